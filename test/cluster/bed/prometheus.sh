#!/usr/bin/env bash
# prometheus.sh: start Prometheus in the cluster (port 9090). Every second it scrapes each running pod that has a
# container port called `http`, and the data plane. Ends with the cluster.
set -euo pipefail
. "$(dirname "$0")/paths.sh"
cat >"$BED_RUN/prometheus.yaml" <<K
global: {scrape_interval: 1s, scrape_timeout: 900ms}
scrape_configs:
  - job_name: pods
    http_sd_configs: [{url: "http://127.0.0.1:9091/", refresh_interval: 1s}]
  - job_name: traefik
    static_configs: [{targets: ["127.0.0.1:8899"]}]
K
attach discover discover --server="https://127.0.0.1:$API_PORT" --ca="$BED_RUN/pki/ca.crt" --token-file="$BED_RUN/admin.token"
attach prometheus "$BED_CACHE/debian/usr/bin/prometheus" --config.file="$BED_RUN/prometheus.yaml" \
  --storage.tsdb.path="$BED_RUN/prometheus" --web.listen-address=:9090 --log.level=warn
answers http://127.0.0.1:9090/-/ready || die "Prometheus did not start" "its log: $BED_RUN/log/prometheus.log"
