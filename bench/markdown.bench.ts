/** The promise of the Markdown builder, at length: hostile strings in every place, none of which gets out of it. */
import {performance} from 'node:perf_hooks'
import {text} from '#core/markdown/markdown'
import {hostileString, seeded} from './markdown/fuzz.ts'
import {places} from './markdown/places.ts'
import {type Escape, escapesIn} from './markdown/verify.ts'

const perDocument = 100

export type Result = {
  readonly strings: number
  readonly unescaped: number
  /** The first few, to start from. */
  readonly examples: readonly Escape[]
  readonly seconds: number
  readonly microsecondsPerText: number
}

const escapingTime = (fraction: () => number): number => {
  const strings = Array.from({length: 20_000}, () => hostileString(fraction))
  const start = performance.now()
  for (const string of strings) text(string)
  return ((performance.now() - start) * 1000) / strings.length
}

/** `count` strings, each in one place, the places in turn. */
export const run = async (count = 1_000_000, seed = 20_261_121): Promise<Result> => {
  const fraction = seeded(seed)
  const start = performance.now()
  let [strings, unescaped] = [0, 0]
  const examples: Escape[] = []
  for (let turn = 0; strings < count; turn++) {
    const inputs = Array.from({length: Math.min(perDocument, count - strings)}, () => hostileString(fraction))
    const place = places[turn % places.length]
    const found = place === undefined ? [] : escapesIn(place, inputs, fraction)
    strings += inputs.length
    unescaped += found.length
    if (examples.length < 10) examples.push(...found.slice(0, 10 - examples.length))
  }
  const seconds = Math.round((performance.now() - start) / 100) / 10
  return {strings, unescaped, examples, seconds, microsecondsPerText: Math.round(escapingTime(fraction) * 100) / 100}
}
