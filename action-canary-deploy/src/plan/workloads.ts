/** What Helm's release holds that must become available. */
import type {Manifest, ObjectRef} from '#core/cluster'
import {refIn, type Scope} from '../render/identity.ts'
import {readRendering} from '../render/manifests.ts'

const awaited: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet'])

export const workloadsIn = (manifest: string, scope: Scope): readonly ObjectRef[] =>
  readRendering(manifest, 'the rendering', scope)
    .manifests.filter(({apiVersion, kind}: Manifest) => apiVersion.startsWith('apps/') && awaited.has(kind))
    .map(object => refIn(object, scope))
