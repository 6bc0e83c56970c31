import {describe, expect, test} from '@jest/globals'
import {type NativeRendering, nativePlan} from '../../../../action-canary-deploy/src/plan/native.ts'

const pods = (name: string, image: string): string => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec: {containers: [{name: app, image: '${image}'}]}
`
const route = (weight: number | null): string => `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: shop}
spec: {rules: [{backendRefs: [{name: shop, port: 80, weight: ${100 - (weight ?? 0)}}]}]}
`
const before = pods('shop', 'shop:1') + route(null)
const next = pods('shop', 'shop:2') + route(null)
const versions = {oldManifest: before, newManifest: next}
const canary = (weight: number): string => pods('shop', 'shop:1') + pods('shop-canary', 'shop:2') + route(weight)

const scope = {namespace: 'web'}

const planned = (manifests: Readonly<Record<number, string>>, mentionsShare = true) => {
  const steps: NativeRendering['steps'] = Object.entries(manifests).map(([percent, manifest]) => ({
    percent: Number(percent),
    first: manifest,
    second: manifest
  }))
  return nativePlan({mentionsShare, steps}, versions, 'shop', scope)
}

const codes = (plan: ReturnType<typeof planned>): readonly string[] => plan.refusals.map(({code}) => code)

describe('a chart with a canary of its own', () => {
  test('is planned as one upgrade a share, the first without traffic, each with what must be available', () => {
    const plan = planned({0: canary(0), 10: canary(10), 50: canary(50)})
    expect(codes(plan)).toEqual([])
    expect(plan.steps.map(({percent}) => percent)).toEqual([0, 10, 50])
    expect(plan.steps.map(({workloads}) => workloads.map(({name}) => name))).toEqual(
      Array.from({length: 3}, () => ['shop', 'shop-canary'])
    )
    expect(new Set(plan.steps.map(({manifestDigest}) => manifestDigest)).size).toBe(3)
    expect(plan.objects).toContainEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'web',
      name: 'shop-canary'
    })
  })

  test('needs no upgrade for a share 0 that is what is deployed', () => {
    const plan = planned({0: before, 10: canary(10)})
    expect(codes(plan)).toEqual([])
    expect(plan.steps.map(({percent}) => percent)).toEqual([10])
  })

  test('may have one step whose values do not name the share', () => {
    const plan = planned({10: canary(10)}, false)
    expect(codes(plan)).toEqual([])
    expect(plan.steps.map(({percent}) => percent)).toEqual([10])
  })
})

describe('canary values are refused', () => {
  test.each<readonly [string, Readonly<Record<number, string>>, boolean, readonly string[]]>([
    ['that leave nothing to try', {0: canary(0)}, true, ['CD-175']],
    ['that never name the share of several steps', {10: canary(10), 50: canary(10)}, false, ['CD-174']],
    ['that the chart does not know', {0: before, 10: before, 50: before}, true, ['CD-173', 'CD-173']],
    ['that are the whole upgrade', {0: canary(0), 10: next}, true, ['CD-173', 'CD-172']],
    ['whose share the chart does not use', {0: canary(10), 10: canary(10)}, true, ['CD-173']],
    ['that the chart tells no finer', {0: canary(0), 1: canary(0), 50: canary(50)}, true, ['CD-173']],
    [
      'that change the pods that serve',
      {0: canary(0), 10: pods('shop', 'shop:2') + pods('shop-canary', 'shop:2') + route(10)},
      true,
      ['CD-172']
    ],
    [
      'that take away the pods that serve',
      {0: canary(0), 10: pods('shop-canary', 'shop:2') + route(10)},
      true,
      ['CD-172']
    ]
  ])('%s', (_, manifests, mentionsShare, expected) => {
    expect(codes(planned(manifests, mentionsShare))).toEqual(expected)
  })

  test('that render something else each time', () => {
    const rendering = {mentionsShare: true, steps: [{percent: 10, first: canary(10), second: canary(11)}]}
    expect(nativePlan(rendering, versions, 'shop', scope).refusals.map(({code}) => code)).toEqual(['CD-124'])
  })

  test('with the workload, the fields and the share named', () => {
    const [refusal] = planned({10: pods('shop', 'shop:2') + route(10)}).refusals
    expect(refusal?.what).toBe(
      'The canary values of 10 % change Deployment/shop: spec.template.spec.containers[app].image.'
    )
  })
})
