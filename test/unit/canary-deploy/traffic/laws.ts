/** The promises every provider makes about any object, checked against oracles that know nothing of its code. */
import {isDeepStrictEqual} from 'node:util'
import {expect} from '@jest/globals'
import fc from 'fast-check'
import type {Manifest} from '#core/cluster'
import type {Header} from '../../../../action-canary-deploy/src/model.ts'
import type {Services, TrafficProvider} from '../../../../action-canary-deploy/src/traffic/provider.ts'
import {Dice} from './dice.ts'

export const services: Services = {
  namespace: 'web',
  pairs: [
    {stable: 'shop', canary: 'shop-canary'},
    {stable: 'cart', canary: 'cart-canary'}
  ]
}

export const isOurs = (name: unknown): boolean =>
  services.pairs.some(({stable, canary}) => name === stable || name === canary)

export const isCanary = (name: unknown): boolean => services.pairs.some(({canary}) => name === canary)

/** One list of weighted backends, read by the test. */
export type Weights = {
  /** Per Service and port, stable and canary. */
  readonly ours: readonly {readonly stable: number; readonly canary: number}[]
  readonly foreign: number
}

export type Case = {
  readonly provider: TrafficProvider
  readonly make: (dice: Dice) => Manifest
  /** The object without anything that names our Services: what must never change. */
  readonly foreign: (object: Manifest) => unknown
  readonly weights: (object: Manifest) => readonly Weights[]
  /** All weights anywhere are whole and within the API's range. */
  readonly allWeights: (object: Manifest) => readonly unknown[]
  readonly most: number
  /** Whether the API wants the sums of weights as they are. */
  readonly keepsSum?: boolean
  /** Something that somebody else may change between two shifts, nowhere near our backends. */
  readonly edit: (object: Manifest, dice: Dice) => Manifest
}

export const runs = 10_000

/** Throws at the first object that breaks a promise, with its seed. */
export const holdsLaws = (one: Case, count = runs): void => {
  fc.assert(
    fc.property(fc.integer(), seed => checkLaws(one, new Dice(seed))),
    {numRuns: count}
  )
}

export type HeaderCase = Pick<Case, 'provider' | 'make'> & {
  /** The object without what sends requests with the header to the canary. */
  readonly withoutHeader: (object: Manifest, header: Header) => Manifest
  /** In how many places it is sent there, and in how many it should be. */
  readonly sent: (object: Manifest, header: Header) => number
  readonly needed: (object: Manifest, header: Header) => number
}

const headers: readonly [Header, ...Header[]] = [
  {name: 'x-canary', value: null},
  {name: 'X-Canary', value: 'yes'},
  // As generated rules have it: with the same value and with another.
  {name: 'X-A', value: 'a'},
  {name: 'x-a', value: 'b'}
]

/** Throws at the first object in which a header breaks a promise, with its seed. */
export const holdsHeaderLaws = (one: HeaderCase, count = runs / 5): void => {
  fc.assert(
    fc.property(fc.integer(), seed => checkHeaderLaws(one, new Dice(seed))),
    {numRuns: count}
  )
}

const checkHeaderLaws = (one: HeaderCase, dice: Dice): void => {
  const {provider, withoutHeader, sent, needed} = one
  const before = one.make(dice)
  const [a, b] = [dice.pick(shares), dice.pick(shares)]
  const [header, other] = [dice.pick(headers), dice.pick(headers)]
  const text = JSON.stringify(before)
  const once = provider.shift(before, before, services, a, header)
  same(sent(once, header), needed(before, header))
  same(withoutHeader(once, header), provider.shift(before, before, services, a))
  same(provider.shift(once, before, services, 0), before)
  // Each of these for thousands of the objects.
  dice.pick([
    () => same(provider.shift(once, before, services, b, other), provider.shift(before, before, services, b, other)),
    () => same(provider.shift(once, before, services, a, header), once),
    () => checkStatedHeader(one, before, a, header)
  ])()
  holds(JSON.stringify(before) === text, 'a shift changed the object it was given')
}

