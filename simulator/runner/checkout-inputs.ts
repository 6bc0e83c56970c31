/** Which inputs of actions/checkout its stand-in understands. */
import {raise} from '#core/failure'
import {unsupportedKey} from './failures.ts'
import {entries, place, type TemplateToken} from './template.ts'

export const checkoutInputs: readonly string[] = [
  'repository',
  'ref',
  'token',
  'path',
  'persist-credentials',
  'fetch-depth'
]

/** Raises SIM-101 for an input that the stand-in would have to ignore. */
export const checkCheckoutInputs = (file: string, given: TemplateToken | undefined): void => {
  for (const [name, value] of entries(given)) {
    if (!checkoutInputs.includes(name.toLowerCase())) {
      raise(
        unsupportedKey(
          place({file}, value),
          `actions/checkout: with.${name}`,
          `The stand-in for actions/checkout takes ${checkoutInputs.join(', ')}.`
        )
      )
    }
  }
}
