export const id = 258;
export const ids = [258];
export const modules = {

/***/ 73983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sha256Of)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** SHA-256 of a stream, in lower-case hexadecimal. */
const sha256Of = async (source) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of source)
        hash.update(chunk);
    return hash.digest('hex');
};


/***/ }),

/***/ 15742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ deliverEvidence),
  _: () => (/* binding */ evidenceHere)
});

// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(73017);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/gate/subject.js
var subject = __webpack_require__(92664);
// EXTERNAL MODULE: ./build/core/evidence/checksum.js
var checksum = __webpack_require__(73983);
;// CONCATENATED MODULE: ./build/core/evidence/discover.js
/** Which files of the workspace are reports of this job. */

/** The reports, each once, in the order of their paths. Nothing is read but the heads of files nobody named. */
const discover = async (reports, kind, { files, git, run }) => {
    const named = reports.length > 0;
    const takesAll = named && !run.onRunner;
    const tracked = takesAll ? new Set() : await trackedFiles(git);
    const exclusion = { named, kind, tracked, started: takesAll ? null : run.started };
    const taken = [];
    const notes = [];
    for (const stat of await files.glob(named ? reports : kind.places)) {
        const why = await reasonToLeaveOut(stat, exclusion, files);
        if (why === null)
            taken.push(stat);
        else if (why !== '')
            notes.push(`${stat.path} was left out: ${why}.`);
    }
    return { taken, notes, unmatched: await unmatchedOf(reports, taken, files) };
};
/** Nothing is tracked where there is no git or no repository. Git that fails is another matter: it could hide a committed report. */
const trackedFiles = async (git) => {
    try {
        return await git.tracked();
    }
    catch (thrown) {
        if (thrown instanceof failure/* FailureError */.pO && withoutRepository.includes(thrown.failure.code))
            return new Set();
        throw thrown;
    }
};
/** Git is not installed; there is no repository. */
const withoutRepository = ['TW-131', 'TW-140'];
/** Null: take it. Empty: silently not a report. */
const reasonToLeaveOut = async (stat, { named, kind, tracked, started }, files) => {
    if (stat.kind !== 'file')
        return '';
    if (stat.escapes)
        return 'it is a symbolic link that leads out of the workspace';
    if (tracked.has(stat.path))
        return 'git tracks it, so no command of this job wrote it';
    if (started !== null && stat.modified < started - clockSlack)
        return 'it is older than this job';
    if (named)
        return null;
    return (await kind.is(stat.path, files)) ? null : '';
};
/** File systems keep time as coarsely as two seconds (FAT). */
const clockSlack = 2000;
/** Each glob by itself: a report that is lost must not hide behind another one that is there. */
const unmatchedOf = async (reports, taken, files) => {
    const wanted = reports.filter(pattern => !pattern.startsWith('!'));
    const paths = new Set(taken.map(({ path }) => path));
    const unmatched = [];
    for (const pattern of wanted) {
        const found = wanted.length === 1 ? taken : await files.glob([pattern]);
        if (!found.some(({ path }) => paths.has(path)))
            unmatched.push(pattern);
    }
    return unmatched;
};

// EXTERNAL MODULE: ./build/core/evidence/failures.js
var failures = __webpack_require__(59503);
// EXTERNAL MODULE: ./build/core/failures.js
var core_failures = __webpack_require__(31);
;// CONCATENATED MODULE: ./build/core/evidence/shard.js


const oneBased = /^(\d{1,4})\/(\d{1,4})$/;
/** What the default of the input makes of GitHub's `strategy` context: job index from 0, and job total. */
const fromMatrix = /^(\d{1,4})-(\d{1,4})$/;
const invalid = (given) => (0,core_failures.invalidInput)('shard', given, 'a shard such as `2/3`: the second of three');
/** Reads the input `shard`: null where the job is not one of several. Raises TW-102. */
const parseShard = (given) => {
    const text = given.trim();
    if (text === '')
        return { shard: null, matrix: false };
    const leg = fromMatrix.exec(text);
    const match = leg ?? oneBased.exec(text);
    if (!match)
        return (0,failure/* raise */.xl)(invalid(given));
    const index = Number(match[1]) + (leg ? 1 : 0);
    const of = Number(match[2]);
    if (index < 1 || index > of)
        return (0,failure/* raise */.xl)(invalid(given));
    return of === 1 ? { shard: null, matrix: false } : { shard: { index, of }, matrix: leg !== null };
};

;// CONCATENATED MODULE: ./build/core/evidence/collect.js
/** `collect`: find this job's reports and pack them, with everything the gate must know about the command. */







/** Finds the reports of this job in the workspace. Nothing is copied. */
const evidenceHere = async (inputs, kind, world) => {
    const { run } = world;
    const head = await (0,subject/* headCommit */.Qo)(world).catch(() => undefined);
    const { taken, notes, unmatched } = await discover(inputs.reports, kind, world);
    const reports = await Promise.all(taken.map(stat => describe(stat, world.files)));
    // In one job nothing else can arrive, so the legs of a matrix are not missed there.
    const { shard, matrix } = parseShard(inputs.mode === 'standalone' ? '' : (inputs.shard ?? ''));
    const manifest = {
        schema: 'towpath.evidence/1',
        id: inputs.id,
        producer: inputs.producer ?? run.job,
        shard,
        matrix,
        run: run.runId,
        attempt: run.attempt,
        job: run.job,
        checkRun: inputs.checkRun,
        commit: head?.commit ?? (run.onRunner ? run.commit : subject/* unversioned */.jY),
        tree: head?.tree ?? null,
        command: { outcome: inputs.outcome ?? 'unknown', exitCode: inputs.exitCode },
        workspace: run.workspace.replaceAll('\\', '/'),
        patterns: [...inputs.reports],
        unmatched: [...unmatched],
        notes: [...notes],
        reports: reports.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }))
    };
    return { manifest, reports };
};
/** Packs the evidence into one artifact. Raises QG-120 where that fails: without it the gate could not know. */
const deliverEvidence = async ({ manifest, reports }, world) => {
    const folder = await world.files.temporary('evidence');
    await world.files.write(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
    for (const report of reports)
        await world.files.copy(report.file, `${folder}/reports/${report.path}`);
    const packed = [`${folder}/manifest.json`, ...reports.map(report => `${folder}/reports/${report.path}`)];
    const name = (0,evidence/* artifactName */.Cs)(manifest);
    try {
        await world.artifacts.upload(name, folder, packed);
    }
    catch (thrown) {
        (0,failure/* raise */.xl)((0,failures.uploadFailed)(manifest.producer, (0,failure/* messageOf */.bD)(thrown)), thrown);
    }
    return name;
};
const describe = async (stat, files) => ({
    path: stat.path.replace(/^([A-Za-z]):/, '$1').replace(/^\/+/, ''),
    sha256: await (0,checksum/* sha256Of */.B)(files.stream(stat.path)),
    bytes: stat.size,
    file: stat.path
});


/***/ }),

