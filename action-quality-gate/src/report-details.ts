/** The sections of a report that stay folded until somebody wants to know more. */
import {exact} from '#core/exact'
import {type Block, bullets, code, details, table} from '#core/markdown/markdown'
import {formatExact} from '#core/units'
import type {Finding, Verdict, VerdictMetric} from '#core/verdict'

export const uncoveredLines = (items: readonly Finding[], all: number): Block =>
  details(
    `Changed lines that no test runs (${all})`,
    bullets(items.map(({location}) => code(`${location?.file ?? ''}:${location?.line ?? ''}`)))
  )

/** The numbers people look for first; all of them stand in the verdict file. */
const shownMetrics = [
  'tests.total',
  'tests.failed',
  'tests.errors',
  'tests.skipped',
  'coverage.lines',
  'coverage.branches',
  'coverage.patch.lines'
]

export const metrics = (verdict: Verdict): Block =>
  details(
    'Numbers',
    table(
      ['Metric', 'Now', 'Base', 'Difference'],
      shownMetrics.map(name => [
        code(name),
        ...['', 'base.', 'delta.'].map(form => shown(verdict.metrics[`${form}${name}`]))
      ]),
      ['left', 'right', 'right', 'right']
    )
  )

const shown = (metric: VerdictMetric | undefined): string => {
  if (metric?.exact == null) return metric?.state === 'unknown' ? 'unknown' : '–'
  const [numerator = '0', denominator = '1'] = metric.exact.split('/')
  return formatExact(exact(BigInt(numerator), BigInt(denominator)), metric.unit)
}
