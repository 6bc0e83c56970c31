/** The noise that the error rates are measured with: logarithms of what a process takes, in the order of measurement. */
import type {Random} from './random.ts'

export type Noise = {
  readonly name: string
  /** `count` deviations from the true level. */
  readonly draw: (random: Random, count: number) => readonly number[]
}

const independent = (name: string, one: (random: Random) => number): Noise => ({
  name,
  draw: (random, count) => Array.from({length: count}, () => one(random))
})

const lognormal = (percent: number): Noise =>
  independent(`log-normal, ${percent} %`, ({normal}) => (percent / 100) * normal())

/** 2 % noise; 8 % of the processes are 5 to 25 % slower. */
const outliers = independent('8 % outliers', ({normal, uniform}) => {
  const hit = uniform() < 0.08 ? Math.log(1.05 + 0.2 * uniform()) : 0
  return 0.02 * normal() + hit
})

/** Three of ten processes run in a mode that is 6 % slower (memory layout, a busy neighbour). */
const bimodal = independent('bimodal, 6 % apart', ({normal, uniform}) => 0.01 * normal() + (uniform() < 0.3 ? 0.06 : 0))

/** A machine whose speed wanders: each process resembles the one before. */
const autocorrelated: Noise = {
  name: 'autocorrelated, AR(1) 0.7, 3 %',
  draw: ({normal}, count) => {
    const kept = 0.7
    const drawn: number[] = []
    let level = normal()
    for (let i = 0; i < count; i++) {
      drawn.push(0.03 * level)
      level = kept * level + Math.sqrt(1 - kept * kept) * normal()
    }
    return drawn
  }
}

export const noises: readonly Noise[] = [lognormal(1), lognormal(3), lognormal(5), outliers, bimodal, autocorrelated]

/** Which side the n-th process belongs to: base, head, head, base. */
const isHead = (index: number): boolean => index % 4 === 1 || index % 4 === 2

/** `count` processes a side in ABBA order; those of the head are `shift` slower (a logarithm). */
export const interleaved = (
  noise: Noise,
  random: Random,
  count: number,
  shift: number
): {readonly base: readonly number[]; readonly head: readonly number[]} => {
  const drawn = noise.draw(random, 2 * count)
  return {
    base: drawn.filter((_, index) => !isHead(index)).map(Math.exp),
    head: drawn.filter((_, index) => isHead(index)).map(value => Math.exp(value + shift))
  }
}
