/** Going back to an earlier revision, as a deployment of its own: with owner, state, and a way back from it. */
import {raise} from '#core/failure'
import {deadlinesOf, type Place} from './bench.ts'
import type {Inputs} from './contract.ts'
import type {Planned} from './engine/operate.ts'
import {readState, stateRef} from './engine/store.ts'
import {noEarlierRevision} from './failures.ts'
import {canaryDigests, isCanaryRevision} from './helm/canary-revisions.ts'
import {manifestDigest} from './helm/fenced.ts'
import {historyOf, standing, storedManifest} from './helm/release.ts'
import {scopeOf} from './plan/read.ts'
import {workloadsIn} from './plan/workloads.ts'
import {indexOf, refIn} from './render/identity.ts'
import {readRendering} from './render/manifests.ts'

/**
 * The revision that is wanted, or the newest earlier one that ran, is no step of a canary, is not what runs now, and was not taken back by us. Raises CD-154 where
 * there is none.
 */
export const revisionBefore = async (
  release: string,
  wanted: number | null,
  {tool, cluster, namespace}: Place
): Promise<number> => {
  const helm = await tool()
  const history = await historyOf(helm, release, namespace)
  const stood = history
    .slice(1)
    .filter(one => (one.status === 'superseded' || one.status === 'deployed') && !isCanaryRevision(one))
    .map(({revision}) => revision)
  const digestOf = async (revision: number): Promise<string> =>
    manifestDigest(await storedManifest(helm, release, namespace, revision), {namespace})
  const left = (await readState(cluster, stateRef(release, namespace)))?.state
  const refused = left?.result === 'rolled-back' ? left.rollout.target.manifestDigest : null
  const now = standing(history) === 0 ? null : await digestOf(standing(history))
  const canaries = await canaryDigests(history, digestOf)
  for (const revision of wanted === null ? stood : stood.filter(one => one === wanted)) {
    const digest = await digestOf(revision)
    if (!canaries.has(digest) && (wanted !== null || (digest !== now && digest !== refused))) return revision
  }
  return raise(noEarlierRevision(release, namespace, wanted, [history[0]?.revision ?? 0, ...stood]))
}

export const plannedRollback = async (
  inputs: Inputs,
  {tool, cluster, namespace}: Place,
  to: number
): Promise<Planned> => {
  const release = inputs.release ?? ''
  const helm = await tool()
  const history = await historyOf(helm, release, namespace)
  const deployed = standing(history)
  const [now, then] = await Promise.all([
    deployed === 0 ? '' : storedManifest(helm, release, namespace, deployed),
    storedManifest(helm, release, namespace, to)
  ])
  const scope = await scopeOf(cluster, namespace, [now, then])
  const [before, after] = [now, then].map(text => readRendering(text, 'a stored revision', scope).manifests)
  return {
    copies: null,
    rollout: {
      schema: 'towpath.rollout/1',
      release,
      namespace,
      strategy: 'direct',
      target: {
        chart: `revision ${to}`,
        chartVersion: '',
        appVersion: null,
        manifestDigest: manifestDigest(then, scope),
        valuesDigest: ''
      },
      fromRevision: deployed,
      newestRevision: history[0]?.revision ?? 0,
      ...{
        clones: [],
        staged: [],
        services: [],
        shared: null,
        companions: [],
        routes: [],
        header: null,
        native: null,
        pins: [],
        steps: [100],
        guard: null,
        hooks: true
      },
      chart: [...indexOf([...(before ?? []), ...(after ?? [])], scope).values()].map(manifest =>
        refIn(manifest, scope)
      ),
      workloads: {before: workloadsIn(now, scope), after: workloadsIn(then, scope)},
      deadlines: deadlinesOf(inputs)
    }
  }
}
