import {describe, expect, test} from '@jest/globals'
import {drain} from '../../../../action-canary-deploy/src/engine/perform/drain.ts'
import {observe} from '../../../../action-canary-deploy/src/engine/perform/observe.ts'
import {verify} from '../../../../action-canary-deploy/src/engine/perform/verify.ts'
import {sceneOf, type Traffic} from './counted-traffic.ts'

const {signal} = new AbortController()
const guard = {errorShare: 0.01, p99: null, minRequests: 100}
const always = [[-1e9, 1e9]] as const

/** A hundred requests a second, of which so many go to the canary. */
const sharing = (percent: number, more: Partial<Traffic> = {}): Traffic => ({
  rates: () => [100 - percent, percent, 0],
  ...more
})

const silence: Traffic = {rates: () => [0, 0, 0]}

describe('verifying a share', () => {
  test('believes requests that were counted', async () => {
    const {session, said} = sceneOf(sharing(10))
    await verify(session, signal, 10)
    expect(said).toEqual(['10 %: 10.0 % of 3000 requests went to the canary'])
  })

  test('waits until the traffic follows, and fails where it does not', async () => {
    const late = sceneOf({rates: at => (at < 20 ? [100, 0, 0] : [90, 10, 0])})
    await verify(late.session, signal, 10)
    expect(late.said).toEqual(['10 %: 10.0 % of 3000 requests went to the canary'])
    const never = sceneOf(sharing(0))
    await expect(verify(never.session, signal, 10)).rejects.toThrow(
      'the traffic has not followed: 0.0 % of 3000 requests go to the canary'
    )
  })

  test('takes requests with a header for what comes on top of it, and never for what is missing', async () => {
    const more = sceneOf(sharing(25, {header: true}))
    await verify(more.session, signal, 10)
    expect(more.said).toEqual(['10 %: 25.0 % of 3000 requests went to the canary'])
    const less = sceneOf(sharing(10, {header: true}))
    await expect(verify(less.session, signal, 25)).rejects.toThrow('the traffic has not followed')
    const back = sceneOf(sharing(1, {header: true}))
    await expect(verify(back.session, signal, 0)).rejects.toThrow('the traffic has not followed')
  })

  test('without traffic goes by what the routes state, and claims no share', async () => {
    const {session, said} = sceneOf(silence)
    await verify(session, signal, 10)
    expect(said).toEqual([
      'warning: 10 %: only 0 requests in the last window, too few to count a share; the routes state it'
    ])
  })

  test('does not begin with old counters, and waits for new ones', async () => {
    // The canary got everything until the last scrape: that is not what it gets now.
    const scene = sceneOf({rates: at => (at < -60 ? [0, 100, 0] : [90, 10, 0]), blind: [[-100, 20]]})
    await verify(scene.session, signal, 10)
    expect(scene.said).toEqual(['10 %: 10.0 % of 3000 requests went to the canary'])
  })

  test('fails at counters that stay old, and says how old they are', async () => {
    const {session, seconds} = sceneOf(sharing(10, {blind: [[-100, 1e9]]}))
    await expect(verify(session, signal, 10)).rejects.toThrow(
      /^whether the traffic has followed is unknown: the counters are \d+ s old, although Prometheus should read them every 15 s$/
    )
    expect(seconds()).toBeGreaterThanOrEqual(180)
  })

  test('bears a Prometheus that is away for a while, and not one that stays away', async () => {
    const {session, said} = sceneOf(sharing(10, {away: [[0, 90]]}))
    await verify(session, signal, 10)
    expect(said).toEqual(['10 %: 10.0 % of 3000 requests went to the canary'])
    const gone = sceneOf(sharing(10, {away: always}))
    await expect(verify(gone.session, signal, 10)).rejects.toThrow(
      'whether the traffic has followed is unknown: CD-151: Prometheus answered: 503 not ready'
    )
  })
})

describe('verifying that nothing goes to the canary any more', () => {
  test('tries a bad read again', async () => {
    const {session, said} = sceneOf(sharing(0, {away: [[0, 1]]}))
    await verify(session, signal, 0)
    expect(said).toEqual(['0 %: 0.0 % of 3000 requests went to the canary'])
  })

  test.each<readonly [string, Partial<Traffic>, RegExp]>([
    ['is away', {away: always}, /CD-151/],
    ['is old', {blind: [[-100, 1e9]]}, /s old/]
  ])('goes by the routes after the time, where the counter %s, and says so', async (_, more, why) => {
    const {session, said, seconds} = sceneOf(sharing(0, more))
    await verify(session, signal, 0)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^warning: 0 %: whether requests still go to the canary was not counted: /)
    expect(said[0]).toMatch(why)
    expect(seconds()).toBeGreaterThanOrEqual(60)
    expect(seconds()).toBeLessThan(120)
  })

  test('does not go by the routes where requests are still counted', async () => {
    const {session} = sceneOf({rates: () => [0, 1, 0]})
    await expect(verify(session, signal, 0)).rejects.toThrow('the traffic has not followed')
  })
})

