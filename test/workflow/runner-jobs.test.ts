import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {
  conclusions,
  jobNamed,
  type Simulated,
  simulate,
  stepNamed,
  workflowFile,
  workflows
} from '../support/simulated.ts'

let simulated: Simulated
let commit: string
const names = ['needs-and-outputs.yml', 'matrix.yml', 'triggers.yml', 'caller.yml', 'callee.yml']

beforeAll(async () => {
  simulated = await simulate()
  const files = await Promise.all(names.map(async name => [name, await workflowFile(name)]))
  commit = await simulated.commit('acme/app', workflows(Object.fromEntries(files)))
})
afterAll(() => simulated.close())

const run: Simulated['run'] = (repository, sha, workflow, options) =>
  simulated.run(repository, sha, workflow, {secrets: {PASSWORD: 'hunter22'}, ...options})

describe('jobs that need others', () => {
  test('are skipped along the whole chain after a failure, unless their condition says otherwise', async () => {
    const result = await run('acme/app', commit, 'needs-and-outputs.yml')
    expect(result.conclusion).toBe('failure')
    expect(conclusions(result)).toEqual({
      first: 'success',
      fails: 'failure',
      tolerated: 'failure',
      second: 'success',
      dependant: 'skipped',
      'far-dependant': 'skipped',
      rescue: 'success',
      'on-failure': 'success',
      'after-rescue': 'skipped'
    })
    expect(jobNamed(result, 'second').outputs).toEqual({seen: 'hello-success-'})
    expect(jobNamed(result, 'first').outputs).toEqual({word: 'hello'})
    expect(JSON.parse(jobNamed(result, 'rescue').outputs.all ?? '')).toEqual({
      fails: {result: 'failure', outputs: {}},
      dependant: {result: 'skipped', outputs: {}}
    })
  })

  test('are known to the forge with the conclusions a person would see', async () => {
    const result = await run('acme/app', commit, 'needs-and-outputs.yml')
    const known = simulated.forge.jobs.filter(({runId}) => runId === result.run.id)
    expect(Object.fromEntries(known.map(({name, conclusion}) => [name, conclusion]))).toEqual(conclusions(result))
    expect(known.every(({status}) => status === 'completed')).toBe(true)
  })
})

describe('jobs that do not wait for each other', () => {
  test('run at the same time, two at once', async () => {
    const workflow = `on: push
jobs:
  many:
    runs-on: ubuntu-latest
    strategy: {matrix: {number: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]}}
    steps: [{run: sleep 0.05}]
`
    const sha = await simulated.commit('acme/many', workflows({'w.yml': workflow}))
    let running = 0
    const seen: number[] = []
    await run('acme/many', sha, 'w.yml', {
      onProgress: ({kind}) => {
        if (kind === 'job-started') running += 1
        if (kind === 'job-completed') running -= 1
        seen.push(running)
      }
    })
    expect(Math.max(...seen)).toBe(2)
  })
})

describe('a matrix', () => {
  test('makes the documented combinations, names and conclusions', async () => {
    const result = await run('acme/app', commit, 'matrix.yml')
    expect(conclusions(result)).toEqual({
      plan: 'success',
      'static (ubuntu-22.04, 20)': 'success',
      'static (ubuntu-24.04, 20)': 'success',
      'static (ubuntu-24.04, 24, true)': 'success',
      'static (ubuntu-latest, 26)': 'success',
      'check unit': 'success',
      'check lint': 'failure',
      collect: 'success',
      'fast (0)': 'failure',
      'fast (20)': 'cancelled',
      'fast (21)': 'cancelled',
      empty: 'failure'
    })
    expect(jobNamed(result, 'static (ubuntu-24.04, 24, true)').steps[0]?.log).toContain('2/4 1 [true]')
    expect(jobNamed(result, 'collect').outputs).toEqual({seen: '1 success'})
    expect(jobNamed(result, 'check unit').key).toBe('dynamic[0]')
    expect(stepNamed(jobNamed(result, 'empty'), 'Set up job').annotations[0]?.message).toContain(
      'does not contain any values'
    )
  })
})

