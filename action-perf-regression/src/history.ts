/** Series in the ledger: one immutable file per run and suite, read again as history. */
import {z} from 'zod'
import {messageOf, raise} from '#core/failure'
import {middle} from '#core/stats/quantile'
import type {World} from '#core/world'
import {seriesNotWritten} from './failures/series.ts'
import {type Gathered, keyOf} from './gather.ts'
import type {SuiteRun} from './judge/rule.ts'

export const seriesSchema = z.strictObject({
  schema: z.literal('towpath.series/1'),
  id: z.string(),
  suite: z.string(),
  commit: z.string(),
  tree: z.string().nullable(),
  run: z.int(),
  attempt: z.int(),
  machine: z.strictObject({
    processor: z.string(),
    cores: z.int(),
    system: z.string(),
    image: z.string().nullable(),
    architecture: z.string()
  }),
  results: z.array(
    z.strictObject({
      benchmark: z.string(),
      metric: z.string(),
      unit: z.string(),
      direction: z.enum(['higher', 'lower', 'none']),
      deterministic: z.boolean(),
      level: z.enum(['iteration', 'process', 'summary']),
      /** Median of each process. */
      processes: z.array(z.number()).min(1)
    })
  )
})

export type SeriesEntry = z.infer<typeof seriesSchema>

/** The class of a runner: only numbers of one class are compared without reserve. The image's version changes weekly and is left out. */
export const fingerprintOf = ({processor, cores, system, architecture}: SeriesEntry['machine']): string =>
  `${processor}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${system}, ${architecture}`

const folderOf = (id: string, suite: string): string => `series/${encodeURIComponent(id)}/${encodeURIComponent(suite)}/`

export const seriesPath = ({id, suite, commit, run, attempt}: SeriesEntry): string =>
  `${folderOf(id, suite)}${commit}/${run}-${attempt}.json`

/** The numbers as they are kept: the median of each process. */
export const resultsOf = (gathered: Gathered): SeriesEntry['results'] =>
  [...gathered.values()]
    .filter(({otherDirections}) => otherDirections.length === 0)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({benchmark, metric, unit, direction, deterministic, processes}) => ({
      benchmark,
      metric,
      unit,
      direction,
      deterministic,
      level: processes[0]?.level ?? 'process',
      processes: processes.map(({values}) => middle(values))
    }))

export const suiteRunOf = (entry: SeriesEntry): SuiteRun => ({
  name: `run ${entry.run}`,
  fingerprint: fingerprintOf(entry.machine),
  results: entry.results.map(({processes, level, ...metric}) => ({
    ...metric,
    processes: processes.map(value => ({values: [value], level: level === 'iteration' ? 'process' : level}))
  }))
})

export type History = {
  /** Oldest first. */
  readonly entries: readonly SeriesEntry[]
  /** Paths of entries that are listed and cannot be read. */
  readonly damaged: readonly string[]
}

const entryName = /\/(\d{1,15})-(\d{1,15})\.json$/

type Listed = {readonly path: string; readonly run: number; readonly attempt: number}

/** The last `most` runs before this one; of a run that was repeated its last attempt. Throws what the ledger throws. */
export const readHistory = async (
  id: string,
  suite: string,
  most: number,
  {ledger, run}: Pick<World, 'ledger' | 'run'>
): Promise<History> => {
  const newest = new Map<number, Listed>()
  for (const path of await ledger.list(folderOf(id, suite))) {
    const [match, number, attempt] = entryName.exec(path) ?? []
    const listed = {path, run: Number(number), attempt: Number(attempt)}
    if (match === undefined || listed.run === run.runId) continue
    if ((newest.get(listed.run)?.attempt ?? 0) <= listed.attempt) newest.set(listed.run, listed)
  }
  const chosen = [...newest.values()].sort((a, b) => a.run - b.run).slice(-most)
  const read = await Promise.all(
    chosen.map(async ({path}) => ({path, entry: parse(await ledger.read(path), id, suite)}))
  )
  return {
    entries: read.flatMap(({entry}) => (entry === undefined ? [] : [entry])),
    damaged: read.filter(({entry}) => entry === undefined).map(({path}) => path)
  }
}

const parse = (text: string | undefined, id: string, suite: string): SeriesEntry | undefined => {
  try {
    const parsed = seriesSchema.safeParse(JSON.parse(text ?? ''))
    return parsed.success && parsed.data.id === id && parsed.data.suite === suite ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Raises PR-121. */
export const writeSeries = async (entries: readonly SeriesEntry[], ledger: World['ledger']): Promise<void> => {
  const files = entries.map(entry => ({path: seriesPath(entry), content: `${JSON.stringify(entry)}\n`}))
  try {
    await ledger.append(files, `series: ${entries.map(({suite}) => suite).join(', ')} of ${entries[0]?.commit ?? ''}`)
  } catch (thrown) {
    raise(seriesNotWritten(messageOf(thrown)), thrown)
  }
}
