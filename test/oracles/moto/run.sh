#!/usr/bin/env bash
# Runs the tests of the archive against moto, a second implementation of S3 (it honours If-None-Match).
# Needs python3 with venv and pip, and a Python package index. Arguments: none.
set -euo pipefail
cd "$(dirname "$0")/../../.."

folder=$(mktemp -d)
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'moto[server,s3]==5.1.22'
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$folder/venv/bin/moto_server" -H 127.0.0.1 -p "$port" >"$folder/log" 2>&1 &
server=$!
trap 'kill "$server"; rm -rf "$folder"' EXIT

address="http://127.0.0.1:$port"
for _ in $(seq 100); do
  if curl --silent --output /dev/null "$address"; then break; fi
  sleep 0.2
done
curl --silent --show-error --fail --output /dev/null -X PUT "$address/towpath-archive"

PATH="$PWD/node_modules/.bin:$PATH" TOWPATH_TEST_S3="$address" \
  node --no-warnings --experimental-vm-modules node_modules/jest/bin/jest.js -w 1 test/unit/platform/archive.test.ts
