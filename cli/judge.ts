/** `towpath judge [--base REF] [--config FILE] [--preset NAME] GLOB…`: the quality verdict of the working tree. */
import {parseArgs} from 'node:util'
import {parseInputs} from '#core/contract'
import {messageOf, raise} from '#core/failure'
import type {Verdict} from '#core/verdict'
import {contract} from '../action-quality-gate/src/contract.ts'
import {run} from '../action-quality-gate/src/run.ts'
import {explainVerdict} from './explain-verdict.ts'
import {badUsage} from './failures.ts'
import {fromRoot} from './from-root.ts'
import type {CommandIo, ExitCode} from './io.ts'

const options = {
  base: {type: 'string'},
  config: {type: 'string'},
  preset: {type: 'string'},
  json: {type: 'boolean', default: false}
} as const

const exitCodes: Readonly<Record<Verdict['decision'], ExitCode>> = {pass: 0, fail: 1, inconclusive: 3}

/** Prints the verdict; the exit code tells the decision. */
export const judge = async (args: readonly string[], {world, here, print}: CommandIo): Promise<ExitCode> => {
  const {values, positionals} = parse(args)
  // An empty variable of a script would otherwise drop the comparison, or the rules, unnoticed.
  const empty = Object.entries(values).find(([, value]) => value === '')
  if (empty !== undefined) return raise(badUsage('judge', `The option --${empty[0]} is empty.`))
  const given: Readonly<Record<string, string | undefined>> = {
    reports: positionals.map(path => fromRoot(here, path)).join('\n'),
    base: values.base,
    config: values.config === undefined ? undefined : fromRoot(here, values.config),
    preset: values.preset,
    producer: 'local',
    comment: 'false'
  }
  const inputs = parseInputs(contract, name => given[name] ?? '')
  const {verdict} = await run(inputs, world)
  if (verdict === null) return 2
  print(values.json ? JSON.stringify(verdict, null, 2) : explainVerdict(verdict))
  return exitCodes[verdict.decision]
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true})
  } catch (thrown) {
    return raise(badUsage('judge', messageOf(thrown)), thrown)
  }
}
