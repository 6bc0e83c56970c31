import type {
  CheckRecord,
  CommentRecord,
  ForgeRepository,
  JobRecord,
  PullRequest,
  RequestRecord,
  RunRecord
} from '../types.ts'
import type {StoredArtifact} from './artifacts.ts'
import type {Fault} from './faults.ts'
import type {RateLimiter} from './rate.ts'
import type {StoredCache, StoredDeployment, StoredRelease} from './stored.ts'
import {makeTokens, type Tokens} from './tokens.ts'

/** A comment with what the REST answer needs beside the record. */
export type StoredComment = CommentRecord & {readonly created: string; updated: string}

/** A check run with the repository it belongs to. */
export type StoredCheck = CheckRecord & {readonly repository: string; status: string}

/** Everything the forge knows; one per server, nothing global. */
export type ForgeState = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  readonly apiUrl: string
  readonly serverUrl: string
  /** Absolute folder: `git/` holds the bare repositories, `blobs/` the artifacts. */
  readonly root: string
  readonly repositories: Map<string, ForgeRepository>
  readonly runs: RunRecord[]
  readonly jobs: JobRecord[]
  readonly pullRequests: PullRequest[]
  readonly comments: StoredComment[]
  readonly checks: StoredCheck[]
  readonly artifacts: StoredArtifact[]
  readonly caches: StoredCache[]
  readonly releases: StoredRelease[]
  readonly deployments: StoredDeployment[]
  /** Logs of runs, by run; the name of their bytes. */
  readonly logs: Map<number, string>
  /** Signatures of files that may be downloaded now. */
  readonly downloads: Map<string, string>
  /** The limits of a repository; null: none are enforced. */
  readonly rate: ((repository: string) => RateLimiter) | null
  readonly requests: RequestRecord[]
  readonly faults: Fault[]
  readonly tokens: Tokens
  /** The next number of a sequence (`job`, `pull`, …), starting after `from`. */
  readonly next: (sequence: string, from?: number) => number
  /** Runs the work alone for this key: one after the other, in order of arrival. */
  readonly exclusive: <T>(key: string, work: () => Promise<T>) => Promise<T>
}

const makeSequences = (): ForgeState['next'] => {
  const last = new Map<string, number>()
  return (sequence, from = 0) => {
    const number = (last.get(sequence) ?? from) + 1
    last.set(sequence, number)
    return number
  }
}

const makeExclusive = (): ForgeState['exclusive'] => {
  const tails = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const mine = (tails.get(key) ?? Promise.resolve()).then(work)
    tails.set(
      key,
      mine.catch(() => undefined)
    )
    return mine
  }
}

export const makeState = (root: string, port: number, rate: ForgeState['rate'] = null): ForgeState => {
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    apiUrl: `${origin}/api/v3`,
    // A `.localhost` name: the artifact client takes any other unknown host for an Enterprise Server and gives up.
    serverUrl: `http://forge.localhost:${port}`,
    root,
    repositories: new Map(),
    runs: [],
    jobs: [],
    pullRequests: [],
    comments: [],
    checks: [],
    artifacts: [],
    caches: [],
    releases: [],
    deployments: [],
    logs: new Map(),
    downloads: new Map(),
    rate,
    requests: [],
    faults: [],
    tokens: makeTokens(),
    next: makeSequences(),
    exclusive: makeExclusive()
  }
}
