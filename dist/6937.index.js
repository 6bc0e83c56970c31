export const id = 6937;
export const ids = [6937];
export const modules = {

/***/ 66937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/core/contract.js
var contract = __webpack_require__(57550);
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(97529);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/failures.js
var failures = __webpack_require__(79048);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/inputs.js
/** `10, 30, 100`: ascending, the last is 100. */
const steps = {
    description: 'Shares of the canary in percent, ascending; after the last, 100, the stable pods are upgraded behind it',
    type: 'ascending percentages that end with 100',
    default: '10, 30, 100',
    evaluated: false,
    required: false,
    secret: false,
    absent: [10, 30, 100],
    parse: given => {
        const shares = given
            .split(/[\s,]+/)
            .filter(part => part !== '')
            .map(part => Number(part.replace(/%$/, '')));
        const ascending = shares.every((share, index) => share > (shares[index - 1] ?? 0) && share <= 100);
        return shares.length > 0 && ascending && shares.at(-1) === 100
            ? { ok: true, value: shares }
            : { ok: false, expected: 'ascending percentages that end with 100, as `10, 30, 100`' };
    }
};
/** A field name of HTTP (RFC 9110, 5.1: `token`), as far as the Gateway API takes it. */
const fieldName = /^[A-Za-z0-9!#$%&'*+\-.^_`|~]{1,256}$/;
/** Visible ASCII, with spaces inside: what every data plane compares alike. */
const fieldValue = /^[!-~](?:[ -~]{0,4094}[!-~])?$/;
/** `x-canary: always`, or a bare name, which means the value `always`. */
const header = {
    description: 'Requests with this header go to the canary whatever the share, from the first step on: `x-canary: yes`; a bare name means the value `always`. Gateway API, Istio and NGINX-style annotations (plan, run)',
    type: 'header, as `name` or `name: value`',
    default: null,
    evaluated: false,
    required: false,
    secret: false,
    absent: null,
    parse: given => {
        const colon = given.indexOf(':');
        const name = (colon === -1 ? given : given.slice(0, colon)).trim();
        const value = colon === -1 ? null : given.slice(colon + 1).trim();
        return fieldName.test(name) && (value === null || fieldValue.test(value))
            ? { ok: true, value: { name, value } }
            : { ok: false, expected: 'the name of a header, or `name: value`, as `x-canary: always`' };
    }
};
const serviceName = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
const pair = new RegExp(`^(?<stable>${serviceName})\\s*=\\s*(?<canary>${serviceName})$`);
/** `shop=shop-canary`, one a line. */
const servicePairs = {
    description: 'Whose requests are counted: the Service of the stable pods and that of the canary, as `stable=canary`, one a line (strategy `native`; plan, run)',
    type: 'list of `stable=canary`',
    default: null,
    evaluated: false,
    required: false,
    secret: false,
    absent: [],
    parse: given => {
        const lines = given.split(/\r?\n/).map(line => line.trim());
        const pairs = lines
            .filter(line => line !== '')
            .map(line => {
            const { stable, canary } = pair.exec(line)?.groups ?? {};
            return stable === undefined || canary === undefined || stable === canary ? null : { stable, canary };
        });
        return pairs.includes(null)
            ? { ok: false, expected: 'two names of Services a line, as `shop=shop-canary`' }
            : { ok: true, value: pairs.filter(one => one !== null) };
    }
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/metrics/meter.js + 2 modules
var meter = __webpack_require__(93421);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/model.js
var model = __webpack_require__(33070);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/plan/native-failures.js
var native_failures = __webpack_require__(18638);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/render/barriers.js
var barriers = __webpack_require__(39794);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/render/failures.js
var render_failures = __webpack_require__(64345);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/render/rendering-failures.js
var rendering_failures = __webpack_require__(46602);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/failures.js
var traffic_failures = __webpack_require__(74338);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/providers.js + 11 modules
var providers = __webpack_require__(78762);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/service.js
var service = __webpack_require__(40434);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/contract.js













const contract_contract = (0,contract/* defineAction */.QP)({
    name: 'canary-deploy',
    title: 'Towpath canary deployment',
    description: 'Deploys a Helm chart step by step without an operator, judges each step, and ends promoted or rolled back whatever happens to the job',
    inputs: {
        mode: (0,inputs/* choice */.Yq)(['plan', 'run', 'rollback', 'status', 'finish', 'reap', 'preview-up', 'preview-down'], {
            description: '`plan` says what would be done and writes nothing, `run` deploys, `rollback` takes a deployment under way back, or goes to an earlier revision, `status` tells where it stands, `finish` settles what a dead job left, `reap` settles all that dead jobs left in a namespace, `preview-up` deploys into a namespace of its own for a pull request, `preview-down` deletes that',
            default: 'run'
        }),
        id: (0,inputs/* identifier */.Cv)({ description: 'Names the deployment in summaries and files', default: 'default' }),
        release: (0,inputs/* text */.Qq)({ description: 'Name of the Helm release (all but reap)' }),
        namespace: (0,inputs/* text */.Qq)({ description: 'Namespace of the release. Without it: that of the kubeconfig' }),
        chart: (0,inputs/* text */.Qq)({ description: 'Folder, archive, `oci://` reference or `repository/name` of the chart (plan, run)' }),
        'chart-version': (0,inputs/* text */.Qq)({ description: 'Version of a chart that is not a folder (plan, run)' }),
        values: (0,inputs/* list */.p_)({ description: 'Files of values, one a line, the last wins (plan, run)' }),
        set: (0,inputs/* list */.p_)({ description: 'Single values as `name=value`, one a line (plan, run)' }),
        'values-from': (0,inputs/* choice */.Yq)(['chart', 'release'], {
            description: 'What values that are not given are: `chart`: the defaults of the chart, `release`: those of the deployed revision',
            default: 'chart'
        }),
        'to-revision': (0,inputs/* integer */.nd)({
            description: 'Revision to go back to. Without it: the deployed one before the newest (rollback)'
        }),
        strategy: (0,inputs/* choice */.Yq)(model/* strategies */.W, {
            description: '`canary`: share by share; `blue-green`: a full copy, then all at once; `direct`: Helm alone, verified and taken back when it fails; `native`: the canary that the chart has itself, switched on by values of your choice',
            default: 'canary'
        }),
        'canary-set': (0,inputs/* list */.p_)({
            description: 'Single values as `name=value`, one a line, that switch on the canary of the chart; `{{percent}}` stands for the share of the step (strategy `native`; plan, run)'
        }),
        'canary-values': (0,inputs/* list */.p_)({
            description: 'Files of values for the same, one a line; `{{percent}}` is replaced before they are read as YAML'
        }),
        'canary-service': servicePairs,
        traffic: (0,inputs/* choice */.Yq)(['auto', service/* byReplicas */.LD, ...providers/* providers */.r.map(({ name }) => name)], {
            description: `What splits the traffic; \`auto\`: every route that is found, and without one \`${service/* byReplicas */.LD}\`, the number of pods`,
            default: 'auto'
        }),
        steps: steps,
        header: header,
        'step-duration': (0,inputs/* duration */.p0)({ description: 'Least time of a step', default: '2m' }),
        'max-error-share': (0,inputs/* percent */.KN)({ description: 'Share of failed requests of the canary above which it is taken back' }),
        'max-p99': (0,inputs/* duration */.p0)({ description: 'p99 latency of the canary above which it is taken back' }),
        'min-requests': (0,inputs/* integer */.nd)({
            description: 'Requests of the canary in a step before its limits can be judged',
            default: '100'
        }),
        'analysis-timeout': (0,inputs/* duration */.p0)({
            description: 'How much longer a step waits for `min-requests`; then the canary is taken back, because unknown is not good',
            default: '5m'
        }),
        prometheus: (0,inputs/* text */.Qq)({
            description: 'Where requests are counted: address of a Prometheus, or `service/<namespace>/<name>:<port>` to reach one through the API server'
        }),
        'data-plane': (0,inputs/* choice */.Yq)(meter/* dataPlanes */.KJ, {
            description: 'Whose counters Prometheus holds',
            default: 'traefik'
        }),
        'scrape-interval': (0,inputs/* duration */.p0)({ description: 'How often Prometheus reads the data plane', default: '15s' }),
        'progress-deadline': (0,inputs/* duration */.p0)({ description: 'Until pods must be available', default: '10m' }),
        'converge-deadline': (0,inputs/* duration */.p0)({ description: 'Until the traffic must have followed a weight', default: '1m' }),
        'drain-time': (0,inputs/* duration */.p0)({ description: 'Time without requests before pods are ended', default: '5s' }),
        'helm-timeout': (0,inputs/* duration */.p0)({ description: 'Until a call of Helm, with its hooks, must be done', default: '10m' }),
        'lock-timeout': (0,inputs/* duration */.p0)({
            description: 'How long to wait for another job that deploys this release',
            default: '5m'
        }),
        allow: (0,inputs/* list */.p_)({
            description: `What you vouch for although a second set of pods could be in its way, one a line: ${barriers/* allowances */.G.join(', ')}`
        }),
        helm: (0,inputs/* text */.Qq)({ description: 'The Helm program', default: 'helm' }),
        'history-max': (0,inputs/* integer */.nd)({ description: 'Revisions that Helm keeps', default: '10' }),
        kubeconfig: (0,inputs/* text */.Qq)({
            description: 'Kubeconfig as text, base64 or path. Without it: KUBECONFIG, the usual file, or the service account of the pod',
            secret: true
        }),
        context: (0,inputs/* text */.Qq)({ description: 'Context of the kubeconfig. Without it: the current one' })
    },
    outputs: {
        result: '`succeeded`, `rolled-back`, `running`, or `none` where nothing was ever deployed (all but plan)',
        plan: 'Path of the plan, JSON (plan, run)',
        state: 'Path of the state of the deployment, JSON (all but plan)',
        reason: 'Why it was taken back (run, finish, rollback)'
    },
    permissions: {
        plan: {},
        run: {},
        rollback: {},
        status: {},
        finish: {},
        reap: {},
        'preview-up': {},
        'preview-down': {}
    },
    failures: [
        ...Object.values(failures),
        ...Object.values(native_failures),
        ...Object.values(render_failures),
        ...Object.values(rendering_failures),
        ...Object.values(traffic_failures)
    ],
    post: true,
    branding: { icon: 'upload-cloud', color: 'green' }
});


/***/ }),

/***/ 79048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   alreadyOwned: () => (/* binding */ alreadyOwned),
/* harmony export */   badName: () => (/* binding */ badName),
/* harmony export */   badPrometheus: () => (/* binding */ badPrometheus),
/* harmony export */   chartDoesNotRender: () => (/* binding */ chartDoesNotRender),
/* harmony export */   clusterRefused: () => (/* binding */ clusterRefused),
/* harmony export */   foreignNamespace: () => (/* binding */ foreignNamespace),
/* harmony export */   helmMissing: () => (/* binding */ helmMissing),
/* harmony export */   helmRefused: () => (/* binding */ helmRefused),
/* harmony export */   inputMissing: () => (/* binding */ inputMissing),
/* harmony export */   kindsNotServed: () => (/* binding */ kindsNotServed),
/* harmony export */   lostOwnership: () => (/* binding */ lostOwnership),
/* harmony export */   missingRights: () => (/* binding */ missingRights),
/* harmony export */   needsPerson: () => (/* binding */ needsPerson),
/* harmony export */   noEarlierRevision: () => (/* binding */ noEarlierRevision),
/* harmony export */   otherDriver: () => (/* binding */ otherDriver),
/* harmony export */   pendingRelease: () => (/* binding */ pendingRelease),
/* harmony export */   planRefused: () => (/* binding */ planRefused),
/* harmony export */   previewOfFork: () => (/* binding */ previewOfFork),
/* harmony export */   previewRemains: () => (/* binding */ previewRemains),
/* harmony export */   prometheusAnswered: () => (/* binding */ prometheusAnswered),
/* harmony export */   rolledBack: () => (/* binding */ rolledBack),
/* harmony export */   routeChanges: () => (/* binding */ routeChanges),
/* harmony export */   stillUnsettled: () => (/* binding */ stillUnsettled),
/* harmony export */   uncounted: () => (/* binding */ uncounted),
/* harmony export */   uncountedStrategy: () => (/* binding */ uncountedStrategy),
/* harmony export */   unknownAllowance: () => (/* binding */ unknownAllowance),
/* harmony export */   unknownHelm: () => (/* binding */ unknownHelm),
/* harmony export */   unreadableState: () => (/* binding */ unreadableState)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** What can be wrong with a deployment as a whole; what the rendered chart refuses stands in render/failures.ts. */

const alreadyOwned = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-103', 'Another job is deploying this release', ['shop', 'web', 'octo/shop/4711/1/deploy'], (release, namespace, holder) => ({
    what: `The release ${release} in ${namespace} is being deployed by ${holder}.`,
    why: 'That job renews its Lease, so it lives. Two jobs that write the same release would leave it half deployed.',
    fix: 'Wait for that job or cancel it. A `concurrency` group around the job makes later runs wait; `lock-timeout` says how long this step waits.'
}));
const unreadableState = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-104', 'The state of the deployment cannot be read', ['towpath-shop', 'web'], (name, namespace) => ({
    what: `ConfigMap ${name} in ${namespace} does not hold a state that this version of Towpath understands.`,
    why: 'Somebody edited it, or a newer version of Towpath wrote it. Nothing was changed: to guess where a deployment stands could cut traffic.',
    fix: `Use the version that wrote it (\`kubectl -n ${namespace} get configmap ${name} -o yaml\`). If no deployment is under way and no object carries the label towpath.dev/track=canary, delete the ConfigMap.`
}));
const stillUnsettled = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-105', 'An earlier deployment could not be settled', ['shop', 'web', 'settle: Deployment/shop: 2 of 3 pods are available'], (release, namespace, alert) => ({
    what: `An earlier deployment of ${release} in ${namespace} has not ended, and could not be brought to an end: ${alert || 'see its log'}.`,
    why: 'To begin another one now could cut the traffic that its copies carry.',
    fix: `Look at it with \`mode: status\`, mend what it names, then run \`mode: finish\` again. Its state is in ConfigMap towpath-${release}.`
}));
const helmMissing = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-106', 'Helm is not there', ['helm'], (program) => ({
    what: `The program ${program} could not be run.`,
    why: 'Towpath deploys with the Helm of the job, so that its version is yours to choose. Runner images of GitHub have one; others may not.',
    fix: 'Install Helm 3 or 4 in a step before, or name its path with the input `helm`.'
}));
const unknownHelm = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-107', 'This version of Helm is not known', ['v5.0.0'], (version) => ({
    what: `Helm ${version} is neither Helm 3 nor Helm 4.`,
    why: 'Flags and the way objects are applied differ between major versions. An untried one could leave a release half applied.',
    fix: 'Use Helm 3 or Helm 4.'
}));
const otherDriver = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-108', 'Helm keeps its releases elsewhere', ['configmap'], (driver) => ({
    what: `HELM_DRIVER is ${driver}.`,
    why: 'Towpath fences Helm by the Secret in which a revision is stored. With another driver an existing release would look new.',
    fix: 'Unset HELM_DRIVER, or keep releases in Secrets, which is the default of Helm.'
}));
const chartDoesNotRender = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-109', 'The chart does not render', ['./chart', 'execution error at (shop/templates/app.yaml:3:4): image.tag is required'], (chart, said) => ({
    what: `Helm cannot render ${chart}: ${said}`,
    why: 'Nothing was written. Templates, values, the schema of the values, and the kinds the API server serves are checked before anything is.',
    fix: `Run \`helm template\` with the same values, or \`helm upgrade --dry-run=server\` to ask the cluster too.`
}));
const helmRefused = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-110', 'Helm could not read the release', ['history', 'shop', 'secrets is forbidden: User "ci" cannot list resource "secrets"'], (command, release, said) => ({
    what: `\`helm ${command} ${release}\` failed: ${said}`,
    why: 'Without the history of the release nobody knows what is deployed and what to go back to.',
    fix: 'Give the account the rights in docs/canary-rights.md, and check the namespace.'
}));
const planRefused = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-111', 'The deployment is refused before the first write', ['shop', ['CD-133: Deployment/shop is replaced by Recreate.', 'CD-160: No route sends requests to Service shop.']], (release, refusals) => ({
    what: `${release} is not deployed: ${refusals.join(' ')}`,
    why: 'The plan found what would make it fail or do harm half way. Nothing was written.',
    fix: 'Mend each of them; its own entry in the catalogue says how. `mode: plan` shows the whole plan.'
}));
const pendingRelease = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-112', 'Another Helm is at work, or died', ['shop', 'web', 7, 'pending-upgrade'], (release, namespace, revision, status) => ({
    what: `Revision ${revision} of ${release} in ${namespace} is ${status}.`,
    why: 'A Helm that Towpath did not start is writing this release, or was killed while it did. Nobody can tell which from here.',
    fix: `If no Helm is running, take it back with \`helm -n ${namespace} rollback ${release}\`, look at it, and deploy again.`
}));
const missingRights = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-113', 'The account may not do everything the deployment needs', ['web', ['update HTTPRoute (gateway.networking.k8s.io/v1)', 'create Lease (coordination.k8s.io/v1)']], (namespace, missing) => ({
    what: `In ${namespace} the account of this job may not: ${missing.join(', ')}.`,
    why: 'The API server was asked before the first write. A right that is missing half way would leave the deployment to people.',
    fix: 'Bind the Role in docs/canary-rights.md to the account, with the kinds of your chart.'
}));
const kindsNotServed = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-146', 'The cluster does not know a kind that the deployment needs', [['HTTPRoute (gateway.networking.k8s.io/v1)']], (kinds) => ({
    what: `The cluster does not serve ${kinds.join(', ')}.`,
    why: 'Its custom resource definition is not installed, is installed in another version, or the version of Kubernetes no longer has it. No right can help.',
    fix: 'Compare with `kubectl api-resources`; install the definition, or name the version that the cluster serves in the chart.'
}));
const routeChanges = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-114', 'The upgrade rewrites a route that carries the weights', ['HTTPRoute/shop', ['spec.rules']], (route, fields) => ({
    what: `This version of the chart changes ${fields.join(', ')} of ${route}.`,
    why: 'Helm replaces lists of rules as a whole. In the middle of the upgrade it would send all requests to the stable pods while they are replaced.',
    fix: 'Deploy the change of the route by itself first, with `strategy: direct` and the old image, then the new version as a canary.'
}));
const rolledBack = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-115', 'The deployment was taken back', ['shop', 'web', 'observe 30 %: 41 of 900 requests to the canary failed: 4.56 %, the limit is 1 %'], (release, namespace, reason) => ({
    what: `${release} in ${namespace} runs the old version again. ${reason}.`,
    why: 'A step did not hold, so the traffic went back before anything else was done. Nothing of the new version is left in the cluster.',
    fix: 'Mend what the reason names and deploy again. The summary has what was counted at each step.'
}));
const needsPerson = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-116', 'The deployment could not be brought to an end', ['shop', 'web', 'settle: Deployment/shop: 2 of 3 pods are available', 30], (release, namespace, alert, percent) => ({
    what: `${release} in ${namespace} stands half way: ${alert}. The canary carries ${percent} % of the traffic.`,
    why: 'What had to be done next could not be done. The traffic stays where healthy pods are.',
    fix: `Mend what is named, then run \`mode: finish\`; \`reap\` tries again by itself. To see it: \`kubectl -n ${namespace} get deploy,pods -l towpath.dev/release=${release}\` and \`helm -n ${namespace} history ${release}\`.`
}));
const lostOwnership = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-117', 'Another job owns the deployment now', ['shop', 'web'], (release, namespace) => ({
    what: `This job no longer owns the deployment of ${release} in ${namespace}, and stopped writing.`,
    why: 'It could not renew its Lease in time, so another job took over; or a person changed the Lease.',
    fix: 'Look at the job that took over, or run `mode: status`. If none did, `mode: finish` settles it.'
}));
const inputMissing = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-118', 'An input is missing for this mode', ['run', 'chart'], (mode, input) => ({
    what: `\`mode: ${mode}\` needs the input \`${input}\`.`,
    why: 'Without it nobody can tell what to deploy, or which release is meant.',
    fix: `Add \`${input}:\` under \`with:\`.`
}));
const uncounted = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-119', 'Limits without anybody who counts', ['max-error-share'], (input) => ({
    what: `\`${input}\` limits the canary, but no \`prometheus\` is named.`,
    why: 'A limit that nobody measures would always hold: unknown is not good.',
    fix: 'Name the Prometheus that reads the counters of your data plane, or leave the limit out and let readiness decide.'
}));
const badPrometheus = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-150', 'The address of Prometheus is none', ['prometheus:9090'], (given) => ({
    what: `\`prometheus: ${given}\` is neither an address nor \`service/<namespace>/<name>:<port>\`.`,
    why: 'Requests are counted there; without it no share and no limit can be judged.',
    fix: 'Write `https://prometheus.example.com`, or `service/monitoring/prometheus:9090` to reach it through the API server.'
}));
const prometheusAnswered = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-151', 'Prometheus did not answer usefully', ['503 upstream is not ready'], (said) => ({
    what: `Prometheus answered: ${said}`,
    why: 'What it counts decides whether a step holds. Unknown is not good: no deployment begins without it, and a step that stays unknown is taken back.',
    fix: 'Check the address, the network between the runner and Prometheus, and the `services/proxy` right where it is reached through the API server.'
}));
const unknownAllowance = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-152', 'Nothing can be allowed by this name', ['recreated', ['recreate', 'host-ports', 'shared-volumes']], (given, known) => ({
    what: `\`allow: ${given}\` names nothing that can be allowed.`,
    why: 'A misspelt name would allow nothing, and the deployment would be refused for another reason.',
    fix: `Use one of ${known.join(', ')}.`
}));
const clusterRefused = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-153', 'The cluster refused or did not answer', ['update HTTPRoute/shop in web', 'the object has been modified'], (operation, said) => ({
    what: `The cluster did not ${operation}: ${said}`,
    why: 'It was tried as often as is safe. What was begun is kept in the cluster, so that it can be brought to its end.',
    fix: 'If a deployment was under way, run `mode: finish` once the cluster answers again; `mode: status` tells where it stands.'
}));
const noEarlierRevision = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-154', 'There is no earlier revision to go back to', ['shop', 'web', 3, [7, 6, 5]], (release, namespace, wanted, known) => ({
    what: `${release} in ${namespace} has no ${wanted === null ? 'earlier revision' : `revision ${wanted}`} that was ever deployed.`,
    why: 'Helm keeps only as many revisions as `history-max` says, and one that failed is nothing to go back to.',
    fix: `Choose one of ${known.join(', ')} with \`to-revision\`, or deploy the old version of the chart.`
}));
const foreignNamespace = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-155', 'The namespace is no preview of this repository', ['shop-pr-7'], (name) => ({
    what: `Namespace ${name} was not made as a preview of this repository.`,
    why: 'A preview is deleted with everything in its namespace, so only a namespace that was made for it may be used.',
    fix: 'Name a namespace that does not exist yet, such as `<service>-pr-<number>`.'
}));
const previewRemains = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-156', 'The preview is not gone yet', ['shop-pr-7', 600], (name, seconds) => ({
    what: `Namespace ${name} was deleted, but is still there after ${seconds} seconds.`,
    why: 'An object in it has a finalizer that nobody serves, or pods that do not end.',
    fix: `Look at \`kubectl get namespace ${name} -o yaml\`: its conditions name what is left.`
}));
const previewOfFork = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-157', 'No previews for forks', ['someone/shop'], (fork) => ({
    what: `This pull request comes from ${fork}.`,
    why: 'A preview runs the code of the pull request in your cluster with the credentials of this job.',
    fix: 'Push the branch to this repository after somebody has read it.'
}));
const badName = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-158', 'A name that Helm would misread', ['release', '--kubeconfig=x'], (input, given) => ({
    what: `\`${input}: ${given}\` is no name that Helm takes.`,
    why: 'Names of releases are at most 53 small letters, digits, dots and dashes, and begin and end with a letter or digit. What begins with a dash, Helm takes for a flag.',
    fix: 'Correct the name; a folder can be written with `./` before it.'
}));
const uncountedStrategy = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-159', 'Limits where no data plane counts the canary', ['shop'], (release) => ({
    what: `${release} has limits, but no route of it is split.`,
    why: 'Only a route that is split tells requests to the new version from those to the old one. A limit that nobody measures would always hold, or never.',
    fix: 'Split a route (`traffic`), or leave `max-error-share` and `max-p99` out and let readiness decide.'
}));


