import {describe, expect, test} from '@jest/globals'
import {readConfig} from '#core/config/read'
import {completeness} from '#core/evidence/complete'
import type {Needs} from '#core/evidence/needs'
import {diagnosticOf} from '#core/gate/diagnostics'
import {exceptionsOf} from '#core/gate/losses'
import {undeclaredReports} from '../../../action-quality-gate/src/failures.ts'
import {type Case, judge} from '../../../action-quality-gate/src/judge.ts'
import {measure} from '../../../action-quality-gate/src/measure.ts'
import {aBaseline, aCase, aDelivered, anExpectation, aPolicy, aSubject, base, filesOf} from './builders.ts'

const xml = '<testsuite name="s"><testcase name="a"/></testsuite>'
const lcov = 'SF:src/a.ts\nDA:1,1\nend_of_record\n'

type Reports = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What the base delivered: `unit` tests and coverage, `e2e` tests. */
const producers = {tests: ['e2e', 'unit'], coverage: ['unit']}
const foundWith = (given: Readonly<Record<string, readonly string[]>>): Case['found'] => ({
  state: {state: 'found', commit: base, detail: 'The base itself.'},
  baseline: aBaseline({producers: Object.fromEntries(Object.entries(given).map(([key, names]) => [key, [...names]]))})
})

const waived = (...names: readonly string[]) =>
  aPolicy({
    exceptions: exceptionsOf(
      readConfig(
        `waivers:\n${names.map(name => `  - {producer: ${name}, reason: moved, owner: me, expires: 2026-12-31}\n`).join('')}`,
        'towpath.yml'
      ),
      Date.UTC(2026, 10, 21)
    )
  })

const judged = async (reports: Reports, given: Partial<Case> = {}, needs: Needs | null = null) => {
  const texts = Object.fromEntries(
    Object.entries(reports).flatMap(([producer, files]) =>
      Object.entries(files).map(([path, text]) => [`${producer}/${path}`, text])
    )
  )
  const delivered = Object.entries(reports).map(([producer, files]) =>
    aDelivered(
      {producer},
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`${producer}/${path}`, text]))
    )
  )
  const maySkip = given.maySkip ?? []
  const complete = completeness(delivered, anExpectation({alone: true, needs, maySkip}), {jobs: []})
  const measured = await measure(complete.current, filesOf(texts), {plan: null, subject: aSubject()})
  return judge(aCase({complete, measured, needs, found: foundWith(producers), ...given}))
}

const told = ({decision, diagnostics}: Awaited<ReturnType<typeof judged>>) => [
  decision,
  diagnostics
    .filter(({severity}) => severity !== 'note')
    .map(({severity, code, producer}) => `${severity} ${code} ${producer}`)
]

const all: Reports = {unit: {'junit.xml': xml, 'lcov.info': lcov}, e2e: {'junit.xml': xml}}

describe('reports that the baseline had', () => {
  test('are no matter while all of them are there', async () => {
    expect(told(await judged(all))).toEqual(['pass', []])
  })

  test('may not vanish behind those of another producer', async () => {
    const verdict = await judged({...all, e2e: {'lcov.info': lcov}})
    expect(told(verdict)).toEqual(['inconclusive', ['error QG-135 e2e']])
    expect(verdict.reason).toContain('`e2e` reported tests at bbbbbbbbbb; in this run it does not.')
  })

  test('may not vanish with the last producer, whatever the rules are', async () => {
    const policy = aPolicy({presetRules: []})
    expect(told(await judged({docs: {'lcov.info': lcov}}, {policy}))).toEqual([
      'inconclusive',
      ['error QG-135 e2e', 'error QG-135 unit']
    ])
  })

  test('may move to a producer of another name', async () => {
    expect(told(await judged({node20: all.unit ?? {}, node22: all.unit ?? {}}))).toEqual(['pass', []])
  })

  test('are not asked of a job that was skipped and may be', async () => {
    const policy = aPolicy({presetRules: []})
    const needs: Needs = {unit: {result: 'skipped'}, e2e: {result: 'success'}}
    const given = {policy, maySkip: ['unit']}
    expect(told(await judged({e2e: {'junit.xml': xml}}, given, needs))).toEqual(['pass', []])
  })

  test('are told once where their producer is missing or unreadable anyway', async () => {
    const broken = await judged({...all, e2e: {'junit.xml': '<testsuite><testcase'}})
    expect(broken.diagnostics.map(({code}) => code)).not.toContain('QG-135')
    expect(broken.decision).toBe('inconclusive')
    const policy = aPolicy({diagnostics: [diagnosticOf('error', undeclaredReports('e2e', 'towpath.yml', null), 'e2e')]})
    const {diagnostics} = await judged({...all, e2e: {}}, {policy})
    expect(diagnostics.map(({code}) => code)).not.toContain('QG-135')
  })

  test('may go under a waiver, which everybody sees, and the rules of the preset over them go too', async () => {
    const verdict = await judged({unit: {'junit.xml': xml}, e2e: {'junit.xml': xml}}, {policy: waived('unit')})
    expect(told(verdict)).toEqual(['pass', ['warning null unit']])
    expect(verdict.diagnostics.map(({message}) => message)).toContain(
      'unit does not report coverage any more under a waiver of me until 2026-12-31: moved.'
    )
    expect(verdict.leftOut.map(({rule}) => rule)).toEqual(['coverage.lines >= 85', 'delta.coverage.lines >= -5'])
  })

  test('need the waiver of every producer that had them', async () => {
    const verdict = await judged({unit: {'lcov.info': lcov}, e2e: {'lcov.info': lcov}}, {policy: waived('unit')})
    expect(told(verdict)).toEqual(['inconclusive', ['error QG-135 e2e', 'warning null unit']])
    expect(verdict.leftOut).toEqual([])
  })

  test('of an entry that does not say whose they were keep the rules of the preset', async () => {
    const verdict = await judged({unit: {'junit.xml': xml}}, {found: foundWith({})})
    expect([verdict.decision, verdict.leftOut]).toEqual(['inconclusive', []])
  })
})
