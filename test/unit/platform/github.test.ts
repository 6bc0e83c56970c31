import {afterEach, describe, expect, test} from '@jest/globals'
import {z} from 'zod'
import {FailureError} from '#core/failure'
import type {Annotation} from '#core/outcome'
import {type CheckRequest, PermissionError, UnreachableError} from '#core/world'
import {githubClient} from '#platform/github/client'
import {
  fixedRandom,
  jumpingClock,
  type Received,
  type Reply,
  recordingLog,
  type Server,
  startServer
} from './github-server.ts'

const open: Server[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()))
})

const connect = async (answer: (request: Received) => Reply, token = 'secret-token') => {
  const server = await startServer(answer)
  open.push(server)
  const log = recordingLog()
  const clock = jumpingClock()
  const github = githubClient({
    token,
    apiUrl: `${server.url}/api/v3`,
    graphqlUrl: `${server.url}/api/graphql`,
    repository: 'octo/app',
    clock,
    random: fixedRandom,
    log
  })
  return {github, received: server.received, log, clock}
}

/** The replies one after the other, the last one for ever. */
const sequence = (...replies: readonly Reply[]) => {
  let next = 0
  return (): Reply => replies[Math.min(next++, replies.length - 1)] ?? {}
}

const rawComment = (id: number, body = 'text') => ({id, body, html_url: `https://x/${id}`, user: {login: 'a[bot]'}})
const comment = (id: number, body = 'text') => ({id, body, url: `https://x/${id}`, author: 'a[bot]'})
const forbidden: Reply = {status: 403, body: {message: 'Resource not accessible by integration'}}

describe('lists', () => {
  const pages = (sizes: readonly number[]) => (request: Received) => {
    const page = Number(new URL(request.path, 'http://x').searchParams.get('page'))
    const size = sizes[page - 1] ?? 0
    return {body: Array.from({length: size}, (_, index) => rawComment(page * 1000 + index))}
  }

  test('are read to the end, a hundred at a time', async () => {
    const {github, received} = await connect(pages([100, 100, 3]))
    expect(await github.comments(7)).toHaveLength(203)
    expect(received.map(({path}) => path)).toEqual(
      [1, 2, 3].map(page => `/api/v3/repos/octo/app/issues/7/comments?per_page=100&page=${page}`)
    )
  })

  test('whose length is a multiple of a hundred end with an empty page', async () => {
    const {github} = await connect(pages([100]))
    expect(await github.comments(7)).toHaveLength(100)
  })

  test('go on after a page that is not full when Link names a next one', async () => {
    const {github} = await connect(request => {
      const first = request.path.endsWith('page=1')
      return {body: [rawComment(first ? 1 : 2)], headers: first ? {link: '<http://x/?page=2>; rel="next"'} : {}}
    })
    expect((await github.comments(7)).map(({id}) => id)).toEqual([1, 2])
  })

  test('of jobs hold every attempt', async () => {
    const job = {id: 5, name: 'ci / unit', run_attempt: 2, status: 'completed', conclusion: 'failure'}
    const {github, received} = await connect(() => ({body: {total_count: 1, jobs: [job]}}))
    expect(await github.jobs(17)).toEqual([
      {id: 5, name: 'ci / unit', attempt: 2, status: 'completed', conclusion: 'failure'}
    ])
    expect(received[0]?.path).toBe('/api/v3/repos/octo/app/actions/runs/17/jobs?filter=all&per_page=100&page=1')
  })
})

describe('a request', () => {
  test('carries the token, and no log shows it', async () => {
    const {github, received, log} = await connect(sequence({status: 502, body: 'oops'}, {body: rawComment(1)}))
    expect(await github.createComment(7, 'text')).toEqual(comment(1))
    expect(received[0]?.headers.authorization).toBe('token secret-token')
    expect(received[0]?.body).toEqual({body: 'text'})
    expect(log.lines).toEqual(['info: Trying again to write the comment in 1 s: error 502'])
  })

  test('is repeated after the time that a rate limit names', async () => {
    const limited = {status: 429, headers: {'retry-after': '3'}, body: {message: 'slow down'}}
    const {github, clock} = await connect(sequence(limited, {body: rawComment(1)}))
    expect(await github.updateComment(1, 'text')).toEqual(comment(1))
    expect(clock.slept).toEqual([3000])
  })

  test.each(['before', 'within'] as const)('is repeated when the connection breaks %s the answer', async reset => {
    const {github, received} = await connect(sequence({reset, body: [rawComment(1)]}, {body: [rawComment(1)]}))
    expect(await github.comments(7)).toEqual([comment(1)])
    expect(received).toHaveLength(2)
  })

  test('that creates a comment is not repeated when the connection breaks', async () => {
    const {github, received} = await connect(() => ({reset: 'before'}))
    await expect(github.createComment(7, 'text')).rejects.toThrow(UnreachableError)
    expect(received).toHaveLength(1)
  })

  test('to a server that is not there is repeated even then', async () => {
    const server = await startServer(() => ({}))
    await server.close()
    const clock = jumpingClock()
    const urls = {apiUrl: server.url, graphqlUrl: server.url}
    const options = {token: 't', ...urls, repository: 'o/r', clock, random: fixedRandom, log: recordingLog()}
    await expect(githubClient(options).createComment(7, 'text')).rejects.toThrow(UnreachableError)
    expect(clock.slept).toHaveLength(5)
  })

  test('that stays without success is unreachable after six attempts', async () => {
    const {github, received} = await connect(() => ({status: 503, body: 'down'}))
    await expect(github.comments(7)).rejects.toThrow('Error 503 after 6 attempts')
    expect(received).toHaveLength(6)
  })

  test('answered by a login page instead of JSON is unreachable', async () => {
    const {github} = await connect(() => ({body: '<html>Sign in</html>'}))
    await expect(github.comments(7)).rejects.toThrow(UnreachableError)
  })

  test('with a refused token says so', async () => {
    const {github} = await connect(() => ({status: 401, body: {message: 'Bad credentials'}}))
    await expect(github.comments(7)).rejects.toMatchObject({failure: {code: 'TW-163'}})
  })

  test('without a token is not sent', async () => {
    const {github, received} = await connect(() => ({body: []}), '')
    await expect(github.comments(7)).rejects.toMatchObject({failure: {code: 'TW-170'}})
    expect(received).toEqual([])
  })

  test('that GitHub finds invalid shows what it says, details included', async () => {
    const body = {message: 'Validation Failed', errors: [{message: 'Body is too long'}]}
    const {github} = await connect(() => ({status: 422, body}))
    const error = await github.createComment(7, 'text').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(FailureError)
    expect(error).toMatchObject({
      failure: {code: 'TW-164', why: 'It says: Validation Failed; Body is too long'}
    })
  })
})

