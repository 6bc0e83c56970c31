import {afterEach, describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Cluster, Manifest} from '#core/cluster'
import {groupPath, resourcePath} from '#platform/kubernetes/resources'
import {type Api, basics, kubeconfig, openWith, type Reply, refused, type Seen, startApi} from './api-server.ts'

const opened: Api[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(api => api.close()))
})

const serving = async (
  answer: (seen: Seen, query: URLSearchParams) => Reply | undefined
): Promise<{cluster: Cluster; seen: () => readonly Seen[]}> => {
  const api = await startApi(seen => basics(seen) ?? answer(seen, new URL(seen.path, 'https://x').searchParams))
  opened.push(api)
  const {cluster} = await openWith(kubeconfig(api.url))
  return {cluster, seen: () => api.seen.filter(({path}) => !basics({path}))}
}
const jsonOf = ({text}: Seen): unknown => JSON.parse(text)
const map: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {name: 'a', namespace: 'web', resourceVersion: '7'}
}

describe('a list', () => {
  const names = Array.from({length: 1201}, (_, index) => `m${index}`)
  const page = (from: number): Reply => {
    const items = names.slice(from, from + 500).map(name => ({metadata: {name}, data: {n: name}}))
    const next = from + 500 < names.length ? String(from + 500) : ''
    return {body: {kind: 'ConfigMapList', apiVersion: 'v1', metadata: {continue: next}, items}}
  }
  const whole = names.map(name => ({apiVersion: 'v1', kind: 'ConfigMap', metadata: {name}, data: {n: name}}))

  test('is read page by page, and its items say what they are', async () => {
    const {cluster, seen} = await serving((_seen, query) => page(Number(query.get('continue') ?? 0)))
    expect(await cluster.list('v1', 'ConfigMap', 'web', {labels: 'app=shop,track!=canary'})).toEqual(whole)
    expect(seen().map(({path}) => new URL(path, 'https://x').searchParams.toString())).toEqual([
      'limit=500&labelSelector=app%3Dshop%2Ctrack%21%3Dcanary',
      'limit=500&labelSelector=app%3Dshop%2Ctrack%21%3Dcanary&continue=500',
      'limit=500&labelSelector=app%3Dshop%2Ctrack%21%3Dcanary&continue=1000'
    ])
  })

  test('begins anew when its pages have expired, without an item twice', async () => {
    let expired = false
    const {cluster} = await serving((_seen, query) => {
      const from = Number(query.get('continue') ?? 0)
      if (from !== 1000 || expired) return page(from)
      expired = true
      return refused(410, 'Expired')
    })
    expect(await cluster.list('v1', 'ConfigMap', 'web')).toEqual(whole)
  })

  test('is asked for in one piece when its pages expire again and again', async () => {
    const {cluster, seen} = await serving((_seen, query) => {
      if (query.get('limit') === null) return {body: {items: whole.slice(0, 3)}}
      return query.get('continue') === null ? page(0) : refused(410, 'Expired')
    })
    expect(await cluster.list('v1', 'ConfigMap', 'web')).toEqual(whole.slice(0, 3))
    expect(seen()).toHaveLength(7)
  })

  test('may be of the whole cluster; of a kind that is not served it is empty', async () => {
    const {cluster, seen} = await serving(() => ({body: {metadata: {}, items: null}}))
    expect(await cluster.list('apps/v1', 'Deployment', null)).toEqual([])
    expect(await cluster.list('example.com/v1', 'Thing', 'web')).toEqual([])
    expect(seen().map(({path}) => path)).toEqual(['/apis/apps/v1/deployments?limit=500'])
  })
})

