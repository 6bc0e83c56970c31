import type {Exact} from './exact.ts'

export type Unit = 'count' | 'percent' | 'points' | 'ratio' | 'seconds' | 'bytes'

/** Which way is better; `none` for numbers that are neither good nor bad by themselves. */
export type Direction = 'higher' | 'lower' | 'none'

/** A measured number. Absence always has a reason: unknown is never zero, missing is never a pass. */
export type Value =
  | {readonly state: 'known'; readonly value: Exact}
  /** It should exist and does not: evidence is missing or unreadable, or it is NaN or infinite. */
  | {readonly state: 'unknown'; readonly why: string}
  /** It cannot exist for this change (no coverable line in the diff), or not yet (no baseline was ever recorded). */
  | {readonly state: 'not-applicable'; readonly why: string}

export type Metric = {
  readonly unit: Unit
  readonly direction: Direction
  readonly value: Value
}

/** Metrics by dotted name: `tests.failed`, `coverage.lines`, `delta.coverage.lines`. */
export type Metrics = Readonly<Record<string, Metric>>

export const known = (value: Exact): Value => ({state: 'known', value})
export const unknown = (why: string): Value => ({state: 'unknown', why})
export const notApplicable = (why: string): Value => ({state: 'not-applicable', why})
