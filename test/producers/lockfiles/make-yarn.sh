#!/usr/bin/env bash
# Lockfiles of yarn 1 and berry for projects/npm. YARN1, BERRY: commands that run them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
registry=$(npm config get registry 2>/dev/null)
: > "$here/fixtures/yarn.version.txt"
rm -rf "$work/project" && cp -r "$here/projects/npm" "$work/project" && cd "$work/project"
$YARN1 install --ignore-scripts --ignore-platform --non-interactive >/dev/null 2>&1
sed -i "s#$registry#https://registry.yarnpkg.com/#g" yarn.lock
mkdir -p "$here/fixtures/yarn-1" && cp yarn.lock "$here/fixtures/yarn-1/"
echo "yarn $($YARN1 --version)" >> "$here/fixtures/yarn.version.txt"
rm -rf "$work/project" && cp -r "$here/projects/npm" "$work/project" && cd "$work/project"
touch yarn.lock
export YARN_NPM_REGISTRY_SERVER=${registry%/} YARN_ENABLE_TELEMETRY=0 YARN_ENABLE_GLOBAL_CACHE=0 YARN_ENABLE_SCRIPTS=0
case $registry in http:*) export YARN_UNSAFE_HTTP_WHITELIST='*' ;; esac
$BERRY install --mode=update-lockfile >/dev/null
mkdir -p "$here/fixtures/yarn-berry" && cp yarn.lock "$here/fixtures/yarn-berry/"
$BERRY info --all --recursive --json > info.ndjson
node "$here/oracle-yarn.mjs" < info.ndjson > "$here/fixtures/yarn-berry.expected.json"
echo "yarn $($BERRY --version)" >> "$here/fixtures/yarn.version.txt"
