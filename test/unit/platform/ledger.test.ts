import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, describe, expect, test} from '@jest/globals'
import {type Clock, type Ledger, PermissionError, UnreachableError} from '#core/world'
import {directoryLedger} from '#platform/ledger/directory'
import {githubLedger} from '#platform/ledger/github'
import {jumpingClock, type Received, type Reply, recordingLog, type Server, startServer} from './github-server.ts'
import {ledgerServer} from './ledger-server.ts'

const servers: Server[] = []
const folders: string[] = []
afterAll(async () => {
  await Promise.all(servers.map(server => server.close()))
  await Promise.all(folders.map(folder => rm(folder, {recursive: true})))
})

const temporary = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'towpath-ledger-'))
  folders.push(folder)
  return folder
}

/** Sleeps a twentieth of what is asked: writers still spread out, on a busy machine too. */
const hurriedClock: Clock = {now: () => 0, elapsed: () => 0, sleep: milliseconds => wait(milliseconds / 20)}

const connect = async (answer: (request: Received) => Reply | Promise<Reply>, clock: Clock = hurriedClock) => {
  const server = await startServer(answer)
  servers.push(server)
  const open = (): Ledger =>
    githubLedger({
      token: 't',
      apiUrl: server.url,
      graphqlUrl: `${server.url}/graphql`,
      repository: 'octo/app',
      clock,
      random: {fraction: () => Math.random(), uuid: () => ''},
      log: recordingLog()
    })
  return {open, received: server.received}
}

const entry = (path: string, content = `content of ${path}\n`) => ({path, content})

describe.each([
  [
    'on GitHub',
    async () => {
      const {open} = await connect(ledgerServer().answer)
      return open
    }
  ],
  [
    'on GitHub with folders too large for one listing',
    async () => {
      const {open} = await connect(ledgerServer({truncated: true}).answer)
      return open
    }
  ],
  [
    'in a folder',
    async () => {
      const root = join(await temporary(), 'ledger')
      return () => directoryLedger(root)
    }
  ]
])('the ledger %s', (_, fresh) => {
  test('is empty before the first append', async () => {
    const ledger = (await fresh())()
    expect(await ledger.list('')).toEqual([])
    expect(await ledger.list('baseline/')).toEqual([])
    expect(await ledger.read('baseline/a/1-1.json')).toBeUndefined()
  })

  test('gives back what was appended, byte for byte, also to another reader', async () => {
    const open = await fresh()
    const content = '{"name": "größe 😀"}\r\n\t'
    await open().append([entry('baseline/a/1-1.json', content), entry('empty.json', '')], 'record a')
    expect(await open().read('baseline/a/1-1.json')).toBe(content)
    expect(await open().read('empty.json')).toBe('')
    expect(await open().read('baseline/a')).toBeUndefined()
    expect(await open().read('baseline/b/1-1.json')).toBeUndefined()
  })

  test('lists the paths under a prefix in order', async () => {
    const ledger = (await fresh())()
    await ledger.append([entry('baseline/b/2-1.json'), entry('baseline/a/1-1.json')], 'first')
    await ledger.append([entry('baseline/a/10-1.json'), entry('series/x.json'), entry('baseline/ab.json')], 'second')
    const all = ['baseline/a/1-1.json', 'baseline/a/10-1.json', 'baseline/ab.json', 'baseline/b/2-1.json']
    expect(await ledger.list('baseline/')).toEqual(all)
    expect(await ledger.list('baseline/a')).toEqual(all.slice(0, 3))
    expect(await ledger.list('baseline/a/')).toEqual(all.slice(0, 2))
    expect(await ledger.list('')).toEqual([...all, 'series/x.json'])
    expect(await ledger.list('baseline/a/1-1.json/')).toEqual([])
  })

  test('takes the same content twice without harm', async () => {
    const ledger = (await fresh())()
    await ledger.append([entry('a.json')], 'once')
    await ledger.append([entry('a.json'), entry('b.json'), entry('b.json')], 'twice')
    expect(await ledger.list('')).toEqual(['a.json', 'b.json'])
  })

  test('refuses other content for a path, and then writes nothing of that append', async () => {
    const ledger = (await fresh())()
    await ledger.append([entry('a.json', 'one')], 'once')
    const again = ledger.append([entry('b.json'), entry('a.json', 'two')], 'again')
    await expect(again).rejects.toMatchObject({failure: {code: 'TW-161'}})
    const twice = ledger.append([entry('c.json', 'one'), entry('c.json', 'two')], 'both')
    await expect(twice).rejects.toMatchObject({failure: {code: 'TW-161'}})
    expect(await ledger.list('')).toEqual(['a.json'])
    expect(await ledger.read('a.json')).toBe('one')
  })

  test.each(['../a', '/a', 'a//b', 'a/../b', '.git/config', 'a/', '', 'a b', 'a?b', 'a%2Fb', 'a\\b'])(
    'refuses the path "%s"',
    async path => {
      const ledger = (await fresh())()
      const refusal = /cannot be a path in the ledger/
      await expect(ledger.append([entry(path)], 'x')).rejects.toThrow(refusal)
      await expect(ledger.read(path)).rejects.toThrow(refusal)
    }
  )

  test('loses nothing of eight writers that append ten times each', async () => {
    const open = await fresh()
    const paths = await Promise.all(
      Array.from({length: 8}, async (_unused, writer) => {
        const ledger = open()
        const mine = Array.from({length: 10}, (_none, round) => `series/${writer}/${round}.json`)
        for (const path of mine) await ledger.append([entry(path)], `append ${path}`)
        return mine
      })
    )
    expect(await open().list('series/')).toEqual(paths.flat().sort())
  })
})

