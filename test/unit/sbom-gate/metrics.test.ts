import {describe, expect, test} from '@jest/globals'
import {toNumber} from '#core/exact'
import {isMetric} from '#core/metrics-catalogue'
import {compareWith} from '../../../action-sbom/src/gate/compare.ts'
import {gateability} from '../../../action-sbom/src/gate/gateability.ts'
import {certainCounts, type SecurityFacts, securityMetrics} from '../../../action-sbom/src/gate/metrics.ts'
import type {Family, Items, ScanDelivery} from '../../../action-sbom/src/gate/model.ts'
import {judgeSecurityRule, securityPreset} from '../../../action-sbom/src/gate/rules.ts'
import {unpinned} from '../../../action-sbom/src/gate/unpinned.ts'
import {applyWaivers} from '../../../action-sbom/src/gate/waivers.ts'
import {delivery, finding, items, judged, recorded, security, state, vulnerability} from './builders.ts'

const every = new Set<Family>(['vulnerabilities', 'findings', 'secrets', 'supply-chain'])

const factsOf = (current: Items, other: Partial<SecurityFacts> = {}): SecurityFacts => ({
  items: judged(current),
  families: every,
  notGateable: [],
  baseline: {state: state('never-recorded'), baseline: null},
  ...other
})

const shown = (facts: SecurityFacts) =>
  Object.fromEntries(
    Object.entries(securityMetrics(facts)).map(([name, {value}]) => [
      name,
      value.state === 'known' ? toNumber(value.value) : value.state
    ])
  )

const npm = (number: number) => `pkg:npm/p${number}@1`
const critical = vulnerability(['CVE-2024-1111'], npm(1), {severity: 'critical', fixable: true})
const high = vulnerability(['CVE-2024-2222'], npm(2))
const unrated = vulnerability(['CVE-2024-3333'], npm(3), {severity: null})
const secret = finding('a.env', 1, null, {category: 'secret', severity: null})

const outcomeOf = (rule: string, facts: SecurityFacts, onMissing: 'inconclusive' | 'skip' = 'inconclusive') =>
  judgeSecurityRule({rule, severity: 'block', onMissing, origin: 'test'}, securityMetrics(facts), certainCounts(facts))

describe('the metrics', () => {
  test('count each thing once, by family and severity', () => {
    const workflow = {path: '.github/workflows/a.yml', text: 'jobs: {a: {steps: [{uses: some/action@v1}]}}'}
    const code = finding('a.py', 3, 'eval(x)')
    const current = items([critical, high], [secret, code])
    const all = {...current, findings: [...current.findings, ...unpinned([workflow])]}
    expect(shown(factsOf(all))).toMatchObject({
      'vulnerabilities.total': 2,
      'vulnerabilities.critical': 1,
      'vulnerabilities.critical.fixable': 1,
      'vulnerabilities.high': 1,
      'vulnerabilities.high.fixable': 0,
      'vulnerabilities.low': 0,
      'vulnerabilities.unrated': 0,
      'findings.total': 1,
      'findings.medium': 1,
      'secrets.total': 1,
      'supply-chain.unpinned': 1
    })
  })

  test('all stand in the catalogue', () => {
    const names = Object.keys(securityMetrics(factsOf(items([]))))
    expect(names).toHaveLength(30)
    expect(names.every(isMetric)).toBe(true)
  })

  test('leave out what is waived or suppressed', () => {
    const waiver = {vulnerability: 'CVE-2024-1111', reason: 'r', owner: 'o', expires: '2030-01-01'}
    const ignored = vulnerability(['CVE-2024-4444'], npm(4), {suppressed: 'not used'})
    const {items: waived} = applyWaivers(judged(items([critical, high, ignored])), [waiver], 0)
    expect(shown(factsOf(items([]), {items: waived}))).toMatchObject({
      'vulnerabilities.total': 1,
      'vulnerabilities.critical': 0
    })
  })

  test('of a severity are unknown while something is unrated; the total is not', () => {
    const values = shown(factsOf(items([high, unrated])))
    expect(values).toMatchObject({
      'vulnerabilities.total': 2,
      'vulnerabilities.unrated': 1,
      'vulnerabilities.critical': 'unknown',
      'vulnerabilities.low': 'unknown',
      // For neither of them is there a fix.
      'vulnerabilities.high.fixable': 0,
      'findings.critical': 0
    })
  })

  test('of fixable ones are unknown where no report can tell', () => {
    const silent = {...high, fixable: null}
    expect(shown(factsOf(items([silent])))['vulnerabilities.high.fixable']).toBe('unknown')
    expect(shown(factsOf(items([silent])))['vulnerabilities.critical.fixable']).toBe(0)
  })

  test('of a family that no scan covers are unknown, not zero', () => {
    const values = shown(factsOf(items([]), {families: new Set(['findings'])}))
    expect(values).toMatchObject({'vulnerabilities.total': 'unknown', 'secrets.total': 'unknown', 'findings.total': 0})
  })
})

