/** `npm run check`: types, lint, generated files, import boundaries, workflow rules. Seconds, no tests of behaviour. */
import {spawnSync} from 'node:child_process'
import {join, resolve} from 'node:path'
import {jest} from './jest.ts'
import {requireNode24} from './node.ts'

requireNode24()
const root = resolve(import.meta.dirname, '..')
const program =
  (path: string, ...args: readonly string[]) =>
  (): boolean =>
    spawnSync(process.execPath, [join(root, path), ...args], {cwd: root, stdio: 'inherit'}).status === 0

const checks: readonly (readonly [title: string, check: () => boolean])[] = [
  ['types', program('node_modules/typescript/bin/tsc', '-p', '.')],
  ['lint and format', program('node_modules/@biomejs/biome/bin/biome', 'check', '.')],
  ['generated files', program('scripts/generate.ts', '--check')],
  ['boundaries and workflows', () => jest('test/contract', '--testPathIgnorePatterns', 'dist.test.ts').failed === 0]
]
const failed = checks.filter(([title, check]) => {
  console.info(`# ${title}`)
  return !check()
})
for (const [title] of failed) console.error(`failed: ${title}`)
process.exitCode = failed.length === 0 ? 0 : 1
