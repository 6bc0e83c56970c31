/** By which rules a change is judged, and with what it is compared. */
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Verdict} from '#core/verdict'
import {git} from '../../simulator/forge/git.ts'
import {annotationsIn, type Judged, jobIn, notesOf, outcomeOf, ruleIn, summaryOf, verdictIn} from './support/judged.ts'
import {requestsBeyond} from './support/permissions-used.ts'
import {configPath, lcov, lintCheck, losesItsMachine, unitCheck} from './support/small-service.ts'
import {aStage, type Consumer, cancelledAt, type Stage} from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

const configuration = (quality: string): string => `checks:\n${unitCheck}${lintCheck}quality:\n${quality}`

const recordedBy = async (consumer: Consumer): Promise<Judged> => stage.run(stage.push(consumer))

const entriesOf = async ({repository}: Consumer): Promise<readonly string[]> => {
  const branches = await git(repository.gitDir, ['for-each-ref', '--format=%(refname)', 'refs/heads/towpath-data'])
  if (branches === '') return []
  return (await git(repository.gitDir, ['ls-tree', '-r', '--name-only', 'towpath-data'])).split('\n')
}

const known = (verdict: Verdict, name: string): number | null => verdict.metrics[name]?.value ?? null

describe('the first run ever', () => {
  test('is not red for what the adopter does not have, and says when the baseline comes', async () => {
    const before = await stage.consumer({[configPath]: null})
    const config = configuration('  rules: [new.tests.failed == 0, delta.coverage.lines >= 0]\n')
    const judged = await stage.run(await stage.propose(before, {[configPath]: config}))
    expect(outcomeOf(judged)).toEqual({decision: 'pass', gate: 'success', problems: []})
    expect(ruleIn(judged, 'new.tests.failed == 0')).toBe('not-applicable')
    expect(ruleIn(judged, 'delta.coverage.lines >= 0')).toBe('not-applicable')
    expect(verdictIn(judged).baseline.state).toBe('never-recorded')
    expect(summaryOf(jobIn(judged, 'towpath / gate'))).toContain('established by the next push to the default branch')
    expect(notesOf(judged)).toContain('judged by its own rules')
  })
})

describe('a pull request that lowers its own bar', () => {
  test('is judged by the rules of the base, and is told that its edit takes effect after the merge', async () => {
    const strict = configuration('  rules: [coverage.lines >= 90]\n')
    const consumer = await stage.consumer({[configPath]: strict})
    const lax = configuration('  preset: none\n  rules: [coverage.lines >= 10]\n')
    const changes = {[configPath]: lax, 'coverage/1.txt': lcov(8), 'coverage/2.txt': lcov(8)}
    const judged = await stage.run(await stage.propose(consumer, changes))
    expect(outcomeOf(judged)).toEqual({decision: 'fail', gate: 'failure', problems: []})
    expect(ruleIn(judged, 'coverage.lines >= 90')).toBe('failed')
    expect(ruleIn(judged, 'coverage.lines >= 10')).toBeUndefined()
    expect(notesOf(judged)).toContain('takes effect after it is merged')
  })
})

describe('a merge queue', () => {
  test('is judged by the rules of the base, without a comment', async () => {
    const consumer = await stage.consumer()
    const lax = configuration('  preset: none\n')
    const comments = stage.forge.comments.length
    const [good, bad] = await Promise.all([
      stage.run(await stage.enqueue(consumer, {'README.md': 'Locks\n'})),
      stage.run(await stage.enqueue(consumer, {'tests/1.txt': 'short-boat failed\n', [configPath]: lax}))
    ])
    expect(outcomeOf(good)).toEqual({decision: 'pass', gate: 'success', problems: []})
    expect(verdictIn(good).subject).toMatchObject({base: consumer.main, pullRequest: null})
    expect(outcomeOf(bad)).toEqual({decision: 'fail', gate: 'failure', problems: []})
    expect(stage.forge.comments).toHaveLength(comments)
  })
})

