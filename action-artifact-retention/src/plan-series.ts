/** What only shows when the objects of one series are seen together: generations, newest copies, last good ones. */
import type {TimeZone} from '#core/time-zone'
import {type Kept, selectGenerations} from './generations.ts'
import type {StoredObject} from './model.ts'
import type {Category, Policy} from './policy.ts'

export type Member = {readonly object: StoredObject; readonly category: Category; readonly series: string}

export type Standing = {
  readonly generation: Kept | null
  readonly amongNewest: boolean
  readonly lastGood: 'yes' | 'perhaps' | 'no'
}

const nothing: Standing = {generation: null, amongNewest: false, lastGood: 'no'}

/** The standing of every member, by object. */
export const standings = (
  members: readonly Member[],
  policy: Pick<Policy, 'zone' | 'isProtected'>
): ((object: StoredObject) => Standing) => {
  const bySeries = Map.groupBy(members, ({category, object, series}) =>
    [category.name, object.kind, object.branch ?? '', series].join('\0')
  )
  const found = new Map<StoredObject, Standing>()
  for (const series of bySeries.values()) standingsOf(series, policy, found)
  return object => found.get(object) ?? nothing
}

const standingsOf = (
  series: readonly Member[],
  {zone, isProtected}: Pick<Policy, 'zone' | 'isProtected'>,
  into: Map<StoredObject, Standing>
): void => {
  const [first] = series
  if (first === undefined) return
  const {category} = first
  const newestFirst = series.map(({object}) => object).sort(newer)
  const kept = generationsOf(newestFirst, category, zone)
  const {branch} = first.object
  const good = goodnessOf(branch !== null && isProtected(branch) ? newestFirst : [])
  for (const [position, object] of newestFirst.entries()) {
    into.set(object, {
      generation: kept.get(object.id) ?? null,
      amongNewest: position < category.minimumCopies,
      lastGood: good(object, position)
    })
  }
}

const newer = (a: StoredObject, b: StoredObject): number => b.created - a.created || (a.id < b.id ? -1 : 1)

const generationsOf = (
  objects: readonly StoredObject[],
  {generations}: Category,
  zone: TimeZone
): ReadonlyMap<string, Kept> => {
  if (generations === null) return new Map()
  const snapshots = objects.map(({id, created}) => ({id, time: created}))
  return new Map(selectGenerations(snapshots, generations, zone).kept.map(kept => [kept.id, kept]))
}

/** Of artifacts only. One that is newer than the last known good one may be good itself, where nobody knows its outcome. */
const goodnessOf = (newestFirst: readonly StoredObject[]) => {
  const good = newestFirst.findIndex(({conclusion}) => conclusion === 'success')
  return ({kind, conclusion}: StoredObject, position: number): Standing['lastGood'] => {
    if (kind !== 'artifact' || newestFirst.length === 0) return 'no'
    if (position === good) return 'yes'
    return conclusion === null && (good === -1 || position < good) ? 'perhaps' : 'no'
  }
}
