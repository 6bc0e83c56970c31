#!/usr/bin/env bash
# Lockfiles of pnpm for projects/npm. PNPM7, PNPM8, PNPM10: commands that run pnpm 7 (lockfile 5.4), 8 (6.0) and 10 (9.0).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: > "$here/fixtures/pnpm.version.txt"
make() {
  rm -rf "$work/project" && cp -r "$here/projects/npm" "$work/project" && cd "$work/project"
  printf 'packages:\n  - packages/*\nlinkWorkspacePackages: true\n' > pnpm-workspace.yaml
  printf 'link-workspace-packages=true\nauto-install-peers=true\n' > .npmrc
  $2 install --lockfile-only --ignore-scripts >/dev/null 2>&1
  mkdir -p "$here/fixtures/$1" && cp pnpm-lock.yaml "$here/fixtures/$1/"
  echo "pnpm $($2 --version)" >> "$here/fixtures/pnpm.version.txt"
}
make pnpm-v5 "$PNPM7"
make pnpm-v6 "$PNPM8"
make pnpm-v9 "$PNPM10"
