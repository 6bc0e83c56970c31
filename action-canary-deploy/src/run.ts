import {z} from 'zod'
import {ClusterError} from '#core/cluster'
import {FailureError, raise} from '#core/failure'
import type {Outcome} from '#core/outcome'
import type {World} from '#core/world'
import {benchFor, chartOf, placeOf, releaseOf, requestOf} from './bench.ts'
import type {Inputs, Output} from './contract.ts'
import {Fenced} from './engine/fenced.ts'
import {type Bench, deploy, settle} from './engine/operate.ts'
import {holdsLease} from './engine/owning.ts'
import type {DeploymentState} from './engine/state.ts'
import {readState, stateRef} from './engine/store.ts'
import {unsettled} from './engine/unsettled.ts'
import {
  alreadyOwned,
  clusterRefused,
  inputMissing,
  lostOwnership,
  needsPerson,
  planRefused,
  previewOfFork,
  previewRemains,
  rolledBack
} from './failures.ts'
import {makePlan} from './plan/made.ts'
import {missingFor} from './plan/rights.ts'
import {planned} from './planned.ts'
import {plannedRollback, revisionBefore} from './planned-rollback.ts'
import {closePreview, openPreview} from './preview.ts'
import {planSummary, stateSummary} from './summary.ts'

export type DeployWorld = Pick<
  World,
  'cluster' | 'exec' | 'files' | 'run' | 'clock' | 'log' | 'signal' | 'state' | 'http' | 'machine'
>

type Result = Promise<Outcome<Output>>

export const run = (inputs: Inputs, world: DeployWorld): Result => modes[inputs.mode](inputs, world).catch(explained)

/** What the cluster refused is told as such: it is no bug of ours. */
const explained = (thrown: unknown): never => {
  if (thrown instanceof ClusterError)
    throw thrown.cause instanceof FailureError
      ? thrown.cause
      : new FailureError(clusterRefused(thrown.operation, thrown.message), thrown)
  throw thrown
}

/** Says what would be done, and writes nothing. */
const plan = async (inputs: Inputs, world: DeployWorld): Result => {
  const {cluster, namespace, tool} = await placeOf(inputs, world)
  const {plan: made} = await makePlan(requestOf(inputs, namespace), {...world, cluster, tool: await tool()})
  const missing = await missingFor(cluster, made.rollout)
  const whole = {...made, refusals: [...missing, ...made.refusals]}
  const file = `${world.run.temp}/towpath/canary-plan-${inputs.id}.json`
  return {
    verdict: null,
    outputs: {plan: file},
    deliveries: [
      {kind: 'file', path: file, content: `${JSON.stringify(whole, null, 2)}\n`},
      {kind: 'summary', markdown: planSummary(whole)}
    ],
    ...(whole.refusals.length === 0 ? {} : {failure: refusedBy(made.rollout.release, whole.refusals)})
  }
}

const refusedBy = (release: string, refusals: readonly {readonly code: string; readonly what: string}[]) =>
  planRefused(
    release,
    refusals.map(({code, what}) => `${code}: ${what}`)
  )

const ownStep = 'deploying'

const deployRelease = async (inputs: Inputs, world: DeployWorld): Result => {
  world.state.save(ownStep, 'true')
  const place = await placeOf(inputs, world)
  const bench = benchFor(releaseOf(inputs), inputs, world, place, chartOf(inputs, place.namespace))
  return concluded(inputs, world, bench, () => deploy(bench, planned(inputs, world, place)), false)
}

/** A deployment under way goes back; one that has ended is followed by the revision before it. */
const rollback = async (inputs: Inputs, world: DeployWorld): Result => {
  const place = await placeOf(inputs, world)
  const release = releaseOf(inputs)
  const left = await readState(place.cluster, stateRef(release, place.namespace))
  if (left?.state.result === 'running') {
    const bench = benchFor(release, inputs, world, place)
    let end: string | undefined
    const outcome = await concluded(
      inputs,
      world,
      bench,
      () =>
        settle(bench).then(state => {
          end = state?.result
          return state
        }),
      true
    )
    // It was past the point from which it goes back: the new version stands, and is what shall go.
    if (end !== 'succeeded') return outcome
  }
  world.state.save(ownStep, 'true')
  const to = await revisionBefore(release, inputs.toRevision, place)
  const bench = benchFor(release, inputs, world, place, {to})
  return concluded(inputs, world, bench, () => deploy(bench, () => plannedRollback(inputs, place, to)), false)
}

const finish = async (inputs: Inputs, world: DeployWorld): Result => {
  const bench = benchFor(releaseOf(inputs), inputs, world, await placeOf(inputs, world))
  return concluded(inputs, world, bench, () => settle(bench), true)
}

/** The step after a step that was cut short: nothing to do where it came to its end. */
export const finishOwn = async (inputs: Inputs, world: DeployWorld): Result =>
  world.state.read(ownStep) === 'true' ? settleOwn(inputs, world) : {verdict: null, outputs: {}, deliveries: []}

/** What the main step left half way. Its failure was told already: here only one that is still there. */
const settleOwn = async (inputs: Inputs, world: DeployWorld): Result => {
  const bench = benchFor(releaseOf(inputs), inputs, world, await placeOf(inputs, world))
  const left = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace))
  const ours = left?.state.result === 'running' && left.state.owner === bench.claim.me
  // A step that was killed before it began, or when it had just ended, has still its Lease.
  if (!(ours || (await holdsLease(bench)))) return {verdict: null, outputs: {}, deliveries: []}
  const {failure: _, ...outcome} = await concluded(inputs, world, bench, () => settle(bench), true)
  return ours ? outcome : {verdict: null, outputs: {}, deliveries: []}
}

