/** The environment of a step's process (GitHub docs, "Variables reference": default environment variables). */
import {env as host} from 'node:process'
import {runnerContext} from './contexts.ts'
import type {StepFiles} from './env-files.ts'
import type {WorkContext} from './session.ts'

/** What a process needs of this machine; everything else of the host stays outside. */
const inherited = ['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'LC_ALL', 'TZ']

const fromHost = (): Record<string, string> =>
  Object.fromEntries(inherited.flatMap(name => (host[name] === undefined ? [] : [[name, host[name]]])))

/** Keys of the `github` context that are variables too. */
const githubVariables = [
  'actor',
  'triggering_actor',
  'api_url',
  'graphql_url',
  'server_url',
  'base_ref',
  'head_ref',
  'event_name',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_owner',
  'retention_days',
  'run_id',
  'run_number',
  'run_attempt',
  'sha',
  'workflow',
  'workflow_ref',
  'workflow_sha'
] as const

const defaults = ({frame, key}: WorkContext, files: StepFiles): Record<string, string> => {
  const {session, action} = frame
  const github = new Map(Object.entries(session.contexts.github ?? {}))
  const runner = Object.entries(runnerContext(session.temp, session.toolCache))
  return {
    ...Object.fromEntries(
      githubVariables.map(name => [`GITHUB_${name.toUpperCase()}`, String(github.get(name) ?? '')])
    ),
    ...Object.fromEntries(runner.map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value])),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: key,
    GITHUB_JOB: session.jobKey,
    GITHUB_EVENT_PATH: session.eventPath,
    GITHUB_WORKSPACE: session.workspace,
    GITHUB_OUTPUT: files.paths.output,
    GITHUB_ENV: files.paths.env,
    GITHUB_PATH: files.paths.path,
    GITHUB_STEP_SUMMARY: files.paths.summary,
    ...(action === null
      ? {}
      : {GITHUB_ACTION_PATH: action.folder, GITHUB_ACTION_REPOSITORY: action.repository, GITHUB_ACTION_REF: action.ref})
  }
}

/** Host, job and step, in this order; nobody can change a default variable. `extra` comes last. */
export const environmentOf = (
  context: WorkContext,
  files: StepFiles,
  extra: Readonly<Record<string, string>> = {}
): Readonly<Record<string, string>> => {
  const {session} = context.frame
  const chosen: Readonly<Record<string, string>> = {CI: 'true', ...fromHost(), ...context.env}
  return {
    ...chosen,
    ...defaults(context, files),
    ...extra,
    PATH: [...session.path, chosen.PATH ?? ''].filter(part => part !== '').join(':')
  }
}
