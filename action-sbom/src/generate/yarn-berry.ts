/** yarn.lock of yarn 2 and later. */
import {misshapenLockfile} from './failures.ts'
import type {Graph, ProjectFiles, Reader, Report, SourceFile} from './model.ts'
import {npmFacts} from './npm-package.ts'
import {lineOf, parseYaml} from './parse.ts'
import {folderOf, joined} from './paths.ts'
import {fieldOf, isTable, type Table, tableOf, textOf} from './untyped.ts'
import {patternParts, type YarnEntry, type YarnWanted, yarnGraph} from './yarn-graph.ts'

/** `npm:1.2.3`, `patch:lodash@npm%3A4.17.21#…`, `https://…`, `name@https://….git#commit=…`, `workspace:packages/a`. */
const originOf = (
  resolution: string
): {readonly name: string; readonly resolved: string | null; readonly patched: boolean} => {
  const {name, range} = patternParts(resolution)
  const inner = /^patch:(.+?)#/s.exec(range)?.[1]
  if (inner !== undefined) return {...originOf(decoded(inner)), patched: true}
  const registry = /^npm:/.test(range)
  return {name, resolved: registry ? null : range, patched: false}
}

const decoded = (text: string): string => text.replaceAll(/%3A/gi, ':').replaceAll(/%2F/gi, '/').replaceAll(/%40/g, '@')

const wantedOf = (table: Table): readonly YarnWanted[] => {
  const meta = tableOf(table.dependenciesMeta)
  const peerMeta = tableOf(table.peerDependenciesMeta)
  const isOptional = (from: Table, name: string): boolean => textOf(tableOf(fieldOf(from, name)).optional) === 'true'
  const own = Object.entries(tableOf(table.dependencies)).map(
    ([name, range]): YarnWanted => ({name, range: textOf(range) ?? '', optional: isOptional(meta, name)})
  )
  const peers = Object.keys(tableOf(table.peerDependencies)).map(
    (name): YarnWanted => ({name, range: '', optional: isOptional(peerMeta, name), peer: true})
  )
  return [...own, ...peers]
}

/** The checksum is that of yarn's own archive, not of the package as it was published. */
const propertiesOf = (table: Table, patched: boolean) => {
  const checksum = textOf(table.checksum)
  return [
    ...(checksum === null ? [] : [{name: 'towpath:yarn:checksum', value: checksum}]),
    ...(patched ? [{name: 'towpath:yarn:patched', value: 'true'}] : [])
  ]
}

const entryOf = (file: SourceFile, patterns: readonly string[], table: Table, report: Report): YarnEntry => {
  const [key = ''] = patterns
  const {name, resolved, patched} = originOf(textOf(table.resolution) ?? key)
  const stated = textOf(table.version)
  // What lies in a folder of its own (`portal:`, `link:`) has no version here, only this word for it.
  const version = stated === '0.0.0-use.local' ? null : stated
  if (stated === null)
    report('error', misshapenLockfile(file.path, `the package ${key} has no version`), lineOf(file.text, key))
  const facts = npmFacts({name, version, resolved, properties: propertiesOf(table, patched)}, file, report)
  return {key, patterns, facts, wanted: wantedOf(table)}
}

const read = (file: SourceFile, files: ProjectFiles, report: Report): Graph | null => {
  const value = parseYaml(file, report)
  if (value === null) return null
  if (!isTable(value.__metadata)) {
    report('error', misshapenLockfile(file.path, 'it has no `__metadata`, so it is no lockfile of yarn'), 1)
    return null
  }
  const entries: YarnEntry[] = []
  const workspaces = new Map<string, string>()
  for (const [key, table] of Object.entries(value)) {
    if (key === '__metadata') continue
    if (!isTable(table)) {
      report('error', misshapenLockfile(file.path, `${key} is no package`), lineOf(file.text, key))
      continue
    }
    const patterns = key.split(',').map(pattern => pattern.trim())
    const {name, range} = patternParts(textOf(table.resolution) ?? '')
    const folder = /^workspace:(.*)$/s.exec(range)?.[1]
    if (folder === undefined) entries.push(entryOf(file, patterns, table, report))
    else workspaces.set(name, joined(folderOf(file.path), folder))
  }
  return yarnGraph({file, entries, workspaces}, files, report)
}

export const yarnBerry: Reader = {
  name: 'yarn-berry',
  title: 'yarn.lock of yarn 2 and later',
  family: 'npm',
  names: /^yarn\.lock$/,
  recognise: text => /^__metadata:/m.test(text),
  read
}
