/** The newest numbers of one commit: measured here, or read from reports that are there. */
import {evidenceHere} from '#core/evidence/collect'
import type {Delivered} from '#core/evidence/delivered'
import type {ReportKind} from '#core/evidence/discover'
import {commandProblem, unmatchedProblem} from '#core/evidence/producer-problem'
import type {Failure} from '#core/failure'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import type {Diagnostic, EvidenceStatus} from '#core/verdict'
import type {World} from '#core/world'
import {readReport} from '#reports/read'
import {readHead, recognise} from '#reports/recognise'
import {build, stopProblem} from './compare.ts'
import type {Inputs} from './contract.ts'
import {noSamples} from './failures/measuring.ts'
import type {Measurement} from './gather.ts'
import {openSession} from './session.ts'
import type {Suite} from './suites.ts'
import type {Tree} from './trees.ts'
import {warningsOfRun} from './warnings.ts'

/** The numbers of one suite of one commit. */
export type Newest = {
  readonly suite: string
  readonly measurements: readonly Measurement[]
  readonly problem: Failure | null
  readonly status: EvidenceStatus
  readonly diagnostics: readonly Diagnostic[]
}

/** What is looked for where nobody names the reports. */
const benchmarkReports: ReportKind = {
  places: ['**/*.json', '**/*.ndjson', '**/*bench*.txt'],
  is: async (path, files) => recognise(await readHead(path, files))?.holds === 'benchmarks'
}

type Reported = Pick<Inputs, 'id' | 'mode' | 'name' | 'reports' | 'checkRun' | 'outcome'>

type Needs = Pick<World, 'files' | 'git' | 'run'>

/** Every report of this job; all of them are one suite, each file a start of its own. */
export const newestOfReports = async (inputs: Reported, world: Needs): Promise<Newest> => {
  const {newest, delivered} = await readReports(inputs, world)
  return afterCommand(newest, delivered, 0)
}

export type ReportsRead = {readonly newest: Newest; readonly delivered: Delivered}

/** The same, before it is asked how the command ended that wrote them. */
export const readReports = async (inputs: Reported, world: Needs): Promise<ReportsRead> => {
  const {name: suite} = inputs
  const delivered = await evidenceHere(
    {...inputs, mode: 'standalone', producer: suite, shard: null, exitCode: null},
    benchmarkReports,
    world
  )
  const {manifest, reports} = delivered
  const measurements: Measurement[] = []
  const diagnostics: Diagnostic[] = manifest.notes.map(text => note(text, suite))
  const seen: EvidenceStatus['reports'] = []
  for (const report of reports) {
    const samples: Measurement[number][] = []
    const {format} = await readReport(report.file, world.files, record => {
      if (record.kind === 'sample') samples.push({...record, report: 0})
      else if (record.kind === 'diagnostic')
        diagnostics.push({
          ...record,
          message: `${report.path}: ${record.message}`,
          fix: null,
          location: null,
          producer: suite
        })
    })
    if (samples.length > 0) measurements.push(samples)
    seen.push({path: report.path, format, sha256: report.sha256, bytes: report.bytes})
  }
  const unmatched = unmatchedProblem(manifest, reports.length, suite)
  const problem = unmatched ?? (measurements.length === 0 ? noSamples(placesOf(inputs.reports)) : null)
  if (problem !== null) diagnostics.push(diagnosticOf('error', problem, suite))
  const unreadable = diagnostics.some(({severity}) => severity === 'error')
  const newest: Newest = {
    suite,
    measurements,
    problem,
    diagnostics: diagnostics.map(withoutKind),
    status: {
      producer: suite,
      shard: null,
      status: unreadable ? 'unreadable' : 'complete',
      attempt: manifest.attempt,
      reports: seen,
      detail: problem?.what ?? ''
    }
  }
  return {newest, delivered}
}

/** A command that failed may have died halfway: its numbers count only where `failures` that were found explain its end. */
export const afterCommand = (newest: Newest, delivered: Delivered, failures: number): Newest => {
  const told = delivered.manifest.command.outcome !== 'unknown'
  const problem = told ? commandProblem(delivered, newest.suite, failures) : null
  if (problem === null) return newest
  return {
    ...newest,
    problem: newest.problem ?? problem,
    diagnostics: [...newest.diagnostics, diagnosticOf('error', problem, newest.suite)],
    status: {
      ...newest.status,
      status: newest.status.status === 'complete' ? 'unexplained-failure' : newest.status.status,
      detail: newest.status.detail === '' ? problem.what : newest.status.detail
    }
  }
}

const withoutKind = ({severity, code, message, fix, location, producer}: Diagnostic): Diagnostic => ({
  severity,
  code,
  message,
  fix,
  location,
  producer
})

const placesOf = (patterns: readonly string[]): string =>
  (patterns.length > 0 ? patterns : benchmarkReports.places).map(pattern => `\`${pattern}\``).join(', ')

/** Builds and measures one commit. */
export const measureNewest = async (
  suite: Suite,
  tree: Tree,
  world: Pick<World, 'exec' | 'files' | 'machine' | 'clock' | 'log' | 'signal' | 'run'>
): Promise<Newest> => {
  const built = await build(suite, [tree], world)
  const session = openSession(suite, [tree], world)
  const batch = built === null ? await session.measure(suite.processes) : null
  const measurements = batch?.measured[tree.side] ?? []
  const stopped = batch?.stop ? stopProblem(suite, batch.stop, measurements.length) : null
  const problem = (built ?? stopped)?.failure ?? null
  return {
    suite: suite.name,
    measurements,
    problem,
    status: statusOf(suite.name, problem, world.run.attempt),
    diagnostics: [
      ...(problem === null ? [] : [diagnosticOf('error', problem, suite.name)]),
      ...warningsOfRun(session.warnings()[tree.side], suite.name)
    ]
  }
}

export const statusOf = (producer: string, problem: Failure | null, attempt: number): EvidenceStatus => ({
  producer,
  shard: null,
  status: problem === null ? 'complete' : 'unexplained-failure',
  attempt,
  reports: [],
  detail: problem?.what ?? ''
})
