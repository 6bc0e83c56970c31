/** The issues of Snyk's infrastructure tests: of each tested file one project, which names the file. */
import {at, type Fields, firstText, lineOf, textOf} from './fields.ts'
import type {ScanContext} from './scan-format.ts'
import {rated, severityTables} from './severity.ts'
import {messageText, pathText, titleText} from './texts.ts'

/** `file` is what the project tested; null where it does not say. */
export const readIssue = (context: ScanContext, entry: Fields, file: string | null, line: number): void => {
  const rule = firstText(entry.publicId, entry.id)
  if (rule === null) {
    context.unusable('an issue names no rule', line)
    return
  }
  const title = textOf(entry.title) ?? rule
  const place = textOf(entry.targetFile) ?? file
  context.emit({
    kind: 'finding',
    tool: 'snyk',
    title: titleText(title),
    message: messageText(firstText(at(entry, 'iacDescription', 'issue'), entry.msg) ?? title),
    ...rated(severityTables.snyk, entry.severity, 'snyk'),
    vectors: [],
    cwes: [],
    location: place === null ? null : {file: pathText(place), line: lineOf(entry.lineNumber), snippet: null},
    url: textOf(entry.documentation),
    suppressed: entry.isIgnored === true ? 'ignored by the policy of Snyk' : null,
    category: 'iac',
    rule,
    fingerprints: {}
  })
}
