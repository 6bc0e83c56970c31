import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type Artifacts, UnreachableError} from '#core/world'
import {runArtifacts} from '#platform/artifacts'
import {directoryArtifacts} from '#platform/artifacts-directory'
import {type ArtifactService, runtimeToken, startArtifactService, zipOf} from './artifacts-server.ts'
import {recordingLog} from './github-server.ts'

const services: ArtifactService[] = []
let base = ''

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'towpath-artifacts-'))
})
afterAll(async () => {
  await Promise.all(services.map(service => service.close()))
  await rm(base, {recursive: true})
})

/** The real client reads the process's environment. */
const onRunner = async () => {
  const service = await startArtifactService()
  services.push(service)
  process.env.ACTIONS_RUNTIME_TOKEN = runtimeToken()
  process.env.ACTIONS_RESULTS_URL = service.url
  process.env.GITHUB_SERVER_URL = 'http://forge.localhost'
  const log = recordingLog()
  return {service, log, artifacts: runArtifacts({log})}
}

const folder = () => mkdtemp(join(base, 'folder-'))

const written = async (files: Readonly<Record<string, string>>) => {
  const root = await folder()
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true})
    await writeFile(join(root, path), content)
  }
  return {root, paths: Object.keys(files).map(path => join(root, path))}
}

const filesBelow = async (root: string) => {
  const entries = await readdir(root, {recursive: true, withFileTypes: true})
  const files = entries.filter(entry => !entry.isDirectory()).map(entry => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async file => [file.slice(root.length + 1), await readFile(file, 'utf8')]))
  )
}

