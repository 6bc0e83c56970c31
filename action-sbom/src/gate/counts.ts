/** What is counted under which name, and what is in doubt. */
import type {ScanSeverity} from '#core/records/scan'
import type {CodeFinding, Family, Judged, JudgedItems, Rated} from './model.ts'

/** One item as the metrics see it. */
export type Counted = {
  readonly family: Family
  readonly name: string
  readonly severity: ScanSeverity | null
  /** Null where no report can tell. */
  readonly fixable: boolean | null
  readonly isNew: boolean
}

/** `sure`: counted for certain. `open`: items that may count or not. */
export type Count = {readonly sure: number; readonly open: readonly Counted[]}

export type Counter = {
  readonly name: string
  readonly family: Family
  readonly of: (items: readonly Counted[]) => Count
}

/** Items that neither a waiver covers nor their report marks as suppressed. */
export const countedOf = ({vulnerabilities, findings}: JudgedItems): readonly Counted[] => [
  ...vulnerabilities.filter(counts).map(({item, novelty}) => ({
    family: 'vulnerabilities' as const,
    name: item.key,
    severity: item.rated.severity,
    fixable: item.fixable,
    isNew: novelty === 'new'
  })),
  ...findings.filter(counts).map(({item, novelty}) => ({
    family: familyOfCategory[item.category],
    name: `${item.tool} ${item.rule}${item.path === null ? '' : ` in ${item.path}`}`,
    severity: item.rated.severity,
    fixable: null,
    isNew: novelty === 'new'
  }))
]

const counts = ({item, waived}: Judged<{readonly suppressed: string | null; readonly rated: Rated}>): boolean =>
  item.suppressed === null && waived === null

const familyOfCategory: Readonly<Record<CodeFinding['category'], Family>> = {
  code: 'findings',
  iac: 'findings',
  web: 'findings',
  licence: 'findings',
  secret: 'secrets',
  'supply-chain': 'supply-chain'
}

const all = (items: readonly Counted[]): Count => ({sure: items.length, open: []})

const unrated = (items: readonly Counted[]): Count => all(items.filter(({severity}) => severity === null))

/** What nobody rates may be of any severity. */
const ofSeverity =
  (wanted: ScanSeverity) =>
  (items: readonly Counted[]): Count => ({
    sure: items.filter(({severity}) => severity === wanted).length,
    open: items.filter(({severity}) => severity === null)
  })

/** In doubt are those of the severity for which no report can tell whether a fix exists, and those that nobody rates, unless no fix exists. */
const fixableOf =
  (wanted: ScanSeverity) =>
  (items: readonly Counted[]): Count => ({
    sure: items.filter(({severity, fixable}) => severity === wanted && fixable === true).length,
    open: items.filter(
      ({severity, fixable}) => (severity === wanted && fixable === null) || (severity === null && fixable !== false)
    )
  })

const severities: readonly ScanSeverity[] = ['critical', 'high', 'medium', 'low']

const rated = (family: Family): readonly Counter[] => [
  {name: `${family}.total`, family, of: all},
  ...severities.map(severity => ({name: `${family}.${severity}`, family, of: ofSeverity(severity)}))
]

/** Every count, by the name of its metric. */
export const counters: readonly Counter[] = [
  ...rated('vulnerabilities'),
  {name: 'vulnerabilities.unrated', family: 'vulnerabilities', of: unrated},
  {name: 'vulnerabilities.critical.fixable', family: 'vulnerabilities', of: fixableOf('critical')},
  {name: 'vulnerabilities.high.fixable', family: 'vulnerabilities', of: fixableOf('high')},
  ...rated('findings'),
  {name: 'secrets.total', family: 'secrets', of: all},
  {name: 'supply-chain.unpinned', family: 'supply-chain', of: all}
]
