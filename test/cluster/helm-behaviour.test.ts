/**
 * What Helm 3 and Helm 4 do to objects that somebody else changed, and after a crash: the facts on which the deployment
 * engine is built. A new version of Helm that behaves otherwise fails here, by name.
 * @cluster bed
 */
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type Bed, startBed} from './bed.ts'

const chart = join(import.meta.dirname, 'bed', 'manifests', 'routed')

type Way = {readonly way: string; readonly major: 3 | 4; readonly flags: readonly string[]}
const clientSide: readonly Way[] = [
  {way: 'Helm 3', major: 3, flags: []},
  {way: 'Helm 4 --server-side=false', major: 4, flags: ['--server-side=false']}
]
const serverSide: readonly Way[] = [{way: 'Helm 4', major: 4, flags: []}]
const ways = [...clientSide, ...serverSide]

type Route = {
  metadata: {resourceVersion: string; managedFields: {manager: string; operation: string; fieldsV1: unknown}[]}
  spec: {hostnames: string[]; rules: {backendRefs: {name: string; weight: number; port: number}[]}[]}
}

let bed: Bed
let count = 0
beforeAll(async () => {
  bed = await startBed({layer: 'api', dataPlane: 'definitions'})
})
afterAll(() => bed?.stop())

const installed = async (major: 3 | 4): Promise<string> => {
  count += 1
  const release = `r${count}`
  expect(await bed.helm(major, 'install', release, chart)).toMatchObject({code: 0})
  return release
}
const upgrade = ({major, flags}: Way, release: string, values: string) =>
  bed.helm(major, 'upgrade', release, chart, '--set', values, ...flags)
const read = async (kind: string, name: string): Promise<Route> =>
  JSON.parse(await bed.kubectl('get', kind, name, '-o', 'json', '--show-managed-fields'))
const write = async (object: unknown, manager = 'towpath'): Promise<void> => {
  const file = join(bed.folder, 'object.json')
  await bed.exec('tee', [file], JSON.stringify(object))
  await bed.kubectl('replace', `--field-manager=${manager}`, '-f', file)
}
/** Sends 30 % to a canary, as manager `towpath`. */
const weigh = async (release: string): Promise<void> => {
  const route = await read('httproute', release)
  const backendRefs = [
    {name: release, port: 80, weight: 70},
    {name: `${release}-canary`, port: 80, weight: 30}
  ]
  await write({...route, spec: {...route.spec, rules: route.spec.rules.map(rule => ({...rule, backendRefs}))}})
}
const weights = async (release: string): Promise<readonly (readonly number[])[]> =>
  (await read('httproute', release)).spec.rules.map(({backendRefs}) => backendRefs.map(({weight}) => weight))
const hosts = async (release: string): Promise<readonly string[]> => (await read('httproute', release)).spec.hostnames
const statuses = async (major: 3 | 4, release: string): Promise<readonly string[]> => {
  const {stdout} = await bed.helm(major, 'history', release, '-o', 'json')
  return JSON.parse(stdout).map(({status}: {status: string}) => status)
}
const secret = (release: string, revision: number): string => `sh.helm.release.v1.${release}.v${revision}`

/** Leaves the newest revision as a killed Helm leaves it. */
const crash = async (release: string, revision: number, status: string): Promise<void> => {
  const stored = JSON.parse(await bed.kubectl('get', 'secret', secret(release, revision), '-o', 'json'))
  const {gunzipSync, gzipSync} = await import('node:zlib')
  const unpack = (text: string) =>
    JSON.parse(gunzipSync(Buffer.from(String(Buffer.from(text, 'base64')), 'base64')).toString())
  const body = unpack(stored.data.release)
  body.info.status = status
  const packed = Buffer.from(gzipSync(JSON.stringify(body)).toString('base64')).toString('base64')
  const labels = {...stored.metadata.labels, status}
  await write({...stored, metadata: {...stored.metadata, labels}, data: {release: packed}}, 'Helm')
}

