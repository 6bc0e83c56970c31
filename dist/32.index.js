export const id = 32;
export const ids = [32];
export const modules = {

/***/ 12412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ completeness)
});

// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(73017);
// EXTERNAL MODULE: ./build/core/gate/diagnostics.js
var diagnostics = __webpack_require__(3904);
// EXTERNAL MODULE: ./build/core/evidence/failures.js
var failures = __webpack_require__(59503);
// EXTERNAL MODULE: ./build/core/evidence/needs.js
var evidence_needs = __webpack_require__(70251);
;// CONCATENATED MODULE: ./build/core/evidence/absent.js
/** Who should have delivered and did not: by the plan, by the jobs before the gate, and by what the shards say of each other. */



/** Each producer and shard once. `newest`: the newest evidence of each. */
const absentProducers = (expected, newest) => {
    const manifests = newest.map(({ manifest }) => manifest);
    const named = expected.plan ? absentFromPlan(expected, manifests) : absentFromNeeds(expected, manifests);
    const byLabel = new Map();
    for (const absent of [...named, ...missingShards(manifests)]) {
        const label = (0,evidence/* producerLabel */.hX)(absent.producer, absent.shard);
        if (!byLabel.has(label))
            byLabel.set(label, absent);
    }
    return [...byLabel.values()];
};
const labelsOf = (manifests) => new Set(manifests.map(({ producer, shard }) => (0,evidence/* producerLabel */.hX)(producer, shard)));
const absentFromPlan = (expected, manifests) => {
    const { plan, needs, maySkip } = expected;
    const labels = labelsOf(manifests);
    const nothingRan = manifests.length === 0 && (0,evidence_needs/* allSkipped */.cP)(expected);
    // A job of the producer's name that ran must have delivered, whether it may be skipped or not.
    const waived = (producer) => maySkip.includes(producer) && needs?.[producer]?.result !== 'success';
    const excused = (producer) => (0,evidence_needs/* endedWell */.Jr)(needs, maySkip) && (nothingRan || waived(producer));
    const results = Object.entries(needs ?? {}).map(([job, { result }]) => `${job}: ${result}`);
    const circumstance = results.length > 0 ? `The jobs before the gate ended as ${results.join(', ')}.` : 'The plan lists it.';
    return (plan?.producers ?? [])
        .filter(({ producer, shard }) => !labels.has((0,evidence/* producerLabel */.hX)(producer, shard)) && !excused(producer))
        .map(({ producer, shard }) => ({
        producer,
        shard,
        failure: (0,failures.missingEvidence)((0,evidence/* producerLabel */.hX)(producer, shard), circumstance)
    }));
};
const absentFromNeeds = ({ needs, jobsWithoutEvidence, maySkip }, manifests) => Object.entries(needs ?? {})
    .filter(([job, { result }]) => !jobsWithoutEvidence.includes(job) && !(result === 'skipped' && maySkip.includes(job)))
    .filter(([job]) => !manifests.some(manifest => (0,evidence_needs/* belongsTo */.g4)(manifest, job, needs ?? {})))
    .map(([job, { result }]) => ({
    producer: job,
    shard: null,
    failure: (0,failures.missingEvidence)(job, `Its job ended as ${result}.`)
}));
/** A shard that says "2 of 3" tells that two others exist, even where no plan does. */
const missingShards = (manifests) => manifests.flatMap(manifest => {
    const { producer, shard } = manifest;
    if (shard === null)
        return [];
    const there = manifests.filter(other => other.shard?.of === shard.of && isSibling(manifest, other, manifests));
    const delivered = new Set(there.map(other => other.shard?.index));
    const sole = there.every(other => other.producer === producer);
    return Array.from({ length: shard.of }, (_, index) => ({ index: index + 1, of: shard.of }))
        .filter(({ index }) => !delivered.has(index))
        .map(other => {
        const owner = sole ? producer : manifest.job;
        const circumstance = `Shard ${shard.index} of ${shard.of} arrived.`;
        return { producer: owner, shard: other, failure: (0,failures.missingEvidence)((0,evidence/* producerLabel */.hX)(owner, other), circumstance) };
    });
});
/**
 * Shards belong together by producer. Legs of a matrix that each deliver under a name of their own belong together by
 * job – unless one leg arrived under two names: then nobody could say which of them the other legs lack.
 */