describe('the ledger on GitHub', () => {
  test('makes one commit of one append, with nothing but the new entries', async () => {
    const server = ledgerServer()
    const ledger = (await connect(server.answer)).open()
    await ledger.append([entry('a.json', 'a')], 'first')
    await ledger.append([entry('a.json', 'a'), entry('b/c.json', 'c')], 'second')
    await ledger.append([entry('a.json', 'a')], 'nothing new')
    expect(server.history()).toEqual([{'a.json': 'a', 'b/c.json': 'c'}, {'a.json': 'a'}])
  })

  test('keeps what another job wrote in between', async () => {
    const server = ledgerServer()
    server.interfere({'first.json': '1'})
    let interfered = false
    const {open} = await connect(request => {
      if (request.path === '/graphql' && !interfered) {
        interfered = true
        server.interfere({'theirs.json': 'theirs'})
      }
      return server.answer(request)
    })
    await open().append([entry('ours.json', 'ours')], 'ours')
    expect(server.conflicts()).toBe(1)
    expect(server.history()[0]).toEqual({'first.json': '1', 'theirs.json': 'theirs', 'ours.json': 'ours'})
  })

  test('continues on the branch that another job created first', async () => {
    const server = ledgerServer()
    const {open} = await connect(request => {
      if (request.path.endsWith('/git/refs')) server.interfere({'theirs.json': 'theirs'})
      return server.answer(request)
    })
    await open().append([entry('ours.json', 'ours')], 'ours')
    expect(server.history()[0]).toEqual({'theirs.json': 'theirs', 'ours.json': 'ours'})
  })

  test('notices that another job took the path in between', async () => {
    const server = ledgerServer()
    server.interfere({'first.json': '1'})
    const {open} = await connect(request => {
      if (request.path === '/graphql') server.interfere({'a.json': 'theirs'})
      return server.answer(request)
    })
    await expect(open().append([entry('a.json', 'ours')], 'x')).rejects.toMatchObject({failure: {code: 'TW-161'}})
    expect(server.history()[0]?.['a.json']).toBe('theirs')
  })

  test('does not commit twice when the answer to the commit was lost', async () => {
    const server = ledgerServer()
    server.interfere({'first.json': '1'})
    let lost = false
    const {open} = await connect(async request => {
      const reply = await server.answer(request)
      if (request.path !== '/graphql' || lost) return reply
      lost = true
      return {reset: 'before'}
    })
    await open().append([entry('a.json', 'a')], 'x')
    expect(server.history()).toEqual([{'first.json': '1', 'a.json': 'a'}, {'first.json': '1'}])
  })

  test('gives up when other jobs are always faster', async () => {
    const server = ledgerServer()
    server.interfere({'first.json': '1'})
    let count = 0
    const {open} = await connect(request => {
      if (request.path === '/graphql') server.interfere({[`theirs-${++count}.json`]: ''})
      return server.answer(request)
    }, jumpingClock())
    await expect(open().append([entry('a.json')], 'x')).rejects.toThrow(UnreachableError)
    expect(server.history()[0]?.['a.json']).toBeUndefined()
  })

  test('reads no folder again that did not change', async () => {
    const server = ledgerServer()
    server.interfere({'baseline/a/1.json': '1', 'series/b/1.json': '1'})
    const {open, received} = await connect(server.answer)
    const ledger = open()
    await ledger.append([entry('baseline/a/2.json'), entry('baseline/a/3.json')], 'x')
    const first = received.length
    server.interfere({'series/b/2.json': '2'})
    await ledger.append([entry('baseline/c/1.json')], 'x')
    // ref, root, baseline, a, commit; then ref, root, baseline (which our first append changed), commit.
    expect([first, received.length - first]).toEqual([5, 4])
  })

  test.each([
    ['read', 'contents: read'],
    ['list', 'contents: read'],
    ['append', 'contents: write']
  ] as const)('names the permission that is missing to %s', async (method, permission) => {
    const {open} = await connect(() => ({status: 403, body: {message: 'Resource not accessible by integration'}}))
    const calls = {
      read: () => open().read('a.json'),
      list: () => open().list(''),
      append: () => open().append([entry('a.json')], 'x')
    }
    const error = await calls[method]().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({permission})
  })

  test('names the permission to write that GraphQL refuses with status 200', async () => {
    const server = ledgerServer()
    server.interfere({'first.json': '1'})
    const errors = [{type: 'FORBIDDEN', message: 'Resource not accessible by integration'}]
    const {open} = await connect(request =>
      request.path === '/graphql' ? {body: {data: null, errors}} : server.answer(request)
    )
    const error = await open()
      .append([entry('a.json')], 'x')
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({permission: 'contents: write'})
  })

  test('waits out a GraphQL rate limit', async () => {
    const server = ledgerServer()
    server.interfere({'first.json': '1'})
    let limited = 0
    const errors = [{type: 'RATE_LIMITED', message: 'API rate limit exceeded'}]
    const clock = jumpingClock()
    const {open} = await connect(
      request => (request.path === '/graphql' && limited++ === 0 ? {body: {errors}} : server.answer(request)),
      clock
    )
    await open().append([entry('a.json', 'a')], 'x')
    expect(server.history()[0]?.['a.json']).toBe('a')
    expect(clock.slept[0]).toBeGreaterThanOrEqual(60_000)
  })

  test('says what a rule of the repository forbids, and does not call it a conflict', async () => {
    const server = ledgerServer()
    const message = 'Repository rule violations found: cannot create ref'
    const {open} = await connect(request =>
      request.path.endsWith('/git/refs') ? {status: 422, body: {message}} : server.answer(request)
    )
    const failure = {code: 'TW-164', why: `It says: ${message}`}
    await expect(open().append([entry('a.json')], 'x')).rejects.toMatchObject({failure})
  })

  test('never takes a broken answer for an absent entry', async () => {
    const {open} = await connect(() => ({reset: 'within', body: 'half of the truth'}))
    await expect(open().read('a.json')).rejects.toThrow(UnreachableError)
    await expect(open().list('')).rejects.toThrow(UnreachableError)
  })
})

describe('the ledger in a folder', () => {
  test('does not show what a crashed writer left', async () => {
    const root = await temporary()
    await mkdir(join(root, '.append-x'))
    await writeFile(join(root, '.append-x', '0'), 'half')
    expect(await directoryLedger(root).list('')).toEqual([])
  })

  test('cleans up after itself', async () => {
    const root = await temporary()
    await directoryLedger(root).append([entry('a.json')], 'x')
    expect(await readdir(root)).toEqual(['a.json'])
  })
})
