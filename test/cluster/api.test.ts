/**
 * The cluster port and its door, against a real API server and both majors of Helm. No pod runs.
 * @cluster any
 */

import {spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {Cluster, DoorRequest, Manifest} from '#core/cluster'
import {systemClock} from '#platform/clock'
import {exec} from '#platform/exec'
import {clusterOpener} from '#platform/kubernetes/open'
import {systemRandom} from '#platform/random'
import {type Bed, programs, startBed} from './bed.ts'

const folder = mkdtempSync(join(tmpdir(), 'towpath-api-'))
const space = `api-${Date.now()}`
const silent = {debug: () => undefined, warning: () => undefined, mask: () => undefined}

const open = (kubeconfig: string): Promise<Cluster> =>
  clusterOpener({
    env: {PATH: process.env.PATH},
    workspace: folder,
    exec,
    clock: systemClock,
    random: systemRandom,
    log: silent
  })({kubeconfig, context: null, fieldManager: 'towpath'})

let bed: Bed
let cluster: Cluster
beforeAll(async () => {
  bed = await startBed({layer: 'api'})
  cluster = await open(bed.kubeconfig)
  await cluster.create({apiVersion: 'v1', kind: 'Namespace', metadata: {name: space}})
})
afterAll(async () => {
  const found = await cluster?.get({apiVersion: 'v1', kind: 'Namespace', namespace: null, name: space})
  if (found?.metadata.uid !== undefined) {
    await cluster.remove({apiVersion: 'v1', kind: 'Namespace', namespace: null, name: space}, {uid: found.metadata.uid})
  }
  await bed?.stop()
})

const map = (name: string, data: Readonly<Record<string, string>> = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {name, namespace: space},
  data
})
const refTo = (name: string) => ({apiVersion: 'v1', kind: 'ConfigMap', namespace: space, name})
const kindOf = (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'kind' in error ? error.kind : error)
  )