/***/ 64924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ commandProblem),
/* harmony export */   b: () => (/* binding */ unmatchedProblem)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59503);

/** The command's outcome is evidence: a failure that no report explains may hide anything. */
const commandProblem = ({ manifest, reports }, label, failures) => {
    const { outcome, exitCode } = manifest.command;
    if (outcome === 'cancelled' || outcome === 'skipped')
        return (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.interruptedCommand)(label, outcome);
    const code = exitCode === null ? '' : ` with exit code ${exitCode}`;
    const failed = outcome === 'failure' || (exitCode !== null && exitCode !== 0);
    if (failed && failures === 0)
        return (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.unexplainedFailure)(label, `${outcome}${code}`);
    return outcome === 'unknown' && exitCode === null && reports.length === 0 ? (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.silentProducer)(label) : null;
};
const unmatchedProblem = (manifest, reports, label) => {
    const unmatched = reports === 0 ? manifest.patterns : (manifest.unmatched ?? []);
    return unmatched.length === 0
        ? null
        : (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__.patternWithoutMatch)(label, unmatched.join(', '), manifest.notes.slice(0, 5).join(' '));
};


/***/ }),

/***/ 51973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ deliveriesOf),
/* harmony export */   Y1: () => (/* binding */ verdictFile)
/* harmony export */ });
/* unused harmony export annotationLimit */
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62304);
/** The deliveries of a verdict, as values. Summary, comment and check are made from the same parts. */

/** GitHub drops a step summary over 1 MiB while the step stays green (docs: workflow commands, step isolation and limits). */
const summaryLimit = { most: 1024 * 1024 - 4096, unit: 'bytes' };
/** GitHub refuses a comment over 65,536 characters. */
const commentLimit = { most: 64_000, unit: 'characters' };
/** A check's summary is counted in bytes (REST documentation, check runs). */
const checkLimit = { most: 64_000, unit: 'bytes' };
/** Ten annotations of each level are shown for a step; the report lists them all. */
const annotationLimit = 10;
/** Where the verdict of a gate stands in the job's temporary folder. */
const verdictFile = ({ gate, id }, { temp }) => `${temp}/towpath/${gate === 'quality-gate' ? '' : `${gate}-`}verdict-${id}.json`;
/** The artifact that keeps it: `towpath-verdict-default-1`, `towpath-verdict-perf-regression-default.micro-1`. */
const artifactOf = ({ gate, id }, part, { attempt }) => `towpath-verdict-${gate === 'quality-gate' ? '' : `${gate}-`}${id}${part === null ? '' : `.${part}`}-${attempt}`;
const deliveriesOf = (verdict, given, run) => {
    const file = verdictFile(verdict, run);
    const annotations = given.annotated.slice(0, annotationLimit).map(annotation);
    return [
        { kind: 'file', path: file, content: `${JSON.stringify(verdict, null, 2)}\n` },
        { kind: 'summary', markdown: (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)(given.parts, summaryLimit)) },
        { kind: 'annotations', annotations },
        { kind: 'artifact', name: artifactOf(verdict, given.part ?? null, run), file },
        ...(given.comment ? commentOf(verdict, given.parts, run) : []),
        ...(given.check ? [checkOf(verdict, (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)(given.parts, checkLimit)), annotations)] : [])
    ];
};
const commentOf = ({ gate, id, subject }, parts, run) => {
    if (subject.pullRequest === null)
        return [];
    const mark = (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .marker */ .xL)(`${gate}:${id}`);
    const body = (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .document */ .Al)(mark, (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fit */ .Uj)(parts, commentLimit), (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraph */ .FY)(whereItRan(run)));
    return [{ kind: 'comment', pullRequest: subject.pullRequest, marker: (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(mark), markdown: (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(body) }];
};
const whereItRan = ({ serverUrl, repository, runId, attempt }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`Run ${runId}, attempt ${attempt}`, `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${attempt}`);
const annotation = ({ title, message, location }) => ({
    level: 'error',
    title,
    message,
    file: location?.file ?? null,
    line: location?.line ?? null
});
const checkOf = (verdict, summary, annotations) => ({
    kind: 'check',
    name: `towpath ${verdict.gate.replaceAll('-', ' ')}${verdict.id === 'default' ? '' : ` ${verdict.id}`}`,
    commit: verdict.subject.head ?? verdict.subject.commit,
    conclusion: verdict.blocking ? 'failure' : 'success',
    title: verdict.reason,
    summary,
    annotations
});


/***/ }),

/***/ 22565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt)
/* harmony export */ });
/** The beginning of a text, so that one endless message cannot push everything else out of a report. */
const excerpt = (text, most) => (text.length > most ? `${text.slice(0, most)}…` : text);


/***/ }),

/***/ 60264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ metricsJson)
/* harmony export */ });
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61333);