describe('an object', () => {
  test('goes there and back with every field, known or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.string().filter(key => key !== '__proto__'),
          fc.jsonValue()
        ),
        async extra => {
          const object = {...JSON.parse(JSON.stringify(extra)), ...map}
          let stored: unknown
          const {cluster} = await serving(seen => {
            if (seen.method === 'PUT') stored = jsonOf(seen)
            return {body: stored}
          })
          expect(await cluster.replace(object)).toEqual(object)
          expect(await cluster.get({apiVersion: 'v1', kind: 'ConfigMap', namespace: 'web', name: 'a'})).toEqual(object)
        }
      ),
      {numRuns: 15}
    )
  })

  test('is written under our name, in its namespace or that of the context, cluster-scoped ones in none', async () => {
    const {cluster, seen} = await serving(one => ({body: jsonOf(one)}))
    await cluster.create(map)
    await cluster.create({...map, metadata: {name: 'b'}})
    await cluster.create({apiVersion: 'v1', kind: 'Namespace', metadata: {name: 'n'}})
    await cluster.replace(map)
    expect(seen().map(({method, path}) => `${method} ${path}`)).toEqual([
      'POST /api/v1/namespaces/web/configmaps?fieldManager=towpath',
      'POST /api/v1/namespaces/web/configmaps?fieldManager=towpath',
      'POST /api/v1/namespaces?fieldManager=towpath',
      'PUT /api/v1/namespaces/web/configmaps/a?fieldManager=towpath'
    ])
  })

  test('is never replaced without the version it was read with', async () => {
    const {cluster, seen} = await serving(() => undefined)
    await expect(cluster.replace({...map, metadata: {name: 'a'}})).rejects.toThrow('resourceVersion')
    expect(seen()).toEqual([])
  })

  test('is removed under its preconditions; what is gone is removed', async () => {
    const {cluster, seen} = await serving(() => refused(404, 'NotFound'))
    const ref = {apiVersion: 'v1', kind: 'ConfigMap', namespace: 'web', name: 'a'}
    await cluster.remove(ref, {uid: 'u', resourceVersion: '9'})
    await cluster.remove({...ref, kind: 'Thing', apiVersion: 'example.com/v1'}, {uid: 'u'})
    expect(seen().map(jsonOf)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        propagationPolicy: 'Background',
        preconditions: {uid: 'u', resourceVersion: '9'}
      }
    ])
  })
})

describe('discovery', () => {
  test('leaves subresources out, is asked once, and again for what may have been installed since', async () => {
    let installed = false
    let asked = 0
    const {cluster} = await serving(() => undefined)
    const api = await startApi(({path}) => {
      if (path !== '/apis/example.com/v1') return undefined
      asked++
      const resources = [{name: 'things', kind: 'Thing', namespaced: true, verbs: ['get']}]
      return installed ? {body: {resources}} : undefined
    })
    opened.push(api)
    const other = (await openWith(kubeconfig(api.url))).cluster
    expect(await cluster.resource('apps/v1', 'Scale')).toBeUndefined()
    expect(await other.resource('example.com/v1', 'Thing')).toBeUndefined()
    installed = true
    const all = await Promise.all([
      other.resource('example.com/v1', 'Thing'),
      other.resource('example.com/v1', 'Thing')
    ])
    expect(all[0]).toEqual({plural: 'things', namespaced: true, verbs: ['get']})
    await other.resource('example.com/v1', 'Thing')
    expect(asked).toBe(2)
  })

  test('is not fooled by somebody in between who answers 404', async () => {
    const api = await startApi(({path}) =>
      path === '/version' ? undefined : {status: 404, body: '404 page not found'}
    )
    opened.push(api)
    const {cluster} = await openWith(kubeconfig(api.url))
    await expect(cluster.list('apps/v1', 'Deployment', 'web')).rejects.toMatchObject({kind: 'other'})
  })

  test('no name can leave its place in a path', () => {
    fc.assert(
      fc.property(fc.string({minLength: 1}), fc.string({minLength: 1}), (namespace, name) => {
        const resource = {plural: 'configmaps', namespaced: true, verbs: []}
        const path = resourcePath(resource, {apiVersion: 'v1', namespace, name})
        expect(path.split('/')).toHaveLength(7)
        expect(path).not.toMatch(/[?#]/)
      })
    )
    expect([groupPath('v1'), groupPath('apps/v1')]).toEqual(['/api/v1', '/apis/apps/v1'])
  })
})

test('our rights are asked of the API server, for kinds it serves', async () => {
  const {cluster, seen} = await serving(one => ({
    status: 201,
    body: {status: {allowed: one.text.includes('"update"')}}
  }))
  expect([
    await cluster.mayI('update', 'apps/v1', 'Deployment', 'web'),
    await cluster.mayI('delete', 'v1', 'Namespace', 'web'),
    await cluster.mayI('update', 'example.com/v1', 'Thing', 'web')
  ]).toEqual([true, false, false])
  expect(seen().map(one => JSON.parse(one.text).spec.resourceAttributes)).toEqual([
    {verb: 'update', group: 'apps', version: 'v1', resource: 'deployments', namespace: 'web'},
    {verb: 'delete', group: '', version: 'v1', resource: 'namespaces'}
  ])
})
