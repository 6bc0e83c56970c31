/** tfsec's JSON. */
import {at, type Fields, fieldsOf, firstText, isFields, lineOf, listOf, textOf, textsOf} from './fields.ts'
import {objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {rated, severityTables} from './severity.ts'
import {messageText, pathText, titleText} from './texts.ts'

/** `status` is a number: 0 failed, 1 passed, 2 ignored. */
const passed = 1
const ignored = 2

const readResult = (context: ScanContext, entry: Fields, line: number): void => {
  const rule = firstText(entry.long_id, entry.rule_id)
  if (entry.status === passed) return
  if (rule === null) {
    context.unusable('a result names no rule', line)
    return
  }
  const location = fieldsOf(entry.location)
  const file = textOf(location.filename)
  const text = firstText(entry.description, entry.rule_description) ?? rule
  const resource = textOf(entry.resource)
  context.emit({
    kind: 'finding',
    tool: 'tfsec',
    title: titleText(textOf(entry.rule_description) ?? text),
    message: messageText(resource === null ? text : `${resource}: ${text}`),
    ...rated(severityTables.tfsec, entry.severity, 'tfsec'),
    vectors: [],
    cwes: [],
    location: file === null ? null : {file: pathText(file), line: lineOf(location.start_line), snippet: null},
    url: textsOf(entry.links)[0] ?? null,
    suppressed: entry.status === ignored ? 'ignored' : null,
    category: 'iac',
    rule,
    fingerprints: {}
  })
}

const open = (context: ScanContext): ScanReader => ({
  entry: (value, _, line) => objectsOnly(context, 'a result', readResult.bind(null, context))(value, line),
  finish: (skeleton, complete) => {
    if (!complete) return
    // tfsec writes null where it found nothing.
    const results = at(skeleton, 'results')
    if (results !== null && !Array.isArray(results))
      context.missing(`\`results\` is ${results === undefined ? 'missing' : 'no list'}`)
    else context.scan({tool: 'tfsec', version: null, time: null, canSayCritical: true, target: null, notAudited: []})
  }
})

const recognise = (outline: unknown): boolean => {
  const first = listOf(isFields(outline) ? outline.results : null)[0]
  return isFields(first) && 'rule_id' in first && ('long_id' in first || 'rule_provider' in first)
}

export const tfsecJson = scanFormat({
  name: 'tfsec-json',
  title: 'tfsec JSON',
  selectors: [['results', '[]']],
  recognise,
  open
})
