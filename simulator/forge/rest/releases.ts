import {redirectTo} from '../downloads.ts'
import {git} from '../git.ts'
import {pageOf} from '../pagination.ts'
import {notFound} from '../refusal.ts'
import {empty, json} from '../reply.ts'
import {type Call, param, type Route, rest} from '../route.ts'
import type {StoredRelease} from '../stored.ts'

const releaseJson = ({forge}: Call, release: StoredRelease) => ({
  id: release.id,
  tag_name: release.tag,
  target_commitish: release.target,
  name: release.tag,
  draft: false,
  prerelease: false,
  created_at: release.created,
  published_at: release.created,
  url: `${forge.apiUrl}/repos/${release.repository}/releases/${release.id}`,
  assets: release.assets.map(({id, name, size, digest}) => ({id, name, size, digest, state: 'uploaded'}))
})

const ofRepository = ({forge}: Call, name: string) => forge.releases.filter(release => release.repository === name)

const find = (call: Call, name: string): StoredRelease => {
  const found = ofRepository(call, name).find(release => release.id === Number(param(call, 'id')))
  if (!found) throw notFound()
  return found
}

export const releaseRoutes: readonly Route[] = [
  rest('GET', '/releases', ['contents: read'], (call, {name}) => {
    const page = pageOf(call, ofRepository(call, name).toReversed())
    return json(
      200,
      page.items.map(release => releaseJson(call, release)),
      page.headers
    )
  }),
  rest('GET', '/releases/:id', ['contents: read'], (call, {name}) => json(200, releaseJson(call, find(call, name)))),
  rest('DELETE', '/releases/:id', ['contents: write'], (call, {name}) => {
    call.forge.releases.splice(call.forge.releases.indexOf(find(call, name)), 1)
    return empty(204)
  }),
  rest('GET', '/releases/assets/:id', ['contents: read'], (call, {name}) => {
    const id = Number(param(call, 'id'))
    const asset = ofRepository(call, name)
      .flatMap(release => release.assets)
      .find(one => one.id === id)
    if (!asset) throw notFound()
    return redirectTo(call.forge, asset.blob)
  }),
  rest('GET', '/tags', ['contents: read'], async (call, {gitDir}) => {
    const format = '--format=%(refname:short) %(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)'
    const text = await git(gitDir, ['for-each-ref', format, 'refs/tags'])
    const tags = text
      .split('\n')
      .filter(line => line !== '')
      .map(line => line.split(' '))
    const page = pageOf(call, tags)
    return json(
      200,
      page.items.map(([name, sha]) => ({name, commit: {sha}})),
      page.headers
    )
  })
]
