/** What the base had and a change lacks: it needs a waiver of its producer, or it would look like something that passed. */
import type {Config, Waiver} from '../config/schema.ts'
import {waiversInForce} from '../config/waivers.ts'
import type {Failure} from '../failure.ts'
import type {Diagnostic} from '../verdict.ts'
import {diagnosticOf, note} from './diagnostics.ts'

/** The written exceptions of the change itself. */
export type Exceptions = {
  readonly inForce: readonly Readonly<Waiver>[]
  /** Those that ended, too. */
  readonly all: readonly Readonly<Waiver>[]
}

export type Loss = {
  readonly producer: string
  /** Follows the producer's name where a waiver excuses the loss: `is removed`. */
  readonly told: string
  /** `expired`: the last day of the waivers that the producer had; null where it never had one. */
  readonly failure: (expired: string | null) => Failure
}

export const noExceptions: Exceptions = {inForce: [], all: []}

/** `now` in milliseconds since the epoch. */
export const exceptionsOf = (head: Config, now: number): Exceptions => ({
  inForce: waiversInForce(head, now),
  all: head.waivers
})

export const waiverOf = (producer: string, {inForce}: Exceptions): Readonly<Waiver> | undefined =>
  inForce.findLast(waiver => waiver.producer === producer)

/** An error for each loss that nobody excuses, then a warning for each that a waiver does. */
export const lossLines = (losses: readonly Loss[], exceptions: Exceptions): readonly Diagnostic[] => {
  const waived = ({producer}: Loss): boolean => waiverOf(producer, exceptions) !== undefined
  return [
    ...losses
      .filter(loss => !waived(loss))
      .map(({producer, failure}) => diagnosticOf('error', failure(lastDay(producer, exceptions)), producer)),
    ...losses.filter(waived).flatMap(({producer, told}) => excused(told, waiverOf(producer, exceptions)))
  ]
}

const lastDay = (name: string, {all}: Exceptions): string | null =>
  all
    .filter(({producer}) => producer === name)
    .map(({expires}) => expires)
    .sort()
    .at(-1) ?? null

const excused = (told: string, waiver: Readonly<Waiver> | undefined): readonly Diagnostic[] => {
  if (waiver === undefined) return []
  const {producer, reason, owner, expires} = waiver
  // The change itself may bring the waiver, so whoever approves it must see this.
  const line = note(`${producer} ${told} under a waiver of ${owner} until ${expires}: ${reason}.`, producer)
  return [{...line, severity: 'warning'}]
}
