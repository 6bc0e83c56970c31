/** Holds the limits of `performance.sla` against what was measured. */
import type {ServiceLevel} from '#core/config/sections/performance'
import {toNumber} from '#core/exact'
import {type Failure, raise} from '#core/failure'
import {diagnosticOf} from '#core/gate/diagnostics'
import type {SampleRecord} from '#core/records'
import {nearest} from '#core/suggest'
import {formatDuration} from '#core/units'
import type {Diagnostic, Finding, RuleResult} from '#core/verdict'
import {matcherOf} from '../accept.ts'
import {missingMetric, noTimeSeries, otherUnit, unreadableLimit} from '../failures/service-levels.ts'
import {quantity} from '../numbers.ts'
import {holdsFor, type KOfN, kOfN, longestBreak} from './grace.ts'
import {isComparable, type Limit, parseLimit} from './limit.ts'
import {type Level, levelsOf} from './values.ts'

/** The samples of one run, this one or one of history. */
export type RunSamples = readonly SampleRecord[]

export type Given = {
  readonly producer: string
  readonly origin: string
  readonly samples: RunSamples
  /** Oldest first, without this run. */
  readonly history: readonly RunSamples[]
}

export type JudgedLimit = {
  /** What it was held against, as history must hold it: of raw numbers the percentile, not the numbers. */
  readonly measured: RunSamples
  /** Whether a level is beyond the limit now, whatever its grace. */
  readonly beyond: boolean
  readonly rule: RuleResult
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
  readonly needsRollback: boolean
}

/** One rule for each entry. Raises PR-131 for a limit that cannot be understood. */
export const judgeLimits = (entries: readonly ServiceLevel[], given: Given): readonly JudgedLimit[] =>
  entries.map(entry => judgeLimit(entry, given))

type Parsed = {
  readonly entry: ServiceLevel
  readonly limit: Limit
  readonly of: KOfN | null
  readonly named: (name: string) => boolean
}

const parse = (entry: ServiceLevel): Parsed => {
  const limit = parseLimit(entry.limit) ?? raise(unreadableLimit(entry.metric, entry.limit))
  const of = entry.of === undefined ? null : (kOfN(entry.of) ?? raise(unreadableLimit(entry.metric, entry.of)))
  return {entry, limit, of, named: matcherOf(entry.benchmark ?? '*')}
}

const judgeLimit = (written: ServiceLevel, given: Given): JudgedLimit => {
  const parsed = parse(written)
  const {entry, limit} = parsed
  const found = levels(parsed, given.samples)
  const problem = problemOf(parsed, found, given.samples)
  if (problem !== null) return open(parsed, given, problem)
  const broken = found.filter(level => isBroken(parsed, level, given.history))
  const [first] = broken.toSorted((a, b) => distance(limit, b) - distance(limit, a))
  const rule = {rule: nameOf(entry, limit), severity: entry.severity, origin: given.origin}
  const seen = {
    measured: found.map(level => sampleOf(parsed, level)),
    beyond: found.some(level => !holdsFor(limit, level.value) || breaks(parsed, level))
  }
  if (first === undefined)
    return {
      ...seen,
      rule: {...rule, outcome: 'passed', reason: kept(parsed, found)},
      findings: [],
      diagnostics: [],
      needsRollback: false
    }
  const needsRollback = entry['rollback-required']
  const more = broken.length > 1 ? `, and ${broken.length - 1} more` : ''
  const reason = `${said(parsed, first)}${more}${needsRollback ? '; a rollback is required' : ''}`
  return {
    ...seen,
    rule: {...rule, outcome: 'failed', reason},
    findings: broken.map(level => finding(parsed, level, given.producer)),
    diagnostics: [],
    needsRollback
  }
}

const nameOf = ({benchmark, metric, for: grace, of}: ServiceLevel, {text}: Limit): string =>
  [
    benchmark === undefined ? '' : `${benchmark}: `,
    `${metric} ${text}`,
    grace === undefined ? '' : ` for ${formatDuration(grace)}`,
    of === undefined ? '' : ` (${of} runs)`
  ].join('')

