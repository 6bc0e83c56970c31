export const id = 3789;
export const ids = [3789];
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
// EXTERNAL MODULE: ./build/core/gate/ruling.js
var ruling = __webpack_require__(21415);
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
/* harmony export */   membersSetAside: () => (/* binding */ membersSetAside),
/* harmony export */   noDocuments: () => (/* binding */ noDocuments),
/* harmony export */   unmatchedPattern: () => (/* binding */ unmatchedPattern),
/* harmony export */   unreadableDocument: () => (/* binding */ unreadableDocument),
/* harmony export */   unreliableDocument: () => (/* binding */ unreliableDocument),
/* harmony export */   unusableFile: () => (/* binding */ unusableFile)
/* harmony export */ });
/* harmony import */ var _core_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38624);
/* harmony import */ var _reports_sboms_payload__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23727);
/** What can be wrong with SBOM documents, and with the files that inputs name (SB-101 to SB-109). */


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
const membersSetAside = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-105', 'A newer CycloneDX document says more than 1.5 can', ['`services`, `components[].evidence`', '1.6'], (members, version) => ({
    what: `CycloneDX 1.5 cannot say ${members} as version ${version} does.`,
    why: `They travel in the property \`${_reports_sboms_payload__WEBPACK_IMPORTED_MODULE_1__/* .payloadName */ .Oh}\`: Towpath finds them again there, other tools do not.`,
    fix: 'Nothing has to be done where Towpath reads the document. For other tools keep the original beside it.'
}));
const unusableFile = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-106', 'A file that should be read cannot be used', ['api/yarn.lock', 'lockfiles', 'there is no such file'], (file, input, why) => ({
    what: input === null
        ? `\`${file}\` cannot be used: ${why}.`
        : `The input \`${input}\` names \`${file}\`, which cannot be used: ${why}.`,
    why: 'What it should have brought would be missing, and nobody would see that.',
    fix: input === null
        ? 'Replace the file, or leave it out of the repository.'
        : `Correct the name, counted from the root of the workspace, or take it out of \`${input}\`. Where a step should have written the file, look at its log.`
}));
const unmatchedPattern = (0,_core_failure__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)('SB-107', 'A pattern matches no file', ['lockfiles', '**/Cargo.lock'], (input, pattern) => ({
    what: `\`${pattern}\` of the input \`${input}\` matches no file.`,
    why: 'Other patterns of the input do. Nothing is missing where this one is only there for other projects.',
    fix: 'Correct the pattern, or take it out.'
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

/***/ 4012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ canonicalText),
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Ls: () => (/* binding */ sortItems),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/** Canonical order of JSON values, so that equal documents have equal bytes. */
/** By UTF-16 code units: independent of any locale. */
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The same value with the members of every object in order; lists keep theirs. */
const sortKeys = (value) => {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.keys(value)
        .sort(byText)
        .map(key => [key, sortKeys(value[key])]));
};
const canonicalText = (value) => JSON.stringify(sortKeys(value));
/** The items in the order of their canonical texts. */
const sortItems = (items) => items.length < 2
    ? items
    : items
        .map((item) => [canonicalText(item), item])
        .sort(([a], [b]) => byText(a, b))
        .map(([, item]) => item);
/** Equal as JSON: the order of members does not count, a member that is undefined is none. */
const same = (a, b) => {
    if (Object.is(a, b))
        return true;
    if (Array.isArray(a) || Array.isArray(b))
        return (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index])));
    if (!isObject(a) || !isObject(b))
        return false;
    const [left, right] = [defined(a), defined(b)];
    return left.length === right.length && left.every(key => Object.hasOwn(b, key) && same(a[key], b[key]));
};
const defined = (value) => Object.keys(value).filter(key => value[key] !== undefined);


/***/ }),

/***/ 23727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ payloadText),
/* harmony export */   Oh: () => (/* binding */ payloadName),
/* harmony export */   QO: () => (/* binding */ readComponentPayload),
/* harmony export */   gO: () => (/* binding */ readDocumentPayload),
/* harmony export */   zX: () => (/* binding */ mergedExtra)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);
/* harmony import */ var _core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4012);
/**
 * What a format has no place for travels as one JSON text inside it: in CycloneDX the property `towpath:sbom`, in SPDX
 * an annotation whose comment begins with that word. It holds fields of the model, no more than are needed.
 */


const payloadName = 'towpath:sbom';
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable();
const members = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J());
const extra = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ cyclonedx: members.exactOptional(), spdx: members.exactOptional() });
const licence = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('expression'), expression: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('id'), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), url: text }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('name'), name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), text, url: text })
]);
const componentTypes = [
    'application',
    'framework',
    'library',
    'container',
    'platform',
    'operating-system',
    'device',
    'device-driver',
    'firmware',
    'file',
    'machine-learning-model',
    'data'
];
const hashAlgorithms = [
    'MD5',
    'SHA-1',
    'SHA-256',
    'SHA-384',
    'SHA-512',
    'SHA3-256',
    'SHA3-384',
    'SHA3-512',
    'BLAKE2b-256',
    'BLAKE2b-384',
    'BLAKE2b-512',
    'BLAKE3'
];
const componentPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(componentTypes).exactOptional(),
    group: text.exactOptional(),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional(),
    version: text.exactOptional(),
    purl: text.exactOptional(),
    cpe: text.exactOptional(),
    scope: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['required', 'optional', 'excluded']).nullable().exactOptional(),
    description: text.exactOptional(),
    supplier: text.exactOptional(),
    copyright: text.exactOptional(),
    declared: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(licence).exactOptional(),
    concluded: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(licence).exactOptional(),
    hashes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ algorithm: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(hashAlgorithms), value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).exactOptional(),
    references: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), comment: text })).exactOptional(),
    properties: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), value: text })).exactOptional(),
    extra: extra.exactOptional()
});
const documentPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ().exactOptional(),
    name: text.exactOptional(),
    identity: text.exactOptional(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().exactOptional(),
    created: text.exactOptional(),
    tools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).exactOptional(),
    authors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).exactOptional(),
    dependencies: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), dependsOn: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) })).exactOptional(),
    extra: extra.exactOptional()
});
/** Null where nothing needs to travel. */
const payloadText = (payload) => Object.keys(payload).length === 0 ? null : (0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__/* .canonicalText */ .A4)(payload);
const parsed = (schema, content) => {
    try {
        return schema.safeParse(JSON.parse(content)).data ?? null;
    }
    catch {
        return null;
    }
};
/** Null for what is not a payload: somebody else's text is left alone. */
const readComponentPayload = (content) => parsed(componentPayload, content);
const readDocumentPayload = (content) => parsed(documentPayload, content);
/** `metadata` and `creationInfo` are divided between the two: their members come together again. */
const united = (kept, apart) => {
    const all = { ...kept, ...apart };
    for (const [key, value] of Object.entries(kept)) {
        const other = apart[key];
        if ((0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) && (0,_core_sbom_canonical__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(other))
            all[key] = { ...value, ...other };
    }
    return all;
};
/** What was kept of a document or component in `format`, and what its payload adds. */
const mergedExtra = (format, kept, payload) => {
    const all = { ...payload, [format]: united(kept, payload?.[format] ?? {}) };
    return Object.fromEntries(Object.entries(all).filter(([, members]) => Object.keys(members).length > 0));
};


/***/ })

};
