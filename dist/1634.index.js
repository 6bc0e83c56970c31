export const id = 1634;
export const ids = [1634];
export const modules = {

/***/ 51634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishOwn: () => (/* binding */ finishOwn),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/core/cluster.js
var core_cluster = __webpack_require__(36936);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/owner.js
/** `owner/name/<run>/<attempt>/<job>`: who holds a deployment. */
const ownerOf = ({ repository, runId, attempt, job }) => `${repository}/${runId}/${attempt}/${job}`;
const pattern = /^(?<run>[^/]+\/[^/]+\/\d+)\/(?<attempt>\d+)\/(?<job>.*)$/;
const parse = (owner) => {
    const { run, attempt, job } = pattern.exec(owner)?.groups ?? {};
    return run === undefined || job === undefined ? undefined : { run, attempt: Number(attempt), job };
};
/**
 * A later attempt of the same run goes on at once: GitHub starts it only when the earlier one has ended. So does the same job again
 * (its `post` step), and a job that `settles` what other jobs of its run left.
 */
const supersedes = (me, holder, settles) => {
    const [mine, theirs] = [parse(me), parse(holder)];
    if (mine === undefined || theirs === undefined || mine.run !== theirs.run)
        return false;
    return mine.attempt > theirs.attempt || (mine.attempt === theirs.attempt && (settles || mine.job === theirs.job));
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/model.js
var model = __webpack_require__(33070);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/render/identity.js
var render_identity = __webpack_require__(36176);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/hand-back.js


/** Our name in `metadata.managedFields`. */
const fieldManager = 'towpath';
/**
 * Objects of others bear no trace of us: neither the mark of a take-over nor ownership of a field. Without it, the next server-side
 * apply (Helm 4) would meet a conflict with a manager that no longer exists.
 */
const handBack = async ({ fence, store }) => {
    const { routes, pins, staged, chart } = store.state.rollout;
    const touched = [
        ...routes.filter(({ own }) => !own),
        ...pins,
        ...staged.map(({ workload }) => ({ ref: workload, managedFields: [] })),
        ...chart.map(ref => ({ ref, managedFields: [] }))
    ];
    for (const { ref, managedFields } of distinct(touched)) {
        await fence.changeIfThere(ref, unstamped);
        // A request of its own: fields whose value changes in a request are given to the one who sends it.
        await fence.changeIfThere(ref, live => handedBack(live, managedFields));
    }
    return undefined;
};
/** The first entry of an object counts: it knows the managers of before. */
const distinct = (touched) => {
    const byName = new Map();
    for (const entry of touched) {
        const name = (0,render_identity/* identityOfRef */.BZ)(entry.ref);
        if (!byName.has(name))
            byName.set(name, entry);
    }
    return [...byName.values()];
};
const unstamped = (live) => {
    const { [model/* marks */.Z.fence]: stamp, ...annotations } = live.metadata.annotations ?? {};
    return stamp === undefined ? undefined : { ...live, metadata: { ...live.metadata, annotations } };
};
const ours = (entry) => Object(entry).manager === fieldManager;
const sameEntry = (a, b) => {
    const [x, y] = [Object(a), Object(b)];
    return x?.manager === y?.manager && x?.operation === y?.operation && x?.subresource === y?.subresource;
};
/** Each manager that was there before owns again what it owned; managers that came since keep theirs. Undefined where none of ours is left. */
const handedBack = (live, before) => {
    const now = live.metadata.managedFields ?? [];
    if (!now.some(ours))
        return undefined;
    const restored = now
        .filter(entry => !ours(entry))
        .map(entry => before.find(former => sameEntry(former, entry)) ?? entry);
    const returned = before.filter(former => !ours(former) && !restored.some(entry => sameEntry(entry, former)));
    return { ...live, metadata: { ...live.metadata, managedFields: [...restored, ...returned] } };
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/failures.js
var failures = __webpack_require__(79048);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/fenced.js
/** Somebody else owns the deployment now: this process must write nothing more, not even to tidy up. */
class Fenced extends Error {
    owner;
    constructor(owner, cause) {
        super(`${owner} no longer owns this deployment`, { cause });
        this.name = 'Fenced';
        this.owner = owner;
    }
}

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/ports.js
/** An effect cannot be made so; the message is for people and ends the step. */
class StepFailed extends Error {
    name = 'StepFailed';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/render/failures.js
var render_failures = __webpack_require__(64345);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/render/untyped.js
var untyped = __webpack_require__(50629);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/fields.js
/** Where two values of JSON differ, as paths people can read: `spec.template.spec.containers[shop].image`. Never the values: they may be secret. */

/** Every field that one has and the other has not, or has otherwise. Null and absent are the same, as for the API server. */
const differingFields = (before, after, path = '') => {
    const into = [];
    exactly(before, after, path, into);
    return into;
};
/**
 * Fields of `stated` that `live` does not show. What only `live` has – defaults, status, the work of others – is not looked at;
 * numbers written as text and equal quantities (`1` and `1000m`) count as equal.
 */
const unmetFields = (stated, live, path = '') => {
    const into = [];
    stating(stated, live, path, into);
    return into;
};
const exactly = (before, after, path, into) => {
    if (isEmpty(before) && isEmpty(after))
        return;
    if ((0,untyped/* isFields */.Ce)(before) && (0,untyped/* isFields */.Ce)(after)) {
        members(before, after, Object.keys({ ...before, ...after }), path, into, exactly);
    }
    else if (Array.isArray(before) && Array.isArray(after)) {
        items(before, after, path, into, exactly);
    }
    else if (before !== after)
        into.push(path);
};
const stating = (stated, live, path, into) => {
    if (stated === undefined || stated === null)
        return;
    if (isEmpty(stated) && isEmpty(live))
        return;
    if ((0,untyped/* isFields */.Ce)(stated) && (0,untyped/* isFields */.Ce)(live))
        members(stated, live, Object.keys(stated), path, into, stating);
    else if (Array.isArray(stated) && Array.isArray(live))
        items(stated, live, path, into, stating);
    else if (!sameScalar(stated, live))
        into.push(path);
};
/** Null says nothing, and so do an empty map and an empty list except as a sign of presence (`emptyDir: {}`), which templates do not toggle. */
const isEmpty = (value) => value === undefined ||
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    ((0,untyped/* isFields */.Ce)(value) && Object.keys(value).length === 0);
const members = (a, b, names, path, into, compare) => {
    for (const name of [...names].sort())
        compare(a[name], b[name], inside(path, name), into);
};
/** `spec.replicas` of `spec` and `replicas`; names that are no words stand in brackets. */
const inside = (path, name) => {
    if (!/^[A-Za-z_][\w-]*$/.test(name))
        return `${path}[${name}]`;
    return path === '' ? name : `${path}.${name}`;
};
/** Lists whose items all have a name are compared by name; order matters only where there are none. */
const items = (a, b, path, into, compare) => {
    const before = byName(a);
    const after = byName(b);
    if (before === undefined || after === undefined) {
        if (a.length !== b.length)
            into.push(path);
        else
            for (const [index, item] of a.entries())
                compare(item, b[index], `${path}[${index}]`, into);
        return;
    }
    const names = new Set([...before.keys(), ...(compare === exactly ? after.keys() : [])]);
    for (const name of names)
        compare(before.get(name), after.get(name), `${path}[${name}]`, into);
};
const byName = (list) => {
    const named = new Map();
    for (const item of list) {
        if (!(0,untyped/* isFields */.Ce)(item) || typeof item.name !== 'string' || named.has(item.name))
            return undefined;
        named.set(item.name, item);
    }
    return named;
};
const sameScalar = (stated, live) => {
    if (stated === live)
        return true;
    if (!isScalar(stated) || !isScalar(live))
        return false;
    if (String(stated) === String(live))
        return true;
    const quantity = thousandths(String(stated));
    return quantity !== undefined && quantity === thousandths(String(live));
};
const isScalar = (value) => typeof value === 'string' || typeof value === 'number';
const powers = {
    '': 1n,
    k: 1000n,
    M: 1000n ** 2n,
    G: 1000n ** 3n,
    T: 1000n ** 4n,
    P: 1000n ** 5n,
    E: 1000n ** 6n,
    Ki: 1024n,
    Mi: 1024n ** 2n,
    Gi: 1024n ** 3n,
    Ti: 1024n ** 4n,
    Pi: 1024n ** 5n,
    Ei: 1024n ** 6n
};
const parts = { m: 1n, u: 1000n, n: 1000n ** 2n };
/** A Kubernetes quantity in thousandths, rounded up as the API server does. Undefined where the text is none. */
const thousandths = (text) => {
    const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2})|([kMGTPE]i?|Ki|[mun])?)$/.exec(text);
    if (match === null)
        return undefined;
    const [, sign, whole = '0', fraction = '', exponent = '0', suffix = ''] = match;
    const digits = BigInt(whole + fraction);
    const tens = Number(exponent) - fraction.length;
    const part = parts[suffix];
    const upper = digits * (part === undefined ? 1000n * (powers[suffix] ?? 1n) : 1n) * 10n ** BigInt(Math.max(tens, 0));
    const lower = (part ?? 1n) * 10n ** BigInt(Math.max(-tens, 0));
    const size = (upper + lower - 1n) / lower;
    return sign === '-' ? -size : size;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/digest.js
/** One digest for a whole rendering, whatever the order of its documents and fields; and what differs where two digests do. */






/** `sha256:…` over the objects, sorted by what they are, each in canonical JSON. */
const digestOf = (manifests, scope) => {
    const sorted = manifests
        .map(manifest => [(0,render_identity/* identityOf */.cu)(manifest, scope), (0,canonical/* canonicalJson */.d)(manifest)])
        .sort(byIdentity);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const [identity, json] of sorted)
        hash.update(`${identity}\n${json}\n`);
    return `sha256:${hash.digest('hex')}`;
};
const byIdentity = (a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
/** CD-124 with the fields in which two renderings of the same chart and values differ; null where they are the same. */
const nondeterminism = (first, second, scope) => {
    if (digestOf(first, scope) === digestOf(second, scope))
        return null;
    const [before, after] = [(0,render_identity/* indexOf */.qh)(first, scope), (0,render_identity/* indexOf */.qh)(second, scope)];
    const fields = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap(identity => {
        const [one, other] = [before.get(identity), after.get(identity)];
        const object = one ?? other;
        if (object === undefined || (one && other && (0,canonical/* canonicalJson */.d)(one) === (0,canonical/* canonicalJson */.d)(other)))
            return [];
        const name = (0,core_cluster/* shortName */.EU)((0,render_identity/* refIn */.NG)(object, scope));
        if (one === undefined || other === undefined)
            return [`${name} (in one of them only)`];
        const paths = differingFields(one, other);
        return [`${name}: ${shortened(paths.length === 0 ? ['empty fields'] : paths)}`];
    });
    return (0,render_failures.notDeterministic)(fields);
};
const shortened = (paths) => paths.length > 5 ? `${paths.slice(0, 5).join(', ')} and ${paths.length - 5} more` : paths.join(', ');

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/scalar.js
/**
 * What a scalar of YAML means to Helm and kubectl. Both read with sigs.k8s.io/yaml, that is go-yaml v2: booleans of YAML 1.1 (`yes`,
 * `on`, `n`), integers in Go's spelling (`0o17` and `017` are 15, `1_000` is 1000), floats only in plain decimal notation, dates as text.
 */
const words = new Map([
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map(word => [word, true]),
    ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map(word => [word, false]),
    ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, null])
]);
const infinity = /^(?:[+-]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const integer = /^([+-]?)(?:0[xX]([0-9a-fA-F]+)|0[oO]?([0-7]+)|0[bB]([01]+)|(0|[1-9][0-9]*))$/;
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const largest = 2n ** 64n - 1n;
const smallest = -(2n ** 63n);
/** Meaning of an unquoted scalar without a tag. */
const resolvePlain = (text) => {
    const word = words.get(text);
    if (word !== undefined)
        return { value: word };
    if (infinity.test(text))
        return { problem: 'not finite' };
    return /^[-+.0-9]/.test(text) ? resolveNumber(text) : { value: text };
};
const resolveNumber = (text) => {
    // Go strips the underscores of integers and signed numbers, but not behind a leading point.
    const plain = text.startsWith('.') ? text : text.replaceAll('_', '');
    const whole = wholeOf(plain);
    if (whole !== undefined)
        return scalar_exactly(whole);
    if (!decimal.test(plain))
        return { value: text };
    const value = Number(plain);
    // Go's parser refuses what overflows, and the scalar stays text.
    return Number.isFinite(value) ? { value } : { value: text };
};
/** The integer, where it fits 64 bits as Go requires. */
const wholeOf = (plain) => {
    const match = integer.exec(plain);
    if (match === null)
        return undefined;
    const [, sign, hexadecimal, octal, binary, digits] = match;
    const size = BigInt(hexadecimal !== undefined
        ? `0x${hexadecimal}`
        : octal !== undefined
            ? `0o${octal}`
            : binary !== undefined
                ? `0b${binary}`
                : (digits ?? '0'));
    const whole = sign === '-' ? -size : size;
    return whole > largest || whole < smallest ? undefined : whole;
};
/** JSON numbers here are doubles; an integer beyond 2^53 would silently become another one. */
const scalar_exactly = (whole) => whole >= BigInt(Number.MIN_SAFE_INTEGER) && whole <= BigInt(Number.MAX_SAFE_INTEGER)
    ? { value: Number(whole) }
    : { problem: 'not exact' };
const core = 'tag:yaml.org,2002:';
/** Meaning of a scalar with its tag and quotes taken into account. */
const resolveScalar = (text, tag, plain) => {
    if (tag === undefined || tag === '' || tag === '!')
        return plain && tag !== '!' ? resolvePlain(text) : { value: text };
    if (tag === `${core}binary`)
        return { value: new TextDecoder().decode(Uint8Array.from(atob(text.trim()), byte => byte.charCodeAt(0))) };
    const converted = [`${core}int`, `${core}float`, `${core}bool`, `${core}null`].includes(tag);
    return converted ? resolvePlain(text) : { value: text };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/manifests.js
/** A rendering as Helm prints it, read into objects. What is wrong with it is told by template and line, never thrown. */





/** Copies an alias may make in one document, before it is a bomb. */
const maxAliases = 1000;
/**
 * Reads documents separated by `---`, with Helm's `# Source:` comments; lists are expanded, empty documents and hooks left out (Helm reports
 * hooks apart). `which` names the rendering in messages: `the new rendering`.
 */
const readRendering = (text, which, scope) => {
    const lines = new dist/* LineCounter */.HN();
    const options = {
        lineCounter: lines,
        schema: 'failsafe',
        prettyErrors: false,
        uniqueKeys: true,
        logLevel: 'silent'
    };
    const documents = (0,dist/* parseAllDocuments */.hR)(text, options);
    const place = offset => ({ which, template: templateAt(text, offset), line: lines.linePos(offset).line });
    const read = (Array.isArray(documents) ? documents : []).map(document => readDocument(document, place));
    const objects = read.flatMap(({ objects }) => objects);
    return {
        manifests: objects.map(({ manifest }) => manifest),
        refusals: [...read.flatMap(({ refusals }) => refusals), ...repeated(objects, scope)]
    };
};
const templateAt = (text, offset) => {
    const end = text.indexOf('\n', offset);
    const above = text.slice(0, end < 0 ? text.length : end);
    return (above
        .slice(above.lastIndexOf('\n# Source: '))
        .match(/^\s*# Source: (.*)/)?.[1]
        ?.trim() ?? null);
};
const readDocument = (document, place) => {
    const [error] = document.errors;
    if (error !== undefined) {
        const where = place(error.pos[0]);
        const duplicate = error.code === 'DUPLICATE_KEY';
        return {
            objects: [],
            refusals: [duplicate ? (0,render_failures.ambiguousKey)(where, null) : (0,render_failures.unreadableRendering)(where, firstLine(error.message))]
        };
    }
    const refusals = [];
    const convert = converter(document, place, failure => refusals.push(failure));
    const value = convert(document.contents);
    if (refusals.length > 0 || value === null)
        return { objects: [], refusals };
    return objectsIn(value, place(document.contents?.range?.[0] ?? 0));
};
const firstLine = (message) => (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
/** Lists stand for their items (kubectl and Helm expand every kind that ends in List and has items). */
const objectsIn = (value, place) => {
    if ((0,untyped/* isFields */.Ce)(value) && typeof value.kind === 'string' && value.kind.endsWith('List') && Array.isArray(value.items)) {
        const read = (0,untyped/* listOf */.c3)(value.items).map(item => objectsIn(item, place));
        return { objects: read.flatMap(({ objects }) => objects), refusals: read.flatMap(({ refusals }) => refusals) };
    }
    if (!(0,untyped/* isManifest */.Yh)(value))
        return { objects: [], refusals: [(0,render_failures.noObject)(place)] };
    return { objects: isHook(value) ? [] : [{ manifest: value, place }], refusals: [] };
};
const isHook = ({ metadata }) => metadata.annotations?.['helm.sh/hook'] !== undefined;
const repeated = (objects, scope) => {
    const seen = new Set();
    return objects.flatMap(({ manifest, place }) => {
        const identity = (0,render_identity/* identityOf */.cu)(manifest, scope);
        if (seen.has(identity))
            return [(0,render_failures.duplicateObject)(place, `${manifest.kind}/${manifest.metadata.name}`)];
        seen.add(identity);
        return [];
    });
};
/** Values of nodes, by the rules of `scalar.ts`; the parser's own schemas know other booleans and numbers. */
const converter = (document, place, refuse) => {
    let aliases = 0;
    const where = (node) => place((0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0);
    const scalar = (node) => {
        const text = typeof node.value === 'string' ? node.value : String(node.value ?? '');
        const resolved = resolveScalar(text, node.tag, node.type === undefined || node.type === dist/* Scalar */.X5.PLAIN);
        if ('value' in resolved)
            return resolved.value;
        refuse((0,render_failures.inexactNumber)(where(node), text));
        return null;
    };
    const map = (node) => {
        const fields = new Map();
        const own = new Set();
        for (const pair of (0,dist/* isMap */.jh)(node) ? node.items : []) {
            if (isMerge(pair.key)) {
                for (const [name, value] of mergedInto(convert(pair.value)))
                    fields.set(name, value);
                continue;
            }
            const name = keyOf(convert(pair.key));
            if (name === undefined)
                refuse((0,render_failures.unreadableRendering)(where(pair.key), 'a key is neither text nor a number'));
            else if (own.has(name))
                refuse((0,render_failures.ambiguousKey)(where(pair.key), name));
            else {
                own.add(name);
                fields.set(name, convert(pair.value));
            }
        }
        return Object.fromEntries(fields);
    };
    const convert = (node) => {
        if ((0,dist/* isScalar */.jn)(node))
            return scalar(node);
        if ((0,dist/* isMap */.jh)(node))
            return map(node);
        if ((0,dist/* isSeq */.oP)(node))
            return node.items.map(convert);
        if (!(0,dist/* isAlias */.Vj)(node))
            return null;
        aliases += 1;
        const target = aliases > maxAliases ? undefined : node.resolve(document);
        if (target !== undefined)
            return convert(target);
        refuse((0,render_failures.unreadableRendering)(where(node), aliases > maxAliases ? 'it repeats itself through aliases without end' : 'an alias has no anchor'));
        return null;
    };
    return convert;
};
const isMerge = (key) => (0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === dist/* Scalar */.X5.PLAIN;
/** Of several merged maps the first that has a key wins. */
const mergedInto = (value) => (Array.isArray(value) ? [...value].reverse() : [value]).flatMap(item => ((0,untyped/* isFields */.Ce)(item) ? Object.entries(item) : []));
const keyOf = (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/revisions.js
/** How Helm's history describes an upgrade of ours begins. */
const ownUpgrade = 'Towpath: ';
/** The number of the upgrade to the new version: behind those of every step with canary values. */
const upgradeRevision = ({ newestRevision, native }) => newestRevision + 1 + (native?.steps.length ?? 0);
/** The upgrade with the canary values of this share; undefined where none is planned. */
const stepAt = ({ newestRevision, native }, percent) => {
    const index = native?.steps.findIndex(step => step.percent === percent) ?? -1;
    const step = native?.steps[index];
    return step === undefined ? undefined : { ...step, revision: newestRevision + 1 + index };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/helm/canary-revisions.js

const mark = `${ownUpgrade}canary values of `;
/** What Helm's history says of an upgrade with canary values; with the ordinary ones where `percent` is null. */
const descriptionOf = (percent) => percent === null ? `${ownUpgrade}upgrade` : `${mark}${percent} %`;
const isCanaryRevision = ({ description }) => description.startsWith(mark);
/** What they store. A rollback to one stored it once more, under Helm's own description, and is told by this. */
const canaryDigests = async (history, digestOf) => new Set(await Promise.all(history.filter(isCanaryRevision).map(({ revision }) => digestOf(revision))));

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/helm/flags.js
/** One table for both majors of Helm: what is meant, and how each says it. Source: `helm upgrade --help` and `helm rollback --help` of 3.18 and 4.1. */
/**
 * Never `--atomic` or `--rollback-on-failure`: a cancelled job would kill Helm in the middle of its own rollback. Never `--wait`: we watch the
 * workloads ourselves, and Helm 4 would need the right to watch every kind. Never `--force-conflicts`: fields of others stay theirs.
 */
const flags = {
    /** Renders with what the API server knows, and writes nothing. */
    dryRun: { 3: ['--dry-run=server'], 4: ['--dry-run=server'] },
    /**
     * Patches by the difference to the last release, as Helm 3 always does. A server-side apply would meet a conflict with the weights in a
     * route, and the objects before it would already be changed.
     */
    clientSide: { 3: [], 4: ['--server-side=false'] }
};
/** Where values come from that are not given: explicit, because Helm's own default depends on whether any are given. */
const valuesFlag = {
    chart: '--reset-values',
    release: '--reset-then-reuse-values'
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/helm/says.js
/** What Helm says when it fails, made fit for a log: its messages can quote whole objects, Secrets among them. */
const longest = 600;
const marker = /^(?:Error: |level=ERROR )/;
/** The lines from Helm's `Error:` on, without objects and without anything that looks like encoded data. */
const helmSays = (stderr) => {
    const lines = stderr
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    const start = lines.findIndex(line => marker.test(line));
    const said = (start === -1 ? lines.slice(-3) : lines.slice(start)).join(' ').replace(/^Error: /, '');
    const safe = withoutObjects(said)
        // Helm 4 quotes values that a schema refuses, and data that is no base64.
        .replace(/(at '[^']*': )'[^']*'/g, '$1***')
        .replace(/(illegal base64 data)[^;,]*/g, '$1')
        .replace(/[A-Za-z0-9+/_-]{40,}={0,2}/g, '***');
    return safe.length > longest ? `${safe.slice(0, longest)} …` : safe || 'it said nothing';
};
/** Everything in balanced braces or `map[…]` that could be an object is left out. */
const withoutObjects = (text) => {
    let out = '';
    let depth = 0;
    for (let index = 0; index < text.length; index += 1) {
        const char = text[index] ?? '';
        const opens = char === '{' || (char === '[' && text.slice(index - 3, index) === 'map');
        if (opens) {
            if (depth === 0)
                out += '{…}';
            depth += 1;
        }
        else if (depth > 0 && char === '[')
            depth += 1;
        else if (depth > 0 && (char === '}' || char === ']'))
            depth -= 1;
        else if (depth === 0)
            out += char;
    }
    return out;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/helm/tool.js


/** Nothing may be written: for rendering and reading. */
const readOnly = () => 'Towpath only reads here';
/** Raises CD-106 (no such program), CD-107 (a version nobody tried), CD-108 (releases kept elsewhere than in Secrets). */
const openHelm = async (program, timeout, ports) => {
    const { exec, files, run, cluster } = ports;
    const driver = ports.environment.HELM_DRIVER ?? '';
    if (!['', 'secret', 'secrets'].includes(driver))
        (0,failure/* raise */.xl)((0,failures.otherDriver)(driver));
    const environment = helmEnvironment(ports.environment);
    const version = await versionOf(program, environment, exec);
    const folder = await files.temporary('helm');
    return {
        version,
        major: majorOf(version),
        run: async (args, guard, signal) => {
            const door = await cluster.door(guard);
            const kubeconfig = `${folder}/kubeconfig-${await doorNumber()}`;
            try {
                await files.write(kubeconfig, door.kubeconfig);
                const env = { ...environment, KUBECONFIG: kubeconfig, KUBECACHEDIR: `${folder}/cache` };
                // Never the job's own signal unless it is meant: after a cancellation Helm still has to take things back.
                return await exec(program, args, {
                    cwd: run.workspace,
                    env,
                    timeout,
                    signal: signal ?? new AbortController().signal
                });
            }
            finally {
                await door.close();
            }
        }
    };
};
let doors = 0;
const doorNumber = async () => {
    doors += 1;
    return doors;
};
/** Everything that could show Helm another way to a cluster is taken away: it has the door, and nothing else. */
const helmEnvironment = (environment) => Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => value === undefined || /^(?:KUBE|HELM_KUBE|HELM_NAMESPACE$|HELM_DEBUG$|HELM_DRIVER$)/.test(name)
    ? []
    : [[name, value]]));
const versionOf = async (program, env, exec) => {
    try {
        const { code, stdout } = await exec(program, ['version', '--template', '{{.Version}}'], { env, timeout: 20_000 });
        return code === 0 ? stdout.trim() : (0,failure/* raise */.xl)((0,failures.helmMissing)(program));
    }
    catch (thrown) {
        throw thrown instanceof failure/* FailureError */.pO ? new failure/* FailureError */.pO((0,failures.helmMissing)(program), thrown) : thrown;
    }
};
const majorOf = (version) => {
    const major = /^v?(\d+)\./.exec(version)?.[1];
    if (major === '3')
        return 3;
    return major === '4' ? 4 : (0,failure/* raise */.xl)((0,failures.unknownHelm)(version));
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/helm/release.js
/** One release as Helm knows it: its history, what it stores, what an upgrade would make of it. */






const historySchema = schemas/* array */.YOg(schemas/* looseObject */._H3({ revision: schemas/* int */.Whr(), status: schemas/* string */.YjP(), description: schemas/* string */.YjP().optional() }));
const renderedSchema = schemas/* looseObject */._H3({
    manifest: schemas/* string */.YjP(),
    hooks: schemas/* array */.YOg(schemas/* looseObject */._H3({
        name: schemas/* string */.YjP(),
        kind: schemas/* string */.YjP().default(''),
        manifest: schemas/* string */.YjP().default(''),
        events: schemas/* array */.YOg(schemas/* string */.YjP()).nullish()
    }))
        .nullish(),
    chart: schemas/* looseObject */._H3({
        metadata: schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP().default(''), appVersion: schemas/* string */.YjP().nullish() })
    }),
    config: schemas/* unknown */.L5J(),
    apply_method: schemas/* string */.YjP().nullish()
});
const absent = /release: not found/;
/** Newest first; empty where the release does not exist. */
const historyOf = async (tool, release, namespace) => {
    const { code, stdout, stderr } = await tool.run(['history', release, '-n', namespace, '-o', 'json', '--max', '256'], readOnly);
    if (code !== 0)
        return absent.test(stderr) ? [] : (0,failure/* raise */.xl)((0,failures.helmRefused)('history', release, helmSays(stderr)));
    return historySchema
        .parse(JSON.parse(stdout))
        .map(({ revision, status, description = '' }) => ({ revision, status, description }))
        .sort((a, b) => b.revision - a.revision);
};
/** The manifest that a revision stores, without hooks. */
const storedManifest = async (tool, release, namespace, revision) => {
    const { code, stdout, stderr } = await tool.run(['get', 'manifest', release, '-n', namespace, '--revision', String(revision)], readOnly);
    return code === 0 ? stdout : (0,failure/* raise */.xl)((0,failures.helmRefused)('get manifest', release, helmSays(stderr)));
};
/** Arguments that both the rendering and the upgrade get: what is planned is what is done. */
const upgradeArguments = ({ release, namespace, chart, version, values, set, valuesFrom, historyMax }) => [
    'upgrade',
    release,
    chart,
    '--install',
    '-n',
    namespace,
    valuesFlag[valuesFrom],
    '--history-max',
    String(historyMax),
    ...(version === null ? [] : ['--version', version]),
    ...values.flatMap(file => ['-f', file]),
    ...set.flatMap(assignment => ['--set', assignment])
];
/** Raises CD-109 with Helm's words where the chart does not render. */
const render = async (tool, request) => {
    const args = [...upgradeArguments(request), ...flags.dryRun[tool.major], '-o', 'json'];
    const { code, stdout, stderr } = await tool.run(args, readOnly);
    if (code !== 0)
        (0,failure/* raise */.xl)((0,failures.chartDoesNotRender)(request.chart, helmSays(stderr)));
    try {
        const { manifest, hooks, chart, config, apply_method } = renderedSchema.parse(JSON.parse(stdout));
        return {
            manifest,
            hooks: (hooks ?? []).map(({ events, ...hook }) => ({ ...hook, events: events ?? [] })),
            chart: {
                name: chart.metadata.name,
                version: chart.metadata.version,
                appVersion: chart.metadata.appVersion ?? null
            },
            config: config ?? null,
            applyMethod: apply_method ?? null
        };
    }
    catch (thrown) {
        throw new failure/* FailureError */.pO((0,failures.chartDoesNotRender)(request.chart, 'its answer is not the JSON that was expected'), thrown);
    }
};
/**
 * What runs: the deployed revision; where an install or a rollback failed there is none, and Helm itself goes on from the newest one.
 * 0: nothing does.
 */
const standing = (history) => (history.find(({ status }) => status === 'deployed') ??
    history.find(({ status }) => status === 'failed' || status === 'superseded'))?.revision ?? 0;

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/helm/stored-release.js
/** What Helm stores of a revision, in `data.release` of its Secret: JSON, gzipped, in base64; the API puts base64 around it once more. */


/** The same revision with the status `failed`; null where it is not stored as expected. */
const asFailed = (stored) => {
    try {
        const text = Buffer.from(stored, 'base64').toString('latin1');
        const release = JSON.parse((0,external_node_zlib_.gunzipSync)(Buffer.from(text, 'base64')).toString('utf8'));
        if (!(0,untyped/* isFields */.Ce)(release) || !(0,untyped/* isFields */.Ce)(release.info) || typeof release.info.status !== 'string')
            return null;
        const info = { ...release.info, status: 'failed', description: 'Towpath: its Helm died' };
        const zipped = (0,external_node_zlib_.gzipSync)(JSON.stringify({ ...release, info })).toString('base64');
        return Buffer.from(zipped, 'latin1').toString('base64');
    }
    catch {
        return null;
    }
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/helm/fenced.js
/** Helm as the interpreter drives it: every write passes the fence, and a revision is stored under exactly one number. */











/** `sha256:…` over the manifests as they are stored or rendered; independent of order. */
const manifestDigest = (manifest, scope) => digestOf(readRendering(manifest, 'the stored revision', scope).manifests, scope);
const fencedHelm = (tool, subject, cluster, fence) => {
    const { release, namespace, scope, request, layered } = subject;
    const seconds = `${Math.ceil(subject.timeout / 1000)}s`;
    const upgradeTo = (made, percent, revision, signal) => {
        const described = ['--description', descriptionOf(percent)];
        return write([...upgradeArguments(made), ...flags.clientSide[tool.major], ...described], revision, signal);
    };
    const write = async (args, revision, signal) => {
        const { code, stderr } = await tool.run([...args, '--timeout', seconds], doorkeeper(subject, revision, cluster, fence), signal);
        if (code !== 0)
            throw new StepFailed(`Helm says: ${helmSays(stderr)}`);
    };
    const rollbackTo = (to) => [
        'rollback',
        release,
        String(to),
        '-n',
        namespace,
        ...flags.clientSide[tool.major],
        '--history-max',
        '0'
    ];
    return {
        history: () => historyOf(tool, release, namespace),
        digest: async (revision) => manifestDigest(await storedManifest(tool, release, namespace, revision), scope),
        upgrade: (revision, signal, layer) => {
            if (layer !== undefined && layered !== null)
                return layered(layer, made => upgradeTo(keeping(made, layer, revision), layer.percent, revision, signal));
            if (request === null || layer !== undefined)
                return Promise.reject(new StepFailed('The chart is not at hand here'));
            return 'to' in request
                ? write(rollbackTo(request.to), revision, signal)
                : upgradeTo(request, null, revision, signal);
        },
        rollback: (to, revision, signal) => write(rollbackTo(to), revision, signal),
        uninstall: signal => write(['uninstall', release, '-n', namespace], 0, signal),
        forget: revision => forget(cluster, secretRef(subject, revision), fence),
        bury: revision => bury(cluster, secretRef(subject, revision), fence)
    };
};
/** Helm may not forget, on the way, the revision to which a failed deployment goes back. */
const keeping = (request, { percent, from }, revision) => ({
    ...request,
    historyMax: percent !== null || request.historyMax === 0 ? 0 : Math.max(request.historyMax, revision - from + 1)
});
const secretRef = ({ release, namespace }, revision) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    namespace,
    name: `sh.helm.release.v1.${release}.v${revision}`
});
const forget = async (cluster, ref, fence) => {
    const { uid, resourceVersion } = (await cluster.get(ref))?.metadata ?? {};
    if (uid === undefined || resourceVersion === undefined)
        return;
    await fence.check();
    await cluster.remove(ref, { uid, resourceVersion });
};
/** A revision that is not stored as expected is forgotten: no reader may take Helm to be at work. */
const bury = async (cluster, ref, fence) => {
    const live = await cluster.get(ref);
    if (live === undefined)
        return;
    const { release: stored, ...data } = (0,untyped/* fieldsOf */.Pf)(live.data);
    const release = typeof stored === 'string' ? asFailed(stored) : null;
    if (release === null)
        return forget(cluster, ref, fence);
    await fence.check();
    const labels = { ...live.metadata.labels, status: 'failed' };
    await cluster.replace({ ...live, metadata: { ...live.metadata, labels }, data: { ...data, release } });
};
/**
 * Lets a write pass while the deployment is ours; a new revision only under the number that was planned. A patch is bound to the object as
 * it was before we asked whether it is ours: Helm itself patches whatever it finds, and a frozen job may send it late.
 */
const doorkeeper = (subject, revision, cluster, fence) => async (request) => {
    if (fence.lost.aborted)
        return 'this deployment may belong to another job now';
    const [place = ''] = request.path.split('?');
    const refusal = request.method === 'POST' ? wrongRevision(subject, revision, place, request.name) : null;
    if (refusal !== null)
        return refusal;
    try {
        const version = request.method === 'PATCH' ? await versionAt(cluster, place) : undefined;
        await fence.check();
        return version === undefined ? null : { onlyIf: version };
    }
    catch (thrown) {
        return thrown instanceof Fenced
            ? 'this deployment belongs to another job now'
            : 'whether this deployment is still ours could not be asked';
    }
};
/** Why a Secret may not be made; null where it may, or is none of Helm's. */
const wrongRevision = ({ release, namespace }, revision, place, name) => {
    if (place !== `/api/v1/namespaces/${namespace}/secrets`)
        return null;
    if (name === null)
        return 'a Secret without a name cannot be fenced';
    const prefix = `sh.helm.release.v1.${release}.v`;
    return name.startsWith(prefix) && name !== `${prefix}${revision}`
        ? `revision ${revision} of ${release} was planned, not ${name}: somebody else deployed`
        : null;
};
/** Undefined where the object does not exist: server-side apply then makes it. */
const versionAt = async (cluster, path) => {
    try {
        const object = JSON.parse(await cluster.raw(path));
        return object.metadata?.resourceVersion;
    }
    catch (thrown) {
        if (thrown instanceof core_cluster/* ClusterError */.b$ && thrown.kind === 'not-found')
            return undefined;
        throw thrown;
    }
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/helm/layers.js
/**
 * Values of strategy `native`: what people gave to the deployed revision, and over it the canary's, in which `{{percent}}` stands for the
 * share. They pass to Helm through a folder that nobody else may read, and are blanked there as soon as Helm has read them.
 */




const share = /\{\{\s*percent\s*\}\}/g;
/** Whether the canary values depend on the share at all. */
const mentionsShare = async ({ files: paths, set }, files) => [...set, ...(await Promise.all(paths.map(path => files.text(path))))].some(text => text.search(share) >= 0);
/** Raises CD-110 where Helm does not tell the values of the revision. */
const layersOf = (request, canary, tool, files) => {
    const stored = new Map();
    const valuesOf = (revision) => {
        const found = stored.get(revision) ?? userValues(request, revision, tool);
        stored.set(revision, found);
        return found;
    };
    return async ({ percent, from }, use) => {
        // The newest revision may be a canary's: only of the deployed one are the values taken.
        const base = percent === null && request.valuesFrom === 'chart' ? [] : [await valuesOf(from)];
        const over = percent === null ? [] : await Promise.all(canary.files.map(path => files.text(path)));
        const texts = [...base, ...over.map(text => filled(text, percent))];
        const folder = texts.length === 0 ? '' : await files.temporary('helm-values');
        const written = texts.map((_, index) => `${folder}/${index}.yaml`);
        try {
            await Promise.all(texts.map((text, index) => files.write(`${folder}/${index}.yaml`, text)));
            return await use({
                ...request,
                valuesFrom: 'chart',
                values: percent === null ? [...written, ...request.values] : written,
                set: percent === null ? request.set : canary.set.map(text => filled(text, percent))
            });
        }
        finally {
            await Promise.all(written.map(path => files.write(path, '')));
        }
    };
};
const filled = (text, percent) => text.replace(share, String(percent));
/** JSON, which is YAML too; `null` where people gave none. */
const userValues = async ({ release, namespace }, revision, tool) => {
    const args = ['get', 'values', release, '-n', namespace, '--revision', String(revision), '-o', 'json'];
    const { code, stdout, stderr } = await tool.run(args, readOnly);
    if (code !== 0)
        return (0,failure/* raise */.xl)((0,failures.helmRefused)('get values', release, helmSays(stderr)));
    return stdout.trim() === 'null' ? '{}' : stdout;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/helm/lazy.js
/** Helm that is looked for when it is first needed: to tell that nothing is left needs none. */
const lazyHelm = (open) => {
    let opened;
    const helm = () => {
        opened ??= open();
        return opened;
    };
    return {
        history: async () => (await helm()).history(),
        digest: async (revision) => (await helm()).digest(revision),
        upgrade: async (revision, signal, layer) => (await helm()).upgrade(revision, signal, layer),
        rollback: async (to, revision, signal) => (await helm()).rollback(to, revision, signal),
        forget: async (revision) => (await helm()).forget(revision),
        bury: async (revision) => (await helm()).bury(revision),
        uninstall: async (signal) => (await helm()).uninstall(signal)
    };
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/metrics/meter.js + 2 modules
var meter = __webpack_require__(93421);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/plan/native-failures.js
var native_failures = __webpack_require__(18638);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/render/barriers.js
var barriers = __webpack_require__(39794);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/bench.js












const placeOf = async ({ kubeconfig, context, namespace, prometheus, helm, helmTimeout }, world) => {
    if (prometheus !== null)
        (0,meter/* checkAddress */.l_)(prometheus);
    const cluster = await world.cluster({ kubeconfig, context, fieldManager: fieldManager });
    let opened;
    return {
        cluster,
        namespace: namespace ?? cluster.namespace,
        tool: () => {
            opened ??= openHelm(helm, helmTimeout + 60_000, { ...world, cluster, environment: world.machine.variables() });
            return opened;
        }
    };
};
/** The engine's bench for one release. Raises CD-118 where no release is named. */
const benchFor = (release, inputs, world, { cluster, namespace, tool }, upgrade = null) => ({
    cluster,
    namespace,
    clock: world.clock,
    log: world.log,
    signal: world.signal,
    claim: { release, me: ownerOf(world.run), patience: inputs.lockTimeout, settles: settlesOf[inputs.mode] },
    helm: fence => lazyHelm(async () => {
        const opened = await tool();
        const isNative = upgrade !== null && 'chart' in upgrade && inputs.strategy === 'native';
        const layered = isNative ? layersOf(upgrade, canaryValuesOf(inputs), opened, world.files) : null;
        const subject = { release, namespace, scope: { namespace }, request: upgrade, layered, timeout: inputs.helmTimeout };
        return fencedHelm(opened, subject, cluster, fence);
    }),
    meter: meterFor(inputs, world, cluster)
});
/** Who counts the requests of a deployment; null where nobody does. */
const meterFor = ({ prometheus, dataPlane, scrapeInterval }, { http }, cluster) => rollout => prometheus === null ? null : (0,meter/* meterOf */.BL)({ prometheus, dataPlane, scrapeInterval }, rollout, cluster, http);
const settlesOf = {
    plan: 'nobody',
    run: 'nobody',
    status: 'nobody',
    reap: 'dead',
    'preview-up': 'nobody',
    'preview-down': 'nobody',
    finish: 'run',
    rollback: 'anybody'
};
/** Raises CD-118 (absent) and CD-158 (no name that Helm takes, or one that it would take for a flag). */
const releaseOf = ({ release, mode }) => {
    const name = release ?? (0,failure/* raise */.xl)((0,failures.inputMissing)(mode, 'release'));
    return /^[a-z0-9](?:[-a-z0-9.]{0,51}[a-z0-9])?$/.test(name) ? name : (0,failure/* raise */.xl)((0,failures.badName)('release', name));
};
const chartOf = (inputs, namespace) => ({
    release: releaseOf(inputs),
    namespace,
    chart: chartNamed(inputs),
    version: inputs.chartVersion,
    values: inputs.values,
    set: inputs.set,
    valuesFrom: inputs.valuesFrom,
    historyMax: inputs.historyMax
});
const chartNamed = ({ chart, mode }) => {
    const name = chart ?? (0,failure/* raise */.xl)((0,failures.inputMissing)(mode, 'chart'));
    return name.startsWith('-') ? (0,failure/* raise */.xl)((0,failures.badName)('chart', name)) : name;
};
const canaryValuesOf = (inputs) => ({ files: inputs.canaryValues, set: inputs.canarySet });
/** Raises CD-170 (native without canary values) and CD-171 (canary values without native). */
const nativeOf = (inputs, strategy) => {
    const { canarySet, canaryValues, canaryService } = inputs;
    const values = Object.entries({ 'canary-set': canarySet, 'canary-values': canaryValues })
        .filter(([, given]) => given.length > 0)
        .map(([name]) => name);
    if (strategy === 'native')
        return values.length === 0
            ? (0,failure/* raise */.xl)((0,native_failures.canaryValuesMissing)(releaseOf(inputs)))
            : { canary: canaryValuesOf(inputs), services: canaryService };
    const unused = [...values, ...(canaryService.length > 0 ? ['canary-service'] : [])];
    return unused.length === 0 ? null : (0,failure/* raise */.xl)((0,native_failures.canaryInputsUnused)(unused, strategy));
};
const requestOf = (inputs, namespace) => {
    const strategy = inputs.mode === 'preview-up' ? 'direct' : inputs.strategy;
    return {
        chart: chartOf(inputs, namespace),
        strategy,
        native: nativeOf(inputs, strategy),
        traffic: inputs.traffic,
        steps: inputs.steps,
        // A preview has nobody to tell apart.
        header: inputs.mode === 'preview-up' ? null : inputs.header,
        guard: guardOf(inputs),
        deadlines: deadlinesOf(inputs),
        allow: inputs.allow.map(allowance)
    };
};
const allowance = (text) => barriers/* allowances */.G.find(known => known === text) ?? (0,failure/* raise */.xl)((0,failures.unknownAllowance)(text, barriers/* allowances */.G));
const guardOf = ({ maxErrorShare, maxP99, minRequests, prometheus }) => {
    if (maxErrorShare === null && maxP99 === null)
        return null;
    if (prometheus === null)
        (0,failure/* raise */.xl)((0,failures.uncounted)(maxErrorShare === null ? 'max-p99' : 'max-error-share'));
    return {
        errorShare: maxErrorShare === null ? null : (0,exact/* toNumber */.Ro)(maxErrorShare) / 100,
        p99: maxP99,
        minRequests: Math.max(1, minRequests)
    };
};
const deadlinesOf = (inputs) => ({
    progress: inputs.progressDeadline,
    converge: inputs.convergeDeadline,
    step: inputs.stepDuration,
    analysis: inputs.analysisTimeout,
    drain: inputs.drainTime,
    helm: inputs.helmTimeout
});

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/lease.js
/**
 * One owner at a time: a `coordination.k8s.io` Lease. Whether its holder still lives is judged by watching it change, with our own
 * clock only (as leader election in client-go does), so clocks that disagree do no harm.
 */






/** Milliseconds. */
const leaseTimes = { duration: 60_000, renew: 15_000, watch: 1_000 };
const specSchema = schemas/* looseObject */._H3({
    holderIdentity: schemas/* string */.YjP().nullish(),
    leaseTransitions: schemas/* number */.aig().nullish(),
    renewTime: schemas/* string */.YjP().nullish()
});
const leaseRef = (release, namespace) => ({
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    namespace,
    name: `towpath-${release}`
});
const holderOf = (lease) => {
    const spec = specSchema.parse(lease.spec ?? {});
    return { holder: spec.holderIdentity ?? '', token: spec.leaseTransitions ?? 0 };
};
/**
 * Takes the Lease: at once where nobody holds it or we supersede the holder (a later attempt of the same run), else after the
 * holder has not renewed it for its whole duration. Raises CD-103 where a holder still lives after `patience`. The token grows with every taking.
 */
const acquire = async (ref, claim, ports) => {
    const { cluster, clock, signal } = ports;
    const begun = clock.elapsed();
    const watched = { version: '', since: begun, renewed: false };
    for (;;) {
        const lease = await cluster.get(ref);
        const { holder, token } = lease === undefined ? { holder: '', token: 0 } : holderOf(lease);
        watch(watched, lease, clock.elapsed());
        const free = holder === '' || claim.settles === 'anybody' || supersedes(claim.me, holder, claim.settles === 'run');
        if (free || clock.elapsed() - watched.since >= leaseTimes.duration) {
            const taken = await take(ref, lease, claim, Math.max(token, ports.known ?? 0) + 1, ports);
            if (taken !== undefined)
                return taken;
            await clock.sleep(leaseTimes.watch, signal);
        }
        else if (watched.renewed && clock.elapsed() - begun >= claim.patience) {
            return (0,failure/* raise */.xl)((0,failures.alreadyOwned)(claim.release, ref.namespace ?? 'default', holder));
        }
        else
            await clock.sleep(leaseTimes.watch, signal);
    }
};
const watch = (watched, lease, now) => {
    const version = lease?.metadata.resourceVersion ?? '';
    if (version === watched.version)
        return;
    watched.renewed = watched.version !== '';
    watched.version = version;
    watched.since = now;
};
const take = async (ref, lease, { me, release }, token, { cluster, clock }) => {
    const next = written(ref, lease, { holder: me, token, now: clock.now() }, release);
    try {
        return { token, object: lease === undefined ? await cluster.create(next) : await cluster.replace(next) };
    }
    catch (thrown) {
        // Somebody was faster, or the answer was lost: look again. A Lease that cannot be made because there is no such namespace never will be.
        const isOther = thrown instanceof core_cluster/* ClusterError */.b$ && ['conflict', 'exists', 'unknown'].includes(thrown.kind);
        const isGone = lease !== undefined && thrown instanceof core_cluster/* ClusterError */.b$ && thrown.kind === 'not-found';
        if (isOther || isGone)
            return undefined;
        throw thrown;
    }
};
const written = (ref, lease, { holder, token, now }, release) => {
    const time = microTime(now);
    return {
        apiVersion: ref.apiVersion,
        kind: ref.kind,
        metadata: lease?.metadata ?? {
            name: ref.name,
            ...(ref.namespace === null ? {} : { namespace: ref.namespace }),
            labels: { 'app.kubernetes.io/managed-by': 'towpath', [model/* marks */.Z.release]: release }
        },
        spec: {
            holderIdentity: holder,
            leaseDurationSeconds: leaseTimes.duration / 1000,
            leaseTransitions: token,
            acquireTime: time,
            renewTime: time
        }
    };
};
/** Kubernetes' MicroTime. */
const microTime = (now) => `${new Date(now).toISOString().slice(0, -1)}000Z`;
/** Renews until `signal` aborts; resolves with true where the Lease was lost: to somebody else, or because it could not be renewed in time. */
const keep = async (ref, held, ports) => {
    const { cluster, clock, signal } = ports;
    let object = held.object;
    let renewed = clock.elapsed();
    for (;;) {
        try {
            await clock.sleep(leaseTimes.renew, signal);
        }
        catch {
            return false;
        }
        const asked = clock.elapsed();
        try {
            object = await renew(ref, object, held.token, cluster, clock);
            renewed = asked;
        }
        catch (thrown) {
            if (thrown instanceof Lost)
                return true;
            // Unreachable: stop while the Lease is surely still ours, so that nobody can have taken it.
            if (clock.elapsed() - renewed >= leaseTimes.duration - 2 * leaseTimes.renew)
                return true;
        }
    }
};
class Lost extends Error {
}
const renew = async (ref, object, token, cluster, clock) => {
    const spec = { ...specSchema.parse(object.spec), renewTime: microTime(clock.now()) };
    try {
        return await cluster.replace({ ...object, spec });
    }
    catch (thrown) {
        if (!(thrown instanceof core_cluster/* ClusterError */.b$) || !['conflict', 'unknown', 'not-found'].includes(thrown.kind))
            throw thrown;
        const found = await cluster.get(ref);
        if (found === undefined || holderOf(found).token !== token)
            throw new Lost();
        // Only a Lease that has changed is one that others see renewed.
        if (found.metadata.resourceVersion === object.metadata.resourceVersion)
            throw thrown;
        return found;
    }
};
/** Gives the Lease up, where it still is ours. */
const release = async (ref, token, cluster) => {
    const lease = await cluster.get(ref);
    if (lease === undefined || holderOf(lease).token !== token)
        return;
    const spec = { ...specSchema.parse(lease.spec), holderIdentity: '' };
    await cluster.replace({ ...lease, spec }).catch(() => undefined);
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/program.js
/**
 * Where a deployment is heading.
 * - `forward`: towards the new version.
 * - `withdraw`: back, before Helm touched the workloads that serve: traffic and copies only, or the canary that the chart itself has.
 * - `judge`: somebody else began the upgrade and is gone; what did it become?
 * - `revert`: back, through Helm; the healthy copies carry the traffic meanwhile.
 * - `complete`: the upgrade stands or is applied again from Helm's own release; only its end is missing.
 */
const directions = ['forward', 'withdraw', 'judge', 'revert', 'complete'];
/** Everything a direction does, in order. Pure: the same plan gives the same program after a crash. */
const programOf = (rollout, direction) => programs[direction](rollout);
const forward = (rollout) => [
    ...held(rollout),
    ...(rollout.native?.steps ?? []).flatMap(nativeStep),
    ...(rollout.clones.length > 0
        ? [{ do: 'create' }, ...rollout.steps.flatMap(percent => cloneStep(rollout, percent))]
        : []),
    ...(rollout.staged.length > 0 ? [{ do: 'freeze' }] : []),
    { do: 'upgrade' },
    ...held(rollout),
    { do: 'settle' },
    ...(rollout.staged.length > 0 ? [...rollout.steps.flatMap(stagedStep), { do: 'unfreeze' }] : []),
    ...ending(rollout)
];
/**
 * What autoscalers have reached is held before each weight takes more traffic away; and Helm puts the limits back that the chart names, so
 * they are held again after each of its turns.
 */
const held = (rollout) => (rollout.pins.length > 0 ? [{ do: 'measure' }, { do: 'pin' }] : []);
const cloneStep = (rollout, percent) => [
    { do: 'scale', percent },
    { do: 'ready' },
    ...held(rollout),
    { do: 'weigh', percent },
    { do: 'verify', percent },
    { do: 'observe', percent }
];
/** The pods of a canary come up before they are watched, and must still be there afterwards. */
const nativeStep = ({ percent }) => [
    { do: 'apply', percent },
    { do: 'settle-step', percent },
    ...(percent > 0
        ? [
            { do: 'observe', percent },
            { do: 'settle-step', percent }
        ]
        : [])
];
const stagedStep = (percent) => [
    { do: 'stage', percent },
    { do: 'observe', percent }
];
/** Before the upgrade Helm has not been at work, except where it brought the canary itself: then it takes the traffic first, and then all. */
const withdrawal = (rollout) => rollout.native === null ? ending(rollout) : [{ do: 'retreat' }, { do: 'revert' }, { do: 'settle' }, ...ending(rollout)];
/** Traffic first, then pods, then marks: the order in which no request is lost. */
const ending = (rollout) => [
    ...(rollout.clones.length > 0
        ? [{ do: 'weigh', percent: 0 }, { do: 'verify', percent: 0 }, { do: 'drain' }, { do: 'remove' }]
        : []),
    ...(rollout.pins.length > 0 ? [{ do: 'unpin' }] : []),
    { do: 'hand-back' },
    { do: 'close' }
];
const programs = {
    forward,
    withdraw: withdrawal,
    judge: () => [{ do: 'inspect' }],
    revert: rollout => [
        ...(rollout.native === null ? [] : [{ do: 'retreat' }]),
        { do: 'revert' },
        ...held(rollout),
        // Frozen pods would keep the version they have.
        ...(rollout.staged.length > 0 ? [{ do: 'unfreeze' }] : []),
        { do: 'settle' },
        ...ending(rollout)
    ],
    complete: rollout => [
        { do: 'reapply' },
        ...held(rollout),
        // Frozen pods would keep the version they have.
        ...(rollout.staged.length > 0 ? [{ do: 'unfreeze' }] : []),
        { do: 'settle' },
        ...ending(rollout)
    ]
};
/** `before` Helm touched the workloads that serve, during its `upgrade`, or in the `ending`, where only tidying is left. */
const stretchOf = (rollout, direction, cursor) => {
    if (direction === 'withdraw')
        return 'ending';
    if (direction === 'judge')
        return 'upgrade';
    const program = programOf(rollout, direction);
    if (cursor >= program.length - ending(rollout).length)
        return 'ending';
    return direction === 'forward' && cursor < firstUpgrade(program) ? 'before' : 'upgrade';
};
/** Freezing changes the chart's own workloads, so it belongs to the upgrade. */
const firstUpgrade = (program) => program.findIndex(effect => effect.do === 'freeze' || effect.do === 'upgrade');

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/rollout-schema.js


const refSchema = schemas/* strictObject */.rej({
    apiVersion: schemas/* string */.YjP(),
    kind: schemas/* string */.YjP(),
    namespace: schemas/* string */.YjP().nullable(),
    name: schemas/* string */.YjP()
});
const manifest = schemas/* looseObject */._H3({
    apiVersion: schemas/* string */.YjP(),
    kind: schemas/* string */.YjP(),
    metadata: schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })
});
const milliseconds = schemas/* number */.aig().min(0);
/** The plan as it is kept in the cluster. */
const rolloutSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.rollout/1'),
    release: schemas/* string */.YjP(),
    namespace: schemas/* string */.YjP(),
    strategy: schemas/* enum */.k5n(model/* strategies */.W),
    target: schemas/* strictObject */.rej({
        chart: schemas/* string */.YjP(),
        chartVersion: schemas/* string */.YjP(),
        appVersion: schemas/* string */.YjP().nullable(),
        manifestDigest: schemas/* string */.YjP(),
        valuesDigest: schemas/* string */.YjP()
    }),
    fromRevision: schemas/* int */.Whr().min(0),
    newestRevision: schemas/* int */.Whr().min(0),
    clones: schemas/* array */.YOg(schemas/* strictObject */.rej({ stable: refSchema, canary: refSchema, replicas: schemas/* int */.Whr().min(0) })),
    staged: schemas/* array */.YOg(schemas/* strictObject */.rej({ workload: refSchema, replicas: schemas/* int */.Whr().min(0), updateStrategy: schemas/* unknown */.L5J() })),
    services: schemas/* array */.YOg(schemas/* strictObject */.rej({ stable: schemas/* string */.YjP(), canary: schemas/* string */.YjP() })),
    shared: schemas/* strictObject */.rej({ leave: schemas/* array */.YOg(schemas/* string */.YjP()) }).nullable(),
    companions: schemas/* array */.YOg(refSchema),
    routes: schemas/* array */.YOg(schemas/* strictObject */.rej({
        provider: schemas/* string */.YjP(),
        ref: refSchema,
        own: schemas/* boolean */.zMY(),
        before: manifest,
        managedFields: schemas/* array */.YOg(schemas/* unknown */.L5J())
    })),
    // Absent in states that older versions wrote.
    header: schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), value: schemas/* string */.YjP().nullable() }).nullable().default(null),
    native: schemas/* strictObject */.rej({
        steps: schemas/* array */.YOg(schemas/* strictObject */.rej({ percent: schemas/* number */.aig().min(0).max(100), manifestDigest: schemas/* string */.YjP(), workloads: schemas/* array */.YOg(refSchema) })),
        routes: schemas/* array */.YOg(refSchema)
    })
        .nullable()
        .default(null),
    pins: schemas/* array */.YOg(schemas/* strictObject */.rej({
        ref: refSchema,
        before: schemas/* int */.Whr().nullable(),
        after: schemas/* int */.Whr().nullable(),
        during: schemas/* int */.Whr(),
        managedFields: schemas/* array */.YOg(schemas/* unknown */.L5J())
    })),
    chart: schemas/* array */.YOg(refSchema),
    workloads: schemas/* strictObject */.rej({ before: schemas/* array */.YOg(refSchema), after: schemas/* array */.YOg(refSchema) }),
    steps: schemas/* array */.YOg(schemas/* number */.aig().min(0).max(100)),
    guard: schemas/* strictObject */.rej({ errorShare: schemas/* number */.aig().nullable(), p99: schemas/* number */.aig().nullable(), minRequests: schemas/* number */.aig() })
        .nullable(),
    deadlines: schemas/* strictObject */.rej({
        progress: milliseconds,
        converge: milliseconds,
        step: milliseconds,
        analysis: milliseconds,
        drain: milliseconds,
        helm: milliseconds
    }),
    hooks: schemas/* boolean */.zMY()
});

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/state.js
/** What is kept in the cluster of one deployment. */



const countedSchema = schemas/* strictObject */.rej({
    percent: schemas/* number */.aig(),
    seconds: schemas/* number */.aig(),
    requests: schemas/* number */.aig().nullable(),
    canary: schemas/* number */.aig().nullable(),
    failed: schemas/* number */.aig().nullable(),
    // Absent in states that older versions wrote.
    effective: schemas/* number */.aig().nullable().default(null)
});
const limitSchema = schemas/* strictObject */.rej({ ref: refSchema, limit: schemas/* int */.Whr().min(0) });
const entrySchema = schemas/* strictObject */.rej({ at: schemas/* number */.aig(), text: schemas/* string */.YjP() });
const deploymentSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.deployment/1'),
    token: schemas/* int */.Whr().min(0),
    owner: schemas/* string */.YjP(),
    anchor: schemas/* string */.YjP(),
    rollout: rolloutSchema,
    direction: schemas/* enum */.k5n(directions),
    cursor: schemas/* int */.Whr().min(0),
    percent: schemas/* number */.aig().min(0).max(100),
    result: schemas/* enum */.k5n(['running', 'succeeded', 'rolled-back']),
    reason: schemas/* string */.YjP().nullable(),
    alert: schemas/* string */.YjP().nullable(),
    failed: schemas/* array */.YOg(schemas/* enum */.k5n(directions)),
    // Absent in states that older versions wrote.
    limits: schemas/* array */.YOg(limitSchema).default([]),
    counted: schemas/* array */.YOg(countedSchema),
    started: schemas/* number */.aig(),
    updated: schemas/* number */.aig(),
    journal: schemas/* array */.YOg(entrySchema)
});
const journalLength = 60;
const noted = (state, at, text) => ({
    ...state,
    updated: at,
    journal: [...state.journal, { at, text }].slice(-journalLength)
});
/** The first state of a deployment, before anything was written for it. */
const begun = (rollout, who, at) => noted({
    schema: 'towpath.deployment/1',
    ...who,
    rollout,
    direction: 'forward',
    cursor: 0,
    percent: 0,
    result: 'running',
    reason: null,
    alert: null,
    failed: [],
    limits: [],
    counted: [],
    started: at,
    updated: at,
    journal: []
}, at, `begun: ${rollout.release} to ${rollout.target.chart} ${rollout.target.chartVersion} by ${rollout.strategy}`);

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/store.js
/** The state of a deployment in a ConfigMap, written by compare-and-swap: who writes late, writes nothing. */






const stateKey = 'state.json';
const stateRef = (release, namespace) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    namespace,
    name: `towpath-${release}`
});
/** Undefined where nothing was ever deployed by Towpath. Raises CD-104 (somebody edited it, or a newer Towpath wrote it). */
const readState = async (cluster, ref) => {
    const object = await cluster.get(ref);
    return object === undefined ? undefined : { object, state: stateIn(object, ref) };
};
const stateIn = (object, ref) => {
    const data = object.data;
    const text = typeof data === 'object' && data !== null && stateKey in data ? Object(data)[stateKey] : undefined;
    try {
        return deploymentSchema.parse(JSON.parse(String(text)));
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,failures.unreadableState)(ref.name, ref.namespace ?? 'default'), thrown);
    }
};
const objectOf = (ref, state, resourceVersion) => ({
    apiVersion: ref.apiVersion,
    kind: ref.kind,
    metadata: {
        name: ref.name,
        ...(ref.namespace === null ? {} : { namespace: ref.namespace }),
        labels: { 'app.kubernetes.io/managed-by': 'towpath', [model/* marks */.Z.release]: state.rollout.release },
        ...(resourceVersion === undefined ? {} : { resourceVersion })
    },
    data: { [stateKey]: JSON.stringify(state) }
});
/** Whether an object holds exactly this state. */
const says = (object, state) => Object(object.data)[stateKey] === JSON.stringify(state);
const attempts = 5;
/**
 * The state as one owner sees it. Every write and every check stands on the resourceVersion that this owner wrote last. Whose the deployment
 * is, is never told by a state that is missing: then the Lease is asked.
 */
