/** SBOMs that cannot be relied on, scans that do not count, exceptions that have ended. */
import {towpath} from '../support/bundle.ts'
import type {FailureCase} from '../support/failure-case.ts'
import {needs} from '../support/gate.ts'
import type {GitHub, Tree} from '../support/github.ts'
import {aJob, type Job, type JobOptions, type StepResult} from '../support/job.ts'
import {lockfileCases} from './lockfiles.ts'

type Given = Partial<JobOptions> & {
  readonly inputs?: Readonly<Record<string, string>>
  /** Text of .github/towpath.yml, on both sides. */
  readonly config?: string
  readonly files?: Tree
  /** On a push instead of a pull request. */
  readonly push?: boolean
  readonly prepare?: (job: Job) => Promise<unknown>
}

/** One step of the action in a job of its own. */
export const stepped = async (github: GitHub, given: Given): Promise<StepResult> => {
  const {inputs = {}, config, files = {}, push = false, prepare, ...options} = given
  const repository = await github.repository({
    ...files,
    ...(config === undefined ? {} : {'.github/towpath.yml': config})
  })
  const run = push ? await github.push(repository) : await github.pullRequest(repository)
  const job = await aJob(github, run, {key: 'scan', ...options})
  await prepare?.(job)
  return job.step('sbom', {inputs})
}

/** A scan is run and judged; what it writes is given. */
export const scanned = async (github: GitHub, given: Given & {readonly report?: string}): Promise<StepResult> => {
  const {config = declared(), files = {}, push = false, inputs = {}, report = clean, permissions} = given
  const repository = await github.repository({...files, '.github/towpath.yml': config, 'report.txt': report})
  const run = push ? await github.push(repository) : await github.pullRequest(repository)
  const scan = await aJob(github, run, {key: 'scan', permissions: {contents: 'read'}})
  await scan.step('sbom', {inputs: {mode: 'collect', scan: 'python'}})
  scan.end('success')
  const job = await aJob(github, run, {key: 'security', ...(permissions === undefined ? {} : {permissions})})
  return job.step('sbom', {inputs: {mode: 'gate', needs: needs({scan: 'success'}), ...inputs}})
}

const bandit = (given: object = {}): string =>
  JSON.stringify({
    errors: [],
    generated_at: new Date().toISOString(),
    metrics: {_totals: {loc: 1}},
    results: [],
    ...given
  })

const clean = bandit()

const declared = (more = '', command = 'cp report.txt bandit.json'): string =>
  `scans: {python: {run: '${command}', reports: bandit.json, tool: bandit${more}}}\n`

const finding = {
  ...{code: '1 eval(x)\n', filename: './app.py', line_number: 1, line_range: [1], issue_text: 'Use of eval.'},
  ...{issue_severity: 'HIGH', issue_confidence: 'HIGH', test_id: 'B307', test_name: 'blacklist'}
}

const sarif = JSON.stringify({
  version: '2.1.0',
  runs: [
    {
      tool: {driver: {name: 'bandit', rules: [{id: 'B307'}]}},
      results: [{ruleId: 'B307', message: {text: 'eval'}, suppressions: [{kind: 'inSource'}]}]
    }
  ]
})

const scan = (code: string, when: string, remedy: string, given: Parameters<typeof scanned>[1]): FailureCase => ({
  ...{code, when, remedy},
  raise: github => scanned(github, given)
})

const step = (code: string, when: string, remedy: string, given: Given): FailureCase => ({
  ...{code, when, remedy},
  raise: github => stepped(github, given)
})

const document = (
  code: string,
  when: string,
  remedy: string,
  mode: string,
  text: string,
  documents = 'bom.json'
): FailureCase => step(code, when, remedy, {inputs: {mode, documents}, prepare: job => job.write('bom.json', text)})

const bom = (given: object): string =>
  JSON.stringify({bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components: [], ...given})

const dangling = bom({dependencies: [{ref: 'a', dependsOn: []}]})

const waiver = (scope: string, expires: string): string =>
  `${declared()}waivers: [{${scope}, reason: not reached, owner: Kim, expires: ${expires}}]\n`

/** No rule passes: bandit cannot say `critical`. */
const open = 'security: {rules: [findings.critical == 0]}\n'

