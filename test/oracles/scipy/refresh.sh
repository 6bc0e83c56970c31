#!/usr/bin/env bash
# Makes fixtures/cases.json anew with scipy from PyPI (Python 3.11 or later). Seeded: the same versions give the same file.
set -euo pipefail
cd "$(dirname "$0")"

environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
python3 -m venv "$environment"
"$environment/bin/pip" install --quiet numpy==2.4.6 scipy==1.17.1
"$environment/bin/python" generate.py >"$environment/cases.json"
mkdir -p fixtures
mv "$environment/cases.json" fixtures/cases.json
