export const id = 8433;
export const ids = [8433];
export const modules = {

/***/ 58433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emptyReport: () => (/* binding */ emptyReport),
/* harmony export */   escapingReport: () => (/* binding */ escapingReport),
/* harmony export */   failedBenchmark: () => (/* binding */ failedBenchmark),
/* harmony export */   failedScan: () => (/* binding */ failedScan),
/* harmony export */   misshapenReport: () => (/* binding */ misshapenReport),
/* harmony export */   missingCases: () => (/* binding */ missingCases),
/* harmony export */   namelessScan: () => (/* binding */ namelessScan),
/* harmony export */   noBenchmarks: () => (/* binding */ noBenchmarks),
/* harmony export */   noFindingsList: () => (/* binding */ noFindingsList),
/* harmony export */   noTests: () => (/* binding */ noTests),
/* harmony export */   notFinite: () => (/* binding */ notFinite),
/* harmony export */   repeatedKey: () => (/* binding */ repeatedKey),
/* harmony export */   unknownFormat: () => (/* binding */ unknownFormat),
/* harmony export */   unopenedReport: () => (/* binding */ unopenedReport),
/* harmony export */   unreadableReport: () => (/* binding */ unreadableReport),
/* harmony export */   unusableEntry: () => (/* binding */ unusableEntry),
/* harmony export */   wrongEncoding: () => (/* binding */ wrongEncoding)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Failures of reading reports. A report that raises one cannot be relied on: the verdict is inconclusive. */

const rerun = 'Look at the log of the step that wrote it. Towpath does not guess: the verdict is inconclusive.';
const unknownFormat = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-103', 'A report has no known format', ['JUnit XML for tests, lcov for coverage, 16 formats of scans'], (known) => ({
    what: 'This file has no known format.',
    why: `Its content is none of ${known}. The name of a file does not count.`,
    fix: 'Let the tool write one of the formats in docs/formats, or leave the file out of the report patterns. `towpath read FILE` shows what is seen in a file.'
}));
const unreadableReport = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-104', 'A report is truncated or malformed', ['JUnit XML', 12, 'it ends before the element <testcase> of line 11 is closed'], (format, line, detail) => ({
    what: `The ${format} cannot be read as a whole: at line ${line}, ${detail}.`,
    why: 'The tool was probably killed before it finished, or two tools wrote to one file.',
    fix: rerun
}));
const emptyReport = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-105', 'A report is empty', [], () => ({
    what: 'The file is empty.',
    why: 'The tool opened it and ended before it wrote anything.',
    fix: rerun
}));
const noTests = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-106', 'A report holds no test', ['JUnit XML'], (format) => ({
    what: `The ${format} holds no test.`,
    why: 'The test runner found nothing to run: a wrong path, a filter that matches nothing, or a crash while loading.',
    fix: 'Run the test command and look at what it selects. A check without tests should write no report.'
}));
const escapingReport = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-107', 'A report is a symbolic link out of the workspace', ['reports/junit.xml'], (path) => ({
    what: `${path} is a symbolic link that leads out of the workspace.`,
    why: 'A change could make the gate read any file of the runner this way, so such a file is never read.',
    fix: 'Write the report into the workspace, or copy it there.'
}));
const wrongEncoding = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-108', 'The encoding of a report is not what it says', ['JUnit XML', 3, 'it holds bytes that are not UTF-8'], (format, line, detail) => ({
    what: `The ${format} cannot be decoded: at line ${line}, ${detail}.`,
    why: 'Without an encoding in the XML declaration or a byte order mark, a report is read as UTF-8.',
    fix: 'Let the tool write UTF-8, or declare the encoding that it writes.'
}));
const missingCases = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-109', 'A suite claims more failures than its cases show', ['calculator', 3, 1], (suite, claimed, shown) => ({
    what: `The suite \`${suite}\` counts ${claimed} failures and errors, its test cases show ${shown}.`,
    why: 'Failed cases are missing from the report, so it cannot be relied on.',
    fix: 'Look at the log of the test runner, and at any tool that filters or merges its reports.'
}));
const unopenedReport = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-150', 'A report cannot be opened', ['reports/junit.xml', 'there is no such file'], (path, why) => ({
    what: `${path} cannot be read: ${why}.`,
    why: 'Either the path is wrong, or the tool did not write the file.',
    fix: 'Check the path from the root of the workspace.'
}));
const noBenchmarks = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-151', 'A report holds no measurement', ['hyperfine JSON'], (format) => ({
    what: `The ${format} holds no measurement.`,
    why: 'The tool found nothing to run: a wrong path, a filter that matches nothing, or a crash before the first result.',
    fix: 'Run the benchmark command and look at what it selects. A suite without benchmarks should write no report.'
}));
const misshapenReport = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-152', 'A value in a report is not what its format says', ['hyperfine JSON', 'results[0].times', 'an array of numbers'], (format, place, expected) => ({
    what: `The ${format} is not as its format says: \`${place}\` should be ${expected}.`,
    why: 'Another version of the tool, or a script that rewrites the report, wrote something that is not understood.',
    fix: 'Let the tool itself write the report, in a version that the page of this format names. What is not understood is not guessed.'
}));
const notFinite = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-153', 'A measurement is not a finite number', ['JMH JSON', 'parse', 'time', '"NaN"'], (format, benchmark, metric, value) => ({
    what: `The ${format} gives ${value} for ${metric} of \`${benchmark}\`.`,
    why: 'A measurement must be a finite number. The tool divided by zero, overflowed, or measured nothing.',
    fix: 'Give the benchmark more iterations or a longer run, and look at what it prints when it runs alone.'
}));
const failedBenchmark = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-154', 'A benchmark failed', ['Go benchmark text', 'BenchmarkParse', 'it is marked as failed'], (format, benchmark, detail) => ({
    what: `The ${format} says that \`${benchmark}\` failed: ${detail}.`,
    why: 'A benchmark that fails measures nothing, or something else than before, so the report cannot be relied on.',
    fix: 'Run this benchmark alone and correct it, or remove it on purpose.'
}));
const repeatedKey = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-160', 'A report has one key twice in an object', ['Trivy JSON', 7, 'an object has the key `Results` twice'], (format, line, detail) => ({
    what: `The ${format} says two things at once: at line ${line}, ${detail}.`,
    why: 'Readers of JSON disagree about which of the two counts, so findings could hide behind the other.',
    fix: 'Look at what writes or merges the report. No scanner writes such a file by itself.'
}));
const failedScan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-161', 'A scanner says that its scan failed', ['npm audit JSON', '405 Method Not Allowed'], (format, detail) => ({
    what: `The ${format} tells that the scan failed: ${detail.replace(/\.$/, '')}.`,
    why: 'A scan that did not end says nothing about what it would have found: it is not clean.',
    fix: 'Look at the log of the step that ran the scanner, and run it again.'
}));
const noFindingsList = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-162', 'A scan report lacks the list of what was found', ['Grype JSON', '`matches` is missing'], (format, detail) => ({
    what: `The ${format} does not hold what a scan found: ${detail}.`,
    why: 'A scanner that found nothing writes an empty list. Without the list nobody knows.',
    fix: 'Write the report of the scanner itself, not a part of it, and look at the log of the step that wrote it.'
}));
const unusableEntry = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-163', 'An entry of a scan report cannot be understood', ['Grype JSON', 12, 'a match names no vulnerability'], (format, line, detail) => ({
    what: `The ${format} holds an entry that cannot be understood: at line ${line}, ${detail}.`,
    why: 'An entry that is left out could be the one that matters, so the whole report cannot be relied on.',
    fix: 'Check that the scanner wrote the file and nothing changed it. If it did, please report the format to us.'
}));
const namelessScan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('QG-164', 'An empty report does not say which tool wrote it', [], () => ({
    what: 'The report is an empty list and names no tool.',
    why: 'Several tools write the same few bytes when they find nothing, and so does a step that went wrong: it proves no scan.',
    fix: 'Let the scanner write SARIF (`gitleaks --report-format sarif`), which names the tool even when nothing was found.'
}));


/***/ })

};
