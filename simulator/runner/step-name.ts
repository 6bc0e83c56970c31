/** What a person sees as the name of a step. */
import {stepScope} from './contexts.ts'
import type {Step} from './definition.ts'
import {textOf} from './expressions.ts'
import type {Frame} from './session.ts'

/** `name:`, or what GitHub makes up: `Run`, and the action or the first line of the script. */
export const stepName = (frame: Frame, step: Step): string => {
  const scope = stepScope(frame, {...frame.session.env, ...frame.env}, step.key)
  const generated = (): string => {
    if (step.work.kind === 'uses') return `Run ${step.work.uses}`
    return `Run ${(textOf(step.work.script, scope) ?? '').trim().split('\n')[0]}`
  }
  try {
    return textOf(step.name, scope) || generated()
  } catch {
    // The step itself will say what is wrong with the expression.
    return step.key
  }
}
