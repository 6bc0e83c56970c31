#!/usr/bin/env bash
# Makes the report beside this script by running hadolint on sample/.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/sample" || exit 1
hadolint -f sarif Dockerfile > ../hadolint.sarif
hadolint --version > ../version.txt
