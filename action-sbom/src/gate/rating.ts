/** How severe a record is: what its tool says, and what the configuration makes of it. */
import type {Security} from '#core/config/sections/security'
import type {FindingRecord, VulnerabilityRecord} from '#core/records'
import type {Rated} from './model.ts'

export type Rate = (record: VulnerabilityRecord | FindingRecord) => Rated

/** `kev`: identifiers of vulnerabilities that are known to be exploited, from `parseKev`; null where `security.kev` names no file. */
export const ratingBy =
  (_severities: Security['severities'], _kev: ReadonlySet<string> | null): Rate =>
  record => ({
    severity: record.severity,
    source: record.severitySource
  })
