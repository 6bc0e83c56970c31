/** What the token of a run may do, and what happens where it may not. */
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {readAll} from '../../simulator/runner/permissions.ts'
import type {RunResult} from '../../simulator/types.ts'
import {annotationsIn, type Judged, jobIn, outcomeOf, summaryOf, verdictIn} from './support/judged.ts'
import {requestsBeyond} from './support/permissions-used.ts'
import {judging, pullRequestGrants} from './support/small-service.ts'
import {aStage, type Consumer, type Stage} from './support/stage.ts'

let stage: Stage
let consumer: Consumer
beforeAll(async () => {
  stage = await aStage()
  consumer = await stage.consumer()
})
afterAll(() => stage.close())

const broken = {'tests/1.txt': 'short-boat failed\nlong-boat passed\n'}

const expectWithheldComment = (judged: Judged): void => {
  const summary = summaryOf(jobIn(judged, 'towpath / gate'))
  expect(judged.comments).toEqual([])
  expect(summary).toContain('Quality gate: ')
  expect(summary).toMatch(/### Not delivered[\s\S]*pull-requests: write/)
  expect(annotationsIn(judged, 'towpath / gate')).toContain('pull-requests: write')
}

describe('a token that can only read', () => {
  test('of a fork: judged, the summary is written, the comment is withheld and the summary says so', async () => {
    const judged = await stage.run(await stage.propose(consumer, {'README.md': 'Locks\n'}, 'fork'))
    expect(outcomeOf(judged)).toEqual({decision: 'pass', gate: 'success', problems: []})
    expect(verdictIn(judged).subject.fork).toBe(true)
    expectWithheldComment(judged)
  })

  test('of a bot in the repository itself: the same, and a failing test is still red', async () => {
    const event = await stage.propose(consumer, broken)
    const judged = await stage.run(event, {tokenPermissions: readAll, actor: 'dependabot[bot]'})
    expect(outcomeOf(judged)).toEqual({decision: 'fail', gate: 'failure', problems: []})
    expect(verdictIn(judged).subject.fork).toBe(false)
    expectWithheldComment(judged)
  })

  test('of a push records no baseline, and the failure names the permission', async () => {
    const judged = await stage.run(stage.push(consumer), {tokenPermissions: readAll})
    expect(jobIn(judged, 'towpath / record').conclusion).toBe('failure')
    expect(judged.result.outputs.towpath).toEqual({recorded: ''})
    expect(annotationsIn(judged, 'towpath / record')).toMatch(/QG-121[\s\S]*contents: write/)
  })
})

describe('a caller that grants less than the workflow asks for', () => {
  const without = (scope: string): string => judging(pullRequestGrants.filter(grant => !grant.startsWith(scope)))

  test.each(['contents', 'actions', 'pull-requests'])('stops the run at its start, naming %s', async scope => {
    const runs = stage.forge.runs.length
    const event = await stage.propose(consumer, {'.github/workflows/pull-request.yml': without(scope)})
    const refused: Promise<RunResult | Judged> = stage.run(event)
    await expect(refused).rejects.toMatchObject({
      failure: {code: 'SIM-104', what: expect.stringContaining(scope)}
    })
    expect(stage.forge.runs).toHaveLength(runs)
  })
})

test('no request of these runs needed more than a caller grants, and what was refused was refused by name', () => {
  expect(requestsBeyond(stage.forge)).toEqual([])
  const refused = stage.forge.requests.filter(({status, token}) => token === 'job' && status === 403)
  expect(new Set(refused.map(({needs}) => needs))).toEqual(new Set(['pull-requests: write', 'contents: write']))
})
