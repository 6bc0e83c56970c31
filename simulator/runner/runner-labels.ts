/** `runs-on`: every Linux label runs on this machine, anything else is refused. */
import {isBasicExpression, isLiteral, isSequence} from '@actions/workflow-parser/templates/tokens/type-guards'
import {raise} from '#core/failure'
import type {Job, Workflow} from './definition.ts'
import {evaluate, type Scope} from './expressions.ts'
import {unsupportedKey} from './failures.ts'
import {place, type TemplateToken} from './template.ts'

const linux = /^(ubuntu-|linux$|self-hosted$|x64$|arm64$)/i

/** Raises SIM-101 for a label of another system, and for runner groups. */
export const checkRunner = (
  workflow: Workflow,
  job: Job,
  token: TemplateToken,
  scope: Scope = {contexts: {}}
): void => {
  const value = evaluate(token, scope)
  const labels: readonly unknown[] = Array.isArray(value) ? value : [value]
  const foreign = labels.find(label => typeof label !== 'string' || (label !== '' && !linux.test(label)))
  if (foreign !== undefined) {
    const shown = typeof foreign === 'string' ? foreign : 'a runner group'
    raise(
      unsupportedKey(
        place(workflow.template, token),
        `jobs.${job.id}.runs-on: ${shown}`,
        'Only Linux labels (ubuntu-*, linux, self-hosted) are simulated, on this machine.'
      )
    )
  }
}

/** The labels that need no evaluation, checked before anything runs. */
export const checkStaticRunner = (workflow: Workflow, job: Job): void => {
  const token = job.work.kind === 'steps' ? job.work.runsOn : undefined
  if (token === undefined || isBasicExpression(token)) return
  if (isSequence(token) && [...token].some(item => !isLiteral(item))) return
  checkRunner(workflow, job, token)
}
