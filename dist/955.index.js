export const id = 955;
export const ids = [955];
export const modules = {

/***/ 57413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ selectGenerations),
/* harmony export */   R: () => (/* binding */ periods)
/* harmony export */ });
/* harmony import */ var _core_time_zone__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59556);

const periods = ['last', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'];
/** Equal numbers are the same hour, day, …; every snapshot is a `last` of its own. */
const keys = {
    last: (_, position) => position,
    hourly: ({ year, month, day, hour }) => ((year * 100 + month) * 100 + day) * 100 + hour,
    daily: ({ year, month, day }) => (year * 100 + month) * 100 + day,
    weekly: local => {
        const { year, week } = (0,_core_time_zone__WEBPACK_IMPORTED_MODULE_0__/* .isoWeek */ .ed)(local);
        return year * 100 + week;
    },
    monthly: ({ year, month }) => year * 100 + month,
    yearly: ({ year }) => year
};
/**
 * Selects from the snapshots of one series, whatever their order; of two at the same instant the one with the smaller
 * id comes first. Nothing counted keeps nothing. With `oldest` the oldest snapshot is kept for every period whose
 * count is not used up (restic 0.16 and later; 0.14 does not).
 */
const selectGenerations = (snapshots, counts, zone) => {
    const newestFirst = [...snapshots].sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const buckets = periods
        .filter(period => counts[period] > 0)
        .map((period) => ({ period, key: keys[period], left: counts[period], previous: Number.NaN }));
    const kept = [];
    const removed = [];
    for (const [position, { id, time }] of newestFirst.entries()) {
        const oldest = counts.oldest && position === newestFirst.length - 1;
        const matches = countIn(buckets, zone.local(time), position, oldest);
        if (matches.length === 0)
            removed.push(id);
        else
            kept.push({ id, matches, counters: countersOf(buckets) });
    }
    return { kept, removed };
};
/** Takes one snapshot into every bucket that wants it. A bucket whose count is used up forgets what it saw, as restic's does. */
const countIn = (buckets, local, position, oldest) => {
    const matches = [];
    for (const bucket of buckets) {
        if (bucket.left === 0)
            continue;
        const key = bucket.key(local, position);
        const seen = key === bucket.previous;
        if (seen && !oldest)
            continue;
        bucket.previous = key;
        bucket.left -= 1;
        matches.push(`${seen ? 'oldest ' : ''}${bucket.period} snapshot`);
    }
    return matches;
};
const countersOf = (buckets) => {
    const left = new Map(buckets.map(bucket => [bucket.period, bucket.left]));
    const of = (period) => left.get(period) ?? 0;
    return {
        last: of('last'),
        hourly: of('hourly'),
        daily: of('daily'),
        weekly: of('weekly'),
        monthly: of('monthly'),
        yearly: of('yearly')
    };
};


/***/ }),

/***/ 80955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/core/audit/anchor.js
var audit_anchor = __webpack_require__(41681);
// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
;// CONCATENATED MODULE: ./build/action-artifact-retention/src/actor.js
/** Who acts: GitHub tells who started the run; who approved it only the workflow knows. */
const actorOf = ({ actor, workflow, job, runId, attempt }, approver) => ({
    name: actor,
    approver,
    workflow,
    job,
    run: runId,
    attempt
});

// EXTERNAL MODULE: ./build/core/storage.js
var core_storage = __webpack_require__(21047);
// EXTERNAL MODULE: ./build/core/world.js
var core_world = __webpack_require__(49626);
// EXTERNAL MODULE: ./build/action-artifact-retention/src/apply-failures.js
var apply_failures = __webpack_require__(60852);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/core/audit/entry.js
var audit_entry = __webpack_require__(32114);
// EXTERNAL MODULE: ./build/core/audit/failures.js
var failures = __webpack_require__(52723);
;// CONCATENATED MODULE: ./build/core/audit/append.js
/** Adds events to the audit log, beside any number of other writers. */



/** Each lost race means that somebody else's entry was written, and on GitHub costs some eight of the hour's requests. */
const mostRaces = 50;
/** The newest entry; null for an empty log. Raises TW-191 when it cannot be read. */
const auditHead = async (ledger) => {
    const newest = Math.max(0, ...(await ledger.list(audit_entry/* auditFolder */._)).map(path => (0,audit_entry/* sequenceOf */.nD)(path) ?? 0));
    if (newest === 0)
        return null;
    const path = (0,audit_entry/* auditPath */.RB)(newest);
    const entry = (0,audit_entry/* readEntry */.hB)((await ledger.read(path)) ?? '');
    if (typeof entry === 'string')
        return (0,failure/* raise */.xl)((0,failures.auditDamaged)(path, entry));
    if (entry.sequence !== newest)
        return (0,failure/* raise */.xl)((0,failures.auditDamaged)(path, `it is entry ${entry.sequence}`));
    return { sequence: entry.sequence, hash: entry.hash };
};
/**
 * Appends the events behind whatever is the head by then, and returns the new head. Where another writer takes the next
 * number first, the chain is continued behind that entry. Raises TW-161 (of `beside`), TW-191 and TW-192; throws what the
 * ledger throws, and then whether the events stand is not known.
 */
const appendAudit = async (ledger, record, message) => {
    let pending = record.events;
    let head = await auditHead(ledger);
    for (let races = 0; races < mostRaces; races++) {
        const { entries, anchor } = chained(head, pending, record);
        try {
            await ledger.append([...entries, ...(record.beside ?? [])], message);
            return anchor;
        }
        catch (error) {
            if (!(error instanceof failure/* FailureError */.pO) || error.failure.code !== 'TW-161')
                throw error;
            const standing = await standingOf(ledger, entries);
            // Not one of our numbers was taken: it is another path of this append that stands with other content.
            if (standing.taken === 0)
                throw error;
            pending = pending.slice(standing.ours);
            // On from the entry that won: who asks for the head anew loses again to those who write without pause.
            head = standing.head ?? (await auditHead(ledger));
        }
    }
    return (0,failure/* raise */.xl)((0,failures.auditContended)(mostRaces));
};
const chained = (head, events, { actor, at }) => {
    const entries = [];
    let anchor = head;
    for (const event of events) {
        const written = (0,audit_entry/* writeEntry */.cD)(anchor, at, actor, event);
        anchor = written.anchor;
        entries.push({ path: (0,audit_entry/* auditPath */.RB)(anchor.sequence), content: written.text });
    }
    return { entries, anchor };
};
/**
 * A ledger in a folder writes one file after the other: the first of ours may stand although the append failed. `head` is
 * the newest entry that was seen; null where it cannot be read.
 */
const standingOf = async (ledger, entries) => {
    let [taken, ours] = [0, 0];
    let head = null;
    for (const { path, content } of entries) {
        const present = await ledger.read(path);
        // Numbers have no gaps: behind a free one nothing stands.
        if (present === undefined)
            break;
        taken++;
        if (present === content && ours === taken - 1)
            ours++;
        const entry = (0,audit_entry/* readEntry */.hB)(present);
        head = typeof entry === 'string' || entry.sequence !== (0,audit_entry/* sequenceOf */.nD)(path) ? null : entry;
    }
    return { taken, ours, head: head && { sequence: head.sequence, hash: head.hash } };
};

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(97592);
;// CONCATENATED MODULE: ./build/action-artifact-retention/src/apply-record.js
/** What the ledger remembers of applying plans: intents written ahead, records afterwards, both with their audit events. */



