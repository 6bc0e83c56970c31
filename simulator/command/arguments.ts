import {parseArgs} from 'node:util'
import {messageOf, raise} from '#core/failure'
import {badUsage} from './failures.ts'

export type Arguments = {
  readonly workflow: string
  /** Null: the first event that the workflow listens to. */
  readonly event: string | null
  readonly eventFile: string | null
  readonly page: string
}

const options = {event: {type: 'string'}, 'event-file': {type: 'string'}, page: {type: 'string'}} as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true})
  } catch (thrown) {
    // Node adds to it how a word may begin with a dash, which helps nobody who misspelt an option.
    return raise(badUsage((messageOf(thrown).split('. ')[0] ?? '').replace(/\.$/, '')), thrown)
  }
}

/** `WORKFLOW [--event NAME] [--event-file FILE] [--page FILE]`; SIM-201 where it is anything else. */
export const parseArguments = (args: readonly string[]): Arguments => {
  const {values, positionals} = parse(args)
  const [workflow, ...others] = positionals
  const empty = Object.entries(values).find(([, value]) => value === '')
  if (empty !== undefined) return raise(badUsage(`The option --${empty[0]} is empty`))
  if (workflow === undefined) return raise(badUsage('WORKFLOW is missing'))
  if (others.length > 0) return raise(badUsage(`One workflow is run, and ${positionals.length} were given`))
  return {
    workflow,
    event: values.event ?? null,
    eventFile: values['event-file'] ?? null,
    page: values.page ?? '.towpath/simulate.html'
  }
}
