import {bench, describe} from 'vitest'

const words = Array.from({length: 50}, (_, n) => `word ${n}`)
const options = {time: 5, iterations: 5, warmupTime: 1, warmupIterations: 2}

bench('join', () => void words.join(','), options)

describe('sorting', () => {
  bench('copied', () => void [...words].sort(), options)
  describe('deep', () => {
    bench('reversed > 50', () => void [...words].reverse(), options)
  })
})
