import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {completeness} from '#core/evidence/complete'
import type {Delivered} from '#core/evidence/delivered'
import type {Rule} from '#core/rules/judge'
import {presetRules} from '#core/rules/presets'
import {verdictSchema} from '#core/verdict'
import {type Case, judge} from '../../../action-quality-gate/src/judge.ts'
import {measure} from '../../../action-quality-gate/src/measure.ts'
import {aBaseline, aCase, aDelivered, anExpectation, aPlan, aPolicy, aSubject, base, filesOf} from './builders.ts'

const unitXml =
  '<testsuite name="s"><testcase name="a"/><testcase name="b"><failure message="no"/></testcase></testsuite>'
const greenXml = '<testsuite name="s"><testcase name="a"/></testsuite>'
const lcov = (hit: number): string =>
  `SF:src/a.ts\n${Array.from({length: 10}, (_, index) => `DA:${index + 1},${index < hit ? 1 : 0}\n`).join('')}end_of_record\n`

const rule = (text: string, given: Partial<Rule> = {}): Rule => ({
  rule: text,
  severity: 'block',
  onMissing: 'inconclusive',
  origin: 'test',
  ...given
})

const found = {state: {state: 'found', commit: base, detail: 'The base itself.'}, baseline: aBaseline()} as const
const corrupt = {state: {state: 'corrupt', commit: base, detail: 'It cannot be read.'}, baseline: null} as const

/** Everything from delivered evidence to the verdict, as `run` does it. */
const judged = async (
  reports: Readonly<Record<string, Readonly<Record<string, string>>>>,
  given: Partial<Case> = {},
  plan = aPlan(...Object.keys(reports)),
  change: (delivered: readonly Delivered[]) => readonly Delivered[] = delivered => delivered
) => {
  const delivered = Object.entries(reports).map(([producer, files]) =>
    aDelivered(
      {producer, command: {outcome: files['junit.xml']?.includes('<failure') ? 'failure' : 'success', exitCode: null}},
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`${producer}/${path}`, text]))
    )
  )
  const texts = Object.fromEntries(
    Object.entries(reports).flatMap(([producer, files]) =>
      Object.entries(files).map(([path, text]) => [`${producer}/${path}`, text])
    )
  )
  const complete = completeness(change(delivered), anExpectation({plan}), {jobs: []})
  return judge(
    aCase({
      complete,
      measured: await measure(complete.current, filesOf(texts), {plan: null, subject: aSubject()}),
      ...given
    })
  )
}

