export const id = 658;
export const ids = [658,723];
export const modules = {

/***/ 60852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   archiveNeeded: () => (/* binding */ archiveNeeded),
/* harmony export */   contentDiffers: () => (/* binding */ contentDiffers),
/* harmony export */   damagedArchive: () => (/* binding */ damagedArchive),
/* harmony export */   notArchived: () => (/* binding */ notArchived),
/* harmony export */   notCarriedOut: () => (/* binding */ notCarriedOut),
/* harmony export */   otherPlan: () => (/* binding */ otherPlan),
/* harmony export */   readBackDiffers: () => (/* binding */ readBackDiffers),
/* harmony export */   wrongRepository: () => (/* binding */ wrongRepository)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Failures of archiving, applying, restoring and verifying. */

const otherPlan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-120', 'The plan is not the one that was approved', ['sha256:4f2a…', 'sha256:91bc…'], (approved, found) => ({
    what: `The plan has the digest ${found}; approved was ${approved}.`,
    why: 'The plan was made again, changed, or belongs to another run. Nothing was deleted.',
    fix: 'Look at the new plan and approve its digest (output `digest` of mode `plan`).'
}));
const contentDiffers = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-121', 'What was downloaded is not what GitHub says it holds', ['artifact', 'coverage-4'], (kind, name) => ({
    what: `The content of the ${kind} \`${name}\` does not match the digest that GitHub gives for it.`,
    why: 'The download was damaged, or the stored bytes are. It was neither archived nor deleted.',
    fix: 'Run again. If it happens again, the object is damaged on GitHub: download it by hand and look at it.'
}));
const readBackDiffers = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-122', 'The archive does not give back what was stored', ['s3://builds/towpath/', 'blobs/sha256/4f/4f2a', 'its content has another digest'], (place, name, why) => ({
    what: `\`${name}\` in the archive ${place} cannot be trusted.`,
    why: `It was read back and ${why}. The object on GitHub was kept.`,
    fix: 'Check the disk or the service behind the archive, then move that file out of the archive (the next run stores it anew).'
}));
const notArchived = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-123', 'Nothing in the archive is meant', ['coverage-4', 's3://builds/towpath/'], (given, place) => ({
    what: `There is nothing called \`${given}\` in the archive ${place}.`,
    why: 'No object with this name or id was archived there for this repository, or the archive is another one.',
    fix: 'Look at the names with mode `verify`, and check the address of the archive.'
}));
const damagedArchive = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-124', 'An archived object cannot be restored', ['artifact coverage-4', 'blobs/sha256/4f/4f2a is missing'], (object, why) => ({
    what: `The ${object} cannot be restored.`,
    why: `In the archive ${why}.`,
    fix: 'Take that file from a copy of the archive (versioning or replication of the bucket), then restore again.'
}));
const wrongRepository = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-125', 'The plan is for another repository', ['acme/app', 'acme/shop'], (planned, here) => ({
    what: `The plan is for ${planned}, and this is ${here}.`,
    why: 'Ids of objects mean nothing in another repository. Nothing was deleted.',
    fix: 'Make a plan in this repository.'
}));
const notCarriedOut = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-127', 'A plan could not be carried out as agreed', [1, 12, "The job's token may not delete an artifact: it needs the permission `actions: write`"], (failed, left, reason) => ({
    what: `The plan is not carried out: ${failed} objects failed, ${left} were not begun.`,
    why: `${reason}.`,
    fix: 'Repair that, then apply the same plan again: what is done is not done twice, and nothing was deleted that the plan archives and the archive does not hold.'
}));
const archiveNeeded = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-126', 'The plan archives, but there is no archive', [12], (count) => ({
    what: `${count} objects of the plan go into an archive, and no archive is given.`,
    why: 'The policy says `archive: true` for their category. Nothing was deleted.',
    fix: 'Give the input `archive`: a folder, or `s3://bucket/prefix?region=…`. Or take `archive: true` out of the policy.'
}));


/***/ }),

