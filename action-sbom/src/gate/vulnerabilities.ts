/** One vulnerability of one package is one item, whoever reports it under whatever name. */
import type {VulnerabilityRecord} from '#core/records'
import type {Reported, Vulnerability} from './model.ts'
import type {Rate} from './rating.ts'

/** Sorted by key. Depends on the set of records alone: not on their order, nor on repetition. */
export const mergeVulnerabilities = (
  _reported: readonly Reported<VulnerabilityRecord>[],
  _rate: Rate
): readonly Vulnerability[] => []
