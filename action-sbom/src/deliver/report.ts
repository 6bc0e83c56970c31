/** The verdict as a person reads it: what is new on top, what the base has too folded. */
import {excerpt} from '#core/gate/excerpt'
import {listed, reportOf} from '#core/gate/report'
import {
  type Block,
  bold,
  type Content,
  code,
  details,
  document,
  heading,
  link,
  type Part,
  table
} from '#core/markdown/markdown'
import type {ScanSeverity} from '#core/records/scan'
import type {Finding, Verdict} from '#core/verdict'
import type {CodeFinding, Judged, JudgedItems, Novelty, Vulnerability} from '../gate/model.ts'
import {byUrgency, counts, type Item} from '../judge/findings.ts'
import {componentOf} from '../judge/words.ts'

const longestName = 160

export const reportParts = (verdict: Verdict, {vulnerabilities, findings}: JudgedItems): readonly Part[] => {
  const urgent = (one: Item): boolean => counts(one) && one.novelty !== 'known'
  const known = (one: Item): boolean => counts(one) && one.novelty === 'known'
  const weaknesses = vulnerabilities.toSorted(byUrgency)
  const inCode = findings.toSorted(byUrgency)
  const waivers = verdict.findings.filter(({kind}) => kind === 'added-waiver')
  const excepted = verdict.findings.filter(({kind}) => kind === 'waived')
  return reportOf(verdict, 'Security', {
    above: [
      ...listed(waivers, 89, addedWaivers),
      ...listed(weaknesses.filter(urgent), 88, (items, all) => open('Vulnerabilities', vulnerabilityTable(items), all)),
      ...listed(inCode.filter(urgent), 87, (items, all) => open('Findings', findingTable(items), all))
    ],
    below: [
      ...listed(weaknesses.filter(known), 50, (items, all) =>
        folded('Vulnerabilities that the base has too', vulnerabilityTable(items), all)
      ),
      ...listed(inCode.filter(known), 49, (items, all) =>
        folded('Findings that the base has too', findingTable(items), all)
      ),
      ...listed(excepted, 48, (items, all) => folded('Exceptions', exceptionTable(items), all))
    ]
  })
}

const open = (title: string, body: Block, all: number): Block => document(heading(3, `${title} (${all})`), body)
const folded = (title: string, body: Block, all: number): Block => details(`${title} (${all})`, body)

const signs: Readonly<Record<ScanSeverity, string>> = {
  critical: '🔴 critical',
  high: '🟠 high',
  medium: '🟡 medium',
  low: '⚪ low',
  info: '⚪ info'
}

const severityOf = (severity: ScanSeverity | null): string => (severity === null ? '❔ unrated' : signs[severity])

const novelties = (novelty: Novelty): string => (novelty === null ? '–' : novelty === 'new' ? '🆕 new' : 'known')

const vulnerabilityTable = (items: readonly Judged<Vulnerability>[]): Block =>
  table(
    ['Severity', 'Vulnerability', 'Component', 'Fix', 'Who says so', ''],
    items.map(({item, novelty}) => [
      severityOf(item.rated.severity),
      named(item),
      code(excerpt(componentOf(item), longestName)),
      fix(item),
      excerpt(opinions(item), longestName),
      novelties(novelty)
    ])
  )

const named = ({ids, url}: Vulnerability): Content => {
  const [first = '', ...others] = ids
  const text = excerpt([first, ...others.slice(0, 2)].join(', '), longestName)
  return url === null ? bold(text) : link(text, url)
}

const fix = ({fixedIn, fixable}: Vulnerability): string => {
  if (fixedIn.length > 0) return excerpt(fixedIn.slice(0, 3).join(', '), longestName)
  return fixable === true ? 'exists' : fixable === false ? 'none' : 'unknown'
}

/** Where all agree their names are enough; else what each of them says. */
const opinions = ({rated, opinions: all, tools}: Vulnerability): string => {
  const agree = all.every(({severity}) => severity === rated.severity)
  const voices = agree ? tools : all.map(({tool, severity}) => `${tool}: ${severity ?? 'none'}`)
  return rated.source === null || agree === false ? voices.join(', ') : `${voices.join(', ')} (${rated.source})`
}

const findingTable = (items: readonly Judged<CodeFinding>[]): Block =>
  table(
    ['Severity', 'What', 'Where', 'Rule', ''],
    items.map(({item, novelty}) => [
      severityOf(item.rated.severity),
      excerpt(item.title === '' ? item.message : item.title, longestName),
      place(item),
      code(excerpt(`${item.tool}: ${item.rule}`, longestName)),
      novelties(novelty)
    ])
  )

const place = ({path, line}: CodeFinding): Content => {
  if (path === null) return '–'
  const file = excerpt(path, longestName)
  return code(line === null ? file : `${file}:${line}`)
}

const addedWaivers = (items: readonly Finding[], all: number): Block =>
  document(
    heading(3, `Exceptions that this change adds (${all})`),
    table(
      ['What', 'Why'],
      items.map(({title, message}) => [excerpt(title, longestName), excerpt(message, 300)])
    )
  )

const exceptionTable = (items: readonly Finding[]): Block =>
  table(
    ['What', 'Why'],
    items.map(({title, message}) => [code(excerpt(title, longestName)), excerpt(message, 300)])
  )
