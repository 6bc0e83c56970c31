#!/usr/bin/env bash
# Makes the reports beside this script by running pytest-benchmark on sample/: with all samples, and with its statistics only.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
cd "$here/sample"
"$python" -m pytest -q -p no:cacheprovider --benchmark-json=../fixtures/full.json
"$python" -m pytest -q -p no:cacheprovider --benchmark-storage="file://$here/.saved" --benchmark-save=stats
mv "$here"/.saved/*/*.json ../fixtures/stats.json
rm -rf "$here/.saved" .benchmarks __pycache__
for report in full stats; do
  jq '.machine_info |= {python_version, system: "Linux", node: "host"} | .commit_info |= {id: "unversioned"} | .datetime = "2026-01-01T00:00:00"' \
    "../fixtures/$report.json" > "../fixtures/$report.tmp"
  mv "../fixtures/$report.tmp" "../fixtures/$report.json"
done
"$python" -m pip list 2> /dev/null | grep -E '^pytest' > ../version.txt
