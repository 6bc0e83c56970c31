/** `npm run fuzz`: hostile input in large numbers; fails when any of it gets through. */
import {run as markdown} from '../bench/markdown.bench.ts'
import {requireNode24} from './node.ts'

requireNode24()
const result = await markdown()
console.info(JSON.stringify({markdown: result}, null, 2))
process.exitCode = result.strings >= 1_000_000 && result.unescaped === 0 ? 0 : 1
