export const id = 797;
export const ids = [797];
export const modules = {

/***/ 26920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract),
  l: () => (/* binding */ usualConfig)
});

// EXTERNAL MODULE: ./build/core/contract.js
var contract = __webpack_require__(57550);
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(97529);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(73017);
;// CONCATENATED MODULE: ./build/core/plan.js
/** The plan: which producers must report. Output of the test plan, input of the gate. */


const expectedProducerSchema = schemas/* strictObject */.rej({
    producer: schemas/* string */.YjP().min(1),
    shard: evidence/* shardSchema */.Id.nullable(),
    tier: schemas/* string */.YjP()
});
const planSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.plan/1'),
    producers: schemas/* array */.YOg(expectedProducerSchema)
});

// EXTERNAL MODULE: ./build/core/rules/failures.js
var failures = __webpack_require__(21315);
// EXTERNAL MODULE: ./build/reports/failures.js
var reports_failures = __webpack_require__(58433);
// EXTERNAL MODULE: ./build/action-quality-gate/src/failures.js
var src_failures = __webpack_require__(6205);
// EXTERNAL MODULE: ./build/action-quality-gate/src/needs.js
var needs = __webpack_require__(55369);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/contract.js







/** Only this file may be absent: who names another one relies on it. */
const usualConfig = '.github/towpath.yml';
const contract_contract = (0,contract/* defineAction */.QP)({
    name: 'quality-gate',
    title: 'Towpath quality gate',
    description: 'Collects test and coverage reports, judges them against rules and a baseline, and says why',
    inputs: {
        mode: (0,inputs/* choice */.Yq)(['standalone', 'collect', 'judge', 'record'], {
            description: '`collect` packs the reports of this job, `judge` judges everything the run collected, `record` stores the baseline, `standalone` collects and judges in one job',
            default: 'standalone'
        }),
        id: (0,inputs/* identifier */.Cv)({ description: 'Names the gate, so that one run can have several', default: 'default' }),
        reports: (0,inputs/* list */.p_)({
            description: 'Globs of the report files, one a line; `!` excludes. Without it reports are found by their content'
        }),
        producer: (0,inputs/* text */.Qq)({ description: 'Who delivers this evidence (collect)', expression: `\${{ github.job }}` }),
        shard: (0,inputs/* text */.Qq)({
            description: 'Which shard this job is, as `2/3` (collect). The default counts the jobs of a matrix',
            expression: `\${{ strategy.job-total > 1 && format('{0}-{1}', strategy.job-index, strategy.job-total) || '' }}`
        }),
        outcome: (0,inputs/* choice */.Yq)(['success', 'failure', 'cancelled', 'skipped', 'unknown'], {
            description: 'How the command ended that wrote the reports: `steps.<id>.outcome` (collect)',
            expression: `\${{ job.status }}`
        }),
        'exit-code': (0,inputs/* integer */.nd)({ description: 'Exit code of that command, where it is known (collect)' }),
        'check-run': (0,inputs/* integer */.nd)({ description: 'Check run of this job (collect)', expression: `\${{ job.check_run_id }}` }),
        plan: (0,inputs/* json */.Pq)(planSchema, 'the `plan` output of the test plan', {
            description: 'The producers that must report, from action-test-plan (judge, record)'
        }),
        needs: (0,inputs/* json */.Pq)(needs/* needsSchema */.Hv, 'the `needs` context, as `toJSON(needs)`', {
            description: `\`\${{ toJSON(needs) }}\`: the jobs that must have ended well, and without \`plan\` also must have reported (judge, record)`
        }),
        'jobs-without-evidence': (0,inputs/* list */.p_)({ description: 'Jobs in `needs` that must succeed but never report, one a line' }),
        'may-skip': (0,inputs/* list */.p_)({ description: 'Jobs or producers that may be skipped, one a line' }),
        config: (0,inputs/* text */.Qq)({ description: 'Path of the configuration', default: usualConfig }),
        preset: (0,inputs/* choice */.Yq)(['standard', 'strict', 'none'], { description: 'Overrides `quality.preset` of the configuration' }),
        rules: (0,inputs/* list */.p_)({ description: 'More rules, one a line, beside those of the configuration' }),
        base: (0,inputs/* text */.Qq)({ description: 'Compare with this commit or branch instead of the one the event names' }),
        'on-inconclusive': (0,inputs/* choice */.Yq)(['fail', 'pass'], {
            description: 'What an inconclusive verdict does to the job',
            default: 'fail'
        }),
        comment: (0,inputs/* flag */.Jt)({ description: 'Write one comment on the pull request', default: 'true' }),
        check: (0,inputs/* flag */.Jt)({ description: 'Also write a check run (needs `checks: write`)', default: 'false' }),
        token: (0,inputs/* text */.Qq)({ description: 'Token for the GitHub API', expression: `\${{ github.token }}`, secret: true })
    },
    outputs: {
        decision: '`pass`, `fail` or `inconclusive` (judge, record, standalone)',
        verdict: 'Path of the verdict file, JSON (judge, record, standalone)',
        evidence: 'Name of the artifact that holds the evidence (collect)',
        recorded: '`true` when a baseline was written (record)'
    },
    permissions: {
        collect: {},
        judge: { contents: 'read', actions: 'read', 'pull-requests': 'write' },
        record: { contents: 'write', actions: 'read' },
        standalone: { contents: 'read', 'pull-requests': 'write' }
    },
    failures: [...Object.values(src_failures), ...Object.values(reports_failures), ...failures.ruleFailures],
    post: false,
    branding: { icon: 'check-circle', color: 'green' }
});


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   corruptEvidence: () => (/* binding */ corruptEvidence),
/* harmony export */   droppedProducer: () => (/* binding */ droppedProducer),
/* harmony export */   duplicateProducer: () => (/* binding */ duplicateProducer),
/* harmony export */   foreignEvidence: () => (/* binding */ foreignEvidence),
/* harmony export */   incompleteRecord: () => (/* binding */ incompleteRecord),
/* harmony export */   interruptedCommand: () => (/* binding */ interruptedCommand),
/* harmony export */   jobNotSuccessful: () => (/* binding */ jobNotSuccessful),
/* harmony export */   ledgerNotWritten: () => (/* binding */ ledgerNotWritten),
/* harmony export */   missingConfig: () => (/* binding */ missingConfig),
/* harmony export */   missingEvidence: () => (/* binding */ missingEvidence),
/* harmony export */   noBaseCommit: () => (/* binding */ noBaseCommit),
/* harmony export */   noRepository: () => (/* binding */ noRepository),
/* harmony export */   nobodyExpected: () => (/* binding */ nobodyExpected),
/* harmony export */   nothingToJudge: () => (/* binding */ nothingToJudge),
/* harmony export */   patternWithoutMatch: () => (/* binding */ patternWithoutMatch),
/* harmony export */   pullRequestRecord: () => (/* binding */ pullRequestRecord),
/* harmony export */   silentProducer: () => (/* binding */ silentProducer),
/* harmony export */   staleEvidence: () => (/* binding */ staleEvidence),
/* harmony export */   unexplainedFailure: () => (/* binding */ unexplainedFailure),
/* harmony export */   unreadableEvent: () => (/* binding */ unreadableEvent),
/* harmony export */   unverifiableAttempt: () => (/* binding */ unverifiableAttempt),
/* harmony export */   uploadFailed: () => (/* binding */ uploadFailed)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);

const nothingToJudge = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-101', 'No report at all', [], () => ({
    what: 'No producer delivered a report, so there is nothing to judge.',
    why: 'Either no test runner wrote a report file, or the files were left out because git tracks them or they are older than the job.',
    fix: 'Let the test command write JUnit XML or lcov, and name the files in the input `reports` of the collect step.'
}));
const patternWithoutMatch = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-102', 'A report pattern matches nothing', ['unit', 'reports/*.xml', ''], (producer, patterns, leftOut) => ({
    what: `\`${patterns}\` of \`${producer}\` matches no report.`,
    why: leftOut || 'The command may have ended before it wrote its report, or it writes it elsewhere.',
    fix: 'Look at the log of the step that should write the file, and compare the path with the pattern. Towpath does not guess: the verdict is inconclusive.'
}));
const missingEvidence = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-110', 'A producer delivered no evidence', ['unit 2/2', 'Its job ended as failure.'], (producer, circumstance) => ({
    what: `\`${producer}\` delivered no evidence.`,
    why: `${circumstance} Its runner may have died, or the job has no collect step that runs with \`if: always()\`.`,
    fix: 'Open the log of that job and re-run it. A job that never has reports belongs in the input `jobs-without-evidence`.'
}));
const staleEvidence = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-111', 'Evidence is older than the last run of its job', ['unit', 1, 2], (producer, delivered, ran) => ({
    what: `The evidence of \`${producer}\` is of attempt ${delivered}, but its job ran again in attempt ${ran}.`,
    why: 'The newer attempt ended before it could deliver; older results say nothing about it.',
    fix: 'Re-run the job.'
}));
const unverifiableAttempt = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-112', 'It is unknown whether evidence is of the last attempt', ['unit', 1, 'the token lacks `actions: read`'], (producer, attempt, why) => ({
    what: `It cannot be said whether the evidence of \`${producer}\` (attempt ${attempt}) is of the newest run of its job.`,
    why: `The jobs of this run could not be read: ${why}.`,
    fix: 'Grant the gate job `actions: read`, or re-run all jobs instead of the failed ones.'
}));
const unexplainedFailure = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-113', 'A command failed and no report says why', ['unit', 'failure with exit code 137'], (producer, outcome) => ({
    what: `The command of \`${producer}\` ended as ${outcome}, and its reports show no failure.`,
    why: 'The command probably crashed, was killed or failed outside its tests, so its reports may be incomplete.',
    fix: 'Look at the log of the step that ran the command.'
}));
const jobNotSuccessful = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-114', 'A job the gate depends on did not succeed', ['build', 'skipped'], (job, result) => ({
    what: `The job \`${job}\` ended as ${result}.`,
    why: 'The gate needs it, and without it the evidence may be incomplete.',
    fix: 'Look at that job. If it may be skipped, name it in the input `may-skip`.'
}));
const corruptEvidence = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-115', 'Evidence is damaged', ['towpath-evidence-default-unit-1', 'manifest.json is not valid JSON'], (artifact, why) => ({
    what: `The evidence in \`${artifact}\` cannot be used.`,
    why: `${why}.`,
    fix: 'Re-run the job that delivered it.'
}));
const foreignEvidence = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-116', 'Evidence is of another commit', ['unit', '1111111', '2222222'], (producer, found, expected) => ({
    what: `\`${producer}\` tested commit ${found}, but the run is about ${expected}.`,
    why: 'The job checked out another commit than the other jobs.',
    fix: 'Let every job check out the same commit: leave `ref` of actions/checkout at its default.'
}));
const droppedProducer = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-117', 'A check of the base is gone', ['lint', '.github/towpath.yml'], (producer, config) => ({
    what: `The base branch requires the check \`${producer}\`; this change removes it.`,
    why: `\`${config}\` of the base lists it, that of this change does not. A check that vanishes must not look like one that passed.`,
    fix: `Put it back, or add an entry to \`waivers\` in \`${config}\` with producer, reason, owner and expiry.`
}));
const noRepository = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-118', 'The repository is not checked out', ['not a git repository'], (why) => ({
    what: 'The tested commit cannot be read.',
    why: `The gate reads rules and changes from git, and git says: ${why}`,
    fix: 'In a workflow, add a step with actions/checkout before this one; on the command line, leave out `--base`.'
}));
const duplicateProducer = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-119', 'Two jobs deliver as the same producer', ['unit'], (producer) => ({
    what: `More than one job delivered evidence as \`${producer}\` in the same attempt.`,
    why: 'One of them would hide the other.',
    fix: 'Give each job its own `producer`, or declare them as shards with `shard: 1/2`.'
}));
const uploadFailed = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-120', 'Evidence could not be delivered', ['unit', 'connection reset'], (producer, why) => ({
    what: `The evidence of \`${producer}\` could not be uploaded.`,
    why,
    fix: 'Re-run the job. Without this evidence the gate is inconclusive.'
}));
const ledgerNotWritten = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-121', 'The baseline could not be recorded', ['it needs `contents: write`'], (why) => ({
    what: 'The baseline could not be written to the ledger.',
    why,
    fix: 'Grant the record job `contents: write`, then re-run it. Until then pull requests are compared with an older commit.'
}));
const incompleteRecord = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-122', 'An incomplete run records no baseline', ['`unit 2/2` delivered no evidence.'], (missing) => ({
    what: 'No baseline was recorded for this commit.',
    why: `The evidence is not complete or not readable: ${missing}`,
    fix: 'Re-run the failed jobs. Pull requests are compared with the nearest earlier commit that has a baseline.'
}));
const noBaseCommit = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-123', 'There is no commit to compare with', ['main'], (base) => ({
    what: `The base \`${base}\` does not exist in this repository.`,
    why: 'It is neither a commit nor a branch that git knows or can fetch.',
    fix: 'Check the spelling, or fetch the branch.'
}));
const silentProducer = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-124', 'A producer says nothing', ['unit'], (producer) => ({
    what: `\`${producer}\` delivered neither a report nor the outcome of its command.`,
    why: 'Nothing was found, and nobody told how the command ended, so it may have failed.',
    fix: 'Name the report files in the input `reports`, or hand over the outcome of the step: `steps.<id>.outcome`.'
}));
const nobodyExpected = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-125', 'Nobody says who must report', [], () => ({
    what: 'Neither the input `plan` nor the input `needs` names a job that must have reported.',
    why: 'Without that list a job that dies before it delivers would look like one that does not exist.',
    fix: 'List the jobs under `needs:` of the gate job, and hand them over in the input `needs` as `toJSON(needs)`.'
}));
const pullRequestRecord = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-126', 'A pull request records no baseline', [], () => ({
    what: 'No baseline was recorded: this run belongs to a pull request.',
    why: 'Baselines are what pull requests are compared with; only commits of a protected branch make one.',
    fix: 'Run the mode `record` on `push` to the default branch.'
}));
const unreadableEvent = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-127', 'The event does not describe its pull request', ['pull_request_target'], (event) => ({
    what: `The payload of the event \`${event}\` does not describe a pull request.`,
    why: 'Base and head of the change stand there, and without them a change could be judged by its own rules.',
    fix: 'Re-run the job. If it happens again, please report it with the workflow file.'
}));
const interruptedCommand = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-128', 'A command did not run to its end', ['unit', 'cancelled'], (producer, outcome) => ({
    what: `The command of \`${producer}\` ended as ${outcome}.`,
    why: 'What it had reported until then cannot be complete.',
    fix: 'Re-run the job. If it was ended by its time limit, raise `timeout-minutes`.'
}));
const missingConfig = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-129', 'The named configuration does not exist', ['ci/towpath.yml'], (file) => ({
    what: `There is no file \`${file}\`.`,
    why: 'The input `config` names it, and to judge without the rules it should hold could let anything through.',
    fix: 'Correct the path, counted from the root of the repository, or leave `config` out.'
}));


/***/ }),

/***/ 55369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ needsSchema),
/* harmony export */   Jr: () => (/* binding */ endedWell),
/* harmony export */   XM: () => (/* binding */ skippedJobs),
/* harmony export */   g4: () => (/* binding */ belongsTo)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/** The `needs` context of GitHub Actions, as the gate job hands it in: `toJSON(needs)`. */

const needsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ result: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['success', 'failure', 'cancelled', 'skipped']) }));
/**
 * Whether evidence comes from the job with this key. Inside of a called workflow a job has a key of its own, which the
 * gate does not know: there the evidence names the calling job as its producer.
 */
const belongsTo = ({ job, producer }, key, needs) => job === key || (producer === key && !Object.hasOwn(needs, job));
/** Whether it is known that every job succeeded, or was skipped and may be: then nothing was lost on the way. */
const endedWell = (needs, maySkip) => needs !== null &&
    Object.entries(needs).every(([job, { result }]) => result === 'success' || (result === 'skipped' && maySkip.includes(job)));
/** The jobs that were skipped and may be. */
const skippedJobs = (needs, maySkip) => Object.entries(needs ?? {})
    .filter(([job, { result }]) => result === 'skipped' && maySkip.includes(job))
    .map(([job]) => job);


/***/ }),

/***/ 84797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/baseline.js
/** The baseline: what the ledger knows of the base, or of its nearest first-parent ancestor that was recorded. */


const baselineSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.baseline/1'),
    id: schemas/* string */.YjP(),
    commit: schemas/* string */.YjP(),
    tree: schemas/* string */.YjP().nullable(),
    run: schemas/* int */.Whr(),
    attempt: schemas/* int */.Whr(),
    /** Exact values as `numerator/denominator`, by metric name; what was unknown is absent. */
    metrics: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().regex(/^-?\d{1,400}\/0*[1-9]\d{0,399}$/)),
    /** Identities of the tests that failed, hashed. */
    failed: schemas/* array */.YOg(schemas/* string */.YjP())
});
/** Where a baseline stands: one immutable file per gate, commit, run and attempt. */
const baselinePath = ({ id, commit, run, attempt }) => `${baselineFolder(id)}${commit}/${run}-${attempt}.json`;
const baselineFolder = (id) => `baseline/${encodeURIComponent(id)}/`;
/** First look near, then far: deepening a shallow clone by a thousand commits is rarely needed. */
const reaches = [30, 1000];
const baselineFor = async (id, base, world) => {
    if (base === null)
        return none('not-needed', null, 'This run is not compared with another commit.');
    try {
        const recorded = (await world.ledger.list(baselineFolder(id))).filter(path => entryName.test(path));
        if (recorded.length === 0)
            return none('never-recorded', base, 'No baseline was ever recorded: it will be established by the next push to the default branch.');
        return await nearest(id, base, recorded, world);
    }
    catch (thrown) {
        return none('unreachable', base, `The ledger or the history could not be read: ${(0,failure/* messageOf */.bD)(thrown)}`);
    }
};
const nearest = async (id, base, recorded, { ledger, git }) => {
    let ancestors = [];
    for (const reach of reaches) {
        ancestors = await git.firstParents(base, reach);
        const index = ancestors.findIndex(commit => entriesOf(id, commit, recorded).length > 0);
        const commit = ancestors[index];
        if (commit !== undefined)
            return readBaseline(id, commit, index, entriesOf(id, commit, recorded), ledger);
        if (ancestors.length < reach)
            break;
    }
    const oldest = ancestors.at(-1);
    const isRoot = oldest !== undefined && (await git.commit(oldest))?.parents.length === 0;
    return isRoot
        ? none('never-recorded', base, 'No baseline was ever recorded on this line of history: it will be established by the next push to its branch.')
        : none('unreachable', base, `None of the ${ancestors.length} commits up to ${base} that can be seen here has a baseline, and others precede them.`);
};
const entriesOf = (id, commit, recorded) => recorded.filter(path => path.startsWith(`${baselineFolder(id)}${commit}/`));
const readBaseline = async (id, commit, distance, paths, ledger) => {
    const newest = [...paths].sort(newestFirst)[0] ?? '';
    const corrupt = (why) => none('corrupt', commit, `The baseline ${newest} ${why}.`);
    const text = await ledger.read(newest);
    if (text === undefined)
        return corrupt('is listed but absent');
    const baseline = parseBaseline(text);
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
const parseBaseline = (text) => {
    try {
        const parsed = baselineSchema.safeParse(JSON.parse(text));
        return parsed.success ? parsed.data : undefined;
    }
    catch {
        return undefined;
    }
};
const none = (state, commit, detail) => ({
    state: { state, commit, detail },
    baseline: null
});

;// CONCATENATED MODULE: ./build/core/metrics.js
const known = (value) => ({ state: 'known', value });
const unknown = (why) => ({ state: 'unknown', why });
const notApplicable = (why) => ({ state: 'not-applicable', why });

;// CONCATENATED MODULE: ./build/action-quality-gate/src/changes.js


/** What the tested commit changes against its base, from local git. */
const changesOf = async ({ base, commit }, { git }) => {
    if (base === null)
        return { absent: notApplicable('this run is not compared with another commit') };
    try {
        return { files: await git.diff(base, commit), tracked: await git.tracked() };
    }
    catch (thrown) {
        return { absent: unknown(`git cannot compare the commits: ${(0,failure/* messageOf */.bD)(thrown)}`) };
    }
};

// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(73017);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/checksum.js

/** SHA-256 of a stream, in lower-case hexadecimal. */
const sha256Of = async (source) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of source)
        hash.update(chunk);
    return hash.digest('hex');
};

// EXTERNAL MODULE: ./build/reports/recognise.js
var recognise = __webpack_require__(27249);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/discover.js
/** Which files of the workspace are reports of this job. */


