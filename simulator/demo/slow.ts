import type {Scenario} from './scenario.ts'

export const slow: Scenario = {
  name: 'slow',
  title: 'Look up locks in an index',
  author: 'noor',
  branch: 'lock-index',
  fork: false,
  story: 'All tests pass, but the index is built again at every look-up.',
  expected: 'fail',
  changes: {
    'src/locks.js': [
      {
        replace: 'export const lockById = id => locks.find(lock => lock.id === id)',
        by: `export const lockById = id => new Map(locks.map(lock => [lock.id, structuredClone(lock)])).get(id)`
      }
    ]
  }
}
