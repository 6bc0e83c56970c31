export const id = 5031;
export const ids = [5031,2723];
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
/* harmony export */   d: () => (/* binding */ contract)
/* harmony export */ });
/* harmony import */ var _core_archive__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14568);
/* harmony import */ var _core_audit_failures__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52723);
/* harmony import */ var _core_contract__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57550);
/* harmony import */ var _core_failures__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31);
/* harmony import */ var _core_gate_ruling__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21415);
/* harmony import */ var _core_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97529);
/* harmony import */ var _apply_failures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60852);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6403);








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
        mode: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .choice */ .Yq)(['plan', 'apply', 'restore', 'verify', 'report', 'audit'], {
            description: '`plan` decides and changes nothing, `apply` carries out a plan that was agreed to, `restore` brings archived objects back, `verify` reads the archive, `report` tells sizes and cost, `audit` checks the audit log',
            default: 'plan'
        }),
        id: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .identifier */ .Cv)({ description: 'Names the plan, so that one run can have several', default: 'default' }),
        config: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
            description: 'Path of the configuration; its section `retention` is the policy',
            default: _core_gate_ruling__WEBPACK_IMPORTED_MODULE_4__/* .usualConfig */ .l
        }),
        plan: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
            description: 'Path of the plan (apply). Without it: the newest plan of this `id` among the artifacts of this run'
        }),
        'plan-digest': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
            description: 'Digest of the plan that somebody agreed to: output `digest` of mode `plan` (apply)'
        }),
        approver: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({ description: 'Who agreed to it; recorded in the audit log (apply)' }),
        archive,
        'dry-run': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .flag */ .Jt)({
            description: 'Says what would be done with the world as it is now, and does nothing (apply)',
            default: 'false'
        }),
        requests: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .nd)({ description: 'Requests to GitHub that this run may use', default: '800' }),
        reserve: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .nd)({ description: 'Requests of the hour that are left to other jobs', default: '100' }),
        'time-budget': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)({ description: 'No further object is begun after this time (apply)', default: '45m' }),
        select: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)({ description: 'Names or ids of archived objects, one a line (restore)' }),
        into: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({ description: 'Folder for restored objects (restore)', default: 'restored' }),
        sample: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)({
            description: 'Share of the archived files that is read back; the day of the run chooses which (verify)',
            default: '100 %'
        }),
        head: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({ description: 'A head of the audit log that was kept elsewhere: shows a cut end (audit)' }),
        price: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({
            description: 'US dollars for one GB-month of artifacts beyond what is included (report)',
            default: '0.25'
        }),
        'included-storage': (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .size */ .Ej)({ description: 'What the plan of the account includes (report)', default: '500 MB' }),
        inventory: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({ description: 'Path of a list of objects, JSON, instead of asking GitHub (plan, report)' }),
        token: (0,_core_inputs__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)({ description: 'Token for the GitHub API', expression: `\${{ github.token }}`, secret: true })
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
        ...Object.values(_failures_js__WEBPACK_IMPORTED_MODULE_7__),
        ...Object.values(_apply_failures_js__WEBPACK_IMPORTED_MODULE_6__),
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

/***/ 55031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retention: () => (/* binding */ retention)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27597);
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38624);
/* harmony import */ var _core_time_zone__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59556);
/* harmony import */ var _action_artifact_retention_src_contract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98658);
/* harmony import */ var _action_artifact_retention_src_failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6403);
/* harmony import */ var _action_artifact_retention_src_generations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57413);
/* harmony import */ var _action_artifact_retention_src_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80955);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98213);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65186);
/**
 * `towpath retention plan|report INVENTORY.json [options]`: what a policy would do, offline; and
 * `towpath retention select SNAPSHOTS.json --keep-daily N …`: what `restic forget` would keep.
 */










