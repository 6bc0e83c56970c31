/** What the ledger remembers of applying plans: intents written ahead, records afterwards, both with their audit events. */
import {z} from 'zod'
import {appendAudit} from '#core/audit/append'
import type {Anchor} from '#core/audit/entry'
import type {AuditActor, AuditEvent} from '#core/audit/event'
import {canonicalJson} from '#core/canonical'
import type {Ledger} from '#core/world'
import type {TaskResult} from './apply-steps.ts'
import type {Task} from './apply-tasks.ts'
import type {StoredObject} from './model.ts'

export const operationFolder = 'retention/'

const intentSchema = z.strictObject({
  schema: z.literal('towpath.retention-intent/1'),
  plan: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  objects: z.array(
    z.strictObject({
      kind: z.enum(['artifact', 'cache', 'run', 'release']),
      id: z.string(),
      name: z.string(),
      size: z.number(),
      action: z.enum(['archive', 'delete', 'copy'])
    })
  )
})
export type Intent = z.infer<typeof intentSchema> & {readonly operation: string}

export type Recorder = {
  readonly ledger: Ledger
  readonly actor: AuditActor
  readonly plan: string
  /** Of the archive, for the record. */
  readonly place: string | null
  readonly earlier: number
}

/** `<digits of the plan>/<run>-<attempt>-`: of one attempt of one run, so never written by two at once. */
const ofAttempt = (plan: string, {run, attempt}: AuditActor): string => `${plan.slice(7, 23)}/${run}-${attempt}-`

/** `batch` counts from 1; `earlier` batches of the same attempt stand in the ledger already. */
export const operationName = ({plan, actor, earlier}: Recorder, batch: number): string =>
  `${ofAttempt(plan, actor)}${earlier + batch}`

/** The highest number of a batch that an interrupted process of the same attempt has left. */
export const earlierBatches = async (
  ledger: Pick<Ledger, 'list'>,
  plan: string,
  actor: AuditActor
): Promise<number> => {
  const start = `${operationFolder}${ofAttempt(plan, actor)}`
  const numbers = (await ledger.list(start)).map(path => Number.parseInt(path.slice(start.length), 10))
  return Math.max(0, ...numbers.filter(Number.isInteger))
}

type Retained = Extract<AuditEvent, {kind: 'archive'}>['objects'][number]

const retained = (
  {kind, id, name, size}: Pick<StoredObject, 'kind' | 'id' | 'name' | 'size'>,
  manifest: string | null
): Retained => ({
  kind,
  id,
  name,
  size,
  manifest
})

/** Before the first object of a batch is touched. */
export const writeIntent = async (
  {ledger, actor, plan}: Recorder,
  operation: string,
  tasks: readonly Task[],
  at: number
): Promise<void> => {
  const objects = tasks.map(({object: {kind, id, name, size}, action}) => ({kind, id, name, size, action}))
  const content = `${canonicalJson({schema: 'towpath.retention-intent/1', plan, objects})}\n`
  const doomed = tasks.filter(task => task.action !== 'copy')
  const event: AuditEvent = {
    kind: 'deletion',
    plan,
    operation,
    phase: 'intended',
    objects: doomed.map(({object}) => ({...retained(object, null), outcome: 'intended'}))
  }
  await appendAudit(
    ledger,
    {
      events: doomed.length === 0 ? [] : [event],
      actor,
      at,
      beside: [{path: `${operationFolder}${operation}.intent.json`, content}]
    },
    `retention: ${operation} begins`
  )
}

const outcomes = {
  deleted: 'deleted',
  gone: 'gone',
  kept: 'kept',
  failed: 'kept',
  unknown: 'unknown',
  copied: 'kept'
} as const

/** After a batch, or its remains. What is unknown leaves the intent open for the next run. Returns the head of the audit log. */
export const writeRecord = async (
  {ledger, actor, plan, place}: Recorder,
  operation: string,
  results: readonly TaskResult[],
  at: number
): Promise<Anchor | null> => {
  const archived = results.filter(({manifest}) => manifest !== null)
  const doomed = results.filter(({task}) => task.action !== 'copy')
  const events: readonly AuditEvent[] = [
    ...(archived.length === 0 || place === null
      ? []
      : [
          {
            kind: 'archive',
            plan,
            operation,
            place,
            objects: archived.map(({task, manifest}) => retained(task.object, manifest))
          } as const
        ]),
    ...(doomed.length === 0
      ? []
      : [
          {
            kind: 'deletion',
            plan,
            operation,
            phase: 'performed',
            objects: doomed.map(({task, outcome, manifest}) => ({
              ...retained(task.object, manifest),
              outcome: outcomes[outcome]
            }))
          } as const
        ])
  ]
  const known = results.every(({outcome}) => outcome !== 'unknown')
  const beside = known ? [doneEntry(operation)] : []
  return appendAudit(ledger, {events, actor, at, beside}, `retention: ${operation} ends`)
}

const doneEntry = (operation: string) => ({path: `${operationFolder}${operation}.done.json`, content: '{}\n'})

/** Batches that were begun and never recorded: their runner died. */
export const openIntents = async (ledger: Pick<Ledger, 'list' | 'read'>): Promise<readonly Intent[]> => {
  const paths = new Set(await ledger.list(operationFolder))
  const open: Intent[] = []
  for (const path of paths) {
    const operation = path.slice(operationFolder.length).replace(/\.intent\.json$/, '')
    if (!path.endsWith('.intent.json') || paths.has(`${operationFolder}${operation}.done.json`)) continue
    const parsed = intentSchema.safeParse(parseJson((await ledger.read(path)) ?? ''))
    if (parsed.success) open.push({...parsed.data, operation})
  }
  return open
}

/** Records what became of them, as far as the world still tells: what is not there any more is gone. */
export const settleIntents = async (
  recorder: Recorder,
  intents: readonly Intent[],
  exists: (object: Pick<StoredObject, 'kind' | 'id'>) => boolean,
  at: number
): Promise<void> => {
  for (const {operation, plan, objects} of intents) {
    const event: AuditEvent = {
      kind: 'deletion',
      plan,
      operation,
      phase: 'settled',
      objects: objects
        .filter(({action}) => action !== 'copy')
        .map(object => ({...retained(object, null), outcome: exists(object) ? 'kept' : 'gone'}))
    }
    const {ledger, actor} = recorder
    const events = event.objects.length === 0 ? [] : [event]
    await appendAudit(ledger, {events, actor, at, beside: [doneEntry(operation)]}, `retention: ${operation} settled`)
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
