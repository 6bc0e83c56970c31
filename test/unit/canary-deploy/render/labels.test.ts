import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {leavingLabels, separate} from '../../../../action-canary-deploy/src/render/labels.ts'
import {canaryName, canaryValue} from '../../../../action-canary-deploy/src/render/names.ts'
import {
  matches,
  readLabels,
  readSelector,
  relabel,
  relabelSelector
} from '../../../../action-canary-deploy/src/render/selectors.ts'

const key = fc.constantFrom('app', 'app.kubernetes.io/name', 'app.kubernetes.io/instance', 'tier', 'version', 'x')
const value = fc.constantFrom('shop', 'web', 'v1', '', 'a'.repeat(63))
const labels = fc.dictionary(key, value, {minKeys: 1})
const expression = fc.oneof(
  fc.record({key, operator: fc.constantFrom('In', 'NotIn'), values: fc.array(value, {minLength: 1, maxLength: 3})}),
  fc.record({key, operator: fc.constantFrom('Exists', 'DoesNotExist')})
)
const selector = fc.record({
  matchLabels: fc.dictionary(key, value, {maxKeys: 2}),
  matchExpressions: fc.array(expression, {maxLength: 2})
})

describe('copies', () => {
  test('are selected by nothing, or are told to be inseparable by what selects them', () => {
    fc.assert(
      fc.property(
        fc.array(labels, {minLength: 1, maxLength: 3}),
        fc.array(selector, {maxLength: 6}),
        (pods, selectors) => {
          const copied = pods.map((pod, index) => ({workload: `w${index}`, labels: pod}))
          const hostile = selectors.map((one, index) => ({who: `s${index}`, selector: readSelector(one)}))
          const {relabel: changes, inseparable} = separate(copied, hostile)
          for (const {workload, labels: pod} of copied) {
            const by = hostile.filter(one => matches(one.selector, relabel(pod, changes))).map(({who}) => who)
            expect(inseparable.find(one => one.workload === workload)?.by ?? []).toEqual(by)
          }
        }
      )
    )
  })

  test('can always be kept out of selectors that name a label with a value', () => {
    fc.assert(
      fc.property(labels, fc.array(labels, {maxLength: 6}), (pod, selectors) => {
        const hostile = selectors.map(one => ({who: 's', selector: readLabels(one)}))
        expect(separate([{workload: 'w', labels: pod}], hostile).inseparable).toEqual([])
      })
    )
  })

  test('are selected by a rewritten selector where the original selects the stable pods', () => {
    fc.assert(
      fc.property(labels, labels, selector, (pod, other, given) => {
        const {relabel: changes} = separate([{workload: 'w', labels: pod}], [{who: 's', selector: readLabels(other)}])
        const touches = changes.some(change => pod[change.key] === change.value)
        const named = readSelector(given).every(({operator}) => operator === 'In' || operator === 'Exists')
        if (!named || !matches(readSelector(given), pod)) return
        expect(matches(readSelector(relabelSelector(given, changes)), relabel(pod, changes))).toBe(true)
        if (!touches) expect(matches(readSelector(given), relabel(pod, changes))).toBe(true)
      })
    )
  })

  test('change one label where one is enough, the instance before the name', () => {
    const pod = {'app.kubernetes.io/name': 'shop', 'app.kubernetes.io/instance': 'rel', version: '1'}
    const hostile = [
      {
        who: 'Service/shop',
        selector: readLabels({'app.kubernetes.io/name': 'shop', 'app.kubernetes.io/instance': 'rel'})
      }
    ]
    expect(separate([{workload: 'w', labels: pod}], hostile).relabel).toEqual([
      {key: 'app.kubernetes.io/instance', value: 'rel', to: 'rel-canary'}
    ])
  })

  test('of several workloads change the label they share', () => {
    const pods = ['api', 'web'].map(component => ({workload: component, labels: {app: 'shop', component}}))
    const hostile = pods.map(({workload, labels: pod}) => ({who: workload, selector: readLabels(pod)}))
    expect(separate(pods, hostile).relabel).toEqual([{key: 'app', value: 'shop', to: 'shop-canary'}])
  })

  test('lose a label whose mere presence is selected', () => {
    const hostile = [
      {who: 'PodDisruptionBudget/all', selector: readSelector({matchExpressions: [{key: 'app', operator: 'Exists'}]})}
    ]
    expect(separate([{workload: 'w', labels: {app: 'a', tier: 'b'}}], hostile)).toEqual({
      relabel: [{key: 'app', value: 'a', to: null}],
      inseparable: []
    })
  })

  test('are not kept apart by a value that is selected too', () => {
    const both = [
      {
        who: 'Service/both',
        selector: readSelector({matchExpressions: [{key: 'app', operator: 'In', values: ['a', 'a-canary']}]})
      }
    ]
    expect(separate([{workload: 'w', labels: {app: 'a'}}], both).relabel).toEqual([{key: 'app', value: 'a', to: null}])
  })
})

describe('names of copies', () => {
  test('are valid, at most 63 characters and distinct', () => {
    const name = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,80}[a-z0-9])?$/)
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(canaryName(a)).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?-canary$/)
        expect(canaryName(a).length).toBeLessThanOrEqual(63)
        expect(canaryName(a) === canaryName(b)).toBe(a === b)
      })
    )
  })

  test('say what they copy where there is room', () => {
    expect([canaryName('shop'), canaryValue('')]).toEqual(['shop-canary', 'canary'])
  })
})

describe('labels by which shared copies leave', () => {
  test('are enough for every Service', () => {
    fc.assert(
      fc.property(fc.array(labels, {maxLength: 5}), services => {
        const leaving = leavingLabels(services.map(readLabels))
        for (const service of services) expect(Object.keys(service).some(one => leaving.includes(one))).toBe(true)
      })
    )
  })

  test('are no more than needed', () => {
    expect(leavingLabels([readLabels({app: 'a', tier: 'x'}), readLabels({tier: 'x'})])).toEqual(['tier'])
  })
})
