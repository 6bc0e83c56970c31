export const id = 350;
export const ids = [350,315];
export const modules = {

/***/ 20740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ contract)
/* harmony export */ });
/* harmony import */ var _core_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57550);
/* harmony import */ var _core_evidence_needs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70251);
/* harmony import */ var _core_gate_ruling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69168);
/* harmony import */ var _core_gate_shared_failures__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92403);
/* harmony import */ var _core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97529);
/* harmony import */ var _core_plan__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74115);
/* harmony import */ var _core_rules_failures__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21315);
/* harmony import */ var _reports_failures__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58433);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6205);









const contract = (0,_core_contract__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .QP)({
    name: 'quality-gate',
    title: 'Towpath quality gate',
    description: 'Collects test and coverage reports, judges them against rules and a baseline, and says why',
    inputs: {
        mode: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)(['standalone', 'collect', 'judge', 'record'], {
            description: '`collect` packs the reports of this job, `judge` judges everything the run collected, `record` stores the baseline, `standalone` collects and judges in one job',
            default: 'standalone'
        }),
        id: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .identifier */ .Cv)({ description: 'Names the gate, so that one run can have several', default: 'default' }),
        reports: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({
            description: 'Globs of the report files, one a line; `!` excludes. Without it reports are found by their content'
        }),
        producer: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Who delivers this evidence (collect)', expression: `\${{ github.job }}` }),
        shard: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({
            description: 'Which shard this job is, as `2/3` (collect). The default counts the jobs of a matrix',
            expression: `\${{ strategy.job-total > 1 && format('{0}-{1}', strategy.job-index, strategy.job-total) || '' }}`
        }),
        outcome: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)(['success', 'failure', 'cancelled', 'skipped', 'unknown'], {
            description: 'How the command ended that wrote the reports: `steps.<id>.outcome` (collect)',
            expression: `\${{ job.status }}`
        }),
        'exit-code': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .nd)({ description: 'Exit code of that command, where it is known (collect)' }),
        'check-run': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .nd)({ description: 'Check run of this job (collect)', expression: `\${{ job.check_run_id }}` }),
        plan: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .json */ .Pq)(_core_plan__WEBPACK_IMPORTED_MODULE_5__/* .planSchema */ .F, 'the `plan` output of the test plan', {
            description: 'The producers that must report, from action-test-plan (judge, record)'
        }),
        needs: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .json */ .Pq)(_core_evidence_needs__WEBPACK_IMPORTED_MODULE_1__/* .needsSchema */ .Hv, 'the `needs` context, as `toJSON(needs)`', {
            description: `\`\${{ toJSON(needs) }}\`: the jobs that must have ended well, and without \`plan\` also must have reported (judge, record)`
        }),
        'jobs-without-evidence': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({ description: 'Jobs in `needs` that must succeed but never report, one a line' }),
        'may-skip': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({ description: 'Jobs or producers that may be skipped, one a line' }),
        config: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Path of the configuration', default: _core_gate_ruling__WEBPACK_IMPORTED_MODULE_2__/* .usualConfig */ .l }),
        preset: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)(['standard', 'strict', 'none'], { description: 'Overrides `quality.preset` of the configuration' }),
        rules: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({ description: 'More rules, one a line, beside those of the configuration' }),
        base: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Compare with this commit or branch instead of the one the event names' }),
        'on-inconclusive': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)(['fail', 'pass'], {
            description: 'What an inconclusive verdict does to the job',
            default: 'fail'
        }),
        comment: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)({ description: 'Write one comment on the pull request', default: 'true' }),
        check: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)({ description: 'Also write a check run (needs `checks: write`)', default: 'false' }),
        token: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Token for the GitHub API', expression: `\${{ github.token }}`, secret: true })
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
    failures: [
        ...Object.values(_failures_js__WEBPACK_IMPORTED_MODULE_8__),
        ..._core_gate_shared_failures__WEBPACK_IMPORTED_MODULE_3__/* .evidenceFailures */ .f,
        ..._core_gate_shared_failures__WEBPACK_IMPORTED_MODULE_3__/* .gateFailures */ .X,
        ...Object.values(_reports_failures__WEBPACK_IMPORTED_MODULE_7__),
        ..._core_rules_failures__WEBPACK_IMPORTED_MODULE_6__.ruleFailures
    ],
    post: false,
    branding: { icon: 'check-circle', color: 'green' }
});


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   incompleteRecord: () => (/* binding */ incompleteRecord),
/* harmony export */   ledgerNotWritten: () => (/* binding */ ledgerNotWritten),
/* harmony export */   nothingToJudge: () => (/* binding */ nothingToJudge),
/* harmony export */   pullRequestRecord: () => (/* binding */ pullRequestRecord)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);

