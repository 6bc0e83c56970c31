/** The parts of a report that every gate has: the head, what cannot be trusted, the rules, the evidence, the notes. */
import {producerLabel} from '../evidence.ts'
import {
  type Block,
  bold,
  bullets,
  code,
  concat,
  details,
  document,
  heading,
  type Markdown,
  md,
  type Part,
  paragraph,
  sentence,
  table
} from '../markdown/markdown.ts'
import type {Decision, Diagnostic, EvidenceStatus, RuleResult, Verdict} from '../verdict.ts'
import {excerpt} from './excerpt.ts'

/** In characters: a problem or a rule in a report. Whole texts stand in the verdict file. */
const longestProblem = 1000

/**
 * The parts that come from the verdict alone, with their priorities: head 100, problems 90, rules 85, evidence 40, notes 30,
 * rules left out 20. `own` are the parts of the gate; `title` names it: `Quality gate`. Parts stand in the order given here,
 * and what does not fit is shortened from the lowest priority up, so that a thousand findings cannot hide the rules.
 */
export const reportOf = (
  verdict: Verdict,
  title: string,
  own: {readonly above: readonly Part[]; readonly below: readonly Part[]}
): readonly Part[] => {
  const errors = verdict.diagnostics.filter(({severity}) => severity === 'error')
  const others = verdict.diagnostics.filter(({severity}) => severity !== 'error')
  return [
    {priority: 100, block: head(verdict, title)},
    ...listed(errors, 90, problems),
    ...own.above,
    ...listed(verdict.rules, 85, rules),
    ...own.below,
    ...listed(verdict.evidence, 40, evidence),
    ...listed(others, 30, notes),
    ...listed(verdict.leftOut, 20, leftOut)
  ]
}

/** A part that may be shortened entry by entry; nothing where there is no entry. `show` also learns how many there are in all. */
export const listed = <T>(
  items: readonly T[],
  priority: number,
  show: (items: readonly T[], all: number) => Block
): readonly Part[] =>
  items.length === 0
    ? []
    : [{priority, entries: items.length, list: shown => show(items.slice(0, shown), items.length)}]

const signs: Readonly<Record<Decision, string>> = {pass: '✅', fail: '❌', inconclusive: '⚠️'}

const head = (verdict: Verdict, title: string): Block => {
  const {subject, baseline} = verdict
  const compared = baseline.state === 'not-needed' ? '' : md` against ${code(short(subject.base))}`
  const name = verdict.id === 'default' ? title : `${title} ${verdict.id}`
  return document(
    heading(2, `${signs[verdict.decision]} ${name}: ${verdict.decision}`),
    paragraph(bold(sentence(verdict.reason))),
    paragraph(
      md`Commit ${code(short(subject.commit))}${compared}. ${baselineSentence(verdict)}`,
      subject.fork ? ' The change comes from a fork.' : ''
    )
  )
}

const short = (commit: string | null): string => (commit ?? 'nothing').slice(0, 10)

const baselineSentence = ({baseline}: Verdict): Markdown =>
  baseline.state === 'found'
    ? md`Baseline: ${code(short(baseline.commit))}. ${sentence(baseline.detail)}`
    : sentence(baseline.detail)

const problems = (items: readonly Diagnostic[]): Block =>
  document(
    heading(3, 'Why it cannot be trusted'),
    bullets(
      items.map(({code: failureCode, message, fix, producer}) =>
        concat(
          failureCode === null ? '' : md`${code(failureCode)} `,
          producer === null ? '' : md`${bold(producer)}: `,
          sentence(excerpt(message, longestProblem)),
          fix === null ? '' : md` ${bold('What to do:')} ${sentence(fix)}`
        )
      )
    )
  )

const outcomes: Readonly<Record<RuleResult['outcome'], string>> = {
  passed: '✅ held',
  failed: '❌ failed',
  inconclusive: '⚠️ inconclusive',
  'not-applicable': '➖ not applicable',
  skipped: '➖ skipped'
}

const rules = (items: readonly RuleResult[]): Block =>
  document(
    heading(3, 'Rules'),
    table(
      ['', 'Rule', 'Why'],
      items.map(({rule, severity, outcome, reason}) => [
        outcome === 'failed' && severity === 'warn' ? '⚠️ warning' : outcomes[outcome],
        code(excerpt(rule, longestProblem)),
        excerpt(reason, longestProblem)
      ])
    )
  )

const evidence = (items: readonly EvidenceStatus[]): Block =>
  details(
    'Evidence',
    table(
      ['Producer', 'Status', 'Reports'],
      items.map(({producer, shard, status, reports, attempt}) => [
        producerLabel(producer, shard),
        attempt === null ? status : `${status} (attempt ${attempt})`,
        reports.map(({path, format}) => `${path} (${format ?? 'unknown format'})`).join(', ')
      ])
    )
  )

const notes = (items: readonly Diagnostic[]): Block =>
  details(
    'Notes',
    bullets(items.map(({message, producer}) => excerpt(producer === null ? message : `${producer}: ${message}`, 1000)))
  )

const leftOut = (items: readonly Verdict['leftOut'][number][]): Block =>
  details('Rules of the preset that do not apply here', bullets(items.map(({rule, why}) => md`${code(rule)} – ${why}`)))
