import type {Dirent} from 'node:fs'
import {readdir, realpath} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {raise} from '#core/failure'
import type {FileStat} from '#core/world'
import {tooManyLinks} from './failures.ts'
import {fileFailure, guarded, isMissing} from './files-errors.ts'
import {isWithin, type Paths, toSlashes} from './files-paths.ts'
import {guardedFolders, parsePatterns, type Search, type Searches} from './files-patterns.ts'
import {systemErrorCode} from './system-error.ts'

/** Folders that may be entered through links in one search: links to folders of links multiply without end. */
const linkLimit = 10_000

type Folder = {
  readonly path: string
  /** Real paths of this folder and of those on the way to it: a link to one of them is a circle. */
  readonly chain: readonly string[]
  readonly linked: boolean
  readonly level: number
}

type Found = {readonly path: string; readonly real: string; readonly linked: boolean}

/**
 * Files that match, sorted by path; each real file once, under the name that is no link where there is one. A link out of the root is listed with
 * `escapes` when a pattern matches it or leads through it by name, and is never followed. Raises TW-135 for a folder that may not be read,
 * TW-147 (links without end), TW-148 (bad pattern).
 */
export const globFiles = async (
  patterns: readonly string[],
  paths: Paths,
  ignoreCase: boolean
): Promise<readonly FileStat[]> => {
  const searches = parsePatterns(patterns, toSlashes(paths.root), ignoreCase)
  const found: Found[] = []
  for (const search of searches.searches) await new Walk(search, searches, paths, found).run()
  const stats = await Promise.all(onePerFile(found).map(({path}) => paths.stat(path)))
  return stats.filter(stat => stat !== undefined).sort((a, b) => compare(a.path, b.path))
}

class Walk {
  readonly #search: Search
  readonly #all: Searches
  readonly #paths: Paths
  readonly #found: Found[]
  readonly #origin: string
  /** Links are followed within these folders. */
  #bounds: readonly string[] = []
  #linksEntered = 0

  constructor(search: Search, all: Searches, paths: Paths, found: Found[]) {
    this.#search = search
    this.#all = all
    this.#paths = paths
    this.#found = found
    this.#origin = resolve(paths.root, search.base)
  }

  async run(): Promise<void> {
    const real = await this.#realPath(this.#origin)
    if (real === undefined) return
    const linked = real !== join(await realpath(this.#paths.root), this.#paths.shown(this.#origin))
    if (await this.#paths.escapes(this.#origin, real)) {
      this.#found.push({path: this.#origin, real: this.#origin, linked: true})
      return
    }
    this.#bounds = [await realpath(this.#paths.root), ...(isWithin(this.#origin, this.#paths.root) ? [] : [real])]
    await this.#visit(this.#origin, real, {path: this.#origin, chain: [], linked, level: -1})
  }

  /** A file or folder under its name `path`; `parent` is where it was met. */
  async #visit(path: string, real: string, parent: Folder): Promise<void> {
    const stat = await this.#paths.stat(path)
    if (stat?.kind === 'directory')
      await this.#enter({...parent, path, chain: [...parent.chain, real], level: parent.level + 1})
    else if (stat?.kind === 'file') this.#offer(path, real, parent.linked)
  }

  async #enter(folder: Folder): Promise<void> {
    const entries = await guarded(this.#paths.shown(folder.path), () => readdir(folder.path, {withFileTypes: true}))
    await Promise.all(entries.map(entry => this.#meet(folder, entry)))
  }

  async #meet(folder: Folder, entry: Dirent): Promise<void> {
    if (guardedFolders.includes(entry.name) && !this.#search.enters.has(entry.name)) return
    const path = join(folder.path, entry.name)
    const real = join(folder.chain.at(-1) ?? folder.path, entry.name)
    if (entry.isFile()) this.#offer(path, real, folder.linked)
    else if (entry.isSymbolicLink()) await this.#follow(folder, path)
    else if (entry.isDirectory() && this.#mayEnter(folder, path))
      await this.#enter({...folder, path, chain: [...folder.chain, real], level: folder.level + 1})
  }

  async #follow(folder: Folder, path: string): Promise<void> {
    const real = await this.#realPath(path)
    if (real === undefined || folder.chain.includes(real)) return
    if (!this.#bounds.some(bound => isWithin(real, bound))) {
      if (isWithin(path, this.#paths.root)) this.#offer(path, path, true)
      return
    }
    if (!this.#mayEnter(folder, path) && !this.#wants(path)) return
    this.#linksEntered += 1
    if (this.#linksEntered > linkLimit) raise(tooManyLinks(this.#search.text, linkLimit))
    await this.#visit(path, real, {...folder, linked: true})
  }

  #mayEnter(folder: Folder, path: string): boolean {
    return folder.level < this.#search.depth && !this.#all.prunes(this.#paths.shown(path))
  }

  #wants(path: string): boolean {
    const shown = this.#paths.shown(path)
    return this.#search.matches(shown) && !this.#all.excludes(shown)
  }

  #offer(path: string, real: string, linked: boolean): void {
    if (this.#wants(path)) this.#found.push({path, real, linked})
  }

  /** Undefined for a link that leads nowhere or in a circle. */
  async #realPath(path: string): Promise<string | undefined> {
    try {
      return await realpath(path)
    } catch (thrown) {
      if (isMissing(thrown) || systemErrorCode(thrown) === 'ELOOP') return undefined
      throw fileFailure(this.#paths.shown(path), thrown)
    }
  }
}

/** The same report under two names would be counted twice. */
const onePerFile = (found: readonly Found[]): readonly Found[] => {
  const chosen = new Map<string, Found>()
  for (const each of [...found].sort((a, b) => Number(a.linked) - Number(b.linked) || compare(a.path, b.path)))
    if (!chosen.has(each.real)) chosen.set(each.real, each)
  return [...chosen.values()]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
