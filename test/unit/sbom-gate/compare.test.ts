import {describe, expect, test} from '@jest/globals'
import type {FindingRecord} from '#core/records'
import type {FileChange} from '#core/world'
import {securityBaselineSchema} from '../../../action-sbom/src/gate/baseline.ts'
import {compareWith} from '../../../action-sbom/src/gate/compare.ts'
import {change, finding, identified, items, recorded, vulnerability} from './builders.ts'

const evaluates = (file: string, line: number): FindingRecord => finding(file, line, 'eval(data)')
const secret = (file: string, line: number): FindingRecord =>
  finding(file, line, null, {category: 'secret', tool: 'gitleaks', rule: 'aws-key', severity: null})

/** The lines of the findings that are new. */
const fresh = (
  before: readonly FindingRecord[],
  after: readonly FindingRecord[],
  changes: readonly FileChange[] | null = []
): readonly string[] =>
  compareWith(recorded(items([], before)), items([], after), changes)
    .findings.filter(({novelty}) => novelty === 'new')
    .map(({item}) => `${item.path}:${item.line}`)

describe('a finding in code', () => {
  test('has a key without its line', () => {
    const [one] = identified(evaluates('a.py', 3))
    expect(identified(evaluates('a.py', 99))[0]?.key).toBe(one?.key)
    expect(one?.key).not.toContain('3 ')
  })

  test('is known again after its line has shifted and its blanks have changed', () => {
    expect(fresh([evaluates('a.py', 3)], [finding('a.py', 40, '  eval(data)\t')])).toEqual([])
  })

  test('is known again in a renamed file, and new in a copy or in a new file of the old name', () => {
    const before = [evaluates('a.py', 3)]
    const rename = change('b.py', {status: 'renamed', from: 'a.py'})
    expect(fresh(before, [evaluates('b.py', 3)], [rename])).toEqual([])
    expect(fresh(before, [evaluates('b.py', 3)])).toEqual(['b.py:3'])
    const copy = change('b.py', {status: 'copied', from: 'a.py'})
    expect(fresh(before, [evaluates('a.py', 3), evaluates('b.py', 3)], [copy])).toEqual(['b.py:3'])
    const other = change('a.py', {status: 'added', from: null, added: [[1, 9]]})
    expect(fresh(before, [evaluates('a.py', 3), evaluates('b.py', 3)], [rename, other])).toEqual(['a.py:3'])
  })

  test('is known again where its block moved to another file, and new where it was copied', () => {
    const before = [evaluates('a.py', 3)]
    const changes = [change('a.py', {removed: [[3, 1]]}), change('b.py', {added: [[7, 1]]})]
    expect(fresh(before, [evaluates('b.py', 7)], changes)).toEqual([])
    expect(fresh(before, [evaluates('a.py', 3), evaluates('b.py', 7)], changes.slice(1))).toEqual(['b.py:7'])
    expect(fresh(before, [evaluates('b.py', 8)], changes)).toEqual(['b.py:8'])
  })

  test('is new once where a copy joins equal ones: the copy on the added line', () => {
    const before = [evaluates('a.py', 3), evaluates('a.py', 9)]
    const after = [evaluates('a.py', 2), evaluates('a.py', 4), evaluates('a.py', 10)]
    expect(fresh(before, after, [change('a.py', {added: [[2, 1]]})])).toEqual(['a.py:2'])
  })

  test('is new where its code or its rule changed', () => {
    expect(fresh([evaluates('a.py', 3)], [finding('a.py', 3, 'eval(other)')])).toEqual(['a.py:3'])
    expect(fresh([evaluates('a.py', 3)], [finding('a.py', 3, 'eval(data)', {rule: 'B102'})])).toEqual(['a.py:3'])
  })

  test('is known by the fingerprint of its scanner where no code is quoted', () => {
    const hashed = (line: number, hash: string) =>
      finding('a.js', line, null, {tool: 'CodeQL', fingerprints: {primaryLocationLineHash: hash}})
    expect(fresh([hashed(3, 'ab12:1')], [hashed(8, 'ab12:2')])).toEqual([])
    expect(fresh([hashed(3, 'ab12:1')], [hashed(8, 'cd34:1')])).toEqual(['a.js:8'])
  })

  test('is not known by words that stand for a withheld quote', () => {
    const withheld = (line: number) =>
      finding('a.py', line, 'requires login', {fingerprints: {'matchBasedId/v1': 'requires login'}})
    expect(fresh([withheld(3)], [withheld(8)])).toEqual(['a.py:8'])
  })
})

