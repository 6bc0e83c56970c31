/** What a set of weights means in percent. */

/** Weights of one backend of ours and its canary. */
export type Share = {readonly stable: number; readonly canary: number}

export const percentOf = ({stable, canary}: Share): number => (100 * canary) / (stable + canary)

/** The share of the finest part in percent, if the others say the same as well as their weights can; else null. */
export const agreed = (shares: readonly Share[]): number | null => {
  const [first] = shares
  if (first === undefined) return null
  const finest = shares.reduce((best, one) => (one.stable + one.canary > best.stable + best.canary ? one : best), first)
  const sum = finest.stable + finest.canary
  const agrees = shares.every(({stable, canary}) => {
    const expected = (finest.canary * (stable + canary)) / sum
    // Each of the two was rounded by a half at most.
    return Math.abs(canary - expected) <= 0.5 + (0.5 * (stable + canary)) / sum + 1e-9
  })
  return agrees ? percentOf(finest) : null
}

/** Largest difference in percentage points between what was asked for and what people get. */
export const tolerance = 1

/** A share that differs too much from what was asked for, in percent. */
export const tooCoarse = (shares: readonly Share[], percent: number): number | undefined =>
  shares.map(percentOf).find(share => Math.abs(share - percent) > tolerance + 1e-9)
