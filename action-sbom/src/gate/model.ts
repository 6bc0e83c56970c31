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
  /** Every identifier and alias, normalised, sorted. No identifier stands in two vulnerabilities of one package. */
  readonly ids: readonly string[]
  /** Identifiers that reports state with it and that do not identify it: bulletins, weaknesses, other CVEs of one advisory. */
  readonly related: readonly string[]
  /** Canonical package URL without version, or `name:<name>` where no report gives one. */
  readonly package: string
  readonly versions: readonly string[]
  /** Some report of it names no version: `versions` are not all that it is about. */
  readonly unversioned: boolean
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
  /** Some report of it names no file: `paths` are not all the places where it is. */
  readonly unplaced: boolean
  readonly tools: readonly string[]
  readonly producers: readonly string[]
  /** The reason, where every report marks it as suppressed; it is listed and does not count. */
  readonly suppressed: string | null
}

/** One finding in code, configuration, secrets or a running service. */
export type CodeFinding = {
  /** Tool, rule, path, content and, among equals, a number: no line. */
  readonly key: string
  /** `supply-chain`: what is used without a pin, found by Towpath itself. */
  readonly category: FindingRecord['category'] | 'supply-chain'
  readonly tool: string
  readonly rule: string
  readonly rated: Rated
  readonly title: string
  readonly message: string
  readonly path: string | null
  readonly line: number | null
  readonly cwes: readonly string[]
  readonly producer: string
  /** What identifies it beside tool, rule and path: a hash of the quoted code or the scanner's own fingerprint; null where only the line is left. */
  readonly content: string | null
  /** The reason, where every report of it marks it as suppressed; it is listed and does not count. */
  readonly suppressed: string | null
}

/** Against the baseline; null where there is none to compare with. */
export type Novelty = 'new' | 'known' | null

/** A waiver that covers something. */
export type Cover = {readonly reason: string; readonly owner: string; readonly expires: string}

export type Judged<T> = {
  readonly item: T
  readonly novelty: Novelty
  /** The waiver that covers it: reason and owner; null where none does. */
  readonly waived: Cover | null
  /** A waiver that covered it and has expired; null where none did or another one is in force. */
  readonly lapsed: Cover | null
}

/** Everything the gate judges. */
export type Items = {readonly vulnerabilities: readonly Vulnerability[]; readonly findings: readonly CodeFinding[]}

export type JudgedItems = {
  readonly vulnerabilities: readonly Judged<Vulnerability>[]
  readonly findings: readonly Judged<CodeFinding>[]
}

/** The families of metrics that scans can fill. */
export type Family = 'vulnerabilities' | 'findings' | 'secrets' | 'supply-chain'
