export const id = 362;
export const ids = [362];
export const modules = {

/***/ 53789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract_contract)
});

// EXTERNAL MODULE: ./build/core/contract.js
var contract = __webpack_require__(57550);
// EXTERNAL MODULE: ./build/core/evidence/needs.js
var needs = __webpack_require__(70251);
// EXTERNAL MODULE: ./build/core/gate/ruling.js + 1 modules
var ruling = __webpack_require__(69168);
// EXTERNAL MODULE: ./build/core/gate/shared-failures.js
var shared_failures = __webpack_require__(92403);
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(97529);
// EXTERNAL MODULE: ./build/core/plan.js
var plan = __webpack_require__(74115);
// EXTERNAL MODULE: ./build/core/rules/failures.js
var failures = __webpack_require__(21315);
// EXTERNAL MODULE: ./build/reports/failures.js
var reports_failures = __webpack_require__(58433);
// EXTERNAL MODULE: ./build/action-sbom/src/failures/documents.js
var documents = __webpack_require__(23414);
// EXTERNAL MODULE: ./build/action-sbom/src/failures/gate.js
var gate = __webpack_require__(32349);
// EXTERNAL MODULE: ./build/action-sbom/src/failures/scans.js
var scans = __webpack_require__(84634);
// EXTERNAL MODULE: ./build/action-sbom/src/gate/failures.js
var gate_failures = __webpack_require__(69125);
// EXTERNAL MODULE: ./build/action-sbom/src/generate/failures.js
var generate_failures = __webpack_require__(34117);
;// CONCATENATED MODULE: ./build/action-sbom/src/failures.js
/** What can go wrong, by what it is about. */





const documentFailures = Object.values(documents);
const lockfileFailures = Object.values(generate_failures);
const scanFailures = Object.values(scans);
const securityFailures = [...Object.values(gate), ...Object.values(gate_failures)];

;// CONCATENATED MODULE: ./build/action-sbom/src/contract.js









const contract_contract = (0,contract/* defineAction */.QP)({
    name: 'sbom',
    title: 'Towpath SBOM and security gate',
    description: 'Makes, merges and validates SBOMs from lockfiles, collects the reports of scanners, and judges what they found',
    inputs: {
        mode: (0,inputs/* choice */.Yq)(['generate', 'merge', 'validate', 'collect', 'gate', 'record'], {
            description: '`generate` makes SBOMs from lockfiles, `merge` and `validate` take SBOMs, `collect` packs the reports of a scanner, `gate` judges all scans of the run, `record` stores the baseline',
            default: 'generate'
        }),
        id: (0,inputs/* identifier */.Cv)({
            description: 'Names the gate or the document, so that one run can have several',
            default: 'default'
        }),
        lockfiles: (0,inputs/* list */.p_)({
            description: 'Globs of lockfiles, one a line (generate); manifests are found beside them. Without it: all that git tracks'
        }),
        name: (0,inputs/* text */.Qq)({ description: 'Name of the subject where several projects stand side by side (generate)' }),
        documents: (0,inputs/* list */.p_)({ description: 'Globs of CycloneDX and SPDX files, one a line (merge, validate)' }),
        output: (0,inputs/* text */.Qq)({ description: 'Folder for the SBOMs (generate, merge). Without it: the temporary folder of the job' }),
        scan: (0,inputs/* list */.p_)({
            description: 'Names of scans in the configuration, one a line (collect). Their commands are run here, without secrets'
        }),
        reports: (0,inputs/* list */.p_)({
            description: 'Globs of scan reports, one a line; `!` excludes (collect without `scan`; gate in the one job that scanned)'
        }),
        producer: (0,inputs/* text */.Qq)({
            description: 'Who delivers this evidence (collect without `scan`)',
            expression: `\${{ github.job }}`
        }),
        shard: (0,inputs/* text */.Qq)({
            description: 'Which shard this job is, as `2/3` (collect without `scan`). The default counts the jobs of a matrix',
            expression: `\${{ strategy.job-total > 1 && format('{0}-{1}', strategy.job-index, strategy.job-total) || '' }}`
        }),
        outcome: (0,inputs/* choice */.Yq)(['success', 'failure', 'cancelled', 'skipped', 'unknown'], {
            description: 'How the scanner ended: `steps.<id>.outcome` (collect without `scan`)',
            expression: `\${{ job.status }}`
        }),
        'exit-code': (0,inputs/* integer */.nd)({ description: 'Exit code of the scanner, where it is known (collect without `scan`)' }),
        'check-run': (0,inputs/* integer */.nd)({
            description: 'Check run of this job (collect, hand-over)',
            expression: `\${{ job.check_run_id }}`
        }),
        plan: (0,inputs/* json */.Pq)(plan/* planSchema */.F, 'the `scan-plan` output of the test plan', {
            description: 'The scans that must report, from action-test-plan (gate, record). Without it: those of the configuration'
        }),
        needs: (0,inputs/* json */.Pq)(needs/* needsSchema */.Hv, 'the `needs` context, as `toJSON(needs)`', {
            description: `\`\${{ toJSON(needs) }}\`: the jobs that must have ended well (gate, record)`
        }),
        'jobs-without-evidence': (0,inputs/* list */.p_)({ description: 'Jobs in `needs` that must succeed but never report, one a line' }),
        'may-skip': (0,inputs/* list */.p_)({ description: 'Jobs or scans that may be skipped, one a line' }),
        config: (0,inputs/* text */.Qq)({ description: 'Path of the configuration', default: ruling/* usualConfig */.l }),
        preset: (0,inputs/* choice */.Yq)(['standard', 'none'], { description: 'Overrides `security.preset` of the configuration' }),
        rules: (0,inputs/* list */.p_)({ description: 'More rules, one a line, beside those of the configuration' }),
        base: (0,inputs/* text */.Qq)({ description: 'Compare with this commit or branch instead of the one the event names' }),
        'on-inconclusive': (0,inputs/* choice */.Yq)(['fail', 'pass'], {
            description: 'What an inconclusive verdict does to the job',
            default: 'fail'
        }),
        'hand-over': (0,inputs/* identifier */.Cv)({
            description: 'Id of the quality gate that judges this verdict as well: then this job does not fail or comment'
        }),
        comment: (0,inputs/* flag */.Jt)({ description: 'Write one comment on the pull request (gate)', default: 'true' }),
        check: (0,inputs/* flag */.Jt)({ description: 'Also write a check run (needs `checks: write`)', default: 'false' }),
        token: (0,inputs/* text */.Qq)({ description: 'Token for the GitHub API', expression: `\${{ github.token }}`, secret: true })
    },
    outputs: {
        decision: '`pass`, `fail` or `inconclusive` (all but collect)',
        verdict: 'Path of the verdict file, JSON (all but collect)',
        cyclonedx: 'Path of the CycloneDX 1.5 document (generate, merge)',
        'cyclonedx-digest': 'Its SHA-256 (generate, merge)',
        spdx: 'Path of the SPDX 2.3 document (generate, merge)',
        'spdx-digest': 'Its SHA-256 (generate, merge)',
        sarif: 'Path of a SARIF file with everything that counts, for an upload step of your own (gate, record)',
        evidence: 'Name of the artifact that holds the evidence, one a line (collect, hand-over)',
        recorded: '`true` when something was written to the ledger (generate, record)'
    },
    permissions: {
        generate: { contents: 'read' },
        merge: { contents: 'read' },
        validate: { contents: 'read' },
        collect: { contents: 'read' },
        gate: { contents: 'read', actions: 'read', 'pull-requests': 'write' },
        record: { contents: 'write', actions: 'read' }
    },
    failures: [
        ...documentFailures,
        ...lockfileFailures,
        ...scanFailures,
        ...securityFailures,
        ...shared_failures/* evidenceFailures */.f,
        ...shared_failures/* gateFailures */.X,
        ...Object.values(reports_failures),
        ...failures.ruleFailures
    ],
    post: false,
    branding: { icon: 'shield', color: 'green' }
});


/***/ }),

/***/ 23414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   invalidDocument: () => (/* binding */ invalidDocument),
/* harmony export */   noDocuments: () => (/* binding */ noDocuments),
/* harmony export */   unreadableDocument: () => (/* binding */ unreadableDocument),
/* harmony export */   unreliableDocument: () => (/* binding */ unreliableDocument)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** What can be wrong with SBOM documents (SB-101 to SB-109). */

const noDocuments = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-101', 'No SBOM was found', ['sbom/*.json'], (patterns) => ({
    what: patterns === '' ? 'No SBOM is named.' : `\`${patterns}\` matches no file.`,
    why: 'The step that should have written the document may have failed, or it writes it elsewhere.',
    fix: 'Name the CycloneDX or SPDX files in the input `documents`, counted from the root of the workspace.'
}));
const unreadableDocument = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-102', 'A file is no SBOM that can be read', ['sbom.json', 'it ends before the JSON value is complete'], (file, why) => ({
    what: `${file} cannot be read as an SBOM: ${why}.`,
    why: 'CycloneDX 1.2 to 1.7 and SPDX 2.2 and 2.3 are read, as JSON.',
    fix: 'Look at the log of the step that wrote the file. Towpath does not guess what it held.'
}));
const unreliableDocument = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-103', 'An SBOM contradicts its format', [
    'sbom.json',
    'An edge of the dependency graph leads to `pkg:npm/ms`, which the document does not hold.',
    '/dependencies'
], (file, problem, pointer) => ({
    what: `${file}${pointer === '' ? '' : ` at ${pointer}`}: ${problem}`,
    why: 'A document that contradicts itself cannot be relied on: what is missing from it would not be looked for.',
    fix: 'Let its generator write it again, in a current version. Mode `validate` names every problem.'
}));
const invalidDocument = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-104', 'An SBOM is not valid', ['sbom.json', 'must have required property `bomFormat`', '/components/3'], (file, problem, pointer) => ({
    what: `${file} is not valid${pointer === '' ? '' : ` at ${pointer}`}: ${problem}`,
    why: 'It breaks the official schema, or a promise of the format that no schema can express.',
    fix: 'Correct the generator, or report this to it. Tools that read the document may refuse it or lose parts of it.'
}));


/***/ }),

/***/ 32349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   incompleteRecord: () => (/* binding */ incompleteRecord),
/* harmony export */   ledgerNotWritten: () => (/* binding */ ledgerNotWritten),
/* harmony export */   missingKev: () => (/* binding */ missingKev),
/* harmony export */   pullRequestRecord: () => (/* binding */ pullRequestRecord)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** What keeps the gate from judging or recording (SB-147, SB-150 to SB-152). */

const missingKev = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-147', 'The list of exploited vulnerabilities is missing', ['security/kev.json', 'this commit'], (path, where) => ({
    what: `There is no file \`${path}\` in ${where}.`,
    why: '`security.kev` names it: without the list nobody knows which vulnerabilities are already exploited.',
    fix: 'Commit the file, or remove `kev` from the section `security`.'
}));
const ledgerNotWritten = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-150', 'The security baseline could not be recorded', ['it needs `contents: write`'], (why) => ({
    what: 'The security baseline could not be written to the ledger.',
    why,
    fix: 'Grant the record job `contents: write`, then re-run it. Until then pull requests are compared with an older commit.'
}));
const incompleteRecord = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-151', 'Incomplete scans record no baseline', ['`trivy` delivered no evidence.'], (missing) => ({
    what: 'No security baseline was recorded for this commit.',
    why: `The scans are not complete or not readable: ${missing} What a scan did not see would later look new.`,
    fix: 'Re-run the failed jobs. Pull requests are compared with the nearest earlier commit that has a baseline.'
}));
const pullRequestRecord = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-152', 'A pull request records no security baseline', [], () => ({
    what: 'No security baseline was recorded: this run belongs to a pull request.',
    why: 'Baselines are what pull requests are compared with; only commits of a protected branch make one.',
    fix: 'Run the mode `record` on `push` to the default branch.'
}));


/***/ }),

/***/ 84634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   contradictoryInputs: () => (/* binding */ contradictoryInputs),
/* harmony export */   failedScanner: () => (/* binding */ failedScanner),
/* harmony export */   noScans: () => (/* binding */ noScans),
/* harmony export */   notAScan: () => (/* binding */ notAScan),
/* harmony export */   notAudited: () => (/* binding */ notAudited),
/* harmony export */   staleScan: () => (/* binding */ staleScan),
/* harmony export */   suppressedOnly: () => (/* binding */ suppressedOnly),
/* harmony export */   unknownScan: () => (/* binding */ unknownScan),
/* harmony export */   wrongTool: () => (/* binding */ wrongTool)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** Why a scan does not count, although something was delivered (SB-110 to SB-119, SB-140 to SB-149). */

const unknownScan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-110', 'A selected scan does not exist', ['bandti', ['bandit'], '.github/towpath.yml'], (scan, nearest, config) => ({
    what: `The input \`scan\` names \`${scan}\`, which \`${config}\` does not declare.`,
    why: nearest.length > 0
        ? `The nearest names are ${nearest.map(name => `\`${name}\``).join(', ')}.`
        : 'No declared scan has a similar name.',
    fix: 'Correct the name under `with:` of this step, or declare the scan in the section `scans`.'
}));
const contradictoryInputs = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-111', 'Inputs contradict each other', ['`scan` and `reports` are both given', 'leave `reports` out: the section `scans` names them'], (what, fix) => ({
    what: `${what}.`,
    why: 'One of them would be ignored, and somebody relies on it.',
    fix: `Correct \`with:\` of this step: ${fix}.`
}));
const noScans = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-140', 'No scan at all', [], () => ({
    what: 'No scanner delivered a report, so there is nothing to judge.',
    why: 'Without a scan nobody knows whether there is a vulnerability: that is not the same as none.',
    fix: 'Declare scanners in the section `scans`, or let each scanner job collect its reports with `mode: collect`.'
}));
const wrongTool = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-141', 'The reports are not of the declared scanner', ['containers', 'trivy', 'bandit'], (producer, expected, found) => ({
    what: `\`${producer}\` should deliver a scan of ${expected}; its reports are of ${found}.`,
    why: 'What the declared scanner would have found is not known.',
    fix: 'Correct `tool` or `reports` of this scan, or the command that writes the report.'
}));
const staleScan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-142', 'A scan is too old', ['trivy', '2026-01-01T00:00:00Z', '24 h'], (producer, time, age) => ({
    what: `\`${producer}\` delivers a report that says it was made at ${time}.`,
    why: `That is more than ${age} away from this run: it may be of another commit, and it knows nothing that was published since.`,
    fix: 'Run the scanner in this run, or raise `max-age` of the scan.'
}));
const failedScanner = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-143', 'A scanner ended with an error', ['trivy', 'exit code 2', 'the exit code 0 or 1'], (producer, outcome, allowed) => ({
    what: `The scanner of \`${producer}\` ended with ${outcome}.`,
    why: `Only ${allowed} means that the scan worked, so its report may be incomplete or left over.`,
    fix: 'Look at the log of the step that ran it. If this exit code is an ordinary one, add it to `exit-codes` of the scan; where another step runs the scanner, hand the code over in the input `exit-code`.'
}));
const notAudited = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-144', 'A scanner could not audit something', ['pip-audit', 'Dependency not found on PyPI and could not be audited: shop (1.0)', 1], (producer, first, count) => ({
    what: `\`${producer}\` could not audit ${count === 1 ? 'one thing' : `${count} things`}: ${first.replace(/\.$/, '')}${count > 1 ? ', and others' : ''}.`,
    why: 'What could not be audited is not clean.',
    fix: 'Make it auditable, or name it under `may-leave-out` of the scan.'
}));
const suppressedOnly = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-145', 'Everything that a scanner found is suppressed', ['semgrep', 3], (producer, count) => ({
    what: `\`${producer}\` marks everything it found (${count}) as suppressed.`,
    why: 'The scanner was told in its own files or in the code to look away, without an owner and without an end.',
    fix: 'Replace the suppressions by entries of `waivers`, or set `suppressed: accept` for the scan.'
}));
const notAScan = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-146', 'A report of a scanner is no scan', ['trivy', 'reports/junit.xml', 'JUnit XML'], (producer, path, format) => ({
    what: `\`${producer}\` delivers ${path}, which is ${format} and no scan.`,
    why: 'The scanner may have written nothing, and the file stands where its report should be.',
    fix: 'Correct `reports` of the scan: it must match the reports of the scanner alone.'
}));


/***/ }),

/***/ 69125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   expiredWaiver: () => (/* binding */ expiredWaiver),
/* harmony export */   unlimitedWaiver: () => (/* binding */ unlimitedWaiver),
/* harmony export */   unreadableKev: () => (/* binding */ unreadableKev)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** What can be wrong with what the security gate is given (SB-170 to SB-179). */

const unreadableKev = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-170', 'The list of known exploited vulnerabilities cannot be read', ['.github/kev.json', 'it has no list `vulnerabilities`'], (path, detail) => ({
    what: `${path}, which \`security.kev\` names, cannot be read: ${detail}.`,
    why: 'It is neither the JSON that CISA publishes nor a list with one identifier a line.',
    fix: 'Download the catalogue again, or write one identifier such as `CVE-2021-44228` on each line.'
}));
const unlimitedWaiver = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-171', 'A waiver would cover everything', ['path: **', 'team-shop'], (scope, owner) => ({
    what: `The waiver for ${scope} (${owner}) covers nothing.`,
    why: 'Its pattern fits everything, and a waiver never switches the whole gate off.',
    fix: 'Name the vulnerability, the component or the files that it is about; `enforce: false` makes a gate report without blocking.'
}));
const expiredWaiver = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-172', 'A waiver has ended', ['vulnerability: CVE-2024-1234', 'team-shop', '2026-10-31', 2], (scope, owner, expires, uses) => ({
    what: `The waiver for ${scope} (${owner}) ended on ${expires}.`,
    why: `What it covered counts again: ${uses} ${uses === 1 ? 'item' : 'items'}.`,
    fix: 'Fix what it is about, or let its owner renew it with a new reason and date.'
}));


/***/ }),

/***/ 34117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   brokenLockfile: () => (/* binding */ brokenLockfile),
/* harmony export */   conflictingHashes: () => (/* binding */ conflictingHashes),
/* harmony export */   danglingDependency: () => (/* binding */ danglingDependency),
/* harmony export */   emptyLockfile: () => (/* binding */ emptyLockfile),
/* harmony export */   misshapenLockfile: () => (/* binding */ misshapenLockfile),
/* harmony export */   missingInclude: () => (/* binding */ missingInclude),
/* harmony export */   missingManifest: () => (/* binding */ missingManifest),
/* harmony export */   moreProblems: () => (/* binding */ moreProblems),
/* harmony export */   noLockfile: () => (/* binding */ noLockfile),
/* harmony export */   unknownGraph: () => (/* binding */ unknownGraph),
/* harmony export */   unknownLockfileVersion: () => (/* binding */ unknownLockfileVersion),
/* harmony export */   unpinnedRequirement: () => (/* binding */ unpinnedRequirement),
/* harmony export */   unreadableLine: () => (/* binding */ unreadableLine),
/* harmony export */   unusableHash: () => (/* binding */ unusableHash)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/** What can be wrong with lockfiles (SB-120 to SB-139). */

const inFile = (line) => (line === null ? '' : ` at line ${line}`);
const noLockfile = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-120', 'No lockfile was found', ['package-lock.json, Cargo.lock'], (known) => ({
    what: 'No lockfile was found, so there is nothing to make an SBOM from.',
    why: 'An SBOM without components would look like a project without dependencies.',
    fix: `Commit the lockfile, or name it in the inputs. These are read: ${known}.`
}));
const brokenLockfile = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-121', 'A lockfile or manifest cannot be parsed', ['package-lock.json', 'it ends before the JSON value is complete', 214], (file, detail, line) => ({
    what: `${file} cannot be read${inFile(line)}: ${detail}.`,
    why: 'It was cut off, edited by hand or is left over from a merge.',
    fix: 'Make it again with its package manager and commit it. Towpath does not guess what it held.'
}));
const misshapenLockfile = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-122', 'A part of a lockfile is not what its format says', ['package-lock.json', '`packages["node_modules/ms"]` is no object'], (file, detail) => ({
    what: `${file}: ${detail}.`,
    why: 'The package manager writes it differently, so this part was not understood and is left out.',
    fix: 'Make the lockfile again with its package manager.'
}));
const unknownLockfileVersion = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-123', 'A lockfile has a version that is not known', ['package-lock.json', '9', '1, 2, 3'], (file, version, known) => ({
    what: `${file} has the lockfile version ${version}.`,
    why: `Known versions are ${known}. It was read as the nearest of them, which may miss something.`,
    fix: 'Update Towpath, or make the lockfile with a version of the package manager that writes a known one.'
}));
const unpinnedRequirement = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-124', 'A requirement names no exact version', ['requirements.txt', 'flask>=2'], (file, requirement) => ({
    what: `${file} requires \`${requirement}\`, which is no exact version.`,
    why: 'What is installed is decided later and may differ every time: the component stands in the SBOM without version, and no scanner can judge it.',
    fix: 'Pin it with `==`, for example with pip-compile or `uv pip compile`.'
}));
const danglingDependency = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-125', 'A lockfile lacks a package that it needs', ['yarn.lock', 'express@4.19.2', 'debug@2.6.9'], (file, from, to) => ({
    what: `${file} holds no entry for ${to}, which ${from} depends on.`,
    why: 'The lockfile is incomplete or older than the manifest beside it.',
    fix: 'Bring it up to date with its package manager and commit it.'
}));
const missingInclude = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-126', 'A requirements file includes a file that was not given', ['requirements.txt', 'base.txt'], (file, include) => ({
    what: `${file} includes ${include}, which is not among the files.`,
    why: 'Its requirements are missing from the SBOM.',
    fix: 'Commit the included file, or give it with the others.'
}));
const emptyLockfile = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-127', 'A lockfile is empty', ['yarn.lock'], (file) => ({
    what: `${file} is empty.`,
    why: 'The package manager was probably stopped while it wrote the file.',
    fix: 'Make it again with its package manager and commit it.'
}));
const unknownGraph = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-128', 'A lockfile does not tell what depends on what', ['go.mod', 'direct and indirect modules'], (file, known) => ({
    what: `${file} lists packages without their dependencies.`,
    why: `The format holds ${known} only. The SBOM says "unknown" for the rest of the graph, it does not say "none".`,
    fix: 'Nothing has to be done; components, versions and hashes are complete.'
}));
const conflictingHashes = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-129', 'Lockfiles disagree about the content of a package', ['pkg:npm/ms@2.1.3', 'SHA-512'], (purl, algorithm) => ({
    what: `${purl} has different ${algorithm} hashes.`,
    why: 'One version of a package has one content: a lockfile was changed by hand, or packages of this name come from different places.',
    fix: 'Find out which lockfile is right before anything is installed, and make the other again.'
}));
const unusableHash = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-130', 'A hash in a lockfile cannot be used', ['package-lock.json', 'sha512-abc'], (file, hash) => ({
    what: `${file} holds the hash \`${hash}\`, which is none.`,
    why: 'Its algorithm is not known or it has the wrong length. The component stands in the SBOM without it.',
    fix: 'Make the lockfile again with its package manager.'
}));
const missingManifest = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-131', 'The manifest of a lockfile is missing', ['yarn.lock', 'package.json'], (file, manifest) => ({
    what: `${file} has no ${manifest} beside it.`,
    why: `The lockfile alone does not tell the project's name, what it needs directly and what is for development only. Packages that nobody needs count as direct, and all as required.`,
    fix: `Give ${manifest} with the lockfile.`
}));
const unreadableLine = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-132', 'A line of a lockfile is not understood', ['go.mod', 'require github.com/x'], (file, text) => ({
    what: `${file} holds the line \`${text.length > 120 ? `${text.slice(0, 120)}…` : text}\`, which is not understood.`,
    why: 'It was cut off or edited by hand. What it says is missing from the SBOM.',
    fix: 'Make the file again with its package manager.'
}));
const moreProblems = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-133', 'A lockfile has more problems than are shown', ['yarn.lock', 'SB-125', 480], (file, code, count) => ({
    what: `${file} has ${count} more problems of the kind ${code}.`,
    why: 'Only the first of each kind are shown.',
    fix: 'Correct those that are shown, or make the file again with its package manager.'
}));


/***/ }),

/***/ 26694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/core/evidence/collect.js + 2 modules
var collect = __webpack_require__(15742);
// EXTERNAL MODULE: ./build/core/evidence/gather.js
var gather = __webpack_require__(44135);
// EXTERNAL MODULE: ./build/core/gate/deliver.js
var deliver = __webpack_require__(51973);
// EXTERNAL MODULE: ./build/core/gate/diagnostics.js
var gate_diagnostics = __webpack_require__(3904);
// EXTERNAL MODULE: ./build/core/gate/hand-over.js
var hand_over = __webpack_require__(42618);
// EXTERNAL MODULE: ./build/core/gate/excerpt.js
var excerpt = __webpack_require__(22565);
;// CONCATENATED MODULE: ./build/action-sbom/src/judge/words.js
const list = (items, most) => items.length > most ? `${items.slice(0, most).join(', ')} and ${items.length - most} more` : items.join(', ');
/** `pkg:npm/ms` as people say it, with the versions that were found. */
const componentOf = ({ package: name, versions }) => `${name.replace(/^name:/, '')}${versions.length === 0 ? '' : ` ${list(versions, 3)}`}`;
const fixOf = ({ fixedIn, fixable }) => {
    if (fixedIn.length > 0)
        return `Fixed in ${list(fixedIn, 3)}.`;
    return fixable === true ? 'A fix exists.' : fixable === false ? 'No fix is known.' : '';
};
/** Who rates it how; where the tools disagree, all of them. */
const opinionOf = ({ rated, opinions, tools }) => {
    const own = `Severity ${rated.severity ?? 'unknown'}${rated.source === null ? '' : ` (${rated.source})`}`;
    const others = opinions.filter(({ severity }) => severity !== rated.severity);
    const disagreement = others.map(({ tool, severity }) => `${tool}: ${severity ?? 'none'}`);
    return others.length === 0
        ? `${own}, reported by ${list(tools, 5)}.`
        : `${own}; not all agree: ${list(disagreement, 5)}.`;
};
/** The other names of it. */
const idsOf = ({ ids }) => ids.length > 1 ? `Also known as ${list(ids.slice(1), 5)}.` : '';
/** Texts of reports end with or without a full stop. */
const ended = (text) => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

;// CONCATENATED MODULE: ./build/action-sbom/src/judge/findings.js



/** A verdict with a million findings could not even be written; the metrics count all. */
const mostFindings = 1000;
/** In characters: nothing bounds texts in reports. */
const [longestTitle, longestMessage] = [300, 2000];
/** Unrated is not harmless: nobody knows. */
const severities = {
    critical: 'critical',
    high: 'major',
    unrated: 'major',
    medium: 'minor',
    low: 'info',
    info: 'info'
};
const ranks = ['critical', 'high', 'unrated', 'medium', 'low', 'info'];
const rank = ({ item }) => ranks.indexOf(item.rated.severity ?? 'unrated');
/** Neither a waiver nor the scanner itself takes it out. */
const counts = ({ waived, item }) => waived === null && item.suppressed === null;
const groupOf = (one) => (counts(one) ? (one.novelty === 'known' ? 1 : 0) : 2);
/** What counts and is new (or compared with nothing), what the base has too, exceptions; inside by severity. */
const byUrgency = (a, b) => groupOf(a) - groupOf(b) || rank(a) - rank(b) || (a.item.key < b.item.key ? -1 : a.item.key > b.item.key ? 1 : 0);
const findingsOf = ({ vulnerabilities, findings }) => {
    const sorted = [...vulnerabilities, ...findings].sort(byUrgency);
    return {
        findings: sorted.slice(0, mostFindings).map(findingOf),
        notes: sorted.length > mostFindings
            ? [(0,gate_diagnostics/* note */.N)(`The first ${mostFindings} of ${sorted.length} findings are listed; the metrics count all.`)]
            : []
    };
};
const findingOf = (one) => {
    const { item, waived } = one;
    const made = 'package' in item ? vulnerabilityFinding(item) : codeFinding(item);
    const { suppressed } = item;
    const exception = waived !== null
        ? `Waived by ${waived.owner} until ${waived.expires}: ${waived.reason}`
        : suppressed === null
            ? null
            : `Suppressed in the report: ${suppressed}`;
    const known = one.novelty === 'known' ? 'The base has it too. ' : '';
    const lapsed = one.lapsed === null ? '' : ` Its waiver by ${one.lapsed.owner} expired on ${one.lapsed.expires}.`;
    return {
        kind: exception === null ? made.kind : 'waived',
        severity: exception === null ? severities[item.rated.severity ?? 'unrated'] : 'info',
        title: (0,excerpt/* excerpt */.K)(made.title, longestTitle),
        message: (0,excerpt/* excerpt */.K)(exception === null ? `${known}${made.message}${lapsed}` : `${exception} (${made.message})`, longestMessage),
        location: made.location,
        producer: made.producer,
        code: null
    };
};
const vulnerabilityFinding = (item) => {
    const [path] = item.paths;
    return {
        kind: 'vulnerability',
        title: `${item.ids[0] ?? ''} in ${componentOf(item)}`,
        message: [ended(item.title), fixOf(item), opinionOf(item), idsOf(item)].filter(text => text !== '').join(' '),
        location: path === undefined ? null : { file: (0,excerpt/* excerpt */.K)(path, longestTitle), line: null },
        producer: item.producers.join(', ') || null
    };
};
const kinds = {
    secret: 'secret',
    'supply-chain': 'unpinned'
};
const codeFinding = (item) => ({
    kind: kinds[item.category] ?? 'code-finding',
    title: item.title === '' ? item.rule : item.title,
    message: `${item.message} (${item.tool}: ${item.rule})`,
    location: item.path === null ? null : { file: (0,excerpt/* excerpt */.K)(item.path, longestTitle), line: item.line },
    producer: item.producer
});
/** A reviewer must see that the change brings its own permission. */
const addedWaiver = ({ vulnerability, component, path, tool, owner, expires, reason }) => {
    const scope = [vulnerability, component, path, tool].filter(part => part !== undefined).join(' · ');
    return {
        kind: 'added-waiver',
        severity: 'minor',
        title: (0,excerpt/* excerpt */.K)(`Waiver of ${scope}, added by this change`, longestTitle),
        message: (0,excerpt/* excerpt */.K)(`It counts already, so review it: ${reason} (${owner}, until ${expires})`, longestMessage),
        location: null,
        producer: null,
        code: null
    };
};

// EXTERNAL MODULE: ./build/core/gate/report.js
var report = __webpack_require__(86124);
// EXTERNAL MODULE: ./build/core/markdown/markdown.js + 7 modules
var markdown = __webpack_require__(62304);
;// CONCATENATED MODULE: ./build/action-sbom/src/deliver/report.js
/** The verdict as a person reads it: what is new on top, what the base has too folded. */





const longestName = 160;
const reportParts = (verdict, { vulnerabilities, findings }) => {
    const urgent = (one) => counts(one) && one.novelty !== 'known';
    const known = (one) => counts(one) && one.novelty === 'known';
    const weaknesses = vulnerabilities.toSorted(byUrgency);
    const inCode = findings.toSorted(byUrgency);
    const waivers = verdict.findings.filter(({ kind }) => kind === 'added-waiver');
    const excepted = verdict.findings.filter(({ kind }) => kind === 'waived');
    return (0,report/* reportOf */.E)(verdict, 'Security', {
        above: [
            ...(0,report/* listed */.K)(waivers, 89, addedWaivers),
            ...(0,report/* listed */.K)(weaknesses.filter(urgent), 88, (items, all) => report_open('Vulnerabilities', vulnerabilityTable(items), all)),
            ...(0,report/* listed */.K)(inCode.filter(urgent), 87, (items, all) => report_open('Findings', findingTable(items), all))
        ],
        below: [
            ...(0,report/* listed */.K)(weaknesses.filter(known), 50, (items, all) => folded('Vulnerabilities that the base has too', vulnerabilityTable(items), all)),
            ...(0,report/* listed */.K)(inCode.filter(known), 49, (items, all) => folded('Findings that the base has too', findingTable(items), all)),
            ...(0,report/* listed */.K)(excepted, 48, (items, all) => folded('Exceptions', exceptionTable(items), all))
        ]
    });
};
const report_open = (title, body, all) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `${title} (${all})`), body);
const folded = (title, body, all) => (0,markdown/* details */.zH)(`${title} (${all})`, body);
const signs = {
    critical: '🔴 critical',
    high: '🟠 high',
    medium: '🟡 medium',
    low: '⚪ low',
    info: '⚪ info'
};
const severityOf = (severity) => (severity === null ? '❔ unrated' : signs[severity]);
const novelties = (novelty) => (novelty === null ? '–' : novelty === 'new' ? '🆕 new' : 'known');
const vulnerabilityTable = (items) => (0,markdown/* table */.tp)(['Severity', 'Vulnerability', 'Component', 'Fix', 'Who says so', ''], items.map(({ item, novelty }) => [
    severityOf(item.rated.severity),
    named(item),
    (0,markdown/* code */.aY)((0,excerpt/* excerpt */.K)(componentOf(item), longestName)),
    fix(item),
    (0,excerpt/* excerpt */.K)(opinions(item), longestName),
    novelties(novelty)
]));
const named = ({ ids, url }) => {
    const [first = '', ...others] = ids;
    const text = (0,excerpt/* excerpt */.K)([first, ...others.slice(0, 2)].join(', '), longestName);
    return url === null ? (0,markdown/* bold */.Cr)(text) : (0,markdown/* link */.nf)(text, url);
};
const fix = ({ fixedIn, fixable }) => {
    if (fixedIn.length > 0)
        return (0,excerpt/* excerpt */.K)(fixedIn.slice(0, 3).join(', '), longestName);
    return fixable === true ? 'exists' : fixable === false ? 'none' : 'unknown';
};
/** Where all agree their names are enough; else what each of them says. */
const opinions = ({ rated, opinions: all, tools }) => {
    const agree = all.every(({ severity }) => severity === rated.severity);
    const voices = agree ? tools : all.map(({ tool, severity }) => `${tool}: ${severity ?? 'none'}`);
    return rated.source === null || agree === false ? voices.join(', ') : `${voices.join(', ')} (${rated.source})`;
};
const findingTable = (items) => (0,markdown/* table */.tp)(['Severity', 'What', 'Where', 'Rule', ''], items.map(({ item, novelty }) => [
    severityOf(item.rated.severity),
    (0,excerpt/* excerpt */.K)(item.title === '' ? item.message : item.title, longestName),
    place(item),
    (0,markdown/* code */.aY)((0,excerpt/* excerpt */.K)(`${item.tool}: ${item.rule}`, longestName)),
    novelties(novelty)
]));
const place = ({ path, line }) => {
    if (path === null)
        return '–';
    const file = (0,excerpt/* excerpt */.K)(path, longestName);
    return (0,markdown/* code */.aY)(line === null ? file : `${file}:${line}`);
};
const addedWaivers = (items, all) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `Exceptions that this change adds (${all})`), (0,markdown/* table */.tp)(['What', 'Why'], items.map(({ title, message }) => [(0,excerpt/* excerpt */.K)(title, longestName), (0,excerpt/* excerpt */.K)(message, 300)])));
const exceptionTable = (items) => (0,markdown/* table */.tp)(['What', 'Why'], items.map(({ title, message }) => [(0,markdown/* code */.aY)((0,excerpt/* excerpt */.K)(title, longestName)), (0,excerpt/* excerpt */.K)(message, 300)]));

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/action-sbom/src/deliver/sarif.js
/**
 * Everything that counts as one SARIF file for the caller's own upload step, one run per tool, within the limits of
 * GitHub (docs: "SARIF support for code scanning"): 20 runs a file, 25,000 results a run, 10 MB compressed, and no two
 * runs of one tool and category.
 */




const limits = { runs: 20, results: 25_000, compressed: 10_000_000 };
/** Our own findings: merged vulnerabilities, references without a pin, and tools beyond the 20th. */
const ownTool = 'Towpath';
/** Equal input gives equal bytes. Tools without findings get an empty run, so that what they no longer report is closed. */
const sarifOf = (id, items, deliveries) => {
    const runs = runsOf(id, items, deliveries);
    let most = limits.results;
    for (;;) {
        const shown = runs.map(run => ({ ...run, results: run.results.slice(0, most) }));
        const text = `${JSON.stringify(fileOf(shown), null, 1)}\n`;
        const results = shown.reduce((sum, run) => sum + run.results.length, 0);
        if (results === 0 || (0,external_node_zlib_.gzipSync)(text).length <= limits.compressed) {
            const all = runs.reduce((sum, run) => sum + run.results.length, 0);
            return { text, results, left: all - results };
        }
        most = Math.floor(Math.min(most, Math.max(...shown.map(run => run.results.length))) / 2);
    }
};
const runsOf = (id, { vulnerabilities, findings }, deliveries) => {
    const scanners = deliveries.flatMap(({ scans }) => scans.map(({ tool }) => tool));
    const own = findings
        .filter(counts)
        .toSorted(byUrgency)
        .map(({ item }) => item);
    const tools = [...new Set([...scanners, ...own.map(({ tool }) => tool)])].sort();
    const kept = tools.slice(0, limits.runs - 2);
    const named = (tool) => `towpath-${id}/${tool.toLowerCase().replace(/[^a-z0-9.-]+/g, '-')}/`;
    const beyond = own.filter(({ tool }) => !kept.includes(tool));
    return [
        {
            tool: ownTool,
            category: `towpath-${id}/vulnerabilities/`,
            results: vulnerabilities
                .filter(counts)
                .toSorted(byUrgency)
                .map(({ item }) => vulnerabilityResult(item))
        },
        ...kept.map(tool => ({
            tool,
            category: named(tool),
            results: own.filter(item => item.tool === tool).map(item => findingResult(item, item.rule))
        })),
        ...(tools.length > kept.length
            ? [
                {
                    tool: ownTool,
                    category: `towpath-${id}/other-tools/`,
                    results: beyond.map(item => findingResult(item, `${item.tool}/${item.rule}`))
                }
            ]
            : [])
    ];
};
const vulnerabilityResult = (item) => ({
    rule: item.ids[0] ?? item.key,
    title: item.title,
    message: [`${componentOf(item)}:`, ended(item.title), fixOf(item), opinionOf(item), idsOf(item)]
        .filter(text => text !== '')
        .join(' '),
    severity: item.rated.severity,
    path: item.paths[0] ?? null,
    line: null,
    url: item.url,
    key: item.key
});
const findingResult = (item, rule) => ({
    rule,
    title: item.title === '' ? item.rule : item.title,
    message: item.message === '' ? item.title : item.message,
    severity: item.rated.severity,
    path: item.path,
    line: item.line,
    url: null,
    key: item.key
});
const fileOf = (runs) => ({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: runs.map(({ tool, category, results }) => ({
        tool: { driver: { name: tool, rules: rulesOf(results) } },
        automationDetails: { id: category },
        results: results.map(resultOf)
    }))
});
/** In the middle of what GitHub shows as critical, high, medium, low; without a number the level decides. */
const scores = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '2.0',
    info: '0.1'
};
const levels = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
    info: 'note'
};
/** Results are sorted by urgency, so the first of a rule is its worst. */
const rulesOf = (results) => {
    const rules = new Map();
    for (const result of results)
        if (!rules.has(result.rule))
            rules.set(result.rule, result);
    return [...rules.values()].map(({ rule, title, severity, url }) => ({
        id: rule,
        shortDescription: { text: title === '' ? rule : title.slice(0, 1024) },
        ...(url === null ? {} : { helpUri: url }),
        properties: {
            tags: ['security'],
            ...(severity === null ? {} : { 'security-severity': scores[severity] })
        }
    }));
};
/** GitHub refuses a result without a place: what has none stands at the repository itself. */
const resultOf = ({ rule, message, severity, path, line, key }) => ({
    ruleId: rule,
    level: severity === null ? 'warning' : levels[severity],
    message: { text: message === '' ? rule : message },
    locations: [
        {
            physicalLocation: {
                artifactLocation: { uri: uriOf(path ?? '.') },
                region: { startLine: line ?? 1 }
            }
        }
    ],
    partialFingerprints: { 'towpath/v1': (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32) }
});
/** A path as a URI reference: a first segment with a colon would be a scheme. Lone surrogates have no encoding. */
const uriOf = (path) => {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
        return encodeURI(path.toWellFormed());
    const segments = path
        .toWellFormed()
        .split('/')
        .map(segment => encodeURIComponent(segment));
    return segments.join('/');
};

;// CONCATENATED MODULE: ./build/action-sbom/src/deliver/deliver.js
/** Deliveries and outputs of the security gate. */






/** The name under which the plan of a quality gate waits for this verdict. */
const producer = 'security';
/** What the base has too is no news beside the diff. */
const urgentOf = ({ vulnerabilities, findings }) => ({
    vulnerabilities: vulnerabilities.filter(isUrgent),
    findings: findings.filter(isUrgent)
});
const isUrgent = (one) => counts(one) && one.novelty !== 'known';
/** Where the verdict goes to a quality gate, that gate decides and comments: here nothing blocks then. Raises QG-120. */
const outcomeOf = async (inputs, judged, { read, judged: { items } }, world) => {
    const sarif = sarifOf(inputs.id, items, read.deliveries);
    const verdict = sarif.left === 0
        ? judged
        : { ...judged, diagnostics: [...judged.diagnostics, (0,gate_diagnostics/* note */.N)(`${sarif.left} results do not fit into the SARIF file.`)] };
    const path = `${world.run.temp.replaceAll('\\', '/')}/towpath/security-${inputs.id}.sarif`;
    const evidence = inputs.handOver === null
        ? null
        : await (0,hand_over/* handOver */.C)(verdict, { id: inputs.handOver, producer, checkRun: inputs.checkRun }, world);
    const annotated = findingsOf(urgentOf(items)).findings.filter(({ severity }) => severity !== 'info');
    return {
        verdict: inputs.handOver === null ? verdict : { ...verdict, blocking: false },
        outputs: {
            decision: verdict.decision,
            verdict: (0,deliver/* verdictFile */.Y1)(verdict, world.run),
            sarif: path,
            ...(evidence === null ? {} : { evidence })
        },
        deliveries: [
            { kind: 'file', path, content: sarif.text },
            ...(0,deliver/* deliveriesOf */.K)(verdict, {
                parts: reportParts(verdict, items),
                annotated,
                comment: inputs.comment === true && inputs.handOver === null,
                check: inputs.check === true,
                part: inputs.mode === 'record' ? 'recorded' : null
            }, world.run)
        ]
    };
};

// EXTERNAL MODULE: ./build/core/gate/subject.js
var gate_subject = __webpack_require__(92664);
// EXTERNAL MODULE: ./build/action-sbom/src/failures/documents.js
var failures_documents = __webpack_require__(23414);
;// CONCATENATED MODULE: ./build/action-sbom/src/generate/scope.js
const strength = { excluded: 0, optional: 1, required: 2 };
/** `required` before `optional` before `excluded`. */
const stronger = (a, b) => (strength[a] >= strength[b] ? a : b);
/**
 * The scope of every node by key. A way is as strong as its weakest link; projects are required. What no project
 * reaches has the scope that its lockfile states, else it is required: nothing is excluded by accident.
 */
const scopesOf = ({ nodes }) => {
    const links = new Map(nodes.map(({ key, links: all }) => [key, all ?? []]));
    const reached = new Map();
    for (const scope of ['required', 'optional', 'excluded']) {
        const starts = nodes.filter(({ place }) => place !== null).map(({ key }) => key);
        spread(scope, [...starts, ...reached.keys()], links, reached);
    }
    return new Map(nodes.map(({ key, stated, place }) => {
        if (place !== null)
            return [key, 'required'];
        const scope = reached.get(key) ?? stated ?? 'required';
        return [key, stated === null ? scope : stronger(scope, stated)];
    }));
};
/** Gives `scope` to everything that is reached from `starts` by links of at least its strength and has none yet. */
const spread = (scope, starts, links, reached) => {
    const waiting = [...starts];
    const seen = new Set(waiting);
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
        if (!reached.has(key))
            reached.set(key, scope);
        for (const link of links.get(key) ?? []) {
            if (seen.has(link.to) || strength[link.scope] < strength[scope])
                continue;
            seen.add(link.to);
            waiting.push(link.to);
        }
    }
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/collect.js

/** Projects are the same at one place, packages by purl; without purl only within their lockfile. */
const identities = ({ nodes, family, file }) => {
    const projects = new Map();
    for (const { place, facts } of nodes) {
        if (place !== null && facts.purl !== null)
            projects.set(facts.purl, `project\0${family}\0${place}`);
    }
    return new Map(nodes.map(({ key, place, facts }) => {
        if (place !== null)
            return [key, `project\0${family}\0${place}`];
        if (facts.purl === null)
            return [key, `file\0${file}\0${key}`];
        return [key, projects.get(facts.purl) ?? `package\0${facts.purl}`];
    }));
};
/** The root of a workspace holds the other projects, as `npm sbom` shows it. */
const heldBy = ({ nodes, root }) => root === null
    ? []
    : nodes.filter(({ key, place }) => place !== null && key !== root).map(({ key }) => ({ to: key, scope: 'required' }));
const withHeld = (graph) => {
    const held = heldBy(graph);
    if (held.length === 0)
        return graph;
    const nodes = graph.nodes.map(node => node.key === graph.root ? { ...node, links: [...(node.links ?? []), ...held] } : node);
    return { ...graph, nodes };
};
const collect_collect = (graphs) => {
    const entries = new Map();
    for (const graph of graphs.map(withHeld)) {
        const ids = identities(graph);
        const scopes = scopesOf(graph);
        for (const { key, place, facts, links } of graph.nodes) {
            const id = ids.get(key) ?? key;
            const scope = scopes.get(key) ?? 'required';
            const entry = entries.get(id) ?? { id, place, facts: [], scope, links: null };
            entries.set(id, entry);
            entry.facts.push(facts);
            entry.scope = stronger(entry.scope, scope);
            if (links === null)
                continue;
            entry.links ??= new Set();
            for (const { to } of links) {
                const target = ids.get(to);
                if (target !== undefined && target !== id)
                    entry.links.add(target);
            }
        }
    }
    return entries;
};

// EXTERNAL MODULE: ./build/action-sbom/src/generate/failures.js
var failures = __webpack_require__(34117);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/action-sbom/src/generate/paths.js
/** Paths of the given files: relative, with `/`. */

/** The folder of a file; `.` at the top. */
const folderOf = (path) => external_node_path_.posix.dirname(path);
/** `to` seen from `folder`, normalised without a slash at the end. */
const joined = (folder, to) => {
    const path = external_node_path_.posix.join(folder, to);
    return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
};
/** The file called `name` in the folder of `file`. */
const beside = (file, name, files) => files.get(joined(folderOf(file.path), name));
/** A name for a project that states none. */
const folderName = (place) => {
    const name = external_node_path_.posix.basename(place);
    return name === '' || name === '.' || name === '..' ? 'project' : name;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/assemble.js



const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Every value once, in the order of its JSON. */
const union = (lists) => {
    const values = new Map(lists.flat().map(value => [JSON.stringify(value), value]));
    return [...values].sort(([a], [b]) => byText(a, b)).map(([, value]) => value);
};
/** The first text in order, so that it does not depend on the order of the files. */
const chosen = (texts) => texts.filter(text => text !== null).sort(byText)[0] ?? null;
const united = (all) => {
    const [only] = all;
    if (only !== undefined && all.length === 1)
        return only;
    return {
        purl: chosen(all.map(({ purl }) => purl)),
        group: chosen(all.map(({ group }) => group)),
        name: chosen(all.map(({ name }) => name)) ?? '',
        version: chosen(all.map(({ version }) => version)),
        description: chosen(all.map(({ description }) => description)),
        licences: union(all.map(({ licences }) => licences)),
        hashes: union(all.map(({ hashes }) => hashes)),
        references: union(all.map(({ references }) => references)),
        properties: union(all.map(({ properties }) => properties))
    };
};
/** Python packages have one hash for each of their files; everywhere else two of one algorithm contradict each other. */
const reportConflicts = (purl, hashes, report) => {
    if (purl === null || purl.startsWith('pkg:pypi/'))
        return;
    const algorithms = hashes.map(({ algorithm }) => algorithm);
    for (const algorithm of new Set(algorithms.filter((one, index) => algorithms.indexOf(one) !== index))) {
        report('error', (0,failures.conflictingHashes)(purl, algorithm), null);
    }
};
/** A unique reference for each entry: the purl where it can be. */
const references = (facts, entries) => {
    const taken = new Set([subjectRef]);
    const refs = new Map();
    const packagesFirst = [...entries].sort((a, b) => Number(a.place !== null) - Number(b.place !== null) || byText(a.id, b.id));
    for (const { id, place } of packagesFirst) {
        const plain = facts.get(id)?.purl ?? id.replaceAll('\0', ':');
        const candidates = [plain, `${plain}#${place ?? ''}`];
        let ref = candidates.find(one => !taken.has(one)) ?? `${plain}~`;
        while (taken.has(ref))
            ref += '~';
        taken.add(ref);
        refs.set(id, ref);
    }
    return refs;
};
const subjectRef = 'towpath:subject';
const assemble_componentOf = (ref, facts, { place, scope }) => ({
    ref,
    type: place === null ? 'library' : 'application',
    group: facts.group,
    name: facts.name,
    version: facts.version,
    purl: facts.purl,
    cpe: null,
    scope,
    description: facts.description,
    supplier: null,
    copyright: null,
    declared: facts.licences,
    concluded: [],
    hashes: facts.hashes,
    references: facts.references,
    properties: facts.properties,
    extra: {}
});
const bare = {
    purl: null,
    group: null,
    version: null,
    description: null,
    licences: [],
    hashes: [],
    references: [],
    properties: []
};
/** Projects that no other project needs; all of them where they need each other in a circle. */
const tops = (entries) => {
    const projects = entries.filter(({ place }) => place !== null);
    const needed = new Set(projects.flatMap(({ links }) => [...(links ?? [])]));
    const free = projects.filter(({ id }) => !needed.has(id));
    return free.length > 0 ? free : projects;
};
/** One document of all graphs, sorted; `name` is that of the subject where several projects stand side by side. */
const assemble = (graphs, name, report) => {
    const entries = [...collect_collect(graphs).values()];
    const facts = new Map(entries.map(({ id, facts: all }) => [id, united(all)]));
    const refs = references(facts, entries);
    const refOf = (id) => refs.get(id) ?? id;
    const components = entries.map(entry => {
        const known = facts.get(entry.id) ?? { ...bare, name: entry.id };
        reportConflicts(known.purl, known.hashes, report);
        return assemble_componentOf(refOf(entry.id), known, entry);
    });
    const dependencies = entries.flatMap(({ id, links }) => links === null ? [] : [{ ref: refOf(id), dependsOn: [...links].map(refOf).sort(byText) }]);
    const roots = tops(entries);
    const [only] = roots;
    if (only === undefined || roots.length > 1) {
        const subject = { ...bare, name: name ?? folderName('.') };
        components.push(assemble_componentOf(subjectRef, subject, { place: '.', scope: 'required' }));
        dependencies.push({ ref: subjectRef, dependsOn: roots.map(({ id }) => refOf(id)).sort(byText) });
    }
    const subject = only === undefined || roots.length > 1 ? subjectRef : refOf(only.id);
    components.sort((a, b) => byText(a.ref, b.ref));
    return {
        subject,
        name: components.find(({ ref }) => ref === subject)?.name ?? null,
        identity: null,
        version: 1,
        created: null,
        tools: [],
        authors: [],
        components,
        dependencies: dependencies.sort((a, b) => byText(a.ref, b.ref)),
        extra: {}
    };
};

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/action-sbom/src/generate/untyped.js
const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
/** The value as a table; an empty one where it is none. */
const tableOf = (value) => (isTable(value) ? value : {});
const listOf = (value) => (Array.isArray(value) ? value : []);
/** A text that is not empty; numbers as they are written. */
const textOf = (value) => {
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' && value !== '' ? value : null;
};
const textsOf = (value) => listOf(value).flatMap(one => textOf(one) ?? []);
/** Own keys only: `constructor` is a name like any other. */
const fieldOf = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/parse.js
/** Parses JSON, YAML and TOML; what is wrong is reported with its line, never thrown. */




/** Looks, when it is called, for the line of the first of `needles` that stands in the text. */
const lineOf = (text, ...needles) => () => {
    const at = needles.map(needle => text.indexOf(needle)).find(offset => offset >= 0);
    return at === undefined ? null : lineAt(text, at);
};
const lineAt = (text, offset) => {
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
        line += 1;
    return line;
};
/** The first line of a message, as part of a sentence. */
const sentence = (thrown) => {
    if (thrown instanceof RangeError)
        return 'it is nested too deeply';
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
};
const parsed = (file, report, parse, lineIn) => {
    try {
        const value = parse();
        if (isTable(value))
            return value;
        report('error', (0,failures.misshapenLockfile)(file.path, 'it holds no table of names and values'), 1, file.path);
    }
    catch (thrown) {
        const { line, detail } = lineIn(thrown);
        report('error', (0,failures.brokenLockfile)(file.path, detail, line), line, file.path);
    }
    return null;
};
const brokenJson = (text, thrown) => {
    const position = /at position (\d+)/.exec(sentence(thrown))?.[1];
    const offset = position === undefined ? text.length : Number(position);
    const end = offset >= text.trimEnd().length;
    return {
        line: lineAt(text, end ? text.trimEnd().length : offset),
        detail: end ? 'it ends before the JSON value is complete' : 'it is not valid JSON'
    };
};
const parseJson = (file, report) => parsed(file, report, () => JSON.parse(file.text), thrown => brokenJson(file.text, thrown));
class YamlError extends Error {
    line;
    constructor(message, line) {
        super(message);
        this.line = line;
    }
}
const parseYaml = (file, report) => parsed(file, report, () => {
    const lineCounter = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(file.text, { lineCounter, prettyErrors: false, schema: 'failsafe' });
    const [problem] = document.errors;
    if (problem !== undefined)
        throw new YamlError(problem.message, lineCounter.linePos(problem.pos[0]).line);
    return document.toJS({ maxAliasCount: 100 });
}, thrown => ({ line: thrown instanceof YamlError ? thrown.line : null, detail: sentence(thrown) }));
const parseToml = (file, report) => parsed(file, report, () => (0,dist/* parse */.qg)(file.text), thrown => ({
    line: thrown instanceof dist/* TomlError */.zx ? thrown.line : null,
    detail: sentence(thrown).replace(/^Invalid TOML document: /, '')
}));

// EXTERNAL MODULE: ./build/core/purl/format.js
var format = __webpack_require__(36039);
;// CONCATENATED MODULE: ./build/action-sbom/src/generate/bundler-sections.js
/** Gemfile.lock, taken apart: sections by indentation. */

const sources = new Set(['GEM', 'GIT', 'PATH', 'PLUGIN SOURCE']);
const ignored = new Set(['PLATFORMS', 'RUBY VERSION', 'BUNDLED WITH']);
const entry = /^(\S+)(?: \(([^()]*)\))?(!)?$/;
/** A platform follows the version behind the first dash: `3.0.0-x86_64-linux`. */
const gemOf = (name, stated, section, source) => {
    const dash = stated.indexOf('-');
    const version = dash < 0 ? stated : stated.slice(0, dash);
    return { name, version, platform: dash < 0 ? null : stated.slice(dash + 1), section, source, needs: [] };
};
const takeSource = (lock, depth, text) => {
    if (depth === 2) {
        const colon = text.indexOf(': ');
        if (colon > 0)
            lock.source.set(text.slice(0, colon), text.slice(colon + 2));
        return colon > 0 || text === 'specs:' || /^[a-z]+:$/.test(text);
    }
    const [, name, stated] = entry.exec(text) ?? [];
    if (name === undefined)
        return false;
    if (depth === 6) {
        lock.gems.at(-1)?.needs.push(name);
        return lock.gems.length > 0;
    }
    if (stated === undefined || stated === '')
        return false;
    lock.gems.push(gemOf(name, stated, lock.section, lock.source));
    return depth === 4;
};
const takeLine = (lock, depth, text) => {
    if (depth === 0) {
        lock.section = text;
        lock.source = new Map();
        if (text === 'DEPENDENCIES')
            lock.direct = [];
        return true;
    }
    if (sources.has(lock.section))
        return takeSource(lock, depth, text);
    if (lock.section === 'DEPENDENCIES') {
        const name = entry.exec(text)?.[1];
        if (name !== undefined)
            lock.direct?.push(name.replace(/!$/, ''));
        return name !== undefined;
    }
    if (lock.section === 'CHECKSUMS') {
        const [, key, checksum] = /^(\S+ \([^()]*\))(?: (\S+))?$/.exec(text) ?? [];
        if (key !== undefined && checksum !== undefined)
            lock.checksums.set(key, checksum);
        return key !== undefined;
    }
    return ignored.has(lock.section) || /^[A-Z ]+$/.test(lock.section);
};
const parseGemfileLock = (file, report) => {
    const lock = { gems: [], direct: null, checksums: new Map(), section: '', source: new Map() };
    for (const [index, whole] of file.text.split('\n').entries()) {
        const text = whole.trim();
        if (text !== '' && !takeLine(lock, whole.length - whole.trimStart().length, text)) {
            report('error', (0,failures.unreadableLine)(file.path, text), index + 1);
        }
    }
    return lock;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/facts.js
const factsOf = (known) => ({
    purl: null,
    group: null,
    version: null,
    description: null,
    licences: [],
    hashes: [],
    references: [],
    properties: [],
    ...known
});
/** An address without the user name and password that it may carry: an SBOM is passed on. */
const publicUrl = (url) => url.replace(/^([a-z][a-z0-9+.-]*:\/\/)([^/?#@]*)@/i, (_, scheme, user) => user === 'git' ? `${scheme}${user}@` : scheme);
const reference = (type, url) => ({
    type,
    url: publicUrl(url),
    comment: null
});
/** One licence as a package manager states it: an identifier or an expression, or only a name. */
const licenceOf = (text) => {
    if (/ (?:OR|AND|WITH) |^\(/.test(text))
        return { kind: 'expression', expression: text };
    return /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(text) && !/^UNLICENSED$|^SEE /i.test(text)
        ? { kind: 'id', id: text, url: null }
        : { kind: 'name', name: text, text: null, url: null };
};
/** `git+<address>@<commit>`, the form of SPDX download locations that the purl qualifier `vcs_url` asks for. */
const vcsUrl = (url, commit) => {
    const plain = publicUrl(url.replace(/^git\+/, ''));
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain)
        ? plain
        : plain.replace(/^(?:([^@/]+@))?([^:/]+):/, 'ssh://$1$2/');
    return `git+${scheme}${commit === null ? '' : `@${commit}`}`;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/gemfile.js
/** Gemfile: which gems are for development only. Only plain `gem` lines and `group` blocks are read, nothing is run. */
const development = new Set(['development', 'test', 'ci', 'lint', 'docs', 'doc', 'rubocop']);
const symbols = (text) => [...text.matchAll(/:([a-z_]+)\b(?!:)|["']([a-z_]+)["']/g)].map(match => match[1] ?? match[2] ?? '');
/** `group: :test`, `groups: [:development, :test]`, `:group => :test`. */
const ownGroups = (line) => {
    const value = /(?:\bgroups?:|:groups?\s*=>)\s*(\[[^\]]*\]|:[a-z_]+|["'][a-z_]+["'])/.exec(line)?.[1];
    return value === undefined ? [] : symbols(value);
};
const opens = /^(?:group|source|platforms?|path|git|github|install_if|if|unless|case|begin)\b|\bdo\b\s*(?:\|[^|]*\|)?\s*$/;
/** Names of the gems that stand only in groups for development; a gem that stands outside of them too is not among them. */
const developmentGems = (text) => {
    const found = new Map();
    const blocks = [];
    /** No line that a person wrote is longer; patterns below take their time on longer ones. */
    for (const whole of text.split('\n').filter(line => line.length < 2000)) {
        const line = whole
            .replace(/(?:^|\s)#.*$/, '')
            .replaceAll(/\s+/g, ' ')
            .trim();
        const name = /^gem[\s(]+["']([^"']+)["']/.exec(line)?.[1];
        if (name !== undefined) {
            const groups = [...blocks.flat(), ...ownGroups(line)];
            const excluded = groups.length > 0 && groups.every(group => development.has(group));
            found.set(name, excluded && (found.get(name) ?? true));
        }
        else if (/^end\b/.test(line))
            blocks.pop();
        else if (opens.test(line))
            blocks.push(/^group\b/.test(line) ? symbols(line.replace(/,?\s*optional:.*$/, '')) : []);
    }
    return new Set([...found].filter(([, excluded]) => excluded).map(([name]) => name));
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/hashes.js
const algorithms = new Map([
    ['md5', { algorithm: 'MD5', digits: 32 }],
    ['sha1', { algorithm: 'SHA-1', digits: 40 }],
    ['sha256', { algorithm: 'SHA-256', digits: 64 }],
    ['sha384', { algorithm: 'SHA-384', digits: 96 }],
    ['sha512', { algorithm: 'SHA-512', digits: 128 }]
]);
/** A hash in hexadecimal, of an algorithm by its lower-case name; null where it is none. */
const hexHash = (name, value) => {
    const known = algorithms.get(name.toLowerCase());
    const hex = value.toLowerCase();
    if (known === undefined || hex.length !== known.digits || !/^[0-9a-f]+$/.test(hex))
        return null;
    return { algorithm: known.algorithm, value: hex };
};
/** `sha256:…`, as pip, poetry and uv write it. */
const colonHash = (text) => {
    const colon = text.indexOf(':');
    return colon < 0 ? null : hexHash(text.slice(0, colon), text.slice(colon + 1));
};
/** Subresource integrity (W3C SRI): hashes in Base64, separated by blanks, with options behind `?`. */
const integrityHashes = (integrity) => {
    const hashes = [];
    const unusable = [];
    for (const text of integrity.split(/\s+/).filter(one => one !== '')) {
        const [name = '', base64 = ''] = (text.split('?')[0] ?? '').split(/-(.*)/s);
        const hash = hexHash(name, Buffer.from(base64, 'base64').toString('hex'));
        if (hash === null)
            unusable.push(text);
        else
            hashes.push(hash);
    }
    return { hashes, unusable };
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/bundler.js
/** Gemfile.lock of Bundler. */








const hashOf = (gem, checksums, file, report) => {
    const stated = gem.platform === null ? gem.version : `${gem.version}-${gem.platform}`;
    const text = checksums.get(`${gem.name} (${stated})`);
    if (text === undefined)
        return [];
    const [name = '', value = ''] = text.split('=');
    const hash = hexHash(name, value);
    if (hash === null)
        report('warning', (0,failures.unusableHash)(file.path, text), lineOf(file.text, text));
    return hash === null ? [] : [hash];
};
const gemFacts = ({ name, version, platform, section, source }, hashes) => {
    const remote = source.get('remote');
    const git = section === 'GIT' && remote !== undefined ? vcsUrl(remote, source.get('revision') ?? null) : null;
    const qualifiers = { ...(platform === null ? {} : { platform }), ...(git === null ? {} : { vcs_url: git }) };
    return factsOf({
        name,
        version,
        purl: (0,format/* formatPurl */.d)({ type: 'gem', namespace: null, name, version, qualifiers, subpath: null }),
        hashes,
        references: git === null ? [] : [reference('vcs', git)],
        properties: section === 'PATH' && remote !== undefined ? [{ name: 'towpath:gem:folder', value: remote }] : []
    });
};
const keyOf = ({ name, version, platform }) => `${name} ${version} ${platform ?? ''}`;
const read = (file, files, report) => {
    const { gems, direct, checksums } = parseGemfileLock(file, report);
    if (direct === null) {
        const last = file.text.trimEnd().split('\n').length;
        report('error', (0,failures.brokenLockfile)(file.path, 'it ends before the section DEPENDENCIES', last), last);
    }
    const byName = Map.groupBy(gems, ({ name }) => name);
    const links = (from, name, scope) => {
        const found = byName.get(name) ?? [];
        /** Bundler is the tool itself and never stands in its own lockfile. */
        if (found.length === 0 && name !== 'bundler')
            report('error', (0,failures.danglingDependency)(file.path, from, name), lineOf(file.text, `    ${from} (`));
        return found.map(gem => ({ to: keyOf(gem), scope }));
    };
    const nodes = gems.map((gem) => ({
        key: keyOf(gem),
        place: null,
        facts: gemFacts(gem, hashOf(gem, checksums, file, report)),
        links: gem.needs.flatMap(name => links(gem.name, name, 'required')),
        stated: null
    }));
    const gemfile = beside(file, file.path.endsWith('gems.locked') ? 'gems.rb' : 'Gemfile', files);
    const excluded = gemfile === undefined ? null : developmentGems(gemfile.text);
    if (excluded === null)
        report('warning', (0,failures.missingManifest)(file.path, 'Gemfile'), null);
    const place = folderOf(file.path);
    const wanted = (direct ?? []).flatMap(name => links('the project', name, excluded?.has(name) === true ? 'excluded' : 'required'));
    const facts = factsOf({ name: folderName(place) });
    return { nodes: [...nodes, { key: '', place, facts, links: wanted, stated: null }], root: '' };
};
const bundler = {
    name: 'bundler',
    title: 'Gemfile.lock',
    family: 'gem',
    names: /^(?:Gemfile\.lock|gems\.locked)$/,
    recognise: text => /^(?:GEM|GIT|PATH)\n {2}\S+/m.test(text) && /^ {2}specs:$/m.test(text),
    read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/cargo-manifest.js




/** Build dependencies run in every build, so they are no less required than what is linked. */
const sections = [
    ['dependencies', 'required'],
    ['build-dependencies', 'required'],
    ['build_dependencies', 'required'],
    ['dev-dependencies', 'excluded'],
    ['dev_dependencies', 'excluded']
];
/** The package that a name stands for: renamed with `package`, or described once for the workspace. */
const packageOf = (name, value, shared) => {
    const own = tableOf(value);
    const described = own.workspace === true ? tableOf(shared[name]) : own;
    return textOf(described.package) ?? name;
};
const cargo_manifest_scopesOf = (tables, shared) => {
    const scopes = new Map();
    for (const table of tables) {
        for (const [field, scope] of sections) {
            for (const [name, value] of Object.entries(tableOf(table[field]))) {
                const own = scope === 'required' && isTable(value) && value.optional === true ? 'optional' : scope;
                const target = packageOf(name, value, shared);
                scopes.set(target, stronger(own, scopes.get(target) ?? 'excluded'));
            }
        }
    }
    return scopes;
};
/** All crates among the files below the lockfile's folder, by name. */
const cargoManifests = (lock, files) => {
    const folder = folderOf(lock.path);
    const prefix = folder === '.' ? '' : `${folder}/`;
    const tables = [...files.values()]
        .filter(({ path }) => path.startsWith(prefix) && /(?:^|\/)Cargo\.toml$/.test(path))
        .flatMap(file => {
        const table = parseToml(file, () => undefined);
        return table === null ? [] : [{ table, place: folderOf(file.path) }];
    });
    const root = tables.find(({ place }) => place === folder);
    const shared = tableOf(tableOf(root?.table.workspace).dependencies);
    return new Map(tables.flatMap(({ table, place }) => {
        const name = textOf(tableOf(table.package).name);
        const targets = Object.values(tableOf(table.target)).map(tableOf);
        return name === null ? [] : [[name, { place, name, scopes: cargo_manifest_scopesOf([table, ...targets], shared) }]];
    }));
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/cargo.js
/** Cargo.lock, versions 1 to 4. */








const cratesIo = /^(?:registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index|sparse\+https:\/\/index\.crates\.io\/?)$/;
/** `git+https://host/path?branch=x#commit`. */
const gitSource = (source) => {
    const [, url, commit = null] = /^git\+([^?#]+)(?:\?[^#]*)?(?:#(.*))?$/s.exec(source) ?? [];
    return url === undefined ? null : { url, commit };
};
const qualifiersOf = (source) => {
    if (source === null || cratesIo.test(source))
        return {};
    const git = gitSource(source);
    if (git !== null)
        return { vcs_url: vcsUrl(git.url, git.commit) };
    return { repository_url: publicUrl(source.replace(/^(?:registry|sparse)\+/, '')) };
};
const crateFacts = ({ name, version, source, checksum }, file, report) => {
    const hash = checksum === null ? null : hexHash('sha256', checksum);
    if (checksum !== null && hash === null)
        report('warning', (0,failures.unusableHash)(file.path, checksum), lineOf(file.text, checksum));
    const git = source === null ? null : gitSource(source);
    return factsOf({
        name,
        version,
        purl: (0,format/* formatPurl */.d)({ type: 'cargo', namespace: null, name, version, qualifiers: qualifiersOf(source), subpath: null }),
        hashes: hash === null ? [] : [hash],
        references: git === null ? [] : [reference('vcs', vcsUrl(git.url, git.commit))]
    });
};
/** Version 1 keeps the checksums in a table at the end. */
const oldChecksum = (lock, name, version, source) => {
    const text = textOf(fieldOf(tableOf(lock.metadata), `checksum ${name} ${version} (${source ?? ''})`));
    return text === '<none>' ? null : text;
};
const cratesOf = (file, lock, report) => {
    /** The oldest lockfiles hold the crate itself in a table of its own. */
    const tables = [...(lock.root === undefined ? [] : [lock.root]), ...listOf(lock.package)];
    return tables.flatMap((value, index) => {
        const table = tableOf(value);
        const name = textOf(table.name);
        const version = textOf(table.version);
        if (name === null || version === null) {
            report('error', (0,failures.misshapenLockfile)(file.path, `package ${index + 1} has no name or no version`), null);
            return [];
        }
        const source = textOf(table.source);
        const checksum = textOf(table.checksum) ?? oldChecksum(lock, name, version, source);
        return [
            { key: `${name} ${version} ${source ?? ''}`, name, version, source, checksum, wanted: textsOf(table.dependencies) }
        ];
    });
};
/** `name`, `name version` or `name version (source)`: as much as tells crates apart. */
const found = (byName, wanted) => {
    const [, name = '', version, source] = /^(\S+)(?: (\S+))?(?: \((.*)\))?$/s.exec(wanted) ?? [];
    return (byName.get(name) ?? []).filter(crate => (version === undefined || crate.version === version) && (source === undefined || sameSource(crate.source, source)));
};
/** A dependency names a git source without its commit. */
const sameSource = (a, b) => a === b || a?.replace(/#.*$/s, '') === b;
const cargo_read = (file, files, report) => {
    const lock = parseToml(file, report);
    if (lock === null)
        return null;
    const version = textOf(lock.version);
    if (version !== null && !/^[1-4]$/.test(version)) {
        report('warning', (0,failures.unknownLockfileVersion)(file.path, version, '1 to 4'), lineOf(file.text, 'version ='));
    }
    if (!Array.isArray(lock.package) && lock.root === undefined) {
        report('error', (0,failures.misshapenLockfile)(file.path, 'it holds no packages, not even the crate itself'), null);
        return null;
    }
    const crates = cratesOf(file, lock, report);
    const byName = Map.groupBy(crates, ({ name }) => name);
    const manifests = cargoManifests(file, files);
    const folder = folderOf(file.path);
    const own = crates.filter(({ source }) => source === null);
    const placeOf = ({ name, source }, manifest) => {
        if (source !== null)
            return null;
        return manifest?.place ?? (own.length === 1 ? folder : joined(folder, name));
    };
    const nodes = crates.map((crate) => {
        const manifest = crate.source === null ? manifests.get(crate.name) : undefined;
        if (crate.source === null && manifest === undefined)
            report('warning', (0,failures.missingManifest)(file.path, `Cargo.toml of ${crate.name}`), null);
        const links = crate.wanted.flatMap((wanted) => {
            const targets = found(byName, wanted);
            if (targets.length === 0)
                report('error', (0,failures.danglingDependency)(file.path, crate.name, wanted), lineOf(file.text, `"${wanted}"`));
            return targets.map(({ key, name }) => ({ to: key, scope: manifest?.scopes.get(name) ?? 'required' }));
        });
        return {
            key: crate.key,
            place: placeOf(crate, manifest),
            facts: crateFacts(crate, file, report),
            links,
            stated: null
        };
    });
    return { nodes, root: nodes.find(({ place }) => place === folder)?.key ?? null };
};
const cargo = {
    name: 'cargo',
    title: 'Cargo.lock',
    family: 'cargo',
    names: /^Cargo\.lock$/,
    recognise: text => /^\[\[package\]\]/m.test(text) && /^source = "(?:registry|sparse|git)\+/m.test(text),
    read: cargo_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/composer.js
/** composer.lock of PHP. */







/** PHP itself, its extensions and libraries are no packages. */
const isPlatform = (name) => !name.includes('/');
const namesOf = (table) => Object.keys(tableOf(table))
    .map(name => name.toLowerCase())
    .filter(name => !isPlatform(name));
const composerFacts = (name, version, rest = {}) => {
    const slash = name.indexOf('/');
    const group = slash < 0 ? null : name.slice(0, slash);
    const plain = name.slice(slash + 1);
    return factsOf({
        group,
        name: plain,
        version,
        purl: (0,format/* formatPurl */.d)({
            type: 'composer',
            namespace: group?.toLowerCase() ?? null,
            name: plain.toLowerCase(),
            version,
            qualifiers: {},
            subpath: null
        }),
        ...rest
    });
};
const referencesOf = (dist, source) => {
    const archive = textOf(dist.url);
    const repository = textOf(source.url);
    return [
        ...(archive !== null && dist.type !== 'path' ? [reference('distribution', archive)] : []),
        ...(repository !== null && source.type === 'git'
            ? [reference('vcs', vcsUrl(repository, textOf(source.reference)))]
            : [])
    ];
};
const packagesOf = (file, lock, report) => ['packages', 'packages-dev'].flatMap(field => listOf(lock[field]).flatMap((value, index) => {
    const table = tableOf(value);
    const name = textOf(table.name);
    if (name === null || textOf(table.version) === null) {
        report('error', (0,failures.misshapenLockfile)(file.path, `\`${field}[${index}]\` has no name or no version`), null);
    }
    return name === null ? [] : [{ name, table, scope: field === 'packages' ? 'required' : 'excluded' }];
}));
const packageFacts = ({ name, table }, file, report) => {
    const dist = tableOf(table.dist);
    const shasum = textOf(dist.shasum);
    const hash = shasum === null ? null : hexHash('sha1', shasum);
    if (shasum !== null && hash === null)
        report('warning', (0,failures.unusableHash)(file.path, shasum), lineOf(file.text, shasum));
    const licences = textsOf(table.license);
    return composerFacts(name, textOf(table.version), {
        description: textOf(table.description),
        /** Several licences stand for a choice. Source: https://getcomposer.org/doc/04-schema.md#license */
        licences: licences.length > 1 ? [licenceOf(`(${licences.join(' OR ')})`)] : licences.map(licenceOf),
        hashes: hash === null ? [] : [hash],
        references: referencesOf(dist, tableOf(table.source))
    });
};
const composer_read = (file, files, report) => {
    const lock = parseJson(file, report);
    if (lock === null)
        return null;
    if (!Array.isArray(lock.packages)) {
        report('error', (0,failures.misshapenLockfile)(file.path, '`packages` is no list'), lineOf(file.text, '"packages"'));
        return null;
    }
    const packages = packagesOf(file, lock, report);
    const providers = new Map();
    for (const { name, table } of packages) {
        for (const provided of new Set([name.toLowerCase(), ...namesOf(table.provide), ...namesOf(table.replace)])) {
            const names = providers.get(provided) ?? [];
            names.push(name);
            providers.set(provided, names);
        }
    }
    const links = (from, names, scope) => names.flatMap(name => {
        const found = providers.get(name) ?? [];
        if (found.length === 0)
            report('error', (0,failures.danglingDependency)(file.path, from, name), lineOf(file.text, JSON.stringify(from)));
        return found.map(to => ({ to, scope }));
    });
    const nodes = packages.map((one) => {
        const needs = links(one.name, namesOf(one.table.require), 'required');
        return { key: one.name, place: null, facts: packageFacts(one, file, report), links: needs, stated: one.scope };
    });
    const manifestFile = beside(file, 'composer.json', files);
    const manifest = manifestFile === undefined ? null : parseJson(manifestFile, report);
    if (manifest === null)
        report('warning', (0,failures.missingManifest)(file.path, 'composer.json'), null);
    const needed = new Set(nodes.flatMap(({ links: all }) => all ?? []).map(({ to }) => to));
    const direct = manifest === null
        ? packages.filter(({ name }) => !needed.has(name)).map(({ name, scope }) => ({ to: name, scope }))
        : [
            ...links('the project', namesOf(manifest.require), 'required'),
            ...links('the project', namesOf(manifest['require-dev']), 'excluded')
        ];
    const place = folderOf(file.path);
    const facts = composerFacts(textOf(manifest?.name) ?? folderName(place), textOf(manifest?.version));
    return { nodes: [...nodes, { key: '', place, facts, links: direct, stated: null }], root: '' };
};
const composer = {
    name: 'composer',
    title: 'composer.lock',
    family: 'composer',
    names: /^composer\.lock$/,
    recognise: text => /^\s*\{/.test(text) && /"content-hash"\s*:/.test(text) && /"packages"\s*:\s*\[/.test(text),
    read: composer_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/go-mod.js
/** go.mod, taken apart. Source: https://go.dev/ref/mod#go-mod-file */

const go_mod_ignored = new Set(['toolchain', 'exclude', 'retract', 'tool', 'godebug', 'ignore']);
/** Words of a line: bare or in quotes. */
const words = (text) => [...text.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|(\S+)/g)].map(([, quoted, raw, bare]) => quoted ?? raw ?? bare ?? '');
/** Takes one directive; false where it is not understood. */
const take = (mod, keyword, rest, indirect) => {
    const [first = '', second] = rest;
    if (keyword === 'module' && rest.length === 1)
        mod.module = first;
    else if (keyword === 'go' && rest.length === 1)
        mod.go = first;
    else if (keyword === 'require' && rest.length === 2)
        mod.requires.push({ path: first, version: second ?? null, indirect });
    else if (keyword === 'replace')
        return takeReplace(mod, rest);
    else
        return go_mod_ignored.has(keyword);
    return true;
};
const takeReplace = (mod, rest) => {
    const arrow = rest.indexOf('=>');
    const from = rest.slice(0, arrow);
    const to = rest.slice(arrow + 1);
    const [fromPath, fromVersion = null] = from;
    const [toPath, toVersion = null] = to;
    if (arrow < 1 || fromPath === undefined || toPath === undefined || from.length > 2 || to.length > 2)
        return false;
    mod.replaces.push({ from: { path: fromPath, version: fromVersion }, to: { path: toPath, version: toVersion } });
    return true;
};
const parseGoMod = (file, report) => {
    const mod = { module: null, go: null, requires: [], replaces: [] };
    let block = null;
    for (const [index, whole] of file.text.split('\n').entries()) {
        const [code = '', comment = ''] = whole.split(/(?:^|\s)\/\/(.*)/s);
        const rest = words(code);
        const [first] = rest;
        if (first === undefined)
            continue;
        if (block !== null && first === ')') {
            block = null;
            continue;
        }
        if (block === null && rest.at(-1) === '(' && rest.length === 2) {
            block = { keyword: first, line: index + 1 };
            continue;
        }
        const keyword = block === null ? first : block.keyword;
        if (!take(mod, keyword, block === null ? rest.slice(1) : rest, /^\s*indirect\b/.test(comment))) {
            report('error', (0,failures.unreadableLine)(file.path, whole.trim()), index + 1, file.path);
        }
    }
    if (block !== null)
        report('error', (0,failures.brokenLockfile)(file.path, `it ends inside of \`${block.keyword} (\``, block.line), block.line, file.path);
    return mod;
};
/** `module version` to the hash of its content (`h1:…`); hashes of go.mod files are left out. */
const parseGoSum = (file, report) => {
    const hashes = new Map();
    for (const [index, text] of file.text.split('\n').entries()) {
        if (text.trim() === '')
            continue;
        const [path, version, hash, ...more] = text.trim().split(/\s+/);
        if (path === undefined ||
            version === undefined ||
            hash === undefined ||
            more.length > 0 ||
            !/^h\d+:[A-Za-z0-9+/]+=*$/.test(hash)) {
            report('error', (0,failures.unreadableLine)(file.path, text), index + 1, file.path);
        }
        else if (!version.endsWith('/go.mod'))
            hashes.set(`${path} ${version}`, hash);
    }
    return hashes;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/go.js
/** go.mod with go.sum beside it. go.mod lists every module that is built in, but not which needs which. */






const isFolder = ({ path }) => /^(?:\.{1,2}(?:\/|$)|\/|[A-Za-z]:[\\/])/.test(path);
const goFacts = ({ path, version }, properties) => factsOf({
    name: path,
    version,
    purl: (0,format/* formatPurl */.d)({
        type: 'golang',
        namespace: path.includes('/') ? path.slice(0, path.lastIndexOf('/')).toLowerCase() : null,
        name: path.slice(path.lastIndexOf('/') + 1).toLowerCase(),
        version,
        qualifiers: {},
        subpath: null
    }),
    properties
});
/** What is built in instead of a module; itself where nothing replaces it. A replacement of one version wins. */
const replaced = (mod, wanted) => {
    const fitting = mod.replaces.filter(({ from }) => from.path === wanted.path && (from.version === null || from.version === wanted.version));
    return (fitting.find(({ from }) => from.version !== null) ?? fitting[0])?.to ?? wanted;
};
const moduleNode = (mod, sums, required) => {
    const used = replaced(mod, required);
    const local = isFolder(used);
    const hash = sums.get(`${used.path} ${used.version ?? ''}`);
    const properties = [
        ...(required.indirect ? [{ name: 'towpath:go:indirect', value: 'true' }] : []),
        ...(used === required
            ? []
            : [{ name: 'towpath:go:replaces', value: `${required.path} ${required.version ?? ''}`.trim() }]),
        ...(local ? [{ name: 'towpath:go:folder', value: used.path }] : []),
        ...(hash === undefined ? [] : [{ name: 'towpath:go:h1', value: hash }])
    ];
    const facts = goFacts(local ? { path: required.path, version: null } : used, properties);
    return { key: `${required.path} ${required.version ?? ''}`, place: null, facts, links: null, stated: 'required' };
};
/** Before Go 1.17 go.mod does not list what is needed indirectly; go.sum has hashes of all that was downloaded. */
const prunes = (go) => {
    const [major = 1, minor = 0] = (go ?? '1.16').split('.').map(Number);
    return major > 1 || minor >= 17;
};
const fromSums = (mod, sums) => {
    const listed = new Set(mod.requires.map(one => replaced(mod, one).path));
    return [...sums.keys()].flatMap(key => {
        const [path = '', version = null] = key.split(' ');
        return listed.has(path) ? [] : [{ path, version, indirect: true }];
    });
};
const go_read = (file, files, report) => {
    const isSum = file.path.endsWith('go.sum');
    if (isSum && beside(file, 'go.mod', files) !== undefined)
        return null;
    const sumFile = isSum ? file : beside(file, 'go.sum', files);
    const sums = sumFile === undefined ? new Map() : parseGoSum(sumFile, report);
    const mod = isSum ? { module: null, go: null, requires: [], replaces: [] } : parseGoMod(file, report);
    if (isSum)
        report('warning', (0,failures.missingManifest)(file.path, 'go.mod'), null);
    else if (mod.module === null)
        report('error', (0,failures.misshapenLockfile)(file.path, 'it names no module'), null);
    const versions = new Map(mod.requires.map(one => [`${one.path} ${one.version}`, one]));
    const all = [...versions.values(), ...(prunes(mod.go) ? [] : fromSums(mod, sums))];
    const nodes = all.map(required => moduleNode(mod, sums, required));
    if (sumFile !== undefined && !isSum)
        reportMissingSums(file, mod, sums, report);
    if (all.length > 0)
        report('note', (0,failures.unknownGraph)(file.path, 'direct and indirect modules'), null);
    const direct = [...versions.values()].filter(({ indirect }) => !indirect);
    const links = direct.map(({ path, version }) => ({ to: `${path} ${version ?? ''}`, scope: 'required' }));
    const place = folderOf(file.path);
    const facts = goFacts({ path: mod.module ?? folderName(place), version: null }, []);
    return { nodes: [...nodes, { key: '', place, facts, links: isSum ? null : links, stated: null }], root: '' };
};
/** Go refuses to build with a module that go.sum lacks. */
const reportMissingSums = (file, mod, sums, report) => {
    for (const required of mod.requires) {
        const used = replaced(mod, required);
        if (isFolder(used) || required.indirect || sums.has(`${used.path} ${used.version ?? ''}`))
            continue;
        const failure = (0,failures.danglingDependency)(`${file.path.replace(/mod$/, 'sum')}`, mod.module ?? 'the module', `${used.path} ${used.version ?? ''}`);
        report('warning', failure, lineOf(file.text, required.path));
    }
};
const go = {
    name: 'go',
    title: 'go.mod with go.sum',
    family: 'golang',
    names: /^go\.(?:mod|sum)$/,
    recognise: text => /^module \S+$/m.test(text) && /^go \d+\.\d+/m.test(text),
    read: go_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/maven-coordinates.js
/** Coordinates as `mvn dependency:tree` prints them: `group:artifact:type[:classifier]:version[:scope]`. */


const scopeNames = new Set(['compile', 'provided', 'runtime', 'test', 'system', 'import']);
const part = /^[^\s:"()]+$/;
/** Remarks of verbose trees stand in brackets behind the coordinates, or around all of it. */
const withoutRemarks = (text) => {
    const around = /^\((\S+)(?: - | )(.*)\)$/s.exec(text);
    if (around !== null)
        return { plain: around[1] ?? '', remark: around[2] ?? '' };
    const [plain = '', ...remark] = text.split(/\s+/);
    return { plain, remark: remark.join(' ') };
};
/** Null where the text is none. What was left out because of a conflict is what it was replaced by. */
const parseArtifact = (text) => {
    const { plain, remark } = withoutRemarks(text.trim());
    const parts = plain.split(':');
    if (parts.length < 4 || parts.length > 6 || !parts.every(one => part.test(one)))
        return null;
    const last = parts.at(-1) ?? '';
    const scope = parts.length > 4 && scopeNames.has(last) ? last : null;
    const rest = scope === null ? parts : parts.slice(0, -1);
    const [group = '', name = '', type = '', fourth = '', fifth] = rest;
    if (rest.length > 5)
        return null;
    const winner = /omitted for conflict with ([^\s;)]+)/.exec(remark)?.[1];
    return {
        group,
        name,
        type,
        classifier: fifth === undefined ? null : fourth,
        version: winner ?? fifth ?? fourth,
        scope,
        optional: /\boptional\b/.test(remark)
    };
};
const artifactKey = ({ group, name, type, classifier, version }) => [group, name, type, classifier ?? '', version].join(':');
/** What is provided comes from the environment; what is for tests does not run in production. */
const scopeOf = ({ scope, optional }) => {
    if (scope === 'test')
        return 'excluded';
    return scope === 'provided' || optional ? 'optional' : 'required';
};
/** Types that are packed as a jar. */
const jars = new Set(['jar', 'maven-plugin', 'ejb', 'bundle', 'test-jar']);
const mavenFacts = (artifact) => {
    const { group, name, type, classifier, version, scope } = artifact;
    const qualifiers = {
        ...(classifier === null ? {} : { classifier }),
        ...(jars.has(type) ? {} : { type })
    };
    return factsOf({
        group,
        name,
        version,
        purl: (0,format/* formatPurl */.d)({ type: 'maven', namespace: group, name, version, qualifiers, subpath: null }),
        properties: scope === 'provided' || scope === 'system' ? [{ name: 'towpath:maven:scope', value: scope }] : []
    });
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/maven-trees.js
/** The four forms of `mvn dependency:tree`, each read into the same edges. */




const branch = /^((?:[|│ ] {2})*)(?:\+- |\\- |├─ |└─ )(.*)$/;
const colours = /\u001b\[[0-9;]*m/g;
const failed = /^\[ERROR\]|^\[INFO\] BUILD FAILURE/;
/** What is wrong with a log as a whole: a build that failed, or a log that ends before the build does. */
const brokenLog = (lines) => {
    const failure = lines.findIndex(line => failed.test(line));
    if (failure >= 0)
        return { detail: 'the build of Maven failed', line: failure + 1 };
    const begun = lines.some(line => line.startsWith('[INFO] Scanning for projects'));
    const ended = lines.some(line => line.startsWith('[INFO] BUILD SUCCESS'));
    return begun && !ended ? { detail: 'the log ends before the build does', line: lines.length } : null;
};
const projectIn = (line) => {
    const artifact = /^\S+$/.test(line) ? parseArtifact(line) : null;
    return artifact?.scope === null ? artifact : null;
};
/** The log of Maven, or the file that `-DoutputFile` writes. */
const readTextTrees = (file, report) => {
    const trees = { projects: [], edges: [] };
    const lines = file.text.replaceAll(colours, '').split('\n');
    const broken = brokenLog(lines);
    if (broken !== null)
        report('error', (0,failures.brokenLockfile)(file.path, broken.detail, broken.line), broken.line);
    let path = [];
    for (const [index, whole] of lines.entries()) {
        const line = whole.replace(/^\[INFO\] ?/, '').trimEnd();
        const [, indent, text = ''] = branch.exec(line) ?? [];
        if (indent === undefined) {
            const project = projectIn(line);
            if (project !== null)
                trees.projects.push(project);
            path = project === null ? [] : [project];
            continue;
        }
        const depth = indent.length / 3 + 1;
        const artifact = parseArtifact(text);
        const from = path[depth - 1];
        if (artifact === null || from === undefined)
            report('error', (0,failures.unreadableLine)(file.path, whole), index + 1);
        else {
            path = [...path.slice(0, depth), artifact];
            trees.edges.push({ from, to: artifact });
        }
    }
    return trees;
};
const artifactOf = (table) => {
    const group = textOf(table.groupId);
    const name = textOf(table.artifactId);
    const version = textOf(table.version);
    if (group === null || name === null || version === null)
        return null;
    const optional = table.optional === true || table.optional === 'true';
    const type = textOf(table.type) ?? 'jar';
    return { group, name, version, type, classifier: textOf(table.classifier), scope: textOf(table.scope), optional };
};
/** `-DoutputType=json`; several modules stand one behind the other. */
const readJsonTrees = (file, report) => {
    const trees = { projects: [], edges: [] };
    const text = `{"trees":[${file.text.trimEnd().replaceAll(/^\}(\s*)\{/gm, '},$1{')}]}`;
    const waiting = [];
    for (const value of listOf(parseJson({ path: file.path, text }, report)?.trees))
        waiting.push({ value, from: null });
    for (let at = 0; at < waiting.length; at++) {
        const { value, from } = waiting[at] ?? { value: null, from: null };
        const artifact = isTable(value) ? artifactOf(value) : null;
        if (artifact === null) {
            report('error', (0,failures.misshapenLockfile)(file.path, 'an artifact has no groupId, artifactId or version'), null);
            continue;
        }
        if (from === null)
            trees.projects.push(artifact);
        else
            trees.edges.push({ from, to: artifact });
        if (isTable(value))
            for (const child of listOf(value.children))
                waiting.push({ value: child, from: artifact });
    }
    return trees;
};
/** `-DoutputType=dot`. */
const readDotTrees = (file, report) => {
    const trees = { projects: [], edges: [] };
    let open = false;
    for (const [index, line] of file.text.split('\n').entries()) {
        const names = [...line.matchAll(/"([^"]*)"/g)].map(match => parseArtifact(match[1] ?? ''));
        const [first = null, second = null] = names;
        if (/\bdigraph\b/.test(line)) {
            open = true;
            if (first !== null)
                trees.projects.push(first);
        }
        else if (line.includes('->') && first !== null && second !== null)
            trees.edges.push({ from: first, to: second });
        else if (line.includes('}'))
            open = false;
        else if (line.trim() !== '')
            report('error', (0,failures.unreadableLine)(file.path, line.trim()), index + 1);
    }
    if (open)
        report('error', (0,failures.brokenLockfile)(file.path, 'it ends inside of a graph', null), lineOf(file.text, 'digraph'));
    return trees;
};
/** `-DoutputType=tgf`: numbered artifacts, `#`, then pairs of numbers. The first artifact of each part is the project. */
const readTgfTrees = (file, report) => {
    const trees = { projects: [], edges: [] };
    let byNumber = new Map();
    let edges = false;
    for (const [index, line] of file.text.split('\n').entries()) {
        const [first = '', second = ''] = line.trim().split(/\s+/);
        const artifact = parseArtifact(second);
        if (line.trim() === '')
            continue;
        if (first === '#')
            edges = true;
        else if (artifact !== null) {
            if (edges || trees.projects.length === 0) {
                byNumber = new Map();
                trees.projects.push(artifact);
                edges = false;
            }
            byNumber.set(first, artifact);
        }
        else {
            const from = byNumber.get(first);
            const to = byNumber.get(second);
            if (edges && from !== undefined && to !== undefined)
                trees.edges.push({ from, to });
            else
                report('error', (0,failures.unreadableLine)(file.path, line.trim()), index + 1);
        }
    }
    if (!edges)
        report('error', (0,failures.brokenLockfile)(file.path, 'it ends before the edges of the graph', null), null);
    return trees;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/maven.js
/** Output of `mvn dependency:tree`, the only place where Maven writes down what it resolved. Hashes are not in it. */




const isJson = (text) => /^\s*\{/.test(text) && /"groupId"\s*:/.test(text) && /"artifactId"\s*:/.test(text);
const isDot = (text) => /^\s*digraph "[^":]+:[^":]+:[^":]+:[^"]+"/.test(text);
const isTgf = (text) => /^\s*-?\d+ [^\s:]+:[^\s:]+:[^\s:]+:\S+\n/.test(text) && /^#/m.test(text);
const isText = (text) => /^\[INFO\] --- (?:maven-)?dependency(?:-plugin)?:[^ ]*:tree /m.test(text.replaceAll(/\u001b\[[0-9;]*m/g, '')) ||
    /^\s*[\w.-]+:[\w.-]+:[\w-]+:[\w.:-]+\n(?:\+- |\\- )[\w.-]+:[\w.-]+:[\w-]+:/.test(text);
const readTrees = (file, report) => {
    if (/^\s*\{/.test(file.text))
        return readJsonTrees(file, report);
    if (/^\s*digraph\b/.test(file.text))
        return readDotTrees(file, report);
    return /^\s*-?\d+ \S+:\S+/.test(file.text) ? readTgfTrees(file, report) : readTextTrees(file, report);
};
const maven_read = (file, _files, report) => {
    const { projects, edges } = readTrees(file, report);
    const [first] = projects;
    if (first === undefined) {
        report('error', (0,failures.misshapenLockfile)(file.path, 'it holds no tree of `mvn dependency:tree`'), null);
        return null;
    }
    const artifacts = new Map();
    const links = new Map();
    for (const { from, to } of edges) {
        artifacts.set(artifactKey(from), artifacts.get(artifactKey(from)) ?? from);
        artifacts.set(artifactKey(to), artifacts.get(artifactKey(to)) ?? to);
        const own = links.get(artifactKey(from)) ?? new Map();
        links.set(artifactKey(from), own);
        const link = { to: artifactKey(to), scope: scopeOf(to) };
        own.set(`${link.to} ${link.scope}`, link);
    }
    const folder = folderOf(file.path);
    const places = new Map(projects.map((project, index) => [
        artifactKey(project),
        index === 0 ? folder : joined(folder, project.name)
    ]));
    const all = new Map([...artifacts, ...projects.map((project) => [artifactKey(project), project])]);
    const nodes = [...all].map(([key, artifact]) => ({
        key,
        place: places.get(key) ?? null,
        facts: mavenFacts(artifact),
        links: [...(links.get(key)?.values() ?? [])],
        stated: null
    }));
    return { nodes, root: first.type === 'pom' ? artifactKey(first) : null };
};
const maven = {
    name: 'maven',
    title: 'output of `mvn dependency:tree`',
    family: 'maven',
    names: /^(?:mvn|maven)?[-_]?dependency[-_]?tree\.(?:txt|log|json|dot|tgf)$/,
    recognise: text => isJson(text) || isDot(text) || isTgf(text) || isText(text),
    read: maven_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/npm-package.js
/** A package of the npm registry, whichever package manager locked it. */





/** `@scope/name` taken apart. */
const scopedName = (name) => {
    const slash = name.indexOf('/');
    return name.startsWith('@') && slash > 1 && slash < name.length - 1
        ? { group: name.slice(0, slash), name: name.slice(slash + 1) }
        : { group: null, name };
};
/** An address that leads into git, and its commit; null for any other. */
const gitOrigin = (resolved) => {
    const [address = '', fragment = ''] = resolved.split(/#(.*)/s);
    if (!/^(?:git[+:]|git@|ssh:)|\.git$|^(?:github|gitlab|bitbucket):/.test(address))
        return null;
    const hosted = /^(github|gitlab|bitbucket):(.+)$/.exec(address);
    const host = hosted?.[1] === 'bitbucket' ? 'bitbucket.org' : `${hosted?.[1]}.com`;
    const url = hosted === null ? address : `https://${host}/${hosted[2]}.git`;
    return { url, commit: /(?:^|commit=)([0-9a-f]{7,64})$/.exec(fragment)?.[1] ?? null };
};
/** Registries serve `/<name>/-/<file>.tgz`; any other address is part of the identity. */
const fromRegistry = (url) => /\/-\/[^/]+\.tgz(?:[?#].*)?$/.test(url) || /^https?:\/\/npm\.pkg\./.test(url);
const npm_package_qualifiersOf = (resolved) => {
    if (resolved === null)
        return {};
    const git = gitOrigin(resolved);
    if (git !== null)
        return { vcs_url: vcsUrl(git.url, git.commit) };
    return /^https?:/.test(resolved) && !fromRegistry(resolved)
        ? { download_url: publicUrl(resolved.replace(/#.*$/s, '')) }
        : {};
};
const referenceOf = (resolved) => {
    if (resolved === null || /^file:|^link:/.test(resolved) || !/^[a-z+]+:|^git@/.test(resolved))
        return [];
    const git = gitOrigin(resolved);
    return git === null
        ? [reference('distribution', resolved.replace(/#.*$/s, ''))]
        : [reference('vcs', vcsUrl(git.url, git.commit))];
};
/** yarn 1 writes the SHA-1 of the archive behind `#`. */
const fragmentHash = (resolved) => {
    const fragment = /^https?:.*#([0-9a-f]{40})$/s.exec(resolved ?? '')?.[1];
    return (fragment !== undefined && fromRegistry(resolved ?? '') && hexHash('sha1', fragment)) || null;
};
/** `path` and `text` are those of the lockfile, for problems. */
const npmFacts = ({ name, version, resolved = null, integrity = null, licence = null, properties = [] }, file, report) => {
    const { hashes, unusable } = integrityHashes(integrity ?? '');
    for (const text of unusable)
        report('warning', (0,failures.unusableHash)(file.path, text), lineOf(file.text, text));
    const fragment = fragmentHash(resolved);
    const parts = scopedName(name);
    return factsOf({
        ...parts,
        version,
        purl: (0,format/* formatPurl */.d)({
            type: 'npm',
            namespace: parts.group,
            name: parts.name,
            version,
            qualifiers: npm_package_qualifiersOf(resolved),
            subpath: null
        }),
        licences: licence === null ? [] : [licenceOf(licence)],
        hashes: fragment === null ? hashes : [...hashes, fragment],
        references: referenceOf(resolved),
        properties
    });
};

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./build/action-sbom/src/generate/npm-workspaces.js
/** Which folders are workspaces, by the patterns of package.json. */


const patternsOf = (workspaces) => textsOf(isTable(workspaces) ? workspaces.packages : workspaces).map(text => text.replace(/^\.\//, '').replace(/\/+$/, ''));
/** `path` is the folder, relative to that of the manifest. A pattern that begins with `!` takes folders out. */
const isWorkspace = (workspaces, path) => {
    const patterns = patternsOf(workspaces).filter(pattern => pattern.length < 1000);
    const fits = (pattern) => picomatch.isMatch(path, pattern, { dot: true });
    const taken = patterns.some(pattern => !pattern.startsWith('!') && fits(pattern));
    return taken && !patterns.some(pattern => pattern.startsWith('!') && fits(pattern.slice(1)));
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/npm-manifest.js




const npm_manifest_sections = [
    ['devDependencies', 'excluded'],
    ['dependencies', 'required'],
    ['optionalDependencies', 'optional']
];
/** A name in several sections counts by the last of dev, production and optional, as npm and yarn do. */
const readNpmManifest = (file, report) => {
    const table = parseJson(file, report);
    if (table === null)
        return null;
    const wanted = new Map();
    for (const [field, scope] of npm_manifest_sections) {
        for (const [name, range] of Object.entries(tableOf(table[field]))) {
            wanted.set(name, { name, range: typeof range === 'string' ? range : '', scope });
        }
    }
    const place = folderOf(file.path);
    return { place, name: textOf(table.name), version: textOf(table.version), wanted: [...wanted.values()], table };
};
/** The manifest beside a lockfile first, then those of its workspaces in the order of their folders. */
const npmManifests = (lock, files, report) => {
    const own = beside(lock, 'package.json', files);
    const root = own === undefined ? null : readNpmManifest(own, report);
    if (root === null)
        return [];
    const prefix = root.place === '.' ? '' : `${root.place}/`;
    const members = [...files.values()]
        .filter(({ path }) => path.startsWith(prefix) && path.endsWith('/package.json') && path !== own?.path)
        .filter(({ path }) => isWorkspace(root.table.workspaces, folderOf(path).slice(prefix.length)))
        .flatMap(file => readNpmManifest(file, report) ?? []);
    return [root, ...members].map(manifest => ({ ...manifest, place: joined('.', manifest.place) }));
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/npm-tree.js
/** package-lock.json version 1 (npm 5 and 6): packages nested as in `node_modules`; the manifest tells what is direct. */






/** Flattens the nesting without recursion: a hostile file may be nested as deeply as it likes. */
const entriesOf = (file, lock, report) => {
    const all = [];
    const waiting = [{ table: lock, above: null }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { table, above } = next;
        for (const [name, value] of Object.entries(tableOf(table.dependencies))) {
            if (!isTable(value)) {
                const problem = (0,failures.misshapenLockfile)(file.path, `the package ${name} is no object`);
                report('error', problem, lineOf(file.text, JSON.stringify(name)));
                continue;
            }
            const entry = { key: `${above === null ? '' : `${above.key}/`}${name}`, name, table: value, above };
            all.push(entry);
            waiting.push({ table: value, above: entry });
        }
    }
    return all;
};
/** `version` is a version, `npm:name@version`, or the address the package comes from. */
const originOf = ({ name, table }) => {
    const version = textOf(table.version);
    const alias = /^npm:(.+)@([^@]+)$/.exec(version ?? '');
    if (alias !== null)
        return { name: alias[1] ?? name, version: alias[2] ?? null, resolved: textOf(table.resolved) };
    if (version !== null && /^(?:git[+:@]|https?:|file:|link:|ssh:|(?:github|gitlab|bitbucket):)/.test(version)) {
        return { name, version: null, resolved: version };
    }
    return { name, version, resolved: textOf(table.resolved) };
};
/** Manifests of local folders tell their versions and development dependencies. */
const localFolder = (file, entry) => {
    const path = /^(?:file|link):(.+)$/.exec(textOf(entry.table.version) ?? '')?.[1];
    return path === undefined || /\.(?:tgz|tar\.gz|tar)$/.test(path) ? null : joined(folderOf(file.path), path);
};
const flagged = (entry) => entry.dev === true ? 'excluded' : entry.optional === true ? 'optional' : 'required';
const readNpmTree = (file, lock, files, report) => {
    const entries = entriesOf(file, lock, report);
    const byKey = new Map(entries.map(entry => [entry.key, entry]));
    const located = (from, name) => {
        for (let entry = from; entry !== null; entry = entry.above) {
            const key = `${entry.key}/${name}`;
            if (byKey.has(key))
                return key;
        }
        return byKey.has(name) ? name : null;
    };
    const manifests = npmManifests(file, files, report);
    const byPlace = new Map(manifests.map(manifest => [manifest.place, manifest]));
    const linkTo = (from, name, scope, label) => {
        const to = located(from, name);
        if (to !== null)
            return [{ to, scope }];
        if (scope !== 'optional')
            report('error', (0,failures.danglingDependency)(file.path, label, name), lineOf(file.text, JSON.stringify(label)));
        return [];
    };
    const nodes = entries.map((entry) => {
        const folder = localFolder(file, entry);
        const manifest = folder === null ? undefined : byPlace.get(folder);
        const wanted = new Map(manifest?.wanted.map(({ name, scope }) => [name, scope]));
        const origin = originOf(entry);
        const local = folder === null ? undefined : files.get(joined(folder, 'package.json'));
        const version = local === undefined ? origin.version : textOf(parseJson(local, () => undefined)?.version);
        const links = Object.keys(tableOf(entry.table.requires)).flatMap(name => linkTo(entry, name, missing(entry, name) ? 'optional' : (wanted.get(name) ?? 'required'), entry.name));
        const facts = npmFacts({ ...origin, version, integrity: textOf(entry.table.integrity) }, file, report);
        const place = manifest === undefined ? null : manifest.place;
        return {
            key: `/${entry.key}`,
            place,
            facts,
            links: prefixed(links),
            stated: place === null ? flagged(entry.table) : null
        };
    });
    const [root] = manifests;
    if (root === undefined)
        report('warning', (0,failures.missingManifest)(file.path, 'package.json'), null);
    const required = new Set(nodes.flatMap(({ links }) => links ?? []).map(({ to }) => to));
    const direct = root === undefined
        ? entries
            .filter(({ key, above }) => above === null && !required.has(`/${key}`))
            .map(({ key, table }) => ({ to: key, scope: flagged(table) }))
        : root.wanted.flatMap(({ name, scope }) => linkTo(null, name, scope, 'the project'));
    const place = folderOf(file.path);
    const facts = npmFacts({ name: root?.name ?? textOf(lock.name) ?? folderName(place), version: root?.version ?? textOf(lock.version) }, file, report);
    return { nodes: [...nodes, { key: '', place, facts, links: prefixed(direct), stated: null }], root: '' };
};
/** An optional dependency of version 1 stands in `requires` like any other; bundled ones of the platform may be absent. */
const missing = (entry, name) => entry.table.optional === true || fieldOf(tableOf(entry.table.optionalDependencies), name) !== undefined;
const prefixed = (links) => links.map(({ to, scope }) => ({ to: `/${to}`, scope }));

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/npm.js
/** package-lock.json and npm-shrinkwrap.json of npm 5 and later. Format: https://docs.npmjs.com/cli/configuring-npm/package-lock-json */







const title = 'npm package-lock.json';
/** The name a folder of `node_modules` gives to a package. */
const folderPackage = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
/** Where Node looks for `name` from the folder `from`: in `node_modules` there and in every folder above. */
const located = (entries, from, name) => {
    for (let folder = from;; folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '') {
        if (!folder.endsWith('node_modules')) {
            const path = `${folder}${folder === '' ? '' : '/'}node_modules/${name}`;
            const entry = entries.get(path);
            if (entry !== undefined)
                return linkTarget(entry) ?? path;
        }
        if (folder === '')
            return null;
    }
};
const linkTarget = (entry) => {
    if (entry.link !== true)
        return null;
    const target = textOf(entry.resolved);
    return target === null ? null : joined('', target) === '.' ? '' : joined('', target);
};
/** Optional dependencies and peers may be missing; npm leaves them out where they do not fit. */
const wantedOf = (entry, project) => {
    const optional = tableOf(entry.optionalDependencies);
    const peerMeta = tableOf(entry.peerDependenciesMeta);
    const names = (field) => Object.keys(tableOf(entry[field]));
    const isOptional = (name) => Object.hasOwn(optional, name);
    const scopeIf = (condition) => (condition ? 'optional' : 'required');
    return [
        ...names('dependencies').map(name => ({ name, scope: scopeIf(isOptional(name)), mayBeMissing: isOptional(name) })),
        ...names('optionalDependencies').map((name) => ({ name, scope: 'optional', mayBeMissing: true })),
        ...names('peerDependencies').map(name => {
            const scope = scopeIf(isOptional(name) || tableOf(fieldOf(peerMeta, name)).optional === true);
            return { name, scope, mayBeMissing: true };
        }),
        ...(project ? names('devDependencies') : []).map((name) => ({ name, scope: 'excluded', mayBeMissing: isOptional(name) }))
    ];
};
const linksOf = ({ file, report, entries }, path, entry) => wantedOf(entry, !path.includes('node_modules')).flatMap(({ name, scope, mayBeMissing }) => {
    const to = located(entries, path, name);
    if (to !== null && entries.has(to))
        return [{ to, scope }];
    const from = path === '' ? 'the project' : path;
    if (!mayBeMissing)
        report('error', (0,failures.danglingDependency)(file.path, from, name), lineOf(file.text, JSON.stringify(path)));
    return [];
});
/** npm's own answer: `dev` and `optional` stand at what is needed for nothing else. */
const statedScope = (entry) => {
    if (entry.dev === true)
        return 'excluded';
    return entry.optional === true || entry.devOptional === true ? 'optional' : 'required';
};
const nodeOf = (packages, path, entry) => {
    const { file, report, root } = packages;
    const inModules = path.includes('node_modules/');
    const workspace = !inModules && path !== '' && isWorkspace(root.workspaces, path);
    const place = path === '' || workspace ? joined(folderOf(file.path), path) : null;
    const name = textOf(entry.name) ?? (inModules ? folderPackage(path) : folderName(joined(folderOf(file.path), path)));
    const version = textOf(entry.version);
    if (version === null && inModules) {
        const problem = (0,failures.misshapenLockfile)(file.path, `the package ${path} has no version`);
        report('error', problem, lineOf(file.text, JSON.stringify(path)));
    }
    const bundled = entry.inBundle === true ? [{ name: 'cdx:npm:package:bundled', value: 'true' }] : [];
    const facts = npmFacts({
        name,
        version,
        resolved: textOf(entry.resolved),
        integrity: textOf(entry.integrity),
        licence: textOf(entry.license),
        properties: bundled
    }, file, report);
    return {
        key: path,
        place,
        facts,
        links: linksOf(packages, path, entry),
        stated: place === null ? statedScope(entry) : null
    };
};
/** What package.json asks for is asked for, although a stale lockfile may not know of it. */
const withManifest = (root, manifest) => {
    const merged = ['dependencies', 'devDependencies', 'optionalDependencies'].map(field => {
        return [field, { ...tableOf(manifest?.[field]), ...tableOf(root[field]) }];
    });
    return { ...root, ...Object.fromEntries(merged) };
};
/** Versions 2 and 3: one entry for each folder. */
const readPackages = (file, lock, table, manifest, report) => {
    const entries = new Map();
    for (const [path, entry] of Object.entries(table)) {
        if (isTable(entry))
            entries.set(path, entry);
        else {
            const problem = (0,failures.misshapenLockfile)(file.path, `the package ${path} is no object`);
            report('error', problem, lineOf(file.text, JSON.stringify(path)));
        }
    }
    const root = withManifest({ name: lock.name, version: lock.version, ...entries.get('') }, manifest);
    entries.set('', root);
    const packages = { file, report, entries, root };
    const nodes = [...entries]
        .filter(([, entry]) => linkTarget(entry) === null)
        .map(([path, entry]) => nodeOf(packages, path, entry));
    return { nodes, root: '' };
};
const npm = {
    name: 'npm',
    title,
    family: 'npm',
    names: /^(?:package-lock|npm-shrinkwrap)\.json$/,
    recognise: text => /^\s*\{/.test(text) && /"lockfileVersion"\s*:\s*[123]\b/.test(text) && !/"importers"/.test(text),
    read: (file, files, report) => {
        const lock = parseJson(file, report);
        if (lock === null)
            return null;
        const version = textOf(lock.lockfileVersion);
        if (version === null && !isTable(lock.packages) && !isTable(lock.dependencies)) {
            report('error', (0,failures.misshapenLockfile)(file.path, 'it has neither a lockfileVersion nor packages'), null);
            return null;
        }
        if (version !== null && !/^[123]$/.test(version)) {
            report('warning', (0,failures.unknownLockfileVersion)(file.path, version, '1, 2 and 3'), lineOf(file.text, '"lockfileVersion"'));
        }
        for (const field of ['packages', 'dependencies']) {
            if (lock[field] === undefined || isTable(lock[field]))
                continue;
            report('error', (0,failures.misshapenLockfile)(file.path, `\`${field}\` is no object`), lineOf(file.text, `"${field}"`));
        }
        if (isTable(lock.packages)) {
            const manifest = beside(file, 'package.json', files);
            const table = manifest === undefined ? null : parseJson(manifest, report);
            return readPackages(file, lock, lock.packages, table, report);
        }
        return readNpmTree(file, lock, files, report);
    }
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/pypi-package.js
/** A Python package, whichever tool locked it. */





/** The one spelling of a name. Source: PEP 503. */
const normalName = (name) => name.toLowerCase().replaceAll(/[-_.]+/g, '-');
const pypi_package_qualifiersOf = (origin) => {
    if (origin?.kind === 'git')
        return { vcs_url: vcsUrl(origin.url, origin.commit) };
    return origin?.kind === 'url' ? { download_url: publicUrl(origin.url) } : {};
};
const pypi_package_referencesOf = (origin) => {
    if (origin?.kind === 'git')
        return [reference('vcs', vcsUrl(origin.url, origin.commit))];
    return origin?.kind === 'url' ? [reference('distribution', origin.url)] : [];
};
const pypiFacts = ({ name, version, description = null, hashes = [], origin = null, properties = [] }) => factsOf({
    name,
    version,
    description,
    purl: (0,format/* formatPurl */.d)({
        type: 'pypi',
        namespace: null,
        name: normalName(name),
        version,
        qualifiers: pypi_package_qualifiersOf(origin),
        subpath: null
    }),
    hashes,
    references: pypi_package_referencesOf(origin),
    properties
});
/** `sha256:…` each; those that are none are reported. */
const pypiHashes = (texts, file, report) => [...new Set(texts)].sort().flatMap(text => {
    const hash = colonHash(text);
    if (hash === null)
        report('warning', (0,failures.unusableHash)(file.path, text), lineOf(file.text, text));
    return hash ?? [];
});
/** `git+https://…@commit`, `git+https://…#commit` taken apart. */
const gitReference = (text) => {
    const [, url = text, commit = null] = /^git\+(.+?)(?:@([^@/#]+))?(?:#.*)?$/s.exec(text) ?? [];
    return { kind: 'git', url, commit };
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/requirement.js
/** One requirement of pip. Source: https://packaging.python.org/en/latest/specifications/dependency-specifiers */

const requirement_named = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/s;
const pinned = /^\(?\s*={2,3}\s*([A-Za-z0-9][A-Za-z0-9.!+_-]*)\s*\)?$/;
const requirement_originOf = (address) => {
    if (address.startsWith('git+'))
        return gitReference(address);
    return /^(?:https?|ftp):/.test(address)
        ? { kind: 'url', url: address.replace(/#.*$/s, '') }
        : { kind: 'path', path: address };
};
/** The name in an address: `#egg=name`, the file name of a wheel or archive, or the last part. */
const nameIn = (address) => {
    const egg = /#(?:.*&)?egg=([A-Za-z0-9._-]+)/s.exec(address)?.[1];
    if (egg !== undefined)
        return egg;
    const last = (address.split(/[#?]/)[0] ?? '').replace(/\/+$/, '').split('/').at(-1) ?? '';
    const archive = /^([A-Za-z0-9._]+)-\d[^-]*(?:-.*\.whl|\.tar\.gz|\.zip)$/.exec(last)?.[1];
    const plain = last.replace(/(?:\.git)?(?:@.*)?$/, '');
    return archive ?? (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(plain) ? plain : null);
};
/** Null where the text is no requirement. */
const parseRequirement = (text) => {
    const [before = '', ...markers] = text.replaceAll(/\s+/g, ' ').split(/ ?; ?/);
    const marker = markers.length === 0 ? null : markers.join('; ').trim();
    const address = before.trim();
    if (/^(?:[a-z]+\+)?(?:https?|ssh|file|git):\/\/|^\.{0,2}\//.test(address) || address === '.') {
        const name = nameIn(address);
        return name === null ? null : { name, version: null, origin: requirement_originOf(address), marker };
    }
    const parts = requirement_named.exec(address);
    if (parts === null)
        return null;
    const [, name = '', rest = ''] = parts;
    if (rest.startsWith('@'))
        return { name, version: null, origin: requirement_originOf(rest.slice(1).trim()), marker };
    if (rest !== '' && !/^\(?\s*(?:[=<>!~]=|[<>])/.test(rest))
        return null;
    return { name, version: pinned.exec(rest.trim())?.[1] ?? null, origin: null, marker };
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/python-manifest.js





const requirementNames = (texts, scope) => textsOf(texts).flatMap(text => {
    const requirement = parseRequirement(text);
    return requirement === null ? [] : [{ name: normalName(requirement.name), scope }];
});
const groups = (table, scope) => Object.values(tableOf(table)).flatMap(texts => requirementNames(texts, scope));
/** Poetry's own tables: a name and what it should be; `python` is the interpreter. */
const poetryNames = (table, scope) => Object.entries(tableOf(table))
    .filter(([name]) => name.toLowerCase() !== 'python')
    .map(([name, value]) => ({
    name: normalName(name),
    scope: scope === 'required' && isTable(value) && value.optional === true ? 'optional' : scope
}));
const poetryWanted = (poetry) => [
    ...poetryNames(poetry.dependencies, 'required'),
    ...poetryNames(poetry['dev-dependencies'], 'excluded'),
    ...Object.entries(tableOf(poetry.group)).flatMap(([name, group]) => poetryNames(tableOf(group).dependencies, name === 'main' ? 'required' : 'excluded'))
];
/** The manifest in the folder `place`; null where none was given or it cannot be read, which is reported. */
const pythonProject = (place, files, report = () => undefined) => {
    const file = files.get(joined(place, 'pyproject.toml'));
    const table = file === undefined ? null : parseToml(file, report);
    if (table === null)
        return null;
    const project = tableOf(table.project);
    const poetry = tableOf(tableOf(table.tool).poetry);
    return {
        name: textOf(project.name) ?? textOf(poetry.name),
        version: textOf(project.version) ?? textOf(poetry.version),
        wanted: [
            ...requirementNames(project.dependencies, 'required'),
            ...groups(project['optional-dependencies'], 'optional'),
            ...groups(table['dependency-groups'], 'excluded'),
            ...poetryWanted(poetry)
        ]
    };
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/pipenv.js
/** Pipfile.lock of pipenv: versions and hashes without a graph; Pipfile tells what is direct. */






const pipenv_sections = [
    ['default', 'packages', 'required'],
    ['develop', 'dev-packages', 'excluded']
];
const pipenv_originOf = (table) => {
    const git = textOf(table.git);
    const path = textOf(table.path);
    const url = textOf(table.file);
    if (git !== null)
        return { kind: 'git', url: git, commit: textOf(table.ref) };
    if (path !== null)
        return { kind: 'path', path };
    if (url === null)
        return null;
    return /^https?:/.test(url) ? { kind: 'url', url } : { kind: 'path', path: url };
};
const pipenv_nodeOf = (file, name, table, scope, report) => {
    const stated = textOf(table.version);
    const version = /^={2,3}([^*]+)$/.exec(stated ?? '')?.[1] ?? null;
    const origin = pipenv_originOf(table);
    const line = lineOf(file.text, JSON.stringify(name));
    if (version === null && origin === null)
        report('warning', (0,failures.unpinnedRequirement)(file.path, `${name}${stated ?? ''}`), line);
    const markers = textOf(table.markers);
    const facts = pypiFacts({
        name,
        version,
        origin,
        hashes: pypiHashes(textsOf(table.hashes), file, report),
        properties: markers === null ? [] : [{ name: 'towpath:pypi:marker', value: markers }]
    });
    return { key: `${scope} ${normalName(name)}`, place: null, facts, links: null, stated: scope };
};
/** What Pipfile asks for; null where it was not given. */
const directOf = (file, files, report) => {
    const pipfile = beside(file, 'Pipfile', files);
    const table = pipfile === undefined ? null : parseToml(pipfile, report);
    if (table === null)
        return null;
    return pipenv_sections.flatMap(([, field, scope]) => Object.keys(tableOf(table[field])).map(name => ({ to: `${scope} ${normalName(name)}`, scope })));
};
const pipenv_read = (file, files, report) => {
    const lock = parseJson(file, report);
    if (lock === null)
        return null;
    if (!isTable(lock.default) && !isTable(lock.develop)) {
        report('error', (0,failures.misshapenLockfile)(file.path, 'it has neither `default` nor `develop`'), null);
        return null;
    }
    const nodes = pipenv_sections.flatMap(([field, , scope]) => Object.entries(tableOf(lock[field])).flatMap(([name, table]) => {
        if (isTable(table))
            return pipenv_nodeOf(file, name, table, scope, report);
        report('error', (0,failures.misshapenLockfile)(file.path, `the package ${name} is no object`), lineOf(file.text, JSON.stringify(name)));
        return [];
    }));
    report('note', (0,failures.unknownGraph)(file.path, 'what is installed'), null);
    const place = folderOf(file.path);
    const project = pythonProject(place, files);
    const facts = pypiFacts({ name: project?.name ?? folderName(place), version: project?.version ?? null });
    return { nodes: [...nodes, { key: '', place, facts, links: directOf(file, files, report), stated: null }], root: '' };
};
const pipenv = {
    name: 'pipenv',
    title: 'Pipfile.lock',
    family: 'pypi',
    names: /^Pipfile\.lock$/,
    recognise: text => /^\s*\{/.test(text) && /"_meta"\s*:/.test(text) && /"pipfile-spec"/.test(text),
    read: pipenv_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/pnpm-keys.js
/** Peers stand behind the version in round brackets: `(react@18.2.0)`. */
const withoutPeers = (key) => key.split('(')[0] ?? key;
const atParts = (text) => {
    const plain = withoutPeers(text);
    const at = plain.indexOf('@', 1);
    return at < 0 ? null : { name: plain.slice(0, at), version: plain.slice(at + 1) };
};
/** 9.0: `name@1.0.0(peer@2.0.0)`; an alias is referred to by its key, everything else by its version. */
const nine = {
    keyOf: (name, ref) => {
        if (ref.startsWith('link:'))
            return null;
        if (ref.startsWith('@'))
            return ref;
        const at = ref.indexOf('@');
        const before = (mark) => !ref.includes(mark) || at < ref.indexOf(mark);
        return at >= 0 && before('(') && before(':') ? ref : `${name}@${ref}`;
    },
    partsOf: key => {
        const parts = atParts(key);
        return parts === null || /^(?:https?:|git[+:]|file:|link:|ssh:)/.test(parts.version) ? null : parts;
    }
};
/** 6.0: `/name@1.0.0(peer@2.0.0)`; other origins are keys of their own. */
const six = {
    keyOf: (name, ref) => {
        if (ref.startsWith('link:'))
            return null;
        return withoutPeers(ref).includes('/') || ref.startsWith('file:') ? ref : `/${name}@${ref}`;
    },
    partsOf: key => (key.startsWith('/') ? atParts(key.slice(1)) : null)
};
/** 5.x: `/name/1.0.0_peer@2.0.0`. */
const five = {
    keyOf: (name, ref) => {
        if (ref.startsWith('link:'))
            return null;
        return (ref.split('_')[0] ?? ref).includes('/') || ref.startsWith('file:') ? ref : `/${name}/${ref}`;
    },
    partsOf: key => {
        const parts = /^\/((?:@[^/]+\/)?[^/]+)\/([^/_]+)(?:_.*)?$/s.exec(key);
        return parts === null ? null : { name: parts[1] ?? '', version: parts[2] ?? '' };
    }
};
/** Major version of the lockfile to its style; the newest for versions to come. */
const pnpmStyle = (major) => {
    if (major >= 9)
        return nine;
    return major >= 6 ? six : five;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/pnpm.js
/** pnpm-lock.yaml, versions 5.x, 6.x and 9.0. */







/** A folder of the repository has its place for a key, so that it cannot be that of a package. */
const projectKey = (path) => `importer:${path}`;
const pnpm_sections = [
    ['dependencies', 'required'],
    ['optionalDependencies', 'optional'],
    ['devDependencies', 'excluded']
];
/** Since 6.0 an importer writes `{specifier, version}`, before that the version only. */
const refOf = (value) => textOf(isTable(value) ? value.version : value);
const linkOf = (lock, from, place, name, ref, scope) => {
    const key = lock.style.keyOf(name, ref);
    if (key !== null && lock.packages.has(key))
        return [{ to: key, scope }];
    const folder = /^(?:link|file):(.*)$/s.exec(ref)?.[1];
    if (folder !== undefined && lock.importers.has(joined(place, withoutPeers(folder)))) {
        return [{ to: projectKey(joined(place, withoutPeers(folder))), scope }];
    }
    if (key !== null)
        pnpm_report(lock, from, key);
    return [];
};
const pnpm_report = ({ file, report: tell }, from, to) => tell('error', (0,failures.danglingDependency)(file.path, from, to), lineOf(file.text, to, from));
const pnpm_linksOf = (lock, from, place, table, fields = pnpm_sections) => fields.flatMap(([field, scope]) => Object.entries(tableOf(table[field])).flatMap(([name, value]) => {
    const ref = refOf(value);
    return ref === null ? [] : linkOf(lock, from, place, name, ref, scope);
}));
const importerNode = (lock, path, table) => {
    const place = joined(folderOf(lock.file.path), path);
    const manifestFile = lock.files.get(joined(place, 'package.json'));
    const manifest = manifestFile === undefined ? null : readNpmManifest(manifestFile, lock.report);
    const facts = npmFacts({ name: manifest?.name ?? folderName(place), version: manifest?.version ?? null }, lock.file, lock.report);
    const known = new Set(pnpm_sections.flatMap(([field]) => Object.keys(tableOf(table[field]))));
    for (const { name, range, scope } of manifest?.wanted ?? []) {
        /** Folders may be left out of the lockfile (`excludeLinksFromLockfile`). */
        const mayBeMissing = scope === 'optional' || /^(?:link|file|workspace):/.test(range);
        if (!known.has(name) && !mayBeMissing)
            pnpm_report(lock, manifest?.name ?? path, name);
    }
    return { key: projectKey(path), place, facts, links: pnpm_linksOf(lock, path, path, table), stated: null };
};
const pnpm_originOf = (resolution) => {
    const repo = textOf(resolution.repo);
    if (repo !== null)
        return `${repo.startsWith('git') ? '' : 'git+'}${repo}#${textOf(resolution.commit) ?? ''}`;
    const folder = textOf(resolution.directory);
    return textOf(resolution.tarball) ?? (folder === null ? null : `file:${folder}`);
};
/** A package that is no registry's names itself; else its key does, up to the address. */
const identityOf = (lock, key, table) => {
    const parts = lock.style.partsOf(key);
    const at = key.replace(/^\//, '').indexOf('@', 1);
    const fallback = at < 0 ? withoutPeers(key).replace(/^.*\//s, '') : key.replace(/^\//, '').slice(0, at);
    return {
        name: textOf(table.name) ?? parts?.name ?? fallback,
        version: textOf(table.version) ?? parts?.version ?? null
    };
};
const packageNode = (lock, key, table) => {
    const { file } = lock;
    const identity = identityOf(lock, key, table);
    const resolution = tableOf(table.resolution);
    if (!isTable(table.resolution)) {
        lock.report('error', (0,failures.misshapenLockfile)(file.path, `the package ${key} has no resolution`), lineOf(file.text, key));
    }
    const facts = npmFacts({ ...identity, resolved: pnpm_originOf(resolution), integrity: textOf(resolution.integrity) }, file, lock.report);
    return { key, place: null, facts, links: pnpm_linksOf(lock, key, '', table, pnpm_sections.slice(0, 2)), stated: null };
};
/** Since 9.0 the graph (`snapshots`) stands apart from what is known about each version (`packages`). */
const pnpm_packagesOf = (file, lock, tell) => {
    const known = tableOf(lock.packages);
    if (!isTable(lock.snapshots))
        return new Map(Object.entries(known).map(([key, table]) => [key, tableOf(table)]));
    const keys = new Set(Object.keys(lock.snapshots).map(withoutPeers));
    for (const key of Object.keys(known).filter(one => !keys.has(one))) {
        tell('error', (0,failures.misshapenLockfile)(file.path, `the package ${key} has no snapshot`), lineOf(file.text, key));
    }
    return new Map([
        ...Object.entries(known)
            .filter(([key]) => !keys.has(key))
            .map(([key, table]) => [key, tableOf(table)]),
        ...Object.entries(lock.snapshots).map(([key, table]) => [
            key,
            { ...tableOf(known[withoutPeers(key)]), ...tableOf(table) }
        ])
    ]);
};
const importersOf = (lock) => isTable(lock.importers)
    ? new Map(Object.entries(lock.importers).map(([path, table]) => [joined('.', path), tableOf(table)]))
    : new Map([['.', lock]]);
const pnpm_read = (file, files, tell) => {
    const value = parseYaml(file, tell);
    if (value === null)
        return null;
    const version = textOf(value.lockfileVersion);
    if (version === null) {
        tell('error', (0,failures.misshapenLockfile)(file.path, 'it has no lockfileVersion'), null);
        return null;
    }
    const major = Number.parseInt(version, 10);
    if (![5, 6, 9].includes(major)) {
        tell('warning', (0,failures.unknownLockfileVersion)(file.path, version, '5.x, 6.x and 9.0'), lineOf(file.text, 'lockfileVersion'));
    }
    const importers = importersOf(value);
    const packages = pnpm_packagesOf(file, value, tell);
    const lock = { file, files, report: tell, style: pnpmStyle(major), importers, packages };
    const nodes = [
        ...[...importers].map(([path, table]) => importerNode(lock, path, table)),
        ...[...packages].map(([key, table]) => packageNode(lock, key, table))
    ];
    return { nodes, root: importers.has('.') ? projectKey('.') : null };
};
const pnpm = {
    name: 'pnpm',
    title: 'pnpm-lock.yaml',
    family: 'npm',
    names: /^pnpm-lock\.yaml$/,
    recognise: text => /^lockfileVersion:/m.test(text) && /^(?:importers|packages|dependencies|settings|specifiers):/m.test(text),
    read: pnpm_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/poetry.js
/** poetry.lock, versions 1.0 to 2.1. */






const poetry_originOf = (source) => {
    const url = textOf(source.url) ?? '';
    const commit = textOf(source.resolved_reference) ?? textOf(source.reference);
    if (source.type === 'git')
        return { kind: 'git', url, commit };
    if (source.type === 'url')
        return { kind: 'url', url };
    return source.type === 'directory' || source.type === 'file' ? { kind: 'path', path: url } : null;
};
const poetry_keyOf = (name, version, index) => `${name}@${version ?? ''}#${index}`;
/** Hashes stand at the package, before version 2.0 in a table at the end. */
const hashTexts = (name, table, lock) => {
    const old = tableOf(tableOf(lock.metadata).files);
    const files = [...listOf(table.files), ...listOf(fieldOf(old, name))];
    return files.flatMap(file => textOf(tableOf(file).hash) ?? []);
};
/** A dependency is optional where every form of it is. */
const isOptional = (value) => {
    const forms = Array.isArray(value) ? listOf(value) : [value];
    return forms.every(form => isTable(form) && form.optional === true);
};
/** Since 2.1 each package names its groups, in version 1 its category. */
const poetry_statedScope = (table) => {
    const groups = [...textsOf(table.groups), ...(textOf(table.category) === null ? [] : [textOf(table.category) ?? ''])];
    if (groups.length > 0 && !groups.includes('main'))
        return 'excluded';
    return table.optional === true ? 'optional' : 'required';
};
const poetry_read = (file, files, report) => {
    const lock = parseToml(file, report);
    if (lock === null)
        return null;
    if (lock.package !== undefined && !Array.isArray(lock.package)) {
        report('error', (0,failures.misshapenLockfile)(file.path, '`package` is no list'), null);
        return null;
    }
    const packages = listOf(lock.package).flatMap((value, index) => {
        const table = tableOf(value);
        const name = textOf(table.name);
        const version = textOf(table.version);
        if (name === null || version === null)
            report('error', (0,failures.misshapenLockfile)(file.path, `package ${index + 1} has no name or no version`), null);
        return name === null ? [] : [{ table, name, version, key: poetry_keyOf(name, version, index) }];
    });
    const byName = Map.groupBy(packages, ({ name }) => normalName(name));
    const links = (from, name, scope) => {
        const found = byName.get(normalName(name)) ?? [];
        if (found.length === 0 && scope !== 'optional') {
            report('error', (0,failures.danglingDependency)(file.path, from, name), lineOf(file.text, `name = "${from}"`));
        }
        return found.map(({ key }) => ({ to: key, scope }));
    };
    const nodes = packages.map(({ table, name, version, key }) => {
        const facts = pypiFacts({
            name,
            version,
            description: textOf(table.description),
            origin: poetry_originOf(tableOf(table.source)),
            hashes: pypiHashes(hashTexts(name, table, lock), file, report)
        });
        const needs = Object.entries(tableOf(table.dependencies)).flatMap(([to, value]) => links(name, to, isOptional(value) ? 'optional' : 'required'));
        return { key, place: null, facts, links: needs, stated: null };
    });
    const place = folderOf(file.path);
    const manifest = pythonProject(place, files, report);
    if (manifest === null)
        report('warning', (0,failures.missingManifest)(file.path, 'pyproject.toml'), null);
    const needed = new Set(nodes.flatMap(({ links: all }) => all ?? []).map(({ to }) => to));
    const direct = manifest === null
        ? packages.filter(({ key }) => !needed.has(key)).map(({ key, table }) => ({ to: key, scope: poetry_statedScope(table) }))
        : manifest.wanted.flatMap(({ name, scope }) => links('the project', name, scope));
    const facts = pypiFacts({ name: manifest?.name ?? folderName(place), version: manifest?.version ?? null });
    return { nodes: [...nodes, { key: '', place, facts, links: direct, stated: null }], root: '' };
};
const poetry = {
    name: 'poetry',
    title: 'poetry.lock',
    family: 'pypi',
    names: /^poetry\.lock$/,
    recognise: text => /^\[\[package\]\]/m.test(text) &&
        /^(?:# This file is automatically @?generated by Poetry|python-versions = |category = )/m.test(text),
    read: poetry_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/requirements-lines.js
/** Lines of a requirements file. Source: https://pip.pypa.io/en/stable/reference/requirements-file-format */
const pieceOf = (whole) => {
    const hash = /(?:^|\s)#/.exec(whole);
    const line = (hash === null ? whole : whole.slice(0, hash.index)).trimEnd();
    const comment = hash === null ? null : whole.slice(hash.index + hash[0].length);
    const continued = line.endsWith('\\');
    return { code: (continued ? line.slice(0, -1) : line).trim(), comment, continued };
};
/** Lines joined where they end in `\`; the comments on and behind each belong to it. */
const logicalLines = (text) => {
    const all = [];
    let open = null;
    const close = (comment) => {
        const code = open?.codes.filter(one => one !== '').join(' ') ?? '';
        if (open !== null && code !== '')
            all.push({ line: open.line, text: code, comments: comment === null ? [] : [comment] });
        open = null;
    };
    for (const [index, whole] of text.split('\n').entries()) {
        const { code, comment, continued } = pieceOf(whole);
        if (comment !== null && code === '' && open === null) {
            all.at(-1)?.comments.push(comment);
            continue;
        }
        open ??= { line: index + 1, codes: [] };
        open.codes.push(code);
        if (!continued)
            close(comment);
    }
    close(null);
    return all;
};
/** What pip-compile and uv write behind a requirement: `# via flask`, or a list below `# via`. */
const viaOf = (comments) => {
    const start = comments.findIndex(comment => /^\s*via\b/.test(comment));
    if (start < 0)
        return [];
    return comments
        .slice(start)
        .flatMap(comment => comment.replace(/^\s*via\b/, '').split(/,(?![^(]*\))/))
        .map(text => text.trim())
        .filter(text => text !== '');
};
const include = /^(?:-r|--requirement|-c|--constraint)(?:\s*=\s*|\s+|(?=[^\s-]))(.+)$/s;
const requirements_lines_lineOf = ({ line, text, comments }) => {
    const path = include.exec(text)?.[1];
    if (path !== undefined)
        return {
            kind: 'include',
            line,
            path: path.trim().replace(/^(["'])(.*)\1$/s, '$2'),
            constraint: /^-c|^--c/.test(text)
        };
    const editable = /^(?:-e|--editable)(?:\s*=\s*|\s+)(.+)$/s.exec(text)?.[1];
    if (editable === undefined && text.startsWith('-'))
        return { kind: 'option', line };
    const whole = editable ?? text;
    const hashes = [...whole.matchAll(/--hash[=\s]\s*(\S+)/g)].map(match => match[1] ?? '');
    const requirement = (whole.split(/\s--[a-z]/)[0] ?? '').trim();
    return { kind: 'requirement', line, text: requirement, hashes, via: viaOf(comments) };
};
const requirementLines = (text) => logicalLines(text).map(requirements_lines_lineOf);

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/requirements.js
/** requirements.txt of pip, pip-compile and `uv pip compile`. */






/** The requirements of one file; what it includes is added to `waiting`. */
const collectFile = ({ file, constraint }, files, found, report) => requirementLines(file.text).flatMap((line) => {
    if (line.kind === 'include') {
        const included = files.get(joined(folderOf(file.path), line.path));
        if (included === undefined)
            report('error', (0,failures.missingInclude)(file.path, line.path), line.line, file.path);
        return included === undefined ? [] : [{ file: included, constraint: constraint || line.constraint }];
    }
    if (line.kind === 'option')
        return [];
    const requirement = parseRequirement(line.text);
    if (requirement === null)
        report('error', (0,failures.unreadableLine)(file.path, line.text), line.line, file.path);
    else
        (constraint ? found.constraints : found.wanted).push({ ...line, requirement, file });
    return [];
});
/** Follows `-r` and `-c`; a file that includes itself is read once. */
const requirements_collect = (file, files, report) => {
    const found = { wanted: [], constraints: [] };
    const seen = new Set();
    const waiting = [{ file, constraint: false }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const key = `${next.constraint} ${next.file.path}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        for (const included of collectFile(next, files, found, report))
            waiting.push(included);
    }
    return found;
};
const requirements_development = /(?:^|[-_./])(?:dev|develop|development|tests?|testing|lint|docs?)(?:[-_.]|$)/i;
/** By convention the name of the file tells what its requirements are for. */
const requirements_scopeOf = ({ path }) => requirements_development.test(path
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/\.txt$/, '')) && /requirements/i.test(path)
    ? 'excluded'
    : 'required';
const names = /^(?:.*[-_.])?requirements(?:[-_.].*)?\.txt$/i;
const isNamed = ({ path }) => names.test(path.slice(path.lastIndexOf('/') + 1));
/** A file of another name that a requirements file for production includes is a part of that one's project. */
const belongsToAnother = (file, files) => !isNamed(file) &&
    [...files.values()].some(other => isNamed(other) &&
        requirements_scopeOf(other) === 'required' &&
        requirementLines(other.text).some(line => line.kind === 'include' && joined(folderOf(other.path), line.path) === file.path));
const requirements_keyOf = ({ requirement: { name, version } }) => `${normalName(name)}@${version ?? ''}`;
/** A constraint gives its version to a requirement without one. */
const constrained = (wanted, constraints) => {
    const constraint = constraints.get(normalName(wanted.requirement.name));
    if (wanted.requirement.version !== null || wanted.requirement.origin !== null || constraint === undefined)
        return wanted;
    const { version } = constraint.requirement;
    return { ...wanted, requirement: { ...wanted.requirement, version }, hashes: [...wanted.hashes, ...constraint.hashes] };
};
/** `via` names the project itself by its file: `-r requirements.in`, `harbour (pyproject.toml)`. */
const byProject = (via) => /^-[rc] |\((?:pyproject\.toml|setup\.(?:py|cfg))(?:::?.*)?\)$|\.(?:in|toml|txt)$/.test(via);
const requirements_factsOf = ({ requirement, hashes, file }, report) => {
    const { name, version, origin, marker } = requirement;
    const properties = marker === null ? [] : [{ name: 'towpath:pypi:marker', value: marker }];
    return pypiFacts({
        name,
        version,
        origin,
        properties,
        hashes: pypiHashes(hashes, file, (severity, failure, line) => report(severity, failure, line, file.path))
    });
};
const requirements_read = (file, files, report) => {
    if (/constraints?[^/]*\.txt$/i.test(file.path) || belongsToAnother(file, files))
        return null;
    const { wanted: all, constraints } = requirements_collect(file, files, report);
    const byName = new Map(constraints.map(one => [normalName(one.requirement.name), one]));
    const wanted = all.map(one => constrained(one, byName));
    for (const { requirement, file: from, line, text } of wanted) {
        if (requirement.version === null && requirement.origin === null) {
            report('warning', (0,failures.unpinnedRequirement)(from.path, text), line, from.path);
        }
    }
    const known = wanted.length > 0 && wanted.every(({ via }) => via.length > 0);
    if (!known && wanted.length > 0)
        report('note', (0,failures.unknownGraph)(file.path, 'the requirements of the project'), null);
    const needs = new Map();
    for (const one of known ? wanted : []) {
        for (const via of one.via.filter(text => !byProject(text))) {
            const from = normalName(via.replace(/\[.*$/, ''));
            const links = needs.get(from) ?? [];
            links.push({ to: requirements_keyOf(one), scope: 'required' });
            needs.set(from, links);
        }
    }
    const nodes = new Map(wanted.map((one) => [
        requirements_keyOf(one),
        {
            key: requirements_keyOf(one),
            place: null,
            facts: requirements_factsOf(one, report),
            links: known ? (needs.get(normalName(one.requirement.name)) ?? []) : null,
            stated: null
        }
    ]));
    const direct = known ? wanted.filter(({ via }) => via.some(byProject)) : wanted;
    const links = direct.map((one) => ({ to: requirements_keyOf(one), scope: requirements_scopeOf(file) }));
    const place = folderOf(file.path);
    const stated = pythonProject(place, files);
    const facts = pypiFacts({ name: stated?.name ?? folderName(place), version: stated?.version ?? null });
    return { nodes: [...nodes.values(), { key: '', place, facts, links, stated: null }], root: '' };
};
const line = /^\s*(?:$|#|-|[A-Za-z0-9][A-Za-z0-9._-]*(?:\[[^\]]*\])?\s*==)/;
const requirements = {
    name: 'requirements',
    title: 'requirements.txt',
    family: 'pypi',
    names,
    recognise: text => /^# This file (?:is|was) autogenerated by (?:pip-compile|uv)/m.test(text) ||
        (/^[A-Za-z0-9][A-Za-z0-9._-]*(?:\[[^\]]*\])?==\d/m.test(text) &&
            text
                .split('\n')
                .slice(0, -1)
                .every(one => line.test(one))),
    read: requirements_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/uv.js
/** uv.lock. */





const uv_originOf = (source) => {
    const git = textOf(source.git);
    if (git !== null) {
        const [url = git, commit = null] = git.split('#');
        return { ...gitReference(`git+${url.replace(/\?.*$/s, '')}`), kind: 'git', url: url.replace(/\?.*$/s, ''), commit };
    }
    const url = textOf(source.url);
    const path = textOf(source.path) ?? textOf(source.directory);
    if (url !== null)
        return { kind: 'url', url };
    return path === null ? null : { kind: 'path', path };
};
/** The folder of a project of this repository. */
const placeOf = (file, source) => {
    const folder = textOf(source.editable) ?? textOf(source.virtual);
    return folder === null ? null : joined(folderOf(file.path), folder);
};
const uv_hashTexts = (table) => [table.sdist, ...listOf(table.wheels)].flatMap(one => textOf(tableOf(one).hash) ?? []);
const uv_sections = [
    ['optional-dependencies', 'optional'],
    ['dev-dependencies', 'excluded']
];
/** Extras that somebody asks for, as `name[extra]`: their packages are as necessary as any other. */
const askedExtras = (packages) => new Set(packages.flatMap(({ table }) => [
    ...listOf(table.dependencies),
    ...uv_sections.flatMap(([field]) => Object.values(tableOf(table[field])).flatMap(listOf))
].flatMap(one => {
    const { name, extra } = tableOf(one);
    return textsOf(extra).map(text => `${normalName(textOf(name) ?? '')}[${normalName(text)}]`);
})));
const uv_wantedOf = ({ name, table }, asked) => [
    ...listOf(table.dependencies).map((one) => ({ wanted: tableOf(one), scope: 'required' })),
    ...uv_sections.flatMap(([field, scope]) => Object.entries(tableOf(table[field])).flatMap(([group, list]) => listOf(list).map((one) => ({
        wanted: tableOf(one),
        scope: field === 'optional-dependencies' && asked.has(`${normalName(name)}[${normalName(group)}]`)
            ? 'required'
            : scope
    }))))
];
const uv_read = (file, _files, report) => {
    const lock = parseToml(file, report);
    if (lock === null)
        return null;
    const version = textOf(lock.version);
    if (version === null || (lock.package !== undefined && !Array.isArray(lock.package))) {
        report('error', (0,failures.misshapenLockfile)(file.path, 'it has no version, or `package` is no list'), null);
        return null;
    }
    if (version !== '1')
        report('warning', (0,failures.unknownLockfileVersion)(file.path, version, '1'), lineOf(file.text, 'version ='));
    const packages = listOf(lock.package).flatMap((value, index) => {
        const table = tableOf(value);
        const name = textOf(table.name);
        if (name === null)
            report('error', (0,failures.misshapenLockfile)(file.path, `package ${index + 1} has no name`), null);
        return name === null ? [] : [{ key: `${name}#${index}`, name, version: textOf(table.version), table }];
    });
    const byName = Map.groupBy(packages, ({ name }) => normalName(name));
    const asked = askedExtras(packages);
    const links = (from, { wanted, scope }) => {
        const name = textOf(wanted.name) ?? '';
        const same = byName.get(normalName(name)) ?? [];
        const found = wanted.version === undefined ? same : same.filter(one => one.version === textOf(wanted.version));
        if (found.length === 0)
            report('error', (0,failures.danglingDependency)(file.path, from.name, name), lineOf(file.text, `name = "${from.name}"`));
        return found.map(({ key }) => ({ to: key, scope }));
    };
    const nodes = packages.map((one) => {
        const { key, name, table } = one;
        const source = tableOf(table.source);
        const place = placeOf(file, source);
        const facts = pypiFacts({
            name,
            version: one.version,
            origin: uv_originOf(source),
            hashes: pypiHashes(uv_hashTexts(table), file, report)
        });
        if (one.version === null && place === null && uv_originOf(source) === null) {
            report('error', (0,failures.misshapenLockfile)(file.path, `the package ${name} has no version`), lineOf(file.text, `name = "${name}"`));
        }
        return { key, place, facts, links: uv_wantedOf(one, asked).flatMap(wanted => links(one, wanted)), stated: null };
    });
    const root = nodes.find(({ place }) => place === folderOf(file.path));
    return { nodes, root: root?.key ?? null };
};
const uv = {
    name: 'uv',
    title: 'uv.lock',
    family: 'pypi',
    names: /^uv\.lock$/,
    recognise: text => /^version = \d+$/m.test(text) && /^source = \{ (?:registry|virtual|editable|git) = /m.test(text),
    read: uv_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/yarn-graph.js
/** What yarn 1 and berry have in common: entries found by `name@range`, projects from package.json. */






/** `@scope/name@range` taken apart. */
const patternParts = (pattern) => {
    const at = pattern.indexOf('@', 1);
    return at < 0 ? { name: pattern, range: '' } : { name: pattern.slice(0, at), range: pattern.slice(at + 1) };
};
const indexOf = (entries) => {
    const exact = new Map();
    const byName = new Map();
    for (const { key, patterns } of entries) {
        for (const pattern of patterns) {
            exact.set(pattern, key);
            const { name } = patternParts(pattern);
            byName.set(name, (byName.get(name) ?? new Set()).add(key));
        }
    }
    return { exact, byName };
};
const yarn_graph_projectKey = (place) => `workspace:${place}`;
/** `resolutions` of the root manifest replace ranges: by name, whatever stands before it in the pattern. */
const resolutionsOf = (root) => new Map(Object.entries(tableOf(root?.table.resolutions)).flatMap(([pattern, range]) => {
    const name = /((?:@[^/]+\/)?[^/@]+)(?:@[^/]*)?$/.exec(pattern)?.[1];
    const text = textOf(range);
    return name === undefined || text === null ? [] : [[name, text]];
}));
/** The forms in which a range may stand in the lockfile. */
const yarn_graph_forms = (name, range) => [`${name}@${range}`, `${name}@npm:${range}`];
const yarnGraph = ({ file, entries, workspaces }, files, report) => {
    const manifests = npmManifests(file, files, report);
    const [root] = manifests;
    if (root === undefined)
        report('warning', (0,failures.missingManifest)(file.path, 'package.json'), null);
    const index = indexOf(entries);
    const resolutions = resolutionsOf(root);
    const projects = new Map([
        ...manifests.flatMap(({ name, place }) => (name === null ? [] : [[name, place]])),
        ...workspaces
    ]);
    const target = (name, range) => {
        const resolution = resolutions.get(name);
        const patterns = [...yarn_graph_forms(name, range), ...(resolution === undefined ? [] : yarn_graph_forms(name, resolution))];
        const found = patterns.map(pattern => index.exact.get(pattern)).find(key => key !== undefined);
        if (found !== undefined)
            return found;
        const place = projects.get(name);
        if (place !== undefined)
            return yarn_graph_projectKey(place);
        const [first = null, second] = index.byName.get(name) ?? [];
        return second === undefined ? first : null;
    };
    const link = (from, name, range, scope) => {
        const to = target(name, range);
        if (to !== null)
            return [{ to, scope }];
        if (scope !== 'optional') {
            report('error', (0,failures.danglingDependency)(file.path, from, `${name}@${range}`), lineOf(file.text, `${from}@`));
        }
        return [];
    };
    /** The project's own choice provides a peer; else everything of that name may. */
    const peers = (name, scope) => {
        const own = root?.wanted.find(one => one.name === name);
        const chosen = own === undefined ? null : target(name, own.range);
        return (chosen === null ? [...(index.byName.get(name) ?? [])] : [chosen]).map(to => ({ to, scope }));
    };
    const linksOf = (key, { name, range, optional, peer }) => {
        const scope = optional ? 'optional' : 'required';
        return peer === true ? peers(name, scope) : link(key, name, range, scope);
    };
    const packages = entries.map(({ key, facts, wanted }) => ({
        key,
        place: null,
        facts,
        links: wanted.flatMap(one => linksOf(key, one)),
        stated: null
    }));
    const members = manifests.map(({ place, name, version, wanted }) => {
        const facts = npmFacts({ name: name ?? folderName(place), version }, file, report);
        const links = wanted.flatMap(one => link(name ?? place, one.name, one.range, one.scope));
        return { key: yarn_graph_projectKey(place), place, facts, links, stated: null };
    });
    if (root !== undefined)
        return { nodes: [...packages, ...members], root: yarn_graph_projectKey(root.place) };
    const place = folderOf(file.path);
    const needed = new Set(packages.flatMap(({ links }) => links ?? []).map(({ to }) => to));
    const direct = packages.filter(({ key }) => !needed.has(key)).map(({ key }) => ({ to: key, scope: 'required' }));
    const facts = npmFacts({ name: folderName(place), version: null }, file, report);
    return {
        nodes: [...packages, { key: yarn_graph_projectKey(place), place, facts, links: direct, stated: null }],
        root: yarn_graph_projectKey(place)
    };
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/yarn-syntax.js
/** Without a prototype, so that `__proto__` is a name like any other. */
const newTable = () => Object.create(null);
const token = /\s*(?:("(?:[^"\\]|\\.)*")|([:,])|([^\s:,"][^\s:,]*))/y;
const unquoted = (text) => {
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' ? value : null;
    }
    catch {
        return null;
    }
};
/** Null where the line is none of a lockfile. */
const tokens = (line) => {
    const all = [];
    for (token.lastIndex = 0; token.lastIndex < line.length;) {
        const [, quoted, mark, word] = token.exec(line) ?? [];
        const text = quoted === undefined ? word : unquoted(quoted);
        if (mark === ':' || mark === ',')
            all.push({ kind: mark, text: mark });
        else if (text === undefined || text === null)
            return null;
        else
            all.push({ kind: 'word', text });
    }
    return all;
};
/** The words of `a, b:` or of `name value`; `opens` where a table follows. */
const lineParts = (line) => {
    const all = tokens(line);
    if (all === null)
        return null;
    const opens = all.at(-1)?.kind === ':';
    const words = all.filter(({ kind }) => kind === 'word').map(({ text }) => text);
    const marks = all.length - words.length - (opens ? 1 : 0);
    const expected = opens ? words.length - 1 : 0;
    const fits = opens
        ? words.length > 0 && all.slice(0, -1).every(({ kind }, at) => kind === (at % 2 === 0 ? 'word' : ','))
        : words.length === 2;
    return fits && marks === expected ? { words, opens } : null;
};
const parseYarnSyntax = (text) => {
    const blocks = [];
    const open = [];
    for (const [index, whole] of text.split('\n').entries()) {
        const line = whole.trimEnd();
        const body = line.trimStart();
        if (body === '' || body.startsWith('#'))
            continue;
        const indent = line.length - body.length;
        const depth = indent / 2;
        const parts = lineParts(body);
        const wrong = { ok: false, line: index + 1 };
        if (parts === null)
            return { ...wrong, detail: 'a line is cut off or no line of yarn 1' };
        if (!Number.isInteger(depth) || depth > open.length)
            return { ...wrong, detail: 'a line is indented as nothing above it' };
        const [name = '', value] = parts.words;
        open.length = depth;
        const parent = open.at(-1);
        const table = newTable();
        if (parent === undefined) {
            if (!parts.opens)
                return { ...wrong, detail: 'a line in the first column is no package' };
            blocks.push({ patterns: parts.words, table, line: index + 1 });
        }
        else
            parent[name] = parts.opens ? table : value;
        if (parts.opens)
            open.push(table);
    }
    return { ok: true, blocks };
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/yarn.js
/** yarn.lock of yarn 1. */





const yarn_wantedOf = (table) => {
    const wanted = new Map();
    for (const field of ['dependencies', 'optionalDependencies']) {
        for (const [name, range] of Object.entries(tableOf(table[field]))) {
            wanted.set(name, { name, range: textOf(range) ?? '', optional: field === 'optionalDependencies' });
        }
    }
    return [...wanted.values()];
};
const entryOf = (file, { patterns, table, line }, report) => {
    const [key = ''] = patterns;
    const { name, range } = patternParts(key);
    const alias = /^npm:((?:@[^/]+\/)?[^@]+)/.exec(range)?.[1];
    const version = textOf(table.version);
    if (version === null)
        report('error', (0,failures.misshapenLockfile)(file.path, `the package ${key} has no version`), line);
    const origin = { resolved: textOf(table.resolved), integrity: textOf(table.integrity) };
    const facts = npmFacts({ name: alias ?? name, version, ...origin }, file, report);
    return { key, patterns, facts, wanted: yarn_wantedOf(table) };
};
const yarn_read = (file, files, report) => {
    const syntax = parseYarnSyntax(file.text);
    if (!syntax.ok) {
        report('error', (0,failures.brokenLockfile)(file.path, syntax.detail, syntax.line), syntax.line);
        return null;
    }
    if (!file.text.includes('# yarn lockfile v1')) {
        report('error', (0,failures.misshapenLockfile)(file.path, 'its first lines do not say that it is a lockfile of yarn 1'), 1);
    }
    const entries = syntax.blocks.map(block => entryOf(file, block, report));
    return yarnGraph({ file, entries, workspaces: new Map() }, files, report);
};
const yarn = {
    name: 'yarn',
    title: 'yarn.lock of yarn 1',
    family: 'npm',
    names: /^yarn\.lock$/,
    recognise: text => text.includes('# yarn lockfile v1'),
    read: yarn_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/yarn-berry.js
/** yarn.lock of yarn 2 and later. */






/** `npm:1.2.3`, `patch:lodash@npm%3A4.17.21#…`, `https://…`, `name@https://….git#commit=…`, `workspace:packages/a`. */
const yarn_berry_originOf = (resolution) => {
    const { name, range } = patternParts(resolution);
    const inner = /^patch:(.+?)#/s.exec(range)?.[1];
    if (inner !== undefined)
        return { ...yarn_berry_originOf(decoded(inner)), patched: true };
    const registry = /^npm:/.test(range);
    return { name, resolved: registry ? null : range, patched: false };
};
const decoded = (text) => text.replaceAll(/%3A/gi, ':').replaceAll(/%2F/gi, '/').replaceAll(/%40/g, '@');
const yarn_berry_wantedOf = (table) => {
    const meta = tableOf(table.dependenciesMeta);
    const peerMeta = tableOf(table.peerDependenciesMeta);
    const isOptional = (from, name) => textOf(tableOf(fieldOf(from, name)).optional) === 'true';
    const own = Object.entries(tableOf(table.dependencies)).map(([name, range]) => ({ name, range: textOf(range) ?? '', optional: isOptional(meta, name) }));
    const peers = Object.keys(tableOf(table.peerDependencies)).map((name) => ({ name, range: '', optional: isOptional(peerMeta, name), peer: true }));
    return [...own, ...peers];
};
/** The checksum is that of yarn's own archive, not of the package as it was published. */
const propertiesOf = (table, patched) => {
    const checksum = textOf(table.checksum);
    return [
        ...(checksum === null ? [] : [{ name: 'towpath:yarn:checksum', value: checksum }]),
        ...(patched ? [{ name: 'towpath:yarn:patched', value: 'true' }] : [])
    ];
};
const yarn_berry_entryOf = (file, patterns, table, report) => {
    const [key = ''] = patterns;
    const { name, resolved, patched } = yarn_berry_originOf(textOf(table.resolution) ?? key);
    const version = textOf(table.version);
    if (version === null)
        report('error', (0,failures.misshapenLockfile)(file.path, `the package ${key} has no version`), lineOf(file.text, key));
    const facts = npmFacts({ name, version, resolved, properties: propertiesOf(table, patched) }, file, report);
    return { key, patterns, facts, wanted: yarn_berry_wantedOf(table) };
};
const yarn_berry_read = (file, files, report) => {
    const value = parseYaml(file, report);
    if (value === null)
        return null;
    if (!isTable(value.__metadata)) {
        report('error', (0,failures.misshapenLockfile)(file.path, 'it has no `__metadata`, so it is no lockfile of yarn'), 1);
        return null;
    }
    const entries = [];
    const workspaces = new Map();
    for (const [key, table] of Object.entries(value)) {
        if (key === '__metadata')
            continue;
        if (!isTable(table)) {
            report('error', (0,failures.misshapenLockfile)(file.path, `${key} is no package`), lineOf(file.text, key));
            continue;
        }
        const patterns = key.split(',').map(pattern => pattern.trim());
        const { name, range } = patternParts(textOf(table.resolution) ?? '');
        const folder = /^workspace:(.*)$/s.exec(range)?.[1];
        if (folder === undefined)
            entries.push(yarn_berry_entryOf(file, patterns, table, report));
        else
            workspaces.set(name, joined(folderOf(file.path), folder));
    }
    return yarnGraph({ file, entries, workspaces }, files, report);
};
const yarnBerry = {
    name: 'yarn-berry',
    title: 'yarn.lock of yarn 2 and later',
    family: 'npm',
    names: /^yarn\.lock$/,
    recognise: text => /^__metadata:/m.test(text),
    read: yarn_berry_read
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/readers.js
/** Every lockfile format that is read. */













const readers = [
    npm,
    pnpm,
    yarn,
    yarnBerry,
    poetry,
    uv,
    pipenv,
    requirements,
    go,
    cargo,
    bundler,
    composer,
    maven
];

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/recognise.js


const recognised = 1 << 16;
/** The reader of a file; null where it is no lockfile. A file with a lockfile's name is one, whatever it holds. */
const readerOf = ({ path, text }) => {
    const base = path.slice(path.lastIndexOf('/') + 1);
    const named = readers.filter(({ names }) => names.test(base));
    const head = text.slice(0, recognised);
    if (named.length > 0)
        return named.find(({ recognise }) => recognise(head)) ?? named[0] ?? null;
    return readers.find(({ recognise }) => recognise(head)) ?? null;
};
/** Installed packages bring lockfiles of their own, which say nothing about this project. */
const installed = /(?:^|\/)(?:node_modules|\.venv|site-packages)\//;
/** All lockfiles; npm itself ignores package-lock.json beside npm-shrinkwrap.json. */
const chosenFiles = (files) => {
    const chosen = files
        .filter(({ path }) => !installed.test(path))
        .flatMap(file => {
        const reader = readerOf(file);
        return reader === null ? [] : [{ file, reader }];
    });
    const wrapped = new Set(chosen.filter(({ file }) => /(?:^|\/)npm-shrinkwrap\.json$/.test(file.path)).map(({ file }) => folderOf(file.path)));
    return chosen.filter(({ file }) => !(/(?:^|\/)package-lock\.json$/.test(file.path) && wrapped.has(folderOf(file.path))));
};

;// CONCATENATED MODULE: ./build/action-sbom/src/generate/generate.js






const generate_byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Without byte order mark, with LF. */
const cleaned = ({ path, text }) => ({
    path: joined('.', path.replaceAll('\\', '/')),
    text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
});
const conflict = 'it holds an unresolved merge conflict';
/** What makes reading pointless, whatever the format. */
const unreadable = (file, report) => {
    if (file.text.trim() === '') {
        report('error', (0,failures.emptyLockfile)(file.path), null);
        return true;
    }
    const marker = /^(?:<{7} |>{7} )/m.exec(file.text);
    if (marker === null)
        return false;
    const line = lineAt(file.text, marker.index + 1);
    report('error', (0,failures.brokenLockfile)(file.path, conflict, line), line);
    return true;
};
const shown = 20;
const generate_severities = ['error', 'warning', 'note'];
/** Keeps the first 20 problems of each kind and file, each once, and counts the others. */
const problemList = () => {
    const groups = new Map();
    const add = (severity, failure, line, file) => {
        const key = JSON.stringify([file, severity, failure.code]);
        const group = groups.get(key) ?? { kept: new Map(), more: 0 };
        groups.set(key, group);
        if (group.kept.size >= shown) {
            group.more += 1;
            return;
        }
        const problem = { severity, file, line: typeof line === 'function' ? line() : line, failure };
        group.kept.set(JSON.stringify(problem), problem);
    };
    const all = () => [...groups.values()]
        .flatMap(({ kept, more }) => {
        const problems = [...kept.values()];
        const [first] = problems;
        if (first === undefined || more === 0)
            return problems;
        const { severity, file, failure } = first;
        return [
            ...problems,
            { severity, file, line: null, failure: (0,failures.moreProblems)(file ?? 'The lockfiles', failure.code, more) }
        ];
    })
        .sort(inOrder);
    return { add, all };
};
/** The worst first, then by file and line. */
const inOrder = (a, b) => generate_severities.indexOf(a.severity) - generate_severities.indexOf(b.severity) ||
    generate_byText(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    generate_byText(a.failure.what, b.failure.what);
/**
 * The components, hashes, graph and scopes of all lockfiles among `files`, one project component for each manifest.
 * Manifests and included files are looked up among `files` too. Pure and total: what is wrong is in `problems`; with one
 * of severity `error` the document cannot be relied on. The order of `files` does not count. `name` is that of the
 * subject where several projects stand side by side.
 */
const generateSbom = (files, name = null) => {
    const given = files.map(cleaned).sort((a, b) => generate_byText(a.path, b.path) || generate_byText(a.text, b.text));
    const byPath = new Map(given.map(file => [file.path, file]));
    const problems = problemList();
    const graphs = chosenFiles(given).flatMap(({ file, reader }) => readOne(file, reader, byPath, problems));
    if (graphs.length === 0 && problems.all().length === 0) {
        const failure = (0,failures.noLockfile)(readers.map(({ title }) => title).join(', '));
        problems.add('error', failure, null, null);
    }
    const report = (severity, failure, line, file) => problems.add(severity, failure, line, file ?? null);
    return { document: assemble(graphs, name, report), problems: problems.all() };
};
const readOne = (file, reader, files, problems) => {
    const report = (severity, failure, line, path = file.path) => problems.add(severity, failure, line, path);
    if (unreadable(file, report))
        return [];
    const graph = reader.read(file, files, report);
    return graph === null ? [] : [{ ...graph, family: reader.family, file: file.path }];
};

// EXTERNAL MODULE: ./build/core/sbom/canonical.js
var canonical = __webpack_require__(4012);
// EXTERNAL MODULE: ./build/core/sbom/licence.js
var sbom_licence = __webpack_require__(85249);
;// CONCATENATED MODULE: ./build/action-sbom/src/merge/join.js
/**
 * The least upper bound of two JSON values. Commutative, associative and idempotent, so that it does not matter in
 * which order or how often documents meet.
 */

const join_rank = (value) => value === undefined ? 0 : value === null ? 1 : (0,canonical/* isObject */.Gv)(value) ? 4 : Array.isArray(value) ? 3 : 2;
/** Each item once, in the order of their canonical texts. */
const join_union = (...lists) => (0,canonical/* sortItems */.Ls)([...new Map(lists.flat().map(item => [(0,canonical/* canonicalText */.A4)(item), item])).values()]);
/** Objects join member by member, unequal lists become their sorted union, of two other values the smaller text stays. */
const join = (a, b) => {
    if ((0,canonical/* same */.FB)(a, b))
        return a;
    if (join_rank(a) !== join_rank(b))
        return join_rank(a) > join_rank(b) ? a : b;
    if ((0,canonical/* isObject */.Gv)(a) && (0,canonical/* isObject */.Gv)(b)) {
        const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(canonical/* byText */.z4);
        return Object.fromEntries(keys.map(key => [key, join(a[key], b[key])]));
    }
    if (Array.isArray(a) && Array.isArray(b))
        return join_union(a, b);
    return (0,canonical/* canonicalText */.A4)(a) < (0,canonical/* canonicalText */.A4)(b) ? a : b;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/merge/component.js
/** Components of one identity become one. */



/** Of several statements the first in the order of texts: any choice is right that does not depend on the order of inputs. */
const first = (texts) => {
    let least = null;
    for (const text of texts)
        if (text !== null && (least === null || (0,canonical/* byText */.z4)(text, least) < 0))
            least = text;
    return least;
};
/** An expression of one identifier says the same as the identifier. */
const plain = (licence) => licence.kind === 'expression' && (0,sbom_licence/* isListed */.yy)(licence.expression)
    ? { kind: 'id', id: licence.expression, url: null }
    : licence;
const unitedLicences = (lists) => {
    const all = join_union(...lists.map(list => list.map(plain)));
    const withUrl = new Set(all.flatMap(licence => (licence.kind === 'id' && licence.url !== null ? [licence.id] : [])));
    return all.filter(licence => !(licence.kind === 'id' && licence.url === null && withUrl.has(licence.id)));
};
/** What anybody needs at run time is required, whatever others say. */
const scopes = ['excluded', 'optional', null, 'required'];
const strongest = (all) => scopes[Math.max(...all.map(scope => scopes.indexOf(scope)))] ?? null;
const joinedExtra = (all) => {
    let joined = all[0] ?? {};
    for (const extra of all.slice(1))
        joined = join(joined, extra);
    return (0,canonical/* isObject */.Gv)(joined) ? joined : {};
};
const typeOf = (all) => {
    const types = all.map(({ type }) => type).sort(canonical/* byText */.z4);
    return types[0] ?? 'library';
};
/** `ref` is the identity that all of them share. */
const mergeComponents = (ref, all) => ({
    ref,
    type: typeOf(all),
    ...nameOf(all),
    version: first(all.map(({ version }) => version)),
    purl: first(all.map(({ purl }) => purl)),
    cpe: first(all.map(({ cpe }) => cpe)),
    scope: strongest(all.map(({ scope }) => scope)),
    description: first(all.map(({ description }) => description)),
    supplier: first(all.map(({ supplier }) => supplier)),
    copyright: first(all.map(({ copyright }) => copyright)),
    declared: unitedLicences(all.map(({ declared }) => declared)),
    concluded: unitedLicences(all.map(({ concluded }) => concluded)),
    hashes: join_union(...all.map(({ hashes }) => hashes)),
    references: join_union(...all.map(({ references }) => references)),
    properties: join_union(...all.map(({ properties }) => properties)),
    extra: joinedExtra(all.map(({ extra }) => extra))
});
/** Group and name belong together: `@babel` + `core` must not become `@babel` + `@babel/core`. */
const nameOf = (all) => {
    const pairs = all
        .map(({ group, name }) => ({ group, name }))
        .sort((a, b) => Number(a.group === null) - Number(b.group === null) || (0,canonical/* byText */.z4)(`${a.group}\n${a.name}`, `${b.group}\n${b.name}`));
    return pairs[0] ?? { group: null, name: '' };
};
const component_conflict = (ref, message, severity) => ({
    severity,
    rule: 'conflict',
    message: `\`${ref}\`: ${message}`,
    pointer: ''
});
/**
 * What the merged statements about one component contradict each other in. Nothing was dropped: both stand in it. It
 * depends on the component alone, so merging again reports the same again.
 */
const conflictsIn = ({ ref, hashes, declared }) => {
    const values = Map.groupBy(hashes, ({ algorithm }) => algorithm);
    const several = [...values].filter(([, group]) => group.length > 1);
    const contradicting = several.map(([algorithm, group]) => component_conflict(ref, `${algorithm} is said to be ${group.map(({ value }) => value).join(' and ')}.`, 'warning'));
    const expressions = declared.filter(({ kind }) => kind === 'expression');
    return expressions.length > 0 && declared.length > 1
        ? [...contradicting, component_conflict(ref, `${declared.length} different licences are declared.`, 'note')]
        : contradicting;
};

// EXTERNAL MODULE: ./build/reports/sboms/json.js
var json = __webpack_require__(59547);
// EXTERNAL MODULE: ./build/reports/sboms/rename.js
var sboms_rename = __webpack_require__(98683);
// EXTERNAL MODULE: ./build/reports/sboms/spdx/relationships.js
var spdx_relationships = __webpack_require__(47606);
;// CONCATENATED MODULE: ./build/action-sbom/src/merge/identity.js
/** When two components are the same one, and what it is called then. */



/** Begins every reference that is made here. */
const own = 'towpath:';
/** The component that stands for the whole of what was merged. */
const rootRef = `${own}merged`;
const contentRef = (content) => `${own}${(0,external_node_crypto_.createHash)('sha256').update((0,canonical/* canonicalText */.A4)(content)).digest('hex').slice(0, 32)}`;
/**
 * The purl where there is one, otherwise a reference made from type, group, name, version and hashes: equal for equal
 * components whatever the documents call them, different for different ones.
 */
const identity_identityOf = ({ purl, type, group, name, version, hashes }) => purl ?? contentRef([type, group, name, version, join_union(hashes)]);

;// CONCATENATED MODULE: ./build/action-sbom/src/merge/extra.js
/** What documents keep aside, made ready to stand in one document. */





/** Says something about one document only: its identity, time, signature, wording of what the model says as well. */
const ofOneDocument = {
    cyclonedx: ['$schema', 'serialNumber', 'version', 'signature', 'components', 'dependencies'],
    metadata: ['timestamp', 'tools', 'authors'],
    spdx: [
        'dataLicense',
        'name',
        'documentNamespace',
        'comment',
        'documentDescribes',
        'creationInfo',
        'packages',
        'files'
    ]
};
/** Objects with a `bom-ref` of their own that are no components: services, vulnerabilities, annotations … */
const definedIn = (value, names) => {
    if (Array.isArray(value))
        for (const item of value)
            definedIn(item, names);
    if (!(0,canonical/* isObject */.Gv)(value))
        return;
    const ref = value['bom-ref'];
    if (typeof ref === 'string')
        names.set(ref, contentRef((0,sboms_rename/* renameInside */.$)(value, () => '')));
    for (const member of Object.values(value))
        definedIn(member, names);
};
/** New names for what the kept parts define: made from their content, so that equal ones meet and others do not collide. */
const namesInside = ({ extra }) => {
    const names = new Map();
    definedIn(extra.cyclonedx, names);
    return names;
};
const filledOr = (members) => Object.keys(members).length === 0 ? undefined : members;
const cycloneDxOf = (members) => {
    const metadata = filledOr((0,json/* without */.FF)((0,json/* objectOf */.Xy)(members.metadata), ...ofOneDocument.metadata));
    const rest = (0,json/* without */.FF)(members, 'metadata', ...ofOneDocument.cyclonedx);
    return metadata === undefined ? rest : { ...rest, metadata };
};
const isDescription = ({ spdxElementId, relatedSpdxElement }) => spdxElementId === spdx_relationships/* documentId */.F || relatedSpdxElement === spdx_relationships/* documentId */.F;
const spdxOf = (members) => {
    const relationships = (0,json/* objectsOf */.iZ)(members.relationships).filter(item => !isDescription(item));
    const rest = (0,json/* without */.FF)(members, 'relationships', ...ofOneDocument.spdx);
    return relationships.length === 0 ? rest : { ...rest, relationships };
};
const renamed = (members, names) => (0,json/* objectOf */.Xy)((0,sboms_rename/* renameInside */.$)(members ?? {}, names));
const assembled = (cyclonedx, spdx) => ({
    ...(Object.keys(cyclonedx).length === 0 ? {} : { cyclonedx }),
    ...(Object.keys(spdx).length === 0 ? {} : { spdx })
});
const documentExtra = ({ extra }, names) => assembled(renamed(cycloneDxOf(extra.cyclonedx ?? {}), names), renamed(spdxOf(extra.spdx ?? {}), names));
/** Nothing is inside itself. */
const componentExtra = (extra, ref, names) => {
    const cyclonedx = renamed(extra.cyclonedx, names);
    return assembled(cyclonedx.parent === ref ? (0,json/* without */.FF)(cyclonedx, 'parent') : cyclonedx, renamed(extra.spdx, names));
};

;// CONCATENATED MODULE: ./build/action-sbom/src/merge/merge.js
/** One document out of many. */





/** Components on which nothing else depends; all of them where everything is in circles. */
const rootsOf = (components, edges) => {
    const needed = new Set(edges.flatMap(({ dependsOn }) => dependsOn));
    const roots = components.filter(({ ref }) => !needed.has(ref));
    return (roots.length === 0 ? components : roots).map(({ ref }) => ref);
};
/** A merged document has a root that stands for nothing but its subjects; any other document is about its subject. */
const subjectsOf = ({ subject }, edges, components, name) => {
    if (subject === rootRef)
        return edges.find(({ ref }) => ref === rootRef)?.dependsOn ?? [];
    const about = subject === null ? null : name(subject);
    return about !== null && components.some(({ ref }) => ref === about) ? [about] : rootsOf(components, edges);
};
const dangling = (refs) => [...refs].sort(canonical/* byText */.z4).map(ref => ({
    severity: 'warning',
    rule: 'dangling-ref',
    message: `An edge leads to \`${ref}\`, which its document does not hold: it was left out.`,
    pointer: ''
}));
const identified = (document) => {
    const isRoot = ({ ref }) => document.subject === rootRef && ref === rootRef;
    const members = document.components.filter(component => !isRoot(component));
    const names = new Map([...namesInside(document), ...members.map(member => [member.ref, identity_identityOf(member)])]);
    if (document.subject === rootRef)
        names.set(rootRef, rootRef);
    const name = (ref) => names.get(ref) ?? ref;
    const unknown = new Set();
    const known = (ref) => names.has(ref) || !unknown.add(ref);
    const edges = document.dependencies
        .filter(({ ref }) => known(ref))
        .map(({ ref, dependsOn }) => ({
        ref: name(ref),
        dependsOn: dependsOn
            .filter(known)
            .map(name)
            .filter(target => target !== name(ref))
    }));
    const components = members.map(component => {
        const ref = name(component.ref);
        return { ...component, ref, extra: componentExtra(component.extra, ref, name) };
    });
    return {
        components,
        edges: edges.filter(({ ref }) => ref !== rootRef),
        subjects: subjectsOf(document, edges, components, name),
        extra: documentExtra(document, name),
        problems: dangling(unknown)
    };
};
const root = {
    ref: rootRef,
    type: 'application',
    group: null,
    name: 'merged',
    version: null,
    purl: null,
    cpe: null,
    scope: null,
    description: null,
    supplier: null,
    copyright: null,
    declared: [],
    concluded: [],
    hashes: [],
    references: [],
    properties: [],
    extra: {}
};
const unitedComponents = (parts) => {
    const groups = Map.groupBy(parts.flatMap(({ components }) => components), ({ ref }) => ref);
    return [...groups].sort(([a], [b]) => (0,canonical/* byText */.z4)(a, b)).map(([ref, group]) => mergeComponents(ref, group));
};
const unitedEdges = (parts) => {
    const targets = new Map();
    for (const { ref, dependsOn } of parts.flatMap(({ edges }) => edges)) {
        const set = targets.get(ref) ?? new Set();
        for (const target of dependsOn)
            set.add(target);
        targets.set(ref, set);
    }
    targets.set(rootRef, new Set(parts.flatMap(({ subjects }) => subjects)));
    return [...targets].sort(([a], [b]) => (0,canonical/* byText */.z4)(a, b)).map(([ref, set]) => ({ ref, dependsOn: [...set].sort(canonical/* byText */.z4) }));
};
const distinct = (texts) => [...new Set(texts)].sort(canonical/* byText */.z4);
/** Times in UTC of one form are in the order of their texts. */
const latest = (documents) => documents
    .flatMap(({ created }) => created ?? [])
    .sort(canonical/* byText */.z4)
    .at(-1) ?? null;
/**
 * One document that holds what all of them hold, about a new root that depends on their subjects. Commutative,
 * associative and idempotent: `merge([merge([a, b]), c])` equals `merge([c, b, a, a])` byte for byte. The same component
 * is the same purl, or else the same type, group, name, version and hashes; references become identities, so nothing
 * collides. Contradicting hashes are all kept and reported.
 */
const mergeSboms = (documents) => {
    const parts = documents.map(identified);
    const components = unitedComponents(parts);
    const document = {
        subject: rootRef,
        name: null,
        identity: null,
        version: 1,
        created: latest(documents),
        tools: distinct(documents.flatMap(({ tools }) => tools)),
        authors: distinct(documents.flatMap(({ authors }) => authors)),
        components: [root, ...components],
        dependencies: unitedEdges(parts),
        extra: joinedExtra(parts.map(({ extra }) => extra))
    };
    return {
        document,
        problems: join_union(parts.flatMap(({ problems }) => problems), components.flatMap(conflictsIn))
    };
};

// EXTERNAL MODULE: ./build/reports/sboms/read-sbom.js + 4 modules
var read_sbom = __webpack_require__(18084);
// EXTERNAL MODULE: ./build/core/purl/parse.js
var parse = __webpack_require__(25509);
;// CONCATENATED MODULE: ./build/action-sbom/src/validate/findings.js
/** Collects what a walk over a document finds. */


/** A step of a JSON pointer, escaped (RFC 6901, clause 3). */
const step = (key) => typeof key === 'number' ? `/${key}` : `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
const findings_shown = 100;
/** Digits in hexadecimal, under the names of both formats. */
const lengths = {
    MD2: 32,
    MD4: 32,
    MD5: 32,
    'SHA-1': 40,
    SHA1: 40,
    SHA224: 56,
    'SHA-256': 64,
    SHA256: 64,
    'SHA-384': 96,
    SHA384: 96,
    'SHA-512': 128,
    SHA512: 128,
    'SHA3-256': 64,
    'SHA3-384': 96,
    'SHA3-512': 128,
    'BLAKE2b-256': 64,
    'BLAKE2b-384': 96,
    'BLAKE2b-512': 128,
    'Streebog-256': 64,
    'Streebog-512': 128,
    ADLER32: 8
};
/** The usual form, seen at a glance: types without rules of their own, nothing encoded but ASCII, no qualifiers. */
const isPlainPurl = (text) => /^pkg:(?:npm|pypi|golang|maven|nuget|cargo|gem|composer|deb|rpm|apk|generic|github)(?:\/(?:[\w.~+:-]|%(?!2F)[2-7][0-9A-F])+)+(?:@(?:[\w.~+:-]|%[2-7][0-9A-F])+)?$/.test(text);
class Findings {
    problems = [];
    #purls = new Map();
    #refs = new Map();
    #meant = [];
    add(rule, message, pointer, severity = 'error') {
        if (this.problems.length < findings_shown)
            this.problems.push({ severity, rule, message, pointer });
    }
    /** Something bears this reference. Only among components does it matter to everybody that no other does. */
    define(ref, pointer, severity = 'error') {
        if (typeof ref !== 'string')
            return;
        const first = this.#refs.get(ref);
        if (first === undefined)
            this.#refs.set(ref, pointer);
        else
            this.add('duplicate-ref', `\`${ref}\` names ${first} already.`, pointer, severity);
    }
    /** Something refers to this reference; `close` tells whether it exists. */
    mean(ref, pointer) {
        if (typeof ref === 'string' && !this.#refs.has(ref))
            this.#meant.push([ref, pointer]);
    }
    meanAll(refs, pointer) {
        if (Array.isArray(refs))
            for (const [index, ref] of refs.entries())
                this.mean(ref, pointer + step(index));
    }
    /** Reports references that lead nowhere, except to what is `outside` of the document by its form. */
    close(outside) {
        for (const [ref, pointer] of this.#meant)
            if (!this.#refs.has(ref) && !outside.test(ref))
                this.add('dangling-ref', `\`${ref}\` leads to nothing in this document.`, pointer);
    }
    purl(text, pointer) {
        if (typeof text !== 'string' || text === '' || isPlainPurl(text))
            return;
        const known = this.#purls.get(text);
        const why = known === undefined ? this.#whyNot(text) : known;
        if (why !== null)
            this.add('purl', `\`${text}\` is no package URL: ${why}.`, pointer);
    }
    #whyNot(text) {
        const parsed = (0,parse/* parsePurl */.$)(text);
        const why = parsed.ok ? null : parsed.why;
        this.#purls.set(text, why);
        return why;
    }
    hash(algorithm, value, pointer) {
        if (typeof algorithm !== 'string' || typeof value !== 'string')
            return;
        const length = Object.hasOwn(lengths, algorithm) ? lengths[algorithm] : undefined;
        if (length === undefined || value.length === length)
            return;
        this.add('hash-length', `${algorithm} has ${length} hexadecimal digits, this value has ${value.length}.`, pointer);
    }
    expression(text, pointer) {
        if (typeof text === 'string' && !(0,sbom_licence/* isExpression */.BH)(text))
            this.add('licence', `\`${text}\` is no SPDX licence expression.`, pointer);
    }
}

;// CONCATENATED MODULE: ./build/action-sbom/src/validate/cyclonedx.js
/** What the schema of CycloneDX does not see: references, hashes, package URLs, licence expressions. */



/** Deeper nesting is no software, and would end the stack. */
const deepest = 200;
const each = (list, pointer, visit) => {
    if (!Array.isArray(list))
        return;
    for (const [index, item] of list.entries())
        if ((0,canonical/* isObject */.Gv)(item))
            visit(item, pointer + step(index));
};
const hashes = (list, pointer, found) => each(list, pointer, ({ alg, content }, at) => found.hash(alg, content, `${at}/content`));
const component = (members, pointer, found, depth) => {
    found.define(members['bom-ref'], `${pointer}/bom-ref`);
    found.purl(members.purl, `${pointer}/purl`);
    hashes(members.hashes, `${pointer}/hashes`, found);
    each(members.externalReferences, `${pointer}/externalReferences`, (reference, at) => hashes(reference.hashes, `${at}/hashes`, found));
    each(members.licenses, `${pointer}/licenses`, (choice, at) => {
        found.expression(choice.expression, `${at}/expression`);
        found.define(choice['bom-ref'] ?? (0,json/* objectOf */.Xy)(choice.license)['bom-ref'], at, 'warning');
    });
    if (depth < deepest)
        each(members.components, `${pointer}/components`, (inner, at) => component(inner, at, found, depth + 1));
    else if (members.components !== undefined)
        found.add('nesting', `Components are nested deeper than ${deepest}.`, `${pointer}/components`);
};
/** Everything that bears a `bom-ref` in parts that are rarely large. */
const anywhere = (value, pointer, found, depth) => {
    if (depth > deepest)
        return;
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            anywhere(item, pointer + step(index), found, depth + 1);
        return;
    }
    if (!(0,canonical/* isObject */.Gv)(value))
        return;
    found.define(value['bom-ref'], `${pointer}/bom-ref`, 'warning');
    for (const key of Object.keys(value))
        anywhere(value[key], pointer + step(key), found, depth + 1);
};
const rarelyLarge = [
    'services',
    'vulnerabilities',
    'annotations',
    'formulation',
    'compositions',
    'declarations',
    'definitions'
];
const cyclonedx_references = (bom, found) => {
    each(bom.dependencies, '/dependencies', ({ ref, dependsOn, provides }, at) => {
        found.mean(ref, `${at}/ref`);
        found.meanAll(dependsOn, `${at}/dependsOn`);
        found.meanAll(provides, `${at}/provides`);
    });
    each(bom.compositions, '/compositions', ({ assemblies, dependencies, vulnerabilities }, at) => {
        found.meanAll(assemblies, `${at}/assemblies`);
        found.meanAll(dependencies, `${at}/dependencies`);
        found.meanAll(vulnerabilities, `${at}/vulnerabilities`);
    });
    each(bom.vulnerabilities, '/vulnerabilities', ({ affects }, at) => each(affects, `${at}/affects`, ({ ref }, inner) => found.mean(ref, `${inner}/ref`)));
    each(bom.annotations, '/annotations', ({ subjects }, at) => found.meanAll(subjects, `${at}/subjects`));
};
/** One entry per reference: a second one is read as if it were united with the first, by some tools only. */
const repeatedEntries = (bom, found) => {
    const seen = new Set();
    each(bom.dependencies, '/dependencies', ({ ref }, at) => {
        if (seen.has(ref))
            found.add('duplicate-entry', `\`${String(ref)}\` has an entry already.`, at, 'warning');
        seen.add(ref);
    });
};
/** A component of another document: https://cyclonedx.org/capabilities/bomlink/ */
const bomLink = /^urn:cdx:/;
const cycloneDxProblems = (bom) => {
    const found = new Findings();
    const metadata = (0,json/* objectOf */.Xy)(bom.metadata);
    if ((0,canonical/* isObject */.Gv)(metadata.component))
        component(metadata.component, '/metadata/component', found, 0);
    for (const [index, item] of (0,json/* listOf */.c3)(bom.components).entries())
        if ((0,canonical/* isObject */.Gv)(item))
            component(item, `/components/${index}`, found, 0);
    anywhere(metadata.tools, '/metadata/tools', found, 0);
    for (const key of rarelyLarge)
        anywhere(bom[key], `/${key}`, found, 0);
    cyclonedx_references(bom, found);
    repeatedEntries(bom, found);
    found.close(bomLink);
    return found.problems;
};

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var dist_ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./node_modules/ajv-formats/dist/index.js
var ajv_formats_dist = __webpack_require__(82815);
// EXTERNAL MODULE: ./node_modules/ajv-formats-draft2019/formats/idn-email.js
var idn_email = __webpack_require__(98503);
;// CONCATENATED MODULE: ./build/action-sbom/src/validate/unique-items.js
/** `uniqueItems` by hashing: the keyword of ajv compares every pair, which takes minutes for 50,000 components. */

/** Members whose texts tell most items of an SBOM apart. */
const telling = ['bom-ref', 'ref', 'name', 'version', 'url', 'type', 'id', 'alg', 'content', 'value'];
/** Equal items have equal sketches; unequal ones mostly have not. */
const sketch = (item) => {
    if (Array.isArray(item))
        return `[${item.length}`;
    if (!(0,canonical/* isObject */.Gv)(item))
        return typeof item === 'string' ? `"${item}` : item;
    let text = `{${Object.keys(item).length}`;
    for (const key of telling) {
        const value = item[key];
        if (typeof value === 'string')
            text += `\n${value}`;
    }
    return text;
};
const few = 4;
/** Where sketches are equal: a few are compared in pairs, many by their canonical texts. */
const differs = (items) => items.length <= few
    ? items.every((item, index) => items.slice(0, index).every(other => !(0,canonical/* same */.FB)(item, other)))
    : new Set(items.map(canonical/* canonicalText */.A4)).size === items.length;
/** Are all items different, as JSON values? Time and memory grow with the size of the list. */
const allDifferent = (items) => {
    if (items.length < 2)
        return true;
    const groups = new Map();
    const crowded = new Map();
    for (const item of items) {
        const key = sketch(item);
        if (!groups.has(key)) {
            groups.set(key, item);
            continue;
        }
        if (typeof item !== 'object' || item === null)
            return false;
        const crowd = crowded.get(key) ?? [groups.get(key)];
        crowd.push(item);
        crowded.set(key, crowd);
    }
    return [...crowded.values()].every(differs);
};

;// CONCATENATED MODULE: ./build/action-sbom/src/validate/schema.js
/** The official schemas, compiled when they are first needed. */




/** The formats of the library's own validator: it asserts no `iri-reference`, which many tools do not write. */
const newAjv = (allErrors) => {
    const ajv = new dist_ajv.Ajv({ allErrors, strict: false, useDefaults: false, addUsedSchema: false });
    ajv_formats_dist["default"](ajv);
    ajv.addFormat('idn-email', idn_email);
    ajv.addFormat('iri-reference', true);
    ajv.removeKeyword('uniqueItems');
    ajv.addKeyword({
        keyword: 'uniqueItems',
        type: 'array',
        schemaType: 'boolean',
        errors: false,
        error: { message: 'must not have items that are equal' },
        validate: (wanted, items) => !wanted || allDifferent(items)
    });
    return ajv;
};
const base = 'http://cyclonedx.org/schema';
/** By the address under which the schemas refer to them. */
const shared = {
    [`${base}/spdx.SNAPSHOT.schema.json`]: () => __webpack_require__.e(/* import() */ 248).then(__webpack_require__.bind(__webpack_require__, 42248)),
    [`${base}/jsf-0.82.SNAPSHOT.schema.json`]: () => __webpack_require__.e(/* import() */ 884).then(__webpack_require__.bind(__webpack_require__, 34884))
};
const withCryptography = {
    ...shared,
    [`${base}/cryptography-defs.SNAPSHOT.schema.json`]: () => __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 2170))
};
const schema_sources = {
    'cyclonedx 1.2': { main: () => __webpack_require__.e(/* import() */ 905).then(__webpack_require__.bind(__webpack_require__, 60905)), others: shared },
    'cyclonedx 1.3': { main: () => __webpack_require__.e(/* import() */ 202).then(__webpack_require__.bind(__webpack_require__, 22202)), others: shared },
    'cyclonedx 1.4': { main: () => __webpack_require__.e(/* import() */ 595).then(__webpack_require__.bind(__webpack_require__, 2595)), others: shared },
    'cyclonedx 1.5': { main: () => __webpack_require__.e(/* import() */ 956).then(__webpack_require__.bind(__webpack_require__, 20956)), others: shared },
    'cyclonedx 1.6': { main: () => __webpack_require__.e(/* import() */ 693).then(__webpack_require__.bind(__webpack_require__, 50693)), others: withCryptography },
    'cyclonedx 1.7': { main: () => __webpack_require__.e(/* import() */ 422).then(__webpack_require__.bind(__webpack_require__, 32422)), others: withCryptography },
    'spdx 2.2': { main: () => __webpack_require__.e(/* import() */ 244).then(__webpack_require__.bind(__webpack_require__, 58244)), others: {} },
    'spdx 2.3': { main: () => __webpack_require__.e(/* import() */ 339).then(__webpack_require__.bind(__webpack_require__, 23339)), others: {} }
};
const compiled = new Map();
const compile = async ({ main, others }, allErrors) => {
    const ajv = newAjv(allErrors);
    for (const [address, load] of Object.entries(others))
        ajv.addSchema((await load()).schema, address);
    return ajv.compile((await main()).schema);
};
const validator = (name, source, allErrors) => {
    const key = `${name} ${allErrors}`;
    const known = compiled.get(key) ?? compile(source, allErrors);
    compiled.set(key, known);
    return known;
};
const schema_shown = 50;
/** These only say that something below them is wrong. */
const wrappers = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'not', '$ref']);
const problemOf = ({ instancePath, message, params, keyword }) => {
    const name = keyword === 'additionalProperties' ? `: \`${String(params.additionalProperty)}\`` : '';
    const allowed = Array.isArray(params.allowedValues) ? `: ${params.allowedValues.slice(0, 8).join(', ')}` : '';
    return {
        severity: 'error',
        rule: 'schema',
        message: `The schema says: ${message ?? 'it is wrong'}${name}${allowed}.`,
        pointer: instancePath
    };
};
const explained = (errors) => {
    const exact = errors.filter(({ keyword }) => !wrappers.has(keyword));
    const all = (exact.length > 0 ? exact : errors).map(problemOf);
    const different = [...new Map(all.map(problem => [`${problem.pointer} ${problem.message}`, problem])).values()];
    return different.slice(0, schema_shown);
};
/** What the official schema of this format and version says; nothing where the document is valid. At most 50 problems. */
const schemaProblems = async ({ name, version }, value) => {
    const key = `${name} ${version}`;
    const source = Object.hasOwn(schema_sources, key) ? schema_sources[key] : undefined;
    if (source === undefined) {
        const known = Object.keys(schema_sources).join(', ');
        return [
            { severity: 'error', rule: 'version', message: `There is no schema of ${key}, only of ${known}.`, pointer: '' }
        ];
    }
    const first = await validator(key, source, false);
    if (first(value))
        return [];
    const thorough = await validator(key, source, true);
    thorough(value);
    return explained(thorough.errors ?? first.errors ?? []);
};

// EXTERNAL MODULE: ./build/reports/sboms/spdx/licences.js
var licences = __webpack_require__(75337);
;// CONCATENATED MODULE: ./build/action-sbom/src/validate/spdx.js
/** What the schema of SPDX does not see: identifiers, references, checksums, package URLs, licence expressions. */




const spdx_each = (list, pointer, visit) => {
    if (!Array.isArray(list))
        return;
    for (const [index, item] of list.entries())
        if ((0,canonical/* isObject */.Gv)(item))
            visit(item, pointer + step(index));
};
const identifier = (id, pointer, found) => {
    found.define(id, pointer);
    if (typeof id === 'string' && !/^SPDXRef-[A-Za-z0-9.-]+$/.test(id))
        found.add('identifier', `\`${id}\` is no SPDX identifier: letters, digits, dots and dashes behind \`SPDXRef-\`.`, pointer);
};
const licence = (value, pointer, found) => found.expression((0,licences/* saidOf */.Jo)(value) ?? undefined, pointer);
const spdx_element = (members, pointer, found) => {
    identifier(members.SPDXID, `${pointer}/SPDXID`, found);
    for (const key of ['licenseDeclared', 'licenseConcluded'])
        licence(members[key], pointer + step(key), found);
    spdx_each(members.checksums, `${pointer}/checksums`, ({ algorithm, checksumValue }, at) => found.hash(algorithm, checksumValue, `${at}/checksumValue`));
    spdx_each(members.externalRefs, `${pointer}/externalRefs`, ({ referenceType, referenceLocator }, at) => {
        if (referenceType === 'purl')
            found.purl(referenceLocator, `${at}/referenceLocator`);
    });
    found.meanAll(members.hasFiles, `${pointer}/hasFiles`);
};
const relationships = (document, found) => spdx_each(document.relationships, '/relationships', ({ spdxElementId, relatedSpdxElement }, at) => {
    found.mean(spdxElementId, `${at}/spdxElementId`);
    found.mean(relatedSpdxElement, `${at}/relatedSpdxElement`);
});
const head = (document, found) => {
    const namespace = (0,json/* textOf */.b6)(document.documentNamespace);
    if (namespace !== null && !/^[a-z][a-z0-9+.-]*:[^\s#]+$/i.test(namespace))
        found.add('namespace', `\`${namespace}\` is no absolute URI without \`#\`.`, '/documentNamespace');
    const created = (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(document.creationInfo).created);
    if (created !== null && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(created))
        found.add('created', `\`${created}\` is not written as \`YYYY-MM-DDThh:mm:ssZ\`.`, '/creationInfo/created', 'warning');
};
/** Elements of other documents, and the two words that name none. */
const outside = /^(?:DocumentRef-[A-Za-z0-9.+-]+(?::.*)?|NONE|NOASSERTION)$/s;
const spdxProblems = (document) => {
    const found = new Findings();
    found.define(document.SPDXID, '/SPDXID');
    head(document, found);
    spdx_each(document.packages, '/packages', (members, at) => spdx_element(members, at, found));
    spdx_each(document.files, '/files', (members, at) => spdx_element(members, at, found));
    spdx_each(document.snippets, '/snippets', (members, at) => {
        spdx_element(members, at, found);
        found.mean(members.snippetFromFile, `${at}/snippetFromFile`);
    });
    relationships(document, found);
    found.meanAll(document.documentDescribes, '/documentDescribes');
    found.close(outside);
    return found.problems;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/validate/validate.js





/**
 * What is wrong with a parsed CycloneDX (1.2–1.7) or SPDX (2.2, 2.3) document: by the official schema (`schema`), and
 * what no schema sees (`duplicate-ref`, `dangling-ref`, `hash-length`, `purl`, `licence`, …). Without a problem of
 * severity `error` it is valid. Total; the schemas are loaded when they are first needed.
 */
const validateSbom = async (value) => {
    try {
        return await problemsOf(value);
    }
    catch (thrown) {
        /** The stack ended: the validators of ajv follow the nesting of the document. */
        if (!(thrown instanceof RangeError))
            throw thrown;
        return [
            { severity: 'error', rule: 'nesting', message: 'Values are nested deeper than any tool writes.', pointer: '' }
        ];
    }
};
const problemsOf = async (value) => {
    const format = (0,read_sbom/* formatOf */.b)(value);
    if (format === null || !(0,canonical/* isObject */.Gv)(value))
        return [{ severity: 'error', rule: 'format', message: 'This is neither CycloneDX nor SPDX 2.', pointer: '' }];
    const official = await schemaProblems(format, value);
    if (official.some(({ rule }) => rule === 'version'))
        return official;
    return [...official, ...(format.name === 'cyclonedx' ? cycloneDxProblems(value) : spdxProblems(value))];
};

;// CONCATENATED MODULE: ./build/action-sbom/src/documents/commit-time.js
/**
 * When the tested commit was made, ISO 8601 in UTC: the time that an SBOM of it bears, so that making it again gives the
 * same bytes. Outside of a repository it is now.
 */
const commitTime = async ({ exec, files, clock }) => {
    const shown = await exec('git', ['-c', `safe.directory=${files.root}`, 'show', '-s', '--format=%ct', 'HEAD'], {
        cwd: files.root,
        timeout: 60_000
    }).catch(() => null);
    const seconds = shown?.code === 0 && /^\d{1,12}$/.test(shown.stdout.trim()) ? Number(shown.stdout.trim()) : null;
    return new Date(seconds === null ? clock.now() : seconds * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z');
};

// EXTERNAL MODULE: ./build/reports/sboms/codec.js
var sboms_codec = __webpack_require__(85283);
// EXTERNAL MODULE: ./build/reports/sboms/cyclonedx/dependencies.js
var cyclonedx_dependencies = __webpack_require__(43318);
// EXTERNAL MODULE: ./build/reports/sboms/cyclonedx/metadata.js
var cyclonedx_metadata = __webpack_require__(7158);
// EXTERNAL MODULE: ./build/reports/sboms/cyclonedx/native.js
var cyclonedx_native = __webpack_require__(28552);
// EXTERNAL MODULE: ./build/reports/sboms/payload.js
var sboms_payload = __webpack_require__(23727);
;// CONCATENATED MODULE: ./build/reports/sboms/component-fields.js
const fieldsOf = ({ ref: _ref, extra: _extra, ...fields }) => fields;

// EXTERNAL MODULE: ./build/reports/sboms/cyclonedx/component.js + 2 modules
var cyclonedx_component = __webpack_require__(19359);
// EXTERNAL MODULE: ./build/reports/sboms/cyclonedx/flatten.js
var flatten = __webpack_require__(99905);
;// CONCATENATED MODULE: ./build/action-sbom/src/write/layout.js
/** The order in which members and lists are written. */

/** `first` leads in its order, the others follow sorted; members without a value are left out. */
const ordered = (members, first) => {
    const rest = Object.keys(members)
        .filter(key => !first.includes(key))
        .sort();
    const keys = [...first, ...rest].filter(key => members[key] !== undefined && members[key] !== null);
    return Object.fromEntries(keys.map(key => [key, members[key]]));
};
/** Every object inside in canonical order. */
const sorted = (members) => membersOf((0,canonical/* sortKeys */.di)(members));
/** The lists of these members mean the same in any order. */
const withSortedLists = (members, lists) => Object.fromEntries(Object.entries(members).map(([key, value]) => [
    key,
    lists.includes(key) && Array.isArray(value) ? (0,canonical/* sortItems */.Ls)(value) : value
]));
const jsonText = (document) => `${JSON.stringify(document, null, 2)}\n`;
/** The members of `extra` as an object that can be spread. */
const membersOf = (extra) => ((0,canonical/* isObject */.Gv)(extra) ? extra : {});

;// CONCATENATED MODULE: ./build/action-sbom/src/write/cyclonedx-component.js








const order = ['type', 'bom-ref', 'supplier', 'author', 'publisher', 'group', 'name', 'version', 'description', 'scope'];
const lists = ['hashes', 'externalReferences', 'properties'];
/** The members with our own property for `text` at the end. */
const withPayload = (members, text) => {
    if (text === null)
        return members;
    const properties = Array.isArray(members.properties) ? members.properties : [];
    return { ...members, properties: [...properties, { name: sboms_payload/* payloadName */.Oh, value: text }] };
};
/** Without the components inside it. */
const cycloneDxComponent = (component, { newer, isMeant }) => {
    const { ref, extra } = component;
    const fields = fieldsOf(component);
    const kept = (0,json/* without */.FF)(membersOf(extra.cyclonedx), 'parent', 'components');
    const { native, apart } = (0,cyclonedx_native/* divide */.Q)(kept, 'component', newer);
    const members = (0,sboms_codec/* restored */.v0)(cyclonedx_component/* componentCodec */.Y, fields, native);
    const unsaid = (0,sboms_codec/* differing */.R1)(cyclonedx_component/* componentCodec */.Y, cyclonedx_component/* componentCodec */.Y.decode(members), fields);
    const isEmpty = Array.isArray(members.properties) && members.properties.length === 0;
    const further = isEmpty && (unsaid.length > 0 || extra.spdx !== undefined) ? { ...apart, properties: [] } : apart;
    const beside = {
        ...(Object.keys(further).length === 0 ? {} : { cyclonedx: further }),
        ...(extra.spdx === undefined ? {} : { spdx: extra.spdx })
    };
    const payload = {
        ...Object.fromEntries(unsaid.map(field => [field, fields[field]])),
        ...(Object.keys(beside).length === 0 ? {} : { extra: beside })
    };
    const named = (0,flatten/* isPlaceRef */.x)(ref) && !isMeant(ref) ? members : { ...members, 'bom-ref': ref };
    return ordered(withPayload(withSortedLists(sorted(named), lists), (0,sboms_payload/* payloadText */.Ai)(payload)), order);
};

;// CONCATENATED MODULE: ./build/action-sbom/src/write/identity.js
/** An identity that follows from the content: the same content has the same, any other content another. */


/** A UUID of version 8 (RFC 9562, clause 5.8) out of the SHA-256 of the canonical text. */
const contentUuid = (content) => {
    const digits = (0,external_node_crypto_.createHash)('sha256').update((0,canonical/* canonicalText */.A4)(content)).digest('hex').slice(0, 32).split('');
    digits[12] = '8';
    digits[16] = 'a';
    return [8, 12, 16, 20, 32].map((end, index, ends) => digits.slice(ends[index - 1] ?? 0, end).join('')).join('-');
};

;// CONCATENATED MODULE: ./build/action-sbom/src/write/options.js
const createdAt = (document, { created }) => created === null ? document : { ...document, created };

;// CONCATENATED MODULE: ./build/action-sbom/src/write/cyclonedx.js
/** The model becomes CycloneDX 1.5. */











const cyclonedx_order = ['$schema', 'bomFormat', 'specVersion', 'serialNumber', 'version', 'metadata', 'components', 'services'];
/** Kept members of the document that the writer itself puts in place. */
const placed = ['metadata', 'components', 'dependencies', 'provides', 'specVersion'];
const parentOf = (component) => {
    const parent = component.extra.cyclonedx?.parent;
    return typeof parent === 'string' ? parent : null;
};
/** Whose chain of parents ends at a component without one; in a circle nobody is inside anybody. */
const nest = (components) => {
    const byRef = new Map(components.map(component => [component.ref, component]));
    const settled = new Map();
    const ends = (component) => {
        const chain = [];
        let at = component;
        while (at !== undefined && !settled.has(at.ref) && !chain.includes(at.ref)) {
            chain.push(at.ref);
            const parent = parentOf(at);
            at = parent === null ? undefined : byRef.get(parent);
        }
        const answer = at === undefined || (settled.get(at.ref) ?? false);
        for (const ref of chain)
            settled.set(ref, answer);
        return answer;
    };
    const roots = [];
    const inside = new Map();
    for (const component of components.toSorted((a, b) => (0,canonical/* byText */.z4)(a.ref, b.ref))) {
        const parent = parentOf(component);
        if (parent === null || !byRef.has(parent) || !ends(component))
            roots.push(component);
        else
            childrenIn(inside, parent).push(component);
    }
    return { roots, inside };
};
const childrenIn = (inside, parent) => {
    const children = inside.get(parent) ?? [];
    inside.set(parent, children);
    return children;
};
const refsMeant = ({ dependencies }) => new Set(dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]));
const headOf = (document, newer) => {
    const kept = membersOf(document.extra.cyclonedx);
    const top = (0,cyclonedx_native/* divide */.Q)((0,json/* without */.FF)(kept, ...placed), 'document', newer);
    const meta = (0,cyclonedx_native/* divide */.Q)(membersOf(kept.metadata), 'metadata', newer);
    const head = (0,sboms_codec/* restored */.v0)(cyclonedx_metadata/* headCodec */.zu, document, top.native);
    const metadata = (0,sboms_codec/* restored */.v0)(cyclonedx_metadata/* metadataCodec */.eR, document, meta.native);
    const unsaid = [
        ...(0,sboms_codec/* differing */.R1)(cyclonedx_metadata/* headCodec */.zu, cyclonedx_metadata/* headCodec */.zu.decode(head), document),
        ...(0,sboms_codec/* differing */.R1)(cyclonedx_metadata/* metadataCodec */.eR, cyclonedx_metadata/* metadataCodec */.eR.decode(metadata), document)
    ].filter(field => !(field === 'identity' && document.identity === null));
    const cyclonedx = {
        ...top.apart,
        ...(Object.keys(meta.apart).length === 0 ? {} : { metadata: meta.apart }),
        ...(newer ? { specVersion: kept.specVersion } : {}),
        ...(kept.provides === undefined ? {} : { provides: kept.provides })
    };
    const extra = {
        ...(Object.keys(cyclonedx).length === 0 ? {} : { cyclonedx }),
        ...(document.extra.spdx === undefined ? {} : { spdx: document.extra.spdx })
    };
    const payload = {
        ...Object.fromEntries(unsaid.map(field => [field, document[field]])),
        ...(document.name === null ? {} : { name: document.name }),
        ...(Object.keys(extra).length === 0 ? {} : { extra })
    };
    return { head: sorted(head), metadata: withPayload(sorted(metadata), (0,sboms_payload/* payloadText */.Ai)(payload)) };
};
const cyclonedx_assembled = (document) => {
    const kept = membersOf(document.extra.cyclonedx);
    const newer = (0,cyclonedx_native/* isNewer */.U)(kept.specVersion);
    const meant = refsMeant(document);
    const context = { newer, isMeant: ref => meant.has(ref) };
    const { roots, inside } = nest(document.components);
    const write = (component) => {
        const children = (inside.get(component.ref) ?? []).map(write);
        const members = cycloneDxComponent(component, context);
        const empty = membersOf(component.extra.cyclonedx).components;
        return children.length === 0 && empty === undefined ? members : { ...members, components: children };
    };
    const subject = roots.find(({ ref }) => ref === document.subject);
    const { head, metadata } = headOf(document, newer);
    const about = ordered({ ...metadata, component: subject === undefined ? null : write(subject) }, [
        'timestamp',
        'tools',
        'authors'
    ]);
    const components = roots.filter(component => component !== subject).map(write);
    const dependencies = (0,cyclonedx_dependencies/* writeDependencies */.rx)(document.dependencies);
    return {
        ...head,
        bomFormat: 'CycloneDX',
        specVersion: '1.5',
        ...(kept.metadata === null && Object.keys(about).length === 0 ? {} : { metadata: about }),
        components: kept.components === null ? (0,json/* unlessEmpty */.A5)(components) : components,
        dependencies: kept.dependencies === null ? (0,json/* unlessEmpty */.A5)(dependencies) : dependencies
    };
};
/** The identity follows from everything but the time. */
const cyclonedx_identified = (bom, identity) => {
    if (bom.serialNumber !== undefined)
        return bom;
    const content = identity ?? { ...bom, metadata: (0,json/* without */.FF)(membersOf(bom.metadata), 'timestamp') };
    return { ...bom, serialNumber: `urn:uuid:${contentUuid(content)}` };
};
/**
 * The document as CycloneDX 1.5 JSON text. Equal documents give equal bytes. What 1.5 cannot say travels in properties
 * named `towpath:sbom` (docs/formats/cyclonedx.md).
 */
const writeCycloneDx = (document, options) => {
    const dated = createdAt(document, options);
    return jsonText(ordered(cyclonedx_identified(cyclonedx_assembled(dated), dated.identity), cyclonedx_order));
};

// EXTERNAL MODULE: ./build/reports/sboms/spdx/creation.js
var spdx_creation = __webpack_require__(15236);
// EXTERNAL MODULE: ./build/reports/sboms/spdx/head.js
var spdx_head = __webpack_require__(59439);
// EXTERNAL MODULE: ./build/reports/sboms/spdx/names.js
var spdx_names = __webpack_require__(27317);
// EXTERNAL MODULE: ./build/reports/sboms/spdx/package.js + 2 modules
var spdx_package = __webpack_require__(1611);
;// CONCATENATED MODULE: ./build/action-sbom/src/write/spdx-element.js







const spdx_element_order = ['SPDXID', 'name', 'fileName', 'versionInfo', 'primaryPackagePurpose', 'supplier', 'downloadLocation'];
const spdx_element_lists = ['checksums', 'externalRefs'];
/** Only what was read from an SPDX file is one: `fileName` is kept as its mark. */
const isFile = ({ extra }) => typeof extra.spdx?.fileName === 'string';
/** The members with our own annotation for `payload` at the end. */
const withAnnotation = (members, payload, date) => {
    const text = (0,sboms_payload/* payloadText */.Ai)(payload);
    if (text === null)
        return members;
    const own = {
        annotationDate: date,
        annotationType: 'OTHER',
        annotator: 'Tool: towpath',
        comment: `${sboms_payload/* payloadName */.Oh} ${text}`
    };
    return { ...members, annotations: [...(0,json/* objectsOf */.iZ)(members.annotations), own] };
};
const spdxElement = (component, { ids, scopes, date }) => {
    const { ref, extra } = component;
    const codec = isFile(component) ? spdx_package/* fileCodec */.P : spdx_package/* packageCodec */.Z;
    const id = ids.get(ref) ?? ref;
    const fields = fieldsOf(component);
    const kept = (0,json/* objectOf */.Xy)((0,sboms_rename/* renameInside */.$)(membersOf(extra.spdx), inside => ids.get(inside) ?? inside));
    const members = (0,sboms_codec/* restored */.v0)(codec, fields, kept);
    const seen = { ...codec.decode(members), scope: scopes.get(id) ?? null };
    const payload = {
        ...(ref === id ? {} : { ref }),
        ...Object.fromEntries((0,sboms_codec/* differing */.R1)(codec, seen, fields).map(field => [field, fields[field]])),
        ...(extra.cyclonedx === undefined ? {} : { extra: { cyclonedx: extra.cyclonedx } })
    };
    const annotated = withAnnotation(withSortedLists(sorted(members), spdx_element_lists), payload, date);
    return ordered({ ...annotated, SPDXID: id }, spdx_element_order);
};

;// CONCATENATED MODULE: ./build/action-sbom/src/write/spdx-identifiers.js
/** SPDX identifiers for references of the model. */


const isId = (ref) => /^SPDXRef-[A-Za-z0-9.-]+$/.test(ref) && ref !== spdx_relationships/* documentId */.F;
/** Letters, digits, dots and dashes only, and not too long to read. */
const slug = (text) => text
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
const made = ({ ref, name, version }, digits) => {
    const word = slug(version === null ? name : `${name}-${version}`);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(ref).digest('hex').slice(0, digits);
    return `SPDXRef-${word === '' ? '' : `${word}-`}${hash}`;
};
/** By reference. Identifiers stay as they are; any other reference gets one that depends on it and its name alone. */
const spdxIds = (components) => {
    const ids = new Map(components.filter(({ ref }) => isId(ref)).map(({ ref }) => [ref, ref]));
    const taken = new Set(ids.values());
    for (const component of components.filter(({ ref }) => !isId(ref))) {
        const id = [12, 24, 64].map(digits => made(component, digits)).find(candidate => !taken.has(candidate));
        if (id === undefined)
            continue;
        ids.set(component.ref, id);
        taken.add(id);
    }
    return ids;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/write/spdx-licences.js
/** The texts behind the `LicenseRef-…` that the elements name. */




const spdx_licences_named = (elements) => new Set(elements
    .flatMap(({ licenseDeclared, licenseConcluded }) => [(0,json/* textOf */.b6)(licenseDeclared), (0,json/* textOf */.b6)(licenseConcluded)])
    .flatMap(text => text?.match(/(?<![A-Za-z0-9.:-])LicenseRef-[A-Za-z0-9.-]+/g) ?? []));
const textsBehind = (components) => {
    const found = components.flatMap(({ declared, concluded }) => [declared, concluded].flatMap(licences => Object.entries((0,sbom_licence/* joinLicences */.$H)(licences)?.extracted ?? {})));
    return new Map(found.map(([licenseId, { name, text }]) => [licenseId, { licenseId, name, extractedText: text }]));
};
/** A reference whose text nobody has; the comment tells a reader to leave the entry out. */
const unknownText = (licenseId) => ({
    licenseId,
    extractedText: 'NOASSERTION',
    comment: sboms_payload/* payloadName */.Oh
});
/** `hasExtractedLicensingInfos`, sorted. */
const extractedLicences = (components, elements, kept) => {
    const own = (0,json/* objectsOf */.iZ)(kept);
    const known = new Set(own.map(({ licenseId }) => (0,json/* textOf */.b6)(licenseId)));
    const texts = textsBehind(components);
    const missing = [...spdx_licences_named(elements)].filter(id => !known.has(id)).map(id => texts.get(id) ?? unknownText(id));
    return [...own, ...missing].toSorted((a, b) => (0,canonical/* byText */.z4)((0,json/* textOf */.b6)(a.licenseId) ?? '', (0,json/* textOf */.b6)(b.licenseId) ?? ''));
};

;// CONCATENATED MODULE: ./build/action-sbom/src/write/spdx-relationships.js
/** The graph of the model as SPDX relationships. */





const spdx_relationships_order = ['spdxElementId', 'relationshipType', 'relatedSpdxElement'];
const relationship = (spdxElementId, relationshipType, relatedSpdxElement) => ({
    spdxElementId,
    relationshipType,
    relatedSpdxElement
});
const writeEdges = (dependencies, ids, known) => {
    const said = [];
    const unsaid = [];
    for (const { ref, dependsOn } of dependencies) {
        const from = ids.get(ref);
        const targets = dependsOn.map(target => [target, ids.get(target)]);
        const foreign = targets.filter(([, to]) => from === undefined || to === undefined).map(([target]) => target);
        if (from === undefined || foreign.length > 0)
            unsaid.push({ ref, dependsOn: foreign });
        if (from === undefined)
            continue;
        const already = known.get(from);
        for (const [, to] of targets)
            if (to !== undefined && !already?.has(to))
                said.push(relationship(from, 'DEPENDS_ON', to));
        if (dependsOn.length === 0 && already === undefined)
            said.push(relationship(from, 'DEPENDS_ON', 'NONE'));
    }
    return { said, unsaid };
};
const nesting = (components, ids) => components.flatMap(({ ref, extra }) => {
    const { parent } = membersOf(extra.cyclonedx);
    const [outer, inner] = [typeof parent === 'string' ? ids.get(parent) : undefined, ids.get(ref)];
    return outer === undefined || inner === undefined ? [] : [relationship(outer, 'CONTAINS', inner)];
});
/** Components that nothing depends on; all of them where every one is in a circle. */
const spdx_relationships_rootsOf = ({ components, dependencies }) => {
    const needed = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
    const roots = components.filter(({ ref, extra }) => !needed.has(ref) && extra.cyclonedx?.parent === undefined);
    return roots.length === 0 ? components : roots;
};
const writeRelationships = (document, ids) => {
    const { components, dependencies, subject, extra } = document;
    const kept = (0,json/* objectsOf */.iZ)((0,sboms_rename/* renameInside */.$)(membersOf(extra.spdx).relationships, ref => ids.get(ref) ?? ref));
    const before = (0,spdx_relationships/* readRelationships */.U)(kept, new Set(ids.values()));
    const known = new Map(before.dependencies.map(({ ref, dependsOn }) => [ref, new Set(dependsOn)]));
    const { said, unsaid } = writeEdges(dependencies, ids, known);
    const described = new Set([
        ...before.described,
        ...(0,json/* textsOf */.CB)(membersOf(extra.spdx).documentDescribes).map(ref => ids.get(ref) ?? ref)
    ]);
    const about = subject === null ? [] : [ids.get(subject)].filter(id => id !== undefined && !described.has(id));
    const rootsDescribed = subject === null && described.size === 0 && components.length > 0;
    const roots = rootsDescribed ? spdx_relationships_rootsOf(document).map(({ ref }) => ids.get(ref)) : about;
    const all = [
        ...kept,
        ...roots.filter(id => id !== undefined).map(id => relationship(spdx_relationships/* documentId */.F, 'DESCRIBES', id)),
        ...nesting(components, ids),
        ...said
    ];
    const relationships = (0,canonical/* sortItems */.Ls)([...new Map(all.map(item => [(0,canonical/* canonicalText */.A4)(item), ordered(item, spdx_relationships_order)])).values()]);
    return { relationships, scopes: (0,spdx_relationships/* readRelationships */.U)(relationships, new Set(ids.values())).scopes, unsaid, rootsDescribed };
};

;// CONCATENATED MODULE: ./build/action-sbom/src/write/spdx.js
/** The model becomes SPDX 2.3. */















const spdx_order = ['spdxVersion', 'dataLicense', 'SPDXID', 'name', 'documentNamespace', 'creationInfo', 'packages', 'files'];
/** Kept members of the document that the writer itself puts in place. */
const spdx_placed = ['creationInfo', 'packages', 'files', 'relationships', 'hasExtractedLicensingInfos'];
const spdx_nameOf = ({ name, subject, components }) => {
    if (name !== null)
        return name;
    const about = components.find(({ ref }) => ref === subject);
    if (about === undefined || about.name === '')
        return 'unnamed';
    const whole = (0,spdx_names/* joinName */.Y)(about.group, about.name, about.purl);
    return about.version === null ? whole : `${whole}@${about.version}`;
};
/** An absolute URI without a fragment, as the specification wants it. */
const isNamespace = (identity) => /^[a-z][a-z0-9+.-]*:[^\s#]+$/i.test(identity);
const write_spdx_head = (document) => {
    const kept = (0,json/* without */.FF)(membersOf(document.extra.spdx), ...spdx_placed);
    const named = {
        name: spdx_nameOf(document),
        identity: document.identity !== null && isNamespace(document.identity) ? document.identity : null
    };
    return (0,sboms_codec/* restored */.v0)(spdx_head/* headCodec */.z, named, kept);
};
const unsaidBy = (document, members, creation, { unsaid, rootsDescribed }) => {
    const fields = [
        ...(0,sboms_codec/* differing */.R1)(spdx_head/* headCodec */.z, spdx_head/* headCodec */.z.decode(members), document),
        ...(0,sboms_codec/* differing */.R1)(spdx_creation/* creationCodec */.u, spdx_creation/* creationCodec */.u.decode(creation), document)
    ].filter(field => !(field === 'identity' && document.identity === null));
    return {
        ...Object.fromEntries(fields.map(field => [field, document[field]])),
        ...(document.version === 1 ? {} : { version: document.version }),
        ...(rootsDescribed ? { subject: null } : {}),
        ...(unsaid.length === 0 ? {} : { dependencies: unsaid }),
        ...(document.extra.cyclonedx === undefined ? {} : { extra: { cyclonedx: document.extra.cyclonedx } })
    };
};
const listOr = (list, kept) => list.length === 0 && kept === undefined ? undefined : list;
const spdx_assembled = (document) => {
    const spdx = membersOf(document.extra.spdx);
    const ids = spdxIds(document.components);
    const rename = (ref) => ids.get(ref) ?? ref;
    const written = writeRelationships(document, ids);
    const creation = (0,sboms_codec/* restored */.v0)(spdx_creation/* creationCodec */.u, document, membersOf(spdx.creationInfo));
    const context = { ids, scopes: written.scopes, date: creation.created };
    const write = (components) => components
        .map(component => spdxElement(component, context))
        .toSorted((a, b) => (0,canonical/* byText */.z4)((0,json/* textOf */.b6)(a.SPDXID) ?? '', (0,json/* textOf */.b6)(b.SPDXID) ?? ''));
    const packages = write(document.components.filter(component => !isFile(component)));
    const files = write(document.components.filter(isFile));
    const licences = extractedLicences(document.components, [...packages, ...files], spdx.hasExtractedLicensingInfos);
    const members = (0,json/* objectOf */.Xy)((0,sboms_rename/* renameInside */.$)(write_spdx_head(document), rename));
    return {
        ...withAnnotation(sorted(members), unsaidBy(document, members, creation, written), creation.created),
        spdxVersion: 'SPDX-2.3',
        SPDXID: spdx_relationships/* documentId */.F,
        creationInfo: sorted(creation),
        packages: listOr(packages, spdx.packages),
        files: listOr(files, spdx.files),
        relationships: listOr(written.relationships, spdx.relationships),
        hasExtractedLicensingInfos: listOr(licences, spdx.hasExtractedLicensingInfos)
    };
};
/** The namespace follows from everything but the time. */
const spdx_identified = (document, identity) => {
    if (document.documentNamespace !== undefined)
        return document;
    const content = identity ?? withoutTimes(document);
    const name = slug((0,json/* textOf */.b6)(document.name) ?? 'unnamed');
    return { ...document, documentNamespace: `https://spdx.org/spdxdocs/${name}-${contentUuid(content)}` };
};
const withoutTimes = (value) => JSON.parse(JSON.stringify(value, (key, member) => key === 'created' || key === 'annotationDate' ? undefined : member));
/**
 * The document as SPDX 2.3 JSON text. Equal documents give equal bytes. What SPDX cannot say travels in annotations whose
 * comment begins with `towpath:sbom` (docs/formats/spdx.md).
 */
const writeSpdx = (document, options) => {
    const dated = createdAt(document, options);
    return jsonText(ordered(spdx_identified(spdx_assembled(dated), dated.identity), spdx_order));
};

;// CONCATENATED MODULE: ./build/action-sbom/src/documents/write-documents.js
/** Both SBOMs of one document: files, artifacts named by their digest, outputs. */




const formats = [
    ['cyclonedx', 'bom.cdx.json', writeCycloneDx],
    ['spdx', 'bom.spdx.json', writeSpdx]
];
/** `created`: ISO 8601, the same for the same commit, so that equal input gives equal bytes. */
const writeDocuments = (document, created, { id, output, mode }, { temp }) => formats.map(([format, file, write]) => {
    const content = write(document, { created });
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
    const folder = output?.replaceAll('\\', '/') ?? `${temp.replaceAll('\\', '/')}/towpath/sbom-${mode}-${id}`;
    return { format, path: external_node_path_.posix.join(folder, file), content, sha256, artifact: `towpath-sbom-${id}-${format}-${sha256}` };
});
const documentDeliveries = (written) => written.flatMap(({ path, content, artifact }) => [
    { kind: 'file', path, content },
    { kind: 'artifact', name: artifact, file: path }
]);
const documentOutputs = (written) => Object.fromEntries(written.flatMap(({ format, path, sha256 }) => [
    [format, path],
    [`${format}-digest`, sha256]
]));

;// CONCATENATED MODULE: ./build/action-sbom/src/documents/deliver.js
/** How people see documents: the verdict, what was written, how much is in it. */





const documentOutcome = ({ verdict, written, components, outputs }, { check }, { run }) => {
    const parts = (0,report/* reportOf */.E)(verdict, 'SBOM', {
        above: [...(0,report/* listed */.K)(verdict.findings, 88, problems)],
        below: (0,report/* listed */.K)(written, 84, all => documents(all, components))
    });
    return {
        verdict,
        outputs: {
            decision: verdict.decision,
            verdict: (0,deliver/* verdictFile */.Y1)(verdict, run),
            ...documentOutputs(written),
            ...outputs
        },
        deliveries: [
            ...documentDeliveries(written),
            ...(0,deliver/* deliveriesOf */.K)(verdict, { parts, annotated: verdict.findings, comment: false, check: check === true }, run)
        ]
    };
};
const documents = (written, components) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `Documents (${components} components)`), (0,markdown/* table */.tp)(['Format', 'Artifact', 'SHA-256'], written.map(({ format, artifact, sha256 }) => [
    format === 'spdx' ? 'SPDX 2.3' : 'CycloneDX 1.5',
    (0,markdown/* code */.aY)(artifact.slice(0, -sha256.length - 1)),
    (0,markdown/* code */.aY)(sha256)
])));
const problems = (items, all) => (0,markdown/* document */.Al)((0,markdown/* heading */.R_)(3, `Problems (${all})`), (0,markdown/* paragraph */.FY)((0,markdown/* sentence */.em)(failures_documents.invalidDocument.sample.fix)), (0,markdown/* table */.tp)(['Severity', 'Where', 'What'], items.map(({ severity, title, message }) => [severity, (0,markdown/* code */.aY)(title), message])));

// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
// EXTERNAL MODULE: ./build/core/failures.js
var core_failures = __webpack_require__(31);
// EXTERNAL MODULE: ./build/core/world.js
var world = __webpack_require__(49626);
;// CONCATENATED MODULE: ./build/action-sbom/src/documents/ledger.js
/** Which SBOMs a commit has, in the ledger: digests only, the documents are artifacts. */




/** On a push, where the token may; that it may not is a warning, because the documents are there all the same. */
const noteSboms = async ({ id, components, written }, { commit, tree }, { ledger, run }) => {
    if (run.event !== 'push')
        return { recorded: false, diagnostics: [] };
    const entry = {
        schema: 'towpath.sboms/1',
        ...{ id, commit, tree, run: run.runId, attempt: run.attempt, components },
        documents: written.map(({ format, sha256, content, artifact }) => ({
            ...{ format, sha256, bytes: Buffer.byteLength(content), artifact }
        }))
    };
    const path = `sboms/${encodeURIComponent(id)}/${commit}/${run.runId}-${run.attempt}.json`;
    try {
        await ledger.append([{ path, content: `${JSON.stringify(entry, null, 2)}\n` }], `sboms: ${id} of ${commit}`);
        return { recorded: true, diagnostics: [] };
    }
    catch (thrown) {
        return { recorded: false, diagnostics: [refusal(thrown)] };
    }
};
const refusal = (thrown) => {
    const what = 'note the SBOMs in the ledger';
    if (thrown instanceof world/* PermissionError */.i)
        return (0,gate_diagnostics/* diagnosticOf */.T)('warning', (0,core_failures.missingPermission)(what, 'contents: write'));
    const message = `The digests of the SBOMs are not in the ledger: ${(0,failure/* messageOf */.bD)(thrown)}.`;
    return {
        ...{ severity: 'warning', code: null, message, location: null, producer: null },
        fix: 'Nothing has to be done: the documents themselves are kept as artifacts of the run.'
    };
};

;// CONCATENATED MODULE: ./build/action-sbom/src/documents/lockfiles.js
/** The lockfiles of the repository, with the manifests beside them. */


/** Larger files are no lockfiles that people commit. */
const mostBytes = 256 * 1024 * 1024;
/** What lockfiles do not say stands in these. */
const manifests = /^(?:package\.json|pnpm-workspace\.yaml|pyproject\.toml|Pipfile|Cargo\.toml|Gemfile|gems\.rb|composer\.json)$/;
const lockfiles_installed = /(?:^|\/)(?:node_modules|\.venv|site-packages|vendor)\//;
const lockfiles_nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
const isManifest = (path) => manifests.test(lockfiles_nameOf(path));
const isLockfile = (path) => readers.some(({ names }) => names.test(lockfiles_nameOf(path)));
/** Files named by `patterns`, or all that git tracks under the name of a lockfile, with manifests and included files. */
const lockfilesHere = async (patterns, world) => {
    const there = [...(await trackedFiles(world))].filter(path => !lockfiles_installed.test(path));
    const lockfiles = patterns.length > 0
        ? (await world.files.glob(patterns)).map(({ path }) => path.replaceAll('\\', '/'))
        : there.filter(isLockfile);
    const paths = new Set([...lockfiles, ...there.filter(isManifest)]);
    const read = new Map();
    // A set may grow while it is walked: what a file includes is read too.
    for (const path of paths) {
        const text = await lockfiles_textOf(path, world.files);
        if (text === null)
            continue;
        read.set(path, { path, text });
        for (const included of includedBy({ path, text }))
            paths.add(included);
    }
    return [...read.values()];
};
/** On a laptop the folder need not be a repository. */
const trackedFiles = async ({ files, git }) => git.tracked().catch(async () => (await files.glob(['**/*'])).map(({ path }) => path));
const lockfiles_textOf = async (path, files) => {
    const stat = await files.stat(path);
    const unreadable = stat === undefined || stat.escapes || stat.kind !== 'file' || stat.size > mostBytes;
    return unreadable ? null : files.text(path);
};
const lockfiles_include = /^[ \t]*(?:-r|-c|--requirement|--constraint)[ \t=]*([^\s#]+)/gm;
/** `-r base.txt` of a requirements file, seen from the root. */
const includedBy = ({ path, text }) => path.endsWith('.txt') || path.endsWith('.in')
    ? [...text.matchAll(lockfiles_include)]
        .map(([, to = '']) => external_node_path_.posix.join(external_node_path_.posix.dirname(path), to))
        .filter(to => !to.startsWith('..') && !external_node_path_.posix.isAbsolute(to))
    : [];

// EXTERNAL MODULE: ./build/reports/json-document.js
var json_document = __webpack_require__(53452);
;// CONCATENATED MODULE: ./build/action-sbom/src/documents/read-documents.js
/** SBOM files as values: what cannot be read is a diagnostic, never an exception. */





/** Every file that matches, in the order of their paths. Raises SB-101 where none does. */
const documentFiles = async (patterns, files) => {
    const found = patterns.length === 0 ? [] : await files.glob(patterns);
    const readable = found.filter(({ kind }) => kind === 'file');
    if (readable.length === 0)
        return (0,failure/* raise */.xl)((0,failures_documents.noDocuments)(patterns.join(', ')));
    const parsed = [];
    for (const { path, escapes } of readable)
        parsed.push(escapes ? unusable(path, 'it is a symbolic link that leads out of the workspace') : await read_documents_parse(path, files));
    return parsed;
};
const unusable = (path, why) => ({
    path,
    value: null,
    problem: at(path, (0,gate_diagnostics/* diagnosticOf */.T)('error', (0,failures_documents.unreadableDocument)(path, why)))
});
const at = (file, diagnostic, line = null) => ({
    ...diagnostic,
    location: { file, line }
});
const read_documents_parse = async (path, files) => {
    const read = await (0,json_document/* readJsonDocument */.E)(files.stream(path), 'SBOM');
    if (read.ok)
        return { path, value: read.value, problem: null };
    const { line, message } = read.problem;
    const [why = ''] = message.replace(/^The SBOM cannot be (?:read as a whole|decoded): /, '').split('. ');
    const problem = (0,gate_diagnostics/* diagnosticOf */.T)('error', (0,failures_documents.unreadableDocument)(path, why.replace(/\.$/, '')));
    return { path, value: null, problem: at(path, problem, line) };
};
/** The document in the model of Towpath, and what is wrong with it. */
const readDocument = ({ path, value, problem }) => {
    if (problem !== null)
        return { document: null, diagnostics: [problem] };
    const { document, problems } = (0,read_sbom/* readSbom */.k)(value);
    const unread = document === null;
    return {
        document,
        diagnostics: problems.map(({ severity, rule, message, pointer }) => {
            const failure = unread && (rule === 'format' || rule === 'version')
                ? (0,failures_documents.unreadableDocument)(path, lowerFirst(message.replace(/\.$/, '')))
                : (0,failures_documents.unreliableDocument)(path, message, pointer);
            return at(path, (0,gate_diagnostics/* diagnosticOf */.T)(severity, failure));
        })
    };
};
const lowerFirst = (text) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
/** Problems of a merge or a validation, as lines of a verdict. */
const problemLines = (path, problems, kind) => problems.map(({ severity, message, pointer }) => at(path, (0,gate_diagnostics/* diagnosticOf */.T)(severity, kind(path, message, pointer))));

// EXTERNAL MODULE: ./build/core/gate/reason.js
var reason = __webpack_require__(83358);
// EXTERNAL MODULE: ./build/core/rules/judge.js + 1 modules
var judge = __webpack_require__(65973);
;// CONCATENATED MODULE: ./build/action-sbom/src/documents/verdict.js
/** The verdict over documents: what is wrong with them decides; there are no metrics. */


/** The gate is called `sbom-generate`, `sbom-merge`, `sbom-validate`. */
const documentVerdict = ({ id, mode, onInconclusive }, { subject, rules, findings, diagnostics, pass }) => {
    const decision = (0,judge/* decide */.LD)(rules, !diagnostics.some(({ severity }) => severity === 'error'));
    return {
        schema: 'towpath.verdict/1',
        gate: `sbom-${mode}`,
        id,
        decision,
        blocking: decision === 'fail' || (decision === 'inconclusive' && onInconclusive === 'fail'),
        reason: decision === 'pass' ? pass : (0,reason/* reasonFor */.q)(decision, rules, diagnostics, true),
        subject,
        baseline: { state: 'not-needed', commit: null, detail: 'Documents are not compared with another commit.' },
        rules: [...rules],
        leftOut: [],
        metrics: {},
        findings: [...findings],
        evidence: [],
        diagnostics: [...diagnostics]
    };
};

;// CONCATENATED MODULE: ./build/action-sbom/src/documents/run.js
/** Modes `generate`, `merge` and `validate`. */












/** Both SBOMs from the lockfiles of this commit. What cannot be relied on is inconclusive, and nothing is written then. */
const generate = async (inputs, world) => {
    const { document, problems } = generateSbom(await lockfilesHere(inputs.lockfiles, world), inputs.name);
    return run_deliver(inputs, document, problems.map(problemLine), world);
};
const problemLine = ({ severity, file, line, failure: { code, what, why, fix } }) => ({
    severity,
    code,
    message: `${what} ${why}`,
    fix,
    location: file === null ? null : { file, line },
    producer: null
});
/** One document out of many; a single one is written again as it is, in both formats. */
const merge = async (inputs, world) => {
    const read = (await documentFiles(inputs.documents, world.files)).map(readDocument);
    const documents = read.flatMap(({ document: one }) => one ?? []);
    const [only] = documents;
    const { document, problems } = only !== undefined && read.length === 1 ? { document: only, problems: [] } : mergeSboms(documents);
    const merging = problemLines('The merged document', problems, failures_documents.unreliableDocument);
    const diagnostics = [...read.flatMap(one => one.diagnostics), ...merging.map(one => ({ ...one, location: null }))];
    return run_deliver(inputs, document, diagnostics, world);
};
const run_deliver = async (inputs, document, diagnostics, world) => {
    const subject = await (0,gate_subject/* subjectOf */.et)(null, world);
    const reliable = !diagnostics.some(({ severity }) => severity === 'error');
    const components = document.components.filter(({ ref }) => ref !== document.subject).length;
    const written = reliable
        ? writeDocuments(document, document.created ?? (await commitTime(world)), inputs, world.run)
        : [];
    const noted = reliable && inputs.mode === 'generate'
        ? await noteSboms({ id: inputs.id, components, written }, subject, world)
        : { recorded: false, diagnostics: [] };
    const pass = `${components} ${components === 1 ? 'component' : 'components'} in CycloneDX 1.5 and SPDX 2.3.`;
    const verdict = documentVerdict(inputs, {
        ...{ subject, pass, rules: [], findings: [] },
        diagnostics: [...diagnostics, ...noted.diagnostics]
    });
    const outputs = noted.recorded ? { recorded: 'true' } : {};
    return documentOutcome({ verdict, written, components, outputs }, inputs, world);
};
/** Each document against its official schema, and what no schema sees. */
const validate = async (inputs, world) => {
    const files = await documentFiles(inputs.documents, world.files);
    const subject = await (0,gate_subject/* subjectOf */.et)(null, world);
    const checked = [];
    for (const file of files)
        checked.push(await check(file));
    const verdict = documentVerdict(inputs, {
        subject,
        rules: checked.map(({ rule }) => rule),
        findings: checked.flatMap(({ findings }) => findings),
        diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
        pass: `${files.length} ${files.length === 1 ? 'document is' : 'documents are'} valid.`
    });
    return documentOutcome({ verdict, written: [], components: 0, outputs: {} }, inputs, world);
};
const run_severities = {
    error: 'major',
    warning: 'minor',
    note: 'info'
};
const check = async (file) => {
    const { path, value, problem } = file;
    const rule = (outcome, reason) => ({
        ...{ rule: `${path} is valid`, severity: 'block', outcome, reason, origin: 'mode validate' }
    });
    if (problem !== null)
        return { rule: rule('inconclusive', problem.message), findings: [], diagnostics: [problem] };
    const problems = await validateSbom(value);
    const unread = problems.find(({ rule: name }) => name === 'format' || name === 'version');
    if (unread !== undefined) {
        const { diagnostics } = readDocument(file);
        return { rule: rule('inconclusive', `${path}: ${unread.message}`), findings: [], diagnostics };
    }
    const errors = problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    return {
        rule: first === undefined
            ? rule('passed', `${path} is valid`)
            : rule('failed', `${failures_documents.invalidDocument.code}: ${(0,failures_documents.invalidDocument)(path, first.message, first.pointer).what}${more}`),
        findings: problems.map(({ severity, message, pointer }) => ({
            kind: 'invalid-sbom',
            severity: run_severities[severity],
            title: pointer === '' ? path : `${path}#${pointer}`,
            message,
            location: { file: path, line: null },
            producer: null,
            code: severity === 'error' ? failures_documents.invalidDocument.code : null
        })),
        diagnostics: []
    };
};

// EXTERNAL MODULE: ./build/core/gate/recorded.js
var recorded = __webpack_require__(10666);
// EXTERNAL MODULE: ./build/action-sbom/src/failures/gate.js
var gate = __webpack_require__(32349);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./build/action-sbom/src/gate/fingerprint.js
/** Short hashes: a baseline on a public branch must not tell what is weak where. */

/** The first 16 hexadecimal digits of SHA-256 over the parts; the bounds between parts count. */
const fingerprint = (...parts) => (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/content.js

/** Words that tools write in the place of code or of a fingerprint that they do not give away. */
const withheld = /^(?:requires login|redacted|\*+)$/i;
/** Fingerprints that are made of the content of lines: CodeQL's and Semgrep's, each with a running number behind it. */
const contentHashes = [
    ['primaryLocationLineHash', /:\d+$/],
    ['matchBasedId/v1', /_\d+$/]
];
/** Of a position, or of the run: they change when nothing else does. */
const unstable = /(?:line|column|position|offset|run|time|instance|guid|gitleaks)/i;
/** Null where only the line is left. */
const contentOf = (record) => {
    const snippet = (record.location?.snippet ?? '').replace(/\s+/g, ' ').trim();
    if (snippet !== '' && !withheld.test(snippet))
        return fingerprint('code', snippet);
    const stable = stableFingerprint(record.fingerprints);
    if (stable !== null)
        return fingerprint('fingerprint', stable);
    return typeof record.location?.line === 'number' ? null : fingerprint('message', record.message);
};
const stableFingerprint = (fingerprints) => {
    const entries = Object.entries(fingerprints).filter(([, value]) => value !== '' && !withheld.test(value));
    for (const [name, number] of contentHashes) {
        const value = entries.find(([key]) => key === name || key.startsWith(`${name}/`))?.[1];
        if (value !== undefined)
            return value.replace(number, '');
    }
    // A finding of gitleaks in a commit of the past never moves.
    const past = entries.find(([name, value]) => name === 'gitleaks' && /^[0-9a-f]{40}:/.test(value))?.[1];
    if (past !== undefined)
        return past;
    const others = entries.filter(([name]) => !unstable.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
    return others.length === 0 ? null : JSON.stringify(others);
};
/** The path by which a finding is known again: of an attacked address without the host, whose name and port change from run to run. */
const content_placeOf = (path) => {
    if (path === null)
        return '';
    return /^https?:\/\//i.test(path) && URL.canParse(path) ? new URL(path).pathname : path;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/identifiers.js
/** Identifiers of vulnerabilities in one spelling, and what each kind is good for. */
/** One advisory of a distribution covers many vulnerabilities: it never says that two of them are one. */
const bulletin = /^(?:RHSA|RHBA|RHEA|RLSA|RLBA|ALSA|ALBA|ELSA|ELBA|ALAS\w*|DSA|DLA|DTSA|USN|LSN|GLSA|ASA|FEDORA|FREEBSD|MGASA|OPENSUSE-\w+|SUSE-\w+|MS|KB|ICSA|CISCO-SA|VMSA|APSB|ORACLE-CPU)[-\d]/;
/** A kind of weakness or of attack, not a vulnerability. */
const weakness = /^(?:CWE|CAPEC|OWASP|WASC|ATT&CK|T)[-:]?[A-Z]?\d/;
/** A distribution's name for a CVE: `DEBIAN-CVE-2024-1234`. */
const distributed = /^[A-Z]+-(CVE-\d{4}-\d{4,})$/;
const lowerTail = /^GHSA((?:-[0-9A-Z]{4}){3})$/;
/** Upper case, but for GitHub's identifiers and npm's, as their databases write them: `CVE-2024-1234`, `GHSA-2qrg-x229-3v8q`. */
const normalisedId = (id) => {
    const text = id.trim();
    if (/^npm:/i.test(text))
        return text.toLowerCase();
    const upper = text.toUpperCase();
    const tail = lowerTail.exec(upper)?.[1];
    return tail === undefined ? upper : `GHSA${tail.toLowerCase()}`;
};
const isCve = (id) => id.startsWith('CVE-');
/** Whether an identifier names one vulnerability, so that two reports that state it mean the same. */
const identifies = (id) => !(bulletin.test(id) || isWeakness(id));
const isWeakness = (id) => weakness.test(id);
/** The identifiers of a record, normalised, each once, in their order; the CVE inside of a distribution's name is stated too. */
const statedIds = (ids) => [
    ...new Set(ids
        .map(normalisedId)
        .filter(id => id !== '')
        .flatMap(id => [id, ...(distributed.exec(id)?.slice(1) ?? [])]))
];
/** Databases in which two identifiers are two vulnerabilities, the most trusted one first. */
const trusted = ['CVE', 'GHSA', 'RUSTSEC', 'GO', 'PYSEC', 'MAL', 'OSV'];
/** The database that gave the identifier: `GHSA`, `SNYK`; `npm` for `npm:1234`. */
const databaseOf = (id) => /^[A-Za-z]+/.exec(id)?.[0] ?? id;
/** Orders databases: the most trusted first, the others by name. */
const byTrust = (a, b) => identifiers_rank(a) - identifiers_rank(b) || (a < b ? -1 : a > b ? 1 : 0);
const identifiers_rank = (database) => {
    const at = trusted.indexOf(database);
    return at === -1 ? trusted.length : at;
};

;// CONCATENATED MODULE: ./build/core/records/scan.js
/** What a scanner reports: a vulnerability of a component, or a finding in the code, the configuration or a running service. */

const scanSeverities = ['critical', 'high', 'medium', 'low', 'info'];
const scan_severityOf = schemas/* enum */.k5n(scanSeverities);
/** Null where the scanner names none and none follows from its vectors: unknown is never "low". */
const severity = scan_severityOf.nullable();
const scan_reference = schemas/* strictObject */.rej({
    /** Canonical package URL; null where the report does not identify the package well enough. */
    purl: schemas/* string */.YjP().nullable(),
    name: schemas/* string */.YjP(),
    version: schemas/* string */.YjP().nullable()
});
const scan_place = schemas/* strictObject */.rej({
    /** As the report writes it, `file://` and `./` removed, forward slashes; or the URL that was attacked. */
    file: schemas/* string */.YjP(),
    line: schemas/* int */.Whr().min(1).nullable(),
    /** What stands there, where the report quotes it: new and old findings are matched by content. */
    snippet: schemas/* string */.YjP().nullable()
});
const common = {
    /** The scanner: `trivy`, `grype`, `bandit`, `semgrep`, or `tool.driver.name` of SARIF. */
    tool: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    severity,
    /** Where the severity comes from: `trivy: nvd`, `grype`, `CVSS 3.1 vector`, `security-severity 9.8`; null with the severity. */
    severitySource: schemas/* string */.YjP().nullable(),
    /** Every CVSS vector in the report, verbatim. */
    vectors: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** `CWE-79` */
    cwes: schemas/* array */.YOg(schemas/* string */.YjP()),
    location: scan_place.nullable(),
    url: schemas/* string */.YjP().nullable(),
    /** The scanner or its user marked it as suppressed, ignored or a false positive in the report itself; the reason, else null. */
    suppressed: schemas/* string */.YjP().nullable()
};
const vulnerabilityRecord = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('vulnerability'),
    ...common,
    /** Primary identifier first, then every alias the report states: `CVE-2024-1`, `GHSA-…`. */
    ids: schemas/* array */.YOg(schemas/* string */.YjP()).min(1),
    component: scan_reference,
    /** Versions that are not affected; empty where no fix is known. */
    fixedIn: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Whether the report says that a fix exists; null where the format cannot tell. */
    fixable: schemas/* boolean */.zMY().nullable()
});
const findingRecord = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('finding'),
    ...common,
    /** `code` SAST and lint, `secret`, `iac` configuration, `web` DAST, `licence`. */
    category: schemas/* enum */.k5n(['code', 'secret', 'iac', 'web', 'licence']),
    /** The rule's identifier. */
    rule: schemas/* string */.YjP(),
    /** Stable identities the scanner gives, by name (`primaryLocationLineHash`). */
    fingerprints: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
});
/** What every scan report says about itself, once, before or after its records: an empty scan is only clean when this is there. */
const scanRecord = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('scan'),
    tool: schemas/* string */.YjP(),
    version: schemas/* string */.YjP().nullable(),
    /** When the scan ran, as the report writes it (ISO 8601), or null. */
    time: schemas/* string */.YjP().nullable(),
    /** Whether this format can express `critical`. */
    canSayCritical: schemas/* boolean */.zMY(),
    /** What was scanned: image, folder, URL; null where the report does not say. */
    target: schemas/* string */.YjP().nullable(),
    /** Things the scanner says it could not audit (unresolved packages, files it failed to parse), one sentence each. */
    notAudited: schemas/* array */.YOg(schemas/* string */.YjP())
});

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/order.js
/** Orders that do not depend on where a report comes first. */

const order_byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Each once, in order. */
const order_sorted = (texts) => [...new Set(texts)].sort(order_byText);
/** The worst first, what nobody rates last. */
const severityRank = (severity) => severity === null ? scanSeverities.length : scanSeverities.indexOf(severity);
/** The worst; among equals the one whose source comes first. */
const worst = (ratings) => [...ratings].sort((a, b) => severityRank(a.severity) - severityRank(b.severity) || order_byText(a.source ?? '', b.source ?? ''))[0] ?? { severity: null, source: null };

// EXTERNAL MODULE: ./build/core/purl/types.js
var types = __webpack_require__(46107);
;// CONCATENATED MODULE: ./build/action-sbom/src/gate/packages.js
/** Packages without their versions, and names of packages where a report has no purl. */



/** Types whose namespace tools leave out: a group, a distribution. */
const oftenBare = new Set(['maven', 'deb', 'apk', 'rpm', 'alpm']);
const nameless = 'name:';
/** Whether only a name is known. */
const isNameless = (key) => key.startsWith(nameless);
const packages_packageOf = ({ purl, name, version }) => {
    const parsed = purl === null ? null : (0,parse/* parsePurl */.$)(purl);
    if (!parsed?.ok)
        return { key: `${nameless}${name.trim()}`, purl: null, version };
    const bare = { ...parsed.purl, version: null, qualifiers: {}, subpath: null };
    return { key: (0,format/* formatPurl */.d)(bare), purl: bare, version: parsed.purl.version ?? version };
};
/** Every way in which tools write the name of the package when they write no purl. */
const packages_namesOf = ({ type, namespace, name }) => {
    if (namespace === null)
        return [name];
    return [`${namespace}/${name}`, `${namespace}:${name}`, ...(oftenBare.has(type) ? [name] : [])];
};
/** Whether a package that is only known by name may be this one. */
const mayBe = (name, purl) => {
    const inType = (0,types/* normalisePurl */.S)({ ...purl, namespace: null, name }).name;
    return packages_namesOf(purl).some(known => known === name || known === inType);
};
/** Versions as written by different tools: `v1.2.3` and `1.2.3` are one. */
const packages_plain = (version) => version.replace(/^[v=]+(?=\d)/, '');
const share = (some, others) => some.size === 0 || others.size === 0 || [...some].some(version => others.has(version));
const versionsOf = (packages) => new Set(packages.flatMap(({ version }) => (version === null ? [] : [packages_plain(version)])));
/**
 * Among packages that have the same vulnerability: the key of the one that a nameless package is, where exactly one fits by
 * name and no version speaks against it; else its own key.
 */
const identifiedAmong = (packages) => {
    const byKey = Map.groupBy(packages, ({ key }) => key);
    const identified = new Map();
    for (const [key, same] of byKey)
        identified.set(key, isNameless(key) ? keyAmong(key, same, byKey) : key);
    return identified;
};
const keyAmong = (key, same, byKey) => {
    const name = key.slice(nameless.length);
    const fitting = [...byKey].filter(([, [one]]) => one?.purl != null && mayBe(name, one.purl));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1)
        return key;
    return share(versionsOf(same), versionsOf(only[1])) ? only[0] : key;
};
/** The keys by which a package that has a purl is known where a report has none; empty for one without. */
const namesOfKey = (key) => {
    const parsed = (0,parse/* parsePurl */.$)(key);
    return parsed.ok ? packages_namesOf(parsed.purl).map(name => `${nameless}${name}`) : [];
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/tools.js
/** One spelling of a scanner's name, as a key of `security.severities` can write it: `npm audit` is `npm-audit`. */
const toolName = (tool) => tool
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^-+|-+$/g, '');
/** What the configuration says about the severities of a tool. */
const mappingOf = (tool, severities) => {
    const name = toolName(tool);
    return Object.entries(severities).find(([key]) => toolName(key) === name)?.[1];
};
/** By the beginning of the name. What only some runs of a tool look for is not here: its records tell. */
const known = [
    [
        /^(?:trivy|grype|osv-scanner|npm-audit|pip-audit|safety|docker-?scout|dependency-check|govulncheck)/,
        ['vulnerabilities']
    ],
    [/^snyk-(?:code|iac)/, ['findings']],
    [/^snyk/, ['vulnerabilities']],
    [/^(?:gitleaks|trufflehog|detect-secrets|ggshield)/, ['secrets']]
];
/** What a clean report of the tool says is clean. A tool that is not known looks at code. */
const familiesOfTool = (tool) => {
    const name = toolName(tool);
    return known.find(([pattern]) => pattern.test(name))?.[1] ?? ['findings'];
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/baseline.js
/** What was there when the base was scanned: fingerprints, nothing that names a weakness. */







const hash = schemas/* string */.YjP().regex(/^[0-9a-f]{16}$/);
const knownVulnerability = schemas/* strictObject */.rej({
    package: hash,
    /** Names by which reports without a purl know the package; empty where the package itself has none. */
    names: schemas/* array */.YOg(hash),
    cves: schemas/* array */.YOg(hash),
    /** Every other identifier. */
    ids: schemas/* array */.YOg(hash)
});
const knownFinding = schemas/* strictObject */.rej({
    /** Tool, rule, path and content. */
    at: hash,
    /** Tool, rule and content, to find what moved to another file; null where only the line identifies it. */
    what: hash.nullable(),
    count: schemas/* int */.Whr().min(1)
});
const securityBaselineSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('towpath.security-baseline/1'),
    id: schemas/* string */.YjP(),
    commit: schemas/* string */.YjP(),
    tree: schemas/* string */.YjP().nullable(),
    run: schemas/* int */.Whr(),
    attempt: schemas/* int */.Whr(),
    /** Families that the scans covered. */
    families: schemas/* array */.YOg(schemas/* enum */.k5n(['vulnerabilities', 'findings', 'secrets', 'supply-chain'])),
    vulnerabilities: schemas/* array */.YOg(knownVulnerability),
    findings: schemas/* array */.YOg(knownFinding)
});
/**
 * Items that a waiver covers, expired or not, and those that their report marks as suppressed are left out: they never
 * counted, and when the exception ends they count as new. Equal items give equal bytes.
 */
const baselineOf = (head, families, items) => ({
    schema: 'towpath.security-baseline/1',
    ...head,
    families: [...families].sort(order_byText),
    vulnerabilities: counting(items.vulnerabilities)
        .map(knownOf)
        .sort((a, b) => order_byText(JSON.stringify(a), JSON.stringify(b))),
    findings: [...Map.groupBy(counting(items.findings), finding => atOf(finding, finding.path, finding.line))]
        .map(([at, [first, ...others]]) => ({
        at,
        what: first === undefined ? null : whatOf(first),
        count: others.length + 1
    }))
        .sort((a, b) => order_byText(a.at, b.at))
});
const counting = (judged) => judged
    .filter(({ item, waived, lapsed }) => item.suppressed === null && waived === null && lapsed === null)
    .map(({ item }) => item);
/** A vulnerability as a baseline knows it. */
const knownOf = (vulnerability) => ({
    package: fingerprint(vulnerability.package),
    names: [...order_sorted(namesOfKey(vulnerability.package).map(name => fingerprint(name)))],
    cves: [...order_sorted(vulnerability.ids.filter(isCve).map(id => fingerprint(id)))],
    ids: [...order_sorted(vulnerability.ids.filter(id => !isCve(id)).map(id => fingerprint(id)))]
});
/** A finding where it stands: `path` and `line` as the base has them. */
const atOf = ({ tool, rule, content }, path, line) => fingerprint(toolName(tool), rule, content_placeOf(path), content ?? `line ${line}`);
/** A finding wherever it stands; null where only its line identifies it. */
const whatOf = ({ tool, rule, content }) => content === null ? null : fingerprint(toolName(tool), rule, content);

;// CONCATENATED MODULE: ./build/action-sbom/src/judge/baseline.js
/** The security baseline: fingerprints of what was there when the base was scanned. */




const kind = { folder: 'security', schema: securityBaselineSchema };
const baselineFor = (id, base, world) => (0,recorded/* recordedFor */.A)(kind, id, base, world);
/**
 * What this commit is remembered by. Raises SB-151 where a scan is missing or cannot be relied on: what it did not see
 * would later look new. Raises SB-152 on a pull request.
 */
const baselineToRecord = (verdict, { items, families }, run) => {
    if (verdict.subject.pullRequest !== null)
        (0,failure/* raise */.xl)((0,gate.pullRequestRecord)());
    const problems = verdict.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    if (problems.length > 0)
        (0,failure/* raise */.xl)((0,gate.incompleteRecord)(problems.join(' ')));
    const { id, subject } = verdict;
    return baselineOf({ id, commit: subject.commit, tree: subject.tree, run: run.runId, attempt: run.attempt }, families, items);
};
/** Raises SB-150. */
const writeBaseline = async (baseline, ledger) => {
    const entry = { path: (0,recorded/* recordedPath */.w)(kind.folder, baseline), content: `${JSON.stringify(baseline, null, 2)}\n` };
    try {
        await ledger.append([entry], `security: ${baseline.id} of ${baseline.commit}`);
    }
    catch (thrown) {
        (0,failure/* raise */.xl)((0,gate.ledgerNotWritten)((0,failure/* messageOf */.bD)(thrown)), thrown);
    }
};

// EXTERNAL MODULE: ./build/core/evidence/complete.js + 2 modules
var evidence_complete = __webpack_require__(12412);
// EXTERNAL MODULE: ./build/core/evidence/jobs.js
var jobs = __webpack_require__(34360);
// EXTERNAL MODULE: ./build/action-sbom/src/failures/scans.js
var failures_scans = __webpack_require__(84634);
// EXTERNAL MODULE: ./build/core/evidence/producer-problem.js
var producer_problem = __webpack_require__(64924);
// EXTERNAL MODULE: ./build/core/units.js + 4 modules
var units = __webpack_require__(31885);
;// CONCATENATED MODULE: ./build/action-sbom/src/scans/problems.js



/** Milliseconds; what holds for a scan that the configuration does not declare. */
const usualAge = 24 * 3_600_000;
const problems_problemsOf = (delivered, seen, judging) => [
    ...commandProblems(delivered, seen, judging),
    ...reportProblems(delivered, seen, judging),
    ...seen.scans.flatMap(info => staleness(info, judging)),
    ...leftOut(seen, judging),
    ...allSuppressed(seen, judging)
];
const commandProblems = (delivered, { records }, { label, scan }) => {
    const general = (0,producer_problem/* commandProblem */.R)(delivered, label, records);
    const failure = interrupted(delivered) ? general : (scannerFailure(delivered, label, scan) ?? general);
    return failure === null ? [] : [{ status: 'unexplained-failure', failure }];
};
const interrupted = ({ manifest: { command } }) => command.outcome === 'cancelled' || command.outcome === 'skipped';
/** The highest code that programs give themselves: beyond it a shell tells that one was killed, or not found. */
const ownCodes = 125;
/**
 * A declared scan says which exit codes it has; findings do not explain another one. A failure whose code nobody tells
 * may be a scanner that was killed while it wrote.
 */
const scannerFailure = ({ manifest: { command } }, label, scan) => {
    const { outcome, exitCode } = command;
    const codes = scan?.['exit-codes'];
    const allowed = codes === undefined ? `an exit code up to ${ownCodes}` : `the exit code ${codes.join(' or ')}`;
    if (exitCode === null) {
        return outcome === 'failure' ? (0,failures_scans.failedScanner)(label, 'a failure whose exit code nobody tells', allowed) : null;
    }
    const worked = codes === undefined ? exitCode <= ownCodes : codes.includes(exitCode);
    return worked ? null : (0,failures_scans.failedScanner)(label, `exit code ${exitCode}`, allowed);
};
const reportProblems = (delivered, seen, { label, scan }) => {
    const unmatched = (0,producer_problem/* unmatchedProblem */.b)(delivered.manifest, delivered.reports.length, label);
    const failures = [
        ...(unmatched === null ? [] : [unmatched]),
        ...seen.strangers.map(({ path, format }) => (0,failures_scans.notAScan)(label, path, format))
    ];
    const told = failures.length > 0 || seen.unreadable;
    const tools = [...new Set(seen.scans.map(({ tool }) => tool))];
    const found = tools.length === 0 ? 'no scanner' : tools.join(', ');
    if (scan !== undefined && !tools.some(tool => isTool(scan.tool, tool)) && !(told && tools.length === 0))
        failures.push((0,failures_scans.wrongTool)(label, scan.tool, found));
    if (scan === undefined && tools.length === 0 && !told)
        failures.push((0,failures_scans.wrongTool)(label, 'some scanner', found));
    return failures.map(failure => ({ status: 'unreadable', failure }));
};
const wordsOf = (name) => ` ${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
/** `semgrep` is met by `Semgrep OSS`, `npm-audit` by `npm audit`: whole words, whatever stands between them. */
const isTool = (declared, found) => wordsOf(found).includes(wordsOf(declared));
/** A time that nobody can read is no sign of age; most formats tell none, and files older than the job were left out. */
const staleness = ({ time }, { label, scan, at }) => {
    const made = time === null ? Number.NaN : Date.parse(time);
    const age = scan?.['max-age'] ?? usualAge;
    // A time to come would make a report fresh for ever.
    if (Number.isNaN(made) || Math.abs(at - made) <= Math.max(age, at < made ? usualAge : 0))
        return [];
    return [{ status: 'stale', failure: (0,failures_scans.staleScan)(label, time ?? '', (0,units/* formatDuration */.a3)(age)) }];
};
const leftOut = ({ scans }, { label, scan }) => {
    const allowed = scan?.['may-leave-out'] ?? [];
    const open = scans.flatMap(info => info.notAudited).filter(text => !allowed.some(name => problems_names(text, name)));
    const [first] = open;
    return first === undefined ? [] : [{ status: 'unreadable', failure: (0,failures_scans.notAudited)(label, first, open.length) }];
};
const wordEdge = /[A-Za-z0-9_]/;
/** Whether the sentence holds the name as a whole: `shop` is not meant by `shopping`. */
const problems_names = (sentence, name) => {
    for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
        const [before, after] = [sentence[at - 1] ?? '', sentence[at + name.length] ?? ''];
        if (!wordEdge.test(before) && !wordEdge.test(after))
            return true;
    }
    return false;
};
const allSuppressed = ({ records, suppressed }, { label, scan }) => records > 0 && records === suppressed && scan?.suppressed !== 'accept'
    ? [{ status: 'unreadable', failure: (0,failures_scans.suppressedOnly)(label, records) }]
    : [];

// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(73017);
// EXTERNAL MODULE: ./build/core/evidence/relative-path.js
var relative_path = __webpack_require__(52122);
// EXTERNAL MODULE: ./build/reports/formats.js + 99 modules
var reports_formats = __webpack_require__(21841);
// EXTERNAL MODULE: ./build/reports/read.js
var reports_read = __webpack_require__(56262);
;// CONCATENATED MODULE: ./build/action-sbom/src/scans/read-scans.js






/** `at`: when the judging job began, in milliseconds since the epoch. */
const readScans = async (delivered, { scans, at }, files) => {
    const read = [];
    for (const one of delivered)
        read.push(await readProducer(one, { scan: scans[one.manifest.producer], at }, files));
    return {
        deliveries: read.map(({ delivery }) => delivery),
        statuses: read.map(({ status }) => status),
        diagnostics: read.flatMap(({ diagnostics }) => diagnostics)
    };
};
/** Paths are as seen from the root of the repository; what was attacked has an address and keeps it. */
const inRepository = (record, workspace) => {
    if (record.location === null || /^[a-z][a-z0-9+.-]+:\/\//i.test(record.location.file))
        return record;
    return { ...record, location: { ...record.location, file: (0,relative_path/* relativePath */.i)(record.location.file, workspace) } };
};
const readProducer = async (delivered, judging, files) => {
    const { manifest, reports } = delivered;
    const label = (0,evidence/* producerLabel */.hX)(manifest.producer, manifest.shard);
    const scans = [];
    const vulnerabilities = [];
    const findings = [];
    const seen = [];
    const strangers = [];
    const diagnostics = manifest.notes.map(text => (0,gate_diagnostics/* note */.N)(text, label));
    const take = (path) => (record) => {
        if (record.kind === 'scan')
            scans.push(record);
        else if (record.kind === 'vulnerability')
            vulnerabilities.push(inRepository(record, manifest.workspace));
        else if (record.kind === 'finding')
            findings.push(inRepository(record, manifest.workspace));
        else if (record.kind === 'diagnostic')
            diagnostics.push(inReport(record, path, label));
    };
    for (const report of reports) {
        const { format } = await (0,reports_read/* readReport */.t)(report.file, files, take(report.path));
        seen.push({ path: report.path, format, sha256: report.sha256, bytes: report.bytes });
        const known = reports_formats/* formats */.F.find(({ name }) => name === format);
        if (known !== undefined && known.holds !== 'scan')
            strangers.push({ path: report.path, format: known.title });
    }
    const suppressed = [...vulnerabilities, ...findings].filter(record => record.suppressed !== null).length;
    const records = vulnerabilities.length + findings.length;
    const unreadable = diagnostics.some(({ severity }) => severity === 'error');
    const problems = problems_problemsOf(delivered, { scans, records, suppressed, strangers, unreadable }, { ...judging, label });
    const [first] = problems;
    return {
        delivery: { producer: label, scans, vulnerabilities, findings },
        status: {
            producer: manifest.producer,
            shard: manifest.shard,
            status: first?.status ?? (unreadable ? 'unreadable' : 'complete'),
            attempt: manifest.attempt,
            reports: seen,
            detail: first?.failure.what ?? ''
        },
        diagnostics: [...problems.map(({ failure }) => (0,gate_diagnostics/* diagnosticOf */.T)('error', failure, label)), ...diagnostics]
    };
};
const inReport = (record, path, label) => ({
    severity: record.severity,
    code: record.code,
    message: `${path}: ${record.message}`,
    fix: null,
    location: { file: path, line: record.line },
    producer: label
});

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/shifted-lines.js
const isAdded = (line, added) => added.some(([start, count]) => start <= line && line < start + count);
/**
 * The line of the base that became `line` of the head; null where the change added it. What neither was removed nor added
 * keeps its order: the n-th line of one is the n-th of the other.
 */
const lineInBase = (line, { added, removed }) => {
    if (isAdded(line, added))
        return null;
    const before = added.reduce((sum, [start, count]) => (start < line ? sum + count : sum), 0);
    return removed.reduce((base, [start, count]) => (start <= base ? base + count : base), line - before);
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/compare-findings.js


/**
 * As many of equal findings are known as the baseline counts: of n + 1 copies one is new, preferably one that stands on an
 * added line. What is left over on both sides is known again where it moved onto an added line of another place.
 */
const compareFindings = (baseline, current, changes) => {
    const byPath = new Map(changes?.map(change => [change.path, change]));
    const left = new Map(baseline.map(({ at, count }) => [at, count]));
    const known = new Set();
    const isOnAddedLine = (finding) => onAddedLine(finding, byPath);
    for (const [at, same] of Map.groupBy(current, finding => atInBase(finding, byPath, changes !== null))) {
        if (at === null)
            continue;
        const inOrder = [...same].sort((a, b) => Number(isOnAddedLine(a)) - Number(isOnAddedLine(b)) || lines(a, b));
        const taken = inOrder.slice(0, left.get(at) ?? 0);
        for (const finding of taken)
            known.add(finding);
        left.set(at, (left.get(at) ?? 0) - taken.length);
    }
    const gone = leftByContent(baseline, left);
    for (const finding of current.filter(one => !known.has(one) && isOnAddedLine(one))) {
        const what = whatOf(finding) ?? '';
        const count = gone.get(what) ?? 0;
        if (count > 0)
            known.add(finding);
        gone.set(what, Math.max(0, count - 1));
    }
    return known;
};
const lines = (a, b) => (a.line ?? 0) - (b.line ?? 0);
/** Where the finding would stand in the base; null where it cannot have stood there. */
const atInBase = (finding, changes, areKnown) => {
    const { path, line, content } = finding;
    const change = changes.get(path ?? '');
    if (change?.status === 'added' || change?.status === 'copied')
        return null;
    if (content !== null)
        return atOf(finding, change?.from ?? path, line);
    if (!areKnown || line === null)
        return null;
    const base = change === undefined ? line : lineInBase(line, change);
    return base === null ? null : atOf(finding, change?.from ?? path, base);
};
/** In a file of the change that the change added, moved or wrote; a finding without a line may stand anywhere in it. */
const onAddedLine = ({ path, line }, changes) => {
    const change = changes.get(path ?? '');
    return change !== undefined && (line === null || isAdded(line, change.added));
};
const leftByContent = (baseline, left) => {
    const gone = new Map();
    for (const { at, what } of baseline) {
        if (what !== null)
            gone.set(what, (gone.get(what) ?? 0) + (left.get(at) ?? 0));
    }
    return gone;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/compare.js


/**
 * `changes`: from the commit of the baseline to the head; null where they are not known, so that nothing counts as renamed or
 * shifted. Without a baseline the novelty is null.
 */
const compareWith = (baseline, current, changes) => {
    if (baseline === null) {
        return {
            vulnerabilities: current.vulnerabilities.map(item => ({ item, novelty: null, waived: null, lapsed: null })),
            findings: current.findings.map(item => ({ item, novelty: null, waived: null, lapsed: null }))
        };
    }
    const isKnown = knownIn(baseline);
    const known = compareFindings(baseline.findings, current.findings, changes);
    return {
        vulnerabilities: current.vulnerabilities.map(item => ({
            item,
            novelty: isKnown(item) ? 'known' : 'new',
            waived: null,
            lapsed: null
        })),
        findings: current.findings.map(item => ({
            item,
            novelty: known.has(item) ? 'known' : 'new',
            waived: null,
            lapsed: null
        }))
    };
};
/** The same package and an identifier in common, and no two different CVEs. */
const knownIn = ({ vulnerabilities }) => {
    const byId = new Map();
    for (const known of vulnerabilities) {
        for (const id of [...known.cves, ...known.ids]) {
            const same = byId.get(id);
            if (same === undefined)
                byId.set(id, [known]);
            else
                same.push(known);
        }
    }
    return item => {
        const mine = knownOf(item);
        return [...mine.cves, ...mine.ids].some(id => (byId.get(id) ?? []).some(known => isOfPackage(mine, known) && !contradict(mine.cves, known.cves)));
    };
};
const isOfPackage = (mine, known) => mine.package === known.package || mine.names.includes(known.package) || known.names.includes(mine.package);
const contradict = (some, others) => some.length > 0 && others.length > 0 && !some.some(cve => others.includes(cve));

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/findings.js



/**
 * Sorted by key. Equal findings in one file are numbered by line; what two producers both report is one finding, what one
 * producer reports twice on a line is two. The order of the records does not count.
 */
const identifyFindings = (reported, rate) => {
    const entries = reported.map(one => findings_entryOf(one));
    return [...Map.groupBy(entries, findings_identityOf)]
        .flatMap(([identity, same]) => numbered(identity, same, rate))
        .sort((a, b) => order_byText(a.key, b.key));
};
const findings_entryOf = (reported) => ({
    reported,
    content: contentOf(reported.record),
    line: reported.record.location?.line ?? null
});
const findings_identityOf = ({ reported: { record }, content, line }) => [toolName(record.tool), record.rule, content_placeOf(record.location?.file ?? null), content ?? `line ${line}`].join(' | ');
const numbered = (identity, entries, rate) => [...Map.groupBy(entries, ({ line }) => line ?? 0)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, onLine]) => sameFindings(onLine).map(same => findings_findingOf(same, rate)))
    .map((finding, index) => ({ ...finding, key: index === 0 ? identity : `${identity} #${index + 1}` }));
/** Entries of one line: the first of each producer are one finding, the second of each, and so on. */
const sameFindings = (entries) => {
    const producers = [...Map.groupBy(entries, ({ reported }) => reported.producer)]
        .sort(([a], [b]) => order_byText(a, b))
        .map(([, own]) => [...own].sort((a, b) => order_byText(findings_textOf(a), findings_textOf(b))));
    const most = Math.max(...producers.map(own => own.length));
    return Array.from({ length: most }, (_, index) => producers.flatMap(own => own.slice(index, index + 1)));
};
/** What counts stands before what is suppressed. */
const findings_textOf = ({ reported: { record } }) => JSON.stringify([record.suppressed !== null, record.message, record.title, record.severity, record]);
/** Told by the first producer; of the worst severity that any of them says. */
const findings_findingOf = (same, rate) => {
    const [first] = same;
    if (first === undefined)
        throw new RangeError('Expected at least one entry');
    const { reported, content, line } = first;
    const { record, producer } = reported;
    const reasons = same.map(other => other.reported.record.suppressed);
    const { severity, source } = worst(same.map(other => rate(other.reported.record)));
    return {
        category: record.category,
        tool: record.tool,
        rule: record.rule,
        rated: { severity, source },
        title: record.title,
        message: record.message,
        path: record.location?.file ?? null,
        line,
        cwes: record.cwes,
        producer,
        content,
        suppressed: reasons.includes(null) ? null : order_sorted(reasons.filter(reason => reason !== null)).join('; ')
    };
};

;// CONCATENATED MODULE: ./build/core/cvss/metrics.js
/** Parses the metrics of a vector against a table of what may stand there. */
const refuse = (why) => ({ ok: false, why });
/** Rows of `AV:N,A,L,P`; required ones first, then those that may be left out. */
const metrics_tableOf = (required, optional) => Object.fromEntries([...required.map(row => [row, true]), ...optional.map(row => [row, false])].map(([row, needed]) => {
    const [name = '', values = ''] = row.split(':');
    return [name, { values: values.split(','), required: needed }];
}));
/** `text` without its version: `AV:N/AC:L/…`. Every required metric once, no metric twice, none that does not exist. */
const parseMetrics = (text, table) => {
    const values = new Map();
    for (const part of text.split('/')) {
        const [name = '', value = '', ...rest] = part.split(':');
        const known = Object.hasOwn(table, name) ? table[name] : undefined;
        if (known === undefined || rest.length > 0)
            return refuse(`\`${part}\` is no metric of this version`);
        if (!known.values.includes(value))
            return refuse(`\`${name}\` cannot be \`${value}\``);
        if (values.has(name))
            return refuse(`\`${name}\` stands twice`);
        values.set(name, value);
    }
    const absent = Object.entries(table).find(([name, { required }]) => required && !values.has(name));
    return absent === undefined ? { ok: true, values } : refuse(`\`${absent[0]}\` is missing`);
};

;// CONCATENATED MODULE: ./build/core/cvss/v2.js
/** CVSS 2.0, base score. Source: FIRST, "A Complete Guide to the Common Vulnerability Scoring System Version 2.0", 3.2.1. */

const metricsOfV2 = metrics_tableOf(['AV:L,A,N', 'AC:H,M,L', 'Au:M,S,N', 'C:N,P,C', 'I:N,P,C', 'A:N,P,C'], [
    'E:U,POC,F,H,ND',
    'RL:OF,TF,W,U,ND',
    'RC:UC,UR,C,ND',
    'CDP:N,L,LM,MH,H,ND',
    'TD:N,L,M,H,ND',
    'CR:L,M,H,ND',
    'IR:L,M,H,ND',
    'AR:L,M,H,ND'
]);
const vector = { L: 0.395, A: 0.646, N: 1 };
const complexity = { H: 0.35, M: 0.61, L: 0.71 };
const authentication = { M: 0.45, S: 0.56, N: 0.704 };
const impactOf = { N: 0, P: 0.275, C: 0.66 };
/** In tenths, from 0 to 100. Temporal and environmental metrics are checked by the parser and not scored. */
const scoreV2 = (values) => {
    const weight = (weights, name) => weights[values.get(name) ?? ''] ?? 0;
    const [c, i, a] = ['C', 'I', 'A'].map(name => 1 - weight(impactOf, name));
    const impact = 10.41 * (1 - (c ?? 1) * (i ?? 1) * (a ?? 1));
    const exploitability = 20 * weight(complexity, 'AC') * weight(authentication, 'Au') * weight(vector, 'AV');
    const score = (0.6 * impact + 0.4 * exploitability - 1.5) * (impact === 0 ? 0 : 1.176);
    // What is left of binary fractions must not decide a tie.
    return Math.max(0, Math.round(Number((score * 10).toFixed(9))));
};

;// CONCATENATED MODULE: ./build/core/cvss/v3.js
/** CVSS 3.0 and 3.1: base, temporal and environmental score. Source: FIRST, specification documents 3.0 and 3.1, section 7 and appendix A. */

const metricsOfV3 = metrics_tableOf(['AV:N,A,L,P', 'AC:L,H', 'PR:N,L,H', 'UI:N,R', 'S:U,C', 'C:H,L,N', 'I:H,L,N', 'A:H,L,N'], [
    'E:X,U,P,F,H',
    'RL:X,O,T,W,U',
    'RC:X,U,R,C',
    'CR:X,L,M,H',
    'IR:X,L,M,H',
    'AR:X,L,M,H',
    'MAV:X,N,A,L,P',
    'MAC:X,L,H',
    'MPR:X,N,L,H',
    'MUI:X,N,R',
    'MS:X,U,C',
    'MC:X,H,L,N',
    'MI:X,H,L,N',
    'MA:X,H,L,N'
]);
const v3_vector = { N: 0.85, A: 0.62, L: 0.55, P: 0.2 };
const v3_complexity = { L: 0.77, H: 0.44 };
const privileges = { N: 0.85, L: 0.62, H: 0.27 };
const privilegesWhenChanged = { N: 0.85, L: 0.68, H: 0.5 };
const interaction = { N: 0.85, R: 0.62 };
const v3_impactOf = { H: 0.56, L: 0.22, N: 0 };
const requirement = { X: 1, L: 0.5, M: 1, H: 1.5 };
const maturity = { X: 1, U: 0.91, P: 0.94, F: 0.97, H: 1 };
const remediation = { X: 1, O: 0.95, T: 0.96, W: 0.97, U: 1 };
const confidence = { X: 1, U: 0.92, R: 0.96, C: 1 };
const temporalNames = ['E', 'RL', 'RC'];
const environmentalNames = ['CR', 'IR', 'AR', 'MAV', 'MAC', 'MPR', 'MUI', 'MS', 'MC', 'MI', 'MA'];
/**
 * Rounds up to tenths, and gives tenths. Counting in 1/100,000 keeps binary fractions from raising 2.3 to 2.4 (3.1, appendix A);
 * 3.0 asks for the same number and leaves the way to its readers.
 */
const roundUp = (score) => {
    const whole = Math.round(score * 100_000);
    return whole % 10_000 === 0 ? whole / 10_000 : Math.floor(whole / 10_000) + 1;
};
const weightOf = (weights, value) => weights[value] ?? 0;
/** What one set of values (base or modified) contributes. */
const subscores = (of, version, modified) => {
    const changed = of('S') === 'C';
    const demand = (name) => (modified ? weightOf(requirement, of(name)) : 1);
    const rest = ['C', 'I', 'A'].map(name => 1 - demand(`${name}R`) * weightOf(v3_impactOf, of(name)));
    const iss = 1 - rest.reduce((product, factor) => product * factor, 1);
    const base = modified ? Math.min(iss, 0.915) : iss;
    return {
        changed,
        impact: impactScore(base, changed, modified && version === '3.1'),
        exploitability: 8.22 *
            weightOf(v3_vector, of('AV')) *
            weightOf(v3_complexity, of('AC')) *
            weightOf(changed ? privilegesWhenChanged : privileges, of('PR')) *
            weightOf(interaction, of('UI'))
    };
};
const impactScore = (iss, changed, modified31) => {
    if (!changed)
        return 6.42 * iss;
    return modified31
        ? 7.52 * (iss - 0.029) - 3.25 * (iss * 0.9731 - 0.02) ** 13
        : 7.52 * (iss - 0.029) - 3.25 * (iss - 0.02) ** 15;
};
const combined = ({ changed, impact, exploitability }) => impact <= 0 ? 0 : roundUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10));
/** In tenths. The environmental score where any such metric is given, else the temporal, else the base score. */
const scoreV3 = (values, version) => {
    const given = (name) => values.get(name) ?? 'X';
    const has = (names) => names.some(name => given(name) !== 'X');
    const temporal = weightOf(maturity, given('E')) * weightOf(remediation, given('RL')) * weightOf(confidence, given('RC'));
    if (has(environmentalNames)) {
        const modified = (name) => (given(`M${name}`) === 'X' ? given(name) : given(`M${name}`));
        return roundUp((combined(subscores(modified, version, true)) / 10) * temporal);
    }
    const base = combined(subscores(given, version, false));
    return has(temporalNames) ? roundUp((base / 10) * temporal) : base;
};

;// CONCATENATED MODULE: ./build/core/cvss/v4-scores.js
/** Macro vector and its score in tenths, ten pairs a line. */
const table = [
    '000000:100 000001:99 000010:98 000011:95 000020:95 000021:92 000100:100 000101:96 000110:93 000111:87',
    '000120:91 000121:81 000200:93 000201:90 000210:89 000211:80 000220:81 000221:68 001000:98 001001:95',
    '001010:95 001011:92 001020:90 001021:84 001100:93 001101:92 001110:89 001111:81 001120:81 001121:65',
    '001200:88 001201:80 001210:78 001211:70 001220:69 001221:48 002001:92 002011:82 002021:72 002101:79',
    '002111:69 002121:50 002201:69 002211:55 002221:27 010000:99 010001:97 010010:95 010011:92 010020:92',
    '010021:85 010100:95 010101:91 010110:90 010111:83 010120:84 010121:71 010200:92 010201:81 010210:82',
    '010211:71 010220:72 010221:53 011000:95 011001:93 011010:92 011011:85 011020:85 011021:73 011100:92',
    '011101:82 011110:80 011111:72 011120:70 011121:59 011200:84 011201:70 011210:71 011211:52 011220:50',
    '011221:30 012001:86 012011:75 012021:52 012101:71 012111:52 012121:29 012201:63 012211:29 012221:17',
    '100000:98 100001:95 100010:94 100011:87 100020:91 100021:81 100100:94 100101:89 100110:86 100111:74',
    '100120:77 100121:64 100200:87 100201:75 100210:74 100211:63 100220:63 100221:49 101000:94 101001:89',
    '101010:88 101011:77 101020:76 101021:67 101100:86 101101:76 101110:74 101111:58 101120:59 101121:50',
    '101200:72 101201:57 101210:57 101211:52 101220:52 101221:25 102001:83 102011:70 102021:54 102101:65',
    '102111:58 102121:26 102201:53 102211:21 102221:13 110000:95 110001:90 110010:88 110011:76 110020:76',
    '110021:70 110100:90 110101:77 110110:75 110111:62 110120:61 110121:53 110200:77 110201:66 110210:68',
    '110211:59 110220:52 110221:30 111000:89 111001:78 111010:76 111011:67 111020:62 111021:58 111100:74',
    '111101:59 111110:57 111111:57 111120:47 111121:23 111200:61 111201:52 111210:57 111211:29 111220:24',
    '111221:16 112001:71 112011:59 112021:30 112101:58 112111:26 112121:15 112201:23 112211:13 112221:6',
    '200000:93 200001:87 200010:86 200011:72 200020:75 200021:58 200100:86 200101:74 200110:74 200111:61',
    '200120:56 200121:34 200200:70 200201:54 200210:52 200211:40 200220:40 200221:22 201000:85 201001:75',
    '201010:74 201011:55 201020:62 201021:51 201100:72 201101:57 201110:55 201111:41 201120:46 201121:19',
    '201200:53 201201:36 201210:34 201211:19 201220:19 201221:8 202001:64 202011:51 202021:20 202101:47',
    '202111:21 202121:11 202201:24 202211:9 202221:4 210000:88 210001:75 210010:73 210011:53 210020:60',
    '210021:50 210100:73 210101:55 210110:59 210111:40 210120:41 210121:20 210200:54 210201:43 210210:45',
    '210211:22 210220:20 210221:11 211000:75 211001:55 211010:58 211011:45 211020:40 211021:21 211100:61',
    '211101:51 211110:48 211111:18 211120:20 211121:9 211200:46 211201:18 211210:17 211211:7 211220:8',
    '211221:2 212001:53 212011:24 212021:14 212101:24 212111:12 212121:5 212201:10 212211:3 212221:1'
].join(' ');
/**
 * The score of every macro vector of CVSS 4.0, in tenths, by the digits of EQ1 to EQ6.
 * Source: FIRST, specification document 4.0, section 8.3 (the expert ranking, published as a table).
 */
const macroVectorScores = Object.fromEntries(table.split(' ').map(pair => [pair.slice(0, 6), Number(pair.slice(7))]));

;// CONCATENATED MODULE: ./build/core/cvss/v4.js
/** CVSS 4.0. Source: FIRST, specification document 4.0, section 8: macro vectors and interpolation between them. */


const metricsOfV4 = metrics_tableOf([
    'AV:N,A,L,P',
    'AC:L,H',
    'AT:N,P',
    'PR:N,L,H',
    'UI:N,P,A',
    'VC:H,L,N',
    'VI:H,L,N',
    'VA:H,L,N',
    'SC:H,L,N',
    'SI:H,L,N',
    'SA:H,L,N'
], [
    'E:X,A,P,U',
    'CR:X,H,M,L',
    'IR:X,H,M,L',
    'AR:X,H,M,L',
    'MAV:X,N,A,L,P',
    'MAC:X,L,H',
    'MAT:X,N,P',
    'MPR:X,N,L,H',
    'MUI:X,N,P,A',
    'MVC:X,H,L,N',
    'MVI:X,H,L,N',
    'MVA:X,H,L,N',
    'MSC:X,H,L,N',
    'MSI:X,S,H,L,N',
    'MSA:X,S,H,L,N',
    'S:X,N,P',
    'AU:X,N,Y',
    'R:X,A,U,I',
    'V:X,D,C',
    'RE:X,L,M,H',
    'U:X,Clear,Green,Amber,Red'
]);
/** What counts: the modified value where it is given; what is not defined counts as the worst (table 12 and section 2). */
const effectiveOf = (values) => name => {
    const modified = values.get(`M${name}`) ?? 'X';
    const value = modified === 'X' ? (values.get(name) ?? 'X') : modified;
    if (value !== 'X')
        return value;
    return name === 'E' ? 'A' : 'H';
};
/** The six equivalence classes, EQ1 to EQ6 (tables 24 to 29). */
const classesOf = (of) => {
    const easy = [of('AV') === 'N', of('PR') === 'N', of('UI') === 'N'];
    const high = ['VC', 'VI', 'VA'].map(name => of(name) === 'H');
    const demanded = ['CR', 'IR', 'AR'].some((name, index) => of(name) === 'H' && high[index] === true);
    return [
        easy.every(Boolean) ? 0 : easy.some(Boolean) && of('AV') !== 'P' ? 1 : 2,
        of('AC') === 'L' && of('AT') === 'N' ? 0 : 1,
        high[0] && high[1] ? 0 : high.some(Boolean) ? 1 : 2,
        of('SI') === 'S' || of('SA') === 'S' ? 0 : ['SC', 'SI', 'SA'].some(name => of(name) === 'H') ? 1 : 2,
        ['A', 'P', 'U'].indexOf(of('E')),
        demanded ? 0 : 1
    ];
};
/** Values from worst to best: the severity distance is the number of steps between two of them. */
const v4_order = {
    AV: 'NALP',
    PR: 'NLH',
    UI: 'NPA',
    AC: 'LH',
    AT: 'NP',
    VC: 'HLN',
    VI: 'HLN',
    VA: 'HLN',
    SC: 'SHLN',
    SI: 'SHLN',
    SA: 'SHLN',
    CR: 'HML',
    IR: 'HML',
    AR: 'HML'
};
/** The worst vectors of each class, by class, as the values of `names` in turn (tables 24 to 30). */
const axes = [
    {
        names: ['AV', 'PR', 'UI'],
        classes: [0],
        worst: { 0: ['NNN'], 1: ['ANN', 'NLN', 'NNP'], 2: ['PNN', 'ALP'] },
        depth: { 0: 1, 1: 4, 2: 5 }
    },
    { names: ['AC', 'AT'], classes: [1], worst: { 0: ['LN'], 1: ['HN', 'LP'] }, depth: { 0: 1, 1: 2 } },
    {
        names: ['VC', 'VI', 'VA', 'CR', 'IR', 'AR'],
        classes: [2, 5],
        worst: {
            '00': ['HHHHHH'],
            '01': ['HHLMMH', 'HHHMMM'],
            '10': ['LHHHHH', 'HLHHHH'],
            '11': ['LHLHMH', 'LHHHMM', 'HLHMHM', 'HLLMHH', 'LLHHHM'],
            '21': ['LLLHHH']
        },
        depth: { '00': 7, '01': 6, '10': 8, '11': 8, '21': 10 }
    },
    {
        names: ['SC', 'SI', 'SA'],
        classes: [3],
        worst: { 0: ['HSS'], 1: ['HHH'], 2: ['LLL'] },
        depth: { 0: 6, 1: 5, 2: 4 }
    }
];
const stepsBelow = (of, names, worst) => names.map((name, index) => {
    const ranks = v4_order[name] ?? '';
    return ranks.indexOf(of(name)) - ranks.indexOf(worst[index] ?? '');
});
/** Steps from the worst vector of the class that lies above this one in every metric. */
const distanceOf = ({ names, worst }, key, of) => {
    const candidates = (worst[key] ?? []).map(vector => stepsBelow(of, names, vector));
    const above = candidates.find(steps => steps.every(step => step >= 0)) ?? [];
    return above.reduce((sum, step) => sum + step, 0);
};
const scoreAt = (classes) => macroVectorScores[classes.join('')];
/** The best score among the macro vectors that are one class lower in these places; undefined where there is none. */
const nextLower = (classes, places) => {
    const lower = places.map(place => scoreAt(classes.map((value, index) => (index === place ? value + 1 : value))));
    const known = lower.filter(score => score !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
};
const impacts = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA'];
/** In tenths, over all metrics that are given. */
const scoreV4 = (values) => {
    const of = effectiveOf(values);
    if (impacts.every(name => of(name) === 'N'))
        return 0;
    const classes = classesOf(of);
    const score = scoreAt(classes) ?? 0;
    const reductions = axes.flatMap(axis => {
        const lower = nextLower(classes, axis.classes);
        if (lower === undefined)
            return [];
        const key = axis.classes.map(place => classes[place]).join('');
        return [((score - lower) * distanceOf(axis, key, of)) / (axis.depth[key] ?? 1)];
    });
    // EQ5 has one metric, whose classes have no depth: it counts in the mean and takes nothing away.
    const counted = nextLower(classes, [4]) === undefined ? reductions : [...reductions, 0];
    const mean = counted.length === 0 ? 0 : counted.reduce((sum, value) => sum + value, 0) / counted.length;
    return Math.round(Number(Math.min(100, Math.max(0, score - mean)).toFixed(6)));
};

;// CONCATENATED MODULE: ./build/core/cvss/cvss.js
/** Scores of the Common Vulnerability Scoring System, from vectors. */




const scales = [
    { version: '4.0', prefix: 'CVSS:4.0/', metrics: metricsOfV4, score: scoreV4 },
    { version: '3.1', prefix: 'CVSS:3.1/', metrics: metricsOfV3, score: values => scoreV3(values, '3.1') },
    { version: '3.0', prefix: 'CVSS:3.0/', metrics: metricsOfV3, score: values => scoreV3(values, '3.0') },
    { version: '2.0', prefix: '', metrics: metricsOfV2, score: scoreV2 }
];
/** The rating of a score of version 3 and 4 (specification 3.1, table 14; 4.0, table 23): 0 none, to 3.9, to 6.9, to 8.9, to 10. */
const ratingOf = (score) => score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : score > 0 ? 'low' : 'none';
const ratingOfV2 = (score) => (score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low');
/**
 * The score of a vector: `CVSS:4.0/…`, `CVSS:3.1/…`, `CVSS:3.0/…`, or a vector of 2.0, which has no prefix and may stand in
 * parentheses. Environmental and threat metrics count where they are given. What cannot be read is said, never scored 0.
 */
const scoreCvss = (vector) => {
    const text = vector.trim().replace(/^\((.*)\)$/, '$1');
    const scale = scales.find(({ prefix }) => text.startsWith(prefix));
    if (scale === undefined || (scale.prefix === '' && text.startsWith('CVSS:')))
        return { ok: false, why: 'its version is none of 2.0, 3.0, 3.1 and 4.0' };
    const parsed = parseMetrics(text.slice(scale.prefix.length), scale.metrics);
    if (!parsed.ok)
        return parsed;
    const score = scale.score(parsed.values) / 10;
    const { version } = scale;
    return { ok: true, version, score, severity: version === '2.0' ? ratingOfV2(score) : ratingOf(score) };
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/rating.js




const none = { severity: null, source: null };
/**
 * The worst of what the tool says and what `security.severities.<tool>` derives; a vector in the report counts by itself
 * where the tool names no severity, and a malicious package is critical. `kev`: from `parseKev`; null where `security.kev` names no file.
 */
const ratingBy = (severities, kev) => {
    const mappings = new Map();
    return record => {
        if (!mappings.has(record.tool))
            mappings.set(record.tool, mappingOf(record.tool, severities));
        const mapping = mappings.get(record.tool);
        const stated = { severity: record.severity, source: record.severitySource };
        const derived = mapping === undefined ? [] : derivedFrom(record, mapping, kev);
        const vector = mapping?.cvss === true || record.severity === null ? vectorRating(record) : none;
        const rated = worst([stated, vector, malice(record), ...derived]);
        if (rated.severity !== null || mapping?.unrated === undefined)
            return rated;
        return { severity: mapping.unrated, source: 'security.severities: unrated' };
    };
};
const derivedFrom = (record, mapping, kev) => [
    ...(mapping.kev && kev !== null && isExploited(record, kev)
        ? [{ severity: 'critical', source: 'known exploited vulnerability' }]
        : []),
    ...(isListed(record, mapping.critical ?? [])
        ? [{ severity: 'critical', source: 'security.severities: critical' }]
        : [])
];
/** Reports of malicious packages name no severity: https://github.com/ossf/malicious-packages. */
const malice = (record) => record.kind === 'vulnerability' && statedIds(record.ids).some(id => id.startsWith('MAL-'))
    ? { severity: 'critical', source: 'malicious package' }
    : none;
const isExploited = (record, kev) => record.kind === 'vulnerability' && statedIds(record.ids).some(id => kev.has(id));
/** Entries name a rule or an identifier, a weakness, or a severity of the tool. */
const isListed = (record, entries) => {
    if (entries.length === 0)
        return false;
    const names = record.kind === 'finding' ? [record.rule] : record.ids;
    const own = new Set([...names, ...record.cwes, record.severity ?? ''].map(normalisedId));
    return entries.some(entry => own.has(normalisedId(entry)));
};
/** The worst score among the vectors of the newest versions: 2.0 has no critical and counts only where it stands alone. */
const vectorRating = ({ vectors }) => {
    const scores = vectors.map(scoreCvss).filter(score => score.ok);
    const newer = scores.filter(({ version }) => version !== '2.0');
    const [best] = (newer.length > 0 ? newer : scores).toSorted((a, b) => b.score - a.score);
    if (best === undefined)
        return none;
    return {
        severity: best.severity === 'none' ? 'info' : best.severity,
        source: `CVSS ${best.version} vector, ${best.score.toFixed(1)}`
    };
};
/** Whether a vector of the record can say that it is critical. */
const hasScore = ({ vectors }) => vectors.some(vector => {
    const score = scoreCvss(vector);
    return score.ok && score.version !== '2.0';
});

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/gateability.js



/** Secrets are counted whatever their severity. */
const rated = new Set(['vulnerabilities', 'findings']);
/** Of each scanner that cannot say `critical` and has no mapping that can. Sorted by family, tool and producer. */
const gateability = (deliveries, settings) => deliveries
    .flatMap(delivery => openIn(delivery, settings))
    .sort((a, b) => order_byText(a.family, b.family) || order_byText(a.tool, b.tool) || order_byText(a.producer, b.producer));
const openIn = (delivery, settings) => {
    const mute = delivery.scans.filter(({ canSayCritical }) => !canSayCritical).map(({ tool }) => tool);
    const able = new Set(delivery.scans.filter(({ canSayCritical }) => canSayCritical).map(({ tool }) => tool));
    return [...new Set(mute)].flatMap(tool => {
        const records = recordsOf(tool, delivery);
        const families = new Set([...(able.has(tool) ? [] : familiesOfTool(tool)), ...records.map(familyOfRecord)]);
        return [...families]
            .filter(family => rated.has(family))
            .flatMap(family => {
            const why = whyOpen(tool, records.filter(record => familyOfRecord(record) === family), settings);
            return why === null ? [] : [{ family, severity: 'critical', tool, producer: delivery.producer, why }];
        });
    });
};
const recordsOf = (tool, { vulnerabilities, findings }) => [...vulnerabilities, ...findings].filter(record => record.tool === tool);
const whyOpen = (tool, records, { severities, kev }) => {
    const mapping = mappingOf(tool, severities);
    const place = `security.severities.${toolName(tool)}`;
    if (mapping === undefined || !declares(mapping)) {
        return `not gateable: ${tool} cannot say \`critical\`; declare under \`${place}\` what is critical (\`cvss\`, \`kev\`, \`unrated\` or a list \`critical\`)`;
    }
    const open = records.filter(record => !decides(mapping, record, kev !== undefined));
    if (open.length === 0)
        return null;
    const missing = mapping.kev && kev === undefined ? '`security.kev` names no file' : `${place} does not decide`;
    return `not gateable: ${tool} cannot say \`critical\` and ${missing} for ${open.length} of its entries (${open[0]?.title ?? ''})`;
};
const declares = ({ cvss, kev, critical, unrated }) => cvss || kev || critical !== undefined || unrated !== undefined;
/** Whether the mapping can tell if this record is critical. */
const decides = (mapping, record, hasKev) => mapping.critical !== undefined ||
    (mapping.kev && hasKev && record.kind === 'vulnerability') ||
    (mapping.cvss && hasScore(record)) ||
    (mapping.unrated !== undefined && record.severity === null);
/** The family of metrics in which a record counts. */
const familyOfRecord = (record) => {
    if (record.kind === 'vulnerability')
        return 'vulnerabilities';
    return record.category === 'secret' ? 'secrets' : 'findings';
};
/** What the delivered scans can speak of: a family that none covers is unknown, not zero. */
const familiesIn = (deliveries) => new Set(deliveries.flatMap(({ scans, vulnerabilities, findings }) => [
    ...scans.flatMap(({ tool }) => familiesOfTool(tool)),
    ...vulnerabilities.map(familyOfRecord),
    ...findings.map(familyOfRecord)
]));

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/dockerfile-instructions.js
/** The instructions of a Dockerfile, each with its first line. */
const isComment = (line) => /^\s*#/.test(line);
/** The directive `# escape=` at the head; it ends with the first line that is no directive. */
const escapeIn = (lines) => {
    for (const line of lines) {
        const directive = /^\s*#\s*([\w-]+)\s*=\s*(\S+)\s*$/.exec(line);
        if (directive === null)
            break;
        if (directive[1]?.toLowerCase() === 'escape')
            return directive[2] === '`' ? '`' : '\\';
    }
    return '\\';
};
const heredoc = /<<(-?)\s*(["']?)([A-Za-z_][\w.]*)\2/g;
/** Comments and blank lines inside of a continued instruction do not end it; the bodies of heredocs are skipped. */
const instructionsIn = (text) => {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const mark = escapeIn(lines);
    const found = [];
    let at = 0;
    while (at < lines.length) {
        const line = lines[at] ?? '';
        if (line.trim() === '' || isComment(line)) {
            at += 1;
            continue;
        }
        const { logical, end } = dockerfile_instructions_joined(lines, at, mark);
        const [keyword = '', ...words] = logical.trim().split(/\s+/);
        found.push({ keyword: keyword.toUpperCase(), words, line: at + 1 });
        at = behindHeredocs(lines, end, keyword.toUpperCase(), logical);
    }
    return found;
};
const dockerfile_instructions_joined = (lines, start, mark) => {
    const parts = [];
    let at = start;
    for (; at < lines.length; at += 1) {
        const line = (lines[at] ?? '').trimEnd();
        if (at > start && (line === '' || isComment(line)))
            continue;
        if (!line.endsWith(mark))
            return { logical: [...parts, line].join(''), end: at + 1 };
        parts.push(line.slice(0, -1));
    }
    return { logical: parts.join(''), end: at };
};
/** Only these instructions have heredocs. */
const withHeredocs = new Set(['RUN', 'COPY', 'ADD']);
const behindHeredocs = (lines, start, keyword, logical) => {
    if (!withHeredocs.has(keyword))
        return start;
    let at = start;
    for (const [, dash, , name] of logical.matchAll(heredoc)) {
        const end = lines.findIndex((line, index) => index >= at && (dash === '-' ? line.replace(/^\t+/, '') : line) === name);
        if (end === -1)
            continue;
        at = end + 1;
    }
    return at;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/image.js
/** Container images by name: https://github.com/distribution/reference. */
const digest = /@(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Only a digest names one image for ever. */
const isPinnedImage = (image) => digest.test(image.trim());
/** Why an image is not pinned; null where it is. */
const whyUnpinnedImage = (image) => {
    if (isPinnedImage(image))
        return null;
    if (image.includes('${{'))
        return 'an expression chooses it when the job runs';
    if (image.includes('@'))
        return 'what follows the `@` is no complete digest';
    return /:[^/]*$/.test(image) ? 'a tag can be moved to another image' : 'without a tag it is whatever is newest';
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/unpinned-dockerfile.js
/** Images in Dockerfiles: https://docs.docker.com/reference/dockerfile. Comments, heredocs and continued lines are read as the builder reads them. */


/** What `FROM` and `COPY --from` take from elsewhere: neither `scratch` nor a stage of the file itself. */
const referencesInDockerfile = (text) => {
    const state = { defaults: new Map(), stages: new Set(['scratch']), found: [], count: 0 };
    for (const instruction of instructionsIn(text))
        unpinned_dockerfile_readers[instruction.keyword]?.(instruction, state);
    return state.found;
};
const unpinned_dockerfile_readers = {
    ARG: ({ words }, state) => {
        if (state.count > 0)
            return;
        for (const word of words) {
            const [name = '', ...value] = word.split('=');
            if (value.length > 0)
                state.defaults.set(name, expanded(unpinned_dockerfile_unquoted(value.join('=')), state.defaults));
        }
    },
    FROM: ({ words, line }, state) => {
        const [image = '', as, name] = words.filter(word => !word.startsWith('--'));
        add(expandedImage(unpinned_dockerfile_unquoted(image), line, state), line, state);
        state.stages.add(String(state.count));
        state.count += 1;
        if (as?.toUpperCase() === 'AS' && name !== undefined)
            state.stages.add(unpinned_dockerfile_unquoted(name).toLowerCase());
    },
    COPY: (instruction, state) => fromFlag(instruction, state),
    ADD: (instruction, state) => fromFlag(instruction, state),
    RUN: ({ words, line }, state) => {
        for (const word of flagsOf(words)) {
            const from = /^--mount=(?:.*,)?from=([^,]+)/.exec(word)?.[1];
            if (from !== undefined)
                add(unpinned_dockerfile_unquoted(from), line, state);
        }
    }
};
const flagsOf = (words) => {
    const end = words.findIndex(word => !word.startsWith('--'));
    return end === -1 ? words : words.slice(0, end);
};
const fromFlag = ({ words, line }, state) => {
    const from = flagsOf(words).find(word => word.startsWith('--from='));
    if (from !== undefined)
        add(unpinned_dockerfile_unquoted(from.slice('--from='.length)), line, state);
};
const add = (image, line, { stages, found }) => {
    if (image === '' || isStage(image.toLowerCase(), stages))
        return;
    const why = /\$/.test(image) ? 'a build argument without a default chooses it' : whyUnpinnedImage(image);
    if (why !== null)
        found.push({ kind: 'image', reference: image, line, why });
};
const platformArgument = /\$\{?(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)\}?/i;
/** `base-$TARGETARCH` is one of the stages for each platform. */
const isStage = (image, stages) => {
    if (stages.has(image))
        return true;
    const [before, after] = image.split(platformArgument);
    return (before !== undefined &&
        after !== undefined &&
        !after.includes('$') &&
        [...stages].some(stage => stage.startsWith(before) && stage.endsWith(after)));
};
const expandedImage = (image, line, state) => {
    const text = expanded(image, state.defaults);
    if (text !== '' || image === '')
        return text;
    state.found.push({ kind: 'image', reference: image, line, why: 'a build argument without a default chooses it' });
    return '';
};
const unpinned_dockerfile_unquoted = (text) => text.replace(/^(["'])(.*)\1$/, '$2');
/** `$name`, `${name}`, `${name:-default}` and `${name:+other}`; what has no value stays as it is. */
const expanded = (text, values) => text.replace(/\$(?:(\w+)|\{(\w+)(?::?([-+])([^}]*))?\})/g, (whole, bare, braced, operator, word = '') => {
    const value = values.get(bare ?? braced ?? '') ?? '';
    if (operator === '+')
        return value === '' ? '' : expanded(word, values);
    if (value !== '')
        return value;
    return operator === '-' ? expanded(word, values) : whole;
});

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/unpinned-workflow.js
/** References in workflows and in the metadata of actions, from their YAML: neither comments nor scripts are mistaken for them. */


/** `uses` of jobs and steps, images of containers and services. */
const referencesInWorkflow = (text) => unpinned_workflow_read(text, reader => {
    for (const job of reader.values(reader.at(reader.root, 'jobs'))) {
        reader.action(reader.at(job, 'uses'));
        reader.steps(reader.at(job, 'steps'));
        reader.container(reader.at(job, 'container'));
        for (const service of reader.values(reader.at(job, 'services')))
            reader.container(service);
    }
});
/** `uses` of the steps of a composite action, the image of one that runs in a container. */
const referencesInMetadata = (text) => unpinned_workflow_read(text, reader => {
    const runs = reader.at(reader.root, 'runs');
    reader.steps(reader.at(runs, 'steps'));
    const image = reader.at(runs, 'image');
    // Any other image is a Dockerfile beside it, which is read itself.
    if ((0,yaml_dist/* isScalar */.jn)(image) && /^docker:/i.test(String(image.value)))
        reader.action(image);
});
const unpinned_workflow_read = (text, visit) => {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: false, merge: false, logLevel: 'silent' });
    const reader = new Reader(document, lines);
    visit(reader);
    const [error] = document.errors;
    if (error === undefined)
        return reader.found;
    const line = lines.linePos(error.pos[0]).line;
    const why = `it is no valid YAML (line ${line})`;
    return [...reader.found, { kind: 'unreadable', reference: '', line: Math.max(1, line), why }];
};
class Reader {
    found = [];
    root;
    #document;
    #lines;
    /** A step that an alias repeats is one reference. */
    #seen = new Set();
    constructor(document, lines) {
        this.#document = document;
        this.#lines = lines;
        this.root = document.contents;
    }
    at(node, key) {
        const pair = (0,yaml_dist/* isMap */.jh)(node) ? node.items.find(({ key: name }) => (0,yaml_dist/* isScalar */.jn)(name) && name.value === key) : undefined;
        return this.#resolved(pair?.value);
    }
    values(node) {
        const items = (0,yaml_dist/* isMap */.jh)(node) ? node.items.map(({ value }) => value) : (0,yaml_dist/* isSeq */.oP)(node) ? node.items : [];
        return items.map(item => this.#resolved(item));
    }
    steps(node) {
        for (const step of this.values(node))
            this.action(this.at(step, 'uses'));
    }
    action(node) {
        this.#add(node, 'action', whyUnpinnedAction);
    }
    /** An image by itself, or a map with one. */
    container(node) {
        this.#add((0,yaml_dist/* isMap */.jh)(node) ? this.at(node, 'image') : node, 'image', whyUnpinnedImage);
    }
    #resolved(node) {
        if (!(0,yaml_dist/* isAlias */.Vj)(node))
            return node;
        const target = node.resolve(this.#document);
        if (target === undefined) {
            const line = this.#lineOf(node);
            this.found.push({ kind: 'unreadable', reference: `*${node.source}`, line, why: 'an alias has no anchor' });
        }
        return target;
    }
    #lineOf(node) {
        return this.#lines.linePos(node.range?.[0] ?? 0).line;
    }
    #add(node, kind, why) {
        if (!(0,yaml_dist/* isScalar */.jn)(node) || this.#seen.has(node) || node.value === null || node.value === '')
            return;
        this.#seen.add(node);
        const reference = String(node.value).trim();
        const reason = why(reference);
        if (reason === null)
            return;
        const line = this.#lineOf(node);
        this.found.push({ kind: reference.startsWith('docker://') ? 'image' : kind, reference, line, why: reason });
    }
}
/** Why a `uses` is not pinned; null where it is, or is of the repository itself. */
const whyUnpinnedAction = (uses) => {
    if (/^(?:\.|\$)\//.test(uses))
        return null;
    if (/^docker:\/\//i.test(uses))
        return whyUnpinnedImage(uses.slice('docker://'.length));
    const at = uses.lastIndexOf('@');
    if (at === -1)
        return 'it names no commit';
    const ref = uses.slice(at + 1);
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(ref))
        return null;
    if (ref.includes('${{'))
        return 'an expression chooses its commit';
    if (/^[0-9a-f]{7,63}$/i.test(ref))
        return `\`${ref}\` is no complete commit`;
    return `\`${ref}\` is a tag or a branch, which can be moved`;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/unpinned.js
/** Actions and images of others that are used without a pin: whoever moves the tag runs code in the pipeline. */




const unpinned_readers = [
    [/^\.github\/workflows\/[^/]+\.ya?ml$/i, referencesInWorkflow],
    [/(?:^|\/)action\.ya?ml$/i, referencesInMetadata],
    [/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[^/]+)?$/i, referencesInDockerfile],
    [/\.(?:Dockerfile|Containerfile)$/i, referencesInDockerfile]
];
const unpinned_readerOf = (path) => unpinned_readers.find(([pattern]) => pattern.test(path))?.[1];
/** Workflows, metadata of actions and Dockerfiles: the files worth reading for `unpinned`. */
const mayUseOthers = (path) => unpinned_readerOf(path) !== undefined;
/** Findings of category `supply-chain`, with the line of the reference, sorted by key. Other files are passed over. */
const unpinned = (files) => files.flatMap(({ path, text }) => unpinned_numbered(path, unpinned_readerOf(path)?.(text) ?? [])).sort((a, b) => order_byText(a.key, b.key));
const unpinned_numbered = (path, references) => [...Map.groupBy(references, ({ kind, reference }) => `towpath | unpinned-${kind} | ${path} | ${reference}`)].flatMap(([identity, same]) => [...same]
    .sort((a, b) => a.line - b.line)
    .map((one, index) => unpinned_findingOf(path, one, index === 0 ? identity : `${identity} #${index + 1}`)));
const titles = {
    action: reference => `The action ${reference} is not pinned`,
    image: reference => `The image ${reference} is not pinned`,
    unreadable: () => 'What this file uses cannot be told'
};
const remedies = {
    action: 'Put the commit (40 hexadecimal digits) behind the `@` and the version into a comment.',
    image: 'Put the digest (`@sha256:…`) behind the name.',
    unreadable: 'Correct the file: until then nothing in it counts as pinned.'
};
const unpinned_findingOf = (path, { kind, reference, line, why }, key) => ({
    key,
    category: 'supply-chain',
    tool: 'towpath',
    rule: `unpinned-${kind}`,
    rated: { severity: 'medium', source: 'towpath' },
    title: titles[kind](reference),
    message: `${titles[kind](reference)}: ${why}. ${remedies[kind]}`,
    path,
    line,
    cwes: ['CWE-829'],
    producer: 'towpath',
    content: fingerprint('reference', reference),
    suppressed: null
});

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/aliases.js
/**
 * Which identifiers name the same vulnerability, from what reports state together. Two identifiers of the most trusted
 * database that knows a vulnerability are never one: an identifier that is stated with several of them belongs to none.
 */

/** A function of the set of statements alone. */
const aliasesIn = (statements) => {
    const neighbours = neighboursIn(statements);
    const resolution = new Resolution(neighbours);
    const { anchors } = resolution;
    const ids = new Map();
    for (const id of [...neighbours.keys()].sort()) {
        const anchor = anchors.get(id) ?? id;
        const named = ids.get(anchor);
        if (named === undefined)
            ids.set(anchor, [id]);
        else
            named.push(id);
    }
    return { anchorOf: statement => anchorOf(statement, resolution), idsOf: anchor => ids.get(anchor) ?? [anchor] };
};
const neighboursIn = (statements) => {
    const neighbours = new Map();
    for (const statement of statements) {
        const ids = statement.filter(identifies);
        for (const id of ids) {
            const beside = neighbours.get(id) ?? new Set();
            neighbours.set(id, beside);
            for (const other of ids)
                if (other !== id)
                    beside.add(other);
        }
    }
    return neighbours;
};
/**
 * From the most trusted database to the least: its identifiers that belong to nothing yet are anchors, and what is stated
 * with exactly one of them, directly or through others that are, belongs to it. All that is equally far is decided at
 * once, so no order matters. What is stated with several is a hub: an anchor of its own that passes nothing on.
 */
class Resolution {
    anchors = new Map();
    hubs = new Set();
    #neighbours;
    constructor(neighbours) {
        this.#neighbours = neighbours;
        const databases = Map.groupBy(neighbours.keys(), databaseOf);
        for (const database of [...databases.keys()].sort(byTrust))
            this.#level(databases.get(database) ?? []);
    }
    #level(ids) {
        let front = ids.filter(id => !this.anchors.has(id));
        for (const id of front)
            this.anchors.set(id, id);
        while (front.length > 0)
            front = this.#next(front);
    }
    #next(front) {
        const reached = new Map();
        for (const id of front) {
            const anchor = this.anchors.get(id) ?? id;
            for (const other of this.#neighbours.get(id) ?? []) {
                if (this.anchors.has(other))
                    continue;
                const seen = reached.get(other) ?? new Set();
                reached.set(other, seen.add(anchor));
            }
        }
        for (const [id, [anchor = id, ...others]] of reached) {
            this.anchors.set(id, others.length === 0 ? anchor : id);
            if (others.length > 0)
                this.hubs.add(id);
        }
        return [...reached.keys()].filter(id => !this.hubs.has(id));
    }
}
/** The CVE it states, where it states one; else what its identifiers agree on; else its first one. */
const anchorOf = (statement, { anchors, hubs }) => {
    const ids = statement.filter(identifies);
    const [first = statement[0] ?? ''] = ids;
    const cves = ids.filter(isCve);
    if (cves.length === 1)
        return cves[0] ?? first;
    const agreed = new Set(ids.filter(id => !hubs.has(id)).map(id => anchors.get(id) ?? id));
    const [only = first] = agreed;
    return agreed.size === 1 ? only : (anchors.get(first) ?? first);
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/clusters.js



/**
 * Records by vulnerability and package. What is an alias of what is learned from all records together, whatever package they
 * are about; an identifier that two packages share stays two clusters.
 */
const clustersOf = (reported) => {
    const members = reported.map(memberOf);
    const aliases = aliasesIn(members.map(({ statement }) => statement));
    const byAnchor = Map.groupBy(members, member => clusters_anchorOf(member, aliases));
    return [...byAnchor].flatMap(([anchor, same]) => {
        const ids = idsFor(anchor, same, aliases);
        const identified = identifiedAmong(same.map(member => member.package));
        const byPackage = Map.groupBy(same, ({ package: { key } }) => identified.get(key) ?? key);
        return [...byPackage].map(([key, ofPackage]) => ({ ids, package: key, members: ofPackage }));
    });
};
const memberOf = (reported) => {
    const { ids, title, component } = reported.record;
    const stated = statedIds(ids);
    return { reported, statement: stated.length > 0 ? stated : [title], package: packages_packageOf(component) };
};
/** Behind the name of a mere weakness stands the title: two weaknesses of one kind are two vulnerabilities. */
const clusters_anchorOf = ({ statement, reported }, aliases) => {
    const anchor = aliases.anchorOf(statement);
    return isWeakness(anchor) ? `${anchor} ${reported.record.title}` : anchor;
};
const idsFor = (anchor, members, aliases) => {
    const [first] = members;
    return first?.statement.some(identifies) === true ? aliases.idsOf(anchor) : [anchor];
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/vulnerabilities.js


/** Sorted by key. Depends on the set of records alone: not on their order, nor on repetition. */
const mergeVulnerabilities = (reported, rate) => clustersOf(reported)
    .map(cluster => vulnerabilityOf(cluster, rate))
    .sort((a, b) => order_byText(a.key, b.key));
const vulnerabilityOf = (cluster, rate) => {
    const open = cluster.members.filter(({ reported }) => reported.record.suppressed === null);
    const members = open.length > 0 ? open : cluster.members;
    const records = members.map(({ reported }) => reported.record);
    const opinions = opinionsOf(records, rate);
    const { ids } = cluster;
    return {
        key: `${ids[0] ?? ''} ${cluster.package}`,
        ids,
        related: order_sorted(members.flatMap(({ statement }) => statement)).filter(id => !ids.includes(id)),
        package: cluster.package,
        versions: vulnerabilities_versionsOf(members),
        rated: vulnerabilities_ratingOf(worst(opinions)),
        opinions,
        fixedIn: order_sorted(records.flatMap(({ fixedIn }) => fixedIn)),
        fixable: fixableOf(records),
        title: titleOf(records, ids),
        url: preferred(records, ({ url }) => url) ?? null,
        paths: order_sorted(records.flatMap(({ location }) => (location === null ? [] : [location.file]))),
        tools: order_sorted(records.map(({ tool }) => tool)),
        producers: order_sorted(members.map(({ reported }) => reported.producer)),
        suppressed: open.length > 0 ? null : order_sorted(records.flatMap(({ suppressed }) => suppressed ?? [])).join('; ')
    };
};
const vulnerabilities_ratingOf = ({ severity, source }) => ({ severity, source });
/** Of each tool the worst that it says. */
const opinionsOf = (records, rate) => [...Map.groupBy(records, ({ tool }) => tool)]
    .map(([tool, same]) => ({ tool, ...worst(same.map(rate)) }))
    .sort((a, b) => order_byText(a.tool, b.tool));
const vulnerabilities_versionsOf = (members) => order_sorted(members.flatMap(({ package: { version } }) => version ?? []));
/** A fix that anybody knows of is a fix. */
const fixableOf = (records) => {
    if (records.some(({ fixable, fixedIn }) => fixable === true || fixedIn.length > 0))
        return true;
    return records.every(({ fixable }) => fixable === null) ? null : false;
};
/** Says more than an identifier, where one report does. */
const titleOf = (records, ids) => {
    const spoken = preferred(records, ({ title }) => (title === '' || ids.includes(title) ? null : title));
    return spoken ?? ids[0] ?? '';
};
/** What the first tool says that says anything. */
const preferred = (records, of) => records
    .flatMap(record => {
    const text = of(record);
    return text === null ? [] : [{ tool: record.tool, text }];
})
    .sort((a, b) => order_byText(a.tool, b.tool) || order_byText(a.text, b.text))[0]?.text;

// EXTERNAL MODULE: ./build/action-sbom/src/gate/failures.js
var gate_failures = __webpack_require__(69125);
;// CONCATENATED MODULE: ./build/action-sbom/src/gate/waiver-scope.js
/** What a waiver covers: every part of its scope must fit, and it must fit all of the item. */





/** Null where the waiver would cover everything. */
const waiver_scope_scopeOf = (waiver) => {
    const { vulnerability, component, path, tool } = waiver;
    const isComponent = component === undefined ? always : componentMatcher(component);
    const isPath = path === undefined ? always : pathMatcher(path);
    const narrows = vulnerability !== undefined || !(matchesAll(isComponent, component) && matchesAll(isPath, path));
    if (!narrows)
        return null;
    const id = vulnerability === undefined ? null : normalisedId(vulnerability);
    const isTool = (name) => tool === undefined || toolName(name) === toolName(tool);
    return {
        coversVulnerability: item => (id === null || item.ids.includes(id)) &&
            (component === undefined || isOfComponent(item, isComponent)) &&
            (path === undefined || waiver_scope_all(item.paths, isPath)) &&
            item.tools.every(isTool),
        coversFinding: item => component === undefined &&
            (id === null || normalisedId(item.rule) === id) &&
            (path === undefined || (item.path !== null && isPath(item.path))) &&
            isTool(item.tool)
    };
};
const always = () => true;
/** Where nothing is known, nothing is covered. */
const waiver_scope_all = (texts, test) => texts.length > 0 && texts.every(test);
/** Nothing that a repository would name so: only a pattern that fits everything fits these. */
const anything = ['q7zk', 'x9/w3vj.q5', '.k4q/w8/z6.bin', 'pkg:generic/j8xq', 'pkg:npm/%40w5z/v3k@9.7.5'];
const matchesAll = (test, pattern) => pattern === undefined || anything.slice(0, 3).every(test) || anything.slice(3).every(test);
const pathMatcher = (pattern) => picomatch(pattern.replace(/^\.?\//, ''), { dot: true, nonegate: true, noextglob: true, windows: false });
const waiver_scope_decoded = (purl) => {
    try {
        return decodeURIComponent(purl).toLowerCase();
    }
    catch {
        return purl.toLowerCase();
    }
};
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** `*` stands for any text; without one the purl is compared in its canonical form. */
const componentMatcher = (pattern) => {
    const canonical = pattern.includes('*') ? null : (0,format/* canonicalPurl */.q)(pattern);
    const expression = waiver_scope_decoded(canonical ?? pattern)
        .split(/\*+/)
        .map(literally)
        .join('.*');
    const test = new RegExp(`^${expression}$`, 's');
    return text => test.test(waiver_scope_decoded(text));
};
/** The package whatever its versions, or each of its versions. A package without purl goes by its name. */
const isOfComponent = (item, isComponent) => {
    const names = isNameless(item.package)
        ? [item.package, item.package.slice(item.package.indexOf(':') + 1)]
        : [item.package];
    return names.some(name => isComponent(name) || waiver_scope_all(item.versions, version => isComponent(`${name}@${version}`)));
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/waivers.js



const day = 86_400_000;
const soon = 14;
/** `now`: milliseconds since the epoch; a waiver counts through the end of its last day, UTC. */
const applyWaivers = (items, waivers, now) => {
    const today = new Date(now).toISOString().slice(0, 10);
    const entries = waivers.map(waiver => ({ waiver, scope: waiver_scope_scopeOf(waiver), expired: waiver.expires < today }));
    return {
        items: {
            vulnerabilities: items.vulnerabilities.map(judged => covered(judged, entries, (scope, item) => scope.coversVulnerability(item))),
            findings: items.findings.map(judged => covered(judged, entries, (scope, item) => scope.coversFinding(item)))
        },
        diagnostics: entries.flatMap(entry => remarkOn(entry, usesOf(entry, items), now))
    };
};
const covered = (judged, entries, covers) => {
    const fitting = entries.filter(({ scope }) => scope !== null && covers(scope, judged.item));
    const waived = waivers_latest(fitting.filter(({ expired }) => !expired));
    return { ...judged, waived, lapsed: waived === null ? waivers_latest(fitting) : null };
};
const waivers_latest = (entries) => {
    const [last] = [...entries].sort((a, b) => (a.waiver.expires < b.waiver.expires ? 1 : -1));
    if (last === undefined)
        return null;
    const { reason, owner, expires } = last.waiver;
    return { reason, owner, expires };
};
const usesOf = ({ scope }, { vulnerabilities, findings }) => scope === null
    ? 0
    : vulnerabilities.filter(({ item }) => scope.coversVulnerability(item)).length +
        findings.filter(({ item }) => scope.coversFinding(item)).length;
/** The scope as the configuration writes it. */
const spelled = ({ vulnerability, component, path, tool }) => Object.entries({ vulnerability, component, path, tool })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
const remarkOn = ({ waiver, scope, expired }, uses, now) => {
    const { owner, expires } = waiver;
    const text = spelled(waiver);
    if (scope === null)
        return [(0,gate_diagnostics/* diagnosticOf */.T)('warning', (0,gate_failures.unlimitedWaiver)(text, owner))];
    if (expired && uses > 0)
        return [(0,gate_diagnostics/* diagnosticOf */.T)('warning', (0,gate_failures.expiredWaiver)(text, owner, expires, uses))];
    if (expired)
        return [(0,gate_diagnostics/* note */.N)(`The waiver for ${text} (${owner}) ended on ${expires} and covers nothing: remove it.`)];
    if (uses === 0)
        return [(0,gate_diagnostics/* note */.N)(`The waiver for ${text} (${owner}) covers nothing that was found: remove it.`)];
    const days = Math.round((Date.parse(expires) - now) / day);
    return days > soon ? [] : [(0,gate_diagnostics/* note */.N)(`The waiver for ${text} ends on ${expires}: ${owner} answers for it.`)];
};

;// CONCATENATED MODULE: ./build/action-sbom/src/judge/references.js

/** Workflows and Dockerfiles are small; nothing larger is one. */
const references_mostBytes = 4 * 1024 * 1024;
/** Null where nobody can tell which files belong to the repository. */
const referringFiles = async ({ files, git }) => {
    const tracked = await git.tracked().catch(() => null);
    if (tracked === null)
        return null;
    const read = await Promise.all([...tracked]
        .filter(mayUseOthers)
        .sort()
        .map(path => readFile(path, files)));
    return read.flatMap(file => file ?? []);
};
const readFile = async (path, files) => {
    const stat = await files.stat(path);
    const readable = stat !== undefined && stat.kind === 'file' && !stat.escapes && stat.size <= references_mostBytes;
    return readable ? { path, text: await files.text(path) } : null;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/judge/items.js
/** What the scans and the files of the repository hold: every item once, compared with the baseline, exceptions applied. */










const itemsOf = async (deliveries, policy, found, commit, world) => {
    const references = await referringFiles(world);
    const rate = ratingBy(policy.security.severities, policy.kev);
    const current = {
        vulnerabilities: mergeVulnerabilities(deliveries.flatMap(({ producer, vulnerabilities }) => reportedBy(producer, vulnerabilities)), rate),
        findings: [
            ...identifyFindings(deliveries.flatMap(({ producer, findings }) => reportedBy(producer, findings)), rate),
            ...unpinned(references ?? [])
        ]
    };
    const { changes, diagnostics } = await changesSince(found, commit, world);
    const { items, diagnostics: waiving } = applyWaivers(compareWith(found.baseline, current, changes), policy.waivers, world.clock.now());
    return {
        items,
        families: new Set([...familiesIn(deliveries), ...(references === null ? [] : ['supply-chain'])]),
        diagnostics: [...diagnostics, ...waiving]
    };
};
const reportedBy = (producer, records) => records.map(record => ({ producer, record }));
/** Renames and shifted lines since the commit of the baseline; without them more may look new, never less. */
const changesSince = async ({ baseline }, commit, { git }) => {
    if (baseline === null)
        return { changes: null, diagnostics: [] };
    try {
        return { changes: await git.diff(baseline.commit, commit), diagnostics: [] };
    }
    catch (thrown) {
        const why = (0,failure/* messageOf */.bD)(thrown);
        return {
            changes: null,
            diagnostics: [
                (0,gate_diagnostics/* note */.N)(`What moved since the baseline is not known, so it may look new: git cannot compare (${why}).`)
            ]
        };
    }
};

// EXTERNAL MODULE: ./build/core/config/sections/rule.js
var sections_rule = __webpack_require__(96778);
// EXTERNAL MODULE: ./build/core/gate/ruling.js + 1 modules
var gate_ruling = __webpack_require__(69168);
// EXTERNAL MODULE: ./build/core/exact.js
var exact = __webpack_require__(61333);
// EXTERNAL MODULE: ./build/core/rules/evaluate.js
var evaluate = __webpack_require__(78799);
// EXTERNAL MODULE: ./build/core/rules/parse.js + 4 modules
var rules_parse = __webpack_require__(22290);
;// CONCATENATED MODULE: ./build/action-sbom/src/gate/rules.js
/** The rules of the security gate. */




const presets = {
    standard: [
        'new.vulnerabilities.critical == 0',
        'new.vulnerabilities.high.fixable == 0',
        'new.findings.critical == 0',
        'secrets.total == 0'
    ],
    none: []
};
/** All of them block, and a missing value leaves them inconclusive. */
const securityPreset = (preset) => presets[preset].map(rule => ({ rule, severity: 'block', onMissing: 'inconclusive', origin: `preset ${preset}` }));
/**
 * Like `judgeRule`, and fails where what is certain breaks the rule already, whatever else is unknown: one critical
 * vulnerability breaks `vulnerabilities.critical == 0` although another one has no severity.
 */
const judgeSecurityRule = (rule, metrics, certain) => {
    const result = (0,judge/* judgeRule */.q1)(rule, metrics);
    const parsed = (0,rules_parse/* parseRule */.i)(rule.rule, judge/* catalogued */.s, rule.origin);
    if (!parsed.ok || (0,evaluate/* evaluate */._)(parsed.rule.condition, metrics).truth !== 'unknown')
        return result;
    const { truth, grounds } = (0,evaluate/* evaluate */._)(decided(parsed.rule.condition, metrics, certain), metrics);
    if (truth !== 'false')
        return result;
    const sure = parsed.rule.metrics.filter(name => isUnknown(name, metrics)).flatMap(name => rules_spelled(name, certain));
    const others = grounds.length === 0 ? '' : ', and the rest of the rule does not hold';
    return { ...result, outcome: 'failed', reason: `${sure.join(' and ')} for certain${others} (${result.reason})` };
};
const rules_spelled = (name, certain) => {
    const least = certain[name];
    return least === undefined ? [] : [`\`${name}\` is at least ${least.numerator}`];
};
const isUnknown = (name, metrics) => metrics[name]?.value.state === 'unknown';
/** The condition with those comparisons decided that fail for every value from the certain one on. */
const decided = (condition, metrics, certain) => {
    if (condition.kind === 'constant')
        return condition;
    if (condition.kind === 'compare')
        return decidedComparison(condition, metrics, certain);
    return { ...condition, of: condition.of.map(one => decided(one, metrics, certain)) };
};
const decidedComparison = (comparison, metrics, certain) => {
    const least = certain[comparison.metric];
    if (least === undefined || comparison.to.kind !== 'number' || !isUnknown(comparison.metric, metrics))
        return comparison;
    const sign = (0,exact/* compare */.UD)(least, comparison.to.value);
    return breaks(comparison, sign) ? { kind: 'constant', value: false } : comparison;
};
/** Whether no value from the certain one on satisfies the comparison; `sign` is the certain one against its number. */
const breaks = ({ operator }, sign) => {
    if (operator === '<')
        return sign >= 0;
    return (operator === '<=' || operator === '==') && sign > 0;
};

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/kev.js
/** The list of known exploited vulnerabilities. */




/** https://www.cisa.gov/known-exploited-vulnerabilities-catalog, as JSON. */
const catalogue = schemas/* looseObject */._H3({ vulnerabilities: schemas/* array */.YOg(schemas/* looseObject */._H3({ cveID: schemas/* string */.YjP() })).min(1) });
const kev_identifier = /^[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9._:-]+$/;
/**
 * JSON of CISA (`{"vulnerabilities": [{"cveID": …}]}`), or one identifier a line with comments behind `#`. Raises SB-170 where
 * it is neither, and where it is empty. `path` stands in the message.
 */
const parseKev = (text, path) => {
    const ids = /^\s*[{[]/.test(text) ? idsInJson(text, path) : idsInLines(text, path);
    return ids.length === 0 ? (0,failure/* raise */.xl)((0,gate_failures.unreadableKev)(path, 'it names no vulnerability')) : new Set(ids.map(normalisedId));
};
const idsInJson = (text, path) => {
    const parsed = catalogue.safeParse(kev_json(text, path));
    if (!parsed.success)
        return (0,failure/* raise */.xl)((0,gate_failures.unreadableKev)(path, 'it has no list `vulnerabilities` of objects with a `cveID`'));
    return parsed.data.vulnerabilities.map(({ cveID }) => cveID);
};
const kev_json = (text, path) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return (0,failure/* raise */.xl)((0,gate_failures.unreadableKev)(path, 'it is no valid JSON'));
    }
};
const idsInLines = (text, path) => {
    const lines = text.split(/\r?\n/).map(line => line.replace(/#.*/, '').trim());
    const wrong = lines.findIndex(line => line !== '' && !kev_identifier.test(line));
    if (wrong !== -1)
        (0,failure/* raise */.xl)((0,gate_failures.unreadableKev)(path, `line ${wrong + 1} is no identifier`));
    return lines.filter(line => line !== '');
};

;// CONCATENATED MODULE: ./build/action-sbom/src/judge/kev.js
/** The list of known exploited vulnerabilities that the configuration names. */




/** From the commit that the rules come from, so that a change cannot shorten the list; null: from the work tree. */
const kevFor = async (path, base, { files, git }) => {
    if (path === undefined)
        return { kev: null, diagnostics: [] };
    const text = base === null ? await textHere(path, files) : await git.show(base, path);
    if (text === undefined)
        return kev_unusable((0,gate.missingKev)(path, base === null ? 'this commit' : 'the base'));
    try {
        return { kev: parseKev(text, path), diagnostics: [] };
    }
    catch (thrown) {
        if (!(thrown instanceof failure/* FailureError */.pO))
            throw thrown;
        return kev_unusable(thrown.failure);
    }
};
const kev_unusable = (failure) => ({ kev: null, diagnostics: [(0,gate_diagnostics/* diagnosticOf */.T)('error', failure)] });
const textHere = async (path, files) => {
    const stat = await files.stat(path);
    return stat === undefined || stat.escapes || stat.kind !== 'file' ? undefined : files.text(path);
};

;// CONCATENATED MODULE: ./build/action-sbom/src/judge/policy.js





/** Raises QG-129 where the input names a file that neither the commit nor its base has. */
const policyFor = async (inputs, subject, world) => {
    const ruling = await (0,gate_ruling/* rulingFor */.V)(inputs.config, subject, { rules: policy_rulesOf, producers: scansOf }, world);
    const { security } = ruling.rules;
    const { kev, diagnostics } = await kevFor(security.kev, ruling.rules === ruling.head ? null : subject.base, world);
    return {
        presetRules: securityPreset(inputs.preset ?? (ruling.unreadable ? 'standard' : security.preset)),
        ownRules: [
            ...security.rules.map(written => ruleOf(written, inputs.config)),
            ...inputs.rules.map(written => ruleOf(written, 'input rules'))
        ],
        security,
        kev,
        waivers: ruling.head.securityWaivers,
        addedWaivers: addedTo(ruling),
        scans: ruling.head.scans,
        enforce: ruling.enforce,
        diagnostics: [...ruling.diagnostics, ...diagnostics, ...changedScans(ruling)]
    };
};
const scansOf = ({ scans }) => Object.keys(scans);
const policy_rulesOf = ({ security }) => security;
const ruleOf = (written, origin) => {
    const { rule, severity, 'on-missing': onMissing } = sections_rule/* ruleSchema */.A.parse(typeof written === 'string' ? { rule: written } : written);
    return { rule, severity, onMissing, origin };
};
/** Nothing is said where rules do not come from a base: then there is no change to review. */
const addedTo = ({ rules, head, unreadable }) => {
    if (unreadable)
        return head.securityWaivers;
    if (rules === head)
        return [];
    const before = new Set(rules.securityWaivers.map(waiver => JSON.stringify(waiver)));
    return head.securityWaivers.filter(waiver => !before.has(JSON.stringify(waiver)));
};
/** A scan that is told to see less must be visible to the reviewer. */
const changedScans = ({ rules, head }) => Object.entries(head.scans)
    .filter(([name, scan]) => {
    const before = rules.scans[name];
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(scan);
})
    .map(([name]) => (0,gate_diagnostics/* note */.N)(`This change edits how the scan ${name} is run or read. Review it.`, name));

;// CONCATENATED MODULE: ./build/action-sbom/src/judge/case.js










/** `alone`: everything was scanned in this one job. */
const caseOf = async (inputs, alone, evidence, world) => {
    const { run, clock } = world;
    const subject = await (0,gate_subject/* subjectOf */.et)(inputs.base, world);
    const policy = await policyFor(inputs, subject, world);
    const complete = (0,evidence_complete/* completeness */.P)(evidence.delivered, { ...inputs, plan: alone ? null : (inputs.plan ?? planOf(policy.scans)), alone, subject, attempt: run.attempt }, await (0,jobs/* jobsOfRun */.t)(evidence.delivered, world));
    const read = await readScans(complete.current, { scans: policy.scans, at: run.started ?? clock.now() }, world.files);
    const found = await baselineFor(inputs.id, subject.base, world);
    const judged = await itemsOf(read.deliveries, policy, found, subject.commit, world);
    const silent = alone && run.onRunner ? silentScans(policy.scans, read) : [];
    return { ...inputs, subject, policy, complete, read, found, judged, diagnostics: [...evidence.diagnostics, ...silent] };
};
/** Every scan that the configuration declares must report. */
const planOf = (scans) => {
    const producers = Object.keys(scans).map(producer => ({ producer, shard: null, tier: 'security' }));
    return producers.length === 0 ? null : { schema: 'towpath.plan/1', producers };
};
/** In one job a declared scan is known by its tool. */
const silentScans = (scans, { deliveries }) => {
    const tools = [...new Set(deliveries.flatMap(delivery => delivery.scans.map(({ tool }) => tool)))];
    const found = tools.length === 0 ? 'no scanner' : tools.join(', ');
    return Object.entries(scans)
        .filter(([, scan]) => !tools.some(tool => isTool(scan.tool, tool)))
        .map(([name, scan]) => (0,gate_diagnostics/* diagnosticOf */.T)('error', (0,failures_scans.wrongTool)(name, scan.tool, found), name));
};

// EXTERNAL MODULE: ./build/core/gate/metrics-json.js
var metrics_json = __webpack_require__(60264);
// EXTERNAL MODULE: ./build/core/metrics.js
var core_metrics = __webpack_require__(46491);
// EXTERNAL MODULE: ./build/core/rules/presets.js
var rules_presets = __webpack_require__(84122);
// EXTERNAL MODULE: ./build/core/metrics-catalogue.js
var metrics_catalogue = __webpack_require__(59987);
;// CONCATENATED MODULE: ./build/action-sbom/src/gate/counts.js
/** Items that neither a waiver covers nor their report marks as suppressed. */
const countedOf = ({ vulnerabilities, findings }) => [
    ...vulnerabilities.filter(counts_counts).map(({ item, novelty }) => ({
        family: 'vulnerabilities',
        name: item.key,
        severity: item.rated.severity,
        fixable: item.fixable,
        isNew: novelty === 'new'
    })),
    ...findings.filter(counts_counts).map(({ item, novelty }) => ({
        family: familyOfCategory[item.category],
        name: `${item.tool} ${item.rule}${item.path === null ? '' : ` in ${item.path}`}`,
        severity: item.rated.severity,
        fixable: null,
        isNew: novelty === 'new'
    }))
];
const counts_counts = ({ item, waived }) => item.suppressed === null && waived === null;
const familyOfCategory = {
    code: 'findings',
    iac: 'findings',
    web: 'findings',
    licence: 'findings',
    secret: 'secrets',
    'supply-chain': 'supply-chain'
};
const counts_all = (items) => ({ sure: items.length, open: [] });
const unrated = (items) => counts_all(items.filter(({ severity }) => severity === null));
/** What nobody rates may be of any severity. */
const ofSeverity = (wanted) => (items) => ({
    sure: items.filter(({ severity }) => severity === wanted).length,
    open: items.filter(({ severity }) => severity === null)
});
/** In doubt are those of the severity for which no report can tell whether a fix exists, and those that nobody rates, unless no fix exists. */
const counts_fixableOf = (wanted) => (items) => ({
    sure: items.filter(({ severity, fixable }) => severity === wanted && fixable === true).length,
    open: items.filter(({ severity, fixable }) => (severity === wanted && fixable === null) || (severity === null && fixable !== false))
});
const counts_severities = ['critical', 'high', 'medium', 'low'];
const counts_rated = (family) => [
    { name: `${family}.total`, family, of: counts_all },
    ...counts_severities.map(severity => ({ name: `${family}.${severity}`, family, of: ofSeverity(severity) }))
];
/** Every count, by the name of its metric. */
const counters = [
    ...counts_rated('vulnerabilities'),
    { name: 'vulnerabilities.unrated', family: 'vulnerabilities', of: unrated },
    { name: 'vulnerabilities.critical.fixable', family: 'vulnerabilities', of: counts_fixableOf('critical') },
    { name: 'vulnerabilities.high.fixable', family: 'vulnerabilities', of: counts_fixableOf('high') },
    ...counts_rated('findings'),
    { name: 'secrets.total', family: 'secrets', of: counts_all },
    { name: 'supply-chain.unpinned', family: 'supply-chain', of: counts_all }
];

;// CONCATENATED MODULE: ./build/action-sbom/src/gate/metrics.js
/** From judged items to metrics. What is waived or suppressed does not count; what nobody can tell is unknown. */





/** Every metric of the families `vulnerabilities`, `findings`, `secrets` and `supply-chain`, with the `new.` forms. */
const securityMetrics = (facts) => {
    const items = countedOf(facts.items);
    const fresh = items.filter(({ isNew }) => isNew);
    const values = counters.flatMap((counter) => [
        [counter.name, measured(counter, items, facts)],
        [`new.${counter.name}`, withoutBaseline(counter.family, facts) ?? measured(counter, fresh, facts)]
    ]);
    return Object.fromEntries(values
        .flatMap(([name, value]) => {
        const form = (0,metrics_catalogue/* metricForms */.IP)(name);
        return form === undefined ? [] : [[name, { unit: form.unit, direction: form.direction, value }]];
    })
        .sort(([a], [b]) => (a < b ? -1 : 1)));
};
/** By name of the metric: how many there are for certain, also where the metric as a whole is unknown. */
const certainCounts = (facts) => {
    const items = countedOf(facts.items);
    const fresh = items.filter(({ isNew }) => isNew);
    return Object.fromEntries(counters.flatMap(counter => [
        [counter.name, (0,exact/* exact */.e0)(sureOf(counter, items))],
        [`new.${counter.name}`, (0,exact/* exact */.e0)(sureOf(counter, fresh))]
    ]));
};
const countOf = (counter, items) => counter.of(items.filter(({ family }) => family === counter.family));
const sureOf = (counter, items) => countOf(counter, items).sure;
const measured = (counter, items, { families, notGateable }) => {
    if (!families.has(counter.family))
        return (0,core_metrics/* unknown */.L5)(`no scan was read that looks for ${nouns[counter.family]}`);
    const severity = /\.(critical|high|medium|low)\b/.exec(counter.name)?.[1];
    const mute = notGateable.filter(one => one.family === counter.family && one.severity === severity);
    if (mute.length > 0)
        return (0,core_metrics/* unknown */.L5)(order_sorted(mute.map(({ why }) => why)).join('; '));
    const { sure, open } = countOf(counter, items);
    return open.length === 0 ? (0,core_metrics/* known */.eO)((0,exact/* exact */.e0)(sure)) : (0,core_metrics/* unknown */.L5)(doubt(open));
};
const nouns = {
    vulnerabilities: 'vulnerabilities of packages',
    findings: 'findings in code or configuration',
    secrets: 'secrets',
    'supply-chain': 'references without a pin'
};
const doubt = (open) => {
    const [first, ...others] = open;
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const what = open.some(({ severity }) => severity === null)
        ? 'no report has a severity for'
        : 'no report tells whether a fix exists for';
    return `${what} ${first?.name ?? ''}${more}`;
};
/** The value of a `new.` metric that does not depend on the head; null where there is something to compare with. */
const withoutBaseline = (family, { baseline: { state, baseline } }) => {
    if (baseline === null) {
        const never = state.state === 'not-needed' || state.state === 'never-recorded';
        return never ? (0,core_metrics/* notApplicable */.hH)(state.detail) : (0,core_metrics/* unknown */.L5)(state.detail);
    }
    if (baseline.families.includes(family))
        return null;
    return (0,core_metrics/* notApplicable */.hH)(`the baseline of ${baseline.commit.slice(0, 10)} was recorded without a scan for ${nouns[family]}`);
};

;// CONCATENATED MODULE: ./build/action-sbom/src/judge/judge.js
/** The decision, as a pure function of everything that was gathered. */











const judge_judge = (given) => {
    const { policy, complete, read, found, judged } = given;
    const notGateable = gateability(read.deliveries, policy.security);
    const facts = { items: judged.items, families: judged.families, notGateable, baseline: found };
    const metrics = whileIdle(securityMetrics(facts), complete.idle);
    const certain = certainCounts(facts);
    const { applied, leftOut } = (0,rules_presets/* applicable */.y)(policy.presetRules, familiesOf(given));
    const rules = [...applied, ...policy.ownRules].map(rule => judgeSecurityRule(rule, metrics, certain));
    const { findings, notes } = findingsOf(judged.items);
    const diagnostics = [
        ...given.diagnostics,
        ...policy.diagnostics,
        ...complete.diagnostics,
        ...read.diagnostics,
        ...nothingScanned(given),
        ...judged.diagnostics,
        ...[...new Set(notGateable.map(({ why }) => why))].map(why => (0,gate_diagnostics/* note */.N)(why)),
        ...suppressions(given),
        ...notes
    ];
    const decision = (0,judge/* decide */.LD)(rules, !diagnostics.some(({ severity }) => severity === 'error'));
    return {
        schema: 'towpath.verdict/1',
        gate: 'sbom',
        id: given.id,
        decision,
        blocking: policy.enforce && (decision === 'fail' || (decision === 'inconclusive' && given.onInconclusive === 'fail')),
        reason: (0,reason/* reasonFor */.q)(decision, rules, diagnostics, policy.enforce),
        subject: given.subject,
        baseline: found.state,
        rules,
        leftOut: [...leftOut],
        metrics: (0,metrics_json/* metricsJson */.u)(metrics),
        findings: [...policy.addedWaivers.map(addedWaiver), ...findings],
        evidence: [...read.statuses, ...complete.missing].sort(byProducer),
        diagnostics
    };
};
const allFamilies = ['vulnerabilities', 'findings', 'secrets', 'supply-chain'];
/** Families that exist here: covered by a scan now or on the base – what was there before must not vanish unseen. */
const familiesOf = ({ judged, found }) => new Set([
    ...judged.families,
    ...(found.baseline?.families ?? []),
    ...(found.state.state === 'corrupt' || found.state.state === 'unreachable' ? allFamilies : [])
]);
/** Where nothing had to report, nothing is lost. */
const whileIdle = (metrics, idle) => idle.length === 0
    ? metrics
    : Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [
        name,
        metric.value.state === 'unknown'
            ? { ...metric, value: (0,core_metrics/* notApplicable */.hH)(`nothing had to report: ${idle.join(', ')} may be skipped`) }
            : metric
    ]));
const nothingScanned = ({ read, complete: { idle, missing } }) => {
    if (read.deliveries.some(({ scans }) => scans.length > 0))
        return [];
    if (idle.length > 0)
        return [(0,gate_diagnostics/* note */.N)(`Nothing had to report: ${idle.join(', ')} may be skipped.`)];
    const told = missing.length > 0 || read.diagnostics.some(({ severity }) => severity === 'error');
    return told ? [] : [(0,gate_diagnostics/* diagnosticOf */.T)('error', (0,failures_scans.noScans)())];
};
const suppressions = ({ judged: { items } }) => {
    const suppressed = [...items.vulnerabilities, ...items.findings].filter(({ item }) => item.suppressed !== null);
    return suppressed.length === 0
        ? []
        : [
            (0,gate_diagnostics/* note */.N)(`${suppressed.length} of what was found is marked as suppressed in the reports themselves and does not count.`)
        ];
};
const byProducer = (a, b) => a.producer === b.producer ? (a.shard?.index ?? 0) - (b.shard?.index ?? 0) : a.producer < b.producer ? -1 : 1;

// EXTERNAL MODULE: ./build/core/config/read.js + 2 modules
var config_read = __webpack_require__(7565);
// EXTERNAL MODULE: ./build/core/gate/failures.js
var core_gate_failures = __webpack_require__(51133);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/action-sbom/src/scans/run-scan.js

/** GitHub ends the job after the whole time; the evidence must be delivered before. */
const run_scan_share = 0.95;
/** `cancelled`: it was ended by its time limit or by a signal, or could not even be started. */
const runScan = async (name, scan, { exec, machine, signal, log, files }) => log.group(`Scan ${name}`, async () => {
    try {
        const result = await exec('bash', ['-eo', 'pipefail', '-c', scan.run], {
            cwd: files.root,
            env: machine.environment(),
            timeout: Math.round(scan.timeout * 60_000 * run_scan_share),
            signal
        });
        if (result.stdout.trim() !== '')
            log.info(result.stdout.trimEnd());
        if (result.stderr.trim() !== '')
            log.info(result.stderr.trimEnd());
        if (result.code === null) {
            log.warning(`The scan ${name} was ended by the signal ${result.signal}.`);
            return { outcome: 'cancelled', exitCode: null };
        }
        const worked = scan['exit-codes'].includes(result.code);
        const tells = `The scan ${name} ended with exit code ${result.code}`;
        if (worked)
            log.info(`${tells}.`);
        else
            log.warning(`${tells}, which is none of its \`exit-codes\`: the gate will not rely on it.`);
        return { outcome: worked ? 'success' : 'failure', exitCode: result.code };
    }
    catch (thrown) {
        signal.throwIfAborted();
        if (!(thrown instanceof failure/* FailureError */.pO))
            throw thrown;
        log.warning((0,failure/* messageOf */.bD)(thrown));
        return { outcome: 'cancelled', exitCode: null };
    }
});

// EXTERNAL MODULE: ./build/reports/recognise.js
var recognise = __webpack_require__(27249);
;// CONCATENATED MODULE: ./build/action-sbom/src/scans/scan-reports.js

/** What is looked for where nobody names the reports of a scanner. */
const scanReports = {
    places: ['**/*.sarif', '**/*.sarif.json', '**/*.json', '**/*.jsonl', '**/*.xml'],
    is: async (path, files) => (0,recognise/* recognise */.GJ)(await (0,recognise/* readHead */.zy)(path, files))?.holds === 'scan'
};

;// CONCATENATED MODULE: ./build/action-sbom/src/scans/collect.js
/** Mode `collect`: the reports of this scanner job as evidence for the gate; with `scan` the scanner is run here too. */








/** The evidence of scans travels apart from that of tests. */
const evidenceId = (id) => `security-${id}`;
/** Raises SB-110 and SB-111 before anything runs, and QG-120 where evidence cannot be delivered. */
const scans_collect_collect = async (inputs, world) => {
    const names = [];
    if (inputs.scan.length === 0)
        names.push(await (0,collect/* deliverEvidence */.V)(await reportsHere(inputs, world), world));
    else
        for (const declared of await declaredScans(inputs, world))
            names.push(await scanned(inputs, declared, world));
    return { verdict: null, outputs: { evidence: names.join('\n') }, deliveries: [] };
};
const reportsHere = (inputs, world) => (0,collect/* evidenceHere */._)({ ...inputs, id: evidenceId(inputs.id) }, scanReports, world);
const declaredScans = async (inputs, { files }) => {
    if (inputs.reports.length > 0)
        (0,failure/* raise */.xl)((0,failures_scans.contradictoryInputs)('`scan` and `reports` are both given', 'leave `reports` out: the section `scans` names them'));
    if ((await files.stat(inputs.config)) === undefined)
        (0,failure/* raise */.xl)((0,core_gate_failures.missingConfig)(inputs.config));
    const { scans } = (0,config_read/* readConfig */.X)(await files.text(inputs.config), inputs.config);
    return inputs.scan.map(name => ({ name, scan: declared(name, scans, inputs.config) }));
};
const declared = (name, scans, config) => scans[name] ?? (0,failure/* raise */.xl)((0,failures_scans.unknownScan)(name, (0,suggest/* nearest */.p)(name, Object.keys(scans)), config));
/** What lay there before the command began is not its report. */
const scanned = async (inputs, { name, scan }, world) => {
    const started = world.clock.now();
    const command = await runScan(name, scan, world);
    const here = await (0,collect/* evidenceHere */._)({
        ...inputs,
        id: evidenceId(inputs.id),
        producer: name,
        shard: null,
        reports: scan.reports,
        outcome: command.outcome,
        exitCode: command.exitCode
    }, scanReports, { ...world, run: { ...world.run, started: world.run.onRunner ? started : null } });
    return (0,collect/* deliverEvidence */.V)(here, world);
};

;// CONCATENATED MODULE: ./build/action-sbom/src/run.js









const run = (inputs, world) => modes[inputs.mode](inputs, world);
/** Judges all scans of the run; with `reports` those of this one job. */
const run_gate = async (inputs, world) => {
    const given = await caseHere(inputs, world);
    return outcomeOf(inputs, judge_judge(given), given, world);
};
/** Stores what pull requests will be compared with. Its verdict informs and blocks nothing. */
const record = async (inputs, world) => {
    const given = await caseHere(inputs, world);
    const verdict = { ...judge_judge(given), blocking: false };
    await writeBaseline(baselineToRecord(verdict, given.judged, world.run), world.ledger);
    const outcome = await outcomeOf(inputs, verdict, given, world);
    return { ...outcome, outputs: { ...outcome.outputs, recorded: 'true' } };
};
const caseHere = async (inputs, world) => {
    const id = evidenceId(inputs.id);
    if (inputs.reports.length === 0)
        return caseOf(inputs, false, await (0,gather/* evidenceOfRun */.A)(id, world), world);
    const here = await (0,collect/* evidenceHere */._)({ ...inputs, id, mode: 'standalone' }, scanReports, world);
    return caseOf(inputs, true, { delivered: [here], diagnostics: [] }, world);
};
const modes = { generate: generate, merge: merge, validate: validate, collect: scans_collect_collect, gate: run_gate, record };


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
