/** What is deployed now, and what it would be rolled back to. */
import {z} from 'zod'
import type {Reference} from '#core/storage'
import {type Answer, type Request, shaped} from '../github/request.ts'
import {readCall} from './calls.ts'
import {everyItem} from './pages.ts'

const deploymentSchema = z.object({id: z.number(), sha: z.string(), environment: z.string()})
type Deployment = z.infer<typeof deploymentSchema>
const statusSchema = z.object({state: z.string()})

/** Of each environment: the newest that succeeded, and the one before it to return to. */
const wantedSuccesses = 2
/** Requests for states in all. What could not be asked counts as active. */
const mostStates = 200

const permission = 'deployments: read'

/**
 * Newest first, until two deployments of an environment are known to have succeeded: what lies before them is history.
 * `inactive` is how GitHub marks what a later deployment replaced: it did succeed once.
 */
export const activeDeployments = async (request: Request, base: string): Promise<readonly Reference[]> => {
  const operation = 'list the deployments'
  const page = (answer: Answer) => ({items: shaped(z.array(deploymentSchema), answer, operation), total: null})
  const all = await everyItem(request, readCall(`${base}/deployments`, operation, permission), page, one =>
    String(one.id)
  )
  const active: Deployment[] = []
  let asked = 0
  for (const environment of new Set(all.map(one => one.environment))) {
    const newestFirst = all.filter(one => one.environment === environment).sort((a, b) => b.id - a.id)
    let successes = 0
    for (const one of newestFirst) {
      if (successes >= wantedSuccesses) break
      const state = asked++ < mostStates ? await stateOf(request, base, one) : 'unknown'
      if (state === 'failure' || state === 'error') continue
      active.push(one)
      if (state === 'success' || state === 'inactive') successes++
    }
  }
  return active.map(({sha, environment}): Reference => ({kind: 'deployment', name: environment, commit: sha}))
}

const stateOf = async (request: Request, base: string, {id}: Deployment): Promise<string> => {
  const call = readCall(`${base}/deployments/${id}/statuses?per_page=1`, 'read the state of a deployment', permission)
  const answer = await request({...call, expected: [404]})
  // Deleted meanwhile, or without any status yet: counted as active, which keeps more rather than less.
  return answer.status === 404
    ? 'unknown'
    : (shaped(z.array(statusSchema), answer, call.operation)[0]?.state ?? 'unknown')
}