describe('a missing permission', () => {
  const check: CheckRequest = {
    name: 'gate',
    commit: 'abc',
    conclusion: 'success',
    title: 't',
    summary: 's',
    annotations: []
  }

  test.each([
    ['comments', 'pull-requests: read'],
    ['createComment', 'pull-requests: write'],
    ['updateComment', 'pull-requests: write'],
    ['createCheck', 'checks: write'],
    ['jobs', 'actions: read']
  ] as const)('of %s is named and not retried', async (method, permission) => {
    const {github, received} = await connect(() => forbidden)
    const calls = {
      comments: () => github.comments(7),
      createComment: () => github.createComment(7, 'text'),
      updateComment: () => github.updateComment(1, 'text'),
      createCheck: () => github.createCheck(check),
      jobs: () => github.jobs(17)
    }
    const error = await calls[method]().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({permission})
    expect(received).toHaveLength(1)
  })

  test('hidden behind 404 is named as well', async () => {
    const {github} = await connect(() => ({status: 404, body: {message: 'Not Found'}}))
    await expect(github.createComment(7, 'text')).rejects.toThrow(PermissionError)
  })
})

describe('a check', () => {
  const checkSchema = z.object({
    output: z.object({
      title: z.string(),
      summary: z.string(),
      annotations: z.array(z.object({start_line: z.number()}))
    })
  })

  const annotation = (line: number): Annotation => ({
    level: 'warning',
    title: 'T',
    message: `line ${line}`,
    file: 'a.ts',
    line
  })
  const sent = async (change: Partial<CheckRequest>) => {
    const {github, received} = await connect(() => ({status: 201, body: {id: 9}}))
    const check = {
      name: 'gate',
      commit: 'abc',
      conclusion: 'failure',
      title: 't',
      summary: 's',
      annotations: []
    } as const
    await github.createCheck({...check, ...change})
    return received
  }

  test('arrives with all of its annotations, fifty a request', async () => {
    const received = await sent({annotations: Array.from({length: 120}, (_, index) => annotation(index + 1))})
    expect(received.map(({method, path}) => `${method} ${path}`)).toEqual([
      'POST /api/v3/repos/octo/app/check-runs',
      'PATCH /api/v3/repos/octo/app/check-runs/9',
      'PATCH /api/v3/repos/octo/app/check-runs/9'
    ])
    const lines = received.flatMap(({body}) => {
      const {output} = checkSchema.parse(body)
      expect(output.annotations.length).toBeLessThanOrEqual(50)
      return output.annotations.map(({start_line}) => start_line)
    })
    expect(lines).toEqual(Array.from({length: 120}, (_, index) => index + 1))
  })

  test('is one request with everything in it when it is small', async () => {
    const received = await sent({annotations: [{...annotation(3), title: '😀', message: 'm😀'}]})
    expect(received.map(({body}) => body)).toEqual([
      {
        name: 'gate',
        head_sha: 'abc',
        status: 'completed',
        conclusion: 'failure',
        output: {
          title: 't',
          summary: 's',
          annotations: [
            {
              path: 'a.ts',
              start_line: 3,
              end_line: 3,
              annotation_level: 'warning',
              message: 'm\\u{1f600}',
              title: '\\u{1f600}'
            }
          ]
        }
      }
    ])
  })

  test('keeps within the limits for title and summary, which count characters and bytes', async () => {
    const received = await sent({title: 'é'.repeat(300), summary: 'é'.repeat(40_000)})
    const {output} = checkSchema.parse(received[0]?.body)
    expect(output.title).toBe(`${'é'.repeat(254)}…`)
    expect(output.summary).toBe(`${'é'.repeat(32_766)}…`)
    expect(Buffer.byteLength(output.summary)).toBe(65_535)
  })

  test('leaves out annotations that belong to no file', async () => {
    const received = await sent({annotations: [{...annotation(1), file: null}]})
    expect(received[0]?.body).toMatchObject({output: {annotations: []}})
  })
})
