/** Random histories of applying plans, with a fault at any call, and what must hold after every one of them. */
import {auditPath} from '#core/audit/entry'
import {verifyAudit} from '#core/audit/verify'
import type {ObjectKind, StoredObject} from '#core/storage'
import {type Applied, applyPlan} from '../../../action-artifact-retention/src/apply.ts'
import {openIntents} from '../../../action-artifact-retention/src/apply-record.ts'
import {blobName, manifestFolder, readManifest} from '../../../action-artifact-retention/src/archive-manifest.ts'
import type {Decision, Plan} from '../../../action-artifact-retention/src/model.ts'
import {reachableFrom} from '../../../action-artifact-retention/src/reachable.ts'
import {contentDigest, keyOf, portsOver, replan, type Truth} from './apply-world.ts'
import {actor} from './audit-log.ts'
import {Crash, type FaultKind, type Faults, faultKinds, seeded} from './faulty.ts'
import {memoryLedger} from './memory-ledger.ts'

type Pick = (below: number) => number

const wishes = ['archive', 'archive', 'delete', 'copy', 'keep'] as const

const anObject = (
  kind: ObjectKind,
  id: number,
  run: StoredObject | null,
  pick: Pick,
  digest: string
): StoredObject => ({
  kind,
  id: String(id),
  name: `${wishes[pick(wishes.length)]}-${id}`,
  size: pick(1000),
  created: id,
  expires: null,
  used: null,
  branch: 'main',
  commit: kind === 'cache' ? null : (run?.commit ?? `commit-${pick(4)}`),
  run: kind === 'run' ? String(id) : (run?.id ?? null),
  digest: kind === 'artifact' ? digest : null,
  conclusion: 'success',
  live: kind === 'run' && pick(8) === 0
})

/** Two to nine objects: runs with their artifacts, caches (never to be archived), a release. */
export const aTruth = (pick: Pick): Truth => {
  const truth: Truth = {
    objects: new Map(),
    content: new Map(),
    archive: new Map(),
    ledger: new Map(),
    references: pick(2) === 0 ? [{kind: 'tag', name: 'v1', commit: `commit-${pick(4)}`}] : [],
    removed: [],
    now: 1_790_000_000_000
  }
  const add = (kind: ObjectKind, run: StoredObject | null): StoredObject => {
    const id = truth.objects.size + 1
    // Equal contents happen: they share one blob.
    const content = `content ${pick(20)}`
    const made = anObject(kind, id, run, pick, contentDigest(content))
    const object = kind === 'cache' && made.name.startsWith('archive') ? {...made, name: `delete-${id}`} : made
    const safe = kind === 'cache' && object.name.startsWith('copy') ? {...object, name: `keep-${id}`} : object
    truth.objects.set(keyOf(safe), safe)
    truth.content.set(keyOf(safe), content)
    return safe
  }
  for (let runs = 1 + pick(2); runs > 0; runs--) {
    const run = add('run', null)
    for (let artifacts = pick(3); artifacts > 0; artifacts--) add('artifact', run)
  }
  if (pick(2) === 0) add('cache', null)
  if (pick(2) === 0) add('release', null)
  return truth
}

const listed = ({objects}: Truth): readonly StoredObject[] => {
  const live = new Set([...objects.values()].filter(run => run.kind === 'run' && run.live).map(run => run.id))
  return [...objects.values()].map(object =>
    object.kind === 'artifact' ? {...object, live: live.has(object.run ?? '')} : object
  )
}

const planFor = (truth: Truth): Plan =>
  replan(
    listed(truth),
    reachableFrom(truth.references, {runs: new Map(), digests: new Map()}, listed(truth)),
    truth.now
  )

const apply = (truth: Truth, plan: Plan, faults: Faults): Promise<Applied> =>
  applyPlan(
    {repository: 'octo/app', plan, approved: plan.digest, replan, actor, until: null, options: {batchSize: 3}},
    portsOver(truth, faults)
  )

const calm = (): Faults => ({calls: 0, at: () => null})

/** How many calls the history has when nothing goes wrong. */
export const callsOf = async (seed: number): Promise<number> => {
  const truth = aTruth(seeded(seed))
  const faults = calm()
  await apply(truth, planFor(truth), faults)
  return faults.calls
}

/** Blobs of the archive go bad, all those whose objects GitHub still has: what else is there to save them from? */
const rot = ({archive, content, objects}: Truth): void => {
  for (const [name, text] of archive) {
    const owners = [...content].filter(([, bytes]) => bytes === text)
    if (name.startsWith('blobs/') && owners.every(([key]) => objects.has(key))) archive.set(name, `rotten ${text}`)
  }
}

/** What changes between two runs: a tag appears, an object expires, a run is started again, the archive goes bad. */
const worldMoves = (truth: Truth, pick: Pick): void => {
  const objects = [...truth.objects.values()]
  const victim = objects[pick(Math.max(1, objects.length))]
  if (victim === undefined) return
  const move = pick(6)
  if (move === 0 && victim.commit !== null) truth.references.push({kind: 'release', name: 'v2', commit: victim.commit})
  if (move === 1 && victim.kind === 'artifact') truth.objects.delete(keyOf(victim))
  if (move >= 3) rot(truth)
  if (move === 2 && victim.kind === 'run') truth.objects.set(keyOf(victim), {...victim, live: true})
}

