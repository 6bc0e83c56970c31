/** Everything that is generated, as values: what `npm run generate` writes and its `--check` compares. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {ActionContract} from '#core/contract'
import {actions} from '../../entry/actions.ts'
import {catalogue} from '../../entry/catalogue.ts'
import {supportedKeys} from '../../simulator/runner/supported-keys.ts'
import {actionYml} from './action-yml.ts'
import {canaryRightsManifest, canaryRightsPage} from './canary-rights.ts'
import {configurationReference} from './configuration.ts'
import {failuresPage} from './failures-page.ts'
import {permissionsReference} from './permissions.ts'
import {readmeWithTables} from './readme.ts'
import {actionReference, metricsReference} from './reference.ts'
import {schemas} from './schemas.ts'
import {simulatorReference} from './simulator.ts'

export const root = resolve(import.meta.dirname, '../..')

/** Folders that hold generated files only. */
const wholeFolders: readonly string[] = ['docs/reference', 'docs/schema']

export const contracts = async (): Promise<readonly ActionContract[]> =>
  Promise.all(Object.values(actions).map(async load => (await load()).contract))

/** Content by path, relative to the repository. */
export const generated = async (): Promise<ReadonlyMap<string, string>> => {
  const all = await contracts()
  return new Map([
    ...all.flatMap(contract => filesOf(contract)),
    ['docs/reference/permissions.md', permissionsReference(all, workflows())],
    ['docs/reference/configuration.md', configurationReference()],
    ['docs/reference/metrics.md', metricsReference()],
    ['docs/reference/simulator.md', simulatorReference(supportedKeys)],
    ['docs/canary-rights.md', canaryRightsPage()],
    ['docs/canary-rights.yaml', canaryRightsManifest()],
    ['docs/failures.md', failuresPage(await catalogue())],
    ...[...schemas()].map(([name, text]) => [`docs/schema/${name}`, text] as const)
  ])
}

export type OutOfSync = {readonly path: string; readonly how: 'missing' | 'different' | 'no longer generated'}

/** The files in the work tree that differ from what would be generated. */
export const outOfSync = (files: ReadonlyMap<string, string>): readonly OutOfSync[] => [
  ...[...files].flatMap(([path, content]): readonly OutOfSync[] => {
    const present = textOf(path)
    if (present === undefined) return [{path, how: 'missing'}]
    return present === content ? [] : [{path, how: 'different'}]
  }),
  ...wholeFolders
    .flatMap(folder => listOf(folder).map(name => `${folder}/${name}`))
    .filter(path => !files.has(path))
    .map((path): OutOfSync => ({path, how: 'no longer generated'}))
]

const filesOf = (contract: ActionContract): readonly (readonly [path: string, content: string])[] => {
  const folder = `action-${contract.name}`
  return [
    [`${folder}/action.yml`, actionYml(contract)],
    [`${folder}/README.md`, readmeWithTables(textOf(`${folder}/README.md`), contract)],
    [`docs/reference/${contract.name}.md`, actionReference(contract, version())]
  ]
}

/** Line ends are those of the repository, whatever the checkout made of them. */
const textOf = (path: string): string | undefined =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n') : undefined

const listOf = (folder: string): readonly string[] =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []

const workflows = () =>
  listOf('.github/workflows')
    .filter(name => name.endsWith('.yml'))
    .map(name => ({path: name, text: textOf(`.github/workflows/${name}`) ?? ''}))

const version = (): string => {
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {readonly version: string}
  return version
}
