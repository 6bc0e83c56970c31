/** What is new against the baseline. */
import type {FileChange} from '#core/world'
import type {SecurityBaseline} from './baseline.ts'
import type {Items, JudgedItems} from './model.ts'

/**
 * `changes`: from the commit of the baseline to the head; null where they are not known, so that nothing counts as renamed or
 * shifted. Without a baseline the novelty is null.
 */
export const compareWith = (
  _baseline: SecurityBaseline | null,
  current: Items,
  _changes: readonly FileChange[] | null
): JudgedItems => ({
  vulnerabilities: current.vulnerabilities.map(item => ({item, novelty: null, waived: null, lapsed: null})),
  findings: current.findings.map(item => ({item, novelty: null, waived: null, lapsed: null}))
})
