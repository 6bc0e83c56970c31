import {isObject} from '#core/sbom/canonical'
import type {SbomProblem} from '#core/sbom/problem'
import {formatOf} from '#reports/sboms/read-sbom'
import {cycloneDxProblems} from './cyclonedx.ts'
import {schemaProblems} from './schema.ts'
import {spdxProblems} from './spdx.ts'

/**
 * What is wrong with a parsed CycloneDX (1.2–1.7) or SPDX (2.2, 2.3) document: by the official schema (`schema`), and
 * what no schema sees (`duplicate-ref`, `dangling-ref`, `hash-length`, `purl`, `licence`, …). Without a problem of
 * severity `error` it is valid. Total; the schemas are loaded when they are first needed.
 */
export const validateSbom = async (value: unknown): Promise<readonly SbomProblem[]> => {
  try {
    return await problemsOf(value)
  } catch (thrown) {
    /** The stack ended: the validators of ajv follow the nesting of the document. */
    if (!(thrown instanceof RangeError)) throw thrown
    return [
      {severity: 'error', rule: 'nesting', message: 'Values are nested deeper than any tool writes.', pointer: ''}
    ]
  }
}

const problemsOf = async (value: unknown): Promise<readonly SbomProblem[]> => {
  const format = formatOf(value)
  if (format === null || !isObject(value))
    return [{severity: 'error', rule: 'format', message: 'This is neither CycloneDX nor SPDX 2.', pointer: ''}]
  const official = await schemaProblems(format, value)
  if (official.some(({rule}) => rule === 'version')) return official
  return [...official, ...(format.name === 'cyclonedx' ? cycloneDxProblems(value) : spdxProblems(value))]
}
