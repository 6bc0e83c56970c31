/** What the ledger remembers of the numbers in a report, for its sparklines. It decides nothing, so trouble is silent. */
import {middle} from '#core/stats/quantile'
import type {World} from '#core/world'
import type {Compared} from './compare.ts'
import {keyOf} from './gather.ts'
import {readHistory, type SeriesEntry} from './history.ts'

/** By suite and `keyOf`: the medians of the last runs, oldest first. */
export type Trends = ReadonlyMap<string, readonly number[]>

const shownRuns = 20

export const trendKey = (suite: string, metric: Parameters<typeof keyOf>[0]): string => `${suite} ${keyOf(metric)}`

export const trendsOf = (suite: string, entries: readonly SeriesEntry[]): Trends => {
  const all = new Map<string, number[]>()
  for (const {results} of entries.slice(-shownRuns))
    for (const result of results) {
      const key = trendKey(suite, result)
      all.set(key, [...(all.get(key) ?? []), middle(result.processes)])
    }
  return all
}

export const historyOfCompared = async (
  id: string,
  compared: readonly Compared[],
  world: Pick<World, 'ledger' | 'run' | 'log'>
): Promise<Trends> => {
  const all: (readonly [string, readonly number[]])[] = []
  for (const {suite} of compared) {
    const history = await readHistory(id, suite.name, shownRuns, world).catch(() => undefined)
    if (history === undefined) world.log.debug(`No history of ${suite.name} could be read`)
    else all.push(...trendsOf(suite.name, history.entries))
  }
  return new Map(all)
}

const bars = '▁▂▃▄▅▆▇█'

/** One bar a number; the lowest of them is the smallest. Empty for fewer than three. */
export const sparkline = (values: readonly number[]): string => {
  if (values.length < 3) return ''
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  // Noise of a few per cent must not look like a mountain.
  const range = Math.max(high - low, Math.abs(high) * 0.1)
  return values
    .map(value => bars[range === 0 ? 0 : Math.min(7, Math.floor(((value - low) / range) * 8))] ?? '')
    .join('')
}