describe('critical where a scanner cannot say it', () => {
  const mute = (...deliveries: readonly ScanDelivery[]): SecurityFacts =>
    factsOf(items([]), {notGateable: gateability(deliveries, security({}))})

  test('is unknown by the name of the tool, in its family only', () => {
    const facts = mute(delivery('bandit', false))
    expect(shown(facts)).toMatchObject({
      'findings.critical': 'unknown',
      'findings.high': 0,
      'vulnerabilities.critical': 0
    })
    const {outcome, reason} = outcomeOf('findings.critical == 0', facts)
    expect(outcome).toBe('inconclusive')
    expect(reason).toContain('bandit')
    expect(reason).toContain('not gateable')
  })

  test('stays a failure where another scanner says it', () => {
    const notGateable = gateability([delivery('pip-audit', false)], security({}))
    const facts = factsOf(items([critical]), {notGateable})
    for (const onMissing of ['inconclusive', 'skip'] as const)
      expect(outcomeOf('vulnerabilities.critical == 0', facts, onMissing).outcome).toBe('failed')
    expect(outcomeOf('vulnerabilities.critical <= 1', facts).outcome).toBe('inconclusive')
    expect(outcomeOf('vulnerabilities.critical == 0 || vulnerabilities.total < 9', facts).outcome).toBe('passed')
    expect(outcomeOf('vulnerabilities.critical == 0 || findings.total > 9', facts).outcome).toBe('failed')
  })
})

describe('the preset standard', () => {
  const decisions = (facts: SecurityFacts) => securityPreset('standard').map(({rule}) => outcomeOf(rule, facts).outcome)
  const against = (base: Items, head: Items): SecurityFacts => {
    const baseline = recorded(base)
    return factsOf(head, {items: compareWith(baseline, head, []), baseline: {state: state('found'), baseline}})
  }

  test('is not red on first adoption, whatever is there, but for secrets', () => {
    expect(decisions(factsOf(items([critical, unrated])))).toEqual([
      'not-applicable',
      'not-applicable',
      'not-applicable',
      'passed'
    ])
    expect(decisions(factsOf(items([], [secret])))[3]).toBe('failed')
  })

  test.each(['unreachable', 'corrupt'] as const)('is inconclusive where the baseline is %s', name => {
    const baseline = {state: state(name), baseline: null}
    expect(decisions(factsOf(items([]), {baseline}))).toEqual([
      'inconclusive',
      'inconclusive',
      'inconclusive',
      'passed'
    ])
  })

  test('fails on what is new and passes what was there', () => {
    expect(decisions(against(items([critical]), items([critical])))).toEqual(['passed', 'passed', 'passed', 'passed'])
    expect(decisions(against(items([]), items([critical])))).toEqual(['failed', 'passed', 'passed', 'passed'])
    expect(decisions(against(items([]), items([{...high, fixable: true}])))).toEqual([
      'passed',
      'failed',
      'passed',
      'passed'
    ])
    expect(decisions(against(items([]), items([high])))).toEqual(['passed', 'passed', 'passed', 'passed'])
    expect(decisions(against(items([]), items([unrated])))).toEqual(['inconclusive', 'passed', 'passed', 'passed'])
  })

  test('fails on a new critical finding in the code', () => {
    const code = finding('a.py', 3, 'eval(x)', {severity: 'critical'})
    expect(decisions(against(items([]), items([], [code])))).toEqual(['passed', 'passed', 'failed', 'passed'])
    expect(decisions(against(items([], [code]), items([], [code])))[2]).toBe('passed')
  })

  test('does not apply to what the baseline was recorded without', () => {
    const {baseline, ...facts} = against(items([]), items([critical]))
    const known = baseline.baseline === null ? null : {...baseline.baseline, families: ['findings' as const]}
    expect(decisions({...facts, baseline: {...baseline, baseline: known}})[0]).toBe('not-applicable')
  })

  test('none has no rule', () => expect(securityPreset('none')).toEqual([]))
})

describe('an exception that ends', () => {
  test('makes what it covered new, until it is renewed, removed or not needed', () => {
    const waiver = {vulnerability: 'CVE-2024-1111', reason: 'r', owner: 'o', expires: '2020-01-01'}
    const current = items([critical])
    const {items: covered} = applyWaivers(judged(current), [waiver], 0)
    expect(covered.vulnerabilities[0]?.waived).not.toBeNull()
    const {items: lapsed} = applyWaivers(judged(current), [waiver], Date.UTC(2026, 1, 1))
    expect(lapsed.vulnerabilities[0]).toMatchObject({waived: null, lapsed: {owner: 'o'}})
  })
})
