/** Recognises lockfiles, by name first and by content where the name is another. */
import type {Reader, SourceFile} from './model.ts'
import {folderOf} from './paths.ts'
import {readers} from './readers.ts'

const recognised = 1 << 16

/** The reader of a file; null where it is no lockfile. A file with a lockfile's name is one, whatever it holds. */
export const readerOf = ({path, text}: SourceFile): Reader | null => {
  const base = path.slice(path.lastIndexOf('/') + 1)
  const named = readers.filter(({names}) => names.test(base))
  const head = text.slice(0, recognised)
  if (named.length > 0) return named.find(({recognise}) => recognise(head)) ?? named[0] ?? null
  return readers.find(({recognise}) => recognise(head)) ?? null
}

type Chosen = {readonly file: SourceFile; readonly reader: Reader}

/** Installed packages bring lockfiles of their own, which say nothing about this project. */
const installed = /(?:^|\/)(?:node_modules|\.venv|site-packages)\//

export const isInstalled = (path: string): boolean => installed.test(path)

/** All lockfiles; npm itself ignores package-lock.json beside npm-shrinkwrap.json. */
export const chosenFiles = (files: readonly SourceFile[]): readonly Chosen[] => {
  const chosen = files
    .filter(({path}) => !isInstalled(path))
    .flatMap(file => {
      const reader = readerOf(file)
      return reader === null ? [] : [{file, reader}]
    })
  const wrapped = new Set(
    chosen.filter(({file}) => /(?:^|\/)npm-shrinkwrap\.json$/.test(file.path)).map(({file}) => folderOf(file.path))
  )
  return chosen.filter(({file}) => !(/(?:^|\/)package-lock\.json$/.test(file.path) && wrapped.has(folderOf(file.path))))
}
