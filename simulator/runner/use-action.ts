/** A `uses` step: finds the action, works out its inputs and runs it. */

import {actionInputs} from './action-inputs.ts'
import {actionInRepository, actionInWorkspace, type FoundAction} from './actions.ts'
import {checkout} from './checkout.ts'
import {checkCheckoutInputs} from './checkout-inputs.ts'
import {runComposite} from './composite-action.ts'
import {stepScope} from './contexts.ts'
import type {Step} from './definition.ts'
import {textsOf} from './expressions.ts'
import {runJavaScript} from './javascript-action.ts'
import {isCheckout, parseReference} from './references.ts'
import {runScript} from './run-script.ts'
import type {Work, WorkContext} from './session.ts'

const find = async (context: WorkContext, uses: string): Promise<FoundAction | undefined> => {
  const {frame, log} = context
  const {session} = frame
  const reference = parseReference(uses)
  if (reference.kind !== 'local') return actionInRepository(session.run.repositories, frame.origin, uses, reference)
  const found = await actionInWorkspace(session.workspace, reference.path)
  if (found === undefined) {
    log.annotate(
      'error',
      `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${session.workspace}/${reference.path}'. Did you forget to run actions/checkout before running your local action?`
    )
  }
  return found
}

const useAction =
  (work: Extract<Step['work'], {kind: 'uses'}>): Work =>
  async context => {
    const {frame, env, key, log} = context
    const scope = stepScope(frame, env, key)
    const given = textsOf(work.with, scope)
    log.write(`##[group]Run ${work.uses}`)
    for (const [name, value] of Object.entries(given)) log.write(`  ${name}: ${value}`)
    log.write('##[endgroup]')
    if (isCheckout(parseReference(work.uses))) {
      checkCheckoutInputs(frame.origin.path, work.with)
      return checkout(given)(context)
    }
    const found = await find(context, work.uses)
    if (found === undefined) return false
    const inputs = actionInputs(found.action, given, scope, log)
    const {runs} = found.action
    const run =
      runs.using === 'composite' ? runComposite(found, runs, inputs, workOf) : runJavaScript(found, runs, inputs)
    return run(context)
  }

/** The work of any step. */
export const workOf = (step: Step): Work => (step.work.kind === 'run' ? runScript(step.work) : useAction(step.work))