/** Metrics as they stand in a verdict. */
const metricsJson = (metrics) => Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, metricJson(metric)]));
const metricJson = ({ unit, direction, value }) => ({
    unit,
    direction,
    state: value.state,
    value: value.state === 'known' ? (0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .toNumber */ .Ro)(value.value) : null,
    exact: value.state === 'known' ? `${value.value.numerator}/${value.value.denominator}` : null,
    why: value.state === 'known' ? null : value.why
});


/***/ }),

/***/ 83358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ reasonFor)
/* harmony export */ });
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22565);

/** One sentence that says why the verdict came out as it did. */
const reasonFor = (decision, rules, diagnostics, enforce) => {
    const sentence = (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(sentences[decision](rules, diagnostics), longest);
    return enforce || decision === 'pass' ? sentence : `${sentence} Shadow mode: nothing is blocked.`;
};
/** In characters: it is shown as a title. */
const longest = 600;
const sentences = {
    pass: rules => {
        const warned = rules.filter(({ outcome }) => outcome === 'failed').length;
        const held = rules.filter(({ outcome }) => outcome === 'passed').length;
        if (held === 0 && warned === 0)
            return 'Nothing failed, and no rule applies.';
        return warned > 0 ? `No blocking rule failed; ${count(warned, 'rule')} warned.` : `${count(held, 'rule')} held.`;
    },
    fail: rules => {
        const failed = rules.filter(({ outcome, severity }) => outcome === 'failed' && severity === 'block');
        return `${count(failed.length, 'rule')} failed: ${ending(failed[0]?.reason ?? '')}`;
    },
    inconclusive: (rules, diagnostics) => {
        const [first, ...others] = diagnostics.filter(({ severity }) => severity === 'error');
        const open = rules.find(({ outcome, severity }) => outcome === 'inconclusive' && severity === 'block');
        const why = first ? told(first) : (open?.reason ?? 'the evidence is not complete');
        return `It cannot be said: ${ending(why)}${others.length > 0 ? ` (and ${count(others.length, 'other problem')})` : ''}`;
    }
};
/** Who is meant comes first, unless the message says it anyway. */
const told = ({ producer, message }) => producer === null || message.includes(producer) ? message : `${producer}: ${message}`;
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const ending = (sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);


/***/ }),

/***/ 86124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf),
/* harmony export */   K: () => (/* binding */ listed)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73017);
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62304);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22565);
/** The parts of a report that every gate has: the head, what cannot be trusted, the rules, the evidence, the notes. */



/** In characters: a problem or a rule in a report. Whole texts stand in the verdict file. */
const longestProblem = 1000;
/**
 * The parts that come from the verdict alone, with their priorities: head 100, problems 90, rules 85, evidence 40, notes 30,
 * rules left out 20. `own` are the parts of the gate; `title` names it: `Quality gate`. Parts stand in the order given here,
 * and what does not fit is shortened from the lowest priority up, so that a thousand findings cannot hide the rules.
 */
const reportOf = (verdict, title, own) => {
    const errors = verdict.diagnostics.filter(({ severity }) => severity === 'error');
    const others = verdict.diagnostics.filter(({ severity }) => severity !== 'error');
    return [
        { priority: 100, block: head(verdict, title) },
        ...listed(errors, 90, problems),
        ...own.above,
        ...listed(verdict.rules, 85, rules),
        ...own.below,
        ...listed(verdict.evidence, 40, evidence),
        ...listed(others, 30, notes),
        ...listed(verdict.leftOut, 20, leftOut)
    ];
};
/** A part that may be shortened entry by entry; nothing where there is no entry. `show` also learns how many there are in all. */
const listed = (items, priority, show) => items.length === 0
    ? []
    : [{ priority, entries: items.length, list: shown => show(items.slice(0, shown), items.length) }];
const signs = { pass: '✅', fail: '❌', inconclusive: '⚠️' };
const head = (verdict, title) => {
    const { subject, baseline } = verdict;
    const compared = baseline.state === 'not-needed' ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` against ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(short(subject.base))}`;
    const name = verdict.id === 'default' ? title : `${title} ${verdict.id}`;
    return (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(2, `${signs[verdict.decision]} ${name}: ${verdict.decision}`), (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(verdict.reason))), (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Commit ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(short(subject.commit))}${compared}. ${baselineSentence(verdict)}`, subject.fork ? ' The change comes from a fork.' : ''));
};
const short = (commit) => (commit ?? 'nothing').slice(0, 10);
const baselineSentence = ({ baseline }) => baseline.state === 'found'
    ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Baseline: ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(short(baseline.commit))}. ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(baseline.detail)}`
    : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(baseline.detail);
const problems = (items) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, 'Why it cannot be trusted'), (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bullets */ .e5)(items.map(({ code: failureCode, message, fix, producer }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .concat */ .xW)(failureCode === null ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failureCode)} `, producer === null ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(producer)}: `, (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)((0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(message, longestProblem)), fix === null ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)('What to do:')} ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(fix)}`))));
const outcomes = {
    passed: '✅ held',
    failed: '❌ failed',
    inconclusive: '⚠️ inconclusive',
    'not-applicable': '➖ not applicable',
    skipped: '➖ skipped'
};
const rules = (items) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)((0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, 'Rules'), (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', 'Rule', 'Why'], items.map(({ rule, severity, outcome, reason }) => [
    outcome === 'failed' && severity === 'warn' ? '⚠️ warning' : outcomes[outcome],
    (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(rule, longestProblem)),
    (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(reason, longestProblem)
])));
const evidence = (items) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Evidence', (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Producer', 'Status', 'Reports'], items.map(({ producer, shard, status, reports, attempt }) => [
    (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .producerLabel */ .hX)(producer, shard),
    attempt === null ? status : `${status} (attempt ${attempt})`,
    reports.map(({ path, format }) => `${path} (${format ?? 'unknown format'})`).join(', ')
])));
const notes = (items) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Notes', (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bullets */ .e5)(items.map(({ message, producer }) => (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(producer === null ? message : `${producer}: ${message}`, 1000))));
const leftOut = (items) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Rules of the preset that do not apply here', (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bullets */ .e5)(items.map(({ rule, why }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule)} – ${why}`)));


