/** What a producer's own manifest tells against it. */
import type {Manifest} from '../evidence.ts'
import type {Failure} from '../failure.ts'
import type {Delivered} from './delivered.ts'
import {interruptedCommand, patternWithoutMatch, silentProducer, unexplainedFailure} from './failures.ts'

/** The command's outcome is evidence: a failure that no report explains may hide anything. */
export const commandProblem = ({manifest, reports}: Delivered, label: string, failures: number): Failure | null => {
  const {outcome, exitCode} = manifest.command
  if (outcome === 'cancelled' || outcome === 'skipped') return interruptedCommand(label, outcome)
  const code = exitCode === null ? '' : ` with exit code ${exitCode}`
  const failed = outcome === 'failure' || (exitCode !== null && exitCode !== 0)
  if (failed && failures === 0) return unexplainedFailure(label, `${outcome}${code}`)
  return outcome === 'unknown' && exitCode === null && reports.length === 0 ? silentProducer(label) : null
}

export const unmatchedProblem = (manifest: Manifest, reports: number, label: string): Failure | null => {
  const unmatched = reports === 0 ? manifest.patterns : (manifest.unmatched ?? [])
  return unmatched.length === 0
    ? null
    : patternWithoutMatch(label, unmatched.join(', '), manifest.notes.slice(0, 5).join(' '))
}
