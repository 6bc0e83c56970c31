export const id = 7224;
export const ids = [7224,5333];
export const modules = {

/***/ 36936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   b$: () => (/* binding */ ClusterError)
/* harmony export */ });
/** The port to a Kubernetes cluster: objects as the API gives them, optimistic concurrency, and a door through which Helm works. */
const refOf = ({ apiVersion, kind, metadata }, namespace = null) => ({
    apiVersion,
    kind,
    namespace: metadata.namespace ?? namespace,
    name: metadata.name
});
/** `Deployment/shop` */
const shortName = ({ kind, name }) => `${kind}/${name}`;
class ClusterError extends Error {
    kind;
    /** HTTP status; null where no answer arrived. */
    status;
    /** `update HTTPRoute/shop in web` */
    operation;
    constructor(kind, status, operation, message, cause) {
        super(message, { cause });
        this.name = 'ClusterError';
        this.kind = kind;
        this.status = status;
        this.operation = operation;
    }
}


/***/ }),

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


/***/ }),

/***/ 47224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  clusterOpener: () => (/* binding */ clusterOpener)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/core/cluster.js
var cluster = __webpack_require__(36936);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/platform/log-masks.js
var log_masks = __webpack_require__(20988);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/kubernetes/failures.js + 1 modules
var failures = __webpack_require__(95333);
;// CONCATENATED MODULE: ./build/platform/kubernetes/exec-plugin.js
/**
 * Credentials from a program the kubeconfig names.
 * Source: kubernetes.io, "client-go credential plugins"; client.authentication.k8s.io/v1 and v1beta1.
 */




const timeout = 60_000;
const versions = /^client\.authentication\.k8s\.io\/(v1|v1beta1)$/;
const answerSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('ExecCredential'),
    apiVersion: schemas/* string */.YjP(),
    status: schemas/* looseObject */._H3({
        token: schemas/* string */.YjP().nullish(),
        clientCertificateData: schemas/* string */.YjP().nullish(),
        clientKeyData: schemas/* string */.YjP().nullish(),
        expirationTimestamp: schemas/* string */.YjP().nullish()
    })
});
/** Runs the program. Raises KU-107 (not installed), KU-108 (failed, or its answer is none) and KU-109 (it needs a person). */
const askPlugin = async (entry, target, context) => {
    if (entry.interactiveMode === 'Always') {
        (0,failure/* raise */.xl)((0,failures.loginUnsupported)(`a person who talks to \`${entry.command}\``, 'use a login that needs no terminal'));
    }
    if (!versions.test(entry.apiVersion)) {
        (0,failure/* raise */.xl)((0,failures.loginUnsupported)(`\`${entry.apiVersion}\` of a login program`, 'update the program and make the kubeconfig again'));
    }
    for (const { name, value } of entry.env ?? [])
        if (secretName.test(name))
            context.mask(value);
    return credentialsOf(entry, await outputOf(entry, target, context), context);
};
const secretName = /TOKEN|SECRET|PASSWORD|CREDENTIAL|_KEY$/i;
const outputOf = async (entry, target, context) => {
    const { command } = entry;
    // As in kubectl: a name is looked up in PATH, a path counts from the kubeconfig.
    const program = /[/\\]/.test(command) ? (0,external_node_path_.resolve)(target.userFolder, command) : command;
    const env = { ...definedOf(context.env), ...environmentOf(entry), KUBERNETES_EXEC_INFO: execInfo(entry, target) };
    const signal = context.signal === undefined ? {} : { signal: context.signal };
    try {
        const result = await context.exec(program, entry.args ?? [], { env, timeout, ...signal });
        if (result.code === 0)
            return result.stdout;
        const ended = result.code === null ? `ended by ${result.signal}` : `exit code ${result.code}`;
        const said = context.redact(result.stderr.trim()).slice(-1500);
        return (0,failure/* raise */.xl)((0,failures.pluginFailed)(command, said === '' ? ended : `${ended}: ${said}`));
    }
    catch (error) {
        if (!(error instanceof failure/* FailureError */.pO) || error.failure.code === 'KU-108')
            throw error;
        if (error.failure.code !== 'TW-131')
            return (0,failure/* raise */.xl)((0,failures.pluginFailed)(command, (0,failure/* messageOf */.bD)(error)), error);
        return (0,failure/* raise */.xl)((0,failures.pluginMissing)(command, entry.installHint?.trim() ?? ''), error);
    }
};
const environmentOf = ({ env }) => Object.fromEntries((env ?? []).map(({ name, value }) => [name, value]));
const definedOf = (env) => Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
/** What the program may know of the cluster. */
const execInfo = (entry, { cluster }) => {
    const config = cluster.extensions?.find(({ name }) => name === 'client.authentication.k8s.io/exec')?.extension;
    const known = {
        server: cluster.server,
        'tls-server-name': cluster['tls-server-name'] ?? undefined,
        'insecure-skip-tls-verify': cluster['insecure-skip-tls-verify'] ?? undefined,
        'certificate-authority-data': cluster['certificate-authority-data'] ?? undefined,
        'proxy-url': cluster['proxy-url'] ?? undefined,
        config
    };
    const spec = { interactive: false, ...(entry.provideClusterInfo === true ? { cluster: known } : {}) };
    return JSON.stringify({ apiVersion: entry.apiVersion, kind: 'ExecCredential', spec });
};
const credentialsOf = (entry, output, { mask }) => {
    const refuse = (why) => (0,failure/* raise */.xl)((0,failures.pluginFailed)(entry.command, why));
    const parsed = answerSchema.safeParse(jsonOf(output) ?? refuse('exit code 0, but its output is not JSON'));
    if (!parsed.success)
        return refuse('exit code 0, but its output is not an ExecCredential with a status');
    const { status, apiVersion } = parsed.data;
    if (apiVersion !== entry.apiVersion) {
        refuse(`exit code 0, but it answers in \`${apiVersion}\` and the kubeconfig asks for \`${entry.apiVersion}\``);
    }
    const { token, clientCertificateData: certificate, clientKeyData: key } = status;
    for (const secret of [token, key])
        if (secret)
            mask(secret);
    if (!token && !(certificate && key))
        refuse('exit code 0, but it gives neither a token nor a certificate with its key');
    const expires = Date.parse(status.expirationTimestamp ?? '');
    return {
        token: token || null,
        certificate: certificate || null,
        key: key || null,
        expires: Number.isNaN(expires) ? null : expires
    };
};
const jsonOf = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/platform/system-error.js
var system_error = __webpack_require__(80414);
;// CONCATENATED MODULE: ./build/platform/kubernetes/material.js
/** Certificates, keys and tokens of a kubeconfig: in it as base64, or in a file it names. */





/** PEM of a field; the data wins over the file, as in kubectl. Raises KU-106. */
const pemOf = async (field, data, file, folder) => {
    if (data) {
        const text = Buffer.from(data, 'base64').toString('utf8');
        return checked(`${field}-data`, 'its content', text);
    }
    return file ? checked(field, (0,external_node_path_.resolve)(folder, file), await credentialFile(field, file, folder)) : null;
};
const checked = (field, place, text) => /-----BEGIN [A-Z0-9 ]+-----[\s\S]+-----END [A-Z0-9 ]+-----/.test(text)
    ? text
    : (0,failure/* raise */.xl)((0,failures.credentialUnreadable)(field, place, 'it is not in PEM form (`-----BEGIN …-----`); it may be cut off'));
/** The text of a file the kubeconfig names. Raises KU-106. */
const credentialFile = async (field, file, folder) => {
    const path = (0,external_node_path_.resolve)(folder, file);
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        const missing = (0,system_error/* systemErrorCode */.v)(error) === 'ENOENT';
        return (0,failure/* raise */.xl)((0,failures.credentialUnreadable)(field, path, missing ? 'the file does not exist' : (0,failure/* messageOf */.bD)(error)), error);
    }
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./build/platform/kubernetes/plain-request.js
/** One small HTTPS request to a login service, with a certificate authority of its own where the kubeconfig names one. */



const plain_request_timeout = 20_000;
/** Rejects with the error of the connection; every status is an answer. */
const fetchText = (address, { authority, form, authorization }) => new Promise((resolve, reject) => {
    const url = new URL(address);
    const request = (url.protocol === 'http:' ? external_node_http_.request : external_node_https_.request)(url, {
        method: form === undefined ? 'GET' : 'POST',
        headers: {
            accept: 'application/json',
            ...(authorization === undefined ? {} : { authorization }),
            ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' })
        },
        ...(authority === null ? {} : { ca: authority }),
        signal: AbortSignal.timeout(plain_request_timeout)
    });
    request.on('error', reject);
    request.on('response', response => {
        (0,consumers_.text)(response).then(text => resolve({ status: response.statusCode ?? 0, text }), reject);
    });
    request.end(form?.toString());
});

