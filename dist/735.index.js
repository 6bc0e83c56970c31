export const id = 735;
export const ids = [735];
export const modules = {

/***/ 65186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   badUsage: () => (/* binding */ badUsage),
/* harmony export */   noSimulator: () => (/* binding */ noSimulator),
/* harmony export */   notAVerdict: () => (/* binding */ notAVerdict),
/* harmony export */   unknownCode: () => (/* binding */ unknownCode)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);

const badUsage = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CL-101', 'The command line cannot be understood', ['judge', "Unknown option '--bas'"], (command, why) => ({
    what: `\`towpath ${command}\` was called in a way it does not understand.`,
    why,
    fix: 'Run `towpath help` for the commands and their options.'
}));
const unknownCode = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CL-102', 'There is no such failure code', ['QG-999', 'QG-101'], (code, nearest) => ({
    what: `There is no failure code ${code}.`,
    why: nearest === '' ? 'No known code is like it.' : `The nearest known codes are ${nearest}.`,
    fix: 'Codes look like QG-104 and stand in docs/failures.md.'
}));
const notAVerdict = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CL-103', 'A file is not a verdict', ['verdict.json', 'it is not JSON'], (file, why) => ({
    what: `${file} is not a Towpath verdict.`,
    why: `${why}.`,
    fix: 'Give the file that the output `verdict` of a gate names, or a failure code such as QG-104.'
}));
const noSimulator = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('CL-104', 'The simulator is not part of the bundle', [], () => ({
    what: '`towpath simulate` is not available here.',
    why: 'The simulator runs from a checkout of Towpath on Node 24, and is not part of the bundle that actions download.',
    fix: 'Run it from a checkout: `npm ci`, then `npm run towpath -- simulate WORKFLOW`.'
}));


/***/ }),

/***/ 10735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/platform/github/failures.js
var failures = __webpack_require__(6133);
;// CONCATENATED MODULE: ./build/platform/artifacts-directory.js
/** Artifacts as folders on the disk: for the command line and for tests. */






const recordSchema = schemas/* strictObject */.rej({
    id: schemas/* int */.Whr(),
    name: schemas/* string */.YjP(),
    size: schemas/* int */.Whr(),
    created: schemas/* string */.YjP().nullable(),
    digest: schemas/* string */.YjP().nullable()
});
const allowedName = /^[^\\/:"<>|*?\r\n.][^\\/:"<>|*?\r\n]*$/;
/**
 * Every artifact is a folder `<root>/<name>` with its `files/` and, as soon as it is complete, its `artifact.json`.
 * A name is taken once, as in a run. Raises TW-166 when the files changed since the upload, TW-167 for a taken or
 * impossible name or a file outside of the folder that is uploaded.
 */
const directoryArtifacts = (root, clock) => ({
    upload: async (name, from, files) => {
        const refuse = (message) => (0,failure/* raise */.xl)((0,failures.artifactRefused)(`upload the artifact \`${name}\``, message));
        if (!allowedName.test(name))
            refuse('the artifact name is not valid');
        const paths = files.map(file => (0,external_node_path_.relative)(from, file));
        const outside = paths.find(path => path === '' || path.startsWith('..') || (0,external_node_path_.isAbsolute)(path));
        if (outside !== undefined)
            refuse(`\`${outside}\` lies outside of the folder`);
        if (paths.length === 0)
            refuse('no files were found to upload');
        const folder = (0,external_node_path_.join)(root, name);
        await (0,promises_.mkdir)(root, { recursive: true });
        await (0,promises_.mkdir)(folder).catch(() => refuse('an artifact with this name already exists'));
        for (const path of paths) {
            const target = (0,external_node_path_.join)(folder, 'files', path);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            await (0,promises_.copyFile)((0,external_node_path_.join)(from, path), target).catch((error) => refuse((0,failure/* messageOf */.bD)(error)));
        }
        const { digest, size } = await fingerprint((0,external_node_path_.join)(folder, 'files'));
        const created = new Date(clock.now()).toISOString();
        const artifact = { id: idOf(name), name, size, created, digest };
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'artifact.part'), `${JSON.stringify(artifact)}\n`);
        await (0,promises_.rename)((0,external_node_path_.join)(folder, 'artifact.part'), (0,external_node_path_.join)(folder, 'artifact.json'));
        return artifact;
    },
    list: async () => {
        const names = await (0,promises_.readdir)(root).catch(() => []);
        const records = await Promise.all(names.sort().map(name => readRecord((0,external_node_path_.join)(root, name, 'artifact.json'))));
        return records.flat();
    },
    download: async (artifact, into) => {
        const files = (0,external_node_path_.join)(root, artifact.name, 'files');
        const found = await fingerprint(files).catch(() => undefined);
        if (found === undefined || (artifact.digest !== null && artifact.digest !== found.digest)) {
            (0,failure/* raise */.xl)((0,failures.artifactDamaged)(artifact.name));
        }
        await (0,promises_.cp)(files, into, { recursive: true });
    }
});
/** From the name, so that parallel uploads need no counter. 48 bits: exact as a number. */
const idOf = (name) => (0,external_node_crypto_.createHash)('sha256').update(name).digest().readUIntBE(0, 6);
/** Empty while the upload is not complete. */
const readRecord = async (file) => {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
    return text === undefined ? [] : [recordSchema.parse(JSON.parse(text))];
};
/** One digest over the paths and contents of all files below `folder`. */
const fingerprint = async (folder) => {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile()).map(entry => (0,external_node_path_.join)(entry.parentPath, entry.name));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for (const file of files.sort()) {
        const content = await (0,promises_.readFile)(file);
        size += content.length;
        hash.update(`${(0,external_node_path_.relative)(folder, file).replaceAll('\\', '/')}\0${content.length}\0`).update(content);
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
};

