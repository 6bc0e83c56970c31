/** Judges the newest run of a suite by the runs before it. */
import {fitPrior, noPrior, type Prior} from '#core/stats/moderated'
import type {Judged, Metric} from '../series.ts'
import {commonShifts, deviationsOf, judgeShift, type Row} from './common-shift.ts'
import {judgeExact} from './exact.ts'
import {correct} from './family.ts'
import {judged, type Limits} from './finding.ts'
import {runValue, type Track, tracksOf} from './history-runs.ts'
import type {Noisy} from './measurement.ts'
import {limitsOf, undecided} from './pairs.ts'
import {predict, spreadOf} from './prediction.ts'
import type {HistoryRule, JudgeHistory, SuiteRun} from './rule.ts'
import {logScale} from './scale.ts'
import {detectableAtOnce} from './screen.ts'
import {notPositiveText, oneSidedText, otherRunnersText, tooFewRunsText, turnedText} from './sentence.ts'

/** One benchmark on the logarithmic scale, without what the whole suite did where that is known. */
type Candidate = {
  readonly track: Track
  readonly past: readonly number[]
  readonly newest: number
  readonly corrected: boolean
}

type Settled = {readonly track: Track; readonly judged: Judged}

/** Times and rates follow the speed of the runner; sizes, counts and scores do not. */
const followsSpeed = ({unit, deterministic, direction}: Metric): boolean =>
  !deterministic && direction !== 'none' && (unit === 's' || unit.endsWith('/s'))

const rowOf = (track: Track, runs: number): Row | undefined => {
  const newest = runValue(track.newest)
  const scale = logScale(track.metric.direction)
  const values = [...track.past.map(([, value]) => value), newest ?? 0]
  if (newest === undefined || values.some(value => value <= 0)) return undefined
  const row: (number | undefined)[] = new Array<undefined>(runs + 1).fill(undefined)
  for (const [run, value] of track.past) row[run] = scale.place(value)
  row[runs] = scale.place(newest)
  return row
}

const without = (row: Row, shifts: Row): Row =>
  row.map((value, run) => {
    const shift = shifts[run]
    return value === undefined || shift === undefined ? undefined : value - shift
  })

const fewestForPrior = 10

const priorOf = (candidates: readonly Candidate[]): Prior => {
  const prior = fitPrior(
    candidates.map(({past}) => spreadOf(past)),
    fewestForPrior
  )
  return prior.known ? prior.value : noPrior
}

const settle = (track: Track, limits: Limits, minimumRuns: number): Settled | undefined => {
  const {metric, newest, past, before} = track
  const processes = {base: past.length, head: newest.length}
  const decided = (
    finding: 'new' | 'vanished' | 'inconclusive',
    reason: string,
    source: Judged['source']
  ): Settled => ({
    track,
    judged: undecided(metric, finding, reason, {processes, source})
  })
  if (newest.length === 0) return decided('vanished', oneSidedText('vanished'), 'history')
  if (before !== null && before !== metric.direction) return decided('vanished', turnedText(metric, before), 'history')
  const now = runValue(newest)
  if (now === undefined) return decided('inconclusive', 'The newest run has no finite number.', 'history')
  const last = past.at(-1)
  if (last === undefined) return decided('new', oneSidedText('new'), 'first-run')
  if (metric.deterministic) {
    return {track, judged: judgeExact(metric, {base: last[1], head: now}, limits.thresholds, processes)}
  }
  if (past.length < minimumRuns) return decided('inconclusive', tooFewRunsText(past.length, minimumRuns), 'first-run')
  return past.some(([, value]) => value <= 0) || now <= 0
    ? decided('inconclusive', notPositiveText, 'history')
    : undefined
}

const judgeCandidates = (
  candidates: readonly Candidate[],
  limits: Limits,
  {mayBlock, oneClass}: {readonly mayBlock: boolean; readonly oneClass: boolean}
): readonly Settled[] => {
  const priors = new Map(
    [true, false].map(corrected => [corrected, priorOf(candidates.filter(one => one.corrected === corrected))])
  )
  const compared = candidates.flatMap(candidate => {
    const result = predict(candidate.past, candidate.newest, priors.get(candidate.corrected) ?? noPrior)
    return result.known ? [{candidate, comparison: result.value}] : []
  })
  const q = correct(
    compared.map(({candidate, comparison}) => (candidate.track.metric.direction === 'none' ? null : comparison.p))
  )
  return compared.map(({candidate, comparison}, at) => {
    const {track, past, newest, corrected} = candidate
    const scale = logScale(track.metric.direction)
    const noisy: Noisy = {kind: 'noisy', base: past, head: [newest], scale, level: 'process', weak: false}
    const evidence = {
      noisy,
      comparison,
      q: q[at] ?? null,
      detectable: detectableAtOnce(noisy, comparison, limits, compared.length)
    }
    const source = corrected ? 'history-corrected' : 'history'
    const processes = {base: past.length, head: track.newest.length}
    const verdict = judged(track.metric, evidence, limits, {processes, source, most: mayBlock ? null : 'warn'})
    return {track, judged: oneClass ? verdict : {...verdict, reason: `${verdict.reason} ${otherRunnersText}`}}
  })
}

const known = (row: Row): readonly number[] => row.slice(0, -1).filter(value => value !== undefined)

/** Runs on the newest run's class of runner, when they are enough to be compared with; else all of them. */
const comparable = (newest: SuiteRun, history: readonly SuiteRun[], minimumRuns: number) => {
  const alike = history.filter(({fingerprint}) => fingerprint === newest.fingerprint)
  return alike.length >= minimumRuns ? {runs: alike, oneClass: true} : {runs: history, oneClass: false}
}

/**
 * Without enough runs on one class of runner, or with fewer than 8 timed benchmarks, nothing is corrected (`history`).
 * Deterministic metrics are compared exactly with the run before. Levels stay at `warn` unless the rule lets history block.
 */
export const judgeHistory: JudgeHistory = (newest, history, rule: HistoryRule) => {
  const {minimumRuns = 8, window = 32, mayBlock = false} = rule
  const limits = limitsOf(rule)
  const {runs: past, oneClass} = comparable(newest, history, minimumRuns)
  const runs = past.slice(-window)
  const tracks = tracksOf(newest, runs)
  const settled = tracks.flatMap(track => settle(track, limits, minimumRuns) ?? [])
  const decided = new Set(settled.map(({track}) => track))
  const open = tracks
    .filter(track => !decided.has(track))
    .flatMap(track => {
      const row = rowOf(track, runs.length)
      return row === undefined ? [] : [{track, row}]
    })
  const timed = open.filter(({track}) => oneClass && followsSpeed(track.metric))
  const deviations = deviationsOf(
    timed.map(({row}) => row),
    runs.length + 1
  )
  const places = new Map(timed.map(({track}, at) => [track, at] as const))
  const candidates = open.map(({track, row}): Candidate => {
    const place = places.get(track)
    const shifted = place === undefined ? row : without(row, commonShifts(deviations, place))
    const corrected = place !== undefined && shifted.at(-1) !== undefined && known(shifted).length >= minimumRuns
    const used = corrected ? shifted : row
    return {track, past: known(used), newest: used.at(-1) ?? 0, corrected}
  })
  const byTrack = new Map(
    [...settled, ...judgeCandidates(candidates, limits, {mayBlock, oneClass})].map(one => [one.track, one.judged])
  )
  const shift = judgeShift(commonShifts(deviations), timed.length, {...limits, minimumRuns})
  return {judged: tracks.flatMap(track => byTrack.get(track) ?? []), shift}
}
