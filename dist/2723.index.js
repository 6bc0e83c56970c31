export const id = 2723;
export const ids = [2723];
export const modules = {

/***/ 52723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditContended: () => (/* binding */ auditContended),
/* harmony export */   auditDamaged: () => (/* binding */ auditDamaged),
/* harmony export */   badAnchor: () => (/* binding */ badAnchor)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Failures of the audit log. */

const auditDamaged = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-191', 'The audit log cannot be continued', ['audit/000000/000000042.json', 'its content does not match its hash'], (path, why) => ({
    what: `The newest entry of the audit log, \`${path}\`, cannot be read.`,
    why: `Most likely ${why}: it was edited, or a merge damaged it. A new entry would hide that.`,
    fix: 'Run `towpath audit verify` to see how far the damage goes, restore the file from the history of the branch `towpath-data`, and run again.'
}));
const auditContended = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-192', 'Other jobs wrote the audit log all the time', [100], (tries) => ({
    what: 'The event could not be added to the audit log.',
    why: `Other jobs were faster ${tries} times in a row.`,
    fix: 'Run the job again; give jobs that write much a `concurrency:` group so that they follow each other.'
}));
const badAnchor = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('TW-193', 'A head of the audit log cannot be understood', ['42'], (given) => ({
    what: `\`${given}\` is not a head of an audit log.`,
    why: 'A head is the number of an entry and its hash: `42:sha256:` and 64 hexadecimal digits.',
    fix: 'Copy it whole from the summary of the run that printed it.'
}));


/***/ })

};
