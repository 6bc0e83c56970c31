/** Which folders are workspaces, by the patterns of package.json. */
import picomatch from 'picomatch'
import {isTable, textsOf} from './untyped.ts'

const patternsOf = (workspaces: unknown): readonly string[] =>
  textsOf(isTable(workspaces) ? workspaces.packages : workspaces).map(text =>
    text.replace(/^\.\//, '').replace(/\/+$/, '')
  )

/** `path` is the folder, relative to that of the manifest. A pattern that begins with `!` takes folders out. */
export const isWorkspace = (workspaces: unknown, path: string): boolean => {
  const patterns = patternsOf(workspaces).filter(pattern => pattern.length < 1000)
  const fits = (pattern: string): boolean => picomatch.isMatch(path, pattern, {dot: true})
  const taken = patterns.some(pattern => !pattern.startsWith('!') && fits(pattern))
  return taken && !patterns.some(pattern => pattern.startsWith('!') && fits(pattern.slice(1)))
}
