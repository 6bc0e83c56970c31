/** A machine on which benchmarks cost nothing: a fake program writes the report that a test plants. */
import {parseInputs} from '#core/contract'
import type {Exec, ExecOptions, FileStat, Files, Ledger, World} from '#core/world'
import {contract, type Inputs} from '../../../action-perf-regression/src/contract.ts'
import type {Measurement} from '../../../action-perf-regression/src/gather.ts'
import type {Judges} from '../../../action-perf-regression/src/judges.ts'
import type {Judged} from '../../../action-perf-regression/src/series.ts'
import type {Suite} from '../../../action-perf-regression/src/suites.ts'
import type {Side, Tree} from '../../../action-perf-regression/src/trees.ts'
import {aRun, gitOf} from '../quality-gate/builders.ts'

export const inputs = (given: Readonly<Record<string, string>> = {}): Inputs =>
  parseInputs(contract, name => given[name] ?? '')

export const aSuite = (given: Partial<Suite> = {}): Suite => {
  const commands = {run: 'bench', setup: null, reports: ['out.json']}
  return {
    ...{name: 'json', head: commands, base: commands, processes: 3, mostProcesses: 30},
    ...{budget: 60_000, timeout: 60_000, reproduce: ['json']},
    ...given
  }
}

export const trees: readonly Tree[] = [
  {side: 'base', commit: 'b', folder: '/base'},
  {side: 'head', commit: 'h', folder: '/head'}
]

export type Planted = {
  readonly benchmark: string
  readonly value: number
  readonly metric?: string
  readonly unit?: string
}

/** A report of our own format. */
export const reportOf = (planted: readonly Planted[], direction = 'lower'): string =>
  JSON.stringify({
    schema: 'towpath.benchmarks/1',
    benchmarks: planted.map(({benchmark, value, metric = 'time', unit = 's'}) => ({
      ...{name: benchmark, metric, unit, direction, values: [[value]]}
    }))
  })

