/** Revisions in Helm's history that hold the canary of a chart: no version that anybody shall go back to, or begin from. */
import type {Revision} from '../engine/ports.ts'
import {ownUpgrade} from '../engine/revisions.ts'

const mark = `${ownUpgrade}canary values of `

/** What Helm's history says of an upgrade with canary values; with the ordinary ones where `percent` is null. */
export const descriptionOf = (percent: number | null): string =>
  percent === null ? `${ownUpgrade}upgrade` : `${mark}${percent} %`

export const isCanaryRevision = ({description}: Revision): boolean => description.startsWith(mark)

/** What they store. A rollback to one stored it once more, under Helm's own description, and is told by this. */
export const canaryDigests = async (
  history: readonly Revision[],
  digestOf: (revision: number) => Promise<string>
): Promise<ReadonlySet<string>> =>
  new Set(await Promise.all(history.filter(isCanaryRevision).map(({revision}) => digestOf(revision))))
