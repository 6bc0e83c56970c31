import {createHash} from 'node:crypto'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {objectKinds, type RequestBudget, type Storage, type StoredObject} from '#core/storage'
import {PermissionError, UnreachableError} from '#core/world'
import {githubStorage} from '#platform/storage/github'
import {git} from '../../../simulator/forge/git.ts'
import type {TokenPermissions} from '../../../simulator/types.ts'
import {aForgeWorld, type ForgeWorld, openFeature} from '../simulator/forge-world.ts'
import {jumpingClock, type Received, type Reply, recordingLog, startServer} from './github-server.ts'

let world: ForgeWorld
let folder = ''
beforeAll(async () => {
  world = await aForgeWorld()
  folder = await mkdtemp(join(tmpdir(), 'towpath-storage-'))
})
afterAll(async () => {
  await world.close()
  await rm(folder, {recursive: true})
})

const enough: RequestBudget = {requests: 10_000, reserve: 0}
const all: TokenPermissions = {actions: 'write', contents: 'write', deployments: 'read', 'pull-requests': 'read'}
const random = {fraction: () => 0.5, uuid: () => ''}
const at = (day: number): string => new Date(Date.UTC(2026, 0, day)).toISOString()

const storageWith = (permissions: TokenPermissions = all, budget = enough): Storage => {
  const {apiUrl, graphqlUrl} = world.forge
  const api = {token: world.token(permissions), apiUrl, graphqlUrl, repository: 'acme/app'}
  return githubStorage({...api, clock: jumpingClock(Date.now()), random, log: recordingLog()})(budget)
}

/** A run that is over. */
const aRun = (branch = 'main', conclusion: 'success' | 'failure' = 'success') => {
  const {forge, head} = world
  const run = forge.createRun({
    repository: 'acme/app',
    workflowName: 'CI',
    workflowPath: '.github/workflows/ci.yml',
    event: 'push',
    headSha: head,
    headBranch: branch,
    pullRequest: null,
    created: at(3)
  })
  Object.assign(forge.createJob({runId: run.id, attempt: 1, name: 'check'}), {status: 'completed', conclusion})
  return run
}

const named = async (storage: Storage, kind: StoredObject['kind'], name: string): Promise<StoredObject> => {
  const found = (await storage.list(kind)).find(object => object.name === name)
  if (found === undefined) throw new Error(`no ${kind} ${name}`)
  return found
}

