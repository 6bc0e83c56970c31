export const id = 556;
export const ids = [556];
export const modules = {

/***/ 57556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contract: () => (/* reexport safe */ _contract_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16479);

/** The work is a chunk of its own: what stops before it, such as a wrong input, does not wait for it. */
const run = async (inputs, world) => (await Promise.all(/* import() */[__webpack_require__.e(478), __webpack_require__.e(53), __webpack_require__.e(262), __webpack_require__.e(258), __webpack_require__.e(67)]).then(__webpack_require__.bind(__webpack_require__, 32225))).run(inputs, world);


/***/ })

};