/** Where reports usually lie; what is found here is taken only when its content is that of a known format. */
const usualPlaces = ['**/*.xml', '**/lcov.info', '**/*.lcov', '**/lcov*.txt'];
/** The reports, each once, in the order of their paths. Nothing is read but the heads of files nobody named. */
const discover = async ({ reports }, { files, git, run }) => {
    const named = reports.length > 0;
    const takesAll = named && !run.onRunner;
    const tracked = takesAll ? new Set() : await trackedFiles(git);
    const exclusion = { named, tracked, started: takesAll ? null : run.started };
    const taken = [];
    const notes = [];
    for (const stat of await files.glob(named ? reports : usualPlaces)) {
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
const reasonToLeaveOut = async (stat, { named, tracked, started }, files) => {
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
    return (0,recognise/* recognise */.GJ)(await (0,recognise/* readHead */.zy)(stat.path, files)) === undefined ? '' : null;
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

// EXTERNAL MODULE: ./build/action-quality-gate/src/failures.js
var src_failures = __webpack_require__(6205);
// EXTERNAL MODULE: ./build/core/failures.js
var failures = __webpack_require__(31);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/shard.js


const oneBased = /^(\d{1,4})\/(\d{1,4})$/;
/** What the default of the input makes of GitHub's `strategy` context: job index from 0, and job total. */
const fromMatrix = /^(\d{1,4})-(\d{1,4})$/;
const invalid = (given) => (0,failures.invalidInput)('shard', given, 'a shard such as `2/3`: the second of three');
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
        return (0,failure/* raise */.xl)(invalid(given));
    return of === 1 ? { shard: null, matrix: false } : { shard: { index, of }, matrix: leg !== null };
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/subject.js
/** What is judged: the tested commit and the commit it is compared with. */



const payloadSchema = schemas/* looseObject */._H3({
    pull_request: schemas/* looseObject */._H3({
        number: schemas/* int */.Whr(),
        head: schemas/* looseObject */._H3({ sha: schemas/* string */.YjP(), repo: schemas/* looseObject */._H3({ full_name: schemas/* string */.YjP() }).nullish() }),
        base: schemas/* looseObject */._H3({ sha: schemas/* string */.YjP() })
    })
        .optional(),
    merge_group: schemas/* looseObject */._H3({ base_sha: schemas/* string */.YjP() }).optional()
});
/**
 * On a pull request GitHub tests a merge commit: its first parent is the base. Elsewhere the base is the merge base
 * with what the event or the input names, and on a push the commit before it in first-parent order. The command line
 * also judges a plain folder: then there is no base. Raises QG-118, QG-123 and QG-127.
 */
const subjectOf = async (base, world) => {
    const { run } = world;
    const payload = payloadOf(run);
    const pullRequest = payload.pull_request;
    const head = await headCommit(world);
    if (head === undefined && base !== null)
        (0,failure/* raise */.xl)((0,src_failures.noRepository)('--base needs a repository'));
    return {
        repository: run.repository,
        commit: head?.commit ?? unversioned,
        tree: head?.tree ?? null,
        head: pullRequest?.head.sha ?? null,
        base: head === undefined ? null : await baseOf(head, base, payload, world),
        pullRequest: pullRequest?.number ?? null,
        fork: pullRequest !== undefined && pullRequest.head.repo?.full_name !== run.repository
    };
};
/** The commit of what is in no repository. */
const unversioned = 'unversioned';
const payloadOf = ({ event, payload }) => {
    const parsed = payloadSchema.safeParse(payload);
    const about = parsed.success ? parsed.data : {};
    const incomplete = (event.startsWith('pull_request') && about.pull_request === undefined) ||
        (event === 'merge_group' && about.merge_group === undefined);
    return incomplete ? (0,failure/* raise */.xl)((0,src_failures.unreadableEvent)(event)) : about;
};
/** The checked-out commit; undefined on a command line outside of a repository. Raises QG-118. */
const headCommit = async ({ git, run }) => {
    const found = await git.commit('HEAD').catch((thrown) => (0,failure/* messageOf */.bD)(thrown));
    if (typeof found === 'object')
        return found;
    return run.onRunner ? (0,failure/* raise */.xl)((0,src_failures.noRepository)(found ?? 'HEAD is not a commit')) : undefined;
};
const baseOf = async (head, given, payload, { run, git }) => {
    if (given !== null)
        return mergeBaseWith(head, given, git);
    const [first, second] = head.parents;
    const pullRequest = payload.pull_request;
    if (pullRequest && second === pullRequest.head.sha)
        return first ?? null;
    if (pullRequest)
        return mergeBaseWith(head, pullRequest.base.sha, git);
    if (payload.merge_group)
        return mergeBaseWith(head, payload.merge_group.base_sha, git);
    return run.event === 'push' ? (first ?? null) : null;
};
const mergeBaseWith = async (head, base, git) => {
    const commit = (await git.commit(base)) ?? (0,failure/* raise */.xl)((0,src_failures.noBaseCommit)(base));
    return (await git.mergeBase(head.commit, commit.commit)) ?? (0,failure/* raise */.xl)((0,src_failures.noBaseCommit)(base));
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/collect.js
/** `collect`: find this job's reports and pack them, with everything the gate must know about the command. */







/** Finds the reports of this job in the workspace. Nothing is copied. */
const evidenceHere = async (inputs, world) => {
    const { run } = world;
    const head = await headCommit(world).catch(() => undefined);
    const { taken, notes, unmatched } = await discover(inputs, world);
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
        commit: head?.commit ?? (run.onRunner ? run.commit : unversioned),
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
        (0,failure/* raise */.xl)((0,src_failures.uploadFailed)(manifest.producer, (0,failure/* messageOf */.bD)(thrown)), thrown);
    }
    return name;
};
const describe = async (stat, files) => ({
    path: stat.path.replace(/^([A-Za-z]):/, '$1').replace(/^\/+/, ''),
    sha256: await sha256Of(files.stream(stat.path)),
    bytes: stat.size,
    file: stat.path
});

// EXTERNAL MODULE: ./build/action-quality-gate/src/needs.js
var src_needs = __webpack_require__(55369);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/absent.js
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
const absentFromPlan = ({ plan, needs, maySkip }, manifests) => {
    const labels = labelsOf(manifests);
    const nothingRan = manifests.length === 0 && (0,src_needs/* skippedJobs */.XM)(needs, maySkip).length > 0;
    const excused = (producer) => (0,src_needs/* endedWell */.Jr)(needs, maySkip) && (nothingRan || maySkip.includes(producer));
    const results = Object.entries(needs ?? {}).map(([job, { result }]) => `${job}: ${result}`);
    const circumstance = results.length > 0 ? `The jobs before the gate ended as ${results.join(', ')}.` : 'The plan lists it.';
    return (plan?.producers ?? [])
        .filter(({ producer, shard }) => !labels.has((0,evidence/* producerLabel */.hX)(producer, shard)) && !excused(producer))
        .map(({ producer, shard }) => ({
        producer,
        shard,
        failure: (0,src_failures.missingEvidence)((0,evidence/* producerLabel */.hX)(producer, shard), circumstance)
    }));
};
const absentFromNeeds = ({ needs, jobsWithoutEvidence, maySkip }, manifests) => Object.entries(needs ?? {})
    .filter(([job, { result }]) => !jobsWithoutEvidence.includes(job) && !(result === 'skipped' && maySkip.includes(job)))
    .filter(([job]) => !manifests.some(manifest => (0,src_needs/* belongsTo */.g4)(manifest, job, needs ?? {})))
    .map(([job, { result }]) => ({
    producer: job,
    shard: null,
    failure: (0,src_failures.missingEvidence)(job, `Its job ended as ${result}.`)
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
        return { producer: owner, shard: other, failure: (0,src_failures.missingEvidence)((0,evidence/* producerLabel */.hX)(owner, other), circumstance) };
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

;// CONCATENATED MODULE: ./build/action-quality-gate/src/diagnostics.js
/** A failure as a line of the verdict. `error` makes the verdict inconclusive. */
const diagnosticOf = (severity, { code, what, why, fix }, producer = null) => ({ severity, code, message: `${what} ${why}`, fix, location: null, producer });
const note = (message, producer = null) => ({
    severity: 'note',
    code: null,
    message,
    fix: null,
    location: null,
    producer
});

;// CONCATENATED MODULE: ./build/action-quality-gate/src/newest.js
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
    return same ? null : (0,src_failures.foreignEvidence)(labelOf(one), commit.slice(0, 10), subject.commit.slice(0, 10));
};
/** Re-running failed jobs leaves the evidence of green jobs at the older attempt: right, as long as they did not run again. */
const attemptProblem = (one, attempt, known) => {
    const { manifest } = one;
    if (manifest.attempt >= attempt)
        return null;
    if ('unreadable' in known)
        return (0,src_failures.unverifiableAttempt)(labelOf(one), manifest.attempt, known.unreadable);
    const own = known.jobs.find(job => job.id === manifest.checkRun);
    if (!own)
        return (0,src_failures.unverifiableAttempt)(labelOf(one), manifest.attempt, 'its job is not among them');
    const later = known.jobs
        .filter(job => job.name === own.name && job.attempt > manifest.attempt && job.conclusion !== 'skipped')
        .map(job => job.attempt);
    return later.length > 0 ? (0,src_failures.staleEvidence)(labelOf(one), manifest.attempt, Math.max(...later)) : null;
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/complete.js
/** Completeness: who had to deliver, who did, and whether what arrived is of this commit and of the last attempt of its job. */






const completeness = (delivered, expectation, known) => {
    const newest = newestOf(delivered);
    const judged = newest.map(one => ({
        one,
        problem: problemOf(one, expectation.subject, expectation.attempt, known)
    }));
    const rejected = judged.flatMap(({ one, problem }) => (problem ? [{ one, problem }] : []));
    const absent = absentProducers(expectation, newest);
    const skipped = (0,src_needs/* skippedJobs */.XM)(expectation.needs, expectation.maySkip);
    const unsuccessful = unsuccessfulJobs(expectation, newest);
    // A job that prepares the others is the cause of what they lack, so it is told first.
    const preparing = unsuccessful.filter(({ job }) => expectation.jobsWithoutEvidence.includes(job));
    const reporting = unsuccessful.filter(unhappy => !preparing.includes(unhappy));
    return {
        current: judged.filter(({ problem }) => problem === null).map(({ one }) => one),
        missing: [...rejected.map(({ one, problem }) => rejectedStatus(one, problem)), ...absent.map(absentStatus)],
        diagnostics: [
            ...preparing.map(({ failure }) => diagnosticOf('error', failure)),
            ...rejected.map(({ one, problem }) => diagnosticOf('error', problem, labelOf(one))),
            ...absent.map(({ producer, shard, failure }) => diagnosticOf('error', failure, (0,evidence/* producerLabel */.hX)(producer, shard))),
            ...reporting.map(({ failure }) => diagnosticOf('error', failure)),
            ...duplicatesIn(delivered).map(name => diagnosticOf('error', (0,src_failures.duplicateProducer)(name), name)),
            ...(namesNobody(expectation) ? [diagnosticOf('error', (0,src_failures.nobodyExpected)())] : [])
        ],
        idle: newest.length === 0 && absent.length === 0 ? skipped : []
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
const namesNobody = ({ mode, plan, needs }) => mode !== 'standalone' && plan === null && Object.keys(needs ?? {}).length === 0;
const unhappyOutcomes = ['failure', 'cancelled'];
/** A job that never delivers must have succeeded; one that delivers may fail only where its evidence says why. */
const unsuccessfulJobs = ({ needs, jobsWithoutEvidence, maySkip }, delivered) => {
    const unhappy = delivered
        .map(({ manifest }) => manifest)
        .filter(({ command }) => unhappyOutcomes.includes(command.outcome));
    return Object.entries(needs ?? {})
        .filter(([job, { result }]) => result !== 'success' && !(result === 'skipped' && maySkip.includes(job)))
        .filter(([job, { result }]) => {
        const explained = result === 'failure' && unhappy.some(manifest => (0,src_needs/* belongsTo */.g4)(manifest, job, needs ?? {}));
        return jobsWithoutEvidence.includes(job) || !explained;
    })
        .map(([job, { result }]) => ({ job, failure: (0,src_failures.jobNotSuccessful)(job, result) }));
};

// EXTERNAL MODULE: ./build/core/markdown/markdown.js + 7 modules
var markdown = __webpack_require__(62304);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/excerpt.js
/** The beginning of a text, so that one endless message cannot push everything else out of a report. */
const excerpt = (text, most) => (text.length > most ? `${text.slice(0, most)}…` : text);

// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
// EXTERNAL MODULE: ./build/core/units.js + 4 modules
var units = __webpack_require__(8601);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/report-details.js
/** The sections of a report that stay folded until somebody wants to know more. */





const uncoveredLines = (items, all) => (0,markdown/* details */.zH)(`Changed lines that no test runs (${all})`, (0,markdown/* bullets */.e5)(items.map(({ location }) => (0,markdown/* code */.aY)(`${location?.file ?? ''}:${location?.line ?? ''}`))));
/** The numbers people look for first; all of them stand in the verdict file. */
const shownMetrics = [
    'tests.total',
    'tests.failed',
    'tests.errors',
    'tests.skipped',
    'coverage.lines',
    'coverage.branches',
    'coverage.patch.lines'
];
const metrics = (verdict) => (0,markdown/* details */.zH)('Numbers', (0,markdown/* table */.tp)(['Metric', 'Now', 'Base', 'Difference'], shownMetrics.map(name => [
    (0,markdown/* code */.aY)(name),
    ...['', 'base.', 'delta.'].map(form => shown(verdict.metrics[`${form}${name}`]))
]), ['left', 'right', 'right', 'right']));
const shown = (metric) => {
    if (metric?.exact == null)
        return metric?.state === 'unknown' ? 'unknown' : '–';
    const [numerator = '0', denominator = '1'] = metric.exact.split('/');
    return (0,units/* formatExact */.Bo)((0,exact/* exact */.e0)(BigInt(numerator), BigInt(denominator)), metric.unit);
};
const report_details_evidence = (items) => (0,markdown/* details */.zH)('Evidence', (0,markdown/* table */.tp)(['Producer', 'Status', 'Reports'], items.map(({ producer, shard, status, reports, attempt }) => [
    (0,evidence/* producerLabel */.hX)(producer, shard),
    attempt === null ? status : `${status} (attempt ${attempt})`,
    reports.map(({ path, format }) => `${path} (${format ?? 'unknown format'})`).join(', ')
])));
const notes = (items) => (0,markdown/* details */.zH)('Notes', (0,markdown/* bullets */.e5)(items.map(({ message, producer }) => excerpt(producer === null ? message : `${producer}: ${message}`, 1000))));
const leftOut = (items) => (0,markdown/* details */.zH)('Rules of the preset that do not apply here', (0,markdown/* bullets */.e5)(items.map(({ rule, why }) => (0,markdown.md) `${(0,markdown/* code */.aY)(rule)} – ${why}`)));

;// CONCATENATED MODULE: ./build/action-quality-gate/src/report.js
/** The verdict as a person reads it. Summary and comment are the same parts, fitted into different limits. */



/** In characters. Whole texts stand in the verdict file. */
const [longestMessage, longestProblem, longestName] = [2000, 1000, 300];
/**
 * What a person needs first stands first. What does not fit is shortened from the lowest priority up, and said so: the
 * short sections outlast the endless ones, so that a thousand failing tests cannot hide the rules.
 */
const reportParts = (verdict) => {
    const of = (kind) => verdict.findings.filter(finding => finding.kind === kind);
    const errors = verdict.diagnostics.filter(({ severity }) => severity === 'error');
    const others = verdict.diagnostics.filter(({ severity }) => severity !== 'error');
    return [
        { priority: 100, block: head(verdict) },
        ...listed(errors, 90, problems),
        ...listed(of('test-failure'), 80, failingTests),
        ...listed(verdict.rules, 85, rules),
        { priority: 82, block: metrics(verdict) },
        ...listed(of('uncovered-line'), 50, uncoveredLines),
        ...listed(verdict.evidence, 40, report_details_evidence),
        ...listed(others, 30, notes),
        ...listed(verdict.leftOut, 20, leftOut)
    ];
};
const listed = (items, priority, show) => items.length === 0
    ? []
    : [{ priority, entries: items.length, list: shown => show(items.slice(0, shown), items.length) }];
const signs = { pass: '✅', fail: '❌', inconclusive: '⚠️' };
const head = (verdict) => {
    const { subject, baseline } = verdict;
    const compared = baseline.state === 'not-needed' ? '' : (0,markdown.md) ` against ${(0,markdown/* code */.aY)(report_short(subject.base))}`;
    const name = verdict.id === 'default' ? 'Quality gate' : `Quality gate ${verdict.id}`;
    return (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(2, `${signs[verdict.decision]} ${name}: ${verdict.decision}`), (0,markdown/* paragraph */.FY)((0,markdown/* bold */.Cr)((0,markdown/* sentence */.em)(verdict.reason))), (0,markdown/* paragraph */.FY)((0,markdown.md) `Commit ${(0,markdown/* code */.aY)(report_short(subject.commit))}${compared}. ${baselineSentence(verdict)}`, subject.fork ? ' The change comes from a fork.' : ''));
};
const report_short = (commit) => (commit ?? 'nothing').slice(0, 10);
const baselineSentence = ({ baseline }) => baseline.state === 'found'
    ? (0,markdown.md) `Baseline: ${(0,markdown/* code */.aY)(report_short(baseline.commit))}. ${(0,markdown/* sentence */.em)(baseline.detail)}`
    : (0,markdown/* sentence */.em)(baseline.detail);
const problems = (items) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, 'Why it cannot be trusted'), (0,markdown/* bullets */.e5)(items.map(({ code: failureCode, message, fix, producer }) => (0,markdown/* concat */.xW)(failureCode === null ? '' : (0,markdown.md) `${(0,markdown/* code */.aY)(failureCode)} `, producer === null ? '' : (0,markdown.md) `${(0,markdown/* bold */.Cr)(producer)}: `, (0,markdown/* sentence */.em)(excerpt(message, longestProblem)), fix === null ? '' : (0,markdown.md) ` ${(0,markdown/* bold */.Cr)('What to do:')} ${(0,markdown/* sentence */.em)(fix)}`))));
const failingTests = (items, all) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `Failing tests (${all})`), (0,markdown/* stack */.t$)(items.map(finding => (0,markdown/* details */.zH)(failingTest(finding), (0,markdown/* codeBlock */.DV)(excerpt(finding.message, longestMessage))))));
const failingTest = ({ title, location, producer }) => (0,markdown/* concat */.xW)((0,markdown/* bold */.Cr)(excerpt(title, longestName)), location === null
    ? ''
    : (0,markdown.md) ` · ${(0,markdown/* code */.aY)(location.line === null ? excerpt(location.file, longestName) : `${excerpt(location.file, longestName)}:${location.line}`)}`, producer === null ? '' : (0,markdown.md) ` · ${excerpt(producer, longestName)}`);
const outcomes = {
    passed: '✅ held',
    failed: '❌ failed',
    inconclusive: '⚠️ inconclusive',
    'not-applicable': '➖ not applicable',
    skipped: '➖ skipped'
};
const rules = (items) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, 'Rules'), (0,markdown/* table */.tp)(['', 'Rule', 'Why'], items.map(({ rule, severity, outcome, reason }) => [
    outcome === 'failed' && severity === 'warn' ? '⚠️ warning' : outcomes[outcome],
    (0,markdown/* code */.aY)(excerpt(rule, longestProblem)),
    excerpt(reason, longestProblem)
])));

;// CONCATENATED MODULE: ./build/action-quality-gate/src/deliver.js
/** The deliveries of a verdict, as values. Summary and comment are made from the same parts. */


/** GitHub drops a step summary over 1 MiB while the step stays green (docs: workflow commands, step isolation and limits). */
const summaryLimit = { most: 1024 * 1024 - 4096, unit: 'bytes' };
/** GitHub refuses a comment over 65,536 characters. */
const commentLimit = { most: 64_000, unit: 'characters' };
/** A check's summary is counted in bytes (REST documentation, check runs). */
const checkLimit = { most: 64_000, unit: 'bytes' };
/** Ten annotations of each level are shown for a step; the report lists them all. */
const annotationLimit = 10;
const verdictFile = (id, { temp }) => `${temp}/towpath/verdict-${id}.json`;
const deliveriesOf = (verdict, inputs, run) => {
    const parts = reportParts(verdict);
    const file = verdictFile(inputs.id, run);
    const annotations = verdict.findings
        .filter(({ kind }) => kind === 'test-failure')
        .slice(0, annotationLimit)
        .map(annotation);
    const mark = `quality-gate:${inputs.id}`;
    const comment = inputs.comment === true && verdict.subject.pullRequest !== null
        ? [
            {
                kind: 'comment',
                pullRequest: verdict.subject.pullRequest,
                marker: (0,markdown/* render */.XX)((0,markdown/* marker */.xL)(mark)),
                markdown: (0,markdown/* render */.XX)((0,markdown/* document */.Al)((0,markdown/* marker */.xL)(mark), (0,markdown/* fit */.Uj)(parts, commentLimit), (0,markdown/* paragraph */.FY)(whereItRan(run))))
            }
        ]
        : [];
    return [
        { kind: 'file', path: file, content: `${JSON.stringify(verdict, null, 2)}\n` },
        { kind: 'summary', markdown: (0,markdown/* render */.XX)((0,markdown/* fit */.Uj)(parts, summaryLimit)) },
        { kind: 'annotations', annotations },
        { kind: 'artifact', name: `towpath-verdict-${inputs.id}-${run.attempt}`, file },
        ...comment,
        ...(inputs.check === true ? [checkOf(verdict, (0,markdown/* render */.XX)((0,markdown/* fit */.Uj)(parts, checkLimit)), annotations)] : [])
    ];
};
const whereItRan = ({ serverUrl, repository, runId, attempt }) => (0,markdown/* link */.nf)(`Run ${runId}, attempt ${attempt}`, `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${attempt}`);
const annotation = ({ title, message, location }) => ({
    level: 'error',
    title,
    message,
    file: location?.file ?? null,
    line: location?.line ?? null
});
const checkOf = (verdict, summary, annotations) => ({
    kind: 'check',
    name: verdict.id === 'default' ? 'towpath quality gate' : `towpath quality gate ${verdict.id}`,
    commit: verdict.subject.head ?? verdict.subject.commit,
    conclusion: verdict.blocking ? 'failure' : 'success',
    title: verdict.reason,
    summary,
    annotations
});

;// CONCATENATED MODULE: ./build/action-quality-gate/src/gather.js
/** Reads all evidence of the run, complete or not: what arrived, and what arrived but cannot be used. */





const evidenceOfRun = async (id, world) => {
    const artifacts = (await world.artifacts.list()).filter(artifact => artifact.name.startsWith((0,evidence/* artifactPrefix */.DS)(id)));
    const opened = await Promise.all(artifacts.map(artifact => gather_open(artifact, world)));
    const delivered = opened.filter(one => 'manifest' in one).filter(({ manifest }) => manifest.id === id);
    const damaged = opened.filter(one => 'damaged' in one).filter(one => !isReplaced(one, delivered));
    return {
        delivered,
        diagnostics: damaged.map(({ damaged, why }) => diagnosticOf('error', (0,src_failures.corruptEvidence)(damaged, why))).sort(byMessage)
    };
};
/** Re-running the job heals: its newer evidence replaces what was damaged. Without a manifest only the name can tell. */
const isReplaced = ({ damaged }, delivered) => {
    const attempt = Number(/-(\d{1,9})$/.exec(damaged)?.[1]);
    return delivered.some(({ manifest }) => manifest.attempt > attempt && (0,evidence/* artifactName */.Cs)({ ...manifest, attempt }) === damaged);
};
const byMessage = (a, b) => (a.message < b.message ? -1 : 1);
const gather_open = async (artifact, world) => {
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
        return corrupt((0,failure/* messageOf */.bD)(thrown).replaceAll(folder, artifact.name));
    }
};
const readManifest = async (path, files) => {
    if ((await files.stat(path)) === undefined)
        return 'It holds no manifest.json';
    const parsed = evidence/* manifestSchema */.rc.safeParse(JSON.parse(await files.text(path)));
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
        if ((await sha256Of(files.stream(report.file))) !== report.sha256) {
            return corrupt(`The report ${report.path} does not have the checksum that its producer wrote down`);
        }
    }
    return delivered;
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/jobs.js

/** The jobs of all attempts; asked only where some evidence is of an older attempt, because only then they matter. */
const jobsOfRun = async (delivered, { run, github }) => {
    if (delivered.every(({ manifest }) => manifest.attempt >= run.attempt))
        return { jobs: [] };
    try {
        return { jobs: await github.jobs(run.runId) };
    }
    catch (thrown) {
        return { unreadable: (0,failure/* messageOf */.bD)(thrown) };
    }
};

;// CONCATENATED MODULE: ./build/core/metrics-catalogue.js
const entry = (name, unit, direction, description) => ({
    name,
    unit,
    direction,
    description
});
/** Measured on the baseline as well, so that they have a difference. */
const compared = [
    entry('tests.total', 'count', 'higher', 'Tests that were reported, skipped ones included'),
    entry('tests.passed', 'count', 'higher', 'Tests that passed'),
    entry('tests.failed', 'count', 'lower', 'Tests whose assertion failed'),
    entry('tests.errors', 'count', 'lower', 'Tests that broke off with an error'),
    entry('tests.skipped', 'count', 'lower', 'Tests that were skipped'),
    entry('tests.flaky', 'count', 'lower', 'Tests that passed only after another attempt'),
    entry('tests.duration', 'seconds', 'lower', 'Sum of the reported durations of all tests'),
    entry('coverage.lines', 'percent', 'higher', 'Covered lines among the coverable lines'),
    entry('coverage.branches', 'percent', 'higher', 'Taken branches among all branches'),
    entry('coverage.functions', 'percent', 'higher', 'Called functions among all functions')
];
const ofThisChange = [
    entry('coverage.patch.lines', 'percent', 'higher', 'Covered lines among the coverable lines this change adds or edits'),
    entry('diff.files', 'count', 'none', 'Files this change touches'),
    entry('diff.coverableLines', 'count', 'none', 'Coverable lines this change adds or edits'),
    entry('new.tests.failed', 'count', 'lower', 'Tests that fail and did not fail on the baseline'),
    entry('completeness.missing', 'count', 'lower', 'Producers that should have delivered evidence and did not')
];
const onBaseline = ({ name, unit, description }) => entry(`base.${name}`, unit, 'none', `${description}, on the baseline`);
const difference = ({ name, unit, direction }) => entry(`delta.${name}`, unit === 'percent' ? 'points' : unit, direction, `\`${name}\` minus \`base.${name}\`: positive where it grew`);
/** Every metric with its unit, the direction that is better, and what it measures. */
const catalogue = [
    ...compared,
    ...ofThisChange,
    ...compared.map(difference),
    ...compared.map(onBaseline)
];
/** The names of all metrics, in the order of the catalogue. */
const metrics_catalogue_all = catalogue.map(({ name }) => name);
const byName = new Map(catalogue.map(form => [form.name, form]));
/** The catalogue's entry for a metric of exactly this name. */
const metricForms = (name) => byName.get(name);
/** Whether a metric of exactly this name exists. */
const isMetric = (name) => byName.has(name);
const prefix = /^(?:delta|base|new|ratio)\./;
const component = /^component\['(?:[^']|'')*'\]\./;
/** The family a metric belongs to: `coverage` for `delta.component['api'].coverage.lines`. */
const familyOf = (name) => {
    const bare = name.replace(prefix, '').replace(component, '');
    return bare === name ? (name.split('.')[0] ?? name) : familyOf(bare);
};

