/** What a report says beside its main list is read, or told as missing: nothing is lost silently. */
import {describe, expect, test} from '@jest/globals'
import {readScan, type Scan} from './support.ts'

const idsIn = ({found}: Scan): readonly unknown[] =>
  found.map(one => (one.kind === 'vulnerability' ? one.ids[0] : one.rule))

describe('Snyk', () => {
  const issue = (id: string): object => ({id, packageName: 'left', version: '1.0.0', severity: 'high', title: id})
  const image = (applications: unknown): object => ({
    ok: false,
    packageManager: 'deb',
    dependencyCount: 0,
    vulnerabilities: [issue('SNYK-1')],
    applications
  })

  test('the applications in a container are read with their ignored issues', async () => {
    const application = {
      vulnerabilities: [issue('SNYK-2')],
      filtered: {ignore: [issue('SNYK-3')]},
      dependencyCount: 3
    }
    const seen = await readScan(image([application]))
    expect([idsIn(seen), seen.errors]).toEqual([['SNYK-1', 'SNYK-2', 'SNYK-3'], []])
    expect(seen.found.map(({suppressed}) => suppressed !== null)).toEqual([false, false, true])
    expect(seen.scans[0]?.notAudited).toEqual([])
  })

  test.each([
    [[{error: 'no lockfile'}], 'QG-161'],
    [[{targetFile: 'a.json'}], 'QG-162'],
    ['none', 'QG-162']
  ])('applications %j are told', async (applications, code) => {
    expect((await readScan(image(applications))).errors).toEqual([code])
  })

  test('a project without dependencies was not audited', async () => {
    const seen = await readScan({ok: true, dependencyCount: 0, vulnerabilities: [], projectName: 'app'})
    expect([seen.errors, seen.scans[0]?.notAudited]).toEqual([[], ['Snyk found no dependency in app.']])
  })
})

describe('npm audit', () => {
  const advisory = {module_name: 'left', id: 7, findings: [{version: '1.0.0', paths: ['a>left', 'b>left']}]}
  const old = (advisories: object, high: number): object => ({
    advisories,
    metadata: {vulnerabilities: {info: 0, low: 0, moderate: 0, high, critical: 0}}
  })

  test.each([
    ['nothing counted', {}, 0, []],
    ['counted and not listed', {}, 2, ['QG-162']],
    ['every path listed', {7: advisory}, 2, []],
    ['more counted than listed', {7: advisory}, 3, ['QG-162']]
  ])('of npm 6 and pnpm: %s', async (_, advisories, high, errors) => {
    expect((await readScan(old(advisories, high))).errors).toEqual(errors)
  })

  test('what pnpm was told to hide is named as a reason', async () => {
    const {diagnostics} = await readScan(old({}, 1))
    expect(diagnostics[0]?.message).toContain('`--audit-level`')
  })

  test('of npm 7: more packages counted than listed', async () => {
    const via = [{source: 7, name: 'left', severity: 'high'}]
    const seen = await readScan({
      auditReportVersion: 2,
      vulnerabilities: {left: {name: 'left', via}},
      metadata: {vulnerabilities: {high: 2, total: 2}}
    })
    expect([seen.found.length, seen.errors]).toEqual([1, ['QG-162']])
  })

  test('without a dependency audited nothing', async () => {
    const vulnerabilities = {total: 0}
    const seen = await readScan({
      auditReportVersion: 2,
      vulnerabilities: {},
      metadata: {vulnerabilities, dependencies: {prod: 1, total: 0}}
    })
    expect([seen.errors, seen.scans[0]?.notAudited]).toEqual([[], ['npm audit found no dependency.']])
  })
})

describe('Trivy', () => {
  const report = (...results: readonly object[]): object => ({
    SchemaVersion: 2,
    ArtifactName: '.',
    ArtifactType: 'filesystem',
    Results: results
  })
  const modified = (Type: string, Finding: unknown): object => ({Type, Status: 'ignored', Statement: 'known', Finding})

  test('modified findings of every type are suppressed findings', async () => {
    const seen = await readScan(
      report({
        Target: 'main.tf',
        ExperimentalModifiedFindings: [
          modified('misconfiguration', {ID: 'AWS-1', Status: 'FAIL'}),
          modified('secret', {RuleID: 'token'}),
          modified('license', {Name: 'GPL-3.0'}),
          modified('vulnerability', {VulnerabilityID: 'CVE-2026-1', PkgName: 'left'})
        ]
      })
    )
    expect([idsIn(seen), seen.errors]).toEqual([['AWS-1', 'token', 'GPL-3.0', 'CVE-2026-1'], []])
    expect(seen.found.map(({suppressed}) => suppressed)).toEqual(['known', 'known', 'known', 'known'])
  })

  test.each([
    ['dream', {ID: 'X'}],
    ['secret', null]
  ])('a modified finding of type %s that cannot be read is told: %j', async (type, found) => {
    const seen = await readScan(report({Target: 'main.tf', ExperimentalModifiedFindings: [modified(type, found)]}))
    expect([seen.found, seen.errors.length]).toEqual([[], 1])
  })

  test('counted misconfigurations without their list are missing', async () => {
    const seen = await readScan(report({Target: 'main.tf', MisconfSummary: {Successes: 1, Failures: 2}}))
    expect(seen.errors).toEqual(['QG-162'])
    const clean = await readScan(report({Target: 'main.tf', MisconfSummary: {Successes: 1, Failures: 0}}))
    expect(clean.errors).toEqual([])
  })

  test('a resource of a cluster that could not be scanned is not audited', async () => {
    const seen = await readScan({
      ClusterName: 'c',
      Resources: [
        {Namespace: 'shop', Kind: 'Pod', Name: 'web', Error: 'no such image'},
        {Namespace: 'shop', Kind: 'Pod', Name: 'db', Results: [{Target: 'db'}]}
      ]
    })
    expect([seen.errors, seen.scans[0]?.notAudited]).toEqual([[], ['shop/Pod/web: no such image']])
  })
})

