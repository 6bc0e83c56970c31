#!/usr/bin/env bash
# Makes the reports beside this script by running hyperfine (Debian package).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
hyperfine -N --warmup 1 --runs 8 --export-json "$here/fixtures/hyperfine.json" \
  --parameter-list size 10,100000 'seq {size}' --command-name 'seq {size}'
hyperfine --version > "$here/version.txt"
