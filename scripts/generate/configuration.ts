import {z} from 'zod'
import {configSchema, unsupportedSections} from '#core/config/schema'
import {code, page, prose, table} from './table.ts'

type Node = z.core.JSONSchema.JSONSchema

/** The keys of `.github/towpath.yml`, from the same schema that reads it. */
export const configurationReference = (): string =>
  page(
    '# Configuration',
    'The keys of `.github/towpath.yml`. `<name>` stands for a name of your own, `[]` for each entry of a list.',
    table(
      ['Key', 'Value', 'Default', 'Meaning'],
      keysUnder(z.toJSONSchema(configSchema, {io: 'input'}), ''),
      'There are no keys.'
    ),
    `Reserved for later versions and refused by this one: ${unsupportedSections.map(code).join(', ')}. \`extends\` is checked, but this version cannot resolve it and says so ([TW-115](../failures.md#tw-115)).`,
    'Editors complete and check the file with [towpath.schema.json](../schema/towpath.schema.json).'
  )

const keysUnder = (node: Node, path: string): readonly (readonly string[])[] => [
  ...Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    typeof child === 'object' ? keyRows(child, path === '' ? key : `${path}.${key}`, node.required?.includes(key)) : []
  ),
  ...(typeof node.additionalProperties === 'object' ? keysUnder(node.additionalProperties, `${path}.<name>`) : []),
  ...(typeof node.items === 'object' && !Array.isArray(node.items) ? keysUnder(node.items, `${path}[]`) : []),
  ...(node.anyOf ?? []).flatMap(branch => (typeof branch === 'object' ? keysUnder(branch, path) : []))
]

const keyRows = (node: Node, path: string, required = false): readonly (readonly string[])[] => {
  const own = [code(path), kindOf(node), defaultOf(node, required), prose(node.description ?? '')]
  return [own, ...keysUnder(node, path)]
}

const defaultOf = (node: Node, required: boolean): string => {
  if (required) return '**required**'
  return node.default === undefined || typeof node.default === 'object' ? '' : code(String(node.default))
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  array: 'list',
  object: 'mapping'
}

const kindOf = (node: Node): string => {
  if (node.enum) return node.enum.map(value => code(String(value))).join(', ')
  if (node.const !== undefined) return code(String(node.const))
  if (node.anyOf) return node.anyOf.map(branch => (typeof branch === 'object' ? kindOf(branch) : '')).join(' or ')
  const kind = kinds[String(node.type)] ?? ''
  return node.minimum === undefined ? kind : `${kind}, ${node.minimum} to ${node.maximum}`
}