const operationFolder = 'retention/';
const intentSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.retention-intent/1'),
    plan: schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/),
    objects: schemas/* array */.YOg(schemas/* strictObject */.rej({
        kind: schemas/* enum */.k5n(['artifact', 'cache', 'run', 'release']),
        id: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        size: schemas/* number */.aig(),
        action: schemas/* enum */.k5n(['archive', 'delete', 'copy'])
    }))
});
/** `<digits of the plan>/<run>-<attempt>-`: of one attempt of one run, so never written by two at once. */
const ofAttempt = (plan, { run, attempt }) => `${plan.slice(7, 23)}/${run}-${attempt}-`;
/** `batch` counts from 1; `earlier` batches of the same attempt stand in the ledger already. */
const operationName = ({ plan, actor, earlier }, batch) => `${ofAttempt(plan, actor)}${earlier + batch}`;
/** The highest number of a batch that an interrupted process of the same attempt has left. */
const earlierBatches = async (ledger, plan, actor) => {
    const start = `${operationFolder}${ofAttempt(plan, actor)}`;
    const numbers = (await ledger.list(start)).map(path => Number.parseInt(path.slice(start.length), 10));
    return Math.max(0, ...numbers.filter(Number.isInteger));
};
const retained = ({ kind, id, name, size }, manifest) => ({
    kind,
    id,
    name,
    size,
    manifest
});
/** Before the first object of a batch is touched. */
const writeIntent = async ({ ledger, actor, plan }, operation, tasks, at) => {
    const objects = tasks.map(({ object: { kind, id, name, size }, action }) => ({ kind, id, name, size, action }));
    const content = `${(0,canonical/* canonicalJson */.d)({ schema: 'towpath.retention-intent/1', plan, objects })}\n`;
    const doomed = tasks.filter(task => task.action !== 'copy');
    const event = {
        kind: 'deletion',
        plan,
        operation,
        phase: 'intended',
        objects: doomed.map(({ object }) => ({ ...retained(object, null), outcome: 'intended' }))
    };
    await appendAudit(ledger, {
        events: doomed.length === 0 ? [] : [event],
        actor,
        at,
        beside: [{ path: `${operationFolder}${operation}.intent.json`, content }]
    }, `retention: ${operation} begins`);
};
const outcomes = {
    deleted: 'deleted',
    gone: 'gone',
    kept: 'kept',
    failed: 'kept',
    unknown: 'unknown',
    copied: 'kept'
};
/** After a batch, or its remains. What is unknown leaves the intent open for the next run. Returns the head of the audit log. */
const writeRecord = async ({ ledger, actor, plan, place }, operation, results, at) => {
    const archived = results.filter(({ manifest }) => manifest !== null);
    const doomed = results.filter(({ task }) => task.action !== 'copy');
    const events = [
        ...(archived.length === 0 || place === null
            ? []
            : [
                {
                    kind: 'archive',
                    plan,
                    operation,
                    place,
                    objects: archived.map(({ task, manifest }) => retained(task.object, manifest))
                }
            ]),
        ...(doomed.length === 0
            ? []
            : [
                {
                    kind: 'deletion',
                    plan,
                    operation,
                    phase: 'performed',
                    objects: doomed.map(({ task, outcome, manifest }) => ({
                        ...retained(task.object, manifest),
                        outcome: outcomes[outcome]
                    }))
                }
            ])
    ];
    const known = results.every(({ outcome }) => outcome !== 'unknown');
    const beside = known ? [doneEntry(operation)] : [];
    return appendAudit(ledger, { events, actor, at, beside }, `retention: ${operation} ends`);
};
const doneEntry = (operation) => ({ path: `${operationFolder}${operation}.done.json`, content: '{}\n' });
/** Batches that were begun and never recorded: their runner died. */
const openIntents = async (ledger) => {
    const paths = new Set(await ledger.list(operationFolder));
    const open = [];
    for (const path of paths) {
        const operation = path.slice(operationFolder.length).replace(/\.intent\.json$/, '');
        if (!path.endsWith('.intent.json') || paths.has(`${operationFolder}${operation}.done.json`))
            continue;
        const parsed = intentSchema.safeParse(parseJson((await ledger.read(path)) ?? ''));
        if (parsed.success)
            open.push({ ...parsed.data, operation });
    }
    return open;
};
/** Records what became of them, as far as the world still tells: what is not there any more is gone. */
const settleIntents = async (recorder, intents, exists, at) => {
    for (const { operation, plan, objects } of intents) {
        const event = {
            kind: 'deletion',
            plan,
            operation,
            phase: 'settled',
            objects: objects
                .filter(({ action }) => action !== 'copy')
                .map(object => ({ ...retained(object, null), outcome: exists(object) ? 'kept' : 'gone' }))
        };
        const { ledger, actor } = recorder;
        const events = event.objects.length === 0 ? [] : [event];
        await appendAudit(ledger, { events, actor, at, beside: [doneEntry(operation)] }, `retention: ${operation} settled`);
    }
};
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/apply-steps.js
const initialState = (tasks, options, now) => ({
    options,
    waiting: tasks,
    batch: 0,
    current: [],
    manifest: null,
    results: [],
    done: [],
    vanished: new Set(),
    failures: 0,
    checked: now,
    stopped: null,
    wrong: false,
    performing: null
});
/** The next step after `event` at `now`. No effect: it is over. Pure. */
const step = (state, event, now) => {
    switch (event.kind) {
        case 'begun':
            return proceed(state, now);
        case 'intended':
            return proceed(state, now);
        case 'archived':
            return archived(state, event.manifest, now);
        case 'deleted':
        case 'gone':
            return settled({ ...state, failures: 0 }, event.kind, null, now);
        case 'kept':
            return settled(state, 'kept', event.why, now);
        case 'failed':
            return settled({ ...state, failures: state.failures + 1 }, 'failed', event.why, now);
        case 'unknown':
            return settled({ ...state, failures: state.failures + 1 }, 'unknown', event.why, now);
        case 'recorded':
            return proceed({ ...state, done: [...state.done, ...state.results], results: [] }, now);
        case 'rechecked':
            return proceed({ ...state, waiting: state.waiting.filter(task => event.allowed.has(task.key)), checked: now }, now);
        case 'stopped':
            return stopped(state, event, now);
    }
};
const perform = (state, effect) => ({ state: { ...state, performing: effect.kind }, effect });
const over = (state) => ({ state: { ...state, performing: null }, effect: null });
/** Next in the batch; else its record; else the next batch. What a stop leaves of a batch waits for another run. */
const proceed = (state, now) => {
    const { current, results, options } = state;
    const [task] = current;
    if (task !== undefined && state.stopped === null)
        return start(state, task, now);
    const rested = { ...state, current: [], waiting: [...current, ...state.waiting] };
    if (results.length > 0)
        return perform(rested, { kind: 'record', batch: state.batch, results });
    if (state.stopped !== null || state.waiting.length === 0)
        return over(rested);
    if (now - state.checked >= options.recheckAfter)
        return perform(state, { kind: 'recheck', tasks: state.waiting });
    const tasks = state.waiting.slice(0, options.batchSize);
    const batch = state.batch + 1;
    const waiting = state.waiting.slice(tasks.length);
    return perform({ ...state, batch, waiting, current: tasks }, { kind: 'intend', batch, tasks });
};
const start = (state, task, now) => {
    const first = task.after.find(key => !state.vanished.has(key));
    if (first !== undefined)
        return settled(state, 'kept', `its ${first.replace(':', ' ')} is still there`, now);
    return perform(state, task.action === 'delete' ? { kind: 'delete', task } : { kind: 'archive', task });
};
const archived = (state, manifest, now) => {
    const [task] = state.current;
    if (task === undefined)
        return proceed(state, now);
    if (task.action === 'copy')
        return settled({ ...state, manifest, failures: 0 }, 'copied', null, now);
    return perform({ ...state, manifest }, { kind: 'delete', task });
};
const settled = (state, outcome, why, now) => {
    const [task, ...rest] = state.current;
    if (task === undefined)
        return proceed(state, now);
    const enough = state.failures >= state.options.patience;
    const result = { task, outcome, manifest: state.manifest, why };
    const vanished = outcome === 'deleted' || outcome === 'gone' ? new Set(state.vanished).add(task.key) : state.vanished;
    return proceed({
        ...state,
        current: rest,
        manifest: null,
        results: [...state.results, result],
        vanished,
        wrong: state.wrong || enough,
        stopped: enough ? `${state.failures} objects in a row failed, the last one because ${why}` : state.stopped
    }, now);
};
/** What was being deleted when it stopped may be gone; what was being archived is still there. */
const stopped = (state, { why, sent, wrong }, now) => {
    const ended = { ...state, stopped: state.stopped ?? why, wrong: state.wrong || wrong };
    const [task] = state.current;
    if (state.performing === 'record' || state.performing === 'recheck')
        return over({ ...ended, current: [] });
    if (state.performing === 'intend')
        return over({ ...ended, current: [], waiting: [...state.current, ...state.waiting] });
    if (task === undefined)
        return proceed(ended, now);
    const rest = state.current.slice(1);
    const outcome = sent && state.performing === 'delete' ? 'unknown' : 'kept';
    const result = { task, outcome, manifest: state.manifest, why };
    return proceed({ ...ended, current: [], manifest: null, waiting: [...rest, ...state.waiting], results: [...state.results, result] }, now);
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/inventory.js
/** Everything GitHub stores for the repository, in one picture. */

/**
 * All objects of the kinds asked for, each once, sorted by kind and id; artifacts know how their run ended and whether it
 * still runs, which takes the list of runs even where runs are not asked for. Throws where any page could not be read: a
 * shorter list would look as if the rest did not exist.
 */
const inventoryOf = async (storage, kinds = core_storage/* objectKinds */.r) => {
    const wanted = new Set(kinds);
    // Artifacts before runs: a run that starts in between is not missed, and its artifacts are not yet listed.
    const artifacts = wanted.has('artifact') ? await storage.list('artifact') : [];
    const caches = wanted.has('cache') ? await storage.list('cache') : [];
    const releases = wanted.has('release') ? await storage.list('release') : [];
    const runs = wanted.has('run') || wanted.has('artifact') ? await storage.list('run') : [];
    const byRun = new Map(runs.map(run => [run.id, run]));
    const joined = artifacts.map(artifact => ofRun(artifact, byRun.get(artifact.run ?? '')));
    return once([...joined, ...caches, ...releases, ...(wanted.has('run') ? runs : [])]);
};
/** Of a run that is not listed nothing is known: neither that it succeeded nor that it still runs. */
const ofRun = (artifact, run) => run === undefined ? artifact : { ...artifact, conclusion: run.conclusion, live: run.live };
const keyOf = ({ kind, id }) => `${kind}:${id}`;
const once = (objects) => [...new Map(objects.map(object => [keyOf(object), object])).values()].sort((a, b) => core_storage/* objectKinds */.r.indexOf(a.kind) - core_storage/* objectKinds */.r.indexOf(b.kind) || a.id.length - b.id.length || compare(a.id, b.id));
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/apply-tasks.js

const requests = {
    artifact: { delete: 1, copy: 1, archive: 2 },
    cache: { delete: 1, copy: 1, archive: 1 },
    // Looked at before it is deleted: it may have been started again.
    run: { delete: 2, copy: 2, archive: 4 },
    release: { delete: 1, copy: 3, archive: 4 }
};
/** A copy of what GitHub deletes by itself so soon goes before everything else. */
const urgent = 3 * 86_400_000;
const actionOf = ({ action, copy }) => (action === 'keep' && copy ? 'copy' : action);
/** The more careful of two: what one of them keeps is kept, what one of them archives is archived. */
const careful = (a, b) => {
    if (a === b)
        return a;
    if (a === 'keep' || b === 'keep')
        return 'keep';
    return a === 'copy' || b === 'copy' ? 'copy' : 'archive';
};
/** Ids are never used again, but a plan may be old or made by hand. */
const isSame = (a, b) => a.name === b.name && a.created === b.created && a.size === b.size && a.digest === b.digest;
/**
 * Compares the approved plan with one that was made a moment ago from the world as it is: only what both want is done.
 * Best bytes per request first.
 */
const agreementOf = (approved, fresh, now) => {
    const current = new Map(fresh.decisions.map(decision => [keyOf(decision.object), decision]));
    const artifacts = artifactsByRun(fresh);
    const tasks = [];
    const gone = [];
    const kept = [];
    for (const decision of approved.decisions) {
        const wanted = actionOf(decision);
        if (wanted === 'keep')
            continue;
        const { object } = decision;
        const found = current.get(keyOf(object));
        if (found === undefined) {
            gone.push(object);
            continue;
        }
        const action = isSame(object, found.object) ? careful(wanted, actionOf(found)) : 'keep';
        if (action === 'keep') {
            kept.push({ object, why: isSame(object, found.object) ? found.reason : 'It is not the object that the plan saw.' });
            continue;
        }
        tasks.push({
            key: keyOf(object),
            object: found.object,
            action,
            cost: requests[object.kind][action],
            after: object.kind === 'run' ? (artifacts.get(object.id) ?? []) : []
        });
    }
    return { tasks: tasks.sort((a, b) => rank(a, b, now)), gone, kept };
};
const artifactsByRun = (plan) => {
    const found = new Map();
    for (const { object } of plan.decisions) {
        if (object.kind !== 'artifact' || object.run === null)
            continue;
        const keys = found.get(object.run) ?? [];
        keys.push(keyOf(object));
        found.set(object.run, keys);
    }
    return found;
};
const isUrgent = ({ action, object }, now) => action === 'copy' && object.expires !== null && object.expires - now < urgent;
const freed = ({ action, object, cost }) => (action === 'copy' ? 0 : object.size / cost);
const rank = (a, b, now) => Number(isUrgent(b, now)) - Number(isUrgent(a, now)) ||
    // Runs last, whatever their size: their artifacts go before them.
    Number(a.object.kind === 'run') - Number(b.object.kind === 'run') ||
    freed(b) - freed(a) ||
    (a.key < b.key ? -1 : 1);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/action-artifact-retention/src/archive-manifest.js
/** What stands in the archive about one object: its description on GitHub and the digests of its parts. */



const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const objectSchema = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['artifact', 'cache', 'run', 'release']),
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
    created: schemas/* number */.aig(),
    expires: schemas/* number */.aig().nullable(),
    used: schemas/* number */.aig().nullable(),
    branch: schemas/* string */.YjP().nullable(),
    commit: schemas/* string */.YjP().nullable(),
    run: schemas/* string */.YjP().nullable(),
    digest: schemas/* string */.YjP().nullable(),
    conclusion: schemas/* string */.YjP().nullable(),
    live: schemas/* boolean */.zMY()
});
const manifestSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.archived/1'),
    repository: schemas/* string */.YjP(),
    object: objectSchema,
    /** Milliseconds since the epoch. */
    archived: schemas/* number */.aig(),
    parts: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), size: schemas/* int */.Whr().nonnegative(), digest })).min(1)
});
/** A name in an archive does not begin with a dot; a repository may. */
const folderOf = (repository) => `objects/${repository.replace(/(^|\/)\./g, '$1_.')}/`;
const manifestFolder = (repository, object) => `${folderOf(repository)}${object === undefined ? '' : `${object.kind}/${object.id}/`}`;
const blobFolder = 'blobs/sha256/';
/** Named by content: equal parts are stored once, and another content under a name is always a damage. */
const blobName = (digest) => {
    const hex = digest.replace('sha256:', '');
    return `${blobFolder}${hex.slice(0, 2)}/${hex}`;
};
const hexOf = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/** Name and text. The name holds the digest of the text. */
const writeManifest = (manifest) => {
    const text = `${(0,canonical/* canonicalJson */.d)(manifest)}\n`;
    return { name: `${manifestFolder(manifest.repository, manifest.object)}${hexOf(text)}.json`, text };
};
/** Reads a manifest; a string says what is wrong with it. */
const readManifest = (name, text) => {
    if (text === undefined)
        return `${name} is missing`;
    if (!name.endsWith(`/${hexOf(text)}.json`))
        return `${name} has another content than its name says`;
    const parsed = manifestSchema.safeParse(archive_manifest_parseJson(text));
    if (!parsed.success)
        return `${name} is not a manifest this version understands`;
    return writeManifest(parsed.data).name === name ? parsed.data : `${name} belongs in another place`;
};
const archive_manifest_parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/archive-object.js
/** One object into the archive: download, compare, store, read back, compare. Only then it may be deleted. */




const digestOfFile = async (files, file) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of files.stream(file)) {
        size += chunk.length;
        hash.update(chunk);
    }
    return { size, digest: `sha256:${hash.digest('hex')}` };
};
/**
 * The name of the object's manifest; `undefined` when GitHub has no such object any more. What is in the archive already
 * is read back and not stored again, so this can be repeated after any interruption. Raises AR-121 and AR-122.
 */