/***/ 98658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ contract),
/* harmony export */   l: () => (/* binding */ usualConfig)
/* harmony export */ });
/* harmony import */ var _core_archive__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14568);
/* harmony import */ var _core_audit_failures__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52723);
/* harmony import */ var _core_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57550);
/* harmony import */ var _core_failures__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31);
/* harmony import */ var _core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97529);
/* harmony import */ var _apply_failures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60852);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6403);







/** Only this file may be absent: who names another one relies on it. */
const usualConfig = '.github/towpath.yml';
const reading = { contents: 'read', actions: 'read', deployments: 'read', 'pull-requests': 'read' };
const archive = {
    description: 'Where archived objects go and come from: a folder, or `s3://bucket/prefix?region=eu-central-1` (`endpoint=`, `style=path`, `access-key=ENV_NAME`, `secret-key=ENV_NAME`, `session-token=ENV_NAME`)',
    type: 'folder or s3 address',
    default: null,
    evaluated: false,
    required: false,
    secret: false,
    absent: null,
    parse: _core_archive__WEBPACK_IMPORTED_MODULE_0__/* .parseArchivePlace */ .R
};
const contract = (0,_core_contract__WEBPACK_IMPORTED_MODULE_2__/* .defineAction */ .QP)({
    name: 'artifact-retention',
    title: 'Towpath artifact retention',
    description: 'Decides what artifacts, caches, runs and releases are kept, archives before it deletes, and tells what storage costs',
    inputs: {
        mode: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)(['plan', 'apply', 'restore', 'verify', 'report', 'audit'], {
            description: '`plan` decides and changes nothing, `apply` carries out a plan that was agreed to, `restore` brings archived objects back, `verify` reads the archive, `report` tells sizes and cost, `audit` checks the audit log',
            default: 'plan'
        }),
        id: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .identifier */ .Cv)({ description: 'Names the plan, so that one run can have several', default: 'default' }),
        config: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({
            description: 'Path of the configuration; its section `retention` is the policy',
            default: usualConfig
        }),
        plan: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({
            description: 'Path of the plan (apply). Without it: the newest plan of this `id` among the artifacts of this run'
        }),
        'plan-digest': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({
            description: 'Digest of the plan that somebody agreed to: output `digest` of mode `plan` (apply)'
        }),
        approver: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Who agreed to it; recorded in the audit log (apply)' }),
        archive,
        'dry-run': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)({
            description: 'Says what would be done with the world as it is now, and does nothing (apply)',
            default: 'false'
        }),
        requests: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .nd)({ description: 'Requests to GitHub that this run may use', default: '800' }),
        reserve: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .integer */ .nd)({ description: 'Requests of the hour that are left to other jobs', default: '100' }),
        'time-budget': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)({ description: 'No further object is begun after this time (apply)', default: '45m' }),
        select: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({ description: 'Names or ids of archived objects, one a line (restore)' }),
        into: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Folder for restored objects (restore)', default: 'restored' }),
        sample: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .percent */ .KN)({
            description: 'Share of the archived files that is read back; the day of the run chooses which (verify)',
            default: '100 %'
        }),
        head: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'A head of the audit log that was kept elsewhere: shows a cut end (audit)' }),
        price: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({
            description: 'US dollars for one GB-month of artifacts beyond what is included (report)',
            default: '0.25'
        }),
        'included-storage': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .size */ .Ej)({ description: 'What the plan of the account includes (report)', default: '500 MB' }),
        inventory: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Path of a list of objects, JSON, instead of asking GitHub (plan, report)' }),
        token: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Token for the GitHub API', expression: `\${{ github.token }}`, secret: true })
    },
    outputs: {
        plan: 'Path of the plan, JSON (plan)',
        digest: 'Digest of the plan (plan)',
        counts: 'JSON: objects and bytes by action (plan), what was done (apply), sizes and cost (report)',
        complete: '`true` when nothing of the plan is left to do (apply)',
        'audit-head': 'Newest entry of the audit log, to be kept elsewhere (apply, audit)'
    },
    permissions: {
        plan: reading,
        apply: { ...reading, contents: 'write', actions: 'write' },
        restore: { contents: 'write' },
        verify: {},
        report: reading,
        audit: { contents: 'read' }
    },
    failures: [
        ...Object.values(_failures_js__WEBPACK_IMPORTED_MODULE_6__),
        ...Object.values(_apply_failures_js__WEBPACK_IMPORTED_MODULE_5__),
        ...Object.values(_core_audit_failures__WEBPACK_IMPORTED_MODULE_1__),
        _core_failures__WEBPACK_IMPORTED_MODULE_3__.missingPermission
    ],
    post: false,
    branding: { icon: 'archive', color: 'green' }
});


