#!/usr/bin/env bash
# Makes the reports beside this script by running osv-scanner on sample/ with the invented vulnerabilities of database.json.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cache=$(mktemp -d)
cd "$here/sample" || exit 1
mkdir -p "$cache/osv-scanner/npm"
python3 - "$here/database.json" "$cache/osv-scanner/npm/all.zip" <<'PYTHON'
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[2], 'w') as archive:
    for record in json.load(open(sys.argv[1])):
        archive.writestr(record['id'] + '.json', json.dumps(record))
PYTHON
export OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY=$cache
osv-scanner scan source --offline -L package-lock.json --format json --output ../osv-scanner.json
osv-scanner scan source --offline -L package-lock.json --format sarif --output ../osv-scanner.sarif
mkdir "$cache/clean" && sed -e '/right/d' -e '/middle/d' -e 's/"1.0.0", "license": "MIT" },/"1.0.1", "license": "MIT" }/' package-lock.json > "$cache/clean/package-lock.json"
(cd "$cache/clean" && osv-scanner scan source --offline -L package-lock.json --format json --output "$here/clean.json")
sed -i "s#$here/sample#/workspace#g; s#$cache/clean#/workspace#g" ../*.json ../osv-scanner.sarif
osv-scanner --version | head -1 > ../version.txt
rm -rf "$cache"
