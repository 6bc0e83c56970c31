/** A result with its rule, as a finding or, where it is about a package, as a vulnerability. */

import {parsePurl} from '#core/purl/parse'
import type {FindingRecord, ScanRecord, VulnerabilityRecord} from '#core/records/scan'
import {componentOf, ecosystemOfFile} from './components.ts'
import {firstText} from './fields.ts'
import {cwesOf, idsOf, vulnerabilityIdIn} from './identifiers.ts'
import type {Draft} from './sarif-draft.ts'
import {locationOf, type PlaceFacts} from './sarif-location.ts'
import {mergedFacts, noPackage, type PackageFacts, packageFactsIn} from './sarif-package-text.ts'
import type {NamedRules, SarifRule} from './sarif-rules.ts'
import type {SarifTaxonomies} from './sarif-taxa.ts'
import {categoryOf, levelSaysNothing} from './sarif-tools.ts'
import {firstRated, type Rated, rated, ratedByScore, severityTables, unrated} from './severity.ts'
import {messageText, titleText} from './texts.ts'

export type RunFacts = PlaceFacts & {
  readonly tool: string
  readonly rules: NamedRules
  readonly overrides: ReadonlyMap<string, string>
  readonly taxonomies: SarifTaxonomies
}

/** `{0}` stands for an argument (SARIF 2.1.0, 3.11.5). */
const filled = (text: string, values: readonly string[]): string =>
  text.replace(/\{\{|\}\}|\{(\d{1,3})\}/g, (whole, index?: string) => {
    if (index === undefined) return values.length === 0 ? whole : whole.charAt(0)
    return values[Number(index)] ?? whole
  })

const messageOf = ({message}: Draft, rule: SarifRule | null, {rules}: RunFacts): string | null => {
  const text = message.text ?? rule?.messages[message.id ?? ''] ?? rules.messages[message.id ?? ''] ?? null
  return text === null ? null : filled(text, message.arguments)
}

/** A kind other than `fail` has no level (SARIF 2.1.0, 3.27.9); of `open` and `review` nobody knows yet. */
const levelRating = (draft: Draft, rule: SarifRule | null, {overrides, tool}: RunFacts): Rated => {
  if (draft.kind !== 'fail')
    return draft.kind === 'informational' ? rated(severityTables.sarif, 'none', 'SARIF kind informational') : unrated
  if (levelSaysNothing.has(tool.toLowerCase())) return unrated
  const configured = overrides.get(rule?.id ?? '') ?? rule?.level ?? null
  const level = draft.level ?? configured
  return rated(severityTables.sarif, level ?? 'warning', `SARIF level ${level ?? 'warning (default)'}`)
}

const wordRating = (word: string | null | undefined): Rated =>
  rated(severityTables.words, word, `SARIF property ${word}`)

const scoreRating = (score: string | null | undefined): Rated =>
  firstRated(ratedByScore(score, 'security-severity'), rated(severityTables.words, score, `security-severity ${score}`))

/** A score of 0 beside the word UNKNOWN is how Trivy writes that it does not know. */
const isUnknown = (rule: SarifRule | null, facts: PackageFacts): boolean =>
  [facts.severity ?? '', ...(rule?.tags ?? [])].some(word => word.toLowerCase() === 'unknown')

const ratingOf = (draft: Draft, rule: SarifRule | null, facts: PackageFacts, run: RunFacts): Rated => {
  if (draft.kind === 'fail' && isUnknown(rule, facts)) return unrated
  const stated = firstRated(
    scoreRating(draft.score),
    scoreRating(rule?.score),
    wordRating(draft.word),
    wordRating(facts.severity),
    wordRating(rule?.word)
  )
  return draft.kind === 'fail' ? firstRated(stated, levelRating(draft, rule, run)) : levelRating(draft, rule, run)
}

type Common = Pick<
  FindingRecord,
  'tool' | 'title' | 'message' | 'severity' | 'severitySource' | 'vectors' | 'cwes' | 'location' | 'url' | 'suppressed'
>

/** The logical location: at times it is the purl of the package. */
const placeName = ({place}: Draft, {logical}: RunFacts): string | null =>
  place?.name ?? (place?.logical === undefined ? null : (logical[place.logical] ?? null))

