export const id = 5647;
export const ids = [5647];
export const modules = {

/***/ 55921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/core/evidence/collect.js + 2 modules
var collect = __webpack_require__(15742);
// EXTERNAL MODULE: ./build/core/evidence/complete.js + 2 modules
var evidence_complete = __webpack_require__(12412);
// EXTERNAL MODULE: ./build/core/evidence/gather.js
var gather = __webpack_require__(44135);
// EXTERNAL MODULE: ./build/core/evidence/jobs.js
var jobs = __webpack_require__(34360);
// EXTERNAL MODULE: ./build/core/gate/deliver.js
var deliver = __webpack_require__(51973);
// EXTERNAL MODULE: ./build/core/gate/subject.js
var gate_subject = __webpack_require__(92664);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/core/gate/recorded.js
var recorded = __webpack_require__(10666);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/baseline.js
/** The baseline: what the ledger knows of the base, or of its nearest first-parent ancestor that was recorded. */


const baselineSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.baseline/1'),
    id: schemas/* string */.YjP(),
    commit: schemas/* string */.YjP(),
    tree: schemas/* string */.YjP().nullable(),
    run: schemas/* int */.Whr(),
    attempt: schemas/* int */.Whr(),
    /** Exact values as `numerator/denominator`, by metric name; what was unknown is absent. */
    metrics: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().regex(/^-?\d{1,400}\/0*[1-9]\d{0,399}$/)),
    /** Who reported tests, coverage: names of producers by family. Entries of the first versions do not say. */
    producers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())).default({}),
    /** Identities of the tests that failed, hashed. */
    failed: schemas/* array */.YOg(schemas/* string */.YjP())
});
const kind = { folder: 'baseline', schema: baselineSchema };
/** Where a baseline stands: one immutable file per gate, commit, run and attempt. */
const baselinePath = (baseline) => (0,recorded/* recordedPath */.w)(kind.folder, baseline);
const baselineFor = (id, base, world) => (0,recorded/* recordedFor */.A)(kind, id, base, world);

// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/metrics.js
var core_metrics = __webpack_require__(46491);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/changes.js


/** What the tested commit changes against its base, from local git. */
const changesOf = async ({ base, commit }, { git }) => {
    if (base === null)
        return { absent: (0,core_metrics/* notApplicable */.hH)('this run is not compared with another commit') };
    try {
        return { files: await git.diff(base, commit), tracked: await git.tracked() };
    }
    catch (thrown) {
        return { absent: (0,core_metrics/* unknown */.L5)(`git cannot compare the commits: ${(0,failure/* messageOf */.bD)(thrown)}`) };
    }
};

// EXTERNAL MODULE: ./build/core/gate/excerpt.js
var excerpt = __webpack_require__(22565);
// EXTERNAL MODULE: ./build/core/gate/report.js
var report = __webpack_require__(86124);
// EXTERNAL MODULE: ./build/core/markdown/markdown.js + 6 modules
var markdown = __webpack_require__(26747);
// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
// EXTERNAL MODULE: ./build/core/units.js + 4 modules
var units = __webpack_require__(31885);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/report-details.js
/** The sections of a report that stay folded until somebody wants to know more. */



const uncoveredLines = (items, all) => (0,markdown/* details */.zH)(`Changed lines that no test runs (${all})`, (0,markdown/* bullets */.e5)(items.map(({ location }) => (0,markdown/* code */.aY)(`${location?.file ?? ''}:${location?.line ?? ''}`))));
/** The numbers people look for first; all of them stand in the verdict file. */
const shownMetrics = [
    'tests.total',
    'tests.failed',
    'tests.errors',
    'tests.skipped',
    'coverage.lines',
    'coverage.branches',
    'coverage.patch.lines'
];
const metrics = (verdict) => (0,markdown/* details */.zH)('Numbers', (0,markdown/* table */.tp)(['Metric', 'Now', 'Base', 'Difference'], shownMetrics.map(name => [
    (0,markdown/* code */.aY)(name),
    ...['', 'base.', 'delta.'].map(form => shown(verdict.metrics[`${form}${name}`]))
]), ['left', 'right', 'right', 'right']));
const shown = (metric) => {
    if (metric?.exact == null)
        return metric?.state === 'unknown' ? 'unknown' : '–';
    const [numerator = '0', denominator = '1'] = metric.exact.split('/');
    return (0,units/* formatExact */.Bo)((0,exact/* exact */.e0)(BigInt(numerator), BigInt(denominator)), metric.unit);
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/report.js
/** The verdict as a person reads it. Summary and comment are the same parts, fitted into different limits. */




/** In characters. Whole texts stand in the verdict file. */
const [longestMessage, longestName] = [2000, 300];
/** What a person needs first stands first. */
const reportParts = (verdict) => {
    const of = (kind) => verdict.findings.filter(finding => finding.kind === kind);
    return (0,report/* reportOf */.E)(verdict, 'Quality gate', {
        above: [...(0,report/* listed */.K)(handedOver(verdict), 84, gateFindings), ...(0,report/* listed */.K)(of('test-failure'), 80, failingTests)],
        below: [{ priority: 82, block: metrics(verdict) }, ...(0,report/* listed */.K)(of('uncovered-line'), 50, uncoveredLines)]
    });
};
/** What the other gates of the run found; their own summaries tell more. */
const handedOver = ({ findings }) => findings.filter(({ kind }) => kind !== 'test-failure' && kind !== 'uncovered-line');
const gateFindings = (items, all) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `Found by other gates (${all})`), (0,markdown/* table */.tp)(['Severity', 'What', 'Why', 'Who'], items.map(({ severity, title, message, producer }) => [
    severity,
    (0,markdown/* bold */.Cr)((0,excerpt/* excerpt */.K)(title, longestName)),
    (0,excerpt/* excerpt */.K)(message, longestName),
    producer ?? ''
])));
const failingTests = (items, all) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `Failing tests (${all})`), (0,markdown/* stack */.t$)(items.map(finding => (0,markdown/* details */.zH)(failingTest(finding), (0,markdown/* codeBlock */.DV)((0,excerpt/* excerpt */.K)(finding.message, longestMessage))))));
const failingTest = ({ title, location, producer }) => (0,markdown/* concat */.xW)((0,markdown/* bold */.Cr)((0,excerpt/* excerpt */.K)(title, longestName)), location === null
    ? ''
    : (0,markdown.md) ` · ${(0,markdown/* code */.aY)(location.line === null ? (0,excerpt/* excerpt */.K)(location.file, longestName) : `${(0,excerpt/* excerpt */.K)(location.file, longestName)}:${location.line}`)}`, producer === null ? '' : (0,markdown.md) ` · ${(0,excerpt/* excerpt */.K)(producer, longestName)}`);

