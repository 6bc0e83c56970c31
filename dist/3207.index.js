export const id = 3207;
export const ids = [3207];
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


/***/ }),

/***/ 23207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
// EXTERNAL MODULE: ./build/platform/failures.js
var failures = __webpack_require__(61379);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/platform/archive/open.js + 4 modules
var archive_open = __webpack_require__(8510);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/platform/github/failures.js
var github_failures = __webpack_require__(6133);
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
        const refuse = (message) => (0,failure/* raise */.xl)((0,github_failures.artifactRefused)(`upload the artifact \`${name}\``, message));
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
            (0,failure/* raise */.xl)((0,github_failures.artifactDamaged)(artifact.name));
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
// EXTERNAL MODULE: ./build/platform/files.js + 4 modules
var files = __webpack_require__(82307);
// EXTERNAL MODULE: ./build/platform/git.js + 8 modules
var git = __webpack_require__(15784);
// EXTERNAL MODULE: ./build/platform/http.js
var http = __webpack_require__(86444);
// EXTERNAL MODULE: ./build/platform/kubernetes/lazy.js
var lazy = __webpack_require__(45169);
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
            (0,failure/* raise */.xl)((0,github_failures.ledgerConflict)(entry.path));
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
            (0,failure/* raise */.xl)((0,github_failures.ledgerConflict)(entry.path), error);
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

// EXTERNAL MODULE: ./build/platform/log.js
var platform_log = __webpack_require__(48284);
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
        cluster: (0,lazy/* lazyCluster */.H)({
            env: process.env,
            workspace: run.workspace,
            exec: exec/* exec */.m,
            clock: clock/* systemClock */.m,
            random: random/* systemRandom */.v,
            log
        }),
        http: http/* systemHttp */.E,
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
const unavailable = async () => (0,failure/* raise */.xl)((0,failures.notOnRunner)('GITHUB_TOKEN'));
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

// EXTERNAL MODULE: ./build/platform/log-commands.js
var log_commands = __webpack_require__(96907);
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

// EXTERNAL MODULE: ./build/cli/failures.js
var cli_failures = __webpack_require__(65186);
;// CONCATENATED MODULE: ./build/cli/help.js
const help = `towpath – look inside and try before you push

  towpath read FILE…                    what Towpath sees in report files: the format, then one JSON object a line
      --json            the format as JSON, too
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
      --output DIR      both formats into this folder, else one to standard output (also of generate)
      --format NAME     cyclonedx or spdx: which one, --name NAME
  towpath sbom validate FILE…           by the official schemas, and what they cannot see
  towpath sbom gate [options] REPORT…   the security verdict over reports of scanners
      --base REF, --config FILE, --preset NAME, --json
  towpath retention plan|report FILE    what a policy keeps, archives and deletes of an inventory (JSON), and the cost
      --config FILE, --price USD, --included-storage SIZE, --json
  towpath retention select FILE --keep-daily N …
                        which snapshots \`restic forget\` would keep
  towpath canary plan|run [options]     deploys a chart step by step; \`plan\` says what would be done, and writes nothing
      --release NAME --chart CHART [--namespace NAME] [--values FILE…] [--set NAME=VALUE…]
      --strategy NAME, --steps 10,30,100, --step-duration TIME, --prometheus ADDRESS, --max-error-share P, --max-p99 TIME
                        and every other input of action-canary-deploy, --json
  towpath canary status|finish|rollback --release NAME [--namespace NAME]
                        where a deployment stands; settles what a dead job left; takes it back (--to-revision N)
  towpath canary reap [--namespace NAME]
                        settles all that dead jobs left in a namespace
      --kubeconfig FILE, --context NAME, --helm PROGRAM, --json (of each)
  towpath audit verify|show [options]   whether the audit log is whole; what stands in it
      --ledger DIR, --head N:sha256:…, --archive PLACE --repository OWNER/NAME, --json
  towpath explain CODE|VERDICT.json     a failure code, or why a verdict came out as it did
  towpath simulate WORKFLOW [options]   runs a workflow of this repository offline (from a checkout of Towpath)
      --event NAME      by default the first of push, pull_request, … that the workflow listens to
      --event-file FILE payload fields as JSON; \`inputs\` in it are those of workflow_dispatch
      --page FILE       what a person would see, by default .towpath/simulate.html
  towpath help, towpath COMMAND --help

Exit codes: 0 pass or readable, 1 fail, 2 wrong usage, wrong configuration or unreadable, 3 inconclusive.`;
const opensCommand = (line) => line.startsWith('  towpath ');
/** What `help` says about one command, and the exit codes; all of it where there is no such command. */
const helpFor = (command) => {
    const lines = help.split('\n');
    const own = lines.filter((_, index) => {
        const opening = lines.slice(0, index + 1).findLast(one => opensCommand(one) || !one.startsWith(' '));
        return opening?.split(/\s+/)[2] === command;
    });
    return own.length === 0 ? help : [...own, '', ...lines.filter(line => line.startsWith('Exit codes'))].join('\n');
};

