import {z} from 'zod'
import {configSchema} from '#core/config/schema'
import {manifestSchema} from '#core/evidence'
import {planSchema} from '#core/plan'
import {recordSchema} from '#core/records'
import {verdictSchema} from '#core/verdict'
import {benchmarksReportSchema} from '#reports/benchmarks/towpath-json'

type Published = {readonly title: string; readonly schema: z.ZodType; readonly io: 'input' | 'output'}

/** What people write is published as it may be written; what Towpath writes, as it is written. */
const published: Readonly<Record<string, Published>> = {
  towpath: {title: 'Configuration of Towpath: .github/towpath.yml', schema: configSchema, io: 'input'},
  verdict: {title: 'Verdict of a gate', schema: verdictSchema, io: 'output'},
  evidence: {title: 'Manifest of the evidence of one producer', schema: manifestSchema, io: 'output'},
  plan: {title: 'Plan: who must report', schema: planSchema, io: 'output'},
  benchmarks: {title: 'Measurements of anything: towpath.benchmarks/1', schema: benchmarksReportSchema, io: 'input'},
  records: {title: 'One line of `towpath read`', schema: recordSchema, io: 'output'}
}

/** JSON Schemas by file name. */
export const schemas = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(published).map(([name, {title, schema, io}]) => {
      const {$schema, ...rest} = z.toJSONSchema(schema, {io})
      return [`${name}.schema.json`, `${JSON.stringify({$schema, title, ...rest}, null, 2)}\n`]
    })
  )