;// CONCATENATED MODULE: ./build/action-quality-gate/src/deliver.js


/** The deliveries of a quality verdict, as values. */
const deliveriesOf = (verdict, { comment, check }, run) => (0,deliver/* deliveriesOf */.K)(verdict, {
    parts: reportParts(verdict),
    annotated: verdict.findings.filter(({ kind }) => kind === 'test-failure'),
    comment: comment === true,
    check: check === true
}, run);

// EXTERNAL MODULE: ./build/core/gate/diagnostics.js
var gate_diagnostics = __webpack_require__(3904);
// EXTERNAL MODULE: ./build/core/gate/metrics-json.js
var metrics_json = __webpack_require__(60264);
// EXTERNAL MODULE: ./build/core/gate/reason.js
var gate_reason = __webpack_require__(83358);
// EXTERNAL MODULE: ./build/core/metrics-catalogue.js
var metrics_catalogue = __webpack_require__(59987);
// EXTERNAL MODULE: ./build/core/rules/judge.js + 1 modules
var judge = __webpack_require__(65973);
// EXTERNAL MODULE: ./build/core/rules/presets.js
var presets = __webpack_require__(84122);
// EXTERNAL MODULE: ./build/action-quality-gate/src/failures.js
var failures = __webpack_require__(6205);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/patch.js
/** Files are matched by their path in the repository only: an ambiguous suffix is never guessed. */
const patchCoverage = (changes, coverage) => {
    const byFile = new Map(coverage.map(record => [record.file, record]));
    const lines = changes.flatMap(change => {
        const record = byFile.get(change.path);
        if (record === undefined)
            return [];
        return record.lines
            .filter(([line]) => change.added.some(([start, count]) => line >= start && line < start + count))
            .map(([line, hits]) => ({ file: change.path, line, hits }));
    });
    return {
        hit: lines.filter(({ hits }) => hits > 0).length,
        of: lines.length,
        uncovered: lines.filter(({ hits }) => hits === 0).map(({ file, line }) => ({ file, line }))
    };
};
/**
 * A file that the reports name from another folder than the root of the repository, and that may be one of the changed
 * files: its lines would look as if nobody could cover them. Undefined where there is none.
 */
const misnamedFile = (changes, coverage, tracked) => {
    const reported = new Set(coverage.map(({ file }) => file));
    const changed = new Map();
    for (const { path } of changes) {
        if (reported.has(path))
            continue;
        const name = lastName(path);
        changed.set(name, [...(changed.get(name) ?? []), path]);
    }
    for (const { file } of coverage) {
        if (tracked.has(file))
            continue;
        const path = changed.get(lastName(file))?.find(one => isTailOf(one, file) || isTailOf(file, one));
        if (path !== undefined)
            return { reported: file, changed: path };
    }
    return undefined;
};
const lastName = (path) => path.slice(path.lastIndexOf('/') + 1);
const isTailOf = (tail, path) => tail === path || path.endsWith(`/${tail}`);

;// CONCATENATED MODULE: ./build/action-quality-gate/src/tally.js
/** So many failures are told in full. Of the others the names are kept, which tell new failures from old ones. */
const mostDetailed = 10_000;
const emptyTally = () => ({
    total: 0,
    passed: 0,
    failed: 0,
    errors: 0,
    skipped: 0,
    flaky: 0,
    seconds: null,
    failures: []
});
const counter = {
    passed: 'passed',
    failed: 'failed',
    error: 'errors',
    skipped: 'skipped'
};
/** Counts the tests of one report, record by record: an attempt counts once it is known to be the last of its test. */
const tallyReport = (tally, producer) => {
    let last = null;
    let failing = 0;
    const settle = (record) => {
        tally.total += 1;
        tally[counter[record.outcome]] += 1;
        if (record.attempt > 1 && record.outcome === 'passed')
            tally.flaky += 1;
        if (record.outcome !== 'failed' && record.outcome !== 'error')
            return;
        failing += 1;
        const failure = failureOf(record, record.outcome, producer);
        tally.failures.push(tally.failures.length < mostDetailed ? failure : { ...failure, message: null });
    };
    return {
        add: record => {
            if (record.seconds !== null)
                tally.seconds = (tally.seconds ?? 0) + record.seconds;
            const retried = last !== null && record.attempt > last.attempt && identity(record) === identity(last);
            if (last !== null && !retried)
                settle(last);
            last = record;
        },
        close: () => {
            if (last !== null)
                settle(last);
            last = null;
            return failing;
        }
    };
};
const failureOf = (record, outcome, producer) => ({
    producer,
    suite: record.suite,
    class: record.class,
    name: record.name,
    outcome,
    message: record.message,
    file: record.file,
    line: record.line
});
/** What makes two results the same test: its names, not its outcome. */
const identity = (test) => JSON.stringify([test.suite, test.class, test.name]);

;// CONCATENATED MODULE: ./build/action-quality-gate/src/findings.js
/** What one person can act on: failing tests and changed lines without a test. Bounded, however much goes wrong at once. */




/** In characters: names of tests come from reports, and nothing bounds them there. */
const longestTitle = 2000;
const findings_failingTests = (failures) => bounded(failures, 'failing tests', testFinding);
const findings_uncoveredLines = (changes, coverage) => 'absent' in changes
    ? { findings: [], notes: [] }
    : bounded(patchCoverage(changes.files, coverage).uncovered, 'uncovered lines', uncoveredFinding);
