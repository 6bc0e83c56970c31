/** The simulator stands beside the bundle in a checkout only; it is loaded from there and never bundled. */
import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'

type Simulate = (args: readonly string[]) => Promise<number>

/** The command `simulate` with its exit code, or undefined where there is no checkout around or Node is older than 24. */
export const loadSimulator = async (from: string = import.meta.dirname): Promise<Simulate | undefined> => {
  const path = join(dirname(from), 'simulator', 'command.ts')
  const runsTypeScript = Number(process.versions.node.split('.')[0]) >= 24
  if (!existsSync(path) || !runsTypeScript) return undefined
  const load = new Function('url', 'return import(url)') as (url: string) => Promise<{readonly simulate: Simulate}>
  return (await load(pathToFileURL(path).href)).simulate
}
