/** What a result says by itself, before its rule and the other parts of its run are known. */
import {at, type Fields, fieldsOf, firstText, lineOf, listOf, numberOf, textOf, textsOf} from './fields.ts'
import {cwesOf, vectorsOf} from './identifiers.ts'
import {type DraftPlace, placeOf} from './sarif-location.ts'
import {type TaxonReference, taxaIn} from './sarif-taxa.ts'
import {messageText} from './texts.ts'

export type RuleReference = {
  readonly id: string | null
  readonly index: number | null
  /** The extension by its index or name; both null for the driver. */
  readonly extension: number | null
  readonly component: string | null
}

/** Plain data: it can be written down as JSON and read again. */
export type Draft = {
  readonly line: number
  readonly rule: RuleReference
  readonly kind: string
  readonly level: string | null
  readonly message: {readonly text: string | null; readonly id: string | null; readonly arguments: readonly string[]}
  readonly place: DraftPlace | null
  readonly suppressed: string | null
  readonly fingerprints: Readonly<Record<string, string>>
  readonly cwes: readonly string[]
  readonly taxa: readonly TaxonReference[]
  readonly vectors: readonly string[]
  readonly score: string | null
  readonly word: string | null
  readonly purl: string | null
  readonly fix: string | null
  readonly url: string | null
}

/** Not a finding: the check passed, does not apply, or the problem is gone. */
const silentKinds: ReadonlySet<string> = new Set(['pass', 'notApplicable'])

/** Facts about a commit that stand among the fingerprints of gitleaks. */
const noFingerprints: ReadonlySet<string> = new Set(['commitSha', 'email', 'author', 'date', 'commitMessage'])

const fingerprintsOf = (result: Fields): Record<string, string> => {
  const all = Object.entries({...fieldsOf(result.partialFingerprints), ...fieldsOf(result.fingerprints)})
  const good = all.filter((entry): entry is [string, string] => {
    const text = textOf(entry[1])
    return text !== null && text !== 'requires login' && !noFingerprints.has(entry[0])
  })
  return Object.fromEntries(good)
}

/** Suppressed when nobody refused it or is still thinking (SARIF 2.1.0, 3.27.23). */
const suppressionOf = (result: Fields): string | null => {
  const all = listOf(result.suppressions).map(fieldsOf)
  const refused = all.some(({status, state}) => ['underReview', 'rejected'].includes(String(status ?? state)))
  if (all.length === 0 || refused) return null
  return messageText(
    firstText(...all.map(({justification}) => justification), ...all.map(({kind}) => kind)) ?? 'suppressed'
  )
}

const indexOf = (value: unknown): number | null => {
  const index = numberOf(value)
  return index !== null && Number.isInteger(index) && index >= 0 ? index : null
}

const ruleOf = (result: Fields): RuleReference => {
  const rule = fieldsOf(result.rule)
  const component = fieldsOf(rule.toolComponent)
  return {
    id: firstText(result.ruleId, rule.id),
    index: indexOf(result.ruleIndex) ?? indexOf(rule.index),
    extension: indexOf(component.index),
    component: textOf(component.name)
  }
}

/** Words that tools give beside the level. */
const wordIn = (properties: Fields): string | null =>
  firstText(properties.issue_severity, properties['zizmor/severity'], properties.severity, properties.Severity)

/** Null for a result that is no finding. */
export const draftOf = (result: Fields, line: number): Draft | null => {
  const kind = textOf(result.kind) ?? 'fail'
  if (silentKinds.has(kind) || result.baselineState === 'absent') return null
  const properties = fieldsOf(result.properties)
  const message = fieldsOf(result.message)
  const taxa = taxaIn(result.taxa)
  return {
    line,
    rule: ruleOf(result),
    kind,
    level: textOf(result.level),
    message: {
      text: firstText(message.text, message.markdown),
      id: textOf(message.id),
      arguments: listOf(message.arguments).map(String)
    },
    place: placeOf(result),
    suppressed: suppressionOf(result),
    fingerprints: fingerprintsOf(result),
    cwes: cwesOf([...textsOf(properties.tags), ...textsOf(properties.cwe), ...taxa.ids]),
    taxa: taxa.open,
    vectors: vectorsOf(Object.values(properties)),
    score: scoreText(properties['security-severity']),
    word: wordIn(properties),
    purl: firstText(...textsOf(properties.purls), properties.purl),
    fix: firstText(...listOf(result.fixes).map(one => at(one, 'description', 'text'))),
    url: textOf(result.hostedViewerUri)
  }
}

/** `security-severity` is a number in a text, at times a number or a word. */
export const scoreText = (value: unknown): string | null => (typeof value === 'number' ? String(value) : textOf(value))

export const startLineOf = (region: unknown): number | null => lineOf(at(region, 'startLine'))
