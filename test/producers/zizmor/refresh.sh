#!/usr/bin/env bash
# Makes the report beside this script by running zizmor on sample/.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/sample" || exit 1
zizmor --offline --quiet --format sarif .github/workflows/ci.yml > ../zizmor.sarif
zizmor --version > ../version.txt