const archiveObject = async (repository, object, ports) => {
    const present = await earlierManifest(repository, object, ports);
    if (present !== undefined)
        return present;
    const downloaded = await ports.storage.download(object, ports.folder);
    if (downloaded === undefined)
        return undefined;
    const parts = [];
    for (const part of downloaded)
        parts.push(await storePart(object, part, ports));
    const manifest = writeManifest({
        schema: 'towpath.archived/1',
        repository,
        object: described(object),
        archived: ports.clock.now(),
        parts
    });
    await ports.archive.put(manifest.name, { text: manifest.text });
    if ((await ports.archive.text(manifest.name)) !== manifest.text)
        (0,failure/* raise */.xl)((0,apply_failures.readBackDiffers)(ports.archive.place, manifest.name, 'it is not the text that was stored'));
    return manifest.name;
};
/** The fields of the port and no others, whatever the caller's object carries. */
const described = (object) => ({
    kind: object.kind,
    id: object.id,
    name: object.name,
    size: object.size,
    created: object.created,
    expires: object.expires,
    used: object.used,
    branch: object.branch,
    commit: object.commit,
    run: object.run,
    digest: object.digest,
    conclusion: object.conclusion,
    live: object.live
});
const sameObject = (a, b) => a.name === b.name && a.created === b.created && a.size === b.size && a.digest === b.digest;
/** Of an interrupted run, or of a copy made earlier: only when all of it reads back. */
const earlierManifest = async (repository, object, ports) => {
    for (const { name } of await ports.archive.list(manifestFolder(repository, object))) {
        const manifest = readManifest(name, await ports.archive.text(name));
        if (typeof manifest === 'string' || !sameObject(manifest.object, object))
            continue;
        let whole = true;
        for (const part of manifest.parts)
            whole &&= (await problemOf(part, ports)) === undefined;
        if (whole)
            return name;
    }
    return undefined;
};
const storePart = async (object, part, ports) => {
    const content = await digestOfFile(ports.files, part.file);
    if (object.kind === 'artifact' && object.digest?.startsWith('sha256:') && object.digest !== content.digest)
        (0,failure/* raise */.xl)((0,apply_failures.contentDiffers)(object.kind, object.name));
    await ports.archive.put(blobName(content.digest), { file: part.file, ...content });
    const stored = { name: part.name, ...content };
    const problem = await problemOf(stored, ports);
    if (problem !== undefined)
        (0,failure/* raise */.xl)((0,apply_failures.readBackDiffers)(ports.archive.place, blobName(content.digest), problem));
    return stored;
};
/** Reads a part back; a sentence where it is not what the manifest says. */
const problemOf = async (part, { archive, files, folder }) => {
    const file = `${folder}/read-back`;
    if (!(await archive.get(blobName(part.digest), file)))
        return 'it is missing';
    const found = await digestOfFile(files, file);
    return found.digest === part.digest && found.size === part.size ? undefined : 'its content has another digest';
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/reachable-ledger.js
/** A baseline is looked for on the merge base and its nearest ancestors: those of the newest runs, and of open pull requests. */
const newestRuns = 50;
/** Entries that are opened to look for digests, newest runs first: each is one request of the hour's. */
const mostOpened = 20;
/** `baseline/<commit>/<run>-<attempt>….json`; elsewhere a run and attempt may stand in any part of the name. */
const entryOf = (path) => {
    const [, commit = null] = /\/([0-9a-f]{40}|[0-9a-f]{64})(?:\/|$)/.exec(path) ?? [];
    const [, run = null] = /(?:^|[/.])(\d{1,16})-\d{1,6}(?:[.\-/]|$)/.exec(path) ?? [];
    return { path, commit, run };
};
const digestForm = /sha256:[0-9a-f]{64}/g;
/**
 * Runs of `baseline/` and `series/` entries that are among the newest or belong to a commit that something references,
 * and every digest written in those entries. Throws what the ledger throws.
 */
const pointersOf = async (ledger, references) => {
    const paths = [...(await ledger.list('baseline/')), ...(await ledger.list('series/'))];
    const referenced = new Set(references.map(({ commit }) => commit));
    const entries = paths.map(entryOf).sort((a, b) => Number(b.run ?? 0) - Number(a.run ?? 0));
    const newest = new Set([...new Set(entries.flatMap(({ run }) => run ?? []))].slice(0, newestRuns));
    const used = entries.filter(({ run, commit }) => (run !== null && newest.has(run)) || (commit !== null && referenced.has(commit)));
    const digests = new Map();
    for (const { path } of used.slice(0, mostOpened)) {
        for (const [digest] of ((await ledger.read(path)) ?? '').matchAll(digestForm))
            digests.set(digest, `ledger entry ${path}`);
    }
    return {
        runs: new Map(used.flatMap(({ run, path }) => (run === null ? [] : [[run, `ledger entry ${path}`]]))),
        digests
    };
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/reachable.js

const words = {
    release: 'release',
    tag: 'tag',
    deployment: 'deployment to',
    'pull-request': 'pull request'
};
/** The order in which several reasons are given. */
const order = ['release', 'tag', 'deployment', 'pull-request'];
/** Asks GitHub and the ledger. Throws where either cannot be read to the end. */
const reachableOf = async (ports, objects) => {
    const references = await ports.storage.references();
    return reachableFrom(references, await pointersOf(ports.ledger, references), objects);
};
/** The same from what is known. Reasons end the sentence "kept for …". Pure. */
const reachableFrom = (references, pointers, objects) => {
    const commits = new Map();
    for (const { kind, name, commit } of references.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
        const reasons = commits.get(commit) ?? new Set();
        commits.set(commit, reasons.add(`${words[kind]} ${name}`));
    }
    const runs = new Map(pointers.runs);
    for (const { live, run } of objects)
        if (live && run !== null)
            runs.set(run, `run ${run}, which is in progress`);
    return {
        commits: new Map([...commits].map(([commit, reasons]) => [commit, [...reasons].join(', ')])),
        runs,
        digests: pointers.digests
    };
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/apply.js
/** Applies an approved plan: looks at the world again, then archives and deletes what both plans agree on. */











const standard = { batchSize: 50, recheckAfter: 600_000, patience: 5 };
/**
 * Can be stopped at any instant and begun again with the same plan: what is done is seen in the world, the archive and
 * the ledger. Raises AR-120, AR-125 and AR-126 before anything is touched; throws what the ports throw until then. After
 * that a missing right, a spent budget or an unreachable service end the run cleanly, told by `stopped`.
 */
const applyPlan = async (request, ports) => {
    const { plan, approved, repository } = request;
    if (plan.digest !== approved)
        (0,failure/* raise */.xl)((0,apply_failures.otherPlan)(approved, plan.digest));
    if (plan.repository !== repository)
        (0,failure/* raise */.xl)((0,apply_failures.wrongRepository)(plan.repository, repository));
    const { storage, clock, ledger, archive, files } = ports;
    const objects = await inventoryOf(storage);
    const fresh = request.replan(objects, await reachableOf({ storage, ledger }, objects), clock.now());
    const agreement = agreementOf(plan, fresh, clock.now());
    const archiving = agreement.tasks.filter(({ action }) => action !== 'delete').length;
    if (archive === null && archiving > 0)
        (0,failure/* raise */.xl)((0,apply_failures.archiveNeeded)(archiving));
    const { actor } = request;
    const earlier = await earlierBatches(ledger, plan.digest, actor);
    const recorder = { ledger, actor, plan: plan.digest, place: archive?.place ?? null, earlier };
    const present = new Set(objects.map(keyOf));
    await settleIntents(recorder, await openIntents(ledger), object => present.has(keyOf(object)), clock.now());
    const folder = archiving > 0 ? await files.temporary('retention') : '';
    const world = { request, ports, recorder, objects, folder, head: null };
    const state = await interpret(agreement.tasks, { ...standard, ...request.options }, world);
    if (world.head !== null && archive !== null)
        await checkpoint(archive, repository, world.head, ports.log);
    return summaryOf(state, agreement, world.head);
};
const interpret = async (tasks, options, world) => {
    const { clock, signal } = world.ports;
    let { state, effect } = step(initialState(tasks, options, clock.now()), { kind: 'begun' }, clock.now());
    while (effect !== null) {
        const why = effect.kind === 'record' ? null : reasonToStop(world, signal);
        const event = why === null ? await performed(effect, world) : { kind: 'stopped', why, sent: false, wrong: false };
        ({ state, effect } = step(state, event, clock.now()));
    }
    return state;
};
const reasonToStop = ({ request: { until }, ports: { clock } }, signal) => {
    if (signal.aborted)
        return 'the job was cancelled';
    return until !== null && clock.now() >= until ? 'the time for this run is over' : null;
};
/** What came of an effect. Anything but a refusal of the world is a bug and passes through. */
const performed = async (effect, world) => {
    try {
        return await apply_perform(effect, world);
    }
    catch (error) {
        const sent = effect.kind === 'delete';
        if (world.ports.signal.aborted)
            return { kind: 'stopped', why: 'the job was cancelled', sent, wrong: false };
        if (error instanceof core_storage/* BudgetSpentError */.o)
            return { kind: 'stopped', why: error.message, sent, wrong: false };
        if (error instanceof core_world/* PermissionError */.i)
            return { kind: 'stopped', why: (0,failure/* messageOf */.bD)(error), sent: false, wrong: true };
        if (!(error instanceof core_world/* UnreachableError */.J || error instanceof failure/* FailureError */.pO))
            throw error;
        if (effect.kind === 'archive')
            return { kind: 'failed', why: (0,failure/* messageOf */.bD)(error) };
        if (effect.kind === 'delete')
            return { kind: 'unknown', why: `the answer is not known: ${(0,failure/* messageOf */.bD)(error)}` };
        return { kind: 'stopped', why: (0,failure/* messageOf */.bD)(error), sent, wrong: true };
    }
};
const apply_perform = async (effect, world) => {
    const { ports, recorder, request, folder } = world;
    const { clock, storage, archive } = ports;
    switch (effect.kind) {
        case 'intend':
            await writeIntent(recorder, operationName(recorder, effect.batch), effect.tasks, clock.now());
            return { kind: 'intended' };
        case 'archive': {
            if (archive === null)
                return { kind: 'kept', why: 'there is no archive' };
            const manifest = await archiveObject(request.repository, effect.task.object, { ...ports, archive, folder });
            return manifest === undefined ? { kind: 'gone' } : { kind: 'archived', manifest };
        }
        case 'delete':
            return remove(effect.task, storage);
        case 'record':
            world.head = await writeRecord(recorder, operationName(recorder, effect.batch), effect.results, clock.now());
            return { kind: 'recorded' };
        case 'recheck':
            return { kind: 'rechecked', allowed: await stillAllowed(effect.tasks, world) };
    }
};
/** A run may have been started again since the inventory. */
const remove = async ({ object }, storage) => {
    if (object.kind === 'run') {
        const now = await storage.find('run', object.id);
        if (now === undefined)
            return { kind: 'gone' };
        if (now.live)
            return { kind: 'kept', why: 'it was started again' };
    }
    const removed = await storage.remove(object);
    return removed === 'refused' ? { kind: 'kept', why: 'GitHub does not delete it now' } : { kind: removed };
};
/** The objects are those of the inventory; what points at them and which runs are in progress is asked again. */
const stillAllowed = async (tasks, world) => {
    const { ports, request, objects } = world;
    const runs = new Map((await ports.storage.list('run')).map(run => [run.id, run]));
    const current = objects.map(object => ({ ...object, live: runs.get(object.run ?? '')?.live ?? object.live }));
    const reachable = await reachableOf(ports, current);
    const fresh = request.replan(current, reachable, ports.clock.now());
    const { tasks: agreed } = agreementOf(request.plan, fresh, ports.clock.now());
    const actions = new Map(agreed.map(({ key, action }) => [key, action]));
    // What is to be archived now and was to be deleted waits for the next run, which plans anew.
    return new Set(tasks.filter(({ key, action }) => actions.get(key) === action).map(({ key }) => key));
};
const checkpoint = async (archive, repository, head, log) => {
    try {
        await (0,audit_anchor/* writeCheckpoint */.Kp)(archive, repository, head);
    }
    catch (error) {
        log.warning(`The head of the audit log could not be kept in the archive: ${(0,failure/* messageOf */.bD)(error)}`);
    }
};
const summaryOf = ({ done, results, current, waiting, stopped, wrong }, agreement, head) => {
    const all = [...done, ...results];
    const count = (fits) => all.filter(fits).length;
    const deleted = all.filter(({ outcome }) => outcome === 'deleted');
    const left = (wanted) => all.flatMap(({ task, outcome, why }) => (outcome === wanted ? [{ object: task.object, why: why ?? '' }] : []));
    const failed = left('failed');
    return {
        archived: count(({ outcome, manifest }) => outcome === 'deleted' && manifest !== null),
        deleted: deleted.length,
        copied: count(({ outcome }) => outcome === 'copied'),
        gone: count(({ outcome }) => outcome === 'gone') + agreement.gone.length,
        kept: [...agreement.kept, ...left('kept')],
        failed,
        unknown: count(({ outcome }) => outcome === 'unknown'),
        left: current.length + waiting.length,
        freedBytes: deleted.reduce((sum, { task }) => sum + task.object.size, 0),
        stopped,
        wrong: wrong ? stopped : (failed[0]?.why ?? null),
        head
    };
};

// EXTERNAL MODULE: ./build/core/markdown/markdown.js + 6 modules
var markdown = __webpack_require__(26747);
// EXTERNAL MODULE: ./build/core/units.js + 4 modules
var units = __webpack_require__(31885);
;// CONCATENATED MODULE: ./build/action-artifact-retention/src/apply-summary.js
/** What came of a plan, as people read it in the job summary. */



const limit = { most: 1024 * 1024 - 4096, unit: 'bytes' };
const applySummary = (applied) => (0,markdown/* render */.XX)((0,markdown/* fit */.Uj)([
    {
        priority: 9,
        block: (0,markdown/* heading */.R_)(2, isWhole(applied) ? 'Retention plan applied' : 'Retention plan applied in part')
    },
    {
        priority: 8,
        block: (0,markdown/* table */.tp)([
            'Deleted',
            'of them archived',
            'Copied',
            'Already gone',
            'Kept after all',
            'Failed',
            'Answer lost',
            'Left',
            'Freed'
        ], [
            [
                ...[
                    applied.deleted,
                    applied.archived,
                    applied.copied,
                    applied.gone,
                    applied.kept.length,
                    applied.failed.length,
                    applied.unknown,
                    applied.left
                ].map(count => (0,markdown/* text */.Qq)((0,units/* formatCount */.B4)(count))),
                (0,markdown/* text */.Qq)((0,units/* formatSize */.Xq)(applied.freedBytes))
            ]
        ])
    },
    ...(applied.stopped === null
        ? []
        : [
            {
                priority: 7,
                block: (0,markdown/* paragraph */.FY)((0,markdown.md) `It ended early: ${applied.stopped}. Run it again with the same plan: what is done is not done twice.`)
            }
        ]),
    ...(applied.head === null
        ? []
        : [{ priority: 6, block: (0,markdown/* paragraph */.FY)((0,markdown.md) `Head of the audit log: ${(0,markdown/* code */.aY)((0,audit_anchor/* anchorText */.fg)(applied.head))}`) }]),
    ...listPart('Failed', applied.failed, 4),
    ...listPart('Kept after all', applied.kept, 3)
], limit));
const isWhole = ({ stopped, failed }) => stopped === null && failed.length === 0;
/** What an agreed plan would do now. */
const rehearsalSummary = ({ tasks, gone, kept }) => (0,markdown/* render */.XX)((0,markdown/* fit */.Uj)([
    { priority: 9, block: (0,markdown/* heading */.R_)(2, 'Retention plan: rehearsal') },
    {
        priority: 8,
        block: (0,markdown/* paragraph */.FY)(`${(0,units/* formatCount */.B4)(tasks.length)} objects would be touched, ${(0,units/* formatCount */.B4)(gone.length)} are gone already, ${(0,units/* formatCount */.B4)(kept.length)} would be kept after all. Nothing was done.`)
    },
    ...listPart('Kept after all', kept, 3)
], limit));
const listPart = (title, kept, priority) => kept.length === 0
    ? []
    : [
        {
            priority,
            entries: Math.min(kept.length, 200),
            list: shown => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `${title}: ${(0,units/* formatCount */.B4)(kept.length)}`), (0,markdown/* table */.tp)(['Object', 'Why'], kept
                .slice(0, shown)
                .map(({ object, why }) => [(0,markdown.md) `${object.kind} ${(0,markdown/* code */.aY)(object.name)} ${object.id}`, (0,markdown/* text */.Qq)(why)])))
        }
    ];

// EXTERNAL MODULE: ./build/core/audit/read.js
var read = __webpack_require__(52632);
// EXTERNAL MODULE: ./build/core/audit/verify.js
var verify = __webpack_require__(47581);
;// CONCATENATED MODULE: ./build/core/audit/event.js
/** What the audit log remembers. New kinds are added; the fields of a kind never change their meaning. */

const event_digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const event_text = schemas/* string */.YjP();
/** An object that retention looked after. `manifest` is its name in the archive, null where it is in none. */
const event_retained = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['artifact', 'cache', 'run', 'release']),
    id: event_text,
    name: event_text,
    size: schemas/* number */.aig().nonnegative(),
    manifest: event_text.nullable()
});
const auditEvent = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('verdict'),
        gate: event_text,
        decision: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive']),
        commit: event_text,
        environment: event_text.nullable(),
        /** Of the verdict file. */
        digest: event_digest.nullable()
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('deployment'),
        environment: event_text,
        /** What was deployed: the digest of the build. */
        build: event_text,
        commit: event_text,
        strategy: event_text,
        result: schemas/* enum */.k5n(['started', 'succeeded', 'failed', 'rolled-back'])
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('waiver'),
        finding: event_text,
        reason: event_text,
        owner: event_text,
        expires: event_text.nullable(),
        commit: event_text
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('archive'), plan: event_digest, operation: event_text, place: event_text, objects: schemas/* array */.YOg(event_retained) }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('deletion'),
        plan: event_digest,
        operation: event_text,
        /** `intended` is written before the first of them is touched, `performed` afterwards, `settled` by a later run. */
        phase: schemas/* enum */.k5n(['intended', 'performed', 'settled']),
        objects: schemas/* array */.YOg(event_retained.extend({ outcome: schemas/* enum */.k5n(['intended', 'deleted', 'gone', 'kept', 'unknown']) }))
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('restore'), place: event_text, manifest: event_text, name: event_text })
]);
/** Who did it: the account that started the run, and who approved it where somebody had to. */
const auditActor = schemas/* strictObject */.rej({
    name: event_text,
    approver: event_text.nullable(),
    workflow: event_text,
    job: event_text,
    run: schemas/* number */.aig().int(),
    attempt: schemas/* number */.aig().int()
});

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/audit-archive.js


/** Of archivings into this place; an archive that was moved has another. */
const storedIn = (place, folder, entries) => entries.flatMap(({ event }) => {
    const parsed = auditEvent.safeParse(event);
    if (!parsed.success || parsed.data.kind !== 'archive' || parsed.data.place !== place)
        return [];
    return parsed.data.objects.flatMap(({ name, manifest }) => manifest?.startsWith(folder) === true ? [{ name, manifest }] : []);
});
/** An object that was stored again has a second manifest beside the first. */
const audit_archive_folderOf = (manifest) => manifest.slice(0, manifest.lastIndexOf('/'));
/**
 * Objects of the repository without any manifest, each once. Mode `verify` cannot see them: it knows the archive only. The
 * rules of a bucket may have removed them on purpose, so they are told and not judged.
 */
