import type {SbomDocument} from '#core/sbom/document'
import type {SbomProblem} from '#core/sbom/problem'

export type MergedSbom = {readonly document: SbomDocument; readonly problems: readonly SbomProblem[]}

/** One document out of many: commutative, associative, idempotent. */
export const mergeSboms = (_documents: readonly SbomDocument[]): MergedSbom => {
  throw new Error('not written yet')
}
