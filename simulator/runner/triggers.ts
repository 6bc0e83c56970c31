/** Does the event start the workflow? (`on:` with its filters) */
import {raise} from '#core/failure'
import type {Workflow} from './definition.ts'
import {notTriggered} from './failures.ts'
import {selects} from './filter-pattern.ts'
import {child, entries, items, literal, type TemplateToken, texts} from './template.ts'

export type TriggeringEvent = {
  readonly name: string
  readonly payload: object
  readonly ref: string
  /** The target branch of a pull request. */
  readonly baseRef: string | undefined
  /** Of a `push` or pull request; asked for only where a path filter stands. */
  readonly changedFiles: () => Promise<readonly string[]>
}

/** Activity types that start a workflow which names none (GitHub docs, "Events that trigger workflows"). */
const defaultTypes: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened']
}

const inner = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined

const filtered = (
  filter: TemplateToken | undefined,
  kind: 'branches' | 'tags' | 'paths',
  names: readonly string[]
): string | null => {
  const only = child(filter, kind)
  const ignored = child(filter, `${kind}-ignore`)
  if (only !== undefined && !names.some(name => selects(texts(only), name))) {
    return `${names.join(', ') || 'Nothing'} is not matched by \`${kind}\``
  }
  if (ignored !== undefined && names.every(name => selects(texts(ignored), name))) {
    return `${names.join(', ')} is excluded by \`${kind}-ignore\``
  }
  return null
}

const has = (filter: TemplateToken | undefined, kind: string): boolean =>
  child(filter, kind) !== undefined || child(filter, `${kind}-ignore`) !== undefined

const refFilter = (filter: TemplateToken | undefined, event: TriggeringEvent): string | null => {
  if (event.name === 'workflow_run') {
    const branch = inner(inner(event.payload, 'workflow_run'), 'head_branch')
    return filtered(filter, 'branches', [String(branch)])
  }
  if (event.baseRef !== undefined) return filtered(filter, 'branches', [event.baseRef])
  const tag = event.ref.startsWith('refs/tags/')
  const name = event.ref.replace(/^refs\/(heads|tags)\//, '')
  const wanted = tag ? 'tags' : 'branches'
  if (!has(filter, wanted) && has(filter, tag ? 'branches' : 'tags'))
    return `Only ${tag ? 'branches' : 'tags'} are listened to`
  return filtered(filter, wanted, [name])
}

const typeFilter = (filter: TemplateToken | undefined, event: TriggeringEvent): string | null => {
  const action = inner(event.payload, 'action')
  const listed = texts(child(filter, 'types'))
  const types = listed.length > 0 ? listed : defaultTypes[event.name]
  if (types === undefined || action === undefined || types.includes(String(action))) return null
  return `The activity type \`${String(action)}\` is not one of ${types.join(', ')}`
}

const workflowFilter = (filter: TemplateToken | undefined, event: TriggeringEvent): string | null => {
  const wanted = texts(child(filter, 'workflows'))
  const name = String(inner(inner(event.payload, 'workflow_run'), 'name'))
  return wanted.length === 0 || wanted.includes(name)
    ? null
    : `The workflow \`${name}\` is not one of ${wanted.join(', ')}`
}

const pathFilter = async (filter: TemplateToken | undefined, event: TriggeringEvent): Promise<string | null> =>
  has(filter, 'paths') && !event.ref.startsWith('refs/tags/')
    ? filtered(filter, 'paths', await event.changedFiles())
    : null

/** Raises SIM-103 when GitHub would not start the workflow for this event. */
export const checkTrigger = async (workflow: Workflow, event: TriggeringEvent): Promise<void> => {
  const {on, origin} = workflow
  const refuse = (reason: string): never => raise(notTriggered(origin.path, event.name, reason))
  const names =
    literal(on) === undefined ? [...items(on), ...entries(on).map(([name]) => name)].map(String) : [literal(on)]
  if (!names.includes(event.name)) return refuse(`\`on\` names only ${names.join(', ')}`)
  const filter = child(on, event.name)
  const refused =
    typeFilter(filter, event) ??
    workflowFilter(filter, event) ??
    refFilter(filter, event) ??
    (await pathFilter(filter, event))
  if (refused !== null) refuse(refused)
}
