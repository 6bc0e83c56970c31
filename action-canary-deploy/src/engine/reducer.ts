/** The state machine: no input but the state and what happened, no output but the next state. */
import type {Effect} from './effects.ts'
import {effectText} from './effects.ts'
import {type Direction, programOf, stretchOf} from './program.ts'
import {type Counted, type DeploymentState, type Limit, noted} from './state.ts'

export type Event =
  /** The effect under way has been made so. */
  | {readonly event: 'done'; readonly counted?: Counted; readonly limits?: readonly Limit[]}
  /** It could not be made so; `why` is for people. */
  | {readonly event: 'failed'; readonly why: string}
  /** Answer of `inspect`: the new revision is deployed and its workloads are available, or not. */
  | {readonly event: 'inspected'; readonly complete: boolean}
  /** All traffic is to go to the side that has pods, whatever effect is under way. */
  | {readonly event: 'moved'; readonly percent: number; readonly why: string}
  | {readonly event: 'cancelled'; readonly why: string}
  /** A newer owner goes on with what an older one left. */
  | {readonly event: 'taken-over'; readonly token: number; readonly owner: string}

/** The effect under way; undefined once the deployment has ended. */
export const currentEffect = (state: DeploymentState): Effect | undefined =>
  state.result === 'running' ? programOf(state.rollout, state.direction)[state.cursor] : undefined

/** `at` is the time for the journal, in milliseconds since the epoch; nothing else depends on it. */
export const reduce = (state: DeploymentState, event: Event, at: number): DeploymentState => {
  if (event.event === 'taken-over') return takenOver(state, event, at)
  if (state.result !== 'running') return state
  if (event.event === 'done') return advanced(learning(state, event), at, event.counted)
  if (event.event === 'cancelled') return turned(state, brief(event.why), at, 'cancelled')
  if (event.event === 'moved') return {...noted(state, at, brief(event.why)), percent: event.percent}
  if (event.event === 'inspected') return inspected(state, event.complete, at)
  return failed(state, brief(event.why), at)
}

/** An API server can quote whole objects, and a ConfigMap holds no more than a megabyte. */
const brief = (why: string): string => (why.length > 2_000 ? `${why.slice(0, 2_000)} …` : why)

const learning = (
  state: DeploymentState,
  {counted, limits = []}: {readonly counted?: Counted; readonly limits?: readonly Limit[]}
): DeploymentState => ({
  ...state,
  counted: counted === undefined ? state.counted : [...state.counted, counted],
  limits: [...state.limits, ...limits]
})

/** `observe 10 %, in effect 25.0 %` */
const doneText = (effect: Effect, counted: Counted | undefined): string =>
  typeof counted?.effective === 'number'
    ? `${effectText(effect)}, in effect ${counted.effective.toFixed(1)} %`
    : effectText(effect)

const advanced = (state: DeploymentState, at: number, counted?: Counted): DeploymentState => {
  const program = programOf(state.rollout, state.direction)
  const effect = program[state.cursor]
  const told = noted({...state, alert: null}, at, effect === undefined ? 'nothing to do' : doneText(effect, counted))
  if (state.cursor + 1 < program.length) return intending({...told, cursor: state.cursor + 1})
  return {
    ...told,
    result: state.direction === 'forward' || state.direction === 'complete' ? 'succeeded' : 'rolled-back'
  }
}

/** The share is part of the intent: it is written before any route changes. */
const intending = (state: DeploymentState): DeploymentState => {
  const effect = currentEffect(state)
  const percent = effect === undefined ? undefined : intended(effect)
  return percent === undefined ? state : {...state, percent}
}

/** The share that an effect is about to make so. When a deployment is closed there is no canary any more. */
const intended = (effect: Effect): number | undefined => {
  if (effect.do === 'weigh' || effect.do === 'apply') return effect.percent
  return effect.do === 'retreat' || effect.do === 'close' ? 0 : undefined
}

const heading = (state: DeploymentState, direction: Direction): DeploymentState =>
  intending({...state, direction, cursor: 0})

const stretch = (state: DeploymentState) => stretchOf(state.rollout, state.direction, state.cursor)

/** Cancelled, or left by a dead job: before the upgrade back, in it look first, in the ending just go on. */
const turned = (state: DeploymentState, why: string, at: number, how: string): DeploymentState => {
  const told = noted(state, at, `${how}: ${why}`)
  if (state.direction !== 'forward' || stretch(state) === 'ending') return told
  const reasoned = {...told, reason: state.reason ?? why}
  return heading(reasoned, stretch(state) === 'before' ? 'withdraw' : 'judge')
}

const takenOver = (
  state: DeploymentState,
  {token, owner}: {readonly token: number; readonly owner: string},
  at: number
): DeploymentState => {
  const owned = {...state, token, owner}
  if (state.result !== 'running') return owned
  const next = turned(owned, `${state.owner} did not finish it`, at, `taken over by ${owner}`)
  // What the last owner could not do may be tried again: the world may have changed, so look first.
  const again = state.alert !== null && stretch(state) === 'upgrade' ? heading(next, 'judge') : next
  return {...remarked(again), alert: null, failed: []}
}

/** A take-over marks every object again, so what was handed back is handed back once more. */
const remarked = (state: DeploymentState): DeploymentState =>
  currentEffect(state)?.do === 'close' ? {...state, cursor: state.cursor - 1} : state

/** The new version stands: only the ending is missing. Otherwise back; forward where the way back has failed. */
const inspected = (state: DeploymentState, complete: boolean, at: number): DeploymentState =>
  complete
    ? heading(noted(state, at, 'the upgrade is complete'), 'complete')
    : heading(noted(state, at, 'the upgrade is not complete'), 'revert')

const failed = (state: DeploymentState, why: string, at: number): DeploymentState => {
  const told = noted(state, at, `failed: ${why}`)
  const where = stretch(state)
  if (where === 'ending') return {...told, alert: why}
  if (where === 'before') return heading({...told, reason: why}, 'withdraw')
  const tried: readonly Direction[] = [...state.failed, state.direction]
  const next = wayOut.find(direction => !tried.includes(direction) && isOpen(state, direction))
  const kept = {...told, reason: state.reason ?? why, failed: tried}
  return next === undefined ? {...kept, alert: why} : heading(kept, next)
}

/** After the upgrade began and failed: back first, then forward from Helm's own release. */
const wayOut: readonly Direction[] = ['revert', 'complete']

/** Hooks of the upgrade may not have run: forward without them could meet an unmigrated database. A first install has nothing to go back to. */
const isOpen = ({rollout}: DeploymentState, direction: Direction): boolean =>
  direction === 'complete' ? !rollout.hooks && rollout.clones.length > 0 : true
