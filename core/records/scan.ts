/** What a scanner reports: a vulnerability of a component, or a finding in the code, the configuration or a running service. */
import {z} from 'zod'

export const scanSeverities = ['critical', 'high', 'medium', 'low', 'info'] as const
export type ScanSeverity = (typeof scanSeverities)[number]

const severityOf = z.enum(scanSeverities)

/** Null where the scanner names none and none follows from its vectors: unknown is never "low". */
const severity = severityOf.nullable()

const reference = z.strictObject({
  /** Canonical package URL; null where the report does not identify the package well enough. */
  purl: z.string().nullable(),
  name: z.string(),
  version: z.string().nullable()
})

const place = z.strictObject({
  /** As the report writes it, `file://` and `./` removed, forward slashes; or the URL that was attacked. */
  file: z.string(),
  line: z.int().min(1).nullable(),
  /** What stands there, where the report quotes it: new and old findings are matched by content. */
  snippet: z.string().nullable()
})

const common = {
  /** The scanner: `trivy`, `grype`, `bandit`, `semgrep`, or `tool.driver.name` of SARIF. */
  tool: z.string(),
  title: z.string(),
  message: z.string(),
  severity,
  /** Where the severity comes from: `trivy: nvd`, `grype`, `CVSS 3.1 vector`, `security-severity 9.8`; null with the severity. */
  severitySource: z.string().nullable(),
  /** Every CVSS vector in the report, verbatim. */
  vectors: z.array(z.string()),
  /** `CWE-79` */
  cwes: z.array(z.string()),
  location: place.nullable(),
  url: z.string().nullable(),
  /** The scanner or its user marked it as suppressed, ignored or a false positive in the report itself; the reason, else null. */
  suppressed: z.string().nullable()
}

export const vulnerabilityRecord = z.strictObject({
  kind: z.literal('vulnerability'),
  ...common,
  /** Primary identifier first, then every alias the report states: `CVE-2024-1`, `GHSA-…`. */
  ids: z.array(z.string()).min(1),
  component: reference,
  /** Versions that are not affected; empty where no fix is known. */
  fixedIn: z.array(z.string()),
  /** Whether the report says that a fix exists; null where the format cannot tell. */
  fixable: z.boolean().nullable()
})

export const findingRecord = z.strictObject({
  kind: z.literal('finding'),
  ...common,
  /** `code` SAST and lint, `secret`, `iac` configuration, `web` DAST, `licence`. */
  category: z.enum(['code', 'secret', 'iac', 'web', 'licence']),
  /** The rule's identifier. */
  rule: z.string(),
  /** Stable identities the scanner gives, by name (`primaryLocationLineHash`). */
  fingerprints: z.record(z.string(), z.string())
})

export type VulnerabilityRecord = Readonly<z.infer<typeof vulnerabilityRecord>>
export type FindingRecord = Readonly<z.infer<typeof findingRecord>>
/** One thing a scanner reports, of any kind. */
export type ScanRecord = VulnerabilityRecord | FindingRecord
export type ComponentReference = VulnerabilityRecord['component']

/** What every scan report says about itself, once, before or after its records: an empty scan is only clean when this is there. */
export const scanRecord = z.strictObject({
  kind: z.literal('scan'),
  tool: z.string(),
  version: z.string().nullable(),
  /** When the scan ran, as the report writes it (ISO 8601), or null. */
  time: z.string().nullable(),
  /** Whether this format can express `critical`. */
  canSayCritical: z.boolean(),
  /** What was scanned: image, folder, URL; null where the report does not say. */
  target: z.string().nullable(),
  /** Things the scanner says it could not audit (unresolved packages, files it failed to parse), one sentence each. */
  notAudited: z.array(z.string())
})
export type ScanInfo = Readonly<z.infer<typeof scanRecord>>
