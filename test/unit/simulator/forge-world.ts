import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {startForge} from '../../../simulator/forge/forge.ts'
import {git} from '../../../simulator/forge/git.ts'
import type {Forge, ForgeRepository, JobRecord, RunRecord, TokenPermissions} from '../../../simulator/types.ts'

/** A forge with the repository acme/app (README.md, src/app.ts), a branch `feature`, a run and a job. */
export type ForgeWorld = {
  readonly forge: Forge
  readonly root: string
  readonly repository: ForgeRepository
  readonly head: string
  readonly run: RunRecord
  readonly job: JobRecord
  readonly token: (permissions: TokenPermissions) => string
  readonly close: () => Promise<void>
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`

/** Commits files on a branch of a bare repository, in one run of git, and returns the commit. */
export const commitFiles = (
  {gitDir}: ForgeRepository,
  branch: string,
  parent: string | null,
  files: Readonly<Record<string, string>>
): Promise<string> => {
  const input = [
    `commit refs/heads/${branch}\nmark :1\ncommitter Tester <tester@example.com> 1767225600 +0000\n`,
    data(`change ${branch}`),
    parent === null ? '' : `from ${parent}\n`,
    ...Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
    'get-mark :1\n'
  ].join('')
  return git(gitDir, ['fast-import', '--quiet', '--force', '--cat-blob-fd=1'], {input})
}

export const aForgeWorld = async (): Promise<ForgeWorld> => {
  const root = await mkdtemp(join(tmpdir(), 'forge-test-'))
  const forge = await startForge({root})
  const repository = await forge.createRepository('acme/app')
  const head = await commitFiles(repository, 'main', null, {'README.md': 'App\n', 'src/app.ts': 'export {}\n'})
  await commitFiles(repository, 'feature', head, {'src/feature.ts': 'export const feature = 1\n'})
  const run = forge.createRun({
    repository: 'acme/app',
    workflowName: 'CI',
    workflowPath: '.github/workflows/ci.yml',
    event: 'pull_request',
    headSha: head,
    headBranch: 'feature',
    pullRequest: null
  })
  const job = forge.createJob({runId: run.id, attempt: 1, name: 'check'})
  return {
    forge,
    root,
    repository,
    head,
    run,
    job,
    token: permissions => forge.issueToken('acme/app', job.id, permissions),
    close: async () => {
      await forge.close()
      await rm(root, {recursive: true, force: true})
    }
  }
}

export const openFeature = ({forge}: ForgeWorld) =>
  forge.openPullRequest({
    repository: 'acme/app',
    title: 'Feature',
    author: 'octocat',
    headRepository: 'acme/app',
    headBranch: 'feature',
    baseBranch: 'main'
  })

export type Answer = {readonly status: number; readonly body: unknown; readonly text: string; readonly headers: Headers}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** One request; `path` is absolute or goes on after `/repos/acme/app`. */
export const ask = async (
  forge: Forge,
  method: string,
  path: string,
  token: string | null,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {}
): Promise<Answer> => {
  const url = path.startsWith('http') ? path : `${forge.apiUrl}/repos/acme/app${path}`
  const response = await fetch(url, {
    method,
    headers: {...(token === null ? {} : {authorization: `Bearer ${token}`}), ...headers},
    ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)})
  })
  const text = await response.text()
  return {status: response.status, body: parsed(text), text, headers: response.headers}
}