export type Start = {
  readonly command: string
  readonly side: Side
  /** Counted from 1 on each side. */
  readonly process: number
  readonly filter: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** What the program does: a report it writes, nothing at all, or an end with this complaint. */
export type Program = (start: Start) => string | null | {readonly complaint: string}

export type FakeWorld = World & {
  readonly started: Start[]
  readonly disk: Map<string, string>
  readonly said: string[]
}

const refuse = (name: string) => (): never => {
  throw new Error(`Expected no call of ${name}`)
}

/** What no test of measuring may touch. */
const elsewhere: Pick<World, 'github' | 'artifacts' | 'storage' | 'archive' | 'cluster' | 'http' | 'random' | 'state'> =
  {
    github: {
      comments: refuse('comments'),
      createComment: refuse('createComment'),
      updateComment: refuse('updateComment'),
      createCheck: refuse('createCheck'),
      jobs: refuse('jobs')
    },
    artifacts: {upload: refuse('upload'), list: refuse('list'), download: refuse('download')},
    storage: refuse('storage'),
    archive: refuse('archive'),
    cluster: refuse('cluster'),
    http: {get: refuse('get')},
    random: {fraction: refuse('fraction'), uuid: refuse('uuid')},
    state: {save: refuse('save'), read: refuse('read')}
  }

/** What git tells of a commit that holds no configuration. */
export const bareCommit: Pick<World['git'], 'show' | 'tracked'> = {
  show: async () => undefined,
  tracked: async () => new Set()
}

/** Each start of the program takes `seconds`. */
export const aWorld = (
  program: Program,
  {seconds = 1, ledger = emptyLedger()}: {seconds?: number; ledger?: Ledger} = {}
): FakeWorld => {
  const disk = new Map<string, string>()
  const modified = new Map<string, number>()
  const started: Start[] = []
  const said: string[] = []
  let now = 1_000_000
  const write = (path: string, content: string): void => {
    disk.set(path, content)
    now += 1
    modified.set(path, now)
  }
  const exec: Exec = async (command, args, options = {}) => {
    if (command === 'rm') {
      for (const path of args) disk.delete(path)
      return ended(0, '')
    }
    now += seconds * 1000
    const start = startOf(args.at(-1) ?? '', options)
    started.push(start)
    const result = program(start)
    if (result !== null && typeof result !== 'string') return ended(1, result.complaint)
    if (result !== null) write(`${options.cwd}/out.json`, result)
    return ended(0, '')
  }
  return {
    ...elsewhere,
    ...{started, disk, said, exec, ledger},
    files: filesOn(disk, modified),
    machine: {
      facts: async () => ({processor: 'Test 1', cores: 2, system: 'ubuntu24', image: '1.0', architecture: 'x64'}),
      environment: () => ({PATH: '/bin'}),
      variables: () => ({PATH: '/bin'})
    },
    clock: {now: () => now, elapsed: () => now, sleep: async () => undefined},
    log: {
      debug: text => void said.push(text),
      info: text => void said.push(text),
      warning: text => void said.push(text),
      error: text => void said.push(text),
      group: (_, body) => body(),
      mask: () => undefined
    },
    signal: new AbortController().signal,
    run: aRun(),
    git: gitOf(bareCommit)
  }
}

const ended = (code: number, stderr: string) => ({code, signal: null, stdout: '', stderr})

const startOf = (command: string, {cwd = '', env = {}}: ExecOptions): Start => ({
  command,
  side: cwd === '/base' ? 'base' : 'head',
  process: Number(env.TOWPATH_BENCHMARK_PROCESS),
  filter: (env.TOWPATH_BENCHMARK_FILTER ?? '').split('\n').filter(name => name !== ''),
  env
})

const filesOn = (disk: Map<string, string>, modified: ReadonlyMap<string, number>): Files => {
  const stat = (path: string): FileStat => ({
    ...{path, size: disk.get(path)?.length ?? 0, modified: modified.get(path) ?? 0, kind: 'file', escapes: false}
  })
  const text = async (path: string): Promise<string> => {
    const content = disk.get(path)
    if (content === undefined) throw new Error(`There is no ${path}`)
    return content
  }
  return {
    root: '/work',
    read: async path => Buffer.from(await text(path)),
    text,
    stream: async function* (path) {
      yield Buffer.from(await text(path))
    },
    write: async (path, content) => void disk.set(path, String(content)),
    copy: async () => undefined,
    stat: async path => (disk.has(path) ? stat(path) : undefined),
    glob: async patterns => patterns.filter(path => disk.has(path)).map(stat),
    temporary: async prefix => `/temporary/${prefix}`
  }
}

export const emptyLedger = (entries: Map<string, string> = new Map()): Ledger => ({
  list: async prefix => [...entries.keys()].filter(path => path.startsWith(prefix)).sort(),
  read: async path => entries.get(path),
  append: async added => {
    for (const {path, content} of added) entries.set(path, content)
  }
})

export const aJudged = (given: Partial<Judged> = {}): Judged => ({
  ...{benchmark: 'parse', metric: 'time', unit: 's', direction: 'lower', deterministic: false},
  ...{finding: 'no-regression', level: null, ratio: {estimate: 1, low: 0.99, high: 1.01}, worse: 0, p: 0.5, q: 0.5},
  ...{processes: {base: 5, head: 5}, weak: false, detectable: 0.03, source: 'paired', reason: 'parse is not slower.'},
  ...given
})

/** A confirmed change for the worse. */
export const slower = (worse: number, given: Partial<Judged> = {}): Judged =>
  aJudged({
    finding: 'regression',
    level: worse >= 0.25 ? 'critical' : worse >= 0.15 ? 'block' : worse >= 0.1 ? 'warn' : null,
    ratio: {estimate: 1 + worse, low: 1 + worse * 0.9, high: 1 + worse * 1.1},
    worse,
    ...{p: 0.001, q: 0.002, reason: 'It is slower.'},
    ...given
  })

/** Judges that find nothing, unless told otherwise. */
export const quietJudges = (given: Partial<Judges> = {}): Judges => ({
  judgePairs: pairs => pairs.map(({base: _, head: __, ...metric}) => aJudged(metric)),
  suspectsOf: () => [],
  judgeConfirmed: pairs => pairs.map(({base: _, head: __, ...metric}) => aJudged(metric)),
  freshProcesses: () => 4,
  impreciseOf: () => [],
  judgeHistory: () => ({judged: [], shift: {known: false, why: 'test'}}),
  ...given
})

export const measurement = (...planted: readonly Planted[]): Measurement =>
  planted.map(({benchmark, value, metric = 'time', unit = 's'}) => ({
    ...{kind: 'sample', benchmark, metric, unit, direction: 'lower', deterministic: false},
    ...{level: 'process', process: 1, value, at: null, report: 0}
  }))
