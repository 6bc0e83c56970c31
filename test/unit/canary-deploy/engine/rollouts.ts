/** Rollouts of every shape, and every event, for laws of the state machine. */
import fc from 'fast-check'
import type {Manifest, ObjectRef} from '#core/cluster'
import type {Event} from '../../../../action-canary-deploy/src/engine/reducer.ts'
import type {Rollout} from '../../../../action-canary-deploy/src/model.ts'

const ref = (kind: string, name: string): ObjectRef => ({apiVersion: 'apps/v1', kind, namespace: 'web', name})

const manifest = (name: string, rules: number): Manifest => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: {name, namespace: 'web'},
  spec: {
    rules: Array.from({length: rules}, (_, index) => ({
      matches: [{path: {type: 'PathPrefix', value: `/a/quite/long/path/of/an/endpoint/${index}`}}],
      backendRefs: [{name: 'shop', port: 80, weight: 1}]
    }))
  }
})

const steps = fc.constantFrom<readonly number[]>([100], [10, 100], [10, 30, 100], [1, 2, 5, 10, 25, 50, 75, 100])

export type Shape = {
  readonly clones: number
  readonly staged: number
  readonly pins: number
  readonly routes: number
  readonly rules?: number
  readonly header?: boolean
  /** The chart has a canary of its own, with a share 0 or without. */
  readonly native?: 'no' | 'with share 0' | 'without share 0'
  readonly steps: readonly number[]
  readonly hooks: boolean
  readonly fromRevision: number
}

export const rolloutOf = ({
  clones,
  staged,
  pins,
  routes,
  rules = 1,
  header = false,
  native = 'no',
  steps,
  hooks,
  fromRevision
}: Shape): Rollout => ({
  schema: 'towpath.rollout/1',
  release: 'shop',
  namespace: 'web',
  strategy: clones > 0 ? 'canary' : 'direct',
  target: {
    chart: 'shop',
    chartVersion: '2.0.0',
    appVersion: null,
    manifestDigest: 'sha256:1',
    valuesDigest: 'sha256:2'
  },
  fromRevision,
  newestRevision: fromRevision,
  clones: Array.from({length: clones}, (_, index) => ({
    stable: ref('Deployment', `shop-${index}`),
    canary: ref('Deployment', `shop-${index}-canary`),
    replicas: 3
  })),
  staged: Array.from({length: staged}, (_, index) => ({
    workload: ref('StatefulSet', `db-${index}`),
    replicas: 3,
    updateStrategy: null
  })),
  services: [{stable: 'shop', canary: 'shop-canary'}],
  shared: null,
  companions: [ref('Service', 'shop-canary')],
  routes: Array.from({length: routes}, (_, index) => ({
    provider: 'gateway',
    ref: ref('HTTPRoute', `shop-${index}`),
    own: false,
    before: manifest(`shop-${index}`, rules),
    managedFields: []
  })),
  pins: Array.from({length: pins}, (_, index) => ({
    ref: ref('HorizontalPodAutoscaler', `shop-${index}`),
    before: 2,
    after: 2,
    during: 3,
    managedFields: []
  })),
  chart: [ref('Deployment', 'shop-0')],
  workloads: {before: [ref('Deployment', 'shop-0')], after: [ref('Deployment', 'shop-0')]},
  header: header ? {name: 'x-canary', value: null} : null,
  steps,
  native: native === 'no' ? null : nativeOf(native === 'with share 0' ? [0, ...steps] : steps),
  guard: null,
  deadlines: {progress: 1, converge: 1, step: 1, analysis: 1, drain: 1, helm: 1},
  hooks
})

const nativeOf = (steps: readonly number[]): Rollout['native'] => ({
  routes: [],
  steps: steps
    .filter(percent => percent < 100)
    .map(percent => ({
      percent,
      manifestDigest: `sha256:step-${percent}`,
      workloads: [ref('Deployment', 'shop-0'), ref('Deployment', 'shop-canary')]
    }))
})

export const rollouts: fc.Arbitrary<Rollout> = fc
  .record({
    clones: fc.nat(2),
    staged: fc.nat(2),
    pins: fc.nat(2),
    routes: fc.nat(2),
    header: fc.boolean(),
    steps,
    hooks: fc.boolean(),
    fromRevision: fc.nat(9)
  })
  .chain(shape =>
    fc
      .constantFrom<NonNullable<Shape['native']>>('no', 'no', 'with share 0', 'without share 0')
      .map(native => rolloutOf(native === 'no' ? shape : {...shape, native, clones: 0, staged: 0, pins: 0, routes: 0}))
  )

const words = fc.string({maxLength: 20})

/** What happens, mostly well; `taken-over` gets its token from where it stands in the sequence. */
export const events: fc.Arbitrary<readonly Event[]> = fc
  .array(
    fc.oneof(
      {arbitrary: fc.constant<Event>({event: 'done'}), weight: 8},
      {
        arbitrary: fc.record({
          event: fc.constant('done' as const),
          counted: fc.record({
            percent: fc.nat(100),
            seconds: fc.nat(),
            requests: fc.option(fc.nat()),
            canary: fc.option(fc.nat()),
            failed: fc.option(fc.nat()),
            effective: fc.option(fc.nat(100))
          })
        }),
        weight: 1
      },
      {arbitrary: fc.record({event: fc.constant('failed' as const), why: words}), weight: 2},
      {arbitrary: fc.record({event: fc.constant('inspected' as const), complete: fc.boolean()}), weight: 1},
      {arbitrary: fc.record({event: fc.constant('cancelled' as const), why: words}), weight: 1},
      {
        arbitrary: fc.record({event: fc.constant('moved' as const), percent: fc.constantFrom(0, 100), why: words}),
        weight: 1
      },
      {
        arbitrary: fc.record({
          event: fc.constant('done' as const),
          limits: fc.array(fc.record({ref: fc.constant(ref('HorizontalPodAutoscaler', 'shop-0')), limit: fc.nat(9)}), {
            maxLength: 2
          })
        }),
        weight: 1
      },
      {arbitrary: fc.constant<Event>({event: 'taken-over', token: 0, owner: 'octo/shop/2/1/reap'}), weight: 1}
    ),
    {maxLength: 80}
  )
  .map(list => list.map((event, index) => (event.event === 'taken-over' ? {...event, token: index + 2} : event)))
