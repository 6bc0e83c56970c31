/** The SARIF file for the caller's own upload step. */
import {describe, expect, test} from '@jest/globals'
import type {ScanInfo} from '#core/records'
import {sarifOf} from '../../../action-sbom/src/deliver/sarif.ts'
import type {CodeFinding, Judged, ScanDelivery, Vulnerability} from '../../../action-sbom/src/gate/model.ts'

const judged = <T>(item: T, given: Partial<Judged<T>> = {}): Judged<T> => ({
  ...{item, novelty: null, waived: null, lapsed: null},
  ...given
})

const finding = (given: Partial<CodeFinding> = {}): CodeFinding => ({
  ...{key: 'k', category: 'code', tool: 'bandit', rule: 'B307', rated: {severity: 'high', source: 'bandit'}},
  ...{title: 'eval', message: 'Use of eval.', path: 'src/a b:c.py', line: 3, cwes: [], producer: 'python'},
  ...{content: null, suppressed: null},
  ...given
})

const vulnerability = (given: Partial<Vulnerability> = {}): Vulnerability => ({
  ...{key: 'CVE-2026-1 pkg:npm/left', ids: ['CVE-2026-1'], related: [], package: 'pkg:npm/left', versions: ['1.0.0']},
  ...{rated: {severity: 'critical', source: 'nvd'}, opinions: [], fixedIn: ['1.0.1'], fixable: true, title: 'left'},
  ...{url: null, paths: [], tools: ['trivy'], producers: ['containers'], suppressed: null},
  ...{unversioned: false, unplaced: true},
  ...given
})

const info = (tool: string): ScanInfo => ({
  ...{kind: 'scan', tool, version: null, time: null, canSayCritical: true, target: null, notAudited: []}
})

const delivery = (...tools: readonly string[]): ScanDelivery => ({
  ...{producer: 'p', scans: tools.map(info), vulnerabilities: [], findings: []}
})

type Run = {
  readonly tool: {readonly driver: {readonly name: string; readonly rules: readonly {readonly id: string}[]}}
  readonly automationDetails: {readonly id: string}
  readonly results: readonly {readonly ruleId: string; readonly locations: readonly unknown[]}[]
}

const runsOf = (text: string): readonly Run[] => JSON.parse(text).runs

describe('the SARIF file', () => {
  test('has one run for each tool, also where it found nothing, so that alerts are closed', () => {
    const items = {vulnerabilities: [judged(vulnerability())], findings: [judged(finding())]}
    const {text, results, left} = sarifOf('default', items, [delivery('bandit', 'trivy')])
    expect([results, left]).toEqual([2, 0])
    expect(runsOf(text).map(run => [run.tool.driver.name, run.automationDetails.id, run.results.length])).toEqual([
      ['Towpath', 'towpath-default/vulnerabilities/', 1],
      ['bandit', 'towpath-default/bandit/', 1],
      ['trivy', 'towpath-default/trivy/', 0]
    ])
  })

  test('gives every result a place and a rule, because GitHub refuses what has none', () => {
    const items = {vulnerabilities: [judged(vulnerability())], findings: [judged(finding({path: null, line: null}))]}
    for (const run of runsOf(sarifOf('x', items, []).text))
      for (const {ruleId, locations} of run.results) {
        expect(run.tool.driver.rules.map(({id}) => id)).toContain(ruleId)
        expect(locations).toHaveLength(1)
      }
  })

  test('writes paths as URI references', () => {
    const {text} = sarifOf('x', {vulnerabilities: [], findings: [judged(finding())]}, [])
    expect(text).toContain('"uri": "src/a%20b%3Ac.py"')
  })

  test('leaves out what is waived or suppressed', () => {
    const waived = {reason: 'r', owner: 'o', expires: '2027-01-01'}
    const items = {
      vulnerabilities: [judged(vulnerability(), {waived})],
      findings: [judged(finding({suppressed: 'in source'}))]
    }
    expect(sarifOf('x', items, [delivery('bandit')]).results).toBe(0)
  })

  test('keeps within 20 runs, whose tool and category differ', () => {
    const tools = Array.from({length: 64}, (_, index) => `tool-${index}`)
    const findings = tools.map((tool, index) => judged(finding({tool, key: `k${index}`})))
    const {text, results} = sarifOf('x', {vulnerabilities: [], findings}, [delivery(...tools)])
    const runs = runsOf(text)
    expect([runs.length, results]).toEqual([20, 64])
    expect(new Set(runs.map(({automationDetails}) => automationDetails.id)).size).toBe(20)
  })

  test('keeps within 25,000 results a run, the most urgent first, and counts the rest', () => {
    const findings = Array.from({length: 25_010}, (_, index) =>
      judged(
        finding({
          key: `k${String(index).padStart(6, '0')}`,
          rule: index === 25_009 ? 'worst' : 'R',
          rated: {severity: index === 25_009 ? 'critical' : 'low', source: 's'}
        })
      )
    )
    const {text, results, left} = sarifOf('x', {vulnerabilities: [], findings}, [])
    expect([results, left]).toEqual([25_000, 10])
    expect(runsOf(text)[1]?.results[0]?.ruleId).toBe('worst')
  })
})
