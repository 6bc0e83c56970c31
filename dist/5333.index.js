export const id = 5333;
export const ids = [5333];
export const modules = {

/***/ 95333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  badProxy: () => (/* binding */ badProxy),
  badServer: () => (/* binding */ badServer),
  brokenContext: () => (/* binding */ brokenContext),
  certificateRefused: () => (/* binding */ certificateRefused),
  clusterUnreachable: () => (/* binding */ clusterUnreachable),
  credentialUnreadable: () => (/* binding */ credentialUnreadable),
  credentialsRefused: () => (/* binding */ credentialsRefused),
  kindNotServed: () => (/* binding */ kindNotServed),
  kubeconfigNotFound: () => (/* binding */ kubeconfigNotFound),
  kubeconfigUnreadable: () => (/* binding */ kubeconfigUnreadable),
  loginUnsupported: () => (/* binding */ loginUnsupported),
  noAccess: () => (/* binding */ noAccess),
  notKubernetes: () => (/* binding */ notKubernetes),
  pluginFailed: () => (/* binding */ pluginFailed),
  pluginMissing: () => (/* binding */ pluginMissing),
  requestRefused: () => (/* binding */ requestRefused),
  rightMissing: () => (/* binding */ rightMissing),
  serverBusy: () => (/* binding */ serverBusy),
  tokenNotRenewed: () => (/* binding */ tokenNotRenewed),
  unknownContext: () => (/* binding */ unknownContext)
});

// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
;// CONCATENATED MODULE: ./build/platform/kubernetes/unreachable.js
/** Why an API server cannot be reached, and what to do about each cause. */
/** By what went wrong on the way. */
const unreachableCauses = {
    refused: {
        why: 'Nothing listens there: the API server is down, the port is wrong, or the address is meant for another network.',
        fix: 'Check the address with `kubectl cluster-info` from the same network.'
    },
    name: {
        why: 'The name is not known to the name servers of this runner.',
        fix: 'Check its spelling; a private name needs a runner in the same network (self-hosted, or with a VPN step).'
    },
    silent: {
        why: 'No answer came in time: usually a firewall that drops packets, or a private endpoint.',
        fix: 'Allow the address of the runner in the access list of the cluster, or run the job in the same network.'
    },
    broken: {
        why: 'The connection broke off before the whole answer was here.',
        fix: 'Run it again; if it stays so, look at the load balancer or proxy between the runner and the API server.'
    },
    proxy: {
        why: 'The proxy on the way did not let the connection through.',
        fix: 'Check `proxy-url` in the kubeconfig and HTTPS_PROXY and NO_PROXY in the environment of this step.'
    }
};

;// CONCATENATED MODULE: ./build/platform/kubernetes/failures.js
/** Failures on the way to a Kubernetes cluster: what the kubeconfig says, how we log in, and what the API server answers. */