;// CONCATENATED MODULE: ./build/platform/kubernetes/open-id.js
/**
 * Tokens of OpenID Connect (`auth-provider: oidc`): used while they last, renewed with the refresh token.
 * Source: OpenID Connect Core 1.0 §12, OpenID Connect Discovery 1.0 §4, RFC 6749 §2.3.1.
 */





const discoverySchema = schemas/* looseObject */._H3({ token_endpoint: schemas/* url */.OZ5() });
const grantSchema = schemas/* looseObject */._H3({ id_token: schemas/* string */.YjP() });
const claimsSchema = schemas/* looseObject */._H3({ exp: schemas/* number */.aig() });
/** `now` in milliseconds since the epoch. Raises KU-109 and KU-110. */
const openIdToken = async (config, folder, now, mask) => {
    for (const name of ['id-token', 'refresh-token', 'client-secret'])
        mask(config[name] ?? '');
    const held = config['id-token'] ?? '';
    const expires = expiryOf(held);
    if (held !== '' && expires !== null && expires > now)
        return { token: held, expires };
    const token = await renewed(config, folder);
    mask(token);
    return { token, expires: expiryOf(token) };
};
/** The claim `exp` in milliseconds; null where the token is none. The signature is for the API server to check. */
const expiryOf = (token) => {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        return claimsSchema.parse(claims).exp * 1000;
    }
    catch {
        return null;
    }
};
const renewed = async (config, folder) => {
    const issuer = config['idp-issuer-url'] ?? '';
    const { 'client-id': client, 'refresh-token': refresh } = config;
    if (issuer === '' || !client || !refresh) {
        return (0,failure/* raise */.xl)((0,failures.loginUnsupported)('an OpenID Connect login without refresh token', 'log in again and store the new kubeconfig'));
    }
    const [data, file] = [config['idp-certificate-authority-data'], config['idp-certificate-authority']];
    const authority = await pemOf('idp-certificate-authority', data, file, folder);
    try {
        const discovery = await fetchText(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { authority });
        const { token_endpoint: endpoint } = discoverySchema.parse(JSON.parse(succeeded(discovery).text));
        const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refresh });
        const grant = await askEndpoint(endpoint, authority, form, client, config['client-secret'] ?? '');
        return grantSchema.parse(JSON.parse(succeeded(grant).text)).id_token;
    }
    catch (error) {
        const why = error instanceof errors/* ZodError */.G || error instanceof SyntaxError
            ? 'its answer is not the expected JSON'
            : (0,failure/* messageOf */.bD)(error);
        return (0,failure/* raise */.xl)((0,failures.tokenNotRenewed)(issuer, why), error);
    }
};
/** With the secret in the header, as the standard prefers; in the form where the issuer knows only that. */
const askEndpoint = async (endpoint, authority, form, client, secret) => {
    const inForm = new URLSearchParams(form);
    inForm.set('client_id', client);
    if (secret !== '')
        inForm.set('client_secret', secret);
    if (secret === '')
        return fetchText(endpoint, { authority, form: inForm });
    const pair = `${encodeURIComponent(client)}:${encodeURIComponent(secret)}`;
    const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
    const first = await fetchText(endpoint, { authority, form, authorization });
    return first.status === 401 || errorOf(first) === 'invalid_client'
        ? fetchText(endpoint, { authority, form: inForm })
        : first;
};
const succeeded = (answer) => {
    if (answer.status === 200)
        return answer;
    throw new Error(`error ${answer.status}: ${errorOf(answer) || 'no reason given'}`);
};
const errorOf = ({ text }) => /"error"\s*:\s*"([\w.-]{1,100})"/.exec(text)?.[1] ?? '';

;// CONCATENATED MODULE: ./build/platform/kubernetes/credentials.js
/** What proves to the API server who we are; renewed when it runs out. Source: the reference of kubeconfig (v1), AuthInfo. */





/** A token file is read again after this time, as client-go does. */
const tokenFileLife = 60_000;
/** A token that ends in this time is not used any more. */
const lastMoments = 20_000;
const credentialSource = (target, context) => {
    // As in client-go: over plain HTTP nothing secret is sent.
    const user = target.server.protocol === 'https:' ? target.user : {};
    const renewable = Boolean(user.exec ?? user.tokenFile ?? user['auth-provider']);
    let held;
    return {
        current: async () => {
            const before = held;
            const known = await before?.catch(() => undefined);
            const spent = known === undefined || (known.expires !== null && known.expires - lastMoments <= context.clock.now());
            if (held === before && spent)
                held = proofOf(user, target, context);
            held ??= proofOf(user, target, context);
            const { headers, certificate, key } = await held;
            return { headers, certificate, key };
        },
        forget: () => {
            held = undefined;
            return renewable;
        }
    };
};
const proofOf = async (user, target, context) => {
    const { userFolder: folder } = target;
    const { mask } = context;
    for (const secret of [user.token, user.password, user['client-key-data']])
        if (secret)
            mask(secret);
    const certificate = await pemOf('client-certificate', user['client-certificate-data'], user['client-certificate'], folder);
    const key = await pemOf('client-key', user['client-key-data'], user['client-key'], folder);
    if (key !== null)
        mask(key);
    if ((certificate === null) !== (key === null)) {
        (0,failure/* raise */.xl)((0,failures.credentialUnreadable)('client-certificate', 'The kubeconfig', 'it has a certificate without its key, or a key alone'));
    }
    const base = { certificate, key, expires: null };
    const headers = impersonation(user);
    const bearer = (token) => ({ ...headers, authorization: `Bearer ${checkedToken(token)}` });
    if (user.tokenFile) {
        const token = (await credentialFile('tokenFile', user.tokenFile, folder)).trim();
        mask(token);
        return { ...base, headers: bearer(token), expires: context.clock.now() + tokenFileLife + lastMoments };
    }
    if (user.token)
        return { ...base, headers: bearer(user.token) };
    if (user.username) {
        const pair = Buffer.from(`${user.username}:${user.password ?? ''}`).toString('base64');
        mask(pair);
        return { ...base, headers: { ...headers, authorization: `Basic ${pair}` } };
    }
    if (user.exec) {
        const made = await askPlugin(user.exec, target, context);
        return {
            headers: made.token === null ? headers : bearer(made.token),
            certificate: made.certificate ?? certificate,
            key: made.key ?? key,
            expires: made.expires
        };
    }
    const provider = user['auth-provider'];
    if (!provider)
        return { ...base, headers };
    if (provider.name !== 'oidc')
        (0,failure/* raise */.xl)((0,failures.loginUnsupported)(`auth-provider \`${provider.name}\``, remedyFor(provider.name)));
    const made = await openIdToken(provider.config ?? {}, folder, context.clock.now() + lastMoments, mask);
    return { ...base, headers: bearer(made.token), expires: made.expires };
};
/** A line break at its end is common; anything else that no header may hold is a damaged token. */
const checkedToken = (token) => /^[\x21-\x7e]+$/.test(token.trim())
    ? token.trim()
    : (0,failure/* raise */.xl)((0,failures.credentialUnreadable)('token', 'its content', 'it is empty, or has characters that no token has'));
