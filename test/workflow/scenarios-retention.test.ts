/** A repository whose nightly maintenance is first looked at, then carried out, with an archive in a bucket. */
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {happened} from '../../simulator/command/events.ts'
import type {RunOptions} from '../../simulator/runner/run.ts'
import {type S3Server, startS3} from '../unit/platform/archive-server.ts'
import {annotationsIn, type Judged, jobIn, summaryOf} from './support/judged.ts'
import {requestsBeyond} from './support/permissions-used.ts'
import {aStage, type Consumer, type Stage} from './support/stage.ts'

let stage: Stage
let s3: S3Server
beforeAll(async () => {
  ;[stage, s3] = await Promise.all([aStage(), startS3()])
})
afterAll(() => Promise.all([stage.close(), s3.close()]))

const grants = ['contents: write', 'actions: write', 'deployments: read', 'pull-requests: read']

const caller = (inputs: string, granted: readonly string[] = grants): string => `name: maintenance
on:
  schedule: [{cron: '17 3 * * *'}]
  workflow_dispatch:
permissions: {}
jobs:
  towpath:
    uses: your-org/towpath/.github/workflows/maintenance.yml@${'0'.repeat(40)}
    with: {${inputs}}
    secrets:
      archive-key: \${{ secrets.ARCHIVE_KEY }}
      archive-secret: \${{ secrets.ARCHIVE_SECRET }}
    permissions:
${granted.map(grant => `      ${grant}\n`).join('')}`

const policy = `retention:
  preset: none
  categories:
    - {name: sboms, match: 'sbom*', keep: 30d, minimum-copies: 0, archive: true}
    - {name: builds, match: 'build*', keep: 30d, minimum-copies: 0}
`

const days = (count: number): string => new Date(Date.now() - count * 86_400_000).toISOString()

/** A consumer with an SBOM and a build of six weeks ago, and a build of yesterday. */
const stocked = async (inputs: string, granted?: readonly string[]): Promise<Consumer> => {
  const {forge} = stage
  const consumer = await stage.consumer(
    {},
    {'.github/towpath.yml': policy, '.github/workflows/maintenance.yml': caller(inputs, granted)}
  )
  const stored: readonly (readonly [name: string, age: number])[] = [
    ['sbom', 42],
    ['build', 42],
    ['build-2', 1]
  ]
  for (const [name, age] of stored) {
    const run = forge.createRun({
      ...{repository: consumer.repository.name, workflowName: 'ci', workflowPath: '.github/workflows/ci.yml'},
      ...{event: 'push', headSha: consumer.main, headBranch: 'feature', pullRequest: null, created: days(age)}
    })
    const job = forge.createJob({runId: run.id, attempt: 1, name: 'build'})
    job.status = 'completed'
    job.conclusion = 'success'
    await forge.store.artifact({runId: run.id, name, content: `bytes of ${name}`, created: days(age)})
  }
  return consumer
}

const maintained = ({repository, main}: Consumer, options: Partial<RunOptions> = {}): Promise<Judged> =>
  stage.run(happened('schedule', {repository, branch: 'main', commit: main, actor: 'mira'}), {
    workflow: '.github/workflows/maintenance.yml',
    secrets: {ARCHIVE_KEY: s3.env.S3_KEY ?? '', ARCHIVE_SECRET: s3.env.S3_SECRET ?? ''},
    ...options
  })

const bucket = (): string =>
  `s3://${s3.place.bucket}/nightly?endpoint=${s3.place.endpoint}&access-key=TOWPATH_ARCHIVE_KEY&secret-key=TOWPATH_ARCHIVE_SECRET`

const conclusionsOf = ({result}: Judged) =>
  Object.fromEntries(result.jobs.map(({name, conclusion}) => [name, conclusion]))

/** Names of artifacts that the forge gave bytes or a deletion for, by what was asked. */
const requestsOf = ({result}: Judged, method: string) => {
  const jobs = new Set(stage.forge.jobs.filter(({runId}) => runId === result.run.id).map(({id}) => id))
  return stage.forge.requests.filter(request => request.method === method && jobs.has(request.jobId ?? 0))
}

describe('maintenance.yml', () => {
  test('without apply only shows the plan: nothing is changed, and the digest is told', async () => {
    const judged = await maintained(await stocked('id: nightly'))
    expect(conclusionsOf(judged)).toEqual({'towpath / plan': 'success', 'towpath / apply': 'skipped'})
    const digest = judged.result.outputs.towpath?.digest
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(judged.result.outputs.towpath).toEqual({digest, complete: '', 'audit-head': ''})
    const summary = summaryOf(jobIn(judged, 'towpath / plan'))
    expect(summary).toContain(digest)
    expect(summary).toMatch(/builds: 30d were over on/)
    expect(requestsOf(judged, 'DELETE')).toEqual([])
  })

  test('with apply archives, deletes and writes the audit log, with what the caller grants and no more', async () => {
    const judged = await maintained(await stocked(`apply: true, archive: '${bucket()}'`))
    expect(conclusionsOf(judged)).toEqual({'towpath / plan': 'success', 'towpath / apply': 'success'})
    expect(judged.result.outputs.towpath).toMatchObject({
      complete: 'true',
      'audit-head': expect.stringMatching(/^3:sha256:[0-9a-f]{64}$/)
    })
    expect(summaryOf(jobIn(judged, 'towpath / apply'))).toMatch(/Retention plan applied\n[\s\S]*\| 2 \| 1 \| 0 \|/)
    expect(requestsOf(judged, 'DELETE').map(({status}) => status)).toEqual([204, 204])
    const needed = new Set(
      ['GET', 'POST', 'DELETE'].flatMap(method => requestsOf(judged, method).flatMap(({needs}) => needs ?? []))
    )
    expect(grants.filter(grant => !needed.has(grant))).toEqual([])
  })

  test('with an archive that is not configured keeps everything, and the job says what to do', async () => {
    const judged = await maintained(await stocked('apply: true'))
    expect(conclusionsOf(judged)).toEqual({'towpath / plan': 'success', 'towpath / apply': 'failure'})
    expect(annotationsIn(judged, 'towpath / apply')).toMatch(/AR-126[\s\S]*Give the input `archive`/)
    expect(requestsOf(judged, 'DELETE')).toEqual([])
  })

  test('whose secrets are missing keeps everything that has to be archived', async () => {
    const judged = await maintained(await stocked(`apply: true, archive: '${bucket()}'`), {secrets: {}})
    expect(annotationsIn(judged, 'towpath / apply')).toMatch(/TW-182[\s\S]*TOWPATH_ARCHIVE_KEY/)
    expect(conclusionsOf(judged)['towpath / apply']).toBe('failure')
    expect(requestsOf(judged, 'DELETE')).toHaveLength(1)
  })

  test.each(grants)('called without %s stops at its start', async grant => {
    const consumer = await stocked(
      'apply: true',
      grants.filter(one => one !== grant)
    )
    await expect(maintained(consumer)).rejects.toMatchObject({failure: {code: 'SIM-104'}})
  })
})

test('no request of these runs needed more than a caller grants', () => {
  expect(requestsBeyond(stage.forge)).toEqual([])
})
