/**
 * What restic decided, in one line for each set: a character for each snapshot from the newest to the oldest, then the
 * counters that are left. `golden.ts sets` prints the sets for restic, `golden.ts policies` the options of each policy,
 * `golden.ts collect FILE…` reads restic's answers, one file for each policy, and prints the lines.
 */
import {readFileSync} from 'node:fs'
import {periods} from '../../../action-artifact-retention/src/generations.ts'
import {type SnapshotSet, setsPerPolicy, snapshotSets} from './sets.ts'

const alphabet = '.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+'

type Decided = {
  /** In milliseconds since the epoch → why it is kept. */
  readonly matches: ReadonlyMap<number, readonly string[]>
  /** Of the oldest that is kept. */
  readonly left: readonly number[]
}

const maskOf = (matches: readonly string[], prefix: string): string => {
  const mask = periods.reduce(
    (bits, period, index) => bits + (matches.includes(`${prefix}${period} snapshot`) ? 2 ** index : 0),
    0
  )
  return alphabet[mask] ?? '?'
}

export const lineOf = ({times}: SnapshotSet, {matches, left}: Decided): string => {
  const newestFirst = [...times].sort((a, b) => b - a).map(seconds => matches.get(seconds * 1000) ?? [])
  const oldest = maskOf(newestFirst.at(-1) ?? [], 'oldest ')
  return `${newestFirst.map(reasons => maskOf(reasons, '')).join('')} ${oldest} ${left.join(',')}`
}

type Reason = {
  readonly snapshot: {readonly time: string; readonly tags?: readonly string[]}
  readonly matches: readonly string[]
  readonly counters: Readonly<Record<string, number>>
}
type Group = {readonly tags: readonly string[] | null; readonly reasons: readonly Reason[]}

const decidedBy = ({reasons}: Group): Decided => ({
  matches: new Map(reasons.map(({snapshot, matches}) => [Date.parse(snapshot.time), matches])),
  left: periods.map(period => reasons.at(-1)?.counters[period] ?? 0)
})

const byPolicy = (): readonly (readonly SnapshotSet[])[] => {
  const sets = snapshotSets()
  return Array.from({length: sets.length / setsPerPolicy}, (_, index) =>
    sets.slice(index * setsPerPolicy, (index + 1) * setsPerPolicy)
  )
}

const commands: Readonly<Record<string, (files: readonly string[]) => string>> = {
  sets: () => JSON.stringify(byPolicy()),
  policies: () =>
    byPolicy()
      .map(([first]) =>
        periods
          .filter(period => (first?.counts[period] ?? 0) > 0)
          .map(period => `--keep-${period} ${first?.counts[period]}`)
          .join(' ')
      )
      .join('\n'),
  collect: files => {
    const policies = byPolicy()
    return files
      .flatMap((file, policy) => {
        const groups = JSON.parse(readFileSync(file, 'utf8')) as readonly Group[]
        return (policies[policy] ?? []).map((set, index) => {
          const group = groups.find(({tags}) => tags?.includes(`set-${index}`)) ?? groups[index]
          return lineOf(set, decidedBy(group ?? {tags: null, reasons: []}))
        })
      })
      .join('\n')
  }
}

const [command = '', ...files] = process.argv.slice(2)
if (process.argv[1] === import.meta.filename) console.log(commands[command]?.(files))