const goneFrom = async (archive, repository, entries) => {
    const folder = manifestFolder(repository);
    const stored = new Map(storedIn(archive.place, folder, entries).map(one => [audit_archive_folderOf(one.manifest), one]));
    if (stored.size === 0)
        return [];
    for (const { name } of await archive.list(folder))
        stored.delete(audit_archive_folderOf(name));
    return [...stored.values()];
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/checks-summary.js
/** What restore, verify and audit found, as people read it in the job summary. */



const checks_summary_limit = { most: 1024 * 1024 - 4096, unit: 'bytes' };
const restoreSummary = (restored) => (0,markdown/* render */.XX)((0,markdown/* fit */.Uj)([
    { priority: 9, block: (0,markdown/* heading */.R_)(2, 'Restored') },
    {
        priority: 5,
        entries: restored.length,
        list: shown => (0,markdown/* table */.tp)(['Object', 'Files'], restored
            .slice(0, shown)
            .map(({ manifest: { object }, files }) => [
            (0,markdown.md) `${object.kind} ${(0,markdown/* code */.aY)(object.name)} ${object.id}`,
            (0,markdown/* text */.Qq)(files.join(', '))
        ]))
    }
], checks_summary_limit));
const verifySummary = ({ objects, blobs, read, bytes, unnamed }) => (0,markdown/* render */.XX)((0,markdown/* document */.Al)((0,markdown/* heading */.R_)(2, 'The archive is whole'), (0,markdown/* paragraph */.FY)(`${(0,units/* formatCount */.B4)(objects)} objects in ${(0,units/* formatCount */.B4)(blobs)} files, ${(0,units/* formatSize */.Xq)(bytes)}. ${(0,units/* formatCount */.B4)(read)} were read back and compared, of all others presence and size. ${(0,units/* formatCount */.B4)(unnamed)} files belong to no object of this repository.`)));
const mostGone = 50;
const auditSummary = ({ entries, head }, anchors, gone) => (0,markdown/* render */.XX)((0,markdown/* document */.Al)((0,markdown/* heading */.R_)(2, 'The audit log is whole'), (0,markdown/* paragraph */.FY)(`${(0,units/* formatCount */.B4)(entries.length)} entries, compared with ${(0,units/* formatCount */.B4)(anchors)} heads that were kept elsewhere.`), (0,markdown/* paragraph */.FY)(anchors === 0
    ? 'Without such a head nobody can see whether entries were cut off at its end. Keep the one below.'
    : 'Nothing was edited, inserted, moved or cut off.'), (0,markdown/* paragraph */.FY)(head === null ? 'It is empty.' : (0,markdown.md) `Head: ${(0,markdown/* code */.aY)((0,audit_anchor/* anchorText */.fg)(head))}`), ...(gone.length === 0
    ? []
    : [
        (0,markdown/* heading */.R_)(3, `Not in the archive any more (${(0,units/* formatCount */.B4)(gone.length)})`),
        (0,markdown/* paragraph */.FY)('The log says that they were archived there. Rules of the bucket may have removed them; else take them from a copy of the archive.'),
        (0,markdown/* table */.tp)(['Object', 'Manifest'], gone.slice(0, mostGone).map(({ name, manifest }) => [(0,markdown/* code */.aY)(name), (0,markdown/* code */.aY)(manifest)]))
    ])));

// EXTERNAL MODULE: ./build/action-artifact-retention/src/failures.js
var src_failures = __webpack_require__(6403);
;// CONCATENATED MODULE: ./build/action-artifact-retention/src/archive-read.js



/** Every manifest of the repository, in the order of their names. */
const archivedObjects = async (archive, repository) => {
    const found = [];
    for (const { name } of await archive.list(manifestFolder(repository))) {
        const manifest = readManifest(name, await archive.text(name));
        if (typeof manifest === 'string')
            found.push({ name, problem: manifest });
        else if (manifest.repository === repository)
            found.push({ name, manifest });
    }
    return found;
};
/** How a person names an object: its manifest, `artifact/4012`, or the name it had on GitHub. */
const isMeant = ({ name, manifest }, given) => {
    const { kind, id, name: called } = manifest.object;
    return [name, `${kind}/${id}`, called].includes(given);
};
const shownObject = ({ object: { kind, name } }) => `${kind} ${name}`;
/** Raises AR-124. */
const damaged = (manifest, part, why) => (0,failure/* raise */.xl)((0,apply_failures.damagedArchive)(shownObject(manifest), `${blobName(part.digest)}: ${why}`));


;// CONCATENATED MODULE: ./build/action-artifact-retention/src/restore.js
/** Back from the archive, byte for byte. */





/**
 * Writes the selected objects. Every part is compared with its digest before it gets its name. Raises AR-123 (nothing is
 * meant) and AR-124 (a part is missing or damaged).
 */
const restoreObjects = async ({ repository, select, into }, { archive, files }) => {
    const all = await archivedObjects(archive, repository);
    const readable = all.flatMap(one => ('manifest' in one ? [one] : []));
    const folder = await files.temporary('restore');
    const restored = [];
    for (const given of select) {
        const unreadable = all.find(one => 'problem' in one && one.name === given);
        if (unreadable !== undefined && 'problem' in unreadable)
            (0,failure/* raise */.xl)((0,apply_failures.damagedArchive)(`object ${given}`, unreadable.problem));
        const meant = readable.filter(one => isMeant(one, given));
        const newest = meant.toSorted((a, b) => b.manifest.object.created - a.manifest.object.created)[0];
        if (newest === undefined)
            return (0,failure/* raise */.xl)((0,apply_failures.notArchived)(given, archive.place));
        const { manifest, name } = newest;
        const paths = [];
        for (const part of manifest.parts) {
            const file = `${folder}/part`;
            if (!(await archive.get(blobName(part.digest), file)))
                damaged(manifest, part, 'it is missing');
            const found = await digestOfFile(files, file);
            if (found.digest !== part.digest)
                damaged(manifest, part, 'its content has another digest');
            const target = `${into}/${manifest.object.kind}-${manifest.object.id}/${safePath(part.name, manifest)}`;
            await files.copy(file, target);
            paths.push(target);
        }
        restored.push({ manifest, manifestName: name, files: paths });
    }
    return restored;
};
/** Names of parts come from the archive: nothing in them may lead out of the folder. */
const safePath = (name, manifest) => {
    const parts = name.split('/');
    if (parts.some(part => part === '' || part === '.' || part === '..' || /[\\:\0]/.test(part)))
        return (0,failure/* raise */.xl)((0,apply_failures.damagedArchive)(shownObject(manifest), `the name \`${name}\` is no path`));
    return name;
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/verify.js
/** Is everything still in the archive, and what it was? */



/**
 * Looks at every manifest and blob of the repository. `sample` is the share of blobs that is read back and compared, from
 * 0 to 1; `turn` (such as the day's number) chooses which, so that successive turns cover all of them. Missing blobs and
 * wrong sizes are found without reading; flipped bits and swapped contents in what is read.
 */
const verifyArchive = async ({ repository, sample, turn }, { archive, files }) => {
    const folder = await files.temporary('verify');
    const all = await archivedObjects(archive, repository);
    const sizes = new Map((await archive.list(blobFolder)).map(({ name, size }) => [name, size]));
    const problems = [];
    const known = new Map();
    let [read, bytes] = [0, 0];
    const check = async (part) => {
        const size = sizes.get(blobName(part.digest));
        if (size === undefined)
            return 'it is missing';
        bytes += size;
        if (size !== part.size)
            return `it has ${size} bytes instead of ${part.size}`;
        if (!isChosen(part.digest, sample, turn))
            return undefined;
        read++;
        return problemOf(part, { archive, files, folder });
    };
    for (const one of all) {
        if ('problem' in one) {
            problems.push({ object: one.name, why: one.problem });
            continue;
        }
        for (const part of one.manifest.parts) {
            if (!known.has(part.digest))
                known.set(part.digest, await check(part));
            const why = known.get(part.digest);
            if (why !== undefined)
                problems.push(partProblem(one.manifest, part, why));
        }
    }
    const named = new Set([...known.keys()].map(blobName));
    const unnamed = [...sizes.keys()].filter(name => !named.has(name)).length;
    return { objects: all.length, blobs: known.size, read, bytes, problems, unnamed };
};
const partProblem = (manifest, part, why) => ({
    object: shownObject(manifest),
    why: `${part.name} (${blobName(part.digest)}): ${why}`
});
/** The digest is as good as chance: slice `turn` of ceil(1 / sample) slices. */
const isChosen = (digest, sample, turn) => {
    if (sample >= 1)
        return true;
    if (sample <= 0)
        return false;
    const slices = Math.ceil(1 / sample);
    return Number.parseInt(digest.slice(7, 15), 16) % slices === ((turn % slices) + slices) % slices;
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/checks.js
/** The modes that look at what is kept elsewhere: restore, verify, audit. */












const day = 86_400_000;
const archiveFor = ({ mode, archive }, world) => archive === null ? (0,failure/* raise */.xl)((0,src_failures.missingForMode)(mode, 'archive', 'where the archive is')) : world.archive(archive);
/** Brings archived objects back, byte for byte, and says so in the audit log. */
const restore = async (inputs, world) => {
    if (inputs.select.length === 0)
        (0,failure/* raise */.xl)((0,src_failures.missingForMode)('restore', 'select', 'which objects are meant'));
    const archive = archiveFor(inputs, world);
    const { repository } = world.run;
    const restored = await restoreObjects({ repository, select: inputs.select, into: inputs.into }, { ...world, archive });
    const events = restored.map(({ manifest, manifestName }) => ({
        kind: 'restore',
        place: archive.place,
        manifest: manifestName,
        name: manifest.object.name
    }));
    const actor = actorOf(world.run, inputs.approver);
    await appendAudit(world.ledger, { events, actor, at: world.clock.now() }, `audit: restore of ${events.length} objects`);
    return {
        verdict: null,
        outputs: { counts: JSON.stringify({ restored: restored.length }) },
        deliveries: [{ kind: 'summary', markdown: restoreSummary(restored) }]
    };
};
/** Reads the archive, or the day's part of it. Raises AR-108 where anything in it is not what it was, AR-110 where nothing is. */
const checks_verify = async (inputs, world) => {
    const archive = archiveFor(inputs, world);
    const sample = (0,exact/* toNumber */.Ro)(inputs.sample) / 100;
    const turn = Math.floor(world.clock.now() / day);
    const { repository } = world.run;
    const found = await verifyArchive({ repository, sample, turn }, { ...world, archive });
    const [first] = found.problems;
    if (first !== undefined)
        (0,failure/* raise */.xl)((0,src_failures.damageFound)(found.problems.length, archive.place, `${first.object}: ${first.why}`));
    if (found.objects === 0)
        (0,failure/* raise */.xl)((0,src_failures.nothingToCheck)(`the archive ${archive.place}`, `object of ${repository}`));
    const { problems, ...counts } = found;
    return {
        verdict: null,
        outputs: { counts: JSON.stringify({ ...counts, problems: problems.length }) },
        deliveries: [{ kind: 'summary', markdown: verifySummary(found) }]
    };
};
/** Checks the chain of the audit log against itself and the heads that are known. Raises AR-109 and, for an empty log, AR-110. */
const audit = async (inputs, world) => {
    const { repository } = world.run;
    const given = inputs.head === null ? [] : [(0,audit_anchor/* parseAnchor */.fB)(inputs.head)];
    const archive = inputs.archive === null ? null : world.archive(inputs.archive);
    const kept = archive === null ? [] : await (0,audit_anchor/* readCheckpoints */.QB)(archive, repository);
    const anchors = [...given, ...kept];
    const found = (0,verify/* verifyAudit */.R)(await (0,read/* auditFiles */.p)(world.ledger), anchors);
    const [first] = found.problems;
    if (first !== undefined)
        (0,failure/* raise */.xl)((0,src_failures.auditLogDamaged)(found.problems.length, first.message));
    if (found.head === null)
        (0,failure/* raise */.xl)((0,src_failures.nothingToCheck)('the audit log', `entry of ${repository}`));
    const gone = archive === null ? [] : await goneFrom(archive, repository, found.entries);
    if (gone.length > 0)
        world.log.warning(`${gone.length} objects that the log says were archived are not in ${archive?.place} any more.`);
    return {
        verdict: null,
        outputs: {
            counts: JSON.stringify({ entries: found.entries.length, heads: anchors.length, gone: gone.length }),
            'audit-head': found.head === null ? '' : (0,audit_anchor/* anchorText */.fg)(found.head)
        },
        deliveries: [{ kind: 'summary', markdown: auditSummary(found, anchors.length, gone) }]
    };
};

// EXTERNAL MODULE: ./build/core/config/read.js + 2 modules
var config_read = __webpack_require__(7565);
// EXTERNAL MODULE: ./build/core/config/schema.js + 4 modules
var schema = __webpack_require__(28113);
// EXTERNAL MODULE: ./build/core/gate/ruling.js
var ruling = __webpack_require__(21415);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./build/action-artifact-retention/src/inventory-file.js
/** An inventory from a file: what-if questions and tests without GitHub. */




const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const calendar = iso/* datetime */.w$({ offset: true });
/** From September 2001 to the year 9999: what is smaller was meant as seconds, and would make everything look old. */
const isEpochMilliseconds = (value) => value >= 1e12 && value < 253_402_300_800_000;
const date = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).transform((value, context) => {
    if (typeof value === 'number' ? isEpochMilliseconds(value) : written.test(value) && calendar.safeParse(value).success)
        return typeof value === 'number' ? value : Date.parse(value);
    context.addIssue({
        code: 'custom',
        message: 'expected a date with its zone such as `2026-11-21T12:00:00Z`, or milliseconds since 1970'
    });
    return core/* NEVER */.tm;
});
const optionalText = schemas/* string */.YjP().nullable().default(null);
const identity = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* number */.aig().transform(String)]);
const inventory_file_objectSchema = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(core_storage/* objectKinds */.r),
    id: identity,
    name: schemas/* string */.YjP(),
    size: schemas/* number */.aig().min(0),
    created: date,
    expires: date.nullable().default(null),
    used: date.nullable().default(null),
    branch: optionalText,
    commit: optionalText,
    run: identity.nullable().default(null),
    digest: optionalText,
    conclusion: optionalText,
    live: schemas/* boolean */.zMY().default(false)
});
const reasons = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({});
const inventorySchema = schemas/* strictObject */.rej({
    repository: schemas/* string */.YjP().optional(),
    now: date.optional(),
    objects: schemas/* array */.YOg(inventory_file_objectSchema),
    reachable: schemas/* strictObject */.rej({ commits: reasons, runs: reasons, digests: reasons }).prefault({})
});
/** Reads a list of objects, or an object with `objects` and `reachable`. Raises AR-105. */
const readInventory = (text, file) => {
    const parsed = parse(text, file);
    const value = Array.isArray(parsed) ? { objects: parsed } : parsed;
    const result = inventorySchema.safeParse(value);
    if (!result.success) {
        const [issue] = result.error.issues;
        const place = `${issue?.path.join('.') || 'the top'}${objectAt(value, issue?.path ?? [])}`;
        return (0,failure/* raise */.xl)((0,src_failures.unreadableInventory)(file, `At ${place}: ${issue?.message ?? 'unknown shape'}`));
    }
    const { repository = null, now = null, objects, reachable } = result.data;
    return {
        repository,
        now,
        objects,
        reachable: {
            commits: new Map(Object.entries(reachable.commits)),
            runs: new Map(Object.entries(reachable.runs)),
            digests: new Map(Object.entries(reachable.digests))
        }
    };
};
const named = schemas/* object */.Ikc({ kind: schemas/* string */.YjP(), id: identity });
/** ` (cache 7)`: which object it is, as far as it says so itself. */
const objectAt = (value, path) => {
    const listed = schemas/* object */.Ikc({ objects: schemas/* array */.YOg(schemas/* unknown */.L5J()) }).safeParse(value);
    const found = path[0] === 'objects' && listed.success ? named.safeParse(listed.data.objects[Number(path[1])]) : null;
    return found?.success ? ` (${found.data.kind} ${found.data.id})` : '';
};
const parse = (text, file) => {
    try {
        return JSON.parse(text);
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,src_failures.unreadableInventory)(file, `It is not JSON: ${(0,failure/* messageOf */.bD)(thrown)}`), thrown);
    }
};

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/core/time-zone.js
var time_zone = __webpack_require__(59556);
// EXTERNAL MODULE: ./build/core/config/sections/retention.js
var retention = __webpack_require__(75564);
;// CONCATENATED MODULE: ./build/action-artifact-retention/src/presets.js
/** The categories that come with Towpath. They stand behind a repository's own, and the first that matches decides. */

