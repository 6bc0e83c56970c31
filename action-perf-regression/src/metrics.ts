/** The numbers of the verdict. */
import {exact, fromNumber} from '#core/exact'
import {known, type Metrics, notApplicable, unknown, type Value} from '#core/metrics'
import {metricForms} from '#core/metrics-catalogue'
import type {Finding} from '#core/verdict'
import {type Decided, levelOf} from './accept.ts'
import type {SuiteVerdict} from './rules.ts'
import type {Judged, Level} from './series.ts'

/** `performance.*`; unknown while a suite could not be judged, because it would count too few. */
export const metricsOf = (suites: readonly SuiteVerdict[]): Metrics => {
  const decided = suites.flatMap(suite => suite.decided)
  const open = suites.find(({silent}) => silent?.outcome === 'inconclusive')
  const value = (count: number): Value =>
    open === undefined ? known(exact(count)) : unknown(`${open.suite}: ${open.silent?.why ?? ''}`)
  const found = (finding: Judged['finding']): Value => value(decided.filter(one => one.finding === finding).length)
  const level = (wanted: Level): Value => value(decided.filter(one => levelOf(one) === wanted).length)
  return withForms({
    'performance.benchmarks': value(decided.length),
    'performance.regressions': found('regression'),
    'performance.regressions.warn': level('warn'),
    'performance.regressions.block': level('block'),
    'performance.regressions.critical': level('critical'),
    'performance.accepted': value(decided.filter(({accepted}) => accepted !== null).length),
    'performance.improvements': found('improvement'),
    'performance.inconclusive': found('inconclusive'),
    'performance.new': found('new'),
    'performance.vanished': found('vanished'),
    'performance.worst': worst(decided, open)
  })
}

const worst = (decided: readonly Decided[], open: SuiteVerdict | undefined): Value => {
  if (open !== undefined) return unknown(`${open.suite}: ${open.silent?.why ?? ''}`)
  const sizes = decided.flatMap(({finding, worse, accepted}) =>
    finding === 'regression' && worse !== null && accepted === null ? [worse] : []
  )
  const most = fromNumber(sizes.reduce((a, b) => Math.max(a, b), 0) * 100)
  if (most === undefined) return unknown('it is larger than a number can be')
  return sizes.length === 0 ? notApplicable('nothing got worse') : known(most)
}

/** Limits and what became of them. */
export const serviceLevelMetrics = (findings: readonly Finding[], open: number): Metrics =>
  withForms({
    'performance.limits.broken': known(exact(findings.length)),
    'performance.limits.open': known(exact(open))
  })

const withForms = (values: Readonly<Record<string, Value>>): Metrics =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const form = metricForms(name)
      return form === undefined ? [] : [[name, {unit: form.unit, direction: form.direction, value}]]
    })
  )
