import {describe, expect, test} from '@jest/globals'
import type {Manifest, ObjectRef} from '#core/cluster'
import {Fenced} from '../../../../action-canary-deploy/src/engine/fenced.ts'
import {stage} from '../../../../action-canary-deploy/src/engine/perform/stage.ts'
import type {Session} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {begun} from '../../../../action-canary-deploy/src/engine/state.ts'
import {rolloutOf} from './rollouts.ts'

const planned = rolloutOf({clones: 0, staged: 1, pins: 0, routes: 0, steps: [100], hooks: false, fromRevision: 1})
const workload: ObjectRef = {apiVersion: 'apps/v1', kind: 'DaemonSet', namespace: 'web', name: 'agent'}
const rollout = {...planned, staged: [{workload, replicas: 2, updateStrategy: null}]}

const daemonSet: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: {
    ...{name: 'agent', namespace: 'web', uid: 'uid-agent', generation: 2},
    annotations: {'deprecated.daemonset.template.generation': '2'}
  },
  status: {observedGeneration: 2, desiredNumberScheduled: 2, updatedNumberScheduled: 0, numberAvailable: 2}
}

const pod: Manifest = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    ...{name: 'agent-1', namespace: 'web', uid: 'uid-pod', labels: {'pod-template-generation': '1'}},
    ownerReferences: [{apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'agent', uid: 'uid-agent'}]
  }
}

describe('pods that are replaced node by node', () => {
  test('are deleted by nobody who no longer owns the deployment', async () => {
    const removed: string[] = []
    const session = {
      cluster: {
        get: async () => daemonSet,
        list: async () => [pod],
        remove: async ({name}: ObjectRef) => void removed.push(name)
      },
      clock: {elapsed: () => 0, sleep: async () => undefined},
      store: {
        state: begun(rollout, {token: 1, owner: 'octo/shop/1/1/deploy', anchor: 'uid-1'}, 0),
        check: () => Promise.reject(new Fenced('octo/shop/1/1/deploy'))
      }
      // What this step uses before its first write.
    } as unknown as Session
    await expect(stage(session, new AbortController().signal, 50)).rejects.toBeInstanceOf(Fenced)
    expect(removed).toEqual([])
  })
})
