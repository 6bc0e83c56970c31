#!/usr/bin/env bash
# image.sh NAME:TAG BINARY [ENV...] OUT.tar: one static program as a container image of one layer, in the form of `docker save`.
set -euo pipefail
name=$1 binary=$2 out=$(realpath -m "${*: -1}")
set -- "${@:3:$#-3}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
same=(--sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner)
mkdir "$work/root"
install -m 755 "$binary" "$work/root/main"
tar -C "$work/root" "${same[@]}" -cf "$work/layer.tar" main
layer=$(sha256sum "$work/layer.tar" | cut -d' ' -f1)
jq -n --arg layer "sha256:$layer" '{
  architecture: "amd64", os: "linux", created: "1970-01-01T00:00:00Z",
  config: {Entrypoint: ["/main"], Env: $ARGS.positional, User: "65532:65532", WorkingDir: "/"},
  rootfs: {type: "layers", diff_ids: [$layer]},
  history: [{created: "1970-01-01T00:00:00Z"}]
}' --args PATH=/ "$@" >"$work/config.json"
jq -n --arg name "$name" '[{Config: "config.json", RepoTags: [$name], Layers: ["layer.tar"]}]' >"$work/manifest.json"
tar -C "$work" "${same[@]}" -cf "$out" manifest.json config.json layer.tar
