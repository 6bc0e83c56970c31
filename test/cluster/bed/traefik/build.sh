#!/usr/bin/env bash
# build.sh OUT: Traefik from the module proxy, without ACME, basic and digest authentication and AWS: see standin/README.md.
set -euo pipefail
cd "$(dirname "$0")"
out=$(realpath -m "$1")
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export CGO_ENABLED=0 GOFLAGS="-mod=mod -buildvcs=false"
module=github.com/traefik/traefik/v3
version=$(go list -m -f '{{.Version}}' $module)
# go build's overlay may not replace files of the module cache, so our small ECS package goes into a scratch copy.
cp -r "$(go mod download -json "$module@$version" | jq -r .Dir)" "$work/traefik"
chmod -R u+w "$work/traefik"
rm -r "$work/traefik/pkg/provider/ecs"
mkdir "$work/traefik/pkg/provider/ecs" "$work/main"
cp standin/ecs/ecs.go "$work/traefik/pkg/provider/ecs/"
cp -r go.mod go.sum tools.go standin "$work/main/"
cd "$work/main"
go mod edit -replace "$module=$work/traefik"
go build -trimpath -ldflags "-s -w -X $module/pkg/version.Version=${version#v}" -o "$out" "$module/cmd/traefik"
