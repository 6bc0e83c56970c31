/** Inputs as the runner hands them to an action: `INPUT_*` variables, defaults of the contract evaluated. */
import {data, Evaluator, Lexer, Parser} from '@actions/expressions'
import type {ActionContract} from '#core/contract'

export type Contexts = {
  readonly github: {readonly job: string; readonly token: string}
  readonly job: {readonly check_run_id: number; readonly status: string}
  readonly strategy: {readonly 'job-index': number; readonly 'job-total': number}
}

/** A name that the contract does not know is a mistake of the test. */
export const inputVariables = (
  contract: ActionContract,
  given: Readonly<Record<string, string>>,
  contexts: Contexts
): Readonly<Record<string, string>> => {
  const unknown = Object.keys(given).filter(name => !(name in contract.inputs))
  if (unknown.length > 0) throw new Error(`${contract.name} has no input ${unknown.join(', ')}`)
  return Object.fromEntries(
    Object.entries(contract.inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      given[name] ?? (input.evaluated ? evaluated(input.default ?? '', contexts) : (input.default ?? ''))
    ])
  )
}

const evaluated = (expression: string, contexts: Contexts): string => {
  const inner = /^\$\{\{(.*)\}\}$/s.exec(expression)?.[1] ?? ''
  const tree = new Parser(new Lexer(inner).lex().tokens, Object.keys(contexts), []).parse()
  const values: data.Dictionary = JSON.parse(JSON.stringify(contexts), data.reviver)
  return new Evaluator(tree, values).evaluate().coerceString()
}
