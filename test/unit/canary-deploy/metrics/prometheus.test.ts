import {describe, expect, test} from '@jest/globals'
import {FailureError} from '#core/failure'
import type {Reading} from '../../../../action-canary-deploy/src/engine/ports.ts'
import {type Ask, readCounters} from '../../../../action-canary-deploy/src/metrics/prometheus.ts'
import type {Counters} from '../../../../action-canary-deploy/src/traffic/queries.ts'
import {queryIn} from './watched.ts'

const counters = (name: string, more: Partial<Counters> = {}): Counters => ({
  requests: `requests{${name}}`,
  latency: `latency{${name}}`,
  code: 'code',
  unit: 'seconds',
  ...more
})

const now = 1_800_000_000

type Labels = Readonly<Record<string, string>>
type Answered = readonly [labels: Labels, ...values: readonly (readonly [at: number, value: string])[]]

const answer = (resultType: string, result: unknown): string =>
  JSON.stringify({status: 'success', data: {resultType, result}})

/** A Prometheus that knows the answers to some selectors, and nothing to others. */
const knowing =
  (answers: Readonly<Record<string, readonly Answered[]>>, down: readonly Labels[] = []): Ask =>
  async path => {
    const query = queryIn(path)
    if (query === 'time()') return answer('scalar', [now, String(now)])
    if (query.startsWith('up') && !query.endsWith(']'))
      return answer(
        'vector',
        down.map(metric => ({metric, value: [now, '0']}))
      )
    return answer(
      'matrix',
      (answers[query] ?? []).map(([metric, ...values]) => ({metric, values}))
    )
  }

const read = (ask: Ask, more: Partial<Parameters<typeof readCounters>[1]> = {}): Promise<Reading> =>
  readCounters(ask, {stable: [], canary: [counters('canary')], latency: [], ...more}, 5_000)

describe('counters in Prometheus', () => {
  test('are read with the time they were scraped at; a server’s failures are told apart from a client’s', async () => {
    const at = (code: string): Labels => ({code, job: 'proxy', instance: 'a:80'})
    const {series} = await read(
      knowing({
        'requests{canary}[5m]': [
          [at('200'), [now - 16.5, '7'], [now - 1.5, '9']],
          [at('404'), [now - 1.5, '2']],
          [at('503'), [now - 1.5, '1']],
          [at('5xx'), [now - 1.5, '3']]
        ]
      })
    )
    expect(series.map(({target, counts}) => [target, counts])).toEqual([
      ['proxy a:80', 'answered'],
      ['proxy a:80', 'answered'],
      ['proxy a:80', 'failed'],
      ['proxy a:80', 'failed']
    ])
    expect(series[0]?.samples).toEqual([
      {at: now * 1000 - 16_500, values: [7]},
      {at: now * 1000 - 1_500, values: [9]}
    ])
  })

  test('of latency are one histogram, ascending, in seconds, with an open end', async () => {
    const bucket = (le: string, value: string): Answered => [{le, code: '200'}, [now - 15, value], [now, value]]
    const ask = knowing({'latency{canary}[5m]': [bucket('+Inf', '10'), bucket('500', '9'), bucket('25', '4')]})
    const {series} = await read(ask, {canary: [counters('canary', {unit: 'milliseconds'})], latency: ['canary']})
    expect(series).toHaveLength(1)
    expect(series[0]?.counts).toEqual([0.025, 0.5, Number.POSITIVE_INFINITY])
    expect(series[0]?.samples.map(({values}) => values)).toEqual([
      [4, 9, 10],
      [4, 9, 10]
    ])
  })

  test('of a scrape that does not show every bucket are none', async () => {
    const ask = knowing({
      'latency{canary}[5m]': [
        [{le: '1'}, [now, '4']],
        [{le: '+Inf'}, [now - 15, '9'], [now, '10']]
      ]
    })
    const {series} = await read(ask, {latency: ['canary']})
    expect(series[0]?.samples).toEqual([{at: now * 1000, values: [4, 10]}])
  })

  test('of latency are not asked for where nobody limits it', async () => {
    const asked: string[] = []
    await read(path => {
      asked.push(queryIn(path))
      return knowing({})(path)
    })
    expect(asked.filter(query => query.includes('latency'))).toEqual([])
  })

  test('that two routes share are asked for once and count once, also where two selectors find the same series', async () => {
    const asked: string[] = []
    const ask = knowing({
      'requests{canary}[5m]': [[{code: '200', service: 'a'}, [now, '5']]],
      'requests{other}[5m]': [
        [{service: 'a', code: '200'}, [now, '5']],
        [{code: '200', service: 'b'}, [now, '6']]
      ]
    })
    const {series} = await read(
      path => {
        asked.push(queryIn(path))
        return ask(path)
      },
      {canary: [counters('canary'), counters('canary'), counters('other')]}
    )
    expect(asked.filter(query => query === 'requests{canary}[5m]')).toHaveLength(1)
    expect(series.map(({samples}) => samples[0]?.values)).toEqual([[5], [6]])
  })

  test('that do not exist yet are no series', async () => {
    expect(await read(knowing({}))).toEqual({
      at: now * 1000,
      scraped: Number.NEGATIVE_INFINITY,
      series: [],
      unread: []
    })
  })

  test('come with the instances of their jobs whose scrapes fail', async () => {
    const asked: string[] = []
    const ask = knowing({'requests{canary}[5m]': [[{job: 'web.proxy', instance: 'b:80'}, [now, '5']]]}, [
      {job: 'web.proxy', instance: 'a:80'}
    ])
    const {unread} = await read(path => {
      asked.push(queryIn(path))
      return ask(path)
    })
    expect(asked).toContain('up{job=~"web\\\\.proxy"} == 0')
    expect(unread).toEqual(['web.proxy a:80'])
  })
})

describe('when something was last scraped', () => {
  const at = (seconds: number, value: string) => [now - seconds, value] as const
  const old: readonly Answered[] = [[{job: 'proxy', instance: 'a:80'}, at(60, '5')]]
  const up = 'up{job=~"proxy",instance=~"a:80"}[5m]'

  test.each<readonly [string, Readonly<Record<string, readonly Answered[]>>, number]>([
    ['is told by new samples', {'requests{canary}[5m]': [[{job: 'proxy', instance: 'a:80'}, at(2, '5')]]}, 2],
    ['is asked for where they are old', {'requests{canary}[5m]': old, [up]: [[{}, at(16, '1'), at(1, '1')]]}, 1],
    ['is not when a scrape failed', {'requests{canary}[5m]': old, [up]: [[{}, at(16, '1'), at(1, '0')]]}, 16],
    ['is the newest sample where there is no other', {'requests{canary}[5m]': old}, 60]
  ])('%s', async (_, answers, seconds) => {
    expect((await read(knowing(answers))).scraped).toBe((now - seconds) * 1000)
  })
})

describe('counters are unknown, by name, where the answer', () => {
  const vector = answer('vector', [{metric: {}, value: [1, '2']}])
  test.each([
    ['is no JSON', '<html>502 Bad Gateway</html>'],
    ['is an error', JSON.stringify({status: 'error', errorType: 'bad_data', error: 'parse error'})],
    ['is of another type', vector],
    ['is empty', ''],
    ['holds a value that is no number', answer('matrix', [{metric: {code: '200'}, values: [[1, 'NaN']]}])]
  ])('%s', async (_, body) => {
    const ask: Ask = async path => (queryIn(path).startsWith('requests') ? body : knowing({})(path))
    const thrown = await read(ask).catch((error: unknown) => error)
    expect(thrown instanceof FailureError && thrown.failure.code).toBe('CD-151')
  })
})