const options = {
    config: { type: 'string' },
    price: { type: 'string' },
    'included-storage': { type: 'string' },
    json: { type: 'boolean', default: false },
    'time-zone': { type: 'string' },
    'keep-last': { type: 'string' },
    'keep-hourly': { type: 'string' },
    'keep-daily': { type: 'string' },
    'keep-weekly': { type: 'string' },
    'keep-monthly': { type: 'string' },
    'keep-yearly': { type: 'string' },
    'keep-oldest': { type: 'boolean', default: false }
};
const retention = async (args, io) => {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_6__/* .takeArguments */ .o_)('retention', args, options);
    const [command = '', file, ...more] = positionals;
    if (file === undefined || more.length > 0)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_7__.badUsage)('retention', 'It takes a command and one JSON file.'));
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(file) || io.here === '' ? file : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(io.here, file);
    const found = await io.world.files.stat(path);
    if (found === undefined)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .raise */ .xl)((0,_action_artifact_retention_src_failures_js__WEBPACK_IMPORTED_MODULE_3__.unreadableInventory)(file, 'There is no such file'));
    if (found.kind !== 'file')
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .raise */ .xl)((0,_action_artifact_retention_src_failures_js__WEBPACK_IMPORTED_MODULE_3__.unreadableInventory)(file, 'It is no file, maybe a folder'));
    if (command === 'select')
        return select(path, values, io);
    if (command === 'plan' || command === 'report')
        return decide(command, path, values, io);
    return (0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_7__.badUsage)('retention', `There is no command \`retention ${command}\`.`));
};
const ofPolicy = ['config', 'price', 'included-storage', 'json'];
const ofSelection = ['time-zone', 'keep-oldest', ..._action_artifact_retention_src_generations_js__WEBPACK_IMPORTED_MODULE_4__/* .periods */ .R.map(period => `keep-${period}`)];
const decide = async (mode, inventory, values, { world, print }) => {
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseOthers */ .AQ)(`retention ${mode}`, values, ofPolicy, 'what is kept stands in the configuration, under `retention`');
    const given = {
        mode,
        inventory,
        config: values.config,
        price: values.price,
        'included-storage': values['included-storage']
    };
    const inputs = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_6__/* .inputsFrom */ .WK)(`retention ${mode}`, _action_artifact_retention_src_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .contract */ .d, given);
    const { deliveries, outputs } = await (0,_action_artifact_retention_src_run_js__WEBPACK_IMPORTED_MODULE_5__.run)(inputs, world);
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
const snapshotsSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_8__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), time: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().refine(text => !Number.isNaN(Date.parse(text))) }));
/** Prints ids with reasons and counters, as `restic forget --json` has them. */
const select = async (path, values, { world, print }) => {
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseOthers */ .AQ)('retention select', values, ofSelection, 'it belongs to `retention plan` and `report`');
    const zone = values['time-zone'] ?? 'UTC';
    if (!(0,_core_time_zone__WEBPACK_IMPORTED_MODULE_9__/* .isTimeZone */ .kQ)(zone))
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_7__.badUsage)('retention select', `There is no time zone \`${zone}\`.`));
    const snapshots = (await readSnapshots(path, world.files)).map(({ id, time }) => ({ id, time: Date.parse(time) }));
    const counts = Object.fromEntries(_action_artifact_retention_src_generations_js__WEBPACK_IMPORTED_MODULE_4__/* .periods */ .R.map(period => [period, countOf(period, values[`keep-${period}`] ?? '0')]));
    if (Object.values(counts).every(count => count === 0))
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_7__.badUsage)('retention select', 'Without a count such as `--keep-daily 7` nothing would be kept.'));
    const { kept, removed } = (0,_action_artifact_retention_src_generations_js__WEBPACK_IMPORTED_MODULE_4__/* .selectGenerations */ .C)(snapshots, { last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, ...counts, oldest: values['keep-oldest'] }, (0,_core_time_zone__WEBPACK_IMPORTED_MODULE_9__/* .timeZone */ .eB)(zone));
    print(JSON.stringify({ keep: kept.map(({ id }) => id), remove: removed, reasons: kept }, null, 2));
    return 0;
};
const countOf = (period, text) => /^\d{1,5}$/.test(text) ? Number(text) : (0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_7__.badUsage)('retention select', `--keep-${period} takes a whole number.`));
const readSnapshots = async (path, files) => {
    const text = await files.text(path);
    const parsed = snapshotsSchema.safeParse(jsonOf(text, path));
    return parsed.success
        ? parsed.data
        : (0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .raise */ .xl)((0,_action_artifact_retention_src_failures_js__WEBPACK_IMPORTED_MODULE_3__.unreadableInventory)(path, 'It is not a list of snapshots with `id` and `time`'));
};
const jsonOf = (text, path) => {
    try {
        return JSON.parse(text);
    }
    catch (thrown) {
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .raise */ .xl)((0,_action_artifact_retention_src_failures_js__WEBPACK_IMPORTED_MODULE_3__.unreadableInventory)(path, `It is not JSON: ${(0,_core_failure__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`), thrown);
    }
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


/***/ })

};