describe('the decision', () => {
  test('is not a pass where every test was skipped', () => {
    const skipped = {...aCase().measured, tests: {...aCase().measured.tests, total: 3, passed: 0, skipped: 3}}
    const {decision, rules} = judge(aCase({measured: skipped}))
    expect([decision, rules.find(({outcome}) => outcome === 'failed')?.reason]).toEqual([
      'fail',
      'tests.total is 3, not above tests.skipped (3)'
    ])
  })

  test('passes where all is there and every rule holds', async () => {
    const verdict = await judged({unit: {'junit.xml': greenXml, 'lcov.info': lcov(9)}}, {found})
    expect([verdict.decision, verdict.blocking, verdict.reason]).toEqual(['pass', false, '5 rules held.'])
  })

  test('does not blame a first adopter for what he does not have', async () => {
    const {decision, leftOut} = await judged({unit: {'junit.xml': greenXml}, lint: {}})
    expect([decision, leftOut.map(({rule: text}) => text)]).toEqual([
      'pass',
      ['coverage.lines >= 85', 'delta.coverage.lines >= -5']
    ])
  })

  test('fails where a test fails, even if something else is missing', async () => {
    const {decision, findings} = await judged({unit: {'junit.xml': unitXml}}, {}, aPlan('unit', 'lint'))
    expect(decision).toBe('fail')
    expect(findings).toMatchObject([{kind: 'test-failure', title: 's > b', message: 'no', producer: 'unit'}])
  })

  test.each<[string, Partial<Case>]>([
    ['a lost coverage report that the baseline had', {found}],
    ['a corrupt baseline, which might have had coverage', {found: corrupt}],
    ['a rule over what nobody measured', {policy: aPolicy({ownRules: [rule('coverage.lines > 1')]})}],
    [
      'a rule over the difference to a corrupt baseline',
      {found: corrupt, policy: aPolicy({presetRules: [], ownRules: [rule('delta.tests.total >= 0')]})}
    ],
    [
      'a problem of collecting',
      {diagnostics: [{severity: 'error', code: 'QG-115', message: 'x', fix: null, location: null, producer: null}]}
    ],
    [
      'a change git cannot compare',
      {policy: aPolicy({ownRules: [rule('diff.files < 9')]}), changes: {absent: {state: 'unknown', why: 'x'}}}
    ]
  ])('is inconclusive for %s', async (_, given) => {
    const verdict = await judged({unit: {'junit.xml': greenXml}}, given)
    expect([verdict.decision, verdict.blocking]).toEqual(['inconclusive', true])
  })

  test('is inconclusive where nobody delivered a report, whatever the rules', async () => {
    const verdict = await judged({lint: {}}, {policy: aPolicy({presetRules: []})})
    expect([verdict.decision, verdict.diagnostics.map(({code}) => code)]).toEqual(['inconclusive', ['QG-101']])
  })

  test('takes the success of declared checks that write no report as evidence', () => {
    const measured = {...aCase().measured, has: {tests: false, coverage: false}}
    const judgedWith = (outcome: 'success' | 'unknown') => {
      const lint = aDelivered({producer: 'lint', command: {outcome, exitCode: null}})
      const complete = {current: [lint], missing: [], diagnostics: [], idle: []}
      return judge(aCase({measured, complete, plan: aPlan('lint')})).decision
    }
    expect([judgedWith('success'), judgedWith('unknown')]).toEqual(['pass', 'inconclusive'])
  })

  test('passes a change for which nothing had to report, and says so', () => {
    const measured = {...aCase().measured, has: {tests: false, coverage: false}}
    const complete = {current: [], missing: [], diagnostics: [], idle: ['unit']}
    const verdict = judge(aCase({found, measured, complete}))
    expect([verdict.decision, verdict.diagnostics.map(({severity}) => severity)]).toEqual(['pass', ['note']])
    expect(new Set(verdict.rules.map(({outcome}) => outcome))).toEqual(new Set(['not-applicable']))
  })

  test('is not blocked by warnings, notes and skipped rules', async () => {
    const ownRules = [
      rule('tests.total > 5', {severity: 'warn'}),
      rule('coverage.lines > 1', {severity: 'warn'}),
      rule('coverage.lines > 2', {onMissing: 'skip'})
    ]
    const verdict = await judged({unit: {'junit.xml': greenXml}}, {policy: aPolicy({ownRules})})
    expect([verdict.decision, verdict.reason]).toEqual(['pass', 'No blocking rule failed; 1 rule warned.'])
  })

  test.each([
    [{onInconclusive: 'pass'} as const, false],
    [{onInconclusive: 'fail'} as const, true],
    [{policy: aPolicy({enforce: false})}, false]
  ])('that is inconclusive under %j blocks: %j', async (given, blocking) => {
    expect((await judged({unit: {'junit.xml': greenXml}}, given, aPlan('unit', 'lint'))).blocking).toBe(blocking)
  })

  test('that fails blocks whatever inconclusive ones do, and not in shadow mode', async () => {
    const red = {unit: {'junit.xml': unitXml}}
    expect((await judged(red, {onInconclusive: 'pass'})).blocking).toBe(true)
    const shadow = await judged(red, {policy: aPolicy({enforce: false})})
    expect([shadow.decision, shadow.blocking, shadow.reason]).toEqual([
      'fail',
      false,
      '1 rule failed: tests.failed is 1, expected 0. Shadow mode: nothing is blocked.'
    ])
  })

  test('names the first problem and counts the others', async () => {
    const {reason} = await judged({unit: {'junit.xml': greenXml}}, {}, aPlan('unit', 'lint', 'e2e'))
    expect(reason).toMatch(/^It cannot be said: `lint` delivered no evidence\..* \(and 1 other problem\)$/)
  })
})

const all = {
  unit: {'junit.xml': unitXml, 'lcov.info': lcov(5)},
  e2e: {'junit.xml': greenXml},
  lint: {}
}

describe('the verdict', () => {
  test('has the published shape', async () => {
    const verdict = await judged(all, {found})
    expect(verdictSchema.parse(verdict)).toEqual(verdict)
  })

  test('is the same to the byte for the same evidence, in whatever order it arrives', async () => {
    const shuffles = fc.sample(fc.shuffledSubarray([0, 1, 2], {minLength: 3}), 6)
    const texts = await Promise.all(
      shuffles.map(async order =>
        JSON.stringify(
          await judged(all, {found}, aPlan('unit', 'e2e', 'lint'), delivered =>
            order.flatMap(at => delivered[at] ?? [])
          )
        )
      )
    )
    expect(new Set(texts).size).toBe(1)
  })

  test('never turns into a pass when evidence is taken away', async () => {
    const reports = fc.record({
      junit: fc.constantFrom(unitXml, greenXml, greenXml.slice(0, 30)),
      coverage: fc.constantFrom(lcov(5), lcov(9), ''),
      preset: fc.constantFrom('standard' as const, 'strict' as const, 'none' as const),
      baseline: fc.constantFrom(found, corrupt)
    })
    await fc.assert(
      fc.asyncProperty(
        reports,
        fc.subarray([0, 1, 2], {maxLength: 2}),
        async ({junit, coverage, preset, baseline}, kept) => {
          const given = {found: baseline, policy: aPolicy({preset, presetRules: presetRules(preset)})}
          const evidence = {unit: {'junit.xml': junit, 'lcov.info': coverage}, e2e: {'junit.xml': greenXml}, lint: {}}
          const less = await judged(evidence, given, aPlan('unit', 'e2e', 'lint'), delivered =>
            kept.flatMap(at => delivered[at] ?? [])
          )
          expect(less.decision).not.toBe('pass')
        }
      ),
      {numRuns: 60}
    )
  })

  test('never turns into a pass when one report is taken away that the baseline knew', async () => {
    for (const hit of [5, 9]) {
      const {decision} = await judged({unit: {'lcov.info': lcov(hit)}}, {found})
      const alone = await judged({unit: {'junit.xml': greenXml}}, {found})
      expect([decision === 'pass', alone.decision]).toEqual([false, 'inconclusive'])
    }
  })
})