describe('a push to main', () => {
  test('records what the next pull request is compared with', async () => {
    const config = configuration('  rules: [delta.coverage.lines >= -5]\n')
    const consumer = await stage.consumer({
      [configPath]: config,
      'coverage/1.txt': lcov(10),
      'coverage/2.txt': lcov(10)
    })
    const recorded = await recordedBy(consumer)
    expect(recorded.result.conclusion).toBe('success')
    expect(recorded.result.outputs.towpath).toEqual({recorded: 'true'})
    expect(await entriesOf(consumer)).toEqual([expect.stringContaining(`baseline/default/${consumer.main}/`)])

    const judged = await stage.run(
      await stage.propose(consumer, {'coverage/1.txt': lcov(9), 'coverage/2.txt': lcov(9)})
    )
    const verdict = verdictIn(judged)
    expect(verdict.baseline).toMatchObject({state: 'found', commit: consumer.main})
    expect(known(verdict, 'base.coverage.lines')).toBe(100)
    expect(known(verdict, 'delta.coverage.lines')).toBe(-10)
    expect(ruleIn(judged, 'delta.coverage.lines >= -5')).toBe('failed')
    expect(outcomeOf(judged)).toEqual({decision: 'fail', gate: 'failure', problems: []})
  })

  test('with a failing test records it too: an old failure is not held against a change, a new one is', async () => {
    const consumer = await stage.consumer({
      [configPath]: configuration('  preset: none\n  rules: [new.tests.failed == 0]\n'),
      'tests/1.txt': 'short-boat failed\nlong-boat passed\n'
    })
    const recorded = await recordedBy(consumer)
    expect(recorded.result.conclusion).toBe('failure')
    expect(recorded.result.outputs.towpath).toEqual({recorded: 'true'})

    const [old, fresh] = await Promise.all([
      stage.run(await stage.propose(consumer, {'README.md': 'Locks\n'})),
      stage.run(await stage.propose(consumer, {'tests/2.txt': 'night failed\nconvoy passed\n'}))
    ])
    expect(outcomeOf(old)).toEqual({decision: 'pass', gate: 'success', problems: []})
    expect(known(verdictIn(old), 'tests.failed')).toBe(1)
    expect(outcomeOf(fresh)).toEqual({decision: 'fail', gate: 'failure', problems: []})
    expect(known(verdictIn(fresh), 'new.tests.failed')).toBe(1)
  })

  test('that is not complete records nothing and says so; the next pull request uses the older baseline', async () => {
    const first = await stage.consumer()
    await recordedBy(first)
    const second = await stage.merge(first, {'before-2.sh': losesItsMachine})
    const recorded = await recordedBy(second)
    expect(jobIn(recorded, 'towpath / record').conclusion).toBe('failure')
    expect(recorded.result.outputs.towpath).toEqual({recorded: ''})
    expect(annotationsIn(recorded, 'towpath / record')).toMatch(/QG-122: No baseline was recorded[\s\S]*unit 2\/2/)
    expect(await entriesOf(second)).toEqual([expect.stringContaining(first.main)])

    const judged = await stage.run(await stage.propose(second, {'before-2.sh': null}))
    expect(verdictIn(judged).baseline).toMatchObject({state: 'found', commit: first.main})
    expect(outcomeOf(judged)).toEqual({decision: 'pass', gate: 'success', problems: []})
  })
})

describe('a push to main that is cancelled', () => {
  test('records nothing', async () => {
    const consumer = await stage.consumer({'before-2.sh': 'echo waiting\nsleep 60\n'})
    const judged = await stage.run(stage.push(consumer), cancelledAt('waiting'))
    expect(judged.result.conclusion).toBe('cancelled')
    expect(judged.result.outputs.towpath).toEqual({recorded: ''})
    expect(await entriesOf(consumer)).toEqual([])
  })
})

test('no request of these runs needed more than a caller grants', () => {
  expect(requestsBeyond(stage.forge)).toEqual([])
})
