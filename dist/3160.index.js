export const id = 3160;
export const ids = [3160];
export const modules = {

/***/ 13160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contract: () => (/* reexport */ contract_contract),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/core/contract.js
var contract = __webpack_require__(57550);
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(97529);
// EXTERNAL MODULE: ./build/action-test-plan/src/failures.js
var failures = __webpack_require__(82408);
;// CONCATENATED MODULE: ./build/action-test-plan/src/contract.js



const contract_contract = (0,contract/* defineAction */.QP)({
    name: 'test-plan',
    title: 'Towpath test plan',
    description: 'Turns the checks of .github/towpath.yml into a job matrix and the list of who must report',
    inputs: {
        config: (0,inputs/* text */.Qq)({ description: 'Path of the configuration', default: '.github/towpath.yml' }),
        id: (0,inputs/* identifier */.Cv)({ description: 'Names the gate this plan is for; shown in the summary', default: 'default' }),
        checks: (0,inputs/* list */.p_)({
            description: 'Names of the checks to plan, one a line. Without it: all of them, benchmark suites and scans too'
        }),
        gates: (0,inputs/* flag */.Jt)({
            description: 'Whether the quality gate waits for the verdicts over benchmark suites and scans. The gate of a pull request does, a recorded baseline does not',
            default: 'true'
        })
    },
    outputs: {
        plan: 'The producers that must report, JSON: the input `plan` of action-quality-gate',
        benchmarks: 'The matrix of benchmark suites, JSON; empty where none is declared (then skip the job: GitHub refuses an empty matrix)',
        scans: 'The matrix of scanners, JSON; empty where none is declared',
        'scan-plan': 'The scanners that must report, JSON: the input `plan` of action-sbom',
        matrix: 'The matrix of checks and shards, JSON: `strategy.matrix` of the job that runs them, through `fromJSON`'
    },
    permissions: { default: { contents: 'read' } },
    failures: Object.values(failures),
    post: false,
    branding: { icon: 'map', color: 'green' }
});

;// CONCATENATED MODULE: ./build/action-test-plan/src/action.js

/** The work is a chunk of its own: what stops before it, such as a wrong input, does not wait for it. */
const run = async (inputs, world) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7565), __webpack_require__.e(6105)]).then(__webpack_require__.bind(__webpack_require__, 86105))).run(inputs, world);


/***/ }),

/***/ 82408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   duplicateName: () => (/* binding */ duplicateName),
/* harmony export */   foreignConfig: () => (/* binding */ foreignConfig),
/* harmony export */   missingConfig: () => (/* binding */ missingConfig),
/* harmony export */   noChecks: () => (/* binding */ noChecks),
/* harmony export */   tooManyJobs: () => (/* binding */ tooManyJobs),
/* harmony export */   unknownCheck: () => (/* binding */ unknownCheck)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);

const example = '`checks: {unit: {run: npm test, reports: reports/junit.xml}}`';
const missingConfig = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TP-101', 'The configuration file does not exist', ['.github/towpath.yml'], (config) => ({
    what: `There is no file \`${config}\` in this commit.`,
    why: 'The plan is made from the checks it declares. Without `actions/checkout` in an earlier step no file exists at all.',
    fix: `Create \`${config}\`, for example with the one line ${example}, or name its path in the input \`config\`.`
}));
const noChecks = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TP-102', 'The configuration declares no check', ['.github/towpath.yml'], (config) => ({
    what: `\`${config}\` declares no check.`,
    why: 'Its section `checks` is absent or empty. A plan without a check would pass without testing anything.',
    fix: `Declare at least one, for example ${example}.`
}));
const tooManyJobs = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TP-103', 'The plan has more jobs than GitHub runs', [300, 'unit (256), e2e (44)'], (jobs, largest) => ({
    what: `The plan has ${jobs} jobs; a matrix of GitHub has at most 256.`,
    why: `Every shard of every check is a job. The checks with the most shards: ${largest}.`,
    fix: 'Lower `shards`, or call the workflow twice, each time with other names in the input `checks`.'
}));
const unknownCheck = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TP-104', 'A selected check does not exist', ['uint', ['unit'], '.github/towpath.yml'], (check, nearest, config) => ({
    what: `The input \`checks\` names \`${check}\`, which \`${config}\` does not declare.`,
    why: nearest.length > 0
        ? `The nearest names are ${nearest.map(name => `\`${name}\``).join(', ')}.`
        : 'No declared check has a similar name.',
    fix: 'Correct the name under `with:` of this step, or declare the check. To skip it silently would look like a pass.'
}));
const foreignConfig = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TP-105', 'The configuration is not a file of the repository', ['.github/towpath.yml', 'a symbolic link that leads out of the workspace'], (config, found) => ({
    what: `\`${config}\` is ${found}.`,
    why: 'Only a regular file inside the repository is read, so that a commit says everything about its own checks.',
    fix: 'Replace it by a regular file, or name another path in the input `config`.'
}));
const duplicateName = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TP-106', 'Two producers have one name', ['bandit', '.github/towpath.yml'], (name, config) => ({
    what: `\`${config}\` gives the name \`${name}\` twice.`,
    why: 'Checks, benchmark suites and scans report under their names, and with scans the security gate reports as `security`: one would hide that the other is lost.',
    fix: 'Rename one of them.'
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
