#!/usr/bin/env bash
# definitions.sh: teach the API server the kinds of the Gateway API and of Traefik, for tests that need no traffic.
set -euo pipefail
. "$(dirname "$0")/paths.sh"
export KUBECONFIG=$BED_RUN/admin.kubeconfig
inside "$BIN/kubectl" apply --server-side -f "$BED_CACHE/gateway-api" -f "$BED_CACHE/traefik-crd.yaml" >/dev/null
inside "$BIN/kubectl" wait --for=condition=Established --timeout=30s crd --all >/dev/null
