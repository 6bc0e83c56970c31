/** Forward actions of the AWS Load Balancer Controller: JSON in annotations. */
import {type Entry, entriesOf, entryAt, isEntry, textOf} from './fields.ts'
import type {Services} from './provider.ts'
import {roleIn} from './roles.ts'
import type {Backends} from './split.ts'

export const albName = (suffix: string): string => `alb.ingress.kubernetes.io/${suffix}`

/** The annotation that describes an action, which a path names as its Service with the port `use-annotation`. */
export const albAction = (name: string): string => albName(`actions.${name}`)

/** A load balancer forwards to this many target groups in one rule. */
export const mostTargetGroups = 5

/** Null where the text is no JSON object. */
export const parseAction = (text: string | undefined): Entry | null => {
  try {
    const action: unknown = JSON.parse(text ?? 'null')
    return isEntry(action) ? action : null
  } catch {
    return null
  }
}

/** Target groups that are Services. They are in the namespace of the Ingress, which is ours. */
export const albBackends = (services: Services): Backends => {
  const {roleOf, toCanary, toStable} = roleIn(services)
  return {
    role: ref => (textOf(ref.serviceName) === undefined ? null : roleOf(ref.serviceName, undefined, ref.servicePort)),
    toCanary: ref => ({...ref, serviceName: toCanary(ref.serviceName)}),
    toStable: ref => ({...ref, serviceName: toStable(ref.serviceName)}),
    absent: 1,
    alone: null,
    most: 999,
    keepsSum: false
  }
}

/** The action with a canary of weight 0 behind each target group of ours: both must be there before the first request is shifted. */
export const withCanaries = (backends: Backends, action: Entry): Entry => {
  const refs = entriesOf(entryAt(action, 'forwardConfig').targetGroups)
  const targetGroups = refs.flatMap(ref => {
    const role = backends.role(ref)
    if (role === null || role.canary) return [ref]
    return [
      {...ref, weight: ref.weight ?? 100},
      {...backends.toCanary(ref), weight: 0}
    ]
  })
  return refs.length === 0 ? action : {...action, forwardConfig: {...entryAt(action, 'forwardConfig'), targetGroups}}
}
