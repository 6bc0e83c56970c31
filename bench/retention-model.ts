/**
 * Proofs of retention that are too long for `npm test`: 20,000 histories of applying plans with a fault at every call,
 * 10,000 changes to an audit log, and two writers that append 200 events each through GitHub's API. `node bench/retention-model.ts`; exits with 1 when a promise is broken.
 */
import {setTimeout as wait} from 'node:timers/promises'
import {appendAudit} from '#core/audit/append'
import {auditFiles} from '#core/audit/read'
import {verifyAudit} from '#core/audit/verify'
import {githubLedger} from '#platform/ledger/github'
import {recordingLog, startServer} from '../test/unit/platform/github-server.ts'
import {ledgerServer} from '../test/unit/platform/ledger-server.ts'
import {manyHistories} from '../test/unit/retention/apply-model.ts'
import {actor, logOf, mutations, tamper, verdictEvent} from '../test/unit/retention/audit-log.ts'
import {seeded} from '../test/unit/retention/faulty.ts'

const seed = 100_000

const unseenChanges = (trials: number): number => {
  const {files, head} = logOf(100)
  const anchors = head === null ? [] : [head]
  const pick = seeded(seed)
  let unseen = 0
  for (let trial = 0; trial < trials; trial++) {
    const changed = tamper(files, mutations[trial % mutations.length] ?? 'edit', pick)
    if (verifyAudit(changed, anchors).problems.length === 0) unseen++
  }
  return unseen
}

/** Two jobs at once on a data branch with GitHub's compare-and-swap; whatever the chain lacks or breaks. */
const brokenByWriters = async (events: number): Promise<readonly string[]> => {
  const server = await startServer(ledgerServer().answer)
  const clock = {now: () => 0, elapsed: () => 0, sleep: (milliseconds: number) => wait(milliseconds / 50)}
  const random = {fraction: () => Math.random(), uuid: () => ''}
  const api = {token: 't', apiUrl: server.url, graphqlUrl: `${server.url}/graphql`, repository: 'octo/app'}
  const open = () => githubLedger({...api, clock, random, log: recordingLog()})
  const write = async (writer: string): Promise<void> => {
    const ledger = open()
    for (let count = 1; count <= events; count++) {
      await appendAudit(ledger, {events: [verdictEvent(`${writer}-${count}`)], actor, at: 0}, 'audit')
    }
  }
  await Promise.all([write('a'), write('b')])
  const {entries, problems} = verifyAudit(await auditFiles(open()), [])
  await server.close()
  const commits = new Set(entries.map(({event}) => Object(event).commit))
  return [
    ...problems.map(({message}) => message),
    ...(commits.size === 2 * events && entries.length === 2 * events ? [] : [`${entries.length} entries`])
  ]
}

const {histories, calls, wrong} = await manyHistories(20_000, seed)
const broken = await brokenByWriters(200)
const trials = 10_000
const unseen = unseenChanges(trials)
console.info(
  JSON.stringify(
    {histories, calls, brokenPromises: wrong, auditChanges: trials, unseenChanges: unseen, brokenByWriters: broken},
    null,
    2
  )
)
process.exitCode = histories >= 20_000 && wrong.length === 0 && unseen === 0 && broken.length === 0 ? 0 : 1
