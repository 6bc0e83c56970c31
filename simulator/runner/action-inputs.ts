/** Inputs of an action: `with:` over the defaults of its `action.yml`. */
import type {Action} from './definition.ts'
import {type Scope, textOf} from './expressions.ts'
import type {StepLog} from './step-log.ts'

/** What a default may use (GitHub's action schema). */
const visible = ['github', 'job', 'matrix', 'runner', 'strategy']

/** Inputs by their declared names; an input that is not declared is passed on with GitHub's warning. */
export const actionInputs = (
  {inputs}: Action,
  given: Readonly<Record<string, string>>,
  scope: Scope,
  log: StepLog
): Readonly<Record<string, string>> => {
  const contexts = Object.fromEntries(visible.map(name => [name, scope.contexts[name]]))
  const byName = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]))
  const declared = inputs.map(({name, default: fallback, deprecation}): [string, string] => {
    const value = byName.get(name.toLowerCase())
    if (value !== undefined && deprecation !== undefined) {
      log.annotate('warning', `Input '${name}' has been deprecated with message: ${deprecation}`)
    }
    return [name, value ?? textOf(fallback, {...scope, contexts}) ?? '']
  })
  const known = inputs.map(({name}) => name)
  const unexpected = Object.entries(given).filter(([name]) => !known.some(k => k.toLowerCase() === name.toLowerCase()))
  if (unexpected.length > 0) {
    const names = unexpected.map(([name]) => `'${name}'`).join(', ')
    log.annotate('warning', `Unexpected input(s) ${names}, valid inputs are [${known.map(n => `'${n}'`).join(', ')}]`)
  }
  return Object.fromEntries([...declared, ...unexpected])
}
