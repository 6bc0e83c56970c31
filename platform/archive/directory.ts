/** An archive in a folder: a mounted disk, a share, and the tests' own. */
import {copyFile, link, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import type {Archive, ArchiveContent, ArchiveItem} from '#core/archive'
import {messageOf, raise} from '#core/failure'
import {systemErrorCode} from '../system-error.ts'
import {archiveRefused} from './failures.ts'
import {byName, checkedName, checkedPrefix, fileDigest} from './names.ts'

/** EISDIR: the name is that of a folder. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])

/** The leading dot keeps unfinished files out of every listing, even when a crash leaves them behind. */
const staging = '.staging-'

/** `folder` is made on the first `put`. Raises TW-181 for what the system refuses. */
export const directoryArchive = (folder: string): Archive => {
  const root = resolve(folder)
  const guarded = async <T>(operation: string, body: () => Promise<T>): Promise<T> => {
    try {
      return await body()
    } catch (error) {
      if (systemErrorCode(error) === undefined) throw error
      return raise(archiveRefused(folder, operation, messageOf(error)), error)
    }
  }

  return {
    place: folder,
    put: (name, content) => {
      const target = join(root, checkedName(name))
      return guarded(`store \`${name}\``, async () => {
        if ((await itemAt(target, name)) !== undefined) return 'present'
        await mkdir(root, {recursive: true})
        const aside = await mkdtemp(join(root, staging))
        try {
          await fill(folder, name, join(aside, 'content'), content)
          await mkdir(dirname(target), {recursive: true})
          return await place(join(aside, 'content'), target)
        } finally {
          await rm(aside, {recursive: true, force: true})
        }
      })
    },
    get: (name, into) => {
      const source = join(root, checkedName(name))
      return guarded(`read \`${name}\``, () =>
        orAbsent(false, async () => {
          await copyFile(source, `${into}.part`)
          await rename(`${into}.part`, into)
          return true
        })
      )
    },
    text: name => {
      const source = join(root, checkedName(name))
      return guarded(`read \`${name}\``, () => orAbsent(undefined, () => readFile(source, 'utf8')))
    },
    stat: name => {
      const source = join(root, checkedName(name))
      return guarded(`look at \`${name}\``, () => itemAt(source, name))
    },
    list: prefix => {
      const start = checkedPrefix(prefix).slice(0, prefix.lastIndexOf('/') + 1)
      return guarded('list its content', async () => {
        const found = await walk(root, start)
        return found.filter(item => item.name.startsWith(prefix)).sort(byName)
      })
    }
  }
}

const orAbsent = async <T, A>(otherwise: A, body: () => Promise<T>): Promise<T | A> => {
  try {
    return await body()
  } catch (error) {
    if (absent.has(systemErrorCode(error) ?? '')) return otherwise
    throw error
  }
}

const itemAt = (file: string, name: string): Promise<ArchiveItem | undefined> =>
  orAbsent(undefined, async () => {
    const found = await stat(file)
    return found.isFile() ? {name, size: found.size} : undefined
  })

/** Written through to the disk: what is in the archive is deleted elsewhere next. */
const fill = async (folder: string, name: string, aside: string, content: ArchiveContent): Promise<void> => {
  if ('text' in content) await writeFile(aside, content.text)
  else await copyFile(content.file, aside)
  const handle = await open(aside, 'r+')
  await handle.sync().finally(() => handle.close())
  if ('file' in content && (await fileDigest(aside)) !== content.digest)
    raise(archiveRefused(folder, `store \`${name}\``, 'the file changed while it was copied'))
}

/** A link fails when the name is taken, so two writers never replace each other's file. */
const place = async (aside: string, target: string): Promise<'stored' | 'present'> => {
  try {
    await link(aside, target)
    return 'stored'
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return 'present'
    throw error
  }
}

const walk = async (root: string, folder: string): Promise<readonly ArchiveItem[]> => {
  const children = await orAbsent([], () => readdir(join(root, folder), {withFileTypes: true}))
  const found: ArchiveItem[] = []
  for (const child of children) {
    if (child.name.startsWith('.')) continue
    const name = `${folder}${child.name}`
    if (child.isDirectory()) found.push(...(await walk(root, `${name}/`)))
    else if (child.isFile()) found.push({name, size: (await stat(join(root, name))).size})
  }
  return found
}
