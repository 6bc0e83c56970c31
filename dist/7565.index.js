export const id = 7565;
export const ids = [7565,7514];
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


/***/ }),

/***/ 7565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/config/failures.js
var failures = __webpack_require__(17514);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
// EXTERNAL MODULE: ./build/core/config/schema.js + 4 modules
var schema = __webpack_require__(28113);
;// CONCATENATED MODULE: ./build/core/config/keys.js

const definitionOf = (schema) => schema._zod.def;
/** The schemas a value may have: wrappers removed, unions opened. */
const opened = (schema) => {
    const definition = definitionOf(schema);
    const inner = definition.innerType ?? definition.in;
    if (inner !== undefined)
        return opened(inner);
    return definition.options === undefined ? [definition] : definition.options.flatMap(opened);
};
const below = (definition, step) => {
    const next = definition.shape?.[String(step)] ?? definition.valueType ?? definition.element;
    return next === undefined ? [] : opened(next);
};
/** The keys that may stand under a path, in the order of the schema; none where it is no mapping with fixed keys. */
const keysAt = (path) => {
    const here = path.reduce((definitions, step) => definitions.flatMap(definition => below(definition, step)), opened(schema/* configSchema */.Qn));
    return [...new Set(here.flatMap(({ shape }) => Object.keys(shape ?? {})))];
};

// EXTERNAL MODULE: ./build/core/config/place.js
var config_place = __webpack_require__(46206);
;// CONCATENATED MODULE: ./build/core/config/issues.js
/** Turns what the schema found into failures that name the place and the remedy. */






/** Every problem as a failure, in the order of the file. */
const failuresOf = (issues, source) => issues
    .flatMap(issue => flatten(issue, []))
    .flatMap(issue => problemsOf(issue, source))
    .sort((a, b) => a.offset - b.offset)
    .map(({ failure }) => failure);
