/** The quality gate from the bundle, on the way every pull request goes. */
import {afterAll, describe, expect, test} from '@jest/globals'
import {git} from '../../simulator/forge/git.ts'
import {collects, commentsOn, judges, needs, standsAlone, verdictOf} from './support/gate.ts'
import {aGitHub} from './support/github.ts'
import {passing} from './support/reports.ts'

const github = await aGitHub()

afterAll(() => github.close())

const broken = [...passing(3), {name: 'removes an item', failure: 'expected 2 to be 3', file: 'src/cart.js', line: 3}]

describe('a pull request', () => {
  test('that is good passes: the verdict file, the outputs, the summary and one comment say so', async () => {
    const shop = await github.repository()
    const run = await github.pullRequest(shop)
    const collected = await collects(github, run, {key: 'unit'})
    expect(collected).toMatchObject({code: 0, outputs: {evidence: 'towpath-evidence-default-unit-1'}})

    const judged = await judges(github, run, {needs: needs({unit: 'success'})})
    expect(judged.code).toBe(0)
    expect(judged.outputs).toEqual({decision: 'pass', verdict: expect.stringMatching(/\/verdict-default\.json$/)})
    const {metrics, ...verdict} = verdictOf(judged)
    const recordedNever = expect.stringMatching(/^No baseline was ever recorded/)
    const held = (rule: string, reason: string) => ({
      ...{rule, reason, severity: 'block', outcome: 'passed', origin: 'preset standard'}
    })
    expect(verdict).toEqual({
      ...{schema: 'towpath.verdict/1', gate: 'quality-gate', id: 'default', decision: 'pass', blocking: false},
      reason: expect.stringMatching(/held/),
      subject: {
        ...{repository: shop.name, commit: run.commit, head: run.pull?.headSha, base: run.pull?.baseSha},
        tree: await git(shop.gitDir, ['rev-parse', `${run.commit}^{tree}`]),
        ...{pullRequest: run.pull?.number, fork: false}
      },
      baseline: {state: 'never-recorded', commit: run.pull?.baseSha, detail: recordedNever},
      rules: [
        held('tests.failed == 0', 'tests.failed is 0, as expected'),
        held('tests.errors == 0', 'tests.errors is 0, as expected'),
        held('tests.total > tests.skipped', 'tests.total is 4, above tests.skipped (0)'),
        held('coverage.lines >= 85', 'coverage.lines is 100 %, at least 85 %'),
        {
          ...held('delta.coverage.lines >= -5', ''),
          outcome: 'not-applicable',
          reason: expect.stringContaining('No baseline was ever recorded')
        }
      ],
      ...{leftOut: [], findings: []},
      evidence: [
        {
          ...{producer: 'unit', shard: null, status: 'complete', attempt: 1, detail: ''},
          reports: [
            {path: 'reports/junit.xml', format: 'junit-xml', sha256: expect.any(String), bytes: expect.any(Number)},
            {path: 'reports/lcov.info', format: 'lcov', sha256: expect.any(String), bytes: expect.any(Number)}
          ]
        }
      ],
      diagnostics: [expect.objectContaining({severity: 'note', code: null})]
    })
    expect(metrics).toMatchObject({
      'tests.total': {unit: 'count', direction: 'higher', state: 'known', value: 4, exact: '4/1', why: null},
      'tests.failed': {state: 'known', value: 0},
      'tests.duration': {unit: 'seconds', value: 1, exact: '1/1'},
      'coverage.lines': {unit: 'percent', state: 'known', value: 100, exact: '100/1'},
      'coverage.patch.lines': {state: 'not-applicable', value: null, exact: null, why: expect.any(String)},
      'delta.coverage.lines': {unit: 'points', state: 'not-applicable', why: recordedNever},
      'completeness.missing': {state: 'known', value: 0},
      'diff.files': {state: 'known', value: 1}
    })
    expect(judged.summary).toMatch(/^## ✅ Quality gate: pass\n/)
    const comments = commentsOn(github, run)
    expect(comments).toHaveLength(1)
    expect(comments[0]).toContain(judged.summary.trim())
    expect(github.forge.checks).toEqual([])
  })

  test('that breaks a test and loses coverage fails, and names both', async () => {
    const run = await github.pullRequest(await github.repository())
    await collects(github, run, {key: 'unit', cases: broken, hit: 8, inputs: {outcome: 'failure', 'exit-code': '1'}})
    const judged = await judges(github, run, {needs: needs({unit: 'failure'})})
    const {decision, blocking, rules, findings} = verdictOf(judged)
    expect({code: judged.code, output: judged.outputs.decision, decision, blocking}).toEqual({
      ...{code: 1, output: 'fail', decision: 'fail', blocking: true}
    })
    expect(rules.filter(({outcome}) => outcome === 'failed').map(({rule, reason}) => [rule, reason])).toEqual([
      ['tests.failed == 0', expect.stringContaining('tests.failed is 1')],
      ['coverage.lines >= 85', expect.stringContaining('coverage.lines is 80 %')]
    ])
    expect(findings).toEqual([
      {
        ...{kind: 'test-failure', severity: 'critical', title: 'shop > removes an item', producer: 'unit', code: null},
        message: expect.stringContaining('expected 2 to be 3'),
        location: {file: 'src/cart.js', line: 3}
      }
    ])
    expect(judged.commands).toContainEqual({
      name: 'error',
      properties: {title: 'shop > removes an item', file: 'src/cart.js', line: '3'},
      message: expect.stringContaining('expected 2 to be 3')
    })
    expect(commentsOn(github, run)).toEqual([expect.stringContaining('removes an item')])
  })

  test('whose second shard never reports is inconclusive, and names the shard', async () => {
    const run = await github.pullRequest(await github.repository())
    await collects(github, run, {key: 'unit', strategy: {'job-index': 0, 'job-total': 2}})
    const judged = await judges(github, run, {needs: needs({unit: 'failure'})})
    const {decision, evidence, diagnostics} = verdictOf(judged)
    expect([judged.code, decision]).toEqual([1, 'inconclusive'])
    expect(evidence).toContainEqual(
      expect.objectContaining({producer: 'unit', shard: {index: 2, of: 2}, status: 'missing', attempt: null})
    )
    expect(diagnostics).toContainEqual(expect.objectContaining({severity: 'error', code: 'QG-110'}))
    expect(judged.summary).toContain('unit 2/2')
  })

  test('is judged again into the same comment', async () => {
    const run = await github.pullRequest(await github.repository())
    await standsAlone(github, run, {}, {cases: broken})
    await standsAlone(github, run, {}, {attempt: 2})
    expect(commentsOn(github, run)).toEqual([expect.stringContaining('Quality gate: pass')])
  })

  test('can be judged by two gates in one run, by their ids', async () => {
    const run = await github.pullRequest(await github.repository())
    await collects(github, run, {key: 'web', inputs: {id: 'web'}})
    await collects(github, run, {key: 'api', inputs: {id: 'api'}, cases: broken})
    const [web, api] = [
      await judges(github, run, {id: 'web', needs: needs({web: 'success'})}),
      await judges(github, run, {id: 'api', needs: needs({api: 'success'})})
    ]
    expect([web.outputs.decision, api.outputs.decision]).toEqual(['pass', 'fail'])
    expect(verdictOf(web).evidence.map(({producer}) => producer)).toEqual(['web'])
    expect(verdictOf(api).evidence.map(({producer}) => producer)).toEqual(['api'])
    expect(commentsOn(github, run)).toEqual([
      expect.stringContaining('Quality gate web: pass'),
      expect.stringContaining('Quality gate api: fail')
    ])
  })

  test('gets a check run where that is asked for', async () => {
    const run = await github.pullRequest(await github.repository())
    const permissions = {contents: 'read', 'pull-requests': 'write', checks: 'write'} as const
    const {code} = await standsAlone(github, run, {check: 'true', comment: 'false'}, {permissions, cases: broken})
    expect(code).toBe(1)
    expect(github.forge.checks.filter(({commit}) => commit === run.pull?.headSha)).toEqual([
      expect.objectContaining({
        conclusion: 'failure',
        summary: expect.stringContaining('Quality gate: fail'),
        annotations: [expect.objectContaining({title: 'shop > removes an item', path: 'src/cart.js', start_line: 3})]
      })
    ])
    expect(commentsOn(github, run)).toEqual([])
  })
})

describe('a push to the default branch', () => {
  test('records the baseline that the next pull request is compared with', async () => {
    const shop = await github.repository()
    const main = await github.push(shop)
    await collects(github, main, {key: 'unit', hit: 9})
    const permissions = {contents: 'write', actions: 'read'} as const
    const recorded = await judges(github, main, {mode: 'record', needs: needs({unit: 'success'})}, {permissions})
    expect([recorded.code, recorded.outputs.recorded]).toEqual([0, 'true'])

    const path = `baseline/default/${main.commit}/${main.record.id}-1.json`
    const files = await git(shop.gitDir, ['ls-tree', '-r', '--name-only', 'towpath-data'])
    expect(files.split('\n')).toContain(path)
    expect(JSON.parse(await git(shop.gitDir, ['show', `towpath-data:${path}`]))).toMatchObject({
      ...{schema: 'towpath.baseline/1', id: 'default', commit: main.commit, run: main.record.id, attempt: 1},
      metrics: expect.objectContaining({'coverage.lines': '90/1', 'tests.total': '4/1'}),
      failed: []
    })

    const change = await github.pullRequest(shop)
    await collects(github, change, {key: 'unit', cases: broken, hit: 8})
    const judged = await judges(github, change, {needs: needs({unit: 'success'})})
    const {baseline, metrics, rules} = verdictOf(judged)
    expect(baseline).toEqual({state: 'found', commit: main.commit, detail: expect.any(String)})
    expect(metrics).toMatchObject({
      'base.coverage.lines': {state: 'known', value: 90},
      'delta.coverage.lines': {state: 'known', value: -10, exact: '-10/1'},
      'delta.tests.failed': {state: 'known', value: 1},
      'new.tests.failed': {state: 'known', value: 1}
    })
    expect(rules).toContainEqual(
      expect.objectContaining({rule: 'delta.coverage.lines >= -5', outcome: 'failed', severity: 'block'})
    )
    expect(judged.summary).toContain(main.commit.slice(0, 10))
  })

  test('without all evidence records nothing', async () => {
    const shop = await github.repository()
    const main = await github.push(shop)
    await collects(github, main, {key: 'unit'})
    const permissions = {contents: 'write', actions: 'read'} as const
    const inputs = {mode: 'record', needs: needs({unit: 'success', e2e: 'failure'})}
    const recorded = await judges(github, main, inputs, {permissions})
    expect(recorded.code).not.toBe(0)
    expect(recorded.outputs.recorded).toBeUndefined()
    expect(await git(shop.gitDir, ['branch', '--list', 'towpath-data'])).toBe('')
  })
})

describe('one job alone', () => {
  test('collects and judges with no other job', async () => {
    const run = await github.push(await github.repository())
    const judged = await standsAlone(github, run, {preset: 'strict'})
    const {decision, subject, rules} = verdictOf(judged)
    expect([judged.code, decision, subject.pullRequest]).toEqual([0, 'pass', null])
    expect(rules.map(({rule}) => rule)).toContain('coverage.lines >= 90')
  })

  test('in shadow mode reports the failure and blocks nothing', async () => {
    const shop = await github.repository({'.github/towpath.yml': 'enforce: false\n'})
    const judged = await standsAlone(github, await github.pullRequest(shop), {}, {cases: broken})
    const {decision, blocking, reason} = verdictOf(judged)
    expect([judged.code, judged.outputs.decision, decision, blocking]).toEqual([0, 'fail', 'fail', false])
    expect(reason).toContain('Shadow mode')
    expect(judged.summary).toContain('Quality gate: fail')
  })

  test('that cannot be judged fails, unless `on-inconclusive: pass` lets it', async () => {
    const shop = await github.repository()
    const inputs = {reports: 'nothing/*.xml'}
    const strict = await standsAlone(github, await github.pullRequest(shop), inputs)
    const lenient = await standsAlone(github, await github.pullRequest(shop), {...inputs, 'on-inconclusive': 'pass'})
    expect([strict.code, strict.outputs.decision]).toEqual([1, 'inconclusive'])
    expect([lenient.code, lenient.outputs.decision]).toEqual([0, 'inconclusive'])
    expect(verdictOf(lenient)).toMatchObject({decision: 'inconclusive', blocking: false})
  })

  test('gives the same bytes for the same input', async () => {
    const run = await github.pullRequest(await github.repository())
    const [first, second] = [await standsAlone(github, run, {}), await standsAlone(github, run, {})]
    expect(first.verdict).not.toBeNull()
    expect(second.verdict).toBe(first.verdict)
  })
})
