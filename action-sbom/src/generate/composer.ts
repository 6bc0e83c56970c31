/** composer.lock of PHP. */
import {formatPurl} from '#core/purl/format'
import {factsOf, licenceOf, reference, vcsUrl} from './facts.ts'
import {danglingDependency, misshapenLockfile, missingManifest, unusableHash} from './failures.ts'
import {hexHash} from './hashes.ts'
import type {Facts, Graph, Link, Node, ProjectFiles, Reader, Report, Scope, SourceFile} from './model.ts'
import {lineOf, parseJson} from './parse.ts'
import {beside, folderName, folderOf} from './paths.ts'
import {listOf, type Table, tableOf, textOf, textsOf} from './untyped.ts'

/** PHP itself, its extensions and libraries are no packages. */
const isPlatform = (name: string): boolean => !name.includes('/')

const namesOf = (table: unknown): readonly string[] =>
  Object.keys(tableOf(table))
    .map(name => name.toLowerCase())
    .filter(name => !isPlatform(name))

const composerFacts = (name: string, version: string | null, rest: Partial<Facts> = {}): Facts => {
  const slash = name.indexOf('/')
  const group = slash < 0 ? null : name.slice(0, slash)
  const plain = name.slice(slash + 1)
  return factsOf({
    group,
    name: plain,
    version,
    purl: formatPurl({
      type: 'composer',
      namespace: group?.toLowerCase() ?? null,
      name: plain.toLowerCase(),
      version,
      qualifiers: {},
      subpath: null
    }),
    ...rest
  })
}

const referencesOf = (dist: Table, source: Table) => {
  const archive = textOf(dist.url)
  const repository = textOf(source.url)
  return [
    ...(archive !== null && dist.type !== 'path' ? [reference('distribution', archive)] : []),
    ...(repository !== null && source.type === 'git'
      ? [reference('vcs', vcsUrl(repository, textOf(source.reference)))]
      : [])
  ]
}

type Package = {readonly name: string; readonly table: Table; readonly scope: Scope}

const packagesOf = (file: SourceFile, lock: Table, report: Report): readonly Package[] =>
  (['packages', 'packages-dev'] as const).flatMap(field =>
    listOf(lock[field]).flatMap((value, index): readonly Package[] => {
      const table = tableOf(value)
      const name = textOf(table.name)
      if (name === null || textOf(table.version) === null) {
        report('error', misshapenLockfile(file.path, `\`${field}[${index}]\` has no name or no version`), null)
      }
      return name === null ? [] : [{name, table, scope: field === 'packages' ? 'required' : 'excluded'}]
    })
  )

const packageFacts = ({name, table}: Package, file: SourceFile, report: Report): Facts => {
  const dist = tableOf(table.dist)
  const shasum = textOf(dist.shasum)
  const hash = shasum === null ? null : hexHash('sha1', shasum)
  if (shasum !== null && hash === null) report('warning', unusableHash(file.path, shasum), lineOf(file.text, shasum))
  const licences = textsOf(table.license)
  return composerFacts(name, textOf(table.version), {
    description: textOf(table.description),
    /** Several licences stand for a choice. Source: https://getcomposer.org/doc/04-schema.md#license */
    licences: licences.length > 1 ? [licenceOf(`(${licences.join(' OR ')})`)] : licences.map(licenceOf),
    hashes: hash === null ? [] : [hash],
    references: referencesOf(dist, tableOf(table.source))
  })
}

const read = (file: SourceFile, files: ProjectFiles, report: Report): Graph | null => {
  const lock = parseJson(file, report)
  if (lock === null) return null
  if (!Array.isArray(lock.packages)) {
    report('error', misshapenLockfile(file.path, '`packages` is no list'), lineOf(file.text, '"packages"'))
    return null
  }
  const packages = packagesOf(file, lock, report)
  const providers = new Map<string, string[]>()
  for (const {name, table} of packages) {
    for (const provided of new Set([name.toLowerCase(), ...namesOf(table.provide), ...namesOf(table.replace)])) {
      const names = providers.get(provided) ?? []
      names.push(name)
      providers.set(provided, names)
    }
  }
  const links = (from: string, names: readonly string[], scope: Scope): readonly Link[] =>
    names.flatMap(name => {
      const found = providers.get(name) ?? []
      if (found.length === 0)
        report('error', danglingDependency(file.path, from, name), lineOf(file.text, JSON.stringify(from)))
      return found.map(to => ({to, scope}))
    })
  const nodes = packages.map((one): Node => {
    const needs = links(one.name, namesOf(one.table.require), 'required')
    return {key: one.name, place: null, facts: packageFacts(one, file, report), links: needs, stated: one.scope}
  })
  const manifestFile = beside(file, 'composer.json', files)
  const manifest = manifestFile === undefined ? null : parseJson(manifestFile, report)
  if (manifest === null) report('warning', missingManifest(file.path, 'composer.json'), null)
  const needed = new Set(nodes.flatMap(({links: all}) => all ?? []).map(({to}) => to))
  const direct =
    manifest === null
      ? packages.filter(({name}) => !needed.has(name)).map(({name, scope}): Link => ({to: name, scope}))
      : [
          ...links('the project', namesOf(manifest.require), 'required'),
          ...links('the project', namesOf(manifest['require-dev']), 'excluded')
        ]
  const place = folderOf(file.path)
  const facts = composerFacts(textOf(manifest?.name) ?? folderName(place), textOf(manifest?.version))
  return {nodes: [...nodes, {key: '', place, facts, links: direct, stated: null}], root: ''}
}

export const composer: Reader = {
  name: 'composer',
  title: 'composer.lock',
  family: 'composer',
  names: /^composer\.lock$/,
  recognise: text => /^\s*\{/.test(text) && /"content-hash"\s*:/.test(text) && /"packages"\s*:\s*\[/.test(text),
  read
}
