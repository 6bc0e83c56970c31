#!/usr/bin/env bash
# Makes the reports beside this script by running k6 against the loopback server of sample/. K6 names the binary.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
k6=${K6:-k6}
node=${NODE:-$here/../../../node_modules/.bin/node}
coproc SERVER { "$node" "$here/sample/server.mjs"; }
read -r PORT <&"${SERVER[0]}"
export PORT K6_NO_USAGE_REPORT=true SUMMARY="$here/fixtures/handle-summary.json"
cd "$here/sample"
# Exit code 99: thresholds of the script are crossed on purpose.
"$k6" run --quiet script.js || [ $? -eq 99 ]
sed '/^export const handleSummary/d' script.js > plain.js
"$k6" run --quiet --summary-export ../fixtures/summary-export.json --out json=../fixtures/points.json plain.js || [ $? -eq 99 ]
"$k6" run --quiet --new-machine-readable-summary --summary-export ../fixtures/machine-summary.json plain.js || [ $? -eq 99 ] || true
rm plain.js
# Six of sixteen metrics stay, so that the file is small.
grep -E '"metric":"(http_req_duration|http_req_failed|http_reqs|checks|data_sent|body_size)"' ../fixtures/points.json > ../fixtures/points.tmp
mv ../fixtures/points.tmp ../fixtures/points.json
kill "$SERVER_PID"
sed -i -E "s/:$PORT/:8080/g" ../fixtures/*.json
"$k6" version > ../version.txt
