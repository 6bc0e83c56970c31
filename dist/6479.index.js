export const id = 6479;
export const ids = [6479,8433];
export const modules = {

/***/ 16479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/core/contract.js
var contract = __webpack_require__(57550);
// EXTERNAL MODULE: ./build/core/gate/ruling.js
var ruling = __webpack_require__(21415);
// EXTERNAL MODULE: ./build/core/gate/shared-failures.js
var shared_failures = __webpack_require__(92403);
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(97529);
// EXTERNAL MODULE: ./build/reports/failures.js
var failures = __webpack_require__(58433);
// EXTERNAL MODULE: ./build/action-perf-regression/src/failures/measuring.js
var measuring = __webpack_require__(26469);
// EXTERNAL MODULE: ./build/action-perf-regression/src/failures/series.js
var series = __webpack_require__(29749);
// EXTERNAL MODULE: ./build/action-perf-regression/src/failures/service-levels.js
var service_levels = __webpack_require__(15449);
// EXTERNAL MODULE: ./build/action-perf-regression/src/failures/settings.js
var settings = __webpack_require__(89865);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/failures.js
/** What can go wrong, by what it is about. */




const settingFailures = Object.values(settings);
const measuringFailures = Object.values(measuring);
const seriesFailures = Object.values(series);
const serviceLevelFailures = Object.values(service_levels);

;// CONCATENATED MODULE: ./build/action-perf-regression/src/contract.js






const contract_contract = (0,contract/* defineAction */.QP)({
    name: 'perf-regression',
    title: 'Towpath performance gate',
    description: 'Compares benchmarks of base and head in one job, keeps their history, and holds service levels, with stated error rates',
    inputs: {
        mode: (0,inputs/* choice */.Yq)(['compare', 'record', 'check', 'sla'], {
            description: '`compare` measures base and head interleaved, `record` writes a series for the default branch, `check` judges the newest run against history, `sla` judges limits',
            default: 'compare'
        }),
        id: (0,inputs/* identifier */.Cv)({ description: 'Names the gate, so that one run can have several', default: 'default' }),
        config: (0,inputs/* text */.Qq)({ description: 'Path of the configuration', default: ruling/* usualConfig */.l }),
        suites: (0,inputs/* list */.p_)({ description: 'Names of the suites of `benchmarks` to measure, one a line. Without it: all' }),
        name: (0,inputs/* identifier */.Cv)({
            description: 'Name of the suite that `run` or `reports` describe',
            default: 'benchmarks'
        }),
        run: (0,inputs/* text */.Qq)({ description: 'Command of a suite that the configuration does not list: one process, writes reports' }),
        setup: (0,inputs/* text */.Qq)({ description: 'Command that builds one tree for `run`' }),
        reports: (0,inputs/* list */.p_)({
            description: 'Globs of report files, one a line. With `run`: what it writes. Without (record, check, sla): reports that are there'
        }),
        outcome: (0,inputs/* choice */.Yq)(['success', 'failure', 'cancelled', 'skipped'], {
            description: 'How the command ended that wrote `reports`: `steps.<id>.outcome` (record, check, sla)'
        }),
        'keep-series': (0,inputs/* flag */.Jt)({
            description: 'Keep the numbers as an artifact, from which a later job of this run records them (check, sla). What history says then fails the job only with `performance.on-history: block`',
            default: 'false'
        }),
        'from-artifacts': (0,inputs/* flag */.Jt)({
            description: 'Measure nothing: record what other jobs of this run kept with `keep-series`, for each of `suites`, or of all `benchmarks` (record)',
            default: 'false'
        }),
        processes: (0,inputs/* integer */.nd)({ description: 'Processes a side before the first look (with `run`)', default: '5' }),
        'most-processes': (0,inputs/* integer */.nd)({ description: 'Processes a side at most (with `run`)', default: '40' }),
        budget: (0,inputs/* duration */.p0)({
            description: 'After this time no process is started, and what is undecided is inconclusive (with `run`)',
            default: '15m'
        }),
        base: (0,inputs/* text */.Qq)({ description: 'Compare with this commit or branch instead of the one the event names' }),
        preset: (0,inputs/* choice */.Yq)(['standard', 'strict', 'none'], {
            description: 'Overrides `performance.preset` of the configuration'
        }),
        'on-inconclusive': (0,inputs/* choice */.Yq)(['fail', 'pass'], {
            description: 'What an inconclusive verdict does to the job',
            default: 'fail'
        }),
        'hand-over': (0,inputs/* identifier */.Cv)({
            description: 'Id of the quality gate that judges this verdict as well: then this job does not fail or comment'
        }),
        producer: (0,inputs/* text */.Qq)({
            description: 'Name under which the quality gate waits for it. Without it: the suite, or `performance` for several'
        }),
        'check-run': (0,inputs/* integer */.nd)({ description: 'Check run of this job (hand-over)', expression: `\${{ job.check_run_id }}` }),
        comment: (0,inputs/* flag */.Jt)({ description: 'Write one comment on the pull request', default: 'true' }),
        check: (0,inputs/* flag */.Jt)({ description: 'Also write a check run (needs `checks: write`)', default: 'false' }),
        token: (0,inputs/* text */.Qq)({ description: 'Token for the GitHub API', expression: `\${{ github.token }}`, secret: true })
    },
    outputs: {
        decision: '`pass`, `fail` or `inconclusive`',
        verdict: 'Path of the verdict file, JSON',
        samples: 'Path of the raw numbers, JSON in the format `towpath.benchmarks/1` (compare, record, check)',
        recorded: '`true` when a series was written (record)',
        'rollback-required': '`true` when a broken service level asks for a rollback (sla)',
        evidence: 'Name of the artifact that hands the verdict over'
    },
    permissions: {
        compare: { contents: 'read', 'pull-requests': 'write' },
        record: { contents: 'write' },
        check: { contents: 'read', 'pull-requests': 'write' },
        sla: { contents: 'read', 'pull-requests': 'write' }
    },
    failures: [
        ...settingFailures,
        ...measuringFailures,
        ...seriesFailures,
        ...serviceLevelFailures,
        ...shared_failures/* evidenceFailures */.f,
        ...shared_failures/* gateFailures */.X,
        ...Object.values(failures)
    ],
    post: false,
    branding: { icon: 'activity', color: 'green' }
});


/***/ }),

