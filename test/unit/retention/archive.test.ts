import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {StoredObject} from '#core/storage'
import {directoryArchive} from '#platform/archive/directory'
import {localFiles} from '#platform/files'
import {readManifest, writeManifest} from '../../../action-artifact-retention/src/archive-manifest.ts'
import {archiveObject} from '../../../action-artifact-retention/src/archive-object.ts'
import {restoreObjects} from '../../../action-artifact-retention/src/restore.ts'
import {verifyArchive} from '../../../action-artifact-retention/src/verify.ts'
import {contentDigest} from './apply-world.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map(folder => rm(folder, {recursive: true}))))

const repository = 'octo/.github'

const anObject = (id: string, change: Partial<StoredObject> = {}): StoredObject => ({
  kind: 'artifact',
  id,
  name: 'coverage',
  size: 10,
  created: Number(id),
  expires: null,
  used: null,
  branch: 'main',
  commit: 'c',
  run: '7',
  digest: null,
  conclusion: 'success',
  live: false,
  ...change
})

/** An archive in a folder; `put` archives an object with the given parts, counting what is asked of GitHub. */
const anArchive = async () => {
  const root = await mkdtemp(join(tmpdir(), 'towpath-retention-'))
  folders.push(root)
  const archive = directoryArchive(join(root, 'archive'))
  const files = localFiles(root, join(root, 'temp'))
  const folder = await files.temporary('download')
  let downloads = 0
  const put = (object: StoredObject, parts: Readonly<Record<string, string>>) => {
    const download = async () => {
      downloads++
      const written = Object.entries(parts).map(async ([name, content], index) => {
        const file = join(folder, `part-${index}`)
        await writeFile(file, content)
        return {name, file}
      })
      return Promise.all(written)
    }
    return archiveObject(repository, object, {files, storage: {download}, archive, clock: {now: () => 5}, folder})
  }
  const blobs = async () => {
    const entries = await readdir(join(root, 'archive', 'blobs'), {recursive: true, withFileTypes: true})
    return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  }
  const verify = (sample = 1, turn = 0) => verifyArchive({repository, sample, turn}, {archive, files})
  const restore = (...select: readonly string[]) =>
    restoreObjects({repository, select, into: 'restored'}, {archive, files})
  return {root, archive, put, blobs, verify, restore, downloads: () => downloads}
}

describe('an archived object', () => {
  test('comes back byte for byte, all parts of it', async () => {
    const {root, put, restore} = await anArchive()
    const parts = {'release.json': '{}\n', 'assets/1/app.tar': 'bytes \u0000 \uffff', 'assets/2/empty': ''}
    const name = await put(anObject('4', {kind: 'release', name: 'v1'}), parts)
    const [restored] = await restore('v1')
    expect(restored).toMatchObject({manifestName: name, manifest: {object: {id: '4'}, archived: 5}})
    for (const [part, content] of Object.entries(parts)) {
      expect(await readFile(join(root, 'restored', 'release-4', part), 'utf8')).toBe(content)
    }
  })

  test('is stored once, however often it is archived', async () => {
    const {put, blobs, archive, downloads} = await anArchive()
    const first = await put(anObject('1'), {'a.zip': 'same'})
    expect(await put(anObject('1'), {'a.zip': 'same'})).toBe(first)
    expect(downloads()).toBe(1)
    await put(anObject('2'), {'a.zip': 'same'})
    expect(await blobs()).toHaveLength(1)
    expect(await archive.list('objects/')).toHaveLength(2)
  })

  test('is archived anew when what is there is damaged, and the damage is told', async () => {
    const {put, blobs} = await anArchive()
    await put(anObject('1'), {'a.zip': 'content'})
    const [blob = ''] = await blobs()
    await writeFile(blob, 'cONTENT')
    await expect(put(anObject('1'), {'a.zip': 'content'})).rejects.toMatchObject({failure: {code: 'AR-122'}})
    await rm(blob)
    await put(anObject('1'), {'a.zip': 'content'})
    expect(await readFile(blob, 'utf8')).toBe('content')
  })

  test('must be what GitHub says it is', async () => {
    const {put} = await anArchive()
    const lying = anObject('1', {digest: contentDigest('other')})
    await expect(put(lying, {'a.zip': 'content'})).rejects.toMatchObject({failure: {code: 'AR-121'}})
    expect(await put(anObject('1', {digest: contentDigest('content')}), {'a.zip': 'content'})).toContain(
      'objects/octo/_.github/'
    )
  })

  test('is found by manifest, by kind and number, and by name: the newest', async () => {
    const {put, restore} = await anArchive()
    const name = (await put(anObject('1'), {'a.zip': 'old'})) ?? ''
    await put(anObject('2'), {'a.zip': 'new'})
    const ids = (await restore('coverage', 'artifact/1', name)).map(({manifest}) => manifest.object.id)
    expect(ids).toEqual(['2', '1', '1'])
    await expect(restore('artifact/3')).rejects.toMatchObject({failure: {code: 'AR-123'}})
  })

  test.each(['../evil', 'a/../../evil', '/evil', 'a\\b', 'C:x', ''])(
    'never leaves its folder as "%s"',
    async hostile => {
      const {put, restore} = await anArchive()
      await put(anObject('1'), {[hostile]: 'x'})
      await expect(restore('coverage')).rejects.toMatchObject({failure: {code: 'AR-124'}})
    }
  )
})

