/** How a workflow is called: twice in one run, and by every kind of reference. */
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {git} from '../../simulator/forge/git.ts'
import {type Judged, jobIn, outcomeOf} from './support/judged.ts'
import {markedCommit} from './support/library.ts'
import {requestsBeyond} from './support/permissions-used.ts'
import {judging, losesItsMachine} from './support/small-service.ts'
import {aStage, type Stage} from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

describe('a workflow called twice in one run', () => {
  const caller = (job: string, id: string): string => `  ${job}:
    uses: your-org/towpath/.github/workflows/pull-request.yml@${'0'.repeat(40)}
    with: {id: ${id}, config: ${id}.yml}
    permissions: {contents: read, actions: read, pull-requests: write}
`
  const unit = 'checks:\n  unit:\n    run: bash unit.sh\n    reports: reports/junit.xml\n'

  test('judges twice, comments twice and mixes nothing', async () => {
    const consumer = await stage.consumer({
      'api.yml': unit,
      'web.yml': `${unit}  lint:\n    run: bash lint.sh\n`,
      'unit.sh': `mkdir -p reports
echo '<testsuite name="tolls"><testcase name="short-boat"/></testsuite>' > reports/junit.xml
`,
      '.github/workflows/pull-request.yml': `on: pull_request\npermissions: {}\njobs:\n${caller('first', 'api')}${caller('second', 'web')}`
    })
    const changed = `${unit.replace('bash unit.sh', 'bash broken.sh')}  lint:\n    run: bash lint.sh\n`
    const broken = `mkdir -p reports
echo '<testsuite name="tolls"><testcase name="long-boat"><failure message="sank"/></testcase></testsuite>' > reports/junit.xml
exit 1
`
    const judged = await stage.run(await stage.propose(consumer, {'web.yml': changed, 'broken.sh': broken}))
    const decisions = judged.verdicts.map(({id, decision, evidence, findings}) => ({
      id,
      decision,
      producers: evidence.map(({producer}) => producer),
      findings: findings.map(({title}) => title)
    }))
    expect(decisions).toEqual([
      {id: 'api', decision: 'pass', producers: ['unit'], findings: []},
      {id: 'web', decision: 'fail', producers: ['lint', 'unit'], findings: ['tolls > long-boat']}
    ])
    expect(judged.result.outputs).toEqual({first: {decision: 'pass'}, second: {decision: 'fail'}})
    expect(jobIn(judged, 'first / gate').conclusion).toBe('success')
    expect(jobIn(judged, 'second / gate').conclusion).toBe('failure')
    expect(judged.comments.map(({body}) => body.includes('long-boat')).toSorted()).toEqual([false, true])
    expect(judged.comments.every(({edits}) => edits === 0)).toBe(true)
  })
})

describe('the inputs of the workflow', () => {
  test('let an inconclusive verdict through and withhold the comment, where the caller says so', async () => {
    const consumer = await stage.consumer({
      '.github/workflows/pull-request.yml': `${judging()}    with: {on-inconclusive: pass, comment: false}\n`
    })
    const judged = await stage.run(await stage.propose(consumer, {'before-2.sh': losesItsMachine}))
    expect(outcomeOf(judged)).toMatchObject({decision: 'inconclusive', gate: 'success'})
    expect(judged.result.outputs.towpath).toEqual({decision: 'inconclusive'})
    expect(judged.comments).toEqual([])
  })
})

/** Steps that ran an action of the library, and the marks they printed. */
const marksOf = ({result}: Judged): readonly string[] =>
  result.jobs
    .flatMap(({steps}) => steps)
    .filter(({log}) => log.includes('Run $/action-'))
    .map(({log}) => [...log.matchAll(/^library at \w+$/gm)].map(([mark]) => mark).join(' and '))

describe('a caller that names the library', () => {
  beforeAll(async () => {
    const tagged = await markedCommit(stage.library, 'release', 'library at tag')
    await git(stage.library.repository.gitDir, ['tag', 'v9.9.9', tagged])
    await markedCommit(stage.library, 'release', 'library at release')
    await markedCommit(stage.library, 'next', 'library at branch')
  })

  const calling = async (reference: string): Promise<Judged> => {
    const consumer = await stage.consumer({
      '.github/workflows/pull-request.yml': judging().replace('0'.repeat(40), reference)
    })
    return stage.run(await stage.propose(consumer, {'README.md': 'Locks\n'}))
  }

  test('runs only code of the commit it called – by SHA, tag and branch', async () => {
    const sha = await markedCommit(stage.library, 'audited', 'library at sha')
    const [bySha, byTag, byBranch] = await Promise.all([calling(sha), calling('v9.9.9'), calling('next')])
    // plan, two shards and lint, gate: each runs one action of the library.
    const all = (mark: string): readonly string[] => Array.from({length: 5}, () => mark)
    expect(marksOf(bySha)).toEqual(all('library at sha'))
    expect(marksOf(byTag)).toEqual(all('library at tag'))
    expect(marksOf(byBranch)).toEqual(all('library at branch'))
    for (const judged of [bySha, byTag, byBranch]) {
      expect(outcomeOf(judged)).toEqual({decision: 'pass', gate: 'success', problems: []})
    }
  })
})

test('no request of these runs needed more than a caller grants', () => {
  expect(requestsBeyond(stage.forge)).toEqual([])
})
