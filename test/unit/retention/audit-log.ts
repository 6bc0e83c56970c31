/** Audit logs for tests, and ways to tamper with them. */
import {type Anchor, auditPath, writeEntry} from '#core/audit/entry'
import type {AuditActor, AuditEvent} from '#core/audit/event'
import type {LedgerEntry} from '#core/world'

export const actor: AuditActor = {
  name: 'octocat',
  approver: 'hubot',
  workflow: 'main',
  job: 'retention',
  run: 7,
  attempt: 1
}

export const verdictEvent = (commit: string): AuditEvent => ({
  kind: 'verdict',
  gate: 'quality',
  decision: 'pass',
  commit,
  environment: null,
  digest: null
})

export const logOf = (length: number): {readonly files: readonly LedgerEntry[]; readonly head: Anchor | null} => {
  let head: Anchor | null = null
  const files: LedgerEntry[] = []
  for (let index = 1; index <= length; index++) {
    const {anchor, text} = writeEntry(head, 1_790_000_000_000 + index * 1000, actor, verdictEvent(`commit-${index}`))
    head = anchor
    files.push({path: auditPath(anchor.sequence), content: text})
  }
  return {files, head}
}

export const mutations = ['edit', 'insert', 'delete', 'reorder', 'truncate'] as const
export type Mutation = (typeof mutations)[number]

const changedAt = (text: string, position: number, bit: number): string =>
  `${text.slice(0, position)}${String.fromCharCode(text.charCodeAt(position) ^ (1 << bit))}${text.slice(position + 1)}`

const replaced = (files: readonly LedgerEntry[], index: number, content: string): readonly LedgerEntry[] =>
  files.map((file, at) => (at === index ? {...file, content} : file))

/** One change to the log; `pick(n)` gives a number from 0 to n - 1. `length` at least 2. */
export const tamper = (
  files: readonly LedgerEntry[],
  mutation: Mutation,
  pick: (below: number) => number
): readonly LedgerEntry[] => {
  const index = pick(files.length)
  const victim = files[index]?.content ?? ''
  if (mutation === 'edit') return replaced(files, index, changedAt(victim, pick(victim.length), pick(7)))
  if (mutation === 'delete') return files.filter((_, at) => at !== index)
  if (mutation === 'truncate') return files.slice(0, index)
  if (mutation === 'reorder') {
    const other = (index + 1 + pick(files.length - 1)) % files.length
    return replaced(replaced(files, index, files[other]?.content ?? ''), other, victim)
  }
  // A forged entry in between: the later ones move up by one, with the texts they had.
  const forged = writeEntry(null, 0, actor, verdictEvent('forged')).text
  const contents = files.map(file => file.content).toSpliced(index, 0, forged)
  return contents.map((content, at) => ({path: auditPath(at + 1), content}))
}
