import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {githubLadder} from '../../simulator/runner/process.ts'
import type {Progress, RunOptions} from '../../simulator/runner/run.ts'
import type {RunResult} from '../../simulator/types.ts'
import {conclusions, jobNamed, type Simulated, simulate, stepNamed, workflows} from '../support/simulated.ts'

const execute = promisify(execFile)

let simulated: Simulated
beforeAll(async () => {
  simulated = await simulate()
})
afterAll(() => simulated.close())

let count = 0
const start = async (workflow: string, options: Partial<RunOptions> = {}): Promise<RunResult> => {
  count += 1
  const sha = await simulated.commit(`acme/stopped-${count}`, workflows({'w.yml': workflow}))
  return simulated.run(`acme/stopped-${count}`, sha, 'w.yml', options)
}

/** Cancels when a step says so. */
const cancelOn = (line: string): Pick<RunOptions, 'cancel' | 'onProgress'> => {
  const controller = new AbortController()
  const onProgress = (event: Progress): void => {
    if (event.kind === 'log' && event.line === line) controller.abort()
  }
  return {cancel: controller.signal, onProgress}
}

const steps = (lines: string, top = ''): string =>
  `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n${top}    steps:\n${lines}`

describe('a cancelled run', () => {
  test('sends SIGINT, then SIGTERM, then kills the whole group', async () => {
    expect(githubLadder).toEqual({interrupt: 7500, terminate: 2500})
    const script = `
          trap 'echo got INT' INT
          trap 'echo got TERM' TERM
          sh -c 'trap "" INT TERM; sleep 60' &
          echo ready
          while true; do sleep 0.05; done
`
    const started = performance.now()
    const result = await start(steps(`      - id: stubborn\n        run: |${script}`), cancelOn('ready'))
    const {log, outcome} = stepNamed(jobNamed(result, 'test'), 'stubborn')
    expect(log.split('\n').filter(line => line.startsWith('got'))).toEqual(['got INT', 'got TERM'])
    expect(outcome).toBe('cancelled')
    expect(result.conclusion).toBe('cancelled')
    expect(performance.now() - started).toBeGreaterThan(500)
  })

  test('lets a step end by itself on SIGINT, and runs what asks for always() or cancelled()', async () => {
    const result = await start(
      steps(`      - id: polite
        run: |
          trap 'echo "said=goodbye" >> "$GITHUB_OUTPUT"; exit 0' INT
          echo ready
          while true; do sleep 0.05; done
      - {id: ordinary, run: exit 0}
      - {id: always, if: always(), run: 'echo "\${{ job.status }}"'}
      - {id: cancelled, if: cancelled(), run: exit 0}
      - {id: failure, if: failure(), run: exit 0}
`),
      cancelOn('ready')
    )
    const {steps: ended} = jobNamed(result, 'test')
    expect(Object.fromEntries(ended.map(({id, conclusion}) => [id, conclusion]))).toEqual({
      polite: 'cancelled',
      ordinary: 'skipped',
      always: 'success',
      cancelled: 'success',
      failure: 'skipped'
    })
    expect(ended[0]?.outputs).toEqual({said: 'goodbye'})
    expect(ended[2]?.log).toContain('\ncancelled')
  })

  test('asks the conditions of running jobs and steps again', async () => {
    const result = await start(
      `on: push
jobs:
  ready:
    runs-on: ubuntu-latest
    steps: [{run: sleep 0.3; echo ready; exec sleep 60}]
  cleanup:
    if: always()
    runs-on: ubuntu-latest
    steps: [{run: sleep 1}]
  waiting:
    runs-on: ubuntu-latest
    needs: ready
    steps: [{run: exit 0}]
  finish:
    if: always()
    needs: [ready, waiting]
    runs-on: ubuntu-latest
    outputs: {seen: '\${{ needs.ready.result }} \${{ needs.waiting.result }}'}
    steps: [{run: exit 0}]
`,
      cancelOn('ready')
    )
    expect(conclusions(result)).toEqual({
      ready: 'cancelled',
      cleanup: 'success',
      waiting: 'cancelled',
      finish: 'success'
    })
    expect(jobNamed(result, 'finish').outputs).toEqual({seen: 'cancelled cancelled'})
  })
})

