/** The lockfiles of the repository, with the manifests beside them. */
import {posix} from 'node:path'
import type {Diagnostic} from '#core/verdict'
import type {World} from '#core/world'
import type {SourceFile} from '../generate/model.ts'
import {readers} from '../generate/readers.ts'
import {isInstalled, readerOf} from '../generate/recognise.ts'
import {isNamed, unmatchedLines, unusableLine} from './named-files.ts'

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

export type Lockfiles = {
  readonly files: readonly SourceFile[]
  /** Lockfiles that are there or named and bring nothing. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Files named by `patterns`, or all that git tracks under the name of a lockfile, with manifests and included files. */
export const lockfilesHere = async (patterns: readonly string[], world: Needs): Promise<Lockfiles> => {
  const there = [...(await trackedFiles(world))].filter(path => !installed.test(path))
  const lockfiles =
    patterns.length > 0
      ? (await world.files.glob(patterns)).map(({path}) => path.replaceAll('\\', '/'))
      : there.filter(isLockfile)
  const paths = new Set([...lockfiles, ...there.filter(isManifest)])
  const read = new Map<string, SourceFile>()
  const unreadable = new Map<string, string>()
  // A set may grow while it is walked: what a file includes is read too.
  for (const path of paths) {
    const {text, why} = await contentOf(path, world.files)
    if (text === null) {
      unreadable.set(path, why)
      continue
    }
    read.set(path, {path, text})
    for (const included of includedBy({path, text})) paths.add(included)
  }
  const strangers = strangersAmong(
    lockfiles.filter(path => isNamed(path, patterns)),
    [...read.values()]
  )
  const unusable = lockfiles
    .filter(path => isLockfile(path) || isNamed(path, patterns))
    .flatMap(path => {
      const why = unreadable.get(path) ?? strangers.get(path)
      return why === undefined ? [] : [unusableLine(isNamed(path, patterns) ? 'lockfiles' : null, path, why)]
    })
  return {
    files: [...read.values()],
    diagnostics: [...(await unmatchedLines('lockfiles', patterns, world.files)), ...unusable]
  }
}

/** Why named files are no lockfiles. A manifest may be named with its lockfile: it is read beside it anyway. */
const strangersAmong = (named: readonly string[], read: readonly SourceFile[]): ReadonlyMap<string, string> => {
  const chosen = read.filter(file => !isInstalled(file.path) && readerOf(file) !== null).map(({path}) => path)
  const folders = new Set(chosen.map(path => posix.dirname(path)))
  return new Map(
    named
      .filter(path => !chosen.includes(path) && !(isManifest(path) && folders.has(posix.dirname(path))))
      .map(path => [
        path,
        isInstalled(path) ? 'it belongs to an installed package' : 'it is no lockfile of a known format'
      ])
  )
}

/** On a laptop the folder need not be a repository. */
const trackedFiles = async ({files, git}: Needs): Promise<Iterable<string>> =>
  git.tracked().catch(async () => (await files.glob(['**/*'])).map(({path}) => path))

type Content = {readonly text: string; readonly why: ''} | {readonly text: null; readonly why: string}

const contentOf = async (path: string, files: World['files']): Promise<Content> => {
  const stat = await files.stat(path)
  const why =
    stat === undefined || stat.kind !== 'file'
      ? 'there is no such file'
      : stat.escapes
        ? 'it is a symbolic link that leads out of the workspace'
        : stat.size > mostBytes
          ? 'it is larger than 256 MiB'
          : ''
  return why === '' ? {text: await files.text(path), why} : {text: null, why}
}

const include = /^[ \t]*(?:-r|-c|--requirement|--constraint)[ \t=]*([^\s#]+)/gm

/** `-r base.txt` of a requirements file, seen from the root. */
const includedBy = ({path, text}: SourceFile): readonly string[] =>
  path.endsWith('.txt') || path.endsWith('.in')
    ? [...text.matchAll(include)]
        .map(([, to = '']) => posix.join(posix.dirname(path), to))
        .filter(to => !to.startsWith('..') && !posix.isAbsolute(to))
    : []
