/**
 * Everything that is decided before anything runs: all nested workflows and actions are loaded, their keys, calls and
 * permissions checked. A run that GitHub would fail at start fails here.
 */
import {FailureError, raise} from '#core/failure'
import type {TokenPermissions} from '../types.ts'
import {actionInRepository} from './actions.ts'
import {checkCall} from './call-inputs.ts'
import {checkCheckoutInputs} from './checkout-inputs.ts'
import {deepestComposite} from './composite-action.ts'
import type {Job, Origin, Step, Workflow} from './definition.ts'
import {invalidCall, unresolvedReference} from './failures.ts'
import {checkGrant} from './permissions.ts'
import {describe, isCheckout, parseReference} from './references.ts'
import type {Repositories} from './repositories.ts'
import {checkStaticShell} from './run-script.ts'
import {checkStaticRunner} from './runner-labels.ts'
import {parseWorkflowFile} from './workflow-file.ts'

/** A workflow with the workflows its jobs call, by job id. */
export type Planned = {readonly workflow: Workflow; readonly calls: ReadonlyMap<string, Planned>}

/** GitHub docs, "Reusing workflow configurations": the top-level workflow and up to nine levels below. */
const deepestCall = 10

/** Reads one workflow file at a commit; SIM-105 where it is not. */
export const loadWorkflow = async (repositories: Repositories, origin: Origin, uses: string): Promise<Workflow> => {
  const text = await repositories.read(origin.repository, origin.commit, origin.path)
  if (text === undefined) {
    return raise(unresolvedReference(uses, `${origin.repository} has no file ${origin.path} at ${origin.commit}`))
  }
  return parseWorkflowFile(origin, text)
}

const calledOrigin = async (repositories: Repositories, from: Origin, uses: string): Promise<Origin> => {
  const reference = parseReference(uses)
  if (reference.kind === 'unknown' || !/^\.github\/workflows\/[^/]+\.ya?ml$/.test(reference.path)) {
    return raise(
      unresolvedReference(
        uses,
        'A called workflow is named `owner/name/.github/workflows/file.yml@ref` or `$/.github/workflows/file.yml`'
      )
    )
  }
  if (reference.kind === 'self' || reference.kind === 'local') return {...from, path: reference.path}
  return {...(await repositories.resolve(reference.repository, reference.ref, uses)), path: reference.path}
}

const checkStep = async (repositories: Repositories, from: Origin, step: Step, depth = 1): Promise<void> => {
  if (step.work.kind === 'run') checkStaticShell(from.path, step.work.shell)
  if (step.work.kind !== 'uses') return
  const {uses} = step.work
  const reference = parseReference(uses)
  if (isCheckout(reference)) return checkCheckoutInputs(from.path, step.work.with)
  if (depth > deepestComposite) {
    return raise(unresolvedReference(uses, `Composite actions are nested deeper than ${deepestComposite} levels`))
  }
  const found = await actionInRepository(repositories, from, uses, reference).catch((error: unknown) => {
    // What `./` names may come from a checkout of something else or be written by a step: looked for again when it runs.
    if (reference.kind === 'local' && error instanceof FailureError && error.failure.code === 'SIM-105')
      return undefined
    throw error
  })
  if (found?.action.runs.using !== 'composite') return
  const inside = reference.kind === 'local' ? from : (found.origin ?? from)
  for (const nested of found.action.runs.steps) await checkStep(repositories, inside, nested, depth + 1)
}

const grantOf = (workflow: Workflow, job: Job, granted: TokenPermissions): TokenPermissions =>
  job.permissions ?? workflow.permissions ?? granted

const checkPermissions = (workflow: Workflow, granted: TokenPermissions): void => {
  const called = describe(workflow.origin)
  if (workflow.permissions !== undefined) checkGrant(called, 'The workflow', workflow.permissions, granted)
  for (const job of workflow.jobs) {
    if (job.permissions !== undefined) checkGrant(called, `The nested job '${job.id}'`, job.permissions, granted)
  }
}

/** Loads and checks a workflow and all it calls. `granted`: what the caller gives, or the default of the run. */
export const planWorkflow = async (
  repositories: Repositories,
  workflow: Workflow,
  granted: TokenPermissions,
  depth = 1
): Promise<Planned> => {
  const calls = new Map<string, Planned>()
  for (const job of workflow.jobs) {
    const {work} = job
    if (work.kind === 'steps') {
      checkStaticRunner(workflow, job)
      for (const step of work.steps) await checkStep(repositories, workflow.origin, step)
      continue
    }
    const origin = await calledOrigin(repositories, workflow.origin, work.uses)
    if (depth >= deepestCall) raise(invalidCall(describe(origin), `calls are nested deeper than ${deepestCall} levels`))
    const called = await loadWorkflow(repositories, origin, work.uses)
    const grant = grantOf(workflow, job, granted)
    checkCall(called, work.with, work.secrets)
    checkPermissions(called, grant)
    calls.set(job.id, await planWorkflow(repositories, called, grant, depth + 1))
  }
  return {workflow, calls}
}