const isSibling = (one, other, all) => {
    if (one.producer === other.producer)
        return true;
    if (!isLegOf(one, other))
        return false;
    const legs = all.filter(manifest => isLegOf(one, manifest)).map(({ shard }) => shard?.index);
    return new Set(legs).size === legs.length;
};
const isLegOf = (one, other) => one.matrix === true && other.matrix === true && one.job === other.job && one.shard?.of === other.shard?.of;

;// CONCATENATED MODULE: ./build/core/evidence/newest.js
/** Which of the delivered evidence counts: the newest of each producer and shard, of this commit and of the last attempt. */


const labelOf = ({ manifest }) => (0,evidence/* producerLabel */.hX)(manifest.producer, manifest.shard);
/** The newest evidence of each producer and shard, in the order of their labels. */
const newestOf = (delivered) => {
    const newest = new Map();
    for (const one of delivered) {
        const label = labelOf(one);
        const other = newest.get(label);
        if (!other || other.manifest.attempt < one.manifest.attempt)
            newest.set(label, one);
    }
    return [...newest.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
};
/** Labels under which more than one job delivered: twice in one attempt, or another job in a later one. */
const duplicatesIn = (delivered) => {
    const first = new Map();
    const twice = new Set();
    for (const one of delivered) {
        const label = labelOf(one);
        const other = first.get(label);
        if (!other)
            first.set(label, one);
        else if (other.manifest.job !== one.manifest.job)
            twice.add(label);
        const sameAttempt = delivered.filter(({ manifest }) => manifest.attempt === one.manifest.attempt && (0,evidence/* producerLabel */.hX)(manifest.producer, manifest.shard) === label);
        if (sameAttempt.length > 1)
            twice.add(label);
    }
    return [...twice].sort();
};
/** Why this evidence cannot count: it is of another commit, or its job ran again since. Null where it counts. */
const problemOf = (one, subject, attempt, known) => foreignProblem(one, subject) ?? attemptProblem(one, attempt, known);
const foreignProblem = (one, subject) => {
    const { commit, tree } = one.manifest;
    const same = commit === subject.commit || (tree !== null && tree === subject.tree);
    return same ? null : (0,failures.foreignEvidence)(labelOf(one), commit.slice(0, 10), subject.commit.slice(0, 10));
};
/** Re-running failed jobs leaves the evidence of green jobs at the older attempt: right, as long as they did not run again. */
const attemptProblem = (one, attempt, known) => {
    const { manifest } = one;
    if (manifest.attempt >= attempt)
        return null;
    if ('unreadable' in known)
        return (0,failures.unverifiableAttempt)(labelOf(one), manifest.attempt, known.unreadable);
    const own = known.jobs.find(job => job.id === manifest.checkRun);
    if (!own)
        return (0,failures.unverifiableAttempt)(labelOf(one), manifest.attempt, 'its job is not among them');
    const later = known.jobs
        .filter(job => job.name === own.name && job.attempt > manifest.attempt && job.conclusion !== 'skipped')
        .map(job => job.attempt);
    return later.length > 0 ? (0,failures.staleEvidence)(labelOf(one), manifest.attempt, Math.max(...later)) : null;
};

;// CONCATENATED MODULE: ./build/core/evidence/complete.js
/** Completeness: who had to deliver, who did, and whether what arrived is of this commit and of the last attempt of its job. */






const completeness = (delivered, expectation, known) => {
    const newest = newestOf(delivered);
    const judged = newest.map(one => ({
        one,
        problem: problemOf(one, expectation.subject, expectation.attempt, known)
    }));
    const rejected = judged.flatMap(({ one, problem }) => (problem ? [{ one, problem }] : []));
    const absent = absentProducers(expectation, newest);
    const skipped = (0,evidence_needs/* skippedJobs */.XM)(expectation.needs, expectation.maySkip);
    const unsuccessful = unsuccessfulJobs(expectation, newest);
    // A job that prepares the others is the cause of what they lack, so it is told first.
    const preparing = unsuccessful.filter(({ job }) => expectation.jobsWithoutEvidence.includes(job));
    const reporting = unsuccessful.filter(unhappy => !preparing.includes(unhappy));
    return {
        current: judged.filter(({ problem }) => problem === null).map(({ one }) => one),
        missing: [...rejected.map(({ one, problem }) => rejectedStatus(one, problem)), ...absent.map(absentStatus)],
        diagnostics: [
            ...preparing.map(({ failure }) => (0,diagnostics/* diagnosticOf */.T)('error', failure)),
            ...rejected.map(({ one, problem }) => (0,diagnostics/* diagnosticOf */.T)('error', problem, labelOf(one))),
            ...absent.map(({ producer, shard, failure }) => (0,diagnostics/* diagnosticOf */.T)('error', failure, (0,evidence/* producerLabel */.hX)(producer, shard))),
            ...reporting.map(({ failure }) => (0,diagnostics/* diagnosticOf */.T)('error', failure)),
            ...duplicatesIn(delivered).map(name => (0,diagnostics/* diagnosticOf */.T)('error', (0,failures.duplicateProducer)(name), name)),
            ...(namesNobody(expectation) ? [(0,diagnostics/* diagnosticOf */.T)('error', (0,failures.nobodyExpected)())] : [])
        ],
        idle: newest.length === 0 && absent.length === 0 && (0,evidence_needs/* allSkipped */.cP)(expectation) ? skipped : []
    };
};
const rejectedStatus = ({ manifest: { producer, shard, attempt } }, { code, what }) => ({
    producer,
    shard,
    status: code === 'QG-116' ? 'foreign' : 'stale',
    attempt,
    reports: [],
    detail: what
});
const absentStatus = ({ producer, shard, failure }) => ({
    producer,
    shard,
    status: 'missing',
    attempt: null,
    reports: [],
    detail: failure.what
});
/** A gate over the jobs of a run must know these jobs, or a dead one would look like one that does not exist. */
const namesNobody = ({ alone, plan, needs }) => !alone && plan === null && Object.keys(needs ?? {}).length === 0;
const unhappyOutcomes = ['failure', 'cancelled'];
/** A job that never delivers must have succeeded; one that delivers may fail only where its evidence says why. */
const unsuccessfulJobs = ({ needs, jobsWithoutEvidence, maySkip }, delivered) => {
    const unhappy = delivered
        .map(({ manifest }) => manifest)
        .filter(({ command }) => unhappyOutcomes.includes(command.outcome));
    return Object.entries(needs ?? {})
        .filter(([job, { result }]) => result !== 'success' && !(result === 'skipped' && maySkip.includes(job)))
        .filter(([job, { result }]) => {
        const explained = result === 'failure' && unhappy.some(manifest => (0,evidence_needs/* belongsTo */.g4)(manifest, job, needs ?? {}));
        return jobsWithoutEvidence.includes(job) || !explained;
    })
        .map(([job, { result }]) => ({ job, failure: (0,failures.jobNotSuccessful)(job, result) }));
};


/***/ }),

