/** The verdict as a person reads it. Summary and comment are the same parts, fitted into different limits. */
import {excerpt} from '#core/gate/excerpt'
import {listed, reportOf} from '#core/gate/report'
import {
  type Block,
  bold,
  code,
  codeBlock,
  concat,
  details,
  document,
  heading,
  type Markdown,
  md,
  type Part,
  stack,
  table
} from '#core/markdown/markdown'
import type {Finding, Verdict} from '#core/verdict'
import {metrics, uncoveredLines} from './report-details.ts'

/** In characters. Whole texts stand in the verdict file. */
const [longestMessage, longestName] = [2000, 300]

/** What a person needs first stands first. */
export const reportParts = (verdict: Verdict): readonly Part[] => {
  const of = (kind: string) => verdict.findings.filter(finding => finding.kind === kind)
  return reportOf(verdict, 'Quality gate', {
    above: [...listed(handedOver(verdict), 84, gateFindings), ...listed(of('test-failure'), 80, failingTests)],
    below: [{priority: 82, block: metrics(verdict)}, ...listed(of('uncovered-line'), 50, uncoveredLines)]
  })
}

/** What the other gates of the run found; their own summaries tell more. */
const handedOver = ({findings}: Verdict): readonly Finding[] =>
  findings.filter(({kind}) => kind !== 'test-failure' && kind !== 'uncovered-line')

const gateFindings = (items: readonly Finding[], all: number): Block =>
  document(
    heading(3, `Found by other gates (${all})`),
    table(
      ['Severity', 'What', 'Why', 'Who'],
      items.map(({severity, title, message, producer}) => [
        severity,
        bold(excerpt(title, longestName)),
        excerpt(message, longestName),
        producer ?? ''
      ])
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
