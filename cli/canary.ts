/** `towpath canary plan|run|status|finish|rollback|reap [options]`: the deployment of a release, with the same inputs as in a job. */
import type {Failure} from '#core/failure'
import {raise} from '#core/failure'
import type {Outcome} from '#core/outcome'
import type {RunContext, World} from '#core/world'
import {contract} from '../action-canary-deploy/src/contract.ts'
import {type DeployWorld, run} from '../action-canary-deploy/src/run.ts'
import {inputsFrom, refuseOthers, takeArguments} from './arguments.ts'
import {badUsage} from './failures.ts'
import type {CommandIo, ExitCode} from './io.ts'

const modes = ['plan', 'run', 'status', 'finish', 'rollback', 'reap'] as const
type Mode = (typeof modes)[number]

const isMode = (name: string): name is Mode => modes.some(mode => mode === name)

/** Inputs that only a job has a use for. */
const ofJobs: readonly string[] = ['mode', 'id']
const names = Object.keys(contract.inputs).filter(name => !ofJobs.includes(name))
const lists: readonly string[] = names.filter(
  name => Array.isArray(Object(contract.inputs)[name].absent) && name !== 'steps'
)

const options = {
  ...Object.fromEntries(names.map(name => [name, {type: 'string', multiple: lists.includes(name)} as const])),
  json: {type: 'boolean'}
} as const

const reaching = ['namespace', 'kubeconfig', 'context', 'json']
const settling = [...reaching, 'helm', 'helm-timeout', 'lock-timeout', 'prometheus', 'data-plane', 'scrape-interval']
const deadlines = names.filter(name => name.endsWith('-deadline') || name === 'drain-time')
const ofRollback = 'to-revision'
const deploying = [...names.filter(name => name !== ofRollback), 'json']

/** Options that mean something to each command; the others are refused, never ignored. */
const meant: Readonly<Record<Mode, readonly string[]>> = {
  plan: deploying,
  run: deploying,
  status: [...reaching, 'release'],
  finish: [...settling, 'release'],
  rollback: [...settling, ...deadlines, ofRollback, 'release'],
  reap: settling
}

type Io = Pick<CommandIo, 'print'> & {readonly world: DeployWorld & Pick<World, 'random'>}

/** 0: done. 1: refused by the plan, taken back, or not at its end. */
export const canary = async (args: readonly string[], {world, print}: Io): Promise<ExitCode> => {
  const {values, positionals} = takeArguments('canary', args, options)
  const [mode = '', ...more] = positionals
  if (!isMode(mode) || more.length > 0)
    return raise(badUsage('canary', `It takes one command: ${modes.join(', ')}; everything else is an option.`))
  refuseOthers(`canary ${mode}`, values, meant[mode], 'it belongs to another command of `canary`')
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat().join('\n')]))
  const outcome = await run(inputsFrom(`canary ${mode}`, contract, {...given, mode}), {...world, run: ownRun(world)})
  show(outcome, values.json === true, print)
  if (outcome.failure === undefined) return 0
  world.log.error(textOf(outcome.failure))
  return 1
}

/** Two people in folders of the same name are two owners: neither may take over from the other as a job does from its earlier attempt. */
const ownRun = ({run: local, random, machine}: Io['world']): RunContext => ({
  ...local,
  runId: 1 + Number.parseInt(random.uuid().slice(0, 8), 16),
  job: machine.variables().USER ?? local.job
})

const show = ({deliveries, outputs}: Outcome, json: boolean, print: Io['print']): void => {
  const shown = deliveries.flatMap(delivery => {
    if (delivery.kind === 'file') return json ? [delivery.content.trimEnd()] : []
    return delivery.kind === 'summary' && !json ? [delivery.markdown] : []
  })
  const nothing = json ? JSON.stringify(outputs) : `Nothing to settle: ${outputs.result ?? 'none'}.`
  for (const text of shown.length === 0 ? [nothing] : shown) print(text)
}

const textOf = ({code, what, why, fix}: Failure): string => `${code}: ${what}\n${why}\nWhat to do: ${fix}`