// EXTERNAL MODULE: ./build/platform/clock.js
var clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/platform/context.js
var context = __webpack_require__(91137);
// EXTERNAL MODULE: ./build/platform/exec.js + 1 modules
var exec = __webpack_require__(25035);
// EXTERNAL MODULE: ./build/platform/failures.js
var platform_failures = __webpack_require__(61379);
// EXTERNAL MODULE: ./build/platform/files.js + 4 modules
var files = __webpack_require__(82307);
// EXTERNAL MODULE: ./build/platform/git.js + 7 modules
var git = __webpack_require__(78811);
// EXTERNAL MODULE: ./build/platform/ledger/entries.js
var ledger_entries = __webpack_require__(69714);
;// CONCATENATED MODULE: ./build/platform/ledger/directory.js
/** The ledger as a folder: for the command line, other CI systems and tests. */





/**
 * A ledger in the folder `root`, which is made on the first append. An entry appears whole or not at all, and is never
 * replaced, however many processes write. Unlike on GitHub the entries of one append become visible one by one.
 */
const directoryLedger = (root) => ({
    list: async (prefix) => {
        const start = (0,ledger_entries/* checkedPrefix */.ge)(prefix).lastIndexOf('/');
        const found = await walk(root, prefix.slice(0, start + 1));
        return (0,ledger_entries/* sorted */.IP)(found.filter(path => path.startsWith(prefix)));
    },
    read: async (path) => readIfPresent((0,external_node_path_.join)(root, (0,ledger_entries/* checkedPath */.tU)(path))),
    append: async (entries) => {
        const fresh = await entriesToWrite(root, (0,ledger_entries/* distinct */.dM)(entries));
        if (fresh.length === 0)
            return;
        await (0,promises_.mkdir)(root, { recursive: true });
        // The leading dot keeps the folder out of every listing, even when a crash leaves it behind.
        const staging = await (0,promises_.mkdtemp)((0,external_node_path_.join)(root, '.append-'));
        try {
            for (const [index, entry] of fresh.entries())
                await place(root, (0,external_node_path_.join)(staging, String(index)), entry);
        }
        finally {
            await (0,promises_.rm)(staging, { recursive: true, force: true });
        }
    }
});
/** Those that are not there yet. Raises TW-161 before anything is written. */
const entriesToWrite = async (root, entries) => {
    const fresh = [];
    for (const entry of entries) {
        const present = await readIfPresent((0,external_node_path_.join)(root, entry.path));
        if (present === undefined)
            fresh.push(entry);
        else if (present !== entry.content)
            (0,failure/* raise */.xl)((0,failures.ledgerConflict)(entry.path));
    }
    return fresh;
};
/** Writes aside, then links: the name appears with the whole content, and the link fails when the name is taken. */
const place = async (root, aside, entry) => {
    const target = (0,external_node_path_.join)(root, entry.path);
    await (0,promises_.writeFile)(aside, entry.content);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    try {
        await (0,promises_.link)(aside, target);
    }
    catch (error) {
        if (codeOf(error) !== 'EEXIST')
            throw error;
        if ((await readIfPresent(target)) !== entry.content)
            (0,failure/* raise */.xl)((0,failures.ledgerConflict)(entry.path), error);
    }
};
const walk = async (root, folder) => {
    const children = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).catch(noneWhereAbsent);
    const visible = children.filter(child => !child.name.startsWith('.'));
    const files = visible.filter(child => child.isFile()).map(child => `${folder}${child.name}`);
    const folders = visible.filter(child => child.isDirectory());
    const below = await Promise.all(folders.map(child => walk(root, `${folder}${child.name}/`)));
    return [...files, ...below.flat()];
};
const readIfPresent = (file) => (0,promises_.readFile)(file, 'utf8').catch((error) => {
    if (absent.has(codeOf(error)))
        return undefined;
    throw error;
});
/** EISDIR: the path names a folder of entries. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
const noneWhereAbsent = (error) => {
    if (absent.has(codeOf(error)))
        return [];
    throw error;
};
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

// EXTERNAL MODULE: ./build/platform/log.js + 1 modules
var platform_log = __webpack_require__(90916);
// EXTERNAL MODULE: ./build/platform/random.js
var random = __webpack_require__(62895);
// EXTERNAL MODULE: ./build/platform/state.js
var state = __webpack_require__(52799);
;// CONCATENATED MODULE: ./build/platform/local-world.js
/** The world of the command line: the work tree, a ledger and artifacts in `.towpath/`, and no GitHub. */














