/** SPDX licence expressions (SPDX 2.3, annex D): what is one, and how several licences become one. */
import {createHash} from 'node:crypto'
import parse from 'spdx-expression-parse'
import type {Licence} from './document.ts'

const known = new Map<string, boolean>()
const remembered = 10_000

/** Is it an expression over identifiers of the SPDX list, `LicenseRef-…` and `DocumentRef-…:LicenseRef-…`? */
export const isExpression = (text: string): boolean => {
  const before = known.get(text)
  if (before !== undefined) return before
  const answer = parses(text)
  if (known.size < remembered) known.set(text, answer)
  return answer
}

const parses = (text: string): boolean => {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

/** Is it one identifier of the SPDX list, as the list spells it? */
export const isListed = (text: string): boolean =>
  /^[A-Za-z0-9.-]+$/.test(text) && !text.startsWith('LicenseRef-') && isExpression(text)

/** Licences of whose text no identifier is known, by the identifier that an expression gives them. */
export type Extracted = Readonly<Record<string, {readonly name: string; readonly text: string}>>

export type Joined = {readonly expression: string; readonly extracted: Extracted}

/** Begins every identifier that is made here. */
export const ownLicenceRef = 'LicenseRef-towpath-'

/** The identifier must depend on name and text alone and differ where they do. */
const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

const operand = (licence: Licence): Joined => {
  if (licence.kind === 'id' && isListed(licence.id)) return {expression: licence.id, extracted: {}}
  if (licence.kind === 'expression' && isExpression(licence.expression))
    return {expression: licence.expression, extracted: {}}
  const {name, text} = named(licence)
  const word = name.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, 40)
  const id = `${ownLicenceRef}${word}-${fingerprint(JSON.stringify([name, text]))}`
  return {expression: id, extracted: {[id]: {name, text}}}
}

const named = (licence: Licence): {readonly name: string; readonly text: string} => {
  if (licence.kind === 'name') return {name: licence.name, text: licence.text ?? licence.name}
  const name = licence.kind === 'id' ? licence.id : licence.expression
  return {name, text: name}
}

/** One expression that says all of them apply; null for none. */
export const joinLicences = (licences: readonly Licence[]): Joined | null => {
  if (licences.length === 0) return null
  const parts = licences.map(operand)
  const bracket = (expression: string): string =>
    parts.length > 1 && /\sOR\s/i.test(expression) ? `(${expression})` : expression
  return {
    expression: [...new Set(parts.map(({expression}) => bracket(expression)))].join(' AND '),
    extracted: Object.assign({}, ...parts.map(({extracted}) => extracted))
  }
}
