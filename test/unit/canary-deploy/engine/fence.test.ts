import {beforeEach, describe, expect, test} from '@jest/globals'
import {ClusterError, type Manifest, type ObjectRef} from '#core/cluster'
import {Fence, Missing} from '../../../../action-canary-deploy/src/engine/fence.ts'
import {Fenced} from '../../../../action-canary-deploy/src/engine/fenced.ts'
import {begun} from '../../../../action-canary-deploy/src/engine/state.ts'
import {readState, Store, stateRef} from '../../../../action-canary-deploy/src/engine/store.ts'
import {marks} from '../../../../action-canary-deploy/src/model.ts'
import {SimulatedApi} from '../../../support/cluster/api.ts'
import type {Passage} from '../../../support/cluster/network.ts'
import {alone} from '../../../support/cluster/scheduler.ts'
import {rolloutOf} from './rollouts.ts'

const rollout = rolloutOf({clones: 1, staged: 0, pins: 0, routes: 1, steps: [100], hooks: false, fromRevision: 1})
const state = stateRef('shop', 'web')
const route: ObjectRef = {apiVersion: 'v1', kind: 'Route', namespace: 'web', name: 'shop'}
const object = (name: string, anchor?: string): Manifest => ({
  apiVersion: 'v1',
  kind: 'Route',
  metadata: {
    name,
    namespace: 'web',
    ...(anchor === undefined
      ? {}
      : {ownerReferences: [{apiVersion: 'v1', kind: 'ConfigMap', name: 'anchor', uid: anchor}]})
  },
  spec: {weight: 0}
})

let api: SimulatedApi
let passages: Passage[]
let between: () => Promise<void>

beforeEach(() => {
  api = new SimulatedApi()
  passages = []
  between = async () => undefined
  api.network = {
    passage: (_, write) => (write ? (passages.shift() ?? 'fine') : 'fine'),
    silence: () => 0,
    patience: () => 0,
    later: () => undefined
  }
})

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (thrown: unknown) => thrown
  )

/** The fence of an owner; `between` happens after it has read an object and before it writes it. */
const fenceOf = async (token: number): Promise<Fence> => {
  const cluster = api.cluster(alone(`owner-${token}`))
  const older = await readState(cluster, state)
  const store = await Store.begin(
    cluster,
    state,
    older,
    begun(rollout, {token, owner: `owner ${token}`, anchor: 'uid-a'}, 0)
  )
  return new Fence(
    {
      ...cluster,
      replace: async manifest => {
        const moment = between
        between = async () => undefined
        await moment()
        return cluster.replace(manifest)
      }
    },
    store
  )
}

const weighed =
  (weight: number) =>
  (live: Manifest): Manifest => ({...live, spec: {weight}})

