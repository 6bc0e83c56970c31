export const id = 6837;
export const ids = [6837];
export const modules = {

/***/ 36837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contract: () => (/* reexport safe */ _contract_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   post: () => (/* binding */ post),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66937);

/** The work is a chunk of its own: what stops before it, such as a wrong input, does not wait for it. */
const run = async (inputs, world) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1634)]).then(__webpack_require__.bind(__webpack_require__, 51634))).run(inputs, world);
/** After a step that was cut short: settles what it left. */
const post = async (inputs, world) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1634)]).then(__webpack_require__.bind(__webpack_require__, 51634))).finishOwn(inputs, world);


/***/ })

};
