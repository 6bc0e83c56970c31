#!/usr/bin/env bash
# Makes the reports beside this script: npm audit without a lockfile, against a registry that refuses, and (served by
# advisories.cjs on this machine) with an invented advisory.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/sample" || exit 1
node ../advisories.cjs 48713 & server=$!
sleep 1
npm audit --json --registry http://127.0.0.1:48713/ > ../vulnerable.json
npm audit --json --registry http://127.0.0.1:48713/refuses/ > ../refused.json
kill $server
empty=$(mktemp -d) && (cd "$empty" && npm audit --json) > ../no-lockfile.json 2> /dev/null
rm -rf "$empty"
npm --version > ../version.txt
