/**
 * Proofs of retention that are too long for `npm test`: 20,000 histories of applying plans with a fault at every call, and
 * 10,000 changes to an audit log. `node bench/retention-model.ts`; exits with 1 when a promise is broken.
 */
import {verifyAudit} from '#core/audit/verify'
import {manyHistories} from '../test/unit/retention/apply-model.ts'
import {logOf, mutations, tamper} from '../test/unit/retention/audit-log.ts'
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

const {histories, calls, wrong} = await manyHistories(20_000, seed)
const trials = 10_000
const unseen = unseenChanges(trials)
console.info(
  JSON.stringify({histories, calls, brokenPromises: wrong, auditChanges: trials, unseenChanges: unseen}, null, 2)
)
process.exitCode = histories >= 20_000 && wrong.length === 0 && unseen === 0 ? 0 : 1
