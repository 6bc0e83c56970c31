export const id = 8750;
export const ids = [8750,2723];
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

/***/ 88750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   audit: () => (/* binding */ audit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_archive__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14568);
/* harmony import */ var _core_audit_anchor__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41681);
/* harmony import */ var _core_audit_read__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52632);
/* harmony import */ var _core_audit_verify__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47581);
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38624);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98213);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65186);
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
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_6__/* .takeArguments */ .o_)('audit', args, options);
    const [action, ...others] = positionals;
    if ((action !== 'verify' && action !== 'show') || others.length > 0)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_5__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_7__.badUsage)('audit', 'It takes one word: `verify` or `show`.'));
    const { world, print } = io;
    const anchors = [...(values.head ?? []).map(_core_audit_anchor__WEBPACK_IMPORTED_MODULE_2__/* .parseAnchor */ .fB), ...(await checkpointsOf(values, world))];
    const report = (0,_core_audit_verify__WEBPACK_IMPORTED_MODULE_4__/* .verifyAudit */ .R)(await filesOf(values, io), anchors);
    for (const line of linesOf(action, values.json, report, anchors))
        print(line);
    // Then standard output holds the entries alone, and a broken log must not look like a whole one.
    if (values.json && action === 'show')
        for (const { message } of report.problems)
            world.log.error(`${message}.`);
    if (report.problems.length > 0)
        return 1;
    return report.head === null ? 3 : 0;
};
const filesOf = ({ ledger }, { world, here }) => ledger === undefined
    ? (0,_core_audit_read__WEBPACK_IMPORTED_MODULE_3__/* .auditFiles */ .p)(world.ledger)
    : (0,_core_audit_read__WEBPACK_IMPORTED_MODULE_3__/* .auditFilesIn */ .c)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(ledger) ? ledger : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(here, ledger), world.files);
const linesOf = (action, json, report, anchors) => {
    const { entries } = report;
    if (json)
        return action === 'show'
            ? entries.map(entry => JSON.stringify(entry))
            : [JSON.stringify({ ...report, entries: entries.length })];
    return [...(action === 'show' ? entries.map(shown) : []), ...conclusion(report, anchors)];
};
const checkpointsOf = async ({ archive, repository }, world) => {
    if (archive === undefined)
        return [];
    const place = (0,_core_archive__WEBPACK_IMPORTED_MODULE_1__/* .parseArchivePlace */ .R)(archive);
    if (!place.ok)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_5__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_7__.badUsage)('audit', `--archive expects ${place.expected}.`));
    if (repository === undefined)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_5__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_7__.badUsage)('audit', 'With --archive it needs --repository: whose heads are meant.'));
    return (0,_core_audit_anchor__WEBPACK_IMPORTED_MODULE_2__/* .readCheckpoints */ .QB)(world.archive(place.value), repository);
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
    return [`The audit log of ${entries.length} entries is whole ${known}.`, `Head: ${(0,_core_audit_anchor__WEBPACK_IMPORTED_MODULE_2__/* .anchorText */ .fg)(head)}`];
};


/***/ }),