/** Issues with their whole path. Of a union, those of the branch that was meant: the one of the right type. */
const flatten = (issue, parent) => {
    const path = [...parent, ...issue.path];
    if (issue.code !== 'invalid_union')
        return [{ ...issue, path }];
    const meant = issue.errors.find(branch => branch.every(({ code, path }) => code !== 'invalid_type' || path.length > 0));
    return meant ? meant.flatMap(inner => flatten(inner, path)) : [{ ...issue, path }];
};
const problemsOf = (issue, source) => {
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map(key => unrecognised(key, issue.path, source));
    const { value, offset } = (0,config_place/* locate */.x5)(source.document, issue.path);
    const name = shown(issue.path);
    if (issue.code === 'invalid_key') {
        const keyOffset = (0,config_place/* locateKey */.EM)(source.document, issue.path);
        const expected = issue.issues[0]?.message ?? issue.message;
        const found = `named \`${String(issue.path.at(-1))}\``;
        return [{ offset: keyOffset, failure: (0,failures.invalidValue)(at(source, keyOffset), name, found, expected) }];
    }
    const failure = value === undefined
        ? (0,failures.missingKey)(at(source, offset), name)
        : (0,failures.invalidValue)(at(source, offset), name, found(value), expectedBy(issue));
    return [{ offset, failure }];
};
const unrecognised = (key, parent, source) => {
    const path = [...parent, key];
    const offset = (0,config_place/* locateKey */.EM)(source.document, path);
    const place = at(source, offset);
    if (parent.length === 0 && schema/* unsupportedSections */.g9.includes(key))
        return { offset, failure: (0,failures.unsupportedSection)(place, key) };
    const all = keysAt(parent);
    // A key of the other kind of waiver: it exists, but not beside the keys of this one.
    if (all.includes(key))
        return { offset, failure: (0,failures.unknownKey)(place, shown(path), [], []) };
    return { offset, failure: (0,failures.unknownKey)(place, shown(path), (0,suggest/* nearest */.p)(key, all, 2), all) };
};
const at = (source, offset) => (0,config_place/* placeAt */.BW)(source.file, source.lines, offset);
/** `checks.unit.shards`, `quality.rules[2].severity` */
const shown = (path) => path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
const found = (value) => {
    if ((0,dist/* isMap */.jh)(value))
        return 'a mapping';
    if ((0,dist/* isSeq */.oP)(value))
        return 'a list';
    if (!(0,dist/* isScalar */.jn)(value) || value.value === null)
        return 'empty';
    const quote = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE' ? '"' : '';
    const text = `${quote}${value.source ?? String(value.value)}${quote}`.replaceAll(/[\s`]+/g, ' ');
    return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
};
const typeNames = {
    string: 'text (put numbers and true/false in quotes)',
    int: 'a whole number',
    number: 'a whole number',
    boolean: '`true` or `false`',
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping of names'
};
const smallest = { string: 'text that is not empty', array: 'at least one entry' };
/** Finishes the sentence "Expected …". Issues with a text of their own say it themselves. */
const expectedBy = (issue) => {
    if (issue.code === 'invalid_type')
        return typeNames[issue.expected] ?? issue.expected;
    if (issue.code === 'invalid_value')
        return `one of ${issue.values.map(value => `\`${String(value)}\``).join(', ')}`;
    if (issue.code === 'too_small')
        return smallest[issue.origin] ?? `at least ${issue.minimum}`;
    if (issue.code === 'too_big')
        return `at most ${issue.maximum}`;
    if (issue.code === 'invalid_union')
        return issue.path.at(0) === 'checks' ? 'text or a list of texts' : 'text or a mapping';
    return issue.message;
};

;// CONCATENATED MODULE: ./build/core/config/read.js






/** More copies than any honest configuration needs; a bomb stops long before it costs memory. */
const maxAliasCount = 100;
/**
 * Reads the text of a configuration; `file` is how messages name it. Raises TW-110 to TW-119 with line, column and the
 * nearest known key; further problems are named too, so that one round trip is enough.
 */
const readConfig = (text, file) => {
    const source = parseYaml(text, file);
    const result = schema/* configSchema */.Qn.safeParse(expand(source));
    if (!result.success)
        return refuse(failuresOf(result.error.issues, source));
    const { data } = result;
    if (data.extends !== undefined) {
        const { offset } = (0,config_place/* locate */.x5)(source.document, ['extends']);
        return (0,failure/* raise */.xl)((0,failures.unresolvableExtends)((0,config_place/* placeAt */.BW)(file, source.lines, offset), data.extends));
    }
    return {
        checks: checksOf(data),
        quality: { preset: data.quality.preset, rules: rulesOf(data, source), id: data.quality.id ?? null },
        waivers: data.waivers.filter(waiver => 'producer' in waiver),
        securityWaivers: data.waivers.filter(waiver => !('producer' in waiver)),
        benchmarks: bare(data.benchmarks),
        performance: data.performance,
        scans: bare(data.scans),
        security: data.security,
        retention: data.retention,
        enforce: data.enforce
    };
};
const parseYaml = (text, file) => {
    // What UTF-16 or Latin-1 looks like when it is decoded as UTF-8: a command or a glob would not be what was written.
    if (/[\0\uFFFD]/.test(text))
        return (0,failure/* raise */.xl)((0,failures.undecodableConfig)(file));
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
    const source = { file, document, lines };
    // An unknown tag is only a warning to the parser, but its value would not be what the author meant.
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem)
        return (0,failure/* raise */.xl)(syntaxFailure(problem, text, source));
    const hidden = hiddenProblem(source);
    return hidden === undefined ? source : (0,failure/* raise */.xl)(hidden);
};
const mergeKey = 'Merge keys (`<<`) are not part of YAML 1.2: write the keys out, or use the whole mapping again with `*name`';
/** What the parser lets pass although its value would be lost or undefined. */
const hiddenProblem = ({ document, file, lines }) => {
    let problem;
    const place = (node) => (0,config_place/* placeAt */.BW)(file, lines, node.range?.[0] ?? 0);
    (0,dist/* visit */.YR)(document, {
        Pair: (_, { key }) => {
            if (!(0,dist/* isScalar */.jn)(key))
                return undefined;
            if (key.value === '<<') {
                problem = (0,failures.invalidYaml)(place(key), mergeKey);
                return dist/* visit */.YR.BREAK;
            }
            // JavaScript would make this key vanish, and a check of that name with it.
            if (key.value !== '__proto__')
                return undefined;
            problem = (0,failures.unknownKey)(place(key), '__proto__', [], []);
            return dist/* visit */.YR.BREAK;
        },
        Alias: (_, alias) => {
            if (alias.resolve(document) !== undefined)
                return undefined;
            problem = (0,failures.invalidYaml)(place(alias), `Unresolved alias: *${alias.source} has no anchor &${alias.source} before it`);
            return dist/* visit */.YR.BREAK;
        }
    });
    return problem;
};
/** Where the parser speaks to programmers. */
const plainProblems = {
    MULTIPLE_DOCS: 'The file holds several documents divided by `---`; only one can count',
    NON_STRING_KEY: 'A key must be text',
    RESOURCE_EXHAUSTION: 'It is nested too deeply'
};
const syntaxFailure = ({ code, message, pos }, text, { file, lines }) => {
    const place = (0,config_place/* placeAt */.BW)(file, lines, pos[0]);
    if (code !== 'DUPLICATE_KEY')
        return (0,failures.invalidYaml)(place, plainProblems[code] ?? message.replace(/\.$/, ''));
    return (0,failures.duplicateKey)(place, /^[^\s:,{}]+/.exec(text.slice(pos[0]))?.[0] ?? 'the key');
};
/** The document as plain values. Raises when it is not a mapping, or its aliases explode. */
const expand = ({ document, file }) => {
    const value = plain(() => document.toJS({ maxAliasCount }), file);
    if (value === null || value === undefined)
        return (0,failure/* raise */.xl)((0,failures.emptyConfig)(file, 'nothing'));
    if (typeof value !== 'object')
        return (0,failure/* raise */.xl)((0,failures.emptyConfig)(file, 'a single value'));
    return Array.isArray(value) ? (0,failure/* raise */.xl)((0,failures.emptyConfig)(file, 'a list')) : value;
};
const plain = (convert, file) => {
    try {
        return convert();
    }
    catch (thrown) {
        // The only error that conversion of a valid document can raise: aliases that multiply.
        if (thrown instanceof ReferenceError || thrown instanceof RangeError)
            return (0,failure/* raise */.xl)((0,failures.excessiveAliases)(file), thrown);
        throw thrown;
    }
};
/** Raises the first failure; its remedy also names up to five others. */
const refuse = ([first, ...others]) => {
    if (first === undefined)
        throw new Error('Expected at least one problem');
    if (others.length === 0)
        throw new failure/* FailureError */.pO(first);
    const also = others.slice(0, 5).map(({ what }) => what);
    const more = others.length > 5 ? ` And ${others.length - 5} more.` : '';
    throw new failure/* FailureError */.pO({ ...first, fix: `${first.fix} Also wrong: ${also.join(' ')}${more}` });
};
const checkOf = (written) => ({
    run: written.run,
    reports: written.reports ?? [],
    shards: written.shards,
    tier: written.tier,
    runsOn: written['runs-on'],
    timeoutMinutes: written.timeout,
    cache: written.cache ?? null,
    needsSecrets: written['needs-secrets']
});
/** Without prototype: a suite may be called `constructor`. */
const bare = (record) => Object.assign(Object.create(null), record);
const checksOf = ({ checks }) => Object.entries(checks).reduce((all, [name, written]) => {
    all[name] = checkOf(written);
    return all;
}, Object.create(null));
const rulesOf = ({ quality }, { document, lines, file }) => quality.rules.map((written, index) => {
    const { line } = (0,config_place/* placeAt */.BW)(file, lines, (0,config_place/* locate */.x5)(document, ['quality', 'rules', index]).offset);
    const { rule, severity, 'on-missing': onMissing } = typeof written === 'string' ? schema/* ruleSchema */.AZ.parse({ rule: written }) : written;
    return { rule, severity, onMissing, origin: `${file}:${line}` };
});


/***/ }),

/***/ 69027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p0: () => (/* binding */ duration),
  YG: () => (/* binding */ exception),
  IC: () => (/* binding */ expiry),
  zO: () => (/* binding */ fraction),
  Yl: () => (/* binding */ job),
  eu: () => (/* binding */ literal),
  Yp: () => (/* binding */ producerName),
  Ab: () => (/* binding */ reportPatterns),
  Vm: () => (/* binding */ word)
});

// UNUSED EXPORTS: patterns, size, timeout

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
// EXTERNAL MODULE: ./build/core/units.js + 4 modules
var units = __webpack_require__(31885);
;// CONCATENATED MODULE: ./build/core/config/timeout.js

const minute = 60_000;
/** GitHub ends a job on a self-hosted runner after five days ("Actions limits" in GitHub's documentation). */
const longest = 5 * 24 * 60;
/** A job timeout such as `90m` in minutes; undefined unless it is a duration of whole minutes from 1 to 7200. */
const timeoutMinutes = (text) => {
    const duration = (0,units/* parseDuration */.E9)(text);
    if (!duration.ok || duration.value % minute !== 0)
        return undefined;
    const minutes = duration.value / minute;
    return minutes >= 1 && minutes <= longest ? minutes : undefined;
};

;// CONCATENATED MODULE: ./build/core/config/scalars.js
/** The words of the configuration: how a person writes a name, a duration, a percentage, and what the actions receive. */




const word = schemas/* string */.YjP().trim().min(1);
// A value from here reaches the job as it stands: GitHub would not evaluate an expression in it.
const literal = word.refine(text => !text.includes('${{'), {
    error: `text without \`\${{ … }}\`: expressions are not evaluated here (secrets never stand in this file)`
});
const linesOf = (text) => text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
/** One text (one glob a line) or a list. */
const patterns = schemas/* union */.KCZ([word, schemas/* array */.YOg(word).min(1)]).transform(given => [given].flat().flatMap(linesOf));
const reportPatterns = patterns.describe('Globs of the report files: one text (one glob a line) or a list; `!` excludes');
const read = (parse) => schemas/* string */.YjP().transform((text, context) => {
    const result = parse(text);
    if (result.ok)
        return result.value;
    context.addIssue({ code: 'custom', message: result.expected });
    return core/* NEVER */.tm;
});
/** Whole minutes from `1m` to `5d`. */
const timeout = read(text => {
    const minutes = timeoutMinutes(text);
    return minutes === undefined
        ? { ok: false, expected: 'a duration in whole minutes from `1m` to `5d`, such as `90m` or `1h30m`' }
        : { ok: true, value: minutes };
});
/** Milliseconds, as `90s`, `2m`, `6 months`. */
const duration = read(units/* parseDuration */.E9);
/** Bytes, as `10 MB`, `1 GiB`. */
const size = read(units/* parseSize */.DB);
/** A fraction (0.1) written as a percentage (`10 %`). */
const fraction = read(text => {
    const result = (0,units/* parsePercent */.lo)(text);
    if (!result.ok)
        return result;
    const value = (0,exact/* toNumber */.Ro)(result.value) / 100;
    return value >= 0 ? { ok: true, value } : { ok: false, expected: 'a percentage of 0 or more, such as `10 %`' };
});
/** A name of a check, a benchmark suite or a scan: it becomes the name of a job and of a producer. */
const producerName = schemas/* string */.YjP().regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/, {
    error: 'a name that starts with a letter and has at most 100 letters, digits, `.`, `_` and `-`'
});
/** Last day (UTC) on which an exception counts. */
const expiry = iso/* date */.p6({ error: 'a date such as `2027-03-31`' });
/** What every written exception needs. */
const exception = {
    reason: word.describe('Why the exception is right'),
    owner: word.describe('Who answers for it'),
    expires: expiry.describe('Last day (UTC) on which it counts')
};
/** What every command that becomes a job needs. */
const job = {
    run: literal.describe('The command, run by bash'),
    'runs-on': literal.default('ubuntu-latest').describe('Label of the runner'),
    timeout: timeout.prefault('30m').describe('The job is ended after this time; whole minutes'),
    'needs-secrets': schemas/* literal */.euz('never').default('never').describe('It never sees a secret')
};


