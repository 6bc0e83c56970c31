import {subjectOf} from '#core/gate/subject'
import type {Delivery, Outcome} from '#core/outcome'
import type {Subject} from '#core/verdict'
import type {World} from '#core/world'
import {compareRun} from './compare-run.ts'
import type {Inputs, Output} from './contract.ts'
import {outcomeOf} from './deliver.ts'
import {writeSeries} from './history.ts'
import {demandConsistent} from './inputs.ts'
import {judges} from './judges.ts'
import {holesOf, keptDeliveries} from './kept.ts'
import {mediansOf} from './medians.ts'
import {checkRun, demandRecordable} from './newest-run.ts'
import type {Checked} from './newest-verdict.ts'
import {type Policy, policyFor} from './policy.ts'
import {recordKept} from './record-kept.ts'
import {commandOf} from './reproduce.ts'
import {samplesDeliveries, samplesFile} from './samples.ts'
import {serviceLevelRun} from './sla-run.ts'

type Result = Promise<Outcome<Output>>
type Mode = (inputs: Inputs, subject: Subject, policy: Policy, world: World) => Result

export const run = async (inputs: Inputs, world: World): Result => {
  demandConsistent(inputs)
  const subject = await subjectOf(inputs.base, world)
  return modes[inputs.mode](inputs, subject, await policyFor(inputs, subject, world), world)
}

/** Base and head, measured in turn in this job. */
const compare: Mode = async (inputs, subject, policy, world) => {
  const {verdict, suites, compared, trends} = await compareRun(inputs, subject, policy, judges, world)
  const measured = compared.map(one => ({suite: one.suite.name, ...one.measured}))
  const samples = (['base', 'head'] as const).flatMap(side =>
    samplesDeliveries(
      {id: inputs.id, side},
      measured.map(({suite, [side]: measurements}) => ({suite, measurements})),
      world.run
    )
  )
  const commands = compared.map(({suite}) => commandOf(suite, subject.base ?? '', subject.commit))
  const given = {
    verdict,
    reported: {suites, trends, commands, medians: mediansOf(measured)},
    outputs: samples.length === 0 ? {} : {samples: samplesFile({id: inputs.id, side: 'head'}, world.run)},
    deliveries: samples
  }
  return outcomeOf(inputs, given, world)
}

/** The newest run against history. Where a later job records it, only a measurement with holes must be repeated. */
const check: Mode = async (inputs, subject, policy, world) => {
  const result = await checkRun(inputs, subject, policy, judges, world)
  if (!inputs.keepSeries) return checked(inputs, result, world, {})
  const {entries, newest} = result
  const kept = entries.map((entry, index) => ({entry, holes: [...holesOf(newest[index]?.diagnostics ?? [])]}))
  const mayBlock = policy.historyMayBlock || kept.some(({holes}) => holes.length > 0)
  const blocking = result.verdict.blocking && mayBlock
  return checked(
    inputs,
    {...result, verdict: {...result.verdict, blocking}},
    world,
    {},
    keptDeliveries(kept, world.run)
  )
}

/** The same, and the run becomes history. Its verdict informs and blocks nothing. */
const record: Mode = async (inputs, subject, policy, world) => {
  if (inputs.fromArtifacts) {
    const {verdict, recorded} = await recordKept(inputs, subject, policy, world)
    return outcomeOf(inputs, {...unmeasured, verdict, outputs: {recorded: String(recorded)}, part: 'recorded'}, world)
  }
  const result = await checkRun(inputs, subject, policy, judges, world)
  demandRecordable(result, world.run.event)
  await writeSeries(result.entries, world.ledger)
  return checked(inputs, {...result, verdict: {...result.verdict, blocking: false}}, world, {recorded: 'true'})
}

const checked = (
  inputs: Inputs,
  {verdict, suites, newest, trends}: Checked,
  world: World,
  outputs: Outcome<Output>['outputs'],
  more: readonly Delivery[] = []
): Result => {
  const samples = samplesDeliveries({id: inputs.id, side: 'head'}, newest, world.run)
  const medians = mediansOf(newest.map(({suite, measurements}) => ({suite, base: [], head: measurements})))
  const file = samples.length === 0 ? {} : {samples: samplesFile({id: inputs.id, side: 'head'}, world.run)}
  return outcomeOf(
    inputs,
    {
      verdict,
      reported: {suites, trends, commands: [], medians},
      outputs: {...file, ...outputs},
      deliveries: [...samples, ...more]
    },
    world
  )
}

/** What the report shows where no benchmark is compared. */
const unmeasured = {reported: {suites: [], trends: new Map(), commands: [], medians: new Map()}, deliveries: []}

/** Limits over the reports of a load test. */
const sla: Mode = async (inputs, subject, policy, world) => {
  const {verdict, needsRollback, kept} = await serviceLevelRun(inputs, subject, policy, world)
  const deliveries = inputs.keepSeries ? keptDeliveries([kept], world.run) : []
  const outputs = {'rollback-required': String(needsRollback)}
  return outcomeOf(inputs, {...unmeasured, verdict, outputs, deliveries}, world)
}

const modes: Readonly<Record<Inputs['mode'], Mode>> = {compare, check, record, sla}
