#!/usr/bin/env bash
# Makes the report beside this script by running Lighthouse on a page of sample/. Needs Debian's chromium.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
node=${NODE:-$here/../../../node_modules/.bin/node}
cd "$work"
[ -d node_modules/lighthouse ] || { echo '{"private":true}' > package.json; npm install --silent --no-audit --no-fund lighthouse@12.8.2; }
coproc SERVER { "$node" "$here/sample/server.mjs"; }
read -r port <&"${SERVER[0]}"
CHROME_PATH=${CHROME_PATH:-/usr/bin/chromium} "$node" node_modules/lighthouse/cli/index.js "http://127.0.0.1:$port/" --quiet \
  --output json --output-path lhr.json --chrome-flags='--headless=new --no-sandbox --disable-gpu'
kill "$SERVER_PID"
# Details, texts and translations go: they are nine tenths of the file.
jq -c 'del(.i18n, .timing, .stackPacks, .entities, .fullPageScreenshot, .categoryGroups, .userAgent, .environment)
  | .audits |= map_values(del(.details, .description, .metricSavings, .guidanceLevel))
  | .categories |= map_values(del(.auditRefs, .description))
  | .configSettings |= {formFactor}' lhr.json | sed "s/:$port/:8080/g" > "$here/fixtures/lhr.json"
jq -r '"lighthouse \(.lighthouseVersion)"' lhr.json > "$here/version.txt"
