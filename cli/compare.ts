/** `towpath compare [--base REF] [SUITE…]`: benchmarks of two commits of this repository, measured in turn on this machine. */
import {posix} from 'node:path'
import {parseArgs} from 'node:util'
import {parseInputs} from '#core/contract'
import {messageOf, raise} from '#core/failure'
import type {Verdict} from '#core/verdict'
import {contract} from '../action-perf-regression/src/contract.ts'
import {run} from '../action-perf-regression/src/run.ts'
import {explainVerdict} from './explain-verdict.ts'
import {badUsage} from './failures.ts'
import type {CommandIo, ExitCode} from './io.ts'

const options = {
  base: {type: 'string', default: 'origin/HEAD'},
  config: {type: 'string'},
  preset: {type: 'string'},
  run: {type: 'string'},
  setup: {type: 'string'},
  reports: {type: 'string', multiple: true},
  processes: {type: 'string'},
  budget: {type: 'string'},
  json: {type: 'boolean', default: false}
} as const

const exitCodes: Readonly<Record<Verdict['decision'], ExitCode>> = {pass: 0, fail: 1, inconclusive: 3}

/** Prints the verdict; the exit code tells the decision. What is not committed is not measured. */
export const compare = async (args: readonly string[], {world, here, print}: CommandIo): Promise<ExitCode> => {
  const {values, positionals} = parse(args)
  const empty = Object.entries(values).find(([, value]) => value === '')
  if (empty !== undefined) return raise(badUsage('compare', `The option --${empty[0]} is empty.`))
  const given: Readonly<Record<string, string | undefined>> = {
    ...values,
    config: values.config === undefined ? undefined : posix.join(here, values.config.replaceAll('\\', '/')),
    reports: values.reports?.join('\n'),
    json: undefined,
    suites: positionals.join('\n'),
    mode: 'compare',
    comment: 'false'
  }
  const {verdict} = await run(
    parseInputs(contract, name => given[name] ?? ''),
    world
  )
  if (verdict === null) return 2
  print(values.json ? JSON.stringify(verdict, null, 2) : explainVerdict(verdict))
  return exitCodes[verdict.decision]
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true})
  } catch (thrown) {
    return raise(badUsage('compare', messageOf(thrown)), thrown)
  }
}
