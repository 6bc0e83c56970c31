/**
 * Everything that counts as one SARIF file for the caller's own upload step, one run per tool, within the limits of
 * GitHub (docs: "SARIF support for code scanning"): 20 runs a file, 25,000 results a run, 10 MB compressed, and no two
 * runs of one tool and category.
 */
import {createHash} from 'node:crypto'
import {gzipSync} from 'node:zlib'
import type {ScanSeverity} from '#core/records/scan'
import type {CodeFinding, JudgedItems, ScanDelivery, Vulnerability} from '../gate/model.ts'
import {byUrgency, counts} from '../judge/findings.ts'
import {componentOf, ended, fixOf, idsOf, opinionOf} from '../judge/words.ts'

const limits = {runs: 20, results: 25_000, compressed: 10_000_000}

export type Sarif = {
  readonly text: string
  readonly results: number
  /** Results that did not fit; the most urgent ones are in. */
  readonly left: number
}

type Result = {
  readonly rule: string
  readonly title: string
  readonly message: string
  readonly severity: ScanSeverity | null
  readonly path: string | null
  readonly line: number | null
  readonly url: string | null
  readonly key: string
}

type Run = {readonly tool: string; readonly category: string; readonly results: readonly Result[]}

/** Our own findings: merged vulnerabilities, references without a pin, and tools beyond the 20th. */
const ownTool = 'Towpath'

/** Equal input gives equal bytes. Tools without findings get an empty run, so that what they no longer report is closed. */
export const sarifOf = (id: string, items: JudgedItems, deliveries: readonly ScanDelivery[]): Sarif => {
  const runs = runsOf(id, items, deliveries)
  let most = limits.results
  for (;;) {
    const shown = runs.map(run => ({...run, results: run.results.slice(0, most)}))
    const text = `${JSON.stringify(fileOf(shown), null, 1)}\n`
    const results = shown.reduce((sum, run) => sum + run.results.length, 0)
    if (results === 0 || gzipSync(text).length <= limits.compressed) {
      const all = runs.reduce((sum, run) => sum + run.results.length, 0)
      return {text, results, left: all - results}
    }
    most = Math.floor(Math.min(most, Math.max(...shown.map(run => run.results.length))) / 2)
  }
}

const runsOf = (
  id: string,
  {vulnerabilities, findings}: JudgedItems,
  deliveries: readonly ScanDelivery[]
): readonly Run[] => {
  const scanners = deliveries.flatMap(({scans}) => scans.map(({tool}) => tool))
  const own = findings
    .filter(counts)
    .toSorted(byUrgency)
    .map(({item}) => item)
  const tools = [...new Set([...scanners, ...own.map(({tool}) => tool)])].sort()
  const kept = tools.slice(0, limits.runs - 2)
  const named = (tool: string): string => `towpath-${id}/${tool.toLowerCase().replace(/[^a-z0-9.-]+/g, '-')}/`
  const beyond = own.filter(({tool}) => !kept.includes(tool))
  return [
    {
      tool: ownTool,
      category: `towpath-${id}/vulnerabilities/`,
      results: vulnerabilities
        .filter(counts)
        .toSorted(byUrgency)
        .map(({item}) => vulnerabilityResult(item))
    },
    ...kept.map(tool => ({
      tool,
      category: named(tool),
      results: own.filter(item => item.tool === tool).map(item => findingResult(item, item.rule))
    })),
    ...(tools.length > kept.length
      ? [
          {
            tool: ownTool,
            category: `towpath-${id}/other-tools/`,
            results: beyond.map(item => findingResult(item, `${item.tool}/${item.rule}`))
          }
        ]
      : [])
  ]
}

const vulnerabilityResult = (item: Vulnerability): Result => ({
  rule: item.ids[0] ?? item.key,
  title: item.title,
  message: [`${componentOf(item)}:`, ended(item.title), fixOf(item), opinionOf(item), idsOf(item)]
    .filter(text => text !== '')
    .join(' '),
  severity: item.rated.severity,
  path: item.paths[0] ?? null,
  line: null,
  url: item.url,
  key: item.key
})

const findingResult = (item: CodeFinding, rule: string): Result => ({
  rule,
  title: item.title === '' ? item.rule : item.title,
  message: item.message === '' ? item.title : item.message,
  severity: item.rated.severity,
  path: item.path,
  line: item.line,
  url: null,
  key: item.key
})

const fileOf = (runs: readonly Run[]) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: runs.map(({tool, category, results}) => ({
    tool: {driver: {name: tool, rules: rulesOf(results)}},
    automationDetails: {id: category},
    results: results.map(resultOf)
  }))
})

/** In the middle of what GitHub shows as critical, high, medium, low; without a number the level decides. */
const scores: Readonly<Record<ScanSeverity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  info: '0.1'
}

const levels: Readonly<Record<ScanSeverity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note'
}

/** Results are sorted by urgency, so the first of a rule is its worst. */
const rulesOf = (results: readonly Result[]) => {
  const rules = new Map<string, Result>()
  for (const result of results) if (!rules.has(result.rule)) rules.set(result.rule, result)
  return [...rules.values()].map(({rule, title, severity, url}) => ({
    id: rule,
    shortDescription: {text: title === '' ? rule : title.slice(0, 1024)},
    ...(url === null ? {} : {helpUri: url}),
    properties: {
      tags: ['security'],
      ...(severity === null ? {} : {'security-severity': scores[severity]})
    }
  }))
}

/** GitHub refuses a result without a place: what has none stands at the repository itself. */
const resultOf = ({rule, message, severity, path, line, key}: Result) => ({
  ruleId: rule,
  level: severity === null ? 'warning' : levels[severity],
  message: {text: message === '' ? rule : message},
  locations: [
    {
      physicalLocation: {
        artifactLocation: {uri: uriOf(path ?? '.')},
        region: {startLine: line ?? 1}
      }
    }
  ],
  partialFingerprints: {'towpath/v1': createHash('sha256').update(key).digest('hex').slice(0, 32)}
})

/** A path as a URI reference: a first segment with a colon would be a scheme. Lone surrogates have no encoding. */
const uriOf = (path: string): string => {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return encodeURI(path.toWellFormed())
  const segments = path
    .toWellFormed()
    .split('/')
    .map(segment => encodeURIComponent(segment))
  return segments.join('/')
}
