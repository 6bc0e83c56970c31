/**
 * Workloads that cannot be copied: their own pods are replaced share by share, and a version that does not hold is taken back, with every
 * pod at the old version and the update strategy as it was.
 * @cluster bed
 */
import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type Bed, startBed} from './bed.ts'
import {type Acted, act, type Major} from './deploying.ts'
import {leftoversIn, objectsIn} from './namespace.ts'
import {stateOf} from './shop-lane.ts'
import {sideBySide} from './side-by-side.ts'

const folder = mkdtempSync(join(tmpdir(), 'towpath-staged-'))
const charts = join(import.meta.dirname, 'charts')

let bed: Bed
let outcomes: ReadonlyMap<Case, Promise<Told>>
beforeAll(async () => {
  bed = await startBed({dataPlane: 'definitions'})
  outcomes = sideBySide(cases, 4, tried)
}, 120_000)
afterAll(async () => {
  await Promise.allSettled(outcomes?.values() ?? [])
  await bed?.stop()
})

const drain = {name: 'DRAIN_MS', value: '1000'}
const troubles = {
  'never becomes ready': {tag: 'v2', env: [drain, {name: 'NEVER_READY', value: '1'}]},
  'has no image': {tag: 'v9', env: [drain]},
  'ends at its start': {tag: 'v2', env: [drain, {name: 'CRASH', value: '1'}]}
} as const

type Trouble = keyof typeof troubles

type Case = readonly [kind: 'statefulset' | 'daemonset', trouble: Trouble, major: Major]

const cases: readonly Case[] = [
  ['statefulset', 'never becomes ready', 3],
  ['statefulset', 'has no image', 4],
  ['daemonset', 'never becomes ready', 4],
  ['daemonset', 'ends at its start', 3]
]

type Told = {
  readonly bad: Acted
  readonly good: Acted
  readonly strategies: readonly unknown[]
  readonly images: readonly string[]
  readonly left: readonly string[]
}

const strategyOf = async (kind: string, namespace: string): Promise<unknown> =>
  JSON.parse(await bed.kubectl('get', kind, kind, '-n', namespace, '-o', 'jsonpath={.spec.updateStrategy}'))

const images = async (namespace: string): Promise<readonly string[]> => {
  const text = await bed.kubectl('get', 'pods', '-n', namespace, '-o', 'jsonpath={.items[*].spec.containers[0].image}')
  return [...new Set(text.split(' '))]
}

/** A version that does not hold, then one that does. */
const tried = async ([kind, trouble, major]: Case): Promise<Told> => {
  const namespace = `${kind}-${major}`
  const chart = join(charts, kind)
  await bed.kubectl('create', 'namespace', namespace)
  const {code, stderr} = await bed.helm(major, 'install', kind, chart, '-n', namespace, '--wait', '--timeout', '120s')
  if (code !== 0) throw new Error(stderr)
  const strategies = [await strategyOf(kind, namespace)]
  const values = join(folder, `${namespace}.json`)
  writeFileSync(values, JSON.stringify(troubles[trouble]))
  const usual = {release: kind, namespace, chart, 'progress-deadline': '20s'}
  const bad = await act(bed, major, 'run', {...usual, values})
  const [found, left] = [await images(namespace), leftoversIn(await objectsIn(bed, namespace), kind)]
  strategies.push(await strategyOf(kind, namespace))
  const good = await act(bed, major, 'run', {...usual, set: 'tag=v3', 'progress-deadline': '60s'})
  strategies.push(await strategyOf(kind, namespace))
  return {bad, good, strategies, images: [...found, ...(await images(namespace))], left}
}

describe('pods that are replaced share by share', () => {
  test.each(cases.map((one): readonly [...Case, Case] => [...one, one]))(
    'of a %s go back to the old version where the new one %s (Helm %i)',
    async (_, __, ___, one) => {
      const told = outcomes.get(one)
      if (told === undefined) throw new Error('it was not begun')
      const {bad, good, strategies, images: found, left} = await told
      expect({code: bad.code, ...stateOf(bad)}).toMatchObject({code: 1, result: 'rolled-back', alert: null})
      expect(bad.said).toContain('CD-115')
      expect(left).toEqual([])
      expect({code: good.code, said: good.code === 0 ? '' : good.said}).toEqual({code: 0, said: ''})
      expect(found).toEqual(['bed.test/app:v1', 'bed.test/app:v3'])
      expect(strategies).toEqual([strategies[0], strategies[0], strategies[0]])
    }
  )
})
