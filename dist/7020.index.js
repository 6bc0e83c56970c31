export const id = 7020;
export const ids = [7020];
export const modules = {

/***/ 73983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sha256Of)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** SHA-256 of a stream, in lower-case hexadecimal. */
const sha256Of = async (source) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of source)
        hash.update(chunk);
    return hash.digest('hex');
};


/***/ }),

/***/ 15742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ deliverEvidence),
  _: () => (/* binding */ evidenceHere)
});

// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(73017);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/gate/subject.js
var subject = __webpack_require__(92664);
// EXTERNAL MODULE: ./build/core/evidence/checksum.js
var checksum = __webpack_require__(73983);
;// CONCATENATED MODULE: ./build/core/evidence/discover.js
/** Which files of the workspace are reports of this job. */

/** The reports, each once, in the order of their paths. Nothing is read but the heads of files nobody named. */
const discover = async (reports, kind, { files, git, run }) => {
    const named = reports.length > 0;
    const takesAll = named && !run.onRunner;
    const tracked = takesAll ? new Set() : await trackedFiles(git);
    const exclusion = { named, kind, tracked, started: takesAll ? null : run.started };
    const taken = [];
    const notes = [];
    for (const stat of await files.glob(named ? reports : kind.places)) {
        const why = await reasonToLeaveOut(stat, exclusion, files);
        if (why === null)
            taken.push(stat);
        else if (why !== '')
            notes.push(`${stat.path} was left out: ${why}.`);
    }
    return { taken, notes, unmatched: await unmatchedOf(reports, taken, files) };
};
/** Nothing is tracked where there is no git or no repository. Git that fails is another matter: it could hide a committed report. */
const trackedFiles = async (git) => {
    try {
        return await git.tracked();
    }
    catch (thrown) {
        if (thrown instanceof failure/* FailureError */.pO && withoutRepository.includes(thrown.failure.code))
            return new Set();
        throw thrown;
    }
};
/** Git is not installed; there is no repository. */
const withoutRepository = ['TW-131', 'TW-140'];
/** Null: take it. Empty: silently not a report. */
const reasonToLeaveOut = async (stat, { named, kind, tracked, started }, files) => {
    if (stat.kind !== 'file')
        return '';
    if (stat.escapes)
        return 'it is a symbolic link that leads out of the workspace';
    if (tracked.has(stat.path))
        return 'git tracks it, so no command of this job wrote it';
    if (started !== null && stat.modified < started - clockSlack)
        return 'it is older than this job';
    if (named)
        return null;
    return (await kind.is(stat.path, files)) ? null : '';
};
/** File systems keep time as coarsely as two seconds (FAT). */
const clockSlack = 2000;
/** Each glob by itself: a report that is lost must not hide behind another one that is there. */
const unmatchedOf = async (reports, taken, files) => {
    const wanted = reports.filter(pattern => !pattern.startsWith('!'));
    const paths = new Set(taken.map(({ path }) => path));
    const unmatched = [];
    for (const pattern of wanted) {
        const found = wanted.length === 1 ? taken : await files.glob([pattern]);
        if (!found.some(({ path }) => paths.has(path)))
            unmatched.push(pattern);
    }
    return unmatched;
};

// EXTERNAL MODULE: ./build/core/evidence/failures.js
var failures = __webpack_require__(59503);
// EXTERNAL MODULE: ./build/core/failures.js
var core_failures = __webpack_require__(31);
;// CONCATENATED MODULE: ./build/core/evidence/shard.js


const oneBased = /^(\d{1,4})\/(\d{1,4})$/;
/** What the default of the input makes of GitHub's `strategy` context: job index from 0, and job total. */
const fromMatrix = /^(\d{1,4})-(\d{1,4})$/;
const invalid = (given) => (0,core_failures.invalidInput)('shard', given, 'a shard such as `2/3`: the second of three');
const outOfRange = (given, of) => (0,core_failures.invalidInput)('shard', given, of < 2 ? '`1/1`, or no shard at all' : `a number from 1 to ${of} before the slash: there are ${of} shards`);
/** Reads the input `shard`: null where the job is not one of several. Raises TW-102. */
const parseShard = (given) => {
    const text = given.trim();
    if (text === '')
        return { shard: null, matrix: false };
    const leg = fromMatrix.exec(text);
    const match = leg ?? oneBased.exec(text);
    if (!match)
        return (0,failure/* raise */.xl)(invalid(given));
    const index = Number(match[1]) + (leg ? 1 : 0);
    const of = Number(match[2]);
    if (index < 1 || index > of)
        return (0,failure/* raise */.xl)(leg ? invalid(given) : outOfRange(given, of));
    return of === 1 ? { shard: null, matrix: false } : { shard: { index, of }, matrix: leg !== null };
};

