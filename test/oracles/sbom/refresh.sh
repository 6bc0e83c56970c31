#!/usr/bin/env bash
# Makes what comes from outside of npm: the SPDX schemas (from the SPDX project's tools-java, Maven Central) and the
# verdicts of pyspdxtools (PyPI) on the documents of spdx-cases.ts. Needs python3, curl and unzip.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
java=2.0.1
curl -sSf -o "$work/tools.jar" "https://repo1.maven.org/maven2/org/spdx/tools-java/$java/tools-java-$java.jar"
unzip -qo "$work/tools.jar" 'resources/spdx-schema-*' -d "$work"
node "$here/schemas.ts" "$work/resources"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install spdx-tools==0.8.5
node "$here/spdx-cases.ts" "$work/cases"
{
  printf '{\n  "tool": "%s"' "$("$work/venv/bin/pip" list 2> /dev/null | awk '$1 == "spdx-tools" {print $1 " " $2}')"
  for file in "$work"/cases/*.spdx.json; do
    name=$(basename "$file" .spdx.json)
    if "$work/venv/bin/pyspdxtools" -i "$file" > /dev/null 2>&1; then verdict=valid; else verdict=invalid; fi
    printf ',\n  "%s": "%s"' "${name//-/ }" "$verdict"
  done
  printf '\n}\n'
} > "$here/pyspdxtools.json"
rm -rf "$work"
