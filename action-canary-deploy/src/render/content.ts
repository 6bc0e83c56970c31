/** What ConfigMaps and Secrets say, in one spelling. */
import type {Manifest} from '#core/cluster'
import {differingFields, unmetFields} from './fields.ts'
import type {ConfigKind} from './references.ts'
import type {Situation} from './situation.ts'
import {type Fields, fieldsOf, textsOf, without} from './untyped.ts'

export const configKind = ({apiVersion, kind}: Manifest): ConfigKind | undefined =>
  apiVersion === 'v1' && (kind === 'ConfigMap' || kind === 'Secret') ? kind : undefined

/** The object as the API server keeps it: `stringData` of a Secret is written into `data`. */
export const asKept = (manifest: Manifest): Manifest => {
  const {stringData, data} = manifest
  if (configKind(manifest) !== 'Secret') return manifest
  // Base64 may be broken into lines by a template.
  const whole = Object.entries(textsOf(data)).map(([key, text]) => [key, text.replace(/\s/g, '')])
  const encoded = Object.entries(textsOf(stringData)).map(([key, text]) => [key, Buffer.from(text).toString('base64')])
  const {apiVersion, kind, metadata} = manifest
  const kept = {...without(manifest, 'stringData'), data: Object.fromEntries([...whole, ...encoded])}
  return {...kept, apiVersion, kind, metadata}
}

const contentOf = (manifest: Manifest): Fields => {
  const {data, binaryData} = asKept(manifest)
  return {data: fieldsOf(data), binaryData: fieldsOf(binaryData)}
}

export type ConfigChange = {
  readonly kind: ConfigKind
  readonly name: string
  readonly fields: readonly string[]
  readonly isNew: boolean
}

/** ConfigMaps and Secrets of the namespace whose content will be another one after the upgrade, or that it brings. */
export const changedConfigs = (situation: Situation): readonly ConfigChange[] =>
  situation.after.filter(situation.isLocal).flatMap((manifest): readonly ConfigChange[] => {
    const kind = configKind(manifest)
    if (kind === undefined) return []
    const {name} = manifest.metadata
    const live = situation.liveOf(manifest)
    if (live === undefined) return [{kind, name, fields: [], isNew: true}]
    const fields = changedContent(contentOf(manifest), contentOf(live), situation.beforeOf(manifest))
    return fields.length === 0 ? [] : [{kind, name, fields, isNew: false}]
  })

/** Keys that others added to the live object stay where Helm never stated them. */
const changedContent = (after: Fields, live: Fields, before: Manifest | undefined): readonly string[] => {
  const unmet = unmetFields(after, live)
  const stated = before === undefined ? {} : contentOf(before)
  const dropped = differingFields(stated, after).filter(
    path => !unmet.includes(path) && unmetFields(live, after).includes(path)
  )
  return [...unmet, ...dropped]
}
