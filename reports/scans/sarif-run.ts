/** One run of a SARIF document. Results whose rules are not known yet wait, compressed, until the run is read. */
import type {JsonPath} from '#core/bytes/json'
import {at, type Fields, fieldsOf, firstText, isFields, listOf, textOf} from './fields.ts'
import {type Draft, draftOf} from './sarif-draft.ts'
import {notAuditedIn, overridesIn} from './sarif-invocations.ts'
import {type Bases, basesIn, namesRoot} from './sarif-location.ts'
import {type RunFacts, recordOf} from './sarif-record.ts'
import {SarifRules} from './sarif-rules.ts'
import {SarifTaxonomies} from './sarif-taxa.ts'
import {criticalTools} from './sarif-tools.ts'
import {waitingOf} from './sarif-waiting.ts'
import type {ScanContext} from './scan-format.ts'

export class SarifRun {
  readonly #context: ScanContext
  readonly #rules = new SarifRules()
  readonly #taxonomies = new SarifTaxonomies()
  readonly #artifacts: (string | null)[] = []
  readonly #logical: (string | null)[] = []
  readonly #waiting = waitingOf<Draft>()
  #facts: RunFacts | null = null
  /** A result took the level of its rule, whatever the invocations behind it may say. */
  #levelAssumed = false

  constructor(context: ScanContext) {
    this.#context = context
  }

  /** `path` begins behind the run; `run` is its skeleton as far as it is read. */
  entry(value: unknown, path: JsonPath, line: number, run: unknown): void {
    const [list] = path
    if (list === 'results') this.#result(value, line, fieldsOf(run))
    else if (list === 'taxonomies') this.#taxonomies.add(value)
    else if (list === 'artifacts') this.#artifacts.push(textOf(at(value, 'location', 'uri')))
    else if (list === 'logicalLocations')
      this.#logical.push(firstText(at(value, 'fullyQualifiedName'), at(value, 'name')))
    else if (!this.#rules.add(path[1] === 'driver' ? null : Number(path[2]), value)) {
      this.#context.unusable('a rule is no object', line)
    }
  }

  #result(value: unknown, line: number, run: Fields): void {
    if (!isFields(value)) {
      this.#context.unusable('a result is no object', line)
      return
    }
    const draft = draftOf(value, line)
    if (draft === null) return
    if (this.#waiting.size === 0 && this.#isKnown(draft, run)) this.#emit(draft, run)
    else this.#waiting.add(draft)
  }

  /** Whether everything that the result refers to stands before it. */
  #isKnown(draft: Draft, run: Fields): boolean {
    if (!('tool' in run)) return false
    const {place} = draft
    const classified = draft.taxa.length > 0 || this.#rules.refersToTaxonomies
    if (classified && !('taxonomies' in run)) return false
    if (place?.artifact !== undefined && place.uri === null && this.#artifacts[place.artifact] === undefined)
      return false
    if (place?.logical !== undefined && place.uri === null && this.#logical[place.logical] === undefined) return false
    return place?.base === undefined || namesRoot(place.base) || 'originalUriBaseIds' in run
  }

  #emit(draft: Draft, run: Fields): void {
    this.#facts ??= this.#factsOf(run)
    this.#levelAssumed ||= draft.level === null && !('invocations' in run)
    const record = recordOf(draft, this.#facts)
    if (record === null) this.#context.unusable('a result names neither a rule nor a message', draft.line)
    else this.#context.emit(record)
  }

  #factsOf(run: Fields): RunFacts {
    const bases: Bases = basesIn(run.originalUriBaseIds)
    return {
      tool: toolOf(run),
      rules: this.#rules.named(run.tool),
      overrides: overridesIn(run.invocations),
      taxonomies: this.#taxonomies,
      artifacts: this.#artifacts,
      logical: this.#logical,
      bases
    }
  }

  /** `complete` is false where the document breaks off inside of this run. */
  finish(run: Fields, complete: boolean): void {
    if (this.#waiting.size > 0) {
      this.#facts = this.#factsOf(run)
      for (const draft of this.#waiting.take()) this.#emit(draft, run)
    }
    if (!complete) return
    this.#checkResults(run)
    if (this.#levelAssumed && overridesIn(run.invocations).size > 0) {
      this.#context.missing('levels that its configuration gives to rules stand behind the results they are for')
    }
    const {notAudited, failed} = notAuditedIn(run.invocations)
    for (const reason of failed) this.#context.failed(reason)
    const driver = fieldsOf(at(run, 'tool', 'driver'))
    const tool = toolOf(run)
    if (textOf(driver.name) === null) this.#context.missing('the run does not name its tool')
    this.#context.scan({
      tool,
      version: firstText(driver.semanticVersion, driver.version, driver.fullName),
      time: firstText(...listOf(run.invocations).flatMap(one => [at(one, 'endTimeUtc'), at(one, 'startTimeUtc')])),
      canSayCritical:
        this.#rules.canSayCritical ||
        (this.#facts?.rules.canSayCritical ?? false) ||
        criticalTools.has(tool.toLowerCase()),
      target: firstText(at(run, 'automationDetails', 'id'), at(run, 'versionControlProvenance', 'repositoryUri')),
      notAudited
    })
  }

  /** A run without results did not scan (SARIF 2.1.0, 3.14.23). */
  #checkResults(run: Fields): void {
    const {externalPropertyFileReferences: elsewhere} = run
    if (listOf(at(elsewhere, 'results')).length > 0) this.#context.missing('the results of a run stand in other files')
    else if (!Array.isArray(run.results)) this.#context.missing('a run has no list `results`')
    else if (isFields(at(elsewhere, 'driver')) || listOf(at(elsewhere, 'extensions')).length > 0)
      this.#context.missing('the rules of a run, with their severities, stand in other files')
  }
}

const toolOf = (run: Fields): string => textOf(at(run, 'tool', 'driver', 'name')) ?? 'unnamed tool'