/***/ 44135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ evidenceOfRun)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73017);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38624);
/* harmony import */ var _gate_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3904);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73983);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59503);
/** Reads all evidence of the run, complete or not: what arrived, and what arrived but cannot be used. */





const evidenceOfRun = async (id, world) => {
    const artifacts = (await world.artifacts.list()).filter(artifact => artifact.name.startsWith((0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactPrefix */ .DS)(id)));
    const opened = await Promise.all(artifacts.map(artifact => open(artifact, world)));
    const delivered = opened.filter(one => 'manifest' in one).filter(({ manifest }) => manifest.id === id);
    const damaged = opened.filter(one => 'damaged' in one).filter(one => !isReplaced(one, delivered));
    return {
        delivered,
        diagnostics: damaged.map(({ damaged, why }) => (0,_gate_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .diagnosticOf */ .T)('error', (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__.corruptEvidence)(damaged, why))).sort(byMessage)
    };
};
/** Re-running the job heals: its newer evidence replaces what was damaged. Without a manifest only the name can tell. */
const isReplaced = ({ damaged }, delivered) => {
    const attempt = Number(/-(\d{1,9})$/.exec(damaged)?.[1]);
    return delivered.some(({ manifest }) => manifest.attempt > attempt && (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactName */ .Cs)({ ...manifest, attempt }) === damaged);
};
const byMessage = (a, b) => (a.message < b.message ? -1 : 1);
const open = async (artifact, world) => {
    const corrupt = (why) => ({ damaged: artifact.name, why });
    const folder = await world.files.temporary('artifact');
    try {
        await world.artifacts.download(artifact, folder);
        const manifest = await readManifest(`${folder}/manifest.json`, world.files);
        if (typeof manifest === 'string')
            return corrupt(manifest);
        if (manifest.run !== world.run.runId)
            return corrupt(`It is of run ${manifest.run}`);
        // It would count as the newest, and hide what was really delivered.
        if (manifest.attempt > world.run.attempt)
            return corrupt(`It claims attempt ${manifest.attempt}, which was never run`);
        return await check({
            manifest,
            reports: manifest.reports.map(report => ({ ...report, file: `${folder}/reports/${report.path}` }))
        }, world.files, corrupt);
    }
    catch (thrown) {
        // The folder has another name in every run; the verdict must not.
        return corrupt((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown).replaceAll(folder, artifact.name));
    }
};
const readManifest = async (path, files) => {
    if ((await files.stat(path)) === undefined)
        return 'It holds no manifest.json';
    const parsed = _evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestSchema */ .rc.safeParse(JSON.parse(await files.text(path)));
    if (!parsed.success)
        return `manifest.json is not valid: ${parsed.error.issues[0]?.message ?? 'unknown shape'}`;
    if (parsed.data.reports.some(report => report.path.split('/').includes('..')))
        return 'A report path leads out of it';
    return parsed.data;
};
const check = async (delivered, files, corrupt) => {
    for (const report of delivered.reports) {
        if ((await files.stat(report.file)) === undefined)
            return corrupt(`The report ${report.path} is missing in it`);
        if ((await (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .B)(files.stream(report.file))) !== report.sha256) {
            return corrupt(`The report ${report.path} does not have the checksum that its producer wrote down`);
        }
    }
    return delivered;
};


