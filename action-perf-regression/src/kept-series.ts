/** Reads the series that the jobs of this run kept, and lets nothing else into the ledger. */
import {type Failure, messageOf} from '#core/failure'
import type {Subject} from '#core/verdict'
import type {Artifact, World} from '#core/world'
import {incompleteSeries, missingSeries, unusableSeries} from './failures/series.ts'
import type {SeriesEntry} from './history.ts'
import {attemptOf, type KeptSeries, keptFile, keptSchema} from './kept.ts'

export type Collected = {
  readonly suite: string
  /** The attempt of the run that measured it; null where nothing arrived. */
  readonly attempt: number | null
  /** What the ledger is to hold, or why it holds nothing of this suite. */
  readonly result: SeriesEntry | {readonly failure: Failure}
}

type Needs = Pick<World, 'artifacts' | 'files' | 'run'>

/** Far above the largest suite (10,000 benchmarks of 200 processes): what is larger was not written by us. */
const largest = 64 * 1024 * 1024

/** Of each suite the newest attempt that kept something: an older one never stands in for one that is damaged. */
export const keptSeries = async (
  id: string,
  suites: readonly string[],
  subject: Pick<Subject, 'commit' | 'tree'>,
  world: Needs
): Promise<readonly Collected[]> => {
  const artifacts = await world.artifacts.list()
  const collected: Collected[] = []
  for (const suite of suites) {
    const [newest] = artifacts
      .map(artifact => ({artifact, attempt: attemptOf(artifact.name, id, suite)}))
      .filter(({attempt}) => attempt !== undefined)
      .sort((a, b) => (b.attempt ?? 0) - (a.attempt ?? 0))
    const attempt = newest?.attempt ?? null
    const result =
      newest === undefined
        ? {failure: missingSeries(suite)}
        : await open(newest.artifact, {id, suite, run: world.run.runId, attempt: attempt ?? 0, ...subject}, world)
    collected.push({suite, attempt, result})
  }
  return collected
}

type Expected = Pick<SeriesEntry, 'id' | 'suite' | 'run' | 'attempt' | 'commit' | 'tree'>

const open = async (artifact: Artifact, expected: Expected, world: Needs): Promise<Collected['result']> => {
  const folder = await world.files.temporary('series')
  const read = await readKept(artifact, folder, world).catch(
    // The folder has another name in every run; the verdict must not.
    (thrown: unknown) => messageOf(thrown).replaceAll(folder, artifact.name)
  )
  if (typeof read === 'string') return {failure: unusableSeries(artifact.name, read)}
  const {entry, holes} = read
  const foreign = foreignness(entry, expected, world.run.attempt)
  if (foreign !== null) return {failure: unusableSeries(artifact.name, foreign)}
  if (holes.length > 0) return {failure: incompleteSeries(holes.join(' '))}
  return entry.results.length === 0 ? {failure: unusableSeries(artifact.name, 'It holds no number')} : entry
}

const readKept = async (
  artifact: Artifact,
  folder: string,
  {artifacts, files}: Needs
): Promise<KeptSeries | string> => {
  await artifacts.download(artifact, folder)
  const path = `${folder}/${keptFile}`
  const found = await files.stat(path)
  if (found === undefined || found.kind !== 'file' || found.escapes) return `It holds no file ${keptFile}`
  if (found.size > largest) return `${keptFile} is larger than any series`
  const parsed = keptSchema.safeParse(JSON.parse(await files.text(path)))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return `${keptFile} is not a series: ${issue?.message ?? 'unknown shape'} (${issue?.path.join('.') || 'the top'})`
}

/** Every job of the run could have uploaded it, so what it says of itself must be what was asked for. */
const foreignness = (entry: SeriesEntry, expected: Expected, newest: number): string | null => {
  if (expected.attempt > newest) return `It claims attempt ${expected.attempt}, which was never run`
  const names = ['id', 'suite', 'run', 'attempt', 'commit', 'tree'] as const
  const other = names.find(name => entry[name] !== expected[name])
  return other === undefined ? null : `Its ${other} is ${entry[other]}, and should be ${expected[other]}`
}
