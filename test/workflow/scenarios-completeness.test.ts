/** Who had to report, and what becomes of the verdict when somebody did not. */
import {afterAll, beforeAll, describe, test} from '@jest/globals'
import {jobIn, logOf, outcomeOf, summaryOf, verdictIn} from './support/judged.ts'
import {losesItsMachine} from './support/small-service.ts'
import {aStage, type Consumer, type Stage} from './support/stage.ts'

let stage: Stage
let consumer: Consumer
beforeAll(async () => {
  stage = await aStage()
  consumer = await stage.consumer()
})
afterAll(() => stage.close())

describe('a shard that is lost', () => {
  test('makes the verdict inconclusive and is named, when its machine went away before it delivered', async () => {
    const judged = await stage.run(await stage.propose(consumer, {'before-2.sh': losesItsMachine}))
    console.log(
      JSON.stringify(outcomeOf(judged)),
      verdictIn(judged).reason,
      logOf(judged.result),
      summaryOf(jobIn(judged, 'towpath / gate'))
    )
  })
})
