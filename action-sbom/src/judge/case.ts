/** Everything the decision rests on: who delivered, what the scans hold, what is new, the rules. */
import type {Scans} from '#core/config/sections/scans'
import {type Completeness, completeness} from '#core/evidence/complete'
import type {Evidence} from '#core/evidence/delivered'
import {jobsOfRun} from '#core/evidence/jobs'
import {diagnosticOf} from '#core/gate/diagnostics'
import type {Found} from '#core/gate/recorded'
import {subjectOf} from '#core/gate/subject'
import type {Plan} from '#core/plan'
import type {Diagnostic, Subject} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs} from '../contract.ts'
import {wrongTool} from '../failures/scans.ts'
import type {SecurityBaseline} from '../gate/baseline.ts'
import {isTool} from '../scans/problems.ts'
import {type ReadScans, readScans} from '../scans/read-scans.ts'
import {baselineFor} from './baseline.ts'
import {itemsOf, type Judged} from './items.ts'
import {type Policy, policyFor} from './policy.ts'

export type Case = {
  readonly id: string
  readonly onInconclusive: 'fail' | 'pass'
  readonly subject: Subject
  readonly policy: Policy
  readonly complete: Completeness
  readonly read: ReadScans
  readonly found: Found<SecurityBaseline>
  readonly judged: Judged
  readonly diagnostics: readonly Diagnostic[]
}

/** `alone`: everything was scanned in this one job. */
export const caseOf = async (inputs: Inputs, alone: boolean, evidence: Evidence, world: World): Promise<Case> => {
  const {run, clock} = world
  const subject = await subjectOf(inputs.base, world)
  const policy = await policyFor(inputs, subject, world)
  const complete = completeness(
    evidence.delivered,
    {...inputs, plan: alone ? null : (inputs.plan ?? planOf(policy.scans)), alone, subject, attempt: run.attempt},
    await jobsOfRun(evidence.delivered, world)
  )
  const read = await readScans(complete.current, {scans: policy.scans, at: run.started ?? clock.now()}, world.files)
  const found = await baselineFor(inputs.id, subject.base, world)
  const judged = await itemsOf(read.deliveries, policy, found, subject.commit, world)
  const silent = alone && run.onRunner ? silentScans(policy.scans, read) : []
  return {...inputs, subject, policy, complete, read, found, judged, diagnostics: [...evidence.diagnostics, ...silent]}
}

/** Every scan that the configuration declares must report. */
const planOf = (scans: Scans): Plan | null => {
  const producers = Object.keys(scans).map(producer => ({producer, shard: null, tier: 'security'}))
  return producers.length === 0 ? null : {schema: 'towpath.plan/1', producers}
}

/** In one job a declared scan is known by its tool. */
const silentScans = (scans: Scans, {deliveries}: ReadScans): readonly Diagnostic[] => {
  const tools = [...new Set(deliveries.flatMap(delivery => delivery.scans.map(({tool}) => tool)))]
  const found = tools.length === 0 ? 'no scanner' : tools.join(', ')
  return Object.entries(scans)
    .filter(([, scan]) => !tools.some(tool => isTool(scan.tool, tool)))
    .map(([name, scan]) => diagnosticOf('error', wrongTool(name, scan.tool, found), name))
}
