/** The failures of evidence and gates, for the contracts of the actions that can raise them. */
import * as evidence from '../evidence/failures.ts'
import * as gate from './failures.ts'

export const evidenceFailures = Object.values(evidence)
export const gateFailures = Object.values(gate)