/***/ }),

/***/ 34360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ jobsOfRun)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);

/** The jobs of all attempts; asked only where some evidence is of an older attempt, because only then they matter. */
const jobsOfRun = async (delivered, { run, github }) => {
    if (delivered.every(({ manifest }) => manifest.attempt >= run.attempt))
        return { jobs: [] };
    try {
        return { jobs: await github.jobs(run.runId) };
    }
    catch (thrown) {
        return { unreadable: (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown) };
    }
};


/***/ }),

/***/ 52122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ relativePath)
/* harmony export */ });
/** A path from a report as git writes it: forward slashes, relative to the workspace of the producer where it lies inside. */
const relativePath = (path, workspace) => {
    const slashed = path.replaceAll('\\', '/');
    const root = workspace.endsWith('/') ? workspace : `${workspace}/`;
    const inside = slashed.startsWith(root) ? slashed.slice(root.length) : slashed;
    return inside.replace(/^(\.\/)+/, '');
};


/***/ }),

/***/ 10666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ recordedFor),
/* harmony export */   w: () => (/* binding */ recordedPath)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);

/** Where an entry stands: one immutable file per gate, commit, run and attempt. */
const recordedPath = (folder, { id, commit, run, attempt }) => `${folderOf(folder, id)}${commit}/${run}-${attempt}.json`;
const folderOf = (folder, id) => `${folder}/${encodeURIComponent(id)}/`;
/** First look near, then far: deepening a shallow clone by a thousand commits is rarely needed. */
const reaches = [30, 1000];
/** Never throws: what cannot be read is a state with its reason. */
const recordedFor = async (kind, id, base, world) => {
    if (base === null)
        return none('not-needed', null, 'This run is not compared with another commit.');
    try {
        const recorded = (await world.ledger.list(folderOf(kind.folder, id))).filter(path => entryName.test(path));
        if (recorded.length === 0)
            return none('never-recorded', base, 'No baseline was ever recorded: it will be established by the next push to the default branch.');
        return await nearest(kind, id, base, recorded, world);
    }
    catch (thrown) {
        return none('unreachable', base, `The ledger or the history could not be read: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`);
    }
};
const nearest = async (kind, id, base, recorded, { ledger, git }) => {
    const entriesOf = (commit) => recorded.filter(path => path.startsWith(`${folderOf(kind.folder, id)}${commit}/`));
    let ancestors = [];
    for (const reach of reaches) {
        ancestors = await git.firstParents(base, reach);
        const index = ancestors.findIndex(commit => entriesOf(commit).length > 0);
        const commit = ancestors[index];
        if (commit !== undefined)
            return readEntry(kind, { id, commit }, index, entriesOf(commit), ledger);
        if (ancestors.length < reach)
            break;
    }
    const oldest = ancestors.at(-1);
    const isRoot = oldest !== undefined && (await git.commit(oldest))?.parents.length === 0;
    return isRoot
        ? none('never-recorded', base, 'No baseline was ever recorded on this line of history: it will be established by the next push to its branch.')
        : none('unreachable', base, `None of the ${ancestors.length} commits up to ${base} that can be seen here has a baseline, and others precede them.`);
};
const readEntry = async ({ schema }, { id, commit }, distance, paths, ledger) => {
    const newest = [...paths].sort(newestFirst)[0] ?? '';
    const corrupt = (why) => none('corrupt', commit, `The baseline ${newest} ${why}.`);
    const text = await ledger.read(newest);
    if (text === undefined)
        return corrupt('is listed but absent');
    const baseline = parsed(schema, text);
    if (baseline === undefined)
        return corrupt('cannot be read');
    if (baseline.id !== id)
        return corrupt(`is of another gate (${baseline.id})`);
    if (baseline.commit !== commit)
        return corrupt(`is of another commit (${baseline.commit})`);
    const detail = distance === 0
        ? 'The base itself.'
        : `${distance} ${distance === 1 ? 'commit' : 'commits'} before the base, the nearest that has one.`;
    return { state: { state: 'found', commit, detail }, baseline };
};
const entryName = /\/(\d{1,15})-(\d{1,15})\.json$/;
const runAndAttempt = (path) => {
    const [, run, attempt] = entryName.exec(path) ?? [];
    return [Number(run), Number(attempt)];
};
/** Later runs, then later attempts, win. */
const newestFirst = (a, b) => {
    const [[runA, attemptA], [runB, attemptB]] = [runAndAttempt(a), runAndAttempt(b)];
    return runB - runA || attemptB - attemptA;
};
const parsed = (schema, text) => {
    try {
        const result = schema.safeParse(JSON.parse(text));
        return result.success ? result.data : undefined;
    }
    catch {
        return undefined;
    }
};
const none = (state, commit, detail) => ({
    state: { state, commit, detail },
    baseline: null
});


