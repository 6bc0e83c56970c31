/** `npm test`: the committed bundle first, then everything that needs npm and git only. */
import {jest} from './jest.ts'
import {requireNode24} from './node.ts'

requireNode24()
const stages: readonly (readonly [title: string, args: readonly string[]])[] = [
  ['the committed dist/ equals a clean build', ['test/contract/dist.test.ts']],
  ['contract, unit, bundle and workflow tests', ['--testPathIgnorePatterns', 'test/contract/dist.test.ts']]
]
let passed = 0
let failed = 0
for (const [title, args] of stages) {
  console.info(`\n# ${title}`)
  const counts = jest(...args)
  passed += counts.passed
  failed += counts.failed
}
console.info(`\ntests: ${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