/***/ }),

/***/ 6403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   alteredPlan: () => (/* binding */ alteredPlan),
/* harmony export */   auditLogDamaged: () => (/* binding */ auditLogDamaged),
/* harmony export */   badPrice: () => (/* binding */ badPrice),
/* harmony export */   budgetSpent: () => (/* binding */ budgetSpent),
/* harmony export */   damageFound: () => (/* binding */ damageFound),
/* harmony export */   missingConfig: () => (/* binding */ missingConfig),
/* harmony export */   missingForMode: () => (/* binding */ missingForMode),
/* harmony export */   noPlan: () => (/* binding */ noPlan),
/* harmony export */   notAnswered: () => (/* binding */ notAnswered),
/* harmony export */   nothingToCheck: () => (/* binding */ nothingToCheck),
/* harmony export */   unreadableInventory: () => (/* binding */ unreadableInventory),
/* harmony export */   unreadablePlan: () => (/* binding */ unreadablePlan)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);

const missingConfig = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-101', 'The configuration file does not exist', ['.github/retention.yml'], (config) => ({
    what: `There is no file \`${config}\` in this commit.`,
    why: 'The input `config` names it, so its policy was meant to hold. Without `actions/checkout` in an earlier step no file exists at all.',
    fix: 'Correct the path, or leave the input out to use `.github/towpath.yml` and the preset `standard`.'
}));
const unreadablePlan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-102', 'A file is not a retention plan', ['plan.json', 'it is not JSON'], (file, why) => ({
    what: `\`${file}\` is not a retention plan.`,
    why: `${why}.`,
    fix: 'Hand over the file that the output `plan` of mode `plan` names, unchanged.'
}));
const alteredPlan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-103', 'A plan was changed after it was made', ['plan.json', 'sha256:1111…', 'sha256:2222…'], (file, stated, actual) => ({
    what: `\`${file}\` states the digest ${stated}, but its content has ${actual}.`,
    why: 'Somebody or something changed the file. Nothing was deleted.',
    fix: 'Make a new plan. To decide otherwise, change the policy, not the plan.'
}));
const missingForMode = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-104', 'An input is missing that this mode needs', ['apply', 'plan-digest', 'which plan was agreed to'], (mode, input, what) => ({
    what: `Mode \`${mode}\` needs the input \`${input}\`: ${what}.`,
    why: 'It was not given, and there is no default that could be right.',
    fix: `Add \`${input}:\` under \`with:\` of this step.`
}));
const unreadableInventory = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-105', 'A file is not an inventory', ['inventory.json', 'at 3.size: expected a number'], (file, why) => ({
    what: `\`${file}\` is not an inventory of stored objects.`,
    why: `${why}.`,
    fix: 'It is a JSON list of objects with kind, id, name, size and created, or an object with such a list under `objects`. See docs/retention.md.'
}));
const noPlan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-106', 'There is no plan to apply', ['towpath-retention-plan-default-'], (prefix) => ({
    what: 'The input `plan` is empty, and this run has no artifact with a plan.',
    why: `Artifacts whose names begin with \`${prefix}\` are made by mode \`plan\` of the same \`id\` in the same run.`,
    fix: 'Let the job that plans run before this one, or name the file of a downloaded plan in the input `plan`.'
}));
const badPrice = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-107', 'A price cannot be understood', ['0,25'], (given) => ({
    what: `The input \`price\` is \`${given}\`.`,
    why: 'Expected US dollars for one GB-month, such as `0.25`.',
    fix: 'Correct `price:` under `with:` of this step, or leave it out.'
}));
const nothingToCheck = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-110', 'There is nothing to check', ['the archive s3://builds/towpath/', 'object of acme/shop'], (place, content) => ({
    what: `There is no ${content} in ${place}.`,
    why: 'The address is another one than was written to, nothing was ever written there, or all of it is gone. Whole or not, nobody can tell.',
    fix: 'Compare the address with that of the job that applies plans. Before its first run leave this step out.'
}));
const budgetSpent = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-111', 'The requests of this run are used up', ['All 800 requests of this run are used'], (why) => ({
    what: 'What is stored could not be read to the end.',
    why: `${why}. A part of the list would look as if the rest did not exist, so nothing was decided.`,
    fix: 'Raise the input `requests` (1,000 an hour are there for all jobs of a repository), lower `reserve`, or let the job run when fewer others do.'
}));
const notAnswered = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-112', 'GitHub or an archive did not answer', ['Error 502 after 6 attempts'], (why) => ({
    what: 'What is stored could not be read or written.',
    why: `${why}.`,
    fix: 'Look at githubstatus.com and at the service behind the archive, then re-run the job: it goes on where it stopped.'
}));
const damageFound = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-108', 'The archive is damaged', [2, 's3://builds/towpath/', 'artifact coverage-4: coverage.zip is missing'], (count, place, first) => ({
    what: `${count} parts of objects in the archive ${place} are not what they were.`,
    why: `The first: ${first}.`,
    fix: 'Take the files from a copy of the archive (versioning or replication of the bucket). Until then do not apply a plan that archives there.'
}));
const auditLogDamaged = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('AR-109', 'The audit log was changed', [1, 'Entry 12 was changed: its hash does not fit'], (count, first) => ({
    what: `The audit log has ${count} problems.`,
    why: `The first: ${first}.`,
    fix: 'Compare the branch `towpath-data` with a clone or the events of the organisation: somebody rewrote it. Nothing in the log proves anything beyond this entry.'
}));


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

