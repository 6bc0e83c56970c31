/** The box under a pull request that says whether it may be merged. */
import type {Conclusion} from '../types.ts'
import {type Html, html} from './html.ts'
import {milliseconds} from './jobs.ts'
import type {RunView} from './view.ts'
import {duration, sign, type Tone, toneOf} from './words.ts'

type Line = {readonly name: string; readonly conclusion: string; readonly detail: string}

const lines = ({result, checks}: RunView): readonly Line[] => [
  ...result.jobs.map(job => ({name: job.name, conclusion: job.conclusion, detail: duration(milliseconds(job))})),
  ...checks.map(({name, conclusion, title}) => ({name, conclusion, detail: title}))
]

/** GitHub lets a skipped check count as passed; a required check that never reported keeps the door shut. */
const satisfied: readonly (Conclusion | 'neutral')[] = ['success', 'skipped', 'neutral']

type State = {readonly tone: Tone; readonly sentence: string}

const mergeState = (checks: readonly Line[], required: string | null, isPullRequest: boolean): State => {
  const failed = checks.filter(({conclusion}) => toneOf(conclusion) === 'bad').length
  const counted = `${failed} of ${checks.length} checks failed.`
  if (!isPullRequest)
    return {tone: failed > 0 ? 'bad' : 'good', sentence: failed > 0 ? counted : 'All checks have passed.'}
  const gate = checks.find(({name}) => name === required)
  if (required !== null && gate === undefined) {
    return {tone: 'unsure', sentence: `Merging is blocked: the required check ${required} has not reported.`}
  }
  if (gate !== undefined && !satisfied.some(good => good === gate.conclusion)) {
    return {tone: 'bad', sentence: `Merging is blocked: the required check ${gate.name} did not succeed.`}
  }
  return failed > 0
    ? {tone: 'unsure', sentence: `${counted} None of them is required.`}
    : {tone: 'good', sentence: 'All checks have passed. This branch can be merged.'}
}

export const checksBox = (run: RunView, required: string | null): Html => {
  const checks = lines(run)
  const {tone, sentence} = mergeState(checks, required, run.pullRequest !== null)
  return html`
<div class="checks ${tone}"><p class="state">${sentence}</p>
<ul>${checks.map(
    ({name, conclusion, detail}) => html`
<li>${sign(conclusion)} <span class="name">${name}</span>${name === required ? html` <span class="required">Required</span>` : null} <span class="time">${conclusion} · ${detail}</span></li>`
  )}</ul></div>`
}