test.each([
  [{last_affected: '1.2'}, null],
  [{fixed: '1.3'}, true],
  [{introduced: '1.4'}, false]
])('OSV-Scanner: the event %j says whether there is a fix: %j', async (event, fixable) => {
  const range = {type: 'SEMVER', events: [{introduced: '0'}, event]}
  const of = {name: 'left', ecosystem: 'npm'}
  const seen = await readScan({
    results: [
      {
        source: {path: 'package-lock.json'},
        packages: [
          {
            package: {...of, version: '1.0.0'},
            vulnerabilities: [{id: 'OSV-1', affected: [{package: of, ranges: [range]}]}]
          }
        ]
      }
    ]
  })
  expect(seen.found).toMatchObject([{kind: 'vulnerability', fixable}])
})

test('pip-audit without a dependency audited nothing', async () => {
  const seen = await readScan({dependencies: [], fixes: []})
  expect([seen.errors, seen.scans[0]?.notAudited]).toEqual([[], ['pip-audit found no dependency.']])
})

test('Grype: a distribution at its end of life is told once', async () => {
  const alerts = [{type: 'distro-eol', message: 'debian 8 is out of support'}]
  const seen = await readScan({
    matches: [],
    descriptor: {name: 'grype'},
    alertsByPackage: [
      {package: {name: 'a'}, alerts},
      {package: {name: 'b'}, alerts: [...alerts, {type: 'other', message: 'x'}]}
    ]
  })
  expect([seen.errors, seen.scans[0]?.notAudited]).toEqual([[], ['Grype: debian 8 is out of support']])
})

test('Semgrep: files it could not read and rules it skipped are not audited', async () => {
  const skipped = [
    {path: 'a.py', reason: 'insufficient_permissions'},
    {path: 'b.py', reason: 'nonexistent_file'},
    {path: 'c.py', reason: 'semgrepignore_patterns_match'}
  ]
  const seen = await readScan({
    results: [],
    errors: [],
    paths: {scanned: ['d.py'], skipped},
    skipped_rules: [{rule_id: 'no-eval', details: 'needs version 2'}]
  })
  expect(seen.scans[0]?.notAudited).toEqual([
    'The rule no-eval was skipped: needs version 2',
    'a.py: insufficient_permissions',
    'b.py: nonexistent_file'
  ])
})

describe('SARIF: a rule that is a vulnerability', () => {
  const purl = 'pkg:npm/left@1.0.0'
  const read = (name: string, location: object): Promise<Scan> =>
    readScan({
      version: '2.1.0',
      runs: [
        {
          tool: {driver: {name}},
          results: [{ruleId: 'CVE-2026-0001', message: {text: 'bad'}, locations: [location]}]
        }
      ]
    })
  const physicalLocation = {artifactLocation: {uri: 'app/package-lock.json'}}

  test.each([
    [
      {physicalLocation, logicalLocations: [{fullyQualifiedName: purl}]},
      {purl, name: 'left', version: '1.0.0'}
    ],
    [{logicalLocations: [{fullyQualifiedName: purl}]}, {purl, name: 'left', version: '1.0.0'}],
    [
      {physicalLocation, logicalLocations: [{name: 'image:1'}]},
      {purl: null, name: 'image:1', version: null}
    ],
    [{physicalLocation}, {purl: null, name: 'app/package-lock.json', version: null}]
  ])('at %j is of the component %j', async (location, component) => {
    expect((await read('t', location)).found).toMatchObject([
      {kind: 'vulnerability', ids: ['CVE-2026-0001'], component}
    ])
  })

  test('of a web scanner is a finding of the site', async () => {
    const seen = await read('Nuclei', {physicalLocation: {artifactLocation: {uri: 'https://example.com/'}}})
    expect(seen.found).toMatchObject([{kind: 'finding', category: 'web', rule: 'CVE-2026-0001'}])
  })
})
