/** Eight kinds of work, each in units so small that 10 % more of them is 10 % more work to within a tenth of it. */
import {createHash} from 'node:crypto'

export type Workload = {
  readonly name: string
  /** Units in one measured round of the base. */
  readonly units: number
  /** Does so many units; the result keeps the compiler from leaving them out. */
  readonly work: (units: number) => number
}

const numbers = Float64Array.from({length: 512}, (_, index) => Math.sin(index * 12.9898) * 43758.5453)
const words = Array.from({length: 256}, (_, index) => `word-${(index * 7919) % 1009}`)
const document = JSON.stringify(
  words.slice(0, 64).map((word, index) => ({word, index, nested: {even: index % 2 === 0}}))
)
const bytes = Buffer.from(document)

const repeat =
  (once: (round: number) => number) =>
  (units: number): number => {
    let sum = 0
    for (let round = 0; round < units; round += 1) sum += once(round)
    return sum
  }

export const workloads: readonly Workload[] = [
  {name: 'arithmetic', units: 300, work: repeat(round => numbers.reduce((sum, value) => sum + value * round, 0) % 7)},
  {name: 'hash', units: 500, work: repeat(() => createHash('sha256').update(bytes).digest()[0] ?? 0)},
  {name: 'json', units: 50, work: repeat(() => JSON.stringify(JSON.parse(document)).length)},
  {name: 'sort', units: 120, work: repeat(round => Number(numbers.slice().sort()[round % 512]) % 3)},
  {name: 'map', units: 150, work: repeat(() => new Map(words.map((word, index) => [word, index])).size)},
  {name: 'regexp', units: 600, work: repeat(() => document.match(/"word-(\d+)"/g)?.length ?? 0)},
  {name: 'strings', units: 100, work: repeat(() => words.join(' ').toUpperCase().split('-').length)},
  {name: 'typed array', units: 100, work: repeat(round => numbers.map(value => value + round)[round % 512] ?? 0)}
]
