/** Room for the copies: how many at which share, what they ask for, and whether the namespace's quotas have it. */
import type {Manifest} from '#core/cluster'
import type {Failure} from '#core/failure'
import {copiesFor, replicaShare} from '../traffic/service.ts'
import {quotaExceeded} from './failures.ts'
import {thousandths} from './fields.ts'
import {groupKindOf} from './identity.ts'
import {podSpec} from './pods.ts'
import type {Mode} from './recipe.ts'
import {type Amounts, isBestEffort, podAmounts, priorityOf, quantityText, sum, times} from './requests.ts'
import {at, type Fields, fieldsOf, isFields, listOf} from './untyped.ts'

/** Copies that a share of the traffic needs: in proportion, at least one, at 100 % as many as the stable pods. */
export const capacityAt = (replicas: number, percent: number): number =>
  percent <= 0 ? 0 : percent >= 100 ? Math.max(replicas, 1) : Math.max(1, Math.ceil((replicas * percent) / 100))

/** A workload with the pods it has at 100 %. */
export type Sized = {readonly workload: Manifest; readonly replicas: number}

/** What runs beside the stable pods at a share. */
export type Extra = {
  readonly percent: number
  /** Where the number of pods is the share: the percentage that so many give. Null where routes state the share itself. */
  readonly effective: number | null
  readonly pods: number
  readonly cpu: string
  readonly memory: string
}

export const extraAt = (sized: readonly Sized[], percent: number, mode: Mode): Extra => {
  const podsAt = mode === 'shared' ? copiesFor : capacityAt
  const amounts = sum(
    sized.map(({workload, replicas}) => times(podAmounts(podSpec(workload)), podsAt(replicas, percent)))
  )
  const pods = sized.reduce((all, {replicas}) => all + podsAt(replicas, percent), 0)
  const stable = sized.reduce((all, {replicas}) => all + replicas, 0)
  return {
    percent,
    effective: mode === 'shared' ? replicaShare(stable, pods) : null,
    pods,
    cpu: quantityText('cpu', amounts.get('requests.cpu') ?? 0n),
    memory: quantityText('memory', amounts.get('requests.memory') ?? 0n)
  }
}

/**
 * CD-141 for each resource of each quota that the peak does not fit. The peak is at 100 %: all copies run while the upgrade adds the surge
 * of the stable pods. `companions` are the objects made beside the pods.
 */
export const quotaRefusals = (
  sized: readonly Sized[],
  companions: readonly Manifest[],
  quotas: readonly Manifest[]
): readonly Failure[] =>
  quotas
    .filter(quota => groupKindOf(quota) === '/ResourceQuota')
    .flatMap(quota => {
      const counted = sized.filter(({workload}) => isScoped(quota, podSpec(workload)))
      const peak = sum([...counted.map(peakOf), objectCounts(sized, companions)])
      return Object.entries(fieldsOf(at(quota, 'status', 'hard') ?? at(quota, 'spec', 'hard'))).flatMap(
        ([resource, hard]) => {
          const needed = peak.get(aliases[resource] ?? resource) ?? 0n
          const free = amountOf(hard) - amountOf(at(quota, 'status', 'used', resource) ?? '0')
          if (needed === 0n || needed <= free) return []
          const [asked, left] = [needed, free < 0n ? 0n : free].map(amount => quantityText(resource, amount))
          return [quotaExceeded(`ResourceQuota/${quota.metadata.name}`, resource, asked ?? '', left ?? '')]
        }
      )
    })

const amountOf = (quantity: unknown): bigint => thousandths(String(quantity)) ?? 0n

const aliases: Readonly<Record<string, string>> = {
  cpu: 'requests.cpu',
  memory: 'requests.memory',
  'ephemeral-storage': 'requests.ephemeral-storage',
  'count/pods': 'pods',
  'count/services': 'services',
  'count/configmaps': 'configmaps',
  'count/secrets': 'secrets'
}

const peakOf = ({workload, replicas}: Sized): Amounts => {
  const pods = capacityAt(replicas, 100) + surgeOf(workload, replicas)
  return sum([times(podAmounts(podSpec(workload)), pods), new Map([['pods', BigInt(pods) * 1000n]])])
}

/** `maxSurge` of a rolling update: a number or a percentage rounded up, 25 % where nothing is said. */
export const surgeOf = (workload: Manifest, replicas: number): number => {
  if (at(workload, 'spec', 'strategy', 'type') === 'Recreate') return 0
  const surge = at(workload, 'spec', 'strategy', 'rollingUpdate', 'maxSurge') ?? '25%'
  if (typeof surge === 'number') return surge
  const percent = /^(\d+)%$/.exec(String(surge))?.[1]
  return percent === undefined ? 0 : Math.ceil((replicas * Number(percent)) / 100)
}

const plurals: Readonly<Record<string, string>> = {
  '/Service': 'services',
  '/ConfigMap': 'configmaps',
  '/Secret': 'secrets',
  '/ServiceAccount': 'count/serviceaccounts',
  'networking.k8s.io/NetworkPolicy': 'count/networkpolicies.networking.k8s.io',
  'rbac.authorization.k8s.io/Role': 'count/roles.rbac.authorization.k8s.io',
  'rbac.authorization.k8s.io/RoleBinding': 'count/rolebindings.rbac.authorization.k8s.io'
}

/** Every copied Deployment also brings a ReplicaSet, and its upgrade one of the stable. */
const objectCounts = (sized: readonly Sized[], companions: readonly Manifest[]): Amounts =>
  sum([
    ...companions.map(companion => new Map([[plurals[groupKindOf(companion)] ?? '', 1000n]])),
    ...sized.map(
      () =>
        new Map([
          ['count/deployments.apps', 1000n],
          ['count/replicasets.apps', 2000n]
        ])
    )
  ])

/** Whether a quota counts these pods. Scopes nobody here knows count: refusing is safer than starting what cannot be finished. */
const isScoped = (quota: Manifest, spec: Fields): boolean => {
  const named = listOf(at(quota, 'spec', 'scopes')).map(scope => inScope(String(scope), spec))
  const chosen = listOf(at(quota, 'spec', 'scopeSelector', 'matchExpressions'))
    .filter(isFields)
    .map(expression =>
      expression.scopeName === 'PriorityClass'
        ? hasPriority(expression, priorityOf(spec))
        : inScope(String(expression.scopeName), spec)
    )
  return [...named, ...chosen].every(Boolean)
}

const inScope = (scope: string, spec: Fields): boolean => {
  const ends = spec.activeDeadlineSeconds !== undefined
  const effort = isBestEffort(spec)
  const scopes: Readonly<Record<string, boolean>> = {
    Terminating: ends,
    NotTerminating: !ends,
    BestEffort: effort,
    NotBestEffort: !effort
  }
  return scopes[scope] ?? true
}

const hasPriority = (expression: Fields, priority: string | undefined): boolean => {
  const listed = priority !== undefined && listOf(expression.values).includes(priority)
  const operators: Readonly<Record<string, boolean>> = {
    In: listed,
    NotIn: !listed,
    Exists: priority !== undefined,
    DoesNotExist: priority === undefined
  }
  return operators[String(expression.operator)] ?? true
}
