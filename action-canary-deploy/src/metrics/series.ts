/** What Prometheus answers to a selector with a range, as series of a meter. */
import type {Counts, Series} from '../engine/ports.ts'
import type {Counters} from '../traffic/queries.ts'

export type Labels = Readonly<Record<string, string>>

/** Seconds since the epoch and value, oldest first. */
export type Scraped = {readonly labels: Labels; readonly values: readonly (readonly [number, number])[]}

/** A class (`5`, `5xx`) or a code (`503`): the server failed. A status a client caused is no failure of the version. */
const failed = (code: string): boolean => code.startsWith('5')

export const requestsOf = (
  side: keyof Counts,
  {code}: Pick<Counters, 'code'>,
  scraped: readonly Scraped[]
): readonly Series[] =>
  scraped.map(({labels, values}) => ({
    side,
    name: nameOf(labels),
    target: targetOf(labels),
    counts: failed(labels[code] ?? '') ? 'failed' : 'answered',
    samples: values.map(([at, value]) => ({at: milliseconds(at), values: [value]}))
  }))

/** Buckets of one histogram are one series: they begin again together. A scrape that has not all of them is none. */
export const latenciesOf = (
  side: keyof Counts,
  {unit}: Pick<Counters, 'unit'>,
  scraped: readonly Scraped[]
): readonly Series[] => {
  const histograms = Map.groupBy(scraped, ({labels: {le: _, ...others}}) => nameOf(others))
  return [...histograms].map(([name, buckets]) => {
    const ascending = buckets
      .map(({labels, values}) => ({upTo: bound(labels.le ?? '', unit), counts: new Map(values)}))
      .sort((a, b) => a.upTo - b.upTo)
    return {
      side,
      name,
      target: targetOf(buckets[0]?.labels ?? {}),
      counts: ascending.map(({upTo}) => upTo),
      samples: [...(ascending.at(-1)?.counts.keys() ?? [])].flatMap(at => {
        const values = ascending.flatMap(({counts}) => counts.get(at) ?? [])
        return values.length === ascending.length ? [{at: milliseconds(at), values}] : []
      })
    }
  })
}

const bound = (le: string, unit: Counters['unit']): number =>
  le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le) / (unit === 'milliseconds' ? 1000 : 1)

const nameOf = (labels: Labels): string => JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Prometheus' own name for what it scrapes: an instance, which has no spaces, of a job. */
export const targetOf = ({job = '', instance = ''}: Labels): string => `${job} ${instance}`

export const jobOf = (target: string): string => target.slice(0, target.lastIndexOf(' '))

export const instanceOf = (target: string): string => target.slice(target.lastIndexOf(' ') + 1)

export const newestOf = (series: readonly Pick<Series, 'samples'>[]): number =>
  series.reduce((most, {samples}) => Math.max(most, samples.at(-1)?.at ?? most), Number.NEGATIVE_INFINITY)

export const milliseconds = (seconds: number): number => Math.round(seconds * 1000)
