/**
 * One literal describes an action: from it come the type and the parser of its inputs, action.yml, the README tables,
 * the reference, the failure catalogue and the permission table.
 */

import {type FailureKind, raise} from './failure.ts'
import {invalidInput} from './failures.ts'

export type Parsed<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly expected: string}

/** One input. `T` is what `run` receives. */
export type Input<T> = {
  readonly description: string
  /** Shown in the tables: `list`, `duration`, `one of pass, fail`. */
  readonly type: string
  /** The default as written in action.yml, or null. May be a GitHub expression. */
  readonly default: string | null
  /** Whether the default is a GitHub expression, which only the runner can evaluate. */
  readonly evaluated: boolean
  readonly required: boolean
  readonly secret: boolean
  /** What `run` receives where nothing was given and there is no default: null, or an empty list. */
  readonly absent: T
  readonly parse: (text: string) => Parsed<T>
}

type Shape = Readonly<Record<string, Input<unknown>>>
type Access = 'read' | 'write'

/** Token permissions as written in a workflow. */
export type Permissions = Readonly<Record<string, Access>>

export type ActionContract<
  Inputs extends Shape = Shape,
  Output extends string = string,
  Mode extends string = string
> = {
  /** Without prefix: `quality-gate` lives in action-quality-gate/. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputs: Inputs
  readonly outputs: Readonly<Record<Output, string>>
  /** What the job's token needs, by mode; an action without modes has the one mode `default`. */
  readonly permissions: Readonly<Record<Mode, Permissions>>
  readonly failures: readonly FailureKind[]
  /** Whether a `post` entry exists. */
  readonly post: boolean
  /** Octicon and colour for GitHub. */
  readonly branding: {readonly icon: string; readonly color: string}
}

export const defineAction = <const Inputs extends Shape, const Output extends string, const Mode extends string>(
  contract: ActionContract<Inputs, Output, Mode>
): ActionContract<Inputs, Output, Mode> => contract

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

/** The inputs as `run` receives them: names in camelCase, values parsed. */
export type InputsOf<Contract> =
  Contract extends ActionContract<infer Inputs, string, string>
    ? {readonly [Name in keyof Inputs & string as CamelCase<Name>]: Inputs[Name] extends Input<infer T> ? T : never}
    : never

export type OutputsOf<Contract> = Contract extends ActionContract<Shape, infer Output, string> ? Output : never

export const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/**
 * Reads every input of the contract. `read` returns the text of an input, `""` where it is absent.
 * Raises TW-102 (absent but required, or cannot be understood).
 */
export const parseInputs = <Contract extends ActionContract>(
  contract: Contract,
  read: (name: string) => string
): InputsOf<Contract> => {
  const entries = Object.entries(contract.inputs).map(([name, input]) => [
    camelCase(name),
    take(name, input, read(name))
  ])
  return Object.fromEntries(entries) as InputsOf<Contract>
}

const take = (name: string, input: Input<unknown>, given: string): unknown => {
  const text = given.trim() === '' && !input.evaluated ? (input.default ?? '') : given
  if (text.trim() === '') return input.required ? raise(invalidInput(name, '', input.type)) : input.absent
  const result = input.parse(text)
  return result.ok ? result.value : raise(invalidInput(name, input.secret ? '***' : text, result.expected))
}