const presets_day = 86_400_000;
const months = 31 * presets_day;
const years = 366 * presets_day;
const preset = (name, keep, match, more = {}) => ({
    name,
    kind: 'artifact',
    match: [...match],
    ...(keep === undefined ? {} : { keep }),
    'minimum-copies': 1,
    archive: false,
    ...more
});
/** GitHub keeps an artifact for 90 days (400 at most, in private repositories): what must last longer is archived. */
const presets_archived = { archive: true };
/**
 * What is kept longest stands first: a name that fits two categories is never kept too short. Names that fit none are
 * kept, and the plan says so.
 */
const presets_standard = [
    preset('releases', 'for ever', ['*'], { kind: 'release' }),
    preset('sbom', 2 * years, ['*sbom*', '*cyclonedx*', '*spdx*', '*.cdx.json', '*bom.json', '*bom.xml'], presets_archived),
    preset('scans', 2 * years, [
        '*sarif*',
        '*scan*',
        '*security*',
        '*vulnerabilit*',
        '*audit*',
        '*{trivy,grype,osv,semgrep,bandit,gitleaks,codeql,snyk,checkov,tfsec,nuclei}*',
        '{zap,zap-*,*-zap,*-zap-*}'
    ], presets_archived),
    preset('performance', years, ['*perf*', '*bench*', '*lighthouse*', '*load-test*', '*k6*', '*jmh*', '*gatling*'], presets_archived),
    preset('coverage', 6 * months, ['*coverage*', '*lcov*', '*cobertura*', '*jacoco*'], presets_archived),
    preset('snapshots', undefined, ['*snapshot*', '*nightly*', '*backup*'], {
        generations: retention/* standardGenerations */.xT,
        archive: 'kept'
    }),
    preset('advanced', 90 * presets_day, [
        '*{mutation,mutant,e2e,end-to-end,integration,acceptance,stress,soak,fuzz,chaos,visual}*'
    ]),
    preset('reports', 30 * presets_day, [
        'towpath-evidence-*',
        'towpath-verdict-*',
        '*{report,junit,test-result,surefire,allure,lint}*',
        '{test,tests,*-test,*-tests,*-logs,logs,screenshots,*-screenshots}'
    ]),
    preset('build', 30 * presets_day, [
        '{build,build-*,*-build,*-build-*,dist,dist-*,*-dist,*-dist-*}',
        '{bin,binary,binaries,*-binary,*-binaries,binary-*,binaries-*}',
        '{package,packages,package-*,packages-*,*-package,*-packages,*-bundle,bundle,bundle-*}',
        '{image,image-*,*-image,*-image-*,wheels,wheels-*,*-wheels}'
    ])
];
const presetCategories = (name) => name === 'standard' ? presets_standard : [];

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/policy.js
/** The retention policy of a repository, ready to be asked about objects. */



const policy_day = 86_400_000;
/** `*` stands for any text, a slash too; letter case does not count: too much is kept rather than too little. */
const matcher = (patterns) => {
    const tests = [patterns]
        .flat()
        .map(pattern => picomatch(pattern, { bash: true, dot: true, nocase: true, nonegate: true, windows: false }));
    const known = new Map();
    return text => {
        const before = known.get(text);
        if (before !== undefined)
            return before;
        const now = tests.some(test => test(text));
        known.set(text, now);
        return now;
    };
};
/** From the section `retention` of the configuration: its categories, then those of its preset. */
const policyOf = (retention) => policyIn((0,time_zone/* timeZone */.eB)(retention['time-zone']), retention);
const policyIn = (zone, retention) => ({
    zone,
    categories: [...retention.categories, ...presetCategories(retention.preset)].map(categoryOf),
    holds: retention.holds.map(({ match, reason, owner, expires }) => ({
        matches: matcher(match),
        reason,
        owner,
        until: expires === undefined ? Number.POSITIVE_INFINITY : endOf(expires, zone)
    })),
    isProtected: matcher(retention['protected-branches'])
});
/** Of a date: the end of that day in the zone or in UTC, whichever is later. */
const endOf = (date, zone) => {
    const end = Date.parse(date) + policy_day;
    return Math.max(end, end - zone.offset(end - zone.offset(end)));
};
const categoryOf = (written) => ({
    name: written.name,
    kind: written.kind,
    matches: matcher(written.match),
    onBranch: written.branch === undefined ? null : matcher(written.branch),
    keep: written.keep === 'for ever' ? Number.POSITIVE_INFINITY : (written.keep ?? 0),
    generations: written.generations ?? null,
    minimumCopies: written['minimum-copies'],
    // What GitHub does not hand out cannot be archived.
    archive: written.archive === true && written.kind !== 'cache',
    copies: written.archive !== false && written.kind !== 'cache',
    forEver: `${written.name}: kept for ever.`
});
const keptForEver = (kind, name, forEver) => ({
    name,
    kind,
    matches: () => true,
    onBranch: null,
    keep: Number.POSITIVE_INFINITY,
    generations: null,
    minimumCopies: 0,
    archive: false,
    copies: false,
    forEver
});
/** Asked once for each combination of kind, name and branch. What no category claims for certain is kept for ever. */
const categoriser = ({ categories }) => {
    const known = new Map();
    return ({ kind, name, branch }) => {
        const key = `${kind} ${branch === null ? '' : `on ${branch}`}\0${name}`;
        const category = known.get(key) ?? categorise(categories, kind, name, branch);
        known.set(key, category);
        return category;
    };
};
const categorise = (categories, kind, name, branch) => {
    for (const category of categories) {
        if (category.kind !== kind || !category.matches(name))
            continue;
        if (category.onBranch === null)
            return category;
        if (branch === null)
            return keptForEver(kind, category.name, `${category.name}: kept, because its branch is not known.`);
        if (category.onBranch(branch))
            return category;
    }
    return keptForEver(kind, 'none', `No category claims this ${kind}: kept.`);
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/gather.js
/** What a plan rests on: the policy of the repository and everything that is stored. */









/** Raises AR-101 where the input names a file that does not exist, and what is wrong in the file. */
const policyFor = async (config, files) => policyOf((await configOf(config, files)).retention);
const configOf = async (path, files) => {
    if ((await files.stat(path)) !== undefined)
        return (0,config_read/* readConfig */.X)(await files.text(path), path);
    return path === ruling/* usualConfig */.l ? schema/* defaultConfig */.sb : (0,failure/* raise */.xl)((0,src_failures.missingConfig)(path));
};
/** Everything GitHub stores, or what a file says. */
const everythingStored = async ({ inventory, requests, reserve }, world) => {
    const here = { repository: world.run.repository, now: world.clock.now() };
    if (inventory !== null) {
        if ((await world.files.stat(inventory))?.kind !== 'file')
            (0,failure/* raise */.xl)((0,src_failures.unreadableInventory)(inventory, 'It does not exist'));
        const given = readInventory(await world.files.text(inventory), inventory);
        return { ...given, repository: given.repository ?? here.repository, now: given.now ?? here.now };
    }
    const storage = world.storage({ requests, reserve });
    const objects = await inventoryOf(storage);
    return { ...here, objects, reachable: await reachableOf({ storage, ledger: world.ledger }, objects) };
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/texts.js
/** How plans and reports write things. */
/** `2026-11-21 17:00 UTC`, and the plain date at midnight. */
const dateText = (instant) => {
    const date = new Date(instant);
    // Durations reach centuries; beyond what a date can say, nobody needs the day.
    if (Number.isNaN(date.getTime()))
        return 'the end of time';
    const [day = '', time = ''] = date.toISOString().split('T');
    return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)} UTC`;
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/keepers.js
/**
 * Everything that can keep an object, in a fixed order: first what was decreed, then the policy, then the invariants that
 * stand above it. The first that applies gives the reason; the decision changes when the last of them ends.
 */


const never = Number.POSITIVE_INFINITY;
/** From when on its age counts: a cache is as old as its last use. */
const ageFrom = ({ created, used }) => Math.max(created, used ?? created);
const forReason = (why) => why === undefined ? null : { reason: `Kept for ${why}.`, until: never };
/** Without these nobody can tell what depends on an object. A cache has no commit and no run, a release is one itself. */
const unknownFacts = ({ kind, branch, run, commit }) => kind === 'artifact' || kind === 'run'
    ? [...(branch === null ? ['branch'] : []), ...(run === null ? ['run'] : []), ...(commit === null ? ['commit'] : [])]
    : [];
/** A release points at its commit, but that is no reason to keep the release; its tag stays when it goes. */
const isItself = ({ kind, name }, why) => kind === 'release' && [`release ${name}`, `tag ${name}`, `release ${name}, tag ${name}`].includes(why ?? '');
const holdsOn = ({ name }, { holds }, now) => holds.filter(({ matches, until }) => until > now && matches(name));
const isHeld = (object, policy, now) => holdsOn(object, policy, now).length > 0;
const keepers = [
    {
        name: 'hold',
        keeps: ({ object, policy, now }) => {
            const [last] = holdsOn(object, policy, now).sort((a, b) => (a.until === b.until ? 0 : b.until - a.until));
            if (last === undefined)
                return null;
            const end = last.until === never ? 'without an end' : `until ${dateText(last.until)}`;
            return { reason: `Held ${end} by ${last.owner}: ${last.reason}.`, until: last.until };
        }
    },
    {
        name: 'age',
        keeps: ({ object, category, now }) => {
            if (category.keep === never)
                return { reason: category.forEver, until: never };
            const until = ageFrom(object) + category.keep;
            if (until <= now)
                return null;
            const since = object.used === null ? '' : ' since its last use';
            return {
                reason: `${category.name}: kept for ${(0,units/* formatDuration */.a3)(category.keep)}${since}, until ${dateText(until)}.`,
                until
            };
        }
    },
    {
        name: 'generations',
        keeps: ({ category, generation }) => generation && { reason: `${category.name}: kept as ${generation.matches.join(', ')}.`, until: never }
    },
    {
        name: 'minimum copies',
        keeps: ({ category: { name, minimumCopies }, amongNewest }) => amongNewest
            ? {
                reason: `${name}: one of the newest ${(0,units/* formatCount */.B4)(minimumCopies)} of its name and branch, of which so many always stay.`,
                until: never
            }
            : null
    },
    {
        name: 'release, deployment or pull request',
        keeps: ({ object, reachable }) => {
            const why = object.commit === null ? undefined : reachable.commits.get(object.commit);
            return isItself(object, why) ? null : forReason(why);
        }
    },
    {
        name: 'running workflow',
        keeps: ({ object: { live } }) => (live ? { reason: 'Its run is queued or in progress.', until: never } : null)
    },
    {
        name: 'run',
        keeps: ({ object, reachable }) => (object.run === null ? null : forReason(reachable.runs.get(object.run)))
    },
    {
        name: 'ledger',
        keeps: ({ object, reachable }) => (object.digest === null ? null : forReason(reachable.digests.get(object.digest)))
    },
    {
        name: 'last good of a protected branch',
        keeps: ({ object, lastGood }) => {
            if (lastGood === 'no')
                return null;
            const branch = `the protected branch ${object.branch ?? ''}`;
            return {
                reason: lastGood === 'yes'
                    ? `The last good one of ${branch}.`
                    : `Perhaps the last good one of ${branch}: how its run ended is not known.`,
                until: never
            };
        }
    },
    {
        name: 'unknown facts',
        keeps: ({ object }) => {
            const unknown = unknownFacts(object);
            if (unknown.length === 0)
                return null;
            return {
                reason: `Kept, because nobody knows its ${unknown.join(' and ')}: something may depend on it.`,
                until: never
            };
        }
    },
    {
        name: 'unknown outcome',
        keeps: ({ object: { kind, conclusion } }) => kind === 'run' && conclusion === null
            ? { reason: 'Kept because it is not known whether the run has ended.', until: never }
            : null
    }
];

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/plan-digest.js


/** `sha256:…` over the canonical JSON of everything else in the plan. */
const digestOf = ({ schema, repository, now, timeZone, decisions }) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update((0,canonical/* canonicalJson */.d)({ schema, repository, now, timeZone, decisions })).digest('hex')}`;

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/plan-runs.js
/**
 * Keeps every run that still has an artifact which is kept, or which must reach the archive before it goes. When that
 * ends is not known before its artifacts are gone.
 */
const keepRunsWithArtifacts = (decisions, now) => {
    const artifacts = new Map();
    for (const decision of decisions) {
        const { object, action } = decision;
        const gone = object.expires !== null && object.expires <= now;
        if (object.kind !== 'artifact' || object.run === null || action === 'delete' || gone)
            continue;
        if (!artifacts.has(object.run))
            artifacts.set(object.run, decision);
    }
    return decisions.map(decision => {
        const { object, action } = decision;
        const artifact = object.kind === 'run' && action !== 'keep' ? artifacts.get(object.id) : undefined;
        return artifact === undefined ? decision : heldBack(decision, artifact);
    });
};
const heldBack = (run, { object, action }) => ({
    ...run,
    action: 'keep',
    reason: action === 'keep'
        ? `Its artifact ${object.name} is kept, and would be deleted with it.`
        : `Its artifact ${object.name} goes into the archive first.`,
    changes: null
});

// EXTERNAL MODULE: ./build/action-artifact-retention/src/generations.js
var src_generations = __webpack_require__(57413);
;// CONCATENATED MODULE: ./build/action-artifact-retention/src/plan-series.js

const nothing = { generation: null, amongNewest: false, lastGood: 'no' };
/** The standing of every member, by object. */
const standings = (members, policy) => {
    const bySeries = Map.groupBy(members, ({ category, object, series }) => [category.name, object.kind, object.branch ?? '', series].join('\0'));
    const found = new Map();
    for (const series of bySeries.values())
        standingsOf(series, policy, found);
    return object => found.get(object) ?? nothing;
};
const standingsOf = (series, { zone, isProtected }, into) => {
    const [first] = series;
    if (first === undefined)
        return;
    const { category } = first;
    const newestFirst = series.map(({ object }) => object).sort(newer);
    const kept = generationsOf(newestFirst, category, zone);
    const { branch } = first.object;
    const good = goodnessOf(branch !== null && isProtected(branch) ? newestFirst : []);
    for (const [position, object] of newestFirst.entries()) {
        into.set(object, {
            generation: kept.get(object.id) ?? null,
            amongNewest: position < category.minimumCopies,
            lastGood: good(object, position)
        });
    }
};
const newer = (a, b) => b.created - a.created || (a.id < b.id ? -1 : 1);
const generationsOf = (objects, { generations }, zone) => {
    if (generations === null)
        return new Map();
    const snapshots = objects.map(({ id, created }) => ({ id, time: created }));
    return new Map((0,src_generations/* selectGenerations */.C)(snapshots, generations, zone).kept.map(kept => [kept.id, kept]));
};
/** Of artifacts only. One that is newer than the last known good one may be good itself, where nobody knows its outcome. */
const goodnessOf = (newestFirst) => {
    const good = newestFirst.findIndex(({ conclusion }) => conclusion === 'success');
    return ({ kind, conclusion }, position) => {
        if (kind !== 'artifact' || newestFirst.length === 0)
            return 'no';
        if (position === good)
            return 'yes';
        return conclusion === null && (good === -1 || position < good) ? 'perhaps' : 'no';
    };
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/series.js
/** Commits, digests and random ids: hexadecimal, long and with a digit in it. */
const identifier = /(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,64}(?![0-9a-z])/gi;
const number = /\d+/g;
const shapeOf = (name) => {
    const short = name.replace(identifier, '#');
    return { name: short, bare: short.replace(number, '#') };
};
/**
 * One run that makes both `node-18` and `node-20` shows that these numbers have a meaning: then they count in every run.
 * Without a run (caches, releases) nobody can tell, and they count too.
 */
const seriesNames = (objects) => {
    const shapes = new Map();
    const shape = (name) => {
        const known = shapes.get(name) ?? shapeOf(name);
        shapes.set(name, known);
        return known;
    };
    const nameInRun = new Map();
    const meaningful = new Set();
    for (const { kind, name, run } of objects) {
        if (kind !== 'artifact' || run === null)
            continue;
        const { name: short, bare } = shape(name);
        const key = `${run}\0${bare}`;
        const other = nameInRun.get(key);
        if (other === undefined)
            nameInRun.set(key, short);
        else if (other !== short)
            meaningful.add(bare);
    }
    return ({ kind, name, run }) => {
        if (kind === 'release' || kind === 'run')
            return name;
        const { name: short, bare } = shape(name);
        return kind !== 'artifact' || run === null || meaningful.has(bare) ? short : bare;
    };
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/plan.js
/** The plan: what happens to every stored object, why, and when that will change. Pure; equal input gives equal bytes. */








/** How long before GitHub deletes an object its copy goes into the archive: time for a failed run to be repeated. */
const copyLead = 14 * 86_400_000;
/**
 * Decides about every object. An object that two pages listed counts once. What no category matches, and what too little
 * is known about, is kept and says so. Nothing of a category that archives is ever `delete`d.
 */
const planOf = (objects, reachable, policy, { repository, now }) => {
    const plan = {
        schema: 'towpath.retention-plan/1',
        repository,
        now,
        timeZone: policy.zone.name,
        decisions: decisionsOf(objects, reachable, policy, now)
    };
    return { ...plan, digest: digestOf(plan) };
};
/** The decisions alone, sorted by kind and id. The forecast asks for those of many moments. */
const decisionsOf = (objects, reachable, policy, now) => {
    const all = sortedOnce(objects);
    const categoryOf = categoriser(policy);
    const seriesOf = seriesNames(all);
    const present = all.filter(object => !isGone(object, now));
    const standingOf = standings(present.map(object => ({ object, category: categoryOf(object), series: seriesOf(object) })), policy);
    return keepRunsWithArtifacts(all.map(object => isGone(object, now)
        ? expired(object, categoryOf(object))
        : decide({ object, category: categoryOf(object), reachable, policy, now, ...standingOf(object) })), now);
};
const isGone = ({ expires }, now) => expires !== null && expires <= now;
/** Two pages of a list may both hold an object; the first is taken. */
const sortedOnce = (objects) => {
    const byKey = new Map();
    for (const object of objects) {
        const key = `${object.kind} ${object.id}`;
        if (!byKey.has(key))
            byKey.set(key, object);
    }
    return [...byKey.values()].sort(byKindAndId);
};
/** Ids are numbers: the shorter one is the smaller. */
const byKindAndId = (a, b) => {
    if (a.kind !== b.kind)
        return a.kind < b.kind ? -1 : 1;
    return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
};
const expired = (object, { name }) => ({
    object,
    action: 'keep',
    category: name,
    reason: 'GitHub has let it expire: nothing is left to keep.',
    copy: false,
    changes: null
});
const decide = (facts) => {
    const found = keepers.flatMap(({ keeps }) => keeps(facts) ?? []);
    const [first] = found;
    if (first === undefined)
        return letGo(facts);
    const until = found.reduce((latest, keeper) => Math.max(latest, keeper.until), 0);
    return keptUntil(facts, first.reason, until);
};
const letGo = ({ object, category }) => ({
    object,
    action: category.archive ? 'archive' : 'delete',
    category: category.name,
    reason: `${overdue(object, category)}, and nothing else keeps it${category.archive ? ': it goes into the archive first' : ''}.`,
    copy: false,
    changes: null
});
const overdue = (object, { name, keep, generations }) => {
    const age = keep > 0 ? [`${(0,units/* formatDuration */.a3)(keep)} were over on ${dateText(ageFrom(object) + keep)}`] : [];
    const selected = generations === null ? [] : ['no generation selects it'];
    return `${name}: ${[...age, ...selected].join(', ') || 'nothing is kept by age'}`;
};
/** Kept until a moment (infinite: for ever or nobody knows), with a copy where GitHub itself would not wait for it. */
const keptUntil = ({ object, category, now, policy }, reason, until) => {
    const { expires } = object;
    const wanted = category.copies || (object.kind !== 'cache' && isHeld(object, policy, now));
    const copyFrom = wanted && expires !== null && expires < until ? expires - copyLead : Number.POSITIVE_INFINITY;
    const copy = copyFrom <= now;
    const changes = copy ? until : Math.min(until, copyFrom);
    return {
        object,
        action: 'keep',
        category: category.name,
        reason: copy && expires !== null
            ? `${reason} GitHub deletes it on ${dateText(expires)}: a copy goes into the archive.`
            : reason,
        copy,
        changes: Number.isFinite(changes) ? changes : null
    };
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/plan-counts.js
const countOf = (decisions) => ({
    objects: decisions.length,
    bytes: decisions.reduce((sum, { object }) => sum + object.size, 0)
});
const planCounts = ({ decisions }) => {
    const by = (action) => countOf(decisions.filter(decision => decision.action === action));
    return {
        keep: by('keep'),
        copy: countOf(decisions.filter(({ copy }) => copy)),
        archive: by('archive'),
        delete: by('delete')
    };
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/plan-file.js
/** A plan as it travels between the job that makes it and the job that applies it. */





const storedObjectSchema = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(core_storage/* objectKinds */.r),
    id: schemas/* string */.YjP().min(1),
    name: schemas/* string */.YjP(),
    size: schemas/* number */.aig().min(0),
    created: schemas/* number */.aig(),
    expires: schemas/* number */.aig().nullable(),
    used: schemas/* number */.aig().nullable(),
    branch: schemas/* string */.YjP().nullable(),
    commit: schemas/* string */.YjP().nullable(),
    run: schemas/* string */.YjP().nullable(),
    digest: schemas/* string */.YjP().nullable(),
    conclusion: schemas/* string */.YjP().nullable(),
    live: schemas/* boolean */.zMY()
});
const planSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.retention-plan/1'),
    repository: schemas/* string */.YjP(),
    now: schemas/* number */.aig(),
    timeZone: schemas/* string */.YjP(),
    decisions: schemas/* array */.YOg(schemas/* strictObject */.rej({
        object: storedObjectSchema,
        action: schemas/* enum */.k5n(['keep', 'archive', 'delete']),
        category: schemas/* string */.YjP(),
        reason: schemas/* string */.YjP(),
        copy: schemas/* boolean */.zMY(),
        changes: schemas/* number */.aig().nullable()
    })),
    digest: schemas/* string */.YjP()
});
/** One decision a line: the file can be read, searched and compared by people. */
const planText = ({ decisions, ...rest }) => {
    const head = JSON.stringify({ ...rest, decisions: [] }).slice(0, -2);
    return `${head}${decisions.map(decision => `\n${JSON.stringify(decision)}`).join(',')}\n]}\n`;
};
/** Reads a plan; `file` is how messages name it. Raises AR-102 (not a plan), AR-103 (changed after it was made). */
const readPlan = (text, file) => {
    const result = planSchema.safeParse(plan_file_parse(text, file));
    if (!result.success) {
        const [issue] = result.error.issues;
        return (0,failure/* raise */.xl)((0,src_failures.unreadablePlan)(file, `At ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'unknown shape'}`));
    }
    const actual = digestOf(result.data);
    return actual === result.data.digest ? result.data : (0,failure/* raise */.xl)((0,src_failures.alteredPlan)(file, result.data.digest, actual));
};
const plan_file_parse = (text, file) => {
    try {
        return JSON.parse(text);
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,src_failures.unreadablePlan)(file, `It is not JSON: ${(0,failure/* messageOf */.bD)(thrown)}`), thrown);
    }
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/plan-found.js
/** Finds the plan that was agreed to: the named file, or the artifact of an earlier job of this run. */




