/** package-lock.json and npm-shrinkwrap.json of npm 5 and later. Format: https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
import {danglingDependency, misshapenLockfile, unknownLockfileVersion} from './failures.ts'
import type {Graph, Link, Node, Reader, Report, Scope, SourceFile} from './model.ts'
import {npmFacts} from './npm-package.ts'
import {readNpmTree} from './npm-tree.ts'
import {isWorkspace} from './npm-workspaces.ts'
import {lineOf, parseJson} from './parse.ts'
import {beside, folderName, folderOf, joined} from './paths.ts'
import {fieldOf, isTable, type Table, tableOf, textOf} from './untyped.ts'

const title = 'npm package-lock.json'

/** The name a folder of `node_modules` gives to a package. */
const folderPackage = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

type Packages = {
  readonly file: SourceFile
  readonly report: Report
  readonly entries: ReadonlyMap<string, Table>
  readonly root: Table
}

/** Where Node looks for `name` from the folder `from`: in `node_modules` there and in every folder above. */
const located = (entries: Packages['entries'], from: string, name: string): string | null => {
  for (let folder = from; ; folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '') {
    if (!folder.endsWith('node_modules')) {
      const path = `${folder}${folder === '' ? '' : '/'}node_modules/${name}`
      const entry = entries.get(path)
      if (entry !== undefined) return linkTarget(entry) ?? path
    }
    if (folder === '') return null
  }
}

const linkTarget = (entry: Table): string | null => {
  if (entry.link !== true) return null
  const target = textOf(entry.resolved)
  return target === null ? null : joined('', target) === '.' ? '' : joined('', target)
}

type Wanted = {readonly name: string; readonly scope: Scope; readonly mayBeMissing: boolean}

/** Optional dependencies and peers may be missing; npm leaves them out where they do not fit. */
const wantedOf = (entry: Table, project: boolean): readonly Wanted[] => {
  const optional = tableOf(entry.optionalDependencies)
  const peerMeta = tableOf(entry.peerDependenciesMeta)
  const names = (field: string): readonly string[] => Object.keys(tableOf(entry[field]))
  const isOptional = (name: string): boolean => Object.hasOwn(optional, name)
  const scopeIf = (condition: boolean): Scope => (condition ? 'optional' : 'required')
  return [
    ...names('dependencies').map(name => ({name, scope: scopeIf(isOptional(name)), mayBeMissing: isOptional(name)})),
    ...names('optionalDependencies').map((name): Wanted => ({name, scope: 'optional', mayBeMissing: true})),
    ...names('peerDependencies').map(name => {
      const scope = scopeIf(isOptional(name) || tableOf(fieldOf(peerMeta, name)).optional === true)
      return {name, scope, mayBeMissing: true}
    }),
    ...(project ? names('devDependencies') : []).map(
      (name): Wanted => ({name, scope: 'excluded', mayBeMissing: isOptional(name)})
    )
  ]
}

const linksOf = ({file, report, entries}: Packages, path: string, entry: Table): readonly Link[] =>
  wantedOf(entry, !path.includes('node_modules')).flatMap(({name, scope, mayBeMissing}) => {
    const to = located(entries, path, name)
    if (to !== null && entries.has(to)) return [{to, scope}]
    const from = path === '' ? 'the project' : path
    if (!mayBeMissing)
      report('error', danglingDependency(file.path, from, name), lineOf(file.text, JSON.stringify(path)))
    return []
  })

/** npm's own answer: `dev` and `optional` stand at what is needed for nothing else. */
const statedScope = (entry: Table): Scope => {
  if (entry.dev === true) return 'excluded'
  return entry.optional === true || entry.devOptional === true ? 'optional' : 'required'
}

const nodeOf = (packages: Packages, path: string, entry: Table): Node => {
  const {file, report, root} = packages
  const inModules = path.includes('node_modules/')
  const workspace = !inModules && path !== '' && isWorkspace(root.workspaces, path)
  const place = path === '' || workspace ? joined(folderOf(file.path), path) : null
  const name = textOf(entry.name) ?? (inModules ? folderPackage(path) : folderName(joined(folderOf(file.path), path)))
  const version = textOf(entry.version)
  if (version === null && inModules) {
    const problem = misshapenLockfile(file.path, `the package ${path} has no version`)
    report('error', problem, lineOf(file.text, JSON.stringify(path)))
  }
  const bundled = entry.inBundle === true ? [{name: 'cdx:npm:package:bundled', value: 'true'}] : []
  const facts = npmFacts(
    {
      name,
      version,
      resolved: textOf(entry.resolved),
      integrity: textOf(entry.integrity),
      licence: textOf(entry.license),
      properties: bundled
    },
    file,
    report
  )
  return {
    key: path,
    place,
    facts,
    links: linksOf(packages, path, entry),
    stated: place === null ? statedScope(entry) : null
  }
}

/** What package.json asks for is asked for, although a stale lockfile may not know of it. */
const withManifest = (root: Table, manifest: Table | null): Table => {
  const merged = ['dependencies', 'devDependencies', 'optionalDependencies'].map(field => {
    return [field, {...tableOf(manifest?.[field]), ...tableOf(root[field])}] as const
  })
  return {...root, ...Object.fromEntries(merged)}
}

/** Versions 2 and 3: one entry for each folder. */
const readPackages = (file: SourceFile, lock: Table, table: Table, manifest: Table | null, report: Report): Graph => {
  const entries = new Map<string, Table>()
  for (const [path, entry] of Object.entries(table)) {
    if (isTable(entry)) entries.set(path, entry)
    else {
      const problem = misshapenLockfile(file.path, `the package ${path} is no object`)
      report('error', problem, lineOf(file.text, JSON.stringify(path)))
    }
  }
  const root = withManifest({name: lock.name, version: lock.version, ...entries.get('')}, manifest)
  entries.set('', root)
  const packages: Packages = {file, report, entries, root}
  const nodes = [...entries]
    .filter(([, entry]) => linkTarget(entry) === null)
    .map(([path, entry]) => nodeOf(packages, path, entry))
  return {nodes, root: ''}
}

export const npm: Reader = {
  name: 'npm',
  title,
  family: 'npm',
  names: /^(?:package-lock|npm-shrinkwrap)\.json$/,
  recognise: text => /^\s*\{/.test(text) && /"lockfileVersion"\s*:\s*[123]\b/.test(text) && !/"importers"/.test(text),
  read: (file, files, report) => {
    const lock = parseJson(file, report)
    if (lock === null) return null
    const version = textOf(lock.lockfileVersion)
    if (version === null && !isTable(lock.packages) && !isTable(lock.dependencies)) {
      report('error', misshapenLockfile(file.path, 'it has neither a lockfileVersion nor packages'), null)
      return null
    }
    if (version !== null && !/^[123]$/.test(version)) {
      report(
        'warning',
        unknownLockfileVersion(file.path, version, '1, 2 and 3'),
        lineOf(file.text, '"lockfileVersion"')
      )
    }
    for (const field of ['packages', 'dependencies']) {
      if (lock[field] === undefined || isTable(lock[field])) continue
      report('error', misshapenLockfile(file.path, `\`${field}\` is no object`), lineOf(file.text, `"${field}"`))
    }
    if (isTable(lock.packages)) {
      const manifest = beside(file, 'package.json', files)
      const table = manifest === undefined ? null : parseJson(manifest, report)
      return readPackages(file, lock, lock.packages, table, report)
    }
    return readNpmTree(file, lock, files, report)
  }
}
