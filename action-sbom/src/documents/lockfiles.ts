/** The lockfiles of the repository, with the manifests beside them. */
import {posix} from 'node:path'
import type {World} from '#core/world'
import type {SourceFile} from '../generate/model.ts'
import {readers} from '../generate/readers.ts'

/** Larger files are no lockfiles that people commit. */
const mostBytes = 256 * 1024 * 1024

/** What lockfiles do not say stands in these. */
const manifests =
  /^(?:package\.json|pnpm-workspace\.yaml|pyproject\.toml|Pipfile|Cargo\.toml|Gemfile|gems\.rb|composer\.json)$/

const installed = /(?:^|\/)(?:node_modules|\.venv|site-packages|vendor)\//

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const isManifest = (path: string): boolean => manifests.test(nameOf(path))
const isLockfile = (path: string): boolean => readers.some(({names}) => names.test(nameOf(path)))

type Needs = Pick<World, 'files' | 'git'>

/** Files named by `patterns`, or all that git tracks under the name of a lockfile, with manifests and included files. */
export const lockfilesHere = async (patterns: readonly string[], world: Needs): Promise<readonly SourceFile[]> => {
  const there = [...(await trackedFiles(world))].filter(path => !installed.test(path))
  const lockfiles =
    patterns.length > 0
      ? (await world.files.glob(patterns)).map(({path}) => path.replaceAll('\\', '/'))
      : there.filter(isLockfile)
  const paths = new Set([...lockfiles, ...there.filter(isManifest)])
  const read = new Map<string, SourceFile>()
  // A set may grow while it is walked: what a file includes is read too.
  for (const path of paths) {
    const text = await textOf(path, world.files)
    if (text === null) continue
    read.set(path, {path, text})
    for (const included of includedBy({path, text})) paths.add(included)
  }
  return [...read.values()]
}

/** On a laptop the folder need not be a repository. */
const trackedFiles = async ({files, git}: Needs): Promise<Iterable<string>> =>
  git.tracked().catch(async () => (await files.glob(['**/*'])).map(({path}) => path))

const textOf = async (path: string, files: World['files']): Promise<string | null> => {
  const stat = await files.stat(path)
  const unreadable = stat === undefined || stat.escapes || stat.kind !== 'file' || stat.size > mostBytes
  return unreadable ? null : files.text(path)
}

const include = /^[ \t]*(?:-r|-c|--requirement|--constraint)[ \t=]*([^\s#]+)/gm

/** `-r base.txt` of a requirements file, seen from the root. */
const includedBy = ({path, text}: SourceFile): readonly string[] =>
  path.endsWith('.txt') || path.endsWith('.in')
    ? [...text.matchAll(include)]
        .map(([, to = '']) => posix.join(posix.dirname(path), to))
        .filter(to => !to.startsWith('..') && !posix.isAbsolute(to))
    : []