describe.each([
  ['of a run', async (): Promise<Artifacts> => (await onRunner()).artifacts],
  ['in a folder', async (): Promise<Artifacts> => directoryArtifacts(join(await folder(), 'new'), {now: () => 0})]
])('artifacts %s', (_, open) => {
  test('come back as they were uploaded, each file in its place', async () => {
    const artifacts = await open()
    expect(await artifacts.list()).toEqual([])
    const files = {'manifest.json': '{}', 'reports/deep/größe.xml': '<a/>'}
    const {root, paths} = await written(files)
    const uploaded = await artifacts.upload('evidence-1', root, paths)
    const listed = await artifacts.list()
    expect(listed.map(({id, name, digest}) => ({id, name, digest}))).toEqual([
      {id: uploaded.id, name: 'evidence-1', digest: uploaded.digest}
    ])
    expect(uploaded.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    const into = join(await folder(), 'unpacked')
    for (const artifact of listed) await artifacts.download(artifact, into)
    expect(await filesBelow(into)).toEqual(files)
  })

  test('take a name once', async () => {
    const artifacts = await open()
    const {root, paths} = await written({'a.txt': 'a'})
    await artifacts.upload('evidence', root, paths)
    const again = artifacts.upload('evidence', root, paths)
    await expect(again).rejects.toMatchObject({failure: {code: 'TW-167'}})
    expect(await artifacts.list()).toHaveLength(1)
  })

  test('are refused when their digest is not the recorded one', async () => {
    const artifacts = await open()
    const {root, paths} = await written({'a.txt': 'a'})
    const uploaded = await artifacts.upload('evidence', root, paths)
    const other = {...uploaded, digest: `sha256:${'0'.repeat(64)}`}
    await expect(artifacts.download(other, await folder())).rejects.toMatchObject({failure: {code: 'TW-166'}})
  })

  test.each(['a/b', 'a:b', '', 'a\nb'])('refuse the name %j', async name => {
    const {root, paths} = await written({'a.txt': 'a'})
    const refused = (await open()).upload(name, root, paths)
    await expect(refused).rejects.toMatchObject({failure: {code: 'TW-167'}})
  })

  test('refuse a file outside of the folder, and an upload of nothing', async () => {
    const artifacts = await open()
    const inside = await written({'a.txt': 'a'})
    const outside = await written({'b.txt': 'b'})
    const refusal = {failure: {code: 'TW-167'}}
    await expect(artifacts.upload('one', inside.root, outside.paths)).rejects.toMatchObject(refusal)
    await expect(artifacts.upload('two', inside.root, [])).rejects.toMatchObject(refusal)
    expect(await artifacts.list()).toEqual([])
  })
})

describe('artifacts of a run', () => {
  test('are kept as long as asked', async () => {
    const {artifacts, service} = await onRunner()
    const {root, paths} = await written({'a.txt': 'a'})
    await artifacts.upload('short', root, paths, 3)
    const days = (Date.parse(service.stored[0]?.expires ?? '') - Date.now()) / 86_400_000
    expect(days).toBeCloseTo(3, 2)
  })

  test('cannot write outside of the folder they are unpacked into', async () => {
    const {artifacts, service} = await onRunner()
    const names = ['../../escaped.txt', 'a/../../../escaped.txt', '/escaped.txt', '..\\escaped.txt']
    service.put('evil', zipOf(names.map(name => ({name, content: 'evil'}))))
    const parent = await folder()
    const into = join(parent, 'a', 'b')
    const [artifact] = await artifacts.list()
    if (artifact !== undefined) await artifacts.download(artifact, into)
    const found = Object.keys(await filesBelow(parent))
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(path => !path.startsWith(join('a', 'b')))).toEqual([])
    await expect(readFile('/escaped.txt')).rejects.toThrow('ENOENT')
  })

  test('cannot bring a symbolic link', async () => {
    const {artifacts, service} = await onRunner()
    service.put('evil', zipOf([{name: 'passwd', content: '/etc/passwd', link: true}]))
    const into = await folder()
    const [artifact] = await artifacts.list()
    if (artifact !== undefined) await artifacts.download(artifact, into)
    expect(await filesBelow(into)).toEqual({passwd: '/etc/passwd'})
  })

  test('of a service that is not there are unreachable', async () => {
    const {artifacts, service} = await onRunner()
    await service.close()
    await expect(artifacts.list()).rejects.toThrow(UnreachableError)
  })

  test('exist only on a runner', async () => {
    const failure = {code: 'TW-160', why: expect.stringContaining('ACTIONS_RESULTS_URL')}
    const artifacts = runArtifacts({env: {ACTIONS_RUNTIME_TOKEN: 't'}, log: recordingLog()})
    await expect(artifacts.list()).rejects.toMatchObject({failure})
  })

  test('keep what their client prints out of the log, except for the secrets it masks', async () => {
    const {artifacts, log} = await onRunner()
    const printed: string[] = []
    const before = process.stdout.write
    process.stdout.write = (chunk: string | Uint8Array) => {
      printed.push(String(chunk).trimEnd())
      return true
    }
    try {
      const {root, paths} = await written({'a.txt': 'a'})
      await artifacts.upload('quiet', root, paths)
      await artifacts.list()
      process.stdout.write('ours\n')
    } finally {
      process.stdout.write = before
    }
    expect(new Set(printed)).toEqual(new Set(['::add-mask::secret-signature', 'ours']))
    expect(log.lines).toContain('debug: Found 1 artifact(s)')
    expect(log.lines.filter(line => !line.startsWith('debug: '))).toEqual([])
  })
})

describe('artifacts in a folder', () => {
  test('that are still being uploaded are not listed', async () => {
    const root = await folder()
    await mkdir(join(root, 'half', 'files'), {recursive: true})
    expect(await directoryArtifacts(root, {now: () => 0}).list()).toEqual([])
  })

  test('that changed since the upload are refused', async () => {
    const root = await folder()
    const artifacts = directoryArtifacts(root, {now: () => 0})
    const source = await written({'a.txt': 'a'})
    const uploaded = await artifacts.upload('evidence', source.root, source.paths)
    await writeFile(join(root, 'evidence', 'files', 'a.txt'), 'b')
    await expect(artifacts.download(uploaded, await folder())).rejects.toMatchObject({failure: {code: 'TW-166'}})
  })
})
