import {code, document, heading, md, paragraph, render, table, text} from '#core/markdown/markdown'
import type {MatrixRow} from '#core/plan'
import type {Gates, JobRow} from './gates.ts'

/** The plan as a person reads it in the job summary: one line per check. */
export const summaryOf = (rows: readonly MatrixRow[], gates: Gates, id: string): string => {
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
      ),
      ...jobsTable('Benchmark suite', gates.benchmarks),
      ...jobsTable('Scanner', gates.scans)
    )
  )
}

const jobsTable = (title: string, jobs: readonly JobRow[]) =>
  jobs.length === 0
    ? []
    : [
        table(
          [title, 'Runner', 'Timeout'],
          jobs.map(job => [code(job.name), code(job['runs-on']), text(`${job.timeout} min`)]),
          ['left', 'left', 'right']
        )
      ]
