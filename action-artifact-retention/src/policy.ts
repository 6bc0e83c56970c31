/** The retention policy of a repository, ready to be asked about objects. */
import picomatch from 'picomatch'
import type {Generations, Retention, RetentionCategory} from '#core/config/sections/retention'
import {type TimeZone, timeZone} from '#core/time-zone'
import type {ObjectKind, StoredObject} from './model.ts'
import {presetCategories} from './presets.ts'

type Matcher = (text: string) => boolean

export type Category = {
  readonly name: string
  readonly kind: ObjectKind
  readonly matches: Matcher
  /** Null: of any branch. */
  readonly onBranch: Matcher | null
  /** Milliseconds; infinite for ever, 0 where only generations keep. */
  readonly keep: number
  readonly generations: Generations | null
  readonly minimumCopies: number
  /** What it lets go is archived before it is deleted. */
  readonly archive: boolean
  /** What it keeps is copied into the archive before GitHub deletes it. */
  readonly copies: boolean
  /** The sentence for an object that is kept for ever. */
  readonly forEver: string
}

export type Hold = {
  readonly matches: Matcher
  readonly reason: string
  readonly owner: string
  /** The first moment at which it no longer holds; infinite without an end. */
  readonly until: number
}

export type Policy = {
  readonly zone: TimeZone
  /** The first that matches decides. */
  readonly categories: readonly Category[]
  readonly holds: readonly Hold[]
  readonly isProtected: Matcher
}

const day = 86_400_000

/** `*` stands for any text, a slash too; letter case does not count: too much is kept rather than too little. */
const matcher = (patterns: string | readonly string[]): Matcher => {
  const tests = [patterns]
    .flat()
    .map(pattern => picomatch(pattern, {bash: true, dot: true, nocase: true, nonegate: true, windows: false}))
  const known = new Map<string, boolean>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const now = tests.some(test => test(text))
    known.set(text, now)
    return now
  }
}

/** From the section `retention` of the configuration: its categories, then those of its preset. */
export const policyOf = (retention: Retention): Policy => policyIn(timeZone(retention['time-zone']), retention)

const policyIn = (zone: TimeZone, retention: Retention): Policy => ({
  zone,
  categories: [...retention.categories, ...presetCategories(retention.preset)].map(categoryOf),
  holds: retention.holds.map(({match, reason, owner, expires}) => ({
    matches: matcher(match),
    reason,
    owner,
    until: expires === undefined ? Number.POSITIVE_INFINITY : endOf(expires, zone)
  })),
  isProtected: matcher(retention['protected-branches'])
})

/** Of a date: the end of that day in the zone or in UTC, whichever is later. */
const endOf = (date: string, zone: TimeZone): number => {
  const end = Date.parse(date) + day
  return Math.max(end, end - zone.offset(end - zone.offset(end)))
}

const categoryOf = (written: RetentionCategory): Category => ({
  name: written.name,
  kind: written.kind,
  matches: matcher(written.match),
  onBranch: written.branch === undefined ? null : matcher(written.branch),
  keep: written.keep === 'for ever' ? Number.POSITIVE_INFINITY : (written.keep ?? 0),
  generations: written.generations ?? null,
  minimumCopies: written['minimum-copies'],
  // What GitHub does not hand out cannot be archived.
  archive: written.archive === true && written.kind !== 'cache',
  copies: written.archive !== false && written.kind !== 'cache',
  forEver: `${written.name}: kept for ever.`
})

const keptForEver = (kind: ObjectKind, name: string, forEver: string): Category => ({
  name,
  kind,
  matches: () => true,
  onBranch: null,
  keep: Number.POSITIVE_INFINITY,
  generations: null,
  minimumCopies: 0,
  archive: false,
  copies: false,
  forEver
})

/** Asked once for each combination of kind, name and branch. What no category claims for certain is kept for ever. */
export const categoriser = ({categories}: Pick<Policy, 'categories'>): ((object: StoredObject) => Category) => {
  const known = new Map<string, Category>()
  return ({kind, name, branch}) => {
    const key = `${kind} ${branch === null ? '' : `on ${branch}`}\0${name}`
    const category = known.get(key) ?? categorise(categories, kind, name, branch)
    known.set(key, category)
    return category
  }
}

const categorise = (
  categories: readonly Category[],
  kind: ObjectKind,
  name: string,
  branch: string | null
): Category => {
  for (const category of categories) {
    if (category.kind !== kind || !category.matches(name)) continue
    if (category.onBranch === null) return category
    if (branch === null)
      return keptForEver(kind, category.name, `${category.name}: kept, because its branch is not known.`)
    if (category.onBranch(branch)) return category
  }
  return keptForEver(kind, 'none', `No category claims this ${kind}: kept.`)
}
