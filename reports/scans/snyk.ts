/** Snyk's JSON of open source, container and infrastructure tests: one project, or a list of them. */

import type {JsonPath} from '#core/bytes/json'
import type {VulnerabilityRecord} from '#core/records/scan'
import {componentOf} from './components.ts'
import {at, type Fields, fieldsOf, firstText, isFields, listOf, numberOf, textOf, textsOf} from './fields.ts'
import {cwesOf, idsOf, vectorsOf} from './identifiers.ts'
import {objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {rated, severityTables} from './severity.ts'
import {readIssue} from './snyk-iac.ts'
import {messageText, titleText} from './texts.ts'

/** What the upgrade path says about the package at its end: the version, where one is given. */
const upgradeOf = (entry: Fields, name: string): string | null => {
  const last = textOf(listOf(entry.upgradePath).at(-1))
  return last?.startsWith(`${name}@`) ? last.slice(name.length + 1) : null
}

const fixOf = (entry: Fields, name: string): Pick<VulnerabilityRecord, 'fixedIn' | 'fixable'> => {
  const stated = [...textsOf(entry.fixedIn), ...textsOf(entry.nearestFixedInVersion)]
  const upgrade = upgradeOf(entry, name)
  const fixedIn = [...new Set(stated.length > 0 || upgrade === null ? stated : [upgrade])]
  if (fixedIn.length > 0 || entry.isUpgradable === true || entry.isPatchable === true) return {fixedIn, fixable: true}
  const knows = Array.isArray(entry.fixedIn) || typeof entry.isUpgradable === 'boolean'
  return {fixedIn, fixable: knows ? false : null}
}

const vectorsIn = (entry: Fields): string[] =>
  vectorsOf([
    entry.CVSSv4,
    entry.CVSSv3,
    ...listOf(entry.cvssDetails).map(one => at(one, 'cvssV3Vector')),
    ...listOf(entry.cvssSources).map(one => at(one, 'vector'))
  ])

/** `list` is `ignore` or `patch`. */
const suppressionOf = (entry: Fields, list: unknown): string => {
  if (list === 'patch') return 'patched by Snyk'
  const ignored = listOf(at(entry, 'filtered', 'ignored')).map(fieldsOf)
  return firstText(...ignored.map(one => one.reason)) ?? 'ignored by the policy of Snyk'
}

/** `from` is the path of packages from the project to this one. */
const messageFor = (entry: Fields, title: string, name: string): string => {
  const from = textsOf(entry.from)
  const path = from.length > 1 ? ` (${from.join(' > ')})` : ''
  return messageText(`${title} in ${name}${path}`)
}

const readVulnerability = (context: ScanContext, entry: Fields, suppressed: string | null, line: number): void => {
  const id = textOf(entry.id)
  const name = firstText(entry.packageName, entry.moduleName, entry.name)
  if (id === null || name === null) {
    context.unusable(`a vulnerability names no ${id === null ? 'identifier' : 'package'}`, line)
    return
  }
  const title = textOf(entry.title) ?? id
  const common = {
    tool: 'snyk',
    title: titleText(title),
    message: messageFor(entry, title, name),
    ...rated(severityTables.snyk, firstText(entry.severityWithCritical, entry.severity), 'snyk'),
    vectors: vectorsIn(entry),
    cwes: cwesOf(listOf(at(entry, 'identifiers', 'CWE'))),
    location: null,
    url: firstText(entry.url, `https://security.snyk.io/vuln/${encodeURIComponent(id.toWellFormed())}`),
    suppressed
  } as const
  if (entry.type === 'license') {
    context.emit({...common, kind: 'finding', category: 'licence', rule: id, fingerprints: {}})
    return
  }
  const identifiers = fieldsOf(entry.identifiers)
  const version = textOf(entry.version)
  context.emit({
    ...common,
    kind: 'vulnerability',
    ids: idsOf(id, ...textsOf(identifiers.CVE), ...textsOf(identifiers.GHSA), ...textsOf(identifiers.RUSTSEC)),
    component: componentOf(
      {name, version, ecosystem: textOf(entry.packageManager)},
      firstText(entry.purl, entry.packageUrl)
    ),
    ...fixOf(entry, name)
  })
}

/** A project and, of a container, the applications in it. */
const partsOf = (project: unknown): readonly unknown[] => [project, ...listOf(at(project, 'applications'))]

const targetOf = (project: unknown): string | null =>
  firstText(
    at(project, 'displayTargetFile'),
    at(project, 'targetFile'),
    at(project, 'projectName'),
    at(project, 'path')
  )

/** Where neither the project nor an application in it has a dependency, nothing was audited. */
const unseenIn = (project: unknown): string[] => {
  const counts = partsOf(project)
    .map(part => numberOf(at(part, 'dependencyCount')))
    .filter(count => count !== null)
  if (counts.length === 0 || counts.some(count => count > 0)) return []
  return [messageText(`Snyk found no dependency in ${targetOf(project) ?? 'the project'}.`)]
}

/** `listed`: how many entries the project and the applications in it list. */
const checkProject = (context: ScanContext, value: unknown, listed: number): void => {
  const project = fieldsOf(value)
  const {applications, error} = project
  if (applications !== undefined && applications !== null && !Array.isArray(applications))
    context.missing('`applications` is no list')
  const lists = [project.vulnerabilities, project.infrastructureAsCodeIssues]
  if (error !== undefined && error !== null)
    context.failed(firstText(error, at(error, 'message'), project.message) ?? 'it gives no reason')
  else if (!lists.some(Array.isArray)) context.missing('a project has no list `vulnerabilities`')
  else if (listed === 0 && (project.ok === false || (numberOf(project.uniqueCount) ?? 0) > 0))
    context.missing(`${targetOf(project) ?? 'a project'} is not \`ok\`, and nothing is listed`)
}

/** The project in a list of them; 0 of a single one. */
const projectOf = ([first]: JsonPath): number => (typeof first === 'number' ? first : 0)

const projectsIn = (skeleton: unknown): readonly unknown[] => (Array.isArray(skeleton) ? skeleton : [skeleton])

const testedFile = (project: unknown): string | null => textOf(at(project, 'targetFile'))

type Waiting = {readonly entry: Fields; readonly project: number; readonly line: number}

const open = (context: ScanContext): ScanReader => {
  const listed = new Map<number, number>()
  /** Issues that stand before the name of their file. */
  const waiting: Waiting[] = []
  const take = (entry: Fields, path: JsonPath, line: number, skeleton: unknown): void => {
    const list = path.find(key => typeof key === 'string' && key !== 'applications')
    const project = projectOf(path)
    if (list === 'filtered') readVulnerability(context, entry, suppressionOf(entry, path.at(-2)), line)
    else if (list === 'vulnerabilities') readVulnerability(context, entry, null, line)
    else {
      const file = testedFile(projectsIn(skeleton)[project])
      if (file === null && textOf(entry.targetFile) === null) waiting.push({entry, project, line})
      else readIssue(context, entry, file, line)
    }
    if (list !== 'filtered') listed.set(project, (listed.get(project) ?? 0) + 1)
  }
  return {
    entry: (value, path, line, skeleton) =>
      objectsOnly(context, 'an entry', entry => take(entry, path, line, skeleton))(value, line),
    finish: (skeleton, complete) => {
      const projects = projectsIn(skeleton)
      for (const {entry, project, line} of waiting) readIssue(context, entry, testedFile(projects[project]), line)
      if (!complete) return
      for (const [index, project] of projects.entries()) {
        for (const part of partsOf(project)) checkProject(context, part, listed.get(index) ?? 0)
      }
      context.scan({
        tool: 'snyk',
        version: null,
        time: null,
        canSayCritical: true,
        target: projects.length === 1 ? targetOf(projects[0]) : null,
        notAudited: projects.flatMap(unseenIn)
      })
    }
  }
}

const marks = [
  'dependencyCount',
  'packageManager',
  'uniqueCount',
  'licensesPolicy',
  'isPrivate',
  'projectName',
  'path',
  'error',
  'filtered',
  'meta'
]

const isProject = (value: unknown): boolean => {
  if (!isFields(value)) return false
  const hasList = 'vulnerabilities' in value || 'infrastructureAsCodeIssues' in value
  if (typeof value.ok === 'boolean') return marks.some(mark => mark in value)
  const first = fieldsOf(listOf(value.vulnerabilities)[0])
  return (
    hasList &&
    ('packageManager' in value || 'infrastructureAsCodeIssues' in value || ('from' in first && 'upgradePath' in first))
  )
}

const lists = [
  ['vulnerabilities', '[]'],
  ['infrastructureAsCodeIssues', '[]'],
  ['filtered', 'ignore', '[]'],
  ['filtered', 'patch', '[]']
]

/** One project, a list of them, and the applications of each. */
const roots = [[], ['[]']].flatMap(root => [root, [...root, 'applications', '[]']])

export const snykJson = scanFormat({
  name: 'snyk-json',
  title: 'Snyk JSON',
  selectors: roots.flatMap(root => lists.map(list => [...root, ...list])),
  ignored: roots.flatMap(root => ['remediation', 'policy', 'licensesPolicy', 'docker'].map(key => [...root, key])),
  recognise: outline => isProject(Array.isArray(outline) ? outline[0] : outline),
  open
})