/** As Go sends a name: the bytes of UTF-8. */
const headerText = (text) => Buffer.from(text, 'utf8').toString('latin1');
const remedies = {
    gcp: 'install gke-gcloud-auth-plugin and make the kubeconfig again with `gcloud container clusters get-credentials`',
    azure: 'convert the kubeconfig with `kubelogin convert-kubeconfig`'
};
const remedyFor = (provider) => remedies[provider] ?? 'use a login program (`exec:`)';
const impersonation = (user) => ({
    ...(user.as ? { 'impersonate-user': headerText(user.as) } : {}),
    ...(user['as-uid'] ? { 'impersonate-uid': headerText(user['as-uid']) } : {}),
    ...(user['as-groups']?.length ? { 'impersonate-group': user['as-groups'].map(headerText) } : {}),
    ...Object.fromEntries(Object.entries(user['as-user-extra'] ?? {}).map(([name, values]) => [
        `impersonate-extra-${encodeURIComponent(name.toLowerCase())}`,
        values.map(headerText)
    ]))
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/platform/kubernetes/body-name.js
/**
 * The name an object gives itself in the body of a request, in JSON or in the protobuf that Go clients send.
 * Source: kubernetes.io "API concepts", Kubernetes protobuf; k8s.io/apimachinery generated.proto (Unknown.raw = 2, ObjectMeta = 1, name = 1).
 */
/** Null where the body is no object, or has no name (yet). */
const nameIn = (body) => body.subarray(0, magic.length).equals(magic) ? nameInProtobuf(body.subarray(magic.length)) : nameInJson(body);
const magic = Buffer.from('k8s\0');
const nameInJson = (body) => {
    try {
        const value = JSON.parse(body.toString('utf8'));
        const name = value?.metadata?.name;
        return typeof name === 'string' && name !== '' ? name : null;
    }
    catch {
        return null;
    }
};
const nameInProtobuf = (envelope) => {
    const object = fieldOf(envelope, 2);
    const metadata = object && fieldOf(object, 1);
    return (metadata && fieldOf(metadata, 1)?.toString('utf8')) || null;
};
/** The bytes of a field of length-delimited type; undefined where the message has none or is damaged. */
const fieldOf = (message, wanted) => {
    let found;
    for (let at = 0; at < message.length;) {
        const [key, start] = varint(message, at);
        const [type, number] = [key & 7, key >>> 3];
        const [value, next] = type === 0 || type === 2 ? varint(message, start) : [0, start];
        const size = { 0: 0, 1: 8, 2: value, 5: 4 }[type];
        if (size === undefined || next + size > message.length)
            return undefined;
        if (type === 2 && number === wanted)
            found = message.subarray(next, next + size);
        at = next + size;
    }
    return found;
};
/** Value and the position behind it. Longer than 32 bits is not needed: lengths and keys are short, other values are skipped. */
const varint = (bytes, from) => {
    let value = 0;
    for (let at = from; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (at - from < 4)
            value |= (byte & 0x7f) << (7 * (at - from));
        if (byte < 0x80)
            return [value, at + 1];
    }
    return [0, bytes.length];
};

;// CONCATENATED MODULE: ./build/platform/kubernetes/bound-patch.js
/**
 * A patch that only applies to one version of its object. Source: kubernetes.io "API concepts", resource versions: a patch that sets
 * `metadata.resourceVersion` is refused with 409 where the object has another one; it holds for merge patches, JSON patches and apply.
 */
/** Undefined where the body is no patch in JSON. `contentType` as the client sent it. */
const boundTo = (resourceVersion, body, contentType) => {
    const patch = parsed(body);
    if (contentType.startsWith('application/json-patch+json'))
        return Array.isArray(patch)
            ? encoded([{ op: 'replace', path: '/metadata/resourceVersion', value: resourceVersion }, ...patch])
            : undefined;
    if (!isObject(patch))
        return undefined;
    const metadata = isObject(patch.metadata) ? patch.metadata : {};
    return encoded({ ...patch, metadata: { ...metadata, resourceVersion } });
};
const parsed = (body) => {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const encoded = (value) => Buffer.from(JSON.stringify(value));

;// CONCATENATED MODULE: ./build/platform/kubernetes/door.js
/**
 * A door on loopback for another client (Helm): what comes through goes out with our credentials while the guard allows it.
 * The secret of the door is the first part of its path: Kubernetes clients send no token over plain HTTP.
 */






/** Controllers write the status of an object at any time: the patch is then bound to the next version. */
const attempts = 8;
/** How the API server says that an object has another resourceVersion than the one it was read with. */
const movedOn = 'the object has been modified';
/** The API server takes 3 MiB. */
const longestBody = 16 * 1024 * 1024;
/** Milliseconds; the API server's own limit of a request. */
const longestWrite = 60_000;
/** Headers of one connection (RFC 9110 §7.6.1), and those that say who asks: that is us. */
const own = /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|host|content-length|expect|authorization|impersonate-.*|http2-settings)$/;
const openDoor = async ({ transport, namespace, guard, mask }) => {
    const token = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    mask(token);
    const closed = new AbortController();
    const pass = passage(transport, guard, closed.signal);
    const server = (0,external_node_http_.createServer)((request, response) => {
        const path = insidePath(request.url ?? '', token);
        if (path === undefined)
            refuse(response, 401, 'Unauthorized', 'this door opens to the client it was made for');
        else
            void pass(request, response, path);
    });
    // Node would end a long watch or a slow upload.
    server.requestTimeout = 0;
    server.on('upgrade', (_request, socket) => {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    });
    await new Promise((ready, failed) => {
        server.once('error', failed);
        server.listen(0, '127.0.0.1', ready);
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return {
        kubeconfig: kubeconfigOf(`http://127.0.0.1:${port}/${token}`, namespace),
        close: () => new Promise(done => {
            closed.abort(new Error('the door is closed'));
            server.close(() => done());
            server.closeAllConnections();
        })
    };
};
const kubeconfigOf = (server, namespace) => `${JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'door',
    clusters: [{ name: 'door', cluster: { server } }],
    users: [{ name: 'door', user: {} }],
    contexts: [{ name: 'door', context: { cluster: 'door', user: 'door', namespace } }]
})}\n`;
/** The path behind the secret; undefined where the secret is another. */
const insidePath = (url, token) => {
    const given = Buffer.from(url.slice(1, 1 + token.length));
    const known = Buffer.from(token);
    const rest = url.slice(1 + token.length);
    const same = given.length === known.length && (0,external_node_crypto_.timingSafeEqual)(given, known);
    return same && rest.startsWith('/') ? rest : undefined;
};
const passage = (transport, guard, closed) => {
    const forward = async (request, response, path) => {
        const method = request.method ?? 'GET';
        const reads = method === 'GET' || method === 'HEAD';
        const body = await bodyOf(request);
        if (body === undefined)
            return refuse(response, 413, 'RequestEntityTooLarge', 'the object is too large');
        const gone = new AbortController();
        response.once('close', () => {
            if (!response.writableFinished)
                gone.abort(new Error('the client is gone'));
        });
        const outgoing = {
            method,
            path,
            headers: passing(request.headers),
            body: reads || (body.length === 0 && method !== 'POST') ? undefined : body,
            signal: AbortSignal.any([closed, gone.signal]),
            // A watch may be silent for long; a write that is, is lost.
            ...(reads ? {} : { silence: longestWrite })
        };
        if (reads)
            await answer(await sendRenewed(transport, outgoing), response);
        else
            await write(outgoing, body, response);
    };
    /** Asks the guard, and asks again where the object has moved on meanwhile. */
    const write = async (outgoing, body, response) => {
        const { method, path } = outgoing;
        const asked = { method, path, name: method === 'POST' ? nameIn(body) : null };
        for (let attempt = 1;; attempt += 1) {
            const admission = await guard(asked);
            if (typeof admission === 'string')
                return refuse(response, 403, 'Forbidden', admission);
            closed.throwIfAborted();
            const bound = admission === null ? outgoing : boundOutgoing(outgoing, body, admission.onlyIf);
            if (bound === undefined)
                return refuse(response, 403, 'Forbidden', 'this kind of patch cannot be bound to a version');
            const upstream = await sendRenewed(transport, bound);
            if (admission === null || upstream.statusCode !== 409 || attempt === attempts)
                return answer(upstream, response);
            const said = await textOf(upstream);
            if (!said.includes(movedOn))
                return relay(response, upstream, said);
        }
    };
    return async (request, response, path) => {
        try {
            await forward(request, response, path);
        }
        catch (error) {
            // What is half told is cut, so that nobody takes it for the whole.
            if (response.headersSent || closed.aborted)
                response.destroy();
            else
                refuse(response, 502, 'ServiceUnavailable', (0,failure/* messageOf */.bD)(error));
        }
    };
};
/** Plain text is asked for, because a refusal is read here. */
const boundOutgoing = (outgoing, body, resourceVersion) => {
    const { headers } = outgoing;
    const bound = boundTo(resourceVersion, body, String(headers['content-type'] ?? ''));
    return bound === undefined
        ? undefined
        : { ...outgoing, headers: { ...headers, 'accept-encoding': 'identity' }, body: bound };
};
/** A 401 means that nothing was done: with fresh credentials it goes out once more. */
const sendRenewed = async (transport, outgoing) => {
    const first = await transport.open(outgoing);
    if (first.statusCode !== 401 || !transport.forget())
        return first;
    first.resume();
    return transport.open(outgoing);
};
const answer = async (upstream, response) => {
    const { 'content-length': length, ...headers } = upstream.headers;
    response.writeHead(upstream.statusCode ?? 502, {
        ...passing(headers),
        ...(length === undefined ? {} : { 'content-length': length })
    });
    // The head of a watch is news by itself.
    response.flushHeaders();
    await (0,external_node_stream_promises_.pipeline)(upstream, response);
};
const textOf = async (upstream) => {
    const chunks = [];
    for await (const chunk of upstream)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
};
const relay = (response, { statusCode, headers }, text) => {
    response.writeHead(statusCode ?? 502, { 'content-type': headers['content-type'] ?? 'application/json' });
    response.end(text);
};
const passing = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !own.test(name)));
/** Undefined where it is longer than any object may be. */
const bodyOf = async (request) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        if (size > longestBody)
            return undefined;
        chunks.push(bytes);
    }
    return Buffer.concat(chunks);
};
/** As the API server refuses, so that the client tells the reason. */
const refuse = (response, code, reason, message) => {
    const status = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code };
    response.writeHead(code, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify(status));
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/platform/kubernetes/kubeconfig.js
/**
 * The kubeconfig: its documents as values, several merged into one, and what a context leads to.
 * Source: kubernetes.io, "Organizing Cluster Access Using kubeconfig Files", and the reference of kubeconfig (v1).
 */