describe('time limits', () => {
  const minute = 200

  test('of a step fail it', async () => {
    const result = await start(
      steps(
        '      - {id: slow, timeout-minutes: 1, run: exec sleep 60}\n      - {if: failure(), id: after, run: exit 0}\n'
      ),
      {minute}
    )
    const job = jobNamed(result, 'test')
    expect(stepNamed(job, 'slow').outcome).toBe('failure')
    expect(stepNamed(job, 'slow').annotations[0]?.message).toBe(
      "The action 'Run exec sleep 60' has timed out after 1 minutes."
    )
    expect(stepNamed(job, 'after').conclusion).toBe('success')
    expect(result.conclusion).toBe('failure')
  })

  test('of a job cancel it', async () => {
    const result = await start(
      steps(
        '      - {id: slow, run: exec sleep 60}\n      - {if: cancelled(), id: after, run: exit 0}\n',
        '    timeout-minutes: 1\n'
      ),
      {minute}
    )
    const job = jobNamed(result, 'test')
    expect(job.conclusion).toBe('cancelled')
    expect(stepNamed(job, 'slow').annotations[0]?.message).toBe(
      'The job has exceeded the maximum execution time of 1 minutes.'
    )
    expect(stepNamed(job, 'after').conclusion).toBe('success')
  })

  test('what a step leaves behind ends with its job', async () => {
    const result = await start(
      steps('      - run: (exec sleep 3141) > /dev/null 2>&1 & echo "pid=$!" >> "$GITHUB_OUTPUT"\n        id: left\n')
    )
    const pid = Number(stepNamed(jobNamed(result, 'test'), 'left').outputs.pid)
    // Killed and perhaps not yet buried: what is left of it is a zombie at most.
    await new Promise(done => setTimeout(done, 50))
    const {stdout} = await execute('ps', ['-o', 'stat=', '-p', String(pid)]).catch(() => ({stdout: ''}))
    expect(stdout.trim().replace(/^Z.*/, '')).toBe('')
  })
})

describe('re-running failed jobs', () => {
  const workflow = (flaky: string): string => `on: push
jobs:
  green:
    runs-on: ubuntu-latest
    outputs: {attempt: '\${{ github.run_attempt }}'}
    steps: [{run: exit 0}]
  flaky:
    runs-on: ubuntu-latest
    strategy: {matrix: {shard: [1, 2]}, fail-fast: false}
    steps:
      - run: test \${{ matrix.shard }} = 1 || test "$GITHUB_RUN_ATTEMPT" = ${flaky}
  dependant:
    needs: [flaky, green]
    runs-on: ubuntu-latest
    outputs: {seen: '\${{ needs.green.outputs.attempt }}'}
    steps: [{run: exit 0}]
  called:
    uses: $/.github/workflows/callee.yml
  unrelated:
    if: false
    runs-on: ubuntu-latest
    steps: [{run: exit 0}]
`
  const callee = `on: workflow_call
jobs:
  good: {runs-on: ubuntu-latest, steps: [{run: exit 0}]}
  bad: {runs-on: ubuntu-latest, steps: [{run: 'test "$GITHUB_RUN_ATTEMPT" = 2'}]}
`

  test('keeps green jobs at their attempt with their outputs, and runs the rest as the next attempt', async () => {
    const files = workflows({'w.yml': workflow('2'), 'callee.yml': callee})
    const sha = await simulated.commit('acme/again', files)
    const first = await simulated.run('acme/again', sha, 'w.yml')
    expect(conclusions(first)).toMatchObject({
      green: 'success',
      'flaky (2)': 'failure',
      dependant: 'skipped',
      'called / bad': 'failure'
    })
    const second = await simulated.run('acme/again', sha, 'w.yml', {rerun: {previous: first, failedOnly: true}})
    expect(second.run.id).toBe(first.run.id)
    expect([second.attempt, second.conclusion]).toEqual([2, 'success'])
    expect(Object.fromEntries(second.jobs.map(({name, attempt}) => [name, attempt]))).toEqual({
      green: 1,
      'flaky (1)': 1,
      'flaky (2)': 2,
      dependant: 2,
      'called / good': 1,
      'called / bad': 2,
      unrelated: 1
    })
    expect(jobNamed(second, 'dependant').outputs).toEqual({seen: '1'})
    expect(jobNamed(second, 'green').id).toBe(jobNamed(first, 'green').id)
  })
})
