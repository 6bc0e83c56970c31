/** pnpm-lock.yaml, versions 5.x, 6.x and 9.0. */
import {danglingDependency, misshapenLockfile, unknownLockfileVersion} from './failures.ts'
import type {Graph, Link, Node, ProjectFiles, Reader, Report, Scope, SourceFile} from './model.ts'
import {readNpmManifest} from './npm-manifest.ts'
import {npmFacts} from './npm-package.ts'
import {lineOf, parseYaml} from './parse.ts'
import {folderName, folderOf, joined} from './paths.ts'
import {type PnpmStyle, pnpmStyle, withoutPeers} from './pnpm-keys.ts'
import {isTable, type Table, tableOf, textOf} from './untyped.ts'

type Lock = {
  readonly file: SourceFile
  readonly files: ProjectFiles
  readonly report: Report
  readonly style: PnpmStyle
  readonly importers: ReadonlyMap<string, Table>
  readonly packages: ReadonlyMap<string, Table>
}

/** A folder of the repository has its place for a key, so that it cannot be that of a package. */
const projectKey = (path: string): string => `importer:${path}`

const sections: readonly (readonly [field: string, scope: Scope])[] = [
  ['dependencies', 'required'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'excluded']
]

/** Since 6.0 an importer writes `{specifier, version}`, before that the version only. */
const refOf = (value: unknown): string | null => textOf(isTable(value) ? value.version : value)

const linkOf = (lock: Lock, from: string, place: string, name: string, ref: string, scope: Scope): readonly Link[] => {
  const key = lock.style.keyOf(name, ref)
  if (key !== null && lock.packages.has(key)) return [{to: key, scope}]
  const folder = /^(?:link|file):(.*)$/s.exec(ref)?.[1]
  if (folder !== undefined && lock.importers.has(joined(place, withoutPeers(folder)))) {
    return [{to: projectKey(joined(place, withoutPeers(folder))), scope}]
  }
  if (key !== null) report(lock, from, key)
  return []
}

const report = ({file, report: tell}: Lock, from: string, to: string): void =>
  tell('error', danglingDependency(file.path, from, to), lineOf(file.text, to, from))

const linksOf = (lock: Lock, from: string, place: string, table: Table, fields = sections): readonly Link[] =>
  fields.flatMap(([field, scope]) =>
    Object.entries(tableOf(table[field])).flatMap(([name, value]) => {
      const ref = refOf(value)
      return ref === null ? [] : linkOf(lock, from, place, name, ref, scope)
    })
  )

const importerNode = (lock: Lock, path: string, table: Table): Node => {
  const place = joined(folderOf(lock.file.path), path)
  const manifestFile = lock.files.get(joined(place, 'package.json'))
  const manifest = manifestFile === undefined ? null : readNpmManifest(manifestFile, lock.report)
  const facts = npmFacts(
    {name: manifest?.name ?? folderName(place), version: manifest?.version ?? null},
    lock.file,
    lock.report
  )
  const known = new Set(sections.flatMap(([field]) => Object.keys(tableOf(table[field]))))
  for (const {name, range, scope} of manifest?.wanted ?? []) {
    /** Folders may be left out of the lockfile (`excludeLinksFromLockfile`). */
    const mayBeMissing = scope === 'optional' || /^(?:link|file|workspace):/.test(range)
    if (!known.has(name) && !mayBeMissing) report(lock, manifest?.name ?? path, name)
  }
  return {key: projectKey(path), place, facts, links: linksOf(lock, path, path, table), stated: null}
}

const originOf = (resolution: Table): string | null => {
  const repo = textOf(resolution.repo)
  if (repo !== null) return `${repo.startsWith('git') ? '' : 'git+'}${repo}#${textOf(resolution.commit) ?? ''}`
  const folder = textOf(resolution.directory)
  return textOf(resolution.tarball) ?? (folder === null ? null : `file:${folder}`)
}

