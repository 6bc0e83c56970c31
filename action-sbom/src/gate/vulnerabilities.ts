/** One vulnerability of one package is one item, whoever reports it under whatever name. */
import type {VulnerabilityRecord} from '#core/records'
import {type Cluster, clustersOf, type Member} from './clusters.ts'
import type {Rated, Reported, Vulnerability} from './model.ts'
import {byText, sorted, worst} from './order.ts'
import type {Rate} from './rating.ts'

/** Sorted by key. Depends on the set of records alone: not on their order, nor on repetition. */
export const mergeVulnerabilities = (
  reported: readonly Reported<VulnerabilityRecord>[],
  rate: Rate
): readonly Vulnerability[] =>
  clustersOf(reported)
    .map(cluster => vulnerabilityOf(cluster, rate))
    .sort((a, b) => byText(a.key, b.key))

const vulnerabilityOf = (cluster: Cluster, rate: Rate): Vulnerability => {
  const open = cluster.members.filter(({reported}) => reported.record.suppressed === null)
  const members = open.length > 0 ? open : cluster.members
  const records = members.map(({reported}) => reported.record)
  const opinions = opinionsOf(records, rate)
  const {ids} = cluster
  return {
    key: `${ids[0] ?? ''} ${cluster.package}`,
    ids,
    related: sorted(members.flatMap(({statement}) => statement)).filter(id => !ids.includes(id)),
    package: cluster.package,
    versions: versionsOf(members),
    unversioned: members.some(({package: {version}}) => version === null),
    rated: ratingOf(worst(opinions)),
    opinions,
    fixedIn: sorted(records.flatMap(({fixedIn}) => fixedIn)),
    fixable: fixableOf(records),
    title: titleOf(records, ids),
    url: preferred(records, ({url}) => url) ?? null,
    paths: sorted(records.flatMap(({location}) => (location === null ? [] : [location.file]))),
    unplaced: records.some(({location}) => location === null),
    tools: sorted(records.map(({tool}) => tool)),
    producers: sorted(members.map(({reported}) => reported.producer)),
    suppressed: open.length > 0 ? null : sorted(records.flatMap(({suppressed}) => suppressed ?? [])).join('; ')
  }
}

const ratingOf = ({severity, source}: Rated): Rated => ({severity, source})

/** Of each tool the worst that it says. */
const opinionsOf = (records: readonly VulnerabilityRecord[], rate: Rate): Vulnerability['opinions'] =>
  [...Map.groupBy(records, ({tool}) => tool)]
    .map(([tool, same]) => ({tool, ...worst(same.map(rate))}))
    .sort((a, b) => byText(a.tool, b.tool))

const versionsOf = (members: readonly Member[]): readonly string[] =>
  sorted(members.flatMap(({package: {version}}) => version ?? []))

/** A fix that anybody knows of is a fix. */
const fixableOf = (records: readonly VulnerabilityRecord[]): boolean | null => {
  if (records.some(({fixable, fixedIn}) => fixable === true || fixedIn.length > 0)) return true
  return records.every(({fixable}) => fixable === null) ? null : false
}

/** Says more than an identifier, where one report does. */
const titleOf = (records: readonly VulnerabilityRecord[], ids: readonly string[]): string => {
  const spoken = preferred(records, ({title}) => (title === '' || ids.includes(title) ? null : title))
  return spoken ?? ids[0] ?? ''
}

/** What the first tool says that says anything. */
const preferred = (
  records: readonly VulnerabilityRecord[],
  of: (record: VulnerabilityRecord) => string | null
): string | undefined =>
  records
    .flatMap(record => {
      const text = of(record)
      return text === null ? [] : [{tool: record.tool, text}]
    })
    .sort((a, b) => byText(a.tool, b.tool) || byText(a.text, b.text))[0]?.text
