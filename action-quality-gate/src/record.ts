/** `record`: the baseline of a commit of a protected branch, written once into the ledger. */

import {messageOf, raise} from '#core/failure'
import type {Verdict} from '#core/verdict'
import type {World} from '#core/world'
import {type Baseline, baselinePath} from './baseline.ts'
import {incompleteRecord, ledgerNotWritten, pullRequestRecord} from './failures.ts'
import {headMetrics} from './head-metrics.ts'
import {families, type Measured} from './measure.ts'
import {hashedIdentity} from './metrics.ts'

/**
 * Raises QG-122 where the evidence is not complete: a baseline with a hole would hide what later falls into it. A rule
 * that stays open although its baseline is readable shows such a hole too. Raises QG-126 on a pull request.
 */
export const baselineOf = (verdict: Verdict, measured: Measured, run: World['run']): Baseline => {
  if (verdict.subject.pullRequest !== null) raise(pullRequestRecord())
  const problems = holesOf(verdict)
  if (problems.length > 0) raise(incompleteRecord(problems.join(' ')))
  return {
    schema: 'towpath.baseline/1',
    id: verdict.id,
    commit: verdict.subject.commit,
    tree: verdict.subject.tree,
    run: run.runId,
    attempt: run.attempt,
    metrics: Object.fromEntries(
      Object.entries(headMetrics(measured)).flatMap(([name, value]) =>
        value.state === 'known' ? [[name, `${value.value.numerator}/${value.value.denominator}`]] : []
      )
    ),
    producers: Object.fromEntries(families.map(family => [family, [...measured.producers[family]].sort()])),
    failed: [...new Set(measured.tests.failures.map(hashedIdentity))].sort()
  }
}

const holesOf = ({diagnostics, rules, baseline}: Verdict): readonly string[] => {
  const errors = diagnostics.filter(({severity}) => severity === 'error').map(({message}) => message)
  const readable = baseline.state !== 'corrupt' && baseline.state !== 'unreachable'
  const open = rules.filter(({outcome, severity}) => outcome === 'inconclusive' && severity === 'block')
  return readable ? [...errors, ...open.map(({reason}) => `${reason}.`)] : errors
}

export const writeBaseline = async (baseline: Baseline, ledger: World['ledger']): Promise<void> => {
  const content = `${JSON.stringify(baseline, null, 2)}\n`
  try {
    await ledger.append([{path: baselinePath(baseline), content}], `baseline: ${baseline.id} of ${baseline.commit}`)
  } catch (thrown) {
    raise(ledgerNotWritten(messageOf(thrown)), thrown)
  }
}