/***/ 26469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   noSamples: () => (/* binding */ noSamples),
/* harmony export */   notBuilt: () => (/* binding */ notBuilt),
/* harmony export */   notMeasured: () => (/* binding */ notMeasured),
/* harmony export */   outOfTime: () => (/* binding */ outOfTime),
/* harmony export */   tooNoisy: () => (/* binding */ tooNoisy)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Why a suite could not be measured: each makes its verdict inconclusive, by name. */

const log = 'node:internal/modules: Cannot find module fast-json';
const notBuilt = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-110', 'A tree could not be built for measuring', ['base', 'json', 'exit code 1', log], (side, suite, how, tail) => ({
    what: `The ${side} does not build: the \`setup\` of the suite \`${suite}\` ended with ${how}.`,
    why: `The end of its log: ${tail}`,
    fix: side === 'base'
        ? 'The base branch is broken for this suite, or its `setup` needs what only the head has. Repair it there and re-run; until then nothing can be compared.'
        : 'Run the `setup` in a clean checkout of this commit and correct what it says.'
}));
const notMeasured = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-111', 'Processes of a suite fail', ['head', 'json', 2, 3, `exit code 1: ${log}`], (side, suite, dropped, started, why) => ({
    what: `On the ${side}, ${dropped} of ${started} processes of the suite \`${suite}\` gave no usable numbers.`,
    why: `The last of them: ${why}`,
    fix: 'Run the command of the suite in a clean checkout of that side, and correct what makes it fail. The numbers of the processes that did end are not judged: those that fail may be the slow ones.'
}));
const outOfTime = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-112', 'The time budget ended before there was enough to judge', ['json', 2, 5, '15m'], (suite, measured, needed, budget) => ({
    what: `Only ${measured} of ${needed} processes a side of the suite \`${suite}\` were measured when its time (${budget}) ended.`,
    why: 'From so few processes no change can be told from noise.',
    fix: 'Raise `budget` of the suite, or let one process do less work.'
}));
const tooNoisy = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-113', 'Most benchmarks are too noisy to be judged', ['json', 6, 10, '15 %'], (suite, blind, all, threshold) => ({
    what: `A change of ${threshold} can be excluded for fewer than half of the benchmarks of \`${suite}\`: ${blind} of ${all} are too noisy.`,
    why: 'Their processes differ by more than the change that has to be seen, or too few of them report the number.',
    fix: 'Raise `most-processes` and `budget`, make one process longer, or measure on a quieter runner. The report shows for each benchmark the smallest change that can be seen.'
}));
const noSamples = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-114', 'There are no measured numbers', ['bench/*.json'], (patterns) => ({
    what: 'No report with benchmark or load-test numbers was found.',
    why: `Looked for ${patterns}. Files that git tracks or that are older than the job are not reports of this job.`,
    fix: 'Let the step before this one write its report, and name the file in `reports`.'
}));


/***/ }),

