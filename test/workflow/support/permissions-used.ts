/** Which permissions the requests of the jobs needed, held against what a caller of the workflow is asked to grant. */
import type {Forge, RequestRecord} from '../../../simulator/types.ts'
import {pullRequestGrants} from './small-service.ts'

const frozen: Readonly<Record<string, readonly string[]>> = {
  'pull-request.yml': pullRequestGrants,
  'main.yml': ['contents: write', 'actions: read'],
  'load-test.yml': ['contents: write'],
  'maintenance.yml': ['contents: write', 'actions: write', 'deployments: read', 'pull-requests: read']
}

const covers = (grant: string, need: string): boolean => grant === need || grant === need.replace(/read$/, 'write')

const workflowOf = (forge: Forge, {jobId}: RequestRecord): string => {
  const job = forge.jobs.find(({id}) => id === jobId)
  const path = forge.runs.find(({id}) => id === job?.runId)?.workflowPath ?? ''
  return path.split('/').at(-1) ?? ''
}

/** Requests with the token of a job that needed what its workflow does not ask for; empty when all is well. */
export const requestsBeyond = (forge: Forge): readonly string[] => {
  const authorised = forge.requests.filter(({token, needs}) => token === 'job' && needs !== null)
  if (authorised.length === 0) throw new Error('no request was recorded')
  return authorised.flatMap(request => {
    const grants = frozen[workflowOf(forge, request)] ?? []
    const needs = request.needs ?? ''
    return grants.some(grant => covers(grant, needs)) ? [] : [`${request.method} ${request.path} needs ${needs}`]
  })
}
