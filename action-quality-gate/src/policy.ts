/** Which rules apply. */
import type {Config} from '#core/config/schema'
import {rulingFor} from '#core/gate/ruling'
import type {Rule} from '#core/rules/judge'
import {presetRules} from '#core/rules/presets'
import type {Diagnostic, Subject} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs} from './contract.ts'

export type Policy = {
  readonly preset: 'standard' | 'strict' | 'none'
  readonly presetRules: readonly Rule[]
  readonly ownRules: readonly Rule[]
  readonly enforce: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Raises QG-129 where the input names a file that neither the commit nor its base has. */
export const policyFor = async (
  inputs: Pick<Inputs, 'config' | 'preset' | 'rules'>,
  subject: Subject,
  world: Pick<World, 'files' | 'git' | 'clock' | 'run'>
): Promise<Policy> => {
  const ruling = await rulingFor(inputs.config, subject, {rules: rulesOf, producers: producersOf}, world)
  const preset = inputs.preset ?? (ruling.unreadable ? 'standard' : ruling.rules.quality.preset)
  return {
    preset,
    presetRules: presetRules(preset),
    ownRules: [...ruling.rules.quality.rules, ...inputs.rules.map(ruleOfInput)],
    enforce: ruling.enforce,
    diagnostics: ruling.diagnostics
  }
}

const ruleOfInput = (rule: string): Rule => ({
  rule,
  severity: 'block',
  onMissing: 'inconclusive',
  origin: 'input rules'
})

/** Suites and scanners too: with the last one its own gate is gone, and cannot say so. */
const producersOf = ({checks, benchmarks, scans}: Config): readonly string[] =>
  [checks, benchmarks, scans].flatMap(section => Object.keys(section))

const rulesOf = ({quality}: Config): unknown => [
  quality.preset,
  quality.rules.map(({rule, severity, onMissing}) => [rule, severity, onMissing])
]
