/** A retention plan of 50,000 objects with its digest, as a ratio to JSON.parse of the same inventory. Goal: at most 2 s. */
import {performance} from 'node:perf_hooks'
import {retentionSchema} from '#core/config/sections/retention'
import type {StoredObject} from '#core/storage'
import {forecast} from '../action-artifact-retention/src/forecast.ts'
import {decisionsOf, planOf} from '../action-artifact-retention/src/plan.ts'
import {policyOf} from '../action-artifact-retention/src/policy.ts'

const day = 86_400_000
const now = Date.UTC(2026, 10, 21)
const objects = 50_000
const rounds = 5
const names = [
  'towpath-evidence-default-unit-1',
  'coverage',
  'sbom-9f2c1e7a',
  'build-1234',
  'nightly',
  'perf',
  'mystery'
]

/** Two years of a busy repository: seven artifacts a run, three kinds of branches. */
const inventory = (): readonly StoredObject[] =>
  Array.from({length: objects}, (_, index) => {
    const run = Math.floor(index / 7)
    return {
      kind: 'artifact',
      id: String(index + 1),
      name: names[index % 7]?.replace('1234', String(run)) ?? '',
      size: 1000 + (index % 977) * 1000,
      created: now - run * 8_700_000,
      expires: index % 3 === 0 ? null : now + ((index % 90) + 1) * day,
      used: null,
      branch: ['main', 'release/1', `feature/${run % 50}`][run % 3] ?? null,
      commit: `c${run}`,
      run: String(run),
      digest: null,
      conclusion: run % 5 === 0 ? 'failure' : 'success',
      live: false
    }
  })

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const time = (body: () => unknown): number => {
  const before = performance.now()
  body()
  return performance.now() - before
}

export const run = async (): Promise<object> => {
  const all = inventory()
  const text = JSON.stringify(all)
  const reachable = {commits: new Map([['c5', 'release v1']]), runs: new Map(), digests: new Map()}
  const policy = () => policyOf(retentionSchema.parse({'time-zone': 'Europe/Berlin'}))
  const [plans, floors, processor]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    floors.push(time(() => JSON.parse(text)))
    const before = process.cpuUsage()
    plans.push(time(() => planOf(all, reachable, policy(), {repository: 'octo/shop', now})))
    const {user, system} = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  }
  const decisions = decisionsOf(all, reachable, policy(), now)
  return {
    goal: 'at most 2,000 ms',
    objects,
    planMilliseconds: Math.round(median(plans)),
    planProcessorMilliseconds: Math.round(median(processor)),
    ratioToJsonParse: Number((median(plans) / median(floors)).toFixed(1)),
    forecastMilliseconds: Math.round(time(() => forecast(decisions, policy(), now)))
  }
}
