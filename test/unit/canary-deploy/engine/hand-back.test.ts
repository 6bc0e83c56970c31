import {describe, expect, test} from '@jest/globals'
import type {Manifest} from '#core/cluster'
import {fieldManager, handedBack} from '../../../../action-canary-deploy/src/engine/perform/hand-back.ts'

const entry = (manager: string, operation: string, fields: string, subresource?: string) => ({
  manager,
  operation,
  fieldsV1: {[fields]: {}},
  ...(subresource === undefined ? {} : {subresource})
})

const route = (...managedFields: readonly unknown[]): Manifest => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: {name: 'shop', managedFields},
  spec: {rules: []}
})

const helm = entry('helm', 'Apply', 'f:spec')
const controller = entry('traefik', 'Update', 'f:status', 'status')
const ours = entry(fieldManager, 'Update', 'f:spec')

const managers = (object: Manifest | undefined): readonly unknown[] => object?.metadata.managedFields ?? []

describe('handing an object back', () => {
  test('gives every manager of before what it owned, and leaves nothing of ours', () => {
    const now = route({...helm, fieldsV1: {}}, ours, controller)
    expect(managers(handedBack(now, [helm, controller]))).toEqual([helm, controller])
  })

  test('returns a manager that lost its last field to us', () => {
    expect(managers(handedBack(route(ours), [helm]))).toEqual([helm])
  })

  test('keeps a manager that came since', () => {
    const kubectl = entry('kubectl-edit', 'Update', 'f:metadata')
    expect(managers(handedBack(route(ours, kubectl), [helm]))).toEqual([kubectl, helm])
  })

  test('tells a manager’s operations and subresources apart', () => {
    const update = entry('helm', 'Update', 'f:metadata')
    expect(managers(handedBack(route(ours, update, controller), [helm, controller]))).toEqual([
      update,
      controller,
      helm
    ])
  })

  test('writes nothing where nothing is ours', () => {
    expect(handedBack(route(helm, controller), [helm])).toBeUndefined()
    expect(handedBack({...route(), metadata: {name: 'shop'}}, [helm])).toBeUndefined()
  })

  test('does not bring back what we owned in an earlier deployment', () => {
    expect(managers(handedBack(route(ours, controller), [helm, ours]))).toEqual([controller, helm])
  })

  test('changes nothing but the managers', () => {
    const now = route(ours)
    const {metadata, ...rest} = handedBack(now, [helm]) ?? now
    expect({...rest, metadata: {...metadata, managedFields: []}}).toEqual({
      ...now,
      metadata: {...now.metadata, managedFields: []}
    })
  })
})
