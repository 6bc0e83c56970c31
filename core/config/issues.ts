/** Turns what the schema found into failures that name the place and the remedy. */
import {type Document, isMap, isScalar, isSeq, type LineCounter, type Node} from 'yaml'
import type {z} from 'zod'
import type {Failure} from '../failure.ts'
import {nearest} from '../suggest.ts'
import {invalidValue, missingKey, unknownKey, unsupportedSection} from './failures.ts'
import {keysAt} from './keys.ts'
import {locate, locateKey, type Path, placeAt} from './place.ts'
import {unsupportedSections} from './schema.ts'

type Issue = z.core.$ZodIssue

/** The parsed file: what is needed to say where a problem is. */
export type Source = {readonly file: string; readonly document: Document; readonly lines: LineCounter}

type Problem = {readonly offset: number; readonly failure: Failure}

/** Every problem as a failure, in the order of the file. */
export const failuresOf = (issues: readonly Issue[], source: Source): readonly Failure[] =>
  issues
    .flatMap(issue => flatten(issue, []))
    .flatMap(issue => problemsOf(issue, source))
    .sort((a, b) => a.offset - b.offset)
    .map(({failure}) => failure)

/** Issues with their whole path. Of a union, those of the branch that was meant: the one of the right type. */
const flatten = (issue: Issue, parent: Path): readonly Issue[] => {
  const path = [...parent, ...issue.path]
  if (issue.code !== 'invalid_union') return [{...issue, path}]
  const meant = issue.errors.find(branch => branch.every(({code, path}) => code !== 'invalid_type' || path.length > 0))
  return meant ? meant.flatMap(inner => flatten(inner, path)) : [{...issue, path}]
}

const problemsOf = (issue: Issue, source: Source): readonly Problem[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unrecognised(key, issue.path, source))
  const {value, offset} = locate(source.document, issue.path)
  const name = shown(issue.path)
  if (issue.code === 'invalid_key') {
    const keyOffset = locateKey(source.document, issue.path)
    const expected = issue.issues[0]?.message ?? issue.message
    const found = `named \`${String(issue.path.at(-1))}\``
    return [{offset: keyOffset, failure: invalidValue(at(source, keyOffset), name, found, expected)}]
  }
  const failure =
    value === undefined
      ? missingKey(at(source, offset), name)
      : invalidValue(at(source, offset), name, found(value), expectedBy(issue))
  return [{offset, failure}]
}

const unrecognised = (key: string, parent: Path, source: Source): Problem => {
  const path = [...parent, key]
  const offset = locateKey(source.document, path)
  const place = at(source, offset)
  if (parent.length === 0 && unsupportedSections.includes(key)) return {offset, failure: unsupportedSection(place, key)}
  const all = keysAt(parent)
  // A key of the other kind of waiver: it exists, but not beside the keys of this one.
  if (all.includes(key)) return {offset, failure: unknownKey(place, shown(path), [], [])}
  return {offset, failure: unknownKey(place, shown(path), nearest(key, all, 2), all)}
}

const at = (source: Source, offset: number) => placeAt(source.file, source.lines, offset)

/** `checks.unit.shards`, `quality.rules[2].severity` */
const shown = (path: Path): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('')

const found = (value: Node): string => {
  if (isMap(value)) return 'a mapping'
  if (isSeq(value)) return 'a list'
  if (!isScalar(value) || value.value === null) return 'empty'
  const quote = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE' ? '"' : ''
  const text = `${quote}${value.source ?? String(value.value)}${quote}`.replaceAll(/[\s`]+/g, ' ')
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text (put numbers and true/false in quotes)',
  int: 'a whole number',
  number: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping of names'
}

const smallest: Readonly<Record<string, string>> = {string: 'text that is not empty', array: 'at least one entry'}

/** Finishes the sentence "Expected …". Issues with a text of their own say it themselves. */
const expectedBy = (issue: Issue): string => {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(value => `\`${String(value)}\``).join(', ')}`
  if (issue.code === 'too_small') return smallest[issue.origin] ?? `at least ${issue.minimum}`
  if (issue.code === 'too_big') return `at most ${issue.maximum}`
  if (issue.code === 'invalid_union')
    return issue.path.at(0) === 'checks' ? 'text or a list of texts' : 'text or a mapping'
  return issue.message
}
