/** Objects of the API as they are: read, listed page by page, made, replaced and removed under preconditions. */
import {z} from 'zod'
import {
  type Cluster,
  ClusterError,
  type Manifest,
  type ObjectMeta,
  type ObjectRef,
  type Resource,
  refOf,
  shortName
} from '#core/cluster'
import type {Call, Request} from './request.ts'
import {type Resources, resourcePath} from './resources.ts'

/** The API server keeps to its own schema: only what tells objects apart is checked. */
const manifestSchema: z.ZodType<Manifest> = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({name: z.string()})
})

/** The object, or a Status. */
const deletedSchema = z.looseObject({kind: z.string()})

const listSchema = z.looseObject({
  metadata: z.looseObject({continue: z.string().nullish()}).nullish(),
  items: z.array(z.looseObject({metadata: z.looseObject({name: z.string()})})).nullish()
})

const pageSize = 500
/** A list whose pages have expired begins anew this often, then it is asked for in one piece. */
const restarts = 2

export type Objects = Pick<Cluster, 'get' | 'list' | 'create' | 'replace' | 'remove'>

type ObjectsOptions = {
  readonly request: Request
  readonly resources: Resources
  readonly fieldManager: string
  /** For namespaced objects that name none. */
  readonly namespace: string
}

const describe = (verb: string, ref: ObjectRef): string =>
  `${verb} ${shortName(ref)}${ref.namespace === null ? '' : ` in ${ref.namespace}`}`

export const objectsOf = ({request, resources, fieldManager, namespace}: ObjectsOptions): Objects => {
  const manager = `fieldManager=${encodeURIComponent(fieldManager)}`

  const pathOf = (resource: Resource, ref: ObjectRef, name: string | null): string =>
    resourcePath(resource, {...ref, namespace: ref.namespace ?? namespace, name})

  const get: Cluster['get'] = async ref => {
    const resource = await resources.find(ref.apiVersion, ref.kind)
    if (resource === undefined) return undefined
    const call: Call = {
      method: 'GET',
      path: pathOf(resource, ref, ref.name),
      operation: describe('get', ref),
      write: false
    }
    try {
      return await request.json(call, manifestSchema)
    } catch (error) {
      if (error instanceof ClusterError && error.kind === 'not-found') return undefined
      throw error
    }
  }

  const write = async (method: 'POST' | 'PUT', manifest: Manifest): Promise<Manifest> => {
    const ref = refOf(manifest)
    const operation = describe(method === 'POST' ? 'create' : 'update', ref)
    const resource = await resources.need(ref.apiVersion, ref.kind, operation)
    const path = `${pathOf(resource, ref, method === 'POST' ? null : ref.name)}?${manager}`
    return request.json({method, path, body: manifest, operation, write: true}, manifestSchema)
  }

  return {
    get,
    list: async (apiVersion, kind, within, options = {}) => {
      const resource = await resources.find(apiVersion, kind)
      if (resource === undefined) return []
      const path = resourcePath(resource, {apiVersion, namespace: within, name: null})
      const operation = `list ${kind}${within === null ? '' : ` in ${within}`}`
      const items = await allPages(request, path, operation, options.labels)
      // Built-in lists leave out of their items what the list says.
      return items.map(item => ({...item, apiVersion, kind}))
    },
    create: manifest => write('POST', manifest),
    replace: async manifest => {
      // Without it the API server would overwrite what somebody else wrote in between.
      if (!manifest.metadata.resourceVersion)
        throw new TypeError(`${shortName(refOf(manifest))} has no resourceVersion`)
      return write('PUT', manifest)
    },
    remove: async (ref, preconditions) => {
      const resource = await resources.find(ref.apiVersion, ref.kind)
      if (resource === undefined) return
      const body = {apiVersion: 'v1', kind: 'DeleteOptions', propagationPolicy: 'Background', preconditions}
      const call: Call = {
        method: 'DELETE',
        path: pathOf(resource, ref, ref.name),
        body,
        operation: describe('delete', ref),
        write: true
      }
      await request.json(call, deletedSchema).catch((error: unknown) => {
        if (!(error instanceof ClusterError && error.kind === 'not-found')) throw error
      })
    }
  }
}

type Item = {readonly metadata: ObjectMeta; readonly [field: string]: unknown}

const allPages = async (
  request: Request,
  path: string,
  operation: string,
  labels: string | undefined
): Promise<readonly Item[]> => {
  for (let begun = 0; ; begun++) {
    const limit: Readonly<Record<string, string>> = begun > restarts ? {} : {limit: String(pageSize)}
    try {
      return await pagesFrom(request, path, operation, {...limit, ...(labels ? {labelSelector: labels} : {})})
    } catch (error) {
      // 410: the version the pages belong to is gone from the API server's memory.
      const expired = error instanceof ClusterError && error.status === 410
      if (!expired || begun > restarts) throw error
    }
  }
}

const pagesFrom = async (
  request: Request,
  path: string,
  operation: string,
  query: Readonly<Record<string, string>>
): Promise<readonly Item[]> => {
  const items: Item[] = []
  for (let next = ''; ; ) {
    const search = new URLSearchParams({...query, ...(next === '' ? {} : {continue: next})}).toString()
    const call: Call = {method: 'GET', path: search === '' ? path : `${path}?${search}`, operation, write: false}
    const page = await request.json(call, listSchema)
    items.push(...(page.items ?? []))
    next = page.metadata?.continue ?? ''
    if (next === '') return items
  }
}
