/** What the scans and the files of the repository hold: every item once, compared with the baseline, exceptions applied. */

import {messageOf} from '#core/failure'
import {note} from '#core/gate/diagnostics'
import type {Found} from '#core/gate/recorded'
import type {Diagnostic} from '#core/verdict'
import type {FileChange, World} from '#core/world'
import type {SecurityBaseline} from '../gate/baseline.ts'
import {compareWith} from '../gate/compare.ts'
import {identifyFindings} from '../gate/findings.ts'
import {familiesIn} from '../gate/gateability.ts'
import type {Family, Items, JudgedItems, Reported, ScanDelivery} from '../gate/model.ts'
import {ratingBy} from '../gate/rating.ts'
import {unpinned} from '../gate/unpinned.ts'
import {mergeVulnerabilities} from '../gate/vulnerabilities.ts'
import {applyWaivers} from '../gate/waivers.ts'
import type {Policy} from './policy.ts'
import {referringFiles} from './references.ts'

export type Judged = {
  readonly items: JudgedItems
  /** What the scans cover, and `supply-chain` where the files of the repository could be looked at. */
  readonly families: ReadonlySet<Family>
  readonly diagnostics: readonly Diagnostic[]
}

type Needs = Pick<World, 'files' | 'git' | 'clock'>

export const itemsOf = async (
  deliveries: readonly ScanDelivery[],
  policy: Pick<Policy, 'security' | 'kev' | 'waivers'>,
  found: Found<SecurityBaseline>,
  commit: string,
  world: Needs
): Promise<Judged> => {
  const references = await referringFiles(world)
  const rate = ratingBy(policy.security.severities, policy.kev)
  const current: Items = {
    vulnerabilities: mergeVulnerabilities(
      deliveries.flatMap(({producer, vulnerabilities}) => reportedBy(producer, vulnerabilities)),
      rate
    ),
    findings: [
      ...identifyFindings(
        deliveries.flatMap(({producer, findings}) => reportedBy(producer, findings)),
        rate
      ),
      ...unpinned(references ?? [])
    ]
  }
  const {changes, diagnostics} = await changesSince(found, commit, world)
  const {items, diagnostics: waiving} = applyWaivers(
    compareWith(found.baseline, current, changes),
    policy.waivers,
    world.clock.now()
  )
  return {
    items,
    families: new Set([...familiesIn(deliveries), ...(references === null ? [] : (['supply-chain'] as const))]),
    diagnostics: [...diagnostics, ...waiving]
  }
}

const reportedBy = <T>(producer: string, records: readonly T[]): readonly Reported<T>[] =>
  records.map(record => ({producer, record}))

type Since = {readonly changes: readonly FileChange[] | null; readonly diagnostics: readonly Diagnostic[]}

/** Renames and shifted lines since the commit of the baseline; without them more may look new, never less. */
const changesSince = async (
  {baseline}: Found<SecurityBaseline>,
  commit: string,
  {git}: Pick<World, 'git'>
): Promise<Since> => {
  if (baseline === null) return {changes: null, diagnostics: []}
  try {
    return {changes: await git.diff(baseline.commit, commit), diagnostics: []}
  } catch (thrown) {
    const why = messageOf(thrown)
    return {
      changes: null,
      diagnostics: [
        note(`What moved since the baseline is not known, so it may look new: git cannot compare (${why}).`)
      ]
    }
  }
}