describe('a change', () => {
  test('is written, and only where something changes', async () => {
    api.create(object('shop'))
    const fence = await fenceOf(1)
    await fence.change(route, weighed(10))
    const written = api.find('Route', 'shop')
    expect(written?.spec).toEqual({weight: 10})
    await fence.change(route, () => undefined)
    expect(api.find('Route', 'shop')).toBe(written)
  })

  test('of an object that is gone says so', async () => {
    expect(await caught((await fenceOf(1)).change(route, weighed(1)))).toBeInstanceOf(Missing)
  })

  test('of an object that somebody deletes at that moment says so too, or is nothing where it need not be there', async () => {
    const fence = await fenceOf(1)
    const deleted = async (): Promise<void> => {
      const {uid = ''} = api.find('Route', 'shop')?.metadata ?? {}
      api.remove(route, {uid})
    }
    for (const expected of [Missing, undefined]) {
      api.create(object('shop'))
      between = deleted
      const changed = expected === undefined ? fence.changeIfThere(route, weighed(1)) : fence.change(route, weighed(1))
      const thrown = await caught(changed)
      expect(expected === undefined ? thrown : thrown instanceof expected).toBe(
        expected === undefined ? undefined : true
      )
      expect(api.find('Route', 'shop')).toBeUndefined()
    }
  })

  test('is made again from what another has written meanwhile', async () => {
    api.create(object('shop'))
    const fence = await fenceOf(1)
    between = async () => {
      const live = api.find('Route', 'shop')
      if (live !== undefined) api.replace({...live, status: {seen: true}})
    }
    await fence.change(route, weighed(10))
    expect(api.find('Route', 'shop')).toMatchObject({spec: {weight: 10}, status: {seen: true}})
  })

  test('by an owner whose token has moved is not even tried', async () => {
    api.create(object('shop'))
    const old = await fenceOf(1)
    await fenceOf(2)
    expect(await caught(old.change(route, weighed(10)))).toBeInstanceOf(Fenced)
    expect(api.find('Route', 'shop')?.spec).toEqual({weight: 0})
  })

  test('that was decided before a take-over meets the stamp of the new owner', async () => {
    api.create(object('shop'))
    const old = await fenceOf(1)
    between = async () => {
      const young = await fenceOf(2)
      await young.stamp(route)
    }
    expect(await caught(old.change(route, weighed(10)))).toBeInstanceOf(Fenced)
    expect(api.find('Route', 'shop')).toMatchObject({spec: {weight: 0}, metadata: {annotations: {[marks.fence]: '2'}}})
  })

  test.each<Passage>(['lost', 'applied', 'busy'])('is made so although a try is %s', async passage => {
    api.create(object('shop'))
    const fence = await fenceOf(1)
    passages = [passage]
    await fence.change(route, weighed(10))
    expect(api.find('Route', 'shop')?.spec).toEqual({weight: 10})
  })

  test('is given up when the answer never comes', async () => {
    api.create(object('shop'))
    const fence = await fenceOf(1)
    passages = Array.from({length: 50}, () => 'lost')
    const thrown = await caught(fence.change(route, weighed(10)))
    expect(thrown instanceof ClusterError && thrown.kind).toBe('unknown')
  })
})

describe('an object of our own', () => {
  test('is found again where it was made before', async () => {
    const fence = await fenceOf(1)
    const made = await fence.create(object('shop', 'uid-a'), route)
    expect(await fence.create(object('shop', 'uid-a'), route)).toEqual(made)
    passages = ['applied']
    await fence.remove(route)
    expect(api.find('Route', 'shop')).toBeUndefined()
    passages = ['applied']
    await fence.create(object('shop', 'uid-a'), route)
  })

  test('is not made over somebody else’s, nor is that deleted', async () => {
    api.create(object('shop', 'uid-of-another'))
    const fence = await fenceOf(1)
    const thrown = await caught(fence.create(object('shop', 'uid-a'), route))
    expect(thrown instanceof ClusterError && thrown.kind).toBe('exists')
    await fence.remove(route)
    expect(api.find('Route', 'shop')).toBeDefined()
  })

  test('is neither made nor deleted by an owner whose token has moved', async () => {
    const old = await fenceOf(1)
    api.create(object('shop', 'uid-a'))
    await fenceOf(2)
    expect(await caught(old.remove(route))).toBeInstanceOf(Fenced)
    expect(await caught(old.create(object('other', 'uid-a'), {...route, name: 'other'}))).toBeInstanceOf(Fenced)
    expect(api.find('Route', 'shop')).toBeDefined()
    expect(api.find('Route', 'other')).toBeUndefined()
  })

  test('that is already being deleted is left to Kubernetes', async () => {
    const fence = await fenceOf(1)
    const made = object('shop', 'uid-a')
    api.create({...made, metadata: {...made.metadata, deletionTimestamp: '2026-01-01T00:00:00Z'}})
    const writes = api.writes.length
    await fence.remove(route)
    expect(api.writes.length).toBe(writes)
  })
})

test('a stamp on what is gone is nothing', async () => {
  await (await fenceOf(1)).stamp(route)
  expect(api.find('Route', 'shop')).toBeUndefined()
})
