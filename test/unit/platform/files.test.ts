import {mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import type {Files} from '#core/world'
import {localFiles} from '../../../platform/files.ts'
import {removeTemporaryFolders, temporaryFolder} from './git-sandbox.ts'

afterAll(removeTemporaryFolders)

const put = (root: string, ...paths: readonly string[]): void => {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), path)
  }
}

const workspace = (...paths: readonly string[]): {root: string; temp: string; files: Files} => {
  const folder = temporaryFolder()
  const root = join(folder, 'work')
  const temp = join(folder, 'temp')
  mkdirSync(root)
  put(root, ...paths)
  return {root, temp, files: localFiles(root, temp)}
}

const found = async (files: Files, ...patterns: readonly string[]): Promise<readonly string[]> =>
  (await files.glob(patterns)).map(({path, escapes}) => (escapes ? `${path} escapes` : path))

const codeOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return 'no failure'
  } catch (thrown) {
    return thrown instanceof FailureError ? thrown.failure.code : String(thrown)
  }
}

const drain = async (chunks: AsyncIterable<Uint8Array>): Promise<readonly number[]> => {
  const sizes: number[] = []
  for await (const chunk of chunks) sizes.push(chunk.length)
  return sizes
}

describe('a pattern', () => {
  const {root, files} = workspace(
    'a.xml',
    'b.XML',
    'out/a.xml',
    'out/deep/b.xml',
    'out/deep/deeper/c.xml',
    '.hidden/d.xml',
    'with [brackets]/e.xml',
    'ünï/f.xml',
    'node_modules/x/g.xml',
    'out/node_modules/h.xml',
    '.git/i.xml',
    'out/lcov.info'
  )

  test.each([
    [['*.xml'], ['a.xml']],
    [['out/*.xml'], ['out/a.xml']],
    [['*/*.xml'], ['.hidden/d.xml', 'out/a.xml', 'with [brackets]/e.xml', 'ünï/f.xml']],
    [['out/**/*.xml'], ['out/a.xml', 'out/deep/b.xml', 'out/deep/deeper/c.xml']],
    [['./out//deep/*.xml'], ['out/deep/b.xml']],
    [['out\\deep\\*.xml'], ['out/deep/b.xml']],
    [['other/../out/*.xml'], ['out/a.xml']],
    [['{out,ünï}/*.{xml,info}'], ['out/a.xml', 'out/lcov.info', 'ünï/f.xml']],
    [['**/[a-b].xml'], ['a.xml', 'out/a.xml', 'out/deep/b.xml']],
    [['with [[]brackets[]]/*.xml'], ['with [brackets]/e.xml']],
    [['!(out)/*.xml'], ['.hidden/d.xml', 'with [brackets]/e.xml', 'ünï/f.xml']],
    [['out/deep'], ['out/deep/b.xml', 'out/deep/deeper/c.xml']],
    [['o*/'], ['out/a.xml', 'out/deep/b.xml', 'out/deep/deeper/c.xml', 'out/lcov.info']],
    [['out/a.xml'], ['out/a.xml']],
    [
      ['**/*.xml', '!out', '!.*/**'],
      ['a.xml', 'with [brackets]/e.xml', 'ünï/f.xml']
    ],
    [
      ['!**/deep/*', 'out/**/*.xml'],
      ['out/a.xml', 'out/deep/deeper/c.xml']
    ],
    [
      ['a.xml', '*.xml', '**/a.xml'],
      ['a.xml', 'out/a.xml']
    ],
    [['no/such/*.xml', '', ' '], []],
    [['out/a.xml/*'], []],
    [['**/node_modules/**/*.xml'], ['node_modules/x/g.xml', 'out/node_modules/h.xml']],
    [
      ['node_modules/x/*.xml', '.git/*.xml'],
      ['.git/i.xml', 'node_modules/x/g.xml']
    ]
  ])('%j finds %j', async (patterns, expected) => {
    expect(await found(files, ...patterns)).toEqual(expected)
  })

  test('may be absolute or lead out of the root by its name', async () => {
    const outside = join(root, '..', 'beside', 'z.xml')
    put(join(root, '..'), 'beside/z.xml')
    expect(await found(files, `${root}/out/*.xml`)).toEqual(['out/a.xml'])
    expect(await found(files, '../beside/*.xml')).toEqual([outside])
    expect(await found(files, outside)).toEqual([outside])
    expect(await files.text(outside)).toBe('beside/z.xml')
  })

  test('that is too long is refused by name', async () => {
    expect(await codeOf(files.glob(['*'.repeat(70_000)]))).toBe('TW-148')
  })

  test('tells size and time of what it finds', async () => {
    utimesSync(join(root, 'a.xml'), 1_000, 2_000)
    expect(await files.glob(['a.xml'])).toEqual([
      {path: 'a.xml', size: 5, modified: 2_000_000, kind: 'file', escapes: false}
    ])
  })
})

