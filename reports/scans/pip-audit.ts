/** pip-audit's JSON; before version 2.1 it was the bare list of dependencies. It knows no severities. */
import {componentOf} from './components.ts'
import {type Fields, isFields, listOf, textOf, textsOf} from './fields.ts'
import {idsOf} from './identifiers.ts'
import {hasList, objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {unrated} from './severity.ts'
import {messageText, titleText} from './texts.ts'

const readVulnerability = (context: ScanContext, dependency: Fields, value: unknown, line: number): void => {
  const name = textOf(dependency.name)
  const vulnerability = isFields(value) ? value : {}
  const id = textOf(vulnerability.id)
  if (id === null || name === null) {
    context.unusable(`a vulnerability names no ${id === null ? 'identifier' : 'package'}`, line)
    return
  }
  const description = textOf(vulnerability.description) ?? `${id} in ${name}`
  const fixedIn = [...new Set(textsOf(vulnerability.fix_versions))]
  context.emit({
    kind: 'vulnerability',
    tool: 'pip-audit',
    title: titleText(description),
    message: messageText(description),
    ...unrated,
    vectors: [],
    cwes: [],
    location: null,
    url: null,
    suppressed: null,
    ids: idsOf(id, ...textsOf(vulnerability.aliases)),
    component: componentOf({name, version: textOf(dependency.version), ecosystem: 'pypi'}),
    fixedIn,
    fixable: Array.isArray(vulnerability.fix_versions) ? fixedIn.length > 0 : null
  })
}

const open = (context: ScanContext): ScanReader => {
  const notAudited: string[] = []
  let dependencies = 0
  const readDependency = (dependency: Fields, line: number): void => {
    const reason = textOf(dependency.skip_reason)
    const {vulns} = dependency
    if ('skip_reason' in dependency) notAudited.push(reason ?? `${textOf(dependency.name) ?? 'a package'} was skipped`)
    else if (!Array.isArray(vulns))
      context.unusable('a dependency has neither a list `vulns` nor a `skip_reason`', line)
    for (const one of listOf(vulns)) readVulnerability(context, dependency, one, line)
  }
  return {
    entry: (value, _, line) => {
      dependencies += 1
      objectsOnly(context, 'a dependency', readDependency)(value, line)
    },
    finish: (skeleton, complete) => {
      if (!complete || (!Array.isArray(skeleton) && !hasList(context, skeleton, 'dependencies'))) return
      if (dependencies === 0) notAudited.push('pip-audit found no dependency.')
      context.scan({tool: 'pip-audit', version: null, time: null, canSayCritical: false, target: null, notAudited})
    }
  }
}

const isDependency = (value: unknown): boolean =>
  isFields(value) && typeof value.name === 'string' && (Array.isArray(value.vulns) || 'skip_reason' in value)

const recognise = (outline: unknown): boolean => {
  if (Array.isArray(outline)) return isDependency(outline[0])
  if (!isFields(outline) || !('dependencies' in outline)) return false
  return 'fixes' in outline || isDependency(listOf(outline.dependencies)[0])
}

export const pipAuditJson = scanFormat({
  name: 'pip-audit-json',
  title: 'pip-audit JSON',
  selectors: [['dependencies', '[]'], ['[]']],
  ignored: [['fixes']],
  recognise,
  open
})
