import {describe, expect, test} from '@jest/globals'
import {mergeVulnerabilities} from '../../../action-sbom/src/gate/vulnerabilities.ts'
import {by, merged, rate, vulnerability} from './builders.ts'

const lodash = 'pkg:npm/lodash@4.17.20'

describe('reports of one vulnerability', () => {
  test('are one item where they share an identifier, whatever its spelling', () => {
    const [one, ...others] = merged(
      vulnerability(['cve-2021-23337'], lodash),
      vulnerability(['GHSA-35JH-R3H4-6JHM', 'CVE-2021-23337'], 'pkg:npm/lodash@4.17.19', {tool: 'grype'})
    )
    expect(others).toEqual([])
    expect(one).toMatchObject({
      key: 'CVE-2021-23337 pkg:npm/lodash',
      ids: ['CVE-2021-23337', 'GHSA-35jh-r3h4-6jhm'],
      versions: ['4.17.19', '4.17.20'],
      tools: ['grype', 'trivy']
    })
  })

  test('are one item through a third report, also one about another package', () => {
    const apart = [
      vulnerability(['CVE-2021-1'.padEnd(13, '0')], lodash),
      vulnerability(['GHSA-aaaa-bbbb-cccc'], lodash)
    ]
    const bridge = vulnerability(['GHSA-aaaa-bbbb-cccc', 'CVE-2021-1000'], 'pkg:npm/lodash-es@4.17.20')
    expect(merged(...apart)).toHaveLength(2)
    expect(merged(...apart, bridge).map(one => one.key)).toEqual([
      'CVE-2021-1000 pkg:npm/lodash',
      'CVE-2021-1000 pkg:npm/lodash-es'
    ])
  })

  test('of two packages stay two items', () => {
    expect(
      merged(vulnerability(['CVE-2024-1111'], lodash), vulnerability(['CVE-2024-1111'], 'pkg:pypi/lodash@1'))
    ).toHaveLength(2)
  })

  test('through the name that a distribution gives to a CVE', () => {
    const openssl = 'pkg:deb/debian/openssl@3.0?arch=amd64'
    expect(
      merged(vulnerability(['DEBIAN-CVE-2024-1111'], openssl), vulnerability(['CVE-2024-1111'], openssl))
    ).toHaveLength(1)
  })
})

describe('different vulnerabilities are never merged', () => {
  const keys = (...stated: readonly (readonly string[])[]) =>
    merged(...stated.map(ids => vulnerability(ids, lodash))).map(one => one.key.split(' ')[0])

  test('by an identifier that is stated with several CVEs', () => {
    expect(keys(['GHSA-aaaa-bbbb-cccc', 'CVE-2024-1111'], ['GHSA-aaaa-bbbb-cccc', 'CVE-2024-2222'])).toEqual([
      'CVE-2024-1111',
      'CVE-2024-2222'
    ])
  })

  test('by one record that states two CVEs', () => {
    expect(
      keys(['GHSA-aaaa-bbbb-cccc', 'CVE-2024-1111', 'CVE-2024-2222'], ['CVE-2024-1111'], ['CVE-2024-2222'])
    ).toEqual(['CVE-2024-1111', 'CVE-2024-2222', 'GHSA-aaaa-bbbb-cccc'])
  })

  test('by a chain of aliases between two CVEs', () => {
    expect(
      keys(
        ['CVE-2024-1111', 'SNYK-JS-A-1'],
        ['SNYK-JS-A-1', 'GHSA-aaaa-bbbb-cccc'],
        ['GHSA-aaaa-bbbb-cccc', 'CVE-2024-2222']
      )
    ).toEqual(expect.arrayContaining(['CVE-2024-1111', 'CVE-2024-2222']))
  })

  test('by a hub without any CVE', () => {
    expect(keys(['GHSA-aaaa-bbbb-cccc', 'PYSEC-2024-1'], ['GHSA-dddd-eeee-ffff', 'PYSEC-2024-1'])).toEqual([
      'GHSA-aaaa-bbbb-cccc',
      'GHSA-dddd-eeee-ffff'
    ])
  })

  test('by the advisory of a distribution or a kind of weakness', () => {
    expect(keys(['RHSA-2024:1', 'CVE-2024-1111'], ['RHSA-2024:1'], ['CWE-79', 'CVE-2024-2222'])).toEqual([
      'CVE-2024-1111',
      'CVE-2024-2222',
      'RHSA-2024:1'
    ])
    expect(
      merged(vulnerability(['CWE-79'], lodash, {title: 'one'}), vulnerability(['CWE-79'], lodash, {title: 'other'}))
    ).toHaveLength(2)
  })

  test('and what a report states beside is shown', () => {
    const [one] = merged(vulnerability(['GHSA-aaaa-bbbb-cccc', 'CVE-2024-1111', 'CVE-2024-2222'], lodash))
    expect(one).toMatchObject({ids: ['GHSA-aaaa-bbbb-cccc'], related: ['CVE-2024-1111', 'CVE-2024-2222']})
  })
})

