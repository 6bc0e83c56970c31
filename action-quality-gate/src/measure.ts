/** Reads every report of the evidence and sums up what the rules need. */
import {producerLabel} from '#core/evidence'
import type {Delivered} from '#core/evidence/delivered'
import {commandProblem, unmatchedProblem} from '#core/evidence/producer-problem'
import {relativePath} from '#core/evidence/relative-path'
import {type Awaited, verdictProblem} from '#core/evidence/verdict-problem'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import type {CoverageRecord, DiagnosticRecord} from '#core/records'
import type {Diagnostic, EvidenceStatus} from '#core/verdict'
import type {Files} from '#core/world'
import {mergeCoverage} from '#reports/coverage/merge'
import {readReport} from '#reports/read'
import type {HandedOver} from './handed-over.ts'
import {emptyTally, type Tally, tallyReport} from './tally.ts'

/** What the rules look at, and a baseline holds. */
export const families = ['tests', 'coverage'] as const
export type Family = (typeof families)[number]

export type Measured = {
  readonly tests: Tally
  /** Whether any report of tests, of coverage was read. */
  readonly has: {readonly tests: boolean; readonly coverage: boolean}
  /** Who reported them: names of producers, each once. */
  readonly producers: Readonly<Record<Family, readonly string[]>>
  readonly coverage: readonly CoverageRecord[]
  /** Verdicts of other gates of the run. */
  readonly handedOver: readonly HandedOver[]
  readonly statuses: readonly EvidenceStatus[]
  readonly diagnostics: readonly Diagnostic[]
}

export const measure = async (delivered: readonly Delivered[], files: Files, awaited: Awaited): Promise<Measured> => {
  const tests = emptyTally()
  const parts: Part[] = []
  for (const one of delivered) parts.push(await measureProducer(one, tests, files, awaited))
  const reporting = (has: (part: Part) => boolean): readonly string[] => [
    ...new Set(parts.filter(has).map(({status}) => status.producer))
  ]
  const producers = {
    tests: reporting(part => part.tests > 0),
    coverage: reporting(part => part.coverage.length > 0)
  }
  return {
    tests,
    has: {tests: producers.tests.length > 0, coverage: producers.coverage.length > 0},
    producers,
    coverage: mergeCoverage(parts.map(part => part.coverage)),
    handedOver: parts.flatMap(part => part.handedOver),
    statuses: parts.map(part => part.status),
    diagnostics: parts.flatMap(part => part.diagnostics)
  }
}

type Part = {
  readonly tests: number
  readonly coverage: readonly CoverageRecord[]
  readonly handedOver: readonly HandedOver[]
  readonly status: EvidenceStatus
  readonly diagnostics: readonly Diagnostic[]
}

const measureProducer = async (
  {manifest, reports}: Delivered,
  tally: Tally,
  files: Files,
  awaited: Awaited
): Promise<Part> => {
  const label = producerLabel(manifest.producer, manifest.shard)
  const coverage: CoverageRecord[] = []
  const handedOver: HandedOver[] = []
  const diagnostics: Diagnostic[] = manifest.notes.map(text => note(text, label))
  const seen: EvidenceStatus['reports'] = []
  let tests = 0
  let failures = 0
  for (const report of reports) {
    const counting = tallyReport(tally, label)
    const result = await readReport(report.file, files, record => {
      if (record.kind === 'test') {
        tests += 1
        counting.add({...record, file: record.file === null ? null : relativePath(record.file, manifest.workspace)})
      } else if (record.kind === 'coverage')
        coverage.push({...record, file: relativePath(record.file, manifest.workspace)})
      else if (record.kind === 'verdict') handedOver.push({producer: label, verdict: record.verdict})
      else if (record.kind === 'diagnostic') diagnostics.push(inReport(record, report.path, label))
    })
    failures += counting.close()
    seen.push({path: report.path, format: result.format, sha256: report.sha256, bytes: report.bytes})
  }
  const problem = commandProblem({manifest, reports}, label, failures)
  const unmatched = unmatchedProblem(manifest, reports.length, label)
  const unjudged = verdictProblem(
    manifest,
    handedOver.map(({verdict}) => verdict),
    awaited
  )
  for (const found of [problem, unmatched, unjudged]) if (found) diagnostics.push(diagnosticOf('error', found, label))
  const unreadable = diagnostics.some(one => one.severity === 'error')
  return {
    tests,
    coverage,
    handedOver,
    diagnostics,
    status: {
      producer: manifest.producer,
      shard: manifest.shard,
      status: problem ? 'unexplained-failure' : unreadable ? 'unreadable' : 'complete',
      attempt: manifest.attempt,
      reports: seen,
      detail: (problem ?? unmatched ?? unjudged)?.what ?? ''
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
