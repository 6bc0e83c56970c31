/** Cargo.toml: which dependencies of a crate are for development only. */
import type {ProjectFiles, Scope, SourceFile} from './model.ts'
import {parseToml} from './parse.ts'
import {folderOf} from './paths.ts'
import {stronger} from './scope.ts'
import {isTable, type Table, tableOf, textOf} from './untyped.ts'

export type CargoManifest = {readonly place: string; readonly name: string; readonly scopes: ReadonlyMap<string, Scope>}

/** Build dependencies run in every build, so they are no less required than what is linked. */
const sections: readonly (readonly [field: string, scope: Scope])[] = [
  ['dependencies', 'required'],
  ['build-dependencies', 'required'],
  ['build_dependencies', 'required'],
  ['dev-dependencies', 'excluded'],
  ['dev_dependencies', 'excluded']
]

/** The package that a name stands for: renamed with `package`, or described once for the workspace. */
const packageOf = (name: string, value: unknown, shared: Table): string => {
  const own = tableOf(value)
  const described = own.workspace === true ? tableOf(shared[name]) : own
  return textOf(described.package) ?? name
}

const scopesOf = (tables: readonly Table[], shared: Table): ReadonlyMap<string, Scope> => {
  const scopes = new Map<string, Scope>()
  for (const table of tables) {
    for (const [field, scope] of sections) {
      for (const [name, value] of Object.entries(tableOf(table[field]))) {
        const own = scope === 'required' && isTable(value) && value.optional === true ? 'optional' : scope
        const target = packageOf(name, value, shared)
        scopes.set(target, stronger(own, scopes.get(target) ?? 'excluded'))
      }
    }
  }
  return scopes
}

/** All crates among the files below the lockfile's folder, by name. */
export const cargoManifests = (lock: SourceFile, files: ProjectFiles): ReadonlyMap<string, CargoManifest> => {
  const folder = folderOf(lock.path)
  const prefix = folder === '.' ? '' : `${folder}/`
  const tables = [...files.values()]
    .filter(({path}) => path.startsWith(prefix) && /(?:^|\/)Cargo\.toml$/.test(path))
    .flatMap(file => {
      const table = parseToml(file, () => undefined)
      return table === null ? [] : [{table, place: folderOf(file.path)}]
    })
  const root = tables.find(({place}) => place === folder)
  const shared = tableOf(tableOf(root?.table.workspace).dependencies)
  return new Map(
    tables.flatMap(({table, place}): readonly [string, CargoManifest][] => {
      const name = textOf(tableOf(table.package).name)
      const targets = Object.values(tableOf(table.target)).map(tableOf)
      return name === null ? [] : [[name, {place, name, scopes: scopesOf([table, ...targets], shared)}]]
    })
  )
}
