import {describe, expect, test} from '@jest/globals'
import {presetRules} from '#core/rules/presets'
import {baselineFor} from '../../../action-quality-gate/src/baseline.ts'
import {type Case, judge} from '../../../action-quality-gate/src/judge.ts'
import {baselineOf, writeBaseline} from '../../../action-quality-gate/src/record.ts'
import {emptyTally} from '../../../action-quality-gate/src/tally.ts'
import {aBaseline, aCase, aPolicy, aRun, aSubject, base, head, history, ledgerOf, refusal} from './builders.ts'

const onMain = aSubject({pullRequest: null, head: null})
const failed = {
  producer: 'unit',
  suite: 's',
  class: null,
  name: 'a',
  outcome: 'failed' as const,
  message: null,
  file: null,
  line: null
}

const recorded = (given: Partial<Case> = {}) => {
  const one = aCase({subject: onMain, ...given})
  return baselineOf(judge(one), one.measured, aRun({runId: 9, attempt: 2}))
}

const found = {state: {state: 'found', commit: base, detail: 'The base itself.'}, baseline: aBaseline()} as const

describe('recording a baseline', () => {
  test('keeps exact numbers of what was measured and nothing of what was not', () => {
    expect(recorded()).toMatchObject({commit: head, run: 9, attempt: 2, failed: [], metrics: {'tests.total': '1/1'}})
    expect(Object.keys(recorded().metrics)).not.toContain('coverage.lines')
  })

  test('keeps who reported what', () => {
    const producers = {tests: ['unit', 'e2e'], coverage: []}
    expect(recorded({measured: {...aCase().measured, producers}}).producers).toEqual({
      tests: ['e2e', 'unit'],
      coverage: []
    })
  })

  test('happens for a red commit as well, with the tests that failed there', () => {
    const tests = {...emptyTally(), total: 1, failed: 1, failures: [failed, failed]}
    const {metrics, failed: names} = recorded({measured: {...aCase().measured, tests}})
    expect([metrics['tests.failed'], names]).toEqual(['1/1', [expect.stringMatching(/^[0-9a-f]{16}$/)]])
  })

  test('is what a later run finds', async () => {
    const written: Record<string, string> = {}
    const baseline = recorded()
    await writeBaseline(baseline, {
      ...ledgerOf({}),
      append: async entries => {
        for (const {path, content} of entries) written[path] = content
      }
    })
    const later = await baselineFor('default', head, {ledger: ledgerOf(written), git: history([head])})
    expect(later.baseline).toEqual(baseline)
  })

  test('is refused where evidence is missing', async () => {
    const diagnostic = {
      severity: 'error',
      code: 'QG-110',
      message: 'Lost.',
      fix: null,
      location: null,
      producer: null
    } as const
    const {code, why} = await refusal(() => recorded({diagnostics: [diagnostic]}))
    expect([code, why.includes('Lost.')]).toEqual(['QG-122', true])
  })

  test('is refused where something is lost that the baseline before it had', async () => {
    const {code, why} = await refusal(() => recorded({found}))
    expect([code, why.includes('no coverage report was read')]).toEqual(['QG-122', true])
  })

  test('without it is possible once no rule asks for it any more', () => {
    expect(recorded({found, policy: aPolicy({presetRules: presetRules('none')})}).metrics).not.toHaveProperty(
      'coverage.lines'
    )
  })

  test.each(['corrupt', 'unreachable'] as const)('heals a baseline that is %s', state => {
    const broken = {state: {state, commit: base, detail: 'It cannot be read.'}, baseline: null}
    expect(recorded({found: broken}).commit).toBe(head)
  })

  test('is refused for a pull request', async () => {
    expect((await refusal(() => recorded({subject: aSubject()}))).code).toBe('QG-126')
  })

  test('that the ledger refuses is a failure with the reason', async () => {
    const ledger = {...ledgerOf({}), append: async () => Promise.reject(new Error('it needs `contents: write`'))}
    const {code, why} = await refusal(() => writeBaseline(recorded(), ledger))
    expect([code, why]).toEqual(['QG-121', 'it needs `contents: write`'])
  })
})
