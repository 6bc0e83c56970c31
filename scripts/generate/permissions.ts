import {parse} from 'yaml'
import {z} from 'zod'
import type {ActionContract, Permissions} from '#core/contract'
import {code, page, table} from './table.ts'

/** What is read of a workflow file here. */
const workflowSchema = z.looseObject({
  on: z.unknown(),
  jobs: z.record(
    z.string(),
    z.looseObject({permissions: z.record(z.string(), z.enum(['read', 'write', 'none'])).default({})})
  )
})

export type WorkflowFile = {readonly path: string; readonly text: string}

type Row = {readonly label: readonly string[]; readonly permissions: Permissions}

/** Which permission each mode of each action needs, and what the caller of each reusable workflow grants. */
export const permissionsReference = (
  contracts: readonly ActionContract[],
  workflows: readonly WorkflowFile[]
): string => {
  const modes = contracts.flatMap(({name, permissions}) =>
    Object.entries(permissions).map(([mode, needed]) => ({
      label: [code(`action-${name}`), code(mode)],
      permissions: needed
    }))
  )
  return page(
    '# Permissions',
    'What the token of the job needs. A workflow sets `permissions: {}` at its top and grants each job only its own line.',
    '## Actions, by mode',
    matrix(['Action', 'Mode'], modes, 'There are no actions.'),
    '## Reusable workflows',
    'What the calling job grants: the union over the jobs of the workflow. With less, GitHub refuses the run at its start.',
    matrix(['Workflow'], workflows.flatMap(callable), 'There are no reusable workflows.')
  )
}

const matrix = (headers: readonly string[], rows: readonly Row[], nothing: string): string => {
  const scopes = [...new Set(rows.flatMap(({permissions}) => Object.keys(permissions)))].sort()
  return table(
    [...headers, ...scopes.map(code)],
    rows.map(({label, permissions}) => [...label, ...scopes.map(scope => permissions[scope] ?? '–')]),
    nothing
  )
}

const callable = ({path, text}: WorkflowFile): readonly Row[] => {
  const workflow = workflowSchema.parse(parse(text))
  if (typeof workflow.on !== 'object' || workflow.on === null || !('workflow_call' in workflow.on)) return []
  const union: Record<string, 'read' | 'write'> = {}
  for (const {permissions} of Object.values(workflow.jobs)) {
    for (const [scope, access] of Object.entries(permissions)) {
      if (access !== 'none' && union[scope] !== 'write') union[scope] = access
    }
  }
  return [{label: [code(path)], permissions: union}]
}
