import {describe, expect, test} from '@jest/globals'
import {verdictProblem} from '#core/evidence/verdict-problem'
import {planSchema} from '#core/plan'
import type {Subject, Verdict} from '#core/verdict'
import {judge} from '../../../action-quality-gate/src/judge.ts'
import {measure} from '../../../action-quality-gate/src/measure.ts'
import {aCase, aDelivered, aSubject, filesOf, other} from './builders.ts'

const security = {producer: 'security', shard: null}

const plan = planSchema.parse({
  schema: 'towpath.plan/1',
  producers: [
    {...security, tier: 'security', verdict: 'sbom'},
    {producer: 'unit', shard: null, tier: 'default'}
  ]
})

const aVerdict = (given: Partial<Verdict> = {}, subject: Partial<Subject> = {}): Verdict => ({
  ...judge(aCase()),
  gate: 'sbom',
  ...given,
  subject: aSubject(subject)
})

const awaited = {plan, subject: aSubject()}

describe('a gate that the plan waits for', () => {
  test.each([
    ['its verdict', [aVerdict()], undefined],
    ['no verdict at all', [], 'QG-130'],
    ['the verdict of another gate', [aVerdict({gate: 'perf-regression'})], 'QG-130'],
    ['its verdict and that of another gate', [aVerdict(), aVerdict({gate: 'perf-regression'})], undefined],
    ['a verdict about another commit', [aVerdict({}, {commit: other, tree: other})], 'QG-131'],
    ['a verdict about another commit without a tree', [aVerdict({}, {commit: other, tree: null})], 'QG-131'],
    ['a verdict about another commit with the same tree', [aVerdict({}, {commit: other})], undefined]
  ])('that hands over %s', (_, verdicts, code) => {
    expect(verdictProblem(security, verdicts, awaited)?.code).toBe(code)
  })

  test('is named in the message, with the action that must run', () => {
    expect(verdictProblem(security, [], awaited)).toMatchObject({
      what: expect.stringContaining('`security`'),
      fix: expect.stringContaining('action-sbom')
    })
  })

  test('is not a check, and not one of a plan that does not say so', () => {
    expect(verdictProblem({producer: 'unit', shard: null}, [], awaited)).toBeNull()
    expect(verdictProblem(security, [], {...awaited, plan: null})).toBeNull()
    const older = {...plan, producers: [{...security, tier: 'security'}]}
    expect(verdictProblem(security, [], {...awaited, plan: older})).toBeNull()
  })

  test('makes the evidence unreadable where its report is no verdict, whatever its job ended as', async () => {
    const reports = {'security-verdict.json': '<testsuite name="s"><testcase name="a"/></testsuite>'}
    const {statuses, diagnostics} = await measure([aDelivered(security, reports)], filesOf(reports), awaited)
    expect(statuses[0]).toMatchObject({status: 'unreadable', detail: expect.stringContaining('no verdict')})
    expect(diagnostics).toMatchObject([{code: 'QG-130', severity: 'error', producer: 'security'}])
  })
})
