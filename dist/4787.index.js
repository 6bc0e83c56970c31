export const id = 4787;
export const ids = [4787,1315];
export const modules = {

/***/ 90791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/core/gate/subject.js
var gate_subject = __webpack_require__(92664);
// EXTERNAL MODULE: ./build/core/failure.js
var core_failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/gate/diagnostics.js
var gate_diagnostics = __webpack_require__(3904);
// EXTERNAL MODULE: ./build/action-perf-regression/src/failures/series.js
var series = __webpack_require__(29749);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/numbers.js
/** Three digits that say something: 0.00123, 12.3, 1230. */
const significant = (value, digits = 3) => {
    if (value === 0)
        return '0';
    const rounded = Number(value.toPrecision(digits));
    const size = Math.abs(rounded);
    if (size >= 1e15 || size < 1e-9)
        return rounded.toExponential();
    return new Intl.NumberFormat('en-US', { maximumSignificantDigits: digits }).format(rounded);
};
const scales = {
    s: [
        [3600, 'h'],
        [60, 'min'],
        [1, 's'],
        [1e-3, 'ms'],
        [1e-6, 'µs'],
        [1e-9, 'ns']
    ],
    B: [
        [1e9, 'GB'],
        [1e6, 'MB'],
        [1e3, 'kB'],
        [1, 'B']
    ],
    '1/s': [
        [1e6, 'M/s'],
        [1e3, 'k/s'],
        [1, '/s']
    ],
    ratio: [[0.01, '%']]
};
/**
 * A number in its canonical unit: `12.3 ms`, `4.2 MB`, `1.5 k/s`, `0.3 %`. Beside a `limit` it has as many digits as it
 * takes that the shown number stands on the same side.
 */
const quantity = (value, unit, limit) => {
    const scale = scales[unit] ?? [[1, unit === 'count' || unit === 'score' ? '' : unit]];
    const [size, name] = scale.find(([step]) => Math.abs(value) >= step) ?? scale.at(-1) ?? [1, unit];
    const digits = limit === undefined ? 3 : sameSide(value / size, limit / size);
    return `${significant(value / size, digits)}${name === '' ? '' : ` ${name}`}`;
};
const sameSide = (value, limit) => {
    const side = Math.sign(value - limit);
    const enough = [3, 4, 5, 6, 8, 10, 12, 15].find(digits => Math.sign(Number(value.toPrecision(digits)) - limit) === side);
    return enough ?? 17;
};
/** A fraction as a percentage: `12.3 %`. */
const percent = (fraction) => Number.isFinite(fraction) ? `${significant(fraction * 100)} %` : 'any size';
/** With its sign: `+12.3 %`. */
const change = (fraction) => `${fraction > 0 ? '+' : fraction < 0 ? '−' : '±'}${percent(Math.abs(fraction))}`;
/** What got worse, in the words of the metric. */
const worseWord = ({ metric, direction }) => metric === 'time' ? 'slower' : direction === 'higher' ? 'lower' : 'higher';
/** The largest change for the worse that the interval leaves open (a fraction); Infinity where there is no interval. */
const worstCase = ({ ratio, direction }) => {
    const bound = direction === 'higher' ? ratio?.low : ratio?.high;
    if (bound == null)
        return Number.POSITIVE_INFINITY;
    return direction === 'higher' ? 1 - bound : bound - 1;
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/accept.js



/** `*` stands for any text, everything else for itself. Takes time in proportion to the text, whatever the pattern is. */
const matcherOf = (pattern) => {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.pop();
    if (last === undefined)
        return text => text === first;
    return text => {
        if (!text.startsWith(first) || !text.endsWith(last))
            return false;
        let at = first.length;
        for (const part of rest) {
            const found = text.indexOf(part, at);
            if (found < 0)
                return false;
            at = found + part.length;
        }
        return at <= text.length - last.length;
    };
};
/** Entries in force at `now` cover what they name; expired and unused ones are told. A vanished benchmark is covered as well. */
const accept = (judged, entries, now) => {
    const today = new Date(now).toISOString().slice(0, 10);
    const inForce = entries
        .filter(({ expires }) => today <= expires)
        .map(entry => ({ entry, covers: covering(entry), used: { count: 0 } }));
    const decided = judged.map(one => {
        const found = isBad(one) ? inForce.find(({ covers }) => covers(one)) : undefined;
        if (found !== undefined)
            found.used.count += 1;
        return { ...one, accepted: found?.entry ?? null };
    });
    const expired = entries.filter(({ expires }) => today > expires);
    const unused = inForce.filter(({ used }) => used.count === 0);
    return {
        decided,
        diagnostics: [
            ...expired.map(({ benchmark, expires, owner }) => (0,gate_diagnostics/* diagnosticOf */.T)('warning', (0,series.expiredAcceptance)(benchmark, expires, owner))),
            ...unused.map(({ entry }) => (0,gate_diagnostics/* note */.N)(`The accepted change of ${nameOf(entry)} (${entry.owner}, until ${entry.expires}) covers nothing in this run.`))
        ]
    };
};
const nameOf = ({ benchmark, metric, 'at-most': most }) => `${benchmark}${metric === undefined ? '' : `, ${metric}`} up to ${percent(most)}`;
const isBad = ({ finding, level }) => finding === 'vanished' || (finding === 'regression' && level !== null);
const covering = ({ benchmark, metric, 'at-most': most }) => {
    const named = matcherOf(benchmark);
    return one => named(one.benchmark) &&
        (metric === undefined || metric === one.metric) &&
        (one.finding === 'vanished' || (one.worse !== null && one.worse <= most));
};
/** The level that counts. */
const levelOf = ({ accepted, level }) => (accepted === null ? level : null);

// EXTERNAL MODULE: ./build/core/units.js + 4 modules
var units = __webpack_require__(31885);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/command.js
/** Runs a command of a suite in a tree, without secrets, and keeps the end of what it said. */

const [tailLines, tailCharacters] = [15, 1500];
/** `variables` tell the command what is asked of it. */
const runCommand = async (command, tree, { timeout }, variables, { exec, machine, signal }) => {
    try {
        const env = { ...machine.environment(), TOWPATH_BENCHMARK_SIDE: tree.side, ...variables };
        const result = await exec('bash', ['-eo', 'pipefail', '-c', command], { cwd: tree.folder, env, timeout, signal });
        if (result.code === 0)
            return { ok: true };
        const how = result.code === null ? `the signal ${result.signal}` : `exit code ${result.code}`;
        return { ok: false, how, tail: tailOf(`${result.stdout}\n${result.stderr}`, tree) };
    }
    catch (thrown) {
        signal.throwIfAborted();
        if (!(thrown instanceof core_failure/* FailureError */.pO))
            throw thrown;
        return { ok: false, how: 'no result', tail: tailOf((0,core_failure/* messageOf */.bD)(thrown), tree) };
    }
};
/** The folder has another name in every run; the verdict must not. */
const tailOf = (log, { folder }) => {
    const lines = log
        .replaceAll(folder, '.')
        .trimEnd()
        .split('\n')
        .filter(line => line.trim() !== '');
    const tail = lines.slice(-tailLines).join('\n').slice(-tailCharacters);
    return tail === '' ? 'it said nothing' : tail;
};

// EXTERNAL MODULE: ./build/action-perf-regression/src/failures/measuring.js
var measuring = __webpack_require__(26469);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/gather.js
/** The unit is part of what is compared: seconds and bytes of one name are two things. */
const keyOf = ({ benchmark, metric, unit }) => JSON.stringify([benchmark, metric, unit]);
/**
 * All processes of all starts, in their order. A report may hold several processes (forks, `-count` runs): each counts as
 * one, whatever number the report gave it.
 */
const gather = (measurements) => {
    const all = new Map();
    for (const [start, samples] of measurements.entries())
        for (const sample of samples) {
            const key = keyOf(sample);
            const growing = all.get(key) ?? { metric: metricOf(sample), processes: new Map(), otherDirections: new Set() };
            all.set(key, growing);
            if (sample.direction !== growing.metric.direction)
                growing.otherDirections.add(sample.direction);
            else
                add(growing, `${start} ${sample.report} ${sample.process}`, sample);
        }
    return new Map([...all].map(([key, growing]) => [key, seriesOf(growing)]));
};
const metricOf = ({ benchmark, metric, unit, direction, deterministic }) => ({
    benchmark,
    metric,
    unit,
    direction,
    deterministic
});
const add = ({ processes }, process, { value, level }) => {
    const known = processes.get(process);
    if (known === undefined)
        processes.set(process, { values: [value], level });
    else
        known.values.push(value);
};
const seriesOf = ({ metric, processes, otherDirections }) => ({
    ...metric,
    processes: [...processes.values()],
    otherDirections: [...otherDirections]
});
/** Both sides beside each other, sorted by benchmark, metric and unit. A metric that changed its unit is on one side twice. */
const pair = (sides) => {
    const keys = [...new Set([...sides.base.keys(), ...sides.head.keys()])].sort();
    const pairs = [];
    const incomparable = [];
    for (const key of keys) {
        const [base, head] = [sides.base.get(key), sides.head.get(key)];
        const series = head ?? base;
        if (series === undefined)
            continue;
        const { processes: _, otherDirections: __, ...metric } = series;
        const why = mixture(base, head);
        const processes = { base: base?.processes ?? [], head: head?.processes ?? [] };
        if (why === null)
            pairs.push({ ...metric, deterministic: (base ?? series).deterministic && series.deterministic, ...processes });
        else
            incomparable.push({ metric, why, processes: { base: processes.base.length, head: processes.head.length } });
    }
    return { pairs, incomparable };
};
const better = (direction) => `${direction === 'none' ? 'neither' : direction} is better`;
const mixture = (base, head) => {
    for (const [side, series] of [['base', base], ['head', head]])
        if (series !== undefined && series.otherDirections.length > 0)
            return `the ${side} says at once that ${[series.direction, ...series.otherDirections].map(better).join(' and that ')}`;
    if (base === undefined || head === undefined || base.direction === head.direction)
        return null;
    return `the base says that ${better(base.direction)}, the head that ${better(head.direction)}`;
};

// EXTERNAL MODULE: ./build/reports/read.js
var read = __webpack_require__(56262);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/reports-of-run.js
/** Reads what one process of a suite wrote: only files that are new or changed since it started. */


/**
 * `patterns` count from the folder. What lies there already belongs to the commit or to its `setup`, and is no report.
 * `warn` is told what the reports warn of.
 */
const reportsOfRun = (patterns, folder, { files, exec }, warn) => {
    const globs = patterns.map(pattern => within(folder, pattern));
    let written = [];
    let before = new Map();
    return {
        prepare: async () => {
            if (written.length > 0)
                await exec('rm', ['-f', '--', ...written], { cwd: files.root });
            written = [];
            before = new Map((await files.glob(globs)).map(stat => [stat.path, state(stat)]));
        },
        read: async () => {
            const found = (await files.glob(globs)).filter(stat => !stat.escapes && before.get(stat.path) !== state(stat));
            written = found.map(({ path }) => path);
            if (found.length === 0)
                return `it wrote no report (${patterns.join(', ')})`;
            return readAll(found, files, warn).catch((thrown) => (0,core_failure/* messageOf */.bD)(thrown));
        }
    };
};
const within = (folder, pattern) => {
    const [, not = '', path = ''] = /^(!?)(.*)$/s.exec(pattern) ?? [];
    return `${not}${folder.replaceAll('\\', '/')}/${path.replace(/^(\.\/)+/, '')}`;
};
const state = ({ size, modified }) => `${size} ${modified}`;
const readAll = async (found, files, warn) => {
    const samples = [];
    const problems = [];
    for (const [report, { path }] of found.entries()) {
        const name = path.split('/').at(-1) ?? path;
        await (0,read/* readReport */.t)(path, files, record => {
            if (record.kind === 'sample')
                samples.push({ ...record, report });
            else if (record.kind !== 'diagnostic')
                return;
            else if (record.severity === 'error')
                problems.push(`${name}: ${record.message}`);
            else if (record.severity === 'warning')
                warn(record.message);
        });
    }
    if (problems.length > 0)
        return `its report cannot be read: ${problems[0]}`;
    return samples.length === 0 ? 'its report holds no numbers' : samples;
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/warnings.js
/** More are not kept, so that no report fills the memory. */
const mostKept = 100;
const mostTold = 5;
const collectWarnings = () => {
    const texts = new Set();
    return {
        add: text => {
            if (texts.size < mostKept)
                texts.add(text);
        },
        all: () => [...texts]
    };
};
const warning = (message, suite) => ({
    ...{ severity: 'warning', code: null, fix: null, location: null },
    message,
    producer: suite
});
const told = (texts, whose, suite) => [
    ...texts.slice(0, mostTold).map(text => warning(`${whose}: ${text}`, suite)),
    ...(texts.length > mostTold ? [warning(`${whose}: ${texts.length - mostTold} more warnings.`, suite)] : [])
];
/** First what only the head's reports warn of: that may be why it looks fast. */
const warningsOfSides = ({ base, head }, suite) => [
    ...told(head.filter(text => !base.includes(text)), 'Only reports of the head warn', suite),
    ...told(base.filter(text => !head.includes(text)), 'Only reports of the base warn', suite),
    ...told(head.filter(text => base.includes(text)), 'Reports of both sides warn', suite)
];
const warningsOfRun = (texts, suite) => told(texts, 'Its reports warn', suite);

;// CONCATENATED MODULE: ./build/action-perf-regression/src/session.js



/** One failure may happen; beyond a fifth of the processes the rest are no fair sample. */
const tolerated = (started) => Math.max(1, Math.floor(started / 5));
const openSession = (suite, trees, world) => {
    const begun = world.clock.now();
    const progress = {
        base: { started: 0, dropped: 0, why: '' },
        head: { started: 0, dropped: 0, why: '' }
    };
    const warnings = { base: collectWarnings(), head: collectWarnings() };
    const reports = new Map(trees.map(({ side, folder }) => [side, reportsOfRun(suite[side].reports, folder, world, warnings[side].add)]));
    let rounds = 0;
    const runOne = async (tree, only) => {
        const own = progress[tree.side];
        own.started += 1;
        const result = await runProcess(suite, tree, { number: own.started, only }, reports.get(tree.side), world);
        if (typeof result !== 'string')
            return result;
        own.dropped += 1;
        own.why = result;
        world.log.info(`Process ${own.started} of ${suite.name} on the ${tree.side} is not counted: ${result}`);
        return null;
    };
    const failing = () => {
        const side = trees.map(tree => tree.side).find(name => progress[name].dropped > tolerated(progress[name].started));
        return side === undefined ? null : { kind: 'failing', side, ...progress[side] };
    };
    const isOver = () => world.clock.now() - begun >= suite.budget;
    return {
        counts: () => progress,
        warnings: () => ({ base: warnings.base.all(), head: warnings.head.all() }),
        spent: () => (world.clock.now() - begun) / suite.budget,
        measure: async (count, only = []) => {
            const measured = { base: [], head: [] };
            const enough = () => trees.every(({ side }) => measured[side].length >= count);
            while (!enough()) {
                // ABBA: whatever drifts slowly meets both sides alike.
                const order = rounds % 2 === 0 ? trees : trees.toReversed();
                rounds += 1;
                for (const tree of order) {
                    world.signal.throwIfAborted();
                    const stop = isOver() ? { kind: 'time' } : failing();
                    if (stop !== null)
                        return { measured, stop };
                    const result = await runOne(tree, only);
                    if (result !== null)
                        measured[tree.side].push(result);
                }
            }
            const stop = failing();
            return { measured, stop };
        }
    };
};
/** The numbers of one process, or why they do not count. */
const runProcess = async (suite, tree, { number, only }, reports, world) => {
    await reports?.prepare();
    const variables = {
        TOWPATH_BENCHMARK_PROCESS: String(number),
        ...(only.length === 0 ? {} : { TOWPATH_BENCHMARK_FILTER: only.join('\n') })
    };
    const ran = await runCommand(suite[tree.side].run, tree, suite, variables, world);
    const read = (await reports?.read()) ?? 'it wrote no report';
    return ran.ok ? read : `it ended with ${ran.how}: ${ran.tail}`;
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/sparse.js


const presence = (measurements) => {
    const counts = new Map();
    for (const samples of measurements)
        for (const key of new Set(samples.map(keyOf)))
            counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
};
/** Of processes that were all asked for everything. As many may be missing as processes may fail; what a side never reports is gone or new. */
const sparseOf = (measured) => new Map(['base', 'head'].flatMap(side => {
    const of = measured[side].length;
    return [...presence(measured[side])].flatMap(([key, processes]) => of - processes > tolerated(of) ? [[key, { side, processes, of }]] : []);
}));
/** The pairs that can be compared, and the judgement of those that cannot. */
const withoutSparse = ({ pairs, incomparable }, sparse) => ({
    incomparable,
    pairs: pairs.filter(one => !isSparse(one, sparse)),
    unjudged: pairs.flatMap(one => {
        const found = isSparse(one, sparse) ? sparse.get(keyOf(one)) : undefined;
        return found === undefined ? [] : [unjudged(one, found)];
    })
});
const isSparse = (one, sparse) => one.base.length > 0 && one.head.length > 0 && sparse.has(keyOf(one));
const sentence = ({ side, processes, of }) => `Only ${processes} of ${of} processes of the ${side} report it: those that lack it may be the slow ones, so nothing is compared.`;
const unjudged = ({ benchmark, metric, unit, direction, deterministic, base, head }, found) => ({
    ...{ benchmark, metric, unit, direction, deterministic },
    ...{ finding: 'inconclusive', level: null, ratio: null, worse: null, p: null, q: null },
    processes: { base: base.length, head: head.length },
    ...{ weak: false, detectable: null, source: 'paired' },
    reason: sentence(found)
});
const sparse_mostTold = 5;
/** A warning for each, since one benchmark that says nothing does not make its suite inconclusive. */
const sparseDiagnostics = (unjudged, suite) => {
    const warning = (message) => ({
        ...{ severity: 'warning', code: null, fix: null, location: null },
        message,
        producer: suite
    });
    return [
        ...unjudged
            .slice(0, sparse_mostTold)
            .map(({ benchmark, metric, reason }) => warning(`\`${benchmark}\`, ${metric}: ${reason}`)),
        ...(unjudged.length > sparse_mostTold ? [warning(`So it is with ${unjudged.length - sparse_mostTold} more numbers.`)] : [])
    ];
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/compare.js






const nothing = { base: [], head: [] };
const untouched = {
    measured: nothing,
    counts: { base: { started: 0, dropped: 0, why: '' }, head: { started: 0, dropped: 0, why: '' } },
    warnings: { base: [], head: [] },
    sparse: []
};
/** `trees`: base and head. Every problem of the suite is a value: other suites go on. */
const compareSuite = async (suite, trees, rule, judges, world) => {
    const built = await build(suite, trees, world);
    if (built !== null)
        return { suite, judged: [], problem: built, ...untouched, notes: [] };
    const session = openSession(suite, trees, world);
    const { first, sparse, problem, notes } = await firstLook(suite, session, rule, judges, world);
    const ended = { suite, measured: first, counts: session.counts() };
    if (problem !== null)
        return { ...ended, warnings: session.warnings(), sparse: [], judged: [], problem, notes };
    const { unjudged, ...paired } = withoutSparse(pairOf(first), sparse);
    const confirmed = await compare_confirm(suite, paired.pairs, session, rule, judges);
    const failed = confirmed.stop?.kind === 'failing' ? stopProblem(suite, confirmed.stop, 0) : null;
    return {
        ...ended,
        warnings: session.warnings(),
        sparse: failed === null ? unjudged : [],
        measured: merge(first, confirmed.measured),
        judged: failed === null
            ? [...judges.judgeConfirmed(paired.pairs, confirmed.fresh, rule), ...incomparable(paired), ...unjudged]
            : [],
        problem: failed,
        notes: [...notes, ...confirmed.notes]
    };
};
/** Runs `setup` in each tree. Null where all of them build. */
const build = async (suite, trees, world) => {
    for (const tree of trees) {
        const { setup } = suite[tree.side];
        if (setup === null)
            continue;
        world.log.info(`Building the ${tree.side} for ${suite.name}`);
        const ran = await runCommand(setup, tree, suite, {}, world);
        if (!ran.ok)
            return { failure: (0,measuring.notBuilt)(tree.side, suite.name, ran.how, ran.tail), side: tree.side };
    }
    return null;
};
const stopProblem = (suite, stop, measured) => stop.kind === 'time'
    ? { failure: (0,measuring.outOfTime)(suite.name, measured, suite.processes, (0,units/* formatDuration */.a3)(suite.budget)), side: null }
    : { failure: (0,measuring.notMeasured)(stop.side, suite.name, stop.dropped, stop.started, stop.why), side: stop.side };
const pairOf = ({ base, head }) => pair({ base: gather(base), head: gather(head) });
const merge = (a, b) => ({
    base: [...a.base, ...b.base],
    head: [...a.head, ...b.head]
});
/**
 * The first processes, and more of them while the spread alone says that the threshold cannot be seen. Two thirds of
 * budget and processes are left for suspects: fresh processes are twice as many.
 */
const firstLook = async (suite, session, rule, judges, { log }) => {
    log.info(`Measuring ${suite.name}: ${suite.processes} processes a side, interleaved`);
    const batch = await session.measure(suite.processes);
    let first = batch.measured;
    // Later processes are asked for some benchmarks only.
    const sparse = sparseOf(first);
    if (batch.stop !== null) {
        const measured = Math.min(first.base.length, first.head.length);
        return { first, sparse, problem: stopProblem(suite, batch.stop, measured), notes: [] };
    }
    while (session.spent() < 1 / 3) {
        const { pairs } = pairOf(first);
        const imprecise = judges.impreciseOf(pairs, rule).flatMap(index => pairs[index] ?? []);
        const more = Math.min(suite.processes, Math.floor(suite.mostProcesses / 3) - first.base.length);
        if (imprecise.length === 0 || more < 1)
            break;
        log.info(`${imprecise.length} of ${pairs.length} numbers are too noisy: ${more} more processes a side`);
        const { measured, stop } = await session.measure(more, namesOf(imprecise));
        if (stop?.kind === 'failing')
            return { first, sparse, problem: stopProblem(suite, stop, 0), notes: [] };
        first = merge(first, restrict(measured, imprecise));
        if (stop !== null)
            break;
    }
    return { first, sparse, problem: null, notes: [] };
};
const namesOf = (pairs) => [...new Set(pairs.map(({ benchmark }) => benchmark))].sort();
/** Only the numbers that were asked for: of the others some processes would say more than of the rest. */
const restrict = ({ base, head }, pairs) => {
    const wanted = new Set(pairs.map(keyOf));
    const only = (measurement) => measurement.filter(sample => wanted.has(keyOf(sample)));
    return { base: base.map(only), head: head.map(only) };
};
/** Fresh processes for suspects alone. */
const compare_confirm = async (suite, pairs, session, rule, judges) => {
    const suspects = judges.suspectsOf(pairs, rule);
    const suspected = suspects.flatMap(index => pairs[index] ?? []);
    const used = session.counts().head.started;
    const wanted = Math.max(0, ...suspected.map(judges.freshProcesses));
    const count = Math.min(wanted, suite.mostProcesses - used);
    const none = { fresh: new Map(), measured: nothing, stop: null };
    if (suspected.length === 0)
        return { ...none, notes: [] };
    const unconfirmed = `${suite.name}: ${suspected.length} suspected numbers could not be measured again`;
    if (count < 2)
        return { ...none, notes: [`${unconfirmed}: \`most-processes\` is used up.`] };
    const { measured, stop } = await session.measure(count, namesOf(suspected));
    const enough = Math.min(measured.base.length, measured.head.length) >= Math.min(count, suite.processes);
    if (!enough)
        return { ...none, stop, notes: [`${unconfirmed}: its time budget (${(0,units/* formatDuration */.a3)(suite.budget)}) ended.`] };
    return { fresh: freshPairs(pairs, suspects, measured), measured: restrict(measured, suspected), stop, notes: [] };
};
const freshPairs = (pairs, suspects, measured) => {
    const again = new Map(withoutSparse(pairOf(measured), sparseOf(measured)).pairs.map(one => [keyOf(one), one]));
    return new Map(suspects.flatMap(index => {
        const [before] = [pairs[index]];
        const now = before === undefined ? undefined : again.get(keyOf(before));
        return now === undefined || now.base.length === 0 || now.head.length === 0 ? [] : [[index, now]];
    }));
};
const incomparable = ({ incomparable: found }) => found.map(({ metric, why, processes }) => compare_unjudged(metric, why, processes));
/** What the base said is gone, and no amount of measuring brings it back: `vanished`, with numbers on the head. */
const compare_unjudged = (metric, why, processes) => ({
    ...metric,
    finding: 'vanished',
    level: null,
    ratio: null,
    worse: null,
    p: null,
    q: null,
    processes,
    weak: false,
    detectable: null,
    source: 'paired',
    reason: `${metric.benchmark}, ${metric.metric}: ${why}. What is worse is not known, so nothing is compared.`
});

// EXTERNAL MODULE: ./build/action-perf-regression/src/failures/settings.js
var settings = __webpack_require__(89865);
// EXTERNAL MODULE: ./build/core/gate/excerpt.js
var excerpt = __webpack_require__(22565);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/findings.js
/** What one person can act on, the surest and largest first. */





/** A verdict with a million findings could not even be written. */
const mostFindings = 1000;
const longestTitle = 500;
const severities = { critical: 'critical', block: 'major', warn: 'minor' };
const groups = [
    'regression',
    'vanished',
    'inconclusive',
    'improvement',
    'new',
    'no-regression'
];
/** Confidence times size: a change that is certain and large comes first. What has no size (from zero) counts as doubled. */
const weight = ({ p, q, worse, source }) => {
    const confidence = source === 'exact' ? 1 : 1 - (q ?? p ?? 1);
    return confidence * Math.min(Math.abs(worse ?? 1), 1e6);
};
/** Regressions first, then what could not be judged, what got better, the rest; inside by confidence × size. */
const byImportance = (a, b) => groups.indexOf(a.finding) - groups.indexOf(b.finding) || weight(b) - weight(a) || (titleOf(a) < titleOf(b) ? -1 : 1);
const titleOf = ({ benchmark, metric }) => `${benchmark} · ${metric}`;
const findingsOf = (decided) => {
    const added = decided.filter(({ finding }) => finding === 'new');
    const findings = [...decided].sort(byImportance).flatMap(one => findingOf(one, added) ?? []);
    const more = findings.length - mostFindings;
    return {
        findings: findings.slice(0, mostFindings),
        notes: more > 0 ? [(0,gate_diagnostics/* note */.N)(`The first ${mostFindings} of ${findings.length} findings are listed.`)] : []
    };
};
const findingOf = (one, added) => {
    const make = (kind, severity, message) => ({
        ...{ kind, severity, message, location: null, producer: one.suite, code: null },
        title: (0,excerpt/* excerpt */.K)(titleOf(one), longestTitle)
    });
    if (one.accepted !== null)
        return make('accepted-change', 'info', acceptedMessage(one, one.accepted));
    if (one.finding === 'vanished')
        return make('vanished-benchmark', 'minor', `${one.processes.head > 0 ? one.reason : `It is not reported any more.${renamed(one, added)}`} If that is meant, accept it under \`performance.accept\`.`);
    if (one.finding === 'regression') {
        const level = levelOf(one);
        return make('slower-benchmark', level === null ? 'info' : severities[level], one.reason);
    }
    return null;
};
const acceptedMessage = (one, { reason, owner, expires }) => {
    const gone = one.finding === 'vanished' && one.processes.head > 0 ? 'Its direction changed' : 'Gone';
    const what = one.worse === null ? gone : `${percent(one.worse)} ${worseWord(one)}`;
    return `${what}, accepted by ${owner} until ${expires}: ${reason}`;
};
/** The same metric in another unit, or under a name that is almost the same. */
const renamed = (gone, added) => {
    const again = added.find(one => one.suite === gone.suite && one.benchmark === gone.benchmark && one.metric === gone.metric);
    if (again !== undefined)
        return ` Its unit changed from ${gone.unit} to ${again.unit}: the two are not compared.`;
    const likely = added.filter(one => one.suite === gone.suite &&
        one.metric === gone.metric &&
        one.unit === gone.unit &&
        (0,suggest/* editDistance */.Y)((0,excerpt/* excerpt */.K)(one.benchmark, 200), (0,excerpt/* excerpt */.K)(gone.benchmark, 200)) <= Math.max(2, gone.benchmark.length / 3));
    const [first] = likely;
    if (first !== undefined && likely.length === 1)
        return ` It may have been renamed to ${(0,excerpt/* excerpt */.K)(first.benchmark, 200)}: the two are not compared.`;
    return '';
};

// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
// EXTERNAL MODULE: ./build/core/metrics.js
var metrics = __webpack_require__(46491);
// EXTERNAL MODULE: ./build/core/metrics-catalogue.js
var metrics_catalogue = __webpack_require__(59987);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/metrics.js
/** The numbers of the verdict. */




/** `performance.*`; unknown while a suite could not be judged, because it would count too few. */
const metricsOf = (suites) => {
    const decided = suites.flatMap(suite => suite.decided);
    const open = suites.find(({ silent }) => silent?.outcome === 'inconclusive');
    const value = (count) => open === undefined ? (0,metrics/* known */.eO)((0,exact/* exact */.e0)(count)) : (0,metrics/* unknown */.L5)(`${open.suite}: ${open.silent?.why ?? ''}`);
    const found = (finding) => value(decided.filter(one => one.finding === finding).length);
    const level = (wanted) => value(decided.filter(one => levelOf(one) === wanted).length);
    return withForms({
        'performance.benchmarks': value(decided.length),
        'performance.regressions': found('regression'),
        'performance.regressions.warn': level('warn'),
        'performance.regressions.block': level('block'),
        'performance.regressions.critical': level('critical'),
        'performance.accepted': value(decided.filter(({ accepted }) => accepted !== null).length),
        'performance.improvements': found('improvement'),
        'performance.inconclusive': found('inconclusive'),
        'performance.new': found('new'),
        'performance.vanished': found('vanished'),
        'performance.worst': worst(decided, open)
    });
};
const worst = (decided, open) => {
    if (open !== undefined)
        return (0,metrics/* unknown */.L5)(`${open.suite}: ${open.silent?.why ?? ''}`);
    const sizes = decided.flatMap(({ finding, worse, accepted }) => finding === 'regression' && worse !== null && accepted === null ? [worse] : []);
    const most = (0,exact/* fromNumber */.oB)(sizes.reduce((a, b) => Math.max(a, b), 0) * 100);
    if (most === undefined)
        return (0,metrics/* unknown */.L5)('it is larger than a number can be');
    return sizes.length === 0 ? (0,metrics/* notApplicable */.hH)('nothing got worse') : (0,metrics/* known */.eO)(most);
};
/** Limits and what became of them. */
const serviceLevelMetrics = (findings, open) => withForms({
    'performance.limits.broken': (0,metrics/* known */.eO)((0,exact/* exact */.e0)(findings.length)),
    'performance.limits.open': (0,metrics/* known */.eO)((0,exact/* exact */.e0)(open))
});
const withForms = (values) => Object.fromEntries(Object.entries(values).flatMap(([name, value]) => {
    const form = (0,metrics_catalogue/* metricForms */.IP)(name);
    return form === undefined ? [] : [[name, { unit: form.unit, direction: form.direction, value }]];
}));

// EXTERNAL MODULE: ./build/core/evidence/collect.js + 2 modules
var collect = __webpack_require__(15742);
// EXTERNAL MODULE: ./build/core/evidence/producer-problem.js
var producer_problem = __webpack_require__(64924);
// EXTERNAL MODULE: ./build/reports/recognise.js
var recognise = __webpack_require__(27249);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/newest.js
/** The newest numbers of one commit: measured here, or read from reports that are there. */









/** What is looked for where nobody names the reports. */
const benchmarkReports = {
    places: ['**/*.json', '**/*.ndjson', '**/*bench*.txt'],
    is: async (path, files) => (0,recognise/* recognise */.GJ)(await (0,recognise/* readHead */.zy)(path, files))?.holds === 'benchmarks'
};
/** Every report of this job; all of them are one suite, each file a start of its own. */
const newestOfReports = async (inputs, world) => {
    const { newest, delivered } = await readReports(inputs, world);
    return afterCommand(newest, delivered, 0);
};
/** The same, before it is asked how the command ended that wrote them. */
const readReports = async (inputs, world) => {
    const { name: suite } = inputs;
    const delivered = await (0,collect/* evidenceHere */._)({ ...inputs, mode: 'standalone', producer: suite, shard: null, exitCode: null }, benchmarkReports, world);
    const { manifest, reports } = delivered;
    const measurements = [];
    const diagnostics = manifest.notes.map(text => (0,gate_diagnostics/* note */.N)(text, suite));
    const seen = [];
    for (const report of reports) {
        const samples = [];
        const { format } = await (0,read/* readReport */.t)(report.file, world.files, record => {
            if (record.kind === 'sample')
                samples.push({ ...record, report: 0 });
            else if (record.kind === 'diagnostic')
                diagnostics.push({
                    ...record,
                    message: `${report.path}: ${record.message}`,
                    fix: null,
                    location: null,
                    producer: suite
                });
        });
        if (samples.length > 0)
            measurements.push(samples);
        seen.push({ path: report.path, format, sha256: report.sha256, bytes: report.bytes });
    }
    const unmatched = (0,producer_problem/* unmatchedProblem */.b)(manifest, reports.length, suite);
    const problem = unmatched ?? (measurements.length === 0 ? (0,measuring.noSamples)(placesOf(inputs.reports)) : null);
    if (problem !== null)
        diagnostics.push((0,gate_diagnostics/* diagnosticOf */.T)('error', problem, suite));
    const unreadable = diagnostics.some(({ severity }) => severity === 'error');
    const newest = {
        suite,
        measurements,
        problem,
        diagnostics: diagnostics.map(withoutKind),
        status: {
            producer: suite,
            shard: null,
            status: unreadable ? 'unreadable' : 'complete',
            attempt: manifest.attempt,
            reports: seen,
            detail: problem?.what ?? ''
        }
    };
    return { newest, delivered };
};
/** A command that failed may have died halfway: its numbers count only where `failures` that were found explain its end. */
const afterCommand = (newest, delivered, failures) => {
    const told = delivered.manifest.command.outcome !== 'unknown';
    const problem = told ? (0,producer_problem/* commandProblem */.R)(delivered, newest.suite, failures) : null;
    if (problem === null)
        return newest;
    return {
        ...newest,
        problem: newest.problem ?? problem,
        diagnostics: [...newest.diagnostics, (0,gate_diagnostics/* diagnosticOf */.T)('error', problem, newest.suite)],
        status: {
            ...newest.status,
            status: newest.status.status === 'complete' ? 'unexplained-failure' : newest.status.status,
            detail: newest.status.detail === '' ? problem.what : newest.status.detail
        }
    };
};
const withoutKind = ({ severity, code, message, fix, location, producer }) => ({
    severity,
    code,
    message,
    fix,
    location,
    producer
});
const placesOf = (patterns) => (patterns.length > 0 ? patterns : benchmarkReports.places).map(pattern => `\`${pattern}\``).join(', ');
/** Builds and measures one commit. */
const measureNewest = async (suite, tree, world) => {
    const built = await build(suite, [tree], world);
    const session = openSession(suite, [tree], world);
    const batch = built === null ? await session.measure(suite.processes) : null;
    const measurements = batch?.measured[tree.side] ?? [];
    const stopped = batch?.stop ? stopProblem(suite, batch.stop, measurements.length) : null;
    const problem = (built ?? stopped)?.failure ?? null;
    return {
        suite: suite.name,
        measurements,
        problem,
        status: statusOf(suite.name, problem, world.run.attempt),
        diagnostics: [
            ...(problem === null ? [] : [(0,gate_diagnostics/* diagnosticOf */.T)('error', problem, suite.name)]),
            ...warningsOfRun(session.warnings()[tree.side], suite.name)
        ]
    };
};
const statusOf = (producer, problem, attempt) => ({
    producer,
    shard: null,
    status: problem === null ? 'complete' : 'unexplained-failure',
    attempt,
    reports: [],
    detail: problem?.what ?? ''
});

;// CONCATENATED MODULE: ./build/action-perf-regression/src/rules.js


const blockingLevels = ['block', 'critical'];
/** One rule at the level that blocks, one at the level that warns, one about benchmarks that are gone. */
const rulesOf = (verdict, { thresholds, blocks, origin }) => {
    const limit = (size) => `${verdict.suite}: nothing worse by ${percent(size)} or more`;
    const block = { rule: limit(thresholds.block), severity: 'block', origin };
    const warn = { rule: limit(thresholds.warn), severity: 'warn', origin };
    const { silent } = verdict;
    if (silent !== null) {
        const said = { outcome: silent.outcome, reason: silent.why };
        // Without a blocking rule a suite that could not be measured would pass.
        return [blocks ? { ...block, ...said } : { ...warn, severity: 'block', ...said }];
    }
    const isBlocking = (one) => blockingLevels.includes(levelOf(one));
    return [
        ...(blocks ? [{ ...block, ...judged(verdict.decided, isBlocking, thresholds.block) }] : []),
        { ...warn, ...rules_worst(verdict.decided, one => levelOf(one) !== null, thresholds.warn) },
        ...gone(verdict, origin)
    ];
};
/** Benchmarks for which a change of that size can neither be shown nor excluded. */
const blindTo = (decided, size) => decided.filter(one => one.finding === 'inconclusive' && worstCase(one) >= size);
const comparedOf = (decided) => decided.filter(({ finding }) => finding !== 'new' && finding !== 'vanished');
/** Exact numbers are never blind, and those without a direction guard nothing: they say nothing of the noise. */
const isMeasured = ({ source, direction }) => source !== 'exact' && direction !== 'none';
/** Of what noise is counted. */
const measuredOf = (decided) => comparedOf(decided).filter(isMeasured);
/**
 * One noisy benchmark must not block every change: it is listed with what it could have shown. When most of a suite is
 * blind, the suite itself says nothing.
 */
const isBlind = (decided, size) => {
    const measured = measuredOf(decided);
    return blindTo(measured, size).length * 2 > measured.length;
};
const judged = (decided, isBroken, size) => {
    const said = rules_worst(decided, isBroken, size);
    if (said.outcome === 'failed')
        return said;
    if (!isBlind(decided, size))
        return said;
    const measured = measuredOf(decided);
    const blind = blindTo(measured, size).length;
    return {
        outcome: 'inconclusive',
        reason: `${blind} of ${measured.length} measured numbers are too noisy to exclude a change of ${percent(size)}`
    };
};
const rules_worst = (decided, isBroken, size) => {
    const compared = comparedOf(decided);
    if (compared.length === 0)
        return { outcome: 'not-applicable', reason: 'base and head have no number in common' };
    const broken = compared.filter(isBroken).sort(bySize);
    const [first] = broken;
    if (first !== undefined)
        return {
            outcome: 'failed',
            reason: `${described(first)}${broken.length > 1 ? `, and ${broken.length - 1} more` : ''}`
        };
    const accepted = compared.filter(one => one.accepted !== null).length;
    const blind = blindTo(compared, size).length;
    return {
        outcome: 'passed',
        reason: [
            `${compared.length} ${compared.length === 1 ? 'number' : 'numbers'} compared`,
            ...(accepted > 0 ? [`${accepted} accepted`] : []),
            ...(blind > 0 ? [`for ${blind} a change of ${percent(size)} cannot be excluded`] : [])
        ].join(', ')
    };
};
const described = (one) => one.worse === null
    ? `${one.benchmark} (${one.metric}) got worse, from a base that is not above zero`
    : `${one.benchmark} (${one.metric}) is ${percent(one.worse)} ${worseWord(one)}`;
/** Of unknown size: the base is not above zero. That counts as the largest. */
const sizeOf = ({ worse }) => worse ?? Number.POSITIVE_INFINITY;
const bySize = (a, b) => (sizeOf(a) === sizeOf(b) ? 0 : sizeOf(b) - sizeOf(a));
const gone = ({ suite, decided }, origin) => {
    const vanished = decided.filter(({ finding, accepted }) => finding === 'vanished' && accepted === null);
    const [first] = vanished;
    if (first === undefined)
        return uncompared(suite, decided, origin);
    const more = vanished.length > 1 ? `, and ${vanished.length - 1} more` : '';
    return [
        {
            rule: `${suite}: no benchmark vanishes`,
            severity: 'warn',
            outcome: 'failed',
            reason: first.processes.head > 0
                ? `${first.reason}${vanished.length > 1 ? ` There are ${vanished.length - 1} more.` : ''}`
                : `${first.benchmark} (${first.metric}) is not reported any more${more}`,
            origin
        }
    ];
};
/** Every number of the base is gone, and somebody accepted each: then nothing of the suite is guarded, which is told. */
const uncompared = (suite, decided, origin) => {
    const had = decided.some(({ finding }) => finding === 'vanished');
    if (!had || comparedOf(decided).length > 0)
        return [];
    const reason = 'no number of the base is left in the head, so nothing is compared';
    return [
        { rule: `${suite}: base and head have a number in common`, severity: 'warn', outcome: 'failed', reason, origin }
    ];
};
/** `+12.3 %`, or what there is to say instead. */
const changeOf = ({ worse, ratio, finding, processes }) => {
    if (ratio !== null)
        return change(ratio.estimate - 1);
    if (finding === 'vanished' && processes.head > 0)
        return 'direction changed';
    if (finding === 'new' || finding === 'vanished')
        return finding;
    return worse === null ? 'no ratio' : change(worse);
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/suites.js



/** Raises PR-101 (none), PR-102 (a selected one does not exist), PR-104 (inputs that contradict each other). */
const suitesFor = (inputs, configs) => {
    if (inputs.run !== null)
        return [suiteOfInputs(inputs, inputs.run)];
    if (inputs.setup !== null)
        (0,core_failure/* raise */.xl)((0,settings.contradictoryInputs)('`setup` is given without `run`', 'give `run` too'));
    const declared = Object.keys(configs.head.benchmarks);
    if (declared.length === 0)
        (0,core_failure/* raise */.xl)((0,settings.noSuites)(inputs.config));
    const unknown = inputs.suites.find(name => !declared.includes(name));
    if (unknown !== undefined)
        (0,core_failure/* raise */.xl)((0,settings.unknownSuite)(unknown, (0,suggest/* nearest */.p)(unknown, declared), inputs.config));
    const chosen = declared.filter(name => inputs.suites.length === 0 || inputs.suites.includes(name));
    return chosen.flatMap(name => {
        const suite = configs.head.benchmarks[name];
        return suite === undefined ? [] : [suiteOf(name, suite, configs.base.benchmarks[name] ?? suite)];
    });
};
const commandsOf = ({ run, setup, reports }) => ({ run, setup: setup ?? null, reports });
const suiteOf = (name, head, base) => ({
    name,
    head: commandsOf(head),
    base: commandsOf(base),
    processes: head.processes,
    mostProcesses: Math.max(head.processes, head['most-processes']),
    budget: head.budget,
    timeout: head.timeout * 60_000,
    reproduce: [name]
});
const suiteOfInputs = (inputs, run) => {
    if (inputs.suites.length > 0)
        (0,core_failure/* raise */.xl)((0,settings.contradictoryInputs)('`run` and `suites` are both given', 'give one of them'));
    if (inputs.reports.length === 0)
        (0,core_failure/* raise */.xl)((0,settings.contradictoryInputs)('`run` is given without `reports`', 'name the report files that `run` writes in `reports`'));
    if (inputs.processes < 2 || inputs.mostProcesses < inputs.processes)
        (0,core_failure/* raise */.xl)((0,settings.contradictoryInputs)(`\`processes\` is ${inputs.processes}, \`most-processes\` is ${inputs.mostProcesses}`, 'let `processes` be at least 2, and `most-processes` at least that'));
    const commands = { run, setup: inputs.setup, reports: inputs.reports };
    return {
        name: inputs.name,
        head: commands,
        base: commands,
        processes: inputs.processes,
        mostProcesses: inputs.mostProcesses,
        budget: inputs.budget,
        timeout: Math.max(inputs.budget, 30 * 60_000),
        reproduce: [
            ...['--run', run],
            ...(inputs.setup === null ? [] : ['--setup', inputs.setup]),
            ...inputs.reports.flatMap(pattern => ['--reports', pattern])
        ]
    };
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/trees.js
/** The two trees that are compared, each built in a folder of its own. */

/** Checks out a tree for each commit, and removes them after `body`, whatever becomes of it. */
const withTrees = async (commits, { git, files, log }, body) => {
    const removals = [];
    try {
        const trees = [];
        for (const side of ['base', 'head']) {
            const commit = commits[side];
            if (commit === undefined)
                continue;
            const { folder, remove } = await git.checkout(commit, await files.temporary(`towpath-${side}`));
            removals.push(remove);
            trees.push({ side, commit, folder });
        }
        return await body(trees);
    }
    finally {
        for (const remove of removals)
            await remove().catch((thrown) => log.warning(`A measured tree was not removed: ${(0,core_failure/* messageOf */.bD)(thrown)}`));
    }
};

;// CONCATENATED MODULE: ./build/core/stats/measured.js
const measured_measured = (value) => ({ known: true, value });
const measured_unmeasured = (why) => ({ known: false, why });
/** A number that must be finite: sums of numbers near 1e308 leave the range of a double. */
const measured_finite = (value) => Number.isFinite(value) ? measured_measured(value) : measured_unmeasured('it leaves the range of a double');
/** Why no statistic can be computed from a sample; `undefined` when at least `least` finite numbers are there. */
const measured_unusable = (values, least) => {
    if (values.length < least)
        return `it needs ${least} ${least === 1 ? 'number' : 'numbers'}, there are ${values.length}`;
    return values.every(Number.isFinite) ? undefined : 'a number is NaN or infinite';
};

;// CONCATENATED MODULE: ./build/core/stats/quantile.js
/** Order statistics. */

const ascending = (values) => Array.from(Float64Array.from(values).sort());
/**
 * Between order statistics by linear interpolation: type 7 of Hyndman and Fan, "Sample quantiles in statistical packages",
 * The American Statistician 50 (1996). `sorted` is ascending, finite and not empty, `share` in [0, 1].
 */
const quantileOfSorted = (sorted, share) => {
    const position = (sorted.length - 1) * share;
    const below = Math.floor(position);
    const low = sorted[below] ?? 0;
    const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
    return low === high ? low : low * (1 - (position - below)) + high * (position - below);
};
/** The quantile `share` (0.95 is the 95th percentile); unknown for an empty sample, NaN or infinities. */
const quantile = (values, share) => {
    if (!(share >= 0 && share <= 1))
        return measured_unmeasured('the share is not between 0 and 1');
    const why = measured_unusable(values, 1);
    return why === undefined ? measured_finite(quantileOfSorted(ascending(values), share)) : measured_unmeasured(why);
};
/** The middle value, or the mean of the two middle ones; unknown for an empty sample, NaN or infinities. */
const median = (values) => quantile(values, 0.5);
/** The median of finite numbers, at least one. */
const quantile_middle = (values) => values.length === 1 ? (values[0] ?? 0) : quantileOfSorted(Float64Array.from(values).sort(), 0.5);

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/history.js
/** Series in the ledger: one immutable file per run and suite, read again as history. */





const seriesSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.series/1'),
    id: schemas/* string */.YjP(),
    suite: schemas/* string */.YjP(),
    commit: schemas/* string */.YjP(),
    tree: schemas/* string */.YjP().nullable(),
    run: schemas/* int */.Whr(),
    attempt: schemas/* int */.Whr(),
    machine: schemas/* strictObject */.rej({
        processor: schemas/* string */.YjP(),
        cores: schemas/* int */.Whr(),
        system: schemas/* string */.YjP(),
        image: schemas/* string */.YjP().nullable(),
        architecture: schemas/* string */.YjP()
    }),
    results: schemas/* array */.YOg(schemas/* strictObject */.rej({
        benchmark: schemas/* string */.YjP(),
        metric: schemas/* string */.YjP(),
        unit: schemas/* string */.YjP(),
        direction: schemas/* enum */.k5n(['higher', 'lower', 'none']),
        deterministic: schemas/* boolean */.zMY(),
        level: schemas/* enum */.k5n(['iteration', 'process', 'summary']),
        /** Median of each process. */
        processes: schemas/* array */.YOg(schemas/* number */.aig()).min(1)
    }))
});
/** The class of a runner: only numbers of one class are compared without reserve. The image's version changes weekly and is left out. */
const fingerprintOf = ({ processor, cores, system, architecture }) => `${processor}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${system}, ${architecture}`;
const folderOf = (id, suite) => `series/${encodeURIComponent(id)}/${encodeURIComponent(suite)}/`;
const seriesPath = ({ id, suite, commit, run, attempt }) => `${folderOf(id, suite)}${commit}/${run}-${attempt}.json`;
/** The numbers as they are kept: the median of each process. */
const resultsOf = (gathered) => [...gathered.values()]
    .filter(({ otherDirections }) => otherDirections.length === 0)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ benchmark, metric, unit, direction, deterministic, processes }) => ({
    benchmark,
    metric,
    unit,
    direction,
    deterministic,
    level: processes[0]?.level ?? 'process',
    processes: processes.map(({ values }) => quantile_middle(values))
}));
const suiteRunOf = (entry) => ({
    name: `run ${entry.run}`,
    fingerprint: fingerprintOf(entry.machine),
    results: entry.results.map(({ processes, level, ...metric }) => ({
        ...metric,
        processes: processes.map(value => ({ values: [value], level: level === 'iteration' ? 'process' : level }))
    }))
});
const entryName = /\/(\d{1,15})-(\d{1,15})\.json$/;
/** The last `most` runs before this one; of a run that was repeated its last attempt. Throws what the ledger throws. */
const readHistory = async (id, suite, most, { ledger, run }) => {
    const newest = new Map();
    for (const path of await ledger.list(folderOf(id, suite))) {
        const [match, number, attempt] = entryName.exec(path) ?? [];
        const listed = { path, run: Number(number), attempt: Number(attempt) };
        if (match === undefined || listed.run === run.runId)
            continue;
        if ((newest.get(listed.run)?.attempt ?? 0) <= listed.attempt)
            newest.set(listed.run, listed);
    }
    const chosen = [...newest.values()].sort((a, b) => a.run - b.run).slice(-most);
    const read = await Promise.all(chosen.map(async ({ path }) => ({ path, entry: parse(await ledger.read(path), id, suite) })));
    return {
        entries: read.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
        damaged: read.filter(({ entry }) => entry === undefined).map(({ path }) => path)
    };
};
const parse = (text, id, suite) => {
    try {
        const parsed = seriesSchema.safeParse(JSON.parse(text ?? ''));
        return parsed.success && parsed.data.id === id && parsed.data.suite === suite ? parsed.data : undefined;
    }
    catch {
        return undefined;
    }
};
/** Raises PR-121. */
const writeSeries = async (entries, ledger) => {
    const files = entries.map(entry => ({ path: seriesPath(entry), content: `${JSON.stringify(entry)}\n` }));
    try {
        await ledger.append(files, `series: ${entries.map(({ suite }) => suite).join(', ')} of ${entries[0]?.commit ?? ''}`);
    }
    catch (thrown) {
        (0,core_failure/* raise */.xl)((0,series.seriesNotWritten)((0,core_failure/* messageOf */.bD)(thrown)), thrown);
    }
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/trends.js
/** What the ledger remembers of the numbers in a report, for its sparklines. It decides nothing, so trouble is silent. */



const shownRuns = 20;
const trendKey = (suite, metric) => `${suite} ${keyOf(metric)}`;
const trendsOf = (suite, entries) => {
    const all = new Map();
    for (const { results } of entries.slice(-shownRuns))
        for (const result of results) {
            const key = trendKey(suite, result);
            all.set(key, [...(all.get(key) ?? []), quantile_middle(result.processes)]);
        }
    return all;
};
const historyOfCompared = async (id, compared, world) => {
    const all = [];
    for (const { suite } of compared) {
        const history = await readHistory(id, suite.name, shownRuns, world).catch(() => undefined);
        if (history === undefined)
            world.log.debug(`No history of ${suite.name} could be read`);
        else
            all.push(...trendsOf(suite.name, history.entries));
    }
    return new Map(all);
};
const bars = '▁▂▃▄▅▆▇█';
/** One bar a number; the lowest of them is the smallest. Empty for fewer than three. */
const sparkline = (values) => {
    if (values.length < 3)
        return '';
    const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    // Noise of a few per cent must not look like a mountain.
    const range = Math.max(high - low, Math.abs(high) * 0.1);
    return values
        .map(value => bars[range === 0 ? 0 : Math.min(7, Math.floor(((value - low) / range) * 8))] ?? '')
        .join('');
};

// EXTERNAL MODULE: ./build/core/gate/metrics-json.js
var metrics_json = __webpack_require__(60264);
// EXTERNAL MODULE: ./build/core/gate/reason.js
var reason = __webpack_require__(83358);
// EXTERNAL MODULE: ./build/core/rules/judge.js + 1 modules
var judge = __webpack_require__(65973);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/verdict.js
/** Puts the verdict together. */







const verdictOf = (given) => {
    const { policy, onInconclusive } = given;
    const rules = [...given.rules];
    const diagnostics = [...policy.diagnostics, ...given.diagnostics];
    const decision = (0,judge/* decide */.LD)(rules, !diagnostics.some(({ severity }) => severity === 'error'));
    return {
        schema: 'towpath.verdict/1',
        gate: 'perf-regression',
        id: given.id,
        decision,
        blocking: policy.enforce && (decision === 'fail' || (decision === 'inconclusive' && onInconclusive === 'fail')),
        reason: (0,reason/* reasonFor */.q)(decision, rules, diagnostics, policy.enforce),
        subject: given.subject,
        baseline: given.baseline,
        rules,
        leftOut: given.leftOut,
        metrics: (0,metrics_json/* metricsJson */.u)(given.metrics),
        findings: [...given.findings],
        evidence: [...given.evidence].sort((a, b) => (a.producer < b.producer ? -1 : 1)),
        diagnostics
    };
};
/** A suite in which most is too noisy says so with a remedy. */
const noiseOf = ({ suite, decided, silent }, { thresholds, blocks }) => {
    const size = thresholds.block;
    if (silent !== null || !blocks || !isBlind(decided, size))
        return [];
    const measured = measuredOf(decided);
    return [(0,gate_diagnostics/* diagnosticOf */.T)('error', (0,measuring.tooNoisy)(suite, blindTo(measured, size).length, measured.length, percent(size)), suite)];
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/compare-run.js
/** Mode `compare`: every suite on base and head. */















/** Raises PR-103 where the event names no base. */
const compareRun = async (inputs, subject, policy, judges, world) => {
    const base = subject.base ?? (0,core_failure/* raise */.xl)((0,settings.nothingToCompare)(world.run.event));
    const suites = suitesFor(inputs, policy);
    const compared = await withTrees({ base, head: subject.commit }, world, async (trees) => {
        const all = [];
        for (const suite of suites)
            all.push(await world.log.group(`Suite ${suite.name}`, () => compareSuite(suite, trees, { thresholds: policy.thresholds }, judges, world)));
        return all;
    });
    return {
        ...conclude(inputs, subject, policy, compared, world),
        trends: await historyOfCompared(inputs.id, compared, world)
    };
};
const conclude = (inputs, subject, policy, compared, { clock, run }) => {
    const judged = compared.flatMap(({ suite, judged: all }) => all.map(one => ({ ...one, suite: suite.name })));
    const { decided, diagnostics: accepting } = accept(judged, policy.accept, clock.now());
    const suites = compared.map(({ suite, problem }) => {
        const own = decided.filter(one => one.suite === suite.name);
        return { suite: suite.name, decided: own, silent: silenceOf(suite, problem, own.length, policy) };
    });
    const { findings, notes } = findingsOf(decided);
    const verdict = verdictOf({
        ...inputs,
        subject,
        policy,
        baseline: { state: 'found', commit: subject.base, detail: 'Measured in this job, in turn with the head.' },
        rules: suites.flatMap(suite => rulesOf(suite, policy)),
        leftOut: [],
        metrics: metricsOf(suites),
        findings,
        evidence: compared.map(({ suite, problem }) => statusOf(suite.name, problem?.failure ?? null, run.attempt)),
        diagnostics: [
            ...compared.flatMap(one => diagnosticsOf(one, policy)),
            ...suites.flatMap(suite => noiseOf(suite, policy)),
            ...accepting,
            ...notes
        ]
    });
    return { verdict, suites, compared };
};
/** A suite that the base does not know yet cannot be compared on its first pull request; that must not block it. */
const isFirst = (suite, problem, { knownToBase }) => problem?.side === 'base' && !knownToBase(suite.name);
const silenceOf = (suite, problem, judged, policy) => {
    if (isFirst(suite, problem, policy))
        return {
            outcome: 'not-applicable',
            why: 'the suite is new: the base does not run it yet, comparing begins after the merge'
        };
    if (problem !== null)
        return { outcome: 'inconclusive', why: problem.failure.what.replace(/\.$/, '') };
    return judged > 0 ? null : { outcome: 'inconclusive', why: 'neither side reports a number' };
};
const diagnosticsOf = ({ suite, problem, counts, warnings, sparse, notes }, policy) => [
    ...(problem === null ? [] : [asDiagnostic(suite, problem, policy)]),
    ...['base', 'head'].flatMap(side => counts[side].dropped > 0 && problem === null
        ? [
            (0,gate_diagnostics/* note */.N)(`On the ${side}, ${counts[side].dropped} of ${counts[side].started} processes were not counted. The last: ${counts[side].why}`, suite.name)
        ]
        : []),
    ...warningsOfSides(warnings, suite.name),
    ...sparseDiagnostics(sparse, suite.name),
    ...(suite.base.run === suite.head.run && suite.base.setup === suite.head.setup
        ? []
        : [(0,gate_diagnostics/* note */.N)('This change edits the commands of the suite: each side ran its own.', suite.name)]),
    ...notes.map(text => (0,gate_diagnostics/* note */.N)(text, suite.name))
];
const asDiagnostic = (suite, problem, policy) => (0,gate_diagnostics/* diagnosticOf */.T)(isFirst(suite, problem, policy) ? 'note' : 'error', problem.failure, suite.name);

// EXTERNAL MODULE: ./build/core/gate/deliver.js
var deliver = __webpack_require__(51973);
// EXTERNAL MODULE: ./build/core/gate/hand-over.js
var hand_over = __webpack_require__(42618);
// EXTERNAL MODULE: ./build/core/gate/report.js
var report = __webpack_require__(86124);
// EXTERNAL MODULE: ./build/core/markdown/markdown.js + 6 modules
var markdown = __webpack_require__(26747);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/report.js
/** The verdict as a person reads it: the changes first, surest and largest on top. */







const longestName = 120;
const reportParts = (verdict, reported) => {
    const decided = reported.suites.flatMap(suite => suite.decided).sort(byImportance);
    const quiet = decided.filter(({ finding }) => finding === 'no-regression');
    const telling = decided.filter(({ finding }) => finding !== 'no-regression');
    const levels = verdict.findings.filter(({ kind }) => kind === 'broken-service-level');
    return (0,report/* reportOf */.E)(verdict, 'Performance', {
        above: [
            ...(0,report/* listed */.K)(telling, 88, (items, all) => changes(items, all, reported)),
            ...(0,report/* listed */.K)(levels, 88, serviceLevels),
            ...again(reported.commands)
        ],
        below: (0,report/* listed */.K)(quiet, 50, (items, all) => unchanged(items, all, reported))
    });
};
const headers = ['', 'Benchmark', 'Base → head', 'Change (95 %)', 'Processes', 'Could see', 'Source', 'History'];
const changes = (items, all, reported) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `Changes (${all})`), (0,markdown/* table */.tp)(headers, items.map(one => row(one, reported))));
const unchanged = (items, all, reported) => (0,markdown/* details */.zH)(`Not worse (${all})`, (0,markdown/* table */.tp)(headers, items.map(one => row(one, reported))));
const levelSigns = { critical: '🔴 critical', block: '❌ block', warn: '⚠️ warn' };
const signs = {
    regression: '🔸 worse',
    improvement: '🚀 better',
    'no-regression': '✅ not worse',
    inconclusive: '❔ unsure',
    new: '🆕 new',
    vanished: '👻 gone'
};
const signOf = ({ finding, level, accepted, processes }) => {
    if (accepted !== null)
        return '🤝 accepted';
    if (finding === 'vanished' && processes.head > 0)
        return '🔀 turned';
    return level === null ? signs[finding] : levelSigns[level];
};
const row = (one, { trends, medians }) => {
    const [base, head] = medians.get(trendKey(one.suite, one)) ?? [null, null];
    const shown = (value) => (value === null ? '–' : quantity(value, one.unit));
    const { processes } = one;
    return [
        signOf(one),
        (0,markdown/* code */.aY)((0,excerpt/* excerpt */.K)(titleOf(one), longestName)),
        `${shown(base)} → ${shown(head)}`,
        interval(one),
        `${processes.base} + ${processes.head}${one.weak ? ' (weak)' : ''}`,
        one.detectable === null ? '–' : percent(one.detectable),
        one.source,
        sparkline(trends.get(trendKey(one.suite, one)) ?? [])
    ];
};
const interval = (one) => {
    const said = changeOf(one);
    if (one.ratio === null)
        return said;
    const bound = (value) => (value === null ? 'unbounded' : change(value - 1));
    const text = `${said} (${bound(one.ratio.low)} … ${bound(one.ratio.high)})`;
    return one.finding === 'regression' ? (0,markdown/* bold */.Cr)(text) : text;
};
const serviceLevels = (items, all) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `Broken service levels (${all})`), (0,markdown/* table */.tp)(['Severity', 'Limit', 'Measured'], items.map(({ severity, title, message }) => [severity, (0,markdown/* code */.aY)((0,excerpt/* excerpt */.K)(title, longestName)), (0,excerpt/* excerpt */.K)(message, 300)])));
const again = (commands) => commands.length === 0
    ? []
    : [{ priority: 86, block: (0,markdown/* details */.zH)('Measure it again', (0,markdown/* codeBlock */.DV)(commands.join('\n'), 'sh')) }];

