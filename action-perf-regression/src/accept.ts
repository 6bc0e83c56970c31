/** Changes for the worse that somebody answers for, until a date. */
import type {AcceptedChange} from '#core/config/sections/performance'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import type {Diagnostic} from '#core/verdict'
import {expiredAcceptance} from './failures/series.ts'
import {percent} from './numbers.ts'
import type {Judged, Level} from './series.ts'

export type Decided = Judged & {
  readonly suite: string
  /** The entry that accepts it; its level no longer counts. */
  readonly accepted: AcceptedChange | null
}

export type Accepted = {readonly decided: readonly Decided[]; readonly diagnostics: readonly Diagnostic[]}

/** `*` stands for any text, everything else for itself. Takes time in proportion to the text, whatever the pattern is. */
export const matcherOf = (pattern: string): ((text: string) => boolean) => {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text => text === first
  return text => {
    if (!text.startsWith(first) || !text.endsWith(last)) return false
    let at = first.length
    for (const part of rest) {
      const found = text.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return at <= text.length - last.length
  }
}

/** Entries in force at `now` cover what they name; expired and unused ones are told. A vanished benchmark is covered as well. */
export const accept = (
  judged: readonly (Judged & {readonly suite: string})[],
  entries: readonly AcceptedChange[],
  now: number
): Accepted => {
  const today = new Date(now).toISOString().slice(0, 10)
  const inForce = entries
    .filter(({expires}) => today <= expires)
    .map(entry => ({entry, covers: covering(entry), used: {count: 0}}))
  const decided = judged.map(one => {
    const found = isBad(one) ? inForce.find(({covers}) => covers(one)) : undefined
    if (found !== undefined) found.used.count += 1
    return {...one, accepted: found?.entry ?? null}
  })
  const expired = entries.filter(({expires}) => today > expires)
  const unused = inForce.filter(({used}) => used.count === 0)
  return {
    decided,
    diagnostics: [
      ...expired.map(({benchmark, expires, owner}) =>
        diagnosticOf('warning', expiredAcceptance(benchmark, expires, owner))
      ),
      ...unused.map(({entry}) =>
        note(
          `The accepted change of ${nameOf(entry)} (${entry.owner}, until ${entry.expires}) covers nothing in this run.`
        )
      )
    ]
  }
}

const nameOf = ({benchmark, metric, 'at-most': most}: AcceptedChange): string =>
  `${benchmark}${metric === undefined ? '' : `, ${metric}`} up to ${percent(most)}`

const isBad = ({finding, level}: Judged): boolean =>
  finding === 'vanished' || (finding === 'regression' && level !== null)

const covering = ({benchmark, metric, 'at-most': most}: AcceptedChange): ((one: Judged) => boolean) => {
  const named = matcherOf(benchmark)
  return one =>
    named(one.benchmark) &&
    (metric === undefined || metric === one.metric) &&
    (one.finding === 'vanished' || (one.worse !== null && one.worse <= most))
}

/** The level that counts. */
export const levelOf = ({accepted, level}: Decided): Level | null => (accepted === null ? level : null)
