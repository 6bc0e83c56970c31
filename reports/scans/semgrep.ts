/** Semgrep's JSON: findings of code and, with its supply-chain product, vulnerabilities of packages. */
import type {FindingRecord, ScanRecord} from '#core/records/scan'
import {componentOf} from './components.ts'
import {at, type Fields, fieldsOf, firstText, isFields, lineOf, listOf, textOf, textsOf} from './fields.ts'
import {cwesOf, idsOf} from './identifiers.ts'
import {hasList, objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {rated, severityTables} from './severity.ts'
import {messageText, pathText, snippetText, titleText} from './texts.ts'
import {versionsIn} from './versions.ts'

/** Without an account Semgrep writes these words instead of every fingerprint and every line of code. */
const withheld = 'requires login'

const newScale: ReadonlySet<string> = new Set(['critical', 'high', 'medium', 'low'])

/** Reasons for leaving a file out that nobody chose. */
const failedReasons =
  /^(?:analysis_failed|exceeded_size_limit|insufficient_permissions|nonexistent_file|too_many_matches|too_big)/

const isSecret = (rule: string, metadata: Fields): boolean =>
  metadata.product === 'secrets' || /(?:^|\.)secrets?\./.test(rule)

type Common = Omit<FindingRecord, 'kind' | 'category' | 'rule' | 'fingerprints'>

const commonOf = (entry: Fields, rule: string, file: string): Common => {
  const extra = fieldsOf(entry.extra)
  const metadata = fieldsOf(extra.metadata)
  const text = textOf(extra.message) ?? rule
  const quoted =
    typeof extra.lines === 'string' && extra.lines !== withheld && !isSecret(rule, metadata) ? extra.lines : ''
  return {
    tool: 'semgrep',
    title: titleText(text),
    message: messageText(text),
    ...rated(severityTables.semgrep, extra.severity, 'semgrep'),
    vectors: [],
    cwes: cwesOf(textsOf(metadata.cwe)),
    location: {file: pathText(file), line: lineOf(at(entry, 'start', 'line')), snippet: snippetText(quoted)},
    url: firstText(metadata.source, metadata.shortlink, ...textsOf(metadata.references)),
    suppressed: extra.is_ignored === true ? 'nosemgrep' : null
  }
}

const recordOf = (entry: Fields, rule: string, file: string): ScanRecord => {
  const common = commonOf(entry, rule, file)
  const metadata = fieldsOf(at(entry, 'extra', 'metadata'))
  const found = fieldsOf(at(entry, 'extra', 'sca_info', 'dependency_match', 'found_dependency'))
  const name = textOf(found.package)
  const ids = idsOf(metadata['sca-vuln-database-identifier'], ...textsOf(metadata.cve), metadata.ghsa)
  if (name !== null && ids.length > 0) {
    const fixes = listOf(metadata['sca-fix-versions']).flatMap(one =>
      isFields(one) ? textsOf(one[name]) : textsOf(one)
    )
    const fixedIn = [...new Set(fixes.flatMap(versionsIn))]
    return {
      ...common,
      kind: 'vulnerability',
      ids,
      component: componentOf({name, version: textOf(found.version), ecosystem: textOf(found.ecosystem)}),
      fixedIn,
      fixable: fixedIn.length > 0 ? true : null
    }
  }
  const fingerprint = textOf(at(entry, 'extra', 'fingerprint'))
  return {
    ...common,
    kind: 'finding',
    category: isSecret(rule, metadata) ? 'secret' : 'code',
    rule,
    fingerprints: fingerprint === null || fingerprint === withheld ? {} : {'matchBasedId/v1': fingerprint}
  }
}

const sentenceOf = (error: unknown): string => {
  const type = at(error, 'type')
  const text = firstText(at(error, 'message'), type, listOf(type)[0]) ?? 'no reason given'
  const path = textOf(at(error, 'path'))
  return messageText(path === null ? text : `${pathText(path)}: ${text}`)
}

const skippedRule = (rule: unknown): string => {
  const details = firstText(at(rule, 'details'), at(rule, 'reason'))
  const name = firstText(at(rule, 'rule_id'), rule) ?? 'without a name'
  return messageText(`The rule ${name} was skipped${details === null ? '.' : `: ${details}`}`)
}

const open = (context: ScanContext): ScanReader => {
  let usesNewScale = false
  let scanned = 0
  return {
    entry: (value, [list], line) => {
      if (list === 'paths') scanned += 1
      else
        objectsOnly(context, 'a result', entry => {
          const rule = textOf(entry.check_id)
          const file = textOf(entry.path)
          usesNewScale ||= newScale.has(String(at(entry, 'extra', 'severity')).toLowerCase())
          if (rule === null || file === null)
            context.unusable(`a result names no ${rule === null ? 'rule' : 'file'}`, line)
          else context.emit(recordOf(entry, rule, file))
        })(value, line)
    },
    finish: (skeleton, complete) => {
      if (!complete || !hasList(context, skeleton, 'results')) return
      const skipped = listOf(at(skeleton, 'paths', 'skipped')).filter(one =>
        failedReasons.test(String(at(one, 'reason')))
      )
      context.scan({
        tool: 'semgrep',
        version: textOf(at(skeleton, 'version')),
        time: null,
        canSayCritical: usesNewScale,
        target: null,
        notAudited: [
          ...(scanned === 0 && Array.isArray(at(skeleton, 'paths', 'scanned')) ? ['Semgrep scanned no file.'] : []),
          ...listOf(at(skeleton, 'errors')).map(sentenceOf),
          ...listOf(at(skeleton, 'skipped_rules')).map(skippedRule),
          ...skipped.map(one => `${pathText(String(at(one, 'path')))}: ${String(at(one, 'reason'))}`)
        ]
      })
    }
  }
}

const recognise = (outline: unknown): boolean => {
  if (!isFields(outline)) return false
  const first = fieldsOf(listOf(outline.results)[0])
  if ('check_id' in first && isFields(first.extra)) return true
  return 'paths' in outline && 'results' in outline && 'errors' in outline
}

export const semgrepJson = scanFormat({
  name: 'semgrep-json',
  title: 'Semgrep JSON',
  selectors: [
    ['results', '[]'],
    ['paths', 'scanned', '[]']
  ],
  ignored: [['time'], ['explanations'], ['profiling_results']],
  recognise,
  open
})
