import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {anchorText, parseAnchor, readCheckpoints, writeCheckpoint} from '#core/audit/anchor'
import {appendAudit, auditHead} from '#core/audit/append'
import {type Anchor, auditPath, readEntry, sequenceOf, writeEntry} from '#core/audit/entry'
import {verifyAudit} from '#core/audit/verify'
import type {Ledger} from '#core/world'
import {directoryArchive} from '#platform/archive/directory'
import {directoryLedger} from '#platform/ledger/directory'
import {githubLedger} from '#platform/ledger/github'
import {recordingLog, startServer} from '../platform/github-server.ts'
import {ledgerServer} from '../platform/ledger-server.ts'
import {actor, logOf, mutations, tamper, verdictEvent} from './audit-log.ts'
import {memoryLedger} from './memory-ledger.ts'

const closing: (() => Promise<void>)[] = []
afterAll(() => Promise.all(closing.map(close => close())))

const temporary = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'towpath-audit-'))
  closing.push(() => rm(folder, {recursive: true}))
  return folder
}

const onGitHub = async (): Promise<() => Ledger> => {
  const server = await startServer(ledgerServer().answer)
  closing.push(server.close)
  const clock = {now: () => 0, elapsed: () => 0, sleep: (milliseconds: number) => wait(milliseconds / 50)}
  const random = {fraction: () => Math.random(), uuid: () => ''}
  const api = {token: 't', apiUrl: server.url, graphqlUrl: `${server.url}/graphql`, repository: 'octo/app'}
  return () => githubLedger({...api, clock, random, log: recordingLog()})
}

const inFolder = async (): Promise<() => Ledger> => {
  const root = await temporary()
  return () => directoryLedger(root)
}

const inMemory = async (): Promise<() => Ledger> => {
  const files = new Map<string, string>()
  return () => memoryLedger(files)
}

const write = (ledger: Ledger, ...names: readonly string[]) =>
  appendAudit(ledger, {events: names.map(verdictEvent), actor, at: 1_790_000_000_000}, 'audit')

const filesOf = async (ledger: Ledger) => {
  const paths = await ledger.list('audit/')
  return Promise.all(paths.map(async path => ({path, content: (await ledger.read(path)) ?? ''})))
}

const commitsIn = async (ledger: Ledger): Promise<readonly unknown[]> =>
  verifyAudit(await filesOf(ledger), []).entries.map(({event}) => Object(event).commit)