/***/ }),

/***/ 28113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qn: () => (/* binding */ configSchema),
  sb: () => (/* binding */ defaultConfig),
  AZ: () => (/* reexport */ rule/* ruleSchema */.A),
  g9: () => (/* binding */ unsupportedSections)
});

// UNUSED EXPORTS: checkSchema, qualitySchema, waiverSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/core/config/scalars.js + 1 modules
var scalars = __webpack_require__(69027);
;// CONCATENATED MODULE: ./build/core/config/sections/benchmarks.js
/** Section `benchmarks`: suites that the performance gate builds and runs for the base and the head of a change. */


const suite = schemas/* strictObject */.rej({
    ...scalars/* job */.Yl,
    run: scalars/* literal */.eu.describe('Runs the suite once, in one process, and writes the reports; run by bash in the tree'),
    setup: scalars/* literal */.eu.optional().describe('Builds one tree (base or head), once; run by bash in that tree'),
    reports: scalars/* reportPatterns */.Ab,
    processes: schemas/* int */.Whr().min(2).max(200).default(5).describe('Processes a side before the first look'),
    'most-processes': schemas/* int */.Whr().min(2).max(1000).default(40).describe('Processes a side at most'),
    budget: scalars/* duration */.p0
        .prefault('15m')
        .describe('No process is started after this time; what is undecided then is inconclusive')
});
const benchmarksSchema = schemas/* record */.g1P(scalars/* producerName */.Yp, suite);

