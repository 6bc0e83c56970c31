export const id = 211;
export const ids = [211];
export const modules = {

/***/ 52122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ relativePath)
/* harmony export */ });
/** A path from a report as git writes it: forward slashes, relative to the workspace of the producer where it lies inside. */
const relativePath = (path, workspace) => {
    const slashed = path.replaceAll('\\', '/');
    const root = workspace.endsWith('/') ? workspace : `${workspace}/`;
    const inside = slashed.startsWith(root) ? slashed.slice(root.length) : slashed;
    return inside.replace(/^(\.\/)+/, '');
};


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

/***/ 51133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   droppedProducer: () => (/* binding */ droppedProducer),
/* harmony export */   foreignConfig: () => (/* binding */ foreignConfig),
/* harmony export */   missingConfig: () => (/* binding */ missingConfig),
/* harmony export */   noBaseCommit: () => (/* binding */ noBaseCommit),
/* harmony export */   noRepository: () => (/* binding */ noRepository),
/* harmony export */   notThePullRequest: () => (/* binding */ notThePullRequest),
/* harmony export */   unreadableEvent: () => (/* binding */ unreadableEvent)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Failures that every gate can raise. */

const droppedProducer = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-117', 'A check, benchmark suite or scan of the base is gone', ['lint', '.github/towpath.yml', null], (producer, config, expired) => ({
    what: `The base branch requires \`${producer}\`; this change removes it.`,
    why: `\`${config}\` of the base lists it, that of this change does not. What vanishes must not look like something that passed.${expired === null ? '' : ` Its waiver ended with ${expired} (UTC).`}`,
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
const notThePullRequest = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-132', 'The checked-out commit is not the pull request', ['1111111111', '2222222222', 'pull_request_target'], (found, expected, event) => ({
    what: `The checked-out commit ${found} does not contain the head ${expected} of the pull request.`,
    why: `What was tested is not the change: \`${event}\` checks out ${event === 'pull_request_target' ? 'the base branch' : 'the merge of the change'} unless \`ref\` of actions/checkout says otherwise.`,
    fix: 'Judge on the event `pull_request`, and leave `ref` of actions/checkout at its default in every job.'
}));
const unreadableEvent = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-127', 'The event does not describe its pull request', ['pull_request_target'], (event) => ({
    what: `The payload of the event \`${event}\` does not describe a pull request.`,
    why: 'Base and head of the change stand there, and without them a change could be judged by its own rules.',
    fix: 'Re-run the job. If it happens again, please report it with the workflow file.'
}));
const missingConfig = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-129', 'The named configuration does not exist', ['ci/towpath.yml'], (file) => ({
    what: `There is no file \`${file}\`.`,
    why: 'The input `config` names it, or the commit has a link of this name that leads nowhere. To judge without the rules it should hold could let anything through.',
    fix: 'Correct the path, counted from the root of the repository, or leave `config` out; replace a link by the file.'
}));
const foreignConfig = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-136', 'The configuration lies outside of the repository', ['../towpath.yml'], (file) => ({
    what: `\`${file}\` lies outside of the repository.`,
    why: 'A change is judged by the rules of its base, and no commit holds this file: it could be whatever the change makes of it.',
    fix: 'Keep the configuration in the repository, and name it in the input `config` by its path from the root.'
}));


/***/ }),

/***/ 64095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yw: () => (/* binding */ exceptionsOf),
  Tj: () => (/* binding */ lossLines),
  Ci: () => (/* binding */ waiverOf)
});

// UNUSED EXPORTS: noExceptions

;// CONCATENATED MODULE: ./build/core/config/waivers.js
/** The waivers that still count at `now` (milliseconds since the epoch): through the end of their last day, UTC. */
const waiversInForce = (config, now) => config.waivers.filter(({ expires }) => new Date(now).toISOString().slice(0, 10) <= expires);