;// CONCATENATED MODULE: ./build/core/rules/evaluate.js
/** Three-valued, exact evaluation. The official evaluator holds doubles and calls `null <= 5` true: it is never asked. */


/** What outweighs what among the operands: one true operand decides `||`, one false operand decides `&&`. */
const weight = {
    any: ['true', 'unknown', 'not-applicable', 'false'],
    all: ['false', 'unknown', 'not-applicable', 'true']
};
const holds = {
    '==': sign => sign === 0,
    '!=': sign => sign !== 0,
    '>': sign => sign > 0,
    '>=': sign => sign >= 0,
    '<': sign => sign < 0,
    '<=': sign => sign <= 0
};
/** A metric that is absent from `metrics` is unknown, never zero. */
const evaluate = (condition, metrics) => {
    switch (condition.kind) {
        case 'constant':
            return { truth: condition.value ? 'true' : 'false', grounds: [] };
        case 'compare': {
            const ground = look(condition, metrics);
            return { truth: ground.truth, grounds: [ground] };
        }
        case 'all':
        case 'any': {
            const operands = condition.of.map(operand => evaluate(operand, metrics));
            const truth = heaviest(condition.kind, operands);
            return { truth, grounds: operands.filter(operand => operand.truth === truth).flatMap(({ grounds }) => grounds) };
        }
    }
};
const heaviest = (kind, operands) => weight[kind].find(truth => operands.some(operand => operand.truth === truth)) ?? 'unknown';
const look = (comparison, metrics) => {
    const left = measured(comparison.metric, metrics);
    const right = operandValue(comparison.to, metrics);
    const unit = metrics[comparison.metric]?.unit ?? 'ratio';
    return { comparison, left, right, unit, truth: truthOf(left, comparison.operator, right) };
};
const truthOf = (left, operator, right) => {
    if (left.state === 'known' && right.state === 'known') {
        return holds[operator]((0,exact/* compare */.UD)(left.value, right.value)) ? 'true' : 'false';
    }
    return left.state === 'unknown' || right.state === 'unknown' ? 'unknown' : 'not-applicable';
};
const operandValue = (operand, metrics) => operand.kind === 'number' ? known(operand.value) : measured(operand.name, metrics);
const measured = (name, metrics) => metrics[name]?.value ?? unknown('it was not measured');

;// CONCATENATED MODULE: ./build/core/rules/explain.js
/** One plain sentence per rule: what was measured, and how it stands to what the rule requires. */


/** After `tests.failed is 3, …`, before the limit. */
const words = {
    '==': { holds: 'equal to', fails: 'expected' },
    '!=': { holds: 'not', fails: 'expected anything but' },
    '>': { holds: 'above', fails: 'not above' },
    '>=': { holds: 'at least', fails: 'below' },
    '<': { holds: 'below', fails: 'not below' },
    '<=': { holds: 'at most', fails: 'above' }
};
/** `coverage.lines is 84.21 %, below 85 %`; several deciding comparisons are joined. No full stop at the end. */
const explain = ({ truth, grounds }) => {
    if (grounds.length === 0)
        return `the rule is ${truth} whatever was measured`;
    return [...new Set(grounds.map(sentence))].join(', and ');
};
const sentence = ({ comparison, left, right, unit, truth }) => {
    const { metric, operator, to } = comparison;
    if (left.state !== 'known' || right.state !== 'known') {
        const open = absences(metric, left, to.kind === 'metric' ? to.name : '', right);
        return open.join(', and ');
    }
    const { holds, fails } = words[operator];
    const word = truth === 'true' ? holds : fails;
    if (to.kind === 'number') {
        const shown = `${metric} is ${(0,units/* formatExact */.Bo)(left.value, unit, right.value)}`;
        // A number beside itself as the limit is shown exactly.
        const limit = (0,units/* formatExact */.Bo)(right.value, unit, right.value);
        return truth === 'true' && operator === '==' ? `${shown}, as expected` : `${shown}, ${word} ${limit}`;
    }
    const between = middle(left.value, right.value);
    const [shown, limit] = [(0,units/* formatExact */.Bo)(left.value, unit, between), (0,units/* formatExact */.Bo)(right.value, unit, between)];
    return `${metric} is ${shown}, ${word} ${to.name} (${limit})`;
};
/** Two measured numbers are rounded away from each other: unequal ones never look equal or the wrong way round. */
const middle = (a, b) => (0,exact/* exact */.e0)(a.numerator * b.denominator + b.numerator * a.denominator, 2n * a.denominator * b.denominator);
const absences = (leftName, left, rightName, right) => {
    const open = [...absence(leftName, left), ...absence(rightName, right)];
    // What is unknown decides; what does not apply beside it is no news.
    const unknown = open.filter(({ state }) => state === 'unknown');
    return (unknown.length > 0 ? unknown : open).map(({ said }) => said);
};
const absence = (name, value) => {
    if (value.state === 'known')
        return [];
    const verb = value.state === 'unknown' ? 'is unknown' : 'does not apply';
    return [{ state: value.state, said: `${name} ${verb}: ${value.why.replace(/\.\s*$/, '')}` }];
};

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(12049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(12083);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/core/rules/condition.js
const opposite = {
    '==': '!=',
    '!=': '==',
    '>': '<=',
    '>=': '<',
    '<': '>=',
    '<=': '>'
};
const mirrored = {
    '==': '==',
    '!=': '!=',
    '>': '<',
    '>=': '<=',
    '<': '>',
    '<=': '>='
};
/** The condition that holds exactly where this one does not; De Morgan's laws hold with unknown and not-applicable. */
const negate = (condition) => {
    switch (condition.kind) {
        case 'constant':
            return { kind: 'constant', value: !condition.value };
        case 'compare':
            return { ...condition, operator: opposite[condition.operator] };
        case 'all':
            return { kind: 'any', of: condition.of.map(negate) };
        case 'any':
            return { kind: 'all', of: condition.of.map(negate) };
    }
};
/** The comparison with its metric on the left; `undefined` where there is no metric on either side. */
const comparison = (left, operator, right) => {
    if (left.kind === 'metric')
        return { kind: 'compare', metric: left.name, operator, to: right };
    if (right.kind === 'metric')
        return { kind: 'compare', metric: right.name, operator: mirrored[operator], to: left };
    return undefined;
};
/** The names of the metrics a condition looks at, each once, in order of appearance. */
const metricsIn = (condition) => [...new Set(mentioned(condition))];
const mentioned = (condition) => {
    switch (condition.kind) {
        case 'constant':
            return [];
        case 'compare':
            return condition.to.kind === 'metric' ? [condition.metric, condition.to.name] : [condition.metric];
        case 'all':
        case 'any':
            return condition.of.flatMap(mentioned);
    }
};

// EXTERNAL MODULE: ./build/core/rules/failures.js
var rules_failures = __webpack_require__(21315);
;// CONCATENATED MODULE: ./build/core/rules/names.js
/** How a rule spells the name of a metric: `coverage.lines`, `coverage['lines']`, `component['api'].coverage.lines`. */


/** The components of a dotted or bracketed name; `undefined` where one of them is computed. */
const pathOf = (expression) => {
    if (expression instanceof ast/* ContextAccess */.QC)
        return { segments: [expression.name.lexeme], start: expression.name };
    if (!(expression instanceof ast/* IndexAccess */.p_ && expression.index instanceof ast/* Literal */.uS))
        return undefined;
    const segment = segmentOf(expression.index.token);
    const path = pathOf(expression.expr);
    return path && segment !== undefined ? { ...path, segments: [...path.segments, segment] } : undefined;
};
const segmentOf = ({ type, lexeme }) => {
    if (type === lexer/* TokenType */.ks.IDENTIFIER)
        return lexeme;
    return type === lexer/* TokenType */.ks.STRING ? lexeme.slice(1, -1).replaceAll("''", "'") : undefined;
};
/** Component names are free text and stay quoted, everything else is joined by dots: `component['api'].coverage.lines`. */
const canonicalName = (segments) => segments.reduce((name, segment, at) => segments[at - 1]?.toLowerCase() === 'component'
    ? `${name}['${segment.replaceAll("'", "''")}']`
    : `${name}.${segment}`);

;// CONCATENATED MODULE: ./build/core/rules/numbers.js
/** Number literals of the expression language, read from the source text: no double ever stands between. */

const prefixed = /^0(?:x[0-9a-f]{1,400}|o[0-7]{1,400}|b[01]{1,400})$/i;
/** `57.1`, `-.5`, `1.5e3`, `0x1F`, `0o17` exactly; `undefined` for NaN, infinities and exponents beyond four digits. */
const exactLiteral = (lexeme) => prefixed.test(lexeme) ? (0,exact/* exact */.e0)(BigInt(lexeme)) : (0,exact/* parseExact */.jM)(lexeme);

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/errors.js
var errors = __webpack_require__(52830);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/parser.js + 10 modules
var parser = __webpack_require__(27085);
;// CONCATENATED MODULE: ./build/core/rules/syntax.js





/** As editors count, from 1; the line only where the rule has several. */
const place = ({ line, column }) => line === 0 ? `column ${column + 1}` : `line ${line + 1}, column ${column + 1}`;
/** What people write who know another language, by the text at which the official lexer or parser stops. */
const hints = [
    [/^\$/, 'Write the bare expression, without dollar sign and braces.'],
    [/%$/, 'Write the number without `%`: coverage is a percentage already.'],
    [/^=(?!=)/, 'Compare with `==`.'],
    [/^&(?!&)/, 'Join conditions with `&&`.'],
    [/^\|(?!\|)/, 'Join conditions with `||`.'],
    [/^"/, "Text stands in single quotes: `component['api']`."],
    [/^(?:and|or|not)$/i, 'Join conditions with `&&` and `||`, negate with `!`.'],
    [/^[+\-*/]/, 'There is no arithmetic: differences are metrics of their own, such as `delta.coverage.lines`.']
];
const hintFor = (symbol) => hints.find(([sign]) => sign.test(symbol))?.[1] ?? null;
/** The parse tree. Raises TW-120 where the text is not an expression and TW-122 where it calls a function. */
const expressionTree = (source) => {
    const tokens = lex(source);
    const called = tokens.find(({ type }, at) => type === lexer/* TokenType */.ks.IDENTIFIER && isCalled(tokens, at));
    if (called)
        return (0,failure/* raise */.xl)((0,rules_failures.functionInRule)(source, called.lexeme));
    // Every first name is let through here, so that an unknown one is refused with suggestions and not by the parser.
    const names = tokens.filter(({ type }) => type === lexer/* TokenType */.ks.IDENTIFIER).map(({ lexeme }) => lexeme);
    try {
        // The declared type forgets that the parser returns nothing for an empty text.
        const tree = new parser/* Parser */.i(tokens, names, []).parse();
        return tree ?? (0,failure/* raise */.xl)((0,rules_failures.ruleSyntax)(source, 'it is empty', null));
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ExpressionError */.tj))
            throw thrown;
        const at = symbolAt(tokens, thrown.pos);
        return (0,failure/* raise */.xl)((0,rules_failures.ruleSyntax)(source, parserProblem(thrown, at), hintFor(at)));
    }
};
const isCalled = (tokens, at) => tokens[at + 1]?.type === lexer/* TokenType */.ks.LEFT_PAREN && tokens[at - 1]?.type !== lexer/* TokenType */.ks.DOT;
const lex = (source) => {
    try {
        return new lexer/* Lexer */.JG(source.text).lex().tokens;
    }
    catch (thrown) {
        const { problem, symbol } = lexerProblem((0,failure/* messageOf */.bD)(thrown), source.text);
        return (0,failure/* raise */.xl)((0,rules_failures.ruleSyntax)(source, problem, hintFor(symbol)));
    }
};
/** The lexer throws plain errors: the position, counted over the whole text, stands only in the message. */
const lexerProblem = (message, text) => {
    const match = /^Unexpected symbol: '(.*?)'\. Located at position (\d+) within expression/s.exec(message);
    if (match === null)
        return { problem: 'it is longer than 21,000 characters', symbol: '' };
    const before = text.slice(0, Number(match[2]) - 1).split('\n');
    const position = { line: before.length - 1, column: (before.at(-1) ?? '').length };
    const symbol = match[1] ?? '';
    return symbol.startsWith("'")
        ? { problem: `the text that begins at ${place(position)} has no closing quote`, symbol }
        : { problem: `\`${symbol}\` is not expected at ${place(position)}`, symbol };
};
/** The error hides its token; its position is public. Empty at the end of the rule. */
const symbolAt = (tokens, { line, column }) => tokens.find(({ range }) => range.start.line === line && range.start.column === column)?.lexeme ?? '';
const parserProblem = ({ message, pos }, symbol) => {
    if (message.startsWith('Unexpected end') || symbol === '')
        return 'it ends too early';
    if (message.startsWith('Exceeded max expression depth'))
        return 'it is nested more than 50 levels deep';
    return `\`${symbol}\` is not expected at ${place(pos)}`;
};

;// CONCATENATED MODULE: ./build/core/rules/parse.js
/** From the text of a rule to its meaning. What is not a condition over existing metrics is refused here, not judged. */









/**
 * Reads one rule. The language is GitHub's expressions without functions, null and text: comparisons with a metric on
 * at least one side, `&&`, `||`, `!`, parentheses, `true` and `false`. Numbers are exact. As in the language, letter
 * case of names does not count and `coverage['lines']` is `coverage.lines`. Failures are TW-120 to TW-129; `origin`
 * (`.github/towpath.yml:12`) stands in their text.
 */
