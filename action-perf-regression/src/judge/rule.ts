/** What the judges are told, and what they answer beyond `Judged`: the contract between measuring and judging. */
import type {Judged, Metric, Pair, Process, Thresholds} from '../series.ts'

export type Rule = {
  readonly thresholds: Thresholds
  /** Highest false discovery rate of a family of benchmarks. Default 0.05. */
  readonly rate?: number
  /** Smaller measured changes are never called a change, however significant: machines differ by that much. Default 0.03. */
  readonly floor?: number
}

export type HistoryRule = Rule & {
  /** Runs of history without which there is no judgement (`first-run`). Default 8. */
  readonly minimumRuns?: number
  /** So many of the latest runs count. Default 32. */
  readonly window?: number
  /** True lets a verdict that rests on history block; otherwise its level is never above `warn`. */
  readonly mayBlock?: boolean
}

/** All benchmarks against each other once. No `regression` is confirmed by fresh processes here. */
export type JudgePairs = (pairs: readonly Pair[], rule: Rule) => readonly Judged[]

/** Positions in `pairs`, ascending, that deserve fresh processes. */
export type SuspectsOf = (pairs: readonly Pair[], rule: Rule) => readonly number[]

/**
 * The judgement after fresh processes: `fresh` maps a position in `pairs` to new numbers of new processes *only* (the first
 * ones are not repeated in it). A suspect is judged by its fresh numbers alone, so that having been picked does not bias it.
 * A suspect without fresh numbers (the time ran out) is judged by the first ones.
 */
export type JudgeConfirmed = (pairs: readonly Pair[], fresh: ReadonlyMap<number, Pair>, rule: Rule) => readonly Judged[]

/** How many fresh processes a side a suspect needs. */
export type FreshProcesses = (pair: Pair) => number

/**
 * Positions in `pairs` that are too noisy to show a change of the warn threshold: more processes would help. It looks at
 * the spread only, never at the difference, so that measuring on does not bias the verdict.
 */
export type ImpreciseOf = (pairs: readonly Pair[], rule: Rule) => readonly number[]

/** The numbers of one run of a benchmark suite, as history keeps them. */
export type SuiteRun = {
  /** Names the run in messages. */
  readonly name: string
  /** Class of the runner (processor model, cores, image …): only runs of one class are compared without reserve. */
  readonly fingerprint: string
  readonly results: readonly (Metric & {readonly processes: readonly Process[]})[]
}

/** What the whole suite did at once: a slower runner, or a change (a dependency, a compiler flag) that slows everything. */
export type CommonShift =
  | {readonly known: false; readonly why: string}
  | {
      readonly known: true
      readonly finding: 'slower' | 'faster' | 'unchanged'
      /** Time now ÷ time before of the median benchmark, with the 95 % interval of what history lets expect. */
      readonly ratio: {readonly estimate: number; readonly low: number; readonly high: number}
      readonly p: number
      readonly benchmarks: number
      readonly runs: number
      /** One sentence. */
      readonly reason: string
    }

export type HistoryVerdict = {readonly judged: readonly Judged[]; readonly shift: CommonShift}

/** `history`: oldest first, without `newest`. */
export type JudgeHistory = (newest: SuiteRun, history: readonly SuiteRun[], rule: HistoryRule) => HistoryVerdict
