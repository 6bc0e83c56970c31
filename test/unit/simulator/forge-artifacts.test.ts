import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import type {JobRecord} from '../../../simulator/types.ts'
import {type Answer, aForgeWorld, ask, type ForgeWorld} from './forge-world.ts'

let world: ForgeWorld
beforeEach(async () => {
  world = await aForgeWorld()
})
afterEach(() => world.close())

/** Runs a script that sees the real client as `client`, in the environment of a job; what it prints is JSON. */
const asJob = async (job: JobRecord, script: string): Promise<unknown> => {
  const program = `
    import {DefaultArtifactClient} from '@actions/artifact'
    const client = new DefaultArtifactClient()
    const answer = await (async () => { ${script} })().catch(error => ({error: error.message}))
    console.log('\\n@@' + JSON.stringify(answer))`
  const env = {
    PATH: process.env.PATH,
    ACTIONS_RUNTIME_TOKEN: world.forge.issueRuntimeToken(job.id),
    ACTIONS_RESULTS_URL: world.forge.resultsUrl,
    GITHUB_SERVER_URL: world.forge.serverUrl,
    GITHUB_WORKSPACE: world.root
  }
  const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {env})
  const answer: unknown = JSON.parse(stdout.slice(stdout.lastIndexOf('\n@@') + 3))
  return answer
}

const service = 'twirp/github.actions.results.api.v1.ArtifactService'

const twirp = (job: JobRecord, method: string, body: object): Promise<Answer> =>
  ask(world.forge, 'POST', `${world.forge.resultsUrl}${service}/${method}`, world.forge.issueRuntimeToken(job.id), {
    workflow_run_backend_id: String(job.runId),
    workflow_job_run_backend_id: String(job.id),
    ...body
  })

const fieldOf = (answer: Answer, name: string): string => new RegExp(`"${name}":"([^"]*)"`).exec(answer.text)?.[1] ?? ''

/** Uploads without the client, in one request. */
const store = async (job: JobRecord, name: string, content: string): Promise<Answer> => {
  const created = await twirp(job, 'CreateArtifact', {name, version: 7})
  await ask(world.forge, 'PUT', fieldOf(created, 'signed_upload_url'), null, content)
  return twirp(job, 'FinalizeArtifact', {name, size: String(content.length)})
}

const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

describe('the real artifact client', () => {
  test('uploads in blocks, lists and downloads again with the same digest', async () => {
    const folder = join(world.root, 'reports')
    await mkdir(folder)
    // Hexadecimal of a hash chain does not compress below the client's block of 8 MiB.
    let text = ''
    for (let link = 0; text.length < 18_000_000; link += 1) text += createHash('sha512').update(`${link}`).digest('hex')
    await writeFile(join(folder, 'large.txt'), text)
    await writeFile(join(folder, 'small.xml'), '<testsuites/>')
    const answer = await asJob(
      world.job,
      `const folder = ${JSON.stringify(folder)}
       const up = await client.uploadArtifact('evidence', [folder + '/large.txt', folder + '/small.xml'], folder)
       const {artifacts: [found]} = await client.listArtifacts()
       const down = await client.downloadArtifact(found.id, {path: folder + '/out', expectedHash: found.digest})
       return {up, found, mismatch: down.digestMismatch}`
    )
    expect(answer).toMatchObject({up: {id: expect.any(Number)}, found: {name: 'evidence'}, mismatch: false})
    expect(await readFile(join(folder, 'out', 'large.txt'), 'utf8')).toBe(text)
    expect(await readFile(join(folder, 'out', 'small.xml'), 'utf8')).toBe('<testsuites/>')
    expect(world.forge.requests.filter(({path}) => path.includes('comp=block&')).length).toBeGreaterThan(1)
    expect(world.forge.requests.every(({status}) => status < 300)).toBe(true)
  })

  test('is refused a second artifact of the same name in plain words', async () => {
    await store(world.job, 'evidence', 'first')
    const answer = await asJob(
      world.job,
      `return client.uploadArtifact('evidence', [${JSON.stringify(join(world.root, 'git/acme/app.git/HEAD'))}], ${JSON.stringify(world.root)})`
    )
    expect(answer).toMatchObject({
      error: expect.stringContaining('(409) Conflict: an artifact with this name already exists on the workflow run')
    })
  })

  test('sees and deletes artifacts of an older attempt', async () => {
    await store(world.job, 'old', 'old')
    const again = world.forge.createJob({runId: world.run.id, attempt: 2, name: 'check'})
    await store(again, 'new', 'new')
    const answer = await asJob(
      again,
      `const before = await client.listArtifacts()
       await client.deleteArtifact('old')
       const after = await client.listArtifacts()
       return [before, after].map(({artifacts}) => artifacts.map(({name}) => name))`
    )
    expect(answer).toEqual([['old', 'new'], ['new']])
  })
})

