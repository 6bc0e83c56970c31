import {describe, expect, test} from '@jest/globals'
import {compareSuite} from '../../../action-perf-regression/src/compare.ts'
import {measureNewest} from '../../../action-perf-regression/src/newest.ts'
import {warningsOfSides} from '../../../action-perf-regression/src/warnings.ts'
import {aSuite, aWorld, type Program, quietJudges, trees} from './builders.ts'

const rule = {thresholds: {warn: 0.1, block: 0.15, critical: 0.25}}

const hyperfine = (command: string, code: number): string =>
  JSON.stringify({results: [{command, mean: 1, user: 1, times: [1], exit_codes: [code]}]})

const warned = async (program: Program) => {
  const {warnings} = await compareSuite(aSuite(), trees, rule, quietJudges(), aWorld(program))
  return warningsOfSides(warnings, 'json').map(({severity, message, producer}) => [severity, producer, message])
}

describe('what reports warn of', () => {
  test('on the head alone is told: a command that fails at once only looks fast', async () => {
    expect(await warned(({side}) => hyperfine('a', side === 'head' ? 127 : 0))).toEqual([
      ['warning', 'json', expect.stringMatching(/^Only reports of the head warn: `a` ended with a non-zero exit code/)]
    ])
  })

  test('on both sides is told once', async () => {
    expect(await warned(() => hyperfine('a', 1))).toEqual([
      ['warning', 'json', expect.stringMatching(/^Reports of both sides warn: `a`/)]
    ])
  })

  test('in hundreds of texts is counted', async () => {
    const said = await warned(({side, process}) => hyperfine(`${side} ${process} a`, side === 'base' ? 1 : 0))
    expect(said).toHaveLength(3)
    const many = warningsOfSides({base: [], head: Array.from({length: 9}, (_, index) => `${index}`)}, 'json')
    expect(many.map(({message}) => message).at(-1)).toBe('Only reports of the head warn: 4 more warnings.')
  })

  test('of a run of one commit is told as well', async () => {
    const [, head] = trees
    if (head === undefined) throw new Error('Expected a head')
    const {diagnostics, problem} = await measureNewest(
      aSuite(),
      head,
      aWorld(() => hyperfine('a', 1))
    )
    expect([problem, diagnostics]).toMatchObject([
      null,
      [{severity: 'warning', message: expect.stringContaining('`a`')}]
    ])
  })
})