/***/ }),

/***/ 93421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l_: () => (/* binding */ checkAddress),
  KJ: () => (/* binding */ dataPlanes),
  BL: () => (/* binding */ meterOf)
});

// EXTERNAL MODULE: ./build/core/cluster.js
var cluster = __webpack_require__(36936);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/failures.js
var failures = __webpack_require__(79048);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/queries.js
/** A string of PromQL. */
const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
/** Text that a regular expression of PromQL (RE2) matches to the letter. */
const literal = (text) => text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
const anyOf = (texts) => `(${texts.map(text => literal(String(text))).join('|')})`;
/** Names in Traefik's metrics: everything but letters and digits is one dash. */
const normalized = (text) => text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(part => part !== '')
    .join('-');
const counters = (metric, buckets, selector, code, unit) => ({
    requests: `${metric}{${selector}}`,
    code,
    latency: `${buckets}{${selector}}`,
    unit
});
/** The name of the service in Traefik's metrics, as a regular expression; by the kind of route. */
const traefikService = {
    HTTPRoute: subject => ofGatewayRoute('httproute', subject),
    GRPCRoute: subject => ofGatewayRoute('grpcroute', subject),
    IngressRoute: subject => ofOwnKinds(subject),
    TraefikService: subject => ofOwnKinds(subject),
    // `<namespace>-<first Ingress>-<stable Service>-<port>`, of its copy with `-canary`: also that is named after the stable one.
    Ingress: ({ namespace, service, stable, route, ports }) => `${literal(normalized(`${namespace}-${route.name}-${stable}`))}-${anyOf(ports.map(port => normalized(String(port))))}${service === stable ? '' : '-canary'}@kubernetesingressnginx`
};
/** `httproute-<namespace>-<route>-gw-<gateway>-ep-<entry point>-<rule>-<hash>-svc-<namespace>-<service>-<backend>@kubernetesgateway` */
const ofGatewayRoute = (kind, { namespace, service, route }) => {
    const name = normalized(`${kind}-${route.namespace ?? namespace}-${route.name}`);
    return `${literal(name)}-gw-.+-[0-9]+-[0-9a-f]{20}-svc-${literal(`${namespace}-${service}`)}-[0-9]+@kubernetesgateway`;
};
/** `<namespace>-<service>-<port>@kubernetescrd`; with Traefik's safe naming `…_wrr_<place>_<namespace>_<service>_<port>`. */
const ofOwnKinds = ({ namespace, service, ports }) => {
    const plain = `${literal(normalized(`${namespace}-${service}`))}-${anyOf(ports.map(port => normalized(String(port))))}`;
    const safe = `.+_wrr_[0-9]+_${literal(`${namespace}_${service}`)}_${anyOf(ports)}`;
    return `(${plain}|${safe})@kubernetescrd`;
};
/**
 * Needs `addServicesLabels` in Traefik's metrics. A route with one service only is counted under the name of its router: the stable
 * Service of an IngressRoute is found from the first share above 0 on.
 */
const traefikCounters = (subject) => {
    const name = traefikService[subject.route.kind]?.(subject);
    if (name === undefined)
        return null;
    const selector = `service=~${quoted(name)}`;
    return counters('traefik_service_requests_total', 'traefik_service_request_duration_seconds_bucket', selector, 'code', 'seconds');
};
/** `source`: as gateways and sidecars of the callers count; `destination`: as the sidecars of the pods do. */
const istioCounters = ({ namespace, service }, reporter = 'source') => {
    const selector = [
        `reporter=${quoted(reporter)}`,
        `destination_service_namespace=${quoted(namespace)}`,
        `destination_service_name=${quoted(service)}`
    ].join(',');
    return counters('istio_requests_total', 'istio_request_duration_milliseconds_bucket', selector, 'response_code', 'milliseconds');
};
/**
 * The controller counts a canary under the first Ingress and its Service, and tells it by the label `canary`
 * (`<namespace>-<service>-<port>`), which is empty for the stable one. Where Prometheus does not honour labels of targets, they begin
 * with `exported_`: `labels` says which.
 */
const ingressNginxCounters = (subject, labels = '') => {
    const { namespace, service, stable, route, ports } = subject;
    const canary = service === stable ? 'canary=""' : `canary=~${quoted(`${literal(`${namespace}-${service}`)}-${anyOf(ports)}`)}`;
    const selector = [
        `${labels}namespace=${quoted(namespace)}`,
        `ingress=${quoted(route.name)}`,
        `${labels}service=${quoted(stable)}`,
        canary
    ].join(',');
    return counters('nginx_ingress_controller_requests', 'nginx_ingress_controller_request_duration_seconds_bucket', selector, 'status', 'seconds');
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/metrics/series.js
var metrics_series = __webpack_require__(69476);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/metrics/prometheus.js
/** Counters of the data plane, read from Prometheus: every sample of the last minutes, with the time it was scraped at. */





const sample = schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* string */.YjP().refine(text => Number.isFinite(Number(text)))]);
const labels = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
const success = (data) => schemas/* looseObject */._H3({ status: schemas/* literal */.euz('success'), data });
/** What a selector with a range answers: the samples as they were scraped. Source: Prometheus, HTTP API, "Range vectors". */
const matrix = success(schemas/* looseObject */._H3({
    resultType: schemas/* literal */.euz('matrix'),
    result: schemas/* array */.YOg(schemas/* looseObject */._H3({ metric: labels, values: schemas/* array */.YOg(sample).default([]) }))
}));
const vector = success(schemas/* looseObject */._H3({ resultType: schemas/* literal */.euz('vector'), result: schemas/* array */.YOg(schemas/* looseObject */._H3({ metric: labels, value: sample })) }));
const scalar = success(schemas/* looseObject */._H3({ resultType: schemas/* literal */.euz('scalar'), result: sample }));
const query = async (ask, promql, answer) => {
    const body = await ask(`/api/v1/query?query=${encodeURIComponent(promql)}`);
    try {
        return answer.parse(JSON.parse(body));
    }
    catch (thrown) {
        throw new failure/* FailureError */.pO((0,failures.prometheusAnswered)(body.slice(0, 200)), thrown);
    }
};
/** How far back a series is looked for that nobody scrapes any more; as Prometheus itself does. */
const range = '5m';
const samplesOf = async (ask, selector) => {
    const { data } = await query(ask, `${selector}[${range}]`, matrix);
    return data.result.map(({ metric, values }) => ({
        labels: metric,
        values: values.map(([at, value]) => [at, Number(value)])
    }));
};
/** `stale`: milliseconds without a sample after which it is asked whether anything is scraped at all. */
const readCounters = async (ask, counted, stale) => {
    const [now, stable, canary] = await Promise.all([
        query(ask, 'time()', scalar),
        ofSide(ask, 'stable', counted),
        ofSide(ask, 'canary', counted)
    ]);
    const at = (0,metrics_series/* milliseconds */.Rz)(now.data.result[0]);
    const series = [...stable, ...canary];
    const newest = (0,metrics_series/* newestOf */.su)(series);
    const scraped = newest >= at - stale ? newest : Math.max(newest, await lastScrapeOf(ask, series));
    return { at, scraped, series, unread: await unreadOf(ask, series) };
};
/** Two routes of one Service may be counted by the same series: each is asked for once, and counts once. */
const ofSide = async (ask, side, counted) => {
    const distinct = [...new Map(counted[side].map(counters => [counters.requests, counters])).values()];
    const asked = distinct.flatMap(counters => [
        samplesOf(ask, counters.requests).then(scraped => (0,metrics_series/* requestsOf */.uD)(side, counters, scraped)),
        ...(counted.latency.includes(side)
            ? [samplesOf(ask, counters.latency).then(scraped => (0,metrics_series/* latenciesOf */.Ss)(side, counters, scraped))]
            : [])
    ]);
    const series = (await Promise.all(asked)).flat();
    return [...new Map(series.map(one => [one.name, one])).values()];
};
/** One that is read is enough. */
const mostAsked = 50;
/** A data plane forgets the counters of what no route leads to any more, and one that begins again has none: nothing is new, but known. */
const lastScrapeOf = async (ask, series) => {
    const targets = [...new Set(series.map(({ target }) => target))].filter(target => (0,metrics_series/* jobOf */.Zw)(target) !== '');
    if (targets.length === 0)
        return Number.NEGATIVE_INFINITY;
    const asked = targets.slice(-mostAsked);
    const scraped = await samplesOf(ask, `up{job=~${prometheus_anyOf(asked.map(metrics_series/* jobOf */.Zw))},instance=~${prometheus_anyOf(asked.map(metrics_series/* instanceOf */.hR))}}`);
    const times = scraped.flatMap(({ values }) => values.filter(([, up]) => up === 1).map(([at]) => (0,metrics_series/* milliseconds */.Rz)(at)));
    return Math.max(Number.NEGATIVE_INFINITY, ...times);
};
const prometheus_anyOf = (names) => quoted([...new Set(names)].map(literal).join('|'));
/**
 * Of what Prometheus should scrape but cannot, `up` is 0; of what is gone there is no `up`. Asked of whatever is scraped in the same job
 * as the counters: an instance that was never read has none.
 */
const unreadOf = async (ask, series) => {
    const jobs = [...new Set(series.map(({ target }) => (0,metrics_series/* jobOf */.Zw)(target)))].filter(job => job !== '');
    if (jobs.length === 0)
        return [];
    const { data } = await query(ask, `up{job=~${prometheus_anyOf(jobs)}} == 0`, vector);
    return data.result.map(({ metric }) => (0,metrics_series/* targetOf */.$r)(metric));
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/metrics/watch.js + 1 modules
var watch = __webpack_require__(76996);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/metrics/meter.js






const dataPlanes = ['traefik', 'istio', 'ingress-nginx'];
const countersOf = {
    traefik: traefikCounters,
    istio: subject => istioCounters(subject),
    'ingress-nginx': subject => ingressNginxCounters(subject)
};
/** Null where no route is split: then no data plane tells the versions apart. */
const meterOf = (request, rollout, cluster, http) => {
    if (countedRoutes(rollout).length === 0)
        return null;
    const ask = askerOf(request.prometheus, cluster, http);
    let counted;
    return {
        lag: request.scrapeInterval,
        read: async () => {
            counted ??= countedBy(request.dataPlane, rollout, cluster).catch((thrown) => {
                counted = undefined;
                throw thrown;
            });
            return readCounters(ask, await counted, (0,watch/* staleAfter */.S)(request.scrapeInterval));
        }
    };
};
/** Of a chart with a canary of its own the routes are only read. */
const countedRoutes = ({ routes, native }) => native === null ? routes : native.routes.map(ref => ({ own: false, ref }));
const countedBy = async (dataPlane, rollout, cluster) => {
    const { namespace, services, guard } = rollout;
    const routes = countedRoutes(rollout);
    const subjects = await Promise.all(services.map(async ({ stable, canary }) => {
        const ports = portsOf(await cluster.get({ apiVersion: 'v1', kind: 'Service', namespace, name: stable }));
        // An own route is counted under the one it stands beside.
        return routes.map(({ own, ref }) => ({
            namespace,
            stable,
            canary,
            ports,
            route: own ? { ...ref, name: ref.name.replace(/-canary$/, '') } : ref
        }));
    }));
    const count = (pick) => subjects.flat().flatMap(subject => countersOf[dataPlane]({ ...subject, service: subject[pick] }) ?? []);
    const latency = guard === null || guard.p99 === null ? [] : ['canary'];
    return { stable: count('stable'), canary: count('canary'), latency };
};
const portsOf = (service) => {
    const ports = Object(service?.spec).ports ?? [];
    return ports.flatMap(({ port, name }) => [port, name].filter(one => one !== undefined));
};
const throughService = /^service\/(?<namespace>[a-z0-9-]+)\/(?<name>[a-z0-9-]+):(?<port>[a-z0-9-]+)$/;
/** Raises CD-150 where the address is none: asked before the first write. */
const checkAddress = (prometheus) => {
    if (throughService.test(prometheus))
        return;
    // `prometheus:9090` is an address with the scheme `prometheus`.
    if (!/^https?:\/\//.test(prometheus) || !URL.canParse(prometheus))
        (0,failure/* raise */.xl)((0,failures.badPrometheus)(prometheus));
};
const askerOf = (prometheus, cluster, http) => {
    const { namespace, name, port } = throughService.exec(prometheus)?.groups ?? {};
    if (namespace !== undefined) {
        const base = `/api/v1/namespaces/${namespace}/services/${name}:${port}/proxy`;
        return path => cluster.raw(`${base}${path}`).catch(unanswered);
    }
    checkAddress(prometheus);
    const base = prometheus.replace(/\/$/, '');
    return async (path) => {
        try {
            const { status, text } = await http.get(`${base}${path}`);
            return status === 200 ? text : (0,failure/* raise */.xl)((0,failures.prometheusAnswered)(`${status} ${text.slice(0, 200)}`));
        }
        catch (thrown) {
            throw thrown instanceof failure/* FailureError */.pO ? thrown : new failure/* FailureError */.pO((0,failures.prometheusAnswered)((0,failure/* messageOf */.bD)(thrown)), thrown);
        }
    };
};
/** A Prometheus that is away may come back; a right that is missing does not. */
const unanswered = (thrown) => {
    if (!(thrown instanceof cluster/* ClusterError */.b$) || thrown.kind === 'forbidden' || thrown.kind === 'unauthorized')
        throw thrown;
    throw new failure/* FailureError */.pO((0,failures.prometheusAnswered)(thrown.message), thrown);
};


/***/ }),

/***/ 69476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   Ss: () => (/* binding */ latenciesOf),
/* harmony export */   Zw: () => (/* binding */ jobOf),
/* harmony export */   hR: () => (/* binding */ instanceOf),
/* harmony export */   su: () => (/* binding */ newestOf),
/* harmony export */   uD: () => (/* binding */ requestsOf)
/* harmony export */ });
/** A class (`5`, `5xx`) or a code (`503`): the server failed. A status a client caused is no failure of the version. */
const failed = (code) => code.startsWith('5');
const requestsOf = (side, { code }, scraped) => scraped.map(({ labels, values }) => ({
    side,
    name: nameOf(labels),
    target: targetOf(labels),
    counts: failed(labels[code] ?? '') ? 'failed' : 'answered',
    samples: values.map(([at, value]) => ({ at: milliseconds(at), values: [value] }))
}));
/** Buckets of one histogram are one series: they begin again together. A scrape that has not all of them is none. */
const latenciesOf = (side, { unit }, scraped) => {
    const histograms = Map.groupBy(scraped, ({ labels: { le: _, ...others } }) => nameOf(others));
    return [...histograms].map(([name, buckets]) => {
        const ascending = buckets
            .map(({ labels, values }) => ({ upTo: bound(labels.le ?? '', unit), counts: new Map(values) }))
            .sort((a, b) => a.upTo - b.upTo);
        return {
            side,
            name,
            target: targetOf(buckets[0]?.labels ?? {}),
            counts: ascending.map(({ upTo }) => upTo),
            samples: [...(ascending.at(-1)?.counts.keys() ?? [])].flatMap(at => {
                const values = ascending.flatMap(({ counts }) => counts.get(at) ?? []);
                return values.length === ascending.length ? [{ at: milliseconds(at), values }] : [];
            })
        };
    });
};
const bound = (le, unit) => le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le) / (unit === 'milliseconds' ? 1000 : 1);
const nameOf = (labels) => JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
/** Prometheus' own name for what it scrapes: an instance, which has no spaces, of a job. */
const targetOf = ({ job = '', instance = '' }) => `${job} ${instance}`;
const jobOf = (target) => target.slice(0, target.lastIndexOf(' '));
const instanceOf = (target) => target.slice(target.lastIndexOf(' ') + 1);
const newestOf = (series) => series.reduce((most, { samples }) => Math.max(most, samples.at(-1)?.at ?? most), Number.NEGATIVE_INFINITY);
const milliseconds = (seconds) => Math.round(seconds * 1000);


