import type {Failure} from '#core/failure'
import type {DiagnosticRecord, Emit} from '#core/records'

type Severity = DiagnosticRecord['severity']

/** A failure as a record; `error` where the report cannot be relied on. */
export const diagnostic = (
  {code, what, why, fix}: Failure,
  line: number | null,
  severity: Severity = 'error'
): DiagnosticRecord => ({kind: 'diagnostic', severity, code, message: `${what} ${why} ${fix}`, line})

export const remark = (severity: 'warning' | 'note', message: string, line: number | null): DiagnosticRecord => ({
  kind: 'diagnostic',
  severity,
  code: null,
  message,
  line
})

const shown = 20

/** Passes diagnostics on, of each severity the first 20: a broken report must not flood the verdict. `close` tells how many were left out. */
export const limited = (
  emit: Emit
): {readonly emit: (record: DiagnosticRecord) => void; readonly close: () => void} => {
  const counts: Record<Severity, number> = {error: 0, warning: 0, note: 0}
  return {
    emit: record => {
      counts[record.severity] += 1
      if (counts[record.severity] <= shown) emit(record)
    },
    close: () => {
      for (const severity of ['warning', 'note', 'error'] as const) {
        const more = counts[severity] - shown
        if (more > 0)
          emit({kind: 'diagnostic', severity, code: null, message: `${more} more of this severity.`, line: null})
      }
    }
  }
}
