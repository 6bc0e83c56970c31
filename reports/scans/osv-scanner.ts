/** OSV-Scanner's JSON: records of the OSV schema under the package of each source. */
import type {VulnerabilityRecord} from '#core/records/scan'
import {componentOf} from './components.ts'
import {at, type Fields, fieldsOf, firstText, isFields, listOf, textOf, textsOf} from './fields.ts'
import {cwesOf, idsOf, vectorsOf} from './identifiers.ts'
import {hasList, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {firstRated, type Rated, rated, ratedByScore, severityTables, unrated} from './severity.ts'
import {messageText, pathText, titleText} from './texts.ts'

type Place = {readonly file: string | null; readonly line: number}

/** The group that the identifier belongs to: its aliases, and the highest score of its vectors. */
const groupOf = (entry: Fields, id: string): Fields =>
  listOf(entry.groups)
    .map(fieldsOf)
    .find(group => textsOf(group.ids).includes(id)) ?? {}

/**
 * `fixed` events of what the record says about this package. The version behind `last_affected` may be a fix: nobody says so.
 */
const fixesOf = (
  vulnerability: Fields,
  name: string,
  ecosystem: string | null
): Pick<VulnerabilityRecord, 'fixedIn' | 'fixable'> => {
  const affected = listOf(vulnerability.affected).map(fieldsOf)
  const mine = affected.filter(one => {
    const of = fieldsOf(one.package)
    return textOf(of.name) === name && (ecosystem === null || base(textOf(of.ecosystem)) === base(ecosystem))
  })
  const events = mine
    .flatMap(one => listOf(one.ranges))
    .flatMap(range => (at(range, 'type') === 'GIT' ? [] : listOf(at(range, 'events'))))
  const open = events.length > 0 && events.every(event => textOf(at(event, 'last_affected')) === null)
  const fixedIn = [...new Set(events.map(event => textOf(at(event, 'fixed'))).filter(version => version !== null))]
  return {fixedIn, fixable: fixedIn.length > 0 ? true : open ? false : null}
}

const base = (ecosystem: string | null): string | null => ecosystem?.replace(/:.*$/, '') ?? null

/** What the database of the record says, else the highest score that the scanner computed for the group. */
const severityOf = (vulnerability: Fields, group: Fields): Rated =>
  firstRated(
    rated(severityTables.github, at(vulnerability, 'database_specific', 'severity'), 'osv: database_specific'),
    textOf(group.max_severity) === null ? unrated : ratedByScore(group.max_severity, 'osv-scanner: max_severity')
  )

const linkOf = (vulnerability: Fields, id: string): string => {
  const advisory = listOf(vulnerability.references).find(one => at(one, 'type') === 'ADVISORY')
  return textOf(at(advisory, 'url')) ?? `https://osv.dev/${id}`
}

const readVulnerability = (context: ScanContext, entry: Fields, vulnerability: Fields, {file, line}: Place): void => {
  const of = fieldsOf(entry.package)
  const id = textOf(vulnerability.id)
  const name = firstText(of.name, of.commit)
  if (id === null || name === null) {
    context.unusable(`a vulnerability names no ${id === null ? 'identifier' : 'package'}`, line)
    return
  }
  const ecosystem = textOf(of.ecosystem)
  const group = groupOf(entry, id)
  const summary = firstText(vulnerability.summary, vulnerability.details) ?? `${id} in ${name}`
  context.emit({
    kind: 'vulnerability',
    tool: 'osv-scanner',
    title: titleText(summary),
    message: messageText(firstText(vulnerability.details, vulnerability.summary) ?? summary),
    ...severityOf(vulnerability, group),
    vectors: vectorsOf(listOf(vulnerability.severity).map(one => at(one, 'score'))),
    cwes: cwesOf(listOf(at(vulnerability, 'database_specific', 'cwe_ids'))),
    location: file === null ? null : {file: pathText(file), line: null, snippet: null},
    url: linkOf(vulnerability, id),
    suppressed: null,
    ids: idsOf(id, ...textsOf(vulnerability.aliases), ...textsOf(group.aliases), ...textsOf(group.ids)),
    component: componentOf({name, version: textOf(of.version) ?? textOf(of.commit), ecosystem}),
    ...fixesOf(vulnerability, name, ecosystem)
  })
}

const readLicences = (context: ScanContext, entry: Fields, {file, line}: Place): void => {
  const name = textOf(at(entry, 'package', 'name')) ?? ''
  const licences = textsOf(entry.license_violations)
  const stated = entry.license_violations
  if (stated !== undefined && stated !== null && (!Array.isArray(stated) || licences.length < stated.length)) {
    context.unusable('`license_violations` is no list of names', line)
  }
  for (const licence of licences) {
    context.emit({
      kind: 'finding',
      tool: 'osv-scanner',
      title: titleText(`Licence ${licence} of ${name}`),
      message: messageText(`${name} is under ${licence}, which the allow-list of the scan does not have.`),
      ...unrated,
      vectors: [],
      cwes: [],
      location: file === null ? null : {file: pathText(file), line: null, snippet: null},
      url: null,
      suppressed: null,
      category: 'licence',
      rule: licence,
      fingerprints: {}
    })
  }
}

/** A group is a vulnerability with all of its names: one of them must be described. */
const checkGroups = (context: ScanContext, entry: Fields, described: readonly Fields[], line: number): void => {
  const known = new Set(described.map(({id}) => textOf(id)))
  for (const group of listOf(entry.groups)) {
    const ids = textsOf(at(group, 'ids'))
    if (ids.length > 0 && !ids.some(id => known.has(id)))
      context.unusable(`\`${ids[0]}\` is grouped and not described`, line)
  }
}

const readSource = (context: ScanContext, value: unknown, line: number): void => {
  const place = {file: textOf(at(value, 'source', 'path')), line}
  if (!Array.isArray(at(value, 'packages'))) {
    context.unusable('a source has no list `packages`', line)
    return
  }
  for (const entry of listOf(at(value, 'packages'))) {
    const vulnerabilities = at(entry, 'vulnerabilities')
    const objects = listOf(vulnerabilities).filter(isFields)
    const wrong = vulnerabilities !== undefined && vulnerabilities !== null && !Array.isArray(vulnerabilities)
    if (!isFields(entry) || wrong || objects.length < listOf(vulnerabilities).length) {
      context.unusable('a package or one of its vulnerabilities has the wrong type', line)
    }
    checkGroups(context, fieldsOf(entry), objects, line)
    for (const vulnerability of objects) readVulnerability(context, fieldsOf(entry), vulnerability, place)
    readLicences(context, fieldsOf(entry), place)
  }
}

const open = (context: ScanContext): ScanReader => ({
  entry: (value, _, line) => readSource(context, value, line),
  finish: (skeleton, complete) => {
    if (!complete || !hasList(context, skeleton, 'results')) return
    context.scan({tool: 'osv-scanner', version: null, time: null, canSayCritical: true, target: null, notAudited: []})
  }
})

const recognise = (outline: unknown): boolean => {
  if (!isFields(outline) || !('results' in outline)) return false
  const first = listOf(outline.results)[0]
  return 'experimental_config' in outline || (isFields(at(first, 'source')) && 'packages' in fieldsOf(first))
}

export const osvScannerJson = scanFormat({
  name: 'osv-scanner-json',
  title: 'OSV-Scanner JSON',
  selectors: [['results', '[]']],
  recognise,
  open
})