/***/ }),

/***/ 76996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ staleAfter),
  _: () => (/* binding */ watching)
});

// EXTERNAL MODULE: ./build/core/cluster.js
var cluster = __webpack_require__(36936);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/failures.js
var failures = __webpack_require__(79048);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/metrics/increase.js
/**
 * Counts from `start` on, over all readings that are handed in. A counter that fell began again: what it shows is what came since, as
 * Prometheus' `increase` has it, but without extrapolation. One that appears at an instance that was being scraped began from 0; of
 * every other one the first sample is where counting begins. What was scraped more than `stale` milliseconds before the start is no
 * start: what came between would be counted too. So it is never more than happened, and less only by what was lost between two scrapes.
 */
const countingFrom = (start, stale) => {
    const floor = start.at - stale;
    const scraped = targetsSince(floor, start);
    const unsure = new Set([...start.series.map(({ target }) => target), ...start.unread]);
    const sides = { stable: emptySide(), canary: emptySide() };
    const froms = new Map(start.series.map(series => [keyOf(series), fromOf(series, floor, scraped)]));
    /** Undefined where no sample can be counted from yet. */
    const appearing = ({ target }) => scraped.has(target) || (scraped.size > 0 && !unsure.has(target)) ? { at: floor, values: null } : undefined;
    const follow = (series) => {
        const key = keyOf(series);
        let from = froms.has(key) ? froms.get(key) : appearing(series);
        for (const { at, values } of series.samples) {
            if (at < floor || (from !== undefined && at <= from.at))
                continue;
            if (from !== undefined)
                add(sides[series.side], series.counts, growth(from.values, values));
            from = { at, values };
        }
        froms.set(key, from);
    };
    return reading => {
        reading.series.forEach(follow);
        return { stable: tallyOf(sides.stable), canary: tallyOf(sides.canary) };
    };
};
/** Bounds belong to it: a histogram with other buckets is another one. */
const keyOf = ({ side, name, counts }) => `${side} ${name} ${counts}`;
const targetsSince = (floor, { series }) => new Set(series.filter(({ samples }) => newest(samples) >= floor).map(({ target }) => target));
const newest = (samples) => samples.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
const fromOf = ({ samples, target }, floor, scraped) => {
    const last = samples.at(-1);
    if (last !== undefined && last.at >= floor)
        return last;
    // The instance is scraped, but does not show it any more: should it come back, it comes from 0.
    return scraped.has(target) ? { at: floor, values: null } : undefined;
};
/** A histogram is cumulative, and so is what it gained: where that would not be, it began again. */
const growth = (before, now) => {
    const gained = now.map((value, index) => value - (before?.[index] ?? 0));
    return gained.every((value, index) => value >= (gained[index - 1] ?? 0)) ? gained : now;
};
const emptySide = () => ({ answered: 0, failed: 0, latencies: new Map() });
const add = (side, counts, gained) => {
    if (typeof counts === 'string') {
        side[counts] += gained[0] ?? 0;
        return;
    }
    const latencies = side.latencies.get(counts.join()) ?? { bounds: counts, counts: counts.map(() => 0) };
    side.latencies.set(counts.join(), latencies);
    gained.forEach((value, index) => {
        latencies.counts[index] = (latencies.counts[index] ?? 0) + value;
    });
};
const tallyOf = ({ answered, failed, latencies }) => {
    const all = [...latencies.values()];
    const bounds = [...new Set(all.flatMap(one => one.bounds))].sort((a, b) => a - b);
    return {
        requests: answered + failed,
        failed,
        buckets: bounds.map(upTo => ({ upTo, count: all.reduce((sum, one) => sum + countUpTo(one, upTo), 0) }))
    };
};
/** A histogram without this bound has at least as many as at the next lower one. */
const countUpTo = ({ bounds, counts }, upTo) => counts[bounds.findLastIndex(bound => bound <= upTo)] ?? 0;

// EXTERNAL MODULE: ./build/action-canary-deploy/src/metrics/series.js
var metrics_series = __webpack_require__(69476);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/metrics/watch.js
/** Counting over a stretch of time, which always knows whether it knows. */





/** Milliseconds after which a sample no longer says how things are: a scrape may fail, and the next be late. */
const staleAfter = (lag) => Math.max(5_000, 3 * lag);
const nothing = { requests: 0, failed: 0, buckets: [] };
/** Every call looks once and tells what came since the first look that could be used. Rejects only with what is no answer of a meter. */
const watching = ({ read, lag }) => {
    const stale = staleAfter(lag);
    let count;
    let counts = { stable: nothing, canary: nothing };
    let newest = Number.NEGATIVE_INFINITY;
    return async () => {
        try {
            const reading = await read();
            newest = Math.max(newest, reading.scraped);
            const unknown = oldText(reading.at - newest, stale, lag);
            if (unknown === null)
                count ??= countingFrom(reading, stale);
            counts = count?.(reading) ?? counts;
            return { counts, unknown, unread: unreadText(reading, stale) };
        }
        catch (thrown) {
            if (!isUnreadable(thrown))
                throw thrown;
            return { counts, unknown: thrown.message, unread: null };
        }
    };
};
const isUnreadable = (thrown) => thrown instanceof cluster/* ClusterError */.b$ || (thrown instanceof failure/* FailureError */.pO && thrown.failure.code === failures.prometheusAnswered.code);
/** Where there was never a sample, nothing has been counted yet: that is known. */
const oldText = (age, stale, lag) => age <= stale || age === Number.POSITIVE_INFINITY
    ? null
    : `the counters are ${Math.round(age / 1000)} s old, although Prometheus should read them every ${lag / 1000} s`;
const unreadText = ({ at, series, unread }, stale) => {
    const instances = [...Map.groupBy(series, ({ target }) => target)];
    const ages = instances
        .filter(([target]) => unread.includes(target))
        .map(([, own]) => at - (0,metrics_series/* newestOf */.su)(own))
        .filter(age => age > stale);
    if (ages.length === 0)
        return null;
    const oldest = Math.round(Math.max(...ages) / 1000);
    return `the counters of ${ages.length} of ${instances.length} instances are up to ${oldest} s old`;
};


/***/ }),

/***/ 33070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ strategies),
/* harmony export */   Z: () => (/* binding */ marks)
/* harmony export */ });
const strategies = ['canary', 'blue-green', 'direct', 'native'];
/** Labels and annotations Towpath writes. */
const marks = {
    /** On everything Towpath makes: the release. */
    release: 'towpath.dev/release',
    /** On copies: `canary`. */
    track: 'towpath.dev/track',
    /** On objects of others while they are managed: moves their resourceVersion at a take-over. */
    fence: 'towpath.dev/fence'
};


/***/ }),

/***/ 18638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   canaryInputsUnused: () => (/* binding */ canaryInputsUnused),
/* harmony export */   canaryServiceMissing: () => (/* binding */ canaryServiceMissing),
/* harmony export */   canaryStands: () => (/* binding */ canaryStands),
/* harmony export */   canaryValuesMissing: () => (/* binding */ canaryValuesMissing),
/* harmony export */   noCanaryStep: () => (/* binding */ noCanaryStep),
/* harmony export */   servingPodsChange: () => (/* binding */ servingPodsChange),
/* harmony export */   shareNotNamed: () => (/* binding */ shareNotNamed),
/* harmony export */   stepChangesNothing: () => (/* binding */ stepChangesNothing)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Why a chart cannot be deployed by its own canary. */

const canaryValuesMissing = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-170', 'Strategy `native` without canary values', ['shop'], (release) => ({
    what: `${release} is to be deployed by the canary of its own chart, but no values switch it on.`,
    why: '`strategy: native` gives the chart `canary-set` and `canary-values` for each share; without them every step would be the whole upgrade.',
    fix: 'Set `canary-set` (such as `canary.weight={{percent}}`) or `canary-values`, or leave `strategy` out: then Towpath makes the copies.'
}));
const canaryInputsUnused = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-171', 'Canary values without strategy `native`', [['canary-set'], 'canary'], (inputs, strategy) => ({
    what: `${inputs.map(name => `\`${name}\``).join(' and ')} would not be used: the strategy is \`${strategy}\`.`,
    why: 'Only `strategy: native` hands a chart values for its own canary; ignoring them would deploy something else than you asked for.',
    fix: 'Set `strategy: native`, or remove them.'
}));
const servingPodsChange = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-172', 'Canary values change pods that serve now', [10, ['Deployment/shop: spec.template.spec.containers[app].image']], (percent, changes) => ({
    what: `The canary values of ${percent} % change ${changes.join('; ')}.`,
    why: 'While a canary is tried, the pods that serve must stay as they are: these would be replaced at the first step, for everybody. Either the canary values are no canary values, or the new chart writes its version into these pods (labels, `appVersion` as the tag of the image).',
    fix: 'Let the canary values concern only the canary of the chart, keep the chart version out of the pod templates, or use `strategy: canary`.'
}));
const stepChangesNothing = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-173', 'A step with canary values that changes nothing', [30, '10 %'], (percent, same) => ({
    what: `With the canary values of ${percent} % the chart renders the same as ${same}.`,
    why: 'The chart does not use the share, or not so finely: nobody would see the canary, and a canary that is not there cannot be judged.',
    fix: 'Look at the names in `canary-set` and `canary-values` (`helm show values`), or choose other `steps`.'
}));
const shareNotNamed = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-174', '`{{percent}}` occurs nowhere in the canary values', [[10, 30]], (steps) => ({
    what: `Steps of ${steps.join(', ')} % are asked for, but the canary values do not say \`{{percent}}\`.`,
    why: 'All of them would deploy the same.',
    fix: 'Write `{{percent}}` where the chart takes the share, or name one step below 100.'
}));
const noCanaryStep = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-175', 'Strategy `native` without a step below 100', ['shop'], (release) => ({
    what: `${release} is to be deployed by the canary of its own chart, but no step is below 100 %.`,
    why: 'At 100 % the ordinary values are deployed, without the canary: nothing would be tried before.',
    fix: 'Add a step (`steps: 10, 100`), or use `strategy: direct`.'
}));
const canaryServiceMissing = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-176', 'Limits for a canary that nobody can count', ['shop'], (release) => ({
    what: `${release} has limits, but which requests are the canary's is not known.`,
    why: 'The canary is the business of the chart: Towpath does not know its Service.',
    fix: 'Name it: `canary-service: shop=shop-canary`, the Service of the stable pods and that of the canary. Or leave `max-error-share` and `max-p99` out.'
}));
const canaryStands = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-177', 'The deployed revision is a step of a canary', ['shop', 'web', 6], (release, namespace, revision) => ({
    what: `Revision ${revision} of ${release} in ${namespace} holds the canary of an earlier deployment.`,
    why: 'That deployment did not come to its end, and the state that tells where it stood is gone. Its share of the traffic still goes to the canary, and a deployment from there would go back there.',
    fix: `Go back to a version: \`helm history ${release} -n ${namespace}\`, then \`helm rollback ${release} <revision> -n ${namespace}\` to the newest one that is not described as canary values. Then deploy again.`
}));


/***/ }),

/***/ 39794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ allowances),
/* harmony export */   _: () => (/* binding */ barriersTo)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64345);
/* harmony import */ var _pods_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79734);
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11496);
/* harmony import */ var _selectors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83686);
/* harmony import */ var _untyped_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50629);





/** What the user vouches for. */
const allowances = ['recreate', 'host-ports', 'shared-volumes'];
/** Each barrier once; empty where a copy can run. */
const barriersTo = ({ after, live }, situation, allow) => {
    const name = situation.nameOf(after);
    const selector = (0,_selectors_js__WEBPACK_IMPORTED_MODULE_2__/* .readSelector */ .Id)((0,_untyped_js__WEBPACK_IMPORTED_MODULE_3__.at)(after, 'spec', 'selector'));
    const malformed = selector.length === 0 || !(0,_selectors_js__WEBPACK_IMPORTED_MODULE_2__/* .matches */ .cK)(selector, (0,_pods_js__WEBPACK_IMPORTED_MODULE_1__/* .podLabels */ .z8)(after)) ? [(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.malformedWorkload)(name, 'spec.selector')] : [];
    const paused = [after, live].some(manifest => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_3__.at)(manifest, 'spec', 'paused') === true) ? [(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.pausedDeployment)(name)] : [];
    const recreate = isRecreated(after) && !allow.includes('recreate') ? [(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.recreateStrategy)(name)] : [];
    const port = hostPortOf(after);
    const ports = port !== undefined && !allow.includes('host-ports') ? [(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.hostPorts)(name, port)] : [];
    return [...malformed, ...paused, ...recreate, ...ports, ...volumeBarriers(after, situation, allow)];
};
const isRecreated = (manifest) => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_3__.at)(manifest, 'spec', 'strategy', 'type') === 'Recreate';
const hostPortOf = (manifest) => {
    const spec = (0,_pods_js__WEBPACK_IMPORTED_MODULE_1__/* .podSpec */ .f0)(manifest);
    if (spec.hostNetwork === true)
        return 'the network of their node (hostNetwork)';
    const ports = (0,_pods_js__WEBPACK_IMPORTED_MODULE_1__/* .containersOf */ .Mz)(spec).flatMap(container => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(container.ports));
    const port = ports
        .filter(_untyped_js__WEBPACK_IMPORTED_MODULE_3__/* .isFields */ .Ce)
        .find(({ hostPort }) => hostPort !== undefined && hostPort !== null && hostPort !== 0);
    return port === undefined ? undefined : `hostPort ${String(port.hostPort)}`;
};
const volumeBarriers = (after, situation, allow) => (0,_references_js__WEBPACK_IMPORTED_MODULE_4__/* .claimsOf */ .ds)((0,_pods_js__WEBPACK_IMPORTED_MODULE_1__/* .podSpec */ .f0)(after)).flatMap(({ name, readOnly }) => {
    const why = claimBarrier(name, readOnly, situation);
    const vouched = allow.includes('shared-volumes') && why !== missing;
    return why === undefined || vouched ? [] : [(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.singleWriterVolume)(situation.nameOf(after), name, why)];
});
const missing = 'it does not exist before the upgrade';
/** Many writers, or many readers: a claim of any of these modes can be mounted by the copies too. */
const claimBarrier = (name, readOnly, situation) => {
    const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name } };
    const found = situation.liveOf(claim);
    if (found === undefined)
        return situation.afterOf(claim) === undefined ? 'its access modes are not known' : missing;
    const modes = (0,_untyped_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)((0,_untyped_js__WEBPACK_IMPORTED_MODULE_3__.at)(found, 'spec', 'accessModes')).flatMap(mode => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(mode) ?? []);
    if (modes.includes('ReadWriteMany') || (readOnly && modes.includes('ReadOnlyMany')))
        return undefined;
    return modes.length > 0 && modes.every(mode => mode === 'ReadOnlyMany')
        ? undefined
        : `its access modes are ${modes.join(', ') || 'not known'}`;
};


/***/ }),

/***/ 64345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ambiguousKey: () => (/* reexport safe */ _rendering_failures_js__WEBPACK_IMPORTED_MODULE_1__.ambiguousKey),
/* harmony export */   clusterWideRights: () => (/* binding */ clusterWideRights),
/* harmony export */   duplicateObject: () => (/* reexport safe */ _rendering_failures_js__WEBPACK_IMPORTED_MODULE_1__.duplicateObject),
/* harmony export */   foreignNamespace: () => (/* binding */ foreignNamespace),
/* harmony export */   hostPorts: () => (/* binding */ hostPorts),
/* harmony export */   immutableField: () => (/* binding */ immutableField),
/* harmony export */   inexactNumber: () => (/* reexport safe */ _rendering_failures_js__WEBPACK_IMPORTED_MODULE_1__.inexactNumber),
/* harmony export */   inseparable: () => (/* binding */ inseparable),
/* harmony export */   malformedWorkload: () => (/* binding */ malformedWorkload),
/* harmony export */   nameTaken: () => (/* binding */ nameTaken),
/* harmony export */   noObject: () => (/* reexport safe */ _rendering_failures_js__WEBPACK_IMPORTED_MODULE_1__.noObject),
/* harmony export */   notDeterministic: () => (/* reexport safe */ _rendering_failures_js__WEBPACK_IMPORTED_MODULE_1__.notDeterministic),
/* harmony export */   onDeleteStrategy: () => (/* binding */ onDeleteStrategy),
/* harmony export */   ownedByController: () => (/* binding */ ownedByController),
/* harmony export */   ownedByGitOps: () => (/* binding */ ownedByGitOps),
/* harmony export */   pausedDeployment: () => (/* binding */ pausedDeployment),
/* harmony export */   quotaExceeded: () => (/* binding */ quotaExceeded),
/* harmony export */   recreateStrategy: () => (/* binding */ recreateStrategy),
/* harmony export */   servingWorkloadGoes: () => (/* binding */ servingWorkloadGoes),
/* harmony export */   sharedService: () => (/* binding */ sharedService),
/* harmony export */   sharedWithAutoscaler: () => (/* binding */ sharedWithAutoscaler),
/* harmony export */   singleWriterVolume: () => (/* binding */ singleWriterVolume),
/* harmony export */   statedStrategy: () => (/* binding */ statedStrategy),
/* harmony export */   unreadableRendering: () => (/* reexport safe */ _rendering_failures_js__WEBPACK_IMPORTED_MODULE_1__.unreadableRendering),
/* harmony export */   unsupportedWorkload: () => (/* binding */ unsupportedWorkload)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _rendering_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46602);
/** Why a rendered upgrade cannot be deployed beside what runs. All of them are found before the first write. */


