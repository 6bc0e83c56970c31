/** One forge for a test file: repositories with commits, pull requests and runs. */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {startForge} from '../../../simulator/forge/forge.ts'
import {git} from '../../../simulator/forge/git.ts'
import type {Forge, ForgeRepository, PullRequest, RunRecord} from '../../../simulator/types.ts'

// Every step is a process of its own; on a busy machine several take their time.

export type Tree = Readonly<Record<string, string>>

/** What a job needs to know of the run it belongs to. */
export type Run = {
  readonly record: RunRecord
  readonly event: string
  readonly payload: unknown
  /** The tested commit. */
  readonly commit: string
  readonly ref: string
  readonly pull: PullRequest | null
}

export type GitHub = {
  readonly forge: Forge
  readonly root: string
  /** A new repository with one commit on main. */
  readonly repository: (files?: Tree) => Promise<ForgeRepository>
  readonly pullRequest: (repository: ForgeRepository, files?: Tree, from?: ForgeRepository) => Promise<Run>
  readonly push: (repository: ForgeRepository, files?: Tree) => Promise<Run>
  readonly close: () => Promise<void>
}

export const sources: Tree = {
  'README.md': '# Shop\n',
  'src/cart.js': Array.from({length: 10}, (_, line) => `export const price${line} = ${line}\n`).join('')
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`

/** Commits files on a branch of a bare repository in one run of git; null removes a file. */
const commitOn = (
  gitDir: string,
  branch: string,
  parent: string | null,
  files: Readonly<Record<string, string | null>>
) =>
  git(gitDir, ['fast-import', '--quiet', '--force', '--cat-blob-fd=1'], {
    input: [
      `commit refs/heads/${branch}\nmark :1\ncommitter Ada <ada@example.com> 1767225600 +0000\n`,
      data(`change ${branch}`),
      parent === null ? '' : `from ${parent}\n`,
      ...Object.entries(files).map(([path, text]) =>
        text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`
      ),
      'get-mark :1\n'
    ].join('')
  })

const headOf = ({gitDir}: ForgeRepository): Promise<string> => git(gitDir, ['rev-parse', 'refs/heads/main'])

export const aGitHub = async (): Promise<GitHub> => {
  const root = await mkdtemp(join(tmpdir(), 'towpath-bundle-'))
  const forge = await startForge({root: join(root, 'forge')})
  let number = 0

  const runOf = (
    repository: ForgeRepository,
    event: string,
    headSha: string,
    headBranch: string,
    pullRequest: number | null
  ) =>
    forge.createRun({
      ...{repository: repository.name, workflowName: 'CI', workflowPath: '.github/workflows/ci.yml'},
      ...{event, headSha, headBranch, pullRequest}
    })

  const repository: GitHub['repository'] = async (files = {}) => {
    const made = await forge.createRepository(`acme/shop-${++number}`)
    await commitOn(made.gitDir, 'main', null, {...sources, ...files})
    return made
  }

  const pullRequest: GitHub['pullRequest'] = async (
    to,
    files = {'src/new.js': 'export const added = 1\n'},
    from = to
  ) => {
    const headBranch = `change-${++number}`
    await commitOn(from.gitDir, headBranch, await headOf(to), files)
    const pull = await forge.openPullRequest({
      ...{repository: to.name, title: 'Change', author: 'octocat', baseBranch: 'main'},
      ...{headRepository: from.name, headBranch}
    })
    const {mergeSha, headSha, baseSha} = pull
    if (mergeSha === null) throw new Error('The pull request conflicts')
    return {
      record: runOf(to, 'pull_request', headSha, headBranch, pull.number),
      event: 'pull_request',
      payload: {
        number: pull.number,
        pull_request: {
          number: pull.number,
          head: {sha: headSha, ref: headBranch, repo: {full_name: from.name}},
          base: {sha: baseSha, ref: 'main', repo: {full_name: to.name}}
        }
      },
      commit: mergeSha,
      ref: `refs/pull/${pull.number}/merge`,
      pull
    }
  }

  const push: GitHub['push'] = async (to, files = {}) => {
    const before = await headOf(to)
    const commit = Object.keys(files).length === 0 ? before : await commitOn(to.gitDir, 'main', before, files)
    const record = runOf(to, 'push', commit, 'main', null)
    return {record, event: 'push', payload: {before, after: commit}, commit, ref: 'refs/heads/main', pull: null}
  }

  return {
    forge,
    root,
    repository,
    pullRequest,
    push,
    close: async () => {
      await forge.close()
      await rm(root, {recursive: true, force: true})
    }
  }
}
