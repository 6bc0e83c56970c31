#!/usr/bin/env bash
# Makes the reports beside this script by running Criterion.rs on sample/. Needs cargo and crates.io (5 minutes cold).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
cp -r "$here/sample/." "$work"
cd "$work"
cargo bench --bench calculator
for kind in sample estimates benchmark; do
  cp "target/criterion/calc_sizes/sum/200/new/$kind.json" "$here/fixtures/$kind.json"
done
cp "target/criterion/sum 1000/new/sample.json" "$here/fixtures/sample-linear.json"
cargo bench --bench calculator -- --output-format bencher > "$here/fixtures/bencher.txt"
{ grep '^criterion' Cargo.toml | grep -o '[0-9.]*' | head -1 | sed 's/^/criterion /'; cargo --version; } > "$here/version.txt"
