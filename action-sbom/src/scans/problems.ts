/** Why a scan does not count although it was delivered: nothing of this may look like "nothing was found". */
import type {Scan} from '#core/config/sections/scans'
import type {Delivered} from '#core/evidence/delivered'
import {commandProblem, unmatchedProblem} from '#core/evidence/producer-problem'
import type {Failure} from '#core/failure'
import type {ScanInfo} from '#core/records'
import {formatDuration} from '#core/units'
import {failedScanner, notAScan, notAudited, staleScan, suppressedOnly, wrongTool} from '../failures/scans.ts'

/** What one producer's reports hold. */
export type Seen = {
  readonly scans: readonly ScanInfo[]
  /** Vulnerabilities and findings, suppressed ones among them. */
  readonly records: number
  readonly suppressed: number
  /** Reports that are of another kind: path and name of the format. */
  readonly strangers: readonly {readonly path: string; readonly format: string}[]
  /** Reports that cannot be relied on were told already. */
  readonly unreadable: boolean
}

export type Judging = {
  readonly label: string
  /** How the configuration declares the scan; undefined where it does not. */
  readonly scan: Scan | undefined
  /** Milliseconds since the epoch: when the judging job began. */
  readonly at: number
}

export type Problem = {readonly status: 'unexplained-failure' | 'stale' | 'unreadable'; readonly failure: Failure}

/** Milliseconds; what holds for a scan that the configuration does not declare. */
const usualAge = 24 * 3_600_000

export const problemsOf = (delivered: Delivered, seen: Seen, judging: Judging): readonly Problem[] => [
  ...commandProblems(delivered, seen, judging),
  ...reportProblems(delivered, seen, judging),
  ...seen.scans.flatMap(info => staleness(info, judging)),
  ...leftOut(seen, judging),
  ...allSuppressed(seen, judging)
]

const commandProblems = (delivered: Delivered, {records}: Seen, {label, scan}: Judging): readonly Problem[] => {
  const general = commandProblem(delivered, label, records)
  const failure = interrupted(delivered) ? general : (scannerFailure(delivered, label, scan) ?? general)
  return failure === null ? [] : [{status: 'unexplained-failure', failure}]
}

const interrupted = ({manifest: {command}}: Delivered): boolean =>
  command.outcome === 'cancelled' || command.outcome === 'skipped'

/** The highest code that programs give themselves: beyond it a shell tells that one was killed, or not found. */
const ownCodes = 125

/**
 * A declared scan says which exit codes it has; findings do not explain another one. A failure whose code nobody tells
 * may be a scanner that was killed while it wrote.
 */
const scannerFailure = ({manifest: {command}}: Delivered, label: string, scan: Scan | undefined): Failure | null => {
  const {outcome, exitCode} = command
  const codes = scan?.['exit-codes']
  const allowed = codes === undefined ? `an exit code up to ${ownCodes}` : `the exit code ${codes.join(' or ')}`
  if (exitCode === null) {
    return outcome === 'failure' ? failedScanner(label, 'a failure whose exit code nobody tells', allowed) : null
  }
  const worked = codes === undefined ? exitCode <= ownCodes : codes.includes(exitCode)
  return worked ? null : failedScanner(label, `exit code ${exitCode}`, allowed)
}

const reportProblems = (delivered: Delivered, seen: Seen, {label, scan}: Judging): readonly Problem[] => {
  const unmatched = unmatchedProblem(delivered.manifest, delivered.reports.length, label)
  const failures = [
    ...(unmatched === null ? [] : [unmatched]),
    ...seen.strangers.map(({path, format}) => notAScan(label, path, format))
  ]
  const told = failures.length > 0 || seen.unreadable
  const tools = [...new Set(seen.scans.map(({tool}) => tool))]
  const found = tools.length === 0 ? 'no scanner' : tools.join(', ')
  if (scan !== undefined && !tools.some(tool => isTool(scan.tool, tool)) && !(told && tools.length === 0))
    failures.push(wrongTool(label, scan.tool, found))
  if (scan === undefined && tools.length === 0 && !told) failures.push(wrongTool(label, 'some scanner', found))
  return failures.map(failure => ({status: 'unreadable', failure}))
}

const wordsOf = (name: string): string =>
  ` ${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `

/** `semgrep` is met by `Semgrep OSS`, `npm-audit` by `npm audit`: whole words, whatever stands between them. */
export const isTool = (declared: string, found: string): boolean => wordsOf(found).includes(wordsOf(declared))

/** A time that nobody can read is no sign of age; most formats tell none, and files older than the job were left out. */
const staleness = ({time}: ScanInfo, {label, scan, at}: Judging): readonly Problem[] => {
  const made = time === null ? Number.NaN : Date.parse(time)
  const age = scan?.['max-age'] ?? usualAge
  // A time to come would make a report fresh for ever.
  if (Number.isNaN(made) || Math.abs(at - made) <= Math.max(age, at < made ? usualAge : 0)) return []
  return [{status: 'stale', failure: staleScan(label, time ?? '', formatDuration(age))}]
}

const leftOut = ({scans}: Seen, {label, scan}: Judging): readonly Problem[] => {
  const allowed = scan?.['may-leave-out'] ?? []
  const open = scans.flatMap(info => info.notAudited).filter(text => !allowed.some(name => names(text, name)))
  const [first] = open
  return first === undefined ? [] : [{status: 'unreadable', failure: notAudited(label, first, open.length)}]
}

const wordEdge = /[A-Za-z0-9_]/

/** Whether the sentence holds the name as a whole: `shop` is not meant by `shopping`. */
const names = (sentence: string, name: string): boolean => {
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const [before, after] = [sentence[at - 1] ?? '', sentence[at + name.length] ?? '']
    if (!wordEdge.test(before) && !wordEdge.test(after)) return true
  }
  return false
}

const allSuppressed = ({records, suppressed}: Seen, {label, scan}: Judging): readonly Problem[] =>
  records > 0 && records === suppressed && scan?.suppressed !== 'accept'
    ? [{status: 'unreadable', failure: suppressedOnly(label, records)}]
    : []