const parseRule = (text, names, origin = null) => {
    const source = { text, origin };
    try {
        const condition = conditionOf(expressionTree(source), new Reader(source, names));
        const metrics = metricsIn(condition);
        return metrics.length === 0 ? { ok: false, failure: (0,rules_failures.measuresNothing)(source) } : { ok: true, rule: { condition, metrics } };
    }
    catch (thrown) {
        if (thrown instanceof failure/* FailureError */.pO)
            return { ok: false, failure: thrown.failure };
        throw thrown;
    }
};
const isOperand = (term) => term.kind === 'number' || term.kind === 'metric';
const conditionOf = (expression, reader) => {
    const term = expression.accept(reader);
    return isOperand(term) ? (0,failure/* raise */.xl)((0,rules_failures.notACondition)(reader.source, spelling(expression))) : term;
};
/** Only for messages about a metric or a number. */
const spelling = (expression) => {
    if (expression instanceof ast/* Grouping */.aU)
        return spelling(expression.group);
    if (expression instanceof ast/* Literal */.uS)
        return expression.token.lexeme;
    const path = pathOf(expression);
    return path === undefined ? 'it' : canonicalName(path.segments);
};
const operators = new Map(['==', '!=', '>', '>=', '<', '<='].map(operator => [operator, operator]));
class Reader {
    source;
    #names;
    constructor(source, names) {
        this.source = source;
        this.#names = names;
    }
    visitLiteral({ token }) {
        if (token.type === lexer/* TokenType */.ks.TRUE)
            return { kind: 'constant', value: true };
        if (token.type === lexer/* TokenType */.ks.FALSE)
            return { kind: 'constant', value: false };
        if (token.type === lexer/* TokenType */.ks.NULL)
            return (0,failure/* raise */.xl)((0,rules_failures.nullInRule)(this.source));
        if (token.type === lexer/* TokenType */.ks.STRING)
            return (0,failure/* raise */.xl)((0,rules_failures.textInRule)(this.source, token.lexeme));
        const value = exactLiteral(token.lexeme);
        return value ? { kind: 'number', value } : (0,failure/* raise */.xl)((0,rules_failures.inexactNumber)(this.source, token.lexeme));
    }
    visitUnary({ expr }) {
        return negate(conditionOf(expr, this));
    }
    visitBinary({ left, operator, right }) {
        const sign = operators.get(operator.lexeme);
        if (sign === undefined)
            return (0,failure/* raise */.xl)((0,rules_failures.ruleSyntax)(this.source, `\`${operator.lexeme}\` is not an operator`, null));
        const [first, second] = [left.accept(this), right.accept(this)];
        if (!isOperand(first) || !isOperand(second))
            return (0,failure/* raise */.xl)((0,rules_failures.comparedCondition)(this.source, sign));
        return comparison(first, sign, second) ?? (0,failure/* raise */.xl)((0,rules_failures.measuresNothing)(this.source));
    }
    visitLogical({ operator, args }) {
        const of = args.map(arg => conditionOf(arg, this));
        return { kind: operator.type === lexer/* TokenType */.ks.AND ? 'all' : 'any', of };
    }
    visitGrouping({ group }) {
        return group.accept(this);
    }
    visitContextAccess(access) {
        return this.#metric(access);
    }
    visitIndexAccess(access) {
        return this.#metric(access);
    }
    visitFunctionCall({ functionName }) {
        return (0,failure/* raise */.xl)((0,rules_failures.functionInRule)(this.source, functionName.lexeme));
    }
    #metric(access) {
        const path = pathOf(access);
        if (path === undefined)
            return (0,failure/* raise */.xl)((0,rules_failures.computedName)(this.source));
        const name = canonicalName(path.segments);
        const known = this.#names.isMetric(name) ? name : this.#ignoringCase(name);
        if (known !== undefined)
            return { kind: 'metric', name: known };
        return (0,failure/* raise */.xl)((0,rules_failures.unknownMetric)(this.source, name, place(path.start.range.start), (0,suggest/* nearest */.p)(name, this.#names.all)));
    }
    #ignoringCase(name) {
        return this.#names.all.find(candidate => candidate.toLowerCase() === name.toLowerCase());
    }
}

;// CONCATENATED MODULE: ./build/core/rules/judge.js
/** Judges rules and decides: a rule that cannot be decided never counts as held. */





const judge_outcomes = {
    true: 'passed',
    false: 'failed',
    'not-applicable': 'not-applicable'
};
const missing = {
    inconclusive: { outcome: 'inconclusive', note: '' },
    fail: { outcome: 'failed', note: '; the rule says on-missing: fail' },
    skip: { outcome: 'skipped', note: '; the rule says on-missing: skip' }
};
/** The names of the catalogue: what rules may use unless told otherwise. */
const catalogued = { isMetric: isMetric, all: metrics_catalogue_all };
/**
 * The result of one rule with the measured values in one sentence. Only an unknown *result* falls to the on-missing
 * policy. Raises TW-120 to TW-129 where the rule is no condition over existing metrics.
 */
const judgeRule = (rule, metrics, names = catalogued) => {
    const parsed = parseRule(rule.rule, names, rule.origin);
    if (!parsed.ok)
        return (0,failure/* raise */.xl)(parsed.failure);
    const evaluation = evaluate(parsed.rule.condition, metrics);
    const { truth } = evaluation;
    const { outcome, note } = truth === 'unknown' ? missing[rule.onMissing] : { outcome: judge_outcomes[truth], note: '' };
    const reason = `${explain(evaluation)}${note}`;
    return { rule: rule.rule, severity: rule.severity, outcome, reason, origin: rule.origin };
};
/**
 * The decision over all rules: a failed blocking rule fails; else one that is inconclusive, or evidence that is
 * incomplete or unreadable, leaves it inconclusive; else it passes. No rules at all decide nothing: whether there was
 * anything to judge is part of `evidenceComplete`.
 */
const decide = (results, evidenceComplete) => {
    const blocking = results.filter(({ severity }) => severity === 'block').map(({ outcome }) => outcome);
    if (blocking.includes('failed'))
        return 'fail';
    return blocking.includes('inconclusive') || !evidenceComplete ? 'inconclusive' : 'pass';
};

;// CONCATENATED MODULE: ./build/core/rules/presets.js
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
    const parsed = parseRule(rule.rule, catalogued, rule.origin);
    if (!parsed.ok)
        return (0,failure/* raise */.xl)(parsed.failure);
    const needed = new Set(parsed.rule.metrics.map(familyOf));
    return [...needed].filter(family => !families.has(family) && !alwaysThere.has(family));
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/patch.js
/** Files are matched by their path in the repository only: an ambiguous suffix is never guessed. */
const patchCoverage = (changes, coverage) => {
    const byFile = new Map(coverage.map(record => [record.file, record]));
    const lines = changes.flatMap(change => {
        const record = byFile.get(change.path);
        if (record === undefined)
            return [];
        return record.lines
            .filter(([line]) => change.added.some(([start, count]) => line >= start && line < start + count))
            .map(([line, hits]) => ({ file: change.path, line, hits }));
    });
    return {
        hit: lines.filter(({ hits }) => hits > 0).length,
        of: lines.length,
        uncovered: lines.filter(({ hits }) => hits === 0).map(({ file, line }) => ({ file, line }))
    };
};
/**
 * A file that the reports name from another folder than the root of the repository, and that may be one of the changed
 * files: its lines would look as if nobody could cover them. Undefined where there is none.
 */
const misnamedFile = (changes, coverage, tracked) => {
    const reported = new Set(coverage.map(({ file }) => file));
    const changed = new Map();
    for (const { path } of changes) {
        if (reported.has(path))
            continue;
        const name = lastName(path);
        changed.set(name, [...(changed.get(name) ?? []), path]);
    }
    for (const { file } of coverage) {
        if (tracked.has(file))
            continue;
        const path = changed.get(lastName(file))?.find(one => isTailOf(one, file) || isTailOf(file, one));
        if (path !== undefined)
            return { reported: file, changed: path };
    }
    return undefined;
};
const lastName = (path) => path.slice(path.lastIndexOf('/') + 1);
const isTailOf = (tail, path) => tail === path || path.endsWith(`/${tail}`);

;// CONCATENATED MODULE: ./build/action-quality-gate/src/tally.js
/** So many failures are told in full. Of the others the names are kept, which tell new failures from old ones. */
const mostDetailed = 10_000;
const emptyTally = () => ({
    total: 0,
    passed: 0,
    failed: 0,
    errors: 0,
    skipped: 0,
    flaky: 0,
    seconds: null,
    failures: []
});
const counter = {
    passed: 'passed',
    failed: 'failed',
    error: 'errors',
    skipped: 'skipped'
};
/** Counts the tests of one report, record by record: an attempt counts once it is known to be the last of its test. */
const tallyReport = (tally, producer) => {
    let last = null;
    let failing = 0;
    const settle = (record) => {
        tally.total += 1;
        tally[counter[record.outcome]] += 1;
        if (record.attempt > 1 && record.outcome === 'passed')
            tally.flaky += 1;
        if (record.outcome !== 'failed' && record.outcome !== 'error')
            return;
        failing += 1;
        const failure = failureOf(record, record.outcome, producer);
        tally.failures.push(tally.failures.length < mostDetailed ? failure : { ...failure, message: null });
    };
    return {
        add: record => {
            if (record.seconds !== null)
                tally.seconds = (tally.seconds ?? 0) + record.seconds;
            const retried = last !== null && record.attempt > last.attempt && identity(record) === identity(last);
            if (last !== null && !retried)
                settle(last);
            last = record;
        },
        close: () => {
            if (last !== null)
                settle(last);
            last = null;
            return failing;
        }
    };
};
const failureOf = (record, outcome, producer) => ({
    producer,
    suite: record.suite,
    class: record.class,
    name: record.name,
    outcome,
    message: record.message,
    file: record.file,
    line: record.line
});
/** What makes two results the same test: its names, not its outcome. */
const identity = (test) => JSON.stringify([test.suite, test.class, test.name]);

;// CONCATENATED MODULE: ./build/action-quality-gate/src/findings.js




/** In characters: names of tests come from reports, and nothing bounds them there. */
const longestTitle = 2000;
const findings_failingTests = (failures) => bounded(failures, 'failing tests', testFinding);
const findings_uncoveredLines = (changes, coverage) => 'absent' in changes
    ? { findings: [], notes: [] }
    : bounded(patchCoverage(changes.files, coverage).uncovered, 'uncovered lines', uncoveredFinding);
/** The metrics count all; a verdict with a million findings could not even be written. */
const bounded = (items, noun, finding) => ({
    findings: items.slice(0, mostDetailed).map(finding),
    notes: items.length > mostDetailed
        ? [note(`The first ${mostDetailed} of ${items.length} ${noun} are listed as findings.`)]
        : []
});
const testFinding = (test) => ({
    kind: 'test-failure',
    severity: 'critical',
    title: excerpt([test.suite, test.class === test.suite ? null : test.class, test.name].filter(part => part).join(' > ') ||
        'A test without a name', longestTitle),
    message: test.message ?? (test.outcome === 'error' ? 'The test ended with an error.' : 'The test failed.'),
    location: test.file === null ? null : { file: excerpt(test.file, longestTitle), line: test.line },
    producer: test.producer,
    code: null
});
const uncoveredFinding = ({ file, line }) => ({
    kind: 'uncovered-line',
    severity: 'minor',
    title: 'A changed line is not covered',
    message: 'No test runs this line.',
    location: { file, line },
    producer: null,
    code: null
});

;// CONCATENATED MODULE: ./build/action-quality-gate/src/head-metrics.js
/** What the reports of one commit say, as named metrics. */


/** Metrics of the head alone: what a baseline stores. */
const headMetrics = ({ tests, coverage, has }) => ({
    ...testMetrics(tests, has.tests),
    ...coverageMetrics(coverage, has.coverage)
});
const testMetrics = (tests, present) => {
    const count = (value) => (present ? known((0,exact/* exact */.e0)(value)) : unknown('no test report was read'));
    return {
        'tests.total': count(tests.total),
        'tests.passed': count(tests.passed),
        'tests.failed': count(tests.failed),
        'tests.errors': count(tests.errors),
        'tests.skipped': count(tests.skipped),
        'tests.flaky': count(tests.flaky),
        'tests.duration': duration(tests.seconds)
    };
};
const duration = (seconds) => {
    const value = seconds === null ? undefined : (0,exact/* fromNumber */.oB)(Math.round(seconds * 1e6) / 1e6);
    return value === undefined ? unknown('no report tells how long its tests took') : known(value);
};
const coverageMetrics = (files, present) => {
    const share = (hit, of, what) => {
        if (!present)
            return unknown('no coverage report was read');
        if (of > 0)
            return known((0,exact/* percentage */.X1)(hit, of));
        // A report that knows no line at all measured nothing; many languages have no branches.
        return (what === 'line' ? unknown : notApplicable)(`the coverage reports know no ${what}`);
    };
    const lines = files.flatMap(file => file.lines);
    const branches = files.flatMap(file => file.branches);
    const functions = files.flatMap(file => file.functions);
    return {
        'coverage.lines': share(lines.filter(([, hits]) => hits > 0).length, lines.length, 'line'),
        'coverage.branches': share(branches.filter(([, , taken]) => (taken ?? 0) > 0).length, branches.length, 'branch'),
        'coverage.functions': share(functions.filter(([, , hits]) => hits > 0).length, functions.length, 'function')
    };
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/metrics.js
/** From measurements to named metrics, with their `base.`, `delta.` and `new.` forms. */







const metricsOf = (facts) => {
    const { measured, found } = facts;
    const head = mapValues(headMetrics(measured), (value, name) => onHead(value, name, facts));
    const values = {
        ...head,
        ...mapValues(diffMetrics(facts.changes, measured), value => whileIdle(value, facts.idle)),
        'completeness.missing': known((0,exact/* exact */.e0)(facts.missing)),
        'new.tests.failed': whileIdle(newFailures(measured, found), facts.idle)
    };
    for (const [name, value] of Object.entries(head)) {
        const base = baseValue(name, found);
        values[`base.${name}`] = base;
        values[`delta.${name}`] = metrics_difference(value, base);
    }
    return Object.fromEntries(Object.entries(values)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([name, value]) => {
        const form = metricForms(name);
        return form ? [[name, { unit: form.unit, direction: form.direction, value }]] : [];
    }));
};
const mapValues = (values, change) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value, name)]));
/** What the baseline could measure and the head cannot is lost, not inapplicable. */
const onHead = (value, name, { found, idle }) => {
    const lost = value.state === 'not-applicable' && found.baseline !== null && storedValue(found.baseline, name);
    return lost ? unknown(`${value.why}, but the baseline has it`) : whileIdle(value, idle);
};
const whileIdle = (value, idle) => value.state === 'unknown' && idle.length > 0
    ? notApplicable(`nothing had to report: ${idle.join(', ')} may be skipped`)
    : value;
const diffMetrics = (changes, measured) => {
    if ('absent' in changes) {
        return { 'diff.files': changes.absent, 'diff.coverableLines': changes.absent, 'coverage.patch.lines': changes.absent };
    }
    const { ofLines, covered } = patchValues(changes, measured);
    return {
        'diff.files': known((0,exact/* exact */.e0)(changes.files.length)),
        'diff.coverableLines': ofLines,
        'coverage.patch.lines': covered
    };
};
const patchValues = ({ files, tracked }, { coverage, has }) => {
    const lost = (why) => ({ ofLines: unknown(why), covered: unknown(why) });
    if (!has.coverage)
        return lost('no coverage report was read');
    const misnamed = misnamedFile(files, coverage, tracked);
    if (misnamed !== undefined) {
        const { reported, changed } = misnamed;
        return lost(`the coverage reports name ${reported}, which is no file of the repository and may be ${changed}`);
    }
    const { hit, of } = patchCoverage(files, coverage);
    return {
        ofLines: known((0,exact/* exact */.e0)(of)),
        covered: of === 0 ? notApplicable('the change has no coverable line') : known((0,exact/* percentage */.X1)(hit, of))
    };
};
const withoutBaseline = ({ state }) => {
    if (state.state === 'not-needed' || state.state === 'never-recorded')
        return notApplicable(state.detail);
    return unknown(state.detail);
};
const baseValue = (name, found) => {
    if (found.baseline === null)
        return withoutBaseline(found);
    const value = storedValue(found.baseline, name);
    return value ? known(value) : notApplicable(`the baseline of ${found.baseline.commit.slice(0, 10)} has no ${name}`);
};
const storedValue = (baseline, name) => {
    const [numerator, denominator] = (baseline.metrics[name] ?? '').split('/');
    return numerator && denominator ? (0,exact/* exact */.e0)(BigInt(numerator), BigInt(denominator)) : undefined;
};
const metrics_difference = (head, base) => {
    if (head.state !== 'known')
        return head;
    return base.state === 'known' ? known((0,exact/* subtract */.Re)(head.value, base.value)) : base;
};
/** A test's identity as the ledger stores it: the first 16 hexadecimal digits of SHA-256. */
const hashedIdentity = (test) => (0,external_node_crypto_.createHash)('sha256').update(identity(test)).digest('hex').slice(0, 16);
const newFailures = ({ tests, has }, found) => {
    if (!has.tests)
        return unknown('no test report was read');
    if (found.baseline === null)
        return withoutBaseline(found);
    const before = new Set(found.baseline.failed);
    return known((0,exact/* exact */.e0)(tests.failures.filter(test => !before.has(hashedIdentity(test))).length));
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/reason.js

/** One sentence that says why the verdict came out as it did. */
const reasonFor = (decision, rules, diagnostics, enforce) => {
    const sentence = excerpt(sentences[decision](rules, diagnostics), longest);
    return enforce || decision === 'pass' ? sentence : `${sentence} Shadow mode: nothing is blocked.`;
};
/** In characters: it is shown as a title. */
const longest = 600;
const sentences = {
    pass: rules => {
        const warned = rules.filter(({ outcome }) => outcome === 'failed').length;
        const held = rules.filter(({ outcome }) => outcome === 'passed').length;
        if (held === 0 && warned === 0)
            return 'Nothing failed, and no rule applies.';
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
        return `It cannot be said: ${ending(why)}${others.length > 0 ? ` (and ${count(others.length, 'other problem')})` : ''}`;
    }
};
/** Who is meant comes first, unless the message says it anyway. */
const told = ({ producer, message }) => producer === null || message.includes(producer) ? message : `${producer}: ${message}`;
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const ending = (sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

;// CONCATENATED MODULE: ./build/action-quality-gate/src/judge.js
/** The decision, as a pure function of everything that was gathered. */









const judge = (given) => {
    const { policy, measured, complete } = given;
    const metrics = metricsOf({ ...given, missing: complete.missing.length, idle: complete.idle });
    const { applied, leftOut } = applicable(policy.presetRules, familiesOf(given));
    const rules = [...applied, ...policy.ownRules].map(rule => judgeRule(rule, metrics));
    const failing = findings_failingTests(measured.tests.failures);
    const uncovered = findings_uncoveredLines(given.changes, measured.coverage);
    const diagnostics = [
        ...given.diagnostics,
        ...policy.diagnostics,
        ...complete.diagnostics,
        ...measured.diagnostics,
        ...nothingRead(given),
        ...failing.notes,
        ...uncovered.notes
    ];
    const decision = decide(rules, !diagnostics.some(({ severity }) => severity === 'error'));
    return {
        schema: 'towpath.verdict/1',
        gate: 'quality-gate',
        id: given.id,
        decision,
        blocking: policy.enforce && (decision === 'fail' || (decision === 'inconclusive' && given.onInconclusive === 'fail')),
        reason: reasonFor(decision, rules, diagnostics, policy.enforce),
        subject: given.subject,
        baseline: given.found.state,
        rules,
        leftOut: [...leftOut],
        metrics: Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, metricJson(metric)])),
        findings: [...failing.findings, ...uncovered.findings],
        evidence: [...measured.statuses, ...complete.missing].sort(byProducer),
        diagnostics
    };
};
const nothingRead = ({ measured, plan, complete: { idle, current } }) => {
    if (measured.has.tests || measured.has.coverage)
        return [];
    const succeeded = current.length > 0 && current.every(({ manifest }) => manifest.command.outcome === 'success');
    if (plan !== null && succeeded)
        return [note('No check of the plan writes a report; every command succeeded.')];
    return idle.length > 0
        ? [note(`Nothing had to report: ${idle.join(', ')} may be skipped.`)]
        : [diagnosticOf('error', (0,src_failures.nothingToJudge)())];
};
/** What a baseline may hold. */
const families = ['tests', 'coverage'];
/** Families that exist here: present in the evidence, or in the baseline – what was there before must not vanish unseen. All, where the baseline cannot be read. */
const familiesOf = ({ measured, found }) => new Set([
    ...(measured.has.tests ? ['tests'] : []),
    ...(measured.has.coverage ? ['coverage'] : []),
    ...Object.keys(found.baseline?.metrics ?? {}).map(familyOf),
    ...(found.state.state === 'corrupt' || found.state.state === 'unreachable' ? families : [])
]);
const metricJson = ({ unit, direction, value }) => ({
    unit,
    direction,
    state: value.state,
    value: value.state === 'known' ? (0,exact/* toNumber */.Ro)(value.value) : null,
    exact: value.state === 'known' ? `${value.value.numerator}/${value.value.denominator}` : null,
    why: value.state === 'known' ? null : value.why
});
const byProducer = (a, b) => a.producer === b.producer ? (a.shard?.index ?? 0) - (b.shard?.index ?? 0) : a.producer < b.producer ? -1 : 1;

