/** package-lock.json version 1 (npm 5 and 6): packages nested as in `node_modules`; the manifest tells what is direct. */
import {danglingDependency, misshapenLockfile, missingManifest} from './failures.ts'
import type {Graph, Link, Node, ProjectFiles, Report, Scope, SourceFile} from './model.ts'
import {npmManifests} from './npm-manifest.ts'
import {npmFacts} from './npm-package.ts'
import {lineOf, parseJson} from './parse.ts'
import {folderName, folderOf, joined} from './paths.ts'
import {fieldOf, isTable, type Table, tableOf, textOf} from './untyped.ts'

type Entry = {readonly key: string; readonly name: string; readonly table: Table; readonly above: Entry | null}

/** Flattens the nesting without recursion: a hostile file may be nested as deeply as it likes. */
const entriesOf = (file: SourceFile, lock: Table, report: Report): readonly Entry[] => {
  const all: Entry[] = []
  const waiting: {readonly table: Table; readonly above: Entry | null}[] = [{table: lock, above: null}]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const {table, above} = next
    for (const [name, value] of Object.entries(tableOf(table.dependencies))) {
      if (!isTable(value)) {
        const problem = misshapenLockfile(file.path, `the package ${name} is no object`)
        report('error', problem, lineOf(file.text, JSON.stringify(name)))
        continue
      }
      const entry: Entry = {key: `${above === null ? '' : `${above.key}/`}${name}`, name, table: value, above}
      all.push(entry)
      waiting.push({table: value, above: entry})
    }
  }
  return all
}

/** `version` is a version, `npm:name@version`, or the address the package comes from. */
const originOf = ({name, table}: Entry) => {
  const version = textOf(table.version)
  const alias = /^npm:(.+)@([^@]+)$/.exec(version ?? '')
  if (alias !== null) return {name: alias[1] ?? name, version: alias[2] ?? null, resolved: textOf(table.resolved)}
  if (version !== null && /^(?:git[+:@]|https?:|file:|link:|ssh:|(?:github|gitlab|bitbucket):)/.test(version)) {
    return {name, version: null, resolved: version}
  }
  return {name, version, resolved: textOf(table.resolved)}
}

/** Manifests of local folders tell their versions and development dependencies. */
const localFolder = (file: SourceFile, entry: Entry): string | null => {
  const path = /^(?:file|link):(.+)$/.exec(textOf(entry.table.version) ?? '')?.[1]
  return path === undefined || /\.(?:tgz|tar\.gz|tar)$/.test(path) ? null : joined(folderOf(file.path), path)
}

const flagged = (entry: Table): Scope =>
  entry.dev === true ? 'excluded' : entry.optional === true ? 'optional' : 'required'

export const readNpmTree = (file: SourceFile, lock: Table, files: ProjectFiles, report: Report): Graph => {
  const entries = entriesOf(file, lock, report)
  const byKey = new Map(entries.map(entry => [entry.key, entry]))
  const located = (from: Entry | null, name: string): string | null => {
    for (let entry = from; entry !== null; entry = entry.above) {
      const key = `${entry.key}/${name}`
      if (byKey.has(key)) return key
    }
    return byKey.has(name) ? name : null
  }
  const manifests = npmManifests(file, files, report)
  const byPlace = new Map(manifests.map(manifest => [manifest.place, manifest]))
  const linkTo = (from: Entry | null, name: string, scope: Scope, label: string): readonly Link[] => {
    const to = located(from, name)
    if (to !== null) return [{to, scope}]
    if (scope !== 'optional')
      report('error', danglingDependency(file.path, label, name), lineOf(file.text, JSON.stringify(label)))
    return []
  }
  const nodes = entries.map((entry): Node => {
    const folder = localFolder(file, entry)
    const manifest = folder === null ? undefined : byPlace.get(folder)
    const wanted = new Map(manifest?.wanted.map(({name, scope}) => [name, scope]))
    const origin = originOf(entry)
    const local = folder === null ? undefined : files.get(joined(folder, 'package.json'))
    const version = local === undefined ? origin.version : textOf(parseJson(local, () => undefined)?.version)
    const links = Object.keys(tableOf(entry.table.requires)).flatMap(name =>
      linkTo(entry, name, missing(entry, name) ? 'optional' : (wanted.get(name) ?? 'required'), entry.name)
    )
    const facts = npmFacts({...origin, version, integrity: textOf(entry.table.integrity)}, file, report)
    const place = manifest === undefined ? null : manifest.place
    return {
      key: `/${entry.key}`,
      place,
      facts,
      links: prefixed(links),
      stated: place === null ? flagged(entry.table) : null
    }
  })
  const [root] = manifests
  if (root === undefined) report('warning', missingManifest(file.path, 'package.json'), null)
  const required = new Set(nodes.flatMap(({links}) => links ?? []).map(({to}) => to))
  const direct: readonly Link[] =
    root === undefined
      ? entries
          .filter(({key, above}) => above === null && !required.has(`/${key}`))
          .map(({key, table}) => ({to: key, scope: flagged(table)}))
      : root.wanted.flatMap(({name, scope}) => linkTo(null, name, scope, 'the project'))
  const place = folderOf(file.path)
  const facts = npmFacts(
    {name: root?.name ?? textOf(lock.name) ?? folderName(place), version: root?.version ?? textOf(lock.version)},
    file,
    report
  )
  return {nodes: [...nodes, {key: '', place, facts, links: prefixed(direct), stated: null}], root: ''}
}

/** An optional dependency of version 1 stands in `requires` like any other; bundled ones of the platform may be absent. */
const missing = (entry: Entry, name: string): boolean =>
  entry.table.optional === true || fieldOf(tableOf(entry.table.optionalDependencies), name) !== undefined

const prefixed = (links: readonly Link[]): readonly Link[] => links.map(({to, scope}) => ({to: `/${to}`, scope}))
