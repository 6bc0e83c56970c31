import type {Decision, Diagnostic, RuleResult} from '../verdict.ts'
import {excerpt} from './excerpt.ts'

/** One sentence that says why the verdict came out as it did. */
export const reasonFor = (
  decision: Decision,
  rules: readonly RuleResult[],
  diagnostics: readonly Diagnostic[],
  enforce: boolean
): string => {
  const sentence = excerpt(sentences[decision](rules, diagnostics), longest)
  return enforce || decision === 'pass' ? sentence : `${sentence} Shadow mode: nothing is blocked.`
}

/** With this begins the reason of a verdict that is inconclusive. */
export const inconclusiveOpening = 'It cannot be said: '

/** In characters: it is shown as a title. */
const longest = 600

type Sentence = (rules: readonly RuleResult[], diagnostics: readonly Diagnostic[]) => string

const sentences: Readonly<Record<Decision, Sentence>> = {
  pass: rules => {
    const warned = rules.filter(({outcome}) => outcome === 'failed').length
    const held = rules.filter(({outcome}) => outcome === 'passed').length
    if (held === 0 && warned === 0) return 'No rule applies, so none failed.'
    return warned > 0 ? `No blocking rule failed; ${count(warned, 'rule')} warned.` : `${count(held, 'rule')} held.`
  },
  fail: rules => {
    const failed = rules.filter(({outcome, severity}) => outcome === 'failed' && severity === 'block')
    return `${count(failed.length, 'rule')} failed: ${ending(failed[0]?.reason ?? '')}`
  },
  inconclusive: (rules, diagnostics) => {
    const [first, ...others] = diagnostics.filter(({severity}) => severity === 'error')
    const open = rules.find(({outcome, severity}) => outcome === 'inconclusive' && severity === 'block')
    const why = first ? told(first) : (open?.reason ?? 'the evidence is not complete')
    return `${inconclusiveOpening}${ending(why)}${others.length > 0 ? ` (and ${count(others.length, 'other problem')})` : ''}`
  }
}

/** Who is meant comes first, unless the message says it anyway. */
const told = ({producer, message}: Diagnostic): string =>
  producer === null || message.includes(producer) ? message : `${producer}: ${message}`

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

const ending = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)