// EXTERNAL MODULE: ./build/reports/coverage/merge.js
var merge = __webpack_require__(74111);
// EXTERNAL MODULE: ./build/reports/read.js
var read = __webpack_require__(56262);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/paths.js
/** A path from a report as git writes it: forward slashes, relative to the workspace of the producer where it lies inside. */
const relativePath = (path, workspace) => {
    const slashed = path.replaceAll('\\', '/');
    const root = workspace.endsWith('/') ? workspace : `${workspace}/`;
    const inside = slashed.startsWith(root) ? slashed.slice(root.length) : slashed;
    return inside.replace(/^(\.\/)+/, '');
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/measure.js
/** Reads every report of the evidence and sums up what the rules need. */







const measure = async (delivered, files) => {
    const tests = emptyTally();
    const parts = [];
    for (const one of delivered)
        parts.push(await measureProducer(one, tests, files));
    return {
        tests,
        has: { tests: parts.some(part => part.tests > 0), coverage: parts.some(part => part.coverage.length > 0) },
        coverage: (0,merge/* mergeCoverage */.P)(parts.map(part => part.coverage)),
        statuses: parts.map(part => part.status),
        diagnostics: parts.flatMap(part => part.diagnostics)
    };
};
const measureProducer = async ({ manifest, reports }, tally, files) => {
    const label = (0,evidence/* producerLabel */.hX)(manifest.producer, manifest.shard);
    const coverage = [];
    const diagnostics = manifest.notes.map(text => note(text, label));
    const seen = [];
    let tests = 0;
    let failures = 0;
    for (const report of reports) {
        const counting = tallyReport(tally, label);
        const result = await (0,read/* readReport */.t)(report.file, files, record => {
            if (record.kind === 'test') {
                tests += 1;
                counting.add({ ...record, file: record.file === null ? null : relativePath(record.file, manifest.workspace) });
            }
            else if (record.kind === 'coverage')
                coverage.push({ ...record, file: relativePath(record.file, manifest.workspace) });
            else
                diagnostics.push(inReport(record, report.path, label));
        });
        failures += counting.close();
        seen.push({ path: report.path, format: result.format, sha256: report.sha256, bytes: report.bytes });
    }
    const problem = commandProblem({ manifest, reports }, label, failures);
    const unmatched = unmatchedProblem(manifest, reports.length, label);
    for (const found of [problem, unmatched])
        if (found)
            diagnostics.push(diagnosticOf('error', found, label));
    const unreadable = diagnostics.some(one => one.severity === 'error');
    return {
        tests,
        coverage,
        diagnostics,
        status: {
            producer: manifest.producer,
            shard: manifest.shard,
            status: problem ? 'unexplained-failure' : unreadable ? 'unreadable' : 'complete',
            attempt: manifest.attempt,
            reports: seen,
            detail: (problem ?? unmatched)?.what ?? ''
        }
    };
};
const inReport = (record, path, label) => ({
    severity: record.severity,
    code: record.code,
    message: `${path}: ${record.message}`,
    fix: null,
    location: { file: path, line: record.line },
    producer: label
});
/** The command's outcome is evidence: a failure that no report explains may hide anything. */
const commandProblem = ({ manifest, reports }, label, failures) => {
    const { outcome, exitCode } = manifest.command;
    if (outcome === 'cancelled' || outcome === 'skipped')
        return (0,src_failures.interruptedCommand)(label, outcome);
    const code = exitCode === null ? '' : ` with exit code ${exitCode}`;
    const failed = outcome === 'failure' || (exitCode !== null && exitCode !== 0);
    if (failed && failures === 0)
        return (0,src_failures.unexplainedFailure)(label, `${outcome}${code}`);
    return outcome === 'unknown' && exitCode === null && reports.length === 0 ? (0,src_failures.silentProducer)(label) : null;
};
const unmatchedProblem = (manifest, reports, label) => {
    const unmatched = reports === 0 ? manifest.patterns : (manifest.unmatched ?? []);
    return unmatched.length === 0
        ? null
        : (0,src_failures.patternWithoutMatch)(label, unmatched.join(', '), manifest.notes.slice(0, 5).join(' '));
};

// EXTERNAL MODULE: ./build/core/config/read.js + 1 modules
var config_read = __webpack_require__(78933);
// EXTERNAL MODULE: ./build/core/config/schema.js + 1 modules
var schema = __webpack_require__(22592);
;// CONCATENATED MODULE: ./build/core/config/waivers.js
/** The waivers that still count at `now` (milliseconds since the epoch): through the end of their last day, UTC. */
const waiversInForce = (config, now) => config.waivers.filter(({ expires }) => new Date(now).toISOString().slice(0, 10) <= expires);

// EXTERNAL MODULE: ./build/action-quality-gate/src/contract.js + 1 modules
var contract = __webpack_require__(26920);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/policy.js
/**
 * Which rules apply. On a pull request, and in a merge queue, they come from the base commit, so that a change cannot lower its own bar;
 * the checks that must report come from the head.
 */








/** Raises QG-129 where the input names a file that neither the commit nor its base has. */
const policyFor = async (inputs, subject, world) => {
    const head = await headConfig(inputs.config, world.files);
    const proposed = subject.pullRequest !== null || world.run.event === 'merge_group';
    const base = proposed ? await baseConfig(inputs.config, subject.base, world.git) : null;
    const nowhere = head === null && (base === null || (base.config === null && !base.unreadable));
    if (nowhere && inputs.config !== contract/* usualConfig */.l)
        (0,failure/* raise */.xl)((0,src_failures.missingConfig)(inputs.config));
    const ruling = base?.config ?? head ?? schema/* defaultConfig */.sb;
    const preset = inputs.preset ?? (base?.unreadable ? 'standard' : ruling.quality.preset);
    return {
        preset,
        presetRules: presetRules(preset),
        ownRules: [...ruling.quality.rules, ...inputs.rules.map(ruleOfInput)],
        enforce: base?.unreadable === true || ruling.enforce,
        diagnostics: [...(base?.notes ?? []), ...policy_comparison(inputs.config, base?.config ?? null, head, world.clock.now())]
    };
};
const ruleOfInput = (rule) => ({
    rule,
    severity: 'block',
    onMissing: 'inconclusive',
    origin: 'input rules'
});
const headConfig = async (path, files) => (await files.stat(path)) === undefined ? null : (0,config_read/* readConfig */.X)(await files.text(path), path);
const baseConfig = async (path, base, git) => {
    const text = base === null ? undefined : await git.show(base, path);
    if (text === undefined) {
        return {
            config: null,
            unreadable: false,
            notes: [note(`The base has no ${path}: this change is judged by its own rules.`)]
        };
    }
    try {
        return { config: (0,config_read/* readConfig */.X)(text, path), unreadable: false, notes: [] };
    }
    catch (thrown) {
        if (!(thrown instanceof failure/* FailureError */.pO))
            throw thrown;
        const { what } = thrown.failure;
        return {
            config: null,
            unreadable: true,
            notes: [
                note(`${path} of the base cannot be read (${what}): judged by the rules of this change and preset standard.`)
            ]
        };
    }
};
const policy_comparison = (path, base, head, now) => {
    if (base === null)
        return [];
    const changed = rulesOf(base) !== rulesOf(head ?? schema/* defaultConfig */.sb);
    const dropped = Object.keys(base.checks).filter(name => head?.checks[name] === undefined);
    const waived = new Set((head ? waiversInForce(head, now) : []).map(({ producer }) => producer));
    return [
        ...(changed ? [note(`This change edits the rules in ${path}: the edit takes effect after it is merged.`)] : []),
        ...dropped.filter(name => !waived.has(name)).map(name => diagnosticOf('error', (0,src_failures.droppedProducer)(name, path), name)),
        ...dropped.filter(name => waived.has(name)).map(name => note(`The check ${name} is removed under a waiver.`, name))
    ];
};
const rulesOf = ({ quality, enforce }) => JSON.stringify([
    quality.preset,
    quality.rules.map(({ rule, severity, onMissing }) => [rule, severity, onMissing]),
    enforce
]);

;// CONCATENATED MODULE: ./build/action-quality-gate/src/record.js
/** `record`: the baseline of a commit of a protected branch, written once into the ledger. */





/**
 * Raises QG-122 where the evidence is not complete: a baseline with a hole would hide what later falls into it. A rule
 * that stays open although its baseline is readable shows such a hole too. Raises QG-126 on a pull request.
 */
const baselineOf = (verdict, measured, run) => {
    if (verdict.subject.pullRequest !== null)
        (0,failure/* raise */.xl)((0,src_failures.pullRequestRecord)());
    const problems = holesOf(verdict);
    if (problems.length > 0)
        (0,failure/* raise */.xl)((0,src_failures.incompleteRecord)(problems.join(' ')));
    return {
        schema: 'towpath.baseline/1',
        id: verdict.id,
        commit: verdict.subject.commit,
        tree: verdict.subject.tree,
        run: run.runId,
        attempt: run.attempt,
        metrics: Object.fromEntries(Object.entries(headMetrics(measured)).flatMap(([name, value]) => value.state === 'known' ? [[name, `${value.value.numerator}/${value.value.denominator}`]] : [])),
        failed: [...new Set(measured.tests.failures.map(hashedIdentity))].sort()
    };
};
const holesOf = ({ diagnostics, rules, baseline }) => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    const readable = baseline.state !== 'corrupt' && baseline.state !== 'unreachable';
    const open = rules.filter(({ outcome, severity }) => outcome === 'inconclusive' && severity === 'block');
    return readable ? [...errors, ...open.map(({ reason }) => `${reason}.`)] : errors;
};
const writeBaseline = async (baseline, ledger) => {
    const content = `${JSON.stringify(baseline, null, 2)}\n`;
    try {
        await ledger.append([{ path: baselinePath(baseline), content }], `baseline: ${baseline.id} of ${baseline.commit}`);
    }
    catch (thrown) {
        (0,failure/* raise */.xl)((0,src_failures.ledgerNotWritten)((0,failure/* messageOf */.bD)(thrown)), thrown);
    }
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/run.js












const run = (inputs, world) => modes[inputs.mode](inputs, world);
/** Packs the reports of this job for the gate that comes later in the run. */
const collect = async (inputs, world) => {
    const evidence = await deliverEvidence(await evidenceHere(inputs, world), world);
    return { verdict: null, outputs: { evidence }, deliveries: [] };
};
/** Judges everything the run collected. */
const judgeRun = async (inputs, world) => outcomeOf(inputs, world, judge(await caseOf(inputs, world, await evidenceOfRun(inputs.id, world))));
/** Collects and judges in one job. */
const standalone = async (inputs, world) => {
    const here = await evidenceHere(inputs, world);
    return outcomeOf(inputs, world, judge(await caseOf(inputs, world, { delivered: [here], diagnostics: [] })));
};
/** Stores what pull requests will be compared with. Its verdict informs; failing tests on the branch do not stop it. */
const record = async (inputs, world) => {
    const given = await caseOf(inputs, world, await evidenceOfRun(inputs.id, world));
    const verdict = { ...judge(given), blocking: false };
    await writeBaseline(baselineOf(verdict, given.measured, world.run), world.ledger);
    const outcome = outcomeOf(inputs, world, verdict);
    return { ...outcome, outputs: { ...outcome.outputs, recorded: 'true' } };
};
const modes = { collect, judge: judgeRun, record, standalone };
/** Everything the decision rests on: who delivered, what it says, the baseline, the change, the rules. */
const caseOf = async (inputs, world, evidence) => {
    const subject = await subjectOf(inputs.base, world);
    const policy = await policyFor(inputs, subject, world);
    const complete = completeness(evidence.delivered, { ...inputs, subject, attempt: world.run.attempt }, await jobsOfRun(evidence.delivered, world));
    const measured = await measure(complete.current, world.files);
    const found = await baselineFor(inputs.id, subject.base, world);
    const changes = await changesOf(subject, world);
    return { ...inputs, subject, policy, complete, measured, found, changes, diagnostics: evidence.diagnostics };
};
const outcomeOf = (inputs, { run }, verdict) => ({
    verdict,
    outputs: { decision: verdict.decision, verdict: verdictFile(inputs.id, run) },
    deliveries: deliveriesOf(verdict, inputs, run)
});


/***/ }),

/***/ 2482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ LF),
/* harmony export */   b: () => (/* binding */ asBuffer)
/* harmony export */ });
/** The same memory as a Buffer, which has the fast native searches and decoders. */
const asBuffer = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const LF = 0x0a;


/***/ }),

/***/ 94357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ transcoder),
/* harmony export */   Pq: () => (/* binding */ toUtf8),
/* harmony export */   X0: () => (/* binding */ detectEncoding)
/* harmony export */ });
/* unused harmony export declarationBytes */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _buffer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2482);
/** Turns a byte stream of any encoding into UTF-8 pieces that are valid and end between characters. */



/** How much of a file `detectEncoding` wants to see. */
const declarationBytes = 1024;
const marks = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-32', [0xff, 0xfe, 0, 0]],
    ['utf-32', [0, 0, 0xfe, 0xff]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]]
];
const declaration = /^<\?xml[^>]{0,500}?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,39})["']/;
/** Byte order mark first, then the zero bytes of UTF-16, then the XML declaration (XML 1.0, appendix F), else UTF-8. */
const detectEncoding = (head) => {
    const marked = marks.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
    if (marked)
        return { name: marked[0], mark: marked[1].length, conflict: null };
    if (head[0] !== 0 && head[1] === 0)
        return { name: 'utf-16le', mark: 0, conflict: null };
    if (head[0] === 0 && head.length > 1)
        return { name: 'utf-16be', mark: 0, conflict: null };
    const declared = declaration
        .exec((0,_buffer_js__WEBPACK_IMPORTED_MODULE_2__/* .asBuffer */ .b)(head).toString('latin1', 0, declarationBytes).trimStart())?.[1]
        ?.toLowerCase();
    if (declared === undefined)
        return { name: 'utf-8', mark: 0, conflict: null };
    if (/^(utf-?16|utf-?32|ucs-?[24]|iso-10646-ucs)/.test(declared)) {
        return { name: 'utf-8', mark: 0, conflict: `it declares ${declared}, but its bytes are not` };
    }
    return { name: declared, mark: 0, conflict: null };
};
const nothing = Buffer.alloc(0);
const latin1 = new Set(['iso-8859-1', 'iso8859-1', 'iso_8859-1', 'latin1', 'latin-1', 'l1']);
const unicode = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);
/** Lead byte of UTF-8 to the length of its sequence; 1 for everything else. */
const sequenceLength = (byte) => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1);
/** How many bytes at the end belong to a character that the next piece completes: 0 to 3. */
const unfinished = (bytes) => {
    for (let back = 1; back <= 3 && back <= bytes.length; back++) {
        const byte = bytes[bytes.length - back] ?? 0;
        if (byte < 0x80)
            return 0;
        if (byte >= 0xc0)
            return sequenceLength(byte) > back ? back : 0;
    }
    return 0;
};
const linesBeforeInvalid = (bytes) => {
    for (let lines = 0, from = 0;; lines++) {
        const end = bytes.indexOf(_buffer_js__WEBPACK_IMPORTED_MODULE_2__.LF, from);
        if (end < 0 || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(from, end)))
            return lines;
        from = end + 1;
    }
};
const fromUtf8 = (report) => {
    let held = nothing;
    const checked = (bytes) => {
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
            return bytes;
        report({ detail: 'it holds bytes that are not UTF-8', lines: linesBeforeInvalid(bytes) });
        return Buffer.from(bytes.toString('utf8'));
    };
    return {
        decode: bytes => {
            const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
            const rest = unfinished(all);
            held = rest === 0 ? nothing : Buffer.from(all.subarray(all.length - rest));
            return checked(all.subarray(0, all.length - rest));
        },
        end: () => checked(held)
    };
};
const fromLatin1 = {
    decode: bytes => Buffer.from(bytes.toString('latin1')),
    end: () => nothing
};
const fromLabel = (label, report) => {
    const decoder = decoderFor(label);
    if (decoder === undefined)
        return undefined;
    const checked = (text) => {
        const at = text.indexOf('\ufffd');
        if (at >= 0)
            report({ detail: `it holds bytes that are not ${label}`, lines: text.slice(0, at).split('\n').length - 1 });
        return Buffer.from(text);
    };
    return {
        decode: bytes => checked(decoder.decode(bytes, { stream: true })),
        end: () => checked(decoder.decode())
    };
};
const decoderFor = (label) => {
    try {
        return new node_util__WEBPACK_IMPORTED_MODULE_1__.TextDecoder(label, { ignoreBOM: true });
    }
    catch {
        return undefined;
    }
};
/** What makes UTF-8 of `encoding`; undefined where the encoding is not known. */
const transcoder = (encoding, report) => {
    if (unicode.has(encoding))
        return fromUtf8(report);
    return latin1.has(encoding) ? fromLatin1 : fromLabel(encoding, report);
};
/**
 * The stream as valid UTF-8 without byte order mark, each piece ending between characters. Bytes that cannot be decoded
 * become U+FFFD and are reported before the piece that holds them. An unknown encoding is reported and yields nothing.
 */
async function* toUtf8(source, report) {
    let start = nothing;
    let active;
    const begin = () => {
        const encoding = detectEncoding(start);
        if (encoding.conflict !== null)
            report({ detail: encoding.conflict, lines: 0 });
        active = transcoder(encoding.name, report);
        if (active === undefined)
            report({ detail: `its encoding ${encoding.name} is not known`, lines: 0 });
        return active?.decode(start.subarray(encoding.mark)) ?? nothing;
    };
    for await (const bytes of source) {
        if (active !== undefined) {
            yield active.decode((0,_buffer_js__WEBPACK_IMPORTED_MODULE_2__/* .asBuffer */ .b)(bytes));
            continue;
        }
        start = start.length === 0 ? (0,_buffer_js__WEBPACK_IMPORTED_MODULE_2__/* .asBuffer */ .b)(bytes) : Buffer.concat([start, bytes]);
        if (start.length < declarationBytes)
            continue;
        yield begin();
        if (active === undefined)
            return;
    }
    if (active === undefined)
        yield begin();
    if (active !== undefined)
        yield active.end();
}


/***/ }),

/***/ 21315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparedCondition: () => (/* binding */ comparedCondition),
/* harmony export */   computedName: () => (/* binding */ computedName),
/* harmony export */   functionInRule: () => (/* binding */ functionInRule),
/* harmony export */   inexactNumber: () => (/* binding */ inexactNumber),
/* harmony export */   measuresNothing: () => (/* binding */ measuresNothing),
/* harmony export */   notACondition: () => (/* binding */ notACondition),
/* harmony export */   nullInRule: () => (/* binding */ nullInRule),
/* harmony export */   ruleFailures: () => (/* binding */ ruleFailures),
/* harmony export */   ruleSyntax: () => (/* binding */ ruleSyntax),
/* harmony export */   textInRule: () => (/* binding */ textInRule),
/* harmony export */   unknownMetric: () => (/* binding */ unknownMetric)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** What can be wrong with a rule. Every one is a mistake in the configuration: no verdict is given until it is corrected. */

const sample = { text: 'coverage.line >= 85', origin: '.github/towpath.yml:12' };
const written = (text) => ({ ...sample, text });
const longest = 200;
/** The start of the sentence: `The rule … (file:line)`. */
const named = ({ text, origin }) => {
    const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
    return `The rule \`${shown}\`${origin === null ? '' : ` (${origin})`}`;
};
const orList = (names) => names.map(name => `\`${name}\``).join(' or ');
const ruleSyntax = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-120', 'A rule is not an expression', [written('coverage.lines = 85'), '`=` is not expected at column 16', 'Compare with `==`.'], (rule, problem, hint) => ({
    what: `${named(rule)} cannot be read: ${problem}.`,
    why: 'A rule is one bare GitHub expression: comparisons of metrics with numbers, joined by `&&`, `||`, `!` and parentheses.',
    fix: hint ?? 'Correct the rule, for example to `coverage.lines >= 85`.'
}));
const unknownMetric = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-121', 'A rule names a metric that does not exist', [sample, 'coverage.line', 'column 1', ['coverage.lines']], (rule, name, position, near) => ({
    what: `${named(rule)} names the metric \`${name}\` (${position}), which does not exist.`,
    why: 'A rule over a metric that nobody measures would never be decided.',
    fix: near.length > 0
        ? `Did you mean ${orList(near)}? All metrics are listed in docs/reference/metrics.md.`
        : 'All metrics are listed in docs/reference/metrics.md.'
}));
const functionInRule = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-122', 'A rule calls a function', [written('contains(tests.failed, 3)'), 'contains'], (rule, name) => ({
    what: `${named(rule)} calls the function \`${name}\`.`,
    why: 'Rules compare numbers; the functions of the expression language work on text and objects, of which a rule has none.',
    fix: 'Write the rule with `==`, `!=`, `<`, `<=`, `>`, `>=`, `&&`, `||` and `!` only.'
}));
const nullInRule = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-123', 'A rule uses null', [written('coverage.lines != null')], (rule) => ({
    what: `${named(rule)} uses \`null\`.`,
    why: 'A metric without a value is not null: it is unknown, and what happens then is said by `on-missing`. (In the expression language `null <= 5` would even be true.)',
    fix: 'Remove the comparison with `null` and set `on-missing: inconclusive`, `fail` or `skip` on the rule.'
}));
const textInRule = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-124', 'A rule compares with text', [written("tests.failed == '0'"), "'0'"], (rule, literal) => ({
    what: `${named(rule)} uses the text \`${literal}\` as a value.`,
    why: "Every metric is a number; text can only name a component, as in `component['api']`.",
    fix: 'Write the number without quotes.'
}));
const inexactNumber = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-125', 'A rule compares with something that is no finite number', [written('tests.duration < Infinity'), 'Infinity'], (rule, lexeme) => ({
    what: `${named(rule)} uses \`${lexeme}\`, which is not a finite number.`,
    why: 'Thresholds are compared exactly, and NaN or an infinity has no exact value.',
    fix: 'Write a decimal number such as `85`, `57.1` or `1.5e3`.'
}));
const notACondition = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-126', 'A rule stands a number where a condition belongs', [written('!tests.failed'), 'tests.failed'], (rule, operand) => ({
    what: `${named(rule)} uses \`${operand}\` as a condition, but it is a number.`,
    why: 'Whether a number counts as good has to be said: a rule is a comparison that can be true or false.',
    fix: 'Compare it with a number, for example `tests.failed == 0`.'
}));
const comparedCondition = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-127', 'A rule compares a condition instead of a number', [written('80 <= coverage.lines <= 90'), '<='], (rule, operator) => ({
    what: `${named(rule)} compares the result of a condition with \`${operator}\`.`,
    why: 'Comparisons do not chain in the expression language: `80 <= x <= 90` first decides `80 <= x` and then compares true or false with 90.',
    fix: 'Join two comparisons: `x >= 80 && x <= 90`. To require the opposite of a condition, write `!( … )`.'
}));
const measuresNothing = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-128', 'A rule or comparison looks at no metric', [written('80 >= 80')], (rule) => ({
    what: `${named(rule)} contains a comparison without a metric, or no comparison at all.`,
    why: 'It would come out the same whatever was measured.',
    fix: 'Put a metric on one side of every comparison, for example `coverage.lines >= 80`.'
}));
const computedName = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-129', 'A rule computes the name of a metric', [written('coverage[*] >= 80')], (rule) => ({
    what: `${named(rule)} does not spell out the name of a metric.`,
    why: '`*`, numbers and expressions in brackets would choose metrics while judging; a rule says beforehand what it judges.',
    fix: "Name each metric: `coverage.lines`, or `component['api'].coverage.lines` for a component."
}));
/** All of them, for the generated catalogue. */
const ruleFailures = [
    ruleSyntax,
    unknownMetric,
    functionInRule,
    nullInRule,
    textInRule,
    inexactNumber,
    notACondition,
    comparedCondition,
    measuresNothing,
    computedName
];


/***/ }),

/***/ 74111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ CoverageMerge),
/* harmony export */   P: () => (/* binding */ mergeCoverage)
/* harmony export */ });
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** An arm of a line that never ran has no count; any count is more. */
const more = (a, b) => a === undefined || a === null ? b : b === null ? a : Math.max(a, b);
const inner = (map, key) => {
    const known = map.get(key);
    if (known !== undefined)
        return known;
    const made = new Map();
    map.set(key, made);
    return made;
};
/** Collects records by file. */
class CoverageMerge {
    #files = new Map();
    add(record) {
        const file = this.#file(record.file);
        for (const [line, hits] of record.lines)
            file.lines.set(line, Math.max(file.lines.get(line) ?? 0, hits));
        for (const [line, arm, taken] of record.branches) {
            const arms = inner(file.branches, line);
            arms.set(arm, more(arms.get(arm), taken));
        }
        for (const [name, line, hits] of record.functions) {
            const places = inner(file.functions, name);
            places.set(line, Math.max(places.get(line) ?? 0, hits));
        }
    }
    /** One record per file, files, lines, arms and names in order. What was collected is forgotten on the way. */
    *records() {
        for (const file of [...this.#files.keys()].sort(byText)) {
            const found = this.#files.get(file);
            this.#files.delete(file);
            if (found !== undefined)
                yield { kind: 'coverage', file, ...sorted(found) };
        }
    }
    #file(name) {
        const known = this.#files.get(name);
        if (known !== undefined)
            return known;
        const made = { lines: new Map(), branches: new Map(), functions: new Map() };
        this.#files.set(name, made);
        return made;
    }
}
const sorted = ({ lines, branches, functions }) => ({
    lines: [...lines].sort(([a], [b]) => a - b),
    branches: [...branches]
        .sort(([a], [b]) => a - b)
        .flatMap(([line, arms]) => [...arms].sort(([a], [b]) => byText(a, b)).map(([arm, taken]) => [line, arm, taken])),
    functions: [...functions]
        .sort(([a], [b]) => byText(a, b))
        .flatMap(([name, places]) => [...places].sort(([a], [b]) => (a ?? 0) - (b ?? 0)).map(([line, hits]) => [name, line, hits]))
});
/** The records of all shards as one record per file. */
const mergeCoverage = (shards) => {
    const merge = new CoverageMerge();
    for (const records of shards)
        for (const record of records)
            merge.add(record);
    return [...merge.records()];
};


/***/ }),

/***/ 75713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TJ: () => (/* binding */ limited),
/* harmony export */   Vg: () => (/* binding */ remark),
/* harmony export */   YK: () => (/* binding */ diagnostic)
/* harmony export */ });
/** A failure as a record; `error` where the report cannot be relied on. */
const diagnostic = ({ code, what, why, fix }, line, severity = 'error') => ({ kind: 'diagnostic', severity, code, message: `${what} ${why} ${fix}`, line });
const remark = (severity, message, line) => ({
    kind: 'diagnostic',
    severity,
    code: null,
    message,
    line
});
const shown = 20;
/** Passes diagnostics on, of each severity the first 20: a broken report must not flood the verdict. `close` tells how many were left out. */
const limited = (emit) => {
    const counts = { error: 0, warning: 0, note: 0 };
    return {
        emit: record => {
            counts[record.severity] += 1;
            if (counts[record.severity] <= shown)
                emit(record);
        },
        close: () => {
            for (const severity of ['warning', 'note', 'error']) {
                const more = counts[severity] - shown;
                if (more > 0)
                    emit({ kind: 'diagnostic', severity, code: null, message: `${more} more of this severity.`, line: null });
            }
        }
    };
};


/***/ }),

/***/ 58433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emptyReport: () => (/* binding */ emptyReport),
/* harmony export */   escapingReport: () => (/* binding */ escapingReport),
/* harmony export */   missingCases: () => (/* binding */ missingCases),
/* harmony export */   noTests: () => (/* binding */ noTests),
/* harmony export */   unknownFormat: () => (/* binding */ unknownFormat),
/* harmony export */   unopenedReport: () => (/* binding */ unopenedReport),
/* harmony export */   unreadableReport: () => (/* binding */ unreadableReport),
/* harmony export */   wrongEncoding: () => (/* binding */ wrongEncoding)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Failures of reading reports. A report that raises one cannot be relied on: the verdict is inconclusive. */

