/** Re-running failed jobs: evidence of green jobs stays at the older attempt, evidence of a job that ran again does not count. */
import {afterAll, expect, test} from '@jest/globals'
import {collects, judges, needs, standsAlone, verdictOf} from './support/gate.ts'
import {aGitHub} from './support/github.ts'
import {aJob} from './support/job.ts'

const github = await aGitHub()

afterAll(() => github.close())

const wanted = {needs: needs({unit: 'success', e2e: 'success'})}

test('a green job of attempt 1 counts in attempt 2, beside the one that ran again', async () => {
  const run = await github.pullRequest(await github.repository())
  await collects(github, run, {key: 'unit'})
  await collects(github, run, {key: 'e2e', attempt: 2})
  const judged = await judges(github, run, wanted, {attempt: 2})
  expect(judged.code).toBe(0)
  expect(verdictOf(judged).evidence).toEqual([
    expect.objectContaining({producer: 'e2e', status: 'complete', attempt: 2}),
    expect.objectContaining({producer: 'unit', status: 'complete', attempt: 1})
  ])
})

test('green evidence of attempt 1 does not speak for a job that ran again and died', async () => {
  const run = await github.pullRequest(await github.repository())
  await collects(github, run, {key: 'unit'})
  await collects(github, run, {key: 'e2e'})
  const died = await aJob(github, run, {key: 'e2e', attempt: 2})
  died.end('failure')
  const judged = await judges(github, run, {needs: needs({unit: 'success', e2e: 'failure'})}, {attempt: 2})
  const {decision, evidence, diagnostics} = verdictOf(judged)
  expect([judged.code, decision]).toEqual([1, 'inconclusive'])
  expect(evidence).toContainEqual(expect.objectContaining({producer: 'e2e', status: 'stale', attempt: 1}))
  expect(diagnostics).toContainEqual(expect.objectContaining({severity: 'error', code: 'QG-111'}))
})

test('without the right to look at the jobs nothing older is trusted', async () => {
  const run = await github.pullRequest(await github.repository())
  await collects(github, run, {key: 'unit'})
  await collects(github, run, {key: 'e2e', attempt: 2})
  const permissions = {contents: 'read', 'pull-requests': 'write'} as const
  const judged = await judges(github, run, wanted, {attempt: 2, permissions})
  expect([judged.code, judged.outputs.decision]).toEqual([1, 'inconclusive'])
  expect(verdictOf(judged).diagnostics).toContainEqual(
    expect.objectContaining({code: 'QG-112', producer: 'unit', message: expect.stringContaining('actions: read')})
  )
})

test('one job alone is judged by its newest attempt, with no right to look at jobs', async () => {
  const run = await github.pullRequest(await github.repository())
  const permissions = {contents: 'read', 'pull-requests': 'write'} as const
  const judged = await standsAlone(github, run, {}, {attempt: 2, permissions})
  expect([judged.code, judged.outputs.decision]).toEqual([0, 'pass'])
  expect(judged.requests.filter(({status}) => status === 403)).toEqual([])
})
