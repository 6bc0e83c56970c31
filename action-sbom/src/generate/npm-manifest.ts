/** package.json: the name, version and direct dependencies of a project. */
import type {ProjectFiles, Report, Scope, SourceFile} from './model.ts'
import {isWorkspace} from './npm-workspaces.ts'
import {parseJson} from './parse.ts'
import {beside, folderOf, joined} from './paths.ts'
import {type Table, tableOf, textOf} from './untyped.ts'

export type Wanted = {readonly name: string; readonly range: string; readonly scope: Scope}

export type NpmManifest = {
  readonly place: string
  readonly name: string | null
  readonly version: string | null
  readonly wanted: readonly Wanted[]
  readonly table: Table
}

const sections: readonly (readonly [field: string, scope: Scope])[] = [
  ['devDependencies', 'excluded'],
  ['dependencies', 'required'],
  ['optionalDependencies', 'optional']
]

/** A name in several sections counts by the last of dev, production and optional, as npm and yarn do. */
export const readNpmManifest = (file: SourceFile, report: Report): NpmManifest | null => {
  const table = parseJson(file, report)
  if (table === null) return null
  const wanted = new Map<string, Wanted>()
  for (const [field, scope] of sections) {
    for (const [name, range] of Object.entries(tableOf(table[field]))) {
      wanted.set(name, {name, range: typeof range === 'string' ? range : '', scope})
    }
  }
  const place = folderOf(file.path)
  return {place, name: textOf(table.name), version: textOf(table.version), wanted: [...wanted.values()], table}
}

/** The manifest beside a lockfile first, then those of its workspaces in the order of their folders. */
export const npmManifests = (lock: SourceFile, files: ProjectFiles, report: Report): readonly NpmManifest[] => {
  const own = beside(lock, 'package.json', files)
  const root = own === undefined ? null : readNpmManifest(own, report)
  if (root === null) return []
  const prefix = root.place === '.' ? '' : `${root.place}/`
  const members = [...files.values()]
    .filter(({path}) => path.startsWith(prefix) && path.endsWith('/package.json') && path !== own?.path)
    .filter(({path}) => isWorkspace(root.table.workspaces, folderOf(path).slice(prefix.length)))
    .flatMap(file => readNpmManifest(file, report) ?? [])
  return [root, ...members].map(manifest => ({...manifest, place: joined('.', manifest.place)}))
}