// EXTERNAL MODULE: ./build/entry/explain-failure.js
var explain_failure = __webpack_require__(47911);
;// CONCATENATED MODULE: ./build/entry/node-20.js
/** The command line also runs on Node 20, which lacks `Map.groupBy` (ECMAScript 2024); actions always run on Node 24. */
const completeNode20 = () => {
    if ('groupBy' in Map)
        return;
    const groupBy = (items, keyOf) => {
        const groups = new Map();
        let index = 0;
        for (const item of items) {
            const key = keyOf(item, index++);
            const group = groups.get(key);
            if (group === undefined)
                groups.set(key, [item]);
            else
                group.push(item);
        }
        return groups;
    };
    Object.defineProperty(Map, 'groupBy', { value: groupBy, configurable: true, writable: true });
};

;// CONCATENATED MODULE: ./build/entry/cli.js
/** The command line: picks the command, shows failures, sets the exit code. */











const exitCodeOf = (code) => (code === 0 || code === 1 ? code : 2);
/** Configuration, git and coverage count from the root of the work tree: from a folder below it the verdict is the same. */
const inWorkTree = (io) => {
    const root = workTreeOf('.');
    return { ...io, world: localWorld(root), here: (0,external_node_path_.relative)(root, '.').replaceAll('\\', '/') };
};
/** A deployment that is interrupted takes its traffic back first; who interrupts it twice ends it at once. */
const cancellable = (io) => {
    const cancelled = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => cancelled.abort(new failure/* FailureError */.pO((0,failures.jobCancelled)())));
    return { ...io, world: { ...io.world, signal: cancelled.signal } };
};
/** Each command is a chunk of its own: help need not wait for what judges. */
const commands = {
    read: async (args, io) => (await Promise.all(/* import() */[__webpack_require__.e(478), __webpack_require__.e(6262), __webpack_require__.e(1)]).then(__webpack_require__.bind(__webpack_require__, 68669))).readCommand(args, io),
    judge: async (args, io) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(478), __webpack_require__.e(7565), __webpack_require__.e(211), __webpack_require__.e(6262), __webpack_require__.e(7020), __webpack_require__.e(1629), __webpack_require__.e(1242)]).then(__webpack_require__.bind(__webpack_require__, 25350))).judge(args, inWorkTree(io)),
    compare: async (args, io) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(478), __webpack_require__.e(6053), __webpack_require__.e(7565), __webpack_require__.e(211), __webpack_require__.e(6262), __webpack_require__.e(4787), __webpack_require__.e(6479), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 98389))).compare(args, inWorkTree(io)),
    sbom: async (args, io) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(478), __webpack_require__.e(5484), __webpack_require__.e(7565), __webpack_require__.e(211), __webpack_require__.e(6262), __webpack_require__.e(7020), __webpack_require__.e(1629), __webpack_require__.e(720), __webpack_require__.e(3789), __webpack_require__.e(5424)]).then(__webpack_require__.bind(__webpack_require__, 65424))).sbom(args, inWorkTree(io)),
    retention: async (args, io) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7565), __webpack_require__.e(211), __webpack_require__.e(955), __webpack_require__.e(5031)]).then(__webpack_require__.bind(__webpack_require__, 55031))).retention(args, io),
    canary: async (args, io) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1634), __webpack_require__.e(6937), __webpack_require__.e(8841)]).then(__webpack_require__.bind(__webpack_require__, 98841))).canary(args, cancellable(io)),
    audit: async (args, io) => (await __webpack_require__.e(/* import() */ 8750).then(__webpack_require__.bind(__webpack_require__, 88750))).audit(args, io),
    explain: async (args, io) => {
        const [{ explain }, { catalogue }] = await Promise.all([__webpack_require__.e(/* import() */ 4538).then(__webpack_require__.bind(__webpack_require__, 64538)), __webpack_require__.e(/* import() */ 2678).then(__webpack_require__.bind(__webpack_require__, 32678))]);
        return explain(args, io, await catalogue());
    },
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
const noCommand = (name) => {
    const meant = (0,suggest/* nearest */.p)(name, Object.keys(commands)).map(one => `\`${one}\``);
    return `There is no command \`${name}\`.${meant.length === 0 ? '' : ` Did you mean ${meant.join(' or ')}?`}`;
};
/** Behind `--` stand names of files. */
const asksForHelp = (args) => {
    const end = args.indexOf('--');
    return args.slice(0, end === -1 ? undefined : end).some(arg => arg === '--help' || arg === '-h');
};
/** In the step of a job no line is a command to the runner, whatever a report holds; JSON stays the same value. */
const harmless = (text) => (/^\s*[[{]/.test(text) ? text.replaceAll('##[', '##\\u005b') : (0,log_commands/* inert */.tJ)(text));
const main = async ([name = 'help', ...args]) => {
    completeNode20();
    process.stdout.on('error', endQuietly);
    const world = localWorld('.');
    const print = (text) => void process.stdout.write(`${harmless(text)}\n`);
    try {
        const wanted = name === '--help' || name === '-h' ? 'help' : name;
        const command = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined;
        if (!command)
            throw new failure/* FailureError */.pO((0,cli_failures.badUsage)(name, noCommand(name)));
        if (asksForHelp(args))
            print(helpFor(wanted));
        else
            process.exitCode = await command(args, { world, here: '', print });
    }
    catch (thrown) {
        process.exitCode = 2;
        (0,explain_failure/* explainFailure */.S)(thrown, world.log);
    }
};


/***/ })

};
