/** The repository's own files, as the contract tests read them. */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export const text = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Files of the work tree that git knows or would add, by glob of git. */
export const files = (...patterns: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...patterns], {cwd: root, encoding: 'utf8'})
    .split('\n')
    .filter(path => path !== '')
