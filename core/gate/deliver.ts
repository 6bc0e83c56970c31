/** The deliveries of a verdict, as values. Summary, comment and check are made from the same parts. */
import {document, fit, link, type Markdown, marker, type Part, paragraph, render} from '../markdown/markdown.ts'
import type {Annotation, Delivery} from '../outcome.ts'
import type {Finding, Verdict} from '../verdict.ts'
import type {RunContext} from '../world.ts'

/** GitHub drops a step summary over 1 MiB while the step stays green (docs: workflow commands, step isolation and limits). */
const summaryLimit = {most: 1024 * 1024 - 4096, unit: 'bytes'} as const
/** GitHub refuses a comment over 65,536 characters. */
const commentLimit = {most: 64_000, unit: 'characters'} as const
/** A check's summary is counted in bytes (REST documentation, check runs). */
const checkLimit = {most: 64_000, unit: 'bytes'} as const
/** Ten annotations of each level are shown for a step; the report lists them all. */
export const annotationLimit = 10

export type Delivering = {
  readonly parts: readonly Part[]
  /** Findings shown beside the diff; the first ten are. */
  readonly annotated: readonly Finding[]
  readonly comment: boolean
  readonly check: boolean
  /** What was judged where the jobs of a matrix judge one part each: artifacts of one run need names of their own. */
  readonly part?: string | null
}

type Named = Pick<Verdict, 'gate' | 'id'>

/** Where the verdict of a gate stands in the job's temporary folder. */
export const verdictFile = ({gate, id}: Named, {temp}: RunContext): string =>
  `${temp}/towpath/${gate === 'quality-gate' ? '' : `${gate}-`}verdict-${id}.json`

/** The artifact that keeps it: `towpath-verdict-default-1`, `towpath-verdict-perf-regression-default.micro-1`. */
const artifactOf = ({gate, id}: Named, part: string | null, {attempt}: RunContext): string =>
  `towpath-verdict-${gate === 'quality-gate' ? '' : `${gate}-`}${id}${part === null ? '' : `.${part}`}-${attempt}`

export const deliveriesOf = (verdict: Verdict, given: Delivering, run: RunContext): readonly Delivery[] => {
  const file = verdictFile(verdict, run)
  const annotations = given.annotated.slice(0, annotationLimit).map(annotation)
  return [
    {kind: 'file', path: file, content: `${JSON.stringify(verdict, null, 2)}\n`},
    {kind: 'summary', markdown: render(fit(given.parts, summaryLimit))},
    {kind: 'annotations', annotations},
    {kind: 'artifact', name: artifactOf(verdict, given.part ?? null, run), file},
    ...(given.comment ? commentOf(verdict, given.parts, run) : []),
    ...(given.check ? [checkOf(verdict, render(fit(given.parts, checkLimit)), annotations)] : [])
  ]
}

const commentOf = ({gate, id, subject}: Verdict, parts: readonly Part[], run: RunContext): readonly Delivery[] => {
  if (subject.pullRequest === null) return []
  const mark = marker(`${gate}:${id}`)
  const body = document(mark, fit(parts, commentLimit), paragraph(whereItRan(run)))
  return [{kind: 'comment', pullRequest: subject.pullRequest, marker: render(mark), markdown: render(body)}]
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
  name: `towpath ${verdict.gate.replaceAll('-', ' ')}${verdict.id === 'default' ? '' : ` ${verdict.id}`}`,
  commit: verdict.subject.head ?? verdict.subject.commit,
  conclusion: verdict.blocking ? 'failure' : 'success',
  title: verdict.reason,
  summary,
  annotations
})
