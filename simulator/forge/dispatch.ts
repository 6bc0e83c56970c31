import type {IncomingMessage, ServerResponse} from 'node:http'
import type {ForgeRepository} from '../types.ts'
import {faultRefusal, takeFault} from './faults.ts'
import {notFound, Refusal, refuse} from './refusal.ts'
import {type Reply, send} from './reply.ts'
import {type Call, matchRoute, type Route} from './route.ts'
import {routes} from './routes.ts'
import type {ForgeState} from './state.ts'
import {demand, type Grant} from './tokens.ts'

type Identity = {readonly grant: Grant; readonly valid: boolean} | undefined

const badCredentials = (): Refusal => new Refusal(401, 'Bad credentials')

/** A token of the kind that the route asks for, or 401. The other kind is as unknown here as a made-up one. */
const grantOf = (identity: Identity, call: Call): Grant => {
  if (identity?.valid) return identity.grant
  throw call.request.headers.authorization === undefined
    ? new Refusal(401, 'Requires authentication')
    : badCredentials()
}

/** The repository in the path, or the token's own. Another repository is invisible: 404, as if it did not exist. */
const repositoryOf = (call: Call, own: string): ForgeRepository => {
  const {owner, repo} = call.params
  const name = owner === undefined ? own : `${owner}/${repo}`
  const repository = call.forge.repositories.get(name)
  if (!repository || name !== own) throw notFound()
  return repository
}

const serve = async (route: Route, call: Call, identity: Identity): Promise<Reply> => {
  if (route.token === 'none') return route.handle(call)
  const grant = grantOf(identity, call)
  if (route.token === 'runtime') {
    if (grant.kind !== 'runtime') throw badCredentials()
    return route.handle(call, grant)
  }
  if (grant.kind !== 'job') throw badCredentials()
  const repository = repositoryOf(call, grant.repository)
  // Asking for the limits is free.
  const counted = route.pattern.endsWith('/rate_limit') ? undefined : call.forge.rate?.(repository.name)
  const headers = counted?.take(route.method) ?? {}
  demand(grant.permissions, route.needs)
  const reply = await route.handle(call, repository, grant)
  return {...reply, headers: {...reply.headers, ...headers}}
}

/** Answers one request: fault, route, token, repository, permission, handler – in this order – and records it. */
export const dispatch = async (
  forge: ForgeState,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> => {
  const url = new URL(request.url ?? '/', forge.origin)
  const method = request.method ?? 'GET'
  const path = `${url.pathname}${url.search}`
  const found = matchRoute(routes, method, url)
  const identity = forge.tokens.identify(request.headers.authorization)
  const record = (status: number): void => {
    forge.requests.push({
      method,
      path,
      status,
      needs: found?.route.token === 'job' ? (found.route.needs[0] ?? null) : null,
      token: identity?.grant.kind ?? 'none',
      jobId: identity?.grant.jobId ?? null
    })
  }
  const fault = takeFault(forge.faults, method, path)
  if (fault?.status === 'reset') {
    record(0)
    request.socket.destroy()
    return
  }
  const answered = async (): Promise<Reply> => {
    if (fault && fault.status !== 'reset') throw faultRefusal(fault.status, fault.headers)
    if (!found) throw notFound()
    return serve(found.route, {forge, request, url, params: found.params}, identity)
  }
  const reply = await answered().catch((thrown: unknown) => refuse(found?.route.dialect ?? 'rest', thrown))
  // Recorded before it is sent: whoever has the answer finds the request in the records.
  record(reply.status)
  await send(response, reply)
}
