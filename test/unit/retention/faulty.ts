/** Makes one call of a history go wrong: before it had an effect, after it, or as the end of the process. */
import {BudgetSpentError} from '#core/storage'
import {PermissionError, UnreachableError} from '#core/world'

/** The process is gone: no code of ours runs after it. */
export class Crash extends Error {}

export const faultKinds = [
  'crash-before',
  'crash-after',
  'lost-before',
  'lost-after',
  'denied',
  'budget',
  'damage'
] as const
export type FaultKind = (typeof faultKinds)[number]

export type Faults = {
  /** Counts the calls of all ports. */
  calls: number
  readonly at: (call: number) => FaultKind | null
}

export type Call = <T>(work: () => T | Promise<T>, damage?: (value: T) => T) => Promise<T>

const refuse: Readonly<Partial<Record<FaultKind, () => Error>>> = {
  'crash-before': () => new Crash(),
  'lost-before': () => new UnreachableError('no answer'),
  denied: () => new PermissionError('do this', 'actions: write'),
  budget: () => new BudgetSpentError('the budget is spent', null)
}

/** Performs a call of a port. `damage` changes what comes back (or what is stored, where the caller says so). */
export const faulty =
  (faults: Faults): Call =>
  async (work, damage) => {
    const kind = faults.at(++faults.calls)
    const before = kind === null ? undefined : refuse[kind]
    if (before !== undefined) throw before()
    const value = await work()
    if (kind === 'crash-after') throw new Crash()
    if (kind === 'lost-after') throw new UnreachableError('the answer was lost')
    return kind === 'damage' && damage !== undefined ? damage(value) : value
  }

/** Numbers that look random and are the same every time. Source: the mulberry32 generator of T. Ettinger. */
export const seeded = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