;// CONCATENATED MODULE: ./build/core/config/sections/performance.js
/** Section `performance`: from which change on a benchmark counts as slower, service levels, and accepted changes. */


const accepted = schemas/* strictObject */.rej({
    benchmark: scalars/* word */.Vm.describe('Name of the benchmark; `*` stands for any text'),
    metric: scalars/* word */.Vm.optional().describe('The metric; without it: all of the benchmark'),
    'at-most': scalars/* fraction */.zO.describe('Accepted up to this change for the worse, such as `20 %`'),
    ...scalars/* exception */.YG
});
const serviceLevel = schemas/* strictObject */.rej({
    metric: scalars/* word */.Vm.describe('`latency.p95`, `error-rate`, `throughput`, `memory`, or a name from the report'),
    benchmark: scalars/* word */.Vm.optional().describe('Scenario or benchmark; `*` stands for any text. Without it: every one'),
    limit: scalars/* word */.Vm.describe('Operator, number and unit: `<= 500 ms`, `< 1 %`, `>= 200 /s`, `< 512 MiB`'),
    severity: schemas/* enum */.k5n(['block', 'warn']).default('block').describe('Whether a broken limit fails the gate'),
    'rollback-required': schemas/* boolean */.zMY().default(false).describe('A deployment that breaks it must be rolled back'),
    for: scalars/* duration */.p0
        .optional()
        .describe('Grace over a time series: it is broken only when it does not hold for so long without a break'),
    of: schemas/* string */.YjP()
        .regex(/^[1-9]\d{0,3} of [1-9]\d{0,3}$/, { error: '`2 of 3`: so many of the last runs' })
        .optional()
        .describe('Grace over history: broken only when so many of the last runs break it')
});
const performanceSchema = schemas/* strictObject */.rej({
    preset: schemas/* enum */.k5n(['standard', 'strict', 'none'])
        .default('standard')
        .describe('`standard` warn 10 %, block 15 %, critical 25 %; `strict` 5, 10, 20 %'),
    warn: scalars/* fraction */.zO.optional().describe('Overrides the preset'),
    block: scalars/* fraction */.zO.optional().describe('Overrides the preset'),
    critical: scalars/* fraction */.zO.optional().describe('Overrides the preset'),
    'on-history': schemas/* enum */.k5n(['warn', 'block'])
        .default('warn')
        .describe('Whether a verdict that rests on history alone (mode check) may block'),
    accept: schemas/* array */.YOg(accepted).default([]).describe('Changes for the worse that are accepted, each with an end'),
    sla: schemas/* array */.YOg(serviceLevel).default([]).describe('Service levels (mode sla)')
});

