/** How people see documents: the verdict, what was written, how much is in it. */
import {deliveriesOf, verdictFile} from '#core/gate/deliver'
import {listed, reportOf} from '#core/gate/report'
import {type Block, document as blocks, code, heading, paragraph, sentence, table} from '#core/markdown/markdown'
import type {Outcome} from '#core/outcome'
import type {Finding, Verdict} from '#core/verdict'
import type {World} from '#core/world'
import type {Inputs, Output} from '../contract.ts'
import {invalidDocument} from '../failures/documents.ts'
import {documentDeliveries, documentOutputs, type Written} from './write-documents.ts'

type Given = {
  readonly verdict: Verdict
  readonly written: readonly Written[]
  readonly components: number
  readonly outputs: Outcome<Output>['outputs']
}

export const documentOutcome = (
  {verdict, written, components, outputs}: Given,
  {check}: Pick<Inputs, 'check'>,
  {run}: Pick<World, 'run'>
): Outcome<Output> => {
  const parts = reportOf(verdict, 'SBOM', {
    above: [...listed(verdict.findings, 88, problems)],
    below: listed(written, 84, all => documents(all, components))
  })
  return {
    verdict,
    outputs: {
      decision: verdict.decision,
      verdict: verdictFile(verdict, run),
      ...documentOutputs(written),
      ...outputs
    },
    deliveries: [
      ...documentDeliveries(written),
      ...deliveriesOf(verdict, {parts, annotated: verdict.findings, comment: false, check: check === true}, run)
    ]
  }
}

const documents = (written: readonly Written[], components: number): Block =>
  blocks(
    heading(3, `Documents (${components} components)`),
    table(
      ['Format', 'Artifact', 'SHA-256'],
      written.map(({format, artifact, sha256}) => [
        format === 'spdx' ? 'SPDX 2.3' : 'CycloneDX 1.5',
        code(artifact.slice(0, -sha256.length - 1)),
        code(sha256)
      ])
    )
  )

const problems = (items: readonly Finding[], all: number): Block =>
  blocks(
    heading(3, `Problems (${all})`),
    paragraph(sentence(invalidDocument.sample.fix)),
    table(
      ['Severity', 'Where', 'What'],
      items.map(({severity, title, message}) => [severity, code(title), message])
    )
  )