// EXTERNAL MODULE: ./build/core/gate/diagnostics.js
var diagnostics = __webpack_require__(3904);
;// CONCATENATED MODULE: ./build/core/gate/losses.js


const noExceptions = { inForce: [], all: [] };
/** `now` in milliseconds since the epoch. */
const exceptionsOf = (head, now) => ({
    inForce: waiversInForce(head, now),
    all: head.waivers
});
const waiverOf = (producer, { inForce }) => inForce.findLast(waiver => waiver.producer === producer);
/** An error for each loss that nobody excuses, then a warning for each that a waiver does. */
const lossLines = (losses, exceptions) => {
    const waived = ({ producer }) => waiverOf(producer, exceptions) !== undefined;
    return [
        ...losses
            .filter(loss => !waived(loss))
            .map(({ producer, failure }) => (0,diagnostics/* diagnosticOf */.T)('error', failure(lastDay(producer, exceptions)), producer)),
        ...losses.filter(waived).flatMap(({ producer, told }) => excused(told, waiverOf(producer, exceptions)))
    ];
};
const lastDay = (name, { all }) => all
    .filter(({ producer }) => producer === name)
    .map(({ expires }) => expires)
    .sort()
    .at(-1) ?? null;
const excused = (told, waiver) => {
    if (waiver === undefined)
        return [];
    const { producer, reason, owner, expires } = waiver;
    // The change itself may bring the waiver, so whoever approves it must see this.
    const line = (0,diagnostics/* note */.N)(`${producer} ${told} under a waiver of ${owner} until ${expires}: ${reason}.`, producer);
    return [{ ...line, severity: 'warning' }];
};


/***/ }),

/***/ 21415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ rulingFor),
/* harmony export */   l: () => (/* binding */ usualConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7565);
/* harmony import */ var _config_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28113);
/* harmony import */ var _evidence_relative_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52122);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38624);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3904);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51133);
/* harmony import */ var _losses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64095);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92664);
/**
 * Which configuration rules. On a pull request, and in a merge queue, rules come from the base commit, so that a change
 * cannot lower its own bar; the producers that must report come from the head.
 */









/** Only this file may be absent: who names another one relies on it. */
const usualConfig = '.github/towpath.yml';
/**
 * Raises QG-129 where the input names a file that neither the commit nor its base has, or the commit has a link to
 * nowhere, and QG-136 where it is to judge a change and lies outside of the repository.
 */
