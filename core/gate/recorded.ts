/** What the ledger knows of a commit: the entry of the base, or of its nearest first-parent ancestor that has one. */
import type {z} from 'zod'
import {messageOf} from '../failure.ts'
import type {BaselineState} from '../verdict.ts'
import type {World} from '../world.ts'

/** What every recorded baseline tells of itself. */
export type Recorded = {readonly id: string; readonly commit: string; readonly run: number; readonly attempt: number}

export type Kind<T extends Recorded> = {
  /** The folder of the ledger: `baseline`, `security`. */
  readonly folder: string
  readonly schema: z.ZodType<T>
}

export type Found<T> = {readonly state: BaselineState; readonly baseline: T | null}

/** Where an entry stands: one immutable file per gate, commit, run and attempt. */
export const recordedPath = (folder: string, {id, commit, run, attempt}: Recorded): string =>
  `${folderOf(folder, id)}${commit}/${run}-${attempt}.json`

const folderOf = (folder: string, id: string): string => `${folder}/${encodeURIComponent(id)}/`

/** First look near, then far: deepening a shallow clone by a thousand commits is rarely needed. */
const reaches = [30, 1000]

/** Never throws: what cannot be read is a state with its reason. */
export const recordedFor = async <T extends Recorded>(
  kind: Kind<T>,
  id: string,
  base: string | null,
  world: Pick<World, 'ledger' | 'git'>
): Promise<Found<T>> => {
  if (base === null) return none('not-needed', null, 'This run is not compared with another commit.')
  try {
    const recorded = (await world.ledger.list(folderOf(kind.folder, id))).filter(path => entryName.test(path))
    if (recorded.length === 0)
      return none(
        'never-recorded',
        base,
        'No baseline was ever recorded: it will be established by the next push to the default branch.'
      )
    return await nearest(kind, id, base, recorded, world)
  } catch (thrown) {
    return none('unreachable', base, `The ledger or the history could not be read: ${messageOf(thrown)}`)
  }
}

const nearest = async <T extends Recorded>(
  kind: Kind<T>,
  id: string,
  base: string,
  recorded: readonly string[],
  {ledger, git}: Pick<World, 'ledger' | 'git'>
): Promise<Found<T>> => {
  const entriesOf = (commit: string): readonly string[] =>
    recorded.filter(path => path.startsWith(`${folderOf(kind.folder, id)}${commit}/`))
  let ancestors: readonly string[] = []
  for (const reach of reaches) {
    ancestors = await git.firstParents(base, reach)
    const index = ancestors.findIndex(commit => entriesOf(commit).length > 0)
    const commit = ancestors[index]
    if (commit !== undefined) return readEntry(kind, {id, commit}, index, entriesOf(commit), ledger)
    if (ancestors.length < reach) break
  }
  const oldest = ancestors.at(-1)
  const isRoot = oldest !== undefined && (await git.commit(oldest))?.parents.length === 0
  return isRoot
    ? none(
        'never-recorded',
        base,
        'No baseline was ever recorded on this line of history: it will be established by the next push to its branch.'
      )
    : none(
        'unreachable',
        base,
        `None of the ${ancestors.length} commits up to ${base} that can be seen here has a baseline, and others precede them.`
      )
}

const readEntry = async <T extends Recorded>(
  {schema}: Kind<T>,
  {id, commit}: Pick<Recorded, 'id' | 'commit'>,
  distance: number,
  paths: readonly string[],
  ledger: World['ledger']
): Promise<Found<T>> => {
  const newest = [...paths].sort(newestFirst)[0] ?? ''
  const corrupt = (why: string): Found<T> => none('corrupt', commit, `The baseline ${newest} ${why}.`)
  const text = await ledger.read(newest)
  if (text === undefined) return corrupt('is listed but absent')
  const baseline = parsed(schema, text)
  if (baseline === undefined) return corrupt('cannot be read')
  if (baseline.id !== id) return corrupt(`is of another gate (${baseline.id})`)
  if (baseline.commit !== commit) return corrupt(`is of another commit (${baseline.commit})`)
  const detail =
    distance === 0
      ? 'The base itself.'
      : `${distance} ${distance === 1 ? 'commit' : 'commits'} before the base, the nearest that has one.`
  return {state: {state: 'found', commit, detail}, baseline}
}

const entryName = /\/(\d{1,15})-(\d{1,15})\.json$/

const runAndAttempt = (path: string): readonly [run: number, attempt: number] => {
  const [, run, attempt] = entryName.exec(path) ?? []
  return [Number(run), Number(attempt)]
}

/** Later runs, then later attempts, win. */
const newestFirst = (a: string, b: string): number => {
  const [[runA, attemptA], [runB, attemptB]] = [runAndAttempt(a), runAndAttempt(b)]
  return runB - runA || attemptB - attemptA
}

const parsed = <T>(schema: z.ZodType<T>, text: string): T | undefined => {
  try {
    const result = schema.safeParse(JSON.parse(text))
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}

const none = <T>(state: BaselineState['state'], commit: string | null, detail: string): Found<T> => ({
  state: {state, commit, detail},
  baseline: null
})
