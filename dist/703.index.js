export const id = 703;
export const ids = [703];
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

/***/ 81703:
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
// EXTERNAL MODULE: ./build/platform/archive/open.js + 4 modules
var archive_open = __webpack_require__(8510);
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
// EXTERNAL MODULE: ./build/platform/git.js + 8 modules
var git = __webpack_require__(15784);
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
// EXTERNAL MODULE: ./build/platform/machine.js + 1 modules
var machine = __webpack_require__(53570);
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
        storage: () => noStorage,
        archive: (0,archive_open/* openArchive */.p)(run.workspace, process.env, { clock: clock/* systemClock */.m, random: random/* systemRandom */.v, log }),
        exec: exec/* exec */.m,
        machine: (0,machine/* localMachine */.l)(),
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
const noStorage = {
    list: unavailable,
    find: unavailable,
    references: unavailable,
    download: unavailable,
    remove: unavailable,
    rate: unavailable
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/archive.js
var core_archive = __webpack_require__(14568);
// EXTERNAL MODULE: ./build/core/audit/anchor.js
var audit_anchor = __webpack_require__(41681);
// EXTERNAL MODULE: ./build/core/audit/read.js
var read = __webpack_require__(52632);
// EXTERNAL MODULE: ./build/core/audit/verify.js
var verify = __webpack_require__(47581);
// EXTERNAL MODULE: ./build/cli/failures.js
var cli_failures = __webpack_require__(65186);
;// CONCATENATED MODULE: ./build/cli/audit.js
/** `towpath audit verify|show [--ledger DIR] [--head N:sha256:…]… [--archive PLACE] [--repository OWNER/NAME] [--json]` */








const options = {
    ledger: { type: 'string' },
    head: { type: 'string', multiple: true },
    archive: { type: 'string' },
    repository: { type: 'string' },
    json: { type: 'boolean', default: false }
};
/**
 * `verify` says whether the log is whole: exit code 0, or 1 with one line for each problem; an empty log is 3, because
 * nothing was checked. `show` prints one line for each entry, and checks too.
 */
const audit = async (args, io) => {
    const { values, positionals } = parse(args);
    const [action, ...others] = positionals;
    if ((action !== 'verify' && action !== 'show') || others.length > 0)
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('audit', 'It takes one word: `verify` or `show`.'));
    const { world, here, print } = io;
    const anchors = [...(values.head ?? []).map(audit_anchor/* parseAnchor */.fB), ...(await checkpointsOf(values, world))];
    const files = values.ledger === undefined
        ? await (0,read/* auditFiles */.p)(world.ledger)
        : await (0,read/* auditFilesIn */.c)(external_node_path_.posix.isAbsolute(values.ledger) ? values.ledger : external_node_path_.posix.join(here, values.ledger), world.files);
    const report = (0,verify/* verifyAudit */.R)(files, anchors);
    if (action === 'show')
        for (const entry of report.entries)
            print(values.json ? JSON.stringify(entry) : shown(entry));
    if (values.json && action === 'verify')
        print(JSON.stringify({ ...report, entries: report.entries.length }));
    if (!values.json)
        for (const line of conclusion(report, anchors))
            print(line);
    if (report.problems.length > 0)
        return 1;
    return report.head === null ? 3 : 0;
};
const checkpointsOf = async ({ archive, repository }, world) => {
    if (archive === undefined)
        return [];
    const place = (0,core_archive/* parseArchivePlace */.R)(archive);
    if (!place.ok)
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('audit', `--archive expects ${place.expected}.`));
    if (repository === undefined)
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('audit', 'With --archive it needs --repository: whose heads are meant.'));
    return (0,audit_anchor/* readCheckpoints */.QB)(world.archive(place.value), repository);
};
const field = (value, name) => {
    const found = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};
