export const id = 353;
export const ids = [353];
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




/***/ }),

/***/ 42618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ handOver)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _evidence_collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15742);
/** Hands the verdict of one gate to the quality gate of the run, as evidence that it waits for like for any other. */


/** Uploads the verdict as evidence and gives the artifact's name. Raises QG-120. The job itself then need not fail. */
const handOver = async (verdict, { id, producer, checkRun }, { run, ...world }) => {
    const content = `${JSON.stringify(verdict, null, 2)}\n`;
    const file = `${await world.files.temporary('verdict')}/verdict.json`;
    await world.files.write(file, content);
    const report = {
        path: `${producer}-verdict.json`,
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex'),
        bytes: Buffer.byteLength(content)
    };
    const manifest = {
        schema: 'towpath.evidence/1',
        id,
        producer,
        shard: null,
        matrix: false,
        run: run.runId,
        attempt: run.attempt,
        job: run.job,
        checkRun,
        commit: verdict.subject.commit,
        tree: verdict.subject.tree,
        command: { outcome: 'success', exitCode: null },
        workspace: run.workspace.replaceAll('\\', '/'),
        patterns: [report.path],
        notes: [],
        reports: [report]
    };
    return (0,_evidence_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .deliverEvidence */ .V)({ manifest, reports: [{ ...report, file }] }, world);
};


/***/ })

};
