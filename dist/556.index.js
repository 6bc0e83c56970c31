export const id = 556;
export const ids = [556];
export const modules = {

/***/ 57556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contract: () => (/* reexport safe */ _contract_js__WEBPACK_IMPORTED_MODULE_0__.d),
/* harmony export */   run: () => (/* reexport safe */ _run_js__WEBPACK_IMPORTED_MODULE_1__.e)
/* harmony export */ });
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16479);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32225);




/***/ })

};