// EXTERNAL MODULE: ./build/core/config/sections/retention.js
var retention = __webpack_require__(75564);
// EXTERNAL MODULE: ./build/core/config/sections/rule.js
var rule = __webpack_require__(96778);
;// CONCATENATED MODULE: ./build/core/config/sections/scans.js
/** Section `scans`: scanners whose reports must arrive before the security gate decides. */


const scan = schemas/* strictObject */.rej({
    ...scalars/* job */.Yl,
    reports: scalars/* reportPatterns */.Ab,
    tool: scalars/* word */.Vm.describe('The scanner that must have written the reports: `trivy`, `bandit`, `semgrep`, a SARIF driver name'),
    'exit-codes': schemas/* array */.YOg(schemas/* int */.Whr().min(0).max(255))
        .min(1)
        .default([0])
        .describe('Exit codes of a scan that worked; many scanners end with 1 when they find something'),
    'max-age': scalars/* duration */.p0
        .prefault('24h')
        .describe('A report that says it was made earlier than this before the gate is stale'),
    'may-leave-out': schemas/* array */.YOg(scalars/* word */.Vm)
        .default([])
        .describe('Names of packages or files that the scanner may fail to audit; anything else it leaves out is not clean'),
    suppressed: schemas/* enum */.k5n(['inconclusive', 'accept'])
        .default('inconclusive')
        .describe('What a report counts as in which the scanner marks everything it found as suppressed')
});
const scansSchema = schemas/* record */.g1P(scalars/* producerName */.Yp, scan);

