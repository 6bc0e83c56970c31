#!/usr/bin/env bash
# Asks restic again for every set and writes restic-0.14.txt and restic-0.18.txt beside this script.
# Needs Go, jq, and the restic 0.14 of Debian 12 (`apt-get install restic`); about five minutes. Run from a checkout.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export RESTIC_PASSWORD=oracle RESTIC_CACHE_DIR="$work/cache"

module() { # version, Go file, program: builds the file inside restic's module
  local source
  source=$(cd "$work" && go mod download -json "github.com/restic/restic@$1" | jq -r .Dir)
  cp -r "$source" "$work/$1" && chmod -R u+w "$work/$1" && mkdir "$work/$1/oracle"
  cp "$here/$2" "$work/$1/oracle/main.go" && (cd "$work/$1" && go build -o "$3" ./oracle)
}

restic version | grep -q '^restic 0\.14\.' || { echo 'Expected restic 0.14' >&2; exit 1; }
node "$here/golden.ts" sets >"$work/sets.json"

# 0.14: the program decides, over repositories with real snapshots.
module v0.14.0 save.go "$work/save"
mkdir "$work/repositories" && "$work/save" "$work/sets.json" "$work/repositories"
number=0
answers=()
while read -r -a options; do
  restic -r "$work/repositories/$number" --no-lock forget --dry-run --json --group-by tags "${options[@]}" >"$work/$number.json"
  answers+=("$work/$number.json")
  number=$((number + 1))
done < <(node "$here/golden.ts" policies)
node "$here/golden.ts" collect "${answers[@]}" >"$here/restic-0.14.txt"

# 0.18, which also keeps the oldest: its own function decides.
module v0.18.1 decide.go "$work/decide"
"$work/decide" "$work/sets.json" >"$work/decided.json"
answers=()
for ((policy = 0; policy < number; policy++)); do
  jq ".[$policy]" "$work/decided.json" >"$work/new-$policy.json"
  answers+=("$work/new-$policy.json")
done
node "$here/golden.ts" collect "${answers[@]}" >"$here/restic-0.18.txt"