describe('a finding of which only the line is left', () => {
  const shift = change('a.env', {added: [[1, 4]], removed: [[20, 2]]})

  test('is followed through the change', () => {
    expect(fresh([secret('a.env', 3)], [secret('a.env', 7)], [shift])).toEqual([])
    expect(fresh([secret('a.env', 30)], [secret('a.env', 32)], [shift])).toEqual([])
    const rename = change('b.env', {status: 'renamed', from: 'a.env', added: [[1, 1]]})
    expect(fresh([secret('a.env', 3)], [secret('b.env', 4)], [rename])).toEqual([])
  })

  test('is new on an added line, and where the change is not known', () => {
    expect(fresh([secret('a.env', 3)], [secret('a.env', 3)], [shift])).toEqual(['a.env:3'])
    expect(fresh([secret('a.env', 3)], [secret('a.env', 3)], null)).toEqual(['a.env:3'])
  })
})

describe('a finding in a running service', () => {
  const attacked = (url: string, message: string) => finding(url, null, null, {tool: 'zap', category: 'web', message})

  test('is known whatever host and port it was attacked at', () => {
    const before = [attacked('http://localhost:4411/login?q=1', 'no header')]
    expect(fresh(before, [attacked('http://127.0.0.1:9000/login?q=7', 'no header')])).toEqual([])
    expect(fresh(before, [attacked('http://localhost:4411/admin', 'no header')])).toHaveLength(1)
  })
})

describe('a vulnerability', () => {
  const novelty = (before: readonly [readonly string[], string], after: readonly [readonly string[], string]) =>
    compareWith(recorded(items([vulnerability(...before)])), items([vulnerability(...after)]), []).vulnerabilities.map(
      one => one.novelty
    )[0]
  const npm = 'pkg:npm/a@1'

  test('is known by any identifier, in any version and without a purl', () => {
    expect(novelty([['CVE-2024-1111', 'GHSA-aaaa-bbbb-cccc'], npm], [['GHSA-aaaa-bbbb-cccc'], 'pkg:npm/a@2'])).toBe(
      'known'
    )
    expect(novelty([['CVE-2024-1111'], npm], [['CVE-2024-1111'], 'a'])).toBe('known')
    expect(novelty([['CVE-2024-1111'], 'a'], [['CVE-2024-1111'], npm])).toBe('known')
  })

  test('is new in another package, and under another CVE of the same advisory', () => {
    expect(novelty([['CVE-2024-1111'], npm], [['CVE-2024-1111'], 'pkg:pypi/a@1'])).toBe('new')
    const advisory = 'GHSA-aaaa-bbbb-cccc'
    expect(novelty([[advisory, 'CVE-2024-1111'], npm], [[advisory, 'CVE-2024-2222'], npm])).toBe('new')
  })
})

describe('the baseline', () => {
  const current = items([vulnerability(['CVE-2024-1111'], 'pkg:npm/a@1')], [evaluates('a.py', 3), evaluates('a.py', 9)])

  test('holds fingerprints only and counts what is equal', () => {
    const baseline = recorded(current)
    expect(securityBaselineSchema.parse(JSON.parse(JSON.stringify(baseline)))).toEqual(baseline)
    expect(JSON.stringify([baseline.vulnerabilities, baseline.findings])).not.toMatch(/CVE|npm|py|eval|B307/)
    expect(baseline.findings).toMatchObject([{count: 2}])
  })

  test('makes nothing new of itself', () => {
    const {vulnerabilities, findings} = compareWith(recorded(current), current, [])
    expect([...vulnerabilities, ...findings].map(({novelty}) => novelty)).toEqual(['known', 'known', 'known'])
  })

  test('that is absent leaves the question open', () => {
    expect(compareWith(null, current, []).vulnerabilities[0]?.novelty).toBeNull()
  })
})
