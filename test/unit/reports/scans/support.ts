/** Scan reports written by hand: one small document per format, in the shape its tool writes. */
import type {DiagnosticRecord, ReportRecord} from '#core/records'
import type {FindingRecord, ScanInfo, ScanRecord, VulnerabilityRecord} from '#core/records/scan'
import {readContent} from '../support.ts'

export type Scan = {
  readonly format: string | null
  readonly records: readonly ReportRecord[]
  readonly found: readonly ScanRecord[]
  readonly scans: readonly ScanInfo[]
  readonly diagnostics: readonly DiagnosticRecord[]
  /** Codes of the diagnostics of severity `error`, each once. */
  readonly errors: readonly string[]
}

const isFound = (record: ReportRecord): record is ScanRecord =>
  record.kind === 'vulnerability' || record.kind === 'finding'

/** Reads a document, given as text or as a value, in pieces of `size` bytes. */
export const readScan = async (content: unknown, size = 64): Promise<Scan> => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const {result, records, diagnostics} = await readContent(text, size)
  return {
    format: result.format,
    records,
    found: records.filter(isFound),
    scans: records.filter(record => record.kind === 'scan'),
    diagnostics,
    errors: [...new Set(diagnostics.filter(({severity}) => severity === 'error').map(({code}) => String(code)))]
  }
}

/** A vulnerability of the tool with nothing but what is given. */
export const vulnerability = (
  given: Pick<VulnerabilityRecord, 'tool' | 'title' | 'ids' | 'component'> & Partial<VulnerabilityRecord>
): VulnerabilityRecord => ({
  kind: 'vulnerability',
  message: given.title,
  severity: null,
  severitySource: null,
  vectors: [],
  cwes: [],
  location: null,
  url: null,
  suppressed: null,
  fixedIn: [],
  fixable: null,
  ...given
})

export const finding = (
  given: Pick<FindingRecord, 'tool' | 'title' | 'category' | 'rule'> & Partial<FindingRecord>
): FindingRecord => ({
  kind: 'finding',
  message: given.title,
  severity: null,
  severitySource: null,
  vectors: [],
  cwes: [],
  location: null,
  url: null,
  suppressed: null,
  fingerprints: {},
  ...given
})

export const scan = (given: Pick<ScanInfo, 'tool' | 'canSayCritical'> & Partial<ScanInfo>): ScanInfo => ({
  kind: 'scan',
  version: null,
  time: null,
  target: null,
  notAudited: [],
  ...given
})

export const file = (
  path: string,
  line: number | null = null,
  snippet: string | null = null
): FindingRecord['location'] => ({
  file: path,
  line,
  snippet
})
