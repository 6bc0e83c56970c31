/** Numbers that only some processes of a side report: those that lack them may be the slow ones, or the ones that died. */
import type {Diagnostic} from '#core/verdict'
import {keyOf, type Measurement, type Paired, type Sides} from './gather.ts'
import type {Judged, Metric, Pair} from './series.ts'
import {tolerated} from './session.ts'
import type {Side} from './trees.ts'

type Presence = {readonly processes: number; readonly of: number}

/** By `keyOf`, the side that lacks it too often. */
export type Sparse = ReadonlyMap<string, {readonly side: Side} & Presence>

const presence = (measurements: readonly Measurement[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const samples of measurements)
    for (const key of new Set(samples.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Of processes that were all asked for everything. As many may be missing as processes may fail; what a side never reports is gone or new. */
export const sparseOf = (measured: Sides<readonly Measurement[]>): Sparse =>
  new Map(
    (['base', 'head'] as const).flatMap(side => {
      const of = measured[side].length
      return [...presence(measured[side])].flatMap(([key, processes]) =>
        of - processes > tolerated(of) ? [[key, {side, processes, of}] as const] : []
      )
    })
  )

/** The pairs that can be compared, and the judgement of those that cannot. */
export const withoutSparse = (
  {pairs, incomparable}: Paired,
  sparse: Sparse
): Paired & {readonly unjudged: readonly Judged[]} => ({
  incomparable,
  pairs: pairs.filter(one => !isSparse(one, sparse)),
  unjudged: pairs.flatMap(one => {
    const found = isSparse(one, sparse) ? sparse.get(keyOf(one)) : undefined
    return found === undefined ? [] : [unjudged(one, found)]
  })
})

const isSparse = (one: Pair, sparse: Sparse): boolean =>
  one.base.length > 0 && one.head.length > 0 && sparse.has(keyOf(one))

const sentence = ({side, processes, of}: Presence & {readonly side: Side}): string =>
  `Only ${processes} of ${of} processes of the ${side} report it: those that lack it may be the slow ones, so nothing is compared.`

const unjudged = (
  {benchmark, metric, unit, direction, deterministic, base, head}: Pair,
  found: Presence & {readonly side: Side}
): Judged => ({
  ...({benchmark, metric, unit, direction, deterministic} satisfies Metric),
  ...{finding: 'inconclusive', level: null, ratio: null, worse: null, p: null, q: null},
  processes: {base: base.length, head: head.length},
  ...{weak: false, detectable: null, source: 'paired'},
  reason: sentence(found)
})

const mostTold = 5

/** A warning for each, since one benchmark that says nothing does not make its suite inconclusive. */
export const sparseDiagnostics = (unjudged: readonly Judged[], suite: string): readonly Diagnostic[] => {
  const warning = (message: string): Diagnostic => ({
    ...{severity: 'warning', code: null, fix: null, location: null},
    message,
    producer: suite
  })
  return [
    ...unjudged
      .slice(0, mostTold)
      .map(({benchmark, metric, reason}) => warning(`\`${benchmark}\`, ${metric}: ${reason}`)),
    ...(unjudged.length > mostTold ? [warning(`So it is with ${unjudged.length - mostTold} more numbers.`)] : [])
  ]
}