describe('a manifest', () => {
  const manifest = {
    schema: 'towpath.archived/1',
    repository,
    object: anObject('1'),
    archived: 5,
    parts: [{name: 'a.zip', size: 1, digest: contentDigest('a')}]
  } as const

  test('reads as it was written, and no other text in its place does', () => {
    const {name, text} = writeManifest({...manifest, parts: [...manifest.parts]})
    expect(readManifest(name, text)).toEqual(manifest)
    expect(readManifest(name, undefined)).toContain('is missing')
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({min: 0, max: 6}), (at, bit) => {
        const changed = `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << bit))}${text.slice(at + 1)}`
        return typeof readManifest(name, changed) === 'string'
      })
    )
    expect(typeof readManifest(name.replace('/artifact/1/', '/artifact/2/'), text)).toBe('string')
  })
})

describe('verifying an archive', () => {
  test('finds nothing in a whole one', async () => {
    const {put, verify} = await anArchive()
    for (const id of ['1', '2', '3']) await put(anObject(id), {'a.zip': `content ${id}`})
    expect(await verify()).toEqual({objects: 3, blobs: 3, read: 3, bytes: 27, problems: [], unnamed: 0})
    expect(await verify(0)).toMatchObject({read: 0, problems: []})
  })

  test('finds every flipped bit, missing, cut and swapped blob, and names the object', async () => {
    const {put, verify, blobs} = await anArchive()
    await put(anObject('1', {name: 'one'}), {'a.zip': 'content 1'})
    await put(anObject('2', {name: 'two'}), {'a.zip': 'content 2'})
    const files = await blobs()
    const [first = '', second = ''] = files
    const [one, two] = await Promise.all([readFile(first), readFile(second)])
    for (let bit = 0; bit < one.length * 8; bit++) {
      const flipped = Buffer.from(one)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await writeFile(first, flipped)
      expect((await verify()).problems).toHaveLength(1)
    }
    await writeFile(first, two)
    await writeFile(second, one)
    expect((await verify()).problems.map(({object}) => object).sort()).toEqual(['artifact one', 'artifact two'])
    await writeFile(second, two.subarray(1))
    expect((await verify(0)).problems).toMatchObject([{why: expect.stringContaining('8 bytes instead of 9')}])
    await rm(first)
    await rm(second)
    expect((await verify(0)).problems).toHaveLength(2)
  })

  test('finds a damaged manifest and blobs that none names', async () => {
    const {root, put, verify, archive} = await anArchive()
    await put(anObject('1'), {'a.zip': 'content'})
    const [{name} = {name: ''}] = await archive.list('objects/')
    await writeFile(join(root, 'archive', name), '{}')
    const {problems, unnamed} = await verify()
    expect(problems).toEqual([{object: name, why: `${name} has another content than its name says`}])
    expect(unnamed).toBe(1)
    expect(dirname(name)).toBe('objects/octo/_.github/artifact/1')
  })

  test('by samples reads everything in the end', async () => {
    const {put, verify} = await anArchive()
    for (let id = 1; id <= 12; id++) await put(anObject(String(id)), {'a.zip': `content ${id}`})
    const turns = await Promise.all([0, 1, 2, 3].map(turn => verify(0.25, turn)))
    expect(turns.reduce((sum, {read}) => sum + read, 0)).toBe(12)
  })
})