describe('objects on a real API server', () => {
  test('are made, read, replaced and removed under the version they were read with', async () => {
    const made = await cluster.create(map('one', {x: '1'}))
    expect(await cluster.get(refTo('one'))).toEqual(made)
    const newer = await cluster.replace({...made, data: {x: '2'}})
    expect(newer.metadata.managedFields).toEqual([expect.objectContaining({manager: 'towpath', operation: 'Update'})])
    expect(await kindOf(cluster.replace({...made, data: {x: '3'}}))).toBe('conflict')
    expect(await kindOf(cluster.create(map('one')))).toBe('exists')
    const [uid, old] = [made.metadata.uid ?? '', made.metadata.resourceVersion ?? '']
    expect(await kindOf(cluster.remove(refTo('one'), {uid: 'another'}))).toBe('conflict')
    expect(await kindOf(cluster.remove(refTo('one'), {uid, resourceVersion: old}))).toBe('conflict')
    await cluster.remove(refTo('one'), {uid, resourceVersion: newer.metadata.resourceVersion ?? ''})
    await cluster.remove(refTo('one'), {uid})
    expect(await cluster.get(refTo('one'))).toBeUndefined()
    expect(await kindOf(cluster.replace(newer))).toMatch(/^(not-found|conflict)$/)
  })

  test('with faults are refused before they are stored', async () => {
    const deployment = {apiVersion: 'apps/v1', kind: 'Deployment', metadata: {name: 'Bad_', namespace: space}, spec: {}}
    expect(await kindOf(cluster.create(deployment))).toBe('invalid')
    expect(await kindOf(cluster.create({...map('x'), apiVersion: 'example.com/v1', kind: 'Thing'}))).toBe('not-found')
  })

  test('come in pages, each once', async () => {
    const names = Array.from({length: 1100}, (_, index) => `page-${String(index).padStart(4, '0')}`)
    for (let from = 0; from < names.length; from += 50) {
      await Promise.all(names.slice(from, from + 50).map(name => cluster.create(map(name, {name}))))
    }
    const found = (await cluster.list('v1', 'ConfigMap', space)).filter(({metadata}) =>
      metadata.name.startsWith('page-')
    )
    expect(found.map(({metadata}) => metadata.name)).toEqual(names)
    expect(found.every(({kind, apiVersion}) => kind === 'ConfigMap' && apiVersion === 'v1')).toBe(true)
  })

  test('written by many at once are written by one', async () => {
    const made = await cluster.create(map('contested'))
    const outcomes = await Promise.all(
      Array.from({length: 20}, (_, writer) => kindOf(cluster.replace({...made, data: {writer: String(writer)}})))
    )
    expect(outcomes.filter(outcome => outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter(outcome => outcome === 'conflict')).toHaveLength(19)
  })
})

describe('what an account may do', () => {
  /** A kubeconfig of a service account that may read ConfigMaps here. */
  const limited = async (): Promise<string> => {
    const account = {apiVersion: 'v1', kind: 'ServiceAccount', metadata: {name: 'reader', namespace: space}}
    const role = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: {name: 'reader', namespace: space},
      rules: [{apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list']}]
    }
    const binding = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: {name: 'reader', namespace: space},
      roleRef: {apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader'},
      subjects: [{kind: 'ServiceAccount', name: 'reader', namespace: space}]
    }
    for (const object of [account, role, binding]) await cluster.create(object)
    const token = (await bed.kubectl('create', 'token', 'reader', '-n', space)).trim()
    const text = await bed.kubectl('config', 'view', '--raw', '--minify', '-o', 'json')
    return JSON.stringify({
      ...JSON.parse(text),
      users: [{name: JSON.parse(text).contexts[0].context.user, user: {token}}]
    })
  }

  test('is asked of the API server, and named when it is missing', async () => {
    const reader = await open(await limited())
    expect(await reader.mayI('list', 'v1', 'ConfigMap', space)).toBe(true)
    expect(await reader.mayI('update', 'v1', 'ConfigMap', space)).toBe(false)
    expect(await reader.mayI('list', 'v1', 'ConfigMap', 'default')).toBe(false)
    await expect(reader.create(map('forbidden'))).rejects.toMatchObject({
      kind: 'forbidden',
      operation: `create ConfigMap/forbidden in ${space}`,
      cause: {failure: {code: 'KU-124', why: expect.stringContaining('cannot create resource "configmaps"')}}
    })
  })

  test('a token that is none is a failure before anything else', async () => {
    const text = await bed.kubectl('config', 'view', '--raw', '--minify', '-o', 'json')
    const config = JSON.parse(text)
    const user = {name: config.contexts[0].context.user, user: {token: 'not-a-token'}}
    await expect(open(JSON.stringify({...config, users: [user]}))).rejects.toMatchObject({failure: {code: 'KU-123'}})
  })
})

describe.each([3, 4] as const)('Helm %i behind the door', major => {
  const release = `demo-${major}`
  const chart = join(folder, `chart-${major}`)
  mkdirSync(join(chart, 'templates'), {recursive: true})
  writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: demo\nversion: 0.1.0\n')
  writeFileSync(
    join(chart, 'templates', 'all.yaml'),
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: {{ .Release.Name }}}\ndata: {v: "{{ .Values.v }}"}\n'
  )

  const helm = (kubeconfig: string, ...args: readonly string[]): Promise<{code: number | null; text: string}> =>
    new Promise(resolve => {
      const path = join(folder, `door-${major}.kubeconfig`)
      writeFileSync(path, kubeconfig, {mode: 0o600})
      const env = {...process.env, KUBECONFIG: path, HOME: folder}
      const child = spawn(join(programs, `helm${major}`), [...args, '-n', space], {env})
      let text = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += String(chunk)))
      child.on('close', code => resolve({code, text}))
    })
  const value = async (): Promise<unknown> => (await cluster.get(refTo(release)))?.data

  test('installs, renders and upgrades; the guard sees each write and the name of each new revision', async () => {
    const asked: DoorRequest[] = []
    const door = await cluster.door(one => {
      asked.push(one)
      return null
    })
    expect(await helm(door.kubeconfig, 'install', release, chart, '--set', 'v=1')).toMatchObject({code: 0})
    const before = asked.length
    const rendered = await helm(
      door.kubeconfig,
      'upgrade',
      release,
      chart,
      '--set',
      'v=2',
      '--dry-run=server',
      '-o',
      'json'
    )
    expect([rendered.code, asked.length]).toEqual([0, before])
    expect(JSON.parse(rendered.text)).toMatchObject({version: 2})
    expect(await helm(door.kubeconfig, 'upgrade', release, chart, '--set', 'v=2')).toMatchObject({code: 0})
    await door.close()
    const secrets = `/api/v1/namespaces/${space}/secrets`
    expect(
      asked.filter(({method, path}) => method === 'POST' && path.startsWith(secrets)).map(({name}) => name)
    ).toEqual([`sh.helm.release.v1.${release}.v1`, `sh.helm.release.v1.${release}.v2`])
    expect(await value()).toEqual({v: '2'})
  })

  test('gets no further than the guard lets it, and tells its reason', async () => {
    const door = await cluster.door(({name}) => (name?.endsWith('.v3') ? 'the lease belongs to run 18' : null))
    const {code, text} = await helm(door.kubeconfig, 'upgrade', release, chart, '--set', 'v=3')
    await door.close()
    expect([code, text]).toEqual([1, expect.stringContaining('the lease belongs to run 18')])
    expect(await value()).toEqual({v: '2'})
    expect(await cluster.get({...refTo(`sh.helm.release.v1.${release}.v3`), kind: 'Secret'})).toBeUndefined()
  })

  test('cannot do anything once the door is closed, even while it works', async () => {
    let close: () => void = () => undefined
    const door = await cluster.door(({name, path}) => {
      if (path.includes('/configmaps')) close()
      return name === 'never' ? 'no' : null
    })
    close = () => void door.close()
    const {code} = await helm(door.kubeconfig, 'upgrade', release, chart, '--set', 'v=4')
    expect(code).toBe(1)
    expect(await value()).toEqual({v: '2'})
    expect((await helm(door.kubeconfig, 'list')).code).toBe(1)
  })

  test('knows nothing but the door', async () => {
    const door = await cluster.door(() => null)
    await door.close()
    const admin = readFileSync(bed.kubeconfig, 'utf8')
    for (const secret of admin.match(/[A-Za-z0-9+/=]{24,}/g) ?? []) expect(door.kubeconfig).not.toContain(secret)
    expect(JSON.parse(door.kubeconfig).clusters[0].cluster.server).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{64}$/)
  })
})
