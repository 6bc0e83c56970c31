/** What can be judged of a pair, and how: decided by its numbers before any of them is compared. */
import {middle} from '#core/stats/quantile'
import type {Metric, Pair, Process} from '../series.ts'
import {absoluteScale, logScale, relativeScale, type Scale} from './scale.ts'

/** Numbers on the scale on which they are compared, turned so that more is worse. */
export type Noisy = {
  readonly kind: 'noisy'
  readonly base: readonly number[]
  readonly head: readonly number[]
  readonly scale: Scale
  /** `process`: the medians of processes. `iteration`: the numbers of one process a side, which are not independent. */
  readonly level: 'process' | 'iteration'
  /** One process only on a side. */
  readonly weak: boolean
}

export type Measurement =
  | Noisy
  | {readonly kind: 'exact'; readonly base: number; readonly head: number}
  | {readonly kind: 'one-sided'; readonly finding: 'new' | 'vanished'}
  | {readonly kind: 'unusable'; readonly why: string}

const valuesOf = (side: readonly Process[]): readonly number[] => side.flatMap(({values}) => values)

/** The number every process and iteration gives; `undefined` when they differ. */
const constant = (side: readonly Process[]): number | undefined => {
  const values = valuesOf(side)
  return values.every(value => value === values[0]) ? values[0] : undefined
}

const problem = (sides: readonly (readonly Process[])[]): string | undefined => {
  if (sides.some(side => side.some(({values}) => values.length === 0))) return 'A process delivered no number.'
  const bad = sides.flatMap(valuesOf).find(value => !Number.isFinite(value))
  return bad === undefined ? undefined : `A measured number is ${bad}.`
}

const oneSided = (base: readonly Process[], head: readonly Process[]): Measurement | undefined => {
  if (base.length === 0 && head.length === 0) return {kind: 'unusable', why: 'Neither side delivered a number.'}
  if (base.length === 0) return {kind: 'one-sided', finding: 'new'}
  return head.length === 0 ? {kind: 'one-sided', finding: 'vanished'} : undefined
}

const scaleOf = (direction: Metric['direction'], base: readonly number[], head: readonly number[]): Scale => {
  if (base.every(value => value > 0) && head.every(value => value > 0)) return logScale(direction)
  const centre = middle(base)
  return centre > 0
    ? relativeScale(direction, centre)
    : absoluteScale(
        direction,
        base.every(value => value === 0)
      )
}

/** The median of each process; of single processes a side their iterations, for want of anything better. */
const noisy = ({base, head, direction}: Pair): Noisy => {
  const weak = base.length === 1 || head.length === 1
  const level = base.length === 1 && head.length === 1 ? 'iteration' : 'process'
  const units = (side: readonly Process[]): readonly number[] =>
    level === 'iteration' ? valuesOf(side) : side.map(({values}) => middle(values))
  const [before, now] = [units(base), units(head)]
  const scale = scaleOf(direction, before, now)
  return {kind: 'noisy', base: before.map(scale.place), head: now.map(scale.place), scale, level, weak}
}

/** Numbers of a deterministic metric that nevertheless differ within a side are treated as noisy. */
export const measure = (pair: Pair): Measurement => {
  const {base, head, deterministic} = pair
  const partial = oneSided(base, head)
  if (partial !== undefined) return partial
  const why = problem([base, head])
  if (why !== undefined) return {kind: 'unusable', why}
  if (!deterministic) return noisy(pair)
  const [before, now] = [constant(base), constant(head)]
  return before === undefined || now === undefined ? noisy(pair) : {kind: 'exact', base: before, head: now}
}
