/** What a job is asked to be, and the folders, tokens and contexts it gets for it. */
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {JobRecord, TokenPermissions} from '../types.ts'
import type {Inputs} from './call-inputs.ts'
import {runnerContext} from './contexts.ts'
import type {Job, Workflow} from './definition.ts'
import {makeMasks} from './masks.ts'
import {endGroup} from './process.ts'
import type {RunState} from './run-state.ts'
import type {Session} from './session.ts'

export type StepsJob = Job & {readonly work: Extract<Job['work'], {kind: 'steps'}>}

export type JobRequest = {
  readonly run: RunState
  readonly workflow: Workflow
  readonly job: StepsJob
  readonly record: JobRecord
  readonly key: string
  readonly permissions: TokenPermissions
  readonly secrets: Readonly<Record<string, string>>
  readonly inputs: Inputs
  /** github, vars, needs, strategy, matrix, inputs */
  readonly contexts: Readonly<Record<string, unknown>>
  /** A request to stop, the user's or that of a failed sibling. */
  readonly cancel: AbortSignal
}

/** Stands for the token of the job that reads it, where a caller passes `secrets.GITHUB_TOKEN` on. */
export const jobTokenMark = '\u0000GITHUB_TOKEN\u0000'

/** Makes a fresh workspace and temporary folder, and issues the tokens of the job. */
export const openSession = async (request: JobRequest): Promise<Session> => {
  const {run, record, workflow, permissions, contexts} = request
  const {forge, repository, payload} = run.options
  const folder = join(run.folder, String(record.id))
  const name = repository.split('/')[1] ?? repository
  const workspace = join(folder, name, name)
  const temp = join(folder, '_temp')
  const toolCache = join(folder, '_tool')
  const eventPath = join(temp, '_github_workflow', 'event.json')
  await Promise.all([workspace, toolCache, join(temp, '_github_workflow')].map(path => mkdir(path, {recursive: true})))
  await writeFile(eventPath, JSON.stringify(payload, null, 2))
  const token = forge.issueToken(repository, record.id, permissions)
  const runtimeToken = forge.issueRuntimeToken(record.id)
  const secrets = Object.fromEntries(
    Object.entries(request.secrets).map(([name, value]) => [name, value.replaceAll(jobTokenMark, token)])
  )
  return {
    run,
    record,
    jobKey: request.job.id,
    name: record.name,
    origin: workflow.origin,
    permissions,
    token,
    runtimeToken,
    workspace,
    temp,
    toolCache,
    eventPath,
    masks: makeMasks([token, runtimeToken, ...Object.values(secrets)]),
    contexts: {
      ...contexts,
      github: {...Object(contexts.github), token, job: request.job.id, workspace, event_path: eventPath},
      secrets: {...secrets, GITHUB_TOKEN: token},
      runner: runnerContext(temp, toolCache)
    },
    env: {},
    path: [],
    posts: [],
    groups: new Set()
  }
}

/** Ends what steps left running, takes the tokens back, empties the temporary folder. */
export const closeSession = async (session: Session): Promise<void> => {
  const {forge} = session.run.options
  for (const group of session.groups) endGroup(group)
  forge.revoke(session.token)
  forge.revoke(session.runtimeToken)
  await rm(session.temp, {recursive: true, force: true})
}
