import {chmodSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {FileChange, Log} from '#core/world'
import {exec} from '../../../platform/exec.ts'
import {localGit} from '../../../platform/git.ts'
import {newRepository, removeTemporaryFolders, type Sandbox} from './git-sandbox.ts'

afterAll(removeTemporaryFolders)

const nothing = (): void => undefined
const silent: Log = {
  debug: nothing,
  info: nothing,
  warning: nothing,
  error: nothing,
  mask: nothing,
  group: (_, body) => body()
}

const changes = (repository: Sandbox, base = 'HEAD~1', head = 'HEAD'): Promise<readonly FileChange[]> =>
  localGit({cwd: repository.folder, exec, log: silent}).diff(base, head)

const change = (path: string, given: Partial<FileChange>): FileChange => ({
  status: 'modified',
  path,
  from: path,
  binary: false,
  submodule: false,
  added: [],
  removed: [],
  ...given
})

const lines = (...text: readonly (string | number)[]): string => text.map(line => `${line}\n`).join('')

/** Ten lines that no other file has. */
const ten = (name: string): string => lines(...Array.from({length: 10}, (_, index) => `${name} ${index + 1}`))

describe('the difference of two commits', () => {
  test('tells added, modified, deleted and renamed files with their lines', async () => {
    const repository = newRepository()
    repository.write('edited.ts', ten('edited'))
    repository.write('gone.ts', lines('x', 'y'))
    repository.write('old name.ts', ten('moved'))
    repository.write('same.ts', ten('same'))
    repository.commit()
    repository.write('edited.ts', ten('edited').replace('edited 3\n', 'new\nnewer\n').replace('edited 9\n', ''))
    repository.git('mv', 'old name.ts', 'new name.ts')
    repository.write('new name.ts', `${ten('moved')}one more\n`)
    repository.git('mv', 'same.ts', 'moved.ts')
    rmSync(join(repository.folder, 'gone.ts'))
    repository.write('fresh.ts', lines(1, 2, 3))
    repository.commit()
    expect(await changes(repository)).toEqual(
      [
        change('edited.ts', {
          added: [[3, 2]],
          removed: [
            [3, 1],
            [9, 1]
          ]
        }),
        change('fresh.ts', {status: 'added', from: null, added: [[1, 3]]}),
        change('gone.ts', {status: 'deleted', removed: [[1, 2]]}),
        change('new name.ts', {status: 'renamed', from: 'old name.ts', added: [[11, 1]]}),
        change('moved.ts', {status: 'renamed', from: 'same.ts'})
      ].sort((a, b) => (a.path < b.path ? -1 : 1))
    )
  })

  test('keeps paths exact that git would quote', async () => {
    const repository = newRepository()
    const paths = [
      'ä/日本.ts',
      'a "quoted".ts',
      'back\\slash.ts',
      'line\nbreak.ts',
      ' lead and trail ',
      'tab\t.ts',
      ':colon',
      '-option'
    ]
    repository.commit()
    for (const path of paths) repository.write(path, ten(path))
    repository.commit()
    const found = await changes(repository)
    expect(found.map(each => each.path).sort()).toEqual([...paths].sort())
    // The path with a line break holds twenty lines: its name stands twice in each of them.
    for (const each of found) expect(each.added).toEqual([[1, each.path.includes('\n') ? 20 : 10]])
  })

  test('is not confused by content that looks like a diff', async () => {
    const repository = newRepository()
    const forged = lines(
      'diff --git a/x b/x',
      'index 111..222 100644',
      '--- a/x',
      '+++ b/x',
      '@@ -1,9 +1,9 @@',
      '\\ No newline at end of file',
      ':100644 100644 1 2 M',
      'Binary files a and b differ'
    )
    repository.write('a.patch', 'keep\n')
    repository.write('z.ts', ten('z'))
    repository.commit()
    repository.write('a.patch', `${forged}keep\n-- c\n++ d`)
    repository.write('z.ts', ten('z').replace('z 4', '+++ b/z'))
    repository.commit()
    expect(await changes(repository)).toEqual([
      change('a.patch', {
        added: [
          [1, 8],
          [10, 2]
        ]
      }),
      change('z.ts', {added: [[4, 1]], removed: [[4, 1]]})
    ])
  })

  test('counts LF alone as a line end, and a last line without one as a line', async () => {
    const repository = newRepository()
    repository.write('crlf.ts', 'a\r\nb\r\nc\r\n')
    repository.write('cr.ts', 'a\rb\rc\n')
    repository.write('ends.ts', 'a\nb')
    repository.write('separators.ts', 'a\nb\u2028c\u2029d\u0085e\ff\n')
    repository.commit()
    repository.write('crlf.ts', 'a\nb\r\nc\r\nd\r\n')
    repository.write('cr.ts', 'a\rB\rc\nd\n')
    repository.write('ends.ts', 'a\nb\n')
    repository.write('separators.ts', 'a\nb\u2028C\u2029d\u0085e\ff\ng\n')
    repository.commit()
    expect(await changes(repository)).toEqual([
      change('cr.ts', {added: [[1, 2]], removed: [[1, 1]]}),
      change('crlf.ts', {
        added: [
          [1, 1],
          [4, 1]
        ],
        removed: [[1, 1]]
      }),
      change('ends.ts', {added: [[2, 1]], removed: [[2, 1]]}),
      change('separators.ts', {added: [[2, 2]], removed: [[2, 1]]})
    ])
  })

  test('knows binary and empty files, changed modes and files that became links', async () => {
    const repository = newRepository()
    repository.write('image', new Uint8Array([0, 1, 2]))
    repository.write('mode.sh', ten('mode'))
    repository.write('kind', ten('kind'))
    repository.write('last.ts', 'a\n')
    repository.commit()
    repository.write('image', new Uint8Array([0, 10, 10, 43, 10]))
    repository.write('empty', '')
    chmodSync(join(repository.folder, 'mode.sh'), 0o755)
    rmSync(join(repository.folder, 'kind'))
    symlinkSync('last.ts', join(repository.folder, 'kind'))
    repository.write('last.ts', 'b\n')
    repository.commit()
    expect(await changes(repository)).toEqual([
      change('empty', {status: 'added', from: null}),
      change('image', {binary: true}),
      change('kind', {status: 'type-changed', added: [[1, 1]], removed: [[1, 10]]}),
      change('last.ts', {added: [[1, 1]], removed: [[1, 1]]}),
      change('mode.sh', {})
    ])
  })

  test('shows a submodule without lines, also where a file stood before', async () => {
    const library = newRepository()
    library.write('a.ts', 'a\n')
    library.commit()
    const repository = newRepository()
    repository.write('was-file', lines(1, 2, 3))
    repository.git('submodule', '--quiet', 'add', library.folder, 'lib')
    repository.commit()
    library.commit()
    repository.git('-C', 'lib', 'pull', '--quiet')
    rmSync(join(repository.folder, 'was-file'))
    repository.git('rm', '--quiet', '--cached', 'was-file')
    repository.git('submodule', '--quiet', 'add', library.folder, 'was-file')
    repository.git('add', 'lib')
    repository.git('config', 'submodule.lib.ignore', 'all')
    repository.git('config', 'diff.ignoreSubmodules', 'all')
    repository.git('config', 'diff.submodule', 'log')
    repository.git('commit', '--quiet', '--message', 'submodules')
    expect(await changes(repository)).toEqual([
      change('.gitmodules', {added: [[4, 3]]}),
      change('lib', {submodule: true}),
      change('was-file', {status: 'type-changed', submodule: true, removed: [[1, 3]]})
    ])
  })

  test('is the same whatever the settings and attributes say', async () => {
    const repository = newRepository()
    repository.write('a.ts', ten('a'))
    repository.write('b.ts', ten('b'))
    repository.commit()
    repository.git('mv', 'b.ts', 'c.ts')
    repository.write('a.ts', ten('a').replace('a 2', 'A').replace('a 5', 'B'))
    repository.commit()
    const plain = await changes(repository)
    expect(plain).toHaveLength(2)
    const settings = {
      'diff.noprefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.external': 'false',
      'diff.renames': 'false',
      'diff.context': '9',
      'diff.interHunkContext': '9',
      'diff.orderFile': '/etc/passwd',
      'diff.relative': 'true',
      'diff.algorithm': 'patience',
      'color.ui': 'always',
      'color.diff': 'always',
      'diff.wsErrorHighlight': 'all',
      'diff.colorMoved': 'zebra',
      'diff.renameLimit': '1',
      'core.pager': 'false',
      'diff.evil.textconv': 'false',
      'diff.evil.command': 'false',
      'diff.evil.binary': 'true',
      'core.quotePath': 'true',
      'core.fsmonitor': 'false'
    }
    for (const [key, value] of Object.entries(settings)) repository.git('config', key, value)
    repository.write('.gitattributes', '*.ts diff=evil -text\n*.ts -diff\n')
    expect(await changes(repository)).toEqual(plain)
  })

  test('is not blinded by attributes that the change itself brings', async () => {
    const repository = newRepository()
    repository.write('a.ts', 'a\n')
    repository.commit()
    repository.write('a.ts', 'b\n')
    repository.write('.gitattributes', '*.ts -diff\n')
    repository.commit()
    expect((await changes(repository)).at(1)).toEqual(change('a.ts', {added: [[1, 1]], removed: [[1, 1]]}))
  })

  test('compares a merge with its first parent', async () => {
    const repository = newRepository()
    repository.write('main.ts', ten('main'))
    repository.commit()
    repository.git('switch', '--quiet', '--create', 'topic')
    repository.write('topic.ts', 'topic\n')
    repository.commit()
    repository.git('switch', '--quiet', 'main')
    repository.write('main.ts', ten('MAIN'))
    repository.commit()
    repository.git('merge', '--quiet', '--no-edit', 'topic')
    expect(await changes(repository, 'HEAD^1')).toEqual([
      change('topic.ts', {status: 'added', from: null, added: [[1, 1]]})
    ])
  })

  test('is empty for equal commits', async () => {
    const repository = newRepository()
    repository.write('a', 'a\n')
    repository.commit()
    expect(await changes(repository, 'HEAD', 'HEAD')).toEqual([])
  })
})

describe('for random edits of files whose lines are all different', () => {
  type Edit = {readonly keep: boolean; readonly insert: number}
  const file = fc.record({
    edits: fc.array(fc.record({keep: fc.boolean(), insert: fc.nat({max: 2})}), {minLength: 6, maxLength: 25}),
    crlf: fc.boolean(),
    lastNewline: fc.boolean()
  })

  const build = (name: string, edits: readonly Edit[], end: string, last: boolean) => {
    const old: string[] = []
    const fresh: string[] = []
    const added: number[] = []
    const removed: number[] = []
    edits.forEach(({keep, insert}, index) => {
      old.push(`${name} line ${index}`)
      if (keep) fresh.push(`${name} line ${index}`)
      else removed.push(old.length)
      for (let count = 0; count < insert; count += 1) {
        fresh.push(`${name} inserted ${index}.${count}`)
        added.push(fresh.length)
      }
    })
    // Both end with a common line, so that a missing last line end changes nothing.
    const finish = (text: readonly string[]): string => [...text, `${name} end`].join(end) + (last ? end : '')
    return {old: finish(old), fresh: finish(fresh), added, removed}
  }

  const numbers = (ranges: readonly (readonly [number, number])[]): readonly number[] =>
    ranges.flatMap(([start, count]) => Array.from({length: count}, (_, index) => start + index))

  test('added and removed lines equal the truth', async () => {
    const repository = newRepository()
    await fc.assert(
      fc.asyncProperty(fc.array(file, {minLength: 1, maxLength: 12}), async files => {
        const built = files.map(({edits, crlf, lastNewline}, index) => ({
          path: `é ${index}.ts`,
          ...build(`file${index}`, edits, crlf ? '\r\n' : '\n', lastNewline)
        }))
        for (const {path, old} of built) repository.write(path, old)
        const base = repository.commit()
        for (const {path, fresh} of built) repository.write(path, fresh)
        const found = await changes(repository, base, repository.commit())
        const truth = built.filter(each => each.old !== each.fresh).sort((a, b) => (a.path < b.path ? -1 : 1))
        expect(found.map(each => [each.path, numbers(each.added), numbers(each.removed)])).toEqual(
          truth.map(each => [each.path, each.added, each.removed])
        )
      }),
      {numRuns: 25}
    )
  })
})
