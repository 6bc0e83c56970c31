/** `hashFiles(...)`: one SHA-256 over the SHA-256 of every matching file of the workspace, in path order. */
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import picomatch from 'picomatch'

/** Empty text where nothing matches. A pattern with `!` takes files out again. */
export const hashFiles = (workspace: string, patterns: readonly string[]): string => {
  const lines = patterns.flatMap(pattern => pattern.split('\n')).map(line => line.trim())
  const tests = lines
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const negative = line.startsWith('!')
      const pattern = (negative ? line.slice(1) : line).replace(/^\.\//, '').replace(`${workspace}/`, '')
      return {negative, matches: picomatch(pattern, {dot: true})}
    })
  if (!tests.some(({negative}) => !negative)) return ''
  const chosen = (path: string): boolean =>
    tests.reduce((taken, {negative, matches}) => (matches(path) ? !negative : taken), false)
  const files = readdirSync(workspace, {withFileTypes: true, recursive: true})
    .filter(entry => entry.isFile())
    .map(entry => relative(workspace, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(chosen)
    .sort()
  if (files.length === 0) return ''
  const all = createHash('sha256')
  for (const file of files)
    all.update(
      createHash('sha256')
        .update(readFileSync(join(workspace, file)))
        .digest()
    )
  return all.digest('hex')
}
