/** Safety's JSON: of `safety check` (version 2: a flat list) and of `safety scan` (version 3: files of projects). */
import {componentOf} from './components.ts'
import {at, type Fields, fieldsOf, firstText, isFields, listOf, numberOf, textOf, textsOf, wordOf} from './fields.ts'
import {idsOf, vectorsOf} from './identifiers.ts'
import {hasList, objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {firstRated, rated, severityTables} from './severity.ts'
import {messageText, pathText, titleText} from './texts.ts'

/** Safety's own number is the only name of many of its vulnerabilities. */
const ownId = (id: string): string => (/^\d+$/.test(id) ? `SAFETY-${id}` : id)

const cveOf = (cve: unknown): string | null => firstText(cve, at(cve, 'name'))

const readVulnerability = (context: ScanContext, entry: Fields, ignoredList: boolean, line: number): void => {
  const id = wordOf(entry.vulnerability_id)
  const name = textOf(entry.package_name)
  if (id === null || name === null) {
    context.unusable(`a vulnerability names no ${id === null ? 'identifier' : 'package'}`, line)
    return
  }
  const cve = cveOf(entry.CVE)
  const advisory = textOf(entry.advisory) ?? `${cve ?? ownId(id)} in ${name}`
  const scales = [at(entry, 'severity', 'cvssv3'), at(entry, 'CVE', 'cvssv3')]
  const fixedIn = [...new Set(textsOf(entry.fixed_versions))]
  context.emit({
    kind: 'vulnerability',
    tool: 'safety',
    title: titleText(advisory),
    message: messageText(advisory),
    ...firstRated(...scales.map(scale => rated(severityTables.cvss, at(scale, 'base_severity'), 'safety: cvssv3'))),
    vectors: vectorsOf(
      [...scales, at(entry, 'severity', 'cvssv2'), at(entry, 'CVE', 'cvssv2')].map(scale => at(scale, 'vector_string'))
    ),
    cwes: [],
    location: null,
    url: textOf(entry.more_info_url),
    suppressed:
      entry.ignored === true || ignoredList
        ? (textOf(entry.ignored_reason) ?? 'ignored by the policy of Safety')
        : null,
    ids: cve === null ? [ownId(id)] : idsOf(cve, ownId(id)),
    component: componentOf({name, version: textOf(entry.analyzed_version), ecosystem: 'pypi'}),
    fixedIn,
    fixable: Array.isArray(entry.fixed_versions) ? fixedIn.length > 0 : null
  })
}

type Pinned = {
  readonly name: string
  readonly version: string | null
  readonly recommended: string | null
  readonly file: string | null
}

const readKnown = (
  context: ScanContext,
  one: unknown,
  {name, version, recommended, file}: Pinned,
  line: number
): void => {
  const id = wordOf(at(one, 'id'))
  if (id === null) {
    context.unusable(`a vulnerability of ${name} names no identifier`, line)
    return
  }
  const ignored = at(one, 'ignored')
  const cve = cveOf(at(one, 'CVE') ?? at(one, 'cve'))
  context.emit({
    kind: 'vulnerability',
    tool: 'safety',
    title: titleText(`${cve ?? ownId(id)} in ${name}`),
    message: messageText(`${ownId(id)} affects ${name} ${textOf(at(one, 'vulnerable_spec')) ?? ''}`),
    ...rated(
      severityTables.cvss,
      firstText(at(one, 'severity'), at(one, 'severity', 'cvssv3', 'base_severity')),
      'safety'
    ),
    vectors: vectorsOf([at(one, 'severity', 'cvssv3', 'vector_string')]),
    cwes: [],
    location: file === null ? null : {file: pathText(file), line: null, snippet: null},
    url: `https://data.safetycli.com/v/${encodeURIComponent(id.toWellFormed())}/`,
    suppressed:
      isFields(ignored) || ignored === true
        ? (textOf(at(ignored, 'reason')) ?? 'ignored by the policy of Safety')
        : null,
    ids: cve === null ? [ownId(id)] : idsOf(cve, ownId(id)),
    component: componentOf({name, version, ecosystem: 'pypi'}),
    fixedIn: recommended === null ? [] : [recommended],
    fixable: recommended === null ? null : true
  })
}

/** One pinned requirement of a file: `name==version` with what is known about it. */
const readSpecification = (
  context: ScanContext,
  value: unknown,
  name: string,
  file: string | null,
  line: number
): void => {
  const specification = fieldsOf(value)
  const known = at(specification, 'vulnerabilities', 'known_vulnerabilities')
  if (!Array.isArray(known)) context.unusable(`a specification of ${name} has no list \`known_vulnerabilities\``, line)
  const counted = numberOf(at(specification, 'vulnerabilities', 'remediation', 'vulnerabilities_found')) ?? 0
  if (counted > listOf(known).length)
    context.unusable(`${counted} vulnerabilities of ${name} are counted and ${listOf(known).length} listed`, line)
  const version = /===?\s*([^\s;,]+)/.exec(textOf(specification.raw) ?? '')?.[1] ?? null
  const recommended = textOf(at(specification, 'vulnerabilities', 'remediation', 'recommended'))
  for (const one of listOf(known)) readKnown(context, one, {name, version, recommended, file}, line)
}

const readSpecifications = (
  context: ScanContext,
  value: unknown,
  name: string,
  file: string | null,
  line: number
): void => {
  if (!Array.isArray(value)) context.unusable(`the dependency ${name} has no list \`specifications\``, line)
  for (const one of listOf(value)) readSpecification(context, one, name, file, line)
}

const readFile = (context: ScanContext, value: unknown, line: number): void => {
  const dependencies = at(value, 'results', 'dependencies')
  const file = textOf(at(value, 'location'))
  if (!Array.isArray(dependencies)) context.unusable('a file has no list `dependencies`', line)
  for (const dependency of listOf(dependencies)) {
    const name = textOf(at(dependency, 'name'))
    if (name === null) context.unusable('a dependency has no name', line)
    else readSpecifications(context, at(dependency, 'specifications'), name, file, line)
  }
}

/** What nothing was looked up for: no package (2), no file (3). */
const unseenIn = (meta: Fields, isThird: boolean, entries: number): string[] => {
  if (isThird) return entries === 0 ? ['Safety found no file with dependencies.'] : []
  return numberOf(meta.packages_found) === 0 ? ['Safety found no package.'] : []
}

const open = (context: ScanContext): ScanReader => {
  let entries = 0
  return {
    entry: (value, [list], line) => {
      if (list !== 'ignored_vulnerabilities') entries += 1
      if (list === 'scan_results') readFile(context, value, line)
      else
        objectsOnly(context, 'a vulnerability', entry =>
          readVulnerability(context, entry, list === 'ignored_vulnerabilities', line)
        )(value, line)
    },
    finish: (skeleton, complete) => {
      if (!complete) return
      const meta = fieldsOf(at(skeleton, 'report_meta') ?? at(skeleton, 'meta'))
      const isThird = 'scan_results' in fieldsOf(skeleton)
      if (!hasList(context, skeleton, ...(isThird ? ['scan_results', 'projects'] : ['vulnerabilities']))) return
      if (isThird)
        for (const project of listOf(at(skeleton, 'scan_results', 'projects'))) hasList(context, project, 'files')
      const counted = isThird ? 0 : (numberOf(meta.vulnerabilities_found) ?? 0)
      if (counted > entries) context.missing(`it counts ${counted} vulnerabilities and lists ${entries || 'none'}`)
      context.scan({
        tool: 'safety',
        version: textOf(meta.safety_version),
        time: textOf(meta.timestamp),
        canSayCritical: !isThird,
        target: textsOf(meta.scanned)[0] ?? textsOf(meta.scan_locations)[0] ?? null,
        notAudited: unseenIn(meta, isThird, entries)
      })
    }
  }
}

const recognise = (outline: unknown): boolean => {
  if (!isFields(outline)) return false
  if (
    isFields(outline.report_meta) &&
    ('safety_version' in outline.report_meta || 'affected_packages' in outline || 'scanned_packages' in outline)
  )
    return true
  return (
    isFields(outline.meta) &&
    ('safety_version' in outline.meta || 'scan_type' in outline.meta) &&
    'scan_results' in outline
  )
}

export const safetyJson = scanFormat({
  name: 'safety-json',
  title: 'Safety JSON',
  selectors: [
    ['vulnerabilities', '[]'],
    ['ignored_vulnerabilities', '[]'],
    ['scan_results', 'projects', '[]', 'files', '[]']
  ],
  ignored: [['scanned_packages'], ['affected_packages'], ['announcements'], ['remediations']],
  recognise,
  open
})
