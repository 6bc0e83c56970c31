/**
 * Applying a plan as a machine: a state, an event, the next state and the one effect to perform. It never looks at the
 * world; `apply.ts` performs the effects and tells what came of them.
 */
import type {Task} from './apply-tasks.ts'

/** `kept`: GitHub or an earlier step does not let it go now. `failed`: something is wrong; it is still there. */
export type TaskOutcome = 'deleted' | 'copied' | 'gone' | 'kept' | 'failed' | 'unknown'

export type TaskResult = {
  readonly task: Task
  readonly outcome: TaskOutcome
  /** Its manifest in the archive. */
  readonly manifest: string | null
  /** Why it was kept, what failed, or what is not known. */
  readonly why: string | null
}

export type Effect =
  /** Written ahead: what this batch is about to touch. */
  | {readonly kind: 'intend'; readonly batch: number; readonly tasks: readonly Task[]}
  | {readonly kind: 'archive'; readonly task: Task}
  | {readonly kind: 'delete'; readonly task: Task}
  | {readonly kind: 'record'; readonly batch: number; readonly results: readonly TaskResult[]}
  /** Something may have begun to point at objects since the last look. */
  | {readonly kind: 'recheck'; readonly tasks: readonly Task[]}

export type Event =
  | {readonly kind: 'begun' | 'intended' | 'recorded'}
  | {readonly kind: 'archived'; readonly manifest: string}
  | {readonly kind: 'deleted' | 'gone'}
  /** `kept`: GitHub does not let go of it now. `failed`: something went wrong before it was touched. `unknown`: meanwhile. */
  | {readonly kind: 'kept' | 'failed' | 'unknown'; readonly why: string}
  | {readonly kind: 'rechecked'; readonly allowed: ReadonlySet<string>}
  /**
   * No further effect but the record: the budget or the time is used up, the job was cancelled, a right is missing.
   * `sent`: the request at hand may have been made. `wrong`: somebody has to repair something; budget and time are as agreed.
   */
  | {readonly kind: 'stopped'; readonly why: string; readonly sent: boolean; readonly wrong: boolean}

export type Options = {
  readonly batchSize: number
  /** Milliseconds after which the world is looked at again. */
  readonly recheckAfter: number
  /** So many failures one after the other end the run: something is wrong with more than one object. */
  readonly patience: number
}

export type State = {
  readonly options: Options
  readonly waiting: readonly Task[]
  readonly batch: number
  /** The rest of the batch; its first task is the one at hand. */
  readonly current: readonly Task[]
  readonly manifest: string | null
  readonly results: readonly TaskResult[]
  /** Everything that was recorded. */
  readonly done: readonly TaskResult[]
  /** Keys that exist no more. */
  readonly vanished: ReadonlySet<string>
  readonly failures: number
  readonly checked: number
  readonly stopped: string | null
  /** It stopped because something is wrong. */
  readonly wrong: boolean
  /** The effect that is being performed. */
  readonly performing: Effect['kind'] | null
}

export type Step = {readonly state: State; readonly effect: Effect | null}

export const initialState = (tasks: readonly Task[], options: Options, now: number): State => ({
  options,
  waiting: tasks,
  batch: 0,
  current: [],
  manifest: null,
  results: [],
  done: [],
  vanished: new Set(),
  failures: 0,
  checked: now,
  stopped: null,
  wrong: false,
  performing: null
})

/** The next step after `event` at `now`. No effect: it is over. Pure. */
export const step = (state: State, event: Event, now: number): Step => {
  switch (event.kind) {
    case 'begun':
      return proceed(state, now)
    case 'intended':
      return proceed(state, now)
    case 'archived':
      return archived(state, event.manifest, now)
    case 'deleted':
    case 'gone':
      return settled({...state, failures: 0}, event.kind, null, now)
    case 'kept':
      return settled(state, 'kept', event.why, now)
    case 'failed':
      return settled({...state, failures: state.failures + 1}, 'failed', event.why, now)
    case 'unknown':
      return settled({...state, failures: state.failures + 1}, 'unknown', event.why, now)
    case 'recorded':
      return proceed({...state, done: [...state.done, ...state.results], results: []}, now)
    case 'rechecked':
      return proceed({...state, waiting: state.waiting.filter(task => event.allowed.has(task.key)), checked: now}, now)
    case 'stopped':
      return stopped(state, event, now)
  }
}

const perform = (state: State, effect: Effect): Step => ({state: {...state, performing: effect.kind}, effect})

const over = (state: State): Step => ({state: {...state, performing: null}, effect: null})

/** Next in the batch; else its record; else the next batch. What a stop leaves of a batch waits for another run. */
const proceed = (state: State, now: number): Step => {
  const {current, results, options} = state
  const [task] = current
  if (task !== undefined && state.stopped === null) return start(state, task, now)
  const rested = {...state, current: [], waiting: [...current, ...state.waiting]}
  if (results.length > 0) return perform(rested, {kind: 'record', batch: state.batch, results})
  if (state.stopped !== null || state.waiting.length === 0) return over(rested)
  if (now - state.checked >= options.recheckAfter) return perform(state, {kind: 'recheck', tasks: state.waiting})
  const tasks = state.waiting.slice(0, options.batchSize)
  const batch = state.batch + 1
  const waiting = state.waiting.slice(tasks.length)
  return perform({...state, batch, waiting, current: tasks}, {kind: 'intend', batch, tasks})
}

const start = (state: State, task: Task, now: number): Step => {
  const first = task.after.find(key => !state.vanished.has(key))
  if (first !== undefined) return settled(state, 'kept', `its ${first.replace(':', ' ')} is still there`, now)
  return perform(state, task.action === 'delete' ? {kind: 'delete', task} : {kind: 'archive', task})
}

const archived = (state: State, manifest: string, now: number): Step => {
  const [task] = state.current
  if (task === undefined) return proceed(state, now)
  if (task.action === 'copy') return settled({...state, manifest, failures: 0}, 'copied', null, now)
  return perform({...state, manifest}, {kind: 'delete', task})
}

const settled = (state: State, outcome: TaskOutcome, why: string | null, now: number): Step => {
  const [task, ...rest] = state.current
  if (task === undefined) return proceed(state, now)
  const enough = state.failures >= state.options.patience
  const result: TaskResult = {task, outcome, manifest: state.manifest, why}
  const vanished = outcome === 'deleted' || outcome === 'gone' ? new Set(state.vanished).add(task.key) : state.vanished
  return proceed(
    {
      ...state,
      current: rest,
      manifest: null,
      results: [...state.results, result],
      vanished,
      wrong: state.wrong || enough,
      stopped: enough ? `${state.failures} objects in a row failed, the last one because ${why}` : state.stopped
    },
    now
  )
}

/** What was being deleted when it stopped may be gone; what was being archived is still there. */
const stopped = (state: State, {why, sent, wrong}: Extract<Event, {kind: 'stopped'}>, now: number): Step => {
  const ended = {...state, stopped: state.stopped ?? why, wrong: state.wrong || wrong}
  const [task] = state.current
  if (state.performing === 'record' || state.performing === 'recheck') return over({...ended, current: []})
  if (state.performing === 'intend') return over({...ended, current: [], waiting: [...state.current, ...state.waiting]})
  if (task === undefined) return proceed(ended, now)
  const rest = state.current.slice(1)
  const outcome = sent && state.performing === 'delete' ? 'unknown' : 'kept'
  const result: TaskResult = {task, outcome, manifest: state.manifest, why}
  return proceed(
    {...ended, current: [], manifest: null, waiting: [...rest, ...state.waiting], results: [...state.results, result]},
    now
  )
}
