export const id = 4538;
export const ids = [4538];
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

/***/ 64538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _core_suggest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57980);
/* harmony import */ var _core_verdict__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55139);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98213);
/* harmony import */ var _explain_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96366);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65186);
/** `towpath explain CODE|VERDICT.json`: a failure of the catalogue, or why a verdict came out as it did. */






const codePattern = /^[A-Z]{2,3}-\d{1,4}$/;
const explain = async (args, { world, print }, catalogue) => {
    const [subject, ...others] = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .takeArguments */ .o_)('explain', args, {}).positionals;
    if (subject === undefined || others.length > 0)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.badUsage)('explain', 'It takes one code or one verdict file.'));
    print(codePattern.test(subject.toUpperCase())
        ? explainCode(subject.toUpperCase(), catalogue)
        : (0,_explain_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .explainVerdict */ .b)(await readVerdict(subject, world.files)));
    return 0;
};
const explainCode = (code, catalogue) => {
    const kind = catalogue.find(one => one.code === code);
    if (!kind && code.startsWith('SIM-'))
        return `${code} is a message of the simulator, which says all there is to it where it appears.`;
    if (!kind)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.unknownCode)(code, (0,_core_suggest__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(code, catalogue.map(one => one.code)).join(', ')));
    const { what, why, fix } = kind.sample;
    return [
        `${kind.code}: ${kind.title}`,
        '',
        'For example:',
        `  What happened  ${what}`,
        `  Why            ${why}`,
        `  What to do     ${fix}`
    ].join('\n');
};
const readVerdict = async (path, files) => {
    const text = await files.text(path);
    const parsed = _core_verdict__WEBPACK_IMPORTED_MODULE_1__/* .verdictSchema */ .$.safeParse(parseJson(text, path));
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    return (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.notAVerdict)(path, `at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'unknown shape'}`));
};
const parseJson = (text, path) => {
    try {
        return JSON.parse(text);
    }
    catch (thrown) {
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.notAVerdict)(path, `it is not JSON: ${(0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`), thrown);
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/** Evidence: the raw reports of one producer and this manifest, as they travel in an artifact. */


/** Far above GitHub's 256 jobs of a matrix: a manifest that claims a billion shards would make the gate look for each. */
const mostShards = 9999;
const shardSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    index: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(mostShards),
    of: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(mostShards)
})
    .refine(({ index, of }) => index <= of, { error: 'a shard has a number above the count of shards' });
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('towpath.evidence/1'),
    /** The gate this evidence is for: the `id` input. */
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    producer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    shard: shardSchema.nullable(),
    /** True where the shard is a leg of the job's matrix: then every leg of the job must deliver, as whatever producer. */
    matrix: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    /** Key of the job in the workflow file. */
    job: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** The job's check run, by which later attempts of the same job are recognised. */
    checkRun: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable(),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    tree: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    /** Outcome of the command that wrote the reports. `unknown`: nobody told us. */
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['success', 'failure', 'cancelled', 'skipped', 'unknown']),
        exitCode: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nullable()
    }),
    /** The producer's workspace: absolute paths inside reports are made relative to it. */
    workspace: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** The globs the user named; where there are any, at least one report must have been found. */
    patterns: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** Those of the globs that matched no report. */
    unmatched: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
    /** What collecting had to say: files it left out and why. */
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    reports: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        /** Path in the producer's workspace, with forward slashes; the file lies under `reports/<path>` in the artifact. */
        path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
        bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0)
    }))
});
/** `unit`, or `unit 2/3` for a shard. */
const producerLabel = (producer, shard) => shard === null ? producer : `${producer} ${shard.index}/${shard.of}`;
/** Two names that differ only in what is replaced must not become one: a digest keeps them apart. */
const artifactSafe = (text) => {
    const safe = text.replace(/[^A-Za-z0-9._-]+/g, '_');
    return safe === text ? safe : `${safe}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 8)}`;
};
/** Artifact names are unique per attempt; what counts is the manifest inside, never the name. */
const artifactName = (manifest) => {
    const shard = manifest.shard === null ? '' : `.${manifest.shard.index}of${manifest.shard.of}`;
    return `${artifactPrefix(manifest.id)}${artifactSafe(manifest.producer)}${shard}-${manifest.attempt}`;
};
const artifactPrefix = (id) => `towpath-evidence-${artifactSafe(id)}-`;


/***/ }),

/***/ 55139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ verdictSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);

/**
 * The verdict: what every gate hands on, as JSON with a published schema (docs/schema/verdict.schema.json).
 * Equal input gives equal bytes: no clock, no random, no absolute path stands in it.
 */
const severity = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['critical', 'major', 'minor', 'info']);
const location = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Path relative to the repository, with forward slashes'),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).nullable()
});
const finding = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('`test-failure`, `uncovered-line`, `missing-evidence`, …'),
    severity,
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    location: location.nullable(),
    producer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('Who reported it'),
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('Failure code, where one applies')
});
const metric = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    unit: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['count', 'percent', 'points', 'ratio', 'seconds', 'bytes']),
    direction: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['higher', 'lower', 'none']),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['known', 'unknown', 'not-applicable']),
    value: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable().describe('Nearest double; the exact fraction stands in `exact`'),
    exact: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('`numerator/denominator`'),
    why: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('Why there is no value')
});
const ruleResult = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['block', 'warn']),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'inconclusive', 'not-applicable', 'skipped']),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('One sentence: why the rule came out as it did'),
    origin: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Where the rule was written: `preset standard`, `.github/towpath.yml:12`')
});
const evidence = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    producer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    shard: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ index: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1), of: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1) }).nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['complete', 'missing', 'stale', 'foreign', 'unreadable', 'unexplained-failure']),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).nullable(),
    reports: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), format: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(), sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() })),
    detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
});
const diagnostic = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warning', 'note']),
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    fix: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    location: location.nullable(),
    producer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable()
});
const verdictSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('towpath.verdict/1'),
    gate: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The action that judged: `quality-gate`'),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    decision: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['pass', 'fail', 'inconclusive']),
    blocking: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .describe('Whether this verdict fails the job (false in shadow mode or with on-inconclusive: pass)'),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('One sentence'),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        tree: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
        head: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('Head commit of the pull request, where there is one'),
        base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('The commit compared against'),
        pullRequest: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
        fork: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
    }),
    baseline: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['found', 'never-recorded', 'unreachable', 'corrupt', 'not-needed']),
        commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
        detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    }),
    rules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ruleResult),
    leftOut: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), why: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    metrics: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), metric),
    findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(finding),
    evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(evidence),
    diagnostics: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(diagnostic)
});


/***/ })

};