const mayWrite = {contents: 'write', actions: 'read'} as const

export const sbomCases: readonly FailureCase[] = [
  ...lockfileCases,
  {
    ...{code: 'SB-101', when: 'no document is there', remedy: 'Name the CycloneDX or SPDX files'},
    raise: async ({root}) => towpath(root, 'sbom', 'validate', 'bom.json')
  },
  document('SB-102', 'a document breaks off', 'Look at the log of the step that wrote the file', 'merge', '{"a":'),
  document('SB-103', 'a graph leads to nothing', 'Let its generator write it again', 'merge', dangling),
  document('SB-104', 'the official schema refuses it', 'Correct the generator', 'validate', bom({version: 'one'})),
  document(
    'SB-105',
    'a newer document has services',
    'keep the original beside it',
    'merge',
    bom({specVersion: '1.6', services: [{name: 'svc'}]}),
    // It only warns: a document that is not there sees to it that the case cannot pass.
    'bom.json\nlost.json'
  ),
  step('SB-110', 'a scan is misspelt', 'Correct the name under `with:`', {
    config: declared(),
    inputs: {mode: 'collect', scan: 'pyton'}
  }),
  step('SB-111', 'scan and reports are both given', 'leave `reports` out', {
    config: declared(),
    inputs: {mode: 'collect', scan: 'python', reports: 'b.json'}
  }),
  step('SB-140', 'nobody scanned', 'Declare scanners in the section `scans`', {inputs: {mode: 'gate', needs: '{}'}}),
  scan('SB-141', 'another tool wrote the report', 'Correct `tool` or `reports` of this scan', {
    config: declared().replace('tool: bandit', 'tool: trivy')
  }),
  scan('SB-142', 'the report is of last year', 'raise `max-age` of the scan', {
    report: bandit({generated_at: '2020-01-01T00:00:00Z'})
  }),
  scan('SB-143', 'the scanner ends with 2', 'add it to `exit-codes` of the scan', {
    config: declared('', 'cp report.txt bandit.json; exit 2')
  }),
  scan('SB-144', 'a file could not be parsed', 'name it under `may-leave-out`', {
    report: bandit({errors: [{filename: './broken.py', reason: 'syntax error while parsing AST from file'}]})
  }),
  scan('SB-145', 'all that was found is suppressed', 'Replace the suppressions by entries of `waivers`', {
    report: sarif
  }),
  scan('SB-146', 'a test report stands where the scan should be', 'it must match the reports of the scanner alone', {
    report: '<testsuite name="a" tests="1"><testcase classname="a" name="b" time="1"/></testsuite>'
  }),
  scan('SB-147', 'the list of exploited vulnerabilities is missing', 'remove `kev` from the section `security`', {
    config: `${declared()}security: {kev: kev.txt}\n`
  }),
  scan('SB-150', 'the token may not write the ledger', 'Grant the record job `contents: write`', {
    push: true,
    inputs: {mode: 'record'},
    permissions: {contents: 'read', actions: 'read'}
  }),
  scan('SB-151', 'a baseline would have a hole', 'Re-run the failed jobs', {
    push: true,
    inputs: {mode: 'record'},
    config: declared().replace('scans: {', 'scans: {other: {run: x, reports: x.json, tool: trivy}, '),
    permissions: mayWrite
  }),
  scan('SB-152', 'a pull request wants to record', 'on `push` to the default branch', {
    inputs: {mode: 'record'},
    permissions: mayWrite
  }),
  scan('SB-170', 'the list of exploited vulnerabilities is no list', 'write one identifier such as', {
    config: `${declared()}security: {kev: kev.txt}\n`,
    files: {'kev.txt': '{"cves": ["CVE-2024-1"]}\n'}
  }),
  scan('SB-171', 'a waiver fits everything', 'Name the vulnerability, the component or the files', {
    config: `${waiver("path: '**'", '2099-12-31')}${open}`
  }),
  scan('SB-172', 'a waiver has ended', 'let its owner renew it', {
    config: `${waiver('vulnerability: B307', '2020-01-31')}${open}`,
    report: bandit({results: [finding]})
  })
]
