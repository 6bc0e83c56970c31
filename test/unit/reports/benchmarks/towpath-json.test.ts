import {readFile} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import {readContent} from '../support.ts'
import {aSample, processesOf, samplesOf} from './support.ts'

const schema = 'towpath.benchmarks/1'
const read = (benchmarks: unknown) => readContent(JSON.stringify({schema, benchmarks}))

describe('towpath.benchmarks/1', () => {
  test('one list for each process, in any unit; one value is that of the process', async () => {
    const seen = await read([
      {name: 'parse > large', metric: 'time', unit: 'ms', direction: 'lower', values: [[1.1, 1.2], [1.3]]},
      {name: 'size', metric: 'memory', unit: 'KiB', direction: 'lower', deterministic: true, values: [[3]]}
    ])
    expect(seen.records).toEqual([
      aSample({benchmark: 'parse > large', value: 0.0011}),
      aSample({benchmark: 'parse > large', value: 0.0012}),
      aSample({benchmark: 'parse > large', level: 'process', process: 2, value: 0.0013}),
      aSample({benchmark: 'size', metric: 'memory', unit: 'B', deterministic: true, level: 'process', value: 3072})
    ])
  })

  test('a time series keeps its times', async () => {
    const points = [
      [
        {at: 0.5, value: 1},
        {at: 1.5, value: 2.5}
      ]
    ]
    const seen = await read([{name: 'a', metric: 'error-rate', unit: '%', direction: 'lower', points}])
    expect(samplesOf(seen).map(({at, value, unit}) => [at, value, unit])).toEqual([
      [0.5, 0.01, 'ratio'],
      [1.5, 0.025, 'ratio']
    ])
  })

  test('an entry that stands again counts the processes on', async () => {
    const entry = {name: 'a', unit: 's', direction: 'lower', values: [[1], [2]]}
    expect(processesOf(await read([entry, entry]), 'a', 'time')).toEqual(['1: 1', '2: 2', '3: 1', '4: 2'])
  })

  test('an entry that stands again is a warning; another metric or another unit of its name is none', async () => {
    const entry = {name: 'a', unit: 's', direction: 'lower', values: [[1]]}
    const again = await read([entry, {...entry, unit: 'ms'}])
    expect(again.diagnostics).toEqual([
      expect.objectContaining({severity: 'warning', message: expect.stringContaining('several times')})
    ])
    expect((await read([entry, {...entry, unit: 'B'}, {...entry, metric: 'wait'}])).diagnostics).toEqual([])
  })

  test.each([
    ['no benchmark', '[]', 'QG-151'],
    ['an unknown key', '[{"name":"a","unit":"s","direction":"lower","value":[[1]]}]', 'QG-152'],
    [
      'values and points',
      '[{"name":"a","unit":"s","direction":"lower","values":[[1]],"points":[[{"at":0,"value":1}]]}]',
      'QG-152'
    ],
    ['an empty process', '[{"name":"a","unit":"s","direction":"lower","values":[[]]}]', 'QG-152'],
    ['no direction', '[{"name":"a","unit":"s","values":[[1]]}]', 'QG-152'],
    ['a number too large', '[{"name":"a","unit":"s","direction":"lower","values":[[1e999]]}]', 'QG-152'],
    [
      'a number too large in its canonical unit',
      '[{"name":"a","unit":"TB","direction":"lower","values":[[1e308]]}]',
      'QG-153'
    ],
    ['NaN', '[{"name":"a","unit":"s","direction":"lower","values":[[NaN]]}]', 'QG-104']
  ])('%s is an error', async (_, benchmarks, code) => {
    const seen = await readContent(`{"schema":"${schema}","benchmarks":${benchmarks}}`)
    expect(seen.result).toMatchObject({format: 'towpath-benchmarks', records: 0})
    expect(seen.diagnostics.map(problem => problem.code)).toContain(code)
  })

  test('another version of the format is refused by name', async () => {
    const seen = await readContent('{"schema":"towpath.benchmarks/2","benchmarks":[]}')
    expect(seen.diagnostics[0]).toMatchObject({severity: 'error', code: 'QG-152'})
  })

  test('the example in its documentation is read as it says', async () => {
    const page = await readFile(new URL('../../../../docs/formats/benchmarks.md', import.meta.url), 'utf8')
    const example = /```json\n([^`]+)```/.exec(page)?.[1] ?? ''
    const seen = await readContent(example)
    expect(seen.result).toEqual({format: 'towpath-benchmarks', records: 9, errors: 0})
    expect(processesOf(seen, 'parse > large file', 'memory')).toEqual([`1: ${48 * 2 ** 20}`, `2: ${49 * 2 ** 20}`])
  })
})
