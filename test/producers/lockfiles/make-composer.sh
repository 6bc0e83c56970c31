#!/usr/bin/env bash
# composer.lock for projects/php, from packages that its composer.json describes; `composer show` says what it holds.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_HOME="$work/home"
cp -r "$here/projects/php" "$work/project" && cd "$work/project"
composer require -q --no-update acme/rope:^1.0
composer update -q --no-install --ignore-platform-reqs
mkdir -p "$here/fixtures/composer"
cp composer.lock composer.json "$here/fixtures/composer/"
composer show --locked --format=json > all.json
composer show --locked --no-dev --format=json > required.json
node -e '
const {readFileSync} = require("node:fs")
const read = file => JSON.parse(readFileSync(file, "utf8")).locked.map(({name, version}) => `${name}@${version}`).sort()
console.log(JSON.stringify({all: read("all.json"), required: read("required.json")}, null, 1))' > "$here/fixtures/composer.expected.json"
composer --version --no-ansi | sed 's/ [0-9-]* [0-9:]*$//' > "$here/fixtures/composer.version.txt"
