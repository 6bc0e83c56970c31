/** What lies between a process and the API server: answers that do not come, writes that happen all the same, or much later. */

/**
 * What becomes of one request. `lost`: it never arrives. `applied`: it is carried out, its answer is lost. `late`: its sender is told
 * nothing, and it is carried out some time after. `busy`: refused, nothing is done.
 */
export type Passage = 'fine' | 'busy' | 'lost' | 'applied' | 'late'

export type Network = {
  readonly passage: (actor: string, write: boolean) => Passage
  /** Milliseconds until the sender of a write learns that no answer comes. */
  readonly silence: () => number
  /** Milliseconds for which a read waits out a break. */
  readonly patience: () => number
  /** Carries a write out some time later. */
  readonly later: (body: () => void) => void
}

export const calm: Network = {passage: () => 'fine', silence: () => 0, patience: () => 0, later: body => body()}

const fates: readonly Passage[] = ['lost', 'applied', 'late']

/** Milliseconds of the simulation. */
export type Cut = {readonly from: number; readonly until: number}

/** While an actor is cut off, nothing comes back to it; at any time a share of the writes finds the API server busy. */
export const rough = (
  random: () => number,
  clock: {readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<void>},
  cuts: ReadonlyMap<string, Cut>,
  busyShare: number
): Network => ({
  passage: (actor, write) => {
    const cut = cuts.get(actor)
    if (cut !== undefined && clock.now() >= cut.from && clock.now() < cut.until)
      return write ? (fates[Math.floor(random() * fates.length)] ?? 'lost') : 'lost'
    return write && busyShare > 0 && random() < busyShare ? 'busy' : 'fine'
  },
  silence: () => (random() < 0.5 ? 0 : random() * 10_000),
  patience: () => (random() < 0.5 ? 0 : 15_000),
  later: body => void clock.sleep(random() * 40_000).then(body)
})
