import type {ForgeRepository, PullRequest} from '../../types.ts'
import {pageOf} from '../pagination.ts'
import {notFound} from '../refusal.ts'
import {json} from '../reply.ts'
import {type Call, param, type Route, rest} from '../route.ts'
import {userOf} from './user.ts'

const ownerOf = (name: string): string => name.split('/')[0] ?? ''

const repositoryJson = ({forge}: Call, repository: ForgeRepository) => ({
  name: repository.name.slice(ownerOf(repository.name).length + 1),
  full_name: repository.name,
  owner: userOf(ownerOf(repository.name)),
  private: true,
  visibility: 'private',
  fork: repository.forkOf !== null,
  default_branch: repository.defaultBranch,
  url: `${forge.apiUrl}/repos/${repository.name}`,
  html_url: `${forge.serverUrl}/${repository.name}`,
  clone_url: `${forge.origin}/git/${repository.name}.git`
})

const side = (call: Call, name: string, branch: string, sha: string) => {
  const repository = call.forge.repositories.get(name)
  return {
    ref: branch,
    sha,
    label: `${ownerOf(name)}:${branch}`,
    user: userOf(ownerOf(name)),
    repo: repository ? repositoryJson(call, repository) : null
  }
}

const pullJson = (call: Call, pull: PullRequest) => ({
  number: pull.number,
  node_id: `PR_${pull.number}`,
  state: 'open',
  draft: false,
  title: pull.title,
  user: userOf(pull.author),
  head: side(call, pull.headRepository, pull.headBranch, pull.headSha),
  base: side(call, pull.repository, pull.baseBranch, pull.baseSha),
  mergeable: pull.mergeSha !== null,
  merge_commit_sha: pull.mergeSha,
  url: `${call.forge.apiUrl}/repos/${pull.repository}/pulls/${pull.number}`,
  html_url: `${call.forge.serverUrl}/${pull.repository}/pull/${pull.number}`
})

export const repositoryRoutes: readonly Route[] = [
  // `metadata: read` is in every token.
  rest('GET', '', [], (call, repository) => json(200, repositoryJson(call, repository))),
  rest('GET', '/pulls', ['pull-requests: read'], (call, {name}) => {
    // Every pull request of the forge is open.
    const page = pageOf(
      call,
      call.forge.pullRequests.filter(pull => pull.repository === name)
    )
    const shown = page.items.map(pull => pullJson(call, pull))
    return json(200, shown, page.headers)
  }),
  rest('GET', '/pulls/:number', ['pull-requests: read'], (call, {name}) => {
    const number = Number(param(call, 'number'))
    const pull = call.forge.pullRequests.find(candidate => candidate.number === number)
    if (pull?.repository !== name) throw notFound()
    return json(200, pullJson(call, pull))
  })
]
