import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import type {Exec, Git, Log} from '#core/world'
import {exec} from '../../../platform/exec.ts'
import {localGit} from '../../../platform/git.ts'
import {gitEnvironment, withToken} from '../../../platform/git-environment.ts'
import {
  newRepository,
  removeTemporaryFolders,
  type Sandbox,
  sandbox,
  shallowClone,
  temporaryFolder
} from './git-sandbox.ts'

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
const open = (repository: Sandbox, options: {token?: string; exec?: Exec} = {}): Git =>
  localGit({cwd: repository.folder, exec, log: silent, ...options})

const failureOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return 'no failure'
  } catch (thrown) {
    return thrown instanceof FailureError ? thrown.failure.code : String(thrown)
  }
}

/** main: 1..8; topic leaves main at 4 and has 3 commits; main merges topic at the end. */
const history = () => {
  const origin = newRepository()
  const main: string[] = []
  for (let index = 1; index <= 8; index += 1) {
    origin.write('main.txt', `${index}\n`)
    main.push(origin.commit())
  }
  origin.git('switch', '--quiet', '--create', 'topic', main[3] ?? '')
  const topic: string[] = []
  for (let index = 1; index <= 3; index += 1) {
    origin.write('topic.txt', `${index}\n`)
    topic.push(origin.commit())
  }
  origin.git('switch', '--quiet', 'main')
  origin.git('merge', '--quiet', '--no-edit', 'topic')
  return {origin, main, topic, merge: origin.git('rev-parse', 'HEAD'), fork: main[3] ?? ''}
}

let made: ReturnType<typeof history>
beforeAll(() => {
  made = history()
})

describe('a commit', () => {
  test('is told with its tree and all its parents, also where the clone lacks them', async () => {
    const clone = shallowClone(made.origin, 1)
    expect(await open(clone).commit('HEAD')).toEqual({
      commit: made.merge,
      tree: made.origin.git('rev-parse', 'HEAD^{tree}'),
      parents: [made.main[7], made.topic[2]]
    })
  })

  test('that a shallow clone lacks is fetched, alone', async () => {
    const clone = shallowClone(made.origin, 1)
    const wanted = made.main[2] ?? ''
    expect((await open(clone).commit(wanted))?.commit).toBe(wanted)
    expect(clone.git('rev-list', '--count', wanted)).toBe('1')
  })

  test('may be named by a branch that was not cloned', async () => {
    const clone = shallowClone(made.origin, 1, '--single-branch')
    expect((await open(clone).commit('topic'))?.commit).toBe(made.topic[2])
    expect((await open(clone).commit('origin/topic'))?.commit).toBe(made.topic[2])
  })

  test.each(['nonsense', 'f'.repeat(40), '', '--all', 'HEAD~99', 'a..b', 'line\nbreak', 'main:main.txt'])(
    'named %j does not exist',
    async revision => {
      expect(await open(shallowClone(made.origin, 1)).commit(revision)).toBeUndefined()
    }
  )
})

describe('the merge base', () => {
  test('is found in a complete clone', async () => {
    expect(await open(made.origin).mergeBase(made.main[7] ?? '', 'topic')).toBe(made.fork)
  })

  test('is found from a clone of depth 1, which is deepened', async () => {
    const clone = shallowClone(made.origin, 1)
    expect(await open(clone).mergeBase(made.main[7] ?? '', made.topic[2] ?? '')).toBe(made.fork)
  })

  test('of a commit only this clone has is found as well', async () => {
    const clone = shallowClone(made.origin, 1, '--branch=topic')
    const own = clone.commit('own work')
    expect(await open(clone).mergeBase(own, made.main[7] ?? '')).toBe(made.fork)
  })

  test('is undefined for unrelated histories', async () => {
    const repository = newRepository()
    const first = repository.commit('first')
    repository.git('switch', '--quiet', '--orphan', 'other')
    expect(await open(repository).mergeBase(first, repository.commit('second'))).toBeUndefined()
  })

  test('is never an older ancestor that a shallow history happens to show', async () => {
    // Both sides descend from `best` by a long way, and from its ancestor `old` by a short one.
    const origin = newRepository()
    const old = origin.commit('old')
    for (let index = 0; index < 6; index += 1) origin.commit(`main ${index}`)
    const best = origin.commit('best')
    for (let index = 0; index < 4; index += 1) origin.commit(`later ${index}`)
    const mainTip = origin.git('rev-parse', 'HEAD')
    const build = (name: string, from: string): string => {
      origin.git('switch', '--quiet', '--create', name, from)
      const side = origin.git('commit-tree', `${old}^{tree}`, '-p', old, '-m', `side of ${name}`)
      const merged = origin.git('commit-tree', `${from}^{tree}`, '-p', from, '-p', side, '-m', 'merge')
      origin.git('reset', '--quiet', '--hard', merged)
      return merged
    }
    const left = build('left', mainTip)
    origin.git('switch', '--quiet', '--detach', best)
    for (let index = 0; index < 4; index += 1) origin.commit(`right ${index}`)
    const right = build('right', origin.git('rev-parse', 'HEAD'))
    const clone = shallowClone(origin, 3, '--no-single-branch')
    expect(clone.git('merge-base', left, right)).toBe(old)
    expect(await open(clone).mergeBase(left, right)).toBe(best)
  })
})

describe('first parents', () => {
  test('follow the main line, nearest first, into history that has to be fetched', async () => {
    const clone = shallowClone(made.origin, 2)
    expect(await open(clone).firstParents('HEAD', 5)).toEqual([made.merge, ...made.main.slice(4).reverse()])
    expect(await open(clone).firstParents('HEAD', 100)).toEqual([made.merge, ...[...made.main].reverse()])
  })
})