;// CONCATENATED MODULE: ./build/core/evidence/collect.js
/** `collect`: find this job's reports and pack them, with everything the gate must know about the command. */







/** Finds the reports of this job in the workspace. Nothing is copied. */
const evidenceHere = async (inputs, kind, world) => {
    const { run } = world;
    const head = await (0,subject/* headCommit */.Qo)(world).catch(() => undefined);
    const { taken, notes, unmatched } = await discover(inputs.reports, kind, world);
    const reports = await Promise.all(taken.map(stat => describe(stat, world.files)));
    // In one job nothing else can arrive, so the legs of a matrix are not missed there.
    const { shard, matrix } = parseShard(inputs.mode === 'standalone' ? '' : (inputs.shard ?? ''));
    const manifest = {
        schema: 'towpath.evidence/1',
        id: inputs.id,
        producer: inputs.producer ?? run.job,
        shard,
        matrix,
        run: run.runId,
        attempt: run.attempt,
        job: run.job,
        checkRun: inputs.checkRun,
        commit: head?.commit ?? (run.onRunner ? run.commit : subject/* unversioned */.jY),
        tree: head?.tree ?? null,
        command: { outcome: inputs.outcome ?? 'unknown', exitCode: inputs.exitCode },
        workspace: run.workspace.replaceAll('\\', '/'),
        patterns: [...inputs.reports],
        unmatched: [...unmatched],
        notes: [...notes],
        reports: reports.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }))
    };
    return { manifest, reports };
};
/** Packs the evidence into one artifact. Raises QG-120 where that fails: without it the gate could not know. */
const deliverEvidence = async ({ manifest, reports }, world) => {
    const folder = await world.files.temporary('evidence');
    await world.files.write(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
    for (const report of reports)
        await world.files.copy(report.file, `${folder}/reports/${report.path}`);
    const packed = [`${folder}/manifest.json`, ...reports.map(report => `${folder}/reports/${report.path}`)];
    const name = (0,evidence/* artifactName */.Cs)(manifest);
    try {
        await world.artifacts.upload(name, folder, packed);
    }
    catch (thrown) {
        (0,failure/* raise */.xl)((0,failures.uploadFailed)(manifest.producer, (0,failure/* messageOf */.bD)(thrown)), thrown);
    }
    return name;
};
const describe = async (stat, files) => ({
    path: stat.path.replace(/^([A-Za-z]):/, '$1').replace(/^\/+/, ''),
    sha256: await (0,checksum/* sha256Of */.B)(files.stream(stat.path)),
    bytes: stat.size,
    file: stat.path
});


/***/ }),

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
    // A plan of nobody says nothing about the jobs.
    const planned = (expected.plan?.producers ?? []).length > 0;
    const named = planned ? absentFromPlan(expected, manifests) : absentFromNeeds(expected, manifests);
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
const namesNobody = ({ alone, plan, needs }) => !alone && (plan?.producers ?? []).length === 0 && Object.keys(needs ?? {}).length === 0;
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

/***/ 64924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ commandProblem),
/* harmony export */   b: () => (/* binding */ unmatchedProblem)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59503);

/** The command's outcome is evidence: a failure that no report explains may hide anything. */
const commandProblem = ({ manifest, reports }, label, failures) => {
    const { outcome, exitCode } = manifest.command;
    if (outcome === 'cancelled' || outcome === 'skipped')
        return (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.interruptedCommand)(label, outcome);
    const code = exitCode === null ? '' : ` with exit code ${exitCode}`;
    const failed = outcome === 'failure' || (exitCode !== null && exitCode !== 0);
    if (failed && failures === 0)
        return (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.unexplainedFailure)(label, `${outcome}${code}`);
    return outcome === 'unknown' && exitCode === null && reports.length === 0 ? (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.silentProducer)(label) : null;
};
const unmatchedProblem = (manifest, reports, label) => {
    const unmatched = reports === 0 ? manifest.patterns : (manifest.unmatched ?? []);
    return unmatched.length === 0
        ? null
        : (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.patternWithoutMatch)(label, unmatched.join(', '), manifest.notes.slice(0, 5).join(' '));
};


/***/ }),

/***/ 51973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ deliveriesOf),
/* harmony export */   Y1: () => (/* binding */ verdictFile)
/* harmony export */ });
/* unused harmony export annotationLimit */
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26747);
/** The deliveries of a verdict, as values. Summary, comment and check are made from the same parts. */

