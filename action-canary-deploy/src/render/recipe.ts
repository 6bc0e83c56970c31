/**
 * How to make the copies from a rendering, decided once in the plan. It holds names and labels, never data: with the same rendering the
 * same copies come out at any later moment, so Secrets need not be kept.
 */
import type {Manifest} from '#core/cluster'
import type {ConfigKind} from './references.ts'
import type {Relabel} from './selectors.ts'

/** `isolated`: nothing that selects stable pods selects a copy. `shared`: the copies stand behind the stable Services. */
export type Mode = 'isolated' | 'shared'

export type Recipe = {
  readonly schema: 'towpath.recipe/1'
  readonly release: string
  readonly namespace: string
  readonly mode: Mode
  readonly relabel: readonly Relabel[]
  /** Deployments that are copied. */
  readonly workloads: readonly string[]
  /** Copied, and read by the copies in place of the original. */
  readonly configs: readonly {readonly kind: ConfigKind; readonly name: string}[]
  /** Services that get a canary. */
  readonly services: readonly string[]
  /** Service accounts that do not exist before the upgrade. */
  readonly accounts: readonly string[]
  /** Roles and their bindings that the upgrade brings or changes. */
  readonly roles: readonly string[]
  readonly bindings: readonly string[]
  /** Services and network policies outside the chart that are copied too, as they were found. */
  readonly foreign: readonly Manifest[]
}
