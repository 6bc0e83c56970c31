/**
 * Which rules apply. On a pull request, and in a merge queue, they come from the base commit, so that a change cannot lower its own bar;
 * the checks that must report come from the head.
 */

import {readConfig} from '#core/config/read'
import {type Config, defaultConfig} from '#core/config/schema'
import {waiversInForce} from '#core/config/waivers'
import {FailureError, raise} from '#core/failure'
import type {Rule} from '#core/rules/judge'
import {presetRules} from '#core/rules/presets'
import type {Diagnostic, Subject} from '#core/verdict'
import type {World} from '#core/world'
import {type Inputs, usualConfig} from './contract.ts'
import {diagnosticOf, note} from './diagnostics.ts'
import {droppedProducer, missingConfig} from './failures.ts'

export type Policy = {
  readonly preset: 'standard' | 'strict' | 'none'
  readonly presetRules: readonly Rule[]
  readonly ownRules: readonly Rule[]
  readonly enforce: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Raises QG-129 where the input names a file that neither the commit nor its base has. */
export const policyFor = async (
  inputs: Inputs,
  subject: Subject,
  world: Pick<World, 'files' | 'git' | 'clock' | 'run'>
): Promise<Policy> => {
  const head = await headConfig(inputs.config, world.files)
  const proposed = subject.pullRequest !== null || world.run.event === 'merge_group'
  const base = proposed ? await baseConfig(inputs.config, subject.base, world.git) : null
  const nowhere = head === null && (base === null || (base.config === null && !base.unreadable))
  if (nowhere && inputs.config !== usualConfig) raise(missingConfig(inputs.config))
  const ruling = base?.config ?? head ?? defaultConfig
  const preset = inputs.preset ?? (base?.unreadable ? 'standard' : ruling.quality.preset)
  return {
    preset,
    presetRules: presetRules(preset),
    ownRules: [...ruling.quality.rules, ...inputs.rules.map(ruleOfInput)],
    enforce: base?.unreadable === true || ruling.enforce,
    diagnostics: [...(base?.notes ?? []), ...comparison(inputs.config, base?.config ?? null, head, world.clock.now())]
  }
}

const ruleOfInput = (rule: string): Rule => ({
  rule,
  severity: 'block',
  onMissing: 'inconclusive',
  origin: 'input rules'
})

const headConfig = async (path: string, files: World['files']): Promise<Config | null> =>
  (await files.stat(path)) === undefined ? null : readConfig(await files.text(path), path)

type BaseConfig = {readonly config: Config | null; readonly unreadable: boolean; readonly notes: readonly Diagnostic[]}

const baseConfig = async (path: string, base: string | null, git: World['git']): Promise<BaseConfig> => {
  const text = base === null ? undefined : await git.show(base, path)
  if (text === undefined) {
    return {
      config: null,
      unreadable: false,
      notes: [note(`The base has no ${path}: this change is judged by its own rules.`)]
    }
  }
  try {
    return {config: readConfig(text, path), unreadable: false, notes: []}
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown
    const {what} = thrown.failure
    return {
      config: null,
      unreadable: true,
      notes: [
        note(`${path} of the base cannot be read (${what}): judged by the rules of this change and preset standard.`)
      ]
    }
  }
}

const comparison = (path: string, base: Config | null, head: Config | null, now: number): readonly Diagnostic[] => {
  if (base === null) return []
  const changed = rulesOf(base) !== rulesOf(head ?? defaultConfig)
  const dropped = Object.keys(base.checks).filter(name => head?.checks[name] === undefined)
  const waived = new Set((head ? waiversInForce(head, now) : []).map(({producer}) => producer))
  return [
    ...(changed ? [note(`This change edits the rules in ${path}: the edit takes effect after it is merged.`)] : []),
    ...dropped.filter(name => !waived.has(name)).map(name => diagnosticOf('error', droppedProducer(name, path), name)),
    ...dropped.filter(name => waived.has(name)).map(name => note(`The check ${name} is removed under a waiver.`, name))
  ]
}

const rulesOf = ({quality, enforce}: Config): string =>
  JSON.stringify([
    quality.preset,
    quality.rules.map(({rule, severity, onMissing}) => [rule, severity, onMissing]),
    enforce
  ])
