/** The git and GraphQL endpoints the ledger uses, over an in-memory branch with GitHub's compare-and-swap. */
import {createHash} from 'node:crypto'
import {z} from 'zod'
import type {Received, Reply} from './github-server.ts'

type Files = Readonly<Record<string, string>>
type Commit = {readonly files: Files; readonly parent: string | undefined}

export type LedgerServer = {
  readonly answer: (request: Received) => Reply | Promise<Reply>
  /** The commits of the branch, newest first. */
  readonly history: () => readonly Files[]
  /** Puts a commit of somebody else on top of the branch. */
  readonly interfere: (files: Files) => void
  readonly conflicts: () => number
}

const hash = (text: string): string => createHash('sha1').update(text).digest('hex')
const blob = (content: string): string => hash(`blob ${Buffer.byteLength(content)}\0${content}`)
const notFound: Reply = {status: 404, body: {message: 'Not Found'}}

const treeBody = z.object({tree: z.array(z.object({path: z.string(), content: z.string()}))})
const commitBody = z.object({tree: z.string(), parents: z.array(z.string()), message: z.string()})
const refBody = z.object({ref: z.literal('refs/heads/towpath-data'), sha: z.string()})
const mutationBody = z.object({
  query: z.string().regex(/createCommitOnBranch/),
  variables: z.object({
    input: z.object({
      branch: z.object({repositoryNameWithOwner: z.literal('octo/app'), branchName: z.literal('towpath-data')}),
      message: z.object({headline: z.string().min(1), body: z.string()}),
      expectedHeadOid: z.string(),
      fileChanges: z.object({additions: z.array(z.object({path: z.string(), contents: z.base64()}))})
    })
  })
})

export const ledgerServer = (options: {readonly truncated?: boolean} = {}): LedgerServer => {
  const commits = new Map<string, Commit>()
  /** Folders as they were listed, by id. */
  const folders = new Map<string, Files>()
  let head: string | undefined
  let conflicts = 0

  const commit = (files: Files, parent: string | undefined): string => {
    const sha = hash(`commit ${JSON.stringify(files)} ${parent}`)
    commits.set(sha, {files, parent})
    folders.set(sha, files)
    return sha
  }

  const below = (files: Files, name: string): Files =>
    Object.fromEntries(
      Object.entries(files).flatMap(([path, content]) =>
        path.startsWith(`${name}/`) ? [[path.slice(name.length + 1), content]] : []
      )
    )

  const folderNode = (files: Files, name: string) => {
    const inside = below(files, name)
    const sha = hash(`tree ${JSON.stringify(inside)}`)
    folders.set(sha, inside)
    return {path: name, sha, type: 'tree', mode: '040000'}
  }

  const tree = (sha: string, recursive: boolean): Reply => {
    const files = folders.get(sha)
    if (files === undefined) return notFound
    const blobs = Object.entries(files).map(([path, content]) => ({path, sha: blob(content), type: 'blob'}))
    if (recursive) {
      const cut = options.truncated === true && blobs.some(({path}) => path.includes('/'))
      return {body: {tree: cut ? blobs.slice(0, 1) : blobs, truncated: cut}}
    }
    const names = new Set(blobs.filter(({path}) => path.includes('/')).map(({path}) => path.split('/')[0] ?? ''))
    const trees = [...names].map(name => folderNode(files, name))
    return {body: {tree: [...blobs.filter(({path}) => !path.includes('/')), ...trees], truncated: false}}
  }

  const mutate = (body: unknown): Reply => {
    const {input} = mutationBody.parse(body).variables
    if (head === undefined || input.expectedHeadOid !== head) {
      conflicts++
      const message = `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again.`
      return {body: {data: {createCommitOnBranch: null}, errors: [{type: 'STALE_DATA', message}]}}
    }
    const added = input.fileChanges.additions.map(({path, contents}) => [
      path,
      Buffer.from(contents, 'base64').toString('utf8')
    ])
    head = commit({...commits.get(head)?.files, ...Object.fromEntries(added)}, head)
    return {body: {data: {createCommitOnBranch: {commit: {oid: head}}}}}
  }

  const posts: Readonly<Record<string, (body: unknown) => Reply>> = {
    trees: body => {
      const files = Object.fromEntries(treeBody.parse(body).tree.map(({path, content}) => [path, content]))
      const sha = hash(`tree ${JSON.stringify(files)}`)
      folders.set(sha, files)
      return {status: 201, body: {sha}}
    },
    commits: body => {
      const {tree: id, parents} = commitBody.parse(body)
      return {status: 201, body: {sha: commit(folders.get(id) ?? {}, parents[0])}}
    },
    refs: body => {
      if (head !== undefined) return {status: 422, body: {message: 'Reference already exists'}}
      head = refBody.parse(body).sha
      return {status: 201, body: {ref: 'refs/heads/towpath-data', object: {sha: head}}}
    }
  }

  const get = (path: string): Reply => {
    if (path === '/git/matching-refs/heads/towpath-data') {
      return {body: head === undefined ? [] : [{ref: 'refs/heads/towpath-data', object: {sha: head}}]}
    }
    const listed = /^\/git\/trees\/([0-9a-f]{40})(\?recursive=1)?$/.exec(path)
    if (listed) return tree(listed[1] ?? '', listed[2] !== undefined)
    const name = /^\/contents\/(.+)\?ref=towpath-data$/.exec(path)?.[1]
    const content = name === undefined || head === undefined ? undefined : commits.get(head)?.files[name]
    if (content === undefined) return notFound
    return {body: content, headers: {'content-type': 'application/vnd.github.raw+json; charset=utf-8'}}
  }

  return {
    answer: ({method, path, body}) => {
      if (path === '/graphql') return mutate(body)
      const inside = path.replace('/repos/octo/app', '')
      if (method === 'GET') return get(inside)
      return posts[inside.replace('/git/', '')]?.(body) ?? notFound
    },
    history: () => {
      const found: Files[] = []
      for (let sha = head; sha !== undefined; sha = commits.get(sha)?.parent) found.push(commits.get(sha)?.files ?? {})
      return found
    },
    interfere: files => {
      head = commit({...(head === undefined ? {} : commits.get(head)?.files), ...files}, head)
    },
    conflicts: () => conflicts
  }
}
