export const id = 7514;
export const ids = [7514];
export const modules = {

/***/ 17514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   duplicateKey: () => (/* binding */ duplicateKey),
/* harmony export */   emptyConfig: () => (/* binding */ emptyConfig),
/* harmony export */   excessiveAliases: () => (/* binding */ excessiveAliases),
/* harmony export */   invalidValue: () => (/* binding */ invalidValue),
/* harmony export */   invalidYaml: () => (/* binding */ invalidYaml),
/* harmony export */   missingKey: () => (/* binding */ missingKey),
/* harmony export */   undecodableConfig: () => (/* binding */ undecodableConfig),
/* harmony export */   unknownKey: () => (/* binding */ unknownKey),
/* harmony export */   unresolvableExtends: () => (/* binding */ unresolvableExtends),
/* harmony export */   unsupportedSection: () => (/* binding */ unsupportedSection)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46206);
/** What can be wrong with `.github/towpath.yml`. Every failure names the place. */


const sample = { file: '.github/towpath.yml', line: 4, column: 5 };
const meant = (nearest, all) => nearest.length > 0
    ? `Did you mean ${nearest.map(name => `\`${name}\``).join(' or ')}?`
    : all.length > 0
        ? `Allowed here: ${all.map(name => `\`${name}\``).join(', ')}.`
        : 'Remove it.';
const invalidYaml = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-110', 'The configuration is not valid YAML', [sample, 'Nested mappings are not allowed in compact mappings'], (place, problem) => ({
    what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)} is not valid YAML.`,
    why: `${problem}.`,
    fix: 'Correct this line. Usual causes: wrong indentation, a tab, an unclosed quote, or text with `: ` or ` #` that needs quotes.'
}));
const duplicateKey = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-111', 'A key of the configuration stands twice', [sample, 'timeout'], (place, key) => ({
    what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)}: \`${key}\` stands here a second time.`,
    why: 'YAML allows a key once in a mapping, and Towpath does not guess which of the two counts.',
    fix: 'Remove one of them, or rename it.'
}));
const unknownKey = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-112', 'The configuration has an unknown key', [sample, 'checks.unit.report', ['reports'], ['run', 'reports']], (place, path, nearest, all) => ({
    what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)}: \`${path}\` is not a known key.`,
    why: 'An unknown key is an error, because a misspelt safeguard would otherwise be missing unnoticed.',
    fix: meant(nearest, all)
}));
const invalidValue = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-113', 'A value of the configuration cannot be understood', [sample, 'checks.unit.shards', '`two`', 'a whole number of at least 1'], (place, path, found, expected) => ({
    what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)}: \`${path}\` is ${found}.`,
    why: `Expected ${expected}.`,
    fix: `Correct the value of \`${path}\`.`
}));
const unsupportedSection = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-114', 'The configuration has a section that this version does not support', [sample, 'benchmarks'], (place, section) => ({
    what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)}: the section \`${section}\` is not supported by this version of Towpath.`,
    why: 'The name is reserved. To ignore the section would drop a safeguard without telling anybody.',
    fix: `Remove \`${section}\`, or pin a version of Towpath whose reference lists it.`
}));
const unresolvableExtends = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-115', 'The configuration extends another one', [sample, `your-org/.github//towpath.yml@${'0'.repeat(40)}`], (place, reference) => ({
    what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)}: this version of Towpath cannot resolve \`extends: ${reference}\`.`,
    why: 'It names the floor of an organisation. To judge without it could let through what the floor forbids.',
    fix: 'Copy the rules of that file into this one and remove `extends`, or pin a version of Towpath that resolves it.'
}));
const missingKey = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-116', 'A required key is missing in the configuration', [sample, 'checks.unit.run'], (place, path) => ({
    what: `${(0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(place)}: \`${path}\` is missing.`,
    why: 'It is required here and has no default.',
    fix: `Add \`${path}\`. It may be indented wrongly or misspelt.`
}));
const excessiveAliases = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-117', 'The configuration has too many aliases', ['.github/towpath.yml'], (file) => ({
    what: `${file} cannot be expanded.`,
    why: 'Its YAML aliases (`*name`) multiply into more than a hundred copies.',
    fix: 'Write the repeated values out.'
}));
const emptyConfig = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-118', 'The configuration is empty', ['.github/towpath.yml', 'nothing'], (file, found) => ({
    what: `${file} holds ${found} where sections such as \`checks\` and \`quality\` are expected.`,
    why: 'The file is empty, has comments only, or its first line is not a key.',
    fix: 'Write at least one section, for example `checks: {unit: {run: npm test, reports: reports/junit.xml}}`, or delete the file.'
}));
const undecodableConfig = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-119', 'The configuration is not UTF-8 text', ['.github/towpath.yml'], (file) => ({
    what: `${file} is not UTF-8 text.`,
    why: 'It holds bytes that UTF-8 text cannot hold. Usually an editor or PowerShell saved it as UTF-16 or in an older encoding.',
    fix: 'Save it as UTF-8.'
}));


/***/ }),

/***/ 46206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   EM: () => (/* binding */ locateKey),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/** Where a value stands in a YAML document. */

/** `.github/towpath.yml:4:5`, the form that editors and terminals open. */
const placeText = ({ file, line, column }) => `${file}:${line}:${column}`;
const placeAt = (file, lines, offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
};
/** Finds what stands under `path`, through aliases. */
const locate = (document, path) => {
    let current = document.contents;
    let offset = startOf(current) ?? 0;
    for (const step of path) {
        const next = childOf(resolved(current, document), step);
        if (next === undefined)
            return { value: undefined, offset };
        offset = startOf(next.value) ?? startOf(next.key) ?? offset;
        current = next.value;
    }
    const value = resolved(current, document);
    return { value: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) ? value : undefined, offset };
};
/** Where the key at the end of `path` itself begins. */
const locateKey = (document, path) => {
    const parent = locate(document, path.slice(0, -1));
    const step = path.at(-1);
    return (step === undefined ? undefined : startOf(childOf(parent.value, step)?.key)) ?? parent.offset;
};
const resolved = (node, document) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node);
const childOf = (parent, step) => {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(parent))
        return typeof step === 'number' ? { key: undefined, value: parent.items[step] } : undefined;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent))
        return undefined;
    return parent.items.find((pair) => String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? pair.key.value : pair.key) === String(step));
};
const startOf = (node) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? node.range?.[0] : undefined);


/***/ })

};
