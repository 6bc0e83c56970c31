/** The official schemas, compiled when they are first needed. */
import {Ajv, type ErrorObject, type ValidateFunction} from 'ajv'
import formats from 'ajv-formats'
import isIdnEmail from 'ajv-formats-draft2019/formats/idn-email.js'
import type {SbomProblem} from '#core/sbom/problem'
import type {SbomFormat} from '#reports/sboms/read-sbom'
import {allDifferent} from './unique-items.ts'

type SchemaModule = {readonly schema: object}

/** The formats of the library's own validator: it asserts no `iri-reference`, which many tools do not write. */
const newAjv = (allErrors: boolean): Ajv => {
  const ajv = new Ajv({allErrors, strict: false, useDefaults: false, addUsedSchema: false})
  formats.default(ajv)
  ajv.addFormat('idn-email', isIdnEmail)
  ajv.addFormat('iri-reference', true)
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    errors: false,
    error: {message: 'must not have items that are equal'},
    validate: (wanted: boolean, items: readonly unknown[]) => !wanted || allDifferent(items)
  })
  return ajv
}

type Shared = Readonly<Record<string, () => Promise<SchemaModule>>>

const base = 'http://cyclonedx.org/schema'

/** By the address under which the schemas refer to them. */
const shared: Shared = {
  [`${base}/spdx.SNAPSHOT.schema.json`]: () => import('./schemas/cyclonedx-licences.ts'),
  [`${base}/jsf-0.82.SNAPSHOT.schema.json`]: () => import('./schemas/cyclonedx-signature.ts')
}

const withCryptography: Shared = {
  ...shared,
  [`${base}/cryptography-defs.SNAPSHOT.schema.json`]: () => import('./schemas/cyclonedx-cryptography.ts')
}

type Source = {readonly main: () => Promise<SchemaModule>; readonly others: Shared}

const sources: Readonly<Record<string, Source>> = {
  'cyclonedx 1.2': {main: () => import('./schemas/cyclonedx-1.2.ts'), others: shared},
  'cyclonedx 1.3': {main: () => import('./schemas/cyclonedx-1.3.ts'), others: shared},
  'cyclonedx 1.4': {main: () => import('./schemas/cyclonedx-1.4.ts'), others: shared},
  'cyclonedx 1.5': {main: () => import('./schemas/cyclonedx-1.5.ts'), others: shared},
  'cyclonedx 1.6': {main: () => import('./schemas/cyclonedx-1.6.ts'), others: withCryptography},
  'cyclonedx 1.7': {main: () => import('./schemas/cyclonedx-1.7.ts'), others: withCryptography},
  'spdx 2.2': {main: () => import('./schemas/spdx-2.2.ts'), others: {}},
  'spdx 2.3': {main: () => import('./schemas/spdx-2.3.ts'), others: {}}
}

const compiled = new Map<string, Promise<ValidateFunction>>()

const compile = async ({main, others}: Source, allErrors: boolean): Promise<ValidateFunction> => {
  const ajv = newAjv(allErrors)
  for (const [address, load] of Object.entries(others)) ajv.addSchema((await load()).schema, address)
  return ajv.compile((await main()).schema)
}

const validator = (name: string, source: Source, allErrors: boolean): Promise<ValidateFunction> => {
  const key = `${name} ${allErrors}`
  const known = compiled.get(key) ?? compile(source, allErrors)
  compiled.set(key, known)
  return known
}

const shown = 50

/** These only say that something below them is wrong. */
const wrappers = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'not', '$ref'])

const problemOf = ({instancePath, message, params, keyword}: ErrorObject): SbomProblem => {
  const name = keyword === 'additionalProperties' ? `: \`${String(params.additionalProperty)}\`` : ''
  const allowed = Array.isArray(params.allowedValues) ? `: ${params.allowedValues.slice(0, 8).join(', ')}` : ''
  return {
    severity: 'error',
    rule: 'schema',
    message: `The schema says: ${message ?? 'it is wrong'}${name}${allowed}.`,
    pointer: instancePath
  }
}

const explained = (errors: readonly ErrorObject[]): readonly SbomProblem[] => {
  const exact = errors.filter(({keyword}) => !wrappers.has(keyword))
  const all = (exact.length > 0 ? exact : errors).map(problemOf)
  const different = [...new Map(all.map(problem => [`${problem.pointer} ${problem.message}`, problem])).values()]
  return different.slice(0, shown)
}

/** What the official schema of this format and version says; nothing where the document is valid. At most 50 problems. */
export const schemaProblems = async ({name, version}: SbomFormat, value: unknown): Promise<readonly SbomProblem[]> => {
  const key = `${name} ${version}`
  const source = Object.hasOwn(sources, key) ? sources[key] : undefined
  if (source === undefined) {
    const known = Object.keys(sources).join(', ')
    return [
      {severity: 'error', rule: 'version', message: `There is no schema of ${key}, only of ${known}.`, pointer: ''}
    ]
  }
  const first = await validator(key, source, false)
  if (first(value)) return []
  const thorough = await validator(key, source, true)
  thorough(value)
  return explained(thorough.errors ?? first.errors ?? [])
}
