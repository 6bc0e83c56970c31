/** Deliveries and outputs of the security gate. */
import {deliveriesOf, verdictFile} from '#core/gate/deliver'
import {note} from '#core/gate/diagnostics'
import {handOver} from '#core/gate/hand-over'
import type {Outcome} from '#core/outcome'
import type {Verdict} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs, Output} from '../contract.ts'
import type {JudgedItems} from '../gate/model.ts'
import type {Case} from '../judge/case.ts'
import {counts, findingsOf, type Item} from '../judge/findings.ts'
import {reportParts} from './report.ts'
import {sarifOf} from './sarif.ts'

/** The name under which the plan of a quality gate waits for this verdict. */
const producer = 'security'

/** What the base has too is no news beside the diff. */
const urgentOf = ({vulnerabilities, findings}: JudgedItems): JudgedItems => ({
  vulnerabilities: vulnerabilities.filter(isUrgent),
  findings: findings.filter(isUrgent)
})

const isUrgent = (one: Item): boolean => counts(one) && one.novelty !== 'known'

/** Where the verdict goes to a quality gate, that gate decides and comments: here nothing blocks then. Raises QG-120. */
export const outcomeOf = async (
  inputs: Inputs,
  judged: Verdict,
  {read, judged: {items}}: Pick<Case, 'read' | 'judged'>,
  world: Pick<World, 'files' | 'artifacts' | 'run'>
): Promise<Outcome<Output>> => {
  const sarif = sarifOf(inputs.id, items, read.deliveries)
  const verdict =
    sarif.left === 0
      ? judged
      : {...judged, diagnostics: [...judged.diagnostics, note(`${sarif.left} results do not fit into the SARIF file.`)]}
  const path = `${world.run.temp.replaceAll('\\', '/')}/towpath/security-${inputs.id}.sarif`
  const evidence =
    inputs.handOver === null
      ? null
      : await handOver(verdict, {id: inputs.handOver, producer, checkRun: inputs.checkRun}, world)
  const annotated = findingsOf(urgentOf(items)).findings.filter(({severity}) => severity !== 'info')
  return {
    verdict: inputs.handOver === null ? verdict : {...verdict, blocking: false},
    outputs: {
      decision: verdict.decision,
      verdict: verdictFile(verdict, world.run),
      sarif: path,
      ...(evidence === null ? {} : {evidence})
    },
    deliveries: [
      {kind: 'file', path, content: sarif.text},
      ...deliveriesOf(
        verdict,
        {
          parts: reportParts(verdict, items),
          annotated,
          comment: inputs.comment === true && inputs.handOver === null,
          check: inputs.check === true,
          part: inputs.mode === 'record' ? 'recorded' : null
        },
        world.run
      )
    ]
  }
}
