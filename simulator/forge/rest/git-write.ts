import {z} from 'zod'
import {git, resolveObject, tryGit} from '../git.ts'
import {invalidRequest, Refusal} from '../refusal.ts'
import {json} from '../reply.ts'
import {bodyOf, type Route, rest} from '../route.ts'
import {type TreeChange, writeCommit, writeTree} from '../tree.ts'
import {commitJson, listTree} from './git-read.ts'

const newTree = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string().min(1),
      mode: z.enum(['100644', '100755', '040000', '160000', '120000']),
      type: z.enum(['blob', 'tree', 'commit']).optional(),
      sha: z.string().nullable().optional(),
      content: z.string().optional()
    })
  )
})

const newCommit = z.object({message: z.string(), tree: z.string(), parents: z.array(z.string()).optional()})

const newRef = z.object({ref: z.string(), sha: z.string()})

const changeOf = (entry: z.infer<typeof newTree>['tree'][number]): TreeChange => {
  const {path, mode} = entry
  if (entry.content !== undefined) return {path, mode, content: {bytes: Buffer.from(entry.content)}}
  if (entry.sha === undefined) throw invalidRequest(`Neither "sha" nor "content" was supplied for ${path}.`)
  if (mode === '040000') throw new Refusal(422, 'The forge takes single files only, not whole subtrees.')
  return {path, mode, content: entry.sha === null ? null : {sha: entry.sha}}
}

export const gitWriteRoutes: readonly Route[] = [
  rest('POST', '/git/trees', ['contents: write'], async (call, {name, gitDir}) => {
    const wanted = await bodyOf(call, newTree)
    const from = wanted.base_tree === undefined ? null : await resolveObject(gitDir, wanted.base_tree, 'tree')
    if (from === undefined) throw new Refusal(422, 'base_tree is not a valid tree oid')
    const sha = await writeTree(gitDir, from, wanted.tree.map(changeOf))
    if (sha === undefined) throw new Refusal(422, 'GitRPC::BadObjectState')
    const url = `${call.forge.apiUrl}/repos/${name}/git/trees/${sha}`
    return json(201, {sha, url, tree: await listTree(gitDir, sha, false), truncated: false})
  }),
  rest('POST', '/git/commits', ['contents: write'], async (call, {name, gitDir}) => {
    const wanted = await bodyOf(call, newCommit)
    const tree = await resolveObject(gitDir, wanted.tree, 'tree')
    if (tree === undefined) throw new Refusal(422, 'Tree SHA does not exist')
    const parents = wanted.parents ?? []
    for (const parent of parents)
      if ((await resolveObject(gitDir, parent, 'commit')) === undefined)
        throw new Refusal(422, 'Parent SHA does not exist or is not a commit object')
    const sha = await writeCommit(gitDir, tree, parents, wanted.message)
    return json(201, await commitJson(call, name, gitDir, sha))
  }),
  rest('POST', '/git/refs', ['contents: write'], async (call, {name, gitDir}) => {
    const {ref, sha} = await bodyOf(call, newRef)
    if (!/^refs\/(heads|tags)\/./.test(ref))
      throw new Refusal(422, 'Reference name must start with refs/heads or refs/tags')
    if ((await tryGit(gitDir, ['check-ref-format', ref])).code !== 0)
      throw new Refusal(422, `${ref} is not a valid ref name.`)
    const commit = await resolveObject(gitDir, sha, 'object')
    if (commit === undefined) throw new Refusal(422, 'Object does not exist')
    // The old value 0…0 makes git itself refuse when another writer was faster.
    const created = await tryGit(gitDir, ['update-ref', ref, commit, '0'.repeat(40)])
    if (created.code !== 0) throw new Refusal(422, 'Reference already exists')
    const type = await git(gitDir, ['cat-file', '-t', commit])
    const url = `${call.forge.apiUrl}/repos/${name}/git/${ref}`
    return json(201, {ref, url, object: {type, sha: commit}})
  })
]
