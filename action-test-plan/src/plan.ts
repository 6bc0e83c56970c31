import type {Check, Config} from '#core/config/schema'
import {producerLabel, type Shard} from '#core/evidence'
import {raise} from '#core/failure'
import type {MatrixRow, Plan} from '#core/plan'
import {nearest} from '#core/suggest'
import {noChecks, tooManyJobs, unknownCheck} from './failures.ts'

/** GitHub's limit of one matrix ("Actions limits" in GitHub's documentation). */
const largestMatrix = 256

export type Planned = {readonly plan: Plan; readonly rows: readonly MatrixRow[]}

/**
 * The plan of a configuration and one matrix row per check and shard, in the order of the file. `selected` are names of
 * checks; none means all. Raises TP-102 (no check), TP-103 (more than 256 rows), TP-104 (unknown name).
 */
export const planOf = (config: Config, selected: readonly string[], file: string): Planned => {
  const jobs = checksOf(config, selected, file).flatMap(([name, check]) =>
    shardsOf(check).map(shard => ({
      expected: {producer: name, shard, tier: check.tier},
      row: rowOf(name, check, shard)
    }))
  )
  if (jobs.length > largestMatrix) return raise(tooManyJobs(jobs.length, largestOf(config, selected)))
  return {
    plan: {schema: 'towpath.plan/1', producers: jobs.map(({expected}) => expected)},
    rows: jobs.map(({row}) => row)
  }
}

type NamedCheck = readonly [name: string, check: Check]

const checksOf = (config: Config, selected: readonly string[], file: string): readonly NamedCheck[] => {
  const declared = Object.entries(config.checks)
  if (declared.length === 0) return raise(noChecks(file))
  const names = declared.map(([name]) => name)
  const unknown = selected.find(name => !names.includes(name))
  if (unknown !== undefined) return raise(unknownCheck(unknown, nearest(unknown, names), file))
  return selected.length === 0 ? declared : declared.filter(([name]) => selected.includes(name))
}

const shardsOf = ({shards}: Check): readonly (Shard | null)[] =>
  shards === 1 ? [null] : Array.from({length: shards}, (_, index) => ({index: index + 1, of: shards}))

const rowOf = (producer: string, check: Check, shard: Shard | null): MatrixRow => ({
  name: producerLabel(producer, shard),
  producer,
  shard: shard?.index ?? 1,
  shards: shard?.of ?? 1,
  run: check.run,
  reports: check.reports.join('\n'),
  'runs-on': check.runsOn,
  timeout: check.timeoutMinutes,
  cache: check.cache ?? '',
  tier: check.tier
})

const largestOf = (config: Config, selected: readonly string[]): string =>
  Object.entries(config.checks)
    .filter(([name]) => selected.length === 0 || selected.includes(name))
    .sort(([, a], [, b]) => b.shards - a.shards)
    .slice(0, 3)
    .map(([name, {shards}]) => `${name} (${shards})`)
    .join(', ')