/***/ 29749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   damagedEntry: () => (/* binding */ damagedEntry),
/* harmony export */   expiredAcceptance: () => (/* binding */ expiredAcceptance),
/* harmony export */   historyUnreachable: () => (/* binding */ historyUnreachable),
/* harmony export */   incompleteSeries: () => (/* binding */ incompleteSeries),
/* harmony export */   missingSeries: () => (/* binding */ missingSeries),
/* harmony export */   pullRequestSeries: () => (/* binding */ pullRequestSeries),
/* harmony export */   seriesNotWritten: () => (/* binding */ seriesNotWritten),
/* harmony export */   unusableSeries: () => (/* binding */ unusableSeries)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** The history of benchmarks in the ledger. */

const pullRequestSeries = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-120', 'A pull request records no series', [], () => ({
    what: 'No series was recorded: this run belongs to a change that is not merged.',
    why: 'History is what later runs are judged by; only commits of the branch itself make it.',
    fix: 'Run the mode `record` on `push` to the default branch, or on a schedule.'
}));
const seriesNotWritten = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-121', 'The series could not be recorded', ['it needs `contents: write`'], (why) => ({
    what: 'The series could not be written to the ledger.',
    why,
    fix: 'Grant this job `contents: write`, then re-run it.'
}));
const incompleteSeries = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-122', 'An incomplete run records no series', ['PR-111: On the head, 2 of 3 processes of the suite `json` gave no usable numbers.'], (why) => ({
    what: 'No series was recorded for this commit.',
    why: `The measurement is not complete: ${why}`,
    fix: 'Correct what it says and re-run. History goes on without this commit.'
}));
const historyUnreachable = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-123', 'History could not be read', ['json', 'the token may not read the branch'], (suite, why) => ({
    what: `The history of the suite \`${suite}\` could not be read from the ledger.`,
    why,
    fix: 'Grant this job `contents: read` and re-run it. Without its history this run cannot be judged.'
}));
const damagedEntry = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-124', 'An entry of the history cannot be read', ['series/default/json/1f0c9b2/7-1.json'], (path) => ({
    what: `The entry \`${path}\` of the ledger is damaged.`,
    why: 'It is not a series that Towpath wrote, or a newer version wrote it. It is left out.',
    fix: 'Remove it from the branch `towpath-data` if it stays.'
}));
const missingSeries = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-126', 'A suite kept no series', ['json'], (suite) => ({
    what: `The suite \`${suite}\` kept no series in this run.`,
    why: 'No artifact of it is there: its job did not run to its end, or it measured without `keep-series`.',
    fix: 'Open the log of the job that measures it and re-run it. The series of other suites are recorded; the history of this one goes on without this commit.'
}));
const unusableSeries = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-127', 'A kept series cannot be used', ['towpath-series-default.json-1', 'Its commit is 1f0c9b2, and should be 7d20a11'], (artifact, why) => ({
    what: `The series in the artifact \`${artifact}\` was not recorded.`,
    why: `${why}.`,
    fix: 'Re-run the job that measured it. Let it check out the same commit, and let nothing else upload artifacts of that name.'
}));
const expiredAcceptance = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-125', 'An accepted change has expired', ['parse/*', '2026-03-31', 'Kim'], (benchmark, expired, owner) => ({
    what: `The accepted change of \`${benchmark}\` expired on ${expired}.`,
    why: 'From the day after, it no longer counts.',
    fix: `Ask ${owner}: remove the entry under \`performance.accept\`, or give it a new date and reason in a reviewed change.`
}));


/***/ }),

