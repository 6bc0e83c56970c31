/** Network policies for the copies: they may do what the stable pods may, and whoever lets the stable pods in lets the copies in. */
import type {Manifest, OwnerReference} from '#core/cluster'
import {copiedSelector} from './clone.ts'
import {groupKindOf} from './identity.ts'
import {canaryName} from './names.ts'
import {ownedCopy} from './owned.ts'
import type {Recipe} from './recipe.ts'
import {type Labels, matches, readSelector} from './selectors.ts'
import {at, type Fields, fieldsOf, isFields, listOf} from './untyped.ts'

export const isNetworkPolicy = (manifest: Manifest): boolean =>
  groupKindOf(manifest) === 'networking.k8s.io/NetworkPolicy'

/** Labels of one workload's pods, and of their copies. */
export type Twin = {readonly stable: Labels; readonly copy: Labels}

/**
 * Zero, one or two policies to add. Policies only ever allow, so adding is safe: one for the copies as what is protected, one for the copies
 * as a peer of pods that are protected already.
 */
export const copyPolicies = (
  policy: Manifest,
  twins: readonly Twin[],
  recipe: Recipe,
  owner: OwnerReference
): readonly Manifest[] => {
  const spec = fieldsOf(policy.spec)
  const peers = (rule: Fields, side: string) => widened(rule, side, twins, recipe)
  const protects = missesCopies(spec.podSelector, twins)
  const own = protects
    ? [
        ownedCopy(
          policy,
          {spec: {...spec, podSelector: copiedSelector(spec.podSelector, recipe), ...withPeers(spec, peers)}},
          recipe,
          owner
        )
      ]
    : []
  const added = onlyCopies(spec, twins, recipe)
  if (Object.keys(added).length === 0) return own
  const peersOnly = {...policy, metadata: {...policy.metadata, name: `${policy.metadata.name}-peers`}}
  const policyTypes = Object.keys(added).map(side => (side === 'ingress' ? 'Ingress' : 'Egress'))
  const podSelector = spec.podSelector ?? {}
  return [...own, ownedCopy(peersOnly, {spec: {podSelector, policyTypes, ...added}}, recipe, owner)]
}

export const policyNames = (name: string): readonly string[] => [canaryName(name), canaryName(`${name}-peers`)]

/** Kinds beside network policies that guard or watch pods by `spec.selector`; a copy without them would be open or unseen. */
const guards: readonly string[] = [
  'security.istio.io/AuthorizationPolicy',
  'security.istio.io/PeerAuthentication',
  'security.istio.io/RequestAuthentication',
  'monitoring.coreos.com/PodMonitor'
]

export const isGuard = (manifest: Manifest): boolean => guards.includes(groupKindOf(manifest))

/** The same for the copies, where the original selects the stable pods only. */
export const copyGuard = (
  guard: Manifest,
  twins: readonly Twin[],
  recipe: Recipe,
  owner: OwnerReference
): readonly Manifest[] => {
  const spec = fieldsOf(guard.spec)
  if (!isFields(spec.selector) || !missesCopies(spec.selector, twins)) return []
  return [ownedCopy(guard, {spec: {...spec, selector: copiedSelector(spec.selector, recipe)}}, recipe, owner)]
}

/** A selector that means stable pods, but not all their copies. */
const missesCopies = (selector: unknown, twins: readonly Twin[]): boolean => {
  const read = readSelector(selector)
  return twins.some(({stable, copy}) => matches(read, stable) && !matches(read, copy))
}

const sides = [
  ['ingress', 'from'],
  ['egress', 'to']
] as const

type Widen = (rule: Fields, side: 'from' | 'to') => Fields

const withPeers = (spec: Fields, widen: Widen): Fields =>
  Object.fromEntries(
    sides.flatMap(([direction, side]) =>
      Array.isArray(spec[direction])
        ? [[direction, spec[direction].map((rule: unknown) => (isFields(rule) ? widen(rule, side) : rule))]]
        : []
    )
  )

/** The rule with the copies beside every peer that means stable pods. */
const widened = (rule: Fields, side: string, twins: readonly Twin[], recipe: Recipe): Fields => {
  const peers = rule[side]
  if (!Array.isArray(peers)) return rule
  return {...rule, [side]: [...peers, ...copiesAmong(peers, twins, recipe)]}
}

const copiesAmong = (peers: readonly unknown[], twins: readonly Twin[], recipe: Recipe): readonly Fields[] =>
  peers.filter(isFields).flatMap(peer => {
    const selector = peer.podSelector
    if (!isFields(selector) || !missesCopies(selector, twins)) return []
    return [{...peer, podSelector: copiedSelector(selector, recipe)}]
  })

/** Rules with nothing but copies as peers, for pods that keep their own policy. */
const onlyCopies = (spec: Fields, twins: readonly Twin[], recipe: Recipe): Fields =>
  Object.fromEntries(
    sides.flatMap(([direction, side]) => {
      const rules = listOf(spec[direction])
        .filter(isFields)
        .flatMap(rule => {
          const copies = copiesAmong(listOf(at(rule, side)), twins, recipe)
          return copies.length === 0 ? [] : [{...rule, [side]: copies}]
        })
      return rules.length === 0 ? [] : [[direction, rules]]
    })
  )