/** The metrics count all; a verdict with a million findings could not even be written. */
const bounded = (items, noun, finding) => ({
    findings: items.slice(0, mostDetailed).map(finding),
    notes: items.length > mostDetailed
        ? [(0,gate_diagnostics/* note */.N)(`The first ${mostDetailed} of ${items.length} ${noun} are listed as findings.`)]
        : []
});
const testFinding = (test) => ({
    kind: 'test-failure',
    severity: 'critical',
    title: (0,excerpt/* excerpt */.K)([test.suite, test.class === test.suite ? null : test.class, test.name].filter(part => part).join(' > ') ||
        'A test without a name', longestTitle),
    message: test.message ?? (test.outcome === 'error' ? 'The test ended with an error.' : 'The test failed.'),
    location: test.file === null ? null : { file: (0,excerpt/* excerpt */.K)(test.file, longestTitle), line: test.line },
    producer: test.producer,
    code: null
});
const uncoveredFinding = ({ file, line }) => ({
    kind: 'uncovered-line',
    severity: 'minor',
    title: 'A changed line is not covered',
    message: 'No test runs this line.',
    location: { file, line },
    producer: null,
    code: null
});

;// CONCATENATED MODULE: ./build/action-quality-gate/src/handed-over.js
/** Verdicts of other gates of the run: each counts as one rule here, and brings its findings. */



const outcomes = {
    pass: 'passed',
    fail: 'failed',
    inconclusive: 'inconclusive'
};
/** A verdict that would not have failed its own job (shadow mode, `on-inconclusive: pass`) only warns here. */
const gateRule = ({ producer, verdict }) => {
    const { gate, id, decision, blocking } = verdict;
    return {
        rule: id === 'default' ? gate : `${gate} ${id}`,
        severity: decision === 'pass' || blocking ? 'block' : 'warn',
        outcome: outcomes[decision],
        reason: reasonOf(verdict),
        origin: `handed over by ${producer}`
    };
};
/** Why, without the words that the verdict over all rules begins with. */
const reasonOf = ({ decision, reason, rules }) => {
    if (decision === 'inconclusive' && reason.startsWith(gate_reason/* inconclusiveOpening */.t))
        return reason.slice(gate_reason/* inconclusiveOpening */.t.length);
    const failed = rules.filter(({ outcome, severity }) => outcome === 'failed' && severity === 'block');
    const [first, ...others] = failed.map(rule => rule.reason);
    if (decision !== 'fail' || first === undefined)
        return reason;
    return others.length === 0 ? first : `${first} (and ${others.length} more)`;
};
/** The worst first, in the order of the gate they come from. */
const handed_over_gateFindings = ({ producer, verdict }) => verdict.findings.map(finding => ({ ...finding, producer: finding.producer ?? producer }));
/**
 * The metrics that other gates measured, for rules of this one. Where two gates measured one (two benchmark suites), nobody
 * could say which is meant: it is unknown.
 */
const gateMetrics = (handedOver) => {
    const metrics = {};
    for (const { producer, verdict } of handedOver)
        for (const [name, { unit, direction, ...measured }] of Object.entries(verdict.metrics))
            metrics[name] = {
                unit,
                direction,
                value: Object.hasOwn(metrics, name)
                    ? (0,core_metrics/* unknown */.L5)(`several gates measured it, ${producer} among them: write the rule where they are configured`)
                    : measuredValue(measured)
            };
    return metrics;
};
const measuredValue = ({ state, exact: fraction, why }) => {
    if (state === 'not-applicable')
        return (0,core_metrics/* notApplicable */.hH)(why ?? 'it does not apply');
    const [numerator, denominator] = (fraction ?? '').split('/');
    return state === 'known' && numerator && denominator && /^-?\d+$/.test(numerator) && /^0*[1-9]\d*$/.test(denominator)
        ? (0,core_metrics/* known */.eO)((0,exact/* exact */.e0)(BigInt(numerator), BigInt(denominator)))
        : (0,core_metrics/* unknown */.L5)(why ?? 'it was not measured');
};

// EXTERNAL MODULE: ./build/core/evidence/needs.js
var evidence_needs = __webpack_require__(70251);
// EXTERNAL MODULE: ./build/core/gate/losses.js + 1 modules
var losses = __webpack_require__(64095);
// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(73017);
// EXTERNAL MODULE: ./build/core/evidence/producer-problem.js
var producer_problem = __webpack_require__(64924);
// EXTERNAL MODULE: ./build/core/evidence/relative-path.js
var relative_path = __webpack_require__(52122);
// EXTERNAL MODULE: ./build/core/evidence/failures.js
var evidence_failures = __webpack_require__(59503);
;// CONCATENATED MODULE: ./build/core/evidence/verdict-problem.js


/** Null where every verdict that the plan waits for is there, and each is about the judged commit or its tree. */
const verdictProblem = ({ producer, shard }, verdicts, { plan, subject }) => {
    const label = (0,evidence/* producerLabel */.hX)(producer, shard);
    const foreign = verdicts.find(verdict => !isAbout(verdict.subject, subject));
    if (foreign) {
        const [found, expected] = [foreign.subject.commit.slice(0, 10), subject.commit.slice(0, 10)];
        return (0,evidence_failures.foreignVerdict)(label, foreign.gate, found, expected);
    }
    const owed = (plan?.producers ?? [])
        .filter(expected => (0,evidence/* producerLabel */.hX)(expected.producer, expected.shard) === label)
        .flatMap(({ verdict }) => verdict ?? [])
        .find(gate => !verdicts.some(verdict => verdict.gate === gate));
    return owed === undefined ? null : (0,evidence_failures.missingVerdict)(label, owed);
};
const isAbout = (one, other) => one.commit === other.commit || (one.tree !== null && one.tree === other.tree);

// EXTERNAL MODULE: ./build/reports/coverage/merge.js
var merge = __webpack_require__(74111);
// EXTERNAL MODULE: ./build/reports/read.js
var read = __webpack_require__(56262);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/measure.js
/** Reads every report of the evidence and sums up what the rules need. */








