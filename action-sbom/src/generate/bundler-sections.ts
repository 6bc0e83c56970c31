/** Gemfile.lock, taken apart: sections by indentation. */
import {unreadableLine} from './failures.ts'
import type {Report, SourceFile} from './model.ts'

export type Gem = {
  readonly name: string
  readonly version: string
  /** Null for gems that run everywhere. */
  readonly platform: string | null
  /** `GEM`, `GIT`, `PATH` or `PLUGIN SOURCE`, with what stands below it. */
  readonly section: string
  readonly source: ReadonlyMap<string, string>
  readonly needs: string[]
}

export type GemfileLock = {
  readonly gems: readonly Gem[]
  /** Null where the section is missing: the file was cut off. */
  readonly direct: readonly string[] | null
  /** `name (version)` to `sha256=…`. */
  readonly checksums: ReadonlyMap<string, string>
}

const sources = new Set(['GEM', 'GIT', 'PATH', 'PLUGIN SOURCE'])
const ignored = new Set(['PLATFORMS', 'RUBY VERSION', 'BUNDLED WITH'])
const entry = /^(\S+)(?: \(([^()]*)\))?(!)?$/

/** A platform follows the version behind the first dash: `3.0.0-x86_64-linux`. */
const gemOf = (name: string, stated: string, section: string, source: ReadonlyMap<string, string>): Gem => {
  const dash = stated.indexOf('-')
  const version = dash < 0 ? stated : stated.slice(0, dash)
  return {name, version, platform: dash < 0 ? null : stated.slice(dash + 1), section, source, needs: []}
}

type Building = {
  gems: Gem[]
  direct: string[] | null
  checksums: Map<string, string>
  section: string
  source: Map<string, string>
}

const takeSource = (lock: Building, depth: number, text: string): boolean => {
  if (depth === 2) {
    const colon = text.indexOf(': ')
    if (colon > 0) lock.source.set(text.slice(0, colon), text.slice(colon + 2))
    return colon > 0 || text === 'specs:' || /^[a-z]+:$/.test(text)
  }
  const [, name, stated] = entry.exec(text) ?? []
  if (name === undefined) return false
  if (depth === 6) {
    lock.gems.at(-1)?.needs.push(name)
    return lock.gems.length > 0
  }
  if (stated === undefined || stated === '') return false
  lock.gems.push(gemOf(name, stated, lock.section, lock.source))
  return depth === 4
}

const takeLine = (lock: Building, depth: number, text: string): boolean => {
  if (depth === 0) {
    lock.section = text
    lock.source = new Map()
    if (text === 'DEPENDENCIES') lock.direct = []
    return true
  }
  if (sources.has(lock.section)) return takeSource(lock, depth, text)
  if (lock.section === 'DEPENDENCIES') {
    const name = entry.exec(text)?.[1]
    if (name !== undefined) lock.direct?.push(name.replace(/!$/, ''))
    return name !== undefined
  }
  if (lock.section === 'CHECKSUMS') {
    const [, key, checksum] = /^(\S+ \([^()]*\))(?: (\S+))?$/.exec(text) ?? []
    if (key !== undefined && checksum !== undefined) lock.checksums.set(key, checksum)
    return key !== undefined
  }
  return ignored.has(lock.section) || /^[A-Z ]+$/.test(lock.section)
}

export const parseGemfileLock = (file: SourceFile, report: Report): GemfileLock => {
  const lock: Building = {gems: [], direct: null, checksums: new Map(), section: '', source: new Map()}
  for (const [index, whole] of file.text.split('\n').entries()) {
    const text = whole.trim()
    if (text !== '' && !takeLine(lock, whole.length - whole.trimStart().length, text)) {
      report('error', unreadableLine(file.path, text), index + 1)
    }
  }
  return lock
}
