export const id = 38;
export const ids = [38];
export const modules = {

/***/ 91038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contract: () => (/* reexport */ contract_contract),
  run: () => (/* reexport */ run)
});

// NAMESPACE OBJECT: ./build/action-test-plan/src/failures.js
var failures_namespaceObject = {};
__webpack_require__.r(failures_namespaceObject);
__webpack_require__.d(failures_namespaceObject, {
  foreignConfig: () => (foreignConfig),
  missingConfig: () => (missingConfig),
  noChecks: () => (noChecks),
  tooManyJobs: () => (tooManyJobs),
  unknownCheck: () => (unknownCheck)
});

// EXTERNAL MODULE: ./build/core/contract.js
var contract = __webpack_require__(57550);
// EXTERNAL MODULE: ./build/core/inputs.js
var inputs = __webpack_require__(97529);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(38624);
;// CONCATENATED MODULE: ./build/action-test-plan/src/failures.js

const example = '`checks: {unit: {run: npm test, reports: reports/junit.xml}}`';
const missingConfig = (0,failure/* failure */.V2)('TP-101', 'The configuration file does not exist', ['.github/towpath.yml'], (config) => ({
    what: `There is no file \`${config}\` in this commit.`,
    why: 'The plan is made from the checks it declares. Without `actions/checkout` in an earlier step no file exists at all.',
    fix: `Create \`${config}\`, for example with the one line ${example}, or name its path in the input \`config\`.`
}));
const noChecks = (0,failure/* failure */.V2)('TP-102', 'The configuration declares no check', ['.github/towpath.yml'], (config) => ({
    what: `\`${config}\` declares no check.`,
    why: 'Its section `checks` is absent or empty. A plan without a check would pass without testing anything.',
    fix: `Declare at least one, for example ${example}.`
}));
const tooManyJobs = (0,failure/* failure */.V2)('TP-103', 'The plan has more jobs than GitHub runs', [300, 'unit (256), e2e (44)'], (jobs, largest) => ({
    what: `The plan has ${jobs} jobs; a matrix of GitHub has at most 256.`,
    why: `Every shard of every check is a job. The checks with the most shards: ${largest}.`,
    fix: 'Lower `shards`, or call the workflow twice, each time with other names in the input `checks`.'
}));
const unknownCheck = (0,failure/* failure */.V2)('TP-104', 'A selected check does not exist', ['uint', ['unit'], '.github/towpath.yml'], (check, nearest, config) => ({
    what: `The input \`checks\` names \`${check}\`, which \`${config}\` does not declare.`,
    why: nearest.length > 0
        ? `The nearest names are ${nearest.map(name => `\`${name}\``).join(', ')}.`
        : 'No declared check has a similar name.',
    fix: 'Correct the name under `with:` of this step, or declare the check. To skip it silently would look like a pass.'
}));
const foreignConfig = (0,failure/* failure */.V2)('TP-105', 'The configuration is not a file of the repository', ['.github/towpath.yml', 'a symbolic link that leads out of the workspace'], (config, found) => ({
    what: `\`${config}\` is ${found}.`,
    why: 'Only a regular file inside the repository is read, so that a commit says everything about its own checks.',
    fix: 'Replace it by a regular file, or name another path in the input `config`.'
}));

;// CONCATENATED MODULE: ./build/action-test-plan/src/contract.js



const contract_contract = (0,contract/* defineAction */.QP)({
    name: 'test-plan',
    title: 'Towpath test plan',
    description: 'Turns the checks of .github/towpath.yml into a job matrix and the list of who must report',
    inputs: {
        config: (0,inputs/* text */.Qq)({ description: 'Path of the configuration', default: '.github/towpath.yml' }),
        id: (0,inputs/* identifier */.Cv)({ description: 'Names the gate this plan is for; shown in the summary', default: 'default' }),
        checks: (0,inputs/* list */.p_)({ description: 'Names of the checks to plan, one a line. Without it: all of them' })
    },
    outputs: {
        plan: 'The producers that must report, JSON: the input `plan` of action-quality-gate',
        matrix: 'The matrix of checks and shards, JSON: `strategy.matrix` of the job that runs them, through `fromJSON`'
    },
    permissions: { default: { contents: 'read' } },
    failures: Object.values(failures_namespaceObject),
    post: false,
    branding: { icon: 'map', color: 'green' }
});

// EXTERNAL MODULE: ./build/core/config/read.js + 1 modules
var read = __webpack_require__(78933);
// EXTERNAL MODULE: ./build/core/evidence.js
var evidence = __webpack_require__(73017);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/action-test-plan/src/plan.js




/** GitHub's limit of one matrix ("Actions limits" in GitHub's documentation). */
const largestMatrix = 256;
/**
 * The plan of a configuration and one matrix row per check and shard, in the order of the file. `selected` are names of
 * checks; none means all. Raises TP-102 (no check), TP-103 (more than 256 rows), TP-104 (unknown name).
 */
