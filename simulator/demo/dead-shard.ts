import type {Scenario} from './scenario.ts'

/**
 * The file sorts second among the test files, so the second of two shards runs it. It ends the test runner as the
 * kernel does when memory runs out: nobody gets to write a report.
 */
export const deadShard: Scenario = {
  name: 'dead shard',
  title: 'Load the ice map',
  author: 'ines',
  branch: 'ice-map',
  fork: false,
  story: 'The test runner of the second shard is killed before it writes its report.',
  expected: 'inconclusive',
  changes: {
    'test/ice.test.js': `import {test} from 'node:test'

test('the ice map fits into memory', () => process.kill(process.ppid, 'SIGKILL'))
`
  }
}

/** What the verdict must name. */
export const lostProducer = 'unit 2/2'
