import {describe, expect, test} from '@jest/globals'
import type {Manifest} from '#core/cluster'
import {availabilityOf} from '../../../../action-canary-deploy/src/engine/perform/availability.ts'
import {troubleOf} from '../../../../action-canary-deploy/src/engine/perform/pod-trouble.ts'

type Fields = Readonly<Record<string, unknown>>

const workload = (kind: string, spec: Fields, status: Fields, generation = 2): Manifest => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: {name: 'shop', generation},
  spec,
  status: {observedGeneration: generation, ...status}
})

const three = {replicas: 3, updatedReplicas: 3, availableReplicas: 3}

describe('a workload', () => {
  test.each<readonly [string, Manifest]>([
    ['a Deployment with all pods', workload('Deployment', {replicas: 3}, three)],
    [
      'a Deployment that leaves out its one replica',
      workload('Deployment', {}, {replicas: 1, updatedReplicas: 1, availableReplicas: 1})
    ],
    ['a Deployment of no pods', workload('Deployment', {replicas: 0}, {})],
    ['a StatefulSet', workload('StatefulSet', {replicas: 3}, three)],
    [
      'a StatefulSet of an API server that only counts ready pods',
      workload('StatefulSet', {replicas: 3}, {replicas: 3, updatedReplicas: 3, readyReplicas: 3})
    ],
    [
      'a DaemonSet',
      workload(
        'DaemonSet',
        {},
        {desiredNumberScheduled: 2, currentNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 2}
      )
    ],
    ['a DaemonSet without a node', workload('DaemonSet', {}, {})],
    ['what has no pods', workload('Service', {}, {})]
  ])('is available: %s', (_, object) => {
    expect(availabilityOf(object)).toEqual({is: 'available'})
  })

  test.each<readonly [string, Manifest]>([
    ['a pod is missing', workload('Deployment', {replicas: 3}, {...three, availableReplicas: 2})],
    ['a pod is of the old version', workload('Deployment', {replicas: 3}, {...three, updatedReplicas: 2})],
    ['a pod of the old version still runs', workload('Deployment', {replicas: 3}, {...three, replicas: 4})],
    ['there is no status yet', workload('Deployment', {}, {})],
    [
      'a node has none',
      workload(
        'DaemonSet',
        {},
        {desiredNumberScheduled: 2, currentNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 1}
      )
    ]
  ])('is waited for while %s', (_, object) => {
    expect(availabilityOf(object).is).toBe('waiting')
  })

  test('is waited for until its controller has seen the change, however good its status looks', () => {
    const {status, ...object} = workload('Deployment', {replicas: 3}, three)
    const stale = {...object, status: {...Object(status), observedGeneration: 1}} as Manifest
    expect(availabilityOf(stale)).toEqual({is: 'waiting', text: 'its controller has not seen the change yet'})
  })

  test('needs as many pods as served before, although its own number is smaller', () => {
    const one = workload('Deployment', {replicas: 1}, {replicas: 1, updatedReplicas: 1, availableReplicas: 1})
    expect(availabilityOf(one, 3)).toEqual({
      is: 'waiting',
      text: '1 of 1 pods are of the new version, 1 of 3 are available'
    })
    expect(availabilityOf(workload('Deployment', {replicas: 3}, three), 3).is).toBe('available')
  })

  test('is broken once its controller has given up, in its words; not while it goes on', () => {
    const progressing = (status: string, reason: string): Manifest =>
      workload(
        'Deployment',
        {replicas: 3},
        {...three, availableReplicas: 0, conditions: [{type: 'Progressing', status, reason, message: 'no progress'}]}
      )
    expect(availabilityOf(progressing('False', 'ProgressDeadlineExceeded'))).toEqual({
      is: 'broken',
      text: 'no progress'
    })
    expect(availabilityOf(progressing('True', 'ReplicaSetUpdated')).is).toBe('waiting')
  })
})

const pod = (name: string, status: Fields): Manifest => ({apiVersion: 'v1', kind: 'Pod', metadata: {name}, status})

const waiting = (reason: string, more: Fields = {}): Fields => ({name: 'app', state: {waiting: {reason}}, ...more})

describe('pods that will not become available', () => {
  test.each([
    'ImagePullBackOff',
    'InvalidImageName',
    'ErrImageNeverPull',
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError'
  ])('%s is told with pod and container', reason => {
    expect(troubleOf([pod('shop-1', {containerStatuses: [waiting(reason)]})])).toBe(
      `pod shop-1, container app: ${reason}`
    )
  })

  test('the words of the kubelet are passed on', () => {
    const status = {name: 'app', state: {waiting: {reason: 'ImagePullBackOff', message: 'no such tag'}}}
    expect(troubleOf([pod('shop-1', {containerStatuses: [status]})])).toContain('ImagePullBackOff: no such tag')
  })

  test('init containers count too', () => {
    expect(troubleOf([pod('shop-1', {initContainerStatuses: [waiting('ImagePullBackOff')]})])).toBeDefined()
  })

  test('a crash is forgiven, a habit is not', () => {
    const ended = {lastState: {terminated: {reason: 'Error', exitCode: 3}}}
    const crashing = (restartCount: number): string | undefined =>
      troubleOf([pod('shop-1', {containerStatuses: [waiting('CrashLoopBackOff', {restartCount, ...ended})]})])
    expect(crashing(2)).toBeUndefined()
    expect(crashing(3)).toBe('pod shop-1, container app: it crashed 3 times, last with Error, exit code 3')
  })

  test.each<readonly [string, Fields]>([
    ['is pulled', {containerStatuses: [waiting('ContainerCreating')]}],
    ['starts', {containerStatuses: [waiting('PodInitializing')]}],
    ['fails its first pull', {containerStatuses: [waiting('ErrImagePull')]}],
    ['runs, not ready', {containerStatuses: [{name: 'app', state: {running: {}}, restartCount: 9}]}],
    ['has no status', {}]
  ])('there is hope while one %s', (_, status) => {
    expect(troubleOf([pod('shop-1', status)])).toBeUndefined()
  })
})
