/**
 * One entry of the audit log: a file of the ledger, named by its number, that holds the hash of the entry before it and
 * its own. A path is written once, so two writers cannot continue from the same entry: the chain never forks.
 */
import {createHash} from 'node:crypto'
import {z} from 'zod'
import {canonicalJson} from '../canonical.ts'
import type {AuditActor, AuditEvent} from './event.ts'

/** An entry by number and hash: the head of the log, or a place in it that was written down elsewhere. */
export type Anchor = {readonly sequence: number; readonly hash: string}

export type AuditEntry = Anchor & {
  readonly previous: string | null
  readonly at: string
  readonly actor: unknown
  /** Data from a file: an `AuditEvent`, or one of a kind that came later. */
  readonly event: unknown
}

/** Digits of the number in the path: a thousand million entries in the order of their names. */
const digits = 9
const perFolder = 1000

export const auditFolder = 'audit/'

/** `audit/000012/000012345.json` */
export const auditPath = (sequence: number): string => {
  const folder = String(Math.floor(sequence / perFolder)).padStart(digits - 3, '0')
  return `${auditFolder}${folder}/${String(sequence).padStart(digits, '0')}.json`
}

/** The number in a path, undefined for a file that is none of ours. */
export const sequenceOf = (path: string): number | undefined => {
  const [, number] = /^audit\/\d{6}\/(\d{9})\.json$/.exec(path) ?? []
  return number !== undefined && auditPath(Number(number)) === path && Number(number) > 0 ? Number(number) : undefined
}

const schema = 'towpath.audit/1'
const bodySchema = z.strictObject({
  schema: z.literal(schema),
  sequence: z.int().positive(),
  previous: z.string().nullable(),
  at: z.string(),
  actor: z.looseObject({}),
  event: z.looseObject({kind: z.string()})
})

const hashOf = (body: string): string => `sha256:${createHash('sha256').update(body).digest('hex')}`

const opening = '{"body":'
const closing = /,"hash":"(sha256:[0-9a-f]{64})"\}\n$/

/** The file's text: canonical JSON, so that equal entries are equal bytes, and the hash over the text of the body. */
export const writeEntry = (
  after: Anchor | null,
  at: number,
  actor: AuditActor,
  event: AuditEvent
): {readonly anchor: Anchor; readonly text: string} => {
  const sequence = (after?.sequence ?? 0) + 1
  const previous = after?.hash ?? null
  const body = canonicalJson({schema, sequence, previous, at: new Date(at).toISOString(), actor, event})
  const hash = hashOf(body)
  return {anchor: {sequence, hash}, text: `${opening}${body},"hash":"${hash}"}\n`}
}

/** Reads an entry; a string says what is wrong with it. Any changed byte changes the hash or breaks the frame around it. */
export const readEntry = (text: string): AuditEntry | string => {
  const [frame, hash] = closing.exec(text) ?? []
  if (frame === undefined || hash === undefined || !text.startsWith(opening))
    return 'it is not an entry of an audit log'
  const body = text.slice(opening.length, text.length - frame.length)
  if (hashOf(body) !== hash) return 'its content does not match its hash'
  const parsed = bodySchema.safeParse(parseJson(body))
  if (!parsed.success) return 'its fields are not those of an audit entry'
  const {sequence, previous, at, actor, event} = parsed.data
  return {sequence, previous, at, actor, event, hash}
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
