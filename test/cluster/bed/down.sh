#!/usr/bin/env bash
# down.sh: end the cluster of BED_RUN and leave nothing running, mounted or changed. `down.sh --dead`: end every cluster
# whose keeper is gone (a test run that was killed together with its hold.sh).
set -euo pipefail
. "$(dirname "$0")/paths.sh"
if [ "${1:-}" = --dead ]; then
  for run in "$BED_RUNS"/*/; do
    [ -s "$run/keeper" ] || continue
    read -r pid started <"$run/keeper"
    { read -ra now <"/proc/$pid/stat"; } 2>/dev/null || now=() # pid, name, state, …, 22nd: when it started
    [ "${now[21]:-}" = "$started" ] && [ "${now[2]}" != Z ] || BED_RUN=${run%/} "$0"
  done
  exit 0
fi
[ -e "$BED_RUN" ] || exit 0
if [ -s "$BED_RUN/init.pid" ]; then
  init=$(<"$BED_RUN/init.pid") outer=$(<"$BED_RUN/outer.pid")
  if ours "$init"; then
    kill -KILL "$init" # the kernel ends every process of the namespace, pods included
    for _ in $(seq 300); do
      [ -e "/proc/$outer" ] || break
      sleep 0.05
    done
    [ ! -e "/proc/$outer" ] || die "process $outer would not end" "look at it with: cat /proc/$outer/stack"
  fi
fi
link=$(cat "$BED_RUN/link" 2>/dev/null || true)
[ -z "$link" ] || ip link delete "$link" 2>/dev/null || true # goes by itself with the namespace, if that was reached
for d in /sys/fs/cgroup/*/"$BED_CGROUP" /sys/fs/cgroup/"$BED_CGROUP"; do
  for _ in $(seq 20); do
    [ -d "$d" ] || break
    find "$d" -depth -type d -exec rmdir {} + 2>/dev/null || sleep 0.1
  done
  [ ! -d "$d" ] || die "cannot remove $d" "something still runs in it: cat $d/cgroup.procs"
done
rm -rf "$BED_RUN"
rmdir "$BED_RUNS" 2>/dev/null || true
