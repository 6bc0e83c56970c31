/**
 * `npm run build`: sources → build/ (tsc) → dist/index.js and lazy chunks (ncc) → one stub per action → licences.
 * `npm run build -- --into DIR` writes elsewhere, for the test that compares it with the committed dist/.
 */
import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {minify} from '@swc/core'
import {actions} from '../entry/actions.ts'
import {groupLicences} from './licences.ts'

const root = resolve(import.meta.dirname, '..')
const intoFlag = process.argv.indexOf('--into')
const target = resolve(root, intoFlag === -1 ? 'dist' : (process.argv[intoFlag + 1] ?? 'dist'))
const build = join(root, 'build')

const run = (program: string, ...args: readonly string[]): void => {
  const script = join(root, 'node_modules', program)
  execFileSync(process.execPath, [script, ...args], {cwd: root, stdio: ['ignore', 'inherit', 'inherit']})
}

/** The same aliases as in package.json, for the compiled files. */
const aliasesOf = (): Record<string, string> => {
  const {imports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {imports: Record<string, string>}
  return Object.fromEntries(Object.entries(imports).map(([alias, path]) => [alias, path.replace(/\.ts$/, '.js')]))
}

/** What `main:` of each action.yml points to. Only paths differ from the contract, so the stub is two lines. */
const writeStubs = async (): Promise<void> => {
  for (const [name, load] of Object.entries(actions)) {
    const {contract} = await load()
    for (const phase of contract.post ? ['main', 'post'] : ['main']) {
      const [file, argument] = phase === 'main' ? [name, ''] : [`${name}-post`, ", 'post'"]
      writeFileSync(join(target, `${file}.js`), `import {start} from './index.js'\nawait start('${name}'${argument})\n`)
    }
  }
  writeFileSync(
    join(target, 'towpath.js'),
    "#!/usr/bin/env node\nimport {commandLine} from './index.js'\nawait commandLine(process.argv.slice(2))\n"
  )
}

/** Chunks above this size are libraries almost alone; what we write stays readable. */
const largeChunk = 300_000

/** Without this the archive that every job downloads would be a third larger. Names stay: errors are told apart by them. */
const shrinkChunks = async (): Promise<void> => {
  for (const file of readdirSync(target).filter(name => /^\d+\.index\.js$/.test(name))) {
    const path = join(target, file)
    if (statSync(path).size < largeChunk) continue
    const options = {module: true, compress: true, mangle: true, keep_classnames: true, keep_fnames: true} as const
    const {code} = await minify(readFileSync(path, 'utf8'), {...options, format: {comments: false}})
    writeFileSync(path, code)
  }
}

rmSync(build, {recursive: true, force: true})
run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
writeFileSync(join(build, 'package.json'), `${JSON.stringify({type: 'module', imports: aliasesOf()}, null, 2)}\n`)
const staged = join(build, 'dist')
run(
  '@vercel/ncc/dist/ncc/cli.js',
  ...['build', join(build, 'entry/index.js'), '-o', staged, '--license', 'licenses.txt', '--target', 'es2023', '-q']
)
rmSync(target, {recursive: true, force: true})
mkdirSync(target, {recursive: true})
for (const file of readdirSync(staged)) cpSync(join(staged, file), join(target, file), {recursive: true})
await shrinkChunks()
const licences = join(target, 'licenses.txt')
writeFileSync(licences, groupLicences(readFileSync(licences, 'utf8')))
await writeStubs()
