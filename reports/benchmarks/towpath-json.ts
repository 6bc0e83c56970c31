/** Towpath's own format for measurements of anything: `towpath.benchmarks/1` (docs/schema/benchmarks.schema.json). */
import {z} from 'zod'
import {jsonFormat} from './json-format.ts'
import type {SampleWriter, Series} from './sample-writer.ts'
import {isFields} from './shape.ts'
import {canonicalUnit} from './unit.ts'

const title = 'Towpath benchmarks JSON'
const version = 'towpath.benchmarks/1'

const text = z.string().min(1).max(1000)
const point = z.strictObject({
  at: z.number().describe('Seconds since the start or the epoch'),
  value: z.number()
})

const benchmark = z
  .strictObject({
    name: text.describe('Full name; groups are joined by ` > `'),
    metric: text
      .default('time')
      .describe('`time`, `throughput`, `memory`, `error-rate`, `latency.p95`, or any other name'),
    unit: text.describe(
      '`ns` `us` `ms` `s` `min` `h`, `B` `kB` `MB` `GB` `KiB` `MiB` `GiB`, `count`, `1/s` (`ops/s`, `req/s`), `%`, `ratio`, `score`, or any other'
    ),
    direction: z.enum(['higher', 'lower', 'none']).describe('Which way is better'),
    deterministic: z.boolean().default(false).describe('The same program gives the same number every time'),
    summary: z
      .boolean()
      .default(false)
      .describe('The values are means or percentiles whose samples are not in this report'),
    values: z.array(z.array(z.number()).min(1)).min(1).optional().describe('One list for each process'),
    points: z.array(z.array(point).min(1)).min(1).optional().describe('Time series: one list for each process')
  })
  .refine(({values, points}) => (values === undefined) !== (points === undefined), {
    error: 'either `values` or `points`'
  })

/** What people write; published as JSON Schema. */
export const benchmarksReportSchema = z.strictObject({
  schema: z.literal(version),
  benchmarks: z.array(benchmark)
})

type Benchmark = z.output<typeof benchmark>

const levelOf = ({summary}: Benchmark, count: number): Series['level'] => {
  if (summary) return 'summary'
  return count === 1 ? 'process' : 'iteration'
}

const readBenchmark = (entry: Benchmark, index: number, writer: SampleWriter): void => {
  const {name, metric, unit, direction, deterministic, values, points} = entry
  const processes = (points ?? values ?? []) as readonly (readonly (number | z.output<typeof point>)[])[]
  const before = writer.before(`${name}\n${metric}`, processes.length)
  for (const [process, numbers] of processes.entries()) {
    const level = levelOf(entry, numbers.length)
    for (const number of numbers) {
      const {value, at} = typeof number === 'number' ? {value: number, at: null} : number
      const series = {benchmark: name, metric, unit, direction, deterministic, level, process: before + process + 1, at}
      writer.sample(series, value, `benchmarks[${index}]`)
    }
  }
}

const place = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('')

const read = (value: unknown, writer: SampleWriter): void => {
  const report = benchmarksReportSchema.safeParse(value)
  if (!report.success) {
    for (const {path, message} of report.error.issues) {
      writer.misshapen(place(path) || 'the document', `as docs/schema/benchmarks.schema.json says (${message})`)
    }
    return
  }
  const known = new Set<string>()
  for (const [index, entry] of report.data.benchmarks.entries()) {
    const key = JSON.stringify([entry.name, entry.metric, canonicalUnit(entry.unit).unit])
    if (known.has(key))
      writer.remark(
        'warning',
        `\`${entry.name}\` (${entry.metric}, ${entry.unit}) stands several times in this report: its entries are read as further processes of one benchmark. Are they two benchmarks of one name?`
      )
    known.add(key)
    readBenchmark(entry, index, writer)
  }
}

const recognise = (value: unknown): boolean =>
  isFields(value) && typeof value.schema === 'string' && value.schema.startsWith('towpath.benchmarks/')

export const towpathBenchmarks = jsonFormat({name: 'towpath-benchmarks', title, recognise, read})
