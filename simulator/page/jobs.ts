/** The jobs of a run: steps, annotations, summaries, folded logs. */
import type {AnnotationLine, JobResult, StepResult} from '../types.ts'
import {type Html, html} from './html.ts'
import {renderMarkdown} from './markdown.ts'
import {duration, readableLog, sign} from './words.ts'

const annotation = ({level, title, message, file, line}: AnnotationLine): Html => html`
<li class="annotation ${level}"><span class="level">${level}</span>
<div>${title === null ? null : html`<strong>${title}</strong>`}${file === null ? null : html` <code>${line === null ? file : `${file}:${line}`}</code>`}
<pre>${message}</pre></div></li>`

/** A step that failed and was allowed to is shown as both. */
const outcome = ({outcome, conclusion}: StepResult): Html | null =>
  outcome === conclusion ? null : html` <span class="muted">${outcome}, continued</span>`

/** A pinned action is known by its name and the beginning of its commit. */
const shortened = (name: string): string => name.replace(/@([0-9a-f]{7})[0-9a-f]{33}\b/, '@$1…')

const step = (result: StepResult): Html => {
  const log = readableLog(result.log).trim()
  const head = html`${sign(result.conclusion)} <span class="name">${shortened(result.name)}${outcome(result)}</span> <span class="time">${duration(result.milliseconds)}</span>`
  return log === ''
    ? html`<li class="step"><div class="line">${head}</div></li>`
    : html`<li class="step"><details class="log"><summary class="line">${head}</summary><pre>${log}</pre></details></li>`
}

const annotations = (job: JobResult): Html | null => {
  const all = job.steps.flatMap(({annotations}) => annotations)
  return all.length === 0 ? null : html`<ul class="annotations">${all.map(annotation)}</ul>`
}

/** Outside any folding of the page: Markdown that closes what it did not open cannot reach further than its box. */
const summaries = (job: JobResult): Html[] =>
  job.steps
    .filter(({summary}) => summary.trim() !== '')
    .map(
      ({summary}) =>
        html`<div class="summary"><h5>Summary</h5><div class="markdown">${renderMarkdown(summary)}</div></div>`
    )

const permissions = ({permissions}: JobResult): string =>
  Object.entries(permissions)
    .filter(([, access]) => access !== 'none')
    .map(([scope, access]) => `${scope}: ${access}`)
    .join(', ')

export const milliseconds = ({steps}: JobResult): number => steps.reduce((sum, {milliseconds: of}) => sum + of, 0)

export const jobSection = (job: JobResult): Html => html`
<section class="job">
<h4>${sign(job.conclusion)} <span class="name">${job.name}</span> <span class="time">${duration(milliseconds(job))}</span></h4>
<p class="muted">${job.attempt === 1 ? null : `Attempt ${job.attempt}. `}Token: ${permissions(job) || 'no permission'}</p>
${annotations(job)}
<ol class="steps">${job.steps.map(step)}</ol>
${summaries(job)}
</section>`
