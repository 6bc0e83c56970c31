#!/usr/bin/env bash
# hold.sh: a cluster that lives as long as somebody holds the other end of standard input. Prints `ready`, or the reason
# why not. However the holder ends – SIGKILL included – the pipe closes and the cluster goes.
set -uo pipefail
. "$(dirname "$0")/paths.sh"
trap '' INT TERM HUP # Ctrl-C goes to the whole group: the holder decides
trap '"$HERE/down.sh"' EXIT
mkdir -p "$BED_RUN"
echo "$$ $(cut -d' ' -f22 "/proc/$$/stat")" >"$BED_RUN/keeper"
"$HERE/up.sh" || exit 1
for more in "$@"; do "$HERE/$more.sh" || exit 1; done
echo ready
cat >/dev/null
