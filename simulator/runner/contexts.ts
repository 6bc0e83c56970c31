/** The contexts that expressions see (GitHub docs, "Contexts reference"). */
import {arch} from 'node:process'
import type {Origin} from './definition.ts'
import type {Scope} from './expressions.ts'
import {hashFiles} from './hash-files.ts'
import {describe} from './references.ts'
import type {RunState} from './run-state.ts'
import type {Frame} from './session.ts'

const refName = (ref: string): string => ref.replace(/^refs\/(heads|tags|pull)\//, '')

/** `github` as it is before any job: for `if`, strategies, names and calls. */
export const githubContext = (run: RunState): Readonly<Record<string, unknown>> => {
  const {options, attempt} = run
  const {forge, repository, ref, sha} = options
  const actor = options.actor ?? 'octocat'
  return {
    actor,
    triggering_actor: actor,
    api_url: forge.apiUrl,
    graphql_url: forge.graphqlUrl,
    server_url: forge.serverUrl,
    base_ref: options.baseRef ?? '',
    head_ref: options.headRef ?? '',
    event: options.payload,
    event_name: options.event,
    ref,
    ref_name: refName(ref),
    ref_protected: false,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository,
    repository_owner: repository.split('/')[0] ?? '',
    repositoryUrl: `git://github.com/${repository}.git`,
    retention_days: '90',
    run_id: String(run.run.id),
    run_number: String(run.run.number),
    run_attempt: String(attempt),
    secret_source: 'Actions',
    sha,
    workflow: run.workflowName,
    workflow_ref: `${repository}/${options.workflow}@${ref}`,
    workflow_sha: sha
  }
}

/** `runner` */
export const runnerContext = (temp: string, toolCache: string): Readonly<Record<string, string>> => ({
  name: 'Towpath simulator',
  os: 'Linux',
  arch: arch === 'arm64' ? 'ARM64' : 'X64',
  environment: 'github-hosted',
  temp,
  tool_cache: toolCache
})

/** The part of `job` that names the file the job stands in: of a called workflow its own, not the caller's. */
const jobOrigin = (origin: Origin): Readonly<Record<string, string>> => ({
  workflow_repository: origin.repository,
  workflow_sha: origin.commit,
  workflow_ref: describe(origin),
  workflow_file_path: origin.path
})

/** What an expression of a step sees. `env` is the environment so far, `action` the step's key. */
export const stepScope = (frame: Frame, env: Readonly<Record<string, string>>, action: string): Scope => {
  const {session} = frame
  const inAction =
    frame.action === null
      ? {}
      : {action_path: frame.action.folder, action_repository: frame.action.repository, action_ref: frame.action.ref}
  const github = session.contexts.github
  return {
    contexts: {
      ...session.contexts,
      github: {...(typeof github === 'object' ? github : {}), action, ...inAction},
      inputs: frame.inputs,
      env,
      steps: frame.steps,
      job: {status: frame.status, check_run_id: session.record.id, ...jobOrigin(session.origin)}
    },
    status: () => ({
      success: frame.status === 'success',
      failure: frame.status === 'failure',
      cancelled: frame.status === 'cancelled'
    }),
    hashFiles: patterns => hashFiles(session.workspace, patterns)
  }
}
