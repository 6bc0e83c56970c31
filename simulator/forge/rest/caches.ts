import {pageOf} from '../pagination.ts'
import {notFound} from '../refusal.ts'
import {empty, json} from '../reply.ts'
import {param, type Route, rest} from '../route.ts'

export const cacheRoutes: readonly Route[] = [
  rest('GET', '/actions/caches', ['actions: read'], (call, {name}) => {
    const all = call.forge.caches.filter(cache => cache.repository === name)
    const page = pageOf(call, all)
    const caches = page.items.map(({id, key, ref, size, created, used}) => ({
      id,
      ref,
      key,
      version: 'v1',
      last_accessed_at: used,
      created_at: created,
      size_in_bytes: size
    }))
    return json(200, {total_count: all.length, actions_caches: caches}, page.headers)
  }),
  rest('DELETE', '/actions/caches/:id', ['actions: write'], (call, {name}) => {
    const {caches} = call.forge
    const index = caches.findIndex(cache => cache.repository === name && cache.id === Number(param(call, 'id')))
    if (index < 0) throw notFound()
    caches.splice(index, 1)
    return empty(204)
  })
]
