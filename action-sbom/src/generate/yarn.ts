/** yarn.lock of yarn 1. */
import {brokenLockfile, misshapenLockfile} from './failures.ts'
import type {Graph, ProjectFiles, Reader, Report, SourceFile} from './model.ts'
import {npmFacts} from './npm-package.ts'
import {type Table, tableOf, textOf} from './untyped.ts'
import {patternParts, type YarnEntry, type YarnWanted, yarnGraph} from './yarn-graph.ts'
import {parseYarnSyntax, type YarnBlock} from './yarn-syntax.ts'

const wantedOf = (table: Table): readonly YarnWanted[] => {
  const wanted = new Map<string, YarnWanted>()
  for (const field of ['dependencies', 'optionalDependencies']) {
    for (const [name, range] of Object.entries(tableOf(table[field]))) {
      wanted.set(name, {name, range: textOf(range) ?? '', optional: field === 'optionalDependencies'})
    }
  }
  return [...wanted.values()]
}

const entryOf = (file: SourceFile, {patterns, table, line}: YarnBlock, report: Report): YarnEntry => {
  const [key = ''] = patterns
  const {name, range} = patternParts(key)
  const alias = /^npm:((?:@[^/]+\/)?[^@]+)/.exec(range)?.[1]
  const version = textOf(table.version)
  if (version === null) report('error', misshapenLockfile(file.path, `the package ${key} has no version`), line)
  const origin = {resolved: textOf(table.resolved), integrity: textOf(table.integrity)}
  const facts = npmFacts({name: alias ?? name, version, ...origin}, file, report)
  return {key, patterns, facts, wanted: wantedOf(table)}
}

const read = (file: SourceFile, files: ProjectFiles, report: Report): Graph | null => {
  const syntax = parseYarnSyntax(file.text)
  if (!syntax.ok) {
    report('error', brokenLockfile(file.path, syntax.detail, syntax.line), syntax.line)
    return null
  }
  if (!file.text.includes('# yarn lockfile v1')) {
    report('error', misshapenLockfile(file.path, 'its first lines do not say that it is a lockfile of yarn 1'), 1)
  }
  const entries = syntax.blocks.map(block => entryOf(file, block, report))
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