;// CONCATENATED MODULE: ./build/action-perf-regression/src/deliver.js
/** Deliveries and outputs of every mode. */



const annotatedKinds = ['slower-benchmark', 'broken-service-level', 'vanished-benchmark'];
/** Where the verdict goes to a quality gate, that gate decides and comments: here nothing blocks then. Raises QG-120. */
const outcomeOf = async (inputs, { verdict, reported, outputs, deliveries, part }, world) => {
    const parts = reportParts(verdict, reported);
    const annotated = verdict.findings.filter(({ kind, severity }) => annotatedKinds.includes(kind) && (severity === 'critical' || severity === 'major'));
    const evidence = inputs.handOver === null
        ? null
        : await (0,hand_over/* handOver */.C)(verdict, { id: inputs.handOver, producer: producerOf(inputs, reported), checkRun: inputs.checkRun }, world);
    const comment = inputs.comment === true && inputs.handOver === null;
    return {
        verdict: inputs.handOver === null ? verdict : { ...verdict, blocking: false },
        outputs: {
            decision: verdict.decision,
            verdict: (0,deliver/* verdictFile */.Y1)(verdict, world.run),
            ...(evidence === null ? {} : { evidence }),
            ...outputs
        },
        deliveries: [
            ...(0,deliver/* deliveriesOf */.K)(verdict, { parts, annotated, comment, check: inputs.check === true, part: part ?? onlyOf(reported) }, world.run),
            ...deliveries
        ]
    };
};
/** The plan lists each suite as a producer of its own. */
const producerOf = ({ producer }, { suites }) => producer ?? onlyOf({ suites }) ?? 'performance';
/** The suite, where it is the only one. */
const onlyOf = ({ suites }) => suites.length === 1 ? (suites[0]?.suite ?? null) : null;