/***/ }),

/***/ 84122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ presetRules),
/* harmony export */   y: () => (/* binding */ applicable)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59987);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65973);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22290);
/** Rules for those who have written none. */




const noTestFails = ['tests.failed == 0', 'tests.errors == 0', 'tests.total > 0'];
const presets = {
    standard: [...noTestFails, 'coverage.lines >= 85', 'delta.coverage.lines >= -5'],
    strict: [...noTestFails, 'coverage.lines >= 90', 'delta.coverage.lines >= -5'],
    none: []
};
/** The rules of a preset: all of them block, and a missing value leaves them inconclusive. */
const presetRules = (preset) => presets[preset].map(rule => ({ rule, severity: 'block', onMissing: 'inconclusive', origin: `preset ${preset}` }));
/** Computed from the change and the plan, not read from reports: always there. */
const alwaysThere = new Set(['diff', 'completeness']);
/**
 * Leaves out the preset rules over metric families (`tests`, `coverage`) that a repository does not have. `families`
 * are those declared, present in the evidence **or recorded in the baseline**: a family that was there before and is
 * missing now must keep its rules, or losing a report would turn a red verdict green.
 */
const applicable = (rules, families) => {
    const judged = rules.map(rule => ({ rule, absent: absentFamilies(rule, families) }));
    return {
        applied: judged.filter(({ absent }) => absent.length === 0).map(({ rule }) => rule),
        leftOut: judged
            .filter(({ absent }) => absent.length > 0)
            .map(({ rule, absent }) => ({
            rule: rule.rule,
            why: `${rule.origin}: no ${absent.join(' or ')} evidence was declared or found`
        }))
    };
};
const absentFamilies = (rule, families) => {
    const parsed = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRule */ .i)(rule.rule, _judge_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogued */ .s, rule.origin);
    if (!parsed.ok)
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)(parsed.failure);
    const needed = new Set(parsed.rule.metrics.map(_metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap));
    return [...needed].filter(family => !families.has(family) && !alwaysThere.has(family));
};


/***/ })

};
