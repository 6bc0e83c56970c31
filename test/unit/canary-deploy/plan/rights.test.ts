import {describe, expect, test} from '@jest/globals'
import type {Cluster, Verb} from '#core/cluster'
import {missingFor} from '../../../../action-canary-deploy/src/plan/rights.ts'
import {SimulatedApi} from '../../../support/cluster/api.ts'
import {alone} from '../../../support/cluster/scheduler.ts'
import {rolloutOf} from '../engine/rollouts.ts'

const planned = rolloutOf({clones: 1, staged: 0, pins: 1, routes: 1, steps: [100], hooks: false, fromRevision: 1})
const http = 'gateway.networking.k8s.io/v1'
const rollout = {
  ...planned,
  routes: planned.routes.map(route => ({...route, ref: {...route.ref, apiVersion: http}}))
}

type Refusing = {readonly unserved?: readonly string[]; readonly denied?: readonly (readonly [Verb, string])[]}

/** A cluster that lets everything be done, but for what is named. */
const clusterThat = ({unserved = [], denied = []}: Refusing): Cluster => {
  const cluster = new SimulatedApi().cluster(alone('plan'))
  return {
    ...cluster,
    resource: async (apiVersion, kind) => (unserved.includes(kind) ? undefined : cluster.resource(apiVersion, kind)),
    // As the platform answers: what is not served, nobody may.
    mayI: async (verb, _, kind) =>
      !unserved.includes(kind) && !denied.some(([refused, of]) => refused === verb && of === kind)
  }
}

const told = async (refusing: Refusing) =>
  (await missingFor(clusterThat(refusing), rollout)).map(({code, what}) => [code, what])

describe('what a deployment lacks before it begins', () => {
  test('is nothing where everything is served and allowed', async () => {
    expect(await told({})).toEqual([])
  })

  test('is a right, where the account may not', async () => {
    expect(await told({denied: [['update', 'HTTPRoute']]})).toEqual([
      ['CD-113', `In web the account of this job may not: update HTTPRoute (${http}).`]
    ])
  })

  test('is a kind, where the cluster does not serve it: no right would help', async () => {
    expect(await told({unserved: ['HTTPRoute']})).toEqual([
      ['CD-146', `The cluster does not serve HTTPRoute (${http}).`]
    ])
  })

  test('is both, each by its name', async () => {
    expect(await told({unserved: ['HTTPRoute'], denied: [['create', 'Lease']]})).toEqual([
      ['CD-146', `The cluster does not serve HTTPRoute (${http}).`],
      ['CD-113', 'In web the account of this job may not: create Lease (coordination.k8s.io/v1).']
    ])
  })
})