describe('the difference to a commit that is not here', () => {
  test('is that of the complete clone', async () => {
    const base = made.main[1] ?? ''
    const clone = shallowClone(made.origin, 1)
    expect(await open(clone).diff(base, 'HEAD')).toEqual(await open(made.origin).diff(base, made.merge))
  })

  test('does not exist when the commit does not', async () => {
    expect(await failureOf(open(made.origin).diff('f'.repeat(40), 'HEAD'))).toBe('TW-142')
  })
})

describe('a file of a commit', () => {
  test('is shown byte for byte, from any folder, by a path with any characters', async () => {
    const repository = newRepository()
    const content = '\ufeffé\r\nno end'
    const paths = ['a.txt', 'dir/ü "q".txt', '-x', ' lead']
    for (const path of paths) repository.write(path, content)
    repository.write('empty', '')
    repository.commit()
    const git = localGit({cwd: join(repository.folder, 'dir'), exec, log: silent})
    for (const path of paths) expect(await git.show('HEAD', path)).toBe(content)
    expect(await git.show('HEAD', './dir\\ü "q".txt')).toBe(content)
    expect(await git.show('HEAD', 'empty')).toBe('')
    expect(await git.tracked()).toEqual(new Set([...paths, 'empty']))
  })

  test('is undefined where there is none, and never mistaken for a missing commit', async () => {
    const git = open(made.origin)
    expect([await git.show('HEAD', 'none'), await git.show('HEAD', 'a\nb'), await git.show('HEAD', '')]).toEqual([
      undefined,
      undefined,
      undefined
    ])
    expect(await failureOf(git.show('f'.repeat(40), 'main.txt'))).toBe('TW-142')
  })
})

describe('the token', () => {
  const token = 'ghs_secretsecret'
  const encoded = Buffer.from(`x-access-token:${token}`).toString('base64')

  const filesBelow = (folder: string): readonly string[] =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .map(path => join(folder, path))
      .filter(path => statSync(path).isFile())

  test('reaches the server in one header, and stands in no argument and in no file', async () => {
    const received: (readonly string[])[] = []
    const server = createServer((request, response) => {
      const {rawHeaders} = request
      received.push(rawHeaders.filter((_, index) => rawHeaders[index - 1]?.toLowerCase() === 'authorization'))
      response.writeHead(503).end()
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const {port} = server.address() as AddressInfo
    const repository = newRepository()
    repository.commit()
    repository.git('remote', 'add', 'origin', `http://someone:password@127.0.0.1:${port}/owner/shop.git`)
    // As actions/checkout leaves it.
    repository.git('config', `http.http://127.0.0.1:${port}/.extraheader`, 'AUTHORIZATION: basic old')
    const calls: {args: readonly string[]; env: string}[] = []
    const spy: Exec = (command, args, options) => {
      calls.push({args, env: JSON.stringify(options?.env ?? {})})
      return exec(command, args, options)
    }
    expect(await failureOf(open(repository, {token, exec: spy}).commit('f'.repeat(40)))).toBe('TW-143')
    server.close()
    expect(received.length).toBeGreaterThan(0)
    expect(new Set(received.flat())).toEqual(new Set([`basic ${encoded}`]))
    expect(received.every(headers => headers.length === 1)).toBe(true)
    const secret = (text: string): boolean => text.includes(token) || text.includes(encoded)
    expect(calls.filter(({args}) => secret(args.join(' ')))).toEqual([])
    expect(calls.filter(({env}) => secret(env)).map(({args}) => args.includes('fetch'))).toEqual([true])
    expect(filesBelow(repository.folder).filter(path => secret(readFileSync(path, 'latin1')))).toEqual([])
  })

  test('is added behind the settings that the environment has already', () => {
    const given = gitEnvironment({
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'a.b',
      GIT_CONFIG_VALUE_0: 'c',
      GIT_DIR: '/x'
    })
    expect(withToken(given, 'https://user@github.com/o/r', token)).toMatchObject({
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_0: 'a.b',
      GIT_CONFIG_KEY_1: 'http.https://github.com/o/r.extraheader',
      GIT_CONFIG_VALUE_1: '',
      GIT_CONFIG_VALUE_2: `AUTHORIZATION: basic ${encoded}`
    })
    expect(given).not.toHaveProperty('GIT_DIR')
  })

  test('goes nowhere but to a web address', () => {
    for (const url of ['git@github.com:o/r.git', 'ssh://git@github.com/o/r', 'file:///x', '/x'])
      expect(withToken({}, url, token)).toEqual({})
  })
})

describe('a repository that cannot be read', () => {
  test('is named: no repository, no folder, no git', async () => {
    const folder = sandbox(temporaryFolder())
    expect(await failureOf(open(folder).tracked())).toBe('TW-140')
    expect(await failureOf(localGit({cwd: '/no/such/folder', exec, log: silent}).tracked())).toBe('TW-140')
    const withoutGit: Exec = (_, args, options) => exec('towpath-no-git', args, options)
    expect(await failureOf(open(folder, {exec: withoutGit}).tracked())).toBe('TW-131')
  })

  test('is named: damaged, and without an answer from its remote', async () => {
    const repository = newRepository()
    repository.commit()
    repository.git('remote', 'add', 'origin', '/no/such/remote')
    expect(await failureOf(open(repository).commit('f'.repeat(40)))).toBe('TW-143')
    writeFileSync(join(repository.folder, '.git/config'), '[broken')
    expect(await failureOf(open(repository).tracked())).toBe('TW-144')
  })
})
