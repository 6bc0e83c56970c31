/** What identifies a finding beside tool, rule and path, so that it is known again after lines have moved. */
import type {FindingRecord} from '#core/records'
import {fingerprint} from './fingerprint.ts'

/** Words that tools write in the place of code or of a fingerprint that they do not give away. */
const withheld = /^(?:requires login|redacted|\*+)$/i

/** Fingerprints that are made of the content of lines: CodeQL's and Semgrep's, each with a running number behind it. */
const contentHashes: readonly (readonly [name: string, number: RegExp])[] = [
  ['primaryLocationLineHash', /:\d+$/],
  ['matchBasedId/v1', /_\d+$/]
]

/** Of a position, or of the run: they change when nothing else does. */
const unstable = /(?:line|column|position|offset|run|time|instance|guid|gitleaks)/i

/** Null where only the line is left. */
export const contentOf = (record: FindingRecord): string | null => {
  const snippet = (record.location?.snippet ?? '').replace(/\s+/g, ' ').trim()
  if (snippet !== '' && !withheld.test(snippet)) return fingerprint('code', snippet)
  const stable = stableFingerprint(record.fingerprints)
  if (stable !== null) return fingerprint('fingerprint', stable)
  return typeof record.location?.line === 'number' ? null : fingerprint('message', record.message)
}

const stableFingerprint = (fingerprints: FindingRecord['fingerprints']): string | null => {
  const entries = Object.entries(fingerprints).filter(([, value]) => value !== '' && !withheld.test(value))
  for (const [name, number] of contentHashes) {
    const value = entries.find(([key]) => key === name || key.startsWith(`${name}/`))?.[1]
    if (value !== undefined) return value.replace(number, '')
  }
  // A finding of gitleaks in a commit of the past never moves.
  const past = entries.find(([name, value]) => name === 'gitleaks' && /^[0-9a-f]{40}:/.test(value))?.[1]
  if (past !== undefined) return past
  const others = entries.filter(([name]) => !unstable.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  return others.length === 0 ? null : JSON.stringify(others)
}

/** The path by which a finding is known again: of an attacked address without the host, whose name and port change from run to run. */
export const placeOf = (path: string | null): string => {
  if (path === null) return ''
  return /^https?:\/\//i.test(path) && URL.canParse(path) ? new URL(path).pathname : path
}
