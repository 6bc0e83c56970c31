#!/usr/bin/env bash
# Makes the document beside this script with cyclonedx-npm from an installed copy of the sample of npm-sbom/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
mkdir "$work/tool" "$work/sample"
cd "$work/tool"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts --omit=optional @cyclonedx/cyclonedx-npm@6.0.1
cp "$here/../npm-sbom/sample/package.json" "$work/sample/"
cd "$work/sample"
npm install --ignore-scripts --no-audit --no-fund --silent
"$work/tool/node_modules/.bin/cyclonedx-npm" --output-reproducible --output-file "$here/cyclonedx.json" package.json
echo 6.0.1 > "$here/version.txt"
rm -rf "$work"
