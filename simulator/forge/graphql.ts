import {z} from 'zod'
import type {ForgeRepository} from '../types.ts'
import {objectAt, resolveObject, tryGit} from './git.ts'
import {type Field, parseOperation, select} from './graphql-document.ts'
import {json, type Reply} from './reply.ts'
import {bodyOf, type Call, type Route} from './route.ts'
import {type TreeChange, writeCommit, writeTree} from './tree.ts'

const mutation = 'createCommitOnBranch'

const request = z.object({query: z.string(), variables: z.record(z.string(), z.unknown()).optional()})

const commitInput = z.object({
  clientMutationId: z.string().nullable().optional(),
  branch: z.object({repositoryNameWithOwner: z.string(), branchName: z.string()}),
  message: z.object({headline: z.string().min(1), body: z.string().optional()}),
  expectedHeadOid: z.string(),
  fileChanges: z
    .object({
      additions: z.array(z.object({path: z.string().min(1), contents: z.base64()})).optional(),
      deletions: z.array(z.object({path: z.string().min(1)})).optional()
    })
    .optional()
})

type CommitInput = z.infer<typeof commitInput>

/** An error in GraphQL's own form; the HTTP status stays 200. */
class GraphqlError extends Error {
  readonly type: string | null

  constructor(type: string | null, message: string) {
    super(message)
    this.name = 'GraphqlError'
    this.type = type
  }
}

const stale = (expected: string): GraphqlError =>
  new GraphqlError('STALE_DATA', `Expected branch to point to "${expected}" but it did not.  Pull and try again.`)

const unprocessable = (message: string): GraphqlError => new GraphqlError('UNPROCESSABLE', message)

const changesOf = ({fileChanges}: CommitInput): readonly TreeChange[] => [
  ...(fileChanges?.deletions ?? []).map(({path}) => ({path, mode: '100644', content: null})),
  ...(fileChanges?.additions ?? []).map(({path, contents}) => ({
    path,
    mode: '100644',
    content: {bytes: Buffer.from(contents, 'base64')}
  }))
]

const checkDeletions = async (gitDir: string, head: string, input: CommitInput): Promise<void> => {
  for (const {path} of input.fileChanges?.deletions ?? [])
    if ((await objectAt(gitDir, head, path))?.type !== 'blob')
      throw unprocessable(`A path was requested for deletion which does not exist as of commit oid \`${head}\``)
}

/** Compare-and-swap: the branch moves only from `expectedHeadOid`. git's own lock settles a race with a push. */
const commit = async (repository: ForgeRepository, input: CommitInput): Promise<string> => {
  const {gitDir} = repository
  const ref = `refs/heads/${input.branch.branchName}`
  const head = await resolveObject(gitDir, ref, 'commit')
  if (head !== input.expectedHeadOid) throw stale(input.expectedHeadOid)
  await checkDeletions(gitDir, head, input)
  const tree = await writeTree(gitDir, head, changesOf(input))
  if (tree === undefined) throw unprocessable('A path in fileChanges is not a valid path')
  const {headline, body} = input.message
  const sha = await writeCommit(gitDir, tree, [head], body ? `${headline}\n\n${body}` : headline)
  const moved = await tryGit(gitDir, ['update-ref', ref, sha, head])
  if (moved.code !== 0) throw stale(input.expectedHeadOid)
  return sha
}

const onlyMutation = (query: string): Field => {
  const {kind, fields} = parseOperation(query)
  const [first, ...others] = fields
  if (kind === 'mutation' && first?.name === mutation && others.length === 0) return first
  const names = fields.map(({name}) => name).join(', ')
  throw new GraphqlError(null, `The forge knows one mutation, ${mutation}; it refuses the ${kind} of ${names}`)
}

const inputOf = (field: Field, variables: Readonly<Record<string, unknown>>): CommitInput => {
  const [name, colon, dollar, variable = ''] = field.arguments
  if (name !== 'input' || colon !== ':' || dollar !== '$' || field.arguments.length !== 4)
    throw new GraphqlError(null, 'The forge takes the input of a mutation from one variable: input: $input')
  const checked = commitInput.safeParse(variables[variable])
  if (checked.success) return checked.data
  const why = checked.error.issues.map(issue => `${issue.path.join('.')} (${issue.message})`).join(', ')
  throw new GraphqlError(
    null,
    `Variable $${variable} of type CreateCommitOnBranchInput! was provided invalid value for ${why}`
  )
}

const perform = async (call: Call, repository: ForgeRepository): Promise<unknown> => {
  const {query, variables} = await bodyOf(call, request)
  const field = onlyMutation(query)
  const input = inputOf(field, variables ?? {})
  const {repositoryNameWithOwner: named, branchName} = input.branch
  if (named !== repository.name)
    throw new GraphqlError('NOT_FOUND', `Could not resolve to a Repository with the name '${named}'.`)
  const oid = await call.forge.exclusive(repository.name, () => commit(repository, input))
  const payload = {
    clientMutationId: input.clientMutationId ?? null,
    commit: {oid, url: `${call.forge.serverUrl}/${named}/commit/${oid}`},
    ref: {name: branchName, target: {oid}}
  }
  return {[field.alias]: select(field.fields, payload)}
}

const answer = async (call: Call, repository: ForgeRepository): Promise<Reply> => {
  try {
    return json(200, {data: await perform(call, repository)})
  } catch (thrown) {
    if (!(thrown instanceof GraphqlError)) throw thrown
    const {type, message} = thrown
    if (type === null) return json(200, {errors: [{message}]})
    return json(200, {data: {[mutation]: null}, errors: [{type, path: [mutation], message}]})
  }
}

export const graphqlRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/api/graphql',
    dialect: 'graphql',
    token: 'job',
    needs: ['contents: write'],
    handle: answer
  }
]