/** GitHub drops a step summary over 1 MiB while the step stays green (docs: workflow commands, step isolation and limits). */
const summaryLimit = { most: 1024 * 1024 - 4096, unit: 'bytes' };
/** GitHub refuses a comment over 65,536 characters. */
const commentLimit = { most: 64_000, unit: 'characters' };
/** A check's summary is counted in bytes (REST documentation, check runs). */
const checkLimit = { most: 64_000, unit: 'bytes' };
/** Ten annotations of each level are shown for a step; the report lists them all. */
const annotationLimit = 10;
/** Where the verdict of a gate stands in the job's temporary folder. */
const verdictFile = ({ gate, id }, { temp }) => `${temp}/towpath/${gate === 'quality-gate' ? '' : `${gate}-`}verdict-${id}.json`;
/** The artifact that keeps it: `towpath-verdict-default-1`, `towpath-verdict-perf-regression-default.micro-1`. */
const artifactOf = ({ gate, id }, part, { attempt }) => `towpath-verdict-${gate === 'quality-gate' ? '' : `${gate}-`}${id}${part === null ? '' : `.${part}`}-${attempt}`;
const deliveriesOf = (verdict, given, run) => {
    const file = verdictFile(verdict, run);
    const annotations = given.annotated.slice(0, annotationLimit).map(annotation);
    return [
        { kind: 'file', path: file, content: `${JSON.stringify(verdict, null, 2)}\n` },
        { kind: 'summary', markdown: (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)(given.parts, summaryLimit)) },
        { kind: 'annotations', annotations },
        { kind: 'artifact', name: artifactOf(verdict, given.part ?? null, run), file },
        ...(given.comment ? commentOf(verdict, given.parts, run) : []),
        ...(given.check ? [checkOf(verdict, (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)(given.parts, checkLimit)), annotations)] : [])
    ];
};
const commentOf = ({ gate, id, subject }, parts, run) => {
    if (subject.pullRequest === null)
        return [];
    const mark = (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .marker */ .xL)(`${gate}:${id}`);
    const body = (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .document */ .Al)(mark, (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)(parts, commentLimit), (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(whereItRan(run)));
    return [{ kind: 'comment', pullRequest: subject.pullRequest, marker: (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(mark), markdown: (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(body) }];
};
const whereItRan = ({ serverUrl, repository, runId, attempt }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`Run ${runId}, attempt ${attempt}`, `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${attempt}`);
const annotation = ({ title, message, location }) => ({
    level: 'error',
    title,
    message,
    file: location?.file ?? null,
    line: location?.line ?? null
});
const checkOf = (verdict, summary, annotations) => ({
    kind: 'check',
    name: `towpath ${verdict.gate.replaceAll('-', ' ')}${verdict.id === 'default' ? '' : ` ${verdict.id}`}`,
    commit: verdict.subject.head ?? verdict.subject.commit,
    conclusion: verdict.blocking ? 'failure' : 'success',
    title: verdict.reason,
    summary,
    annotations
});


/***/ }),

/***/ 22565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt)
/* harmony export */ });
/** The beginning of a text, so that one endless message cannot push everything else out of a report. */
const excerpt = (text, most) => (text.length > most ? `${text.slice(0, most)}…` : text);


/***/ }),

/***/ 60264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ metricsJson)
/* harmony export */ });
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61333);

/** Metrics as they stand in a verdict. */
const metricsJson = (metrics) => Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, metricJson(metric)]));
const metricJson = ({ unit, direction, value }) => ({
    unit,
    direction,
    state: value.state,
    value: value.state === 'known' ? (0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .toNumber */ .Ro)(value.value) : null,
    exact: value.state === 'known' ? `${value.value.numerator}/${value.value.denominator}` : null,
    why: value.state === 'known' ? null : value.why
});


/***/ }),

/***/ 83358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ reasonFor),
/* harmony export */   t: () => (/* binding */ inconclusiveOpening)
/* harmony export */ });
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22565);

/** One sentence that says why the verdict came out as it did. */
const reasonFor = (decision, rules, diagnostics, enforce) => {
    const sentence = (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(sentences[decision](rules, diagnostics), longest);
    return enforce || decision === 'pass' ? sentence : `${sentence} Shadow mode: nothing is blocked.`;
};
/** With this begins the reason of a verdict that is inconclusive. */
const inconclusiveOpening = 'It cannot be said: ';
/** In characters: it is shown as a title. */
const longest = 600;
const sentences = {
    pass: rules => {
        const warned = rules.filter(({ outcome }) => outcome === 'failed').length;
        const held = rules.filter(({ outcome }) => outcome === 'passed').length;
        if (held === 0 && warned === 0)
            return 'No rule applies, so none failed.';
        return warned > 0 ? `No blocking rule failed; ${count(warned, 'rule')} warned.` : `${count(held, 'rule')} held.`;
    },
    fail: rules => {
        const failed = rules.filter(({ outcome, severity }) => outcome === 'failed' && severity === 'block');
        return `${count(failed.length, 'rule')} failed: ${ending(failed[0]?.reason ?? '')}`;
    },
    inconclusive: (rules, diagnostics) => {
        const [first, ...others] = diagnostics.filter(({ severity }) => severity === 'error');
        const open = rules.find(({ outcome, severity }) => outcome === 'inconclusive' && severity === 'block');
        const why = first ? told(first) : (open?.reason ?? 'the evidence is not complete');
        return `${inconclusiveOpening}${ending(why)}${others.length > 0 ? ` (and ${count(others.length, 'other problem')})` : ''}`;
    }
};
/** Who is meant comes first, unless the message says it anyway. */
const told = ({ producer, message }) => producer === null || message.includes(producer) ? message : `${producer}: ${message}`;
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const ending = (sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);


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

/***/ 86124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf),
/* harmony export */   K: () => (/* binding */ listed)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73017);
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26747);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22565);
/** The parts of a report that every gate has: the head, what cannot be trusted, the rules, the evidence, the notes. */



