/** A composite action: its steps run in a frame of their own, inside the log of the step that uses it. */
import type {FoundAction} from './actions.ts'
import {stepScope} from './contexts.ts'
import type {Action, Step} from './definition.ts'
import {textOf} from './expressions.ts'
import {performStep} from './perform-step.ts'
import type {Frame, Work, WorkContext} from './session.ts'
import {stepName} from './step-name.ts'

/** actions/runner, Constants.cs: CompositeActionsMaxDepth. */
export const deepestComposite = 9

type Composite = Extract<Action['runs'], {using: 'composite'}>

/** The steps inherit the environment of the step that uses the action, so it is part of what they see. */
const frameOf = async (
  context: WorkContext,
  found: FoundAction,
  inputs: Readonly<Record<string, string>>
): Promise<Frame> => {
  const {frame, cancelled, expired} = context
  const {session} = frame
  return {
    session,
    origin: found.origin ?? session.origin,
    inputs,
    defaults: {},
    env: context.own,
    action: {
      folder: await found.folder(),
      repository: found.origin?.repository ?? '',
      ref: found.origin?.ref ?? ''
    },
    depth: frame.depth + 1,
    steps: {},
    cancel: cancelled,
    deadline: expired,
    status: 'success'
  }
}

/** `workOf` makes the work of the inner steps. */
export const runComposite =
  (found: FoundAction, runs: Composite, inputs: Readonly<Record<string, string>>, workOf: (step: Step) => Work): Work =>
  async context => {
    if (context.frame.depth >= deepestComposite) {
      context.log.annotate('error', `Composite actions are nested deeper than ${deepestComposite} levels.`)
      return false
    }
    const inner = await frameOf(context, found, inputs)
    for (const step of runs.steps) {
      await performStep(inner, step, stepName(inner, step), workOf(step), context.log)
    }
    const scope = stepScope(inner, context.env, context.key)
    for (const [name, value] of runs.outputs) context.outputs[name] = textOf(value, scope) ?? ''
    return inner.status === 'success'
  }
