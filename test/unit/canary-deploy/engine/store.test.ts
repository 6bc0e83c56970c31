import {beforeEach, describe, expect, test} from '@jest/globals'
import {ClusterError, type Manifest} from '#core/cluster'
import {FailureError} from '#core/failure'
import {Fenced} from '../../../../action-canary-deploy/src/engine/fenced.ts'
import {begun, noted} from '../../../../action-canary-deploy/src/engine/state.ts'
import {readState, Store, stateRef} from '../../../../action-canary-deploy/src/engine/store.ts'
import {SimulatedApi} from '../../../support/cluster/api.ts'
import type {Passage} from '../../../support/cluster/network.ts'
import {alone} from '../../../support/cluster/scheduler.ts'
import {rolloutOf} from './rollouts.ts'

const ref = stateRef('shop', 'web')
const rollout = rolloutOf({clones: 1, staged: 0, pins: 0, routes: 1, steps: [100], hooks: false, fromRevision: 1})
const first = begun(rollout, {token: 1, owner: 'octo/shop/1/1/deploy', anchor: 'uid-1'}, 0)
const second = noted(first, 1, 'something')

let api: SimulatedApi
let passage: Passage
const late: (() => void)[] = []

beforeEach(() => {
  api = new SimulatedApi()
  passage = 'fine'
  late.length = 0
  api.network = {
    passage: (actor, write) => (write && actor === 'one' ? passage : 'fine'),
    silence: () => 0,
    patience: () => 0,
    later: body => void late.push(body)
  }
})

const cluster = (name = 'one') => api.cluster(alone(name))
const remove = (): void => {
  const {uid = ''} = api.find('ConfigMap', ref.name)?.metadata ?? {}
  api.remove(ref, {uid})
}
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (thrown: unknown) => thrown
  )

describe('the state of a deployment', () => {
  test('is read as it was written', async () => {
    const store = await Store.begin(cluster(), ref, undefined, first)
    await store.write(second)
    expect((await readState(cluster(), ref))?.state).toEqual(second)
    expect(store.state).toEqual(second)
  })

  test('is absent where nothing was deployed, and unreadable where somebody edited it', async () => {
    expect(await readState(cluster(), ref)).toBeUndefined()
    api.create({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {name: ref.name, namespace: 'web'},
      data: {'state.json': '{}'}
    })
    const thrown = await caught(readState(cluster(), ref))
    expect(thrown instanceof FailureError && thrown.failure.code).toBe('CD-104')
  })

  test('is begun by one only', async () => {
    await Store.begin(cluster(), ref, undefined, first)
    const thrown = await caught(Store.begin(cluster('two'), ref, undefined, {...first, token: 2}))
    expect(thrown instanceof ClusterError && thrown.kind).toBe('exists')
  })

  test('is written by nobody whose token another has overwritten, who is told so when asked too', async () => {
    const old = await Store.begin(cluster(), ref, undefined, first)
    await Store.begin(cluster('two'), ref, await readState(cluster('two'), ref), {...first, token: 2, owner: 'two'})
    expect(await caught(old.check())).toBeInstanceOf(Fenced)
    expect(await caught(old.write(second))).toBeInstanceOf(Fenced)
    expect((await readState(cluster(), ref))?.state.token).toBe(2)
  })

  test('that is gone is not written anew by one who does not ask for the Lease', async () => {
    const store = await Store.begin(cluster(), ref, undefined, first)
    remove()
    expect(await caught(store.write(second))).toBeInstanceOf(Fenced)
    expect(await caught(store.check())).toBeInstanceOf(Fenced)
    expect(api.find('ConfigMap', ref.name)).toBeUndefined()
  })
})

