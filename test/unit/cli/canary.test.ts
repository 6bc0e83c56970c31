/** The command `towpath canary`: the action's inputs as options, and what it says at its end. */
import {describe, expect, test} from '@jest/globals'
import type {Cluster, Manifest} from '#core/cluster'
import {localWorld} from '#platform/local-world'
import {contract} from '../../../action-canary-deploy/src/contract.ts'
import {canary} from '../../../cli/canary.ts'
import {help} from '../../../cli/help.ts'

/** A cluster that holds nothing but, where given, a Lease. */
const aCluster = (objects: readonly Manifest[] = [], wrote: Manifest[] = []): Cluster => {
  const no = (): Promise<never> => Promise.reject(new Error('not asked for here'))
  return {
    ...{
      server: 'https://cluster',
      namespace: 'web',
      resource: no,
      door: no,
      raw: no,
      version: no,
      mayI: no,
      remove: no
    },
    get: async ({kind, name}) => objects.find(one => one.kind === kind && one.metadata.name === name),
    list: async (_, kind) => objects.filter(one => one.kind === kind),
    create: async manifest => {
      wrote.push(manifest)
      return {...manifest, metadata: {...manifest.metadata, uid: 'u', resourceVersion: '1'}}
    },
    replace: async manifest => manifest
  }
}

const anchor: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {name: 'towpath-shop-anchor', namespace: 'web', uid: 'a', resourceVersion: '1'}
}

const called = async (line: string, cluster: Cluster = aCluster()) => {
  const lines: string[] = []
  const accesses: unknown[] = []
  const world = {
    ...localWorld('.'),
    cluster: async (access: unknown) => {
      accesses.push(access)
      return cluster
    }
  }
  const code = await canary(line.split(' '), {world, print: text => lines.push(text)})
  return {code, lines, accesses}
}

describe('towpath canary refuses', () => {
  test.each([
    ['', 'It takes one command: plan, run, status, finish, rollback, reap'],
    ['deploy --release shop', 'It takes one command'],
    ['plan ./chart --release shop', 'It takes one command'],
    ['status --release shop --chart ./chart', 'The option --chart has no meaning here'],
    ['run --release shop --chart x --to-revision 3', 'The option --to-revision has no meaning here'],
    ['reap --release shop', 'The option --release has no meaning here'],
    ['run --release shop --chart x --id a', "Unknown option '--id'"],
    ['run --release shop --chart x --steps 30,10', 'The option `--steps` is `30,10`, which cannot be understood.'],
    ['run --release shop --chart=', 'The option --chart is empty']
  ])('%s', async (line, why) => {
    await expect(called(line)).rejects.toMatchObject({
      failure: {code: 'CL-101', why: expect.stringContaining(why)}
    })
  })

  test('a command without the input that it needs, by name', async () => {
    await expect(called('status')).rejects.toMatchObject({failure: {code: 'CD-118'}})
    await expect(called('run --release shop')).rejects.toMatchObject({failure: {code: 'CD-118'}})
  })
})

describe('towpath canary', () => {
  test('reaches the cluster that the options name', async () => {
    const {accesses} = await called('status --release shop --kubeconfig kube.yaml --context blue')
    expect(accesses).toEqual([{kubeconfig: 'kube.yaml', context: 'blue', fieldManager: 'towpath'}])
  })

  test('says where there is nothing to tell, for people and as JSON', async () => {
    expect(await called('status --release shop')).toMatchObject({code: 0, lines: ['Nothing to settle: none.']})
    expect(await called('reap --json')).toMatchObject({code: 0, lines: ['{"result":"none"}']})
  })

  test('is an owner of its own each time: two people in folders of one name do not take over from each other', async () => {
    const holders = await Promise.all(
      [1, 2].map(async () => {
        const wrote: Manifest[] = []
        await called('finish --release shop', aCluster([anchor], wrote)).catch(() => undefined)
        return Object(wrote.find(({kind}) => kind === 'Lease')?.spec).holderIdentity
      })
    )
    expect(holders[0]).toMatch(/^local\/[^/]+\/\d+\/1\/.+$/)
    expect(holders[0]).not.toBe(holders[1])
  })

  test('has an option for every input but the two that only jobs need', async () => {
    for (const name of Object.keys(contract.inputs).filter(input => input !== 'mode' && input !== 'id'))
      await expect(called(`run --${name}=`)).rejects.toMatchObject({failure: {why: `The option --${name} is empty.`}})
    expect(help).toContain('towpath canary plan|run')
  })
})