/** Messages go to standard error, so that standard output holds results alone. */
const localWorld = (folder) => {
    const run = (0,context/* localContext */.N)(folder);
    const log = (0,platform_log/* terminalLog */.d)(text => void process.stderr.write(text));
    const own = (0,external_node_path_.join)(run.workspace, '.towpath');
    return {
        run,
        files: (0,files/* localFiles */.J)(run.workspace, (0,external_node_path_.join)(own, 'temp')),
        git: (0,git/* localGit */.s)({ cwd: run.workspace, exec: exec/* exec */.m, log }),
        github: noGitHub,
        artifacts: directoryArtifacts((0,external_node_path_.join)(own, 'artifacts'), clock/* systemClock */.m),
        ledger: directoryLedger((0,external_node_path_.join)(own, 'ledger')),
        exec: exec/* exec */.m,
        clock: clock/* systemClock */.m,
        random: random/* systemRandom */.v,
        log,
        state: (0,state/* memoryState */.R)(),
        signal: new AbortController().signal
    };
};
/** The root of the work tree that holds this folder, as git would find it; the folder itself where there is none. */
const workTreeOf = (folder) => {
    const start = (0,external_node_path_.resolve)(folder);
    let root = start;
    while (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git'))) {
        if ((0,external_node_path_.dirname)(root) === root)
            return start;
        root = (0,external_node_path_.dirname)(root);
    }
    return root;
};
const unavailable = async () => (0,failure/* raise */.xl)((0,platform_failures.notOnRunner)('GITHUB_TOKEN'));
const noGitHub = {
    comments: unavailable,
    createComment: unavailable,
    updateComment: unavailable,
    createCheck: unavailable,
    jobs: unavailable
};

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/platform/simulator-command.js
/** The simulator stands beside the bundle in a checkout only; it is loaded from there and never bundled. */



/** The command `simulate` with its exit code, or undefined where there is no checkout around or Node is older than 24. */
const loadSimulator = async (from = import.meta.dirname) => {
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(from), 'simulator', 'command.ts');
    const runsTypeScript = Number(process.versions.node.split('.')[0]) >= 24;
    if (!(0,external_node_fs_.existsSync)(path) || !runsTypeScript)
        return undefined;
    const load = new Function('url', 'return import(url)');
    return (await load((0,external_node_url_.pathToFileURL)(path).href)).simulate;
};

// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/core/verdict.js

/**
 * The verdict: what every gate hands on, as JSON with a published schema (docs/schema/verdict.schema.json).
 * Equal input gives equal bytes: no clock, no random, no absolute path stands in it.
 */
