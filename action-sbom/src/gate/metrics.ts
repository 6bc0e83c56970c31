/** From judged items to metrics. What is waived or suppressed does not count; what nobody can tell is unknown. */
import type {Exact} from '#core/exact'
import type {Metrics} from '#core/metrics'
import type {BaselineState} from '#core/verdict'
import type {SecurityBaseline} from './baseline.ts'
import type {NotGateable} from './gateability.ts'
import type {Family, JudgedItems} from './model.ts'

export type SecurityFacts = {
  readonly items: JudgedItems
  /** What the delivered scans cover, and `supply-chain` where the files of the repository were looked at. */
  readonly families: ReadonlySet<Family>
  readonly notGateable: readonly NotGateable[]
  readonly baseline: {readonly state: BaselineState; readonly baseline: SecurityBaseline | null}
}

/** Every metric of the families `vulnerabilities`, `findings`, `secrets` and `supply-chain`, with the `new.` forms. */
export const securityMetrics = (_facts: SecurityFacts): Metrics => ({})

/** By name of the metric: how many there are for certain, also where the metric as a whole is unknown. */
export const certainCounts = (_facts: SecurityFacts): Readonly<Record<string, Exact>> => ({})
