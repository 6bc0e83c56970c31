/** What is left to do of an approved plan in the world as it is now. Pure. */
import type {ObjectKind} from '#core/storage'
import {keyOf} from './inventory.ts'
import type {Decision, Plan, StoredObject} from './model.ts'

/** `copy`: into the archive and no deletion. */
export type TaskAction = 'archive' | 'delete' | 'copy'

export type Task = {
  readonly key: string
  readonly object: StoredObject
  readonly action: TaskAction
  /** Requests to GitHub. */
  readonly cost: number
  /** Of a run: artifacts that must be gone before it, because GitHub deletes them with it. */
  readonly after: readonly string[]
}

export type Agreement = {
  /** In the order in which they are done. */
  readonly tasks: readonly Task[]
  /** Objects of the plan that are not there any more. */
  readonly gone: readonly StoredObject[]
  /** Objects that the plan would touch and the fresh one keeps, and why. */
  readonly kept: readonly {readonly object: StoredObject; readonly why: string}[]
}

const requests: Readonly<Record<ObjectKind, Readonly<Record<TaskAction, number>>>> = {
  artifact: {delete: 1, copy: 1, archive: 2},
  cache: {delete: 1, copy: 1, archive: 1},
  // Looked at before it is deleted: it may have been started again.
  run: {delete: 2, copy: 2, archive: 4},
  release: {delete: 1, copy: 3, archive: 4}
}

/** A copy of what GitHub deletes by itself so soon goes before everything else. */
const urgent = 3 * 86_400_000

const actionOf = ({action, copy}: Decision): TaskAction | 'keep' => (action === 'keep' && copy ? 'copy' : action)

/** The more careful of two: what one of them keeps is kept, what one of them archives is archived. */
const careful = (a: TaskAction | 'keep', b: TaskAction | 'keep'): TaskAction | 'keep' => {
  if (a === b) return a
  if (a === 'keep' || b === 'keep') return 'keep'
  return a === 'copy' || b === 'copy' ? 'copy' : 'archive'
}

/** Ids are never used again, but a plan may be old or made by hand. */
const isSame = (a: StoredObject, b: StoredObject): boolean =>
  a.name === b.name && a.created === b.created && a.size === b.size && a.digest === b.digest

/**
 * Compares the approved plan with one that was made a moment ago from the world as it is: only what both want is done.
 * Best bytes per request first.
 */
export const agreementOf = (approved: Plan, fresh: Plan, now: number): Agreement => {
  const current = new Map(fresh.decisions.map(decision => [keyOf(decision.object), decision]))
  const artifacts = artifactsByRun(fresh)
  const tasks: Task[] = []
  const gone: StoredObject[] = []
  const kept: {object: StoredObject; why: string}[] = []
  for (const decision of approved.decisions) {
    const wanted = actionOf(decision)
    if (wanted === 'keep') continue
    const {object} = decision
    const found = current.get(keyOf(object))
    if (found === undefined) {
      gone.push(object)
      continue
    }
    const action = isSame(object, found.object) ? careful(wanted, actionOf(found)) : 'keep'
    if (action === 'keep') {
      kept.push({object, why: isSame(object, found.object) ? found.reason : 'It is not the object that the plan saw.'})
      continue
    }
    tasks.push({
      key: keyOf(object),
      object: found.object,
      action,
      cost: requests[object.kind][action],
      after: object.kind === 'run' ? (artifacts.get(object.id) ?? []) : []
    })
  }
  return {tasks: tasks.sort((a, b) => rank(a, b, now)), gone, kept}
}

const artifactsByRun = (plan: Plan): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const {object} of plan.decisions) {
    if (object.kind !== 'artifact' || object.run === null) continue
    const keys = found.get(object.run) ?? []
    keys.push(keyOf(object))
    found.set(object.run, keys)
  }
  return found
}

const isUrgent = ({action, object}: Task, now: number): boolean =>
  action === 'copy' && object.expires !== null && object.expires - now < urgent

const freed = ({action, object, cost}: Task): number => (action === 'copy' ? 0 : object.size / cost)

const rank = (a: Task, b: Task, now: number): number =>
  Number(isUrgent(b, now)) - Number(isUrgent(a, now)) ||
  // Runs last, whatever their size: their artifacts go before them.
  Number(a.object.kind === 'run') - Number(b.object.kind === 'run') ||
  freed(b) - freed(a) ||
  (a.key < b.key ? -1 : 1)
