/**
 * The ports: everything an action may ask of the world, as types. The real adapters live in platform/; a test hands
 * in its own. Take only the ports you need: `Pick<World, 'git' | 'ledger'>`.
 */
import type {OpenArchive} from './archive.ts'
import type {OpenCluster} from './cluster.ts'
import type {CheckRequest} from './outcome.ts'
import type {OpenStorage} from './storage.ts'

export type {CheckRequest} from './outcome.ts'

export type World = {
  readonly run: RunContext
  readonly files: Files
  readonly git: Git
  readonly github: GitHub
  readonly artifacts: Artifacts
  readonly ledger: Ledger
  /** Everything GitHub keeps for the repository: for retention. */
  readonly storage: OpenStorage
  /** What outlives GitHub's own retention. */
  readonly archive: OpenArchive
  /** A Kubernetes cluster: for deployments. */
  readonly cluster: OpenCluster
  readonly http: Http
  readonly exec: Exec
  readonly machine: Machine
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** Kept from the main entry for the `post` entry of the same step. */
  readonly state: State
  /** Aborted when the job is cancelled (SIGINT or SIGTERM). */
  readonly signal: AbortSignal
}

/** The run this job belongs to, from the runner's environment and the event file. */
export type RunContext = {
  /** `owner/name` */
  readonly repository: string
  readonly event: string
  /** The webhook payload: data from outside, validated where it is read. */
  readonly payload: unknown
  /** The tested commit: on `pull_request` the merge commit. */
  readonly commit: string
  readonly ref: string
  readonly runId: number
  readonly attempt: number
  /** The job's id in the workflow file (the key under `jobs`). */
  readonly job: string
  readonly workflow: string
  readonly actor: string
  /** `https://github.com` */
  readonly serverUrl: string
  /** Absolute. */
  readonly workspace: string
  /** Absolute; emptied after the job. */
  readonly temp: string
  /** When the job began, in milliseconds since the epoch; null where nobody knows. Older files are not this job's reports. */
  readonly started: number | null
  /** False for the command line on a laptop. */
  readonly onRunner: boolean
}

export type FileStat = {
  /** Relative to `Files.root` with forward slashes; absolute where the file lies outside. */
  readonly path: string
  readonly size: number
  /** Milliseconds since the epoch. */
  readonly modified: number
  readonly kind: 'file' | 'directory' | 'other'
  /** True when a symbolic link leads out of the root. Such a file is never read. */
  readonly escapes: boolean
}

/** Paths are relative to `root`, or absolute; POSIX and Windows separators are understood. */
export type Files = {
  readonly root: string
  readonly read: (path: string) => Promise<Uint8Array>
  readonly text: (path: string) => Promise<string>
  readonly stream: (path: string) => AsyncIterable<Uint8Array>
  /** Makes parent folders; replaces the whole file atomically. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>
  /** Makes parent folders. */
  readonly copy: (from: string, to: string) => Promise<void>
  /** `undefined` where nothing is. */
  readonly stat: (path: string) => Promise<FileStat | undefined>
  /** Files (not folders) that match, sorted by path; `!pattern` excludes. node_modules and .git are not entered unless named. */
  readonly glob: (patterns: readonly string[]) => Promise<readonly FileStat[]>
  /** A new empty folder under the run's temporary folder. */
  readonly temporary: (prefix: string) => Promise<string>
}

export type CommitInfo = {readonly commit: string; readonly tree: string; readonly parents: readonly string[]}

/** One changed file between two trees. */
export type FileChange = {
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed' | 'copied' | 'type-changed'
  readonly path: string
  /** The path in the base; null for an added file. */
  readonly from: string | null
  readonly binary: boolean
  readonly submodule: boolean
  /** Added or changed lines in the head: ranges of first line and count, ascending. */
  readonly added: readonly (readonly [start: number, count: number])[]
  /** Removed or changed lines in the base. */
  readonly removed: readonly (readonly [start: number, count: number])[]
}

/** Paths count from the root of the work tree. A shallow clone is deepened as needed; the job's token goes with that one command and is never written. */
export type Git = {
  /** `undefined` when the revision does not exist, even after fetching. */
  readonly commit: (revision: string) => Promise<CommitInfo | undefined>
  readonly mergeBase: (a: string, b: string) => Promise<string | undefined>
  /** `from` and its first-parent ancestors, nearest first. */
  readonly firstParents: (from: string, limit: number) => Promise<readonly string[]>
  /** The text of a file in a commit; `undefined` when the commit has no such file. */
  readonly show: (revision: string, path: string) => Promise<string | undefined>
  readonly diff: (base: string, head: string) => Promise<readonly FileChange[]>
  /** Paths that git tracks in the work tree. */
  readonly tracked: () => Promise<ReadonlySet<string>>
  /** The files of a commit in the empty folder `into` (absolute), without those of submodules. */
  readonly checkout: (revision: string, into: string) => Promise<CheckedOut>
}

