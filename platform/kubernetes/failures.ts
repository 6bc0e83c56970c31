/** Failures on the way to a Kubernetes cluster: what the kubeconfig says, how we log in, and what the API server answers. */
import {failure} from '#core/failure'
import {type UnreachableCause, unreachableCauses} from './unreachable.ts'

export const kubeconfigNotFound = failure(
  'KU-101',
  'A kubeconfig file does not exist',
  ['deploy/kubeconfig.yaml', 'the input `kubeconfig`'],
  (path: string, named: string) => ({
    what: `There is no kubeconfig at ${path}.`,
    why: `This path comes from ${named}, and no file that can be read is there. The step that writes it may have failed or may have written elsewhere.`,
    fix: 'Check the path (it counts from the root of the workspace), or give the kubeconfig itself, as text or as base64, from a secret.'
  })
)

export const kubeconfigUnreadable = failure(
  'KU-102',
  'A kubeconfig cannot be read',
  ['deploy/kubeconfig.yaml', 'line 4: a mapping has the key `server` twice'],
  (place: string, why: string) => ({
    what: `The kubeconfig of ${place} cannot be read.`,
    why: `It is neither a kubeconfig in YAML or JSON nor one in base64: ${why}.`,
    fix: 'Take the output of `kubectl config view --raw --minify --flatten`, whole and unchanged; for a secret on one line pipe it through `base64 -w0`.'
  })
)

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'none at all' : names.map(name => `\`${name}\``).join(', ')

export const unknownContext = failure(
  'KU-103',
  'The kubeconfig has no such context',
  ['production', ['staging', 'kind-local']],
  (context: string, known: readonly string[]) => ({
    what:
      context === ''
        ? 'The kubeconfig names no current context.'
        : `The kubeconfig has no context named \`${context}\`.`,
    why: `It knows these contexts: ${listed(known)}.`,
    fix: 'Give one of them with the input `context`, or set `current-context` with `kubectl config use-context`.'
  })
)

export const brokenContext = failure(
  'KU-104',
  'A context leads nowhere',
  ['production', 'user', 'deployer', ['admin']],
  (context: string, kind: 'cluster' | 'user', name: string, known: readonly string[]) => ({
    what: `The context \`${context}\` names the ${kind} \`${name}\`, which the kubeconfig does not have.`,
    why: `It has these: ${listed(known)}. A part was lost when the file was cut down or put together.`,
    fix: 'Make the kubeconfig again with `kubectl config view --raw --minify --flatten --context NAME`, which takes along what a context needs.'
  })
)

export const noAccess = failure(
  'KU-105',
  'Nothing says how to reach a cluster',
  ['~/.kube/config'],
  (usual: string) => ({
    what: 'Nothing says which Kubernetes cluster to talk to.',
    why: `The input \`kubeconfig\` is empty, the environment variable KUBECONFIG is not set, there is no ${usual}, and this job does not run in a pod with a service account.`,
    fix: "Give the input `kubeconfig`, or run the cloud's login step before this one (such as `aws eks update-kubeconfig` or google-github-actions/get-gke-credentials)."
  })
)

export const credentialUnreadable = failure(
  'KU-106',
  'A certificate, key or token of the kubeconfig cannot be used',
  ['client-key', '/home/me/.minikube/client.key', 'the file does not exist'],
  (field: string, place: string, why: string) => ({
    what: `\`${field}\` of the kubeconfig cannot be used.`,
    why: `${place}: ${why}.`,
    fix: 'Make the kubeconfig again with `--flatten`, so that it holds the content itself and no paths of the machine it was made on.'
  })
)

export const pluginMissing = failure(
  'KU-107',
  'The login program of the kubeconfig is not installed',
  ['aws', ''],
  (command: string, hint: string) => ({
    what: `The login program \`${command}\` of the kubeconfig could not be started.`,
    why: 'The kubeconfig says that this program makes the token (`exec:`), and it is not in PATH for this step.',
    fix: hint === '' ? `Install \`${command}\` in a step before this one.` : hint
  })
)

export const pluginFailed = failure(
  'KU-108',
  'The login program of the kubeconfig failed',
  ['aws', 'exit code 255: Unable to locate credentials'],
  (command: string, why: string) => ({
    what: `The login program \`${command}\` of the kubeconfig gave no credentials.`,
    why: `It says: ${why}.`,
    fix: "Run the cloud's login step (OIDC) before this one in the same job, with `permissions: id-token: write`, and check that its role may reach this cluster."
  })
)

