/** Seeded random numbers, so that every published rate can be had again to the last digit. */
export type Random = {
  /** In [0, 1). */
  readonly uniform: () => number
  readonly normal: () => number
  /** Mean 1. */
  readonly exponential: () => number
}

/** sfc32 (Doty-Humphrey, PractRand): 128 bits of state, passes the usual batteries. */
const sfc32 = (seed: number): (() => number) => {
  let [a, b, c, count] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 16; i++) next()
  return next
}

export const seeded = (seed: number): Random => {
  const uniform = sfc32(seed)
  let spare: number | undefined
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
    const angle = 2 * Math.PI * uniform()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  return {uniform, normal, exponential: () => -Math.log(1 - uniform())}
}
