/** Gitleaks' JSON: a bare list. The secrets themselves are never passed on. It knows no severities. */
import {isFields, lineOf, listOf, textOf} from './fields.ts'
import {objectsOnly, type ScanContext, type ScanReader, scanFormat} from './scan-format.ts'
import {unrated} from './severity.ts'
import {messageText, pathText, titleText} from './texts.ts'

const open = (context: ScanContext): ScanReader => ({
  entry: (value, _, line) =>
    objectsOnly(context, 'a finding', entry => {
      const rule = textOf(entry.RuleID)
      const file = textOf(entry.File)
      if (rule === null || file === null) {
        context.unusable(`a finding names no ${rule === null ? 'rule' : 'file'}`, line)
        return
      }
      const title = textOf(entry.Description) ?? rule
      const commit = textOf(entry.Commit)
      const fingerprint = textOf(entry.Fingerprint)
      context.emit({
        kind: 'finding',
        tool: 'gitleaks',
        title: titleText(title),
        message: messageText(commit === null ? title : `${title} (commit ${commit})`),
        ...unrated,
        vectors: [],
        cwes: [],
        location: {file: pathText(file), line: lineOf(entry.StartLine), snippet: null},
        url: textOf(entry.Link),
        suppressed: null,
        category: 'secret',
        rule,
        fingerprints: fingerprint === null ? {} : {gitleaks: fingerprint}
      })
    })(value, line),
  finish: (skeleton, complete) => {
    if (!complete) return
    if (!Array.isArray(skeleton)) context.missing('it is no list')
    else
      context.scan({tool: 'gitleaks', version: null, time: null, canSayCritical: false, target: null, notAudited: []})
  }
})

/** An empty list is not recognised: it says nothing about who wrote it. Read by its name, it is a clean scan. */
const recognise = (outline: unknown): boolean => {
  const first = listOf(outline)[0]
  return isFields(first) && 'RuleID' in first && ('Fingerprint' in first || 'Secret' in first || 'Match' in first)
}

export const gitleaksJson = scanFormat({
  name: 'gitleaks-json',
  title: 'gitleaks JSON',
  selectors: [['[]']],
  recognise,
  open
})
