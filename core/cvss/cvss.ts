/** Scores of the Common Vulnerability Scoring System, from vectors. */
import {type MetricTable, type ParsedVector, parseMetrics} from './metrics.ts'
import {metricsOfV2, scoreV2} from './v2.ts'
import {metricsOfV3, scoreV3} from './v3.ts'
import {metricsOfV4, scoreV4} from './v4.ts'

export type CvssVersion = '2.0' | '3.0' | '3.1' | '4.0'

export type CvssSeverity = 'none' | 'low' | 'medium' | 'high' | 'critical'

export type CvssScore =
  | {
      readonly ok: true
      readonly version: CvssVersion
      /** From 0 to 10, one decimal. */
      readonly score: number
      /** Qualitative rating of the version; 2.0 knows no `critical` (NVD's ranges for 2.0). */
      readonly severity: CvssSeverity
    }
  | {readonly ok: false; readonly why: string}

type Scale = {
  readonly version: CvssVersion
  readonly prefix: string
  readonly metrics: MetricTable
  readonly score: (values: ReadonlyMap<string, string>) => number
}

const scales: readonly Scale[] = [
  {version: '4.0', prefix: 'CVSS:4.0/', metrics: metricsOfV4, score: scoreV4},
  {version: '3.1', prefix: 'CVSS:3.1/', metrics: metricsOfV3, score: values => scoreV3(values, '3.1')},
  {version: '3.0', prefix: 'CVSS:3.0/', metrics: metricsOfV3, score: values => scoreV3(values, '3.0')},
  {version: '2.0', prefix: '', metrics: metricsOfV2, score: scoreV2}
]

/** The rating of a score of version 3 and 4 (specification 3.1, table 14; 4.0, table 23): 0 none, to 3.9, to 6.9, to 8.9, to 10. */
export const ratingOf = (score: number): CvssSeverity =>
  score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : score > 0 ? 'low' : 'none'

const ratingOfV2 = (score: number): CvssSeverity => (score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low')

/**
 * The score of a vector: `CVSS:4.0/…`, `CVSS:3.1/…`, `CVSS:3.0/…`, or a vector of 2.0, which has no prefix and may stand in
 * parentheses. Environmental and threat metrics count where they are given. What cannot be read is said, never scored 0.
 */
export const scoreCvss = (vector: string): CvssScore => {
  const text = vector.trim().replace(/^\((.*)\)$/, '$1')
  const scale = scales.find(({prefix}) => text.startsWith(prefix))
  if (scale === undefined || (scale.prefix === '' && text.startsWith('CVSS:')))
    return {ok: false, why: 'its version is none of 2.0, 3.0, 3.1 and 4.0'}
  const parsed: ParsedVector = parseMetrics(text.slice(scale.prefix.length), scale.metrics)
  if (!parsed.ok) return parsed
  const score = scale.score(parsed.values) / 10
  const {version} = scale
  return {ok: true, version, score, severity: version === '2.0' ? ratingOfV2(score) : ratingOf(score)}
}
