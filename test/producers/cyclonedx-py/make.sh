#!/usr/bin/env bash
# Makes the two documents beside this script with cyclonedx-py (PyPI package cyclonedx-bom): of an environment and of a list.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
python3 -m venv "$work/tool"
"$work/tool/bin/pip" -q install cyclonedx-bom==7.5.0
python3 -m venv --without-pip "$work/sample"
"$work/tool/bin/pip" -q --python "$work/sample/bin/python" install requests==2.32.3
printf 'requests==2.32.3\nidna==3.7\n' > "$work/requirements.txt"
"$work/tool/bin/cyclonedx-py" environment --output-reproducible -o "$here/environment.json" "$work/sample/bin/python"
"$work/tool/bin/cyclonedx-py" requirements --output-reproducible -o "$here/requirements.json" "$work/requirements.txt"
"$work/tool/bin/cyclonedx-py" --version > "$here/version.txt"
sed -i "s#$work#/workspace#g" "$here"/*.json
rm -rf "$work"
