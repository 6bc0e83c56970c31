/** What one person can act on, the surest and largest first. */
import {note} from '#core/gate/diagnostics'
import {excerpt} from '#core/gate/excerpt'
import {editDistance} from '#core/suggest'
import type {Diagnostic, Finding, Severity} from '#core/verdict'
import {type Decided, levelOf} from './accept.ts'
import {percent, worseWord} from './numbers.ts'
import type {Judged, Level} from './series.ts'

/** A verdict with a million findings could not even be written. */
const mostFindings = 1000
const longestTitle = 500

const severities: Readonly<Record<Level, Severity>> = {critical: 'critical', block: 'major', warn: 'minor'}

const groups: readonly Judged['finding'][] = [
  'regression',
  'vanished',
  'inconclusive',
  'improvement',
  'new',
  'no-regression'
]

/** Confidence times size: a change that is certain and large comes first. What has no size (from zero) counts as doubled. */
const weight = ({p, q, worse, source}: Decided): number => {
  const confidence = source === 'exact' ? 1 : 1 - (q ?? p ?? 1)
  return confidence * Math.min(Math.abs(worse ?? 1), 1e6)
}

/** Regressions first, then what could not be judged, what got better, the rest; inside by confidence × size. */
export const byImportance = (a: Decided, b: Decided): number =>
  groups.indexOf(a.finding) - groups.indexOf(b.finding) || weight(b) - weight(a) || (titleOf(a) < titleOf(b) ? -1 : 1)

export const titleOf = ({benchmark, metric}: Pick<Judged, 'benchmark' | 'metric'>): string => `${benchmark} · ${metric}`

export type Findings = {readonly findings: readonly Finding[]; readonly notes: readonly Diagnostic[]}

export const findingsOf = (decided: readonly Decided[]): Findings => {
  const added = decided.filter(({finding}) => finding === 'new')
  const findings = [...decided].sort(byImportance).flatMap(one => findingOf(one, added) ?? [])
  const more = findings.length - mostFindings
  return {
    findings: findings.slice(0, mostFindings),
    notes: more > 0 ? [note(`The first ${mostFindings} of ${findings.length} findings are listed.`)] : []
  }
}

const findingOf = (one: Decided, added: readonly Decided[]): Finding | null => {
  const make = (kind: string, severity: Severity, message: string): Finding => ({
    ...{kind, severity, message, location: null, producer: one.suite, code: null},
    title: excerpt(titleOf(one), longestTitle)
  })
  if (one.accepted !== null) return make('accepted-change', 'info', acceptedMessage(one, one.accepted))
  if (one.finding === 'vanished')
    return make(
      'vanished-benchmark',
      'minor',
      `${one.processes.head > 0 ? one.reason : `It is not reported any more.${renamed(one, added)}`} If that is meant, accept it under \`performance.accept\`.`
    )
  if (one.finding === 'regression') {
    const level = levelOf(one)
    return make('slower-benchmark', level === null ? 'info' : severities[level], one.reason)
  }
  return null
}

const acceptedMessage = (one: Decided, {reason, owner, expires}: NonNullable<Decided['accepted']>): string => {
  const gone = one.finding === 'vanished' && one.processes.head > 0 ? 'Its direction changed' : 'Gone'
  const what = one.worse === null ? gone : `${percent(one.worse)} ${worseWord(one)}`
  return `${what}, accepted by ${owner} until ${expires}: ${reason}`
}

/** The same metric in another unit, or under a name that is almost the same. */
const renamed = (gone: Decided, added: readonly Decided[]): string => {
  const again = added.find(
    one => one.suite === gone.suite && one.benchmark === gone.benchmark && one.metric === gone.metric
  )
  if (again !== undefined) return ` Its unit changed from ${gone.unit} to ${again.unit}: the two are not compared.`
  const likely = added.filter(
    one =>
      one.suite === gone.suite &&
      one.metric === gone.metric &&
      one.unit === gone.unit &&
      editDistance(excerpt(one.benchmark, 200), excerpt(gone.benchmark, 200)) <= Math.max(2, gone.benchmark.length / 3)
  )
  const [first] = likely
  if (first !== undefined && likely.length === 1)
    return ` It may have been renamed to ${excerpt(first.benchmark, 200)}: the two are not compared.`
  return ''
}
