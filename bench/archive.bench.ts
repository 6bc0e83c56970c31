/** What every job downloads: the archive of the commit. Goal: at most 2.5 MB. */
import {execFileSync} from 'node:child_process'
import {resolve} from 'node:path'
import {gzipSync} from 'node:zlib'

const root = resolve(import.meta.dirname, '..')

export const run = async (): Promise<object> => {
  const archive = (...paths: readonly string[]): number => {
    const tar = execFileSync('git', ['archive', 'HEAD', ...paths], {cwd: root, maxBuffer: 1024 ** 3})
    return Number((gzipSync(tar).length / 1e6).toFixed(3))
  }
  return {goal: 'at most 2.5 MB', megabytes: archive(), distMegabytes: archive('dist')}
}
