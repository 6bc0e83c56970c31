/** How the API server serves a kind: discovery of one group and version, kept. Source: kubernetes.io, "API concepts" and "API discovery". */
import {z} from 'zod'
import {ClusterError, type ObjectRef, type Resource} from '#core/cluster'
import {FailureError} from '#core/failure'
import {kindNotServed} from './failures.ts'
import type {Request} from './request.ts'

const listSchema = z.looseObject({
  resources: z.array(
    z.looseObject({name: z.string(), kind: z.string(), namespaced: z.boolean(), verbs: z.array(z.string())})
  )
})

const coreSchema = z.looseObject({kind: z.literal('APIVersions'), versions: z.array(z.string())})

const groupsSchema = z.looseObject({
  kind: z.literal('APIGroupList'),
  groups: z.array(z.looseObject({versions: z.array(z.looseObject({groupVersion: z.string()}))}))
})

export type Resources = {
  readonly find: (apiVersion: string, kind: string) => Promise<Resource | undefined>
  /** Rejects with `not-found` (cause KU-126) where the kind is not served. */
  readonly need: (apiVersion: string, kind: string, operation: string) => Promise<Resource>
}

/** `/api/v1`, `/apis/apps/v1` */
export const groupPath = (apiVersion: string): string =>
  apiVersion.includes('/')
    ? `/apis/${apiVersion.split('/').map(encodeURIComponent).join('/')}`
    : `/api/${encodeURIComponent(apiVersion)}`

/** Path of one object, or of all (`name` null) in a namespace or in the cluster (`namespace` null). */
export const resourcePath = (
  {plural, namespaced}: Resource,
  {apiVersion, namespace, name}: Pick<ObjectRef, 'apiVersion' | 'namespace'> & {readonly name: string | null}
): string => {
  const within = namespaced && namespace !== null ? `/namespaces/${encodeURIComponent(namespace)}` : ''
  const one = name === null ? '' : `/${encodeURIComponent(name)}`
  return `${groupPath(apiVersion)}${within}/${plural}${one}`
}

type Served = ReadonlyMap<string, Resource>

/** What is served is asked once; what is not may be installed at any moment and is asked again. */
export const discovery = (request: Request): Resources => {
  const known = new Map<string, Served>()
  const underWay = new Map<string, Promise<Served>>()

  const served = async (apiVersion: string): Promise<Served> => {
    const asked = underWay.get(apiVersion) ?? ask(request, apiVersion)
    underWay.set(apiVersion, asked)
    try {
      const kinds = await asked
      known.set(apiVersion, kinds)
      return kinds
    } finally {
      underWay.delete(apiVersion)
    }
  }

  const find: Resources['find'] = async (apiVersion, kind) =>
    known.get(apiVersion)?.get(kind) ?? (await served(apiVersion)).get(kind)

  return {
    find,
    need: async (apiVersion, kind, operation) => {
      const found = await find(apiVersion, kind)
      if (found !== undefined) return found
      const cause = new FailureError(kindNotServed(apiVersion, kind))
      throw new ClusterError('not-found', 404, operation, `${operation}: ${apiVersion} ${kind} is not served`, cause)
    }
  }
}

const ask = async (request: Request, apiVersion: string): Promise<Served> => {
  const operation = `read which kinds of ${apiVersion} are served`
  try {
    const call = {method: 'GET', path: groupPath(apiVersion), operation, write: false} as const
    const {resources} = await request.json(call, listSchema)
    // `deployments/scale` is served as another kind of the same object.
    return new Map(
      resources
        .filter(({name}) => !name.includes('/'))
        .map(({name, kind, namespaced, verbs}) => [kind, {plural: name, namespaced, verbs}])
    )
  } catch (error) {
    if (error instanceof ClusterError && error.status === 404 && !(await isServed(request, apiVersion)))
      return new Map()
    throw error
  }
}

/** The bare 404 for a group that is not there looks like that of any proxy: the list of all groups decides. */
const isServed = async (request: Request, apiVersion: string): Promise<boolean> => {
  const call = {method: 'GET', operation: 'read which groups are served', write: false} as const
  if (!apiVersion.includes('/')) {
    return (await request.json({...call, path: '/api'}, coreSchema)).versions.includes(apiVersion)
  }
  const {groups} = await request.json({...call, path: '/apis'}, groupsSchema)
  return groups.some(({versions}) => versions.some(({groupVersion}) => groupVersion === apiVersion))
}
