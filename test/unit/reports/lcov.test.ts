import {describe, expect, test} from '@jest/globals'
import type {CoverageRecord} from '#core/records'
import {problemsOf, readContent} from './support.ts'

const coverageIn = async (content: string | Uint8Array): Promise<readonly CoverageRecord[]> =>
  (await readContent(content)).records.filter(record => record.kind === 'coverage')

const section = (lines: string, file = 'a.js'): string => `TN:\nSF:${file}\n${lines}\nend_of_record\n`

describe('an lcov tracefile', () => {
  test('is read with lines, branches and functions', async () => {
    const report = section(
      'FN:3,outer\nFN:4,6,inner, with comma\nFNDA:2,outer\nFNDA:0,inner, with comma\nDA:3,2\nDA:4,0,checksum==\nBRDA:3,0,0,2\nBRDA:3,0,1,0\nBRDA:4,e1,jump to line 10,-\nLF:2\nLH:1'
    )
    expect((await readContent(report)).records).toEqual([
      {
        kind: 'coverage',
        file: 'a.js',
        lines: [
          [3, 2],
          [4, 0]
        ],
        branches: [
          [3, '0,0', 2],
          [3, '0,1', 0],
          [4, 'e1,jump to line 10', null]
        ],
        functions: [
          ['inner, with comma', 4, 0],
          ['outer', 3, 2]
        ]
      }
    ])
  })

  test('of lcov 2 has functions with an index and aliases', async () => {
    const [record] = await coverageIn(section('FNL:0,3,9\nFNA:0,5,f(int, int)\nFNA:0,1,g\nFNL:1,12\nFNA:1,0,h'))
    expect(record?.functions).toEqual([
      ['f(int, int)', 3, 5],
      ['g', 3, 1],
      ['h', 12, 0]
    ])
  })

  test('gives calls to functions of one name in the order of their lines', async () => {
    const [record] = await coverageIn(section('FN:1,f\nFN:9,f\nFNDA:4,f\nFNDA:0,f\nFNDA:7,unplaced'))
    expect(record?.functions).toEqual([
      ['f', 1, 4],
      ['f', 9, 0],
      ['unplaced', null, 7]
    ])
  })

  test('ends in time where a hundred thousand functions share one name', async () => {
    const count = 100_000
    const [record] = await coverageIn(
      section(Array.from({length: count}, (_, at) => `FN:${at + 1},f\nFNDA:1,f`).join('\n'))
    )
    expect(record?.functions).toHaveLength(count)
    expect(record?.functions.every(([, , hits]) => hits === 1)).toBe(true)
  })

  test('that names a file twice gives one record with the larger counts', async () => {
    const report = section('DA:1,2\nDA:2,0') + section('DA:2,1', 'b.js') + section('DA:1,1\nDA:3,5')
    expect((await coverageIn(report)).map(({file, lines}) => [file, lines])).toEqual([
      [
        'a.js',
        [
          [1, 2],
          [2, 0],
          [3, 5]
        ]
      ],
      ['b.js', [[2, 1]]]
    ])
  })

  test.each([
    ['CRLF line ends', Buffer.from(section('DA:1,1').replaceAll('\n', '\r\n'))],
    ['UTF-16, as PowerShell redirects', Buffer.from(`\ufeff${section('DA:1,1')}`, 'utf16le')],
    ['no line end at the end', Buffer.from(section('DA:1,1').trimEnd())],
    ['comments', Buffer.from(`# made by a tool\n${section('# here too\nDA:1,1')}`)]
  ])('may have %s', async (_, content) => {
    const {records} = await readContent(content)
    expect(records).toEqual([{kind: 'coverage', file: 'a.js', lines: [[1, 1]], branches: [], functions: []}])
  })

  test.each([
    ['-1', 0],
    ['1e3', 1000],
    ['2.0', 2]
  ])('reads the count %s, which geninfo can write', async (hits, expected) => {
    expect((await coverageIn(section(`DA:1,${hits}`)))[0]?.lines).toEqual([[1, expected]])
  })

  test('counts lines itself and notes where LF and LH say otherwise', async () => {
    const seen = await readContent(section('DA:1,1\nDA:2,0\nLF:2\nLH:2'))
    expect(seen.diagnostics.map(({severity, message}) => [severity, message])).toEqual([
      ['note', 'a.js counts 2 of 2 lines hit, its records show 1 of 2. The records count.']
    ])
  })

  test('may repeat a line, which counts once', async () => {
    const seen = await readContent(section('DA:2,0\nDA:1,0\nDA:2,3,sum\nLF:2\nLH:1'))
    expect(seen.records).toEqual([
      {
        kind: 'coverage',
        file: 'a.js',
        lines: [
          [1, 0],
          [2, 3]
        ],
        branches: [],
        functions: []
      }
    ])
  })

  test('leaves out line 0, which no code has', async () => {
    expect((await coverageIn(section('DA:0,1\nFN:0,f\nFNDA:1,f\nBRDA:0,0,0,1')))[0]).toEqual({
      kind: 'coverage',
      file: 'a.js',
      lines: [],
      branches: [],
      functions: [['f', null, 1]]
    })
  })

  test('may hold records of later versions, which are noted', async () => {
    expect(problemsOf(await readContent(section('XYZ:1\nDA:1,1')))).toEqual(['note null 3'])
  })
})

describe('an lcov tracefile that cannot be relied on', () => {
  test.each([
    ['ends without end_of_record', 'TN:\nSF:a.js\nDA:1,1\n', 'error QG-104 3'],
    ['is cut between files', `${section('DA:1,1')}SF:b.js\n`, 'error QG-104 5'],
    ['lost the end of a file', 'SF:a.js\nDA:1,1\nSF:b.js\nend_of_record\n', 'error QG-104 3'],
    ['has records outside of a file', `${section('DA:1,1')}DA:1,1\n`, 'error QG-104 5'],
    ['has a count that is no number', section('DA:1,abc'), 'error QG-104 3'],
    ['has a line that is no number', section('DA:x,1'), 'error QG-104 3'],
    ['has half a DA record', section('DA:1'), 'error QG-104 3'],
    ['has half a BRDA record', section('BRDA:1,0,0'), 'error QG-104 3'],
    ['has an FN record without name', section('FN:1'), 'error QG-104 3'],
    ['has an FNDA record without count', section('FNDA:f'), 'error QG-104 3'],
    ['holds other text', section('DA:1,1\nSegmentation fault'), 'error QG-104 4'],
    ['holds no file', 'TN:\n', 'error QG-105 null'],
    ['is not UTF-8', Buffer.from(section('DA:1,1', 'é.js'), 'latin1'), 'error QG-108 2']
  ])('because it %s', async (_, content, problem) => {
    expect(problemsOf(await readContent(content))).toEqual([problem])
  })

  test('gives what was read before it broke', async () => {
    expect((await coverageIn(`${section('DA:1,1')}SF:b.js\nDA:2,3\n`)).map(({file, lines}) => [file, lines])).toEqual([
      ['a.js', [[1, 1]]],
      ['b.js', [[2, 3]]]
    ])
  })
})
