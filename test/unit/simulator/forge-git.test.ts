import {execFile} from 'node:child_process'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {git, gitEnvironment} from '../../../simulator/forge/git.ts'
import {mergeInWorktree, mergeTrees} from '../../../simulator/forge/pull-requests.ts'
import type {ForgeRepository} from '../../../simulator/types.ts'
import {aForgeWorld, commitFiles, type ForgeWorld, openFeature} from './forge-world.ts'

let world: ForgeWorld
beforeEach(async () => {
  world = await aForgeWorld()
})
afterEach(() => world.close())

/** git as a job runs it: over HTTP, the token in the environment of this one command. Answers what git said. */
const asJob = (token: string | null, args: readonly string[]): Promise<string> => {
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const config =
    token === null ? {} : {GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'http.extraheader', GIT_CONFIG_VALUE_0: header}
  return new Promise(resolve => {
    execFile('git', [...args], {env: {...gitEnvironment, ...config}}, (error, stdout, stderr) =>
      resolve(error ? `refused: ${stderr}` : stdout.trim())
    )
  })
}

const reader = () => world.token({contents: 'read'})
const clone = async (...options: readonly string[]): Promise<string> => {
  const folder = join(world.root, 'clone')
  const said = await asJob(reader(), ['clone', '--quiet', ...options, world.forge.cloneUrl('acme/app'), folder])
  expect(said).toBe('')
  return folder
}

describe('git over HTTP', () => {
  test('clones shallow and deepens', async () => {
    const second = await commitFiles(world.repository, 'main', world.head, {'a.txt': 'a\n'})
    const third = await commitFiles(world.repository, 'main', second, {'b.txt': 'b\n'})
    const folder = await clone('--depth', '1')
    const history = (): Promise<string> => asJob(null, ['-C', folder, 'rev-list', 'HEAD'])
    expect(await history()).toBe(third)
    await asJob(reader(), ['-C', folder, 'fetch', '--quiet', '--deepen', '1'])
    expect(await history()).toBe(`${third}\n${second}`)
    await asJob(reader(), ['-C', folder, 'fetch', '--quiet', '--unshallow'])
    expect(await history()).toBe(`${third}\n${second}\n${world.head}`)
  })

  test('fetches any commit by its SHA, also one that no branch reaches', async () => {
    const lost = await commitFiles(world.repository, 'lost', world.head, {'lost.txt': 'lost\n'})
    await git(world.repository.gitDir, ['update-ref', '-d', 'refs/heads/lost'])
    const folder = await clone('--depth', '1')
    await asJob(reader(), ['-C', folder, 'fetch', '--quiet', '--depth', '1', 'origin', lost])
    expect(await asJob(null, ['-C', folder, 'cat-file', '-t', lost])).toBe('commit')
  })

  test('refuses to clone without a token, although anyone may read a public repository', async () => {
    const said = await asJob(null, ['clone', world.forge.cloneUrl('acme/app'), join(world.root, 'anonymous')])
    expect(said).toContain('could not read Username')
    expect(world.forge.requests.at(-1)).toMatchObject({status: 401, needs: 'contents: read', token: 'none'})
  })

  test('pushes with contents: write only, and never to a pull request', async () => {
    const folder = await clone()
    await writeFile(join(folder, 'pushed.txt'), 'x'.repeat(3_000_000))
    await asJob(null, ['-C', folder, 'add', '.'])
    await asJob(null, ['-C', folder, 'commit', '--quiet', '-m', 'push'])
    const push = (token: string, to: string): Promise<string> =>
      asJob(token, ['-C', folder, 'push', '--quiet', 'origin', `HEAD:${to}`])
    expect(await push(reader(), 'refs/heads/main')).toContain('403')
    const writer = world.token({contents: 'write'})
    expect(await push(writer, 'refs/heads/main')).toBe('')
    expect(await git(world.repository.gitDir, ['log', '-1', '--format=%s', 'main'])).toBe('push')
    expect(await push(writer, 'refs/pull/9/head')).toContain('deny updating a hidden ref')
  })
})

describe('a pull request', () => {
  test('has a merge commit: first parent base, second parent head', async () => {
    const pull = await openFeature(world)
    const {gitDir} = world.repository
    expect(await git(gitDir, ['log', '-1', '--format=%P', `refs/pull/${pull.number}/merge`])).toBe(
      `${pull.baseSha} ${pull.headSha}`
    )
    const folder = await clone('--depth', '1')
    const ref = `refs/pull/${pull.number}/merge`
    await asJob(reader(), ['-C', folder, 'fetch', '--quiet', '--depth', '2', 'origin', ref])
    expect(await asJob(null, ['-C', folder, 'rev-parse', 'FETCH_HEAD'])).toBe(pull.mergeSha)
  })

  test('from a fork brings its commits into the base repository', async () => {
    const fork = await world.forge.fork('acme/app', 'octocat/app')
    expect(fork).toMatchObject({forkOf: 'acme/app', defaultBranch: 'main'})
    const headSha = await commitFiles(fork, 'patch', world.head, {'fork.txt': 'fork\n'})
    const pull = await world.forge.openPullRequest({
      repository: 'acme/app',
      title: 'From outside',
      author: 'octocat',
      headRepository: 'octocat/app',
      headBranch: 'patch',
      baseBranch: 'main'
    })
    expect(pull).toMatchObject({headSha, baseSha: world.head, headRepository: 'octocat/app'})
    expect(await git(world.repository.gitDir, ['show', `${pull.mergeSha}:fork.txt`])).toBe('fork')
    const refs = await git(world.repository.gitDir, ['for-each-ref', '--format=%(refname)', 'refs/heads'])
    expect(refs).not.toContain('patch')
  })

  test('in conflict has no merge commit', async () => {
    await commitFiles(world.repository, 'feature', world.head, {'README.md': 'Theirs\n'})
    await commitFiles(world.repository, 'main', world.head, {'README.md': 'Ours\n'})
    const pull = await openFeature(world)
    expect(pull.mergeSha).toBeNull()
    const refs = await git(world.repository.gitDir, ['for-each-ref', '--format=%(refname)', 'refs/pull'])
    expect(refs).toBe(`refs/pull/${pull.number}/head`)
  })
})

describe('merging with and without a work tree', () => {
  const bothWays = async ({gitDir}: ForgeRepository, base: string, head: string) => [
    await mergeTrees(gitDir, base, head),
    await mergeInWorktree(gitDir, base, head)
  ]

  test('gives the same tree, or the same conflict', async () => {
    const {repository, head} = world
    const ours = await commitFiles(repository, 'main', head, {'README.md': 'Ours\n', 'ours.txt': 'o\n'})
    const theirs = await commitFiles(repository, 'theirs', head, {'src/app.ts': 'theirs\n', 'theirs.txt': 't\n'})
    const against = await commitFiles(repository, 'against', head, {'README.md': 'Against\n'})
    const [tree, sameTree] = await bothWays(repository, ours, theirs)
    expect(tree).toMatch(/^[0-9a-f]{40}$/)
    expect(sameTree).toBe(tree)
    expect(await bothWays(repository, ours, against)).toEqual([null, null])
    expect(await git(repository.gitDir, ['worktree', 'list'])).not.toContain('forge-merge-')
  })
})
