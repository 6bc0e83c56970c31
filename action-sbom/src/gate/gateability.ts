/** Which scanners leave a severity open, so that a rule over it decides nothing. */
import type {Security} from '#core/config/sections/security'
import type {ScanSeverity} from '#core/records'
import type {Family, ScanDelivery} from './model.ts'

/** `why` is one sentence with the name of the tool and the remedy. */
export type NotGateable = {
  readonly family: Family
  readonly severity: ScanSeverity
  readonly tool: string
  readonly producer: string
  readonly why: string
}

/** Sorted by family, tool and producer. `hasKev`: whether `security.kev` names a file. */
export const gateability = (
  _deliveries: readonly ScanDelivery[],
  _security: Pick<Security, 'severities' | 'kev'>
): readonly NotGateable[] => []

/** What the delivered scans can speak of: a family that none covers is unknown, not zero. */
export const familiesIn = (_deliveries: readonly ScanDelivery[]): ReadonlySet<Family> => new Set()
