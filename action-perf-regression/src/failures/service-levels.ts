/** Limits that cannot be judged. */
import {type Failure, failure} from '#core/failure'

export const noServiceLevels = failure(
  'PR-130',
  'No service level is declared',
  ['.github/towpath.yml'],
  (config: string) => ({
    what: `\`${config}\` declares no limit under \`performance.sla\`.`,
    why: 'The mode `sla` without limits would pass whatever was measured.',
    fix: 'Declare one, for example `performance: {sla: [{metric: latency.p95, limit: <= 500 ms}]}`.'
  })
)

export const unreadableLimit = failure(
  'PR-131',
  'A limit cannot be understood',
  ['latency.p95', '500ms'],
  (metric: string, limit: string) => ({
    what: `The limit \`${limit}\` of \`${metric}\` cannot be understood.`,
    why: 'A limit is an operator (`<=`, `<`, `>=`, `>`, `==`), a number and a unit.',
    fix: 'Write it like `<= 500 ms`, `< 1 %`, `>= 200 /s`, `< 512 MiB` or `>= 0.9`.'
  })
)

export const missingMetric = failure(
  'PR-132',
  'A metric with a limit was not measured',
  ['latency.p59', ['latency.p95', 'latency.p99']],
  (metric: string, nearest: readonly string[]) => ({
    what: `The reports hold no \`${metric}\`, which has a limit.`,
    why:
      nearest.length > 0
        ? `The nearest they hold: ${nearest.map(name => `\`${name}\``).join(', ')}.`
        : 'They hold nothing of a similar name.',
    fix: 'Correct `metric` or `benchmark` of the limit, or let the load test report it: `towpath read FILE` shows what is there.'
  })
)

const kinds: Readonly<Record<string, string>> = {
  s: 'a time, in `s`',
  B: 'a size, in `B`',
  '1/s': 'a rate, in `1/s`',
  ratio: 'a share, of which 1 is 100 %',
  count: 'a count',
  score: 'a score',
  '': 'a number without a unit',
  unitless: 'a number without a unit'
}

const kindOf = (unit: string): string => kinds[unit] ?? `a number in \`${unit}\``

const units: Readonly<Record<string, string>> = {
  s: '`ms` or `s`',
  B: '`MiB` or `MB`',
  '1/s': '`/s`',
  ratio: '`%`',
  score: '`%`, or none',
  count: '`count`, or none',
  '': 'none',
  unitless: 'none'
}

/** The number of the limit, without operator and unit. */
const plain = (limit: string): string => /^\S+ \S+/.exec(limit)?.[0] ?? limit

const remedyFor = (metric: string, limit: string, unit: string): Pick<Failure, 'why' | 'fix'> => {
  if (unit === 'ratio' && plain(limit) === limit)
    return {
      why: 'Without `%` the limit counts in shares, where 1 is everything: it would always hold, or never.',
      fix: `Write \`${limit} %\`.`
    }
  const known = units[unit]
  if (known !== undefined)
    return {
      why: plain(limit) === limit ? 'The limit names no unit.' : 'The units measure different things.',
      fix: `The unit of the limit can be ${known}. Correct it, or name another metric: \`towpath read FILE\` shows what there is.`
    }
  return {
    why: 'Limits know times, sizes, rates, shares, counts and scores, and this is none of them.',
    fix: `Let the load test report \`${metric}\` in one of these units (own format: \`"unit": "count"\`), or name another metric: \`towpath read FILE\` shows what there is.`
  }
}

export const otherUnit = failure(
  'PR-133',
  'A limit has another unit than what was measured',
  ['latency.p95', '<= 500 MB', 's'],
  (metric: string, limit: string, unit: string) => ({
    what: `The limit \`${limit}\` of \`${metric}\` cannot be held against what was measured: ${kindOf(unit)}.`,
    ...remedyFor(metric, limit, unit)
  })
)

export const noTimeSeries = failure(
  'PR-134',
  'Grace needs a time series',
  ['latency.p95', '2m'],
  (metric: string, grace: string) => ({
    what: `\`${metric}\` has a grace of ${grace}, and the reports do not say when each number was measured.`,
    why: 'Whether a limit was broken for so long can only be seen in a time series.',
    fix: 'Let the load test write points in time (k6: `--out json=points.json`), or take `for` out of the limit.'
  })
)
