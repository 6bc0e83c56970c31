/** The clients against the simulator's GitHub, so that neither drifts from what the other takes for documented. */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {PermissionError} from '#core/world'
import {systemClock} from '#platform/clock'
import {githubClient} from '#platform/github/client'
import {githubLedger} from '#platform/ledger/github'
import {systemRandom} from '#platform/random'
import {startForge} from '../../../simulator/forge/forge.ts'
import type {Forge, TokenPermissions} from '../../../simulator/types.ts'
import {recordingLog} from './github-server.ts'

let root = ''
let forge: Forge

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'towpath-forge-'))
  forge = await startForge({root})
  await forge.createRepository('octo/app')
})
afterAll(async () => {
  await forge.close()
  await rm(root, {recursive: true})
})

const optionsFor = (permissions: TokenPermissions) => {
  const run = forge.createRun({
    repository: 'octo/app',
    workflowName: 'ci',
    workflowPath: '.github/workflows/ci.yml',
    event: 'push',
    headSha: '0'.repeat(40),
    headBranch: 'main',
    pullRequest: null
  })
  const job = forge.createJob({runId: run.id, attempt: 1, name: 'gate'})
  const {apiUrl, graphqlUrl} = forge
  const token = forge.issueToken('octo/app', job.id, permissions)
  const ports = {clock: systemClock, random: systemRandom, log: recordingLog()}
  return {run, job, api: {token, apiUrl, graphqlUrl, repository: 'octo/app', ...ports}}
}

describe('against the simulated GitHub', () => {
  test('the jobs of a run are found', async () => {
    const {run, job, api} = optionsFor({actions: 'read'})
    const jobs = await githubClient(api).jobs(run.id)
    expect(jobs.map(({id, name, attempt}) => ({id, name, attempt}))).toEqual([{id: job.id, name: 'gate', attempt: 1}])
  })

  test('the ledger is begun, extended by parallel jobs and read', async () => {
    const open = () => githubLedger(optionsFor({contents: 'write'}).api)
    expect(await open().list('')).toEqual([])
    const paths = ['baseline/a/1-1.json', 'baseline/a/2-1.json', 'series/x.json']
    await Promise.all(paths.map(path => open().append([{path, content: `größe of ${path}\n`}], `record ${path}`)))
    expect(await open().list('baseline/')).toEqual(paths.slice(0, 2))
    expect(await open().list('')).toEqual(paths)
    expect(await open().read('series/x.json')).toBe('größe of series/x.json\n')
    expect(await open().read('series/y.json')).toBeUndefined()
    const other = open().append([{path: 'series/x.json', content: 'other'}], 'again')
    await expect(other).rejects.toMatchObject({failure: {code: 'TW-161'}})
  })

  test('the permissions that the clients name are the ones that are demanded', async () => {
    const github = githubClient(optionsFor({}).api)
    const ledger = githubLedger(optionsFor({contents: 'read'}).api)
    const check = {name: 'g', commit: '0'.repeat(40), title: 't', summary: 's', annotations: []}
    const calls = [
      () => github.jobs(1),
      () => github.comments(1),
      () => github.createComment(1, 'x'),
      () => github.createCheck({...check, conclusion: 'success'}),
      () => ledger.append([{path: 'new.json', content: ''}], 'x')
    ]
    const named: unknown[] = []
    for (const call of calls) {
      const error = await call().catch((thrown: unknown) => thrown)
      named.push(error instanceof PermissionError ? error.permission : error)
    }
    const expected = [
      'actions: read',
      'pull-requests: read',
      'pull-requests: write',
      'checks: write',
      'contents: write'
    ]
    expect(named).toEqual(expected)
  })
})
