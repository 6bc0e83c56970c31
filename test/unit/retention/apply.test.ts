import {describe, expect, test} from '@jest/globals'
import {readEntry} from '#core/audit/entry'
import {BudgetSpentError, type StoredObject} from '#core/storage'
import {applyPlan} from '../../../action-artifact-retention/src/apply.ts'
import {initialState, type State, step} from '../../../action-artifact-retention/src/apply-steps.ts'
import {agreementOf} from '../../../action-artifact-retention/src/apply-tasks.ts'
import type {Plan} from '../../../action-artifact-retention/src/model.ts'
import {manyHistories} from './apply-model.ts'
import {portsOver, replan, type Truth} from './apply-world.ts'
import {actor} from './audit-log.ts'
import type {Faults} from './faulty.ts'

const anArtifact = (id: number, change: Partial<StoredObject> = {}): StoredObject => ({
  kind: 'artifact',
  id: String(id),
  name: `delete-${id}`,
  size: id,
  created: id,
  expires: null,
  used: null,
  branch: 'main',
  commit: `commit-${id}`,
  run: '77',
  digest: null,
  conclusion: 'success',
  live: false,
  ...change
})

const aRun = (id: string, change: Partial<StoredObject> = {}): StoredObject =>
  anArtifact(Number(id), {kind: 'run', id, name: `delete-${id}`, size: 0, run: id, ...change})

const truthOf = (...objects: readonly StoredObject[]): Truth => ({
  objects: new Map(objects.map(object => [`${object.kind}:${object.id}`, object])),
  content: new Map(objects.map(object => [`${object.kind}:${object.id}`, `content of ${object.id}`])),
  archive: new Map(),
  ledger: new Map(),
  references: [],
  removed: [],
  now: 1_790_000_000_000
})

const nothing = {commits: new Map(), runs: new Map(), digests: new Map()}
const planOf = (objects: readonly StoredObject[]): Plan => replan(objects, nothing, 0)
const calm = (): Faults => ({calls: 0, at: () => null})

const apply = (
  truth: Truth,
  plan: Plan,
  change: Partial<Parameters<typeof applyPlan>[1]> = {},
  approved = plan.digest
) =>
  applyPlan(
    {repository: 'octo/app', plan, approved, replan, actor, until: null},
    {...portsOver(truth, calm()), ...change}
  )

const events = (truth: Truth) =>
  [...truth.ledger]
    .filter(([path]) => path.startsWith('audit/'))
    .map(([, text]) => readEntry(text))
    .map(entry => (typeof entry === 'string' ? entry : Object(entry.event)))

describe('what is left to do of a plan', () => {
  const agreed = (approved: readonly StoredObject[], now: readonly StoredObject[]) =>
    agreementOf(planOf(approved), planOf(now), 0)

  test('is what the approved and the fresh plan both want, the more careful of the two', () => {
    const named = (name: string) => [anArtifact(1, {name: `${name}-1`})]
    const asked = (before: string, now: string) => {
      const approved = planOf(named(before))
      const fresh = planOf(named(now)).decisions.map(decision => ({
        ...decision,
        object: {...decision.object, name: `${before}-1`}
      }))
      return agreementOf(approved, {...planOf(named(now)), decisions: fresh}, 0).tasks.map(({action}) => action)
    }
    expect(asked('delete', 'delete')).toEqual(['delete'])
    expect(asked('delete', 'archive')).toEqual(['archive'])
    expect(asked('archive', 'delete')).toEqual(['archive'])
    expect(asked('delete', 'keep')).toEqual([])
    expect(asked('keep', 'delete')).toEqual([])
    expect(asked('delete', 'copy')).toEqual(['copy'])
  })

  test('is nothing for another object under the same number', () => {
    const {tasks, kept} = agreed([anArtifact(1)], [anArtifact(1, {created: 2})])
    expect(tasks).toEqual([])
    expect(kept).toMatchObject([{why: 'It is not the object that the plan saw.'}])
  })

  test('counts what is not there any more as gone', () => {
    expect(agreed([anArtifact(1), anArtifact(2)], [anArtifact(2)])).toMatchObject({
      gone: [{id: '1'}],
      tasks: [{key: 'artifact:2'}]
    })
  })

  test('comes in the order of bytes freed per request, runs last and behind their artifacts', () => {
    const objects = [
      aRun('77'),
      anArtifact(1, {size: 10}),
      anArtifact(2, {size: 300}),
      anArtifact(3, {size: 500, name: 'archive-3', run: null})
    ]
    const {tasks} = agreed(objects, objects)
    expect(tasks.map(({key}) => key)).toEqual(['artifact:2', 'artifact:3', 'artifact:1', 'run:77'])
    expect(tasks[3]?.after).toEqual(['artifact:1', 'artifact:2'])
  })

  test('begins with copies of what GitHub is about to delete by itself', () => {
    const objects = [anArtifact(1, {size: 900}), anArtifact(2, {name: 'copy-2', expires: 1000})]
    expect(agreed(objects, objects).tasks.map(({key}) => key)).toEqual(['artifact:2', 'artifact:1'])
  })
})