/***/ 15449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missingMetric: () => (/* binding */ missingMetric),
/* harmony export */   noServiceLevels: () => (/* binding */ noServiceLevels),
/* harmony export */   noTimeSeries: () => (/* binding */ noTimeSeries),
/* harmony export */   otherUnit: () => (/* binding */ otherUnit),
/* harmony export */   unreadableLimit: () => (/* binding */ unreadableLimit)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Limits that cannot be judged. */

const noServiceLevels = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-130', 'No service level is declared', ['.github/towpath.yml'], (config) => ({
    what: `\`${config}\` declares no limit under \`performance.sla\`.`,
    why: 'The mode `sla` without limits would pass whatever was measured.',
    fix: 'Declare one, for example `performance: {sla: [{metric: latency.p95, limit: <= 500 ms}]}`.'
}));
const unreadableLimit = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-131', 'A limit cannot be understood', ['latency.p95', '500ms'], (metric, limit) => ({
    what: `The limit \`${limit}\` of \`${metric}\` cannot be understood.`,
    why: 'A limit is an operator (`<=`, `<`, `>=`, `>`, `==`), a number and a unit.',
    fix: 'Write it like `<= 500 ms`, `< 1 %`, `>= 200 /s`, `< 512 MiB` or `>= 0.9`.'
}));
const missingMetric = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-132', 'A metric with a limit was not measured', ['latency.p59', ['latency.p95', 'latency.p99']], (metric, nearest) => ({
    what: `The reports hold no \`${metric}\`, which has a limit.`,
    why: nearest.length > 0
        ? `The nearest they hold: ${nearest.map(name => `\`${name}\``).join(', ')}.`
        : 'They hold nothing of a similar name.',
    fix: 'Correct `metric` or `benchmark` of the limit, or let the load test report it: `towpath read FILE` shows what is there.'
}));
const kinds = {
    s: 'a time, in `s`',
    B: 'a size, in `B`',
    '1/s': 'a rate, in `1/s`',
    ratio: 'a share, of which 1 is 100 %',
    count: 'a count',
    score: 'a score',
    '': 'a number without a unit',
    unitless: 'a number without a unit'
};
const kindOf = (unit) => kinds[unit] ?? `a number in \`${unit}\``;
const units = {
    s: '`ms` or `s`',
    B: '`MiB` or `MB`',
    '1/s': '`/s`',
    ratio: '`%`',
    score: '`%`, or none',
    count: '`count`, or none',
    '': 'none',
    unitless: 'none'
};
/** The number of the limit, without operator and unit. */
const plain = (limit) => /^\S+ \S+/.exec(limit)?.[0] ?? limit;
const remedyFor = (metric, limit, unit) => {
    if (unit === 'ratio' && plain(limit) === limit)
        return {
            why: 'Without `%` the limit counts in shares, where 1 is everything: it would always hold, or never.',
            fix: `Write \`${limit} %\`.`
        };
    const known = units[unit];
    if (known !== undefined)
        return {
            why: plain(limit) === limit ? 'The limit names no unit.' : 'The units measure different things.',
            fix: `The unit of the limit can be ${known}. Correct it, or name another metric: \`towpath read FILE\` shows what there is.`
        };
    return {
        why: 'Limits know times, sizes, rates, shares, counts and scores, and this is none of them.',
        fix: `Let the load test report \`${metric}\` in one of these units (own format: \`"unit": "count"\`), or name another metric: \`towpath read FILE\` shows what there is.`
    };
};
const otherUnit = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-133', 'A limit has another unit than what was measured', ['latency.p95', '<= 500 MB', 's'], (metric, limit, unit) => ({
    what: `The limit \`${limit}\` of \`${metric}\` cannot be held against what was measured: ${kindOf(unit)}.`,
    ...remedyFor(metric, limit, unit)
}));
const noTimeSeries = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-134', 'Grace needs a time series', ['latency.p95', '2m'], (metric, grace) => ({
    what: `\`${metric}\` has a grace of ${grace}, and the reports do not say when each number was measured.`,
    why: 'Whether a limit was broken for so long can only be seen in a time series.',
    fix: 'Let the load test write points in time (k6: `--out json=points.json`), or take `for` out of the limit.'
}));