describe.each(clientSide)('$way', way => {
  test('keeps weights of a route that the chart does not change, and resets them when it does', async () => {
    const release = await installed(way.major)
    await weigh(release)
    expect(await upgrade(way, release, 'tag=v2,hosts={shop.test,b.test}')).toMatchObject({code: 0})
    expect(await hosts(release)).toEqual(['shop.test', 'b.test'])
    expect(await weights(release)).toEqual([[70, 30]])
    expect(await upgrade(way, release, 'tag=v3,paths={/,/extra}')).toMatchObject({code: 0})
    expect(await weights(release)).toEqual([[1], [1]])
  })

  test('puts a pinned autoscaler back to the limit of the chart, without a word', async () => {
    const release = await installed(way.major)
    const scaler = await read('hpa', release)
    await write({...scaler, spec: {...scaler.spec, minReplicas: 4}})
    expect(await upgrade(way, release, 'tag=v2')).toMatchObject({code: 0})
    expect(await read('hpa', release)).toMatchObject({spec: {minReplicas: 2}})
  })

  test('does not repair a route by rolling back to the newest revision, but does once that revision is deleted', async () => {
    const release = await installed(way.major)
    const before = await read('httproute', release)
    expect(await upgrade(way, release, 'tag=v2,hosts={new.test}')).toMatchObject({code: 0})
    // As if Helm had died before it came to the route.
    const now = await read('httproute', release)
    await write({...now, spec: before.spec}, 'helm')
    await crash(release, 2, 'pending-upgrade')
    expect(await bed.helm(way.major, 'rollback', release, '2', ...way.flags)).toMatchObject({code: 0})
    expect(await hosts(release)).toEqual(['shop.test'])
    await bed.kubectl('delete', 'secret', secret(release, 2), secret(release, 3))
    await crash(release, 1, 'deployed')
    expect(await upgrade(way, release, 'tag=v2,hosts={new.test}')).toMatchObject({code: 0})
    expect(await hosts(release)).toEqual(['new.test'])
  })
})

describe.each(serverSide)('$way with server-side apply', way => {
  test('fails on a weight of somebody else, after it has changed the workload', async () => {
    const release = await installed(4)
    await weigh(release)
    const {code, stderr} = await upgrade(way, release, 'tag=v2')
    expect(code).toBe(1)
    expect(stderr).toContain('conflict with "towpath" using gateway.networking.k8s.io/v1: .spec.rules')
    expect(await weights(release)).toEqual([[70, 30]])
    expect(await read('deployment', release)).toMatchObject({
      spec: {template: {spec: {containers: [{image: 'bed.test/app:v2'}]}}}
    })
    expect(await statuses(4, release)).toEqual(['deployed', 'failed'])
  })

  test('takes fields back that were handed over by a second write of nothing but the owners', async () => {
    const release = await installed(4)
    const before = await read('httproute', release)
    await weigh(release)
    const owners = ({metadata}: Route) =>
      metadata.managedFields.map(({manager, operation}) => `${manager}/${operation}`)
    const both = await read('httproute', release)
    const managedFields = before.metadata.managedFields
    await write({...both, spec: before.spec, metadata: {...both.metadata, managedFields}})
    const inOneWrite = await read('httproute', release)
    expect(owners(inOneWrite)).toEqual(['helm/Apply', 'towpath/Update'])
    await write({...inOneWrite, metadata: {...inOneWrite.metadata, managedFields}})
    expect(owners(await read('httproute', release))).toEqual(['helm/Apply'])
    expect(await upgrade(way, release, 'tag=v2')).toMatchObject({code: 0})
  })
})

describe.each(ways)('$way', way => {
  test('refuses an upgrade over a crashed one, and rolls it back', async () => {
    const release = await installed(way.major)
    expect(await upgrade(way, release, 'tag=v2')).toMatchObject({code: 0})
    await crash(release, 2, 'pending-upgrade')
    await crash(release, 1, 'deployed')
    const {code, stderr} = await upgrade(way, release, 'tag=v3')
    expect({code, stderr}).toEqual({
      code: 1,
      stderr: expect.stringContaining('another operation (install/upgrade/rollback) is in progress')
    })
    expect(await bed.helm(way.major, 'rollback', release, '1', ...way.flags)).toMatchObject({code: 0})
    expect((await statuses(way.major, release)).at(-1)).toBe('deployed')
  })
})
