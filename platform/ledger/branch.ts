/** Reading the data branch: its newest commit and the trees below it, as few requests as possible. */
import {z} from 'zod'
import {UnreachableError} from '#core/world'
import {type Call, type Request, shaped} from '../github/request.ts'

export const branchName = 'towpath-data'

type Node = {readonly name: string; readonly id: string; readonly kind: 'blob' | 'tree' | 'other'}

const refsSchema = z.array(z.object({ref: z.string(), object: z.object({sha: z.string()})}))
const treeSchema = z.object({
  truncated: z.boolean().nullish(),
  tree: z.array(z.object({path: z.string(), sha: z.string(), type: z.string()}))
})

export const readCall = (path: string): Call => ({
  method: 'GET',
  path,
  operation: 'read the ledger',
  permission: 'contents: read',
  repeatable: true
})

export type Branch = {
  /** The newest commit; `undefined` when the branch does not exist. */
  readonly head: () => Promise<string | undefined>
  /** The git id of the file at `path` in `commit`; `undefined` when there is none. */
  readonly fileId: (commit: string, path: string) => Promise<string | undefined>
  /** Every file below `folder` (`''` or `a/b/`) in `commit`, unsorted. */
  readonly files: (commit: string, folder: string) => Promise<readonly string[]>
}

/** Trees are named by their content, so one that was read once never has to be read again. */
export const branchReader = (request: Request, repository: string): Branch => {
  const git = `/repos/${repository}/git`
  const known = new Map<string, Promise<readonly Node[]>>()

  const readTree = async (id: string, recursive: boolean) => {
    const call = readCall(`${git}/trees/${id}${recursive ? '?recursive=1' : ''}`)
    const {tree, truncated} = shaped(treeSchema, await request(call), call.operation)
    const nodes = tree.map(({path, sha, type}): Node => ({name: path, id: sha, kind: kindOf(type)}))
    return {nodes, truncated: truncated === true}
  }

  const children = (id: string): Promise<readonly Node[]> => {
    const cached = known.get(id)
    if (cached !== undefined) return cached
    const reading = readTree(id, false).then(({nodes, truncated}) => {
      if (truncated) throw new UnreachableError('A folder of the ledger is too large to be listed')
      return nodes
    })
    known.set(id, reading)
    reading.catch(() => known.delete(id))
    return reading
  }

  const find = async (commit: string, path: string, kind: Node['kind']): Promise<string | undefined> => {
    const parts = path.split('/').filter(part => part !== '')
    let id: string | undefined = commit
    for (const [index, part] of parts.entries()) {
      const wanted = index === parts.length - 1 ? kind : 'tree'
      const nodes: readonly Node[] = await children(id)
      id = nodes.find(node => node.name === part && node.kind === wanted)?.id
      if (id === undefined) return undefined
    }
    return id
  }

  const below = async (id: string, folder: string): Promise<readonly string[]> => {
    const whole = await readTree(id, true)
    if (!whole.truncated) return whole.nodes.filter(isFile).map(node => `${folder}${node.name}`)
    const nodes = await children(id)
    const files = nodes.filter(isFile).map(node => `${folder}${node.name}`)
    for (const node of nodes.filter(({kind}) => kind === 'tree')) {
      files.push(...(await below(node.id, `${folder}${node.name}/`)))
    }
    return files
  }

  return {
    head: async () => {
      // A list, not the one reference: there GitHub says 404 both for an absent branch and for a token that may not look.
      // 409: the repository has no commit at all.
      const call = {...readCall(`${git}/matching-refs/heads/${branchName}`), expected: [409]}
      const answer = await request(call)
      if (answer.status === 409) return undefined
      return shaped(refsSchema, answer, call.operation).find(({ref}) => ref === `refs/heads/${branchName}`)?.object.sha
    },
    fileId: (commit, path) => find(commit, path, 'blob'),
    files: async (commit, folder) => {
      const id = await find(commit, folder, 'tree')
      return id === undefined ? [] : below(id, folder)
    }
  }
}

const isFile = (node: Node): boolean => node.kind === 'blob'

const kindOf = (type: string): Node['kind'] => (type === 'blob' || type === 'tree' ? type : 'other')