/***/ }),

/***/ 89865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contradictoryInputs: () => (/* binding */ contradictoryInputs),
/* harmony export */   contradictoryThresholds: () => (/* binding */ contradictoryThresholds),
/* harmony export */   noSuites: () => (/* binding */ noSuites),
/* harmony export */   nothingToCompare: () => (/* binding */ nothingToCompare),
/* harmony export */   unknownSuite: () => (/* binding */ unknownSuite)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** What the configuration or the inputs say and cannot be meant. */

const example = '`benchmarks: {json: {run: node bench/json.js, reports: bench/json.json}}`';
const noSuites = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-101', 'No benchmark suite is declared', ['.github/towpath.yml'], (config) => ({
    what: `There is nothing to measure: \`${config}\` declares no benchmark suite, and the input \`run\` is empty.`,
    why: 'A gate that measures nothing would pass every change.',
    fix: `Declare one in \`${config}\`, for example ${example}, or give the inputs \`run\` and \`reports\`.`
}));
const unknownSuite = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-102', 'A selected suite does not exist', ['jsno', ['json'], '.github/towpath.yml'], (suite, nearest, config) => ({
    what: `The input \`suites\` names \`${suite}\`, which \`${config}\` does not declare under \`benchmarks\`.`,
    why: nearest.length > 0
        ? `The nearest names are ${nearest.map(name => `\`${name}\``).join(', ')}.`
        : 'No declared suite has a similar name.',
    fix: 'Correct the name under `with:` of this step, or declare the suite. To skip it silently would look like a pass.'
}));
const nothingToCompare = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-103', 'There is no base to compare with', ['schedule'], (event) => ({
    what: `The event \`${event}\` names no base, so there are no two trees to compare.`,
    why: 'A base is known on pull requests, in a merge queue, on pushes, and where the input `base` names it.',
    fix: 'Give `base` (on the command line `--base main`), or use the modes `record` and `check` for runs of one commit.'
}));
const contradictoryInputs = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-104', 'Inputs contradict each other', ['`run` is given without `reports`', 'name the report files that `run` writes in `reports`'], (what, remedy) => ({
    what: `The inputs of this step contradict each other: ${what}.`,
    why: 'To guess which of them is meant could measure something else than you think.',
    fix: `Under \`with:\` of this step, ${remedy}.`
}));
const contradictoryThresholds = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('PR-105', 'The thresholds contradict each other', ['`warn` is 20 %, `block` is 15 %'], (what) => ({
    what: `The thresholds under \`performance\` contradict each other: ${what}.`,
    why: 'They must rise from `warn` over `block` to `critical`, and `warn` must be above 0.',
    fix: 'Correct them; what you leave out comes from the preset (`standard` 10, 15, 25 %; `strict` 5, 10, 20 %).'
}));


/***/ }),

/***/ 59503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   corruptEvidence: () => (/* binding */ corruptEvidence),
/* harmony export */   duplicateProducer: () => (/* binding */ duplicateProducer),
/* harmony export */   foreignEvidence: () => (/* binding */ foreignEvidence),
/* harmony export */   foreignVerdict: () => (/* binding */ foreignVerdict),
/* harmony export */   interruptedCommand: () => (/* binding */ interruptedCommand),
/* harmony export */   jobNotSuccessful: () => (/* binding */ jobNotSuccessful),
/* harmony export */   missingEvidence: () => (/* binding */ missingEvidence),
/* harmony export */   missingVerdict: () => (/* binding */ missingVerdict),
/* harmony export */   nobodyExpected: () => (/* binding */ nobodyExpected),
/* harmony export */   patternWithoutMatch: () => (/* binding */ patternWithoutMatch),
/* harmony export */   silentProducer: () => (/* binding */ silentProducer),
/* harmony export */   staleEvidence: () => (/* binding */ staleEvidence),
/* harmony export */   unexplainedFailure: () => (/* binding */ unexplainedFailure),
/* harmony export */   unverifiableAttempt: () => (/* binding */ unverifiableAttempt),
/* harmony export */   uploadFailed: () => (/* binding */ uploadFailed)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Failures of evidence: what should have arrived and did not, or arrived and cannot be used. */