const levels = ({entry, limit: {operator}, named}: Parsed, samples: RunSamples): readonly Level[] =>
  levelsOf(samples, {
    metric: entry.metric,
    benchmark: named,
    window: Math.max(1, (entry.for ?? 40_000) / 4000),
    ...(operator === '==' ? {} : {worse: operator.startsWith('>') ? 'lower' : 'higher'})
  })

/** What is missing, of another kind or without time leaves the whole limit open: the rest does not speak for it. */
const problemOf = ({entry, limit, named}: Parsed, found: readonly Level[], samples: RunSamples): Failure | null => {
  if (found.length === 0) {
    const there = samples.filter(({benchmark}) => named(benchmark)).map(({metric}) => metric)
    return missingMetric(
      entry.metric,
      nearest(entry.metric, there.length > 0 ? there : samples.map(({metric}) => metric))
    )
  }
  const foreign = found.find(({unit}) => !isComparable(limit, unit))
  if (foreign !== undefined) return otherUnit(entry.metric, limit.text, foreign.unit)
  const timeless = entry.for !== undefined && found.some(({points}) => points.length === 0)
  return timeless ? noTimeSeries(entry.metric, formatDuration(entry.for ?? 0)) : null
}

const sampleOf = ({entry: {metric}, limit: {operator}}: Parsed, {benchmark, unit, value}: Level): SampleRecord => ({
  ...{kind: 'sample', benchmark, metric, unit, value, deterministic: false, level: 'summary', process: 1, at: null},
  direction: operator === '==' ? 'none' : operator.startsWith('>') ? 'higher' : 'lower'
})

const open = ({entry, limit}: Parsed, {producer, origin}: Given, problem: Failure): JudgedLimit => ({
  measured: [],
  beyond: false,
  rule: {
    rule: nameOf(entry, limit),
    severity: entry.severity,
    outcome: 'inconclusive',
    reason: problem.what,
    origin
  },
  findings: [],
  diagnostics: [diagnosticOf(entry.severity === 'block' ? 'error' : 'warning', problem, producer)],
  needsRollback: false
})

const isBroken = (parsed: Parsed, level: Level, history: readonly RunSamples[]): boolean => {
  const {of} = parsed
  const now = breaks(parsed, level)
  if (of === null) return now
  const before = of.n === 1 ? [] : history.slice(-(of.n - 1))
  const earlier = before.filter(samples =>
    levels(parsed, samples).some(one => one.benchmark === level.benchmark && !holdsFor(parsed.limit, one.value))
  ).length
  return earlier + (now ? 1 : 0) >= of.k
}

const breaks = ({entry, limit}: Parsed, {value, points}: Level): boolean =>
  entry.for === undefined ? !holdsFor(limit, value) : Math.round(longestBreak(limit, points) * 1000) >= entry.for

const distance = ({operator}: Limit, {value}: Level): number => (operator.startsWith('>') ? -value : value)

const said = ({entry, limit, of}: Parsed, {benchmark, value, points, unit}: Level): string => {
  const name = `${entry.metric} of ${benchmark}`
  if (of !== null)
    return `${name} broke the limit ${limit.text} in at least ${of.k} of the last ${of.n} runs; now it is ${quantity(value, unit, toNumber(limit.value))}`
  if (entry.for !== undefined)
    return `${name} broke the limit ${limit.text} for ${formatDuration(Math.round(longestBreak(limit, points) * 1000))} without a break`
  return `${name} is ${quantity(value, unit, toNumber(limit.value))}, the limit is ${limit.text}`
}

const kept = ({entry, limit}: Parsed, found: readonly Level[]): string => {
  const worst = found.toSorted((a, b) => distance(limit, b) - distance(limit, a))[0]
  if (worst === undefined) return `${entry.metric} holds`
  const graced = !holdsFor(limit, worst.value) || entry.for !== undefined ? ', within its grace' : ''
  return `${entry.metric} of ${worst.benchmark} is ${quantity(worst.value, worst.unit, toNumber(limit.value))}${graced}`
}

const finding = (parsed: Parsed, level: Level, producer: string): Finding => ({
  kind: 'broken-service-level',
  severity: parsed.entry['rollback-required'] ? 'critical' : parsed.entry.severity === 'block' ? 'major' : 'minor',
  title: `${level.benchmark} · ${nameOf(parsed.entry, parsed.limit)}`,
  message: said(parsed, level),
  location: null,
  producer,
  code: null
})
