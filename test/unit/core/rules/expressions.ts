/** Builders and generators for rules over the metrics m.a to m.d. */
import fc from 'fast-check'
import {type Exact, exact} from '#core/exact'
import {known, type Metric, type Metrics, notApplicable, unknown, type Value} from '#core/metrics'
import type {Condition} from '#core/rules/condition'
import {type MetricNames, parseRule} from '#core/rules/parse'

export const names: readonly string[] = ['m.a', 'm.b', 'm.c', 'm.d']

export const namesOf = (all: readonly string[]): MetricNames => ({isMetric: name => all.includes(name), all})

export const metric = (value: Value): Metric => ({unit: 'count', direction: 'none', value})

export const metricsOf = (values: Readonly<Record<string, Value>>): Metrics =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, metric(value)]))

export const parsed = (text: string, all: readonly string[] = names): Condition => {
  const result = parseRule(text, namesOf(all))
  if (!result.ok) throw new Error(`${text}: ${result.failure.what}`)
  return result.rule.condition
}

/** Eighths in [-8, 8]: doubles hold them exactly, so that the official evaluator makes no rounding error. */
const eighths = fc.integer({min: -64, max: 64})

export const knownValue: fc.Arbitrary<Exact> = eighths.map(n => exact(n, 8))

export const knownMetrics: fc.Arbitrary<Readonly<Record<string, Exact>>> = fc.record({
  'm.a': knownValue,
  'm.b': knownValue,
  'm.c': knownValue,
  'm.d': knownValue
})

const anyValue: fc.Arbitrary<Value> = fc.oneof(
  {weight: 3, arbitrary: knownValue.map(known)},
  {weight: 3, arbitrary: fc.constant(unknown('lost'))},
  {weight: 2, arbitrary: fc.constant(notApplicable('no diff'))}
)

export const anyMetrics: fc.Arbitrary<Readonly<Record<string, Value>>> = fc.record({
  'm.a': anyValue,
  'm.b': anyValue,
  'm.c': anyValue,
  'm.d': anyValue
})

const metricName = fc.constantFrom('m.a', "m['b']", 'm.c', 'M.D')

const numeral = fc.oneof(
  eighths.map(n => String(n / 8)),
  fc.integer({min: 0, max: 8}).map(n => `0x${n.toString(16)}`),
  eighths.map(n => `${n * 125}e-3`)
)

const comparison = fc
  .tuple(metricName, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), fc.oneof(metricName, numeral), fc.boolean())
  .map(([name, operator, to, mirrored]) => (mirrored ? `${to} ${operator} ${name}` : `${name}${operator} ${to}`))

const conditions = fc.letrec<{condition: string}>(tie => ({
  condition: fc.oneof(
    {depthSize: 'medium', withCrossShrink: true},
    comparison,
    fc.constantFrom('true', 'false'),
    tie('condition').map(inner => `!(${inner})`),
    tie('condition').map(inner => `( ${inner} )`),
    // Without parentheses, so that precedence is tested too.
    fc
      .array(tie('condition'), {minLength: 2, maxLength: 4})
      .chain(parts => fc.constantFrom(' && ', '||', ' ||\n ').map(operator => parts.join(operator)))
  )
}))

/** A rule looks at a metric at least; the added comparison never holds for the generated values. */
export const rule: fc.Arbitrary<string> = conditions.condition.map(condition => `(${condition}) || m.a < -1000`)