/***/ 14568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseArchivePlace)
/* harmony export */ });
const expected = 'a folder such as `./archive`, or `s3://bucket/prefix` with `?region=…`, `endpoint=…`, `style=path` or `style=host`, `access-key=ENV_NAME`, `secret-key=ENV_NAME`, `session-token=ENV_NAME`';
const refused = { ok: false, expected };
const options = ['region', 'endpoint', 'style', 'access-key', 'secret-key', 'session-token'];
const environmentName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const bucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const prefixPath = /^([A-Za-z0-9._-]+\/)*$/;
const s3Place = (address) => {
    const query = address.searchParams;
    const unknown = [...query.keys()].some(name => !options.includes(name) || query.getAll(name).length > 1);
    const region = query.get('region') ?? 'us-east-1';
    const endpoint = (query.get('endpoint') ?? `https://s3.${region}.amazonaws.com`).replace(/\/+$/, '');
    const style = query.get('style') ?? (query.has('endpoint') ? 'path' : 'host');
    const prefix = address.pathname
        .replace(/^\/+|\/+$/g, '')
        .replace(/$/, '/')
        .replace(/^\/$/, '');
    const names = {
        accessKey: query.get('access-key') ?? 'AWS_ACCESS_KEY_ID',
        secretKey: query.get('secret-key') ?? 'AWS_SECRET_ACCESS_KEY',
        sessionToken: query.get('session-token') ?? 'AWS_SESSION_TOKEN'
    };
    const wrong = unknown ||
        (style !== 'path' && style !== 'host') ||
        !bucketName.test(address.host) ||
        !prefixPath.test(prefix) ||
        !/^[a-z0-9-]+$/.test(region) ||
        !/^https?:\/\/[^/?#@\s]+$/.test(endpoint) ||
        Object.values(names).some(name => !environmentName.test(name)) ||
        address.username !== '' ||
        address.hash !== '';
    if (wrong || (style !== 'path' && style !== 'host'))
        return refused;
    return { ok: true, value: { kind: 's3', endpoint, region, bucket: address.host, prefix, style, ...names } };
};
/**
 * Reads where an archive is: `s3://bucket/prefix?region=eu-central-1`, or the path of a folder. Keys in the address are
 * refused: they would stand in logs.
 */
const parseArchivePlace = (text) => {
    const given = text.trim();
    if (given === '' || given.includes('\0'))
        return refused;
    if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(given))
        return { ok: true, value: { kind: 'directory', path: given } };
    return given.startsWith('s3://') && URL.canParse(given) ? s3Place(new URL(given)) : refused;
};


/***/ }),

/***/ 41681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ writeCheckpoint),
/* harmony export */   QB: () => (/* binding */ readCheckpoints),
/* harmony export */   fB: () => (/* binding */ parseAnchor),
/* harmony export */   fg: () => (/* binding */ anchorText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97592);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52723);
/** Heads of the audit log, written down where whoever can change the log cannot change them. */




const form = /^([1-9]\d{0,8}):(sha256:[0-9a-f]{64})$/;
/** `42:sha256:…`, as runs print it. */
const anchorText = ({ sequence, hash }) => `${sequence}:${hash}`;
/** Raises TW-193. */
const parseAnchor = (text) => {
    const [, sequence, hash] = form.exec(text.trim()) ?? [];
    if (sequence === undefined || hash === undefined)
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.badAnchor)(text));
    return { sequence: Number(sequence), hash };
};
const checkpointSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('towpath.audit-checkpoint/1'),
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    sequence: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().positive(),
    hash: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/)
});
/** A leading dot is no name in an archive. */
const folderOf = (repository) => `checkpoints/${repository.replace(/(^|\/)\./g, '$1_.')}/`;
/** Keeps a head in the archive. Written once: with object lock on the bucket nobody can take it back. */
const writeCheckpoint = async (archive, repository, head) => {
    const name = `${folderOf(repository)}${String(head.sequence).padStart(9, '0')}-${head.hash.slice(7)}.json`;
    const { sequence, hash } = head;
    await archive.put(name, {
        text: `${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)({ schema: 'towpath.audit-checkpoint/1', repository, sequence, hash })}\n`
    });
};
/** Every head that was kept there for the repository. Raises TW-193 for a file that is none. */
const readCheckpoints = async (archive, repository) => {
    const anchors = [];
    for (const { name } of await archive.list(folderOf(repository))) {
        const parsed = checkpointSchema.safeParse(parseJson((await archive.text(name)) ?? ''));
        if (!parsed.success)
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.badAnchor)(name));
        if (parsed.data.repository === repository)
            anchors.push({ sequence: parsed.data.sequence, hash: parsed.data.hash });
    }
    return anchors;
};
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 32114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RB: () => (/* binding */ auditPath),
/* harmony export */   _: () => (/* binding */ auditFolder),
/* harmony export */   cD: () => (/* binding */ writeEntry),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   nD: () => (/* binding */ sequenceOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97592);
/**
 * One entry of the audit log: a file of the ledger, named by its number, that holds the hash of the entry before it and
 * its own. A path is written once, so two writers cannot continue from the same entry: the chain never forks.
 */



