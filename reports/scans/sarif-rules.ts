/** The rules of a run: of each only what its results need, however long its help is. */
import {at, fieldsOf, firstText, isFields, listOf, textOf, textsOf} from './fields.ts'
import {cwesOf, vectorsOf} from './identifiers.ts'
import {type RuleReference, scoreText} from './sarif-draft.ts'
import {type PackageFacts, packageFactsIn} from './sarif-package-text.ts'
import {type TaxonReference, taxaIn} from './sarif-taxa.ts'

export type SarifRule = {
  readonly id: string | null
  readonly name: string | null
  readonly title: string | null
  readonly level: string | null
  readonly url: string | null
  readonly tags: readonly string[]
  readonly cwes: readonly string[]
  readonly taxa: readonly TaxonReference[]
  readonly vectors: readonly string[]
  readonly score: string | null
  readonly word: string | null
  readonly purls: readonly string[]
  readonly aliases: readonly string[]
  readonly messages: Readonly<Record<string, string>>
  readonly facts: PackageFacts
}

const messagesOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldsOf(value))
      .map(([id, one]): readonly [string, string | null] => [id, textOf(at(one, 'text'))])
      .filter((entry): entry is [string, string] => entry[1] !== null)
  )

/** Ruff leaves its placeholders in, Semgrep writes the identifier: then the message says more. */
const isTemplate = (text: string): boolean => /\{\w+\}|^Semgrep Finding: /.test(text)

const ruleOf = (value: unknown): SarifRule => {
  const rule = fieldsOf(value)
  const properties = fieldsOf(rule.properties)
  const tags = textsOf(properties.tags)
  const taxa = taxaIn(listOf(rule.relationships).map(one => at(one, 'target')))
  const short = textOf(at(rule, 'shortDescription', 'text'))
  const full = textOf(at(rule, 'fullDescription', 'text'))
  const help = firstText(at(rule, 'help', 'text'), at(rule, 'help', 'markdown'))
  return {
    id: textOf(rule.id),
    name: textOf(rule.name),
    title: short === null || isTemplate(short) ? null : short,
    level: textOf(at(rule, 'defaultConfiguration', 'level')),
    url: textOf(rule.helpUri),
    tags,
    cwes: cwesOf([...tags, ...textsOf(properties.cwe), ...textsOf(properties.cwes), ...taxa.ids]),
    taxa: taxa.open,
    vectors: vectorsOf(Object.values(properties)),
    score: scoreText(properties['security-severity']),
    word: firstText(properties.severity, properties.cvssV3_severity, properties.cvssV4_severity),
    purls: [...textsOf(properties.purls), ...textsOf(properties.purl)],
    aliases: textsOf(rule.deprecatedIds),
    messages: messagesOf(rule.messageStrings),
    facts: packageFactsIn([full, help, textOf(at(rule, 'help', 'markdown'))], properties)
  }
}

const isCritical = (rule: SarifRule): boolean =>
  rule.score !== null || [...rule.tags, rule.word ?? ''].some(text => text.toLowerCase() === 'critical')

export type NamedRules = {
  readonly find: (reference: RuleReference) => SarifRule | null
  /** Texts that every rule of the driver may use. */
  readonly messages: Readonly<Record<string, string>>
  readonly canSayCritical: boolean
}

export class SarifRules {
  /** Whether any rule names weaknesses by the place of their taxonomy. */
  refersToTaxonomies = false
  /** Whether any rule has a scale that reaches critical. */
  canSayCritical = false
  /** Of the driver under null, of each extension under its index. */
  readonly #lists = new Map<number | null, SarifRule[]>()
  readonly #byId = new Map<string, SarifRule>()

  /** False where the value is no rule; its place is kept, because results count. */
  add(extension: number | null, value: unknown): boolean {
    const rule = ruleOf(value)
    const list = this.#lists.get(extension) ?? []
    this.#lists.set(extension, list)
    list.push(rule)
    if (rule.id !== null && !this.#byId.has(rule.id)) this.#byId.set(rule.id, rule)
    this.canSayCritical ||= isCritical(rule)
    this.refersToTaxonomies ||= rule.taxa.length > 0
    return isFields(value)
  }

  /** The rules with the names of the components, which are known when the whole `tool` is read. */
  named(tool: unknown): NamedRules {
    const extensions = listOf(at(tool, 'extensions')).map(one => textOf(at(one, 'name')))
    const find = ({id, index, extension, component}: RuleReference): SarifRule | null => {
      const named = component === null ? -1 : extensions.indexOf(component)
      const list = this.#lists.get(extension ?? (named >= 0 ? named : null)) ?? []
      const indexed = index === null ? undefined : list[index]
      if (indexed !== undefined && (id === null || belongs(indexed.id, id))) return indexed
      return id === null ? null : this.#withId(id)
    }
    return {find, messages: messagesOf(at(tool, 'driver', 'globalMessageStrings')), canSayCritical: this.canSayCritical}
  }

  /** `CA1000/sub` is a refinement of the rule `CA1000` (SARIF 2.1.0, 3.27.5). */
  #withId(id: string): SarifRule | null {
    for (let name = id; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('/')))) {
      const rule = this.#byId.get(name)
      if (rule !== undefined) return rule
    }
    return null
  }
}

const belongs = (rule: string | null, id: string): boolean => rule === null || id === rule || id.startsWith(`${rule}/`)
