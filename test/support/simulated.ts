/** A forge with repositories made of literal files, and runs in it: what the workflow tests start from. */
import {execFile, spawn} from 'node:child_process'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {startForge} from '../../simulator/forge/forge.ts'
import {type RunOptions, runWorkflow} from '../../simulator/runner/run.ts'
import type {Forge, JobResult, RunResult, StepResult} from '../../simulator/types.ts'

const execute = promisify(execFile)

export type Files = Readonly<Record<string, string>>

export type Simulated = {
  readonly forge: Forge
  readonly root: string
  /** Commits the files on top of a branch (making repository and branch, off main, where needed) and gives the commit. */
  readonly commit: (repository: string, files: Files, branch?: string) => Promise<string>
  readonly tag: (repository: string, name: string, commit: string) => Promise<void>
  /** Runs a workflow for a push of the commit to `main`, unless told otherwise. */
  readonly run: (repository: string, sha: string, workflow: string, options?: Partial<RunOptions>) => Promise<RunResult>
  readonly close: () => Promise<void>
}

const importStream = (files: Files, branch: string, parent: string | null): string => {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`
  const from = parent === null ? '' : `from ${parent}\n`
  const changes = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`)
  return `commit refs/heads/${branch}\ncommitter Test <test@example.com> 1790000000 +0000\n${data('test')}${from}${changes.join('')}\n`
}

const fastImport = (gitDir: string, stream: string): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn('git', ['-C', gitDir, 'fast-import', '--quiet'], {stdio: ['pipe', 'ignore', 'inherit']})
    child.once('error', failed)
    child.once('exit', code => (code === 0 ? done() : failed(new Error(`git fast-import ended with ${code}`))))
    child.stdin.end(stream)
  })

const tip = async (gitDir: string, branch: string): Promise<string | null> => {
  try {
    return (
      await execute('git', ['-C', gitDir, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`])
    ).stdout.trim()
  } catch {
    return null
  }
}

/** Starts a forge in a temporary folder; `close` removes it. */
export const simulate = async (): Promise<Simulated> => {
  const root = await mkdtemp(join(tmpdir(), 'towpath-runner-'))
  const forge = await startForge({root: join(root, 'forge')})
  const commit: Simulated['commit'] = async (repository, files, branch = 'main') => {
    const {gitDir} = forge.repository(repository) ?? (await forge.createRepository(repository))
    await fastImport(gitDir, importStream(files, branch, (await tip(gitDir, branch)) ?? (await tip(gitDir, 'main'))))
    return (await tip(gitDir, branch)) ?? ''
  }
  return {
    forge,
    root,
    commit,
    tag: async (repository, name, sha) => {
      await execute('git', ['-C', forge.repository(repository)?.gitDir ?? '', 'update-ref', `refs/tags/${name}`, sha])
    },
    run: (repository, sha, workflow, options = {}) =>
      runWorkflow({
        forge,
        repository,
        workflow: `.github/workflows/${workflow}`,
        event: 'push',
        payload: {},
        sha,
        ref: 'refs/heads/main',
        headBranch: 'main',
        workspaceRoot: join(root, 'work'),
        node: process.execPath,
        ladder: {interrupt: 300, terminate: 200},
        ...options
      }),
    close: async () => {
      await forge.close()
      await rm(root, {recursive: true, force: true})
    }
  }
}

/** The text of a workflow file of the runner's tests. */
export const workflowFile = (name: string): Promise<string> =>
  readFile(new URL(`../workflow/runner-workflows/${name}`, import.meta.url), 'utf8')

/** A repository's workflow files by name, from literal text. */
export const workflows = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`.github/workflows/${name}`, text]))

/** The job with this displayed name. */
export const jobNamed = (result: RunResult, name: string): JobResult => {
  const job = result.jobs.find(candidate => candidate.name === name)
  if (job === undefined) throw new Error(`no job ${name}, only ${result.jobs.map(j => j.name).join(', ')}`)
  return job
}

/** The step with this id or displayed name. */
export const stepNamed = (job: JobResult, name: string): StepResult => {
  const step = job.steps.find(candidate => candidate.id === name || candidate.name === name)
  if (step === undefined) throw new Error(`no step ${name}, only ${job.steps.map(s => s.name).join(', ')}`)
  return step
}

/** Conclusions of all jobs by name. */
export const conclusions = (result: RunResult): Readonly<Record<string, string>> =>
  Object.fromEntries(result.jobs.map(({name, conclusion}) => [name, conclusion]))
