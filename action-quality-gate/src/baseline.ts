/** The baseline: what the ledger knows of the base, or of its nearest first-parent ancestor that was recorded. */
import {z} from 'zod'
import {messageOf} from '#core/failure'
import type {BaselineState} from '#core/verdict'
import type {World} from '#core/world'

export const baselineSchema = z.strictObject({
  schema: z.literal('towpath.baseline/1'),
  id: z.string(),
  commit: z.string(),
  tree: z.string().nullable(),
  run: z.int(),
  attempt: z.int(),
  /** Exact values as `numerator/denominator`, by metric name; what was unknown is absent. */
  metrics: z.record(z.string(), z.string().regex(/^-?\d{1,400}\/0*[1-9]\d{0,399}$/)),
  /** Identities of the tests that failed, hashed. */
  failed: z.array(z.string())
})

export type Baseline = z.infer<typeof baselineSchema>

export type FoundBaseline = {readonly state: BaselineState; readonly baseline: Baseline | null}

/** Where a baseline stands: one immutable file per gate, commit, run and attempt. */
export const baselinePath = ({id, commit, run, attempt}: Pick<Baseline, 'id' | 'commit' | 'run' | 'attempt'>): string =>
  `${baselineFolder(id)}${commit}/${run}-${attempt}.json`

const baselineFolder = (id: string): string => `baseline/${encodeURIComponent(id)}/`

/** First look near, then far: deepening a shallow clone by a thousand commits is rarely needed. */
const reaches = [30, 1000]

export const baselineFor = async (
  id: string,
  base: string | null,
  world: Pick<World, 'ledger' | 'git'>
): Promise<FoundBaseline> => {
  if (base === null) return none('not-needed', null, 'This run is not compared with another commit.')
  try {
    const recorded = (await world.ledger.list(baselineFolder(id))).filter(path => entryName.test(path))
    if (recorded.length === 0)
      return none(
        'never-recorded',
        base,
        'No baseline was ever recorded: it will be established by the next push to the default branch.'
      )
    return await nearest(id, base, recorded, world)
  } catch (thrown) {
    return none('unreachable', base, `The ledger or the history could not be read: ${messageOf(thrown)}`)
  }
}

const nearest = async (
  id: string,
  base: string,
  recorded: readonly string[],
  {ledger, git}: Pick<World, 'ledger' | 'git'>
): Promise<FoundBaseline> => {
  let ancestors: readonly string[] = []
  for (const reach of reaches) {
    ancestors = await git.firstParents(base, reach)
    const index = ancestors.findIndex(commit => entriesOf(id, commit, recorded).length > 0)
    const commit = ancestors[index]
    if (commit !== undefined) return readBaseline(id, commit, index, entriesOf(id, commit, recorded), ledger)
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

const entriesOf = (id: string, commit: string, recorded: readonly string[]): readonly string[] =>
  recorded.filter(path => path.startsWith(`${baselineFolder(id)}${commit}/`))

const readBaseline = async (
  id: string,
  commit: string,
  distance: number,
  paths: readonly string[],
  ledger: World['ledger']
): Promise<FoundBaseline> => {
  const newest = [...paths].sort(newestFirst)[0] ?? ''
  const corrupt = (why: string): FoundBaseline => none('corrupt', commit, `The baseline ${newest} ${why}.`)
  const text = await ledger.read(newest)
  if (text === undefined) return corrupt('is listed but absent')
  const baseline = parseBaseline(text)
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

const parseBaseline = (text: string): Baseline | undefined => {
  try {
    const parsed = baselineSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

const none = (state: BaselineState['state'], commit: string | null, detail: string): FoundBaseline => ({
  state: {state, commit, detail},
  baseline: null
})
