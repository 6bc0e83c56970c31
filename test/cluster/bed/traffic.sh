#!/usr/bin/env bash
# traffic.sh: the data plane: the definitions of the Gateway API and of Traefik's kinds, their classes, and Traefik as a
# process of the cluster: port 8000 takes Gateway, Ingress and IngressRoute traffic, 8899 metrics and Traefik's own API.
set -euo pipefail
. "$(dirname "$0")/paths.sh"
[ -x "$BIN/traefik" ] || die "there is no Traefik in $BIN" "run $HERE/build.sh"
export KUBECONFIG=$BED_RUN/admin.kubeconfig
"$HERE/definitions.sh"
inside "$BIN/kubectl" apply -f - >/dev/null <<'K'
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: traefik}
spec: {controllerName: traefik.io/gateway-controller}
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: nginx}
spec: {controller: k8s.io/ingress-nginx}
K
cat >"$BED_RUN/traefik.yaml" <<K
global: {checkNewVersion: false, sendAnonymousUsage: false}
log: {level: ${BED_TRAEFIK_LOG:-INFO}}
api: {insecure: true, dashboard: false}
metrics: {prometheus: {entryPoint: traefik, addServicesLabels: true, addRoutersLabels: true, buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]}}
entryPoints: {traefik: {address: ":8899"}, web: {address: ":8000"}}
providers:
  providersThrottleDuration: ${BED_TRAEFIK_THROTTLE:-100ms}
  kubernetesGateway: &api {endpoint: "https://127.0.0.1:$API_PORT", token: "$BED_RUN/admin.token", certAuthFilePath: "$BED_RUN/pki/ca.crt"}
  kubernetesCRD: *api
  kubernetesIngressNGINX: *api
K
attach traefik "$BIN/traefik" --configFile="$BED_RUN/traefik.yaml"
answers http://127.0.0.1:8899/api/version || die "Traefik did not start" "its log: $BED_RUN/log/traefik.log"
