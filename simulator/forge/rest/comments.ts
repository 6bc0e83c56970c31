import {z} from 'zod'
import {checkComment} from '../limits.ts'
import {pageOf} from '../pagination.ts'
import {notFound} from '../refusal.ts'
import {json} from '../reply.ts'
import {bodyOf, type Call, param, type Route, rest} from '../route.ts'
import type {StoredComment} from '../state.ts'
import {userOf} from './user.ts'

const comments = '/issues/:number/comments'
const content = z.object({body: z.string()})
/** A pull request is an issue too: either scope will do. */
const read = ['pull-requests: read', 'issues: read']
const write = ['pull-requests: write', 'issues: write']

const commentJson = ({forge}: Call, repository: string, comment: StoredComment) => ({
  id: comment.id,
  node_id: `IC_${comment.id}`,
  url: `${forge.apiUrl}/repos/${repository}/issues/comments/${comment.id}`,
  html_url: `${forge.serverUrl}/${repository}/pull/${comment.pullRequest}#issuecomment-${comment.id}`,
  issue_url: `${forge.apiUrl}/repos/${repository}/issues/${comment.pullRequest}`,
  body: comment.body,
  user: userOf(comment.author),
  created_at: comment.created,
  updated_at: comment.updated
})

const pullRequestOf = (call: Call, repository: string): number => {
  const number = Number(param(call, 'number'))
  const found = call.forge.pullRequests.find(pull => pull.number === number && pull.repository === repository)
  if (!found) throw notFound()
  return number
}

export const commentRoutes: readonly Route[] = [
  rest('GET', comments, read, (call, {name}) => {
    const number = pullRequestOf(call, name)
    const page = pageOf(
      call,
      call.forge.comments.filter(comment => comment.pullRequest === number)
    )
    return json(
      200,
      page.items.map(comment => commentJson(call, name, comment)),
      page.headers
    )
  }),
  rest('POST', comments, write, async (call, {name}) => {
    const pullRequest = pullRequestOf(call, name)
    const {body} = await bodyOf(call, content)
    checkComment(body)
    const now = new Date().toISOString()
    const id = call.forge.next('comment', 2_000_000_000)
    const comment = {id, pullRequest, author: 'github-actions[bot]', body, edits: 0, created: now, updated: now}
    call.forge.comments.push(comment)
    return json(201, commentJson(call, name, comment))
  }),
  rest('PATCH', '/issues/comments/:id', write, async (call, {name}) => {
    const comment = call.forge.comments.find(candidate => candidate.id === Number(param(call, 'id')))
    const pull = call.forge.pullRequests.find(candidate => candidate.number === comment?.pullRequest)
    if (!comment || pull?.repository !== name) throw notFound()
    const {body} = await bodyOf(call, content)
    checkComment(body)
    comment.body = body
    comment.edits += 1
    comment.updated = new Date().toISOString()
    return json(200, commentJson(call, name, comment))
  })
]