export const loginUnsupported = failure(
  'KU-109',
  'The kubeconfig wants a way to log in that does not exist here',
  ['auth-provider `gcp`', 'use the program gke-gcloud-auth-plugin (`exec:`) in its place'],
  (method: string, remedy: string) => ({
    what: `The kubeconfig wants ${method}, which cannot be used here.`,
    why: 'Kubernetes itself has dropped it, or it needs a person at a keyboard.',
    fix: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}; or use a token of a service account.`
  })
)

export const tokenNotRenewed = failure(
  'KU-110',
  'An OpenID Connect token could not be renewed',
  ['https://login.example.com', 'error 400: invalid_grant'],
  (issuer: string, why: string) => ({
    what: `The OpenID Connect token of the kubeconfig has run out and could not be renewed at ${issuer}.`,
    why: `The cause: ${why}.`,
    fix: 'Log in again and store the new kubeconfig; for jobs a token of a service account or a cloud login by OIDC lasts better than the refresh token of a person.'
  })
)

export const badProxy = failure(
  'KU-111',
  'A proxy of this kind is not supported',
  ['socks5://127.0.0.1:1080', '`proxy-url` of the kubeconfig'],
  (proxy: string, place: string) => ({
    what: `The proxy \`${proxy}\` cannot be used.`,
    why: `It comes from ${place}; Towpath speaks through HTTP and HTTPS proxies only.`,
    fix: 'Give an address that begins with `http://` or `https://`, or take the proxy away if the cluster can be reached without.'
  })
)

export const badServer = failure(
  'KU-112',
  'The address of the API server cannot be used',
  ['kubernetes.example.com:6443'],
  (server: string) => ({
    what: `The kubeconfig gives \`${server}\` as the address of the API server.`,
    why: 'It must be a whole address such as `https://203.0.113.7:6443`.',
    fix: 'Correct `clusters[].cluster.server` in the kubeconfig.'
  })
)

export const clusterUnreachable = failure(
  'KU-120',
  'The API server cannot be reached',
  ['https://203.0.113.7:6443', 'refused', 'ECONNREFUSED'],
  (server: string, cause: UnreachableCause, detail: string) => ({
    what: `The Kubernetes API server ${server} cannot be reached (${detail}).`,
    ...unreachableCauses[cause]
  })
)

export const certificateRefused = failure(
  'KU-121',
  'The certificate of the API server is not trusted',
  ['https://203.0.113.7:6443', 'self-signed certificate in certificate chain'],
  (server: string, why: string) => ({
    what: `The certificate of the API server ${server} is not trusted.`,
    why: `The check says: ${why}. Either the kubeconfig belongs to another cluster, or somebody is in between.`,
    fix: 'Take a fresh kubeconfig with the right `certificate-authority-data`; if the address is an alias, set `tls-server-name` to a name in the certificate. Towpath sends nothing to a server it cannot recognise.'
  })
)

export const notKubernetes = failure(
  'KU-122',
  'Something that is not a Kubernetes API server answers',
  ['https://203.0.113.7:6443', 'status 200, text/html'],
  (server: string, answer: string) => ({
    what: `What answers at ${server} is not a Kubernetes API server (${answer}).`,
    why: 'A login page, a proxy or another service answers under this address.',
    fix: 'Correct `clusters[].cluster.server` in the kubeconfig; a path such as `/k8s/clusters/c-1` belongs to it where the platform uses one.'
  })
)

export const credentialsRefused = failure(
  'KU-123',
  'The API server refused the credentials',
  ['https://203.0.113.7:6443'],
  (server: string) => ({
    what: `The API server ${server} does not accept the credentials of the kubeconfig (401).`,
    why: 'The token or certificate has expired, was revoked, or belongs to another cluster.',
    fix: 'Make a new one (`kubectl create token NAME --duration 8h`, or the login step of the cloud) and store the kubeconfig anew.'
  })
)

export const rightMissing = failure(
  'KU-124',
  'A right in the cluster is missing',
  ['update httproutes.gateway.networking.k8s.io in web', 'User "deployer" cannot update resource "httproutes"'],
  (operation: string, message: string) => ({
    what: `The credentials may not ${operation}.`,
    why: `The API server says: ${message}`,
    fix: 'Give the account this verb on this resource with a Role and a RoleBinding in the namespace; the documentation of the action has a minimal Role to apply.'
  })
)

export const requestRefused = failure(
  'KU-125',
  'The API server refused a request',
  ['create Deployment/shop-canary in web', 422, 'spec.template.spec.containers[0].image: Required value'],
  (operation: string, status: number, message: string) => ({
    what: `The API server refused to ${operation} (${status}).`,
    why: `It says: ${message}`,
    fix: 'Correct what the message names: an object of the chart, a quota, an admission policy or a webhook of the cluster.'
  })
)

export const kindNotServed = failure(
  'KU-126',
  'The cluster does not know this kind of object',
  ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
  (apiVersion: string, kind: string) => ({
    what: `The cluster does not serve \`${kind}\` of \`${apiVersion}\`.`,
    why: 'Its custom resource definition is not installed, is installed in another version, or the version of Kubernetes no longer has it.',
    fix: `Compare with \`kubectl api-resources\`; install the definition, or name the version that the cluster serves.`
  })
)

export const serverBusy = failure(
  'KU-127',
  'The API server has no time',
  ['list Pod in web', 'status 429: too many requests'],
  (operation: string, message: string) => ({
    what: `The API server had no time to ${operation}, in spite of several tries.`,
    why: `It says: ${message}`,
    fix: 'Run it again later; look at the load of the control plane and at the priority and fairness settings of this account.'
  })
)
