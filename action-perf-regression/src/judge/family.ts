/** What benchmarks judged together share: a prior for the spread of their processes, and the correction for being many. */
import {benjaminiHochberg} from '#core/stats/false-discovery'
import {fitPrior, noPrior, type Prior, type SampleVariance} from '#core/stats/moderated'
import {momentsOf} from '#core/stats/moments'
import {pooled} from '#core/stats/student'
import type {Metric} from '../series.ts'
import type {Measurement} from './measurement.ts'

/** Fewer benchmarks say too little about what is common. */
const fewestForPrior = 10

const groupOf = ({metric, unit}: Metric): string => JSON.stringify([metric, unit])

export type Priors = (metric: Metric) => Prior

/** One prior per metric and unit: times of a suite resemble each other, times and memory do not. */
export const priorsOf = (family: readonly (readonly [Metric, Measurement])[]): Priors => {
  const groups = new Map<string, SampleVariance[]>()
  for (const [metric, measurement] of family) {
    if (measurement.kind !== 'noisy' || measurement.weak || measurement.scale.kind === 'absolute') continue
    const variance = pooled(momentsOf(measurement.base), momentsOf(measurement.head))
    const group = groups.get(groupOf(metric))
    if (group === undefined) groups.set(groupOf(metric), [variance])
    else group.push(variance)
  }
  const priors = new Map([...groups].map(([group, variances]) => [group, fitPrior(variances, fewestForPrior)] as const))
  return metric => {
    const prior = priors.get(groupOf(metric))
    return prior?.known ? prior.value : noPrior
  }
}

/** q-values in the order given; null stays null and does not count. */
export const correct = (family: readonly (number | null)[]): readonly (number | null)[] => {
  const tested = family.flatMap((p, at) => (p === null ? [] : [{p, at}]))
  const corrected = benjaminiHochberg(tested.map(({p}) => p))
  const q: (number | null)[] = family.map(() => null)
  tested.forEach(({at}, index) => {
    q[at] = corrected[index] ?? null
  })
  return q
}