const kubeconfig_text = schemas/* string */.YjP().nullish();
const clusterSchema = schemas/* looseObject */._H3({
    server: schemas/* string */.YjP(),
    'certificate-authority': kubeconfig_text,
    'certificate-authority-data': kubeconfig_text,
    'insecure-skip-tls-verify': schemas/* boolean */.zMY().nullish(),
    'tls-server-name': kubeconfig_text,
    'proxy-url': kubeconfig_text,
    extensions: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), extension: schemas/* unknown */.L5J() })).nullish()
});
const execSchema = schemas/* looseObject */._H3({
    apiVersion: schemas/* string */.YjP(),
    command: schemas/* string */.YjP().min(1),
    args: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    env: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), value: schemas/* string */.YjP() })).nullish(),
    installHint: kubeconfig_text,
    provideClusterInfo: schemas/* boolean */.zMY().nullish(),
    interactiveMode: kubeconfig_text
});
const userSchema = schemas/* looseObject */._H3({
    token: kubeconfig_text,
    tokenFile: kubeconfig_text,
    username: kubeconfig_text,
    password: kubeconfig_text,
    'client-certificate': kubeconfig_text,
    'client-certificate-data': kubeconfig_text,
    'client-key': kubeconfig_text,
    'client-key-data': kubeconfig_text,
    as: kubeconfig_text,
    'as-uid': kubeconfig_text,
    'as-groups': schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    'as-user-extra': schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())).nullish(),
    exec: execSchema.nullish(),
    'auth-provider': schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), config: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish() }).nullish()
});
const contextSchema = schemas/* looseObject */._H3({ cluster: schemas/* string */.YjP(), user: kubeconfig_text, namespace: kubeconfig_text });
const documentSchema = schemas/* looseObject */._H3({
    clusters: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), cluster: clusterSchema })).nullish(),
    users: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), user: userSchema.nullish() })).nullish(),
    contexts: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), context: contextSchema })).nullish(),
    'current-context': kubeconfig_text
});
/** Reads YAML or JSON. Raises KU-102, whose reason never quotes the text: it holds secrets. */
const readKubeconfig = ({ text: source, place, folder }) => {
    const parsed = documentSchema.safeParse(yamlOf(source, place) ?? {});
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return (0,failure/* raise */.xl)((0,failures.kubeconfigUnreadable)(place, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not a kubeconfig'}`));
    }
    const { clusters, users, contexts } = parsed.data;
    return {
        clusters: new Map(clusters?.map(({ name, cluster }) => [name, { entry: cluster, folder }])),
        users: new Map(users?.map(({ name, user }) => [name, { entry: user ?? {}, folder }])),
        contexts: new Map(contexts?.map(({ name, context }) => [name, context])),
        current: parsed.data['current-context'] ?? ''
    };
};
const yamlOf = (source, place) => {
    try {
        return (0,dist/* parse */.qg)(source, { prettyErrors: true });
    }
    catch (error) {
        // Aliases that lead nowhere, or to far too much.
        if (!(error instanceof dist/* YAMLError */.IP))
            return (0,failure/* raise */.xl)((0,failures.kubeconfigUnreadable)(place, 'its aliases (`*name`) cannot be followed'));
        // The pretty message goes on with the line itself.
        const [message] = error.message.split(' at line');
        return (0,failure/* raise */.xl)((0,failures.kubeconfigUnreadable)(place, `line ${error.linePos?.[0].line ?? 1}: ${message}`));
    }
};
/** As kubectl merges the files of KUBECONFIG: the first to name something decides. */
const mergeKubeconfigs = (configs) => {
    const reversed = [...configs].reverse();
    return {
        clusters: new Map(reversed.flatMap(({ clusters }) => [...clusters])),
        users: new Map(reversed.flatMap(({ users }) => [...users])),
        contexts: new Map(reversed.flatMap(({ contexts }) => [...contexts])),
        current: configs.find(({ current }) => current !== '')?.current ?? ''
    };
};
/** The target of `context`, of the current context where that is null. Raises KU-103, KU-104 and KU-112. */
const targetOf = (config, context) => {
    const name = context ?? config.current;
    const found = config.contexts.get(name) ?? (0,failure/* raise */.xl)((0,failures.unknownContext)(name, [...config.contexts.keys()]));
    const cluster = config.clusters.get(found.cluster) ??
        (0,failure/* raise */.xl)((0,failures.brokenContext)(name, 'cluster', found.cluster, [...config.clusters.keys()]));
    const user = found.user
        ? (config.users.get(found.user) ?? (0,failure/* raise */.xl)((0,failures.brokenContext)(name, 'user', found.user, [...config.users.keys()])))
        : { entry: {}, folder: cluster.folder };
    return {
        cluster: cluster.entry,
        clusterFolder: cluster.folder,
        user: user.entry,
        userFolder: user.folder,
        namespace: found.namespace || 'default',
        server: serverUrl(cluster.entry.server)
    };
};
const serverUrl = (server) => {
    const url = URL.canParse(server) ? new URL(server) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '')
        return (0,failure/* raise */.xl)((0,failures.badServer)(server));
    return url;
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/platform/kubernetes/service-account.js
/** The account of the pod we run in, as a kubeconfig. Source: kubernetes.io, "Accessing the Kubernetes API from a Pod". */



const usualFolder = '/var/run/secrets/kubernetes.io/serviceaccount';
/** Undefined where we do not run in a pod. The token is a file that the kubelet renews: it is read again and again. */
const podKubeconfig = async (env, folder = usualFolder) => {
    const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = env;
    const tokenFile = (0,external_node_path_.join)(folder, 'token');
    if (!host || !port || !(await exists(tokenFile)))
        return undefined;
    const namespace = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'namespace'), 'utf8').catch(() => '');
    const server = `https://${(0,external_node_net_.isIPv6)(host) ? `[${host}]` : host}:${port}`;
    const name = 'pod';
    return {
        clusters: new Map([[name, { entry: { server, 'certificate-authority': (0,external_node_path_.join)(folder, 'ca.crt') }, folder }]]),
        users: new Map([[name, { entry: { tokenFile }, folder }]]),
        contexts: new Map([[name, { cluster: name, user: name, namespace: namespace.trim() }]]),
        current: name
    };
};
const exists = (path) => (0,promises_.access)(path).then(() => true, () => false);

;// CONCATENATED MODULE: ./build/platform/kubernetes/kubeconfig-source.js
/** Where the kubeconfig comes from: an input (text, base64 or path), KUBECONFIG, the usual file, or the pod we run in. */








