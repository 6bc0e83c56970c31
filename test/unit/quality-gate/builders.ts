/** Things to judge, each complete and green until a test says otherwise. */
import {createHash} from 'node:crypto'
import {parseInputs} from '#core/contract'
import type {Manifest} from '#core/evidence'
import type {Expectation} from '#core/evidence/complete'
import type {Delivered} from '#core/evidence/delivered'
import {type Failure, FailureError} from '#core/failure'
import {noExceptions} from '#core/gate/losses'
import type {Plan} from '#core/plan'
import {presetRules} from '#core/rules/presets'
import type {Subject} from '#core/verdict'
import type {CommitInfo, FileStat, Files, Git, Job, Ledger, RunContext} from '#core/world'
import type {Baseline} from '../../../action-quality-gate/src/baseline.ts'
import {contract, type Inputs} from '../../../action-quality-gate/src/contract.ts'
import type {Case} from '../../../action-quality-gate/src/judge.ts'
import type {Policy} from '../../../action-quality-gate/src/policy.ts'
import {emptyTally} from '../../../action-quality-gate/src/tally.ts'

export const head = 'a'.repeat(40)
export const base = 'b'.repeat(40)
export const other = 'c'.repeat(40)
const tree = 'd'.repeat(40)

export const inputs = (given: Readonly<Record<string, string>> = {}): Inputs =>
  parseInputs(contract, name => given[name] ?? '')

export const aManifest = (given: Partial<Manifest> = {}): Manifest => ({
  schema: 'towpath.evidence/1',
  id: 'default',
  producer: 'unit',
  shard: null,
  run: 7,
  attempt: 1,
  job: given.producer ?? 'unit',
  checkRun: 100,
  commit: head,
  tree,
  command: {outcome: 'success', exitCode: null},
  workspace: '/work',
  patterns: [],
  notes: [],
  reports: [],
  ...given
})

/** `reports`: path and content; the content lies in the files of `filesOf`. */
export const aDelivered = (
  given: Partial<Manifest> = {},
  reports: Readonly<Record<string, string>> = {}
): Delivered => {
  const described = Object.entries(reports).map(([path, content]) => ({
    path,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: Buffer.byteLength(content)
  }))
  return {
    manifest: aManifest({...given, reports: described}),
    reports: described.map(report => ({...report, file: report.path}))
  }
}

export const aPlan = (...producers: readonly (string | readonly [name: string, shards: number])[]): Plan => ({
  schema: 'towpath.plan/1',
  producers: producers.flatMap(given => {
    const [producer, of] = typeof given === 'string' ? [given, 1] : given
    return Array.from({length: of}, (_, index) => ({
      producer,
      shard: of === 1 ? null : {index: index + 1, of},
      tier: 'default'
    }))
  })
})

export const aSubject = (given: Partial<Subject> = {}): Subject => ({
  repository: 'octo/repo',
  commit: head,
  tree,
  head: other,
  base,
  pullRequest: 3,
  fork: false,
  ...given
})

export const anExpectation = (given: Partial<Expectation> = {}): Expectation => ({
  alone: false,
  plan: null,
  needs: null,
  jobsWithoutEvidence: [],
  maySkip: [],
  attempt: 1,
  subject: aSubject(),
  ...given
})

export const aJob = (id: number, name: string, attempt: number, conclusion = 'success'): Job => ({
  id,
  name,
  attempt,
  status: 'completed',
  conclusion
})

export const aRun = (given: Partial<RunContext> = {}): RunContext => ({
  repository: 'octo/repo',
  event: 'push',
  payload: {},
  commit: head,
  ref: 'refs/heads/main',
  runId: 7,
  attempt: 1,
  job: 'gate',
  workflow: 'ci',
  actor: 'octocat',
  serverUrl: 'https://github.com',
  workspace: '/work',
  temp: '/temp',
  started: null,
  onRunner: true,
  ...given
})

export const aPolicy = (given: Partial<Policy> = {}): Policy => ({
  preset: 'standard',
  presetRules: presetRules('standard'),
  ownRules: [],
  enforce: true,
  file: '.github/towpath.yml',
  exceptions: noExceptions,
  diagnostics: [],
  ...given
})