/** What tells entries of a kind apart, whatever the kind. */
const telling = ['gate', 'decision', 'environment', 'result', 'phase', 'finding', 'name', 'commit', 'place'];
const shown = ({ sequence, at, actor, event }) => {
    const objects = typeof event === 'object' && event !== null ? Reflect.get(event, 'objects') : undefined;
    const approver = field(actor, 'approver');
    const details = telling.flatMap(name => field(event, name) || []);
    return [
        String(sequence).padStart(6),
        at,
        `${field(actor, 'name')}${approver === '' ? '' : ` (approved by ${approver})`}`,
        `run ${field(actor, 'run')}`,
        field(event, 'kind'),
        ...details,
        ...(Array.isArray(objects) ? [`${objects.length} objects`] : [])
    ].join('  ');
};
const conclusion = ({ entries, head, problems }, anchors) => {
    if (problems.length > 0)
        return problems.map(({ message }) => `${message}.`);
    if (head === null)
        return ['There is no audit log here: nothing was checked.'];
    const known = anchors.length > 0
        ? `and agrees with ${anchors.length === 1 ? 'the head' : `all ${anchors.length} heads`} from elsewhere`
        : 'in itself. Without --head or --archive nobody can see whether entries are missing at its end';
    return [`The audit log of ${entries.length} entries is whole ${known}.`, `Head: ${(0,audit_anchor/* anchorText */.fg)(head)}`];
};
const parse = (args) => {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true });
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('audit', (0,failure/* messageOf */.bD)(thrown)), thrown);
    }
};

// EXTERNAL MODULE: ./build/core/contract.js
var contract = __webpack_require__(57550);
// EXTERNAL MODULE: ./build/action-perf-regression/src/contract.js + 1 modules
var src_contract = __webpack_require__(16479);
// EXTERNAL MODULE: ./build/action-perf-regression/src/run.js + 62 modules
var run = __webpack_require__(32225);
// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(73017);
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
    ...section('Evidence', verdict.evidence.map(({ producer, shard, status, detail }) => `${(0,evidence/* producerLabel */.hX)(producer, shard)}: ${status}${detail === '' ? '' : ` – ${detail}`}`)),
    ...section('Notes', verdict.diagnostics.filter(({ severity }) => severity !== 'error').map(({ message }) => message)),
    `Baseline: ${verdict.baseline.detail}`
]
    .map(plain)
    .join('\n');
const section = (title, lines) => lines.length === 0 ? [] : [`${title}:`, ...lines.map(line => `  ${line}`)];

;// CONCATENATED MODULE: ./build/cli/compare.js
/** `towpath compare [--base REF] [SUITE…]`: benchmarks of two commits of this repository, measured in turn on this machine. */








const compare_options = {
    base: { type: 'string', default: 'origin/HEAD' },
    config: { type: 'string' },
    preset: { type: 'string' },
    run: { type: 'string' },
    setup: { type: 'string' },
    reports: { type: 'string', multiple: true },
    processes: { type: 'string' },
    budget: { type: 'string' },
    json: { type: 'boolean', default: false }
};
const exitCodes = { pass: 0, fail: 1, inconclusive: 3 };
/** Prints the verdict; the exit code tells the decision. What is not committed is not measured. */
const compare = async (args, { world, here, print }) => {
    const { values, positionals } = compare_parse(args);
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty !== undefined)
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('compare', `The option --${empty[0]} is empty.`));
    const given = {
        ...values,
        config: values.config === undefined ? undefined : external_node_path_.posix.join(here, values.config.replaceAll('\\', '/')),
        reports: values.reports?.join('\n'),
        json: undefined,
        suites: positionals.join('\n'),
        mode: 'compare',
        comment: 'false'
    };
    const { verdict } = await (0,run/* run */.e)((0,contract/* parseInputs */.TL)(src_contract/* contract */.d, name => given[name] ?? ''), world);
    if (verdict === null)
        return 2;
    print(values.json ? JSON.stringify(verdict, null, 2) : explainVerdict(verdict));
    return exitCodes[verdict.decision];
};
const compare_parse = (args) => {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: compare_options, allowPositionals: true });
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('compare', (0,failure/* messageOf */.bD)(thrown)), thrown);
    }
};

// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(55139);
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
    const parsed = verdict/* verdictSchema */.$.safeParse(parseJson(text, path));
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
  towpath compare [options] [SUITE…]    benchmarks of the base and of HEAD, measured in turn on this machine
      --base REF        by default origin/HEAD
      --config FILE, --preset NAME, --json
      --run COMMAND --reports GLOB [--setup COMMAND] [--processes N] [--budget TIME]
                        a suite that the configuration does not list
  towpath sbom generate [LOCKFILE…]     an SBOM of the lockfiles; without names of all that git tracks
  towpath sbom merge|convert FILE…      one SBOM out of many; one SBOM in the other format
      --output DIR      both formats into this folder, else one to standard output
      --format NAME     cyclonedx or spdx, --name NAME
  towpath sbom validate FILE…           by the official schemas, and what they cannot see
  towpath sbom gate [options] REPORT…   the security verdict over reports of scanners
      --base REF, --config FILE, --preset NAME, --json
  towpath retention plan|report FILE    what a policy keeps, archives and deletes of an inventory (JSON), and the cost
      --config FILE, --price USD, --included-storage SIZE, --json
  towpath retention select FILE --keep-daily N …
                        which snapshots \`restic forget\` would keep
  towpath audit verify|show [options]   whether the audit log is whole; what stands in it
      --ledger DIR, --head N:sha256:…, --archive PLACE, --json
  towpath explain CODE|VERDICT.json     a failure code, or why a verdict came out as it did
  towpath simulate WORKFLOW [options]   runs a workflow of this repository offline (from a checkout of Towpath)
      --event NAME, --event-file FILE, --page FILE
  towpath help

Exit codes: 0 pass or readable, 1 fail, 2 wrong usage, wrong configuration or unreadable, 3 inconclusive.`;