const direct = 'deploy this release with `strategy: direct`';
const unsupportedWorkload = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-126', 'A workload of this kind cannot be deployed step by step', ['Rollout/shop'], (workload) => ({
    what: `The pods of ${workload} change, and Towpath does not know how this kind replaces its pods.`,
    why: 'Deployments are copied, StatefulSets and DaemonSets are replaced share by share. Other kinds have a controller with rules of its own.',
    fix: `Use a Deployment in the chart, leave the rollout to the kind's own controller, or ${direct}.`
}));
const foreignNamespace = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-127', 'A changed workload lives in another namespace', ['Deployment/agent', 'monitoring', 'web'], (workload, namespace, expected) => ({
    what: `${workload} changes, but it lives in namespace ${namespace}, not in ${expected} like the release.`,
    why: 'Copies belong to an anchor in the namespace of the release, so that Kubernetes collects them; that cannot reach into another namespace.',
    fix: `Render it into ${expected}, give it a release of its own, or ${direct}.`
}));
const immutableField = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-128', 'The upgrade changes a field that cannot be changed', ['Deployment/shop', ['spec.selector.matchLabels.app']], (object, fields) => ({
    what: `The upgrade changes ${fields.join(', ')} of ${object}.`,
    why: 'Kubernetes refuses to change this after the object was created: the upgrade would fail in the middle.',
    fix: 'Take the change back, or give the object a new name, or delete the old one in a maintenance window first.'
}));
const malformedWorkload = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-129', 'A workload has no selector or no pod template', ['Deployment/shop', 'spec.selector'], (workload, field) => ({
    what: `${workload} has no ${field} that selects its own pods.`,
    why: 'The API server would refuse it.',
    fix: 'Complete the template.'
}));
const pausedDeployment = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-130', 'A Deployment is paused', ['Deployment/shop'], (workload) => ({
    what: `${workload} is paused (spec.paused).`,
    why: 'Its pods would not be replaced by the upgrade, and the deployment would wait until its deadline.',
    fix: `Resume it with \`kubectl rollout resume\`, or remove \`paused\` from the chart.`
}));
const recreateStrategy = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-131', 'A Deployment must never run twice', ['Deployment/shop'], (workload) => ({
    what: `${workload} has the strategy Recreate: its old pods end before new ones start.`,
    why: 'A copy beside it would be exactly what that strategy forbids, for instance two writers of the same data.',
    fix: `If two versions may run at the same time, use RollingUpdate or allow \`recreate\`; else ${direct}.`
}));
const hostPorts = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-132', 'Pods occupy ports of their node', ['Deployment/shop', 'hostPort 8080'], (workload, port) => ({
    what: `The pods of ${workload} use ${port}.`,
    why: 'A copy cannot run on the same node, so copies may wait for a place for ever.',
    fix: `Remove it from the chart; or allow \`host-ports\` if there are enough free nodes; or ${direct}.`
}));
const singleWriterVolume = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-133', 'A volume cannot be mounted by a copy', ['Deployment/shop', 'data', 'its access modes are ReadWriteOnce'], (workload, claim, why) => ({
    what: `The pods of ${workload} mount PersistentVolumeClaim/${claim}, and ${why}.`,
    why: 'A copy would wait for the volume for ever, or write to it at the same time as the stable pods.',
    fix: `Use a volume with ReadWriteMany, a StatefulSet, or allow \`shared-volumes\` if this is safe; or ${direct}.`
}));
const ownedByGitOps = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-134', 'The release belongs to a GitOps controller', ['Argo CD', 'shop', ['Deployment/shop']], (tool, owner, objects) => ({
    what: `${objects.join(', ')} ${objects.length === 1 ? 'is' : 'are'} managed by ${tool} (${owner}).`,
    why: `${tool} would undo what this job writes, in the middle of the deployment.`,
    fix: `Deploy through ${tool}, or take the release out of its hands first.`
}));
const ownedByController = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-135', 'A workload belongs to another object', ['Deployment/shop', 'Database/shop'], (workload, owner) => ({
    what: `${workload} is controlled by ${owner}.`,
    why: 'Its controller would undo the changes of this deployment.',
    fix: `Change ${owner} instead, or remove the ownerReference.`
}));
const inseparable = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-136', 'The copies cannot be kept out of a selector', ['Deployment/shop', ['PodDisruptionBudget/all']], (workload, selectors) => ({
    what: `No label can be changed so that the copy of ${workload} is not selected by ${selectors.join(', ')}.`,
    why: 'The copy would get the traffic, the budget or the controller of the stable pods before its first step.',
    fix: 'Let these select by a label with a value (matchLabels) that the pods of the workload carry.'
}));
const sharedWithAutoscaler = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-137', 'An autoscaler would count the copies', ['Deployment/shop', 'HorizontalPodAutoscaler/shop'], (workload, autoscaler) => ({
    what: `${autoscaler} scales ${workload}, and the traffic is split by the number of pods behind one Service.`,
    why: 'The copies must then carry the labels of the stable pods, and the autoscaler would count them and change the share.',
    fix: 'Split the traffic with a Gateway or an Ingress, or remove the autoscaler for the time of the deployment.'
}));
const nameTaken = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-138', 'The name of a copy is taken', ['Service/shop-canary'], (object) => ({
    what: `${object} exists already and was not made by a deployment of this release.`,
    why: 'Towpath does not touch objects of others.',
    fix: 'Rename or delete it.'
}));
const sharedService = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-139', 'A Service serves changed and unchanged workloads', ['Service/web', ['Deployment/shop'], ['Deployment/legacy']], (service, changed, unchanged) => ({
    what: `${service} selects the pods of ${changed.join(', ')}, which change, and of ${unchanged.join(', ')}, which do not or cannot be copied.`,
    why: 'The canary of the Service would have the copies alone: shares would be wrong, and at 100 % capacity would be missing.',
    fix: `Give each workload a Service of its own, or ${direct}.`
}));
const onDeleteStrategy = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-140', 'Pods of a workload change only by hand', ['StatefulSet/db'], (workload) => ({
    what: `${workload} has the update strategy OnDelete.`,
    why: 'Its pods are replaced when somebody deletes them; no share and no end can be promised.',
    fix: `Use RollingUpdate in the chart, or ${direct} and delete the pods yourself.`
}));
const quotaExceeded = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-141', 'The copies do not fit the quota', ['ResourceQuota/team', 'requests.cpu', '2', '1500m'], (quota, resource, needed, free) => ({
    what: `The deployment needs ${needed} more ${resource} at its peak, and ${quota} has ${free} left.`,
    why: 'Before traffic moves, copies are started beside the stable pods, in the end as many of them.',
    fix: 'Raise the quota, lower the replicas or their requests, or deploy while less is running.'
}));
const servingWorkloadGoes = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-142', 'A workload behind a Service is removed or renamed', ['Deployment/shop', ['Service/shop']], (workload, services) => ({
    what: `The upgrade deletes ${workload}, the only workload behind ${services.join(', ')}.`,
    why: 'Helm deletes it without waiting for a successor, so requests would fail. A new name has nothing to be compared with.',
    fix: `Keep its name in this release (fullnameOverride), or ${direct} in a maintenance window.`
}));
const clusterWideRights = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-143', 'A new service account gets rights in the whole cluster', ['ServiceAccount/shop', 'ClusterRoleBinding/shop'], (account, binding) => ({
    what: `${account} is new in this release, and ${binding} gives it rights in the whole cluster.`,
    why: 'Copies run under a copy of the account. A copy of a cluster-wide binding could not be collected with the namespace.',
    fix: `Create ${account} in a release before this one, or bind it in the namespace only.`
}));
const statedStrategy = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-145', 'The chart states how its pods are replaced', ['DaemonSet/agent', 'spec.updateStrategy.type'], (workload, field) => ({
    what: `The chart states ${field} of ${workload}.`,
    why: 'Its pods are replaced share by share by holding that field. Helm would put it back in the middle of the upgrade, and all pods would be replaced at once, judged by nobody.',
    fix: `Leave the field out of the chart (its default is the same), or ${direct}.`
}));


/***/ }),

/***/ 36176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ identityOfRef),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   N6: () => (/* binding */ namespaceOf),
/* harmony export */   NG: () => (/* binding */ refIn),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   qh: () => (/* binding */ indexOf),
/* harmony export */   zo: () => (/* binding */ groupKindOf)
/* harmony export */ });
const ownClusterScoped = new Set([
    '/Namespace',
    '/Node',
    '/PersistentVolume',
    'admissionregistration.k8s.io/MutatingWebhookConfiguration',
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
    'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
    'apiextensions.k8s.io/CustomResourceDefinition',
    'apiregistration.k8s.io/APIService',
    'certificates.k8s.io/CertificateSigningRequest',
    'flowcontrol.apiserver.k8s.io/FlowSchema',
    'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
    'gateway.networking.k8s.io/GatewayClass',
    'networking.k8s.io/IngressClass',
    'node.k8s.io/RuntimeClass',
    'rbac.authorization.k8s.io/ClusterRole',
    'rbac.authorization.k8s.io/ClusterRoleBinding',
    'scheduling.k8s.io/PriorityClass',
    'storage.k8s.io/CSIDriver',
    'storage.k8s.io/StorageClass',
    'storage.k8s.io/VolumeAttachment'
]);
/** `apps` of `apps/v1`; empty for the core group. */
const groupOf = ({ apiVersion }) => apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
/** `apps/Deployment`, `/Service` */
const groupKindOf = (object) => `${groupOf(object)}/${object.kind}`;
/** The namespace an object lives in; null for cluster-scoped ones. */
const namespaceOf = (manifest, { namespace, clusterScoped }) => {
    const groupKind = groupKindOf(manifest);
    if (ownClusterScoped.has(groupKind) || clusterScoped?.has(groupKind) === true)
        return null;
    return manifest.metadata.namespace ?? namespace;
};
const refIn = (manifest, scope) => ({
    apiVersion: manifest.apiVersion,
    kind: manifest.kind,
    namespace: namespaceOf(manifest, scope),
    name: manifest.metadata.name
});
/** Unique among objects of one cluster. */
const identityOfRef = (ref) => `${groupKindOf(ref)}/${ref.namespace ?? ''}/${ref.name}`;
const identityOf = (manifest, scope) => identityOfRef(refIn(manifest, scope));
const indexOf = (manifests, scope) => new Map(manifests.map(manifest => [identityOf(manifest, scope), manifest]));


/***/ }),

/***/ 79734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ workloadKind),
/* harmony export */   Mz: () => (/* binding */ containersOf),
/* harmony export */   f0: () => (/* binding */ podSpec),
/* harmony export */   oM: () => (/* binding */ podTemplate),
/* harmony export */   rM: () => (/* binding */ statedReplicas),
/* harmony export */   z8: () => (/* binding */ podLabels)
/* harmony export */ });
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36176);
/* harmony import */ var _untyped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50629);


const kinds = {
    '': ['Pod', 'ReplicationController'],
    apps: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'],
    batch: ['Job', 'CronJob']
};
/** What an object is to a deployment; undefined where it makes no pods. Jobs and CronJobs are tasks: they end by themselves. */
const workloadKind = (manifest) => {
    const group = (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .groupOf */ .F8)(manifest);
    if (kinds[group]?.includes(manifest.kind) !== true)
        return (0,_untyped_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(podTemplate(manifest)) ? 'other' : undefined;
    if (group === 'batch')
        return 'task';
    return manifest.kind === 'Deployment' || manifest.kind === 'StatefulSet' || manifest.kind === 'DaemonSet'
        ? manifest.kind
        : 'other';
};
/** Pod template `{metadata, spec}`; of a kind nobody here knows only where it plainly has containers. */
const podTemplate = (manifest) => {
    if (manifest.kind === 'Pod' && (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .groupOf */ .F8)(manifest) === '')
        return { metadata: manifest.metadata, spec: manifest.spec };
    const path = manifest.kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template'] : ['spec', 'template'];
    const template = (0,_untyped_js__WEBPACK_IMPORTED_MODULE_1__.at)(manifest, ...path);
    return (0,_untyped_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce)(template) && Array.isArray((0,_untyped_js__WEBPACK_IMPORTED_MODULE_1__.at)(template, 'spec', 'containers')) ? template : undefined;
};
const podSpec = (manifest) => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_untyped_js__WEBPACK_IMPORTED_MODULE_1__.at)(podTemplate(manifest), 'spec'));
const podLabels = (manifest) => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)((0,_untyped_js__WEBPACK_IMPORTED_MODULE_1__.at)(podTemplate(manifest), 'metadata', 'labels'));
/** `spec.replicas`; undefined where the object leaves it to the server (1) or to an autoscaler. */
const statedReplicas = (manifest) => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)((0,_untyped_js__WEBPACK_IMPORTED_MODULE_1__.at)(manifest, 'spec', 'replicas'));
/** All containers of a pod: sidecars and those that only initialise included. */
const containersOf = (spec) => ['initContainers', 'containers', 'ephemeralContainers'].flatMap(list => {
    const containers = spec[list];
    return Array.isArray(containers) ? containers.filter(_untyped_js__WEBPACK_IMPORTED_MODULE_1__/* .isFields */ .Ce) : [];
});


/***/ }),

/***/ 11496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   Ji: () => (/* binding */ renameReferences),
/* harmony export */   ds: () => (/* binding */ claimsOf)
/* harmony export */ });
/* harmony import */ var _untyped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50629);
/** Where the pods of a template read ConfigMaps and Secrets from: one walk, which collects names or writes other ones. */

/** All references of a pod spec, each once, in order. */
const referencesOf = (spec) => {
    const found = new Map();
    renameReferences(spec, (kind, name, use) => {
        found.set(`${kind}/${name}/${use}`, { kind, name, use });
        return name;
    });
    return [...found.values()];
};
/** The pod spec with every reference renamed: env, envFrom, volumes (projected ones and drivers too), of all containers. */
const renameReferences = (spec, rename) => {
    const containers = (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .eachItem */ .X_)(item => renameInContainer(item, rename));
    return (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .oh)(spec, {
        containers,
        initContainers: containers,
        ephemeralContainers: containers,
        volumes: (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .eachItem */ .X_)(item => renameInVolume(item, rename)),
        imagePullSecrets: (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .eachItem */ .X_)(item => named(item, 'name', name => rename('Secret', name, 'pull')))
    });
};
const named = (fields, field, rename) => {
    const name = (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields[field]);
    return name === undefined ? fields : { ...fields, [field]: rename(name) };
};
const config = (kind, rename, field = 'name') => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(value => named(value, field, name => rename(kind, name, 'read')));
const renameInContainer = (container, rename) => {
    const source = (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(value => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .oh)(value, { configMapKeyRef: config('ConfigMap', rename), secretKeyRef: config('Secret', rename) }));
    const whole = { configMapRef: config('ConfigMap', rename), secretRef: config('Secret', rename) };
    return (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .oh)(container, {
        env: (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .eachItem */ .X_)(item => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .oh)(item, { valueFrom: source })),
        envFrom: (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .eachItem */ .X_)(item => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .oh)(item, whole))
    });
};
/** Drivers that name the Secret they log in with as `secretRef`. */
const drivers = ['cephfs', 'cinder', 'flexVolume', 'iscsi', 'rbd', 'scaleIO', 'storageos'];
const renameInVolume = (volume, rename) => {
    const login = (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(value => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .oh)(value, { secretRef: config('Secret', rename) }));
    return (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .oh)(volume, {
        configMap: config('ConfigMap', rename),
        secret: config('Secret', rename, 'secretName'),
        azureFile: config('Secret', rename, 'secretName'),
        csi: (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(value => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .oh)(value, { nodePublishSecretRef: config('Secret', rename) })),
        projected: (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(value => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .oh)(value, {
            sources: (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .eachItem */ .X_)(item => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .edited */ .oh)(item, { configMap: config('ConfigMap', rename), secret: config('Secret', rename) }))
        })),
        ...Object.fromEntries(drivers.map(driver => [driver, login]))
    });
};
/** Claims that a pod spec mounts, with whether it only reads them. */
const claimsOf = (spec) => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(spec.volumes).flatMap(volume => {
    const claim = (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__.at)(volume, 'persistentVolumeClaim'));
    const name = (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(claim.claimName);
    return name === undefined ? [] : [{ name, readOnly: claim.readOnly === true }];
});


/***/ }),

/***/ 46602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ambiguousKey: () => (/* binding */ ambiguousKey),
/* harmony export */   duplicateObject: () => (/* binding */ duplicateObject),
/* harmony export */   inexactNumber: () => (/* binding */ inexactNumber),
/* harmony export */   noObject: () => (/* binding */ noObject),
/* harmony export */   notDeterministic: () => (/* binding */ notDeterministic),
/* harmony export */   unreadableRendering: () => (/* binding */ unreadableRendering)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** What can be wrong with a rendering before anything is compared. */

const placeOf = ({ which, template, line }) => template === null ? `line ${line} of ${which}` : `${template} (line ${line} of ${which})`;
const sample = { which: 'the new rendering', template: 'shop/templates/deployment.yaml', line: 14 };
const unreadableRendering = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-120', 'A rendered manifest is not YAML', [sample, 'a quote is not closed'], (place, problem) => ({
    what: `${placeOf(place)} cannot be read: ${problem}.`,
    why: 'The template makes text that the API server would refuse too.',
    fix: 'Look at the template with `helm template --debug` and correct its quoting or indentation.'
}));
const ambiguousKey = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-121', 'A rendered manifest states a field twice', [sample, 'replicas'], (place, key) => ({
    what: `${placeOf(place)} states ${key === null ? 'a field' : `\`${key}\``} twice in the same object.`,
    why: 'Helm 3 would take the last one, other readers the first or none: what is deployed would not be what was judged.',
    fix: 'Keep one of the two in the template.'
}));
const noObject = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-122', 'A rendered document is not a Kubernetes object', [sample], (place) => ({
    what: `The document at ${placeOf(place)} has no apiVersion, kind or name.`,
    why: 'Such a document cannot be found again in the cluster, so it can neither be compared nor taken back.',
    fix: 'Give it the missing field, or keep the template from rendering it.'
}));
const duplicateObject = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-123', 'A rendering holds the same object twice', [sample, 'ConfigMap/shop'], (place, object) => ({
    what: `${object} is rendered a second time by ${placeOf(place)}.`,
    why: 'Which of the two ends up in the cluster depends on the order Helm sends them.',
    fix: 'Rename one of the two, or render it once.'
}));
const notDeterministic = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-124', 'The chart renders differently each time', [['Secret/shop: data[password]']], (fields) => ({
    what: `Two renderings of the same chart and values differ in ${fields.join('; ')}.`,
    why: 'The template uses random values or the time. What the canary proved would not be what is deployed afterwards.',
    fix: 'Set these values yourself (`values:` or `set:`), so that the template has no need to make them up.'
}));
const inexactNumber = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-125', 'A rendered number cannot be carried exactly', [sample, '9007199254740993'], (place, text) => ({
    what: `${placeOf(place)} holds the number ${text}.`,
    why: 'JSON readers round integers beyond 9007199254740991, and JSON has no infinities.',
    fix: 'Quote it in the template if it is meant as text, or use a smaller number.'
}));


/***/ }),

/***/ 83686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ readSelector),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   hN: () => (/* binding */ relabelSelector),
/* harmony export */   i7: () => (/* binding */ relabel),
/* harmony export */   k2: () => (/* binding */ readLabels)
/* harmony export */ });
/* harmony import */ var _untyped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50629);
/** Label selectors as the API server evaluates them. */

/** A `matchLabels`/`matchExpressions` selector. */
const readSelector = (selector) => [
    ...readLabels((0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__.at)(selector, 'matchLabels')),
    ...(0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__.at)(selector, 'matchExpressions')).filter(_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce).flatMap(readExpression)
];
/** A plain map of labels, as Services have it. */
const readLabels = (labels) => Object.entries((0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(labels)).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
const readExpression = (expression) => {
    const { key, operator, values } = expression;
    if (typeof key !== 'string')
        return [];
    if (operator !== 'In' && operator !== 'NotIn' && operator !== 'Exists' && operator !== 'DoesNotExist')
        return [];
    return [{ key, operator, values: (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(values).flatMap(value => (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value) ?? []) }];
};
const matches = (selector, labels) => selector.every(({ key, operator, values }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (operator === 'Exists')
        return value !== undefined;
    if (operator === 'DoesNotExist')
        return value === undefined;
    const listed = value !== undefined && values.includes(value);
    return operator === 'In' ? listed : !listed;
});
const relabel = (labels, changes) => Object.fromEntries(Object.entries(labels).flatMap(([key, value]) => {
    const change = changes.find(candidate => candidate.key === key && candidate.value === value);
    if (change === undefined)
        return [[key, value]];
    return change.to === null ? [] : [[key, change.to]];
}));
/** The selector, in its own form, that matches relabelled pods as the given one matches the pods they were copied from. */
const relabelSelector = (selector, changes) => {
    const { matchLabels, matchExpressions, ...rest } = (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(selector);
    const labels = relabel((0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(matchLabels), changes);
    const expressions = (0,_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(matchExpressions)
        .filter(_untyped_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .Ce)
        .flatMap(expression => relabelExpression(expression, changes));
    return {
        ...rest,
        ...(Object.keys(labels).length > 0 ? { matchLabels: labels } : {}),
        ...(expressions.length > 0 ? { matchExpressions: expressions } : {})
    };
};
/** A requirement of a label that the copies no longer have is left out. */
const relabelExpression = (expression, changes) => {
    const { key, operator, values } = expression;
    const ofKey = changes.filter(change => change.key === key);
    if (operator === 'Exists')
        return ofKey.some(({ to }) => to === null) ? [] : [expression];
    if (!Array.isArray(values))
        return [expression];
    if (operator === 'In' && ofKey.some(({ value, to }) => to === null && values.includes(value)))
        return [];
    const renamed = values.map(value => ofKey.find(change => change.value === value)?.to ?? value);
    return [{ ...expression, values: [...new Set(renamed)] }];
};


/***/ }),

/***/ 50629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   X_: () => (/* binding */ eachItem),
/* harmony export */   Yh: () => (/* binding */ isManifest),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   nx: () => (/* binding */ inside),
/* harmony export */   oh: () => (/* binding */ edited),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value) => (isFields(value) ? value : {});
const listOf = (value) => (Array.isArray(value) ? value : []);
const textOf = (value) => (typeof value === 'string' ? value : undefined);
const numberOf = (value) => (typeof value === 'number' ? value : undefined);
/** The value at a path of field names; undefined where any of them is absent. */
const at = (value, ...path) => path.reduce((inside, name) => (isFields(inside) && Object.hasOwn(inside, name) ? inside[name] : undefined), value);
/** Members that are text, others left out: labels, annotations, selectors. */
const textsOf = (value) => Object.fromEntries(Object.entries(fieldsOf(value)).filter((entry) => typeof entry[1] === 'string'));
const without = (fields, ...names) => Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
/** An object of the API has these three; everything else is optional. */
const isManifest = (value) => isFields(value) &&
    isName(value.apiVersion) &&
    isName(value.kind) &&
    isFields(value.metadata) &&
    isName(value.metadata.name);
const isName = (value) => typeof value === 'string' && value !== '';
/** The fields, each that is there and has an edit edited. */
const edited = (fields, edits) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, Object.hasOwn(edits, name) ? edits[name]?.(value) : value]));
/** Edits every object of a list, or the object itself; anything else stays. */
const eachItem = (edit) => value => Array.isArray(value) ? value.map(item => (isFields(item) ? edit(item) : item)) : value;
const inside = (edit) => value => isFields(value) ? edit(value) : value;


/***/ }),

/***/ 74338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   headerNotPossible: () => (/* binding */ headerNotPossible),
/* harmony export */   noRoute: () => (/* binding */ noRoute),
/* harmony export */   routeCannotBeSplit: () => (/* binding */ routeCannotBeSplit),
/* harmony export */   routeNamesUnknownPort: () => (/* binding */ routeNamesUnknownPort),
/* harmony export */   routeOfProviderMissing: () => (/* binding */ routeOfProviderMissing),
/* harmony export */   unknownProvider: () => (/* binding */ unknownProvider)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Why the traffic of a deployment cannot be split. */

const noRoute = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-160', 'No route sends requests to the Services of the deployment', [['shop', 'shop-admin'], 'web', ['HTTPRoute', 'Ingress']], (services, namespace, kinds) => ({
    what: `No route sends requests to ${services.map(name => `Service ${name}`).join(' or ')} in ${namespace}.`,
    why: `Towpath looked at every ${kinds.join(', ')} it may read: none names one of them with a weight above 0. Without a route nobody would use the canary.`,
    fix: 'Create the route first, correct the Service name in it, or choose `traffic: service`: then the number of pods decides the share.'
}));
const routeOfProviderMissing = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-161', 'The chosen kind of route does not exist', ['istio', ['VirtualService'], ['shop'], 'web', ['gateway']], (provider, kinds, services, namespace, others) => ({
    what: `\`traffic: ${provider}\` is asked for, but no ${kinds.join(' or ')} sends requests to ${services.join(' or ')} in ${namespace}.`,
    why: others.length > 0
        ? `Routes of ${others.join(', ')} do.`
        : 'The cluster does not serve this kind, the job may not read it, or nothing in it names these Services.',
    fix: others.length > 0
        ? 'Leave `traffic` out: every route that is found is then split.'
        : 'Check the Service names in the route and the rights of the job, or choose another `traffic`.'
}));
const routeCannotBeSplit = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-162', 'A route cannot be split', [
    'HTTPRoute/shop in web',
    '10 % cannot be expressed in its weights: the canary would get 0 %',
    'Give the backends larger weights.'
], (route, refused, fix) => ({
    what: `${route} cannot be split between stable and canary.`,
    why: `${refused.slice(0, 1).toUpperCase()}${refused.slice(1)}.`,
    fix
}));
const routeNamesUnknownPort = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-163', 'A route names a port that the Service does not have', ['HTTPRoute/shop in web', 'rule 2', 'shop', 8080, ['http (80)']], (route, where, service, port, ports) => ({
    what: `${route}, ${where}, sends requests to port ${port} of Service ${service}, which does not have it.`,
    why: `The Service has ${ports.length === 0 ? 'no port' : ports.join(', ')}. Its canary has the same ports, so the requests would fail there as well.`,
    fix: 'Correct the port in the route or in the Service.'
}));
const headerNotPossible = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-164', 'A kind of route cannot send requests to the canary by a header', ['TraefikService/shop in web', 'traefik', 'x-canary'], (route, provider, header) => ({
    what: `${route} cannot send requests with the header ${header} to the canary.`,
    why: `Towpath routes by header with the Gateway API, Istio and the annotations of ingress-nginx, not with ${provider}.`,
    fix: 'Leave the header out, or route by HTTPRoute.'
}));
const unknownProvider = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CD-165', 'The state of a deployment names an unknown kind of route', ['linkerd', ['gateway', 'istio']], (name, known) => ({
    what: `A route of this deployment is of the kind ${name}, which this version of Towpath does not know.`,
    why: `It knows ${known.join(', ')}. Another version began the deployment.`,
    fix: 'Run the same version of the action that began it, with `mode: finish`.'
}));


