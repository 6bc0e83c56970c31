/** `npm audit --json`: of npm 7 and later (`vulnerabilities`), and of npm 6 and pnpm (`advisories`). */
import type {VulnerabilityRecord} from '#core/records/scan'
import {componentOf} from './components.ts'
import {at, type Fields, fieldsOf, firstText, isFields, listOf, numberOf, textOf, textsOf, wordOf} from './fields.ts'
import {cwesOf, idsOf, vectorsOf} from './identifiers.ts'
import {AuditChains} from './npm-audit-chains.ts'
import {type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {rated, severityTables} from './severity.ts'
import {messageText, titleText} from './texts.ts'
import {versionsIn} from './versions.ts'

const advisoryIn = (url: string | null): string | null => /GHSA(?:-[0-9a-z]{4}){3}/i.exec(url ?? '')?.[0] ?? null

/** GitHub's identifier and the CVEs; npm's own number only where there is nothing else. */
const idsOfAdvisory = (advisory: Fields, number: unknown): string[] => {
  const ids = idsOf(textOf(advisory.github_advisory_id), advisoryIn(textOf(advisory.url)), ...textsOf(advisory.cves))
  const own = wordOf(number)
  return ids.length > 0 || own === null ? ids : [`npm:${own}`]
}

type Named = {readonly name: string; readonly version: string | null; readonly number: unknown}

/** An advisory of either version; what they have in common. */
const vulnerabilityOf = (
  advisory: Fields,
  {name, version, number}: Named
): Omit<VulnerabilityRecord, 'fixedIn' | 'fixable'> => {
  const ids = idsOfAdvisory(advisory, number)
  const title = textOf(advisory.title) ?? `${ids[0]} in ${name}`
  const versions = firstText(advisory.vulnerable_versions, advisory.range)
  return {
    kind: 'vulnerability',
    tool: 'npm audit',
    title: titleText(title),
    message: messageText(
      textOf(advisory.overview) ?? (versions === null ? title : `${title}. Affected: ${name} ${versions}`)
    ),
    ...rated(severityTables['npm audit'], advisory.severity, 'npm audit'),
    vectors: vectorsOf([at(advisory, 'cvss', 'vectorString')]),
    cwes: cwesOf(textsOf(advisory.cwe)),
    location: null,
    url: textOf(advisory.url),
    suppressed: null,
    ids,
    component: componentOf({name, version, ecosystem: 'npm'})
  }
}

/** What npm would install instead: of the package itself only where it is a direct dependency. */
const fixOf = (fix: unknown, name: string): Pick<VulnerabilityRecord, 'fixedIn' | 'fixable'> => {
  const version = textOf(at(fix, 'version'))
  const own = version !== null && textOf(at(fix, 'name')) === name
  return {fixedIn: own ? [version] : [], fixable: isFields(fix) ? true : typeof fix === 'boolean' ? fix : null}
}

/** Texts in `via` name the package through which this one is affected; `chains` collects them. */
const readPackage = (context: ScanContext, key: string, entry: Fields, chains: AuditChains, line: number): void => {
  const via = listOf(entry.via)
  if (via.length === 0) context.unusable(`the package \`${key}\` has no list \`via\``, line)
  for (const one of via) {
    const name = firstText(at(one, 'name'), at(one, 'dependency'), key)
    if (typeof one === 'string') chains.through(key, one)
    else if (!isFields(one) || name === null || idsOfAdvisory(one, one.source).length === 0) {
      context.unusable(`an advisory about \`${key}\` names no identifier`, line)
    } else {
      chains.grounded(key)
      context.emit({
        ...vulnerabilityOf(one, {name, version: null, number: one.source}),
        ...fixOf(entry.fixAvailable, name)
      })
    }
  }
}

/** One record for each installed version that the advisory was found in. */
const readAdvisory = (context: ScanContext, key: string, entry: Fields, line: number): void => {
  const name = firstText(entry.module_name, entry.name)
  const number = wordOf(entry.id) ?? key
  if (name === null) {
    context.unusable(`the advisory \`${key}\` names no package`, line)
    return
  }
  const patched = textOf(entry.patched_versions)
  const fixedIn =
    patched === null || patched === '<0.0.0' ? [] : versionsIn(patched).map(range => range.replace(/^>=\s*/, ''))
  const found = new Set(listOf(entry.findings).map(finding => textOf(at(finding, 'version'))))
  for (const version of found.size > 0 ? found : [null]) {
    context.emit({
      ...vulnerabilityOf(entry, {name, version, number}),
      fixedIn,
      fixable: patched === null ? null : fixedIn.length > 0
    })
  }
}

const failureIn = (document: Fields): string | null => {
  const {error, message} = document
  if (error === undefined && message === undefined) return null
  return firstText(at(error, 'summary'), error, message, at(error, 'detail'), at(error, 'code')) ?? 'it gives no reason'
}

/** npm 6 and pnpm give no total, only a number for each severity. */
const countedIn = (document: Fields): number => {
  const counts = fieldsOf(at(document, 'metadata', 'vulnerabilities'))
  const sum = ['info', 'low', 'moderate', 'high', 'critical'].reduce(
    (total, severity) => total + (numberOf(counts[severity]) ?? 0),
    0
  )
  return Math.max(numberOf(counts.total) ?? 0, sum)
}

/** npm 6 counts every path on which it reaches the package of an advisory; npm 7 counts packages. */
const listedBy = (list: unknown, entry: unknown): number => {
  if (list !== 'advisories') return 1
  const paths = listOf(at(entry, 'findings')).map(finding => Math.max(1, listOf(at(finding, 'paths')).length))
  return Math.max(
    1,
    paths.reduce((total, count) => total + count, 0)
  )
}

const checkCount = (context: ScanContext, document: Fields, listed: number): void => {
  const counted = countedIn(document)
  if (counted <= listed) return
  const hint = isFields(document.advisories) ? ' (pnpm lists nothing that `--audit-level` or `auditConfig` hide)' : ''
  context.missing(`it counts ${counted} vulnerabilities and lists ${listed || 'none'}${hint}`)
}

const unseenIn = (document: Fields): string[] => {
  const metadata = fieldsOf(document.metadata)
  const total = numberOf(at(metadata, 'dependencies', 'total')) ?? numberOf(metadata.totalDependencies)
  return total === 0 ? ['npm audit found no dependency.'] : []
}

const open = (context: ScanContext): ScanReader => {
  const chains = new AuditChains()
  let listed = 0
  return {
    entry: (value, [list, key], line) => {
      listed += listedBy(list, value)
      chains.named(String(key))
      if (!isFields(value)) context.unusable(`the entry \`${key}\` is no object`, line)
      else if (list === 'advisories') readAdvisory(context, String(key), value, line)
      else readPackage(context, String(key), value, chains, line)
    },
    finish: (skeleton, complete) => {
      if (!complete) return
      const document = fieldsOf(skeleton)
      const failed = failureIn(document)
      if (failed !== null) context.failed(failed)
      const list = isFields(document.vulnerabilities) || isFields(document.advisories)
      if (!list && failed === null) context.missing('neither `vulnerabilities` nor `advisories` is an object')
      if (!list || failed !== null) return
      const broken = chains.problem()
      if (broken !== null) context.missing(broken)
      checkCount(context, document, listed)
      context.scan({
        tool: 'npm audit',
        version: null,
        time: null,
        canSayCritical: true,
        target: null,
        notAudited: listed > 0 ? [] : unseenIn(document)
      })
    }
  }
}

const recognise = (outline: unknown): boolean => {
  if (!isFields(outline)) return false
  const {error, message, metadata} = outline
  if ('auditReportVersion' in outline) return true
  if (isFields(outline.advisories) && ('metadata' in outline || 'muted' in outline || 'actions' in outline)) return true
  if (isFields(outline.vulnerabilities) && isFields(at(metadata, 'vulnerabilities'))) return true
  const refused = typeof message === 'string' && 'method' in outline && 'uri' in outline
  return (
    refused ||
    (isFields(error) &&
      ('summary' in error || 'code' in error) &&
      Object.keys(outline).every(key => key === 'error' || key === 'message'))
  )
}

export const npmAuditJson = scanFormat({
  name: 'npm-audit-json',
  title: 'npm audit JSON',
  selectors: [
    ['vulnerabilities', '*'],
    ['advisories', '*']
  ],
  ignored: [['actions'], ['headers']],
  recognise,
  open
})
