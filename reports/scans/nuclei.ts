/** Nuclei's JSON lines (`-jsonl`) and its JSON list (`-json-export`). A scan that found nothing writes an empty file. */
import {at, type Fields, fieldsOf, firstText, isFields, listOf, textOf, textsOf} from './fields.ts'
import {cwesOf, vectorsOf} from './identifiers.ts'
import {objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {rated, severityTables} from './severity.ts'
import {messageText, titleText} from './texts.ts'

const readMatch = (context: ScanContext, entry: Fields, line: number): void => {
  const rule = firstText(entry['template-id'], entry.templateID, entry.template)
  if (entry['matcher-status'] === false) return
  if (rule === null) {
    context.unusable('a match names no template', line)
    return
  }
  const info = fieldsOf(entry.info)
  const classification = fieldsOf(info.classification)
  const matcher = textOf(entry['matcher-name'])
  const title = textOf(info.name) ?? rule
  const url = firstText(entry['matched-at'], entry.matched, entry.url, entry.host)
  context.emit({
    kind: 'finding',
    tool: 'nuclei',
    title: titleText(matcher === null ? title : `${title}: ${matcher}`),
    message: messageText(textOf(info.description) ?? title),
    ...rated(severityTables.nuclei, info.severity, 'nuclei'),
    vectors: vectorsOf([classification['cvss-metrics']]),
    cwes: cwesOf(textsOf(classification['cwe-id'])),
    location: url === null ? null : {file: url, line: null, snippet: null},
    url: textsOf(info.reference)[0] ?? textOf(entry['template-url']),
    suppressed: null,
    category: 'web',
    rule,
    fingerprints: {}
  })
}

const open =
  (isList: (skeleton: unknown) => boolean) =>
  (context: ScanContext): ScanReader => ({
    entry: (value, _, line) => objectsOnly(context, 'a match', entry => readMatch(context, entry, line))(value, line),
    finish: (skeleton, complete) => {
      if (!complete) return
      if (!isList(skeleton)) context.missing('it is no list')
      else {
        context.scan({tool: 'nuclei', version: null, time: null, canSayCritical: true, target: null, notAudited: []})
      }
    }
  })

const isMatch = (value: unknown): boolean =>
  isFields(value) &&
  ('template-id' in value || 'templateID' in value) &&
  (isFields(value.info) || typeof at(value, 'matched-at') === 'string')

export const nucleiJsonLines = scanFormat({
  name: 'nuclei-jsonl',
  title: 'Nuclei JSON lines',
  selectors: [['[]']],
  sequence: true,
  recognise: isMatch,
  open: open(() => true)
})

export const nucleiJson = scanFormat({
  name: 'nuclei-json',
  title: 'Nuclei JSON',
  selectors: [['[]']],
  recognise: outline => isMatch(listOf(outline)[0]),
  open: open(Array.isArray)
})
