/** Who had to report, and what becomes of the verdict when somebody did not. */
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {annotationsIn, jobIn, logOf, outcomeOf, verdictIn} from './support/judged.ts'
import {requestsBeyond} from './support/permissions-used.ts'
import {configPath, losesItsMachine, unitCheck} from './support/small-service.ts'
import {aStage, type Consumer, cancelledAt, type Stage} from './support/stage.ts'

let stage: Stage
let consumer: Consumer
beforeAll(async () => {
  stage = await aStage()
  consumer = await stage.consumer()
})
afterAll(() => stage.close())

describe('a shard that is lost', () => {
  test('makes the verdict inconclusive and is named, when its machine goes away before it delivers', async () => {
    const judged = await stage.run(await stage.propose(consumer, {'before-2.sh': losesItsMachine}))
    expect(outcomeOf(judged)).toEqual({
      decision: 'inconclusive',
      gate: 'failure',
      problems: ['QG-110 unit 2/2', 'QG-114']
    })
    expect(verdictIn(judged).reason).toContain('`unit 2/2` delivered no evidence')
    expect(jobIn(judged, 'towpath / check (unit 2/2)').conclusion).toBe('failure')
    expect(judged.comments.map(({body}) => body)).toEqual([expect.stringContaining('unit 2/2')])
  })

  test('makes the verdict inconclusive and is named, when its time is over', async () => {
    const event = await stage.propose(consumer, {'before-2.sh': 'sleep 60\n'})
    const judged = await stage.run(event, {minute: 2500})
    expect(outcomeOf(judged)).toMatchObject({decision: 'inconclusive', gate: 'failure'})
    expect(outcomeOf(judged).problems).toContain('QG-128 unit 2/2')
    expect(jobIn(judged, 'towpath / check (unit 2/2)').conclusion).not.toBe('success')
  })
})

describe('a run that is cancelled', () => {
  test('is never a pass', async () => {
    const event = await stage.propose(consumer, {'before-2.sh': 'echo waiting\nsleep 60\n'})
    const judged = await stage.run(event, cancelledAt('waiting'))
    expect(judged.result.conclusion).toBe('cancelled')
    expect(outcomeOf(judged)).toMatchObject({decision: 'inconclusive'})
    expect(outcomeOf(judged).gate).not.toBe('success')
    expect(outcomeOf(judged).problems).toContain('QG-128 unit 2/2')
  })
})

describe('a pull request that drops a check of the base', () => {
  const dropping = `checks:\n${unitCheck}`
  const waiver = (expires: string): string =>
    `waivers:\n  - {producer: lint, reason: replaced by the editor, owner: mira, expires: '${expires}'}\n`

  test('does not pass, and the check is named', async () => {
    const judged = await stage.run(await stage.propose(consumer, {[configPath]: dropping}))
    expect(outcomeOf(judged)).toEqual({decision: 'inconclusive', gate: 'failure', problems: ['QG-117 lint']})
    expect(verdictIn(judged).reason).toContain('`lint`')
  })

  test('is judged when a waiver in force says why, and the verdict says so', async () => {
    const judged = await stage.run(await stage.propose(consumer, {[configPath]: dropping + waiver('9999-12-31')}))
    expect(outcomeOf(judged)).toEqual({decision: 'pass', gate: 'success', problems: []})
    expect(verdictIn(judged).diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        message: 'lint is removed under a waiver of mira until 9999-12-31: replaced by the editor.'
      })
    )
  })

  test('does not pass with a waiver that has expired', async () => {
    const judged = await stage.run(await stage.propose(consumer, {[configPath]: dropping + waiver('2020-01-31')}))
    expect(outcomeOf(judged)).toEqual({decision: 'inconclusive', gate: 'failure', problems: ['QG-117 lint']})
  })
})

describe('a configuration that cannot be used', () => {
  test('because there is none makes the gate inconclusive: the plan failed, and says why by name', async () => {
    const without = await stage.consumer({[configPath]: null})
    const judged = await stage.run(await stage.propose(without, {'README.md': 'Tolls and locks\n'}))
    expect(annotationsIn(judged, 'towpath / plan')).toContain('TP-101: There is no file `.github/towpath.yml`')
    expect(outcomeOf(judged)).toMatchObject({decision: 'inconclusive', gate: 'failure'})
    expect(verdictIn(judged).reason).toContain('The job `plan` ended as failure')
    expect(jobIn(judged, `towpath / check (\${{ matrix.name }})`).conclusion).toBe('skipped')
  })

  test('because it is malformed fails plan and gate by name, with line and column', async () => {
    const misspelt = 'checks:\n  unit:\n    run: bash unit.sh\n    repots: reports/junit.xml\n'
    const judged = await stage.run(await stage.propose(consumer, {[configPath]: misspelt}))
    for (const job of ['towpath / plan', 'towpath / gate']) {
      expect(annotationsIn(judged, job)).toMatch(/TW-\d+: \.github\/towpath\.yml:4:5: `checks\.unit\.repots`/)
      expect(jobIn(judged, job).conclusion).toBe('failure')
    }
    expect(logOf(judged.result)).not.toMatch(/^\s+at .*:\d+:\d+/m)
    expect(judged.verdicts).toEqual([])
  })
})

test('no request of these runs needed more than a caller grants', () => {
  expect(requestsBeyond(stage.forge)).toEqual([])
})
