#!/usr/bin/env bash
# Makes the reports beside this script by running autocannon against the loopback server of sample/, and against nothing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
node=${NODE:-$here/../../../node_modules/.bin/node}
cd "$work"
[ -d node_modules/autocannon ] || { echo '{"private":true}' > package.json; npm install --silent --no-audit --no-fund autocannon@9.0.0; }
coproc SERVER { "$node" "$here/sample/server.mjs"; }
read -r port <&"${SERVER[0]}"
npx autocannon --json -c 2 -d 2 -T 'home page' "http://127.0.0.1:$port/" > "$here/fixtures/autocannon.json"
kill "$SERVER_PID"
npx autocannon --json -c 1 -d 1 'http://127.0.0.1:1/' > "$here/fixtures/refused.json"
sed -i "s/:$port/:8080/g" "$here/fixtures/autocannon.json"
echo 'autocannon 9.0.0' > "$here/version.txt"
