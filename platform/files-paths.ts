/** Where a path leads: inside the root, outside by its name, or outside through a symbolic link. */
import {lstat, realpath} from 'node:fs/promises'
import {dirname, isAbsolute, relative, resolve, sep} from 'node:path'
import {raise} from '#core/failure'
import type {FileStat} from '#core/world'
import {linkLeavesRoot, notAFile} from './failures.ts'
import {guarded, isMissing} from './files-errors.ts'

export const toSlashes = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path)

export const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

export type Paths = {
  readonly root: string
  readonly absolute: (path: string) => Promise<string>
  /** Relative to the root with forward slashes, absolute where it lies outside by its name. */
  readonly shown: (absolute: string) => string
  /** A link leads from inside the root to `real`, which is outside. */
  readonly escapes: (absolute: string, real: string) => Promise<boolean>
  readonly stat: (absolute: string) => Promise<FileStat | undefined>
  /** Raises TW-130 (nothing there), TW-133 (no regular file), TW-146 (link out of the root). */
  readonly demandFile: (absolute: string) => Promise<void>
  /** Raises TW-146 when the folder in which `absolute` is to be written lies behind a link out of the root. */
  readonly demandPlace: (absolute: string) => Promise<void>
}

export const pathsOf = (root: string): Paths => {
  const shown = (absolute: string): string =>
    isWithin(absolute, root) ? toSlashes(relative(root, absolute)) || '.' : toSlashes(absolute)

  const escapes = async (absolute: string, real: string): Promise<boolean> =>
    isWithin(absolute, root) && !isWithin(real, await realpath(root))

  const stat = async (absolute: string): Promise<FileStat | undefined> => {
    try {
      const real = await realpath(absolute)
      const leaves = await escapes(absolute, real)
      // Of a file outside nothing is told but the link itself.
      const found = await lstat(leaves ? absolute : real)
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other'
      return {path: shown(absolute), size: found.size, modified: found.mtimeMs, kind, escapes: leaves}
    } catch (thrown) {
      if (isMissing(thrown)) return undefined
      throw thrown
    }
  }

  return {
    root,
    shown,
    escapes,
    stat: absolute => guarded(shown(absolute), () => stat(absolute)),
    absolute: async path => {
      const native = resolve(root, path)
      if (sep === '\\' || !path.includes('\\')) return native
      // On POSIX a backslash may belong to a name: a file that exists under it is meant.
      const exists = await lstat(native).then(
        () => true,
        () => false
      )
      return exists ? native : resolve(root, path.replaceAll('\\', '/'))
    },
    demandFile: absolute =>
      guarded(shown(absolute), async () => {
        const real = await realpath(absolute)
        if (await escapes(absolute, real)) raise(linkLeavesRoot(shown(absolute)))
        // Reading a pipe or a device may never end.
        if (!(await lstat(real)).isFile()) raise(notAFile(shown(absolute)))
      }),
    demandPlace: absolute =>
      guarded(shown(absolute), async () => {
        const place = dirname(absolute)
        if (await escapes(place, await deepestReal(place))) raise(linkLeavesRoot(shown(absolute)))
      })
  }
}

/** The real path of the deepest folder that exists. */
const deepestReal = async (folder: string): Promise<string> => {
  try {
    return await realpath(folder)
  } catch (thrown) {
    if (!isMissing(thrown) || dirname(folder) === folder) throw thrown
    return deepestReal(dirname(folder))
  }
}
