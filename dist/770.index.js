export const id = 770;
export const ids = [770];
export const modules = {

/***/ 98389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compare: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _core_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57550);
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38624);
/* harmony import */ var _action_perf_regression_src_contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16479);
/* harmony import */ var _action_perf_regression_src_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32225);
/* harmony import */ var _explain_verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96366);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65186);
/** `towpath compare [--base REF] [SUITE…]`: benchmarks of two commits of this repository, measured in turn on this machine. */








const options = {
    base: { type: 'string', default: 'origin/HEAD' },
    config: { type: 'string' },
    preset: { type: 'string' },
    run: { type: 'string' },
    setup: { type: 'string' },
    reports: { type: 'string', multiple: true },
    processes: { type: 'string' },
    budget: { type: 'string' },
    json: { type: 'boolean', default: false }
};
const exitCodes = { pass: 0, fail: 1, inconclusive: 3 };
/** Prints the verdict; the exit code tells the decision. What is not committed is not measured. */
const compare = async (args, { world, here, print }) => {
    const { values, positionals } = parse(args);
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty !== undefined)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_7__.badUsage)('compare', `The option --${empty[0]} is empty.`));
    const given = {
        ...values,
        config: values.config === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(here, values.config.replaceAll('\\', '/')),
        reports: values.reports?.join('\n'),
        json: undefined,
        suites: positionals.join('\n'),
        mode: 'compare',
        comment: 'false'
    };
    const { verdict } = await (0,_action_perf_regression_src_run_js__WEBPACK_IMPORTED_MODULE_5__.run)((0,_core_contract__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)(_action_perf_regression_src_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .contract */ .d, name => given[name] ?? ''), world);
    if (verdict === null)
        return 2;
    print(values.json ? JSON.stringify(verdict, null, 2) : (0,_explain_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .explainVerdict */ .b)(verdict));
    return exitCodes[verdict.decision];
};
const parse = (args) => {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: [...args], options, allowPositionals: true });
    }
    catch (thrown) {
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_7__.badUsage)('compare', (0,_core_failure__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(thrown)), thrown);
    }
};


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


/***/ })

};
