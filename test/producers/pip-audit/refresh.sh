#!/usr/bin/env bash
# Makes the report beside this script by running pip-audit where its vulnerability service does not answer for the packages:
# every one of them "could not be audited", with exit code 0.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here" || exit 1
printf 'jinja2==2.4.1\nflask==0.5\n' > requirements.txt
pip-audit --no-deps --disable-pip -r requirements.txt -f json -o not-audited.json
pip-audit --version > version.txt
