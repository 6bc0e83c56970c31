/** The way of stored objects through plan, apply, verify, restore and audit: real uploads, a folder and a real S3 service. */
import {createHash} from 'node:crypto'
import {readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {contract} from '../../action-artifact-retention/src/contract.ts'
import {auditPath} from '../../core/audit/entry.ts'
import {type S3Server, startS3} from '../unit/platform/archive-server.ts'
import {towpath} from './support/bundle.ts'
import {collects} from './support/gate.ts'
import {aGitHub, type GitHub} from './support/github.ts'
import {ago, applies, aShelf, cloneOfLedger, countsOf, neededBy, plans, type Shelf} from './support/retention.ts'

let github: GitHub
let s3: S3Server
beforeAll(async () => {
  ;[github, s3] = await Promise.all([aGitHub(), startS3()])
})
afterAll(() => Promise.all([github.close(), s3.close()]))

/** Evidence goes at once, SBOMs stay longer than GitHub keeps them. */
const config = `retention:
  preset: none
  protected-branches: []
  categories:
    - {name: evidence, match: 'towpath-evidence-*', keep: 0s, minimum-copies: 0, archive: true}
    - {name: sboms, match: 'sbom*', keep: 1 year, archive: true}
    - {name: builds, match: 'build*', keep: 30d, minimum-copies: 0}
    - {name: caches, kind: cache, match: '*', keep: 1d, minimum-copies: 0}
`

/** Evidence of two runs, uploaded by the quality gate itself. */
const withUploads = async (): Promise<Shelf> => {
  const shelf = await aShelf(github, config)
  const run = await shelf.ran({'build-7': 'a build', sbom: 'an SBOM'}, 80)
  await github.forge.store.log(run.id, 'a log')
  for (const key of ['unit', 'lint']) await collects(github, await github.push(shelf.repository, {[key]: 'x\n'}), {key})
  const {name} = shelf.repository
  github.forge.store.cache({repository: name, key: 'npm', size: 9000, created: ago(9), used: ago(2)})
  return shelf
}

const evidence = ['lint', 'unit'].map(key => `towpath-evidence-default-${key}-1`)

const digestOfFile = async (file: string): Promise<string> =>
  `sha256:${createHash('sha256')
    .update(await readFile(file))
    .digest('hex')}`

const places = {
  'a folder': () => ({archive: join(github.root, 'archive'), env: {}}),
  'a bucket': () => {
    const {endpoint, bucket} = s3.place
    return {archive: `s3://${bucket}/ci?endpoint=${endpoint}&access-key=S3_KEY&secret-key=S3_SECRET`, env: s3.env}
  }
}

describe.each(Object.entries(places))('with an archive in %s', (_, place) => {
  test.concurrent('what is agreed to is archived, deleted, whole, comes back byte for byte and stands in the audit log', async () => {
    const {archive, env} = place()
    const shelf = await withUploads()
    const before = await shelf.listed()

    const planned = await plans(shelf)
    expect([planned.code, countsOf(planned)]).toMatchObject([
      0,
      {archive: {objects: 2}, copy: {objects: 1}, delete: {objects: 2}}
    ])
    expect(planned.summary).toContain(planned.outputs.digest)
    expect(neededBy(planned)).toEqual(contract.permissions.plan)
    expect(await shelf.names()).toEqual(['build-7', 'sbom', ...evidence, 'towpath-retention-plan-default-1'].toSorted())

    const {digest} = planned.outputs
    const applied = await applies(shelf, digest, {archive, approver: 'hubot'}, {env})
    const done = {archived: 2, copied: 1, deleted: 4, gone: 0, kept: 0, failed: 0, left: 0, stopped: null}
    expect([applied.code, applied.outputs.complete, countsOf(applied)]).toMatchObject([0, 'true', done])
    expect(neededBy(applied)).toEqual(contract.permissions.apply)
    expect(applied.summary).toContain(`Head of the audit log: \`${applied.outputs['audit-head']}\``)
    expect(await shelf.names()).toEqual(['sbom', 'towpath-retention-plan-default-1'])

    const again = await applies(shelf, digest, {archive}, {env})
    expect([again.outputs.complete, countsOf(again)]).toMatchObject(['true', {deleted: 0, copied: 1, gone: 4}])

    const checker = await shelf.job({key: 'check', permissions: {}})
    const verified = await checker.step('artifact-retention', {inputs: {mode: 'verify', archive}, env})
    expect([verified.code, countsOf(verified)]).toMatchObject([0, {objects: 3, blobs: 3, read: 3, problems: 0}])

    const keeper = await shelf.job({key: 'restore', permissions: contract.permissions.restore})
    const inputs = {mode: 'restore', archive, select: evidence.join('\n'), into: 'back'}
    const restored = await keeper.step('artifact-retention', {inputs, env})
    expect([restored.code, countsOf(restored)]).toEqual([0, {restored: 2}])
    expect(neededBy(restored)).toEqual(contract.permissions.restore)
    for (const {id, digest: uploaded} of before.filter(({name}) => evidence.includes(name)))
      expect(await digestOfFile(join(keeper.workspace, 'back', `artifact-${id}`, 'artifact.zip'))).toBe(uploaded)

    const auditor = await shelf.job({key: 'audit', permissions: contract.permissions.audit})
    const head = applied.outputs['audit-head'] ?? ''
    const audited = await auditor.step('artifact-retention', {inputs: {mode: 'audit', archive, head}, env})
    // Intent, archives and deletions of one batch, those of the copy made again, two restores; two heads in the archive.
    expect([audited.code, countsOf(audited)]).toEqual([0, {entries: 6, heads: 3, gone: 0}])
    expect(neededBy(audited)).toEqual(contract.permissions.audit)
    await expectChain(shelf, audited.outputs['audit-head'] ?? '')
  })
})

/** What somebody with a clone of the ledger finds out, without Towpath's runs and without GitHub. */
const expectChain = async ({repository}: Shelf, head: string): Promise<void> => {
  const folder = await cloneOfLedger(repository, join(github.root, `ledger-of-${repository.name.replace('/', '-')}`))
  const verify = async () => (await towpath(folder, 'audit', 'verify', '--ledger', '.', '--head', head)).code
  expect(await verify()).toBe(0)
  const shown = await towpath(folder, 'audit', 'show', '--ledger', '.')
  expect(shown.stdout).toMatch(/octocat \(approved by hubot\) {2}run \d+ {2}archive[^\n]* 3 objects/)
  const newest = join(folder, auditPath(Number(head.split(':')[0])))
  const text = await readFile(newest, 'utf8')
  await writeFile(newest, text.replace('octocat', 'mallory'))
  expect(await verify()).toBe(1)
  await rm(newest)
  expect(await verify()).toBe(1)
  expect(await readdir(folder)).toContain('retention')
}
