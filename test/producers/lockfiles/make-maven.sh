#!/usr/bin/env bash
# Output of `mvn dependency:tree` for projects/maven, as text, dot, tgf and JSON; `mvn dependency:list` says what it holds.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$here/projects/maven/." "$work" && cd "$work"
plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
mkdir -p "$here/fixtures/maven"
mvn -q -B compile >/dev/null
mvn -B compile $plugin:tree | grep -v -E 'Download(ing|ed)|^\S*\[0m$' | sed -E "s#$work#/workspace#g; s/Total time: .*/Total time: 1 s/; s/Finished at: .*/Finished at: 2026-01-01T00:00:00Z/" > "$here/fixtures/maven/tree.txt"
for type in dot tgf json; do
  rm -f tree.$type && mvn -q -B compile $plugin:tree -DoutputType=$type -DoutputFile="$work/tree.$type" -DappendOutput=true
  cp tree.$type "$here/fixtures/maven/tree.$type"
done
mvn -B compile $plugin:list | grep -E '^\[INFO\]    [^ ]+:' | sed -E 's/^\[INFO\] +//; s/ -- .*//' | sort -u > "$here/fixtures/maven.expected.txt"
mvn -B --version | head -1 | sed 's/\x1b\[[0-9;]*m//g' > "$here/fixtures/maven.version.txt"