const status = async (inputs: Inputs, world: DeployWorld): Result => {
  const bench = benchFor(releaseOf(inputs), inputs, world, await placeOf(inputs, world))
  const left = await readState(bench.cluster, stateRef(bench.claim.release, bench.namespace))
  return told(inputs, world, left?.state ?? null)
}

/** Refused for forks: their code would run in the cluster with this job's credentials. */
const previewUp = async (inputs: Inputs, world: DeployWorld): Result => {
  const name = previewName(inputs, world)
  const place = await placeOf(inputs, world)
  await openPreview(name, world.run.repository, place.cluster)
  return deployRelease(inputs, world)
}

const previewDown = async (inputs: Inputs, world: DeployWorld): Result => {
  const name = previewName(inputs, world)
  const {cluster} = await placeOf(inputs, world)
  const gone = await closePreview(name, world.run.repository, inputs.progressDeadline, {...world, cluster})
  return {
    verdict: null,
    outputs: {result: 'none'},
    deliveries: [],
    ...(gone ? {} : {failure: previewRemains(name, inputs.progressDeadline / 1000)})
  }
}

const previewName = ({namespace, mode}: Inputs, {run}: DeployWorld): string => {
  const pull = pullRequest.safeParse(run.payload).data?.pull_request
  // Of a fork that was deleted, nothing says whose it was.
  const head = pull === undefined ? run.repository : (pull.head.repo?.full_name ?? 'a repository that is gone')
  if (head !== run.repository) raise(previewOfFork(head))
  return namespace ?? raise(inputMissing(mode, 'namespace'))
}

const pullRequest = z.looseObject({
  pull_request: z
    .looseObject({head: z.looseObject({repo: z.looseObject({full_name: z.string()}).nullish()})})
    .optional()
})

/** Every release of the namespace that a dead job left half way. A job that still lives keeps its own. */
const reap = async (inputs: Inputs, world: DeployWorld): Result => {
  const place = await placeOf(inputs, world)
  const left = await unsettled({cluster: place.cluster, log: world.log}, place.namespace)
  const ended = await Promise.allSettled(
    left.map(release => {
      const bench = benchFor(release, inputs, world, place)
      return concluded(inputs, world, bench, () => settle(bench), true).catch(thrown =>
        stillAlive(thrown, release, world)
      )
    })
  )
  const outcomes = ended.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
  // Each is brought as far as it goes before one that cannot be settled is told.
  const broken = ended.find(one => one.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  const worst = outcomes.find(({failure}) => failure !== undefined)?.failure
  return {
    verdict: null,
    outputs: {result: worstOf(outcomes.map(({outputs}) => outputs.result))},
    deliveries: outcomes.flatMap(({deliveries}) => deliveries.filter(({kind}) => kind === 'summary')),
    ...(worst === undefined ? {} : {failure: worst})
  }
}

/** Of several releases the one that needs most attention. One that a living job deploys has no result here. */
const worstOf = (results: readonly (string | undefined)[]): string =>
  ['running', 'rolled-back', 'succeeded'].find(result => results.includes(result)) ?? 'none'

const stillAlive = (thrown: unknown, release: string, {log}: DeployWorld): Outcome<Output> => {
  if (!(thrown instanceof FailureError) || thrown.failure.code !== alreadyOwned.code) throw thrown
  log.info(`${release} is being deployed by a job that lives: left alone`)
  return {verdict: null, outputs: {}, deliveries: []}
}

/** `settles`: to have gone back is an end like any other; a deployment that went back has failed. */
const concluded = async (
  inputs: Inputs,
  world: DeployWorld,
  {claim, namespace}: Bench,
  work: () => Promise<DeploymentState | null>,
  settles: boolean
): Result => {
  try {
    const state = await work()
    const outcome = told(inputs, world, state)
    if (state === null || state.result === 'succeeded' || (state.result === 'rolled-back' && settles)) return outcome
    const why = state.reason ?? state.alert ?? ''
    return {
      ...outcome,
      failure:
        state.result === 'rolled-back'
          ? rolledBack(claim.release, namespace, why)
          : needsPerson(claim.release, namespace, state.alert ?? why, state.percent)
    }
  } catch (thrown) {
    if (thrown instanceof Fenced) throw new FailureError(lostOwnership(claim.release, namespace), thrown)
    throw thrown
  }
}

const told = (inputs: Inputs, world: DeployWorld, state: DeploymentState | null): Outcome<Output> => {
  if (state === null) return {verdict: null, outputs: {result: 'none'}, deliveries: []}
  const file = `${world.run.temp}/towpath/canary-${inputs.id}.json`
  return {
    verdict: null,
    outputs: {result: state.result, state: file, reason: state.reason ?? ''},
    deliveries: [
      {kind: 'file', path: file, content: `${JSON.stringify(state, null, 2)}\n`},
      {kind: 'summary', markdown: stateSummary(state)}
    ]
  }
}

const modes = {
  plan,
  run: deployRelease,
  rollback,
  status,
  finish,
  reap,
  'preview-up': previewUp,
  'preview-down': previewDown
}
