/** yarn.lock of yarn 1. */
import {parse} from '@yarnpkg/lockfile'
import {brokenLockfile, misshapenLockfile} from './failures.ts'
import type {Graph, ProjectFiles, Reader, Report, SourceFile} from './model.ts'
import {npmFacts} from './npm-package.ts'
import {lineOf} from './parse.ts'
import {isTable, type Table, tableOf, textOf} from './untyped.ts'
import {patternParts, type YarnEntry, type YarnWanted, yarnGraph} from './yarn-graph.ts'

/** `Invalid value type 3:12 in lockfile`: line and column. */
const parsed = (file: SourceFile, report: Report): Table | null => {
  try {
    const {object} = parse(file.text, file.path)
    if (isTable(object)) return object
  } catch (thrown) {
    const message = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : ''
    const position = / (\d+):\d+ in /.exec(message)?.[1]
    const line = position === undefined ? null : Number(position)
    const detail = thrown instanceof RangeError ? 'it is nested too deeply' : 'it is no lockfile of yarn 1'
    report('error', brokenLockfile(file.path, detail, line), line)
    return null
  }
  report('error', misshapenLockfile(file.path, 'it holds no packages'), 1)
  return null
}

const wantedOf = (table: Table): readonly YarnWanted[] => {
  const wanted = new Map<string, YarnWanted>()
  for (const field of ['dependencies', 'optionalDependencies']) {
    for (const [name, range] of Object.entries(tableOf(table[field]))) {
      wanted.set(name, {name, range: textOf(range) ?? '', optional: field === 'optionalDependencies'})
    }
  }
  return [...wanted.values()]
}

const entryOf = (file: SourceFile, patterns: readonly string[], table: Table, report: Report): YarnEntry => {
  const [key = ''] = patterns
  const {name, range} = patternParts(key)
  const alias = /^npm:((?:@[^/]+\/)?[^@]+)/.exec(range)?.[1]
  const version = textOf(table.version)
  if (version === null)
    report('error', misshapenLockfile(file.path, `the package ${key} has no version`), lineOf(file.text, key))
  const package_ = {name: alias ?? name, version, resolved: textOf(table.resolved), integrity: textOf(table.integrity)}
  return {key, patterns, facts: npmFacts(package_, file, report), wanted: wantedOf(table)}
}

const read = (file: SourceFile, files: ProjectFiles, report: Report): Graph | null => {
  const object = parsed(file, report)
  if (object === null) return null
  /** Patterns of one entry share its table. */
  const groups = new Map<Table, string[]>()
  for (const [pattern, table] of Object.entries(object)) {
    if (isTable(table)) {
      const patterns = groups.get(table) ?? []
      patterns.push(pattern)
      groups.set(table, patterns)
    } else report('error', misshapenLockfile(file.path, `${pattern} is no package`), lineOf(file.text, pattern))
  }
  const entries = [...groups].map(([table, patterns]) => entryOf(file, patterns, table, report))
  return yarnGraph({file, entries, workspaces: new Map()}, files, report)
}

export const yarn: Reader = {
  name: 'yarn',
  title: 'yarn.lock of yarn 1',
  family: 'npm',
  names: /^yarn\.lock$/,
  recognise: text => text.includes('# yarn lockfile v1'),
  read
}