/** Raises KU-101, KU-102 and KU-105. */
const findKubeconfig = async (given, context) => {
    if (given === null || given.trim() === '')
        return usualKubeconfig(context);
    return readKubeconfig(await kubeconfig_source_textOf(given, context));
};
const configLike = /(^|[\s{,])["']?(clusters|contexts|current-context)["']?\s*:/;
const base64Alphabet = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** A path is rarely longer, and a kubeconfig in base64 never shorter. */
const longestPath = 400;
/** A damaged secret must not be shown as a path that does not exist. */
const kubeconfig_source_textOf = async (given, { workspace, env, mask }) => {
    const place = 'the input `kubeconfig`';
    if (configLike.test(given))
        return { text: given, place, folder: workspace };
    const packed = given.replaceAll(/\s+/g, '');
    if (base64Alphabet.test(packed)) {
        const text = Buffer.from(packed, 'base64').toString('utf8');
        if (configLike.test(text)) {
            mask(packed);
            return { text, place: `${place} (base64)`, folder: workspace };
        }
    }
    const path = given.trim();
    if (path.includes('\n') || path.length > longestPath) {
        return (0,failure/* raise */.xl)((0,failures.kubeconfigUnreadable)(place, 'it has no `clusters`, neither as it stands nor decoded; it may be cut off'));
    }
    return fileText((0,external_node_path_.resolve)(workspace, atHome(path, env)), place);
};
const atHome = (path, env) => path.startsWith('~/') ? (0,external_node_path_.join)(env.HOME || (0,external_node_os_.homedir)(), path.slice(2)) : path;
const fileText = async (path, named) => {
    const text = await readOptional(path);
    return text === undefined ? (0,failure/* raise */.xl)((0,failures.kubeconfigNotFound)(path, named)) : { text, place: path, folder: (0,external_node_path_.dirname)(path) };
};
/** Undefined where nothing is; raises KU-102 where something is that cannot be read. */
const readOptional = async (path) => {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        const code = (0,system_error/* systemErrorCode */.v)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        return (0,failure/* raise */.xl)((0,failures.kubeconfigUnreadable)(path, `the system says ${code ?? 'no'}`), error);
    }
};
const usualKubeconfig = async (context) => {
    const { env } = context;
    const listed = (env.KUBECONFIG ?? '').split(external_node_path_.delimiter).filter(path => path !== '');
    if (listed.length > 0)
        return mergedFiles(listed.map(path => (0,external_node_path_.resolve)(context.workspace, path)));
    const usual = (0,external_node_path_.join)(env.HOME || (0,external_node_os_.homedir)(), '.kube', 'config');
    const text = await readOptional(usual);
    if (text !== undefined)
        return readKubeconfig({ text, place: usual, folder: (0,external_node_path_.dirname)(usual) });
    return (await podKubeconfig(env, context.serviceAccount)) ?? (0,failure/* raise */.xl)((0,failures.noAccess)(usual));
};
/** Like kubectl: files that do not exist are left out, unless none does. */
const mergedFiles = async (paths) => {
    const texts = await Promise.all(paths.map(readOptional));
    const found = texts.flatMap((text, index) => {
        const path = paths[index] ?? '';
        return text === undefined ? [] : [readKubeconfig({ text, place: path, folder: (0,external_node_path_.dirname)(path) })];
    });
    return found.length === 0
        ? (0,failure/* raise */.xl)((0,failures.kubeconfigNotFound)(paths.join(', '), 'the environment variable KUBECONFIG'))
        : mergeKubeconfigs(found);
};

;// CONCATENATED MODULE: ./build/platform/kubernetes/resources.js
/** How the API server serves a kind: discovery of one group and version, kept. Source: kubernetes.io, "API concepts" and "API discovery". */




const listSchema = schemas/* looseObject */._H3({
    resources: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), kind: schemas/* string */.YjP(), namespaced: schemas/* boolean */.zMY(), verbs: schemas/* array */.YOg(schemas/* string */.YjP()) }))
});
const coreSchema = schemas/* looseObject */._H3({ kind: schemas/* literal */.euz('APIVersions'), versions: schemas/* array */.YOg(schemas/* string */.YjP()) });
const groupsSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('APIGroupList'),
    groups: schemas/* array */.YOg(schemas/* looseObject */._H3({ versions: schemas/* array */.YOg(schemas/* looseObject */._H3({ groupVersion: schemas/* string */.YjP() })) }))
});
/** `/api/v1`, `/apis/apps/v1` */
const groupPath = (apiVersion) => apiVersion.includes('/')
    ? `/apis/${apiVersion.split('/').map(encodeURIComponent).join('/')}`
    : `/api/${encodeURIComponent(apiVersion)}`;
/** Path of one object, or of all (`name` null) in a namespace or in the cluster (`namespace` null). */
const resourcePath = ({ plural, namespaced }, { apiVersion, namespace, name }) => {
    const within = namespaced && namespace !== null ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    const one = name === null ? '' : `/${encodeURIComponent(name)}`;
    return `${groupPath(apiVersion)}${within}/${plural}${one}`;
};
/** What is served is asked once; what is not may be installed at any moment and is asked again. */
const discovery = (request) => {
    const known = new Map();
    const underWay = new Map();
    const served = async (apiVersion) => {
        const asked = underWay.get(apiVersion) ?? ask(request, apiVersion);
        underWay.set(apiVersion, asked);
        try {
            const kinds = await asked;
            known.set(apiVersion, kinds);
            return kinds;
        }
        finally {
            underWay.delete(apiVersion);
        }
    };
    const find = async (apiVersion, kind) => known.get(apiVersion)?.get(kind) ?? (await served(apiVersion)).get(kind);
    return {
        find,
        need: async (apiVersion, kind, operation) => {
            const found = await find(apiVersion, kind);
            if (found !== undefined)
                return found;
            const cause = new failure/* FailureError */.pO((0,failures.kindNotServed)(apiVersion, kind));
            throw new cluster/* ClusterError */.b$('not-found', 404, operation, `${operation}: ${apiVersion} ${kind} is not served`, cause);
        }
    };
};
const ask = async (request, apiVersion) => {
    const operation = `read which kinds of ${apiVersion} are served`;
    try {
        const call = { method: 'GET', path: groupPath(apiVersion), operation, write: false };
        const { resources } = await request.json(call, listSchema);
        // `deployments/scale` is served as another kind of the same object.
        return new Map(resources
            .filter(({ name }) => !name.includes('/'))
            .map(({ name, kind, namespaced, verbs }) => [kind, { plural: name, namespaced, verbs }]));
    }
    catch (error) {
        if (error instanceof cluster/* ClusterError */.b$ && error.status === 404 && !(await isServed(request, apiVersion)))
            return new Map();
        throw error;
    }
};
/** The bare 404 for a group that is not there looks like that of any proxy: the list of all groups decides. */
const isServed = async (request, apiVersion) => {
    const call = { method: 'GET', operation: 'read which groups are served', write: false };
    if (!apiVersion.includes('/')) {
        return (await request.json({ ...call, path: '/api' }, coreSchema)).versions.includes(apiVersion);
    }
    const { groups } = await request.json({ ...call, path: '/apis' }, groupsSchema);
    return groups.some(({ versions }) => versions.some(({ groupVersion }) => groupVersion === apiVersion));
};

;// CONCATENATED MODULE: ./build/platform/kubernetes/objects.js
/** Objects of the API as they are: read, listed page by page, made, replaced and removed under preconditions. */



