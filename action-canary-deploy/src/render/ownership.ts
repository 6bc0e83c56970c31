/** Who else writes the objects of a release. */
import type {Manifest} from '#core/cluster'
import type {Failure} from '#core/failure'
import {ownedByGitOps} from './failures.ts'
import type {Situation} from './situation.ts'

type Mark = {readonly tool: string; readonly on: 'labels' | 'annotations'; readonly key: string}

/** `app.kubernetes.io/instance` is not among them: Argo CD may use it, but so does nearly every chart. */
const gitOps: readonly Mark[] = [
  {tool: 'Argo CD', on: 'annotations', key: 'argocd.argoproj.io/tracking-id'},
  {tool: 'Argo CD', on: 'labels', key: 'argocd.argoproj.io/instance'},
  {tool: 'Flux', on: 'labels', key: 'helm.toolkit.fluxcd.io/name'},
  {tool: 'Flux', on: 'labels', key: 'kustomize.toolkit.fluxcd.io/name'}
]

/** One CD-134 per tool and owner, with some of the objects. */
export const gitOpsOwners = (situation: Situation): readonly Failure[] => {
  const owned = new Map<string, {readonly tool: string; readonly owner: string; readonly objects: string[]}>()
  for (const manifest of situation.live) {
    if (situation.afterOf(manifest) === undefined && situation.beforeOf(manifest) === undefined) continue
    const mark = gitOps.find(({on, key}) => manifest.metadata[on]?.[key] !== undefined)
    if (mark === undefined) continue
    const owner = ownerIn(manifest.metadata[mark.on]?.[mark.key] ?? '')
    const entry = owned.get(`${mark.tool} ${owner}`) ?? {tool: mark.tool, owner, objects: []}
    owned.set(`${mark.tool} ${owner}`, entry)
    entry.objects.push(situation.nameOf(manifest))
  }
  return [...owned.values()].map(({tool, owner, objects}) =>
    ownedByGitOps(tool, owner, objects.length > 3 ? [...objects.slice(0, 3), `${objects.length - 3} more`] : objects)
  )
}

/** A tracking id is `<application>:<group>/<kind>:<namespace>/<name>`. */
const ownerIn = (value: string): string => value.split(':')[0] ?? value

/** `Database/shop`, where an object is run by the controller of another one. */
export const controllerOf = ({metadata}: Manifest): string | undefined => {
  const owner = metadata.ownerReferences?.find(({controller}) => controller === true)
  return owner === undefined ? undefined : `${owner.kind}/${owner.name}`
}
