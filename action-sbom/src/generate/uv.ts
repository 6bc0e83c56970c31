/** uv.lock. */
import {danglingDependency, misshapenLockfile, unknownLockfileVersion} from './failures.ts'
import type {Graph, Link, Node, ProjectFiles, Reader, Report, Scope, SourceFile} from './model.ts'
import {lineOf, parseToml} from './parse.ts'
import {folderOf, joined} from './paths.ts'
import {gitReference, normalName, type PypiOrigin, pypiFacts, pypiHashes} from './pypi-package.ts'
import {pythonProject} from './python-manifest.ts'
import {listOf, type Table, tableOf, textOf, textsOf} from './untyped.ts'

type Package = {readonly key: string; readonly name: string; readonly version: string | null; readonly table: Table}

const originOf = (source: Table): PypiOrigin | null => {
  const git = textOf(source.git)
  if (git !== null) {
    const [url = git, commit = null] = git.split('#')
    return {...gitReference(`git+${url.replace(/\?.*$/s, '')}`), kind: 'git', url: url.replace(/\?.*$/s, ''), commit}
  }
  const url = textOf(source.url)
  const path = textOf(source.path) ?? textOf(source.directory)
  if (url !== null) return {kind: 'url', url}
  return path === null ? null : {kind: 'path', path}
}

/** The folder of a project of this repository. */
const placeOf = (file: SourceFile, source: Table): string | null => {
  const folder = textOf(source.editable) ?? textOf(source.virtual)
  return folder === null ? null : joined(folderOf(file.path), folder)
}

const hashTexts = (table: Table): readonly string[] =>
  [table.sdist, ...listOf(table.wheels)].flatMap(one => textOf(tableOf(one).hash) ?? [])

const sections: readonly (readonly [field: string, scope: Scope])[] = [
  ['optional-dependencies', 'optional'],
  ['dev-dependencies', 'excluded']
]

/** Extras that somebody asks for, as `name[extra]`: their packages are as necessary as any other. */
const askedExtras = (packages: readonly Package[]): ReadonlySet<string> =>
  new Set(
    packages.flatMap(({table}) =>
      [
        ...listOf(table.dependencies),
        ...sections.flatMap(([field]) => Object.values(tableOf(table[field])).flatMap(listOf))
      ].flatMap(one => {
        const {name, extra} = tableOf(one)
        return textsOf(extra).map(text => `${normalName(textOf(name) ?? '')}[${normalName(text)}]`)
      })
    )
  )

type Wanted = {readonly wanted: Table; readonly scope: Scope}

const wantedOf = ({name, table}: Package, asked: ReadonlySet<string>): readonly Wanted[] => [
  ...listOf(table.dependencies).map((one): Wanted => ({wanted: tableOf(one), scope: 'required'})),
  ...sections.flatMap(([field, scope]) =>
    Object.entries(tableOf(table[field])).flatMap(([group, list]) =>
      listOf(list).map(
        (one): Wanted => ({
          wanted: tableOf(one),
          scope:
            field === 'optional-dependencies' && asked.has(`${normalName(name)}[${normalName(group)}]`)
              ? 'required'
              : scope
        })
      )
    )
  )
]

/** What a project asks for, as uv noted it when it made the lockfile; `requires-dist` has what no environment needs too. */
const notedNames = ({name, table}: Package): ReadonlySet<string> =>
  new Set(
    [
      name,
      ...[
        ...listOf(table.dependencies),
        ...Object.values(tableOf(table['optional-dependencies'])).flatMap(listOf),
        ...listOf(tableOf(table.metadata)['requires-dist'])
      ].map(one => textOf(tableOf(one).name) ?? '')
    ].map(normalName)
  )

/** A project whose manifest asks for more than the lockfile knows: it is older, or it was cut off. */
const reportForgotten = (file: SourceFile, one: Package, place: string, files: ProjectFiles, report: Report): void => {
  const noted = notedNames(one)
  for (const {name, scope} of pythonProject(place, files)?.wanted ?? [])
    if (scope === 'required' && !noted.has(name))
      report('error', danglingDependency(file.path, one.name, name), lineOf(file.text, `name = "${one.name}"`))
}

const read = (file: SourceFile, files: ProjectFiles, report: Report): Graph | null => {
  const lock = parseToml(file, report)
  if (lock === null) return null
  const version = textOf(lock.version)
  if (version === null || (lock.package !== undefined && !Array.isArray(lock.package))) {
    report('error', misshapenLockfile(file.path, 'it has no version, or `package` is no list'), null)
    return null
  }
  if (version !== '1')
    report('warning', unknownLockfileVersion(file.path, version, '1'), lineOf(file.text, 'version ='))
  const packages = listOf(lock.package).flatMap((value, index): readonly Package[] => {
    const table = tableOf(value)
    const name = textOf(table.name)
    if (name === null) report('error', misshapenLockfile(file.path, `package ${index + 1} has no name`), null)
    return name === null ? [] : [{key: `${name}#${index}`, name, version: textOf(table.version), table}]
  })
  const byName = Map.groupBy(packages, ({name}) => normalName(name))
  const asked = askedExtras(packages)
  const links = (from: Package, {wanted, scope}: Wanted): readonly Link[] => {
    const name = textOf(wanted.name) ?? ''
    const same = byName.get(normalName(name)) ?? []
    const found = wanted.version === undefined ? same : same.filter(one => one.version === textOf(wanted.version))
    if (found.length === 0)
      report('error', danglingDependency(file.path, from.name, name), lineOf(file.text, `name = "${from.name}"`))
    return found.map(({key}) => ({to: key, scope}))
  }
  const nodes = packages.map((one): Node => {
    const {key, name, table} = one
    const source = tableOf(table.source)
    const place = placeOf(file, source)
    if (place !== null) reportForgotten(file, one, place, files, report)
    const facts = pypiFacts({
      name,
      version: one.version,
      origin: originOf(source),
      hashes: pypiHashes(hashTexts(table), file, report)
    })
    if (one.version === null && place === null && originOf(source) === null) {
      report(
        'error',
        misshapenLockfile(file.path, `the package ${name} has no version`),
        lineOf(file.text, `name = "${name}"`)
      )
    }
    return {key, place, facts, links: wantedOf(one, asked).flatMap(wanted => links(one, wanted)), stated: null}
  })
  const root = nodes.find(({place}) => place === folderOf(file.path))
  return {nodes, root: root?.key ?? null}
}

export const uv: Reader = {
  name: 'uv',
  title: 'uv.lock',
  family: 'pypi',
  names: /^uv\.lock$/,
  recognise: text => /^version = \d+$/m.test(text) && /^source = \{ (?:registry|virtual|editable|git) = /m.test(text),
  read
}
