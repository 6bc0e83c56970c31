import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import {readCounters} from '../../../../action-canary-deploy/src/metrics/prometheus.ts'
import type {Counters} from '../../../../action-canary-deploy/src/traffic/queries.ts'

const counters = (name: string, more: Partial<Counters> = {}): Counters =>
  ({
    requests: `requests{${name}}`,
    latency: `latency{${name}}`,
    code: 'code',
    unit: 'seconds',
    ...more
  }) as Counters

type Sample = readonly [labels: Readonly<Record<string, string>>, value: string]

const answer = (samples: readonly Sample[]): string =>
  JSON.stringify({
    status: 'success',
    data: {
      resultType: 'vector',
      result: samples.map(([metric, value]) => ({metric, value: [1_800_000_000.123, value]}))
    }
  })

/** A Prometheus that knows the answers to some queries, and nothing to others. */
const knowing =
  (answers: Readonly<Record<string, readonly Sample[]>>) =>
  async (path: string): Promise<string> => {
    const query = new URL(path, 'http://prometheus').searchParams.get('query') ?? ''
    return answer(answers[query] ?? [])
  }

describe('counters in Prometheus', () => {
  test('are added up over codes; a server’s failures are told apart from a client’s', async () => {
    const ask = knowing({
      'requests{stable}': [
        [{code: '200'}, '90'],
        [{code: '404'}, '9'],
        [{code: '503'}, '1']
      ],
      'requests{canary}': [
        [{code: '200'}, '8'],
        [{code: '500'}, '1'],
        [{code: '5xx'}, '2']
      ]
    })
    const {stable, canary} = await readCounters(ask, {stable: [counters('stable')], canary: [counters('canary')]})
    expect([stable.requests, stable.failed]).toEqual([100, 1])
    expect([canary.requests, canary.failed]).toEqual([11, 3])
  })

  test('of latency are ascending, in seconds, with an open end', async () => {
    const samples: readonly Sample[] = [
      [{le: '+Inf'}, '10'],
      [{le: '500'}, '9'],
      [{le: '25'}, '4']
    ]
    const {canary} = await readCounters(knowing({'latency{canary}': samples}), {
      stable: [],
      canary: [counters('canary', {unit: 'milliseconds'})]
    })
    expect(canary.buckets).toEqual([
      {upTo: 0.025, count: 4},
      {upTo: 0.5, count: 9},
      {upTo: Number.POSITIVE_INFINITY, count: 10}
    ])
  })

  test('of several Services are added up', async () => {
    const ask = knowing({
      'requests{a}': [[{code: '200'}, '5']],
      'requests{b}': [[{code: '500'}, '2']],
      'latency{a}': [
        [{le: '1'}, '3'],
        [{le: '+Inf'}, '5']
      ],
      'latency{b}': [
        [{le: '1'}, '1'],
        [{le: '+Inf'}, '2']
      ]
    })
    const {stable} = await readCounters(ask, {stable: [counters('a'), counters('b')], canary: []})
    expect(stable).toEqual({
      requests: 7,
      failed: 2,
      buckets: [
        {upTo: 1, count: 4},
        {upTo: Number.POSITIVE_INFINITY, count: 7}
      ]
    })
  })

  test('that do not exist yet are zero', async () => {
    const nothing = {requests: 0, failed: 0, buckets: []}
    expect(
      await readCounters(knowing({}), {stable: [counters('a')], canary: [counters('b', {latency: null})]})
    ).toEqual({
      stable: nothing,
      canary: nothing
    })
  })

  test.each([
    ['is no JSON', '<html>502 Bad Gateway</html>'],
    ['is an error', JSON.stringify({status: 'error', errorType: 'bad_data', error: 'parse error'})],
    [
      'is a matrix',
      JSON.stringify({status: 'success', data: {resultType: 'matrix', result: [{metric: {}, values: [[1, '2']]}]}})
    ],
    ['is a scalar', JSON.stringify({status: 'success', data: {resultType: 'scalar', result: [1, '2']}})],
    ['is empty', '']
  ])('are unknown, by name, where the answer %s', async (_, body) => {
    const thrown = await readCounters(async () => body, {stable: [counters('a')], canary: []}).catch(
      (error: unknown) => error
    )
    expect(thrown instanceof FailureError && thrown.failure.code).toBe('CD-151')
  })

  test('a value that is no number is no count', async () => {
    const ask = knowing({'requests{a}': [[{code: '200'}, 'NaN']]})
    const thrown = await readCounters(ask, {stable: [counters('a')], canary: []}).catch((error: unknown) => error)
    expect(thrown instanceof FailureError && thrown.failure.code).toBe('CD-151')
  })
})
