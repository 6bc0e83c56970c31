/** The files of the repository that may use actions and images of others. */
import type {Files, World} from '#core/world'
import {mayUseOthers, type SourceFile} from '../gate/unpinned.ts'

/** Workflows and Dockerfiles are small; nothing larger is one. */
const mostBytes = 4 * 1024 * 1024

/** Null where nobody can tell which files belong to the repository. */
export const referringFiles = async ({
  files,
  git
}: Pick<World, 'files' | 'git'>): Promise<readonly SourceFile[] | null> => {
  const tracked = await git.tracked().catch(() => null)
  if (tracked === null) return null
  const read = await Promise.all(
    [...tracked]
      .filter(mayUseOthers)
      .sort()
      .map(path => readFile(path, files))
  )
  return read.flatMap(file => file ?? [])
}

const readFile = async (path: string, files: Files): Promise<SourceFile | null> => {
  const stat = await files.stat(path)
  const readable = stat !== undefined && stat.kind === 'file' && !stat.escapes && stat.size <= mostBytes
  return readable ? {path, text: await files.text(path)} : null
}
