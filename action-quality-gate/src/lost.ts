/**
 * Reports that the baseline had and this run lacks: whoever stops to report must not look like one that passed. Producers
 * are compared one by one, so that the tests of one do not hide that another lost its own.
 */
import {skippedJobs} from '#core/evidence/needs'
import {type Loss, lossLines, waiverOf} from '#core/gate/losses'
import type {Diagnostic} from '#core/verdict'
import {lostReports as failureOf} from './failures.ts'
import type {Case} from './judge.ts'
import {type Family, families} from './measure.ts'

export type Lost = {
  readonly diagnostics: readonly Diagnostic[]
  /** Families that this run lacks altogether, as waivers of all who reported them say. */
  readonly waived: ReadonlySet<string>
}

export const lostReports = (given: Case): Lost => {
  const {exceptions, diagnostics: told} = given.policy
  const lost = families.map(family => ({family, producers: losersOf(family, given)}))
  const isWaived = (producer: string): boolean => waiverOf(producer, exceptions) !== undefined
  // Of a check that the configuration lost, its reports are gone too: once is enough.
  const untold = (producer: string): boolean =>
    !told.some(line => line.producer === producer && line.severity !== 'note')
  return {
    diagnostics: lossLines(
      lost.flatMap(({family, producers}) => producers.filter(untold).map(producer => lossOf(producer, family, given))),
      exceptions
    ),
    waived: new Set(
      lost
        .filter(({family, producers}) => !given.measured.has[family] && producers.some(isWaived))
        .filter(({producers}) => producers.every(isWaived))
        .map(({family}) => family)
    )
  }
}

const lossOf = (producer: string, family: Family, {found, policy}: Case): Loss => ({
  producer,
  told: `does not report ${family} any more`,
  failure: expired => failureOf(producer, family, (found.state.commit ?? '').slice(0, 10), policy.file, expired)
})

/**
 * Who reported the family at the base and does not here. A producer that is gone has lost nothing while somebody reports
 * the family: jobs are renamed and legs of a matrix change. Other errors tell of one that is missing or unreadable.
 */
const losersOf = (family: Family, given: Case): readonly string[] => {
  const {measured, found, complete} = given
  const reporting = measured.producers[family]
  const delivered = new Set(complete.current.map(({manifest}) => manifest.producer))
  return (found.baseline?.producers[family] ?? []).filter(producer => {
    if (reporting.includes(producer)) return false
    return delivered.has(producer) ? isSound(producer, given) : reporting.length === 0 && !mayBeAbsent(producer, given)
  })
}

const isSound = (name: string, {measured}: Case): boolean =>
  measured.statuses.filter(({producer}) => producer === name).every(({status}) => status === 'complete')

const mayBeAbsent = (name: string, {complete, needs, maySkip}: Case): boolean =>
  maySkip.includes(name) ||
  skippedJobs(needs, maySkip).length > 0 ||
  complete.missing.some(({producer}) => producer === name)