// EXTERNAL MODULE: ./build/action-quality-gate/src/contract.js
var action_quality_gate_src_contract = __webpack_require__(20740);
// EXTERNAL MODULE: ./build/action-quality-gate/src/run.js + 16 modules
var src_run = __webpack_require__(92377);
;// CONCATENATED MODULE: ./build/cli/from-root.js

/** A path or glob as it is from the root of the work tree, where configuration, git and coverage count from. */
const fromRoot = (here, given) => {
    const [, not = '', path = ''] = /^(!?)(.*)$/s.exec(given.replaceAll('\\', '/')) ?? [];
    return here === '' || path === '' || external_node_path_.posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)
        ? given
        : `${not}${external_node_path_.posix.join(here, path)}`;
};

;// CONCATENATED MODULE: ./build/cli/judge.js
/** `towpath judge [--base REF] [--config FILE] [--preset NAME] GLOB…`: the quality verdict of the working tree. */








const judge_options = {
    base: { type: 'string' },
    config: { type: 'string' },
    preset: { type: 'string' },
    json: { type: 'boolean', default: false }
};
const judge_exitCodes = { pass: 0, fail: 1, inconclusive: 3 };
/** Prints the verdict; the exit code tells the decision. */
const judge = async (args, { world, here, print }) => {
    const { values, positionals } = judge_parse(args);
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
    const inputs = (0,contract/* parseInputs */.TL)(action_quality_gate_src_contract/* contract */.d, name => given[name] ?? '');
    const { verdict } = await (0,src_run/* run */.e)(inputs, world);
    if (verdict === null)
        return 2;
    print(values.json ? JSON.stringify(verdict, null, 2) : explainVerdict(verdict));
    return judge_exitCodes[verdict.decision];
};
const judge_parse = (args) => {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: judge_options, allowPositionals: true });
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('judge', (0,failure/* messageOf */.bD)(thrown)), thrown);
    }
};

// EXTERNAL MODULE: ./build/reports/formats.js + 99 modules
var formats = __webpack_require__(21841);
// EXTERNAL MODULE: ./build/reports/read.js
var reports_read = __webpack_require__(56262);
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
    const { format, errors } = await (0,reports_read/* readReport */.t)(path, files, emit, announce);
    announce(format);
    return errors;
};
const titleOf = (format) => {
    const title = formats/* formats */.F.find(({ name }) => name === format)?.title;
    return title === undefined ? 'no known format' : `${title} (${format})`;
};

// EXTERNAL MODULE: ./build/core/time-zone.js
var time_zone = __webpack_require__(59556);
// EXTERNAL MODULE: ./build/action-artifact-retention/src/contract.js
var action_artifact_retention_src_contract = __webpack_require__(98658);
// EXTERNAL MODULE: ./build/action-artifact-retention/src/failures.js
var src_failures = __webpack_require__(6403);
// EXTERNAL MODULE: ./build/action-artifact-retention/src/generations.js
var generations = __webpack_require__(57413);
// EXTERNAL MODULE: ./build/action-artifact-retention/src/run.js + 37 modules
var action_artifact_retention_src_run = __webpack_require__(5051);
;// CONCATENATED MODULE: ./build/cli/retention.js
/**
 * `towpath retention plan|report INVENTORY.json [options]`: what a policy would do, offline; and
 * `towpath retention select SNAPSHOTS.json --keep-daily N …`: what `restic forget` would keep.
 */











