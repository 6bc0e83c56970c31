/** Open-loop load from inside a bed: a fixed rate, whatever becomes of the answers, and a count of who answered when. */
import type {ChildProcess} from 'node:child_process'
import {createInterface} from 'node:readline'
import {z} from 'zod'

export type LoadOptions = {
  readonly url: string
  /** Host header, by which a Gateway or an Ingress chooses the route. */
  readonly host?: string
  readonly header?: readonly [name: string, value: string]
  /** Requests per second. */
  readonly rate: number
  /** Milliseconds; without it the load goes on until `stop`. */
  readonly duration?: number
  /** Milliseconds after which a request has failed; 10 s. */
  readonly timeout?: number
  /** A new connection for each request: through a Service, every request is then balanced anew. */
  readonly fresh?: boolean
  /** Milliseconds; 1 s. */
  readonly window?: number
  /** File for one line per request: `at took status version`. */
  readonly log?: string
}

const tally = z.looseObject({
  count: z.number(),
  failed: z.number(),
  share: z.number(),
  firstMs: z.number(),
  lastMs: z.number()
})
const counts = z.record(z.string(), z.number())
const report = z.looseObject({
  startedMs: z.number(),
  seconds: z.number(),
  requests: z.number(),
  failed: z.number(),
  repeated: z.number(),
  maxLateMs: z.number(),
  statuses: counts,
  versions: z.record(z.string(), tally),
  pods: counts,
  tookMs: counts,
  failures: z.array(z.looseObject({atMs: z.number(), status: z.number(), version: z.string(), problem: z.string()})),
  windows: z.array(z.looseObject({fromMs: z.number(), count: z.number(), failed: z.number(), versions: counts}))
})

/**
 * What the generator saw. Times are milliseconds since `startedMs` (which counts from 1970); `share` is 0 to 1; a request
 * fails by a status of 400 or more, or without an answer (status `0`). `versions` and `pods` are by the headers of the
 * bed's app, `none` where there is none. `repeated`: sent again by the client because an idle connection was closed under
 * it. `maxLateMs`: how far behind its rate the generator itself was. `failures` holds the first hundred.
 */
export type LoadReport = z.infer<typeof report>

export type Load = {
  /** The report so far; the load goes on. */
  readonly snapshot: () => Promise<LoadReport>
  /** Ends the load, waits for the answers still due. */
  readonly stop: () => Promise<LoadReport>
  /** The report at the end of `duration`, or after `stop`. */
  readonly done: Promise<LoadReport>
}

const flags = (options: LoadOptions): readonly string[] => {
  const {url, host, header, rate, duration, timeout, fresh, window, log} = options
  const optional: readonly (readonly [flag: string, value: string | undefined])[] = [
    ['host', host],
    ['header', header?.join('=')],
    ['duration', duration === undefined ? undefined : `${duration}ms`],
    ['timeout', timeout === undefined ? undefined : `${timeout}ms`],
    ['window', window === undefined ? undefined : `${window}ms`],
    ['log', log]
  ]
  const given = optional.flatMap(([flag, value]) => (value === undefined ? [] : [`-${flag}=${value}`]))
  return [`-url=${url}`, `-rate=${rate}`, ...given, ...(fresh ? ['-fresh'] : [])]
}

/** Resolves when the first request is about to leave. `start` runs a program of the bed in its network namespace. */
export const startLoad = async (
  start: (command: string, args: readonly string[]) => ChildProcess,
  options: LoadOptions
): Promise<Load> => {
  const process = start('load', flags(options))
  let complaint = ''
  process.stderr?.on('data', chunk => {
    complaint += String(chunk)
  })
  const ended = new Promise<never>((_, reject) => {
    process.once('error', reject)
    process.once('close', code => reject(new Error(`The load generator ended with ${code}. ${complaint.trim()}`)))
  })
  ended.catch(() => undefined) // observed where somebody waits for a line
  if (process.stdout === null) throw new Error('The load generator has no standard output.')
  const lines = createInterface({input: process.stdout})[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const {value, done} = await lines.next()
    return done === true ? ended : value
  }
  await next()
  // Reports come in the order in which they were asked for, the last one is that of the end.
  const waiting: ((report: LoadReport) => void)[] = []
  const done = (async () => {
    for (;;) {
      const read = report.parse(JSON.parse(await next()))
      if (read.final === true) return read
      waiting.shift()?.(read)
    }
  })()
  done.catch(() => undefined)
  return {
    snapshot: () => {
      const asked = new Promise<LoadReport>(resolve => waiting.push(resolve))
      process.kill('SIGUSR1')
      return Promise.race([asked, done])
    },
    stop: () => {
      process.kill('SIGTERM')
      return done
    },
    done
  }
}