;// CONCATENATED MODULE: ./build/action-perf-regression/src/inputs.js
/** Inputs that mean nothing in their mode: somebody expects something of them that would not happen. */


/** Raises PR-104. */
const demandConsistent = ({ mode, keepSeries, fromArtifacts, outcome, reports, run }) => {
    if (keepSeries && mode !== 'check' && mode !== 'sla')
        (0,core_failure/* raise */.xl)((0,settings.contradictoryInputs)(`\`keep-series\` is given in mode \`${mode}\``, 'give it in mode `check` or `sla`'));
    if (fromArtifacts && mode !== 'record')
        (0,core_failure/* raise */.xl)((0,settings.contradictoryInputs)(`\`from-artifacts\` is given in mode \`${mode}\``, 'give it in mode `record`'));
    const measures = mode === 'compare' || run !== null || (mode !== 'sla' && reports.length === 0);
    if (outcome !== null && measures)
        (0,core_failure/* raise */.xl)((0,settings.contradictoryInputs)('`outcome` is given where this step runs the command itself', 'leave `outcome` out'));
};

// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-digamma/lib/index.js
var lib = __webpack_require__(75632);
// EXTERNAL MODULE: ./node_modules/@stdlib/math-base-special-trigamma/lib/index.js
var math_base_special_trigamma_lib = __webpack_require__(90222);
;// CONCATENATED MODULE: ./build/core/stats/moments.js
/** Mean and spread. */


/** Of finite numbers, at least one; two passes, with the correction of Chan, Golub and LeVeque (1983). */
const moments_momentsOf = (values) => {
    const n = values.length;
    const first = values[0] ?? 0;
    let sum = 0;
    for (const value of values)
        sum += value - first;
    const mean = first + sum / n;
    let squares = 0;
    let rest = 0;
    for (const value of values) {
        const difference = value - mean;
        squares += difference * difference;
        rest += difference;
    }
    return { n, mean, variance: n < 2 ? 0 : Math.max(0, (squares - (rest * rest) / n) / (n - 1)) };
};
/** Unknown for an empty sample, NaN or infinities. */
const mean = (values) => {
    const why = unusable(values, 1);
    return why === undefined ? finite(moments_momentsOf(values).mean) : unmeasured(why);
};
/** Sample variance (n - 1); unknown for fewer than two numbers, NaN or infinities. */
const variance = (values) => {
    const why = unusable(values, 2);
    return why === undefined ? finite(moments_momentsOf(values).variance) : unmeasured(why);
};
/** Makes the median absolute deviation of normal numbers their standard deviation: 1 / Φ⁻¹(3/4). */
const normalConsistency = 1.482602218505602;
/** Median absolute deviation from the median, unscaled; unknown for an empty sample, NaN or infinities. */
const medianAbsoluteDeviation = (values) => {
    const why = unusable(values, 1);
    if (why !== undefined)
        return unmeasured(why);
    const centre = middle(values);
    return finite(middle(values.map(value => Math.abs(value - centre))));
};

// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var stats_base_dists_normal_cdf_lib = __webpack_require__(72484);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var stats_base_dists_normal_quantile_lib = __webpack_require__(86060);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-t-cdf/lib/index.js
var stats_base_dists_t_cdf_lib = __webpack_require__(86021);
// EXTERNAL MODULE: ./node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js
var stats_base_dists_t_quantile_lib = __webpack_require__(74455);
;// CONCATENATED MODULE: ./build/core/stats/distributions.js
/** The distributions behind p-values: Student's t and the normal. Infinite degrees of freedom are the normal distribution. */




/** P(Z > z), exact far into the tail; 0 and 1 at the infinities. */
const normalTail = (z) => stats_base_dists_normal_cdf_lib(-z, 0, 1);
/** The z with P(Z < z) = `share`; -Infinity at 0, Infinity at 1. */
const normalQuantile = (share) => stats_base_dists_normal_quantile_lib(share, 0, 1);
/** P(T > t) with `df` > 0 degrees of freedom, exact far into the tail. */
const studentTail = (t, df) => {
    if (t === Number.POSITIVE_INFINITY)
        return 0;
    if (t === Number.NEGATIVE_INFINITY)
        return 1;
    return df === Number.POSITIVE_INFINITY ? normalTail(t) : stats_base_dists_t_cdf_lib(-t, df);
};
/** P(|T| > |t|). */
const studentTwoSided = (t, df) => Math.min(1, 2 * studentTail(Math.abs(t), df));
/** The t with P(T < t) = `share`. */
const studentQuantile = (share, df) => df === Number.POSITIVE_INFINITY ? normalQuantile(share) : stats_base_dists_t_quantile_lib(share, df);

;// CONCATENATED MODULE: ./build/core/stats/student.js
/** Student's and Welch's tests of two means. */



/** The test of a difference with its standard error: zero variance gives p = 0 for different means, and p = 1 for equal ones. */
const tTest = (difference, standardError, df) => {
    const t = difference === 0 ? 0 : difference / standardError;
    return { difference, standardError, df, t, p: studentTwoSided(t, df) };
};
/** The variance both samples share, from their squares; needs three numbers in all. */
const pooled = (a, b) => {
    const df = a.n + b.n - 2;
    return { df, variance: df > 0 ? ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / df : 0 };
};
const inRange = (test) => Number.isFinite(test.difference) && Number.isFinite(test.standardError)
    ? measured(test)
    : unmeasured('it leaves the range of a double');
/** Equal variances: Student, "The probable error of a mean", Biometrika 6 (1908). One number on a side is enough when the other has two. */
const studentTest = (base, head) => {
    const why = unusable(base, 1) ?? unusable(head, 1) ?? unusable([...base, ...head], 3);
    if (why !== undefined)
        return unmeasured(why);
    const [a, b] = [momentsOf(base), momentsOf(head)];
    const { variance, df } = pooled(a, b);
    return inRange(tTest(b.mean - a.mean, Math.sqrt(variance * (1 / a.n + 1 / b.n)), df));
};
/** Unequal variances, degrees of freedom by Satterthwaite: Welch, Biometrika 34 (1947). Two numbers a side. */
const welchTest = (base, head) => {
    const why = unusable(base, 2) ?? unusable(head, 2);
    if (why !== undefined)
        return unmeasured(why);
    const [a, b] = [momentsOf(base), momentsOf(head)];
    const [va, vb] = [a.variance / a.n, b.variance / b.n];
    const share = va + vb === 0 ? 0 : va / (va + vb);
    // By shares, because the squares of tiny variances are zero.
    const df = va + vb === 0 ? a.n + b.n - 2 : 1 / (share ** 2 / (a.n - 1) + (1 - share) ** 2 / (b.n - 1));
    return inRange(tTest(b.mean - a.mean, Math.sqrt(va + vb), df));
};

;// CONCATENATED MODULE: ./build/core/stats/trigamma-inverse.js
/** The inverse of the trigamma function. */

/** ψ″ by recurrence up to 12 and its asymptotic series (Abramowitz and Stegun, 6.4.6 and 6.4.13); `x` > 0. */
const tetragamma = (x) => {
    let sum = 0;
    let at = x;
    for (; at < 12; at += 1)
        sum -= 2 / at ** 3;
    const r = 1 / (at * at);
    const series = 1 + r * (1 / 2 - r * (1 / 6 - r * (1 / 6 - r * (3 / 10 - (r * 5) / 6))));
    return sum - r * (series + 1 / at);
};
/**
 * The y > 0 with trigamma(y) = x, for finite x > 0: Newton's method on 1 / trigamma, which is convex, so that it approaches
 * from one side. Smyth, "Linear models and empirical Bayes methods …", Stat. Appl. Genet. Mol. Biol. 3 (2004), appendix.
 */
const trigammaInverse = (x) => {
    let y = x > 1e7 ? 1 / Math.sqrt(x) : 0.5 + 1 / x;
    for (let round = 0; round < 60; round++) {
        const value = math_base_special_trigamma_lib(y);
        const step = (value * (1 - value / x)) / tetragamma(y);
        if (!Number.isFinite(step))
            return y;
        y += step;
        if (Math.abs(step) < 1e-14 * y)
            return y;
    }
    return y;
};

;// CONCATENATED MODULE: ./build/core/stats/moderated.js
/**
 * The moderated t-test: with few processes a side the variance of one benchmark is poorly known, so it is shrunk towards what
 * all benchmarks of the family have in common. Smyth, "Linear models and empirical Bayes methods for assessing differential
 * expression in microarray experiments", Statistical Applications in Genetics and Molecular Biology 3 (2004), sections 3 and 6.2.
 */







/** Worth nothing: the moderated test is Student's. */
const noPrior = { df: 0, variance: 0 };
/** A variance of 0 has no logarithm: it counts as this share of the median variance, as in limma. */
const smallest = 1e-5;
/**
 * Fits the prior to the variances of a family by the moments of their logarithms. Unknown for fewer than `least` (3)
 * variances with one or more degrees of freedom, or when the median of them is 0.
 */
