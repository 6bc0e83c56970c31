/** Licences of SPDX elements: one expression, `NOASSERTION` or `NONE`. */
import type {Licence} from '#core/sbom/document'
import {isListed, joinLicences} from '#core/sbom/licence'
import {wordOf} from '../json.ts'

/** `NOASSERTION` and `NONE` both say that there is no licence to name; which of them it was stays aside. */
const silent = new Set(['NOASSERTION', 'NONE'])

/** Null for absent text and for the two words that say nothing. */
export const saidOf = (value: unknown): string | null => {
  const word = wordOf(value)
  return word === null || silent.has(word.trim()) ? null : word
}

export const readExpression = (value: unknown): readonly Licence[] => {
  const said = saidOf(value)
  if (said === null) return []
  return isListed(said) ? [{kind: 'id', id: said, url: null}] : [{kind: 'expression', expression: said}]
}

export const writeExpression = (licences: readonly Licence[]): string | null =>
  joinLicences(licences)?.expression ?? null
