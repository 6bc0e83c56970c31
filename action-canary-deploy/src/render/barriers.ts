/** What stands against running a second set of a Deployment's pods beside the first. */
import type {Manifest} from '#core/cluster'
import type {Failure} from '#core/failure'
import type {ChangedWorkload} from './changed.ts'
import {hostPorts, malformedWorkload, pausedDeployment, recreateStrategy, singleWriterVolume} from './failures.ts'
import {containersOf, podLabels, podSpec} from './pods.ts'
import {claimsOf} from './references.ts'
import {matches, readSelector} from './selectors.ts'
import type {Situation} from './situation.ts'
import {at, isFields, listOf, textOf} from './untyped.ts'

/** What the user vouches for. */
export const allowances = ['recreate', 'host-ports', 'shared-volumes'] as const
export type Allowance = (typeof allowances)[number]

/** Each barrier once; empty where a copy can run. */
export const barriersTo = (
  {after, live}: Pick<ChangedWorkload, 'after' | 'live'>,
  situation: Situation,
  allow: readonly Allowance[]
): readonly Failure[] => {
  const name = situation.nameOf(after)
  const selector = readSelector(at(after, 'spec', 'selector'))
  const malformed =
    selector.length === 0 || !matches(selector, podLabels(after)) ? [malformedWorkload(name, 'spec.selector')] : []
  const paused = [after, live].some(manifest => at(manifest, 'spec', 'paused') === true) ? [pausedDeployment(name)] : []
  const recreate = isRecreated(after) && !allow.includes('recreate') ? [recreateStrategy(name)] : []
  const port = hostPortOf(after)
  const ports = port !== undefined && !allow.includes('host-ports') ? [hostPorts(name, port)] : []
  return [...malformed, ...paused, ...recreate, ...ports, ...volumeBarriers(after, situation, allow)]
}

const isRecreated = (manifest: Manifest): boolean => at(manifest, 'spec', 'strategy', 'type') === 'Recreate'

const hostPortOf = (manifest: Manifest): string | undefined => {
  const spec = podSpec(manifest)
  if (spec.hostNetwork === true) return 'the network of their node (hostNetwork)'
  const ports = containersOf(spec).flatMap(container => listOf(container.ports))
  const port = ports
    .filter(isFields)
    .find(({hostPort}) => hostPort !== undefined && hostPort !== null && hostPort !== 0)
  return port === undefined ? undefined : `hostPort ${String(port.hostPort)}`
}

const volumeBarriers = (after: Manifest, situation: Situation, allow: readonly Allowance[]): readonly Failure[] =>
  claimsOf(podSpec(after)).flatMap(({name, readOnly}) => {
    const why = claimBarrier(name, readOnly, situation)
    const vouched = allow.includes('shared-volumes') && why !== missing
    return why === undefined || vouched ? [] : [singleWriterVolume(situation.nameOf(after), name, why)]
  })

const missing = 'it does not exist before the upgrade'

/** Many writers, or many readers: a claim of any of these modes can be mounted by the copies too. */
const claimBarrier = (name: string, readOnly: boolean, situation: Situation): string | undefined => {
  const claim = {apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: {name}}
  const found = situation.liveOf(claim)
  if (found === undefined) return situation.afterOf(claim) === undefined ? 'its access modes are not known' : missing
  const modes = listOf(at(found, 'spec', 'accessModes')).flatMap(mode => textOf(mode) ?? [])
  if (modes.includes('ReadWriteMany') || (readOnly && modes.includes('ReadOnlyMany'))) return undefined
  return modes.length > 0 && modes.every(mode => mode === 'ReadOnlyMany')
    ? undefined
    : `its access modes are ${modes.join(', ') || 'not known'}`
}
