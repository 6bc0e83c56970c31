/** Every kind of failure there is, sorted by code. */
import type {FailureKind} from '#core/failure'
import {actions} from './actions.ts'

type Module = Readonly<Record<string, unknown>>

const shared: readonly (() => Promise<Module>)[] = [
  () => import('../core/failures.ts'),
  () => import('../core/rules/failures.ts'),
  () => import('../core/config/failures.ts'),
  () => import('../reports/failures.ts'),
  () => import('../platform/failures.ts'),
  () => import('../core/audit/failures.ts'),
  () => import('../platform/archive/failures.ts'),
  () => import('../platform/github/failures.ts'),
  () => import('../platform/kubernetes/failures.ts'),
  () => import('../cli/failures.ts')
]

const isKind = (value: unknown): value is FailureKind =>
  typeof value === 'function' && 'code' in value && 'title' in value && 'sample' in value

export const catalogue = async (): Promise<readonly FailureKind[]> => {
  const modules = await Promise.all(shared.map(load => load()))
  const contracts = await Promise.all(Object.values(actions).map(async load => (await load()).contract))
  const kinds = [
    ...modules.flatMap(module => Object.values(module).filter(isKind)),
    ...contracts.flatMap(contract => contract.failures)
  ]
  return [...new Set(kinds)].sort((a, b) => (a.code < b.code ? -1 : 1))
}
