import {readFile, stat} from 'node:fs/promises'
import {describe, expect, test} from '@jest/globals'
import type {FileStat, Files} from '#core/world'
import {readReport} from '#reports/read'

const fixtures = 'test/producers/criterion/fixtures'
const folder = 'target/criterion/calc_sizes/sum/200/new'

/** The fixtures as Criterion lays them out; `without` is left out. */
const laidOut = (without: string): Pick<Files, 'stream' | 'stat'> => {
  const real = (path: string): string => path.replace(folder, fixtures)
  return {
    stat: async (path): Promise<FileStat | undefined> => {
      if (path.endsWith(without)) return undefined
      const {size, mtimeMs} = await stat(real(path))
      return {path, size, modified: mtimeMs, kind: 'file', escapes: false}
    },
    stream: async function* (path) {
      yield await readFile(real(path))
    }
  }
}

const benchmarksIn = async (file: string, without = '/none'): Promise<ReadonlySet<string>> => {
  const names = new Set<string>()
  await readReport(`${folder}/${file}`, laidOut(without), record => {
    names.add(record.kind === 'sample' ? record.benchmark : record.kind)
  })
  return names
}

describe('samples of Criterion', () => {
  test.each(['sample.json', 'estimates.json'])('%s takes the name that benchmark.json beside it gives', async file => {
    expect(await benchmarksIn(file)).toEqual(new Set(['calc/sizes/sum/200']))
  })

  test('take the name of their folder where benchmark.json is absent', async () => {
    expect(await benchmarksIn('sample.json', 'benchmark.json')).toEqual(new Set(['calc_sizes/sum/200']))
  })
})