describe('draining', () => {
  test('ends once nothing comes, and says where nobody could see it', async () => {
    const quiet = sceneOf(sharing(0))
    await drain(quiet.session, signal, 0)
    expect([quiet.said, quiet.seconds()]).toEqual([[], 20])
    const unseen = sceneOf(sharing(0, {away: always}))
    await drain(unseen.session, signal, 0)
    expect(unseen.said[0]).toMatch(/^warning: whether the canary still answers requests was not counted: CD-151/)
    expect(unseen.seconds()).toBe(80)
  })

  test('is the time alone where nobody counts', async () => {
    const {session, seconds} = sceneOf({...silence, uncounted: true})
    await drain(session, signal, 0)
    expect(seconds()).toBe(5)
  })

  test('fails where requests still come, although no scrape falls into the quiet time', async () => {
    await expect(drain(sceneOf(sharing(5)).session, signal, 0)).rejects.toThrow('the canary still answers requests')
  })
})

describe('observing a step', () => {
  const failing =
    (from: number, to: number): Traffic['rates'] =>
    at => [90, 10, from <= at && at < to ? 5 : 0]

  test('tells what was counted in it', async () => {
    const {session} = sceneOf(sharing(10, {guard}))
    expect(await observe(session, signal, 10)).toEqual({
      event: 'done',
      counted: {percent: 10, seconds: 60, requests: 6000, canary: 600, failed: 0, effective: null}
    })
  })

  test('does not pass over its end, however rarely is looked', async () => {
    const {session} = sceneOf({...sharing(10), from: 2, step: 14})
    expect(await observe(session, signal, 10)).toMatchObject({counted: {seconds: 14, requests: 1500, canary: 150}})
  })

  test('stops at failures of the canary', async () => {
    const {session, seconds} = sceneOf({rates: failing(0, 1e9), guard})
    await expect(observe(session, signal, 10)).rejects.toThrow(/requests to the canary failed: 50 %, the limit is 1 %/)
    expect(seconds()).toBeLessThan(40)
  })

  test('does not blame the canary for what failed before, while nobody could scrape', async () => {
    const {session} = sceneOf({rates: failing(-200, -20), blind: [[-100, 10]], guard})
    expect(await observe(session, signal, 10)).toMatchObject({event: 'done', counted: {failed: 0}})
  })

  test('does not miss what failed while Prometheus was away', async () => {
    const {session} = sceneOf({rates: failing(10, 40), away: [[5, 50]], guard})
    await expect(observe(session, signal, 10)).rejects.toThrow(/requests to the canary failed/)
  })

  test('with limits takes neither old counters nor none for good', async () => {
    const blind = sceneOf(sharing(10, {blind: [[10, 1e9]], guard}))
    await expect(observe(blind.session, signal, 10)).rejects.toThrow(
      /^the limits of the canary cannot be judged, because the counters are \d+ s old, .* unknown is not good$/
    )
    const idle = sceneOf({...silence, guard})
    await expect(observe(idle.session, signal, 10)).rejects.toThrow(
      'the canary answered 0 requests, but 100 are needed'
    )
  })

  test('with limits is not blind for longer than it would wait for requests', async () => {
    const {session, seconds} = sceneOf(sharing(10, {away: [[20, 1e9]], guard}))
    await expect(observe(session, signal, 10)).rejects.toThrow('cannot be judged, because CD-151')
    expect(seconds()).toBeLessThan(20 + 120 + 10)
  })

  test('without limits ends after its time; what was not counted to the end is not told', async () => {
    const {session} = sceneOf(sharing(10, {away: [[30, 1e9]]}))
    expect(await observe(session, signal, 10)).toMatchObject({
      counted: {requests: null, canary: null, failed: null}
    })
    const idle = sceneOf(silence)
    expect(await observe(idle.session, signal, 10)).toMatchObject({counted: {requests: 0, canary: 0}})
  })
})
