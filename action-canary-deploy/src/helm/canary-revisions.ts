/** Revisions in Helm's history that hold the canary of a chart: no version that anybody shall go back to, or begin from. */
import type {Revision} from '../engine/ports.ts'

const mark = 'Towpath: canary values of '

/** What Helm's history says of an upgrade with canary values. */
export const descriptionOf = (percent: number): string => `${mark}${percent} %`

export const isCanaryRevision = ({description}: Revision): boolean => description.startsWith(mark)

/** What they store. A rollback to one stored it once more, under Helm's own description, and is told by this. */
export const canaryDigests = async (
  history: readonly Revision[],
  digestOf: (revision: number) => Promise<string>
): Promise<ReadonlySet<string>> =>
  new Set(await Promise.all(history.filter(isCanaryRevision).map(({revision}) => digestOf(revision))))
