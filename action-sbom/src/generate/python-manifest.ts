/** pyproject.toml: the name, version and direct dependencies of a Python project. */
import type {ProjectFiles, Report, Scope} from './model.ts'
import {parseToml} from './parse.ts'
import {joined} from './paths.ts'
import {normalName} from './pypi-package.ts'
import {parseRequirement} from './requirement.ts'
import {isTable, type Table, tableOf, textOf, textsOf} from './untyped.ts'

export type PythonWanted = {readonly name: string; readonly scope: Scope}

export type PythonManifest = {
  readonly name: string | null
  readonly version: string | null
  readonly wanted: readonly PythonWanted[]
}

const requirementNames = (texts: unknown, scope: Scope): readonly PythonWanted[] =>
  textsOf(texts).flatMap(text => {
    const requirement = parseRequirement(text)
    return requirement === null ? [] : [{name: normalName(requirement.name), scope}]
  })

const groups = (table: unknown, scope: Scope): readonly PythonWanted[] =>
  Object.values(tableOf(table)).flatMap(texts => requirementNames(texts, scope))

/** Poetry's own tables: a name and what it should be; `python` is the interpreter. */
const poetryNames = (table: unknown, scope: Scope): readonly PythonWanted[] =>
  Object.entries(tableOf(table))
    .filter(([name]) => name.toLowerCase() !== 'python')
    .map(([name, value]) => ({
      name: normalName(name),
      scope: scope === 'required' && isTable(value) && value.optional === true ? 'optional' : scope
    }))

const poetryWanted = (poetry: Table): readonly PythonWanted[] => [
  ...poetryNames(poetry.dependencies, 'required'),
  ...poetryNames(poetry['dev-dependencies'], 'excluded'),
  ...Object.entries(tableOf(poetry.group)).flatMap(([name, group]) =>
    poetryNames(tableOf(group).dependencies, name === 'main' ? 'required' : 'excluded')
  )
]

/** The manifest in the folder `place`; null where none was given or it cannot be read, which is reported. */
export const pythonProject = (
  place: string,
  files: ProjectFiles,
  report: Report = () => undefined
): PythonManifest | null => {
  const file = files.get(joined(place, 'pyproject.toml'))
  const table = file === undefined ? null : parseToml(file, report)
  if (table === null) return null
  const project = tableOf(table.project)
  const poetry = tableOf(tableOf(table.tool).poetry)
  return {
    name: textOf(project.name) ?? textOf(poetry.name),
    version: textOf(project.version) ?? textOf(poetry.version),
    wanted: [
      ...requirementNames(project.dependencies, 'required'),
      ...groups(project['optional-dependencies'], 'optional'),
      ...groups(table['dependency-groups'], 'excluded'),
      ...poetryWanted(poetry)
    ]
  }
}
