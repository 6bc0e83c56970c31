import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {Tally} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {type Seen, staleAfter} from '../../../../action-canary-deploy/src/metrics/watch.ts'
import {
  answered,
  bounds,
  calm,
  type Exposed,
  type Instance,
  interval,
  isOf,
  looks,
  type Request,
  type Side,
  samplesOf,
  scrapesOf,
  wild
} from './history.ts'
import {watched} from './watched.ts'

const stale = staleAfter(interval)
const sides: readonly Side[] = ['stable', 'canary']

type Told = {readonly start: number; readonly end: number; readonly seen: Seen}

/** Every look with the one that counting began at. */
const toldBy = async (instances: readonly Instance[], times: readonly number[]): Promise<readonly Told[]> => {
  const look = watched(instances)
  const told: Told[] = []
  let start: number | null = null
  for (const end of times) {
    const seen = await look(end)
    if (start === null && seen.unknown === null) start = end
    if (start !== null) told.push({start, end, seen})
  }
  return told
}

const failedOnly = ({code}: Request): boolean => code.startsWith('5')

const happened = (instances: readonly Instance[], from: number, to: number, is: (one: Request) => boolean): number =>
  instances.flatMap(answered).filter(one => one.at > from && one.at <= to && is(one)).length

describe('requests that are counted, whatever happens to instances and scrapes', () => {
  test('are never more than there were, and never negative', async () => {
    await fc.assert(
      fc.asyncProperty(wild, looks, async (instances, times) => {
        for (const {start, end, seen} of await toldBy(instances, times))
          for (const side of sides) {
            const all = happened(instances, start - stale, end, one => one.side === side)
            const failed = happened(instances, start - stale, end, one => one.side === side && failedOnly(one))
            const tally = seen.counts[side]
            expect(tally.requests).toBeGreaterThanOrEqual(0)
            expect(tally.requests).toBeLessThanOrEqual(all)
            expect(tally.failed).toBeGreaterThanOrEqual(0)
            expect(tally.failed).toBeLessThanOrEqual(failed)
            expect(tally.requests - tally.failed).toBeLessThanOrEqual(all - failed)
          }
      }),
      {numRuns: 60}
    )
  })

  test('are all that one process showed from scrape to scrape', async () => {
    await fc.assert(
      fc.asyncProperty(wild, looks, async (instances, times) => {
        for (const {start, end, seen} of await toldBy(instances, times))
          for (const side of sides) {
            const least = ['200', '404', '503'].map(code =>
              instances.map(instance => surelyShown(instance, isOf(side, code), start, end)).reduce((a, b) => a + b, 0)
            )
            expect(seen.counts[side].requests).toBeGreaterThanOrEqual(least.reduce((a, b) => a + b, 0))
            expect(seen.counts[side].failed).toBeGreaterThanOrEqual(least[2] ?? 0)
          }
      }),
      {numRuns: 60}
    )
  })

  test('have latencies that are cumulative and no more than they', async () => {
    await fc.assert(
      fc.asyncProperty(wild, looks, async (instances, times) => {
        for (const {start, end, seen} of await toldBy(instances, times)) {
          const counts = seen.counts.canary.buckets.map(({count}) => count)
          expect(counts).toEqual([...counts].sort((a, b) => a - b))
          expect(Math.min(0, ...counts)).toBe(0)
          const all = happened(instances, start - stale, end, ({side}) => side === 'canary')
          expect(counts.at(-1) ?? 0).toBeLessThanOrEqual(all)
        }
      }),
      {numRuns: 60}
    )
  })
})

/**
 * What a counter surely gained from scrape to scrape, where the instance showed some counter of ours shortly before. Of a process that began
 * again only that shows which is beyond the last one, or below it.
 */
const surelyShown = (instance: Instance, is: (request: Request) => boolean, start: number, end: number): number => {
  const base = samplesOf(instance, {from: start - stale - 1, to: start}, () => true).at(-1)
  const samples = samplesOf(instance, {from: 0, to: end}, is)
  const after = samples.filter(({at}) => at > start)
  const before = base === undefined ? after[0] : (samples.findLast(({at}) => at <= start) ?? {...base, value: 0})
  return after.reduce<{gained: number; last: Exposed | undefined}>(
    ({gained, last}, sample) => ({gained: gained + gainOf(last, sample), last: sample}),
    {gained: 0, last: before}
  ).gained
}

const gainOf = (last: Exposed | undefined, {value}: Exposed): number => {
  if (last === undefined) return 0
  return value < last.value ? value : value - last.value
}

describe('while instances are only added, and all scrapes succeed', () => {
  test('requests and latencies are those between the last scrape before and the last scrape of each instance', async () => {
    await fc.assert(
      fc.asyncProperty(calm, looks, async (instances, times) => {
        for (const {start, end, seen} of await toldBy(instances, times)) {
          // Where nothing was ever counted, nobody knows that it is scraped: then counting begins with the first sample.
          if (instances.every(instance => samplesOf(instance, {from: 0, to: start}, () => true).length === 0)) continue
          const between = instances.flatMap(instance => {
            const [first, last] = [scrapesOf(instance, start).at(-1) ?? 0, scrapesOf(instance, end).at(-1) ?? 0]
            return answered(instance).filter(({at}) => at > first && at <= last)
          })
          for (const side of sides) {
            const own = between.filter(one => one.side === side)
            expect([side, seen.counts[side].requests, seen.counts[side].failed]).toEqual([
              side,
              own.length,
              own.filter(failedOnly).length
            ])
          }
          expect(shownAt(seen.counts.canary)).toEqual(
            bounds.map(bound => between.filter(one => one.side === 'canary' && one.seconds <= bound).length)
          )
        }
      }),
      {numRuns: 60}
    )
  })
})

const shownAt = ({buckets}: Tally): readonly number[] =>
  bounds.map(bound => buckets.find(({upTo}) => upTo === bound)?.count ?? 0)
