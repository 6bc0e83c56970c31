export const id = 8841;
export const ids = [8841];
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

/***/ 98841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   canary: () => (/* binding */ canary)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _action_canary_deploy_src_contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66937);
/* harmony import */ var _action_canary_deploy_src_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51634);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98213);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65186);





const modes = ['plan', 'run', 'status', 'finish', 'rollback', 'reap'];
const isMode = (name) => modes.some(mode => mode === name);
/** Inputs that only a job has a use for. */
const ofJobs = ['mode', 'id'];
const names = Object.keys(_action_canary_deploy_src_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d.inputs).filter(name => !ofJobs.includes(name));
const lists = names.filter(name => Array.isArray(Object(_action_canary_deploy_src_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d.inputs)[name].absent) && name !== 'steps');
const options = {
    ...Object.fromEntries(names.map(name => [name, { type: 'string', multiple: lists.includes(name) }])),
    json: { type: 'boolean' }
};
const reaching = ['namespace', 'kubeconfig', 'context', 'json'];
const settling = [...reaching, 'helm', 'helm-timeout', 'lock-timeout', 'prometheus', 'data-plane', 'scrape-interval'];
const deadlines = names.filter(name => name.endsWith('-deadline') || name === 'drain-time');
const ofRollback = 'to-revision';
const deploying = [...names.filter(name => name !== ofRollback), 'json'];
/** Options that mean something to each command; the others are refused, never ignored. */
const meant = {
    plan: deploying,
    run: deploying,
    status: [...reaching, 'release'],
    finish: [...settling, 'release'],
    rollback: [...settling, ...deadlines, ofRollback, 'release'],
    reap: settling
};
/** 0: done. 1: refused by the plan, taken back, or not at its end. */
const canary = async (args, { world, print }) => {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .takeArguments */ .o_)('canary', args, options);
    const [mode = '', ...more] = positionals;
    if (!isMode(mode) || more.length > 0)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.badUsage)('canary', `It takes one command: ${modes.join(', ')}; everything else is an option.`));
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOthers */ .AQ)(`canary ${mode}`, values, meant[mode], 'it belongs to another command of `canary`');
    const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat().join('\n')]));
    const outcome = await (0,_action_canary_deploy_src_run_js__WEBPACK_IMPORTED_MODULE_2__.run)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsFrom */ .WK)(`canary ${mode}`, _action_canary_deploy_src_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, { ...given, mode }), { ...world, run: ownRun(world) });
    show(outcome, values.json === true, print);
    if (outcome.failure === undefined)
        return 0;
    world.log.error(textOf(outcome.failure));
    return 1;
};
/** Two people in folders of the same name are two owners: neither may take over from the other as a job does from its earlier attempt. */
const ownRun = ({ run: local, random, machine }) => ({
    ...local,
    runId: 1 + Number.parseInt(random.uuid().slice(0, 8), 16),
    job: machine.variables().USER ?? local.job
});
const show = ({ deliveries, outputs }, json, print) => {
    const shown = deliveries.flatMap(delivery => {
        if (delivery.kind === 'file')
            return json ? [delivery.content.trimEnd()] : [];
        return delivery.kind === 'summary' && !json ? [delivery.markdown] : [];
    });
    const nothing = json ? JSON.stringify(outputs) : `Nothing to settle: ${outputs.result ?? 'none'}.`;
    for (const text of shown.length === 0 ? [nothing] : shown)
        print(text);
};
const textOf = ({ code, what, why, fix }) => `${code}: ${what}\n${why}\nWhat to do: ${fix}`;


/***/ })

};
