export const id = 5921;
export const ids = [5921];
export const modules = {

/***/ 68072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contract: () => (/* reexport safe */ _contract_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20740);

/** The work is a chunk of its own: what stops before it, such as a wrong input, does not wait for it. */
const run = async (inputs, world) => (await Promise.all(/* import() */[__webpack_require__.e(478), __webpack_require__.e(6262), __webpack_require__.e(7020), __webpack_require__.e(5647)]).then(__webpack_require__.bind(__webpack_require__, 55921))).run(inputs, world);


/***/ }),

/***/ 20740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ contract)
/* harmony export */ });
/* harmony import */ var _core_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57550);
/* harmony import */ var _core_evidence_needs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70251);
/* harmony import */ var _core_gate_ruling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21415);
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
/* harmony export */   lostReports: () => (/* binding */ lostReports),
/* harmony export */   nothingToJudge: () => (/* binding */ nothingToJudge),
/* harmony export */   pullRequestRecord: () => (/* binding */ pullRequestRecord),
/* harmony export */   undeclaredReports: () => (/* binding */ undeclaredReports),
/* harmony export */   unjudgedReports: () => (/* binding */ unjudgedReports)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);

const nothingToJudge = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-101', 'No report at all', [], () => ({
    what: 'No producer delivered a report, so there is nothing to judge.',
    why: 'Either no test runner wrote a report file, or the files were left out because git tracks them or they are older than the job.',
    fix: 'Let the test command write JUnit XML or lcov, and name the files in the input `reports` of the collect step.'
}));
const unjudgedReports = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-133', 'Reports arrived that nobody judges', ['bandit', 'bandit.sarif'], (producer, reports) => ({
    what: `\`${producer}\` delivered reports that nobody judged: ${reports}.`,
    why: 'The quality gate judges tests and coverage. Scans and benchmarks are judged by gates of their own, and none of this run handed over a verdict about these.',
    fix: 'Let action-sbom (scans) or action-perf-regression (benchmarks) judge them with the input `hand-over`, or leave them out of `reports`: then the outcome of the command alone counts.'
}));
const waiverRemedy = (config) => `or add an entry to \`waivers\` in \`${config}\` with producer, reason, owner and expiry.`;
const ended = (expired) => (expired === null ? '' : ` Its waiver ended with ${expired} (UTC).`);
const undeclaredReports = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-134', 'A check of the base declares no reports any more', ['unit', '.github/towpath.yml', null], (producer, config, expired) => ({
    what: `The base branch takes reports from \`${producer}\`; this change declares none.`,
    why: `\`${config}\` of the base has \`reports\` for it, that of this change does not. That its command succeeds says nothing about its tests.${ended(expired)}`,
    fix: `Put \`reports\` back, ${waiverRemedy(config)}`
}));
const lostReports = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-135', 'A producer of the baseline does not report any more', ['unit', 'tests', '1111111111', '.github/towpath.yml', null], (producer, family, commit, config, expired) => ({
    what: `\`${producer}\` reported ${family} at ${commit}; in this run it does not.`,
    why: `That is the baseline this run is compared with. What vanishes must not look like something that passed.${ended(expired)}`,
    fix: `Let it write and collect these reports again, ${waiverRemedy(config)}`
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

/***/ 57980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** "Did you mean …?": the names nearest to a word that is not one of them. */
/**
 * Damerau–Levenshtein distance (optimal string alignment): the least number of inserted, removed, replaced or
 * swapped neighbouring characters. Source: Damerau, CACM 7(3), 1964.
 */
const editDistance = (a, b) => {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row.push(Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1), swapped ? at(beforePrevious, j - 2) + 1 : Number.POSITIVE_INFINITY));
        }
        beforePrevious = previous;
        previous = row;
    }
    return at(previous, b.length);
};
const at = (row, index) => row[index] ?? Number.POSITIVE_INFINITY;
/** A third of the letters may be wrong: beyond that a suggestion confuses more than it helps. */
const tolerated = (word) => Math.max(1, Math.floor(word.length / 3));
/** `coverage` is part of `coverage.lines`: a dotted name of which whole components were left out. */
const isPart = (word, name) => word !== '' && `.${name}.`.includes(`.${word}.`);
/**
 * At most `max` of the candidates that `word` was probably meant to be, nearest first, in the given order where two
 * are equally near; letter case does not count. Typing errors come before left-out components of a dotted name.
 */
const nearest = (word, candidates, max = 3) => {
    const wanted = word.toLowerCase();
    const limit = tolerated(word);
    return [...new Set(candidates)]
        .map(name => ({ name, rank: rank(wanted, name.toLowerCase(), limit) }))
        .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.rank - b.rank)
        .slice(0, max)
        .map(({ name }) => name);
};
const rank = (wanted, name, limit) => {
    // The distance is at least the difference in length: long words are settled without computing it.
    const distance = Math.abs(wanted.length - name.length) > limit ? Number.POSITIVE_INFINITY : editDistance(wanted, name);
    if (distance <= limit)
        return distance;
    return isPart(wanted, name) ? limit + name.split('.').length : Number.POSITIVE_INFINITY;
};


/***/ })

};