const severity = schemas/* enum */.k5n(['critical', 'major', 'minor', 'info']);
const verdict_location = schemas/* strictObject */.rej({
    file: schemas/* string */.YjP().describe('Path relative to the repository, with forward slashes'),
    line: schemas/* int */.Whr().min(1).nullable()
});
const finding = schemas/* strictObject */.rej({
    kind: schemas/* string */.YjP().describe('`test-failure`, `uncovered-line`, `missing-evidence`, …'),
    severity,
    title: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    location: verdict_location.nullable(),
    producer: schemas/* string */.YjP().nullable().describe('Who reported it'),
    code: schemas/* string */.YjP().nullable().describe('Failure code, where one applies')
});
const metric = schemas/* strictObject */.rej({
    unit: schemas/* enum */.k5n(['count', 'percent', 'points', 'ratio', 'seconds', 'bytes']),
    direction: schemas/* enum */.k5n(['higher', 'lower', 'none']),
    state: schemas/* enum */.k5n(['known', 'unknown', 'not-applicable']),
    value: schemas/* number */.aig().nullable().describe('Nearest double; the exact fraction stands in `exact`'),
    exact: schemas/* string */.YjP().nullable().describe('`numerator/denominator`'),
    why: schemas/* string */.YjP().nullable().describe('Why there is no value')
});
const ruleResult = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP(),
    severity: schemas/* enum */.k5n(['block', 'warn']),
    outcome: schemas/* enum */.k5n(['passed', 'failed', 'inconclusive', 'not-applicable', 'skipped']),
    reason: schemas/* string */.YjP().describe('One sentence: why the rule came out as it did'),
    origin: schemas/* string */.YjP().describe('Where the rule was written: `preset standard`, `.github/towpath.yml:12`')
});
const evidence = schemas/* strictObject */.rej({
    producer: schemas/* string */.YjP(),
    shard: schemas/* strictObject */.rej({ index: schemas/* int */.Whr().min(1), of: schemas/* int */.Whr().min(1) }).nullable(),
    status: schemas/* enum */.k5n(['complete', 'missing', 'stale', 'foreign', 'unreadable', 'unexplained-failure']),
    attempt: schemas/* int */.Whr().min(1).nullable(),
    reports: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), format: schemas/* string */.YjP().nullable(), sha256: schemas/* string */.YjP(), bytes: schemas/* int */.Whr() })),
    detail: schemas/* string */.YjP()
});
const diagnostic = schemas/* strictObject */.rej({
    severity: schemas/* enum */.k5n(['error', 'warning', 'note']),
    code: schemas/* string */.YjP().nullable(),
    message: schemas/* string */.YjP(),
    fix: schemas/* string */.YjP().nullable(),
    location: verdict_location.nullable(),
    producer: schemas/* string */.YjP().nullable()
});
const verdictSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.verdict/1'),
    gate: schemas/* string */.YjP().describe('The action that judged: `quality-gate`'),
    id: schemas/* string */.YjP(),
    decision: schemas/* enum */.k5n(['pass', 'fail', 'inconclusive']),
    blocking: schemas/* boolean */.zMY()
        .describe('Whether this verdict fails the job (false in shadow mode or with on-inconclusive: pass)'),
    reason: schemas/* string */.YjP().describe('One sentence'),
    subject: schemas/* strictObject */.rej({
        repository: schemas/* string */.YjP(),
        commit: schemas/* string */.YjP(),
        tree: schemas/* string */.YjP().nullable(),
        head: schemas/* string */.YjP().nullable().describe('Head commit of the pull request, where there is one'),
        base: schemas/* string */.YjP().nullable().describe('The commit compared against'),
        pullRequest: schemas/* int */.Whr().nullable(),
        fork: schemas/* boolean */.zMY()
    }),
    baseline: schemas/* strictObject */.rej({
        state: schemas/* enum */.k5n(['found', 'never-recorded', 'unreachable', 'corrupt', 'not-needed']),
        commit: schemas/* string */.YjP().nullable(),
        detail: schemas/* string */.YjP()
    }),
    rules: schemas/* array */.YOg(ruleResult),
    leftOut: schemas/* array */.YOg(schemas/* strictObject */.rej({ rule: schemas/* string */.YjP(), why: schemas/* string */.YjP() })),
    metrics: schemas/* record */.g1P(schemas/* string */.YjP(), metric),
    findings: schemas/* array */.YOg(finding),
    evidence: schemas/* array */.YOg(evidence),
    diagnostics: schemas/* array */.YOg(diagnostic)
});

// EXTERNAL MODULE: ./build/core/evidence.js
var core_evidence = __webpack_require__(73017);
;// CONCATENATED MODULE: ./build/cli/explain-verdict.js
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
    ...section('Evidence', verdict.evidence.map(({ producer, shard, status, detail }) => `${(0,core_evidence/* producerLabel */.hX)(producer, shard)}: ${status}${detail === '' ? '' : ` – ${detail}`}`)),
    ...section('Notes', verdict.diagnostics.filter(({ severity }) => severity !== 'error').map(({ message }) => message)),
    `Baseline: ${verdict.baseline.detail}`
]
    .map(plain)
    .join('\n');