/***/ }),

/***/ 58860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Tk: () => (/* binding */ isEntry),
/* harmony export */   _f: () => (/* binding */ entryAt),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   mm: () => (/* binding */ weightOf)
/* harmony export */ });
/* unused harmony export without */
/** Reading objects whose fields nobody has validated: what is not of the expected type is as good as absent. */
const isEntry = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The JSON object at a path; empty where there is none. */
const entryAt = (value, ...path) => {
    const found = path.reduce((at, key) => (isEntry(at) ? at[key] : undefined), value);
    return isEntry(found) ? found : {};
};
/** The JSON objects of a list; empty where there is no list. */
const entriesOf = (value) => (Array.isArray(value) ? value.filter(isEntry) : []);
const textOf = (value) => (typeof value === 'string' ? value : undefined);
/** A port: number or name; null where there is none. */
const portOf = (value) => typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;
/** A weight as the API takes it: a whole number, not negative. */
const weightOf = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
/** Without one field. */
const without = (entry, field) => Object.fromEntries(Object.entries(entry).filter(([key]) => key !== field));


/***/ }),

/***/ 38450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ targetsIn),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   Mr: () => (/* binding */ pathsIn),
/* harmony export */   Ng: () => (/* binding */ tlsFor),
/* harmony export */   Oo: () => (/* binding */ controllerOf),
/* harmony export */   R$: () => (/* binding */ defaultBackendWarnings),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   ip: () => (/* binding */ classFields),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58860);

const oldClass = 'kubernetes.io/ingress.class';
/** The paths of a rule, to read and to change. */
const pathsIn = (rule) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entryAt */ ._f)(rule, 'http').paths);
const pathsOf = (ingress) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entryAt */ ._f)(ingress.spec).rules).flatMap(rule => pathsIn(rule).map(path => pathOf((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(rule.host) ?? '', path)));
const pathOf = (host, path) => {
    const service = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entryAt */ ._f)(path, 'backend', 'service');
    const port = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entryAt */ ._f)(service, 'port');
    return {
        host,
        path: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(path.path) ?? '',
        pathType: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(path.pathType) ?? 'Prefix',
        service: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(service.name) ?? null,
        port: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .portOf */ .HM)(port.name) ?? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .portOf */ .HM)(port.number)
    };
};
/** `shop.example/cart` */
const pathText = ({ host, path }) => `${host === '' ? '*' : host}${path === '' ? '/' : path}`;
const annotationsOf = ({ metadata }) => metadata.annotations ?? {};
/** An Ingress routes in its own namespace only. */
const targetsIn = (ingress, { namespace, pairs }) => {
    if ((ingress.metadata.namespace ?? namespace) !== namespace)
        return [];
    return pathsOf(ingress).flatMap(path => {
        const { service, port } = path;
        return service !== null && pairs.some(({ stable }) => stable === service)
            ? [{ service, port, where: pathText(path) }]
            : [];
    });
};
/** The default backend of an Ingress cannot be split by any provider. */
const defaultBackendWarnings = (ingress, { pairs }) => {
    const name = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entryAt */ ._f)(ingress.spec, 'defaultBackend', 'service').name);
    return pairs.some(({ stable }) => stable === name)
        ? [`Its default backend stays with Service ${name}: requests that match no rule do not reach the canary.`]
        : [];
};
/**
 * The controller that serves an Ingress, as its IngressClass names it (`k8s.io/ingress-nginx`); where the class may not be read,
 * the name of the class. Null: no class is named and none is the default.
 */
const controllerOf = (ingress, live) => {
    const classes = live.filter(({ kind }) => kind === 'IngressClass');
    const isDefault = (one) => annotationsOf(one)['ingressclass.kubernetes.io/is-default-class'] === 'true';
    const named = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entryAt */ ._f)(ingress.spec).ingressClassName) ?? annotationsOf(ingress)[oldClass];
    const found = classes.find(one => (named === undefined ? isDefault(one) : one.metadata.name === named));
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entryAt */ ._f)(found?.spec).controller) ?? named ?? null;
};
/** What an own Ingress takes over to be served by the same controller. */
const classFields = (ingress) => {
    const { ingressClassName } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entryAt */ ._f)(ingress.spec);
    const annotation = annotationsOf(ingress)[oldClass];
    return {
        spec: ingressClassName === undefined ? {} : { ingressClassName },
        annotations: annotation === undefined ? {} : { [oldClass]: annotation }
    };
};
/** Certificates of the hosts that `rules` name; a section without hosts is for all of them. */
const tlsFor = (ingress, rules) => {
    const hosts = new Set(rules.map(({ host }) => host));
    const tls = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .entryAt */ ._f)(ingress.spec).tls).filter(section => !Array.isArray(section.hosts) || section.hosts.some(host => hosts.has(host)));
    return tls.length === 0 ? {} : { tls };
};


/***/ }),

/***/ 78762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ providerNamed),
  r: () => (/* binding */ providers)
});

// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/fields.js
var fields = __webpack_require__(58860);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/roles.js
/** Which Services a backend may name to be ours. */
const roleIn = ({ namespace, pairs }) => {
    const canaries = new Map(pairs.map(({ stable, canary }) => [stable, canary]));
    const stables = new Map(pairs.map(({ stable, canary }) => [canary, stable]));
    return {
        roleOf: (name, inNamespace, port) => {
            if ((inNamespace ?? namespace) !== namespace)
                return null;
            const isStable = canaries.has(name);
            const service = isStable ? String(name) : stables.get(name);
            return service === undefined ? null : { key: `${service}:${port ?? ''}`, service, canary: !isStable };
        },
        toCanary: name => canaries.get(name) ?? name,
        toStable: name => stables.get(name) ?? name
    };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/alb-actions.js
/** Forward actions of the AWS Load Balancer Controller: JSON in annotations. */


const albName = (suffix) => `alb.ingress.kubernetes.io/${suffix}`;
/** The annotation that describes an action, which a path names as its Service with the port `use-annotation`. */
const albAction = (name) => albName(`actions.${name}`);
/** A load balancer forwards to this many target groups in one rule. */
const mostTargetGroups = 5;
/** Null where the text is no JSON object. */
const parseAction = (text) => {
    try {
        const action = JSON.parse(text ?? 'null');
        return (0,fields/* isEntry */.Tk)(action) ? action : null;
    }
    catch {
        return null;
    }
};
/** Target groups that are Services. They are in the namespace of the Ingress, which is ours. */
const albBackends = (services) => {
    const { roleOf, toCanary, toStable } = roleIn(services);
    return {
        role: ref => ((0,fields/* textOf */.b6)(ref.serviceName) === undefined ? null : roleOf(ref.serviceName, undefined, ref.servicePort)),
        toCanary: ref => ({ ...ref, serviceName: toCanary(ref.serviceName) }),
        toStable: ref => ({ ...ref, serviceName: toStable(ref.serviceName) }),
        absent: 1,
        alone: null,
        most: 999,
        keepsSum: false
    };
};
/** The action with a canary of weight 0 behind each target group of ours: both must be there before the first request is shifted. */
const withCanaries = (backends, action) => {
    const refs = (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(action, 'forwardConfig').targetGroups);
    const targetGroups = refs.flatMap(ref => {
        const role = backends.role(ref);
        if (role === null || role.canary)
            return [ref];
        return [
            { ...ref, weight: ref.weight ?? 100 },
            { ...backends.toCanary(ref), weight: 0 }
        ];
    });
    return refs.length === 0 ? action : { ...action, forwardConfig: { ...(0,fields/* entryAt */._f)(action, 'forwardConfig'), targetGroups } };
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/ingress.js
var ingress = __webpack_require__(38450);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/alb-group.js


const group = albName('group.name');
const order = albName('group.order');
/** Members of a group come by their order (1 to 1000; none stated: 0), then by namespace and name. */
const placeBefore = (object, suffix) => {
    const stated = orderOf(object);
    const name = `${object.metadata.name}${suffix}`;
    return stated === 0 ? { name: `0-${name}`, annotations: {} } : { name, annotations: { [order]: String(stated - 1) } };
};
const orderOf = (object) => {
    const text = (0,ingress/* annotationsOf */.Ih)(object)[order] ?? '0';
    return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
};
/** Other members of the group; null where the object states no group. */
const groupMembers = (object, live) => {
    const name = (0,ingress/* annotationsOf */.Ih)(object)[group];
    if (name === undefined || name === '')
        return null;
    const isSame = (one) => one.metadata.name === object.metadata.name && one.metadata.namespace === object.metadata.namespace;
    return live.filter(one => one.kind === 'Ingress' && (0,ingress/* annotationsOf */.Ih)(one)[group] === name && !isSame(one));
};
/** Rules of somebody else between ours and the repeated ones would be overtaken. */
const between = (object, own, members) => {
    const isAfter = (one, other) => compareMembers(one, other) >= 0;
    // Older releases of the controller refuse an order that two members state.
    const isTaken = (one) => orderOf(own) !== 0 && orderOf(one) === orderOf(own);
    const overtaken = members.find(one => isTaken(one) || (isAfter(one, own) && !isAfter(one, object)));
    if (overtaken === undefined && !isAfter(own, object))
        return null;
    const what = overtaken === undefined ? 'no name' : `Ingress/${overtaken.metadata.name} of the same group`;
    return {
        refused: `the canary's Ingress must be evaluated directly before it, and ${what} is there`,
        fix: `Give it an \`${order}\` so that the number before its own is free, such as 20 where the others have 10 and 30.`
    };
};
const compareMembers = (one, other) => {
    const [a, b] = [orderOf(one), orderOf(other)];
    if (a !== b)
        return a - b;
    const [left, right] = [one, other].map(({ metadata }) => `${metadata.namespace ?? ''}/${metadata.name}`);
    return (left ?? '') < (right ?? '') ? -1 : left === right ? 0 : 1;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/shares.js
/** What a set of weights means in percent. */
const percentOf = ({ stable, canary }) => (100 * canary) / (stable + canary);
/** The share of the finest part in percent, if the others say the same as well as their weights can; else null. */
const agreed = (shares) => {
    const [first] = shares;
    if (first === undefined)
        return null;
    const finest = shares.reduce((best, one) => (one.stable + one.canary > best.stable + best.canary ? one : best), first);
    const sum = finest.stable + finest.canary;
    const agrees = shares.every(({ stable, canary }) => {
        const expected = (finest.canary * (stable + canary)) / sum;
        // Each of the two was rounded by a half at most.
        return Math.abs(canary - expected) <= 0.5 + (0.5 * (stable + canary)) / sum + 1e-9;
    });
    return agrees ? percentOf(finest) : null;
};
/** Largest difference in percentage points between what was asked for and what people get. */
const tolerance = 1;
/** A share that differs too much from what was asked for, in percent. */
const tooCoarse = (shares, percent) => shares.map(percentOf).find(share => Math.abs(share - percent) > tolerance + 1e-9);

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/split.js
/**
 * One list of weighted backends, of which some are ours. Our weight is divided between the stable Service and its canary; foreign
 * backends keep theirs, so their share of the requests never changes.
 *
 * Nothing but the list itself decides: the sum of a stable one and its canary (as a ratio, where only our backends share the list and
 * the weights could be scaled) is the same before and after every split. Hence the last split wins, and whatever others changed
 * between two splits stays. How the list looked before the first one only tells how a weight was spelled.
 */

/**
 * `live` with `percent` (0 to 100) of the weight of each of our backends at its canary, which stands behind it. With 0 the canary leaves
 * the list, and weights are spelled as in `before` (null: unknown) where they mean the same.
 */
const splitList = (backends, live, before, percent) => {
    const parts = partsOf(backends, live, before ?? []);
    const totals = totalsOf(backends, parts);
    const spelling = spellingOf(backends, parts, totals, before ?? []);
    if (percent === 0)
        return parts.flatMap(part => restored(part, totals, spelling));
    const factor = isScalable(backends, parts) ? factorOf([...totals.values()], percent, backends.most) : 1;
    const canaryOf = (id) => Math.round(((totals.get(id) ?? 0) * factor * percent) / 100);
    return parts.flatMap(part => {
        if (part.kind === 'foreign')
            return [part.ref];
        const total = (totals.get(part.id) ?? 0) * factor;
        if (part.kind === 'resident')
            return [{ ...part.ref, weight: canaryOf(part.id) }];
        if (total === 0)
            return [spelled(part.ref, spelling.get(part.id))];
        const stable = { ...part.ref, weight: total - canaryOf(part.id) };
        return part.resides ? [stable] : [stable, { ...backends.toCanary(part.ref), weight: canaryOf(part.id) }];
    });
};
/** The weights of each of our backends that gets requests. */
const sharesOf = (backends, live) => partsOf(backends, live, [])
    .filter(part => part.kind === 'ours')
    .filter(({ stable, canary }) => stable + canary > 0);
/** The backends of canaries alone, for those of ours in the list that get requests: all weight is theirs, in the same ratio. */
const canariesOf = (backends, live) => {
    const parts = partsOf(backends, live, []);
    const totals = totalsOf(backends, parts);
    const chosen = parts.filter(part => part.kind === 'ours').filter(({ id }) => (totals.get(id) ?? 0) > 0);
    const sum = chosen.reduce((at, { id }) => at + (totals.get(id) ?? 0), 0);
    const unit = backends.keepsSum || chosen.length === 1 ? (backends.alone ?? 1) : sum;
    let passed = 0;
    return chosen.map(({ ref, id }) => {
        const from = Math.round((passed * unit) / sum);
        passed += totals.get(id) ?? 0;
        return { ...backends.toCanary(ref), weight: Math.round((passed * unit) / sum) - from };
    });
};
/** The backends of the stable Services that get requests, whatever of them a canary has now. */
const stablesOf = (backends, live) => {
    const parts = partsOf(backends, live, []);
    const totals = totalsOf(backends, parts);
    return parts.flatMap(part => (part.kind === 'ours' && (totals.get(part.id) ?? 0) > 0 ? [part.ref] : []));
};
/**
 * A list may name one Service and port twice, with different filters: stable ones are numbered, and a canary belongs to the nearest one
 * in front of it that has none yet, else to the first such one behind it, else to none.
 */
const numbered = (backends, refs) => {
    const seen = new Map();
    const count = (group) => {
        const number = seen.get(group) ?? 0;
        seen.set(group, number + 1);
        return number;
    };
    const roles = refs.map(ref => ({ ref, role: backends.role(ref) }));
    const stables = roles.map(({ role }) => (role === null || role.canary ? null : `${role.key} ${count(role.key)}`));
    const free = new Set(stables.keys());
    return roles.map(({ ref, role }, place) => {
        if (role === null || !role.canary)
            return { ref, role, id: stables[place] ?? '' };
        const fits = (at) => free.has(at) && roles[at]?.role?.canary === false && roles[at].role.key === role.key;
        const places = [...stables.keys()].filter(fits);
        const chosen = places.findLast(at => at < place) ?? places[0];
        if (chosen === undefined)
            return { ref, role, id: `${role.key} ${count(role.key)}` };
        free.delete(chosen);
        return { ref, role, id: stables[chosen] ?? '' };
    });
};
const partsOf = (backends, live, before) => {
    const refs = numbered(backends, live);
    const residents = new Set(numbered(backends, before).flatMap(({ role, id }) => (role?.canary ? [id] : [])));
    const stables = new Set(refs.flatMap(({ role, id }) => (role?.canary === false ? [id] : [])));
    const canaries = new Map(refs.flatMap(({ ref, role, id }) => (role?.canary ? [[id, ref]] : [])));
    const isAlone = refs.filter(({ role, id }) => !role?.canary || !stables.has(id)).length === 1;
    const weigh = (ref) => (ref === undefined ? 0 : ((0,fields/* weightOf */.mm)(ref.weight) ?? backends.absent));
    const alone = isAlone && canaries.size === 0 ? backends.alone : null;
    return refs.flatMap(({ ref, role, id }) => {
        if (role === null)
            return [{ kind: 'foreign', ref }];
        const resides = residents.has(id) && canaries.has(id) && stables.has(id);
        if (!role.canary) {
            return [{ kind: 'ours', ref, id, stable: alone ?? weigh(ref), canary: weigh(canaries.get(id)), resides }];
        }
        if (stables.has(id))
            return resides ? [{ kind: 'resident', ref, id }] : [];
        // Somebody took the stable backend away: the canary must not stay behind without it.
        return [{ kind: 'ours', ref: backends.toStable(ref), id, stable: 0, canary: weigh(ref), resides: false }];
    });
};
const isScalable = (backends, parts) => !backends.keepsSum &&
    parts.every(part => part.kind !== 'foreign' || ((0,fields/* weightOf */.mm)(part.ref.weight) ?? backends.absent) === 0);
/** What each of our backends has together with its canary: in lowest terms where weights may be scaled. */
const totalsOf = (backends, parts) => {
    const ours = parts.filter((part) => part.kind === 'ours');
    const isAlone = parts.filter(({ kind }) => kind !== 'resident').length === 1;
    if (isAlone && backends.alone !== null)
        return new Map(ours.map(({ id }) => [id, backends.alone ?? 0]));
    const sums = ours.map(({ id, stable, canary }) => [id, stable + canary]);
    const divisor = isScalable(backends, parts) ? sums.reduce((at, [, sum]) => greatestCommonDivisor(at, sum), 0) || 1 : 1;
    return new Map(sums.map(([id, sum]) => [id, sum / divisor]));
};
/** The weights to write where no share is taken: those of `before` where they mean the same, else the totals. */
const spellingOf = (backends, parts, totals, before) => {
    const previous = partsOf(backends, before, before);
    const refs = new Map(previous.flatMap(part => (part.kind === 'ours' ? [[part.id, part.ref]] : [])));
    const weights = new Map(previous.flatMap(part => (part.kind === 'ours' ? [[part.id, part.stable + part.canary]] : [])));
    const known = [...totals.keys()].map(id => weights.get(id) ?? 0);
    const divisor = isScalable(backends, parts) ? known.reduce(greatestCommonDivisor, 0) || 1 : 1;
    const means = [...totals].every(([id, total]) => refs.has(id) && (weights.get(id) ?? 0) / divisor === total);
    const resident = new Map(previous.flatMap(part => (part.kind === 'resident' ? [[`canary ${part.id}`, part.ref]] : [])));
    const spelling = [...totals].map(([id, total]) => [id, (means ? refs.get(id) : undefined) ?? { weight: total }]);
    return new Map([...spelling, ...resident]);
};
const restored = (part, totals, spelling) => {
    if (part.kind === 'foreign')
        return [part.ref];
    if (part.kind === 'resident')
        return [spelled(part.ref, spelling.get(`canary ${part.id}`))];
    return [spelled(part.ref, spelling.get(part.id) ?? { weight: totals.get(part.id) })];
};
/** `ref` with the weight of `like`, or without one. */
const spelled = (ref, like) => {
    if (like !== undefined && 'weight' in like)
        return { ...ref, weight: like.weight };
    const { weight: _, ...rest } = ref;
    return rest;
};
/** By what all weights are multiplied so that `percent` of each is whole; as far as the API's largest weight allows. */
const factorOf = (totals, percent, most) => {
    const unit = [100, 1000, 10_000].find(size => Number.isInteger((percent * size) / 100)) ?? 10_000;
    const positive = totals.filter(total => total > 0);
    const exact = positive.reduce((factor, total) => leastCommonMultiple(factor, unit / greatestCommonDivisor(unit, total)), 1);
    return Math.max(1, Math.min(exact, Math.floor(most / Math.max(...positive))));
};
const greatestCommonDivisor = (a, b) => (b === 0 ? a : greatestCommonDivisor(b, a % b));
const leastCommonMultiple = (a, b) => (a / greatestCommonDivisor(a, b)) * b;

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/weighted.js
/** Providers whose objects hold rules with weighted backends: everything but how the object is built. */




const weightedProvider = (structure) => ({
    name: structure.name,
    kinds: structure.kinds,
    dataPlane: structure.dataPlane,
    own: false,
    headers: structure.withHeader !== undefined,
    targets: (object, services) => targetsOf(structure, object, services),
    refuses: (object, services, around) => leftover(structure, object, services) ??
        structure.refuses?.(object, services, around) ??
        coarse(structure, object, services, around.steps) ??
        beyondLimits(structure, object, services, around),
    warns: (object, services) => structure.warns?.(object, services) ?? [],
    shift: (live, before, services, percent, header = null) => shift(structure, live, before, services, percent, header),
    stated: (live, _, services, header = null) => sameFronts(structure, live, services, header) ? agreed(allShares(structure, live, services)) : null,
    effective: (before, services, percent) => agreed(allShares(structure, shift(structure, before, before, services, percent, null), services)) ?? 0
});
/** A rule that was put in front of another for a header. */
const isFront = (structure, { rule, refs }, backends) => structure.hasHeader?.(rule) === true && refs.length > 0 && refs.every(ref => backends.role(ref)?.canary === true);
const rulesWithoutOurs = (structure, object, backends) => structure.rulesOf(object).filter(rule => !isFront(structure, rule, backends));
/** The rule in front of this one; null where none belongs there. */
const frontOf = (structure, { rule, refs }, backends, header) => {
    const canaries = header === null ? [] : canariesOf(backends, refs);
    return header === null || canaries.length === 0 ? null : (structure.withHeader?.(rule, canaries, header) ?? null);
};
/** Whether the rules in front are those that this header needs, in order. */
const sameFronts = (structure, live, services, header) => {
    const backends = structure.backends(live, services);
    const rules = structure.rulesOf(live);
    const found = rules.filter(rule => isFront(structure, rule, backends)).map(({ rule }) => rule);
    const needed = rulesWithoutOurs(structure, live, backends).flatMap(rule => frontOf(structure, rule, backends, header) ?? []);
    return (0,canonical/* canonicalJson */.d)(found) === (0,canonical/* canonicalJson */.d)(needed);
};
const targetsOf = (structure, object, services) => {
    const backends = structure.backends(object, services);
    return rulesWithoutOurs(structure, object, backends).flatMap(({ refs, where }) => stablesOf(backends, refs).flatMap(ref => {
        const service = backends.role(ref)?.service;
        return service === undefined ? [] : [{ service, port: (0,fields/* portOf */.HM)(structure.portOf(ref)), where }];
    }));
};
const shift = (structure, live, before, services, percent, header) => {
    const backends = structure.backends(live, services);
    const previous = previousRefs(rulesWithoutOurs(structure, before, backends));
    const rules = rulesWithoutOurs(structure, live, backends).flatMap(one => {
        const refsBefore = previous(one);
        if (!one.refs.some(ref => backends.role(ref) !== null))
            return [one.rule];
        const split = structure.withRefs(one.rule, splitList(backends, one.refs, refsBefore, percent));
        const front = frontOf(structure, one, backends, header);
        return front === null ? [split] : [front, split];
    });
    return structure.withRules(live, rules);
};
/** Finds the backends that a rule had before; null where there was no such rule. Rules that match the same are told by their order. */
const previousRefs = (before) => {
    const left = new Map();
    for (const { identity, refs } of before) {
        const key = JSON.stringify(identity);
        left.set(key, [...(left.get(key) ?? []), refs]);
    }
    return rule => left.get(JSON.stringify(rule.identity))?.shift() ?? null;
};
const allShares = (structure, object, services) => {
    const backends = structure.backends(object, services);
    return rulesWithoutOurs(structure, object, backends).flatMap(({ refs }) => sharesOf(backends, refs));
};
const leftover = (structure, object, services) => {
    const backends = structure.backends(object, services);
    const busy = structure
        .rulesOf(object)
        .find(({ refs }) => refs.some(ref => backends.role(ref)?.canary) && sharesOf(backends, refs).some(({ canary }) => canary > 0));
    if (busy === undefined)
        return null;
    return {
        refused: `${busy.where} already sends requests to a canary`,
        fix: 'End the earlier deployment first: run this action with `mode: finish`, or take the canary out of the route.'
    };
};
const coarse = (structure, object, services, steps) => {
    for (const percent of steps) {
        const shifted = shift(structure, object, object, services, percent, null);
        const share = tooCoarse(allShares(structure, shifted, services), percent);
        if (share !== undefined)
            return coarseWeights(percent, share);
    }
    return null;
};
const coarseWeights = (percent, share) => ({
    refused: `${percent} % cannot be expressed in its weights: the canary would get ${Number(share.toFixed(1))} %`,
    fix: 'Give the backends of that rule larger weights in the same ratio, such as 100 and 300 instead of 1 and 3.'
});
const beyondLimits = (structure, object, services, around) => structure.limits?.(shift(structure, object, object, services, around.steps[0] ?? 100, around.header)) ?? null;

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/alb.js







const copied = /^alb\.ingress\.kubernetes\.io\/(group\.name|listen-ports|certificate-arn|target-type|target-node-labels|target-group-attributes|backend-protocol(-version)?|healthcheck-.+|success-codes|(un)?healthy-threshold-count|auth-.+|(actions|conditions|transforms)\..+)$/;
const longestName = 253;
const targetType = albName('target-type');
const isOurs = (object, live) => {
    if (object.kind !== 'Ingress')
        return false;
    const controller = (0,ingress/* controllerOf */.Oo)(object, live);
    return controller === null
        ? Object.keys((0,ingress/* annotationsOf */.Ih)(object)).some(key => key.startsWith(albName('')))
        : /(^|[/.-])alb$/.test(controller);
};
/** The target groups of an action that an annotation describes, as far as they are Services; empty where it forwards to none. */
const groupsOf = (object, action) => (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(parseAction((0,ingress/* annotationsOf */.Ih)(object)[albAction(action)]), 'forwardConfig').targetGroups);
const targets = (object, services, { live }) => {
    if (!isOurs(object, live) || (object.metadata.namespace ?? services.namespace) !== services.namespace)
        return [];
    const backends = albBackends(services);
    return (0,ingress/* pathsOf */.wG)(object).flatMap(path => {
        const { service, port } = path;
        if (service === null)
            return [];
        const refs = port === 'use-annotation' ? groupsOf(object, service) : [{ serviceName: service, servicePort: port }];
        return stablesOf(backends, refs).map(ref => ({
            service: String(ref.serviceName),
            port: typeof ref.servicePort === 'number' ? ref.servicePort : portText(ref.servicePort),
            where: (0,ingress/* pathText */.LF)(path)
        }));
    });
};
/** The controller reads `"80"` as the number. */
const portText = (port) => {
    if (typeof port !== 'string')
        return null;
    return /^\d+$/.test(port) ? Number(port) : port;
};
const make = (object, services, { suffix, labels }) => {
    const backends = albBackends(services);
    const { spec, annotations } = (0,ingress/* classFields */.ip)(object);
    const copies = Object.entries((0,ingress/* annotationsOf */.Ih)(object)).filter(([key]) => copied.test(key));
    const actions = new Map(copies.flatMap(([key, text]) => {
        const action = parseAction(text);
        return key.startsWith(albAction('')) && action !== null
            ? [[key, JSON.stringify(withCanaries(backends, action))]]
            : [];
    }));
    let count = 0;
    const rules = (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(object.spec).rules).map(rule => {
        const paths = (0,ingress/* pathsIn */.Mr)(rule).map(path => {
            const { service, port } = (0,ingress/* pathOf */.XM)('', path);
            if (service === null || port === 'use-annotation' || backends.role({ serviceName: service }) === null)
                return path;
            count += 1;
            const name = `towpath-${count}`;
            const targetGroups = [{ serviceName: service, servicePort: port }];
            actions.set(albAction(name), JSON.stringify(withCanaries(backends, { type: 'forward', forwardConfig: { targetGroups } })));
            const conditions = (0,ingress/* annotationsOf */.Ih)(object)[albName(`conditions.${service}`)];
            if (conditions !== undefined)
                actions.set(albName(`conditions.${name}`), conditions);
            return { ...path, backend: { service: { name, port: { name: 'use-annotation' } } } };
        });
        return paths.length === 0 ? rule : { ...rule, http: { ...(0,fields/* entryAt */._f)(rule, 'http'), paths } };
    });
    const first = placeBefore(object, suffix);
    return {
        apiVersion: object.apiVersion,
        kind: object.kind,
        metadata: {
            name: first.name,
            namespace: services.namespace,
            labels,
            annotations: { ...annotations, ...Object.fromEntries(copies), ...Object.fromEntries(actions), ...first.annotations }
        },
        spec: { ...spec, ...(0,ingress/* tlsFor */.Ng)(object, rules), rules }
    };
};
const alb_shift = (live, before, services, percent) => {
    const backends = albBackends(services);
    const annotations = Object.entries((0,ingress/* annotationsOf */.Ih)(live)).map(([key, text]) => {
        const action = key.startsWith(albAction('')) ? parseAction(text) : null;
        const refs = (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(action, 'forwardConfig').targetGroups);
        if (action === null || !refs.some(ref => backends.role(ref) !== null))
            return [key, text];
        const previous = (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(parseAction((0,ingress/* annotationsOf */.Ih)(before)[key]), 'forwardConfig').targetGroups);
        const targetGroups = splitList(backends, refs, previous, percent);
        return [key, JSON.stringify({ ...action, forwardConfig: { ...(0,fields/* entryAt */._f)(action, 'forwardConfig'), targetGroups } })];
    });
    return { ...live, metadata: { ...live.metadata, annotations: Object.fromEntries(annotations) } };
};
const shares = (live, services) => {
    const backends = albBackends(services);
    return Object.keys((0,ingress/* annotationsOf */.Ih)(live))
        .filter(key => key.startsWith(albAction('')))
        .flatMap(key => sharesOf(backends, groupsOf(live, key.slice(albAction('').length))));
};
const refuses = (object, services, { live, steps }) => {
    const members = groupMembers(object, live);
    if (members === null) {
        return {
            refused: `it states no \`${group}\`: a second Ingress would get a load balancer of its own`,
            fix: `Give the Ingress the annotation \`${group}\`. The controller may then make a new load balancer: change DNS first.`
        };
    }
    const isPlaced = orderOf(object) !== 1 && !Number.isNaN(orderOf(object));
    if (!isPlaced) {
        return {
            refused: `its \`${order}\` is ${(0,ingress/* annotationsOf */.Ih)(object)[order]}, and no order is before it`,
            fix: `Give it an order from 2 to 1000, so that the canary's Ingress can be evaluated first.`
        };
    }
    if ((0,ingress/* annotationsOf */.Ih)(object)[targetType] !== 'ip') {
        return {
            refused: `its \`${targetType}\` is ${(0,ingress/* annotationsOf */.Ih)(object)[targetType] ?? 'not stated'}: targets would be node ports, and the canary's Service has none`,
            fix: `State \`${targetType}: ip\` on the Ingress.`
        };
    }
    if (object.metadata.name.length > longestName - '0--canary'.length) {
        return {
            refused: 'its name leaves no room for the name of a canary beside it',
            fix: 'Give the Ingress a shorter name.'
        };
    }
    const own = make(object, services, { suffix: '-canary', labels: {} });
    return between(object, own, members) ?? crowded(own) ?? alb_coarse(own, services, steps);
};
const crowded = (own) => {
    const most = Math.max(0, ...Object.entries((0,ingress/* annotationsOf */.Ih)(own)).map(([key, text]) => key.startsWith(albAction('')) ? (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(parseAction(text), 'forwardConfig').targetGroups).length : 0));
    if (most <= mostTargetGroups)
        return null;
    return {
        refused: `with the canary a rule would forward to ${most} target groups, and a load balancer takes ${mostTargetGroups}`,
        fix: 'Divide the rule, or choose `traffic: service`.'
    };
};
const alb_coarse = (own, services, steps) => {
    for (const percent of steps) {
        const share = tooCoarse(shares(alb_shift(own, own, services, percent), services), percent);
        if (share !== undefined)
            return coarseWeights(percent, share);
    }
    return null;
};
const isSticky = (text) => (0,fields/* entryAt */._f)(parseAction(text), 'forwardConfig', 'targetGroupStickinessConfig').enabled === true;
const alb = {
    name: 'alb',
    kinds: [['networking.k8s.io/v1', 'Ingress']],
    own: true,
    headers: false,
    dataPlane: 'objects only',
    targets,
    refuses,
    warns: (object, services) => [
        ...(0,ingress/* defaultBackendWarnings */.R$)(object, services),
        ...Object.keys((0,ingress/* annotationsOf */.Ih)(object)).flatMap(key => isSticky((0,ingress/* annotationsOf */.Ih)(object)[key])
            ? [`\`${key}\` keeps sessions at one target group: the share counts new sessions.`]
            : []),
        'Changes of its other rules reach people after the deployment: until then the rules are repeated in front of it.'
    ],
    make,
    shift: (live, before, services, percent) => alb_shift(live, before, services, percent),
    stated: (live, _, services) => agreed(shares(live, services)),
    effective: (before, services, percent) => agreed(shares(alb_shift(before, before, services, percent), services)) ?? 0
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/failures.js
var failures = __webpack_require__(74338);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/gateway.js



const gateway_group = 'gateway.networking.k8s.io';
const most = { weight: 1_000_000, rules: 16, backendRefs: 16, matches: 128, headers: 16 };
const rulesOf = ({ spec }) => (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(spec).rules).map((rule, index) => ({
    rule,
    refs: (0,fields/* entriesOf */.Mc)(rule.backendRefs),
    where: `rule ${index + 1}`,
    identity: { name: rule.name ?? null, matches: rule.matches ?? null }
}));
const backends = (object, services) => {
    const { roleOf, toCanary, toStable } = roleIn(services);
    return {
        role: ref => {
            const isService = (ref.kind ?? 'Service') === 'Service' && (ref.group ?? '') === '';
            return isService ? roleOf(ref.name, ref.namespace ?? object.metadata.namespace, ref.port) : null;
        },
        toCanary: ref => ({ ...ref, name: toCanary(ref.name) }),
        toStable: ref => ({ ...ref, name: toStable(ref.name) }),
        absent: 1,
        alone: null,
        most: most.weight,
        keepsSum: false
    };
};
/** A rule without matches takes everything. An HTTPRoute is given its path by the API server, so only a GRPCRoute comes without. */
const withHeader = (rule, refs, header) => {
    const given = (0,fields/* entriesOf */.Mc)(rule.matches);
    const matches = (given.length === 0 ? [{}] : given).flatMap(match => narrowed(match, header));
    const { name: _, ...rest } = rule;
    return matches.length === 0 ? null : { ...rest, matches, backendRefs: refs };
};
/** The API takes one condition on a header: requests that must have another value of it cannot have ours. */
const narrowed = (match, { name, value }) => {
    const headers = (0,fields/* entriesOf */.Mc)(match.headers);
    const own = { type: 'Exact', name, value: value ?? 'always' };
    const same = headers.find(header => (0,fields/* textOf */.b6)(header.name)?.toLowerCase() === name.toLowerCase());
    if (same === undefined)
        return [{ ...match, headers: [...headers, own] }];
    return (same.type ?? 'Exact') === 'Exact' && same.value === own.value ? [match] : [];
};
const hasHeader = (rule) => {
    const matches = (0,fields/* entriesOf */.Mc)(rule.matches);
    return matches.length > 0 && matches.every(match => (0,fields/* entriesOf */.Mc)(match.headers).length > 0);
};
const limits = ({ spec }) => {
    const rules = (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(spec).rules);
    const matches = rules.flatMap(rule => (0,fields/* entriesOf */.Mc)(rule.matches));
    const headers = Math.max(0, ...matches.map(match => (0,fields/* entriesOf */.Mc)(match.headers).length));
    const refs = Math.max(0, ...rules.map(rule => (0,fields/* entriesOf */.Mc)(rule.backendRefs).length));
    const beyond = [
        { count: rules.length, limit: most.rules, what: 'rules' },
        { count: refs, limit: most.backendRefs, what: 'backends in a rule' },
        { count: matches.length, limit: most.matches, what: 'matches' },
        { count: headers, limit: most.headers, what: 'headers in a match' }
    ].find(({ count, limit }) => count > limit);
    if (beyond === undefined)
        return null;
    return {
        refused: `with the canary it would have ${beyond.count} ${beyond.what}, and the Gateway API takes ${beyond.limit}`,
        fix: 'Divide the route into two objects, or deploy without header routing: it adds a rule for each rule of ours.'
    };
};
/** From another namespace a route needs a ReferenceGrant, and one that names the stable Service does not cover its canary. */
const gateway_refuses = (object, services, { live }) => {
    const from = object.metadata.namespace ?? services.namespace;
    if (from === services.namespace)
        return null;
    const granted = live
        .filter(({ kind, metadata }) => kind === 'ReferenceGrant' && metadata.namespace === services.namespace)
        .filter(({ spec }) => (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(spec).from).some(one => one.group === gateway_group && one.kind === object.kind && one.namespace === from))
        .flatMap(({ spec }) => (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(spec).to))
        .filter(to => (to.group ?? '') === '' && to.kind === 'Service');
    const role = backends(object, services);
    const used = rulesOf(object).flatMap(({ refs }) => refs.filter(ref => role.role(ref) !== null));
    const missing = used.map(role.toCanary).find(({ name }) => !granted.some(to => (to.name ?? name) === name));
    if (missing === undefined)
        return null;
    return {
        refused: `it is in the namespace ${from}, and no ReferenceGrant in ${services.namespace} lets it send requests to Service ${missing.name}`,
        fix: `Add \`{group: "", kind: Service, name: ${missing.name}}\` to \`spec.to\` of the ReferenceGrant, or leave \`name\` out there.`
    };
};
const warns = (object) => rulesOf(object)
    .filter(({ rule }) => 'sessionPersistence' in rule)
    .map(({ where }) => `${where} keeps sessions at one backend: the share counts new sessions, and old ones stay until the canary leaves.`);
const gateway = weightedProvider({
    name: 'gateway',
    kinds: [
        [`${gateway_group}/v1`, 'HTTPRoute'],
        [`${gateway_group}/v1beta1`, 'HTTPRoute'],
        [`${gateway_group}/v1`, 'GRPCRoute']
    ],
    dataPlane: 'counted',
    rulesOf,
    withRefs: (rule, backendRefs) => ({ ...rule, backendRefs }),
    withRules: (object, rules) => (rules.length === 0 ? object : { ...object, spec: { ...(0,fields/* entryAt */._f)(object.spec), rules } }),
    backends,
    portOf: ref => ref.port,
    withHeader,
    hasHeader,
    refuses: gateway_refuses,
    limits,
    warns
});

// EXTERNAL MODULE: ./build/action-canary-deploy/src/model.js
var model = __webpack_require__(33070);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/ingress-nginx.js



const prefix = 'nginx.ingress.kubernetes.io/';
const keys = {
    canary: `${prefix}canary`,
    weight: `${prefix}canary-weight`,
    total: `${prefix}canary-weight-total`,
    header: `${prefix}canary-by-header`,
    headerValue: `${prefix}canary-by-header-value`,
    affinity: `${prefix}affinity`,
    affinityOfCanary: `${prefix}affinity-canary-behavior`,
    passthrough: `${prefix}ssl-passthrough`
};
const ingress_nginx_copied = /^nginx\.ingress\.kubernetes\.io\/(load-balance|upstream-hash-by(-subset(-size)?)?|affinity(-mode)?|session-cookie-.+)$/;
const ingress_nginx_longestName = 253;
const serves = /ingress-nginx|higress|^nginx$/;
const ingress_nginx_isOurs = (object, live) => {
    if (object.kind !== 'Ingress')
        return false;
    const controller = (0,ingress/* controllerOf */.Oo)(object, live);
    return controller === null
        ? Object.keys((0,ingress/* annotationsOf */.Ih)(object)).some(key => key.startsWith(prefix))
        : serves.test(controller);
};
const isCanary = (object) => (0,ingress/* annotationsOf */.Ih)(object)[keys.canary] === 'true';
/** The rules with only the paths of ours, sent to the canaries. */
const rulesFor = (object, { pairs }) => (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(object.spec).rules).flatMap(rule => {
    const paths = (0,ingress/* pathsIn */.Mr)(rule).flatMap(path => {
        const pair = pairs.find(({ stable }) => stable === (0,ingress/* pathOf */.XM)('', path).service);
        if (pair === undefined)
            return [];
        const service = { ...(0,fields/* entryAt */._f)(path, 'backend', 'service'), name: pair.canary };
        return [{ ...path, backend: { ...(0,fields/* entryAt */._f)(path, 'backend'), service } }];
    });
    return paths.length === 0 ? [] : [{ ...rule, http: { ...(0,fields/* entryAt */._f)(rule, 'http'), paths } }];
});
const ingress_nginx_make = (object, services, { suffix, labels }) => {
    const { spec, annotations } = (0,ingress/* classFields */.ip)(object);
    const rules = rulesFor(object, services);
    const balancing = Object.entries((0,ingress/* annotationsOf */.Ih)(object)).filter(([key]) => ingress_nginx_copied.test(key));
    // A sticky canary keeps its users at weight 0: nothing would ever drain.
    const affinity = keys.affinity in (0,ingress/* annotationsOf */.Ih)(object) ? { [keys.affinityOfCanary]: 'legacy' } : {};
    return {
        apiVersion: object.apiVersion,
        kind: object.kind,
        metadata: {
            name: `${object.metadata.name}${suffix}`,
            namespace: services.namespace,
            labels,
            annotations: {
                ...annotations,
                ...Object.fromEntries(balancing),
                ...affinity,
                [keys.canary]: 'true',
                [keys.weight]: '0'
            }
        },
        spec: { ...spec, ...(0,ingress/* tlsFor */.Ng)(object, rules), rules }
    };
};
/** Without a value, `always` goes to the canary and `never` to the stable Service. */
const headerKeys = (header) => ({
    ...(header === null ? {} : { [keys.header]: header.name }),
    ...(header === null || header.value === null ? {} : { [keys.headerValue]: header.value })
});
const ingress_nginx_shift = (live, percent, header) => {
    const { [keys.header]: _, [keys.headerValue]: __, [keys.total]: ___, ...rest } = (0,ingress/* annotationsOf */.Ih)(live);
    const weight = { [keys.canary]: 'true', [keys.weight]: String(Math.round(percent)) };
    return { ...live, metadata: { ...live.metadata, annotations: { ...rest, ...weight, ...headerKeys(header) } } };
};
const stated = (live, header) => {
    const annotations = (0,ingress/* annotationsOf */.Ih)(live);
    const needed = headerKeys(header);
    if ([keys.header, keys.headerValue].some(key => annotations[key] !== needed[key]))
        return null;
    const weight = annotations[keys.weight] ?? '';
    const total = annotations[keys.total] ?? '100';
    if (!isCanary(live) || !/^\d+$/.test(weight) || !/^[1-9]\d*$/.test(total))
        return null;
    return Math.min(100, (100 * Number(weight)) / Number(total));
};
const ingress_nginx_refuses = (object, services, { live }) => {
    if (isCanary(object)) {
        return {
            refused: 'it is a canary itself: a canary of a canary is impossible',
            fix: `Remove it, or take the annotation ${keys.canary} from it, before you deploy.`
        };
    }
    if ((0,ingress/* annotationsOf */.Ih)(object)[keys.passthrough] === 'true') {
        return {
            refused: `\`${keys.passthrough}\` hands connections on unread: the controller cannot split their requests`,
            fix: 'End TLS at the controller, or choose `traffic: service`.'
        };
    }
    if (object.metadata.name.length > ingress_nginx_longestName - '-canary'.length) {
        return {
            refused: 'its name leaves no room for the name of a canary beside it',
            fix: 'Give the Ingress a shorter name.'
        };
    }
    return occupied(object, services, live);
};
/** The controller takes one canary for each host and path. */
const occupied = (object, services, live) => {
    const same = (one, other) => one.host === other.host && one.path === other.path && one.pathType === other.pathType;
    const wanted = (0,ingress/* pathsOf */.wG)(object).filter(({ service }) => services.pairs.some(({ stable }) => stable === service));
    const others = live.filter(one => one.kind === 'Ingress' && isCanary(one) && (one.metadata.namespace ?? services.namespace) === services.namespace);
    for (const other of others) {
        const path = (0,ingress/* pathsOf */.wG)(other).find(one => wanted.some(want => same(want, one)));
        if (path === undefined)
            continue;
        const isLeftover = other.metadata.labels?.[model/* marks */.Z.track] === 'canary';
        return {
            refused: `Ingress/${other.metadata.name} is a canary for ${(0,ingress/* pathText */.LF)(path)} already, and the controller takes one`,
            fix: isLeftover
                ? 'End the earlier deployment first: run this action with `mode: finish`.'
                : `Remove Ingress/${other.metadata.name} before you deploy.`
        };
    }
    return null;
};
const ingressNginx = {
    name: 'ingress-nginx',
    kinds: [['networking.k8s.io/v1', 'Ingress']],
    own: true,
    headers: true,
    dataPlane: 'counted',
    targets: (object, services, { live }) => (ingress_nginx_isOurs(object, live) ? (0,ingress/* targetsIn */.A6)(object, services) : []),
    refuses: ingress_nginx_refuses,
    warns: (object, services) => [
        ...(0,ingress/* defaultBackendWarnings */.R$)(object, services),
        ...((0,fields/* textOf */.b6)((0,ingress/* annotationsOf */.Ih)(object)[keys.affinity]) === undefined
            ? []
            : ['Session affinity does not hold between stable and canary while both run: a session may change between them.'])
    ],
    make: ingress_nginx_make,
    shift: (live, _, __, percent, header = null) => ingress_nginx_shift(live, percent, header),
    stated: (live, _, __, header = null) => stated(live, header),
    effective: (_, __, percent) => Math.round(percent)
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/istio.js



const rulesIn = (object, protocol) => (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(object.spec)[protocol]).map((rule, index) => ({
    rule,
    refs: (0,fields/* entriesOf */.Mc)(rule.route),
    where: `${protocol} route ${index + 1}`,
    identity: { name: rule.name ?? null, match: rule.match ?? null }
}));
/** A host of Kubernetes: `shop`, `shop.web`, `shop.web.svc` or `shop.web.svc.cluster.local`. Without dots it is of the route's namespace. */
const hostOf = (host) => {
    const [name = '', namespace, svc, ...domain] = host.split('.');
    const isService = namespace === undefined || svc === undefined || svc === 'svc';
    if (!isService || (svc === undefined && domain.length > 0))
        return null;
    return { name, namespace, rest: host.slice(name.length) };
};
const istio_backends = (object, services) => {
    const { roleOf, toCanary, toStable } = roleIn(services);
    const renamed = (ref, rename, keepsSubset) => {
        const { subset, ...destination } = (0,fields/* entryAt */._f)(ref.destination);
        const host = hostOf((0,fields/* textOf */.b6)(destination.host) ?? '');
        if (host === null)
            return ref;
        const kept = keepsSubset && subset !== undefined ? { subset } : {};
        return { ...ref, destination: { ...destination, host: `${String(rename(host.name))}${host.rest}`, ...kept } };
    };
    return {
        role: ref => {
            const { host: stated, port } = (0,fields/* entryAt */._f)(ref.destination);
            const host = hostOf((0,fields/* textOf */.b6)(stated) ?? '');
            return host === null ? null : roleOf(host.name, host.namespace ?? object.metadata.namespace, (0,fields/* entryAt */._f)(port).number);
        },
        toCanary: ref => renamed(ref, toCanary, false),
        toStable: ref => renamed(ref, toStable, true),
        absent: 0,
        alone: 100,
        most: 100,
        keepsSum: true
    };
};
const istio_withHeader = (rule, route, { name, value }) => {
    const key = name.toLowerCase();
    const given = (0,fields/* entriesOf */.Mc)(rule.match);
    const match = (given.length === 0 ? [{}] : given).flatMap((one) => {
        const headers = (0,fields/* entryAt */._f)(one.headers);
        const exact = { exact: value ?? 'always' };
        const same = Object.keys(headers).find(header => header.toLowerCase() === key);
        if (same === undefined)
            return [{ ...one, headers: { ...headers, [key]: exact } }];
        return (0,fields/* entryAt */._f)(headers[same]).exact === exact.exact ? [one] : [];
    });
    const { name: _, ...rest } = rule;
    return match.length === 0 ? null : { ...rest, match, route };
};
const istio_hasHeader = (rule) => {
    const matches = (0,fields/* entriesOf */.Mc)(rule.match);
    return matches.length > 0 && matches.every(match => Object.keys((0,fields/* entryAt */._f)(match.headers)).length > 0);
};
const istio_warns = (object, services) => {
    const { role } = istio_backends(object, services);
    const leftAlone = ['tls', 'tcp'].flatMap(protocol => rulesIn(object, protocol)
        .filter(({ refs }) => refs.some(ref => role(ref) !== null))
        .map(({ where }) => `${where} is left alone: its connections stay with the stable Service.`));
    const subsets = rulesIn(object, 'http')
        .filter(({ refs }) => refs.some(ref => role(ref) !== null && 'subset' in (0,fields/* entryAt */._f)(ref.destination)))
        .map(({ where }) => `${where} names a subset: the canary's destination has none, and no DestinationRule of the stable host.`);
    return [...leftAlone, ...subsets];
};
const istio = weightedProvider({
    name: 'istio',
    kinds: [
        ['networking.istio.io/v1', 'VirtualService'],
        ['networking.istio.io/v1beta1', 'VirtualService'],
        ['networking.istio.io/v1alpha3', 'VirtualService']
    ],
    dataPlane: 'objects only',
    rulesOf: object => rulesIn(object, 'http'),
    withRefs: (rule, route) => ({ ...rule, route }),
    withRules: (object, rules) => rules.length === 0 ? object : { ...object, spec: { ...(0,fields/* entryAt */._f)(object.spec), http: rules } },
    backends: istio_backends,
    portOf: ref => (0,fields/* entryAt */._f)((0,fields/* entryAt */._f)(ref.destination).port).number,
    withHeader: istio_withHeader,
    hasHeader: istio_hasHeader,
    warns: istio_warns
});

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/traefik.js



const retired = 'traefik.containo.us/v1alpha1';
const traefik_rulesOf = ({ kind, spec }) => {
    if (kind === 'TraefikService') {
        const rule = (0,fields/* entryAt */._f)(spec, 'weighted');
        return [{ rule, refs: (0,fields/* entriesOf */.Mc)(rule.services), where: 'spec.weighted', identity: 'weighted' }];
    }
    return (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(spec).routes).map((rule, index) => ({
        rule,
        refs: (0,fields/* entriesOf */.Mc)(rule.services),
        where: `route ${index + 1}`,
        identity: { match: rule.match ?? null }
    }));
};
const withRules = (object, rules) => {
    if (object.kind !== 'TraefikService')
        return rules.length === 0 ? object : withSpec(object, { routes: rules });
    return (0,fields/* isEntry */.Tk)((0,fields/* entryAt */._f)(object.spec).weighted) ? withSpec(object, { weighted: rules[0] }) : object;
};
const withSpec = (object, change) => ({
    ...object,
    spec: { ...(0,fields/* entryAt */._f)(object.spec), ...change }
});
const traefik_backends = (object, services) => {
    const { roleOf, toCanary, toStable } = roleIn(services);
    return {
        role: ref => (ref.kind ?? 'Service') === 'Service'
            ? roleOf(ref.name, ref.namespace ?? object.metadata.namespace, ref.port)
            : null,
        toCanary: ref => ({ ...ref, name: toCanary(ref.name) }),
        toStable: ref => ({ ...ref, name: toStable(ref.name) }),
        absent: 1,
        alone: null,
        // The CRD names no upper limit; 32 bits are what every client can hold.
        most: 2_147_483_647,
        keepsSum: false
    };
};
/** Other kinds of TraefikService that send requests to a stable Service: what they do cannot be said with a canary beside it. */
const unsplittable = ['mirroring', 'highestRandomWeight', 'failover'];
const traefik_refuses = (object, services) => {
    if (object.apiVersion === retired) {
        return {
            refused: `it is of the API group traefik.containo.us, which Traefik no longer reads`,
            fix: 'Change its apiVersion to traefik.io/v1alpha1.'
        };
    }
    const { role } = traefik_backends(object, services);
    const found = unsplittable.find(one => mainServices((0,fields/* entryAt */._f)(object.spec, one)).some(ref => role(ref) !== null));
    if (found === undefined)
        return null;
    return {
        refused: `\`spec.${found}\` sends requests to ${services.pairs.map(({ stable }) => stable).join(', ')} and has no weights for a canary`,
        fix: `Let \`spec.${found}\` name a TraefikService of kind \`weighted\` that names the Service: that one can be split.`
    };
};
/** Where the kinds without weights send the answered requests. */
const mainServices = (spec) => [
    ...((0,fields/* textOf */.b6)(spec.name) === undefined ? [] : [spec]),
    ...(0,fields/* entriesOf */.Mc)(spec.services),
    ...[spec.service, spec.fallback].filter(fields/* isEntry */.Tk)
];
const weighted = weightedProvider({
    name: 'traefik',
    kinds: [
        ['traefik.io/v1alpha1', 'IngressRoute'],
        ['traefik.io/v1alpha1', 'TraefikService'],
        [retired, 'IngressRoute'],
        [retired, 'TraefikService']
    ],
    dataPlane: 'counted',
    rulesOf: traefik_rulesOf,
    withRefs: (rule, services) => ({ ...rule, services }),
    withRules,
    backends: traefik_backends,
    portOf: ref => ref.port,
    refuses: traefik_refuses,
    warns: object => 'sticky' in (0,fields/* entryAt */._f)(object.spec, 'weighted')
        ? [
            '`spec.weighted.sticky` keeps sessions at one backend: the share counts new sessions, and old ones stay until the canary leaves.'
        ]
        : []
});
/** An object that sends us requests in a way that cannot be split is one of ours too: it must be refused, not overlooked. */
const traefik = {
    ...weighted,
    targets: (object, services, around) => {
        const split = weighted.targets(object, services, around);
        if (split.length > 0 || object.kind !== 'TraefikService')
            return split;
        const { role } = traefik_backends(object, services);
        return unsplittable.flatMap(kind => mainServices((0,fields/* entryAt */._f)(object.spec, kind)).flatMap(ref => {
            const service = role(ref)?.service;
            return service === undefined ? [] : [{ service, port: null, where: `spec.${kind}` }];
        }));
    }
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/providers.js
/** Every way to split traffic by objects, in order of preference. The way without objects is in replicas.ts. */







const providers = [gateway, istio, traefik, ingressNginx, alb];
/** Throws `CD-165` for a name that no provider has: a state of another version of Towpath. */
const providerNamed = (name) => providers.find(provider => provider.name === name) ??
    (0,failure/* raise */.xl)((0,failures.unknownProvider)(name, providers.map(one => one.name)));


/***/ }),

/***/ 40434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ copiesFor),
/* harmony export */   LD: () => (/* binding */ byReplicas),
/* harmony export */   _X: () => (/* binding */ replicaShare)
/* harmony export */ });
/**
 * The way without route objects: the copies stand in the Service of the stable pods, and kube-proxy spreads connections evenly over all
 * of them. So the number of pods is the share, per connection and coarse, and no object states it. It ends below 100 %: the last step
 * doubles the pods and then upgrades the stable ones among them, so old and new versions answer side by side until that is done.
 */
/** What `traffic:` names it. It has no `TrafficProvider`: there is nothing to read or to shift. */
const byReplicas = 'service';
/** Copies cost pods: as many as the stable workload has are enough, which is half of the requests. */
const mostShare = 50;
/**
 * Copies beside `stable` pods (available ones) for the share that is nearest to `percent` (0 to 100): at least 1 for any share above 0,
 * and as many as stable ones from 50 % on.
 */
const copiesFor = (stable, percent) => {
    if (percent <= 0)
        return 0;
    if (percent >= mostShare)
        return Math.max(1, stable);
    const exact = (stable * percent) / (100 - percent);
    const [fewer, more] = [Math.max(1, Math.floor(exact)), Math.max(1, Math.ceil(exact))];
    const error = (copies) => Math.abs(replicaShare(stable, copies) - percent);
    return error(fewer) <= error(more) ? fewer : more;
};
/** Percent of the connections that reach `copies` beside `stable` pods, all of them ready. 100 where no stable pod is. */
const replicaShare = (stable, copies) => copies === 0 ? 0 : (100 * copies) / (stable + copies);


/***/ }),

