/** What is not deleted, whatever goes wrong: rights, budgets, damaged bytes, refusing archives, and a world that moves on. */
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {directoryArchive} from '#platform/archive/directory'
import {git} from '../../simulator/forge/git.ts'
import {type S3Server, startS3} from '../unit/platform/archive-server.ts'
import {told} from './support/failure-case.ts'
import {aGitHub, type GitHub} from './support/github.ts'
import type {StepResult} from './support/job.ts'
import {ago, applies, aShelf, corrupt, countsOf, plans, reading, type Shelf, writing} from './support/retention.ts'

let github: GitHub
let s3: S3Server
beforeAll(async () => {
  ;[github, s3] = await Promise.all([aGitHub(), startS3()])
})
afterAll(() => Promise.all([github.close(), s3.close()]))

const own = 'towpath-retention-plan-default-1'
const archiveOf = ({repository}: Shelf): string => join(github.root, `archive-of-${repository.name.replace('/', '-')}`)
const archivedIn = async (shelf: Shelf): Promise<number> =>
  (await directoryArchive(archiveOf(shelf)).list('objects/')).length
const ending = (result: StepResult) => ({code: result.code, complete: result.outputs.complete})

describe('a token that may not do everything', () => {
  test.concurrent.each(Object.keys(reading))(
    'decides nothing without %s, and says which right is missing',
    async scope => {
      const shelf = await aShelf(github)
      const planned = await plans(shelf, {permissions: {...reading, [scope]: 'none'}})
      expect(planned.code).toBe(1)
      expect(planned.outputs.digest).toBeUndefined()
      expect(told(planned).everything).toContain('TW-103')
      expect(planned.summary).toContain(`\`${scope}: read\``)
    }
  )

  test.concurrent('deletes nothing where the audit log cannot be written', async () => {
    const shelf = await aShelf(github)
    await shelf.ran({'build-1': 'a', sbom: 'b'})
    const {digest} = (await plans(shelf)).outputs
    const permissions = {...writing, contents: 'read'} as const
    const applied = await applies(shelf, digest, {archive: archiveOf(shelf)}, {permissions})
    expect(ending(applied)).toEqual({code: 1, complete: 'false'})
    expect(told(applied).everything).toContain('AR-127')
    expect(applied.summary).toContain('contents: write')
    expect(await shelf.names()).toEqual(['build-1', 'sbom', own])
  })

  test.concurrent('archives and then keeps what it may not delete', async () => {
    const shelf = await aShelf(github)
    await shelf.ran({sbom: 'c'})
    const {digest} = (await plans(shelf)).outputs
    const permissions = {...writing, actions: 'read'} as const
    const applied = await applies(shelf, digest, {archive: archiveOf(shelf)}, {permissions})
    expect(ending(applied)).toEqual({code: 1, complete: 'false'})
    expect(applied.summary).toContain('actions: write')
    expect([await archivedIn(shelf), await shelf.names()]).toEqual([1, ['sbom', own]])
  })
})

describe('what is not archived is not deleted', () => {
  test.concurrent('bytes that do not fit the digest stay, and the others go', async () => {
    const shelf = await aShelf(github)
    await shelf.ran({'sbom-a': 'intact bytes', 'sbom-b': 'bytes of b'})
    await corrupt(github, 'bytes of b', 'bytes of c')
    const {digest} = (await plans(shelf)).outputs
    const applied = await applies(shelf, digest, {archive: archiveOf(shelf)})
    expect(ending(applied)).toEqual({code: 1, complete: 'false'})
    expect(countsOf(applied)).toMatchObject({archived: 1, deleted: 1, failed: 1, stopped: null})
    expect(applied.summary).toMatch(/### Failed: 1[\s\S]*`sbom-b`[\s\S]*AR-121/)
    expect([await archivedIn(shelf), await shelf.names()]).toEqual([1, ['sbom-b', own]])
  })

  test.concurrent('a bucket that does not know these keys gets nothing, and GitHub keeps all', async () => {
    const shelf = await aShelf(github)
    await shelf.ran({sbom: 'd'})
    const {digest} = (await plans(shelf)).outputs
    const {bucket, endpoint} = s3.place
    const env = {AWS_ACCESS_KEY_ID: 'ANOTHER', AWS_SECRET_ACCESS_KEY: 'another'}
    const applied = await applies(shelf, digest, {archive: `s3://${bucket}/x?endpoint=${endpoint}`}, {env})
    expect(ending(applied)).toEqual({code: 1, complete: 'false'})
    expect(told(applied).everything).toMatch(/TW-181[\s\S]*InvalidAccessKeyId/)
    expect(await shelf.names()).toEqual(['sbom', own])
  })
})

describe('an apply that is interrupted', () => {
  test.concurrent('ends cleanly when its requests are used up, and the next one goes on with the same plan', async () => {
    const shelf = await aShelf(github)
    await shelf.ran({'build-1': 'aaaa', 'build-2': 'aaa', sbom: 'aa'})
    const {digest} = (await plans(shelf)).outputs
    const archive = archiveOf(shelf)
    const deletions = async (requests: string) => {
      const applied = await applies(shelf, digest, {archive, requests})
      return {...ending(applied), ...countsOf(applied), summary: applied.summary}
    }
    const looking = 8
    const begun = await deletions(String(looking + 1))
    expect(begun).toMatchObject({code: 0, complete: 'false', deleted: 1, failed: 0, left: 1})
    expect(begun.summary).toContain('Run it again with the same plan')
    expect(await shelf.names()).toEqual(['build-2', 'sbom', own])
    expect(await deletions('800')).toMatchObject({code: 0, complete: 'true', deleted: 2, archived: 1, gone: 1, left: 0})
    expect([await archivedIn(shelf), await shelf.names()]).toEqual([1, [own]])
  })
})

describe('a world that moves on between plan and apply', () => {
  test.concurrent('keeps what was tagged, deployed or proposed meanwhile, and what came later is not touched', async () => {
    const shelf = await aShelf(github)
    await shelf.ran({'build-1': 'a'})
    const {digest} = (await plans(shelf)).outputs
    await git(shelf.repository.gitDir, ['tag', 'v1.0.0', shelf.run.commit])
    const name = {repository: shelf.repository.name, commit: shelf.run.commit}
    github.forge.store.deployment({...name, environment: 'production', created: ago(0), states: ['success']})
    await shelf.ran({'build-2': 'b'})
    const applied = await applies(shelf, digest, {})
    expect([ending(applied), countsOf(applied)]).toMatchObject([
      {code: 0, complete: 'true'},
      {deleted: 0, kept: 1}
    ])
    expect(applied.summary).toContain('Kept for tag v1.0.0, deployment to production.')
    expect(await shelf.names()).toEqual(['build-1', 'build-2', own])
  })
})
