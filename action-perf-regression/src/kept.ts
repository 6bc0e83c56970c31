/**
 * The series of one suite on its way from the job that measured to the job that records. Measuring runs commands of the
 * user, and a child can read its parent's environment: so the job that may write the ledger runs none.
 */
import {z} from 'zod'
import type {Delivery} from '#core/outcome'
import type {RunContext} from '#core/world'
import {seriesSchema} from './history.ts'

export const keptSchema = z.strictObject({
  schema: z.literal('towpath.kept-series/1'),
  /** As the ledger will hold it, with the machine that measured. */
  entry: seriesSchema,
  /** Why it is not complete; then it is not recorded. */
  holes: z.array(z.string())
})

export type KeptSeries = Readonly<z.infer<typeof keptSchema>>

/** The only file of the artifact. */
export const keptFile = 'series.json'

const artifactStem = (id: string, suite: string): string => `towpath-series-${id}.${suite}-`

/** The attempt that an artifact of this name claims; undefined where it is of another suite. */
export const attemptOf = (artifact: string, id: string, suite: string): number | undefined => {
  const stem = artifactStem(id, suite)
  const attempt = artifact.startsWith(stem) ? artifact.slice(stem.length) : ''
  return /^[1-9]\d{0,8}$/.test(attempt) ? Number(attempt) : undefined
}

/** A file and an artifact for each suite: the legs of a matrix measure one each, and any of them may be missing. */
export const keptDeliveries = (
  all: readonly Omit<KeptSeries, 'schema'>[],
  {temp}: Pick<RunContext, 'temp'>
): readonly Delivery[] =>
  all.flatMap(({entry, holes}): readonly Delivery[] => {
    const path = `${temp}/towpath/series/${entry.id}.${entry.suite}/${keptFile}`
    const kept: KeptSeries = {schema: 'towpath.kept-series/1', entry, holes}
    return [
      {kind: 'file', path, content: `${JSON.stringify(kept)}\n`},
      {kind: 'artifact', name: `${artifactStem(entry.id, entry.suite)}${entry.attempt}`, file: path}
    ]
  })

/** What is wrong with a measurement, as the sentences of `holes`. */
export const holesOf = (
  diagnostics: readonly {readonly severity: string; readonly code: string | null; readonly message: string}[]
): readonly string[] =>
  diagnostics.filter(({severity}) => severity === 'error').map(({code, message}) => `${code ?? ''} ${message}`.trim())
