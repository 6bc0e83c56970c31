/** From inputs to what the engine works with. */
import type {Cluster} from '#core/cluster'
import {toNumber} from '#core/exact'
import {raise} from '#core/failure'
import type {Inputs} from './contract.ts'
import type {Bench} from './engine/operate.ts'
import {ownerOf} from './engine/owner.ts'
import {fieldManager} from './engine/perform/hand-back.ts'
import {badName, inputMissing, uncounted, unknownAllowance} from './failures.ts'
import {fencedHelm, type Subject} from './helm/fenced.ts'
import {type CanaryValues, layersOf} from './helm/layers.ts'
import {lazyHelm} from './helm/lazy.ts'
import type {ChartRequest} from './helm/release.ts'
import {type HelmTool, openHelm} from './helm/tool.ts'
import {checkAddress, meterOf} from './metrics/meter.ts'
import type {Deadlines, Guard, Strategy} from './model.ts'
import type {NativeRequest} from './plan/native.ts'
import {canaryInputsUnused, canaryValuesMissing} from './plan/native-failures.ts'
import type {PlanRequest} from './plan/request.ts'
import {type Allowance, allowances} from './render/barriers.ts'
import type {DeployWorld} from './run.ts'

/** A cluster, the namespace, and how to come to Helm. */
export type Place = {readonly cluster: Cluster; readonly namespace: string; readonly tool: () => Promise<HelmTool>}

export const placeOf = async (
  {kubeconfig, context, namespace, prometheus, helm, helmTimeout}: Inputs,
  world: DeployWorld
): Promise<Place> => {
  if (prometheus !== null) checkAddress(prometheus)
  const cluster = await world.cluster({kubeconfig, context, fieldManager})
  let opened: Promise<HelmTool> | undefined
  return {
    cluster,
    namespace: namespace ?? cluster.namespace,
    tool: () => {
      opened ??= openHelm(helm, helmTimeout + 60_000, {...world, cluster, environment: world.machine.variables()})
      return opened
    }
  }
}

/** The engine's bench for one release. Raises CD-118 where no release is named. */
export const benchFor = (
  release: string,
  inputs: Inputs,
  world: DeployWorld,
  {cluster, namespace, tool}: Place,
  upgrade: Subject['request'] = null
): Bench => ({
  cluster,
  namespace,
  clock: world.clock,
  log: world.log,
  signal: world.signal,
  claim: {release, me: ownerOf(world.run), patience: inputs.lockTimeout, settles: settlesOf[inputs.mode]},
  helm: fence =>
    lazyHelm(async () => {
      const opened = await tool()
      const isNative = upgrade !== null && 'chart' in upgrade && inputs.strategy === 'native'
      const layered = isNative ? layersOf(upgrade, canaryValuesOf(inputs), opened, world.files) : null
      const subject = {release, namespace, scope: {namespace}, request: upgrade, layered, timeout: inputs.helmTimeout}
      return fencedHelm(opened, subject, cluster, fence)
    }),
  meter: meterFor(inputs, world, cluster)
})

/** Who counts the requests of a deployment; null where nobody does. */
export const meterFor =
  ({prometheus, dataPlane, scrapeInterval}: Inputs, {http}: DeployWorld, cluster: Cluster): Bench['meter'] =>
  rollout =>
    prometheus === null ? null : meterOf({prometheus, dataPlane, scrapeInterval}, rollout, cluster, http)

const settlesOf: Readonly<Record<Inputs['mode'], Bench['claim']['settles']>> = {
  plan: 'nobody',
  run: 'nobody',
  status: 'nobody',
  reap: 'dead',
  'preview-up': 'nobody',
  'preview-down': 'nobody',
  finish: 'run',
  rollback: 'anybody'
}

/** Raises CD-118 (absent) and CD-158 (no name that Helm takes, or one that it would take for a flag). */
export const releaseOf = ({release, mode}: Inputs): string => {
  const name = release ?? raise(inputMissing(mode, 'release'))
  return /^[a-z0-9](?:[-a-z0-9.]{0,51}[a-z0-9])?$/.test(name) ? name : raise(badName('release', name))
}

export const chartOf = (inputs: Inputs, namespace: string): ChartRequest => ({
  release: releaseOf(inputs),
  namespace,
  chart: chartNamed(inputs),
  version: inputs.chartVersion,
  values: inputs.values,
  set: inputs.set,
  valuesFrom: inputs.valuesFrom,
  historyMax: inputs.historyMax
})

const chartNamed = ({chart, mode}: Inputs): string => {
  const name = chart ?? raise(inputMissing(mode, 'chart'))
  return name.startsWith('-') ? raise(badName('chart', name)) : name
}

const canaryValuesOf = (inputs: Inputs): CanaryValues => ({files: inputs.canaryValues, set: inputs.canarySet})

/** Raises CD-170 (native without canary values) and CD-171 (canary values without native). */
const nativeOf = (inputs: Inputs, strategy: Strategy): NativeRequest | null => {
  const {canarySet, canaryValues, canaryService} = inputs
  const values = Object.entries({'canary-set': canarySet, 'canary-values': canaryValues})
    .filter(([, given]) => given.length > 0)
    .map(([name]) => name)
  if (strategy === 'native')
    return values.length === 0
      ? raise(canaryValuesMissing(releaseOf(inputs)))
      : {canary: canaryValuesOf(inputs), services: canaryService}
  const unused = [...values, ...(canaryService.length > 0 ? ['canary-service'] : [])]
  return unused.length === 0 ? null : raise(canaryInputsUnused(unused, strategy))
}

export const requestOf = (inputs: Inputs, namespace: string): PlanRequest => {
  const strategy = inputs.mode === 'preview-up' ? 'direct' : inputs.strategy
  return {
    chart: chartOf(inputs, namespace),
    strategy,
    native: nativeOf(inputs, strategy),
    traffic: inputs.traffic,
    steps: inputs.steps,
    // A preview has nobody to tell apart.
    header: inputs.mode === 'preview-up' ? null : inputs.header,
    guard: guardOf(inputs),
    deadlines: deadlinesOf(inputs),
    allow: inputs.allow.map(allowance)
  }
}

const allowance = (text: string): Allowance =>
  allowances.find(known => known === text) ?? raise(unknownAllowance(text, allowances))

const guardOf = ({maxErrorShare, maxP99, minRequests, prometheus}: Inputs): Guard | null => {
  if (maxErrorShare === null && maxP99 === null) return null
  if (prometheus === null) raise(uncounted(maxErrorShare === null ? 'max-p99' : 'max-error-share'))
  return {
    errorShare: maxErrorShare === null ? null : toNumber(maxErrorShare) / 100,
    p99: maxP99,
    minRequests: Math.max(1, minRequests)
  }
}

export const deadlinesOf = (inputs: Inputs): Deadlines => ({
  progress: inputs.progressDeadline,
  converge: inputs.convergeDeadline,
  step: inputs.stepDuration,
  analysis: inputs.analysisTimeout,
  drain: inputs.drainTime,
  helm: inputs.helmTimeout
})
