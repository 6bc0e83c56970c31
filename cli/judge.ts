/** `towpath judge [--base REF] [--config FILE] [--preset NAME] GLOB…`: the quality verdict of the working tree. */
import type {Verdict} from '#core/verdict'
import {contract} from '../action-quality-gate/src/contract.ts'
import {run} from '../action-quality-gate/src/run.ts'
import {inputsFrom, takeArguments} from './arguments.ts'
import {explainVerdict} from './explain-verdict.ts'
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
  const {values, positionals} = takeArguments('judge', args, options)
  const given: Readonly<Record<string, string | undefined>> = {
    reports: positionals.map(path => fromRoot(here, path)).join('\n'),
    base: values.base,
    config: values.config === undefined ? undefined : fromRoot(here, values.config),
    preset: values.preset,
    producer: 'local',
    comment: 'false'
  }
  const {verdict} = await run(inputsFrom('judge', contract, given), world)
  if (verdict === null) return 2
  print(values.json ? JSON.stringify(verdict, null, 2) : explainVerdict(verdict))
  return exitCodes[verdict.decision]
}