export const aBaseline = (given: Partial<Baseline> = {}): Baseline => ({
  schema: 'towpath.baseline/1',
  id: 'default',
  commit: base,
  tree: null,
  run: 5,
  attempt: 1,
  metrics: {'tests.total': '3/1', 'tests.failed': '0/1', 'coverage.lines': '90/1'},
  producers: {},
  failed: [],
  ...given
})

/** One passing test, no coverage, no baseline ever. */
export const aCase = (given: Partial<Case> = {}): Case => ({
  id: 'default',
  plan: null,
  needs: null,
  maySkip: [],
  subject: aSubject(),
  policy: aPolicy(),
  complete: {current: [], missing: [], diagnostics: [], idle: []},
  measured: {
    tests: {...emptyTally(), total: 1, passed: 1},
    has: {tests: true, coverage: false},
    producers: {tests: ['unit'], coverage: []},
    coverage: [],
    handedOver: [],
    statuses: [],
    diagnostics: []
  },
  found: {state: {state: 'never-recorded', commit: base, detail: 'No baseline was ever recorded.'}, baseline: null},
  changes: {files: [], tracked: new Set()},
  diagnostics: [],
  onInconclusive: 'fail',
  ...given
})

const refuse = (name: string) => (): never => {
  throw new Error(`Expected no call of ${name}`)
}

export const statOf = (path: string, given: Partial<FileStat> = {}): FileStat => ({
  path,
  size: 1,
  modified: 0,
  kind: 'file',
  escapes: false,
  ...given
})

/** A workspace of texts. `glob` knows exact paths and `*` at the beginning. */
export const filesOf = (
  texts: Readonly<Record<string, string>>,
  stats: Readonly<Record<string, Partial<FileStat>>> = {}
): Files => {
  const matches = (path: string, pattern: string): boolean =>
    pattern.includes('*') ? path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)) : path === pattern
  return {
    root: '/work',
    read: async path => Buffer.from(texts[path] ?? refuse('read')()),
    text: async path => texts[path] ?? refuse('text')(),
    stream: async function* (path) {
      yield Buffer.from(texts[path] ?? refuse('stream')())
    },
    stat: async path => (texts[path] === undefined ? undefined : statOf(path, stats[path])),
    glob: async patterns =>
      Object.keys(texts)
        .filter(path => patterns.some(pattern => !pattern.startsWith('!') && matches(path, pattern)))
        .filter(path => !patterns.some(pattern => pattern.startsWith('!') && matches(path, pattern.slice(1))))
        .sort()
        .map(path => statOf(path, stats[path])),
    write: refuse('write'),
    copy: refuse('copy'),
    temporary: refuse('temporary')
  }
}

export const aCommit = (commit: string, ...parents: readonly string[]): CommitInfo => ({commit, tree, parents})

export const gitOf = (given: Partial<Git> = {}): Git => ({
  commit: refuse('git.commit'),
  mergeBase: refuse('git.mergeBase'),
  firstParents: refuse('git.firstParents'),
  show: refuse('git.show'),
  diff: refuse('git.diff'),
  tracked: refuse('git.tracked'),
  checkout: refuse('git.checkout'),
  ...given
})

/** A line of commits, newest first; the last is the root unless it has a parent out of sight. */
export const history = (commits: readonly string[], cut = false): Git =>
  gitOf({
    firstParents: async (from, limit) => commits.slice(commits.indexOf(from)).slice(0, limit),
    commit: async revision => {
      const parent = commits[commits.indexOf(revision) + 1] ?? (cut ? 'out of sight' : undefined)
      return aCommit(revision, ...(parent === undefined ? [] : [parent]))
    }
  })

export const ledgerOf = (entries: Readonly<Record<string, string>>): Ledger => ({
  list: async prefix =>
    Object.keys(entries)
      .filter(path => path.startsWith(prefix))
      .sort(),
  read: async path => entries[path],
  append: refuse('ledger.append')
})

export const refusal = async (body: () => unknown): Promise<Failure> => {
  try {
    await body()
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown.failure
    throw thrown
  }
  throw new Error('Expected a failure')
}
