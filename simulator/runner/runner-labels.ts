/** `runs-on`: every Linux label runs on this machine, anything else is refused. */
import {raise} from '#core/failure'
import type {Job, Workflow} from './definition.ts'
import {type Scope, valueOf} from './expressions.ts'
import {unsupportedKey} from './failures.ts'
import {place, type TemplateToken} from './template.ts'

const linux = /^(ubuntu-|linux$|self-hosted$|x64$|arm64$)/i

/** Raises SIM-101 for a label of another system, and for runner groups. */
export const checkRunner = (workflow: Workflow, job: Job, token: TemplateToken, scope: Scope = {contexts: {}}): void => {
  const value = valueOf(token, scope)
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
