/** A run in memory: a workspace, artifacts and a ledger that several jobs share. */
import picomatch from 'picomatch'
import {parseInputs} from '#core/contract'
import {FailureError} from '#core/failure'
import type {Outcome} from '#core/outcome'
import type {Verdict} from '#core/verdict'
import {
  type Artifacts,
  type CommitInfo,
  type Exec,
  type FileChange,
  type Files,
  type Git,
  type Ledger,
  PermissionError,
  type RunContext,
  type World
} from '#core/world'
import {contract, type Output} from '../../../action-sbom/src/contract.ts'
import {run} from '../../../action-sbom/src/run.ts'
import {aRun, gitOf} from '../quality-gate/builders.ts'

export const head = 'a'.repeat(40)
export const base = 'b'.repeat(40)
/** Noon of 21 November 2026. */
export const noon = Date.UTC(2026, 10, 21, 12)
const tree = 'd'.repeat(40)

const refuse = (name: string) => (): never => {
  throw new Error(`Expected no call of ${name}`)
}

type Stored = {readonly bytes: Uint8Array; readonly modified: number}

/** What the jobs of a run have in common. */
export type Shared = {
  readonly artifacts: Map<string, ReadonlyMap<string, Uint8Array>>
  readonly ledger: Map<string, string>
  /** Files of the base commit. */
  readonly base: Readonly<Record<string, string>>
  readonly changes: readonly FileChange[]
}

export const shared = (given: Partial<Shared> = {}): Shared => ({
  artifacts: new Map(),
  ledger: new Map(),
  base: {},
  changes: [],
  ...given
})

export type FakeWorld = World & {readonly disk: Map<string, Stored>; readonly said: string[]; readonly ran: Ran[]}

export type Ran = {readonly command: string; readonly env: Readonly<Record<string, string>>; readonly timeout: number}

/** What a command does: writes files and ends with a code; null: it is stopped. */
export type Program = (command: string, write: (path: string, text: string) => void) => number | null

export type Options = {
  /** The work tree: tracked by git, and old. */
  readonly files?: Readonly<Record<string, string>>
  /** Written in this job. */
  readonly fresh?: Readonly<Record<string, string>>
  readonly run?: Partial<RunContext>
  readonly program?: Program
  readonly now?: number
  readonly mayWriteLedger?: boolean
}

export const pullRequest: Partial<RunContext> = {
  event: 'pull_request',
  payload: {pull_request: {number: 3, head: {sha: 'e'.repeat(40), repo: {full_name: 'octo/repo'}}, base: {sha: base}}}
}

export const aWorld = (all: Shared, options: Options = {}): FakeWorld => {
  const now = options.now ?? noon
  const started = now - 60_000
  const disk = new Map<string, Stored>()
  const put = (path: string, content: string | Uint8Array, modified = now): void =>
    void disk.set(path, {bytes: Buffer.from(content), modified})
  for (const [path, text] of Object.entries(options.files ?? {})) put(path, text, started - 3_600_000)
  for (const [path, text] of Object.entries(options.fresh ?? {})) put(path, text)
  const said: string[] = []
  const ran: Ran[] = []
  const files = filesOf(disk, put)
  const say = (message: string): void => void said.push(message)
  return {
    disk,
    said,
    ran,
    run: {...aRun({job: 'scan', started}), ...options.run},
    files,
    git: gitFor(all, Object.keys(options.files ?? {})),
    github: {
      comments: refuse('comments'),
      createComment: refuse('createComment'),
      updateComment: refuse('updateComment'),
      createCheck: refuse('createCheck'),
      jobs: refuse('jobs')
    },
    artifacts: artifactsOf(all, disk, put),
    ledger: ledgerOf(all, options.mayWriteLedger ?? true),
    storage: refuse('storage'),
    archive: refuse('archive'),
    cluster: refuse('cluster'),
    http: {get: refuse('get')},
    exec: execOf(options.program ?? (() => 0), put, ran),
    machine: {facts: refuse('facts'), environment: () => ({PATH: '/bin'}), variables: refuse('variables')},
    clock: {now: () => now, elapsed: () => now, sleep: async () => undefined},
    random: {fraction: refuse('fraction'), uuid: refuse('uuid')},
    log: {
      ...{debug: say, info: say, warning: say, error: say, mask: refuse('mask')},
      group: (_, body) => body()
    },
    state: {save: refuse('save'), read: refuse('read')},
    signal: new AbortController().signal
  }
}

