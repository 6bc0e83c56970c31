import {describe, expect, test} from '@jest/globals'
import {effectiveShare} from '../../../../action-canary-deploy/src/engine/perform/effective-share.ts'
import type {Session} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {reduce} from '../../../../action-canary-deploy/src/engine/reducer.ts'
import {begun} from '../../../../action-canary-deploy/src/engine/state.ts'
import type {Rollout} from '../../../../action-canary-deploy/src/model.ts'
import {stateSummary} from '../../../../action-canary-deploy/src/summary.ts'
import {rolloutOf} from './rollouts.ts'

const plain = rolloutOf({clones: 2, staged: 0, pins: 0, routes: 0, steps: [10, 100], hooks: false, fromRevision: 1})
const shared: Rollout = {...plain, shared: {leave: ['app']}}
const who = {token: 1, owner: 'octo/shop/1/1/deploy', anchor: 'uid-1'}

type Pods = Readonly<Record<string, number>>

const shareOf = (rollout: Rollout, available: Pods): Promise<number | null> => {
  const get = async ({name}: {readonly name: string}) =>
    name in available ? {status: {availableReplicas: available[name]}} : undefined
  const session = {store: {state: begun(rollout, who, 0)}, cluster: {get}}
  return effectiveShare(session as unknown as Session)
}

describe('the effective share', () => {
  const pods: Pods = {'shop-0': 3, 'shop-0-canary': 1, 'shop-1': 6, 'shop-1-canary': 2}

  test('is that of the copies among all available pods, where their number decides', async () => {
    expect(await shareOf(shared, pods)).toBe(25)
    expect(await shareOf(shared, {...pods, 'shop-0': 0, 'shop-1': 0})).toBe(100)
    expect(await shareOf(shared, {'shop-0': 3})).toBe(0)
  })

  test('is left to the routes where they state it, and to nobody where no Service has the pods', async () => {
    expect(await shareOf(plain, pods)).toBeNull()
    expect(await shareOf({...shared, services: []}, pods)).toBeNull()
  })

  test('is told beside the one that was asked for', () => {
    const counted = {percent: 10, seconds: 5, requests: null, canary: null, failed: null, effective: 25}
    const state = reduce(begun(shared, who, 0), {event: 'done', counted}, 1)
    expect(state.journal.at(-1)?.text).toMatch(/, in effect 25\.0 %$/)
    expect(stateSummary(state)).toMatch(/25\\?\.0 % of the pods/)
  })
})
