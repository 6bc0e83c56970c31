/** Re-running failed jobs: what was green stays, what ran again must deliver again. */
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {jobIn, outcomeOf, verdictIn} from './support/judged.ts'
import {requestsBeyond} from './support/permissions-used.ts'
import {losesItsMachine} from './support/small-service.ts'
import {aStage, type Consumer, type Stage} from './support/stage.ts'

let stage: Stage
let consumer: Consumer
beforeAll(async () => {
  stage = await aStage()
  consumer = await stage.consumer()
})
afterAll(() => stage.close())

/** Shell for the second shard: a test fails in the first attempt; `later` happens in the ones that follow. */
const flaky = (later: string): string => `if [ "$GITHUB_RUN_ATTEMPT" = 1 ]; then
  echo 'night failed' > tests/2.txt
else
  ${later}
fi
`

test('a flaky shard that passes in the second attempt makes the verdict pass, beside the green evidence of the first', async () => {
  const event = await stage.propose(consumer, {'before-2.sh': flaky(':')})
  const first = await stage.run(event)
  expect(outcomeOf(first)).toEqual({decision: 'fail', gate: 'failure', problems: []})

  const second = await stage.again(event, first.result)
  expect(outcomeOf(second)).toEqual({decision: 'pass', gate: 'success', problems: []})
  const attempts = verdictIn(second).evidence.map(({producer, shard, attempt}) => [producer, shard?.index, attempt])
  expect(attempts).toEqual([
    ['lint', undefined, 1],
    ['unit', 1, 1],
    ['unit', 2, 2]
  ])
  expect(jobIn(second, 'towpath / check (unit 1/2)').attempt).toBe(1)
  expect(second.comments).toHaveLength(1)
  expect(second.comments[0]?.body).toContain('attempt 2')
  expect(second.comments[0]?.edits).toBe(1)
})

test('a shard whose machine goes away in the second attempt makes the verdict inconclusive: its old evidence is stale', async () => {
  const event = await stage.propose(consumer, {'before-2.sh': flaky(losesItsMachine)})
  const first = await stage.run(event)
  expect(outcomeOf(first)).toMatchObject({decision: 'fail'})

  const second = await stage.again(event, first.result)
  expect(outcomeOf(second)).toMatchObject({decision: 'inconclusive', gate: 'failure'})
  expect(outcomeOf(second).problems).toContain('QG-111 unit 2/2')
  expect(verdictIn(second).evidence).toContainEqual(
    expect.objectContaining({producer: 'unit', shard: {index: 2, of: 2}, status: 'stale', attempt: 1})
  )
})

test('no request of these runs needed more than a caller grants', () => {
  expect(requestsBeyond(stage.forge)).toEqual([])
})
