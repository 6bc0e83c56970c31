import {describe, expect, test} from '@jest/globals'
import {differencesOf, type Played} from '../../cluster/demo/expected.ts'
import type {LoadReport} from '../../cluster/load.ts'

const played = (result: string, code: number, reason: string | null, left: readonly string[] = []): Played => ({
  acted: {code, file: () => ({result, reason, counted: [], journal: []})},
  left
})
const promotion = played('succeeded', 0, null)
const rollback = played(
  'rolled-back',
  1,
  'observe 10 %: 35 of 120 requests to the canary failed: 29.2 %, the limit is 5 %'
)

const tally = (count: number, failed: number) => ({count, failed, share: 0, firstMs: 0, lastMs: 0})
const windowOf = (versions: Readonly<Record<string, number>>) => ({fromMs: 0, count: 10, failed: 0, versions})
const report: LoadReport = {
  startedMs: 0,
  seconds: 1,
  requests: 320,
  failed: 6,
  repeated: 0,
  maxLateMs: 0,
  statuses: {},
  versions: {v1: tally(100, 0), v2: tally(200, 0), v3: tally(20, 6)},
  pods: {},
  tookMs: {},
  failures: [],
  windows: [windowOf({v1: 10}), windowOf({v2: 9, v3: 1}), ...Array.from({length: 6}, () => windowOf({v2: 10}))]
}

describe('the demo on a cluster', () => {
  test('is as it should be when one version is promoted, the other taken back, and only its own answers failed', () => {
    expect(differencesOf(promotion, rollback, report)).toEqual([])
  })

  test('tells a promotion that was taken back, and a rollback that was promoted', () => {
    expect(differencesOf(played('rolled-back', 1, 'no pods'), promotion, report)).toEqual([
      'promotion: expected succeeded, came out rolled-back: no pods',
      'promotion: expected exit code 0, came out 1',
      'rollback: expected rolled-back, came out succeeded: null',
      'rollback: expected exit code 1, came out 0'
    ])
  })

  test('tells a rollback for another reason than the answers', () => {
    expect(differencesOf(promotion, played('rolled-back', 1, 'cancelled'), report)).toEqual([
      'rollback: expected rolled-back, came out rolled-back: cancelled'
    ])
  })

  test('tells an action that left no state', () => {
    const broken = {acted: {code: 1, file: () => null}, left: []}
    expect(differencesOf(broken, rollback, report)).toEqual([
      'promotion: expected succeeded, came out without a state: null',
      'promotion: expected exit code 0, came out 1'
    ])
  })

  test('tells what is left in the namespace', () => {
    const left = played('succeeded', 0, null, ['Deployment/canal-canary is a copy'])
    expect(differencesOf(left, rollback, report)).toEqual(['promotion: left behind: Deployment/canal-canary is a copy'])
  })

  test('tells requests that failed without the failing version', () => {
    expect(differencesOf(promotion, rollback, {...report, failed: 8})).toEqual([
      '2 requests failed that v3 did not answer'
    ])
  })

  test('tells a bad version that nobody asked', () => {
    const {v3: _, ...versions} = report.versions
    expect(differencesOf(promotion, rollback, {...report, failed: 0, versions})).toEqual([
      'v3 was never asked, so nothing was judged'
    ])
  })

  test('tells another version than the good one that still answers at the end', () => {
    const windows = Array.from({length: 6}, () => windowOf({v2: 9, v3: 1}))
    expect(differencesOf(promotion, rollback, {...report, windows})).toEqual([
      'at the end v2 and v3 answered, not v2 alone'
    ])
    expect(differencesOf(promotion, rollback, {...report, windows: []})).toEqual([
      'at the end nobody answered, not v2 alone'
    ])
  })
})