const nothingToJudge = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-101', 'No report at all', [], () => ({
    what: 'No producer delivered a report, so there is nothing to judge.',
    why: 'Either no test runner wrote a report file, or the files were left out because git tracks them or they are older than the job.',
    fix: 'Let the test command write JUnit XML or lcov, and name the files in the input `reports` of the collect step.'
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
const pullRequestRecord = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-126', 'A pull request records no baseline', [], () => ({
    what: 'No baseline was recorded: this run belongs to a pull request.',
    why: 'Baselines are what pull requests are compared with; only commits of a protected branch make one.',
    fix: 'Run the mode `record` on `push` to the default branch.'
}));


/***/ }),

/***/ 96366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ explainVerdict)
/* harmony export */ });
/* harmony import */ var _core_evidence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73017);
/** A verdict for a terminal: the decision, then one sentence per rule and per problem. */

const outcomes = {
    passed: 'held',
    failed: 'FAILED',
    inconclusive: 'INCONCLUSIVE',
    'not-applicable': 'n/a',
    skipped: 'skipped'
};
/** Control characters of user text must not reach the terminal. */
const plain = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
/** A terminal is no place for ten thousand of them; the verdict file has all. */
const mostFindings = 100;
const explainVerdict = (verdict) => [
    `${verdict.decision.toUpperCase()}: ${verdict.reason}`,
    ...section('Problems', verdict.diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ code, message, fix }) => [code, message, fix && `What to do: ${fix}`].filter(part => part).join(' '))),
    ...section('Rules', verdict.rules.map(({ rule, outcome, severity, reason, origin }) => `${outcomes[outcome].padEnd(12)} ${rule}${severity === 'warn' ? ' (warning)' : ''} – ${reason} [${origin}]`)),
    ...section('Left out', verdict.leftOut.map(({ rule, why }) => `${rule} – ${why}`)),
    ...section('Failing tests', verdict.findings
        .filter(({ kind }) => kind === 'test-failure')
        .map(({ title, message }) => `${title}: ${message.split('\n')[0] ?? ''}`)),
    ...section('Findings', verdict.findings
        .filter(({ kind }) => kind !== 'test-failure' && kind !== 'uncovered-line')
        .slice(0, mostFindings)
        .map(({ severity, title, message }) => `${severity.padEnd(8)} ${title} – ${message.split('\n')[0] ?? ''}`)),
    ...section('Evidence', verdict.evidence.map(({ producer, shard, status, detail }) => `${(0,_core_evidence__WEBPACK_IMPORTED_MODULE_0__/* .producerLabel */ .hX)(producer, shard)}: ${status}${detail === '' ? '' : ` – ${detail}`}`)),
    ...section('Notes', verdict.diagnostics.filter(({ severity }) => severity !== 'error').map(({ message }) => message)),
    `Baseline: ${verdict.baseline.detail}`
]
    .map(plain)
    .join('\n');
const section = (title, lines) => lines.length === 0 ? [] : [`${title}:`, ...lines.map(line => `  ${line}`)];


/***/ }),

/***/ 53778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ fromRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** A path or glob as it is from the root of the work tree, where configuration, git and coverage count from. */
const fromRoot = (here, given) => {
    const [, not = '', path = ''] = /^(!?)(.*)$/s.exec(given.replaceAll('\\', '/')) ?? [];
    return here === '' || path === '' || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)
        ? given
        : `${not}${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(here, path)}`;
};


/***/ }),

/***/ 25350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judge: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _core_contract__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57550);
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38624);
/* harmony import */ var _action_quality_gate_src_contract_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20740);
/* harmony import */ var _action_quality_gate_src_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92377);
/* harmony import */ var _explain_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96366);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65186);
/* harmony import */ var _from_root_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53778);
/** `towpath judge [--base REF] [--config FILE] [--preset NAME] GLOB…`: the quality verdict of the working tree. */