/***/ 61333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   e0: () => (/* binding */ exact),
/* harmony export */   jM: () => (/* binding */ parseExact),
/* harmony export */   oB: () => (/* binding */ fromNumber)
/* harmony export */ });
const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
const greatestCommonDivisor = (a, b) => (b === 0n ? a : greatestCommonDivisor(b, a % b));
/** `numerator / denominator` in lowest terms. Throws RangeError on a zero denominator. */
const exact = (numerator, denominator = 1n) => {
    const n = BigInt(numerator);
    const d = BigInt(denominator);
    if (d === 0n)
        throw new RangeError('Expected a denominator other than zero');
    const sign = d < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(n < 0n ? -n : n, d * sign) || 1n;
    return { numerator: (n * sign) / divisor, denominator: (d * sign) / divisor };
};
/** Reads a decimal such as `86.995` or `-1.5e3` without rounding. `undefined` when the text is not a finite decimal. */
const parseExact = (text) => {
    const match = decimal.exec(text.trim());
    if (!match)
        return undefined;
    const [, sign, whole = '', fraction = '', exponent = '0'] = match;
    if (whole === '' && fraction === '')
        return undefined;
    const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
    const scale = Number(exponent) - fraction.length;
    return scale >= 0 ? exact(digits * 10n ** BigInt(scale)) : exact(digits, 10n ** BigInt(-scale));
};
/** A double as the shortest decimal that denotes it (what the user wrote). `undefined` for NaN and infinities. */
const fromNumber = (value) => parseExact(String(value));
/** The nearest double. */
const toNumber = ({ numerator, denominator }) => {
    const whole = numerator / denominator;
    const rest = numerator % denominator;
    if (whole > 9007199254740991n || whole < -9007199254740991n)
        return Number(whole);
    return Number(whole) + Number((rest * 1000000000000000n) / denominator) / 1e15;
};
/** Negative, zero or positive, like a sort comparator. */
const compare = (a, b) => {
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
};
const subtract = (a, b) => exact(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
/** `hit` of `of` as an exact percentage. */
const percentage = (hit, of) => exact(BigInt(hit) * 100n, BigInt(of));


/***/ }),