/** A route that lost its header, or has one nobody asked for, states nothing. */
const checkStatedHeader = ({provider, needed}: HeaderCase, before: Manifest, percent: number, header: Header): void => {
  const [bare, once] = [null, header].map(asked => provider.shift(before, before, services, percent, asked))
  if (bare === undefined || once === undefined) throw new Error('two were shifted')
  same(provider.stated(once, before, services, header), provider.stated(bare, before, services))
  if (needed(before, header) === 0) return
  same(provider.stated(once, before, services), null)
  same(provider.stated(bare, before, services, header), null)
}

const shares = [1, 5, 10, 25, 30, 50, 90, 99, 100, 0.5, 12.5] as const

const checkLaws = (one: Case, dice: Dice): void => {
  const {provider} = one
  const before = one.make(dice)
  const [a, b] = [dice.pick(shares), dice.pick(shares)]
  const text = JSON.stringify(before)
  const once = provider.shift(before, before, services, a)
  same(one.foreign(once), one.foreign(before))
  same(provider.shift(once, before, services, 0), before)
  checkWeights(one, before, once, a)
  // Each of these for thousands of the objects.
  dice.pick([
    () => same(provider.shift(once, before, services, b), provider.shift(before, before, services, b)),
    () => same(provider.shift(once, before, services, a), once),
    () => checkStated(one, before, once, a),
    () => checkEdit(one, before, once, b, dice)
  ])()
  holds(JSON.stringify(before) === text, 'a shift changed the object it was given')
}

const checkStated = ({provider}: Case, before: Manifest, once: Manifest, percent: number): void => {
  same(provider.stated(before, before, services) ?? 0, 0)
  const stated = provider.stated(once, before, services)
  if (stated !== null) same(stated, provider.effective(before, services, percent))
}

const checkWeights = (one: Case, before: Manifest, shifted: Manifest, percent: number): void => {
  for (const weight of one.allWeights(shifted)) {
    holds(Number.isInteger(weight) && Number(weight) >= 0 && Number(weight) <= one.most, `weight ${weight}`)
  }
  const was = one.weights(before)
  for (const [index, now] of one.weights(shifted).entries()) {
    const then = was[index]
    if (then === undefined) throw new Error('a list of backends came from nowhere')
    same(now.foreign, then.foreign)
    const sumNow = now.ours.reduce((at, {stable, canary}) => at + stable + canary, 0)
    const sumThen = then.ours.reduce((at, {stable, canary}) => at + stable + canary, 0)
    // Beside foreign backends our sum is theirs to rely on; alone the ratio among ours is.
    if (now.foreign > 0 || one.keepsSum === true) same(sumNow, sumThen)
    for (const [place, {stable, canary}] of now.ours.entries()) {
      const previous = then.ours[place]
      const total = (previous?.stable ?? 0) + (previous?.canary ?? 0)
      same((stable + canary) * sumThen, total * sumNow)
      holds(
        Math.abs(canary - ((stable + canary) * percent) / 100) <= 0.5 + 1e-9,
        `${canary} of ${stable + canary} is not ${percent} %`
      )
    }
  }
}

const checkEdit = (one: Case, before: Manifest, once: Manifest, percent: number, dice: Dice): void => {
  const seed = dice.int(0, 1e9)
  const edited = one.edit(once, new Dice(seed))
  const next = one.provider.shift(edited, before, services, percent)
  same(one.foreign(next), one.foreign(edited))
  same(one.provider.shift(next, before, services, 0), one.edit(before, new Dice(seed)))
}

/** Jest's own comparison only tells the difference: it is too slow to be asked a hundred thousand times. */
const same = (actual: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected)
}

const holds = (condition: boolean, otherwise: string): void => {
  if (!condition) throw new Error(otherwise)
}
