/** What file patterns mean, apart from any disk. */
import {posix} from 'node:path'
import picomatch from 'picomatch'
import {FailureError, messageOf} from '#core/failure'
import {badPattern} from './failures.ts'

/** Patterns that start in the same folder and enter the same kinds of folder: one walk serves them. */
export type Search = {
  /** Where the walk starts, as it stands in the patterns, without trailing slash; '' is the root. */
  readonly base: string
  /** The patterns, for messages. */
  readonly text: string
  /** Whether a path (root-relative or absolute as its pattern is, forward slashes) is wanted. */
  readonly matches: (path: string) => boolean
  /** Levels of folders below `base` in which a match may lie. */
  readonly depth: number
  /** Guarded folders that are entered although they usually are not. */
  readonly enters: ReadonlySet<string>
}

export type Searches = {
  readonly searches: readonly Search[]
  readonly excludes: (path: string) => boolean
  /** Folders of which nothing is wanted. */
  readonly prunes: (path: string) => boolean
}

export const guardedFolders: readonly string[] = ['node_modules', '.git']

type Parsed = {
  readonly pattern: string
  readonly base: string
  readonly depth: number
  readonly enters: ReadonlySet<string>
}

/**
 * `*`, `**`, `?`, `[abc]`, `{a,b}` and `!(…)` as in picomatch, with names that begin with a dot included. `\` separates folders as `/` does; a literal
 * character is written `[*]`. A pattern without wildcards, or with `/` at its end, stands for a folder and all files below as well.
 * A leading `!` excludes, wherever it stands in the list. `root` is absolute, with forward slashes. Raises TW-148.
 */
export const parsePatterns = (patterns: readonly string[], root: string, ignoreCase: boolean): Searches => {
  const given = patterns.map(pattern => pattern.trim()).filter(pattern => pattern !== '' && pattern !== '!')
  const excludes = given.filter(isExclusion).flatMap(pattern => widen(relate(pattern.slice(1), root)))
  const wanted = given.filter(pattern => !isExclusion(pattern)).map(pattern => parse(relate(pattern, root)))
  const groups = new Map<string, readonly Parsed[]>()
  for (const each of wanted) groups.set(groupKey(each), [...(groups.get(groupKey(each)) ?? []), each])
  const searches = [...groups.values()].flatMap(([first, ...others]): Search[] => {
    if (first === undefined) return []
    const group = [first, ...others].map(({pattern}) => pattern)
    return [
      {
        base: first.base,
        text: group.join(', '),
        matches: matcher(group.flatMap(widen), ignoreCase),
        depth: Math.max(first.depth, ...others.map(({depth}) => depth)),
        enters: first.enters
      }
    ]
  })
  return {
    searches,
    excludes: matcher(excludes, ignoreCase),
    prunes: matcher(
      excludes.filter(pattern => pattern.endsWith('/**') || pattern === '**'),
      ignoreCase
    )
  }
}

/** Relative to the root where it lies inside, else absolute. */
const relate = (pattern: string, root: string): string => {
  const slashed = posix.normalize(pattern.trim().replaceAll('\\', '/'))
  const absolute = slashed.startsWith('../') || slashed === '..' ? posix.join(root, slashed) : slashed
  if (absolute === '.' || absolute === './' || absolute === root) return '**'
  return absolute.startsWith(`${root}/`) ? absolute.slice(root.length + 1) : absolute
}

const isExclusion = (pattern: string): boolean => pattern.startsWith('!') && !pattern.startsWith('!(')

const hasWildcard = (pattern: string): boolean => picomatch.scan(pattern).isGlob || /[*?[{(]/.test(pattern)

const widen = (pattern: string): readonly string[] => {
  if (pattern.endsWith('/')) return [`${pattern}**`]
  return hasWildcard(pattern) ? [pattern] : [pattern, `${pattern}/**`]
}

const parse = (pattern: string): Parsed => {
  const segments = pattern.split('/')
  const wild = segments.findIndex(hasWildcard)
  const literal = wild < 0
  const base = segments.slice(0, literal ? segments.length : wild).join('/')
  const unbounded = literal || pattern.endsWith('/') || pattern.includes('**') || /[({]/.test(pattern)
  return {
    pattern,
    base: base.length > 1 ? base.replace(/\/$/, '') : pattern.startsWith('/') ? '/' : base,
    depth: unbounded ? Number.POSITIVE_INFINITY : segments.length - wild - 1,
    enters: new Set(guardedFolders.filter(folder => segments.includes(folder)))
  }
}

const groupKey = ({base, enters}: Parsed): string => JSON.stringify([base, ...enters])

const matcher = (patterns: readonly string[], ignoreCase: boolean): ((path: string) => boolean) => {
  const options = {dot: true, nocase: ignoreCase, nonegate: true, windows: false}
  const matchers = patterns.map(pattern => {
    try {
      return picomatch(pattern, options)
    } catch (thrown) {
      throw new FailureError(badPattern(pattern, messageOf(thrown)), thrown)
    }
  })
  return path => matchers.some(matches => matches(path))
}
