#!/usr/bin/env bash
# Makes the report beside this script by running ruff on sample/.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/sample" || exit 1
ruff check --isolated --no-cache --select E,F,S --output-format sarif . > ../ruff.sarif
sed -i "s#$here/sample#/workspace#g" ../ruff.sarif
ruff --version > ../version.txt