const patternWithoutMatch = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-102', 'A report pattern matches nothing', ['unit', 'reports/*.xml', ''], (producer, patterns, leftOut) => ({
    what: `\`${patterns}\` of \`${producer}\` matches no report.`,
    why: leftOut || 'The command may have ended before it wrote its report, or it writes it elsewhere.',
    fix: 'Look at the log of the step that should write the file, and compare the path with the pattern. Towpath does not guess: the verdict is inconclusive.'
}));
const missingEvidence = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-110', 'A producer delivered no evidence', ['unit 2/2', 'Its job ended as failure.'], (producer, circumstance) => ({
    what: `\`${producer}\` delivered no evidence.`,
    why: `${circumstance} Its runner may have died, or the job has no collect step that runs with \`if: always()\`.`,
    fix: 'Open the log of that job and re-run it. A job that never has reports belongs in the input `jobs-without-evidence`.'
}));
const staleEvidence = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-111', 'Evidence is older than the last run of its job', ['unit', 1, 2], (producer, delivered, ran) => ({
    what: `The evidence of \`${producer}\` is of attempt ${delivered}, but its job ran again in attempt ${ran}.`,
    why: 'The newer attempt ended before it could deliver; older results say nothing about it.',
    fix: 'Re-run the job.'
}));
const unverifiableAttempt = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-112', 'It is unknown whether evidence is of the last attempt', ['unit', 1, 'the token lacks `actions: read`'], (producer, attempt, why) => ({
    what: `The evidence of \`${producer}\` (attempt ${attempt}) may not be of the newest run of its job.`,
    why: `The jobs of this run could not be read: ${why}.`,
    fix: 'Grant the gate job `actions: read`, or re-run all jobs instead of the failed ones.'
}));
const unexplainedFailure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-113', 'A command failed and no report says why', ['unit', 'failure with exit code 137'], (producer, outcome) => ({
    what: `The command of \`${producer}\` ended as ${outcome}, and its reports show no failure.`,
    why: 'The command probably crashed, was killed or failed outside its tests, so its reports may be incomplete.',
    fix: 'Look at the log of the step that ran the command.'
}));
const jobNotSuccessful = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-114', 'A job the gate depends on did not succeed', ['build', 'skipped'], (job, result) => ({
    what: `The job \`${job}\` ended as ${result}.`,
    why: 'The gate needs it, and without it the evidence may be incomplete.',
    fix: 'Look at that job. If it may be skipped, name it in the input `may-skip`.'
}));
const corruptEvidence = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-115', 'Evidence is damaged', ['towpath-evidence-default-unit-1', 'manifest.json is not valid JSON'], (artifact, why) => ({
    what: `The evidence in \`${artifact}\` cannot be used.`,
    why: `${why}.`,
    fix: 'Re-run the job that delivered it.'
}));
const foreignEvidence = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-116', 'Evidence is of another commit', ['unit', '1111111', '2222222'], (producer, found, expected) => ({
    what: `\`${producer}\` tested commit ${found}, but the run is about ${expected}.`,
    why: 'The job checked out another commit than the other jobs.',
    fix: 'Let every job check out the same commit: leave `ref` of actions/checkout at its default.'
}));
const duplicateProducer = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-119', 'Two jobs deliver as the same producer', ['unit'], (producer) => ({
    what: `More than one job delivered evidence as \`${producer}\` in the same attempt.`,
    why: 'One of them would hide the other.',
    fix: 'Give each job its own `producer`, or declare them as shards with `shard: 1/2`.'
}));
const missingVerdict = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-130', 'A gate handed over no verdict', ['security', 'sbom'], (producer, gate) => ({
    what: `\`${producer}\` handed over no verdict of action-${gate}.`,
    why: 'The plan waits for that verdict. Evidence without it says that something ran, not how it was judged.',
    fix: `Let the job of \`${producer}\` run action-${gate} with the input \`hand-over\`, and nothing else deliver under that name; then re-run it.`
}));
const foreignVerdict = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-131', 'A verdict is about another commit', ['security', 'sbom', '1111111', '2222222'], (producer, gate, found, expected) => ({
    what: `\`${producer}\` handed over a verdict of ${gate} about commit ${found}, but the run is about ${expected}.`,
    why: 'It is a file of an earlier run, or its job checked out another commit: it says nothing about this change.',
    fix: 'Let the gate run in this workflow and hand over its verdict itself; leave out older verdict files, and `ref` of actions/checkout at its default.'
}));
const uploadFailed = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-120', 'Evidence could not be delivered', ['unit', 'connection reset'], (producer, why) => ({
    what: `The evidence of \`${producer}\` could not be uploaded.`,
    why,
    fix: 'Re-run the job. Without this evidence the gate is inconclusive.'
}));
const silentProducer = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-124', 'A producer says nothing', ['unit'], (producer) => ({
    what: `\`${producer}\` delivered neither a report nor the outcome of its command.`,
    why: 'Nothing was found, and nobody told how the command ended, so it may have failed.',
    fix: 'Name the report files in the input `reports`, or hand over the outcome of the step: `steps.<id>.outcome`.'
}));
const nobodyExpected = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-125', 'Nobody says who must report', [], () => ({
    what: 'Neither the input `plan` nor the input `needs` names a job that must have reported.',
    why: 'Without that list a job that dies before it delivers would look like one that does not exist.',
    fix: 'List the jobs under `needs:` of the gate job, and hand them over in the input `needs` as `toJSON(needs)`.'
}));
const interruptedCommand = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-128', 'A command did not run to its end', ['unit', 'cancelled'], (producer, outcome) => ({
    what: `The command of \`${producer}\` ended as ${outcome}.`,
    ...(outcome === 'skipped'
        ? {
            why: 'It never ran: an earlier step of its job failed, or its `if:` was false.',
            fix: 'Look at the first red step of that job. If the command may be left out, leave out its collect step with it.'
        }
        : {
            why: 'What it had reported until then cannot be complete.',
            fix: 'Re-run the job. If it was ended by its time limit, raise `timeout-minutes`.'
        })
}));


/***/ }),

