/** The commits people rely on: releases, tags, active deployments, open pull requests. */
import {z} from 'zod'
import type {Reference} from '#core/storage'
import {type Answer, type Request, shaped} from '../github/request.ts'
import {readCall} from './calls.ts'
import {activeDeployments} from './deployments.ts'
import {everyItem} from './pages.ts'
import {releaseSchema} from './releases.ts'

const tagSchema = z.object({name: z.string(), commit: z.object({sha: z.string()})})
const pullSchema = z.object({
  number: z.number(),
  head: z.object({sha: z.string()}),
  base: z.object({sha: z.string()}),
  merge_commit_sha: z.string().nullish()
})

const listOf = async <T>(
  request: Request,
  path: string,
  operation: string,
  permission: string,
  schema: z.ZodType<T>,
  keyOf: (item: T) => string
): Promise<readonly T[]> => {
  const page = (answer: Answer) => ({items: shaped(z.array(schema), answer, operation), total: null})
  return everyItem(request, readCall(path, operation, permission), page, keyOf)
}

/**
 * Needs `contents: read`, `deployments: read` and `pull-requests: read`. A list that cannot be read is an error: nobody
 * could tell afterwards that something was not protected.
 */
export const readReferences = async (request: Request, base: string): Promise<readonly Reference[]> => {
  const contents = 'contents: read'
  const tags = await listOf(request, `${base}/tags`, 'list the tags', contents, tagSchema, tag => tag.name)
  const releases = await listOf(request, `${base}/releases`, 'read the releases', contents, releaseSchema, release =>
    String(release.id)
  )
  const pulls = await listOf(
    request,
    `${base}/pulls?state=open`,
    'list the open pull requests',
    'pull-requests: read',
    pullSchema,
    pull => String(pull.number)
  )
  const commitOfTag = new Map(tags.map(tag => [tag.name, tag.commit.sha]))
  return [
    ...tags.map(({name, commit}): Reference => ({kind: 'tag', name, commit: commit.sha})),
    ...releases.flatMap(release => {
      const commit = commitOfTag.get(release.tag_name) ?? commitIn(release.target_commitish)
      return commit === undefined ? [] : [{kind: 'release', name: release.tag_name, commit} as const]
    }),
    ...pulls.flatMap(({number, head, base: target, merge_commit_sha}) =>
      [head.sha, target.sha, ...(merge_commit_sha == null ? [] : [merge_commit_sha])].map(
        (commit): Reference => ({kind: 'pull-request', name: `#${number}`, commit})
      )
    ),
    ...(await activeDeployments(request, base))
  ]
}

/** Of a draft without a tag: the commit it names, if it names one and not a branch. */
const commitIn = (target: string | null | undefined): string | undefined =>
  target != null && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(target) ? target : undefined