const section = (title, lines) => lines.length === 0 ? [] : [`${title}:`, ...lines.map(line => `  ${line}`)];

// EXTERNAL MODULE: ./build/cli/failures.js
var cli_failures = __webpack_require__(65186);
;// CONCATENATED MODULE: ./build/cli/explain.js
/** `towpath explain CODE|VERDICT.json`: a failure of the catalogue, or why a verdict came out as it did. */





const codePattern = /^[A-Z]{2}-\d{3}$/;
const explain = async (args, { world, print }, catalogue) => {
    const [subject, ...others] = args;
    if (subject === undefined || others.length > 0)
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('explain', 'It takes one code or one verdict file.'));
    print(codePattern.test(subject.toUpperCase())
        ? explainCode(subject.toUpperCase(), catalogue)
        : explainVerdict(await readVerdict(subject, world.files)));
    return 0;
};
const explainCode = (code, catalogue) => {
    const kind = catalogue.find(one => one.code === code);
    if (!kind)
        return (0,failure/* raise */.xl)((0,cli_failures.unknownCode)(code, (0,suggest/* nearest */.p)(code, catalogue.map(one => one.code)).join(', ')));
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
    const parsed = verdictSchema.safeParse(parseJson(text, path));
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    return (0,failure/* raise */.xl)((0,cli_failures.notAVerdict)(path, `at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'unknown shape'}`));
};
const parseJson = (text, path) => {
    try {
        return JSON.parse(text);
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,cli_failures.notAVerdict)(path, `it is not JSON: ${(0,failure/* messageOf */.bD)(thrown)}`), thrown);
    }
};

;// CONCATENATED MODULE: ./build/cli/help.js
const help = `towpath – look inside and try before you push

  towpath read FILE…                    what Towpath sees in report files, one JSON object a line
  towpath judge [options] [GLOB…]       the quality verdict of the working tree
      --base REF        compare with this commit or branch
      --config FILE     configuration, by default .github/towpath.yml
      --preset NAME     standard, strict or none
      --json            the whole verdict as JSON
  towpath explain CODE|VERDICT.json     a failure code, or why a verdict came out as it did
  towpath simulate WORKFLOW [options]   runs a workflow of this repository offline (from a checkout of Towpath)
      --event NAME, --event-file FILE, --page FILE
  towpath help

Exit codes: 0 pass or readable, 1 fail, 2 wrong usage, wrong configuration or unreadable, 3 inconclusive.`;

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/contract.js
var contract = __webpack_require__(57550);
// EXTERNAL MODULE: ./build/action-quality-gate/src/contract.js + 1 modules
var src_contract = __webpack_require__(26920);
// EXTERNAL MODULE: ./build/action-quality-gate/src/run.js + 40 modules
var run = __webpack_require__(84797);
;// CONCATENATED MODULE: ./build/cli/judge.js
/** `towpath judge [--base REF] [--config FILE] [--preset NAME] GLOB…`: the quality verdict of the working tree. */








const options = {
    base: { type: 'string' },
    config: { type: 'string' },
    preset: { type: 'string' },
    json: { type: 'boolean', default: false }
};
const exitCodes = { pass: 0, fail: 1, inconclusive: 3 };
/** A path or glob as it is from the root of the work tree, where configuration, git and coverage count from. */
const fromRoot = (here, given) => {
    const [, not = '', path = ''] = /^(!?)(.*)$/s.exec(given.replaceAll('\\', '/')) ?? [];
    return here === '' || path === '' || external_node_path_.posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)
        ? given
        : `${not}${external_node_path_.posix.join(here, path)}`;
};
/** Prints the verdict; the exit code tells the decision. */
const judge = async (args, { world, here, print }) => {
    const { values, positionals } = parse(args);
    // An empty variable of a script would otherwise drop the comparison, or the rules, unnoticed.
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty !== undefined)
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('judge', `The option --${empty[0]} is empty.`));
    const given = {
        reports: positionals.map(path => fromRoot(here, path)).join('\n'),
        base: values.base,
        config: values.config === undefined ? undefined : fromRoot(here, values.config),
        preset: values.preset,
        producer: 'local',
        comment: 'false'
    };
    const inputs = (0,contract/* parseInputs */.TL)(src_contract/* contract */.d, name => given[name] ?? '');
    const { verdict } = await (0,run/* run */.e)(inputs, world);
    if (verdict === null)
        return 2;
    print(values.json ? JSON.stringify(verdict, null, 2) : explainVerdict(verdict));
    return exitCodes[verdict.decision];
};
const parse = (args) => {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true });
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('judge', (0,failure/* messageOf */.bD)(thrown)), thrown);
    }
};

