/** How states, times and logs read on the page. */
import {type Html, html} from './html.ts'

export type Tone = 'good' | 'bad' | 'unsure' | 'calm'

const tones: Readonly<Record<string, Tone>> = {
  pass: 'good',
  recorded: 'good',
  planned: 'good',
  success: 'good',
  fail: 'bad',
  failure: 'bad',
  timed_out: 'bad',
  inconclusive: 'unsure',
  cancelled: 'unsure',
  action_required: 'unsure'
}

const signs: Readonly<Record<Tone, string>> = {good: '✓', bad: '✕', unsure: '!', calm: '–'}

export const toneOf = (state: string): Tone => tones[state] ?? 'calm'

/** A round sign; its meaning is also there for those who do not see it. */
export const sign = (state: string): Html =>
  html`<span class="sign ${toneOf(state)}" role="img" aria-label="${state}">${signs[toneOf(state)]}</span>`

export const badge = (state: string): Html => html`<span class="badge ${toneOf(state)}">${state}</span>`

export const duration = (milliseconds: number): string => {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

const shownLines = 2000

/** Without colours, and only the end of what would be too long to read. */
export const readableLog = (log: string): string => {
  const lines = log.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '').split('\n')
  const hidden = lines.length - shownLines
  return hidden > 0 ? [`… ${hidden} lines before`, ...lines.slice(hidden)].join('\n') : lines.join('\n')
}
