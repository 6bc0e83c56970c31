import {createServer} from 'node:http'
import {allLocks, fillingTime, lockById, passable} from './locks.js'
import {toll} from './toll.js'

const json = (response, status, body) => {
  response.writeHead(status, {'content-type': 'application/json'})
  response.end(JSON.stringify(body))
}

const passage = url => {
  const length = Number(url.searchParams.get('length'))
  const night = url.searchParams.get('night') === 'true'
  return {toll: toll({length, night}), locks: passable(length).map(lock => lock.id)}
}

const routes = [
  [/^\/healthz$/, () => [200, {status: 'ok'}]],
  [/^\/locks$/, () => [200, allLocks()]],
  [
    /^\/locks\/(\w+)$/,
    (_, id) => {
      const lock = lockById(id)
      return lock ? [200, {...lock, minutes: fillingTime(lock)}] : [404, {error: `No lock ${id}`}]
    }
  ],
  [/^\/passage$/, url => [200, passage(url)]]
]

const answer = url => {
  for (const [pattern, handle] of routes) {
    const match = pattern.exec(url.pathname)
    if (match) return handle(url, ...match.slice(1))
  }
  return [404, {error: `Nothing at ${url.pathname}`}]
}

/** The service; it does not listen yet. */
export const service = () =>
  createServer((request, response) => {
    try {
      json(response, ...answer(new URL(request.url, 'http://localhost')))
    } catch (error) {
      json(response, error instanceof RangeError ? 400 : 500, {error: error.message})
    }
  })
