#!/usr/bin/env bash
# Lockfiles of npm (versions 1, 2 and 3) for projects/npm; `npm sbom` says what they hold. NPM: the npm to run.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
npm=${NPM:-npm}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
registry=$($npm config get registry 2>/dev/null)
for version in 1 2 3; do
  rm -rf "$work/project" && cp -r "$here/projects/npm" "$work/project" && cd "$work/project"
  $npm install --package-lock-only --lockfile-version "$version" --no-audit --no-fund --ignore-scripts \
    --omit-lockfile-registry-resolved=false 2>/dev/null >/dev/null
  sed -i "s#$registry#https://registry.npmjs.org/#g" package-lock.json
  mkdir -p "$here/fixtures/npm-v$version"
  cp package-lock.json "$here/fixtures/npm-v$version/"
  if [ "$version" = 3 ]; then
    $npm sbom --package-lock-only --sbom-format cyclonedx 2>/dev/null | node "$here/oracle-npm.mjs" > "$here/fixtures/npm.expected.json"
    $npm --version 2>/dev/null | sed 's/^/npm /' > "$here/fixtures/npm.version.txt"
  fi
done
