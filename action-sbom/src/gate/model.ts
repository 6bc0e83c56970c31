/** What the security gate judges: every vulnerability and every finding once, whoever reported it. */
import type {FindingRecord, ScanInfo, VulnerabilityRecord} from '#core/records'
import type {ScanSeverity} from '#core/records/scan'

/** One record with the producer (name of the scan in the configuration) that delivered it. */
export type Reported<T> = {readonly producer: string; readonly record: T}

/** Everything one scan delivered, in document order. */
export type ScanDelivery = {
  readonly producer: string
  readonly scans: readonly ScanInfo[]
  readonly vulnerabilities: readonly VulnerabilityRecord[]
  readonly findings: readonly FindingRecord[]
}

/** A severity with where it comes from; `null` where nobody says one. */
export type Rated = {readonly severity: ScanSeverity | null; readonly source: string | null}

/** One vulnerability of one package: the union of all reports that mean the same. */
export type Vulnerability = {
  /** The smallest identifier and the package: stable whatever the order of the reports. */
  readonly key: string
  /** Every identifier and alias, normalised, sorted. */
  readonly ids: readonly string[]
  /** Canonical package URL without version, or `name:<name>` where no report gives one. */
  readonly package: string
  readonly versions: readonly string[]
  readonly rated: Rated
  /** What each tool says, sorted by tool: shown where they disagree. */
  readonly opinions: readonly (Rated & {readonly tool: string})[]
  readonly fixedIn: readonly string[]
  /** Null where no report can tell. */
  readonly fixable: boolean | null
  readonly title: string
  readonly url: string | null
  /** Files in which the package was found. */
  readonly paths: readonly string[]
  readonly tools: readonly string[]
  readonly producers: readonly string[]
}

/** One finding in code, configuration, secrets or a running service. */
export type CodeFinding = {
  /** Tool, rule, path, content and, among equals, a number: no line. */
  readonly key: string
  readonly category: FindingRecord['category']
  readonly tool: string
  readonly rule: string
  readonly rated: Rated
  readonly title: string
  readonly message: string
  readonly path: string | null
  readonly line: number | null
  readonly cwes: readonly string[]
  readonly producer: string
}

/** Against the baseline; null where there is none to compare with. */
export type Novelty = 'new' | 'known' | null

export type Judged<T> = {
  readonly item: T
  readonly novelty: Novelty
  /** The waiver that covers it: reason and owner; null where none does. */
  readonly waived: {readonly reason: string; readonly owner: string; readonly expires: string} | null
}
