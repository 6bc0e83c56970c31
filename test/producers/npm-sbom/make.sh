#!/usr/bin/env bash
# Makes the two documents beside this script with `npm sbom` from an installed copy of sample/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cp "$here/sample/package.json" "$work/"
cd "$work"
npm install --ignore-scripts --no-audit --no-fund --silent
npm sbom --sbom-format cyclonedx > "$here/cyclonedx.json"
npm sbom --sbom-format spdx > "$here/spdx.json"
npm --version > "$here/version.txt"
rm -rf "$work"