const fitPrior = (family, least = 3) => {
    const usable = family.filter(({ variance, df }) => df >= 1 && Number.isFinite(df) && variance >= 0 && Number.isFinite(variance));
    if (usable.length < Math.max(2, least))
        return measured_unmeasured(`it needs ${least} variances, there are ${usable.length}`);
    const typical = quantile_middle(usable.map(({ variance }) => variance));
    if (typical < Number.MIN_VALUE / smallest)
        return measured_unmeasured('the median variance is 0');
    // log s² of a true σ² has mean log σ² + ψ(d/2) - log(d/2) and variance ψ′(d/2) more than log σ² has.
    const logs = usable.map(({ variance, df }) => Math.log(Math.max(variance, smallest * typical)) - lib(df / 2) + Math.log(df / 2));
    const { mean, variance } = moments_momentsOf(logs);
    const excess = variance - usable.reduce((sum, { df }) => sum + math_base_special_trigamma_lib(df / 2), 0) / usable.length;
    if (excess <= 0)
        return measured_measured({ df: Number.POSITIVE_INFINITY, variance: Math.exp(mean) });
    const df = 2 * trigammaInverse(excess);
    return measured_measured({ df, variance: Math.exp(mean + lib(df / 2) - Math.log(df / 2)) });
};
/** The variance after shrinking: the weighted mean of prior and sample, weighted by degrees of freedom. */
const moderate = (sample, prior) => {
    if (prior.df === Number.POSITIVE_INFINITY)
        return prior;
    const df = prior.df + sample.df;
    return { df, variance: df > 0 ? (prior.df * prior.variance + sample.df * sample.variance) / df : 0 };
};
/** Unknown where neither the samples nor the prior say anything about the variance. */
const moderatedTest = (base, head, prior) => {
    const why = measured_unusable(base, 1) ?? measured_unusable(head, 1);
    if (why !== undefined)
        return measured_unmeasured(why);
    const [a, b] = [moments_momentsOf(base), moments_momentsOf(head)];
    const { variance, df } = moderate(pooled(a, b), prior);
    if (!(df > 0))
        return measured_unmeasured('it needs 3 numbers, there are 2');
    const test = tTest(b.mean - a.mean, Math.sqrt(variance * (1 / a.n + 1 / b.n)), df);
    return Number.isFinite(test.difference) && Number.isFinite(test.standardError)
        ? measured_measured(test)
        : measured_unmeasured('it leaves the range of a double');
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/prediction.js
/** Is a new number one that its history lets expect? */





/** Numbers further than this many robust standard deviations from the median are pulled in to it: one bad run must not blind the rest. */
const reach = 3;
const winsorised = (values) => {
    const centre = quantile_middle(values);
    const spread = reach * normalConsistency * quantile_middle(values.map(value => Math.abs(value - centre)));
    return spread === 0 ? values : values.map(value => Math.min(centre + spread, Math.max(centre - spread, value)));
};
/** The variance of one run around the level of its history. */
const spreadOf = (past) => ({
    variance: moments_momentsOf(winsorised(past)).variance,
    df: past.length - 1
});
/**
 * The newest number against the prediction interval of the earlier ones (Student's t with √(1 + 1/n); Hahn and Meeker,
 * "Statistical Intervals", 1991, section 4.7), the history winsorised and its variance moderated by the family's prior.
 */
const predict = (past, newest, prior) => {
    if (past.length < 2)
        return measured_unmeasured('a history of two runs is needed');
    const { variance, df } = moderate(spreadOf(past), prior);
    const estimate = newest - moments_momentsOf(winsorised(past)).mean;
    const standardError = Math.sqrt(variance * (1 + 1 / past.length));
    const half = studentQuantile(0.975, df) * standardError;
    const p = estimate === 0 ? 1 : studentTwoSided(estimate / standardError, df);
    return measured_measured({ estimate, low: estimate - half, high: estimate + half, p, standardError, df });
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/sentence.js
/** A fraction as a percentage of three digits, without its sign: `12.3 %`. */
const sentence_percent = (fraction) => {
    const value = Math.abs(fraction) * 100;
    if (value !== 0 && value < 0.01)
        return 'less than 0.01 %';
    return value >= 100_000 ? 'more than 100,000 %' : `${Number(value.toPrecision(3))} %`;
};
const digits = (value) => String(Number(value.toPrecision(4)));
/** `12.3 % worse`, `3 % better`, `unchanged`; for metrics without a direction `12.3 % more`. */
const worded = ({ direction }, worse) => {
    if (worse === 0)
        return 'unchanged';
    const [up, down] = direction === 'none' ? ['more', 'less'] : ['worse', 'better'];
    return `${sentence_percent(worse)} ${worse > 0 ? up : down}`;
};
const zero = 'away from zero, which no percentage expresses';
/** `12.3 % worse (× 1.123, 95 % interval 1.1 to 1.15)`. */
const changeText = (metric, { noisy, comparison }) => {
    const { scale } = noisy;
    const { estimate, low, high } = comparison;
    const worse = scale.worse(estimate);
    const ratio = scale.ratio(estimate);
    if (worse === null || ratio === null) {
        if (estimate === 0)
            return 'Unchanged';
        const way = estimate > 0 ? 'Worse' : 'Better';
        return `${way} by ${digits(Math.abs(estimate))} ${metric.unit}, ${scale.fromZero ? zero : 'from a base that is not above zero'}`;
    }
    const ends = [scale.ratio(low), scale.ratio(high)].map(end => end ?? 0).sort((a, b) => a - b);
    const bounded = Number.isFinite(low) && Number.isFinite(high);
    const interval = bounded ? `95 % interval ${digits(ends[0] ?? 0)} to ${digits(ends[1] ?? 0)}` : 'no interval';
    const text = worded(metric, worse);
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)} (× ${digits(ratio)}, ${interval})`;
};
const chance = (q) => (q < 1e-4 ? 'q < 0.0001' : `q = ${Number(q.toPrecision(2))}`);
const smallestSeen = (detectable) => detectable === null ? '' : `; only ${sentence_percent(detectable)} or more could have been seen`;
/** What follows from it, with the full stop. */
const significanceText = (finding, { noisy, comparison, q }, detectable, { thresholds, floor }) => {
    const alone = noisy.weak ? '; one process only on a side, so this is a hint' : '';
    if (comparison.p === null || q === null)
        return '; single numbers on both sides say nothing about the noise.';
    const certainty = `${noisy.level === 'iteration' ? 'by iterations, ' : ''}${chance(q)}`;
    if (finding === 'regression' || finding === 'improvement')
        return `; certain enough (${certainty})${alone}.`;
    if (finding === 'no-regression')
        return `; worse by ${sentence_percent(thresholds.warn)} is excluded.`;
    const small = Math.abs(noisy.scale.worse(comparison.estimate) ?? Number.POSITIVE_INFINITY) < floor;
    const reason = small ? `smaller than the noise floor of ${sentence_percent(floor)}` : 'not certain';
    return `; ${reason} (${certainty})${noisy.weak ? alone : smallestSeen(detectable)}.`;
};
const oneSidedText = (finding) => finding === 'new'
    ? 'Only the head reports it: a new benchmark, or one that was renamed or changed its unit. There is nothing to compare it with.'
    : 'Only the base reports it: the benchmark was removed, renamed, changed its unit, or did not run in the head.';
const sentence_better = (direction) => `${direction === 'none' ? 'neither' : direction} is better`;
const turnedText = ({ benchmark, metric, direction }, before) => `${benchmark}, ${metric}: the run before said that ${sentence_better(before)}, this one that ${sentence_better(direction)}. What is worse is not known, so nothing is compared.`;
const halfRepeatedText = (finding) => `It looked worse and was measured again, but fresh processes of the ${finding === 'new' ? 'base' : 'head'} delivered nothing.`;
const tooFewRunsText = (runs, minimum) => `History has ${runs} of the ${minimum} runs that a judgement needs: this run is recorded, and judged from then on.`;
const notPositiveText = 'History holds numbers that are not above zero, which cannot be compared by their ratio.';
const otherRunnersText = 'Too few earlier runs were on this class of runner, so all runs count and the difference may be the machine.';

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/common-shift.js
/** What all benchmarks of a run did at once. It is taken out of each of them, and judged by itself, because a slower runner and a slower dependency look alike. */




/** Fewer timed benchmarks say too little about the runner. */
const fewestForCorrection = 8;
const residuals = (row) => {
    const past = row.slice(0, -1).filter(value => value !== undefined);
    const level = past.length > 0 ? quantile_middle(past) : undefined;
    return row.map(value => (value === undefined || level === undefined ? undefined : value - level));
};
const deviationsOf = (rows, runs) => {
    const deviations = rows.map(residuals);
    const sorted = Array.from({ length: runs }, (_, run) => Float64Array.from(deviations.flatMap(row => row[run] ?? [])).sort());
    return { rows: deviations, sorted };
};
/** Where `value`, which is in it, stands in an ascending array. */
const positionOf = (sorted, value) => {
    let [low, high] = [0, sorted.length - 1];
    while (low < high) {
        const between = (low + high) >> 1;
        if ((sorted[between] ?? 0) < value)
            low = between + 1;
        else
            high = between;
    }
    return low;
};
/** The median of all values but the one at `left`; -1 leaves none out. `undefined` where too few remain. */
const medianWithout = (sorted, left) => {
    const size = left < 0 ? sorted.length : sorted.length - 1;
    if (sorted.length < fewestForCorrection)
        return undefined;
    const at = (rank) => sorted[left >= 0 && rank >= left ? rank + 1 : rank] ?? 0;
    return (at((size - 1) >> 1) + at(size >> 1)) / 2;
};
/** For each run the median deviation of all benchmarks but the one at `row` (none left out without it); `undefined` where too few report. */
const commonShifts = ({ rows, sorted }, row) => sorted.map((values, run) => {
    const own = row === undefined ? undefined : rows[row]?.[run];
    return medianWithout(values, own === undefined ? -1 : positionOf(values, own));
});
/** The newest common shift against the earlier ones. `size`: benchmarks that take part. */
const judgeShift = (shifts, size, { rate, floor, minimumRuns }) => {
    const newest = shifts.at(-1);
    const past = shifts.slice(0, -1).filter(value => value !== undefined);
    if (newest === undefined) {
        return {
            known: false,
            why: `It takes ${fewestForCorrection} timed benchmarks on runners of one class, there are ${size}.`
        };
    }
    if (past.length < minimumRuns) {
        return {
            known: false,
            why: `It takes ${minimumRuns} earlier runs on runners of this class, there are ${past.length}.`
        };
    }
    const result = predict(past, newest, noPrior);
    if (!result.known || result.value.p === null)
        return { known: false, why: 'The history has no spread to compare with.' };
    const { estimate, low, high, p } = result.value;
    const moved = p <= rate && Math.abs(Math.expm1(estimate)) >= floor;
    const finding = moved ? (estimate > 0 ? 'slower' : 'faster') : 'unchanged';
    return {
        known: true,
        finding,
        ratio: { estimate: Math.exp(estimate), low: Math.exp(low), high: Math.exp(high) },
        p,
        benchmarks: size,
        runs: past.length,
        reason: reasonOf(finding, estimate)
    };
};
const reasonOf = (finding, estimate) => {
    const size = sentence_percent(Math.expm1(estimate));
    if (finding === 'unchanged')
        return `The suite as a whole moved by ${size}, which its history lets expect.`;
    return `The suite as a whole is ${size} ${finding} than its history lets expect: a ${finding === 'slower' ? 'slower' : 'faster'} runner, or one change that moves everything (a dependency, a compiler flag). Benchmarks were judged without this common part.`;
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/finding.js

/** The level of a change that is `worse` (a fraction; null: it has no percentage), and null below the warn threshold. */
const finding_levelOf = (worse, fromZero, { warn, block, critical }) => {
    if (worse === null)
        return fromZero ? 'critical' : 'warn';
    if (worse >= critical)
        return 'critical';
    if (worse >= block)
        return 'block';
    return worse >= warn ? 'warn' : null;
};
const capped = (level, most) => level !== null && most === 'warn' ? 'warn' : level;
const bound = (value) => (value !== null && Number.isFinite(value) ? value : null);
const ratioOf = ({ scale }, direction, { estimate, low, high }) => {
    const ratio = bound(scale.ratio(estimate));
    if (ratio === null)
        return null;
    const ends = [low, high].map(end => (Number.isFinite(end) ? bound(scale.ratio(end)) : null));
    const [first = null, second = null] = direction === 'higher' ? ends.toReversed() : ends;
    return { estimate: ratio, low: first, high: second };
};
/** Is the change large enough to be one? Without a percentage there is no floor either. */
const reaches = (worse, size) => worse === null || worse >= size;
const finding_findingOf = ({ noisy, comparison, q }, { thresholds, rate, floor }) => {
    const { scale, weak } = noisy;
    const worse = scale.worse(comparison.estimate);
    const better = worse === null ? null : -worse;
    const certain = q !== null && q <= rate;
    const size = weak ? Math.max(thresholds.warn, floor) : floor;
    if (certain && comparison.estimate > 0 && reaches(worse, size))
        return 'regression';
    if (certain && comparison.estimate < 0 && reaches(better, size))
        return 'improvement';
    const unmoved = scale.kind === 'absolute' ? comparison.high <= 0 : comparison.high < scale.difference(thresholds.warn);
    return unmoved && !weak ? 'no-regression' : 'inconclusive';
};
/** The judged value of a metric that is neither good nor bad, whatever it did. */
const undirected = (metric, evidence) => ({
    finding: 'no-regression',
    level: null,
    reason: `${changeText(metric, evidence)}; neither direction is better, so it is shown and not judged.`
});
/** `most`: no level above it, whatever the size of the change. */
const finding_judged = (metric, evidence, limits, { most, ...rest }) => {
    const { noisy, comparison, q, detectable } = evidence;
    const worse = noisy.scale.worse(comparison.estimate);
    const finding = finding_findingOf(evidence, limits);
    const level = capped(finding_levelOf(worse, noisy.scale.fromZero, limits.thresholds), noisy.weak ? 'warn' : most);
    const seen = Number.isFinite(detectable) ? bound(noisy.scale.worse(detectable)) : null;
    const common = {
        ...rest,
        ratio: ratioOf(noisy, metric.direction, comparison),
        weak: noisy.weak
    };
    if (metric.direction === 'none') {
        return {
            ...identity(metric),
            ...common,
            worse: null,
            p: null,
            q: null,
            detectable: null,
            ...undirected(metric, evidence)
        };
    }
    return {
        ...identity(metric),
        ...common,
        finding,
        level: finding === 'regression' ? level : null,
        worse: common.ratio === null ? null : worse,
        p: comparison.p,
        q,
        detectable: seen,
        reason: `${changeText(metric, evidence)}${significanceText(finding, evidence, seen, limits)}`
    };
};
/** The metric's own properties and no others. */
const identity = ({ benchmark, metric, unit, direction, deterministic }) => ({
    benchmark,
    metric,
    unit,
    direction,
    deterministic
});

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/exact.js
/** Deterministic metrics: the same program gives the same number, so any difference is a change. Thresholds compare exactly. */



const exact_zero = (0,exact/* exact */.e0)(0);
const of = (value) => (0,exact/* fromNumber */.oB)(value) ?? exact_zero;
const times = (a, b) => (0,exact/* exact */.e0)(a.numerator * b.numerator, a.denominator * b.denominator);
/** How much worse, in the unit of the metric: positive is worse. */
const lossOf = (direction, base, head) => direction === 'higher' ? (0,exact/* subtract */.Re)(of(base), of(head)) : (0,exact/* subtract */.Re)(of(head), of(base));
const exact_levelOf = (loss, base, { warn, block, critical }) => {
    if (base === 0)
        return 'critical';
    if (base < 0)
        return 'warn';
    const reached = (threshold) => (0,exact/* compare */.UD)(loss, times(of(threshold), of(base))) >= 0;
    if (reached(critical))
        return 'critical';
    if (reached(block))
        return 'block';
    return reached(warn) ? 'warn' : null;
};
const exact_findingOf = (direction, sign) => {
    if (direction === 'none' || sign === 0)
        return 'no-regression';
    return sign > 0 ? 'regression' : 'improvement';
};
const exact_sentence = (metric, base, head, worse) => {
    if (base === head)
        return `${base} ${metric.unit} on both sides.`;
    const change = worse === null ? 'which no percentage expresses' : worded(metric, worse);
    const shown = metric.direction === 'none' ? ' Neither direction is better, so it is shown and not judged.' : '';
    return `From ${base} to ${head} ${metric.unit}: ${change}; the metric is deterministic and compared exactly.${shown}`;
};
/** One number a side. From zero to anything worse is critical: it is infinitely many percent. */
const judgeExact = (metric, { base, head }, thresholds, processes) => {
    const loss = lossOf(metric.direction, base, head);
    const finding = exact_findingOf(metric.direction, (0,exact/* compare */.UD)(loss, exact_zero));
    const ratio = base > 0 && Number.isFinite(head / base) ? head / base : null;
    const change = ratio === null ? null : (metric.direction === 'higher' ? base - head : head - base) / base;
    return {
        ...identity(metric),
        finding,
        level: finding === 'regression' ? exact_levelOf(loss, base, thresholds) : null,
        ratio: ratio === null ? null : { estimate: ratio, low: ratio, high: ratio },
        worse: metric.direction === 'none' ? null : change,
        p: null,
        q: null,
        processes,
        weak: false,
        detectable: null,
        source: 'exact',
        reason: exact_sentence(metric, base, head, change)
    };
};

;// CONCATENATED MODULE: ./build/core/stats/false-discovery.js
/** Many tests at once. */
/**
 * The q-values of a family of p-values, in the order given: calling everything with q ≤ r a discovery keeps the expected
 * share of false discoveries at r or below. Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995).
 * A p that is NaN counts as 1; p outside [0, 1] as the nearest bound.
 */
const benjaminiHochberg = (family) => {
    const m = family.length;
    const sorted = family
        .map((p, at) => ({ p: Number.isNaN(p) ? 1 : Math.min(1, Math.max(0, p)), at }))
        .sort((a, b) => b.p - a.p);
    const q = new Array(m).fill(1);
    let smallest = 1;
    sorted.forEach(({ p, at }, index) => {
        smallest = Math.min(smallest, p * (m / (m - index)));
        q[at] = smallest;
    });
    return q;
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/family.js
/** What benchmarks judged together share: a prior for the spread of their processes, and the correction for being many. */




/** Fewer benchmarks say too little about what is common. */
const fewestForPrior = 10;
const groupOf = ({ metric, unit }) => JSON.stringify([metric, unit]);
/** One prior per metric and unit: times of a suite resemble each other, times and memory do not. */
const priorsOf = (family) => {
    const groups = new Map();
    for (const [metric, measurement] of family) {
        if (measurement.kind !== 'noisy' || measurement.weak || measurement.scale.kind === 'absolute')
            continue;
        const variance = pooled(moments_momentsOf(measurement.base), moments_momentsOf(measurement.head));
        const group = groups.get(groupOf(metric));
        if (group === undefined)
            groups.set(groupOf(metric), [variance]);
        else
            group.push(variance);
    }
    const priors = new Map([...groups].map(([group, variances]) => [group, fitPrior(variances, fewestForPrior)]));
    return metric => {
        const prior = priors.get(groupOf(metric));
        return prior?.known ? prior.value : noPrior;
    };
};
/** q-values in the order given; null stays null and does not count. */
const correct = (family) => {
    const tested = family.flatMap((p, at) => (p === null ? [] : [{ p, at }]));
    const corrected = benjaminiHochberg(tested.map(({ p }) => p));
    const q = family.map(() => null);
    tested.forEach(({ at }, index) => {
        q[at] = corrected[index] ?? null;
    });
    return q;
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/history-runs.js
/** History as the judge reads it: for each benchmark the runs that reported it, in the order of time. */

const history_runs_keyOf = ({ benchmark, metric, unit }) => JSON.stringify([benchmark, metric, unit]);
/** The number of a run: the median of its process medians. `undefined` where there is no finite one. */
const runValue = (processes) => {
    const medians = processes.filter(({ values }) => values.length > 0).map(({ values }) => quantile_middle(values));
    return medians.length > 0 && medians.every(Number.isFinite) ? quantile_middle(medians) : undefined;
};
/** Every benchmark of the newest run, and after them those that the run before still reported. */
const tracksOf = (newest, history) => {
    const past = new Map();
    const directions = new Map();
    history.forEach(({ results }, run) => {
        for (const result of results) {
            const value = runValue(result.processes);
            const known = past.get(history_runs_keyOf(result)) ?? [];
            if (value !== undefined)
                known.push([run, value]);
            past.set(history_runs_keyOf(result), known);
            directions.set(history_runs_keyOf(result), result.direction);
        }
    });
    const current = new Set(newest.results.map(history_runs_keyOf));
    const gone = (history.at(-1)?.results ?? []).filter(result => !current.has(history_runs_keyOf(result)));
    return [
        ...newest.results.map(({ processes, ...metric }) => ({ metric, newest: processes })),
        ...gone.map(({ processes: _, ...metric }) => ({ metric, newest: [] }))
    ].map(({ metric, newest }) => {
        const key = history_runs_keyOf(metric);
        return { metric, newest, past: past.get(key) ?? [], before: directions.get(key) ?? null };
    });
};

;// CONCATENATED MODULE: ./build/core/stats/u-distribution.js
/** The distribution of the Mann–Whitney statistic when nothing differs: how many of the C(n + m, n) arrangements give each value. */
const untied = new Map();
/**
 * Without ties: the coefficients of the Gaussian binomial [n + m over n], for U from 0 to n·m.
 * Mann and Whitney, Annals of Mathematical Statistics 18 (1947). n·m ≤ 400 keeps every count exact.
 */
const uCounts = (n, m) => {
    const [few, many] = n < m ? [n, m] : [m, n];
    const key = `${few},${many}`;
    const known = untied.get(key);
    if (known !== undefined)
        return known;
    const counts = new Float64Array(n * m + 1);
    counts[0] = 1;
    for (let i = 1; i <= few; i++) {
        // Times (1 - x^(many + i)), highest power first; then divided by (1 - x^i), lowest first.
        for (let u = counts.length - 1; u >= many + i; u--)
            counts[u] = (counts[u] ?? 0) - (counts[u - many - i] ?? 0);
        for (let u = i; u < counts.length; u++)
            counts[u] = (counts[u] ?? 0) + (counts[u - i] ?? 0);
    }
    const made = { counts, total: counts.reduce((sum, count) => sum + count, 0) };
    untied.set(key, made);
    return made;
};
const binomials = (n) => {
    const row = [1];
    for (let k = 1; k <= n; k++)
        row.push(((row[k - 1] ?? 0) * (n - k + 1)) / k);
    return row;
};
/** Work space that is kept: making and clearing a new one for every benchmark took longer than counting. */
let space = new Float64Array(0);
/** Row h of `width` numbers: arrangements with h numbers chosen so far, by their doubled rank sum. */
const emptyRows = (rows, width) => {
    if (space.length < rows * width)
        space = new Float64Array(rows * width);
    else
        space.fill(0, 0, rows * width);
    space[0] = 1;
    return space;
};
/**
 * With ties: counts by the *doubled* sum of the mid-ranks of `chosen` of all numbers, given the sizes of the groups of equal
 * numbers in ascending order (the conditional permutation distribution; Lehmann, "Nonparametrics", 1975, section 1.4).
 */
const rankSumCounts = (chosen, ties) => {
    const all = ties.reduce((sum, size) => sum + size, 0);
    const width = chosen * (2 * all - chosen + 1) + 1;
    const rows = emptyRows(chosen + 1, width);
    let seen = 0;
    for (const size of ties) {
        const ways = binomials(size);
        const doubledRank = 2 * seen + size + 1;
        // From the fullest row down, so that every row is still as it was before this group when it is read.
        for (let had = Math.min(chosen, seen); had >= Math.max(0, chosen - (all - seen)); had--) {
            const [least, most] = [had * (had + 1), had * (2 * seen - had + 1)];
            for (let taken = 1; taken <= Math.min(size, chosen - had); taken++) {
                const from = had * width;
                const by = taken * (width + doubledRank);
                addShifted(rows, { from: from + least, to: from + most, by, ways: ways[taken] ?? 0 });
            }
        }
        seen += size;
    }
    const counts = rows.slice(chosen * width, (chosen + 1) * width);
    return { counts, total: counts.reduce((sum, count) => sum + count, 0) };
};
const addShifted = (rows, { from, to, by, ways }) => {
    for (let at = from; at <= to; at++)
        rows[at + by] = (rows[at + by] ?? 0) + (rows[at] ?? 0) * ways;
};

;// CONCATENATED MODULE: ./build/core/stats/mann-whitney.js
/** The Mann–Whitney test (Wilcoxon's rank-sum test): whether numbers of the head tend to be larger, whatever their distribution. */



/** The largest n·m that is counted out: 20 numbers a side. */
const largestExact = 400;
const rank = (base, head) => {
    const a = Float64Array.from(base).sort();
    const b = Float64Array.from(head).sort();
    const ties = [];
    let doubledSum = 0;
    let [i, j] = [0, 0];
    while (i < a.length || j < b.length) {
        const value = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
        const [fromA, fromB] = [i, j];
        while (a[i] === value)
            i += 1;
        while (b[j] === value)
            j += 1;
        doubledSum += (j - fromB) * (fromA + fromB + i + j + 1);
        ties.push(i - fromA + j - fromB);
    }
    return { doubledSum, ties };
};
const twoSided = (lower, upper) => Math.min(1, 2 * Math.min(lower, upper));
const tails = (counts, total, at) => {
    let below = 0;
    for (let value = 0; value < at; value++)
        below += counts[value] ?? 0;
    const here = counts[at] ?? 0;
    let above = 0;
    for (let value = at + 1; value < counts.length; value++)
        above += counts[value] ?? 0;
    return twoSided((below + here) / total, (above + here) / total);
};
const exactP = (n, m, { doubledSum, ties }) => {
    if (ties.length === n + m) {
        const { counts, total } = uCounts(n, m);
        return tails(counts, total, doubledSum / 2 - (m * (m + 1)) / 2);
    }
    const all = n + m;
    const { counts, total } = rankSumCounts(Math.min(n, m), ties);
    // The doubled rank sums of both sides add up to that of all numbers.
    return tails(counts, total, m <= n ? doubledSum : all * (all + 1) - doubledSum);
};
/** Lehmann, "Nonparametrics" (1975), section 1.3; continuity correction of one half. */
const normalP = (n, m, u, ties) => {
    const all = n + m;
    const tied = ties.reduce((sum, size) => sum + (size ** 3 - size), 0);
    const variance = ((n * m) / 12) * (all + 1 - tied / (all * (all - 1)));
    const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5);
    return distance === 0 || variance <= 0 ? 1 : Math.min(1, 2 * normalTail(distance / Math.sqrt(variance)));
};
/** All tied gives p = 1. Unknown for an empty side, NaN or infinities. */
const mannWhitney = (base, head) => {
    const why = measured_unusable(base, 1) ?? measured_unusable(head, 1);
    if (why !== undefined)
        return measured_unmeasured(why);
    const [n, m] = [base.length, head.length];
    const ranked = rank(base, head);
    const u = ranked.doubledSum / 2 - (m * (m + 1)) / 2;
    return measured_measured(n * m <= largestExact
        ? { u, p: exactP(n, m, ranked), method: 'exact' }
        : { u, p: normalP(n, m, u, ranked.ties), method: 'normal' });
};

;// CONCATENATED MODULE: ./build/core/stats/pairwise.js
/** The order statistics of all differences between two samples, without making all of them where they are many. */
/** Up to so many differences are simply made. */
const fewDifferences = 1500;
const allDifferences = (base, head) => {
    const differences = new Float64Array(base.length * head.length);
    let at = 0;
    for (let i = 0; i < base.length; i++) {
        const b = base[i] ?? 0;
        for (let j = 0; j < head.length; j++)
            differences[at++] = (head[j] ?? 0) - b;
    }
    return differences;
};
const exchange = (values, i, j) => {
    const kept = values[i] ?? 0;
    values[i] = values[j] ?? 0;
    values[j] = kept;
};
/** Parts low … high so that nothing up to the first answer is larger than anything from the second on. */
const part = (values, low, high) => {
    const pivot = values[(low + high) >> 1] ?? 0;
    let [i, j] = [low, high];
    while (i <= j) {
        while ((values[i] ?? 0) < pivot)
            i += 1;
        while ((values[j] ?? 0) > pivot)
            j -= 1;
        if (i <= j)
            exchange(values, i++, j--);
    }
    return [j, i];
};
/** The value of rank `k`, put in its place; everything before `from` is in place already. Hoare's quickselect. */
const settle = (values, k, from) => {
    let [low, high] = [from, values.length - 1];
    while (low < high) {
        const [end, start] = part(values, low, high);
        if (k > end && k < start)
            break;
        if (k <= end)
            high = end;
        else
            low = start;
    }
    return values[k] ?? 0;
};
/** How many differences of a row (one number of the base, ascending with the head) are below `pivot`, or at most `pivot`. */
const countBelow = (base, head, pivot, orEqual) => {
    let j = 0;
    return Array.from(base, b => {
        while (j < head.length) {
            const difference = (head[j] ?? 0) - b;
            if (orEqual ? difference > pivot : difference >= pivot)
                break;
            j += 1;
        }
        return j;
    });
};
const weightedMedian = (items) => {
    const sorted = items.toSorted((a, b) => a[0] - b[0]);
    const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
    let sum = 0;
    for (const [value, weight] of sorted) {
        sum += weight;
        if (sum >= half)
            return value;
    }
    return sorted.at(-1)?.[0] ?? 0;
};
const total = (counts) => counts.reduce((sum, count) => sum + count, 0);
/**
 * The difference of rank `k` (from 0): a selection in a matrix of sorted rows that drops at least a quarter of the candidates
 * each round. Johnson and Mizoguchi, SIAM Journal on Computing 7 (1978). Both arrays ascending.
 */
const pairwise_select = (base, head, k) => {
    let from = Array.from(base, () => 0);
    let to = Array.from(base, () => head.length);
    for (;;) {
        const rows = Array.from(base, (b, i) => {
            const [low, high] = [from[i] ?? 0, to[i] ?? 0];
            return [(head[(low + high) >> 1] ?? 0) - b, high - low];
        }).filter(([, weight]) => weight > 0);
        const pivot = weightedMedian(rows);
        const below = countBelow(base, head, pivot, false);
        const upTo = countBelow(base, head, pivot, true);
        if (k < total(below))
            to = below;
        else if (k >= total(upTo))
            from = upTo;
        else
            return pivot;
    }
};
/** The differences head - base of the ranks asked for: from 0, ascending, each within 0 … n·m - 1. Samples ascending and finite. */
const differencesOfRank = (base, head, ranks) => {
    if (base.length * head.length > fewDifferences)
        return ranks.map(k => pairwise_select(base, head, k));
    const differences = allDifferences(base, head);
    let from = 0;
    return ranks.map(k => {
        const value = settle(differences, k, from);
        from = k;
        return value;
    });
};

;// CONCATENATED MODULE: ./build/core/stats/hodges-lehmann.js
/** By how much the head is shifted against the base: the median of all differences, with an interval that holds for any distribution. */





const cuts = new Map();
/** The largest k with P(U ≤ k - 1) ≤ α / 2; 0 where no bound reaches the confidence. */
const cut = (n, m, confidence) => {
    const key = `${n},${m},${confidence}`;
    const known = cuts.get(key);
    if (known !== undefined)
        return known;
    const made = n * m <= largestExact ? exactCut(n, m, confidence) : normalCut(n, m, confidence);
    cuts.set(key, made);
    return made;
};
const exactCut = (n, m, confidence) => {
    const { counts, total } = uCounts(n, m);
    const most = ((1 - confidence) / 2) * total * (1 + 1e-12);
    let sum = 0;
    let k = 0;
    for (; k < counts.length; k++) {
        sum += counts[k] ?? 0;
        if (sum > most)
            break;
    }
    return k;
};
const normalCut = (n, m, confidence) => {
    const spread = Math.sqrt((n * m * (n + m + 1)) / 12);
    return Math.max(0, Math.floor((n * m) / 2 - normalQuantile((1 + confidence) / 2) * spread));
};
/**
 * Shift of location head - base (Hodges and Lehmann, Annals of Mathematical Statistics 34, 1963) with the interval that
 * inverts the Mann–Whitney test (Lehmann, "Nonparametrics", 1975, section 2.3); exact for n·m ≤ 400, conservative under
 * ties. On logarithms it is the logarithm of a ratio. A bound is infinite where the samples are too small for the confidence.
 */
const hodgesLehmann = (base, head, confidence = 0.95) => {
    const why = measured_unusable(base, 1) ?? measured_unusable(head, 1);
    if (why !== undefined)
        return measured_unmeasured(why);
    if (!(confidence > 0 && confidence < 1))
        return measured_unmeasured('the confidence is not between 0 and 1');
    const count = base.length * head.length;
    const k = cut(base.length, head.length, confidence);
    const ranks = [Math.max(0, k - 1), (count - 1) >> 1, count >> 1, Math.min(count - 1, count - k)];
    const [low = 0, left = 0, right = 0, high = 0] = differencesOfRank(Float64Array.from(base).sort(), Float64Array.from(head).sort(), ranks);
    const estimate = left === right ? left : left / 2 + right / 2;
    if (![estimate, low, high].every(Number.isFinite))
        return measured_unmeasured('it leaves the range of a double');
    return measured_measured(k > 0
        ? { estimate, low, high, confidence }
        : { estimate, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, confidence });
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/comparison.js
/** Two sides compared: by how much, how certainly. */




const confidence = 0.95;
/** From so many processes a side on the rank test is used: it asks nothing of the noise but that it is the same on both sides. */
const ranksFrom = 10;
/** The rank test has a smallest p. It must be this far below what one benchmark among its family needs. */
const margin = 20;
const smallestP = (n, m) => {
    let arrangements = 1;
    for (let i = 1; i <= Math.min(n, m); i++)
        arrangements *= (Math.max(n, m) + i) / i;
    return 2 / arrangements;
};
const byRanks = ({ base, head, level }, needed) => {
    const fewer = Math.min(base.length, head.length);
    if (level === 'iteration')
        return fewer > 1;
    return fewer >= ranksFrom && smallestP(base.length, head.length) * margin <= needed;
};
const comparison_nothing = (estimate) => ({
    estimate,
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    p: null,
    standardError: Number.POSITIVE_INFINITY,
    df: 1
});
const orNothing = (result) => (result.known ? result.value : undefined);
/** Without any spread the t-test would be certain after two processes: clocks are coarse, so the ranks decide. */
const pOf = (test, { base, head }) => test.standardError > 0 ? test.p : (orNothing(mannWhitney(base, head))?.p ?? 1);
const byModeratedT = (noisy, shift, prior) => {
    const comparable = noisy.level === 'process' && noisy.scale.kind !== 'absolute';
    const test = orNothing(moderatedTest(noisy.base, noisy.head, comparable ? prior : noPrior));
    if (test === undefined)
        return shift;
    const reach = studentQuantile((1 + confidence) / 2, test.df) * test.standardError;
    const bounded = shift.high < Number.POSITIVE_INFINITY;
    return {
        estimate: shift.estimate,
        low: bounded ? shift.low : shift.estimate - reach,
        high: bounded ? shift.high : shift.estimate + reach,
        p: pOf(test, noisy),
        standardError: test.standardError,
        df: test.df
    };
};
const rankBased = (noisy, shift) => {
    const p = orNothing(mannWhitney(noisy.base, noisy.head))?.p ?? null;
    // The interval is as wide as the noise makes it, outliers or not: the standard error is read off it.
    const standardError = (shift.high - shift.low) / 2 / normalQuantile((1 + confidence) / 2);
    return { ...shift, p, standardError, df: Math.max(1, noisy.base.length + noisy.head.length - 2) };
};
/**
 * Moderated t-test on few processes, the rank test on many (and on iterations, where it is a hint only). Estimate and
 * interval are Hodges and Lehmann's; where their interval has no bound the t-test's reach stands in.
 */
const compare = (noisy, { prior, needed }) => {
    const interval = orNothing(hodgesLehmann(noisy.base, noisy.head, confidence));
    if (interval === undefined)
        return comparison_nothing(0);
    const shift = { ...comparison_nothing(interval.estimate), low: interval.low, high: interval.high };
    return byRanks(noisy, needed) ? rankBased(noisy, shift) : byModeratedT(noisy, shift, prior);
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/scale.js
const scale_signOf = (direction) => (direction === 'higher' ? -1 : 1);
const logScale = (direction) => {
    const sign = scale_signOf(direction);
    return {
        kind: 'log',
        fromZero: false,
        place: value => sign * Math.log(value),
        worse: difference => sign * Math.expm1(sign * difference),
        difference: worse => (1 + sign * worse > 0 ? sign * Math.log1p(sign * worse) : Number.POSITIVE_INFINITY),
        ratio: difference => Math.exp(sign * difference)
    };
};
const relativeScale = (direction, centre) => {
    const sign = scale_signOf(direction);
    return {
        kind: 'relative',
        fromZero: false,
        place: value => (sign * value) / centre,
        worse: difference => difference,
        difference: worse => worse,
        ratio: difference => 1 + sign * difference
    };
};
const absoluteScale = (direction, fromZero) => {
    const sign = scale_signOf(direction);
    return {
        kind: 'absolute',
        fromZero,
        place: value => sign * value,
        worse: () => null,
        difference: () => 0,
        ratio: () => null
    };
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/measurement.js
/** What can be judged of a pair, and how: decided by its numbers before any of them is compared. */


const valuesOf = (side) => side.flatMap(({ values }) => values);
/** The number every process and iteration gives; `undefined` when they differ. */
const constant = (side) => {
    const values = valuesOf(side);
    return values.every(value => value === values[0]) ? values[0] : undefined;
};
const problem = (sides) => {
    if (sides.some(side => side.some(({ values }) => values.length === 0)))
        return 'A process delivered no number.';
    const bad = sides.flatMap(valuesOf).find(value => !Number.isFinite(value));
    return bad === undefined ? undefined : `A measured number is ${bad}.`;
};
const oneSided = (base, head) => {
    if (base.length === 0 && head.length === 0)
        return { kind: 'unusable', why: 'Neither side delivered a number.' };
    if (base.length === 0)
        return { kind: 'one-sided', finding: 'new' };
    return head.length === 0 ? { kind: 'one-sided', finding: 'vanished' } : undefined;
};
const scaleOf = (direction, base, head) => {
    if (base.every(value => value > 0) && head.every(value => value > 0))
        return logScale(direction);
    const centre = quantile_middle(base);
    return centre > 0
        ? relativeScale(direction, centre)
        : absoluteScale(direction, base.every(value => value === 0));
};
/** The median of each process; of single processes a side their iterations, for want of anything better. */
const noisy = ({ base, head, direction }) => {
    const weak = base.length === 1 || head.length === 1;
    const level = base.length === 1 && head.length === 1 ? 'iteration' : 'process';
    const units = (side) => level === 'iteration' ? valuesOf(side) : side.map(({ values }) => quantile_middle(values));
    const [before, now] = [units(base), units(head)];
    const scale = scaleOf(direction, before, now);
    return { kind: 'noisy', base: before.map(scale.place), head: now.map(scale.place), scale, level, weak };
};
/** Numbers of a deterministic metric that nevertheless differ within a side are treated as noisy. */
const measure = (pair) => {
    const { base, head, deterministic } = pair;
    const partial = oneSided(base, head);
    if (partial !== undefined)
        return partial;
    const why = problem([base, head]);
    if (why !== undefined)
        return { kind: 'unusable', why };
    if (!deterministic)
        return noisy(pair);
    const [before, now] = [constant(base), constant(head)];
    return before === undefined || now === undefined ? noisy(pair) : { kind: 'exact', base: before, head: now };
};

;// CONCATENATED MODULE: ./build/core/stats/minimal-detectable-effect.js
/** What an experiment could have seen: the smallest effect that its test finds with a given probability. */

/** Of a one-sided t-test: the approximation 26.7.10 of Abramowitz and Stegun to the non-central t distribution. */
const significance = ({ standardError, df, level }) => {
    const critical = studentQuantile(1 - level, df);
    const spread = Math.sqrt(1 + critical ** 2 / (2 * df));
    const centre = critical * (1 - 1 / (4 * df));
    return effect => normalTail((centre - effect / standardError) / spread);
};
const powerOfStage = (stage) => {
    const { standardError, floor } = stage;
    if (standardError === 0)
        return effect => (effect > 0 && effect >= floor ? 1 : 0);
    const significant = significance(stage);
    // One estimate decides both, so that whoever passes the harder condition passes the other nearly always.
    return effect => Math.min(significant(effect), normalTail((floor - effect) / standardError));
};
const powerOfStages = (stages) => {
    const powers = stages.map(powerOfStage);
    return effect => powers.reduce((product, power) => product * power(effect), 1);
};
/** The probability that a true effect passes all stages, each on data of its own; within two percentage points from 8 degrees of freedom on. */
const powerOf = (effect, stages) => powerOfStages(stages)(effect);
/** The effect found with probability `power`, to a relative 1e-13; Infinity for an infinite standard error. */
const minimalDetectableEffect = (stages, power = 0.8) => {
    let high = stages.reduce((most, { standardError, floor }) => Math.max(most, standardError, floor), 0);
    if (high === 0 || high === Number.POSITIVE_INFINITY)
        return high;
    const reached = powerOfStages(stages);
    while (reached(high) < power)
        high *= 2;
    let low = 0;
    while (high - low > 1e-13 * high) {
        const between = low + (high - low) / 2;
        if (reached(between) < power)
            low = between;
        else
            high = between;
    }
    return high;
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/screen.js
/** The first look: which benchmarks deserve fresh processes, and what the whole procedure could have seen. */

/** A hint is enough to measure again: it costs time, and no verdict rests on it. Two-sided; 0.1 for a change for the worse. */
const hint = 0.2;
/** Estimates scatter around the true change, so that already half of the smallest change that counts is worth a second look. */
const worthALook = (floor) => floor / 2;
/** Fresh processes a side for each first one. */
const timesAsMany = 2;
/** Fewer say too little: the rank test is used from here on. */
const fewestFresh = 10;
/** How many fresh processes a side a suspect needs: twice as many as were measured first, at least 10. */
const freshProcesses = ({ base, head }) => Math.max(fewestFresh, timesAsMany * Math.max(base.length, head.length));
const isSuspect = ({ direction }, measurement, comparison, { floor }) => {
    if (measurement.kind !== 'noisy' || comparison === undefined || direction === 'none')
        return false;
    const worse = measurement.scale.worse(comparison.estimate);
    const large = worse === null ? comparison.estimate > 0 : worse >= worthALook(floor);
    return large && (comparison.p === null || comparison.p <= hint);
};
const confirmingError = (first, { base, head }) => {
    const fresh = Math.max(fewestFresh, timesAsMany * Math.max(base.length, head.length));
    return first * Math.sqrt(2 / fresh / (1 / base.length + 1 / head.length));
};
/**
 * The smallest difference (on the scale) that passes the screen and is then confirmed, with power 0.8. `suspects`: how many
 * are confirmed together; `fresh`: the comparison of the fresh processes, expected from the first one where there is none.
 */
const detectableWithConfirmation = (noisy, first, { rate, floor }, suspects, fresh) => {
    if (noisy.level === 'iteration')
        return Number.POSITIVE_INFINITY;
    const { scale } = noisy;
    const screening = { ...errorOf(first), level: hint / 2, floor: scale.difference(worthALook(floor)) };
    const confirming = {
        ...(fresh === undefined
            ? { standardError: confirmingError(first.standardError, noisy), df: 2 * fewestFresh - 2 }
            : errorOf(fresh)),
        level: rate / (2 * Math.max(1, suspects)),
        floor: scale.difference(floor)
    };
    return minimalDetectableEffect([screening, confirming]);
};
/** The same of a family of `size` benchmarks that is judged once. */
const detectableAtOnce = (noisy, comparison, { rate, floor }, size) => noisy.level === 'iteration'
    ? Number.POSITIVE_INFINITY
    : minimalDetectableEffect([
        { ...errorOf(comparison), level: rate / (2 * Math.max(1, size)), floor: noisy.scale.difference(floor) }
    ]);
const errorOf = ({ standardError, df }) => ({ standardError, df });

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/pairs.js








const limitsOf = ({ thresholds, rate = 0.05, floor = 0.03 }) => ({ thresholds, rate, floor });
const isTested = (pair, measurement) => measurement.kind === 'noisy' && measurement.level === 'process' && pair.direction !== 'none';
const measureAll = (pairs) => pairs.map(pair => [pair, measure(pair)]);
/** Iterations of single processes are a family of their own: their p-values are too small, and would spoil the others. */
const qValues = (measured) => {
    const ofLevel = (level) => correct(measured.map(({ pair, measurement, comparison }) => measurement.kind === 'noisy' && measurement.level === level && pair.direction !== 'none'
        ? (comparison?.p ?? null)
        : null));
    const iterations = ofLevel('iteration');
    return ofLevel('process').map((q, at) => q ?? iterations[at] ?? null);
};
const familyOf = (measurements, priors, { rate }) => {
    const size = measurements.filter(([pair, measurement]) => isTested(pair, measurement)).length;
    const compared = measurements.map(([pair, measurement]) => {
        const setting = { prior: priors(pair), needed: rate / Math.max(1, size) };
        return { pair, measurement, comparison: measurement.kind === 'noisy' ? compare(measurement, setting) : undefined };
    });
    const q = qValues(compared);
    return { size, members: compared.map((one, at) => ({ ...one, q: q[at] ?? null })) };
};
const rest = ({ base, head }) => ({
    processes: { base: base.length, head: head.length },
    source: 'paired'
});
/** The judgement of what could not be compared. */
const undecided = (metric, finding, reason, rest) => ({
    ...identity(metric),
    finding,
    level: null,
    ratio: null,
    worse: null,
    p: null,
    q: null,
    weak: rest.processes.base === 1 || rest.processes.head === 1,
    detectable: null,
    reason,
    ...rest
});
const pairs_judge = (one, limits, detectable) => {
    const { pair, measurement, comparison, q } = one;
    const origin = rest(pair);
    if (measurement.kind === 'one-sided')
        return undecided(pair, measurement.finding, oneSidedText(measurement.finding), origin);
    if (measurement.kind === 'unusable')
        return undecided(pair, 'inconclusive', measurement.why, origin);
    if (measurement.kind === 'exact')
        return judgeExact(pair, measurement, limits.thresholds, origin.processes);
    if (comparison === undefined)
        return undecided(pair, 'inconclusive', 'It could not be compared.', origin);
    const evidence = { noisy: measurement, comparison, q, detectable: detectable(one, comparison) };
    return finding_judged(pair, evidence, limits, { ...origin, most: null });
};
const pairs_firstLook = (pairs, limits) => {
    const measurements = measureAll(pairs);
    const priors = priorsOf(measurements);
    return { ...familyOf(measurements, priors, limits), priors };
};
/** All pairs judged once, q-values over all of them: for measurements that cannot be repeated. */
const judgePairs = (pairs, rule) => {
    const limits = limitsOf(rule);
    const { members, size } = pairs_firstLook(pairs, limits);
    return members.map(one => pairs_judge(one, limits, ({ measurement }, comparison) => measurement.kind === 'noisy' ? detectableAtOnce(measurement, comparison, limits, size) : 0));
};
/** Pairs that look worse (one-sided p ≤ 0.1, and half of the noise floor), and those that would be regressions already. */
const suspectsOf = (pairs, rule) => {
    const limits = limitsOf(rule);
    return pairs_firstLook(pairs, limits).members.flatMap((one, at) => {
        const found = one.measurement.kind === 'noisy' && pairs_judge(one, limits, () => 0).finding === 'regression';
        return found || isSuspect(one.pair, one.measurement, one.comparison, limits) ? [at] : [];
    });
};
/** Positions of the pairs whose smallest detectable change is above the warn threshold: more processes would help. */
const impreciseOf = (pairs, rule) => {
    const limits = limitsOf(rule);
    const wanted = Math.max(limits.thresholds.warn, limits.floor);
    return pairs_firstLook(pairs, limits).members.flatMap(({ pair, measurement, comparison }, at) => {
        if (measurement.kind !== 'noisy' || comparison === undefined || !isTested(pair, measurement))
            return [];
        const detectable = detectableWithConfirmation(measurement, comparison, limits, 1);
        return detectable > measurement.scale.difference(wanted) ? [at] : [];
    });
};
/** One stage for the first look, one for the fresh processes; the spread of processes is learnt from the first look. */
const judgeConfirmed = (pairs, fresh, rule) => {
    const limits = limitsOf(rule);
    const { members, priors } = pairs_firstLook(pairs, limits);
    const positions = [...fresh.keys()].filter(at => members[at] !== undefined).sort((a, b) => a - b);
    const again = familyOf(measureAll(positions.flatMap(at => fresh.get(at) ?? [])), priors, limits);
    const confirmed = new Map(positions.map((at, index) => [at, again.members[index]]));
    return members.map((first, at) => {
        const second = confirmed.get(at);
        if (second?.measurement.kind === 'one-sided') {
            return undecided(first.pair, 'inconclusive', halfRepeatedText(second.measurement.finding), rest(second.pair));
        }
        return pairs_judge(second ?? first, limits, ({ measurement }, comparison) => measurement.kind !== 'noisy'
            ? 0
            : detectableWithConfirmation(measurement, first.comparison ?? comparison, limits, again.size, second?.comparison));
    });
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judge/history.js
/** Judges the newest run of a suite by the runs before it. */











/** Times and rates follow the speed of the runner; sizes, counts and scores do not. */
const followsSpeed = ({ unit, deterministic, direction }) => !deterministic && direction !== 'none' && (unit === 's' || unit.endsWith('/s'));
const rowOf = (track, runs) => {
    const newest = runValue(track.newest);
    const scale = logScale(track.metric.direction);
    const values = [...track.past.map(([, value]) => value), newest ?? 0];
    if (newest === undefined || values.some(value => value <= 0))
        return undefined;
    const row = new Array(runs + 1).fill(undefined);
    for (const [run, value] of track.past)
        row[run] = scale.place(value);
    row[runs] = scale.place(newest);
    return row;
};
const without = (row, shifts) => row.map((value, run) => {
    const shift = shifts[run];
    return value === undefined || shift === undefined ? undefined : value - shift;
});
const history_fewestForPrior = 10;
const priorOf = (candidates) => {
    const prior = fitPrior(candidates.map(({ past }) => spreadOf(past)), history_fewestForPrior);
    return prior.known ? prior.value : noPrior;
};
const history_settle = (track, limits, minimumRuns) => {
    const { metric, newest, past, before } = track;
    const processes = { base: past.length, head: newest.length };
    const decided = (finding, reason, source) => ({
        track,
        judged: undecided(metric, finding, reason, { processes, source })
    });
    if (newest.length === 0)
        return decided('vanished', oneSidedText('vanished'), 'history');
    if (before !== null && before !== metric.direction)
        return decided('vanished', turnedText(metric, before), 'history');
    const now = runValue(newest);
    if (now === undefined)
        return decided('inconclusive', 'The newest run has no finite number.', 'history');
    const last = past.at(-1);
    if (last === undefined)
        return decided('new', oneSidedText('new'), 'first-run');
    if (metric.deterministic) {
        return { track, judged: judgeExact(metric, { base: last[1], head: now }, limits.thresholds, processes) };
    }
    if (past.length < minimumRuns)
        return decided('inconclusive', tooFewRunsText(past.length, minimumRuns), 'first-run');
    return past.some(([, value]) => value <= 0) || now <= 0
        ? decided('inconclusive', notPositiveText, 'history')
        : undefined;
};
const judgeCandidates = (candidates, limits, { mayBlock, oneClass }) => {
    const priors = new Map([true, false].map(corrected => [corrected, priorOf(candidates.filter(one => one.corrected === corrected))]));
    const compared = candidates.flatMap(candidate => {
        const result = predict(candidate.past, candidate.newest, priors.get(candidate.corrected) ?? noPrior);
        return result.known ? [{ candidate, comparison: result.value }] : [];
    });
    const q = correct(compared.map(({ candidate, comparison }) => (candidate.track.metric.direction === 'none' ? null : comparison.p)));
    return compared.map(({ candidate, comparison }, at) => {
        const { track, past, newest, corrected } = candidate;
        const scale = logScale(track.metric.direction);
        const noisy = { kind: 'noisy', base: past, head: [newest], scale, level: 'process', weak: false };
        const evidence = {
            noisy,
            comparison,
            q: q[at] ?? null,
            detectable: detectableAtOnce(noisy, comparison, limits, compared.length)
        };
        const source = corrected ? 'history-corrected' : 'history';
        const processes = { base: past.length, head: track.newest.length };
        const verdict = finding_judged(track.metric, evidence, limits, { processes, source, most: mayBlock ? null : 'warn' });
        return { track, judged: oneClass ? verdict : { ...verdict, reason: `${verdict.reason} ${otherRunnersText}` } };
    });
};
const known = (row) => row.slice(0, -1).filter(value => value !== undefined);
/** Runs on the newest run's class of runner, when they are enough to be compared with; else all of them. */
const comparable = (newest, history, minimumRuns) => {
    const alike = history.filter(({ fingerprint }) => fingerprint === newest.fingerprint);
    return alike.length >= minimumRuns ? { runs: alike, oneClass: true } : { runs: history, oneClass: false };
};
/**
 * Without enough runs on one class of runner, or with fewer than 8 timed benchmarks, nothing is corrected (`history`).
 * Deterministic metrics are compared exactly with the run before. Levels stay at `warn` unless the rule lets history block.
 */
const judgeHistory = (newest, history, rule) => {
    const { minimumRuns = 8, window = 32, mayBlock = false } = rule;
    const limits = limitsOf(rule);
    const { runs: past, oneClass } = comparable(newest, history, minimumRuns);
    const runs = past.slice(-window);
    const tracks = tracksOf(newest, runs);
    const settled = tracks.flatMap(track => history_settle(track, limits, minimumRuns) ?? []);
    const decided = new Set(settled.map(({ track }) => track));
    const open = tracks
        .filter(track => !decided.has(track))
        .flatMap(track => {
        const row = rowOf(track, runs.length);
        return row === undefined ? [] : [{ track, row }];
    });
    const timed = open.filter(({ track }) => oneClass && followsSpeed(track.metric));
    const deviations = deviationsOf(timed.map(({ row }) => row), runs.length + 1);
    const places = new Map(timed.map(({ track }, at) => [track, at]));
    const candidates = open.map(({ track, row }) => {
        const place = places.get(track);
        const shifted = place === undefined ? row : without(row, commonShifts(deviations, place));
        const corrected = place !== undefined && shifted.at(-1) !== undefined && known(shifted).length >= minimumRuns;
        const used = corrected ? shifted : row;
        return { track, past: known(used), newest: used.at(-1) ?? 0, corrected };
    });
    const byTrack = new Map([...settled, ...judgeCandidates(candidates, limits, { mayBlock, oneClass })].map(one => [one.track, one.judged]));
    const shift = judgeShift(commonShifts(deviations), timed.length, { ...limits, minimumRuns });
    return { judged: tracks.flatMap(track => byTrack.get(track) ?? []), shift };
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/judges.js
/** The judges, as the orchestration takes them: tests hand in their own. */


const judges = { judgePairs: judgePairs, suspectsOf: suspectsOf, judgeConfirmed: judgeConfirmed, freshProcesses: freshProcesses, impreciseOf: impreciseOf, judgeHistory: judgeHistory };

;// CONCATENATED MODULE: ./build/action-perf-regression/src/kept.js
/**
 * The series of one suite on its way from the job that measured to the job that records. Measuring runs commands of the
 * user, and a child can read its parent's environment: so the job that may write the ledger runs none.
 */


const keptSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.kept-series/1'),
    /** As the ledger will hold it, with the machine that measured. */
    entry: seriesSchema,
    /** Why it is not complete; then it is not recorded. */
    holes: schemas/* array */.YOg(schemas/* string */.YjP())
});
/** The only file of the artifact. */
const keptFile = 'series.json';
const artifactStem = (id, suite) => `towpath-series-${id}.${suite}-`;
/** The attempt that an artifact of this name claims; undefined where it is of another suite. */
const attemptOf = (artifact, id, suite) => {
    const stem = artifactStem(id, suite);
    const attempt = artifact.startsWith(stem) ? artifact.slice(stem.length) : '';
    return /^[1-9]\d{0,8}$/.test(attempt) ? Number(attempt) : undefined;
};
/** A file and an artifact for each suite: the legs of a matrix measure one each, and any of them may be missing. */
const keptDeliveries = (all, { temp }) => all.flatMap(({ entry, holes }) => {
    const path = `${temp}/towpath/series/${entry.id}.${entry.suite}/${keptFile}`;
    const kept = { schema: 'towpath.kept-series/1', entry, holes };
    return [
        { kind: 'file', path, content: `${JSON.stringify(kept)}\n` },
        { kind: 'artifact', name: `${artifactStem(entry.id, entry.suite)}${entry.attempt}`, file: path }
    ];
});
/** What is wrong with a measurement, as the sentences of `holes`. */
const holesOf = (diagnostics) => diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code ?? ''} ${message}`.trim());