/***/ }),

/***/ 92664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qo: () => (/* binding */ headCommit),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   jY: () => (/* binding */ unversioned)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51133);
/** What is judged: the tested commit and the commit it is compared with. */



const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        number: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
        head: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), repo: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ full_name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish() }),
        base: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })
    })
        .optional(),
    merge_group: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ base_sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).optional()
});
/**
 * On a pull request GitHub tests a merge commit: its first parent is the base. Elsewhere the base is the merge base
 * with what the event or the input names, and on a push the commit before it in first-parent order. The command line
 * also judges a plain folder: then there is no base. Raises QG-118, QG-123 and QG-127.
 */
const subjectOf = async (base, world) => {
    const { run } = world;
    const payload = payloadOf(run);
    const pullRequest = payload.pull_request;
    const head = await headCommit(world);
    if (head === undefined && base !== null)
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.noRepository)('--base needs a repository'));
    return {
        repository: run.repository,
        commit: head?.commit ?? unversioned,
        tree: head?.tree ?? null,
        head: pullRequest?.head.sha ?? null,
        base: head === undefined ? null : await baseOf(head, base, payload, world),
        pullRequest: pullRequest?.number ?? null,
        fork: pullRequest !== undefined && pullRequest.head.repo?.full_name !== run.repository
    };
};
/** The commit of what is in no repository. */
const unversioned = 'unversioned';
const payloadOf = ({ event, payload }) => {
    const parsed = payloadSchema.safeParse(payload);
    const about = parsed.success ? parsed.data : {};
    const incomplete = (event.startsWith('pull_request') && about.pull_request === undefined) ||
        (event === 'merge_group' && about.merge_group === undefined);
    return incomplete ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.unreadableEvent)(event)) : about;
};
/** The checked-out commit; undefined on a command line outside of a repository. Raises QG-118. */
const headCommit = async ({ git, run }) => {
    const found = await git.commit('HEAD').catch((thrown) => (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown));
    if (typeof found === 'object')
        return found;
    return run.onRunner ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.noRepository)(found ?? 'HEAD is not a commit')) : undefined;
};
const baseOf = async (head, given, payload, { run, git }) => {
    if (given !== null)
        return mergeBaseWith(head, given, git);
    const [first, second] = head.parents;
    const pullRequest = payload.pull_request;
    if (pullRequest && second === pullRequest.head.sha)
        return first ?? null;
    if (pullRequest)
        return mergeBaseWith(head, pullRequest.base.sha, git);
    if (payload.merge_group)
        return mergeBaseWith(head, payload.merge_group.base_sha, git);
    return run.event === 'push' ? (first ?? null) : null;
};
const mergeBaseWith = async (head, base, git) => {
    const commit = (await git.commit(base)) ?? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.noBaseCommit)(base));
    return (await git.mergeBase(head.commit, commit.commit)) ?? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.noBaseCommit)(base));
};


/***/ }),

/***/ 59987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   IP: () => (/* binding */ metricForms),
/* harmony export */   NI: () => (/* binding */ isMetric),
/* harmony export */   Q7: () => (/* binding */ all)
/* harmony export */ });
/* unused harmony export catalogue */
const entry = (name, unit, direction, description) => ({
    name,
    unit,
    direction,
    description
});
/** Measured on the baseline as well, so that they have a difference. */
const compared = [
    entry('tests.total', 'count', 'higher', 'Tests that were reported, skipped ones included'),
    entry('tests.passed', 'count', 'higher', 'Tests that passed'),
    entry('tests.failed', 'count', 'lower', 'Tests whose assertion failed'),
    entry('tests.errors', 'count', 'lower', 'Tests that broke off with an error'),
    entry('tests.skipped', 'count', 'lower', 'Tests that were skipped'),
    entry('tests.flaky', 'count', 'lower', 'Tests that passed only after another attempt'),
    entry('tests.duration', 'seconds', 'lower', 'Sum of the reported durations of all tests'),
    entry('coverage.lines', 'percent', 'higher', 'Covered lines among the coverable lines'),
    entry('coverage.branches', 'percent', 'higher', 'Taken branches among all branches'),
    entry('coverage.functions', 'percent', 'higher', 'Called functions among all functions')
];
const ofThisChange = [
    entry('coverage.patch.lines', 'percent', 'higher', 'Covered lines among the coverable lines this change adds or edits'),
    entry('diff.files', 'count', 'none', 'Files this change touches'),
    entry('diff.coverableLines', 'count', 'none', 'Coverable lines this change adds or edits'),
    entry('new.tests.failed', 'count', 'lower', 'Tests that fail and did not fail on the baseline'),
    entry('completeness.missing', 'count', 'lower', 'Producers that should have delivered evidence and did not')
];
/** Of the performance gate. */
const performance = [
    entry('performance.benchmarks', 'count', 'none', 'Numbers (benchmark and metric) that base or head report'),
    entry('performance.regressions', 'count', 'lower', 'Confirmed changes for the worse, however small'),
    entry('performance.regressions.warn', 'count', 'lower', 'Those of at least the size that warns, accepted ones left out'),
    entry('performance.regressions.block', 'count', 'lower', 'Those of at least the size that blocks'),
    entry('performance.regressions.critical', 'count', 'lower', 'Those of at least the critical size'),
    entry('performance.accepted', 'count', 'none', 'Changes that an entry of `performance.accept` covers'),
    entry('performance.improvements', 'count', 'higher', 'Confirmed changes for the better'),
    entry('performance.inconclusive', 'count', 'lower', 'Numbers too noisy to be judged'),
    entry('performance.new', 'count', 'none', 'Numbers that only the head reports'),
    entry('performance.vanished', 'count', 'lower', 'Numbers that only the base reports'),
    entry('performance.worst', 'percent', 'lower', 'The largest confirmed change for the worse that nobody accepted'),
    entry('performance.limits.broken', 'count', 'lower', 'Service levels that do not hold'),
    entry('performance.limits.open', 'count', 'lower', 'Service levels that could not be judged')
];
const severities = ['critical', 'high', 'medium', 'low'];
const bySeverity = (family, things) => severities.map(severity => entry(`${family}.${severity}`, 'count', 'lower', `${things} of severity ${severity}`));
/** Of the security gate. What a waiver covers or a scanner's own suppression marks does not count. */
const security = [
    entry('vulnerabilities.total', 'count', 'lower', 'Vulnerabilities of packages, each once whoever reports it'),
    ...bySeverity('vulnerabilities', 'Vulnerabilities of packages'),
    entry('vulnerabilities.unrated', 'count', 'lower', 'Vulnerabilities of packages for which no report has a severity'),
    entry('vulnerabilities.critical.fixable', 'count', 'lower', 'Critical vulnerabilities for which a fix exists'),
    entry('vulnerabilities.high.fixable', 'count', 'lower', 'High vulnerabilities for which a fix exists'),
    entry('findings.total', 'count', 'lower', 'Findings in code, configuration, licences and running services'),
    ...bySeverity('findings', 'Findings in code, configuration, licences and running services'),
    entry('secrets.total', 'count', 'lower', 'Secrets that scanners found'),
    entry('supply-chain.unpinned', 'count', 'lower', 'Actions and images of others that are used without a pin')
];
const added = ({ name, unit, direction, description }) => entry(`new.${name}`, unit, direction, `${description}; those that the baseline does not have`);
const onBaseline = ({ name, unit, description }) => entry(`base.${name}`, unit, 'none', `${description}, on the baseline`);
const difference = ({ name, unit, direction }) => entry(`delta.${name}`, unit === 'percent' ? 'points' : unit, direction, `\`${name}\` minus \`base.${name}\`: positive where it grew`);
/** Every metric with its unit, the direction that is better, and what it measures. */
const catalogue = [
    ...compared,
    ...ofThisChange,
    ...performance,
    ...security,
    ...security.map(added),
    ...compared.map(difference),
    ...compared.map(onBaseline)
];
/** The names of all metrics, in the order of the catalogue. */
const all = catalogue.map(({ name }) => name);
const byName = new Map(catalogue.map(form => [form.name, form]));
/** The catalogue's entry for a metric of exactly this name. */
const metricForms = (name) => byName.get(name);
/** Whether a metric of exactly this name exists. */
const isMetric = (name) => byName.has(name);
const prefix = /^(?:delta|base|new|ratio)\./;
const component = /^component\['(?:[^']|'')*'\]\./;
/** The family a metric belongs to: `coverage` for `delta.component['api'].coverage.lines`. */
const familyOf = (name) => {
    const bare = name.replace(prefix, '').replace(component, '');
    return bare === name ? (name.split('.')[0] ?? name) : familyOf(bare);
};


