/** Reports that arrive here although this gate judges something else: scans, benchmarks, SBOMs. They must not look judged. */
import {producerLabel} from '#core/evidence'
import type {Delivered} from '#core/evidence/delivered'
import {belongsTo, type Needs} from '#core/evidence/needs'
import {diagnosticOf} from '#core/gate/diagnostics'
import type {Plan} from '#core/plan'
import type {Diagnostic, EvidenceStatus} from '#core/verdict'
import {formats} from '#reports/formats'
import {unjudgedReports} from './failures.ts'
import type {Measured} from './measure.ts'

export type Waiting = {
  readonly mode: string
  readonly plan: Plan | null
  readonly needs: Needs | null
  readonly jobsWithoutEvidence: readonly string[]
}

const judgedHere: ReadonlySet<string> = new Set(
  formats.filter(({holds}) => holds === 'tests' || holds === 'coverage' || holds === 'verdict').map(({name}) => name)
)

/**
 * Of producers that this gate waits for, the reports that neither it nor a gate that handed over its verdict has judged.
 * Where a producer delivered nothing else and no plan declares it as a check, that is an error: only its reports could say
 * what its job found.
 */
export const unjudged = (
  current: readonly Delivered[],
  {statuses, handedOver}: Pick<Measured, 'statuses' | 'handedOver'>,
  waiting: Waiting
): readonly Diagnostic[] => {
  const elsewhere = new Set(handedOver.flatMap(({verdict}) => verdict.evidence.map(({producer}) => producer)))
  return statuses.flatMap(status => {
    const own = current.find(({manifest}) => labelOf(manifest) === labelOf(status))
    const others = status.reports.filter(({format}) => format !== null && !judgedHere.has(format))
    if (own === undefined || others.length === 0 || elsewhere.has(status.producer)) return []
    if (!isAwaited(own, waiting)) return []
    const severity = isPlanned(own, waiting) || others.length < status.reports.length ? 'warning' : 'error'
    const label = labelOf(status)
    return [diagnosticOf(severity, unjudgedReports(label, others.map(({path}) => path).join(', ')), label)]
  })
}

const labelOf = ({producer, shard}: Pick<EvidenceStatus, 'producer' | 'shard'>): string =>
  producerLabel(producer, shard)

const isPlanned = ({manifest}: Delivered, {plan}: Waiting): boolean =>
  (plan?.producers ?? []).some(({producer}) => producer === manifest.producer)

/** Evidence for other gates has the same id: a scanner whose job this gate does not need is none of its business. */
const isAwaited = (one: Delivered, waiting: Waiting): boolean => {
  const {mode, plan, needs, jobsWithoutEvidence} = waiting
  if (mode === 'standalone' || isPlanned(one, waiting)) return true
  if ((plan?.producers ?? []).length > 0) return false
  return Object.keys(needs ?? {}).some(
    job => !jobsWithoutEvidence.includes(job) && belongsTo(one.manifest, job, needs ?? {})
  )
}