class Store {
    #cluster;
    #ref;
    #isOurs;
    #stored;
    #turn = Promise.resolve();
    constructor(cluster, ref, stored, isOurs) {
        this.#cluster = cluster;
        this.#ref = ref;
        this.#stored = stored;
        this.#isOurs = isOurs;
    }
    /** Writes the first state of a deployment, over that of an older one which has ended. `conflict` or `exists` = somebody was faster. */
    static async begin(cluster, ref, older, state, isOurs = async () => false) {
        const version = older?.object.metadata.resourceVersion;
        const next = objectOf(ref, state, version);
        const object = version === undefined ? await cluster.create(next) : await cluster.replace(next);
        return new Store(cluster, ref, { object, state }, isOurs);
    }
    get state() {
        return this.#stored.state;
    }
    /** Writes the next state. Throws `Fenced` where somebody else has written since. */
    write(state) {
        return this.#inTurn(async () => {
            try {
                const object = await this.#cluster.replace(objectOf(this.#ref, state, this.#version));
                this.#stored = { object, state };
            }
            catch (thrown) {
                // A conflict may be with our own write, whose answer was lost and which came later.
                if (!(thrown instanceof core_cluster/* ClusterError */.b$) || !['unknown', 'conflict', 'not-found'].includes(thrown.kind))
                    throw thrown;
                const found = await this.#cluster.get(this.#ref);
                if (found !== undefined && found.metadata.resourceVersion === this.#version)
                    throw thrown;
                if (found !== undefined && says(found, state))
                    this.#stored = { object: found, state };
                else
                    await this.#restore(found, state, thrown);
            }
        });
    }
    /** Throws `Fenced` unless the state is the one we wrote last. Ask between reading an object and writing it. */
    async check() {
        if (await this.#isLast())
            return;
        // A write of our own may be under way.
        await this.#inTurn(async () => {
            if (!(await this.#isLast()))
                await this.#restore(await this.#cluster.get(this.#ref), this.state);
        });
    }
    get #version() {
        return this.#stored.object.metadata.resourceVersion;
    }
    async #isLast() {
        return (await this.#cluster.get(this.#ref))?.metadata.resourceVersion === this.#version;
    }
    #inTurn(body) {
        const mine = this.#turn.then(body);
        this.#turn = mine.catch(() => undefined);
        return mine;
    }
    /**
     * Somebody deleted the state, edited it, or a late write put an older one there: it is written again, while the Lease is ours. Asked again
     * after the write: who took the Lease before it may not have seen it, and must not be disturbed; who takes it from then on will see it.
     */
    async #restore(seen, state, cause) {
        let found = seen;
        for (let attempt = 1;; attempt += 1) {
            if (this.#isNewer(found) || !(await this.#isOurs()))
                throw new Fenced(this.state.owner, cause);
            try {
                const next = objectOf(this.#ref, state, found?.metadata.resourceVersion);
                const object = found === undefined ? await this.#cluster.create(next) : await this.#cluster.replace(next);
                if (!(await this.#isOurs()))
                    throw new Fenced(this.state.owner, cause);
                this.#stored = { object, state };
                return;
            }
            catch (thrown) {
                const again = ['exists', 'conflict', 'not-found', 'unknown'];
                if (!(thrown instanceof core_cluster/* ClusterError */.b$) || !again.includes(thrown.kind) || attempt === attempts)
                    throw thrown;
            }
            found = await this.#cluster.get(this.#ref);
        }
    }
    /** Written by a newer owner, or by another one with our token. What cannot be read was written by none. */
    #isNewer(found) {
        if (found === undefined)
            return false;
        const { token, owner } = this.state;
        try {
            const theirs = stateIn(found, this.#ref);
            return theirs.token > token || (theirs.token === token && theirs.owner !== owner);
        }
        catch {
            return false;
        }
    }
}

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/owning.js
/** Holding the Lease of a release for as long as something is done with it. */




/** Runs `body` while we hold the Lease. It is given up in the end, unless it was lost. */
const owning = async (bench, body) => {
    const ref = leaseRef(bench.claim.release, bench.namespace);
    const known = (await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace)))?.state.token ?? 0;
    const held = await acquire(ref, bench.claim, { ...bench, known });
    const [stop, lost] = [new AbortController(), new AbortController()];
    const keeping = keep(ref, held, { ...bench, signal: stop.signal }).then(gone => gone && lost.abort());
    try {
        return await body({ token: held.token, lost: lost.signal });
    }
    catch (thrown) {
        // What breaks off because the Lease is lost is no error of its own.
        if (!lost.signal.aborted || thrown instanceof failure/* FailureError */.pO || thrown instanceof Fenced)
            throw thrown;
        throw new Fenced(bench.claim.me, thrown);
    }
    finally {
        stop.abort();
        await keeping;
        if (!lost.signal.aborted)
            await release(ref, held.token, bench.cluster).catch(() => undefined);
    }
};
/** Whether a process of this very job took the Lease and has not given it up. */
const holdsLease = async (bench) => (await holderIn(bench)) === bench.claim.me;
/** Empty where nobody holds the Lease. */
const holderIn = async ({ cluster, claim, namespace }) => {
    const lease = await cluster.get(leaseRef(claim.release, namespace));
    return lease === undefined ? '' : holderOf(lease).holder;
};
/** Throws `Fenced` where somebody has taken the Lease since. */
const stillHeld = async (bench, owned) => {
    if (!(await holds(bench, owned)))
        throw new Fenced(bench.claim.me);
};
/** Whether the Lease is surely ours: it is asked, because a token that was ours may be another's by now. */
const holds = async ({ cluster, claim, namespace }, { token, lost }) => {
    const lease = lost.aborted ? undefined : await cluster.get(leaseRef(claim.release, namespace));
    if (lease === undefined)
        return false;
    const held = holderOf(lease);
    return held.token === token && held.holder === claim.me;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/create.js



/** What the copies need first, then the copies without pods, then our own routes with share 0. */
const create = async (session, signal) => {
    const { copies, store } = session;
    if (copies === null)
        throw new StepFailed('The chart is not at hand here, so no copies can be made of it');
    for (const manifest of copies())
        await make(session, manifest, signal);
    for (const route of store.state.rollout.routes)
        if (route.own)
            await make(session, route.before, signal);
    return undefined;
};
const make = async (session, manifest, signal) => {
    const { fence, store, clock, cluster } = session;
    const { anchor, rollout } = store.state;
    const owned = {
        ...manifest,
        metadata: { ...manifest.metadata, namespace: rollout.namespace, ownerReferences: [owner(rollout.release, anchor)] }
    };
    const ref = (0,core_cluster/* refOf */.H8)(owned);
    const until = clock.elapsed() + rollout.deadlines.progress;
    for (;;) {
        try {
            return void (await fence.create(owned, ref));
        }
        catch (thrown) {
            if (!(thrown instanceof core_cluster/* ClusterError */.b$) || thrown.kind !== 'exists')
                throw thrown;
            const found = await cluster.get(ref);
            const isLeftOver = found === undefined || found.metadata.labels?.[model/* marks */.Z.release] === rollout.release;
            if (!isLeftOver || clock.elapsed() >= until)
                throw new StepFailed(`${(0,core_cluster/* shortName */.EU)(ref)} already exists in ${rollout.namespace} and was not made for this deployment`, { cause: thrown });
        }
        // Of an earlier deployment: its anchor is gone, so Kubernetes is about to collect it.
        await clock.sleep(300, signal);
    }
};
const owner = (release, uid) => ({ apiVersion: 'v1', kind: 'ConfigMap', name: anchorName(release), uid });
/** The object to which everything made for a deployment belongs: with it goes what a lost job may still create. */
const anchorName = (release) => `towpath-${release}-anchor`;

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/anchor.js
/** The anchor of a deployment: everything that is made for it belongs to it, and goes with it. */







const anchor_attempts = 5;
/** On the anchor: Helm's newest revision when the deployment was planned. */
const newestAtPlan = 'towpath.dev/newest-revision';
/** A new one for every deployment: what an older job still makes belongs to the older one. Gives its uid. */
const makeAnchor = async (bench, owned, rollout) => {
    const { namespace, name } = anchorRef(bench);
    const labels = { 'app.kubernetes.io/managed-by': 'towpath', [model/* marks */.Z.release]: bench.claim.release };
    // Of a canary that the chart itself has, nothing else tells that it was begun.
    const annotations = rollout.native === null ? {} : { [newestAtPlan]: String(rollout.newestRevision) };
    const metadata = { name, namespace: namespace ?? bench.namespace, labels, annotations };
    for (let attempt = 1;; attempt += 1) {
        await removeAnchor(bench, owned);
        try {
            const { uid = '' } = (await bench.cluster.create({ apiVersion: 'v1', kind: 'ConfigMap', metadata })).metadata;
            return uid;
        }
        catch (thrown) {
            const again = thrown instanceof core_cluster/* ClusterError */.b$ && ['exists', 'unknown', 'busy'].includes(thrown.kind);
            if (!again || attempt === anchor_attempts)
                throw thrown;
        }
    }
};
const anchorRef = ({ claim, namespace }) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    namespace,
    name: anchorName(claim.release)
});
const hasAnchor = async (bench) => (await bench.cluster.get(anchorRef(bench))) !== undefined;
/** Of a job that died before its deployment began. Asks for the Lease between reading and deleting: the anchor of a newer owner stays. */
const removeAnchor = async (bench, owned) => {
    const ref = anchorRef(bench);
    const { uid, annotations } = (await bench.cluster.get(ref))?.metadata ?? {};
    if (uid === undefined)
        return;
    await noCopiesOf(bench, uid);
    await noRevisionSince(bench, owned, annotations?.[newestAtPlan]);
    await stillHeld(bench, owned);
    await bench.cluster.remove(ref, { uid });
};
/** Copies without a state: somebody deleted it. Routes may send them requests, and with the anchor they would go. */
const noCopiesOf = async ({ cluster, claim, namespace }, anchor) => {
    const labels = `${model/* marks */.Z.release}=${claim.release},${model/* marks */.Z.track}=canary`;
    const copies = (await Promise.all([
        ['apps/v1', 'Deployment'],
        ['v1', 'Service']
    ].map(([apiVersion = '', kind = '']) => cluster.list(apiVersion, kind, namespace, { labels })))).flat();
    const left = copies.filter(({ metadata }) => (metadata.ownerReferences ?? []).some(({ uid }) => uid === anchor));
    if (left.length > 0)
        (0,failure/* raise */.xl)((0,failures.stillUnsettled)(claim.release, namespace, `its state was deleted, but copies stand: ${left.map(({ kind, metadata }) => `${kind}/${metadata.name}`).join(', ')}`));
};
/** Helm has been at work without a state: somebody deleted it, and a canary of the chart itself may stand half way. */
const noRevisionSince = async ({ cluster, claim, namespace, helm }, { lost }, planned) => {
    // A state that has ended was not deleted: the anchor is that of a job which came too late.
    const hasState = (await readState(cluster, stateRef(claim.release, namespace))) !== undefined;
    if (planned === undefined || hasState)
        return;
    const newest = (await helm({ check: async () => undefined, lost }).history())[0]?.revision ?? 0;
    if (newest > Number(planned))
        (0,failure/* raise */.xl)((0,failures.stillUnsettled)(claim.release, namespace, `its state was deleted, but Helm has stored revision ${newest} since revision ${planned}, from which it was planned`));
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/fence.js
/** Changes of objects that others may change too: only with the resourceVersion read under our own token. */


const fence_attempts = 8;
/** An object that should be there is gone: somebody else deleted it. */
class Missing extends Error {
    ref;
    constructor(ref) {
        super(`${(0,core_cluster/* shortName */.EU)(ref)} is gone`);
        this.name = 'Missing';
        this.ref = ref;
    }
}
class Fence {
    #cluster;
    #store;
    constructor(cluster, store) {
        this.#cluster = cluster;
        this.#store = store;
    }
    /**
     * Reads, asks whether the deployment is still ours, writes with the resourceVersion that was read: whoever takes over moves the
     * token first and then every object, so a write of an older owner meets one or the other. Throws `Missing`, or `Fenced`.
     */
    async change(ref, edit) {
        for (let attempt = 1;; attempt += 1) {
            const live = await this.#cluster.get(ref);
            if (live === undefined)
                throw new Missing(ref);
            const next = edit(live);
            if (next === undefined)
                return live;
            await this.#store.check();
            try {
                return await this.#cluster.replace(next);
            }
            catch (thrown) {
                if (!repeatable(thrown) || attempt === fence_attempts)
                    throw thrown;
            }
        }
    }
    /** As `change`; what is gone, at whatever moment, needs no change. */
    async changeIfThere(ref, edit) {
        try {
            await this.change(ref, edit);
        }
        catch (thrown) {
            if (!(thrown instanceof Missing))
                throw thrown;
        }
    }
    /** Makes an object of our own, or finds the one we made before. `exists` where somebody else's is in the way. */
    async create(manifest, ref) {
        await this.#store.check();
        try {
            return await this.#cluster.create(manifest);
        }
        catch (thrown) {
            if (!(thrown instanceof core_cluster/* ClusterError */.b$) || (thrown.kind !== 'exists' && thrown.kind !== 'unknown'))
                throw thrown;
            const found = await this.#cluster.get(ref);
            if (found !== undefined && this.isOurs(found))
                return found;
            throw thrown;
        }
    }
    /** Deletes an object of our own. What is gone or belongs to somebody else stays as it is. */
    async remove(ref) {
        for (let attempt = 1;; attempt += 1) {
            const live = await this.#cluster.get(ref);
            if (live === undefined || !this.isOurs(live))
                return;
            const { uid, resourceVersion, deletionTimestamp } = live.metadata;
            if (uid === undefined || resourceVersion === undefined || deletionTimestamp !== undefined)
                return;
            await this.#store.check();
            try {
                return await this.#cluster.remove(ref, { uid, resourceVersion });
            }
            catch (thrown) {
                if (!repeatable(thrown) || attempt === fence_attempts)
                    throw thrown;
            }
        }
    }
    /** Made for this deployment: it belongs to its anchor. */
    isOurs(object) {
        return (object.metadata.ownerReferences ?? []).some(owner => owner.uid === this.#store.state.anchor);
    }
    /** At a take-over: moves the resourceVersion of an object, so that what an older owner read of it is worth nothing. Absent: nothing to move. */
    async stamp(ref) {
        const token = String(this.#store.state.token);
        await this.changeIfThere(ref, live => stamped(live, token));
    }
}
/** A busy object (its status is written by controllers), one that was deleted meanwhile, or an answer that was lost: read again and repeat. */
const repeatable = (thrown) => thrown instanceof core_cluster/* ClusterError */.b$ && ['conflict', 'not-found', 'unknown', 'busy'].includes(thrown.kind);
const stamped = (live, token) => ({
    ...live,
    metadata: { ...live.metadata, annotations: { ...live.metadata.annotations, [model/* marks */.Z.fence]: token } }
});

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/effects.js
/** `weigh 30 %` */
const effectText = (effect) => 'percent' in effect ? `${effect.do} ${effect.percent} %` : effect.do;

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/close.js

/** With the anchor goes the last thing that a lost job could still have made: Kubernetes collects it. So does an anchor of such a job. */
const close_close = async ({ cluster, store }) => {
    const { release, namespace } = store.state.rollout;
    const ref = { apiVersion: 'v1', kind: 'ConfigMap', namespace, name: anchorName(release) };
    const uid = (await cluster.get(ref))?.metadata.uid;
    if (uid === undefined)
        return undefined;
    await store.check();
    await cluster.remove(ref, { uid });
    return undefined;
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/metrics/watch.js + 1 modules
var metrics_watch = __webpack_require__(76996);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/drain.js


/** The copies answer what they have begun, and get nothing new for the whole time, as far as somebody counts. */
const drain = async ({ meter, clock, log, store }, signal) => {
    const { drain: quiet, converge } = store.state.rollout.deadlines;
    // What came in the quiet time is seen one scrape later.
    const pause = quiet + (meter?.lag ?? 0);
    const until = clock.elapsed() + pause + converge;
    for (;;) {
        const look = meter === null ? null : (0,metrics_watch/* watching */._)(meter);
        const start = await look?.();
        await clock.sleep(pause, signal);
        if (look === null || start === undefined)
            return undefined;
        const seen = await look();
        const { requests } = seen.counts.canary;
        const unknown = start.unknown ?? seen.unknown ?? start.unread ?? seen.unread;
        if (requests === 0 && unknown === null)
            return undefined;
        if (clock.elapsed() < until)
            continue;
        if (requests > 0)
            throw new StepFailed(busy(requests, pause));
        log.warning(`whether the canary still answers requests was not counted: ${unknown}; no route states a share for it`);
        return undefined;
    }
};
const busy = (requests, pause) => `the canary still answers requests (${requests} in ${pause / 1000} s) although no route states a share for it`;

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/helm.js


const newestOf = async (helm) => (await helm.history())[0] ?? { revision: 0, status: 'absent', description: '' };
/** The planned target stands as Helm's newest revision. */
const stands = async ({ helm, store }, { revision, status }) => revision >= upgradeRevision(store.state.rollout) &&
    status === 'deployed' &&
    (await helm.digest(revision)) === store.state.rollout.target.manifestDigest;
const upgrade = async (session, signal) => {
    const { rollout } = session.store.state;
    const { fromRevision, native, target } = rollout;
    await upgradeTo(session, signal, {
        revision: upgradeRevision(rollout),
        manifestDigest: target.manifestDigest,
        ...(native === null ? {} : { layer: { percent: null, from: fromRevision } })
    });
    return undefined;
};
/** The chart with the canary values of a share, as the revision that this step has in the plan. */
const apply = async (session, signal, percent) => {
    const { rollout } = session.store.state;
    const step = stepAt(rollout, percent);
    if (step === undefined)
        throw new StepFailed(`no upgrade was planned for ${percent} %`);
    await upgradeTo(session, signal, { ...step, layer: { percent, from: rollout.fromRevision } });
    return undefined;
};
const upgradeTo = async ({ helm }, signal, wanted) => {
    const { revision, manifestDigest, layer } = wanted;
    const isThere = async (newest) => newest.revision === revision &&
        newest.status === 'deployed' &&
        (await helm.digest(newest.revision)) === manifestDigest;
    const before = await newestOf(helm);
    if (await isThere(before))
        return;
    if (before.revision !== revision - 1)
        throw new StepFailed(`Helm's revision is ${before.revision} (${before.status}), not ${revision - 1} as it was left: somebody else deployed`);
    await helm.upgrade(revision, signal, layer);
    const after = await newestOf(helm);
    if (await isThere(after))
        return;
    throw new StepFailed(after.status === 'deployed'
        ? `Helm deployed other manifests than were planned (${await helm.digest(after.revision)} instead of ${manifestDigest})`
        : `Helm left revision ${after.revision} in the state ${after.status}: ${after.description}`);
};
const inspect = async (session) => ({
    event: 'inspected',
    complete: await stands(session, await newestOf(session.helm))
});
/** Back to the revision the plan was made from. A release that was new is uninstalled; a version that somebody else deployed meanwhile stays. */
const revert = async (session, signal) => {
    const { helm, log, store } = session;
    const { fromRevision, newestRevision } = store.state.rollout;
    const newest = await newestOf(helm);
    if (newest.revision === 0)
        return undefined;
    if (await isForeign(session, newest)) {
        log.warning(`Revision ${newest.revision} was deployed by somebody else: it stays.`);
        return undefined;
    }
    if (fromRevision === 0 && newestRevision === 0)
        return helm.uninstall(signal).then(() => undefined);
    if (!(await isBack(session, newest)))
        await rollBack(session, fromRevision, signal);
    await buryPending(session);
    return undefined;
};
/**
 * Traffic before pods, also where Helm alone can move it: back to what Helm stored of share 0, which needs no chart. Then the data plane has
 * time to follow. Where the upgrade to the new version was begun, it is the way back in any case: Helm deletes only what the newest
 * revision knows, and that version knows no canary.
 */
const retreat = async (session, signal) => {
    const { helm, store, clock } = session;
    const { rollout } = store.state;
    const history = await helm.history();
    const newest = history[0]?.revision ?? 0;
    const last = newest >= upgradeRevision(rollout) ? rollout.native?.steps.at(-1) : undefined;
    const goal = stepAt(rollout, 0) ?? (last === undefined ? undefined : stepAt(rollout, last.percent));
    if (goal === undefined || newest <= goal.revision)
        return undefined;
    const standing = history.find(({ status }) => status === 'deployed');
    if (standing !== undefined && ((await isForeign(session, standing)) || (await isBack(session, standing))))
        return undefined;
    const isThere = standing !== undefined &&
        standing.revision > goal.revision &&
        (await helm.digest(standing.revision)) === goal.manifestDigest;
    if (!isThere)
        await rollBack(session, goal.revision, signal);
    await clock.sleep(rollout.deadlines.drain, signal);
    return undefined;
};
/** Deployed since the plan, and neither the planned version, nor a step towards it, nor the one before it: somebody has decided something newer. */
const isForeign = async ({ helm, store }, newest) => {
    const { revision, status, description } = newest;
    const { fromRevision, newestRevision, native, target } = store.state.rollout;
    if (status !== 'deployed' || revision <= newestRevision)
        return false;
    // A chart that renders otherwise than it was planned is ours to take back.
    if (description.startsWith(ownUpgrade))
        return false;
    const digest = await helm.digest(revision);
    const planned = [target, ...(native?.steps ?? [])].map(({ manifestDigest }) => manifestDigest);
    return !planned.includes(digest) && (fromRevision === 0 || digest !== (await helm.digest(fromRevision)));
};
const helm_attempts = 3;
/** A Helm that an older owner started may still store a revision before ours: then ours is the one after it. */
const rollBack = async (session, to, signal) => {
    const { helm } = session;
    for (let attempt = 1;; attempt += 1) {
        const next = await nextAfterUpgrade(session);
        try {
            return await helm.rollback(to, next, signal);
        }
        catch (thrown) {
            const moved = (await newestOf(helm)).revision >= next;
            if (!(thrown instanceof StepFailed) || !moved || attempt === helm_attempts)
                throw thrown;
        }
    }
};
/**
 * The old version stands as a revision of its own. The one the plan was made from is not enough: a Helm that an older owner started
 * could still come and store the next one; only when that number is taken is it too late for it.
 */
const isBack = async ({ helm, store }, { revision, status }) => {
    const { fromRevision, newestRevision } = store.state.rollout;
    return (status === 'deployed' &&
        revision > newestRevision &&
        (await helm.digest(revision)) === (await helm.digest(fromRevision)));
};
/**
 * Helm's rollback changes custom resources by the difference between the newest stored revision and the wanted one, whatever is live.
 * So it must count from the upgrade: rollbacks that died or failed on top of it are forgotten. Gives the number of the next revision.
 */
const nextAfterUpgrade = async (session) => {
    const { helm, store } = session;
    const { rollout } = store.state;
    const later = (await helm.history()).filter(({ revision, status }) => revision > rollout.newestRevision && status !== 'deployed');
    for (const { revision, status } of later) {
        const isReturn = revision > upgradeRevision(rollout) || (status !== 'superseded' && (await isWayBack(session, revision)));
        if (isReturn)
            await helm.forget(revision);
    }
    return (await newestOf(helm)).revision + 1;
};
/** A rollback among the steps of `native`, told by what it stores: all steps differ from each other and from the version before them. */
const isWayBack = async ({ helm, store }, revision) => {
    const { rollout } = store.state;
    if (rollout.native === null)
        return false;
    const idle = stepAt(rollout, 0);
    const digest = await helm.digest(revision);
    if (idle !== undefined && revision > idle.revision && digest === idle.manifestDigest)
        return true;
    return digest === (await helm.digest(rollout.fromRevision));
};
/**
 * Revisions that died on the way would look as if Helm were still at work. They are not deleted: a Helm that an older owner started may
 * still come and store one of them, and finds its number taken.
 */
const buryPending = async ({ helm }) => {
    const history = await helm.history();
    const deployed = history.find(({ status }) => status === 'deployed')?.revision ?? 0;
    // One that a late Helm has called deployed, behind our back, stands no more than one that is pending.
    const dead = history.filter(({ revision, status }) => revision < deployed && (status === 'deployed' || status.startsWith('pending-')));
    for (const { revision } of dead)
        await helm.bury(revision);
};
/**
 * Applies the new version again, from what Helm's own release stores of it: no chart is needed. By way of the old version, because
 * Helm sees no difference between a revision and itself and would leave custom resources as a dead upgrade left them.
 */
const reapply = async (session, signal) => {
    const { helm, store } = session;
    const { fromRevision, target } = store.state.rollout;
    const upgraded = upgradeRevision(store.state.rollout);
    if (!(await stands(session, await newestOf(helm)))) {
        if (!(await helm.history()).some(({ revision }) => revision === upgraded))
            throw new StepFailed('Helm stores nothing of the new version');
        if ((await helm.digest(upgraded)) !== target.manifestDigest)
            throw new StepFailed(`Revision ${upgraded} is not the one that was planned`);
        const next = await nextAfterUpgrade(session);
        await helm.rollback(fromRevision, next, signal);
        await helm.rollback(upgraded, next + 1, signal);
    }
    await buryPending(session);
    return undefined;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/spec.js
/** The object with some fields of its `spec` replaced; undefined takes a field away. */
const withSpec = (live, fields) => {
    const spec = Object.entries({ ...Object(live.spec), ...fields }).filter(([, value]) => value !== undefined);
    return { ...live, spec: Object.fromEntries(spec) };
};
const specOf = (object) => Object(object.spec);
const statusOf = (object) => Object(object.status);
/** 0 where the field is absent: as the API leaves zeros out. */
const count = (value) => (typeof value === 'number' ? value : 0);

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/availability.js

/** `replicas`: of a Deployment `spec.replicas` is 1 where it is absent. */
const counted = {
    Deployment: object => ({
        wanted: count(specOf(object).replicas ?? 1),
        updated: count(statusOf(object).updatedReplicas),
        available: count(statusOf(object).availableReplicas),
        existing: count(statusOf(object).replicas)
    }),
    StatefulSet: object => ({
        wanted: count(specOf(object).replicas ?? 1),
        updated: count(statusOf(object).updatedReplicas),
        available: count(statusOf(object).availableReplicas ?? statusOf(object).readyReplicas),
        existing: count(statusOf(object).replicas)
    }),
    DaemonSet: object => ({
        wanted: count(statusOf(object).desiredNumberScheduled),
        updated: count(statusOf(object).updatedNumberScheduled),
        available: count(statusOf(object).numberAvailable),
        existing: count(statusOf(object).currentNumberScheduled)
    })
};
/** `atLeast` = pods that must be available even where the object asks for fewer (an autoscaler's count before the deployment). */
const availabilityOf = (object, atLeast = 0) => {
    const of = counted[object.kind];
    if (of === undefined)
        return { is: 'available' };
    if (count(object.metadata.generation) > count(statusOf(object).observedGeneration))
        return { is: 'waiting', text: 'its controller has not seen the change yet' };
    const { wanted, updated, available, existing } = of(object);
    const least = Math.max(wanted, atLeast);
    if (updated >= wanted && available >= least && existing <= Math.max(updated, least))
        return { is: 'available' };
    const stuck = conditions(object).find(({ type, status, reason }) => type === 'Progressing' && status === 'False' && reason === 'ProgressDeadlineExceeded');
    if (stuck !== undefined)
        return { is: 'broken', text: stuck.message ?? 'its progress deadline is over' };
    return {
        is: 'waiting',
        text: `${updated} of ${wanted} pods are of the new version, ${available} of ${least} are available`
    };
};
const conditions = (object) => {
    const found = statusOf(object).conditions;
    return Array.isArray(found) ? found : [];
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/service.js
var service = __webpack_require__(40434);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/effective-share.js


/**
 * Percent of the available pods that are copies, where their number is the share: as the Services spread connections now, whatever was
 * asked for. Null where routes state the share, and where no Service selects the pods.
 */
const effectiveShare = async ({ cluster, store }) => {
    const { clones, services, shared } = store.state.rollout;
    if (shared === null || services.length === 0)
        return null;
    const found = await Promise.all(clones.map(async (clone) => {
        const [stable, copies] = await Promise.all([cluster.get(clone.stable), cluster.get(clone.canary)]);
        return {
            stable: stable === undefined ? 0 : count(statusOf(stable).availableReplicas),
            copies: copies === undefined ? 0 : count(statusOf(copies).availableReplicas)
        };
    }));
    return (0,service/* replicaShare */._X)(found.reduce((all, { stable }) => all + stable, 0), found.reduce((all, { copies }) => all + copies, 0));
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/traffic-share.js
/** Percent; null where nothing was counted. */
const shareOf = ({ stable, canary }) => {
    const all = stable.requests + canary.requests;
    return all === 0 ? null : (100 * canary.requests) / all;
};
/** Requests below which a share says nothing about a weight between 0 and 100. */
const enough = 50;
/**
 * Whether so many requests agree with a weight: within two points, or four standard deviations of the binomial distribution and two
 * requests (whose tail is long where few are expected), whichever is more. 0 and 100 allow no exception.
 */
const agrees = (seen, percent) => {
    const all = seen.stable.requests + seen.canary.requests;
    if (percent === 0)
        return seen.canary.requests === 0;
    if (percent === 100)
        return seen.stable.requests === 0;
    const p = percent / 100;
    // A meter that sees nothing of the canary would agree with every small share.
    if (seen.canary.requests === 0 && p * all >= 10)
        return false;
    return Math.abs(seen.canary.requests / all - p) <= Math.max(0.02, 4 * Math.sqrt((p * (1 - p)) / all) + 2 / all);
};
/**
 * The q-quantile of the latency in seconds, from cumulative buckets, by linear interpolation inside the bucket (as Prometheus'
 * histogram_quantile does); null without observations. In the last, open bucket: the highest finite bound, which is then a lower bound.
 */
const quantile = (q, { buckets }) => {
    const total = buckets.at(-1)?.count ?? 0;
    if (total === 0)
        return null;
    const index = buckets.findIndex(({ count }) => count >= q * total);
    const at = buckets[index];
    const below = buckets[index - 1] ?? { upTo: 0, count: 0 };
    if (at === undefined)
        return null;
    if (!Number.isFinite(at.upTo))
        return below.upTo;
    return below.upTo + ((at.upTo - below.upTo) * (q * total - below.count)) / (at.count - below.count);
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/providers.js + 11 modules
var providers = __webpack_require__(78762);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/services.js
const servicesOf = ({ namespace, services }) => ({ namespace, pairs: services });

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/shared.js


/** The pods of the copies. */
const podsOfCopies = ({ cluster, store }) => {
    const { release, namespace } = store.state.rollout;
    return cluster.list('v1', 'Pod', namespace, { labels: `${model/* marks */.Z.release}=${release},${model/* marks */.Z.track}=canary` });
};
/** Pods leave a Service by losing a label it selects; they go on answering what they have begun. */
const leaveServices = async (session, labels) => {
    const pods = await podsOfCopies(session);
    await Promise.all(pods.map(pod => session.fence.changeIfThere((0,core_cluster/* refOf */.H8)(pod), live => without(live, labels))));
};
const without = (pod, labels) => {
    const kept = Object.entries(pod.metadata.labels ?? {}).filter(([label]) => !labels.includes(label));
    return kept.length === Object.keys(pod.metadata.labels ?? {}).length
        ? undefined
        : { ...pod, metadata: { ...pod.metadata, labels: Object.fromEntries(kept) } };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/weigh.js




/** All routes at once: a cancelled job has a second. */
const weigh = async (session, _, percent) => {
    const { routes, shared } = session.store.state.rollout;
    await Promise.all([
        ...routes.map(route => weighRoute(session, route, percent)),
        ...(shared !== null && percent === 0 ? [leaveServices(session, shared.leave)] : [])
    ]);
    return undefined;
};
/** Who asks for the canary gets it as long as it has a share. */
const headerAt = ({ header }, percent) => (percent === 0 ? null : header);
const weighRoute = async ({ fence, store }, { provider, ref, before }, percent) => {
    const { shift, stated, effective } = (0,providers/* providerNamed */.l)(provider);
    const header = headerAt(store.state.rollout, percent);
    const services = servicesOf(store.state.rollout);
    const changed = fence.change(ref, live => percent !== 0 && stated(live, before, services, header) === effective(before, services, percent)
        ? undefined
        : shift(live, before, services, percent, header));
    await changed.catch((thrown) => {
        // An own route that was never made, or a route that somebody deleted, sends nobody to the canary.
        if (percent !== 0 || !(thrown instanceof Missing))
            throw thrown;
    });
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/verify.js







/** Milliseconds. Data planes follow within a second. */
const followTime = 3_000;
const glance = 250;
/** The routes state the weight, and the requests that are counted follow it. */
const verify = async (session, signal, percent) => {
    const { clock, meter, store } = session;
    const until = clock.elapsed() + store.state.rollout.deadlines.converge;
    await untilStated(session, percent, until, signal);
    if (meter === null)
        await uncountedFollowing(session, signal);
    else
        await untilFollowed(session, meter, percent, until, signal);
    return undefined;
};
/** Where nobody counts the traffic, or knows which share to count, the data plane gets the time to follow. */
const uncountedFollowing = ({ clock, store }, signal) => clock.sleep(Math.min(followTime, store.state.rollout.deadlines.converge), signal);
const untilStated = async (session, percent, until, signal) => {
    for (;;) {
        const wrong = await disagreeing(session, percent);
        if (wrong.length === 0)
            return;
        if (session.clock.elapsed() >= until)
            throw new StepFailed(`${wrong.join(', ')} do not state ${percent} %: somebody else changes them`);
        await session.clock.sleep(glance, signal);
    }
};
/** Routes that state something else. A route that is gone states 0. */
const disagreeing = async ({ cluster, store }, percent) => {
    const { routes } = store.state.rollout;
    const header = headerAt(store.state.rollout, percent);
    const services = servicesOf(store.state.rollout);
    const stated = await Promise.all(routes.map(async ({ provider, ref, before }) => {
        const live = await cluster.get(ref);
        const { stated, effective } = (0,providers/* providerNamed */.l)(provider);
        const expected = effective(before, services, percent);
        const says = live === undefined ? 0 : stated(live, before, services, header);
        // A route that somebody has taken to other Services sends nobody to the canary.
        if (percent === 0 && says === null && !namesOneOf(live, services.pairs))
            return [];
        return says !== null && Math.abs(says - expected) < 0.01 ? [] : [(0,core_cluster/* shortName */.EU)(ref)];
    }));
    return stated.flat();
};
/** Whether a canary is named anywhere in the object. */
const namesOneOf = (object, pairs) => {
    const text = JSON.stringify(object?.spec ?? {}) + JSON.stringify(object?.metadata.annotations ?? {});
    return pairs.some(({ canary }) => text.includes(canary));
};
/**
 * Slides a window until it agrees. Without traffic there is nothing to disagree: after the time, the stated weight must do, and nobody
 * says that a share was counted. Where the counters are unknown, a share is waited for as long as for requests, and then not believed;
 * the way back to 0 is not given up because nobody looks.
 */
const untilFollowed = async (session, meter, percent, until, signal) => {
    const { clock, log, store } = session;
    const { deadlines } = store.state.rollout;
    for (;;) {
        const seen = await windowOf(session, meter, signal);
        const unknown = unknownAt(percent, seen);
        if (unknown === null && requestsIn(seen) >= enough && isFollowed(store.state.rollout, percent, seen))
            return log.info(`${percent} %: ${shareText(seen)} went to the canary${besides(seen)}`);
        const late = clock.elapsed() >= until + (unknown !== null && percent > 0 ? deadlines.analysis : 0);
        if (late)
            return log.warning(`${percent} %: ${unfollowed(percent, seen)}; the routes state it`);
    }
};
/** Pods share as connections fall; and who asks for the canary by a header comes on top of its share. */
const isFollowed = (rollout, percent, { counts }) => agrees(counts, percent) ||
    (percent > 0 && rollout.shared !== null) ||
    (headerAt(rollout, percent) !== null && (shareOf(counts) ?? 0) > percent);
const windowOf = async ({ clock }, meter, signal) => {
    const look = (0,metrics_watch/* watching */._)(meter);
    const start = await look();
    await clock.sleep(Math.max(1_000, (start.unknown === null ? 2 : 1) * meter.lag), signal);
    const seen = await look();
    return { ...seen, unknown: start.unknown ?? seen.unknown, unread: start.unread ?? seen.unread };
};
const requestsIn = ({ counts }) => counts.stable.requests + counts.canary.requests;
const shareText = (seen) => `${shareOf(seen.counts)?.toFixed(1)} % of ${requestsIn(seen)} requests`;
const besides = ({ unread }) => (unread === null ? '' : `; not counted: ${unread}`);
/** Zero is zero everywhere: an instance that nobody can read may still send requests. */
const unknownAt = (percent, { unknown, unread }) => unknown ?? (percent === 0 ? unread : null);
/** Why nobody saw the traffic follow, although that is no reason to stop. Raises where it is one. */
const unfollowed = (percent, seen) => {
    const unknown = unknownAt(percent, seen);
    const contrary = percent === 0 ? seen.counts.canary.requests > 0 : unknown === null && requestsIn(seen) >= enough;
    if (contrary)
        throw new StepFailed(`the traffic has not followed: ${shareText(seen)} go to the canary`);
    if (unknown === null)
        return `only ${requestsIn(seen)} requests in the last window, too few to count a share`;
    if (percent === 0)
        return `whether requests still go to the canary was not counted: ${unknown}`;
    throw new StepFailed(`whether the traffic has followed is unknown: ${unknown}`);
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/observe.js








const observe_glance = 1_000;
/** Watches a step: limits, availability of the copies, and whether others change what is ours to change. */
const observe = async (session, signal, percent) => {
    const { clock, meter, store } = session;
    const { guard, deadlines } = store.state.rollout;
    const look = meter === null ? null : (0,metrics_watch/* watching */._)(meter);
    // Between two scrapes there is nothing new, and nothing is lost that is read a little later.
    const pace = Math.max(observe_glance, (meter?.lag ?? 0) / 3);
    const begun = clock.elapsed();
    let seen = null;
    let [known, next] = [begun, begun];
    for (;;) {
        await unchanged(session, percent);
        const now = clock.elapsed();
        if (look !== null && now >= next) {
            next = nextLook(now, pace, begun + deadlines.step);
            seen = await look();
        }
        if (seen?.unknown === null)
            known = now;
        if (guard !== null && seen?.unknown === null)
            within(guard, seen.counts);
        const waited = now - begun;
        if (waited >= deadlines.step && isJudged(guard, seen))
            return {
                event: 'done',
                counted: { percent, seconds: waited / 1000, ...totals(seen), effective: await effectiveShare(session) }
            };
        const isBlind = now - known >= Math.max(deadlines.analysis, deadlines.converge);
        if (guard !== null && (waited >= deadlines.step + deadlines.analysis || isBlind))
            throw new StepFailed(unjudged(guard, seen));
        await clock.sleep(observe_glance, signal);
    }
};
/** What the whole step brought is told, so its end is never passed over. */
const nextLook = (now, pace, end) => now < end ? Math.min(now + pace, end) : now + pace;
/** Unknown is no judgement, and neither are too few requests. */
const isJudged = (guard, seen) => guard === null || (seen?.unknown === null && seen.counts.canary.requests >= guard.minRequests);
/** A number is told only where it was counted to the end. */
const totals = (seen) => {
    if (seen === null || seen.unknown !== null)
        return { requests: null, canary: null, failed: null };
    const { stable, canary } = seen.counts;
    return { requests: stable.requests + canary.requests, canary: canary.requests, failed: canary.failed };
};
const unjudged = ({ minRequests }, seen) => {
    if (seen === null)
        return 'nothing counts the requests of the canary, so its limits cannot be judged';
    if (seen.unknown !== null)
        return `the limits of the canary cannot be judged, because ${seen.unknown}: unknown is not good`;
    return `the canary answered ${seen.counts.canary.requests} requests, but ${minRequests} are needed to judge its limits: unknown is not good`;
};
/** Raises at the first limit that does not hold, once there are enough requests to say so. */
const within = ({ errorShare, p99, minRequests }, { canary }) => {
    if (canary.requests < minRequests)
        return;
    const share = canary.requests === 0 ? 0 : canary.failed / canary.requests;
    if (errorShare !== null && share > errorShare)
        throw new StepFailed(`${canary.failed} of ${canary.requests} requests to the canary failed: ${percentText(share)}, the limit is ${percentText(errorShare)}`);
    if (p99 === null)
        return;
    const latency = quantile(0.99, canary);
    if (latency === null)
        throw new StepFailed('the latency of the canary is not measured, so its limit cannot be judged: unknown is not good');
    const beyond = canary.buckets.findLast(({ upTo }) => Number.isFinite(upTo))?.upTo ?? 0;
    if (latency >= beyond && p99 >= beyond * 1000)
        throw new StepFailed(`the p99 latency of the canary is above ${beyond * 1000} ms, where the histogram ends: whether it is below ${p99} ms cannot be said`);
    if (latency * 1000 > p99)
        throw new StepFailed(`the p99 latency of the canary is ${Math.round(latency * 1000)} ms over ${canary.requests} requests, the limit is ${p99} ms`);
};
const percentText = (share) => `${Number((share * 100).toPrecision(3))} %`;
/** Somebody else's hand in our routes, copies or release ends the deployment: we do not fight over objects. */
const unchanged = async (session, percent) => {
    const { cluster, store } = session;
    const { clones, staged, shared } = store.state.rollout;
    const routes = clones.length > 0 && shared === null ? await disagreeing(session, store.state.percent) : [];
    if (routes.length > 0)
        throw new StepFailed(`${routes.join(', ')} no longer state ${percent} %: somebody else changed them`);
    for (const { canary } of clones) {
        const live = await cluster.get(canary);
        if (live === undefined)
            throw new StepFailed(`${(0,core_cluster/* shortName */.EU)(canary)} is gone`);
        const now = availabilityOf(live);
        if (now.is !== 'available')
            throw new StepFailed(`${(0,core_cluster/* shortName */.EU)(canary)} is no longer available: ${now.text}`);
    }
    if (staged.length === 0)
        await sameRevision(session, percent);
};
/** Before the upgrade, the newest revision is the one the plan was made from, or that of this step. */
const sameRevision = async ({ helm, store }, percent) => {
    const newest = (await helm.history())[0]?.revision ?? 0;
    const expected = stepAt(store.state.rollout, percent)?.revision ?? store.state.rollout.newestRevision;
    if (newest !== expected)
        throw new StepFailed(`Helm's revision is ${newest}, not ${expected} as it was left: somebody else deployed`);
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/pin.js


/** Every limit that may have been set for this deployment, that of the plan first. */
const limitsFor = ({ limits }, { ref, during }) => [
    during,
    ...limits.filter(one => (0,render_identity/* identityOfRef */.BZ)(one.ref) === (0,render_identity/* identityOfRef */.BZ)(ref)).map(({ limit }) => limit)
];
const heldFor = (state, pin) => Math.max(...limitsFor(state, pin));
/**
 * While the canary ran, its autoscaler may have given the stable one more pods than the plan knew. Noted before the weight takes their
 * traffic away: once they idle, nobody could tell any more how many are needed when it returns.
 */
const measure = async ({ cluster, store }) => {
    const limits = await Promise.all(store.state.rollout.pins.map(async (pin) => {
        const live = await cluster.get(pin.ref);
        const target = live === undefined ? undefined : targetOf(live, store.state);
        const stable = target === undefined ? undefined : await cluster.get(target);
        if (live === undefined || stable === undefined)
            return [];
        const reached = pin_within(live, count(specOf(stable).replicas));
        return reached > heldFor(store.state, pin) ? [{ ref: pin.ref, limit: reached }] : [];
    }));
    return { event: 'done', limits: limits.flat() };
};
/** The workload of this deployment that an autoscaler scales. */
const targetOf = (autoscaler, { rollout: { clones, staged } }) => {
    const { kind, name } = Object(specOf(autoscaler).scaleTargetRef);
    return [...clones.map(({ stable }) => stable), ...staged.map(({ workload }) => workload)].find(ref => ref.kind === kind && ref.name === name);
};
/** An autoscaler whose lower limit is above its upper one would be refused. */
const pin_within = (autoscaler, limit) => {
    const { maxReplicas } = specOf(autoscaler);
    return typeof maxReplicas === 'number' ? Math.min(limit, maxReplicas) : limit;
};
/**
 * While copies take traffic away, an autoscaler would shrink the stable one: it may not. A higher limit, which the upgrade may bring, stays:
 * as many pods are waited for.
 */
const pin = async ({ fence, store }) => {
    await Promise.all(store.state.rollout.pins.map(one => fence.changeIfThere(one.ref, live => raised(live, pin_within(live, heldFor(store.state, one))))));
    return undefined;
};
const raised = (live, limit) => Number(limitOf(live) ?? 1) > limit ? undefined : limited(live, limit);
/** Pods of each stable workload that must be available before its traffic returns, by identity: never more than its autoscaler allows. */
const neededPods = async ({ cluster, store }) => {
    const { clones, pins } = store.state.rollout;
    const needed = new Map(clones.map(({ stable, replicas }) => [(0,render_identity/* identityOfRef */.BZ)(stable), replicas]));
    for (const pin of pins) {
        const live = await cluster.get(pin.ref);
        const target = live === undefined ? undefined : targetOf(live, store.state);
        const planned = target === undefined ? undefined : needed.get((0,render_identity/* identityOfRef */.BZ)(target));
        if (live === undefined || target === undefined || planned === undefined)
            continue;
        needed.set((0,render_identity/* identityOfRef */.BZ)(target), pin_within(live, Math.max(planned, heldFor(store.state, pin))));
    }
    return needed;
};
/** The limit of the version that stands; one that somebody else has set since stays. An autoscaler that is gone needs none. */
const unpin = async ({ fence, store }) => {
    const { rollout, direction } = store.state;
    const forward = direction === 'forward' || direction === 'complete';
    for (const one of rollout.pins) {
        const [limit, held] = [forward ? one.after : one.before, limitsFor(store.state, one)];
        await fence.changeIfThere(one.ref, live => (isHeld(live, held) ? limited(live, limit) : undefined));
    }
    return undefined;
};
const isHeld = (live, limits) => limits.some(limit => limitOf(live) === pin_within(live, limit));
const limitOf = (autoscaler) => specOf(autoscaler).minReplicas;
const limited = (live, limit) => limitOf(live) === (limit ?? undefined) ? undefined : withSpec(live, { minReplicas: limit ?? undefined });

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/endpoints.js

/**
 * `Service/shop-canary does not name pod shop-canary-x yet`, one for each Service whose endpoints are not those of its ready pods. A
 * Service that is gone, or whose endpoints are somebody else's business (no selector), lags behind nothing.
 */
const laggingEndpoints = async (cluster, namespace, services) => {
    const all = await Promise.all(services.map(service => lagging(cluster, namespace, service)));
    return all.flat();
};
const lagging = async (cluster, namespace, name) => {
    const service = await cluster.get({ apiVersion: 'v1', kind: 'Service', namespace, name });
    const { selector, publishNotReadyAddresses } = specOf(service ?? { apiVersion: 'v1', kind: 'Service', metadata: { name } });
    const labels = Object.entries(Object(selector)).map(([key, value]) => `${key}=${value}`);
    if (labels.length === 0)
        return [];
    const [pods, slices] = await Promise.all([
        cluster.list('v1', 'Pod', namespace, { labels: labels.join(',') }),
        cluster.list('discovery.k8s.io/v1', 'EndpointSlice', namespace, { labels: `kubernetes.io/service-name=${name}` })
    ]);
    const ready = new Set(pods.filter(isReady).map(({ metadata }) => metadata.name));
    const named = new Set(slices.flatMap(readyIn));
    const missing = [...ready].find(pod => !named.has(pod));
    if (missing !== undefined)
        return [`Service/${name} does not name pod ${missing} yet`];
    const stale = publishNotReadyAddresses === true ? undefined : [...named].find(pod => !ready.has(pod));
    return stale === undefined ? [] : [`Service/${name} still names pod ${stale}`];
};
const isReady = (pod) => {
    const { conditions } = statusOf(pod);
    const all = Array.isArray(conditions) ? conditions : [];
    const going = pod.metadata.deletionTimestamp !== undefined;
    return !going && all.some(({ type, status }) => type === 'Ready' && status === 'True');
};
/** Names of pods. `ready` left out means unknown, which is to be read as true (API reference of EndpointSlice). */
const readyIn = ({ endpoints }) => (Array.isArray(endpoints) ? endpoints : []).flatMap(({ conditions, targetRef }) => conditions?.ready !== false && targetRef?.kind === 'Pod' && typeof targetRef.name === 'string'
    ? [targetRef.name]
    : []);

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/pod-trouble.js

/** Restarts after which a crash is no accident. */
const manyRestarts = 3;
const hopeless = new Set([
    'ImagePullBackOff',
    'InvalidImageName',
    'ErrImageNeverPull',
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError'
]);
/** `pod shop-canary-x, container app: ImagePullBackOff: …`; undefined while there is hope. */
const troubleOf = (pods) => {
    for (const pod of pods) {
        for (const container of containersOf(pod)) {
            const why = troubleIn(container);
            if (why !== undefined)
                return `pod ${pod.metadata.name}, container ${container.name ?? '?'}: ${why}`;
        }
    }
    return undefined;
};
const containersOf = (pod) => {
    const { initContainerStatuses, containerStatuses } = statusOf(pod);
    return [initContainerStatuses, containerStatuses].flatMap(list => (Array.isArray(list) ? list : []));
};
const troubleIn = ({ state, restartCount, lastState }) => {
    const reason = state?.waiting?.reason;
    if (reason === undefined)
        return undefined;
    const message = state?.waiting?.message;
    if (hopeless.has(reason))
        return message === undefined ? reason : `${reason}: ${message}`;
    if (reason !== 'CrashLoopBackOff' || count(restartCount) < manyRestarts)
        return undefined;
    const { reason: end = 'ended', exitCode } = lastState?.terminated ?? {};
    return `it crashed ${count(restartCount)} times, last with ${end}, exit code ${exitCode ?? 'unknown'}`;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/ready.js











const ready = async (session, signal) => {
    const copies = session.store.state.rollout.clones.map(({ canary }) => ({ ref: canary, atLeast: 0 }));
    await untilAvailable(session, copies, () => podsOfCopies(session), signal);
    await untilKnown(session, 'canary', signal);
    return undefined;
};
/** The workloads of the release as it stands: all pods of the newest revision, and as many as served before the deployment. */
const settle = async (session, signal) => {
    const { staged, workloads } = session.store.state.rollout;
    const forward = session.store.state.direction === 'forward';
    const back = session.store.state.direction === 'revert' || session.store.state.direction === 'withdraw';
    const needed = await neededPods(session);
    const frozen = new Set(forward ? staged.map(({ workload }) => (0,render_identity/* identityOfRef */.BZ)(workload)) : []);
    const awaited = (back ? workloads.before : workloads.after)
        .filter(ref => !frozen.has((0,render_identity/* identityOfRef */.BZ)(ref)))
        .map(ref => ({ ref, atLeast: needed.get((0,render_identity/* identityOfRef */.BZ)(ref)) ?? 0 }));
    const newest = await newestOf(session.helm);
    // Uninstalled, or replaced by somebody else's version: nothing of ours is to be awaited on the way back.
    if (back && (newest.revision === 0 || (await isForeign(session, newest))))
        return undefined;
    await untilAvailable(session, awaited, async () => [], signal);
    await untilKnown(session, 'stable', signal);
    const now = await newestOf(session.helm);
    if (!back && !(await stands(session, now)))
        throw new StepFailed(`Helm's revision ${now.revision} is not the planned version: somebody else deployed`);
    return undefined;
};
/** The workloads of the chart with the canary values of a share, its canary among them. */
const settleStep = async (session, signal, percent) => {
    const step = stepAt(session.store.state.rollout, percent);
    const awaited = (step?.workloads ?? []).map(ref => ({ ref, atLeast: 0 }));
    await untilAvailable(session, awaited, async () => [], signal);
    await uncountedFollowing(session, signal);
    const now = await newestOf(session.helm);
    if (now.revision !== step?.revision || now.status !== 'deployed')
        throw new StepFailed(`Helm's revision ${now.revision} (${now.status}) is not that of ${percent} %: somebody else deployed`);
    return undefined;
};
/** Raises `StepFailed` at the progress deadline, or as soon as waiting cannot help. */
const untilAvailable = async (session, awaited, pods, signal) => {
    const { clock, cluster, store } = session;
    const until = clock.elapsed() + store.state.rollout.deadlines.progress;
    for (;;) {
        const waiting = [];
        for (const { ref, atLeast } of awaited) {
            const live = await cluster.get(ref);
            if (live === undefined)
                throw new StepFailed(`${(0,core_cluster/* shortName */.EU)(ref)} is gone`);
            const now = availabilityOf(live, atLeast);
            if (now.is === 'broken')
                throw new StepFailed(`${(0,core_cluster/* shortName */.EU)(ref)}: ${now.text}`);
            if (now.is === 'waiting')
                waiting.push(`${(0,core_cluster/* shortName */.EU)(ref)}: ${now.text}`);
        }
        if (waiting.length === 0)
            return;
        const trouble = troubleOf(await pods());
        if (trouble !== undefined)
            throw new StepFailed(trouble);
        if (clock.elapsed() >= until)
            throw new StepFailed(`not available in time: ${waiting.join('; ')}`);
        await clock.sleep(300, signal);
    }
};
/** A data plane watches routes and endpoints apart: what the API server holds of both must not reach it in the wrong order. */
const dataPlaneLag = 1_000;
/** The endpoints of the Services that get traffic next are those of their ready pods. Raises `StepFailed` at the progress deadline. */
const untilKnown = async ({ clock, cluster, store }, side, signal) => {
    const { namespace, services, deadlines } = store.state.rollout;
    if (services.length === 0)
        return;
    const names = services.map(pair => pair[side]);
    const until = clock.elapsed() + deadlines.progress;
    for (;;) {
        const lagging = await laggingEndpoints(cluster, namespace, names);
        if (lagging.length === 0)
            return clock.sleep(dataPlaneLag, signal);
        if (clock.elapsed() >= until)
            throw new StepFailed(`not reachable in time: ${lagging.join('; ')}`);
        await clock.sleep(300, signal);
    }
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/remove.js


/** Routes of our own, then the copies and their pods, then what they needed. */
const remove = async (session, signal) => {
    const { routes, clones, companions } = session.store.state.rollout;
    await removeAll(session, routes.filter(({ own }) => own).map(({ ref }) => ref));
    await removeAll(session, clones.map(({ canary }) => canary));
    await untilGone(session, clones.map(({ canary }) => canary), signal);
    await removeAll(session, companions);
    await untilGone(session, companions, signal);
    return undefined;
};
const removeAll = async ({ fence }, refs) => {
    await Promise.all(refs.map(ref => fence.remove(ref)));
};
/** Ours, and their pods: what somebody else has put under the same name is not waited for. */
const untilGone = async (session, refs, signal) => {
    const { cluster, clock, fence, store } = session;
    const until = clock.elapsed() + store.state.rollout.deadlines.progress;
    for (;;) {
        const found = await Promise.all(refs.map(ref => cluster.get(ref)));
        const left = found.filter(object => object !== undefined && fence.isOurs(object));
        if (left.length === 0 && (await podsOfCopies(session)).length === 0)
            return;
        if (clock.elapsed() >= until)
            throw new StepFailed('The copies were deleted, but are still there: look for finalizers and for pods that do not end');
        await clock.sleep(200, signal);
    }
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/render/pods.js
var render_pods = __webpack_require__(79734);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/requests.js
/** What pods ask of the cluster, as the scheduler and quotas count it. */


const sections = (/* unused pure expression or super */ null && (['requests', 'limits']));
/**
 * Of one pod: the sum of its containers and sidecars, or the largest of those that only initialise, plus overhead. A limit without a
 * request is a request (Kubernetes defaults it so).
 */
const podAmounts = (spec) => {
    const containers = (0,untyped/* listOf */.c3)(spec.containers).filter(untyped/* isFields */.Ce).map(containerAmounts);
    const initial = (0,untyped/* listOf */.c3)(spec.initContainers).filter(untyped/* isFields */.Ce);
    const sidecars = initial.filter(({ restartPolicy }) => restartPolicy === 'Always').map(containerAmounts);
    const once = initial.filter(({ restartPolicy }) => restartPolicy !== 'Always').map(containerAmounts);
    const overhead = amountsIn('requests', spec.overhead);
    const running = sum([...containers, ...sidecars]);
    return sum([once.reduce((most, one) => requests_largest(most, sum([one, ...sidecars])), running), overhead]);
};
const containerAmounts = (container) => {
    const resources = (0,untyped/* fieldsOf */.Pf)(container.resources);
    const requests = { ...(0,untyped/* fieldsOf */.Pf)(resources.limits), ...(0,untyped/* fieldsOf */.Pf)(resources.requests) };
    return sum([amountsIn('requests', requests), amountsIn('limits', resources.limits)]);
};
const amountsIn = (section, quantities) => new Map(Object.entries((0,untyped/* fieldsOf */.Pf)(quantities)).flatMap(([name, quantity]) => {
    const amount = thousandths(String(quantity));
    return amount === undefined ? [] : [[`${section}.${name}`, amount]];
}));
const nothing = new Map();
const sum = (amounts) => amounts.reduce((total, one) => combined(total, one, (a, b) => a + b), nothing);
const requests_largest = (a, b) => combined(a, b, (x, y) => (x > y ? x : y));
const combined = (a, b, combine) => new Map([...new Set([...a.keys(), ...b.keys()])].map(name => [name, combine(a.get(name) ?? 0n, b.get(name) ?? 0n)]));
const times = (amounts, count) => new Map([...amounts].map(([name, amount]) => [name, amount * BigInt(count)]));
/** `1500m` for cores and everything else that is counted, bytes in the unit that leaves the fewest digits. */
const quantityText = (name, amount) => {
    if (!/memory|storage/.test(name))
        return amount % 1000n === 0n ? String(amount / 1000n) : `${amount}m`;
    const bytes = amount / 1000n;
    const unit = ['Gi', 'Mi', 'Ki'].find((_, index) => bytes !== 0n && bytes % 1024n ** BigInt(3 - index) === 0n);
    return unit === undefined ? String(bytes) : `${bytes / 1024n ** BigInt({ Gi: 3, Mi: 2, Ki: 1 }[unit])}${unit}`;
};
/** Whether a pod states any request or limit for cores or memory; quotas call one that does not `BestEffort`. */
const isBestEffort = (spec) => ![...podAmounts(spec).keys()].some(name => /^(requests|limits)\.(cpu|memory)$/.test(name));
const priorityOf = (spec) => {
    const name = (0,untyped.at)(spec, 'priorityClassName');
    return typeof name === 'string' ? name : undefined;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/capacity.js







/** Copies that a share of the traffic needs: in proportion, at least one, at 100 % as many as the stable pods. */
const capacityAt = (replicas, percent) => percent <= 0 ? 0 : percent >= 100 ? Math.max(replicas, 1) : Math.max(1, Math.ceil((replicas * percent) / 100));
const extraAt = (sized, percent, mode) => {
    const podsAt = mode === 'shared' ? service/* copiesFor */.DW : capacityAt;
    const amounts = sum(sized.map(({ workload, replicas }) => times(podAmounts((0,render_pods/* podSpec */.f0)(workload)), podsAt(replicas, percent))));
    const pods = sized.reduce((all, { replicas }) => all + podsAt(replicas, percent), 0);
    const stable = sized.reduce((all, { replicas }) => all + replicas, 0);
    return {
        percent,
        effective: mode === 'shared' ? (0,service/* replicaShare */._X)(stable, pods) : null,
        pods,
        cpu: quantityText('cpu', amounts.get('requests.cpu') ?? 0n),
        memory: quantityText('memory', amounts.get('requests.memory') ?? 0n)
    };
};
/**
 * CD-141 for each resource of each quota that the peak does not fit. The peak is at 100 %: all copies run while the upgrade adds the surge
 * of the stable pods. `companions` are the objects made beside the pods.
 */
const quotaRefusals = (sized, companions, quotas) => quotas
    .filter(quota => (0,render_identity/* groupKindOf */.zo)(quota) === '/ResourceQuota')
    .flatMap(quota => {
    const counted = sized.filter(({ workload }) => isScoped(quota, (0,render_pods/* podSpec */.f0)(workload)));
    const peak = sum([...counted.map(peakOf), objectCounts(sized, companions)]);
    return Object.entries((0,untyped/* fieldsOf */.Pf)((0,untyped.at)(quota, 'status', 'hard') ?? (0,untyped.at)(quota, 'spec', 'hard'))).flatMap(([resource, hard]) => {
        const needed = peak.get(aliases[resource] ?? resource) ?? 0n;
        const free = amountOf(hard) - amountOf((0,untyped.at)(quota, 'status', 'used', resource) ?? '0');
        if (needed === 0n || needed <= free)
            return [];
        const [asked, left] = [needed, free < 0n ? 0n : free].map(amount => quantityText(resource, amount));
        return [(0,render_failures.quotaExceeded)(`ResourceQuota/${quota.metadata.name}`, resource, asked ?? '', left ?? '')];
    });
});
const amountOf = (quantity) => thousandths(String(quantity)) ?? 0n;
const aliases = {
    cpu: 'requests.cpu',
    memory: 'requests.memory',
    'ephemeral-storage': 'requests.ephemeral-storage',
    'count/pods': 'pods',
    'count/services': 'services',
    'count/configmaps': 'configmaps',
    'count/secrets': 'secrets'
};
const peakOf = ({ workload, replicas }) => {
    const pods = capacityAt(replicas, 100) + surgeOf(workload, replicas);
    return sum([times(podAmounts((0,render_pods/* podSpec */.f0)(workload)), pods), new Map([['pods', BigInt(pods) * 1000n]])]);
};
/** `maxSurge` of a rolling update: a number or a percentage rounded up, 25 % where nothing is said. */
const surgeOf = (workload, replicas) => {
    if ((0,untyped.at)(workload, 'spec', 'strategy', 'type') === 'Recreate')
        return 0;
    const surge = (0,untyped.at)(workload, 'spec', 'strategy', 'rollingUpdate', 'maxSurge') ?? '25%';
    if (typeof surge === 'number')
        return surge;
    const percent = /^(\d+)%$/.exec(String(surge))?.[1];
    return percent === undefined ? 0 : Math.ceil((replicas * Number(percent)) / 100);
};
const plurals = {
    '/Service': 'services',
    '/ConfigMap': 'configmaps',
    '/Secret': 'secrets',
    '/ServiceAccount': 'count/serviceaccounts',
    'networking.k8s.io/NetworkPolicy': 'count/networkpolicies.networking.k8s.io',
    'rbac.authorization.k8s.io/Role': 'count/roles.rbac.authorization.k8s.io',
    'rbac.authorization.k8s.io/RoleBinding': 'count/rolebindings.rbac.authorization.k8s.io'
};
/** Every copied Deployment also brings a ReplicaSet, and its upgrade one of the stable. */
const objectCounts = (sized, companions) => sum([
    ...companions.map(companion => new Map([[plurals[(0,render_identity/* groupKindOf */.zo)(companion)] ?? '', 1000n]])),
    ...sized.map(() => new Map([
        ['count/deployments.apps', 1000n],
        ['count/replicasets.apps', 2000n]
    ]))
]);
/** Whether a quota counts these pods. Scopes nobody here knows count: refusing is safer than starting what cannot be finished. */
const isScoped = (quota, spec) => {
    const named = (0,untyped/* listOf */.c3)((0,untyped.at)(quota, 'spec', 'scopes')).map(scope => inScope(String(scope), spec));
    const chosen = (0,untyped/* listOf */.c3)((0,untyped.at)(quota, 'spec', 'scopeSelector', 'matchExpressions'))
        .filter(untyped/* isFields */.Ce)
        .map(expression => expression.scopeName === 'PriorityClass'
        ? hasPriority(expression, priorityOf(spec))
        : inScope(String(expression.scopeName), spec));
    return [...named, ...chosen].every(Boolean);
};
const inScope = (scope, spec) => {
    const ends = spec.activeDeadlineSeconds !== undefined;
    const effort = isBestEffort(spec);
    const scopes = {
        Terminating: ends,
        NotTerminating: !ends,
        BestEffort: effort,
        NotBestEffort: !effort
    };
    return scopes[scope] ?? true;
};
const hasPriority = (expression, priority) => {
    const listed = priority !== undefined && (0,untyped/* listOf */.c3)(expression.values).includes(priority);
    const operators = {
        In: listed,
        NotIn: !listed,
        Exists: priority !== undefined,
        DoesNotExist: priority === undefined
    };
    return operators[String(expression.operator)] ?? true;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/scale.js



/** Pods before weight: the copies can carry a share before they get it. */
const scale = async ({ fence, store, cluster }, _, percent) => {
    // Without a route the number of pods is the share.
    const podsAt = store.state.rollout.shared === null ? capacityAt : service/* copiesFor */.DW;
    await Promise.all(store.state.rollout.clones.map(async ({ stable, canary, replicas }) => {
        // An autoscaler may have made more of them since the plan.
        const now = count(specOf((await cluster.get(stable)) ?? { apiVersion: '', kind: '', metadata: { name: '' } }).replicas);
        await fence.change(canary, live => {
            const wanted = Math.max(podsAt(Math.max(replicas, now), percent), count(specOf(live).replicas));
            return wanted === count(specOf(live).replicas) ? undefined : withSpec(live, { replicas: wanted });
        });
    }));
    return undefined;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/stage.js




/** The upgrade changes the template, but no pod is replaced: a partition above every ordinal, or only on deletion. */
const freeze = async ({ fence, store }) => {
    for (const { workload, replicas } of store.state.rollout.staged)
        await fence.change(workload, live => stage_held(live, strategyAt(live.kind, replicas)));
    return undefined;
};
const strategyAt = (kind, partition) => kind === 'DaemonSet' ? { type: 'OnDelete' } : { type: 'RollingUpdate', rollingUpdate: { partition } };
const stage_held = (live, updateStrategy) => JSON.stringify(specOf(live).updateStrategy) === JSON.stringify(updateStrategy)
    ? undefined
    : withSpec(live, { updateStrategy });
/** The first share of the pods is of the new version and available. */
const stage = async (session, signal, percent) => {
    for (const staged of session.store.state.rollout.staged)
        await (staged.workload.kind === 'DaemonSet' ? replaceOnNodes : lowerPartition)(session, staged, percent, signal);
    return undefined;
};
/** At least one pod at the first step, all at 100 %. */
const wantedAt = (all, percent) => Math.min(all, Math.max(1, Math.ceil((all * percent) / 100)));
const lowerPartition = async (session, { workload, replicas }, percent, signal) => {
    const partition = replicas - wantedAt(replicas, percent);
    await session.fence.change(workload, live => stage_held(live, strategyAt('StatefulSet', partition)));
    await untilUpdated(session, workload, replicas - partition, signal);
};
/** Deletes pods of the old version, one after the other, until enough nodes run the new one. */
const replaceOnNodes = async (session, { workload }, percent, signal) => {
    const { cluster, store } = session;
    for (;;) {
        const live = await cluster.get(workload);
        if (live === undefined)
            throw new StepFailed(`DaemonSet/${workload.name} is gone`);
        const { updatedNumberScheduled, desiredNumberScheduled } = statusOf(live);
        const wanted = wantedAt(count(desiredNumberScheduled), percent);
        await untilUpdated(session, workload, Math.min(wanted, count(updatedNumberScheduled)), signal);
        if (count(updatedNumberScheduled) >= wanted)
            return;
        const old = (await podsOf(session, live)).find(pod => !isOfGeneration(pod, live));
        if (old === undefined)
            throw new StepFailed(`DaemonSet/${workload.name} has no pod of the old version left, but not all are of the new one`);
        const { uid } = old.metadata;
        await store.check();
        if (uid !== undefined)
            await cluster.remove((0,core_cluster/* refOf */.H8)(old), { uid });
        await untilUpdated(session, workload, count(updatedNumberScheduled) + 1, signal);
    }
};
const podsOf = async ({ cluster }, owner) => {
    const pods = await cluster.list('v1', 'Pod', owner.metadata.namespace ?? null);
    return pods.filter(pod => (pod.metadata.ownerReferences ?? []).some(({ uid }) => uid === owner.metadata.uid));
};
const generationLabel = 'pod-template-generation';
const isOfGeneration = (pod, daemonSet) => pod.metadata.labels?.[generationLabel] ===
    daemonSet.metadata.annotations?.['deprecated.daemonset.template.generation'];
/** So many pods are of the new version, and all that there should be are available. */
const untilUpdated = async ({ cluster, clock, store }, ref, updated, signal) => {
    const until = clock.elapsed() + store.state.rollout.deadlines.progress;
    for (;;) {
        const live = await cluster.get(ref);
        if (live === undefined)
            throw new StepFailed(`${ref.kind}/${ref.name} is gone`);
        const status = statusOf(live);
        const now = count(ref.kind === 'DaemonSet' ? status.updatedNumberScheduled : status.updatedReplicas);
        const all = count(ref.kind === 'DaemonSet' ? status.desiredNumberScheduled : specOf(live).replicas);
        const available = count(ref.kind === 'DaemonSet' ? status.numberAvailable : status.availableReplicas);
        const seen = count(live.metadata.generation) <= count(status.observedGeneration);
        if (seen && now >= updated && available >= all)
            return;
        if (clock.elapsed() >= until)
            throw new StepFailed(`${ref.kind}/${ref.name}: ${now} of ${updated} pods are of the new version, ${available} of ${all} available`);
        await clock.sleep(300, signal);
    }
};
/** As it was. On the way back no pod may stay at the new version: the controller replaces them by itself. */
const unfreeze = async (session, signal) => {
    const { fence, store, cluster, clock } = session;
    const { staged, deadlines } = store.state.rollout;
    for (const { workload, updateStrategy } of staged) {
        let live = await fence.change(workload, object => stage_held(object, updateStrategy ?? undefined));
        const until = clock.elapsed() + deadlines.progress;
        for (let now = availabilityOf(live); now.is !== 'available'; now = availabilityOf(live)) {
            if (clock.elapsed() >= until)
                throw new StepFailed(`${workload.kind}/${workload.name}: ${now.is === 'waiting' ? now.text : 'broken'}`);
            if (live.kind === 'StatefulSet')
                await freeOfBroken(session, live);
            await clock.sleep(300, signal);
            live = (await cluster.get(workload)) ?? live;
        }
    }
    return undefined;
};
/**
 * A StatefulSet waits for ever for a pod that does not become ready, even when its template has been put right: such a pod must be deleted.
 * Source: kubernetes.io, StatefulSets, "Forced rollback".
 */
const freeOfBroken = async (session, live) => {
    const { updateRevision, observedGeneration } = statusOf(live);
    if (typeof updateRevision !== 'string' || count(observedGeneration) < count(live.metadata.generation))
        return;
    for (const pod of await podsOf(session, live)) {
        const { uid, labels, deletionTimestamp } = pod.metadata;
        const isOld = labels?.['controller-revision-hash'] !== updateRevision;
        if (!isOld || stage_isReady(pod) || uid === undefined || deletionTimestamp !== undefined)
            continue;
        await session.store.check();
        await session.cluster.remove((0,core_cluster/* refOf */.H8)(pod), { uid });
    }
};
const stage_isReady = (pod) => {
    const { conditions } = statusOf(pod);
    const found = Array.isArray(conditions) ? conditions : [];
    return found.some(({ type, status }) => type === 'Ready' && status === 'True');
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/perform/perform.js













const performers = {
    measure: measure,
    pin: pin,
    create: create,
    scale: scale,
    ready: ready,
    weigh: weigh,
    verify: verify,
    observe: observe,
    apply: apply,
    'settle-step': settleStep,
    retreat: retreat,
    freeze: freeze,
    upgrade: upgrade,
    settle: settle,
    stage: stage,
    unfreeze: unfreeze,
    inspect: inspect,
    revert: revert,
    reapply: reapply,
    drain: drain,
    remove: remove,
    unpin: unpin,
    'hand-back': handBack,
    close: close_close
};
const perform = async (effect, session, signal) => (await performers[effect.do](session, signal, 'percent' in effect ? effect.percent : 0)) ?? { event: 'done' };

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/reducer.js



/** The effect under way; undefined once the deployment has ended. */
const currentEffect = (state) => state.result === 'running' ? programOf(state.rollout, state.direction)[state.cursor] : undefined;
/** `at` is the time for the journal, in milliseconds since the epoch; nothing else depends on it. */
const reduce = (state, event, at) => {
    if (event.event === 'taken-over')
        return takenOver(state, event, at);
    if (state.result !== 'running')
        return state;
    if (event.event === 'done')
        return advanced(learning(state, event), at, event.counted);
    if (event.event === 'cancelled')
        return turned(state, brief(event.why), at, 'cancelled');
    if (event.event === 'moved')
        return { ...noted(state, at, brief(event.why)), percent: event.percent };
    if (event.event === 'inspected')
        return inspected(state, event.complete, at);
    return failed(state, brief(event.why), at);
};
/** An API server can quote whole objects, and a ConfigMap holds no more than a megabyte. */
const brief = (why) => (why.length > 2_000 ? `${why.slice(0, 2_000)} …` : why);
const learning = (state, { counted, limits = [] }) => ({
    ...state,
    counted: counted === undefined ? state.counted : [...state.counted, counted],
    limits: [...state.limits, ...limits]
});
/** `observe 10 %, in effect 25.0 %` */
const doneText = (effect, counted) => typeof counted?.effective === 'number'
    ? `${effectText(effect)}, in effect ${counted.effective.toFixed(1)} %`
    : effectText(effect);
const advanced = (state, at, counted) => {
    const program = programOf(state.rollout, state.direction);
    const effect = program[state.cursor];
    const told = noted({ ...state, alert: null }, at, effect === undefined ? 'nothing to do' : doneText(effect, counted));
    if (state.cursor + 1 < program.length)
        return intending({ ...told, cursor: state.cursor + 1 });
    return {
        ...told,
        result: state.direction === 'forward' || state.direction === 'complete' ? 'succeeded' : 'rolled-back'
    };
};
/** The share is part of the intent: it is written before any route changes. */
const intending = (state) => {
    const effect = currentEffect(state);
    const percent = effect === undefined ? undefined : intended(effect);
    return percent === undefined ? state : { ...state, percent };
};
/** The share that an effect is about to make so. When a deployment is closed there is no canary any more. */
const intended = (effect) => {
    if (effect.do === 'weigh' || effect.do === 'apply')
        return effect.percent;
    return effect.do === 'retreat' || effect.do === 'close' ? 0 : undefined;
};
const heading = (state, direction) => intending({ ...state, direction, cursor: 0 });
const stretch = (state) => stretchOf(state.rollout, state.direction, state.cursor);
/** Cancelled, or left by a dead job: before the upgrade back, in it look first, in the ending just go on. */
const turned = (state, why, at, how) => {
    const told = noted(state, at, `${how}: ${why}`);
    if (state.direction !== 'forward' || stretch(state) === 'ending')
        return told;
    const reasoned = { ...told, reason: state.reason ?? why };
    return heading(reasoned, stretch(state) === 'before' ? 'withdraw' : 'judge');
};
const takenOver = (state, { token, owner }, at) => {
    const owned = { ...state, token, owner };
    if (state.result !== 'running')
        return owned;
    const next = turned(owned, `${state.owner} did not finish it`, at, `taken over by ${owner}`);
    // What the last owner could not do may be tried again: the world may have changed, so look first.
    const again = state.alert !== null && stretch(state) === 'upgrade' ? heading(next, 'judge') : next;
    return { ...remarked(again), alert: null, failed: [] };
};
/** A take-over marks every object again, so what was handed back is handed back once more. */
const remarked = (state) => currentEffect(state)?.do === 'close' ? { ...state, cursor: state.cursor - 1 } : state;
/** The new version stands: only the ending is missing. Otherwise back; forward where the way back has failed. */
const inspected = (state, complete, at) => complete
    ? heading(noted(state, at, 'the upgrade is complete'), 'complete')
    : heading(noted(state, at, 'the upgrade is not complete'), 'revert');
const failed = (state, why, at) => {
    const told = noted(state, at, `failed: ${why}`);
    const where = stretch(state);
    if (where === 'ending')
        return { ...told, alert: why };
    if (where === 'before')
        return heading({ ...told, reason: why }, 'withdraw');
    const tried = [...state.failed, state.direction];
    const next = wayOut.find(direction => !tried.includes(direction) && isOpen(state, direction));
    const kept = { ...told, reason: state.reason ?? why, failed: tried };
    return next === undefined ? { ...kept, alert: why } : heading(kept, next);
};
/** After the upgrade began and failed: back first, then forward from Helm's own release. */
const wayOut = ['revert', 'complete'];
/** Hooks of the upgrade may not have run: forward without them could meet an unmigrated database. A first install has nothing to go back to. */
const isOpen = ({ rollout }, direction) => direction === 'complete' ? !rollout.hooks && rollout.clones.length > 0 : true;

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/shelter.js







const shelter_glance = 1_000;
/** Does `work`. Meanwhile, where one side has no pods left and the other has, all traffic goes there: the intent is written first. */
const sheltered = async (session, work) => {
    if (!isShifting(session.store.state))
        return work();
    const stop = new AbortController();
    const watching = shelter_watch(session, AbortSignal.any([stop.signal, session.lost]));
    try {
        return await work();
    }
    finally {
        stop.abort();
        await watching;
    }
};
/** Without routes there is nothing to shift: a Service sends nothing to pods that are not ready. */
const isShifting = ({ rollout, direction, cursor }) => rollout.clones.length > 0 &&
    rollout.routes.length > 0 &&
    rollout.shared === null &&
    stretchOf(rollout, direction, cursor) === 'upgrade';
const shelter_watch = async (session, stop) => {
    while (!stop.aborted) {
        try {
            await look(session);
        }
        catch (thrown) {
            // The work meets the same fence.
            if (thrown instanceof Fenced)
                return;
            session.log.warning(`${(0,failure/* messageOf */.bD)(thrown)}; looking again whether the traffic goes where pods are`);
        }
        await session.clock.sleep(shelter_glance, stop).catch(() => undefined);
    }
};
const look = async (session) => {
    const { store, clock, log, lost } = session;
    const refuge = await refugeOf(session);
    if (refuge === null)
        return;
    const { percent, why } = refuge;
    if (store.state.percent !== percent) {
        log.warning(why);
        await store.write(reduce(store.state, { event: 'moved', percent, why }, clock.now()));
    }
    // Also where an owner died between its intent and the routes.
    if ((await disagreeing(session, percent)).length > 0)
        await weigh(session, lost, percent);
};
/** The only side that has pods; null where both or neither have. */
const refugeOf = async (session) => {
    const { clones } = session.store.state.rollout;
    const [copies, stable] = await Promise.all([
        shelter_podsOf(session, clones.map(({ canary }) => canary)),
        shelter_podsOf(session, clones.map(({ stable }) => stable))
    ]);
    if (copies.ready === 0 && stable.available > 0)
        return { percent: 0, why: 'the copies have no pods left: all traffic goes to the stable ones' };
    if (stable.ready === 0 && copies.available > 0)
        return { percent: 100, why: 'the stable workloads have no pods left: all traffic goes to the copies' };
    return null;
};
/** Of the workload that has the fewest: one without pods fails its share of the requests. */
const shelter_podsOf = async ({ cluster }, refs) => {
    const statuses = await Promise.all(refs.map(async (ref) => {
        const live = await cluster.get(ref);
        return live === undefined ? {} : statusOf(live);
    }));
    const available = Math.min(...statuses.map(({ availableReplicas }) => count(availableReplicas)));
    // Pods get requests as soon as they are ready.
    const ready = statuses.map(({ readyReplicas, availableReplicas }) => Math.max(count(readyReplicas), count(availableReplicas)));
    return { ready: Math.min(...ready), available };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/interpreter.js










/**
 * Walks a deployment to its end: the intent is written, then the effect is made so, then what happened is reduced. Resolves with the state
 * once it has ended, or once only a person or a later job can go on (`alert`). Rejects with `Fenced` when somebody else owns it, and with
 * the cluster's error when it cannot be reached: in both cases nothing was written since.
 */
const drive = async (session) => {
    let { signal } = session;
    for (;;) {
        const { state } = session.store;
        const effect = currentEffect(state);
        if (effect === undefined || state.alert !== null)
            return state;
        const event = await sheltered(session, () => outcomeOf(effect, session, signal));
        // What is done after a cancellation is not cancelled again.
        if (event.event === 'cancelled')
            signal = new AbortController().signal;
        // Not the state from before: traffic may have been moved meanwhile.
        const next = reduce(session.store.state, event, session.clock.now());
        tell(state, next, effect, session);
        await interpreter_written(next, session);
    }
};
/** A state that could not be written is written again: for as long as the Lease is surely ours. */
const interpreter_written = async (state, { store, clock, log, lost }) => {
    const until = clock.elapsed() + state.rollout.deadlines.progress;
    for (;;) {
        try {
            return await store.write(state);
        }
        catch (thrown) {
            if (!(thrown instanceof core_cluster/* ClusterError */.b$) || !interpreter_transient.includes(thrown.kind) || clock.elapsed() >= until)
                throw thrown;
            log.warning(`${(0,failure/* messageOf */.bD)(thrown)}; writing the state again`);
        }
        await clock.sleep(500, lost).catch(() => undefined);
        if (lost.aborted)
            throw new Fenced(store.state.owner);
    }
};
const outcomeOf = async (effect, session, signal) => {
    const until = session.clock.elapsed() + session.store.state.rollout.deadlines.progress;
    for (let pause = 500;; pause = Math.min(pause * 2, 8_000)) {
        try {
            session.lost.throwIfAborted();
            signal.throwIfAborted();
            return await performed(effect, session, AbortSignal.any([signal, session.lost]));
        }
        catch (thrown) {
            if (session.lost.aborted)
                throw new Fenced(session.store.state.owner, thrown);
            if (signal.aborted)
                return { event: 'cancelled', why: 'the job was cancelled' };
            const why = definite(thrown);
            if (why !== undefined)
                return { event: 'failed', why: `${effectText(effect)}: ${why}` };
            if (session.clock.elapsed() >= until) {
                if (thrown instanceof failure/* FailureError */.pO)
                    return { event: 'failed', why: `${effectText(effect)}: ${(0,failure/* messageOf */.bD)(thrown)}` };
                throw thrown;
            }
            session.log.warning(`${effectText(effect)}: ${(0,failure/* messageOf */.bD)(thrown)}; trying again`);
            await session.clock.sleep(pause, session.lost).catch(() => undefined);
        }
    }
};
/** What only looks is left at once when the job is cancelled: the way back must not wait for an answer. What writes is waited for. */
const looking = new Set([
    'measure',
    'ready',
    'verify',
    'observe',
    'settle',
    'settle-step',
    'inspect',
    'drain'
]);
const performed = (effect, session, stop) => {
    const work = perform(effect, session, stop);
    return looking.has(effect.do) ? Promise.race([work, abortOf(stop)]) : work;
};
const abortOf = (signal) => new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
});
const interpreter_transient = ['unknown', 'busy', 'conflict', 'unauthorized'];
const away = [failures.prometheusAnswered.code, failures.helmRefused.code];
/** Why the effect can never be made so; undefined where trying again may help. Throws what is no outcome of an effect. */
const definite = (thrown) => {
    if (thrown instanceof Fenced)
        throw thrown;
    // Whoever counts requests, or the way from Helm to the cluster, may be away for a moment.
    if (thrown instanceof failure/* FailureError */.pO && away.includes(thrown.failure.code))
        return undefined;
    if (thrown instanceof StepFailed || thrown instanceof Missing || thrown instanceof failure/* FailureError */.pO)
        return (0,failure/* messageOf */.bD)(thrown);
    if (!(thrown instanceof core_cluster/* ClusterError */.b$))
        throw thrown;
    return interpreter_transient.includes(thrown.kind) ? undefined : thrown.message;
};
const tell = (before, after, effect, { log }) => {
    if (after.alert !== null)
        log.error(after.alert);
    else if (after.direction !== before.direction)
        log.warning(`${after.reason ?? effectText(effect)} → ${after.direction}`);
    else
        log.info(`done: ${effectText(effect)}`);
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/operate.js
/** One owner works on one release: takes the Lease, settles what others left, deploys, gives the Lease up. */















/**
 * Settles what an earlier owner left: a deployment under way is brought to its end, an anchor without one is deleted. Resolves with the
 * last state, null where there never was one. Does nothing, and takes no Lease, where nothing is left.
 */
const operate_settle = async (bench) => {
    const left = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace));
    const ended = left === undefined || left.state.result !== 'running';
    if (ended && !(await hasAnchor(bench)) && !(await mayBeHeldByDead(bench)))
        return left?.state ?? null;
    return owning(bench, owned => settleOwned(bench, owned));
};
/** The Lease of a job that died before it began anything: where it is known that it ended, or where that is to be found out. */
const mayBeHeldByDead = async (bench) => {
    const { me, settles } = bench.claim;
    const holder = await holderIn(bench);
    return holder !== '' && (settles === 'dead' || supersedes(me, holder, settles === 'run'));
};
const settleOwned = async (bench, owned) => {
    const taken = await takeOver(bench, owned);
    if (taken === undefined) {
        await removeAnchor(bench, owned);
        return (await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace)))?.state ?? null;
    }
    const session = sessionOf(bench, owned, taken, null);
    await stampAll(session);
    return drive(session);
};
/** Moves the token of a deployment under way; undefined where none is. */
const takeOver = async (bench, { token, lost }) => {
    const ref = stateRef(bench.claim.release, bench.namespace);
    for (;;) {
        const left = await readState(bench.cluster, ref);
        newerThan(left, token, bench);
        if (left === undefined || left.state.result !== 'running')
            return undefined;
        const state = reduce(left.state, { event: 'taken-over', token, owner: bench.claim.me }, bench.clock.now());
        try {
            return await Store.begin(bench.cluster, ref, left, state, () => holds(bench, { token, lost }));
        }
        catch (thrown) {
            // The older owner wrote in between, or our answer was lost: read again.
            const again = ['conflict', 'exists', 'not-found', 'unknown', 'busy'];
            if (!(thrown instanceof core_cluster/* ClusterError */.b$) || !again.includes(thrown.kind))
                throw thrown;
        }
        await bench.clock.sleep(leaseTimes.watch, lost);
    }
};
/** Our token must be newer than any that others have written: we may have been frozen since we took the Lease. Throws `Fenced`. */
const newerThan = (stored, token, { claim }) => {
    if (stored === undefined)
        return;
    const { token: found, owner } = stored.state;
    if (found > token || (found === token && owner !== claim.me))
        throw new Fenced(owner);
};
/** From now on nothing an older owner has read can be written any more. */
const stampAll = async ({ fence, store }) => {
    const { routes, pins, clones, staged, companions, chart } = store.state.rollout;
    // A Helm that an older owner started may still be writing the chart's own objects.
    const { native } = store.state.rollout;
    const helmWorked = native !== null || stretchOf(store.state.rollout, store.state.direction, store.state.cursor) === 'upgrade';
    const refs = [
        ...(helmWorked ? chart : []),
        ...routes.map(({ ref }) => ref),
        ...pins.map(({ ref }) => ref),
        ...clones.map(({ canary }) => canary),
        ...staged.map(({ workload }) => workload),
        ...companions
    ];
    const distinct = new Map(refs.map(ref => [(0,render_identity/* identityOfRef */.BZ)(ref), ref]));
    await Promise.all([...distinct.values()].map(ref => fence.stamp(ref)));
};
/** Deploys what `plan` says. What an earlier job left is settled first; raises CD-105 where that is not possible. */
const deploy = async (bench, plan) => {
    const early = await planIfSettled(bench, plan);
    return owning(bench, async (owned) => {
        const left = await settleOwned(bench, owned);
        if (left?.result === 'running')
            return (0,failure/* raise */.xl)((0,failures.stillUnsettled)(bench.claim.release, bench.namespace, left.alert ?? ''));
        const { rollout, copies } = early !== null && (await isCurrent(bench, owned, early)) ? early.planned : await plan();
        bench.signal.throwIfAborted();
        return drive(sessionOf(bench, owned, await begin(bench, owned, rollout), copies));
    });
};
const planIfSettled = async (bench, plan) => {
    const left = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace));
    if (left?.state.result === 'running')
        return null;
    return { planned: await plan(), seen: left?.object.metadata.resourceVersion };
};
/** Nobody has begun a deployment since before the plan: it may have been made of what that one had changed. */
const isCurrent = async (bench, { lost }, { planned: { rollout }, seen }) => {
    const now = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace));
    if (now?.object.metadata.resourceVersion !== seen)
        return false;
    const newest = (await bench.helm({ check: async () => undefined, lost }).history())[0];
    return (newest?.revision ?? 0) === rollout.newestRevision;
};
const begin = async (bench, owned, rollout) => {
    const ref = stateRef(rollout.release, bench.namespace);
    const older = await readState(bench.cluster, ref);
    newerThan(older, owned.token, bench);
    const anchor = await makeAnchor(bench, owned, rollout);
    const who = { token: owned.token, owner: bench.claim.me, anchor };
    const first = begun(rollout, who, bench.clock.now());
    const store = await Store.begin(bench.cluster, ref, older, first, () => holds(bench, owned));
    // Who took the Lease before this write may not have seen it; who takes it from now on will.
    await stillHeld(bench, owned);
    return store;
};
const sessionOf = (bench, { lost }, store, copies) => ({
    cluster: bench.cluster,
    clock: bench.clock,
    log: bench.log,
    signal: bench.signal,
    store,
    copies,
    lost,
    fence: new Fence(bench.cluster, store),
    helm: bench.helm({ check: () => store.check(), lost }),
    meter: bench.meter(store.state.rollout)
});

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/engine/unsettled.js
/** What is left in a namespace, of whatever release: for the job that looks after dead ones. */




const labels = `app.kubernetes.io/managed-by=towpath,${model/* marks */.Z.release}`;
const unsettled_releaseOf = ({ metadata }) => metadata.labels?.[model/* marks */.Z.release] ?? '';
/**
 * Releases whose deployment has not ended, and those whose Lease somebody holds: a job can die before it has a deployment. One whose state
 * cannot be read is among them: to settle it says why.
 */
const unsettled = async ({ cluster, log }, namespace) => {
    const states = await cluster.list('v1', 'ConfigMap', namespace, { labels });
    const begun = states
        .filter(object => stateKey in Object(object.data))
        .filter(object => isUnsettled(object, namespace));
    const leases = await heldLeases({ cluster, log }, namespace);
    return [...new Set([...begun, ...leases].map(unsettled_releaseOf))];
};
const isUnsettled = (object, namespace) => {
    try {
        return stateIn(object, stateRef(unsettled_releaseOf(object), namespace)).result === 'running';
    }
    catch {
        return true;
    }
};
const heldLeases = async ({ cluster, log }, namespace) => {
    const { apiVersion, kind } = leaseRef('', namespace);
    try {
        return (await cluster.list(apiVersion, kind, namespace, { labels })).filter(lease => holderOf(lease).holder !== '');
    }
    catch (thrown) {
        if (!(thrown instanceof core_cluster/* ClusterError */.b$) || thrown.kind !== 'forbidden')
            throw thrown;
        log.warning(`${thrown.message}; what jobs left that died before their deployment began is not looked for`);
        return [];
    }
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/failures.js
var traffic_failures = __webpack_require__(74338);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/fields.js
var fields = __webpack_require__(58860);
// EXTERNAL MODULE: ./build/action-canary-deploy/src/traffic/ingress.js
var traffic_ingress = __webpack_require__(38450);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/traffic/find.js
/** Which objects decide where the requests of a deployment go. */






/** Kinds that tell how the routes are read. Where they may not be listed, names and annotations must do. */
const contextKinds = [
    ['networking.k8s.io/v1', 'IngressClass'],
    ['gateway.networking.k8s.io/v1', 'ReferenceGrant'],
    ['gateway.networking.k8s.io/v1beta1', 'ReferenceGrant']
];
/** Live objects that send requests to one of the stable Services, whatever can be split in them. */
const routesTo = (services, live) => {
    const hits = hitsOf(services, { live: unique(live), steps: [], header: null });
    return [...new Set(hits.map(({ object }) => object))].map(object => (0,core_cluster/* refOf */.H8)(object, services.namespace));
};
/** The routes of a deployment, or everything that keeps them from being split. Several providers at once are all used. */
const findRoutes = (search) => {
    const { services, traffic } = search;
    if (traffic === service/* byReplicas */.LD || services.pairs.length === 0)
        return { routes: [], warnings: [], failures: [] };
    const around = { live: unique(search.live), steps: search.steps, header: search.header };
    const all = hitsOf(services, around);
    const hits = all.filter(({ provider }) => traffic === null || provider.name === traffic);
    if (hits.length === 0)
        return { routes: [], warnings: [], failures: [nothingFound(search, around, all)] };
    return {
        routes: hits.map(hit => routeOf(hit, search)),
        warnings: [
            ...unrouted(services, hits),
            ...all.filter(hit => !hits.includes(hit)).map(leftAlone),
            ...unserved(services, around, all).map(object => leftAlone({ object })),
            ...hits.flatMap(({ provider, object }) => provider.warns(object, services).map(text => `${find_placeOf(object)}: ${text}`))
        ],
        failures: hits.flatMap(hit => [...refusalsOf(hit, services, around), ...wrongPorts(hit, search.stableServices)])
    };
};
const hitsOf = (services, around) => providers/* providers */.r.flatMap(provider => around.live
    .filter(({ apiVersion, kind }) => provider.kinds.some(one => one[0] === apiVersion && one[1] === kind))
    .map(object => ({ provider, object, targets: provider.targets(object, services, around) }))
    .filter(({ targets }) => targets.length > 0));
/** One object is served in several versions: the first is kept. Objects on their way out are none. */
const unique = (live) => {
    const seen = new Set();
    return live.filter(({ apiVersion, kind, metadata }) => {
        const id = [apiVersion.split('/')[0], kind, metadata.namespace, metadata.name].join(' ');
        const isNew = !seen.has(id) && metadata.deletionTimestamp === undefined;
        if (isNew)
            seen.add(id);
        return isNew;
    });
};
const routeOf = ({ provider, object }, { services, names }) => {
    const own = provider.make?.(object, services, names);
    return {
        provider: provider.name,
        ref: (0,core_cluster/* refOf */.H8)(own ?? object, services.namespace),
        own: own !== undefined,
        before: own ?? withoutServerFields(object),
        managedFields: own === undefined ? (object.metadata.managedFields ?? []) : []
    };
};
const withoutServerFields = ({ status: _, ...object }) => {
    const { managedFields: __, ...metadata } = object.metadata;
    // The rest of a manifest without status is a manifest; the index signature hides that.
    return { ...object, apiVersion: object.apiVersion, kind: object.kind, metadata };
};
const find_placeOf = (object) => object.metadata.namespace === undefined
    ? (0,core_cluster/* shortName */.EU)((0,core_cluster/* refOf */.H8)(object))
    : `${(0,core_cluster/* shortName */.EU)((0,core_cluster/* refOf */.H8)(object))} in ${object.metadata.namespace}`;
const refusalsOf = ({ provider, object }, services, around) => {
    const refusal = provider.refuses(object, services, around);
    return [
        ...(refusal === null ? [] : [(0,traffic_failures.routeCannotBeSplit)(find_placeOf(object), refusal.refused, refusal.fix)]),
        ...(around.header === null || provider.headers
            ? []
            : [(0,traffic_failures.headerNotPossible)(find_placeOf(object), provider.name, around.header.name)])
    ];
};
const wrongPorts = ({ object, targets }, stableServices) => targets.flatMap(({ service, port, where }) => {
    const found = stableServices.find(({ metadata }) => metadata.name === service);
    if (port === null || found === undefined)
        return [];
    const ports = (0,fields/* entriesOf */.Mc)((0,fields/* entryAt */._f)(found.spec).ports);
    if (ports.some(one => one.port === port || one.name === port))
        return [];
    const known = ports.map(one => typeof one.name === 'string' ? `${one.name} (${(0,fields/* portOf */.HM)(one.port)})` : String((0,fields/* portOf */.HM)(one.port)));
    return [(0,traffic_failures.routeNamesUnknownPort)(find_placeOf(object), where, service, port, known)];
});
const unrouted = ({ pairs }, hits) => {
    const routed = new Set(hits.flatMap(({ targets }) => targets.map(({ service }) => service)));
    return pairs
        .filter(({ stable }) => !routed.has(stable))
        .map(({ stable }) => `No route sends requests to Service ${stable}: its canary gets none, and its users change version with the upgrade.`);
};
const leftAlone = ({ object }) => `${find_placeOf(object)} sends requests to the stable Service too and is not split: its users change version with the upgrade.`;
/** Ingresses of controllers that know no shares. */
const unserved = (services, { live }, hits) => live.filter(object => object.kind === 'Ingress' && (0,traffic_ingress/* targetsIn */.A6)(object, services).length > 0 && !hits.some(hit => hit.object === object));
const nothingFound = ({ services, traffic }, around, all) => {
    const names = services.pairs.map(({ stable }) => stable);
    const chosen = providers/* providers */.r.find(({ name }) => name === traffic);
    const kindsOf = (list) => [
        ...new Set(list.flatMap(({ kinds }) => kinds.map(([, kind]) => kind)))
    ];
    if (traffic !== null) {
        const others = [...new Set(all.map(({ provider }) => provider.name))];
        return (0,traffic_failures.routeOfProviderMissing)(traffic, kindsOf(chosen === undefined ? [] : [chosen]), names, services.namespace, others);
    }
    const [ingress] = unserved(services, around, all);
    if (ingress === undefined)
        return (0,traffic_failures.noRoute)(names, services.namespace, kindsOf(providers/* providers */.r));
    return (0,traffic_failures.routeCannotBeSplit)(find_placeOf(ingress), `its controller (${(0,traffic_ingress/* controllerOf */.Oo)(ingress, around.live) ?? 'no class is named'}) knows no shares`, 'Route by HTTPRoute of the Gateway API, or choose `traffic: service`: then the number of pods decides the share.');
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/content.js


const configKind = ({ apiVersion, kind }) => apiVersion === 'v1' && (kind === 'ConfigMap' || kind === 'Secret') ? kind : undefined;
/** The object as the API server keeps it: `stringData` of a Secret is written into `data`. */
const asKept = (manifest) => {
    const { stringData, data } = manifest;
    if (configKind(manifest) !== 'Secret')
        return manifest;
    // Base64 may be broken into lines by a template.
    const whole = Object.entries((0,untyped/* textsOf */.CB)(data)).map(([key, text]) => [key, text.replace(/\s/g, '')]);
    const encoded = Object.entries((0,untyped/* textsOf */.CB)(stringData)).map(([key, text]) => [key, Buffer.from(text).toString('base64')]);
    const { apiVersion, kind, metadata } = manifest;
    const kept = { ...(0,untyped/* without */.FF)(manifest, 'stringData'), data: Object.fromEntries([...whole, ...encoded]) };
    return { ...kept, apiVersion, kind, metadata };
};
const contentOf = (manifest) => {
    const { data, binaryData } = asKept(manifest);
    return { data: (0,untyped/* fieldsOf */.Pf)(data), binaryData: (0,untyped/* fieldsOf */.Pf)(binaryData) };
};
/** ConfigMaps and Secrets of the namespace whose content will be another one after the upgrade, or that it brings. */
const changedConfigs = (situation) => situation.after.filter(situation.isLocal).flatMap((manifest) => {
    const kind = configKind(manifest);
    if (kind === undefined)
        return [];
    const { name } = manifest.metadata;
    const live = situation.liveOf(manifest);
    if (live === undefined)
        return [{ kind, name, fields: [], isNew: true }];
    const fields = changedContent(contentOf(manifest), contentOf(live), situation.beforeOf(manifest));
    return fields.length === 0 ? [] : [{ kind, name, fields, isNew: false }];
});
/** Keys that others added to the live object stay where Helm never stated them. */
const changedContent = (after, live, before) => {
    const unmet = unmetFields(after, live);
    const stated = before === undefined ? {} : contentOf(before);
    const dropped = differingFields(stated, after).filter(path => !unmet.includes(path) && unmetFields(live, after).includes(path));
    return [...unmet, ...dropped];
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/compare.js




/** In the order of the rendering, deletions last. Defaults, status and fields that only others set do not count. */
const changesOf = (situation) => [
    ...situation.after.flatMap((manifest) => {
        const ref = (0,render_identity/* refIn */.NG)(manifest, situation.scope);
        const live = situation.liveOf(manifest);
        if (live === undefined)
            return [{ ref, action: 'create', fields: [] }];
        const fields = changedFields(manifest, situation.beforeOf(manifest), live);
        return fields.length === 0 ? [] : [{ ref, action: 'update', fields }];
    }),
    ...removedBy(situation)
        .filter(manifest => situation.liveOf(manifest) !== undefined)
        .map((manifest) => ({ ref: (0,render_identity/* refIn */.NG)(manifest, situation.scope), action: 'delete', fields: [] }))
];
/** Objects of the last release that the upgrade deletes; those marked to be kept stay. */
const removedBy = (situation) => situation.before.filter(manifest => situation.afterOf(manifest) === undefined && manifest.metadata.annotations?.['helm.sh/resource-policy'] !== 'keep');
/** Fields that become another value, and fields that were stated and no longer are. */
const changedFields = (after, before, live) => {
    // Another version of the same kind may spell the same thing otherwise; then only the chart's own change is known.
    const spelled = live.apiVersion === after.apiVersion ? live : before;
    if (spelled === undefined)
        return [];
    const [stated, found] = [comparable(after), comparable(spelled)];
    const dropped = before === undefined ? [] : unmetFields(comparable(before), stated);
    return [
        ...new Set([
            ...unmetFields(stated, found),
            ...dropped.filter(path => !unmetFields(comparable(before), found).includes(path))
        ])
    ].sort();
};
/** Identity is compared elsewhere; the API server may serve another version of the same kind. */
const comparable = (manifest) => {
    if (manifest === undefined)
        return {};
    const kept = asKept(manifest);
    return { ...(0,untyped/* without */.FF)(kept, 'apiVersion', 'kind', 'status'), metadata: (0,untyped/* without */.FF)(kept.metadata, 'namespace', 'name') };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/immutable.js





const spec = (manifest) => (0,untyped/* fieldsOf */.Pf)(manifest.spec);
const selector = manifest => ({ spec: { selector: spec(manifest).selector } });
const roleRef = manifest => ({ roleRef: manifest.roleRef });
/** Source: validation of the respective kinds in Kubernetes 1.34 (`ValidateStatefulSetUpdate` and its siblings). */
const fixed = {
    'apps/Deployment': selector,
    'apps/DaemonSet': selector,
    'apps/ReplicaSet': selector,
    'apps/StatefulSet': manifest => ({
        spec: (0,untyped/* without */.FF)(spec(manifest), 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy', 'minReadySeconds')
    }),
    'batch/Job': manifest => ({ spec: { template: spec(manifest).template, selector: spec(manifest).selector } }),
    '/PersistentVolumeClaim': manifest => ({ spec: (0,untyped/* without */.FF)(spec(manifest), 'resources', 'volumeAttributesClassName') }),
    '/Service': manifest => {
        const { clusterIP } = spec(manifest);
        return { spec: { clusterIP: clusterIP === '' ? undefined : clusterIP } };
    },
    '/Secret': manifest => ({ type: manifest.type ?? 'Opaque' }),
    'rbac.authorization.k8s.io/RoleBinding': roleRef,
    'rbac.authorization.k8s.io/ClusterRoleBinding': roleRef,
    'scheduling.k8s.io/PriorityClass': manifest => ({
        value: manifest.value,
        preemptionPolicy: manifest.preemptionPolicy
    }),
    'storage.k8s.io/StorageClass': manifest => ({
        provisioner: manifest.provisioner,
        parameters: manifest.parameters
    })
};
/** CD-128 for each object in which the upgrade changes what cannot change. */
const immutableChanges = (situation) => situation.after.flatMap(after => {
    const live = situation.liveOf(after);
    if (live === undefined)
        return [];
    const fields = [
        ...new Set([...frozenChanges(after, live), ...fixedChanges(after, situation.beforeOf(after), live)])
    ];
    return fields.length === 0 ? [] : [(0,render_failures.immutableField)(situation.nameOf(after), fields)];
});
const fixedChanges = (after, before, live) => {
    const part = fixed[(0,render_identity/* groupKindOf */.zo)(after)];
    if (part === undefined)
        return [];
    // Selectors have no defaults, so what only the live one has counts too.
    const exact = part === selector ? differingFields(selector(live), selector(after)) : [];
    const dropped = before === undefined ? [] : unmetFields(part(before), part(after));
    return [...exact, ...unmetFields(part(after), part(live)), ...dropped];
};
/** ConfigMaps and Secrets that say of themselves that they never change. */
const frozenChanges = (after, live) => {
    if (live.immutable !== true)
        return [];
    const content = (manifest) => {
        const kept = asKept(manifest);
        return { data: (0,untyped.at)(kept, 'data'), binaryData: (0,untyped.at)(kept, 'binaryData'), immutable: kept.immutable };
    };
    return differingFields(content(live), content(after));
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/names.js
/** Names and label values of copies: readable where they fit, never colliding where they do not. */

const suffix = 'canary';
/** Names of Services and label values may have 63 characters; what Towpath makes keeps to that everywhere. */
const names_longest = 63;
const hashOf = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
const cut = (text) => {
    const whole = `${text}-${suffix}`;
    if (whole.length <= names_longest)
        return whole;
    const tail = `-${hashOf(text)}-${suffix}`;
    return `${text.slice(0, names_longest - tail.length).replace(/[^A-Za-z0-9]+$/, '')}${tail}`;
};
/** `shop-canary`; too long a name is cut and told apart by a hash of the whole. */
const canaryName = (name) => cut(name);
/** The same for the value of a label, which may be empty. */
const canaryValue = (value) => (value === '' ? suffix : cut(value));

// EXTERNAL MODULE: ./build/action-canary-deploy/src/render/selectors.js
var selectors = __webpack_require__(83686);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/labels.js
/** Which labels of the copies must differ, so that nothing that selects the stable pods selects a copy. */


/** Labels that say whose pods these are, before those that say what or which version they are. */
const preferred = [
    'app.kubernetes.io/instance',
    'app.kubernetes.io/name',
    'app',
    'k8s-app',
    'name',
    'release',
    'component'
];
/**
 * Greedy set cover: again and again the one change that frees the most (copy, selector) pairs. A label with a given value changes in the
 * same way on all copies, so that one rewritten selector selects the copies of several workloads as before. Deterministic.
 */
const separate = (copied, hostile) => {
    const changes = [];
    const candidates = candidatesFor(copied);
    let held = heldPairs(copied, hostile, changes);
    while (held > 0) {
        const best = bestOf(candidates, changes, held, copied, hostile);
        if (best === undefined)
            break;
        changes.push(best.change);
        held = best.held;
    }
    const inseparable = copied.flatMap(({ workload, labels }) => {
        const copy = (0,selectors/* relabel */.i7)(labels, changes);
        const by = hostile.filter(({ selector }) => (0,selectors/* matches */.cK)(selector, copy)).map(({ who }) => who);
        return by.length === 0 ? [] : [{ workload, by: [...new Set(by)] }];
    });
    return { relabel: changes, inseparable };
};
/**
 * Labels without which pods are in none of these Services: again and again the one that most of the rest select by. Deterministic.
 */
const leavingLabels = (services) => {
    const leaving = [];
    let left = services;
    while (left.length > 0) {
        const keys = [...new Set(left.flatMap(selector => selector.map(({ key }) => key)))].sort((a, b) => selecting(left, b) - selecting(left, a) || rank(a) - rank(b) || compare(a, b));
        const [key] = keys;
        if (key === undefined)
            break;
        leaving.push(key);
        left = left.filter(selector => !selector.some(requirement => requirement.key === key));
    }
    return leaving;
};
const selecting = (selectors, key) => selectors.filter(selector => selector.some(requirement => requirement.key === key)).length;
const heldPairs = (copied, hostile, changes) => copied
    .map(({ labels }) => (0,selectors/* relabel */.i7)(labels, changes))
    .reduce((sum, labels) => sum + hostile.filter(({ selector }) => (0,selectors/* matches */.cK)(selector, labels)).length, 0);
const bestOf = (candidates, changes, held, copied, hostile) => {
    let best;
    for (const change of candidates) {
        if (changes.some(({ key, value }) => key === change.key && value === change.value))
            continue;
        const left = heldPairs(copied, hostile, [...changes, change]);
        if (left < (best?.held ?? held))
            best = { change, held: left };
    }
    return best;
};
/** In order of preference, so that the first of equals wins: other values before no value. */
const candidatesFor = (copied) => {
    const pairs = new Map(copied.flatMap(({ labels }) => Object.entries(labels)).map(pair => [JSON.stringify(pair), pair]));
    const sorted = [...pairs.values()].sort(([a, x], [b, y]) => rank(a) - rank(b) || compare(a, b) || compare(x, y));
    return [
        ...sorted.map(([key, value]) => ({ key, value, to: canaryValue(value) })),
        ...sorted.map(([key, value]) => ({ key, value, to: null }))
    ];
};
const rank = (key) => (preferred.includes(key) ? preferred.indexOf(key) : preferred.length);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/owned.js



const ownMarks = ({ release }) => ({
    [model/* marks */.Z.release]: release,
    [model/* marks */.Z.track]: suffix
});
/** Annotations that are orders to somebody: to Helm, kubectl, a controller, the cloud or the DNS. A copy must not repeat them. */
const orders = /^(?:(?:meta\.)?helm\.sh|kubectl\.kubernetes\.io|deployment\.kubernetes\.io|autoscaling\.alpha\.kubernetes\.io|external-dns\.alpha\.kubernetes\.io|service\.beta\.kubernetes\.io|pv\.kubernetes\.io|towpath\.dev)\//;
/**
 * A copy of `original` under the canary name with the given fields. Labels stay, so that monitoring finds it, but it is not Helm's:
 * the next upgrade must not adopt it.
 */
const ownedCopy = (original, fields, recipe, owner) => {
    const { labels, annotations } = original.metadata;
    const kept = Object.entries((0,untyped/* textsOf */.CB)(annotations)).filter(([name]) => !orders.test(name));
    return {
        apiVersion: original.apiVersion,
        kind: original.kind,
        metadata: {
            name: canaryName(original.metadata.name),
            namespace: recipe.namespace,
            labels: { ...(0,untyped/* textsOf */.CB)(labels), ...ownMarks(recipe), [managedBy]: 'towpath' },
            ...(kept.length === 0 ? {} : { annotations: Object.fromEntries(kept) }),
            ownerReferences: [owner]
        },
        ...fields
    };
};
const managedBy = 'app.kubernetes.io/managed-by';

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/accounts.js





const isAccount = (manifest) => (0,render_identity/* groupKindOf */.zo)(manifest) === '/ServiceAccount';
const rbac = 'rbac.authorization.k8s.io';
const isRole = (manifest) => (0,render_identity/* groupKindOf */.zo)(manifest) === `${rbac}/Role`;
const isBinding = (manifest) => (0,render_identity/* groupKindOf */.zo)(manifest) === `${rbac}/RoleBinding`;
const isClusterBinding = (manifest) => (0,render_identity/* groupKindOf */.zo)(manifest) === `${rbac}/ClusterRoleBinding`;
/** The account that the pods of a workload run under. */
const accountOf = (workload) => {
    const spec = (0,render_pods/* podSpec */.f0)(workload);
    return (0,untyped/* textOf */.b6)(spec.serviceAccountName) ?? (0,untyped/* textOf */.b6)(spec.serviceAccount) ?? 'default';
};
/** Whether a binding gives rights to one of these accounts of the namespace. */
const bindsOneOf = (binding, accounts, namespace) => subjectsAmong(binding, accounts, namespace).length > 0;
const subjectsAmong = (binding, accounts, namespace) => (0,untyped/* listOf */.c3)(binding.subjects)
    .filter(untyped/* isFields */.Ce)
    .filter(subject => subject.kind === 'ServiceAccount' &&
    accounts.includes((0,untyped/* textOf */.b6)(subject.name) ?? '') &&
    (subject.namespace ?? namespace) === namespace);
/** Role that a binding in a namespace grants; undefined where it grants a ClusterRole. */
const roleOf = (binding) => (0,untyped.at)(binding, 'roleRef', 'kind') === 'Role' ? (0,untyped/* textOf */.b6)((0,untyped.at)(binding, 'roleRef', 'name')) : undefined;
const copyAccount = (account, recipe, owner) => 
// Tokens in `secrets` are made for one account by its controller.
ownedCopy(account, (0,untyped/* without */.FF)(account, 'apiVersion', 'kind', 'metadata', 'status', 'secrets'), recipe, owner);
const copyRole = (role, recipe, owner) => ownedCopy(role, { rules: role.rules ?? [] }, recipe, owner);
/** Binds the accounts the copies run under, and nobody else. */
const copyBinding = (binding, accounts, recipe, owner) => {
    const rename = (name) => recipe.accounts.some(own => own === name) ? canaryName(String(name)) : name;
    const subjects = (0,untyped/* eachItem */.X_)(subject => (0,untyped/* edited */.oh)({ namespace: recipe.namespace, ...subject }, { name: rename }))(subjectsAmong(binding, accounts, recipe.namespace));
    const roleRef = (0,untyped/* inside */.nx)(ref => recipe.roles.includes((0,untyped/* textOf */.b6)((0,untyped/* fieldsOf */.Pf)(ref).name) ?? '') && ref.kind === 'Role'
        ? { ...ref, name: canaryName((0,untyped/* textOf */.b6)(ref.name) ?? '') }
        : ref)(binding.roleRef);
    return ownedCopy(binding, { subjects, roleRef }, recipe, owner);
};

// EXTERNAL MODULE: ./build/action-canary-deploy/src/render/references.js
var render_references = __webpack_require__(11496);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/clone.js






/** Says which Deployment's copy a pod is. The copy selects by this and the marks alone, so that no other label holds its pods. */
const copyOf = 'towpath.dev/copy';
/** Labels of the copies of a workload. */
const copiedLabels = (manifest, recipe) => ({
    ...(0,selectors/* relabel */.i7)((0,render_pods/* podLabels */.z8)(manifest), recipe.relabel),
    ...identityLabels(manifest, recipe)
});
const identityLabels = (manifest, recipe) => ({
    ...ownMarks(recipe),
    [copyOf]: canaryName(manifest.metadata.name)
});
/** A selector of stable pods as one of their copies; the marks keep the stable pods out, whatever the mode. */
const copiedSelector = (selector, recipe) => {
    const rewritten = (0,selectors/* relabelSelector */.hN)(selector, recipe.relabel);
    return { ...rewritten, matchLabels: { ...(0,untyped/* textsOf */.CB)(rewritten.matchLabels), ...ownMarks(recipe) } };
};
/** `<name>-canary`, without replicas: the engine scales it. Its pods read the copied ConfigMaps and Secrets. */
const copyWorkload = (manifest, recipe, owner) => {
    const template = (0,untyped/* fieldsOf */.Pf)((0,render_pods/* podTemplate */.oM)(manifest));
    const spec = {
        ...(0,untyped/* without */.FF)((0,untyped/* fieldsOf */.Pf)(manifest.spec), 'paused'),
        replicas: 0,
        selector: { matchLabels: identityLabels(manifest, recipe) },
        template: {
            ...template,
            metadata: { ...(0,untyped/* fieldsOf */.Pf)(template.metadata), labels: copiedLabels(manifest, recipe) },
            spec: copyPodSpec(manifest, recipe)
        }
    };
    return ownedCopy(manifest, { spec }, recipe, owner);
};
const copyPodSpec = (manifest, recipe) => {
    const spec = (0,render_references/* renameReferences */.Ji)((0,render_pods/* podSpec */.f0)(manifest), (kind, name) => recipe.configs.some(config => config.kind === kind && config.name === name) ? canaryName(name) : name);
    return withAccount(withNeighbours(spec, (0,render_pods/* podLabels */.z8)(manifest), recipe), recipe);
};
const withAccount = (spec, { accounts }) => (0,untyped/* edited */.oh)(spec, { serviceAccountName: renamed(accounts), serviceAccount: renamed(accounts) });
const renamed = (names) => value => typeof value === 'string' && names.includes(value) ? canaryName(value) : value;
/**
 * Rules about where pods stand next to each other: one that means the workload's own pods means the copies' own pods on the copies, so that
 * spreading works among them and an anti-affinity to themselves leaves room for them beside the stable pods.
 */
const withNeighbours = (spec, own, recipe) => {
    const term = (value) => {
        const selector = value.labelSelector;
        if (!(0,untyped/* isFields */.Ce)(selector) || !(0,selectors/* matches */.cK)((0,selectors/* readSelector */.Id)(selector), own))
            return value;
        return { ...value, labelSelector: copiedSelector(selector, recipe) };
    };
    const rules = (0,untyped/* inside */.nx)(value => (0,untyped/* edited */.oh)(value, {
        requiredDuringSchedulingIgnoredDuringExecution: (0,untyped/* eachItem */.X_)(term),
        preferredDuringSchedulingIgnoredDuringExecution: (0,untyped/* eachItem */.X_)(item => (0,untyped/* edited */.oh)(item, { podAffinityTerm: (0,untyped/* inside */.nx)(term) }))
    }));
    const affinity = (0,untyped/* inside */.nx)(value => (0,untyped/* edited */.oh)(value, { podAffinity: rules, podAntiAffinity: rules }));
    return (0,untyped/* edited */.oh)(spec, { affinity, topologySpreadConstraints: (0,untyped/* eachItem */.X_)(term) });
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/network.js






const isNetworkPolicy = (manifest) => (0,render_identity/* groupKindOf */.zo)(manifest) === 'networking.k8s.io/NetworkPolicy';
/**
 * Zero, one or two policies to add. Policies only ever allow, so adding is safe: one for the copies as what is protected, one for the copies
 * as a peer of pods that are protected already.
 */
const copyPolicies = (policy, twins, recipe, owner) => {
    const spec = (0,untyped/* fieldsOf */.Pf)(policy.spec);
    const peers = (rule, side) => widened(rule, side, twins, recipe);
    const protects = missesCopies(spec.podSelector, twins);
    const own = protects
        ? [
            ownedCopy(policy, { spec: { ...spec, podSelector: copiedSelector(spec.podSelector, recipe), ...withPeers(spec, peers) } }, recipe, owner)
        ]
        : [];
    const added = onlyCopies(spec, twins, recipe);
    if (Object.keys(added).length === 0)
        return own;
    const peersOnly = { ...policy, metadata: { ...policy.metadata, name: `${policy.metadata.name}-peers` } };
    const policyTypes = Object.keys(added).map(side => (side === 'ingress' ? 'Ingress' : 'Egress'));
    const podSelector = spec.podSelector ?? {};
    return [...own, ownedCopy(peersOnly, { spec: { podSelector, policyTypes, ...added } }, recipe, owner)];
};
const policyNames = (name) => [canaryName(name), canaryName(`${name}-peers`)];
/** Kinds beside network policies that guard or watch pods by `spec.selector`; a copy without them would be open or unseen. */
const guards = [
    'security.istio.io/AuthorizationPolicy',
    'security.istio.io/PeerAuthentication',
    'security.istio.io/RequestAuthentication',
    'monitoring.coreos.com/PodMonitor'
];
const isGuard = (manifest) => guards.includes((0,render_identity/* groupKindOf */.zo)(manifest));
/** The same for the copies, where the original selects the stable pods only. */
const copyGuard = (guard, twins, recipe, owner) => {
    const spec = (0,untyped/* fieldsOf */.Pf)(guard.spec);
    if (!(0,untyped/* isFields */.Ce)(spec.selector) || !missesCopies(spec.selector, twins))
        return [];
    return [ownedCopy(guard, { spec: { ...spec, selector: copiedSelector(spec.selector, recipe) } }, recipe, owner)];
};
/** A selector that means stable pods, but not all their copies. */
const missesCopies = (selector, twins) => {
    const read = (0,selectors/* readSelector */.Id)(selector);
    return twins.some(({ stable, copy }) => (0,selectors/* matches */.cK)(read, stable) && !(0,selectors/* matches */.cK)(read, copy));
};
const sides = [
    ['ingress', 'from'],
    ['egress', 'to']
];
const withPeers = (spec, widen) => Object.fromEntries(sides.flatMap(([direction, side]) => Array.isArray(spec[direction])
    ? [[direction, spec[direction].map((rule) => ((0,untyped/* isFields */.Ce)(rule) ? widen(rule, side) : rule))]]
    : []));
/** The rule with the copies beside every peer that means stable pods. */
const widened = (rule, side, twins, recipe) => {
    const peers = rule[side];
    if (!Array.isArray(peers))
        return rule;
    return { ...rule, [side]: [...peers, ...copiesAmong(peers, twins, recipe)] };
};
const copiesAmong = (peers, twins, recipe) => peers.filter(untyped/* isFields */.Ce).flatMap(peer => {
    const selector = peer.podSelector;
    if (!(0,untyped/* isFields */.Ce)(selector) || !missesCopies(selector, twins))
        return [];
    return [{ ...peer, podSelector: copiedSelector(selector, recipe) }];
});
/** Rules with nothing but copies as peers, for pods that keep their own policy. */
const onlyCopies = (spec, twins, recipe) => Object.fromEntries(sides.flatMap(([direction, side]) => {
    const rules = (0,untyped/* listOf */.c3)(spec[direction])
        .filter(untyped/* isFields */.Ce)
        .flatMap(rule => {
        const copies = copiesAmong((0,untyped/* listOf */.c3)((0,untyped.at)(rule, side)), twins, recipe);
        return copies.length === 0 ? [] : [{ ...rule, [side]: copies }];
    });
    return rules.length === 0 ? [] : [[direction, rules]];
}));

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/services.js





const isService = (manifest) => (0,render_identity/* groupKindOf */.zo)(manifest) === '/Service';
/** What a Service selects; undefined where somebody else keeps its endpoints. */
const serviceSelector = (service) => {
    const selector = (0,selectors/* readLabels */.k2)((0,untyped.at)(service, 'spec', 'selector'));
    return selector.length === 0 || (0,untyped.at)(service, 'spec', 'type') === 'ExternalName' ? undefined : selector;
};
const serves = (service, labels) => {
    const selector = serviceSelector(service);
    return selector !== undefined && (0,selectors/* matches */.cK)(selector, labels);
};
/** Fields that belong to one Service alone: addresses, ports of nodes, load balancers. */
const individual = [
    'clusterIP',
    'clusterIPs',
    'externalIPs',
    'externalName',
    'externalTrafficPolicy',
    'healthCheckNodePort',
    'allocateLoadBalancerNodePorts',
    'loadBalancerClass',
    'loadBalancerIP',
    'loadBalancerSourceRanges',
    'type'
];
/** `<name>-canary`: the same ports, reachable inside the cluster only, in front of the copies. A headless one stays headless. */
const copyService = (service, recipe, owner) => {
    const stable = (0,untyped/* fieldsOf */.Pf)(service.spec);
    const rest = (0,untyped/* edited */.oh)((0,untyped/* without */.FF)(stable, ...individual), { ports: (0,untyped/* eachItem */.X_)(port => (0,untyped/* without */.FF)(port, 'nodePort')) });
    const selector = (0,untyped/* fieldsOf */.Pf)(copiedSelector({ matchLabels: (0,untyped/* textsOf */.CB)(stable.selector) }, recipe).matchLabels);
    const headless = stable.clusterIP === 'None' ? { clusterIP: 'None' } : {};
    return ownedCopy(service, { spec: { ...rest, ...headless, type: 'ClusterIP', selector } }, recipe, owner);
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/make.js








/**
 * Makes what the recipe names from the rendering of the new revision (`readRendering`), or from the manifest that Helm stored with it.
 * `owner` is the anchor: when it is deleted, Kubernetes collects all of them.
 */
const makeCopies = (recipe, rendered, owner) => {
    const local = rendered.filter(manifest => (0,render_identity/* namespaceOf */.N6)(manifest, recipe) === recipe.namespace);
    const objects = [...local, ...recipe.foreign];
    const workloads = local.filter(manifest => (0,render_pods/* workloadKind */.K5)(manifest) === 'Deployment' && recipe.workloads.includes(manifest.metadata.name));
    const twins = workloads.map((manifest) => ({ stable: (0,render_pods/* podLabels */.z8)(manifest), copy: copiedLabels(manifest, recipe) }));
    const accounts = workloads.map(accountOf);
    const pick = (is, names) => objects.filter(manifest => is(manifest) && names.includes(manifest.metadata.name));
    const configs = local.filter(({ apiVersion, kind, metadata }) => recipe.configs.some(config => apiVersion === 'v1' && config.kind === kind && config.name === metadata.name));
    return {
        companions: [
            ...pick(isAccount, recipe.accounts).map(account => copyAccount(account, recipe, owner)),
            ...pick(isRole, recipe.roles).map(role => copyRole(role, recipe, owner)),
            ...pick(isBinding, recipe.bindings)
                .filter(binding => bindsOneOf(binding, accounts, recipe.namespace))
                .map(binding => copyBinding(binding, accounts, recipe, owner)),
            ...configs.map(config => copyConfig(config, recipe, owner)),
            ...objects.filter(isNetworkPolicy).flatMap(policy => copyPolicies(policy, twins, recipe, owner)),
            ...local.filter(isGuard).flatMap(guard => copyGuard(guard, twins, recipe, owner)),
            ...pick(isService, recipe.services).map(service => copyService(service, recipe, owner))
        ],
        workloads: workloads.map(workload => copyWorkload(workload, recipe, owner))
    };
};
const copyConfig = (config, recipe, owner) => ownedCopy(config, (0,untyped/* without */.FF)(config, 'apiVersion', 'kind', 'metadata', 'status'), recipe, owner);

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/ownership.js

/** `app.kubernetes.io/instance` is not among them: Argo CD may use it, but so does nearly every chart. */
const gitOps = [
    { tool: 'Argo CD', on: 'annotations', key: 'argocd.argoproj.io/tracking-id' },
    { tool: 'Argo CD', on: 'labels', key: 'argocd.argoproj.io/instance' },
    { tool: 'Flux', on: 'labels', key: 'helm.toolkit.fluxcd.io/name' },
    { tool: 'Flux', on: 'labels', key: 'kustomize.toolkit.fluxcd.io/name' }
];
/** One CD-134 per tool and owner, with some of the objects. */
const gitOpsOwners = (situation) => {
    const owned = new Map();
    for (const manifest of situation.live) {
        if (situation.afterOf(manifest) === undefined && situation.beforeOf(manifest) === undefined)
            continue;
        const mark = gitOps.find(({ on, key }) => manifest.metadata[on]?.[key] !== undefined);
        if (mark === undefined)
            continue;
        const owner = ownerIn(manifest.metadata[mark.on]?.[mark.key] ?? '');
        const entry = owned.get(`${mark.tool} ${owner}`) ?? { tool: mark.tool, owner, objects: [] };
        owned.set(`${mark.tool} ${owner}`, entry);
        entry.objects.push(situation.nameOf(manifest));
    }
    return [...owned.values()].map(({ tool, owner, objects }) => (0,render_failures.ownedByGitOps)(tool, owner, objects.length > 3 ? [...objects.slice(0, 3), `${objects.length - 3} more`] : objects));
};
/** A tracking id is `<application>:<group>/<kind>:<namespace>/<name>`. */
const ownerIn = (value) => value.split(':')[0] ?? value;
/** `Database/shop`, where an object is run by the controller of another one. */
const controllerOf = ({ metadata }) => {
    const owner = metadata.ownerReferences?.find(({ controller }) => controller === true);
    return owner === undefined ? undefined : `${owner.kind}/${owner.name}`;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/changed.js





/** Tasks are left out: they are not kept running. Workloads that do not exist yet have nothing to be compared with. */
const changedWorkloads = (situation) => {
    const configs = changedConfigs(situation);
    return situation.after.flatMap(after => {
        const kind = (0,render_pods/* workloadKind */.K5)(after);
        const live = situation.liveOf(after);
        if (kind === undefined || kind === 'task' || live === undefined)
            return [];
        const reason = reasonFor(after, situation.beforeOf(after), live, situation.isLocal(after) ? configs : []);
        return reason === undefined ? [] : [{ kind, after, live, ...reason }];
    });
};
const reasonFor = (after, before, live, configs) => {
    // Between two renderings every difference counts; the live object also has defaults, so only what is stated is looked for.
    const fields = before === undefined
        ? unmetFields((0,render_pods/* podTemplate */.oM)(after), (0,render_pods/* podTemplate */.oM)(live), 'spec.template')
        : differingFields((0,render_pods/* podTemplate */.oM)(before), (0,render_pods/* podTemplate */.oM)(after), 'spec.template');
    if (fields.length > 0)
        return { because: 'template', fields };
    const read = configsReadBy(after, configs);
    if (read.length > 0)
        return { because: 'configuration', fields: read.flatMap(namesOf) };
    const drifted = driftedImages(after, live);
    return drifted.length > 0 ? { because: 'drift', fields: drifted } : undefined;
};
/** Changed configuration that the pods of a workload read. */
const configsReadBy = (workload, configs) => {
    const references = (0,render_references/* referencesOf */.CL)((0,render_pods/* podSpec */.f0)(workload));
    return configs.filter(({ kind, name, isNew }) => 
    // What the kubelet pulls images with must exist; a newer password is no reason to replace pods.
    references.some(found => found.kind === kind && found.name === name && (found.use === 'read' || isNew)));
};
const namesOf = ({ kind, name, fields }) => fields.length === 0 ? [`${kind}/${name}`] : fields.map(field => `${kind}/${name}: ${field}`);
const driftedImages = (after, live) => {
    const images = new Map((0,render_pods/* containersOf */.Mz)((0,render_pods/* podSpec */.f0)(live)).map(({ name, image }) => [name, image]));
    return (0,render_pods/* containersOf */.Mz)((0,render_pods/* podSpec */.f0)(after)).flatMap(({ name, image }) => images.has(name) && (0,untyped/* textOf */.b6)(image) !== undefined && images.get(name) !== image
        ? [`spec.template.spec.containers[${String(name)}].image`]
        : []);
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/replicas.js




const autoscalerOf = (workload, among) => among.find(manifest => (0,render_identity/* groupOf */.F8)(manifest) === 'autoscaling' &&
    manifest.kind === 'HorizontalPodAutoscaler' &&
    (0,untyped.at)(manifest, 'spec', 'scaleTargetRef', 'kind') === workload.kind &&
    (0,untyped.at)(manifest, 'spec', 'scaleTargetRef', 'name') === workload.metadata.name);
/**
 * Pods that the stable workload has after the upgrade: as many copies carry all the traffic. An autoscaler, its lower limit held, keeps or
 * restores the number there is now. A count that the chart no longer states falls back to 1, or to the limit of an autoscaler that comes.
 */
const replicasAfter = ({ after, live }, situation) => {
    const now = (0,render_pods/* statedReplicas */.rM)(live) ?? 1;
    const { present, coming } = autoscalersOf(after, situation);
    if (present !== undefined && coming !== undefined)
        return Math.max(now, leastOf(present), leastOf(coming));
    const stated = (0,render_pods/* statedReplicas */.rM)(after);
    if (stated !== undefined)
        return stated;
    const dropped = present === undefined && (0,render_pods/* statedReplicas */.rM)(situation.beforeOf(after)) !== undefined;
    return dropped ? (coming === undefined ? 1 : leastOf(coming)) : now;
};
/** The autoscaler there is, and the one there will be: it stays where the chart does not hold it. */
const autoscalersOf = (workload, situation) => {
    const present = autoscalerOf(workload, situation.live.filter(situation.isLocal));
    const stays = present !== undefined && situation.beforeOf(present) === undefined ? present : undefined;
    return { present, coming: autoscalerOf(workload, situation.after.filter(situation.isLocal)) ?? stays };
};
const replicas_limitOf = (autoscaler) => (0,untyped/* numberOf */.rl)((0,untyped.at)(autoscaler, 'spec', 'minReplicas')) ?? null;
const leastOf = (autoscaler) => replicas_limitOf(autoscaler) ?? 1;
/** Holds the lower limit of an autoscaler while the stable pods have little traffic. */
const scalingOf = (changed, situation) => {
    const { after, live } = changed;
    const name = situation.nameOf(after);
    const [rendered, now] = [(0,render_pods/* statedReplicas */.rM)(after), (0,render_pods/* statedReplicas */.rM)(live) ?? 1];
    const autoscaler = autoscalerOf(after, situation.live.filter(situation.isLocal));
    const differs = rendered !== undefined && rendered !== now;
    const dropped = rendered === undefined && (0,render_pods/* statedReplicas */.rM)(situation.beforeOf(after)) !== undefined && now > 1;
    if (autoscaler === undefined) {
        const reset = `${name} has ${now} replicas, the chart says ${rendered}: the upgrade sets them so.`;
        const lost = `${name} no longer states replicas: Helm may set them from ${now} to 1 before anybody scales it. State them once more in this release, or give the autoscaler that lower limit.`;
        return { pins: [], warnings: [...(differs ? [reset] : []), ...(dropped ? [lost] : [])] };
    }
    const scaler = situation.nameOf(autoscaler);
    const overruled = `${name} states replicas (${rendered}) although ${scaler} sets them: each upgrade scales it to ${rendered} first. Leave \`replicas\` out of the chart.`;
    const controller = controllerOf(autoscaler);
    const undone = `${scaler} belongs to ${controller}, which may take back the lower limit held during the deployment.`;
    return {
        pins: [pinOf(autoscaler, now, situation)],
        warnings: [...(rendered === undefined ? [] : [overruled]), ...(controller === undefined ? [] : [undone])]
    };
};
const pinOf = (autoscaler, now, situation) => {
    const most = (0,untyped/* numberOf */.rl)((0,untyped.at)(autoscaler, 'spec', 'maxReplicas')) ?? now;
    return {
        ref: (0,render_identity/* refIn */.NG)(autoscaler, situation.scope),
        before: replicas_limitOf(autoscaler),
        after: replicas_limitOf(situation.afterOf(autoscaler) ?? autoscaler),
        during: Math.min(Math.max(now, leastOf(autoscaler)), Math.max(most, 1)),
        managedFields: autoscaler.metadata.managedFields ?? []
    };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/select.js










const selectWorkloads = (situation, allow) => {
    const changed = changedWorkloads(situation);
    const choices = changed.map(workload => withOwners(workload, situation, choose(workload, situation, allow)));
    return {
        cloned: choices.flatMap(({ cloned }) => cloned ?? []),
        staged: choices.flatMap(({ staged }) => staged ?? []),
        changed,
        warnings: [...choices.flatMap(({ warnings }) => warnings ?? []), ...newcomers(situation)],
        refusals: [...choices.flatMap(({ refusals }) => refusals ?? []), ...servingAndGone(situation)]
    };
};
const choose = (workload, situation, allow) => {
    if (workload.kind === 'Deployment')
        return chooseCopy(workload, situation, allow);
    if (workload.kind === 'StatefulSet' || workload.kind === 'DaemonSet')
        return chooseStages(workload, situation);
    return { refusals: [(0,render_failures.unsupportedWorkload)(situation.nameOf(workload.after))] };
};
const withOwners = ({ after, live }, situation, choice) => {
    const name = situation.nameOf(after);
    const controller = controllerOf(live);
    const namespace = (0,render_identity/* namespaceOf */.N6)(after, situation.scope) ?? '';
    const refusals = [
        ...(situation.isLocal(after)
            ? []
            : [(0,render_failures.foreignNamespace)(`${after.kind}/${after.metadata.name}`, namespace, situation.scope.namespace)]),
        ...(controller === undefined ? [] : [(0,render_failures.ownedByController)(name, controller)])
    ];
    return refusals.length === 0 ? choice : { refusals: [...refusals, ...(choice.refusals ?? [])] };
};
const chooseCopy = (workload, situation, allow) => {
    const name = situation.nameOf(workload.after);
    const refusals = (0,barriers/* barriersTo */._)(workload, situation, allow);
    if (refusals.length > 0)
        return { refusals };
    if (replicasAfter(workload, situation) === 0) {
        return { warnings: [`${name} changes but has no replicas: it is upgraded without a copy.`] };
    }
    return { cloned: workload, warnings: notesOn(workload, name) };
};
const notesOn = ({ because, fields, live }, name) => {
    if (because === 'drift')
        return [`${fields.join(', ')} of ${name} was changed by hand; the upgrade sets it back.`];
    if (because === 'configuration') {
        return [
            `${name} reads changed configuration (${fields.join(', ')}), but its template is the same: the copies are judged with it, and the upgrade does not restart the stable pods. Add a checksum annotation to the template to restart them.`
        ];
    }
    return (0,render_pods/* statedReplicas */.rM)(live) === 0 ? [`${name} is scaled to 0 now; the upgrade sets its replicas.`] : [];
};
/** Pods with an identity or a node of their own are replaced in place. */
const chooseStages = ({ after, live, because, fields }, situation) => {
    const name = situation.nameOf(after);
    const controller = controllerOf(live);
    if ((0,untyped.at)(after, 'spec', 'updateStrategy', 'type') === 'OnDelete')
        return { refusals: [(0,render_failures.onDeleteStrategy)(name)] };
    if (because === 'configuration') {
        return {
            warnings: [
                `${name} reads changed configuration (${fields.join(', ')}), but its template is the same: its pods are not replaced.`
            ]
        };
    }
    const replicas = after.kind === 'DaemonSet'
        ? ((0,untyped/* numberOf */.rl)((0,untyped.at)(live, 'status', 'desiredNumberScheduled')) ?? 0)
        : Math.max((0,render_pods/* statedReplicas */.rM)(live) ?? 1, (0,render_pods/* statedReplicas */.rM)(after) ?? 0);
    if (replicas === 0 && controller === undefined)
        return { warnings: [`${name} changes but has no pods: it is upgraded as a whole.`] };
    const stated = after.kind === 'DaemonSet' ? 'type' : 'rollingUpdate';
    const field = after.kind === 'DaemonSet'
        ? (0,untyped.at)(after, 'spec', 'updateStrategy', 'type')
        : (0,untyped.at)(after, 'spec', 'updateStrategy', 'rollingUpdate', 'partition');
    // Helm would put it back in the middle of the upgrade, and all pods would be replaced at once.
    if (field !== undefined && field !== 'OnDelete')
        return { refusals: [(0,render_failures.statedStrategy)(name, `spec.updateStrategy.${stated}`)] };
    return {
        staged: {
            workload: (0,render_identity/* refIn */.NG)(after, situation.scope),
            replicas,
            updateStrategy: (0,untyped.at)(live, 'spec', 'updateStrategy') ?? null
        },
        warnings: []
    };
};
/** Workloads that begin with the upgrade cannot take part before it. */
const newcomers = (situation) => situation.after
    .filter(manifest => (0,render_pods/* workloadKind */.K5)(manifest) !== undefined && (0,render_pods/* workloadKind */.K5)(manifest) !== 'task')
    .filter(manifest => situation.liveOf(manifest) === undefined)
    .map(manifest => `${situation.nameOf(manifest)} is new: it starts with the upgrade, the copies run without it.`);
/** Removed or renamed workloads that are all that stands behind a Service. */
const servingAndGone = (situation) => {
    const staying = situation.after.filter(manifest => situation.liveOf(manifest) !== undefined);
    return removedBy(situation)
        .filter(manifest => isKept((0,render_pods/* workloadKind */.K5)(manifest)) && ((0,render_pods/* statedReplicas */.rM)(situation.liveOf(manifest)) ?? 1) > 0)
        .filter(manifest => situation.liveOf(manifest) !== undefined)
        .flatMap(manifest => {
        const services = staying
            .filter(isService)
            // The selector in force when the pods go: Helm changes Services before workloads.
            .flatMap(service => situation.liveOf(service) ?? [])
            .filter(service => serves(service, (0,render_pods/* podLabels */.z8)(manifest)))
            .filter(service => !staying.some(other => isKept((0,render_pods/* workloadKind */.K5)(other)) && serves(service, (0,render_pods/* podLabels */.z8)(other))));
        return services.length === 0
            ? []
            : [(0,render_failures.servingWorkloadGoes)(situation.nameOf(manifest), services.map(situation.nameOf))];
    });
};
const isKept = (kind) => kind !== undefined && kind !== 'task';
const isRunning = (manifest) => isKept((0,render_pods/* workloadKind */.K5)(manifest));

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/surroundings.js







/** Whether Towpath made it, for this or another release. */
const isCopy = ({ metadata }) => metadata.labels?.[model/* marks */.Z.release] !== undefined;
/** Objects of the namespace in every version there is: deployed, to be deployed, live. Copies are no part of it. */
const everything = ({ before, after, live, isLocal }) => [...after, ...before, ...live].filter(manifest => isLocal(manifest) && !isCopy(manifest));
const hostileSelectors = (situation) => {
    const found = new Map();
    for (const manifest of everything(situation)) {
        const selector = hostileSelector(manifest);
        if (selector === undefined || selector.length === 0)
            continue;
        const who = situation.nameOf(manifest);
        found.set(`${who} ${JSON.stringify(selector)}`, { who, selector });
    }
    return [...found.values()];
};
const hostileSelector = (manifest) => {
    if (isService(manifest))
        return serviceSelector(manifest);
    const groupKind = (0,render_identity/* groupKindOf */.zo)(manifest);
    if (groupKind === '/ReplicationController')
        return (0,selectors/* readLabels */.k2)((0,untyped.at)(manifest, 'spec', 'selector'));
    const selects = [
        'apps/Deployment',
        'apps/StatefulSet',
        'apps/DaemonSet',
        'apps/ReplicaSet',
        'policy/PodDisruptionBudget'
    ];
    return selects.includes(groupKind) ? (0,selectors/* readSelector */.Id)((0,untyped.at)(manifest, 'spec', 'selector')) : undefined;
};
/** Disruption budgets for all pods of the namespace: they count the copies, which nothing can prevent and which blocks nothing. */
const budgetsForAll = (situation) => situation.live
    .filter(situation.isLocal)
    .filter(manifest => (0,render_identity/* groupKindOf */.zo)(manifest) === 'policy/PodDisruptionBudget')
    .filter(manifest => (0,untyped/* isFields */.Ce)((0,untyped.at)(manifest, 'spec', 'selector')) && (0,selectors/* readSelector */.Id)((0,untyped.at)(manifest, 'spec', 'selector')).length === 0)
    .map(manifest => `${situation.nameOf(manifest)} counts every pod of the namespace, the copies too.`);
/** Live Services of the namespace through which pods of these workloads are reached, in either version. */
const surroundings_servicesOf = (workloads, situation) => situation.live
    .filter(manifest => isService(manifest) && situation.isLocal(manifest) && !isCopy(manifest))
    .filter(service => workloads.some(workload => reaches(service, workload, situation)));
const reaches = (service, workload, situation) => {
    const [after, live] = [situation.afterOf(service), situation.liveOf(workload)];
    return ((live !== undefined && serves(service, (0,render_pods/* podLabels */.z8)(live))) ||
        (after !== undefined && serves(after, (0,render_pods/* podLabels */.z8)(workload))));
};
/** Workloads other than the given ones whose pods a Service has too. */
const othersBehind = (service, except, situation) => {
    const names = new Set(except.map(situation.nameOf));
    return situation.live
        .filter(manifest => situation.isLocal(manifest) && !isCopy(manifest) && isRunning(manifest))
        .filter(manifest => manifest.metadata.ownerReferences?.some(({ controller }) => controller === true) !== true)
        .filter(manifest => (0,untyped.at)(manifest, 'spec', 'replicas') !== 0 && !names.has(situation.nameOf(manifest)))
        .filter(manifest => serves(service, (0,render_pods/* podLabels */.z8)(manifest)))
        .map(situation.nameOf);
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/recipe-of.js











/** Stands for the anchor while nothing is written: only names are looked at. */
const plannedOwner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'planned', uid: 'planned' };
const recipeOf = (situation, cloned, mode) => {
    const labels = separated(situation, cloned, mode);
    const services = surroundings_servicesOf(cloned, situation);
    const identity = identities(situation, cloned);
    const configs = changedConfigs(situation).filter(config => cloned.some(workload => configsReadBy(workload, [config]).length > 0));
    const recipe = {
        schema: 'towpath.recipe/1',
        release: situation.release,
        namespace: situation.scope.namespace,
        mode,
        relabel: labels.relabel,
        workloads: recipe_of_namesOf(cloned),
        configs: configs.map(({ kind, name }) => ({ kind, name })),
        services: recipe_of_namesOf(services),
        accounts: identity.accounts,
        roles: identity.roles,
        bindings: identity.bindings,
        foreign: []
    };
    const foreign = [
        ...services.filter(service => situation.afterOf(service) === undefined),
        ...foreignPolicies(situation, cloned, recipe)
    ];
    return {
        recipe: { ...recipe, foreign: foreign.map(bare) },
        warnings: identity.warnings,
        refusals: [...labels.refusals, ...identity.refusals, ...servicesWithOthers(situation, cloned, services)]
    };
};
const recipe_of_namesOf = (manifests) => [
    ...new Set(manifests.map(({ metadata }) => metadata.name))
];
const separated = (situation, cloned, mode) => {
    if (mode === 'shared')
        return { relabel: [], refusals: [] };
    const copied = cloned.map(workload => ({ workload: situation.nameOf(workload), labels: (0,render_pods/* podLabels */.z8)(workload) }));
    const { relabel, inseparable: stuck } = separate(copied, hostileSelectors(situation));
    return { relabel, refusals: stuck.map(({ workload, by }) => (0,render_failures.inseparable)(workload, by)) };
};
/** A canary Service has only copies behind it, so nothing else may be behind the stable one. */
const servicesWithOthers = (situation, cloned, services) => services.flatMap(service => {
    const others = othersBehind(service, cloned, situation);
    const changed = cloned.filter(workload => surroundings_servicesOf([workload], situation).includes(service)).map(situation.nameOf);
    return others.length === 0 ? [] : [(0,render_failures.sharedService)(situation.nameOf(service), changed, others)];
});
const foreignPolicies = (situation, cloned, recipe) => {
    const twins = cloned.map(workload => ({ stable: (0,render_pods/* podLabels */.z8)(workload), copy: copiedLabels(workload, recipe) }));
    return situation.live
        .filter(manifest => isNetworkPolicy(manifest) && situation.isLocal(manifest) && !isCopy(manifest))
        .filter(policy => situation.afterOf(policy) === undefined)
        .filter(policy => copyPolicies(policy, twins, recipe, plannedOwner).length > 0);
};
/** As it would be rendered: what the server added is left out. */
const bare = ({ apiVersion, kind, metadata, spec }) => ({
    apiVersion,
    kind,
    metadata: { name: metadata.name, labels: (0,untyped/* textsOf */.CB)(metadata.labels), annotations: (0,untyped/* textsOf */.CB)(metadata.annotations) },
    spec
});
/** New accounts, and rights that the upgrade gives to accounts of the copies. */
const identities = (situation, cloned) => {
    const { after, isLocal, liveOf, nameOf } = situation;
    const { namespace } = situation.scope;
    const used = [...new Set(cloned.map(accountOf))];
    const accounts = after
        .filter(manifest => isAccount(manifest) && isLocal(manifest) && used.includes(manifest.metadata.name))
        .filter(manifest => liveOf(manifest) === undefined);
    const names = recipe_of_namesOf(accounts);
    const isChanged = (manifest) => {
        const live = liveOf(manifest);
        return (live === undefined || unmetFields([manifest.rules, manifest.subjects], [live.rules, live.subjects]).length > 0);
    };
    const changedRoles = recipe_of_namesOf(after.filter(manifest => isRole(manifest) && isLocal(manifest) && isChanged(manifest)));
    const bindings = after
        .filter(manifest => isBinding(manifest) && isLocal(manifest) && bindsOneOf(manifest, used, namespace))
        .filter(binding => isChanged(binding) || bindsOneOf(binding, names, namespace) || changedRoles.includes(roleOf(binding) ?? ''));
    const wide = after.filter(manifest => isClusterBinding(manifest) && bindsOneOf(manifest, used, namespace));
    const late = wide.filter(manifest => liveOf(manifest) === undefined && !bindsOneOf(manifest, names, namespace));
    return {
        accounts: names,
        roles: changedRoles.filter(role => bindings.some(binding => roleOf(binding) === role)),
        bindings: recipe_of_namesOf(bindings),
        warnings: late.map(binding => `${nameOf(binding)} is new: the copies run without its rights in the whole cluster until the upgrade.`),
        refusals: wide.flatMap(binding => accounts
            .filter(account => bindsOneOf(binding, [account.metadata.name], namespace))
            .map(account => (0,render_failures.clusterWideRights)(nameOf(account), nameOf(binding))))
    };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/situation.js

const situationOf = (release, scope, before, after, live) => {
    const finder = (manifests) => {
        const index = (0,render_identity/* indexOf */.qh)(manifests, scope);
        return (manifest) => index.get((0,render_identity/* identityOf */.cu)(manifest, scope));
    };
    return {
        release,
        scope,
        before,
        after,
        live,
        beforeOf: finder(before),
        afterOf: finder(after),
        liveOf: finder(live),
        isLocal: manifest => (0,render_identity/* namespaceOf */.N6)(manifest, scope) === scope.namespace,
        nameOf: manifest => {
            const { kind, name, namespace } = (0,render_identity/* refIn */.NG)(manifest, scope);
            return namespace === null || namespace === scope.namespace ? `${kind}/${name}` : `${kind}/${name} in ${namespace}`;
        }
    };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/plan-parts.js

















const planParts = (input) => {
    const { release, scope, live, mode, allow, steps } = input;
    const before = readRendering(input.oldManifest, 'the deployed rendering', scope);
    const after = readRendering(input.newManifest, 'the new rendering', scope);
    const unreadable = plan_parts_distinct(after.refusals);
    const situation = situationOf(release, scope, before.manifests, after.manifests, live);
    const selection = selectWorkloads(situation, allow);
    const cloned = selection.cloned.map(workload => workload.after);
    const { recipe, ...decision } = recipeOf(situation, cloned, mode);
    const copies = makeCopies(recipe, situation.after, plannedOwner);
    const sized = selection.cloned.map((workload) => ({ workload: workload.after, replicas: replicasAfter(workload, situation) }));
    const scalings = selection.cloned.map(workload => scalingOf(workload, situation));
    const names = namesTaken(copies, situation);
    const ofAny = [...after.refusals, ...gitOpsOwners(situation), ...immutableChanges(situation)];
    return {
        recipe,
        clones: sized.map(({ workload, replicas }) => cloneOf(workload, replicas, scope)),
        staged: selection.staged,
        services: recipe.services.map(stable => ({ stable, canary: canaryName(stable) })),
        companions: copies.companions.map(manifest => (0,render_identity/* refIn */.NG)(manifest, scope)),
        shared: mode === 'shared' ? { leave: leavingLabels(stableSelectors(cloned, situation)) } : null,
        pins: scalings.flatMap(({ pins }) => pins),
        chart: [...(0,render_identity/* indexOf */.qh)([...situation.before, ...situation.after], scope).values()].map(manifest => (0,render_identity/* refIn */.NG)(manifest, scope)),
        changes: changesOf(situation),
        reasons: selection.changed.map(({ after, because, fields }) => ({ ref: (0,render_identity/* refIn */.NG)(after, scope), because, fields })),
        extra: steps.map(percent => extraAt(sized, percent, mode)),
        leftovers: names.leftovers,
        warnings: [
            ...before.refusals.map(({ what }) => `${what} It is compared with what is live instead.`),
            ...selection.warnings,
            ...decision.warnings,
            ...scalings.flatMap(({ warnings }) => warnings),
            ...(cloned.length > 0 ? [...budgetsForAll(situation), ...hookWarnings(input.hooks)] : [])
        ],
        // Of what cannot be read nothing else can be said.
        refusalsOfAny: unreadable.length > 0 ? unreadable : plan_parts_distinct(ofAny),
        refusals: unreadable.length > 0
            ? unreadable
            : plan_parts_distinct([
                ...ofAny,
                ...selection.refusals,
                ...decision.refusals,
                ...(mode === 'shared' ? autoscaled(situation, cloned) : []),
                ...names.refusals,
                ...quotaRefusals(sized, copies.companions, live.filter(situation.isLocal))
            ])
    };
};
/** The copies again, from the manifest of the new revision: of the dry run, or as Helm stored it. */
const remakeCopies = (recipe, newManifest, scope, owner) => makeCopies(recipe, readRendering(newManifest, 'the new rendering', scope).manifests, owner);
const stableSelectors = (cloned, situation) => surroundings_servicesOf(cloned, situation)
    .flatMap(service => [service, situation.afterOf(service) ?? service])
    .flatMap(service => [serviceSelector(service) ?? []])
    .filter(selector => selector.length > 0);
const cloneOf = (workload, replicas, scope) => {
    const stable = (0,render_identity/* refIn */.NG)(workload, scope);
    return { stable, canary: { ...stable, name: canaryName(stable.name) }, replicas };
};
const autoscaled = (situation, cloned) => cloned.flatMap(workload => {
    const autoscaler = autoscalerOf(workload, [...situation.live, ...situation.after].filter(situation.isLocal));
    return autoscaler === undefined
        ? []
        : [(0,render_failures.sharedWithAutoscaler)(situation.nameOf(workload), situation.nameOf(autoscaler))];
});
/** Names that others have, in the cluster or in the chart itself. */
const namesTaken = ({ companions, workloads }, situation) => {
    const made = [...companions, ...workloads];
    const rendered = (0,render_identity/* indexOf */.qh)([...situation.before, ...situation.after], situation.scope);
    const isOurs = (manifest) => situation.liveOf(manifest)?.metadata.labels?.[model/* marks */.Z.release] === situation.release &&
        !rendered.has((0,render_identity/* identityOf */.cu)(manifest, situation.scope));
    const taken = made.filter(manifest => situation.liveOf(manifest) !== undefined || rendered.has((0,render_identity/* identityOf */.cu)(manifest, situation.scope)));
    return {
        leftovers: taken.filter(isOurs).map(manifest => (0,render_identity/* refIn */.NG)(manifest, situation.scope)),
        refusals: taken.filter(manifest => !isOurs(manifest)).map(manifest => (0,render_failures.nameTaken)(situation.nameOf(manifest)))
    };
};
const hookWarnings = (hooks) => {
    const early = hooks.filter(({ events }) => events.includes('pre-upgrade'));
    if (early.length === 0)
        return [];
    const names = early.map(({ kind, name }) => `${kind}/${name}`).join(', ');
    return [
        `The hooks before an upgrade (${names}) run when the stable pods are upgraded, after the copies have had traffic: the new version must work without them until then.`
    ];
};
const plan_parts_distinct = (failures) => [
    ...new Map(failures.map(failure => [`${failure.code} ${failure.what}`, failure])).values()
];

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/plan/workloads.js


const awaited = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);
const workloadsIn = (manifest, scope) => readRendering(manifest, 'the rendering', scope)
    .manifests.filter(({ apiVersion, kind }) => apiVersion.startsWith('apps/') && awaited.has(kind))
    .map(object => (0,render_identity/* refIn */.NG)(object, scope));

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/plan/plan-of.js
/** From what was found to a plan: the rollout, and the refusals that only show where parts and routes meet. */







/** No route. */
const none = { routes: [], warnings: [], failures: [] };
const partsIn = ({ request, oldManifest, rendered, scope, seen }, mode) => planParts({
    release: request.chart.release,
    scope,
    oldManifest,
    newManifest: rendered.manifest,
    hooks: rendered.hooks,
    live: seen.live,
    mode,
    allow: request.allow,
    steps: stepsOf(request)
});
const stepsOf = ({ strategy, steps }) => strategy === 'blue-green' ? [100] : steps;
/** What speaks against copies does not speak against an upgrade by Helm. */
const withoutCopies = (facts) => {
    const parts = partsIn(facts, 'isolated');
    const nothing = {
        clones: [],
        staged: [],
        services: [],
        companions: [],
        pins: [],
        shared: null,
        extra: [],
        warnings: []
    };
    return { ...parts, ...nothing, refusals: parts.refusalsOfAny };
};
const planOf = (facts, parts, found) => {
    const { request, history, deployed, rendered, scope, oldManifest } = facts;
    const { release, namespace } = request.chart;
    return {
        schema: 'towpath.canary-plan/1',
        recipe: parts.recipe,
        changes: parts.changes,
        extra: parts.extra,
        warnings: [...parts.warnings, ...found.warnings],
        refusals: [
            ...parts.refusals,
            ...found.failures,
            ...changedRoutes(parts.changes, found.routes),
            ...unjudgeable(facts, parts, found),
            ...unroutable(facts, parts, found)
        ],
        rollout: {
            schema: 'towpath.rollout/1',
            release,
            namespace,
            strategy: request.strategy,
            target: {
                chart: rendered.chart.name,
                chartVersion: rendered.chart.version,
                appVersion: rendered.chart.appVersion,
                manifestDigest: manifestDigest(rendered.manifest, scope),
                valuesDigest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update((0,canonical/* canonicalJson */.d)(rendered.config)).digest('hex')}`
            },
            fromRevision: deployed,
            newestRevision: history[0]?.revision ?? 0,
            clones: parts.clones,
            staged: parts.staged,
            services: parts.services,
            shared: parts.shared,
            companions: parts.companions,
            routes: found.routes,
            pins: parts.pins,
            chart: parts.chart,
            workloads: { before: workloadsIn(oldManifest, scope), after: workloadsIn(rendered.manifest, scope) },
            header: found.routes.length === 0 ? null : request.header,
            native: null,
            steps: stepsOf(request),
            guard: request.guard,
            deadlines: request.deadlines,
            hooks: rendered.hooks.some(({ events }) => events.includes('pre-upgrade'))
        }
    };
};
/** A first install has no version to compare with and nothing to go back to: its limits begin with the next deployment. */
const unjudgeable = ({ request, deployed }, parts, found) => {
    const changes = parts.clones.length + parts.staged.length > 0;
    const limited = request.guard !== null && deployed > 0 && (changes || request.strategy === 'direct');
    return limited && found.routes.length === 0 ? [(0,failures.uncountedStrategy)(request.chart.release)] : [];
};
/** Without a route that is split nothing can tell requests by a header. A first install has no two versions. */
const unroutable = ({ request, deployed }, parts, found) => {
    const { header, strategy } = request;
    const changes = parts.clones.length + parts.staged.length > 0;
    const asked = header !== null && deployed > 0 && (changes || strategy === 'direct' || strategy === 'native');
    if (!asked || found.routes.length > 0 || found.failures.length > 0)
        return [];
    const how = parts.shared === null ? 'Helm alone' : 'the number of pods';
    return [(0,traffic_failures.headerNotPossible)(`Release ${request.chart.release}`, how, header.name)];
};
/** An upgrade that rewrites the rules of a route would put all traffic on the stable pods while they are replaced. */
const changedRoutes = (changes, routes) => routes
    .filter(({ own }) => !own)
    .flatMap(({ ref }) => {
    const change = changes.find(one => one.ref.kind === ref.kind && one.ref.name === ref.name && one.ref.namespace === ref.namespace);
    const fields = change === undefined ? [] : change.action === 'update' ? change.fields.filter(holdsBackends) : [change.action];
    return fields.length === 0 ? [] : [(0,failures.routeChanges)(`${ref.kind}/${ref.name}`, fields)];
});
/** Lists of rules are replaced as a whole. */
const holdsBackends = (field) => /^spec\.(?:rules|routes|http|weighted|tcp|tls)\b/.test(field);

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/plan/decide-native.js





/** The canary of the chart itself: every share is an upgrade by Helm. */
const byOwnCanary = (facts, { steps, objects, refusals }) => {
    const { request, seen, scope, rendered } = facts;
    const services = request.native?.services ?? [];
    const routes = routesTo({ namespace: scope.namespace, pairs: services }, seen.routes);
    const plan = planOf(facts, { ...withoutCopies(facts), services }, none);
    const chart = [...plan.rollout.chart, ...objects];
    const hooks = rendered.hooks.filter(({ events }) => events.some(event => /^(?:pre|post)-upgrade$/.test(event)));
    const uncounted = request.guard === null || routes.length > 0 ? [] : [(0,failures.uncountedStrategy)(request.chart.release)];
    return {
        ...plan,
        rollout: {
            ...plan.rollout,
            native: { steps, routes },
            chart: [...new Map(chart.map(ref => [(0,render_identity/* identityOfRef */.BZ)(ref), ref])).values()]
        },
        warnings: [
            ...(hooks.length === 0 ? [] : [hooksEachStep(hooks.map(({ kind, name }) => `${kind}/${name}`))]),
            ...(steps[0]?.percent === 0 ? [] : [noIdleStep])
        ],
        refusals: [
            ...plan.refusals,
            ...refusals,
            ...(request.guard !== null && services.length === 0 ? [(0,native_failures.canaryServiceMissing)(request.chart.release)] : uncounted)
        ]
    };
};
const hooksEachStep = (names) => `The hooks of an upgrade (${names.join(', ')}) run at every step: each share is an upgrade.`;
const noIdleStep = 'The chart has no state with a canary and without traffic for it: on the way back traffic and pods go at the same time.';

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/plan/decide.js
/** How a release is deployed: by copies and routes, by copies and their number, by its own canary, or by Helm alone. */







const decide = (facts) => {
    const { request, deployed } = facts;
    if (facts.native !== null)
        return byOwnCanary(facts, facts.native);
    if (deployed === 0 || request.strategy === 'direct')
        return direct(facts, deployed === 0 && request.strategy !== 'direct');
    const alone = partsIn(facts, 'isolated');
    if (alone.clones.length === 0)
        return planOf(facts, alone, none);
    const found = request.traffic === service/* byReplicas */.LD ? none : routesFor(facts, alone);
    const unseen = request.traffic === service/* byReplicas */.LD ? [] : unseenRoutes(facts);
    if (unseen.length > 0 && found.routes.length === 0)
        return planOf(facts, alone, { ...none, failures: [(0,failures.missingRights)(request.chart.namespace, unseen)] });
    if (request.traffic !== service/* byReplicas */.LD && (found.routes.length > 0 || request.traffic !== 'auto'))
        return planOf(facts, alone, found);
    const shared = planOf(facts, partsIn(facts, 'shared'), none);
    return {
        ...shared,
        warnings: [shared.rollout.services.length === 0 ? noServiceWarning : noRouteWarning, ...shared.warnings],
        // Where the number of pods cannot do it either, a route is what is missing.
        refusals: shared.refusals.length > 0 && request.traffic === 'auto'
            ? [...found.failures, ...shared.refusals]
            : shared.refusals
    };
};
const noRouteWarning = 'No route is split: the copies stand in the Services of the stable pods, and the number of pods is their share, per connection and coarse.';
const noServiceWarning = 'No Service selects the pods: the copies take no traffic, and only show that the new version starts and stays up.';
/** Helm alone. A release that is new has nothing to stand beside. */
const direct = (facts, isNew) => {
    const note = 'The release is new: Helm installs it directly, and takes it away again if it does not become available.';
    const plan = planOf(facts, withoutCopies(facts), none);
    return { ...plan, rollout: { ...plan.rollout, strategy: 'direct' }, warnings: isNew ? [note] : [] };
};
/** Kinds that the chosen provider splits, or any where none is chosen: one that cannot be seen may hold the route. */
const unseenRoutes = ({ request, seen }) => {
    const asked = providers/* providers */.r
        .filter(({ name }) => request.traffic === 'auto' || name === request.traffic)
        .flatMap(({ kinds }) => kinds);
    return seen.unseen
        .filter(one => asked.some(kind => kind.join(' ') === one.join(' ')))
        .map(([apiVersion, kind]) => `list ${kind} (${apiVersion})`);
};
const routesFor = ({ request, seen, scope }, parts) => findRoutes({
    services: { namespace: scope.namespace, pairs: parts.services },
    live: seen.routes,
    stableServices: seen.live.filter(({ kind }) => kind === 'Service'),
    traffic: request.traffic === 'auto' ? null : request.traffic,
    steps: stepsOf(request),
    header: request.header,
    names: { suffix: '-canary', labels: { [model/* marks */.Z.release]: request.chart.release, [model/* marks */.Z.track]: 'canary' } }
});

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/plan/native.js
/** The part of a plan that only strategy `native` has: each share is rendered, and must be a canary. */











/** Share 0, to which the traffic can go back, where the values know shares; then every step below 100. Raises CD-109. */
const renderNative = async (chart, { canary }, steps, from, { tool, files, later }) => {
    const layered = layersOf(chart, canary, tool, files);
    const knowsShares = await mentionsShare(canary, files);
    const shares = [...(knowsShares ? [0] : []), ...steps.filter(percent => percent < 100)];
    const renderAll = async () => {
        const rendered = [];
        for (const percent of shares)
            rendered.push(await layered({ percent, from }, async (request) => (await render(tool, request)).manifest));
        return rendered;
    };
    const first = await renderAll();
    await later();
    const second = await renderAll();
    return {
        mentionsShare: knowsShares,
        steps: shares.map((percent, index) => ({ percent, first: first[index] ?? '', second: second[index] ?? '' }))
    };
};
/** Pure: what each step is, and everything that speaks against it. `release` is for messages. Manifests are those deployed and those of the upgrade without canary values. */
const nativePlan = ({ mentionsShare: knowsShares, steps }, { oldManifest, newManifest }, release, scope) => {
    const before = manifestDigest(oldManifest, scope);
    // Share 0 that is the deployed version needs no upgrade: to go back there is to go back altogether.
    const kept = steps.filter(({ percent, first }) => percent > 0 || manifestDigest(first, scope) !== before);
    const planned = kept.map(({ percent, first }) => ({
        percent,
        manifestDigest: manifestDigest(first, scope),
        workloads: workloadsIn(first, scope)
    }));
    const versions = [
        [before, 'the deployed version'],
        [manifestDigest(newManifest, scope), 'the new version']
    ];
    const below = planned.filter(({ percent }) => percent > 0);
    return {
        steps: planned,
        objects: steps.flatMap(({ first }) => manifestsOf(first, scope).map(manifest => (0,render_identity/* refIn */.NG)(manifest, scope))),
        refusals: [
            ...(below.length === 0 ? [(0,native_failures.noCanaryStep)(release)] : []),
            ...(!knowsShares && below.length > 1 ? [(0,native_failures.shareNotNamed)(below.map(({ percent }) => percent))] : []),
            ...steps.flatMap(step => unsteady(step, scope) ?? []),
            ...(knowsShares ? alike(planned, versions) : alike(below.slice(0, 1), versions)),
            ...changesOfServing(kept, oldManifest, scope)
        ]
    };
};
const manifestsOf = (text, scope) => readRendering(text, 'the rendering', scope).manifests;
const unsteady = ({ first, second }, scope) => nondeterminism(manifestsOf(first, scope), manifestsOf(second, scope), scope);
/** Steps are told from each other and from the versions around them by what Helm stores, also after a crash. */
const alike = (steps, versions) => steps.flatMap(({ percent, manifestDigest: digest }, index) => {
    const version = versions.find(([one]) => one === digest);
    if (version !== undefined)
        return [(0,native_failures.stepChangesNothing)(percent, version[1])];
    const same = steps.slice(0, index).find(step => step.manifestDigest === digest);
    return same === undefined ? [] : [(0,native_failures.stepChangesNothing)(percent, `those of ${same.percent} %`)];
});
/** Of the first step that does it: the others say the same again. */
const changesOfServing = (steps, oldManifest, scope) => {
    const serving = manifestsOf(oldManifest, scope).filter(manifest => {
        const kind = (0,render_pods/* workloadKind */.K5)(manifest);
        return kind !== undefined && kind !== 'task';
    });
    for (const { percent, first } of steps) {
        const after = (0,render_identity/* indexOf */.qh)(manifestsOf(first, scope), scope);
        const changes = serving.flatMap(workload => {
            const name = (0,core_cluster/* shortName */.EU)((0,render_identity/* refIn */.NG)(workload, scope));
            const next = after.get((0,render_identity/* identityOf */.cu)(workload, scope));
            if (next === undefined)
                return [`${name}: it would be deleted`];
            const fields = differingFields((0,render_pods/* podTemplate */.oM)(workload), (0,render_pods/* podTemplate */.oM)(next), 'spec.template');
            return fields.length === 0 ? [] : [`${name}: ${fields.slice(0, 5).join(', ')}`];
        });
        if (changes.length > 0)
            return [(0,native_failures.servingPodsChange)(percent, changes)];
    }
    return [];
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/render/live-needs.js






/** Kinds to list in the namespace: they select, scale or limit pods, whoever made them. Secrets are never listed. */
const listedKinds = [
    ['v1', 'Service'],
    ['v1', 'ResourceQuota'],
    ['apps/v1', 'Deployment'],
    ['apps/v1', 'StatefulSet'],
    ['apps/v1', 'DaemonSet'],
    ['autoscaling/v2', 'HorizontalPodAutoscaler'],
    ['policy/v1', 'PodDisruptionBudget'],
    ['networking.k8s.io/v1', 'NetworkPolicy']
];
/** Objects to get one by one: those rendered, the volumes they mount, and whatever has the name a copy would get. */
const neededRefs = (before, after, scope) => {
    const refs = [...after, ...before].flatMap(manifest => [
        (0,render_identity/* refIn */.NG)(manifest, scope),
        ...((0,render_identity/* namespaceOf */.N6)(manifest, scope) === scope.namespace
            ? [...copyNames(manifest, scope), ...volumes(manifest, scope)]
            : [])
    ]);
    const listed = new Set(listedKinds.map(([, kind]) => kind));
    const wanted = refs.filter(({ kind, namespace }) => namespace !== scope.namespace || !listed.has(kind));
    return [...new Map(wanted.map(ref => [`${ref.apiVersion} ${ref.kind} ${ref.namespace} ${ref.name}`, ref])).values()];
};
const copied = ['ServiceAccount', 'Role', 'RoleBinding'];
const copyNames = (manifest, scope) => {
    const ref = (0,render_identity/* refIn */.NG)(manifest, scope);
    if (isNetworkPolicy(manifest))
        return policyNames(ref.name).map(name => ({ ...ref, name }));
    const isCopied = configKind(manifest) !== undefined ||
        isGuard(manifest) ||
        copied.includes(manifest.kind) ||
        (0,render_pods/* workloadKind */.K5)(manifest) === 'Deployment';
    return isCopied ? [{ ...ref, name: canaryName(ref.name) }] : [];
};
const volumes = (manifest, scope) => (0,render_references/* claimsOf */.ds)((0,render_pods/* podSpec */.f0)(manifest)).map(({ name }) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    namespace: scope.namespace,
    name
}));

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/plan/read.js
/** Everything a plan looks at, read from Helm and from the cluster. Nothing is written. */





/** Kinds without a namespace that the API server serves besides Kubernetes' own, among those that are rendered. */
const scopeOf = async (cluster, namespace, manifests) => {
    const kinds = new Map();
    for (const text of manifests) {
        for (const { apiVersion, kind } of readRendering(text, 'the rendering', { namespace }).manifests)
            kinds.set(`${apiVersion} ${kind}`, { apiVersion, kind });
    }
    const clusterScoped = await Promise.all([...kinds.values()].map(async ({ apiVersion, kind }) => {
        const resource = await cluster.resource(apiVersion, kind);
        const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
        return resource?.namespaced === false ? [`${group}/${kind}`] : [];
    }));
    return { namespace, clusterScoped: new Set(clusterScoped.flat()) };
};
const readLive = async (cluster, scope, oldManifest, rendered) => {
    const before = readRendering(oldManifest, 'the deployed rendering', scope).manifests;
    const after = readRendering(rendered.manifest, 'the new rendering', scope).manifests;
    const kinds = read_unique([...providers/* providers */.r.flatMap(provider => provider.kinds), ...contextKinds]);
    const [listed, named, routes] = await Promise.all([
        Promise.all(listedKinds.map(([apiVersion, kind]) => cluster.list(apiVersion, kind, scope.namespace))),
        getAll(cluster, neededRefs(before, after, scope)),
        Promise.all(kinds.map(([apiVersion, kind]) => listKind(cluster, apiVersion, kind, scope.namespace)))
    ]);
    return {
        live: [...listed.flat(), ...named],
        routes: routes.flatMap(objects => objects ?? []),
        unseen: kinds.filter((_, index) => routes[index] === null)
    };
};
const read_unique = (kinds) => [
    ...new Map(kinds.map(kind => [kind.join(' '), kind])).values()
];
/** A kind that is not served has no objects; one without a namespace is listed for the whole cluster. Null: the account may not. */
const listKind = async (cluster, apiVersion, kind, namespace) => {
    const resource = await cluster.resource(apiVersion, kind);
    if (resource === undefined)
        return [];
    return cluster.list(apiVersion, kind, resource.namespaced ? namespace : null).catch((thrown) => {
        if (thrown instanceof core_cluster/* ClusterError */.b$ && thrown.kind === 'forbidden')
            return null;
        throw thrown;
    });
};
/** At most so many requests at a time: an API server limits how many it takes of one client. */
const atOnce = 16;
const getAll = async (cluster, refs) => {
    const found = [];
    for (let index = 0; index < refs.length; index += atOnce) {
        const batch = await Promise.all(refs
            .slice(index, index + atOnce)
            .map(async (ref) => (await cluster.resource(ref.apiVersion, ref.kind)) === undefined ? undefined : cluster.get(ref)));
        found.push(...batch.filter(object => object !== undefined));
    }
    return found;
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/plan/made.js











const makePlan = async (request, tools) => {
    const { tool, cluster, clock } = tools;
    const { release, namespace } = request.chart;
    const rendering = render(tool, request.chart);
    const again = rendering.then(() => inNextSecond(clock)).then(() => render(tool, request.chart));
    // Of a pending release Helm renders nothing, and says so in its own words: ours come first.
    for (const one of [rendering, again])
        one.catch(() => undefined);
    const history = await historyOf(tool, release, namespace);
    for (const pending of pendingIn({ history, request }))
        throw new failure/* FailureError */.pO(pending);
    const first = await rendering;
    const deployed = standing(history);
    const oldManifest = deployed === 0 ? '' : await storedManifest(tool, release, namespace, deployed);
    const native = request.native === null || deployed === 0
        ? null
        : await renderNative(request.chart, request.native, request.steps, deployed, {
            ...tools,
            later: () => inNextSecond(clock)
        });
    const steps = native?.steps.map(step => step.first) ?? [];
    const scope = await scopeOf(cluster, namespace, [oldManifest, first.manifest, ...steps]);
    const digestOf = async (revision) => manifestDigest(await storedManifest(tool, release, namespace, revision), scope);
    if ((await canaryDigests(history, digestOf)).has(manifestDigest(oldManifest, scope)))
        throw new failure/* FailureError */.pO((0,native_failures.canaryStands)(release, namespace, deployed));
    const seen = await readLive(cluster, scope, oldManifest, first);
    const facts = {
        request,
        history,
        deployed,
        oldManifest,
        rendered: first,
        scope,
        seen,
        native: native === null ? null : nativePlan(native, { oldManifest, newManifest: first.manifest }, release, scope)
    };
    const unsteady = nondeterminism(readRendering(first.manifest, 'the new rendering', scope).manifests, readRendering((await again).manifest, 'the new rendering', scope).manifests, scope);
    const decided = decide(facts);
    return {
        manifest: first.manifest,
        scope,
        plan: { ...decided, refusals: [...(unsteady === null ? [] : [unsteady]), ...decided.refusals] }
    };
};
/** Templates that print the time would look the same twice in one second: the second rendering begins in a later one than the first ended. */
const inNextSecond = (clock) => clock.sleep(1_020 - (clock.now() % 1_000));
/** Another Helm may be at work, or died: who does not know must not write. */
const pendingIn = ({ history, request }) => {
    const newest = history[0];
    return newest?.status.startsWith('pending-') === true
        ? [(0,failures.pendingRelease)(request.chart.release, request.chart.namespace, newest.revision, newest.status)]
        : [];
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/plan/rights.js

/** For every deployment. */
const basicRights = [
    { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', verbs: ['get', 'create', 'update'], why: 'one owner at a time' },
    {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        verbs: ['get', 'list', 'create', 'update', 'delete'],
        why: 'the state of the deployment, copies of changed ones'
    },
    {
        apiVersion: 'v1',
        kind: 'Secret',
        verbs: ['get', 'list', 'create', 'update', 'delete'],
        why: "Helm's revisions, copies of changed ones"
    },
    { apiVersion: 'v1', kind: 'Pod', verbs: ['list'], why: 'why pods do not start' },
    {
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        verbs: ['list'],
        why: 'whether Services name the pods that are ready'
    }
];
/** Reads of a plan: what selects, scales or limits pods. */
const planRights = [
    ['v1', 'Service'],
    ['v1', 'ResourceQuota'],
    ['apps/v1', 'Deployment'],
    ['apps/v1', 'StatefulSet'],
    ['apps/v1', 'DaemonSet'],
    ['autoscaling/v2', 'HorizontalPodAutoscaler'],
    ['policy/v1', 'PodDisruptionBudget'],
    ['networking.k8s.io/v1', 'NetworkPolicy']
].map(([apiVersion = '', kind = '']) => ({ apiVersion, kind, verbs: ['get', 'list'], why: 'the plan' }));
const ownVerbs = ['get', 'create', 'update', 'delete'];
/** Helm applies, and makes and removes what the chart brings and leaves out. */
const helmVerbs = ['get', 'create', 'update', 'patch', 'delete'];
/** All rights a deployment needs, one entry a kind. */
const rightsFor = (rollout) => {
    const own = [
        ...rollout.clones.map(({ canary }) => canary),
        ...rollout.companions,
        ...rollout.routes.filter(route => route.own).map(({ ref }) => ref)
    ];
    const changed = [...rollout.routes.filter(route => !route.own), ...rollout.pins].map(({ ref }) => ref);
    return merged([
        ...basicRights,
        ...planRights,
        ...own.map(ref => ({ ...ref, verbs: ownVerbs, why: 'the copies' })),
        ...rollout.routes.map(({ ref }) => ({ ...ref, verbs: ['list'], why: 'the plan finds the routes' })),
        ...changed.map(ref => ({ ...ref, verbs: ['get', 'update'], why: 'traffic and autoscalers' })),
        ...rollout.staged.map(({ workload }) => ({
            ...workload,
            verbs: ['get', 'update'],
            why: 'pods replaced share by share'
        })),
        ...(rollout.staged.length > 0 ? [pods(['delete'])] : []),
        ...(rollout.shared === null ? [] : [pods(['get', 'update'])]),
        ...rollout.chart
            .filter(({ namespace }) => namespace === rollout.namespace)
            .map(ref => ({ ...ref, verbs: helmVerbs, why: 'the chart' }))
    ]);
};
const pods = (verbs) => ({ apiVersion: 'v1', kind: 'Pod', verbs, why: 'pods of the copies' });
const merged = (rights) => {
    const byKind = new Map();
    for (const { apiVersion, kind, verbs, why } of rights) {
        const key = `${apiVersion} ${kind}`;
        const before = byKind.get(key);
        byKind.set(key, {
            apiVersion,
            kind,
            verbs: [...new Set([...(before?.verbs ?? []), ...verbs])],
            why: [...new Set([...(before?.why.split('; ') ?? []), why])].join('; ')
        });
    }
    return [...byKind.values()];
};
/** CD-146 with every kind that the cluster does not serve, CD-113 with every verb and kind that the account may not. */
const missingFor = async (cluster, rollout) => {
    const asked = await Promise.all(rightsFor(rollout).map(right => lacking(cluster, right, rollout.namespace)));
    const [unserved, denied] = [asked.flatMap(({ unserved }) => unserved), asked.flatMap(({ denied }) => denied)];
    return [
        ...(unserved.length === 0 ? [] : [(0,failures.kindsNotServed)(unserved)]),
        ...(denied.length === 0 ? [] : [(0,failures.missingRights)(rollout.namespace, denied)])
    ];
};
const lacking = async (cluster, { apiVersion, kind, verbs }, namespace) => {
    const named = `${kind} (${apiVersion})`;
    if ((await cluster.resource(apiVersion, kind)) === undefined)
        return { unserved: [named], denied: [] };
    const denied = await Promise.all(verbs.map(async (verb) => ((await cluster.mayI(verb, apiVersion, kind, namespace)) ? [] : [`${verb} ${named}`])));
    return { unserved: [], denied: denied.flat() };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/planned.js






/** Raises CD-111 with everything that speaks against it, before the first write. */
const planned = (inputs, world, { cluster, namespace, tool }) => async () => {
    const made = await makePlan(requestOf(inputs, namespace), { ...world, cluster, tool: await tool() });
    const missing = await missingFor(cluster, made.plan.rollout);
    const refusals = [...missing, ...made.plan.refusals];
    const { release } = made.plan.rollout;
    if (refusals.length > 0)
        (0,failure/* raise */.xl)((0,failures.planRefused)(release, refusals.map(({ code, what }) => `${code}: ${what}`)));
    // Who shall count must answer before anything is written.
    await meterFor(inputs, world, cluster)(made.plan.rollout)?.read();
    for (const warning of made.plan.warnings)
        world.log.warning(warning);
    return { rollout: made.plan.rollout, copies: () => copiesOf(made) };
};
/** Owner references are set where the copies are created: the anchor is made later. */
const unowned = { apiVersion: 'v1', kind: 'ConfigMap', name: '', uid: '' };
const copiesOf = ({ plan, manifest, scope }) => {
    const { companions, workloads } = remakeCopies(plan.recipe, manifest, scope, unowned);
    return [...companions, ...workloads];
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/planned-rollback.js
/** Going back to an earlier revision, as a deployment of its own: with owner, state, and a way back from it. */











/**
 * The revision that is wanted, or the newest earlier one that ran, is no step of a canary, is not what runs now, and was not taken back by us. Raises CD-154 where
 * there is none.
 */
const revisionBefore = async (release, wanted, { tool, cluster, namespace }) => {
    const helm = await tool();
    const history = await historyOf(helm, release, namespace);
    const stood = history
        .slice(1)
        .filter(one => (one.status === 'superseded' || one.status === 'deployed') && !isCanaryRevision(one))
        .map(({ revision }) => revision);
    const digestOf = async (revision) => manifestDigest(await storedManifest(helm, release, namespace, revision), { namespace });
    const left = (await readState(cluster, stateRef(release, namespace)))?.state;
    const refused = left?.result === 'rolled-back' ? left.rollout.target.manifestDigest : null;
    const now = standing(history) === 0 ? null : await digestOf(standing(history));
    const canaries = await canaryDigests(history, digestOf);
    for (const revision of wanted === null ? stood : stood.filter(one => one === wanted)) {
        const digest = await digestOf(revision);
        if (!canaries.has(digest) && (wanted !== null || (digest !== now && digest !== refused)))
            return revision;
    }
    return (0,failure/* raise */.xl)((0,failures.noEarlierRevision)(release, namespace, wanted, [history[0]?.revision ?? 0, ...stood]));
};
const plannedRollback = async (inputs, { tool, cluster, namespace }, to) => {
    const release = inputs.release ?? '';
    const helm = await tool();
    const history = await historyOf(helm, release, namespace);
    const deployed = standing(history);
    const [now, then] = await Promise.all([
        deployed === 0 ? '' : storedManifest(helm, release, namespace, deployed),
        storedManifest(helm, release, namespace, to)
    ]);
    const scope = await scopeOf(cluster, namespace, [now, then]);
    const [before, after] = [now, then].map(text => readRendering(text, 'a stored revision', scope).manifests);
    return {
        copies: null,
        rollout: {
            schema: 'towpath.rollout/1',
            release,
            namespace,
            strategy: 'direct',
            target: {
                chart: `revision ${to}`,
                chartVersion: '',
                appVersion: null,
                manifestDigest: manifestDigest(then, scope),
                valuesDigest: ''
            },
            fromRevision: deployed,
            newestRevision: history[0]?.revision ?? 0,
            ...{
                clones: [],
                staged: [],
                services: [],
                shared: null,
                companions: [],
                routes: [],
                header: null,
                native: null,
                pins: [],
                steps: [100],
                guard: null,
                hooks: true
            },
            chart: [...(0,render_identity/* indexOf */.qh)([...(before ?? []), ...(after ?? [])], scope).values()].map(manifest => (0,render_identity/* refIn */.NG)(manifest, scope)),
            workloads: { before: workloadsIn(now, scope), after: workloadsIn(then, scope) },
            deadlines: deadlinesOf(inputs)
        }
    };
};

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/preview.js
/** A namespace of its own for a pull request: made by us, marked as ours, and deleted only with that mark. */



const preview_mark = 'towpath.dev/preview';
const refOf = (name) => ({ apiVersion: 'v1', kind: 'Namespace', namespace: null, name });
/** Makes the namespace, or finds the one made before. `repository` is whose preview it is. Raises CD-155 where it is somebody else's. */
const openPreview = async (name, repository, cluster) => {
    const labels = { 'app.kubernetes.io/managed-by': 'towpath', [preview_mark]: labelOf(repository) };
    try {
        await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
    }
    catch (thrown) {
        if (!(thrown instanceof core_cluster/* ClusterError */.b$) || (thrown.kind !== 'exists' && thrown.kind !== 'unknown'))
            throw thrown;
        const found = await cluster.get(refOf(name));
        if (found === undefined)
            throw thrown;
        if (found.metadata.labels?.[preview_mark] !== labelOf(repository))
            (0,failure/* raise */.xl)((0,failures.foreignNamespace)(name));
    }
};
/** Deletes it with everything in it, and waits until it is gone; one that is not there is. Raises CD-155. */
const closePreview = async (name, repository, patience, { cluster, clock, signal }) => {
    const found = await cluster.get(refOf(name));
    const uid = found?.metadata.uid;
    if (found === undefined || uid === undefined)
        return true;
    if (found.metadata.labels?.[preview_mark] !== labelOf(repository))
        (0,failure/* raise */.xl)((0,failures.foreignNamespace)(name));
    await cluster.remove(refOf(name), { uid });
    const until = clock.elapsed() + patience;
    while ((await cluster.get(refOf(name)))?.metadata.uid === uid) {
        if (clock.elapsed() >= until)
            return false;
        await clock.sleep(1_000, signal);
    }
    return true;
};
/** A label holds letters, digits, `-`, `_` and `.`, at most 63. */
const labelOf = (repository) => repository
    .replace(/[^A-Za-z0-9._-]/g, '.')
    .slice(-63)
    .replace(/^[^A-Za-z0-9]+/, '');

// EXTERNAL MODULE: ./build/core/markdown/markdown.js + 6 modules
var markdown = __webpack_require__(26747);
;// CONCATENATED MODULE: ./build/action-canary-deploy/src/summary.js
/** What people read in the job summary. */



const heads = {
    succeeded: '✅ Deployed',
    'rolled-back': '↩️ Taken back',
    running: '⚠️ Not at its end'
};
const stateSummary = (state) => {
    const { rollout, counted, reason, alert, percent } = state;
    const { target, release, namespace, fromRevision } = rollout;
    return (0,markdown/* render */.XX)((0,markdown/* document */.Al)((0,markdown/* heading */.R_)(2, `${heads[state.result] ?? state.result}: ${release}`), (0,markdown/* paragraph */.FY)((0,markdown.md) `${(0,markdown/* bold */.Cr)(`${target.chart} ${target.chartVersion}`)} in ${(0,markdown/* code */.aY)(namespace)} by ${(0,markdown/* code */.aY)(rollout.strategy)}, from revision ${String(fromRevision)}.`), ...(alert === null
        ? []
        : [(0,markdown/* paragraph */.FY)((0,markdown.md) `${(0,markdown/* bold */.Cr)('To be settled:')} ${(0,markdown/* text */.Qq)(alert)} The canary carries ${String(percent)} %.`)]), ...(reason === null ? [] : [(0,markdown/* paragraph */.FY)((0,markdown.md) `${(0,markdown/* bold */.Cr)('Why:')} ${(0,markdown/* text */.Qq)(reason)}`)]), ...(counted.length === 0 ? [] : [stepTable(state), ...uncounted(state)]), (0,markdown/* heading */.R_)(3, 'What happened'), (0,markdown/* bullets */.e5)(state.journal.map(({ at, text: said }) => (0,markdown.md) `${(0,markdown/* code */.aY)(new Date(at).toISOString().slice(11, 19))} ${(0,markdown/* text */.Qq)(said)}`))));
};
/** Unknown is shown as such, never as 0. */
const shown = (value) => value === null ? 'not counted' : Math.round(value).toLocaleString('en-US');
/** Where the number of pods is the share, it is not the one that was asked for. */
const inEffect = (percent, effective) => effective === null ? `${percent} %` : ofPods(effective);
const ofPods = (effective) => `${effective.toFixed(1)} % of the pods`;
const stepTable = ({ counted }) => (0,markdown/* table */.tp)(['Step', 'In effect', 'Seconds', 'Requests', 'To the canary', 'Share', 'Failed'], counted.map(({ percent, effective, seconds, requests, canary, failed }) => [
    `${percent} %`,
    effective === null ? 'as stated' : ofPods(effective),
    seconds.toFixed(0),
    shown(requests),
    shown(canary),
    requests === null || canary === null || requests === 0
        ? 'not counted'
        : `${((100 * canary) / requests).toFixed(1)} %`,
    shown(failed)
]));
/** A share that nobody counted is never told as one that was served. */
const uncounted = ({ counted }) => {
    const steps = counted.filter(({ requests }) => requests === null || requests === 0).map(({ percent }) => `${percent} %`);
    if (steps.length === 0)
        return [];
    return [(0,markdown/* paragraph */.FY)(`Nobody counted who answered at ${steps.join(', ')}: no share was measured there.`)];
};
const mostChanges = 100;
const planSummary = ({ rollout, changes, extra, warnings, refusals }) => (0,markdown/* render */.XX)((0,markdown/* document */.Al)((0,markdown/* heading */.R_)(2, `Deployment plan: ${rollout.release}`), (0,markdown/* paragraph */.FY)((0,markdown.md) `${(0,markdown/* bold */.Cr)(`${rollout.target.chart} ${rollout.target.chartVersion}`)} in ${(0,markdown/* code */.aY)(rollout.namespace)} by ${(0,markdown/* code */.aY)(rollout.strategy)}, from revision ${String(rollout.fromRevision)}. Digest of the manifests: ${(0,markdown/* code */.aY)(rollout.target.manifestDigest)}`), ...(refusals.length === 0
    ? []
    : [
        (0,markdown/* heading */.R_)(3, '⛔ Refused'),
        (0,markdown/* bullets */.e5)(refusals.map(({ code: id, what, fix }) => (0,markdown.md) `${(0,markdown/* code */.aY)(id)} ${(0,markdown/* sentence */.em)(what)} ${(0,markdown/* sentence */.em)(fix)}`))
    ]), ...(warnings.length === 0 ? [] : [(0,markdown/* heading */.R_)(3, 'To know'), (0,markdown/* bullets */.e5)(warnings.map(warning => (0,markdown/* sentence */.em)(warning)))]), ...(rollout.clones.length === 0 ? [] : [copyTable(rollout)]), ...(rollout.native === null ? [] : [upgradeTable(rollout, rollout.native)]), ...(rollout.header === null
    ? []
    : [(0,markdown/* paragraph */.FY)((0,markdown.md) `Requests with ${(0,markdown/* code */.aY)(headerText(rollout.header))} go to the canary whatever its share.`)]), ...(extra.length === 0
    ? []
    : [
        (0,markdown/* table */.tp)(['Step', 'In effect', 'Pods beside the stable ones', 'CPU requested', 'Memory requested'], extra.map(({ percent, effective, pods, cpu, memory }) => [
            `${percent} %`,
            inEffect(percent, effective),
            String(pods),
            cpu,
            memory
        ]))
    ]), (0,markdown/* heading */.R_)(3, 'What Helm will change'), changes.length === 0
    ? (0,markdown/* paragraph */.FY)('Nothing.')
    : (0,markdown/* table */.tp)(['Object', 'Change', 'Fields'], changes
        .slice(0, mostChanges)
        .map(({ ref, action, fields }) => [(0,core_cluster/* shortName */.EU)(ref), action, fields.slice(0, 8).join(', ')])), ...(changes.length > mostChanges ? [(0,markdown/* paragraph */.FY)(`and ${changes.length - mostChanges} more.`)] : [])));
/** Every share is an upgrade of Helm; the ordinary values come last. */
const upgradeTable = (rollout, { steps }) => (0,markdown/* table */.tp)(['Upgrade', 'Revision', 'Digest of the manifests'], [
    ...steps.map(({ percent, manifestDigest }, index) => [
        percent === 0 ? '0 %, the way back' : `${percent} %`,
        String(rollout.newestRevision + 1 + index),
        manifestDigest
    ]),
    ['100 %, without canary values', String(upgradeRevision(rollout)), rollout.target.manifestDigest]
]);
const headerText = ({ name, value }) => `${name}: ${value ?? 'always'}`;
const copyTable = ({ clones, routes, services }) => (0,markdown/* table */.tp)(['Copied', 'Beside it', 'Traffic'], clones.map(({ stable, canary }) => [
    (0,core_cluster/* shortName */.EU)(stable),
    (0,core_cluster/* shortName */.EU)(canary),
    routes.length === 0
        ? 'by the number of pods'
        : `${routes.map(({ ref }) => (0,core_cluster/* shortName */.EU)(ref)).join(', ')} (${services.map(pair => pair.stable).join(', ')})`
]));

;// CONCATENATED MODULE: ./build/action-canary-deploy/src/run.js
















const run = (inputs, world) => modes[inputs.mode](inputs, world).catch(explained);
/** What the cluster refused is told as such: it is no bug of ours. */
const explained = (thrown) => {
    if (thrown instanceof core_cluster/* ClusterError */.b$)
        throw thrown.cause instanceof failure/* FailureError */.pO
            ? thrown.cause
            : new failure/* FailureError */.pO((0,failures.clusterRefused)(thrown.operation, thrown.message), thrown);
    throw thrown;
};
/** Says what would be done, and writes nothing. */
const plan = async (inputs, world) => {
    const { cluster, namespace, tool } = await placeOf(inputs, world);
    const { plan: made } = await makePlan(requestOf(inputs, namespace), { ...world, cluster, tool: await tool() });
    const missing = await missingFor(cluster, made.rollout);
    const whole = { ...made, refusals: [...missing, ...made.refusals] };
    const file = `${world.run.temp}/towpath/canary-plan-${inputs.id}.json`;
    return {
        verdict: null,
        outputs: { plan: file },
        deliveries: [
            { kind: 'file', path: file, content: `${JSON.stringify(whole, null, 2)}\n` },
            { kind: 'summary', markdown: planSummary(whole) }
        ],
        ...(whole.refusals.length === 0 ? {} : { failure: refusedBy(made.rollout.release, whole.refusals) })
    };
};
const refusedBy = (release, refusals) => (0,failures.planRefused)(release, refusals.map(({ code, what }) => `${code}: ${what}`));
const ownStep = 'deploying';
const deployRelease = async (inputs, world) => {
    world.state.save(ownStep, 'true');
    const place = await placeOf(inputs, world);
    const bench = benchFor(releaseOf(inputs), inputs, world, place, chartOf(inputs, place.namespace));
    return concluded(inputs, world, bench, () => deploy(bench, planned(inputs, world, place)), false);
};
/** A deployment under way goes back; one that has ended is followed by the revision before it. */
const rollback = async (inputs, world) => {
    const place = await placeOf(inputs, world);
    const release = releaseOf(inputs);
    const left = await readState(place.cluster, stateRef(release, place.namespace));
    if (left?.state.result === 'running') {
        const bench = benchFor(release, inputs, world, place);
        let end;
        const outcome = await concluded(inputs, world, bench, () => operate_settle(bench).then(state => {
            end = state?.result;
            return state;
        }), true);
        // It was past the point from which it goes back: the new version stands, and is what shall go.
        if (end !== 'succeeded')
            return outcome;
    }
    world.state.save(ownStep, 'true');
    const to = await revisionBefore(release, inputs.toRevision, place);
    const bench = benchFor(release, inputs, world, place, { to });
    return concluded(inputs, world, bench, () => deploy(bench, () => plannedRollback(inputs, place, to)), false);
};
const finish = async (inputs, world) => {
    const bench = benchFor(releaseOf(inputs), inputs, world, await placeOf(inputs, world));
    return concluded(inputs, world, bench, () => operate_settle(bench), true);
};
/** The step after a step that was cut short: nothing to do where it came to its end. */
const finishOwn = async (inputs, world) => world.state.read(ownStep) === 'true' ? settleOwn(inputs, world) : { verdict: null, outputs: {}, deliveries: [] };
/** What the main step left half way. Its failure was told already: here only one that is still there. */
const settleOwn = async (inputs, world) => {
    const bench = benchFor(releaseOf(inputs), inputs, world, await placeOf(inputs, world));
    const left = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace));
    const ours = left?.state.result === 'running' && left.state.owner === bench.claim.me;
    // A step that was killed before it began, or when it had just ended, has still its Lease.
    if (!(ours || (await holdsLease(bench))))
        return { verdict: null, outputs: {}, deliveries: [] };
    const { failure: _, ...outcome } = await concluded(inputs, world, bench, () => operate_settle(bench), true);
    return ours ? outcome : { verdict: null, outputs: {}, deliveries: [] };
};
const run_status = async (inputs, world) => {
    const bench = benchFor(releaseOf(inputs), inputs, world, await placeOf(inputs, world));
    const left = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace));
    return told(inputs, world, left?.state ?? null);
};
/** Refused for forks: their code would run in the cluster with this job's credentials. */
const previewUp = async (inputs, world) => {
    const name = previewName(inputs, world);
    const place = await placeOf(inputs, world);
    await openPreview(name, world.run.repository, place.cluster);
    return deployRelease(inputs, world);
};
const previewDown = async (inputs, world) => {
    const name = previewName(inputs, world);
    const { cluster } = await placeOf(inputs, world);
    const gone = await closePreview(name, world.run.repository, inputs.progressDeadline, { ...world, cluster });
    return {
        verdict: null,
        outputs: { result: 'none' },
        deliveries: [],
        ...(gone ? {} : { failure: (0,failures.previewRemains)(name, inputs.progressDeadline / 1000) })
    };
};
const previewName = ({ namespace, mode }, { run }) => {
    const pull = pullRequest.safeParse(run.payload).data?.pull_request;
    // Of a fork that was deleted, nothing says whose it was.
    const head = pull === undefined ? run.repository : (pull.head.repo?.full_name ?? 'a repository that is gone');
    if (head !== run.repository)
        (0,failure/* raise */.xl)((0,failures.previewOfFork)(head));
    return namespace ?? (0,failure/* raise */.xl)((0,failures.inputMissing)(mode, 'namespace'));
};
const pullRequest = schemas/* looseObject */._H3({
    pull_request: schemas/* looseObject */._H3({ head: schemas/* looseObject */._H3({ repo: schemas/* looseObject */._H3({ full_name: schemas/* string */.YjP() }).nullish() }) })
        .optional()
});
/** Every release of the namespace that a dead job left half way. A job that still lives keeps its own. */
const reap = async (inputs, world) => {
    const place = await placeOf(inputs, world);
    const left = await unsettled({ cluster: place.cluster, log: world.log }, place.namespace);
    const ended = await Promise.allSettled(left.map(release => {
        const bench = benchFor(release, inputs, world, place);
        return concluded(inputs, world, bench, () => operate_settle(bench), true).catch(thrown => stillAlive(thrown, release, world));
    }));
    const outcomes = ended.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
    // Each is brought as far as it goes before one that cannot be settled is told.
    const broken = ended.find(one => one.status === 'rejected');
    if (broken !== undefined)
        throw broken.reason;
    const worst = outcomes.find(({ failure }) => failure !== undefined)?.failure;
    return {
        verdict: null,
        outputs: { result: worstOf(outcomes.map(({ outputs }) => outputs.result)) },
        deliveries: outcomes.flatMap(({ deliveries }) => deliveries.filter(({ kind }) => kind === 'summary')),
        ...(worst === undefined ? {} : { failure: worst })
    };
};
/** Of several releases the one that needs most attention. One that a living job deploys has no result here. */
const worstOf = (results) => ['running', 'rolled-back', 'succeeded'].find(result => results.includes(result)) ?? 'none';
const stillAlive = (thrown, release, { log }) => {
    if (!(thrown instanceof failure/* FailureError */.pO) || thrown.failure.code !== failures.alreadyOwned.code)
        throw thrown;
    log.info(`${release} is being deployed by a job that lives: left alone`);
    return { verdict: null, outputs: {}, deliveries: [] };
};
/** `settles`: to have gone back is an end like any other; a deployment that went back has failed. */
const concluded = async (inputs, world, { claim, namespace }, work, settles) => {
    try {
        const state = await work();
        const outcome = told(inputs, world, state);
        if (state === null || state.result === 'succeeded' || (state.result === 'rolled-back' && settles))
            return outcome;
        const why = state.reason ?? state.alert ?? '';
        return {
            ...outcome,
            failure: state.result === 'rolled-back'
                ? (0,failures.rolledBack)(claim.release, namespace, why)
                : (0,failures.needsPerson)(claim.release, namespace, state.alert ?? why, state.percent)
        };
    }
    catch (thrown) {
        if (thrown instanceof Fenced)
            throw new failure/* FailureError */.pO((0,failures.lostOwnership)(claim.release, namespace), thrown);
        throw thrown;
    }
};
const told = (inputs, world, state) => {
    if (state === null)
        return { verdict: null, outputs: { result: 'none' }, deliveries: [] };
    const file = `${world.run.temp}/towpath/canary-${inputs.id}.json`;
    return {
        verdict: null,
        outputs: { result: state.result, state: file, reason: state.reason ?? '' },
        deliveries: [
            { kind: 'file', path: file, content: `${JSON.stringify(state, null, 2)}\n` },
            { kind: 'summary', markdown: stateSummary(state) }
        ]
    };
};
const modes = {
    plan,
    run: deployRelease,
    rollback,
    status: run_status,
    finish,
    reap,
    'preview-up': previewUp,
    'preview-down': previewDown
};


/***/ })

};