const retention_options = {
    config: { type: 'string' },
    price: { type: 'string' },
    'included-storage': { type: 'string' },
    json: { type: 'boolean', default: false },
    'time-zone': { type: 'string', default: 'UTC' },
    'keep-last': { type: 'string', default: '0' },
    'keep-hourly': { type: 'string', default: '0' },
    'keep-daily': { type: 'string', default: '0' },
    'keep-weekly': { type: 'string', default: '0' },
    'keep-monthly': { type: 'string', default: '0' },
    'keep-yearly': { type: 'string', default: '0' },
    'keep-oldest': { type: 'boolean', default: false }
};
const retention = async (args, io) => {
    const { values, positionals } = retention_parse(args);
    const [command = '', file, ...more] = positionals;
    if (file === undefined || more.length > 0)
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('retention', 'It takes a command and one JSON file.'));
    const path = external_node_path_.posix.isAbsolute(file) || io.here === '' ? file : external_node_path_.posix.join(io.here, file);
    if ((await io.world.files.stat(path)) === undefined)
        return (0,failure/* raise */.xl)((0,src_failures.unreadableInventory)(file, 'It does not exist'));
    if (command === 'select')
        return retention_select(path, values, io);
    if (command === 'plan' || command === 'report')
        return decide(command, path, values, io);
    return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('retention', `There is no command \`retention ${command}\`.`));
};
const decide = async (mode, inventory, values, { world, print }) => {
    const given = {
        mode,
        inventory,
        config: values.config,
        price: values.price,
        'included-storage': values['included-storage']
    };
    const inputs = (0,contract/* parseInputs */.TL)(action_artifact_retention_src_contract/* contract */.d, name => given[name] ?? '');
    const { deliveries, outputs } = await (0,action_artifact_retention_src_run/* run */.e)(inputs, world);
    for (const delivery of deliveries) {
        if (delivery.kind === 'summary' && !values.json)
            print(delivery.markdown);
        if (delivery.kind === 'file' && values.json)
            print(delivery.content.trimEnd());
    }
    if (mode === 'report' && values.json)
        print(outputs.counts ?? '');
    return 0;
};
const snapshotsSchema = schemas/* array */.YOg(schemas/* looseObject */._H3({ id: schemas/* string */.YjP(), time: schemas/* string */.YjP().refine(text => !Number.isNaN(Date.parse(text))) }));
/** Prints ids with reasons and counters, as `restic forget --json` has them. */
const retention_select = async (path, values, { world, print }) => {
    const zone = values['time-zone'];
    if (!(0,time_zone/* isTimeZone */.kQ)(zone))
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('retention select', `There is no time zone \`${zone}\`.`));
    const snapshots = (await readSnapshots(path, world.files)).map(({ id, time }) => ({ id, time: Date.parse(time) }));
    const counts = Object.fromEntries(generations/* periods */.R.map(period => [period, countOf(period, values[`keep-${period}`])]));
    if (Object.values(counts).every(count => count === 0))
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('retention select', 'Without a count such as `--keep-daily 7` nothing would be kept.'));
    const { kept, removed } = (0,generations/* selectGenerations */.C)(snapshots, { last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, ...counts, oldest: values['keep-oldest'] }, (0,time_zone/* timeZone */.eB)(zone));
    print(JSON.stringify({ keep: kept.map(({ id }) => id), remove: removed, reasons: kept }, null, 2));
    return 0;
};
const countOf = (period, text) => /^\d{1,5}$/.test(text) ? Number(text) : (0,failure/* raise */.xl)((0,cli_failures.badUsage)('retention select', `--keep-${period} takes a whole number.`));
const readSnapshots = async (path, files) => {
    const text = await files.text(path);
    const parsed = snapshotsSchema.safeParse(jsonOf(text, path));
    return parsed.success
        ? parsed.data
        : (0,failure/* raise */.xl)((0,src_failures.unreadableInventory)(path, 'It is not a list of snapshots with `id` and `time`'));
};
const jsonOf = (text, path) => {
    try {
        return JSON.parse(text);
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,src_failures.unreadableInventory)(path, `It is not JSON: ${(0,failure/* messageOf */.bD)(thrown)}`), thrown);
    }
};
const retention_parse = (args) => {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: retention_options, allowPositionals: true });
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('retention', (0,failure/* messageOf */.bD)(thrown)), thrown);
    }
};

// EXTERNAL MODULE: ./build/action-sbom/src/contract.js + 1 modules
var action_sbom_src_contract = __webpack_require__(53789);
// EXTERNAL MODULE: ./build/action-sbom/src/run.js + 122 modules
var action_sbom_src_run = __webpack_require__(26694);
;// CONCATENATED MODULE: ./build/cli/sbom.js
/**
 * `towpath sbom generate|merge|validate|convert [FILE…]` and `towpath sbom gate [--base REF] [--config FILE] REPORT…`:
 * documents from lockfiles, and the security verdict over scan reports, offline.
 */