/** The API server keeps to its own schema: only what tells objects apart is checked. */
const manifestSchema = schemas/* looseObject */._H3({
    apiVersion: schemas/* string */.YjP(),
    kind: schemas/* string */.YjP(),
    metadata: schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })
});
/** The object, or a Status. */
const deletedSchema = schemas/* looseObject */._H3({ kind: schemas/* string */.YjP() });
const objects_listSchema = schemas/* looseObject */._H3({
    metadata: schemas/* looseObject */._H3({ continue: schemas/* string */.YjP().nullish() }).nullish(),
    items: schemas/* array */.YOg(schemas/* looseObject */._H3({ metadata: schemas/* looseObject */._H3({ name: schemas/* string */.YjP() }) })).nullish()
});
const pageSize = 500;
/** A list whose pages have expired begins anew this often, then it is asked for in one piece. */
const restarts = 2;
const describe = (verb, ref) => `${verb} ${(0,cluster/* shortName */.EU)(ref)}${ref.namespace === null ? '' : ` in ${ref.namespace}`}`;
const objectsOf = ({ request, resources, fieldManager, namespace }) => {
    const manager = `fieldManager=${encodeURIComponent(fieldManager)}`;
    const pathOf = (resource, ref, name) => resourcePath(resource, { ...ref, namespace: ref.namespace ?? namespace, name });
    const get = async (ref) => {
        const resource = await resources.find(ref.apiVersion, ref.kind);
        if (resource === undefined)
            return undefined;
        const call = {
            method: 'GET',
            path: pathOf(resource, ref, ref.name),
            operation: describe('get', ref),
            write: false
        };
        try {
            return await request.json(call, manifestSchema);
        }
        catch (error) {
            if (error instanceof cluster/* ClusterError */.b$ && error.kind === 'not-found')
                return undefined;
            throw error;
        }
    };
    const write = async (method, manifest) => {
        const ref = (0,cluster/* refOf */.H8)(manifest);
        const operation = describe(method === 'POST' ? 'create' : 'update', ref);
        const resource = await resources.need(ref.apiVersion, ref.kind, operation);
        const path = `${pathOf(resource, ref, method === 'POST' ? null : ref.name)}?${manager}`;
        return request.json({ method, path, body: manifest, operation, write: true }, manifestSchema);
    };
    return {
        get,
        list: async (apiVersion, kind, within, options = {}) => {
            const resource = await resources.find(apiVersion, kind);
            if (resource === undefined)
                return [];
            const path = resourcePath(resource, { apiVersion, namespace: within, name: null });
            const operation = `list ${kind}${within === null ? '' : ` in ${within}`}`;
            const items = await allPages(request, path, operation, options.labels);
            // Built-in lists leave out of their items what the list says.
            return items.map(item => ({ ...item, apiVersion, kind }));
        },
        create: manifest => write('POST', manifest),
        replace: async (manifest) => {
            // Without it the API server would overwrite what somebody else wrote in between.
            if (!manifest.metadata.resourceVersion)
                throw new TypeError(`${(0,cluster/* shortName */.EU)((0,cluster/* refOf */.H8)(manifest))} has no resourceVersion`);
            return write('PUT', manifest);
        },
        remove: async (ref, preconditions) => {
            const resource = await resources.find(ref.apiVersion, ref.kind);
            if (resource === undefined)
                return;
            const body = { apiVersion: 'v1', kind: 'DeleteOptions', propagationPolicy: 'Background', preconditions };
            const call = {
                method: 'DELETE',
                path: pathOf(resource, ref, ref.name),
                body,
                operation: describe('delete', ref),
                write: true
            };
            await request.json(call, deletedSchema).catch((error) => {
                if (!(error instanceof cluster/* ClusterError */.b$ && error.kind === 'not-found'))
                    throw error;
            });
        }
    };
};
const allPages = async (request, path, operation, labels) => {
    for (let begun = 0;; begun++) {
        const limit = begun > restarts ? {} : { limit: String(pageSize) };
        try {
            return await pagesFrom(request, path, operation, { ...limit, ...(labels ? { labelSelector: labels } : {}) });
        }
        catch (error) {
            // 410: the version the pages belong to is gone from the API server's memory.
            const expired = error instanceof cluster/* ClusterError */.b$ && error.status === 410;
            if (!expired || begun > restarts)
                throw error;
        }
    }
};
const pagesFrom = async (request, path, operation, query) => {
    const items = [];
    for (let next = '';;) {
        const search = new URLSearchParams({ ...query, ...(next === '' ? {} : { continue: next }) }).toString();
        const call = { method: 'GET', path: search === '' ? path : `${path}?${search}`, operation, write: false };
        const page = await request.json(call, objects_listSchema);
        items.push(...(page.items ?? []));
        next = page.metadata?.continue ?? '';
        if (next === '')
            return items;
    }
};

;// CONCATENATED MODULE: ./build/platform/kubernetes/proxy.js
/** Which proxy leads to the API server: `proxy-url` of the kubeconfig, else HTTPS_PROXY unless NO_PROXY names the server. */



/** Null = directly. Raises KU-111. Source: golang.org/x/net/http/httpproxy, whose rules kubectl and Helm follow. */
const proxyFor = (server, proxyUrl, env) => {
    if (proxyUrl)
        return proxy_checked(proxyUrl, '`proxy-url` of the kubeconfig');
    const name = server.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const address = env[name] || env[name.toLowerCase()];
    if (!address || isExempt(server, env.NO_PROXY || env.no_proxy || ''))
        return null;
    return proxy_checked(/^[a-z0-9]+:\/\//i.test(address) ? address : `http://${address}`, `the environment variable ${name}`);
};
const proxy_checked = (address, place) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url !== null && /^https?:$/.test(url.protocol))
        return url;
    return (0,failure/* raise */.xl)((0,failures.badProxy)(address.replace(/\/\/[^/@]*@/, '//***@'), place));
};
const isExempt = (server, rules) => {
    const host = server.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    if (host === 'localhost' || isLoopback(host))
        return true;
    const port = server.port || (server.protocol === 'https:' ? '443' : '80');
    return rules
        .toLowerCase()
        .split(',')
        .map(rule => rule.trim())
        .some(rule => rule === '*' || (rule !== '' && matches(rule, host, port)));
};
const matches = (rule, host, port) => {
    if (rule.includes('/'))
        return inNetwork(rule, host);
    if ((0,external_node_net_.isIPv6)(rule))
        return rule === host;
    const [, name = rule, only] = /^(.*?)(?::(\d+))?$/.exec(rule) ?? [];
    if (only !== undefined && only !== port)
        return false;
    const bare = name.replace(/^\*?\./, '');
    return host.endsWith(`.${bare}`) || (host === bare && !/^\*?\./.test(name));
};
const family = (address) => ((0,external_node_net_.isIPv6)(address) ? 'ipv6' : 'ipv4');
const inNetwork = (rule, host) => {
    const [network = '', bits = ''] = rule.split('/');
    const longest = (0,external_node_net_.isIPv6)(network) ? 128 : 32;
    if ((0,external_node_net_.isIP)(host) === 0 || (0,external_node_net_.isIP)(network) === 0 || !/^\d+$/.test(bits) || Number(bits) > longest)
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, Number(bits), family(network));
    return list.check(host, family(host));
};
const isLoopback = (host) => (0,external_node_net_.isIP)(host) !== 0 && (inNetwork('127.0.0.0/8', host) || host === '::1');

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/platform/kubernetes/refusals.js
/**
 * What the API server refuses, and what stays unanswered, by meaning and with a remedy.
 * Source: k8s.io/apimachinery/pkg/apis/meta/v1 (StatusReason), kubernetes.io "API concepts".
 */




const statusSchema = schemas/* looseObject */._H3({
    kind: schemas/* literal */.euz('Status'),
    reason: schemas/* string */.YjP().nullish(),
    message: schemas/* string */.YjP().nullish(),
    details: schemas/* looseObject */._H3({ retryAfterSeconds: schemas/* number */.aig().nullish() }).nullish()
});
const longestMessage = 1500;
/** Reads a `Status`; of anything else the status code alone is told: it may be a page of a proxy. */
const refusalOf = (status, retryAfter, text) => {
    const parsed = statusSchema.safeParse(refusals_jsonOf(text));
    const header = retryAfter !== undefined && /^\d{1,5}$/.test(retryAfter) ? Number(retryAfter) : null;
    if (!parsed.success)
        return { status, reason: '', message: `status ${status}`, retryAfter: header };
    const { reason, message, details } = parsed.data;
    return {
        status,
        reason: reason ?? '',
        message: (message || reason || `status ${status}`).slice(0, longestMessage),
        retryAfter: header ?? details?.retryAfterSeconds ?? null
    };
};
const refusals_jsonOf = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const kindsByReason = {
    Conflict: 'conflict',
    AlreadyExists: 'exists',
    NotFound: 'not-found',
    Forbidden: 'forbidden',
    Unauthorized: 'unauthorized',
    Invalid: 'invalid',
    BadRequest: 'invalid',
    TooManyRequests: 'busy'
};
const kindsByStatus = {
    400: 'invalid',
    401: 'unauthorized',
    403: 'forbidden',
    409: 'conflict',
    413: 'invalid',
    422: 'invalid',
    429: 'busy'
};
/**
 * That an object is not there, only the API server may say: the bare 404 of a proxy is no answer.
 * A server error does not say whether a write was stored: etcd may have taken it, or a proxy may have made the answer. Only a webhook stands before it.
 */
