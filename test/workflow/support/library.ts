/** The library of the workflow tests: this checkout, with the bundle that stands in `TOWPATH_DIST` where it is set. */
import {readdir, readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {commitFiles} from '../../../simulator/command/commits.ts'
import {type Library, publishLibrary} from '../../../simulator/command/library.ts'
import type {Forge} from '../../../simulator/types.ts'

export const checkout = resolve(import.meta.dirname, '../../..')

const author = 'towpath'

const otherBundle = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).map(async name => [`dist/${name}`, await readFile(join(folder, name), 'utf8')])
    )
  )

/** Publishes the library as `your-org/towpath`. */
export const aLibrary = async (forge: Forge): Promise<Library> => {
  const library = await publishLibrary(forge, checkout)
  const folder = process.env.TOWPATH_DIST
  if (folder === undefined) return library
  const request = {branch: 'main', message: 'another bundle\n', author, parents: [library.commit]}
  return {...library, commit: await commitFiles(library.repository, library.commit, await otherBundle(folder), request)}
}

const stubs = ['dist/quality-gate.js', 'dist/test-plan.js']

/** A commit of the library on a branch, whose actions begin by printing `mark`. */
export const markedCommit = async ({repository, commit}: Library, branch: string, mark: string): Promise<string> => {
  const files = Object.fromEntries(
    await Promise.all(
      stubs.map(async path => [path, `console.log('${mark}')\n${await readFile(join(checkout, path), 'utf8')}`])
    )
  )
  return commitFiles(repository, commit, files, {branch, message: `${mark}\n`, author, parents: [commit]})
}
