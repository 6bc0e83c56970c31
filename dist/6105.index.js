export const id = 6105;
export const ids = [6105];
export const modules = {

/***/ 86105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/core/config/read.js + 2 modules
var read = __webpack_require__(7565);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/action-test-plan/src/failures.js
var failures = __webpack_require__(82408);
;// CONCATENATED MODULE: ./build/action-test-plan/src/gates.js


/** Hands the verdict over all scanners to the quality gate. */
const securityGate = 'security';
const whole = (producer, tier) => ({ producer, shard: null, tier });
const rowsOf = (jobs) => Object.entries(jobs).map(([name, job]) => ({ name, 'runs-on': job['runs-on'], timeout: job.timeout }));
/** Raises TP-106 where two producers have one name: the evidence of one would hide that the other's is lost. */
const gatesOf = (config, file) => {
    const suites = Object.keys(config.benchmarks);
    const scanners = Object.keys(config.scans);
    const gates = scanners.length > 0 ? [securityGate] : [];
    const names = [...Object.keys(config.checks), ...suites, ...scanners, ...gates];
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        return (0,failure/* raise */.xl)((0,failures.duplicateName)(twice, file));
    return {
        producers: [
            ...suites.map(name => ({ ...whole(name, 'performance'), verdict: 'perf-regression' })),
            ...gates.map(name => ({ ...whole(name, securityGate), verdict: 'sbom' }))
        ],
        benchmarks: rowsOf(config.benchmarks),
        scans: rowsOf(config.scans),
        scanPlan: { schema: 'towpath.plan/1', producers: scanners.map(name => whole(name, securityGate)) }
    };
};

// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(73017);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/action-test-plan/src/plan.js




/** GitHub's limit of one matrix ("Actions limits" in GitHub's documentation). */
const largestMatrix = 256;
/**
 * The plan of a configuration and one matrix row per check and shard, in the order of the file. `selected` are names of
 * checks; none means all. Raises TP-102 (no check), TP-103 (more than 256 rows), TP-104 (unknown name).
 */
const planOf = (config, selected, file) => {
    const jobs = checksOf(config, selected, file).flatMap(([name, check]) => shardsOf(check).map(shard => ({
        expected: { producer: name, shard, tier: check.tier },
        row: rowOf(name, check, shard)
    })));
    if (jobs.length > largestMatrix)
        return (0,failure/* raise */.xl)((0,failures.tooManyJobs)(jobs.length, largestOf(config, selected)));
    return {
        plan: { schema: 'towpath.plan/1', producers: jobs.map(({ expected }) => expected) },
        rows: jobs.map(({ row }) => row)
    };
};
const checksOf = (config, selected, file) => {
    const declared = Object.entries(config.checks);
    if (declared.length === 0)
        return (0,failure/* raise */.xl)((0,failures.noChecks)(file));
    const names = declared.map(([name]) => name);
    const unknown = selected.find(name => !names.includes(name));
    if (unknown !== undefined)
        return (0,failure/* raise */.xl)((0,failures.unknownCheck)(unknown, (0,suggest/* nearest */.p)(unknown, names), file));
    return selected.length === 0 ? declared : declared.filter(([name]) => selected.includes(name));
};
const shardsOf = ({ shards }) => shards === 1 ? [null] : Array.from({ length: shards }, (_, index) => ({ index: index + 1, of: shards }));
const rowOf = (producer, check, shard) => ({
    name: (0,evidence/* producerLabel */.hX)(producer, shard),
    producer,
    shard: shard?.index ?? 1,
    shards: shard?.of ?? 1,
    run: check.run,
    reports: check.reports.join('\n'),
    'runs-on': check.runsOn,
    timeout: check.timeoutMinutes,
    cache: check.cache ?? '',
    tier: check.tier
});
const largestOf = (config, selected) => Object.entries(config.checks)
    .filter(([name]) => selected.length === 0 || selected.includes(name))
    .sort(([, a], [, b]) => b.shards - a.shards)
    .slice(0, 3)
    .map(([name, { shards }]) => `${name} (${shards})`)
    .join(', ');

// EXTERNAL MODULE: ./build/core/markdown/markdown.js + 6 modules
var markdown = __webpack_require__(26747);
;// CONCATENATED MODULE: ./build/action-test-plan/src/summary.js

/** The plan as a person reads it in the job summary: one line per check. */
const summaryOf = (rows, gates, id) => {
    const checks = rows.filter(({ shard }) => shard === 1);
    const title = id === 'default' ? 'Test plan' : `Test plan of ${id}`;
    const jobs = `${rows.length} ${rows.length === 1 ? 'job' : 'jobs'} for ${checks.length} ${checks.length === 1 ? 'check' : 'checks'}. `;
    return (0,markdown/* render */.XX)((0,markdown/* document */.Al)((0,markdown/* heading */.R_)(2, title), (0,markdown/* paragraph */.FY)((0,markdown.md) `${jobs}Each of them must report, or the verdict is inconclusive.`), (0,markdown/* table */.tp)(['Check', 'Shards', 'Tier', 'Runner', 'Timeout', 'Reports', 'Command'], checks.map(row => [
        (0,markdown/* code */.aY)(row.producer),
        (0,markdown/* text */.Qq)(String(row.shards)),
        (0,markdown/* text */.Qq)(row.tier),
        (0,markdown/* code */.aY)(row['runs-on']),
        (0,markdown/* text */.Qq)(`${row.timeout} min`),
        row.reports === '' ? 'none' : (0,markdown/* code */.aY)(row.reports),
        (0,markdown/* code */.aY)(row.run)
    ]), ['left', 'right', 'left', 'left', 'right', 'left', 'left']), ...jobsTable('Benchmark suite', gates.benchmarks), ...jobsTable('Scanner', gates.scans)));
};
const jobsTable = (title, jobs) => jobs.length === 0
    ? []
    : [
        (0,markdown/* table */.tp)([title, 'Runner', 'Timeout'], jobs.map(job => [(0,markdown/* code */.aY)(job.name), (0,markdown/* code */.aY)(job['runs-on']), (0,markdown/* text */.Qq)(`${job.timeout} min`)]), ['left', 'left', 'right'])
    ];

;// CONCATENATED MODULE: ./build/action-test-plan/src/run.js






/** Reads the checks of this commit and says which jobs run and who must report. Decides nothing. */
const run = async (inputs, world) => {
    const config = await configOf(inputs.config, world.files);
    const { plan, rows } = planOf(config, inputs.checks, inputs.config);
    // Who names checks wants these checks alone.
    const gates = gatesOf(inputs.checks.length > 0 ? { ...config, benchmarks: {}, scans: {} } : config, inputs.config);
    const awaited = inputs.gates === false ? [] : gates.producers;
    return {
        verdict: null,
        outputs: {
            plan: JSON.stringify({ ...plan, producers: [...plan.producers, ...awaited] }),
            matrix: matrixOf(rows),
            benchmarks: matrixOf(gates.benchmarks),
            scans: matrixOf(gates.scans),
            'scan-plan': JSON.stringify(gates.scanPlan)
        },
        deliveries: [{ kind: 'summary', markdown: summaryOf(rows, gates, inputs.id) }]
    };
};
const matrixOf = (rows) => (rows.length === 0 ? '' : JSON.stringify({ include: rows }));
const configOf = async (path, files) => {
    const found = await files.stat(path);
    if (found === undefined)
        return (0,failure/* raise */.xl)((0,failures.missingConfig)(path));
    if (found.escapes)
        return (0,failure/* raise */.xl)((0,failures.foreignConfig)(path, 'a symbolic link that leads out of the workspace'));
    if (found.kind !== 'file')
        return (0,failure/* raise */.xl)((0,failures.foreignConfig)(path, `not a regular file (${found.kind})`));
    return (0,read/* readConfig */.X)(await files.text(path), path);
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

/***/ 57980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** "Did you mean …?": the names nearest to a word that is not one of them. */
/**
 * Damerau–Levenshtein distance (optimal string alignment): the least number of inserted, removed, replaced or
 * swapped neighbouring characters. Source: Damerau, CACM 7(3), 1964.
 */
const editDistance = (a, b) => {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row.push(Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1), swapped ? at(beforePrevious, j - 2) + 1 : Number.POSITIVE_INFINITY));
        }
        beforePrevious = previous;
        previous = row;
    }
    return at(previous, b.length);
};
const at = (row, index) => row[index] ?? Number.POSITIVE_INFINITY;
/** A third of the letters may be wrong: beyond that a suggestion confuses more than it helps. */
const tolerated = (word) => Math.max(1, Math.floor(word.length / 3));
/** `coverage` is part of `coverage.lines`: a dotted name of which whole components were left out. */
const isPart = (word, name) => word !== '' && `.${name}.`.includes(`.${word}.`);
/**
 * At most `max` of the candidates that `word` was probably meant to be, nearest first, in the given order where two
 * are equally near; letter case does not count. Typing errors come before left-out components of a dotted name.
 */
const nearest = (word, candidates, max = 3) => {
    const wanted = word.toLowerCase();
    const limit = tolerated(word);
    return [...new Set(candidates)]
        .map(name => ({ name, rank: rank(wanted, name.toLowerCase(), limit) }))
        .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.rank - b.rank)
        .slice(0, max)
        .map(({ name }) => name);
};
const rank = (wanted, name, limit) => {
    // The distance is at least the difference in length: long words are settled without computing it.
    const distance = Math.abs(wanted.length - name.length) > limit ? Number.POSITIVE_INFINITY : editDistance(wanted, name);
    if (distance <= limit)
        return distance;
    return isPart(wanted, name) ? limit + name.split('.').length : Number.POSITIVE_INFINITY;
};


/***/ })

};