/** Digits of the number in the path: a thousand million entries in the order of their names. */
const digits = 9;
const perFolder = 1000;
const auditFolder = 'audit/';
/** `audit/000012/000012345.json` */
const auditPath = (sequence) => {
    const folder = String(Math.floor(sequence / perFolder)).padStart(digits - 3, '0');
    return `${auditFolder}${folder}/${String(sequence).padStart(digits, '0')}.json`;
};
/** The number in a path, undefined for a file that is none of ours. */
const sequenceOf = (path) => {
    const [, number] = /^audit\/\d{6}\/(\d{9})\.json$/.exec(path) ?? [];
    return number !== undefined && auditPath(Number(number)) === path && Number(number) > 0 ? Number(number) : undefined;
};
const schema = 'towpath.audit/1';
const bodySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(schema),
    sequence: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(),
    previous: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    actor: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}),
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })
});
const hashOf = (body) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(body).digest('hex')}`;
const opening = '{"body":';
const closing = /,"hash":"(sha256:[0-9a-f]{64})"\}\n$/;
/** The file's text: canonical JSON, so that equal entries are equal bytes, and the hash over the text of the body. */
const writeEntry = (after, at, actor, event) => {
    const sequence = (after?.sequence ?? 0) + 1;
    const previous = after?.hash ?? null;
    const body = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)({ schema, sequence, previous, at: new Date(at).toISOString(), actor, event });
    const hash = hashOf(body);
    return { anchor: { sequence, hash }, text: `${opening}${body},"hash":"${hash}"}\n` };
};
/** Reads an entry; a string says what is wrong with it. Any changed byte changes the hash or breaks the frame around it. */
const readEntry = (text) => {
    const [frame, hash] = closing.exec(text) ?? [];
    if (frame === undefined || hash === undefined || !text.startsWith(opening))
        return 'it is not an entry of an audit log';
    const body = text.slice(opening.length, text.length - frame.length);
    if (hashOf(body) !== hash)
        return 'its content does not match its hash';
    const parsed = bodySchema.safeParse(parseJson(body));
    if (!parsed.success)
        return 'its fields are not those of an audit entry';
    const { sequence, previous, at, actor, event } = parsed.data;
    return { sequence, previous, at, actor, event, hash };
};
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 52723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditContended: () => (/* binding */ auditContended),
/* harmony export */   auditDamaged: () => (/* binding */ auditDamaged),
/* harmony export */   badAnchor: () => (/* binding */ badAnchor)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Failures of the audit log. */

const auditDamaged = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-191', 'The audit log cannot be continued', ['audit/000000/000000042.json', 'its content does not match its hash'], (path, why) => ({
    what: `The newest entry of the audit log, \`${path}\`, cannot be read.`,
    why: `Most likely ${why}: it was edited, or a merge damaged it. A new entry would hide that.`,
    fix: 'Run `towpath audit verify` to see how far the damage goes, restore the file from the history of the branch `towpath-data`, and run again.'
}));
const auditContended = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-192', 'Other jobs wrote the audit log all the time', [100], (tries) => ({
    what: 'The event could not be added to the audit log.',
    why: `Other jobs were faster ${tries} times in a row.`,
    fix: 'Run the job again; give jobs that write much a `concurrency:` group so that they follow each other.'
}));
const badAnchor = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-193', 'A head of the audit log cannot be understood', ['42'], (given) => ({
    what: `\`${given}\` is not a head of an audit log.`,
    why: 'A head is the number of an entry and its hash: `42:sha256:` and 64 hexadecimal digits.',
    fix: 'Copy it whole from the summary of the run that printed it.'
}));


/***/ }),

/***/ 52632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ auditFilesIn),
/* harmony export */   p: () => (/* binding */ auditFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32114);
/** The files of the audit log, from the ledger or from a folder that holds a checkout of its branch. */


/** One read for every entry: on GitHub one request each. */
const auditFiles = async (ledger) => {
    const files = [];
    for (const path of await ledger.list(_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFolder */ ._))
        files.push({ path, content: (await ledger.read(path)) ?? '' });
    return files;
};
/** `folder` is the root of the branch. */
const auditFilesIn = async (folder, files) => {
    const root = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(`${folder.replaceAll('\\', '/')}/`);
    const found = await files.glob([`${root}${_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFolder */ ._}**/*`]);
    return Promise.all(found.map(async ({ path }) => ({
        path: path.slice(path.lastIndexOf(_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFolder */ ._)),
        content: await files.text(path)
    })));
};


/***/ }),

