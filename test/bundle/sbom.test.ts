/** SBOMs and the security gate from the bundle: what people see, what is asked of GitHub, what is kept. */
import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {afterAll, describe, expect, test} from '@jest/globals'
import {git} from '../../simulator/forge/git.ts'
import {towpath} from './support/bundle.ts'
import {commentsOn, needs, verdictOf} from './support/gate.ts'
import {aGitHub, type Run} from './support/github.ts'
import {aJob, type StepResult} from './support/job.ts'

const github = await aGitHub()

afterAll(() => github.close())

const npmAudit = (...names: readonly string[]): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(
      names.map(name => [
        name,
        {
          ...{name, severity: 'critical', effects: [], range: '<1.0.1', nodes: [`node_modules/${name}`]},
          ...{fixAvailable: true},
          via: [
            {
              ...{source: 1, name, dependency: name, title: `${name} runs code`, severity: 'critical', range: '<1.0.1'},
              ...{url: `https://github.com/advisories/GHSA-${name.slice(0, 4)}-bbbb-cccc`, cwe: [], cvss: {score: 9.8}}
            }
          ]
        }
      ])
    ),
    metadata: {vulnerabilities: {total: names.length}, dependencies: {total: 3}}
  })

const config = [
  'scans:',
  '  npm:',
  '    run: test -z "$INPUT_TOKEN$GITHUB_TOKEN$ACTIONS_RUNTIME_TOKEN" && cp audit.txt npm-audit.json && exit 1',
  '    reports: npm-audit.json',
  '    tool: npm-audit',
  '    exit-codes: [0, 1]',
  ''
].join('\n')

const lock = JSON.stringify({
  ...{name: 'shop', version: '1.0.0', lockfileVersion: 3},
  packages: {'': {name: 'shop', dependencies: {ms: '2.1.3'}}, 'node_modules/ms': {version: '2.1.3'}}
})

const before = {'.github/towpath.yml': config, 'audit.txt': npmAudit('left')}

const collects = async (run: Run): Promise<StepResult> => {
  const job = await aJob(github, run, {key: 'scan', permissions: {contents: 'read'}})
  const result = await job.step('sbom', {inputs: {mode: 'collect', scan: 'npm'}})
  job.end('success')
  return result
}

const judges = async (run: Run, inputs: Readonly<Record<string, string>>, permissions: object): Promise<StepResult> => {
  const job = await aJob(github, run, {key: 'security', permissions: {...permissions}})
  return job.step('sbom', {inputs: {needs: needs({scan: 'success'}), ...inputs}})
}

const reads = {contents: 'read', actions: 'read', 'pull-requests': 'write'}

describe('the security gate', () => {
  test('blocks what a pull request brings, and not what is there', async () => {
    const shop = await github.repository(before)
    const main = await github.push(shop)
    await collects(main)
    const recorded = await judges(main, {mode: 'record'}, {contents: 'write', actions: 'read'})
    expect([recorded.code, recorded.outputs.recorded]).toEqual([0, 'true'])
    const kept = await git(shop.gitDir, ['ls-tree', '-r', '--name-only', 'towpath-data'])
    expect(kept.split('\n')).toContain(`security/default/${main.commit}/${main.record.id}-1.json`)

    const same = await github.pullRequest(shop)
    await collects(same)
    const green = await judges(same, {mode: 'gate'}, reads)
    expect([green.code, green.outputs.decision, verdictOf(green).baseline.state]).toEqual([0, 'pass', 'found'])

    const change = await github.pullRequest(shop, {'audit.txt': npmAudit('left', 'right')})
    await collects(change)
    const red = await judges(change, {mode: 'gate'}, reads)
    expect([red.code, red.outputs.decision]).toEqual([1, 'fail'])
    expect(verdictOf(red).findings.map(({kind, severity}) => [kind, severity])).toEqual([
      ['vulnerability', 'critical'],
      ['vulnerability', 'critical']
    ])
    expect(verdictOf(red).findings[0]?.title).toContain('right')
    expect(commentsOn(github, change)).toEqual([expect.stringContaining('Security: fail')])
    expect(red.summary).toContain('right')
    const sarif = JSON.parse(await readFile(red.outputs.sarif ?? '', 'utf8'))
    expect(sarif.runs.map(({results}: {results: unknown[]}) => results.length)).toEqual([2, 0])
  })

  test('hands its verdict to the quality gate, with no more than it needs', async () => {
    const change = await github.pullRequest(await github.repository(before))
    const collected = await collects(change)
    expect([collected.code, collected.outputs.evidence]).toEqual([0, 'towpath-evidence-security-default-npm-1'])
    const handed = await judges(change, {mode: 'gate', 'hand-over': 'default'}, {contents: 'read', actions: 'read'})
    expect([handed.code, handed.outputs.evidence]).toEqual([0, 'towpath-evidence-default-security-1'])
    expect(handed.log).not.toContain('Not delivered')
    const plan = JSON.stringify({
      schema: 'towpath.plan/1',
      producers: [{producer: 'security', shard: null, tier: 'security'}]
    })
    const gate = await aJob(github, change, {key: 'gate'})
    const judged = await gate.step('quality-gate', {
      inputs: {mode: 'judge', plan, needs: needs({security: 'success'})}
    })
    expect(verdictOf(judged).rules).toContainEqual(
      expect.objectContaining({rule: 'sbom', outcome: 'passed', origin: 'handed over by security'})
    )
  })
})

describe('an SBOM', () => {
  test('is made of a commit, twice the same, kept by digest and noted in the ledger', async () => {
    const shop = await github.repository({
      'package-lock.json': lock,
      'package.json': '{"name":"shop","version":"1.0.0","dependencies":{"ms":"2.1.3"}}'
    })
    const main = await github.push(shop)
    const made = async (permissions: object) => {
      const job = await aJob(github, main, {key: 'sbom', permissions: {...permissions}})
      return job.step('sbom', {})
    }
    const [one, two] = [await made({contents: 'write'}), await made({contents: 'read'})]
    expect([one.code, one.outputs.recorded, two.code]).toEqual([0, 'true', 0])
    expect(two.outputs['cyclonedx-digest']).toBe(one.outputs['cyclonedx-digest'])
    expect(two.outputs['spdx-digest']).toBe(one.outputs['spdx-digest'])
    const document = JSON.parse(await readFile(one.outputs.cyclonedx ?? '', 'utf8'))
    expect(document.metadata.timestamp).toBe('2026-01-01T00:00:00Z')
    expect(document.components.map(({purl}: {purl: string}) => purl)).toEqual(['pkg:npm/ms@2.1.3'])
    const kept = await git(shop.gitDir, ['ls-tree', '-r', '--name-only', 'towpath-data'])
    expect(kept.split('\n')).toContain(`sboms/default/${main.commit}/${main.record.id}-1.json`)
  })

  test('of another tool is validated and converted on a laptop', async () => {
    const folder = resolve('test/producers/npm-sbom')
    const validated = await towpath(folder, 'sbom', 'validate', 'cyclonedx.json', 'spdx.json')
    expect([validated.code, validated.stdout]).toEqual([0, expect.stringContaining('PASS: 2 documents are valid.')])
    const converted = await towpath(folder, 'sbom', 'convert', 'cyclonedx.json', '--format', 'spdx')
    expect([converted.code, JSON.parse(converted.stdout).spdxVersion]).toEqual([0, 'SPDX-2.3'])
  })
})
