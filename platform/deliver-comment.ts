/** One comment per pull request and marker, edited in place, also when several jobs write at once. */
import type {ApiDelivery} from '#core/outcome'
import {type Comment, type GitHub, UnreachableError} from '#core/world'

export type CommentDelivery = Extract<ApiDelivery, {readonly kind: 'comment'}>
type Comments = Pick<GitHub, 'comments' | 'createComment' | 'updateComment'>

/**
 * Writes the comment and returns it. The oldest of ours is the one: parallel jobs that created one each agree on it
 * without talking, and turn the younger ones into pointers. Of two that write at the same time the last one wins.
 * Ours means: it begins with the marker and a bot wrote it (logins of people cannot end in `[bot]`) – a person who
 * forges the marker would otherwise own, and could edit, the text of our verdict. With a person's token in place of the
 * job's every call writes a new comment.
 */
export const upsertComment = async (github: Comments, delivery: CommentDelivery): Promise<Comment> => {
  const {pullRequest, marker} = delivery
  const body = delivery.markdown.startsWith(marker) ? delivery.markdown : `${marker}\n${delivery.markdown}`
  const standing = await ours(github, pullRequest, marker)
  const [first, ...younger] = standing.length > 0 ? standing : await create(github, pullRequest, marker, body)
  if (first === undefined) throw new UnreachableError('The comment was written and cannot be found')
  const pointer = `${marker}\nSuperseded by ${first.url}\n`
  const kept = first.body === body ? first : await github.updateComment(first.id, body)
  for (const {id} of younger.filter(comment => comment.body.trim() !== pointer.trim())) {
    await github.updateComment(id, pointer)
  }
  return kept
}

/** Creates it and returns what stands then. After a broken connection it may stand already: look before writing again. */
const create = async (
  github: Comments,
  pullRequest: number,
  marker: string,
  body: string
): Promise<readonly Comment[]> => {
  const created = await github.createComment(pullRequest, body).catch((error: unknown) => {
    if (error instanceof UnreachableError) return undefined
    throw error
  })
  const standing = await ours(github, pullRequest, marker)
  if (standing.length > 0) return standing
  return [created ?? (await github.createComment(pullRequest, body))]
}

/** Oldest first: ids grow in time. */
const ours = async (github: Comments, pullRequest: number, marker: string): Promise<readonly Comment[]> => {
  const comments = await github.comments(pullRequest)
  return comments
    .filter(({author, body}) => author.endsWith('[bot]') && body.startsWith(marker))
    .sort((a, b) => a.id - b.id)
}
