import {basename} from 'node:path/posix'
import {objectAt, resolveObject, tryGit} from '../git.ts'
import {limits} from '../limits.ts'
import {notFound, Refusal} from '../refusal.ts'
import {json, raw} from '../reply.ts'
import {type Call, param, type Route, rest} from '../route.ts'
import {listTree, wantsRaw, wrappedBase64} from './git-read.ts'

const entryJson = ({forge}: Call, repository: string, path: string, type: string, sha: string) => ({
  name: basename(path),
  path,
  type: type === 'tree' ? 'dir' : 'file',
  sha,
  url: `${forge.apiUrl}/repos/${repository}/contents/${path}`,
  git_url: `${forge.apiUrl}/repos/${repository}/git/${type}s/${sha}`
})

const fileReply = async (call: Call, repository: string, gitDir: string, path: string, sha: string) => {
  const bytes = (await tryGit(gitDir, ['cat-file', 'blob', sha])).stdout
  if (wantsRaw(call)) return raw(bytes, 'application/vnd.github.raw; charset=utf-8')
  // Between 1 and 100 MB only the raw media type carries the content ("Get repository content").
  const small = bytes.length <= limits.contentsBytes
  return json(200, {
    ...entryJson(call, repository, path, 'blob', sha),
    size: bytes.length,
    encoding: small ? 'base64' : 'none',
    content: small ? wrappedBase64(bytes) : ''
  })
}

export const contentsRoutes: readonly Route[] = [
  rest('GET', '/contents/*path', ['contents: read'], async (call, repository) => {
    const {name, gitDir} = repository
    const ref = call.url.searchParams.get('ref') ?? repository.defaultBranch
    const commit = await resolveObject(gitDir, ref, 'commit')
    if (commit === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`)
    const path = param(call, 'path').replace(/\/$/, '')
    const found = await objectAt(gitDir, commit, path)
    if (found?.type === 'blob') return fileReply(call, name, gitDir, path, found.sha)
    if (found?.type !== 'tree') throw notFound()
    const prefix = path === '' ? '' : `${path}/`
    const entries = await listTree(gitDir, found.sha, false)
    return json(
      200,
      entries.map(entry => ({
        ...entryJson(call, name, `${prefix}${entry.path}`, entry.type, entry.sha),
        size: entry.size ?? 0
      }))
    )
  })
]
