/** Inputs that mean nothing in their mode: somebody expects something of them that would not happen. */
import {raise} from '#core/failure'
import type {Inputs} from './contract.ts'
import {contradictoryInputs} from './failures/settings.ts'

type Given = Pick<Inputs, 'mode' | 'keepSeries' | 'fromArtifacts' | 'outcome' | 'reports' | 'run'>

/** Raises PR-104. */
export const demandConsistent = ({mode, keepSeries, fromArtifacts, outcome, reports, run}: Given): void => {
  if (keepSeries && mode !== 'check' && mode !== 'sla')
    raise(contradictoryInputs(`\`keep-series\` is given in mode \`${mode}\``, 'give it in mode `check` or `sla`'))
  if (fromArtifacts && mode !== 'record')
    raise(contradictoryInputs(`\`from-artifacts\` is given in mode \`${mode}\``, 'give it in mode `record`'))
  const measures = mode === 'compare' || run !== null || (mode !== 'sla' && reports.length === 0)
  if (outcome !== null && measures)
    raise(contradictoryInputs('`outcome` is given where this step runs the command itself', 'leave `outcome` out'))
}