const kindOf = ({ status, reason, message }, { write }) => {
    const known = kindsByReason[reason] ?? kindsByStatus[status];
    if (known !== undefined)
        return known;
    if (status < 500 || message.startsWith('Internal error occurred: failed calling webhook'))
        return 'other';
    return write ? 'unknown' : 'busy';
};
const failureOf = (kind, refusal, { name, server }) => {
    const { status, message } = refusal;
    if (kind === 'unauthorized')
        return (0,failures.credentialsRefused)(server);
    if (kind === 'busy')
        return (0,failures.serverBusy)(name, `status ${status}: ${message}`);
    if (refusal.reason === '' && (status === 404 || status < 400))
        return (0,failures.notKubernetes)(server, `status ${status}`);
    // Quotas, policies and namespaces that go away are 403 as well, and no right helps there.
    if (kind === 'forbidden' && / cannot [\w-]+ /.test(message))
        return (0,failures.rightMissing)(name, message);
    return (0,failures.requestRefused)(name, status, message);
};
/** The cause is a `FailureError`: what a person reads when nobody handles the kind. */
const refusedError = (refusal, operation) => {
    const kind = kindOf(refusal, operation);
    const cause = new failure/* FailureError */.pO(failureOf(kind, refusal, operation));
    return new cluster/* ClusterError */.b$(kind, refusal.status, operation.name, `${operation.name}: ${refusal.message}`, cause);
};
const unansweredError = (lost, operation) => {
    const cause = new failure/* FailureError */.pO(unreachableFailure(lost, operation.server), lost);
    return new cluster/* ClusterError */.b$('unknown', null, operation.name, `${operation.name}: ${lost.message}`, cause);
};
const causes = {
    ECONNREFUSED: 'refused',
    ENOTFOUND: 'name',
    EAI_AGAIN: 'name',
    TIMEOUT: 'silent',
    ETIMEDOUT: 'silent',
    EHOSTUNREACH: 'silent',
    ENETUNREACH: 'silent',
    ERR_PROXY_TUNNEL: 'proxy',
    ERR_PROXY_INVALID_CONFIG: 'proxy'
};
/** Codes of OpenSSL's verification, as Node names them. https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const distrust = /^(ERR_TLS_CERT_ALTNAME_INVALID|UNABLE_TO_|CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)/;
/** The server wants another client certificate. */
const refusals_alert = /^ERR_SSL_(TLSV1|SSLV3|TLSV13)_ALERT_(CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED)/;
/** An answer that is no TLS, or no HTTP. */
const strange = /wrong[_ ]version[_ ]number|http[_ ]request|\bHPE_/i;
const isDistrust = ({ code }) => distrust.test(code);
const unreachableFailure = (lost, server) => {
    if (isDistrust(lost))
        return (0,failures.certificateRefused)(server, lost.message);
    if (refusals_alert.test(lost.code))
        return (0,failures.credentialsRefused)(server);
    if (strange.test(`${lost.code} ${lost.message}`))
        return (0,failures.notKubernetes)(server, lost.code);
    return (0,failures.clusterUnreachable)(server, causes[lost.code] ?? 'broken', lost.code === 'TIMEOUT' ? lost.message : lost.code || lost.message);
};

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/platform/kubernetes/connections.js
/** Connections to one API server: kept alive, with its certificate authority, our client certificate, and the proxy in between. */







/** Idle connections are given up before a load balancer may do it: a write on a dead one would end in doubt. */
const idleLife = 15_000;
/** Raises KU-106 where the certificate authority cannot be read. */
const tlsOf = async ({ cluster, clusterFolder }) => ({
    authority: await pemOf('certificate-authority', cluster['certificate-authority-data'], cluster['certificate-authority'], clusterFolder),
    insecure: cluster['insecure-skip-tls-verify'] === true,
    serverName: cluster['tls-server-name'] || null
});
/** One pool for the certificate in use: when that is renewed, a new one. `tls` null: plain HTTP. */
const connectionPools = (tls, proxy) => {
    let held;
    return {
        for: proof => {
            // The old pool is left to end by itself: a write may be under way in it.
            if (held === undefined || held.certificate !== proof.certificate) {
                held = { certificate: proof.certificate, agent: agentWith(tls, proxy, proof) };
            }
            return held.agent;
        },
        close: () => held?.agent.destroy()
    };
};
const agentWith = (tls, proxy, proof) => {
    const pool = {
        keepAlive: true,
        timeout: idleLife,
        ...(proxy === null ? {} : { proxyEnv: { HTTP_PROXY: proxy.href, HTTPS_PROXY: proxy.href } })
    };
    if (tls === null)
        return new external_node_http_.Agent(pool);
    return new external_node_https_.Agent({
        ...pool,
        secureContext: secureContextOf(tls.authority, proof),
        ...(tls.insecure ? { rejectUnauthorized: false } : {}),
        ...(tls.serverName === null ? {} : { servername: tls.serverName })
    });
};
/** Only OpenSSL finds out that a certificate is damaged or does not go with its key. */
const secureContextOf = (authority, { certificate: cert, key }) => {
    const own = cert !== null && key !== null ? { cert, key } : {};
    try {
        // Node would leave a damaged authority out and then trust nobody.
        if (authority !== null)
            new external_node_crypto_.X509Certificate(authority);
        return (0,external_node_tls_.createSecureContext)({ ca: authority ?? machineAuthorities(), ...own });
    }
    catch (error) {
        return (0,failure/* raise */.xl)((0,failures.credentialUnreadable)('certificate', 'Its certificates and its key', (0,failure/* messageOf */.bD)(error)), error);
    }
};
/** Node's own list and the machine's: a company's authority is usually installed there. */
const machineAuthorities = () => [...(0,external_node_tls_.getCACertificates)('default'), ...(0,external_node_tls_.getCACertificates)('system')];

;// CONCATENATED MODULE: ./build/platform/kubernetes/transport.js
/** HTTP to one API server, and what can be known when no answer comes. */





/** The answer did not arrive, or not whole. */
class NoAnswer extends Error {
    name = 'NoAnswer';
    /** False where nothing can have reached the API server. */
    sent;
    /** `ECONNREFUSED`, `TIMEOUT`, … */
    code;
    constructor(sent, code, message, cause) {
        super(message, { cause });
        this.sent = sent;
        this.code = code;
    }
}
const defaultConnectTimeout = 10_000;
/** Raises KU-106 where the certificate authority cannot be read. */
const openTransport = async (options) => {
    const { target, credentials, proxy, connectTimeout = defaultConnectTimeout } = options;
    const { server } = target;
    const secure = server.protocol === 'https:';
    const prefix = server.pathname.replace(/\/$/, '');
    const host = server.hostname.replace(/^\[|\]$/g, '');
    const port = Number(server.port || (secure ? 443 : 80));
    const pools = connectionPools(secure ? await tlsOf(target) : null, proxy);
    return {
        open: async (outgoing) => {
            const proof = await credentials.current();
            outgoing.signal?.throwIfAborted();
            const options = {
                host,
                port,
                method: outgoing.method,
                path: prefix + outgoing.path,
                headers: { ...mutable(outgoing.headers), ...mutable(proof.headers) },
                agent: pools.for(proof),
                ...(outgoing.signal === undefined ? {} : { signal: outgoing.signal })
            };
            return perform(secure, options, outgoing, connectTimeout);
        },
        forget: credentials.forget,
        close: pools.close
    };
};
const mutable = (headers) => Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, typeof value === 'string' ? value : [...value]]]));
const perform = (secure, options, { method, body, silence, signal }, connectTimeout) => new Promise((resolve, reject) => {
    const request = (secure ? external_node_https_.request : external_node_http_.request)(options);
    let sent = false;
    const late = (after) => new NoAnswer(sent, 'TIMEOUT', `no answer in ${after / 1000} s`);
    const connecting = setTimeout(() => request.destroy(late(connectTimeout)), connectTimeout);
    const connected = () => {
        sent = true;
        clearTimeout(connecting);
        if (silence !== undefined)
            request.setTimeout(silence, () => request.destroy(late(silence)));
    };
    request.on('socket', socket => {
        if (request.reusedSocket || !(socket.connecting || (secure && !isSecured(socket))))
            connected();
        else
            socket.once(secure ? 'secureConnect' : 'connect', connected);
    });
    request.on('error', error => {
        clearTimeout(connecting);
        reject(signal?.aborted === true ? signal.reason : noAnswer(error, sent));
    });
    request.on('response', response => {
        clearTimeout(connecting);
        resolve(response);
    });
    if (body === undefined)
        request.end();
    else {
        if (method !== 'GET')
            request.setHeader('content-length', Buffer.byteLength(body));
        request.end(body);
    }
});
/** A TLS socket that has finished its handshake. */
const isSecured = (socket) => 'secureConnecting' in socket && socket.secureConnecting === false;
const noAnswer = (error, sent) => error instanceof NoAnswer ? error : new NoAnswer(sent, (0,system_error/* systemErrorCode */.v)(error) ?? '', (0,failure/* messageOf */.bD)(error), error);

