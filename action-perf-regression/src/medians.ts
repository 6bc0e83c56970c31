/** What a table shows of the numbers themselves. */
import {middle} from '#core/stats/quantile'
import {type Gathered, gather, type Measurement} from './gather.ts'
import type {Reported} from './report.ts'
import {trendKey} from './trends.ts'

type Measured = {readonly suite: string; readonly base: readonly Measurement[]; readonly head: readonly Measurement[]}

const medianOf = (gathered: Gathered, key: string): number | null => {
  const processes = gathered.get(key)?.processes ?? []
  return processes.length === 0 ? null : middle(processes.map(({values}) => middle(values)))
}

export const mediansOf = (all: readonly Measured[]): Reported['medians'] =>
  new Map(
    all.flatMap(({suite, ...sides}) => {
      const [base, head] = [gather(sides.base), gather(sides.head)]
      return [...new Map([...base, ...head])].map(
        ([key, series]) => [trendKey(suite, series), [medianOf(base, key), medianOf(head, key)]] as const
      )
    })
  )
