/** Arbitrary documents of the model, and the order-free form in which two of them are compared. */
import fc from 'fast-check'
import {isObject, sortItems} from '#core/sbom/canonical'
import type {Hash, Licence, SbomComponent, SbomDocument} from '#core/sbom/document'

/** The same value with every list in canonical order. */
export const orderless = (value: unknown): unknown => {
  if (Array.isArray(value)) return sortItems(value.map(orderless))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, orderless(member)]))
}

const word = fc.stringMatching(/^[a-z]{1,6}$/)
const hostile = fc.oneof(
  word,
  fc.string({unit: 'grapheme', minLength: 1, maxLength: 8}).map(text => `${text}!`)
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, {nil: null})

const licence: fc.Arbitrary<Licence> = fc.oneof(
  fc.constantFrom<Licence>(
    {kind: 'expression', expression: 'MIT OR Apache-2.0'},
    {kind: 'expression', expression: 'GPL-2.0-only WITH Classpath-exception-2.0'},
    {kind: 'expression', expression: 'not an expression'},
    {kind: 'id', id: 'MIT', url: null},
    {kind: 'id', id: 'ISC', url: 'https://example.org/isc'},
    {kind: 'id', id: 'Unlisted', url: null}
  ),
  fc.record({kind: fc.constant('name' as const), name: hostile, text: maybe(hostile), url: maybe(fc.webUrl())})
)

const hash: fc.Arbitrary<Hash> = fc
  .tuple(fc.constantFrom(['SHA-256', 64] as const, ['MD5', 32] as const), fc.constantFrom('a', '1', 'f'))
  .map(([[algorithm, length], digit]) => ({algorithm, value: digit.repeat(length)}))

const reference = fc.record({
  type: fc.constantFrom('website', 'distribution', 'vcs', 'issue-tracker', 'other', 'strange'),
  url: fc.oneof(fc.webUrl(), hostile),
  comment: maybe(word)
})

const unique = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(arbitrary, {maxLength: 3, selector: item => JSON.stringify(item)})

const named = fc
  .tuple(
    fc.constantFrom('npm', 'maven'),
    maybe(fc.constantFrom('g', 'h')),
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom('1', '2')
  )
  .map(([type, group, name, version]) => ({
    group,
    name,
    version,
    purl: `pkg:${type}/${group === null ? '' : `${group}/`}${name}@${version}`
  }))

const unnamed = fc.record({group: maybe(hostile), name: hostile, version: maybe(hostile), purl: fc.constant(null)})

const component = (ref: string): fc.Arbitrary<SbomComponent> =>
  fc
    .record({
      type: fc.constantFrom<SbomComponent['type'][]>('library', 'application', 'file', 'data', 'platform', 'container'),
      cpe: maybe(fc.constant('cpe:2.3:a:acme:thing:1:*:*:*:*:*:*:*')),
      scope: maybe(fc.constantFrom('required' as const, 'optional' as const, 'excluded' as const)),
      description: maybe(hostile),
      supplier: maybe(hostile),
      copyright: maybe(hostile),
      declared: unique(licence),
      concluded: unique(licence),
      hashes: unique(hash),
      references: unique(reference),
      properties: unique(fc.record({name: word, value: maybe(hostile)})),
      extra: fc.constantFrom<SbomComponent['extra'][]>(
        {},
        {cyclonedx: {publisher: 'Acme', 'mime-type': 'text/plain'}},
        {spdx: {summary: 'A thing', sourceInfo: 'git'}},
        {cyclonedx: {evidence: {copyright: [{text: 'me'}]}}, spdx: {comment: 'hm'}}
      )
    })
    .chain(rest => fc.oneof(named, unnamed).map(names => ({ref, ...names, ...rest})))

/** `label` keeps the references of two documents apart, or lets them meet. */
export const anyDocument = (label = ''): fc.Arbitrary<SbomDocument> =>
  fc.integer({min: 1, max: 5}).chain(count => {
    const refs = Array.from({length: count}, (_, index) => `${label}ref ${index}`)
    const some = fc.subarray(refs)
    return fc.record({
      subject: maybe(fc.constantFrom(...refs)),
      name: maybe(word),
      identity: maybe(
        fc.constantFrom('urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79', 'https://example.org/spdx/one', 'no uri #')
      ),
      version: fc.constantFrom(1, 2),
      created: maybe(fc.constantFrom('2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678Z')),
      tools: unique(fc.constantFrom('npm 11.0.0', 'my tool', 'x-1 2')),
      authors: unique(fc.constantFrom('Jane Doe <jane@example.org>', 'Acme')),
      components: fc.tuple(...refs.map(component)),
      dependencies: fc
        .tuple(some, fc.array(some, {minLength: count, maxLength: count}))
        .map(([entries, targets]) => entries.map((ref, index) => ({ref, dependsOn: targets[index] ?? []}))),
      extra: fc.constantFrom<SbomDocument['extra'][]>(
        {},
        {cyclonedx: {metadata: {lifecycles: [{phase: 'build'}]}}},
        {spdx: {comment: 'a document'}}
      )
    })
  })
