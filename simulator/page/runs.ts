/** The runs: as a timeline, and each with what a person would see of it. */
import type {CommentRecord, PullRequest} from '../types.ts'
import {checksBox} from './checks.ts'
import {type Html, html} from './html.ts'
import {jobSection} from './jobs.ts'
import {renderMarkdown} from './markdown.ts'
import type {RunView} from './view.ts'
import {badge, sign} from './words.ts'

const stateOf = ({decision, result}: RunView): string => decision ?? result.conclusion

const isFork = ({repository, headRepository}: PullRequest): boolean => repository !== headRepository

const eventName = (event: string): string => (event === 'push' ? 'Push to' : `${event} on`)

const titleOf = ({pullRequest, result}: RunView): string =>
  pullRequest === null
    ? `${eventName(result.run.event)} ${result.run.headBranch}`
    : `${pullRequest.title} #${pullRequest.number}`

const anchor = ({result}: RunView): string => `run-${result.run.id}`

export const timeline = (runs: readonly RunView[]): Html => html`
<nav aria-label="Runs"><ol class="timeline">${runs.map(
  run => html`
<li><a href="#${anchor(run)}">${sign(stateOf(run))}<span class="what"><span class="title">${titleOf(run)}</span><span class="reason">${run.reason ?? `The run ended as ${run.result.conclusion}.`}</span></span>${badge(stateOf(run))}</a></li>`
)}</ol></nav>`

const origin = (pull: PullRequest): Html => html`
<p class="origin"><strong>${pull.author}</strong> wants to merge <code>${isFork(pull) ? `${pull.headRepository}:${pull.headBranch}` : pull.headBranch}</code> into <code>${pull.baseBranch}</code>${isFork(pull) ? html` <span class="fork">Fork</span>` : null}</p>`

const comment = ({author, body, edits}: CommentRecord): Html => html`
<article class="comment"><header><strong>${author}</strong> commented${edits === 0 ? null : ` · edited ${edits === 1 ? 'once' : `${edits} times`}`}</header>
<div class="markdown">${renderMarkdown(body)}</div></article>`

const conversation = ({pullRequest, comments}: RunView): Html | null => {
  if (pullRequest === null) return null
  return html`<h3>Conversation</h3>${
    comments.length === 0
      ? html`<p class="muted">No comment was written. The verdict stands in the summary of the run below.</p>`
      : comments.map(comment)
  }`
}

export const runSection = (run: RunView, required: string | null): Html => html`
<section class="run" id="${anchor(run)}">
<h2>${titleOf(run)} ${badge(stateOf(run))}</h2>
${run.pullRequest === null ? html`<p class="origin">Commit <code>${run.result.run.headSha.slice(0, 10)}</code> on <code>${run.result.run.headBranch}</code></p>` : origin(run.pullRequest)}
${run.reason === null ? null : html`<p class="verdict">${run.reason}</p>`}
${conversation(run)}
<h3>Checks</h3>
${checksBox(run, required)}
<h3>Run <span class="muted">${run.result.run.workflowName}, number ${run.result.run.number}, attempt ${run.result.attempt}</span></h3>
${run.result.jobs.map(jobSection)}
</section>`
