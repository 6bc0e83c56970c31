import {createReadStream} from 'node:fs'
import {copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import type {Files} from '#core/world'
import {fileFailure, guarded} from './files-errors.ts'
import {globFiles} from './files-glob.ts'
import {pathsOf} from './files-paths.ts'
import {systemRandom} from './random.ts'

const chunkSize = 256 * 1024

/**
 * Files of this machine. `root` is where relative paths start, `temp` where `temporary` makes its folders. Case counts in patterns except on Windows.
 * Every method raises TW-130 (absent), TW-133 (no regular file), TW-135 (no access, disk full, other trouble)
 * and TW-146 (a symbolic link leads out of the root); `glob` also TW-147 and TW-148.
 */
export const localFiles = (root: string, temp: string): Files => {
  const paths = pathsOf(resolve(root))

  const readable = async (path: string): Promise<string> => {
    const absolute = await paths.absolute(path)
    await paths.demandFile(absolute)
    return absolute
  }

  const read = async (path: string): Promise<Buffer> => {
    const absolute = await readable(path)
    return guarded(paths.shown(absolute), () => readFile(absolute))
  }

  /** Fills a file beside the target and moves it there: a reader sees the old content or the new, never a part. */
  const replace = async (path: string, fill: (draft: string) => Promise<void>): Promise<void> => {
    const target = await paths.absolute(path)
    await paths.demandPlace(target)
    await guarded(paths.shown(target), async () => {
      const folder = dirname(target)
      await mkdir(folder, {recursive: true})
      const draft = join(folder, `.${basename(target).slice(0, 100)}.${systemRandom.uuid()}`)
      try {
        await fill(draft)
        await rename(draft, target)
      } catch (thrown) {
        await rm(draft, {force: true})
        throw thrown
      }
    })
  }

  return {
    root: paths.root,
    read,
    text: async path => (await read(path)).toString('utf8'),
    stream: async function* (path) {
      const absolute = await readable(path)
      try {
        yield* createReadStream(absolute, {highWaterMark: chunkSize}) as AsyncIterable<Buffer>
      } catch (thrown) {
        throw fileFailure(paths.shown(absolute), thrown)
      }
    },
    write: (path, content) => replace(path, draft => writeFile(draft, content)),
    copy: async (from, to) => {
      const source = await readable(from)
      await replace(to, draft => copyFile(source, draft))
    },
    stat: async path => paths.stat(await paths.absolute(path)),
    glob: patterns => globFiles(patterns, paths, process.platform === 'win32'),
    temporary: prefix =>
      guarded(temp, async () => {
        await mkdir(temp, {recursive: true})
        return mkdtemp(join(resolve(temp), `${prefix.replace(/[^\w.-]/g, '_')}-`))
      })
  }
}
