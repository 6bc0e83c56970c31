#!/usr/bin/env bash
# up.sh: start the cluster of BED_RUN from the cache and wait until it is usable. BED_LAYER=api leaves the node out: API
# server and controllers only, pods stay Pending. Everything lives in one set of fresh namespaces (network, process ids,
# mounts, IPC): ending its first process ends it all. The machine reaches the cluster over one link of its own.
set -euo pipefail
. "$(dirname "$0")/paths.sh"
BED_LAYER=${BED_LAYER:-node}
[ "$(id -u)" = 0 ] || die "starting a cluster needs root"
wanted=kubelet
[ "$BED_LAYER" = node ] || wanted=kube-controller-manager
[ -x "$BIN/$wanted" ] || die "there is no $wanted in $BIN" "run $HERE/build.sh"
[ ! -e "$BED_RUN/init.pid" ] || die "a cluster runs in $BED_RUN already" "end it with BED_RUN=$BED_RUN $HERE/down.sh"
begun=$(now_ms)
mkdir -p "$BED_RUN"/{log,pki,cni}
cd "$BED_RUN"

# A link and a /30 of its own for each cluster; creating the link claims the number.
block=$(($(printf %s "$BED_RUN" | cksum | cut -d' ' -f1) % 16384)) tries=0
until ip link add "tpbed$block" type veth peer name "tpbed${block}p" 2>log/link.log; do
  tries=$((tries + 1))
  [ $tries -lt 64 ] || die "cannot make a network link: $(<log/link.log)" "root needs CAP_NET_ADMIN"
  block=$(((block + 1) % 16384))
done
link=tpbed$block
echo "$link" >link
net=10.201.$((block / 64)).
host_ip=$net$((block % 64 * 4 + 1)) BED_IP=$net$((block % 64 * 4 + 2))
echo "$BED_IP" >address

# A cgroup of our own under each controller's root, so that clusters do not meet and down.sh knows what to remove.
for c in /sys/fs/cgroup/ /sys/fs/cgroup/*/; do [ ! -w "${c}cgroup.procs" ] || mkdir -p "$c$BED_CGROUP"; done

# Certificates: one authority; the API server's, the kubelet's own, and the API server's towards the kubelet.
key=(-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes)
leaf() { # leaf NAME SUBJECT EXTENSIONS
  openssl req -new "${key[@]}" -keyout "pki/$1.key" -subj "$2" 2>/dev/null |
    openssl x509 -req -CA pki/ca.crt -CAkey pki/ca.key -set_serial "0x$(openssl rand -hex 8)" -days 30 -out "pki/$1.crt" -extfile <(echo "$3") 2>/dev/null
}
openssl req -x509 "${key[@]}" -keyout pki/ca.key -out pki/ca.crt -days 30 -subj /CN=towpath-bed 2>/dev/null
service=kubernetes.default.svc
leaf apiserver /CN=kube-apiserver "subjectAltName=DNS:kubernetes,DNS:kubernetes.default,DNS:$service,DNS:localhost,IP:127.0.0.1,IP:$NODE_IP,IP:$BED_IP,IP:10.96.0.1"
leaf kubelet-client /O=system:masters/CN=apiserver-to-kubelet "extendedKeyUsage=clientAuth"
leaf kubelet /CN=node1 "subjectAltName=DNS:node1,IP:$NODE_IP"
openssl genrsa -out pki/sa.key 2048 2>/dev/null
openssl rsa -in pki/sa.key -pubout -out pki/sa.pub 2>/dev/null

: >tokens.csv
identity() { # identity NAME ADDRESS USER [GROUP]
  local token
  token=$(openssl rand -hex 16)
  echo "$token,$3,$1${4:+,\"$4\"}" >>tokens.csv
  (
    umask 077
    echo "$token" >"$1.token"
    cat >"$1.kubeconfig" <<K
apiVersion: v1
kind: Config
current-context: bed
clusters: [{name: bed, cluster: {server: "https://$2:$API_PORT", certificate-authority-data: $(base64 -w0 pki/ca.crt)}}]
users: [{name: me, user: {token: $token}}]
contexts: [{name: bed, context: {cluster: bed, user: me}}]
K
  )
}
identity admin "$BED_IP" admin system:masters
identity controller-manager 127.0.0.1 system:kube-controller-manager
identity scheduler 127.0.0.1 system:kube-scheduler
identity kubelet 127.0.0.1 system:node:node1 system:nodes
identity proxy 127.0.0.1 system:kube-proxy
[ "$BED_LAYER" != node ] || . "$HERE/node-settings.sh"

setsid unshare --fork --pid --mount-proc --mount --net --ipc --kill-child=KILL \
  env -i PATH="$BIN:$BED_CACHE/debian/usr/bin:$BED_CACHE/debian/usr/sbin:$PATH" HOME="$BED_RUN" \
  BED_CACHE="$BED_CACHE" BED_RUN="$BED_RUN" BED_LAYER="$BED_LAYER" NODE_IP=$NODE_IP SERVICE_CIDR=$SERVICE_CIDR POD_CIDR=$POD_CIDR \
  API_PORT=$API_PORT BED_API_FLAGS="${BED_API_FLAGS:-}" bash "$HERE/node.sh" >log/node.log 2>&1 </dev/null &
outer=$!
for _ in $(seq 200); do
  child=$(cat /proc/$outer/task/$outer/children 2>/dev/null || true)
  [ -z "$child" ] || break
  kill -0 $outer 2>/dev/null || die "the namespaces did not start: $(<log/node.log)"
  sleep 0.02
done
init=${child%% *}
echo $outer >outer.pid
echo "$init" >init.pid
until [ -e net.ready ]; do
  kill -0 $outer 2>/dev/null || die "the node did not start: $(tail -n 5 log/node.log)"
  sleep 0.02
done
ip link set "${link}p" netns "$init"
inside ip addr add "$BED_IP/30" dev "${link}p"
inside ip link set "${link}p" up
ip addr add "$host_ip/30" dev "$link"
ip link set "$link" up

export KUBECONFIG=$BED_RUN/admin.kubeconfig
wait_for() { # wait_for SECONDS WHAT CMD...
  local end=$(($(now_ms) + $1 * 1000)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    kill -0 $outer 2>/dev/null || die "the cluster ended while waiting for $what: $(tail -n 5 log/node.log)"
    [ "$(now_ms)" -lt $end ] || die "no $what; the logs are in $BED_RUN/log"
    sleep 0.1
  done
  echo "$what after $(($(now_ms) - begun)) ms"
}
wait_for 90 "API server" "$BIN/kubectl" get --raw /readyz
wait_for 60 "default ServiceAccount" "$BIN/kubectl" get serviceaccount default
[ "$BED_LAYER" = node ] || exit 0
"$BIN/kubectl" apply -f - >/dev/null <<'K'
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: bed-proxy}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "system:node-proxier"}
subjects: [{kind: User, apiGroup: rbac.authorization.k8s.io, name: "system:kube-proxy"}]
K
wait_for 60 "images" test -e images.ready
wait_for 90 "node Ready" "$BIN/kubectl" wait --for=condition=Ready node/node1 --timeout=2s
# A component that died (a missing tool, a bad flag) must not pass for a cluster.
healthy() { inside curl -fs -m 2 -o /dev/null http://127.0.0.1:10256/healthz && inside curl -fs -m 2 -o /dev/null http://127.0.0.1:10248/healthz; }
wait_for 60 "kube-proxy and kubelet healthy" healthy
