#!/usr/bin/env bash
# Makes the report beside this script by running vitest bench on sample/.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
cp -r "$here/sample/." "$work"
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
[ -d node_modules/vitest ] || npm install --silent --no-audit --no-fund --legacy-peer-deps vitest@4.1.11
npx vitest bench --run --outputJson "$here/fixtures/bench.json"
sed -i "s#$work#/workspace#g" "$here/fixtures/bench.json"
echo 'vitest 4.1.11' > "$here/version.txt"
