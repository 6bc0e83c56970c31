/** Written exceptions: what they cover, and those that no longer do anything. */
import type {SecurityWaiver} from '#core/config/sections/security'
import {diagnosticOf, note} from '#core/gate/diagnostics'
import type {Diagnostic} from '#core/verdict'
import {expiredWaiver, unlimitedWaiver} from './failures.ts'
import type {CodeFinding, Cover, Judged, JudgedItems, Vulnerability} from './model.ts'
import {type Scope, scopeOf} from './waiver-scope.ts'

export type Waived = {
  readonly items: JudgedItems
  /** Expired, unused and soon expiring waivers, and those that would cover everything: warnings and notes. */
  readonly diagnostics: readonly Diagnostic[]
}

type Entry = {readonly waiver: SecurityWaiver; readonly scope: Scope | null; readonly expired: boolean}

const day = 86_400_000
const soon = 14

/** `now`: milliseconds since the epoch; a waiver counts through the end of its last day, UTC. */
export const applyWaivers = (items: JudgedItems, waivers: readonly SecurityWaiver[], now: number): Waived => {
  const today = new Date(now).toISOString().slice(0, 10)
  const entries = waivers.map(waiver => ({waiver, scope: scopeOf(waiver), expired: waiver.expires < today}))
  return {
    items: {
      vulnerabilities: items.vulnerabilities.map(judged =>
        covered(judged, entries, (scope, item: Vulnerability) => scope.coversVulnerability(item))
      ),
      findings: items.findings.map(judged =>
        covered(judged, entries, (scope, item: CodeFinding) => scope.coversFinding(item))
      )
    },
    diagnostics: entries.flatMap(entry => remarkOn(entry, usesOf(entry, items), now))
  }
}

const covered = <T>(
  judged: Judged<T>,
  entries: readonly Entry[],
  covers: (scope: Scope, item: T) => boolean
): Judged<T> => {
  const fitting = entries.filter(({scope}) => scope !== null && covers(scope, judged.item))
  const waived = latest(fitting.filter(({expired}) => !expired))
  return {...judged, waived, lapsed: waived === null ? latest(fitting) : null}
}

const latest = (entries: readonly Entry[]): Cover | null => {
  const [last] = [...entries].sort((a, b) => (a.waiver.expires < b.waiver.expires ? 1 : -1))
  if (last === undefined) return null
  const {reason, owner, expires} = last.waiver
  return {reason, owner, expires}
}

const usesOf = ({scope}: Entry, {vulnerabilities, findings}: JudgedItems): number =>
  scope === null
    ? 0
    : vulnerabilities.filter(({item}) => scope.coversVulnerability(item)).length +
      findings.filter(({item}) => scope.coversFinding(item)).length

/** The scope as the configuration writes it. */
const spelled = ({vulnerability, component, path, tool}: SecurityWaiver): string =>
  Object.entries({vulnerability, component, path, tool})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')

const remarkOn = ({waiver, scope, expired}: Entry, uses: number, now: number): readonly Diagnostic[] => {
  const {owner, expires} = waiver
  const text = spelled(waiver)
  if (scope === null) return [diagnosticOf('warning', unlimitedWaiver(text, owner))]
  if (expired && uses > 0) return [diagnosticOf('warning', expiredWaiver(text, owner, expires, uses))]
  if (expired) return [note(`The waiver for ${text} (${owner}) ended on ${expires} and covers nothing: remove it.`)]
  if (uses === 0) return [note(`The waiver for ${text} (${owner}) covers nothing that was found: remove it.`)]
  const days = Math.round((Date.parse(expires) - now) / day)
  return days > soon ? [] : [note(`The waiver for ${text} ends on ${expires}: ${owner} answers for it.`)]
}