const rerun = 'Look at the log of the step that wrote it. Towpath does not guess: the verdict is inconclusive.';
const unknownFormat = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-103', 'A report has no known format', ['JUnit XML, lcov'], (known) => ({
    what: 'This file has no known format.',
    why: `Its content is none of: ${known}. The name of a file does not count.`,
    fix: 'Let the tool write one of these formats, or leave the file out of the report patterns.'
}));
const unreadableReport = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-104', 'A report is truncated or malformed', ['JUnit XML', 12, 'it ends before the element <testcase> of line 11 is closed'], (format, line, detail) => ({
    what: `The ${format} cannot be read as a whole: at line ${line}, ${detail}.`,
    why: 'The tool was probably killed before it finished, or two tools wrote to one file.',
    fix: rerun
}));
const emptyReport = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-105', 'A report is empty', [], () => ({
    what: 'The file is empty.',
    why: 'The tool opened it and ended before it wrote anything.',
    fix: rerun
}));
const noTests = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-106', 'A report holds no test', ['JUnit XML'], (format) => ({
    what: `The ${format} holds no test.`,
    why: 'The test runner found nothing to run: a wrong path, a filter that matches nothing, or a crash while loading.',
    fix: 'Run the test command and look at what it selects. A check without tests should write no report.'
}));
const escapingReport = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-107', 'A report is a symbolic link out of the workspace', ['reports/junit.xml'], (path) => ({
    what: `${path} is a symbolic link that leads out of the workspace.`,
    why: 'A change could make the gate read any file of the runner this way, so such a file is never read.',
    fix: 'Write the report into the workspace, or copy it there.'
}));
const wrongEncoding = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-108', 'The encoding of a report is not what it says', ['JUnit XML', 3, 'it holds bytes that are not UTF-8'], (format, line, detail) => ({
    what: `The ${format} cannot be decoded: at line ${line}, ${detail}.`,
    why: 'Without an encoding in the XML declaration or a byte order mark, a report is read as UTF-8.',
    fix: 'Let the tool write UTF-8, or declare the encoding that it writes.'
}));
const missingCases = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-109', 'A suite claims more failures than its cases show', ['calculator', 3, 1], (suite, claimed, shown) => ({
    what: `The suite \`${suite}\` counts ${claimed} failures and errors, its test cases show ${shown}.`,
    why: 'Failed cases are missing from the report, so it cannot be relied on.',
    fix: 'Look at the log of the test runner, and at any tool that filters or merges its reports.'
}));
const unopenedReport = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-150', 'A report cannot be opened', ['reports/junit.xml', 'there is no such file'], (path, why) => ({
    what: `${path} cannot be read: ${why}.`,
    why: 'Either the path is wrong, or the tool did not write the file.',
    fix: 'Check the path from the root of the workspace.'
}));


/***/ }),

/***/ 43286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ formats)
});

// EXTERNAL MODULE: ./build/core/bytes/encoding.js
var encoding = __webpack_require__(94357);
// EXTERNAL MODULE: ./build/core/bytes/buffer.js
var buffer = __webpack_require__(2482);
;// CONCATENATED MODULE: ./build/core/bytes/lines.js
/** Splits UTF-8 pieces into lines without making strings of them. */

const CR = 0x0d;
/** A longer line is cut there: memory stays bounded whatever the file holds. */
const longestLine = 1 << 20;
/** Lines end with LF or CR LF. Pieces may be cut anywhere. */
const lineSplitter = (visit) => {
    let pending = [];
    let size = 0;
    let number = 0;
    const hold = (bytes) => {
        const kept = bytes.subarray(0, Math.max(0, longestLine - size));
        if (kept.length > 0)
            pending.push(Buffer.from(kept));
        size += kept.length;
    };
    const emit = (bytes, start, end) => {
        number += 1;
        const cut = Math.min(end, start + longestLine);
        visit(bytes, start, cut > start && bytes[cut - 1] === CR ? cut - 1 : cut, number);
    };
    const emitPending = () => {
        const whole = Buffer.concat(pending);
        pending = [];
        size = 0;
        emit(whole, 0, whole.length);
    };
    return {
        feed: bytes => {
            let start = 0;
            for (let end = 0; end < bytes.length; end++) {
                if (bytes[end] !== buffer.LF)
                    continue;
                if (pending.length === 0)
                    emit(bytes, start, end);
                else {
                    hold(bytes.subarray(start, end));
                    emitPending();
                }
                start = end + 1;
            }
            if (start < bytes.length)
                hold(bytes.subarray(start));
        },
        end: () => {
            if (pending.length > 0)
                emitPending();
        }
    };
};

// EXTERNAL MODULE: ./build/reports/diagnostic.js
var diagnostic = __webpack_require__(75713);
// EXTERNAL MODULE: ./build/reports/failures.js
var failures = __webpack_require__(58433);
;// CONCATENATED MODULE: ./build/reports/coverage/lcov-lines.js
const count = /^\d{1,15}$/;
/** geninfo can write negative and floating counts; a count that is no number is an error, never zero. */
const hitsOf = (text) => {
    if (count.test(text))
        return Number(text);
    return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? Math.max(0, Number(text)) : null;
};
const lineOf = (text) => (count.test(text) ? Number(text) : null);
/** Line 0 stands for code without a line; it cannot be covered by anybody. */
const placed = (line) => (line === 0 ? null : line);
/** `DA:<line>,<hits>[,<checksum>]` */
const line = (section, value) => {
    const [number = '', hits = ''] = value.split(',', 2);
    const [at, ran] = [lineOf(number), hitsOf(hits)];
    if (at === null || ran === null)
        return 'a DA record needs a line and a count';
    if (at > 0)
        section.line(at, ran);
    return null;
};
/** `BRDA:<line>,[e]<block>,<branch>,<taken>`; the branch is a number or any text, `-`: the line never ran. */
const branch = (section, value) => {
    const first = value.indexOf(',');
    const last = value.lastIndexOf(',');
    const arm = value.slice(first + 1, last);
    const taken = value.slice(last + 1);
    const at = lineOf(value.slice(0, first));
    const ran = hitsOf(taken);
    if (!arm.includes(',') || at === null || (ran === null && taken !== '-')) {
        return 'a BRDA record needs a line, a block, a branch and a count or `-`';
    }
    if (at > 0)
        section.branch(at, arm, ran);
    return null;
};
/** `FN:<line>,[<last line>,]<name>`; a name may hold commas. */
const named = (section, value) => {
    const match = /^(\d{1,15}),(?:\d{1,15},)?(.+)$/.exec(value);
    if (match === null)
        return 'an FN record needs a line and a name';
    section.function(match[2] ?? '', placed(Number(match[1])));
    return null;
};
/** `FNDA:<hits>,<name>` */
const calls = (section, value) => {
    const comma = value.indexOf(',');
    const hits = hitsOf(value.slice(0, Math.max(0, comma)));
    if (hits === null)
        return 'an FNDA record needs a count and a name';
    section.calls(value.slice(comma + 1), hits);
    return null;
};
/** lcov 2: `FNL:<index>,<line>[,<last line>]` */
const place = (section, value) => {
    const [index = '', number = ''] = value.split(',', 2);
    const at = lineOf(number);
    if (at === null)
        return 'an FNL record needs an index and a line';
    section.place(index, placed(at));
    return null;
};
/** lcov 2: `FNA:<index>,<hits>,<name>` */
const alias = (section, value) => {
    const match = /^(\d{1,15}),([^,]*),(.+)$/.exec(value);
    const hits = hitsOf(match?.[2] ?? '');
    if (match === null || hits === null)
        return 'an FNA record needs an index, a count and a name';
    section.alias(match[1] ?? '', hits, match[3] ?? '');
    return null;
};
const ignored = () => null;
/** What a line says, by what stands before its colon. Totals are counted, not believed. */
const lcovLines = new Map([
    ['DA', line],
    ['BRDA', branch],
    ['FN', named],
    ['FNDA', calls],
    ['FNL', place],
    ['FNA', alias],
    ...['VER', 'FNF', 'FNH', 'BRF', 'BRH', 'MCDC', 'MCF', 'MCH'].map(key => [key, ignored])
]);
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;
const prefix = Buffer.from('DA:');
const longestCount = 15;
/** The number from `start` up to `end` or a comma; -1 where it is none or too long. */
const plainNumber = (bytes, start, end) => {
    let value = 0;
    let at = start;
    for (; at < end && bytes[at] !== COMMA; at++) {
        const byte = bytes[at] ?? 0;
        if (byte < ZERO || byte > NINE)
            return -1;
        value = value * 10 + (byte - ZERO);
    }
    return at === start || at - start > longestCount ? -1 : value;
};
/** Reads a `DA` record as nearly all are, without making a string; false where it takes a closer look. */
const readPlainLine = (section, bytes, start, end) => {
    for (let index = 0; index < prefix.length; index++)
        if (bytes[start + index] !== prefix[index])
            return false;
    const first = start + prefix.length;
    let comma = first;
    while (comma < end && bytes[comma] !== COMMA)
        comma++;
    if (comma === end)
        return false;
    const [at, hits] = [plainNumber(bytes, first, comma), plainNumber(bytes, comma + 1, end)];
    if (at < 1 || hits < 0)
        return false;
    section.line(at, hits);
    return true;
};

;// CONCATENATED MODULE: ./build/reports/coverage/lcov-section.js
class LcovSection {
    file;
    #lines = [];
    #branches = [];
    #functions = [];
    /** Functions without calls yet, by name and in their order: a name may stand for several (C++ statics, lambdas). */
    #uncounted = new Map();
    /** lcov 2: functions have an index, and aliases by it. */
    #byIndex = new Map();
    constructor(file) {
        this.file = file;
    }
    line(line, hits) {
        this.#lines.push([line, hits]);
    }
    branch(line, arm, taken) {
        this.#branches.push([line, arm, taken]);
    }
    function(name, line) {
        const made = { name, line, hits: 0 };
        this.#functions.push(made);
        const queue = this.#uncounted.get(name);
        if (queue === undefined)
            this.#uncounted.set(name, { waiting: [made], next: 0 });
        else
            queue.waiting.push(made);
    }
    calls(name, hits) {
        const queue = this.#uncounted.get(name);
        const open = queue?.waiting[queue.next];
        if (queue === undefined || open === undefined)
            this.#functions.push({ name, line: null, hits });
        else {
            open.hits = hits;
            queue.next += 1;
        }
    }
    place(index, line) {
        this.#byIndex.set(index, line);
    }
    alias(index, hits, name) {
        this.#functions.push({ name, line: this.#byIndex.get(index) ?? null, hits });
    }
    /** Lines found and hit, for comparison with LF and LH. */
    totals() {
        const isAscending = this.#lines.every(([line], index) => index === 0 || line > (this.#lines[index - 1]?.[0] ?? 0));
        const hits = this.#lines.filter(([, count]) => count > 0);
        if (isAscending)
            return { found: this.#lines.length, hit: hits.length };
        const distinct = (lines) => new Set(lines.map(([line]) => line)).size;
        return { found: distinct(this.#lines), hit: distinct(hits) };
    }
    record() {
        return {
            kind: 'coverage',
            file: this.file,
            lines: this.#lines,
            branches: this.#branches,
            functions: this.#functions.map(({ name, line, hits }) => [name, line, hits])
        };
    }
}

// EXTERNAL MODULE: ./build/reports/coverage/merge.js
var merge = __webpack_require__(74111);
;// CONCATENATED MODULE: ./build/reports/coverage/lcov.js
/** lcov tracefiles, of lcov 1 and 2 and of the many tools that write them. */







const title = 'lcov tracefile';
const signature = /^(?:TN:|SF:.)/;
class LcovReader {
    #emit;
    #diagnostics;
    #files = new merge/* CoverageMerge */.L();
    #section = null;
    #sections = 0;
    #broken = false;
    #claimed = new Map();
    line = 0;
    constructor(emit) {
        this.#emit = emit;
        this.#diagnostics = (0,diagnostic/* limited */.TJ)(emit);
    }
    read(bytes, start, end, number) {
        this.line = number;
        if (this.#section !== null && readPlainLine(this.#section, bytes, start, end))
            return;
        this.#readText(bytes.toString('utf8', start, end));
    }
    #readText(text) {
        if (text === '' || text.startsWith('#'))
            return;
        const colon = text.indexOf(':');
        const key = text.slice(0, Math.max(0, colon));
        const value = text.slice(colon + 1);
        if (text === 'end_of_record')
            this.#endSection();
        else if (key === 'SF')
            this.#beginSection(value);
        else if (key !== 'TN')
            this.#readRecord(key, value);
    }
    #readRecord(key, value) {
        if (this.#section === null) {
            this.#malformed('a record stands outside of a file (`SF`)');
            return;
        }
        if (key === 'LF' || key === 'LH') {
            this.#claimed.set(key, value);
            return;
        }
        const read = lcovLines.get(key);
        const problem = read === undefined ? this.#unknown(key) : read(this.#section, value);
        if (problem !== null)
            this.#malformed(problem);
    }
    undecodable(detail, line) {
        if (!this.#broken)
            this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.wrongEncoding)(title, line, detail), line));
        this.#broken = true;
    }
    finish() {
        if (this.#section !== null) {
            this.#malformed(`it ends before the \`end_of_record\` of ${this.#section.file}`);
            this.#keep(this.#section);
        }
        for (const record of this.#files.records())
            this.#emit(record);
        if (this.#sections === 0 && !this.#broken)
            this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.emptyReport)(), null));
        this.#diagnostics.close();
    }
    #malformed(detail) {
        this.#broken = true;
        this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.unreadableReport)(title, this.line, detail), this.line));
    }
    /** Later versions of lcov may add records; a line without a key is damage. */
    #unknown(key) {
        if (!/^[A-Z]{2,8}$/.test(key))
            return 'a line is no record';
        this.#diagnostics.emit((0,diagnostic/* remark */.Vg)('note', `The record ${key} is not known and is left out.`, this.line));
        return null;
    }
    #beginSection(file) {
        if (this.#section !== null) {
            this.#malformed(`\`SF\` stands before the \`end_of_record\` of ${this.#section.file}`);
            this.#keep(this.#section);
        }
        if (file === '')
            this.#malformed('an SF record has no path');
        this.#section = new LcovSection(file);
    }
    #endSection() {
        if (this.#section === null) {
            this.#malformed('`end_of_record` stands outside of a file');
            return;
        }
        const { found, hit } = this.#section.totals();
        const [claimedFound = found, claimedHit = hit] = ['LF', 'LH'].map(key => this.#claimed.get(key)?.trim());
        if (String(found) !== String(claimedFound) || String(hit) !== String(claimedHit)) {
            const text = `${this.#section.file} counts ${claimedHit} of ${claimedFound} lines hit, its records show ${hit} of ${found}. The records count.`;
            this.#diagnostics.emit((0,diagnostic/* remark */.Vg)('note', text, this.line));
        }
        this.#keep(this.#section);
    }
    #keep(section) {
        this.#sections += 1;
        this.#files.add(section.record());
        this.#section = null;
        this.#claimed.clear();
    }
}
const read = async (source, emit) => {
    const reader = new LcovReader(emit);
    const splitter = lineSplitter((bytes, start, end, number) => {
        reader.read(bytes, start, end, number);
    });
    const report = ({ detail, lines }) => reader.undecodable(detail, reader.line + 1 + lines);
    for await (const piece of (0,encoding/* toUtf8 */.Pq)(source, report))
        splitter.feed(piece);
    splitter.end();
    reader.finish();
};
/** The first line that is neither blank nor a comment begins a test or a file, and records follow. */
const recognise = ({ text }) => {
    const lines = text.split(/\r?\n/, 200).filter(line => line.trim() !== '' && !line.startsWith('#'));
    const [first = '', second = first] = lines;
    return signature.test(first) && /^(?:TN:|SF:|VER:|[A-Z]{2,5}:|end_of_record)/.test(second);
};
const lcov = { name: 'lcov', title, holds: 'coverage', recognise, read };