describe('applying a plan', () => {
  test('archives, reads back and deletes, and says so in the audit log', async () => {
    const objects = [anArtifact(1, {name: 'archive-1', size: 17}), anArtifact(2), anArtifact(3, {name: 'copy-3'})]
    const truth = truthOf(...objects, anArtifact(4, {name: 'keep-4'}))
    const applied = await apply(truth, planOf([...truth.objects.values()]))
    expect(applied).toMatchObject({
      archived: 1,
      deleted: 2,
      copied: 1,
      gone: 0,
      kept: [],
      failed: [],
      wrong: null,
      left: 0,
      freedBytes: 19,
      stopped: null
    })
    expect([...truth.objects.keys()]).toEqual(['artifact:3', 'artifact:4'])
    const manifests = [...truth.archive.keys()].filter(name => name.startsWith('objects/'))
    expect(manifests.map(name => name.split('/').slice(0, 5).join('/')).sort()).toEqual([
      'objects/octo/app/artifact/1',
      'objects/octo/app/artifact/3'
    ])
    expect(events(truth).map(({kind, phase}) => [kind, phase])).toEqual([
      ['deletion', 'intended'],
      ['archive', undefined],
      ['deletion', 'performed']
    ])
    expect([...truth.archive.keys()].filter(name => name.startsWith('checkpoints/octo/app/000000003-'))).toHaveLength(1)
    expect(applied.head?.sequence).toBe(3)
  })

  test('does nothing a second time', async () => {
    const truth = truthOf(anArtifact(1), anArtifact(2, {name: 'archive-2'}))
    const plan = planOf([...truth.objects.values()])
    await apply(truth, plan)
    const size = truth.ledger.size
    expect(await apply(truth, plan)).toMatchObject({deleted: 0, gone: 2, left: 0, stopped: null, head: null})
    expect(truth.ledger.size).toBe(size)
  })

  test('refuses another plan, another repository, and to archive into nothing, before it touches anything', async () => {
    const truth = truthOf(anArtifact(1, {name: 'archive-1'}))
    const plan = planOf([...truth.objects.values()])
    await expect(apply(truth, plan, {}, 'sha256:other')).rejects.toMatchObject({failure: {code: 'AR-120'}})
    await expect(apply(truth, {...plan, repository: 'octo/else'})).rejects.toMatchObject({failure: {code: 'AR-125'}})
    await expect(apply(truth, plan, {archive: null})).rejects.toMatchObject({failure: {code: 'AR-126'}})
    expect([truth.removed, truth.ledger.size]).toEqual([[], 0])
  })

  test('keeps what became reachable since the plan', async () => {
    const truth = truthOf(anArtifact(1), anArtifact(2))
    const plan = planOf([...truth.objects.values()])
    truth.references.push({kind: 'release', name: 'v1', commit: 'commit-1'})
    expect(await apply(truth, plan)).toMatchObject({deleted: 1, kept: [{object: {id: '1'}}]})
    expect([...truth.objects.keys()]).toEqual(['artifact:1'])
  })

  test('keeps a run that was started again, and one with an artifact left', async () => {
    const truth = truthOf(aRun('5'), aRun('6'), anArtifact(1, {run: '6', name: 'delete-1'}))
    const plan = planOf([...truth.objects.values()])
    const ports = portsOver(truth, calm())
    const storage = {
      ...ports.storage,
      find: async () => aRun('5', {live: true}),
      remove: async (object: StoredObject) => (object.kind === 'artifact' ? 'refused' : ports.storage.remove(object))
    } as const
    const {kept, deleted} = await apply(truth, plan, {storage})
    expect(deleted).toBe(0)
    expect(kept.map(({object, why}) => [object.kind, object.id, why])).toEqual([
      ['artifact', '1', 'GitHub does not delete it now'],
      ['run', '5', 'it was started again'],
      ['run', '6', 'its artifact 1 is still there']
    ])
  })

  test('stops cleanly where the budget ends, and the next run goes on', async () => {
    const truth = truthOf(...Array.from({length: 10}, (_, index) => anArtifact(index + 1)))
    const plan = planOf([...truth.objects.values()])
    const {storage} = portsOver(truth, calm())
    let room = 4
    const spare = {
      ...storage,
      remove: async (object: StoredObject) => {
        if (room-- === 0) throw new BudgetSpentError('All 4 requests of this run are used', null)
        return storage.remove(object)
      }
    }
    expect(await apply(truth, plan, {storage: spare})).toMatchObject({
      deleted: 4,
      freedBytes: 34,
      left: 5,
      unknown: 1,
      stopped: 'All 4 requests of this run are used'
    })
    expect(await apply(truth, plan)).toMatchObject({deleted: 6, gone: 4, stopped: null})
    expect(events(truth).map(({phase}) => phase)).toEqual(['intended', 'performed', 'settled', 'intended', 'performed'])
  })

  test('ends when the job is cancelled or its time is over', async () => {
    const truth = truthOf(anArtifact(1))
    const plan = planOf([...truth.objects.values()])
    expect(await apply(truth, plan, {signal: AbortSignal.abort()})).toMatchObject({
      deleted: 0,
      left: 1,
      stopped: 'the job was cancelled'
    })
    const request = {repository: 'octo/app', plan, approved: plan.digest, replan, actor, until: 0}
    expect(await applyPlan(request, portsOver(truth, calm()))).toMatchObject({
      left: 1,
      stopped: 'the time for this run is over'
    })
    expect(truth.removed).toEqual([])
  })

  test('keeps what cannot be archived and gives up when nothing can', async () => {
    const truth = truthOf(
      ...Array.from({length: 8}, (_, index) => anArtifact(index + 1, {name: `archive-${index + 1}`}))
    )
    const plan = planOf([...truth.objects.values()])
    const {archive} = portsOver(truth, calm())
    const broken = {...archive, get: async () => false}
    const applied = await apply(truth, plan, {archive: broken})
    expect(applied).toMatchObject({deleted: 0, left: 3, stopped: expect.stringContaining('5 objects in a row failed')})
    expect(applied.failed[0]?.why).toContain('AR-122')
    expect(applied.wrong).toContain('5 objects in a row failed')
    expect(truth.removed).toEqual([])
  })

  test('passes a bug of ours through', async () => {
    const truth = truthOf(anArtifact(1))
    const {storage} = portsOver(truth, calm())
    const buggy = {...storage, remove: () => Promise.reject(new TypeError('bug'))}
    await expect(apply(truth, planOf([...truth.objects.values()]), {storage: buggy})).rejects.toThrow('bug')
  })
})