/***/ 47581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ verifyAudit)
/* harmony export */ });
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32114);

/**
 * `files` are those of the ledger below `audit/`; `anchors` are heads of earlier times that were kept elsewhere. Without
 * them the log proves that nothing in it was changed and nothing is missing from its middle; that entries were cut off
 * at its end, or that everything was written anew by somebody who may write the branch, only an anchor shows.
 */
const verifyAudit = (files, anchors) => {
    const problems = [];
    const report = (kind, sequence, message) => {
        problems.push({ kind, sequence, message });
    };
    const texts = new Map();
    for (const { path, content } of files) {
        if (!path.startsWith(_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .auditFolder */ ._))
            continue;
        const sequence = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .sequenceOf */ .nD)(path);
        if (sequence === undefined)
            report('foreign', null, `${path} is not a file of the audit log`);
        else if (texts.has(sequence))
            report('twice', sequence, `Entry ${sequence} is there twice`);
        else
            texts.set(sequence, content);
    }
    const entries = readAll(texts, report);
    checkLinks(entries, Math.max(0, ...texts.keys()), texts, report);
    const last = entries.at(-1);
    const head = last === undefined ? null : { sequence: last.sequence, hash: last.hash };
    checkAnchors(entries, Math.max(0, ...texts.keys()), anchors, report);
    return { entries, head, problems };
};
const readAll = (texts, report) => {
    const entries = [];
    for (const sequence of [...texts.keys()].sort((a, b) => a - b)) {
        const entry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .readEntry */ .hB)(texts.get(sequence) ?? '');
        if (typeof entry === 'string')
            report('edited', sequence, `Entry ${sequence} was changed: ${entry}`);
        else if (entry.sequence !== sequence)
            report('misplaced', sequence, `In the place of entry ${sequence} stands entry ${entry.sequence}`);
        else
            entries.push(entry);
    }
    return entries;
};
/** Gaps of many entries are one problem. */
const checkLinks = (entries, newest, texts, report) => {
    let expected = 1;
    for (const sequence of [...texts.keys()].sort((a, b) => a - b)) {
        if (sequence > expected)
            report('missing', expected, missingText(expected, sequence - 1));
        expected = sequence + 1;
    }
    if (newest === 0)
        return;
    let before;
    for (const entry of entries) {
        const follows = before?.sequence === entry.sequence - 1;
        const linked = entry.sequence === 1 ? entry.previous === null : !follows || entry.previous === before?.hash;
        if (!linked)
            report('unlinked', entry.sequence, `Entry ${entry.sequence} does not follow the one before it`);
        before = entry;
    }
};
const missingText = (first, last) => first === last ? `Entry ${first} is missing` : `Entries ${first} to ${last} are missing`;
const checkAnchors = (entries, newest, anchors, report) => {
    const hashes = new Map(entries.map(({ sequence, hash }) => [sequence, hash]));
    for (const { sequence, hash } of anchors) {
        const found = hashes.get(sequence);
        if (sequence > newest)
            report('truncated', sequence, `The log ends at entry ${newest}, but it once had entry ${sequence}: its end was cut off`);
        else if (found !== undefined && found !== hash)
            report('replaced', sequence, `Entry ${sequence} is not the one that was written down elsewhere: the log was written anew`);
    }
};


/***/ }),

/***/ 97592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON in one spelling only: equal values give equal bytes. */
/**
 * Keys sorted by code unit, no space, numbers and strings as JSON.stringify writes them (RFC 8785). Throws TypeError on
 * what JSON cannot say: undefined, functions, NaN and infinities.
 */
const canonicalJson = (value) => {
    const keys = new Set();
    collectKeys(value, keys);
    // With a list of keys JSON.stringify writes members in the order of the list, at every depth.
    return JSON.stringify(value, [...keys].sort());
};
const collectKeys = (value, into) => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return;
    if (typeof value === 'number' && Number.isFinite(value))
        return;
    if (Array.isArray(value)) {
        for (const item of value)
            collectKeys(item, into);
        return;
    }
    if (typeof value !== 'object')
        throw new TypeError(`Expected a value that JSON can say, not ${String(value)}`);
    for (const [key, member] of Object.entries(value)) {
        into.add(key);
        collectKeys(member, into);
    }
};


/***/ })

};