/***/ }),

/***/ 46491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   hH: () => (/* binding */ notApplicable)
/* harmony export */ });
const known = (value) => ({ state: 'known', value });
const unknown = (why) => ({ state: 'unknown', why });
const notApplicable = (why) => ({ state: 'not-applicable', why });


/***/ }),

/***/ 78799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61333);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46491);
/** Three-valued, exact evaluation. The official evaluator holds doubles and calls `null <= 5` true: it is never asked. */


/** What outweighs what among the operands: one true operand decides `||`, one false operand decides `&&`. */
const weight = {
    any: ['true', 'unknown', 'not-applicable', 'false'],
    all: ['false', 'unknown', 'not-applicable', 'true']
};
const holds = {
    '==': sign => sign === 0,
    '!=': sign => sign !== 0,
    '>': sign => sign > 0,
    '>=': sign => sign >= 0,
    '<': sign => sign < 0,
    '<=': sign => sign <= 0
};
/** A metric that is absent from `metrics` is unknown, never zero. */
const evaluate = (condition, metrics) => {
    switch (condition.kind) {
        case 'constant':
            return { truth: condition.value ? 'true' : 'false', grounds: [] };
        case 'compare': {
            const ground = look(condition, metrics);
            return { truth: ground.truth, grounds: [ground] };
        }
        case 'all':
        case 'any': {
            const operands = condition.of.map(operand => evaluate(operand, metrics));
            const truth = heaviest(condition.kind, operands);
            return { truth, grounds: operands.filter(operand => operand.truth === truth).flatMap(({ grounds }) => grounds) };
        }
    }
};
const heaviest = (kind, operands) => weight[kind].find(truth => operands.some(operand => operand.truth === truth)) ?? 'unknown';
const look = (comparison, metrics) => {
    const left = measured(comparison.metric, metrics);
    const right = operandValue(comparison.to, metrics);
    const unit = metrics[comparison.metric]?.unit ?? 'ratio';
    return { comparison, left, right, unit, truth: truthOf(left, comparison.operator, right) };
};
const truthOf = (left, operator, right) => {
    if (left.state === 'known' && right.state === 'known') {
        return holds[operator]((0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(left.value, right.value)) ? 'true' : 'false';
    }
    return left.state === 'unknown' || right.state === 'unknown' ? 'unknown' : 'not-applicable';
};
const operandValue = (operand, metrics) => operand.kind === 'number' ? (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(operand.value) : measured(operand.name, metrics);
const measured = (name, metrics) => metrics[name]?.value ?? (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('it was not measured');


/***/ }),

/***/ 65973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ catalogued),
  LD: () => (/* binding */ decide),
  q1: () => (/* binding */ judgeRule)
});

// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/metrics-catalogue.js
var metrics_catalogue = __webpack_require__(59987);
// EXTERNAL MODULE: ./build/core/rules/evaluate.js
var evaluate = __webpack_require__(78799);
// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
// EXTERNAL MODULE: ./build/core/units.js + 4 modules
var units = __webpack_require__(31885);
;// CONCATENATED MODULE: ./build/core/rules/explain.js
/** One plain sentence per rule: what was measured, and how it stands to what the rule requires. */


