/** What a finding in code, configuration or a running service is, so that it is found again elsewhere. */
import type {FindingRecord} from '#core/records'
import type {CodeFinding, Reported} from './model.ts'
import type {Rate} from './rating.ts'

/** Sorted by key. What two producers both report is one finding. */
export const identifyFindings = (
  _reported: readonly Reported<FindingRecord>[],
  _rate: Rate
): readonly CodeFinding[] => []
