import {describe, expect, test} from '@jest/globals'
import {deliveriesOf} from '../../../action-quality-gate/src/deliver.ts'
import {failingTests} from '../../../action-quality-gate/src/findings.ts'
import {judge} from '../../../action-quality-gate/src/judge.ts'
import {emptyTally, type FailedTest, mostDetailed, tallyReport} from '../../../action-quality-gate/src/tally.ts'
import {aCase, aRun, inputs} from './builders.ts'

const aFailure = (name: string, message: string | null = 'no'): FailedTest => ({
  producer: 'unit',
  suite: 's',
  class: null,
  name,
  outcome: 'failed',
  message,
  file: null,
  line: null
})

const many = mostDetailed * 15
const failures = Array.from({length: many}, (_, index) => aFailure(`t${index}`))

describe('findings', () => {
  test('are bounded however many tests fail, and the verdict says so', () => {
    const tests = {...emptyTally(), total: many, failed: many, failures}
    const verdict = judge(aCase({measured: {...aCase().measured, tests}}))
    expect(verdict.decision).toBe('fail')
    expect(verdict.metrics['tests.failed']?.value).toBe(many)
    expect(verdict.findings).toHaveLength(mostDetailed)
    expect(verdict.diagnostics).toMatchObject([
      {severity: 'note', message: `The first ${mostDetailed} of ${many} failing tests are listed as findings.`}
    ])
    expect(deliveriesOf(verdict, inputs({}), aRun()).map(({kind}) => kind)).toContain('summary')
  })

  test('do not carry names without end', () => {
    const [finding] = failingTests([aFailure('x'.repeat(1_000_000))]).findings
    expect(finding?.title.length).toBeLessThan(3000)
  })

  test('tell all there is below the bound', () => {
    expect(failingTests([aFailure('a')])).toMatchObject({findings: [{title: 's > a', message: 'no'}], notes: []})
  })

  test('beyond the bound keep the names, not the messages', () => {
    const tally = emptyTally()
    const report = tallyReport(tally, 'unit')
    for (let index = 0; index <= mostDetailed; index += 1) {
      report.add({kind: 'test', ...aFailure(`t${index}`), outcome: 'failed', seconds: null, attempt: 1})
    }
    report.close()
    expect(tally.failures.at(-2)).toMatchObject({message: 'no'})
    expect(tally.failures.at(-1)).toMatchObject({name: `t${mostDetailed}`, message: null})
  })
})
