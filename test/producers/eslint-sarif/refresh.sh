#!/usr/bin/env bash
# Makes the report beside this script by running ESLint with @microsoft/eslint-formatter-sarif on sample/. Both must be on
# the NODE_PATH's bin folder: ESLINT names the eslint program, FORMATTER the formatter's file.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/sample" || exit 1
SARIF_ESLINT_EMBED=false "$ESLINT" -c eslint.config.mjs -f "$FORMATTER" -o ../eslint.sarif .
sed -i "s#$here/sample#/workspace#g" ../eslint.sarif
"$ESLINT" --version > ../version.txt
