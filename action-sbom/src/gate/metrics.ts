/** From judged items to metrics. What is waived or suppressed does not count; what nobody can tell is unknown. */
import {type Exact, exact} from '#core/exact'
import {known, type Metrics, notApplicable, unknown, type Value} from '#core/metrics'
import {metricForms} from '#core/metrics-catalogue'
import type {BaselineState} from '#core/verdict'
import type {SecurityBaseline} from './baseline.ts'
import {type Count, type Counted, type Counter, countedOf, counters} from './counts.ts'
import type {NotGateable} from './gateability.ts'
import type {Family, JudgedItems} from './model.ts'
import {sorted} from './order.ts'

export type SecurityFacts = {
  readonly items: JudgedItems
  /** What the delivered scans cover, and `supply-chain` where the files of the repository were looked at. */
  readonly families: ReadonlySet<Family>
  readonly notGateable: readonly NotGateable[]
  readonly baseline: {readonly state: BaselineState; readonly baseline: SecurityBaseline | null}
}

/** Every metric of the families `vulnerabilities`, `findings`, `secrets` and `supply-chain`, with the `new.` forms. */
export const securityMetrics = (facts: SecurityFacts): Metrics => {
  const items = countedOf(facts.items)
  const fresh = items.filter(({isNew}) => isNew)
  const values = counters.flatMap((counter): readonly (readonly [string, Value])[] => [
    [counter.name, measured(counter, items, facts)],
    [`new.${counter.name}`, withoutBaseline(counter.family, facts) ?? measured(counter, fresh, facts)]
  ])
  return Object.fromEntries(
    values
      .flatMap(([name, value]) => {
        const form = metricForms(name)
        return form === undefined ? [] : [[name, {unit: form.unit, direction: form.direction, value}] as const]
      })
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
}

/** By name of the metric: how many there are for certain, also where the metric as a whole is unknown. */
export const certainCounts = (facts: SecurityFacts): Readonly<Record<string, Exact>> => {
  const items = countedOf(facts.items)
  const fresh = items.filter(({isNew}) => isNew)
  return Object.fromEntries(
    counters.flatMap(counter => [
      [counter.name, exact(sureOf(counter, items))],
      [`new.${counter.name}`, exact(sureOf(counter, fresh))]
    ])
  )
}

const countOf = (counter: Counter, items: readonly Counted[]): Count =>
  counter.of(items.filter(({family}) => family === counter.family))

const sureOf = (counter: Counter, items: readonly Counted[]): number => countOf(counter, items).sure

const measured = (counter: Counter, items: readonly Counted[], {families, notGateable}: SecurityFacts): Value => {
  if (!families.has(counter.family)) return unknown(`no scan was read that looks for ${nouns[counter.family]}`)
  const severity = /\.(critical|high|medium|low)\b/.exec(counter.name)?.[1]
  const mute = notGateable.filter(one => one.family === counter.family && one.severity === severity)
  if (mute.length > 0) return unknown(sorted(mute.map(({why}) => why)).join('; '))
  const {sure, open} = countOf(counter, items)
  return open.length === 0 ? known(exact(sure)) : unknown(doubt(open))
}

const nouns: Readonly<Record<Family, string>> = {
  vulnerabilities: 'vulnerabilities of packages',
  findings: 'findings in code or configuration',
  secrets: 'secrets',
  'supply-chain': 'references without a pin'
}

const doubt = (open: readonly Counted[]): string => {
  const [first, ...others] = open
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const what = open.some(({severity}) => severity === null)
    ? 'no report has a severity for'
    : 'no report tells whether a fix exists for'
  return `${what} ${first?.name ?? ''}${more}`
}

/** The value of a `new.` metric that does not depend on the head; null where there is something to compare with. */
const withoutBaseline = (family: Family, {baseline: {state, baseline}}: SecurityFacts): Value | null => {
  if (baseline === null) {
    const never = state.state === 'not-needed' || state.state === 'never-recorded'
    return never ? notApplicable(state.detail) : unknown(state.detail)
  }
  if (baseline.families.includes(family)) return null
  return notApplicable(
    `the baseline of ${baseline.commit.slice(0, 10)} was recorded without a scan for ${nouns[family]}`
  )
}