/***/ 97529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ identifier),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31885);

const ok = (value) => ({ ok: true, value });
const expected = (what) => ({ ok: false, expected: what });
const describe = (type, options, absent, parse) => ({
    description: options.description,
    type,
    default: options.default ?? options.expression ?? null,
    evaluated: options.expression !== undefined,
    required: options.required ?? false,
    secret: options.secret ?? false,
    absent,
    parse
});
/** An input that is null where it is absent; the type says so only where that can happen. */
const single = (type, options, parse) => describe(type, options, null, parse);
const text = (options) => single('text', options, ok);
const choice = (choices, options) => single(`one of ${choices.join(', ')}`, options, given => {
    const found = choices.find(choice => choice === given.trim());
    return found === undefined ? expected(`one of ${choices.join(', ')}`) : ok(found);
});
/** A name that may stand in file and artifact names. */
const identifier = (options) => single('name', options, given => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(given.trim())
    ? ok(given.trim())
    : expected('a name of at most 64 letters, digits, `.`, `_` and `-` that starts with a letter or digit'));
/** One entry a line; blank lines and surrounding space are dropped. Empty where absent. */
const list = (options) => describe('list', options, [], given => ok(given
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')));
const flag = (options) => single('true or false', options, given => {
    const word = given.trim().toLowerCase();
    return word === 'true' ? ok(true) : word === 'false' ? ok(false) : expected('true or false');
});
const integer = (options) => single('integer', options, given => /^-?\d{1,15}$/.test(given.trim()) ? ok(Number(given)) : expected('a whole number'));
/** Whole milliseconds, written with units: `90s`, `1h30m`, `6 months`. */
const duration = (options) => single('duration', options, _units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9);
/** Whole bytes: `10 MB`, `1 GiB`, `4096`. */
const size = (options) => single('size', options, _units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSize */ .DB);
/** An exact percentage from 0 to 100: `85`, `86.5 %`. */
const percent = (options) => single('percentage', options, _units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShare */ .n8);
/** JSON checked against a schema. `what` finishes the sentence "Expected …". */
const json = (schema, what, options) => single('JSON', options, given => {
    const value = parseJson(given);
    if (value === undefined)
        return expected(`${what}, as JSON`);
    const result = schema.safeParse(value);
    if (result.success)
        return ok(result.data);
    const issue = result.error.issues[0];
    return expected(`${what} (at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'invalid'})`);
});
const parseJson = (given) => {
    try {
        return JSON.parse(given);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 31885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B4: () => (/* reexport */ formatCount),
  a3: () => (/* reexport */ formatDuration),
  Bo: () => (/* reexport */ formatExact),
  Xq: () => (/* reexport */ formatSize),
  E9: () => (/* reexport */ parseDuration),
  lo: () => (/* reexport */ parsePercent),
  n8: () => (/* reexport */ parseShare),
  DB: () => (/* reexport */ parseSize)
});

// UNUSED EXPORTS: formatPercent

// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
;// CONCATENATED MODULE: ./build/core/units/duration.js

const second = 1000;
const day = 86_400 * second;
/**
 * Milliseconds by unit. Months and years are counted at their longest (31 and 366 days): what is kept for "2 years"
 * is never deleted early.
 */
const units = new Map(Object.entries({
    ms: 1,
    millisecond: 1,
    s: second,
    sec: second,
    second,
    m: 60 * second,
    min: 60 * second,
    minute: 60 * second,
    h: 3600 * second,
    hour: 3600 * second,
    d: day,
    day,
    w: 7 * day,
    week: 7 * day,
    mo: 31 * day,
    month: 31 * day,
    y: 366 * day,
    year: 366 * day
}));
const unitSize = (name) => {
    // `M` is minutes to some and months to others.
    if (name === 'M')
        return undefined;
    const lower = name.toLowerCase();
    const singular = lower.length > 3 && lower.endsWith('s') ? lower.slice(0, -1) : lower;
    return units.get(singular);
};
const refused = {
    ok: false,
    expected: 'a duration with units, largest first, such as `90s`, `2m`, `1h30m`, `14d` or `6 months`'
};
const whole = /^(?:\d[\d.]*\s*[a-z]+\s*)+$/i;
const term = /(\d[\d.]*)\s*([a-z]+)/gi;
const parseTerm = (amount, unit) => {
    const [size, count] = [unitSize(unit), (0,exact/* parseExact */.jM)(amount)];
    if (size === undefined || count === undefined)
        return undefined;
    return { size, milliseconds: (0,exact/* exact */.e0)(count.numerator * BigInt(size), count.denominator) };
};
/**
 * Reads a duration as whole milliseconds. Units are ms, s, m, h, d, w, mo (31 days), y (366 days) and their English
 * names; each at most once and the largest first. A number without a unit is refused: nobody could tell which is meant.
 */
const parseDuration = (text) => {
    const given = text.trim();
    if (given.length > 100 || !whole.test(given))
        return refused;
    const terms = [...given.matchAll(term)].map(([, amount = '', unit = '']) => parseTerm(amount, unit));
    let [total, previous] = [(0,exact/* exact */.e0)(0), Number.POSITIVE_INFINITY];
    for (const part of terms) {
        if (part === undefined || part.size >= previous)
            return refused;
        total = (0,exact/* exact */.e0)(total.numerator * part.milliseconds.denominator + part.milliseconds.numerator * total.denominator, total.denominator * part.milliseconds.denominator);
        previous = part.size;
    }
    if (total.denominator !== 1n || total.numerator > BigInt(Number.MAX_SAFE_INTEGER))
        return refused;
    return { ok: true, value: Number(total.numerator) };
};

// EXTERNAL MODULE: ./build/core/units/decimal.js
var decimal = __webpack_require__(60805);
;// CONCATENATED MODULE: ./build/core/units/format.js
/** Numbers with their unit, as messages show them. Nothing here is ever compared. */


const scaled = ({ numerator, denominator }, size) => (0,exact/* exact */.e0)(numerator, denominator * size);
const isNegative = (value) => value.numerator < 0n;
const absolute = ({ numerator, denominator }) => (0,exact/* exact */.e0)(numerator < 0n ? -numerator : numerator, denominator);
/** `86.99 %`, never rounded across `limit`; the limit itself is shown exactly by `formatPercent(limit, limit)`. */
const formatPercent = (value, limit) => `${(0,decimal/* formatDecimal */.z)(value, 2, limit)} %`;
const sizeSteps = [
    [1000000000000n, 'TB'],
    [1000000000n, 'GB'],
    [1000000n, 'MB'],
    [1000n, 'kB']
];
const bytes = (value, limit) => {
    const bare = (0,exact/* compare */.UD)(absolute(value), (0,exact/* exact */.e0)(1000)) < 0;
    // Rounded first, so that 999,999 bytes are 1 MB and not 1,000 kB.
    const step = sizeSteps.find(([size]) => !bare && (0,exact/* compare */.UD)((0,decimal/* round */.L)(scaled(absolute(value), size), 2), (0,exact/* exact */.e0)(1)) >= 0);
    if (step === undefined) {
        const shown = (0,decimal/* formatDecimal */.z)(value, 0, limit);
        return `${shown} ${shown === '1' ? 'byte' : 'bytes'}`;
    }
    const [size, name] = step;
    return `${(0,decimal/* formatDecimal */.z)(scaled(value, size), 2, limit && scaled(limit, size))} ${name}`;
};
/** A size in powers of 1000, never rounded across `limit`: `10 MB`, `1.54 GB`, `512 bytes`. */
const formatSize = (size, limit) => bytes(ofNumber(size), optional(limit));
/** From seconds: the units a duration is written in from one minute on. */
const clockSteps = [
    [86400n, 'd'],
    [3600n, 'h'],
    [60n, 'm']
];
const onClock = (value, seconds) => {
    let rest = value.numerator / value.denominator;
    const parts = clockSteps.flatMap(([size, name]) => {
        const count = rest / size;
        rest %= size;
        return count === 0n ? [] : [`${count}${name}`];
    });
    return [...parts, ...(seconds === '0' ? [] : [`${seconds}s`])].join(' ');
};
const secondsOf = ({ numerator, denominator }) => (0,exact/* exact */.e0)(numerator % (denominator * 60n), denominator);
const duration = (value, limit) => {
    if (isNegative(value))
        return `-${duration(absolute(value), limit && (0,exact/* exact */.e0)(-limit.numerator, limit.denominator))}`;
    const milliseconds = (0,exact/* exact */.e0)(value.numerator * 1000n, value.denominator);
    if ((0,exact/* compare */.UD)(value, (0,exact/* exact */.e0)(1)) < 0) {
        if (value.numerator === 0n)
            return '0 s';
        return `${(0,decimal/* formatDecimal */.z)(milliseconds, 1, limit && (0,exact/* exact */.e0)(limit.numerator * 1000n, limit.denominator))} ms`;
    }
    if ((0,exact/* compare */.UD)(value, (0,exact/* exact */.e0)(60)) < 0)
        return `${(0,decimal/* formatDecimal */.z)(value, 2, limit)} s`;
    // Whole seconds unless the limit lies between the duration and the nearest of them.
    const digits = [0, 1, 2, 3, 6, 9].find(more => limit === undefined || Math.sign((0,exact/* compare */.UD)((0,decimal/* round */.L)(value, more), limit)) === Math.sign((0,exact/* compare */.UD)(value, limit)));
    const rounded = (0,decimal/* round */.L)(value, digits ?? 9);
    return onClock(rounded, (0,decimal/* formatDecimal */.z)(secondsOf(rounded), digits ?? 9));
};
/** From milliseconds, never rounded across `limit` (milliseconds too): `350 ms`, `12.5 s`, `1h 30m`. */
const formatDuration = (milliseconds, limit) => duration(scaled(ofNumber(milliseconds), 1000n), limit === undefined ? undefined : scaled(ofNumber(limit), 1000n));
/** A change in percentage points carries its sign. */
const points = (value, limit) => {
    const shown = (0,decimal/* formatDecimal */.z)(value, 2, limit);
    return `${/^[0-9]/.test(shown) && value.numerator > 0n ? '+' : ''}${shown} ${shown === '1' ? 'point' : 'points'}`;
};
const byUnit = {
    count: (value, limit) => (0,decimal/* formatDecimal */.z)(value, value.denominator === 1n ? 0 : 2, limit),
    ratio: (value, limit) => (0,decimal/* formatDecimal */.z)(value, 3, limit),
    percent: formatPercent,
    points,
    seconds: duration,
    bytes
};
/** A metric's value as a person reads it; `limit` is the threshold it stands beside, in the same unit. */
const formatExact = (value, unit, limit) => byUnit[unit](value, limit);
/** `12,345` */
const formatCount = (count) => (0,decimal/* formatDecimal */.z)(ofNumber(count), 0);
const optional = (value) => (value === undefined ? undefined : ofNumber(value));
const ofNumber = (value) => {
    const number = (0,exact/* fromNumber */.oB)(value);
    if (number === undefined)
        throw new RangeError(`Expected a finite number, not ${value}`);
    return number;
};

;// CONCATENATED MODULE: ./build/core/units/percent.js

const plain = /^[+-]?[\d.]{1,40}$/;
/** Reads `85`, `85%` or `86.995 %` as the exact number before the sign; it may be negative or above 100. */
const parsePercent = (text) => {
    const number = text.trim().replace(/\s?%$/, '');
    const value = plain.test(number) ? (0,exact/* parseExact */.jM)(number) : undefined;
    return value === undefined ? { ok: false, expected: 'a percentage such as `85` or `86.5 %`' } : { ok: true, value };
};
/** The same between 0 and 100. */
const parseShare = (text) => {
    const result = parsePercent(text);
    const share = result.ok && (0,exact/* compare */.UD)(result.value, (0,exact/* exact */.e0)(0)) >= 0 && (0,exact/* compare */.UD)(result.value, (0,exact/* exact */.e0)(100)) <= 0;
    return share ? result : { ok: false, expected: 'a percentage from 0 to 100, such as `85` or `86.5 %`' };
};

;// CONCATENATED MODULE: ./build/core/units/size.js

/** Bytes by unit: powers of 1000 (SI) and of 1024 (IEC 80000-13). */
const size_units = new Map(Object.entries({
    '': 1,
    b: 1,
    byte: 1,
    bytes: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40
}));
const size_refused = {
    ok: false,
    expected: 'a size such as `10 MB` (1000 each), `1 GiB` (1024 each) or plain bytes'
};
/** Reads a size as whole bytes. `10M` is refused: it means 10 MB to some tools and 10 MiB to others. */
const parseSize = (text) => {
    const [, amount = '', unit = ''] = /^(\d[\d.]{0,40})\s*([a-z]*)$/i.exec(text.trim()) ?? [];
    const [count, size] = [(0,exact/* parseExact */.jM)(amount), size_units.get(unit.toLowerCase())];
    if (count === undefined || size === undefined)
        return size_refused;
    const bytes = (0,exact/* exact */.e0)(count.numerator * BigInt(size), count.denominator);
    if (bytes.denominator !== 1n || bytes.numerator > BigInt(Number.MAX_SAFE_INTEGER))
        return size_refused;
    return { ok: true, value: Number(bytes.numerator) };
};

;// CONCATENATED MODULE: ./build/core/units.js
/** Durations, sizes and percentages: how users write them and how messages show them. */






/***/ }),

