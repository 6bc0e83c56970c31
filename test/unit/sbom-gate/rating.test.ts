import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import type {FindingRecord, VulnerabilityRecord} from '#core/records'
import {familiesIn, gateability} from '../../../action-sbom/src/gate/gateability.ts'
import {parseKev} from '../../../action-sbom/src/gate/kev.ts'
import {ratingBy} from '../../../action-sbom/src/gate/rating.ts'
import {delivery, finding, security, vulnerability} from './builders.ts'

const log4shell = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H'
const record = vulnerability(['CVE-2021-44228'], 'pkg:pypi/a@1', {
  tool: 'pip-audit',
  severity: null,
  severitySource: null
})

const rated = (
  section: object,
  of: VulnerabilityRecord | FindingRecord = record,
  kev: readonly string[] | null = null
) => ratingBy(security({severities: section}).severities, kev === null ? null : new Set(kev))(of)

describe('the severity of a record', () => {
  test('is what the tool says', () => {
    expect(rated({}, {...record, severity: 'low', severitySource: 'osv'})).toEqual({severity: 'low', source: 'osv'})
    expect(rated({})).toEqual({severity: null, source: null})
  })

  test('follows from a vector where the tool names none, and beside it where the configuration says so', () => {
    const scored = {...record, vectors: ['AV:N/AC:L/Au:N/C:P/I:P/A:P', log4shell]}
    expect(rated({}, scored)).toEqual({severity: 'critical', source: 'CVSS 3.1 vector, 10.0'})
    const low = {...scored, severity: 'low' as const, severitySource: 'tool'}
    expect(rated({}, low).severity).toBe('low')
    expect(rated({'pip-audit': {cvss: true}}, low).severity).toBe('critical')
    expect(rated({'pip-audit': {cvss: true}}, {...record, vectors: ['CVSS:3.1/nonsense']}).severity).toBeNull()
  })

  test('is critical for what is exploited or listed', () => {
    expect(rated({'pip-audit': {kev: true}}, record, ['CVE-2021-44228']).severity).toBe('critical')
    expect(rated({'pip-audit': {kev: true}}, record, ['CVE-2000-0001']).severity).toBeNull()
    expect(rated({'pip-audit': {}}, record, ['CVE-2021-44228']).severity).toBeNull()
    const shell = finding('a.py', 1, 'x', {cwes: ['CWE-78'], rule: 'B602', severity: 'high'})
    for (const entry of ['CWE-78', 'b602', 'high'])
      expect(rated({bandit: {critical: [entry]}}, shell).severity).toBe('critical')
    expect(rated({bandit: {critical: ['CWE-79']}}, shell).severity).toBe('high')
  })

  test('is critical for a malicious package, which nobody scores', () => {
    expect(rated({}, {...record, ids: ['MAL-2026-1']})).toEqual({severity: 'critical', source: 'malicious package'})
  })

  test('is the declared one where nothing else is known', () => {
    expect(rated({'pip-audit': {unrated: 'high'}})).toEqual({severity: 'high', source: 'security.severities: unrated'})
    expect(rated({'pip-audit': {unrated: 'high'}}, {...record, severity: 'low'}).severity).toBe('low')
  })

  test('is looked up by the name of the tool, blanks and capitals aside', () => {
    expect(rated({'npm-audit': {unrated: 'low'}}, {...record, tool: 'npm audit'}).severity).toBe('low')
    expect(rated({bandit: {unrated: 'low'}}, {...record, tool: 'Bandit'}).severity).toBe('low')
  })
})

describe('a scanner that cannot say critical', () => {
  const open = (section: object, tool: string, records: Parameters<typeof delivery>[2] = []) =>
    gateability([delivery(tool, false, records)], security(section)).map(({family}) => family)

  test('leaves critical open in what it looks for, also when it found nothing', () => {
    expect(open({}, 'bandit')).toEqual(['findings'])
    expect(open({}, 'pip-audit')).toEqual(['vulnerabilities'])
    expect(open({}, 'gitleaks')).toEqual([])
    expect(gateability([delivery('trivy', true)], security({}))).toEqual([])
  })

  test('is named with the remedy', () => {
    const [one] = gateability([delivery('zap', false)], security({}))
    expect(one).toMatchObject({tool: 'zap', producer: 'scan-zap', severity: 'critical'})
    expect(one?.why).toContain('security.severities.zap')
  })

  test('is gateable with a mapping that decides every entry', () => {
    const high = finding('a.py', 1, 'x', {severity: 'high'})
    expect(open({severities: {bandit: {critical: []}}}, 'bandit', [high])).toEqual([])
    expect(open({severities: {'pip-audit': {unrated: 'high'}}}, 'pip-audit', [record])).toEqual([])
    expect(open({severities: {'pip-audit': {kev: true}}, kev: 'kev.json'}, 'pip-audit', [record])).toEqual([])
    const scored = {...record, vectors: [log4shell]}
    expect(open({severities: {'pip-audit': {cvss: true}}}, 'pip-audit', [scored])).toEqual([])
  })

  test('is not gateable by a mapping that says nothing about an entry', () => {
    const high = finding('a.py', 1, 'x', {severity: 'high'})
    expect(open({severities: {bandit: {}}}, 'bandit')).toEqual(['findings'])
    expect(open({severities: {bandit: {cvss: true}}}, 'bandit', [high])).toEqual(['findings'])
    expect(open({severities: {bandit: {unrated: 'high'}}}, 'bandit', [high])).toEqual(['findings'])
    expect(open({severities: {'pip-audit': {kev: true}}}, 'pip-audit', [record])).toEqual(['vulnerabilities'])
  })
})

describe('the families that scans cover', () => {
  test('are those the tools look for and those in the reports', () => {
    const trivy = delivery('trivy', true, [finding('a', 1, null, {tool: 'trivy', category: 'secret'})])
    expect([...familiesIn([trivy])].sort()).toEqual(['secrets', 'vulnerabilities'])
    expect([...familiesIn([delivery('ESLint', false), delivery('gitleaks', false)])].sort()).toEqual([
      'findings',
      'secrets'
    ])
  })
})

describe('the list of exploited vulnerabilities', () => {
  test('is the JSON of CISA or one identifier a line', () => {
    expect([...parseKev('{"vulnerabilities": [{"cveID": "cve-2021-44228"}]}', 'kev')]).toEqual(['CVE-2021-44228'])
    expect([...parseKev('# mine\nCVE-2021-44228 # shell\r\n\nGHSA-JFH8-C2JP-5V3Q\n', 'kev')]).toEqual([
      'CVE-2021-44228',
      'GHSA-jfh8-c2jp-5v3q'
    ])
  })

  test.each([
    '',
    '# nothing',
    '{"vulnerabilities": []}',
    '{"vulnerabilities": [{}]}',
    '[1]',
    '{',
    'what is this\n',
    '<html>'
  ])('is refused as a whole: %j', text => expect(() => parseKev(text, 'kev.json')).toThrow(FailureError))
})
