/** Real repositories in temporary folders, independent of the settings of who runs the tests. */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

export type Sandbox = {
  readonly folder: string
  /** Runs git, giving the trimmed output. */
  readonly git: (...args: readonly string[]) => string
  readonly write: (path: string, content: string | Uint8Array) => void
  /** Commits everything, giving the id. */
  readonly commit: (message?: string) => string
}

const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org'
}

const folders: string[] = []

export const temporaryFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'towpath-test-')))
  folders.push(folder)
  return folder
}

export const removeTemporaryFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
}

export const sandbox = (folder: string): Sandbox => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe']
    }).trim()
  return {
    folder,
    git,
    write: (path, content) => {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), content)
    },
    commit: (message = 'change') => {
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', message)
      return git('rev-parse', 'HEAD')
    }
  }
}

export const newRepository = (): Sandbox => {
  const made = sandbox(temporaryFolder())
  made.git('init', '--quiet', '--initial-branch=main')
  return made
}

/** A shallow clone over the file protocol, as `actions/checkout` makes one. */
export const shallowClone = (of: Sandbox, depth: number, ...options: readonly string[]): Sandbox => {
  const folder = temporaryFolder()
  of.git('clone', '--quiet', `--depth=${depth}`, ...options, `file://${of.folder}`, folder)
  return sandbox(folder)
}
