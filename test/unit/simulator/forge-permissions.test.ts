import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {JobRoute, Route} from '../../../simulator/forge/route.ts'
import {routes} from '../../../simulator/forge/routes.ts'
import type {TokenPermissions} from '../../../simulator/types.ts'
import {type Answer, aForgeWorld, ask, type ForgeWorld, openFeature} from './forge-world.ts'

let world: ForgeWorld
beforeAll(async () => {
  world = await aForgeWorld()
  await openFeature(world)
})
afterAll(() => world.close())

const scopes = ['actions', 'checks', 'contents', 'deployments', 'issues', 'packages', 'pull-requests', 'statuses']
const everything: TokenPermissions = Object.fromEntries(scopes.map(scope => [scope, 'write'] as const))

/** An address that the route answers. */
const addressOf = (route: Route): string => {
  const values: Readonly<Record<string, string>> = {
    owner: 'acme',
    repo: 'app',
    number: '1',
    id: '1',
    run: String(world.run.id),
    ref: 'heads/main',
    sha: world.head,
    path: 'README.md',
    blob: 'none',
    file: 'a.zip'
  }
  const path = route.pattern.replace(/[:*](\w+)/g, (_, name: string) => values[name] ?? name)
  const query = Object.entries(route.query ?? {}).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`]
  )
  return `${new URL(world.forge.apiUrl).origin}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

const call = (route: Route, token: string | null): Promise<Answer> =>
  ask(world.forge, route.method, addressOf(route), token, ['GET', 'HEAD'].includes(route.method) ? undefined : '{}')

const titled = <T extends Route>(some: readonly T[]): readonly (readonly [string, T])[] =>
  some.map(route => [`${route.method} ${route.pattern}${JSON.stringify(route.query ?? '')}`, route])

const jobRoutes = routes.filter(route => route.token === 'job')
const guarded = jobRoutes.filter(route => route.needs.length > 0)
const runtimeRoutes = routes.filter(route => route.token === 'runtime')
const signedRoutes = routes.filter(route => route.token === 'none')

/** Everything but the scopes that would open the route; `partly` leaves `read` where `write` is needed. */
const without = (route: JobRoute, partly: boolean): TokenPermissions => {
  const closed = route.needs.map(need => need.split(': '))
  return Object.fromEntries(
    Object.entries(everything).map(([scope, access]) => {
      const need = closed.find(([name]) => name === scope)
      if (!need) return [scope, access]
      return [scope, partly && need[1] === 'write' ? 'read' : 'none']
    })
  )
}

const refusedForPermission = (answer: Answer): boolean =>
  answer.status === 403 || (answer.status === 200 && answer.text.includes('"FORBIDDEN"'))

describe('every route with the job token', () => {
  test.each(titled(guarded))('%s refuses a token without its permission', async (_, route) => {
    for (const partly of [false, true]) {
      const answer = await call(route, world.token(without(route, partly)))
      expect(refusedForPermission(answer)).toBe(true)
      expect(answer.text).toContain('Resource not accessible by integration')
      expect(answer.headers.get('x-accepted-github-permissions')).toContain(
        route.needs[0]?.replaceAll('-', '_').replace(': ', '=')
      )
      const record = world.forge.requests.at(-1)
      expect(record).toMatchObject({needs: route.needs[0], token: 'job', jobId: world.job.id, status: answer.status})
    }
  })

  test.each(titled(guarded))('%s lets each of its permissions in, alone', async (_, route) => {
    for (const need of route.needs) {
      const [scope = '', access] = need.split(': ')
      const answer = await call(route, world.token({[scope]: access === 'write' ? 'write' : 'read'}))
      expect(refusedForPermission(answer)).toBe(false)
      expect(answer.status).toBeLessThan(500)
      expect(answer.status).not.toBe(401)
    }
  })

  test.each(titled(jobRoutes))('%s refuses no token, an unknown, a revoked and the other kind', async (_, route) => {
    const revoked = world.token(everything)
    world.forge.revoke(revoked)
    const runtime = world.forge.issueRuntimeToken(world.job.id)
    for (const token of [null, 'ghs_made_up', revoked, runtime]) expect((await call(route, token)).status).toBe(401)
  })

  test.each(titled(jobRoutes.filter(route => route.pattern.includes(':owner'))))(
    '%s hides the repository from the token of another one',
    async (_, route) => {
      if (!world.forge.repository('acme/other')) await world.forge.createRepository('acme/other')
      const foreign = world.forge.issueToken('acme/other', world.job.id, everything)
      expect((await call(route, foreign)).status).toBe(404)
    }
  )
})

describe('every route with the runtime token', () => {
  test.each(titled(runtimeRoutes))('%s refuses everything but a valid runtime token', async (_, route) => {
    const revoked = world.forge.issueRuntimeToken(world.job.id)
    world.forge.revoke(revoked)
    for (const token of [null, 'made.up.', revoked, world.token(everything)]) {
      const answer = await call(route, token)
      expect(answer).toMatchObject({status: 401, body: {code: 'unauthenticated'}})
    }
    expect((await call(route, world.forge.issueRuntimeToken(world.job.id))).status).toBe(400)
  })
})

describe('every route with a signed address', () => {
  test.each(titled(signedRoutes))('%s refuses a wrong signature', async (_, route) => {
    expect((await call(route, null)).status).toBe(403)
  })
})

describe('a request that no route answers', () => {
  test('is a recorded 404, not a silent success', async () => {
    const answer = await ask(world.forge, 'GET', '/actions/variables', world.token(everything))
    expect(answer).toMatchObject({status: 404, body: {message: 'Not Found', status: '404'}})
    expect(world.forge.requests.at(-1)).toMatchObject({
      method: 'GET',
      path: '/api/v3/repos/acme/app/actions/variables',
      status: 404,
      needs: null
    })
  })

  test('stays a 404 when its address cannot be decoded', async () => {
    expect((await ask(world.forge, 'GET', '/contents/%E0%A4%A', world.token(everything))).status).toBe(404)
  })
})
