/** What Trivy finds beside vulnerabilities: misconfigurations, secrets and licences. */
import type {FindingRecord} from '#core/records/scan'
import {at, type Fields, fieldsOf, firstText, lineOf, listOf, textOf} from './fields.ts'
import type {ScanContext} from './scan-format.ts'
import {rated, severityTables} from './severity.ts'
import {messageText, pathText, snippetText, titleText} from './texts.ts'

/** `suppressed` is why an ignore file or VEX took the finding out, null where none did. */
type Read = (context: ScanContext, result: Fields, entry: Fields, suppressed: string | null, line: number) => void

/** The lines that Trivy marks as the cause; those of secrets are masked already. */
const snippetOf = (code: unknown): string | null => {
  const lines = listOf(at(code, 'Lines')).map(fieldsOf)
  const causes = lines.filter(line => line.IsCause === true)
  return snippetText((causes.length > 0 ? causes : lines).map(line => String(line.Content ?? '')).join('\n'))
}

const targetOf = (result: Fields): string => pathText(textOf(result.Target) ?? '')

const shared = (
  entry: Fields
): Pick<FindingRecord, 'kind' | 'tool' | 'severity' | 'severitySource' | 'vectors' | 'cwes' | 'fingerprints'> => ({
  kind: 'finding',
  tool: 'trivy',
  ...rated(severityTables.trivy, entry.Severity, 'trivy'),
  vectors: [],
  cwes: [],
  fingerprints: {}
})

const misconfiguration: Read = (context, result, entry, suppressed, line) => {
  const rule = firstText(entry.ID, entry.AVDID)
  const status = textOf(entry.Status)
  if (status === 'PASS') return
  if (rule === null) {
    context.unusable('a misconfiguration names no rule', line)
    return
  }
  const cause = fieldsOf(entry.CauseMetadata)
  const title = firstText(entry.Title, entry.Message) ?? rule
  context.emit({
    ...shared(entry),
    title: titleText(title),
    message: messageText(firstText(entry.Message, entry.Description) ?? title),
    location: {file: targetOf(result), line: lineOf(cause.StartLine), snippet: snippetOf(cause.Code)},
    url: textOf(entry.PrimaryURL),
    suppressed: suppressed ?? (status === 'EXCEPTION' ? 'exception' : null),
    category: 'iac',
    rule
  })
}

const secret: Read = (context, result, entry, suppressed, line) => {
  const rule = textOf(entry.RuleID)
  if (rule === null) {
    context.unusable('a secret names no rule', line)
    return
  }
  const title = textOf(entry.Title) ?? rule
  context.emit({
    ...shared(entry),
    title: titleText(title),
    message: messageText(title),
    location: {file: targetOf(result), line: lineOf(entry.StartLine), snippet: null},
    url: null,
    suppressed,
    category: 'secret',
    rule
  })
}

const licence: Read = (context, result, entry, suppressed, line) => {
  const rule = textOf(entry.Name)
  if (rule === null) {
    context.unusable('a licence has no name', line)
    return
  }
  const owner = firstText(entry.PkgName, entry.FilePath)
  const file = firstText(entry.FilePath, result.Target)
  context.emit({
    ...shared(entry),
    title: titleText(owner === null ? `Licence ${rule}` : `Licence ${rule} of ${owner}`),
    message: messageText(`${owner ?? targetOf(result)} is under ${rule} (${textOf(entry.Category) ?? 'no category'}).`),
    location: file === null ? null : {file: pathText(file), line: null, snippet: null},
    url: textOf(entry.Link),
    suppressed,
    category: 'licence',
    rule
  })
}

/** By the key of the list in a result. */
export const trivyFindings: Readonly<Record<'Misconfigurations' | 'Secrets' | 'Licenses', Read>> = {
  Misconfigurations: misconfiguration,
  Secrets: secret,
  Licenses: licence
}
