#!/usr/bin/env bash
# Makes the reports beside this script by running node:test on sample/. The tests fail on purpose.
set -u
here=$(cd "$(dirname "$0")" && pwd)
node=${NODE:-$here/../../../node_modules/.bin/node}
cd "$here/sample" || exit 1
"$node" --test --experimental-test-coverage --test-coverage-exclude='*.test.js' \
  --test-reporter=junit --test-reporter-destination=../junit.xml \
  --test-reporter=lcov --test-reporter-destination=../lcov.info \
  calculator.test.js
sed -i -E "s#$here/sample#/workspace#g; s/hostname=\"[^\"]*\"/hostname=\"host\"/g; s/ timestamp=\"[^\"]*\"//; s/ time=\"[0-9.]+\"/ time=\"0.001\"/g; s/(duration_ms) [0-9.]+/\1 1/" ../junit.xml
"$node" --version > ../version.txt
