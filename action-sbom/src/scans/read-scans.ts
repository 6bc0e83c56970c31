/** Reads the reports of every scan, and says of each producer whether it can be relied on. */
import type {Scans} from '#core/config/sections/scans'
import {producerLabel} from '#core/evidence'
import type {Delivered} from '#core/evidence/delivered'
import {relativePath} from '#core/evidence/relative-path'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import type {DiagnosticRecord, FindingRecord, ReportRecord, ScanInfo, VulnerabilityRecord} from '#core/records'
import type {Diagnostic, EvidenceStatus} from '#core/verdict'
import type {Files} from '#core/world'
import {formats} from '#reports/formats'
import {readReport} from '#reports/read'
import type {ScanDelivery} from '../gate/model.ts'
import {problemsOf} from './problems.ts'

export type ReadScans = {
  readonly deliveries: readonly ScanDelivery[]
  readonly statuses: readonly EvidenceStatus[]
  readonly diagnostics: readonly Diagnostic[]
}

/** `at`: when the judging job began, in milliseconds since the epoch. */
export const readScans = async (
  delivered: readonly Delivered[],
  {scans, at}: {readonly scans: Scans; readonly at: number},
  files: Files
): Promise<ReadScans> => {
  const read: ReadProducer[] = []
  for (const one of delivered) read.push(await readProducer(one, {scan: scans[one.manifest.producer], at}, files))
  return {
    deliveries: read.map(({delivery}) => delivery),
    statuses: read.map(({status}) => status),
    diagnostics: read.flatMap(({diagnostics}) => diagnostics)
  }
}

type ReadProducer = {
  readonly delivery: ScanDelivery
  readonly status: EvidenceStatus
  readonly diagnostics: readonly Diagnostic[]
}

type Located = VulnerabilityRecord | FindingRecord

/** Paths are as seen from the root of the repository; what was attacked has an address and keeps it. */
const inRepository = <T extends Located>(record: T, workspace: string): T => {
  if (record.location === null || /^[a-z][a-z0-9+.-]+:\/\//i.test(record.location.file)) return record
  return {...record, location: {...record.location, file: relativePath(record.location.file, workspace)}}
}

const readProducer = async (
  delivered: Delivered,
  judging: Pick<Parameters<typeof problemsOf>[2], 'scan' | 'at'>,
  files: Files
): Promise<ReadProducer> => {
  const {manifest, reports} = delivered
  const label = producerLabel(manifest.producer, manifest.shard)
  const scans: ScanInfo[] = []
  const vulnerabilities: VulnerabilityRecord[] = []
  const findings: FindingRecord[] = []
  const seen: EvidenceStatus['reports'] = []
  const strangers: {path: string; format: string}[] = []
  const diagnostics: Diagnostic[] = manifest.notes.map(text => note(text, label))
  const take = (path: string) => (record: ReportRecord) => {
    if (record.kind === 'scan') scans.push(record)
    else if (record.kind === 'vulnerability') vulnerabilities.push(inRepository(record, manifest.workspace))
    else if (record.kind === 'finding') findings.push(inRepository(record, manifest.workspace))
    else if (record.kind === 'diagnostic') diagnostics.push(inReport(record, path, label))
  }
  for (const report of reports) {
    const {format} = await readReport(report.file, files, take(report.path))
    seen.push({path: report.path, format, sha256: report.sha256, bytes: report.bytes})
    const known = formats.find(({name}) => name === format)
    if (known !== undefined && known.holds !== 'scan') strangers.push({path: report.path, format: known.title})
  }
  const suppressed = [...vulnerabilities, ...findings].filter(record => record.suppressed !== null).length
  const records = vulnerabilities.length + findings.length
  const unreadable = diagnostics.some(({severity}) => severity === 'error')
  const problems = problemsOf(delivered, {scans, records, suppressed, strangers, unreadable}, {...judging, label})
  const [first] = problems
  return {
    delivery: {producer: label, scans, vulnerabilities, findings},
    status: {
      producer: manifest.producer,
      shard: manifest.shard,
      status: first?.status ?? (unreadable ? 'unreadable' : 'complete'),
      attempt: manifest.attempt,
      reports: seen,
      detail: first?.failure.what ?? ''
    },
    diagnostics: [...problems.map(({failure}) => diagnosticOf('error', failure, label)), ...diagnostics]
  }
}

const inReport = (record: DiagnosticRecord, path: string, label: string): Diagnostic => ({
  severity: record.severity,
  code: record.code,
  message: `${path}: ${record.message}`,
  fix: null,
  location: {file: path, line: record.line},
  producer: label
})