/** After `tests.failed is 3, …`, before the limit. */
const words = {
    '==': { holds: 'equal to', fails: 'expected' },
    '!=': { holds: 'not', fails: 'expected anything but' },
    '>': { holds: 'above', fails: 'not above' },
    '>=': { holds: 'at least', fails: 'below' },
    '<': { holds: 'below', fails: 'not below' },
    '<=': { holds: 'at most', fails: 'above' }
};
/** `coverage.lines is 84.21 %, below 85 %`; several deciding comparisons are joined. No full stop at the end. */
const explain = ({ truth, grounds }) => {
    if (grounds.length === 0)
        return `the rule is ${truth} whatever was measured`;
    return [...new Set(grounds.map(sentence))].join(', and ');
};
const sentence = ({ comparison, left, right, unit, truth }) => {
    const { metric, operator, to } = comparison;
    if (left.state !== 'known' || right.state !== 'known') {
        const open = absences(metric, left, to.kind === 'metric' ? to.name : '', right);
        return open.join(', and ');
    }
    const { holds, fails } = words[operator];
    const word = truth === 'true' ? holds : fails;
    if (to.kind === 'number') {
        const shown = `${metric} is ${(0,units/* formatExact */.Bo)(left.value, unit, right.value)}`;
        // A number beside itself as the limit is shown exactly.
        const limit = (0,units/* formatExact */.Bo)(right.value, unit, right.value);
        return truth === 'true' && operator === '==' ? `${shown}, as expected` : `${shown}, ${word} ${limit}`;
    }
    const between = middle(left.value, right.value);
    const [shown, limit] = [(0,units/* formatExact */.Bo)(left.value, unit, between), (0,units/* formatExact */.Bo)(right.value, unit, between)];
    return `${metric} is ${shown}, ${word} ${to.name} (${limit})`;
};
/** Two measured numbers are rounded away from each other: unequal ones never look equal or the wrong way round. */
const middle = (a, b) => (0,exact/* exact */.e0)(a.numerator * b.denominator + b.numerator * a.denominator, 2n * a.denominator * b.denominator);
const absences = (leftName, left, rightName, right) => {
    const open = [...absence(leftName, left), ...absence(rightName, right)];
    // What is unknown decides; what does not apply beside it is no news.
    const unknown = open.filter(({ state }) => state === 'unknown');
    return (unknown.length > 0 ? unknown : open).map(({ said }) => said);
};
const absence = (name, value) => {
    if (value.state === 'known')
        return [];
    const verb = value.state === 'unknown' ? 'is unknown' : 'does not apply';
    return [{ state: value.state, said: `${name} ${verb}: ${value.why.replace(/\.\s*$/, '')}` }];
};

// EXTERNAL MODULE: ./build/core/rules/parse.js + 4 modules
var parse = __webpack_require__(22290);
;// CONCATENATED MODULE: ./build/core/rules/judge.js
/** Judges rules and decides: a rule that cannot be decided never counts as held. */





const outcomes = {
    true: 'passed',
    false: 'failed',
    'not-applicable': 'not-applicable'
};
const missing = {
    inconclusive: { outcome: 'inconclusive', note: '' },
    fail: { outcome: 'failed', note: '; the rule says on-missing: fail' },
    skip: { outcome: 'skipped', note: '; the rule says on-missing: skip' }
};
/** The names of the catalogue: what rules may use unless told otherwise. */
const catalogued = { isMetric: metrics_catalogue/* isMetric */.NI, all: metrics_catalogue/* all */.Q7 };
/**
 * The result of one rule with the measured values in one sentence. Only an unknown *result* falls to the on-missing
 * policy. Raises TW-120 to TW-129 where the rule is no condition over existing metrics.
 */
const judgeRule = (rule, metrics, names = catalogued) => {
    const parsed = (0,parse/* parseRule */.i)(rule.rule, names, rule.origin);
    if (!parsed.ok)
        return (0,failure/* raise */.xl)(parsed.failure);
    const evaluation = (0,evaluate/* evaluate */._)(parsed.rule.condition, metrics);
    const { truth } = evaluation;
    const { outcome, note } = truth === 'unknown' ? missing[rule.onMissing] : { outcome: outcomes[truth], note: '' };
    const reason = `${explain(evaluation)}${note}`;
    return { rule: rule.rule, severity: rule.severity, outcome, reason, origin: rule.origin };
};
/**
 * The decision over all rules: a failed blocking rule fails; else one that is inconclusive, or evidence that is
 * incomplete or unreadable, leaves it inconclusive; else it passes. No rules at all decide nothing: whether there was
 * anything to judge is part of `evidenceComplete`.
 */
const decide = (results, evidenceComplete) => {
    const blocking = results.filter(({ severity }) => severity === 'block').map(({ outcome }) => outcome);
    if (blocking.includes('failed'))
        return 'fail';
    return blocking.includes('inconclusive') || !evidenceComplete ? 'inconclusive' : 'pass';
};


/***/ }),

/***/ 22290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ parseRule)
});

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(12049);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(12083);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/core/rules/condition.js
const opposite = {
    '==': '!=',
    '!=': '==',
    '>': '<=',
    '>=': '<',
    '<': '>=',
    '<=': '>'
};
const mirrored = {
    '==': '==',
    '!=': '!=',
    '>': '<',
    '>=': '<=',
    '<': '>',
    '<=': '>='
};
/** The condition that holds exactly where this one does not; De Morgan's laws hold with unknown and not-applicable. */
const negate = (condition) => {
    switch (condition.kind) {
        case 'constant':
            return { kind: 'constant', value: !condition.value };
        case 'compare':
            return { ...condition, operator: opposite[condition.operator] };
        case 'all':
            return { kind: 'any', of: condition.of.map(negate) };
        case 'any':
            return { kind: 'all', of: condition.of.map(negate) };
    }
};
/** The comparison with its metric on the left; `undefined` where there is no metric on either side. */
const comparison = (left, operator, right) => {
    if (left.kind === 'metric')
        return { kind: 'compare', metric: left.name, operator, to: right };
    if (right.kind === 'metric')
        return { kind: 'compare', metric: right.name, operator: mirrored[operator], to: left };
    return undefined;
};
/** The names of the metrics a condition looks at, each once, in order of appearance. */
const metricsIn = (condition) => [...new Set(mentioned(condition))];
const mentioned = (condition) => {
    switch (condition.kind) {
        case 'constant':
            return [];
        case 'compare':
            return condition.to.kind === 'metric' ? [condition.metric, condition.to.name] : [condition.metric];
        case 'all':
        case 'any':
            return condition.of.flatMap(mentioned);
    }
};

