/** Trivy's JSON, of `image`, `fs`, `repo`, `config`, `sbom` and `k8s`; schema versions 1 (a bare list) and 2. */
import {at, type Fields, fieldsOf, firstText, isFields, listOf, numberOf, textOf} from './fields.ts'
import {type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {messageText} from './texts.ts'
import {trivyFindings} from './trivy-findings.ts'
import {trivyVulnerability} from './trivy-vulnerability.ts'

const modifiedKinds: Readonly<Record<string, keyof typeof trivyFindings>> = {
  misconfiguration: 'Misconfigurations',
  secret: 'Secrets',
  license: 'Licenses'
}

/** What an ignore file or VEX took out: a suppressed finding. */
const readModified = (context: ScanContext, result: Fields, one: Fields, line: number): void => {
  const type = textOf(one.Type) ?? ''
  const kind = Object.hasOwn(modifiedKinds, type) ? modifiedKinds[type] : undefined
  const reason = firstText(one.Statement, one.Status) ?? 'modified by an ignore file or VEX'
  if (!isFields(one.Finding)) context.unusable('a modified finding is no object', line)
  else if (type === 'vulnerability') trivyVulnerability(context, result, one.Finding, reason, line)
  else if (kind === undefined) context.unusable('a modified finding has no type that Towpath knows', line)
  else trivyFindings[kind](context, result, one.Finding, reason, line)
}

/** One element of `Results`: a lockfile, the packages of an image, a configuration file. */
const readResult = (context: ScanContext, value: unknown, line: number): void => {
  if (!isFields(value)) {
    context.unusable('a result is no object', line)
    return
  }
  for (const one of entries(context, value, 'Vulnerabilities', line))
    trivyVulnerability(context, value, one, null, line)
  for (const kind of ['Misconfigurations', 'Secrets', 'Licenses'] as const) {
    for (const one of entries(context, value, kind, line)) trivyFindings[kind](context, value, one, null, line)
  }
  for (const one of entries(context, value, 'ExperimentalModifiedFindings', line)) {
    readModified(context, value, one, line)
  }
  const failures = numberOf(at(value, 'MisconfSummary', 'Failures')) ?? 0
  if (failures > 0 && listOf(value.Misconfigurations).length === 0)
    context.missing(`it counts ${failures} misconfigurations and lists none`)
}

/** Trivy leaves empty lists out, so an absent list is an empty one; a list that is none is told. */
const entries = (context: ScanContext, result: Fields, key: string, line: number): readonly Fields[] => {
  const list = result[key]
  if (list !== undefined && list !== null && !Array.isArray(list)) context.unusable(`\`${key}\` is no list`, line)
  const objects = listOf(list).filter(isFields)
  if (objects.length < listOf(list).length) context.unusable(`an element of \`${key}\` is no object`, line)
  return objects
}

/** Resources of a cluster that Trivy could not scan. */
const failedResources = (document: Fields): readonly string[] =>
  [...listOf(document.Resources), ...listOf(document.Findings)].flatMap(resource => {
    const error = textOf(at(resource, 'Error'))
    const names = [at(resource, 'Namespace'), at(resource, 'Kind'), at(resource, 'Name')].map(textOf)
    return error === null ? [] : [messageText(`${names.filter(name => name !== null).join('/')}: ${error}`)]
  })

const open = (context: ScanContext): ScanReader => {
  let results = 0
  return {
    entry: (value, _, line) => {
      results += 1
      readResult(context, value, line)
    },
    finish: (skeleton, complete) => {
      if (!complete) return
      const document = fieldsOf(skeleton)
      for (const key of ['Results', 'Resources'] as const) {
        const list = document[key]
        if (list !== undefined && list !== null && !Array.isArray(list)) context.missing(`\`${key}\` is no list`)
      }
      if (at(document, 'Metadata', 'OS', 'EOSL') === true) {
        context.remark(
          'Trivy: this version of the operating system is out of support, so not all vulnerabilities are known.',
          null
        )
      }
      context.scan({
        tool: 'trivy',
        version: textOf(at(document, 'Trivy', 'Version')),
        time: textOf(document.CreatedAt),
        canSayCritical: true,
        target: textOf(document.ArtifactName) ?? textOf(document.ClusterName),
        notAudited: [
          ...(results > 0 ? [] : ['Trivy names no target: it recognised nothing that it could scan.']),
          ...failedResources(document)
        ]
      })
    }
  }
}

/** An element of a bare list is Trivy's where it has a target and a list of Trivy's. */
const isResult = (value: unknown): boolean =>
  typeof at(value, 'Target') === 'string' &&
  ['Vulnerabilities', 'Misconfigurations', 'Secrets', 'Class', 'Type'].some(key => key in fieldsOf(value))

const recognise = (outline: unknown): boolean => {
  if (Array.isArray(outline)) return isResult(outline[0])
  if (!isFields(outline) || 'bomFormat' in outline) return false
  const kubernetes = 'ClusterName' in outline && ('Resources' in outline || 'Findings' in outline)
  return (
    kubernetes ||
    ('SchemaVersion' in outline &&
      ('ArtifactName' in outline || 'ArtifactType' in outline || isResult(listOf(outline.Results)[0])))
  )
}

export const trivyJson = scanFormat({
  name: 'trivy-json',
  title: 'Trivy JSON',
  selectors: [['Results', '[]'], ['Resources', '[]', 'Results', '[]'], ['Findings', '[]', 'Results', '[]'], ['[]']],
  recognise,
  open
})
