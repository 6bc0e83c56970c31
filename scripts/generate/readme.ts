import type {ActionContract} from '#core/contract'
import {contractTable, type Section, sections} from './contract-tables.ts'

const titles: Readonly<Record<Section, string>> = {
  inputs: 'Inputs',
  outputs: 'Outputs',
  permissions: 'Permissions',
  failures: 'Failures'
}

const open = (section: Section): string => `<!-- generated:${section} -->`
const close = (section: Section): string => `<!-- /generated:${section} -->`

/** What an action without a README starts with. */
const scaffold = ({title, description}: ActionContract): string =>
  [
    `# ${title}`,
    `${description}.`,
    ...sections.map(section => `## ${titles[section]}\n\n${open(section)}\n${close(section)}`)
  ].join('\n\n')

/** The README of an action with fresh tables between its markers. Throws when a marker is missing or stands twice. */
export const readmeWithTables = (written: string | undefined, contract: ActionContract): string => {
  const text = (written ?? `${scaffold(contract)}\n`).replaceAll('\r\n', '\n')
  return sections.reduce((readme, section) => {
    const [before, inside, ...more] = readme.split(open(section))
    const [, after] = (inside ?? '').split(close(section))
    if (before === undefined || after === undefined || more.length > 0) {
      throw new Error(
        `action-${contract.name}/README.md: expected \`${open(section)}\` and \`${close(section)}\` once each, in this order`
      )
    }
    const rows = contractTable(section, contract, '../docs/failures.md')
    return `${before}${open(section)}\n${rows}\n${close(section)}${after}`
  }, text)
}
