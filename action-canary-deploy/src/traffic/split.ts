/**
 * One list of weighted backends, of which some are ours. Our weight is divided between the stable Service and its canary; foreign
 * backends keep theirs, so their share of the requests never changes.
 *
 * Nothing but the list itself decides: the sum of a stable one and its canary (as a ratio, where only our backends share the list and
 * the weights could be scaled) is the same before and after every split. Hence the last split wins, and whatever others changed
 * between two splits stays. How the list looked before the first one only tells how a weight was spelled.
 */
import {type Entry, weightOf} from './fields.ts'
import type {Share} from './shares.ts'

/** What a backend is to us: `service` is the stable one, `key` tells its backend, port included. */
export type Role = {readonly key: string; readonly service: string; readonly canary: boolean}

export type Backends = {
  /** Null: somebody else's. */
  readonly role: (ref: Entry) => Role | null
  /** The backend of the canary for one of the stable Service, without regard to weights; and back. */
  readonly toCanary: (ref: Entry) => Entry
  readonly toStable: (ref: Entry) => Entry
  /** Weight of a backend that states none. */
  readonly absent: number
  /** Weight of a backend that is the only one, whatever it states; null: what it states. */
  readonly alone: number | null
  /** Largest weight the API takes. */
  readonly most: number
  /** The API wants the sum as it is: weights must not be scaled. */
  readonly keepsSum: boolean
}

/** One backend of ours, its canary merged into it; or somebody else's. */
type Part =
  | {readonly kind: 'foreign'; readonly ref: Entry}
  /** A canary that was in the list before us, at its place. */
  | {readonly kind: 'resident'; readonly ref: Entry; readonly id: string}
  | {
      readonly kind: 'ours'
      readonly ref: Entry
      readonly id: string
      readonly stable: number
      readonly canary: number
      readonly resides: boolean
    }

type Ours = Extract<Part, {kind: 'ours'}>

/**
 * `live` with `percent` (0 to 100) of the weight of each of our backends at its canary, which stands behind it. With 0 the canary leaves
 * the list, and weights are spelled as in `before` (null: unknown) where they mean the same.
 */
export const splitList = (
  backends: Backends,
  live: readonly Entry[],
  before: readonly Entry[] | null,
  percent: number
): readonly Entry[] => {
  const parts = partsOf(backends, live, before ?? [])
  const totals = totalsOf(backends, parts)
  const spelling = spellingOf(backends, parts, totals, before ?? [])
  if (percent === 0) return parts.flatMap(part => restored(part, totals, spelling))
  const factor = isScalable(backends, parts) ? factorOf([...totals.values()], percent, backends.most) : 1
  const canaryOf = (id: string): number => Math.round(((totals.get(id) ?? 0) * factor * percent) / 100)
  return parts.flatMap(part => {
    if (part.kind === 'foreign') return [part.ref]
    const total = (totals.get(part.id) ?? 0) * factor
    if (part.kind === 'resident') return [{...part.ref, weight: canaryOf(part.id)}]
    if (total === 0) return [spelled(part.ref, spelling.get(part.id))]
    const stable = {...part.ref, weight: total - canaryOf(part.id)}
    return part.resides ? [stable] : [stable, {...backends.toCanary(part.ref), weight: canaryOf(part.id)}]
  })
}

/** The weights of each of our backends that gets requests. */
export const sharesOf = (backends: Backends, live: readonly Entry[]): readonly Share[] =>
  partsOf(backends, live, [])
    .filter(part => part.kind === 'ours')
    .filter(({stable, canary}) => stable + canary > 0)

/** The backends of canaries alone, for those of ours in the list that get requests: all weight is theirs, in the same ratio. */
export const canariesOf = (backends: Backends, live: readonly Entry[]): readonly Entry[] => {
  const parts = partsOf(backends, live, [])
  const totals = totalsOf(backends, parts)
  const chosen = parts.filter(part => part.kind === 'ours').filter(({id}) => (totals.get(id) ?? 0) > 0)
  const sum = chosen.reduce((at, {id}) => at + (totals.get(id) ?? 0), 0)
  const unit = backends.keepsSum || chosen.length === 1 ? (backends.alone ?? 1) : sum
  let passed = 0
  return chosen.map(({ref, id}) => {
    const from = Math.round((passed * unit) / sum)
    passed += totals.get(id) ?? 0
    return {...backends.toCanary(ref), weight: Math.round((passed * unit) / sum) - from}
  })
}

/** The backends of the stable Services that get requests, whatever of them a canary has now. */
export const stablesOf = (backends: Backends, live: readonly Entry[]): readonly Entry[] => {
  const parts = partsOf(backends, live, [])
  const totals = totalsOf(backends, parts)
  return parts.flatMap(part => (part.kind === 'ours' && (totals.get(part.id) ?? 0) > 0 ? [part.ref] : []))
}

type Numbered = {readonly ref: Entry; readonly role: Role | null; readonly id: string}

/**
 * A list may name one Service and port twice, with different filters: stable ones are numbered, and a canary belongs to the nearest one
 * in front of it that has none yet, else to the first such one behind it, else to none.
 */
const numbered = (backends: Backends, refs: readonly Entry[]): readonly Numbered[] => {
  const seen = new Map<string, number>()
  const count = (group: string): number => {
    const number = seen.get(group) ?? 0
    seen.set(group, number + 1)
    return number
  }
  const roles = refs.map(ref => ({ref, role: backends.role(ref)}))
  const stables = roles.map(({role}) => (role === null || role.canary ? null : `${role.key} ${count(role.key)}`))
  const free = new Set(stables.keys())
  return roles.map(({ref, role}, place) => {
    if (role === null || !role.canary) return {ref, role, id: stables[place] ?? ''}
    const fits = (at: number): boolean =>
      free.has(at) && roles[at]?.role?.canary === false && roles[at].role.key === role.key
    const places = [...stables.keys()].filter(fits)
    const chosen = places.findLast(at => at < place) ?? places[0]
    if (chosen === undefined) return {ref, role, id: `${role.key} ${count(role.key)}`}
    free.delete(chosen)
    return {ref, role, id: stables[chosen] ?? ''}
  })
}

