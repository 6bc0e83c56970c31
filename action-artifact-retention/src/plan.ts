/** The plan: what happens to every stored object, why, and when that will change. Pure; equal input gives equal bytes. */
import {formatDuration} from '#core/units'
import {ageFrom, type Facts, isHeld, keepers} from './keepers.ts'
import type {Decision, Plan, Reachable, StoredObject} from './model.ts'
import {digestOf} from './plan-digest.ts'
import {keepRunsWithArtifacts} from './plan-runs.ts'
import {standings} from './plan-series.ts'
import {type Category, categoriser, type Policy} from './policy.ts'
import {seriesNames} from './series.ts'
import {dateText} from './texts.ts'

/** How long before GitHub deletes an object its copy goes into the archive: time for a failed run to be repeated. */
export const copyLead = 14 * 86_400_000

export type Occasion = {
  readonly repository: string
  /** For which moment the plan is made, in milliseconds since the epoch. */
  readonly now: number
}

/**
 * Decides about every object. An object that two pages listed counts once. What no category matches, and what too little
 * is known about, is kept and says so. Nothing of a category that archives is ever `delete`d.
 */
export const planOf = (
  objects: readonly StoredObject[],
  reachable: Reachable,
  policy: Policy,
  {repository, now}: Occasion
): Plan => {
  const plan: Omit<Plan, 'digest'> = {
    schema: 'towpath.retention-plan/1',
    repository,
    now,
    timeZone: policy.zone.name,
    decisions: decisionsOf(objects, reachable, policy, now)
  }
  return {...plan, digest: digestOf(plan)}
}

/** The decisions alone, sorted by kind and id. The forecast asks for those of many moments. */
export const decisionsOf = (
  objects: readonly StoredObject[],
  reachable: Reachable,
  policy: Policy,
  now: number
): readonly Decision[] => {
  const all = sortedOnce(objects)
  const categoryOf = categoriser(policy)
  const seriesOf = seriesNames(all)
  const present = all.filter(object => !isGone(object, now))
  const standingOf = standings(
    present.map(object => ({object, category: categoryOf(object), series: seriesOf(object)})),
    policy
  )
  return keepRunsWithArtifacts(
    all.map(object =>
      isGone(object, now)
        ? expired(object, categoryOf(object))
        : decide({object, category: categoryOf(object), reachable, policy, now, ...standingOf(object)})
    ),
    now
  )
}

const isGone = ({expires}: StoredObject, now: number): boolean => expires !== null && expires <= now

/** Two pages of a list may both hold an object; the first is taken. */
const sortedOnce = (objects: readonly StoredObject[]): readonly StoredObject[] => {
  const byKey = new Map<string, StoredObject>()
  for (const object of objects) {
    const key = `${object.kind} ${object.id}`
    if (!byKey.has(key)) byKey.set(key, object)
  }
  return [...byKey.values()].sort(byKindAndId)
}

/** Ids are numbers: the shorter one is the smaller. */
const byKindAndId = (a: StoredObject, b: StoredObject): number => {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1)
}

const expired = (object: StoredObject, {name}: Category): Decision => ({
  object,
  action: 'keep',
  category: name,
  reason: 'GitHub has let it expire: nothing is left to keep.',
  copy: false,
  changes: null
})

const decide = (facts: Facts): Decision => {
  const found = keepers.flatMap(({keeps}) => keeps(facts) ?? [])
  const [first] = found
  if (first === undefined) return letGo(facts)
  const until = found.reduce((latest, keeper) => Math.max(latest, keeper.until), 0)
  return keptUntil(facts, first.reason, until)
}

const letGo = ({object, category}: Facts): Decision => ({
  object,
  action: category.archive ? 'archive' : 'delete',
  category: category.name,
  reason: `${overdue(object, category)}, and nothing else keeps it${category.archive ? ': it goes into the archive first' : ''}.`,
  copy: false,
  changes: null
})

const overdue = (object: StoredObject, {name, keep, generations}: Category): string => {
  const age = keep > 0 ? [`${formatDuration(keep)} were over on ${dateText(ageFrom(object) + keep)}`] : []
  const selected = generations === null ? [] : ['no generation selects it']
  return `${name}: ${[...age, ...selected].join(', ') || 'nothing is kept by age'}`
}

/** Kept until a moment (infinite: for ever or nobody knows), with a copy where GitHub itself would not wait for it. */
const keptUntil = ({object, category, now, policy}: Facts, reason: string, until: number): Decision => {
  const {expires} = object
  const wanted = category.copies || (object.kind !== 'cache' && isHeld(object, policy, now))
  const copyFrom = wanted && expires !== null && expires < until ? expires - copyLead : Number.POSITIVE_INFINITY
  const copy = copyFrom <= now
  const changes = copy ? until : Math.min(until, copyFrom)
  return {
    object,
    action: 'keep',
    category: category.name,
    reason:
      copy && expires !== null
        ? `${reason} GitHub deletes it on ${dateText(expires)}: a copy goes into the archive.`
        : reason,
    copy,
    changes: Number.isFinite(changes) ? changes : null
  }
}
