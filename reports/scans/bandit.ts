/** Bandit's JSON. Its scale ends at HIGH. */
import type {FindingRecord} from '#core/records/scan'
import {at, type Fields, fieldsOf, isFields, lineOf, listOf, numberOf, textOf} from './fields.ts'
import {cwesOf} from './identifiers.ts'
import {hasList, objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {rated, severityTables} from './severity.ts'
import {messageText, pathText, snippetText, titleText} from './texts.ts'

/** `code` quotes the lines around the finding, each behind its number: numbers and neighbours are left out. */
const snippetOf = (code: unknown, lines: ReadonlySet<number>): string | null => {
  const quoted = (textOf(code) ?? '').split('\n').map(line => /^\s*(\d+)(?:\s|$)(.*)$/.exec(line))
  return snippetText(
    quoted
      .filter(line => line !== null && lines.has(Number(line[1])))
      .map(line => line?.[2] ?? '')
      .join('\n')
  )
}

const findingOf = (entry: Fields, rule: string, file: string): FindingRecord => {
  const line = lineOf(entry.line_number)
  const range = [line, ...listOf(entry.line_range).map(lineOf)].filter(number => number !== null)
  const text = textOf(entry.issue_text) ?? rule
  return {
    kind: 'finding',
    tool: 'bandit',
    title: titleText(text),
    message: messageText(text),
    ...rated(severityTables.bandit, entry.issue_severity, 'bandit'),
    vectors: [],
    cwes: cwesOf([at(entry, 'issue_cwe', 'id')]),
    location: {file: pathText(file), line, snippet: snippetOf(entry.code, new Set(range))},
    url: textOf(entry.more_info),
    suppressed: null,
    category: 'code',
    rule,
    fingerprints: {}
  }
}

const open = (context: ScanContext): ScanReader => {
  let files = 0
  /** It totals no line: without a file that was scanned there was nothing to find. */
  let totalsNothing = false
  return {
    entry: (value, [list, key], line) => {
      if (list === 'metrics' && key === '_totals') totalsNothing = numberOf(at(value, 'loc')) === 0
      else if (list === 'metrics') files += 1
      else
        objectsOnly(context, 'a result', entry => {
          const rule = textOf(entry.test_id)
          const file = textOf(entry.filename)
          if (rule === null || file === null)
            context.unusable(`a result names no ${rule === null ? 'test' : 'file'}`, line)
          else context.emit(findingOf(entry, rule, file))
        })(value, line)
    },
    finish: (skeleton, complete) => {
      if (!complete || !hasList(context, skeleton, 'results')) return
      const {errors, generated_at} = fieldsOf(skeleton)
      context.scan({
        tool: 'bandit',
        version: null,
        time: textOf(generated_at),
        canSayCritical: false,
        target: null,
        notAudited: [
          ...(files === 0 && totalsNothing ? ['Bandit scanned no file.'] : []),
          ...listOf(errors).map(
            error =>
              `${pathText(textOf(at(error, 'filename')) ?? 'a file')}: ${textOf(at(error, 'reason')) ?? 'no reason given'}`
          )
        ]
      })
    }
  }
}

const recognise = (outline: unknown): boolean => {
  if (!isFields(outline)) return false
  const first = fieldsOf(listOf(outline.results)[0])
  return ('generated_at' in outline && 'metrics' in outline) || ('test_id' in first && 'issue_severity' in first)
}

export const banditJson = scanFormat({
  name: 'bandit-json',
  title: 'Bandit JSON',
  selectors: [
    ['results', '[]'],
    ['metrics', '*']
  ],
  recognise,
  open
})
