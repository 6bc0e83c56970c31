import {describe, expect, test} from '@jest/globals'
import type {Cluster, Manifest, ObjectRef} from '#core/cluster'
import {measure, neededPods, pin, unpin} from '../../../../action-canary-deploy/src/engine/perform/pin.ts'
import type {Session} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {begun, type DeploymentState} from '../../../../action-canary-deploy/src/engine/state.ts'
import {rolloutOf} from './rollouts.ts'

const planned = rolloutOf({clones: 1, staged: 0, pins: 1, routes: 1, steps: [100], hooks: false, fromRevision: 1})
const who = {token: 1, owner: 'octo/shop/1/1/deploy', anchor: 'uid-1'}

type Limits = {readonly min?: number; readonly max?: number}

const autoscaler = ({min, max = 6}: Limits): Manifest => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: {name: 'shop-0', namespace: 'web'},
  spec: {
    ...(min === undefined ? {} : {minReplicas: min}),
    maxReplicas: max,
    scaleTargetRef: {apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop-0'}
  }
})

const stable = (replicas: number): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: {name: 'shop-0', namespace: 'web'},
  spec: {replicas}
})

type Scene = Limits & {
  readonly replicas?: number
  /** Limit of the plan. */
  readonly during?: number
  /** Limits that were noted since. */
  readonly noted?: readonly number[]
  readonly direction?: DeploymentState['direction']
}

const sceneOf = ({replicas = 3, during = 3, noted = [], direction = 'forward', ...limits}: Scene) => {
  let live = autoscaler(limits)
  const get = async ({kind}: ObjectRef) => (kind === 'Deployment' ? stable(replicas) : live)
  const pins = planned.pins.map(one => ({...one, before: 2, after: 1, during}))
  const ref = pins[0]?.ref
  const state: DeploymentState = {
    ...begun({...planned, pins}, who, 0),
    direction,
    limits: noted.flatMap(limit => (ref === undefined ? [] : [{ref, limit}]))
  }
  const changeIfThere = async (_: ObjectRef, edit: (object: Manifest) => Manifest | undefined): Promise<void> => {
    live = edit(live) ?? live
  }
  const cluster: Pick<Cluster, 'get'> = {get}
  // The three ports that these steps use.
  const session = {cluster, fence: {changeIfThere}, store: {state}} as unknown as Session
  return {session, limit: (): unknown => Object(live.spec).minReplicas}
}

const signal = new AbortController().signal

describe('the lower limit of an autoscaler', () => {
  test.each<readonly [string, Scene, number]>([
    ['is raised to what ran at the plan', {min: 2}, 3],
    ['that is not stated is 1', {during: 2}, 2],
    ['is not written when it is right', {min: 3}, 3],
    ['is never lowered: the upgrade brought it, and as many pods are waited for', {min: 4}, 4],
    ['is raised to what was noted since', {min: 3, noted: [4, 5]}, 5],
    ['is never above the upper one, which the upgrade may have lowered', {min: 2, max: 4, noted: [6]}, 4]
  ])('%s', async (_, scene, expected) => {
    const {session, limit} = sceneOf(scene)
    await pin(session, signal, 0)
    expect(limit()).toBe(expected)
  })

  test.each<readonly [string, Scene, number]>([
    ['that of the plan', {min: 3}, 1],
    ['that of the plan, where the process died before it set the one it had noted', {min: 3, noted: [5]}, 1],
    ['the one noted last', {min: 5, noted: [4, 5]}, 1],
    ['the one noted last, as far as the upper one allows', {min: 4, max: 4, noted: [6]}, 1],
    ['that of the plan on the way back', {min: 3, direction: 'revert'}, 2]
  ])('is given back where it is what we have set: %s', async (_, scene, expected) => {
    const {session, limit} = sceneOf(scene)
    await unpin(session, signal, 0)
    expect(limit()).toBe(expected)
  })

  test('stays where somebody else has set it', async () => {
    const {session, limit} = sceneOf({min: 4, noted: [5]})
    await unpin(session, signal, 0)
    expect(limit()).toBe(4)
  })
})

describe('what an autoscaler has reached', () => {
  const noted = async (scene: Scene): Promise<readonly number[]> => {
    const event = await measure(sceneOf(scene).session, signal, 0)
    return event?.event === 'done' ? (event.limits ?? []).map(({limit}) => limit) : []
  }

  test('is noted where it is more than is known', async () => {
    expect(await noted({replicas: 5})).toEqual([5])
    expect(await noted({replicas: 5, noted: [4]})).toEqual([5])
    expect(await noted({replicas: 5, noted: [5]})).toEqual([])
    expect(await noted({replicas: 2})).toEqual([])
  })

  test('is no more than it may reach', async () => {
    expect(await noted({replicas: 9, max: 6})).toEqual([6])
  })

  test('is waited for before the traffic returns, but no more than it may reach', async () => {
    const needed = async (scene: Scene) => [...(await neededPods(sceneOf(scene).session)).values()]
    expect(await needed({})).toEqual([3])
    expect(await needed({noted: [4, 5]})).toEqual([5])
    expect(await needed({noted: [5], max: 4})).toEqual([4])
  })
})
