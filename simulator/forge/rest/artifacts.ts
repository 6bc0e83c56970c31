import type {StoredArtifact} from '../artifacts.ts'
import {redirectTo} from '../downloads.ts'
import {pageOf} from '../pagination.ts'
import {notFound, Refusal} from '../refusal.ts'
import {empty, json} from '../reply.ts'
import {type Call, param, type Route, rest} from '../route.ts'

const days = 86_400_000

const expiryOf = ({created, expires}: StoredArtifact): string =>
  expires ?? new Date(Date.parse(created) + 90 * days).toISOString()

const artifactJson = ({forge}: Call, repository: string, artifact: StoredArtifact) => {
  const run = forge.runs.find(candidate => candidate.id === artifact.runId)
  const url = `${forge.apiUrl}/repos/${repository}/actions/artifacts/${artifact.id}`
  return {
    id: artifact.id,
    node_id: `MDg6QXJ0aWZhY3Q${artifact.id}`,
    name: artifact.name,
    size_in_bytes: artifact.finalized?.size ?? 0,
    digest: artifact.finalized?.digest ?? null,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(artifact),
    created_at: artifact.created,
    updated_at: artifact.created,
    expires_at: expiryOf(artifact),
    workflow_run: run ? {id: run.id, head_branch: run.headBranch, head_sha: run.headSha} : null
  }
}

const isExpired = (artifact: StoredArtifact): boolean =>
  artifact.expires !== null && Date.parse(artifact.expires) <= Date.now()

const ofRepository = ({forge}: Call, name: string): readonly StoredArtifact[] => {
  const runs = new Set(forge.runs.filter(run => run.repository === name).map(run => run.id))
  return forge.artifacts.filter(artifact => artifact.finalized !== null && runs.has(artifact.runId))
}

const find = (call: Call, name: string): StoredArtifact => {
  const found = ofRepository(call, name).find(artifact => artifact.id === Number(param(call, 'id')))
  if (!found) throw notFound()
  return found
}

const listing = (call: Call, name: string, all: readonly StoredArtifact[]) => {
  const newestFirst = all.toSorted((a, b) => (a.created < b.created ? 1 : -1))
  const page = pageOf(call, newestFirst)
  const artifacts = page.items.map(artifact => artifactJson(call, name, artifact))
  return json(200, {total_count: all.length, artifacts}, page.headers)
}

export const storedArtifactRoutes: readonly Route[] = [
  rest('GET', '/actions/artifacts', ['actions: read'], (call, {name}) => listing(call, name, ofRepository(call, name))),
  rest('GET', '/actions/runs/:target/artifacts', ['actions: read'], (call, {name}) => {
    const run = Number(param(call, 'target'))
    return listing(
      call,
      name,
      ofRepository(call, name).filter(artifact => artifact.runId === run)
    )
  }),
  rest('GET', '/actions/artifacts/:id', ['actions: read'], (call, {name}) =>
    json(200, artifactJson(call, name, find(call, name)))
  ),
  rest('DELETE', '/actions/artifacts/:id', ['actions: write'], (call, {name}) => {
    call.forge.artifacts.splice(call.forge.artifacts.indexOf(find(call, name)), 1)
    return empty(204)
  }),
  rest('GET', '/actions/artifacts/:id/zip', ['actions: read'], (call, {name}) => {
    const artifact = find(call, name)
    if (isExpired(artifact)) throw new Refusal(410, 'Artifact has expired')
    return redirectTo(call.forge, artifact.blob)
  })
]
