#!/usr/bin/env bash
# Makes the reports beside this script by running checkov on sample/. One file cannot be parsed, on purpose.
set -u
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$here/sample" || exit 1
checks=CKV_AWS_24,CKV_AWS_18,CKV_AWS_23,CKV_DOCKER_2,CKV_DOCKER_3
checkov -d . --quiet --skip-download --framework terraform -c $checks -o json > ../one.json
checkov -d . --quiet --skip-download --framework terraform dockerfile -c $checks -o json > ../several.json
checkov -d . --quiet --skip-download --framework terraform dockerfile -c $checks -o sarif --output-file-path "$work" > /dev/null
cp "$work/results_sarif.sarif" ../checkov.sarif
mkdir "$work/empty" && (cd "$work/empty" && checkov -d . --quiet --skip-download --framework terraform -o json) > ../nothing.json
sed -i "s#$here/sample#/workspace#g" ../*.json ../checkov.sarif
checkov --version > ../version.txt
rm -rf "$work"
