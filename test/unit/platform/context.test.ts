import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import {systemClock} from '../../../platform/clock.ts'
import {localContext, readContext} from '../../../platform/context.ts'
import {appendOutput, appendSummary} from '../../../platform/env-files.ts'
import {systemRandom} from '../../../platform/random.ts'
import {memoryState, runnerState} from '../../../platform/state.ts'
import {removeTemporaryFolders, temporaryFolder} from './git-sandbox.ts'

afterAll(removeTemporaryFolders)

const codeOf = async (call: () => unknown): Promise<string> => {
  try {
    await call()
    return 'no failure'
  } catch (thrown) {
    return thrown instanceof FailureError ? `${thrown.failure.code} ${thrown.failure.what}` : String(thrown)
  }
}

const event = join(temporaryFolder(), 'event.json')
const commit = 'a'.repeat(40)
const variables = {
  GITHUB_REPOSITORY: 'owner/shop',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: event,
  GITHUB_SHA: commit,
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_RUN_ID: '123456789012',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'gate',
  GITHUB_WORKFLOW: 'CI',
  GITHUB_ACTOR: 'octocat',
  GITHUB_SERVER_URL: 'https://github.com/',
  GITHUB_WORKSPACE: '/work/shop',
  RUNNER_TEMP: '/work/temp'
}
const readPayload = async (): Promise<string> => '{"number": 7}'

describe('the context of a run', () => {
  test('comes from the environment of the runner and its event file', async () => {
    expect(await readContext(variables, readPayload)).toEqual({
      repository: 'owner/shop',
      event: 'pull_request',
      payload: {number: 7},
      commit,
      ref: 'refs/pull/7/merge',
      runId: 123456789012,
      attempt: 2,
      job: 'gate',
      workflow: 'CI',
      actor: 'octocat',
      serverUrl: 'https://github.com',
      workspace: '/work/shop',
      temp: '/work/temp',
      started: statSync(dirname(event)).birthtimeMs,
      onRunner: true
    })
  })

  test.each(Object.keys(variables))('cannot be had without %s, and that is said', async name => {
    expect(await codeOf(() => readContext({...variables, [name]: ''}, readPayload))).toBe(
      `TW-150 The environment variable ${name} is not set.`
    )
  })

  test.each([
    ['GITHUB_RUN_ID', '0'],
    ['GITHUB_RUN_ATTEMPT', '1.5'],
    ['GITHUB_SHA', 'main'],
    ['GITHUB_REPOSITORY', 'shop'],
    ['GITHUB_SERVER_URL', 'github.com']
  ])('refuses %s = %s', async (name, value) => {
    expect(await codeOf(() => readContext({...variables, [name]: value}, readPayload))).toBe(
      `TW-151 The environment variable ${name} is \`${value}\`.`
    )
  })

  test('refuses an event file that is absent or no JSON', async () => {
    expect(await codeOf(() => readContext(variables, async () => '{'))).toContain('TW-152')
    expect(await codeOf(() => readContext(variables, async () => readFileSync('/no/such/file', 'utf8')))).toContain(
      'TW-152'
    )
  })

  test('of the command line needs no runner', () => {
    expect(localContext('/home/me/my shop')).toMatchObject({
      repository: 'local/my-shop',
      workspace: '/home/me/my shop',
      runId: 1,
      started: null,
      onRunner: false
    })
  })
})

/** How the runner reads an environment file. */
const parse = (content: string): Readonly<Record<string, string>> => {
  const lines = content.split('\n')
  const values: Record<string, string> = {}
  for (let line = lines.shift(); line !== undefined && line !== ''; line = lines.shift()) {
    const [name = '', delimiter = ''] = line.split('<<')
    const end = lines.indexOf(delimiter)
    values[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n')
  }
  return values
}

describe('the files of the runner', () => {
  test('take values that imitate their own syntax', () => {
    const path = join(temporaryFolder(), 'output')
    const forged = 'x\nEOF\nother<<EOF\nforged\nEOF'
    appendOutput({GITHUB_OUTPUT: path}, systemRandom, 'first', forged)
    appendOutput({GITHUB_OUTPUT: path}, systemRandom, 'second', '')
    expect(parse(readFileSync(path, 'utf8'))).toEqual({first: forged, second: ''})
  })

  test('refuse a name that would break a line', async () => {
    const path = join(temporaryFolder(), 'output')
    expect(await codeOf(() => appendOutput({GITHUB_OUTPUT: path}, systemRandom, 'a\nb', 'x'))).toContain('TW-151')
    expect(existsSync(path)).toBe(false)
  })

  test('divide the parts of the summary by a blank line', () => {
    const path = join(temporaryFolder(), 'summary')
    appendSummary({GITHUB_STEP_SUMMARY: path}, '# One')
    appendSummary({GITHUB_STEP_SUMMARY: path}, 'two\n')
    expect(readFileSync(path, 'utf8')).toBe('# One\n\ntwo\n\n')
  })

  test('are named when they are absent', async () => {
    expect(await codeOf(() => appendSummary({}, 'x'))).toContain('TW-150')
    expect(await codeOf(() => appendSummary({GITHUB_STEP_SUMMARY: '/no/such/folder/file'}, 'x'))).toContain('TW-135')
  })
})

describe('state', () => {
  test('saved by main is read by post', () => {
    const path = join(temporaryFolder(), 'state')
    writeFileSync(path, '')
    const main = runnerState({GITHUB_STATE: path}, systemRandom)
    main.save('artifact', 'a\nb')
    expect(main.read('artifact')).toBe('a\nb')
    const handedOn = Object.entries(parse(readFileSync(path, 'utf8'))).map(([key, value]) => [`STATE_${key}`, value])
    const post = runnerState(Object.fromEntries(handedOn), systemRandom)
    expect([post.read('artifact'), post.read('other')]).toEqual(['a\nb', undefined])
  })

  test('lives in memory for the command line', () => {
    const state = memoryState()
    state.save('a', '1')
    expect([state.read('a'), state.read('b')]).toEqual(['1', undefined])
  })
})

describe('the clock', () => {
  test('wakes a sleeper when the job is cancelled', async () => {
    const controller = new AbortController()
    const sleeping = systemClock.sleep(60_000, controller.signal)
    controller.abort()
    await expect(sleeping).rejects.toMatchObject({name: 'AbortError'})
  })

  test('does not cut a very long sleep to nothing', async () => {
    const controller = new AbortController()
    const sleeping = systemClock.sleep(2 ** 40, controller.signal).then(
      () => 'woke',
      () => 'aborted'
    )
    await systemClock.sleep(20)
    controller.abort()
    expect(await sleeping).toBe('aborted')
  })
})
