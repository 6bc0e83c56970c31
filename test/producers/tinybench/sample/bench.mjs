// Writes what people write of a Bench: node bench.mjs WHAT > file. Every tinybench from 2 to 6 runs it.
import {Bench} from 'tinybench'

const what = process.argv[2]
const keep = what === 'samples'
const bench = new Bench({
  name: 'calculator',
  time: 1,
  iterations: 5,
  warmup: true,
  warmupTime: 5,
  warmupIterations: 50,
  retainSamples: keep
})
const words = Array.from({length: 50}, (_, n) => `word ${n}`)
bench.add('join', () => words.join(','))
bench.add('sort', () => [...words].sort())
if (typeof bench.warmup === 'function' && what !== 'broken') await bench.warmup()
if (what === 'broken')
  bench.add('broken', () => {
    throw new Error('on purpose')
  })
await bench.run()
const shapes = {
  results: () => bench.tasks.map(({name, result}) => ({name, ...result})),
  tasks: () => bench.tasks.map(({name, result}) => ({name, result})),
  samples: () => bench.tasks.map(({name, result}) => ({name, result})),
  broken: () => bench.tasks.map(({name, result}) => ({name, result})),
  table: () => bench.table()
}
process.stdout.write(`${JSON.stringify(shapes[what](), null, 1)}\n`)
