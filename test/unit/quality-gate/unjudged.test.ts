import {describe, expect, test} from '@jest/globals'
import type {Manifest} from '#core/evidence'
import {needsSchema} from '#core/evidence/needs'
import {judge} from '../../../action-quality-gate/src/judge.ts'
import {measure} from '../../../action-quality-gate/src/measure.ts'
import {unjudged, type Waiting} from '../../../action-quality-gate/src/unjudged.ts'
import {aCase, aDelivered, aPlan, aSubject, filesOf} from './builders.ts'

const sarif = JSON.stringify({version: '2.1.0', runs: [{tool: {driver: {name: 'lint', rules: []}}, results: []}]})
const green = '<testsuite name="s"><testcase name="a"/></testsuite>'

/** A security gate that judged the scanner `bandit`. */
const security = JSON.stringify({
  ...judge(aCase()),
  gate: 'sbom',
  evidence: [{producer: 'bandit', shard: null, status: 'complete', attempt: 1, reports: [], detail: ''}]
})

const waiting = (jobs: readonly string[], given: Partial<Waiting> = {}): Waiting => ({
  mode: 'judge',
  plan: null,
  needs: needsSchema.parse(Object.fromEntries(jobs.map(job => [job, {result: 'success'}]))),
  jobsWithoutEvidence: [],
  ...given
})

type Sent = readonly [producer: string, reports: Readonly<Record<string, string>>, given?: Partial<Manifest>]

const found = async (awaited: Waiting, ...sent: readonly Sent[]) => {
  const current = sent.map(([producer, reports, given]) => aDelivered({producer, ...given}, reports))
  const files = filesOf(Object.assign({}, ...sent.map(([, reports]) => reports)))
  const measured = await measure(current, files, {plan: null, subject: aSubject()})
  return unjudged(current, measured, awaited).map(({severity, code, producer}) => [severity, code, producer].join(' '))
}

const scan: Sent = ['bandit', {'bandit.sarif': sarif}]

describe('a scan that arrives at the quality gate', () => {
  test('and is all that its job delivers cannot count as judged', async () => {
    expect(await found(waiting(['bandit']), scan)).toEqual(['error QG-133 bandit'])
  })

  test('beside tests is told', async () => {
    const both: Sent = ['unit', {'lint.sarif': sarif, 'junit.xml': green}]
    expect(await found(waiting(['unit']), both)).toEqual(['warning QG-133 unit'])
    expect(await found(waiting([], {mode: 'standalone'}), both)).toEqual(['warning QG-133 unit'])
  })

  test('of a check of the plan is told: the outcome of its command counts', async () => {
    expect(await found(waiting(['check'], {plan: aPlan('bandit')}), scan)).toEqual(['warning QG-133 bandit'])
  })

  test('is judged where a security gate that lists it handed over its verdict', async () => {
    const gate: Sent = ['security', {'security-verdict.json': security}]
    expect(await found(waiting(['bandit', 'security']), scan, gate)).toEqual([])
  })

  test('is none of its business where its job is not awaited', async () => {
    expect(await found(waiting(['unit']), scan)).toEqual([])
    expect(await found(waiting(['bandit'], {jobsWithoutEvidence: ['bandit']}), scan)).toEqual([])
    expect(await found(waiting(['bandit'], {plan: aPlan('unit')}), scan)).toEqual([])
  })

  test('is not invented where there are tests only', async () => {
    expect(await found(waiting(['unit']), ['unit', {'junit.xml': green}])).toEqual([])
  })
})