describe('an event', () => {
  const push = (ref: string) => run('acme/app', commit, 'triggers.yml', {ref, payload: {before: '0'.repeat(40)}})
  const pull = (action: string, baseRef: string) =>
    run('acme/app', commit, 'triggers.yml', {
      event: 'pull_request',
      payload: {action},
      ref: 'refs/pull/1/merge',
      baseRef,
      headRef: 'topic'
    })

  test.each(['refs/heads/main', 'refs/heads/releases/a/b', 'refs/tags/v1.2'])(
    'on %s starts the workflow',
    async ref => {
      expect((await push(ref)).conclusion).toBe('success')
    }
  )

  test.each([
    ['refs/heads/other', 'other is not matched by `branches`'],
    ['refs/heads/releases/old', 'releases/old is not matched by `branches`'],
    ['refs/tags/nightly', 'nightly is not matched by `tags`']
  ])('on %s does not', async (ref, why) => {
    await expect(push(ref)).rejects.toMatchObject({failure: {code: 'SIM-103', why: `${why}.`}})
  })

  test('that changes only ignored paths does not', async () => {
    const before = await simulated.commit('acme/docs', workflows({'triggers.yml': await workflowFile('triggers.yml')}))
    const sha = await simulated.commit('acme/docs', {'docs/guide.md': 'new'})
    await expect(run('acme/docs', sha, 'triggers.yml', {payload: {before}})).rejects.toMatchObject({
      failure: {code: 'SIM-103', why: 'docs/guide.md is excluded by `paths-ignore`.'}
    })
  })

  test('of a pull request counts by activity type and target branch', async () => {
    expect((await pull('opened', 'main')).conclusion).toBe('success')
    await expect(pull('synchronize', 'main')).rejects.toMatchObject({failure: {code: 'SIM-103'}})
    await expect(pull('opened', 'wip')).rejects.toMatchObject({failure: {code: 'SIM-103'}})
  })

  test('that the workflow does not name is refused', async () => {
    await expect(run('acme/app', commit, 'triggers.yml', {event: 'schedule'})).rejects.toMatchObject({
      failure: {code: 'SIM-103', why: '`on` names only push, pull_request, workflow_dispatch.'}
    })
  })

  test('of a dispatch carries typed inputs', async () => {
    const dispatch = (inputs: Readonly<Record<string, string | number | boolean>>) =>
      run('acme/app', commit, 'triggers.yml', {event: 'workflow_dispatch', inputs})
    const result = await dispatch({dry: 'true', count: '4'})
    expect(JSON.parse(jobNamed(result, 'test').outputs.inputs ?? '')).toEqual({level: 'low', dry: true, count: 4})
    await expect(dispatch({})).rejects.toMatchObject({failure: {code: 'SIM-107'}})
    await expect(dispatch({dry: true, level: 'middle'})).rejects.toMatchObject({failure: {code: 'SIM-107'}})
  })
})

describe('a called workflow', () => {
  test('gets typed inputs and declared secrets, not the environment, and gives its outputs back', async () => {
    const result = await run('acme/app', commit, 'caller.yml')
    expect(conclusions(result)).toEqual({
      'by-self / Inner job': 'success',
      'by-path (a) / Inner job': 'success',
      'by-path (b) / Inner job': 'success',
      after: 'success'
    })
    expect(result.outputs).toEqual({
      'by-self': {summary: 'main 1.5 true main! callee none success'},
      'by-path[0]': {summary: 'a 7 false main! callee none success'},
      'by-path[1]': {summary: 'b 7 false main! callee none success'}
    })
    expect(jobNamed(result, 'after').outputs).toEqual({seen: 'main 1.5 true main! callee none success success'})
    const inner = jobNamed(result, 'by-self / Inner job')
    expect(inner.key).toBe('by-self.inner')
    expect(inner.permissions).toEqual({contents: 'read'})
    expect(inner.steps[0]?.log).toContain('secret length 8')
    expect(inner.steps[0]?.log).toContain(
      'file: acme/app/.github/workflows/callee.yml@refs/heads/main Caller .github/workflows/callee.yml'
    )
    expect(jobNamed(result, 'by-path (a) / Inner job').steps[0]?.log).toContain('secret length 0')
  })
})
