/** The boundary between the forge (the fake GitHub), the runner (jobs and steps) and the page (what a person sees). */

export type Access = 'none' | 'read' | 'write'

/** Permissions of one token, by scope: `contents`, `pull-requests`, … An absent scope is `none`. */
export type TokenPermissions = Readonly<Record<string, Access>>

export type ForgeRepository = {
  /** `owner/name` */
  readonly name: string
  /** Absolute path of the bare repository. */
  readonly gitDir: string
  readonly defaultBranch: string
  /** The repository it was forked from. */
  readonly forkOf: string | null
}

export type PullRequest = {
  readonly number: number
  readonly repository: string
  readonly title: string
  readonly author: string
  readonly headRepository: string
  readonly headBranch: string
  readonly headSha: string
  readonly baseBranch: string
  readonly baseSha: string
  /** The commit of refs/pull/N/merge: first parent base, second parent head. Null where they conflict. */
  readonly mergeSha: string | null
}

export type RunRecord = {
  readonly id: number
  readonly number: number
  readonly repository: string
  readonly workflowName: string
  readonly workflowPath: string
  readonly event: string
  readonly headSha: string
  readonly headBranch: string
  readonly pullRequest: number | null
  /** ISO 8601; absent: the first day of 2026. */
  readonly created?: string
  attempt: number
}

export type JobRecord = {
  /** Also the id of its check run. */
  readonly id: number
  readonly runId: number
  readonly attempt: number
  readonly name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | null
}

export type CommentRecord = {
  readonly id: number
  readonly pullRequest: number
  author: string
  body: string
  edits: number
}

export type CheckRecord = {
  readonly id: number
  readonly name: string
  readonly commit: string
  conclusion: string
  title: string
  summary: string
  text: string
  annotations: readonly unknown[]
}

/** One request as the forge saw it: tests compare the permissions used with those declared. */
export type RequestRecord = {
  readonly method: string
  readonly path: string
  readonly status: number
  /** The permission the endpoint demands (`pull-requests: write`); null where none does. */
  readonly needs: string | null
  readonly token: 'job' | 'runtime' | 'none'
  readonly jobId: number | null
}

export type Forge = {
  /** REST base, `http://127.0.0.1:PORT/api/v3`; GraphQL at `http://127.0.0.1:PORT/api/graphql`. */
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** What `GITHUB_SERVER_URL` says: `http://forge.localhost:PORT` (a host name that @actions/artifact accepts). */
  readonly serverUrl: string
  /** Where git fetches from, with the job's token: `http://127.0.0.1:PORT/git/owner/name.git`. */
  readonly cloneUrl: (repository: string) => string
  /** `ACTIONS_RESULTS_URL` */
  readonly resultsUrl: string

  readonly createRepository: (name: string, defaultBranch?: string) => Promise<ForgeRepository>
  readonly fork: (of: string, name: string) => Promise<ForgeRepository>
  readonly repository: (name: string) => ForgeRepository | undefined
  readonly openPullRequest: (request: {
    readonly repository: string
    readonly title: string
    readonly author: string
    readonly headRepository: string
    readonly headBranch: string
    readonly baseBranch: string
  }) => Promise<PullRequest>
  readonly createRun: (run: Omit<RunRecord, 'id' | 'number' | 'attempt'>) => RunRecord
  readonly createJob: (job: Pick<JobRecord, 'runId' | 'attempt' | 'name'>) => JobRecord
  /** `GITHUB_TOKEN` of one job. */
  readonly issueToken: (repository: string, jobId: number, permissions: TokenPermissions) => string
  /** `ACTIONS_RUNTIME_TOKEN` of one job: artifacts of its run. */
  readonly issueRuntimeToken: (jobId: number) => string
  readonly revoke: (token: string) => void

  /** Puts things on the shelves of a repository; times are ISO 8601, ids come back. */
  readonly store: {
    readonly cache: (cache: {
      readonly repository: string
      readonly key: string
      readonly size: number
      readonly created: string
      readonly used?: string
      readonly ref?: string
    }) => number
    readonly release: (release: {
      readonly repository: string
      readonly tag: string
      readonly target: string
      readonly created: string
      readonly assets?: Readonly<Record<string, string>>
    }) => Promise<number>
    readonly deployment: (deployment: {
      readonly repository: string
      readonly commit: string
      readonly environment: string
      readonly created: string
      /** Newest first: `success`, `inactive`, `failure`, … */
      readonly states: readonly string[]
    }) => number
    readonly artifact: (artifact: {
      readonly runId: number
      readonly name: string
      readonly content: string
      readonly created: string
      readonly expires?: string | null
    }) => Promise<number>
    readonly log: (runId: number, content: string) => Promise<void>
  }
  readonly runs: readonly RunRecord[]
  readonly jobs: readonly JobRecord[]
  readonly pullRequests: readonly PullRequest[]
  readonly comments: readonly CommentRecord[]
  readonly checks: readonly CheckRecord[]
  readonly requests: readonly RequestRecord[]
  /** Makes the next matching requests fail, for tests of retries: `[{path: /comments/, status: 502, times: 2}]`. */
  readonly fail: (fault: {
    readonly path: RegExp
    readonly method?: string
    readonly status: number | 'reset'
    readonly headers?: Readonly<Record<string, string>>
    readonly times: number
  }) => void
  readonly close: () => Promise<void>
}

export type AnnotationLine = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title: string | null
  readonly file: string | null
  readonly line: number | null
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

export type StepResult = {
  readonly id: string | null
  readonly name: string
  /** Before `continue-on-error`. */
  readonly outcome: Conclusion
  /** After `continue-on-error`. */
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  /** Masked. */
  readonly log: string
  readonly summary: string
  readonly annotations: readonly AnnotationLine[]
  readonly milliseconds: number
}

export type JobResult = {
  /** Path of job keys through reusable workflows, with matrix index: `ci / check (unit 1/2)` is `name`, `ci.check[0]` is `key`. */
  readonly key: string
  readonly name: string
  readonly id: number
  readonly attempt: number
  readonly conclusion: Conclusion
  readonly steps: readonly StepResult[]
  readonly outputs: Readonly<Record<string, string>>
  readonly permissions: TokenPermissions
}

export type RunResult = {
  readonly run: RunRecord
  readonly attempt: number
  readonly conclusion: Conclusion
  readonly jobs: readonly JobResult[]
  /** Outputs of the called workflows, by caller job key. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
}
