export const id = 5424;
export const ids = [5424];
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

/***/ 65424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sbom: () => (/* binding */ sbom)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _action_sbom_src_contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53789);
/* harmony import */ var _action_sbom_src_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70720);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98213);
/* harmony import */ var _explain_verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96366);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65186);
/* harmony import */ var _from_root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53778);
/**
 * `towpath sbom generate|merge|validate|convert [FILE…]` and `towpath sbom gate [--base REF] [--config FILE] REPORT…`:
 * documents from lockfiles, and the security verdict over scan reports, offline.
 */







const options = {
    base: { type: 'string' },
    config: { type: 'string' },
    preset: { type: 'string' },
    name: { type: 'string' },
    output: { type: 'string' },
    format: { type: 'string' },
    json: { type: 'boolean', default: false }
};
const exitCodes = { pass: 0, fail: 1, inconclusive: 3 };
const formats = ['cyclonedx', 'spdx'];
/** `convert` is the merge of one document, in the other format. */
const modes = { generate: 'generate', merge: 'merge', convert: 'merge', validate: 'validate', gate: 'gate' };
const ofDocuments = ['name', 'output', 'format', 'json'];
/** Options that each command takes. Documents are JSON with `--json` or without. */
const meant = {
    generate: ofDocuments,
    merge: ofDocuments,
    convert: ofDocuments,
    validate: ['json'],
    gate: ['base', 'config', 'preset', 'json']
};
const writes = (command) => meant[command] === ofDocuments;
const isCommand = (name) => Object.hasOwn(modes, name);
/** Documents go to standard output, or with `--output` into a folder; the exit code tells the decision. */
const sbom = async (args, io) => {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .takeArguments */ .o_)('sbom', args, options);
    const [command = '', ...paths] = positionals;
    if (!isCommand(command))
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_5__.badUsage)('sbom', command === '' ? 'It takes a command.' : noCommand(command)));
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOthers */ .AQ)(`sbom ${command}`, values, meant[command], 'it belongs to another command of `sbom`');
    if (writes(command))
        formatOf(values.format);
    if (command === 'gate' && paths.length === 0)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_5__.badUsage)('sbom gate', 'It takes report files.'));
    if (command === 'convert' && paths.length !== 1)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_5__.badUsage)('sbom convert', 'It takes one file.'));
    if (command === 'generate')
        await refuseMissing(paths, io);
    const outcome = await (0,_action_sbom_src_run_js__WEBPACK_IMPORTED_MODULE_2__.run)(inputsOf(command, paths, values, io), io.world);
    return conclude(command, outcome, values, io);
};
/** An SBOM without the lockfile that somebody named would look like a project without its dependencies. */
const refuseMissing = async (paths, { world, here }) => {
    for (const path of paths.filter(one => !/[*?[\]{}!]/.test(one))) {
        if ((await world.files.stat((0,_from_root_js__WEBPACK_IMPORTED_MODULE_6__/* .fromRoot */ .t)(here, path))) === undefined)
            (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_5__.badUsage)('sbom generate', `There is no file \`${path}\`.`));
    }
};
const noCommand = (name) => `There is no command \`sbom ${name}\`.`;
const inputsOf = (command, paths, values, { here }) => {
    const named = paths.map(path => (0,_from_root_js__WEBPACK_IMPORTED_MODULE_6__/* .fromRoot */ .t)(here, path)).join('\n');
    const given = {
        mode: modes[command],
        lockfiles: command === 'generate' ? named : undefined,
        reports: command === 'gate' ? named : undefined,
        documents: named,
        name: values.name,
        output: values.output === undefined ? undefined : (0,_from_root_js__WEBPACK_IMPORTED_MODULE_6__/* .fromRoot */ .t)(here, values.output),
        base: values.base,
        config: values.config === undefined ? undefined : (0,_from_root_js__WEBPACK_IMPORTED_MODULE_6__/* .fromRoot */ .t)(here, values.config),
        preset: values.preset,
        producer: 'local',
        comment: 'false'
    };
    return (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsFrom */ .WK)(`sbom ${command}`, _action_sbom_src_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, given);
};
const conclude = async (command, { verdict, outputs, deliveries }, values, { world, print }) => {
    if (verdict === null)
        return 2;
    if (!writes(command)) {
        print(values.json ? JSON.stringify(verdict, null, 2) : (0,_explain_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .explainVerdict */ .b)(verdict));
        return exitCodes[verdict.decision];
    }
    for (const { severity, code, message, fix } of verdict.diagnostics)
        world.log[logs[severity]]([code, message, fix].filter(part => part !== null).join(' '));
    const documents = new Map(deliveries.flatMap(one => (one.kind === 'file' ? [[one.path, one.content]] : [])));
    for (const format of values.output === undefined ? [formatOf(values.format)] : formats) {
        const path = outputs[format];
        const content = path === undefined ? undefined : documents.get(path);
        if (path === undefined || content === undefined)
            continue;
        if (values.output === undefined)
            print(content.trimEnd());
        else {
            await world.files.write(path, content);
            print(path);
        }
    }
    return exitCodes[verdict.decision];
};
const logs = { error: 'error', warning: 'warning', note: 'info' };
const formatOf = (given) => formats.find(format => format === (given ?? 'cyclonedx')) ??
    (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_5__.badUsage)('sbom', `The format \`${given}\` is none of ${formats.join(', ')}.`));


/***/ })

};