;// CONCATENATED MODULE: ./build/core/config/sections/security.js
/** Section `security`: what the security gate judges by. */



const severity = schemas/* enum */.k5n(['critical', 'high', 'medium', 'low', 'info']);
const mapping = schemas/* strictObject */.rej({
    cvss: schemas/* boolean */.zMY().default(false).describe('Severity from the CVSS vector or score in the report'),
    kev: schemas/* boolean */.zMY().default(false).describe('Vulnerabilities in the file `kev` are critical'),
    critical: schemas/* array */.YOg(scalars/* word */.Vm)
        .optional()
        .describe('Rules, CWE ids or severities of the tool that count as critical; `[]` says that nothing it reports is critical'),
    unrated: severity.optional().describe('What a finding without any severity counts as')
})
    .describe('How the severities of a scanner that cannot say `critical`, or says none, are read');
const securitySchema = schemas/* strictObject */.rej({
    preset: schemas/* enum */.k5n(['standard', 'none'])
        .default('standard')
        .describe('`standard`: no new critical, no new high with a fix, no secret'),
    rules: schemas/* array */.YOg(schemas/* union */.KCZ([scalars/* word */.Vm, rule/* ruleSchema */.A]))
        .default([])
        .describe('Your rules, beside those of the preset'),
    severities: schemas/* record */.g1P(scalars/* producerName */.Yp, mapping).default({}).describe('By tool, spaces written as `-`: `npm-audit`'),
    kev: scalars/* word */.Vm
        .optional()
        .describe('Path of a list of known exploited vulnerabilities (JSON of CISA, or one identifier a line)')
});
const scope = {
    vulnerability: scalars/* word */.Vm.optional().describe('Identifier (any alias), or the rule of a finding'),
    component: scalars/* word */.Vm.optional().describe('Package URL, with or without version; `*` stands for any text'),
    path: scalars/* word */.Vm.optional().describe('Glob of files'),
    tool: scalars/* word */.Vm.optional().describe('Only what this scanner reports')
};
/** At least one identifier or component, so that a waiver never covers everything. */
const securityWaiverSchema = schemas/* strictObject */.rej({ ...scope, ...scalars/* exception */.YG })
    .refine(({ vulnerability, component, path }) => [vulnerability, component, path].some(part => part !== undefined), {
    error: 'a scope: `vulnerability`, `component` or `path`'
});

;// CONCATENATED MODULE: ./build/core/config/schema.js
/** `.github/towpath.yml`: the shape a person writes (also the JSON Schema for editors) and the shape the actions read. */









