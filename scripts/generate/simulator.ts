/** The reference of the simulator: which workflow keys it supports. */
import type {KeySupport} from '../../simulator/runner/supported-keys.ts'
import {code, page, prose, table} from './table.ts'

const words: Readonly<Record<KeySupport['support'], string>> = {
  yes: 'behaves as documented',
  accepted: 'read and checked, without effect here',
  no: 'refused by name'
}

export const simulatorReference = (supported: Readonly<Record<string, readonly KeySupport[]>>): string =>
  page(
    '# What the simulator supports',
    'A key that is not in these tables, or that says "refused", stops the run by name before anything runs.',
    ...Object.entries(supported).flatMap(([place, keys]) => [
      `## ${place[0]?.toUpperCase() ?? ''}${place.slice(1)}`,
      table(
        ['Key', 'Support', 'Note'],
        keys.map(({key, support, note}) => [code(key), words[support], prose(note)]),
        'None.'
      )
    ])
  )
