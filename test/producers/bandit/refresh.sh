#!/usr/bin/env bash
# Makes the reports beside this script by running bandit (with its sarif extra) on sample/. One file cannot be parsed, on purpose.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/sample" || exit 1
bandit -q -r . -f json -o ../bandit.json
bandit -q -r . -f sarif -o ../bandit.sarif
mkdir -p "$here/clean" && printf 'x = 1\n' > "$here/clean/clean.py"
(cd "$here/clean" && bandit -q -r . -f json -o ../clean.json)
rm -rf "$here/clean"
sed -i -E 's/"(generated_at|endTimeUtc)": "[^"]*"/"\1": "2026-01-02T03:04:05Z"/' ../bandit.json ../bandit.sarif ../clean.json
sed -i "s#$here/sample#/workspace#g" ../bandit.json ../bandit.sarif
bandit --version | head -1 > ../version.txt
