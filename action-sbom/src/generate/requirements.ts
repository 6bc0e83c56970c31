/** requirements.txt of pip, pip-compile and `uv pip compile`. */
import {missingInclude, unknownGraph, unpinnedRequirement, unreadableLine} from './failures.ts'
import type {Graph, Link, Node, ProjectFiles, Reader, Report, Scope, SourceFile} from './model.ts'
import {folderName, folderOf, joined} from './paths.ts'
import {normalName, pypiFacts, pypiHashes} from './pypi-package.ts'
import {pythonProject} from './python-manifest.ts'
import {parseRequirement, type Requirement} from './requirement.ts'
import {requirementLines} from './requirements-lines.ts'

type Wanted = {
  readonly requirement: Requirement
  readonly file: SourceFile
  readonly line: number
  readonly text: string
  readonly hashes: readonly string[]
  readonly via: readonly string[]
}

type Collected = {readonly wanted: Wanted[]; readonly constraints: Wanted[]}

type Waiting = {readonly file: SourceFile; readonly constraint: boolean}

/** The requirements of one file; what it includes is added to `waiting`. */
const collectFile = (
  {file, constraint}: Waiting,
  files: ProjectFiles,
  found: Collected,
  report: Report
): readonly Waiting[] =>
  requirementLines(file.text).flatMap((line): readonly Waiting[] => {
    if (line.kind === 'include') {
      const included = files.get(joined(folderOf(file.path), line.path))
      if (included === undefined) report('error', missingInclude(file.path, line.path), line.line, file.path)
      return included === undefined ? [] : [{file: included, constraint: constraint || line.constraint}]
    }
    if (line.kind === 'option') return []
    const requirement = parseRequirement(line.text)
    if (requirement === null) report('error', unreadableLine(file.path, line.text), line.line, file.path)
    else (constraint ? found.constraints : found.wanted).push({...line, requirement, file})
    return []
  })

/** Follows `-r` and `-c`; a file that includes itself is read once. */
const collect = (file: SourceFile, files: ProjectFiles, report: Report): Collected => {
  const found: Collected = {wanted: [], constraints: []}
  const seen = new Set<string>()
  const waiting: Waiting[] = [{file, constraint: false}]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const key = `${next.constraint} ${next.file.path}`
    if (seen.has(key)) continue
    seen.add(key)
    for (const included of collectFile(next, files, found, report)) waiting.push(included)
  }
  return found
}

const development = /(?:^|[-_./])(?:dev|develop|development|tests?|testing|lint|docs?)(?:[-_.]|$)/i

/** By convention the name of the file tells what its requirements are for. */
const scopeOf = ({path}: SourceFile): Scope =>
  development.test(
    path
      .split('/')
      .slice(-2)
      .join('/')
      .replace(/\.txt$/, '')
  ) && /requirements/i.test(path)
    ? 'excluded'
    : 'required'

const names = /^(?:.*[-_.])?requirements(?:[-_.].*)?\.txt$/i

const isNamed = ({path}: SourceFile): boolean => names.test(path.slice(path.lastIndexOf('/') + 1))

/** A file of another name that a requirements file for production includes is a part of that one's project. */
const belongsToAnother = (file: SourceFile, files: ProjectFiles): boolean =>
  !isNamed(file) &&
  [...files.values()].some(
    other =>
      isNamed(other) &&
      scopeOf(other) === 'required' &&
      requirementLines(other.text).some(
        line => line.kind === 'include' && joined(folderOf(other.path), line.path) === file.path
      )
  )

/** One name may be required several times: for other markers, from other origins. */
const keyOf = ({requirement: {name, version, origin, marker}, hashes}: Wanted): string =>
  JSON.stringify([normalName(name), version, origin, marker, hashes])

const bothMarkers = (one: string | null, other: string | null): string | null =>
  one === null || other === null || one === other ? (one ?? other) : `(${one}) and (${other})`

