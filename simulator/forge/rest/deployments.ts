import {pageOf} from '../pagination.ts'
import {notFound} from '../refusal.ts'
import {json} from '../reply.ts'
import {param, type Route, rest} from '../route.ts'

export const deploymentRoutes: readonly Route[] = [
  rest('GET', '/deployments', ['deployments: read'], (call, {name}) => {
    const all = call.forge.deployments.filter(deployment => deployment.repository === name).toReversed()
    const page = pageOf(call, all)
    const shown = page.items.map(({id, commit, environment, created}) => ({
      id,
      sha: commit,
      ref: commit,
      environment,
      created_at: created
    }))
    return json(200, shown, page.headers)
  }),
  rest('GET', '/deployments/:id/statuses', ['deployments: read'], (call, {name}) => {
    const id = Number(param(call, 'id'))
    const found = call.forge.deployments.find(deployment => deployment.repository === name && deployment.id === id)
    if (!found) throw notFound()
    const page = pageOf(call, found.states)
    return json(
      200,
      page.items.map(state => ({state, environment: found.environment})),
      page.headers
    )
  })
]
