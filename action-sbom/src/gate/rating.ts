/** How severe a record is: what its tool says, and what the configuration makes of it. */
import type {Security} from '#core/config/sections/security'
import {scoreCvss} from '#core/cvss/cvss'
import type {FindingRecord, VulnerabilityRecord} from '#core/records'
import {normalisedId, statedIds} from './identifiers.ts'
import type {Rated} from './model.ts'
import {worst} from './order.ts'
import {type Mapping, mappingOf} from './tools.ts'

type ScannedRecord = VulnerabilityRecord | FindingRecord

export type Rate = (record: ScannedRecord) => Rated

const none: Rated = {severity: null, source: null}

/**
 * The worst of what the tool says and what `security.severities.<tool>` derives; a vector in the report counts by itself
 * where the tool names no severity, and a malicious package is critical. `kev`: from `parseKev`; null where `security.kev` names no file.
 */
export const ratingBy = (severities: Security['severities'], kev: ReadonlySet<string> | null): Rate => {
  const mappings = new Map<string, Mapping | undefined>()
  return record => {
    if (!mappings.has(record.tool)) mappings.set(record.tool, mappingOf(record.tool, severities))
    const mapping = mappings.get(record.tool)
    const stated: Rated = {severity: record.severity, source: record.severitySource}
    const derived = mapping === undefined ? [] : derivedFrom(record, mapping, kev)
    const vector = mapping?.cvss === true || record.severity === null ? vectorRating(record) : none
    const rated = worst([stated, vector, malice(record), ...derived])
    if (rated.severity !== null || mapping?.unrated === undefined) return rated
    return {severity: mapping.unrated, source: 'security.severities: unrated'}
  }
}

const derivedFrom = (record: ScannedRecord, mapping: Mapping, kev: ReadonlySet<string> | null): readonly Rated[] => [
  ...(mapping.kev && kev !== null && isExploited(record, kev)
    ? [{severity: 'critical', source: 'known exploited vulnerability'} as const]
    : []),
  ...(isListed(record, mapping.critical ?? [])
    ? [{severity: 'critical', source: 'security.severities: critical'} as const]
    : [])
]

/** Reports of malicious packages name no severity: https://github.com/ossf/malicious-packages. */
const malice = (record: ScannedRecord): Rated =>
  record.kind === 'vulnerability' && statedIds(record.ids).some(id => id.startsWith('MAL-'))
    ? {severity: 'critical', source: 'malicious package'}
    : none

const isExploited = (record: ScannedRecord, kev: ReadonlySet<string>): boolean =>
  record.kind === 'vulnerability' && statedIds(record.ids).some(id => kev.has(id))

/** Entries name a rule or an identifier, a weakness, or a severity of the tool. */
const isListed = (record: ScannedRecord, entries: readonly string[]): boolean => {
  if (entries.length === 0) return false
  const names = record.kind === 'finding' ? [record.rule] : record.ids
  const own = new Set([...names, ...record.cwes, record.severity ?? ''].map(normalisedId))
  return entries.some(entry => own.has(normalisedId(entry)))
}

/** The worst score among the vectors of the newest versions: 2.0 has no critical and counts only where it stands alone. */
const vectorRating = ({vectors}: ScannedRecord): Rated => {
  const scores = vectors.map(scoreCvss).filter(score => score.ok)
  const newer = scores.filter(({version}) => version !== '2.0')
  const [best] = (newer.length > 0 ? newer : scores).toSorted((a, b) => b.score - a.score)
  if (best === undefined) return none
  return {
    severity: best.severity === 'none' ? 'info' : best.severity,
    source: `CVSS ${best.version} vector, ${best.score.toFixed(1)}`
  }
}

/** Whether a vector of the record can say that it is critical. */
export const hasScore = ({vectors}: ScannedRecord): boolean =>
  vectors.some(vector => {
    const score = scoreCvss(vector)
    return score.ok && score.version !== '2.0'
  })
