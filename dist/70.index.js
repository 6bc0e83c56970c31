export const id = 70;
export const ids = [70];
export const modules = {

/***/ 2482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ LF),
/* harmony export */   b: () => (/* binding */ asBuffer)
/* harmony export */ });
/** The same memory as a Buffer, which has the fast native searches and decoders. */
const asBuffer = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const LF = 0x0a;


/***/ }),

/***/ 94357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ transcoder),
/* harmony export */   Pq: () => (/* binding */ toUtf8),
/* harmony export */   X0: () => (/* binding */ detectEncoding)
/* harmony export */ });
/* unused harmony export declarationBytes */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _buffer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2482);
/** Turns a byte stream of any encoding into UTF-8 pieces that are valid and end between characters. */



/** How much of a file `detectEncoding` wants to see. */
const declarationBytes = 1024;
const marks = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-32', [0xff, 0xfe, 0, 0]],
    ['utf-32', [0, 0, 0xfe, 0xff]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]]
];
const declaration = /^<\?xml[^>]{0,500}?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,39})["']/;
/** Byte order mark first, then the zero bytes of UTF-16, then the XML declaration (XML 1.0, appendix F), else UTF-8. */
const detectEncoding = (head) => {
    const marked = marks.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
    if (marked)
        return { name: marked[0], mark: marked[1].length, conflict: null };
    if (head[0] !== 0 && head[1] === 0)
        return { name: 'utf-16le', mark: 0, conflict: null };
    if (head[0] === 0 && head.length > 1)
        return { name: 'utf-16be', mark: 0, conflict: null };
    const declared = declaration
        .exec((0,_buffer_js__WEBPACK_IMPORTED_MODULE_2__/* .asBuffer */ .b)(head).toString('latin1', 0, declarationBytes).trimStart())?.[1]
        ?.toLowerCase();
    if (declared === undefined)
        return { name: 'utf-8', mark: 0, conflict: null };
    if (/^(utf-?16|utf-?32|ucs-?[24]|iso-10646-ucs)/.test(declared)) {
        return { name: 'utf-8', mark: 0, conflict: `it declares ${declared}, but its bytes are not` };
    }
    return { name: declared, mark: 0, conflict: null };
};
const nothing = Buffer.alloc(0);
const latin1 = new Set(['iso-8859-1', 'iso8859-1', 'iso_8859-1', 'latin1', 'latin-1', 'l1']);
const unicode = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);
/** Lead byte of UTF-8 to the length of its sequence; 1 for everything else. */
const sequenceLength = (byte) => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1);
/** How many bytes at the end belong to a character that the next piece completes: 0 to 3. */
const unfinished = (bytes) => {
    for (let back = 1; back <= 3 && back <= bytes.length; back++) {
        const byte = bytes[bytes.length - back] ?? 0;
        if (byte < 0x80)
            return 0;
        if (byte >= 0xc0)
            return sequenceLength(byte) > back ? back : 0;
    }
    return 0;
};
const linesBeforeInvalid = (bytes) => {
    for (let lines = 0, from = 0;; lines++) {
        const end = bytes.indexOf(_buffer_js__WEBPACK_IMPORTED_MODULE_2__.LF, from);
        if (end < 0 || !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(from, end)))
            return lines;
        from = end + 1;
    }
};
const fromUtf8 = (report) => {
    let held = nothing;
    const checked = (bytes) => {
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
            return bytes;
        report({ detail: 'it holds bytes that are not UTF-8', lines: linesBeforeInvalid(bytes) });
        return Buffer.from(bytes.toString('utf8'));
    };
    return {
        decode: bytes => {
            const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
            const rest = unfinished(all);
            held = rest === 0 ? nothing : Buffer.from(all.subarray(all.length - rest));
            return checked(all.subarray(0, all.length - rest));
        },
        end: () => checked(held)
    };
};
const fromLatin1 = {
    decode: bytes => Buffer.from(bytes.toString('latin1')),
    end: () => nothing
};
const fromLabel = (label, report) => {
    const decoder = decoderFor(label);
    if (decoder === undefined)
        return undefined;
    const checked = (text) => {
        const at = text.indexOf('\ufffd');
        if (at >= 0)
            report({ detail: `it holds bytes that are not ${label}`, lines: text.slice(0, at).split('\n').length - 1 });
        return Buffer.from(text);
    };
    return {
        decode: bytes => checked(decoder.decode(bytes, { stream: true })),
        end: () => checked(decoder.decode())
    };
};
const decoderFor = (label) => {
    try {
        return new node_util__WEBPACK_IMPORTED_MODULE_1__.TextDecoder(label, { ignoreBOM: true });
    }
    catch {
        return undefined;
    }
};
/** What makes UTF-8 of `encoding`; undefined where the encoding is not known. */
const transcoder = (encoding, report) => {
    if (unicode.has(encoding))
        return fromUtf8(report);
    return latin1.has(encoding) ? fromLatin1 : fromLabel(encoding, report);
};
/**
 * The stream as valid UTF-8 without byte order mark, each piece ending between characters. Bytes that cannot be decoded
 * become U+FFFD and are reported before the piece that holds them. An unknown encoding is reported and yields nothing.
 */
async function* toUtf8(source, report) {
    let start = nothing;
    let active;
    const begin = () => {
        const encoding = detectEncoding(start);
        if (encoding.conflict !== null)
            report({ detail: encoding.conflict, lines: 0 });
        active = transcoder(encoding.name, report);
        if (active === undefined)
            report({ detail: `its encoding ${encoding.name} is not known`, lines: 0 });
        return active?.decode(start.subarray(encoding.mark)) ?? nothing;
    };
    for await (const bytes of source) {
        if (active !== undefined) {
            yield active.decode((0,_buffer_js__WEBPACK_IMPORTED_MODULE_2__/* .asBuffer */ .b)(bytes));
            continue;
        }
        start = start.length === 0 ? (0,_buffer_js__WEBPACK_IMPORTED_MODULE_2__/* .asBuffer */ .b)(bytes) : Buffer.concat([start, bytes]);
        if (start.length < declarationBytes)
            continue;
        yield begin();
        if (active === undefined)
            return;
    }
    if (active === undefined)
        yield begin();
    if (active !== undefined)
        yield active.end();
}


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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/** Evidence: the raw reports of one producer and this manifest, as they travel in an artifact. */

/** Far above GitHub's 256 jobs of a matrix: a manifest that claims a billion shards would make the gate look for each. */
const mostShards = 9999;
const shardSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    index: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(mostShards),
    of: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(mostShards)
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('towpath.evidence/1'),
    /** The gate this evidence is for: the `id` input. */
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    producer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    shard: shardSchema.nullable(),
    /** True where the shard is a leg of the job's matrix: then every leg of the job must deliver, as whatever producer. */
    matrix: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    /** Key of the job in the workflow file. */
    job: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The job's check run, by which later attempts of the same job are recognised. */
    checkRun: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
    commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    tree: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Outcome of the command that wrote the reports. `unknown`: nobody told us. */
    command: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['success', 'failure', 'cancelled', 'skipped', 'unknown']),
        exitCode: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable()
    }),
    /** The producer's workspace: absolute paths inside reports are made relative to it. */
    workspace: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The globs the user named; where there are any, at least one report must have been found. */
    patterns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** Those of the globs that matched no report. */
    unmatched: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** What collecting had to say: files it left out and why. */
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    reports: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        /** Path in the producer's workspace, with forward slashes; the file lies under `reports/<path>` in the artifact. */
        path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
        bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0)
    }))
});
/** `unit`, or `unit 2/3` for a shard. */
const producerLabel = (producer, shard) => shard === null ? producer : `${producer} ${shard.index}/${shard.of}`;
const artifactSafe = (text) => text.replace(/[^A-Za-z0-9._-]+/g, '_');
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

/***/ 59503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   corruptEvidence: () => (/* binding */ corruptEvidence),
/* harmony export */   duplicateProducer: () => (/* binding */ duplicateProducer),
/* harmony export */   foreignEvidence: () => (/* binding */ foreignEvidence),
/* harmony export */   interruptedCommand: () => (/* binding */ interruptedCommand),
/* harmony export */   jobNotSuccessful: () => (/* binding */ jobNotSuccessful),
/* harmony export */   missingEvidence: () => (/* binding */ missingEvidence),
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
    what: `It cannot be said whether the evidence of \`${producer}\` (attempt ${attempt}) is of the newest run of its job.`,
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
    why: 'What it had reported until then cannot be complete.',
    fix: 'Re-run the job. If it was ended by its time limit, raise `timeout-minutes`.'
}));


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

/***/ 3904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ note),
/* harmony export */   T: () => (/* binding */ diagnosticOf)
/* harmony export */ });
/** A failure as a line of the verdict. `error` makes the verdict inconclusive. */
const diagnosticOf = (severity, { code, what, why, fix }, producer = null) => ({ severity, code, message: `${what} ${why}`, fix, location: null, producer });
const note = (message, producer = null) => ({
    severity: 'note',
    code: null,
    message,
    fix: null,
    location: null,
    producer
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

/***/ 51133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   droppedProducer: () => (/* binding */ droppedProducer),
/* harmony export */   missingConfig: () => (/* binding */ missingConfig),
/* harmony export */   noBaseCommit: () => (/* binding */ noBaseCommit),
/* harmony export */   noRepository: () => (/* binding */ noRepository),
/* harmony export */   unreadableEvent: () => (/* binding */ unreadableEvent)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Failures that every gate can raise. */

const droppedProducer = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-117', 'A check of the base is gone', ['lint', '.github/towpath.yml'], (producer, config) => ({
    what: `The base branch requires the check \`${producer}\`; this change removes it.`,
    why: `\`${config}\` of the base lists it, that of this change does not. A check that vanishes must not look like one that passed.`,
    fix: `Put it back, or add an entry to \`waivers\` in \`${config}\` with producer, reason, owner and expiry.`
}));
const noRepository = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-118', 'The repository is not checked out', ['not a git repository'], (why) => ({
    what: 'The tested commit cannot be read.',
    why: `The gate reads rules and changes from git, and git says: ${why}`,
    fix: 'In a workflow, add a step with actions/checkout before this one; on the command line, leave out `--base`.'
}));
const noBaseCommit = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-123', 'There is no commit to compare with', ['main'], (base) => ({
    what: `The base \`${base}\` does not exist in this repository.`,
    why: 'It is neither a commit nor a branch that git knows or can fetch.',
    fix: 'Check the spelling, or fetch the branch.'
}));
const unreadableEvent = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-127', 'The event does not describe its pull request', ['pull_request_target'], (event) => ({
    what: `The payload of the event \`${event}\` does not describe a pull request.`,
    why: 'Base and head of the change stand there, and without them a change could be judged by its own rules.',
    fix: 'Re-run the job. If it happens again, please report it with the workflow file.'
}));
const missingConfig = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-129', 'The named configuration does not exist', ['ci/towpath.yml'], (file) => ({
    what: `There is no file \`${file}\`.`,
    why: 'The input `config` names it, and to judge without the rules it should hold could let anything through.',
    fix: 'Correct the path, counted from the root of the repository, or leave `config` out.'
}));


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

/***/ 69168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ rulingFor),
  l: () => (/* binding */ usualConfig)
});

// EXTERNAL MODULE: ./build/core/config/read.js + 2 modules
var read = __webpack_require__(7565);
// EXTERNAL MODULE: ./build/core/config/schema.js + 4 modules
var schema = __webpack_require__(28113);
;// CONCATENATED MODULE: ./build/core/config/waivers.js
/** The waivers that still count at `now` (milliseconds since the epoch): through the end of their last day, UTC. */
const waiversInForce = (config, now) => config.waivers.filter(({ expires }) => new Date(now).toISOString().slice(0, 10) <= expires);

// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/gate/diagnostics.js
var diagnostics = __webpack_require__(3904);
// EXTERNAL MODULE: ./build/core/gate/failures.js
var failures = __webpack_require__(51133);
;// CONCATENATED MODULE: ./build/core/gate/ruling.js
/**
 * Which configuration rules. On a pull request, and in a merge queue, rules come from the base commit, so that a change
 * cannot lower its own bar; the producers that must report come from the head.
 */






/** Only this file may be absent: who names another one relies on it. */
const usualConfig = '.github/towpath.yml';
/** Raises QG-129 where the input names a file that neither the commit nor its base has. */
const rulingFor = async (path, subject, of, world) => {
    const head = await headConfig(path, world.files);
    const proposed = subject.pullRequest !== null || world.run.event === 'merge_group';
    const base = proposed ? await baseConfig(path, subject.base, world.git) : null;
    const nowhere = head === null && (base === null || (base.config === null && !base.unreadable));
    if (nowhere && path !== usualConfig)
        (0,failure/* raise */.xl)((0,failures.missingConfig)(path));
    const unreadable = base?.unreadable === true;
    const rules = base?.config ?? head ?? schema/* defaultConfig */.sb;
    return {
        rules,
        head: head ?? schema/* defaultConfig */.sb,
        unreadable,
        enforce: unreadable || rules.enforce,
        diagnostics: [...(base?.notes ?? []), ...comparison(path, base?.config ?? null, head, of, world.clock.now())]
    };
};
const headConfig = async (path, files) => (await files.stat(path)) === undefined ? null : (0,read/* readConfig */.X)(await files.text(path), path);
const baseConfig = async (path, base, git) => {
    const text = base === null ? undefined : await git.show(base, path);
    if (text === undefined) {
        return {
            config: null,
            unreadable: false,
            notes: [(0,diagnostics/* note */.N)(`The base has no ${path}: this change is judged by its own rules.`)]
        };
    }
    try {
        return { config: (0,read/* readConfig */.X)(text, path), unreadable: false, notes: [] };
    }
    catch (thrown) {
        if (!(thrown instanceof failure/* FailureError */.pO))
            throw thrown;
        const { what } = thrown.failure;
        return {
            config: null,
            unreadable: true,
            notes: [
                (0,diagnostics/* note */.N)(`${path} of the base cannot be read (${what}): judged by the rules of this change and preset standard.`)
            ]
        };
    }
};
const comparison = (path, base, head, of, now) => {
    if (base === null)
        return [];
    const changed = rulesText(base, of.rules) !== rulesText(head ?? schema/* defaultConfig */.sb, of.rules);
    const kept = new Set(of.producers(head ?? schema/* defaultConfig */.sb));
    const dropped = of.producers(base).filter(name => !kept.has(name));
    const waived = new Set((head ? waiversInForce(head, now) : []).map(({ producer }) => producer));
    return [
        ...(changed ? [(0,diagnostics/* note */.N)(`This change edits the rules in ${path}: the edit takes effect after it is merged.`)] : []),
        ...dropped.filter(name => !waived.has(name)).map(name => (0,diagnostics/* diagnosticOf */.T)('error', (0,failures.droppedProducer)(name, path), name)),
        ...dropped.filter(name => waived.has(name)).map(name => (0,diagnostics/* note */.N)(`The check ${name} is removed under a waiver.`, name))
    ];
};
const rulesText = (config, rules) => JSON.stringify([rules(config), config.enforce]);


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

/***/ 36039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ formatPurl),
/* harmony export */   q: () => (/* binding */ canonicalPurl)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25509);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46107);
/** Writing a purl: percent-encoding of each part, qualifiers in order. */


/** Everything but letters, digits, `.`, `-`, `_`, `~` and the colon; `/` too, because here it separates nothing. */
const encode = (text) => encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');
const path = (text, unwanted) => text
    .split('/')
    .filter(segment => segment !== '' && !unwanted.includes(segment))
    .map(encode)
    .join('/');
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const query = (qualifiers) => Object.entries(qualifiers)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => [key.toLowerCase(), value])
    .sort(([a], [b]) => byText(a, b))
    .map(([key, value]) => `${key}=${encode(value)}`)
    .join('&');
/**
 * The canonical text of a purl: equal purls have equal text, and parsing it gives the same parts again.
 * Source: https://github.com/package-url/purl-spec (ECMA-427), "How to build a purl" and "Character encoding".
 */
const formatPurl = (purl) => {
    const { type, namespace, name, version, qualifiers, subpath } = (0,_types_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePurl */ .S)({ ...purl, type: purl.type.toLowerCase() });
    const group = namespace === null ? '' : path(namespace, []);
    const pairs = query(qualifiers);
    const below = subpath === null ? '' : path(subpath, ['.', '..']);
    return [
        `pkg:${type}/`,
        group === '' ? '' : `${group}/`,
        encode(name.replace(/^\/+|\/+$/g, '')),
        version === null || version === '' ? '' : `@${encode(version)}`,
        pairs === '' ? '' : `?${pairs}`,
        below === '' ? '' : `#${below}`
    ].join('');
};
/** The canonical text of what somebody wrote; null where it is no purl. */
const canonicalPurl = (text) => {
    const parsed = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$)(text);
    return parsed.ok ? formatPurl(parsed.purl) : null;
};


/***/ }),

/***/ 25509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parsePurl)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46107);

class Refusal {
    why;
    constructor(why) {
        this.why = why;
    }
}
const cutLast = (text, mark) => {
    const at = text.lastIndexOf(mark);
    return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
};
/**
 * The version begins at the last `@`. An `@` that begins a segment is a scope that somebody forgot to encode
 * (`pkg:npm/@babel/core`), unless the version itself holds a slash, which no canonical purl has.
 */
const cutVersion = (text) => {
    const at = text.lastIndexOf('@');
    const isScope = text.includes('/', at) && (at === 0 || text[at - 1] === '/');
    return at === -1 || isScope ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
};
const decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new Refusal(`\`${text}\` is not percent-encoded UTF-8`);
    }
};
const segments = (text) => text
    .split('/')
    .map(decode)
    .flatMap(segment => segment.split('/'))
    .filter(segment => segment !== '');
const joined = (parts) => (parts.length === 0 ? null : parts.join('/'));
const readQualifiers = (text) => {
    const found = new Map();
    for (const pair of text?.split('&') ?? []) {
        const at = pair.indexOf('=');
        const key = (at === -1 ? pair : pair.slice(0, at)).toLowerCase();
        const value = at === -1 ? '' : decode(pair.slice(at + 1));
        if (value === '' && key === '')
            continue;
        if (!/^[a-z][a-z0-9._-]*$/.test(key))
            throw new Refusal(`\`${key}\` is not the key of a qualifier`);
        if (value === '')
            continue;
        if (found.has(key))
            throw new Refusal(`the qualifier \`${key}\` stands twice`);
        found.set(key, value);
    }
    return Object.fromEntries(found);
};
const read = (text) => {
    const [beforeSubpath, subpath] = cutLast(text, '#');
    const [beforeQualifiers, qualifiers] = cutLast(beforeSubpath, '?');
    const scheme = /^pkg:\/*/i.exec(beforeQualifiers)?.[0];
    if (scheme === undefined)
        throw new Refusal('it does not begin with `pkg:`');
    const [, type = '', path = ''] = /^([^/]*)\/*(.*)$/s.exec(beforeQualifiers.slice(scheme.length)) ?? [];
    if (!/^[a-z][a-z0-9.-]*$/i.test(type))
        throw new Refusal(type === '' ? 'it has no type' : `\`${type}\` is no type`);
    const [coordinates, version] = cutVersion(path);
    const [namespace, rawName] = cutLast(coordinates.replace(/\/+$/, ''), '/');
    const name = decode(rawName ?? namespace).replace(/^\/+|\/+$/g, '');
    if (name === '')
        throw new Refusal('it has no name');
    return {
        type: type.toLowerCase(),
        namespace: rawName === null ? null : joined(segments(namespace)),
        name,
        version: version === null || version === '' ? null : decode(version),
        qualifiers: readQualifiers(qualifiers),
        subpath: subpath === null ? null : joined(segments(subpath).filter(part => part !== '.' && part !== '..'))
    };
};
/**
 * Takes a purl apart and normalises it by the rules of its type. Total: what is not one is `ok: false` with the reason.
 * Source: https://github.com/package-url/purl-spec (ECMA-427), "How to parse a purl".
 */
const parsePurl = (text) => {
    try {
        const purl = (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePurl */ .S)(read(text.trim()));
        const why = (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedByType */ .W)(purl);
        return why === null ? { ok: true, purl } : { ok: false, why };
    }
    catch (thrown) {
        if (!(thrown instanceof Refusal))
            throw thrown;
        return { ok: false, why: thrown.why };
    }
};


/***/ }),

/***/ 46107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ normalisePurl),
/* harmony export */   W: () => (/* binding */ refusedByType)
/* harmony export */ });
const namespaceAndName = { lower: ['namespace', 'name'] };
const onlyName = { lower: ['name'] };
const onlyNamespace = { lower: ['namespace'] };
const renamed = (purl, name) => ({ ...purl, name });
const refuseCpan = ({ namespace, name }) => namespace !== null && name.includes('::') ? 'a CPAN distribution has no `::` in its name' : null;
const rules = {
    alpm: namespaceAndName,
    apk: namespaceAndName,
    bitbucket: namespaceAndName,
    bitnami: onlyName,
    'chrome-extension': {
        ...onlyName,
        refuse: ({ name }) => (/^[a-p]{32}$/.test(name) ? null : 'a Chrome extension is named by 32 letters from a to p')
    },
    composer: namespaceAndName,
    cpan: {
        lower: [],
        normalise: purl => ({ ...purl, namespace: purl.namespace?.toUpperCase() ?? null }),
        refuse: refuseCpan
    },
    deb: namespaceAndName,
    github: namespaceAndName,
    golang: namespaceAndName,
    hex: namespaceAndName,
    huggingface: { lower: ['version'] },
    julia: {
        lower: [],
        refuse: ({ qualifiers }) => (qualifiers.uuid === undefined ? 'a Julia package needs the qualifier `uuid`' : null)
    },
    luarocks: namespaceAndName,
    mlflow: {
        lower: [],
        normalise: purl => purl.qualifiers.repository_url?.includes('databricks') ? renamed(purl, purl.name.toLowerCase()) : purl
    },
    npm: namespaceAndName,
    oci: onlyName,
    otp: onlyName,
    pub: { ...onlyName, normalise: purl => renamed(purl, purl.name.replaceAll('-', '_')) },
    pypi: { lower: ['name', 'version'], normalise: purl => renamed(purl, purl.name.replace(/[-_.]+/g, '-')) },
    qpkg: onlyNamespace,
    rpm: onlyNamespace,
    swift: { lower: [], needsNamespace: true },
    'vscode-extension': { lower: ['namespace', 'name', 'version'], needsNamespace: true }
};
const ruleOf = (type) => (Object.hasOwn(rules, type) ? rules[type] : undefined);
/** ASCII only, as the specification folds: `İ` must not become two characters. */
const lowered = (text) => text.replace(/[A-Z]+/g, letters => letters.toLowerCase());
/** The purl with the parts as its type wants them. Idempotent; unknown types stay as they are. */
const normalisePurl = (purl) => {
    const rule = ruleOf(purl.type);
    if (rule === undefined)
        return purl;
    const folded = {
        ...purl,
        namespace: purl.namespace !== null && rule.lower.includes('namespace') ? lowered(purl.namespace) : purl.namespace,
        name: rule.lower.includes('name') ? lowered(purl.name) : purl.name,
        version: purl.version !== null && rule.lower.includes('version') ? lowered(purl.version) : purl.version
    };
    return rule.normalise?.(folded) ?? folded;
};
/** Why the type refuses this (normalised) purl; null where it does not. */
const refusedByType = (purl) => {
    const rule = ruleOf(purl.type);
    if (rule?.needsNamespace && purl.namespace === null)
        return `the type \`${purl.type}\` needs a namespace`;
    return rule?.refuse?.(purl) ?? null;
};


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

/***/ 21315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparedCondition: () => (/* binding */ comparedCondition),
/* harmony export */   computedName: () => (/* binding */ computedName),
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
    computedName
];


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

/***/ 85249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ joinLicences),
/* harmony export */   BH: () => (/* binding */ isExpression),
/* harmony export */   Bp: () => (/* binding */ ownLicenceRef),
/* harmony export */   yy: () => (/* binding */ isListed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93326);
/** SPDX licence expressions (SPDX 2.3, annex D): what is one, and how several licences become one. */


const known = new Map();
const remembered = 10_000;
/** Is it an expression over identifiers of the SPDX list, `LicenseRef-…` and `DocumentRef-…:LicenseRef-…`? */
const isExpression = (text) => {
    const before = known.get(text);
    if (before !== undefined)
        return before;
    const answer = parses(text);
    if (known.size < remembered)
        known.set(text, answer);
    return answer;
};
const parses = (text) => {
    try {
        spdx_expression_parse__WEBPACK_IMPORTED_MODULE_1__(text);
        return true;
    }
    catch {
        return false;
    }
};
/** Is it one identifier of the SPDX list, as the list spells it? */
const isListed = (text) => /^[A-Za-z0-9.-]+$/.test(text) && !text.startsWith('LicenseRef-') && isExpression(text);
/** Begins every identifier that is made here. */
const ownLicenceRef = 'LicenseRef-towpath-';
/** The identifier must depend on name and text alone and differ where they do. */
const fingerprint = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
const operand = (licence) => {
    if (licence.kind === 'id' && isListed(licence.id))
        return { expression: licence.id, extracted: {} };
    if (licence.kind === 'expression' && isExpression(licence.expression))
        return { expression: licence.expression, extracted: {} };
    const { name, text } = named(licence);
    const word = name.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, 40);
    const id = `${ownLicenceRef}${word}-${fingerprint(JSON.stringify([name, text]))}`;
    return { expression: id, extracted: { [id]: { name, text } } };
};
const named = (licence) => {
    if (licence.kind === 'name')
        return { name: licence.name, text: licence.text ?? licence.name };
    const name = licence.kind === 'id' ? licence.id : licence.expression;
    return { name, text: name };
};
/** One expression that says all of them apply; null for none. */
const joinLicences = (licences) => {
    if (licences.length === 0)
        return null;
    const parts = licences.map(operand);
    const bracket = (expression) => parts.length > 1 && /\sOR\s/i.test(expression) ? `(${expression})` : expression;
    return {
        expression: [...new Set(parts.map(({ expression }) => bracket(expression)))].join(' AND '),
        extracted: Object.assign({}, ...parts.map(({ extracted }) => extracted))
    };
};


/***/ }),

/***/ 55139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ verdictSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);

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


/***/ }),

/***/ 74111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ CoverageMerge),
/* harmony export */   P: () => (/* binding */ mergeCoverage)
/* harmony export */ });
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** An arm of a line that never ran has no count; any count is more. */
const more = (a, b) => a === undefined || a === null ? b : b === null ? a : Math.max(a, b);
const inner = (map, key) => {
    const known = map.get(key);
    if (known !== undefined)
        return known;
    const made = new Map();
    map.set(key, made);
    return made;
};
/** Collects records by file. */
class CoverageMerge {
    #files = new Map();
    add(record) {
        const file = this.#file(record.file);
        for (const [line, hits] of record.lines)
            file.lines.set(line, Math.max(file.lines.get(line) ?? 0, hits));
        for (const [line, arm, taken] of record.branches) {
            const arms = inner(file.branches, line);
            arms.set(arm, more(arms.get(arm), taken));
        }
        for (const [name, line, hits] of record.functions) {
            const places = inner(file.functions, name);
            places.set(line, Math.max(places.get(line) ?? 0, hits));
        }
    }
    /** One record per file, files, lines, arms and names in order. What was collected is forgotten on the way. */
    *records() {
        for (const file of [...this.#files.keys()].sort(byText)) {
            const found = this.#files.get(file);
            this.#files.delete(file);
            if (found !== undefined)
                yield { kind: 'coverage', file, ...sorted(found) };
        }
    }
    #file(name) {
        const known = this.#files.get(name);
        if (known !== undefined)
            return known;
        const made = { lines: new Map(), branches: new Map(), functions: new Map() };
        this.#files.set(name, made);
        return made;
    }
}
const sorted = ({ lines, branches, functions }) => ({
    lines: [...lines].sort(([a], [b]) => a - b),
    branches: [...branches]
        .sort(([a], [b]) => a - b)
        .flatMap(([line, arms]) => [...arms].sort(([a], [b]) => byText(a, b)).map(([arm, taken]) => [line, arm, taken])),
    functions: [...functions]
        .sort(([a], [b]) => byText(a, b))
        .flatMap(([name, places]) => [...places].sort(([a], [b]) => (a ?? 0) - (b ?? 0)).map(([line, hits]) => [name, line, hits]))
});
/** The records of all shards as one record per file. */
const mergeCoverage = (shards) => {
    const merge = new CoverageMerge();
    for (const records of shards)
        for (const record of records)
            merge.add(record);
    return [...merge.records()];
};


/***/ }),

/***/ 75713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TJ: () => (/* binding */ limited),
/* harmony export */   Vg: () => (/* binding */ remark),
/* harmony export */   YK: () => (/* binding */ diagnostic)
/* harmony export */ });
/** A failure as a record; `error` where the report cannot be relied on. */
const diagnostic = ({ code, what, why, fix }, line, severity = 'error') => ({ kind: 'diagnostic', severity, code, message: `${what} ${why} ${fix}`, line });
const remark = (severity, message, line) => ({
    kind: 'diagnostic',
    severity,
    code: null,
    message,
    line
});
const shown = 20;
/** Passes diagnostics on, of each severity the first 20: a broken report must not flood the verdict. `close` tells how many were left out. */
const limited = (emit) => {
    const counts = { error: 0, warning: 0, note: 0 };
    return {
        emit: record => {
            counts[record.severity] += 1;
            if (counts[record.severity] <= shown)
                emit(record);
        },
        close: () => {
            for (const severity of ['warning', 'note', 'error']) {
                const more = counts[severity] - shown;
                if (more > 0)
                    emit({ kind: 'diagnostic', severity, code: null, message: `${more} more of this severity.`, line: null });
            }
        }
    };
};


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
const unknownFormat = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-103', 'A report has no known format', ['JUnit XML, lcov'], (known) => ({
    what: 'This file has no known format.',
    why: `Its content is none of: ${known}. The name of a file does not count.`,
    fix: 'Let the tool write one of these formats, or leave the file out of the report patterns.'
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


/***/ }),

/***/ 21841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ formats)
});

// EXTERNAL MODULE: ./build/reports/json-document.js
var json_document = __webpack_require__(53452);
;// CONCATENATED MODULE: ./build/reports/benchmarks/json-head.js
/** Deeper values are cut off there: no signature looks that deep. */
const deepest = 48;
const string = /"(?:[^"\\]|\\.)*"/y;
const literal = /[-+.\w]+/y;
const space = /[\s\ufeff]*/y;
/** Thrown where the text ends or stops being JSON; containers keep what they hold. */
const cut = Symbol('cut');
class PrefixReader {
    #text;
    #at = 0;
    #ended = false;
    constructor(text) {
        this.#text = text;
    }
    value(depth) {
        const next = this.#peek();
        if (next === '{' && depth < deepest)
            return this.#object(depth);
        if (next === '[' && depth < deepest)
            return this.#array(depth);
        return next === '"' ? this.#string() : this.#literal();
    }
    #object(depth) {
        const members = Object.create(null);
        this.#members('}', () => {
            const key = this.#string();
            if (typeof key !== 'string' || this.#peek() !== ':')
                return false;
            this.#at += 1;
            const value = this.value(depth + 1);
            if (value === cut)
                return false;
            members[key] = value;
            return true;
        });
        return members;
    }
    #array(depth) {
        const items = [];
        this.#members(']', () => {
            const value = this.value(depth + 1);
            if (value === cut)
                return false;
            items.push(value);
            return true;
        });
        return items;
    }
    #members(close, member) {
        this.#at += 1;
        if (this.#peek() === close) {
            this.#at += 1;
            return;
        }
        while (!this.#ended) {
            if (!member()) {
                this.#ended = true;
                return;
            }
            if (this.#ended)
                return;
            const next = this.#peek();
            this.#at += 1;
            if (next === close)
                return;
            if (next !== ',')
                this.#ended = true;
        }
    }
    #peek() {
        this.#match(space);
        return this.#text[this.#at];
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0];
        if (found !== undefined)
            this.#at += found.length;
        return found;
    }
    #string() {
        return this.#peek() === '"' ? parsed(this.#match(string)) : cut;
    }
    #literal() {
        const found = this.#match(literal);
        return this.#at >= this.#text.length ? cut : parsed(found);
    }
}
const parsed = (text) => {
    if (text === undefined)
        return cut;
    try {
        return JSON.parse(text);
    }
    catch {
        return cut;
    }
};
const seen = new WeakMap();
/** The object or array that the head begins with, cut off where the head ends or breaks; undefined where it begins with neither. */
const jsonHead = (head) => {
    if (seen.has(head))
        return seen.get(head);
    const value = /^[\s\ufeff]*[[{]/.test(head.text) ? new PrefixReader(head.text).value(0) : undefined;
    seen.set(head, value);
    return value;
};

// EXTERNAL MODULE: ./build/reports/diagnostic.js
var diagnostic = __webpack_require__(75713);
// EXTERNAL MODULE: ./build/reports/failures.js
var failures = __webpack_require__(58433);
;// CONCATENATED MODULE: ./build/reports/benchmarks/shape.js
/** Looks into JSON of which nothing is known yet. */
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The items of an array; nothing for any other value. */
const itemsOf = (value) => (Array.isArray(value) ? value : []);
/** The fields of an object; none for any other value. */
const fieldsOf = (value) => (isFields(value) ? value : {});
/** The text, where it is one and not empty. */
const textOf = (value) => typeof value === 'string' && value !== '' ? value : undefined;
const isNumber = (value) => typeof value === 'number';
/** Enclosing names and the own one, as the full name of a benchmark. */
const fullName = (...names) => names.filter(name => typeof name === 'string' && name !== '').join(' > ');

;// CONCATENATED MODULE: ./build/reports/benchmarks/unit.js
/** Canonical units (core/records/sample.ts): decimal prefixes are moved in the decimal digits, so that a number is rounded once. */
/** `value` · 10^`power`: 547.6 with -9 is 5.476e-7, not 5.4760000000000005e-7. */
const shifted = (value, power) => {
    if (power === 0 || value === 0 || !Number.isFinite(value))
        return value;
    const [digits, exponent = '0'] = String(value).split('e');
    return Number(`${digits}e${Number(exponent) + power}`);
};
const same = value => value;
const power = (exponent) => value => shifted(value, exponent);
const times = (factor) => value => value * factor;
const over = (divisor) => value => value / divisor;
const decimalSeconds = {
    ps: -12,
    ns: -9,
    us: -6,
    µs: -6,
    μs: -6,
    ms: -3,
    s: 0,
    sec: 0,
    second: 0,
    seconds: 0,
    millisecond: -3,
    milliseconds: -3
};
const longSeconds = { min: 60, h: 3600, hr: 3600, day: 86_400 };
const decimalBytes = {
    B: 0,
    byte: 0,
    bytes: 0,
    kB: 3,
    KB: 3,
    MB: 6,
    GB: 9,
    TB: 12
};
const binaryBytes = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };
const scales = new Map([
    ...Object.entries(decimalSeconds).map(([name, exponent]) => [name, { unit: 's', convert: exponent === 0 ? same : power(exponent) }]),
    ...Object.entries(longSeconds).map(([name, factor]) => [name, { unit: 's', convert: times(factor) }]),
    ...Object.entries(decimalBytes).map(([name, exponent]) => [name, { unit: 'B', convert: exponent === 0 ? same : power(exponent) }]),
    ...Object.entries(binaryBytes).map(([name, factor]) => [name, { unit: 'B', convert: times(factor) }]),
    ...['count', 'counts', 'allocs', 'element', '#'].map(name => [name, { unit: 'count', convert: same }]),
    ...['rps', 'hz', 'Hz'].map(name => [name, { unit: '1/s', convert: same }]),
    ['ratio', { unit: 'ratio', convert: same }],
    ['%', { unit: 'ratio', convert: power(-2) }],
    ['score', { unit: 'score', convert: same }]
]);
/** Operations of any name in a time: `ops/us`, `req/s`, `1/min`. */
const rate = /^(?:1|ops?|reqs?|requests?|iters?|iterations?)?\/([a-zµμ]+)$/;
const rates = new Map([
    ...Object.entries(decimalSeconds).map(([name, exponent]) => [name, { unit: '1/s', convert: exponent === 0 ? same : power(-exponent) }]),
    ...Object.entries(longSeconds).map(([name, factor]) => [name, { unit: '1/s', convert: over(factor) }])
]);
/** `ns/op` and `ms/iter` are times of one operation. Units that are not known stand as they are written. */
const canonicalUnit = (written) => {
    const unit = written.trim();
    const known = scales.get(unit) ?? scales.get(unit.replace(/\/(?:op|iter)$/, ''));
    if (known !== undefined)
        return known;
    const time = rate.exec(unit)?.[1];
    return (time === undefined ? undefined : rates.get(time)) ?? { unit, convert: same };
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/sample-writer.js




const shortened = (value) => {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};
class SampleWriter {
    title;
    #emit;
    #diagnostics;
    #repeats = new Map();
    #noted = new Set();
    #samples = 0;
    #broken = false;
    constructor(title, emit) {
        this.title = title;
        this.#emit = emit;
        this.#diagnostics = (0,diagnostic/* limited */.TJ)(emit);
    }
    /** One number. Null, `"NaN"` and numbers too large for a double are told; anything else that is no number is damage at `place`. */
    sample(series, value, place, line = null) {
        if (typeof value !== 'number' && value !== null && typeof value !== 'string') {
            this.misshapen(place, 'a number', line);
            return;
        }
        const { unit, convert } = canonicalUnit(series.unit);
        const converted = typeof value === 'number' ? convert(value) : Number.NaN;
        if (!Number.isFinite(converted)) {
            this.#notFinite(series, typeof value === 'number' ? String(value) : shortened(value), line);
            return;
        }
        const { benchmark, metric, direction, level, deterministic = false, process = 1, at = null } = series;
        this.#samples += 1;
        this.#emit({
            kind: 'sample',
            benchmark,
            metric,
            unit,
            direction,
            deterministic,
            level,
            process,
            value: Object.is(converted, -0) ? 0 : converted,
            at
        });
    }
    /** Every number of an array, in its order. */
    samples(series, values, place) {
        if (!Array.isArray(values)) {
            this.misshapen(place, 'an array of numbers');
            return;
        }
        for (const [index, value] of values.entries())
            this.sample(series, value, `${place}[${index}]`);
    }
    /** Items of a list that must be one. */
    list(value, place) {
        if (!Array.isArray(value))
            this.misshapen(place, 'an array');
        return itemsOf(value);
    }
    /**
     * The number of processes that this report has held of `benchmark` before, which are counted on by `more`.
     * A name that stands several times in one report is measured again by further processes.
     */
    before(benchmark, more) {
        const count = this.#repeats.get(benchmark) ?? 0;
        this.#repeats.set(benchmark, count + more);
        return count;
    }
    misshapen(place, expected, line = null) {
        this.#fail((0,failures.misshapenReport)(this.title, place, expected), line);
    }
    malformed(detail, line) {
        this.#fail((0,failures.unreadableReport)(this.title, line, detail), line);
    }
    undecodable(detail, line) {
        this.#fail((0,failures.wrongEncoding)(this.title, line, detail), line);
    }
    failed(benchmark, detail, line = null) {
        this.#fail((0,failures.failedBenchmark)(this.title, benchmark, detail), line);
    }
    /** Said once, however often it applies. */
    remark(severity, message, line = null) {
        if (this.#noted.has(message))
            return;
        this.#noted.add(message);
        this.#diagnostics.emit((0,diagnostic/* remark */.Vg)(severity, message, line));
    }
    finish() {
        if (this.#samples === 0 && !this.#broken)
            this.#fail((0,failures.noBenchmarks)(this.title), null);
        this.#diagnostics.close();
    }
    #fail(failure, line) {
        this.#broken = true;
        this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)(failure, line));
    }
    /** A number that nothing is judged by is missed less. */
    #notFinite({ benchmark, metric, direction }, value, line) {
        const severity = direction === 'none' ? 'warning' : 'error';
        this.#broken ||= severity === 'error';
        this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.notFinite)(this.title, benchmark, metric, value), line, severity));
    }
}

;// CONCATENATED MODULE: ./build/reports/benchmarks/json-format.js



const jsonFormat = ({ name, title, recognise, read }) => ({
    name,
    title,
    holds: 'benchmarks',
    recognise: head => recognise(jsonHead(head)),
    read: async (source, emit) => {
        const document = await (0,json_document/* readJsonDocument */.E)(source, title);
        if (!document.ok) {
            emit(document.problem);
            return;
        }
        const writer = new SampleWriter(title, emit);
        read(document.value, writer);
        writer.finish();
    }
});

;// CONCATENATED MODULE: ./build/reports/benchmarks/percentile.js
/** Names of percentiles as tools write them: `p(95)`, `p95`, `p97_5`, `p995` (99.5), `p0.99`. */
const written = /^p\(?(\d{1,3}(?:[._]\d+)?)\)?$/;
/** `p95`, `p97.5`, `p99.9`; null where it is no percentile from the median to below the maximum. */
const percentile = (key) => {
    if (key === 'med' || key === 'median')
        return 'p50';
    const digits = written.exec(key)?.[1];
    if (digits === undefined)
        return null;
    const plain = /^\d{3}$/.test(digits) && digits !== '100' ? `${digits.slice(0, 2)}.${digits.slice(2)}` : digits;
    const percent = Number(plain.replace('_', '.'));
    return percent >= 50 && percent < 100 ? `p${percent}` : null;
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/autocannon.js
/** `autocannon --json`: latency in ms, requests and bytes a second. */



const statistics = new Map([
    ['average', 'mean'],
    ['min', 'min'],
    ['max', 'max']
]);
const read = (value, writer) => {
    const report = fieldsOf(value);
    const benchmark = textOf(report.title) ?? textOf(report.url);
    const requests = fieldsOf(report.requests);
    const { errors, non2xx } = report;
    if (benchmark === undefined || !isNumber(requests.total) || !isNumber(errors) || !isNumber(non2xx)) {
        writer.misshapen('the document', 'a result with url, requests.total, errors and non2xx');
        return;
    }
    const of = { benchmark, level: 'summary' };
    const attempts = requests.total + errors;
    if (attempts === 0)
        return;
    // Errors include timeouts; requests.total counts answers.
    writer.sample({ ...of, metric: 'error-rate', unit: 'ratio', direction: 'lower' }, (errors + non2xx) / attempts, 'errors');
    const throughput = { ...of, metric: 'throughput', unit: '1/s', direction: 'higher' };
    writer.sample(throughput, requests.average, 'requests.average');
    const bytes = { ...of, metric: 'transfer', unit: 'B/s', direction: 'none' };
    writer.sample(bytes, fieldsOf(report.throughput).average, 'throughput.average');
    if (isNumber(report.mismatches) && report.mismatches > 0) {
        writer.remark('warning', `${report.mismatches} answers had another body than expected; the error rate does not count them.`);
    }
    if (requests.total === 0) {
        writer.remark('warning', 'No request was answered: the latencies, which are all 0, are left out.');
        return;
    }
    for (const [key, latency] of Object.entries(fieldsOf(report.latency))) {
        const name = statistics.get(key) ?? percentile(key);
        if (name === null)
            continue;
        const series = { ...of, metric: `latency.${name}`, unit: 'ms', direction: 'lower' };
        writer.sample(series, latency, `latency.${key}`);
    }
};
const recognise = (value) => {
    if (!isFields(value))
        return false;
    const { url, connections, latency, requests } = value;
    return (textOf(url) !== undefined && isNumber(connections) && 'non2xx' in value && isFields(latency) && isFields(requests));
};
const autocannon = jsonFormat({ name: 'autocannon', title: 'autocannon JSON', recognise, read });

;// CONCATENATED MODULE: ./build/reports/benchmarks/criterion.js






/** Stands for the name that only the folder knows. */
const unnamedCriterion = 'criterion';
const series = { benchmark: unnamedCriterion, metric: 'time', direction: 'lower' };
/** What `named` takes back where the folder tells the name. */
const namelessRemark = 'This file does not name its benchmark: `benchmark.json` beside it does.';
const nameless = (writer) => writer.remark('warning', namelessRemark);
/** A batch ran `iters[i]` times in `times[i]` ns. */
const readSample = (value, writer) => {
    const { iters, times } = fieldsOf(value);
    nameless(writer);
    const counts = writer.list(iters, 'iters');
    const totals = writer.list(times, 'times');
    if (counts.length !== totals.length)
        writer.misshapen('times', `${counts.length} numbers, as many as \`iters\``);
    for (const [index, total] of totals.entries()) {
        const count = counts[index];
        if (!isNumber(count) || count <= 0)
            writer.misshapen(`iters[${index}]`, 'a positive number');
        else {
            const seconds = isNumber(total) ? total / (count * 1e9) : total;
            writer.sample({ ...series, unit: 's', level: 'iteration' }, seconds, `times[${index}]`);
        }
    }
};
/** Criterion's own typical value: the slope of its regression where the sampling is linear, else the mean. */
const readEstimates = (value, writer) => {
    const { slope, mean } = fieldsOf(value);
    nameless(writer);
    const typical = isFields(slope) ? slope : fieldsOf(mean);
    const place = isFields(slope) ? 'slope.point_estimate' : 'mean.point_estimate';
    writer.sample({ ...series, unit: 'ns', level: 'summary' }, typical.point_estimate, place);
};
const criterionSample = jsonFormat({
    name: 'criterion-sample',
    title: 'Criterion sample.json',
    recognise: value => {
        const { sampling_mode, iters } = fieldsOf(value);
        return ['Linear', 'Flat', 'Auto'].some(mode => mode === sampling_mode) && Array.isArray(iters);
    },
    read: readSample
});
const criterionEstimates = jsonFormat({
    name: 'criterion-estimates',
    title: 'Criterion estimates.json',
    recognise: value => {
        const { mean, median_abs_dev, std_dev } = fieldsOf(value);
        return [mean, median_abs_dev, std_dev].every(each => isFields(each) && 'point_estimate' in each);
    },
    read: readEstimates
});
/** The full name in a `benchmark.json`: `group/function/parameter`. */
const criterionId = (value) => textOf(fieldsOf(value).full_id);
/** It names the benchmark of the samples beside it and holds no number. */
const criterionBenchmarkJson = {
    name: 'criterion-benchmark',
    title: 'Criterion benchmark.json',
    holds: 'benchmarks',
    recognise: head => {
        const { group_id, full_id, directory_name } = fieldsOf(jsonHead(head));
        return [group_id, full_id, directory_name].every(text => textOf(text) !== undefined);
    },
    read: async (source, emit) => {
        const document = await (0,json_document/* readJsonDocument */.E)(source, 'Criterion benchmark.json');
        const name = document.ok ? criterionId(document.value) : undefined;
        if (!document.ok)
            emit(document.problem);
        else if (name === undefined)
            emit((0,diagnostic/* diagnostic */.YK)((0,failures.misshapenReport)('Criterion benchmark.json', 'full_id', 'a text'), null));
        else
            emit((0,diagnostic/* remark */.Vg)('note', `It names the benchmark \`${name}\`, whose samples stand in \`sample.json\` beside it.`, null));
    }
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/criterion-folder.js


const file = /^(.+)\/(?:new|base)\/(?:sample|estimates)\.json$/;
/** `calc_sizes/sum/200` of `target/criterion/calc_sizes/sum/200/new/sample.json`; null for any other path. */
const criterionFolder = (path) => {
    const inside = file.exec(path.replaceAll('\\', '/'))?.[1];
    return inside?.replace(/^(?:.*\/)?criterion\//, '') ?? null;
};
/**
 * The full name of the benchmark whose `sample.json` or `estimates.json` is at `path`: of `benchmark.json` beside it, else
 * of its folder; null where the path is none of Criterion's. Throws what the file system refuses.
 */
const criterionBenchmark = async (path, files) => {
    const below = criterionFolder(path);
    if (below === null)
        return null;
    const sibling = path.replace(/[^/\\]+$/, 'benchmark.json');
    const stat = await files.stat(sibling);
    if (stat === undefined || stat.escapes || stat.kind !== 'file')
        return below;
    const document = await (0,json_document/* readJsonDocument */.E)(files.stream(sibling), 'Criterion benchmark.json');
    return (document.ok ? criterionId(document.value) : undefined) ?? below;
};
/** Gives the samples of one file the name of their benchmark; null leaves everything as it is. */
const named = (benchmark, emit) => record => {
    if (benchmark === null)
        emit(record);
    else if (record.kind === 'sample' && record.benchmark === unnamedCriterion)
        emit({ ...record, benchmark });
    else if (record.kind !== 'diagnostic' || record.message !== namelessRemark)
        emit(record);
};
/** For both files: the name that stands beside them, put into every sample. */
const criterionNames = async (path, files, emit) => named(await criterionBenchmark(path, files), emit);

;// CONCATENATED MODULE: ./build/reports/benchmarks/go-metric.js
const own = new Map([
    ['ns/op', { metric: 'time', unit: 'ns/op', direction: 'lower' }],
    ['MB/s', { metric: 'throughput', unit: 'MB/s', direction: 'higher' }],
    ['B/op', { metric: 'allocated-bytes', unit: 'B/op', direction: 'lower', deterministic: true }],
    ['allocs/op', { metric: 'allocations', unit: 'allocs/op', direction: 'lower', deterministic: true }]
]);
/** Of `b.ReportMetric`: the unit of `p95-ns` is its last word, where that is one. */
const reported = (name) => {
    const unit = /(?:^|-)(ns|us|µs|ms|s|sec|B|bytes|ns\/op|B\/op)$/.exec(name)?.[1];
    if (unit !== undefined)
        return { metric: name, unit, direction: 'lower' };
    return /\/(?:s|sec)$/.test(name)
        ? { metric: name, unit: name, direction: 'higher' }
        : { metric: name, unit: name, direction: 'none' };
};
/** What lines such as `Unit hits/op better=higher assume=exact` say of a metric. */
class GoUnits {
    #said = new Map();
    add(line) {
        const [, name = '', ...pairs] = line.trim().split(/\s+/);
        const said = { ...this.#said.get(name) };
        for (const pair of pairs) {
            if (pair === 'better=higher' || pair === 'better=lower')
                said.direction = pair === 'better=lower' ? 'lower' : 'higher';
            else if (pair === 'assume=exact')
                said.deterministic = true;
        }
        this.#said.set(name, said);
    }
    metric(name) {
        return { ...(own.get(name) ?? reported(name)), ...this.#said.get(name) };
    }
}

;// CONCATENATED MODULE: ./build/reports/benchmarks/text-signature.js
/** `BenchmarkName-8   1000   123 ns/op`; the result may stand on the line below, when the benchmark prints. */
const goResult = /^(Benchmark\S*)\s+(\d+)((?:\s+[-+.\w]+\s+\S+)+)\s*$/;
/** `test name ... bench:   1,234 ns/iter (+/- 56)`, as libtest and Criterion's `--output-format bencher` write it. */
const libtestResult = /^test (.+?)\s+\.\.\. bench:\s+([\d,]+(?:\.\d+)?) (\w+)\/iter \(\+\/- ([\d,]+(?:\.\d+)?)\)(?: = ([\d,]+(?:\.\d+)?) (\w+\/s))?\s*$/;
const other = /^\s*(?:[<{[]|TN:|SF:)/;
/** Log lines may stand around the results; XML, JSON and lcov are never texts of benchmarks. */
const textSignature = ({ text }) => {
    if (other.test(text))
        return null;
    for (const line of text.split(/\r?\n/)) {
        if (line.length > 4000)
            continue;
        if (goResult.test(line))
            return 'go';
        if (libtestResult.test(line))
            return 'libtest';
    }
    return null;
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/go-bench-reader.js
/** The lines that `go test -bench` prints, of one stream. */



const pairs = /\s*(\S+)\s+(\S+)/g;
/** The line below a name, when the benchmark itself printed behind it. */
const resultOnly = /^\s*\d+\s+[-+.\w]+ ns\/op(?:\s|$)/;
const header = /^(?:goos|goarch|pkg|cpu): /;
class GoBenchReader {
    #writer;
    #units = new GoUnits();
    #package;
    /** Of one `go test` process of this package; null before its first result. */
    #process = null;
    /** The header of a process was seen and its end was not. */
    #open = null;
    #headed = false;
    #name = null;
    constructor(writer, ofPackage = null) {
        this.#writer = writer;
        this.#package = ofPackage;
    }
    line(text, number) {
        const result = goResult.exec(text);
        if (result !== null)
            this.#result(result[1] ?? '', result[3] ?? '', number);
        else if (header.test(text))
            this.#header(text);
        else if (/^(?:PASS\s*$|ok\s+\S+\s)/.test(text))
            this.#end();
        else if (text.startsWith('Unit '))
            this.#units.add(text);
        else
            this.#other(text, number);
    }
    /** The package whose process has not ended; its last line tells whether results are missing. */
    finish(lastLine, whole, number) {
        if (this.#open !== null) {
            this.#writer.malformed(`it ends before the PASS of ${this.#open}`, number);
        }
        else if (!whole && (this.#headed ? !isLast(lastLine) : breaksOff(lastLine)))
            this.#writer.malformed('its last line breaks off', number);
    }
    #header(text) {
        const colon = text.indexOf(': ');
        const value = text.slice(colon + 2).trim();
        // The header begins with goos; a package that names itself again runs in another process.
        if (text.startsWith('goos') || text.startsWith('pkg'))
            this.#process = null;
        if (text.startsWith('goos'))
            this.#package = null;
        if (text.startsWith('pkg'))
            this.#package = value;
        this.#open = this.#package ?? 'the benchmarks';
        this.#headed = true;
    }
    #end() {
        this.#process = null;
        this.#open = null;
    }
    #other(text, number) {
        const failed = /^\s*--- FAIL: (\S+)/.exec(text)?.[1];
        if (failed !== undefined)
            this.#writer.failed(fullName(this.#package, failed), 'it is marked as failed', number);
        else if (/^(?:FAIL(?:\s|$)|panic: |fatal error: |\*\*\* Test killed)/.test(text)) {
            this.#writer.failed(this.#package ?? 'go test', text.trim().slice(0, 200), number);
            this.#end();
        }
        else if (resultOnly.test(text) && this.#name !== null) {
            this.#result(this.#name, text.replace(/^\s*\d+/, ''), number);
        }
        else if (/^Benchmark\S*(?:\s|$)/.test(text))
            this.#unfinished(text, number);
    }
    /** A name alone is what `-v` prints, or what a benchmark prints behind; numbers that make no pairs are damage. */
    #unfinished(text, number) {
        const [name = '', ...rest] = text.trim().split(/\s+/);
        this.#name = name;
        if (/^\d+$/.test(rest[0] ?? '') && rest.some(word => /^\S+\/op$/.test(word))) {
            this.#writer.malformed(`the result of ${name} cannot be read`, number);
        }
    }
    #result(name, measured, number) {
        this.#name = null;
        const benchmark = fullName(this.#package, name);
        this.#process ??= this.#writer.before(this.#package ?? '', 1) + 1;
        for (const [, value = '', unit = ''] of measured.matchAll(pairs)) {
            const { metric, unit: written, direction, deterministic = false } = this.#units.metric(unit);
            const process = this.#process;
            const series = { benchmark, metric, unit: written, direction, deterministic, level: 'iteration', process };
            if (direction === 'none') {
                this.#writer.remark('note', `Nothing says whether more \`${unit}\` is better: it is not judged. The line \`Unit ${unit} better=lower\` in the report says so.`, number);
            }
            this.#writer.sample(series, /^[-+.\d]/.test(value) ? numberOf(value) : value, unit, number);
        }
    }
}
/** Go writes `+Inf` and `NaN` for what it cannot compute. */
const numberOf = (text) => {
    const value = Number(text);
    return Number.isNaN(value) ? text : value;
};
/** What `go test` itself ends with, when an editor took the last line end away. */
const isLast = (line) => /^\s*$|^(?:PASS|FAIL)$|^(?:ok|FAIL)\s+\S+\s+[\d.]+s$/.test(line);
const units = ['ns/op', 'MB/s', 'B/op', 'allocs/op'];
/** A last line without a line end that stops inside of a name, a number or a unit. */
const breaksOff = (line) => {
    if (!/^B(?:e(?:n(?:c(?:h|$)|$)|$)|$)/.test(line))
        return false;
    const last = line.trimEnd().split(/\s+/).at(-1) ?? '';
    return !goResult.test(line) || units.some(unit => unit !== last && unit.startsWith(last));
};

// EXTERNAL MODULE: ./build/core/bytes/encoding.js
var encoding = __webpack_require__(94357);
// EXTERNAL MODULE: ./build/core/bytes/buffer.js
var buffer = __webpack_require__(2482);
;// CONCATENATED MODULE: ./build/core/bytes/lines.js
/** Splits UTF-8 pieces into lines without making strings of them. */

const CR = 0x0d;
/** A longer line is cut there: memory stays bounded whatever the file holds. */
const longestLine = 1 << 20;
/** Lines end with LF or CR LF. Pieces may be cut anywhere. */
const lineSplitter = (visit) => {
    let pending = [];
    let size = 0;
    let number = 0;
    const hold = (bytes) => {
        const kept = bytes.subarray(0, Math.max(0, longestLine - size));
        if (kept.length > 0)
            pending.push(Buffer.from(kept));
        size += kept.length;
    };
    const emit = (bytes, start, end) => {
        number += 1;
        const cut = Math.min(end, start + longestLine);
        visit(bytes, start, cut > start && bytes[cut - 1] === CR ? cut - 1 : cut, number);
    };
    const emitPending = () => {
        const whole = Buffer.concat(pending);
        pending = [];
        size = 0;
        emit(whole, 0, whole.length);
    };
    return {
        feed: bytes => {
            let start = 0;
            for (let end = 0; end < bytes.length; end++) {
                if (bytes[end] !== buffer.LF)
                    continue;
                if (pending.length === 0)
                    emit(bytes, start, end);
                else {
                    hold(bytes.subarray(start, end));
                    emitPending();
                }
                start = end + 1;
            }
            if (start < bytes.length)
                hold(bytes.subarray(start));
        },
        end: () => {
            if (pending.length > 0)
                emitPending();
        }
    };
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/text-lines.js
/** Reads a text report line by line, whatever its size. */


const LF = 0x0a;
/** Hands out every line with its number. Returns whether the last one has a line end. */
const readLines = async (source, writer, visit) => {
    let at = 0;
    let last = LF;
    const splitter = lineSplitter((bytes, start, end, number) => {
        at = number;
        visit(bytes.toString('utf8', start, end), number);
    });
    const report = ({ detail, lines }) => writer.undecodable(detail, at + 1 + lines);
    for await (const piece of (0,encoding/* toUtf8 */.Pq)(source, report)) {
        last = piece.at(-1) ?? last;
        splitter.feed(piece);
    }
    splitter.end();
    return last === LF;
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/go-bench.js




const title = 'Go benchmark text';
const go_bench_read = async (source, emit) => {
    const writer = new SampleWriter(title, emit);
    const reader = new GoBenchReader(writer);
    let last = '';
    let lines = 1;
    const whole = await readLines(source, writer, (line, number) => {
        last = line;
        lines = number;
        reader.line(line, number);
    });
    reader.finish(last, whole, lines);
    writer.finish();
};
const goBench = {
    name: 'go-bench',
    title,
    holds: 'benchmarks',
    recognise: head => textSignature(head) === 'go',
    read: go_bench_read
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/go-test-json.js




const go_test_json_title = 'Go benchmark events (go test -json)';
/** One package: its text is joined before it is split into lines. */
class Package {
    #reader;
    #rest = '';
    ended = false;
    constructor(reader) {
        this.#reader = reader;
    }
    output(text, number) {
        const lines = `${this.#rest}${text}`.split('\n');
        this.#rest = lines.pop() ?? '';
        for (const line of lines)
            this.#reader.line(line.replace(/\r$/, ''), number);
    }
    end(number) {
        if (this.#rest !== '')
            this.output('\n', number);
        this.ended = true;
    }
}
const eventOf = (line) => {
    try {
        const value = JSON.parse(line);
        return isFields(value) ? value : null;
    }
    catch {
        return null;
    }
};
class EventReader {
    #writer;
    #packages = new Map();
    number = 0;
    constructor(writer) {
        this.#writer = writer;
    }
    line(text, number) {
        this.number = number;
        if (text.trim() === '')
            return;
        const event = eventOf(text);
        if (event !== null)
            this.#event(event);
        else if (text.startsWith('{'))
            this.#writer.malformed('an event is not valid JSON', number);
        else
            this.#writer.remark('note', 'Lines that are no events are left out.', number);
    }
    finish() {
        for (const [name, { ended }] of this.#packages) {
            if (!ended)
                this.#writer.malformed(`it ends before the result of ${name}`, this.number);
        }
    }
    #event(event) {
        const action = textOf(event.Action);
        const name = textOf(event.Package);
        if (action === 'build-fail')
            this.#writer.failed(textOf(event.ImportPath) ?? 'go build', 'it does not build', this.number);
        if (name === undefined)
            return;
        const known = this.#packages.get(name);
        const current = known === undefined || (known.ended && action === 'start') ? this.#begin(name) : known;
        if (action === 'output')
            current.output(textOf(event.Output) ?? '', this.number);
        if (event.Test !== undefined)
            return;
        if (action === 'fail')
            this.#writer.failed(name, 'its tests or benchmarks failed', this.number);
        if (action === 'pass' || action === 'fail' || action === 'skip')
            current.end(this.number);
    }
    #begin(name) {
        const begun = new Package(new GoBenchReader(this.#writer, name));
        this.#packages.set(name, begun);
        return begun;
    }
}
const go_test_json_read = async (source, emit) => {
    const writer = new SampleWriter(go_test_json_title, emit);
    const reader = new EventReader(writer);
    await readLines(source, writer, (line, number) => reader.line(line, number));
    reader.finish();
    writer.finish();
};
/** A result of a benchmark must be among the events: without one it is a test report. */
const go_test_json_recognise = ({ text }) => {
    if (!/^\s*(?:go: .*\r?\n)*\s*\{/.test(text))
        return false;
    const first = eventOf(text.slice(text.indexOf('{')).split(/\r?\n/, 1)[0] ?? '');
    if (textOf(first?.Action) === undefined)
        return false;
    return text.split('\n').some(line => {
        if (!line.includes('ns/op'))
            return false;
        const event = eventOf(line);
        return textOf(event?.Action) === 'output' && /(?:^|\s)\d+\s+\S+ ns\/op/.test(textOf(event?.Output) ?? '');
    });
};
const goTestJson = { name: 'go-bench-json', title: go_test_json_title, holds: 'benchmarks', recognise: go_test_json_recognise, read: go_test_json_read };

;// CONCATENATED MODULE: ./build/reports/benchmarks/hyperfine.js
/** hyperfine `--export-json`: every element of `times` is a process. */


const parametersOf = (result) => Object.entries(fieldsOf(result.parameters))
    .map(([name, value]) => `${name} = ${String(value)}`)
    .join(', ');
/** Commands of one name that were measured with several parameters. */
const ambiguous = (results) => {
    const first = new Map();
    return new Set(results.map(fieldsOf).flatMap(result => {
        const parameters = parametersOf(result);
        const known = first.get(result.command) ?? parameters;
        first.set(result.command, known);
        return known === parameters ? [] : [result.command];
    }));
};
const readResult = (result, withParameters, place, writer) => {
    const command = textOf(result.command);
    if (command === undefined) {
        writer.misshapen(`${place}.command`, 'the text of a command');
        return;
    }
    const benchmark = withParameters ? `${command} (${parametersOf(result)})` : command;
    if (itemsOf(result.exit_codes).some(code => code !== 0)) {
        writer.remark('warning', `\`${benchmark}\` ended with a non-zero exit code in some runs: was it measured, or its failure?`);
    }
    if (!Array.isArray(result.times)) {
        readSummary(benchmark, result, place, writer);
        return;
    }
    const before = writer.before(benchmark, result.times.length);
    const series = { benchmark, direction: 'lower', level: 'process' };
    for (const [index, time] of result.times.entries()) {
        const process = before + index + 1;
        writer.sample({ ...series, metric: 'time', unit: 's', process }, time, `${place}.times[${index}]`);
    }
    for (const [index, memory] of itemsOf(result.memory_usage_byte).entries()) {
        const process = before + index + 1;
        writer.sample({ ...series, metric: 'memory', unit: 'B', process }, memory, `${place}.memory_usage_byte[${index}]`);
    }
};
/** Reports that were made smaller hold no times. */
const readSummary = (benchmark, result, place, writer) => {
    const process = writer.before(benchmark, 1) + 1;
    const series = { benchmark, metric: 'time', unit: 's', direction: 'lower', level: 'summary', process };
    writer.sample(series, result.mean, `${place}.mean`);
};
const hyperfine_read = (value, writer) => {
    const results = writer.list(fieldsOf(value).results, 'results');
    const several = ambiguous(results);
    for (const [index, entry] of results.entries()) {
        const result = fieldsOf(entry);
        readResult(result, several.has(result.command), `results[${index}]`, writer);
    }
};
const hyperfine_recognise = (value) => {
    const [first] = itemsOf(fieldsOf(value).results);
    return isFields(first) && textOf(first.command) !== undefined && 'mean' in first && 'user' in first;
};
const hyperfine = jsonFormat({ name: 'hyperfine', title: 'hyperfine JSON', recognise: hyperfine_recognise, read: hyperfine_read });

;// CONCATENATED MODULE: ./build/reports/benchmarks/jmh.js
/** JMH `-rf json`: `rawData[fork][iteration]`, every fork a process. */



/** JMH tells the direction by the mode only. */
const modes = new Map([
    ['thrpt', { metric: 'throughput', direction: 'higher' }],
    ['avgt', { metric: 'time', direction: 'lower' }],
    ['sample', { metric: 'latency.mean', direction: 'lower' }],
    ['ss', { metric: 'single-shot-time', direction: 'lower' }]
]);
const quantile = /^(?:.*[:·])?p(\d)\.(\d+)$/;
/** Of a secondary metric `p0.99`: `latency.p99`. */
const percentileOf = (name) => {
    const [, whole = '', decimals = ''] = quantile.exec(name) ?? [];
    if (decimals === '')
        return null;
    const percent = Number(`${whole}.${decimals}e2`);
    if (percent === 0)
        return 'latency.min';
    return percent === 100 ? 'latency.max' : `latency.p${percent}`;
};
/** Profilers and counters: an allocation rate is neither good nor bad, since it rises with the throughput. */
const secondary = (name, unit) => {
    const metric = percentileOf(name);
    if (metric !== null)
        return { metric, direction: 'lower' };
    const plain = name.replace(/^·/, '');
    if (plain.startsWith('gc.') && plain !== 'gc.alloc.rate.norm')
        return { metric: plain, direction: 'none' };
    const canonical = canonicalUnit(unit).unit;
    if (canonical === '1/s')
        return { metric: plain, direction: 'higher' };
    return { metric: plain, direction: /\/op$/.test(unit) ? 'lower' : 'none' };
};
/** The mean of a histogram of `[value, count]` pairs: the score of one iteration in the mode `sample`. */
const meanOf = (histogram) => {
    let total = 0;
    let count = 0;
    for (const pair of itemsOf(histogram)) {
        const [value, times] = itemsOf(pair);
        if (!isNumber(value) || !isNumber(times))
            return undefined;
        total += value * times;
        count += times;
    }
    return count === 0 ? null : total / count;
};
/** The same metric in another mode was measured by further forks. */
const readForks = (metric, series, place, writer) => {
    const histogram = metric.rawDataHistogram !== undefined;
    const key = histogram ? 'rawDataHistogram' : 'rawData';
    const forks = writer.list(metric[key], `${place}.${key}`);
    const before = writer.before(`${series.benchmark}\n${series.metric}`, forks.length);
    for (const [fork, iterations] of forks.entries()) {
        for (const [index, raw] of writer.list(iterations, `${place}.${key}[${fork}]`).entries()) {
            const of = { ...series, level: 'iteration', process: before + fork + 1 };
            writer.sample(of, histogram ? meanOf(raw) : raw, `${place}.${key}[${fork}][${index}]`);
        }
    }
};
const jmh_readResult = (result, place, writer) => {
    const name = textOf(result.benchmark);
    const measure = modes.get(result.mode);
    const primary = fieldsOf(result.primaryMetric);
    if (name === undefined || measure === undefined || !isFields(result.primaryMetric)) {
        writer.misshapen(place, 'a result with a benchmark, a mode (thrpt, avgt, sample, ss) and a primaryMetric');
        return;
    }
    const parameters = Object.entries(fieldsOf(result.params)).map(([key, value]) => `${key} = ${String(value)}`);
    const benchmark = parameters.length === 0 ? name : `${name} (${parameters.join(', ')})`;
    const unit = textOf(primary.scoreUnit) ?? '';
    readForks(primary, { benchmark, unit, ...measure }, `${place}.primaryMetric`, writer);
    for (const [key, metric] of Object.entries(fieldsOf(result.secondaryMetrics))) {
        const fields = fieldsOf(metric);
        const of = textOf(fields.scoreUnit) ?? '';
        readForks(fields, { benchmark, unit: of, ...secondary(key, of) }, `${place}.secondaryMetrics.${key}`, writer);
    }
};
const jmh_read = (value, writer) => {
    for (const [index, result] of writer.list(value, 'the document').entries()) {
        jmh_readResult(fieldsOf(result), `[${index}]`, writer);
    }
};
const jmh_recognise = (value) => {
    const first = fieldsOf(itemsOf(value)[0]);
    return textOf(first.jmhVersion) !== undefined && textOf(first.benchmark) !== undefined;
};
const jmh = jsonFormat({ name: 'jmh', title: 'JMH JSON', recognise: jmh_recognise, read: jmh_read });

;// CONCATENATED MODULE: ./build/reports/benchmarks/k6-metric.js
const names = new Map([
    ['http_req_duration', 'latency'],
    ['http_req_failed', 'error-rate'],
    ['http_reqs', 'throughput']
]);
/** More of these is better, of `http_req_failed` and `dropped_iterations` less is. Others of their kinds are neither. */
const directions = new Map([
    ['checks', 'higher'],
    ['http_reqs', 'higher'],
    ['iterations', 'higher'],
    ['http_req_failed', 'lower'],
    ['dropped_iterations', 'lower']
]);
/** The old summary does not tell what a metric contains. */
const contentsOf = (name) => {
    if (name === 'data_sent' || name === 'data_received')
        return 'data';
    const times = /^(?:(?:http_req|ws|grpc_req|browser_http_req)_(?!failed)|(?:iteration|group)_duration$|browser_web_vital_(?!cls))/;
    return times.test(name) && !name.startsWith('ws_msgs') ? 'time' : 'default';
};
const unitOf = (contents, otherwise) => contents === 'time' ? 'ms' : contents === 'data' ? 'B' : otherwise;
/** `name` is the metric without its tags. `statistic` is `mean`, `p95`, `max` …; for points null. */
const trend = (name, contents, statistic) => {
    const base = names.get(name) ?? name;
    return {
        metric: statistic === null ? base : `${base}.${statistic}`,
        unit: unitOf(contents, ''),
        direction: contents === 'time' ? 'lower' : 'none'
    };
};
const k6_metric_rate = (name) => ({
    metric: names.get(name) ?? name,
    unit: 'ratio',
    direction: directions.get(name) ?? 'none'
});
const counterRate = (name, contents) => ({
    metric: names.get(name) ?? `${name}.rate`,
    unit: contents === 'data' ? 'B/s' : '1/s',
    direction: directions.get(name) ?? 'none'
});
const count = (name, contents) => ({
    metric: `${name}.count`,
    unit: unitOf(contents, 'count'),
    direction: name === 'dropped_iterations' ? 'lower' : 'none'
});
const gauge = (name, contents) => ({
    metric: name,
    unit: unitOf(contents, name === 'vus' || name === 'vus_max' ? 'count' : ''),
    direction: 'none'
});
/** `http_req_duration{scenario:order}`: the metric and the part of the run that it is of. */
const tagged = (name) => {
    const brace = name.indexOf('{');
    if (brace < 0)
        return { name, benchmark: 'k6' };
    return { name: name.slice(0, brace), benchmark: `k6 > ${name.slice(brace + 1).replace(/\}$/, '')}` };
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/k6-points.js




const k6_points_title = 'k6 points (--out json)';
/** A point of a counter is how much was counted, not a rate. */
const counted = (name, contents) => ({
    metric: name === 'http_reqs' ? 'requests' : name,
    unit: contents === 'data' ? 'B' : 'count',
    direction: name === 'dropped_iterations' ? 'lower' : 'none'
});
const measureOf = (name, definition) => {
    const { type, contains } = definition;
    const contents = contains === 'time' || contains === 'data' || contains === 'default' ? contains : contentsOf(name);
    if (type === 'rate')
        return k6_metric_rate(name);
    if (type === 'counter')
        return counted(name, contents);
    return type === 'gauge' ? gauge(name, contents) : trend(name, contents, null);
};
const timestamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** Seconds since the epoch, with all decimals that a double can hold. */
const epochSeconds = (text) => {
    const [, whole, fraction = '', zone] = timestamp.exec(textOf(text) ?? '') ?? [];
    const seconds = whole === undefined ? Number.NaN : Date.parse(`${whole}${zone}`) / 1000;
    return Number.isFinite(seconds) && seconds >= 0 ? Number(`${seconds}${fraction}`) : null;
};
class PointReader {
    #writer;
    #measures = new Map();
    constructor(writer) {
        this.#writer = writer;
    }
    line(text, number) {
        if (text.trim() === '')
            return;
        const entry = k6_points_parsed(text);
        const name = textOf(entry?.metric);
        if (entry === null || name === undefined)
            this.#writer.malformed('a line is no metric and no point of k6', number);
        else if (entry.type === 'Metric')
            this.#measures.set(name, measureOf(name, fieldsOf(entry.data)));
        else if (entry.type === 'Point' && isFields(entry.data))
            this.#point(name, entry.data, number);
        else
            this.#writer.misshapen('type', '`Metric` or `Point`, with data', number);
    }
    #point(name, data, line) {
        const at = epochSeconds(data.time);
        if (at === null) {
            this.#writer.misshapen('data.time', 'a time', line);
            return;
        }
        const scenario = textOf(fieldsOf(data.tags).scenario);
        const benchmark = scenario === undefined || scenario === 'default' ? 'k6' : `k6 > scenario:${scenario}`;
        const measure = this.#measures.get(name) ?? measureOf(name, {});
        this.#writer.sample({ benchmark, level: 'iteration', at, ...measure }, data.value, 'data.value', line);
    }
}
const k6_points_parsed = (text) => {
    try {
        const value = JSON.parse(text);
        return isFields(value) ? value : null;
    }
    catch {
        return null;
    }
};
const k6_points_read = async (source, emit) => {
    const writer = new SampleWriter(k6_points_title, emit);
    const reader = new PointReader(writer);
    await readLines(source, writer, (line, number) => reader.line(line, number));
    writer.finish();
};
const k6_points_recognise = ({ text }) => {
    const first = k6_points_parsed(text.trimStart().split(/\r?\n/, 1)[0] ?? '');
    if (first === null || textOf(first.metric) === undefined || !isFields(first.data))
        return false;
    return first.type === 'Metric' ? 'contains' in first.data : first.type === 'Point' && 'tags' in first.data;
};
const k6Points = { name: 'k6-points', title: k6_points_title, holds: 'benchmarks', recognise: k6_points_recognise, read: k6_points_read };

;// CONCATENATED MODULE: ./build/reports/benchmarks/k6-summary.js
/** k6 summaries: what `handleSummary` gets, `--summary-export`, and the machine-readable summary of k6 1. */




const kinds = ['trend', 'rate', 'counter', 'gauge'];
const isKind = (value) => kinds.some(kind => kind === value);
const isContents = (value) => value === 'time' || value === 'data' || value === 'default';
/** The old summary tells the kind by the names of its values only. */
const kindOf = (values) => {
    if ('passes' in values)
        return 'rate';
    if ('rate' in values)
        return 'counter';
    return 'value' in values ? 'gauge' : 'trend';
};
const k6_summary_statistics = new Map([
    ['avg', 'mean'],
    ['min', 'min'],
    ['max', 'max']
]);
const readTrend = ({ full, contents, values, place }, writer) => {
    const { name, benchmark } = tagged(full);
    if (values.count === 0 || (name === 'http_req_duration' && values.max === 0)) {
        writer.remark('warning', `\`${full}\` measured nothing: it is left out.`);
        return;
    }
    for (const [key, value] of Object.entries(values)) {
        const statistic = k6_summary_statistics.get(key) ?? percentile(key);
        if (statistic === null)
            continue;
        writer.sample({ benchmark, level: 'summary', ...trend(name, contents, statistic) }, value, `${place}.${key}`);
    }
};
/** A rate of nothing is no rate, although k6 writes 0. */
const readRate = ({ full, values, place }, writer) => {
    const { name, benchmark } = tagged(full);
    if (values.total === 0 || (values.passes === 0 && values.fails === 0)) {
        writer.remark('warning', `\`${full}\` measured nothing: it is left out.`);
        return;
    }
    writer.sample({ benchmark, level: 'summary', ...k6_metric_rate(name) }, values.rate ?? values.value, `${place}.rate`);
};
const readCounter = ({ full, contents, values, place }, seconds, writer) => {
    const { name, benchmark } = tagged(full);
    const of = { benchmark, level: 'summary' };
    writer.sample({ ...of, ...count(name, contents) }, values.count, `${place}.count`);
    const derived = seconds !== null && isNumber(values.count) ? values.count / seconds : undefined;
    const perSecond = values.rate ?? derived;
    if (perSecond !== undefined)
        writer.sample({ ...of, ...counterRate(name, contents) }, perSecond, `${place}.rate`);
};
const readMetric = (metric, seconds, writer) => {
    if (metric.kind === 'trend')
        readTrend(metric, writer);
    else if (metric.kind === 'rate')
        readRate(metric, writer);
    else if (metric.kind === 'counter')
        readCounter(metric, seconds, writer);
    else {
        const { name, benchmark } = tagged(metric.full);
        const of = { benchmark, level: 'summary', ...gauge(name, metric.contents) };
        writer.sample(of, metric.values.value, `${metric.place}.value`);
    }
};
/** `{"ok": false}` in what `handleSummary` gets; in the old summary a bare `true`, which means crossed. */
const crossed = (threshold) => (isFields(threshold) ? threshold.ok === false : threshold === true);
const readThresholds = (metrics, writer) => {
    const all = Object.entries(metrics).flatMap(([metric, value]) => Object.entries(fieldsOf(fieldsOf(value).thresholds)).map(([limit, threshold]) => ({ metric, limit, threshold })));
    if (all.length === 0)
        return;
    const broken = all.filter(({ threshold }) => crossed(threshold));
    for (const { metric, limit } of broken) {
        writer.remark('warning', `k6 says that \`${metric}\` crossed its own threshold \`${limit}\`.`);
    }
    const series = { benchmark: 'k6', metric: 'thresholds.failed', unit: 'count', direction: 'lower' };
    writer.sample({ ...series, level: 'summary' }, broken.length, 'thresholds');
};
const readClassic = (metrics, writer) => {
    for (const [full, metric] of Object.entries(metrics)) {
        const fields = fieldsOf(metric);
        const values = isFields(fields.values) ? fields.values : fields;
        const kind = isKind(fields.type) ? fields.type : kindOf(values);
        const contents = isContents(fields.contains) ? fields.contains : contentsOf(tagged(full).name);
        readMetric({ full, kind, contents, values, place: `metrics.${full}` }, null, writer);
    }
    readThresholds(metrics, writer);
};
const readMachine = (report, writer) => {
    const { duration } = fieldsOf(report.config);
    const seconds = isNumber(duration) && duration > 0 ? duration : null;
    const { metrics, checks } = fieldsOf(report.results);
    const all = [...writer.list(metrics, 'results.metrics'), ...itemsOf(fieldsOf(checks).metrics)];
    for (const [index, metric] of all.entries()) {
        const { name, type, contains, values } = fieldsOf(metric);
        const full = textOf(name);
        const place = `results.metrics[${index}]`;
        if (full === undefined || !isKind(type) || !isFields(values)) {
            writer.misshapen(place, 'a metric with name, type and values');
            continue;
        }
        // `checks_succeeded` is what `checks` is in the other summaries; the other two follow from it.
        if (full === 'checks_failed' || full === 'checks_total')
            continue;
        const same = full === 'checks_succeeded' ? 'checks' : full;
        const contents = isContents(contains) ? contains : 'default';
        readMetric({ full: same, kind: type, contents, values, place }, seconds, writer);
    }
};
const k6_summary_read = (value, writer) => {
    const report = fieldsOf(value);
    if (isFields(report.metrics))
        readClassic(report.metrics, writer);
    else if (isMachine(report))
        readMachine(report, writer);
    else
        writer.misshapen('metrics', 'an object');
};
const isMachine = ({ config, metadata, results }) => (isFields(metadata) && textOf(metadata.k6_version) !== undefined) ||
    (isFields(config) && textOf(config.execution) !== undefined && isFields(results) && Array.isArray(results.metrics));
const k6_summary_own = [
    'data_received',
    'data_sent',
    'iterations',
    'iteration_duration',
    'vus',
    'http_reqs',
    'http_req_duration',
    'checks'
];
const isClassic = ({ metrics, root_group, state }) => {
    if (!isFields(metrics))
        return false;
    const values = Object.entries(metrics);
    if (values.some(([, value]) => isFields(value) && isKind(value.type) && isFields(value.values)))
        return true;
    const known = values.filter(([name, value]) => k6_summary_own.includes(tagged(name).name) && isFields(value));
    return known.length >= 2 || (known.length === 1 && (isFields(root_group) || isFields(state)));
};
const k6_summary_recognise = (value) => isFields(value) && (isClassic(value) || isMachine(value));
const k6Summary = jsonFormat({ name: 'k6-summary', title: 'k6 summary JSON', recognise: k6_summary_recognise, read: k6_summary_read });

;// CONCATENATED MODULE: ./build/reports/benchmarks/libtest.js



const libtest_title = 'cargo bench text';
/** No result is longer; other lines are not looked at. */
const longest = 4000;
const libtest_numberOf = (text) => Number(text.replaceAll(',', ''));
const readLine = (line, number, writer) => {
    if (line.length > longest)
        return;
    const match = libtestResult.exec(line);
    if (match === null) {
        const failed = /^test (.+?)\s+\.\.\. FAILED\s*$/.exec(line)?.[1];
        if (failed !== undefined)
            writer.failed(failed, 'it is marked as failed', number);
        else if (/^error: bench failed|^thread '.*' (?:\(\d+\) )?panicked at/.test(line)) {
            writer.failed('cargo bench', line.slice(0, 200), number);
        }
        else if (/^test .+ \.\.\. bench:/.test(line))
            writer.malformed('a result breaks off', number);
        return;
    }
    const [, benchmark = '', time = '', unit = '', , rate, rateUnit = ''] = match;
    const process = writer.before(benchmark, 1) + 1;
    const series = { benchmark, level: 'summary', process };
    writer.sample({ ...series, metric: 'time', unit, direction: 'lower' }, libtest_numberOf(time), 'bench', number);
    if (rate !== undefined) {
        writer.sample({ ...series, metric: 'throughput', unit: rateUnit, direction: 'higher' }, libtest_numberOf(rate), '=', number);
    }
};
const libtest_read = async (source, emit) => {
    const writer = new SampleWriter(libtest_title, emit);
    let lines = 0;
    let last = '';
    const whole = await readLines(source, writer, (line, number) => {
        lines = number;
        last = line;
        readLine(line, number, writer);
    });
    if (!whole && /^t(?:e(?:st?)?)?(?: |$)/.test(last) && !libtestResult.test(last)) {
        writer.malformed('its last line breaks off', lines);
    }
    writer.finish();
};
const libtest = {
    name: 'cargo-bench',
    title: libtest_title,
    holds: 'benchmarks',
    recognise: head => textSignature(head) === 'libtest',
    read: libtest_read
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/lighthouse.js
/** Lighthouse results (LHR) and the manifest of Lighthouse CI: every run of a page is a process. */


const runOf = (page, writer) => ({
    benchmark: page,
    process: writer.before(page, 1) + 1,
    level: 'process'
});
const readScore = (run, category, score, place, writer) => writer.sample({ ...run, metric: `score.${category}`, unit: 'score', direction: 'higher' }, score, place);
const lighthouse_units = new Map([
    ['millisecond', { unit: 'ms', direction: 'lower' }],
    ['second', { unit: 's', direction: 'lower' }],
    ['byte', { unit: 'B', direction: 'lower' }],
    ['element', { unit: 'count', direction: 'lower' }]
]);
const readAudit = (run, id, audit, writer) => {
    const { numericValue, numericUnit, scoreDisplayMode, errorMessage } = audit;
    if (scoreDisplayMode === 'error') {
        writer.remark('warning', `The audit \`${id}\` of ${run.benchmark} failed: ${textOf(errorMessage) ?? 'no reason is given'}.`);
        return;
    }
    if (numericValue === undefined || scoreDisplayMode === 'notApplicable' || scoreDisplayMode === 'manual')
        return;
    const direction = id === 'cumulative-layout-shift' ? 'lower' : 'none';
    const measure = lighthouse_units.get(numericUnit) ?? { unit: textOf(numericUnit) ?? '', direction };
    writer.sample({ ...run, metric: id, ...measure }, numericValue, `audits.${id}.numericValue`);
};
const lighthouse_readResult = (report, writer) => {
    const url = textOf(report.requestedUrl) ?? textOf(report.finalDisplayedUrl) ?? textOf(report.finalUrl);
    if (url === undefined) {
        writer.misshapen('requestedUrl', 'the address of the page');
        return;
    }
    const desktop = fieldsOf(report.configSettings).formFactor === 'desktop';
    const run = runOf(desktop ? `${url} (desktop)` : url, writer);
    if (isFields(report.runtimeError)) {
        writer.failed(run.benchmark, textOf(report.runtimeError.message) ?? 'Lighthouse could not load the page');
        return;
    }
    for (const [id, category] of Object.entries(fieldsOf(report.categories))) {
        const { score } = fieldsOf(category);
        if (score === null)
            writer.failed(run.benchmark, `the category ${id} has no score, because one of its audits failed`);
        else
            readScore(run, id, score, `categories.${id}.score`, writer);
    }
    for (const [id, audit] of Object.entries(fieldsOf(report.audits)))
        readAudit(run, id, fieldsOf(audit), writer);
};
const readManifest = (entries, writer) => {
    for (const [index, entry] of entries.entries()) {
        const { url, summary } = fieldsOf(entry);
        const page = textOf(url);
        if (page === undefined || !isFields(summary)) {
            writer.misshapen(`[${index}]`, 'a run with url and summary');
            continue;
        }
        const run = runOf(page, writer);
        for (const [id, score] of Object.entries(summary))
            readScore(run, id, score, `[${index}].summary.${id}`, writer);
    }
};
const lighthouse_read = (value, writer) => {
    if (Array.isArray(value))
        readManifest(value, writer);
    else
        lighthouse_readResult(fieldsOf(value), writer);
};
const recogniseResult = (value) => {
    if (!isFields(value))
        return false;
    const { lighthouseVersion, audits, requestedUrl, finalUrl, finalDisplayedUrl } = value;
    if (textOf(lighthouseVersion) === undefined)
        return false;
    return isFields(audits) || [requestedUrl, finalUrl, finalDisplayedUrl].some(url => textOf(url) !== undefined);
};
const lighthouse = jsonFormat({
    name: 'lighthouse',
    title: 'Lighthouse JSON',
    recognise: value => {
        const first = fieldsOf(itemsOf(value)[0]);
        const manifest = typeof first.isRepresentativeRun === 'boolean' && textOf(first.url) !== undefined;
        return manifest || recogniseResult(value);
    },
    read: lighthouse_read
});

;// CONCATENATED MODULE: ./build/reports/benchmarks/javascript-task.js
/** What tinybench, Vitest and mitata tell of one benchmark: its samples where the report keeps them, else the mean and percentiles. */

/** Higher ones are single outliers of a run, no property of the program. */
const highest = 99;
/** `mean` names the field of the mean; times are in `unit`. Returns the number of the process. */
const readStatistics = (benchmark, statistics, { mean, unit, place }, writer) => {
    const process = writer.before(benchmark, 1) + 1;
    if (process > 1)
        writer.remark('note', `\`${benchmark}\` stands several times: read as one benchmark of several processes.`);
    const series = { benchmark, unit, direction: 'lower', process };
    const { samples } = statistics;
    if (Array.isArray(samples) && samples.length > 0) {
        writer.samples({ ...series, metric: 'time', level: 'iteration' }, samples, `${place}.samples`);
        return process;
    }
    writer.sample({ ...series, metric: 'time', level: 'summary' }, statistics[mean], `${place}.${mean}`);
    for (const [key, value] of Object.entries(statistics)) {
        const name = percentile(key);
        if (name === null || Number(name.slice(1)) > highest || value === undefined)
            continue;
        writer.sample({ ...series, metric: `latency.${name}`, level: 'summary' }, value, `${place}.${key}`);
    }
    return process;
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/mitata.js
/** mitata `format: 'json'`: nanoseconds; samples unless they are switched off. */



const readRun = (run, group, place, writer) => {
    const name = textOf(run.name);
    if (name === undefined) {
        writer.misshapen(`${place}.name`, 'the name of a benchmark');
        return;
    }
    const benchmark = fullName(group, name);
    if (run.error !== undefined && run.error !== null) {
        writer.failed(benchmark, `it threw ${textOf(fieldsOf(run.error).message) ?? textOf(run.error) ?? 'an error'}`);
        return;
    }
    if (!isFields(run.stats)) {
        writer.misshapen(`${place}.stats`, 'the statistics of a run');
        return;
    }
    const { stats } = run;
    const process = readStatistics(benchmark, stats, { mean: 'avg', unit: 'ns', place: `${place}.stats` }, writer);
    if (isFields(stats.heap)) {
        const series = { benchmark, metric: 'allocated-bytes', unit: 'B', direction: 'lower', level: 'summary' };
        writer.sample({ ...series, process }, stats.heap.avg, `${place}.stats.heap.avg`);
    }
};
const mitata_read = (value, writer) => {
    const report = fieldsOf(value);
    const groups = itemsOf(report.layout).map(group => textOf(fieldsOf(group).name));
    for (const [index, entry] of writer.list(report.benchmarks, 'benchmarks').entries()) {
        const { runs, group } = fieldsOf(entry);
        const place = `benchmarks[${index}].runs`;
        for (const [at, run] of writer.list(runs, place).entries()) {
            readRun(fieldsOf(run), groups[Number(group)], `${place}[${at}]`, writer);
        }
    }
};
const mitata_recognise = (value) => {
    const { layout, benchmarks, context } = fieldsOf(value);
    const [first] = itemsOf(benchmarks);
    if (Array.isArray(layout))
        return isFields(layout[0]) && Array.isArray(layout[0].types) && Array.isArray(benchmarks);
    return isFields(context) && isFields(first) && Array.isArray(first.runs) && 'alias' in first;
};
const mitata = jsonFormat({ name: 'mitata', title: 'mitata JSON', recognise: mitata_recognise, read: mitata_read });

;// CONCATENATED MODULE: ./build/reports/benchmarks/pytest-benchmark.js
/** pytest-benchmark `--benchmark-json` (with every round) and `--benchmark-save` (its statistics only). */


const readBenchmark = (entry, place, writer) => {
    const benchmark = textOf(entry.fullname) ?? textOf(entry.name);
    if (benchmark === undefined || !isFields(entry.stats)) {
        writer.misshapen(place, 'a benchmark with fullname and stats');
        return;
    }
    const { stats } = entry;
    const process = writer.before(benchmark, 1) + 1;
    const series = { benchmark, metric: 'time', unit: 's', direction: 'lower', process };
    // A round is the mean of `iterations` calls; both forms of the report hold seconds per call.
    if (stats.data === undefined)
        writer.sample({ ...series, level: 'summary' }, stats.mean, `${place}.stats.mean`);
    else
        writer.samples({ ...series, level: 'iteration' }, stats.data, `${place}.stats.data`);
};
const pytest_benchmark_read = (value, writer) => {
    for (const [index, entry] of writer.list(fieldsOf(value).benchmarks, 'benchmarks').entries()) {
        readBenchmark(fieldsOf(entry), `benchmarks[${index}]`, writer);
    }
};
const pytest_benchmark_recognise = (value) => isFields(value) && isFields(value.machine_info) && isFields(value.commit_info) && Array.isArray(value.benchmarks);
const pytestBenchmark = jsonFormat({ name: 'pytest-benchmark', title: 'pytest-benchmark JSON', recognise: pytest_benchmark_recognise, read: pytest_benchmark_read });

;// CONCATENATED MODULE: ./build/reports/benchmarks/tinybench-table.js

const nameOf = (row) => textOf(row['Task name'] ?? row['Task Name']);
const isTable = (row) => nameOf(row) !== undefined && ('ops/sec' in row || 'Latency avg (ns)' in row || 'Error' in row);
/** `1,528,145 ± 0.39%` and `843.37 ± 30.40%`. */
const leading = (cell) => {
    if (isNumber(cell))
        return cell;
    const digits = /^[\d,]+(?:\.\d+)?(?:e[+-]?\d+)?(?=\s|$)/i.exec(textOf(cell) ?? '')?.[0];
    return digits === undefined ? cell : Number(digits.replaceAll(',', ''));
};
const average = ['Latency avg (ns)', 'Latency average (ns)', 'Average Time (ns)'];
const readRow = (row, place, writer) => {
    const benchmark = nameOf(row) ?? '';
    if (row.Error !== undefined) {
        writer.failed(benchmark, `it threw ${textOf(row.Error) ?? 'an error'}`);
        return;
    }
    const process = writer.before(benchmark, 1) + 1;
    const column = average.find(name => name in row) ?? average[0];
    const series = { benchmark, unit: 'ns', direction: 'lower', level: 'summary', process };
    writer.sample({ ...series, metric: 'time' }, leading(row[column]), `${place}['${column}']`);
    const median = row['Latency med (ns)'];
    if (median !== undefined) {
        writer.sample({ ...series, metric: 'latency.p50' }, leading(median), `${place}['Latency med (ns)']`);
    }
};

;// CONCATENATED MODULE: ./build/reports/benchmarks/tinybench.js
/**
 * tinybench has no report of its own: people write `JSON.stringify` of `bench.tasks`, of name and result, or of `bench.table()`.
 * The statistics stand in `result` (2), in `result.latency` and `result.throughput` (3 to 6), or beside the name. Times are in ms.
 */




const isStatistics = (value) => isFields(value) && ('mean' in value || 'samples' in value);
const errorOf = (result) => {
    if (result.error !== undefined && result.error !== null) {
        const message = textOf(fieldsOf(result.error).message);
        return message === undefined ? 'it threw an error' : `it threw ${message}`;
    }
    if (result.aborted === true)
        return 'it was aborted';
    const state = textOf(result.state);
    return state === undefined || state === 'completed' ? null : `its state is ${state}`;
};
const readTask = (task, place, writer) => {
    const name = textOf(task.name);
    if (name === undefined) {
        writer.misshapen(`${place}.name`, 'the name of a benchmark');
        return;
    }
    const result = isFields(task.result) ? task.result : task;
    const inside = result === task ? place : `${place}.result`;
    const error = errorOf(result);
    if (error !== null) {
        writer.failed(name, error);
        return;
    }
    if (isStatistics(result.latency)) {
        readStatistics(name, result.latency, { mean: 'mean', unit: 'ms', place: `${inside}.latency` }, writer);
    }
    else if (isStatistics(result))
        readStatistics(name, result, { mean: 'mean', unit: 'ms', place: inside }, writer);
    else
        readThroughput(name, result, inside, writer);
};
const readThroughput = (benchmark, result, place, writer) => {
    const process = writer.before(benchmark, 1) + 1;
    const series = { benchmark, metric: 'throughput', unit: '1/s', direction: 'higher', level: 'summary', process };
    if (isFields(result.throughput))
        writer.sample(series, result.throughput.mean, `${place}.throughput.mean`);
    else if (isNumber(result.hz))
        writer.sample(series, result.hz, `${place}.hz`);
    else
        writer.misshapen(place, 'a result with latency or throughput');
};
/** The array itself, or under the names that people give it. */
const tasksOf = (value) => {
    if (Array.isArray(value))
        return value;
    if (!isFields(value))
        return null;
    const { tasks, results, benchmarks } = value;
    return [tasks, results, benchmarks].find(Array.isArray) ?? null;
};
const tinybench_read = (value, writer) => {
    for (const [index, entry] of (tasksOf(value) ?? []).entries()) {
        const fields = fieldsOf(entry);
        if (isTable(fields))
            readRow(fields, `[${index}]`, writer);
        else
            readTask(fields, `[${index}]`, writer);
    }
};
const tinybench_own = ['latency', 'throughput', 'hz', 'totalTime', 'error', 'state'];
/** Vitest and other tools write statistics too: no other field may name them. */
const isTask = (value) => {
    if (!isFields(value) || textOf(value.name) === undefined)
        return false;
    if ('rank' in value || 'value' in value || 'jmhVersion' in value)
        return false;
    if (isFields(value.result)) {
        const { result } = value;
        return tinybench_own.some(key => key in result);
    }
    return isStatistics(value.latency) || isStatistics(value.throughput) || (isNumber(value.hz) && 'mean' in value);
};
const tinybench_recognise = (value) => {
    const [first] = tasksOf(value) ?? itemsOf(value);
    return isTask(first) || (isFields(first) && isTable(first));
};
const tinybench = jsonFormat({ name: 'tinybench', title: 'tinybench JSON', recognise: tinybench_recognise, read: tinybench_read });

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./build/reports/benchmarks/towpath-json.js
/** Towpath's own format for measurements of anything: `towpath.benchmarks/1` (docs/schema/benchmarks.schema.json). */



const towpath_json_title = 'Towpath benchmarks JSON';
const version = 'towpath.benchmarks/1';
const towpath_json_text = schemas/* string */.YjP().min(1).max(1000);
const point = schemas/* strictObject */.rej({
    at: schemas/* number */.aig().describe('Seconds since the start or the epoch'),
    value: schemas/* number */.aig()
});
const benchmark = schemas/* strictObject */.rej({
    name: towpath_json_text.describe('Full name; groups are joined by ` > `'),
    metric: towpath_json_text
        .default('time')
        .describe('`time`, `throughput`, `memory`, `error-rate`, `latency.p95`, or any other name'),
    unit: towpath_json_text.describe('`ns` `us` `ms` `s` `min` `h`, `B` `kB` `MB` `GB` `KiB` `MiB` `GiB`, `count`, `1/s` (`ops/s`, `req/s`), `%`, `ratio`, `score`, or any other'),
    direction: schemas/* enum */.k5n(['higher', 'lower', 'none']).describe('Which way is better'),
    deterministic: schemas/* boolean */.zMY().default(false).describe('The same program gives the same number every time'),
    summary: schemas/* boolean */.zMY()
        .default(false)
        .describe('The values are means or percentiles whose samples are not in this report'),
    values: schemas/* array */.YOg(schemas/* array */.YOg(schemas/* number */.aig()).min(1)).min(1).optional().describe('One list for each process'),
    points: schemas/* array */.YOg(schemas/* array */.YOg(point).min(1)).min(1).optional().describe('Time series: one list for each process')
})
    .refine(({ values, points }) => (values === undefined) !== (points === undefined), {
    error: 'either `values` or `points`'
});
/** What people write; published as JSON Schema. */
const benchmarksReportSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(version),
    benchmarks: schemas/* array */.YOg(benchmark)
});
const levelOf = ({ summary }, count) => {
    if (summary)
        return 'summary';
    return count === 1 ? 'process' : 'iteration';
};
const towpath_json_readBenchmark = (entry, index, writer) => {
    const { name, metric, unit, direction, deterministic, values, points } = entry;
    const processes = (points ?? values ?? []);
    const before = writer.before(`${name}\n${metric}`, processes.length);
    for (const [process, numbers] of processes.entries()) {
        const level = levelOf(entry, numbers.length);
        for (const number of numbers) {
            const { value, at } = typeof number === 'number' ? { value: number, at: null } : number;
            const series = { benchmark: name, metric, unit, direction, deterministic, level, process: before + process + 1, at };
            writer.sample(series, value, `benchmarks[${index}]`);
        }
    }
};
const place = (path) => path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');
const towpath_json_read = (value, writer) => {
    const report = benchmarksReportSchema.safeParse(value);
    if (!report.success) {
        for (const { path, message } of report.error.issues) {
            writer.misshapen(place(path) || 'the document', `as docs/schema/benchmarks.schema.json says (${message})`);
        }
        return;
    }
    for (const [index, entry] of report.data.benchmarks.entries())
        towpath_json_readBenchmark(entry, index, writer);
};
const towpath_json_recognise = (value) => isFields(value) && typeof value.schema === 'string' && value.schema.startsWith('towpath.benchmarks/');
const towpathBenchmarks = jsonFormat({ name: 'towpath-benchmarks', title: towpath_json_title, recognise: towpath_json_recognise, read: towpath_json_read });

;// CONCATENATED MODULE: ./build/reports/benchmarks/vitest-bench.js
/** `vitest bench --outputJson`: times in ms; samples only with `includeSamples`. */



const readGroup = (value, place, writer) => {
    const group = fieldsOf(value);
    for (const [index, entry] of writer.list(group.benchmarks, `${place}.benchmarks`).entries()) {
        const fields = fieldsOf(entry);
        const name = textOf(fields.name);
        const inside = `${place}.benchmarks[${index}]`;
        if (name === undefined)
            writer.misshapen(`${inside}.name`, 'the name of a benchmark');
        else if (fields.sampleCount === 0 || fields.mean === undefined) {
            writer.failed(fullName(textOf(group.fullName), name), 'it has no result');
        }
        else {
            readStatistics(fullName(textOf(group.fullName), name), fields, { mean: 'mean', unit: 'ms', place: inside }, writer);
        }
    }
};
const vitest_bench_read = (value, writer) => {
    for (const [index, file] of writer.list(fieldsOf(value).files, 'files').entries()) {
        const groups = writer.list(fieldsOf(file).groups, `files[${index}].groups`);
        for (const [at, group] of groups.entries())
            readGroup(group, `files[${index}].groups[${at}]`, writer);
    }
};
const vitest_bench_recognise = (value) => {
    const [first] = itemsOf(fieldsOf(value).files);
    return isFields(first) && textOf(first.filepath) !== undefined && Array.isArray(first.groups);
};
const vitestBench = jsonFormat({ name: 'vitest-bench', title: 'Vitest benchmark JSON', recognise: vitest_bench_recognise, read: vitest_bench_read });

;// CONCATENATED MODULE: ./build/reports/benchmarks/formats.js
















const benchmarkFormats = [
    towpathBenchmarks,
    goBench,
    goTestJson,
    hyperfine,
    jmh,
    pytestBenchmark,
    { ...criterionSample, beside: criterionNames },
    { ...criterionEstimates, beside: criterionNames },
    criterionBenchmarkJson,
    libtest,
    tinybench,
    vitestBench,
    mitata,
    k6Summary,
    k6Points,
    autocannon,
    lighthouse
];

;// CONCATENATED MODULE: ./build/reports/coverage/lcov-lines.js
const lcov_lines_count = /^\d{1,15}$/;
/** geninfo can write negative and floating counts; a count that is no number is an error, never zero. */
const hitsOf = (text) => {
    if (lcov_lines_count.test(text))
        return Number(text);
    return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? Math.max(0, Number(text)) : null;
};
const lcov_lines_lineOf = (text) => (lcov_lines_count.test(text) ? Number(text) : null);
/** Line 0 stands for code without a line; it cannot be covered by anybody. */
const placed = (line) => (line === 0 ? null : line);
/** `DA:<line>,<hits>[,<checksum>]` */
const line = (section, value) => {
    const [number = '', hits = ''] = value.split(',', 2);
    const [at, ran] = [lcov_lines_lineOf(number), hitsOf(hits)];
    if (at === null || ran === null)
        return 'a DA record needs a line and a count';
    if (at > 0)
        section.line(at, ran);
    return null;
};
/** `BRDA:<line>,[e]<block>,<branch>,<taken>`; the branch is a number or any text, `-`: the line never ran. */
const branch = (section, value) => {
    const first = value.indexOf(',');
    const last = value.lastIndexOf(',');
    const arm = value.slice(first + 1, last);
    const taken = value.slice(last + 1);
    const at = lcov_lines_lineOf(value.slice(0, first));
    const ran = hitsOf(taken);
    if (!arm.includes(',') || at === null || (ran === null && taken !== '-')) {
        return 'a BRDA record needs a line, a block, a branch and a count or `-`';
    }
    if (at > 0)
        section.branch(at, arm, ran);
    return null;
};
/** `FN:<line>,[<last line>,]<name>`; a name may hold commas. */
const lcov_lines_named = (section, value) => {
    const match = /^(\d{1,15}),(?:\d{1,15},)?(.+)$/.exec(value);
    if (match === null)
        return 'an FN record needs a line and a name';
    section.function(match[2] ?? '', placed(Number(match[1])));
    return null;
};
/** `FNDA:<hits>,<name>` */
const calls = (section, value) => {
    const comma = value.indexOf(',');
    const hits = hitsOf(value.slice(0, Math.max(0, comma)));
    if (hits === null)
        return 'an FNDA record needs a count and a name';
    section.calls(value.slice(comma + 1), hits);
    return null;
};
/** lcov 2: `FNL:<index>,<line>[,<last line>]` */
const lcov_lines_place = (section, value) => {
    const [index = '', number = ''] = value.split(',', 2);
    const at = lcov_lines_lineOf(number);
    if (at === null)
        return 'an FNL record needs an index and a line';
    section.place(index, placed(at));
    return null;
};
/** lcov 2: `FNA:<index>,<hits>,<name>` */
const alias = (section, value) => {
    const match = /^(\d{1,15}),([^,]*),(.+)$/.exec(value);
    const hits = hitsOf(match?.[2] ?? '');
    if (match === null || hits === null)
        return 'an FNA record needs an index, a count and a name';
    section.alias(match[1] ?? '', hits, match[3] ?? '');
    return null;
};
const ignored = () => null;
/** What a line says, by what stands before its colon. Totals are counted, not believed. */
const lcovLines = new Map([
    ['DA', line],
    ['BRDA', branch],
    ['FN', lcov_lines_named],
    ['FNDA', calls],
    ['FNL', lcov_lines_place],
    ['FNA', alias],
    ...['VER', 'FNF', 'FNH', 'BRF', 'BRH', 'MCDC', 'MCF', 'MCH'].map(key => [key, ignored])
]);
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;
const prefix = Buffer.from('DA:');
const longestCount = 15;
/** The number from `start` up to `end` or a comma; -1 where it is none or too long. */
const plainNumber = (bytes, start, end) => {
    let value = 0;
    let at = start;
    for (; at < end && bytes[at] !== COMMA; at++) {
        const byte = bytes[at] ?? 0;
        if (byte < ZERO || byte > NINE)
            return -1;
        value = value * 10 + (byte - ZERO);
    }
    return at === start || at - start > longestCount ? -1 : value;
};
/** Reads a `DA` record as nearly all are, without making a string; false where it takes a closer look. */
const readPlainLine = (section, bytes, start, end) => {
    for (let index = 0; index < prefix.length; index++)
        if (bytes[start + index] !== prefix[index])
            return false;
    const first = start + prefix.length;
    let comma = first;
    while (comma < end && bytes[comma] !== COMMA)
        comma++;
    if (comma === end)
        return false;
    const [at, hits] = [plainNumber(bytes, first, comma), plainNumber(bytes, comma + 1, end)];
    if (at < 1 || hits < 0)
        return false;
    section.line(at, hits);
    return true;
};

;// CONCATENATED MODULE: ./build/reports/coverage/lcov-section.js
class LcovSection {
    file;
    #lines = [];
    #branches = [];
    #functions = [];
    /** Functions without calls yet, by name and in their order: a name may stand for several (C++ statics, lambdas). */
    #uncounted = new Map();
    /** lcov 2: functions have an index, and aliases by it. */
    #byIndex = new Map();
    constructor(file) {
        this.file = file;
    }
    line(line, hits) {
        this.#lines.push([line, hits]);
    }
    branch(line, arm, taken) {
        this.#branches.push([line, arm, taken]);
    }
    function(name, line) {
        const made = { name, line, hits: 0 };
        this.#functions.push(made);
        const queue = this.#uncounted.get(name);
        if (queue === undefined)
            this.#uncounted.set(name, { waiting: [made], next: 0 });
        else
            queue.waiting.push(made);
    }
    calls(name, hits) {
        const queue = this.#uncounted.get(name);
        const open = queue?.waiting[queue.next];
        if (queue === undefined || open === undefined)
            this.#functions.push({ name, line: null, hits });
        else {
            open.hits = hits;
            queue.next += 1;
        }
    }
    place(index, line) {
        this.#byIndex.set(index, line);
    }
    alias(index, hits, name) {
        this.#functions.push({ name, line: this.#byIndex.get(index) ?? null, hits });
    }
    /** Lines found and hit, for comparison with LF and LH. */
    totals() {
        const isAscending = this.#lines.every(([line], index) => index === 0 || line > (this.#lines[index - 1]?.[0] ?? 0));
        const hits = this.#lines.filter(([, count]) => count > 0);
        if (isAscending)
            return { found: this.#lines.length, hit: hits.length };
        const distinct = (lines) => new Set(lines.map(([line]) => line)).size;
        return { found: distinct(this.#lines), hit: distinct(hits) };
    }
    record() {
        return {
            kind: 'coverage',
            file: this.file,
            lines: this.#lines,
            branches: this.#branches,
            functions: this.#functions.map(({ name, line, hits }) => [name, line, hits])
        };
    }
}

// EXTERNAL MODULE: ./build/reports/coverage/merge.js
var merge = __webpack_require__(74111);
;// CONCATENATED MODULE: ./build/reports/coverage/lcov.js
/** lcov tracefiles, of lcov 1 and 2 and of the many tools that write them. */







const lcov_title = 'lcov tracefile';
const signature = /^(?:TN:|SF:.)/;
class LcovReader {
    #emit;
    #diagnostics;
    #files = new merge/* CoverageMerge */.L();
    #section = null;
    #sections = 0;
    #broken = false;
    #claimed = new Map();
    line = 0;
    constructor(emit) {
        this.#emit = emit;
        this.#diagnostics = (0,diagnostic/* limited */.TJ)(emit);
    }
    read(bytes, start, end, number) {
        this.line = number;
        if (this.#section !== null && readPlainLine(this.#section, bytes, start, end))
            return;
        this.#readText(bytes.toString('utf8', start, end));
    }
    #readText(text) {
        if (text === '' || text.startsWith('#'))
            return;
        const colon = text.indexOf(':');
        const key = text.slice(0, Math.max(0, colon));
        const value = text.slice(colon + 1);
        if (text === 'end_of_record')
            this.#endSection();
        else if (key === 'SF')
            this.#beginSection(value);
        else if (key !== 'TN')
            this.#readRecord(key, value);
    }
    #readRecord(key, value) {
        if (this.#section === null) {
            this.#malformed('a record stands outside of a file (`SF`)');
            return;
        }
        if (key === 'LF' || key === 'LH') {
            this.#claimed.set(key, value);
            return;
        }
        const read = lcovLines.get(key);
        const problem = read === undefined ? this.#unknown(key) : read(this.#section, value);
        if (problem !== null)
            this.#malformed(problem);
    }
    undecodable(detail, line) {
        if (!this.#broken)
            this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.wrongEncoding)(lcov_title, line, detail), line));
        this.#broken = true;
    }
    finish() {
        if (this.#section !== null) {
            this.#malformed(`it ends before the \`end_of_record\` of ${this.#section.file}`);
            this.#keep(this.#section);
        }
        for (const record of this.#files.records())
            this.#emit(record);
        if (this.#sections === 0 && !this.#broken)
            this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.emptyReport)(), null));
        this.#diagnostics.close();
    }
    #malformed(detail) {
        this.#broken = true;
        this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.unreadableReport)(lcov_title, this.line, detail), this.line));
    }
    /** Later versions of lcov may add records; a line without a key is damage. */
    #unknown(key) {
        if (!/^[A-Z]{2,8}$/.test(key))
            return 'a line is no record';
        this.#diagnostics.emit((0,diagnostic/* remark */.Vg)('note', `The record ${key} is not known and is left out.`, this.line));
        return null;
    }
    #beginSection(file) {
        if (this.#section !== null) {
            this.#malformed(`\`SF\` stands before the \`end_of_record\` of ${this.#section.file}`);
            this.#keep(this.#section);
        }
        if (file === '')
            this.#malformed('an SF record has no path');
        this.#section = new LcovSection(file);
    }
    #endSection() {
        if (this.#section === null) {
            this.#malformed('`end_of_record` stands outside of a file');
            return;
        }
        const { found, hit } = this.#section.totals();
        const [claimedFound = found, claimedHit = hit] = ['LF', 'LH'].map(key => this.#claimed.get(key)?.trim());
        if (String(found) !== String(claimedFound) || String(hit) !== String(claimedHit)) {
            const text = `${this.#section.file} counts ${claimedHit} of ${claimedFound} lines hit, its records show ${hit} of ${found}. The records count.`;
            this.#diagnostics.emit((0,diagnostic/* remark */.Vg)('note', text, this.line));
        }
        this.#keep(this.#section);
    }
    #keep(section) {
        this.#sections += 1;
        this.#files.add(section.record());
        this.#section = null;
        this.#claimed.clear();
    }
}
const lcov_read = async (source, emit) => {
    const reader = new LcovReader(emit);
    const splitter = lineSplitter((bytes, start, end, number) => {
        reader.read(bytes, start, end, number);
    });
    const report = ({ detail, lines }) => reader.undecodable(detail, reader.line + 1 + lines);
    for await (const piece of (0,encoding/* toUtf8 */.Pq)(source, report))
        splitter.feed(piece);
    splitter.end();
    reader.finish();
};
/** The first line that is neither blank nor a comment begins a test or a file, and records follow. */
const lcov_recognise = ({ text }) => {
    const lines = text.split(/\r?\n/, 200).filter(line => line.trim() !== '' && !line.startsWith('#'));
    const [first = '', second = first] = lines;
    return signature.test(first) && /^(?:TN:|SF:|VER:|[A-Z]{2,5}:|end_of_record)/.test(second);
};
const lcov = { name: 'lcov', title: lcov_title, holds: 'coverage', recognise: lcov_recognise, read: lcov_read };

// EXTERNAL MODULE: ./build/reports/sboms/read-sbom.js + 4 modules
var read_sbom = __webpack_require__(18084);
// EXTERNAL MODULE: ./build/reports/sboms/spdx/names.js
var spdx_names = __webpack_require__(27317);
;// CONCATENATED MODULE: ./build/reports/sboms/records.js
/** SBOMs as report formats: one record per component, in document order. */




const licenceText = (licence) => {
    if (licence.kind === 'expression')
        return licence.expression;
    return licence.kind === 'id' ? licence.id : licence.name;
};
const recordOf = (component, dependsOn) => ({
    kind: 'component',
    ref: component.ref,
    type: component.type,
    name: (0,spdx_names/* joinName */.Y)(component.group, component.name, component.purl),
    version: component.version,
    purl: component.purl,
    licences: (component.declared.length > 0 ? component.declared : component.concluded).map(licenceText),
    hashes: component.hashes.map(({ algorithm, value }) => `${algorithm}:${value}`),
    scope: component.scope,
    dependsOn: dependsOn === null ? null : [...dependsOn]
});
const emitComponents = ({ components, dependencies }, emit) => {
    const edges = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    for (const component of components)
        emit(recordOf(component, edges.get(component.ref) ?? null));
};
/** What is wrong inside one component or edge leaves the others readable; `towpath sbom validate` is stricter. */
const spoilsAll = new Set(['format', 'version', 'nesting']);
const diagnosticOf = ({ rule, message, pointer }) => ({
    kind: 'diagnostic',
    severity: spoilsAll.has(rule) ? 'error' : 'warning',
    code: null,
    message: pointer === '' ? message : `${pointer}: ${message}`,
    line: null
});
const report = ({ document, problems }, emit) => {
    const diagnostics = (0,diagnostic/* limited */.TJ)(emit);
    for (const problem of problems)
        diagnostics.emit(diagnosticOf(problem));
    diagnostics.close();
    if (document !== null)
        emitComponents(document, emit);
};
const reader = (title) => async (source, emit) => {
    const json = await (0,json_document/* readJsonDocument */.E)(source, title);
    if (json.ok)
        report((0,read_sbom/* readSbom */.k)(json.value), emit);
    else
        emit(json.problem);
};
const isJson = (text) => /^\s*\{/.test(text);
const cycloneDxJson = {
    name: 'cyclonedx-json',
    title: 'CycloneDX JSON',
    holds: 'sbom',
    recognise: ({ text }) => isJson(text) && /"bomFormat"\s*:\s*"CycloneDX"/.test(text),
    read: reader('CycloneDX JSON')
};
const spdxJson = {
    name: 'spdx-json',
    title: 'SPDX JSON',
    holds: 'sbom',
    recognise: ({ text }) => isJson(text) &&
        /"spdxVersion"\s*:\s*"SPDX-|"SPDXID"\s*:\s*"SPDXRef-DOCUMENT"/.test(text) &&
        !/"bomFormat"/.test(text),
    read: reader('SPDX JSON')
};

;// CONCATENATED MODULE: ./build/reports/scans/fields.js
/** Reading fields of JSON that nobody has checked: a wrong type is the same as an absent field. */
const none = Object.freeze({});
const fields_isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Its own keys; none where it is no object. */
const fields_fieldsOf = (value) => (fields_isFields(value) ? value : none);
const listOf = (value) => (Array.isArray(value) ? value : []);
/** A text that is not blank, without white space around it. */
const fields_textOf = (value) => {
    if (typeof value !== 'string')
        return null;
    const text = value.trim();
    return text === '' ? null : text;
};
/** A text, or a number as a text: identifiers are both. */
const wordOf = (value) => typeof value === 'number' && Number.isFinite(value) ? String(value) : fields_textOf(value);
/** The texts of a list, or the one text that stands there instead of it. */
const textsOf = (value) => (Array.isArray(value) ? value : [value]).map(fields_textOf).filter(text => text !== null);
/** A finite number, also where it is written as a text. */
const fields_numberOf = (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
};
/** A line number from 1. */
const fields_lineOf = (value) => {
    const number = fields_numberOf(value);
    return number !== null && Number.isSafeInteger(number) && number >= 1 ? number : null;
};
/** The first of the values that is a text. */
const firstText = (...values) => {
    for (const value of values) {
        const text = fields_textOf(value);
        if (text !== null)
            return text;
    }
    return null;
};
/** The value at a path of keys; undefined where the path ends early. */
const fields_at = (value, ...keys) => keys.reduce((inside, key) => (fields_isFields(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined), value);

;// CONCATENATED MODULE: ./build/reports/scans/identifiers.js
/** Names of vulnerabilities and weaknesses in one spelling. */

/** Databases whose identifiers name a vulnerability of software that others use. */
const vulnerability = /^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}|PYSEC-\d{4}-\d+|RUSTSEC-\d{4}-\d{4}|GO-\d{4}-\d{4,}|MAL-\d{4}-\d+|OSV-\d{4}-\d+|GSD-\d{4}-\d+|SNYK-[A-Z0-9]+-[A-Z0-9]+-\d+|npm:[^:\s]+:\d{8}|(?:ALAS\w*|ALSA|ELSA|RHSA|RHBA|RLSA|DSA|DLA|USN|CGA|BIT|MINI|JLSEC|HSEC|PSF|CURL|GMS|SUSE-[SR]U|openSUSE-[SR]U)-[\w.:-]*\d[\w.:-]*|(?:DEBIAN|UBUNTU|ALPINE|ECHO|CHAINGUARD|AZL)-CVE-\d{4}-\d{4,}|TEMP-\d{7}-[0-9A-F]{6})(?![0-9a-z])/i;
/** The identifier of a vulnerability with which the text begins: Grype's rules are named `CVE-2020-1-openssl`. */
const vulnerabilityIdIn = (text) => {
    const found = vulnerability.exec(text)?.[0];
    if (found === undefined)
        return null;
    // The open-ended names take what follows them: nothing may follow.
    return /^(?:CVE|GHSA|PYSEC|RUSTSEC|GO|MAL)-/i.test(found) || found.length === text.length ? spelled(found) : null;
};
/** CVE in capitals, GHSA with its small letters; others as they are written. */
const spelled = (id) => {
    if (/^cve-\d{4}-\d+$/i.test(id))
        return id.toUpperCase();
    return /^ghsa(?:-[0-9a-z]{4}){3}$/i.test(id) ? `GHSA${id.slice(4).toLowerCase()}` : id;
};
/** The texts among the values, each once, in their order. */
const idsOf = (...values) => [
    ...new Set(values
        .map(fields_textOf)
        .filter(id => id !== null)
        .map(spelled))
];
/** `CWE-79` of `79`, `"CWE-79: Cross-site Scripting"` or `external/cwe/cwe-079`; null for 0, -1 and everything else. */
const cweOf = (value) => {
    const number = typeof value === 'string' ? (/^(?:external\/cwe\/)?cwe-?(\d{1,6})\b/i.exec(value.trim())?.[1] ?? value) : value;
    const id = fields_numberOf(number);
    return id !== null && Number.isInteger(id) && id > 0 ? `CWE-${id}` : null;
};
const cwesOf = (values) => [
    ...new Set(values.map(cweOf).filter(cwe => cwe !== null))
];
/** CVSS vectors as they are written: 4.0 and 3.x with their prefix, 2.0 without one. */
const vectorsOf = (values) => [
    ...new Set(values
        .map(fields_textOf)
        .filter(text => text !== null && /^(?:CVSS:\d\.\d\/|\(?AV:[NAL]\/AC:)/.test(text))
        .map(String))
];

;// CONCATENATED MODULE: ./build/core/bytes/json-bytes.js
/** The bytes that mean something in JSON (RFC 8259). */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const json_bytes_COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const SPACE = 1;
/** Behind it a number or a literal has ended. */
const DELIMITER = 2;
/** What a byte is, as bits. */
const jsonClass = new Uint8Array(256);
for (const character of ' \t\r\n')
    jsonClass[character.charCodeAt(0)] = SPACE | DELIMITER;
for (const character of '",:[]{}')
    jsonClass[character.charCodeAt(0)] = DELIMITER;
/** The byte as a message shows it. */
const shownByte = (byte) => byte > 0x20 && byte < 0x7f ? `\`${String.fromCharCode(byte)}\`` : `the byte 0x${byte.toString(16).padStart(2, '0')}`;

;// CONCATENATED MODULE: ./build/core/bytes/json-span.js
/** Finds where a JSON value ends without looking at what it says: `JSON.parse` judges the text between. */


/** `scan` returns this when the value goes on in the next piece. */
const UNFINISHED = -1;
class JsonSpan {
    /** Line feeds inside of the value; strings hold none in JSON. */
    lines = 0;
    /** Colons outside of strings: as many keys as the value writes. */
    pairs = 0;
    /** How deep the value is nested in itself. */
    deepest = 0;
    #depth = 0;
    #scalar = false;
    #inString = false;
    #escaped = false;
    /** Prepares for a value with this first byte; `scan` is given that byte again. */
    begin(first) {
        this.lines = 0;
        this.pairs = 0;
        this.deepest = 0;
        this.#depth = 0;
        this.#scalar = first !== QUOTE && first !== OPEN_OBJECT && first !== OPEN_LIST;
        this.#inString = false;
        this.#escaped = false;
    }
    /** True where only the end of the document ends the value: numbers and literals have no closing byte. */
    get endsAnywhere() {
        return this.#scalar;
    }
    get inString() {
        return this.#inString;
    }
    /** The position behind the value, or UNFINISHED. */
    scan(bytes, from) {
        if (this.#scalar)
            return scalarEnd(bytes, from);
        let at = from;
        while (at < bytes.length) {
            if (this.#inString) {
                at = this.#string(bytes, at);
                if (this.#inString)
                    return UNFINISHED;
                if (this.#depth === 0)
                    return at;
                continue;
            }
            at = this.#structure(bytes, at);
            if (this.#depth === 0 && !this.#inString)
                return at;
        }
        return UNFINISHED;
    }
    /** Behind the next quote, or behind the bracket that closes the value. */
    #structure(bytes, from) {
        for (let at = from; at < bytes.length; at++) {
            const byte = bytes[at];
            if (byte === QUOTE) {
                this.#inString = true;
                return at + 1;
            }
            if (byte === COLON)
                this.pairs += 1;
            else if (byte === buffer.LF)
                this.lines += 1;
            else if (byte === OPEN_OBJECT || byte === OPEN_LIST)
                this.#open();
            else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
                this.#depth -= 1;
                if (this.#depth === 0)
                    return at + 1;
            }
        }
        return bytes.length;
    }
    #open() {
        this.#depth += 1;
        if (this.#depth > this.deepest)
            this.deepest = this.#depth;
    }
    /** Behind the closing quote; without one in this piece, its end, still in the string. */
    #string(bytes, from) {
        let at = this.#escaped ? from + 1 : from;
        this.#escaped = false;
        for (; at < bytes.length; at++) {
            const byte = bytes[at];
            if (byte === QUOTE) {
                this.#inString = false;
                return at + 1;
            }
            if (byte === BACKSLASH)
                at += 1;
        }
        this.#escaped = at > bytes.length;
        return bytes.length;
    }
}
const scalarEnd = (bytes, from) => {
    for (let at = from; at < bytes.length; at++) {
        if (((jsonClass[bytes[at] ?? 0] ?? 0) & DELIMITER) !== 0)
            return at;
    }
    return UNFINISHED;
};

;// CONCATENATED MODULE: ./build/core/bytes/json-value.js
/** One value that was cut out of a document. */

/** `JSON.parse` with a reason where it refuses. The reason is right for texts, numbers and literals. */
const parseJson = (text) => {
    try {
        return { ok: true, value: JSON.parse(text) };
    }
    catch (thrown) {
        const control = thrown instanceof Error && /control character/i.test(thrown.message);
        return {
            ok: false,
            detail: control ? 'a text holds a raw control character' : `\`${excerpt(text)}\` is no JSON value`
        };
    }
};
const excerpt = (text) => {
    const first = text.split('\n', 1)[0] ?? '';
    return first.length > 30 ? `${first.slice(0, 30)}…` : first;
};
/** Does an object in the value have fewer keys than its text wrote? `pairs` are the keys that the text writes. */
const holdsDuplicates = (value, pairs) => countKeys(value) < pairs;
const countKeys = (root) => {
    let count = 0;
    const open = [root];
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
        if (typeof value !== 'object' || value === null)
            continue;
        const inside = Array.isArray(value) ? value : Object.values(value);
        if (!Array.isArray(value))
            count += inside.length;
        for (const one of inside)
            if (typeof one === 'object' && one !== null)
                open.push(one);
    }
    return count;
};
const countLines = (bytes) => {
    let lines = 0;
    for (const byte of bytes)
        if (byte === buffer.LF)
            lines += 1;
    return lines;
};

;// CONCATENATED MODULE: ./build/core/bytes/json-cut.js
/** A value that is cut out of the stream, however many pieces it lies in. */


class JsonCut {
    span = new JsonSpan();
    /** The line on which the value begins. */
    line = 1;
    /** Bytes so far. */
    size = 0;
    /** More is refused. */
    largest = 0;
    #pieces = [];
    #text = '';
    begin(first, line, largest) {
        this.span.begin(first);
        this.line = line;
        this.largest = largest;
        this.size = 0;
    }
    /** Takes what belongs to the value; false where it goes on in the next piece. */
    take(bytes, from) {
        const end = this.span.scan(bytes, from);
        const ended = end !== UNFINISHED;
        const next = ended ? end : bytes.length;
        this.size += next - from;
        if (this.size <= this.largest) {
            if (ended)
                this.#text = bytes.utf8Slice(from, end);
            else
                this.#pieces.push(Buffer.from(bytes.subarray(from)));
        }
        return { ended, next };
    }
    /** The whole value, which ended; its memory is given back. */
    text() {
        const whole = this.#pieces.length === 0 ? this.#text : Buffer.concat(this.#pieces).toString() + this.#text;
        this.#pieces = [];
        this.#text = '';
        return whole;
    }
    /** Line feeds in a value that never ended. */
    lines() {
        return this.#pieces.reduce((lines, piece) => lines + countLines(piece), 0);
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/json-problem.js
const jsonLimits = { value: 64 << 20, skeleton: 48 << 20, depth: 1000 };
/** Estimated bytes of a value in memory beside its text. */
const nodeBytes = 32;

;// CONCATENATED MODULE: ./build/core/bytes/json-selectors.js
/** Which values of a document are handed over one by one. */
const json_selectors_none = [];
const nothingBelow = { take: 'parts', candidates: json_selectors_none };
const rootChoice = (selectors, ignored) => chosen([...selectors.map(parts => ({ parts, ignore: false })), ...ignored.map(parts => ({ parts, ignore: true }))], 0);
/** The choice for the child `key` of a value at `depth`. Elements of a list have none: they match `[]` and `*`. */
const childChoice = (candidates, depth, key) => {
    if (candidates.length === 0)
        return nothingBelow;
    return chosen(candidates.filter(({ parts }) => parts[depth] === '*' || parts[depth] === (key ?? '[]')), depth + 1);
};
/** Of two selectors where one is the beginning of the other, the shorter wins. */
const chosen = (candidates, depth) => {
    const exact = candidates.filter(({ parts }) => parts.length === depth);
    if (exact.length === 0)
        return { take: 'parts', candidates };
    return { take: exact.some(({ ignore }) => !ignore) ? 'value' : 'nothing', candidates: json_selectors_none };
};

;// CONCATENATED MODULE: ./build/core/bytes/json-frames.js
/** The objects and lists that are open while a document is read, and the skeleton that grows from them. */


const forgotten = { take: 'nothing', candidates: [] };
class JsonFrames {
    /** Estimated bytes of what is kept. */
    size = 0;
    #root;
    #open = [];
    #first;
    constructor(first) {
        this.#first = first;
    }
    get depth() {
        return this.#open.length;
    }
    get top() {
        return this.#open.at(-1);
    }
    get root() {
        return this.#root;
    }
    /** What to do with the value that stands at the present key. */
    choice() {
        const frame = this.top;
        if (frame === undefined)
            return this.#first;
        if (!frame.keep)
            return forgotten;
        if (typeof frame.key === 'number')
            return frame.elements;
        return childChoice(frame.candidates, this.#open.length - 1, frame.key);
    }
    push(isList, { take, candidates }, line) {
        const keep = take === 'parts';
        const container = isList ? [] : {};
        if (keep)
            this.keepValue(container, 0);
        const elements = keep ? childChoice(candidates, this.#open.length, null) : forgotten;
        this.#open.push({ container, line, keep, candidates, keys: new Set(), key: isList ? 0 : '', elements });
    }
    pop() {
        this.#open.pop();
    }
    /** Puts a value where it stands in the skeleton; `bytes` is the length of its text. */
    keepValue(value, bytes) {
        this.size += nodeBytes + bytes;
        const frame = this.top;
        if (frame === undefined)
            this.#root = value;
        else if (Array.isArray(frame.container))
            frame.container.push(value);
        else
            json_frames_assign(frame.container, String(frame.key), value);
    }
    /** False where the object has the key already. */
    enterKey(frame, key) {
        frame.key = key;
        if (!frame.keep)
            return true;
        if (frame.keys.has(key))
            return false;
        frame.keys.add(key);
        this.size += nodeBytes + key.length;
        return true;
    }
    /** Keys and positions from the root to the present value. */
    path() {
        return this.#open.map(({ key }) => key);
    }
}
/** As `JSON.parse` does it: `__proto__` is a key like any other. */
const json_frames_assign = (object, key, value) => {
    if (key === '__proto__')
        Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
    else
        object[key] = value;
};

;// CONCATENATED MODULE: ./build/core/bytes/json-scanner.js
/**
 * A streaming reader of JSON (RFC 8259) over pieces of valid UTF-8. It accepts what `JSON.parse` accepts: objects and lists that
 * lead to selected values are read here, every other value is cut out and given to `JSON.parse`. Total: nothing is thrown.
 */







class JsonScanner {
    /** The line up to which everything is read. */
    line = 1;
    /** After a problem or the end: further bytes are ignored. */
    stopped = false;
    #events;
    #limits;
    #sequence;
    #frames;
    #cut = new JsonCut();
    #step;
    /** What becomes of the cut value. */
    #finish = () => undefined;
    constructor(events, { choice, sequence = false, limits = {} }) {
        this.#events = events;
        this.#limits = { ...jsonLimits, ...limits };
        this.#sequence = sequence;
        this.#frames = new JsonFrames(choice);
        if (sequence)
            this.#frames.push(true, choice, 1);
        this.#step = this.#value;
    }
    /** The document without the selected values; after a problem, what was read of it. */
    get skeleton() {
        return this.#frames.root;
    }
    feed(bytes) {
        for (let at = 0; at < bytes.length && !this.stopped;) {
            if (this.#step === this.#inside)
                at = this.#inside(bytes, at);
            else {
                const byte = bytes[at] ?? 0;
                if (byte === buffer.LF)
                    this.line += 1;
                at = ((jsonClass[byte] ?? 0) & SPACE) === 0 ? this.#step(bytes, at) : at + 1;
            }
        }
    }
    /** Says that the document ends here. */
    end() {
        if (this.stopped)
            return;
        if (this.#step === this.#inside)
            this.#endInside();
        if (this.stopped)
            return;
        const open = this.#frames.top;
        const complete = this.#sequence ? this.#frames.depth === 1 : this.#step === this.#after && open === undefined;
        if (!complete)
            this.#fail('truncated', open === undefined ? 'it ends before any value' : `it ends before ${json_scanner_named(open)} is closed`);
        this.stopped = true;
    }
    #endInside() {
        const { span, line } = this.#cut;
        if (span.endsAnywhere) {
            this.#endCut();
            return;
        }
        this.line += this.#cut.lines();
        this.#fail('truncated', `it ends inside of ${span.inString ? 'a text' : 'a value'} that begins on line ${line}`);
    }
    #fail(kind, detail, line = this.line) {
        if (!this.stopped)
            this.#events.problem({ kind, line, detail });
        this.stopped = true;
        return Number.MAX_SAFE_INTEGER;
    }
    #duplicate(detail, line) {
        if (!this.stopped)
            this.#events.problem({ kind: 'duplicate', line, detail });
    }
    #value = (bytes, at) => {
        const byte = bytes[at] ?? 0;
        if (byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte === json_bytes_COMMA || byte === COLON) {
            return this.#fail('malformed', `${shownByte(byte)} stands where a value is expected`);
        }
        const choice = this.#frames.choice();
        if (choice.take === 'value')
            return this.#begin(bytes, at, this.#limits.value, this.#handOver);
        if (byte === OPEN_OBJECT || byte === OPEN_LIST)
            return this.#open(byte === OPEN_LIST, choice, at);
        return this.#begin(bytes, at, this.#limits.skeleton, choice.take === 'parts' ? this.#keep : this.#forget);
    };
    #handOver = (text) => {
        const parsed = this.#parse(text);
        if (!parsed.ok)
            return;
        if (this.#cut.span.deepest + this.#frames.depth > this.#limits.depth)
            this.#tooDeep(this.#cut.line);
        else {
            if (this.#cut.span.pairs > 0 && holdsDuplicates(parsed.value, this.#cut.span.pairs)) {
                this.#duplicate('an object has one key twice', this.#cut.line);
            }
            this.#events.value(parsed.value, this.#frames.path(), this.#cut.line, this.#frames.root);
        }
    };
    #keep = (text) => {
        const parsed = this.#parse(text);
        if (!parsed.ok)
            return;
        this.#frames.keepValue(parsed.value, text.length);
        this.#checkSkeleton();
    };
    #forget = (text) => {
        this.#parse(text);
    };
    #parse(text) {
        const parsed = parseJson(text);
        if (!parsed.ok) {
            const { detail, line } = mistakeIn(text, parsed.detail);
            this.#fail('malformed', detail, this.#cut.line + line - 1);
        }
        return parsed;
    }
    #checkSkeleton() {
        const { skeleton } = this.#limits;
        if (this.#frames.size > skeleton)
            this.#fail('limit', `what it holds beside its entries is larger than ${skeleton >> 20} MiB`);
    }
    #tooDeep(line) {
        return this.#fail('limit', `its values are nested deeper than ${this.#limits.depth}`, line);
    }
    #open(isList, choice, at) {
        if (this.#frames.depth >= this.#limits.depth)
            return this.#tooDeep(this.line);
        this.#frames.push(isList, choice, this.line);
        this.#checkSkeleton();
        this.#step = isList ? this.#firstElement : this.#firstKey;
        return at + 1;
    }
    #firstElement = (bytes, at) => (bytes[at] === CLOSE_LIST ? this.#close(at) : this.#value(bytes, at));
    #firstKey = (bytes, at) => (bytes[at] === CLOSE_OBJECT ? this.#close(at) : this.#key(bytes, at));
    #key = (bytes, at) => {
        const byte = bytes[at] ?? 0;
        if (byte !== QUOTE)
            return this.#fail('malformed', `${shownByte(byte)} stands where a key in quotes is expected`);
        return this.#begin(bytes, at, this.#limits.skeleton, this.#enterKey);
    };
    #enterKey = (text) => {
        const parsed = this.#parse(text);
        const frame = this.#frames.top;
        if (!parsed.ok || frame === undefined)
            return;
        const key = String(parsed.value);
        if (!this.#frames.enterKey(frame, key))
            this.#duplicate(`an object has the key \`${key.slice(0, 100)}\` twice`, this.#cut.line);
        this.#checkSkeleton();
        this.#step = this.#colon;
    };
    #colon = (bytes, at) => {
        const byte = bytes[at] ?? 0;
        if (byte !== COLON)
            return this.#fail('malformed', `${shownByte(byte)} stands where a \`:\` is expected`);
        this.#step = this.#value;
        return at + 1;
    };
    /** Behind a value. */
    #after = (bytes, at) => {
        const byte = bytes[at] ?? 0;
        const frame = this.#frames.top;
        if (frame === undefined)
            return this.#fail('malformed', `${shownByte(byte)} stands behind the end of the document`);
        if (this.#sequence && this.#frames.depth === 1)
            return this.#value(bytes, at);
        if (byte === (typeof frame.key === 'number' ? CLOSE_LIST : CLOSE_OBJECT))
            return this.#close(at);
        if (byte !== json_bytes_COMMA)
            return this.#fail('malformed', `${shownByte(byte)} stands where a \`,\` or the end of ${json_scanner_named(frame)} is expected`);
        this.#step = typeof frame.key === 'number' ? this.#value : this.#key;
        return at + 1;
    };
    #close(at) {
        this.#frames.pop();
        this.#endValue();
        return at + 1;
    }
    #endValue() {
        const frame = this.#frames.top;
        if (frame !== undefined && typeof frame.key === 'number')
            frame.key += 1;
        this.#step = this.#after;
    }
    /** Cuts out the value that begins at `at`; `finish` gets its text. */
    #begin(bytes, at, largest, finish) {
        this.#cut.begin(bytes[at] ?? 0, this.line, largest);
        this.#finish = finish;
        this.#step = this.#inside;
        return this.#inside(bytes, at);
    }
    #inside = (bytes, from) => {
        const { line, largest, span } = this.#cut;
        const { ended, next } = this.#cut.take(bytes, from);
        if (this.#cut.size > largest)
            return this.#fail('limit', `a value is larger than ${largest >> 20} MiB`, line);
        if (span.deepest > this.#limits.depth)
            return this.#tooDeep(line);
        if (ended)
            this.#endCut();
        return next;
    };
    #endCut() {
        const finish = this.#finish;
        finish(this.#cut.text());
        this.line = this.#cut.line + this.#cut.span.lines;
        if (finish !== this.#enterKey)
            this.#endValue();
    }
}
const json_scanner_named = ({ key, line }) => `the ${typeof key === 'number' ? 'list' : 'object'} of line ${line}`;
/** Where in a refused value the mistake is: an object or list is read once more, part by part. */
const mistakeIn = (text, otherwise) => {
    let found = { detail: otherwise, line: 1 };
    if (!/^[[{]/.test(text))
        return found;
    const problem = (one) => {
        if (one.kind !== 'duplicate')
            found = one;
    };
    const limits = { depth: Number.POSITIVE_INFINITY, skeleton: Number.POSITIVE_INFINITY };
    const scanner = new JsonScanner({ value: () => undefined, problem }, { choice: rootChoice([], [['*']]), limits });
    scanner.feed(Buffer.from(text));
    scanner.end();
    return found;
};

;// CONCATENATED MODULE: ./build/core/bytes/json.js
/** A JSON document of any size and encoding: selected values one by one, the rest as a skeleton. */



const shownDuplicates = 20;
/**
 * Reads the stream. Each value that matches a selector is parsed and given to `onValue` in document order, with its path and
 * the line (from 1) on which it begins, and the skeleton as far as it is read; of two selectors where one begins like the other, the shorter counts. Memory is
 * bounded by the largest selected value and the skeleton, each with a limit (`jsonLimits`). Accepts what `JSON.parse`
 * accepts, in UTF-8 or UTF-16, with or without a byte order mark. Throws only what `source` or `onValue` throws.
 */
const readJson = async (source, selectors, onValue, { ignored = [], sequence = false, limits = {} } = {}) => {
    const duplicates = [];
    let found = null;
    const problem = (one) => {
        if (one.kind !== 'duplicate')
            found ??= one;
        else if (duplicates.length < shownDuplicates)
            duplicates.push(one);
    };
    const choice = rootChoice(selectors, ignored);
    const scanner = new JsonScanner({ value: onValue, problem }, { choice, sequence, limits });
    const pieces = (0,encoding/* toUtf8 */.Pq)(source, ({ detail, lines }) => {
        problem({ kind: 'encoding', line: scanner.line + lines, detail });
    });
    for await (const piece of pieces) {
        if (found === null)
            scanner.feed(piece);
        if (found !== null)
            break;
    }
    if (found === null)
        scanner.end();
    return { skeleton: scanner.skeleton, problem: found, duplicates };
};

;// CONCATENATED MODULE: ./build/core/bytes/json-outline.js
/** What the beginning of a JSON document says: enough to recognise a format by its keys. */
const json_outline_deepest = 32;
const json_outline_space = /[ \t\r\n]*/y;
const json_outline_string = /"(?:[^"\\]|\\.)*"/sy;
const scalar = /[^\s,:[\]{}"]+/y;
class OutlineReader {
    #text;
    #at = 0;
    #depth = 0;
    /** The text ended, or is no JSON from here on. */
    #cut = false;
    constructor(text) {
        this.#text = text;
    }
    value() {
        const next = this.#peek();
        if (next === '{' || next === '[')
            return this.#container(next === '[');
        const text = this.#take(next === '"' ? json_outline_string : scalar);
        return text === null ? undefined : this.#parse(text);
    }
    #peek() {
        this.#take(json_outline_space);
        return this.#text.charAt(this.#at);
    }
    /** What the pattern matches here; null ends the reading. */
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0];
        if (found === undefined)
            this.#cut = true;
        this.#at += found?.length ?? 0;
        return found ?? null;
    }
    #parse(text) {
        try {
            return JSON.parse(text);
        }
        catch {
            this.#cut = true;
            return undefined;
        }
    }
    #container(isList) {
        const entries = [];
        this.#at += 1;
        this.#depth += 1;
        this.#cut ||= this.#depth > json_outline_deepest;
        while (!this.#cut && this.#peek() !== (isList ? ']' : '}')) {
            const key = isList ? '' : this.#key();
            if (this.#cut)
                break;
            const value = this.value();
            if (value !== undefined)
                entries.push([key, value]);
            if (this.#cut || this.#peek() !== ',')
                break;
            this.#at += 1;
        }
        this.#cut ||= this.#peek() !== (isList ? ']' : '}');
        this.#at += 1;
        this.#depth -= 1;
        return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
    }
    #key() {
        const text = this.#peek() === '"' ? this.#take(json_outline_string) : null;
        const key = text === null ? undefined : this.#parse(text);
        this.#cut ||= this.#peek() !== ':';
        this.#at += 1;
        return String(key ?? '');
    }
}
/**
 * The first value of the text as far as it goes: objects and lists that the text cuts off are closed, a cut text or number is
 * left out. Undefined where the text does not begin with JSON. Total, and no more than 32 levels deep.
 */
const outlineJson = (text) => new OutlineReader(text).value();

;// CONCATENATED MODULE: ./build/reports/scans/scan-format.js
/** What all scan reports in JSON have in common: one entry after the other, then the scan itself. */





const outlines = new WeakMap();
/** All formats look at one outline. */
const outlineOf = (head) => {
    const known = outlines.get(head);
    if (known !== undefined)
        return known.outline;
    const outline = outlineJson(head.text);
    outlines.set(head, { outline });
    return outline;
};
const failureOf = (title, { kind, line, detail }) => {
    if (kind === 'encoding')
        return (0,failures.wrongEncoding)(title, line, detail);
    return kind === 'duplicate' ? (0,failures.repeatedKey)(title, line, detail) : (0,failures.unreadableReport)(title, line, detail);
};
const scan_format_read = async (format, source, emit) => {
    const { title } = format;
    const diagnostics = (0,diagnostic/* limited */.TJ)(emit);
    const reader = format.open({
        emit,
        scan: info => emit({ kind: 'scan', ...info }),
        unusable: (detail, line) => diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.unusableEntry)(title, line, detail), line)),
        failed: detail => diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.failedScan)(title, detail), null)),
        missing: detail => diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.noFindingsList)(title, detail), null)),
        remark: (message, line) => diagnostics.emit((0,diagnostic/* remark */.Vg)('warning', message, line))
    });
    const { ignored = [], sequence = false, selectors } = format;
    const { skeleton, problem, duplicates } = await readJson(source, selectors, reader.entry, { ignored, sequence });
    const problems = problem === null ? duplicates : [...duplicates, problem];
    for (const one of problems)
        diagnostics.emit((0,diagnostic/* diagnostic */.YK)(failureOf(title, one), one.line));
    reader.finish(skeleton, problem === null);
    diagnostics.close();
};
const scanFormat = (format) => ({
    name: format.name,
    title: format.title,
    holds: 'scan',
    recognise: head => format.recognise(outlineOf(head), head),
    read: (source, emit) => scan_format_read(format, source, emit)
});
/** Tells where a list of entries is missing or is none. True where it stands there. */
const hasList = (context, document, ...keys) => {
    const list = fields_at(document, ...keys);
    const path = keys.join('.');
    if (Array.isArray(list))
        return true;
    context.missing(list === undefined || list === null ? `\`${path}\` is missing` : `\`${path}\` is no list`);
    return false;
};
/** Hands objects on and tells of entries that are none. */
const objectsOnly = (context, what, use) => (value, line) => {
    if (fields_isFields(value))
        use(value, line);
    else
        context.unusable(`${what} is no object`, line);
};

;// CONCATENATED MODULE: ./build/reports/scans/severity.js

const five = { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'info' };
const severityTables = {
    trivy: { critical: 'critical', high: 'high', medium: 'medium', low: 'low', unknown: null },
    grype: { critical: 'critical', high: 'high', medium: 'medium', low: 'low', negligible: 'info', unknown: null },
    /** GitHub's words, as advisories of the OSV database repeat them. */
    github: { critical: 'critical', high: 'high', moderate: 'medium', medium: 'medium', low: 'low', unknown: null },
    'npm audit': { critical: 'critical', high: 'high', moderate: 'medium', low: 'low', info: 'info' },
    snyk: { critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
    bandit: { high: 'high', medium: 'medium', low: 'low', undefined: null },
    /** The newer words are a scale of their own; ERROR, WARNING and INFO never meant critical. */
    semgrep: {
        critical: 'critical',
        high: 'high',
        medium: 'medium',
        low: 'low',
        error: 'high',
        warning: 'medium',
        info: 'low',
        inventory: 'info',
        experiment: 'info'
    },
    nuclei: { ...five, unknown: null },
    tfsec: { critical: 'critical', high: 'high', medium: 'medium', low: 'low', none: null },
    checkov: { ...five, moderate: 'medium', none: 'info', off: null },
    cvss: { critical: 'critical', high: 'high', medium: 'medium', low: 'low', none: 'info' },
    /** `riskcode` */
    zap: { 3: 'high', 2: 'medium', 1: 'low', 0: 'info' },
    /** `result.level` (SARIF 2.1.0, 3.27.10). */
    sarif: { error: 'high', warning: 'medium', note: 'low', none: 'info' },
    /** Words that tools put into the properties and tags of SARIF. */
    words: {
        ...five,
        moderate: 'medium',
        informational: 'info',
        negligible: 'info',
        none: 'info',
        unknown: null,
        undefined: null
    }
};
const unrated = { severity: null, severitySource: null };
/** The severity of a word by the table; unrated where there is none. */
const rated = (table, word, source) => {
    const key = fields_textOf(word)?.toLowerCase() ?? '';
    const severity = Object.hasOwn(table, key) ? (table[key] ?? null) : null;
    return severity === null ? unrated : { severity, severitySource: source };
};
/** The qualitative scale of CVSS 3.1 (section 5) and 4.0 (section 6), which GitHub uses for `security-severity` too. */
const ratingOfScore = (score) => {
    if (!(score >= 0 && score <= 10))
        return null;
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    if (score >= 4)
        return 'medium';
    return score > 0 ? 'low' : 'info';
};
/** `source` gets the score behind it: `security-severity 9.8`. */
const ratedByScore = (value, source) => {
    const score = fields_numberOf(value);
    const severity = score === null ? null : ratingOfScore(score);
    return severity === null ? unrated : { severity, severitySource: `${source} ${score}` };
};
const firstRated = (...candidates) => candidates.find(({ severity }) => severity !== null) ?? unrated;

;// CONCATENATED MODULE: ./build/reports/scans/texts.js
/** Titles, messages and paths of reports, bounded and plain. */
const longestMessage = 8192;
const longestTitle = 300;
const texts_shortened = (text, longest) => {
    if (text.length <= longest)
        return text;
    const cut = text.slice(0, longest - 1);
    return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
};
const messageText = (text) => texts_shortened(text.trim(), longestMessage);
/** The first line that is not blank. */
const titleText = (text) => texts_shortened(text.trim().split(/\r?\n/, 1)[0]?.trim() ?? '', longestTitle);
const snippetText = (text) => {
    const lines = text.replace(/\s+$/, '').replace(/^(?:[ \t]*\r?\n)+/, '');
    return lines === '' ? null : texts_shortened(lines, longestTitle * 4);
};
const entities = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&nbsp;': ' ',
    '&amp;': '&'
};
/** HTML paragraphs as lines, without markup. */
const textOfHtml = (html) => html
    .slice(0, longestMessage * 4)
    .replace(/<\/p>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, entity => entities[entity] ?? '')
    .trim();
/** A path as the report writes it, with forward slashes and without `./` before it. */
const pathText = (path) => {
    const slashed = /^[A-Za-z]:\\|^[^/]*\\/.test(path) ? path.replaceAll('\\', '/') : path;
    return slashed.replace(/^(?:\.\/+)+(?=.)/, '');
};

;// CONCATENATED MODULE: ./build/reports/scans/bandit.js





/** `code` quotes the lines around the finding, each behind its number: numbers and neighbours are left out. */
const snippetOf = (code, lines) => {
    const quoted = (fields_textOf(code) ?? '').split('\n').map(line => /^\s*(\d+)(?:\s|$)(.*)$/.exec(line));
    return snippetText(quoted
        .filter(line => line !== null && lines.has(Number(line[1])))
        .map(line => line?.[2] ?? '')
        .join('\n'));
};
const findingOf = (entry, rule, file) => {
    const line = fields_lineOf(entry.line_number);
    const range = [line, ...listOf(entry.line_range).map(fields_lineOf)].filter(number => number !== null);
    const text = fields_textOf(entry.issue_text) ?? rule;
    return {
        kind: 'finding',
        tool: 'bandit',
        title: titleText(text),
        message: messageText(text),
        ...rated(severityTables.bandit, entry.issue_severity, 'bandit'),
        vectors: [],
        cwes: cwesOf([fields_at(entry, 'issue_cwe', 'id')]),
        location: { file: pathText(file), line, snippet: snippetOf(entry.code, new Set(range)) },
        url: fields_textOf(entry.more_info),
        suppressed: null,
        category: 'code',
        rule,
        fingerprints: {}
    };
};
const bandit_open = (context) => ({
    entry: (value, _, line) => objectsOnly(context, 'a result', entry => {
        const rule = fields_textOf(entry.test_id);
        const file = fields_textOf(entry.filename);
        if (rule === null || file === null)
            context.unusable(`a result names no ${rule === null ? 'test' : 'file'}`, line);
        else
            context.emit(findingOf(entry, rule, file));
    })(value, line),
    finish: (skeleton, complete) => {
        if (!complete || !hasList(context, skeleton, 'results'))
            return;
        const { errors, generated_at } = fields_fieldsOf(skeleton);
        context.scan({
            tool: 'bandit',
            version: null,
            time: fields_textOf(generated_at),
            canSayCritical: false,
            target: null,
            notAudited: listOf(errors).map(error => `${pathText(fields_textOf(fields_at(error, 'filename')) ?? 'a file')}: ${fields_textOf(fields_at(error, 'reason')) ?? 'no reason given'}`)
        });
    }
});
const bandit_recognise = (outline) => {
    if (!fields_isFields(outline))
        return false;
    const first = fields_fieldsOf(listOf(outline.results)[0]);
    return ('generated_at' in outline && 'metrics' in outline) || ('test_id' in first && 'issue_severity' in first);
};
const banditJson = scanFormat({
    name: 'bandit-json',
    title: 'Bandit JSON',
    selectors: [['results', '[]']],
    ignored: [['metrics']],
    recognise: bandit_recognise,
    open: bandit_open
});

// EXTERNAL MODULE: ./build/core/purl/format.js
var format = __webpack_require__(36039);
;// CONCATENATED MODULE: ./build/reports/scans/components.js
/** The package that a report names, with a purl where its ecosystem identifies packages by name. */

/** What the tools call an ecosystem, in lower case, and the type of its purls. */
const types = {
    npm: 'npm',
    yarn: 'npm',
    pnpm: 'npm',
    'node-pkg': 'npm',
    javascript: 'npm',
    pypi: 'pypi',
    pip: 'pypi',
    poetry: 'pypi',
    pipenv: 'pypi',
    python: 'pypi',
    'python-pkg': 'pypi',
    uv: 'pypi',
    go: 'golang',
    golang: 'golang',
    gomodules: 'golang',
    golangdep: 'golang',
    'go-module': 'golang',
    gomod: 'golang',
    gobinary: 'golang',
    'crates.io': 'cargo',
    cargo: 'cargo',
    'rust-crate': 'cargo',
    maven: 'maven',
    gradle: 'maven',
    sbt: 'maven',
    pom: 'maven',
    jar: 'maven',
    rubygems: 'gem',
    gem: 'gem',
    gemspec: 'gem',
    bundler: 'gem',
    nuget: 'nuget',
    paket: 'nuget',
    dotnet: 'nuget',
    packagist: 'composer',
    composer: 'composer',
    'php-composer': 'composer',
    pub: 'pub',
    hex: 'hex',
    cocoapods: 'cocoapods',
    hackage: 'hackage',
    cran: 'cran',
    conan: 'conan',
    conancenter: 'conan',
    'github actions': 'github',
    'github-action': 'github',
    githubactions: 'github',
    debian: 'deb/debian',
    ubuntu: 'deb/ubuntu',
    alpine: 'apk/alpine'
};
const lockfiles = [
    [/^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock)$/, 'npm'],
    [/^(?:requirements.*\.txt|poetry\.lock|Pipfile\.lock|uv\.lock|pdm\.lock)$/, 'pypi'],
    [/^go\.(?:mod|sum)$/, 'golang'],
    [/^Cargo\.lock$/, 'cargo'],
    [/^(?:pom\.xml|gradle\.lockfile|buildscript-gradle\.lockfile)$/, 'maven'],
    [/^Gemfile\.lock$/, 'gem'],
    [/^composer\.lock$/, 'composer'],
    [/^(?:packages\.lock\.json|.*\.deps\.json)$/, 'nuget'],
    [/^pubspec\.lock$/, 'pub'],
    [/^mix\.lock$/, 'hex']
];
/** The ecosystem whose lockfile this is; null for every other file. */
const ecosystemOfFile = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return lockfiles.find(([pattern]) => pattern.test(name))?.[1] ?? null;
};
const separators = { maven: ':' };
/** A Java artifact needs its group, a distribution package its distribution: without them there is no purl. */
const purlOf = ({ name, version, ecosystem }) => {
    const known = types[ecosystem?.toLowerCase().replace(/:[\w. -]*$/, '') ?? ''];
    if (known === undefined)
        return null;
    const [type = '', distribution = null] = known.split('/');
    const cut = distribution === null ? name.lastIndexOf(separators[type] ?? '/') : -1;
    if (type === 'maven' && cut <= 0)
        return null;
    const namespace = cut > 0 ? name.slice(0, cut) : distribution;
    return (0,format/* canonicalPurl */.q)((0,format/* formatPurl */.d)({ type, namespace, name: name.slice(cut + 1), version, qualifiers: {}, subpath: null }));
};
/** The package by its purl where the report writes a good one, else by name and ecosystem. */
const componentOf = (named, purl = null) => ({
    purl: (purl === null ? null : (0,format/* canonicalPurl */.q)(purl)) ?? purlOf(named),
    name: named.name,
    version: named.version
});

;// CONCATENATED MODULE: ./build/reports/scans/versions.js
/** Versions that a report lists in one text. */
/** `1.2.5, 2.0.1` and `>=1.2.5 || >=2.0.1` are alternatives. */
const versionsIn = (text) => [
    ...new Set((text ?? '')
        .split(/,|\s+\|\|\s+/)
        .map(version => version.trim())
        .filter(version => version !== ''))
];

;// CONCATENATED MODULE: ./build/reports/scans/checkov.js







const categories = [
    ['CKV_SECRET_', 'secret'],
    ['BC_LIC_', 'licence'],
    ['CKV_AWS_SAST', 'code'],
    ['CKV3_SAST_', 'code']
];
const categoryOf = (rule) => categories.find(([prefix]) => rule.startsWith(prefix))?.[1] ?? 'iac';
/** Paths begin with a slash that stands for the folder that was scanned. */
const fileOf = (check) => {
    const path = firstText(check.repo_file_path, check.file_path);
    return path === null ? null : pathText(path.replace(/^\/+(?=.)/, ''));
};
/** `code_block` is a list of `[number, text]`. */
const checkov_snippetOf = (check) => snippetText(listOf(check.code_block)
    .map(line => String(listOf(line)[1] ?? ''))
    .join(''));
const commonOf = (check, rule) => {
    const file = fileOf(check);
    const title = fields_textOf(check.check_name) ?? rule;
    const resource = fields_textOf(check.resource);
    const result = fields_fieldsOf(check.check_result);
    const isSecret = categoryOf(rule) === 'secret';
    return {
        tool: 'checkov',
        title: titleText(title),
        message: messageText(resource === null || isSecret ? title : `${resource}: ${title}`),
        ...rated(severityTables.checkov, check.severity, 'checkov'),
        location: file === null
            ? null
            : { file, line: fields_lineOf(listOf(check.file_line_range)[0]), snippet: isSecret ? null : checkov_snippetOf(check) },
        url: fields_textOf(check.guideline),
        suppressed: result.result === 'SKIPPED' ? (fields_textOf(result.suppress_comment) ?? 'skipped') : null
    };
};
/** A failed or skipped check. */
const readCheck = (context, check, line) => {
    const rule = firstText(check.check_id, check.bc_check_id);
    if (rule === null) {
        context.unusable('a check names no rule', line);
        return;
    }
    const common = commonOf(check, rule);
    const details = fields_fieldsOf(check.vulnerability_details);
    const name = fields_textOf(details.package_name);
    const ids = idsOf(details.id);
    if (name === null || ids.length === 0) {
        context.emit({
            ...common,
            kind: 'finding',
            vectors: [],
            cwes: [],
            category: categoryOf(rule),
            rule,
            fingerprints: {}
        });
        return;
    }
    const fixedIn = versionsIn(firstText(details.fix_version, details.lowest_fixed_version));
    context.emit({
        ...common,
        kind: 'vulnerability',
        vectors: vectorsOf([details.vector]),
        cwes: [],
        ids,
        component: componentOf({ name, version: fields_textOf(details.package_version), ecosystem: fields_textOf(details.package_type) }),
        fixedIn,
        fixable: fixedIn.length > 0 ? true : null
    });
};
/** One framework of the report. One that found nothing to check is written as the bare counts. */
const readFramework = (context, value, seen) => {
    const framework = fields_fieldsOf(value);
    const summary = fields_isFields(framework.summary) ? framework.summary : framework;
    const bare = !('results' in framework) && 'resource_count' in framework;
    seen.version ??= fields_textOf(summary.checkov_version);
    seen.resources +=
        fields_numberOf(summary.resource_count) ?? (Array.isArray(fields_at(framework, 'results', 'failed_checks')) ? 1 : 0);
    if (!bare && !Array.isArray(fields_at(framework, 'results', 'failed_checks')))
        context.missing('`results.failed_checks` is no list');
    const unparsed = textsOf(fields_at(framework, 'results', 'parsing_errors'));
    seen.notAudited.push(...unparsed.map(path => `${path.replace(/^\/+(?=.)/, '')}: it could not be parsed`));
    const counted = fields_numberOf(summary.parsing_errors) ?? 0;
    if (unparsed.length === 0 && counted > 0)
        seen.notAudited.push(`${counted} ${counted === 1 ? 'file' : 'files'} could not be parsed`);
};
const checkov_open = (context) => {
    let rates = false;
    return {
        entry: (value, _, line) => {
            rates ||= fields_textOf(fields_at(value, 'severity')) !== null;
            objectsOnly(context, 'a check', readCheck.bind(null, context))(value, line);
        },
        finish: (skeleton, complete) => {
            if (!complete)
                return;
            const seen = { version: null, resources: 0, notAudited: [] };
            const frameworks = Array.isArray(skeleton) ? skeleton : [skeleton];
            for (const one of frameworks)
                readFramework(context, one, seen);
            if (seen.resources === 0)
                seen.notAudited.push('Checkov found no resource that it could check.');
            context.scan({
                tool: 'checkov',
                version: seen.version,
                time: null,
                canSayCritical: rates,
                target: null,
                notAudited: seen.notAudited
            });
        }
    };
};
const isFramework = (value) => fields_isFields(value) &&
    (('check_type' in value && 'results' in value) ||
        ('checkov_version' in value && 'resource_count' in value) ||
        'checkov_version' in fields_fieldsOf(value.summary));
const checkovJson = scanFormat({
    name: 'checkov-json',
    title: 'Checkov JSON',
    selectors: [[], ['[]']].flatMap(root => ['failed_checks', 'skipped_checks'].map(list => [...root, 'results', list, '[]'])),
    ignored: [
        ['results', 'passed_checks'],
        ['[]', 'results', 'passed_checks']
    ],
    recognise: outline => isFramework(Array.isArray(outline) ? outline[0] : outline),
    open: checkov_open
});

;// CONCATENATED MODULE: ./build/reports/scans/gitleaks.js
/** Gitleaks' JSON: a bare list. The secrets themselves are never passed on. It knows no severities. */




const gitleaks_open = (context) => ({
    entry: (value, _, line) => objectsOnly(context, 'a finding', entry => {
        const rule = fields_textOf(entry.RuleID);
        const file = fields_textOf(entry.File);
        if (rule === null || file === null) {
            context.unusable(`a finding names no ${rule === null ? 'rule' : 'file'}`, line);
            return;
        }
        const title = fields_textOf(entry.Description) ?? rule;
        const commit = fields_textOf(entry.Commit);
        const fingerprint = fields_textOf(entry.Fingerprint);
        context.emit({
            kind: 'finding',
            tool: 'gitleaks',
            title: titleText(title),
            message: messageText(commit === null ? title : `${title} (commit ${commit})`),
            ...unrated,
            vectors: [],
            cwes: [],
            location: { file: pathText(file), line: fields_lineOf(entry.StartLine), snippet: null },
            url: fields_textOf(entry.Link),
            suppressed: null,
            category: 'secret',
            rule,
            fingerprints: fingerprint === null ? {} : { gitleaks: fingerprint }
        });
    })(value, line),
    finish: (skeleton, complete) => {
        if (!complete)
            return;
        if (!Array.isArray(skeleton))
            context.missing('it is no list');
        else
            context.scan({ tool: 'gitleaks', version: null, time: null, canSayCritical: false, target: null, notAudited: [] });
    }
});
/** An empty list is not recognised: it says nothing about who wrote it. Read by its name, it is a clean scan. */
const gitleaks_recognise = (outline) => {
    const first = listOf(outline)[0];
    return fields_isFields(first) && 'RuleID' in first && ('Fingerprint' in first || 'Secret' in first || 'Match' in first);
};
const gitleaksJson = scanFormat({
    name: 'gitleaks-json',
    title: 'gitleaks JSON',
    selectors: [['[]']],
    recognise: gitleaks_recognise,
    open: gitleaks_open
});

;// CONCATENATED MODULE: ./build/reports/scans/grype.js
/** Grype's JSON. */






const fixable = { fixed: true, 'not-fixed': false, 'wont-fix': false };
/**
 * Related vulnerabilities are other names of this one, unless they are several of one kind: an advisory of a distribution
 * (ELSA, ALAS) covers many CVEs, which must not become one.
 */
const idsOfMatch = (id, related) => {
    const ids = idsOf(id, ...related.map(one => one.id));
    const several = ['CVE-', 'GHSA-'].some(prefix => ids.filter(one => one.startsWith(prefix)).length > 1);
    return several ? idsOf(id) : ids;
};
const suppressionOf = (match) => {
    const rules = listOf(match.appliedIgnoreRules).map(fields_fieldsOf);
    const reasons = rules.map(rule => firstText(rule.reason, rule['vex-justification'], rule['vex-status'], rule['fix-state']));
    return reasons.find(reason => reason !== null) ?? 'ignored by a rule of Grype';
};
const readMatch = (context, match, ignored, line) => {
    const vulnerability = fields_fieldsOf(match.vulnerability);
    const artifact = fields_fieldsOf(match.artifact);
    const id = fields_textOf(vulnerability.id);
    const name = fields_textOf(artifact.name);
    if (id === null || name === null) {
        context.unusable(`a match names no ${id === null ? 'vulnerability' : 'package'}`, line);
        return;
    }
    const related = listOf(match.relatedVulnerabilities).map(fields_fieldsOf);
    const same = related.filter(one => fields_textOf(one.id) !== null);
    const description = firstText(vulnerability.description, ...same.map(one => one.description)) ?? `${id} in ${name}`;
    const namespace = fields_textOf(vulnerability.namespace);
    const fix = fields_fieldsOf(vulnerability.fix);
    const path = fields_textOf(fields_at(listOf(artifact.locations)[0], 'path'));
    const ids = idsOfMatch(id, related);
    const scored = [vulnerability, ...(ids.length > 1 || same.every(one => one.id === id) ? same : [])];
    context.emit({
        kind: 'vulnerability',
        tool: 'grype',
        title: titleText(description),
        message: messageText(description),
        ...rated(severityTables.grype, vulnerability.severity, namespace === null ? 'grype' : `grype: ${namespace}`),
        vectors: vectorsOf(scored.flatMap(one => listOf(one.cvss).map(cvss => fields_at(cvss, 'vector')))),
        cwes: cwesOf(listOf(vulnerability.cwes).map(one => (fields_isFields(one) ? one.cwe : one))),
        location: path === null ? null : { file: pathText(path), line: null, snippet: null },
        url: fields_textOf(vulnerability.dataSource),
        suppressed: ignored ? suppressionOf(match) : null,
        ids,
        component: componentOf({ name, version: fields_textOf(artifact.version), ecosystem: fields_textOf(artifact.type) }, fields_textOf(artifact.purl)),
        fixedIn: [...new Set(textsOf(fix.versions))],
        fixable: fixable[fields_textOf(fix.state) ?? ''] ?? null
    });
};
const targetOf = (source) => {
    const { target } = source;
    return firstText(target, fields_at(target, 'userInput'), fields_at(target, 'path'));
};
const grype_open = (context) => ({
    entry: (value, path, line) => objectsOnly(context, 'a match', match => readMatch(context, match, path[0] === 'ignoredMatches', line))(value, line),
    finish: (skeleton, complete) => {
        if (!complete || !hasList(context, skeleton, 'matches'))
            return;
        const descriptor = fields_fieldsOf(fields_at(skeleton, 'descriptor'));
        context.scan({
            tool: 'grype',
            version: fields_textOf(descriptor.version),
            time: fields_textOf(descriptor.timestamp),
            canSayCritical: true,
            target: targetOf(fields_fieldsOf(fields_at(skeleton, 'source'))),
            notAudited: []
        });
    }
});
const grype_recognise = (outline) => {
    if (!fields_isFields(outline))
        return false;
    if (fields_at(outline, 'descriptor', 'name') === 'grype')
        return true;
    const first = listOf(outline.matches)[0];
    return (fields_isFields(fields_at(first, 'vulnerability')) &&
        (fields_isFields(fields_at(first, 'artifact')) ||
            'relatedVulnerabilities' in fields_fieldsOf(first) ||
            'matchDetails' in fields_fieldsOf(first)));
};
const grypeJson = scanFormat({
    name: 'grype-json',
    title: 'Grype JSON',
    selectors: [
        ['matches', '[]'],
        ['ignoredMatches', '[]']
    ],
    recognise: grype_recognise,
    open: grype_open
});

;// CONCATENATED MODULE: ./build/reports/scans/nameless.js


const empty = /^\s*(?:\[\s*\]|\{\s*\}|\{\s*"results"\s*:\s*(?:\[\s*\]|null)\s*\})\s*$/;
const namelessJson = {
    name: 'nameless-json',
    title: 'empty JSON',
    holds: 'scan',
    recognise: ({ text }) => text.length < 1000 && empty.test(text),
    read: async (source, emit) => {
        for await (const _ of source)
            ;
        emit((0,diagnostic/* diagnostic */.YK)((0,failures.namelessScan)(), 1));
    }
};

;// CONCATENATED MODULE: ./build/reports/scans/npm-audit.js







const advisoryIn = (url) => /GHSA(?:-[0-9a-z]{4}){3}/i.exec(url ?? '')?.[0] ?? null;
/** GitHub's identifier and the CVEs; npm's own number only where there is nothing else. */
const idsOfAdvisory = (advisory, number) => {
    const ids = idsOf(fields_textOf(advisory.github_advisory_id), advisoryIn(fields_textOf(advisory.url)), ...textsOf(advisory.cves));
    const own = wordOf(number);
    return ids.length > 0 || own === null ? ids : [`npm:${own}`];
};
/** An advisory of either version; what they have in common. */
const vulnerabilityOf = (advisory, { name, version, number }) => {
    const ids = idsOfAdvisory(advisory, number);
    const title = fields_textOf(advisory.title) ?? `${ids[0]} in ${name}`;
    const versions = firstText(advisory.vulnerable_versions, advisory.range);
    return {
        kind: 'vulnerability',
        tool: 'npm audit',
        title: titleText(title),
        message: messageText(fields_textOf(advisory.overview) ?? (versions === null ? title : `${title}. Affected: ${name} ${versions}`)),
        ...rated(severityTables['npm audit'], advisory.severity, 'npm audit'),
        vectors: vectorsOf([fields_at(advisory, 'cvss', 'vectorString')]),
        cwes: cwesOf(textsOf(advisory.cwe)),
        location: null,
        url: fields_textOf(advisory.url),
        suppressed: null,
        ids,
        component: componentOf({ name, version, ecosystem: 'npm' })
    };
};
/** What npm would install instead: of the package itself only where it is a direct dependency. */
const fixOf = (fix, name) => {
    const version = fields_textOf(fields_at(fix, 'version'));
    const own = version !== null && fields_textOf(fields_at(fix, 'name')) === name;
    return { fixedIn: own ? [version] : [], fixable: fields_isFields(fix) ? true : typeof fix === 'boolean' ? fix : null };
};
/** Texts in `via` name the package through which this one is affected; `through` collects them. */
const readPackage = (context, key, entry, through, line) => {
    const via = listOf(entry.via);
    if (via.length === 0)
        context.unusable(`the package \`${key}\` has no list \`via\``, line);
    for (const one of via) {
        const name = firstText(fields_at(one, 'name'), fields_at(one, 'dependency'), key);
        if (typeof one === 'string')
            through.add(one);
        else if (!fields_isFields(one) || name === null || idsOfAdvisory(one, one.source).length === 0) {
            context.unusable(`an advisory about \`${key}\` names no identifier`, line);
        }
        else
            context.emit({
                ...vulnerabilityOf(one, { name, version: null, number: one.source }),
                ...fixOf(entry.fixAvailable, name)
            });
    }
};
/** One record for each installed version that the advisory was found in. */
const readAdvisory = (context, key, entry, line) => {
    const name = firstText(entry.module_name, entry.name);
    const number = wordOf(entry.id) ?? key;
    if (name === null) {
        context.unusable(`the advisory \`${key}\` names no package`, line);
        return;
    }
    const patched = fields_textOf(entry.patched_versions);
    const fixedIn = patched === null || patched === '<0.0.0' ? [] : versionsIn(patched).map(range => range.replace(/^>=\s*/, ''));
    const found = new Set(listOf(entry.findings).map(finding => fields_textOf(fields_at(finding, 'version'))));
    for (const version of found.size > 0 ? found : [null]) {
        context.emit({
            ...vulnerabilityOf(entry, { name, version, number }),
            fixedIn,
            fixable: patched === null ? null : fixedIn.length > 0
        });
    }
};
const failureIn = (document) => {
    const { error, message } = document;
    if (error === undefined && message === undefined)
        return null;
    return firstText(fields_at(error, 'summary'), error, message, fields_at(error, 'detail'), fields_at(error, 'code')) ?? 'it gives no reason';
};
const npm_audit_open = (context) => {
    const names = new Set();
    const through = new Set();
    let entries = 0;
    return {
        entry: (value, [list, key], line) => {
            entries += 1;
            names.add(String(key));
            if (!fields_isFields(value))
                context.unusable(`the entry \`${key}\` is no object`, line);
            else if (list === 'advisories')
                readAdvisory(context, String(key), value, line);
            else
                readPackage(context, String(key), value, through, line);
        },
        finish: (skeleton, complete) => {
            if (!complete)
                return;
            const document = fields_fieldsOf(skeleton);
            const failed = failureIn(document);
            if (failed !== null)
                context.failed(failed);
            const list = fields_isFields(document.vulnerabilities) || fields_isFields(document.advisories);
            if (!list && failed === null)
                context.missing('neither `vulnerabilities` nor `advisories` is an object');
            if (!list || failed !== null)
                return;
            const unknown = [...through].filter(name => !names.has(name));
            if (unknown.length > 0)
                context.missing(`the vulnerable package \`${unknown[0]}\` has no entry of its own`);
            const total = fields_numberOf(fields_at(document, 'metadata', 'vulnerabilities', 'total'));
            if (total !== null && total > 0 && entries === 0)
                context.missing(`it counts ${total} vulnerabilities and lists none`);
            context.scan({ tool: 'npm audit', version: null, time: null, canSayCritical: true, target: null, notAudited: [] });
        }
    };
};
const npm_audit_recognise = (outline) => {
    if (!fields_isFields(outline))
        return false;
    const { error, message, metadata } = outline;
    if ('auditReportVersion' in outline)
        return true;
    if (fields_isFields(outline.advisories) && ('metadata' in outline || 'muted' in outline || 'actions' in outline))
        return true;
    if (fields_isFields(outline.vulnerabilities) && fields_isFields(fields_at(metadata, 'vulnerabilities')))
        return true;
    const refused = typeof message === 'string' && 'method' in outline && 'uri' in outline;
    return (refused ||
        (fields_isFields(error) &&
            ('summary' in error || 'code' in error) &&
            Object.keys(outline).every(key => key === 'error' || key === 'message')));
};
const npmAuditJson = scanFormat({
    name: 'npm-audit-json',
    title: 'npm audit JSON',
    selectors: [
        ['vulnerabilities', '*'],
        ['advisories', '*']
    ],
    ignored: [['actions'], ['headers']],
    recognise: npm_audit_recognise,
    open: npm_audit_open
});

;// CONCATENATED MODULE: ./build/reports/scans/nuclei.js
/** Nuclei's JSON lines (`-jsonl`) and its JSON list (`-json-export`). A scan that found nothing writes an empty file. */





const nuclei_readMatch = (context, entry, line) => {
    const rule = firstText(entry['template-id'], entry.templateID, entry.template);
    if (entry['matcher-status'] === false)
        return;
    if (rule === null) {
        context.unusable('a match names no template', line);
        return;
    }
    const info = fields_fieldsOf(entry.info);
    const classification = fields_fieldsOf(info.classification);
    const matcher = fields_textOf(entry['matcher-name']);
    const title = fields_textOf(info.name) ?? rule;
    const url = firstText(entry['matched-at'], entry.matched, entry.url, entry.host);
    context.emit({
        kind: 'finding',
        tool: 'nuclei',
        title: titleText(matcher === null ? title : `${title}: ${matcher}`),
        message: messageText(fields_textOf(info.description) ?? title),
        ...rated(severityTables.nuclei, info.severity, 'nuclei'),
        vectors: vectorsOf([classification['cvss-metrics']]),
        cwes: cwesOf(textsOf(classification['cwe-id'])),
        location: url === null ? null : { file: url, line: null, snippet: null },
        url: textsOf(info.reference)[0] ?? fields_textOf(entry['template-url']),
        suppressed: null,
        category: 'web',
        rule,
        fingerprints: {}
    });
};
const nuclei_open = (isList) => (context) => ({
    entry: (value, _, line) => objectsOnly(context, 'a match', entry => nuclei_readMatch(context, entry, line))(value, line),
    finish: (skeleton, complete) => {
        if (!complete)
            return;
        if (!isList(skeleton))
            context.missing('it is no list');
        else {
            context.scan({ tool: 'nuclei', version: null, time: null, canSayCritical: true, target: null, notAudited: [] });
        }
    }
});
const isMatch = (value) => fields_isFields(value) &&
    ('template-id' in value || 'templateID' in value) &&
    (fields_isFields(value.info) || typeof fields_at(value, 'matched-at') === 'string');
const nucleiJsonLines = scanFormat({
    name: 'nuclei-jsonl',
    title: 'Nuclei JSON lines',
    selectors: [['[]']],
    sequence: true,
    recognise: isMatch,
    open: nuclei_open(() => true)
});
const nucleiJson = scanFormat({
    name: 'nuclei-json',
    title: 'Nuclei JSON',
    selectors: [['[]']],
    recognise: outline => isMatch(listOf(outline)[0]),
    open: nuclei_open(Array.isArray)
});

;// CONCATENATED MODULE: ./build/reports/scans/osv-scanner.js






/** The group that the identifier belongs to: its aliases, and the highest score of its vectors. */
const groupOf = (entry, id) => listOf(entry.groups)
    .map(fields_fieldsOf)
    .find(group => textsOf(group.ids).includes(id)) ?? {};
/** `fixed` events of what the record says about this package. */
const fixesOf = (vulnerability, name, ecosystem) => {
    const affected = listOf(vulnerability.affected).map(fields_fieldsOf);
    const mine = affected.filter(one => {
        const of = fields_fieldsOf(one.package);
        return fields_textOf(of.name) === name && (ecosystem === null || base(fields_textOf(of.ecosystem)) === base(ecosystem));
    });
    const events = mine
        .flatMap(one => listOf(one.ranges))
        .flatMap(range => (fields_at(range, 'type') === 'GIT' ? [] : listOf(fields_at(range, 'events'))));
    const fixedIn = [...new Set(events.map(event => fields_textOf(fields_at(event, 'fixed'))).filter(version => version !== null))];
    return { fixedIn, fixable: fixedIn.length > 0 ? true : events.length > 0 ? false : null };
};
const base = (ecosystem) => ecosystem?.replace(/:.*$/, '') ?? null;
/** What the database of the record says, else the highest score that the scanner computed for the group. */
const severityOf = (vulnerability, group) => firstRated(rated(severityTables.github, fields_at(vulnerability, 'database_specific', 'severity'), 'osv: database_specific'), fields_textOf(group.max_severity) === null ? unrated : ratedByScore(group.max_severity, 'osv-scanner: max_severity'));
const linkOf = (vulnerability, id) => {
    const advisory = listOf(vulnerability.references).find(one => fields_at(one, 'type') === 'ADVISORY');
    return fields_textOf(fields_at(advisory, 'url')) ?? `https://osv.dev/${id}`;
};
const readVulnerability = (context, entry, vulnerability, { file, line }) => {
    const of = fields_fieldsOf(entry.package);
    const id = fields_textOf(vulnerability.id);
    const name = firstText(of.name, of.commit);
    if (id === null || name === null) {
        context.unusable(`a vulnerability names no ${id === null ? 'identifier' : 'package'}`, line);
        return;
    }
    const ecosystem = fields_textOf(of.ecosystem);
    const group = groupOf(entry, id);
    const summary = firstText(vulnerability.summary, vulnerability.details) ?? `${id} in ${name}`;
    context.emit({
        kind: 'vulnerability',
        tool: 'osv-scanner',
        title: titleText(summary),
        message: messageText(firstText(vulnerability.details, vulnerability.summary) ?? summary),
        ...severityOf(vulnerability, group),
        vectors: vectorsOf(listOf(vulnerability.severity).map(one => fields_at(one, 'score'))),
        cwes: cwesOf(listOf(fields_at(vulnerability, 'database_specific', 'cwe_ids'))),
        location: file === null ? null : { file: pathText(file), line: null, snippet: null },
        url: linkOf(vulnerability, id),
        suppressed: null,
        ids: idsOf(id, ...textsOf(vulnerability.aliases), ...textsOf(group.aliases), ...textsOf(group.ids)),
        component: componentOf({ name, version: fields_textOf(of.version) ?? fields_textOf(of.commit), ecosystem }),
        ...fixesOf(vulnerability, name, ecosystem)
    });
};
const readLicences = (context, entry, { file, line }) => {
    const name = fields_textOf(fields_at(entry, 'package', 'name')) ?? '';
    const licences = textsOf(entry.license_violations);
    const stated = entry.license_violations;
    if (stated !== undefined && stated !== null && (!Array.isArray(stated) || licences.length < stated.length)) {
        context.unusable('`license_violations` is no list of names', line);
    }
    for (const licence of licences) {
        context.emit({
            kind: 'finding',
            tool: 'osv-scanner',
            title: titleText(`Licence ${licence} of ${name}`),
            message: messageText(`${name} is under ${licence}, which the allow-list of the scan does not have.`),
            ...unrated,
            vectors: [],
            cwes: [],
            location: file === null ? null : { file: pathText(file), line: null, snippet: null },
            url: null,
            suppressed: null,
            category: 'licence',
            rule: licence,
            fingerprints: {}
        });
    }
};
const readSource = (context, value, line) => {
    const place = { file: fields_textOf(fields_at(value, 'source', 'path')), line };
    if (!Array.isArray(fields_at(value, 'packages'))) {
        context.unusable('a source has no list `packages`', line);
        return;
    }
    for (const entry of listOf(fields_at(value, 'packages'))) {
        const vulnerabilities = fields_at(entry, 'vulnerabilities');
        const objects = listOf(vulnerabilities).filter(fields_isFields);
        const wrong = vulnerabilities !== undefined && vulnerabilities !== null && !Array.isArray(vulnerabilities);
        if (!fields_isFields(entry) || wrong || objects.length < listOf(vulnerabilities).length) {
            context.unusable('a package or one of its vulnerabilities has the wrong type', line);
        }
        for (const vulnerability of objects)
            readVulnerability(context, fields_fieldsOf(entry), vulnerability, place);
        readLicences(context, fields_fieldsOf(entry), place);
    }
};
const osv_scanner_open = (context) => ({
    entry: (value, _, line) => readSource(context, value, line),
    finish: (skeleton, complete) => {
        if (!complete || !hasList(context, skeleton, 'results'))
            return;
        context.scan({ tool: 'osv-scanner', version: null, time: null, canSayCritical: true, target: null, notAudited: [] });
    }
});
const osv_scanner_recognise = (outline) => {
    if (!fields_isFields(outline) || !('results' in outline))
        return false;
    const first = listOf(outline.results)[0];
    return 'experimental_config' in outline || (fields_isFields(fields_at(first, 'source')) && 'packages' in fields_fieldsOf(first));
};
const osvScannerJson = scanFormat({
    name: 'osv-scanner-json',
    title: 'OSV-Scanner JSON',
    selectors: [['results', '[]']],
    recognise: osv_scanner_recognise,
    open: osv_scanner_open
});

;// CONCATENATED MODULE: ./build/reports/scans/pip-audit.js
/** pip-audit's JSON; before version 2.1 it was the bare list of dependencies. It knows no severities. */






const pip_audit_readVulnerability = (context, dependency, value, line) => {
    const name = fields_textOf(dependency.name);
    const vulnerability = fields_isFields(value) ? value : {};
    const id = fields_textOf(vulnerability.id);
    if (id === null || name === null) {
        context.unusable(`a vulnerability names no ${id === null ? 'identifier' : 'package'}`, line);
        return;
    }
    const description = fields_textOf(vulnerability.description) ?? `${id} in ${name}`;
    const fixedIn = [...new Set(textsOf(vulnerability.fix_versions))];
    context.emit({
        kind: 'vulnerability',
        tool: 'pip-audit',
        title: titleText(description),
        message: messageText(description),
        ...unrated,
        vectors: [],
        cwes: [],
        location: null,
        url: null,
        suppressed: null,
        ids: idsOf(id, ...textsOf(vulnerability.aliases)),
        component: componentOf({ name, version: fields_textOf(dependency.version), ecosystem: 'pypi' }),
        fixedIn,
        fixable: Array.isArray(vulnerability.fix_versions) ? fixedIn.length > 0 : null
    });
};
const pip_audit_open = (context) => {
    const notAudited = [];
    const readDependency = (dependency, line) => {
        const reason = fields_textOf(dependency.skip_reason);
        const { vulns } = dependency;
        if ('skip_reason' in dependency)
            notAudited.push(reason ?? `${fields_textOf(dependency.name) ?? 'a package'} was skipped`);
        else if (!Array.isArray(vulns))
            context.unusable('a dependency has neither a list `vulns` nor a `skip_reason`', line);
        for (const one of listOf(vulns))
            pip_audit_readVulnerability(context, dependency, one, line);
    };
    return {
        entry: (value, _, line) => objectsOnly(context, 'a dependency', readDependency)(value, line),
        finish: (skeleton, complete) => {
            if (!complete || (!Array.isArray(skeleton) && !hasList(context, skeleton, 'dependencies')))
                return;
            context.scan({ tool: 'pip-audit', version: null, time: null, canSayCritical: false, target: null, notAudited });
        }
    };
};
const isDependency = (value) => fields_isFields(value) && typeof value.name === 'string' && (Array.isArray(value.vulns) || 'skip_reason' in value);
const pip_audit_recognise = (outline) => {
    if (Array.isArray(outline))
        return isDependency(outline[0]);
    if (!fields_isFields(outline) || !('dependencies' in outline))
        return false;
    return 'fixes' in outline || isDependency(listOf(outline.dependencies)[0]);
};
const pipAuditJson = scanFormat({
    name: 'pip-audit-json',
    title: 'pip-audit JSON',
    selectors: [['dependencies', '[]'], ['[]']],
    ignored: [['fixes']],
    recognise: pip_audit_recognise,
    open: pip_audit_open
});

;// CONCATENATED MODULE: ./build/reports/scans/safety.js
/** Safety's JSON: of `safety check` (version 2: a flat list) and of `safety scan` (version 3: files of projects). */






/** Safety's own number is the only name of many of its vulnerabilities. */
const ownId = (id) => (/^\d+$/.test(id) ? `SAFETY-${id}` : id);
const cveOf = (cve) => firstText(cve, fields_at(cve, 'name'));
const safety_readVulnerability = (context, entry, ignoredList, line) => {
    const id = wordOf(entry.vulnerability_id);
    const name = fields_textOf(entry.package_name);
    if (id === null || name === null) {
        context.unusable(`a vulnerability names no ${id === null ? 'identifier' : 'package'}`, line);
        return;
    }
    const cve = cveOf(entry.CVE);
    const advisory = fields_textOf(entry.advisory) ?? `${cve ?? ownId(id)} in ${name}`;
    const scales = [fields_at(entry, 'severity', 'cvssv3'), fields_at(entry, 'CVE', 'cvssv3')];
    const fixedIn = [...new Set(textsOf(entry.fixed_versions))];
    context.emit({
        kind: 'vulnerability',
        tool: 'safety',
        title: titleText(advisory),
        message: messageText(advisory),
        ...firstRated(...scales.map(scale => rated(severityTables.cvss, fields_at(scale, 'base_severity'), 'safety: cvssv3'))),
        vectors: vectorsOf([...scales, fields_at(entry, 'severity', 'cvssv2'), fields_at(entry, 'CVE', 'cvssv2')].map(scale => fields_at(scale, 'vector_string'))),
        cwes: [],
        location: null,
        url: fields_textOf(entry.more_info_url),
        suppressed: entry.ignored === true || ignoredList
            ? (fields_textOf(entry.ignored_reason) ?? 'ignored by the policy of Safety')
            : null,
        ids: cve === null ? [ownId(id)] : idsOf(cve, ownId(id)),
        component: componentOf({ name, version: fields_textOf(entry.analyzed_version), ecosystem: 'pypi' }),
        fixedIn,
        fixable: Array.isArray(entry.fixed_versions) ? fixedIn.length > 0 : null
    });
};
const readKnown = (context, one, { name, version, recommended, file }, line) => {
    const id = wordOf(fields_at(one, 'id'));
    if (id === null) {
        context.unusable(`a vulnerability of ${name} names no identifier`, line);
        return;
    }
    const ignored = fields_at(one, 'ignored');
    const cve = cveOf(fields_at(one, 'CVE') ?? fields_at(one, 'cve'));
    context.emit({
        kind: 'vulnerability',
        tool: 'safety',
        title: titleText(`${cve ?? ownId(id)} in ${name}`),
        message: messageText(`${ownId(id)} affects ${name} ${fields_textOf(fields_at(one, 'vulnerable_spec')) ?? ''}`),
        ...rated(severityTables.cvss, firstText(fields_at(one, 'severity'), fields_at(one, 'severity', 'cvssv3', 'base_severity')), 'safety'),
        vectors: vectorsOf([fields_at(one, 'severity', 'cvssv3', 'vector_string')]),
        cwes: [],
        location: file === null ? null : { file: pathText(file), line: null, snippet: null },
        url: `https://data.safetycli.com/v/${encodeURIComponent(id.toWellFormed())}/`,
        suppressed: fields_isFields(ignored) || ignored === true
            ? (fields_textOf(fields_at(ignored, 'reason')) ?? 'ignored by the policy of Safety')
            : null,
        ids: cve === null ? [ownId(id)] : idsOf(cve, ownId(id)),
        component: componentOf({ name, version, ecosystem: 'pypi' }),
        fixedIn: recommended === null ? [] : [recommended],
        fixable: recommended === null ? null : true
    });
};
/** One pinned requirement of a file: `name==version` with what is known about it. */
const readSpecification = (context, value, name, file, line) => {
    const specification = fields_fieldsOf(value);
    const known = fields_at(specification, 'vulnerabilities', 'known_vulnerabilities');
    if (!Array.isArray(known))
        context.unusable(`a specification of ${name} has no list \`known_vulnerabilities\``, line);
    const version = /===?\s*([^\s;,]+)/.exec(fields_textOf(specification.raw) ?? '')?.[1] ?? null;
    const recommended = fields_textOf(fields_at(specification, 'vulnerabilities', 'remediation', 'recommended'));
    for (const one of listOf(known))
        readKnown(context, one, { name, version, recommended, file }, line);
};
const readSpecifications = (context, value, name, file, line) => {
    if (!Array.isArray(value))
        context.unusable(`the dependency ${name} has no list \`specifications\``, line);
    for (const one of listOf(value))
        readSpecification(context, one, name, file, line);
};
const readFile = (context, value, line) => {
    const dependencies = fields_at(value, 'results', 'dependencies');
    const file = fields_textOf(fields_at(value, 'location'));
    if (!Array.isArray(dependencies))
        context.unusable('a file has no list `dependencies`', line);
    for (const dependency of listOf(dependencies)) {
        const name = fields_textOf(fields_at(dependency, 'name'));
        if (name === null)
            context.unusable('a dependency has no name', line);
        else
            readSpecifications(context, fields_at(dependency, 'specifications'), name, file, line);
    }
};
const safety_open = (context) => ({
    entry: (value, [list], line) => {
        if (list === 'scan_results')
            readFile(context, value, line);
        else
            objectsOnly(context, 'a vulnerability', entry => safety_readVulnerability(context, entry, list === 'ignored_vulnerabilities', line))(value, line);
    },
    finish: (skeleton, complete) => {
        if (!complete)
            return;
        const meta = fields_fieldsOf(fields_at(skeleton, 'report_meta') ?? fields_at(skeleton, 'meta'));
        const isThird = 'scan_results' in fields_fieldsOf(skeleton);
        if (!hasList(context, skeleton, ...(isThird ? ['scan_results', 'projects'] : ['vulnerabilities'])))
            return;
        if (isThird)
            for (const project of listOf(fields_at(skeleton, 'scan_results', 'projects')))
                hasList(context, project, 'files');
        context.scan({
            tool: 'safety',
            version: fields_textOf(meta.safety_version),
            time: fields_textOf(meta.timestamp),
            canSayCritical: !isThird,
            target: textsOf(meta.scanned)[0] ?? textsOf(meta.scan_locations)[0] ?? null,
            notAudited: []
        });
    }
});
const safety_recognise = (outline) => {
    if (!fields_isFields(outline))
        return false;
    if (fields_isFields(outline.report_meta) &&
        ('safety_version' in outline.report_meta || 'affected_packages' in outline || 'scanned_packages' in outline))
        return true;
    return (fields_isFields(outline.meta) &&
        ('safety_version' in outline.meta || 'scan_type' in outline.meta) &&
        'scan_results' in outline);
};
const safetyJson = scanFormat({
    name: 'safety-json',
    title: 'Safety JSON',
    selectors: [
        ['vulnerabilities', '[]'],
        ['ignored_vulnerabilities', '[]'],
        ['scan_results', 'projects', '[]', 'files', '[]']
    ],
    ignored: [['scanned_packages'], ['affected_packages'], ['announcements'], ['remediations']],
    recognise: safety_recognise,
    open: safety_open
});

;// CONCATENATED MODULE: ./build/reports/scans/sarif-location.js


const referenceOf = (value) => {
    const index = fields_numberOf(value);
    return index !== null && Number.isInteger(index) && index >= 0 ? index : undefined;
};
const readPlace = (location) => {
    const physical = fields_fieldsOf(location.physicalLocation);
    const artifact = fields_fieldsOf(physical.artifactLocation);
    const region = fields_fieldsOf(physical.region);
    const logical = fields_fieldsOf(listOf(location.logicalLocations)[0] ?? location.logicalLocation);
    const uri = fields_textOf(artifact.uri);
    const name = firstText(logical.fullyQualifiedName, logical.decoratedName, logical.name);
    const index = referenceOf(artifact.index);
    const logicalIndex = referenceOf(logical.index);
    if (uri === null && name === null && index === undefined && logicalIndex === undefined)
        return null;
    const base = fields_textOf(artifact.uriBaseId);
    return {
        uri,
        ...(base === null ? {} : { base }),
        ...(index === undefined ? {} : { artifact: index }),
        ...(logicalIndex === undefined ? {} : { logical: logicalIndex }),
        name,
        line: fields_lineOf(region.startLine),
        snippet: snippetText(fields_textOf(fields_at(region, 'snippet', 'text')) === null ? '' : String(fields_at(region, 'snippet', 'text')))
    };
};
/** The first place that says where; related places only where there is no other. */
const placeOf = (result) => {
    const candidates = [...listOf(result.locations), ...listOf(result.relatedLocations)].filter(fields_isFields);
    const places = candidates.map(readPlace).filter(place => place !== null);
    const target = fields_textOf(fields_at(result, 'analysisTarget', 'uri'));
    const asked = firstText(fields_at(result, 'webRequest', 'target'));
    const uri = target ?? asked;
    return (places.find(place => place.uri !== null || place.artifact !== undefined) ??
        (uri === null ? places[0] : { uri, name: null, line: null, snippet: null }) ??
        null);
};
/** Names that stand for the root of the repository: what is relative to it stays relative. */
const namesRoot = (base) => /^%?(?:SRCROOT|PROJECTROOT|REPOROOT|REPO_ROOT|ROOTPATH|ROOT|WORKSPACE)%?$/i.test(base);
const basesIn = (value) => new Map(Object.entries(fields_fieldsOf(value)).map(([name, one]) => [
    name,
    { uri: fields_textOf(fields_at(one, 'uri')), base: fields_textOf(fields_at(one, 'uriBaseId')) }
]));
const isAbsolute = (uri) => /^[a-z][a-z0-9+.-]*:|^\//i.test(uri);
const joined = (base, uri) => base === '' || base.endsWith('/') ? base + uri : `${base}/${uri}`;
/** The directory that a base stands for; empty for the root of the repository or a base that is not known. */
const directoryOf = (bases, name, seen = []) => {
    const base = bases.get(name);
    if (base === undefined || base.uri === null || namesRoot(name) || seen.includes(name))
        return '';
    if (isAbsolute(base.uri) || base.base === null)
        return base.uri;
    return joined(directoryOf(bases, base.base, [...seen, name]), base.uri);
};
const only = (bases) => [...bases.values()].filter(({ uri }) => uri !== null && isAbsolute(uri)).length <= 1;
/** Below the root of the repository where one is named, the rest of the path is relative to it. */
const belowRoot = (bases, uri) => {
    for (const [name, { uri: root }] of bases) {
        if (root !== null && namesRoot(name) && isAbsolute(root) && /[^/]\/$/.test(root) && uri.startsWith(root))
            return uri.slice(root.length);
    }
    return uri;
};
const resolved = (uri, base, bases) => {
    if (base === undefined || isAbsolute(uri))
        return uri;
    const directory = directoryOf(bases, base);
    // The one absolute base is where the tool ran: what is relative to it is meant to stay so.
    if (directory === '' || (isAbsolute(directory) && only(bases)))
        return uri;
    return belowRoot(bases, joined(directory, uri));
};
/** `file://` removed and percent-encoding undone; URLs stay as they are. */
const pathOfUri = (uri) => {
    if (/^[a-z][a-z0-9+.-]+:/i.test(uri) && !/^file:/i.test(uri))
        return uri;
    const path = uri.replace(/^file:\/\/(?:localhost(?=\/))?/i, '').replace(/^file:/i, '');
    return pathText(decoded(path).replace(/^\/+(?=[A-Za-z]:[\\/])/, ''));
};
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
const locationOf = (place, { artifacts, logical, bases }) => {
    if (place === null)
        return null;
    const uri = place.uri ?? (place.artifact === undefined ? null : (artifacts[place.artifact] ?? null));
    const name = place.name ?? (place.logical === undefined ? null : (logical[place.logical] ?? null));
    const file = uri === null ? name : pathOfUri(resolved(uri, place.base, bases));
    return file === null || file === '' ? null : { file, line: place.line, snippet: place.snippet };
};

;// CONCATENATED MODULE: ./build/reports/scans/sarif-draft.js
/** What a result says by itself, before its rule and the other parts of its run are known. */




/** Not a finding: the check passed, does not apply, or the problem is gone. */
const silentKinds = new Set(['pass', 'notApplicable']);
/** Facts about a commit that stand among the fingerprints of gitleaks. */
const noFingerprints = new Set(['commitSha', 'email', 'author', 'date', 'commitMessage']);
const fingerprintsOf = (result) => {
    const all = Object.entries({ ...fields_fieldsOf(result.partialFingerprints), ...fields_fieldsOf(result.fingerprints) });
    const good = all.filter((entry) => {
        const text = fields_textOf(entry[1]);
        return text !== null && text !== 'requires login' && !noFingerprints.has(entry[0]);
    });
    return Object.fromEntries(good);
};
/** Suppressed when nobody refused it or is still thinking (SARIF 2.1.0, 3.27.23). */
const sarif_draft_suppressionOf = (result) => {
    const all = listOf(result.suppressions).map(fields_fieldsOf);
    const refused = all.some(({ status, state }) => ['underReview', 'rejected'].includes(String(status ?? state)));
    if (all.length === 0 || refused)
        return null;
    return messageText(firstText(...all.map(({ justification }) => justification), ...all.map(({ kind }) => kind)) ?? 'suppressed');
};
const indexOf = (value) => {
    const index = fields_numberOf(value);
    return index !== null && Number.isInteger(index) && index >= 0 ? index : null;
};
const ruleOf = (result) => {
    const rule = fields_fieldsOf(result.rule);
    const component = fields_fieldsOf(rule.toolComponent);
    return {
        id: firstText(result.ruleId, rule.id),
        index: indexOf(result.ruleIndex) ?? indexOf(rule.index),
        extension: indexOf(component.index),
        component: fields_textOf(component.name)
    };
};
/** Words that tools give beside the level. */
const wordIn = (properties) => firstText(properties.issue_severity, properties['zizmor/severity'], properties.severity, properties.Severity);
/** Null for a result that is no finding. */
const draftOf = (result, line) => {
    const kind = fields_textOf(result.kind) ?? 'fail';
    if (silentKinds.has(kind) || result.baselineState === 'absent')
        return null;
    const properties = fields_fieldsOf(result.properties);
    const message = fields_fieldsOf(result.message);
    const taxa = listOf(result.taxa).map(fields_fieldsOf);
    return {
        line,
        rule: ruleOf(result),
        kind,
        level: fields_textOf(result.level),
        message: {
            text: firstText(message.text, message.markdown),
            id: fields_textOf(message.id),
            arguments: listOf(message.arguments).map(String)
        },
        place: placeOf(result),
        suppressed: sarif_draft_suppressionOf(result),
        fingerprints: fingerprintsOf(result),
        cwes: cwesOf([
            ...textsOf(properties.tags),
            ...textsOf(properties.cwe),
            ...taxa.filter(one => fields_textOf(fields_at(one, 'toolComponent', 'name'))?.toUpperCase() === 'CWE').map(one => one.id)
        ]),
        vectors: vectorsOf(Object.values(properties)),
        score: scoreText(properties['security-severity']),
        word: wordIn(properties),
        purl: firstText(...textsOf(properties.purls), properties.purl),
        fix: firstText(...listOf(result.fixes).map(one => fields_at(one, 'description', 'text'))),
        url: fields_textOf(result.hostedViewerUri)
    };
};
/** `security-severity` is a number in a text, at times a number or a word. */
const scoreText = (value) => (typeof value === 'number' ? String(value) : fields_textOf(value));
const startLineOf = (region) => lineOf(at(region, 'startLine'));

;// CONCATENATED MODULE: ./build/reports/scans/sarif-invocations.js
/** What a SARIF run says about how it went. */



const sentenceOf = (notification) => {
    const uri = fields_textOf(fields_at(fields_fieldsOf(listOf(notification.locations)[0]), 'physicalLocation', 'artifactLocation', 'uri'));
    const text = firstText(fields_at(notification, 'message', 'text'), fields_at(notification, 'descriptor', 'id'), fields_at(notification, 'exception', 'message'));
    const what = messageText(text ?? 'no reason given');
    return uri === null ? what : `${pathOfUri(uri)}: ${what}`;
};
/** Errors among the notifications are things that were not audited; a run that did not succeed failed as a whole. */
const notAuditedIn = (invocations) => {
    const all = listOf(invocations).map(fields_fieldsOf);
    const notAudited = all
        .flatMap(one => [...listOf(one.toolExecutionNotifications), ...listOf(one.toolConfigurationNotifications)])
        .map(fields_fieldsOf)
        .filter(({ level }) => level === 'error')
        .map(sentenceOf);
    const failed = all
        .filter(({ executionSuccessful }) => executionSuccessful === false)
        .map(one => {
        const reason = firstText(one.exitCodeDescription, one.exitSignalName, one.processStartFailureMessage, notAudited[0]);
        return (reason ??
            `the run was not successful${fields_numberOf(one.exitCode) === null ? '' : `, exit code ${fields_numberOf(one.exitCode)}`}`);
    });
    return { notAudited: [...new Set(notAudited)], failed };
};
/** Levels that the user's configuration gives to rules, by rule id (SARIF 2.1.0, 3.20.5). */
const overridesIn = (invocations) => {
    const overrides = listOf(invocations).flatMap(one => listOf(fields_at(one, 'ruleConfigurationOverrides')));
    const levels = overrides.map((one) => [
        fields_textOf(fields_at(one, 'descriptor', 'id')),
        fields_textOf(fields_at(one, 'configuration', 'level'))
    ]);
    return new Map(levels.filter((entry) => entry[0] !== null && entry[1] !== null));
};

// EXTERNAL MODULE: ./build/core/purl/parse.js
var parse = __webpack_require__(25509);
;// CONCATENATED MODULE: ./build/reports/scans/sarif-package-text.js
/**
 * Package facts in the texts of SARIF: the format has no field for a package, so scanners write labelled lines (Trivy, Grype,
 * Docker Scout), tables (OSV-Scanner) or sentences of one fixed form (OSV-Scanner, Grype, Snyk).
 */


const noPackage = {
    name: null,
    version: null,
    ecosystem: null,
    purl: null,
    fixedIn: null,
    severity: null,
    aliases: [],
    table: []
};
const longestText = 1 << 16;
const label = /^[ \t]*(?:[*-][ \t]+)?\**(Package|Installed Version|Version|Fixed Version|Fix Versions?|Type|Severity|Vulnerable module|Package Manager)\**[ \t]*:\**[ \t]*(\S[^\r\n]*?)?[ \t]*$/gim;
const unfixed = /^(?:not fixed|none|n\/a|no fix.*|wont-fix|unknown)?$/i;
const labelsIn = (text) => {
    const found = new Map();
    for (const [, key = '', value = ''] of text.matchAll(label)) {
        const name = key.toLowerCase();
        if (!found.has(name))
            found.set(name, value);
    }
    return found;
};
const fixIn = (labels) => {
    const fixed = labels.get('fixed version') ?? labels.get('fix version') ?? labels.get('fix versions');
    if (fixed === undefined)
        return null;
    return unfixed.test(fixed) ? [] : versionsIn(fixed);
};
const fromLabels = (text) => {
    const labels = labelsIn(text);
    const named = labels.get('package') ?? labels.get('vulnerable module') ?? null;
    const purl = named?.startsWith('pkg:') ? named : null;
    return {
        ...noPackage,
        name: purl === null ? named : null,
        version: labels.get('installed version') ?? labels.get('version') ?? null,
        ecosystem: labels.get('type') ?? labels.get('package manager') ?? null,
        purl,
        fixedIn: fixIn(labels),
        severity: labels.get('severity') ?? null
    };
};
const sentences = [
    [
        /^Package '(.+)@([^@']*)' is vulnerable to '[^']+'(?: \(also known as (.+?)\))?\.?$/m,
        ([, name = '', version = '', known = '']) => ({
            name,
            version: version === '' ? null : version,
            aliases: known.match(/[^', ]+/g) ?? []
        })
    ],
    [
        /vulnerability in (\S+) package: (\S+), version (\S+) was found/,
        ([, ecosystem = '', name = '', version = '']) => ({ ecosystem, name, version })
    ],
    [
        /reports (\S+) at version (\S+)\s+which is a vulnerable \(?([^\s)]+)\)? package/,
        ([, name = '', version = '', ecosystem = '']) => ({ ecosystem, name, version })
    ],
    [
        /^\(((?:CVE|GHSA)-[^)]*)\) (\S+)@([^@\s]+)$/m,
        ([, known = '', name = '', version = '']) => ({ name, version, aliases: known.match(/[^, ]+/g) ?? [] })
    ],
    [/^This file introduces a vulnerable (\S+) package\b/m, ([, name = '']) => ({ name })]
];
const fromSentences = (text) => {
    for (const [pattern, read] of sentences) {
        const found = pattern.exec(text);
        if (found !== null)
            return read(found);
    }
    return {};
};
/** `| GHSA-… | left | 1.0.1 |` below the heading `Fixed Versions`; an empty table where only the packages are listed. */
const tableIn = (text) => {
    const start = text.indexOf('### Fixed Versions');
    if (start < 0)
        return { rows: [], listed: text.includes('### Affected Packages') };
    const lines = text
        .slice(start)
        .split(/\r?\n/)
        .slice(1)
        .map(line => line.trim());
    const rows = [];
    for (const line of lines.filter(one => one !== '')) {
        const cells = /^\|([^|]*)\|([^|]*)\|([^|]*)\|$/
            .exec(line)
            ?.slice(1)
            .map(cell => cell.trim());
        if (cells === undefined)
            break;
        const [id = '', name = '', version = ''] = cells;
        if (!/^(?:-+|Vulnerability ID)$/.test(id))
            rows.push([name, version]);
    }
    return { rows, listed: true };
};
const mergedFacts = (first, second) => ({
    name: first.name ?? second.name,
    version: first.version ?? second.version,
    ecosystem: first.ecosystem ?? second.ecosystem,
    purl: first.purl ?? second.purl,
    fixedIn: first.fixedIn ?? second.fixedIn,
    severity: first.severity ?? second.severity,
    aliases: [...first.aliases, ...second.aliases],
    table: first.table.length > 0 ? first.table : second.table
});
const factsInText = (text) => {
    const cut = text.slice(0, longestText);
    const { rows, listed } = tableIn(cut);
    const labels = fromLabels(cut);
    return mergedFacts({ ...noPackage, ...fromSentences(cut), table: rows, fixedIn: listed && rows.length === 0 ? [] : null }, labels);
};
/** The facts of several texts: the first that says something counts. `properties` are Docker Scout's. */
const packageFactsIn = (texts, properties) => {
    const fixed = firstText(properties.fixed_version);
    const stated = { ...noPackage, fixedIn: fixed === null ? null : unfixed.test(fixed) ? [] : versionsIn(fixed) };
    return texts
        .filter(text => text !== null)
        .map(factsInText)
        .reduce(mergedFacts, stated);
};

;// CONCATENATED MODULE: ./build/reports/scans/sarif-tools.js
/** Their scale reaches critical, also where a report without findings shows no rule. */
const criticalTools = new Set([
    'trivy',
    'grype',
    'osv-scanner',
    'docker scout',
    'snyk open source',
    'snyk container',
    'codeql',
    'tfsec',
    'nuclei'
]);
/** They write one level whatever the severity is. */
const levelSaysNothing = new Set(['osv-scanner']);
const sarif_tools_categories = [
    [/^(?:gitleaks|trufflehog|detect-secrets|ggshield|secretlint|talisman)\b/, 'secret'],
    [
        /^(?:checkov|tfsec|terrascan|kics|snyk iac|kube-linter|kubesec|kube-score|tflint|cfn-lint|cfn-nag|hadolint|zizmor|actionlint|poutine|scorecard|dockle|regula|conftest)\b/,
        'iac'
    ],
    [/^(?:zap|owasp zap|zed attack proxy|nuclei|nikto|wapiti|dastardly|burp)\b/, 'web']
];
/** Trivy names the kind of its rules. */
const ruleKinds = {
    Misconfiguration: 'iac',
    Secret: 'secret',
    License: 'licence'
};
const ruleIds = [
    [/^CKV_SECRET_/, 'secret'],
    [/(?:^|\.)secrets?\./, 'secret']
];
const sarif_tools_categoryOf = (tool, rule, ruleName) => (ruleName !== null && Object.hasOwn(ruleKinds, ruleName) ? ruleKinds[ruleName] : undefined) ??
    ruleIds.find(([pattern]) => pattern.test(rule))?.[1] ??
    sarif_tools_categories.find(([pattern]) => pattern.test(tool.toLowerCase()))?.[1] ??
    'code';

;// CONCATENATED MODULE: ./build/reports/scans/sarif-record.js
/** A result with its rule, as a finding or, where it is about a package, as a vulnerability. */








/** `{0}` stands for an argument (SARIF 2.1.0, 3.11.5). */
const filled = (text, values) => text.replace(/\{\{|\}\}|\{(\d{1,3})\}/g, (whole, index) => {
    if (index === undefined)
        return values.length === 0 ? whole : whole.charAt(0);
    return values[Number(index)] ?? whole;
});
const messageOf = ({ message }, rule, { rules }) => {
    const text = message.text ?? rule?.messages[message.id ?? ''] ?? rules.messages[message.id ?? ''] ?? null;
    return text === null ? null : filled(text, message.arguments);
};
/** A kind other than `fail` has no level (SARIF 2.1.0, 3.27.9); of `open` and `review` nobody knows yet. */
const levelRating = (draft, rule, { overrides, tool }) => {
    if (draft.kind !== 'fail')
        return draft.kind === 'informational' ? rated(severityTables.sarif, 'none', 'SARIF kind informational') : unrated;
    if (levelSaysNothing.has(tool.toLowerCase()))
        return unrated;
    const configured = overrides.get(rule?.id ?? '') ?? rule?.level ?? null;
    const level = draft.level ?? configured;
    return rated(severityTables.sarif, level ?? 'warning', `SARIF level ${level ?? 'warning (default)'}`);
};
const wordRating = (word) => rated(severityTables.words, word, `SARIF property ${word}`);
const scoreRating = (score) => firstRated(ratedByScore(score, 'security-severity'), rated(severityTables.words, score, `security-severity ${score}`));
/** A score of 0 beside the word UNKNOWN is how Trivy writes that it does not know. */
const isUnknown = (rule, facts) => [facts.severity ?? '', ...(rule?.tags ?? [])].some(word => word.toLowerCase() === 'unknown');
const ratingOf = (draft, rule, facts, run) => {
    if (draft.kind === 'fail' && isUnknown(rule, facts))
        return unrated;
    const stated = firstRated(scoreRating(draft.score), scoreRating(rule?.score), wordRating(draft.word), wordRating(facts.severity), wordRating(rule?.word));
    return draft.kind === 'fail' ? firstRated(stated, levelRating(draft, rule, run)) : levelRating(draft, rule, run);
};
/** Null where the result is not about a package that it identifies. */
const sarif_record_vulnerabilityOf = (common, draft, rule, facts) => {
    const id = vulnerabilityIdIn(draft.rule.id ?? rule?.id ?? '');
    if (id === null)
        return null;
    const purl = draft.purl ?? facts.purl ?? (rule?.purls.length === 1 ? (rule.purls[0] ?? null) : null);
    const parsed = purl === null ? null : (0,parse/* parsePurl */.$)(purl);
    const coordinates = parsed?.ok ? parsed.purl : null;
    const name = facts.name ??
        (coordinates === null ? null : [coordinates.namespace, coordinates.name].filter(part => part !== null).join('/'));
    if (name === null)
        return null;
    const file = common.location?.file ?? '';
    const ecosystem = facts.ecosystem ?? ecosystemOfFile(file);
    const listed = facts.table.filter(([of]) => of === name).map(([, version]) => version);
    const fixedIn = [...new Set(listed.length > 0 ? listed : (facts.fixedIn ?? []))];
    return {
        ...common,
        kind: 'vulnerability',
        ids: idsOf(id, ...[...(rule?.aliases ?? []), ...facts.aliases].map(vulnerabilityIdIn)),
        component: componentOf({ name, version: facts.version ?? coordinates?.version ?? null, ecosystem }, purl),
        fixedIn,
        fixable: fixedIn.length > 0 ? true : facts.fixedIn === null ? null : false
    };
};
/** `Upgrade to left@1.0.1` (Snyk). */
const sarif_record_fixOf = (draft) => {
    const version = /^Upgrade to \S+@([^@\s]+)$/.exec(draft.fix ?? '')?.[1];
    return version === undefined ? noPackage : { ...noPackage, fixedIn: [version] };
};
/** Null where the result says too little to be a finding. */
const sarif_record_recordOf = (draft, run) => {
    const rule = run.rules.find(draft.rule);
    const id = draft.rule.id ?? rule?.id ?? null;
    const message = messageOf(draft, rule, run);
    if (id === null && message === null)
        return null;
    const facts = mergedFacts(mergedFacts(sarif_record_fixOf(draft), vulnerabilityIdIn(id ?? '') === null ? noPackage : packageFactsIn([message], {})), rule?.facts ?? noPackage);
    const text = message ?? rule?.title ?? id ?? '';
    const category = sarif_tools_categoryOf(run.tool, id ?? '', rule?.name ?? null);
    const location = locationOf(draft.place, run);
    const common = {
        tool: run.tool,
        title: titleText(rule?.title ?? text),
        message: messageText(text),
        ...ratingOf(draft, rule, facts, run),
        vectors: [...new Set([...draft.vectors, ...(rule?.vectors ?? [])])],
        cwes: [...new Set([...draft.cwes, ...(rule?.cwes ?? [])])],
        // What stands at the place of a secret is the secret.
        location: location === null || category !== 'secret' ? location : { ...location, snippet: null },
        url: draft.url ?? rule?.url ?? null,
        suppressed: draft.suppressed
    };
    const vulnerability = sarif_record_vulnerabilityOf(common, draft, rule, facts);
    return (vulnerability ?? {
        ...common,
        kind: 'finding',
        category,
        rule: id ?? 'unnamed rule',
        fingerprints: draft.fingerprints
    });
};

;// CONCATENATED MODULE: ./build/reports/scans/sarif-rules.js
/** The rules of a run: of each only what its results need, however long its help is. */




const messagesOf = (value) => Object.fromEntries(Object.entries(fields_fieldsOf(value))
    .map(([id, one]) => [id, fields_textOf(fields_at(one, 'text'))])
    .filter((entry) => entry[1] !== null));
/** Ruff leaves its placeholders in, Semgrep writes the identifier: then the message says more. */
const isTemplate = (text) => /\{\w+\}|^Semgrep Finding: /.test(text);
const sarif_rules_ruleOf = (value) => {
    const rule = fields_fieldsOf(value);
    const properties = fields_fieldsOf(rule.properties);
    const tags = textsOf(properties.tags);
    const relations = listOf(rule.relationships).map(one => fields_fieldsOf(fields_at(one, 'target')));
    const taxa = relations
        .filter(one => fields_textOf(fields_at(one, 'toolComponent', 'name'))?.toUpperCase() === 'CWE')
        .map(({ id }) => id);
    const short = fields_textOf(fields_at(rule, 'shortDescription', 'text'));
    const full = fields_textOf(fields_at(rule, 'fullDescription', 'text'));
    const help = firstText(fields_at(rule, 'help', 'text'), fields_at(rule, 'help', 'markdown'));
    return {
        id: fields_textOf(rule.id),
        name: fields_textOf(rule.name),
        title: short === null || isTemplate(short) ? null : short,
        level: fields_textOf(fields_at(rule, 'defaultConfiguration', 'level')),
        url: fields_textOf(rule.helpUri),
        tags,
        cwes: cwesOf([...tags, ...textsOf(properties.cwe), ...textsOf(properties.cwes), ...taxa]),
        vectors: vectorsOf(Object.values(properties)),
        score: scoreText(properties['security-severity']),
        word: firstText(properties.severity, properties.cvssV3_severity, properties.cvssV4_severity),
        purls: [...textsOf(properties.purls), ...textsOf(properties.purl)],
        aliases: textsOf(rule.deprecatedIds),
        messages: messagesOf(rule.messageStrings),
        facts: packageFactsIn([full, help, fields_textOf(fields_at(rule, 'help', 'markdown'))], properties)
    };
};
const isCritical = (rule) => rule.score !== null || [...rule.tags, rule.word ?? ''].some(text => text.toLowerCase() === 'critical');
class SarifRules {
    /** Whether any rule has a scale that reaches critical. */
    canSayCritical = false;
    /** Of the driver under null, of each extension under its index. */
    #lists = new Map();
    #byId = new Map();
    /** False where the value is no rule; its place is kept, because results count. */
    add(extension, value) {
        const rule = sarif_rules_ruleOf(value);
        const list = this.#lists.get(extension) ?? [];
        this.#lists.set(extension, list);
        list.push(rule);
        if (rule.id !== null && !this.#byId.has(rule.id))
            this.#byId.set(rule.id, rule);
        this.canSayCritical ||= isCritical(rule);
        return fields_isFields(value);
    }
    /** The rules with the names of the components, which are known when the whole `tool` is read. */
    named(tool) {
        const extensions = listOf(fields_at(tool, 'extensions')).map(one => fields_textOf(fields_at(one, 'name')));
        const find = ({ id, index, extension, component }) => {
            const named = component === null ? -1 : extensions.indexOf(component);
            const list = this.#lists.get(extension ?? (named >= 0 ? named : null)) ?? [];
            const indexed = index === null ? undefined : list[index];
            if (indexed !== undefined && (id === null || belongs(indexed.id, id)))
                return indexed;
            return id === null ? null : this.#withId(id);
        };
        return { find, messages: messagesOf(fields_at(tool, 'driver', 'globalMessageStrings')), canSayCritical: this.canSayCritical };
    }
    /** `CA1000/sub` is a refinement of the rule `CA1000` (SARIF 2.1.0, 3.27.5). */
    #withId(id) {
        for (let name = id; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('/')))) {
            const rule = this.#byId.get(name);
            if (rule !== undefined)
                return rule;
        }
        return null;
    }
}
const belongs = (rule, id) => rule === null || id === rule || id.startsWith(`${rule}/`);

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/reports/scans/sarif-waiting.js
/** A queue of values that wait for something later in the document: compressed text outside of the heap. */

const chunkBytes = 2 ** 18;
const sarif_waiting_LF = 0x0a;
/** The fastest level: reports repeat themselves so much that a better one gains little. */
const packed = (bytes) => (0,external_node_zlib_.deflateRawSync)(bytes, { level: 1 });
/** The values must survive `JSON.stringify`. */
const waitingOf = () => {
    let chunks = [];
    let open = null;
    let used = 0;
    let size = 0;
    const pack = () => {
        if (open !== null && used > 0)
            chunks.push(packed(open.subarray(0, used)));
        used = 0;
    };
    const addLine = (line) => {
        const bytes = Buffer.byteLength(line);
        if (used + bytes > chunkBytes)
            pack();
        if (bytes > chunkBytes)
            chunks.push(packed(Buffer.from(line)));
        else {
            open ??= Buffer.allocUnsafe(chunkBytes);
            used += open.write(line, used);
        }
    };
    return {
        get size() {
            return size;
        },
        add: value => {
            addLine(`${JSON.stringify(value)}\n`);
            size += 1;
        },
        *take() {
            pack();
            const all = chunks;
            chunks = [];
            open = null;
            size = 0;
            for (const chunk of all) {
                const bytes = (0,external_node_zlib_.inflateRawSync)(chunk);
                for (let start = 0, end = bytes.indexOf(sarif_waiting_LF); end >= 0; start = end + 1, end = bytes.indexOf(sarif_waiting_LF, start)) {
                    yield JSON.parse(bytes.toString('utf8', start, end));
                }
            }
        }
    };
};

;// CONCATENATED MODULE: ./build/reports/scans/sarif-run.js








class SarifRun {
    #context;
    #rules = new SarifRules();
    #artifacts = [];
    #logical = [];
    #waiting = waitingOf();
    #facts = null;
    /** A result took the level of its rule, whatever the invocations behind it may say. */
    #levelAssumed = false;
    constructor(context) {
        this.#context = context;
    }
    /** `path` begins behind the run; `run` is its skeleton as far as it is read. */
    entry(value, path, line, run) {
        const [list] = path;
        if (list === 'results')
            this.#result(value, line, fields_fieldsOf(run));
        else if (list === 'artifacts')
            this.#artifacts.push(fields_textOf(fields_at(value, 'location', 'uri')));
        else if (list === 'logicalLocations')
            this.#logical.push(firstText(fields_at(value, 'fullyQualifiedName'), fields_at(value, 'name')));
        else if (!this.#rules.add(path[1] === 'driver' ? null : Number(path[2]), value)) {
            this.#context.unusable('a rule is no object', line);
        }
    }
    #result(value, line, run) {
        if (!fields_isFields(value)) {
            this.#context.unusable('a result is no object', line);
            return;
        }
        const draft = draftOf(value, line);
        if (draft === null)
            return;
        if (this.#waiting.size === 0 && this.#isKnown(draft, run))
            this.#emit(draft, run);
        else
            this.#waiting.add(draft);
    }
    /** Whether everything that the result refers to stands before it. */
    #isKnown(draft, run) {
        if (!('tool' in run))
            return false;
        const { place } = draft;
        if (place?.artifact !== undefined && place.uri === null && this.#artifacts[place.artifact] === undefined)
            return false;
        if (place?.logical !== undefined && place.uri === null && this.#logical[place.logical] === undefined)
            return false;
        return place?.base === undefined || namesRoot(place.base) || 'originalUriBaseIds' in run;
    }
    #emit(draft, run) {
        this.#facts ??= this.#factsOf(run);
        this.#levelAssumed ||= draft.level === null && !('invocations' in run);
        const record = sarif_record_recordOf(draft, this.#facts);
        if (record === null)
            this.#context.unusable('a result names neither a rule nor a message', draft.line);
        else
            this.#context.emit(record);
    }
    #factsOf(run) {
        const bases = basesIn(run.originalUriBaseIds);
        return {
            tool: toolOf(run),
            rules: this.#rules.named(run.tool),
            overrides: overridesIn(run.invocations),
            artifacts: this.#artifacts,
            logical: this.#logical,
            bases
        };
    }
    /** `complete` is false where the document breaks off inside of this run. */
    finish(run, complete) {
        if (this.#waiting.size > 0) {
            this.#facts = this.#factsOf(run);
            for (const draft of this.#waiting.take())
                this.#emit(draft, run);
        }
        if (!complete)
            return;
        this.#checkResults(run);
        if (this.#levelAssumed && overridesIn(run.invocations).size > 0) {
            this.#context.missing('levels that its configuration gives to rules stand behind the results they are for');
        }
        const { notAudited, failed } = notAuditedIn(run.invocations);
        for (const reason of failed)
            this.#context.failed(reason);
        const driver = fields_fieldsOf(fields_at(run, 'tool', 'driver'));
        const tool = toolOf(run);
        if (fields_textOf(driver.name) === null)
            this.#context.missing('the run does not name its tool');
        this.#context.scan({
            tool,
            version: firstText(driver.semanticVersion, driver.version, driver.fullName),
            time: firstText(...listOf(run.invocations).flatMap(one => [fields_at(one, 'endTimeUtc'), fields_at(one, 'startTimeUtc')])),
            canSayCritical: this.#rules.canSayCritical ||
                (this.#facts?.rules.canSayCritical ?? false) ||
                criticalTools.has(tool.toLowerCase()),
            target: firstText(fields_at(run, 'automationDetails', 'id'), fields_at(run, 'versionControlProvenance', 'repositoryUri')),
            notAudited
        });
    }
    /** A run without results did not scan (SARIF 2.1.0, 3.14.23). */
    #checkResults(run) {
        if ('results' in run && Array.isArray(run.results))
            return;
        const elsewhere = listOf(fields_at(run, 'externalPropertyFileReferences', 'results')).length > 0;
        const detail = elsewhere ? 'the results of a run stand in other files' : 'a run has no list `results`';
        this.#context.missing(detail);
    }
}
const toolOf = (run) => fields_textOf(fields_at(run, 'tool', 'driver', 'name')) ?? 'unnamed tool';

;// CONCATENATED MODULE: ./build/reports/scans/sarif.js
/** SARIF 2.1.0 of any tool: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */



const sarif_open = (context) => {
    let current = null;
    let index = -1;
    /** Runs are read one after the other; one without results has no entries of its own. */
    const runAt = (next, skeleton) => {
        if (current === null || next !== index) {
            finishUntil(next, skeleton, true);
            current = new SarifRun(context);
            index = next;
        }
        return current;
    };
    const finishUntil = (next, skeleton, complete) => {
        const runs = listOf(fields_at(skeleton, 'runs'));
        for (let run = Math.max(0, index); run < next; run++) {
            const reader = run === index && current !== null ? current : new SarifRun(context);
            const skeletonOfRun = runs[run];
            if (fields_isFields(skeletonOfRun))
                reader.finish(skeletonOfRun, complete || run < next - 1);
            else if (complete)
                context.missing(`\`runs[${run}]\` is no object`);
        }
    };
    return {
        entry: (value, path, line, skeleton) => {
            const run = Number(path[1]);
            runAt(run, skeleton).entry(value, path.slice(2), line, listOf(fields_at(skeleton, 'runs'))[run]);
        },
        finish: (skeleton, complete) => {
            const runs = listOf(fields_at(skeleton, 'runs'));
            finishUntil(runs.length, skeleton, complete);
            if (!complete || !hasList(context, skeleton, 'runs'))
                return;
            const version = fields_textOf(fields_at(skeleton, 'version'));
            if (version !== null && !version.startsWith('2.'))
                context.failed(`its version is ${version}, and only SARIF 2.1.0 is read`);
            if (runs.length === 0)
                context.missing('`runs` is empty');
        }
    };
};
const sarif_recognise = (outline) => {
    if (!fields_isFields(outline) || !('runs' in outline))
        return false;
    const { version, $schema } = outline;
    const first = listOf(outline.runs)[0];
    const schema = typeof $schema === 'string' && /sarif/i.test($schema);
    const known = schema || (typeof version === 'string' && /^[12]\.\d/.test(version));
    return (known || fields_isFields(fields_at(first, 'tool', 'driver')) || typeof fields_at(listOf(fields_at(first, 'results'))[0], 'ruleId') === 'string');
};
const sarif = scanFormat({
    name: 'sarif',
    title: 'SARIF',
    selectors: [
        ['runs', '[]', 'results', '[]'],
        ['runs', '[]', 'tool', 'driver', 'rules', '[]'],
        ['runs', '[]', 'tool', 'extensions', '[]', 'rules', '[]'],
        ['runs', '[]', 'artifacts', '[]'],
        ['runs', '[]', 'logicalLocations', '[]']
    ],
    ignored: [
        'taxonomies',
        'threadFlowLocations',
        'graphs',
        'webRequests',
        'webResponses',
        'addresses',
        'translations',
        'policies',
        'properties'
    ].map(key => ['runs', '[]', key]),
    recognise: sarif_recognise,
    open: sarif_open
});

;// CONCATENATED MODULE: ./build/reports/scans/semgrep.js







/** Without an account Semgrep writes these words instead of every fingerprint and every line of code. */
const withheld = 'requires login';
const newScale = new Set(['critical', 'high', 'medium', 'low']);
/** Reasons for leaving a file out that nobody chose. */
const failedReasons = /^(?:analysis_failed|exceeded_size_limit|too_many_matches|too_big)/;
const isSecret = (rule, metadata) => metadata.product === 'secrets' || /(?:^|\.)secrets?\./.test(rule);
const semgrep_commonOf = (entry, rule, file) => {
    const extra = fields_fieldsOf(entry.extra);
    const metadata = fields_fieldsOf(extra.metadata);
    const text = fields_textOf(extra.message) ?? rule;
    const quoted = typeof extra.lines === 'string' && extra.lines !== withheld && !isSecret(rule, metadata) ? extra.lines : '';
    return {
        tool: 'semgrep',
        title: titleText(text),
        message: messageText(text),
        ...rated(severityTables.semgrep, extra.severity, 'semgrep'),
        vectors: [],
        cwes: cwesOf(textsOf(metadata.cwe)),
        location: { file: pathText(file), line: fields_lineOf(fields_at(entry, 'start', 'line')), snippet: snippetText(quoted) },
        url: firstText(metadata.source, metadata.shortlink, ...textsOf(metadata.references)),
        suppressed: extra.is_ignored === true ? 'nosemgrep' : null
    };
};
const semgrep_recordOf = (entry, rule, file) => {
    const common = semgrep_commonOf(entry, rule, file);
    const metadata = fields_fieldsOf(fields_at(entry, 'extra', 'metadata'));
    const found = fields_fieldsOf(fields_at(entry, 'extra', 'sca_info', 'dependency_match', 'found_dependency'));
    const name = fields_textOf(found.package);
    const ids = idsOf(metadata['sca-vuln-database-identifier'], ...textsOf(metadata.cve), metadata.ghsa);
    if (name !== null && ids.length > 0) {
        const fixes = listOf(metadata['sca-fix-versions']).flatMap(one => fields_isFields(one) ? textsOf(one[name]) : textsOf(one));
        const fixedIn = [...new Set(fixes.flatMap(versionsIn))];
        return {
            ...common,
            kind: 'vulnerability',
            ids,
            component: componentOf({ name, version: fields_textOf(found.version), ecosystem: fields_textOf(found.ecosystem) }),
            fixedIn,
            fixable: fixedIn.length > 0 ? true : null
        };
    }
    const fingerprint = fields_textOf(fields_at(entry, 'extra', 'fingerprint'));
    return {
        ...common,
        kind: 'finding',
        category: isSecret(rule, metadata) ? 'secret' : 'code',
        rule,
        fingerprints: fingerprint === null || fingerprint === withheld ? {} : { 'matchBasedId/v1': fingerprint }
    };
};
const semgrep_sentenceOf = (error) => {
    const type = fields_at(error, 'type');
    const text = firstText(fields_at(error, 'message'), type, listOf(type)[0]) ?? 'no reason given';
    const path = fields_textOf(fields_at(error, 'path'));
    return messageText(path === null ? text : `${pathText(path)}: ${text}`);
};
const semgrep_open = (context) => {
    let usesNewScale = false;
    let scanned = 0;
    return {
        entry: (value, [list], line) => {
            if (list === 'paths')
                scanned += 1;
            else
                objectsOnly(context, 'a result', entry => {
                    const rule = fields_textOf(entry.check_id);
                    const file = fields_textOf(entry.path);
                    usesNewScale ||= newScale.has(String(fields_at(entry, 'extra', 'severity')).toLowerCase());
                    if (rule === null || file === null)
                        context.unusable(`a result names no ${rule === null ? 'rule' : 'file'}`, line);
                    else
                        context.emit(semgrep_recordOf(entry, rule, file));
                })(value, line);
        },
        finish: (skeleton, complete) => {
            if (!complete || !hasList(context, skeleton, 'results'))
                return;
            const skipped = listOf(fields_at(skeleton, 'paths', 'skipped')).filter(one => failedReasons.test(String(fields_at(one, 'reason'))));
            context.scan({
                tool: 'semgrep',
                version: fields_textOf(fields_at(skeleton, 'version')),
                time: null,
                canSayCritical: usesNewScale,
                target: null,
                notAudited: [
                    ...(scanned === 0 && Array.isArray(fields_at(skeleton, 'paths', 'scanned')) ? ['Semgrep scanned no file.'] : []),
                    ...listOf(fields_at(skeleton, 'errors')).map(semgrep_sentenceOf),
                    ...skipped.map(one => `${pathText(String(fields_at(one, 'path')))}: ${String(fields_at(one, 'reason'))}`)
                ]
            });
        }
    };
};
const semgrep_recognise = (outline) => {
    if (!fields_isFields(outline))
        return false;
    const first = fields_fieldsOf(listOf(outline.results)[0]);
    if ('check_id' in first && fields_isFields(first.extra))
        return true;
    return 'paths' in outline && 'results' in outline && 'errors' in outline;
};
const semgrepJson = scanFormat({
    name: 'semgrep-json',
    title: 'Semgrep JSON',
    selectors: [
        ['results', '[]'],
        ['paths', 'scanned', '[]']
    ],
    ignored: [['time'], ['explanations'], ['profiling_results']],
    recognise: semgrep_recognise,
    open: semgrep_open
});

;// CONCATENATED MODULE: ./build/reports/scans/snyk.js






/** What the upgrade path says about the package at its end: the version, where one is given. */
const upgradeOf = (entry, name) => {
    const last = fields_textOf(listOf(entry.upgradePath).at(-1));
    return last?.startsWith(`${name}@`) ? last.slice(name.length + 1) : null;
};
const snyk_fixOf = (entry, name) => {
    const stated = [...textsOf(entry.fixedIn), ...textsOf(entry.nearestFixedInVersion)];
    const upgrade = upgradeOf(entry, name);
    const fixedIn = [...new Set(stated.length > 0 || upgrade === null ? stated : [upgrade])];
    if (fixedIn.length > 0 || entry.isUpgradable === true || entry.isPatchable === true)
        return { fixedIn, fixable: true };
    const knows = Array.isArray(entry.fixedIn) || typeof entry.isUpgradable === 'boolean';
    return { fixedIn, fixable: knows ? false : null };
};
const vectorsIn = (entry) => vectorsOf([
    entry.CVSSv4,
    entry.CVSSv3,
    ...listOf(entry.cvssDetails).map(one => fields_at(one, 'cvssV3Vector')),
    ...listOf(entry.cvssSources).map(one => fields_at(one, 'vector'))
]);
const snyk_suppressionOf = (entry) => {
    const ignored = listOf(fields_at(entry, 'filtered', 'ignored')).map(fields_fieldsOf);
    return firstText(...ignored.map(one => one.reason)) ?? 'ignored by the policy of Snyk';
};
/** `from` is the path of packages from the project to this one. */
const messageFor = (entry, title, name) => {
    const from = textsOf(entry.from);
    const path = from.length > 1 ? ` (${from.join(' > ')})` : '';
    return messageText(`${title} in ${name}${path}`);
};
const snyk_readVulnerability = (context, entry, suppressed, line) => {
    const id = fields_textOf(entry.id);
    const name = firstText(entry.packageName, entry.moduleName, entry.name);
    if (id === null || name === null) {
        context.unusable(`a vulnerability names no ${id === null ? 'identifier' : 'package'}`, line);
        return;
    }
    const title = fields_textOf(entry.title) ?? id;
    const common = {
        tool: 'snyk',
        title: titleText(title),
        message: messageFor(entry, title, name),
        ...rated(severityTables.snyk, firstText(entry.severityWithCritical, entry.severity), 'snyk'),
        vectors: vectorsIn(entry),
        cwes: cwesOf(listOf(fields_at(entry, 'identifiers', 'CWE'))),
        location: null,
        url: firstText(entry.url, `https://security.snyk.io/vuln/${encodeURIComponent(id.toWellFormed())}`),
        suppressed
    };
    if (entry.type === 'license') {
        context.emit({ ...common, kind: 'finding', category: 'licence', rule: id, fingerprints: {} });
        return;
    }
    const identifiers = fields_fieldsOf(entry.identifiers);
    const version = fields_textOf(entry.version);
    context.emit({
        ...common,
        kind: 'vulnerability',
        ids: idsOf(id, ...textsOf(identifiers.CVE), ...textsOf(identifiers.GHSA), ...textsOf(identifiers.RUSTSEC)),
        component: componentOf({ name, version, ecosystem: fields_textOf(entry.packageManager) }, firstText(entry.purl, entry.packageUrl)),
        ...snyk_fixOf(entry, name)
    });
};
const readIssue = (context, entry, line) => {
    const rule = firstText(entry.publicId, entry.id);
    if (rule === null) {
        context.unusable('an issue names no rule', line);
        return;
    }
    const title = fields_textOf(entry.title) ?? rule;
    const file = fields_textOf(entry.targetFile);
    context.emit({
        kind: 'finding',
        tool: 'snyk',
        title: titleText(title),
        message: messageText(firstText(fields_at(entry, 'iacDescription', 'issue'), entry.msg) ?? title),
        ...rated(severityTables.snyk, entry.severity, 'snyk'),
        vectors: [],
        cwes: [],
        location: file === null ? null : { file: pathText(file), line: fields_lineOf(entry.lineNumber), snippet: null },
        url: fields_textOf(entry.documentation),
        suppressed: entry.isIgnored === true ? 'ignored by the policy of Snyk' : null,
        category: 'iac',
        rule,
        fingerprints: {}
    });
};
const checkProject = (context, value) => {
    const project = fields_fieldsOf(value);
    const { error } = project;
    const lists = [project.vulnerabilities, project.infrastructureAsCodeIssues];
    if (error !== undefined && error !== null)
        context.failed(firstText(error, fields_at(error, 'message'), project.message) ?? 'it gives no reason');
    else if (!lists.some(Array.isArray))
        context.missing('a project has no list `vulnerabilities`');
};
const snyk_open = (context) => ({
    entry: (value, path, line) => {
        const list = path.find(key => typeof key === 'string');
        objectsOnly(context, 'an entry', entry => {
            if (list === 'infrastructureAsCodeIssues')
                readIssue(context, entry, line);
            else
                snyk_readVulnerability(context, entry, list === 'filtered' ? snyk_suppressionOf(entry) : null, line);
        })(value, line);
    },
    finish: (skeleton, complete) => {
        if (!complete)
            return;
        const projects = Array.isArray(skeleton) ? skeleton : [skeleton];
        for (const project of projects)
            checkProject(context, project);
        const targets = projects.map(project => firstText(fields_at(project, 'displayTargetFile'), fields_at(project, 'projectName'), fields_at(project, 'path')));
        context.scan({
            tool: 'snyk',
            version: null,
            time: null,
            canSayCritical: true,
            target: projects.length === 1 ? (targets[0] ?? null) : null,
            notAudited: []
        });
    }
});
const marks = [
    'dependencyCount',
    'packageManager',
    'uniqueCount',
    'licensesPolicy',
    'isPrivate',
    'projectName',
    'path',
    'error',
    'filtered',
    'meta'
];
const isProject = (value) => {
    if (!fields_isFields(value))
        return false;
    const hasList = 'vulnerabilities' in value || 'infrastructureAsCodeIssues' in value;
    if (typeof value.ok === 'boolean')
        return marks.some(mark => mark in value);
    const first = fields_fieldsOf(listOf(value.vulnerabilities)[0]);
    return (hasList &&
        ('packageManager' in value || 'infrastructureAsCodeIssues' in value || ('from' in first && 'upgradePath' in first)));
};
const lists = [
    ['vulnerabilities', '[]'],
    ['infrastructureAsCodeIssues', '[]'],
    ['filtered', 'ignore', '[]']
];
const snykJson = scanFormat({
    name: 'snyk-json',
    title: 'Snyk JSON',
    selectors: [[], ['[]']].flatMap(root => lists.map(list => [...root, ...list])),
    ignored: [[], ['[]']].flatMap(root => ['remediation', 'policy', 'licensesPolicy', 'docker'].map(key => [...root, key])),
    recognise: outline => isProject(Array.isArray(outline) ? outline[0] : outline),
    open: snyk_open
});

;// CONCATENATED MODULE: ./build/reports/scans/tfsec.js
/** tfsec's JSON. */




/** `status` is a number: 0 failed, 1 passed, 2 ignored. */
const passed = 1;
const tfsec_ignored = 2;
const tfsec_readResult = (context, entry, line) => {
    const rule = firstText(entry.long_id, entry.rule_id);
    if (entry.status === passed)
        return;
    if (rule === null) {
        context.unusable('a result names no rule', line);
        return;
    }
    const location = fields_fieldsOf(entry.location);
    const file = fields_textOf(location.filename);
    const text = firstText(entry.description, entry.rule_description) ?? rule;
    const resource = fields_textOf(entry.resource);
    context.emit({
        kind: 'finding',
        tool: 'tfsec',
        title: titleText(fields_textOf(entry.rule_description) ?? text),
        message: messageText(resource === null ? text : `${resource}: ${text}`),
        ...rated(severityTables.tfsec, entry.severity, 'tfsec'),
        vectors: [],
        cwes: [],
        location: file === null ? null : { file: pathText(file), line: fields_lineOf(location.start_line), snippet: null },
        url: textsOf(entry.links)[0] ?? null,
        suppressed: entry.status === tfsec_ignored ? 'ignored' : null,
        category: 'iac',
        rule,
        fingerprints: {}
    });
};
const tfsec_open = (context) => ({
    entry: (value, _, line) => objectsOnly(context, 'a result', tfsec_readResult.bind(null, context))(value, line),
    finish: (skeleton, complete) => {
        if (!complete)
            return;
        // tfsec writes null where it found nothing.
        const results = fields_at(skeleton, 'results');
        if (results !== null && !Array.isArray(results))
            context.missing(`\`results\` is ${results === undefined ? 'missing' : 'no list'}`);
        else
            context.scan({ tool: 'tfsec', version: null, time: null, canSayCritical: true, target: null, notAudited: [] });
    }
});
const tfsec_recognise = (outline) => {
    const first = listOf(fields_isFields(outline) ? outline.results : null)[0];
    return fields_isFields(first) && 'rule_id' in first && ('long_id' in first || 'rule_provider' in first);
};
const tfsecJson = scanFormat({
    name: 'tfsec-json',
    title: 'tfsec JSON',
    selectors: [['results', '[]']],
    recognise: tfsec_recognise,
    open: tfsec_open
});

;// CONCATENATED MODULE: ./build/reports/scans/trivy-findings.js



/** The lines that Trivy marks as the cause; those of secrets are masked already. */
const trivy_findings_snippetOf = (code) => {
    const lines = listOf(fields_at(code, 'Lines')).map(fields_fieldsOf);
    const causes = lines.filter(line => line.IsCause === true);
    return snippetText((causes.length > 0 ? causes : lines).map(line => String(line.Content ?? '')).join('\n'));
};
const trivy_findings_targetOf = (result) => pathText(fields_textOf(result.Target) ?? '');
const shared = (entry) => ({
    kind: 'finding',
    tool: 'trivy',
    ...rated(severityTables.trivy, entry.Severity, 'trivy'),
    vectors: [],
    cwes: [],
    fingerprints: {}
});
const misconfiguration = (context, result, entry, line) => {
    const rule = firstText(entry.ID, entry.AVDID);
    const status = fields_textOf(entry.Status);
    if (status === 'PASS')
        return;
    if (rule === null) {
        context.unusable('a misconfiguration names no rule', line);
        return;
    }
    const cause = fields_fieldsOf(entry.CauseMetadata);
    const title = firstText(entry.Title, entry.Message) ?? rule;
    context.emit({
        ...shared(entry),
        title: titleText(title),
        message: messageText(firstText(entry.Message, entry.Description) ?? title),
        location: { file: trivy_findings_targetOf(result), line: fields_lineOf(cause.StartLine), snippet: trivy_findings_snippetOf(cause.Code) },
        url: fields_textOf(entry.PrimaryURL),
        suppressed: status === 'EXCEPTION' ? 'exception' : null,
        category: 'iac',
        rule
    });
};
const secret = (context, result, entry, line) => {
    const rule = fields_textOf(entry.RuleID);
    if (rule === null) {
        context.unusable('a secret names no rule', line);
        return;
    }
    const title = fields_textOf(entry.Title) ?? rule;
    context.emit({
        ...shared(entry),
        title: titleText(title),
        message: messageText(title),
        location: { file: trivy_findings_targetOf(result), line: fields_lineOf(entry.StartLine), snippet: null },
        url: null,
        suppressed: null,
        category: 'secret',
        rule
    });
};
const licence = (context, result, entry, line) => {
    const rule = fields_textOf(entry.Name);
    if (rule === null) {
        context.unusable('a licence has no name', line);
        return;
    }
    const owner = firstText(entry.PkgName, entry.FilePath);
    const file = firstText(entry.FilePath, result.Target);
    context.emit({
        ...shared(entry),
        title: titleText(owner === null ? `Licence ${rule}` : `Licence ${rule} of ${owner}`),
        message: messageText(`${owner ?? trivy_findings_targetOf(result)} is under ${rule} (${fields_textOf(entry.Category) ?? 'no category'}).`),
        location: file === null ? null : { file: pathText(file), line: null, snippet: null },
        url: fields_textOf(entry.Link),
        suppressed: null,
        category: 'licence',
        rule
    });
};
/** By the key of the list in a result. */
const trivyFindings = {
    Misconfigurations: misconfiguration,
    Secrets: secret,
    Licenses: licence
};

;// CONCATENATED MODULE: ./build/reports/scans/trivy-vulnerability.js






/** Every vector under `CVSS`, by source: `{nvd: {V2Vector, V3Vector, V40Vector}}`. */
const vectorsUnder = (cvss) => vectorsOf(Object.values(fields_fieldsOf(cvss)).flatMap(source => ['V40Vector', 'V3Vector', 'V2Vector'].map(key => fields_at(source, key))));
/** Trivy names what stands behind the severity: `nvd`, `ghsa`, `redhat`. */
const sourceOf = (entry) => {
    const source = fields_textOf(entry.SeveritySource);
    return source === null ? 'trivy' : `trivy: ${source}`;
};
/** The lockfile or the file of the package; packages of an operating system have none. */
const trivy_vulnerability_fileOf = (result, entry) => {
    if (result.Class === 'os-pkgs')
        return null;
    return firstText(entry.PkgPath, result.Target);
};
/** Emits the vulnerability `entry` of the element `result` of `Results`. */
const trivyVulnerability = (context, result, entry, suppressed, line) => {
    const id = fields_textOf(entry.VulnerabilityID);
    const name = fields_textOf(entry.PkgName);
    if (id === null || name === null) {
        context.unusable(`a vulnerability names no ${id === null ? 'identifier' : 'package'}`, line);
        return;
    }
    const purl = firstText(fields_at(entry, 'PkgIdentifier', 'PURL'), entry.PkgRef);
    const version = fields_textOf(entry.InstalledVersion);
    const fixedIn = versionsIn(fields_textOf(entry.FixedVersion));
    const file = trivy_vulnerability_fileOf(result, entry);
    const record = {
        kind: 'vulnerability',
        tool: 'trivy',
        title: titleText(firstText(entry.Title, entry.Description) ?? id),
        message: messageText(firstText(entry.Description, entry.Title) ?? id),
        ...rated(severityTables.trivy, entry.Severity, sourceOf(entry)),
        vectors: vectorsUnder(entry.CVSS),
        cwes: cwesOf(listOf(entry.CweIDs)),
        location: file === null ? null : { file: pathText(file), line: null, snippet: null },
        url: fields_textOf(entry.PrimaryURL),
        suppressed,
        ids: idsOf(id),
        component: componentOf({ name, version, ecosystem: result.Class === 'os-pkgs' ? null : fields_textOf(result.Type) }, purl),
        fixedIn,
        fixable: fixedIn.length > 0
    };
    context.emit(record);
};

;// CONCATENATED MODULE: ./build/reports/scans/trivy.js
/** Trivy's JSON, of `image`, `fs`, `repo`, `config`, `sbom` and `k8s`; schema versions 1 (a bare list) and 2. */




/** One element of `Results`: a lockfile, the packages of an image, a configuration file. */
const trivy_readResult = (context, value, line) => {
    if (!fields_isFields(value)) {
        context.unusable('a result is no object', line);
        return;
    }
    for (const one of entries(context, value, 'Vulnerabilities', line))
        trivyVulnerability(context, value, one, null, line);
    for (const kind of ['Misconfigurations', 'Secrets', 'Licenses']) {
        for (const one of entries(context, value, kind, line))
            trivyFindings[kind](context, value, one, line);
    }
    for (const one of entries(context, value, 'ExperimentalModifiedFindings', line)) {
        if (one.Type !== 'vulnerability' || !fields_isFields(one.Finding))
            continue;
        const reason = fields_textOf(one.Statement) ?? fields_textOf(one.Status) ?? 'modified by an ignore file or VEX';
        trivyVulnerability(context, value, one.Finding, reason, line);
    }
};
/** Trivy leaves empty lists out, so an absent list is an empty one; a list that is none is told. */
const entries = (context, result, key, line) => {
    const list = result[key];
    if (list !== undefined && list !== null && !Array.isArray(list))
        context.unusable(`\`${key}\` is no list`, line);
    const objects = listOf(list).filter(fields_isFields);
    if (objects.length < listOf(list).length)
        context.unusable(`an element of \`${key}\` is no object`, line);
    return objects;
};
const trivy_open = (context) => {
    let results = 0;
    return {
        entry: (value, _, line) => {
            results += 1;
            trivy_readResult(context, value, line);
        },
        finish: (skeleton, complete) => {
            if (!complete)
                return;
            const document = fields_fieldsOf(skeleton);
            for (const key of ['Results', 'Resources']) {
                const list = document[key];
                if (list !== undefined && list !== null && !Array.isArray(list))
                    context.missing(`\`${key}\` is no list`);
            }
            if (fields_at(document, 'Metadata', 'OS', 'EOSL') === true) {
                context.remark('Trivy: this version of the operating system is out of support, so not all vulnerabilities are known.', null);
            }
            context.scan({
                tool: 'trivy',
                version: fields_textOf(fields_at(document, 'Trivy', 'Version')),
                time: fields_textOf(document.CreatedAt),
                canSayCritical: true,
                target: fields_textOf(document.ArtifactName) ?? fields_textOf(document.ClusterName),
                notAudited: results > 0 ? [] : ['Trivy names no target: it recognised nothing that it could scan.']
            });
        }
    };
};
/** An element of a bare list is Trivy's where it has a target and a list of Trivy's. */
const isResult = (value) => typeof fields_at(value, 'Target') === 'string' &&
    ['Vulnerabilities', 'Misconfigurations', 'Secrets', 'Class', 'Type'].some(key => key in fields_fieldsOf(value));
const trivy_recognise = (outline) => {
    if (Array.isArray(outline))
        return isResult(outline[0]);
    if (!fields_isFields(outline) || 'bomFormat' in outline)
        return false;
    const kubernetes = 'ClusterName' in outline && ('Resources' in outline || 'Findings' in outline);
    return (kubernetes ||
        ('SchemaVersion' in outline &&
            ('ArtifactName' in outline || 'ArtifactType' in outline || isResult(listOf(outline.Results)[0]))));
};
const trivyJson = scanFormat({
    name: 'trivy-json',
    title: 'Trivy JSON',
    selectors: [['Results', '[]'], ['Resources', '[]', 'Results', '[]'], ['Findings', '[]', 'Results', '[]'], ['[]']],
    recognise: trivy_recognise,
    open: trivy_open
});

;// CONCATENATED MODULE: ./build/reports/scans/zap-alert.js



const falsePositive = '0';
/** One record per alert and site; its instances are places of one problem. */
const zapFinding = (alert) => {
    const name = alert.name ?? alert.rule;
    const description = textOfHtml(alert.description ?? '');
    const count = alert.instances > 1 ? ` (${alert.instances} instances)` : '';
    const cwe = cweOf(alert.cwe);
    return {
        kind: 'finding',
        tool: 'zap',
        title: titleText(textOfHtml(name)),
        message: messageText(`${description === '' ? textOfHtml(name) : description}${count}`),
        ...rated(severityTables.zap, alert.risk, 'zap: riskcode'),
        vectors: [],
        cwes: cwe === null ? [] : [cwe],
        location: alert.url === null ? null : { file: alert.url, line: null, snippet: null },
        url: /https?:\/\/[^\s<"]+/.exec(alert.reference ?? '')?.[0] ?? null,
        suppressed: alert.confidence === falsePositive ? 'false positive' : null,
        category: 'web',
        rule: alert.rule,
        fingerprints: {}
    };
};

;// CONCATENATED MODULE: ./build/reports/scans/zap.js
/** ZAP's JSON (traditional and "plus"). Its scale ends at High. */



const readAlert = (context, alert, line) => {
    const rule = wordOf(alert.pluginid) ?? wordOf(alert.alertRef);
    if (rule === null) {
        context.unusable('an alert names no rule', line);
        return;
    }
    const instances = listOf(alert.instances);
    context.emit(zapFinding({
        rule,
        name: firstText(alert.name, alert.alert),
        risk: wordOf(alert.riskcode),
        confidence: wordOf(alert.confidence),
        description: fields_textOf(alert.desc),
        cwe: wordOf(alert.cweid),
        reference: fields_textOf(alert.reference),
        url: firstText(fields_at(instances[0], 'uri'), fields_at(alert, 'url')),
        instances: instances.length
    }));
};
const zap_open = (context) => ({
    entry: (value, _, line) => objectsOnly(context, 'an alert', alert => readAlert(context, alert, line))(value, line),
    finish: (skeleton, complete) => {
        if (!complete || !hasList(context, skeleton, 'site'))
            return;
        const document = fields_fieldsOf(skeleton);
        const sites = listOf(document.site);
        for (const site of sites)
            hasList(context, site, 'alerts');
        context.scan({
            tool: 'zap',
            version: fields_textOf(document['@version']),
            time: firstText(document.created, document['@generated']),
            canSayCritical: false,
            target: sites.length === 1 ? fields_textOf(fields_at(sites[0], '@name')) : null,
            notAudited: sites.length > 0 ? [] : ['ZAP names no site: it reached nothing that it could test.']
        });
    }
});
const zap_recognise = (outline) => {
    if (!fields_isFields(outline))
        return false;
    const first = listOf(outline.site)[0];
    return ((/zap/i.test(String(outline['@programName'] ?? '')) && '@version' in outline) ||
        (fields_isFields(first) && '@name' in first && '@host' in first));
};
const zapJson = scanFormat({
    name: 'zap-json',
    title: 'ZAP JSON',
    selectors: [['site', '[]', 'alerts', '[]']],
    recognise: zap_recognise,
    open: zap_open
});

;// CONCATENATED MODULE: ./build/core/bytes/xml-classes.js
/** Classes of bytes by table, for the inner loops of the scanner. Bytes above 0x7f count as letters: they are checked UTF-8. */
const table = (classes, others) => Uint8Array.from({ length: 256 }, (_, byte) => classes[String.fromCharCode(byte)] ?? others(byte));
const isLetter = (byte) => byte >= 0x80 || /[A-Za-z_:]/.test(String.fromCharCode(byte));
const isDigitLike = (byte) => /[0-9.-]/.test(String.fromCharCode(byte));
const NAME_START = 1;
const NAME = 2;
const xml_classes_SPACE = 4;
/** Flags: may begin a name, may continue a name, white space. */
const nameClass = table({ ' ': xml_classes_SPACE, '\t': xml_classes_SPACE, '\r': xml_classes_SPACE, '\n': xml_classes_SPACE }, byte => isLetter(byte) ? NAME_START | NAME : isDigitLike(byte) ? NAME : 0);
const ORDINARY = 0;
const MARKUP = 1;
const REFERENCE = 2;
const NEWLINE = 3;
const CONTROL = 4;
const BRACKET = 5;
const BLANK = 6;
const xml_classes_QUOTE = 7;
const NOT_ASCII = 8;
const isControl = (byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13;
const controls = (byte) => (isControl(byte) ? CONTROL : ORDINARY);
/** What stops the scan of character data. `>` is a bracket: it may end the forbidden `]]>`. */
const textClass = table({ '<': MARKUP, '&': REFERENCE, '\n': NEWLINE, '>': BRACKET }, controls);
/** What stops the scan of an attribute's value. */
const valueClass = table({ '<': MARKUP, '&': REFERENCE, '\n': NEWLINE, '\t': BLANK, '\r': BLANK, '"': xml_classes_QUOTE, "'": xml_classes_QUOTE }, byte => (byte >= 0x80 ? NOT_ASCII : controls(byte)));
/** What stops the scan of a comment, a processing instruction or a CDATA section. */
const skipClass = table({ '\n': NEWLINE, '-': BRACKET, '?': BRACKET, ']': BRACKET }, controls);
/** What may stand between `&` and `;`: names, and `#` with digits. */
const isReferenceByte = (byte) => ((nameClass[byte] ?? 0) & NAME) !== 0 || byte === 0x23;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const BANG = 0x21;
const QUESTION = 0x3f;
const DASH = 0x2d;
const SEMICOLON = 0x3b;
const CLOSE = 0x5d;

;// CONCATENATED MODULE: ./build/core/bytes/xml-cut-tag.js
/** A tag that a piece of the document cuts: kept until the `>` that ends it arrives. */

class CutTag {
    size = 0;
    #pieces = [];
    /** The quote that is open at the end of what is kept; 0 for none. */
    #quote = 0;
    /** Keeps bytes up to the end of the tag. Returns how many; `ended` tells whether the tag is whole. */
    add(bytes) {
        const end = this.#findEnd(bytes);
        const taken = end < 0 ? bytes.length : end + 1;
        this.#pieces.push(Buffer.from(bytes.subarray(0, taken)));
        this.size += taken;
        return { taken, ended: end >= 0 };
    }
    /** What is kept, which is forgotten then. */
    take() {
        const whole = Buffer.concat(this.#pieces);
        this.#pieces = [];
        this.#quote = 0;
        this.size = 0;
        return whole;
    }
    #findEnd(bytes) {
        for (let at = 0; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            if (this.#quote !== 0) {
                if (byte === this.#quote)
                    this.#quote = 0;
            }
            else if (byte === GT)
                return at;
            else if (valueClass[byte] === xml_classes_QUOTE)
                this.#quote = byte;
        }
        return -1;
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/xml-doctype.js
/** Finds the end of a DOCTYPE without reading what it declares: nothing is fetched, no entity is expanded. */
const quotes = `"'`;
class DoctypeSkipper {
    #inside = 'doctype';
    #quote = '';
    /** The last characters, to see `<!--`, `-->`, `<?` and `?>` across pieces. */
    #tail = '';
    begin() {
        this.#inside = 'doctype';
        this.#quote = '';
        this.#tail = '';
    }
    /** True when `character` is the `>` that ends the DOCTYPE. */
    isEnd(character) {
        const tail = (this.#tail + character).slice(-4);
        this.#tail = tail;
        if (this.#inside === 'comment') {
            if (tail.endsWith('-->'))
                this.#enter('subset');
        }
        else if (this.#inside === 'instruction') {
            if (tail.endsWith('?>'))
                this.#enter('subset');
        }
        else if (this.#quote !== '') {
            if (character === this.#quote)
                this.#quote = '';
        }
        else if (quotes.includes(character))
            this.#quote = character;
        else
            return this.#inside === 'doctype' ? this.#outside(character) : this.#subset(character, tail);
        return false;
    }
    #outside(character) {
        if (character === '[')
            this.#enter('subset');
        return character === '>';
    }
    #subset(character, tail) {
        if (character === ']')
            this.#enter('doctype');
        else if (tail === '<!--')
            this.#enter('comment');
        else if (tail.endsWith('<?'))
            this.#enter('instruction');
        return false;
    }
    #enter(inside) {
        this.#inside = inside;
        this.#tail = '';
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/xml-problem.js
/** After these nothing more is read. */
const fatalProblems = new Set(['malformed', 'truncated', 'limit']);
/** More nested elements are refused. */
const deepestElement = 10_000;
/** A larger tag (its attributes included) is refused. */
const largestTag = 16 << 20;

;// CONCATENATED MODULE: ./build/core/bytes/xml-section.js
/** Finds the end of a comment, a CDATA section or a processing instruction across pieces. */

/** The byte before the `>` that ends a section, and how often it stands there. */
const ends = {
    comment: [DASH, 2],
    cdata: [CLOSE, 2],
    instruction: [QUESTION, 1]
};
class SectionReader {
    #place;
    #report;
    #kind = 'comment';
    #matched = 0;
    constructor(place, report) {
        this.#place = place;
        this.#report = report;
    }
    begin(kind) {
        this.#kind = kind;
        this.#matched = 0;
    }
    /** The position behind the section's end; -1 where the piece ends before it (or a comment is malformed). */
    find(bytes, from) {
        const [mark, times] = ends[this.#kind];
        for (let at = from; at < bytes.length; at++) {
            if (this.#matched === 0) {
                while (at < bytes.length && skipClass[bytes[at] ?? 0] === ORDINARY)
                    at++;
                if (at === bytes.length)
                    return -1;
            }
            const byte = bytes[at] ?? 0;
            if (byte === GT && this.#matched === times)
                return at + 1;
            if (this.#matched === times && this.#kind === 'comment') {
                this.#report('malformed', 'a comment holds `--`');
                return -1;
            }
            this.#matched = byte === mark ? Math.min(times, this.#matched + 1) : 0;
            this.#note(skipClass[byte]);
        }
        return -1;
    }
    #note(found) {
        if (found === NEWLINE)
            this.#place.line += 1;
        if (found === CONTROL)
            this.#report('character', 'it holds a control character');
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/names.js
const slots = 2048;
const names_longest = 64;
/** Mixes one byte into a hash (FNV-1a). */
const mix = (hash, byte) => Math.imul(hash ^ byte, 0x01000193);
const seed = 0x811c9dc5 | 0;
/**
 * Strings of names that come again and again, decoded once. A direct-mapped cache: bounded, and a collision costs one
 * decoding, nothing else.
 */
class Names {
    #slots = new Array(slots).fill(undefined);
    /** The UTF-8 text of `bytes[start, end)`, whose hash by `mix` is `hash`. */
    text(bytes, start, end, hash) {
        const index = hash & (slots - 1);
        const slot = this.#slots[index];
        if (slot !== undefined && isSame(slot.bytes, bytes, start, end))
            return slot.text;
        const text = internalized(bytes.toString('utf8', start, end));
        if (end - start <= names_longest)
            this.#slots[index] = { bytes: Uint8Array.prototype.slice.call(bytes, start, end), text };
        return text;
    }
}
/** The engine's own copy of a string, as property keys are: comparing two of them compares addresses. */
const internalized = (text) => Object.keys({ [text]: 0 })[0] ?? text;
const isSame = (known, bytes, start, end) => {
    if (known.length !== end - start)
        return false;
    for (let index = 0; index < known.length; index++)
        if (known[index] !== bytes[start + index])
            return false;
    return true;
};

;// CONCATENATED MODULE: ./build/core/bytes/xml-references.js
/** References of XML: the five predefined entities and character numbers. Nothing else is ever expanded. */
const predefined = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const reference = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,10})|#x([0-9A-Fa-f]{1,8}));/g;
/** What stands between `&` and `;`. */
const referenceState = (name) => {
    if (Object.hasOwn(predefined, name))
        return 'good';
    const match = /^#(?:(\d{1,10})|x([0-9A-Fa-f]{1,8}))$/.exec(name);
    if (match === null)
        return 'unknown';
    return isCharacter(xml_references_numberOf(match[1], match[2])) ? 'good' : 'illegal';
};
/** XML 1.0 (fifth edition), production 2. */
const isCharacter = (point) => point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff);
const xml_references_numberOf = (decimal, hexadecimal) => decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
const isSurrogate = (point) => point >= 0xd800 && point <= 0xdfff;
const characterOf = (point) => point > 0x10ffff || isSurrogate(point) ? '\ufffd' : String.fromCodePoint(point);
/** Expands the references of a text; what cannot be expanded stays as it is written. */
const expandReferences = (text) => text.replace(reference, (_, name, decimal, hexadecimal) => name === undefined ? characterOf(xml_references_numberOf(decimal, hexadecimal)) : (predefined[name] ?? ''));
/** Line ends become LF (XML 1.0, 2.11). */
const normalizeLineEnds = (text) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
/** A longer name between `&` and `;` is no reference. */
const longestReference = 64;

;// CONCATENATED MODULE: ./build/core/bytes/xml-tag.js
/** Reads one tag out of contiguous bytes: name and the spans of its attributes, decoded only when they are asked for. */




/** The bytes end before the tag does. */
const CUT = -1;
/** The tag is malformed: see `detail`. */
const MALFORMED = -2;
const PLAIN = 0;
const NON_ASCII = 1;
const WITH_BLANKS = 2;
const WITH_REFERENCES = 4;
const manyAttributes = 24;
class TagReader {
    name = '';
    line = 1;
    selfClosing = false;
    /** Why the tag is malformed. */
    detail = '';
    /** Line feeds inside the tag, up to where reading stopped. */
    lines = 0;
    /** Problems that do not stop the reading. */
    remarks = [];
    #tagNames = new Names();
    #attributeNames = new Names();
    #names = [];
    /** Per attribute: start and end of the value, and what decoding it takes. */
    #spans = [];
    #count = 0;
    #bytes = Buffer.alloc(0);
    /** Reads a start tag from behind its `<`. Returns the position behind its `>`, CUT or MALFORMED. */
    start(bytes, from) {
        this.#begin(bytes);
        let at = this.#elementName(bytes, from);
        while (at >= 0) {
            const before = at;
            at = this.#space(bytes, at);
            if (at === bytes.length)
                return CUT;
            const byte = bytes[at];
            if (byte === GT)
                return at + 1;
            if (byte === SLASH)
                return this.#selfClosingEnd(bytes, at + 1);
            if (at === before)
                return this.#malformed(`a space is missing in the tag <${this.name}>`);
            at = this.#attribute(bytes, at);
        }
        return at;
    }
    /** Reads an end tag from behind its `</`. */
    end(bytes, from) {
        this.#begin(bytes);
        const named = this.#elementName(bytes, from);
        if (named < 0)
            return named;
        const at = this.#space(bytes, named);
        if (at === bytes.length)
            return CUT;
        return bytes[at] === GT ? at + 1 : this.#malformed(`the end tag </${this.name}> holds more than a name`);
    }
    attribute(name) {
        for (let index = 0; index < this.#count; index++)
            if (this.#names[index] === name)
                return this.#value(index);
        return undefined;
    }
    attributes() {
        return this.#names.slice(0, this.#count).map((name, index) => [name, this.#value(index)]);
    }
    #begin(bytes) {
        this.#bytes = bytes;
        this.#count = 0;
        this.lines = 0;
        this.selfClosing = false;
        this.detail = '';
        if (this.remarks.length > 0)
            this.remarks.length = 0;
    }
    #malformed(detail) {
        this.detail = detail;
        return MALFORMED;
    }
    #elementName(bytes, from) {
        let hash = seed;
        let at = from;
        if (at === bytes.length)
            return CUT;
        if (((nameClass[bytes[at] ?? 0] ?? 0) & NAME_START) === 0)
            return this.#malformed('a `<` is not followed by a name');
        for (; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            if (((nameClass[byte] ?? 0) & NAME) === 0)
                break;
            hash = mix(hash, byte);
        }
        if (at === bytes.length)
            return CUT;
        this.name = this.#tagNames.text(bytes, from, at, hash);
        return at;
    }
    #space(bytes, from) {
        let at = from;
        for (; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            if (((nameClass[byte] ?? 0) & xml_classes_SPACE) === 0)
                break;
            if (byte === buffer.LF)
                this.lines += 1;
        }
        return at;
    }
    #selfClosingEnd(bytes, at) {
        if (at === bytes.length)
            return CUT;
        this.selfClosing = true;
        return bytes[at] === GT ? at + 1 : this.#malformed(`a \`/\` stands inside the tag <${this.name}>`);
    }
    #attribute(bytes, from) {
        let hash = seed;
        let at = from;
        if (((nameClass[bytes[at] ?? 0] ?? 0) & NAME_START) === 0) {
            return this.#malformed(`the tag <${this.name}> holds what is no attribute`);
        }
        for (; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            if (((nameClass[byte] ?? 0) & NAME) === 0)
                break;
            hash = mix(hash, byte);
        }
        if (at === bytes.length)
            return CUT;
        const name = this.#attributeNames.text(bytes, from, at, hash);
        at = this.#space(bytes, at);
        if (at === bytes.length)
            return CUT;
        if (bytes[at] !== EQUALS)
            return this.#malformed(`the attribute ${name} has no value`);
        at = this.#space(bytes, at + 1);
        if (at === bytes.length)
            return CUT;
        const quote = bytes[at] ?? 0;
        if (valueClass[quote] !== xml_classes_QUOTE)
            return this.#malformed(`the value of the attribute ${name} has no quotes`);
        if (this.#isRepeated(name))
            return this.#malformed(`the attribute ${name} stands twice in the tag <${this.name}>`);
        return this.#quoted(bytes, at + 1, quote, name);
    }
    #quoted(bytes, from, quote, name) {
        let flags = PLAIN;
        let at = from;
        for (;;) {
            while (at < bytes.length && valueClass[bytes[at] ?? 0] === ORDINARY)
                at++;
            if (at === bytes.length)
                return CUT;
            const byte = bytes[at] ?? 0;
            if (byte === quote)
                break;
            const found = valueClass[byte] ?? 0;
            if (found === MARKUP)
                return this.#malformed(`the value of the attribute ${name} holds a \`<\``);
            flags |= this.#special(bytes, at, found);
            at++;
        }
        this.#names[this.#count] = name;
        const span = this.#count * 3;
        this.#spans[span] = from;
        this.#spans[span + 1] = at;
        this.#spans[span + 2] = flags;
        this.#count += 1;
        return at + 1;
    }
    #special(bytes, at, found) {
        if (found === NOT_ASCII)
            return NON_ASCII;
        if (found === REFERENCE)
            return this.#reference(bytes, at);
        if (found === NEWLINE)
            this.lines += 1;
        if (found === CONTROL)
            this.#remark('character', 'an attribute holds a control character');
        return found === NEWLINE || found === BLANK ? WITH_BLANKS : PLAIN;
    }
    #reference(bytes, at) {
        let end = at + 1;
        while (end < bytes.length && end - at <= longestReference && isReferenceByte(bytes[end] ?? 0))
            end++;
        const name = bytes.toString('latin1', at + 1, end);
        const state = bytes[end] === SEMICOLON ? referenceState(name) : 'unknown';
        if (state === 'unknown')
            this.#remark('reference', `\`&${name}\` is no reference that is expanded`);
        if (state === 'illegal')
            this.#remark('character', `\`&${name};\` names a character that XML forbids`);
        return WITH_REFERENCES;
    }
    #remark(kind, detail) {
        if (this.remarks.every(remark => remark.kind !== kind))
            this.remarks.push({ kind, detail, lines: this.lines });
    }
    /** A linear search; the set takes over where a hostile tag would make it quadratic. */
    #isRepeated(name) {
        if (this.#count < manyAttributes) {
            for (let index = 0; index < this.#count; index++)
                if (this.#names[index] === name)
                    return true;
            return false;
        }
        if (this.#count === manyAttributes)
            this.#seen = new Set(this.#names.slice(0, this.#count));
        if (this.#seen.has(name))
            return true;
        this.#seen.add(name);
        return false;
    }
    #seen = new Set();
    #value(index) {
        const span = index * 3;
        const start = this.#spans[span] ?? 0;
        const end = this.#spans[span + 1] ?? 0;
        const flags = this.#spans[span + 2] ?? 0;
        const raw = (flags & NON_ASCII) === 0 ? this.#bytes.latin1Slice(start, end) : this.#bytes.utf8Slice(start, end);
        const flat = (flags & WITH_BLANKS) === 0 ? raw : normalizeLineEnds(raw).replace(/[\t\n]/g, ' ');
        return (flags & WITH_REFERENCES) === 0 ? flat : expandReferences(flat);
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/xml-text.js
/** Character data: checks it byte by byte and collects it, as far as it is wanted, in bounded memory. */


/** What goes beyond it is dropped from the text that is handed out. */
const xml_text_longestText = 1 << 16;
/** The bytes of one run of text, the first 64 KiB of them. */
class TextRun {
    wanted = false;
    #buffer = Buffer.alloc(0);
    #stored = 0;
    #total = 0;
    begin(wanted) {
        this.wanted = wanted;
        this.#stored = 0;
        this.#total = 0;
    }
    add(bytes, from, to) {
        if (!this.wanted)
            return;
        if (this.#buffer.length === 0)
            this.#buffer = Buffer.alloc(xml_text_longestText);
        this.#stored += bytes.copy(this.#buffer, this.#stored, from, to);
        this.#total += to - from;
    }
    /** The text without its last `drop` bytes. `raw`: references are text (CDATA). */
    finish(drop, raw) {
        const end = Math.min(this.#stored, this.#total - drop);
        const text = normalizeLineEnds(this.#buffer.toString('utf8', 0, end));
        return raw ? text : expandReferences(text);
    }
}
class TextReader {
    #place;
    #report;
    #inReference = false;
    #reference = '';
    /** The last two bytes of the run before this piece. */
    #beforeLast = 0;
    #last = 0;
    constructor(place, report) {
        this.#place = place;
        this.#report = report;
    }
    begin() {
        this.#last = 0;
        this.#beforeLast = 0;
    }
    /** Reads up to the `<` that ends the run and returns its position; the length where the piece ends before. */
    read(bytes, from) {
        let at = this.#inReference ? this.#endReference(bytes, from) : from;
        for (;;) {
            while (at < bytes.length && textClass[bytes[at] ?? 0] === ORDINARY)
                at++;
            if (at >= bytes.length)
                break;
            if (bytes[at] === LT)
                return at;
            at = this.#special(bytes, from, at);
        }
        this.#beforeLast = bytes.length - from > 1 ? (bytes[bytes.length - 2] ?? 0) : this.#last;
        this.#last = bytes[bytes.length - 1] ?? 0;
        return bytes.length;
    }
    #special(bytes, from, at) {
        const found = textClass[bytes[at] ?? 0];
        if (found === NEWLINE)
            this.#place.line += 1;
        else if (found === CONTROL)
            this.#report('character', 'its text holds a control character');
        else if (found === REFERENCE) {
            this.#inReference = true;
            return this.#endReference(bytes, at + 1);
        }
        else if (found === BRACKET && this.#followsBrackets(bytes, from, at)) {
            this.#report('malformed', 'its text holds `]]>`');
            return bytes.length;
        }
        return at + 1;
    }
    #followsBrackets(bytes, from, at) {
        const before = at > from ? bytes[at - 1] : this.#last;
        const beforeThat = at - 1 > from ? bytes[at - 2] : at > from ? this.#last : this.#beforeLast;
        return before === CLOSE && beforeThat === CLOSE;
    }
    /** Checks the reference whose name goes on at `from`; returns the position behind the name. */
    #endReference(bytes, from) {
        let end = from;
        while (end < bytes.length && end - from <= longestReference && isReferenceByte(bytes[end] ?? 0))
            end++;
        this.#reference = (this.#reference + bytes.toString('latin1', from, end)).slice(0, longestReference + 1);
        if (end === bytes.length && this.#reference.length <= longestReference)
            return end;
        const name = this.#reference;
        this.#reference = '';
        this.#inReference = false;
        const state = bytes[end] === SEMICOLON ? referenceState(name) : 'unknown';
        if (state === 'unknown')
            this.#report('reference', `\`&${name}\` is no reference that is expanded`);
        if (state === 'illegal')
            this.#report('character', `\`&${name};\` names a character that XML forbids`);
        return end;
    }
}

;// CONCATENATED MODULE: ./build/core/bytes/xml-scanner.js
/**
 * A streaming scanner for XML 1.0 over UTF-8 bytes: elements, attributes, text and CDATA as events; comments,
 * instructions and the DOCTYPE are skipped, no entity is expanded but the five predefined ones and character numbers.
 * Total: whatever the bytes are, problems are reported as events and nothing is thrown; memory is bounded.
 */








const openings = ['--', '[CDATA[', 'DOCTYPE'];
class XmlScanner {
    /** The line (from 1) up to which everything is read. */
    place = { line: 1 };
    /** After a fatal problem or the end: further bytes are ignored. */
    stopped = false;
    #events;
    #report = (kind, detail) => this.#problem(kind, detail, this.place.line);
    #tag = new TagReader();
    #cut = new CutTag();
    #run = new TextRun();
    #textReader = new TextReader(this.place, this.#report);
    #section = new SectionReader(this.place, this.#report);
    #doctype = new DoctypeSkipper();
    #elements = [];
    #reported = new Set();
    #step;
    #rootSeen = false;
    #doctypeSeen = false;
    /** Nothing stands before this point: only here an XML declaration may stand. */
    #first = true;
    /** What a cut `<!…` or the target of an instruction holds so far. */
    #partial = '';
    constructor(events) {
        this.#events = events;
        this.#step = this.#outside;
    }
    /** Reads one piece of valid UTF-8. */
    feed(bytes) {
        for (let at = 0; at < bytes.length && !this.stopped;)
            at = this.#step(bytes, at);
    }
    /** Says that the document ends here. */
    end() {
        if (this.stopped)
            return;
        if (this.#cut.size > 0)
            this.#readCut();
        const open = this.#elements.at(-1);
        if (this.stopped)
            return;
        if (open)
            this.#report('truncated', `it ends before the element <${open.name}> of line ${open.line} is closed`);
        else if (this.#step !== this.#outside)
            this.#report('truncated', 'it ends inside of markup');
        else if (!this.#rootSeen)
            this.#report('truncated', 'it ends before the first element');
        this.stopped = true;
    }
    #problem(kind, detail, line) {
        if (this.stopped)
            return;
        if (fatalProblems.has(kind))
            this.stopped = true;
        else if (this.#reported.has(kind))
            return;
        this.#reported.add(kind);
        this.#events.problem({ kind, line, detail });
    }
    #stop(detail, bytes) {
        this.#report('malformed', detail);
        return bytes.length;
    }
    /** Before the first and after the last tag: white space and markup only. */
    #outside = (bytes, from) => {
        for (let at = from; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            this.#step = byte === LT ? this.#markup : this.#outside;
            if (byte === LT)
                return at + 1;
            this.#first = false;
            if (byte === buffer.LF)
                this.place.line += 1;
            if (((nameClass[byte] ?? 0) & xml_classes_SPACE) === 0) {
                return this.#stop(`text stands ${this.#rootSeen ? 'after' : 'before'} the root element`, bytes);
            }
        }
        return bytes.length;
    };
    #beginContent() {
        if (this.#elements.length === 0) {
            this.#step = this.#outside;
            return;
        }
        this.#run.begin(this.#events.wantsText());
        this.#textReader.begin();
        this.#step = this.#text;
    }
    #text = (bytes, from) => {
        const end = this.#textReader.read(bytes, from);
        this.#run.add(bytes, from, end);
        if (end === bytes.length)
            return end;
        this.#endText(0, false);
        this.#step = this.#markup;
        return end + 1;
    };
    #endText(drop, raw) {
        if (this.#run.wanted)
            this.#events.text(this.#run.finish(drop, raw));
    }
    /** Behind a `<`. */
    #markup = (bytes, at) => {
        const byte = bytes[at] ?? 0;
        if (byte === SLASH || ((nameClass[byte] ?? 0) & NAME_START) !== 0)
            return this.#tagAt(bytes, at);
        this.#partial = '';
        if (byte !== QUESTION && byte !== BANG)
            return this.#stop('a `<` is not followed by a name', bytes);
        this.#step = byte === QUESTION ? this.#target : this.#declaration;
        return at + 1;
    };
    #tagAt(bytes, at) {
        const next = this.#readTag(bytes, at);
        if (next >= 0)
            return next;
        if (next === MALFORMED)
            return bytes.length;
        this.#cut.add(bytes.subarray(at));
        this.#step = this.#restOfTag;
        return bytes.length;
    }
    /** Reads a whole tag and tells the events. Returns the position behind it, or CUT or MALFORMED. */
    #readTag(bytes, at) {
        const isEnd = bytes[at] === SLASH;
        const next = isEnd ? this.#tag.end(bytes, at + 1) : this.#tag.start(bytes, at);
        if (next === CUT)
            return next;
        for (const { kind, detail, lines } of this.#tag.remarks)
            this.#problem(kind, detail, this.place.line + lines);
        if (next === MALFORMED)
            this.#problem('malformed', this.#tag.detail, this.place.line + this.#tag.lines);
        else if (isEnd)
            this.#close();
        else
            this.#open();
        return next;
    }
    #restOfTag = (bytes, from) => {
        const { taken, ended } = this.#cut.add(bytes.subarray(from));
        if (this.#cut.size > largestTag)
            this.#report('limit', `a tag is larger than ${largestTag >> 20} MiB`);
        else if (ended)
            this.#readCut();
        return from + taken;
    };
    #readCut() {
        const whole = this.#cut.take();
        if (this.#readTag(whole, 0) === CUT)
            this.#report('truncated', 'it ends inside of a tag');
    }
    #open() {
        const { name, selfClosing, lines } = this.#tag;
        const depth = this.#elements.length;
        if (depth === 0 && this.#rootSeen)
            this.#report('malformed', `a second root element <${name}> follows the first`);
        if (depth >= deepestElement)
            this.#report('limit', `its elements are nested deeper than ${deepestElement}`);
        if (this.stopped)
            return;
        this.#rootSeen = true;
        this.#first = false;
        if (!selfClosing)
            this.#elements.push({ name, line: this.place.line });
        this.#tag.line = this.place.line;
        this.#events.open(this.#tag);
        this.place.line += lines;
        if (selfClosing)
            this.#events.close(name);
        this.#beginContent();
    }
    #close() {
        const { name, lines } = this.#tag;
        const open = this.#elements.pop()?.name;
        if (open !== name) {
            const expected = open === undefined ? 'no element is open' : `</${open}> is expected`;
            this.#report('malformed', `</${name}> stands where ${expected}`);
            return;
        }
        this.place.line += lines;
        this.#events.close(name);
        this.#beginContent();
    }
    /** Behind `<!`: collects until it is known what it is. */
    #declaration = (bytes, at) => {
        this.#partial += String.fromCharCode(bytes[at] ?? 0);
        const kind = openings.find(opening => opening.startsWith(this.#partial));
        if (kind === undefined)
            return this.#stop(`\`<!${this.#partial}\` is no markup`, bytes);
        if (kind === this.#partial)
            this.#enter(kind);
        return at + 1;
    };
    #enter(kind) {
        this.#first = false;
        if (kind === 'DOCTYPE') {
            if (this.#rootSeen || this.#doctypeSeen)
                this.#report('malformed', 'a DOCTYPE stands where none may stand');
            this.#doctypeSeen = true;
            this.#doctype.begin();
            this.#step = this.#declarations;
            return;
        }
        const isCdata = kind === '[CDATA[';
        if (isCdata && this.#elements.length === 0)
            this.#report('malformed', 'a CDATA section stands outside of the root');
        this.#run.begin(isCdata && !this.stopped && this.#events.wantsText());
        this.#section.begin(isCdata ? 'cdata' : 'comment');
        this.#step = this.#skipped;
    }
    #declarations = (bytes, at) => {
        const byte = bytes[at] ?? 0;
        if (byte === buffer.LF)
            this.place.line += 1;
        if (this.#doctype.isEnd(String.fromCharCode(byte)))
            this.#step = this.#outside;
        return at + 1;
    };
    /** Inside a comment, a CDATA section or an instruction. */
    #skipped = (bytes, from) => {
        const end = this.#section.find(bytes, from);
        this.#run.add(bytes, from, end < 0 ? bytes.length : end);
        if (end < 0)
            return bytes.length;
        this.#endText(']]>'.length, true);
        this.#beginContent();
        return end;
    };
    /** Behind `<?`: the name of the instruction. */
    #target = (bytes, from) => {
        let at = from;
        while (at < bytes.length && ((nameClass[bytes[at] ?? 0] ?? 0) & NAME) !== 0)
            at++;
        this.#partial = (this.#partial + bytes.toString('latin1', from, at)).slice(0, 64);
        if (at === bytes.length)
            return at;
        if (this.#partial === '')
            return this.#stop('`<?` is not followed by a name', bytes);
        if (this.#partial.toLowerCase() === 'xml' && !this.#first) {
            return this.#stop('an XML declaration stands behind the start of the file', bytes);
        }
        this.#first = false;
        this.#run.begin(false);
        this.#section.begin('instruction');
        this.#step = this.#skipped;
        return at;
    };
}

;// CONCATENATED MODULE: ./build/core/bytes/xml.js
/** An XML document of any encoding as events. */


/**
 * Reads the stream to its end, or to the first problem after which nothing can be read. `events` receive everything in
 * document order. Throws only what `source` throws.
 */
const scanXml = async (source, events) => {
    const scanner = new XmlScanner(events);
    let undecodable = false;
    let read = 0;
    const pieces = (0,encoding/* toUtf8 */.Pq)(source, ({ detail, lines }) => {
        if (!undecodable)
            events.problem({ kind: 'encoding', line: scanner.place.line + lines, detail });
        undecodable = true;
    });
    for await (const piece of pieces) {
        read += piece.length;
        scanner.feed(piece);
        if (scanner.stopped)
            return;
    }
    if (read > 0 || !undecodable)
        scanner.end();
};

;// CONCATENATED MODULE: ./build/reports/scans/zap-xml.js
/** ZAP's XML report, with the names of its JSON. */





const zap_xml_title = 'ZAP XML';
const fields = new Set([
    'pluginid',
    'alertRef',
    'alert',
    'name',
    'riskcode',
    'confidence',
    'desc',
    'cweid',
    'reference',
    'uri'
]);
const zap_xml_read = async (source, emit) => {
    const diagnostics = (0,diagnostic/* limited */.TJ)(emit);
    const sites = [];
    let root = null;
    let alert = null;
    let instances = 0;
    let text = null;
    let broken = false;
    let line = 1;
    const endAlert = (values) => {
        const value = (name) => fields_textOf(values.get(name));
        const rule = value('pluginid') ?? value('alertRef');
        if (rule === null) {
            diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.unusableEntry)(zap_xml_title, line, 'an alert names no rule'), line));
            return;
        }
        emit(zapFinding({
            rule,
            name: value('name') ?? value('alert'),
            risk: value('riskcode'),
            confidence: value('confidence'),
            description: value('desc'),
            cwe: value('cweid'),
            reference: value('reference'),
            url: value('uri'),
            instances
        }));
    };
    const events = {
        open: tag => {
            line = tag.line;
            if (tag.name === 'OWASPZAPReport')
                root = { version: fields_textOf(tag.attribute('version')), time: fields_textOf(tag.attribute('generated')) };
            else if (tag.name === 'site')
                sites.push(tag.attribute('name') ?? '');
            else if (tag.name === 'alertitem') {
                alert = new Map();
                instances = 0;
            }
            else if (tag.name === 'instance')
                instances += 1;
            text = alert !== null && fields.has(tag.name) ? [] : null;
        },
        close: name => {
            if (name === 'alertitem' && alert !== null) {
                endAlert(alert);
                alert = null;
            }
            else if (alert !== null && text !== null && !alert.has(name))
                alert.set(name, text.join(''));
            text = null;
        },
        wantsText: () => text !== null,
        text: piece => {
            text?.push(piece);
        }
    };
    await scanXml(source, {
        ...events,
        problem: ({ kind, line: at, detail }) => {
            broken = true;
            const failure = kind === 'encoding' ? (0,failures.wrongEncoding)(zap_xml_title, at, detail) : (0,failures.unreadableReport)(zap_xml_title, at, detail);
            diagnostics.emit((0,diagnostic/* diagnostic */.YK)(failure, at));
        }
    });
    finish(broken ? null : root, sites, emit);
    diagnostics.close();
};
const finish = (root, sites, emit) => {
    if (root === null)
        return;
    emit({
        kind: 'scan',
        tool: 'zap',
        ...root,
        canSayCritical: false,
        target: sites.length === 1 ? fields_textOf(sites[0]) : null,
        notAudited: sites.length > 0 ? [] : ['ZAP names no site: it reached nothing that it could test.']
    });
};
const zapXml = {
    name: 'zap-xml',
    title: zap_xml_title,
    holds: 'scan',
    recognise: ({ text }) => /<OWASPZAPReport[\s>]/.test(text.slice(0, 4096)) && text.trimStart().startsWith('<'),
    read: zap_xml_read
};

;// CONCATENATED MODULE: ./build/reports/scans/formats.js

















const scanFormats = [
    sarif,
    trivyJson,
    grypeJson,
    osvScannerJson,
    npmAuditJson,
    pipAuditJson,
    safetyJson,
    snykJson,
    banditJson,
    semgrepJson,
    gitleaksJson,
    zapJson,
    zapXml,
    nucleiJsonLines,
    nucleiJson,
    tfsecJson,
    checkovJson,
    namelessJson
];

;// CONCATENATED MODULE: ./build/reports/tests/junit-values.js
const junit_values_plainNumber = /^\+?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
const thousandsWithPoints = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
const decimalComma = /^\d+,\d+$/;
/**
 * Seconds. Surefire writes `1,234.567`, producers in other locales `0,123` or `1.234,5`. Where both readings are possible
 * (`1,234`) the comma separates thousands. Null for what is no such number, negative ones included.
 */
const parseSeconds = (text) => {
    const given = text?.trim();
    if (given === undefined)
        return null;
    if (junit_values_plainNumber.test(given))
        return Number(given);
    if (thousands.test(given))
        return Number(given.replaceAll(',', ''));
    if (thousandsWithPoints.test(given))
        return Number(given.replaceAll('.', '').replace(',', '.'));
    return decimalComma.test(given) ? Number(given.replace(',', '.')) : null;
};
/** A count a suite claims; null where it claims none. */
const parseCount = (text) => {
    const digits = text?.trim().replaceAll(',', '') ?? '';
    return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
};
/** A line number from 1. */
const parseLine = (text) => {
    const line = parseCount(text);
    return line === null || line === 0 ? null : line;
};
const outcomes = {
    notrun: 'skipped',
    disabled: 'skipped',
    skipped: 'skipped',
    suppressed: 'skipped',
    ignored: 'skipped',
    pending: 'skipped',
    fail: 'failed',
    failed: 'failed',
    failure: 'failed',
    error: 'error',
    errored: 'error'
};
/** What `status` or `result` of a test case says (GoogleTest, CTest); `passed` for every other word. */
const outcomeOfWord = (word) => word === undefined ? 'passed' : (outcomes[word.trim().toLowerCase()] ?? 'passed');
const ranks = { passed: 0, skipped: 1, failed: 2, error: 3 };
const mostSevere = (all) => all.reduce((worst, one) => (ranks[one] > ranks[worst] ? one : worst), 'passed');
const junit_values_longestMessage = 8192;
const messageLines = 10;
/** The message attribute, else the first lines of the text that are not blank; bounded. */
const messageFrom = (attribute, text) => {
    const given = attribute?.trim() ? attribute : text.trim().split('\n', messageLines).join('\n').trimEnd();
    return given === '' ? null : shorten(given);
};
const shorten = (text) => {
    if (text.length <= junit_values_longestMessage)
        return text;
    const end = junit_values_longestMessage - 1;
    const isHalf = /[\ud800-\udbff]/.test(text.charAt(end - 1));
    return `${text.slice(0, isHalf ? end - 1 : end)}…`;
};

;// CONCATENATED MODULE: ./build/reports/tests/junit-case.js

/** The children that tell an outcome. The last four are Surefire's. */
const resultKinds = new Map([
    ['failure', { outcome: 'failed', turn: 'final' }],
    ['error', { outcome: 'error', turn: 'final' }],
    ['skipped', { outcome: 'skipped', turn: 'final' }],
    ['flakyFailure', { outcome: 'failed', turn: 'before' }],
    ['flakyError', { outcome: 'error', turn: 'before' }],
    ['rerunFailure', { outcome: 'failed', turn: 'after' }],
    ['rerunError', { outcome: 'error', turn: 'after' }]
]);
/** A result whose element is still open: its text arrives piece by piece. */
class OpenResult {
    #kind;
    #message;
    #seconds;
    #todo;
    #text = '';
    constructor(kind, tag) {
        this.#kind = kind;
        this.#message = tag.attribute('message');
        this.#seconds = parseSeconds(tag.attribute('time'));
        this.#todo = kind.outcome === 'skipped' && tag.attribute('type') === 'todo';
    }
    get wantsText() {
        return !this.#message?.trim() && this.#text.length < 16_384;
    }
    add(text) {
        this.#text += text;
    }
    close() {
        return { ...this.#kind, message: messageFrom(this.#message, this.#text), seconds: this.#seconds, todo: this.#todo };
    }
}
/** More attempts of one test are counted, not kept. */
const mostAttempts = 1000;
const junit_case_none = [];
const severest = (words) => mostSevere(words.map(outcomeOfWord));
/** A test case whose element is still open. Most cases are one passed attempt: these must cost little. */
class OpenCase {
    #identity;
    #seconds;
    /** What attributes say: `status`, `result`, and node:test's `failure`. */
    #stated;
    #statedMessage;
    /** The first final result of each outcome, and the attempts before and after it. */
    #results = null;
    #failing = 0;
    constructor(tag, suite) {
        this.#identity = {
            suite,
            class: tag.attribute('classname') ?? tag.attribute('class') ?? null,
            name: tag.attribute('name') ?? null,
            file: tag.attribute('file') ?? null,
            line: parseLine(tag.attribute('line'))
        };
        this.#seconds = parseSeconds(tag.attribute('time'));
        const [failure, status, result] = [tag.attribute('failure'), tag.attribute('status'), tag.attribute('result')];
        const says = status !== undefined || result !== undefined || failure !== undefined;
        this.#stated = says ? severest([status, result, failure === undefined ? undefined : 'failed']) : 'passed';
        this.#statedMessage = failure === undefined ? null : messageFrom(failure, '');
    }
    add(result) {
        if (result.turn !== 'before' && isFailing(result.outcome))
            this.#failing += 1;
        const results = this.#results ?? [];
        this.#results = results;
        const isKnown = result.turn === 'final' && this.#finals().some(({ outcome }) => outcome === result.outcome);
        if (!isKnown && (result.turn === 'final' || results.length < mostAttempts))
            results.push(result);
    }
    /** How many failures and errors a producer could have counted here; retried ones that passed are none. */
    get failing() {
        return isFailing(this.#stated) ? Math.max(1, this.#failing) : this.#failing;
    }
    /** One record per attempt, in the order they ran. */
    records() {
        if (this.#results === null)
            return [this.#record(this.#stated, this.#statedMessage, this.#seconds, 1)];
        const outcome = this.#outcome();
        const message = this.#finals().find(result => result.outcome === outcome)?.message ?? null;
        const final = {
            outcome,
            message: message ?? (isFailing(outcome) ? this.#statedMessage : null),
            seconds: this.#seconds
        };
        const before = this.#results.filter(({ turn }) => turn === 'before');
        const after = this.#results.filter(({ turn }) => turn === 'after');
        /** A case with reruns failed every time; some producers leave out the first failure. */
        const decided = after.length > 0 && !isFailing(outcome) ? after : [final, ...after];
        return [...before, ...decided].map((one, index) => this.#record(one.outcome, one.message, one.seconds, index + 1));
    }
    #finals() {
        return this.#results?.filter(({ turn }) => turn === 'final') ?? junit_case_none;
    }
    #record(outcome, message, seconds, attempt) {
        const { suite, name, file, line } = this.#identity;
        return { kind: 'test', suite, class: this.#identity.class, name, outcome, seconds, message, file, line, attempt };
    }
    /** The most severe, except that a failing todo of node:test is expected to fail. */
    #outcome() {
        const finals = this.#finals();
        if (finals.some(({ todo }) => todo))
            return 'skipped';
        return mostSevere([this.#stated, ...finals.map(({ outcome }) => outcome)]);
    }
}
const isFailing = (outcome) => outcome === 'failed' || outcome === 'error';
/** The record of a failure that belongs to a suite and to none of its cases. */
const suiteFailure = (suite, { outcome, message }) => ({
    kind: 'test',
    suite,
    class: null,
    name: null,
    outcome,
    seconds: null,
    message,
    file: null,
    line: null,
    attempt: 1
});

;// CONCATENATED MODULE: ./build/reports/tests/junit-suite.js



/** The enclosing `testsuite` names joined by ` > `; `testsuites` is the whole report and not part of the path. */
class OpenSuite {
    path;
    #line;
    #label;
    #claims;
    /** Of the suite itself, and with all suites inside. */
    #own = { tests: 0, failing: 0 };
    #all = { tests: 0, failing: 0 };
    /** Cases and suites directly inside: node:test counts these. */
    #children = 0;
    /** A disagreement was told for a suite inside; it explains that of this one. */
    #told = false;
    constructor(tag, isSuite, parent) {
        const name = tag.attribute('name') || null;
        const outer = parent?.path ?? null;
        this.path = isSuite && name !== null ? (outer === null ? name : `${outer} > ${name}`) : outer;
        this.#line = tag.line;
        this.#label = name ?? (isSuite ? 'without a name' : 'of all tests');
        const [failures, errors] = [parseCount(tag.attribute('failures')), parseCount(tag.attribute('errors'))];
        const failing = failures === null && errors === null ? null : (failures ?? 0) + (errors ?? 0);
        this.#claims = { tests: parseCount(tag.attribute('tests')), failing };
    }
    addCase(failing) {
        this.#children += 1;
        for (const counts of [this.#own, this.#all]) {
            counts.tests += 1;
            counts.failing += failing;
        }
    }
    addFailure() {
        this.#own.failing += 1;
        this.#all.failing += 1;
    }
    addSuite(inner) {
        this.#children += 1;
        this.#all.tests += inner.#all.tests;
        this.#all.failing += inner.#all.failing;
        if (inner.#told)
            this.#told = true;
    }
    /** What to say when the suite ends; null where claims and cases agree, or a suite inside has said it. */
    close() {
        const { tests, failing } = this.#claims;
        if (this.#told)
            return null;
        if (failing !== null && failing > this.#all.failing) {
            this.#told = true;
            return (0,diagnostic/* diagnostic */.YK)((0,failures.missingCases)(this.#label, failing, this.#all.failing), this.#line);
        }
        if (tests === null || [this.#own.tests, this.#all.tests, this.#children].includes(tests))
            return null;
        this.#told = true;
        const text = `The suite \`${this.#label}\` counts ${tests} tests, the report holds ${this.#all.tests}. The cases count.`;
        return (0,diagnostic/* remark */.Vg)('note', text, this.#line);
    }
}

;// CONCATENATED MODULE: ./build/reports/tests/junit-reader.js




const junit_reader_title = 'JUnit XML';
const localName = (name) => name.slice(name.indexOf(':') + 1);
const isSuiteName = (local) => local === 'testsuite' || local === 'testsuites';
class JunitReader {
    #emit;
    #diagnostics;
    #suites = [];
    #case = null;
    #result = null;
    /** Elements open inside of the innermost suite, case or result that mean nothing here. */
    #suiteDepth = 0;
    #caseDepth = 0;
    #resultElements = [];
    #tests = 0;
    #broken = false;
    constructor(emit) {
        this.#emit = emit;
        this.#diagnostics = (0,diagnostic/* limited */.TJ)(emit);
    }
    open = (tag) => {
        const local = localName(tag.name);
        if (this.#result !== null)
            this.#resultElements.push(local);
        else if (this.#case !== null)
            this.#openInCase(tag, local);
        else if (isSuiteName(local)) {
            this.#suites.push(new OpenSuite(tag, local === 'testsuite', this.#suites.at(-1)));
        }
        else if (local === 'testcase')
            this.#case = new OpenCase(tag, this.#path());
        else if (this.#suiteDepth === 0 && (local === 'failure' || local === 'error'))
            this.#openResult(tag, local);
        else
            this.#suiteDepth += 1;
    };
    close = (name) => {
        if (this.#result !== null)
            this.#closeInResult(this.#result);
        else if (this.#case !== null)
            this.#closeInCase(this.#case);
        else if (isSuiteName(localName(name)))
            this.#closeSuite();
        else
            this.#suiteDepth -= 1;
    };
    wantsText = () => {
        if (this.#result === null || !this.#result.wantsText)
            return false;
        const inside = this.#resultElements.at(-1);
        return inside === undefined || inside === 'stackTrace';
    };
    text = (text) => this.#result?.add(text);
    problem = ({ kind, line, detail }) => {
        if (kind === 'character') {
            this.#diagnostics.emit((0,diagnostic/* remark */.Vg)('warning', `The ${junit_reader_title} is not well-formed: at line ${line}, ${detail}.`, line));
            return;
        }
        this.#broken = true;
        const failure = kind === 'encoding' ? failures.wrongEncoding : failures.unreadableReport;
        this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)(failure(junit_reader_title, line, detail), line));
    };
    /** Says what can only be said at the end of the document. */
    finish() {
        if (this.#tests === 0 && !this.#broken)
            this.#diagnostics.emit((0,diagnostic/* diagnostic */.YK)((0,failures.noTests)(junit_reader_title), null));
        this.#diagnostics.close();
    }
    #path() {
        return this.#suites.at(-1)?.path ?? null;
    }
    #openInCase(tag, local) {
        if (this.#caseDepth === 0 && resultKinds.has(local))
            this.#openResult(tag, local);
        else
            this.#caseDepth += 1;
        if (local === 'testcase' || isSuiteName(local)) {
            const problem = {
                kind: 'malformed',
                line: tag.line,
                detail: `a <${local}> stands inside of a <testcase>`
            };
            this.problem(problem);
        }
    }
    #openResult(tag, local) {
        const kind = resultKinds.get(local);
        if (kind !== undefined)
            this.#result = new OpenResult(kind, tag);
    }
    #closeInResult(open) {
        if (this.#resultElements.pop() !== undefined)
            return;
        const result = open.close();
        this.#result = null;
        if (this.#case !== null) {
            this.#case.add(result);
            return;
        }
        this.#tests += 1;
        this.#emit(suiteFailure(this.#path(), result));
        this.#suites.at(-1)?.addFailure();
    }
    #closeInCase(open) {
        if (this.#caseDepth > 0) {
            this.#caseDepth -= 1;
            return;
        }
        this.#case = null;
        this.#tests += 1;
        for (const record of open.records())
            this.#emit(record);
        this.#suites.at(-1)?.addCase(open.failing);
    }
    #closeSuite() {
        const suite = this.#suites.pop();
        if (suite === undefined)
            return;
        const disagreement = suite.close();
        if (disagreement !== null)
            this.#diagnostics.emit(disagreement);
        this.#suites.at(-1)?.addSuite(suite);
    }
}

;// CONCATENATED MODULE: ./build/reports/tests/junit-xml.js
/** JUnit XML in the dialects of its many producers; docs/formats/junit-xml.md has the table of outcomes. */



const roots = new Set(['testsuite', 'testsuites']);
/** The name of the first element, without prefix; null where the head holds none. */
const rootElement = (text) => {
    let root = null;
    const scanner = new XmlScanner({
        open: tag => {
            root ??= tag.name.slice(tag.name.indexOf(':') + 1);
        },
        close: () => undefined,
        wantsText: () => false,
        text: () => undefined,
        problem: () => undefined
    });
    scanner.feed(Buffer.from(text));
    return root;
};
const junit_xml_read = async (source, emit) => {
    const reader = new JunitReader(emit);
    await scanXml(source, reader);
    reader.finish();
};
const junitXml = {
    name: 'junit-xml',
    title: junit_reader_title,
    holds: 'tests',
    recognise: ({ text }) => text.includes('testsuite') && roots.has(rootElement(text) ?? ''),
    read: junit_xml_read
};

// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(55139);
;// CONCATENATED MODULE: ./build/reports/verdict.js




const verdict_title = 'Towpath verdict';
const towpathVerdict = {
    name: 'towpath-verdict',
    title: verdict_title,
    holds: 'verdict',
    recognise: ({ text }) => /^\s*\{\s*"schema"\s*:\s*"towpath\.verdict\/1"/.test(text),
    read: async (source, emit) => {
        const read = await (0,json_document/* readJsonDocument */.E)(source, verdict_title);
        if (!read.ok)
            return emit(read.problem);
        const parsed = verdict/* verdictSchema */.$.safeParse(read.value);
        if (parsed.success)
            return emit({ kind: 'verdict', verdict: parsed.data });
        const [issue] = parsed.error.issues;
        const detail = `${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'it has another shape'}`;
        emit((0,diagnostic/* diagnostic */.YK)((0,failures.unreadableReport)(verdict_title, 1, detail), null));
    }
};

;// CONCATENATED MODULE: ./build/reports/formats.js






const formats = [
    junitXml,
    lcov,
    towpathVerdict,
    ...benchmarkFormats,
    ...scanFormats,
    cycloneDxJson,
    spdxJson
];


/***/ }),

/***/ 53452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readJsonDocument)
/* harmony export */ });
/* harmony import */ var _core_bytes_encoding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94357);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75713);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58433);
/** Reads a JSON report as a whole, for formats that are small enough; large ones use the scanner in core/bytes. */



/** `format` names the format in messages: `hyperfine JSON`. Total: broken JSON becomes a diagnostic with its line. */
const readJsonDocument = async (source, format) => {
    const pieces = [];
    for await (const piece of source)
        pieces.push(piece);
    const bytes = Buffer.concat(pieces);
    const { name, mark } = (0,_core_bytes_encoding__WEBPACK_IMPORTED_MODULE_0__/* .detectEncoding */ .X0)(bytes);
    const problems = [];
    const decoder = (0,_core_bytes_encoding__WEBPACK_IMPORTED_MODULE_0__/* .transcoder */ .GF)(name, ({ detail, lines }) => {
        problems.push((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnostic */ .YK)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.wrongEncoding)(format, lines + 1, detail), lines + 1));
    });
    const text = decoder ? Buffer.concat([decoder.decode(bytes.subarray(mark)), decoder.end()]) : bytes;
    const [problem] = problems;
    if (problem !== undefined)
        return { ok: false, problem };
    return parse(text.toString(), format);
};
const parse = (text, format) => {
    try {
        return { ok: true, value: JSON.parse(text) };
    }
    catch (thrown) {
        const { line, detail } = placeOf(thrown, text);
        return { ok: false, problem: (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnostic */ .YK)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.unreadableReport)(format, line, detail), line) };
    }
};
/** V8 tells the position in its message, except at the end of the text. */
const placeOf = (thrown, text) => {
    const message = thrown instanceof Error ? thrown.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    const end = position === undefined || Number(position) >= text.trimEnd().length;
    const before = text.slice(0, position === undefined ? text.length : Number(position));
    return {
        line: before.split('\n').length,
        detail: end ? 'it ends before the JSON value is complete' : 'it is not valid JSON'
    };
};


/***/ }),

/***/ 56262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readReport)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75713);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58433);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21841);
/* harmony import */ var _recognise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27249);
/** Reads one report file, whatever it is: everything that is wrong with it becomes a diagnostic. */





/** What the file system refused while a report was read; anything else that is thrown is a bug. */
class SourceError extends Error {
    constructor(cause) {
        super((0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause), { cause });
        this.name = 'SourceError';
    }
}
/**
 * Reads the report at `path` and emits its records in document order, diagnostics among them. Bad input is never thrown.
 * `recognised` learns the name of the format, or null, before the first record.
 */
const readReport = async (path, files, emit, recognised = () => undefined) => {
    const seen = { records: 0, errors: 0 };
    const count = record => {
        if (record.kind !== 'diagnostic')
            seen.records += 1;
        else if (record.severity === 'error')
            seen.errors += 1;
        emit(record);
    };
    const opened = await refused(path, () => open(path, files));
    const format = 'format' in opened ? opened.format : null;
    recognised(format?.name ?? null);
    if ('failure' in opened)
        count((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_4__/* .diagnostic */ .YK)(opened.failure, null));
    else {
        const failed = await refused(path, async () => {
            const { beside, read } = opened.format;
            await read(opened.content, beside ? await beside(path, files, count) : count);
            return null;
        });
        if (failed !== null)
            count((0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_4__/* .diagnostic */ .YK)(failed.failure, null));
    }
    return { format: format?.name ?? null, ...seen };
};
/** Runs `body`; what the file system refuses becomes a failure. */
const refused = async (path, body) => {
    try {
        return await body();
    }
    catch (thrown) {
        if (!(thrown instanceof SourceError))
            throw thrown;
        return { failure: thrown.cause instanceof _core_failure__WEBPACK_IMPORTED_MODULE_0__/* .FailureError */ .pO ? thrown.cause.failure : (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.unopenedReport)(path, thrown.message) };
    }
};
const open = async (path, files) => {
    const stat = await files.stat(path).catch(thrown => Promise.reject(new SourceError(thrown)));
    if (stat === undefined)
        return { failure: (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.unopenedReport)(path, 'there is no such file') };
    if (stat.escapes)
        return { failure: (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.escapingReport)(path) };
    if (stat.kind !== 'file')
        return { failure: (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.unopenedReport)(path, 'it is not a file') };
    const source = guarded(files.stream(path));
    const first = await (0,_recognise_js__WEBPACK_IMPORTED_MODULE_3__/* .takeHead */ .w3)(source);
    const head = (0,_recognise_js__WEBPACK_IMPORTED_MODULE_3__/* .headOf */ .Uo)(first);
    const format = (0,_recognise_js__WEBPACK_IMPORTED_MODULE_3__/* .recognise */ .GJ)(head);
    if (format !== undefined)
        return { format, content: chained(first, source) };
    await source.return();
    return { failure: isBlank(head) ? (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.emptyReport)() : (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.unknownFormat)(_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .formats */ .F.map(({ title }) => title).join(', ')) };
};
const isBlank = ({ bytes, text }) => text.trim() === '' && bytes.length < _recognise_js__WEBPACK_IMPORTED_MODULE_3__/* .headBytes */ .c4;
async function* guarded(stream) {
    try {
        yield* stream;
    }
    catch (thrown) {
        throw new SourceError(thrown);
    }
}
async function* chained(first, rest) {
    yield first;
    yield* rest;
}


/***/ }),

/***/ 27249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ recognise),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   c4: () => (/* binding */ headBytes),
/* harmony export */   w3: () => (/* binding */ takeHead),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var _core_bytes_buffer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2482);
/* harmony import */ var _core_bytes_encoding__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94357);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21841);
/** Recognises a report by its content; names and extensions do not count. */



/** Recognition never looks further. */
const headBytes = 1 << 16;
/** The format whose content this is; undefined where it is none that is known. */
const recognise = (head) => _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .formats */ .F.find(format => format.recognise(head));
/** The head of a file of which `bytes` are the first. */
const headOf = (bytes) => {
    const head = (0,_core_bytes_buffer__WEBPACK_IMPORTED_MODULE_2__/* .asBuffer */ .b)(bytes.subarray(0, headBytes));
    const { name, mark } = (0,_core_bytes_encoding__WEBPACK_IMPORTED_MODULE_0__/* .detectEncoding */ .X0)(head);
    const text = (0,_core_bytes_encoding__WEBPACK_IMPORTED_MODULE_0__/* .transcoder */ .GF)(name, () => undefined)
        ?.decode(head.subarray(mark))
        .toString();
    /** In an encoding that is not known most signatures can still be seen; the reader says what is wrong. */
    return { bytes: head, text: text ?? head.toString('latin1') };
};
/** The first pieces of the stream, until they make a head or the stream ends. */
const takeHead = async (source) => {
    const pieces = [];
    for (let size = 0; size < headBytes;) {
        const next = await source.next();
        if (next.done)
            break;
        pieces.push(next.value);
        size += next.value.length;
    }
    return Buffer.concat(pieces);
};
/** Reads no more of the file than recognition may look at. Throws what the file system refuses. */
const readHead = async (path, files) => {
    const source = files.stream(path)[Symbol.asyncIterator]();
    const bytes = await takeHead(source);
    await source.return?.();
    return headOf(bytes);
};


/***/ }),

/***/ 85283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R1: () => (/* binding */ differing),
/* harmony export */   pN: () => (/* binding */ keptAside),
/* harmony export */   v0: () => (/* binding */ restored)
/* harmony export */ });
/* harmony import */ var _core_sbom_canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4012);
/**
 * The two directions between JSON members and fields of the model, kept together. What the fields cannot reproduce
 * stays aside verbatim, and is written again as long as it still means what the fields say.
 */

/** Lists of these fields and members have no order. */
const unordered = new Set(['hashes', 'references', 'properties', 'externalReferences', 'externalRefs', 'checksums']);
const sameField = (field, a, b) => unordered.has(field) && Array.isArray(a) && Array.isArray(b) ? (0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_0__/* .same */ .FB)((0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_0__/* .sortItems */ .Ls)(a), (0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_0__/* .sortItems */ .Ls)(b)) : (0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_0__/* .same */ .FB)(a, b);
const fieldsOf = (codec) => Object.keys(codec.members);
/** The fields in which the two differ. */
const differing = (codec, a, b) => fieldsOf(codec).filter(field => !sameField(field, a[field], b[field]));
const unlike = (codec, members, fields) => {
    const native = codec.encode(fields);
    const kept = {};
    for (const [key, value] of Object.entries(members))
        if (!sameField(key, native[key], value))
            kept[key] = value;
    for (const key of Object.keys(native))
        if (native[key] !== undefined && members[key] === undefined)
            kept[key] = null;
    return kept;
};
/**
 * What of `members` the fields do not reproduce; null for a member that they would add. `payload` has corrected some
 * fields: a member that follows from the fields before or after that need not be kept.
 */
const keptAside = (codec, members, payload) => {
    const fields = codec.decode(members);
    const kept = unlike(codec, members, fields);
    const corrected = fieldsOf(codec).some(field => payload[field] !== undefined);
    if (!corrected || Object.keys(kept).length === 0)
        return kept;
    const still = unlike(codec, members, { ...fields, ...payload });
    return Object.fromEntries(Object.entries(kept).filter(([key]) => Object.hasOwn(still, key)));
};
/** The members that say `fields`, in the words of `kept` wherever those mean the same. */
const restored = (codec, fields, kept) => {
    const native = codec.encode(fields);
    if (Object.keys(kept).length === 0)
        return present(native);
    const worded = { ...native, ...kept };
    const changed = differing(codec, codec.decode(present(worded)), fields).flatMap(field => codec.members[field]);
    return present({ ...worded, ...Object.fromEntries(changed.map(key => [key, native[key]])) });
};
const present = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined));


/***/ }),

/***/ 19359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ componentCodec)
});

// UNUSED EXPORTS: hashLengths

// EXTERNAL MODULE: ./build/core/purl/format.js
var format = __webpack_require__(36039);
// EXTERNAL MODULE: ./build/reports/sboms/json.js
var json = __webpack_require__(59547);
;// CONCATENATED MODULE: ./build/reports/sboms/cyclonedx/iri.js
/** May the text stand where the schema asks for an `iri-reference` (RFC 3987)? Stricter than needed, never laxer. */
const isIri = (text) => /^(?:[a-z][a-z0-9+.-]*:)?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$/i.test(text) && !/^[^/?#]*:.*:/.test(text.split(/[/?#]/, 1)[0] ?? '');

// EXTERNAL MODULE: ./build/core/sbom/licence.js
var sbom_licence = __webpack_require__(85249);
;// CONCATENATED MODULE: ./build/reports/sboms/cyclonedx/licences.js



const isPlain = (text) => text.encoding === undefined && (text.contentType === undefined || text.contentType === 'text/plain');
const readLicence = (choice) => {
    const expression = (0,json/* wordOf */.aG)(choice.expression);
    if (expression !== null)
        return { kind: 'expression', expression };
    const licence = (0,json/* objectOf */.Xy)(choice.license);
    const [id, name, url] = [(0,json/* wordOf */.aG)(licence.id), (0,json/* wordOf */.aG)(licence.name), (0,json/* textOf */.b6)(licence.url)];
    if (id !== null)
        return { kind: 'id', id, url };
    const text = (0,json/* objectOf */.Xy)(licence.text);
    return name === null ? null : { kind: 'name', name, text: isPlain(text) ? (0,json/* textOf */.b6)(text.content) : null, url };
};
/** `acknowledgement` exists since 1.6; without it a licence counts as declared. */
const readLicences = (value) => {
    const declared = [];
    const concluded = [];
    for (const choice of (0,json/* objectsOf */.iZ)(value)) {
        const licence = readLicence(choice);
        const acknowledgement = choice.acknowledgement ?? (0,json/* objectOf */.Xy)(choice.license).acknowledgement;
        if (licence !== null)
            (acknowledgement === 'concluded' ? concluded : declared).push(licence);
    }
    return { declared, concluded };
};
const writeLicence = (licence) => {
    const url = licence.url !== null && isIri(licence.url) ? licence.url : null;
    if (licence.kind === 'id')
        return { license: (0,json/* filled */.Bq)({ [(0,sbom_licence/* isListed */.yy)(licence.id) ? 'id' : 'name']: licence.id, url }) };
    const text = licence.text === null ? null : { content: licence.text };
    return { license: (0,json/* filled */.Bq)({ name: licence.name, text, url }) };
};
/** The schema allows either one expression or a list of identifiers and names: several expressions become one. */
const writeLicences = (licences) => {
    const plain = licences.filter(licence => licence.kind !== 'expression');
    if (plain.length === licences.length)
        return (0,json/* unlessEmpty */.A5)(plain.map(writeLicence));
    const [only] = licences;
    if (licences.length === 1 && only?.kind === 'expression')
        return [{ expression: only.expression }];
    const joined = (0,sbom_licence/* joinLicences */.$H)(licences);
    return joined === null ? undefined : [{ expression: joined.expression }];
};

;// CONCATENATED MODULE: ./build/reports/sboms/cyclonedx/component.js
/** A CycloneDX component and the fields of the model, in both directions. */




const types = new Map([
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
].map(type => [type, type]));
/** Digits in hexadecimal. */
const hashLengths = {
    MD5: 32,
    'SHA-1': 40,
    'SHA-256': 64,
    'SHA-384': 96,
    'SHA-512': 128,
    'SHA3-256': 64,
    'SHA3-384': 96,
    'SHA3-512': 128,
    'BLAKE2b-256': 64,
    'BLAKE2b-384': 96,
    'BLAKE2b-512': 128,
    BLAKE3: 64
};
const isAlgorithm = (text) => text !== null && Object.hasOwn(hashLengths, text);
const readHash = (hash) => {
    const [algorithm, value] = [(0,json/* textOf */.b6)(hash.alg), (0,json/* wordOf */.aG)(hash.content)];
    return isAlgorithm(algorithm) && value !== null ? [{ algorithm, value: value.toLowerCase() }] : [];
};
const isWritable = ({ value }) => /^(?:[a-f0-9]{32}|[a-f0-9]{40}|[a-f0-9]{64}|[a-f0-9]{96}|[a-f0-9]{128})$/.test(value);
const readReference = (reference) => {
    const [type, url] = [(0,json/* wordOf */.aG)(reference.type), (0,json/* textOf */.b6)(reference.url)];
    return type === null || url === null ? [] : [{ type, url, comment: (0,json/* textOf */.b6)(reference.comment) }];
};
/** The types of CycloneDX 1.5. */
const referenceTypes = new Set(`vcs issue-tracker website advisories bom mailing-list social chat documentation support distribution
  distribution-intake license build-meta build-system release-notes security-contact model-card log configuration
  evidence formulation attestation threat-model adversary-model risk-assessment vulnerability-assertion
  exploitability-statement pentest-report static-analysis-report dynamic-analysis-report runtime-analysis-report
  component-analysis-report maturity-report certification-report codified-infrastructure quality-metrics poam
  other`.split(/\s+/));
const writeReference = ({ type, url, comment }) => (0,json/* filled */.Bq)({ type: referenceTypes.has(type) ? type : 'other', url, comment });
const readProperty = (property) => {
    const name = (0,json/* textOf */.b6)(property.name);
    return name === null ? [] : [{ name, value: (0,json/* textOf */.b6)(property.value) }];
};
const scopes = new Map([
    ['required', 'required'],
    ['optional', 'optional'],
    ['excluded', 'excluded']
]);
const decode = (raw) => {
    const purl = (0,json/* wordOf */.aG)(raw.purl);
    return {
        type: types.get(raw.type) ?? 'library',
        group: (0,json/* wordOf */.aG)(raw.group),
        name: (0,json/* textOf */.b6)(raw.name) ?? '',
        version: (0,json/* wordOf */.aG)(raw.version),
        purl: purl === null ? null : (0,format/* canonicalPurl */.q)(purl),
        cpe: (0,json/* wordOf */.aG)(raw.cpe),
        scope: scopes.get(raw.scope) ?? null,
        description: (0,json/* textOf */.b6)(raw.description),
        supplier: (0,json/* wordOf */.aG)((0,json/* objectOf */.Xy)(raw.supplier).name),
        copyright: (0,json/* textOf */.b6)(raw.copyright),
        ...readLicences(raw.licenses),
        hashes: (0,json/* objectsOf */.iZ)(raw.hashes).flatMap(readHash),
        references: (0,json/* objectsOf */.iZ)(raw.externalReferences).flatMap(readReference),
        properties: (0,json/* objectsOf */.iZ)(raw.properties).flatMap(readProperty)
    };
};
const encode = (fields) => (0,json/* filled */.Bq)({
    type: fields.type,
    supplier: fields.supplier === null ? null : { name: fields.supplier },
    group: fields.group,
    name: fields.name,
    version: fields.version,
    description: fields.description,
    scope: fields.scope,
    hashes: (0,json/* unlessEmpty */.A5)(fields.hashes.filter(isWritable).map(({ algorithm, value }) => ({ alg: algorithm, content: value }))),
    licenses: writeLicences(fields.declared.length > 0 ? fields.declared : fields.concluded),
    copyright: fields.copyright,
    cpe: fields.cpe,
    purl: fields.purl,
    externalReferences: (0,json/* unlessEmpty */.A5)(fields.references.filter(({ url }) => isIri(url)).map(writeReference)),
    properties: (0,json/* unlessEmpty */.A5)(fields.properties.map(json/* filled */.Bq))
});
const componentCodec = {
    decode,
    encode,
    members: {
        type: ['type'],
        group: ['group'],
        name: ['name'],
        version: ['version'],
        purl: ['purl'],
        cpe: ['cpe'],
        scope: ['scope'],
        description: ['description'],
        supplier: ['supplier'],
        copyright: ['copyright'],
        declared: ['licenses'],
        concluded: ['licenses'],
        hashes: ['hashes'],
        references: ['externalReferences'],
        properties: ['properties']
    }
};


/***/ }),

/***/ 43318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ readProvides),
/* harmony export */   gF: () => (/* binding */ readDependencies),
/* harmony export */   ov: () => (/* binding */ unitedEdges),
/* harmony export */   rx: () => (/* binding */ writeDependencies)
/* harmony export */ });
/* harmony import */ var _core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4012);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59547);
/** The dependency graph of a CycloneDX document. */


/** One entry per reference, in order of appearance; entries of one reference are united. */
const unitedEdges = (edges) => {
    const united = new Map();
    for (const [ref, dependsOn] of edges) {
        const targets = united.get(ref) ?? new Set();
        for (const target of dependsOn)
            targets.add(target);
        united.set(ref, targets);
    }
    return [...united].map(([ref, targets]) => ({ ref, dependsOn: [...targets] }));
};
const readDependencies = (value) => unitedEdges((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(value).flatMap(({ ref, dependsOn }) => {
    const from = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(ref);
    return from === null ? [] : [[from, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(dependsOn)]];
}));
/** What components provide (since 1.6), verbatim. */
const readProvides = (value) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(value).flatMap(({ ref, provides }) => (provides === undefined ? [] : [{ ref, provides }]));
/** Sorted. An entry without `dependsOn` says: it depends on nothing. */
const writeDependencies = (dependencies) => unitedEdges(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
    .toSorted((a, b) => (0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__/* .byText */ .z4)(a.ref, b.ref))
    .map(({ ref, dependsOn }) => (dependsOn.length === 0 ? { ref } : { ref, dependsOn: dependsOn.toSorted(_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__/* .byText */ .z4) }));


/***/ }),

/***/ 99905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ flatten),
/* harmony export */   x: () => (/* binding */ isPlaceRef)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59547);

/** Is this a reference that was made from the place of a component without `bom-ref`? */
const isPlaceRef = (ref) => /^#\/(?:metadata\/component|components\/\d+)(?:\/components\/\d+)*$/.test(ref);
/** Deeper nesting is no software, and would end the stack. */
const deepest = 200;
class Flattener {
    components = [];
    problems = [];
    #taken = new Set();
    place(members, pointer, parent, depth) {
        const placed = { ref: this.#refOf(members, pointer), parent, pointer, members };
        this.components.push(placed);
        this.placeAll(members.components, `${pointer}/components`, placed.ref, depth + 1);
        return placed;
    }
    placeAll(list, pointer, parent, depth) {
        if (depth > deepest) {
            this.problems.push({
                severity: 'error',
                rule: 'nesting',
                message: `Components are nested deeper than ${deepest}: what is below is not read.`,
                pointer
            });
            return;
        }
        for (const [index, members] of (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(list).entries())
            this.place(members, `${pointer}/${index}`, parent, depth);
    }
    #refOf(members, pointer) {
        const own = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(members['bom-ref']);
        const ref = own === null || own === '' || this.#taken.has(own) ? `#${pointer}` : own;
        if (own !== null && this.#taken.has(own))
            this.problems.push({
                severity: 'error',
                rule: 'duplicate-ref',
                message: `Another component has the bom-ref \`${own}\` already; edges to it mean the first one.`,
                pointer: `${pointer}/bom-ref`
            });
        this.#taken.add(ref);
        return ref;
    }
}
const flatten = (bom) => {
    const flattener = new Flattener();
    const { component } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(bom.metadata);
    const subject = component === undefined ? null : flattener.place((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(component), '/metadata/component', null, 0);
    flattener.placeAll(bom.components, '/components', null, 0);
    return { subject, components: flattener.components, problems: flattener.problems };
};


/***/ }),

/***/ 7158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ schemaAddress),
/* harmony export */   eR: () => (/* binding */ metadataCodec),
/* harmony export */   zu: () => (/* binding */ headCodec)
/* harmony export */ });
/* harmony import */ var _document_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63896);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59547);


const readTool = (tool) => {
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(tool.name);
    return name === null ? [] : [(0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .joinTool */ .Pu)(name, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(tool.version))];
};
/** A list until 1.4, since 1.5 also an object of components and services. */
const readTools = (tools) => {
    if (Array.isArray(tools))
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(tools).flatMap(readTool);
    const { components, services } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(tools);
    return [...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(components), ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(services)].flatMap(readTool);
};
const readAuthor = (author) => {
    const [name, email] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(author.name), (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(author.email)];
    if (name === null)
        return email === null ? [] : [email];
    return [(0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .joinAuthor */ ._7)(name, email)];
};
const writeTools = (tools) => {
    const components = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessEmpty */ .A5)([...new Set(tools)].map(tool => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filled */ .Bq)({ type: 'application', ...(0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .splitTool */ .Bc)(tool) })));
    return components === undefined ? null : { components };
};
const isMailbox = (text) => /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text);
const writeAuthor = (author) => {
    const { name, email } = (0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAuthor */ .u)(author);
    return email !== null && isMailbox(email) ? { name, email } : { name: author };
};
/** `metadata` without its component and its properties. */
const metadataCodec = {
    decode: raw => ({
        created: (0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .utc */ .n$)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(raw.timestamp)),
        tools: readTools(raw.tools),
        authors: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsOf */ .iZ)(raw.authors).flatMap(readAuthor)
    }),
    encode: ({ created, tools, authors }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filled */ .Bq)({
        timestamp: (0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .utc */ .n$)(created),
        tools: writeTools(tools),
        authors: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessEmpty */ .A5)(authors.map(writeAuthor))
    }),
    members: { created: ['timestamp'], tools: ['tools'], authors: ['authors'] }
};
/** Of the version that is written. */
const schemaAddress = 'http://cyclonedx.org/schema/bom-1.5.schema.json';
const serialNumber = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The members of the document beside its metadata, components and dependencies. */
const headCodec = {
    decode: raw => ({
        identity: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(raw.serialNumber),
        version: typeof raw.version === 'number' && Number.isSafeInteger(raw.version) && raw.version > 0 ? raw.version : 1
    }),
    encode: ({ identity, version }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filled */ .Bq)({
        $schema: schemaAddress,
        serialNumber: identity !== null && serialNumber.test(identity) ? identity : null,
        version
    }),
    members: { identity: ['serialNumber'], version: ['version'] }
};


/***/ }),

/***/ 28552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ divide),
/* harmony export */   U: () => (/* binding */ isNewer)
/* harmony export */ });
const words = (text) => new Set(text.split(/\s+/));
/** All that the schema of 1.5 knows, interpreted members and uninterpreted ones. */
const known = {
    document: words(`$schema serialNumber version services externalReferences compositions vulnerabilities annotations formulation
    properties signature`),
    metadata: words('timestamp lifecycles tools authors manufacture supplier licenses properties'),
    component: words(`type mime-type supplier author publisher group name version description scope hashes licenses copyright cpe purl
    swid modified pedigree externalReferences components evidence releaseNotes modelCard data properties signature`)
};
/** What has not changed its shape since: the only members of a newer document that are surely valid. */
const unchanged = {
    document: words('$schema serialNumber version properties'),
    metadata: words('timestamp properties'),
    component: words('mime-type author publisher modified description copyright version group name scope properties')
};
/** `newer`: the members come from a version behind 1.5. */
const divide = (kept, place, newer) => {
    const native = {};
    const apart = {};
    for (const [key, value] of Object.entries(kept)) {
        const fits = known[place].has(key) && (!newer || value === null || unchanged[place].has(key));
        if (fits)
            native[key] = value;
        else
            apart[key] = value;
    }
    return { native, apart };
};
const isNewer = (specVersion) => typeof specVersion === 'string' && !/^1\.[0-5]$/.test(specVersion);


/***/ }),

/***/ 63896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ splitTool),
/* harmony export */   Pu: () => (/* binding */ joinTool),
/* harmony export */   _7: () => (/* binding */ joinAuthor),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   u: () => (/* binding */ splitAuthor)
/* harmony export */ });
/** ISO 8601 in UTC; null for what is no time. Fractions of a second stay only where there are some. */
const utc = (text) => {
    if (text === null || !/^\d{4}-\d{2}-\d{2}T/.test(text))
        return null;
    const time = Date.parse(text);
    return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
};
/** `name version`; a last word without a digit belongs to the name. */
const splitTool = (tool) => {
    const [, name, version] = /^(.+) (\S*\d\S*)$/s.exec(tool) ?? [];
    return name === undefined || version === undefined ? { name: tool, version: null } : { name, version };
};
const joinTool = (name, version) => version === null ? name : `${name} ${version}`;
/** `name <email>` */
const splitAuthor = (author) => {
    const [, name, email] = /^(.+) <([^<>\s]+@[^<>\s]+)>$/s.exec(author) ?? [];
    return name === undefined || email === undefined ? { name: author, email: null } : { name, email };
};
const joinAuthor = (name, email) => (email === null ? name : `${name} <${email}>`);


/***/ }),

/***/ 59547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ unlessEmpty),
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   iZ: () => (/* binding */ objectsOf)
/* harmony export */ });
/* harmony import */ var _core_sbom_canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4012);
/** Narrowing of parsed JSON: what has the wrong shape counts as absent, the schema says so elsewhere. */

const nothing = {};
const objectOf = (value) => ((0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? value : nothing);
const listOf = (value) => (Array.isArray(value) ? value : []);
const objectsOf = (value) => listOf(value).filter(_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
const textsOf = (value) => listOf(value).filter(item => typeof item === 'string');
/** Null for anything but text. */
const textOf = (value) => (typeof value === 'string' ? value : null);
/** Null for anything but text that says something. */
const wordOf = (value) => {
    const text = textOf(value);
    return text === null || text.trim() === '' ? null : text;
};
/** Without the members that are null or undefined. */
const filled = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined));
/** `list`, or undefined where it is empty. */
const unlessEmpty = (list) => (list.length === 0 ? undefined : list);
const without = (members, ...keys) => Object.fromEntries(Object.entries(members).filter(([key]) => !keys.includes(key)));


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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
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


/***/ }),

/***/ 18084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ formatOf),
  k: () => (/* binding */ readSbom)
});

// EXTERNAL MODULE: ./build/core/sbom/canonical.js
var canonical = __webpack_require__(4012);
// EXTERNAL MODULE: ./build/reports/sboms/codec.js
var sboms_codec = __webpack_require__(85283);
// EXTERNAL MODULE: ./build/reports/sboms/json.js
var json = __webpack_require__(59547);
// EXTERNAL MODULE: ./build/reports/sboms/payload.js
var sboms_payload = __webpack_require__(23727);
// EXTERNAL MODULE: ./build/reports/sboms/cyclonedx/component.js + 2 modules
var component = __webpack_require__(19359);
// EXTERNAL MODULE: ./build/reports/sboms/cyclonedx/dependencies.js
var dependencies = __webpack_require__(43318);
// EXTERNAL MODULE: ./build/reports/sboms/cyclonedx/flatten.js
var flatten = __webpack_require__(99905);
// EXTERNAL MODULE: ./build/reports/sboms/cyclonedx/metadata.js
var cyclonedx_metadata = __webpack_require__(7158);
// EXTERNAL MODULE: ./build/reports/sboms/cyclonedx/native.js
var cyclonedx_native = __webpack_require__(28552);
;// CONCATENATED MODULE: ./build/reports/sboms/cyclonedx/read.js








/** The members without our own property, and the text of that. */
const takePayload = (members) => {
    const own = (0,json/* objectsOf */.iZ)(members.properties).find(({ name }) => name === sboms_payload/* payloadName */.Oh);
    if (own === undefined)
        return { members, text: null };
    const rest = (0,json/* objectsOf */.iZ)(members.properties).filter(property => property !== own);
    return {
        members: rest.length === 0 ? (0,json/* without */.FF)(members, 'properties') : { ...members, properties: rest },
        text: (0,json/* textOf */.b6)(own.value)
    };
};
const readComponent = ({ ref, parent, members }) => {
    const taken = takePayload((0,json/* without */.FF)(members, 'bom-ref', 'components'));
    const native = component/* componentCodec */.Y.decode(taken.members);
    const payload = (taken.text === null ? null : (0,sboms_payload/* readComponentPayload */.QO)(taken.text)) ?? {};
    const kept = (0,sboms_codec/* keptAside */.pN)(component/* componentCodec */.Y, taken.members, payload);
    const place = parent === null ? {} : { parent };
    return {
        ref,
        ...native,
        ...(0,json/* without */.FF)(payload, 'ref'),
        extra: (0,sboms_payload/* mergedExtra */.zX)('cyclonedx', { ...kept, ...place }, payload.extra)
    };
};
const purlProblem = ({ members, pointer }, { purl }) => {
    const given = (0,json/* textOf */.b6)(members.purl);
    if (given === null || given === '' || purl !== null)
        return [];
    return [{ severity: 'warning', rule: 'purl', message: `\`${given}\` is no package URL.`, pointer: `${pointer}/purl` }];
};
/** What is said about the document beside metadata, components and dependencies. The schema's address follows the version. */
const headOf = (bom) => {
    const head = (0,json/* without */.FF)(bom, 'bomFormat', 'specVersion', '$schema', 'metadata', 'components', 'dependencies');
    return typeof bom.$schema === 'string' ? { $schema: cyclonedx_metadata/* schemaAddress */.Q, ...head } : head;
};
const readCycloneDx = (bom) => {
    const { subject, components: placed, problems } = (0,flatten/* flatten */.B)(bom);
    const components = placed.map(readComponent);
    const { members: metadata, text } = takePayload((0,json/* without */.FF)((0,json/* objectOf */.Xy)(bom.metadata), 'component'));
    const payload = (text === null ? null : (0,sboms_payload/* readDocumentPayload */.gO)(text)) ?? {};
    const head = headOf(bom);
    const [headFields, creation] = [cyclonedx_metadata/* headCodec */.zu.decode(head), cyclonedx_metadata/* metadataCodec */.eR.decode(metadata)];
    const aside = (0,sboms_codec/* keptAside */.pN)(cyclonedx_metadata/* metadataCodec */.eR, metadata, payload);
    const provides = (0,dependencies/* readProvides */.P2)(bom.dependencies);
    const extra = (0,sboms_payload/* mergedExtra */.zX)('cyclonedx', {
        ...(0,sboms_codec/* keptAside */.pN)(cyclonedx_metadata/* headCodec */.zu, head, payload),
        ...(Object.keys(aside).length === 0 ? {} : { metadata: aside }),
        ...(provides.length === 0 ? {} : { provides }),
        ...((0,cyclonedx_native/* isNewer */.U)(bom.specVersion) ? { specVersion: bom.specVersion } : {}),
        ...(bom.metadata === undefined ? { metadata: null } : {}),
        ...(bom.components === undefined ? { components: null } : {}),
        ...(bom.dependencies === undefined ? { dependencies: null } : {})
    }, payload.extra);
    const { dependencies: further = [], ...overrides } = payload;
    const edges = [...(0,dependencies/* readDependencies */.gF)(bom.dependencies), ...further];
    return {
        document: {
            subject: subject?.ref ?? null,
            name: null,
            ...headFields,
            ...creation,
            ...(0,json/* without */.FF)(overrides, 'subject'),
            components,
            dependencies: (0,dependencies/* unitedEdges */.ov)(edges.map(({ ref, dependsOn }) => [ref, dependsOn])),
            extra
        },
        problems: [...problems, ...placed.flatMap((place, index) => purlProblem(place, componentAt(components, index)))]
    };
};
const componentAt = (components, index) => {
    const component = components[index];
    if (component === undefined)
        throw new RangeError(`There is no component ${index}`);
    return component;
};

;// CONCATENATED MODULE: ./build/reports/sboms/depth.js
/** No document of a tool comes near it; what is deeper would end the stack of whoever walks over it. */
const deepestValue = 500;
const isContainer = (value) => typeof value === 'object' && value !== null;
const inside = (value) => (Array.isArray(value) ? value : Object.values(value));
/** Is the JSON value nested deeper than `limit`? Without recursion, because that is the danger. */
const isDeeper = (value, limit) => {
    let level = isContainer(value) ? [value] : [];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > limit)
            return true;
        const next = [];
        for (const item of level)
            for (const member of inside(item))
                if (isContainer(member))
                    next.push(member);
        level = next;
    }
    return false;
};

// EXTERNAL MODULE: ./build/core/sbom/licence.js
var licence = __webpack_require__(85249);
// EXTERNAL MODULE: ./build/reports/sboms/rename.js
var rename = __webpack_require__(98683);
// EXTERNAL MODULE: ./build/reports/sboms/spdx/creation.js
var spdx_creation = __webpack_require__(15236);
// EXTERNAL MODULE: ./build/reports/sboms/spdx/package.js + 2 modules
var spdx_package = __webpack_require__(1611);
;// CONCATENATED MODULE: ./build/reports/sboms/spdx/elements.js




/** The members without our own annotation, and the text of that. */
const takeAnnotation = (members) => {
    const annotations = (0,json/* objectsOf */.iZ)(members.annotations);
    const own = annotations.find(({ comment }) => (0,json/* textOf */.b6)(comment)?.startsWith(`${sboms_payload/* payloadName */.Oh} `));
    if (own === undefined)
        return { members, text: null };
    const rest = annotations.filter(annotation => annotation !== own);
    return {
        members: rest.length === 0 ? (0,json/* without */.FF)(members, 'annotations') : { ...members, annotations: rest },
        text: ((0,json/* textOf */.b6)(own.comment) ?? '').slice(sboms_payload/* payloadName */.Oh.length + 1)
    };
};
const elements_component = (id, members, payload, isFile) => {
    const codec = isFile ? spdx_package/* fileCodec */.P : spdx_package/* packageCodec */.Z;
    const fields = codec.decode(members);
    const kept = (0,sboms_codec/* keptAside */.pN)(codec, members, payload);
    /** Tells a file from a package of the purpose FILE when it is written. */
    const marked = isFile ? { ...kept, fileName: members.fileName ?? '' } : kept;
    return { ref: id, ...fields, ...payload, extra: (0,sboms_payload/* mergedExtra */.zX)('spdx', marked, payload.extra) };
};
class ElementReader {
    elements = [];
    problems = [];
    #ids = new Set();
    #refs = new Set();
    readAll(list, place, isFile) {
        for (const [index, raw] of (0,json/* objectsOf */.iZ)(list).entries())
            this.#read(raw, `/${place}/${index}`, isFile);
    }
    #read(raw, pointer, isFile) {
        const id = this.#idOf(raw, pointer);
        const { members, text } = takeAnnotation((0,json/* without */.FF)(raw, 'SPDXID'));
        const payload = (text === null ? null : (0,sboms_payload/* readComponentPayload */.QO)(text)) ?? {};
        const read = elements_component(id, members, payload, isFile);
        const ref = this.#refs.has(read.ref) ? id : read.ref;
        this.#refs.add(ref);
        this.elements.push({ id, component: { ...read, ref }, saysScope: payload.scope !== undefined });
        const purl = (0,json/* objectsOf */.iZ)(members.externalRefs).find(({ referenceType }) => referenceType === 'purl')?.referenceLocator;
        if (typeof purl === 'string' && purl !== '' && read.purl === null)
            this.problems.push({
                severity: 'warning',
                rule: 'purl',
                message: `\`${purl}\` is no package URL.`,
                pointer: `${pointer}/externalRefs`
            });
    }
    #idOf(raw, pointer) {
        const own = (0,json/* textOf */.b6)(raw.SPDXID);
        const free = own !== null && own !== '' && !this.#ids.has(own);
        const id = free ? own : `#${pointer}`;
        if (own !== null && this.#ids.has(own))
            this.problems.push({
                severity: 'error',
                rule: 'duplicate-ref',
                message: `Another element has the SPDXID \`${own}\` already; relationships with it mean the first one.`,
                pointer: `${pointer}/SPDXID`
            });
        this.#ids.add(id);
        return id;
    }
}
const readElements = (document) => {
    const reader = new ElementReader();
    reader.readAll(document.packages, 'packages', false);
    reader.readAll(document.files, 'files', true);
    return { elements: reader.elements, problems: reader.problems };
};

// EXTERNAL MODULE: ./build/reports/sboms/spdx/head.js
var spdx_head = __webpack_require__(59439);
// EXTERNAL MODULE: ./build/reports/sboms/spdx/relationships.js
var relationships = __webpack_require__(47606);
;// CONCATENATED MODULE: ./build/reports/sboms/spdx/read.js
/** SPDX JSON 2.2 and 2.3 becomes the model. */











/** Members of the document that are read apart from its head. */
const apart = [
    'spdxVersion',
    'SPDXID',
    'creationInfo',
    'packages',
    'files',
    'relationships',
    'hasExtractedLicensingInfos'
];
const withScope = ({ component, saysScope, id }, { scopes }, names) => ({
    ...component,
    scope: saysScope ? component.scope : (scopes.get(id) ?? component.scope),
    extra: (0,canonical/* isObject */.Gv)(component.extra.spdx)
        ? { ...component.extra, spdx: (0,json/* objectOf */.Xy)((0,rename/* renameInside */.$)(component.extra.spdx, names)) }
        : component.extra
});
/** `CONTAINS` that the nesting of a CycloneDX document says already. */
const isNesting = ({ spdxElementId, relationshipType, relatedSpdxElement }, parents) => relationshipType === 'CONTAINS' &&
    spdxElementId !== undefined &&
    parents.get((0,json/* textOf */.b6)(relatedSpdxElement) ?? '') === spdxElementId;
const isDescription = (relationship) => relationship.relationshipType === 'DESCRIBES' &&
    relationship.spdxElementId === relationships/* documentId */.F &&
    Object.keys(relationship).length === 3;
/** What the model does not say: all relationships that are neither plain edges nor what the document is about. */
const keptRelationships = ({ kept }, subjectIsSaid, parents) => kept.filter(relationship => !(subjectIsSaid && isDescription(relationship)) && !isNesting(relationship, parents));
/** Null where the document describes none or several. */
const subjectOf = (document, { described }, ids) => {
    const all = new Set([...described, ...(0,json/* textsOf */.CB)(document.documentDescribes)]);
    const [only] = all;
    return all.size === 1 && only !== undefined && ids.has(only) ? only : null;
};
const emptyLists = (document) => Object.fromEntries(['packages', 'files', 'relationships', 'hasExtractedLicensingInfos']
    .filter(key => Array.isArray(document[key]) && (0,json/* objectsOf */.iZ)(document[key]).length === 0)
    .map(key => [key, []]));
const nonEmpty = (key, list) => (list.length === 0 ? {} : { [key]: list });
const readSpdx = (raw) => {
    const { elements, problems } = readElements(raw);
    const refs = new Map(elements.map(({ id, component }) => [id, component.ref]));
    const names = id => refs.get(id) ?? id;
    const relations = (0,relationships/* readRelationships */.U)((0,json/* objectsOf */.iZ)(raw.relationships), new Set(refs.keys()));
    const { members, text } = takeAnnotation((0,json/* without */.FF)(raw, ...apart));
    const payload = (text === null ? null : (0,sboms_payload/* readDocumentPayload */.gO)(text)) ?? {};
    const subject = payload.subject === null ? null : subjectOf(raw, relations, new Set(refs.keys()));
    const isSaid = payload.subject === null || (subject !== null && raw.documentDescribes === undefined);
    const head = spdx_head/* headCodec */.z.decode(members);
    const creation = spdx_creation/* creationCodec */.u.decode((0,json/* objectOf */.Xy)(raw.creationInfo));
    const components = elements.map(element => withScope(element, relations, names));
    const parents = parentsOf(elements);
    const spdx = {
        ...(0,sboms_codec/* keptAside */.pN)(spdx_head/* headCodec */.z, members, payload),
        ...emptyLists(raw),
        ...nonEmpty('relationships', keptRelationships(relations, isSaid, parents)),
        ...nonEmpty('hasExtractedLicensingInfos', foreignLicences(raw))
    };
    /** The time is always written as the specification wants it; a finer one travels in the payload. */
    const aside = (0,json/* without */.FF)((0,sboms_codec/* keptAside */.pN)(spdx_creation/* creationCodec */.u, (0,json/* objectOf */.Xy)(raw.creationInfo), payload), 'created');
    const { dependencies: further = [], subject: _subject, ...overrides } = payload;
    const edges = [
        ...relations.dependencies.map(({ ref, dependsOn }) => ({ ref: names(ref), dependsOn: dependsOn.map(names) })),
        ...further
    ];
    return {
        document: {
            subject: subject === null ? null : names(subject),
            ...head,
            version: 1,
            ...creation,
            ...overrides,
            components,
            dependencies: (0,dependencies/* unitedEdges */.ov)(edges.map(({ ref, dependsOn }) => [ref, dependsOn])),
            extra: (0,sboms_payload/* mergedExtra */.zX)('spdx', (0,json/* objectOf */.Xy)((0,rename/* renameInside */.$)({ ...spdx, ...(Object.keys(aside).length === 0 ? {} : { creationInfo: aside }) }, names)), payload.extra)
        },
        problems
    };
};
/** By id of an element, the id of the one inside which it lay in a CycloneDX document. */
const parentsOf = (elements) => {
    const ids = new Map(elements.map(({ id, component }) => [component.ref, id]));
    return new Map(elements.map(({ id, component }) => [id, ids.get(component.extra.cyclonedx?.parent)]));
};
const foreignLicences = (raw) => (0,json/* objectsOf */.iZ)(raw.hasExtractedLicensingInfos).filter(({ licenseId, comment }) => !(0,json/* textOf */.b6)(licenseId)?.startsWith(licence/* ownLicenceRef */.Bp) && comment !== sboms_payload/* payloadName */.Oh);

;// CONCATENATED MODULE: ./build/reports/sboms/read-sbom.js




/** The format and version that the value claims; null where it is no SBOM. */
const formatOf = (value) => {
    if (!(0,canonical/* isObject */.Gv)(value))
        return null;
    const { bomFormat, specVersion, spdxVersion } = value;
    if (bomFormat === 'CycloneDX')
        return { name: 'cyclonedx', version: String(specVersion ?? '') };
    return typeof spdxVersion === 'string' ? { name: 'spdx', version: spdxVersion.replace(/^SPDX-/, '') } : null;
};
const readers = {
    cyclonedx: { versions: /^1\.[2-7]$/, known: 'CycloneDX 1.2 to 1.7', read: readCycloneDx },
    spdx: { versions: /^2\.[23]$/, known: 'SPDX 2.2 and 2.3', read: readSpdx }
};
const error = (rule, message, pointer = '') => ({
    severity: 'error',
    rule,
    message,
    pointer
});
/**
 * Reads a parsed CycloneDX (1.2–1.7) or SPDX (2.2, 2.3) JSON document of any tool. Total and pure: a wrong shape is
 * a problem, never an exception. What the model does not say is kept in `extra`, so that writing loses nothing.
 */
const readSbom = (value) => {
    const format = formatOf(value);
    if (format === null || !(0,canonical/* isObject */.Gv)(value))
        return { format: null, document: null, problems: [error('format', 'This is neither CycloneDX nor SPDX 2.')] };
    const { versions, known, read } = readers[format.name];
    if (!versions.test(format.version)) {
        const message = `The version \`${format.version}\` is not read: ${known} are.`;
        return { format, document: null, problems: [error('version', message)] };
    }
    if (isDeeper(value, deepestValue)) {
        const message = `Values are nested deeper than ${deepestValue}: no tool writes that.`;
        return { format, document: null, problems: [error('nesting', message)] };
    }
    const { document, problems } = read(value);
    return { format, document, problems: [...problems, ...danglingIn(document, value)] };
};
/** Edges that lead to nothing. CycloneDX services may depend and be depended on too. */
const danglingIn = ({ components, dependencies }, value) => {
    const known = new Set(components.map(({ ref }) => ref));
    for (const ref of serviceRefs(value.services, 0))
        known.add(ref);
    const dangling = new Set(dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter(ref => !known.has(ref)));
    return [...dangling].map(ref => error('dangling-ref', `An edge of the dependency graph leads to \`${ref}\`, which the document does not hold.`, '/dependencies'));
};
const serviceRefs = (services, depth) => Array.isArray(services) && depth < 100
    ? services
        .filter(canonical/* isObject */.Gv)
        .flatMap(service => [
        ...(typeof service['bom-ref'] === 'string' ? [service['bom-ref']] : []),
        ...serviceRefs(service.services, depth + 1)
    ])
    : [];


/***/ }),

/***/ 98683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renameInside)
/* harmony export */ });
/* harmony import */ var _core_sbom_canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4012);
/** References of one element to another, wherever SPDX or CycloneDX parts that nobody interprets hold them. */

const referring = new Set([
    'ref',
    'parent',
    'bom-ref',
    'dependsOn',
    'provides',
    'assemblies',
    'dependencies',
    'subjects',
    'spdxElementId',
    'relatedSpdxElement',
    'hasFiles',
    'snippetFromFile',
    'documentDescribes',
    'reference'
]);
/** `value` with every reference that `names` knows replaced. Only members that hold references are touched. */
const renameInside = (value, names, inReference = false) => {
    if (typeof value === 'string')
        return inReference ? names(value) : value;
    if (Array.isArray(value))
        return value.map(item => renameInside(item, names, inReference));
    if (!(0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, renameInside(member, names, referring.has(key))]));
};


/***/ }),

/***/ 15236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ creationCodec)
/* harmony export */ });
/* harmony import */ var _document_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63896);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59547);


/** `npm/cli-11.0.0`: the version begins behind the last dash that a digit follows. */
const readTool = (text) => {
    const [, name, version] = /^(.+?)-(v?\d\S*)$/s.exec(text) ?? [];
    return name === undefined || version === undefined ? text : (0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .joinTool */ .Pu)(name, version);
};
const writeTool = (tool) => {
    const { name, version } = (0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .splitTool */ .Bc)(tool);
    return `Tool: ${version === null ? name : `${name}-${version}`}`;
};
/** `Jane Doe (jane@example.org)` */
const readAuthor = (text) => {
    const [, name, email] = /^(.+?) ?\(([^()]*)\)$/s.exec(text) ?? [];
    return name === undefined || email === undefined ? text : (0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .joinAuthor */ ._7)(name, email === '' ? null : email);
};
const writeAuthor = (author) => {
    const { name, email } = (0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAuthor */ .u)(author);
    return `Person: ${email === null ? name : `${name} (${email})`}`;
};
const said = (creators, kinds) => creators.filter(creator => kinds.test(creator)).map(creator => creator.replace(kinds, ''));
/** Whoever wants a document must be told that somebody made it at some time. */
const unnamed = 'Tool: towpath';
const undated = '1970-01-01T00:00:00Z';
/** SPDX knows no fractions of a second. */
const second = (created) => (0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .utc */ .n$)(created)?.replace(/\.\d+Z$/, 'Z') ?? undated;
const creationCodec = {
    decode: raw => {
        const creators = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(raw.creators);
        return {
            created: (0,_document_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .utc */ .n$)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(raw.created)),
            tools: said(creators, /^Tool: ?/).map(readTool),
            authors: said(creators, /^(?:Person|Organization): ?/).map(readAuthor)
        };
    },
    encode: ({ created, tools, authors }) => {
        const creators = [...tools.map(writeTool), ...authors.map(writeAuthor)];
        return { created: second(created), creators: creators.length === 0 ? [unnamed] : creators };
    },
    members: { created: ['created'], tools: ['creators'], authors: ['creators'] }
};


/***/ }),

/***/ 59439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ headCodec)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59547);

/** The members of an SPDX document beside its creation, elements and relationships. */
const headCodec = {
    decode: raw => ({ name: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(raw.name), identity: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(raw.documentNamespace) }),
    encode: ({ name, identity }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filled */ .Bq)({ dataLicense: 'CC0-1.0', name, documentNamespace: identity }),
    members: { name: ['name'], identity: ['documentNamespace'] }
};


/***/ }),

/***/ 75337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ writeExpression),
/* harmony export */   Jn: () => (/* binding */ readExpression),
/* harmony export */   Jo: () => (/* binding */ saidOf)
/* harmony export */ });
/* harmony import */ var _core_sbom_licence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85249);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59547);


/** `NOASSERTION` and `NONE` both say that there is no licence to name; which of them it was stays aside. */
const silent = new Set(['NOASSERTION', 'NONE']);
/** Null for absent text and for the two words that say nothing. */
const saidOf = (value) => {
    const word = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .wordOf */ .aG)(value);
    return word === null || silent.has(word.trim()) ? null : word;
};
const readExpression = (value) => {
    const said = saidOf(value);
    if (said === null)
        return [];
    return (0,_core_sbom_licence__WEBPACK_IMPORTED_MODULE_0__/* .isListed */ .yy)(said) ? [{ kind: 'id', id: said, url: null }] : [{ kind: 'expression', expression: said }];
};
const writeExpression = (licences) => (0,_core_sbom_licence__WEBPACK_IMPORTED_MODULE_0__/* .joinLicences */ .$H)(licences)?.expression ?? null;


/***/ }),

/***/ 27317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ splitName),
/* harmony export */   Y: () => (/* binding */ joinName)
/* harmony export */ });
/* harmony import */ var _core_purl_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25509);
/** SPDX has one name where the model has group and name: the separator follows the type of the purl. */

const separatorOf = (purl) => (purl?.startsWith('pkg:maven/') ? ':' : '/');
/** `@babel/core`, `org.apache.commons:commons-io` */
const joinName = (group, name, purl) => group === null ? name : `${group}${separatorOf(purl)}${name}`;
/** Only a namespace that the purl confirms is taken for a group. */
const splitName = (whole, purl) => {
    const parsed = purl === null ? null : (0,_core_purl_parse__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$)(purl);
    const namespace = parsed?.ok ? parsed.purl.namespace : null;
    if (namespace === null)
        return { group: null, name: whole };
    const start = `${namespace}${separatorOf(purl)}`;
    return whole.toLowerCase().startsWith(start.toLowerCase()) && whole.length > start.length
        ? { group: whole.slice(0, namespace.length), name: whole.slice(start.length) }
        : { group: null, name: whole };
};


/***/ }),

/***/ 1611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ fileCodec),
  Z: () => (/* binding */ packageCodec)
});

// EXTERNAL MODULE: ./build/reports/sboms/json.js
var json = __webpack_require__(59547);
;// CONCATENATED MODULE: ./build/reports/sboms/spdx/checksums.js

const spdxNames = {
    MD5: 'MD5',
    'SHA-1': 'SHA1',
    'SHA-256': 'SHA256',
    'SHA-384': 'SHA384',
    'SHA-512': 'SHA512',
    'SHA3-256': 'SHA3-256',
    'SHA3-384': 'SHA3-384',
    'SHA3-512': 'SHA3-512',
    'BLAKE2b-256': 'BLAKE2b-256',
    'BLAKE2b-384': 'BLAKE2b-384',
    'BLAKE2b-512': 'BLAKE2b-512',
    BLAKE3: 'BLAKE3'
};
const algorithms = new Map(Object.keys(spdxNames).map(algorithm => [spdxNames[algorithm], algorithm]));
/** ADLER32, MD2, MD4, MD6 and SHA224 have no place in the model and stay aside. */
const readChecksums = (value) => (0,json/* objectsOf */.iZ)(value).flatMap(({ algorithm, checksumValue }) => {
    const known = algorithms.get((0,json/* wordOf */.aG)(algorithm) ?? '');
    const digits = (0,json/* wordOf */.aG)(checksumValue);
    return known === undefined || digits === null ? [] : [{ algorithm: known, value: digits.toLowerCase() }];
});
const writeChecksums = (hashes) => (0,json/* unlessEmpty */.A5)(hashes.map(({ algorithm, value }) => ({ algorithm: spdxNames[algorithm], checksumValue: value })));

// EXTERNAL MODULE: ./build/reports/sboms/spdx/licences.js
var licences = __webpack_require__(75337);
// EXTERNAL MODULE: ./build/reports/sboms/spdx/names.js
var names = __webpack_require__(27317);
// EXTERNAL MODULE: ./build/core/purl/format.js
var format = __webpack_require__(36039);
// EXTERNAL MODULE: ./build/core/sbom/canonical.js
var canonical = __webpack_require__(4012);
;// CONCATENATED MODULE: ./build/reports/sboms/spdx/references.js
/** Where SPDX points outside: download location, home page, external references with purl and CPE among them. */




const single = (type, value) => {
    const url = (0,licences/* saidOf */.Jo)(value);
    return url === null ? [] : [{ type, url, comment: null }];
};
const readOther = (reference) => {
    const [type, url] = [(0,json/* wordOf */.aG)(reference.referenceType), (0,json/* textOf */.b6)(reference.referenceLocator)];
    if (reference.referenceCategory !== 'OTHER' || type === null || url === null)
        return [];
    return [{ type, url, comment: (0,json/* textOf */.b6)(reference.comment) }];
};
/** Of several the first in the order of their texts: the list itself has no order. */
const locatorOf = (references, types) => references
    .filter(({ referenceType }) => types.includes((0,json/* textOf */.b6)(referenceType) ?? ''))
    .flatMap(({ referenceLocator }) => (0,json/* wordOf */.aG)(referenceLocator) ?? [])
    .sort(canonical/* byText */.z4)[0] ?? null;
const readPointing = (raw) => {
    const references = (0,json/* objectsOf */.iZ)(raw.externalRefs);
    const purl = locatorOf(references, ['purl']);
    return {
        purl: purl === null ? null : (0,format/* canonicalPurl */.q)(purl),
        cpe: locatorOf(references, ['cpe23Type', 'cpe22Type']),
        references: [
            ...single('distribution', raw.downloadLocation),
            ...single('website', raw.homepage),
            ...references.flatMap(readOther)
        ]
    };
};
/** A location by the specification: a URL, or the address of a version control system. */
const isLocation = (url) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(url);
const firstOf = (references, type) => references.find(reference => reference.type === type && reference.comment === null && isLocation(reference.url));
const cpeType = (cpe) => cpe.startsWith('cpe:2.3:') ? 'cpe23Type' : cpe.startsWith('cpe:/') ? 'cpe22Type' : null;
/** Without spaces, as the specification wants type and locator. */
const isWritable = ({ type, url }) => /^[\w.-]+$/.test(type) && /^\S+$/.test(url);
const writePointing = ({ purl, cpe, references }) => {
    const [download, home] = [firstOf(references, 'distribution'), firstOf(references, 'website')];
    const known = cpe === null ? null : cpeType(cpe);
    const externalRefs = [
        ...(known === null ? [] : [{ referenceCategory: 'SECURITY', referenceType: known, referenceLocator: cpe }]),
        ...(purl === null ? [] : [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }]),
        ...references
            .filter(reference => reference !== download && reference !== home && isWritable(reference))
            .map(({ type, url, comment }) => (0,json/* filled */.Bq)({ referenceCategory: 'OTHER', referenceType: type, referenceLocator: url, comment }))
    ];
    return {
        downloadLocation: download?.url ?? 'NOASSERTION',
        homepage: home?.url,
        externalRefs: (0,json/* unlessEmpty */.A5)(externalRefs)
    };
};

;// CONCATENATED MODULE: ./build/reports/sboms/spdx/package.js





const purposes = {
    application: 'APPLICATION',
    framework: 'FRAMEWORK',
    library: 'LIBRARY',
    container: 'CONTAINER',
    'operating-system': 'OPERATING-SYSTEM',
    device: 'DEVICE',
    firmware: 'FIRMWARE',
    file: 'FILE',
    platform: 'OTHER',
    'device-driver': 'OTHER',
    'machine-learning-model': 'OTHER',
    data: 'OTHER'
};
const types = {
    APPLICATION: 'application',
    FRAMEWORK: 'framework',
    LIBRARY: 'library',
    CONTAINER: 'container',
    'OPERATING-SYSTEM': 'operating-system',
    DEVICE: 'device',
    FIRMWARE: 'firmware',
    FILE: 'file',
    ARCHIVE: 'file',
    INSTALL: 'application',
    SOURCE: 'library',
    OTHER: 'library'
};
const typeOf = (purpose) => {
    const name = purpose?.replace('_', '-');
    return name !== undefined && Object.hasOwn(types, name) ? (types[name] ?? 'library') : 'library';
};
/** `Organization: Acme (info@acme.example)`, `Person: …`, or a bare name as some tools write it. */
const readSupplier = (value) => {
    const said = (0,licences/* saidOf */.Jo)(value);
    return said === null ? null : (/^(?:Organization|Person): ?(.*?)(?: ?\([^()]*\))?$/s.exec(said)?.[1] ?? said);
};
const decode = (raw) => {
    const pointing = readPointing(raw);
    return {
        type: typeOf((0,json/* textOf */.b6)(raw.primaryPackagePurpose)),
        ...(0,names/* splitName */.W)((0,json/* textOf */.b6)(raw.name) ?? '', pointing.purl),
        version: (0,json/* wordOf */.aG)(raw.versionInfo),
        ...pointing,
        scope: null,
        description: (0,json/* textOf */.b6)(raw.description),
        supplier: readSupplier(raw.supplier),
        copyright: (0,licences/* saidOf */.Jo)(raw.copyrightText),
        declared: (0,licences/* readExpression */.Jn)(raw.licenseDeclared),
        concluded: (0,licences/* readExpression */.Jn)(raw.licenseConcluded),
        hashes: readChecksums(raw.checksums),
        properties: []
    };
};
const encode = (fields) => (0,json/* filled */.Bq)({
    name: (0,names/* joinName */.Y)(fields.group, fields.name, fields.purl),
    versionInfo: fields.version,
    primaryPackagePurpose: purposes[fields.type],
    supplier: fields.supplier === null ? null : `Organization: ${fields.supplier}`,
    ...writePointing(fields),
    filesAnalyzed: false,
    checksums: writeChecksums(fields.hashes),
    licenseConcluded: (0,licences/* writeExpression */.Cn)(fields.concluded),
    licenseDeclared: (0,licences/* writeExpression */.Cn)(fields.declared),
    copyrightText: fields.copyright,
    description: fields.description
});
const packageCodec = {
    decode,
    encode,
    members: {
        type: ['primaryPackagePurpose'],
        group: ['name'],
        name: ['name'],
        version: ['versionInfo'],
        purl: ['externalRefs'],
        cpe: ['externalRefs'],
        scope: [],
        description: ['description'],
        supplier: ['supplier'],
        copyright: ['copyrightText'],
        declared: ['licenseDeclared'],
        concluded: ['licenseConcluded'],
        hashes: ['checksums'],
        references: ['downloadLocation', 'homepage', 'externalRefs'],
        properties: []
    }
};
/** An SPDX file: a component that is known by its path and its checksums. */
const fileCodec = {
    decode: raw => ({
        type: 'file',
        group: null,
        name: (0,json/* textOf */.b6)(raw.fileName) ?? '',
        version: null,
        purl: null,
        cpe: null,
        scope: null,
        description: null,
        supplier: null,
        copyright: (0,licences/* saidOf */.Jo)(raw.copyrightText),
        declared: [],
        concluded: (0,licences/* readExpression */.Jn)(raw.licenseConcluded),
        hashes: readChecksums(raw.checksums),
        references: [],
        properties: []
    }),
    encode: fields => (0,json/* filled */.Bq)({
        fileName: fields.name,
        checksums: writeChecksums(fields.hashes),
        licenseConcluded: (0,licences/* writeExpression */.Cn)(fields.concluded),
        copyrightText: fields.copyright
    }),
    members: {
        ...packageCodec.members,
        type: [],
        group: [],
        name: ['fileName'],
        version: [],
        purl: [],
        cpe: [],
        description: [],
        supplier: [],
        declared: [],
        references: []
    }
};


/***/ }),

/***/ 47606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ documentId),
/* harmony export */   U: () => (/* binding */ readRelationships)
/* harmony export */ });
/* harmony import */ var _cyclonedx_dependencies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43318);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59547);


const documentId = 'SPDXRef-DOCUMENT';
const edge = (reversed, scope = null) => ({ reversed, scope });
/** Source: SPDX 2.3, clause 11.1. The two linking types say how, not that, something is needed and are no edges. */
const meanings = {
    DEPENDS_ON: edge(false),
    HAS_PREREQUISITE: edge(false),
    DEPENDENCY_OF: edge(true),
    PREREQUISITE_FOR: edge(true),
    RUNTIME_DEPENDENCY_OF: edge(true, 'required'),
    PROVIDED_DEPENDENCY_OF: edge(true, 'required'),
    OPTIONAL_DEPENDENCY_OF: edge(true, 'optional'),
    BUILD_DEPENDENCY_OF: edge(true, 'excluded'),
    DEV_DEPENDENCY_OF: edge(true, 'excluded'),
    TEST_DEPENDENCY_OF: edge(true, 'excluded')
};
const isPlain = (relationship) => Object.keys(relationship).length === 3;
const describedBy = ({ spdxElementId, relationshipType, relatedSpdxElement }) => {
    if (relationshipType === 'DESCRIBES' && spdxElementId === documentId)
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(relatedSpdxElement);
    return relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === documentId ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(spdxElementId) : null;
};
/** The edge and its scope; null where it is none, or not one between elements of this document. */
const edgeOf = ({ spdxElementId, relationshipType, relatedSpdxElement }, known) => {
    const [left, type, right] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(spdxElementId), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(relationshipType), (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(relatedSpdxElement)];
    if (left === null || type === null || right === null || !Object.hasOwn(meanings, type))
        return null;
    if (type === 'DEPENDS_ON' && right === 'NONE')
        return known.has(left) ? { from: left, to: null, scope: null } : null;
    if (!known.has(left) || !known.has(right))
        return null;
    const { reversed, scope } = meanings[type] ?? edge(false);
    return reversed ? { from: right, to: left, scope } : { from: left, to: right, scope };
};
/** A component that anything needs at run time is not excluded; of several scopes the strongest counts. */
const strength = ['excluded', 'optional', null, 'required'];
const agreed = (a, b) => a === undefined || strength.indexOf(b) > strength.indexOf(a) ? b : a;
const readRelationships = (relationships, known) => {
    const edges = [];
    const scopes = new Map();
    const kept = [];
    const described = new Set();
    for (const relationship of relationships) {
        const target = describedBy(relationship);
        if (target !== null)
            described.add(target);
        const found = edgeOf(relationship, known);
        if (found !== null)
            edges.push([found.from, found.to === null ? [] : [found.to]]);
        if (found !== null && found.to !== null)
            scopes.set(found.to, agreed(scopes.get(found.to), found.scope));
        const isSaid = found !== null && relationship.relationshipType === 'DEPENDS_ON' && isPlain(relationship);
        if (!isSaid)
            kept.push(relationship);
    }
    return { dependencies: (0,_cyclonedx_dependencies_js__WEBPACK_IMPORTED_MODULE_0__/* .unitedEdges */ .ov)(edges), scopes, kept, described: [...described] };
};


/***/ })

};