describe('an audit log', () => {
  test('remembers who did what, and who approved it', async () => {
    const ledger = memoryLedger()
    const head = await write(ledger, 'a')
    const entry = readEntry(ledger.files.get('audit/000000/000000001.json') ?? '')
    expect(entry).toEqual({
      sequence: 1,
      previous: null,
      at: '2026-09-21T14:13:20.000Z',
      actor,
      event: verdictEvent('a'),
      hash: head?.hash
    })
  })

  test('is found whole when nobody touched it', () => {
    const {files, head} = logOf(30)
    expect(verifyAudit(files, head === null ? [] : [head])).toMatchObject({head, problems: []})
    expect(verifyAudit([], [])).toEqual({entries: [], head: null, problems: []})
  })

  test('continues across folders of a thousand entries', () => {
    expect([1, 999, 1000, 123_456_789].map(auditPath)).toEqual([
      'audit/000000/000000001.json',
      'audit/000000/000000999.json',
      'audit/000001/000001000.json',
      'audit/123456/123456789.json'
    ])
    const numbers = fc.integer({min: 1, max: 999_999_999})
    fc.assert(fc.property(numbers, number => sequenceOf(auditPath(number)) === number))
    const strange = ['audit/000000/000001000.json', 'audit/000000/000000000.json', 'audit/1.json', 'audit/x']
    expect(strange.map(sequenceOf)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('shows every single change in 1,000 trials, given its head', () => {
    const {files, head} = logOf(20)
    const trial = fc.tuple(fc.constantFrom(...mutations), fc.infiniteStream(fc.nat()))
    fc.assert(
      fc.property(trial, ([mutation, numbers]) => {
        const pick = (below: number): number => (numbers.next().value ?? 0) % below
        const report = verifyAudit(tamper(files, mutation, pick), head === null ? [] : [head])
        return report.problems.length > 0
      }),
      {numRuns: 1000}
    )
  })

  test('shows every change but a cut-off end without any head, and says so by keeping silent about that alone', () => {
    const {files, head} = logOf(20)
    const trial = fc.tuple(fc.constantFrom('edit', 'insert', 'reorder'), fc.infiniteStream(fc.nat()))
    fc.assert(
      fc.property(trial, ([mutation, numbers]) => {
        const pick = (below: number): number => (numbers.next().value ?? 0) % below
        return verifyAudit(tamper(files, mutation, pick), []).problems.length > 0
      }),
      {numRuns: 500}
    )
    expect(verifyAudit(files.slice(0, 15), []).problems).toEqual([])
    expect(verifyAudit(files.slice(0, 15), head === null ? [] : [head]).problems).toEqual([
      {kind: 'truncated', sequence: 20, message: expect.stringContaining('its end was cut off')}
    ])
  })

  test('that was written anew is unmasked by any head from before', () => {
    const {files} = logOf(10)
    const old = readEntry(files[4]?.content ?? '')
    let head: Anchor | null = null
    const forged = files.map((_, index) => {
      const {anchor, text} = writeEntry(head, index, actor, verdictEvent('forged'))
      head = anchor
      return {path: auditPath(anchor.sequence), content: text}
    })
    expect(verifyAudit(forged, []).problems).toEqual([])
    const anchors = typeof old === 'string' ? [] : [{sequence: 5, hash: old.hash}]
    expect(verifyAudit(forged, anchors).problems).toMatchObject([{kind: 'replaced', sequence: 5}])
  })

  test('names what was changed', () => {
    const {files} = logOf(6)
    const kinds = (changed: typeof files) =>
      verifyAudit(changed, []).problems.map(({kind, sequence}) => [kind, sequence])
    const [, second, third] = files
    expect(kinds(files.filter(file => file !== second && file !== third))).toEqual([['missing', 2]])
    expect(kinds(files.map(file => (file === third ? {...file, content: '{}'} : file)))).toEqual([['edited', 3]])
    expect(kinds([...files, {path: 'audit/notes.txt', content: ''}])).toEqual([['foreign', null]])
    expect(kinds([...files, ...files.slice(2, 3)])).toEqual([['twice', 3]])
    const swapped = files.map(file => (file === second ? {...file, content: third?.content ?? ''} : file))
    expect(kinds(swapped)).toEqual([['misplaced', 2]])
  })

  test('is not continued behind a damaged entry', async () => {
    const ledger = memoryLedger()
    await write(ledger, 'a', 'b')
    ledger.files.set(auditPath(2), 'half')
    await expect(write(ledger, 'c')).rejects.toMatchObject({failure: {code: 'TW-191'}})
  })
})

describe.each([
  ['in memory', inMemory, 40, 5],
  ['in a folder', inFolder, 10, 4],
  ['on GitHub', onGitHub, 12, 3]
] as const)('writers of an audit log %s', (_, open, rounds, writers) => {
  test('never fork it and lose nothing', async () => {
    const ledger = await open()
    const names = Array.from({length: writers}, (_unused, writer) =>
      Array.from({length: rounds}, (_none, round) => [`${writer}-${round}`, `${writer}-${round}-second`])
    )
    await Promise.all(
      names.map(async mine => {
        const own = ledger()
        for (const pair of mine) await write(own, ...pair)
      })
    )
    const report = verifyAudit(await filesOf(ledger()), [])
    expect(report.problems).toEqual([])
    expect((await commitsIn(ledger())).toSorted()).toEqual(names.flat(2).toSorted())
    expect(await auditHead(ledger())).toEqual(report.head)
  })
})

describe('what stands beside an event', () => {
  const beside = [{path: 'retention/x.json', content: 'mine'}]
  const both = (ledger: Ledger) => appendAudit(ledger, {events: [verdictEvent('a')], actor, at: 0, beside}, 'audit')

  test('is written in the same append, and again without harm', async () => {
    const ledger = memoryLedger()
    await both(ledger)
    await both(ledger)
    expect([...ledger.files.keys()]).toEqual([auditPath(1), 'retention/x.json', auditPath(2)])
  })

  test('is never taken for a lost race', async () => {
    const ledger = memoryLedger(new Map([['retention/x.json', 'theirs']]))
    await expect(both(ledger)).rejects.toMatchObject({failure: {code: 'TW-161'}})
    expect(await auditHead(ledger)).toBeNull()
  })
})

describe('heads that are kept elsewhere', () => {
  test('are read as they are written', () => {
    const anchor = {sequence: 42, hash: `sha256:${'a'.repeat(64)}`}
    expect(parseAnchor(anchorText(anchor))).toEqual(anchor)
    for (const wrong of ['', '42', '0:sha256:', `x:${anchor.hash}`, `42:${anchor.hash}0`]) {
      expect(() => parseAnchor(wrong)).toThrow('TW-193')
    }
  })

  test('are written once into an archive, by repository', async () => {
    const archive = directoryArchive(await temporary())
    const {head} = logOf(3)
    if (head === null) throw new Error('an empty log')
    await writeCheckpoint(archive, 'octo/.github', head)
    await writeCheckpoint(archive, 'octo/.github', head)
    await writeCheckpoint(archive, 'octo/app', {...head, sequence: 2})
    expect(await readCheckpoints(archive, 'octo/.github')).toEqual([head])
    await archive.put('checkpoints/octo/app/x.json', {text: '{}'})
    await expect(readCheckpoints(archive, 'octo/app')).rejects.toThrow('TW-193')
  })
})
