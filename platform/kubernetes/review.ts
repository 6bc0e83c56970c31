/** Asks the API server what we may do. Source: kubernetes.io, SelfSubjectAccessReview (authorization.k8s.io/v1). */
import {z} from 'zod'
import type {Cluster} from '#core/cluster'
import type {Request} from './request.ts'
import type {Resources} from './resources.ts'

const reviewSchema = z.looseObject({status: z.looseObject({allowed: z.boolean()})})

/** False for a kind that is not served. */
export const accessReview =
  (request: Request, resources: Resources): Cluster['mayI'] =>
  async (verb, apiVersion, kind, namespace) => {
    const resource = await resources.find(apiVersion, kind)
    if (resource === undefined) return false
    const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion]
    const within = resource.namespaced && namespace !== null ? {namespace} : {}
    const body = {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectAccessReview',
      spec: {resourceAttributes: {verb, group, version, resource: resource.plural, ...within}}
    }
    const call = {
      method: 'POST',
      path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      body,
      operation: 'ask for our own rights',
      write: false
    } as const
    return (await request.json(call, reviewSchema)).status.allowed
  }
