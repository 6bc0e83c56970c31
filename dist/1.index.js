export const id = 1;
export const ids = [1,1315,8433];
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

/***/ 68669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read),
/* harmony export */   readCommand: () => (/* binding */ readCommand)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _reports_formats__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35020);
/* harmony import */ var _reports_read__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56262);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98213);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65186);
/** `towpath read FILE…`: what Towpath sees in report files, as JSON lines (docs/schema/records.schema.json). */





/** What stands behind `towpath read`; CL-101 where no file is named, or a dash for standard input. */
const readCommand = async (args, { world, print }) => {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .takeArguments */ .o_)('read', args, { json: { type: 'boolean' } });
    if (positionals.length === 0)
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.badUsage)('read', 'It takes report files.'));
    if (positionals.includes('-'))
        return (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .raise */ .xl)((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.badUsage)('read', 'It reads files, not standard input: name a file.'));
    return read(positionals, { files: world.files, write: print, json: values.json === true });
};
/** Prints the recognised format of every file and one JSON object per record. 0 where all are readable, else 2. */
const read = async (paths, io) => {
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
    const { format, errors } = await (0,_reports_read__WEBPACK_IMPORTED_MODULE_2__/* .readReport */ .t)(path, files, emit, announce);
    announce(format);
    return errors;
};
const titleOf = (format) => {
    const title = _reports_formats__WEBPACK_IMPORTED_MODULE_1__/* .formats */ .F.find(({ name }) => name === format)?.title;
    return title === undefined ? 'no known format' : `${title} (${format})`;
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

/***/ 21315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparedCondition: () => (/* binding */ comparedCondition),
/* harmony export */   computedName: () => (/* binding */ computedName),
/* harmony export */   fractionOfPercentage: () => (/* binding */ fractionOfPercentage),
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
const fractionOfPercentage = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-138', 'A rule compares a percentage with a fraction', [written('coverage.lines >= 0.85'), 'coverage.lines', '0.85'], (rule, metric, limit) => ({
    what: `${named(rule)} compares \`${metric}\` with ${limit}.`,
    why: `\`${metric}\` is a percentage from 0 to 100: below 1 nearly everything would hold.`,
    fix: 'Write the limit as a percentage: `85` for 85 %.'
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
    computedName,
    fractionOfPercentage
];


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
const unknownFormat = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-103', 'A report has no known format', ['JUnit XML for tests, lcov for coverage, 16 formats of scans'], (known) => ({
    what: 'This file has no known format.',
    why: `Its content is none of ${known}. The name of a file does not count.`,
    fix: 'Let the tool write one of the formats in docs/formats, or leave the file out of the report patterns. `towpath read FILE` shows what is seen in a file.'
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

/***/ 23727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ payloadText),
/* harmony export */   Oh: () => (/* binding */ payloadName),
/* harmony export */   QO: () => (/* binding */ readComponentPayload),
/* harmony export */   gO: () => (/* binding */ readDocumentPayload),
/* harmony export */   zX: () => (/* binding */ mergedExtra)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);
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


/***/ })

};
