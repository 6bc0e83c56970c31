#!/usr/bin/env bash
# Makes the document beside this script with cdxgen from an installed copy of the sample of npm-sbom/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
mkdir "$work/tool" "$work/sample"
cd "$work/tool"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --omit=optional @cyclonedx/cdxgen@12.8.4
cp "$here/../npm-sbom/sample/package.json" "$work/sample/"
cd "$work/sample"
npm install --ignore-scripts --no-audit --no-fund --silent
"$work/tool/node_modules/.bin/cdxgen" -t npm --no-install-deps -o "$here/cyclonedx.json" . > /dev/null 2>&1
sed -i "s#$work#/workspace#g" "$here/cyclonedx.json"
echo 12.8.4 > "$here/version.txt"
rm -rf "$work"
