/** How every command takes its options: what is unknown, empty or means nothing here is refused, never ignored. */
import {type ParseArgsConfig, parseArgs} from 'node:util'
import {type ActionContract, type InputsOf, parseInputs} from '#core/contract'
import {FailureError, messageOf, raise} from '#core/failure'
import {badUsage} from './failures.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Options and words of a command; CL-101 for an option that is unknown, without its value, or empty. */
export const takeArguments = <O extends Options>(command: string, args: readonly string[], options: O) => {
  const parsed = parsedOr(command, args, options)
  // An empty variable of a script would otherwise drop the comparison, or the rules, unnoticed.
  const empty = Object.entries(parsed.values).find(([, value]) => [value].flat().includes(''))
  if (empty !== undefined) return raise(badUsage(command, `The option --${empty[0]} is empty.`))
  return parsed
}

const parsedOr = <O extends Options>(command: string, args: readonly string[], options: O) => {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true})
  } catch (thrown) {
    // Node adds to it how a word may begin with a dash, which helps nobody who misspelt an option.
    return raise(badUsage(command, `${messageOf(thrown).split('. ')[0]?.replace(/\.$/, '')}.`), thrown)
  }
}

/** CL-101 for an option that this command has and this use of it has no meaning for; `why` tells what it belongs to. */
export const refuseOthers = (command: string, values: object, meant: readonly string[], why: string): void => {
  const other = Object.entries(values).find(
    ([name, value]) => value !== undefined && value !== false && !meant.includes(name)
  )
  if (other !== undefined) raise(badUsage(command, `The option --${other[0]} has no meaning here: ${why}.`))
}

const ofWorkflow = 'The input `'

/** The inputs of an action from options; what cannot be understood is said in words of the command line. */
export const inputsFrom = <Contract extends ActionContract>(
  command: string,
  contract: Contract,
  given: Readonly<Record<string, string | undefined>>
): InputsOf<Contract> => {
  try {
    return parseInputs(contract, name => given[name] ?? '')
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || !thrown.failure.what.startsWith(ofWorkflow)) throw thrown
    const {what, why} = thrown.failure
    return raise(badUsage(command, `${what.replace(ofWorkflow, 'The option `--')} ${why}`), thrown)
  }
}
