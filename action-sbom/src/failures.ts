/** What can go wrong, by what it is about. */
import * as documents from './failures/documents.ts'
import * as action from './failures/gate.ts'
import * as scans from './failures/scans.ts'
import * as gate from './gate/failures.ts'
import * as lockfiles from './generate/failures.ts'

export const documentFailures = Object.values(documents)
export const lockfileFailures = Object.values(lockfiles)
export const scanFailures = Object.values(scans)
export const securityFailures = [...Object.values(action), ...Object.values(gate)]
