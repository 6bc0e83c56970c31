import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Outcome, TestRecord} from '#core/records'
import {emptyTally, tallyReport} from '../../../action-quality-gate/src/tally.ts'

const aTest = (name: string, outcome: Outcome, attempt = 1, seconds: number | null = null): TestRecord => ({
  kind: 'test',
  suite: 's',
  class: null,
  name,
  outcome,
  seconds,
  message: null,
  file: null,
  line: null,
  attempt
})

const count = (...records: readonly TestRecord[]) => {
  const tally = emptyTally()
  const report = tallyReport(tally, 'unit')
  for (const record of records) report.add(record)
  const failing = report.close()
  const {failures, ...numbers} = tally
  return {...numbers, failing, names: failures.map(({name}) => name)}
}

const nothing = {total: 0, passed: 0, failed: 0, errors: 0, skipped: 0, flaky: 0, seconds: null, failing: 0, names: []}

describe('tallying', () => {
  test('counts each outcome', () => {
    expect(count(aTest('a', 'passed'), aTest('b', 'failed'), aTest('c', 'error'), aTest('d', 'skipped'))).toEqual({
      ...nothing,
      total: 4,
      passed: 1,
      failed: 1,
      errors: 1,
      skipped: 1,
      failing: 2,
      names: ['b', 'c']
    })
  })

  test('takes a test that passes on another attempt as flaky, not as failed', () => {
    expect(count(aTest('a', 'failed'), aTest('a', 'error', 2), aTest('a', 'passed', 3))).toEqual({
      ...nothing,
      total: 1,
      passed: 1,
      flaky: 1
    })
  })

  test('counts a test that fails on every attempt once', () => {
    expect(count(aTest('a', 'failed'), aTest('a', 'failed', 2))).toMatchObject({total: 1, failed: 1, failing: 1})
  })

  test('never takes two tests of one name for attempts of one', () => {
    expect(count(aTest('a', 'failed'), aTest('a', 'passed'))).toMatchObject({total: 2, failed: 1, passed: 1, flaky: 0})
  })

  test('does not invent a time where no test told one', () => {
    expect(count(aTest('a', 'passed')).seconds).toBeNull()
    expect(count(aTest('a', 'failed', 1, 1), aTest('a', 'passed', 2, 0.5)).seconds).toBe(1.5)
  })

  test('loses no test: the outcomes add up to the total', () => {
    const record = fc.record({
      name: fc.constantFrom('a', 'b'),
      outcome: fc.constantFrom<Outcome>('passed', 'failed', 'error', 'skipped'),
      attempt: fc.integer({min: 1, max: 3})
    })
    fc.assert(
      fc.property(fc.array(record), records => {
        const {total, passed, failed, errors, skipped, flaky, failing} = count(
          ...records.map(({name, outcome, attempt}) => aTest(name, outcome, attempt))
        )
        expect(passed + failed + errors + skipped).toBe(total)
        expect(failed + errors).toBe(failing)
        expect(flaky).toBeLessThanOrEqual(passed)
        expect(total).toBeGreaterThanOrEqual(records.filter(({attempt}) => attempt === 1).length)
      })
    )
  })
})
