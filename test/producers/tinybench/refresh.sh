#!/usr/bin/env bash
# Makes the reports beside this script by running every major version of tinybench on sample/.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
node=${NODE:-$here/../../../node_modules/.bin/node}
: > "$here/version.txt"
for version in 2.9.0 3.1.1 4.1.0 5.1.0 6.2.3; do
  major=${version%%.*}
  mkdir -p "$work/$major" && cd "$work/$major"
  echo '{"private":true}' > package.json
  npm install --silent --no-audit --no-fund "tinybench@$version"
  cp "$here/sample/bench.mjs" .
  for shape in results tasks samples broken table; do
    # Of the samples every 500th stays, so that the files are small.
    "$node" bench.mjs "$shape" |
      jq -c 'walk(if type == "array" and length > 100 and (.[0] | type) == "number" then [range(0; length; 500) as $at | .[$at]] else . end)' \
        > "$here/fixtures/v$major-$shape.json"
  done
  echo "tinybench $version" >> "$here/version.txt"
done