/***/ 60805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ round),
/* harmony export */   z: () => (/* binding */ formatDecimal)
/* harmony export */ });
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61333);
/** Decimals for people: rounded, but never across the limit they are compared with. */

/** Beyond this many decimals words say on which side the number is. */
const mostDigits = 12;
const magnitude = (n) => (n < 0n ? -n : n);
/** The nearest multiple of 10^-digits, halves away from zero. */
const round = ({ numerator, denominator }, digits) => {
    const scale = 10n ** BigInt(digits);
    const half = (magnitude(numerator) * scale * 2n + denominator) / (denominator * 2n);
    return (0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .exact */ .e0)(numerator < 0n ? -half : half, scale);
};
/** `1,234.50` */
const decimal = ({ numerator, denominator }, digits) => {
    const scaled = (magnitude(numerator) * 10n ** BigInt(digits)) / denominator;
    const padded = scaled.toString().padStart(digits + 1, '0');
    const whole = padded.slice(0, padded.length - digits).replace(/\B(?=(?:\d{3})+$)/g, ',');
    const fraction = padded.slice(padded.length - digits);
    return `${numerator < 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${fraction}`}`;
};
/** Trailing zeros say "rounded"; a number that is shown exactly has none. */
const show = (rounded, value, digits) => {
    const shown = decimal(rounded, digits);
    return (0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(rounded, value) === 0 && digits > 0 ? shown.replace(/\.?0+$/, '') : shown;
};
/**
 * `value` with `digits` decimals, or as many more as it takes that the shown number stands on the same side of `limit`
 * as the exact one: 86.995 beside the limit 87 is `86.995`, never `87.00`. Exact numbers lose their trailing zeros.
 */
const formatDecimal = (value, digits, limit) => {
    const plain = show(round(value, digits), value, digits);
    if (limit === undefined)
        return plain;
    const side = Math.sign((0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(value, limit));
    for (let more = digits; more <= mostDigits; more++) {
        const rounded = round(value, more);
        if (Math.sign((0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(rounded, limit)) === side)
            return show(rounded, value, more);
    }
    return side === 0 ? plain : `just ${side < 0 ? 'below' : 'above'} ${formatDecimal(limit, digits)}`;
};


/***/ })

};