const planFileName = 'retention-plan.json';
const planArtifactPrefix = (id) => `towpath-retention-plan-${id}-`;
/** Raises AR-104 without a digest, AR-106 without a plan, AR-102 and AR-103 for what is no plan any more, AR-120 for another one. */
const agreedPlan = async (inputs, world) => {
    const approved = inputs.planDigest ?? (0,failure/* raise */.xl)((0,src_failures.missingForMode)('apply', 'plan-digest', 'which plan somebody agreed to'));
    const file = inputs.plan ?? (await planOfThisRun(inputs.id, world));
    if ((await world.files.stat(file))?.kind !== 'file')
        return (0,failure/* raise */.xl)((0,src_failures.noPlan)(planArtifactPrefix(inputs.id)));
    const plan = readPlan(await world.files.text(file), inputs.plan ?? planFileName);
    return plan.digest === approved.trim() ? plan : (0,failure/* raise */.xl)((0,apply_failures.otherPlan)(approved, plan.digest));
};
const planOfThisRun = async (id, { files, artifacts }) => {
    const prefix = planArtifactPrefix(id);
    const attempt = (name) => Number(name.slice(prefix.length));
    const [newest] = (await artifacts.list())
        .filter(({ name }) => name.startsWith(prefix) && Number.isInteger(attempt(name)))
        .sort((a, b) => attempt(b.name) - attempt(a.name));
    if (newest === undefined)
        return (0,failure/* raise */.xl)((0,src_failures.noPlan)(prefix));
    const folder = await files.temporary('plan');
    await artifacts.download(newest, folder);
    return `${folder}/${planFileName}`;
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/plan-summary.js
/** A plan as people read it in the job summary. */




/** GitHub drops a step summary over 1 MiB while the step stays green. */
const plan_summary_limit = { most: 1024 * 1024 - 4096, unit: 'bytes' };
const mostListed = 200;
const sizeOf = ({ objects, bytes }) => `${(0,units/* formatCount */.B4)(objects)} ${objects === 1 ? 'object' : 'objects'}, ${(0,units/* formatSize */.Xq)(bytes)}`;
const planSummary = (plan, id) => {
    const counts = planCounts(plan);
    const nothing = counts.delete.objects + counts.archive.objects + counts.copy.objects === 0;
    const verdict = nothing
        ? (0,markdown.md) `Nothing goes. ${sizeOf(counts.keep)} are kept.`
        : (0,markdown.md) `${(0,markdown/* bold */.Cr)('Delete')} ${sizeOf(counts.delete)}. ${(0,markdown/* bold */.Cr)('Archive, then delete')} ${sizeOf(counts.archive)}. ${(0,markdown/* bold */.Cr)('Copy into the archive')} ${sizeOf(counts.copy)}. ${(0,markdown/* bold */.Cr)('Keep')} ${sizeOf(counts.keep)}.`;
    const going = plan.decisions.filter(({ action, copy }) => action !== 'keep' || copy);
    const parts = [
        {
            priority: 9,
            block: (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(2, id === 'default' ? 'Retention plan' : `Retention plan ${id}`), (0,markdown/* paragraph */.FY)(verdict), (0,markdown/* paragraph */.FY)((0,markdown.md) `For ${dateText(plan.now)}, time zone ${plan.timeZone}. Digest, to be handed to mode ${(0,markdown/* code */.aY)('apply')}: ${(0,markdown/* code */.aY)(plan.digest)}`))
        },
        { priority: 8, block: byCategory(plan) },
        ...(going.length === 0 ? [] : [listOf('What goes', going)]),
        ...soonOf(plan)
    ];
    return (0,markdown/* render */.XX)((0,markdown/* fit */.Uj)(parts, plan_summary_limit));
};
const byCategory = ({ decisions }) => {
    const groups = [...Map.groupBy(decisions, ({ category, object }) => `${object.kind}\0${category}`)].sort(([a], [b]) => a < b ? -1 : 1);
    return (0,markdown/* table */.tp)(['Kind', 'Category', 'Keep', 'Archive', 'Delete', 'Size', 'Freed'], groups.map(([key, group]) => {
        const [kind = '', category = ''] = key.split('\0');
        const of = (action) => (0,units/* formatCount */.B4)(group.filter(one => one.action === action).length);
        return [
            (0,markdown/* text */.Qq)(kind),
            (0,markdown/* code */.aY)(category),
            (0,markdown/* text */.Qq)(of('keep')),
            (0,markdown/* text */.Qq)(of('archive')),
            (0,markdown/* text */.Qq)(of('delete')),
            (0,markdown/* text */.Qq)((0,units/* formatSize */.Xq)(countOf(group).bytes)),
            (0,markdown/* text */.Qq)((0,units/* formatSize */.Xq)(countOf(group.filter(({ action }) => action !== 'keep')).bytes))
        ];
    }), ['left', 'left', 'right', 'right', 'right', 'right', 'right']);
};
const listOf = (title, decisions) => {
    const largest = [...decisions].sort((a, b) => b.object.size - a.object.size).slice(0, mostListed);
    return {
        priority: 3,
        entries: largest.length,
        list: shown => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `${title}: the largest ${(0,units/* formatCount */.B4)(shown)} of ${(0,units/* formatCount */.B4)(decisions.length)}`), (0,markdown/* table */.tp)(['Object', 'Size', 'What', 'Why'], largest
            .slice(0, shown)
            .map(({ object, action, copy, reason }) => [
            (0,markdown.md) `${object.kind} ${(0,markdown/* code */.aY)(object.name)} ${object.id}`,
            (0,markdown/* text */.Qq)((0,units/* formatSize */.Xq)(object.size)),
            (0,markdown/* text */.Qq)(copy ? 'copy' : action),
            (0,markdown/* text */.Qq)(reason)
        ]), ['left', 'right']))
    };
};
const week = 7 * 86_400_000;
/** What changes within a week: the time to object is now. */
const soonOf = ({ decisions, now }) => {
    const soon = decisions.filter(({ changes }) => changes !== null && changes <= now + week);
    const count = countOf(soon);
    return soon.length === 0
        ? []
        : [
            {
                priority: 5,
                block: (0,markdown/* paragraph */.FY)((0,markdown.md) `Within a week the decision on ${sizeOf(count)} changes. A hold in the configuration keeps what must stay.`)
            }
        ];
};

