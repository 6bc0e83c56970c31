/** Severities: one table of words per tool, and the rating of scores. A word that no table has is unknown, never guessed. */
import type {ScanSeverity} from '#core/records/scan'
import {numberOf, textOf} from './fields.ts'

export type Rated = {readonly severity: ScanSeverity | null; readonly severitySource: string | null}

/** Words in lower case. Null: the tool itself says that it does not know. */
export type SeverityTable = Readonly<Record<string, ScanSeverity | null>>

const five: SeverityTable = {critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'info'}

export const severityTables = {
  trivy: {critical: 'critical', high: 'high', medium: 'medium', low: 'low', unknown: null},
  grype: {critical: 'critical', high: 'high', medium: 'medium', low: 'low', negligible: 'info', unknown: null},
  /** GitHub's words, as advisories of the OSV database repeat them. */
  github: {critical: 'critical', high: 'high', moderate: 'medium', medium: 'medium', low: 'low', unknown: null},
  'npm audit': {critical: 'critical', high: 'high', moderate: 'medium', low: 'low', info: 'info'},
  snyk: {critical: 'critical', high: 'high', medium: 'medium', low: 'low'},
  bandit: {high: 'high', medium: 'medium', low: 'low', undefined: null},
  /** The newer words are a scale of their own; ERROR, WARNING and INFO never meant critical. */
  semgrep: {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    error: 'high',
    warning: 'medium',
    info: 'low',
    inventory: 'info',
    experiment: 'info'
  },
  nuclei: {...five, unknown: null},
  tfsec: {critical: 'critical', high: 'high', medium: 'medium', low: 'low', none: null},
  checkov: {...five, moderate: 'medium', none: 'info', off: null},
  cvss: {critical: 'critical', high: 'high', medium: 'medium', low: 'low', none: 'info'},
  /** `riskcode` */
  zap: {3: 'high', 2: 'medium', 1: 'low', 0: 'info'},
  /** `result.level` (SARIF 2.1.0, 3.27.10). */
  sarif: {error: 'high', warning: 'medium', note: 'low', none: 'info'},
  /** Words that tools put into the properties and tags of SARIF. */
  words: {
    ...five,
    moderate: 'medium',
    informational: 'info',
    negligible: 'info',
    none: 'info',
    unknown: null,
    undefined: null
  }
} satisfies Readonly<Record<string, SeverityTable>>

export const unrated: Rated = {severity: null, severitySource: null}

/** The severity of a word by the table; unrated where there is none. */
export const rated = (table: SeverityTable, word: unknown, source: string): Rated => {
  const key = textOf(word)?.toLowerCase() ?? ''
  const severity = Object.hasOwn(table, key) ? (table[key] ?? null) : null
  return severity === null ? unrated : {severity, severitySource: source}
}

/** The qualitative scale of CVSS 3.1 (section 5) and 4.0 (section 6), which GitHub uses for `security-severity` too. */
export const ratingOfScore = (score: number): ScanSeverity | null => {
  if (!(score >= 0 && score <= 10)) return null
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'info'
}

/** `source` gets the score behind it: `security-severity 9.8`. */
export const ratedByScore = (value: unknown, source: string): Rated => {
  const score = numberOf(value)
  const severity = score === null ? null : ratingOfScore(score)
  return severity === null ? unrated : {severity, severitySource: `${source} ${score}`}
}

export const firstRated = (...candidates: readonly Rated[]): Rated =>
  candidates.find(({severity}) => severity !== null) ?? unrated