// EXTERNAL MODULE: ./build/core/rules/failures.js
var failures = __webpack_require__(21315);
;// CONCATENATED MODULE: ./build/core/rules/names.js
/** How a rule spells the name of a metric: `coverage.lines`, `coverage['lines']`, `component['api'].coverage.lines`. */


/** The components of a dotted or bracketed name; `undefined` where one of them is computed. */
const pathOf = (expression) => {
    if (expression instanceof ast/* ContextAccess */.QC)
        return { segments: [expression.name.lexeme], start: expression.name };
    if (!(expression instanceof ast/* IndexAccess */.p_ && expression.index instanceof ast/* Literal */.uS))
        return undefined;
    const segment = segmentOf(expression.index.token);
    const path = pathOf(expression.expr);
    return path && segment !== undefined ? { ...path, segments: [...path.segments, segment] } : undefined;
};
const segmentOf = ({ type, lexeme }) => {
    if (type === lexer/* TokenType */.ks.IDENTIFIER)
        return lexeme;
    return type === lexer/* TokenType */.ks.STRING ? lexeme.slice(1, -1).replaceAll("''", "'") : undefined;
};
/** Component names are free text and stay quoted, everything else is joined by dots: `component['api'].coverage.lines`. */
const canonicalName = (segments) => segments.reduce((name, segment, at) => segments[at - 1]?.toLowerCase() === 'component'
    ? `${name}['${segment.replaceAll("'", "''")}']`
    : `${name}.${segment}`);

// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
;// CONCATENATED MODULE: ./build/core/rules/numbers.js
/** Number literals of the expression language, read from the source text: no double ever stands between. */

const prefixed = /^0(?:x[0-9a-f]{1,400}|o[0-7]{1,400}|b[01]{1,400})$/i;
/** `57.1`, `-.5`, `1.5e3`, `0x1F`, `0o17` exactly; `undefined` for NaN, infinities and exponents beyond four digits. */
const exactLiteral = (lexeme) => prefixed.test(lexeme) ? (0,exact/* exact */.e0)(BigInt(lexeme)) : (0,exact/* parseExact */.jM)(lexeme);

// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/errors.js
var errors = __webpack_require__(52830);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/parser.js + 10 modules
var parser = __webpack_require__(27085);
;// CONCATENATED MODULE: ./build/core/rules/syntax.js





/** As editors count, from 1; the line only where the rule has several. */
const place = ({ line, column }) => line === 0 ? `column ${column + 1}` : `line ${line + 1}, column ${column + 1}`;
/** What people write who know another language, by the text at which the official lexer or parser stops. */
const hints = [
    [/^\$/, 'Write the bare expression, without dollar sign and braces.'],
    [/%$/, 'Write the number without `%`: coverage is a percentage already.'],
    [/^=(?!=)/, 'Compare with `==`.'],
    [/^&(?!&)/, 'Join conditions with `&&`.'],
    [/^\|(?!\|)/, 'Join conditions with `||`.'],
    [/^"/, "Text stands in single quotes: `component['api']`."],
    [/^(?:and|or|not)$/i, 'Join conditions with `&&` and `||`, negate with `!`.'],
    [/^[+\-*/]/, 'There is no arithmetic: differences are metrics of their own, such as `delta.coverage.lines`.']
];
const hintFor = (symbol) => hints.find(([sign]) => sign.test(symbol))?.[1] ?? null;
/** The parse tree. Raises TW-120 where the text is not an expression and TW-122 where it calls a function. */
const expressionTree = (source) => {
    const tokens = lex(source);
    const called = tokens.find(({ type }, at) => type === lexer/* TokenType */.ks.IDENTIFIER && isCalled(tokens, at));
    if (called)
        return (0,failure/* raise */.xl)((0,failures.functionInRule)(source, called.lexeme));
    // Every first name is let through here, so that an unknown one is refused with suggestions and not by the parser.
    const names = tokens.filter(({ type }) => type === lexer/* TokenType */.ks.IDENTIFIER).map(({ lexeme }) => lexeme);
    try {
        // The declared type forgets that the parser returns nothing for an empty text.
        const tree = new parser/* Parser */.i(tokens, names, []).parse();
        return tree ?? (0,failure/* raise */.xl)((0,failures.ruleSyntax)(source, 'it is empty', null));
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ExpressionError */.tj))
            throw thrown;
        const at = symbolAt(tokens, thrown.pos);
        return (0,failure/* raise */.xl)((0,failures.ruleSyntax)(source, parserProblem(thrown, at), hintFor(at)));
    }
};
const isCalled = (tokens, at) => tokens[at + 1]?.type === lexer/* TokenType */.ks.LEFT_PAREN && tokens[at - 1]?.type !== lexer/* TokenType */.ks.DOT;
const lex = (source) => {
    try {
        return new lexer/* Lexer */.JG(source.text).lex().tokens;
    }
    catch (thrown) {
        const { problem, symbol } = lexerProblem((0,failure/* messageOf */.bD)(thrown), source.text);
        return (0,failure/* raise */.xl)((0,failures.ruleSyntax)(source, problem, hintFor(symbol)));
    }
};
/** The lexer throws plain errors: the position, counted over the whole text, stands only in the message. */
const lexerProblem = (message, text) => {
    const match = /^Unexpected symbol: '(.*?)'\. Located at position (\d+) within expression/s.exec(message);
    if (match === null)
        return { problem: 'it is longer than 21,000 characters', symbol: '' };
    const before = text.slice(0, Number(match[2]) - 1).split('\n');
    const position = { line: before.length - 1, column: (before.at(-1) ?? '').length };
    const symbol = match[1] ?? '';
    return symbol.startsWith("'")
        ? { problem: `the text that begins at ${place(position)} has no closing quote`, symbol }
        : { problem: `\`${symbol}\` is not expected at ${place(position)}`, symbol };
};
/** The error hides its token; its position is public. Empty at the end of the rule. */
const symbolAt = (tokens, { line, column }) => tokens.find(({ range }) => range.start.line === line && range.start.column === column)?.lexeme ?? '';
const parserProblem = ({ message, pos }, symbol) => {
    if (message.startsWith('Unexpected end') || symbol === '')
        return 'it ends too early';
    if (message.startsWith('Exceeded max expression depth'))
        return 'it is nested more than 50 levels deep';
    return `\`${symbol}\` is not expected at ${place(pos)}`;
};

