import {evidenceHere} from '#core/evidence/collect'
import {evidenceOfRun} from '#core/evidence/gather'
import type {Outcome} from '#core/outcome'
import type {World} from '#core/world'
import type {Inputs, Output} from './contract.ts'
import {outcomeOf} from './deliver/deliver.ts'
import {generate, merge, validate} from './documents/run.ts'
import {baselineToRecord, writeBaseline} from './judge/baseline.ts'
import {type Case, caseOf} from './judge/case.ts'
import {judge} from './judge/judge.ts'
import {collect, evidenceId} from './scans/collect.ts'
import {scanReports} from './scans/scan-reports.ts'

type Result = Promise<Outcome<Output>>

export const run = (inputs: Inputs, world: World): Result => modes[inputs.mode](inputs, world)

/** Judges all scans of the run; with `reports` those of this one job. */
const gate = async (inputs: Inputs, world: World): Result => {
  const given = await caseHere(inputs, world)
  return outcomeOf(inputs, judge(given), given, world)
}

/** Stores what pull requests will be compared with. Its verdict informs and blocks nothing. */
const record = async (inputs: Inputs, world: World): Result => {
  const given = await caseHere(inputs, world)
  const verdict = {...judge(given), blocking: false}
  await writeBaseline(baselineToRecord(verdict, given.judged, world.run), world.ledger)
  const outcome = await outcomeOf(inputs, verdict, given, world)
  return {...outcome, outputs: {...outcome.outputs, recorded: 'true'}}
}

const caseHere = async (inputs: Inputs, world: World): Promise<Case> => {
  const id = evidenceId(inputs.id)
  if (inputs.reports.length === 0) return caseOf(inputs, false, await evidenceOfRun(id, world), world)
  const here = await evidenceHere({...inputs, id, mode: 'standalone'}, scanReports, world)
  return caseOf(inputs, true, {delivered: [here], diagnostics: []}, world)
}

const modes: Readonly<Record<Inputs['mode'], typeof gate>> = {generate, merge, validate, collect, gate, record}