/** In characters: a problem or a rule in a report. Whole texts stand in the verdict file. */
const longestProblem = 1000;
/**
 * The parts that come from the verdict alone, with their priorities: head 100, problems 90, rules 85, evidence 40, notes 30,
 * rules left out 20. `own` are the parts of the gate; `title` names it: `Quality gate`. Parts stand in the order given here,
 * and what does not fit is shortened from the lowest priority up, so that a thousand findings cannot hide the rules.
 */
const reportOf = (verdict, title, own) => {
    const errors = verdict.diagnostics.filter(({ severity }) => severity === 'error');
    const others = verdict.diagnostics.filter(({ severity }) => severity !== 'error');
    return [
        { priority: 100, block: head(verdict, title) },
        ...listed(errors, 90, problems),
        ...own.above,
        ...listed(verdict.rules, 85, rules),
        ...own.below,
        ...listed(verdict.evidence, 40, evidence),
        ...listed(others, 30, notes),
        ...listed(verdict.leftOut, 20, leftOut)
    ];
};
/** A part that may be shortened entry by entry; nothing where there is no entry. `show` also learns how many there are in all. */
const listed = (items, priority, show) => items.length === 0
    ? []
    : [{ priority, entries: items.length, list: shown => show(items.slice(0, shown), items.length) }];
const signs = { pass: '✅', fail: '❌', inconclusive: '⚠️' };
const head = (verdict, title) => {
    const { subject, baseline } = verdict;
    const compared = baseline.state === 'not-needed' ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` against ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(short(subject.base))}`;
    const name = verdict.id === 'default' ? title : `${title} ${verdict.id}`;
    return (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(2, `${signs[verdict.decision]} ${name}: ${verdict.decision}`), (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(verdict.reason))), (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Commit ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(short(subject.commit))}${compared}. ${baselineSentence(verdict)}`, subject.fork ? ' The change comes from a fork.' : ''));
};
const short = (commit) => (commit ?? 'nothing').slice(0, 10);
const baselineSentence = ({ baseline }) => baseline.state === 'found'
    ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Baseline: ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(short(baseline.commit))}. ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(baseline.detail)}`
    : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(baseline.detail);
const problems = (items) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, 'Why it cannot be trusted'), (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bullets */ .e5)(items.map(({ code: failureCode, message, fix, producer }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .concat */ .xW)(failureCode === null ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failureCode)} `, producer === null ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(producer)}: `, (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)((0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(message, longestProblem)), fix === null ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)('What to do:')} ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(fix)}`))));
const outcomes = {
    passed: '✅ held',
    failed: '❌ failed',
    inconclusive: '⚠️ inconclusive',
    'not-applicable': '➖ not applicable',
    skipped: '➖ skipped'
};
const rules = (items) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, 'Rules'), (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', 'Rule', 'Why'], items.map(({ rule, severity, outcome, reason }) => [
    outcome === 'failed' && severity === 'warn' ? '⚠️ warning' : outcomes[outcome],
    (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(rule, longestProblem)),
    (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(reason, longestProblem)
])));
const evidence = (items) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Evidence', (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Producer', 'Status', 'Reports'], items.map(({ producer, shard, status, reports, attempt }) => [
    (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .producerLabel */ .hX)(producer, shard),
    attempt === null ? status : `${status} (attempt ${attempt})`,
    reports.map(({ path, format }) => `${path} (${format ?? 'unknown format'})`).join(', ')
])));
const notes = (items) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Notes', (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bullets */ .e5)(items.map(({ message, producer }) => (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(producer === null ? message : `${producer}: ${message}`, 1000))));
const leftOut = (items) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Rules of the preset that do not apply here', (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bullets */ .e5)(items.map(({ rule, why }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule)} – ${why}`)));


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




/** The last one: at least one test ran. Where all were skipped nothing was tested. */
const noTestFails = ['tests.failed == 0', 'tests.errors == 0', 'tests.total > tests.skipped'];
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