/** What the rules look at, and a baseline holds. */
const families = ['tests', 'coverage'];
const measure = async (delivered, files, awaited) => {
    const tests = emptyTally();
    const parts = [];
    for (const one of delivered)
        parts.push(await measureProducer(one, tests, files, awaited));
    const reporting = (has) => [
        ...new Set(parts.filter(has).map(({ status }) => status.producer))
    ];
    const producers = {
        tests: reporting(part => part.tests > 0),
        coverage: reporting(part => part.coverage.length > 0)
    };
    return {
        tests,
        has: { tests: producers.tests.length > 0, coverage: producers.coverage.length > 0 },
        producers,
        coverage: (0,merge/* mergeCoverage */.P)(parts.map(part => part.coverage)),
        handedOver: parts.flatMap(part => part.handedOver),
        statuses: parts.map(part => part.status),
        diagnostics: parts.flatMap(part => part.diagnostics)
    };
};
const measureProducer = async ({ manifest, reports }, tally, files, awaited) => {
    const label = (0,evidence/* producerLabel */.hX)(manifest.producer, manifest.shard);
    const coverage = [];
    const handedOver = [];
    const diagnostics = manifest.notes.map(text => (0,gate_diagnostics/* note */.N)(text, label));
    const seen = [];
    let tests = 0;
    let failures = 0;
    for (const report of reports) {
        const counting = tallyReport(tally, label);
        const result = await (0,read/* readReport */.t)(report.file, files, record => {
            if (record.kind === 'test') {
                tests += 1;
                counting.add({ ...record, file: record.file === null ? null : (0,relative_path/* relativePath */.i)(record.file, manifest.workspace) });
            }
            else if (record.kind === 'coverage')
                coverage.push({ ...record, file: (0,relative_path/* relativePath */.i)(record.file, manifest.workspace) });
            else if (record.kind === 'verdict')
                handedOver.push({ producer: label, verdict: record.verdict });
            else if (record.kind === 'diagnostic')
                diagnostics.push(inReport(record, report.path, label));
        });
        failures += counting.close();
        seen.push({ path: report.path, format: result.format, sha256: report.sha256, bytes: report.bytes });
    }
    const problem = (0,producer_problem/* commandProblem */.R)({ manifest, reports }, label, failures);
    const unmatched = (0,producer_problem/* unmatchedProblem */.b)(manifest, reports.length, label);
    const unjudged = verdictProblem(manifest, handedOver.map(({ verdict }) => verdict), awaited);
    for (const found of [problem, unmatched, unjudged])
        if (found)
            diagnostics.push((0,gate_diagnostics/* diagnosticOf */.T)('error', found, label));
    const unreadable = diagnostics.some(one => one.severity === 'error');
    return {
        tests,
        coverage,
        handedOver,
        diagnostics,
        status: {
            producer: manifest.producer,
            shard: manifest.shard,
            status: problem ? 'unexplained-failure' : unreadable ? 'unreadable' : 'complete',
            attempt: manifest.attempt,
            reports: seen,
            detail: (problem ?? unmatched ?? unjudged)?.what ?? ''
        }
    };
};
const inReport = (record, path, label) => ({
    severity: record.severity,
    code: record.code,
    message: `${path}: ${record.message}`,
    fix: null,
    location: { file: path, line: record.line },
    producer: label
});

;// CONCATENATED MODULE: ./build/action-quality-gate/src/lost.js
/**
 * Reports that the baseline had and this run lacks: whoever stops to report must not look like one that passed. Producers
 * are compared one by one, so that the tests of one do not hide that another lost its own.
 */




const lostReports = (given) => {
    const { exceptions, diagnostics: told } = given.policy;
    const lost = families.map(family => ({ family, producers: losersOf(family, given) }));
    const isWaived = (producer) => (0,losses/* waiverOf */.Ci)(producer, exceptions) !== undefined;
    // Of a check that the configuration lost, its reports are gone too: once is enough.
    const untold = (producer) => !told.some(line => line.producer === producer && line.severity !== 'note');
    return {
        diagnostics: (0,losses/* lossLines */.Tj)(lost.flatMap(({ family, producers }) => producers.filter(untold).map(producer => lossOf(producer, family, given))), exceptions),
        waived: new Set(lost
            .filter(({ family, producers }) => !given.measured.has[family] && producers.some(isWaived))
            .filter(({ producers }) => producers.every(isWaived))
            .map(({ family }) => family))
    };
};
const lossOf = (producer, family, { found, policy }) => ({
    producer,
    told: `does not report ${family} any more`,
    failure: expired => (0,failures.lostReports)(producer, family, (found.state.commit ?? '').slice(0, 10), policy.file, expired)
});
/**
 * Who reported the family at the base and does not here. A producer that is gone has lost nothing while somebody reports
 * the family: jobs are renamed and legs of a matrix change. Other errors tell of one that is missing or unreadable.
 */
const losersOf = (family, given) => {
    const { measured, found, complete } = given;
    const reporting = measured.producers[family];
    const delivered = new Set(complete.current.map(({ manifest }) => manifest.producer));
    return (found.baseline?.producers[family] ?? []).filter(producer => {
        if (reporting.includes(producer))
            return false;
        return delivered.has(producer) ? isSound(producer, given) : reporting.length === 0 && !mayBeAbsent(producer, given);
    });
};
const isSound = (name, { measured }) => measured.statuses.filter(({ producer }) => producer === name).every(({ status }) => status === 'complete');
const mayBeAbsent = (name, { complete, needs, maySkip }) => maySkip.includes(name) ||
    (0,evidence_needs/* skippedJobs */.XM)(needs, maySkip).length > 0 ||
    complete.missing.some(({ producer }) => producer === name);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/head-metrics.js
/** What the reports of one commit say, as named metrics. */


