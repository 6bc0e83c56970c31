#!/usr/bin/env bash
# in.sh CMD...: run a command in the cluster's network namespace, with KUBECONFIG set and the bed's tools on PATH.
set -euo pipefail
. "$(dirname "$0")/paths.sh"
[ -s "$BED_RUN/init.pid" ] || die "no cluster runs in $BED_RUN" "start one with $HERE/up.sh"
export KUBECONFIG=$BED_RUN/admin.kubeconfig PATH=$BIN:$PATH
inside "$@"
