/** Providers whose objects hold rules with weighted backends: everything but how the object is built. */
import {canonicalJson} from '#core/canonical'
import type {Manifest} from '#core/cluster'
import type {Header} from '../model.ts'
import {type Entry, portOf} from './fields.ts'
import type {Around, Refusal, Services, Target, TrafficProvider} from './provider.ts'
import {agreed, type Share, tooCoarse} from './shares.ts'
import {type Backends, canariesOf, sharesOf, splitList, stablesOf} from './split.ts'

/** A rule and what is in it. */
export type Rule = {
  readonly rule: Entry
  readonly refs: readonly Entry[]
  /** `rule 2` */
  readonly where: string
  /** Tells the rule again after others added or removed some: what it matches, never where it sends requests. */
  readonly identity: unknown
}

/** How one kind of object holds its rules. */
export type Structure = Pick<TrafficProvider, 'name' | 'kinds' | 'dataPlane'> & {
  readonly rulesOf: (object: Manifest) => readonly Rule[]
  readonly withRefs: (rule: Entry, refs: readonly Entry[]) => Entry
  readonly withRules: (object: Manifest, rules: readonly Entry[]) => Manifest
  readonly backends: (object: Manifest, services: Services) => Backends
  readonly portOf: (ref: Entry) => unknown
  /** A rule in front of `rule` for its requests with this header; null where none of them can have it. Absent: cannot. */
  readonly withHeader?: (rule: Entry, refs: readonly Entry[], header: Header) => Entry | null
  /** Whether all requests of the rule have a header: a rule of ours is told by that and by canaries as its only backends. */
  readonly hasHeader?: (rule: Entry) => boolean
  readonly refuses?: (object: Manifest, services: Services, around: Around) => Refusal | null
  /** Whether the API would take the object as it is after a shift. */
  readonly limits?: (shifted: Manifest) => Refusal | null
  readonly warns?: (object: Manifest, services: Services) => readonly string[]
}

export const weightedProvider = (structure: Structure): TrafficProvider => ({
  name: structure.name,
  kinds: structure.kinds,
  dataPlane: structure.dataPlane,
  own: false,
  headers: structure.withHeader !== undefined,
  targets: (object, services) => targetsOf(structure, object, services),
  refuses: (object, services, around) =>
    leftover(structure, object, services) ??
    structure.refuses?.(object, services, around) ??
    coarse(structure, object, services, around.steps) ??
    beyondLimits(structure, object, services, around),
  warns: (object, services) => structure.warns?.(object, services) ?? [],
  shift: (live, before, services, percent, header = null) => shift(structure, live, before, services, percent, header),
  stated: (live, _, services, header = null) =>
    sameFronts(structure, live, services, header) ? agreed(allShares(structure, live, services)) : null,
  effective: (before, services, percent) =>
    agreed(allShares(structure, shift(structure, before, before, services, percent, null), services)) ?? 0
})

/** A rule that was put in front of another for a header. */
const isFront = (structure: Structure, {rule, refs}: Rule, backends: Backends): boolean =>
  structure.hasHeader?.(rule) === true && refs.length > 0 && refs.every(ref => backends.role(ref)?.canary === true)

const rulesWithoutOurs = (structure: Structure, object: Manifest, backends: Backends): readonly Rule[] =>
  structure.rulesOf(object).filter(rule => !isFront(structure, rule, backends))

/** The rule in front of this one; null where none belongs there. */
const frontOf = (structure: Structure, {rule, refs}: Rule, backends: Backends, header: Header | null): Entry | null => {
  const canaries = header === null ? [] : canariesOf(backends, refs)
  return header === null || canaries.length === 0 ? null : (structure.withHeader?.(rule, canaries, header) ?? null)
}

/** Whether the rules in front are those that this header needs, in order. */
const sameFronts = (structure: Structure, live: Manifest, services: Services, header: Header | null): boolean => {
  const backends = structure.backends(live, services)
  const rules = structure.rulesOf(live)
  const found = rules.filter(rule => isFront(structure, rule, backends)).map(({rule}) => rule)
  const needed = rulesWithoutOurs(structure, live, backends).flatMap(
    rule => frontOf(structure, rule, backends, header) ?? []
  )
  return canonicalJson(found) === canonicalJson(needed)
}

const targetsOf = (structure: Structure, object: Manifest, services: Services): readonly Target[] => {
  const backends = structure.backends(object, services)
  return rulesWithoutOurs(structure, object, backends).flatMap(({refs, where}) =>
    stablesOf(backends, refs).flatMap(ref => {
      const service = backends.role(ref)?.service
      return service === undefined ? [] : [{service, port: portOf(structure.portOf(ref)), where}]
    })
  )
}

const shift = (
  structure: Structure,
  live: Manifest,
  before: Manifest,
  services: Services,
  percent: number,
  header: Header | null
): Manifest => {
  const backends = structure.backends(live, services)
  const previous = previousRefs(rulesWithoutOurs(structure, before, backends))
  const rules = rulesWithoutOurs(structure, live, backends).flatMap(one => {
    const refsBefore = previous(one)
    if (!one.refs.some(ref => backends.role(ref) !== null)) return [one.rule]
    const split = structure.withRefs(one.rule, splitList(backends, one.refs, refsBefore, percent))
    const front = frontOf(structure, one, backends, header)
    return front === null ? [split] : [front, split]
  })
  return structure.withRules(live, rules)
}

/** Finds the backends that a rule had before; null where there was no such rule. Rules that match the same are told by their order. */
const previousRefs = (before: readonly Rule[]): ((rule: Rule) => readonly Entry[] | null) => {
  const left = new Map<string, (readonly Entry[])[]>()
  for (const {identity, refs} of before) {
    const key = JSON.stringify(identity)
    left.set(key, [...(left.get(key) ?? []), refs])
  }
  return rule => left.get(JSON.stringify(rule.identity))?.shift() ?? null
}

const allShares = (structure: Structure, object: Manifest, services: Services): readonly Share[] => {
  const backends = structure.backends(object, services)
  return rulesWithoutOurs(structure, object, backends).flatMap(({refs}) => sharesOf(backends, refs))
}

const leftover = (structure: Structure, object: Manifest, services: Services): Refusal | null => {
  const backends = structure.backends(object, services)
  const busy = structure
    .rulesOf(object)
    .find(
      ({refs}) =>
        refs.some(ref => backends.role(ref)?.canary) && sharesOf(backends, refs).some(({canary}) => canary > 0)
    )
  if (busy === undefined) return null
  return {
    refused: `${busy.where} already sends requests to a canary`,
    fix: 'End the earlier deployment first: run this action with `mode: finish`, or take the canary out of the route.'
  }
}

const coarse = (
  structure: Structure,
  object: Manifest,
  services: Services,
  steps: readonly number[]
): Refusal | null => {
  for (const percent of steps) {
    const shifted = shift(structure, object, object, services, percent, null)
    const share = tooCoarse(allShares(structure, shifted, services), percent)
    if (share !== undefined) return coarseWeights(percent, share)
  }
  return null
}

export const coarseWeights = (percent: number, share: number): Refusal => ({
  refused: `${percent} % cannot be expressed in its weights: the canary would get ${Number(share.toFixed(1))} %`,
  fix: 'Give the backends of that rule larger weights in the same ratio, such as 100 and 300 instead of 1 and 3.'
})

const beyondLimits = (structure: Structure, object: Manifest, services: Services, around: Around): Refusal | null =>
  structure.limits?.(shift(structure, object, object, services, around.steps[0] ?? 100, around.header)) ?? null