;// CONCATENATED MODULE: ./build/action-perf-regression/src/medians.js
/** What a table shows of the numbers themselves. */



const medianOf = (gathered, key) => {
    const processes = gathered.get(key)?.processes ?? [];
    return processes.length === 0 ? null : quantile_middle(processes.map(({ values }) => quantile_middle(values)));
};
const mediansOf = (all) => new Map(all.flatMap(({ suite, ...sides }) => {
    const [base, head] = [gather(sides.base), gather(sides.head)];
    return [...new Map([...base, ...head])].map(([key, series]) => [trendKey(suite, series), [medianOf(base, key), medianOf(head, key)]]);
}));

;// CONCATENATED MODULE: ./build/action-perf-regression/src/newest-verdict.js






/** A shift of the whole suite is no benchmark's own: it is a rule of its own, and warns. */
const shiftRule = (suite, shift, origin) => shift.known
    ? [
        {
            rule: `${suite}: the suite as a whole is not slower`,
            severity: 'warn',
            outcome: shift.finding === 'slower' ? 'failed' : 'passed',
            reason: shift.reason.replace(/\.$/, ''),
            origin
        }
    ]
    : [];
const newest_verdict_conclude = (inputs, subject, policy, all, { clock }) => {
    const judged = all.flatMap(({ newest, result }) => (result?.judged ?? []).map(one => ({ ...one, suite: newest.suite })));
    const { decided, diagnostics: accepting } = accept(judged, policy.accept, clock.now());
    const suites = all.map(({ newest, result }) => {
        const own = decided.filter(one => one.suite === newest.suite);
        return { suite: newest.suite, decided: own, silent: silence(newest, result, own) };
    });
    const { findings, notes } = findingsOf(decided);
    const verdict = verdictOf({
        ...inputs,
        subject,
        policy,
        baseline: baselineOf(all, subject),
        rules: suites.flatMap((suite, index) => [
            ...rulesOf(suite, { ...policy, blocks: policy.historyMayBlock && policy.blocks }).map(one => softened(one, suite)),
            ...shiftRule(suite.suite, all[index]?.result?.shift ?? { known: false, why: '' }, policy.origin)
        ]),
        leftOut: [],
        metrics: metricsOf(suites),
        findings,
        evidence: all.map(({ newest }) => newest.status),
        diagnostics: [
            ...all.flatMap(({ newest, diagnostics }) => [...newest.diagnostics, ...diagnostics]),
            ...(policy.historyMayBlock ? suites.flatMap(suite => noiseOf(suite, policy)) : []),
            ...accepting,
            ...notes
        ]
    });
    return {
        ...{ verdict, suites },
        newest: all.map(({ newest }) => newest),
        entries: all.map(({ entry }) => entry),
        trends: new Map(all.flatMap(({ newest, history, entry }) => [...trendsOf(newest.suite, [...history.entries, entry])]))
    };
};
/** What history alone cannot say yet blocks nobody. */
const softened = (rule, { silent }) => silent?.outcome === 'not-applicable' ? { ...rule, severity: 'warn' } : rule;
const silence = (newest, result, own) => {
    if (newest.problem !== null)
        return { outcome: 'inconclusive', why: newest.problem.what.replace(/\.$/, '') };
    if (result === null)
        return { outcome: 'inconclusive', why: 'its history could not be read' };
    if (own.length > 0 && own.every(({ source }) => source === 'first-run'))
        return { outcome: 'not-applicable', why: own[0]?.reason.replace(/\.$/, '') ?? '' };
    return own.length > 0 ? null : { outcome: 'inconclusive', why: 'the run has no number' };
};
const baselineOf = (all, { commit }) => {
    const runs = all.reduce((most, { history }) => Math.max(most, history.entries.length), 0);
    if (all.some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'PR-123')))
        return { state: 'unreachable', commit: null, detail: 'History could not be read.' };
    return runs === 0
        ? { state: 'never-recorded', commit: null, detail: 'No run was ever recorded: the mode `record` begins the history.' }
        : {
            state: 'found',
            commit: null,
            detail: `${runs} ${runs === 1 ? 'run' : 'runs'} of history before ${commit.slice(0, 10)}.`
        };
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/newest-run.js
/** Modes `check` and `record`: the newest run of each suite against its history. */