const kubeconfigNotFound = (0,failure/* failure */.V2)('KU-101', 'A kubeconfig file does not exist', ['deploy/kubeconfig.yaml', 'the input `kubeconfig`'], (path, named) => ({
    what: `There is no kubeconfig at ${path}.`,
    why: `This path comes from ${named}, and no file that can be read is there. The step that writes it may have failed or may have written elsewhere.`,
    fix: 'Check the path (it counts from the root of the workspace), or give the kubeconfig itself, as text or as base64, from a secret.'
}));
const kubeconfigUnreadable = (0,failure/* failure */.V2)('KU-102', 'A kubeconfig cannot be read', ['deploy/kubeconfig.yaml', 'line 4: a mapping has the key `server` twice'], (place, why) => ({
    what: `The kubeconfig of ${place} cannot be read.`,
    why: `It is neither a kubeconfig in YAML or JSON nor one in base64: ${why}.`,
    fix: 'Take the output of `kubectl config view --raw --minify --flatten`, whole and unchanged; for a secret on one line pipe it through `base64 -w0`.'
}));
const listed = (names) => names.length === 0 ? 'none at all' : names.map(name => `\`${name}\``).join(', ');
const unknownContext = (0,failure/* failure */.V2)('KU-103', 'The kubeconfig has no such context', ['production', ['staging', 'kind-local']], (context, known) => ({
    what: context === ''
        ? 'The kubeconfig names no current context.'
        : `The kubeconfig has no context named \`${context}\`.`,
    why: `It knows these contexts: ${listed(known)}.`,
    fix: 'Give one of them with the input `context`, or set `current-context` with `kubectl config use-context`.'
}));
const brokenContext = (0,failure/* failure */.V2)('KU-104', 'A context leads nowhere', ['production', 'user', 'deployer', ['admin']], (context, kind, name, known) => ({
    what: `The context \`${context}\` names the ${kind} \`${name}\`, which the kubeconfig does not have.`,
    why: `It has these: ${listed(known)}. A part was lost when the file was cut down or put together.`,
    fix: 'Make the kubeconfig again with `kubectl config view --raw --minify --flatten --context NAME`, which takes along what a context needs.'
}));
const noAccess = (0,failure/* failure */.V2)('KU-105', 'Nothing says how to reach a cluster', ['~/.kube/config'], (usual) => ({
    what: 'Nothing says which Kubernetes cluster to talk to.',
    why: `The input \`kubeconfig\` is empty, the environment variable KUBECONFIG is not set, there is no ${usual}, and this job does not run in a pod with a service account.`,
    fix: "Give the input `kubeconfig`, or run the cloud's login step before this one (such as `aws eks update-kubeconfig` or google-github-actions/get-gke-credentials)."
}));
const credentialUnreadable = (0,failure/* failure */.V2)('KU-106', 'A certificate, key or token of the kubeconfig cannot be used', ['client-key', '/home/me/.minikube/client.key', 'the file does not exist'], (field, place, why) => ({
    what: `\`${field}\` of the kubeconfig cannot be used.`,
    why: `${place}: ${why}.`,
    fix: 'Make the kubeconfig again with `--flatten`, so that it holds the content itself and no paths of the machine it was made on.'
}));
const pluginMissing = (0,failure/* failure */.V2)('KU-107', 'The login program of the kubeconfig is not installed', ['aws', ''], (command, hint) => ({
    what: `The login program \`${command}\` of the kubeconfig could not be started.`,
    why: 'The kubeconfig says that this program makes the token (`exec:`), and it is not in PATH for this step.',
    fix: hint === '' ? `Install \`${command}\` in a step before this one.` : hint
}));
const pluginFailed = (0,failure/* failure */.V2)('KU-108', 'The login program of the kubeconfig failed', ['aws', 'exit code 255: Unable to locate credentials'], (command, why) => ({
    what: `The login program \`${command}\` of the kubeconfig gave no credentials.`,
    why: `It says: ${why}.`,
    fix: "Run the cloud's login step (OIDC) before this one in the same job, with `permissions: id-token: write`, and check that its role may reach this cluster."
}));
const loginUnsupported = (0,failure/* failure */.V2)('KU-109', 'The kubeconfig wants a way to log in that does not exist here', ['auth-provider `gcp`', 'use the program gke-gcloud-auth-plugin (`exec:`) in its place'], (method, remedy) => ({
    what: `The kubeconfig wants ${method}, which cannot be used here.`,
    why: 'Kubernetes itself has dropped it, or it needs a person at a keyboard.',
    fix: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}; or use a token of a service account.`
}));
const tokenNotRenewed = (0,failure/* failure */.V2)('KU-110', 'An OpenID Connect token could not be renewed', ['https://login.example.com', 'error 400: invalid_grant'], (issuer, why) => ({
    what: `The OpenID Connect token of the kubeconfig has run out and could not be renewed at ${issuer}.`,
    why: `The cause: ${why}.`,
    fix: 'Log in again and store the new kubeconfig; for jobs a token of a service account or a cloud login by OIDC lasts better than the refresh token of a person.'
}));
const badProxy = (0,failure/* failure */.V2)('KU-111', 'A proxy of this kind is not supported', ['socks5://127.0.0.1:1080', '`proxy-url` of the kubeconfig'], (proxy, place) => ({
    what: `The proxy \`${proxy}\` cannot be used.`,
    why: `It comes from ${place}; Towpath speaks through HTTP and HTTPS proxies only.`,
    fix: 'Give an address that begins with `http://` or `https://`, or take the proxy away if the cluster can be reached without.'
}));
const badServer = (0,failure/* failure */.V2)('KU-112', 'The address of the API server cannot be used', ['kubernetes.example.com:6443'], (server) => ({
    what: `The kubeconfig gives \`${server}\` as the address of the API server.`,
    why: 'It must be a whole address such as `https://203.0.113.7:6443`.',
    fix: 'Correct `clusters[].cluster.server` in the kubeconfig.'
}));
const clusterUnreachable = (0,failure/* failure */.V2)('KU-120', 'The API server cannot be reached', ['https://203.0.113.7:6443', 'refused', 'ECONNREFUSED'], (server, cause, detail) => ({
    what: `The Kubernetes API server ${server} cannot be reached (${detail}).`,
    ...unreachableCauses[cause]
}));
const certificateRefused = (0,failure/* failure */.V2)('KU-121', 'The certificate of the API server is not trusted', ['https://203.0.113.7:6443', 'self-signed certificate in certificate chain'], (server, why) => ({
    what: `The certificate of the API server ${server} is not trusted.`,
    why: `The check says: ${why}. Either the kubeconfig belongs to another cluster, or somebody is in between.`,
    fix: 'Take a fresh kubeconfig with the right `certificate-authority-data`; if the address is an alias, set `tls-server-name` to a name in the certificate. Towpath sends nothing to a server it cannot recognise.'
}));
const notKubernetes = (0,failure/* failure */.V2)('KU-122', 'Something that is not a Kubernetes API server answers', ['https://203.0.113.7:6443', 'status 200, text/html'], (server, answer) => ({
    what: `What answers at ${server} is not a Kubernetes API server (${answer}).`,
    why: 'A login page, a proxy or another service answers under this address.',
    fix: 'Correct `clusters[].cluster.server` in the kubeconfig; a path such as `/k8s/clusters/c-1` belongs to it where the platform uses one.'
}));
const credentialsRefused = (0,failure/* failure */.V2)('KU-123', 'The API server refused the credentials', ['https://203.0.113.7:6443'], (server) => ({
    what: `The API server ${server} does not accept the credentials of the kubeconfig (401).`,
    why: 'The token or certificate has expired, was revoked, or belongs to another cluster.',
    fix: 'Make a new one (`kubectl create token NAME --duration 8h`, or the login step of the cloud) and store the kubeconfig anew.'
}));
const rightMissing = (0,failure/* failure */.V2)('KU-124', 'A right in the cluster is missing', ['update httproutes.gateway.networking.k8s.io in web', 'User "deployer" cannot update resource "httproutes"'], (operation, message) => ({
    what: `The credentials may not ${operation}.`,
    why: `The API server says: ${message}`,
    fix: 'Give the account this verb on this resource with a Role and a RoleBinding in the namespace; the documentation of the action has a minimal Role to apply.'
}));
const requestRefused = (0,failure/* failure */.V2)('KU-125', 'The API server refused a request', ['create Deployment/shop-canary in web', 422, 'spec.template.spec.containers[0].image: Required value'], (operation, status, message) => ({
    what: `The API server refused to ${operation} (${status}).`,
    why: `It says: ${message}`,
    fix: 'Correct what the message names: an object of the chart, a quota, an admission policy or a webhook of the cluster.'
}));
const kindNotServed = (0,failure/* failure */.V2)('KU-126', 'The cluster does not know this kind of object', ['gateway.networking.k8s.io/v1', 'HTTPRoute'], (apiVersion, kind) => ({
    what: `The cluster does not serve \`${kind}\` of \`${apiVersion}\`.`,
    why: 'Its custom resource definition is not installed, is installed in another version, or the version of Kubernetes no longer has it.',
    fix: `Compare with \`kubectl api-resources\`; install the definition, or name the version that the cluster serves.`
}));
const serverBusy = (0,failure/* failure */.V2)('KU-127', 'The API server has no time', ['list Pod in web', 'status 429: too many requests'], (operation, message) => ({
    what: `The API server had no time to ${operation}, in spite of several tries.`,
    why: `It says: ${message}`,
    fix: 'Run it again later; look at the load of the control plane and at the priority and fairness settings of this account.'
}));


/***/ })

};
