import {mkdir} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import {join, resolve} from 'node:path'
import type {Forge, JobRecord, RunRecord} from '../types.ts'
import {dispatch} from './dispatch.ts'
import {cloneUrl} from './git-http.ts'
import {openPullRequest} from './pull-requests.ts'
import {type RateLimiter, rateLimiter} from './rate.ts'
import {createRepository, forkRepository} from './repositories.ts'
import {type ForgeState, makeState} from './state.ts'
import {storing} from './stored.ts'

const listen = (server: Server): Promise<number> =>
  new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address !== null) done(address.port)
      else failed(new Error('The forge got no port'))
    })
  })

const close = (server: Server): Promise<void> =>
  new Promise(done => {
    server.close(() => done())
    server.closeAllConnections()
  })

const createRun = (forge: ForgeState, run: Parameters<Forge['createRun']>[0]): RunRecord => {
  const number = forge.next(`run ${run.repository} ${run.workflowPath}`)
  const record: RunRecord = {...run, id: forge.next('run', 20_000_000_000), number, attempt: 1}
  forge.runs.push(record)
  return record
}

const createJob = (forge: ForgeState, job: Parameters<Forge['createJob']>[0]): JobRecord => {
  const record: JobRecord = {...job, id: forge.next('job', 70_000_000_000), status: 'queued', conclusion: null}
  forge.jobs.push(record)
  return record
}

/** One limiter for each repository. */
const limiters = (now: (() => number) | undefined): ForgeState['rate'] => {
  if (now === undefined) return null
  const known = new Map<string, RateLimiter>()
  return repository => {
    const limiter = known.get(repository) ?? rateLimiter(now)
    known.set(repository, limiter)
    return limiter
  }
}

const jobOf = (forge: ForgeState, id: number): JobRecord => {
  const job = forge.jobs.find(candidate => candidate.id === id)
  if (!job) throw new Error(`There is no job ${id}`)
  return job
}

/**
 * Starts a GitHub of its own on a free port of 127.0.0.1. `root` is a folder for bare repositories and artifact bytes;
 * it is made if needed and stays after `close`. What it covers and what not: README.md beside this file.
 */
export const startForge = async (options: {
  readonly root: string
  /** Enforces the rate limits on this clock (milliseconds since the epoch). */
  readonly rate?: {readonly now: () => number}
}): Promise<Forge> => {
  const root = resolve(options.root)
  await mkdir(join(root, 'git'), {recursive: true})
  const server = createServer()
  const forge = makeState(root, await listen(server), limiters(options.rate?.now))
  server.on('request', (request, response) => {
    dispatch(forge, request, response).catch(() => response.destroy())
  })
  const {apiUrl, serverUrl, origin, runs, jobs, pullRequests, comments, checks, requests} = forge
  return {
    apiUrl,
    graphqlUrl: `${origin}/api/graphql`,
    serverUrl,
    cloneUrl: repository => cloneUrl(origin, repository),
    resultsUrl: `${origin}/`,
    createRepository: (name, defaultBranch) => createRepository(forge, name, defaultBranch),
    fork: (of, name) => forkRepository(forge, of, name),
    repository: name => forge.repositories.get(name),
    openPullRequest: request => openPullRequest(forge, request),
    createRun: run => createRun(forge, run),
    createJob: job => createJob(forge, job),
    issueToken: (repository, jobId, permissions) =>
      forge.tokens.issue({kind: 'job', repository, jobId: jobOf(forge, jobId).id, permissions: {...permissions}}),
    issueRuntimeToken: jobId => forge.tokens.issueRuntime(jobOf(forge, jobId)),
    revoke: forge.tokens.revoke,
    store: storing(forge),
    runs,
    jobs,
    pullRequests,
    comments,
    checks,
    requests,
    fail: ({path, method = null, status, headers = {}, times}) => {
      forge.faults.push({path, method, status, headers, times})
    },
    close: () => close(server)
  }
}
