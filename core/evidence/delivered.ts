/** Evidence as it was delivered: what the manifest says, and where each report can be read now. */
import type {Manifest} from '../evidence.ts'
import type {Diagnostic} from '../verdict.ts'

export type DeliveredReport = {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  /** Where the file lies now: absolute, or relative to the workspace. */
  readonly file: string
}

export type Delivered = {readonly manifest: Manifest; readonly reports: readonly DeliveredReport[]}

/** Everything that arrived, and what could not be used. */
export type Evidence = {readonly delivered: readonly Delivered[]; readonly diagnostics: readonly Diagnostic[]}
