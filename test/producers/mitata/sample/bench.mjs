import {bench, group, run} from 'mitata'

const words = Array.from({length: 50}, (_, n) => `word ${n}`)
bench('join', () => words.join(','))
group('sizes', () => {
  bench('repeat $size', function* (state) {
    const size = state.get('size')
    yield () => 'x'.repeat(size)
  }).args('size', [8, 512])
})
if (process.argv[2] === 'broken')
  bench('broken', () => {
    throw new Error('on purpose')
  })
await run({format: {json: {debug: false, samples: process.argv[2] === 'samples'}}, throw: false})
