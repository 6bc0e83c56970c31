import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {withoutSecrets} from '#platform/clean-environment'
import {exec} from '#platform/exec'
import {localGit} from '#platform/git'
import {terminalLog} from '#platform/log'
import {localMachine} from '#platform/machine'
import {removeTemporaryFolders, sandbox, temporaryFolder} from './git-sandbox.ts'

afterAll(removeTemporaryFolders)

const repository = () => {
  const made = sandbox(temporaryFolder())
  made.git('init', '--quiet', '--initial-branch=main')
  made.write('version.txt', 'one')
  const first = made.commit('first')
  made.write('version.txt', 'two')
  made.commit('second')
  return {...made, first, port: localGit({cwd: made.folder, exec, log: terminalLog(() => undefined)})}
}

const emptyFolder = (): string => {
  const folder = join(temporaryFolder(), 'tree')
  mkdirSync(folder)
  return folder
}

describe('the tree of a commit', () => {
  test('lies in a folder of its own, where git knows which commit it is', async () => {
    const {git, first, port, folder} = repository()
    const into = emptyFolder()
    const tree = await port.checkout('HEAD~1', into)
    expect(tree).toMatchObject({commit: first, folder: into})
    expect(readFileSync(join(into, 'version.txt'), 'utf8')).toBe('one')
    expect(sandbox(into).git('rev-parse', 'HEAD')).toBe(first)
    expect(readFileSync(join(folder, 'version.txt'), 'utf8')).toBe('two')
    expect(git('symbolic-ref', 'HEAD')).toBe('refs/heads/main')
  })

  test('is gone after removing it, whatever was left there, and can be made again', async () => {
    const {git, port} = repository()
    const into = emptyFolder()
    const tree = await port.checkout('main', into)
    writeFileSync(join(into, 'left-over.txt'), 'x')
    writeFileSync(join(into, 'version.txt'), 'edited')
    await tree.remove()
    expect(existsSync(into)).toBe(false)
    expect(git('worktree', 'list').split('\n')).toHaveLength(1)
    const again = await port.checkout('main', emptyFolder())
    await again.remove()
  })

  test('runs no hook of the repository', async () => {
    const {folder, port} = repository()
    const hook = join(folder, '.git', 'hooks', 'post-checkout')
    mkdirSync(join(folder, '.git', 'hooks'), {recursive: true})
    writeFileSync(hook, '#!/bin/sh\ntouch "$PWD/hooked"\n', {mode: 0o755})
    const into = emptyFolder()
    await port.checkout('main', into)
    expect(existsSync(join(into, 'hooked'))).toBe(false)
  })

  test('of a commit that does not exist, or into a folder that is in use, is refused', async () => {
    const {port, folder} = repository()
    await expect(port.checkout('nowhere', emptyFolder())).rejects.toMatchObject({failure: {code: 'TW-142'}})
    await expect(port.checkout('main', folder)).rejects.toMatchObject({failure: {code: 'TW-144'}})
  })
})

describe('the environment of a command that is not trusted', () => {
  test.each([
    ...[
      'INPUT_TOKEN',
      'ACTIONS_RUNTIME_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_URL',
      'GITHUB_TOKEN',
      'GITHUB_ENV',
      'GITHUB_PATH'
    ],
    ...['GITHUB_OUTPUT', 'GITHUB_WORKSPACE', 'STATE_x', 'GIT_DIR', 'GIT_CONFIG_VALUE_0', 'GH_TOKEN', 'NPM_TOKEN'],
    ...[
      'AWS_SECRET_ACCESS_KEY',
      'AWS_ACCESS_KEY_ID',
      'DB_PASSWORD',
      'npm_config_//registry/:_authToken',
      'SSH_AUTH_SOCK'
    ],
    ...['SNYK_API_KEY', 'APIKEY', 'BASH_ENV', 'GOOGLE_APPLICATION_CREDENTIALS', 'SENTRY_DSN', 'MY_PAT']
  ])('has no %s', name => {
    expect(withoutSecrets({[name]: 'x', PATH: '/bin'})).toEqual({PATH: '/bin'})
  })

  test('has no address with a password', () => {
    expect(withoutSecrets({DATABASE_URL: 'postgres://kim:hunter2@db/shop', DOCS: 'https://example.org/a:b@c'})).toEqual(
      {
        DOCS: 'https://example.org/a:b@c'
      }
    )
  })

  test.each([
    'PATH',
    'HOME',
    'LANG',
    'CI',
    'GITHUB_ACTIONS',
    'RUNNER_OS',
    'NODE_OPTIONS',
    'JAVA_HOME',
    'KEYBOARD',
    'PATHEXT'
  ])('keeps %s', name => {
    expect(withoutSecrets({[name]: 'x'})).toEqual({[name]: 'x'})
  })
})

test('the machine tells what measured numbers depend on', async () => {
  const facts = await localMachine({ImageOS: 'ubuntu24', ImageVersion: '20260101.1'}).facts()
  expect(facts).toEqual({
    processor: expect.stringMatching(/\S/),
    cores: expect.any(Number),
    system: 'ubuntu24',
    image: '20260101.1',
    architecture: process.arch
  })
  expect(await localMachine({}).facts()).toMatchObject({system: process.platform, image: null})
})
