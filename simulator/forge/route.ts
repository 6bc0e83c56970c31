import type {IncomingMessage} from 'node:http'
import type {z} from 'zod'
import type {ForgeRepository} from '../types.ts'
import {type Dialect, invalidRequest, Refusal} from './refusal.ts'
import type {Reply} from './reply.ts'
import type {ForgeState} from './state.ts'
import type {JobGrant, RuntimeGrant} from './tokens.ts'

/** One request on its way through a handler. */
export type Call = {
  readonly forge: ForgeState
  readonly request: IncomingMessage
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
}

type Shape = {
  readonly method: string
  /** Path with `:one` segment and `*rest` parameters. */
  readonly pattern: string
  /** Query parameters that must have exactly this value; null: must be absent. */
  readonly query?: Readonly<Record<string, string | null>>
  readonly dialect: Dialect
}

/** Asks for the job's token: one of `needs` (`contents: read`), in the repository that the path names. */
export type JobRoute = Shape & {
  readonly token: 'job'
  /** Alternatives; empty where any valid token will do. The first is what the request record shows. */
  readonly needs: readonly string[]
  readonly handle: (call: Call, repository: ForgeRepository, grant: JobGrant) => Promise<Reply> | Reply
}

/** Asks for the runtime token of a job. */
export type RuntimeRoute = Shape & {
  readonly token: 'runtime'
  readonly handle: (call: Call, grant: RuntimeGrant) => Promise<Reply> | Reply
}

/** Asks for a signature in the address instead of a token. */
export type SignedRoute = Shape & {
  readonly token: 'none'
  readonly handle: (call: Call) => Promise<Reply> | Reply
}

export type Route = JobRoute | RuntimeRoute | SignedRoute

/** A REST endpoint of a repository; `pattern` goes on after `/repos/{owner}/{repo}`. */
export const rest = (
  method: string,
  pattern: string,
  needs: readonly string[],
  handle: JobRoute['handle']
): JobRoute => ({method, pattern: `/api/v3/repos/:owner/:repo${pattern}`, dialect: 'rest', token: 'job', needs, handle})

const expression = (pattern: string): RegExp => {
  const body = pattern
    .replace(/[.]/g, '\\.')
    .replace(/:(\w+)/g, '(?<$1>[^/]+?)')
    .replace(/\*(\w+)/g, '(?<$1>.*)')
  return new RegExp(`^${body}$`)
}

const expressions = new WeakMap<Route, RegExp>()

const expressionOf = (route: Route): RegExp => {
  const known = expressions.get(route)
  if (known) return known
  const made = expression(route.pattern)
  expressions.set(route, made)
  return made
}

const queryFits = (route: Route, url: URL): boolean =>
  Object.entries(route.query ?? {}).every(([name, value]) => url.searchParams.get(name) === value)

const decoded = (groups: Readonly<Record<string, string>> | undefined): Record<string, string> | undefined => {
  try {
    return Object.fromEntries(Object.entries(groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]))
  } catch {
    return undefined
  }
}

/** The route that answers, with the parameters of its path; undefined where GitHub would say 404. */
export const matchRoute = (
  routes: readonly Route[],
  method: string,
  url: URL
): {readonly route: Route; readonly params: Readonly<Record<string, string>>} | undefined => {
  for (const route of routes) {
    if (route.method !== method || !queryFits(route, url)) continue
    const found = expressionOf(route).exec(url.pathname)
    const params = found && decoded(found.groups)
    if (params) return {route, params}
  }
  return undefined
}

/** The whole body of the request. */
export const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
}

/** The JSON body, checked; 400 for what is no JSON, 422 for what does not fit. */
export const bodyOf = async <T>(call: Call, schema: z.ZodType<T>): Promise<T> => {
  const checked = schema.safeParse(parse((await bytesOf(call.request)).toString('utf8')))
  if (checked.success) return checked.data
  throw invalidRequest(
    checked.error.issues.map(issue => `For 'properties/${issue.path.join('/')}', ${issue.message}.`).join('\n')
  )
}

/** A path parameter that its pattern guarantees. */
export const param = (call: Call, name: string): string => call.params[name] ?? ''
