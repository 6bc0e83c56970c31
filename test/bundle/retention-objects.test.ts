/** What is stored beside artifacts, and what people read about all of it. */
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {told} from './support/failure-case.ts'
import {aGitHub, type GitHub} from './support/github.ts'
import {ago, applies, aShelf, countsOf, plans, policy, reading} from './support/retention.ts'

let github: GitHub
beforeAll(async () => {
  github = await aGitHub()
})
afterAll(() => github.close())

test.concurrent('a run goes with its log and a release with its assets, both come back from the archive', async () => {
  const shelf = await aShelf(
    github,
    `${policy}    - {name: old runs, kind: run, match: 'build.yml', keep: 30d, minimum-copies: 0, archive: true}
    - {name: previews, kind: release, match: 'preview-*', keep: 30d, minimum-copies: 0, archive: true}
  protected-branches: []
`
  )
  const {forge} = github
  const run = await shelf.ran({})
  await forge.store.log(run.id, 'all that was printed')
  const {name: repository} = shelf.repository
  const release = {repository, created: ago(40)}
  const preview = await forge.store.release({
    ...release,
    tag: 'preview-1',
    target: 'c'.repeat(40),
    assets: {'app.tar': 'bytes of the app'}
  })
  await forge.store.release({
    ...release,
    tag: 'v1.0.0',
    target: 'd'.repeat(40),
    assets: {'app.tar': 'bytes of the first'}
  })
  const archive = join(github.root, 'objects')
  const {digest} = (await plans(shelf)).outputs
  const applied = await applies(shelf, digest, {archive})
  expect([applied.outputs.complete, countsOf(applied)]).toMatchObject(['true', {archived: 2, deleted: 2, failed: 0}])
  expect(forge.runs.some(({id}) => id === run.id)).toBe(false)

  const job = await shelf.job({key: 'restore'})
  const select = `run/${run.id}\npreview-1`
  const restored = await job.step('artifact-retention', {inputs: {mode: 'restore', archive, select}})
  expect([restored.code, countsOf(restored)]).toEqual([0, {restored: 2}])
  const back = (...path: readonly string[]) => readFile(join(job.workspace, 'restored', ...path), 'utf8')
  expect(await back(`run-${run.id}`, 'logs.zip')).toBe('all that was printed')
  expect(JSON.parse(await back(`release-${preview}`, 'release.json'))).toMatchObject({tag_name: 'preview-1'})
  expect(restored.summary).toContain('app.tar')
})

test.concurrent('the report tells sizes and what will come, and reads the plan of nobody', async () => {
  const shelf = await aShelf(github)
  await shelf.ran({'build-1': 'x'.repeat(4000)})
  const job = await shelf.job({permissions: reading})
  const reported = await job.step('artifact-retention', {inputs: {mode: 'report'}})
  expect(reported.code).toBe(0)
  expect(countsOf(reported)).toMatchObject({schema: 'towpath.retention-report/1', repository: shelf.repository.name})
  expect(reported.summary).toMatch(/\| artifact \| `builds` \| 1 \| 4 kB \| 4 kB \|/)
})

test.concurrent('a rehearsal says what would be done, and does nothing', async () => {
  const shelf = await aShelf(github)
  await shelf.ran({'build-1': 'a'})
  const {digest} = (await plans(shelf)).outputs
  const rehearsed = await applies(shelf, digest, {'dry-run': 'true'}, {permissions: reading})
  expect([rehearsed.code, countsOf(rehearsed)]).toEqual([0, {tasks: 1, gone: 0, kept: 0}])
  expect(await shelf.names()).toContain('build-1')
})

test.concurrent('an empty audit log is no whole one', async () => {
  const shelf = await aShelf(github)
  const job = await shelf.job({permissions: {contents: 'read'}})
  const audited = await job.step('artifact-retention', {inputs: {mode: 'audit'}})
  expect([audited.code, told(audited).everything]).toEqual([1, expect.stringContaining('AR-110')])
})
