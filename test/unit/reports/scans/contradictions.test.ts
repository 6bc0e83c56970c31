/** A report that counts, groups or points to something it does not list is never a clean scan. */
import {describe, expect, test} from '@jest/globals'
import {readScan} from './support.ts'

const errorsOf = async (report: unknown): Promise<readonly string[]> => (await readScan(report)).errors
const unseenIn = async (report: unknown): Promise<readonly string[] | undefined> =>
  (await readScan(report)).scans[0]?.notAudited

describe('Snyk', () => {
  const project = {ok: true, vulnerabilities: [], uniqueCount: 0, dependencyCount: 4, projectName: 'app'}
  const issue = {id: 'SNYK-1', packageName: 'left', version: '1.0.0', severity: 'high'}

  test.each([
    ['not ok', {ok: false}],
    ['a count', {uniqueCount: 2}]
  ])('%s without an entry is missing its list, in one project and in a list of them', async (_, said) => {
    expect(await errorsOf({...project, ...said})).toEqual(['QG-162'])
    const listed = {...project, ok: false, uniqueCount: 1, vulnerabilities: [issue]}
    expect(await errorsOf([listed, {...project, ...said}])).toEqual(['QG-162'])
    expect(await errorsOf([listed, project])).toEqual([])
  })

  test('what it patched is a suppressed finding', async () => {
    const {found} = await readScan({...project, filtered: {ignore: [], patch: [issue]}})
    expect(found.map(({suppressed}) => suppressed)).toEqual(['patched by Snyk'])
  })

  test.each([
    ['before', true],
    ['behind', false]
  ])('an issue is in the file that its project names %s the issues', async (_, first) => {
    const issues = {infrastructureAsCodeIssues: [{publicId: 'SNYK-CC-1', severity: 'high', lineNumber: 3}]}
    const file = {targetFile: './infra/main.tf'}
    const one = first ? {ok: false, ...file, ...issues, path: '.'} : {ok: false, ...issues, ...file, path: '.'}
    const {found, errors} = await readScan([one, {...one, targetFile: 'other.tf'}])
    expect([found.map(({location}) => location?.file), errors]).toEqual([['infra/main.tf', 'other.tf'], []])
  })
})

describe('Checkov', () => {
  const framework = (failed: number, checks: readonly object[]): object => ({
    check_type: 'terraform',
    results: {failed_checks: checks},
    summary: {failed, resource_count: 3, checkov_version: '3.2.0'}
  })
  const check = {check_id: 'CKV_1', check_name: 'open', file_path: '/main.tf'}

  test('failed checks that are counted and not listed are missing, by framework', async () => {
    expect(await errorsOf(framework(4, []))).toEqual(['QG-162'])
    expect(await errorsOf([framework(2, [check, check]), framework(1, [])])).toEqual(['QG-162'])
    expect(await errorsOf([framework(2, [check, check]), framework(0, [])])).toEqual([])
  })
})

describe('Safety', () => {
  const second = (meta: object, vulnerabilities: readonly object[] = []): object => ({
    report_meta: {safety_version: '2.3.5', packages_found: 3, vulnerabilities_found: 0, ...meta},
    vulnerabilities,
    ignored_vulnerabilities: []
  })
  const third = (projects: readonly object[]): object => ({meta: {scan_type: 'scan'}, scan_results: {projects}})
  const file = (found: number, known: readonly object[]): object => {
    const vulnerabilities = {known_vulnerabilities: known, remediation: {vulnerabilities_found: found}}
    const specifications = [{raw: 'left==1.0', vulnerabilities}]
    return {location: 'requirements.txt', results: {dependencies: [{name: 'left', specifications}]}}
  }

  test('vulnerabilities that are counted and not listed are missing', async () => {
    expect(await errorsOf(second({vulnerabilities_found: 1}))).toEqual(['QG-162'])
    const one = {vulnerability_id: '1', package_name: 'left'}
    expect(await errorsOf(second({vulnerabilities_found: 1}, [one]))).toEqual([])
    expect(await errorsOf(third([{files: [file(2, [{id: '1'}])]}]))).toEqual(['QG-163'])
    expect(await errorsOf(third([{files: [file(1, [{id: '1'}])]}]))).toEqual([])
  })

  test('a scan of no package and one of no file audited nothing', async () => {
    expect(await unseenIn(second({packages_found: 0}))).toEqual(['Safety found no package.'])
    expect(await unseenIn(second({}))).toEqual([])
    for (const projects of [[], [{files: []}]])
      expect(await unseenIn(third(projects))).toEqual(['Safety found no file with dependencies.'])
  })
})

describe('npm audit', () => {
  const audit = (vulnerabilities: object): object => ({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: {vulnerabilities: {critical: 2, total: 2}, dependencies: {total: 5}}
  })
  const advisory = {source: 7, name: 'a', severity: 'critical'}

  test('packages that are vulnerable because of each other lead to no advisory', async () => {
    const circle = {a: {name: 'a', via: ['b']}, b: {name: 'b', via: ['a']}}
    expect(await errorsOf(audit(circle))).toEqual(['QG-162'])
    expect(await errorsOf(audit({...circle, a: {name: 'a', via: ['b', advisory]}}))).toEqual([])
  })
})

describe('OSV-Scanner', () => {
  const report = (vulnerabilities: unknown): object => ({
    results: [
      {
        source: {path: 'package-lock.json', type: 'lockfile'},
        packages: [
          {
            package: {name: 'left', version: '1.0.0', ecosystem: 'npm'},
            vulnerabilities,
            groups: [{ids: ['GHSA-aaaa-bbbb-cccc', 'PYSEC-2026-1'], max_severity: '9.8'}]
          }
        ]
      }
    ]
  })

  test('a group of which nothing is described cannot be understood', async () => {
    expect(await errorsOf(report([]))).toEqual(['QG-163'])
    expect(await errorsOf(report(undefined))).toEqual(['QG-163'])
    expect(await errorsOf(report([{id: 'PYSEC-2026-1'}]))).toEqual([])
  })
})

describe('SARIF', () => {
  const run = {tool: {driver: {name: 'CodeQL', rules: []}}, results: []}
  const log = (more: object, top: object = {}): object => ({version: '2.1.0', runs: [{...run, ...more}], ...top})

  test.each([
    ['results in other files', log({externalPropertyFileReferences: {results: [{itemCount: 3}]}})],
    ['rules in other files', log({externalPropertyFileReferences: {driver: {location: {uri: 'rules.json'}}}})],
    ['rules of extensions in other files', log({externalPropertyFileReferences: {extensions: [{itemCount: 1}]}})],
    ['results inside of the log', log({}, {inlineExternalProperties: [{results: [{ruleId: 'a'}]}]})]
  ])('%s are missing beside an empty list', async (_, report) => {
    expect(await errorsOf(report)).toEqual(['QG-162'])
  })

  test('other external properties take nothing away', async () => {
    const more = {externalPropertyFileReferences: {artifacts: [{itemCount: 1}]}}
    expect(await errorsOf(log(more, {inlineExternalProperties: [{artifacts: []}]}))).toEqual([])
  })
})

describe('Bandit', () => {
  const report = (metrics: object): object => ({errors: [], generated_at: '2026-11-21T20:00:00Z', metrics, results: []})

  test('metrics of no file mean that nothing was scanned', async () => {
    expect(await unseenIn(report({_totals: {loc: 0}}))).toEqual(['Bandit scanned no file.'])
    for (const scanned of [{loc: 1}, {loc: 0}])
      expect(await unseenIn(report({'a.py': scanned, _totals: scanned}))).toEqual([])
  })
})
