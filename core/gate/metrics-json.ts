import {toNumber} from '../exact.ts'
import type {Metric, Metrics} from '../metrics.ts'
import type {Verdict, VerdictMetric} from '../verdict.ts'

/** Metrics as they stand in a verdict. */
export const metricsJson = (metrics: Metrics): Verdict['metrics'] =>
  Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, metricJson(metric)]))

const metricJson = ({unit, direction, value}: Metric): VerdictMetric => ({
  unit,
  direction,
  state: value.state,
  value: value.state === 'known' ? toNumber(value.value) : null,
  exact: value.state === 'known' ? `${value.value.numerator}/${value.value.denominator}` : null,
  why: value.state === 'known' ? null : value.why
})
