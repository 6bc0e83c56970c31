#!/usr/bin/env bash
# Writes scalars.jsonl: what sigs.k8s.io/yaml (version in go.mod) makes of the documents of scalars.ts; null = an error. Needs Go and the module proxy.
set -euo pipefail
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp convert.go go.mod go.sum "$folder"
(cd "$folder" && go build -o convert .)
node scalars.ts >"$folder/documents"
"$folder/convert" <"$folder/documents" >"$folder/values"
paste -d , "$folder/documents" "$folder/values" | sed 's/.*/[&]/' >scalars.jsonl
