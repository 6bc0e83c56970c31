import {failure} from '#core/failure'

export const missingConfig = failure(
  'AR-101',
  'The configuration file does not exist',
  ['.github/retention.yml'],
  (config: string) => ({
    what: `There is no file \`${config}\` in this commit.`,
    why: 'The input `config` names it, so its policy was meant to hold. Without `actions/checkout` in an earlier step no file exists at all.',
    fix: 'Correct the path, or leave the input out to use `.github/towpath.yml` and the preset `standard`.'
  })
)

export const unreadablePlan = failure(
  'AR-102',
  'A file is not a retention plan',
  ['plan.json', 'it is not JSON'],
  (file: string, why: string) => ({
    what: `\`${file}\` is not a retention plan.`,
    why: `${why}.`,
    fix: 'Hand over the file that the output `plan` of mode `plan` names, unchanged.'
  })
)

export const alteredPlan = failure(
  'AR-103',
  'A plan was changed after it was made',
  ['plan.json', 'sha256:1111…', 'sha256:2222…'],
  (file: string, stated: string, actual: string) => ({
    what: `\`${file}\` states the digest ${stated}, but its content has ${actual}.`,
    why: 'Somebody or something changed the file. Nothing was deleted.',
    fix: 'Make a new plan. To decide otherwise, change the policy, not the plan.'
  })
)

export const missingForMode = failure(
  'AR-104',
  'An input is missing that this mode needs',
  ['apply', 'plan-digest', 'which plan was agreed to'],
  (mode: string, input: string, what: string) => ({
    what: `Mode \`${mode}\` needs the input \`${input}\`: ${what}.`,
    why: 'It was not given, and there is no default that could be right.',
    fix: `Add \`${input}:\` under \`with:\` of this step.`
  })
)

export const unreadableInventory = failure(
  'AR-105',
  'A file is not an inventory',
  ['inventory.json', 'at 3.size: expected a number'],
  (file: string, why: string) => ({
    what: `\`${file}\` is not an inventory of stored objects.`,
    why: `${why}.`,
    fix: 'It is a JSON list of objects with kind, id, name, size and created, or an object with such a list under `objects`. See docs/retention.md.'
  })
)

export const noPlan = failure(
  'AR-106',
  'There is no plan to apply',
  ['towpath-retention-plan-default-'],
  (prefix: string) => ({
    what: 'The input `plan` is empty, and this run has no artifact with a plan.',
    why: `Artifacts whose names begin with \`${prefix}\` are made by mode \`plan\` of the same \`id\` in the same run.`,
    fix: 'Let the job that plans run before this one, or name the file of a downloaded plan in the input `plan`.'
  })
)

export const badPrice = failure('AR-107', 'A price cannot be understood', ['0,25'], (given: string) => ({
  what: `The input \`price\` is \`${given}\`.`,
  why: 'Expected US dollars for one GB-month, such as `0.25`.',
  fix: 'Correct `price:` under `with:` of this step, or leave it out.'
}))

export const nothingToCheck = failure(
  'AR-110',
  'There is nothing to check',
  ['the archive s3://builds/towpath/', 'object of acme/shop'],
  (place: string, content: string) => ({
    what: `There is no ${content} in ${place}.`,
    why: 'The address is another one than was written to, nothing was ever written there, or all of it is gone. Whole or not, nobody can tell.',
    fix: 'Compare the address with that of the job that applies plans. Before its first run leave this step out.'
  })
)

export const budgetSpent = failure(
  'AR-111',
  'The requests of this run are used up',
  ['All 800 requests of this run are used'],
  (why: string) => ({
    what: 'What is stored could not be read to the end.',
    why: `${why}. A part of the list would look as if the rest did not exist, so nothing was decided.`,
    fix: 'Raise the input `requests` (1,000 an hour are there for all jobs of a repository), lower `reserve`, or let the job run when fewer others do.'
  })
)

export const notAnswered = failure(
  'AR-112',
  'GitHub or an archive did not answer',
  ['Error 502 after 6 attempts'],
  (why: string) => ({
    what: 'What is stored could not be read or written.',
    why: `${why}.`,
    fix: 'Look at githubstatus.com and at the service behind the archive, then re-run the job: it goes on where it stopped.'
  })
)

export const damageFound = failure(
  'AR-108',
  'The archive is damaged',
  [2, 's3://builds/towpath/', 'artifact coverage-4: coverage.zip is missing'],
  (count: number, place: string, first: string) => ({
    what: `${count} parts of objects in the archive ${place} are not what they were.`,
    why: `The first: ${first}.`,
    fix: 'Take the files from a copy of the archive (versioning or replication of the bucket). Until then do not apply a plan that archives there.'
  })
)

export const auditLogDamaged = failure(
  'AR-109',
  'The audit log was changed',
  [1, 'Entry 12 was changed: its hash does not fit'],
  (count: number, first: string) => ({
    what: `The audit log has ${count} problems.`,
    why: `The first: ${first}.`,
    fix: 'Compare the branch `towpath-data` with a clone or the events of the organisation: somebody rewrote it. Nothing in the log proves anything beyond this entry.'
  })
)