const checkSchema = schemas/* strictObject */.rej({
    ...scalars/* job */.Yl,
    reports: scalars/* reportPatterns */.Ab.optional(),
    shards: schemas/* int */.Whr().min(1).max(256).default(1).describe('Into how many parallel jobs the check is divided'),
    tier: scalars/* word */.Vm.default('default').describe('`fast`, `slow` or a name of your own'),
    cache: scalars/* literal */.eu.optional().describe('Handed to the job as `matrix.cache`')
});
const qualitySchema = schemas/* strictObject */.rej({
    preset: schemas/* enum */.k5n(['standard', 'strict', 'none']).default('standard').describe('Rules that come with Towpath'),
    rules: schemas/* array */.YOg(schemas/* union */.KCZ([rule/* expression */.d, rule/* ruleSchema */.A]))
        .default([])
        .describe('Your rules, beside those of the preset'),
    id: scalars/* word */.Vm.optional().describe('Names what these rules are for, for people: they apply to the gate of every `id`')
});
const waiverSchema = schemas/* strictObject */.rej({
    producer: scalars/* word */.Vm.describe('The check, benchmark suite or scan that may be dropped, or may stop to report'),
    ...scalars/* exception */.YG
});
const configSchema = schemas/* strictObject */.rej({
    checks: schemas/* record */.g1P(scalars/* producerName */.Yp, checkSchema).default({}).describe('What is run, by name'),
    quality: qualitySchema.prefault({}).describe('What the quality gate judges by'),
    benchmarks: benchmarksSchema.default({}).describe('Benchmark suites, by name'),
    performance: performanceSchema.prefault({}).describe('What the performance gate judges by'),
    scans: scansSchema.default({}).describe('Scanners, by name'),
    security: securitySchema.prefault({}).describe('What the security gate judges by'),
    retention: retention/* retentionSchema */.o0.prefault({}).describe('What is kept how long'),
    waivers: schemas/* array */.YOg(schemas/* union */.KCZ([waiverSchema, securityWaiverSchema]))
        .default([])
        .describe('Written exceptions, each with an end'),
    enforce: schemas/* boolean */.zMY().default(true).describe('`false`: everything is judged and reported, nothing blocks'),
    extends: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/\.github\/\/towpath\.yml@[0-9a-f]{40}$/, {
        error: '`<organisation>/.github//towpath.yml@<commit of 40 hexadecimal digits>`'
    })
        .optional()
        .describe('The floor of the organisation: may be tightened, never loosened')
});
/** Sections that are reserved: to ignore one silently would drop a safeguard that its author relies on. */
const unsupportedSections = [...['environments', 'notify']];
const untouched = configSchema.parse({});
/** What holds where there is no file. */
const defaultConfig = {
    checks: {},
    quality: { preset: 'standard', rules: [], id: null },
    waivers: [],
    securityWaivers: [],
    benchmarks: {},
    performance: untouched.performance,
    scans: {},
    security: untouched.security,
    retention: untouched.retention,
    enforce: true
};


/***/ }),

/***/ 75564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o0: () => (/* binding */ retentionSchema),
/* harmony export */   xT: () => (/* binding */ standardGenerations)
/* harmony export */ });
/* unused harmony export retentionKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _time_zone_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59556);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69027);
/** Section `retention`: what is kept how long, what is archived first, and what is never touched. */



const retentionKinds = ['artifact', 'cache', 'run', 'release'];
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(10_000);
/** Grandfather-father-son: as `restic forget` counts. */
const counts = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    last: count.default(0).describe('The newest so many'),
    hourly: count.default(0).describe('The newest of each of the last so many hours that have one'),
    daily: count.default(0),
    weekly: count.default(0).describe('ISO weeks: from Monday to Sunday'),
    monthly: count.default(0),
    yearly: count.default(0),
    oldest: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .default(false)
        .describe('Also the oldest, while a count is not used up (as restic from 0.16 on; 0.14 does not)')
})
    .refine(({ last, hourly, daily, weekly, monthly, yearly }) => last + hourly + daily + weekly + monthly + yearly > 0, {
    error: 'at least one count, such as `daily: 30`'
});
const standardGenerations = counts.parse({ daily: 30, weekly: 12, monthly: 12 });
const generations = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('standard').transform(() => standardGenerations), counts])
    .describe('`standard` (30 daily, 12 weekly, 12 monthly) or counts');
const category = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm.describe('`coverage`, `sbom`, …: shown in the plan'),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(retentionKinds).default('artifact'),
    match: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm).min(1)])
        .describe('Globs over the name of the artifact, the key of the cache, the file of the workflow of the run, the tag of the release; `*` stands for any text, letter case does not count'),
    branch: _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm.optional().describe('Glob: only objects of these branches'),
    keep: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('for ever'), _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0])
        .optional()
        .describe('Kept for at least so long: `30d`, `6 months`, `for ever`'),
    generations: generations.optional().describe('Kept beyond `keep`: so many daily, weekly, monthly snapshots'),
    'minimum-copies': count.default(1).describe('The newest so many of a name are never deleted'),
    archive: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('kept')])
        .default(false)
        .describe('`true`: archived, read back and compared before it is deleted; `kept`: only what is kept longer than GitHub keeps it goes into the archive')
})
    .refine(({ keep, generations }) => keep !== undefined || generations !== undefined, {
    error: '`keep`, `generations` or both: a category without them would let everything go at once'
});
const hold = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    match: _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm.describe('Glob over names; everything that matches is never deleted'),
    reason: _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm,
    owner: _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm,
    expires: _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .expiry */ .IC.optional().describe('Last day (UTC); without it the hold never ends')
});
const retentionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    preset: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['standard', 'none'])
        .default('standard')
        .describe('The categories that come with Towpath, behind yours'),
    'time-zone': _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm
        .refine(_time_zone_js__WEBPACK_IMPORTED_MODULE_2__/* .isTimeZone */ .kQ, { error: 'the IANA name of a time zone, such as `UTC` or `Europe/Berlin`' })
        .default('UTC')
        .describe('IANA name: in which zone days, weeks and months begin'),
    categories: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(category).default([]).describe('The first that matches decides'),
    holds: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(hold).default([]),
    'protected-branches': zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)
        .default(['main', 'master', 'release/*'])
        .describe('Globs: the last good artifact of each is never deleted')
});


