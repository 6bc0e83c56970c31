/** A repository with things on its shelves, and the jobs that look after them. */
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'
import {git, tryGit} from '../../../simulator/forge/git.ts'
import type {ForgeRepository, RunRecord, TokenPermissions} from '../../../simulator/types.ts'
import type {GitHub, Run, Tree} from './github.ts'
import {aJob, type Job, type JobOptions, type Step, type StepResult} from './job.ts'

const day = 86_400_000

/** ISO 8601, so many days before now: the bundle looks at the real clock. */
export const ago = (days: number): string => new Date(Date.now() - days * day).toISOString()

export const reading: TokenPermissions = {
  contents: 'read',
  actions: 'read',
  deployments: 'read',
  'pull-requests': 'read'
}
export const writing: TokenPermissions = {...reading, contents: 'write', actions: 'write'}

/** SBOMs are archived, builds are not, caches go after a day; what is younger or has another name stays. */
export const policy = `retention:
  preset: none
  categories:
    - {name: sboms, match: 'sbom*', keep: 30d, minimum-copies: 0, archive: true}
    - {name: builds, match: 'build*', keep: 30d, minimum-copies: 0}
    - {name: caches, kind: cache, match: '*', keep: 1d, minimum-copies: 0}
`

export type Shelf = {
  readonly repository: ForgeRepository
  /** The run whose jobs look after the repository. */
  readonly run: Run
  /** A run that has ended long ago on another branch, and the artifacts it left, by name. */
  readonly ran: (artifacts: Tree, days?: number) => Promise<RunRecord>
  /** A job of the run that looks after it; it may do everything that retention asks for. */
  readonly job: (options?: Partial<JobOptions>) => Promise<Job>
  /** The artifacts that are there, as GitHub lists them now. */
  readonly listed: () => Promise<readonly Listed[]>
  /** Their names, sorted. */
  readonly names: () => Promise<readonly string[]>
}

const listedSchema = z.object({id: z.number(), name: z.string(), digest: z.string().nullable()})
type Listed = z.infer<typeof listedSchema>
const listSchema = z.object({artifacts: z.array(listedSchema)})

export const aShelf = async (github: GitHub, config = policy): Promise<Shelf> => {
  const {forge} = github
  const repository = await github.repository({'.github/towpath.yml': config})
  const run = await github.push(repository)
  const workflow = {workflowName: 'build', workflowPath: '.github/workflows/build.yml', event: 'push'}
  const listed = async (): Promise<readonly Listed[]> => {
    const {id} = forge.createJob({runId: run.record.id, attempt: 1, name: 'looks'})
    const token = forge.issueToken(repository.name, id, {actions: 'read'})
    const address = `${forge.apiUrl}/repos/${repository.name}/actions/artifacts?per_page=100`
    const answer = await fetch(address, {headers: {authorization: `Bearer ${token}`}})
    return listSchema.parse(await answer.json()).artifacts
  }
  return {
    repository,
    run,
    ran: async (artifacts, days = 40) => {
      const commit = {headSha: run.commit, headBranch: 'feature', pullRequest: null}
      const record = forge.createRun({repository: repository.name, ...workflow, ...commit, created: ago(days)})
      const built = forge.createJob({runId: record.id, attempt: 1, name: 'build'})
      built.status = 'completed'
      built.conclusion = 'success'
      for (const [name, content] of Object.entries(artifacts))
        await forge.store.artifact({runId: record.id, name, content, created: ago(days)})
      return record
    },
    job: (options = {}) => aJob(github, run, {key: 'maintenance', permissions: writing, ...options}),
    listed,
    names: async () => (await listed()).map(({name}) => name).toSorted()
  }
}

/** Changes bytes that GitHub holds, behind its back. */
export const corrupt = async ({root}: GitHub, content: string, to: string): Promise<void> => {
  const folder = join(root, 'forge', 'blobs')
  let found = 0
  for (const name of await readdir(folder)) {
    const file = join(folder, name, 'content')
    if ((await readFile(file, 'utf8').catch(() => '')) !== content) continue
    await writeFile(file, to)
    found++
  }
  if (found === 0) throw new Error(`GitHub holds nothing that says ${content}`)
}

const branch = 'refs/heads/towpath-data'

/** Somebody else's commit on the ledger. */
export const onLedger = async ({gitDir}: ForgeRepository, files: Tree): Promise<void> => {
  const {code} = await tryGit(gitDir, ['rev-parse', '--verify', '--quiet', branch])
  const blobs = Object.entries(files).map(
    ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`
  )
  const commit = `commit ${branch}\ncommitter Ada <ada@example.com> 1767225600 +0000\ndata 4\nhave\n`
  const from = code === 0 ? `from ${branch}^0\n` : ''
  await git(gitDir, ['fast-import', '--quiet'], {input: [commit, from, ...blobs].join('')})
}

/** The ledger as somebody who clones it has it; the folder comes back. */
export const cloneOfLedger = async ({gitDir}: ForgeRepository, folder: string): Promise<string> => {
  await git(gitDir, ['clone', '--quiet', '--branch', 'towpath-data', gitDir, folder])
  return folder
}

type Inputs = Readonly<Record<string, string>>

/** What a step of retention says in its output `counts`. */
export const countsOf = ({outputs, log}: StepResult): Readonly<Record<string, unknown>> => {
  if (outputs.counts === undefined) throw new Error(`There are no counts:\n${log}`)
  return z.record(z.string(), z.unknown()).parse(JSON.parse(outputs.counts))
}

/** One job that plans; its artifact stays with the run. */
export const plans = async (shelf: Shelf, options: Partial<JobOptions> = {}): Promise<StepResult> =>
  (await shelf.job({key: 'plan', permissions: reading, ...options})).step('artifact-retention')

/** A later job of the same run that applies what was planned. */
export const applies = async (
  shelf: Shelf,
  digest: string | undefined,
  inputs: Inputs,
  options: Partial<JobOptions> & Pick<Step, 'env'> = {}
): Promise<StepResult> => {
  const {env, ...rest} = options
  const job = await shelf.job({key: 'apply', ...rest})
  return job.step('artifact-retention', {
    inputs: {mode: 'apply', 'plan-digest': digest ?? '', ...inputs},
    ...(env === undefined ? {} : {env})
  })
}

/** The highest access to each scope that the requests of these steps needed. */
export const neededBy = (...steps: readonly StepResult[]): TokenPermissions => {
  const needs = steps.flatMap(({requests}) => requests.flatMap(({needs: one}) => one?.split(': ') ?? []))
  const scopes: Record<string, 'read' | 'write'> = {}
  for (let at = 0; at < needs.length; at += 2) {
    const [scope = '', access] = needs.slice(at, at + 2)
    if (access === 'write' || scopes[scope] === undefined) scopes[scope] = access === 'write' ? 'write' : 'read'
  }
  return scopes
}
