/** What the forge saw: how often each part of the API was used, and what it refused. */
import type {RequestRecord} from '../types.ts'
import {type Html, html} from './html.ts'

/** Numbers and hashes differ from run to run; the endpoint does not. */
const endpoint = ({method, path}: RequestRecord): string =>
  `${method} ${path
    .replace(/\?.*$/, '')
    .replace(/\/[0-9a-f]{40}(?=\/|$)/g, '/{sha}')
    .replace(/\/\d+(?=\/|$)/g, '/{number}')
    .replace(/^(\/_?blobs?|\/artifacts?)\/.*/, '$1/…')}`

type Use = {readonly endpoint: string; readonly needs: string | null; count: number}

const used = (requests: readonly RequestRecord[]): readonly Use[] => {
  const uses = new Map<string, Use>()
  for (const request of requests) {
    const name = endpoint(request)
    const use = uses.get(name) ?? {endpoint: name, needs: request.needs, count: 0}
    use.count++
    uses.set(name, use)
  }
  return [...uses.values()].sort((a, b) => b.count - a.count)
}

const isRefusal = ({status}: RequestRecord): boolean =>
  status === 401 || status === 403 || status === 422 || status >= 500

const refusals = (requests: readonly RequestRecord[]): Html =>
  requests.length === 0
    ? html`<p>No request was refused.</p>`
    : html`<div class="scroll"><table><thead><tr><th>Refused request</th><th>Status</th><th>Needs</th></tr></thead><tbody>${requests.map(
        request =>
          html`<tr><td><code>${request.method} ${request.path}</code></td><td>${request.status}</td><td>${request.needs ?? '–'}</td></tr>`
      )}</tbody></table></div>`

export const facts = (requests: readonly RequestRecord[]): Html => html`
<section class="facts"><h2>What GitHub would have seen</h2>
<p>${requests.length} requests to the simulated GitHub; every one was checked against the permissions of its job's token.</p>
${refusals(requests.filter(isRefusal))}
<details><summary>Requests by endpoint</summary><div class="scroll"><table><thead><tr><th>Endpoint</th><th>Needs</th><th class="number">Requests</th></tr></thead><tbody>${used(
  requests
).map(
  use =>
    html`<tr><td><code>${use.endpoint}</code></td><td>${use.needs ?? '–'}</td><td class="number">${use.count}</td></tr>`
)}</tbody></table></div></details>
</section>`
