import type {ActionContract} from '#core/contract'
import {catalogue} from '#core/metrics-catalogue'
import {contractTable} from './contract-tables.ts'
import {code, page, prose, table} from './table.ts'

/** The page of one action: everything its contract says. */
export const actionReference = (contract: ActionContract, version: string): string =>
  page(
    `# ${contract.title}`,
    prose(`${contract.description}.`),
    `\`\`\`yaml\n- uses: your-org/towpath/action-${contract.name}@${'0'.repeat(40)} # v${version}\n\`\`\``,
    `Guide: [action-${contract.name}](../../action-${contract.name}/README.md).`,
    '## Inputs',
    contractTable('inputs', contract, '../failures.md'),
    '## Outputs',
    contractTable('outputs', contract, '../failures.md'),
    '## Permissions',
    contractTable('permissions', contract, '../failures.md'),
    '## Failures',
    contractTable('failures', contract, '../failures.md')
  )

const better = {higher: 'higher', lower: 'lower', none: '–'} as const

/** The names a rule may use. */
export const metricsReference = (): string =>
  page(
    '# Metrics',
    'The names a rule may use. `delta.` is this commit minus its baseline, `base.` the value of the baseline.',
    table(
      ['Metric', 'Unit', 'Better', 'Meaning'],
      catalogue.map(({name, unit, direction, description}) => [
        code(name),
        unit,
        better[direction],
        prose(description)
      ]),
      'There are no metrics.'
    )
  )
