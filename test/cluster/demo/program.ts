/** Which program of this checkout is the action: the bundle that GitHub runs, or the sources where they are newer. */
import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'

const root = resolve(import.meta.dirname, '..', '..', '..')
const bundle = join(root, 'dist', 'canary-deploy.js')
const sources = ['action-canary-deploy/src', 'core', 'reports', 'platform', 'entry', 'package-lock.json']

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim()

/** By commits, because a checkout gives all files about the same time. Without git there is nothing newer than the bundle. */
const isBuiltFromSources = (): boolean => {
  try {
    const built = git('rev-list', '-1', 'HEAD', '--', 'dist')
    return git('rev-list', `${built}..HEAD`, '--', ...sources) + git('status', '--porcelain', '--', ...sources) === ''
  } catch {
    return true
  }
}

export type Program = {readonly name: string; readonly args: readonly string[]}

/** Arguments for Node, and how people call it. */
export const actionProgram = (): Program => {
  if (existsSync(bundle) && isBuiltFromSources()) return {name: 'dist/canary-deploy.js', args: [bundle]}
  const entry = pathToFileURL(join(root, 'entry', 'main.ts')).href
  return {
    name: 'the sources, which are newer than dist/',
    args: ['--no-warnings', '--input-type=module', '-e', `(await import('${entry}')).start('canary-deploy')`]
  }
}