describe('a symbolic link', () => {
  const linked = () => {
    const made = workspace('real/a.xml', 'real/sub/b.xml', 'top.xml')
    put(join(made.root, '..'), 'secret/key.xml')
    return made
  }

  test('is followed within the root, and a file with two names is found once', async () => {
    const {root, files} = linked()
    symlinkSync('real', join(root, 'latest'))
    symlinkSync('real/a.xml', join(root, 'also.xml'))
    expect(await found(files, 'latest/**/*.xml')).toEqual(['latest/a.xml', 'latest/sub/b.xml'])
    expect(await found(files, '**/*.xml')).toEqual(['real/a.xml', 'real/sub/b.xml', 'top.xml'])
    expect(await found(files, '**/latest/*.xml')).toEqual(['latest/a.xml'])
    expect(await files.text('latest/a.xml')).toBe('real/a.xml')
  })

  test('in a circle or to nowhere ends the search in time', async () => {
    const {root, files} = linked()
    symlinkSync('..', join(root, 'real/up'))
    symlinkSync('.', join(root, 'real/self'))
    symlinkSync('loop', join(root, 'loop'))
    symlinkSync('nowhere', join(root, 'dangling.xml'))
    expect(await found(files, '**/*.xml')).toEqual(['real/a.xml', 'real/sub/b.xml', 'top.xml'])
    expect(await files.stat('dangling.xml')).toBeUndefined()
  })

  test('out of the root is listed as escaping, and neither read nor followed', async () => {
    const {root, files} = linked()
    symlinkSync('../secret/key.xml', join(root, 'key.xml'))
    symlinkSync('../secret', join(root, 'folder'))
    expect(await found(files, '**/*.xml')).toEqual(['key.xml escapes', 'real/a.xml', 'real/sub/b.xml', 'top.xml'])
    expect(await found(files, 'folder/*.xml')).toEqual(['folder escapes'])
    expect(await found(files, 'folder/key.xml')).toEqual(['folder/key.xml escapes'])
    expect(await codeOf(files.text('key.xml'))).toBe('TW-146')
    expect(await codeOf(drain(files.stream('folder/key.xml')))).toBe('TW-146')
    expect(await codeOf(files.copy('key.xml', 'copy.xml'))).toBe('TW-146')
    expect(await codeOf(files.write('folder/new/x', ''))).toBe('TW-146')
    expect(readdirSync(join(root, '../secret'))).toEqual(['key.xml'])
  })

  test('as the root itself changes nothing', async () => {
    const {root, temp} = linked()
    symlinkSync(root, `${root}-link`)
    const files = localFiles(`${root}-link`, temp)
    expect(await found(files, '**/*.xml')).toEqual(['real/a.xml', 'real/sub/b.xml', 'top.xml'])
    expect(await files.text('top.xml')).toBe('top.xml')
  })
})

describe('a file', () => {
  test('is written whole, with its folders, leaving nothing beside it', async () => {
    const {root, files} = workspace('a/b.txt')
    await files.write('a/b.txt', 'né')
    await files.write('x/y/z.bin', new Uint8Array([0, 255]))
    expect(await files.text('a\\b.txt')).toBe('né')
    expect([...(await files.read('x/y/z.bin'))]).toEqual([0, 255])
    expect([readdirSync(join(root, 'a')), readdirSync(join(root, 'x/y'))]).toEqual([['b.txt'], ['z.bin']])
  })

  test('is copied with the folders of its new place', async () => {
    const {files} = workspace('a/b.txt')
    await files.copy('a/b.txt', 'c/d/e.txt')
    expect(await files.text('c/d/e.txt')).toBe('a/b.txt')
  })

  test('is streamed in pieces of 256 KiB', async () => {
    const {root, files} = workspace()
    writeFileSync(join(root, 'big'), new Uint8Array(600_000))
    expect(await drain(files.stream('big'))).toEqual([262_144, 262_144, 75_712])
  })

  test('may have a backslash in its name where the system allows it', async () => {
    const {files} = workspace('a\\b.xml')
    const [path = ''] = await found(files, '*.xml')
    expect(await files.text(path)).toBe('a\\b.xml')
  })

  test('that is absent, a folder or behind a file is named with its remedy', async () => {
    const {files} = workspace('a/b.txt')
    expect(await codeOf(files.read('none'))).toBe('TW-130')
    expect(await codeOf(files.read('a'))).toBe('TW-133')
    expect(await codeOf(files.read('a/b.txt/c'))).toBe('TW-133')
    expect(await codeOf(files.read('/dev/zero'))).toBe('TW-133')
    expect(await codeOf(drain(files.stream('none')))).toBe('TW-130')
    expect(await codeOf(files.write('a', 'x'))).toBe('TW-133')
    expect(await files.stat('none')).toBeUndefined()
    expect(await files.stat('a')).toMatchObject({path: 'a', kind: 'directory', escapes: false})
  })
})

test('temporary folders are new, empty and under the temporary folder', async () => {
  const {temp, files} = workspace()
  const [a, b] = [await files.temporary('evidence/../x'), await files.temporary('evidence')]
  expect(a).not.toBe(b)
  expect([dirname(a), dirname(b)]).toEqual([temp, temp])
  expect(readdirSync(a)).toEqual([])
})
