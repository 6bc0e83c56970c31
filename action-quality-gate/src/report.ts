/** The verdict as a person reads it. Summary and comment are the same parts, fitted into different limits. */
import {
  type Block,
  bold,
  bullets,
  code,
  codeBlock,
  concat,
  details,
  document,
  heading,
  type Markdown,
  md,
  type Part,
  paragraph,
  sentence,
  stack,
  table
} from '#core/markdown/markdown'
import type {Decision, Diagnostic, Finding, RuleResult, Verdict} from '#core/verdict'
import {excerpt} from './excerpt.ts'
import {evidence, leftOut, metrics, notes, uncoveredLines} from './report-details.ts'

/** In characters. Whole texts stand in the verdict file. */
const [longestMessage, longestProblem, longestName] = [2000, 1000, 300]

/**
 * What a person needs first stands first. What does not fit is shortened from the lowest priority up, and said so: the
 * short sections outlast the endless ones, so that a thousand failing tests cannot hide the rules.
 */
export const reportParts = (verdict: Verdict): readonly Part[] => {
  const of = (kind: string) => verdict.findings.filter(finding => finding.kind === kind)
  const errors = verdict.diagnostics.filter(({severity}) => severity === 'error')
  const others = verdict.diagnostics.filter(({severity}) => severity !== 'error')
  return [
    {priority: 100, block: head(verdict)},
    ...listed(errors, 90, problems),
    ...listed(of('test-failure'), 80, failingTests),
    ...listed(verdict.rules, 85, rules),
    {priority: 82, block: metrics(verdict)},
    ...listed(of('uncovered-line'), 50, uncoveredLines),
    ...listed(verdict.evidence, 40, evidence),
    ...listed(others, 30, notes),
    ...listed(verdict.leftOut, 20, leftOut)
  ]
}

const listed = <T>(
  items: readonly T[],
  priority: number,
  show: (items: readonly T[], all: number) => Block
): readonly Part[] =>
  items.length === 0
    ? []
    : [{priority, entries: items.length, list: shown => show(items.slice(0, shown), items.length)}]

const signs: Readonly<Record<Decision, string>> = {pass: '✅', fail: '❌', inconclusive: '⚠️'}

const head = (verdict: Verdict): Block => {
  const {subject, baseline} = verdict
  const compared = baseline.state === 'not-needed' ? '' : md` against ${code(short(subject.base))}`
  const name = verdict.id === 'default' ? 'Quality gate' : `Quality gate ${verdict.id}`
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

const failingTests = (items: readonly Finding[], all: number): Block =>
  document(
    heading(3, `Failing tests (${all})`),
    stack(items.map(finding => details(failingTest(finding), codeBlock(excerpt(finding.message, longestMessage)))))
  )

const failingTest = ({title, location, producer}: Finding): Markdown =>
  concat(
    bold(excerpt(title, longestName)),
    location === null
      ? ''
      : md` · ${code(location.line === null ? excerpt(location.file, longestName) : `${excerpt(location.file, longestName)}:${location.line}`)}`,
    producer === null ? '' : md` · ${excerpt(producer, longestName)}`
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
