import {stringify} from 'yaml'
import type {ActionContract, Input} from '#core/contract'

/** The text of action.yml: what GitHub needs to know of an action. */
export const actionYml = (contract: ActionContract): string =>
  [
    '# GENERATED from src/contract.ts by `npm run generate`: do not edit.',
    stringify(manifestOf(contract), {lineWidth: 0, singleQuote: true})
  ].join('\n')

const manifestOf = (contract: ActionContract): object => ({
  name: contract.title,
  description: described(contract.description),
  inputs: mapped(contract.inputs, inputOf),
  outputs: mapped(contract.outputs, description => ({description: described(description)})),
  runs: {
    using: 'node24',
    main: `../dist/${contract.name}.js`,
    ...(contract.post ? {post: `../dist/${contract.name}-post.js`, 'post-if': 'always()'} : {})
  },
  branding: contract.branding
})

const inputOf = (input: Input<unknown>): object => ({
  description: described(input.description),
  ...(input.required ? {required: true} : {}),
  ...(input.default === null ? {} : {default: input.default})
})

/** The runner refuses an action whose description holds an expression: only defaults may have one. */
const described = (text: string): string => text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, '$1')

const mapped = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]))
