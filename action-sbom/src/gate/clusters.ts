/** Which records are about the same vulnerability of the same package. */
import type {VulnerabilityRecord} from '#core/records'
import {type Aliases, aliasesIn, type Statement} from './aliases.ts'
import {identifies, isWeakness, statedIds} from './identifiers.ts'
import type {Reported} from './model.ts'
import {identifiedAmong, type Package, packageOf} from './packages.ts'

export type Member = {
  readonly reported: Reported<VulnerabilityRecord>
  readonly statement: Statement
  readonly package: Package
}

export type Cluster = {
  /** Names of the vulnerability, sorted. */
  readonly ids: readonly string[]
  readonly package: string
  readonly members: readonly Member[]
}

/**
 * Records by vulnerability and package. What is an alias of what is learned from all records together, whatever package they
 * are about; an identifier that two packages share stays two clusters.
 */
export const clustersOf = (reported: readonly Reported<VulnerabilityRecord>[]): readonly Cluster[] => {
  const members = reported.map(memberOf)
  const aliases = aliasesIn(members.map(({statement}) => statement))
  const byAnchor = Map.groupBy(members, member => anchorOf(member, aliases))
  return [...byAnchor].flatMap(([anchor, same]) => {
    const ids = idsFor(anchor, same, aliases)
    const identified = identifiedAmong(same.map(member => member.package))
    const byPackage = Map.groupBy(same, ({package: {key}}) => identified.get(key) ?? key)
    return [...byPackage].map(([key, ofPackage]) => ({ids, package: key, members: ofPackage}))
  })
}

const memberOf = (reported: Reported<VulnerabilityRecord>): Member => {
  const {ids, title, component} = reported.record
  const stated = statedIds(ids)
  return {reported, statement: stated.length > 0 ? stated : [title], package: packageOf(component)}
}

/** Behind the name of a mere weakness stands the title: two weaknesses of one kind are two vulnerabilities. */
const anchorOf = ({statement, reported}: Member, aliases: Aliases): string => {
  const anchor = aliases.anchorOf(statement)
  return isWeakness(anchor) ? `${anchor} ${reported.record.title}` : anchor
}

const idsFor = (anchor: string, members: readonly Member[], aliases: Aliases): readonly string[] => {
  const [first] = members
  return first?.statement.some(identifies) === true ? aliases.idsOf(anchor) : [anchor]
}
