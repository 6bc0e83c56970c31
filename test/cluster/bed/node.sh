#!/usr/bin/env bash
# node.sh: the first process of the cluster's namespaces. Started by up.sh.
set -euo pipefail
mount --make-rprivate /
mount -t tmpfs -o size=1g,mode=755 tmpfs /run # sockets, etcd's data, address leases: private, and gone with us
mkdir -p /run/{etcd,netns,lock,kubelet,containerd} "$BED_RUN"/{var-log,kubelet,volume-plugins,pod-logs}
mount --bind "$BED_RUN/var-log" /var/log
# The kubelet insists on these settings of the whole machine. It reads them here, where they have the values it wants.
while read -r name value; do
  echo "$value" >"/run/sysctl-$name"
  mount --bind "/run/sysctl-$name" "/proc/sys/${name//.//}"
done <<<"vm.overcommit_memory 1
vm.panic_on_oom 0
kernel.panic 10
kernel.panic_on_oops 1
kernel.keys.root_maxkeys 1000000
kernel.keys.root_maxbytes 25000000"
mount --make-rshared /

ip link set lo up
ip link add node0 type veth peer name node1 # the node's own address; there is nothing behind the other end
ip link set node1 up
ip link set node0 up
ip addr add "$NODE_IP/24" dev node0
ip route add default via 10.50.0.1 dev node0
echo 1 >/proc/sys/net/ipv4/ip_forward
echo 1 >/proc/sys/net/bridge/bridge-nf-call-iptables 2>/dev/null || true
echo "10000 65535" >/proc/sys/net/ipv4/ip_local_port_range
: >"$BED_RUN/net.ready"

cd "$BED_RUN"
: >pids
run() { # run NAME CMD...
  local name=$1
  shift
  "$@" >"log/$name.log" 2>&1 &
  echo "$name $!" >>pids
}
run etcd etcd --data-dir /run/etcd
[ "$BED_LAYER" != node ] || run containerd containerd --config containerd.toml
# shellcheck disable=SC2086 # BED_API_FLAGS is a list of words
run kube-apiserver kube-apiserver --etcd-servers=http://127.0.0.1:2379 --secure-port="$API_PORT" --advertise-address="$NODE_IP" \
  --tls-cert-file=pki/apiserver.crt --tls-private-key-file=pki/apiserver.key --client-ca-file=pki/ca.crt \
  --kubelet-client-certificate=pki/kubelet-client.crt --kubelet-client-key=pki/kubelet-client.key --kubelet-preferred-address-types=InternalIP \
  --token-auth-file=tokens.csv --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --allow-privileged=true \
  --service-account-issuer=https://kubernetes.default.svc --service-account-key-file=pki/sa.pub --service-account-signing-key-file=pki/sa.key \
  --service-cluster-ip-range="$SERVICE_CIDR" --event-ttl=1h $BED_API_FLAGS
if [ "$BED_LAYER" = node ]; then # images go in as soon as containerd answers; the API server takes longer anyway
  containers=(ctr --address /run/containerd/containerd.sock)
  until "${containers[@]}" version >/dev/null 2>&1; do sleep 0.1; done
  for image in "$BED_CACHE"/images/*.tar; do "${containers[@]}" --namespace k8s.io images import "$image" >>log/images.log 2>&1; done
  : >images.ready
fi
until curl -fsk -m 2 -o /dev/null "https://127.0.0.1:$API_PORT/readyz"; do sleep 0.1; done
# Without higher limits the clients' own throttling makes the start take twice as long.
fast=(--kube-api-qps=500 --kube-api-burst=1000)
run kube-controller-manager kube-controller-manager "${fast[@]}" --kubeconfig=controller-manager.kubeconfig --leader-elect=false \
  --use-service-account-credentials=true --root-ca-file=pki/ca.crt --service-account-private-key-file=pki/sa.key \
  --cluster-cidr="$POD_CIDR" --service-cluster-ip-range="$SERVICE_CIDR" --bind-address=127.0.0.1
if [ "$BED_LAYER" = node ]; then
  run kube-scheduler kube-scheduler "${fast[@]}" --kubeconfig=scheduler.kubeconfig --leader-elect=false --bind-address=127.0.0.1
  run kubelet kubelet --config=kubelet.yaml --kubeconfig=kubelet.kubeconfig --root-dir="$BED_RUN/kubelet" --hostname-override=node1 --node-ip="$NODE_IP"
  run kube-proxy kube-proxy --config=proxy.yaml
fi
# The first process also reaps what the container shims leave behind.
while :; do
  wait -n || true
  sleep 0.2
done
