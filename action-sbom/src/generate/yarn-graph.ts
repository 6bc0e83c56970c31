/** What yarn 1 and berry have in common: entries found by `name@range`, projects from package.json. */
import {danglingDependency, missingManifest} from './failures.ts'
import type {Facts, Graph, Link, Node, ProjectFiles, Report, Scope, SourceFile} from './model.ts'
import {type NpmManifest, npmManifests} from './npm-manifest.ts'
import {npmFacts} from './npm-package.ts'
import {lineOf} from './parse.ts'
import {folderName, folderOf} from './paths.ts'
import {tableOf, textOf} from './untyped.ts'

export type YarnWanted = {
  readonly name: string
  readonly range: string
  readonly optional: boolean
  /** Provided by whoever uses the package; its range is no pattern of the lockfile. */
  readonly peer?: true
}

export type YarnEntry = {
  readonly key: string
  /** Everything that refers to it: `name@range`. */
  readonly patterns: readonly string[]
  readonly facts: Facts
  readonly wanted: readonly YarnWanted[]
}

/** `@scope/name@range` taken apart. */
export const patternParts = (pattern: string): {readonly name: string; readonly range: string} => {
  const at = pattern.indexOf('@', 1)
  return at < 0 ? {name: pattern, range: ''} : {name: pattern.slice(0, at), range: pattern.slice(at + 1)}
}

type Index = {readonly exact: ReadonlyMap<string, string>; readonly byName: ReadonlyMap<string, ReadonlySet<string>>}

const indexOf = (entries: readonly YarnEntry[]): Index => {
  const exact = new Map<string, string>()
  const byName = new Map<string, Set<string>>()
  for (const {key, patterns} of entries) {
    for (const pattern of patterns) {
      exact.set(pattern, key)
      const {name} = patternParts(pattern)
      byName.set(name, (byName.get(name) ?? new Set()).add(key))
    }
  }
  return {exact, byName}
}

const projectKey = (place: string): string => `workspace:${place}`

/** `resolutions` of the root manifest replace ranges: by name, whatever stands before it in the pattern. */
const resolutionsOf = (root: NpmManifest | undefined): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(tableOf(root?.table.resolutions)).flatMap(([pattern, range]) => {
      const name = /((?:@[^/]+\/)?[^/@]+)(?:@[^/]*)?$/.exec(pattern)?.[1]
      const text = textOf(range)
      return name === undefined || text === null ? [] : [[name, text]]
    })
  )

/** The forms in which a range may stand in the lockfile. */
const forms = (name: string, range: string): readonly string[] => [`${name}@${range}`, `${name}@npm:${range}`]

export type YarnLock = {
  readonly file: SourceFile
  readonly entries: readonly YarnEntry[]
  /** Folders whose entry is a workspace, by name, where the lockfile knows them. */
  readonly workspaces: ReadonlyMap<string, string>
}

export const yarnGraph = ({file, entries, workspaces}: YarnLock, files: ProjectFiles, report: Report): Graph => {
  const manifests = npmManifests(file, files, report)
  const [root] = manifests
  if (root === undefined) report('warning', missingManifest(file.path, 'package.json'), null)
  const index = indexOf(entries)
  const resolutions = resolutionsOf(root)
  const projects = new Map([
    ...manifests.flatMap(({name, place}) => (name === null ? [] : [[name, place] as const])),
    ...workspaces
  ])

  const target = (name: string, range: string): string | null => {
    const resolution = resolutions.get(name)
    const patterns = [...forms(name, range), ...(resolution === undefined ? [] : forms(name, resolution))]
    const found = patterns.map(pattern => index.exact.get(pattern)).find(key => key !== undefined)
    if (found !== undefined) return found
    const place = projects.get(name)
    if (place !== undefined) return projectKey(place)
    const [first = null, second] = index.byName.get(name) ?? []
    return second === undefined ? first : null
  }
  const link = (from: string, name: string, range: string, scope: Scope): readonly Link[] => {
    const to = target(name, range)
    if (to !== null) return [{to, scope}]
    if (scope !== 'optional') {
      report('error', danglingDependency(file.path, from, `${name}@${range}`), lineOf(file.text, `${from}@`))
    }
    return []
  }

  /** The project's own choice provides a peer; else everything of that name may. */
  const peers = (name: string, scope: Scope): readonly Link[] => {
    const own = root?.wanted.find(one => one.name === name)
    const chosen = own === undefined ? null : target(name, own.range)
    return (chosen === null ? [...(index.byName.get(name) ?? [])] : [chosen]).map(to => ({to, scope}))
  }
  const linksOf = (key: string, {name, range, optional, peer}: YarnWanted): readonly Link[] => {
    const scope = optional ? 'optional' : 'required'
    return peer === true ? peers(name, scope) : link(key, name, range, scope)
  }

  const packages = entries.map(
    ({key, facts, wanted}): Node => ({
      key,
      place: null,
      facts,
      links: wanted.flatMap(one => linksOf(key, one)),
      stated: null
    })
  )
  const members = manifests.map(({place, name, version, wanted}): Node => {
    const facts = npmFacts({name: name ?? folderName(place), version}, file, report)
    const links = wanted.flatMap(one => link(name ?? place, one.name, one.range, one.scope))
    return {key: projectKey(place), place, facts, links, stated: null}
  })
  if (root !== undefined) return {nodes: [...packages, ...members], root: projectKey(root.place)}
  const place = folderOf(file.path)
  const needed = new Set(packages.flatMap(({links}) => links ?? []).map(({to}) => to))
  const direct = packages.filter(({key}) => !needed.has(key)).map(({key}): Link => ({to: key, scope: 'required'}))
  const facts = npmFacts({name: folderName(place), version: null}, file, report)
  return {
    nodes: [...packages, {key: projectKey(place), place, facts, links: direct, stated: null}],
    root: projectKey(place)
  }
}
