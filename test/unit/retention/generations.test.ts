import {readFileSync} from 'node:fs'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {timeZone} from '#core/time-zone'
import {type Kept, periods, selectGenerations} from '../../../action-artifact-retention/src/generations.ts'
import {lineOf} from '../../oracles/restic/golden.ts'
import {snapshotSets} from '../../oracles/restic/sets.ts'

const none = {last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, oldest: false}
const utc = timeZone('UTC')

const at = (text: string) => ({id: text, time: Date.parse(text)})
const keptOf = (times: readonly string[], counts: Partial<typeof none>, zone = utc): readonly string[] =>
  selectGenerations(times.map(at), {...none, ...counts}, zone).kept.map(({id}) => id)

describe('generations', () => {
  const zones = new Map<string, ReturnType<typeof timeZone>>()
  const zoneOf = (name: string) => {
    const zone = zones.get(name) ?? timeZone(name)
    zones.set(name, zone)
    return zone
  }
  const decided = (kept: readonly Kept[]) => ({
    matches: new Map(kept.map(({id, matches}) => [Number(id), matches])),
    left: periods.map(period => kept.at(-1)?.counters[period] ?? 0)
  })
  const lines = (oldest: boolean): readonly string[] =>
    snapshotSets().map(set => {
      const snapshots = set.times.map(seconds => ({id: String(seconds * 1000), time: seconds * 1000}))
      return lineOf(set, decided(selectGenerations(snapshots, {...set.counts, oldest}, zoneOf(set.zone)).kept))
    })
  const golden = (name: string): readonly string[] =>
    readFileSync(new URL(`../../oracles/restic/${name}`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')

  test('are those of restic 0.14 for 2,200 sets in eleven time zones: the same snapshots, reasons and counters', () => {
    expect(golden('restic-0.14.txt')).toHaveLength(2200)
    expect(lines(false)).toEqual(golden('restic-0.14.txt'))
  })

  test('with `oldest` are those of restic 0.18', () => {
    expect(golden('restic-0.18.txt')).not.toEqual(golden('restic-0.14.txt'))
    expect(lines(true)).toEqual(golden('restic-0.18.txt'))
  })

  test('keep the newest of a day of the named zone, not of UTC', () => {
    const times = ['2026-07-01T21:30:00Z', '2026-07-01T22:30:00Z', '2026-07-02T21:30:00Z']
    expect(keptOf(times, {daily: 5})).toEqual([times[2], times[1]])
    expect(keptOf(times, {daily: 5}, timeZone('Europe/Berlin'))).toEqual([times[2], times[0]])
  })

  test('count an hour that the clock shows twice in autumn once', () => {
    const times = ['2025-10-26T00:30:00Z', '2025-10-26T01:30:00Z', '2025-10-26T02:30:00Z']
    expect(keptOf(times, {hourly: 5}, timeZone('Europe/Berlin'))).toEqual([times[2], times[1]])
  })

  test('begin weeks on Monday, across the turn of the year', () => {
    const times = ['2024-12-29T12:00:00Z', '2024-12-30T12:00:00Z', '2025-01-05T12:00:00Z', '2025-01-06T12:00:00Z']
    expect(keptOf(times, {weekly: 9})).toEqual([times[3], times[2], times[0]])
  })

  test('keep nothing of nothing', () => {
    expect(selectGenerations([], {...none, daily: 3}, utc)).toEqual({kept: [], removed: []})
  })

  const sets = fc
    .uniqueArray(fc.integer({min: 0, max: 2_000_000_000}), {maxLength: 60})
    .map(seconds => seconds.map(second => ({id: String(second), time: second * 1000})))
  const someCounts = fc.record({
    last: fc.nat(4),
    hourly: fc.nat(9),
    daily: fc.nat(9),
    weekly: fc.nat(9),
    monthly: fc.nat(9),
    yearly: fc.nat(4),
    oldest: fc.boolean()
  })

  test('do not depend on the order of the list', () => {
    fc.assert(
      fc.property(sets, someCounts, (snapshots, counts) => {
        expect(selectGenerations([...snapshots].reverse(), counts, utc)).toEqual(
          selectGenerations(snapshots, counts, utc)
        )
      })
    )
  })

  test('select the same again from what they selected: repeating never loses more', () => {
    fc.assert(
      fc.property(sets, someCounts, (snapshots, counts) => {
        const ids = new Set(selectGenerations(snapshots, counts, utc).kept.map(({id}) => id))
        const again = selectGenerations(
          snapshots.filter(({id}) => ids.has(id)),
          counts,
          utc
        )
        expect(again.removed).toEqual([])
      })
    )
  })

  test('decide about every snapshot once', () => {
    fc.assert(
      fc.property(sets, someCounts, (snapshots, counts) => {
        const {kept, removed} = selectGenerations(snapshots, counts, utc)
        expect([...kept.map(({id}) => id), ...removed].sort()).toEqual(snapshots.map(({id}) => id).sort())
      })
    )
  })
})
