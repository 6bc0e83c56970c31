import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {CoverageRecord} from '#core/records'
import {mergeCoverage} from '#reports/coverage/merge'

/** Equal results are equal bytes. */
const bytes = (records: readonly CoverageRecord[]): string => JSON.stringify(records)

const hits = fc.nat(5)
const record: fc.Arbitrary<CoverageRecord> = fc.record({
  kind: fc.constant('coverage' as const),
  file: fc.constantFrom('a.ts', 'b.ts', 'ü.ts'),
  lines: fc.uniqueArray(fc.tuple(fc.integer({min: 1, max: 12}), hits), {selector: ([line]) => line}),
  branches: fc.uniqueArray(
    fc.tuple(fc.integer({min: 1, max: 4}), fc.constantFrom('0,0', '0,1', 'e1,x'), fc.option(hits, {nil: null})),
    {selector: ([line, arm]) => `${line} ${arm}`}
  ),
  functions: fc.uniqueArray(
    fc.tuple(fc.constantFrom('f', 'g'), fc.option(fc.integer({min: 1, max: 3}), {nil: null}), hits),
    {
      selector: ([name, line]) => `${name} ${line}`
    }
  )
})
const shard = fc.array(record, {maxLength: 5})

describe('the merge of coverage', () => {
  test('does not depend on the order of the shards', () => {
    fc.assert(
      fc.property(shard, shard, (a, b) => {
        expect(bytes(mergeCoverage([a, b]))).toBe(bytes(mergeCoverage([b, a])))
      }),
      {numRuns: 1000}
    )
  })

  test('does not depend on how the shards are grouped', () => {
    fc.assert(
      fc.property(shard, shard, shard, (a, b, c) => {
        const left = mergeCoverage([mergeCoverage([a, b]), c])
        expect(bytes(left)).toBe(bytes(mergeCoverage([a, mergeCoverage([b, c])])))
        expect(bytes(left)).toBe(bytes(mergeCoverage([a, b, c])))
      }),
      {numRuns: 1000}
    )
  })

  test('is not changed by a shard that comes twice', () => {
    fc.assert(
      fc.property(shard, shard, (a, b) => {
        const once = mergeCoverage([a, b])
        expect(bytes(mergeCoverage([a, b, a]))).toBe(bytes(once))
        expect(bytes(mergeCoverage([once, once]))).toBe(bytes(once))
      }),
      {numRuns: 1000}
    )
  })

  test('brings a report back that was split into shards at random', () => {
    fc.assert(
      fc.property(shard, fc.array(fc.nat(2), {minLength: 12, maxLength: 12}), (records, choice) => {
        const whole = mergeCoverage([records])
        const shardOf = (line: number | null): number => choice[(line ?? 0) % choice.length] ?? 0
        const parts = [0, 1, 2].map(part =>
          whole.map(one => ({
            ...one,
            lines: one.lines.filter(([line]) => shardOf(line) === part),
            branches: one.branches.filter(([line]) => shardOf(line) === part),
            functions: one.functions.filter(([, line]) => shardOf(line) === part)
          }))
        )
        expect(bytes(mergeCoverage(parts))).toBe(bytes(whole))
      }),
      {numRuns: 1000}
    )
  })

  test('joins lines, arms and functions by their identity', () => {
    const one = (parts: Partial<CoverageRecord>): CoverageRecord => ({
      kind: 'coverage',
      file: 'a.ts',
      lines: [],
      branches: [],
      functions: [],
      ...parts
    })
    const first = one({
      lines: [
        [2, 0],
        [1, 3]
      ],
      branches: [
        [1, '0,0', null],
        [1, '0,1', 0]
      ],
      functions: [['f', 1, 0]]
    })
    const second = one({
      lines: [[2, 1]],
      branches: [
        [1, '0,0', 2],
        [1, '0,1', null]
      ],
      functions: [
        ['f', 1, 4],
        ['f', 7, 0]
      ]
    })
    expect(mergeCoverage([[first], [second]])).toEqual([
      one({
        lines: [
          [1, 3],
          [2, 1]
        ],
        branches: [
          [1, '0,0', 2],
          [1, '0,1', 0]
        ],
        functions: [
          ['f', 1, 4],
          ['f', 7, 0]
        ]
      })
    ])
  })
})
