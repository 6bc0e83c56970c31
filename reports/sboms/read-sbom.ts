import {isObject} from '#core/sbom/canonical'
import type {SbomDocument} from '#core/sbom/document'
import type {SbomProblem} from '#core/sbom/problem'
import {readCycloneDx} from './cyclonedx/read.ts'
import {deepestValue, isDeeper} from './depth.ts'
import {shapeProblems} from './shape.ts'
import {readSpdx} from './spdx/read.ts'

export type SbomFormat = {readonly name: 'cyclonedx' | 'spdx'; readonly version: string}

/** `document` is null where the value is no SBOM that can be read. */
export type ReadSbom = {
  readonly format: SbomFormat | null
  readonly document: SbomDocument | null
  readonly problems: readonly SbomProblem[]
}

/** The format and version that the value claims; null where it is no SBOM. */
export const formatOf = (value: unknown): SbomFormat | null => {
  if (!isObject(value)) return null
  const {bomFormat, specVersion, spdxVersion} = value
  if (bomFormat === 'CycloneDX') return {name: 'cyclonedx', version: String(specVersion ?? '')}
  return typeof spdxVersion === 'string' ? {name: 'spdx', version: spdxVersion.replace(/^SPDX-/, '')} : null
}

const readers: Readonly<
  Record<SbomFormat['name'], {readonly versions: RegExp; readonly known: string; readonly read: typeof readCycloneDx}>
> = {
  cyclonedx: {versions: /^1\.[2-7]$/, known: 'CycloneDX 1.2 to 1.7', read: readCycloneDx},
  spdx: {versions: /^2\.[23]$/, known: 'SPDX 2.2 and 2.3', read: readSpdx}
}

const error = (rule: string, message: string, pointer = ''): SbomProblem => ({
  severity: 'error',
  rule,
  message,
  pointer
})

/**
 * Reads a parsed CycloneDX (1.2–1.7) or SPDX (2.2, 2.3) JSON document of any tool. Total and pure: a wrong shape is
 * a problem, never an exception. What the model does not say is kept in `extra`, so that writing loses nothing.
 */
export const readSbom = (value: unknown): ReadSbom => {
  const format = formatOf(value)
  if (format === null || !isObject(value))
    return {format: null, document: null, problems: [error('format', 'This is neither CycloneDX nor SPDX 2.')]}
  const {versions, known, read} = readers[format.name]
  if (!versions.test(format.version)) {
    const message = `The version \`${format.version}\` is not read: ${known} are.`
    return {format, document: null, problems: [error('version', message)]}
  }
  if (isDeeper(value, deepestValue)) {
    const message = `Values are nested deeper than ${deepestValue}: no tool writes that.`
    return {format, document: null, problems: [error('nesting', message)]}
  }
  const {document, problems} = read(value)
  const shape = shapeProblems(format.name, value)
  return {format, document, problems: [...shape, ...problems, ...danglingIn(document)]}
}

/** Edges that lead to nothing. CycloneDX services, which are kept as they are, may depend and be depended on too. */
const danglingIn = ({components, dependencies, extra}: SbomDocument): readonly SbomProblem[] => {
  const known = new Set(components.map(({ref}) => ref))
  for (const ref of serviceRefs(extra.cyclonedx?.services, 0)) known.add(ref)
  const dangling = new Set(
    dependencies.flatMap(({ref, dependsOn}) => [ref, ...dependsOn]).filter(ref => !known.has(ref))
  )
  return [...dangling].map(ref =>
    error(
      'dangling-ref',
      `An edge of the dependency graph leads to \`${ref}\`, which the document does not hold.`,
      '/dependencies'
    )
  )
}

const serviceRefs = (services: unknown, depth: number): readonly string[] =>
  Array.isArray(services) && depth < 100
    ? services
        .filter(isObject)
        .flatMap(service => [
          ...(typeof service['bom-ref'] === 'string' ? [service['bom-ref']] : []),
          ...serviceRefs(service.services, depth + 1)
        ])
    : []
