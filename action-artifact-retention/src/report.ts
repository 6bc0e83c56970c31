/** What is stored, what it costs this month, and what it will come to. */
import {type Exact, exact, toNumber} from '#core/exact'
import {
  artifactPrice,
  billingMonth,
  cachePrice,
  costOf,
  exhaustedAt,
  gigabyteHours,
  gigabyteMonths,
  type Period,
  type Price,
  type Stored
} from './cost.ts'
import {type Forecast, forecast, growthOf} from './forecast.ts'
import type {Decision, ObjectKind, Plan, StoredObject} from './model.ts'
import {type Count, countOf} from './plan-counts.ts'
import type {Policy} from './policy.ts'

export type ReportRow = {
  readonly kind: ObjectKind
  readonly category: string
  readonly stored: Count
  /** What the plan lets go of it. */
  readonly freed: Count
  /** GB-hours of this month until now, of what is still there. */
  readonly gigabyteHours: number
}

/** The month of one price: artifacts, or caches. */
export type Bill = {
  readonly what: 'artifacts' | 'caches'
  /** GB-hours that nothing can undo any more; what was deleted earlier this month comes on top. */
  readonly accruedGigabyteHours: number
  /** GB-months of the whole month, rounded to the MB, if everything stays, and if the plan is applied now. */
  readonly gigabyteMonths: {readonly keepAll: number; readonly planned: number}
  /** US dollars. */
  readonly dollars: {readonly keepAll: number; readonly planned: number}
}

export type Report = {
  readonly schema: 'towpath.retention-report/1'
  readonly repository: string
  readonly now: number
  readonly rows: readonly ReportRow[]
  readonly bills: readonly Bill[]
  /** When the included storage of this month is used up at the present pace; null: not this month. */
  readonly exhausted: number | null
  readonly forecasts: readonly (Forecast & {
    /** US dollars for a month (30 days) of what is stored at the end. */
    readonly dollarsAMonth: {readonly keepAll: number; readonly planned: number}
  })[]
}

export const reportOf = ({repository, now, decisions}: Plan, policy: Policy, artifacts: Price): Report => {
  const month = billingMonth(now)
  const objects = decisions.map(({object}) => object)
  const stored = objects.filter(({kind, expires}) => kind === 'artifact' && (expires === null || expires > now))
  const monthly = (bytes: number): number =>
    toNumber(costOf(exact(BigInt(Math.round(bytes)), 1_000_000_000n), artifacts))
  return {
    schema: 'towpath.retention-report/1',
    repository,
    now,
    rows: rowsOf(decisions, {from: month.from, to: now}),
    bills: [billOf('artifacts', decisions, now, artifacts), billOf('caches', decisions, now, cachePrice)],
    exhausted: exhaustedAt(
      {
        at: now,
        accrued: gigabyteHours(
          stored.map(object => spanOf(object, now)),
          month
        ),
        stored: countOf(decisions.filter(({object}) => stored.includes(object))).bytes,
        growth: growthOf(objects, now)
      },
      artifacts
    ),
    forecasts: forecast(decisions, policy, now).map(one => ({
      ...one,
      dollarsAMonth: {keepAll: monthly(one.keepAll), planned: monthly(one.planned)}
    }))
  }
}

/** From its making to an end, or to when GitHub deletes it. */
const spanOf = ({size, created, expires}: StoredObject, end: number): Stored => ({
  size,
  from: created,
  to: expires === null ? end : Math.min(expires, end)
})

const rowsOf = (decisions: readonly Decision[], period: Period): readonly ReportRow[] =>
  [...Map.groupBy(decisions, ({object, category}) => `${object.kind}\0${category}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      return first === undefined
        ? []
        : [
            {
              kind: first.object.kind,
              category: first.category,
              stored: countOf(group),
              freed: countOf(group.filter(({action}) => action !== 'keep')),
              gigabyteHours: toNumber(
                gigabyteHours(
                  group.map(({object}) => spanOf(object, period.to)),
                  period
                )
              )
            }
          ]
    })

const billOf = (what: Bill['what'], decisions: readonly Decision[], now: number, price: Price): Bill => {
  const month = billingMonth(now)
  const billed = decisions.filter(({object}) => `${object.kind}s` === what)
  const hours = (end: (decision: Decision) => number): Exact =>
    gigabyteHours(
      billed.map(decision => spanOf(decision.object, end(decision))),
      month
    )
  const keepAll = gigabyteMonths(
    hours(() => month.to),
    month
  )
  const planned = gigabyteMonths(
    hours(({action}) => (action === 'keep' ? month.to : now)),
    month
  )
  return {
    what,
    accruedGigabyteHours: toNumber(hours(() => now)),
    gigabyteMonths: {keepAll: toNumber(keepAll), planned: toNumber(planned)},
    dollars: {keepAll: toNumber(costOf(keepAll, price)), planned: toNumber(costOf(planned, price))}
  }
}

/** The price of artifacts as the inputs give it. */
export const priceOf = (perGigabyteMonth: Exact, included: number): Price => ({
  ...artifactPrice,
  perGigabyteMonth,
  included
})
