/** What a repository has stored beside its code: caches, releases, deployments, logs. Tests put it there. */
import {createHash, randomBytes} from 'node:crypto'
import type {Forge} from '../types.ts'
import {keepFile} from './downloads.ts'
import type {ForgeState} from './state.ts'

export type StoredCache = {
  readonly id: number
  readonly repository: string
  readonly key: string
  readonly ref: string
  readonly size: number
  readonly created: string
  readonly used: string
}

export type StoredAsset = {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly digest: string
  readonly blob: string
}

export type StoredRelease = {
  readonly id: number
  readonly repository: string
  readonly tag: string
  readonly target: string
  readonly created: string
  readonly assets: readonly StoredAsset[]
}

export type StoredDeployment = {
  readonly id: number
  readonly repository: string
  readonly commit: string
  readonly environment: string
  readonly created: string
  /** Newest first. */
  readonly states: readonly string[]
}

const sha256 = (content: string): string => `sha256:${createHash('sha256').update(content).digest('hex')}`

/** The functions by which tests fill the shelves of a repository. */
export const storing = (forge: ForgeState): Forge['store'] => ({
  cache: ({repository, key, size, created, used = created, ref = 'refs/heads/main'}) => {
    const id = forge.next('cache', 500)
    forge.caches.push({id, repository, key, ref, size, created, used})
    return id
  },
  release: async ({repository, tag, target, created, assets = {}}) => {
    const stored: StoredAsset[] = []
    for (const [name, content] of Object.entries(assets)) {
      const [id, blob] = [forge.next('asset', 9000), await keepFile(forge, content)]
      stored.push({id, name, size: Buffer.byteLength(content), digest: sha256(content), blob})
    }
    const id = forge.next('release', 700)
    forge.releases.push({id, repository, tag, target, created, assets: stored})
    return id
  },
  deployment: ({repository, commit, environment, created, states}) => {
    const id = forge.next('deployment', 300)
    forge.deployments.push({id, repository, commit, environment, created, states})
    return id
  },
  artifact: async ({runId, name, content, created, expires = null}) => {
    const job = forge.jobs.find(candidate => candidate.runId === runId)
    const id = forge.next('stored artifact', 6000)
    forge.artifacts.push({
      id,
      name,
      runId,
      attempt: 1,
      jobId: job?.id ?? 0,
      mimeType: 'application/zip',
      created,
      expires,
      blob: await keepFile(forge, content),
      signatures: {upload: randomBytes(18).toString('hex'), download: randomBytes(18).toString('hex')},
      finalized: {size: Buffer.byteLength(content), digest: sha256(content)}
    })
    return id
  },
  log: async (runId, content) => {
    forge.logs.set(runId, await keepFile(forge, content))
  }
})
