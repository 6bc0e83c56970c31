/** The demo is the main job of this repository, seen from outside: everything runs through the shipped bundle. */

import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {producerLabel} from '#core/evidence'
import {type DemoResult, type DemoRun, requiredCheck, runDemo} from '../../simulator/demo/demo.ts'

let output: string
let demo: DemoResult
const printed: string[] = []

beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), 'towpath-demo-test-'))
  demo = await runDemo({checkout: resolve(import.meta.dirname, '../..'), output, print: line => printed.push(line)})
}, 180_000)
afterAll(() => rm(output, {recursive: true, force: true}))

const run = (name: string): DemoRun => {
  const found = demo.runs.find(candidate => candidate.name === name)
  if (found === undefined) throw new Error(`The demo has no run ${name}`)
  return found
}
const summaryOf = (name: string): string =>
  run(name)
    .view.result.jobs.flatMap(({steps}) => steps.map(({summary}) => summary))
    .join('\n')
const gateOf = (name: string) => run(name).view.result.jobs.find(job => job.name === requiredCheck)

describe('the demo', () => {
  test('comes out as it should', () => {
    expect(demo.runs.map(({name, view}) => [name, view.decision])).toEqual([
      ['push', 'recorded'],
      ['good', 'pass'],
      ['bad', 'fail'],
      ['slow', 'fail'],
      ['vulnerable', 'fail'],
      ['dead shard', 'inconclusive'],
      ['fork', 'pass'],
      ['maintenance', 'planned']
    ])
    expect(demo.differences).toEqual([])
  })

  test('lets the required check succeed on a pass and on nothing else', () =>
    expect(['good', 'bad', 'slow', 'vulnerable', 'dead shard', 'fork'].map(name => gateOf(name)?.conclusion)).toEqual([
      'success',
      'failure',
      'failure',
      'failure',
      'failure',
      'success'
    ]))

  test('hands the decision to the calling workflow', () =>
    expect(demo.runs.map(({view}) => view.result.outputs.towpath)).toEqual([
      {recorded: 'true'},
      {decision: 'pass'},
      {decision: 'fail'},
      {decision: 'fail'},
      {decision: 'fail'},
      {decision: 'inconclusive'},
      {decision: 'pass'},
      {digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), complete: '', 'audit-head': ''}
    ]))

  test('writes a page with all of it and says where it stands', async () => {
    const page = await readFile(demo.page, 'utf8')
    for (const {view} of demo.runs) expect(page).toContain(`id="run-${view.result.run.id}"`)
    expect(page.match(/class="required"/g)).toHaveLength(6)
    expect(printed.join('\n')).toContain('index.html')
  })
})

describe('the push to main', () => {
  test('records a baseline of its commit in the ledger branch', () => {
    const {run: record} = run('push').view.result
    expect(demo.ledger).toEqual([
      `baseline/default/${record.headSha}/${record.id}-1.json`,
      `security/default/${record.headSha}/${record.id}-1.json`,
      `series/default/canal/${record.headSha}/${record.id}-1.json`
    ])
  })

  test('is what the pull requests are compared with', () =>
    expect(run('good').verdict?.baseline).toMatchObject({state: 'found', commit: run('push').verdict?.subject.commit}))
})

describe('a pull request of the repository itself', () => {
  test.each(['good', 'bad', 'dead shard'])('gets exactly one comment, with the verdict: %s', name => {
    const {comments, decision, reason} = run(name).view
    expect(comments).toHaveLength(1)
    expect(comments[0]?.author).toBe('github-actions[bot]')
    expect(comments[0]?.body).toMatch(/^<!-- towpath:quality-gate:default -->/)
    expect(comments[0]?.body).toContain(`Quality gate: ${decision}`)
    expect(reason).not.toBe('')
  })

  test('that breaks tests fails by name: tests, coverage of all lines and of the changed ones', () => {
    const {rules = [], findings = []} = run('bad').verdict ?? {}
    const failed = rules.filter(({outcome}) => outcome === 'failed').map(({rule}) => rule)
    expect(failed).toEqual(
      expect.arrayContaining([
        'tests.failed == 0',
        'coverage.lines >= 85',
        'coverage.patch.lines >= 80 || diff.coverableLines < 20'
      ])
    )
    expect(
      findings
        .filter(({kind}) => kind === 'test-failure')
        .map(({title}) => title)
        .join('\n')
    ).toContain('grows with every metre begun')
  })

  test('whose second shard died is inconclusive, and the shard is named where people look', () => {
    const {evidence = []} = run('dead shard').verdict ?? {}
    const doubtful = evidence.filter(({status}) => status !== 'complete')
    expect(doubtful.map(({producer, shard}) => producerLabel(producer, shard))).toEqual(['unit 2/2'])
    expect(run('dead shard').view.comments[0]?.body).toContain('unit 2/2')
    expect(summaryOf('dead shard')).toContain('unit 2/2')
  })
})

describe('a pull request that other gates stop', () => {
  test('is told which benchmark is worse, and by how much', () => {
    const {rules = [], findings = []} = run('slow').verdict ?? {}
    expect(rules[0]).toMatchObject({rule: 'perf-regression', outcome: 'failed', origin: 'handed over by canal'})
    expect(findings).toMatchObject([{kind: 'slower-benchmark', title: expect.stringContaining('locks by name')}])
    expect(run('slow').view.comments[0]?.body).toContain('locks by name')
  })

  test('is told which vulnerability is new, and what mends it', () => {
    const {rules = [], findings = []} = run('vulnerable').verdict ?? {}
    const failed = rules.filter(({outcome}) => outcome === 'failed')
    expect(failed).toMatchObject([{rule: 'sbom', reason: expect.stringContaining('new.vulnerabilities.critical is 1')}])
    expect(findings).toMatchObject([
      {
        kind: 'vulnerability',
        title: expect.stringContaining('CVE-2021-44906'),
        message: expect.stringContaining('1.2.6')
      }
    ])
  })
})

describe('the nightly maintenance', () => {
  test('plans what is kept of what the runs before have stored, and touches nothing', () => {
    const {digest} = run('maintenance').view.result.outputs.towpath ?? {}
    expect(summaryOf('maintenance')).toContain(digest)
    expect(summaryOf('maintenance')).toMatch(/\| artifact \| `reports` \| \d+ \| 0 \| [1-9]\d* \|/)
    expect(summaryOf('maintenance')).toMatch(/artifact `sbom` \d+ \| 26 bytes \| copy \|/)
    const asked = demo.requests.filter(({jobId}) => run('maintenance').view.result.jobs.some(({id}) => id === jobId))
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(({method}) => method === 'DELETE')).toEqual([])
  })
})

describe('a pull request from a fork', () => {
  test('is judged with a token that may only read', () => {
    expect(run('fork').verdict?.subject.fork).toBe(true)
    expect(Object.values(gateOf('fork')?.permissions ?? {write: 'write'})).not.toContain('write')
  })

  test('gets no comment, and the summary says so and names the permission', () => {
    expect(run('fork').view.comments).toEqual([])
    expect(summaryOf('fork')).toContain('Quality gate: pass')
    expect(summaryOf('fork')).toContain('Not delivered')
    expect(summaryOf('fork')).toContain('pull-requests: write')
  })

  test('is the only one to which anything was refused', () => {
    const refused = demo.requests.filter(({status}) => status === 401 || status === 403)
    const ids = new Set(run('fork').view.result.jobs.map(({id}) => id))
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.filter(({jobId}) => jobId === null || !ids.has(jobId))).toEqual([])
  })
})
