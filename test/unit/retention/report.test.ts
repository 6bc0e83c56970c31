import {describe, expect, test} from '@jest/globals'
import {artifactPrice} from '../../../action-artifact-retention/src/cost.ts'
import {forecast} from '../../../action-artifact-retention/src/forecast.ts'
import {reportOf} from '../../../action-artifact-retention/src/report.ts'
import {reportSummary} from '../../../action-artifact-retention/src/report-summary.ts'
import {aCache, anArtifact, aPlan, aPolicy, day, now, onlyThirtyDays} from './builders.ts'

/** 280 MB a day for a month. */
const daily = (name: string) =>
  Array.from({length: 30}, (_, age) => anArtifact({name, size: 280e6, created: now - age * day - 3_600_000}))

describe('a forecast', () => {
  const within = (value: number | undefined, wanted: number, share: number) =>
    expect(Math.abs((value ?? 0) / wanted - 1)).toBeLessThanOrEqual(share)

  test('of 280 MB a day under 30 daily, 12 weekly and 12 monthly is 47 snapshots after a year', () => {
    const [, year] = forecast(aPlan(daily('nightly'), {}).decisions, aPolicy(), now)
    within(year?.planned, 47 * 280e6, 0.05)
    within(year?.keepAll, 395 * 280e6, 0.02)
  })

  test('of what is kept for 30 days stays where it is', () => {
    const [month, year] = forecast(aPlan(daily('unit-report')).decisions, aPolicy(onlyThirtyDays), now)
    within(month?.planned, 30 * 280e6, 0.04)
    within(year?.planned, 30 * 280e6, 0.04)
    within(month?.keepAll, 60 * 280e6, 0.02)
    within(month?.plannedHours, (30 * 280e6 * 720) / 1e9, 0.04)
  })

  test('of nothing is nothing', () => {
    expect(forecast([], aPolicy(), now).map(({planned, keepAll}) => [planned, keepAll])).toEqual([
      [0, 0],
      [0, 0]
    ])
  })
})

describe('a report', () => {
  const objects = [
    anArtifact({name: 'unit-report', size: 20e9, created: now - 40 * day}),
    anArtifact({name: 'unit-report', size: 10e9, created: now - 10 * day}),
    aCache({size: 12 * 2 ** 30, created: Date.UTC(2026, 9, 1)})
  ]
  const plan = aPlan(objects)
  const report = reportOf(plan, aPolicy(onlyThirtyDays), artifactPrice)

  test('adds up by kind and category', () => {
    expect(report.rows).toEqual([
      {
        kind: 'artifact',
        category: 'reports',
        stored: {objects: 2, bytes: 30e9},
        freed: {objects: 1, bytes: 20e9},
        gigabyteHours: 20 * 20.5 * 24 + 10 * 10 * 24
      },
      {
        kind: 'cache',
        category: 'none',
        stored: {objects: 1, bytes: 12 * 2 ** 30},
        freed: {objects: 0, bytes: 0},
        gigabyteHours: expect.any(Number)
      }
    ])
  })

  test('bills a whole month, and what the plan still changes of it', () => {
    const [artifacts, caches] = report.bills
    const keepAll = (20 * 30 + 10 * 19.5) / 30
    const planned = (20 * 20.5 + 10 * 19.5) / 30
    expect(artifacts?.gigabyteMonths).toEqual({keepAll, planned: Math.round(planned * 1000) / 1000})
    expect(artifacts?.dollars.keepAll).toBeCloseTo((keepAll - 0.5) * 0.25, 9)
    expect(caches?.dollars.keepAll).toBeCloseTo(0.14, 4)
  })

  test('says when the included storage is used up, and what the plan saves', () => {
    expect(report.exhausted).toBe(now)
    const summary = reportSummary(report)
    expect(summary).toContain('used up on 2026-11-21 12:00 UTC')
    expect(summary).toContain('| artifact | `reports` | 2 | 30 GB | 20 GB |')
  })
})