describe('the steps of a plan', () => {
  const tasks = agreementOf(
    planOf([1, 2, 3].map(id => anArtifact(id))),
    planOf([1, 2, 3].map(id => anArtifact(id))),
    0
  ).tasks
  const options = {batchSize: 2, recheckAfter: 100, patience: 5}

  test('write every batch ahead, and look at the world again when time has passed', () => {
    const seen: string[] = []
    let current: {state: State; effect: ReturnType<typeof step>['effect']} = step(
      initialState(tasks, options, 0),
      {kind: 'begun'},
      0
    )
    for (let now = 50; current.effect !== null; now += 50) {
      const {kind} = current.effect
      seen.push(kind)
      const event =
        kind === 'intend'
          ? ({kind: 'intended'} as const)
          : kind === 'record'
            ? ({kind: 'recorded'} as const)
            : kind === 'recheck'
              ? ({kind: 'rechecked', allowed: new Set<string>()} as const)
              : ({kind: 'deleted'} as const)
      current = step(current.state, event, now)
    }
    expect(seen).toEqual(['intend', 'delete', 'delete', 'record', 'recheck'])
    expect(current.state.done.map(({outcome}) => outcome)).toEqual(['deleted', 'deleted'])
  })
})

describe('2,000 histories with a fault at every call', () => {
  test('lose nothing, delete nothing that was to be archived and was not, and converge', async () => {
    const {histories, wrong} = await manyHistories(2000, 1)
    expect(histories).toBeGreaterThanOrEqual(2000)
    expect(wrong).toEqual([])
  })
})