export type CheckedOut = {
  readonly commit: string
  /** Absolute. */
  readonly folder: string
  readonly remove: () => Promise<void>
}

/** Thrown by `GitHub`, `Ledger` and `Artifacts` when the token may not do something. */
export class PermissionError extends Error {
  /** As written in a workflow: `pull-requests: write`. */
  readonly permission: string
  readonly operation: string

  constructor(operation: string, permission: string, cause?: unknown) {
    super(`The job's token may not ${operation}: it needs the permission \`${permission}\``, {cause})
    this.name = 'PermissionError'
    this.operation = operation
    this.permission = permission
  }
}

/** Thrown by a port when the other side did not answer usefully after all retries. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

export type Comment = {readonly id: number; readonly body: string; readonly author: string; readonly url: string}

export type Job = {
  /** Equal to the id of the job's check run. */
  readonly id: number
  /** The displayed name: `caller / check (unit 1/2)`. */
  readonly name: string
  readonly attempt: number
  readonly status: string
  readonly conclusion: string | null
}

/** The few REST endpoints Towpath uses, paginated and retried; a missing right is a `PermissionError`. */
export type GitHub = {
  readonly comments: (pullRequest: number) => Promise<readonly Comment[]>
  readonly createComment: (pullRequest: number, body: string) => Promise<Comment>
  readonly updateComment: (id: number, body: string) => Promise<Comment>
  readonly createCheck: (check: CheckRequest) => Promise<void>
  /** The jobs of every attempt of a run. */
  readonly jobs: (runId: number) => Promise<readonly Job[]>
}

export type Artifact = {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly created: string | null
  readonly digest: string | null
}

/** The artifacts of this run (all attempts). */
export type Artifacts = {
  /** `files` are absolute paths under `root`; they keep their place relative to it. */
  readonly upload: (name: string, root: string, files: readonly string[], retentionDays?: number) => Promise<Artifact>
  readonly list: () => Promise<readonly Artifact[]>
  /** Unpacks into the folder `into`, checking the digest. */
  readonly download: (artifact: Artifact, into: string) => Promise<void>
}

export type LedgerEntry = {readonly path: string; readonly content: string}

/** Append-only history. A path is written once; writing other content to it is an error. */
export type Ledger = {
  /** Every path under `prefix` (`baseline/`, `baseline/<commit>/`), sorted. Empty when the ledger does not exist yet. */
  readonly list: (prefix: string) => Promise<readonly string[]>
  readonly read: (path: string) => Promise<string | undefined>
  readonly append: (entries: readonly LedgerEntry[], message: string) => Promise<void>
}

export type ExecResult = {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

export type ExecOptions = {
  readonly cwd?: string
  /** The whole environment of the program; without it the program inherits ours. */
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** Milliseconds; the whole process group is ended then. */
  readonly timeout?: number
  readonly signal?: AbortSignal
}

/** Runs a program without a shell, in its own process group. */
export type Exec = (command: string, args: readonly string[], options?: ExecOptions) => Promise<ExecResult>

/** Plain requests to servers of the user, such as Prometheus. Rejects with an `UnreachableError` where no answer came in time. */
export type Http = {
  readonly get: (url: string, signal?: AbortSignal) => Promise<{readonly status: number; readonly text: string}>
}

/** What measured numbers depend on beside the program. */
export type MachineFacts = {
  /** Model name of the processor. */
  readonly processor: string
  readonly cores: number
  /** `ubuntu24`, or the platform where no image says its name. */
  readonly system: string
  /** Version of the runner's image; null where none is told. */
  readonly image: string | null
  /** `x64`, `arm64` */
  readonly architecture: string
}

export type Machine = {
  readonly facts: () => Promise<MachineFacts>
  /** Our environment for commands of a change that is not trusted: without secrets and without the runner's command files. */
  readonly environment: () => Readonly<Record<string, string>>
  /** All of our environment, for programs that the user trusts with it. */
  readonly variables: () => Readonly<Record<string, string>>
}

export type Clock = {
  /** Milliseconds since the epoch, for people and records: it jumps when the machine's clock is set. */
  readonly now: () => number
  /** Milliseconds since some moment, for every duration: it only grows, and nobody can set it. */
  readonly elapsed: () => number
  /** Rejects with an AbortError when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

export type Random = {
  /** In [0, 1). */
  readonly fraction: () => number
  readonly uuid: () => string
}

export type Log = {
  readonly debug: (message: string) => void
  readonly info: (message: string) => void
  readonly warning: (message: string) => void
  readonly error: (message: string) => void
  readonly group: <T>(title: string, body: () => Promise<T>) => Promise<T>
  /** From now on the text is shown as *** in every log. */
  readonly mask: (secret: string) => void
}

export type State = {
  readonly save: (key: string, value: string) => void
  readonly read: (key: string) => string | undefined
}