describe('a state that somebody deleted', () => {
  /** An owner; `asks` counts how often it asked whether the Lease is its own. */
  const owner = async (answers: readonly boolean[] = [true]) => {
    let asks = 0
    const isOurs = async (): Promise<boolean> => {
      asks += 1
      return answers[Math.min(asks, answers.length) - 1] ?? false
    }
    const store = await Store.begin(cluster(), ref, undefined, first, isOurs)
    return {store, asked: () => asks}
  }
  const kept = async () => (await readState(cluster(), ref))?.state

  test('is written again by the owner whose Lease it is, when it asks and when it writes', async () => {
    const {store} = await owner()
    remove()
    await store.check()
    expect(await kept()).toEqual(first)
    remove()
    await store.write(second)
    expect(await kept()).toEqual(second)
    await store.check()
    expect(store.state).toEqual(second)
  })

  test('is written once, however many ask at the same time', async () => {
    const {store, asked} = await owner()
    remove()
    await Promise.all([store.check(), store.check(), store.write(second), store.check()])
    expect(await kept()).toEqual(second)
    expect(asked()).toBe(2)
  })

  test('stays gone where the Lease is not ours', async () => {
    const {store} = await owner([false])
    remove()
    expect(await caught(store.check())).toBeInstanceOf(Fenced)
    expect(await caught(store.write(second))).toBeInstanceOf(Fenced)
    expect(await kept()).toBeUndefined()
  })

  test('is worth nothing where the Lease was lost before it was written again', async () => {
    const {store} = await owner([true, false])
    remove()
    expect(await caught(store.check())).toBeInstanceOf(Fenced)
  })

  test('and begun by a newer owner is theirs', async () => {
    const {store} = await owner()
    remove()
    const theirs = {...first, token: 2, owner: 'two'}
    await Store.begin(cluster('two'), ref, undefined, theirs)
    expect(await caught(store.check())).toBeInstanceOf(Fenced)
    expect(await caught(store.write(second))).toBeInstanceOf(Fenced)
    expect(await kept()).toEqual(theirs)
  })

  test.each<readonly [string, Manifest['data']]>([
    ['an older state', {'state.json': JSON.stringify({...first, token: 0, owner: 'zero'})}],
    ['something unreadable', {'state.json': '{'}],
    ['nothing', undefined]
  ])('and replaced by %s is put right by its owner', async (_, data) => {
    const {store} = await owner()
    remove()
    api.create({apiVersion: 'v1', kind: 'ConfigMap', metadata: {name: ref.name, namespace: 'web'}, data})
    await store.check()
    expect(await kept()).toEqual(first)
  })

  test.each<Passage>(['lost', 'applied', 'late'])('is written again although the answer is %s', async passing => {
    const {store} = await owner()
    remove()
    passage = passing
    const thrown = await caught(store.check())
    for (const body of late) body()
    passage = 'fine'
    await store.check()
    await store.write(second)
    expect(await kept()).toEqual(second)
    expect(thrown === undefined || thrown instanceof ClusterError).toBe(true)
  })
})

describe('a write of the state whose answer is lost', () => {
  test('counts where it has happened', async () => {
    const store = await Store.begin(cluster(), ref, undefined, first)
    passage = 'applied'
    await store.write(second)
    passage = 'fine'
    expect(store.state).toEqual(second)
    await store.check()
  })

  test('is told where it has not, and can be tried again', async () => {
    const store = await Store.begin(cluster(), ref, undefined, first)
    passage = 'lost'
    const thrown = await caught(store.write(second))
    expect(thrown instanceof ClusterError && thrown.kind).toBe('unknown')
    expect(store.state).toEqual(first)
    passage = 'fine'
    await store.write(second)
    expect(store.state).toEqual(second)
  })

  test('and which comes late is found by the next try, which is no fight with somebody else', async () => {
    const store = await Store.begin(cluster(), ref, undefined, first)
    passage = 'late'
    await caught(store.write(second))
    for (const body of late) body()
    passage = 'fine'
    await store.write(second)
    await store.check()
    expect((await readState(cluster(), ref))?.state).toEqual(second)
  })

  test('is worth nothing where another has written meanwhile', async () => {
    const store = await Store.begin(cluster(), ref, undefined, first)
    const theirs = {...first, token: 2, owner: 'two'}
    await Store.begin(cluster('two'), ref, await readState(cluster('two'), ref), theirs)
    passage = 'lost'
    expect(await caught(store.write(second))).toBeInstanceOf(Fenced)
    expect((await readState(cluster(), ref))?.state).toEqual(theirs)
  })
})
