/** Which files of the workspace are reports of this job. */
import {FailureError} from '../failure.ts'
import type {FileStat, Files, World} from '../world.ts'

/** The reports a gate looks for where nobody names them. */
export type ReportKind = {
  /** Globs of the places where they usually lie. */
  readonly places: readonly string[]
  /** Whether the content of the file is that of such a report. */
  readonly is: (path: string, files: Pick<Files, 'stream'>) => Promise<boolean>
}

export type Discovery = {
  readonly taken: readonly FileStat[]
  /** Why files were left out. */
  readonly notes: readonly string[]
  /** Globs the user named that found nothing. */
  readonly unmatched: readonly string[]
}

/** The reports, each once, in the order of their paths. Nothing is read but the heads of files nobody named. */
export const discover = async (
  reports: readonly string[],
  kind: ReportKind,
  {files, git, run}: Pick<World, 'files' | 'git' | 'run'>
): Promise<Discovery> => {
  const named = reports.length > 0
  const takesAll = named && !run.onRunner
  const tracked = takesAll ? new Set<string>() : await trackedFiles(git)
  const exclusion = {named, kind, tracked, started: takesAll ? null : run.started}
  const taken: FileStat[] = []
  const notes: string[] = []
  for (const stat of await files.glob(named ? reports : kind.places)) {
    const why = await reasonToLeaveOut(stat, exclusion, files)
    if (why === null) taken.push(stat)
    else if (why !== '') notes.push(`${stat.path} was left out: ${why}.`)
  }
  return {taken, notes, unmatched: await unmatchedOf(reports, taken, files)}
}

/** Nothing is tracked where there is no git or no repository. Git that fails is another matter: it could hide a committed report. */
const trackedFiles = async (git: World['git']): Promise<ReadonlySet<string>> => {
  try {
    return await git.tracked()
  } catch (thrown) {
    if (thrown instanceof FailureError && withoutRepository.includes(thrown.failure.code)) return new Set()
    throw thrown
  }
}

/** Git is not installed; there is no repository. */
const withoutRepository: readonly string[] = ['TW-131', 'TW-140']

type Exclusion = {
  readonly kind: ReportKind
  readonly named: boolean
  readonly tracked: ReadonlySet<string>
  readonly started: number | null
}

/** Null: take it. Empty: silently not a report. */
const reasonToLeaveOut = async (
  stat: FileStat,
  {named, kind, tracked, started}: Exclusion,
  files: Files
): Promise<string | null> => {
  if (stat.kind !== 'file') return ''
  if (stat.escapes) return 'it is a symbolic link that leads out of the workspace'
  if (tracked.has(stat.path)) return 'git tracks it, so no command of this job wrote it'
  if (started !== null && stat.modified < started - clockSlack) return 'it is older than this job'
  if (named) return null
  return (await kind.is(stat.path, files)) ? null : ''
}

/** File systems keep time as coarsely as two seconds (FAT). */
const clockSlack = 2000

/** Each glob by itself: a report that is lost must not hide behind another one that is there. */
const unmatchedOf = async (
  reports: readonly string[],
  taken: readonly FileStat[],
  files: Files
): Promise<readonly string[]> => {
  const wanted = reports.filter(pattern => !pattern.startsWith('!'))
  const paths = new Set(taken.map(({path}) => path))
  const unmatched: string[] = []
  for (const pattern of wanted) {
    const found = wanted.length === 1 ? taken : await files.glob([pattern])
    if (!found.some(({path}) => paths.has(path))) unmatched.push(pattern)
  }
  return unmatched
}
