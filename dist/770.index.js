export const id = 770;
export const ids = [770];
export const modules = {

/***/ 98213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ refuseOthers),
/* harmony export */   WK: () => (/* binding */ inputsFrom),
/* harmony export */   o_: () => (/* binding */ takeArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _core_contract__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57550);
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38624);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65186);
/** How every command takes its options: what is unknown, empty or means nothing here is refused, never ignored. */




/** Options and words of a command; CL-101 for an option that is unknown, without its value, or empty. */
const takeArguments = (command, args, options) => {
    const parsed = parsedOr(command, args, options);
    // An empty variable of a script would otherwise drop the comparison, or the rules, unnoticed.
    const empty = Object.entries(parsed.values).find(([, value]) => [value].flat().includes(''));
    if (empty !== undefined)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_2__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_3__.badUsage)(command, `The option --${empty[0]} is empty.`));
    return parsed;
};
const parsedOr = (command, args, options) => {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true });
    }
    catch (thrown) {
        // Node adds to it how a word may begin with a dash, which helps nobody who misspelt an option.
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_2__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_3__.badUsage)(command, `${(0,_core_failure__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(thrown).split('. ')[0]?.replace(/\.$/, '')}.`), thrown);
    }
};
/** CL-101 for an option that this command has and this use of it has no meaning for; `why` tells what it belongs to. */
const refuseOthers = (command, values, meant, why) => {
    const other = Object.entries(values).find(([name, value]) => value !== undefined && value !== false && !meant.includes(name));
    if (other !== undefined)
        (0,_core_failure__WEBPACK_IMPORTED_MODULE_2__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_3__.badUsage)(command, `The option --${other[0]} has no meaning here: ${why}.`));
};
const ofWorkflow = 'The input `';
/** The inputs of an action from options; what cannot be understood is said in words of the command line. */
const inputsFrom = (command, contract, given) => {
    try {
        return (0,_core_contract__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(contract, name => given[name] ?? '');
    }
    catch (thrown) {
        if (!(thrown instanceof _core_failure__WEBPACK_IMPORTED_MODULE_2__/* .FailureError */ .pO) || !thrown.failure.what.startsWith(ofWorkflow))
            throw thrown;
        const { what, why } = thrown.failure;
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_2__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_3__.badUsage)(command, `${what.replace(ofWorkflow, 'The option `--')} ${why}`), thrown);
    }
};


/***/ }),

/***/ 98389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compare: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38624);
/* harmony import */ var _action_perf_regression_src_contract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16479);
/* harmony import */ var _action_perf_regression_src_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90791);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98213);
/* harmony import */ var _explain_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96366);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65186);
/** `towpath compare [--base REF] [SUITE…]`: benchmarks of two commits of this repository, measured in turn on this machine. */







const options = {
    base: { type: 'string' },
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
/** What counts for suites of the configuration as well. */
const ofDeclared = ['base', 'config', 'preset', 'json'];
const noOrigin = 'Without --base the base is `origin/HEAD`, which this clone does not have. Name a branch or commit, for example `--base main`.';
/** Prints the verdict; the exit code tells the decision. What is not committed is not measured. */
const compare = async (args, { world, here, print }) => {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .takeArguments */ .o_)('compare', args, options);
    if (values.run === undefined)
        (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseOthers */ .AQ)('compare', values, ofDeclared, 'it describes the suite of --run');
    const given = {
        ...values,
        base: values.base ?? 'origin/HEAD',
        config: values.config === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(here, values.config.replaceAll('\\', '/')),
        reports: values.reports?.join('\n'),
        json: undefined,
        suites: positionals.join('\n'),
        mode: 'compare',
        comment: 'false'
    };
    const { verdict } = await (0,_action_perf_regression_src_run_js__WEBPACK_IMPORTED_MODULE_3__.run)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsFrom */ .WK)('compare', _action_perf_regression_src_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .contract */ .d, given), world).catch((thrown) => {
        const noBase = thrown instanceof _core_failure__WEBPACK_IMPORTED_MODULE_1__/* .FailureError */ .pO && thrown.failure.code === 'QG-123';
        if (noBase && values.base === undefined)
            (0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.badUsage)('compare', noOrigin), thrown);
        throw thrown;
    });
    if (verdict === null)
        return 2;
    print(values.json ? JSON.stringify(verdict, null, 2) : (0,_explain_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .explainVerdict */ .b)(verdict));
    return exitCodes[verdict.decision];
};


/***/ }),

/***/ 96366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ explainVerdict)
/* harmony export */ });
/* harmony import */ var _core_evidence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73017);
/* harmony import */ var _core_markdown_visible__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56396);
/** A verdict for a terminal: the decision, then one sentence per rule and per problem. */


const outcomes = {
    passed: 'held',
    failed: 'FAILED',
    inconclusive: 'INCONCLUSIVE',
    'not-applicable': 'n/a',
    skipped: 'skipped'
};
/** Nothing of user text may move the cursor of the terminal, hide in it or turn its order around. */
const plain = (text) => (0,_core_markdown_visible__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(text).replace(/[\n\t]+/g, ' ');
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