describe('the storage of a repository', () => {
  test('lists artifacts with all that GitHub knows of them, leaving out what has expired', async () => {
    const run = aRun('release/1')
    const {store} = world.forge
    const id = await store.artifact({
      runId: run.id,
      name: 'coverage',
      content: 'zip',
      created: at(4),
      expires: at(9999)
    })
    await store.artifact({runId: run.id, name: 'expired', content: 'zip', created: at(4), expires: at(5)})
    const listed = (await storageWith().list('artifact')).filter(object => object.run === String(run.id))
    expect(listed).toEqual([
      {
        kind: 'artifact',
        id: String(id),
        name: 'coverage',
        size: 3,
        created: Date.UTC(2026, 0, 4),
        expires: Date.UTC(2026, 0, 9999),
        used: null,
        branch: 'release/1',
        commit: world.head,
        run: String(run.id),
        digest: `sha256:${createHash('sha256').update('zip').digest('hex')}`,
        conclusion: null,
        live: false
      }
    ])
  })

  test('lists runs, whether they are over and how they ended', async () => {
    const [good, bad] = [aRun(), aRun('main', 'failure')]
    const listed = await storageWith().list('run')
    const shown = (id: number) => {
      const {name, live, conclusion, run} = listed.find(object => object.id === String(id)) ?? {}
      return [name, live, conclusion, run]
    }
    expect(shown(good.id)).toEqual(['ci.yml', false, 'success', String(good.id)])
    expect(shown(bad.id)).toEqual(['ci.yml', false, 'failure', String(bad.id)])
    expect(shown(world.run.id).slice(1, 3)).toEqual([true, null])
  })

  test('lists caches and releases', async () => {
    const {store} = world.forge
    store.cache({
      repository: 'acme/app',
      key: 'npm-1',
      size: 70,
      created: at(1),
      used: at(8),
      ref: 'refs/heads/feature'
    })
    await store.release({
      repository: 'acme/app',
      tag: 'v9',
      target: 'main',
      created: at(2),
      assets: {'a.tar': 'abc', b: ''}
    })
    const storage = storageWith()
    expect(await named(storage, 'cache', 'npm-1')).toMatchObject({
      size: 70,
      used: Date.UTC(2026, 0, 8),
      branch: 'feature'
    })
    expect(await named(storage, 'release', 'v9')).toMatchObject({size: 3, created: Date.UTC(2026, 0, 2), expires: null})
  })

  test('takes a hundred a page', async () => {
    for (let count = 1; count <= 250; count++)
      world.forge.store.cache({repository: 'acme/app', key: `many-${count}`, size: 1, created: at(1)})
    const before = world.forge.requests.length
    const listed = (await storageWith().list('cache')).filter(object => object.name.startsWith('many-'))
    expect(new Set(listed.map(object => object.id)).size).toBe(250)
    expect(world.forge.requests.length - before).toBe(3)
    expect(listed.map(object => Number(object.id))).toEqual(
      listed.map(object => Number(object.id)).toSorted((a, b) => a - b)
    )
  })

  test('deletes, sees what is gone already, and what GitHub does not let go', async () => {
    const storage = storageWith()
    const cache = await named(storage, 'cache', 'many-1')
    expect(await storage.remove(cache)).toBe('deleted')
    expect(await storage.remove(cache)).toBe('gone')
    const live = await storage.find('run', String(world.run.id))
    expect(live?.live).toBe(true)
    expect(live && (await storage.remove(live))).toBe('refused')
    const run = aRun()
    const artifact = await world.forge.store.artifact({
      runId: run.id,
      name: 'with its run',
      content: 'x',
      created: at(1)
    })
    const done = await storage.find('run', String(run.id))
    expect(done && (await storage.remove(done))).toBe('deleted')
    expect(await storage.find('run', String(run.id))).toBeUndefined()
    expect(await storage.find('artifact', String(artifact))).toBeUndefined()
  })

  test('deletes once when the answer is lost', async () => {
    const storage = storageWith()
    const cache = await named(storage, 'cache', 'many-2')
    world.forge.fail({path: /actions\/caches\/\d+$/, method: 'DELETE', status: 'reset', times: 1})
    expect(await storage.remove(cache)).toBe('deleted')
    world.forge.fail({path: /actions\/caches\/\d+$/, method: 'DELETE', status: 502, times: 2})
    expect(await storage.remove(await named(storage, 'cache', 'many-3'))).toBe('deleted')
  })

  test('downloads artifacts, logs and releases byte for byte, without showing the token to the storage', async () => {
    const storage = storageWith()
    const {store} = world.forge
    const run = aRun()
    await store.log(run.id, 'the log')
    await store.artifact({runId: run.id, name: 'bytes', content: 'zip \u0000\uffff', created: at(1)})
    await store.release({
      repository: 'acme/app',
      tag: 'v10',
      target: 'main',
      created: at(2),
      assets: {'../a b': 'asset'}
    })
    const contents = async (object: StoredObject) => {
      const parts = (await storage.download(object, folder)) ?? []
      return Promise.all(parts.map(async ({name, file}) => [name, await readFile(file, 'utf8')]))
    }
    expect(await contents(await named(storage, 'artifact', 'bytes'))).toEqual([['artifact.zip', 'zip \u0000\uffff']])
    const ofRun = await contents((await storage.find('run', String(run.id))) ?? (await named(storage, 'run', 'ci.yml')))
    expect(ofRun.map(([name]) => name)).toEqual(['run.json', 'logs.zip'])
    expect(ofRun[1]?.[1]).toBe('the log')
    const [described, asset] = await contents(await named(storage, 'release', 'v10'))
    expect(JSON.parse(described?.[1] ?? '')).toMatchObject({tag_name: 'v10'})
    expect(asset?.[0]).toMatch(/^assets\/\d+\/\.\.\/a b$/)
    expect(asset?.[1]).toBe('asset')
  })

  test('asks for the address anew when a download breaks off, and knows nothing to download', async () => {
    const storage = storageWith()
    const artifact = await named(storage, 'artifact', 'bytes')
    world.forge.fail({path: /^\/blob\/files/, status: 'reset', times: 2})
    expect(await storage.download(artifact, folder)).toHaveLength(1)
    await storage.remove(artifact)
    expect(await storage.download(artifact, folder)).toBeUndefined()
    const cache = await named(storage, 'cache', 'npm-1')
    await expect(storage.download(cache, folder)).rejects.toMatchObject({failure: {code: 'TW-190'}})
  })

  test('names the right that is missing', async () => {
    const bare = storageWith({})
    for (const kind of objectKinds) await expect(bare.list(kind)).rejects.toBeInstanceOf(PermissionError)
    await expect(bare.references()).rejects.toBeInstanceOf(PermissionError)
    const reader = storageWith({actions: 'read', contents: 'read'})
    const cache = await named(reader, 'cache', 'npm-1')
    await expect(reader.remove(cache)).rejects.toMatchObject({permission: 'actions: write'})
    await expect(reader.references()).rejects.toMatchObject({permission: 'pull-requests: read'})
  })

  test('never takes a page that cannot be read for the end of the list', async () => {
    world.forge.fail({path: /actions\/caches\?.*page=3/, status: 503, times: 6})
    await expect(storageWith().list('cache')).rejects.toBeInstanceOf(UnreachableError)
  })
})

