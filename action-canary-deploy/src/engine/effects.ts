/** The steps of a deployment, as data. Each can be repeated after a crash: it makes something so, and is done when it is so. */
export type Effect =
  /** Notes how many pods autoscalers have given the stable workloads, before that is held. */
  | {readonly do: 'measure'}
  /** Holds the lower limit of every autoscaler at what was noted. */
  | {readonly do: 'pin'}
  /** Makes the copies, without pods, and our own routes, with share 0. */
  | {readonly do: 'create'}
  /** Gives the copies the pods that this share needs; never fewer than they have. */
  | {readonly do: 'scale'; readonly percent: number}
  /** Waits until all pods of the copies are available. */
  | {readonly do: 'ready'}
  | {readonly do: 'weigh'; readonly percent: number}
  /** Waits until the traffic has followed. */
  | {readonly do: 'verify'; readonly percent: number}
  /** Watches the step for its time: limits, foreign changes. */
  | {readonly do: 'observe'; readonly percent: number}
  /** Helm's upgrade with the canary values of this share, of a chart with a canary of its own. */
  | {readonly do: 'apply'; readonly percent: number}
  /** Waits until the workloads of that upgrade are available. */
  | {readonly do: 'settle-step'; readonly percent: number}
  /** Helm back to the canary values of share 0, where it went beyond them; then nothing new comes for a while. */
  | {readonly do: 'retreat'}
  /** Keeps pods that cannot be copied from being replaced by the upgrade. */
  | {readonly do: 'freeze'}
  /** Helm's upgrade. */
  | {readonly do: 'upgrade'}
  /** Waits until the workloads of the chart are available as Helm's release says. */
  | {readonly do: 'settle'}
  /** Lets this share of the frozen pods be replaced. */
  | {readonly do: 'stage'; readonly percent: number}
  | {readonly do: 'unfreeze'}
  /** Whether the upgrade that somebody began is complete. */
  | {readonly do: 'inspect'}
  /** Helm back to the last good revision. */
  | {readonly do: 'revert'}
  /** Helm forward, from what its own release stores of the new revision. */
  | {readonly do: 'reapply'}
  /** Waits with zero traffic before pods go. */
  | {readonly do: 'drain'}
  | {readonly do: 'remove'}
  | {readonly do: 'unpin'}
  /** Leaves no mark on objects of others: neither annotations nor managed fields. */
  | {readonly do: 'hand-back'}
  /** Nothing of this deployment may come into being any more. */
  | {readonly do: 'close'}

export type EffectName = Effect['do']

/** `weigh 30 %` */
export const effectText = (effect: Effect): string =>
  'percent' in effect ? `${effect.do} ${effect.percent} %` : effect.do
