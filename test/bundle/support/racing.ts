/** Another job that is always a little faster: a GitHub whose audit log grows whenever somebody has read its newest entry. */
import {createServer} from 'node:http'
import {type Anchor, auditPath, writeEntry} from '../../../core/audit/entry.ts'
import type {AuditActor, AuditEvent} from '../../../core/audit/event.ts'

const actor: AuditActor = {name: 'ada', approver: null, workflow: 'ci', job: 'gate', run: 7, attempt: 1}
const event: AuditEvent = {kind: 'restore', place: './archive', manifest: 'objects/x', name: 'sbom'}

export type Entry = {readonly anchor: Anchor; readonly path: string; readonly text: string}

/** The next entry of a log that ends with `head`. */
export const nextEntry = (head: Anchor | null): Entry => {
  const {anchor, text} = writeEntry(head, 1_767_225_600_000, actor, event)
  return {anchor, path: auditPath(anchor.sequence), text}
}

/** Git ids of the commit, the folders and the file of an entry: any that differ from those before will do. */
const idOf = ({anchor}: Entry, level: number): string => `${level}${String(anchor.sequence).padStart(39, '0')}`

/** Trees by the digit their id begins with: the commit, `audit`, `audit/000000`. */
const treeOf = (entry: Entry, level: number): readonly object[] => {
  const name = entry.path.split('/')[level]
  return [{path: name, sha: idOf(entry, level + 1), type: level === 2 ? 'blob' : 'tree'}]
}

type Answer = {readonly json: unknown} | {readonly text: string} | undefined

const answerTo = (path: string, entry: Entry): Answer => {
  if (path.includes('/git/matching-refs/'))
    return {json: [{ref: 'refs/heads/towpath-data', object: {sha: idOf(entry, 0)}}]}
  const [, level, recursive] = /\/git\/trees\/([0-2])\d{39}(\?recursive=1)?$/.exec(path) ?? []
  if (level !== undefined && recursive === undefined)
    return {json: {truncated: false, tree: treeOf(entry, Number(level))}}
  if (level !== undefined) {
    const below = entry.path.split('/').slice(Number(level)).join('/')
    return {json: {truncated: false, tree: [{path: below, sha: idOf(entry, 3), type: 'blob'}]}}
  }
  return path.includes(`/contents/${entry.path}?`) ? {text: entry.text} : undefined
}

/** The environment of a step that talks to it. */
export const alwaysFaster = async () => {
  let entry = nextEntry(null)
  const server = createServer((request, response) => {
    const answer = answerTo(request.url ?? '', entry)
    if (answer === undefined)
      response.writeHead(404, {'content-type': 'application/json'}).end('{"message":"Not Found"}')
    else if ('json' in answer)
      response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(answer.json))
    else {
      entry = nextEntry(entry.anchor)
      response.writeHead(200, {'content-type': 'application/vnd.github.raw+json'}).end(answer.text)
    }
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return {
    env: {GITHUB_API_URL: `${origin}/api/v3`, GITHUB_GRAPHQL_URL: `${origin}/api/graphql`},
    /** Entries so far. */
    entries: () => entry.anchor.sequence,
    close: () => {
      server.close()
      server.closeAllConnections()
    }
  }
}
