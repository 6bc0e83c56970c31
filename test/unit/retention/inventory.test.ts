import {describe, expect, test} from '@jest/globals'
import type {ObjectKind, Reference, StoredObject} from '#core/storage'
import {agreementOf} from '../../../action-artifact-retention/src/apply-tasks.ts'
import {inventoryOf} from '../../../action-artifact-retention/src/inventory.ts'
import {reachableFrom, reachableOf} from '../../../action-artifact-retention/src/reachable.ts'
import {pointersOf} from '../../../action-artifact-retention/src/reachable-ledger.ts'
import {replan} from './apply-world.ts'
import {seeded} from './faulty.ts'
import {memoryLedger} from './memory-ledger.ts'

const anObject = (kind: ObjectKind, id: string, change: Partial<StoredObject> = {}): StoredObject => ({
  kind,
  id,
  name: `delete-${id}`,
  size: 1,
  created: 1,
  expires: null,
  used: null,
  branch: 'main',
  commit: null,
  run: null,
  digest: null,
  conclusion: null,
  live: false,
  ...change
})

const storageOf = (...objects: readonly StoredObject[]) => ({
  list: async (kind: ObjectKind) => objects.filter(object => object.kind === kind)
})

const sha = (digit: string): string => digit.repeat(40)
const digest = `sha256:${'d'.repeat(64)}`

describe('the inventory', () => {
  test('knows of every artifact how its run ended and whether it still runs', async () => {
    const listed = await inventoryOf(
      storageOf(
        anObject('artifact', '1', {run: '7'}),
        anObject('artifact', '2', {run: '8'}),
        anObject('artifact', '3', {run: '9'}),
        anObject('run', '7', {run: '7', conclusion: 'failure'}),
        anObject('run', '8', {run: '8', live: true})
      ),
      ['artifact']
    )
    expect(listed.map(({kind, id, conclusion, live}) => [kind, id, conclusion, live])).toEqual([
      ['artifact', '1', 'failure', false],
      ['artifact', '2', null, true],
      ['artifact', '3', null, false]
    ])
  })

  test('holds everything once, by kind and number', async () => {
    const twice = [anObject('artifact', '10'), anObject('artifact', '9'), anObject('artifact', '10')]
    const listed = await inventoryOf(
      storageOf(...twice, anObject('release', '1'), anObject('cache', '1'), anObject('run', '1'))
    )
    expect(listed.map(({kind, id}) => `${kind} ${id}`)).toEqual([
      'artifact 9',
      'artifact 10',
      'cache 1',
      'run 1',
      'release 1'
    ])
  })

  test('is an error, and never shorter, where one list cannot be read', async () => {
    const storage = {
      list: (kind: ObjectKind) => (kind === 'release' ? Promise.reject(new Error('page 3')) : Promise.resolve([]))
    }
    await expect(inventoryOf(storage)).rejects.toThrow('page 3')
  })
})

describe('what is reachable', () => {
  const none = {runs: new Map<string, string>(), digests: new Map<string, string>()}

  test('has every reason, in one order', () => {
    const references: readonly Reference[] = [
      {kind: 'pull-request', name: '#12', commit: 'a'},
      {kind: 'deployment', name: 'production', commit: 'a'},
      {kind: 'tag', name: 'v1', commit: 'a'},
      {kind: 'release', name: 'v1', commit: 'a'},
      {kind: 'tag', name: 'v1', commit: 'a'},
      {kind: 'tag', name: 'v2', commit: 'b'}
    ]
    const {commits, runs} = reachableFrom(references, none, [
      anObject('run', '5', {run: '5', live: true}),
      anObject('run', '6', {run: '6'})
    ])
    expect([...commits]).toEqual([
      ['a', 'release v1, tag v1, deployment to production, pull request #12'],
      ['b', 'tag v2']
    ])
    expect([...runs]).toEqual([['5', 'run 5, which is in progress']])
  })

  test('are the runs and digests of the baselines that comparisons still use', async () => {
    const files = new Map<string, string>()
    for (let run = 1; run <= 60; run++) files.set(`baseline/${sha('a')}/${run}-1.json`, '{}')
    files.set(`baseline/${sha('b')}/3-1.json`, '{}')
    files.set('series/go-bench/ubuntu/59-2.json', JSON.stringify({evidence: digest}))
    files.set(`verdicts/${sha('c')}/1-1.json`, digest)
    const {runs, digests} = await pointersOf(memoryLedger(files), [
      {kind: 'pull-request', name: '#1', commit: sha('b')}
    ])
    expect([...runs.keys()].map(Number).sort((a, b) => a - b)).toEqual([
      3,
      ...Array.from({length: 50}, (_, index) => index + 11)
    ])
    expect([...digests]).toEqual([[digest, 'ledger entry series/go-bench/ubuntu/59-2.json']])
    expect(runs.get('3')).toBe(`ledger entry baseline/${sha('b')}/3-1.json`)
  })

  test('is an error where the references or the ledger cannot be read', async () => {
    const ledger = memoryLedger()
    const broken = {list: () => Promise.reject(new Error('no ledger')), read: ledger.read}
    const storage = {references: async () => []}
    await expect(reachableOf({storage, ledger: broken}, [])).rejects.toThrow('no ledger')
    const blind = {references: () => Promise.reject(new Error('no references'))}
    await expect(reachableOf({storage: blind, ledger}, [])).rejects.toThrow('no references')
  })
})

describe('the order of deletions', () => {
  test('frees 95 % of the bytes in the first fifth of the requests, where sizes are as skewed as sizes are', () => {
    const pick = seeded(4)
    // Pareto with exponent 0.7: a few builds hold nearly everything.
    const size = (): number => Math.floor(10_000 / ((pick(1_000_000) + 1) / 1_000_000) ** (1 / 0.7))
    const objects = Array.from({length: 5000}, (_, index) =>
      anObject('artifact', String(index + 1), {
        size: size(),
        name: `${index % 3 === 0 ? 'archive' : 'delete'}-${index}`
      })
    )
    const plan = replan(objects, {commits: new Map(), runs: new Map(), digests: new Map()}, 0)
    const {tasks} = agreementOf(plan, plan, 0)
    const total = tasks.reduce((sum, {object}) => sum + object.size, 0)
    const requests = tasks.reduce((sum, {cost}) => sum + cost, 0)
    let [spent, freed] = [0, 0]
    for (const {cost, object} of tasks) {
      if (spent + cost > requests / 5) break
      spent += cost
      freed += object.size
    }
    expect(freed / total).toBeGreaterThanOrEqual(0.95)
  })
})
