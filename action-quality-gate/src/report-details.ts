/** The sections of a report that stay folded until somebody wants to know more. */
import {producerLabel} from '#core/evidence'
import {exact} from '#core/exact'
import {type Block, bullets, code, details, md, table} from '#core/markdown/markdown'
import {formatExact} from '#core/units'
import type {Diagnostic, EvidenceStatus, Finding, Verdict, VerdictMetric} from '#core/verdict'
import {excerpt} from './excerpt.ts'

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

export const evidence = (items: readonly EvidenceStatus[]): Block =>
  details(
    'Evidence',
    table(
      ['Producer', 'Status', 'Reports'],
      items.map(({producer, shard, status, reports, attempt}) => [
        producerLabel(producer, shard),
        attempt === null ? status : `${status} (attempt ${attempt})`,
        reports.map(({path, format}) => `${path} (${format ?? 'unknown format'})`).join(', ')
      ])
    )
  )

export const notes = (items: readonly Diagnostic[]): Block =>
  details(
    'Notes',
    bullets(items.map(({message, producer}) => excerpt(producer === null ? message : `${producer}: ${message}`, 1000)))
  )

export const leftOut = (items: readonly Verdict['leftOut'][number][]): Block =>
  details('Rules of the preset that do not apply here', bullets(items.map(({rule, why}) => md`${code(rule)} – ${why}`)))
