/** A small edition of docs/error-rates.md: seeded, so that it fails only when the rules change. */
import {describe, expect, test} from '@jest/globals'
import {summary, withError} from '../../../bench/error-rates/document.ts'
import {forks} from '../../../bench/error-rates/forks.ts'
import {sideBySide} from '../../../bench/error-rates/side-by-side.ts'

describe('the published error rates', () => {
  const cells = sideBySide([[50, 8]], 42)

  test('few pull requests get a false alarm, and nearly all slowdowns by 5 % are found', () => {
    const {meanAlarms, meanPower, worstPower, falseDiscoveries} = summary(cells, 'towpath')
    expect(meanAlarms).toBeLessThanOrEqual(0.05)
    expect(meanPower).toBeGreaterThanOrEqual(0.95)
    expect(worstPower).toBeGreaterThanOrEqual(0.8)
    expect(falseDiscoveries).toBeLessThanOrEqual(0.05)
  })

  test('judging each benchmark by itself spoils most pull requests', () => {
    expect(summary(cells, 'benchstat, U 0.05').meanAlarms).toBeGreaterThan(0.5)
  })

  test('little is measured twice', () => {
    expect(Math.max(...cells.map(({remeasured}) => remeasured))).toBeLessThan(0.15)
  })

  test('five processes a side are enough for calm benchmarks, and wild ones are called inconclusive', () => {
    const {towpath, bands} = forks(50, 8, 9)
    expect(towpath.spoiled).toBeLessThanOrEqual(1)
    const [calm, , , wild] = bands
    expect(calm?.power5).toBeGreaterThanOrEqual(0.99)
    expect(calm?.inconclusive).toBe(0)
    expect(wild?.inconclusive).toBeGreaterThan(0.3)
    expect(wild?.detectable).toBeGreaterThan(0.08)
  })

  test('a rate of 0 of n still has an error', () => {
    expect(withError(0, 100)).toBe('0.0 % ± 1.8')
    expect(withError(50, 100)).toBe('50.0 % ± 9.6')
  })
})