describe('a report without a purl', () => {
  const packages = (...components: readonly string[]) =>
    merged(...components.map(component => vulnerability(['CVE-2024-1111'], component))).map(one => one.package)

  test('is about the only package that fits by name', () => {
    expect(packages('lodash', lodash)).toEqual(['pkg:npm/lodash'])
    expect(packages('Flask_Login', 'pkg:pypi/flask-login@1.0')).toEqual(['pkg:pypi/flask-login'])
    expect(packages('log4j-core', 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1')).toHaveLength(1)
  })

  test('stays apart where two fit, where the version differs, or where the scope is missing', () => {
    expect(packages('lodash', lodash, 'pkg:pypi/lodash@4.17.20')).toContain('name:lodash')
    expect(packages('lodash@3.0.0', lodash)).toContain('name:lodash')
    expect(packages('core', 'pkg:npm/%40babel/core@7.0.0')).toContain('name:core')
  })
})

describe('what the item says', () => {
  test('the worst severity with its source, and what each tool says', () => {
    const [one] = merged(
      vulnerability(['CVE-2024-1111'], lodash),
      vulnerability(['CVE-2024-1111'], lodash, {tool: 'grype', severity: 'critical', severitySource: 'grype'}),
      vulnerability(['CVE-2024-1111'], lodash, {tool: 'pip-audit', severity: null, severitySource: null})
    )
    expect(one?.rated).toEqual({severity: 'critical', source: 'grype'})
    expect(one?.opinions).toEqual([
      {tool: 'grype', severity: 'critical', source: 'grype'},
      {tool: 'pip-audit', severity: null, source: null},
      {tool: 'trivy', severity: 'high', source: 'trivy: nvd'}
    ])
  })

  test('a fix that anybody knows of is a fix; silence is no answer', () => {
    const fixable = (...known: readonly (boolean | null)[]) =>
      merged(...known.map(value => vulnerability(['CVE-2024-1111'], lodash, {fixable: value})))[0]?.fixable
    expect([fixable(false, true, null), fixable(false, null), fixable(null, null)]).toEqual([true, false, null])
  })

  test('suppressed only where every report suppresses it', () => {
    const ignored = vulnerability(['CVE-2024-1111'], lodash, {suppressed: 'not reachable'})
    expect(merged(ignored)[0]?.suppressed).toBe('not reachable')
    expect(merged(ignored, vulnerability(['CVE-2024-1111'], lodash, {tool: 'grype'}))[0]).toMatchObject({
      suppressed: null,
      tools: ['grype']
    })
  })

  test('who delivered it', () => {
    const record = vulnerability(['CVE-2024-1111'], lodash)
    expect(mergeVulnerabilities([...by('b', record), ...by('a', record)], rate)[0]?.producers).toEqual(['a', 'b'])
  })
})
