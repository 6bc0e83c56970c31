/** The tables that follow from one contract; the README and the reference of an action show the same ones. */
import type {ActionContract, Permissions} from '#core/contract'
import {code, prose, table} from './table.ts'

export const sections = ['inputs', 'outputs', 'permissions', 'failures'] as const
export type Section = (typeof sections)[number]

/** `toFailures` is the way to docs/failures.md from where the table will stand. */
export const contractTable = (section: Section, contract: ActionContract, toFailures: string): string =>
  tables[section](contract, toFailures)

const tables: Readonly<Record<Section, (contract: ActionContract, toFailures: string) => string>> = {
  inputs: ({inputs}) =>
    table(
      ['Input', 'Type', 'Default', 'Description'],
      Object.entries(inputs).map(([name, input]) => [
        code(name),
        prose(input.type),
        input.default === null ? (input.required ? '**required**' : '') : code(input.default),
        prose(input.description)
      ]),
      'This action has no inputs.'
    ),
  outputs: ({outputs}) =>
    table(
      ['Output', 'Description'],
      Object.entries(outputs).map(([name, description]) => [code(name), prose(description)]),
      'This action has no outputs.'
    ),
  permissions: ({permissions}) =>
    table(
      ['Mode', 'Permissions of the job'],
      Object.entries(permissions).map(([mode, needed]) => [code(mode), permissionList(needed)]),
      'This action needs no permission.'
    ),
  failures: ({failures}, toFailures) =>
    table(
      ['Code', 'Meaning'],
      failures
        .map(({code, title}) => [`[${code}](${toFailures}#${code.toLowerCase()})`, prose(title)])
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
      'This action has no failures of its own.'
    )
}

const permissionList = (permissions: Permissions): string =>
  Object.entries(permissions)
    .map(([scope, access]) => code(`${scope}: ${access}`))
    .join(', ') || 'none'
