/** What happened in a data plane, request by request, and what a Prometheus that scrapes it now and then would answer. */
import fc from 'fast-check'

/** Milliseconds. */
export const second = 1_000
export const interval = 15 * second
const kept = 300 * second
const restartTakes = 5 * second

export type Side = 'stable' | 'canary'

export type Request = {readonly at: number; readonly side: Side; readonly code: string; readonly seconds: number}

export type Span = {readonly from: number; readonly to: number}

export type Instance = {
  readonly name: string
  /** While Prometheus should scrape it. */
  readonly there: Span
  readonly restarts: readonly number[]
  /** While scrapes of it fail, although it answers requests. */
  readonly blackouts: readonly Span[]
  /** When it is scraped, in each interval. */
  readonly offset: number
  readonly requests: readonly Request[]
}

export const bounds = [0.1, 0.3, 1.2, Number.POSITIVE_INFINITY] as const

const within = ({from, to}: Span, at: number): boolean => from <= at && at < to

/** The number of the process that runs at this time; null while none does. */
export const lifeAt = ({there, restarts}: Instance, at: number): number | null => {
  if (!within(there, at) || restarts.some(from => within({from, to: from + restartTakes}, at))) return null
  return restarts.filter(from => from <= at).length
}

/** Nobody answers while no process runs. */
export const answered = (instance: Instance): readonly Request[] =>
  instance.requests.filter(({at}) => lifeAt(instance, at) !== null)

const attempts = ({there, offset}: Instance, until: number): readonly number[] =>
  Array.from({length: Math.floor(until / interval) + 1}, (_, index) => index * interval + offset).filter(
    at => within(there, at) && at <= until
  )

const succeeds = (instance: Instance, at: number): boolean =>
  lifeAt(instance, at) !== null && !instance.blackouts.some(span => within(span, at))

export const scrapesOf = (instance: Instance, until: number): readonly number[] =>
  attempts(instance, until).filter(at => succeeds(instance, at))

/** What a process has counted until then. Counters that never counted are not shown. */
const shown = (instance: Instance, at: number, counts: (request: Request) => boolean): number => {
  const life = lifeAt(instance, at)
  return answered(instance).filter(one => one.at <= at && lifeAt(instance, one.at) === life && counts(one)).length
}

export type Exposed = {readonly at: number; readonly life: number | null; readonly value: number}

/** Samples of one counter, oldest first. */
export const samplesOf = (
  instance: Instance,
  span: Span,
  counts: (request: Request) => boolean,
  isShown = counts
): readonly Exposed[] =>
  scrapesOf(instance, span.to)
    .filter(at => at > span.from && shown(instance, at, isShown) > 0)
    .map(at => ({at, life: lifeAt(instance, at), value: shown(instance, at, counts)}))

const codes = ['200', '404', '503'] as const

export const isOf =
  (side: Side, code: string) =>
  (request: Request): boolean =>
    request.side === side && request.code === code

type Labels = Readonly<Record<string, string>>

const serviceName = (side: Side): string => `web-shop${side === 'stable' ? '' : '-canary'}-80@kubernetescrd`

const matrixOf = (instances: readonly Instance[], metric: string, service: RegExp, now: number): readonly unknown[] =>
  instances
    .flatMap(instance =>
      (['stable', 'canary'] as const)
        .filter(side => service.test(serviceName(side)))
        .flatMap(side =>
          codes.flatMap(code => {
            const labels = {__name__: metric, job: 'traefik', instance: instance.name, service: serviceName(side), code}
            return metric.endsWith('_bucket')
              ? bounds.map(bound => {
                  const le = Number.isFinite(bound) ? String(bound) : '+Inf'
                  const below = (one: Request): boolean => isOf(side, code)(one) && one.seconds <= bound
                  return series({...labels, le}, samplesOf(instance, lately(now), below, isOf(side, code)))
                })
              : [series(labels, samplesOf(instance, lately(now), isOf(side, code)))]
          })
        )
    )
    .filter(({values}) => values.length > 0)

/** A range is open to the left. */
const lately = (now: number): Span => ({from: now - kept, to: now})

const series = (metric: Labels, samples: readonly Exposed[]) => ({
  metric,
  values: samples.map(({at, value}) => [at / second, String(value)] as const)
})