describe('artifacts', () => {
  test('keep size and digest, and their ids do not grow with time', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const name of names) await store(world.job, name, `content of ${name}`)
    const listed = await twirp(world.job, 'ListArtifacts', {})
    expect(listed.body).toMatchObject({
      artifacts: names.map(name => ({name, size: '12', digest: sha256(`content of ${name}`)}))
    })
    const ids = [...listed.text.matchAll(/"database_id":"(\d+)"/g)].map(found => Number(found[1]))
    expect(new Set(ids).size).toBe(names.length)
    expect(ids).not.toEqual(ids.toSorted((a, b) => a - b))
    expect((await twirp(world.job, 'ListArtifacts', {id_filter: String(ids[2])})).body).toMatchObject({
      artifacts: [{name: 'c'}]
    })
  })

  test('of the same name may exist once in every attempt', async () => {
    const again = world.forge.createJob({runId: world.run.id, attempt: 2, name: 'check'})
    expect((await store(world.job, 'evidence', 'one')).status).toBe(200)
    expect((await store(again, 'evidence', 'two')).status).toBe(200)
    expect((await twirp(again, 'CreateArtifact', {name: 'evidence', version: 7})).status).toBe(409)
    expect((await twirp(again, 'ListArtifacts', {name_filter: 'evidence'})).text).toContain(sha256('one'))
  })

  test('are invisible until finalized and immutable after', async () => {
    const created = await twirp(world.job, 'CreateArtifact', {name: 'pending', version: 7})
    const upload = fieldOf(created, 'signed_upload_url')
    expect((await twirp(world.job, 'ListArtifacts', {})).body).toEqual({artifacts: []})
    expect((await twirp(world.job, 'GetSignedArtifactURL', {name: 'pending'})).status).toBe(404)
    expect((await twirp(world.job, 'FinalizeArtifact', {name: 'pending', size: '0'})).text).toContain('nothing was')
    await ask(world.forge, 'PUT', upload, null, 'text')
    expect((await twirp(world.job, 'FinalizeArtifact', {name: 'pending', size: '4'})).status).toBe(200)
    expect((await ask(world.forge, 'PUT', upload, null, 'other')).status).toBe(409)
    expect((await twirp(world.job, 'FinalizeArtifact', {name: 'pending', size: '4'})).status).toBe(409)
  })

  test('are refused when size or digest differ from what arrived', async () => {
    const created = await twirp(world.job, 'CreateArtifact', {name: 'torn', version: 7})
    await ask(world.forge, 'PUT', fieldOf(created, 'signed_upload_url'), null, 'half')
    const finalize = (rest: object): Promise<Answer> => twirp(world.job, 'FinalizeArtifact', {name: 'torn', ...rest})
    expect((await finalize({size: '8'})).status).toBe(400)
    expect((await finalize({size: '4', hash: sha256('whole')})).status).toBe(400)
    expect((await finalize({size: '4', hash: sha256('half')})).status).toBe(200)
  })

  test('are assembled from the listed blocks, in the order of the list', async () => {
    const created = await twirp(world.job, 'CreateArtifact', {name: 'blocks', version: 7})
    const upload = fieldOf(created, 'signed_upload_url')
    const block = (id: string, text: string): Promise<Answer> =>
      ask(world.forge, 'PUT', `${upload}&comp=block&blockid=${id}`, null, text)
    await Promise.all([block('Mg', 'second'), block('MQ', 'first '), block('Mw', 'unused')])
    const commit = (ids: readonly string[]): Promise<Answer> => {
      const latest = ids.map(id => `<Latest>${id}</Latest>`).join('')
      return ask(world.forge, 'PUT', `${upload}&comp=blocklist`, null, `<BlockList>${latest}</BlockList>`)
    }
    expect((await commit(['MQ', 'missing'])).text).toContain('InvalidBlockList')
    expect((await commit(['MQ', 'Mg'])).status).toBe(201)
    await twirp(world.job, 'FinalizeArtifact', {name: 'blocks', size: '12'})
    const signed = fieldOf(await twirp(world.job, 'GetSignedArtifactURL', {name: 'blocks'}), 'signed_url')
    expect((await ask(world.forge, 'GET', signed, null)).text).toBe('first second')
    const part = await ask(world.forge, 'GET', signed, null, undefined, {range: 'bytes=6-'})
    expect([part.status, part.text, part.headers.get('content-range')]).toEqual([206, 'second', 'bytes 6-11/12'])
    expect((await ask(world.forge, 'GET', signed, null, undefined, {range: 'bytes=12-'})).status).toBe(416)
    expect((await ask(world.forge, 'PUT', signed, null, 'x')).status).toBe(403)
  })

  test('of another run are out of reach', async () => {
    await store(world.job, 'mine', 'mine')
    const other = world.forge.createRun({...world.run, pullRequest: null})
    const stranger = world.forge.createJob({runId: other.id, attempt: 1, name: 'check'})
    const scope = {workflow_run_backend_id: String(world.run.id), workflow_job_run_backend_id: String(world.job.id)}
    for (const method of ['ListArtifacts', 'GetSignedArtifactURL', 'DeleteArtifact'])
      expect((await twirp(stranger, method, {...scope, name: 'mine'})).status).toBe(403)
    expect((await twirp(stranger, 'ListArtifacts', {})).body).toEqual({artifacts: []})
  })

  test('cannot be created in the name of another job, nor from something that is no JSON', async () => {
    const sibling = world.forge.createJob({runId: world.run.id, attempt: 1, name: 'other'})
    const scope = {workflow_job_run_backend_id: String(sibling.id), name: 'x', version: 7}
    expect((await twirp(world.job, 'CreateArtifact', scope)).status).toBe(403)
    const token = world.forge.issueRuntimeToken(world.job.id)
    const broken = await ask(world.forge, 'POST', `${world.forge.resultsUrl}${service}/ListArtifacts`, token, '{')
    expect(broken).toMatchObject({status: 400, body: {code: 'malformed'}})
  })
})