// EXTERNAL MODULE: ./build/reports/formats.js + 20 modules
var formats = __webpack_require__(43286);
// EXTERNAL MODULE: ./build/reports/read.js
var read = __webpack_require__(56262);
;// CONCATENATED MODULE: ./build/cli/read.js


/** Prints the recognised format of every file and one JSON object per record. 0 where all are readable, else 2. */
const read_read = async (paths, io) => {
    let errors = 0;
    for (const path of paths)
        errors += await readOne(path, io);
    return errors === 0 && paths.length > 0 ? 0 : 2;
};
/** Returns the number of errors. The format is known before the first record, so nothing is held back. */
const readOne = async (path, { files, write, json }) => {
    let announced = false;
    const announce = (format) => {
        if (announced)
            return;
        announced = true;
        write(json ? JSON.stringify({ kind: 'report', file: path, format }) : `${path}: ${titleOf(format)}`);
    };
    const emit = (record) => write(JSON.stringify(record));
    const { format, errors } = await (0,read/* readReport */.t)(path, files, emit, announce);
    announce(format);
    return errors;
};
const titleOf = (format) => {
    const title = formats/* formats */.F.find(({ name }) => name === format)?.title;
    return title === undefined ? 'no known format' : `${title} (${format})`;
};

// EXTERNAL MODULE: ./build/entry/actions.js
var actions = __webpack_require__(57772);
;// CONCATENATED MODULE: ./build/entry/catalogue.js

const shared = [
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 31)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 21315)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 17514)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 58433)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 61379)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6133)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 65186))
];
const isKind = (value) => typeof value === 'function' && 'code' in value && 'title' in value && 'sample' in value;
const catalogue = async () => {
    const modules = await Promise.all(shared.map(load => load()));
    const contracts = await Promise.all(Object.values(actions/* actions */.o).map(async (load) => (await load()).contract));
    const kinds = [
        ...modules.flatMap(module => Object.values(module).filter(isKind)),
        ...contracts.flatMap(contract => contract.failures)
    ];
    return [...new Set(kinds)].sort((a, b) => (a.code < b.code ? -1 : 1));
};

// EXTERNAL MODULE: ./build/entry/explain-failure.js
var explain_failure = __webpack_require__(47911);
;// CONCATENATED MODULE: ./build/entry/cli.js
/** The command line: picks the command, shows failures, sets the exit code. */











const readReports = (args, { world, print }) => {
    const files = args.filter(arg => arg !== '--json');
    return read_read(files, { files: world.files, write: print, json: files.length < args.length });
};
const exitCodeOf = (code) => (code === 0 || code === 1 ? code : 2);
const commands = {
    read: readReports,
    // Configuration, git and coverage count from the root of the work tree: from a folder below it the verdict is the same.
    judge: (args, io) => {
        const root = workTreeOf('.');
        return judge(args, { ...io, world: localWorld(root), here: (0,external_node_path_.relative)(root, '.').replaceAll('\\', '/') });
    },
    explain: async (args, io) => explain(args, io, await catalogue()),
    simulate: async (args) => {
        const simulate = await loadSimulator();
        if (!simulate)
            throw new failure/* FailureError */.pO((0,cli_failures.noSimulator)());
        return exitCodeOf(await simulate(args));
    },
    help: async (_, { print }) => {
        print(help);
        return 0;
    }
};
/** A reader that has seen enough, such as `head`, ends the command without a word. What nobody read is no pass. */
const endQuietly = (problem) => {
    if (problem.code !== 'EPIPE')
        throw problem;
    process.exit(2);
};
const main = async ([name = 'help', ...args]) => {
    process.stdout.on('error', endQuietly);
    const world = localWorld('.');
    const print = (text) => void process.stdout.write(`${text}\n`);
    try {
        const wanted = name === '--help' || name === '-h' ? 'help' : name;
        const command = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined;
        if (!command)
            throw new failure/* FailureError */.pO((0,cli_failures.badUsage)(name, `There is no command \`${name}\`.`));
        process.exitCode = await command(args, { world, here: '', print });
    }
    catch (thrown) {
        process.exitCode = 2;
        (0,explain_failure/* explainFailure */.S)(thrown, world.log);
    }
};


/***/ })

};
