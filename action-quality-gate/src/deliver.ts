import {deliveriesOf as deliver} from '#core/gate/deliver'
import type {Delivery} from '#core/outcome'
import type {Verdict} from '#core/verdict'
import type {RunContext} from '#core/world'
import type {Inputs} from './contract.ts'
import {reportParts} from './report.ts'

/** The deliveries of a quality verdict, as values. */
export const deliveriesOf = (
  verdict: Verdict,
  {comment, check}: Pick<Inputs, 'comment' | 'check'>,
  run: RunContext
): readonly Delivery[] =>
  deliver(
    verdict,
    {
      parts: reportParts(verdict),
      annotated: verdict.findings.filter(({kind}) => kind === 'test-failure'),
      comment: comment === true,
      check: check === true
    },
    run
  )
