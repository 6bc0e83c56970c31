/** Values that enter a workflow from outside: `with` and `secrets` of a call, inputs of a dispatch. */
import {raise} from '#core/failure'
import type {DeclaredInput, Workflow} from './definition.ts'
import {evaluate, type Scope} from './expressions.ts'
import {invalidCall} from './failures.ts'
import {describe} from './references.ts'
import {entries, literal, type TemplateToken} from './template.ts'

export type Inputs = Readonly<Record<string, string | number | boolean>>

const zero = {string: '', number: 0, boolean: false, choice: '', environment: ''} as const

const typed = (input: DeclaredInput, value: unknown, called: string): string | number | boolean => {
  const refuse = (): never =>
    raise(invalidCall(called, `Input \`${input.name}\` must be a ${input.type}, not \`${String(value)}\``))
  if (input.type === 'boolean') return typeof value === 'boolean' ? value : refuse()
  if (input.type === 'number') return typeof value === 'number' && !Number.isNaN(value) ? value : refuse()
  if (typeof value === 'object') return refuse()
  if (input.type === 'choice' && !input.options.includes(String(value))) return refuse()
  return String(value)
}

/** Inputs of the declared types, defaults filled in (evaluated in `scope`). Raises SIM-107. */
export const inputsOf = (
  declared: readonly DeclaredInput[],
  given: Readonly<Record<string, unknown>>,
  called: string,
  scope: Scope
): Inputs => {
  const lower = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]))
  return Object.fromEntries(
    declared.map(input => {
      const value = lower.get(input.name.toLowerCase())
      if (value !== undefined && value !== null) return [input.name, typed(input, value, called)]
      if (input.required && value === undefined) {
        return raise(invalidCall(called, `Input \`${input.name}\` is required, but not provided`))
      }
      const fallback = evaluate(input.default, scope)
      return [
        input.name,
        fallback === undefined || fallback === null ? zero[input.type] : typed(input, fallback, called)
      ]
    })
  )
}

/** Before anything runs: are the names under `with` and `secrets` declared, and is everything required there? */
export const checkCall = (
  called: Workflow,
  given: TemplateToken | undefined,
  secrets: TemplateToken | undefined
): void => {
  const path = describe(called.origin)
  const call = called.call ?? raise(invalidCall(path, 'the workflow has no `on.workflow_call`'))
  const sides = [
    {what: 'Input', declared: call.inputs, names: entries(given).map(([name]) => name)},
    {what: 'Secret', declared: call.secrets, names: entries(secrets).map(([name]) => name)}
  ]
  for (const {what, declared, names} of sides) {
    const lower = names.map(name => name.toLowerCase())
    const unknown = names.find(name => declared.every(known => known.name.toLowerCase() !== name.toLowerCase()))
    if (unknown !== undefined) raise(invalidCall(path, `${what} \`${unknown}\` is not defined in the called workflow`))
    const inherited = what === 'Secret' && literal(secrets) === 'inherit'
    const missing = declared.find(known => known.required && !inherited && !lower.includes(known.name.toLowerCase()))
    if (missing !== undefined) raise(invalidCall(path, `${what} \`${missing.name}\` is required, but not provided`))
  }
}

/** The secrets a called workflow sees: what the caller passes one by one, or all of the caller's with `inherit`. */
export const passedSecrets = (
  token: TemplateToken | undefined,
  own: Readonly<Record<string, string>>,
  evaluate: (token: TemplateToken) => Readonly<Record<string, string>>
): Readonly<Record<string, string>> => {
  if (token === undefined) return {}
  return literal(token) === 'inherit' ? own : evaluate(token)
}
