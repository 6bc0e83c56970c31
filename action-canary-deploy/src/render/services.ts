/** Services: which of them select which pods, and their canaries. */
import type {Manifest, OwnerReference} from '#core/cluster'
import {copiedSelector} from './clone.ts'
import {groupKindOf} from './identity.ts'
import {ownedCopy} from './owned.ts'
import type {Recipe} from './recipe.ts'
import {type Labels, matches, readLabels, type Selector} from './selectors.ts'
import {at, eachItem, edited, type Fields, fieldsOf, textsOf, without} from './untyped.ts'

export const isService = (manifest: Manifest): boolean => groupKindOf(manifest) === '/Service'

/** What a Service selects; undefined where somebody else keeps its endpoints. */
export const serviceSelector = (service: Manifest): Selector | undefined => {
  const selector = readLabels(at(service, 'spec', 'selector'))
  return selector.length === 0 || at(service, 'spec', 'type') === 'ExternalName' ? undefined : selector
}

export const serves = (service: Manifest, labels: Labels): boolean => {
  const selector = serviceSelector(service)
  return selector !== undefined && matches(selector, labels)
}

/** Fields that belong to one Service alone: addresses, ports of nodes, load balancers. */
const individual = [
  'clusterIP',
  'clusterIPs',
  'externalIPs',
  'externalName',
  'externalTrafficPolicy',
  'healthCheckNodePort',
  'allocateLoadBalancerNodePorts',
  'loadBalancerClass',
  'loadBalancerIP',
  'loadBalancerSourceRanges',
  'type'
]

/** `<name>-canary`: the same ports, reachable inside the cluster only, in front of the copies. A headless one stays headless. */
export const copyService = (service: Manifest, recipe: Recipe, owner: OwnerReference): Manifest => {
  const stable = fieldsOf(service.spec)
  const rest = edited(without(stable, ...individual), {ports: eachItem(port => without(port, 'nodePort'))})
  const selector = fieldsOf(copiedSelector({matchLabels: textsOf(stable.selector)}, recipe).matchLabels)
  const headless: Fields = stable.clusterIP === 'None' ? {clusterIP: 'None'} : {}
  return ownedCopy(service, {spec: {...rest, ...headless, type: 'ClusterIP', selector}}, recipe, owner)
}
