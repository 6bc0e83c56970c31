/** Grype's JSON. */
import {componentOf} from './components.ts'
import {at, type Fields, fieldsOf, firstText, isFields, listOf, textOf, textsOf} from './fields.ts'
import {cwesOf, idsOf, vectorsOf} from './identifiers.ts'
import {hasList, objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {rated, severityTables} from './severity.ts'
import {messageText, pathText, titleText} from './texts.ts'

const fixable: Readonly<Record<string, boolean>> = {fixed: true, 'not-fixed': false, 'wont-fix': false}

/**
 * Related vulnerabilities are other names of this one, unless they are several of one kind: an advisory of a distribution
 * (ELSA, ALAS) covers many CVEs, which must not become one.
 */
const idsOfMatch = (id: string, related: readonly Fields[]): string[] => {
  const ids = idsOf(id, ...related.map(one => one.id))
  const several = ['CVE-', 'GHSA-'].some(prefix => ids.filter(one => one.startsWith(prefix)).length > 1)
  return several ? idsOf(id) : ids
}

const suppressionOf = (match: Fields): string => {
  const rules = listOf(match.appliedIgnoreRules).map(fieldsOf)
  const reasons = rules.map(rule =>
    firstText(rule.reason, rule['vex-justification'], rule['vex-status'], rule['fix-state'])
  )
  return reasons.find(reason => reason !== null) ?? 'ignored by a rule of Grype'
}

const readMatch = (context: ScanContext, match: Fields, ignored: boolean, line: number): void => {
  const vulnerability = fieldsOf(match.vulnerability)
  const artifact = fieldsOf(match.artifact)
  const id = textOf(vulnerability.id)
  const name = textOf(artifact.name)
  if (id === null || name === null) {
    context.unusable(`a match names no ${id === null ? 'vulnerability' : 'package'}`, line)
    return
  }
  const related = listOf(match.relatedVulnerabilities).map(fieldsOf)
  const same = related.filter(one => textOf(one.id) !== null)
  const description = firstText(vulnerability.description, ...same.map(one => one.description)) ?? `${id} in ${name}`
  const namespace = textOf(vulnerability.namespace)
  const fix = fieldsOf(vulnerability.fix)
  const path = textOf(at(listOf(artifact.locations)[0], 'path'))
  const ids = idsOfMatch(id, related)
  const scored = [vulnerability, ...(ids.length > 1 || same.every(one => one.id === id) ? same : [])]
  context.emit({
    kind: 'vulnerability',
    tool: 'grype',
    title: titleText(description),
    message: messageText(description),
    ...rated(severityTables.grype, vulnerability.severity, namespace === null ? 'grype' : `grype: ${namespace}`),
    vectors: vectorsOf(scored.flatMap(one => listOf(one.cvss).map(cvss => at(cvss, 'vector')))),
    cwes: cwesOf(listOf(vulnerability.cwes).map(one => (isFields(one) ? one.cwe : one))),
    location: path === null ? null : {file: pathText(path), line: null, snippet: null},
    url: textOf(vulnerability.dataSource),
    suppressed: ignored ? suppressionOf(match) : null,
    ids,
    component: componentOf(
      {name, version: textOf(artifact.version), ecosystem: textOf(artifact.type)},
      textOf(artifact.purl)
    ),
    fixedIn: [...new Set(textsOf(fix.versions))],
    fixable: fixable[textOf(fix.state) ?? ''] ?? null
  })
}

const targetOf = (source: Fields): string | null => {
  const {target} = source
  return firstText(target, at(target, 'userInput'), at(target, 'path'))
}

/** An unknown distribution or one at its end of life: once for all of its packages. */
const distroAlerts = (document: unknown): string[] => {
  const alerts = listOf(at(document, 'alertsByPackage')).flatMap(one => listOf(at(one, 'alerts')))
  const distro = alerts.filter(alert => textOf(at(alert, 'type'))?.startsWith('distro'))
  return [
    ...new Set(distro.map(alert => messageText(`Grype: ${firstText(at(alert, 'message'), at(alert, 'type')) ?? ''}`)))
  ]
}

const open = (context: ScanContext): ScanReader => ({
  entry: (value, path, line) =>
    objectsOnly(context, 'a match', match => readMatch(context, match, path[0] === 'ignoredMatches', line))(
      value,
      line
    ),
  finish: (skeleton, complete) => {
    if (!complete || !hasList(context, skeleton, 'matches')) return
    const descriptor = fieldsOf(at(skeleton, 'descriptor'))
    context.scan({
      tool: 'grype',
      version: textOf(descriptor.version),
      time: textOf(descriptor.timestamp),
      canSayCritical: true,
      target: targetOf(fieldsOf(at(skeleton, 'source'))),
      notAudited: distroAlerts(skeleton)
    })
  }
})

const recognise = (outline: unknown): boolean => {
  if (!isFields(outline)) return false
  if (at(outline, 'descriptor', 'name') === 'grype') return true
  const first = listOf(outline.matches)[0]
  return (
    isFields(at(first, 'vulnerability')) &&
    (isFields(at(first, 'artifact')) ||
      'relatedVulnerabilities' in fieldsOf(first) ||
      'matchDetails' in fieldsOf(first))
  )
}

export const grypeJson = scanFormat({
  name: 'grype-json',
  title: 'Grype JSON',
  selectors: [
    ['matches', '[]'],
    ['ignoredMatches', '[]']
  ],
  recognise,
  open
})
