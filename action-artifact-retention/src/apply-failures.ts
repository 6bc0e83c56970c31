/** Failures of archiving, applying, restoring and verifying. */
import {failure} from '#core/failure'

export const otherPlan = failure(
  'AR-120',
  'The plan is not the one that was approved',
  ['sha256:4f2a…', 'sha256:91bc…'],
  (approved: string, found: string) => ({
    what: `The plan has the digest ${found}; approved was ${approved}.`,
    why: 'The plan was made again, changed, or belongs to another run. Nothing was deleted.',
    fix: 'Look at the new plan and approve its digest (output `digest` of mode `plan`).'
  })
)

export const contentDiffers = failure(
  'AR-121',
  'What was downloaded is not what GitHub says it holds',
  ['artifact', 'coverage-4'],
  (kind: string, name: string) => ({
    what: `The content of the ${kind} \`${name}\` does not match the digest that GitHub gives for it.`,
    why: 'The download was damaged, or the stored bytes are. It was neither archived nor deleted.',
    fix: 'Run again. If it happens again, the object is damaged on GitHub: download it by hand and look at it.'
  })
)

export const readBackDiffers = failure(
  'AR-122',
  'The archive does not give back what was stored',
  ['s3://builds/towpath/', 'blobs/sha256/4f/4f2a', 'its content has another digest'],
  (place: string, name: string, why: string) => ({
    what: `\`${name}\` in the archive ${place} cannot be trusted.`,
    why: `It was read back and ${why}. The object on GitHub was kept.`,
    fix: 'Check the disk or the service behind the archive, then move that file out of the archive (the next run stores it anew).'
  })
)

export const notArchived = failure(
  'AR-123',
  'Nothing in the archive is meant',
  ['coverage-4', 's3://builds/towpath/'],
  (given: string, place: string) => ({
    what: `There is nothing called \`${given}\` in the archive ${place}.`,
    why: 'No object with this name or id was archived there for this repository, or the archive is another one.',
    fix: 'Look at the names with mode `verify`, and check the address of the archive.'
  })
)

export const damagedArchive = failure(
  'AR-124',
  'An archived object cannot be restored',
  ['artifact coverage-4', 'blobs/sha256/4f/4f2a is missing'],
  (object: string, why: string) => ({
    what: `The ${object} cannot be restored.`,
    why: `In the archive ${why}.`,
    fix: 'Take that file from a copy of the archive (versioning or replication of the bucket), then restore again.'
  })
)

export const wrongRepository = failure(
  'AR-125',
  'The plan is for another repository',
  ['acme/app', 'acme/shop'],
  (planned: string, here: string) => ({
    what: `The plan is for ${planned}, and this is ${here}.`,
    why: 'Ids of objects mean nothing in another repository. Nothing was deleted.',
    fix: 'Make a plan in this repository.'
  })
)

export const notCarriedOut = failure(
  'AR-127',
  'A plan could not be carried out as agreed',
  [1, 12, "The job's token may not delete an artifact: it needs the permission `actions: write`"],
  (failed: number, left: number, reason: string) => ({
    what: `The plan is not carried out: ${failed} objects failed, ${left} were not begun.`,
    why: `${reason}.`,
    fix: 'Repair that, then apply the same plan again: what is done is not done twice, and nothing was deleted that the plan archives and the archive does not hold.'
  })
)

export const archiveNeeded = failure('AR-126', 'The plan archives, but there is no archive', [12], (count: number) => ({
  what: `${count} objects of the plan go into an archive, and no archive is given.`,
  why: 'The policy says `archive: true` for their category. Nothing was deleted.',
  fix: 'Give the input `archive`: a folder, or `s3://bucket/prefix?region=…`. Or take `archive: true` out of the policy.'
}))
