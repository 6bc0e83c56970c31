/** `towpath compare [--base REF] [SUITE…]`: benchmarks of two commits of this repository, measured in turn on this machine. */
import {posix} from 'node:path'
import {FailureError, raise} from '#core/failure'
import type {Verdict} from '#core/verdict'
import {contract} from '../action-perf-regression/src/contract.ts'
import {run} from '../action-perf-regression/src/run.ts'
import {inputsFrom, refuseOthers, takeArguments} from './arguments.ts'
import {explainVerdict} from './explain-verdict.ts'
import {badUsage} from './failures.ts'
import type {CommandIo, ExitCode} from './io.ts'

const options = {
  base: {type: 'string'},
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

/** What counts for suites of the configuration as well. */
const ofDeclared = ['base', 'config', 'preset', 'json']

const noOrigin =
  'Without --base the base is `origin/HEAD`, which this clone does not have. Name a branch or commit, for example `--base main`.'

/** Prints the verdict; the exit code tells the decision. What is not committed is not measured. */
export const compare = async (args: readonly string[], {world, here, print}: CommandIo): Promise<ExitCode> => {
  const {values, positionals} = takeArguments('compare', args, options)
  if (values.run === undefined) refuseOthers('compare', values, ofDeclared, 'it describes the suite of --run')
  const given: Readonly<Record<string, string | undefined>> = {
    ...values,
    base: values.base ?? 'origin/HEAD',
    config: values.config === undefined ? undefined : posix.join(here, values.config.replaceAll('\\', '/')),
    reports: values.reports?.join('\n'),
    json: undefined,
    suites: positionals.join('\n'),
    mode: 'compare',
    comment: 'false'
  }
  const {verdict} = await run(inputsFrom('compare', contract, given), world).catch((thrown: unknown) => {
    const noBase = thrown instanceof FailureError && thrown.failure.code === 'QG-123'
    if (noBase && values.base === undefined) raise(badUsage('compare', noOrigin), thrown)
    throw thrown
  })
  if (verdict === null) return 2
  print(values.json ? JSON.stringify(verdict, null, 2) : explainVerdict(verdict))
  return exitCodes[verdict.decision]
}