;// CONCATENATED MODULE: ./build/platform/kubernetes/request.js
/** One request to the API server, JSON in and out: reads are repeated, writes only where nothing can have happened. */








const usualPatience = { attempts: 5, budget: 45_000, silence: { read: 12_000, write: 35_000 } };
/** Milliseconds until the next attempt (`attempt` counts from 1); null where there must be none. `fraction` is the jitter. */
const waitAfter = (trouble, write, attempt, fraction) => {
    const backOff = Math.min(5_000, 150 * 2 ** (attempt - 1)) * (0.5 + fraction / 2);
    if ('lost' in trouble)
        return write && trouble.lost.sent ? null : backOff;
    const { status, retryAfter } = trouble.refusal;
    const told = retryAfter === null ? null : retryAfter * 1000 + backOff;
    if (status === 429)
        return told ?? (write ? null : backOff);
    return !write && status >= 500 && status !== 501 ? (told ?? backOff) : null;
};
const requester = (transport, server, context, patience = usualPatience) => {
    const { clock, random, log, signal } = context;
    /** Once it has answered, the API server is there and the one we meant: what fails then passes, and reads wait for it. */
    let answered = false;
    const once = async (call, renewed = false) => {
        try {
            const answer = await request_ask(transport, call, call.write ? patience.silence.write : patience.silence.read, signal);
            // Nothing was done: with fresh credentials even a write may go out again.
            if (answer.status === 401 && !renewed && transport.forget())
                return once(call, true);
            answered = true;
            if (answer.status < 300)
                return answer;
            return { refusal: refusalOf(answer.status, answer.retryAfter, answer.text) };
        }
        catch (error) {
            if (error instanceof NoAnswer)
                return { lost: error };
            throw error;
        }
    };
    const nextWait = (result, write, attempt) => {
        const stranger = !answered && 'lost' in result && isDistrust(result.lost);
        const tired = attempt >= patience.attempts && (write || !answered);
        return stranger || tired ? null : waitAfter(result, write, attempt, random.fraction());
    };
    const text = async (call) => {
        const operation = { name: call.operation, write: call.write, server };
        const begun = clock.elapsed();
        for (let attempt = 1;; attempt++) {
            const result = await once(call);
            if ('text' in result)
                return result;
            const wait = nextWait(result, call.write, attempt);
            if (wait === null || clock.elapsed() - begun + wait > patience.budget)
                throw 'lost' in result ? unansweredError(result.lost, operation) : refusedError(result.refusal, operation);
            const why = 'lost' in result ? result.lost.message : `status ${result.refusal.status}`;
            log.debug(`Trying again to ${call.operation} in ${Math.ceil(wait)} ms: ${why}`);
            await clock.sleep(wait, signal);
        }
    };
    return {
        text,
        json: async (call, shape) => {
            const answer = await text(call);
            try {
                return shape.parse(JSON.parse(answer.text));
            }
            catch (error) {
                const found = `status ${answer.status}, ${answer.type || 'no content type'}`;
                const cause = new failure/* FailureError */.pO((0,failures.notKubernetes)(server, found), error);
                // A write that got such an answer went to somebody else, or its answer was replaced on the way.
                const kind = call.write ? 'unknown' : 'other';
                throw new cluster/* ClusterError */.b$(kind, answer.status, call.operation, `${call.operation}: ${found}`, cause);
            }
        }
    };
};
const unzip = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);
const request_ask = async (transport, { method, path, body }, silence, signal) => {
    const response = await transport.open({
        method,
        path,
        headers: {
            accept: 'application/json',
            'accept-encoding': 'gzip',
            'user-agent': 'towpath',
            ...(body === undefined ? {} : { 'content-type': 'application/json' })
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        silence,
        signal
    });
    try {
        const content = await (0,consumers_.buffer)(response);
        const plain = response.headers['content-encoding'] === 'gzip' ? await unzip(content) : content;
        return {
            status: response.statusCode ?? 0,
            text: plain.toString('utf8'),
            type: response.headers['content-type'] ?? '',
            retryAfter: response.headers['retry-after']
        };
    }
    catch (error) {
        if (signal?.aborted === true)
            throw signal.reason;
        throw noAnswer(error, true);
    }
};

;// CONCATENATED MODULE: ./build/platform/kubernetes/review.js
/** Asks the API server what we may do. Source: kubernetes.io, SelfSubjectAccessReview (authorization.k8s.io/v1). */

const reviewSchema = schemas/* looseObject */._H3({ status: schemas/* looseObject */._H3({ allowed: schemas/* boolean */.zMY() }) });
/** False for a kind that is not served. */
const accessReview = (request, resources) => async (verb, apiVersion, kind, namespace) => {
    const resource = await resources.find(apiVersion, kind);
    if (resource === undefined)
        return false;
    const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
    const within = resource.namespaced && namespace !== null ? { namespace } : {};
    const body = {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        spec: { resourceAttributes: { verb, group, version, resource: resource.plural, ...within } }
    };
    const call = {
        method: 'POST',
        path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
        body,
        operation: 'ask for our own rights',
        write: false
    };
    return (await request.json(call, reviewSchema)).status.allowed;
};

;// CONCATENATED MODULE: ./build/platform/kubernetes/open.js
/** Opens a cluster: finds the kubeconfig, logs in, and makes sure that a Kubernetes API server answers. */














const versionSchema = schemas/* looseObject */._H3({ gitVersion: schemas/* string */.YjP() });
/**
 * `opener(context)(access)` raises KU-101 to KU-112 where the kubeconfig or the login is wrong, and KU-120 to KU-123 where no API
 * server answers or refuses the credentials. What the cluster refuses later is a `ClusterError` with the failure as its cause.
 */
const clusterOpener = (context) => async (access) => {
    const { env, workspace, clock, random, log, signal, serviceAccount } = context;
    const masks = (0,log_masks/* newMasks */.A)();
    const mask = (secret) => {
        if (secret.trim() === '')
            return;
        masks.add(secret);
        log.mask(secret);
    };
    const config = await findKubeconfig(access.kubeconfig, { env, workspace, mask, serviceAccount });
    const target = targetOf(config, access.context);
    if (target.cluster['insecure-skip-tls-verify'] === true) {
        log.warning('The kubeconfig says `insecure-skip-tls-verify`: nobody checks that this is the right cluster.');
    }
    const login = { exec: context.exec, env, clock, mask, redact: masks.apply, signal };
    const proxy = proxyFor(target.server, target.cluster['proxy-url'], env);
    const transport = await openTransport({
        target,
        credentials: credentialSource(target, login),
        proxy,
        ...(context.connectTimeout === undefined ? {} : { connectTimeout: context.connectTimeout })
    });
    if (proxy?.password)
        mask(decodeURIComponent(proxy.password));
    const server = `${target.server.origin}${target.server.pathname.replace(/\/$/, '')}`;
    const request = requester(transport, server, { clock, random, log, signal }, context.patience);
    const resources = discovery(request);
    const { namespace } = target;
    const askVersion = async () => {
        const call = {
            method: 'GET',
            path: '/version',
            operation: 'ask the API server for its version',
            write: false
        };
        const { gitVersion } = await request.json(call, versionSchema);
        return /\d+\.\d+\.\d+/.exec(gitVersion)?.[0] ?? gitVersion;
    };
    const version = await firstAnswer(askVersion);
    const cluster = {
        server,
        namespace,
        version: async () => version ?? askVersion(),
        resource: resources.find,
        ...objectsOf({ request, resources, fieldManager: access.fieldManager, namespace }),
        mayI: accessReview(request, resources),
        raw: async (path) => (await request.text({ method: 'GET', path, operation: `get ${path.split('?')[0]}`, write: false })).text,
        door: guard => openDoor({ transport, namespace, guard, mask })
    };
    return cluster;
};
/** Null where the version is not for us to know: a cluster may forbid it, and is reachable all the same. */
const firstAnswer = async (ask) => {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof cluster/* ClusterError */.b$))
            throw error;
        if (error.kind === 'forbidden')
            return null;
        throw error.cause instanceof failure/* FailureError */.pO ? error.cause : error;
    }
};


/***/ })

};