/***/ 92403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ gateFailures),
/* harmony export */   f: () => (/* binding */ evidenceFailures)
/* harmony export */ });
/* harmony import */ var _evidence_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59503);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51133);
/** The failures of evidence and gates, for the contracts of the actions that can raise them. */


const evidenceFailures = Object.values(_evidence_failures_js__WEBPACK_IMPORTED_MODULE_0__);
const gateFailures = Object.values(_failures_js__WEBPACK_IMPORTED_MODULE_1__);


/***/ }),

/***/ 58433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emptyReport: () => (/* binding */ emptyReport),
/* harmony export */   escapingReport: () => (/* binding */ escapingReport),
/* harmony export */   failedBenchmark: () => (/* binding */ failedBenchmark),
/* harmony export */   failedScan: () => (/* binding */ failedScan),
/* harmony export */   misshapenReport: () => (/* binding */ misshapenReport),
/* harmony export */   missingCases: () => (/* binding */ missingCases),
/* harmony export */   namelessScan: () => (/* binding */ namelessScan),
/* harmony export */   noBenchmarks: () => (/* binding */ noBenchmarks),
/* harmony export */   noFindingsList: () => (/* binding */ noFindingsList),
/* harmony export */   noTests: () => (/* binding */ noTests),
/* harmony export */   notFinite: () => (/* binding */ notFinite),
/* harmony export */   repeatedKey: () => (/* binding */ repeatedKey),
/* harmony export */   unknownFormat: () => (/* binding */ unknownFormat),
/* harmony export */   unopenedReport: () => (/* binding */ unopenedReport),
/* harmony export */   unreadableReport: () => (/* binding */ unreadableReport),
/* harmony export */   unusableEntry: () => (/* binding */ unusableEntry),
/* harmony export */   wrongEncoding: () => (/* binding */ wrongEncoding)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Failures of reading reports. A report that raises one cannot be relied on: the verdict is inconclusive. */