const options = {
    base: { type: 'string' },
    config: { type: 'string' },
    preset: { type: 'string' },
    json: { type: 'boolean', default: false }
};
const exitCodes = { pass: 0, fail: 1, inconclusive: 3 };
/** Prints the verdict; the exit code tells the decision. */
const judge = async (args, { world, here, print }) => {
    const { values, positionals } = parse(args);
    // An empty variable of a script would otherwise drop the comparison, or the rules, unnoticed.
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty !== undefined)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_2__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.badUsage)('judge', `The option --${empty[0]} is empty.`));
    const given = {
        reports: positionals.map(path => (0,_from_root_js__WEBPACK_IMPORTED_MODULE_7__/* .fromRoot */ .t)(here, path)).join('\n'),
        base: values.base,
        config: values.config === undefined ? undefined : (0,_from_root_js__WEBPACK_IMPORTED_MODULE_7__/* .fromRoot */ .t)(here, values.config),
        preset: values.preset,
        producer: 'local',
        comment: 'false'
    };
    const inputs = (0,_core_contract__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(_action_quality_gate_src_contract_js__WEBPACK_IMPORTED_MODULE_3__/* .contract */ .d, name => given[name] ?? '');
    const { verdict } = await (0,_action_quality_gate_src_run_js__WEBPACK_IMPORTED_MODULE_4__.run)(inputs, world);
    if (verdict === null)
        return 2;
    print(values.json ? JSON.stringify(verdict, null, 2) : (0,_explain_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .explainVerdict */ .b)(verdict));
    return exitCodes[verdict.decision];
};
const parse = (args) => {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true });
    }
    catch (thrown) {
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_2__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.badUsage)('judge', (0,_core_failure__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(thrown)), thrown);
    }
};


/***/ }),

/***/ 73017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   DS: () => (/* binding */ artifactPrefix),
/* harmony export */   Id: () => (/* binding */ shardSchema),
/* harmony export */   hX: () => (/* binding */ producerLabel),
/* harmony export */   rc: () => (/* binding */ manifestSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/** Evidence: the raw reports of one producer and this manifest, as they travel in an artifact. */

/** Far above GitHub's 256 jobs of a matrix: a manifest that claims a billion shards would make the gate look for each. */
const mostShards = 9999;
const shardSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    index: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(mostShards),
    of: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(mostShards)
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('towpath.evidence/1'),
    /** The gate this evidence is for: the `id` input. */
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    producer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    shard: shardSchema.nullable(),
    /** True where the shard is a leg of the job's matrix: then every leg of the job must deliver, as whatever producer. */
    matrix: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    /** Key of the job in the workflow file. */
    job: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The job's check run, by which later attempts of the same job are recognised. */
    checkRun: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
    commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    tree: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Outcome of the command that wrote the reports. `unknown`: nobody told us. */
    command: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['success', 'failure', 'cancelled', 'skipped', 'unknown']),
        exitCode: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable()
    }),
    /** The producer's workspace: absolute paths inside reports are made relative to it. */
    workspace: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The globs the user named; where there are any, at least one report must have been found. */
    patterns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** Those of the globs that matched no report. */
    unmatched: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** What collecting had to say: files it left out and why. */
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    reports: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        /** Path in the producer's workspace, with forward slashes; the file lies under `reports/<path>` in the artifact. */
        path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
        bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0)
    }))
});
/** `unit`, or `unit 2/3` for a shard. */
const producerLabel = (producer, shard) => shard === null ? producer : `${producer} ${shard.index}/${shard.of}`;
const artifactSafe = (text) => text.replace(/[^A-Za-z0-9._-]+/g, '_');
/** Artifact names are unique per attempt; what counts is the manifest inside, never the name. */
const artifactName = (manifest) => {
    const shard = manifest.shard === null ? '' : `.${manifest.shard.index}of${manifest.shard.of}`;
    return `${artifactPrefix(manifest.id)}${artifactSafe(manifest.producer)}${shard}-${manifest.attempt}`;
};
const artifactPrefix = (id) => `towpath-evidence-${artifactSafe(id)}-`;


/***/ }),

/***/ 70251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ needsSchema),
/* harmony export */   Jr: () => (/* binding */ endedWell),
/* harmony export */   XM: () => (/* binding */ skippedJobs),
/* harmony export */   cP: () => (/* binding */ allSkipped),
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
/** Whether no job ran that should have reported: each was skipped, and may be. */
const allSkipped = ({ needs, jobsWithoutEvidence, maySkip }) => {
    const reporting = Object.keys(needs ?? {}).filter(job => !jobsWithoutEvidence.includes(job));
    const skipped = skippedJobs(needs, maySkip);
    return reporting.length > 0 && reporting.every(job => skipped.includes(job));
};


/***/ }),

/***/ 74115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ planSchema)
/* harmony export */ });
/* unused harmony export expectedProducerSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73017);
/** The plan: which producers must report. Output of the test plan, input of the gate. */


const expectedProducerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    producer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    shard: _evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .shardSchema */ .Id.nullable(),
    tier: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
});
const planSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('towpath.plan/1'),
    producers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(expectedProducerSchema)
});


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


/***/ })

};