/** So many of the last runs are read: twice the window, so that runs on other machines do not use it up. */
const mostRuns = 64;
/** Reads the reports that are there, or measures the suites of the configuration. */
const newestOf = async (inputs, subject, policy, world) => {
    if (inputs.reports.length > 0 && inputs.run === null)
        return [await newestOfReports(inputs, world)];
    const suites = suitesFor(inputs, { base: policy.head, head: policy.head });
    return withTrees({ head: subject.commit }, world, async ([tree]) => {
        const all = [];
        if (tree === undefined)
            return all;
        for (const suite of suites)
            all.push(await world.log.group(`Suite ${suite.name}`, () => measureNewest(suite, tree, world)));
        return all;
    });
};
const checkRun = async (inputs, subject, policy, judges, world) => {
    const machine = await world.machine.facts();
    const { runId: run, attempt } = world.run;
    const judged = [];
    for (const newest of await newestOf(inputs, subject, policy, world)) {
        const gathered = gather(newest.measurements);
        const entry = {
            schema: 'towpath.series/1',
            ...{ id: inputs.id, suite: newest.suite, commit: subject.commit, tree: subject.tree, run, attempt, machine },
            results: resultsOf(gathered)
        };
        judged.push(await judgeNewest({ newest, entry, gathered }, policy, judges, world));
    }
    return newest_verdict_conclude(inputs, subject, policy, judged, world);
};
const judgeNewest = async ({ newest, entry, gathered }, policy, judges, world) => {
    const mixed = [...gathered.values()].filter(({ otherDirections }) => otherDirections.length > 0);
    const said = mixed.map(({ benchmark, metric, direction, otherDirections }) => (0,gate_diagnostics/* note */.N)(`${benchmark}, ${metric} is reported with the directions ${[direction, ...otherDirections].join(' and ')}: it is left out.`, newest.suite));
    const empty = { entries: [], damaged: [] };
    try {
        const history = await readHistory(entry.id, entry.suite, mostRuns, world);
        const rule = { thresholds: policy.thresholds, mayBlock: policy.historyMayBlock };
        const result = newest.problem === null ? judges.judgeHistory(suiteRunOf(entry), history.entries.map(suiteRunOf), rule) : null;
        const notes = [
            ...said,
            ...history.damaged.map(path => (0,gate_diagnostics/* diagnosticOf */.T)('warning', (0,series.damagedEntry)(path), newest.suite)),
            ...machineNotes(entry, history)
        ];
        return { newest, entry, history, result, diagnostics: notes };
    }
    catch (thrown) {
        const failure = (0,series.historyUnreachable)(entry.suite, (0,core_failure/* messageOf */.bD)(thrown));
        return {
            newest,
            entry,
            history: empty,
            result: null,
            diagnostics: [...said, (0,gate_diagnostics/* diagnosticOf */.T)('error', failure, newest.suite)]
        };
    }
};
const machineNotes = (entry, { entries }) => {
    const last = entries.at(-1);
    if (last === undefined)
        return [];
    const [now, before] = [fingerprintOf(entry.machine), fingerprintOf(last.machine)];
    const alike = entries.filter(({ machine }) => fingerprintOf(machine) === now).length;
    return now === before
        ? []
        : [
            (0,gate_diagnostics/* note */.N)(`The runner changed: ${before} in the last run, ${now} now. ${alike} of ${entries.length} runs of history are of this kind; others count only where the shift of the whole suite can be taken out.`, entry.suite)
        ];
};
/** Raises PR-120 on a change that is not merged. */
const demandMerged = ({ pullRequest }, event) => {
    if (pullRequest !== null || event === 'merge_group')
        (0,core_failure/* raise */.xl)((0,series.pullRequestSeries)());
};
/** Raises PR-120 on a change that is not merged, PR-122 where the measurement has a hole. */
const demandRecordable = ({ verdict, newest }, event) => {
    demandMerged(verdict.subject, event);
    const holes = newest.flatMap(({ diagnostics }) => holesOf(diagnostics));
    if (holes.length > 0)
        (0,core_failure/* raise */.xl)((0,series.incompleteSeries)(holes.join(' ')));
};

// EXTERNAL MODULE: ./build/core/gate/ruling.js
var gate_ruling = __webpack_require__(21415);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/policy.js





