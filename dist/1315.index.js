export const id = 1315;
export const ids = [1315];
export const modules = {

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


/***/ })

};
