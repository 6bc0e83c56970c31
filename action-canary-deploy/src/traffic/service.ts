/**
 * The way without route objects: the copies stand in the Service of the stable pods, and kube-proxy spreads connections evenly over all
 * of them. So the number of pods is the share, per connection and coarse, and no object states it. It ends below 100 %: the last step
 * doubles the pods and then upgrades the stable ones among them, so old and new versions answer side by side until that is done.
 */

/** What `traffic:` names it. It has no `TrafficProvider`: there is nothing to read or to shift. */
export const byReplicas = 'service'

/** Copies cost pods: as many as the stable workload has are enough, which is half of the requests. */
const mostShare = 50

/**
 * Copies beside `stable` pods (available ones) for the share that is nearest to `percent` (0 to 100): at least 1 for any share above 0,
 * and as many as stable ones from 50 % on.
 */
export const copiesFor = (stable: number, percent: number): number => {
  if (percent <= 0) return 0
  if (percent >= mostShare) return Math.max(1, stable)
  const exact = (stable * percent) / (100 - percent)
  const [fewer, more] = [Math.max(1, Math.floor(exact)), Math.max(1, Math.ceil(exact))]
  const error = (copies: number): number => Math.abs(replicaShare(stable, copies) - percent)
  return error(fewer) <= error(more) ? fewer : more
}

/** Percent of the connections that reach `copies` beside `stable` pods, all of them ready. 100 where no stable pod is. */
export const replicaShare = (stable: number, copies: number): number =>
  copies === 0 ? 0 : (100 * copies) / (stable + copies)
