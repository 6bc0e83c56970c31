/** Limits that cannot be judged. */
import {failure} from '#core/failure'

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

export const otherUnit = failure(
  'PR-133',
  'A limit has another unit than what was measured',
  ['latency.p95', '<= 500 MB', 's'],
  (metric: string, limit: string, unit: string) => ({
    what: `The limit \`${limit}\` of \`${metric}\` cannot be compared with a number in \`${unit}\`.`,
    why: 'The units measure different things.',
    fix: 'Give the limit a unit of the same kind: `ms` or `s` for times, `%` for shares, `/s` for rates, `MiB` for sizes, none for counts and scores.'
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