describe('what people rely on', () => {
  test('is every tag, release, open pull request and deployment that is active or to be returned to', async () => {
    const {forge, repository, head} = world
    await git(repository.gitDir, ['tag', 'v1', head])
    await git(repository.gitDir, ['-c', 'user.name=a', '-c', 'user.email=a@b', 'tag', '-a', 'v2', '-m', 'two', 'main'])
    await forge.store.release({repository: 'acme/app', tag: 'v1', target: 'main', created: at(1)})
    const pull = await openFeature(world)
    const deploy = (commit: string, ...states: readonly string[]) =>
      forge.store.deployment({repository: 'acme/app', commit, environment: 'production', created: at(1), states})
    deploy('c1', 'inactive')
    deploy('c2', 'inactive', 'success')
    deploy('c3', 'failure')
    deploy('c4', 'success')
    deploy('c5', 'in_progress')
    deploy('c6')
    const found = (await storageWith().references()).map(({kind, name, commit}) => `${kind} ${name} ${commit}`)
    const main = await git(repository.gitDir, ['rev-parse', 'main'])
    expect(found).toEqual(
      expect.arrayContaining([
        `tag v1 ${head}`,
        `tag v2 ${main}`,
        `release v1 ${head}`,
        `pull-request #${pull.number} ${pull.headSha}`,
        `pull-request #${pull.number} ${pull.baseSha}`
      ])
    )
    const deployed = found.filter(text => text.startsWith('deployment')).map(text => text.split(' ').at(-1))
    expect(deployed).toEqual(['c6', 'c5', 'c4', 'c2'])
  })
})

describe('a list that changes while it is read', () => {
  const cache = (id: number) => ({id, key: `k${id}`, size_in_bytes: 1, created_at: at(1)})
  const pages = async (answer: (page: number, asked: number) => readonly number[], total: number) => {
    let asked = 0
    const reply = (request: Received): Reply => {
      const page = Number(new URL(request.path, 'http://x').searchParams.get('page'))
      return {body: {total_count: total, actions_caches: answer(page, ++asked).map(cache)}}
    }
    const server = await startServer(reply)
    const api = {token: 't', apiUrl: server.url, graphqlUrl: '', repository: 'octo/app'}
    const storage = githubStorage({...api, clock: jumpingClock(), random, log: recordingLog()})(enough)
    try {
      return {ids: (await storage.list('cache')).map(({id}) => Number(id)), asked: () => asked}
    } finally {
      await server.close()
    }
  }
  const range = (from: number, to: number) => Array.from({length: to - from + 1}, (_, index) => from + index)

  test('gives every object once when pages overlap', async () => {
    const {ids} = await pages(page => (page === 1 ? range(1, 100) : range(96, 150)), 150)
    expect(ids).toEqual(range(1, 150))
  })

  test('is read once more when something slipped away between two pages', async () => {
    const {ids, asked} = await pages(
      (page, count) => (page === 1 ? range(1, 100) : count <= 2 ? range(111, 150) : range(101, 150)),
      150
    )
    expect(ids).toEqual(range(1, 150))
    expect(asked()).toBe(4)
  })
})
