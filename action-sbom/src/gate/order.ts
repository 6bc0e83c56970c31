/** Orders that do not depend on where a report comes first. */
import {type ScanSeverity, scanSeverities} from '#core/records/scan'
import type {Rated} from './model.ts'

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Each once, in order. */
export const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort(byText)

/** The worst first, what nobody rates last. */
export const severityRank = (severity: ScanSeverity | null): number =>
  severity === null ? scanSeverities.length : scanSeverities.indexOf(severity)

/** The worst; among equals the one whose source comes first. */
export const worst = (ratings: readonly Rated[]): Rated =>
  [...ratings].sort(
    (a, b) => severityRank(a.severity) - severityRank(b.severity) || byText(a.source ?? '', b.source ?? '')
  )[0] ?? {severity: null, source: null}
