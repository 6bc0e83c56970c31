/** Measurements as the judges take them: one benchmark and metric, its numbers grouped by process. */
import type {SampleRecord} from '#core/records'

/** What the numbers of one benchmark and metric have in common. */
export type Metric = {
  readonly benchmark: string
  readonly metric: string
  /** Canonical, as in `SampleRecord`. */
  readonly unit: string
  readonly direction: SampleRecord['direction']
  readonly deterministic: boolean
}

/** The numbers of one process, in the order of measurement: it is the unit of replication. Never empty. */
export type Process = {
  readonly values: readonly number[]
  readonly level: SampleRecord['level']
}

/** One benchmark and metric on both sides. A side without processes did not report it. */
export type Pair = Metric & {
  readonly base: readonly Process[]
  readonly head: readonly Process[]
}

/** Fractions: 0.1 is 10 %. */
export type Thresholds = {readonly warn: number; readonly block: number; readonly critical: number}

export type Level = 'critical' | 'block' | 'warn'

/** Where a verdict comes from. */
export type Source = 'paired' | 'exact' | 'history-corrected' | 'history' | 'first-run'

/**
 * `regression`: certainly worse, and by more than the noise floor; how much it matters is its `level`. `improvement`: the opposite.
 * `no-regression`: worse by the warn threshold is excluded. `inconclusive`: neither; `detectable` says what could have been seen.
 * `new` and `vanished`: only one side reports it. A change of unit is one of each, because the unit is part of what is compared.
 * A metric whose direction is not the same everywhere is `vanished` with processes on the head; `reason` says which.
 */
export type Finding = 'regression' | 'improvement' | 'no-regression' | 'inconclusive' | 'new' | 'vanished'

/** An estimate with its 95 % interval. */
export type Ratio = {
  readonly estimate: number
  /** Null where the numbers are too few for a bound. */
  readonly low: number | null
  readonly high: number | null
}

export type Judged = Metric & {
  readonly finding: Finding
  /** How bad a regression is; null for everything else, and for a regression below the warn threshold: it is shown and blocks nothing. */
  readonly level: Level | null
  /** head ÷ base. Null where there is none: the base is not above zero, or one side only. */
  readonly ratio: Ratio | null
  /** Change for the worse as a fraction (negative: better): 0.12 is 12 % slower, or 12 % less throughput. Null like `ratio`. */
  readonly worse: number | null
  readonly p: number | null
  /** p after the Benjamini–Hochberg correction over the family. */
  readonly q: number | null
  /** Processes behind the verdict; judged by history, `base` counts runs. */
  readonly processes: {readonly base: number; readonly head: number}
  /** Numbers of one process only on a side: independent repetition is missing. */
  readonly weak: boolean
  /** The smallest change for the worse (a fraction) that would have been found with power 0.8; null where unknown. */
  readonly detectable: number | null
  readonly source: Source
  /** One sentence. */
  readonly reason: string
}
