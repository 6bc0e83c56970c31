/** Checkov's JSON: an object for one framework, a list of them for several. Severities need a platform key. */
import type {JsonPath} from '#core/bytes/json'
import type {FindingRecord} from '#core/records/scan'
import {componentOf} from './components.ts'
import {at, type Fields, fieldsOf, firstText, isFields, lineOf, listOf, numberOf, textOf, textsOf} from './fields.ts'
import {idsOf, vectorsOf} from './identifiers.ts'
import {objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {rated, severityTables} from './severity.ts'
import {messageText, pathText, snippetText, titleText} from './texts.ts'
import {versionsIn} from './versions.ts'

type Common = Pick<
  FindingRecord,
  'tool' | 'title' | 'message' | 'severity' | 'severitySource' | 'location' | 'url' | 'suppressed'
>

const categories: readonly (readonly [prefix: string, category: FindingRecord['category']])[] = [
  ['CKV_SECRET_', 'secret'],
  ['BC_LIC_', 'licence'],
  ['CKV_AWS_SAST', 'code'],
  ['CKV3_SAST_', 'code']
]

const categoryOf = (rule: string): FindingRecord['category'] =>
  categories.find(([prefix]) => rule.startsWith(prefix))?.[1] ?? 'iac'

/** Paths begin with a slash that stands for the folder that was scanned. */
const fileOf = (check: Fields): string | null => {
  const path = firstText(check.repo_file_path, check.file_path)
  return path === null ? null : pathText(path.replace(/^\/+(?=.)/, ''))
}

/** `code_block` is a list of `[number, text]`. */
const snippetOf = (check: Fields): string | null =>
  snippetText(
    listOf(check.code_block)
      .map(line => String(listOf(line)[1] ?? ''))
      .join('')
  )

const commonOf = (check: Fields, rule: string): Common => {
  const file = fileOf(check)
  const title = textOf(check.check_name) ?? rule
  const resource = textOf(check.resource)
  const result = fieldsOf(check.check_result)
  const isSecret = categoryOf(rule) === 'secret'
  return {
    tool: 'checkov',
    title: titleText(title),
    message: messageText(resource === null || isSecret ? title : `${resource}: ${title}`),
    ...rated(severityTables.checkov, check.severity, 'checkov'),
    location:
      file === null
        ? null
        : {file, line: lineOf(listOf(check.file_line_range)[0]), snippet: isSecret ? null : snippetOf(check)},
    url: textOf(check.guideline),
    suppressed: result.result === 'SKIPPED' ? (textOf(result.suppress_comment) ?? 'skipped') : null
  }
}

/** A failed or skipped check. */
const readCheck = (context: ScanContext, check: Fields, line: number): void => {
  const rule = firstText(check.check_id, check.bc_check_id)
  if (rule === null) {
    context.unusable('a check names no rule', line)
    return
  }
  const common = commonOf(check, rule)
  const details = fieldsOf(check.vulnerability_details)
  const name = textOf(details.package_name)
  const ids = idsOf(details.id)
  if (name === null || ids.length === 0) {
    context.emit({
      ...common,
      kind: 'finding',
      vectors: [],
      cwes: [],
      category: categoryOf(rule),
      rule,
      fingerprints: {}
    })
    return
  }
  const fixedIn = versionsIn(firstText(details.fix_version, details.lowest_fixed_version))
  context.emit({
    ...common,
    kind: 'vulnerability',
    vectors: vectorsOf([details.vector]),
    cwes: [],
    ids,
    component: componentOf({name, version: textOf(details.package_version), ecosystem: textOf(details.package_type)}),
    fixedIn,
    fixable: fixedIn.length > 0 ? true : null
  })
}

type Seen = {version: string | null; resources: number; readonly notAudited: string[]}

/** The framework in a list of them; 0 of a single one. */
const frameworkOf = ([first]: JsonPath): number => (typeof first === 'number' ? first : 0)

/** One framework of the report. One that found nothing to check is written as the bare counts. */
const readFramework = (context: ScanContext, value: unknown, failed: number, seen: Seen): void => {
  const framework = fieldsOf(value)
  const summary = isFields(framework.summary) ? framework.summary : framework
  const bare = !('results' in framework) && 'resource_count' in framework
  seen.version ??= textOf(summary.checkov_version)
  seen.resources +=
    numberOf(summary.resource_count) ?? (Array.isArray(at(framework, 'results', 'failed_checks')) ? 1 : 0)
  if (!bare && !Array.isArray(at(framework, 'results', 'failed_checks')))
    context.missing('`results.failed_checks` is no list')
  const told = numberOf(summary.failed) ?? 0
  if (told > failed) context.missing(`it counts ${told} failed checks and lists ${failed || 'none'}`)
  const unparsed = textsOf(at(framework, 'results', 'parsing_errors'))
  seen.notAudited.push(...unparsed.map(path => `${path.replace(/^\/+(?=.)/, '')}: it could not be parsed`))
  const counted = numberOf(summary.parsing_errors) ?? 0
  if (unparsed.length === 0 && counted > 0)
    seen.notAudited.push(`${counted} ${counted === 1 ? 'file' : 'files'} could not be parsed`)
}

const open = (context: ScanContext): ScanReader => {
  let rates = false
  const failed = new Map<number, number>()
  return {
    entry: (value, path, line) => {
      const framework = frameworkOf(path)
      if (path.at(-2) === 'failed_checks') failed.set(framework, (failed.get(framework) ?? 0) + 1)
      rates ||= textOf(at(value, 'severity')) !== null
      objectsOnly(context, 'a check', readCheck.bind(null, context))(value, line)
    },
    finish: (skeleton, complete) => {
      if (!complete) return
      const seen: Seen = {version: null, resources: 0, notAudited: []}
      const frameworks = Array.isArray(skeleton) ? skeleton : [skeleton]
      for (const [index, one] of frameworks.entries()) readFramework(context, one, failed.get(index) ?? 0, seen)
      if (seen.resources === 0) seen.notAudited.push('Checkov found no resource that it could check.')
      context.scan({
        tool: 'checkov',
        version: seen.version,
        time: null,
        canSayCritical: rates,
        target: null,
        notAudited: seen.notAudited
      })
    }
  }
}

const isFramework = (value: unknown): boolean =>
  isFields(value) &&
  (('check_type' in value && 'results' in value) ||
    ('checkov_version' in value && 'resource_count' in value) ||
    'checkov_version' in fieldsOf(value.summary))

export const checkovJson = scanFormat({
  name: 'checkov-json',
  title: 'Checkov JSON',
  selectors: [[], ['[]']].flatMap(root =>
    ['failed_checks', 'skipped_checks'].map(list => [...root, 'results', list, '[]'])
  ),
  ignored: [
    ['results', 'passed_checks'],
    ['[]', 'results', 'passed_checks']
  ],
  recognise: outline => isFramework(Array.isArray(outline) ? outline[0] : outline),
  open
})