const answer = (resultType: string, result: unknown): string =>
  JSON.stringify({status: 'success', data: {resultType, result}})

/** Answers what the meter asks of Traefik's own kinds; throws at every other question. */
export const answerOf = (instances: readonly Instance[], query: string, now: number): string => {
  if (query === 'time()') return answer('scalar', [now / second, String(now / second)])
  if (query === 'up{job=~"traefik"} == 0') return answer('vector', downAt(instances, now))
  const asked = /^up\{job=~"traefik",instance=~(?<names>".+")\}\[5m\]$/.exec(query)?.groups?.names
  if (asked !== undefined) return answer('matrix', upOf(instances, new RegExp(`^(?:${JSON.parse(asked)})$`), now))
  const {metric = '', name = ''} = /^(?<metric>\w+)\{service=~(?<name>".+")\}\[5m\]$/.exec(query)?.groups ?? {}
  if (metric === '') throw new Error(`Nobody asks that: ${query}`)
  return answer('matrix', matrixOf(instances, metric, new RegExp(`^(?:${JSON.parse(name)})$`), now))
}

const upOf = (instances: readonly Instance[], names: RegExp, now: number): readonly unknown[] =>
  instances
    .filter(({name}) => names.test(name))
    .map(instance => ({
      metric: {job: 'traefik', instance: instance.name},
      values: attempts(instance, now)
        .filter(at => at > now - kept)
        .map(at => [at / second, succeeds(instance, at) ? '1' : '0'])
    }))

const downAt = (instances: readonly Instance[], now: number): readonly unknown[] =>
  instances
    .filter(instance => {
      const last = attempts(instance, now).at(-1)
      return within(instance.there, now) && last !== undefined && !succeeds(instance, last)
    })
    .map(({name}) => ({metric: {job: 'traefik', instance: name}, value: [now / second, '0']}))

const length = 900

const seconds = (max: number) => fc.nat(max).map(value => value * second)

const requests = fc.array(
  fc.record({
    // Between two seconds: no scrape at the very moment of a request.
    at: fc.nat(length - 1).map(at => at * second + 500),
    side: fc.constantFrom<Side>('stable', 'canary'),
    code: fc.constantFrom(...codes, '200', '200'),
    seconds: fc.constantFrom(0.05, 0.2, 0.9, 3)
  }),
  {maxLength: 60}
)

const always: fc.Arbitrary<Span> = fc.constant({from: 0, to: Number.POSITIVE_INFINITY})

const sometimes: fc.Arbitrary<Span> = fc
  .record({from: seconds(500), long: fc.option(seconds(600), {nil: Number.POSITIVE_INFINITY})})
  .map(({from, long}) => ({from, to: from + long}))

const blackout: fc.Arbitrary<Span> = fc
  .record({from: seconds(length), long: seconds(240)})
  .map(({from, long}) => ({from, to: from + long}))

const instancesOf = (
  there: fc.Arbitrary<Span>,
  restarts: fc.Arbitrary<readonly number[]>,
  blackouts: fc.Arbitrary<readonly Span[]>
): fc.Arbitrary<readonly Instance[]> =>
  fc
    .array(fc.record({there, restarts, blackouts, offset: seconds(14), requests}), {minLength: 1, maxLength: 3})
    .map(list => list.map((one, index) => ({...one, name: `10.0.0.${index}:8080`})))

const none = fc.constant([])

/** Nothing but requests, scrapes, and instances that are added. */
export const calm = instancesOf(
  seconds(600).map(from => ({from, to: Number.POSITIVE_INFINITY})),
  none,
  none
)

/** Instances come, go and begin again; scrapes fail. */
export const wild = instancesOf(
  fc.oneof(always, sometimes),
  fc.array(seconds(length), {maxLength: 3}),
  fc.array(blackout, {maxLength: 2})
)

/** When it is looked: the first time after some minutes. */
export const looks: fc.Arbitrary<readonly number[]> = fc
  .record({
    first: fc.integer({min: 60, max: 500}),
    gaps: fc.array(fc.integer({min: 1, max: 90}), {minLength: 1, maxLength: 8})
  })
  .map(({first, gaps}) => {
    const times = [first * second]
    for (const gap of gaps) times.push((times.at(-1) ?? 0) + gap * second)
    return times
  })
