#!/usr/bin/env bash
# Makes everything in fixtures/ again. Each make-*.sh names the programs that it needs.
set -eu
for script in "$(dirname "$0")"/make-*.sh; do "$script"; done
