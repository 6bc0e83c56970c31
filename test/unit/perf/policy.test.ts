import {describe, expect, test} from '@jest/globals'
import {policyFor} from '../../../action-perf-regression/src/policy.ts'
import {run} from '../../../action-perf-regression/src/run.ts'
import {suitesFor} from '../../../action-perf-regression/src/suites.ts'
import {aCommit, aSubject, base, gitOf, head, refusal} from '../quality-gate/builders.ts'
import {aWorld, inputs, type Program, reportOf} from './builders.ts'

const path = '.github/towpath.yml'

const aRepository = (
  headConfig: string,
  baseConfig: string | undefined = headConfig,
  program: Program = () => null
) => {
  const world = aWorld(program)
  world.disk.set(path, headConfig)
  const git = gitOf({
    commit: async () => aCommit(head),
    mergeBase: async () => base,
    show: async () => baseConfig,
    checkout: async (commit, folder) => ({
      commit,
      folder: folder.endsWith('base') ? '/base' : '/head',
      remove: async () => undefined
    })
  })
  return {...world, git}
}

const policyOf = (headConfig: string, baseConfig?: string, given: Readonly<Record<string, string>> = {}) =>
  policyFor(inputs(given), aSubject(), aRepository(headConfig, baseConfig))

describe('thresholds', () => {
  test.each([
    ['performance: {}', {warn: 0.1, block: 0.15, critical: 0.25}],
    ['performance: {preset: strict}', {warn: 0.05, block: 0.1, critical: 0.2}],
    ['performance: {warn: 3 %, block: 40 %}', {warn: 0.03, block: 0.4, critical: 0.4}]
  ])('%s', async (config, thresholds) => {
    expect((await policyOf(config)).thresholds).toEqual(thresholds)
  })

  test('of no preset block nothing', async () => {
    expect(await policyOf('performance: {preset: none}')).toMatchObject({blocks: false, thresholds: {warn: 0.1}})
    expect(await policyOf('performance: {preset: none, block: 50 %}')).toMatchObject({blocks: true})
  })

  test.each(['warn: 0 %', 'warn: 20 %', 'block: 20 %, critical: 10 %'])(
    'that contradict each other are refused: %s',
    async given => {
      expect((await refusal(() => policyOf(`performance: {${given}}`))).code).toBe('PR-105')
    }
  )

  test('come from the base: a change cannot lower its own bar', async () => {
    const policy = await policyOf('performance: {block: 90 %}', 'performance: {block: 20 %}')
    expect(policy.thresholds.block).toBe(0.2)
    expect(policy.diagnostics.map(({message}) => message)).toEqual([
      `This change edits the rules in ${path}: the edit takes effect after it is merged.`
    ])
  })

  test('but accepted changes come from the head, and one that is new is told', async () => {
    const entry = '{benchmark: parse, at-most: 20 %, reason: safer, owner: Kim, expires: 2027-01-31}'
    const policy = await policyOf(`performance: {accept: [${entry}]}`, 'performance: {}')
    expect(policy.accept).toHaveLength(1)
    expect(policy.diagnostics.map(({message}) => message)).toEqual([
      'This change itself adds the accepted change of parse (Kim, until 2027-01-31: safer). Review it.'
    ])
  })

  test('a suite that the change drops is missed', async () => {
    const {diagnostics} = await policyOf('performance: {}', 'benchmarks: {json: {run: x, reports: a.json}}')
    expect(diagnostics).toMatchObject([{code: 'QG-117', producer: 'json', severity: 'error'}])
  })
})

describe('suites', () => {
  const config = 'benchmarks: {json: {run: x, reports: a.json}, html: {run: y, reports: b.json}}'
  const suites = async (given: Readonly<Record<string, string>>, text = config) =>
    suitesFor(inputs(given), await policyOf(text))

  test('are all of the configuration, or those that are named', async () => {
    expect((await suites({})).map(({name}) => name)).toEqual(['json', 'html'])
    expect((await suites({suites: 'html'})).map(({name}) => name)).toEqual(['html'])
  })

  test.each([
    ['none is declared', {}, 'performance: {}', 'PR-101'],
    ['a name is misspelt', {suites: 'jsno'}, config, 'PR-102'],
    ['a command has no report', {run: 'x'}, config, 'PR-104'],
    ['a command and names', {run: 'x', reports: 'a', suites: 'json'}, config, 'PR-104'],
    ['a build without command', {setup: 'x'}, config, 'PR-104'],
    ['too few processes', {run: 'x', reports: 'a', processes: '1'}, config, 'PR-104']
  ])('%s', async (_, given, text, code) => {
    expect((await refusal(() => suites(given, text))).code).toBe(code)
  })

  test('run their own commands on each side', async () => {
    const policy = await policyOf(config.replace('run: x', 'run: x2'), config)
    expect(suitesFor(inputs({suites: 'json'}), policy)).toMatchObject([{base: {run: 'x'}, head: {run: 'x2'}}])
  })
})

describe('the first pull request with a suite', () => {
  const config = 'benchmarks: {json: {run: bench, reports: out.json, processes: 3}}'
  const onPullRequest = {
    event: 'pull_request',
    payload: {pull_request: {number: 3, head: {sha: head, repo: null}, base: {sha: base}}}
  }
  const judged = async (baseConfig: string, program: Program) => {
    const world = aRepository(config, baseConfig, program)
    const git = {...world.git, commit: async () => aCommit(head)}
    const {verdict} = await run(inputs(), {...world, git, run: {...world.run, ...onPullRequest}})
    return verdict
  }
  const onlyHead: Program = ({side}) =>
    side === 'base' ? {complaint: 'no such file'} : reportOf([{benchmark: 'a', value: 1}])

  test('is not blocked by a base that cannot run it yet', async () => {
    expect(await judged('performance: {}', onlyHead)).toMatchObject({
      decision: 'pass',
      rules: [{outcome: 'not-applicable', reason: expect.stringContaining('comparing begins after the merge')}]
    })
  })

  test('is blocked where the base knows the suite and does not run it', async () => {
    expect(await judged(config, onlyHead)).toMatchObject({decision: 'inconclusive', blocking: true})
  })

  test('is blocked where the head does not run it', async () => {
    const onlyBase: Program = ({side}) => (side === 'head' ? {complaint: 'no'} : reportOf([{benchmark: 'a', value: 1}]))
    expect(await judged('performance: {}', onlyBase)).toMatchObject({decision: 'inconclusive', blocking: true})
  })
})

test('an event without base has nothing to compare', async () => {
  const world = aRepository('benchmarks: {json: {run: bench, reports: out.json}}')
  const failure = await refusal(() => run(inputs(), {...world, run: {...world.run, event: 'schedule'}}))
  expect(failure).toMatchObject({code: 'PR-103', what: expect.stringContaining('`schedule`')})
})
