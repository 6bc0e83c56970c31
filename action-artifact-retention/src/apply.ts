/** Applies an approved plan: looks at the world again, then archives and deletes what both plans agree on. */

import type {Archive} from '#core/archive'
import {writeCheckpoint} from '#core/audit/anchor'
import type {Anchor} from '#core/audit/entry'
import type {AuditActor} from '#core/audit/event'
import {FailureError, messageOf, raise} from '#core/failure'
import {BudgetSpentError, type Storage} from '#core/storage'
import {type Clock, type Files, type Ledger, type Log, PermissionError, UnreachableError} from '#core/world'
import {archiveNeeded, otherPlan, wrongRepository} from './apply-failures.ts'
import {
  earlierBatches,
  openIntents,
  operationName,
  type Recorder,
  settleIntents,
  writeIntent,
  writeRecord
} from './apply-record.ts'
import {type Effect, type Event, initialState, type Options, type State, step, type TaskResult} from './apply-steps.ts'
import {type Agreement, agreementOf, type Task} from './apply-tasks.ts'
import {archiveObject} from './archive-object.ts'
import {inventoryOf, keyOf} from './inventory.ts'
import type {Plan, Reachable, StoredObject} from './model.ts'
import {reachableOf} from './reachable.ts'

export type ApplyRequest = {
  readonly repository: string
  readonly plan: Plan
  /** The digest that was approved. */
  readonly approved: string
  /** What the policy says of the world as it is now. */
  readonly replan: (objects: readonly StoredObject[], reachable: Reachable, now: number) => Plan
  readonly actor: AuditActor
  /** No further object after this moment; null: until all is done or the budget is spent. */
  readonly until: number | null
  readonly options?: Partial<Options>
}

export type ApplyPorts = {
  readonly storage: Storage
  readonly archive: Archive | null
  readonly ledger: Ledger
  readonly files: Pick<Files, 'stream' | 'temporary'>
  readonly clock: Clock
  readonly log: Pick<Log, 'info' | 'warning'>
  readonly signal: AbortSignal
}

/** An object that is still there, and why. */
export type Left = {readonly object: StoredObject; readonly why: string}

export type Applied = {
  readonly archived: number
  readonly deleted: number
  readonly copied: number
  /** Not there any more when it was their turn, or already before. */
  readonly gone: number
  /** What the fresh plan keeps although the approved one did not, and what GitHub does not let go of now. */
  readonly kept: readonly Left[]
  /** What could not be archived or deleted because something is wrong. */
  readonly failed: readonly Left[]
  /** Deletions whose answer was lost: the next run settles them. */
  readonly unknown: number
  /** Tasks that were not begun. */
  readonly left: number
  readonly freedBytes: number
  /** Why it ended before all was done; null when all was done. */
  readonly stopped: string | null
  /** What somebody has to repair before the plan can be carried out; null where nothing is wrong. */
  readonly wrong: string | null
  /** The newest entry of the audit log; null where nothing was written. */
  readonly head: Anchor | null
}

const standard: Options = {batchSize: 50, recheckAfter: 600_000, patience: 5}

/**
 * Can be stopped at any instant and begun again with the same plan: what is done is seen in the world, the archive and
 * the ledger. Raises AR-120, AR-125 and AR-126 before anything is touched; throws what the ports throw until then. After
 * that a missing right, a spent budget or an unreachable service end the run cleanly, told by `stopped`.
 */
export const applyPlan = async (request: ApplyRequest, ports: ApplyPorts): Promise<Applied> => {
  const {plan, approved, repository} = request
  if (plan.digest !== approved) raise(otherPlan(approved, plan.digest))
  if (plan.repository !== repository) raise(wrongRepository(plan.repository, repository))
  const {storage, clock, ledger, archive, files} = ports
  const objects = await inventoryOf(storage)
  const fresh = request.replan(objects, await reachableOf({storage, ledger}, objects), clock.now())
  const agreement = agreementOf(plan, fresh, clock.now())
  const archiving = agreement.tasks.filter(({action}) => action !== 'delete').length
  if (archive === null && archiving > 0) raise(archiveNeeded(archiving))

  const {actor} = request
  const earlier = await earlierBatches(ledger, plan.digest, actor)
  const recorder: Recorder = {ledger, actor, plan: plan.digest, place: archive?.place ?? null, earlier}
  const present = new Set(objects.map(keyOf))
  await settleIntents(recorder, await openIntents(ledger), object => present.has(keyOf(object)), clock.now())
  const folder = archiving > 0 ? await files.temporary('retention') : ''
  const world: Interpreter = {request, ports, recorder, objects, folder, head: null}
  const state = await interpret(agreement.tasks, {...standard, ...request.options}, world)
  if (world.head !== null && archive !== null) await checkpoint(archive, repository, world.head, ports.log)
  return summaryOf(state, agreement, world.head)
}

type Interpreter = {
  readonly request: ApplyRequest
  readonly ports: ApplyPorts
  readonly recorder: Recorder
  readonly objects: readonly StoredObject[]
  readonly folder: string
  head: Anchor | null
}

const interpret = async (tasks: readonly Task[], options: Options, world: Interpreter): Promise<State> => {
  const {clock, signal} = world.ports
  let {state, effect} = step(initialState(tasks, options, clock.now()), {kind: 'begun'}, clock.now())
  while (effect !== null) {
    const why = effect.kind === 'record' ? null : reasonToStop(world, signal)
    const event: Event =
      why === null ? await performed(effect, world) : {kind: 'stopped', why, sent: false, wrong: false}
    ;({state, effect} = step(state, event, clock.now()))
  }
  return state
}