/** A history whose call number `at` goes wrong; returns what is wrong with its end: nothing, if all promises were kept. */
export const history = async (seed: number, at: number, kind: FaultKind): Promise<readonly string[]> => {
  const pick = seeded(seed)
  const truth = aTruth(pick)
  const plan = planFor(truth)
  const first = await endOf(apply(truth, plan, {calls: 0, at: call => (call === at ? kind : null)}))
  if (pick(3) === 0) worldMoves(truth, pick)
  // A second interruption, somewhere.
  const again = 1 + pick(30)
  if (first !== null && pick(3) === 0) {
    const other = faultKinds[pick(faultKinds.length)] ?? 'crash-after'
    await endOf(apply(truth, plan, {calls: 0, at: call => (call === again ? other : null)}))
  }
  removeDamage(truth)
  await apply(truth, plan, calm())
  return wrongWith(truth, plan, await apply(truth, plan, calm()))
}

/** Why the process or its first request ended; null after a run to the end. Bugs pass through. */
const endOf = async (running: Promise<Applied>): Promise<string | null> => {
  try {
    return (await running).stopped
  } catch (error) {
    if (error instanceof Crash) return 'crash'
    if (error instanceof Error && /Permission|Unreachable|BudgetSpent|FailureError/.test(error.name)) return error.name
    throw error
  }
}

/** A blob that was damaged while it was stored cannot be replaced: a person moves it away, as AR-122 says. */
const removeDamage = ({archive}: Truth): void => {
  for (const [name, text] of archive) {
    const wrong = name.startsWith('blobs/')
      ? name !== blobName(contentDigest(text))
      : typeof readManifest(name, text) === 'string'
    if (wrong && !name.startsWith('checkpoints/')) archive.delete(name)
  }
}

const isArchived = ({archive, content}: Truth, object: StoredObject): boolean =>
  [...archive.keys()]
    .filter(name => name.startsWith(manifestFolder('octo/app', object)))
    .some(name => {
      const manifest = readManifest(name, archive.get(name))
      return (
        typeof manifest !== 'string' &&
        manifest.parts.every(part => archive.get(blobName(part.digest)) === content.get(keyOf(object)))
      )
    })

const wrongRemoval = (
  truth: Truth,
  decision: Decision | undefined,
  key: string,
  guarded: boolean,
  log: string
): readonly string[] => {
  const [kind, id] = key.split(':')
  const lost = decision?.action === 'archive' && !isArchived(truth, decision.object)
  return [
    ...(guarded ? [`${key} was deleted although it is protected`] : []),
    ...(decision === undefined || decision.action === 'keep' ? [`${key} was deleted against the plan`] : []),
    ...(lost ? [`${key} is lost`] : []),
    ...(log.includes(`{"id":"${id}","kind":"${kind}"`) ? [] : [`${key} is in no audit event`])
  ]
}

const wrongWith = async (truth: Truth, plan: Plan, last: Applied): Promise<readonly string[]> => {
  const wrong: string[] = []
  const planned = new Map(plan.decisions.map(decision => [keyOf(decision.object), decision]))
  const audited = verifyAudit(
    [...truth.ledger].map(([path, content]) => ({path, content})),
    []
  )
  const log = JSON.stringify(audited.entries.map(({event}) => event))
  wrong.push(
    ...truth.removed.flatMap(({key, protected: guarded}) => wrongRemoval(truth, planned.get(key), key, guarded, log))
  )
  if (last.stopped !== null || last.left > 0 || last.unknown > 0) wrong.push(`did not converge: ${last.stopped}`)
  if (last.deleted + last.archived > 0) wrong.push('the last run still found something to do')
  for (const decision of planFor(truth).decisions) {
    const before = planned.get(keyOf(decision.object))
    const both = before !== undefined && before.action !== 'keep' && decision.action !== 'keep'
    if (both) wrong.push(`${keyOf(decision.object)} is still there`)
    const copied = decision.copy && before?.copy === true
    if (copied && !isArchived(truth, decision.object)) wrong.push(`${keyOf(decision.object)} was not copied`)
  }
  wrong.push(...audited.problems.map(({message}) => message))
  if ((await openIntents(memoryLedger(truth.ledger))).length > 0) wrong.push('an intent was never settled')
  if (truth.ledger.size > 0 && !truth.ledger.has(auditPath(1)) && truth.removed.length > 0) wrong.push('no audit log')
  return wrong
}

/** At least `count` histories, each world with a fault at every one of its calls. Returns how many, and what went wrong. */
export const manyHistories = async (
  count: number,
  firstSeed: number
): Promise<{readonly histories: number; readonly calls: number; readonly wrong: readonly string[]}> => {
  const wrong: string[] = []
  let [histories, calls] = [0, 0]
  for (let seed = firstSeed; histories < count && wrong.length < 20; seed++) {
    const length = await callsOf(seed)
    const pick = seeded(seed * 7919)
    for (let at = 1; at <= length; at++) {
      const kind = faultKinds[pick(faultKinds.length)] ?? 'crash-before'
      const found = await history(seed, at, kind)
      wrong.push(...found.map(text => `seed ${seed}, ${kind} at call ${at}: ${text}`))
      histories++
      calls += length
    }
  }
  return {histories, calls, wrong}
}