type Put = (path: string, content: string | Uint8Array, modified?: number) => void

const filesOf = (disk: Map<string, Stored>, put: Put): Files => {
  let folders = 0
  const bytesOf = (path: string): Uint8Array => disk.get(path)?.bytes ?? refuse(`read of ${path}`)()
  const statOf = (path: string) => {
    const found = disk.get(path)
    if (found === undefined) return undefined
    return {path, size: found.bytes.length, modified: found.modified, kind: 'file' as const, escapes: false}
  }
  return {
    root: '/work',
    read: async path => bytesOf(path),
    text: async path => Buffer.from(bytesOf(path)).toString(),
    stream: async function* (path) {
      yield bytesOf(path)
    },
    write: async (path, content) => put(path, content),
    copy: async (from, to) => put(to, bytesOf(from)),
    stat: async path => statOf(path),
    glob: async patterns => {
      const matches = picomatch(
        patterns.filter(pattern => !pattern.startsWith('!')),
        {ignore: patterns.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1))}
      )
      const paths = [...disk.keys()].filter(path => !path.startsWith('/') && matches(path)).sort()
      return paths.flatMap(path => statOf(path) ?? [])
    },
    temporary: async prefix => `/temp/${prefix}-${++folders}`
  }
}

const artifactsOf = ({artifacts}: Shared, disk: Map<string, Stored>, put: Put): Artifacts => ({
  upload: async (name, root, paths) => {
    const contents = paths.map(path => [path.slice(root.length + 1), disk.get(path)?.bytes ?? Buffer.from('')] as const)
    artifacts.set(name, new Map(contents))
    return {id: artifacts.size, name, size: 0, created: null, digest: null}
  },
  list: async () => [...artifacts.keys()].map((name, id) => ({id, name, size: 0, created: null, digest: null})),
  download: async ({name}, into) => {
    for (const [path, bytes] of artifacts.get(name) ?? []) put(`${into}/${path}`, bytes)
  }
})

const ledgerOf = ({ledger}: Shared, mayWrite: boolean): Ledger => ({
  list: async prefix => [...ledger.keys()].filter(path => path.startsWith(prefix)).sort(),
  read: async path => ledger.get(path),
  append: async entries => {
    if (!mayWrite) throw new PermissionError('write the ledger', 'contents: write')
    for (const {path, content} of entries) ledger.set(path, content)
  }
})

const gitFor = (all: Shared, tracked: readonly string[]): Git => {
  const commits: Readonly<Record<string, CommitInfo>> = {
    HEAD: {commit: head, tree, parents: [base, 'e'.repeat(40)]},
    [base]: {commit: base, tree, parents: []}
  }
  return gitOf({
    commit: async revision => commits[revision],
    firstParents: async from => [from],
    show: async (_, path) => all.base[path],
    diff: async () => all.changes,
    tracked: async () => new Set(tracked)
  })
}

const execOf =
  (program: Program, put: Put, ran: Ran[]): Exec =>
  async (command, args, options = {}) => {
    if (command === 'git') return {code: 0, signal: null, stdout: '1767225600\n', stderr: ''}
    ran.push({command: args.at(-1) ?? '', env: options.env ?? {}, timeout: options.timeout ?? 0})
    const code = program(args.at(-1) ?? '', (path, text) => put(path, text))
    if (code !== null) return {code, signal: null, stdout: 'scanned\n', stderr: ''}
    throw new FailureError({code: 'TW-137', what: 'bash was stopped.', why: 'Its time was over.', fix: 'Give it more.'})
  }

/** One step of the action. */
export const step = (world: World, inputs: Readonly<Record<string, string>>): Promise<Outcome<Output>> =>
  run(
    parseInputs(contract, name => inputs[name] ?? ''),
    world
  )

export const verdictOf = ({verdict}: Outcome): Verdict => {
  if (verdict === null) throw new Error('There is no verdict')
  return verdict
}

/** Codes of everything that makes the verdict inconclusive, each once. */
export const errorsOf = ({diagnostics}: Verdict): readonly string[] => [
  ...new Set(diagnostics.filter(({severity}) => severity === 'error').map(({code}) => code ?? 'none'))
]
