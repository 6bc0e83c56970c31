#!/usr/bin/env bash
# Cargo.lock (version 3 and 4) for projects/rust; `cargo metadata` says what it holds.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$here/fixtures/cargo-v4" "$here/fixtures/cargo-v3"
cp -r "$here/projects/rust/." "$work" && cd "$work"
cargo generate-lockfile -q
cp Cargo.lock "$here/fixtures/cargo-v4/"
cargo metadata -q --format-version 1 --all-features | node "$here/oracle-cargo.mjs" > "$here/fixtures/cargo.expected.json"
sed -i 's/^version = 4$/version = 3/' Cargo.lock && cargo metadata -q --locked --format-version 1 >/dev/null && cp Cargo.lock "$here/fixtures/cargo-v3/"
cargo --version > "$here/fixtures/cargo.version.txt"
