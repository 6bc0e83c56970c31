/** By which thresholds, limits and exceptions a change is judged. */
import type {Config} from '#core/config/schema'
import type {AcceptedChange, Performance, ServiceLevel} from '#core/config/sections/performance'
import {raise} from '#core/failure'
import {note} from '#core/gate/diagnostics'
import {type Ruling, rulingFor} from '#core/gate/ruling'
import type {Diagnostic, Subject} from '#core/verdict'
import type {World} from '#core/world'
import {contradictoryThresholds} from './failures/settings.ts'
import {percent} from './numbers.ts'
import type {Thresholds} from './series.ts'

export type Policy = {
  readonly thresholds: Thresholds
  /** False: no change blocks, however large (preset `none` without a `block` of its own). */
  readonly blocks: boolean
  readonly origin: string
  /** From the head: who accepts a change says so in the change itself, where it is reviewed. */
  readonly accept: readonly AcceptedChange[]
  readonly serviceLevels: readonly ServiceLevel[]
  readonly historyMayBlock: boolean
  /** Whether the base declares a suite of this name; true where rules do not come from a base. */
  readonly knownToBase: (suite: string) => boolean
  readonly base: Config
  readonly head: Config
  readonly enforce: boolean
  readonly diagnostics: readonly Diagnostic[]
}

type PresetName = Performance['preset']

const standard = {warn: 0.1, block: 0.15, critical: 0.25} as const

/** No finite change reaches it. */
const never = 1e9

export const presets: Readonly<Record<PresetName, Thresholds>> = {
  standard,
  strict: {warn: 0.05, block: 0.1, critical: 0.2},
  none: {warn: standard.warn, block: never, critical: never}
}

type Given = {readonly config: string; readonly preset: PresetName | null}

/** Raises PR-105 where thresholds do not rise, and what `rulingFor` raises. */
export const policyFor = async (
  {config, preset}: Given,
  subject: Subject,
  world: Pick<World, 'files' | 'git' | 'clock' | 'run'>
): Promise<Policy> => {
  const ruling = await rulingFor(config, subject, {rules: rulesOf, producers: suitesOf}, world)
  const {performance} = ruling.rules
  const name = preset ?? (ruling.unreadable ? 'standard' : performance.preset)
  const thresholds = thresholdsOf(name, performance)
  return {
    thresholds,
    blocks: thresholds.block < never,
    origin: originOf(name, performance, config),
    accept: ruling.head.performance.accept,
    serviceLevels: performance.sla,
    historyMayBlock: performance['on-history'] === 'block',
    knownToBase: suite => ruling.rules === ruling.head || suite in ruling.rules.benchmarks,
    base: ruling.rules,
    head: ruling.head,
    enforce: ruling.enforce,
    diagnostics: [...ruling.diagnostics, ...acceptedHere(ruling)]
  }
}

const suitesOf = ({benchmarks}: Config): readonly string[] => Object.keys(benchmarks)

const rulesOf = ({performance: {accept: _, ...rules}}: Config): unknown => rules

const thresholdsOf = (name: PresetName, own: Performance): Thresholds => {
  const preset = presets[name]
  const thresholds = {
    warn: own.warn ?? preset.warn,
    block: own.block ?? preset.block,
    critical: own.critical ?? Math.max(preset.critical, own.block ?? 0)
  }
  const {warn, block, critical} = thresholds
  if (warn <= 0) raise(contradictoryThresholds('`warn` is 0 %'))
  if (warn > block) raise(contradictoryThresholds(`\`warn\` is ${percent(warn)}, \`block\` is ${percent(block)}`))
  if (block > critical)
    raise(contradictoryThresholds(`\`block\` is ${percent(block)}, \`critical\` is ${percent(critical)}`))
  return thresholds
}

const originOf = (name: PresetName, {warn, block, critical}: Performance, config: string): string =>
  warn === undefined && block === undefined && critical === undefined ? `preset ${name}` : config

/** A reviewer must see that the change brings its own permission. */
const acceptedHere = ({rules, head}: Ruling): readonly Diagnostic[] => {
  if (rules === head) return []
  const before = new Set(rules.performance.accept.map(entry => JSON.stringify(entry)))
  return head.performance.accept
    .filter(entry => !before.has(JSON.stringify(entry)))
    .map(({benchmark, owner, reason, expires}) =>
      note(
        `This change itself adds the accepted change of ${benchmark} (${owner}, until ${expires}: ${reason}). Review it.`
      )
    )
}
