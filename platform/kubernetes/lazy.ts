/** The cluster of a world, loaded when an action first asks for it: the others must not pay for it at their start. */
import type {OpenCluster} from '#core/cluster'
import type {ClusterContext} from './open.ts'

export const lazyCluster =
  (context: ClusterContext): OpenCluster =>
  async access => {
    const {clusterOpener} = await import('./open.ts')
    return clusterOpener(context)(access)
  }
