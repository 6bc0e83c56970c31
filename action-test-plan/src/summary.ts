import {code, document, heading, md, paragraph, render, table, text} from '#core/markdown/markdown'
import type {MatrixRow} from '#core/plan'

/** The plan as a person reads it in the job summary: one line per check. */
export const summaryOf = (rows: readonly MatrixRow[], id: string): string => {
  const checks = rows.filter(({shard}) => shard === 1)
  const title = id === 'default' ? 'Test plan' : `Test plan of ${id}`
  const jobs = `${rows.length} ${rows.length === 1 ? 'job' : 'jobs'} for ${checks.length} ${checks.length === 1 ? 'check' : 'checks'}. `
  return render(
    document(
      heading(2, title),
      paragraph(md`${jobs}Each of them must report, or the verdict is inconclusive.`),
      table(
        ['Check', 'Shards', 'Tier', 'Runner', 'Timeout', 'Reports', 'Command'],
        checks.map(row => [
          code(row.producer),
          text(String(row.shards)),
          text(row.tier),
          code(row['runs-on']),
          text(`${row.timeout} min`),
          row.reports === '' ? 'none' : code(row.reports),
          code(row.run)
        ]),
        ['left', 'right', 'left', 'left', 'right', 'left', 'left']
      )
    )
  )
}
