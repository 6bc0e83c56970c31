/** The verdict over documents: what is wrong with them decides; there are no metrics. */
import {reasonFor} from '#core/gate/reason'
import {decide} from '#core/rules/judge'
import type {Diagnostic, Finding, RuleResult, Subject, Verdict} from '#core/verdict'
import type {Inputs} from '../contract.ts'

export type DocumentCase = {
  readonly subject: Subject
  readonly rules: readonly RuleResult[]
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
  /** Said where nothing is wrong. */
  readonly pass: string
}

/** The gate is called `sbom-generate`, `sbom-merge`, `sbom-validate`. */
export const documentVerdict = (
  {id, mode, onInconclusive}: Pick<Inputs, 'id' | 'mode' | 'onInconclusive'>,
  {subject, rules, findings, diagnostics, pass}: DocumentCase
): Verdict => {
  const decision = decide(rules, !diagnostics.some(({severity}) => severity === 'error'))
  return {
    schema: 'towpath.verdict/1',
    gate: `sbom-${mode}`,
    id,
    decision,
    blocking: decision === 'fail' || (decision === 'inconclusive' && onInconclusive === 'fail'),
    reason: decision === 'pass' ? pass : reasonFor(decision, rules, diagnostics, true),
    subject,
    baseline: {state: 'not-needed', commit: null, detail: 'Documents are not compared with another commit.'},
    rules: [...rules],
    leftOut: [],
    metrics: {},
    findings: [...findings],
    evidence: [],
    diagnostics: [...diagnostics]
  }
}
