/** Which suites are measured: those of the configuration, or the one that the inputs describe. */
import type {Config} from '#core/config/schema'
import type {BenchmarkSuite} from '#core/config/sections/benchmarks'
import {raise} from '#core/failure'
import {nearest} from '#core/suggest'
import type {Inputs} from './contract.ts'
import {contradictoryInputs, noSuites, unknownSuite} from './failures/settings.ts'

/** How one side of a suite is built and run. */
export type Commands = {
  readonly run: string
  readonly setup: string | null
  /** Globs, relative to the tree. */
  readonly reports: readonly string[]
}

export type Suite = {
  readonly name: string
  /** Each side with its own commands: a change may move the script that measures. */
  readonly head: Commands
  readonly base: Commands
  /** Processes a side before the first look. */
  readonly processes: number
  readonly mostProcesses: number
  /** Milliseconds. */
  readonly budget: number
  /** Milliseconds for one command. */
  readonly timeout: number
  /** How a person measures it again. */
  readonly reproduce: readonly string[]
}

type Choosing = Pick<
  Inputs,
  'config' | 'suites' | 'name' | 'run' | 'setup' | 'reports' | 'processes' | 'mostProcesses' | 'budget'
>

type Configs = {readonly base: Config; readonly head: Config}

/** Raises PR-101 (none), PR-102 (a selected one does not exist), PR-104 (inputs that contradict each other). */
export const suitesFor = (inputs: Choosing, configs: Configs): readonly Suite[] => {
  if (inputs.run !== null) return [suiteOfInputs(inputs, inputs.run)]
  if (inputs.setup !== null) raise(contradictoryInputs('`setup` is given without `run`', 'give `run` too'))
  const declared = Object.keys(configs.head.benchmarks)
  if (declared.length === 0) raise(noSuites(inputs.config))
  const unknown = inputs.suites.find(name => !declared.includes(name))
  if (unknown !== undefined) raise(unknownSuite(unknown, nearest(unknown, declared), inputs.config))
  const chosen = declared.filter(name => inputs.suites.length === 0 || inputs.suites.includes(name))
  return chosen.flatMap(name => {
    const suite = configs.head.benchmarks[name]
    return suite === undefined ? [] : [suiteOf(name, suite, configs.base.benchmarks[name] ?? suite)]
  })
}

const commandsOf = ({run, setup, reports}: BenchmarkSuite): Commands => ({run, setup: setup ?? null, reports})

const suiteOf = (name: string, head: BenchmarkSuite, base: BenchmarkSuite): Suite => ({
  name,
  head: commandsOf(head),
  base: commandsOf(base),
  processes: head.processes,
  mostProcesses: Math.max(head.processes, head['most-processes']),
  budget: head.budget,
  timeout: head.timeout * 60_000,
  reproduce: [name]
})

const suiteOfInputs = (inputs: Choosing, run: string): Suite => {
  if (inputs.suites.length > 0) raise(contradictoryInputs('`run` and `suites` are both given', 'give one of them'))
  if (inputs.reports.length === 0)
    raise(
      contradictoryInputs('`run` is given without `reports`', 'name the report files that `run` writes in `reports`')
    )
  if (inputs.processes < 2 || inputs.mostProcesses < inputs.processes)
    raise(
      contradictoryInputs(
        `\`processes\` is ${inputs.processes}, \`most-processes\` is ${inputs.mostProcesses}`,
        'let `processes` be at least 2, and `most-processes` at least that'
      )
    )
  const commands = {run, setup: inputs.setup, reports: inputs.reports}
  return {
    name: inputs.name,
    head: commands,
    base: commands,
    processes: inputs.processes,
    mostProcesses: inputs.mostProcesses,
    budget: inputs.budget,
    timeout: Math.max(inputs.budget, 30 * 60_000),
    reproduce: [
      ...['--run', run],
      ...(inputs.setup === null ? [] : ['--setup', inputs.setup]),
      ...inputs.reports.flatMap(pattern => ['--reports', pattern])
    ]
  }
}
