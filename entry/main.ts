/**
 * The composition root of every action: world, inputs, run, deliveries, exit code, and the one error boundary.
 * The exit code depends on the verdict alone; a delivery that fails is a warning that names the permission.
 */
import {type ActionContract, parseInputs} from '#core/contract'
import {FailureError, raise} from '#core/failure'
import type {Outcome} from '#core/outcome'
import type {Verdict} from '#core/verdict'
import type {Log, World} from '#core/world'
import {openAction, type RunningAction} from '#platform/action-world'
import {type ActionName, actions} from './actions.ts'
import {explainFailure, failureSummary} from './explain-failure.ts'
import {perform} from './perform.ts'

type Phase = 'main' | 'post'

export const start = async (name: ActionName, phase: Phase = 'main'): Promise<void> => {
  const running = openAction()
  const settle = watchForSilentEnd(running)
  try {
    process.exitCode = await runPhase(await load(name), phase, running)
  } catch (thrown) {
    process.exitCode = 1
    explainFailure(thrown, running.log)
    await summarise(thrown, running)
  } finally {
    settle()
    running.close()
  }
}

/** Where there is no summary to write to, the log has said it already. */
const summarise = async (thrown: unknown, {appendSummary}: RunningAction): Promise<void> => {
  if (thrown instanceof FailureError) await appendSummary(failureSummary(thrown.failure)).catch(() => undefined)
}

const runPhase = async ({contract, run, post}: LoadedAction, phase: Phase, running: RunningAction): Promise<number> => {
  const body = phase === 'main' ? run : post
  if (!body) return 0
  const inputs = parseInputs(contract, running.input)
  const world = await running.world()
  const outcome = await body(inputs, world)
  // What a cancelled job could not read would look like something that is not there: nothing is delivered. What it took back is.
  if (outcome.failure === undefined) world.signal.throwIfAborted()
  await perform(outcome, running, world)
  if (outcome.failure !== undefined) raise(outcome.failure)
  return conclude(outcome.verdict, running.log)
}

/** Tells the verdict in the log, where somebody looks first, and gives the exit code. */
const conclude = (verdict: Verdict | null, log: Log): number => {
  if (verdict === null) return 0
  const sentence = `${verdict.decision}: ${verdict.reason}`
  if (verdict.blocking) log.error(sentence)
  else log.info(sentence)
  return verdict.blocking ? 1 : 0
}

type Body = (inputs: never, world: World) => Promise<Outcome>

type LoadedAction = {
  readonly contract: ActionContract
  readonly run: (inputs: unknown, world: World) => Promise<Outcome>
  readonly post?: (inputs: unknown, world: World) => Promise<Outcome>
}

/** `parseInputs` gives each action exactly what its own contract says: the one place where the types of all meet. */
const load = async (name: ActionName): Promise<LoadedAction> => {
  const action: {readonly contract: ActionContract; readonly run: Body; readonly post?: Body} = await actions[name]()
  return action as LoadedAction
}

/** A promise that never settles would let Node end with code 13 and no word: that is our bug, and is said. */
const watchForSilentEnd = ({log}: RunningAction): (() => void) => {
  const onExit = (): void => {
    log.error('Towpath ended before it had finished. This is a bug in Towpath; please report it with this log.')
    process.exitCode = 1
  }
  process.on('exit', onExit)
  return () => void process.off('exit', onExit)
}