const sbom_options = {
    base: { type: 'string' },
    config: { type: 'string' },
    preset: { type: 'string' },
    name: { type: 'string' },
    output: { type: 'string' },
    format: { type: 'string' },
    json: { type: 'boolean', default: false }
};
const sbom_exitCodes = { pass: 0, fail: 1, inconclusive: 3 };
const sbom_formats = ['cyclonedx', 'spdx'];
/** `convert` is the merge of one document, in the other format. */
const modes = { generate: 'generate', merge: 'merge', convert: 'merge', validate: 'validate', gate: 'gate' };
const isCommand = (name) => Object.hasOwn(modes, name);
/** Documents go to standard output, or with `--output` into a folder; the exit code tells the decision. */
const sbom = async (args, io) => {
    const { values, positionals } = sbom_parse(args);
    const [command = '', ...paths] = positionals;
    if (!isCommand(command))
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('sbom', command === '' ? 'It takes a command.' : noCommand(command)));
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty !== undefined)
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('sbom', `The option --${empty[0]} is empty.`));
    if (command === 'gate' && paths.length === 0)
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('sbom gate', 'It takes report files.'));
    if (command === 'convert' && paths.length !== 1)
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('sbom convert', 'It takes one file.'));
    const outcome = await (0,action_sbom_src_run/* run */.e)(inputsOf(command, paths, values, io), io.world);
    return conclude(command, outcome, values, io);
};
const noCommand = (name) => `There is no command \`sbom ${name}\`.`;
const inputsOf = (command, paths, values, { here }) => {
    const named = paths.map(path => fromRoot(here, path)).join('\n');
    const given = {
        mode: modes[command],
        lockfiles: command === 'generate' ? named : undefined,
        reports: command === 'gate' ? named : undefined,
        documents: named,
        name: values.name,
        output: values.output === undefined ? undefined : fromRoot(here, values.output),
        base: values.base,
        config: values.config === undefined ? undefined : fromRoot(here, values.config),
        preset: values.preset,
        producer: 'local',
        comment: 'false'
    };
    return (0,contract/* parseInputs */.TL)(action_sbom_src_contract/* contract */.d, name => given[name] ?? '');
};
const conclude = async (command, { verdict, outputs, deliveries }, values, { world, print }) => {
    if (verdict === null)
        return 2;
    const writes = command === 'generate' || command === 'merge' || command === 'convert';
    if (!writes) {
        print(values.json ? JSON.stringify(verdict, null, 2) : explainVerdict(verdict));
        return sbom_exitCodes[verdict.decision];
    }
    for (const { severity, code, message, fix } of verdict.diagnostics)
        world.log[logs[severity]]([code, message, fix].filter(part => part !== null).join(' '));
    const documents = new Map(deliveries.flatMap(one => (one.kind === 'file' ? [[one.path, one.content]] : [])));
    for (const format of values.output === undefined ? [formatOf(values.format)] : sbom_formats) {
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
    return sbom_exitCodes[verdict.decision];
};
const logs = { error: 'error', warning: 'warning', note: 'info' };
const formatOf = (given) => sbom_formats.find(format => format === (given ?? 'cyclonedx')) ??
    (0,failure/* raise */.xl)((0,cli_failures.badUsage)('sbom', `The format \`${given}\` is none of ${sbom_formats.join(', ')}.`));
const sbom_parse = (args) => {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: sbom_options, allowPositionals: true });
    }
    catch (thrown) {
        return (0,failure/* raise */.xl)((0,cli_failures.badUsage)('sbom', (0,failure/* messageOf */.bD)(thrown)), thrown);
    }
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
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 52723)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 90848)),
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
/** Configuration, git and coverage count from the root of the work tree: from a folder below it the verdict is the same. */
const inWorkTree = (io) => {
    const root = workTreeOf('.');
    return { ...io, world: localWorld(root), here: (0,external_node_path_.relative)(root, '.').replaceAll('\\', '/') };
};
const commands = {
    read: readReports,
    judge: (args, io) => judge(args, inWorkTree(io)),
    compare: (args, io) => compare(args, inWorkTree(io)),
    sbom: (args, io) => sbom(args, inWorkTree(io)),
    retention: retention,
    audit: audit,
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