// EXTERNAL MODULE: ./build/core/failures.js
var core_failures = __webpack_require__(31);
;// CONCATENATED MODULE: ./build/action-artifact-retention/src/refusals.js
/** What GitHub, the ledger or an archive refused, as the failure that people are told. */





/** Raises TW-103, AR-111 or AR-112; anything else passes through: a failure that has its words, or a bug of ours. */
const explained = (error) => {
    if (error instanceof core_world/* PermissionError */.i)
        return (0,failure/* raise */.xl)((0,core_failures.missingPermission)(error.operation, error.permission), error);
    if (error instanceof core_storage/* BudgetSpentError */.o)
        return (0,failure/* raise */.xl)((0,src_failures.budgetSpent)(error.message), error);
    if (error instanceof core_world/* UnreachableError */.J)
        return (0,failure/* raise */.xl)((0,src_failures.notAnswered)((0,failure/* messageOf */.bD)(error)), error);
    throw error;
};

// EXTERNAL MODULE: ./build/core/units/decimal.js
var decimal = __webpack_require__(60805);
;// CONCATENATED MODULE: ./build/action-artifact-retention/src/cost.js
/**
 * What storage costs. GitHub adds up every hour's bytes over the calendar month (UTC); deleting ends the adding up and
 * refunds nothing. Source: docs.github.com, "GitHub Actions billing".
 */


const hour = 3_600_000;
const gigabyte = 1000000000n;
/** The calendar month in UTC that an instant lies in. */
const billingMonth = (instant) => {
    const date = new Date(instant);
    const start = (months) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
    return { from: start(0), to: start(1) };
};
/** Exact GB-hours (GB = 10⁹ bytes) of everything that was stored within the period. */
const gigabyteHours = (stored, { from, to }) => {
    let byteMilliseconds = 0n;
    for (const { size, ...span } of stored) {
        const time = Math.min(span.to, to) - Math.max(span.from, from);
        if (time > 0)
            byteMilliseconds += BigInt(size) * BigInt(Math.floor(time));
    }
    return (0,exact/* exact */.e0)(byteMilliseconds, gigabyte * BigInt(hour));
};
/** GB-months as they are billed: GB-hours over the hours of the month, rounded to the nearest MB. */
const gigabyteMonths = (gigabyteHours, month) => {
    const hours = BigInt((month.to - month.from) / hour);
    return (0,decimal/* round */.L)((0,exact/* exact */.e0)(gigabyteHours.numerator, gigabyteHours.denominator * hours), 3);
};
/**
 * Artifacts of private repositories: 0.25 dollars per GB-month; 500 MB are included in Free, 1 GB in Pro, 2 GB in Team,
 * 50 GB in Enterprise Cloud. Source: docs.github.com, "GitHub Actions billing" and "Actions runner pricing" (2026).
 */
const artifactPrice = { perGigabyteMonth: (0,exact/* exact */.e0)(1, 4), included: 500_000_000 };
/** Caches: 0.07 dollars per GiB-month beyond 10 GiB per repository. Same source. */
const cachePrice = {
    perGigabyteMonth: (0,exact/* exact */.e0)(7n * gigabyte, 100n * 1073741824n),
    included: 10_737_418_240
};
/** Exact US dollars of so many GB-months. */
const costOf = (gigabyteMonths, { perGigabyteMonth, included }) => {
    const beyond = (0,exact/* subtract */.Re)(gigabyteMonths, (0,exact/* exact */.e0)(BigInt(included), gigabyte));
    return beyond.numerator <= 0n
        ? (0,exact/* exact */.e0)(0)
        : (0,exact/* exact */.e0)(beyond.numerator * perGigabyteMonth.numerator, beyond.denominator * perGigabyteMonth.denominator);
};
/**
 * The hour in which the included storage of the month is used up and, without a budget, GitHub blocks uploads until the
 * month ends; null where it lasts. Deleting today moves it away but never undoes what has accrued.
 */