/***/ 97592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON in one spelling only: equal values give equal bytes. */
/**
 * Keys sorted by code unit, no space, numbers and strings as JSON.stringify writes them (RFC 8785). Throws TypeError on
 * what JSON cannot say: undefined, functions, NaN and infinities.
 */
const canonicalJson = (value) => {
    const keys = new Set();
    collectKeys(value, keys);
    // With a list of keys JSON.stringify writes members in the order of the list, at every depth.
    return JSON.stringify(value, [...keys].sort());
};
const collectKeys = (value, into) => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return;
    if (typeof value === 'number' && Number.isFinite(value))
        return;
    if (Array.isArray(value)) {
        for (const item of value)
            collectKeys(item, into);
        return;
    }
    if (typeof value !== 'object')
        throw new TypeError(`Expected a value that JSON can say, not ${String(value)}`);
    for (const [key, member] of Object.entries(value)) {
        into.add(key);
        collectKeys(member, into);
    }
};


/***/ }),

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

/***/ 61333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   e0: () => (/* binding */ exact),
/* harmony export */   jM: () => (/* binding */ parseExact),
/* harmony export */   oB: () => (/* binding */ fromNumber)
/* harmony export */ });
const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
const greatestCommonDivisor = (a, b) => (b === 0n ? a : greatestCommonDivisor(b, a % b));
/** `numerator / denominator` in lowest terms. Throws RangeError on a zero denominator. */
const exact = (numerator, denominator = 1n) => {
    const n = BigInt(numerator);
    const d = BigInt(denominator);
    if (d === 0n)
        throw new RangeError('Expected a denominator other than zero');
    const sign = d < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(n < 0n ? -n : n, d * sign) || 1n;
    return { numerator: (n * sign) / divisor, denominator: (d * sign) / divisor };
};
/** Reads a decimal such as `86.995` or `-1.5e3` without rounding. `undefined` when the text is not a finite decimal. */
const parseExact = (text) => {
    const match = decimal.exec(text.trim());
    if (!match)
        return undefined;
    const [, sign, whole = '', fraction = '', exponent = '0'] = match;
    if (whole === '' && fraction === '')
        return undefined;
    const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
    const scale = Number(exponent) - fraction.length;
    return scale >= 0 ? exact(digits * 10n ** BigInt(scale)) : exact(digits, 10n ** BigInt(-scale));
};
/** A double as the shortest decimal that denotes it (what the user wrote). `undefined` for NaN and infinities. */
const fromNumber = (value) => parseExact(String(value));
/** The nearest double. */
const toNumber = ({ numerator, denominator }) => {
    const whole = numerator / denominator;
    const rest = numerator % denominator;
    if (whole > 9007199254740991n || whole < -9007199254740991n)
        return Number(whole);
    return Number(whole) + Number((rest * 1000000000000000n) / denominator) / 1e15;
};
/** Negative, zero or positive, like a sort comparator. */
const compare = (a, b) => {
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
};
const subtract = (a, b) => exact(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
/** `hit` of `of` as an exact percentage. */
const percentage = (hit, of) => exact(BigInt(hit) * 100n, BigInt(of));


/***/ }),

