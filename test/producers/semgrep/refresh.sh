#!/usr/bin/env bash
# Makes the reports beside this script by running semgrep with rules.yml on sample/. One file cannot be parsed, on purpose.
# It runs in a copy: semgrep leaves folders named test out.
set -u
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cp -r "$here/sample" "$here/rules.yml" "$work" && cd "$work" || exit 1
run() { semgrep scan --quiet --metrics=off --disable-version-check --no-git-ignore --config rules.yml "$@"; }
run --json --output "$here/semgrep.json" sample
run --sarif --output "$here/semgrep.sarif" sample
mkdir clean && echo 'x = 1' > clean/clean.py
run --json --output "$here/clean.json" clean
cd "$here" && rm -rf "$work"
python3 - <<'PYTHON'
import json
for name in ('semgrep.json', 'clean.json'):
    report = json.load(open(name))
    for key in ('time', 'profiling_results'):
        report.pop(key, None)
    json.dump(report, open(name, 'w'), indent=1)
PYTHON
semgrep --version > version.txt
