import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'
import {root} from './sources.ts'

const filesBelow = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(path => [path.slice(folder.length + 1), readFileSync(path).toString('base64')])
  )

test('the committed dist/ equals a clean build, byte for byte', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'towpath-dist-'))
  try {
    execFileSync(process.execPath, ['scripts/build.ts', '--into', fresh], {cwd: root, stdio: 'pipe'})
    const built = filesBelow(fresh)
    const committed = filesBelow(join(root, 'dist'))
    expect(Object.keys(committed)).toEqual(Object.keys(built))
    expect(Object.keys(built).filter(path => built[path] !== committed[path])).toEqual([])
  } finally {
    rmSync(fresh, {recursive: true, force: true})
  }
}, 240_000)
