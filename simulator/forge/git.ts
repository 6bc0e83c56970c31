import {spawn} from 'node:child_process'

export type GitResult = {readonly code: number; readonly stdout: Buffer; readonly stderr: string}

export type GitOptions = {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** The environment of every git the forge starts: nobody's own configuration, one fixed author. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'github-actions[bot]',
  GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com'
}

/** Runs git in a bare repository; any exit code is a result. */
export const tryGit = (gitDir: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', ['--git-dir', gitDir, ...args], {
      env: {...gitEnvironment, ...options.env},
      ...(options.cwd === undefined ? {} : {cwd: options.cwd})
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', code =>
      resolve({code: code ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString()})
    )
    // git may exit before it has read everything; its exit code tells the story, not EPIPE.
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })

/** Runs git and returns its output without the last line break; throws on any other exit code than 0. */
export const git = async (gitDir: string, args: readonly string[], options: GitOptions = {}): Promise<string> => {
  const result = await tryGit(gitDir, args, options)
  if (result.code !== 0) throw new Error(`git ${args.join(' ')} exited with ${result.code}: ${result.stderr.trim()}`)
  return result.stdout.toString().replace(/\n$/, '')
}

/** The object that a revision names, peeled to `type`; undefined when there is none. */
export const resolveObject = async (
  gitDir: string,
  revision: string,
  type: 'commit' | 'tree' | 'blob' | 'object'
): Promise<string | undefined> => {
  // A revision that looks like an option never reaches git.
  if (revision === '' || revision.startsWith('-')) return undefined
  const result = await tryGit(gitDir, ['rev-parse', '--verify', '--quiet', `${revision}^{${type}}`])
  return result.code === 0 ? result.stdout.toString().trim() : undefined
}

/** What lies at a path of a commit ('' is its root); undefined when there is nothing. */
export const objectAt = async (
  gitDir: string,
  commit: string,
  path: string
): Promise<{readonly sha: string; readonly type: string} | undefined> => {
  const found = await tryGit(gitDir, ['rev-parse', '--verify', '--quiet', `${commit}:${path}`])
  if (found.code !== 0) return undefined
  const sha = found.stdout.toString().trim()
  return {sha, type: await git(gitDir, ['cat-file', '-t', sha])}
}

export const isSha = (text: string): boolean => /^[0-9a-f]{40}$/.test(text)
