import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {git, tryGit} from './git.ts'

/** One path of a tree to come: bytes to store, an object that exists, or null to remove it. */
export type TreeChange = {
  readonly path: string
  readonly mode: string
  readonly content: {readonly bytes: Uint8Array} | {readonly sha: string} | null
}

const objectOf = async (gitDir: string, content: TreeChange['content']): Promise<string> => {
  if (content === null) return '0'.repeat(40)
  if ('sha' in content) return content.sha
  return git(gitDir, ['hash-object', '-w', '--stdin'], {input: content.bytes})
}

const indexLine = async (gitDir: string, change: TreeChange): Promise<string> =>
  `${change.content === null ? '0' : change.mode} ${await objectOf(gitDir, change.content)}\t${change.path}\0`

/** Writes the tree `base` (null: empty) with the changes applied; undefined where git refuses a path. */
export const writeTree = async (
  gitDir: string,
  base: string | null,
  changes: readonly TreeChange[]
): Promise<string | undefined> => {
  const folder = await mkdtemp(join(tmpdir(), 'forge-index-'))
  const env = {GIT_INDEX_FILE: join(folder, 'index')}
  try {
    await git(gitDir, base === null ? ['read-tree', '--empty'] : ['read-tree', base], {env})
    const lines: string[] = []
    for (const change of changes) lines.push(await indexLine(gitDir, change))
    const updated = await tryGit(gitDir, ['update-index', '-z', '--index-info'], {env, input: lines.join('')})
    // A path like `.git/x` or `../x` is only complained about: without this it would be left out in silence.
    if (updated.code !== 0 || updated.stderr.includes('Ignoring path')) return undefined
    const written = await tryGit(gitDir, ['write-tree'], {env})
    return written.code === 0 ? written.stdout.toString().trim() : undefined
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** Writes a commit; the author is the Actions app, the committer GitHub. */
export const writeCommit = (
  gitDir: string,
  tree: string,
  parents: readonly string[],
  message: string,
  env: Readonly<Record<string, string>> = {}
): Promise<string> =>
  git(gitDir, ['commit-tree', tree, ...parents.flatMap(parent => ['-p', parent])], {input: message, env})
