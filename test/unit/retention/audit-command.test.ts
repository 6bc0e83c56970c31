import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {anchorText, writeCheckpoint} from '#core/audit/anchor'
import type {LedgerEntry} from '#core/world'
import {directoryArchive} from '#platform/archive/directory'
import {localWorld} from '#platform/local-world'
import {audit} from '../../../cli/audit.ts'
import {logOf} from './audit-log.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map(folder => rm(folder, {recursive: true}))))

/** A folder with a log as a checkout of the data branch has it. */
const checkout = async (files: readonly LedgerEntry[], below = 'data') => {
  const root = await mkdtemp(join(tmpdir(), 'towpath-audit-command-'))
  folders.push(root)
  for (const {path, content} of files) {
    await mkdir(dirname(join(root, below, path)), {recursive: true})
    await writeFile(join(root, below, path), content)
  }
  const run = async (...args: readonly string[]) => {
    const lines: string[] = []
    const code = await audit(args, {world: localWorld(root), here: '', print: line => lines.push(line)})
    return {code, lines}
  }
  return {root, run}
}

describe('towpath audit', () => {
  const {files, head} = logOf(12)
  const last = head === null ? '' : anchorText(head)

  test('finds a log whole, and says what it could not see', async () => {
    const {run} = await checkout(files)
    const {code, lines} = await run('verify', '--ledger', 'data')
    expect(code).toBe(0)
    expect(lines[0]).toContain('12 entries is whole in itself. Without --head')
    expect(lines[1]).toBe(`Head: ${last}`)
    expect(await run('verify', '--ledger', 'data', '--head', last)).toMatchObject({
      code: 0,
      lines: ['The audit log of 12 entries is whole and agrees with the head from elsewhere.', `Head: ${last}`]
    })
  })

  test('shows entries as JSON alone, and says beside them what is wrong', async () => {
    const {root} = await checkout(files)
    const lines: string[] = []
    const errors: string[] = []
    const local = localWorld(root)
    const world = {...local, log: {...local.log, error: (text: string) => void errors.push(text)}}
    const args = ['show', '--json', '--ledger', 'data', '--head', last.replace(/^\d+/, '13')]
    const code = await audit(args, {world, here: '', print: line => lines.push(line)})
    expect([code, lines.map(line => JSON.parse(line).sequence), errors.length > 0]).toEqual([
      1,
      Array.from({length: 12}, (_, index) => index + 1),
      true
    ])
  })

  test('reads the ledger of the work tree without --ledger', async () => {
    const {run} = await checkout(files, '.towpath/ledger')
    expect(await run('verify')).toMatchObject({code: 0})
  })

  test('names every problem and exits with 1', async () => {
    const {run} = await checkout(files.filter((_, index) => index !== 4))
    expect(await run('verify', '--ledger', 'data')).toEqual({code: 1, lines: ['Entry 5 is missing.']})
  })

  test('sees a cut-off end through a head in the archive', async () => {
    const {root, run} = await checkout(files.slice(0, 9))
    if (head !== null) await writeCheckpoint(directoryArchive(join(root, 'archive')), 'octo/app', head)
    const given = ['verify', '--ledger', 'data', '--archive', 'archive'] as const
    const {code, lines} = await run(...given, '--repository', 'octo/app')
    expect([code, lines]).toEqual([1, [expect.stringContaining('it once had entry 12')]])
    await expect(run(...given)).rejects.toMatchObject({failure: {code: 'CL-101'}})
  })

  test('shows who did what', async () => {
    const {run} = await checkout(files)
    const {lines} = await run('show', '--ledger', 'data')
    expect(lines[0]).toBe(
      '     1  2026-09-21T14:13:21.000Z  octocat (approved by hubot)  run 7  verdict  quality  pass  commit-1'
    )
    const json = await run('show', '--ledger', 'data', '--json')
    expect(JSON.parse(json.lines[11] ?? '')).toMatchObject({sequence: 12, event: {kind: 'verdict'}})
  })

  test('calls no log not whole', async () => {
    const {run} = await checkout([])
    expect(await run('verify', '--ledger', 'data')).toEqual({
      code: 3,
      lines: ['There is no audit log here: nothing was checked.']
    })
  })

  test.each([[[]], [['check']], [['verify', 'more']], [['verify', '--heads']]])('refuses %j', async args => {
    const {run} = await checkout([])
    await expect(run(...args)).rejects.toMatchObject({failure: {code: 'CL-101'}})
  })

  test('refuses half a head', async () => {
    const {run} = await checkout([])
    await expect(run('verify', '--head', '12')).rejects.toMatchObject({failure: {code: 'TW-193'}})
  })
})
