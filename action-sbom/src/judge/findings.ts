/** What one person can act on: new things first, then the worst. */
import type {SecurityWaiver} from '#core/config/sections/security'
import {note} from '#core/gate/diagnostics'
import {excerpt} from '#core/gate/excerpt'
import type {ScanSeverity} from '#core/records/scan'
import type {Diagnostic, Finding, Severity} from '#core/verdict'
import type {CodeFinding, Judged, JudgedItems, Vulnerability} from '../gate/model.ts'
import {componentOf, ended, fixOf, idsOf, opinionOf} from './words.ts'

/** A verdict with a million findings could not even be written; the metrics count all. */
const mostFindings = 1000
/** In characters: nothing bounds texts in reports. */
const [longestTitle, longestMessage] = [300, 2000]

/** Unrated is not harmless: nobody knows. */
const severities: Readonly<Record<ScanSeverity | 'unrated', Severity>> = {
  critical: 'critical',
  high: 'major',
  unrated: 'major',
  medium: 'minor',
  low: 'info',
  info: 'info'
}

const ranks: readonly (ScanSeverity | 'unrated')[] = ['critical', 'high', 'unrated', 'medium', 'low', 'info']

export type Item = Judged<Vulnerability> | Judged<CodeFinding>

const rank = ({item}: Item): number => ranks.indexOf(item.rated.severity ?? 'unrated')

/** Neither a waiver nor the scanner itself takes it out. */
export const counts = ({waived, item}: Item): boolean => waived === null && item.suppressed === null

const groupOf = (one: Item): number => (counts(one) ? (one.novelty === 'known' ? 1 : 0) : 2)

/** What counts and is new (or compared with nothing), what the base has too, exceptions; inside by severity. */
export const byUrgency = (a: Item, b: Item): number =>
  groupOf(a) - groupOf(b) || rank(a) - rank(b) || (a.item.key < b.item.key ? -1 : a.item.key > b.item.key ? 1 : 0)

export type Findings = {readonly findings: readonly Finding[]; readonly notes: readonly Diagnostic[]}

export const findingsOf = ({vulnerabilities, findings}: JudgedItems): Findings => {
  const sorted = [...vulnerabilities, ...findings].sort(byUrgency)
  return {
    findings: sorted.slice(0, mostFindings).map(findingOf),
    notes:
      sorted.length > mostFindings
        ? [note(`The first ${mostFindings} of ${sorted.length} findings are listed; the metrics count all.`)]
        : []
  }
}

const findingOf = (one: Item): Finding => {
  const {item, waived} = one
  const made = 'package' in item ? vulnerabilityFinding(item) : codeFinding(item)
  const {suppressed} = item
  const exception =
    waived !== null
      ? `Waived by ${waived.owner} until ${waived.expires}: ${waived.reason}`
      : suppressed === null
        ? null
        : `Suppressed in the report: ${suppressed}`
  const known = one.novelty === 'known' ? 'The base has it too. ' : ''
  const lapsed = one.lapsed === null ? '' : ` Its waiver by ${one.lapsed.owner} expired on ${one.lapsed.expires}.`
  return {
    kind: exception === null ? made.kind : 'waived',
    severity: exception === null ? severities[item.rated.severity ?? 'unrated'] : 'info',
    title: excerpt(made.title, longestTitle),
    message: excerpt(
      exception === null ? `${known}${made.message}${lapsed}` : `${exception} (${made.message})`,
      longestMessage
    ),
    location: made.location,
    producer: made.producer,
    code: null
  }
}

type Made = Pick<Finding, 'kind' | 'title' | 'message' | 'location' | 'producer'>

const vulnerabilityFinding = (item: Vulnerability): Made => {
  const [path] = item.paths
  return {
    kind: 'vulnerability',
    title: `${item.ids[0] ?? ''} in ${componentOf(item)}`,
    message: [ended(item.title), fixOf(item), opinionOf(item), idsOf(item)].filter(text => text !== '').join(' '),
    location: path === undefined ? null : {file: excerpt(path, longestTitle), line: null},
    producer: item.producers.join(', ') || null
  }
}

const kinds: Readonly<Partial<Record<CodeFinding['category'], string>>> = {
  secret: 'secret',
  'supply-chain': 'unpinned'
}

const codeFinding = (item: CodeFinding): Made => ({
  kind: kinds[item.category] ?? 'code-finding',
  title: item.title === '' ? item.rule : item.title,
  message: `${item.message} (${item.tool}: ${item.rule})`,
  location: item.path === null ? null : {file: excerpt(item.path, longestTitle), line: item.line},
  producer: item.producer
})

/** A reviewer must see that the change brings its own permission. */
export const addedWaiver = ({
  vulnerability,
  component,
  path,
  tool,
  owner,
  expires,
  reason
}: SecurityWaiver): Finding => {
  const scope = [vulnerability, component, path, tool].filter(part => part !== undefined).join(' · ')
  return {
    kind: 'added-waiver',
    severity: 'minor',
    title: excerpt(`Waiver of ${scope}, added by this change`, longestTitle),
    message: excerpt(`It counts already, so review it: ${reason} (${owner}, until ${expires})`, longestMessage),
    location: null,
    producer: null,
    code: null
  }
}
