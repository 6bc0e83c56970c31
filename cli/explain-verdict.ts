/** A verdict for a terminal: the decision, then one sentence per rule and per problem. */
import {producerLabel} from '#core/evidence'
import {visible} from '#core/markdown/visible'
import type {Verdict} from '#core/verdict'

const outcomes = {
  passed: 'held',
  failed: 'FAILED',
  inconclusive: 'INCONCLUSIVE',
  'not-applicable': 'n/a',
  skipped: 'skipped'
}

/** Nothing of user text may move the cursor of the terminal, hide in it or turn its order around. */
const plain = (text: string): string => visible(text).replace(/[\n\t]+/g, ' ')

/** A terminal is no place for ten thousand of them; the verdict file has all. */
const mostFindings = 100

export const explainVerdict = (verdict: Verdict): string =>
  [
    `${verdict.decision.toUpperCase()}: ${verdict.reason}`,
    ...section(
      'Problems',
      verdict.diagnostics
        .filter(({severity}) => severity === 'error')
        .map(({code, message, fix}) => [code, message, fix && `What to do: ${fix}`].filter(part => part).join(' '))
    ),
    ...section(
      'Rules',
      verdict.rules.map(
        ({rule, outcome, severity, reason, origin}) =>
          `${outcomes[outcome].padEnd(12)} ${rule}${severity === 'warn' ? ' (warning)' : ''} – ${reason} [${origin}]`
      )
    ),
    ...section(
      'Left out',
      verdict.leftOut.map(({rule, why}) => `${rule} – ${why}`)
    ),
    ...section(
      'Failing tests',
      verdict.findings
        .filter(({kind}) => kind === 'test-failure')
        .map(({title, message}) => `${title}: ${message.split('\n')[0] ?? ''}`)
    ),
    ...section(
      'Findings',
      verdict.findings
        .filter(({kind}) => kind !== 'test-failure' && kind !== 'uncovered-line')
        .slice(0, mostFindings)
        .map(({severity, title, message}) => `${severity.padEnd(8)} ${title} – ${message.split('\n')[0] ?? ''}`)
    ),
    ...section(
      'Evidence',
      verdict.evidence.map(
        ({producer, shard, status, detail}) =>
          `${producerLabel(producer, shard)}: ${status}${detail === '' ? '' : ` – ${detail}`}`
      )
    ),
    ...section(
      'Notes',
      verdict.diagnostics.filter(({severity}) => severity !== 'error').map(({message}) => message)
    ),
    `Baseline: ${verdict.baseline.detail}`
  ]
    .map(plain)
    .join('\n')

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map(line => `  ${line}`)]