const rerun = 'Look at the log of the step that wrote it. Towpath does not guess: the verdict is inconclusive.';
const unknownFormat = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-103', 'A report has no known format', ['JUnit XML for tests, lcov for coverage, 16 formats of scans'], (known) => ({
    what: 'This file has no known format.',
    why: `Its content is none of ${known}. The name of a file does not count.`,
    fix: 'Let the tool write one of the formats in docs/formats, or leave the file out of the report patterns. `towpath read FILE` shows what is seen in a file.'
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
const noBenchmarks = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-151', 'A report holds no measurement', ['hyperfine JSON'], (format) => ({
    what: `The ${format} holds no measurement.`,
    why: 'The tool found nothing to run: a wrong path, a filter that matches nothing, or a crash before the first result.',
    fix: 'Run the benchmark command and look at what it selects. A suite without benchmarks should write no report.'
}));
const misshapenReport = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-152', 'A value in a report is not what its format says', ['hyperfine JSON', 'results[0].times', 'an array of numbers'], (format, place, expected) => ({
    what: `The ${format} is not as its format says: \`${place}\` should be ${expected}.`,
    why: 'Another version of the tool, or a script that rewrites the report, wrote something that is not understood.',
    fix: 'Let the tool itself write the report, in a version that the page of this format names. What is not understood is not guessed.'
}));
const notFinite = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-153', 'A measurement is not a finite number', ['JMH JSON', 'parse', 'time', '"NaN"'], (format, benchmark, metric, value) => ({
    what: `The ${format} gives ${value} for ${metric} of \`${benchmark}\`.`,
    why: 'A measurement must be a finite number. The tool divided by zero, overflowed, or measured nothing.',
    fix: 'Give the benchmark more iterations or a longer run, and look at what it prints when it runs alone.'
}));
const failedBenchmark = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-154', 'A benchmark failed', ['Go benchmark text', 'BenchmarkParse', 'it is marked as failed'], (format, benchmark, detail) => ({
    what: `The ${format} says that \`${benchmark}\` failed: ${detail}.`,
    why: 'A benchmark that fails measures nothing, or something else than before, so the report cannot be relied on.',
    fix: 'Run this benchmark alone and correct it, or remove it on purpose.'
}));
const repeatedKey = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-160', 'A report has one key twice in an object', ['Trivy JSON', 7, 'an object has the key `Results` twice'], (format, line, detail) => ({
    what: `The ${format} says two things at once: at line ${line}, ${detail}.`,
    why: 'Readers of JSON disagree about which of the two counts, so findings could hide behind the other.',
    fix: 'Look at what writes or merges the report. No scanner writes such a file by itself.'
}));
const failedScan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-161', 'A scanner says that its scan failed', ['npm audit JSON', '405 Method Not Allowed'], (format, detail) => ({
    what: `The ${format} tells that the scan failed: ${detail.replace(/\.$/, '')}.`,
    why: 'A scan that did not end says nothing about what it would have found: it is not clean.',
    fix: 'Look at the log of the step that ran the scanner, and run it again.'
}));
const noFindingsList = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-162', 'A scan report lacks the list of what was found', ['Grype JSON', '`matches` is missing'], (format, detail) => ({
    what: `The ${format} does not hold what a scan found: ${detail}.`,
    why: 'A scanner that found nothing writes an empty list. Without the list nobody knows.',
    fix: 'Write the report of the scanner itself, not a part of it, and look at the log of the step that wrote it.'
}));
const unusableEntry = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-163', 'An entry of a scan report cannot be understood', ['Grype JSON', 12, 'a match names no vulnerability'], (format, line, detail) => ({
    what: `The ${format} holds an entry that cannot be understood: at line ${line}, ${detail}.`,
    why: 'An entry that is left out could be the one that matters, so the whole report cannot be relied on.',
    fix: 'Check that the scanner wrote the file and nothing changed it. If it did, please report the format to us.'
}));
const namelessScan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-164', 'An empty report does not say which tool wrote it', [], () => ({
    what: 'The report is an empty list and names no tool.',
    why: 'Several tools write the same few bytes when they find nothing, and so does a step that went wrong: it proves no scan.',
    fix: 'Let the scanner write SARIF (`gitleaks --report-format sarif`), which names the tool even when nothing was found.'
}));


/***/ })

};