;// CONCATENATED MODULE: ./build/core/bytes/xml-classes.js
/** Classes of bytes by table, for the inner loops of the scanner. Bytes above 0x7f count as letters: they are checked UTF-8. */
const table = (classes, others) => Uint8Array.from({ length: 256 }, (_, byte) => classes[String.fromCharCode(byte)] ?? others(byte));
const isLetter = (byte) => byte >= 0x80 || /[A-Za-z_:]/.test(String.fromCharCode(byte));
const isDigitLike = (byte) => /[0-9.-]/.test(String.fromCharCode(byte));
const NAME_START = 1;
const NAME = 2;
const SPACE = 4;
/** Flags: may begin a name, may continue a name, white space. */
const nameClass = table({ ' ': SPACE, '\t': SPACE, '\r': SPACE, '\n': SPACE }, byte => isLetter(byte) ? NAME_START | NAME : isDigitLike(byte) ? NAME : 0);
const ORDINARY = 0;
const MARKUP = 1;
const REFERENCE = 2;
const NEWLINE = 3;
const CONTROL = 4;
const BRACKET = 5;
const BLANK = 6;
const QUOTE = 7;
const NOT_ASCII = 8;
const isControl = (byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13;
const controls = (byte) => (isControl(byte) ? CONTROL : ORDINARY);
/** What stops the scan of character data. `>` is a bracket: it may end the forbidden `]]>`. */
const textClass = table({ '<': MARKUP, '&': REFERENCE, '\n': NEWLINE, '>': BRACKET }, controls);
/** What stops the scan of an attribute's value. */
const valueClass = table({ '<': MARKUP, '&': REFERENCE, '\n': NEWLINE, '\t': BLANK, '\r': BLANK, '"': QUOTE, "'": QUOTE }, byte => (byte >= 0x80 ? NOT_ASCII : controls(byte)));
/** What stops the scan of a comment, a processing instruction or a CDATA section. */
const skipClass = table({ '\n': NEWLINE, '-': BRACKET, '?': BRACKET, ']': BRACKET }, controls);
/** What may stand between `&` and `;`: names, and `#` with digits. */
const isReferenceByte = (byte) => ((nameClass[byte] ?? 0) & NAME) !== 0 || byte === 0x23;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const BANG = 0x21;
const QUESTION = 0x3f;
const DASH = 0x2d;
const SEMICOLON = 0x3b;
const CLOSE = 0x5d;

;// CONCATENATED MODULE: ./build/core/bytes/xml-cut-tag.js
/** A tag that a piece of the document cuts: kept until the `>` that ends it arrives. */

class CutTag {
    size = 0;
    #pieces = [];
    /** The quote that is open at the end of what is kept; 0 for none. */
    #quote = 0;
    /** Keeps bytes up to the end of the tag. Returns how many; `ended` tells whether the tag is whole. */
    add(bytes) {
        const end = this.#findEnd(bytes);
        const taken = end < 0 ? bytes.length : end + 1;
        this.#pieces.push(Buffer.from(bytes.subarray(0, taken)));
        this.size += taken;
        return { taken, ended: end >= 0 };
    }
    /** What is kept, which is forgotten then. */
    take() {
        const whole = Buffer.concat(this.#pieces);
        this.#pieces = [];
        this.#quote = 0;
        this.size = 0;
        return whole;
    }
    #findEnd(bytes) {
        for (let at = 0; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            if (this.#quote !== 0) {
                if (byte === this.#quote)
                    this.#quote = 0;
            }
            else if (byte === GT)
                return at;
            else if (valueClass[byte] === QUOTE)
                this.#quote = byte;
        }
        return -1;
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/xml-doctype.js
/** Finds the end of a DOCTYPE without reading what it declares: nothing is fetched, no entity is expanded. */
const quotes = `"'`;
class DoctypeSkipper {
    #inside = 'doctype';
    #quote = '';
    /** The last characters, to see `<!--`, `-->`, `<?` and `?>` across pieces. */
    #tail = '';
    begin() {
        this.#inside = 'doctype';
        this.#quote = '';
        this.#tail = '';
    }
    /** True when `character` is the `>` that ends the DOCTYPE. */
    isEnd(character) {
        const tail = (this.#tail + character).slice(-4);
        this.#tail = tail;
        if (this.#inside === 'comment') {
            if (tail.endsWith('-->'))
                this.#enter('subset');
        }
        else if (this.#inside === 'instruction') {
            if (tail.endsWith('?>'))
                this.#enter('subset');
        }
        else if (this.#quote !== '') {
            if (character === this.#quote)
                this.#quote = '';
        }
        else if (quotes.includes(character))
            this.#quote = character;
        else
            return this.#inside === 'doctype' ? this.#outside(character) : this.#subset(character, tail);
        return false;
    }
    #outside(character) {
        if (character === '[')
            this.#enter('subset');
        return character === '>';
    }
    #subset(character, tail) {
        if (character === ']')
            this.#enter('doctype');
        else if (tail === '<!--')
            this.#enter('comment');
        else if (tail.endsWith('<?'))
            this.#enter('instruction');
        return false;
    }
    #enter(inside) {
        this.#inside = inside;
        this.#tail = '';
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/xml-problem.js
/** After these nothing more is read. */
const fatalProblems = new Set(['malformed', 'truncated', 'limit']);
/** More nested elements are refused. */
const deepestElement = 10_000;
/** A larger tag (its attributes included) is refused. */
const largestTag = 16 << 20;

;// CONCATENATED MODULE: ./build/core/bytes/xml-section.js
/** Finds the end of a comment, a CDATA section or a processing instruction across pieces. */

/** The byte before the `>` that ends a section, and how often it stands there. */
const ends = {
    comment: [DASH, 2],
    cdata: [CLOSE, 2],
    instruction: [QUESTION, 1]
};
class SectionReader {
    #place;
    #report;
    #kind = 'comment';
    #matched = 0;
    constructor(place, report) {
        this.#place = place;
        this.#report = report;
    }
    begin(kind) {
        this.#kind = kind;
        this.#matched = 0;
    }
    /** The position behind the section's end; -1 where the piece ends before it (or a comment is malformed). */
    find(bytes, from) {
        const [mark, times] = ends[this.#kind];
        for (let at = from; at < bytes.length; at++) {
            if (this.#matched === 0) {
                while (at < bytes.length && skipClass[bytes[at] ?? 0] === ORDINARY)
                    at++;
                if (at === bytes.length)
                    return -1;
            }
            const byte = bytes[at] ?? 0;
            if (byte === GT && this.#matched === times)
                return at + 1;
            if (this.#matched === times && this.#kind === 'comment') {
                this.#report('malformed', 'a comment holds `--`');
                return -1;
            }
            this.#matched = byte === mark ? Math.min(times, this.#matched + 1) : 0;
            this.#note(skipClass[byte]);
        }
        return -1;
    }
    #note(found) {
        if (found === NEWLINE)
            this.#place.line += 1;
        if (found === CONTROL)
            this.#report('character', 'it holds a control character');
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/names.js
const slots = 2048;
const longest = 64;
/** Mixes one byte into a hash (FNV-1a). */
const mix = (hash, byte) => Math.imul(hash ^ byte, 0x01000193);
const seed = 0x811c9dc5 | 0;
/**
 * Strings of names that come again and again, decoded once. A direct-mapped cache: bounded, and a collision costs one
 * decoding, nothing else.
 */
class Names {
    #slots = new Array(slots).fill(undefined);
    /** The UTF-8 text of `bytes[start, end)`, whose hash by `mix` is `hash`. */
    text(bytes, start, end, hash) {
        const index = hash & (slots - 1);
        const slot = this.#slots[index];
        if (slot !== undefined && isSame(slot.bytes, bytes, start, end))
            return slot.text;
        const text = internalized(bytes.toString('utf8', start, end));
        if (end - start <= longest)
            this.#slots[index] = { bytes: Uint8Array.prototype.slice.call(bytes, start, end), text };
        return text;
    }
}
/** The engine's own copy of a string, as property keys are: comparing two of them compares addresses. */
const internalized = (text) => Object.keys({ [text]: 0 })[0] ?? text;
const isSame = (known, bytes, start, end) => {
    if (known.length !== end - start)
        return false;
    for (let index = 0; index < known.length; index++)
        if (known[index] !== bytes[start + index])
            return false;
    return true;
};

;// CONCATENATED MODULE: ./build/core/bytes/xml-references.js
/** References of XML: the five predefined entities and character numbers. Nothing else is ever expanded. */
const predefined = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const reference = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,10})|#x([0-9A-Fa-f]{1,8}));/g;
/** What stands between `&` and `;`. */
const referenceState = (name) => {
    if (Object.hasOwn(predefined, name))
        return 'good';
    const match = /^#(?:(\d{1,10})|x([0-9A-Fa-f]{1,8}))$/.exec(name);
    if (match === null)
        return 'unknown';
    return isCharacter(numberOf(match[1], match[2])) ? 'good' : 'illegal';
};
/** XML 1.0 (fifth edition), production 2. */
const isCharacter = (point) => point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff);
const numberOf = (decimal, hexadecimal) => decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
const isSurrogate = (point) => point >= 0xd800 && point <= 0xdfff;
const characterOf = (point) => point > 0x10ffff || isSurrogate(point) ? '\ufffd' : String.fromCodePoint(point);
/** Expands the references of a text; what cannot be expanded stays as it is written. */
const expandReferences = (text) => text.replace(reference, (_, name, decimal, hexadecimal) => name === undefined ? characterOf(numberOf(decimal, hexadecimal)) : (predefined[name] ?? ''));
/** Line ends become LF (XML 1.0, 2.11). */
const normalizeLineEnds = (text) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
/** A longer name between `&` and `;` is no reference. */
const longestReference = 64;

;// CONCATENATED MODULE: ./build/core/bytes/xml-tag.js
/** Reads one tag out of contiguous bytes: name and the spans of its attributes, decoded only when they are asked for. */




/** The bytes end before the tag does. */
const CUT = -1;
/** The tag is malformed: see `detail`. */
const MALFORMED = -2;
const PLAIN = 0;
const NON_ASCII = 1;
const WITH_BLANKS = 2;
const WITH_REFERENCES = 4;
const manyAttributes = 24;
class TagReader {
    name = '';
    line = 1;
    selfClosing = false;
    /** Why the tag is malformed. */
    detail = '';
    /** Line feeds inside the tag, up to where reading stopped. */
    lines = 0;
    /** Problems that do not stop the reading. */
    remarks = [];
    #tagNames = new Names();
    #attributeNames = new Names();
    #names = [];
    /** Per attribute: start and end of the value, and what decoding it takes. */
    #spans = [];
    #count = 0;
    #bytes = Buffer.alloc(0);
    /** Reads a start tag from behind its `<`. Returns the position behind its `>`, CUT or MALFORMED. */
    start(bytes, from) {
        this.#begin(bytes);
        let at = this.#elementName(bytes, from);
        while (at >= 0) {
            const before = at;
            at = this.#space(bytes, at);
            if (at === bytes.length)
                return CUT;
            const byte = bytes[at];
            if (byte === GT)
                return at + 1;
            if (byte === SLASH)
                return this.#selfClosingEnd(bytes, at + 1);
            if (at === before)
                return this.#malformed(`a space is missing in the tag <${this.name}>`);
            at = this.#attribute(bytes, at);
        }
        return at;
    }
    /** Reads an end tag from behind its `</`. */
    end(bytes, from) {
        this.#begin(bytes);
        const named = this.#elementName(bytes, from);
        if (named < 0)
            return named;
        const at = this.#space(bytes, named);
        if (at === bytes.length)
            return CUT;
        return bytes[at] === GT ? at + 1 : this.#malformed(`the end tag </${this.name}> holds more than a name`);
    }
    attribute(name) {
        for (let index = 0; index < this.#count; index++)
            if (this.#names[index] === name)
                return this.#value(index);
        return undefined;
    }
    attributes() {
        return this.#names.slice(0, this.#count).map((name, index) => [name, this.#value(index)]);
    }
    #begin(bytes) {
        this.#bytes = bytes;
        this.#count = 0;
        this.lines = 0;
        this.selfClosing = false;
        this.detail = '';
        if (this.remarks.length > 0)
            this.remarks.length = 0;
    }
    #malformed(detail) {
        this.detail = detail;
        return MALFORMED;
    }
    #elementName(bytes, from) {
        let hash = seed;
        let at = from;
        if (at === bytes.length)
            return CUT;
        if (((nameClass[bytes[at] ?? 0] ?? 0) & NAME_START) === 0)
            return this.#malformed('a `<` is not followed by a name');
        for (; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            if (((nameClass[byte] ?? 0) & NAME) === 0)
                break;
            hash = mix(hash, byte);
        }
        if (at === bytes.length)
            return CUT;
        this.name = this.#tagNames.text(bytes, from, at, hash);
        return at;
    }
    #space(bytes, from) {
        let at = from;
        for (; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            if (((nameClass[byte] ?? 0) & SPACE) === 0)
                break;
            if (byte === buffer.LF)
                this.lines += 1;
        }
        return at;
    }
    #selfClosingEnd(bytes, at) {
        if (at === bytes.length)
            return CUT;
        this.selfClosing = true;
        return bytes[at] === GT ? at + 1 : this.#malformed(`a \`/\` stands inside the tag <${this.name}>`);
    }
    #attribute(bytes, from) {
        let hash = seed;
        let at = from;
        if (((nameClass[bytes[at] ?? 0] ?? 0) & NAME_START) === 0) {
            return this.#malformed(`the tag <${this.name}> holds what is no attribute`);
        }
        for (; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            if (((nameClass[byte] ?? 0) & NAME) === 0)
                break;
            hash = mix(hash, byte);
        }
        if (at === bytes.length)
            return CUT;
        const name = this.#attributeNames.text(bytes, from, at, hash);
        at = this.#space(bytes, at);
        if (at === bytes.length)
            return CUT;
        if (bytes[at] !== EQUALS)
            return this.#malformed(`the attribute ${name} has no value`);
        at = this.#space(bytes, at + 1);
        if (at === bytes.length)
            return CUT;
        const quote = bytes[at] ?? 0;
        if (valueClass[quote] !== QUOTE)
            return this.#malformed(`the value of the attribute ${name} has no quotes`);
        if (this.#isRepeated(name))
            return this.#malformed(`the attribute ${name} stands twice in the tag <${this.name}>`);
        return this.#quoted(bytes, at + 1, quote, name);
    }
    #quoted(bytes, from, quote, name) {
        let flags = PLAIN;
        let at = from;
        for (;;) {
            while (at < bytes.length && valueClass[bytes[at] ?? 0] === ORDINARY)
                at++;
            if (at === bytes.length)
                return CUT;
            const byte = bytes[at] ?? 0;
            if (byte === quote)
                break;
            const found = valueClass[byte] ?? 0;
            if (found === MARKUP)
                return this.#malformed(`the value of the attribute ${name} holds a \`<\``);
            flags |= this.#special(bytes, at, found);
            at++;
        }
        this.#names[this.#count] = name;
        const span = this.#count * 3;
        this.#spans[span] = from;
        this.#spans[span + 1] = at;
        this.#spans[span + 2] = flags;
        this.#count += 1;
        return at + 1;
    }
    #special(bytes, at, found) {
        if (found === NOT_ASCII)
            return NON_ASCII;
        if (found === REFERENCE)
            return this.#reference(bytes, at);
        if (found === NEWLINE)
            this.lines += 1;
        if (found === CONTROL)
            this.#remark('character', 'an attribute holds a control character');
        return found === NEWLINE || found === BLANK ? WITH_BLANKS : PLAIN;
    }
    #reference(bytes, at) {
        let end = at + 1;
        while (end < bytes.length && end - at <= longestReference && isReferenceByte(bytes[end] ?? 0))
            end++;
        const name = bytes.toString('latin1', at + 1, end);
        const state = bytes[end] === SEMICOLON ? referenceState(name) : 'unknown';
        if (state === 'unknown')
            this.#remark('reference', `\`&${name}\` is no reference that is expanded`);
        if (state === 'illegal')
            this.#remark('character', `\`&${name};\` names a character that XML forbids`);
        return WITH_REFERENCES;
    }
    #remark(kind, detail) {
        if (this.remarks.every(remark => remark.kind !== kind))
            this.remarks.push({ kind, detail, lines: this.lines });
    }
    /** A linear search; the set takes over where a hostile tag would make it quadratic. */
    #isRepeated(name) {
        if (this.#count < manyAttributes) {
            for (let index = 0; index < this.#count; index++)
                if (this.#names[index] === name)
                    return true;
            return false;
        }
        if (this.#count === manyAttributes)
            this.#seen = new Set(this.#names.slice(0, this.#count));
        if (this.#seen.has(name))
            return true;
        this.#seen.add(name);
        return false;
    }
    #seen = new Set();
    #value(index) {
        const span = index * 3;
        const start = this.#spans[span] ?? 0;
        const end = this.#spans[span + 1] ?? 0;
        const flags = this.#spans[span + 2] ?? 0;
        const raw = (flags & NON_ASCII) === 0 ? this.#bytes.latin1Slice(start, end) : this.#bytes.utf8Slice(start, end);
        const flat = (flags & WITH_BLANKS) === 0 ? raw : normalizeLineEnds(raw).replace(/[\t\n]/g, ' ');
        return (flags & WITH_REFERENCES) === 0 ? flat : expandReferences(flat);
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/xml-text.js
/** Character data: checks it byte by byte and collects it, as far as it is wanted, in bounded memory. */


/** What goes beyond it is dropped from the text that is handed out. */
const longestText = 1 << 16;
/** The bytes of one run of text, the first 64 KiB of them. */
class TextRun {
    wanted = false;
    #buffer = Buffer.alloc(0);
    #stored = 0;
    #total = 0;
    begin(wanted) {
        this.wanted = wanted;
        this.#stored = 0;
        this.#total = 0;
    }
    add(bytes, from, to) {
        if (!this.wanted)
            return;
        if (this.#buffer.length === 0)
            this.#buffer = Buffer.alloc(longestText);
        this.#stored += bytes.copy(this.#buffer, this.#stored, from, to);
        this.#total += to - from;
    }
    /** The text without its last `drop` bytes. `raw`: references are text (CDATA). */
    finish(drop, raw) {
        const end = Math.min(this.#stored, this.#total - drop);
        const text = normalizeLineEnds(this.#buffer.toString('utf8', 0, end));
        return raw ? text : expandReferences(text);
    }
}
class TextReader {
    #place;
    #report;
    #inReference = false;
    #reference = '';
    /** The last two bytes of the run before this piece. */
    #beforeLast = 0;
    #last = 0;
    constructor(place, report) {
        this.#place = place;
        this.#report = report;
    }
    begin() {
        this.#last = 0;
        this.#beforeLast = 0;
    }
    /** Reads up to the `<` that ends the run and returns its position; the length where the piece ends before. */
    read(bytes, from) {
        let at = this.#inReference ? this.#endReference(bytes, from) : from;
        for (;;) {
            while (at < bytes.length && textClass[bytes[at] ?? 0] === ORDINARY)
                at++;
            if (at >= bytes.length)
                break;
            if (bytes[at] === LT)
                return at;
            at = this.#special(bytes, from, at);
        }
        this.#beforeLast = bytes.length - from > 1 ? (bytes[bytes.length - 2] ?? 0) : this.#last;
        this.#last = bytes[bytes.length - 1] ?? 0;
        return bytes.length;
    }
    #special(bytes, from, at) {
        const found = textClass[bytes[at] ?? 0];
        if (found === NEWLINE)
            this.#place.line += 1;
        else if (found === CONTROL)
            this.#report('character', 'its text holds a control character');
        else if (found === REFERENCE) {
            this.#inReference = true;
            return this.#endReference(bytes, at + 1);
        }
        else if (found === BRACKET && this.#followsBrackets(bytes, from, at)) {
            this.#report('malformed', 'its text holds `]]>`');
            return bytes.length;
        }
        return at + 1;
    }
    #followsBrackets(bytes, from, at) {
        const before = at > from ? bytes[at - 1] : this.#last;
        const beforeThat = at - 1 > from ? bytes[at - 2] : at > from ? this.#last : this.#beforeLast;
        return before === CLOSE && beforeThat === CLOSE;
    }
    /** Checks the reference whose name goes on at `from`; returns the position behind the name. */
    #endReference(bytes, from) {
        let end = from;
        while (end < bytes.length && end - from <= longestReference && isReferenceByte(bytes[end] ?? 0))
            end++;
        this.#reference = (this.#reference + bytes.toString('latin1', from, end)).slice(0, longestReference + 1);
        if (end === bytes.length && this.#reference.length <= longestReference)
            return end;
        const name = this.#reference;
        this.#reference = '';
        this.#inReference = false;
        const state = bytes[end] === SEMICOLON ? referenceState(name) : 'unknown';
        if (state === 'unknown')
            this.#report('reference', `\`&${name}\` is no reference that is expanded`);
        if (state === 'illegal')
            this.#report('character', `\`&${name};\` names a character that XML forbids`);
        return end;
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/xml-scanner.js
/**
 * A streaming scanner for XML 1.0 over UTF-8 bytes: elements, attributes, text and CDATA as events; comments,
 * instructions and the DOCTYPE are skipped, no entity is expanded but the five predefined ones and character numbers.
 * Total: whatever the bytes are, problems are reported as events and nothing is thrown; memory is bounded.
 */








const openings = ['--', '[CDATA[', 'DOCTYPE'];
class XmlScanner {
    /** The line (from 1) up to which everything is read. */
    place = { line: 1 };
    /** After a fatal problem or the end: further bytes are ignored. */
    stopped = false;
    #events;
    #report = (kind, detail) => this.#problem(kind, detail, this.place.line);
    #tag = new TagReader();
    #cut = new CutTag();
    #run = new TextRun();
    #textReader = new TextReader(this.place, this.#report);
    #section = new SectionReader(this.place, this.#report);
    #doctype = new DoctypeSkipper();
    #elements = [];
    #reported = new Set();
    #step;
    #rootSeen = false;
    #doctypeSeen = false;
    /** Nothing stands before this point: only here an XML declaration may stand. */
    #first = true;
    /** What a cut `<!…` or the target of an instruction holds so far. */
    #partial = '';
    constructor(events) {
        this.#events = events;
        this.#step = this.#outside;
    }
    /** Reads one piece of valid UTF-8. */
    feed(bytes) {
        for (let at = 0; at < bytes.length && !this.stopped;)
            at = this.#step(bytes, at);
    }
    /** Says that the document ends here. */
    end() {
        if (this.stopped)
            return;
        if (this.#cut.size > 0)
            this.#readCut();
        const open = this.#elements.at(-1);
        if (this.stopped)
            return;
        if (open)
            this.#report('truncated', `it ends before the element <${open.name}> of line ${open.line} is closed`);
        else if (this.#step !== this.#outside)
            this.#report('truncated', 'it ends inside of markup');
        else if (!this.#rootSeen)
            this.#report('truncated', 'it ends before the first element');
        this.stopped = true;
    }
    #problem(kind, detail, line) {
        if (this.stopped)
            return;
        if (fatalProblems.has(kind))
            this.stopped = true;
        else if (this.#reported.has(kind))
            return;
        this.#reported.add(kind);
        this.#events.problem({ kind, line, detail });
    }
    #stop(detail, bytes) {
        this.#report('malformed', detail);
        return bytes.length;
    }
    /** Before the first and after the last tag: white space and markup only. */
    #outside = (bytes, from) => {
        for (let at = from; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            this.#step = byte === LT ? this.#markup : this.#outside;
            if (byte === LT)
                return at + 1;
            this.#first = false;
            if (byte === buffer.LF)
                this.place.line += 1;
            if (((nameClass[byte] ?? 0) & SPACE) === 0) {
                return this.#stop(`text stands ${this.#rootSeen ? 'after' : 'before'} the root element`, bytes);
            }
        }
        return bytes.length;
    };
    #beginContent() {
        if (this.#elements.length === 0) {
            this.#step = this.#outside;
            return;
        }
        this.#run.begin(this.#events.wantsText());
        this.#textReader.begin();
        this.#step = this.#text;
    }
    #text = (bytes, from) => {
        const end = this.#textReader.read(bytes, from);
        this.#run.add(bytes, from, end);
        if (end === bytes.length)
            return end;
        this.#endText(0, false);
        this.#step = this.#markup;
        return end + 1;
    };
    #endText(drop, raw) {
        if (this.#run.wanted)
            this.#events.text(this.#run.finish(drop, raw));
    }
    /** Behind a `<`. */
    #markup = (bytes, at) => {
        const byte = bytes[at] ?? 0;
        if (byte === SLASH || ((nameClass[byte] ?? 0) & NAME_START) !== 0)
            return this.#tagAt(bytes, at);
        this.#partial = '';
        if (byte !== QUESTION && byte !== BANG)
            return this.#stop('a `<` is not followed by a name', bytes);
        this.#step = byte === QUESTION ? this.#target : this.#declaration;
        return at + 1;
    };
    #tagAt(bytes, at) {
        const next = this.#readTag(bytes, at);
        if (next >= 0)
            return next;
        if (next === MALFORMED)
            return bytes.length;
        this.#cut.add(bytes.subarray(at));
        this.#step = this.#restOfTag;
        return bytes.length;
    }
    /** Reads a whole tag and tells the events. Returns the position behind it, or CUT or MALFORMED. */
    #readTag(bytes, at) {
        const isEnd = bytes[at] === SLASH;
        const next = isEnd ? this.#tag.end(bytes, at + 1) : this.#tag.start(bytes, at);
        if (next === CUT)
            return next;
        for (const { kind, detail, lines } of this.#tag.remarks)
            this.#problem(kind, detail, this.place.line + lines);
        if (next === MALFORMED)
            this.#problem('malformed', this.#tag.detail, this.place.line + this.#tag.lines);
        else if (isEnd)
            this.#close();
        else
            this.#open();
        return next;
    }
    #restOfTag = (bytes, from) => {
        const { taken, ended } = this.#cut.add(bytes.subarray(from));
        if (this.#cut.size > largestTag)
            this.#report('limit', `a tag is larger than ${largestTag >> 20} MiB`);
        else if (ended)
            this.#readCut();
        return from + taken;
    };
    #readCut() {
        const whole = this.#cut.take();
        if (this.#readTag(whole, 0) === CUT)
            this.#report('truncated', 'it ends inside of a tag');
    }
    #open() {
        const { name, selfClosing, lines } = this.#tag;
        const depth = this.#elements.length;
        if (depth === 0 && this.#rootSeen)
            this.#report('malformed', `a second root element <${name}> follows the first`);
        if (depth >= deepestElement)
            this.#report('limit', `its elements are nested deeper than ${deepestElement}`);
        if (this.stopped)
            return;
        this.#rootSeen = true;
        this.#first = false;
        if (!selfClosing)
            this.#elements.push({ name, line: this.place.line });
        this.#tag.line = this.place.line;
        this.#events.open(this.#tag);
        this.place.line += lines;
        if (selfClosing)
            this.#events.close(name);
        this.#beginContent();
    }
    #close() {
        const { name, lines } = this.#tag;
        const open = this.#elements.pop()?.name;
        if (open !== name) {
            const expected = open === undefined ? 'no element is open' : `</${open}> is expected`;
            this.#report('malformed', `</${name}> stands where ${expected}`);
            return;
        }
        this.place.line += lines;
        this.#events.close(name);
        this.#beginContent();
    }
    /** Behind `<!`: collects until it is known what it is. */
    #declaration = (bytes, at) => {
        this.#partial += String.fromCharCode(bytes[at] ?? 0);
        const kind = openings.find(opening => opening.startsWith(this.#partial));
        if (kind === undefined)
            return this.#stop(`\`<!${this.#partial}\` is no markup`, bytes);
        if (kind === this.#partial)
            this.#enter(kind);
        return at + 1;
    };
    #enter(kind) {
        this.#first = false;
        if (kind === 'DOCTYPE') {
            if (this.#rootSeen || this.#doctypeSeen)
                this.#report('malformed', 'a DOCTYPE stands where none may stand');
            this.#doctypeSeen = true;
            this.#doctype.begin();
            this.#step = this.#declarations;
            return;
        }
        const isCdata = kind === '[CDATA[';
        if (isCdata && this.#elements.length === 0)
            this.#report('malformed', 'a CDATA section stands outside of the root');
        this.#run.begin(isCdata && !this.stopped && this.#events.wantsText());
        this.#section.begin(isCdata ? 'cdata' : 'comment');
        this.#step = this.#skipped;
    }
    #declarations = (bytes, at) => {
        const byte = bytes[at] ?? 0;
        if (byte === buffer.LF)
            this.place.line += 1;
        if (this.#doctype.isEnd(String.fromCharCode(byte)))
            this.#step = this.#outside;
        return at + 1;
    };
    /** Inside a comment, a CDATA section or an instruction. */
    #skipped = (bytes, from) => {
        const end = this.#section.find(bytes, from);
        this.#run.add(bytes, from, end < 0 ? bytes.length : end);
        if (end < 0)
            return bytes.length;
        this.#endText(']]>'.length, true);
        this.#beginContent();
        return end;
    };
    /** Behind `<?`: the name of the instruction. */
    #target = (bytes, from) => {
        let at = from;
        while (at < bytes.length && ((nameClass[bytes[at] ?? 0] ?? 0) & NAME) !== 0)
            at++;
        this.#partial = (this.#partial + bytes.toString('latin1', from, at)).slice(0, 64);
        if (at === bytes.length)
            return at;
        if (this.#partial === '')
            return this.#stop('`<?` is not followed by a name', bytes);
        if (this.#partial.toLowerCase() === 'xml' && !this.#first) {
            return this.#stop('an XML declaration stands behind the start of the file', bytes);
        }
        this.#first = false;
        this.#run.begin(false);
        this.#section.begin('instruction');
        this.#step = this.#skipped;
        return at;
    };
}

;// CONCATENATED MODULE: ./build/core/bytes/xml.js
/** An XML document of any encoding as events. */


/**
 * Reads the stream to its end, or to the first problem after which nothing can be read. `events` receive everything in
 * document order. Throws only what `source` throws.
 */
const scanXml = async (source, events) => {
    const scanner = new XmlScanner(events);
    let undecodable = false;
    let read = 0;
    const pieces = (0,encoding/* toUtf8 */.Pq)(source, ({ detail, lines }) => {
        if (!undecodable)
            events.problem({ kind: 'encoding', line: scanner.place.line + lines, detail });
        undecodable = true;
    });
    for await (const piece of pieces) {
        read += piece.length;
        scanner.feed(piece);
        if (scanner.stopped)
            return;
    }
    if (read > 0 || !undecodable)
        scanner.end();
};

;// CONCATENATED MODULE: ./build/reports/tests/junit-values.js
const junit_values_plainNumber = /^\+?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
const thousandsWithPoints = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
const decimalComma = /^\d+,\d+$/;
/**
 * Seconds. Surefire writes `1,234.567`, producers in other locales `0,123` or `1.234,5`. Where both readings are possible
 * (`1,234`) the comma separates thousands. Null for what is no such number, negative ones included.
 */
const parseSeconds = (text) => {
    const given = text?.trim();
    if (given === undefined)
        return null;
    if (junit_values_plainNumber.test(given))
        return Number(given);
    if (thousands.test(given))
        return Number(given.replaceAll(',', ''));
    if (thousandsWithPoints.test(given))
        return Number(given.replaceAll('.', '').replace(',', '.'));
    return decimalComma.test(given) ? Number(given.replace(',', '.')) : null;
};
/** A count a suite claims; null where it claims none. */
const parseCount = (text) => {
    const digits = text?.trim().replaceAll(',', '') ?? '';
    return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
};
/** A line number from 1. */
const parseLine = (text) => {
    const line = parseCount(text);
    return line === null || line === 0 ? null : line;
};
const outcomes = {
    notrun: 'skipped',
    disabled: 'skipped',
    skipped: 'skipped',
    suppressed: 'skipped',
    ignored: 'skipped',
    pending: 'skipped',
    fail: 'failed',
    failed: 'failed',
    failure: 'failed',
    error: 'error',
    errored: 'error'
};
/** What `status` or `result` of a test case says (GoogleTest, CTest); `passed` for every other word. */
const outcomeOfWord = (word) => word === undefined ? 'passed' : (outcomes[word.trim().toLowerCase()] ?? 'passed');
const ranks = { passed: 0, skipped: 1, failed: 2, error: 3 };
const mostSevere = (all) => all.reduce((worst, one) => (ranks[one] > ranks[worst] ? one : worst), 'passed');
const longestMessage = 8192;
const messageLines = 10;
/** The message attribute, else the first lines of the text that are not blank; bounded. */
const messageFrom = (attribute, text) => {
    const given = attribute?.trim() ? attribute : text.trim().split('\n', messageLines).join('\n').trimEnd();
    return given === '' ? null : shorten(given);
};
const shorten = (text) => {
    if (text.length <= longestMessage)
        return text;
    const end = longestMessage - 1;
    const isHalf = /[\ud800-\udbff]/.test(text.charAt(end - 1));
    return `${text.slice(0, isHalf ? end - 1 : end)}…`;
};

;// CONCATENATED MODULE: ./build/reports/tests/junit-case.js

/** The children that tell an outcome. The last four are Surefire's. */
const resultKinds = new Map([
    ['failure', { outcome: 'failed', turn: 'final' }],
    ['error', { outcome: 'error', turn: 'final' }],
    ['skipped', { outcome: 'skipped', turn: 'final' }],
    ['flakyFailure', { outcome: 'failed', turn: 'before' }],
    ['flakyError', { outcome: 'error', turn: 'before' }],
    ['rerunFailure', { outcome: 'failed', turn: 'after' }],
    ['rerunError', { outcome: 'error', turn: 'after' }]
]);
/** A result whose element is still open: its text arrives piece by piece. */
class OpenResult {
    #kind;
    #message;
    #seconds;
    #todo;
    #text = '';
    constructor(kind, tag) {
        this.#kind = kind;
        this.#message = tag.attribute('message');
        this.#seconds = parseSeconds(tag.attribute('time'));
        this.#todo = kind.outcome === 'skipped' && tag.attribute('type') === 'todo';
    }
    get wantsText() {
        return !this.#message?.trim() && this.#text.length < 16_384;
    }
    add(text) {
        this.#text += text;
    }
    close() {
        return { ...this.#kind, message: messageFrom(this.#message, this.#text), seconds: this.#seconds, todo: this.#todo };
    }
}
/** More attempts of one test are counted, not kept. */
const mostAttempts = 1000;
const none = [];
const severest = (words) => mostSevere(words.map(outcomeOfWord));
/** A test case whose element is still open. Most cases are one passed attempt: these must cost little. */
class OpenCase {
    #identity;
    #seconds;
    /** What attributes say: `status`, `result`, and node:test's `failure`. */
    #stated;
    #statedMessage;
    /** The first final result of each outcome, and the attempts before and after it. */
    #results = null;
    #failing = 0;
    constructor(tag, suite) {
        this.#identity = {
            suite,
            class: tag.attribute('classname') ?? tag.attribute('class') ?? null,
            name: tag.attribute('name') ?? null,
            file: tag.attribute('file') ?? null,
            line: parseLine(tag.attribute('line'))
        };
        this.#seconds = parseSeconds(tag.attribute('time'));
        const [failure, status, result] = [tag.attribute('failure'), tag.attribute('status'), tag.attribute('result')];
        const says = status !== undefined || result !== undefined || failure !== undefined;
        this.#stated = says ? severest([status, result, failure === undefined ? undefined : 'failed']) : 'passed';
        this.#statedMessage = failure === undefined ? null : messageFrom(failure, '');
    }
    add(result) {
        if (result.turn !== 'before' && isFailing(result.outcome))
            this.#failing += 1;
        const results = this.#results ?? [];
        this.#results = results;
        const isKnown = result.turn === 'final' && this.#finals().some(({ outcome }) => outcome === result.outcome);
        if (!isKnown && (result.turn === 'final' || results.length < mostAttempts))
            results.push(result);
    }
    /** How many failures and errors a producer could have counted here; retried ones that passed are none. */
    get failing() {
        return isFailing(this.#stated) ? Math.max(1, this.#failing) : this.#failing;
    }
    /** One record per attempt, in the order they ran. */
    records() {
        if (this.#results === null)
            return [this.#record(this.#stated, this.#statedMessage, this.#seconds, 1)];
        const outcome = this.#outcome();
        const message = this.#finals().find(result => result.outcome === outcome)?.message ?? null;
        const final = {
            outcome,
            message: message ?? (isFailing(outcome) ? this.#statedMessage : null),
            seconds: this.#seconds
        };
        const before = this.#results.filter(({ turn }) => turn === 'before');
        const after = this.#results.filter(({ turn }) => turn === 'after');
        /** A case with reruns failed every time; some producers leave out the first failure. */
        const decided = after.length > 0 && !isFailing(outcome) ? after : [final, ...after];
        return [...before, ...decided].map((one, index) => this.#record(one.outcome, one.message, one.seconds, index + 1));
    }
    #finals() {
        return this.#results?.filter(({ turn }) => turn === 'final') ?? none;
    }
    #record(outcome, message, seconds, attempt) {
        const { suite, name, file, line } = this.#identity;
        return { kind: 'test', suite, class: this.#identity.class, name, outcome, seconds, message, file, line, attempt };
    }
    /** The most severe, except that a failing todo of node:test is expected to fail. */
    #outcome() {
        const finals = this.#finals();
        if (finals.some(({ todo }) => todo))
            return 'skipped';
        return mostSevere([this.#stated, ...finals.map(({ outcome }) => outcome)]);
    }
}
const isFailing = (outcome) => outcome === 'failed' || outcome === 'error';
/** The record of a failure that belongs to a suite and to none of its cases. */
const suiteFailure = (suite, { outcome, message }) => ({
    kind: 'test',
    suite,
    class: null,
    name: null,
    outcome,
    seconds: null,
    message,
    file: null,
    line: null,
    attempt: 1
});

;// CONCATENATED MODULE: ./build/reports/tests/junit-suite.js



/** The enclosing `testsuite` names joined by ` > `; `testsuites` is the whole report and not part of the path. */
class OpenSuite {
    path;
    #line;
    #label;
    #claims;
    /** Of the suite itself, and with all suites inside. */
    #own = { tests: 0, failing: 0 };
    #all = { tests: 0, failing: 0 };
    /** Cases and suites directly inside: node:test counts these. */
    #children = 0;
    /** A disagreement was told for a suite inside; it explains that of this one. */
    #told = false;
    constructor(tag, isSuite, parent) {
        const name = tag.attribute('name') || null;
        const outer = parent?.path ?? null;
        this.path = isSuite && name !== null ? (outer === null ? name : `${outer} > ${name}`) : outer;
        this.#line = tag.line;
        this.#label = name ?? (isSuite ? 'without a name' : 'of all tests');
        const [failures, errors] = [parseCount(tag.attribute('failures')), parseCount(tag.attribute('errors'))];
        const failing = failures === null && errors === null ? null : (failures ?? 0) + (errors ?? 0);
        this.#claims = { tests: parseCount(tag.attribute('tests')), failing };
    }
    addCase(failing) {
        this.#children += 1;
        for (const counts of [this.#own, this.#all]) {
            counts.tests += 1;
            counts.failing += failing;
        }
    }
    addFailure() {
        this.#own.failing += 1;
        this.#all.failing += 1;
    }
    addSuite(inner) {
        this.#children += 1;
        this.#all.tests += inner.#all.tests;
        this.#all.failing += inner.#all.failing;
        if (inner.#told)
            this.#told = true;
    }
    /** What to say when the suite ends; null where claims and cases agree, or a suite inside has said it. */
    close() {
        const { tests, failing } = this.#claims;
        if (this.#told)
            return null;
        if (failing !== null && failing > this.#all.failing) {
            this.#told = true;
            return (0,diagnostic/* diagnostic */.YK)((0,failures.missingCases)(this.#label, failing, this.#all.failing), this.#line);
        }
        if (tests === null || [this.#own.tests, this.#all.tests, this.#children].includes(tests))
            return null;
        this.#told = true;
        const text = `The suite \`${this.#label}\` counts ${tests} tests, the report holds ${this.#all.tests}. The cases count.`;
        return (0,diagnostic/* remark */.Vg)('note', text, this.#line);
    }
}

;// CONCATENATED MODULE: ./build/reports/tests/junit-reader.js




const junit_reader_title = 'JUnit XML';
const localName = (name) => name.slice(name.indexOf(':') + 1);
const isSuiteName = (local) => local === 'testsuite' || local === 'testsuites';
class JunitReader {
    #emit;
    #diagnostics;
    #suites = [];
    #case = null;
    #result = null;
    /** Elements open inside of the innermost suite, case or result that mean nothing here. */
    #suiteDepth = 0;
    #caseDepth = 0;
    #resultElements = [];
    #tests = 0;
    #broken = false;
    constructor(emit) {
        this.#emit = emit;
        this.#diagnostics = (0,diagnostic/* limited */.TJ)(emit);
    }
    open = (tag) => {
        const local = localName(tag.name);
        if (this.#result !== null)
            this.#resultElements.push(local);
        else if (this.#case !== null)
            this.#openInCase(tag, local);
        else if (isSuiteName(local)) {
            this.#suites.push(new OpenSuite(tag, local === 'testsuite', this.#suites.at(-1)));
        }
        else if (local === 'testcase')
            this.#case = new OpenCase(tag, this.#path());
        else if (this.#suiteDepth === 0 && (local === 'failure' || local === 'error'))
            this.#openResult(tag, local);
        else
            this.#suiteDepth += 1;
    };
    close = (name) => {
        if (this.#result !== null)
            this.#closeInResult(this.#result);
        else if (this.#case !== null)
            this.#closeInCase(this.#case);
        else if (isSuiteName(localName(name)))
            this.#closeSuite();
        else
            this.#suiteDepth -= 1;
    };
    wantsText = () => {
        if (this.#result === null || !this.#result.wantsText)
            return false;
        const inside = this.#resultElements.at(-1);
        return inside === undefined || inside === 'stackTrace';
    };
    text = (text) => this.#result?.add(text);
    problem = ({ kind, line, detail }) => {
        if (kind === 'character') {
            this.#diagnostics.emit((0,diagnostic/* remark */.Vg)('warning', `The ${junit_reader_title} is not well-formed: at line ${line}, ${detail}.`, line));
            return;
        }
        this.#broken = true;
        const failure = kind === 'encoding' ? failures.wrongEncoding : failures.unreadableReport;
        this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)(failure(junit_reader_title, line, detail), line));
    };
    /** Says what can only be said at the end of the document. */
    finish() {
        if (this.#tests === 0 && !this.#broken)
            this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.noTests)(junit_reader_title), null));
        this.#diagnostics.close();
    }
    #path() {
        return this.#suites.at(-1)?.path ?? null;
    }
    #openInCase(tag, local) {
        if (this.#caseDepth === 0 && resultKinds.has(local))
            this.#openResult(tag, local);
        else
            this.#caseDepth += 1;
        if (local === 'testcase' || isSuiteName(local)) {
            const problem = {
                kind: 'malformed',
                line: tag.line,
                detail: `a <${local}> stands inside of a <testcase>`
            };
            this.problem(problem);
        }
    }
    #openResult(tag, local) {
        const kind = resultKinds.get(local);
        if (kind !== undefined)
            this.#result = new OpenResult(kind, tag);
    }
    #closeInResult(open) {
        if (this.#resultElements.pop() !== undefined)
            return;
        const result = open.close();
        this.#result = null;
        if (this.#case !== null) {
            this.#case.add(result);
            return;
        }
        this.#tests += 1;
        this.#emit(suiteFailure(this.#path(), result));
        this.#suites.at(-1)?.addFailure();
    }
    #closeInCase(open) {
        if (this.#caseDepth > 0) {
            this.#caseDepth -= 1;
            return;
        }
        this.#case = null;
        this.#tests += 1;
        for (const record of open.records())
            this.#emit(record);
        this.#suites.at(-1)?.addCase(open.failing);
    }
    #closeSuite() {
        const suite = this.#suites.pop();
        if (suite === undefined)
            return;
        const disagreement = suite.close();
        if (disagreement !== null)
            this.#diagnostics.emit(disagreement);
        this.#suites.at(-1)?.addSuite(suite);
    }
}

;// CONCATENATED MODULE: ./build/reports/tests/junit-xml.js
/** JUnit XML in the dialects of its many producers; docs/formats/junit-xml.md has the table of outcomes. */



const roots = new Set(['testsuite', 'testsuites']);
/** The name of the first element, without prefix; null where the head holds none. */
const rootElement = (text) => {
    let root = null;
    const scanner = new XmlScanner({
        open: tag => {
            root ??= tag.name.slice(tag.name.indexOf(':') + 1);
        },
        close: () => undefined,
        wantsText: () => false,
        text: () => undefined,
        problem: () => undefined
    });
    scanner.feed(Buffer.from(text));
    return root;
};
const junit_xml_read = async (source, emit) => {
    const reader = new JunitReader(emit);
    await scanXml(source, reader);
    reader.finish();
};
const junitXml = {
    name: 'junit-xml',
    title: junit_reader_title,
    holds: 'tests',
    recognise: ({ text }) => text.includes('testsuite') && roots.has(rootElement(text) ?? ''),
    read: junit_xml_read
};

;// CONCATENATED MODULE: ./build/reports/formats.js


const formats = [junitXml, lcov];


/***/ }),

/***/ 56262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75713);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58433);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43286);
/* harmony import */ var _recognise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27249);
/** Reads one report file, whatever it is: everything that is wrong with it becomes a diagnostic. */





/** What the file system refused while a report was read; anything else that is thrown is a bug. */
class SourceError extends Error {
    constructor(cause) {
        super((0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause), { cause });
        this.name = 'SourceError';
    }
}
/**
 * Reads the report at `path` and emits its records in document order, diagnostics among them. Bad input is never thrown.
 * `recognised` learns the name of the format, or null, before the first record.
 */
const readReport = async (path, files, emit, recognised = () => undefined) => {
    const seen = { records: 0, errors: 0 };
    const count = record => {
        if (record.kind !== 'diagnostic')
            seen.records += 1;
        else if (record.severity === 'error')
            seen.errors += 1;
        emit(record);
    };
    const opened = await refused(path, () => open(path, files));
    const format = 'format' in opened ? opened.format : null;
    recognised(format?.name ?? null);
    if ('failure' in opened)
        count((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_4__/* .diagnostic */ .YK)(opened.failure, null));
    else {
        const failed = await refused(path, async () => {
            await opened.format.read(opened.content, count);
            return null;
        });
        if (failed !== null)
            count((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_4__/* .diagnostic */ .YK)(failed.failure, null));
    }
    return { format: format?.name ?? null, ...seen };
};
/** Runs `body`; what the file system refuses becomes a failure. */
const refused = async (path, body) => {
    try {
        return await body();
    }
    catch (thrown) {
        if (!(thrown instanceof SourceError))
            throw thrown;
        return { failure: thrown.cause instanceof _core_failure__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO ? thrown.cause.failure : (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.unopenedReport)(path, thrown.message) };
    }
};
const open = async (path, files) => {
    const stat = await files.stat(path).catch(thrown => Promise.reject(new SourceError(thrown)));
    if (stat === undefined)
        return { failure: (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.unopenedReport)(path, 'there is no such file') };
    if (stat.escapes)
        return { failure: (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.escapingReport)(path) };
    if (stat.kind !== 'file')
        return { failure: (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.unopenedReport)(path, 'it is not a file') };
    const source = guarded(files.stream(path));
    const first = await (0,_recognise_js__WEBPACK_IMPORTED_MODULE_3__/* .takeHead */ .w3)(source);
    const head = (0,_recognise_js__WEBPACK_IMPORTED_MODULE_3__/* .headOf */ .Uo)(first);
    const format = (0,_recognise_js__WEBPACK_IMPORTED_MODULE_3__/* .recognise */ .GJ)(head);
    if (format !== undefined)
        return { format, content: chained(first, source) };
    await source.return();
    return { failure: isBlank(head) ? (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.emptyReport)() : (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.unknownFormat)(_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .formats */ .F.map(({ title }) => title).join(', ')) };
};
const isBlank = ({ bytes, text }) => text.trim() === '' && bytes.length < _recognise_js__WEBPACK_IMPORTED_MODULE_3__/* .headBytes */ .c4;
async function* guarded(stream) {
    try {
        yield* stream;
    }
    catch (thrown) {
        throw new SourceError(thrown);
    }
}
async function* chained(first, rest) {
    yield first;
    yield* rest;
}


/***/ }),

/***/ 27249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ recognise),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   c4: () => (/* binding */ headBytes),
/* harmony export */   w3: () => (/* binding */ takeHead),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var _core_bytes_buffer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2482);
/* harmony import */ var _core_bytes_encoding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94357);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43286);
/** Recognises a report by its content; names and extensions do not count. */



/** Recognition never looks further. */
const headBytes = 1 << 16;
/** The format whose content this is; undefined where it is none that is known. */
const recognise = (head) => _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .formats */ .F.find(format => format.recognise(head));
/** The head of a file of which `bytes` are the first. */
const headOf = (bytes) => {
    const head = (0,_core_bytes_buffer__WEBPACK_IMPORTED_MODULE_2__/* .asBuffer */ .b)(bytes.subarray(0, headBytes));
    const { name, mark } = (0,_core_bytes_encoding__WEBPACK_IMPORTED_MODULE_0__/* .detectEncoding */ .X0)(head);
    const text = (0,_core_bytes_encoding__WEBPACK_IMPORTED_MODULE_0__/* .transcoder */ .GF)(name, () => undefined)
        ?.decode(head.subarray(mark))
        .toString();
    /** In an encoding that is not known most signatures can still be seen; the reader says what is wrong. */
    return { bytes: head, text: text ?? head.toString('latin1') };
};
/** The first pieces of the stream, until they make a head or the stream ends. */
const takeHead = async (source) => {
    const pieces = [];
    for (let size = 0; size < headBytes;) {
        const next = await source.next();
        if (next.done)
            break;
        pieces.push(next.value);
        size += next.value.length;
    }
    return Buffer.concat(pieces);
};
/** Reads no more of the file than recognition may look at. Throws what the file system refuses. */
const readHead = async (path, files) => {
    const source = files.stream(path)[Symbol.asyncIterator]();
    const bytes = await takeHead(source);
    await source.return?.();
    return headOf(bytes);
};


/***/ })

};