const planOf = (config, selected, file) => {
    const jobs = checksOf(config, selected, file).flatMap(([name, check]) => shardsOf(check).map(shard => ({
        expected: { producer: name, shard, tier: check.tier },
        row: rowOf(name, check, shard)
    })));
    if (jobs.length > largestMatrix)
        return (0,failure/* raise */.xl)(tooManyJobs(jobs.length, largestOf(config, selected)));
    return {
        plan: { schema: 'towpath.plan/1', producers: jobs.map(({ expected }) => expected) },
        rows: jobs.map(({ row }) => row)
    };
};
const checksOf = (config, selected, file) => {
    const declared = Object.entries(config.checks);
    if (declared.length === 0)
        return (0,failure/* raise */.xl)(noChecks(file));
    const names = declared.map(([name]) => name);
    const unknown = selected.find(name => !names.includes(name));
    if (unknown !== undefined)
        return (0,failure/* raise */.xl)(unknownCheck(unknown, (0,suggest/* nearest */.p)(unknown, names), file));
    return selected.length === 0 ? declared : declared.filter(([name]) => selected.includes(name));
};
const shardsOf = ({ shards }) => shards === 1 ? [null] : Array.from({ length: shards }, (_, index) => ({ index: index + 1, of: shards }));
const rowOf = (producer, check, shard) => ({
    name: (0,evidence/* producerLabel */.hX)(producer, shard),
    producer,
    shard: shard?.index ?? 1,
    shards: shard?.of ?? 1,
    run: check.run,
    reports: check.reports.join('\n'),
    'runs-on': check.runsOn,
    timeout: check.timeoutMinutes,
    cache: check.cache ?? '',
    tier: check.tier
});
const largestOf = (config, selected) => Object.entries(config.checks)
    .filter(([name]) => selected.length === 0 || selected.includes(name))
    .sort(([, a], [, b]) => b.shards - a.shards)
    .slice(0, 3)
    .map(([name, { shards }]) => `${name} (${shards})`)
    .join(', ');

// EXTERNAL MODULE: ./build/core/markdown/markdown.js + 7 modules
var markdown = __webpack_require__(62304);
;// CONCATENATED MODULE: ./build/action-test-plan/src/summary.js

/** The plan as a person reads it in the job summary: one line per check. */
const summaryOf = (rows, id) => {
    const checks = rows.filter(({ shard }) => shard === 1);
    const title = id === 'default' ? 'Test plan' : `Test plan of ${id}`;
    const jobs = `${rows.length} ${rows.length === 1 ? 'job' : 'jobs'} for ${checks.length} ${checks.length === 1 ? 'check' : 'checks'}. `;
    return (0,markdown/* render */.XX)((0,markdown/* document */.Al)((0,markdown/* heading */.R_)(2, title), (0,markdown/* paragraph */.FY)((0,markdown.md) `${jobs}Each of them must report, or the verdict is inconclusive.`), (0,markdown/* table */.tp)(['Check', 'Shards', 'Tier', 'Runner', 'Timeout', 'Reports', 'Command'], checks.map(row => [
        (0,markdown/* code */.aY)(row.producer),
        (0,markdown/* text */.Qq)(String(row.shards)),
        (0,markdown/* text */.Qq)(row.tier),
        (0,markdown/* code */.aY)(row['runs-on']),
        (0,markdown/* text */.Qq)(`${row.timeout} min`),
        row.reports === '' ? 'none' : (0,markdown/* code */.aY)(row.reports),
        (0,markdown/* code */.aY)(row.run)
    ]), ['left', 'right', 'left', 'left', 'right', 'left', 'left'])));
};

;// CONCATENATED MODULE: ./build/action-test-plan/src/run.js





/** Reads the checks of this commit and says which jobs run and who must report. Decides nothing. */
const run = async (inputs, world) => {
    const config = await configOf(inputs.config, world.files);
    const { plan, rows } = planOf(config, inputs.checks, inputs.config);
    return {
        verdict: null,
        outputs: { plan: JSON.stringify(plan), matrix: JSON.stringify({ include: rows }) },
        deliveries: [{ kind: 'summary', markdown: summaryOf(rows, inputs.id) }]
    };
};
const configOf = async (path, files) => {
    const found = await files.stat(path);
    if (found === undefined)
        return (0,failure/* raise */.xl)(missingConfig(path));
    if (found.escapes)
        return (0,failure/* raise */.xl)(foreignConfig(path, 'a symbolic link that leads out of the workspace'));
    if (found.kind !== 'file')
        return (0,failure/* raise */.xl)(foreignConfig(path, `not a regular file (${found.kind})`));
    return (0,read/* readConfig */.X)(await files.text(path), path);
};

;// CONCATENATED MODULE: ./build/action-test-plan/src/action.js




/***/ })

};