const exhaustedAt = ({ at, accrued, stored, growth }, { included }) => {
    const month = billingMonth(at);
    const hours = (month.to - month.from) / hour;
    let left = (included / 1e9) * hours - Number(accrued.numerator) / Number(accrued.denominator);
    let bytes = stored;
    for (let time = at; time < month.to; time += hour) {
        if (left < 0)
            return time;
        left -= bytes / 1e9;
        bytes += growth;
    }
    return null;
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/forecast.js



const forecast_day = 86_400_000;
/** As much of the past as the forecast looks at. */
const forecast_window = 30;
/** When the bytes are looked at: often at first, then about once a month. */
const moments = [0, 1, 2, 4, 7, 10, 15, 20, 25, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365];
/**
 * Forecasts of 30 and 365 days for the artifacts that a plan of `now` decides about. Every category grows as it did over
 * the last 30 days (since the oldest artifact, where that is younger). What is kept by age alone goes when its time is
 * over; what something else keeps today is taken to stay. `keepAll` leaves out GitHub's own expiry too.
 */
const forecast = (decisions, policy, now) => {
    const present = decisions.filter(({ object }) => object.kind === 'artifact' && !isOver(object.expires, now));
    const objects = present.map(({ object }) => object);
    const coming = arrivals(objects, policy, now);
    const categoryOf = categoriser(policy);
    const selected = [...objects, ...coming].filter(object => categoryOf(object).generations !== null);
    const timed = [
        ...present.map(decision => stayOf(decision, categoryOf(decision.object), now)),
        ...coming.map(object => arrivalStay(object, categoryOf(object)))
    ];
    const samples = moments.map(days => ({ days, ...storedAt(now + days * forecast_day, timed, selected, policy) }));
    return [30, 365].map(days => {
        const until = samples.filter(sample => sample.days <= days);
        const last = until.at(-1);
        return {
            days,
            planned: Math.round(last?.planned ?? 0),
            keepAll: Math.round(last?.keepAll ?? 0),
            plannedHours: gigabyteHoursUnder(until, 'planned'),
            keepAllHours: gigabyteHoursUnder(until, 'keepAll')
        };
    });
};
const isOver = (end, at) => end !== null && end <= at;
const ends = ({ size, created, expires }, until) => ({
    size,
    created,
    until: Math.min(until, expires ?? Number.POSITIVE_INFINITY)
});
const stayOf = ({ object, action }, { keep, generations }, now) => {
    if (action !== 'keep' || generations !== null)
        return ends(object, now);
    const over = object.created + keep;
    return ends(object, over > now ? over : Number.POSITIVE_INFINITY);
};
const arrivalStay = (object, { keep, generations }) => ends(object, generations === null ? object.created + keep : object.created);
const nothingReachable = { commits: new Map(), runs: new Map(), digests: new Map() };
const storedAt = (at, timed, selected, policy) => {
    const there = selected.filter(({ created }) => created <= at);
    const kept = decisionsOf(there, nothingReachable, policy, at).filter(({ action, object }) => action === 'keep' && !isOver(object.expires, at));
    return {
        planned: bytesOf(kept.map(({ object }) => object)) +
            bytesOf(timed.filter(({ created, until }) => created <= at && until > at)),
        keepAll: bytesOf(timed.filter(({ created }) => created <= at))
    };
};
const bytesOf = (objects) => objects.reduce((sum, { size }) => sum + size, 0);
/** The area under the samples, by trapezoids. */
const gigabyteHoursUnder = (samples, side) => samples.slice(1).reduce((sum, sample, index) => {
    const before = samples[index] ?? sample;
    return sum + ((before[side] + sample[side]) / 2 / 1e9) * (sample.days - before.days) * 24;
}, 0);
/** Bytes an hour that artifacts have grown by over the last month. */
const growthOf = (objects, now) => bytesOf(recent(objects, now)) / (daysSeen(objects, now) * 24);
const recent = (objects, now) => objects.filter(({ kind, created }) => kind === 'artifact' && created > now - forecast_window * forecast_day);
/** Of a younger repository: the time it has artifacts, and as long again as usually lies between two of them. */
const daysSeen = (objects, now) => {
    const artifacts = objects.filter(({ kind }) => kind === 'artifact');
    const oldest = artifacts.reduce((least, { created }) => Math.min(least, created), now);
    const gaps = Math.max(1, artifacts.length - 1);
    return Math.min(forecast_window, Math.max(1, ((now - oldest) / forecast_day) * (1 + 1 / gaps)));
};
/** What one year brings: for each series one artifact a day, as large as a day's. */
const arrivals = (present, policy, now) => {
    const categoryOf = categoriser(policy);
    const seriesOf = seriesNames(present);
    const days = daysSeen(present, now);
    const flows = Map.groupBy(recent(present, now), object => {
        const { name, generations } = categoryOf(object);
        // Generations take one artifact of a series: there each series counts by itself.
        return generations === null ? name : [name, object.branch ?? '', seriesOf(object)].join('\0');
    });
    return [...flows.values()].flatMap((flow, index) => flowOf(flow, categoryOf, { days, now, index }));
};
const flowOf = (flow, categoryOf, { days, now, index }) => {
    const [model] = flow;
    if (model === undefined)
        return [];
    const perDay = flow.length / days;
    const size = bytesOf(flow) / flow.length;
    const single = categoryOf(model).generations !== null;
    const step = single ? Math.max(1, 1 / perDay) : 1;
    const future = (id, at, bytes) => ({
        ...model,
        id: `future-${index}-${id}`,
        size: bytes,
        created: at,
        expires: model.expires === null ? null : at + (model.expires - model.created),
        run: `future-${id}`,
        commit: model.commit ?? 'future',
        branch: model.branch ?? 'future',
        digest: null,
        conclusion: 'success',
        live: false
    });
    const count = Math.floor((moments.at(-1) ?? 0) / step);
    return Array.from({ length: count }, (_, position) => position + 1).flatMap(position => {
        const at = Math.round(now + position * step * forecast_day);
        if (!single)
            return [future(`${position}`, at, size * perDay)];
        const rest = size * (perDay * step - 1);
        const newest = future(`${position}`, at, size);
        // The others of the day are older than its newest, which is the one that generations select.
        return rest < 1 ? [newest] : [newest, future(`${position}-rest`, at - 60_000, rest)];
    });
};

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/report.js
/** What is stored, what it costs this month, and what it will come to. */




const reportOf = ({ repository, now, decisions }, policy, artifacts) => {
    const month = billingMonth(now);
    const objects = decisions.map(({ object }) => object);
    const stored = objects.filter(({ kind, expires }) => kind === 'artifact' && (expires === null || expires > now));
    const monthly = (bytes) => (0,exact/* toNumber */.Ro)(costOf((0,exact/* exact */.e0)(BigInt(Math.round(bytes)), 1000000000n), artifacts));
    return {
        schema: 'towpath.retention-report/1',
        repository,
        now,
        rows: rowsOf(decisions, { from: month.from, to: now }),
        bills: [billOf('artifacts', decisions, now, artifacts), billOf('caches', decisions, now, cachePrice)],
        exhausted: exhaustedAt({
            at: now,
            accrued: gigabyteHours(stored.map(object => spanOf(object, now)), month),
            stored: countOf(decisions.filter(({ object }) => stored.includes(object))).bytes,
            growth: growthOf(objects, now)
        }, artifacts),
        forecasts: forecast(decisions, policy, now).map(one => ({
            ...one,
            dollarsAMonth: { keepAll: monthly(one.keepAll), planned: monthly(one.planned) }
        }))
    };
};
/** From its making to an end, or to when GitHub deletes it. */
const spanOf = ({ size, created, expires }, end) => ({
    size,
    from: created,
    to: expires === null ? end : Math.min(expires, end)
});
const rowsOf = (decisions, period) => [...Map.groupBy(decisions, ({ object, category }) => `${object.kind}\0${category}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
    const [first] = group;
    return first === undefined
        ? []
        : [
            {
                kind: first.object.kind,
                category: first.category,
                stored: countOf(group),
                freed: countOf(group.filter(({ action }) => action !== 'keep')),
                gigabyteHours: (0,exact/* toNumber */.Ro)(gigabyteHours(group.map(({ object }) => spanOf(object, period.to)), period))
            }
        ];
});
const billOf = (what, decisions, now, price) => {
    const month = billingMonth(now);
    const billed = decisions.filter(({ object }) => `${object.kind}s` === what);
    const hours = (end) => gigabyteHours(billed.map(decision => spanOf(decision.object, end(decision))), month);
    const keepAll = gigabyteMonths(hours(() => month.to), month);
    const planned = gigabyteMonths(hours(({ action }) => (action === 'keep' ? month.to : now)), month);
    return {
        what,
        accruedGigabyteHours: (0,exact/* toNumber */.Ro)(hours(() => now)),
        gigabyteMonths: { keepAll: (0,exact/* toNumber */.Ro)(keepAll), planned: (0,exact/* toNumber */.Ro)(planned) },
        dollars: { keepAll: (0,exact/* toNumber */.Ro)(costOf(keepAll, price)), planned: (0,exact/* toNumber */.Ro)(costOf(planned, price)) }
    };
};
/** The price of artifacts as the inputs give it. */
const priceOf = (perGigabyteMonth, included) => ({
    ...artifactPrice,
    perGigabyteMonth,
    included
});

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/report-summary.js
/** The report as people read it in the job summary. */



const report_summary_limit = { most: 1024 * 1024 - 4096, unit: 'bytes' };
const dollars = (amount) => `$${amount.toFixed(2)}`;
const reportSummary = (report) => (0,markdown/* render */.XX)((0,markdown/* fit */.Uj)([
    { priority: 9, block: (0,markdown/* heading */.R_)(2, 'Storage') },
    { priority: 6, block: rows(report) },
    { priority: 8, block: (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, 'This month'), bills(report), (0,markdown/* paragraph */.FY)(exhaustion(report))) },
    { priority: 7, block: (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, 'Forecast of the artifacts'), forecasts(report)) },
    { priority: 5, block: (0,markdown/* paragraph */.FY)(assumptions) }
], report_summary_limit));
const assumptions = 'Artifacts of public repositories, logs and releases cost nothing. GitHub adds up the bytes of every hour: deleting stops that and refunds nothing, and what was deleted earlier this month is not visible here. The forecast takes it that the repository goes on as in the last 30 days.';
const rows = ({ rows }) => (0,markdown/* table */.tp)(['Kind', 'Category', 'Objects', 'Size', 'The plan frees', 'GB-hours this month'], rows.map(row => [
    (0,markdown/* text */.Qq)(row.kind),
    (0,markdown/* code */.aY)(row.category),
    (0,markdown/* text */.Qq)((0,units/* formatCount */.B4)(row.stored.objects)),
    (0,markdown/* text */.Qq)((0,units/* formatSize */.Xq)(row.stored.bytes)),
    (0,markdown/* text */.Qq)((0,units/* formatSize */.Xq)(row.freed.bytes)),
    (0,markdown/* text */.Qq)(row.gigabyteHours.toFixed(1))
]), ['left', 'left', 'right', 'right', 'right', 'right']);
const bills = ({ bills }) => (0,markdown/* table */.tp)(['', 'GB-hours until now', 'GB-months if all stays', 'Cost', 'GB-months if the plan is applied now', 'Cost'], bills.map(({ what, accruedGigabyteHours, gigabyteMonths, dollars: cost }) => [
    (0,markdown/* text */.Qq)(what),
    (0,markdown/* text */.Qq)(accruedGigabyteHours.toFixed(1)),
    (0,markdown/* text */.Qq)(gigabyteMonths.keepAll.toFixed(3)),
    (0,markdown/* text */.Qq)(dollars(cost.keepAll)),
    (0,markdown/* text */.Qq)(gigabyteMonths.planned.toFixed(3)),
    (0,markdown/* text */.Qq)(dollars(cost.planned))
]), ['left', 'right', 'right', 'right', 'right', 'right']);
const exhaustion = ({ exhausted }) => exhausted === null
    ? 'The included storage lasts this month.'
    : (0,markdown.md) `The included storage is used up on ${dateText(exhausted)}. Without a budget GitHub then refuses uploads until the month ends; deleting does not undo it.`;
const forecasts = ({ forecasts }) => (0,markdown/* table */.tp)(['In', 'Under the plan', 'A month of it', 'If nothing were deleted', 'A month of it'], forecasts.map(({ days, planned, keepAll, dollarsAMonth }) => [
    (0,markdown/* text */.Qq)(`${days} days`),
    (0,markdown/* text */.Qq)((0,units/* formatSize */.Xq)(planned)),
    (0,markdown/* text */.Qq)(dollars(dollarsAMonth.planned)),
    (0,markdown/* text */.Qq)((0,units/* formatSize */.Xq)(keepAll)),
    (0,markdown/* text */.Qq)(dollars(dollarsAMonth.keepAll))
]), ['left', 'right', 'right', 'right', 'right']);

;// CONCATENATED MODULE: ./build/action-artifact-retention/src/run.js



















const run = (inputs, world) => modes[inputs.mode](inputs, world).catch(explained);
/** Decides about everything that is stored, and changes nothing. */
const plan = async (inputs, world) => {
    const policy = await policyFor(inputs.config, world.files);
    const { objects, reachable, ...occasion } = await everythingStored(inputs, world);
    const made = planOf(objects, reachable, policy, occasion);
    const file = `${world.run.temp}/towpath/${planFileName}`;
    return {
        verdict: null,
        outputs: { plan: file, digest: made.digest, counts: JSON.stringify(planCounts(made)) },
        deliveries: [
            { kind: 'file', path: file, content: planText(made) },
            { kind: 'summary', markdown: planSummary(made, inputs.id) },
            { kind: 'artifact', name: `${planArtifactPrefix(inputs.id)}${world.run.attempt}`, file }
        ]
    };
};
/** Carries out a plan that somebody agreed to, as far as the world of today agrees too. */
const apply = async (inputs, world) => {
    const agreed = await agreedPlan(inputs, world);
    const policy = await policyFor(inputs.config, world.files);
    const { repository } = world.run;
    const replan = (objects, reachable, now) => planOf(objects, reachable, policy, { repository, now });
    if (inputs.dryRun)
        return rehearse(agreed, replan, inputs, world);
    const applied = await applyPlan({
        repository,
        plan: agreed,
        approved: agreed.digest,
        replan,
        actor: actorOf(world.run, inputs.approver),
        until: world.clock.now() + inputs.timeBudget
    }, {
        ...world,
        storage: world.storage(inputs),
        archive: inputs.archive === null ? null : world.archive(inputs.archive)
    });
    const { kept, failed, wrong, head, ...counts } = applied;
    return {
        verdict: null,
        outputs: {
            counts: JSON.stringify({ ...counts, kept: kept.length, failed: failed.length }),
            complete: String(isComplete(applied)),
            'audit-head': head === null ? '' : (0,audit_anchor/* anchorText */.fg)(head)
        },
        deliveries: [{ kind: 'summary', markdown: applySummary(applied) }],
        ...(wrong === null ? {} : { failure: (0,apply_failures.notCarriedOut)(failed.length, applied.left, wrong) })
    };
};
const isComplete = ({ stopped, left, unknown, failed }) => stopped === null && left === 0 && unknown === 0 && failed.length === 0;
/** What an agreed plan would do now. */
const rehearse = async (agreed, replan, inputs, world) => {
    const { objects, reachable, now } = await everythingStored(inputs, world);
    const agreement = agreementOf(agreed, replan(objects, reachable, now), now);
    const counts = { tasks: agreement.tasks.length, gone: agreement.gone.length, kept: agreement.kept.length };
    return {
        verdict: null,
        outputs: { counts: JSON.stringify(counts), complete: String(agreement.tasks.length === 0) },
        deliveries: [{ kind: 'summary', markdown: rehearsalSummary(agreement) }]
    };
};
/** Sizes, this month's cost, and what will come. */
const report = async (inputs, world) => {
    const price = priceOf((0,exact/* parseExact */.jM)(inputs.price) ?? (0,failure/* raise */.xl)((0,src_failures.badPrice)(inputs.price)), inputs.includedStorage);
    const policy = await policyFor(inputs.config, world.files);
    const { objects, reachable, ...occasion } = await everythingStored(inputs, world);
    const made = reportOf(planOf(objects, reachable, policy, occasion), policy, price);
    return {
        verdict: null,
        outputs: { counts: JSON.stringify(made) },
        deliveries: [{ kind: 'summary', markdown: reportSummary(made) }]
    };
};
const modes = { plan, apply, report, restore: restore, verify: checks_verify, audit: audit };


/***/ }),

/***/ 41681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ writeCheckpoint),
/* harmony export */   QB: () => (/* binding */ readCheckpoints),
/* harmony export */   fB: () => (/* binding */ parseAnchor),
/* harmony export */   fg: () => (/* binding */ anchorText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97592);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52723);
/** Heads of the audit log, written down where whoever can change the log cannot change them. */




const form = /^([1-9]\d{0,8}):(sha256:[0-9a-f]{64})$/;
/** `42:sha256:…`, as runs print it. */
const anchorText = ({ sequence, hash }) => `${sequence}:${hash}`;
/** Raises TW-193. */
const parseAnchor = (text) => {
    const [, sequence, hash] = form.exec(text.trim()) ?? [];
    if (sequence === undefined || hash === undefined)
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.badAnchor)(text));
    return { sequence: Number(sequence), hash };
};
const checkpointSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('towpath.audit-checkpoint/1'),
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    sequence: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().positive(),
    hash: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/)
});
/** A leading dot is no name in an archive. */
const folderOf = (repository) => `checkpoints/${repository.replace(/(^|\/)\./g, '$1_.')}/`;
/** Keeps a head in the archive. Written once: with object lock on the bucket nobody can take it back. */
const writeCheckpoint = async (archive, repository, head) => {
    const name = `${folderOf(repository)}${String(head.sequence).padStart(9, '0')}-${head.hash.slice(7)}.json`;
    const { sequence, hash } = head;
    await archive.put(name, {
        text: `${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)({ schema: 'towpath.audit-checkpoint/1', repository, sequence, hash })}\n`
    });
};
/** Every head that was kept there for the repository. Raises TW-193 for a file that is none. */
const readCheckpoints = async (archive, repository) => {
    const anchors = [];
    for (const { name } of await archive.list(folderOf(repository))) {
        const parsed = checkpointSchema.safeParse(parseJson((await archive.text(name)) ?? ''));
        if (!parsed.success)
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.badAnchor)(name));
        if (parsed.data.repository === repository)
            anchors.push({ sequence: parsed.data.sequence, hash: parsed.data.hash });
    }
    return anchors;
};
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 32114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RB: () => (/* binding */ auditPath),
/* harmony export */   _: () => (/* binding */ auditFolder),
/* harmony export */   cD: () => (/* binding */ writeEntry),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   nD: () => (/* binding */ sequenceOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97592);
/**
 * One entry of the audit log: a file of the ledger, named by its number, that holds the hash of the entry before it and
 * its own. A path is written once, so two writers cannot continue from the same entry: the chain never forks.
 */



/** Digits of the number in the path: a thousand million entries in the order of their names. */
const digits = 9;
const perFolder = 1000;
const auditFolder = 'audit/';
/** `audit/000012/000012345.json` */
const auditPath = (sequence) => {
    const folder = String(Math.floor(sequence / perFolder)).padStart(digits - 3, '0');
    return `${auditFolder}${folder}/${String(sequence).padStart(digits, '0')}.json`;
};
/** The number in a path, undefined for a file that is none of ours. */
const sequenceOf = (path) => {
    const [, number] = /^audit\/\d{6}\/(\d{9})\.json$/.exec(path) ?? [];
    return number !== undefined && auditPath(Number(number)) === path && Number(number) > 0 ? Number(number) : undefined;
};
const schema = 'towpath.audit/1';
const bodySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(schema),
    sequence: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
    previous: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    actor: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}),
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })
});
const hashOf = (body) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(body).digest('hex')}`;
const opening = '{"body":';
const closing = /,"hash":"(sha256:[0-9a-f]{64})"\}\n$/;
/** The file's text: canonical JSON, so that equal entries are equal bytes, and the hash over the text of the body. */
const writeEntry = (after, at, actor, event) => {
    const sequence = (after?.sequence ?? 0) + 1;
    const previous = after?.hash ?? null;
    const body = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({ schema, sequence, previous, at: new Date(at).toISOString(), actor, event });
    const hash = hashOf(body);
    return { anchor: { sequence, hash }, text: `${opening}${body},"hash":"${hash}"}\n` };
};
/** Reads an entry; a string says what is wrong with it. Any changed byte changes the hash or breaks the frame around it. */
const readEntry = (text) => {
    const [frame, hash] = closing.exec(text) ?? [];
    if (frame === undefined || hash === undefined || !text.startsWith(opening))
        return 'it is not an entry of an audit log';
    const body = text.slice(opening.length, text.length - frame.length);
    if (hashOf(body) !== hash)
        return 'its content does not match its hash';
    const parsed = bodySchema.safeParse(parseJson(body));
    if (!parsed.success)
        return 'its fields are not those of an audit entry';
    const { sequence, previous, at, actor, event } = parsed.data;
    return { sequence, previous, at, actor, event, hash };
};
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 52632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ auditFilesIn),
/* harmony export */   p: () => (/* binding */ auditFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32114);
/** The files of the audit log, from the ledger or from a folder that holds a checkout of its branch. */


/** One read for every entry: on GitHub one request each. */
const auditFiles = async (ledger) => {
    const files = [];
    for (const path of await ledger.list(_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFolder */ ._))
        files.push({ path, content: (await ledger.read(path)) ?? '' });
    return files;
};
/** `folder` is the root of the branch. */
const auditFilesIn = async (folder, files) => {
    const root = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(`${folder.replaceAll('\\', '/')}/`);
    const found = await files.glob([`${root}${_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFolder */ ._}**/*`]);
    return Promise.all(found.map(async ({ path }) => ({
        path: path.slice(path.lastIndexOf(_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFolder */ ._)),
        content: await files.text(path)
    })));
};


/***/ }),

/***/ 47581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ verifyAudit)
/* harmony export */ });
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32114);

/**
 * `files` are those of the ledger below `audit/`; `anchors` are heads of earlier times that were kept elsewhere. Without
 * them the log proves that nothing in it was changed and nothing is missing from its middle; that entries were cut off
 * at its end, or that everything was written anew by somebody who may write the branch, only an anchor shows.
 */
const verifyAudit = (files, anchors) => {
    const problems = [];
    const report = (kind, sequence, message) => {
        problems.push({ kind, sequence, message });
    };
    const texts = new Map();
    for (const { path, content } of files) {
        if (!path.startsWith(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .auditFolder */ ._))
            continue;
        const sequence = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceOf */ .nD)(path);
        if (sequence === undefined)
            report('foreign', null, `${path} is not a file of the audit log`);
        else if (texts.has(sequence))
            report('twice', sequence, `Entry ${sequence} is there twice`);
        else
            texts.set(sequence, content);
    }
    const entries = readAll(texts, report);
    checkLinks(entries, Math.max(0, ...texts.keys()), texts, report);
    const last = entries.at(-1);
    const head = last === undefined ? null : { sequence: last.sequence, hash: last.hash };
    checkAnchors(entries, Math.max(0, ...texts.keys()), anchors, report);
    return { entries, head, problems };
};
const readAll = (texts, report) => {
    const entries = [];
    for (const sequence of [...texts.keys()].sort((a, b) => a - b)) {
        const entry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .readEntry */ .hB)(texts.get(sequence) ?? '');
        if (typeof entry === 'string')
            report('edited', sequence, `Entry ${sequence} was changed: ${entry}`);
        else if (entry.sequence !== sequence)
            report('misplaced', sequence, `In the place of entry ${sequence} stands entry ${entry.sequence}`);
        else
            entries.push(entry);
    }
    return entries;
};
/** Gaps of many entries are one problem. */
const checkLinks = (entries, newest, texts, report) => {
    let expected = 1;
    for (const sequence of [...texts.keys()].sort((a, b) => a - b)) {
        if (sequence > expected)
            report('missing', expected, missingText(expected, sequence - 1));
        expected = sequence + 1;
    }
    if (newest === 0)
        return;
    let before;
    for (const entry of entries) {
        const follows = before?.sequence === entry.sequence - 1;
        const linked = entry.sequence === 1 ? entry.previous === null : !follows || entry.previous === before?.hash;
        if (!linked)
            report('unlinked', entry.sequence, `Entry ${entry.sequence} does not follow the one before it`);
        before = entry;
    }
};
const missingText = (first, last) => first === last ? `Entry ${first} is missing` : `Entries ${first} to ${last} are missing`;
const checkAnchors = (entries, newest, anchors, report) => {
    const hashes = new Map(entries.map(({ sequence, hash }) => [sequence, hash]));
    for (const { sequence, hash } of anchors) {
        const found = hashes.get(sequence);
        if (sequence > newest)
            report('truncated', sequence, `The log ends at entry ${newest}, but it once had entry ${sequence}: its end was cut off`);
        else if (found !== undefined && found !== hash)
            report('replaced', sequence, `Entry ${sequence} is not the one that was written down elsewhere: the log was written anew`);
    }
};


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


/***/ })

};
