# Where things are, and the few words every script of the bed uses. Sourced, not run.
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
BED_CACHE=${TOWPATH_CLUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/towpath/cluster} # what build.sh made; kept between runs
BED_RUNS=${TMPDIR:-/tmp}/towpath-bed                                                # one folder per running cluster
BED_RUN=${BED_RUN:-$BED_RUNS/default}                                               # this cluster's; gone after down.sh
BIN=$BED_CACHE/bin
NODE_IP=10.50.0.2 POD_CIDR=10.244.0.0/24 SERVICE_CIDR=10.96.0.0/16 API_PORT=6443
BED_CGROUP=towpath-bed-$(printf %s "$BED_RUN" | cksum | cut -d' ' -f1)

die() {
  printf 'bed: %s\n' "$@" >&2
  exit 1
}
now_ms() { date +%s%3N; }

# ours PID: is this still the first process of this cluster, and not a stranger that got its number later?
ours() { tr '\0' '\n' <"/proc/$1/environ" 2>/dev/null | grep -qxF "BED_RUN=$BED_RUN"; }

# inside CMD...: CMD in the cluster's network namespace; files and processes stay the caller's
inside() { nsenter --net --target "$(<"$BED_RUN/init.pid")" -- "$@"; }

# attach NAME CMD...: CMD in all namespaces of the cluster, in the background, so that it ends with the cluster
attach() {
  local name=$1
  shift
  setsid nsenter --target "$(<"$BED_RUN/init.pid")" --net --pid --mount --ipc --wd="$BED_RUN" -- \
    env PATH="$BIN:$PATH" "$@" >"$BED_RUN/log/$name.log" 2>&1 </dev/null &
}

# answers URL: wait at most 20 s until URL answers with success inside the cluster's network namespace
answers() {
  local end=$(($(now_ms) + 20000))
  until inside curl -fs -m 1 -o /dev/null "$1"; do
    [ "$(now_ms)" -lt $end ] || return 1
    sleep 0.1
  done
}
