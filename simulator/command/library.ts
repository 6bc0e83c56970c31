/** This checkout of Towpath as a repository of the forge, and callers that shall use it. */
import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {raise} from '#core/failure'
import {git, resolveObject} from '../forge/git.ts'
import type {Forge, ForgeRepository} from '../types.ts'
import {commitFolder} from './commits.ts'
import {noBundle} from './failures.ts'

export type Library = {readonly repository: ForgeRepository; readonly commit: string}

/** The placeholder that examples and documentation use for the owner. */
export const libraryName = 'your-org/towpath'
const tag = 'v0.1.0'

/** One commit on `main` with tag v0.1.0: what lies in the checkout now, bundle included. Raises SIM-206 without one. */
export const publishLibrary = async (forge: Forge, checkout: string): Promise<Library> => {
  const bundle = join(checkout, 'dist', 'index.js')
  if (!existsSync(bundle)) raise(noBundle(bundle))
  const repository = await forge.createRepository(libraryName)
  await borrowObjects(repository, checkout)
  const request = {branch: 'main', message: 'Towpath, as it lies in this checkout\n', author: 'towpath', parents: []}
  const commit = await commitFolder(repository, checkout, request)
  await git(repository.gitDir, ['tag', tag, commit])
  return {repository, commit}
}

/** What the checkout's own repository holds need not be written again (gitrepository-layout, "alternates"). */
const borrowObjects = async ({gitDir}: ForgeRepository, checkout: string): Promise<void> => {
  const objects = join(checkout, '.git', 'objects')
  if (existsSync(objects)) await writeFile(join(gitDir, 'objects', 'info', 'alternates'), `${objects}\n`)
}

const reference = /your-org\/towpath((?:\/[^@\s'"]*)?)@([\w./-]+)/g

export type Pinned = {
  readonly text: string
  /** References that named no commit, tag or branch of the library, as they were written. */
  readonly replaced: readonly string[]
}

/** References to the library that lead nowhere – the zeros of an example, a release of elsewhere – lead to `commit`. */
export const pinToLibrary = async (text: string, {repository, commit}: Library): Promise<Pinned> => {
  const refs = new Set([...text.matchAll(reference)].map(([, , ref]) => ref ?? ''))
  const lost = new Set<string>()
  for (const ref of refs) {
    if ((await resolveObject(repository.gitDir, ref, 'commit')) === undefined) lost.add(ref)
  }
  const pinned = text.replace(reference, (written, path: string, ref: string) =>
    lost.has(ref) ? `${libraryName}${path}@${commit}` : written
  )
  return {text: pinned, replaced: [...lost]}
}

const isCaller = (path: string): boolean => /^\.github\/(workflows\/[^/]+|actions\/.+\/action)\.ya?ml$/.test(path)

/** The files of a repository that may call the library, changed where they must be; `read` gives the text of a path. */
export const pinCallers = async (
  paths: readonly string[],
  read: (path: string) => Promise<string>,
  library: Library
): Promise<{readonly files: Readonly<Record<string, string>>; readonly replaced: readonly string[]}> => {
  const files: Record<string, string> = {}
  const replaced = new Set<string>()
  for (const path of paths.filter(isCaller)) {
    const pinned = await pinToLibrary(await read(path), library)
    if (pinned.replaced.length === 0) continue
    files[path] = pinned.text
    for (const ref of pinned.replaced) replaced.add(ref)
  }
  return {files, replaced: [...replaced]}
}