const purlOf = (draft: Draft, rule: SarifRule | null, facts: PackageFacts, place: string | null): string | null => {
  const [ofRule = null, ...others] = rule?.purls ?? []
  const stated = draft.purl ?? facts.purl ?? (others.length === 0 ? ofRule : null)
  if (stated !== null) return stated
  return place !== null && parsePurl(place).ok ? place : null
}

/** Null where the result is not about a vulnerability, or nothing says what has it. */
const vulnerabilityOf = (
  common: Common,
  draft: Draft,
  rule: SarifRule | null,
  facts: PackageFacts,
  place: {readonly name: string | null; readonly standsFor: boolean}
): VulnerabilityRecord | null => {
  const id = vulnerabilityIdIn(draft.rule.id ?? rule?.id ?? '')
  if (id === null) return null
  const purl = purlOf(draft, rule, facts, place.name)
  const parsed = purl === null ? null : parsePurl(purl)
  const coordinates = parsed?.ok ? parsed.purl : null
  const named =
    facts.name ??
    (coordinates === null ? null : [coordinates.namespace, coordinates.name].filter(part => part !== null).join('/'))
  const file = common.location?.file ?? ''
  const name = named ?? (place.standsFor ? firstText(place.name, file) : null)
  if (name === null) return null
  // A place is no name of a package: it has no purl.
  const ecosystem = named === null ? null : (facts.ecosystem ?? ecosystemOfFile(file))
  const listed = facts.table.filter(([of]) => of === name).map(([, version]) => version)
  const fixedIn = [...new Set(listed.length > 0 ? listed : (facts.fixedIn ?? []))]
  return {
    ...common,
    kind: 'vulnerability',
    ids: idsOf(id, ...[...(rule?.aliases ?? []), ...facts.aliases].map(vulnerabilityIdIn)),
    component: componentOf({name, version: facts.version ?? coordinates?.version ?? null, ecosystem}, purl),
    fixedIn,
    fixable: fixedIn.length > 0 ? true : facts.fixedIn === null ? null : false
  }
}

/** `Upgrade to left@1.0.1` (Snyk). */
const fixOf = (draft: Draft): PackageFacts => {
  const version = /^Upgrade to \S+@([^@\s]+)$/.exec(draft.fix ?? '')?.[1]
  return version === undefined ? noPackage : {...noPackage, fixedIn: [version]}
}

const weaknessesOf = (draft: Draft, rule: SarifRule | null, {taxonomies}: RunFacts): string[] => {
  const listed = (of: Pick<Draft, 'cwes' | 'taxa'>): readonly string[] => [
    ...of.cwes,
    ...cwesOf(taxonomies.weaknesses(of.taxa))
  ]
  return [...new Set([...listed(draft), ...(rule === null ? [] : listed(rule))])]
}

/** Null where the result says too little to be a finding. */
export const recordOf = (draft: Draft, run: RunFacts): ScanRecord | null => {
  const rule = run.rules.find(draft.rule)
  const id = draft.rule.id ?? rule?.id ?? null
  const message = messageOf(draft, rule, run)
  if (id === null && message === null) return null
  const facts = mergedFacts(
    mergedFacts(fixOf(draft), vulnerabilityIdIn(id ?? '') === null ? noPackage : packageFactsIn([message], {})),
    rule?.facts ?? noPackage
  )
  const text = message ?? rule?.title ?? id ?? ''
  const category = categoryOf(run.tool, id ?? '', rule?.name ?? null)
  const location = locationOf(draft.place, run)
  const common: Common = {
    tool: run.tool,
    title: titleText(rule?.title ?? text),
    message: messageText(text),
    ...ratingOf(draft, rule, facts, run),
    vectors: [...new Set([...draft.vectors, ...(rule?.vectors ?? [])])],
    cwes: weaknessesOf(draft, rule, run),
    // What stands at the place of a secret is the secret.
    location: location === null || category !== 'secret' ? location : {...location, snippet: null},
    url: draft.url ?? rule?.url ?? null,
    suppressed: draft.suppressed
  }
  // The rules of a web scanner that are named after a vulnerability are tests of a site.
  const vulnerability = vulnerabilityOf(common, draft, rule, facts, {
    name: placeName(draft, run),
    standsFor: category === 'code'
  })
  return (
    vulnerability ?? {
      ...common,
      kind: 'finding',
      category,
      rule: id ?? 'unnamed rule',
      fingerprints: draft.fingerprints
    }
  )
}
