/**
 * Everything that can keep an object, in a fixed order: first what was decreed, then the policy, then the invariants that
 * stand above it. The first that applies gives the reason; the decision changes when the last of them ends.
 */
import {formatCount, formatDuration} from '#core/units'
import type {Kept} from './generations.ts'
import type {Reachable, StoredObject} from './model.ts'
import type {Category, Policy} from './policy.ts'
import {dateText} from './texts.ts'

export type Keeper = {
  readonly reason: string
  /** The first moment at which it no longer keeps; infinite for never or unknown. */
  readonly until: number
}

/** What is known of one object when it is decided about. */
export type Facts = {
  readonly object: StoredObject
  readonly category: Category
  readonly now: number
  readonly policy: Policy
  readonly reachable: Reachable
  /** Where its generations select it. */
  readonly generation: Kept | null
  /** It is one of the newest `minimum-copies` of its series. */
  readonly amongNewest: boolean
  /** `yes`: the newest good one of its series on a protected branch; `perhaps`: newer than that, its outcome unknown. */
  readonly lastGood: 'yes' | 'perhaps' | 'no'
}

type Rule = {readonly name: string; readonly keeps: (facts: Facts) => Keeper | null}

const never = Number.POSITIVE_INFINITY

/** From when on its age counts: a cache is as old as its last use. */
export const ageFrom = ({created, used}: StoredObject): number => Math.max(created, used ?? created)

const forReason = (why: string | undefined): Keeper | null =>
  why === undefined ? null : {reason: `Kept for ${why}.`, until: never}

/** Without these nobody can tell what depends on an object. A cache has no commit and no run, a release is one itself. */
const unknownFacts = ({kind, branch, run, commit}: StoredObject): readonly string[] =>
  kind === 'artifact' || kind === 'run'
    ? [...(branch === null ? ['branch'] : []), ...(run === null ? ['run'] : []), ...(commit === null ? ['commit'] : [])]
    : []

/** A release points at its commit, but that is no reason to keep the release; its tag stays when it goes. */
const isItself = ({kind, name}: StoredObject, why: string | undefined): boolean =>
  kind === 'release' && [`release ${name}`, `tag ${name}`, `release ${name}, tag ${name}`].includes(why ?? '')

const holdsOn = ({name}: StoredObject, {holds}: Policy, now: number) =>
  holds.filter(({matches, until}) => until > now && matches(name))

export const isHeld = (object: StoredObject, policy: Policy, now: number): boolean =>
  holdsOn(object, policy, now).length > 0

export const keepers: readonly Rule[] = [
  {
    name: 'hold',
    keeps: ({object, policy, now}) => {
      const [last] = holdsOn(object, policy, now).sort((a, b) => (a.until === b.until ? 0 : b.until - a.until))
      if (last === undefined) return null
      const end = last.until === never ? 'without an end' : `until ${dateText(last.until)}`
      return {reason: `Held ${end} by ${last.owner}: ${last.reason}.`, until: last.until}
    }
  },
  {
    name: 'age',
    keeps: ({object, category, now}) => {
      if (category.keep === never) return {reason: category.forEver, until: never}
      const until = ageFrom(object) + category.keep
      if (until <= now) return null
      const since = object.used === null ? '' : ' since its last use'
      return {
        reason: `${category.name}: kept for ${formatDuration(category.keep)}${since}, until ${dateText(until)}.`,
        until
      }
    }
  },
  {
    name: 'generations',
    keeps: ({category, generation}) =>
      generation && {reason: `${category.name}: kept as ${generation.matches.join(', ')}.`, until: never}
  },
  {
    name: 'minimum copies',
    keeps: ({category: {name, minimumCopies}, amongNewest}) =>
      amongNewest
        ? {
            reason: `${name}: one of the newest ${formatCount(minimumCopies)} of its name and branch, of which so many always stay.`,
            until: never
          }
        : null
  },
  {
    name: 'release, deployment or pull request',
    keeps: ({object, reachable}) => {
      const why = object.commit === null ? undefined : reachable.commits.get(object.commit)
      return isItself(object, why) ? null : forReason(why)
    }
  },
  {
    name: 'running workflow',
    keeps: ({object: {live}}) => (live ? {reason: 'Its run is queued or in progress.', until: never} : null)
  },
  {
    name: 'run',
    keeps: ({object, reachable}) => (object.run === null ? null : forReason(reachable.runs.get(object.run)))
  },
  {
    name: 'ledger',
    keeps: ({object, reachable}) => (object.digest === null ? null : forReason(reachable.digests.get(object.digest)))
  },
  {
    name: 'last good of a protected branch',
    keeps: ({object, lastGood}) => {
      if (lastGood === 'no') return null
      const branch = `the protected branch ${object.branch ?? ''}`
      return {
        reason:
          lastGood === 'yes'
            ? `The last good one of ${branch}.`
            : `Perhaps the last good one of ${branch}: how its run ended is not known.`,
        until: never
      }
    }
  },
  {
    name: 'unknown facts',
    keeps: ({object}) => {
      const unknown = unknownFacts(object)
      if (unknown.length === 0) return null
      return {
        reason: `Kept, because nobody knows its ${unknown.join(' and ')}: something may depend on it.`,
        until: never
      }
    }
  },
  {
    name: 'unknown outcome',
    keeps: ({object: {kind, conclusion}}) =>
      kind === 'run' && conclusion === null
        ? {reason: 'Kept because it is not known whether the run has ended.', until: never}
        : null
  }
]
