import type {FailureKind} from '#core/failure'
import {page, prose} from './table.ts'

/** The catalogue of failures; the code alone is the heading, so that `#tw-101` leads to it for ever. */
export const failuresPage = (kinds: readonly FailureKind[]): string =>
  page(
    '# Failures',
    'Every failure names what happened, why, and what to do. The texts here carry sample facts. Codes never change their meaning.',
    ...kinds.map(({code, title, sample}) =>
      [
        `## ${code}`,
        `**${prose(title)}**`,
        [`- What: ${prose(sample.what)}`, `- Why: ${prose(sample.why)}`, `- What to do: ${prose(sample.fix)}`].join(
          '\n'
        )
      ].join('\n\n')
    )
  )
