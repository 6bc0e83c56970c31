/** By which rules, severities and exceptions the scans are judged. */
import type {Config} from '#core/config/schema'
import {ruleSchema} from '#core/config/sections/rule'
import type {Scans} from '#core/config/sections/scans'
import type {Security, SecurityWaiver} from '#core/config/sections/security'
import {note} from '#core/gate/diagnostics'
import {type Ruling, rulingFor} from '#core/gate/ruling'
import type {Rule} from '#core/rules/judge'
import type {Diagnostic, Subject} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs} from '../contract.ts'
import {securityPreset} from '../gate/rules.ts'
import {kevFor} from './kev.ts'

export type Policy = {
  readonly presetRules: readonly Rule[]
  readonly ownRules: readonly Rule[]
  readonly security: Security
  /** Identifiers of vulnerabilities known to be exploited; null where no list is named. */
  readonly kev: ReadonlySet<string> | null
  /** From the head: who makes an exception says so in the change itself, where it is reviewed. */
  readonly waivers: readonly SecurityWaiver[]
  /** Those of them that the base does not have. */
  readonly addedWaivers: readonly SecurityWaiver[]
  /** From the head: who must report, and how. */
  readonly scans: Scans
  readonly enforce: boolean
  readonly diagnostics: readonly Diagnostic[]
}

type Needs = Pick<World, 'files' | 'git' | 'clock' | 'run'>

/** Raises QG-129 where the input names a file that neither the commit nor its base has. */
export const policyFor = async (
  inputs: Pick<Inputs, 'config' | 'preset' | 'rules'>,
  subject: Subject,
  world: Needs
): Promise<Policy> => {
  const ruling = await rulingFor(inputs.config, subject, {rules: rulesOf, producers: scansOf}, world)
  const {security} = ruling.rules
  const {kev, diagnostics} = await kevFor(security.kev, ruling.rules === ruling.head ? null : subject.base, world)
  return {
    presetRules: securityPreset(inputs.preset ?? (ruling.unreadable ? 'standard' : security.preset)),
    ownRules: [
      ...security.rules.map(written => ruleOf(written, inputs.config)),
      ...inputs.rules.map(written => ruleOf(written, 'input rules'))
    ],
    security,
    kev,
    waivers: ruling.head.securityWaivers,
    addedWaivers: addedTo(ruling),
    scans: ruling.head.scans,
    enforce: ruling.enforce,
    diagnostics: [...ruling.diagnostics, ...diagnostics, ...changedScans(ruling)]
  }
}

const scansOf = ({scans}: Config): readonly string[] => Object.keys(scans)

const rulesOf = ({security}: Config): unknown => security

const ruleOf = (written: Security['rules'][number], origin: string): Rule => {
  const {
    rule,
    severity,
    'on-missing': onMissing
  } = ruleSchema.parse(typeof written === 'string' ? {rule: written} : written)
  return {rule, severity, onMissing, origin}
}

/** Nothing is said where rules do not come from a base: then there is no change to review. */
const addedTo = ({rules, head, unreadable}: Ruling): readonly SecurityWaiver[] => {
  if (unreadable) return head.securityWaivers
  if (rules === head) return []
  const before = new Set(rules.securityWaivers.map(waiver => JSON.stringify(waiver)))
  return head.securityWaivers.filter(waiver => !before.has(JSON.stringify(waiver)))
}

/** A scan that is told to see less must be visible to the reviewer. */
const changedScans = ({rules, head}: Ruling): readonly Diagnostic[] =>
  Object.entries(head.scans)
    .filter(([name, scan]) => {
      const before = rules.scans[name]
      return before !== undefined && JSON.stringify(before) !== JSON.stringify(scan)
    })
    .map(([name]) => note(`This change edits how the scan ${name} is run or read. Review it.`, name))
