/** `npm run demo`: exit code 0 only if every scenario came out as it should. */
import '../simulator/json-imports.mjs'
import {join, resolve} from 'node:path'
import {requireNode24} from './node.ts'

requireNode24()
const root = resolve(import.meta.dirname, '..')
const {runDemo} = await import('../simulator/demo/demo.ts')
const {explainFailure} = await import('../entry/explain-failure.ts')

try {
  const output = join(root, '.towpath', 'demo')
  const {differences} = await runDemo({checkout: root, output, print: line => console.info(line)})
  process.exitCode = differences.length === 0 ? 0 : 1
} catch (thrown) {
  explainFailure(thrown, console)
  process.exitCode = 1
}
