#!/usr/bin/env bash
# Makes the reports beside this script by running mitata on sample/.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
node=${NODE:-$here/../../../node_modules/.bin/node}
cd "$work"
echo '{"private":true}' > package.json
[ -d node_modules/mitata ] || npm install --silent --no-audit --no-fund mitata@1.0.34
cp "$here/sample/bench.mjs" .
for shape in stats samples broken; do
  # Of the samples every 500th stays, so that the files are small.
  "$node" bench.mjs "$shape" |
    jq -c 'walk(if type == "object" and (.samples | type) == "array" then .samples |= [range(0; length; 500) as $at | .[$at]] else . end) | .context.cpu.name = "cpu" | del(.benchmarks[].runs[].error?.stack?)' \
      > "$here/fixtures/$shape.json"
done
echo 'mitata 1.0.34' > "$here/version.txt"
