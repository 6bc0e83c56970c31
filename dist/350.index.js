export const id = 350;
export const ids = [350];
export const modules = {

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
    const { verdict } = await (0,_action_quality_gate_src_run_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)(inputs, world);
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


/***/ })

};
