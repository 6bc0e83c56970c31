/** Pipfile.lock of pipenv: versions and hashes without a graph; Pipfile tells what is direct. */
import {misshapenLockfile, unknownGraph, unpinnedRequirement} from './failures.ts'
import type {Graph, Link, Node, ProjectFiles, Reader, Report, Scope, SourceFile} from './model.ts'
import {lineOf, parseJson, parseToml} from './parse.ts'
import {beside, folderName, folderOf} from './paths.ts'
import {normalName, type PypiOrigin, pypiFacts, pypiHashes} from './pypi-package.ts'
import {pythonProject} from './python-manifest.ts'
import {isTable, type Table, tableOf, textOf, textsOf} from './untyped.ts'

type Section = readonly [field: string, manifest: string, scope: Scope]

/** Beside the two of old there are categories of any name, which are installed only when they are asked for. */
const sectionsOf = (lock: Table): readonly Section[] => [
  ['default', 'packages', 'required'],
  ['develop', 'dev-packages', 'excluded'],
  ...Object.keys(lock)
    .filter(field => !['_meta', 'default', 'develop'].includes(field))
    .map((field): Section => [field, field, 'optional'])
]

const originOf = (table: Table): PypiOrigin | null => {
  const git = textOf(table.git)
  const path = textOf(table.path)
  const url = textOf(table.file)
  if (git !== null) return {kind: 'git', url: git, commit: textOf(table.ref)}
  if (path !== null) return {kind: 'path', path}
  if (url === null) return null
  return /^https?:/.test(url) ? {kind: 'url', url} : {kind: 'path', path: url}
}

const nodeOf = (file: SourceFile, name: string, table: Table, [field, , scope]: Section, report: Report): Node => {
  const stated = textOf(table.version)
  const version = /^={2,3}([^*]+)$/.exec(stated ?? '')?.[1] ?? null
  const origin = originOf(table)
  const line = lineOf(file.text, JSON.stringify(name))
  if (version === null && origin === null)
    report('warning', unpinnedRequirement(file.path, `${name}${stated ?? ''}`), line)
  const markers = textOf(table.markers)
  const facts = pypiFacts({
    name,
    version,
    origin,
    hashes: pypiHashes(textsOf(table.hashes), file, report),
    properties: markers === null ? [] : [{name: 'towpath:pypi:marker', value: markers}]
  })
  return {key: `${field} ${normalName(name)}`, place: null, facts, links: null, stated: scope}
}

/** What Pipfile asks for; null where it was not given. */
const directOf = (
  file: SourceFile,
  sections: readonly Section[],
  files: ProjectFiles,
  report: Report
): readonly Link[] | null => {
  const pipfile = beside(file, 'Pipfile', files)
  const table = pipfile === undefined ? null : parseToml(pipfile, report)
  if (table === null) return null
  return sections.flatMap(([field, manifest, scope]) =>
    Object.keys(tableOf(table[manifest])).map(name => ({to: `${field} ${normalName(name)}`, scope}))
  )
}

const read = (file: SourceFile, files: ProjectFiles, report: Report): Graph | null => {
  const lock = parseJson(file, report)
  if (lock === null) return null
  if (!isTable(lock.default) && !isTable(lock.develop)) {
    report('error', misshapenLockfile(file.path, 'it has neither `default` nor `develop`'), null)
    return null
  }
  const sections = sectionsOf(lock)
  const nodes = sections.flatMap(section =>
    Object.entries(tableOf(lock[section[0]])).flatMap(([name, table]) => {
      if (isTable(table)) return nodeOf(file, name, table, section, report)
      report(
        'error',
        misshapenLockfile(file.path, `the package ${name} is no object`),
        lineOf(file.text, JSON.stringify(name))
      )
      return []
    })
  )
  report('note', unknownGraph(file.path, 'what is installed'), null)
  const place = folderOf(file.path)
  const project = pythonProject(place, files)
  const facts = pypiFacts({name: project?.name ?? folderName(place), version: project?.version ?? null})
  return {
    nodes: [...nodes, {key: '', place, facts, links: directOf(file, sections, files, report), stated: null}],
    root: ''
  }
}

export const pipenv: Reader = {
  name: 'pipenv',
  title: 'Pipfile.lock',
  family: 'pypi',
  names: /^Pipfile\.lock$/,
  recognise: text => /^\s*\{/.test(text) && /"_meta"\s*:/.test(text) && /"pipfile-spec"/.test(text),
  read
}