/** Metrics of the head alone: what a baseline stores. */
const headMetrics = ({ tests, coverage, has }) => ({
    ...testMetrics(tests, has.tests),
    ...coverageMetrics(coverage, has.coverage)
});
const testMetrics = (tests, present) => {
    const count = (value) => (present ? (0,core_metrics/* known */.eO)((0,exact/* exact */.e0)(value)) : (0,core_metrics/* unknown */.L5)('no test report was read'));
    return {
        'tests.total': count(tests.total),
        'tests.passed': count(tests.passed),
        'tests.failed': count(tests.failed),
        'tests.errors': count(tests.errors),
        'tests.skipped': count(tests.skipped),
        'tests.flaky': count(tests.flaky),
        'tests.duration': duration(tests.seconds)
    };
};
const duration = (seconds) => {
    const value = seconds === null ? undefined : (0,exact/* fromNumber */.oB)(Math.round(seconds * 1e6) / 1e6);
    return value === undefined ? (0,core_metrics/* unknown */.L5)('no report tells how long its tests took') : (0,core_metrics/* known */.eO)(value);
};
const coverageMetrics = (files, present) => {
    const share = (hit, of, what) => {
        if (!present)
            return (0,core_metrics/* unknown */.L5)('no coverage report was read');
        if (of > 0)
            return (0,core_metrics/* known */.eO)((0,exact/* percentage */.X1)(hit, of));
        // A report that knows no line at all measured nothing; many languages have no branches.
        return (what === 'line' ? core_metrics/* unknown */.L5 : core_metrics/* notApplicable */.hH)(`the coverage reports know no ${what}`);
    };
    const lines = files.flatMap(file => file.lines);
    const branches = files.flatMap(file => file.branches);
    const functions = files.flatMap(file => file.functions);
    return {
        'coverage.lines': share(lines.filter(([, hits]) => hits > 0).length, lines.length, 'line'),
        'coverage.branches': share(branches.filter(([, , taken]) => (taken ?? 0) > 0).length, branches.length, 'branch'),
        'coverage.functions': share(functions.filter(([, , hits]) => hits > 0).length, functions.length, 'function')
    };
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/metrics.js
/** From measurements to named metrics, with their `base.`, `delta.` and `new.` forms. */







const metricsOf = (facts) => {
    const { measured, found } = facts;
    const head = mapValues(headMetrics(measured), (value, name) => onHead(value, name, facts));
    const values = {
        ...head,
        ...mapValues(diffMetrics(facts.changes, measured), value => whileIdle(value, facts.idle)),
        'completeness.missing': (0,core_metrics/* known */.eO)((0,exact/* exact */.e0)(facts.missing)),
        'new.tests.failed': whileIdle(newFailures(measured, found), facts.idle)
    };
    for (const [name, value] of Object.entries(head)) {
        const base = baseValue(name, found);
        values[`base.${name}`] = base;
        values[`delta.${name}`] = difference(value, base);
    }
    return Object.fromEntries(Object.entries(values)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([name, value]) => {
        const form = (0,metrics_catalogue/* metricForms */.IP)(name);
        return form ? [[name, { unit: form.unit, direction: form.direction, value }]] : [];
    }));
};
const mapValues = (values, change) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value, name)]));
/** What the baseline could measure and the head cannot is lost, not inapplicable. */
const onHead = (value, name, { found, idle }) => {
    const lost = value.state === 'not-applicable' && found.baseline !== null && storedValue(found.baseline, name);
    return lost ? (0,core_metrics/* unknown */.L5)(`${value.why}, but the baseline has it`) : whileIdle(value, idle);
};
const whileIdle = (value, idle) => value.state === 'unknown' && idle.length > 0
    ? (0,core_metrics/* notApplicable */.hH)(`nothing had to report: ${idle.join(', ')} may be skipped`)
    : value;