/***/ }),

/***/ 96778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ruleSchema),
/* harmony export */   d: () => (/* binding */ expression)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69027);


const expression = _scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm.describe('A condition over metrics, such as `coverage.lines >= 85`');
/** A rule with its severity, as gates take it. */
const ruleSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    rule: expression,
    severity: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['block', 'warn']).default('block').describe('Whether a failed rule fails the gate'),
    'on-missing': zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['inconclusive', 'fail', 'skip'])
        .default('inconclusive')
        .describe('What becomes of the rule when a metric is unknown')
});


/***/ }),

/***/ 59556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eB: () => (/* binding */ timeZone),
/* harmony export */   ed: () => (/* binding */ isoWeek),
/* harmony export */   kQ: () => (/* binding */ isTimeZone)
/* harmony export */ });
/** The calendar of an IANA time zone, fast enough for a hundred thousand instants. */
const day = 86_400_000;
const names = /^(?:UTC|GMT|[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)+|[A-Z]{3,4}(?:\d[A-Z]{3})?)$/;
const formatOf = (name) => {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone: name,
            calendar: 'gregory',
            numberingSystem: 'latn',
            hourCycle: 'h23',
            era: 'short',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric'
        });
    }
    catch {
        return undefined;
    }
};
/** `Europe/Berlin`, `UTC`. Bare offsets such as `+01:00` have no rules for summer time and are refused. */
const isTimeZone = (name) => names.test(name) && formatOf(name) !== undefined;
/** The zone of that name; throws RangeError where there is none (`isTimeZone` tells before). */
const timeZone = (name) => {
    const format = names.test(name) ? formatOf(name) : undefined;
    if (format === undefined)
        throw new RangeError(`Expected an IANA time zone, not ${name}`);
    const offset = rememberedByDay(instant => offsetFrom(format, instant));
    return { name, offset, local: instant => localTime(instant + offset(instant)) };
};
/** Wall clock minus instant: the zone's own clock read as if it were UTC. */
const offsetFrom = (format, instant) => {
    const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const of = (type) => part.get(type) ?? 0;
    const wall = new Date(0);
    // Date.UTC would take the years 0 to 99 for 1900 to 1999.
    wall.setUTCFullYear(of('year'), of('month') - 1, of('day'));
    wall.setUTCHours(of('hour'), of('minute'), of('second'));
    return wall.getTime() - Math.floor(instant / 1000) * 1000;
};
/**
 * Asks once for a whole UTC day where the offset is equal at both its ends. No zone changes there and back within one
 * day (checked for all zones, 2015 to 2031); on a day with a change every instant is asked for.
 */
const rememberedByDay = (ask) => {
    const starts = new Map();
    const startOf = (index) => {
        const known = starts.get(index);
        if (known !== undefined)
            return known;
        const asked = ask(index * day);
        starts.set(index, asked);
        return asked;
    };
    return instant => {
        const index = Math.floor(instant / day);
        const start = startOf(index);
        return start === startOf(index + 1) ? start : ask(instant);
    };
};
const localTime = (wall) => {
    const date = new Date(wall);
    return {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours()
    };
};
/** Year and number of the ISO 8601 week: weeks begin on Monday, and the first one holds the first Thursday of the year. */
const isoWeek = ({ year, month, day: dayOfMonth }) => {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, dayOfMonth);
    const weekday = (date.getUTCDay() + 6) % 7;
    date.setUTCDate(date.getUTCDate() - weekday + 3);
    const first = new Date(0);
    first.setUTCFullYear(date.getUTCFullYear(), 0, 1);
    return {
        year: date.getUTCFullYear(),
        week: 1 + Math.floor((date.getTime() - first.getTime()) / (7 * day))
    };
};


/***/ })

};
