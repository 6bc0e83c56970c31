import type {JobRecord, RunRecord} from '../../types.ts'
import {pageOf} from '../pagination.ts'
import {notFound} from '../refusal.ts'
import {json} from '../reply.ts'
import {type Call, param, type Route, rest} from '../route.ts'

const jobJson = ({forge}: Call, run: RunRecord, job: JobRecord) => ({
  id: job.id,
  run_id: job.runId,
  run_attempt: job.attempt,
  run_url: `${forge.apiUrl}/repos/${run.repository}/actions/runs/${run.id}`,
  node_id: `CR_${job.id}`,
  head_sha: run.headSha,
  head_branch: run.headBranch,
  workflow_name: run.workflowName,
  name: job.name,
  status: job.status,
  conclusion: job.conclusion,
  steps: [],
  url: `${forge.apiUrl}/repos/${run.repository}/actions/jobs/${job.id}`,
  check_run_url: `${forge.apiUrl}/repos/${run.repository}/check-runs/${job.id}`,
  html_url: `${forge.serverUrl}/${run.repository}/actions/runs/${run.id}/job/${job.id}`
})

/** The newest execution of each job: re-running the failed ones leaves the green ones at their older attempt. */
const latest = (jobs: readonly JobRecord[]): readonly JobRecord[] =>
  jobs.filter(job => !jobs.some(other => other.name === job.name && other.attempt > job.attempt))

export const jobRoutes: readonly Route[] = [
  rest('GET', '/actions/runs/:run/jobs', ['actions: read'], (call, {name}) => {
    const id = Number(param(call, 'run'))
    const run = call.forge.runs.find(candidate => candidate.id === id && candidate.repository === name)
    if (!run) throw notFound()
    const every = call.forge.jobs.filter(job => job.runId === run.id)
    const jobs = call.url.searchParams.get('filter') === 'all' ? every : latest(every)
    const page = pageOf(call, jobs)
    return json(200, {total_count: jobs.length, jobs: page.items.map(job => jobJson(call, run, job))}, page.headers)
  })
]