const diffMetrics = (changes, measured) => {
    if ('absent' in changes) {
        return { 'diff.files': changes.absent, 'diff.coverableLines': changes.absent, 'coverage.patch.lines': changes.absent };
    }
    const { ofLines, covered } = patchValues(changes, measured);
    return {
        'diff.files': (0,core_metrics/* known */.eO)((0,exact/* exact */.e0)(changes.files.length)),
        'diff.coverableLines': ofLines,
        'coverage.patch.lines': covered
    };
};
const patchValues = ({ files, tracked }, { coverage, has }) => {
    const lost = (why) => ({ ofLines: (0,core_metrics/* unknown */.L5)(why), covered: (0,core_metrics/* unknown */.L5)(why) });
    if (!has.coverage)
        return lost('no coverage report was read');
    const misnamed = misnamedFile(files, coverage, tracked);
    if (misnamed !== undefined) {
        const { reported, changed } = misnamed;
        return lost(`the coverage reports name ${reported}, which is no file of the repository and may be ${changed}`);
    }
    const { hit, of } = patchCoverage(files, coverage);
    return {
        ofLines: (0,core_metrics/* known */.eO)((0,exact/* exact */.e0)(of)),
        covered: of === 0 ? (0,core_metrics/* notApplicable */.hH)('the change has no coverable line') : (0,core_metrics/* known */.eO)((0,exact/* percentage */.X1)(hit, of))
    };
};
const withoutBaseline = ({ state }) => {
    if (state.state === 'not-needed' || state.state === 'never-recorded')
        return (0,core_metrics/* notApplicable */.hH)(state.detail);
    return (0,core_metrics/* unknown */.L5)(state.detail);
};
const baseValue = (name, found) => {
    if (found.baseline === null)
        return withoutBaseline(found);
    const value = storedValue(found.baseline, name);
    return value ? (0,core_metrics/* known */.eO)(value) : (0,core_metrics/* notApplicable */.hH)(`the baseline of ${found.baseline.commit.slice(0, 10)} has no ${name}`);
};
const storedValue = (baseline, name) => {
    const [numerator, denominator] = (baseline.metrics[name] ?? '').split('/');
    return numerator && denominator ? (0,exact/* exact */.e0)(BigInt(numerator), BigInt(denominator)) : undefined;
};
const difference = (head, base) => {
    if (head.state !== 'known')
        return head;
    return base.state === 'known' ? (0,core_metrics/* known */.eO)((0,exact/* subtract */.Re)(head.value, base.value)) : base;
};
/** A test's identity as the ledger stores it: the first 16 hexadecimal digits of SHA-256. */
const hashedIdentity = (test) => (0,external_node_crypto_.createHash)('sha256').update(identity(test)).digest('hex').slice(0, 16);
const newFailures = ({ tests, has }, found) => {
    if (!has.tests)
        return (0,core_metrics/* unknown */.L5)('no test report was read');
    if (found.baseline === null)
        return withoutBaseline(found);
    const before = new Set(found.baseline.failed);
    return (0,core_metrics/* known */.eO)((0,exact/* exact */.e0)(tests.failures.filter(test => !before.has(hashedIdentity(test))).length));
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/judge.js
/** The decision, as a pure function of everything that was gathered. */












const judge_judge = (given) => {
    const { policy, measured, complete } = given;
    const own = metricsOf({ ...given, missing: complete.missing.length, idle: complete.idle });
    const metrics = { ...gateMetrics(measured.handedOver), ...own };
    const lost = lostReports(given);
    const { applied, leftOut } = (0,presets/* applicable */.y)(policy.presetRules, familiesOf(given, lost.waived));
    const { handedOver } = measured;
    const rules = [...handedOver.map(gateRule), ...[...applied, ...policy.ownRules].map(rule => (0,judge/* judgeRule */.q1)(rule, metrics))];
    const failing = findings_failingTests(measured.tests.failures);
    const uncovered = findings_uncoveredLines(given.changes, measured.coverage);
    const diagnostics = [
        ...given.diagnostics,
        ...policy.diagnostics,
        ...complete.diagnostics,
        ...measured.diagnostics,
        ...lost.diagnostics,
        ...nothingRead(given),
        ...failing.notes,
        ...uncovered.notes
    ];
    const decision = (0,judge/* decide */.LD)(rules, !diagnostics.some(({ severity }) => severity === 'error'));
    return {
        schema: 'towpath.verdict/1',
        gate: 'quality-gate',
        id: given.id,
        decision,
        blocking: policy.enforce && (decision === 'fail' || (decision === 'inconclusive' && given.onInconclusive === 'fail')),
        reason: (0,gate_reason/* reasonFor */.q)(decision, rules, diagnostics, policy.enforce),
        subject: given.subject,
        baseline: given.found.state,
        rules,
        leftOut: [...leftOut],
        metrics: (0,metrics_json/* metricsJson */.u)(own),
        findings: [...handedOver.flatMap(handed_over_gateFindings), ...failing.findings, ...uncovered.findings],
        evidence: [...measured.statuses, ...complete.missing].sort(byProducer),
        diagnostics
    };
};
const nothingRead = ({ measured, plan, complete: { idle, current } }) => {
    if (measured.has.tests || measured.has.coverage || measured.handedOver.length > 0)
        return [];
    const succeeded = current.length > 0 && current.every(({ manifest }) => manifest.command.outcome === 'success');
    if (plan !== null && succeeded)
        return [(0,gate_diagnostics/* note */.N)('No check of the plan writes a report; every command succeeded.')];
    return idle.length > 0
        ? [(0,gate_diagnostics/* note */.N)(`Nothing had to report: ${idle.join(', ')} may be skipped.`)]
        : [(0,gate_diagnostics/* diagnosticOf */.T)('error', (0,failures.nothingToJudge)())];
};
/**
 * Families that exist here: present in the evidence, or in the baseline – what was there before must not vanish unseen,
 * unless waivers say so (`waived`). All, where the baseline cannot be read.
 */
const familiesOf = ({ measured, found }, waived) => new Set([
    ...(measured.has.tests ? ['tests'] : []),
    ...(measured.has.coverage ? ['coverage'] : []),
    ...Object.keys(found.baseline?.metrics ?? {})
        .map(metrics_catalogue/* familyOf */.Ap)
        .filter(family => !waived.has(family)),
    ...(found.state.state === 'corrupt' || found.state.state === 'unreachable' ? families : [])
]);
const byProducer = (a, b) => a.producer === b.producer ? (a.shard?.index ?? 0) - (b.shard?.index ?? 0) : a.producer < b.producer ? -1 : 1;

// EXTERNAL MODULE: ./build/core/gate/ruling.js
var gate_ruling = __webpack_require__(21415);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/policy.js





/** Raises QG-129 where the input names a file that neither the commit nor its base has. */
const policyFor = async (inputs, subject, world) => {
    const ruling = await (0,gate_ruling/* rulingFor */.V)(inputs.config, subject, { rules: rulesOf, producers: producersOf }, world);
    const preset = inputs.preset ?? (ruling.unreadable ? 'standard' : ruling.rules.quality.preset);
    return {
        preset,
        presetRules: (0,presets/* presetRules */.R)(preset),
        ownRules: [...ruling.rules.quality.rules, ...inputs.rules.map(ruleOfInput)],
        enforce: ruling.enforce,
        file: inputs.config,
        exceptions: ruling.exceptions,
        diagnostics: [...ruling.diagnostics, ...undeclared(ruling, inputs.config), ...narrowed(ruling)]
    };
};
const ruleOfInput = (rule) => ({
    rule,
    severity: 'block',
    onMissing: 'inconclusive',
    origin: 'input rules'
});
/** Checks that had reports and have none: without them their exit code is all that is left. */
const undeclared = ({ rules: base, head, exceptions }, file) => (0,losses/* lossLines */.Tj)(keptChecks(base, head)
    .filter(([, before, now]) => before.reports.length > 0 && now.reports.length === 0)
    .map(([producer]) => ({
    producer,
    told: 'declares no reports any more',
    failure: expired => (0,failures.undeclaredReports)(producer, file, expired)
})), exceptions);
/** Other paths may be right. What was really lost shows in the baseline; before there is one, a reviewer must look. */
const narrowed = ({ rules: base, head }) => keptChecks(base, head)
    .filter(([, before, now]) => now.reports.length > 0 && leavesOut(before.reports, now.reports))
    .map(([producer, before, now]) => {
    const [was, is] = [before.reports.join(', '), now.reports.join(', ')];
    return {
        ...(0,gate_diagnostics/* note */.N)(`This change takes reports from ${is} instead of ${was}. Review it.`, producer),
        severity: 'warning'
    };
});
const leavesOut = (before, now) => before.some(pattern => !pattern.startsWith('!') && !now.includes(pattern)) ||
    now.some(pattern => pattern.startsWith('!') && !before.includes(pattern));
const keptChecks = (base, head) => Object.entries(base.checks).flatMap(([name, before]) => {
    const now = head.checks[name];
    return now === undefined ? [] : [[name, before, now]];
});
/** Suites and scanners too: with the last one its own gate is gone, and cannot say so. */
const producersOf = ({ checks, benchmarks, scans }) => [checks, benchmarks, scans].flatMap(section => Object.keys(section));
const rulesOf = ({ quality }) => [
    quality.preset,
    quality.rules.map(({ rule, severity, onMissing }) => [rule, severity, onMissing])
];

// EXTERNAL MODULE: ./build/reports/recognise.js
var recognise = __webpack_require__(27249);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/quality-reports.js

/** What the quality gate looks for where nobody names the reports. */
const qualityReports = {
    places: ['**/*.xml', '**/lcov.info', '**/*.lcov', '**/lcov*.txt'],
    is: async (path, files) => {
        const holds = (0,recognise/* recognise */.GJ)(await (0,recognise/* readHead */.zy)(path, files))?.holds;
        return holds === 'tests' || holds === 'coverage';
    }
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/record.js
/** `record`: the baseline of a commit of a protected branch, written once into the ledger. */






/**
 * Raises QG-122 where the evidence is not complete: a baseline with a hole would hide what later falls into it. A rule
 * that stays open although its baseline is readable shows such a hole too. Raises QG-126 on a pull request.
 */
const baselineOf = (verdict, measured, run) => {
    if (verdict.subject.pullRequest !== null)
        (0,failure/* raise */.xl)((0,failures.pullRequestRecord)());
    const problems = holesOf(verdict);
    if (problems.length > 0)
        (0,failure/* raise */.xl)((0,failures.incompleteRecord)(problems.join(' ')));
    return {
        schema: 'towpath.baseline/1',
        id: verdict.id,
        commit: verdict.subject.commit,
        tree: verdict.subject.tree,
        run: run.runId,
        attempt: run.attempt,
        metrics: Object.fromEntries(Object.entries(headMetrics(measured)).flatMap(([name, value]) => value.state === 'known' ? [[name, `${value.value.numerator}/${value.value.denominator}`]] : [])),
        producers: Object.fromEntries(families.map(family => [family, [...measured.producers[family]].sort()])),
        failed: [...new Set(measured.tests.failures.map(hashedIdentity))].sort()
    };
};
const holesOf = ({ diagnostics, rules, baseline }) => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    const readable = baseline.state !== 'corrupt' && baseline.state !== 'unreachable';
    const open = rules.filter(({ outcome, severity }) => outcome === 'inconclusive' && severity === 'block');
    return readable ? [...errors, ...open.map(({ reason }) => `${reason}.`)] : errors;
};
const writeBaseline = async (baseline, ledger) => {
    const content = `${JSON.stringify(baseline, null, 2)}\n`;
    try {
        await ledger.append([{ path: baselinePath(baseline), content }], `baseline: ${baseline.id} of ${baseline.commit}`);
    }
    catch (thrown) {
        (0,failure/* raise */.xl)((0,failures.ledgerNotWritten)((0,failure/* messageOf */.bD)(thrown)), thrown);
    }
};

// EXTERNAL MODULE: ./build/reports/formats.js + 94 modules
var formats = __webpack_require__(35020);
;// CONCATENATED MODULE: ./build/action-quality-gate/src/unjudged.js
/** Reports that arrive here although this gate judges something else: scans, benchmarks, SBOMs. They must not look judged. */





const judgedHere = new Set(formats/* formats */.F.filter(({ holds }) => holds === 'tests' || holds === 'coverage' || holds === 'verdict').map(({ name }) => name));
/**
 * Of producers that this gate waits for, the reports that neither it nor a gate that handed over its verdict has judged.
 * Where a producer delivered nothing else and no plan declares it as a check, that is an error: only its reports could say
 * what its job found.
 */
const unjudged = (current, { statuses, handedOver }, waiting) => {
    const elsewhere = new Set(handedOver.flatMap(({ verdict }) => verdict.evidence.map(({ producer }) => producer)));
    return statuses.flatMap(status => {
        const own = current.find(({ manifest }) => labelOf(manifest) === labelOf(status));
        const others = status.reports.filter(({ format }) => format !== null && !judgedHere.has(format));
        if (own === undefined || others.length === 0 || elsewhere.has(status.producer))
            return [];
        if (!isAwaited(own, waiting))
            return [];
        const severity = isPlanned(own, waiting) || others.length < status.reports.length ? 'warning' : 'error';
        const label = labelOf(status);
        return [(0,gate_diagnostics/* diagnosticOf */.T)(severity, (0,failures.unjudgedReports)(label, others.map(({ path }) => path).join(', ')), label)];
    });
};
const labelOf = ({ producer, shard }) => (0,evidence/* producerLabel */.hX)(producer, shard);
const isPlanned = ({ manifest }, { plan }) => (plan?.producers ?? []).some(({ producer }) => producer === manifest.producer);
/** Evidence for other gates has the same id: a scanner whose job this gate does not need is none of its business. */
const isAwaited = (one, waiting) => {
    const { mode, plan, needs, jobsWithoutEvidence } = waiting;
    if (mode === 'standalone' || isPlanned(one, waiting))
        return true;
    if ((plan?.producers ?? []).length > 0)
        return false;
    return Object.keys(needs ?? {}).some(job => !jobsWithoutEvidence.includes(job) && (0,evidence_needs/* belongsTo */.g4)(one.manifest, job, needs ?? {}));
};

;// CONCATENATED MODULE: ./build/action-quality-gate/src/run.js















const run = (inputs, world) => modes[inputs.mode](inputs, world);
/** Packs the reports of this job for the gate that comes later in the run. */
const run_collect = async (inputs, world) => {
    const evidence = await (0,collect/* deliverEvidence */.V)(await (0,collect/* evidenceHere */._)(inputs, qualityReports, world), world);
    return { verdict: null, outputs: { evidence }, deliveries: [] };
};
/** Judges everything the run collected. */
const judgeRun = async (inputs, world) => outcomeOf(inputs, world, judge_judge(await caseOf(inputs, world, await (0,gather/* evidenceOfRun */.A)(inputs.id, world))));
/** Collects and judges in one job. */
const standalone = async (inputs, world) => {
    const here = await (0,collect/* evidenceHere */._)(inputs, qualityReports, world);
    return outcomeOf(inputs, world, judge_judge(await caseOf(inputs, world, { delivered: [here], diagnostics: [] })));
};
/** Stores what pull requests will be compared with. Its verdict informs; failing tests on the branch do not stop it. */
const record = async (inputs, world) => {
    const given = await caseOf(inputs, world, await (0,gather/* evidenceOfRun */.A)(inputs.id, world));
    const verdict = { ...judge_judge(given), blocking: false };
    await writeBaseline(baselineOf(verdict, given.measured, world.run), world.ledger);
    const outcome = outcomeOf(inputs, world, verdict);
    return { ...outcome, outputs: { ...outcome.outputs, recorded: 'true' } };
};
const modes = { collect: run_collect, judge: judgeRun, record, standalone };
/** Everything the decision rests on: who delivered, what it says, the baseline, the change, the rules. */
const caseOf = async (inputs, world, evidence) => {
    const subject = await (0,gate_subject/* subjectOf */.et)(inputs.base, world);
    const policy = await policyFor(inputs, subject, world);
    const complete = (0,evidence_complete/* completeness */.P)(evidence.delivered, { ...inputs, alone: inputs.mode === 'standalone', subject, attempt: world.run.attempt }, await (0,jobs/* jobsOfRun */.t)(evidence.delivered, world));
    const measured = await measure(complete.current, world.files, { plan: inputs.plan, subject });
    const found = await baselineFor(inputs.id, subject.base, world);
    const changes = await changesOf(subject, world);
    const diagnostics = [...evidence.diagnostics, ...unjudged(complete.current, measured, inputs)];
    return { ...inputs, subject, policy, complete, measured, found, changes, diagnostics };
};
const outcomeOf = (inputs, { run }, verdict) => ({
    verdict,
    outputs: { decision: verdict.decision, verdict: (0,deliver/* verdictFile */.Y1)(verdict, run) },
    deliveries: deliveriesOf(verdict, inputs, run)
});


/***/ }),

