import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {VulnerabilityRecord} from '#core/records'
import type {Reported} from '../../../action-sbom/src/gate/model.ts'
import {mergeVulnerabilities} from '../../../action-sbom/src/gate/vulnerabilities.ts'
import {rate, vulnerability} from './builders.ts'

const id = fc.constantFrom(
  ...['CVE-2024-1001', 'CVE-2024-1002', 'CVE-2024-1003', 'GHSA-aaaa-aaaa-aaaa', 'GHSA-bbbb-bbbb-bbbb'],
  ...['PYSEC-2024-1', 'PYSEC-2024-2', 'SNYK-PYTHON-A-1', 'SNYK-PYTHON-A-2', 'GO-2024-1001', 'RHSA-2024:1', 'CWE-79']
)
const component = fc.constantFrom('pkg:pypi/a@1', 'pkg:pypi/a@2', 'pkg:npm/a@1', 'pkg:maven/org.a/a@1', 'a', 'a@2', 'b')
const severity = fc.constantFrom('critical' as const, 'high' as const, 'low' as const, null)

const record: fc.Arbitrary<VulnerabilityRecord> = fc
  .record({
    ids: fc.uniqueArray(id, {minLength: 1, maxLength: 4}),
    component,
    severity,
    tool: fc.constantFrom('trivy', 'grype', 'snyk'),
    fixable: fc.constantFrom(true, false, null),
    suppressed: fc.constantFrom(null, null, null, 'ignored')
  })
  .map(({ids, component: of, ...other}) => vulnerability(ids, of, other))

const reported: fc.Arbitrary<readonly Reported<VulnerabilityRecord>[]> = fc.array(
  fc.record({producer: fc.constantFrom('a', 'b'), record}),
  {maxLength: 12}
)

const merge = (records: readonly Reported<VulnerabilityRecord>[]) => mergeVulnerabilities(records, rate)
const runs = {numRuns: 500}

describe('merging vulnerabilities', () => {
  test('depends on neither order nor batches nor repetition', () => {
    fc.assert(
      fc.property(reported, reported, reported, (a, b, c) => {
        const expected = merge([...a, ...b, ...c])
        expect(merge([...c, ...a.toReversed(), ...b, ...a])).toEqual(expected)
      }),
      runs
    )
  })

  test('never names two CVEs as one vulnerability, nor one identifier as two of one package', () => {
    fc.assert(
      fc.property(reported, records => {
        const merged = merge(records)
        for (const {ids} of merged) expect(ids.filter(one => one.startsWith('CVE-')).length).toBeLessThanOrEqual(1)
        const names = merged.flatMap(({ids, package: of}) => ids.map(one => `${one} ${of}`))
        expect(new Set(names).size).toBe(names.length)
        expect(new Set(merged.map(({key}) => key)).size).toBe(merged.length)
      }),
      runs
    )
  })

  test('loses no report: whoever is the only one to say a CVE of a package finds it', () => {
    fc.assert(
      fc.property(reported, records => {
        const merged = merge(records)
        for (const {record: one} of records) {
          const cves = one.ids.filter(name => name.startsWith('CVE-'))
          const [cve] = cves
          if (cve !== undefined && cves.length === 1) expect(merged.some(({ids}) => ids.includes(cve))).toBe(true)
        }
        expect(merged.length).toBeLessThanOrEqual(records.length)
        expect(merged.length === 0).toBe(records.length === 0)
      }),
      runs
    )
  })

  test('never rates lower than an open report does', () => {
    const order = ['critical', 'high', 'medium', 'low', 'info', null]
    fc.assert(
      fc.property(reported, records => {
        const open = records.filter(one => one.record.suppressed === null)
        const worst = (ratings: readonly (string | null)[]) => Math.min(99, ...ratings.map(one => order.indexOf(one)))
        const merged = merge(records).filter(one => one.suppressed === null)
        expect(worst(merged.map(one => one.rated.severity))).toBe(worst(open.map(one => one.record.severity)))
      }),
      runs
    )
  })
})
