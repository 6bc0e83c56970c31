import {describe, expect, test} from '@jest/globals'
import type {Manifest} from '#core/cluster'
import {laggingEndpoints} from '../../../../action-canary-deploy/src/engine/perform/endpoints.ts'

const pod = (name: string, ready: boolean, going = false): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {name, labels: {app: 'shop'}, ...(going ? {deletionTimestamp: '2026-01-01T00:00:00Z'} : {})},
  status: {conditions: [{type: 'Ready', status: ready ? 'True' : 'False'}]}
})

const slice = (...endpoints: readonly (readonly [string, boolean | undefined])[]): Manifest => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: {name: `shop-${endpoints.length}`},
  endpoints: endpoints.map(([name, ready]) => ({
    ...(ready === undefined ? {} : {conditions: {ready}}),
    targetRef: {kind: 'Pod', name}
  }))
})

const service = (spec: unknown): Manifest => ({apiVersion: 'v1', kind: 'Service', metadata: {name: 'shop'}, spec})

/** A namespace with one Service; answers as the API server does, and asserts what it is asked. */
const lagging = (found: Manifest | undefined, pods: readonly Manifest[], slices: readonly Manifest[]) =>
  laggingEndpoints(
    {
      get: async ({kind, namespace, name}) => {
        expect([kind, namespace, name]).toEqual(['Service', 'web', 'shop'])
        return found
      },
      list: async (_, kind, namespace, options) => {
        expect(namespace).toBe('web')
        expect(options?.labels).toBe(kind === 'Pod' ? 'app=shop' : 'kubernetes.io/service-name=shop')
        return kind === 'Pod' ? pods : slices
      }
    },
    'web',
    ['shop']
  )

const selecting = service({selector: {app: 'shop'}})

describe('the endpoints of a Service', () => {
  test('are up to date where they name its ready pods, over several slices, and no other', async () => {
    const pods = [pod('a', true), pod('b', true), pod('c', false)]
    expect(await lagging(selecting, pods, [slice(['a', true]), slice(['b', undefined], ['c', false])])).toEqual([])
  })

  test('lag behind where a ready pod is not named', async () => {
    const pods = [pod('a', true), pod('b', true)]
    const late = ['Service/shop does not name pod b yet']
    expect(await lagging(selecting, pods, [slice(['a', true])])).toEqual(late)
    expect(await lagging(selecting, pods, [slice(['a', true], ['b', false])])).toEqual(late)
    expect(await lagging(selecting, [pod('b', true)], [])).toEqual(late)
  })

  test('lag behind where a pod that is gone, going or no longer ready is named', async () => {
    const late = ['Service/shop still names pod b']
    const slices = [slice(['a', true], ['b', true])]
    expect(await lagging(selecting, [pod('a', true)], slices)).toEqual(late)
    expect(await lagging(selecting, [pod('a', true), pod('b', true, true)], slices)).toEqual(late)
    expect(await lagging(selecting, [pod('a', true), pod('b', false)], slices)).toEqual(late)
  })

  test('may name pods that are not ready where the Service says so', async () => {
    const open = service({selector: {app: 'shop'}, publishNotReadyAddresses: true})
    expect(await lagging(open, [pod('a', false)], [slice(['a', true])])).toEqual([])
  })

  test('are nobody’s business where the Service selects nothing, or is gone', async () => {
    expect(await lagging(service({type: 'ExternalName'}), [], [slice(['a', true])])).toEqual([])
    expect(await lagging(undefined, [], [])).toEqual([])
  })
})