const reasonToStop = ({request: {until}, ports: {clock}}: Interpreter, signal: AbortSignal): string | null => {
  if (signal.aborted) return 'the job was cancelled'
  return until !== null && clock.now() >= until ? 'the time for this run is over' : null
}

/** What came of an effect. Anything but a refusal of the world is a bug and passes through. */
const performed = async (effect: Effect, world: Interpreter): Promise<Event> => {
  try {
    return await perform(effect, world)
  } catch (error) {
    const sent = effect.kind === 'delete'
    if (world.ports.signal.aborted) return {kind: 'stopped', why: 'the job was cancelled', sent, wrong: false}
    if (error instanceof BudgetSpentError) return {kind: 'stopped', why: error.message, sent, wrong: false}
    if (error instanceof PermissionError) return {kind: 'stopped', why: messageOf(error), sent: false, wrong: true}
    if (!(error instanceof UnreachableError || error instanceof FailureError)) throw error
    if (effect.kind === 'archive') return {kind: 'failed', why: messageOf(error)}
    if (effect.kind === 'delete') return {kind: 'unknown', why: `the answer is not known: ${messageOf(error)}`}
    return {kind: 'stopped', why: messageOf(error), sent, wrong: true}
  }
}

const perform = async (effect: Effect, world: Interpreter): Promise<Event> => {
  const {ports, recorder, request, folder} = world
  const {clock, storage, archive} = ports
  switch (effect.kind) {
    case 'intend':
      await writeIntent(recorder, operationName(recorder, effect.batch), effect.tasks, clock.now())
      return {kind: 'intended'}
    case 'archive': {
      if (archive === null) return {kind: 'kept', why: 'there is no archive'}
      const manifest = await archiveObject(request.repository, effect.task.object, {...ports, archive, folder})
      return manifest === undefined ? {kind: 'gone'} : {kind: 'archived', manifest}
    }
    case 'delete':
      return remove(effect.task, storage)
    case 'record':
      world.head = await writeRecord(recorder, operationName(recorder, effect.batch), effect.results, clock.now())
      return {kind: 'recorded'}
    case 'recheck':
      return {kind: 'rechecked', allowed: await stillAllowed(effect.tasks, world)}
  }
}

/** A run may have been started again since the inventory. */
const remove = async ({object}: Task, storage: Storage): Promise<Event> => {
  if (object.kind === 'run') {
    const now = await storage.find('run', object.id)
    if (now === undefined) return {kind: 'gone'}
    if (now.live) return {kind: 'kept', why: 'it was started again'}
  }
  const removed = await storage.remove(object)
  return removed === 'refused' ? {kind: 'kept', why: 'GitHub does not delete it now'} : {kind: removed}
}

/** The objects are those of the inventory; what points at them and which runs are in progress is asked again. */
const stillAllowed = async (tasks: readonly Task[], world: Interpreter): Promise<ReadonlySet<string>> => {
  const {ports, request, objects} = world
  const runs = new Map((await ports.storage.list('run')).map(run => [run.id, run]))
  const current = objects.map(object => ({...object, live: runs.get(object.run ?? '')?.live ?? object.live}))
  const reachable = await reachableOf(ports, current)
  const fresh = request.replan(current, reachable, ports.clock.now())
  const {tasks: agreed} = agreementOf(request.plan, fresh, ports.clock.now())
  const actions = new Map(agreed.map(({key, action}) => [key, action]))
  // What is to be archived now and was to be deleted waits for the next run, which plans anew.
  return new Set(tasks.filter(({key, action}) => actions.get(key) === action).map(({key}) => key))
}

const checkpoint = async (
  archive: Archive,
  repository: string,
  head: Anchor,
  log: ApplyPorts['log']
): Promise<void> => {
  try {
    await writeCheckpoint(archive, repository, head)
  } catch (error) {
    log.warning(`The head of the audit log could not be kept in the archive: ${messageOf(error)}`)
  }
}

const summaryOf = (
  {done, results, current, waiting, stopped, wrong}: State,
  agreement: Agreement,
  head: Anchor | null
): Applied => {
  const all = [...done, ...results]
  const count = (fits: (result: TaskResult) => boolean): number => all.filter(fits).length
  const deleted = all.filter(({outcome}) => outcome === 'deleted')
  const left = (wanted: TaskResult['outcome']): readonly Left[] =>
    all.flatMap(({task, outcome, why}) => (outcome === wanted ? [{object: task.object, why: why ?? ''}] : []))
  const failed = left('failed')
  return {
    archived: count(({outcome, manifest}) => outcome === 'deleted' && manifest !== null),
    deleted: deleted.length,
    copied: count(({outcome}) => outcome === 'copied'),
    gone: count(({outcome}) => outcome === 'gone') + agreement.gone.length,
    kept: [...agreement.kept, ...left('kept')],
    failed,
    unknown: count(({outcome}) => outcome === 'unknown'),
    left: current.length + waiting.length,
    freedBytes: deleted.reduce((sum, {task}) => sum + task.object.size, 0),
    stopped,
    wrong: wrong ? stopped : (failed[0]?.why ?? null),
    head
  }
}
