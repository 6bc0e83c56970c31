import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {capacityAt, quotaRefusals, surgeOf} from '../../../../action-canary-deploy/src/render/capacity.ts'
import {thousandths, unmetFields} from '../../../../action-canary-deploy/src/render/fields.ts'
import {podAmounts, quantityText} from '../../../../action-canary-deploy/src/render/requests.ts'
import {deployment, objects} from './charts.ts'

describe('the copies at a share', () => {
  test('are never fewer than the share needs, and all at 100 %', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 500}), fc.integer({min: 1, max: 100}), (replicas, percent) => {
        const copies = capacityAt(replicas, percent)
        expect(copies * 100).toBeGreaterThanOrEqual(replicas * percent)
        expect(copies).toBeLessThanOrEqual(replicas)
        expect(capacityAt(replicas, 100)).toBe(replicas)
        expect(capacityAt(replicas, 0)).toBe(0)
      })
    )
  })
})

describe('a quantity', () => {
  test.each([
    ['1', 1000n],
    ['100m', 100n],
    ['0.1', 100n],
    ['1e3', 1000000n],
    ['1Ki', 1024000n],
    ['1.5Gi', 1610612736000n],
    ['2k', 2000000n],
    ['1n', 1n],
    ['250u', 1n],
    ['-1', -1000n]
  ])('%s is %s thousandths', (text, amount) => {
    expect(thousandths(text)).toBe(amount)
  })

  test.each(['', 'x', '1Kb', 'Infinity', '1 Gi'])('%j is none', text => expect(thousandths(text)).toBeUndefined())

  test('is written as people write it', () => {
    expect([
      quantityText('requests.cpu', 1500n),
      quantityText('pods', 4000n),
      quantityText('requests.memory', 201326592000n)
    ]).toEqual(['1500m', '4', '192Mi'])
  })

  test('is the same live in another spelling', () => {
    expect(unmetFields({cpu: 1, memory: '1024Mi'}, {cpu: '1', memory: '1Gi', extra: 1})).toEqual([])
    expect(unmetFields({cpu: '1'}, {cpu: '900m'})).toEqual(['cpu'])
  })
})

describe('what a pod asks for', () => {
  const asking = (requests: unknown, more = {}) => ({resources: {requests}, ...more})

  test('is the sum of its containers and sidecars, or its largest start', () => {
    const spec = {
      containers: [asking({cpu: '100m'}), asking({cpu: '200m'})],
      initContainers: [asking({cpu: '1'}), asking({cpu: '50m'}, {restartPolicy: 'Always'})],
      overhead: {cpu: '10m'}
    }
    expect(podAmounts(spec).get('requests.cpu')).toBe(1060n)
  })

  test('is its limit where it states no request', () => {
    expect(podAmounts({containers: [{resources: {limits: {memory: '1Ki'}}}]}).get('requests.memory')).toBe(1024000n)
  })
})

describe('a quota', () => {
  const [workload] = objects(deployment())
  const sized = workload === undefined ? [] : [{workload, replicas: 4}]
  const quota = (spec: unknown, hard: unknown) => [
    {apiVersion: 'v1', kind: 'ResourceQuota', metadata: {name: 'q'}, spec, status: {hard, used: {}}}
  ]

  test('with room refuses nothing, at the very limit', () => {
    expect(quotaRefusals(sized, [], quota({}, {pods: '5', 'count/replicasets.apps': '2'}))).toEqual([])
    expect(quotaRefusals(sized, [], quota({}, {pods: '4'}))).toHaveLength(1)
  })

  test('for other pods does not count', () => {
    expect(quotaRefusals(sized, [], quota({scopes: ['NotBestEffort']}, {pods: '0'}))).toEqual([])
    expect(quotaRefusals(sized, [], quota({scopes: ['BestEffort']}, {pods: '0'}))).toHaveLength(1)
    const urgent = {scopeSelector: {matchExpressions: [{scopeName: 'PriorityClass', operator: 'In', values: ['high']}]}}
    expect(quotaRefusals(sized, [], quota(urgent, {pods: '0'}))).toEqual([])
  })

  test('has room for the surge of the upgrade', () => {
    const [quarter, two] = [
      deployment({replicas: 5}),
      deployment({spec: '  strategy: {rollingUpdate: {maxSurge: 2}}'})
    ].map(text => objects(text)[0])
    expect([quarter && surgeOf(quarter, 5), two && surgeOf(two, 5)]).toEqual([2, 2])
  })
})