const standard = { warn: 0.1, block: 0.15, critical: 0.25 };
/** No finite change reaches it. */
const never = 1e9;
const presets = {
    standard,
    strict: { warn: 0.05, block: 0.1, critical: 0.2 },
    none: { warn: standard.warn, block: never, critical: never }
};
/** Raises PR-105 where thresholds do not rise, and what `rulingFor` raises. */
const policyFor = async ({ config, preset }, subject, world) => {
    const ruling = await (0,gate_ruling/* rulingFor */.V)(config, subject, { rules: policy_rulesOf, producers: suitesOf }, world);
    const { performance } = ruling.rules;
    const name = preset ?? (ruling.unreadable ? 'standard' : performance.preset);
    const thresholds = thresholdsOf(name, performance);
    return {
        thresholds,
        blocks: thresholds.block < never,
        origin: originOf(name, performance, config),
        accept: ruling.head.performance.accept,
        serviceLevels: performance.sla,
        historyMayBlock: performance['on-history'] === 'block',
        knownToBase: suite => ruling.rules === ruling.head || suite in ruling.rules.benchmarks,
        base: ruling.rules,
        head: ruling.head,
        enforce: ruling.enforce,
        diagnostics: [...ruling.diagnostics, ...acceptedHere(ruling)]
    };
};
const suitesOf = ({ benchmarks }) => Object.keys(benchmarks);
const policy_rulesOf = ({ performance: { accept: _, ...rules } }) => rules;
const thresholdsOf = (name, own) => {
    const preset = presets[name];
    const thresholds = {
        warn: own.warn ?? preset.warn,
        block: own.block ?? preset.block,
        critical: own.critical ?? Math.max(preset.critical, own.block ?? 0)
    };
    const { warn, block, critical } = thresholds;
    if (warn <= 0)
        (0,core_failure/* raise */.xl)((0,settings.contradictoryThresholds)('`warn` is 0 %'));
    if (warn > block)
        (0,core_failure/* raise */.xl)((0,settings.contradictoryThresholds)(`\`warn\` is ${percent(warn)}, \`block\` is ${percent(block)}`));
    if (block > critical)
        (0,core_failure/* raise */.xl)((0,settings.contradictoryThresholds)(`\`block\` is ${percent(block)}, \`critical\` is ${percent(critical)}`));
    return thresholds;
};
const originOf = (name, { warn, block, critical }, config) => warn === undefined && block === undefined && critical === undefined ? `preset ${name}` : config;
/** A reviewer must see that the change brings its own permission. */
const acceptedHere = ({ rules, head }) => {
    if (rules === head)
        return [];
    const before = new Set(rules.performance.accept.map(entry => JSON.stringify(entry)));
    return head.performance.accept
        .filter(entry => !before.has(JSON.stringify(entry)))
        .map(({ benchmark, owner, reason, expires }) => (0,gate_diagnostics/* note */.N)(`This change itself adds the accepted change of ${benchmark} (${owner}, until ${expires}: ${reason}). Review it.`));
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/kept-series.js
/** Reads the series that the jobs of this run kept, and lets nothing else into the ledger. */



/** Far above the largest suite (10,000 benchmarks of 200 processes): what is larger was not written by us. */
const largest = 64 * 1024 * 1024;
/** Of each suite the newest attempt that kept something: an older one never stands in for one that is damaged. */
const keptSeries = async (id, suites, subject, world) => {
    const artifacts = await world.artifacts.list();
    const collected = [];
    for (const suite of suites) {
        const [newest] = artifacts
            .map(artifact => ({ artifact, attempt: attemptOf(artifact.name, id, suite) }))
            .filter(({ attempt }) => attempt !== undefined)
            .sort((a, b) => (b.attempt ?? 0) - (a.attempt ?? 0));
        const attempt = newest?.attempt ?? null;
        const result = newest === undefined
            ? { failure: (0,series.missingSeries)(suite) }
            : await kept_series_open(newest.artifact, { id, suite, run: world.run.runId, attempt: attempt ?? 0, ...subject }, world);
        collected.push({ suite, attempt, result });
    }
    return collected;
};
const kept_series_open = async (artifact, expected, world) => {
    const folder = await world.files.temporary('series');
    const read = await readKept(artifact, folder, world).catch(
    // The folder has another name in every run; the verdict must not.
    (thrown) => (0,core_failure/* messageOf */.bD)(thrown).replaceAll(folder, artifact.name));
    if (typeof read === 'string')
        return { failure: (0,series.unusableSeries)(artifact.name, read) };
    const { entry, holes } = read;
    const foreign = foreignness(entry, expected, world.run.attempt);
    if (foreign !== null)
        return { failure: (0,series.unusableSeries)(artifact.name, foreign) };
    if (holes.length > 0)
        return { failure: (0,series.incompleteSeries)(holes.join(' ')) };
    return entry.results.length === 0 ? { failure: (0,series.unusableSeries)(artifact.name, 'It holds no number') } : entry;
};
const readKept = async (artifact, folder, { artifacts, files }) => {
    await artifacts.download(artifact, folder);
    const path = `${folder}/${keptFile}`;
    const found = await files.stat(path);
    if (found === undefined || found.kind !== 'file' || found.escapes)
        return `It holds no file ${keptFile}`;
    if (found.size > largest)
        return `${keptFile} is larger than any series`;
    const parsed = keptSchema.safeParse(JSON.parse(await files.text(path)));
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    return `${keptFile} is not a series: ${issue?.message ?? 'unknown shape'} (${issue?.path.join('.') || 'the top'})`;
};
/** Every job of the run could have uploaded it, so what it says of itself must be what was asked for. */
const foreignness = (entry, expected, newest) => {
    if (expected.attempt > newest)
        return `It claims attempt ${expected.attempt}, which was never run`;
    const names = ['id', 'suite', 'run', 'attempt', 'commit', 'tree'];
    const other = names.find(name => entry[name] !== expected[name]);
    return other === undefined ? null : `Its ${other} is ${entry[other]}, and should be ${expected[other]}`;
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/record-kept.js
/** Mode `record` with `from-artifacts`: other jobs of this run have measured; this one runs nothing of theirs. */







/**
 * Writes what arrived whole, and is inconclusive by name over each suite that did not. Raises PR-101 (nobody says which
 * suites), PR-104 (inputs that ask for measuring), PR-120 (a change that is not merged), PR-121 (the ledger).
 */
const recordKept = async (inputs, subject, policy, world) => {
    demandMerged(subject, world.run.event);
    const all = await keptSeries(inputs.id, expectedSuites(inputs, policy), subject, world);
    const entries = all.flatMap(({ result }) => ('failure' in result ? [] : [result]));
    if (entries.length > 0)
        await writeSeries(entries, world.ledger);
    const verdict = verdictOf({
        ...inputs,
        subject,
        policy,
        baseline: { state: 'not-needed', commit: null, detail: 'Series are recorded: nothing is compared here.' },
        rules: all.map(one => ruleOf(one, policy.origin)),
        leftOut: [],
        metrics: {},
        findings: [],
        evidence: all.map(record_kept_statusOf),
        diagnostics: all.flatMap(one => said(one, world.run.attempt))
    });
    return { verdict, recorded: entries.length > 0 };
};
/** Whom to wait for. A suite that nobody names here could be lost without a word. */
const expectedSuites = (inputs, { head }) => {
    const measuring = ['run', 'setup', 'reports'].find(name => (inputs[name]?.length ?? 0) > 0);
    if (measuring !== undefined)
        (0,core_failure/* raise */.xl)((0,settings.contradictoryInputs)(`\`${measuring}\` is given with \`from-artifacts\``, 'give one of them'));
    const suites = inputs.suites.length > 0 ? inputs.suites : Object.keys(head.benchmarks);
    return suites.length > 0 ? [...new Set(suites)] : (0,core_failure/* raise */.xl)((0,settings.noSuites)(inputs.config));
};
const ruleOf = ({ suite, result }, origin) => ({
    rule: `${suite}: its series is recorded`,
    severity: 'block',
    ...('failure' in result
        ? { outcome: 'inconclusive', reason: result.failure.what.replace(/\.$/, '') }
        : { outcome: 'passed', reason: `${result.results.length} numbers of attempt ${result.attempt}` }),
    origin
});
const record_kept_statusOf = ({ suite, attempt, result }) => {
    const failed = 'failure' in result;
    return {
        producer: suite,
        shard: null,
        status: !failed ? 'complete' : attempt === null ? 'missing' : 'unreadable',
        attempt,
        reports: [],
        detail: failed ? result.failure.what : ''
    };
};
const said = ({ suite, attempt, result }, newest) => {
    if ('failure' in result)
        return [(0,gate_diagnostics/* diagnosticOf */.T)('error', result.failure, suite)];
    return attempt === newest ? [] : [(0,gate_diagnostics/* note */.N)(`It was measured in attempt ${attempt}, of ${newest}.`, suite)];
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/reproduce.js
const plain = /^[A-Za-z0-9_./:=@%+,-]+$/;
/** POSIX: in single quotes nothing is special but the quote itself. */
const quoted = (word) => (plain.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
const commandOf = ({ reproduce }, base, head) => [
    `git checkout ${head.slice(0, 12)} &&`,
    'npx towpath compare',
    '--base',
    base.slice(0, 12),
    ...reproduce.map(quoted)
].join(' ');

;// CONCATENATED MODULE: ./build/action-perf-regression/src/samples.js

/** A report of the format `towpath.benchmarks/1`; the suite's name goes before that of the benchmark. */
const samplesReport = (all) => {
    const benchmarks = all.flatMap(({ suite, measurements }) => [...gather(measurements).values()].map(({ benchmark, metric, unit, direction, deterministic, processes }) => ({
        name: `${suite} > ${benchmark}`.slice(0, 1000),
        ...{ metric, unit, direction, deterministic },
        summary: processes.every(({ level }) => level === 'summary'),
        values: processes.map(({ values }) => values)
    })));
    return `${JSON.stringify({ schema: 'towpath.benchmarks/1', benchmarks })}\n`;
};
const samplesFile = ({ id, side }, { temp }) => `${temp}/towpath/perf-samples-${id}-${side}.json`;
/** The file, and the artifact that keeps it. Nothing where nothing was measured. */
const samplesDeliveries = (named, all, run) => {
    if (all.every(({ measurements }) => measurements.length === 0))
        return [];
    const path = samplesFile(named, run);
    const [only, ...others] = all;
    const part = only === undefined || others.length > 0 ? '' : `.${only.suite}`;
    return [
        { kind: 'file', path, content: samplesReport(all) },
        { kind: 'artifact', name: `towpath-samples-${named.id}${part}-${named.side}-${run.attempt}`, file: path }
    ];
};

// EXTERNAL MODULE: ./build/action-perf-regression/src/failures/service-levels.js
var service_levels = __webpack_require__(15449);
;// CONCATENATED MODULE: ./build/action-perf-regression/src/sla/limit.js
/** `<= 500 ms`: an operator, a number and a unit, converted exactly to the unit that records have. */

const scale = (unit, numerator, denominator = 1n) => ({ unit, numerator, denominator });
/** Case counts: `Mb` is a bit, and `M` alone could be a minute. Sizes: powers of 1000 (SI), of 1024 (IEC 80000-13). */
const limit_units = new Map([
    ...[
        ['ns', 1n, 1000000000n],
        ['us', 1n, 1000000n],
        ['µs', 1n, 1000000n],
        ['μs', 1n, 1000000n],
        ['ms', 1n, 1000n],
        ['s', 1n, 1n],
        ['min', 60n, 1n],
        ['m', 60n, 1n],
        ['h', 3600n, 1n]
    ].map(([name, n, d]) => [name, scale('s', n, d)]),
    ...[
        ['B', 1n],
        ['kB', 1000n],
        ['KB', 1000n],
        ['MB', 1000n ** 2n],
        ['GB', 1000n ** 3n],
        ['TB', 1000n ** 4n],
        ['KiB', 1024n],
        ['MiB', 1024n ** 2n],
        ['GiB', 1024n ** 3n],
        ['TiB', 1024n ** 4n]
    ].map(([name, n]) => [name, scale('B', n)]),
    ...['/s', '1/s', 'req/s', 'ops/s', 'rps'].map(name => [name, scale('1/s', 1n)]),
    ['/min', scale('1/s', 1n, 60n)],
    ['%', scale('ratio', 1n, 100n)],
    ['ratio', scale('ratio', 1n)],
    ['count', scale('count', 1n)],
    ['score', scale('score', 1n)]
]);
const limit_form = /^(<=|>=|==|<|>)\s*([+-]?[\d.]{1,40})\s*(\S{0,20})$/;
/** `undefined` where it cannot be understood. */
const parseLimit = (given) => {
    const [, operator, amount = '', name = ''] = limit_form.exec(given.trim()) ?? [];
    const number = (0,exact/* parseExact */.jM)(amount);
    const found = name === '' ? scaleless : limit_units.get(name);
    if (number === undefined || found === undefined || !isOperator(operator))
        return undefined;
    const value = (0,exact/* exact */.e0)(number.numerator * found.numerator, number.denominator * found.denominator);
    return {
        operator,
        value,
        unit: name === '' ? null : found.unit,
        text: `${operator} ${amount}${name === '' ? '' : ` ${name}`}`
    };
};
const scaleless = scale('', 1n);
/** What a limit without unit may be held against. The last two are numbers that their tool gives no unit, such as a layout shift. */
const unitless = ['count', 'score', 'ratio', '', 'unitless'];
/** `< 1` of a share is a forgotten `%`: every share would hold, and none is above 1. */
const lacksPercent = ({ operator, value }) => {
    const order = (0,exact/* compare */.UD)(value, (0,exact/* exact */.e0)(1));
    return order > 0 || (order === 0 && operator.startsWith('<'));
};
const isComparable = (limit, unit) => {
    const wanted = limit.unit;
    if (wanted === null)
        return unitless.includes(unit) && !(unit === 'ratio' && lacksPercent(limit));
    return wanted === unit || (wanted === 'ratio' && unit === 'score');
};
const tests = {
    '<=': order => order <= 0,
    '<': order => order < 0,
    '>=': order => order >= 0,
    '>': order => order > 0,
    '==': order => order === 0
};
const isOperator = (text) => text !== undefined && Object.hasOwn(tests, text);
const holds = ({ operator, value }, measured) => tests[operator]((0,exact/* compare */.UD)(measured, value));

;// CONCATENATED MODULE: ./build/action-perf-regression/src/sla/grace.js
/** How long, or how often, a limit may be broken. */


const holdsFor = (limit, value) => {
    const exactly = (0,exact/* fromNumber */.oB)(value);
    return exactly !== undefined && holds(limit, exactly);
};
/**
 * Seconds of the longest stretch in which the limit did not hold at any point. A stretch ends at the next point at which
 * it holds, or at the end of the last window; a gap without points does not end it.
 */
const longestBreak = (limit, points) => {
    let since = null;
    let longest = 0;
    for (const { at, value } of points) {
        if (holdsFor(limit, value)) {
            longest = Math.max(longest, since === null ? 0 : at - since);
            since = null;
        }
        else
            since ??= at;
    }
    const last = points.at(-1);
    return since === null || last === undefined ? longest : Math.max(longest, (last.until ?? last.at) - since);
};
/** `2 of 3`; null where k is larger than n. */
const kOfN = (text) => {
    const [k = 0, n = 0] = text.split(' of ').map(Number);
    return k >= 1 && k <= n ? { k, n } : null;
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/sla/history.js






/** Only limits that look back need the ledger. */
const earlierRuns = async ({ id, name }, limits, world) => {
    const wanted = limits.reduce((most, { of }) => Math.max(most, of === undefined ? 0 : (kOfN(of)?.n ?? 0)), 0) - 1;
    if (wanted < 1)
        return { history: [], diagnostics: [] };
    try {
        const { entries, damaged } = await readHistory(id, name, wanted, world);
        return {
            history: entries.map(samplesOf),
            diagnostics: [
                ...damaged.map(path => (0,gate_diagnostics/* diagnosticOf */.T)('warning', (0,series.damagedEntry)(path), name)),
                ...(entries.length < wanted ? [tooShort(entries.length, wanted, name)] : [])
            ]
        };
    }
    catch (thrown) {
        const failure = (0,series.historyUnreachable)(name, (0,core_failure/* messageOf */.bD)(thrown));
        return { history: [], diagnostics: [(0,gate_diagnostics/* diagnosticOf */.T)('error', failure, name)] };
    }
};
/** A limit that waits for breaks nobody records would never fail. */
const tooShort = (recorded, wanted, name) => (0,gate_diagnostics/* note */.N)(`Limits look back on ${wanted} earlier ${wanted === 1 ? 'run' : 'runs'}; ${recorded} ${recorded === 1 ? 'is' : 'are'} recorded. What is not recorded counts as kept: record each run (\`keep-series\`, then the mode \`record\` with \`from-artifacts\`).`, name);
/** Medians of processes are no raw numbers: no percentile is taken of them. */
const samplesOf = ({ results }) => results.flatMap(({ processes, level, ...metric }) => processes.map((value, index) => ({
    ...{ ...metric, kind: 'sample', process: index + 1, value, at: null },
    level: level === 'iteration' ? 'process' : level
})));
/** The medians, and beside them the percentiles of raw numbers that limits ask for. */
const levelsEntry = ({ id, suite, measurements, levels }, { subject: { commit, tree }, machine, run: { runId: run, attempt } }) => {
    const reported = gather(measurements);
    const held = levels.filter(level => !isMedianKept(reported.get(keyOf(level))));
    const derived = new Map(held.map(level => [keyOf(level), level]));
    const others = new Map([...reported].filter(([key]) => !derived.has(key)));
    return {
        schema: 'towpath.series/1',
        ...{ id, suite, commit, tree, run, attempt, machine },
        results: [...resultsOf(others), ...resultsOf(gather([[...derived.values()].map(one => ({ ...one, report: 0 }))]))]
    };
};
/** The median of raw points of a share, each 0 or 1, is not what the limit was held against. */
const isMedianKept = (series) => series !== undefined && !(series.unit === 'ratio' && series.processes.some(({ level }) => level === 'iteration'));

;// CONCATENATED MODULE: ./build/action-perf-regression/src/sla/points.js
/** Points in the order of time; those of samples that have one. */
const pointsOf = (samples) => samples.flatMap(({ at, value }) => (at === null ? [] : [{ at, value }])).sort((a, b) => a.at - b.at);
/** Windows that hold no point are left out. */
const bucketed = (points, aggregate, window) => {
    const start = points[0]?.at ?? 0;
    const last = points.at(-1)?.at ?? 0;
    const buckets = Map.groupBy(points, ({ at }) => Math.floor((at - start) / window));
    return [...buckets].map(([index, bucket]) => {
        const at = start + index * window;
        const point = { at, value: aggregate(bucket.map(({ value }) => value)) };
        return index === Math.floor((last - start) / window) ? { ...point, until: endOf(at + window, last, window) } : point;
    });
};
/** The last request is sent shortly before the end: a window filled up to its last tenth lasts to its end. */
const endOf = (end, last, window) => (end - last <= window / 10 ? end : last);
/** Seconds. */
const shortest = 1e-6;
/** So many windows at most, whatever times a report claims. */
const mostWindows = 10_000;
/**
 * What was counted, for each second: over the whole time, and window by window. A window without a point counts as none;
 * a last one that is not filled would look like a slump and is left out. Null where no time passes: less than k6 can tell.
 */
const rateOf = (counted, wanted) => {
    const start = counted[0]?.at ?? 0;
    const span = (counted.at(-1)?.at ?? 0) - start;
    if (span < shortest)
        return null;
    const value = counted.reduce((sum, point) => sum + point.value, 0) / span;
    const window = Math.max(wanted, span / mostWindows);
    const count = Math.floor(span / window + 0.1);
    if (count === 0)
        return { value, points: [{ at: start, value, until: start + span }] };
    const sums = new Array(count).fill(0);
    for (const { at, value: more } of counted) {
        const index = Math.floor((at - start) / window);
        if (index < count)
            sums[index] = (sums[index] ?? 0) + more;
    }
    const last = { until: start + count * window };
    return {
        value,
        points: sums.map((sum, index) => ({
            at: start + index * window,
            value: sum / window,
            ...(index === count - 1 ? last : {})
        }))
    };
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/sla/values.js


const aggregated = /^(.+)\.(?:p(\d{1,2}(?:\.\d{1,3})?|100)|(median|mean|max|min))$/;
const named = {
    median: quantile_middle,
    mean: values => values.reduce((sum, value) => sum + value, 0) / values.length,
    max: values => values.reduce((a, b) => Math.max(a, b)),
    min: values => values.reduce((a, b) => Math.min(a, b))
};
const percentile = (share) => values => {
    const found = quantile(values, share);
    return found.known ? found.value : Number.NaN;
};
const worseSide = (samples, given) => given ?? (samples[0]?.direction === 'higher' ? 'lower' : 'higher');
const values_worst = (values, side) => values.reduce((a, b) => (side === 'lower' ? Math.min(a, b) : Math.max(a, b)));
const kindsOf = (wanted) => {
    const [, base, share, name] = aggregated.exec(wanted) ?? [];
    const aggregate = share === undefined ? named[name ?? ''] : percentile(Number(share) / 100);
    return {
        aggregate,
        isDirect: ({ metric }) => metric === wanted,
        isRaw: ({ metric, level }) => aggregate !== undefined && metric === base && level === 'iteration',
        isCounted: ({ metric, unit, at }) => wanted === 'throughput' && metric === 'requests' && unit === 'count' && at !== null
    };
};
/** The scenarios of a load test are parts of its run, and no request is of two. */
const scenario = ' > scenario:';
const wholeOf = (benchmark) => {
    const at = benchmark.indexOf(scenario);
    return at < 0 ? null : benchmark.slice(0, at);
};
/**
 * Every benchmark that reports the metric under exactly this name, or for `latency.p95` and its like the raw numbers
 * `latency`, for `throughput` timed `requests`. The worse of what the tool states and what its raw numbers say counts;
 * points are of raw numbers where those have a time. Summaries are never aggregated again, nor mixed with raw numbers.
 * A run that is only summarised has the points of its scenarios, and so has one that is named while they are not.
 */
const levelsOf = (samples, wanted) => {
    const kinds = kindsOf(wanted.metric);
    const telling = samples.filter(one => kinds.isDirect(one) || kinds.isRaw(one) || kinds.isCounted(one));
    const byUnit = Map.groupBy(telling, one => (kinds.isCounted(one) ? '1/s' : one.unit));
    return [...byUnit].flatMap(([unit, all]) => {
        const parts = Map.groupBy(all.filter(({ at }) => at !== null), ({ benchmark }) => wholeOf(benchmark));
        const own = Map.groupBy(all.filter(({ benchmark }) => wanted.benchmark(benchmark)), ({ benchmark }) => benchmark);
        const runs = [...parts.keys()].filter(run => run !== null);
        const names = own.size > 0 ? [...own.keys()] : runs.filter(wanted.benchmark);
        return names.flatMap((benchmark) => {
            const group = own.get(benchmark) ?? [];
            const isTimed = group.some(({ at }) => at !== null);
            const found = heldOf(isTimed ? group : [...group, ...(parts.get(benchmark) ?? [])], kinds, wanted);
            return found === null ? [] : [{ benchmark, unit, ...found }];
        });
    });
};
const heldOf = (group, kinds, { window, worse }) => {
    const direct = group.filter(kinds.isDirect);
    const side = worseSide(group, worse);
    const [iterations, summaries] = [direct.filter(isIteration), direct.filter(one => !isIteration(one))];
    const sources = [
        ...values_measured(iterations, window),
        ...windowed(group.filter(kinds.isRaw), kinds.aggregate, window),
        ...counted(group.filter(kinds.isCounted), window),
        ...stated(summaries, side)
    ];
    if (sources.length === 0)
        return null;
    const values = sources.map(({ value }) => value);
    return { value: values_worst(values, side), points: sources.find(({ points }) => points.length > 0)?.points ?? [] };
};
const isIteration = ({ level }) => level === 'iteration';
const counted = (samples, window) => {
    const rate = rateOf(pointsOf(samples), window);
    return rate === null ? [] : [rate];
};
/** Summaries (the tool's own percentile) count as they stand, the worst of them; of several processes the middle one counts. */
const stated = (samples, side) => {
    if (samples.length === 0)
        return [];
    const values = values_valuesOf(samples);
    const value = samples.every(({ level }) => level !== 'summary') ? quantile_middle(values) : values_worst(values, side);
    return [{ value, points: pointsOf(samples) }];
};
/** Raw numbers of a share are 0 or 1 for each request: their mean is the share, their median says nothing. */
const values_measured = (samples, window) => {
    if (samples.length === 0)
        return [];
    if (samples[0]?.unit === 'ratio')
        return windowed(samples, named.mean, window);
    return [{ value: quantile_middle(values_valuesOf(samples)), points: pointsOf(samples) }];
};
const windowed = (samples, aggregate, window) => samples.length === 0 || aggregate === undefined
    ? []
    : [{ value: aggregate(values_valuesOf(samples)), points: bucketed(pointsOf(samples), aggregate, window) }];
const values_valuesOf = (samples) => samples.map(({ value }) => value);

;// CONCATENATED MODULE: ./build/action-perf-regression/src/sla/judge.js











/** One rule for each entry. Raises PR-131 for a limit that cannot be understood. */
const judgeLimits = (entries, given) => entries.map(entry => judgeLimit(entry, given));
const judge_parse = (entry) => {
    const limit = parseLimit(entry.limit) ?? (0,core_failure/* raise */.xl)((0,service_levels.unreadableLimit)(entry.metric, entry.limit));
    const of = entry.of === undefined ? null : (kOfN(entry.of) ?? (0,core_failure/* raise */.xl)((0,service_levels.unreadableLimit)(entry.metric, entry.of)));
    return { entry, limit, of, named: matcherOf(entry.benchmark ?? '*') };
};
const judgeLimit = (written, given) => {
    const parsed = judge_parse(written);
    const { entry, limit } = parsed;
    const found = levels(parsed, given.samples);
    const problem = problemOf(parsed, found, given.samples);
    if (problem !== null)
        return judge_open(parsed, given, problem);
    const broken = found.filter(level => isBroken(parsed, level, given.history));
    const [first] = broken.toSorted((a, b) => distance(limit, b) - distance(limit, a));
    const rule = { rule: judge_nameOf(entry, limit), severity: entry.severity, origin: given.origin };
    const seen = {
        measured: found.map(level => sampleOf(parsed, level)),
        beyond: found.some(level => !holdsFor(limit, level.value) || breaks(parsed, level))
    };
    if (first === undefined)
        return {
            ...seen,
            rule: { ...rule, outcome: 'passed', reason: kept(parsed, found) },
            findings: [],
            diagnostics: [],
            needsRollback: false
        };
    const needsRollback = entry['rollback-required'];
    const more = broken.length > 1 ? `, and ${broken.length - 1} more` : '';
    const reason = `${judge_said(parsed, first)}${more}${needsRollback ? '; a rollback is required' : ''}`;
    return {
        ...seen,
        rule: { ...rule, outcome: 'failed', reason },
        findings: broken.map(level => finding(parsed, level, given.producer)),
        diagnostics: [],
        needsRollback
    };
};
const judge_nameOf = ({ benchmark, metric, for: grace, of }, { text }) => [
    benchmark === undefined ? '' : `${benchmark}: `,
    `${metric} ${text}`,
    grace === undefined ? '' : ` for ${(0,units/* formatDuration */.a3)(grace)}`,
    of === undefined ? '' : ` (${of} runs)`
].join('');
const levels = ({ entry, limit: { operator }, named }, samples) => levelsOf(samples, {
    metric: entry.metric,
    benchmark: named,
    window: Math.max(1, (entry.for ?? 40_000) / 4000),
    ...(operator === '==' ? {} : { worse: operator.startsWith('>') ? 'lower' : 'higher' })
});
/** What is missing, of another kind or without time leaves the whole limit open: the rest does not speak for it. */
const problemOf = ({ entry, limit, named }, found, samples) => {
    if (found.length === 0) {
        const there = samples.filter(({ benchmark }) => named(benchmark)).map(({ metric }) => metric);
        return (0,service_levels.missingMetric)(entry.metric, (0,suggest/* nearest */.p)(entry.metric, there.length > 0 ? there : samples.map(({ metric }) => metric)));
    }
    const foreign = found.find(({ unit }) => !isComparable(limit, unit));
    if (foreign !== undefined)
        return (0,service_levels.otherUnit)(entry.metric, limit.text, foreign.unit);
    const timeless = entry.for !== undefined && found.some(({ points }) => points.length === 0);
    return timeless ? (0,service_levels.noTimeSeries)(entry.metric, (0,units/* formatDuration */.a3)(entry.for ?? 0)) : null;
};
const sampleOf = ({ entry: { metric }, limit: { operator } }, { benchmark, unit, value }) => ({
    ...{ kind: 'sample', benchmark, metric, unit, value, deterministic: false, level: 'summary', process: 1, at: null },
    direction: operator === '==' ? 'none' : operator.startsWith('>') ? 'higher' : 'lower'
});
const judge_open = ({ entry, limit }, { producer, origin }, problem) => ({
    measured: [],
    beyond: false,
    rule: {
        rule: judge_nameOf(entry, limit),
        severity: entry.severity,
        outcome: 'inconclusive',
        reason: problem.what,
        origin
    },
    findings: [],
    diagnostics: [(0,gate_diagnostics/* diagnosticOf */.T)(entry.severity === 'block' ? 'error' : 'warning', problem, producer)],
    needsRollback: false
});
const isBroken = (parsed, level, history) => {
    const { of } = parsed;
    const now = breaks(parsed, level);
    if (of === null)
        return now;
    const before = of.n === 1 ? [] : history.slice(-(of.n - 1));
    const earlier = before.filter(samples => levels(parsed, samples).some(one => one.benchmark === level.benchmark && !holdsFor(parsed.limit, one.value))).length;
    return earlier + (now ? 1 : 0) >= of.k;
};
const breaks = ({ entry, limit }, { value, points }) => entry.for === undefined ? !holdsFor(limit, value) : Math.round(longestBreak(limit, points) * 1000) >= entry.for;
const distance = ({ operator }, { value }) => (operator.startsWith('>') ? -value : value);
const judge_said = ({ entry, limit, of }, { benchmark, value, points, unit }) => {
    const name = `${entry.metric} of ${benchmark}`;
    if (of !== null)
        return `${name} broke the limit ${limit.text} in at least ${of.k} of the last ${of.n} runs; now it is ${quantity(value, unit, (0,exact/* toNumber */.Ro)(limit.value))}`;
    if (entry.for !== undefined)
        return `${name} broke the limit ${limit.text} for ${(0,units/* formatDuration */.a3)(Math.round(longestBreak(limit, points) * 1000))} without a break`;
    return `${name} is ${quantity(value, unit, (0,exact/* toNumber */.Ro)(limit.value))}, the limit is ${limit.text}`;
};
const kept = ({ entry, limit }, found) => {
    const worst = found.toSorted((a, b) => distance(limit, b) - distance(limit, a))[0];
    if (worst === undefined)
        return `${entry.metric} holds`;
    const graced = !holdsFor(limit, worst.value) || entry.for !== undefined ? ', within its grace' : '';
    return `${entry.metric} of ${worst.benchmark} is ${quantity(worst.value, worst.unit, (0,exact/* toNumber */.Ro)(limit.value))}${graced}`;
};
const finding = (parsed, level, producer) => ({
    kind: 'broken-service-level',
    severity: parsed.entry['rollback-required'] ? 'critical' : parsed.entry.severity === 'block' ? 'major' : 'minor',
    title: `${level.benchmark} · ${judge_nameOf(parsed.entry, parsed.limit)}`,
    message: judge_said(parsed, level),
    location: null,
    producer,
    code: null
});

;// CONCATENATED MODULE: ./build/action-perf-regression/src/sla-run.js
/** Mode `sla`: the limits of the configuration over the reports of a load test. */








/** Raises PR-130 (no limit) and PR-131 (one that cannot be understood). */
const serviceLevelRun = async (inputs, subject, policy, world) => {
    const limits = policy.serviceLevels;
    if (limits.length === 0)
        (0,core_failure/* raise */.xl)((0,service_levels.noServiceLevels)(inputs.config));
    const { newest: read, delivered } = await readReports(inputs, world);
    const { history, diagnostics } = await earlierRuns(inputs, limits, world);
    const judged = judgeLimits(limits, {
        producer: read.suite,
        origin: inputs.config,
        samples: read.measurements.flat(),
        history
    });
    // Load generators end with an error when their own thresholds do not hold.
    const newest = afterCommand(read, delivered, judged.filter(({ beyond }) => beyond).length);
    const open = judged.filter(({ rule }) => rule.outcome === 'inconclusive').length;
    const findings = judged.flatMap(one => one.findings);
    const verdict = verdictOf({
        ...inputs,
        subject,
        policy,
        baseline: { state: 'not-needed', commit: null, detail: 'Limits are absolute: nothing is compared.' },
        rules: judged.map(({ rule }) => rule),
        leftOut: [],
        metrics: serviceLevelMetrics(findings, open),
        findings,
        evidence: [newest.status],
        diagnostics: [...newest.diagnostics, ...diagnostics, ...judged.flatMap(one => one.diagnostics)]
    });
    const entry = levelsEntry({
        id: inputs.id,
        suite: newest.suite,
        measurements: newest.measurements,
        levels: judged.flatMap(one => one.measured)
    }, { subject, machine: await world.machine.facts(), run: world.run });
    return {
        verdict,
        needsRollback: judged.some(one => one.needsRollback),
        kept: { entry, holes: [...holesOf(newest.diagnostics)] }
    };
};

;// CONCATENATED MODULE: ./build/action-perf-regression/src/run.js














const run = async (inputs, world) => {
    demandConsistent(inputs);
    const subject = await (0,gate_subject/* subjectOf */.et)(inputs.base, world);
    return modes[inputs.mode](inputs, subject, await policyFor(inputs, subject, world), world);
};
/** Base and head, measured in turn in this job. */
const run_compare = async (inputs, subject, policy, world) => {
    const { verdict, suites, compared, trends } = await compareRun(inputs, subject, policy, judges, world);
    const measured = compared.map(one => ({ suite: one.suite.name, ...one.measured }));
    const samples = ['base', 'head'].flatMap(side => samplesDeliveries({ id: inputs.id, side }, measured.map(({ suite, [side]: measurements }) => ({ suite, measurements })), world.run));
    const commands = compared.map(({ suite }) => commandOf(suite, subject.base ?? '', subject.commit));
    const given = {
        verdict,
        reported: { suites, trends, commands, medians: mediansOf(measured) },
        outputs: samples.length === 0 ? {} : { samples: samplesFile({ id: inputs.id, side: 'head' }, world.run) },
        deliveries: samples
    };
    return outcomeOf(inputs, given, world);
};
/** The newest run against history. Where a later job records it, only a measurement with holes must be repeated. */
const check = async (inputs, subject, policy, world) => {
    const result = await checkRun(inputs, subject, policy, judges, world);
    if (!inputs.keepSeries)
        return checked(inputs, result, world, {});
    const { entries, newest } = result;
    const kept = entries.map((entry, index) => ({ entry, holes: [...holesOf(newest[index]?.diagnostics ?? [])] }));
    const mayBlock = policy.historyMayBlock || kept.some(({ holes }) => holes.length > 0);
    const blocking = result.verdict.blocking && mayBlock;
    return checked(inputs, { ...result, verdict: { ...result.verdict, blocking } }, world, {}, keptDeliveries(kept, world.run));
};
/** The same, and the run becomes history. Its verdict informs and blocks nothing. */
const record = async (inputs, subject, policy, world) => {
    if (inputs.fromArtifacts) {
        const { verdict, recorded } = await recordKept(inputs, subject, policy, world);
        return outcomeOf(inputs, { ...run_unmeasured, verdict, outputs: { recorded: String(recorded) }, part: 'recorded' }, world);
    }
    const result = await checkRun(inputs, subject, policy, judges, world);
    demandRecordable(result, world.run.event);
    await writeSeries(result.entries, world.ledger);
    return checked(inputs, { ...result, verdict: { ...result.verdict, blocking: false } }, world, { recorded: 'true' });
};
const checked = (inputs, { verdict, suites, newest, trends }, world, outputs, more = []) => {
    const samples = samplesDeliveries({ id: inputs.id, side: 'head' }, newest, world.run);
    const medians = mediansOf(newest.map(({ suite, measurements }) => ({ suite, base: [], head: measurements })));
    const file = samples.length === 0 ? {} : { samples: samplesFile({ id: inputs.id, side: 'head' }, world.run) };
    return outcomeOf(inputs, {
        verdict,
        reported: { suites, trends, commands: [], medians },
        outputs: { ...file, ...outputs },
        deliveries: [...samples, ...more]
    }, world);
};
/** What the report shows where no benchmark is compared. */
const run_unmeasured = { reported: { suites: [], trends: new Map(), commands: [], medians: new Map() }, deliveries: [] };
/** Limits over the reports of a load test. */
const sla = async (inputs, subject, policy, world) => {
    const { verdict, needsRollback, kept } = await serviceLevelRun(inputs, subject, policy, world);
    const deliveries = inputs.keepSeries ? keptDeliveries([kept], world.run) : [];
    const outputs = { 'rollback-required': String(needsRollback) };
    return outcomeOf(inputs, { ...run_unmeasured, verdict, outputs, deliveries }, world);
};
const modes = { compare: run_compare, check, record, sla };


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
const outOfRange = (given, of) => (0,core_failures.invalidInput)('shard', given, of < 2 ? '`1/1`, or no shard at all' : `a number from 1 to ${of} before the slash: there are ${of} shards`);
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
        return (0,failure/* raise */.xl)(leg ? invalid(given) : outOfRange(given, of));
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
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26747);
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

/***/ 42618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ handOver)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _evidence_collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15742);
/** Hands the verdict of one gate to the quality gate of the run, as evidence that it waits for like for any other. */


/** Uploads the verdict as evidence and gives the artifact's name. Raises QG-120. The job itself then need not fail. */
const handOver = async (verdict, { id, producer, checkRun }, { run, ...world }) => {
    const content = `${JSON.stringify(verdict, null, 2)}\n`;
    const file = `${await world.files.temporary('verdict')}/verdict.json`;
    await world.files.write(file, content);
    const report = {
        path: `${producer}-verdict.json`,
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex'),
        bytes: Buffer.byteLength(content)
    };
    const manifest = {
        schema: 'towpath.evidence/1',
        id,
        producer,
        shard: null,
        matrix: false,
        run: run.runId,
        attempt: run.attempt,
        job: run.job,
        checkRun,
        commit: verdict.subject.commit,
        tree: verdict.subject.tree,
        command: { outcome: 'success', exitCode: null },
        workspace: run.workspace.replaceAll('\\', '/'),
        patterns: [report.path],
        notes: [],
        reports: [report]
    };
    return (0,_evidence_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .deliverEvidence */ .V)({ manifest, reports: [{ ...report, file }] }, world);
};


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
/* harmony export */   q: () => (/* binding */ reasonFor),
/* harmony export */   t: () => (/* binding */ inconclusiveOpening)
/* harmony export */ });
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22565);

/** One sentence that says why the verdict came out as it did. */
const reasonFor = (decision, rules, diagnostics, enforce) => {
    const sentence = (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(sentences[decision](rules, diagnostics), longest);
    return enforce || decision === 'pass' ? sentence : `${sentence} Shadow mode: nothing is blocked.`;
};
/** With this begins the reason of a verdict that is inconclusive. */
const inconclusiveOpening = 'It cannot be said: ';
/** In characters: it is shown as a title. */
const longest = 600;
const sentences = {
    pass: rules => {
        const warned = rules.filter(({ outcome }) => outcome === 'failed').length;
        const held = rules.filter(({ outcome }) => outcome === 'passed').length;
        if (held === 0 && warned === 0)
            return 'No rule applies, so none failed.';
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
        return `${inconclusiveOpening}${ending(why)}${others.length > 0 ? ` (and ${count(others.length, 'other problem')})` : ''}`;
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
/* harmony import */ var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26747);
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
