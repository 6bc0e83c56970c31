#!/usr/bin/env bash
# go.mod and go.sum for projects/go; `go list -deps` says what is built in.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export GONOSUMDB='*' GOTOOLCHAIN=local
cp -r "$here/projects/go/." "$work" && cd "$work"
go mod tidy >/dev/null 2>&1
mkdir -p "$here/fixtures/go"
cp go.mod go.sum "$here/fixtures/go/"
go list -deps -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{with .Replace}} => {{.Path}} {{.Version}}{{end}}{{end}}{{end}}' ./... |
  sed 's/ *$//' | grep . | LC_ALL=C sort -u > "$here/fixtures/go.expected.txt"
go version > "$here/fixtures/go.version.txt"
