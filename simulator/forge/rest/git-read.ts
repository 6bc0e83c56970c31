import {git, isSha, resolveObject, tryGit} from '../git.ts'
import {limits} from '../limits.ts'
import {notFound} from '../refusal.ts'
import {json, raw} from '../reply.ts'
import {type Call, param, type Route, rest} from '../route.ts'

/** GitHub breaks its base64 after every 60 characters. */
export const wrappedBase64 = (bytes: Buffer): string => bytes.toString('base64').replace(/.{60}|.+$/g, '$&\n')

/** Does the client ask for the bytes themselves? (`application/vnd.github.raw`, also with `+json` or a version) */
export const wantsRaw = (call: Call): boolean =>
  /application\/vnd\.github\.(v3\.)?raw/.test(call.request.headers.accept ?? '')

const present = async (gitDir: string, revision: string, type: 'commit' | 'tree' | 'blob'): Promise<string> => {
  const sha = await resolveObject(gitDir, revision, type)
  if (sha === undefined) throw notFound()
  return sha
}

type TreeEntry = {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha: string
  size?: number
}

/** Entries of a tree as `git ls-tree` lists them. */
export const listTree = async (gitDir: string, sha: string, recursive: boolean): Promise<readonly TreeEntry[]> => {
  const text = await git(gitDir, ['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), sha])
  return text
    .split('\0')
    .filter(line => line !== '')
    .map(line => {
      const [meta = '', path = ''] = line.split('\t')
      const [mode = '', type = '', object = '', size = '-'] = meta.split(/ +/)
      return {path, mode, type, sha: object, ...(size === '-' ? {} : {size: Number(size)})}
    })
}

const personOf = (line: string) => {
  const found = /^(.*) <(.*)> (\d+) /.exec(line)
  return {
    name: found?.[1] ?? '',
    email: found?.[2] ?? '',
    date: new Date(Number(found?.[3] ?? 0) * 1000).toISOString().replace('.000Z', 'Z')
  }
}

/** A commit as the git database endpoints show it. */
export const commitJson = async ({forge}: Call, repository: string, gitDir: string, sha: string) => {
  const text = await git(gitDir, ['cat-file', 'commit', sha])
  const end = text.indexOf('\n\n')
  const header = text.slice(0, end).split('\n')
  const values = (key: string): readonly string[] =>
    header.filter(line => line.startsWith(`${key} `)).map(line => line.slice(key.length + 1))
  const url = (kind: string, object: string): string => `${forge.apiUrl}/repos/${repository}/git/${kind}/${object}`
  const tree = values('tree')[0] ?? ''
  return {
    sha,
    node_id: `C_${sha}`,
    url: url('commits', sha),
    tree: {sha: tree, url: url('trees', tree)},
    parents: values('parent').map(parent => ({sha: parent, url: url('commits', parent)})),
    author: personOf(values('author')[0] ?? ''),
    committer: personOf(values('committer')[0] ?? ''),
    message: text.slice(end + 2)
  }
}

export const gitReadRoutes: readonly Route[] = [
  rest('GET', '/git/ref/*ref', ['contents: read'], async (call, {name, gitDir}) => {
    const ref = `refs/${param(call, 'ref')}`
    const listed = await tryGit(gitDir, ['show-ref', '--verify', '--hash', '--', ref])
    if (listed.code !== 0) throw notFound()
    const sha = listed.stdout.toString().trim()
    const type = await git(gitDir, ['cat-file', '-t', sha])
    const url = `${call.forge.apiUrl}/repos/${name}/git/${type}s/${sha}`
    return json(200, {ref, url: `${call.forge.apiUrl}/repos/${name}/git/${ref}`, object: {type, sha, url}})
  }),
  rest('GET', '/git/matching-refs/*ref', ['contents: read'], async (call, {name, gitDir}) => {
    const prefix = `refs/${param(call, 'ref')}`
    const listed = await git(gitDir, ['for-each-ref', '--format=%(refname) %(objecttype) %(objectname)'])
    const refs = listed
      .split('\n')
      .map(line => line.split(' '))
      .filter(([ref = '']) => ref.startsWith(prefix))
    const base = `${call.forge.apiUrl}/repos/${name}/git`
    return json(
      200,
      refs.map(([ref, type, sha]) => ({
        ref,
        url: `${base}/${ref}`,
        object: {type, sha, url: `${base}/${type}s/${sha}`}
      }))
    )
  }),
  rest('GET', '/git/commits/:sha', ['contents: read'], async (call, {name, gitDir}) => {
    const sha = param(call, 'sha')
    if (!isSha(sha)) throw notFound()
    return json(200, await commitJson(call, name, gitDir, await present(gitDir, sha, 'commit')))
  }),
  rest('GET', '/git/trees/*sha', ['contents: read'], async (call, {name, gitDir}) => {
    const sha = await present(gitDir, param(call, 'sha'), 'tree')
    // Any value counts, `false` and `0` too: the docs of "Get a tree" say so.
    const entries = await listTree(gitDir, sha, call.url.searchParams.has('recursive'))
    const tree = entries.slice(0, limits.treeEntries)
    const url = `${call.forge.apiUrl}/repos/${name}/git/trees/${sha}`
    return json(200, {sha, url, tree, truncated: entries.length > tree.length})
  }),
  rest('GET', '/git/blobs/:sha', ['contents: read'], async (call, {name, gitDir}) => {
    const sha = param(call, 'sha')
    if (!isSha(sha)) throw notFound()
    const bytes = (await tryGit(gitDir, ['cat-file', 'blob', await present(gitDir, sha, 'blob')])).stdout
    if (wantsRaw(call)) return raw(bytes, 'application/vnd.github.raw; charset=utf-8')
    const url = `${call.forge.apiUrl}/repos/${name}/git/blobs/${sha}`
    return json(200, {sha, url, size: bytes.length, encoding: 'base64', content: wrappedBase64(bytes)})
  })
]
