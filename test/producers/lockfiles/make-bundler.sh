#!/usr/bin/env bash
# Gemfile.lock for projects/ruby, from gems made here; Bundler's own parser says what it holds.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
mkdir -p "$work/index/gems" "$work/build" && cd "$work/build"
gem_of() { # name version platform dependencies…
  local name=$1 version=$2 platform=$3; shift 3
  { echo 'Gem::Specification.new do |s|'
    echo "s.name='$name'; s.version='$version'; s.summary='$name'; s.authors=['harbour']; s.platform='$platform'"
    for to in "$@"; do echo "s.add_dependency '$to'"; done
    echo end; } > "$name.gemspec"
  gem build -q "$name.gemspec" >/dev/null 2>&1
}
gem_of tow 1.4.2 ruby rope hook
gem_of rope 1.1.0 ruby
gem_of hook 3.0.0 ruby rope
gem_of hook 3.0.0 x86_64-linux rope
gem_of probe 2.0.0 ruby hook fibre
gem_of fibre 0.9.0.pre1 ruby
gem_of fibre 0.8.0 ruby
gem_of lint 5.0.0 ruby
mv ./*.gem "$work/index/gems/"
gem generate_index -q -d "$work/index" >/dev/null 2>&1
port=$((20000 + $$ % 20000))
python3 -m http.server -d "$work/index" --bind 127.0.0.1 "$port" >/dev/null 2>&1 &
server=$!
sleep 1
cp -r "$here/projects/ruby" "$work/project" && cd "$work/project"
sed -i "s#https://rubygems.org#http://127.0.0.1:$port#" Gemfile
bundle lock --full-index >&2
bundle lock --full-index --add-platform x86_64-linux ruby >&2
sed -i "s#http://127.0.0.1:$port/*#https://rubygems.org/#" Gemfile.lock
mkdir -p "$here/fixtures/bundler"
cp Gemfile.lock "$here/fixtures/bundler/"
ruby "$here/oracle-bundler.rb" Gemfile.lock > "$here/fixtures/bundler.expected.json"
bundle --version > "$here/fixtures/bundler.version.txt"
