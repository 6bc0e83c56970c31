# The settings of container runtime, pod network, kubelet and kube-proxy. Sourced by up.sh in the run's folder.
cat >cni/10-bed.conflist <<K
{"cniVersion": "0.4.0", "name": "bed", "plugins": [
 {"type": "bridge", "bridge": "pods0", "isGateway": true, "ipMasq": true, "hairpinMode": true,
  "ipam": {"type": "host-local", "dataDir": "/run/cni-ipam", "ranges": [[{"subnet": "$POD_CIDR"}]], "routes": [{"dst": "0.0.0.0/0"}]}},
 {"type": "portmap", "capabilities": {"portMappings": true}}]}
K
cat >containerd.toml <<K
version = 2
root = "$BED_RUN/containerd"
state = "/run/containerd"
disabled_plugins = ["io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.zfs", "io.containerd.snapshotter.v1.devmapper", "io.containerd.internal.v1.opt"]
[grpc]
address = "/run/containerd/containerd.sock"
[plugins."io.containerd.grpc.v1.cri"]
sandbox_image = "bed.test/pause:1"
restrict_oom_score_adj = true # root without CAP_SYS_RESOURCE may not lower it, and runc would die of that
[plugins."io.containerd.grpc.v1.cri".cni]
bin_dir = "$BED_CACHE/debian/usr/lib/cni"
conf_dir = "$BED_RUN/cni"
[plugins."io.containerd.grpc.v1.cri".containerd]
snapshotter = "overlayfs"
default_runtime_name = "runc"
[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
runtime_type = "io.containerd.runc.v2"
[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
BinaryName = "$BED_CACHE/debian/usr/sbin/runc"
SystemdCgroup = false
K
cat >kubelet.yaml <<K
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
address: $NODE_IP
containerRuntimeEndpoint: unix:///run/containerd/containerd.sock
cgroupDriver: cgroupfs
cgroupRoot: /$BED_CGROUP
cgroupsPerQOS: true
enforceNodeAllocatable: [pods]
failSwapOn: false
failCgroupV1: false
evictionHard: {imagefs.available: 0%, nodefs.available: 0%, memory.available: 100Mi}
imageGCHighThresholdPercent: 100
resolvConf: ""
clusterDomain: cluster.local
clusterDNS: [10.96.0.10]
authentication: {anonymous: {enabled: false}, webhook: {enabled: true}, x509: {clientCAFile: $BED_RUN/pki/ca.crt}}
authorization: {mode: Webhook}
tlsCertFile: $BED_RUN/pki/kubelet.crt
tlsPrivateKeyFile: $BED_RUN/pki/kubelet.key
volumePluginDir: $BED_RUN/volume-plugins
podLogsDir: $BED_RUN/pod-logs
kubeAPIQPS: 200
kubeAPIBurst: 400
eventRecordQPS: 0
registryPullQPS: 0
serializeImagePulls: false
syncFrequency: 10s
nodeStatusUpdateFrequency: 5s
logging: {verbosity: 2}
K
cat >proxy.yaml <<K
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
mode: ${BED_PROXY_MODE:-iptables}
hostnameOverride: node1
clusterCIDR: $POD_CIDR
clientConnection: {kubeconfig: $BED_RUN/proxy.kubeconfig, qps: 100, burst: 200}
conntrack: {maxPerCore: 0, min: 0, tcpEstablishedTimeout: 0s, tcpCloseWaitTimeout: 0s}
iptables: {minSyncPeriod: 100ms}
nftables: {minSyncPeriod: 100ms}
K
