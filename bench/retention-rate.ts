/**
 * Applies a plan of 1,200 objects through the real adapters against the forge, which enforces GitHub's rate limits on a
 * clock of its own: how many runs and hours it takes, how soon the bytes are freed, and that no request is ever refused.
 * `node bench/retention-rate.ts`; exits with 1 when one was, or when fewer than 95 % of the bytes went in the first fifth.
 */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {directoryArchive} from '#platform/archive/directory'
import {localFiles} from '#platform/files'
import {directoryLedger} from '#platform/ledger/directory'
import {githubStorage} from '#platform/storage/github'
import {applyPlan} from '../action-artifact-retention/src/apply.ts'
import {inventoryOf} from '../action-artifact-retention/src/inventory.ts'
import {reachableOf} from '../action-artifact-retention/src/reachable.ts'
import {startForge} from '../simulator/forge/forge.ts'
import {replan} from '../test/unit/retention/apply-world.ts'
import {actor} from '../test/unit/retention/audit-log.ts'
import {seeded} from '../test/unit/retention/faulty.ts'

const objects = 1200
const hour = 3_600_000
const created = '2026-01-01T00:00:00Z'

const root = await mkdtemp(join(tmpdir(), 'towpath-rate-'))
let now = Date.UTC(2026, 5, 1)
const clock = {
  now: () => now,
  elapsed: () => now,
  sleep: async (milliseconds: number) => {
    now += milliseconds
  }
}
const forge = await startForge({root: join(root, 'forge'), rate: clock})
await forge.createRepository('octo/app')
const pick = seeded(11)
const run = forge.createRun({
  repository: 'octo/app',
  workflowName: 'CI',
  workflowPath: '.github/workflows/ci.yml',
  event: 'push',
  headSha: 'a'.repeat(40),
  headBranch: 'main',
  pullRequest: null
})
const job = forge.createJob({runId: run.id, attempt: 1, name: 'check'})
Object.assign(job, {status: 'completed', conclusion: 'success'})
for (let index = 0; index < objects; index++) {
  // Pareto with exponent 0.7, from 10 kB.
  const size = Math.floor(10_000 / ((pick(1_000_000) + 1) / 1_000_000) ** (1 / 0.7))
  const name = `${index % 10 === 0 ? 'archive' : 'delete'}-${index}`
  if (index % 10 === 0)
    await forge.store.artifact({runId: run.id, name, content: 'x'.repeat(Math.min(size, 100_000)), created})
  else forge.store.cache({repository: 'octo/app', key: name, size, created})
}

const permissions = {actions: 'write', contents: 'write', deployments: 'read', 'pull-requests': 'read'} as const
const api = {
  token: forge.issueToken('octo/app', job.id, permissions),
  apiUrl: forge.apiUrl,
  graphqlUrl: forge.graphqlUrl,
  repository: 'octo/app',
  clock,
  random: {fraction: () => pick(1000) / 1000, uuid: () => ''},
  log: {
    info: () => undefined,
    debug: () => undefined,
    warning: console.warn,
    error: console.error,
    group: async <T>(_: string, body: () => Promise<T>) => body(),
    mask: () => undefined
  }
}
const ports = {
  archive: directoryArchive(join(root, 'archive')),
  ledger: directoryLedger(join(root, 'ledger')),
  files: localFiles(root, join(root, 'temp')),
  clock,
  log: api.log,
  signal: new AbortController().signal
}
const open = (requests: number) => githubStorage(api)({requests, reserve: 100})

const first = open(10_000)
const all = await inventoryOf(first)
const plan = replan(all, await reachableOf({storage: first, ledger: ports.ledger}, all), now)
const listing = forge.requests.length
const bytes = all.filter(object => /^(archive|delete)/.test(object.name)).reduce((sum, object) => sum + object.size, 0)

const start = now
const freed: {calls: number; bytes: number}[] = []
let runs = 0
for (let left = Number.POSITIVE_INFINITY; left > 0 && runs < 20; runs++) {
  const applied = await applyPlan(
    {repository: 'octo/app', plan, approved: plan.digest, replan, actor: {...actor, run: runs + 1}, until: null},
    {...ports, storage: open(10_000)}
  )
  freed.push({calls: forge.requests.length - listing, bytes: applied.freedBytes})
  left = applied.left + applied.unknown
  if (left > 0) now += hour
}

const deletions = forge.requests.filter(({path}) => /\/actions\/(artifacts|caches)\/\d+(\/zip)?$/.test(path))
const sizes = new Map(all.map(object => [`${object.kind}s/${object.id}`, object.size]))
const sizeOf = (path: string): number => sizes.get(/(artifacts|caches)\/\d+$/.exec(path)?.[0] ?? '') ?? 0
const fifth = deletions.slice(0, Math.floor(deletions.length / 5))
const early = fifth.filter(({method}) => method === 'DELETE').reduce((sum, {path}) => sum + sizeOf(path), 0)
const refused = forge.requests.filter(({status}) => status === 403 || status === 429).length
const result = {
  objects,
  listingRequests: listing,
  runs,
  hours: Number(((now - start) / hour).toFixed(2)),
  requests: forge.requests.length,
  refused,
  freedShareInFirstFifth: Number((early / bytes).toFixed(4)),
  freedByRun: freed
}
console.info(JSON.stringify(result, null, 2))
await forge.close()
await rm(root, {recursive: true})
process.exitCode =
  refused === 0 && early / bytes >= 0.95 && freed.reduce((sum, one) => sum + one.bytes, 0) === bytes ? 0 : 1
