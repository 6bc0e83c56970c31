/** Rules for those who have written none. */
import {raise} from '../failure.ts'
import {familyOf} from '../metrics-catalogue.ts'
import {catalogued, type Rule} from './judge.ts'
import {parseRule} from './parse.ts'

export type Preset = 'standard' | 'strict' | 'none'

/** The last one: at least one test ran. Where all were skipped nothing was tested. */
const noTestFails = ['tests.failed == 0', 'tests.errors == 0', 'tests.total > tests.skipped'] as const

const presets: Readonly<Record<Preset, readonly string[]>> = {
  standard: [...noTestFails, 'coverage.lines >= 85', 'delta.coverage.lines >= -5'],
  strict: [...noTestFails, 'coverage.lines >= 90', 'delta.coverage.lines >= -5'],
  none: []
}

/** The rules of a preset: all of them block, and a missing value leaves them inconclusive. */
export const presetRules = (preset: Preset): readonly Rule[] =>
  presets[preset].map(rule => ({rule, severity: 'block', onMissing: 'inconclusive', origin: `preset ${preset}`}))

export type LeftOut = {readonly rule: string; readonly why: string}

export type Applicable = {readonly applied: readonly Rule[]; readonly leftOut: readonly LeftOut[]}

/** Computed from the change and the plan, not read from reports: always there. */
const alwaysThere: ReadonlySet<string> = new Set(['diff', 'completeness'])

/**
 * Leaves out the preset rules over metric families (`tests`, `coverage`) that a repository does not have. `families`
 * are those declared, present in the evidence **or recorded in the baseline**: a family that was there before and is
 * missing now must keep its rules, or losing a report would turn a red verdict green.
 */
export const applicable = (rules: readonly Rule[], families: ReadonlySet<string>): Applicable => {
  const judged = rules.map(rule => ({rule, absent: absentFamilies(rule, families)}))
  return {
    applied: judged.filter(({absent}) => absent.length === 0).map(({rule}) => rule),
    leftOut: judged
      .filter(({absent}) => absent.length > 0)
      .map(({rule, absent}) => ({
        rule: rule.rule,
        why: `${rule.origin}: no ${absent.join(' or ')} evidence was declared or found`
      }))
  }
}

const absentFamilies = (rule: Rule, families: ReadonlySet<string>): readonly string[] => {
  const parsed = parseRule(rule.rule, catalogued, rule.origin)
  if (!parsed.ok) return raise(parsed.failure)
  const needed = new Set(parsed.rule.metrics.map(familyOf))
  return [...needed].filter(family => !families.has(family) && !alwaysThere.has(family))
}