/** Each constraint gives its version to a requirement without one, under its own marker. */
const constrained = (wanted: Wanted, constraints: ReadonlyMap<string, readonly Wanted[]>): readonly Wanted[] => {
  const {requirement, hashes} = wanted
  const pins = (constraints.get(normalName(requirement.name)) ?? []).filter(one => one.requirement.version !== null)
  if (requirement.version !== null || requirement.origin !== null || pins.length === 0) return [wanted]
  return pins.map(({requirement: {version, marker}, hashes: more}) => ({
    ...wanted,
    requirement: {...requirement, version, marker: bothMarkers(requirement.marker, marker)},
    hashes: [...hashes, ...more]
  }))
}

/** `via` names the project itself by its file: `-r requirements.in`, `harbour (pyproject.toml)`. */
const byProject = (via: string): boolean =>
  /^-[rc] |\((?:pyproject\.toml|setup\.(?:py|cfg))(?:::?.*)?\)$|\.(?:in|toml|txt)$/.test(via)

const factsOf = ({requirement, hashes, file}: Wanted, report: Report) => {
  const {name, version, origin, marker} = requirement
  const properties = marker === null ? [] : [{name: 'towpath:pypi:marker', value: marker}]
  return pypiFacts({
    name,
    version,
    origin,
    properties,
    hashes: pypiHashes(hashes, file, (severity, failure, line) => report(severity, failure, line, file.path))
  })
}

const read = (file: SourceFile, files: ProjectFiles, report: Report): Graph | null => {
  if (/constraints?[^/]*\.txt$/i.test(file.path) || belongsToAnother(file, files)) return null
  const {wanted: all, constraints} = collect(file, files, report)
  const byName = Map.groupBy(constraints, one => normalName(one.requirement.name))
  const wanted = all.flatMap(one => constrained(one, byName))
  for (const {requirement, file: from, line, text} of wanted) {
    if (requirement.version === null && requirement.origin === null) {
      report('warning', unpinnedRequirement(from.path, text), line, from.path)
    }
  }
  const known = wanted.length > 0 && wanted.every(({via}) => via.length > 0)
  if (!known && wanted.length > 0) report('note', unknownGraph(file.path, 'the requirements of the project'), null)
  const needs = new Map<string, Link[]>()
  for (const one of known ? wanted : []) {
    for (const via of one.via.filter(text => !byProject(text))) {
      const from = normalName(via.replace(/\[.*$/, ''))
      const links = needs.get(from) ?? []
      links.push({to: keyOf(one), scope: 'required'})
      needs.set(from, links)
    }
  }
  const nodes = new Map(
    wanted.map((one): [string, Node] => [
      keyOf(one),
      {
        key: keyOf(one),
        place: null,
        facts: factsOf(one, report),
        links: known ? (needs.get(normalName(one.requirement.name)) ?? []) : null,
        stated: null
      }
    ])
  )
  const direct = known ? wanted.filter(({via}) => via.some(byProject)) : wanted
  const links = direct.map((one): Link => ({to: keyOf(one), scope: scopeOf(file)}))
  const place = folderOf(file.path)
  const stated = pythonProject(place, files)
  const facts = pypiFacts({name: stated?.name ?? folderName(place), version: stated?.version ?? null})
  return {nodes: [...nodes.values(), {key: '', place, facts, links, stated: null}], root: ''}
}

const line = /^\s*(?:$|#|-|[A-Za-z0-9][A-Za-z0-9._-]*(?:\[[^\]]*\])?\s*==)/

export const requirements: Reader = {
  name: 'requirements',
  title: 'requirements.txt',
  family: 'pypi',
  names,
  recognise: text =>
    /^# This file (?:is|was) autogenerated by (?:pip-compile|uv)/m.test(text) ||
    (/^[A-Za-z0-9][A-Za-z0-9._-]*(?:\[[^\]]*\])?==\d/m.test(text) &&
      text
        .split('\n')
        .slice(0, -1)
        .every(one => line.test(one))),
  read
}
