/** What will be stored if the repository goes on as in the last month: under the plan, and if nothing were deleted. */
import type {Decision, StoredObject} from './model.ts'
import {decisionsOf} from './plan.ts'
import {type Category, categoriser, type Policy} from './policy.ts'
import {seriesNames} from './series.ts'

const day = 86_400_000
/** As much of the past as the forecast looks at. */
const window = 30

export type Forecast = {
  readonly days: number
  /** Bytes on GitHub at the end. */
  readonly planned: number
  readonly keepAll: number
  /** GB-hours from now to then. */
  readonly plannedHours: number
  readonly keepAllHours: number
}

/** When the bytes are looked at: often at first, then about once a month. */
const moments = [0, 1, 2, 4, 7, 10, 15, 20, 25, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365]

/**
 * Forecasts of 30 and 365 days for the artifacts that a plan of `now` decides about. Every category grows as it did over
 * the last 30 days (since the oldest artifact, where that is younger). What is kept by age alone goes when its time is
 * over; what something else keeps today is taken to stay. `keepAll` leaves out GitHub's own expiry too.
 */
export const forecast = (decisions: readonly Decision[], policy: Policy, now: number): readonly Forecast[] => {
  const present = decisions.filter(({object}) => object.kind === 'artifact' && !isOver(object.expires, now))
  const objects = present.map(({object}) => object)
  const coming = arrivals(objects, policy, now)
  const categoryOf = categoriser(policy)
  const selected = [...objects, ...coming].filter(object => categoryOf(object).generations !== null)
  const timed = [
    ...present.map(decision => stayOf(decision, categoryOf(decision.object), now)),
    ...coming.map(object => arrivalStay(object, categoryOf(object)))
  ]
  const samples = moments.map(days => ({days, ...storedAt(now + days * day, timed, selected, policy)}))
  return [30, 365].map(days => {
    const until = samples.filter(sample => sample.days <= days)
    const last = until.at(-1)
    return {
      days,
      planned: Math.round(last?.planned ?? 0),
      keepAll: Math.round(last?.keepAll ?? 0),
      plannedHours: gigabyteHoursUnder(until, 'planned'),
      keepAllHours: gigabyteHoursUnder(until, 'keepAll')
    }
  })
}

type Bytes = {readonly planned: number; readonly keepAll: number}

/** Of an artifact without generations (with them: nothing) from its making to when it goes. */
type Stay = {readonly size: number; readonly created: number; readonly until: number}

const isOver = (end: number | null, at: number): boolean => end !== null && end <= at

const ends = ({size, created, expires}: StoredObject, until: number): Stay => ({
  size,
  created,
  until: Math.min(until, expires ?? Number.POSITIVE_INFINITY)
})

const stayOf = ({object, action}: Decision, {keep, generations}: Category, now: number): Stay => {
  if (action !== 'keep' || generations !== null) return ends(object, now)
  const over = object.created + keep
  return ends(object, over > now ? over : Number.POSITIVE_INFINITY)
}

const arrivalStay = (object: StoredObject, {keep, generations}: Category): Stay =>
  ends(object, generations === null ? object.created + keep : object.created)

const nothingReachable = {commits: new Map(), runs: new Map(), digests: new Map()}

const storedAt = (at: number, timed: readonly Stay[], selected: readonly StoredObject[], policy: Policy): Bytes => {
  const there = selected.filter(({created}) => created <= at)
  const kept = decisionsOf(there, nothingReachable, policy, at).filter(
    ({action, object}) => action === 'keep' && !isOver(object.expires, at)
  )
  return {
    planned:
      bytesOf(kept.map(({object}) => object)) +
      bytesOf(timed.filter(({created, until}) => created <= at && until > at)),
    keepAll: bytesOf(timed.filter(({created}) => created <= at))
  }
}

const bytesOf = (objects: readonly Pick<StoredObject, 'size'>[]): number =>
  objects.reduce((sum, {size}) => sum + size, 0)

/** The area under the samples, by trapezoids. */
const gigabyteHoursUnder = (samples: readonly ({readonly days: number} & Bytes)[], side: keyof Bytes): number =>
  samples.slice(1).reduce((sum, sample, index) => {
    const before = samples[index] ?? sample
    return sum + ((before[side] + sample[side]) / 2 / 1e9) * (sample.days - before.days) * 24
  }, 0)

/** Bytes an hour that artifacts have grown by over the last month. */
export const growthOf = (objects: readonly StoredObject[], now: number): number =>
  bytesOf(recent(objects, now)) / (daysSeen(objects, now) * 24)

const recent = (objects: readonly StoredObject[], now: number): readonly StoredObject[] =>
  objects.filter(({kind, created}) => kind === 'artifact' && created > now - window * day)

/** Of a younger repository: the time it has artifacts, and as long again as usually lies between two of them. */
const daysSeen = (objects: readonly StoredObject[], now: number): number => {
  const artifacts = objects.filter(({kind}) => kind === 'artifact')
  const oldest = artifacts.reduce((least, {created}) => Math.min(least, created), now)
  const gaps = Math.max(1, artifacts.length - 1)
  return Math.min(window, Math.max(1, ((now - oldest) / day) * (1 + 1 / gaps)))
}

/** What one year brings: for each series one artifact a day, as large as a day's. */
const arrivals = (present: readonly StoredObject[], policy: Policy, now: number): readonly StoredObject[] => {
  const categoryOf = categoriser(policy)
  const seriesOf = seriesNames(present)
  const days = daysSeen(present, now)
  const flows = Map.groupBy(recent(present, now), object => {
    const {name, generations} = categoryOf(object)
    // Generations take one artifact of a series: there each series counts by itself.
    return generations === null ? name : [name, object.branch ?? '', seriesOf(object)].join('\0')
  })
  return [...flows.values()].flatMap((flow, index) => flowOf(flow, categoryOf, {days, now, index}))
}

type Span = {readonly days: number; readonly now: number; readonly index: number}

const flowOf = (
  flow: readonly StoredObject[],
  categoryOf: (object: StoredObject) => Category,
  {days, now, index}: Span
): readonly StoredObject[] => {
  const [model] = flow
  if (model === undefined) return []
  const perDay = flow.length / days
  const size = bytesOf(flow) / flow.length
  const single = categoryOf(model).generations !== null
  const step = single ? Math.max(1, 1 / perDay) : 1
  const future = (id: string, at: number, bytes: number): StoredObject => ({
    ...model,
    id: `future-${index}-${id}`,
    size: bytes,
    created: at,
    expires: model.expires === null ? null : at + (model.expires - model.created),
    run: `future-${id}`,
    commit: model.commit ?? 'future',
    branch: model.branch ?? 'future',
    digest: null,
    conclusion: 'success',
    live: false
  })
  const count = Math.floor((moments.at(-1) ?? 0) / step)
  return Array.from({length: count}, (_, position) => position + 1).flatMap(position => {
    const at = Math.round(now + position * step * day)
    if (!single) return [future(`${position}`, at, size * perDay)]
    const rest = size * (perDay * step - 1)
    const newest = future(`${position}`, at, size)
    // The others of the day are older than its newest, which is the one that generations select.
    return rest < 1 ? [newest] : [newest, future(`${position}-rest`, at - 60_000, rest)]
  })
}
