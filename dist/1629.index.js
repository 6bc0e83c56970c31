export const id = 1629;
export const ids = [1629,1315,8433];
export const modules = {

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

/***/ 70251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ needsSchema),
/* harmony export */   Jr: () => (/* binding */ endedWell),
/* harmony export */   XM: () => (/* binding */ skippedJobs),
/* harmony export */   cP: () => (/* binding */ allSkipped),
/* harmony export */   g4: () => (/* binding */ belongsTo)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);
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

/***/ 74115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ planSchema)
/* harmony export */ });
/* unused harmony export expectedProducerSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73017);
/** The plan: which producers must report. Output of the test plan, input of the gate. */


const expectedProducerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    producer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    shard: _evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .shardSchema */ .Id.nullable(),
    tier: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('The gate whose verdict this producer must hand over, such as `sbom`; absent where it only reports')
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
/* harmony export */   fractionOfPercentage: () => (/* binding */ fractionOfPercentage),
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
const fractionOfPercentage = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-138', 'A rule compares a percentage with a fraction', [written('coverage.lines >= 0.85'), 'coverage.lines', '0.85'], (rule, metric, limit) => ({
    what: `${named(rule)} compares \`${metric}\` with ${limit}.`,
    why: `\`${metric}\` is a percentage from 0 to 100: below 1 nearly everything would hold.`,
    fix: 'Write the limit as a percentage: `85` for 85 %.'
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
    computedName,
    fractionOfPercentage
];


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
