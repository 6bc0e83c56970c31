/** Reads what one process of a suite wrote: only files that are new or changed since it started. */
import {messageOf} from '#core/failure'
import type {FileStat, World} from '#core/world'
import {readReport} from '#reports/read'
import type {Measurement} from './gather.ts'

type Needs = Pick<World, 'files' | 'exec'>

export type ReportsOfRun = {
  /** Removes what the process before left, and remembers what is there without it. */
  readonly prepare: () => Promise<void>
  /** The numbers since `prepare`, or why there are none. */
  readonly read: () => Promise<Measurement | string>
}

/**
 * `patterns` count from the folder. What lies there already belongs to the commit or to its `setup`, and is no report.
 * `warn` is told what the reports warn of.
 */
export const reportsOfRun = (
  patterns: readonly string[],
  folder: string,
  {files, exec}: Needs,
  warn: (text: string) => void
): ReportsOfRun => {
  const globs = patterns.map(pattern => within(folder, pattern))
  let written: readonly string[] = []
  let before = new Map<string, string>()
  return {
    prepare: async () => {
      if (written.length > 0) await exec('rm', ['-f', '--', ...written], {cwd: files.root})
      written = []
      before = new Map((await files.glob(globs)).map(stat => [stat.path, state(stat)]))
    },
    read: async () => {
      const found = (await files.glob(globs)).filter(stat => !stat.escapes && before.get(stat.path) !== state(stat))
      written = found.map(({path}) => path)
      if (found.length === 0) return `it wrote no report (${patterns.join(', ')})`
      return readAll(found, files, warn).catch((thrown: unknown) => messageOf(thrown))
    }
  }
}

const within = (folder: string, pattern: string): string => {
  const [, not = '', path = ''] = /^(!?)(.*)$/s.exec(pattern) ?? []
  return `${not}${folder.replaceAll('\\', '/')}/${path.replace(/^(\.\/)+/, '')}`
}

const state = ({size, modified}: FileStat): string => `${size} ${modified}`

const readAll = async (
  found: readonly FileStat[],
  files: World['files'],
  warn: (text: string) => void
): Promise<Measurement | string> => {
  const samples: Measurement[number][] = []
  const problems: string[] = []
  for (const [report, {path}] of found.entries()) {
    const name = path.split('/').at(-1) ?? path
    await readReport(path, files, record => {
      if (record.kind === 'sample') samples.push({...record, report})
      else if (record.kind !== 'diagnostic') return
      else if (record.severity === 'error') problems.push(`${name}: ${record.message}`)
      else if (record.severity === 'warning') warn(record.message)
    })
  }
  if (problems.length > 0) return `its report cannot be read: ${problems[0]}`
  return samples.length === 0 ? 'its report holds no numbers' : samples
}