const partsOf = (backends: Backends, live: readonly Entry[], before: readonly Entry[]): readonly Part[] => {
  const refs = numbered(backends, live)
  const residents = new Set(numbered(backends, before).flatMap(({role, id}) => (role?.canary ? [id] : [])))
  const stables = new Set(refs.flatMap(({role, id}) => (role?.canary === false ? [id] : [])))
  const canaries = new Map(refs.flatMap(({ref, role, id}) => (role?.canary ? [[id, ref] as const] : [])))
  const isAlone = refs.filter(({role, id}) => !role?.canary || !stables.has(id)).length === 1
  const weigh = (ref: Entry | undefined): number => (ref === undefined ? 0 : (weightOf(ref.weight) ?? backends.absent))
  const alone = isAlone && canaries.size === 0 ? backends.alone : null
  return refs.flatMap(({ref, role, id}): readonly Part[] => {
    if (role === null) return [{kind: 'foreign', ref}]
    const resides = residents.has(id) && canaries.has(id) && stables.has(id)
    if (!role.canary) {
      return [{kind: 'ours', ref, id, stable: alone ?? weigh(ref), canary: weigh(canaries.get(id)), resides}]
    }
    if (stables.has(id)) return resides ? [{kind: 'resident', ref, id}] : []
    // Somebody took the stable backend away: the canary must not stay behind without it.
    return [{kind: 'ours', ref: backends.toStable(ref), id, stable: 0, canary: weigh(ref), resides: false}]
  })
}

const isScalable = (backends: Backends, parts: readonly Part[]): boolean =>
  !backends.keepsSum &&
  parts.every(part => part.kind !== 'foreign' || (weightOf(part.ref.weight) ?? backends.absent) === 0)

/** What each of our backends has together with its canary: in lowest terms where weights may be scaled. */
const totalsOf = (backends: Backends, parts: readonly Part[]): ReadonlyMap<string, number> => {
  const ours = parts.filter((part): part is Ours => part.kind === 'ours')
  const isAlone = parts.filter(({kind}) => kind !== 'resident').length === 1
  if (isAlone && backends.alone !== null) return new Map(ours.map(({id}) => [id, backends.alone ?? 0]))
  const sums = ours.map(({id, stable, canary}) => [id, stable + canary] as const)
  const divisor = isScalable(backends, parts) ? sums.reduce((at, [, sum]) => greatestCommonDivisor(at, sum), 0) || 1 : 1
  return new Map(sums.map(([id, sum]) => [id, sum / divisor]))
}

/** The weights to write where no share is taken: those of `before` where they mean the same, else the totals. */
const spellingOf = (
  backends: Backends,
  parts: readonly Part[],
  totals: ReadonlyMap<string, number>,
  before: readonly Entry[]
): ReadonlyMap<string, Entry> => {
  const previous = partsOf(backends, before, before)
  const refs = new Map(previous.flatMap(part => (part.kind === 'ours' ? [[part.id, part.ref] as const] : [])))
  const weights = new Map(
    previous.flatMap(part => (part.kind === 'ours' ? [[part.id, part.stable + part.canary] as const] : []))
  )
  const known = [...totals.keys()].map(id => weights.get(id) ?? 0)
  const divisor = isScalable(backends, parts) ? known.reduce(greatestCommonDivisor, 0) || 1 : 1
  const means = [...totals].every(([id, total]) => refs.has(id) && (weights.get(id) ?? 0) / divisor === total)
  const resident = new Map(
    previous.flatMap(part => (part.kind === 'resident' ? [[`canary ${part.id}`, part.ref] as const] : []))
  )
  const spelling = [...totals].map(
    ([id, total]) => [id, (means ? refs.get(id) : undefined) ?? {weight: total}] as const
  )
  return new Map([...spelling, ...resident])
}

const restored = (
  part: Part,
  totals: ReadonlyMap<string, number>,
  spelling: ReadonlyMap<string, Entry>
): readonly Entry[] => {
  if (part.kind === 'foreign') return [part.ref]
  if (part.kind === 'resident') return [spelled(part.ref, spelling.get(`canary ${part.id}`))]
  return [spelled(part.ref, spelling.get(part.id) ?? {weight: totals.get(part.id)})]
}

/** `ref` with the weight of `like`, or without one. */
const spelled = (ref: Entry, like: Entry | undefined): Entry => {
  if (like !== undefined && 'weight' in like) return {...ref, weight: like.weight}
  const {weight: _, ...rest} = ref
  return rest
}

/** By what all weights are multiplied so that `percent` of each is whole; as far as the API's largest weight allows. */
const factorOf = (totals: readonly number[], percent: number, most: number): number => {
  const unit = [100, 1000, 10_000].find(size => Number.isInteger((percent * size) / 100)) ?? 10_000
  const positive = totals.filter(total => total > 0)
  const exact = positive.reduce(
    (factor, total) => leastCommonMultiple(factor, unit / greatestCommonDivisor(unit, total)),
    1
  )
  return Math.max(1, Math.min(exact, Math.floor(most / Math.max(...positive))))
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))

const leastCommonMultiple = (a: number, b: number): number => (a / greatestCommonDivisor(a, b)) * b
