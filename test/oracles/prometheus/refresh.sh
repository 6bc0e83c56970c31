#!/usr/bin/env bash
# Writes answers.jsonl: what a real Prometheus answers to the questions of the meter while a data plane restarts and cannot be scraped.
# Needs the Prometheus of Debian 12 (fetched with apt-get, not installed) and the free ports 18899 and 19090; about half a minute.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && apt-get download prometheus && dpkg-deb -x prometheus_*.deb .)
cat >"$work/prometheus.yaml" <<K
global: {scrape_interval: 1s, scrape_timeout: 900ms}
scrape_configs:
  - job_name: traefik
    static_configs: [{targets: ["127.0.0.1:18899"]}]
K
node "$here/record.ts" "$work/usr/bin/prometheus" "$work" "$here/answers.jsonl"