/** A package that is no registry's names itself; else its key does, up to the address. */
const identityOf = (lock: Lock, key: string, table: Table) => {
  const parts = lock.style.partsOf(key)
  const at = key.replace(/^\//, '').indexOf('@', 1)
  const fallback = at < 0 ? withoutPeers(key).replace(/^.*\//s, '') : key.replace(/^\//, '').slice(0, at)
  return {
    name: textOf(table.name) ?? parts?.name ?? fallback,
    version: textOf(table.version) ?? parts?.version ?? null
  }
}

const packageNode = (lock: Lock, key: string, table: Table): Node => {
  const {file} = lock
  const identity = identityOf(lock, key, table)
  const resolution = tableOf(table.resolution)
  if (!isTable(table.resolution)) {
    lock.report('error', misshapenLockfile(file.path, `the package ${key} has no resolution`), lineOf(file.text, key))
  }
  const facts = npmFacts(
    {...identity, resolved: originOf(resolution), integrity: textOf(resolution.integrity)},
    file,
    lock.report
  )
  return {key, place: null, facts, links: linksOf(lock, key, '', table, sections.slice(0, 2)), stated: null}
}

/** Since 9.0 the graph (`snapshots`) stands apart from what is known about each version (`packages`). */
const packagesOf = (file: SourceFile, lock: Table, tell: Report): ReadonlyMap<string, Table> => {
  const known = tableOf(lock.packages)
  if (!isTable(lock.snapshots)) return new Map(Object.entries(known).map(([key, table]) => [key, tableOf(table)]))
  const keys = new Set(Object.keys(lock.snapshots).map(withoutPeers))
  for (const key of Object.keys(known).filter(one => !keys.has(one))) {
    tell('error', misshapenLockfile(file.path, `the package ${key} has no snapshot`), lineOf(file.text, key))
  }
  return new Map([
    ...Object.entries(known)
      .filter(([key]) => !keys.has(key))
      .map(([key, table]): [string, Table] => [key, tableOf(table)]),
    ...Object.entries(lock.snapshots).map(([key, table]): [string, Table] => [
      key,
      {...tableOf(known[withoutPeers(key)]), ...tableOf(table)}
    ])
  ])
}

const importersOf = (lock: Table): ReadonlyMap<string, Table> =>
  isTable(lock.importers)
    ? new Map(Object.entries(lock.importers).map(([path, table]) => [joined('.', path), tableOf(table)]))
    : new Map([['.', lock]])

const read = (file: SourceFile, files: ProjectFiles, tell: Report): Graph | null => {
  const value = parseYaml(file, tell)
  if (value === null) return null
  const version = textOf(value.lockfileVersion)
  if (version === null) {
    tell('error', misshapenLockfile(file.path, 'it has no lockfileVersion'), null)
    return null
  }
  const major = Number.parseInt(version, 10)
  if (![5, 6, 9].includes(major)) {
    tell(
      'warning',
      unknownLockfileVersion(file.path, version, '5.x, 6.x and 9.0'),
      lineOf(file.text, 'lockfileVersion')
    )
  }
  const importers = importersOf(value)
  const packages = packagesOf(file, value, tell)
  const lock: Lock = {file, files, report: tell, style: pnpmStyle(major), importers, packages}
  const nodes = [
    ...[...importers].map(([path, table]) => importerNode(lock, path, table)),
    ...[...packages].map(([key, table]) => packageNode(lock, key, table))
  ]
  return {nodes, root: importers.has('.') ? projectKey('.') : null}
}

export const pnpm: Reader = {
  name: 'pnpm',
  title: 'pnpm-lock.yaml',
  family: 'npm',
  names: /^pnpm-lock\.yaml$/,
  recognise: text =>
    /^lockfileVersion:/m.test(text) && /^(?:importers|packages|dependencies|settings|specifiers):/m.test(text),
  read
}
