/** The deliveries of a verdict, as values. Summary and comment are made from the same parts. */
import {document, fit, link, type Markdown, marker, paragraph, render} from '#core/markdown/markdown'
import type {Annotation, Delivery} from '#core/outcome'
import type {Finding, Verdict} from '#core/verdict'
import type {RunContext} from '#core/world'
import type {Inputs} from './contract.ts'
import {reportParts} from './report.ts'

/** GitHub drops a step summary over 1 MiB while the step stays green (docs: workflow commands, step isolation and limits). */
const summaryLimit = {most: 1024 * 1024 - 4096, unit: 'bytes'} as const
/** GitHub refuses a comment over 65,536 characters. */
const commentLimit = {most: 64_000, unit: 'characters'} as const
/** A check's summary is counted in bytes (REST documentation, check runs). */
const checkLimit = {most: 64_000, unit: 'bytes'} as const
/** Ten annotations of each level are shown for a step; the report lists them all. */
const annotationLimit = 10

export const verdictFile = (id: string, {temp}: RunContext): string => `${temp}/towpath/verdict-${id}.json`

export const deliveriesOf = (verdict: Verdict, inputs: Inputs, run: RunContext): readonly Delivery[] => {
  const parts = reportParts(verdict)
  const file = verdictFile(inputs.id, run)
  const annotations = verdict.findings
    .filter(({kind}) => kind === 'test-failure')
    .slice(0, annotationLimit)
    .map(annotation)
  const mark = `quality-gate:${inputs.id}`
  const comment: Delivery[] =
    inputs.comment === true && verdict.subject.pullRequest !== null
      ? [
          {
            kind: 'comment',
            pullRequest: verdict.subject.pullRequest,
            marker: render(marker(mark)),
            markdown: render(document(marker(mark), fit(parts, commentLimit), paragraph(whereItRan(run))))
          }
        ]
      : []
  return [
    {kind: 'file', path: file, content: `${JSON.stringify(verdict, null, 2)}\n`},
    {kind: 'summary', markdown: render(fit(parts, summaryLimit))},
    {kind: 'annotations', annotations},
    {kind: 'artifact', name: `towpath-verdict-${inputs.id}-${run.attempt}`, file},
    ...comment,
    ...(inputs.check === true ? [checkOf(verdict, render(fit(parts, checkLimit)), annotations)] : [])
  ]
}

const whereItRan = ({serverUrl, repository, runId, attempt}: RunContext): Markdown =>
  link(`Run ${runId}, attempt ${attempt}`, `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${attempt}`)

const annotation = ({title, message, location}: Finding): Annotation => ({
  level: 'error',
  title,
  message,
  file: location?.file ?? null,
  line: location?.line ?? null
})

const checkOf = (verdict: Verdict, summary: string, annotations: readonly Annotation[]): Delivery => ({
  kind: 'check',
  name: verdict.id === 'default' ? 'towpath quality gate' : `towpath quality gate ${verdict.id}`,
  commit: verdict.subject.head ?? verdict.subject.commit,
  conclusion: verdict.blocking ? 'failure' : 'success',
  title: verdict.reason,
  summary,
  annotations
})