/***/ 97529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31885);

const ok = (value) => ({ ok: true, value });
const expected = (what) => ({ ok: false, expected: what });
const describe = (type, options, absent, parse) => ({
    description: options.description,
    type,
    default: options.default ?? options.expression ?? null,
    evaluated: options.expression !== undefined,
    required: options.required ?? false,
    secret: options.secret ?? false,
    absent,
    parse
});
/** An input that is null where it is absent; the type says so only where that can happen. */
const single = (type, options, parse) => describe(type, options, null, parse);
const text = (options) => single('text', options, ok);
const choice = (choices, options) => single(`one of ${choices.join(', ')}`, options, given => {
    const found = choices.find(choice => choice === given.trim());
    return found === undefined ? expected(`one of ${choices.join(', ')}`) : ok(found);
});
/** A name that may stand in file and artifact names. */
const identifier = (options) => single('name', options, given => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(given.trim())
    ? ok(given.trim())
    : expected('a name of at most 64 letters, digits, `.`, `_` and `-` that starts with a letter or digit'));
/** One entry a line; blank lines and surrounding space are dropped. Empty where absent. */
const list = (options) => describe('list', options, [], given => ok(given
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')));
const flag = (options) => single('true or false', options, given => {
    const word = given.trim().toLowerCase();
    return word === 'true' ? ok(true) : word === 'false' ? ok(false) : expected('true or false');
});
const integer = (options) => single('integer', options, given => /^-?\d{1,15}$/.test(given.trim()) ? ok(Number(given)) : expected('a whole number'));
/** Whole milliseconds, written with units: `90s`, `1h30m`, `6 months`. */
const duration = (options) => single('duration', options, _units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9);
/** Whole bytes: `10 MB`, `1 GiB`, `4096`. */
const size = (options) => single('size', options, _units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSize */ .DB);
/** An exact percentage from 0 to 100: `85`, `86.5 %`. */
const percent = (options) => single('percentage', options, _units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShare */ .n8);
/** JSON checked against a schema. `what` finishes the sentence "Expected …". */
const json = (schema, what, options) => single('JSON', options, given => {
    const value = parseJson(given);
    if (value === undefined)
        return expected(`${what}, as JSON`);
    const result = schema.safeParse(value);
    if (result.success)
        return ok(result.data);
    const issue = result.error.issues[0];
    return expected(`${what} (at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'invalid'})`);
});
const parseJson = (given) => {
    try {
        return JSON.parse(given);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 31885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B4: () => (/* reexport */ formatCount),
  a3: () => (/* reexport */ formatDuration),
  Bo: () => (/* reexport */ formatExact),
  Xq: () => (/* reexport */ formatSize),
  E9: () => (/* reexport */ parseDuration),
  lo: () => (/* reexport */ parsePercent),
  n8: () => (/* reexport */ parseShare),
  DB: () => (/* reexport */ parseSize)
});

// UNUSED EXPORTS: formatPercent

// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
;// CONCATENATED MODULE: ./build/core/units/duration.js

const second = 1000;
const day = 86_400 * second;
/**
 * Milliseconds by unit. Months and years are counted at their longest (31 and 366 days): what is kept for "2 years"
 * is never deleted early.
 */
const units = new Map(Object.entries({
    ms: 1,
    millisecond: 1,
    s: second,
    sec: second,
    second,
    m: 60 * second,
    min: 60 * second,
    minute: 60 * second,
    h: 3600 * second,
    hour: 3600 * second,
    d: day,
    day,
    w: 7 * day,
    week: 7 * day,
    mo: 31 * day,
    month: 31 * day,
    y: 366 * day,
    year: 366 * day
}));
const unitSize = (name) => {
    // `M` is minutes to some and months to others.
    if (name === 'M')
        return undefined;
    const lower = name.toLowerCase();
    const singular = lower.length > 3 && lower.endsWith('s') ? lower.slice(0, -1) : lower;
    return units.get(singular);
};
const refused = {
    ok: false,
    expected: 'a duration with units, largest first, such as `90s`, `2m`, `1h30m`, `14d` or `6 months`'
};
const whole = /^(?:\d[\d.]*\s*[a-z]+\s*)+$/i;
const term = /(\d[\d.]*)\s*([a-z]+)/gi;
const parseTerm = (amount, unit) => {
    const [size, count] = [unitSize(unit), (0,exact/* parseExact */.jM)(amount)];
    if (size === undefined || count === undefined)
        return undefined;
    return { size, milliseconds: (0,exact/* exact */.e0)(count.numerator * BigInt(size), count.denominator) };
};
/**
 * Reads a duration as whole milliseconds. Units are ms, s, m, h, d, w, mo (31 days), y (366 days) and their English
 * names; each at most once and the largest first. A number without a unit is refused: nobody could tell which is meant.
 */
const parseDuration = (text) => {
    const given = text.trim();
    if (given.length > 100 || !whole.test(given))
        return refused;
    const terms = [...given.matchAll(term)].map(([, amount = '', unit = '']) => parseTerm(amount, unit));
    let [total, previous] = [(0,exact/* exact */.e0)(0), Number.POSITIVE_INFINITY];
    for (const part of terms) {
        if (part === undefined || part.size >= previous)
            return refused;
        total = (0,exact/* exact */.e0)(total.numerator * part.milliseconds.denominator + part.milliseconds.numerator * total.denominator, total.denominator * part.milliseconds.denominator);
        previous = part.size;
    }
    if (total.denominator !== 1n || total.numerator > BigInt(Number.MAX_SAFE_INTEGER))
        return refused;
    return { ok: true, value: Number(total.numerator) };
};

// EXTERNAL MODULE: ./build/core/units/decimal.js
var decimal = __webpack_require__(60805);
;// CONCATENATED MODULE: ./build/core/units/format.js
/** Numbers with their unit, as messages show them. Nothing here is ever compared. */


const scaled = ({ numerator, denominator }, size) => (0,exact/* exact */.e0)(numerator, denominator * size);
const isNegative = (value) => value.numerator < 0n;
const absolute = ({ numerator, denominator }) => (0,exact/* exact */.e0)(numerator < 0n ? -numerator : numerator, denominator);
/** `86.99 %`, never rounded across `limit`; the limit itself is shown exactly by `formatPercent(limit, limit)`. */
const formatPercent = (value, limit) => `${(0,decimal/* formatDecimal */.z)(value, 2, limit)} %`;
const sizeSteps = [
    [1000000000000n, 'TB'],
    [1000000000n, 'GB'],
    [1000000n, 'MB'],
    [1000n, 'kB']
];
const bytes = (value, limit) => {
    const bare = (0,exact/* compare */.UD)(absolute(value), (0,exact/* exact */.e0)(1000)) < 0;
    // Rounded first, so that 999,999 bytes are 1 MB and not 1,000 kB.
    const step = sizeSteps.find(([size]) => !bare && (0,exact/* compare */.UD)((0,decimal/* round */.L)(scaled(absolute(value), size), 2), (0,exact/* exact */.e0)(1)) >= 0);
    if (step === undefined) {
        const shown = (0,decimal/* formatDecimal */.z)(value, 0, limit);
        return `${shown} ${shown === '1' ? 'byte' : 'bytes'}`;
    }
    const [size, name] = step;
    return `${(0,decimal/* formatDecimal */.z)(scaled(value, size), 2, limit && scaled(limit, size))} ${name}`;
};
/** A size in powers of 1000, never rounded across `limit`: `10 MB`, `1.54 GB`, `512 bytes`. */
const formatSize = (size, limit) => bytes(ofNumber(size), optional(limit));
/** From seconds: the units a duration is written in from one minute on. */
const clockSteps = [
    [86400n, 'd'],
    [3600n, 'h'],
    [60n, 'm']
];
const onClock = (value, seconds) => {
    let rest = value.numerator / value.denominator;
    const parts = clockSteps.flatMap(([size, name]) => {
        const count = rest / size;
        rest %= size;
        return count === 0n ? [] : [`${count}${name}`];
    });
    return [...parts, ...(seconds === '0' ? [] : [`${seconds}s`])].join(' ');
};
const secondsOf = ({ numerator, denominator }) => (0,exact/* exact */.e0)(numerator % (denominator * 60n), denominator);
const duration = (value, limit) => {
    if (isNegative(value))
        return `-${duration(absolute(value), limit && (0,exact/* exact */.e0)(-limit.numerator, limit.denominator))}`;
    const milliseconds = (0,exact/* exact */.e0)(value.numerator * 1000n, value.denominator);
    if ((0,exact/* compare */.UD)(value, (0,exact/* exact */.e0)(1)) < 0) {
        if (value.numerator === 0n)
            return '0 s';
        return `${(0,decimal/* formatDecimal */.z)(milliseconds, 1, limit && (0,exact/* exact */.e0)(limit.numerator * 1000n, limit.denominator))} ms`;
    }
    if ((0,exact/* compare */.UD)(value, (0,exact/* exact */.e0)(60)) < 0)
        return `${(0,decimal/* formatDecimal */.z)(value, 2, limit)} s`;
    // Whole seconds unless the limit lies between the duration and the nearest of them.
    const digits = [0, 1, 2, 3, 6, 9].find(more => limit === undefined || Math.sign((0,exact/* compare */.UD)((0,decimal/* round */.L)(value, more), limit)) === Math.sign((0,exact/* compare */.UD)(value, limit)));
    const rounded = (0,decimal/* round */.L)(value, digits ?? 9);
    return onClock(rounded, (0,decimal/* formatDecimal */.z)(secondsOf(rounded), digits ?? 9));
};
/** From milliseconds, never rounded across `limit` (milliseconds too): `350 ms`, `12.5 s`, `1h 30m`. */
const formatDuration = (milliseconds, limit) => duration(scaled(ofNumber(milliseconds), 1000n), limit === undefined ? undefined : scaled(ofNumber(limit), 1000n));
/** A change in percentage points carries its sign. */
const points = (value, limit) => {
    const shown = (0,decimal/* formatDecimal */.z)(value, 2, limit);
    return `${/^[0-9]/.test(shown) && value.numerator > 0n ? '+' : ''}${shown} ${shown === '1' ? 'point' : 'points'}`;
};
const byUnit = {
    count: (value, limit) => (0,decimal/* formatDecimal */.z)(value, value.denominator === 1n ? 0 : 2, limit),
    ratio: (value, limit) => (0,decimal/* formatDecimal */.z)(value, 3, limit),
    percent: formatPercent,
    points,
    seconds: duration,
    bytes
};
/** A metric's value as a person reads it; `limit` is the threshold it stands beside, in the same unit. */
const formatExact = (value, unit, limit) => byUnit[unit](value, limit);
/** `12,345` */
const formatCount = (count) => (0,decimal/* formatDecimal */.z)(ofNumber(count), 0);
const optional = (value) => (value === undefined ? undefined : ofNumber(value));
const ofNumber = (value) => {
    const number = (0,exact/* fromNumber */.oB)(value);
    if (number === undefined)
        throw new RangeError(`Expected a finite number, not ${value}`);
    return number;
};

;// CONCATENATED MODULE: ./build/core/units/percent.js

const plain = /^[+-]?[\d.]{1,40}$/;
/** Reads `85`, `85%` or `86.995 %` as the exact number before the sign; it may be negative or above 100. */
const parsePercent = (text) => {
    const number = text.trim().replace(/\s?%$/, '');
    const value = plain.test(number) ? (0,exact/* parseExact */.jM)(number) : undefined;
    return value === undefined ? { ok: false, expected: 'a percentage such as `85` or `86.5 %`' } : { ok: true, value };
};
/** The same between 0 and 100. */
const parseShare = (text) => {
    const result = parsePercent(text);
    const share = result.ok && (0,exact/* compare */.UD)(result.value, (0,exact/* exact */.e0)(0)) >= 0 && (0,exact/* compare */.UD)(result.value, (0,exact/* exact */.e0)(100)) <= 0;
    return share ? result : { ok: false, expected: 'a percentage from 0 to 100, such as `85` or `86.5 %`' };
};

;// CONCATENATED MODULE: ./build/core/units/size.js

/** Bytes by unit: powers of 1000 (SI) and of 1024 (IEC 80000-13). */
const size_units = new Map(Object.entries({
    '': 1,
    b: 1,
    byte: 1,
    bytes: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40
}));
const size_refused = {
    ok: false,
    expected: 'a size such as `10 MB` (1000 each), `1 GiB` (1024 each) or plain bytes'
};
/** Reads a size as whole bytes. `10M` is refused: it means 10 MB to some tools and 10 MiB to others. */
const parseSize = (text) => {
    const [, amount = '', unit = ''] = /^(\d[\d.]{0,40})\s*([a-z]*)$/i.exec(text.trim()) ?? [];
    const [count, size] = [(0,exact/* parseExact */.jM)(amount), size_units.get(unit.toLowerCase())];
    if (count === undefined || size === undefined)
        return size_refused;
    const bytes = (0,exact/* exact */.e0)(count.numerator * BigInt(size), count.denominator);
    if (bytes.denominator !== 1n || bytes.numerator > BigInt(Number.MAX_SAFE_INTEGER))
        return size_refused;
    return { ok: true, value: Number(bytes.numerator) };
};

;// CONCATENATED MODULE: ./build/core/units.js
/** Durations, sizes and percentages: how users write them and how messages show them. */






/***/ }),

/***/ 60805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ round),
/* harmony export */   z: () => (/* binding */ formatDecimal)
/* harmony export */ });
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61333);
/** Decimals for people: rounded, but never across the limit they are compared with. */

/** Beyond this many decimals words say on which side the number is. */
const mostDigits = 12;
const magnitude = (n) => (n < 0n ? -n : n);
/** The nearest multiple of 10^-digits, halves away from zero. */
const round = ({ numerator, denominator }, digits) => {
    const scale = 10n ** BigInt(digits);
    const half = (magnitude(numerator) * scale * 2n + denominator) / (denominator * 2n);
    return (0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .exact */ .e0)(numerator < 0n ? -half : half, scale);
};
/** `1,234.50` */
const decimal = ({ numerator, denominator }, digits) => {
    const scaled = (magnitude(numerator) * 10n ** BigInt(digits)) / denominator;
    const padded = scaled.toString().padStart(digits + 1, '0');
    const whole = padded.slice(0, padded.length - digits).replace(/\B(?=(?:\d{3})+$)/g, ',');
    const fraction = padded.slice(padded.length - digits);
    return `${numerator < 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${fraction}`}`;
};
/** Trailing zeros say "rounded"; a number that is shown exactly has none. */
const show = (rounded, value, digits) => {
    const shown = decimal(rounded, digits);
    return (0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(rounded, value) === 0 && digits > 0 ? shown.replace(/\.?0+$/, '') : shown;
};
/**
 * `value` with `digits` decimals, or as many more as it takes that the shown number stands on the same side of `limit`
 * as the exact one: 86.995 beside the limit 87 is `86.995`, never `87.00`. Exact numbers lose their trailing zeros.
 */
const formatDecimal = (value, digits, limit) => {
    const plain = show(round(value, digits), value, digits);
    if (limit === undefined)
        return plain;
    const side = Math.sign((0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(value, limit));
    for (let more = digits; more <= mostDigits; more++) {
        const rounded = round(value, more);
        if (Math.sign((0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(rounded, limit)) === side)
            return show(rounded, value, more);
    }
    return side === 0 ? plain : `just ${side < 0 ? 'below' : 'above'} ${formatDecimal(limit, digits)}`;
};


/***/ })

};