const rulingFor = async (config, subject, of, world) => {
    const inside = pathInRepository(config, world.files.root);
    const path = inside ?? config;
    const proposed = subject.pullRequest !== null || world.run.event === 'merge_group';
    if (inside === null && proposed)
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.foreignConfig)(config));
    const { config: written, notes } = await headConfig(path, inside !== null, subject, world);
    const base = proposed ? await baseConfig(path, subject.base, world.git) : null;
    const nowhere = written === null && (base === null || (base.config === null && !base.unreadable));
    if (nowhere && path !== usualConfig)
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.missingConfig)(path));
    const unreadable = base?.unreadable === true;
    const head = written ?? _config_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultConfig */ .sb;
    const rules = base?.config ?? head;
    const exceptions = (0,_losses_js__WEBPACK_IMPORTED_MODULE_5__/* .exceptionsOf */ .Yw)(head, world.clock.now());
    return {
        rules,
        head,
        exceptions,
        unreadable,
        enforce: unreadable || rules.enforce,
        diagnostics: [...notes, ...(base?.notes ?? []), ...comparison(path, base?.config ?? null, head, of, exceptions)]
    };
};
/** As git names it; null where it lies outside of the work tree. */
const pathInRepository = (path, root) => {
    const [slashed, top] = [path, root].map(one => one.replaceAll('\\', '/'));
    const inside = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize((0,_evidence_relative_path_js__WEBPACK_IMPORTED_MODULE_7__/* .relativePath */ .i)(slashed ?? path, top ?? root));
    return inside.startsWith('../') || inside === '..' || /^(?:\/|[A-Za-z]:)/.test(inside) ? null : inside;
};
const headConfig = async (path, versioned, { commit }, { files, git, run }) => {
    if ((await files.stat(path)) !== undefined)
        return { config: (0,_config_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .X)(await files.text(path), path), notes: [] };
    // On a laptop the working tree is judged, and a file deleted there is gone.
    if (!versioned || !run.onRunner || commit === _subject_js__WEBPACK_IMPORTED_MODULE_6__/* .unversioned */ .jY)
        return { config: null, notes: [] };
    return committedConfig(path, git);
};
/** A sparse checkout or a step that cleans up must not do away with the rules: then the commit says what they are. */
const committedConfig = async (path, git) => {
    const text = await git.show('HEAD', path);
    if (text !== undefined) {
        const why = 'a sparse checkout, or a step that removed it';
        return {
            config: (0,_config_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .X)(text, path),
            notes: [(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_8__/* .note */ .N)(`${path} is not in the workspace (${why}): it was read from the commit.`)]
        };
    }
    return (await git.tracked()).has(path) ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.missingConfig)(path)) : { config: null, notes: [] };
};
const baseConfig = async (path, base, git) => {
    const text = base === null ? undefined : await git.show(base, path);
    if (text === undefined) {
        return {
            config: null,
            unreadable: false,
            notes: [(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_8__/* .note */ .N)(`The base has no ${path}: this change is judged by its own rules.`)]
        };
    }
    try {
        return { config: (0,_config_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .X)(text, path), unreadable: false, notes: [] };
    }
    catch (thrown) {
        if (!(thrown instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .FailureError */ .pO))
            throw thrown;
        const { what } = thrown.failure;
        return {
            config: null,
            unreadable: true,
            notes: [
                (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_8__/* .note */ .N)(`${path} of the base cannot be read (${what}): judged by the rules of this change and preset standard.`)
            ]
        };
    }
};
const comparison = (path, base, head, of, exceptions) => {
    if (base === null)
        return [];
    const changed = rulesText(base, of.rules) !== rulesText(head, of.rules);
    const kept = new Set(of.producers(head));
    const dropped = of.producers(base).filter(name => !kept.has(name));
    return [
        ...(changed ? [(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_8__/* .note */ .N)(`This change edits the rules in ${path}: the edit takes effect after it is merged.`)] : []),
        ...(0,_losses_js__WEBPACK_IMPORTED_MODULE_5__/* .lossLines */ .Tj)(dropped.map(producer => ({
            producer,
            told: 'is removed',
            failure: expired => (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.droppedProducer)(producer, path, expired)
        })), exceptions)
    ];
};
const rulesText = (config, rules) => JSON.stringify([rules(config), config.enforce]);


/***/ }),

/***/ 92664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qo: () => (/* binding */ headCommit),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   jY: () => (/* binding */ unversioned)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
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
 * also judges a plain folder: then there is no base. Raises QG-118, QG-123, QG-127 and QG-132.
 */
const subjectOf = async (base, world) => {
    const { run } = world;
    const payload = payloadOf(run);
    const pullRequest = payload.pull_request;
    const head = await headCommit(world);
    if (head === undefined && base !== null)
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.noRepository)('--base needs a repository'));
    if (head !== undefined && pullRequest !== undefined && !(await contains(head, pullRequest.head.sha, world.git)))
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_1__.notThePullRequest)(head.commit.slice(0, 10), pullRequest.head.sha.slice(0, 10), run.event));
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
/** Whether the tested commit is the head of the pull request, its merge, or something built on it. */
const contains = async (tested, head, git) => {
    if (tested.commit === head || tested.parents.includes(head))
        return true;
    const known = await git.commit(head);
    return known !== undefined && (await git.mergeBase(tested.commit, known.commit)) === known.commit;
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