/***/ 4012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ canonicalText),
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Ls: () => (/* binding */ sortItems),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/** Canonical order of JSON values, so that equal documents have equal bytes. */
/** By UTF-16 code units: independent of any locale. */
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The same value with the members of every object in order; lists keep theirs. */
const sortKeys = (value) => {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.keys(value)
        .sort(byText)
        .map(key => [key, sortKeys(value[key])]));
};
const canonicalText = (value) => JSON.stringify(sortKeys(value));
/** The items in the order of their canonical texts. */
const sortItems = (items) => items.length < 2
    ? items
    : items
        .map((item) => [canonicalText(item), item])
        .sort(([a], [b]) => byText(a, b))
        .map(([, item]) => item);
/** Equal as JSON: the order of members does not count, a member that is undefined is none. */
const same = (a, b) => {
    if (Object.is(a, b))
        return true;
    if (Array.isArray(a) || Array.isArray(b))
        return (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index])));
    if (!isObject(a) || !isObject(b))
        return false;
    const [left, right] = [defined(a), defined(b)];
    return left.length === right.length && left.every(key => Object.hasOwn(b, key) && same(a[key], b[key]));
};
const defined = (value) => Object.keys(value).filter(key => value[key] !== undefined);


/***/ }),

/***/ 23727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ payloadText),
/* harmony export */   Oh: () => (/* binding */ payloadName),
/* harmony export */   QO: () => (/* binding */ readComponentPayload),
/* harmony export */   gO: () => (/* binding */ readDocumentPayload),
/* harmony export */   zX: () => (/* binding */ mergedExtra)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);
/* harmony import */ var _core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4012);
/**
 * What a format has no place for travels as one JSON text inside it: in CycloneDX the property `towpath:sbom`, in SPDX
 * an annotation whose comment begins with that word. It holds fields of the model, no more than are needed.
 */


