/** Random choices from a seed: ten thousand objects are built faster than by shrinking generators, and the seed tells a failing one. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, not including, 1. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `least` to `most`. */
  int(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1))
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[this.int(0, from.length - 1)] ?? from[0]
  }

  chance(share: number): boolean {
    return this.roll() < share
  }

  times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({length: count}, (_, index) => make(index))
  }

  /** `value` under its key in some of the cases, else nothing. */
  maybe<T>(key: string, share: number, make: () => T): Readonly<Record<string, T>> {
    return this.chance(share) ? {[key]: make()} : {}
  }
}
