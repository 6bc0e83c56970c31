/**
 * `npm run generate`: writes everything that follows from contracts, schemas, failures and metrics.
 * `npm run generate -- --check`: writes nothing; names what is out of sync and ends with 1.
 */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {generated, outOfSync, root} from './generate/generated.ts'
import {requireNode24} from './node.ts'

requireNode24()
const check = process.argv.includes('--check')
const files = await generated()
const stale = outOfSync(files)

for (const {path, how} of stale) {
  const content = files.get(path)
  if (check) console.error(`out of sync: ${path} (${how})`)
  else if (content === undefined) rmSync(join(root, path), {recursive: true})
  else {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
}
console.info(`${files.size} generated files, ${stale.length} ${check ? 'out of sync' : 'written'}`)
if (check && stale.length > 0) {
  console.error('Run `npm run generate` and commit the result.')
  process.exitCode = 1
}
