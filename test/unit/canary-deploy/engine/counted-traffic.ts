/** A session whose traffic is known second by second, and what is said and waited for in it. */

import {FailureError} from '#core/failure'
import type {Clock, Log} from '#core/world'
import type {Meter, Reading, Series, Session} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {begun} from '../../../../action-canary-deploy/src/engine/state.ts'
import {prometheusAnswered} from '../../../../action-canary-deploy/src/failures.ts'
import type {Guard} from '../../../../action-canary-deploy/src/model.ts'
import {rolloutOf} from './rollouts.ts'

/** In seconds, from the beginning of the test. */
export type Span = readonly [from: number, to: number]

export type Traffic = {
  /** Requests a second: to the stable Service, to the canary, and how many of those fail. */
  readonly rates: (at: number) => readonly [stable: number, canary: number, failed: number]
  /** While Prometheus does not answer. */
  readonly away?: readonly Span[]
  /** While it answers, but scrapes nothing. */
  readonly blind?: readonly Span[]
  /** While there is nobody who counts at all. */
  readonly uncounted?: boolean
  readonly guard?: Guard
  /** Where between two scrapes it begins, and how long a step lasts, in seconds. */
  readonly from?: number
  readonly step?: number
  /** Requests with a header go to the canary whatever its share. */
  readonly header?: boolean
}

const lag = 15
const warmUp = 600
const within = (spans: readonly Span[], at: number): boolean => spans.some(([from, to]) => from <= at && at < to)

const readingOf = ({rates, blind = []}: Traffic, now: number): Reading => {
  const times: number[] = []
  for (let at = -warmUp; at <= now; at += lag) if (at > now - 300 && !within(blind, at)) times.push(at)
  const total = (at: number, which: (rate: ReturnType<typeof rates>) => number): number => {
    let sum = 0
    for (let second = -warmUp; second < at; second += 1) sum += which(rates(second))
    return sum
  }
  const series = (
    side: Series['side'],
    counts: 'answered' | 'failed',
    which: (rate: ReturnType<typeof rates>) => number
  ): Series => ({
    side,
    name: counts,
    target: 'proxy',
    counts,
    samples: times.map(at => ({at: at * 1000, values: [total(at, which)]}))
  })
  return {
    at: now * 1000,
    scraped: (times.at(-1) ?? Number.NEGATIVE_INFINITY) * 1000,
    series: [
      series('stable', 'answered', ([stable]) => stable),
      series('canary', 'answered', ([, canary, failed]) => canary - failed),
      series('canary', 'failed', ([, , failed]) => failed)
    ],
    unread: []
  }
}

/** Begins at second 0, after ten minutes of traffic. Steps last a minute, and wait for two more; traffic has a minute to follow. */
export const sceneOf = (traffic: Traffic) => {
  let now = (traffic.from ?? 0) * 1000
  const said: string[] = []
  const say = (text: string): void => void said.push(text)
  const clock: Clock = {
    now: () => now,
    elapsed: () => now,
    sleep: async milliseconds => {
      now += milliseconds
    }
  }
  const meter: Meter = {
    lag: lag * 1000,
    read: async () => {
      if (within(traffic.away ?? [], now / 1000)) throw new FailureError(prometheusAnswered('503 not ready'))
      return readingOf(traffic, now / 1000)
    }
  }
  const planned = rolloutOf({clones: 0, staged: 0, pins: 0, routes: 0, steps: [10, 100], hooks: false, fromRevision: 1})
  const deadlines = {
    ...planned.deadlines,
    converge: 60_000,
    step: (traffic.step ?? 60) * 1000,
    analysis: 120_000,
    drain: 5_000
  }
  const header = traffic.header === true ? {name: 'x-canary', value: null} : null
  const rollout = {...planned, deadlines, guard: traffic.guard ?? null, header}
  const log: Pick<Log, 'info' | 'warning'> = {info: say, warning: text => say(`warning: ${text}`)}
  const helm = {history: async () => [{revision: 1, status: 'deployed', description: ''}]}
  const state = begun(rollout, {token: 1, owner: 'octo/shop/1/1/deploy', anchor: 'uid-1'}, 0)
  // The ports that counting uses.
  const session = {clock, helm, log, meter: traffic.uncounted ? null : meter, store: {state}} as unknown as Session
  return {session, said, seconds: (): number => now / 1000}
}
