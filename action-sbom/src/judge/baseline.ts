/** The security baseline: fingerprints of what was there when the base was scanned. */
import {messageOf, raise} from '#core/failure'
import {type Found, type Kind, recordedFor, recordedPath} from '#core/gate/recorded'
import type {Verdict} from '#core/verdict'
import type {World} from '#core/world'
import {incompleteRecord, ledgerNotWritten, pullRequestRecord} from '../failures/gate.ts'
import {baselineOf, type SecurityBaseline, securityBaselineSchema} from '../gate/baseline.ts'
import type {Family, JudgedItems} from '../gate/model.ts'

const kind: Kind<SecurityBaseline> = {folder: 'security', schema: securityBaselineSchema}

export const baselineFor = (
  id: string,
  base: string | null,
  world: Pick<World, 'ledger' | 'git'>
): Promise<Found<SecurityBaseline>> => recordedFor(kind, id, base, world)

type Judged = {readonly items: JudgedItems; readonly families: ReadonlySet<Family>}

/**
 * What this commit is remembered by. Raises SB-151 where a scan is missing or cannot be relied on: what it did not see
 * would later look new. Raises SB-152 on a pull request.
 */
export const baselineToRecord = (verdict: Verdict, {items, families}: Judged, run: World['run']): SecurityBaseline => {
  if (verdict.subject.pullRequest !== null) raise(pullRequestRecord())
  const problems = verdict.diagnostics.filter(({severity}) => severity === 'error').map(({message}) => message)
  if (problems.length > 0) raise(incompleteRecord(problems.join(' ')))
  const {id, subject} = verdict
  return baselineOf(
    {id, commit: subject.commit, tree: subject.tree, run: run.runId, attempt: run.attempt},
    families,
    items
  )
}

/** Raises SB-150. */
export const writeBaseline = async (baseline: SecurityBaseline, ledger: World['ledger']): Promise<void> => {
  const entry = {path: recordedPath(kind.folder, baseline), content: `${JSON.stringify(baseline, null, 2)}\n`}
  try {
    await ledger.append([entry], `security: ${baseline.id} of ${baseline.commit}`)
  } catch (thrown) {
    raise(ledgerNotWritten(messageOf(thrown)), thrown)
  }
}
