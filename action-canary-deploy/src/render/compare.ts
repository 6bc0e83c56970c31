/** What the upgrade will change in the cluster, object by object, for people. */
import type {Manifest} from '#core/cluster'
import type {Change} from '../model.ts'
import {asKept} from './content.ts'
import {unmetFields} from './fields.ts'
import {refIn} from './identity.ts'
import type {Situation} from './situation.ts'
import {without} from './untyped.ts'

/** In the order of the rendering, deletions last. Defaults, status and fields that only others set do not count. */
export const changesOf = (situation: Situation): readonly Change[] => [
  ...situation.after.flatMap((manifest): readonly Change[] => {
    const ref = refIn(manifest, situation.scope)
    const live = situation.liveOf(manifest)
    if (live === undefined) return [{ref, action: 'create', fields: []}]
    const fields = changedFields(manifest, situation.beforeOf(manifest), live)
    return fields.length === 0 ? [] : [{ref, action: 'update', fields}]
  }),
  ...removedBy(situation)
    .filter(manifest => situation.liveOf(manifest) !== undefined)
    .map((manifest): Change => ({ref: refIn(manifest, situation.scope), action: 'delete', fields: []}))
]

/** Objects of the last release that the upgrade deletes; those marked to be kept stay. */
export const removedBy = (situation: Situation): readonly Manifest[] =>
  situation.before.filter(
    manifest =>
      situation.afterOf(manifest) === undefined && manifest.metadata.annotations?.['helm.sh/resource-policy'] !== 'keep'
  )

/** Fields that become another value, and fields that were stated and no longer are. */
const changedFields = (after: Manifest, before: Manifest | undefined, live: Manifest): readonly string[] => {
  // Another version of the same kind may spell the same thing otherwise; then only the chart's own change is known.
  const spelled = live.apiVersion === after.apiVersion ? live : before
  if (spelled === undefined) return []
  const [stated, found] = [comparable(after), comparable(spelled)]
  const dropped = before === undefined ? [] : unmetFields(comparable(before), stated)
  return [
    ...new Set([
      ...unmetFields(stated, found),
      ...dropped.filter(path => !unmetFields(comparable(before), found).includes(path))
    ])
  ].sort()
}

/** Identity is compared elsewhere; the API server may serve another version of the same kind. */
const comparable = (manifest: Manifest | undefined): unknown => {
  if (manifest === undefined) return {}
  const kept = asKept(manifest)
  return {...without(kept, 'apiVersion', 'kind', 'status'), metadata: without(kept.metadata, 'namespace', 'name')}
}