;// CONCATENATED MODULE: ./build/core/rules/parse.js
/** From the text of a rule to its meaning. What is not a condition over existing metrics is refused here, not judged. */









/**
 * Reads one rule. The language is GitHub's expressions without functions, null and text: comparisons with a metric on
 * at least one side, `&&`, `||`, `!`, parentheses, `true` and `false`. Numbers are exact. As in the language, letter
 * case of names does not count and `coverage['lines']` is `coverage.lines`. Failures are TW-120 to TW-129; `origin`
 * (`.github/towpath.yml:12`) stands in their text.
 */
const parseRule = (text, names, origin = null) => {
    const source = { text, origin };
    try {
        const condition = conditionOf(expressionTree(source), new Reader(source, names));
        const metrics = metricsIn(condition);
        return metrics.length === 0 ? { ok: false, failure: (0,failures.measuresNothing)(source) } : { ok: true, rule: { condition, metrics } };
    }
    catch (thrown) {
        if (thrown instanceof failure/* FailureError */.pO)
            return { ok: false, failure: thrown.failure };
        throw thrown;
    }
};
const isOperand = (term) => term.kind === 'number' || term.kind === 'metric';
const conditionOf = (expression, reader) => {
    const term = expression.accept(reader);
    return isOperand(term) ? (0,failure/* raise */.xl)((0,failures.notACondition)(reader.source, spelling(expression))) : term;
};
/** Only for messages about a metric or a number. */
const spelling = (expression) => {
    if (expression instanceof ast/* Grouping */.aU)
        return spelling(expression.group);
    if (expression instanceof ast/* Literal */.uS)
        return expression.token.lexeme;
    const path = pathOf(expression);
    return path === undefined ? 'it' : canonicalName(path.segments);
};
const operators = new Map(['==', '!=', '>', '>=', '<', '<='].map(operator => [operator, operator]));
class Reader {
    source;
    #names;
    constructor(source, names) {
        this.source = source;
        this.#names = names;
    }
    visitLiteral({ token }) {
        if (token.type === lexer/* TokenType */.ks.TRUE)
            return { kind: 'constant', value: true };
        if (token.type === lexer/* TokenType */.ks.FALSE)
            return { kind: 'constant', value: false };
        if (token.type === lexer/* TokenType */.ks.NULL)
            return (0,failure/* raise */.xl)((0,failures.nullInRule)(this.source));
        if (token.type === lexer/* TokenType */.ks.STRING)
            return (0,failure/* raise */.xl)((0,failures.textInRule)(this.source, token.lexeme));
        const value = exactLiteral(token.lexeme);
        return value ? { kind: 'number', value } : (0,failure/* raise */.xl)((0,failures.inexactNumber)(this.source, token.lexeme));
    }
    visitUnary({ expr }) {
        return negate(conditionOf(expr, this));
    }
    visitBinary({ left, operator, right }) {
        const sign = operators.get(operator.lexeme);
        if (sign === undefined)
            return (0,failure/* raise */.xl)((0,failures.ruleSyntax)(this.source, `\`${operator.lexeme}\` is not an operator`, null));
        const [first, second] = [left.accept(this), right.accept(this)];
        if (!isOperand(first) || !isOperand(second))
            return (0,failure/* raise */.xl)((0,failures.comparedCondition)(this.source, sign));
        return comparison(first, sign, second) ?? (0,failure/* raise */.xl)((0,failures.measuresNothing)(this.source));
    }
    visitLogical({ operator, args }) {
        const of = args.map(arg => conditionOf(arg, this));
        return { kind: operator.type === lexer/* TokenType */.ks.AND ? 'all' : 'any', of };
    }
    visitGrouping({ group }) {
        return group.accept(this);
    }
    visitContextAccess(access) {
        return this.#metric(access);
    }
    visitIndexAccess(access) {
        return this.#metric(access);
    }
    visitFunctionCall({ functionName }) {
        return (0,failure/* raise */.xl)((0,failures.functionInRule)(this.source, functionName.lexeme));
    }
    #metric(access) {
        const path = pathOf(access);
        if (path === undefined)
            return (0,failure/* raise */.xl)((0,failures.computedName)(this.source));
        const name = canonicalName(path.segments);
        const known = this.#names.isMetric(name) ? name : this.#ignoringCase(name);
        if (known !== undefined)
            return { kind: 'metric', name: known };
        return (0,failure/* raise */.xl)((0,failures.unknownMetric)(this.source, name, place(path.start.range.start), (0,suggest/* nearest */.p)(name, this.#names.all)));
    }
    #ignoringCase(name) {
        return this.#names.all.find(candidate => candidate.toLowerCase() === name.toLowerCase());
    }
}


/***/ })

};
