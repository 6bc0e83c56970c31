export const id = 8003;
export const ids = [8003];
export const modules = {

/***/ 45050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contract: () => (/* reexport safe */ _contract_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53789);

/** The work is a chunk of its own: what stops before it, such as a wrong input, does not wait for it. */
const run = async (inputs, world) => (await Promise.all(/* import() */[__webpack_require__.e(478), __webpack_require__.e(5484), __webpack_require__.e(6262), __webpack_require__.e(7020), __webpack_require__.e(720)]).then(__webpack_require__.bind(__webpack_require__, 70720))).run(inputs, world);


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


/***/ })

};
