/** Which rules apply. */
import type {Check, Config} from '#core/config/schema'
import {note} from '#core/gate/diagnostics'
import {type Exceptions, lossLines} from '#core/gate/losses'
import {type Ruling, rulingFor} from '#core/gate/ruling'
import type {Rule} from '#core/rules/judge'
import {presetRules} from '#core/rules/presets'
import type {Diagnostic, Subject} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs} from './contract.ts'
import {undeclaredReports} from './failures.ts'

export type Policy = {
  readonly preset: 'standard' | 'strict' | 'none'
  readonly presetRules: readonly Rule[]
  readonly ownRules: readonly Rule[]
  readonly enforce: boolean
  /** The configuration, for messages. */
  readonly file: string
  readonly exceptions: Exceptions
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
    file: inputs.config,
    exceptions: ruling.exceptions,
    diagnostics: [...ruling.diagnostics, ...undeclared(ruling, inputs.config), ...narrowed(ruling)]
  }
}

const ruleOfInput = (rule: string): Rule => ({
  rule,
  severity: 'block',
  onMissing: 'inconclusive',
  origin: 'input rules'
})

/** Checks that had reports and have none: without them their exit code is all that is left. */
const undeclared = ({rules: base, head, exceptions}: Ruling, file: string): readonly Diagnostic[] =>
  lossLines(
    keptChecks(base, head)
      .filter(([, before, now]) => before.reports.length > 0 && now.reports.length === 0)
      .map(([producer]) => ({
        producer,
        told: 'declares no reports any more',
        failure: expired => undeclaredReports(producer, file, expired)
      })),
    exceptions
  )

/** Other paths may be right. What was really lost shows in the baseline; before there is one, a reviewer must look. */
const narrowed = ({rules: base, head}: Ruling): readonly Diagnostic[] =>
  keptChecks(base, head)
    .filter(([, before, now]) => now.reports.length > 0 && leavesOut(before.reports, now.reports))
    .map(([producer, before, now]) => {
      const [was, is] = [before.reports.join(', '), now.reports.join(', ')]
      return {
        ...note(`This change takes reports from ${is} instead of ${was}. Review it.`, producer),
        severity: 'warning'
      }
    })

const leavesOut = (before: readonly string[], now: readonly string[]): boolean =>
  before.some(pattern => !pattern.startsWith('!') && !now.includes(pattern)) ||
  now.some(pattern => pattern.startsWith('!') && !before.includes(pattern))

const keptChecks = (base: Config, head: Config): readonly (readonly [name: string, before: Check, now: Check])[] =>
  Object.entries(base.checks).flatMap(([name, before]) => {
    const now = head.checks[name]
    return now === undefined ? [] : [[name, before, now] as const]
  })

/** Suites and scanners too: with the last one its own gate is gone, and cannot say so. */
const producersOf = ({checks, benchmarks, scans}: Config): readonly string[] =>
  [checks, benchmarks, scans].flatMap(section => Object.keys(section))

const rulesOf = ({quality}: Config): unknown => [
  quality.preset,
  quality.rules.map(({rule, severity, onMissing}) => [rule, severity, onMissing])
]
