#!/usr/bin/env bash
# Makes the report beside this script by running JMH on sample/. Needs Java 17 and Maven Central.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
cp -r "$here/sample/." "$work"
cd "$work"
mvn -q -B package dependency:build-classpath -Dmdep.outputFile=classpath.txt
java -cp "target/classes:$(cat classpath.txt)" org.openjdk.jmh.Main -prof gc -rf json -rff result.json
# Every number that is read stays; places of the machine and statistics of profilers go.
jq -c 'map(del(.jvmArgs) | .jvm = "java" | .secondaryMetrics |= map_values(del(.scorePercentiles, .scoreConfidence)))' \
  result.json > "$here/fixtures/jmh.json"
jq -r '"jmh \(.[0].jmhVersion), jdk \(.[0].jdkVersion)"' result.json > "$here/version.txt"
