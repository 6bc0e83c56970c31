/** The modes that look at what is kept elsewhere: restore, verify, audit. */

import type {Archive} from '#core/archive'
import {anchorText, parseAnchor, readCheckpoints} from '#core/audit/anchor'
import {appendAudit} from '#core/audit/append'
import {auditFiles} from '#core/audit/read'
import {verifyAudit} from '#core/audit/verify'
import {toNumber} from '#core/exact'
import {raise} from '#core/failure'
import type {Outcome} from '#core/outcome'
import {actorOf} from './actor.ts'
import {goneFrom} from './audit-archive.ts'
import {auditSummary, restoreSummary, verifySummary} from './checks-summary.ts'
import type {Inputs, Output} from './contract.ts'
import {auditLogDamaged, damageFound, missingForMode, nothingToCheck} from './failures.ts'
import type {RetentionWorld} from './gather.ts'
import {restoreObjects} from './restore.ts'
import {verifyArchive} from './verify.ts'

type Result = Promise<Outcome<Output>>

const day = 86_400_000

const archiveFor = ({mode, archive}: Inputs, world: Pick<RetentionWorld, 'archive'>): Archive =>
  archive === null ? raise(missingForMode(mode, 'archive', 'where the archive is')) : world.archive(archive)

/** Brings archived objects back, byte for byte, and says so in the audit log. */
export const restore = async (inputs: Inputs, world: RetentionWorld): Result => {
  if (inputs.select.length === 0) raise(missingForMode('restore', 'select', 'which objects are meant'))
  const archive = archiveFor(inputs, world)
  const {repository} = world.run
  const restored = await restoreObjects({repository, select: inputs.select, into: inputs.into}, {...world, archive})
  const events = restored.map(({manifest, manifestName}) => ({
    kind: 'restore' as const,
    place: archive.place,
    manifest: manifestName,
    name: manifest.object.name
  }))
  const actor = actorOf(world.run, inputs.approver)
  await appendAudit(world.ledger, {events, actor, at: world.clock.now()}, `audit: restore of ${events.length} objects`)
  return {
    verdict: null,
    outputs: {counts: JSON.stringify({restored: restored.length})},
    deliveries: [{kind: 'summary', markdown: restoreSummary(restored)}]
  }
}

/** Reads the archive, or the day's part of it. Raises AR-108 where anything in it is not what it was, AR-110 where nothing is. */
export const verify = async (inputs: Inputs, world: RetentionWorld): Result => {
  const archive = archiveFor(inputs, world)
  const sample = toNumber(inputs.sample) / 100
  const turn = Math.floor(world.clock.now() / day)
  const {repository} = world.run
  const found = await verifyArchive({repository, sample, turn}, {...world, archive})
  const [first] = found.problems
  if (first !== undefined) raise(damageFound(found.problems.length, archive.place, `${first.object}: ${first.why}`))
  if (found.objects === 0) raise(nothingToCheck(`the archive ${archive.place}`, `object of ${repository}`))
  const {problems, ...counts} = found
  return {
    verdict: null,
    outputs: {counts: JSON.stringify({...counts, problems: problems.length})},
    deliveries: [{kind: 'summary', markdown: verifySummary(found)}]
  }
}

/** Checks the chain of the audit log against itself and the heads that are known. Raises AR-109 and, for an empty log, AR-110. */
export const audit = async (inputs: Inputs, world: RetentionWorld): Result => {
  const {repository} = world.run
  const given = inputs.head === null ? [] : [parseAnchor(inputs.head)]
  const archive = inputs.archive === null ? null : world.archive(inputs.archive)
  const kept = archive === null ? [] : await readCheckpoints(archive, repository)
  const anchors = [...given, ...kept]
  const found = verifyAudit(await auditFiles(world.ledger), anchors)
  const [first] = found.problems
  if (first !== undefined) raise(auditLogDamaged(found.problems.length, first.message))
  if (found.head === null) raise(nothingToCheck('the audit log', `entry of ${repository}`))
  const gone = archive === null ? [] : await goneFrom(archive, repository, found.entries)
  if (gone.length > 0)
    world.log.warning(`${gone.length} objects that the log says were archived are not in ${archive?.place} any more.`)
  return {
    verdict: null,
    outputs: {
      counts: JSON.stringify({entries: found.entries.length, heads: anchors.length, gone: gone.length}),
      'audit-head': found.head === null ? '' : anchorText(found.head)
    },
    deliveries: [{kind: 'summary', markdown: auditSummary(found, anchors.length, gone)}]
  }
}