const payloadName = 'towpath:sbom';
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable();
const members = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J());
const extra = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ cyclonedx: members.exactOptional(), spdx: members.exactOptional() });
const licence = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('expression'), expression: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('id'), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), url: text }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('name'), name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), text, url: text })
]);
const componentTypes = [
    'application',
    'framework',
    'library',
    'container',
    'platform',
    'operating-system',
    'device',
    'device-driver',
    'firmware',
    'file',
    'machine-learning-model',
    'data'
];
const hashAlgorithms = [
    'MD5',
    'SHA-1',
    'SHA-256',
    'SHA-384',
    'SHA-512',
    'SHA3-256',
    'SHA3-384',
    'SHA3-512',
    'BLAKE2b-256',
    'BLAKE2b-384',
    'BLAKE2b-512',
    'BLAKE3'
];
const componentPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(componentTypes).exactOptional(),
    group: text.exactOptional(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
    version: text.exactOptional(),
    purl: text.exactOptional(),
    cpe: text.exactOptional(),
    scope: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['required', 'optional', 'excluded']).nullable().exactOptional(),
    description: text.exactOptional(),
    supplier: text.exactOptional(),
    copyright: text.exactOptional(),
    declared: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(licence).exactOptional(),
    concluded: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(licence).exactOptional(),
    hashes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ algorithm: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(hashAlgorithms), value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).exactOptional(),
    references: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), comment: text })).exactOptional(),
    properties: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), value: text })).exactOptional(),
    extra: extra.exactOptional()
});
const documentPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ().exactOptional(),
    name: text.exactOptional(),
    identity: text.exactOptional(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().exactOptional(),
    created: text.exactOptional(),
    tools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).exactOptional(),
    authors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).exactOptional(),
    dependencies: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), dependsOn: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) })).exactOptional(),
    extra: extra.exactOptional()
});
/** Null where nothing needs to travel. */
const payloadText = (payload) => Object.keys(payload).length === 0 ? null : (0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__/* .canonicalText */ .A4)(payload);
const parsed = (schema, content) => {
    try {
        return schema.safeParse(JSON.parse(content)).data ?? null;
    }
    catch {
        return null;
    }
};
/** Null for what is not a payload: somebody else's text is left alone. */
const readComponentPayload = (content) => parsed(componentPayload, content);
const readDocumentPayload = (content) => parsed(documentPayload, content);
/** `metadata` and `creationInfo` are divided between the two: their members come together again. */
const united = (kept, apart) => {
    const all = { ...kept, ...apart };
    for (const [key, value] of Object.entries(kept)) {
        const other = apart[key];
        if ((0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) && (0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(other))
            all[key] = { ...value, ...other };
    }
    return all;
};
/** What was kept of a document or component in `format`, and what its payload adds. */
const mergedExtra = (format, kept, payload) => {
    const all = { ...payload, [format]: united(kept, payload?.[format] ?? {}) };
    return Object.fromEntries(Object.entries(all).filter(([, members]) => Object.keys(members).length > 0));
};


/***/ })

};
