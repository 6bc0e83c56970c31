/** What is new against the baseline. */
import type {FileChange} from '#core/world'
import {type KnownVulnerability, knownOf, type SecurityBaseline} from './baseline.ts'
import {compareFindings} from './compare-findings.ts'
import type {Items, JudgedItems, Vulnerability} from './model.ts'

/**
 * `changes`: from the commit of the baseline to the head; null where they are not known, so that nothing counts as renamed or
 * shifted. Without a baseline the novelty is null.
 */
export const compareWith = (
  baseline: SecurityBaseline | null,
  current: Items,
  changes: readonly FileChange[] | null
): JudgedItems => {
  if (baseline === null) {
    return {
      vulnerabilities: current.vulnerabilities.map(item => ({item, novelty: null, waived: null, lapsed: null})),
      findings: current.findings.map(item => ({item, novelty: null, waived: null, lapsed: null}))
    }
  }
  const isKnown = knownIn(baseline)
  const known = compareFindings(baseline.findings, current.findings, changes)
  return {
    vulnerabilities: current.vulnerabilities.map(item => ({
      item,
      novelty: isKnown(item) ? 'known' : 'new',
      waived: null,
      lapsed: null
    })),
    findings: current.findings.map(item => ({
      item,
      novelty: known.has(item) ? 'known' : 'new',
      waived: null,
      lapsed: null
    }))
  }
}

/** The same package and an identifier in common, and no two different CVEs. */
const knownIn = ({vulnerabilities}: SecurityBaseline): ((item: Vulnerability) => boolean) => {
  const byId = new Map<string, KnownVulnerability[]>()
  for (const known of vulnerabilities) {
    for (const id of [...known.cves, ...known.ids]) {
      const same = byId.get(id)
      if (same === undefined) byId.set(id, [known])
      else same.push(known)
    }
  }
  return item => {
    const mine = knownOf(item)
    return [...mine.cves, ...mine.ids].some(id =>
      (byId.get(id) ?? []).some(known => isOfPackage(mine, known) && !contradict(mine.cves, known.cves))
    )
  }
}

const isOfPackage = (mine: KnownVulnerability, known: KnownVulnerability): boolean =>
  mine.package === known.package || mine.names.includes(known.package) || known.names.includes(mine.package)

const contradict = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 0 && others.length > 0 && !some.some(cve => others.includes(cve))
