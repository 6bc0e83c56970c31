/** Paths of the given files: relative, with `/`. */
import {posix} from 'node:path'
import type {ProjectFiles, SourceFile} from './model.ts'

/** The folder of a file; `.` at the top. */
export const folderOf = (path: string): string => posix.dirname(path)

/** `to` seen from `folder`, normalised without a slash at the end. */
export const joined = (folder: string, to: string): string => {
  const path = posix.join(folder, to)
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

/** The file called `name` in the folder of `file`. */
export const beside = (file: SourceFile, name: string, files: ProjectFiles): SourceFile | undefined =>
  files.get(joined(folderOf(file.path), name))

/** A name for a project that states none. */
export const folderName = (place: string): string => {
  const name = posix.basename(place)
  return name === '' || name === '.' || name === '..' ? 'project' : name
}
