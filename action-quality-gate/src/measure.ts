/** Reads every report of the evidence and sums up what the rules need. */
import {producerLabel} from '#core/evidence'
import type {CoverageRecord, DiagnosticRecord, TestRecord} from '#core/records'
import type {Diagnostic, EvidenceStatus} from '#core/verdict'
import type {Files} from '#core/world'
import {mergeCoverage} from '#reports/coverage/merge'
import {readReport} from '#reports/read'
import type {Delivered} from './delivered.ts'
import {diagnosticOf, note} from './diagnostics.ts'
import {patternWithoutMatch, unexplainedFailure} from './failures.ts'
import {relativePath} from './paths.ts'
import {addTest, emptyTally, type Tally} from './tally.ts'

export type Measured = {
  readonly tests: Tally
  /** Whether any report of tests, of coverage was read. */
  readonly has: {readonly tests: boolean; readonly coverage: boolean}
  readonly coverage: readonly CoverageRecord[]
  readonly statuses: readonly EvidenceStatus[]
  readonly diagnostics: readonly Diagnostic[]
}

export const measure = async (delivered: readonly Delivered[], files: Files): Promise<Measured> => {
  const tests = emptyTally()
  const parts: Part[] = []
  for (const one of delivered) parts.push(await measureProducer(one, tests, files))
  return {
    tests,
    has: {tests: parts.some(part => part.tests > 0), coverage: parts.some(part => part.coverage.length > 0)},
    coverage: mergeCoverage(parts.map(part => part.coverage)),
    statuses: parts.map(part => part.status),
    diagnostics: parts.flatMap(part => part.diagnostics)
  }
}

type Part = {
  readonly tests: number
  readonly coverage: readonly CoverageRecord[]
  readonly status: EvidenceStatus
  readonly diagnostics: readonly Diagnostic[]
}

const measureProducer = async ({manifest, reports}: Delivered, tally: Tally, files: Files): Promise<Part> => {
  const label = producerLabel(manifest.producer, manifest.shard)
  const coverage: CoverageRecord[] = []
  const diagnostics: Diagnostic[] = manifest.notes.map(text => note(text, label))
  const seen: EvidenceStatus['reports'] = []
  let tests = 0
  let failures = 0
  for (const report of reports) {
    const cases: TestRecord[] = []
    const result = await readReport(report.file, files, record => {
      if (record.kind === 'test') cases.push(record)
      else if (record.kind === 'coverage')
        coverage.push({...record, file: relativePath(record.file, manifest.workspace)})
      else diagnostics.push(inReport(record, report.path, label))
    })
    failures += addTest(tally, label, cases)
    tests += cases.length
    seen.push({path: report.path, format: result.format, sha256: report.sha256, bytes: report.bytes})
  }
  const problem = producerProblem({manifest, reports}, label, failures)
  if (problem) diagnostics.push(diagnosticOf('error', problem, label))
  const unreadable = diagnostics.some(one => one.severity === 'error')
  return {
    tests,
    coverage,
    diagnostics,
    status: {
      producer: manifest.producer,
      shard: manifest.shard,
      status: problem?.code === 'QG-113' ? 'unexplained-failure' : unreadable ? 'unreadable' : 'complete',
      attempt: manifest.attempt,
      reports: seen,
      detail: problem?.what ?? ''
    }
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

const producerProblem = ({manifest, reports}: Delivered, label: string, failures: number) => {
  const {outcome, exitCode} = manifest.command
  if (outcome !== 'success' && outcome !== 'unknown' && failures === 0) {
    return unexplainedFailure(label, exitCode === null ? outcome : `${outcome} with exit code ${exitCode}`)
  }
  if (manifest.patterns.length > 0 && reports.length === 0) {
    return patternWithoutMatch(label, manifest.patterns.join(', '), manifest.notes.join(' '))
  }
  return null
}
