/** The storage port over GitHub's REST API. */
import {join} from 'node:path'
import {z} from 'zod'
import {raise} from '#core/failure'
import type {ObjectKind, OpenStorage, Storage, StoredObject} from '#core/storage'
import {UnreachableError} from '#core/world'
import {cacheNotReadable} from '../archive/failures.ts'
import type {GitHubOptions} from '../github/client.ts'
import {type Request, requester, shaped} from '../github/request.ts'
import {findArtifact, listArtifacts} from './artifacts.ts'
import {listCaches} from './caches.ts'
import {byId, deleteCall, readCall, removeWith} from './calls.ts'
import {download} from './download.ts'
import {pacer} from './pace.ts'
import {readReferences} from './references.ts'
import {downloadRelease, findRelease, listReleases} from './releases.ts'
import {downloadRun, findRun, listRuns} from './runs.ts'

type Listing = (request: Request, base: string) => Promise<readonly StoredObject[]>
type Finding = (request: Request, base: string, id: string) => Promise<StoredObject | undefined>

const listings: Readonly<Record<ObjectKind, Listing>> = {
  artifact: listArtifacts,
  cache: listCaches,
  run: listRuns,
  release: listReleases
}

const findings: Readonly<Record<ObjectKind, Finding>> = {
  artifact: findArtifact,
  // There is no request for one cache.
  cache: async (request, base, id) => (await listCaches(request, base)).find(cache => cache.id === id),
  run: findRun,
  release: findRelease
}

const removals: Readonly<Record<ObjectKind, readonly [path: string, operation: string, permission: string]>> = {
  artifact: ['actions/artifacts', 'delete an artifact', 'actions: write'],
  cache: ['actions/caches', 'delete a cache', 'actions: write'],
  run: ['actions/runs', 'delete a workflow run', 'actions: write'],
  release: ['releases', 'delete a release', 'contents: write']
}

const rateSchema = z.object({
  resources: z.object({core: z.object({limit: z.number(), remaining: z.number(), reset: z.number()})})
})

/** Needs `actions: write`, for releases `contents: write`, for references `deployments: read` and `pull-requests: read`. */
export const githubStorage =
  (options: GitHubOptions): OpenStorage =>
  budget =>
    storageOver(options, requester({...options, pace: pacer(options.clock, budget)}), requester(options))

/** `unpaced` asks for the rate, which GitHub does not count. */
const storageOver = (options: GitHubOptions, request: Request, unpaced: Request): Storage => {
  const base = `/repos/${options.repository}`

  const fetchPart = (path: string, operation: string, file: string): Promise<boolean> => {
    const asset = path.includes('/releases/assets/')
    const call = readCall(path, operation, asset ? 'contents: read' : 'actions: read')
    return download(options, request, asset ? {...call, accept: 'application/octet-stream'} : call, file)
  }

  return {
    list: async kind => [...(await listings[kind](request, base))].sort(byId),
    find: (kind, id) => findings[kind](request, base, id),
    references: () => readReferences(request, base),
    download: async (object, folder) => {
      if (object.kind === 'cache') return raise(cacheNotReadable(object.name))
      if (object.kind === 'run') return downloadRun(request, fetchPart, base, object, folder)
      if (object.kind === 'release') return downloadRelease(request, fetchPart, base, object, folder)
      const part = {name: 'artifact.zip', file: join(folder, 'artifact.zip')}
      const there = await fetchPart(`${base}/actions/artifacts/${object.id}/zip`, 'download an artifact', part.file)
      return there ? [part] : undefined
    },
    remove: object => {
      const [path, operation, permission] = removals[object.kind]
      return removeWith(request, deleteCall(`${base}/${path}/${object.id}`, operation, permission))
    },
    rate: async () => {
      const call = readCall('/rate_limit', 'read the rate limit', 'metadata: read')
      const {core} = shaped(rateSchema, await unpaced(call), call.operation).resources
      if (core.reset <= 0) throw new UnreachableError('The rate limit came back without a time')
      return {limit: core.limit, remaining: core.remaining, resets: core.reset * 1000}
    }
  }
}
