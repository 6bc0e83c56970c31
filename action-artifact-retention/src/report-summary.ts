/** The report as people read it in the job summary. */
import {code, document, fit, heading, md, paragraph, render, table, text} from '#core/markdown/markdown'
import {formatCount, formatSize} from '#core/units'
import type {Report} from './report.ts'
import {dateText} from './texts.ts'

const limit = {most: 1024 * 1024 - 4096, unit: 'bytes'} as const

const dollars = (amount: number): string => `$${amount.toFixed(2)}`

export const reportSummary = (report: Report): string =>
  render(
    fit(
      [
        {priority: 9, block: heading(2, 'Storage')},
        {priority: 6, block: rows(report)},
        {priority: 8, block: document(heading(3, 'This month'), bills(report), paragraph(exhaustion(report)))},
        {priority: 7, block: document(heading(3, 'Forecast of the artifacts'), forecasts(report))},
        {priority: 5, block: paragraph(assumptions)}
      ],
      limit
    )
  )

const assumptions =
  'Artifacts of public repositories, logs and releases cost nothing. GitHub adds up the bytes of every hour: deleting stops that and refunds nothing, and what was deleted earlier this month is not visible here. The forecast takes it that the repository goes on as in the last 30 days.'

const rows = ({rows}: Report) =>
  table(
    ['Kind', 'Category', 'Objects', 'Size', 'The plan frees', 'GB-hours this month'],
    rows.map(row => [
      text(row.kind),
      code(row.category),
      text(formatCount(row.stored.objects)),
      text(formatSize(row.stored.bytes)),
      text(formatSize(row.freed.bytes)),
      text(row.gigabyteHours.toFixed(1))
    ]),
    ['left', 'left', 'right', 'right', 'right', 'right']
  )

const bills = ({bills}: Report) =>
  table(
    ['', 'GB-hours until now', 'GB-months if all stays', 'Cost', 'GB-months if the plan is applied now', 'Cost'],
    bills.map(({what, accruedGigabyteHours, gigabyteMonths, dollars: cost}) => [
      text(what),
      text(accruedGigabyteHours.toFixed(1)),
      text(gigabyteMonths.keepAll.toFixed(3)),
      text(dollars(cost.keepAll)),
      text(gigabyteMonths.planned.toFixed(3)),
      text(dollars(cost.planned))
    ]),
    ['left', 'right', 'right', 'right', 'right', 'right']
  )

const exhaustion = ({exhausted}: Report) =>
  exhausted === null
    ? 'The included storage lasts this month.'
    : md`The included storage is used up on ${dateText(exhausted)}. Without a budget GitHub then refuses uploads until the month ends; deleting does not undo it.`

const forecasts = ({forecasts}: Report) =>
  table(
    ['In', 'Under the plan', 'A month of it', 'If nothing were deleted', 'A month of it'],
    forecasts.map(({days, planned, keepAll, dollarsAMonth}) => [
      text(`${days} days`),
      text(formatSize(planned)),
      text(dollars(dollarsAMonth.planned)),
      text(formatSize(keepAll)),
      text(dollars(dollarsAMonth.keepAll))
    ]),
    ['left', 'right', 'right', 'right', 'right']
  )
