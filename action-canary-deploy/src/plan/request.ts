/** What a plan is asked for, what is known when it is decided, and what it says. */
import type {Failure} from '#core/failure'
import type {Revision} from '../engine/ports.ts'
import type {ChartRequest, Rendered} from '../helm/release.ts'
import type {Change, Deadlines, Guard, Header, Rollout, Strategy} from '../model.ts'
import type {Allowance} from '../render/barriers.ts'
import type {Extra} from '../render/capacity.ts'
import type {Scope} from '../render/identity.ts'
import type {Recipe} from '../render/recipe.ts'
import type {NativePlan, NativeRequest} from './native.ts'
import type {Seen} from './read.ts'

export type PlanRequest = {
  readonly chart: ChartRequest
  readonly strategy: Strategy
  /** Null unless the strategy is `native`. */
  readonly native: NativeRequest | null
  /** Name of a provider, `service`, or `auto`. */
  readonly traffic: string
  readonly steps: readonly number[]
  readonly header: Header | null
  readonly guard: Guard | null
  readonly deadlines: Deadlines
  readonly allow: readonly Allowance[]
}

export type Plan = {
  readonly schema: 'towpath.canary-plan/1'
  readonly rollout: Rollout
  readonly recipe: Recipe
  readonly changes: readonly Change[]
  readonly extra: readonly Extra[]
  readonly warnings: readonly string[]
  readonly refusals: readonly Failure[]
}

/** Everything that Helm and the cluster say: from here on the plan is pure. */
export type Facts = {
  readonly request: PlanRequest
  /** Newest first. */
  readonly history: readonly Revision[]
  /** The revision that runs; 0 where none does. */
  readonly deployed: number
  readonly oldManifest: string
  readonly rendered: Rendered
  readonly scope: Scope
  readonly seen: Seen
  /** Null unless the strategy is `native` and something is deployed. */
  readonly native: NativePlan | null
}
