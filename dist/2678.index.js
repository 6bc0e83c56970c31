export const id = 2678;
export const ids = [2678];
export const modules = {

/***/ 32678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   catalogue: () => (/* binding */ catalogue)
/* harmony export */ });
/* harmony import */ var _actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57772);

const shared = [
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 31)),
    () => __webpack_require__.e(/* import() */ 1315).then(__webpack_require__.bind(__webpack_require__, 21315)),
    () => Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7514)]).then(__webpack_require__.bind(__webpack_require__, 17514)),
    () => __webpack_require__.e(/* import() */ 8433).then(__webpack_require__.bind(__webpack_require__, 58433)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 61379)),
    () => __webpack_require__.e(/* import() */ 2723).then(__webpack_require__.bind(__webpack_require__, 52723)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 90848)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6133)),
    () => __webpack_require__.e(/* import() */ 5333).then(__webpack_require__.bind(__webpack_require__, 95333)),
    () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 65186))
];
const isKind = (value) => typeof value === 'function' && 'code' in value && 'title' in value && 'sample' in value;
const catalogue = async () => {
    const modules = await Promise.all(shared.map(load => load()));
    const contracts = await Promise.all(Object.values(_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .actions */ .o).map(async (load) => (await load()).contract));
    const kinds = [
        ...modules.flatMap(module => Object.values(module).filter(isKind)),
        ...contracts.flatMap(contract => contract.failures)
    ];
    return [...new Set(kinds)].sort((a, b) => (a.code < b.code ? -1 : 1));
};


/***/ })

};
