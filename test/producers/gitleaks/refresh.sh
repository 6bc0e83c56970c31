#!/usr/bin/env bash
# Makes the reports beside this script by running gitleaks with config.toml on sample/. The tokens are made up.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here" || exit 1
for kind in json sarif; do
  gitleaks dir sample --config config.toml --no-banner --log-level error --report-format $kind --report-path gitleaks.$kind
done
gitleaks dir config.toml --config config.toml --no-banner --log-level error --report-format json --report-path clean.json
(gitleaks version | grep -E '^v?[0-9]' || echo 8.30.1) > version.txt
