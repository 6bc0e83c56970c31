import {describe, expect, test} from '@jest/globals'
import {manifestSchema} from '#core/evidence'
import {deliverEvidence, evidenceHere} from '#core/evidence/collect'
import {FailureError} from '#core/failure'
import type {FileStat, RunContext} from '#core/world'
import {qualityReports} from '../../../action-quality-gate/src/quality-reports.ts'
import {aCommit, aDelivered, aRun, filesOf, gitOf, head, inputs, other, refusal} from './builders.ts'

const junit = '<testsuite name="s"><testcase name="a"/></testsuite>'
const started = 1_000_000

const collected = async (
  texts: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>> = {},
  run: Partial<RunContext> = {},
  stats: Readonly<Record<string, Partial<FileStat>>> = {}
) => {
  const git = gitOf({
    commit: async () => aCommit(head),
    tracked: async () => new Set(Object.keys(texts).filter(path => path.startsWith('fixtures/')))
  })
  const world = {files: filesOf(texts, stats), git, run: aRun({job: 'unit', ...run})}
  const {manifest, reports} = await evidenceHere(inputs(given), qualityReports, world)
  expect(manifestSchema.parse(manifest)).toEqual(manifest)
  return {...manifest, paths: reports.map(({path}) => path)}
}

const paths = async (...args: Parameters<typeof collected>) => (await collected(...args)).paths

describe('reports nobody named', () => {
  test('are found by their content', async () => {
    expect(await paths({'a.xml': junit, 'pom.xml': '<project/>', 'cov/lcov.info': 'SF:a\nend_of_record\n'})).toEqual([
      'a.xml',
      'cov/lcov.info'
    ])
  })

  test('are not taken while git cannot say which files it tracks', async () => {
    const broken = new FailureError({code: 'TW-144', what: 'git failed', why: '', fix: ''})
    const git = gitOf({commit: async () => aCommit(head), tracked: async () => Promise.reject(broken)})
    const world = {files: filesOf({'a.xml': junit}), git, run: aRun()}
    await expect(evidenceHere(inputs(), qualityReports, world)).rejects.toThrow('TW-144')
  })

  test('are not those of the repository itself, and that is told', async () => {
    const {paths: found, notes} = await collected({'fixtures/a.xml': junit, 'a.xml': junit})
    expect([found, notes]).toEqual([['a.xml'], [expect.stringContaining('fixtures/a.xml was left out: git tracks it')]])
  })

  test('are not those of an earlier job', async () => {
    const stats = {'old.xml': {modified: started - 60_000}, 'new.xml': {modified: started - 1000}}
    expect(await paths({'old.xml': junit, 'new.xml': junit}, {}, {started}, stats)).toEqual(['new.xml'])
  })
})

describe('reports that are named', () => {
  test('are taken whatever they hold, so that a broken one cannot hide', async () => {
    expect(await paths({'a.xml': 'broken'}, {reports: '*.xml'})).toEqual(['a.xml'])
  })

  test('are missed one by one', async () => {
    const {unmatched, patterns} = await collected({'a.xml': junit}, {reports: '*.xml\nlcov.info\n!b.xml'})
    expect([unmatched, patterns]).toEqual([['lcov.info'], ['*.xml', 'lcov.info', '!b.xml']])
  })

  test('count as missed where all that matched was left out', async () => {
    const {unmatched} = await collected({'fixtures/a.xml': junit, 'b.info': 'SF:'}, {reports: 'fixtures/a.xml\nb.info'})
    expect(unmatched).toEqual(['fixtures/a.xml'])
  })

  test('are never read through a link out of the workspace', async () => {
    const {paths: found, notes} = await collected({'a.xml': junit}, {reports: 'a.xml'}, {}, {'a.xml': {escapes: true}})
    expect([found, notes]).toEqual([[], [expect.stringContaining('symbolic link')]])
  })

  test('are taken on the command line even where git tracks them or they are old', async () => {
    const local = {onRunner: false, started}
    expect(await paths({'fixtures/a.xml': junit}, {reports: '*.xml'}, local)).toEqual(['fixtures/a.xml'])
  })
})

describe('the manifest', () => {
  test('tells a leg of a matrix from a shard that was named', async () => {
    expect(await collected({}, {mode: 'collect', shard: '1-3'})).toMatchObject({shard: {index: 2, of: 3}, matrix: true})
    expect(await collected({}, {mode: 'collect', shard: '2/3'})).toMatchObject({
      shard: {index: 2, of: 3},
      matrix: false
    })
  })

  test('knows no shards where one job collects and judges', async () => {
    expect(await collected({}, {mode: 'standalone', shard: '1-3'})).toMatchObject({shard: null})
  })

  test('names the commit that is checked out, not the one of the event', async () => {
    expect((await collected({}, {}, {commit: other})).commit).toBe(head)
  })

  test('of a plain folder names no commit on the command line, that of the event on a runner', async () => {
    const absent = new FailureError({code: 'TW-140', what: 'no repository', why: '', fix: ''})
    const git = gitOf({commit: async () => Promise.reject(absent), tracked: async () => Promise.reject(absent)})
    const commitOf = async (onRunner: boolean) =>
      (await evidenceHere(inputs(), qualityReports, {files: filesOf({}), git, run: aRun({onRunner})})).manifest.commit
    expect([await commitOf(false), await commitOf(true)]).toEqual(['unversioned', head])
  })

  test('knows nothing of the outcome unless it is told', async () => {
    expect((await collected({})).command).toEqual({outcome: 'unknown', exitCode: null})
    expect((await collected({}, {outcome: 'failure', 'exit-code': '2'})).command).toEqual({
      outcome: 'failure',
      exitCode: 2
    })
  })
})

describe('evidence that cannot be delivered', () => {
  test('fails the job that has it', async () => {
    const written: string[] = []
    const files = {
      ...filesOf({'a.xml': junit}),
      temporary: async () => '/temp/e',
      write: async (path: string) => void written.push(path),
      copy: async (_: string, to: string) => void written.push(to)
    }
    const artifacts = {
      upload: async () => Promise.reject(new Error('connection reset')),
      list: async () => [],
      download: async () => undefined
    }
    const found = await refusal(() => deliverEvidence(aDelivered({}, {'a.xml': junit}), {files, artifacts}))
    expect([found.code, found.why]).toEqual(['QG-120', 'connection reset'])
    expect(written).toEqual(['/temp/e/manifest.json', '/temp/e/reports/a.xml'])
  })
})
