/** Lets only so many jobs run at once; the others wait in the order in which they came. */

export type Slots = <T>(work: () => Promise<T>) => Promise<T>

/** `count` places. */
export const makeSlots = (count: number): Slots => {
  const waiting: (() => void)[] = []
  let free = count
  return async work => {
    if (free > 0) free -= 1
    else await new Promise<void>(go => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
