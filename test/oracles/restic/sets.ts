/** The snapshot sets that restic and Towpath both decide about: random, but the same in every run. */

export type Counts = {
  readonly last: number
  readonly hourly: number
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
  readonly yearly: number
}

export type SnapshotSet = {
  readonly zone: string
  readonly counts: Counts
  /** Whole seconds since the epoch, no two alike, in no order. */
  readonly times: readonly number[]
}

/** Sets that share their counts follow each other: restic answers for all of them in one call. */
export const setsPerPolicy = 40
export const policies = 55

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Pacific/Kiritimati',
  'Antarctica/Troll'
]

/** When clocks change in some of these zones, and turns of years with long and short ISO weeks. */
const edges = [
  Date.UTC(2020, 9, 25, 1),
  Date.UTC(2021, 2, 28, 1),
  Date.UTC(2023, 10, 5, 6),
  Date.UTC(2024, 2, 10, 7),
  Date.UTC(2022, 3, 2, 15),
  Date.UTC(2018, 10, 4, 3),
  Date.UTC(2020, 11, 31, 23),
  Date.UTC(2022, 0, 1, 0),
  Date.UTC(2024, 11, 30, 0),
  Date.UTC(2024, 1, 29, 12)
].map(milliseconds => milliseconds / 1000)

const hour = 3600

/** Source: "Mulberry32", Tommy Ettinger, public domain. */
const generator = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const countsOf = (below: (most: number) => number): Counts => {
  const count = (): number => (below(3) === 0 ? 0 : 1 + below([3, 12, 40][below(3)] ?? 3))
  const counts = {last: below(3), hourly: count(), daily: count(), weekly: count(), monthly: count(), yearly: below(4)}
  // Without any count restic removes nothing at all; Towpath refuses such a configuration.
  return Object.values(counts).every(value => value === 0) ? {...counts, daily: 7} : counts
}

const timesOf = (below: (most: number) => number): readonly number[] => {
  const size = 1 + below(90)
  const spread = [6 * hour, 72 * hour, 40 * 24 * hour, 400 * 24 * hour, 6 * 366 * 24 * hour][below(5)] ?? hour
  const middle = below(2) === 0 ? (edges[below(edges.length)] ?? 0) : Date.UTC(2017 + below(12), below(12), 15) / 1000
  return [...new Set(Array.from({length: size}, () => middle + below(spread) - Math.floor(spread / 2)))]
}

export const snapshotSets = (): readonly SnapshotSet[] => {
  const below = generator(20_261_121)
  return Array.from({length: policies}, () => countsOf(below)).flatMap(counts =>
    Array.from({length: setsPerPolicy}, () => ({
      zone: zones[below(zones.length)] ?? 'UTC',
      counts,
      times: timesOf(below)
    }))
  )
}
