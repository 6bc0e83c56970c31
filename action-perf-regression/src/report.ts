/** The verdict as a person reads it: the changes first, surest and largest on top. */
import {excerpt} from '#core/gate/excerpt'
import {listed, reportOf} from '#core/gate/report'
import {
  type Block,
  bold,
  type Content,
  code,
  codeBlock,
  details,
  document,
  heading,
  type Part,
  table
} from '#core/markdown/markdown'
import type {Finding, Verdict} from '#core/verdict'
import type {Decided} from './accept.ts'
import {byImportance, titleOf} from './findings.ts'
import {change, percent, quantity} from './numbers.ts'
import {changeOf, type SuiteVerdict} from './rules.ts'
import type {Level} from './series.ts'
import {sparkline, type Trends, trendKey} from './trends.ts'

export type Reported = {
  readonly suites: readonly SuiteVerdict[]
  readonly trends: Trends
  /** Commands that measure the same again. */
  readonly commands: readonly string[]
  /** The medians of base and head, by suite and metric. */
  readonly medians: ReadonlyMap<string, readonly [base: number | null, head: number | null]>
}

const longestName = 120

export const reportParts = (verdict: Verdict, reported: Reported): readonly Part[] => {
  const decided = reported.suites.flatMap(suite => suite.decided).sort(byImportance)
  const quiet = decided.filter(({finding}) => finding === 'no-regression')
  const telling = decided.filter(({finding}) => finding !== 'no-regression')
  const levels = verdict.findings.filter(({kind}) => kind === 'broken-service-level')
  return reportOf(verdict, 'Performance', {
    above: [
      ...listed(telling, 88, (items, all) => changes(items, all, reported)),
      ...listed(levels, 88, serviceLevels),
      ...again(reported.commands)
    ],
    below: listed(quiet, 50, (items, all) => unchanged(items, all, reported))
  })
}

const headers = ['', 'Benchmark', 'Base → head', 'Change (95 %)', 'Processes', 'Could see', 'Source', 'History']

const changes = (items: readonly Decided[], all: number, reported: Reported): Block =>
  document(
    heading(3, `Changes (${all})`),
    table(
      headers,
      items.map(one => row(one, reported))
    )
  )

const unchanged = (items: readonly Decided[], all: number, reported: Reported): Block =>
  details(
    `Not worse (${all})`,
    table(
      headers,
      items.map(one => row(one, reported))
    )
  )

const levelSigns: Readonly<Record<Level, string>> = {critical: '🔴 critical', block: '❌ block', warn: '⚠️ warn'}

const signs: Readonly<Record<Decided['finding'], string>> = {
  regression: '🔸 worse',
  improvement: '🚀 better',
  'no-regression': '✅ not worse',
  inconclusive: '❔ unsure',
  new: '🆕 new',
  vanished: '👻 gone'
}

const signOf = ({finding, level, accepted, processes}: Decided): string => {
  if (accepted !== null) return '🤝 accepted'
  if (finding === 'vanished' && processes.head > 0) return '🔀 turned'
  return level === null ? signs[finding] : levelSigns[level]
}

const row = (one: Decided, {trends, medians}: Reported): readonly Content[] => {
  const [base, head] = medians.get(trendKey(one.suite, one)) ?? [null, null]
  const shown = (value: number | null): string => (value === null ? '–' : quantity(value, one.unit))
  const {processes} = one
  return [
    signOf(one),
    code(excerpt(titleOf(one), longestName)),
    `${shown(base)} → ${shown(head)}`,
    interval(one),
    `${processes.base} + ${processes.head}${one.weak ? ' (weak)' : ''}`,
    one.detectable === null ? '–' : percent(one.detectable),
    one.source,
    sparkline(trends.get(trendKey(one.suite, one)) ?? [])
  ]
}

const interval = (one: Decided): Content => {
  const said = changeOf(one)
  if (one.ratio === null) return said
  const bound = (value: number | null): string => (value === null ? 'unbounded' : change(value - 1))
  const text = `${said} (${bound(one.ratio.low)} … ${bound(one.ratio.high)})`
  return one.finding === 'regression' ? bold(text) : text
}

const serviceLevels = (items: readonly Finding[], all: number): Block =>
  document(
    heading(3, `Broken service levels (${all})`),
    table(
      ['Severity', 'Limit', 'Measured'],
      items.map(({severity, title, message}) => [severity, code(excerpt(title, longestName)), excerpt(message, 300)])
    )
  )

const again = (commands: readonly string[]): readonly Part[] =>
  commands.length === 0
    ? []
    : [{priority: 86, block: details('Measure it again', codeBlock(commands.join('\n'), 'sh'))}]
