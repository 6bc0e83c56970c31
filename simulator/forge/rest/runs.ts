import type {RunRecord} from '../../types.ts'
import {redirectTo} from '../downloads.ts'
import {pageOf} from '../pagination.ts'
import {notFound, Refusal} from '../refusal.ts'
import {empty, json} from '../reply.ts'
import {type Call, param, type Route, rest} from '../route.ts'

const bad = new Set(['failure', 'timed_out'])

/** A run is over when all of its jobs are; one without jobs never began. */
const stateOf = ({forge}: Call, run: RunRecord): {readonly status: string; readonly conclusion: string | null} => {
  const jobs = forge.jobs.filter(job => job.runId === run.id && job.attempt === run.attempt)
  if (jobs.length === 0) return {status: 'queued', conclusion: null}
  if (jobs.some(job => job.status !== 'completed')) return {status: 'in_progress', conclusion: null}
  const failed = jobs.some(job => bad.has(job.conclusion ?? ''))
  const cancelled = jobs.some(job => job.conclusion === 'cancelled')
  return {status: 'completed', conclusion: failed ? 'failure' : cancelled ? 'cancelled' : 'success'}
}

const runJson = (call: Call, run: RunRecord) => ({
  id: run.id,
  name: run.workflowName,
  node_id: `WFR_${run.id}`,
  path: run.workflowPath,
  run_number: run.number,
  run_attempt: run.attempt,
  event: run.event,
  head_branch: run.headBranch,
  head_sha: run.headSha,
  ...stateOf(call, run),
  created_at: run.created ?? '2026-01-01T00:00:00Z',
  url: `${call.forge.apiUrl}/repos/${run.repository}/actions/runs/${run.id}`,
  html_url: `${call.forge.serverUrl}/${run.repository}/actions/runs/${run.id}`
})

const find = (call: Call, name: string): RunRecord => {
  const id = Number(param(call, 'target'))
  const run = call.forge.runs.find(candidate => candidate.id === id && candidate.repository === name)
  if (!run) throw notFound()
  return run
}

/** The wording is GitHub's; it is a 403 although no right is missing. */
const demandEnded = (call: Call, run: RunRecord): void => {
  if (stateOf(call, run).status !== 'completed') throw new Refusal(403, 'Could not delete the workflow run')
}

const remove = <T>(from: T[], fits: (item: T) => boolean): void => {
  for (let index = from.length - 1; index >= 0; index--) {
    const item = from[index]
    if (item !== undefined && fits(item)) from.splice(index, 1)
  }
}

export const runRoutes: readonly Route[] = [
  rest('GET', '/actions/runs', ['actions: read'], (call, {name}) => {
    const all = call.forge.runs.filter(run => run.repository === name).toReversed()
    const page = pageOf(call, all)
    return json(200, {total_count: all.length, workflow_runs: page.items.map(run => runJson(call, run))}, page.headers)
  }),
  rest('GET', '/actions/runs/:target', ['actions: read'], (call, {name}) => json(200, runJson(call, find(call, name)))),
  rest('DELETE', '/actions/runs/:target', ['actions: write'], (call, {name}) => {
    const run = find(call, name)
    demandEnded(call, run)
    const {forge} = call
    remove(forge.artifacts, artifact => artifact.runId === run.id)
    remove(forge.jobs, job => job.runId === run.id)
    remove(forge.runs, candidate => candidate === run)
    forge.logs.delete(run.id)
    return empty(204)
  }),
  rest('GET', '/actions/runs/:target/logs', ['actions: read'], (call, {name}) => {
    const blob = call.forge.logs.get(find(call, name).id)
    if (blob === undefined) throw notFound()
    return redirectTo(call.forge, blob)
  }),
  rest('DELETE', '/actions/runs/:target/logs', ['actions: write'], (call, {name}) => {
    const run = find(call, name)
    demandEnded(call, run)
    call.forge.logs.delete(run.id)
    return empty(204)
  })
]
