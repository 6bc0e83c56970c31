import {describe, expect, test} from '@jest/globals'
import type {Manifest} from '#core/cluster'
import {pin} from '../../../../action-canary-deploy/src/engine/perform/pin.ts'
import type {Session} from '../../../../action-canary-deploy/src/engine/ports.ts'

const autoscaler = (minReplicas: number | undefined): Manifest => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: {name: 'shop', namespace: 'web'},
  spec: {...(minReplicas === undefined ? {} : {minReplicas}), maxReplicas: 6}
})

/** The lower limit that `pin` leaves; undefined where it writes nothing. */
const pinned = async (live: Manifest, during: number): Promise<unknown> => {
  let written: Manifest | undefined
  const session = {
    cluster: {get: async () => live},
    fence: {
      change: async (_: unknown, edit: (object: Manifest) => Manifest | undefined) => {
        written = edit(live)
        return live
      }
    },
    store: {state: {rollout: {pins: [{ref: {}, before: null, after: null, during, managedFields: []}]}}}
  }
  // The three ports that `pin` uses.
  await pin(session as unknown as Session, new AbortController().signal, 0)
  return written === undefined ? undefined : Object(written.spec).minReplicas
}

describe('the lower limit of an autoscaler', () => {
  test.each([
    ['is raised to what runs now', 2, 3, 3],
    ['that is not stated is 1', undefined, 2, 2],
    ['is not written when it is right', 3, 3, undefined],
    ['is never lowered: the upgrade brought it, and as many pods are waited for', 4, 3, undefined]
  ])('%s', async (_, before, during, expected) => {
    expect(await pinned(autoscaler(before), during)).toBe(expected)
  })
})
