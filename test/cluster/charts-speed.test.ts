/**
 * How long people wait: for the plan of a chart of fifty objects, and from the start of the process to its first call of the API server.
 * @cluster bed alone
 */
import {existsSync} from 'node:fs'
import {createServer} from 'node:http'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type Bed, startBed} from './bed.ts'
import {act, bundle, type Given} from './deploying.ts'
import {measured} from './results.ts'

let bed: Bed
beforeAll(async () => {
  if (!existsSync(bundle)) throw new Error(`${bundle} is not there: npm run build`)
  bed = await startBed({layer: 'api', dataPlane: 'definitions'})
}, 120_000)
afterAll(() => bed?.stop())

const nothing = (): void => undefined

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const fiveTimes = async (once: () => Promise<number>): Promise<number> => {
  await once()
  const times: number[] = []
  for (let turn = 0; turn < 5; turn += 1) times.push(await once())
  return middle(times)
}

describe('the time people wait', () => {
  test('for the plan of a chart of fifty objects is at most 2.5 s', async () => {
    const [namespace, chart] = ['fifty', join(import.meta.dirname, 'charts', 'fifty')]
    await bed.kubectl('create', 'namespace', namespace)
    const {code, stderr} = await bed.helm(4, 'install', namespace, chart, '-n', namespace, '--set', 'tag=v1')
    expect({code, stderr: code === 0 ? '' : stderr}).toEqual({code: 0, stderr: ''})
    const given: Given = {release: namespace, namespace, chart, set: 'tag=v2', traffic: 'gateway'}
    const took = await fiveTimes(async () => {
      const {code: ended, said, milliseconds} = await act(bed, 4, 'plan', given, nothing, [bundle])
      expect({ended, said: ended === 0 ? '' : said}).toEqual({ended: 0, said: ''})
      return milliseconds
    })
    measured('plan.fifty', took, 'ms', 5)
    expect(took).toBeLessThanOrEqual(2_500)
  })

  test('until the first call of the API server is at most 700 ms', async () => {
    let called = Number.NaN
    const server = createServer((_, answer) => {
      if (Number.isNaN(called)) called = Date.now()
      answer.statusCode = 403
      answer.end('{}')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const cluster = {name: 'c', cluster: {server: `http://127.0.0.1:${address.port}`}}
    const [user, context] = [
      {name: 'u', user: {token: 'none'}},
      {name: 'x', context: {cluster: 'c', user: 'u'}}
    ]
    const kubeconfig = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [cluster],
      users: [user],
      contexts: [context],
      'current-context': 'x'
    })
    const took = await fiveTimes(async () => {
      called = Number.NaN
      const begun = Date.now()
      await act(bed, 4, 'status', {release: 'shop', namespace: 'web', kubeconfig}, nothing, [bundle])
      return called - begun
    })
    server.close()
    measured('first-call', took, 'ms', 5)
    expect(took).toBeLessThanOrEqual(700)
  })
})
