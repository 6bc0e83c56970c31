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

export const otherDigest = failure(
  'AR-104',
  'The plan is not the one that was agreed to',
  ['sha256:1111…', 'sha256:2222…'],
  (given: string, actual: string) => ({
    what: `The input \`plan-digest\` is ${given}, but the plan has ${actual}.`,
    why: 'The digest says which plan somebody has looked at; another one is never applied. Nothing was deleted.',
    fix: 'Hand over plan and digest of the same run of mode `plan`.'
  })
)

export const otherRepository = failure(
  'AR-105',
  'The plan is of another repository',
  ['octo/shop', 'octo/blog'],
  (planned: string, here: string) => ({
    what: `The plan is of \`${planned}\`, but this is \`${here}\`.`,
    why: 'Ids of one repository mean nothing in another. Nothing was deleted.',
    fix: 'Make a plan in this repository.'
  })
)

export const missingForMode = failure(
  'AR-106',
  'An input is missing that this mode needs',
  ['apply', 'plan-digest', 'which plan was agreed to'],
  (mode: string, input: string, what: string) => ({
    what: `Mode \`${mode}\` needs the input \`${input}\`: ${what}.`,
    why: 'It was not given, and there is no default that could be right.',
    fix: `Add \`${input}:\` under \`with:\` of this step.`
  })
)

export const archiveNeeded = failure(
  'AR-107',
  'The plan archives, and no archive is named',
  [12, 3],
  (archived: number, copied: number) => ({
    what: `The plan archives ${archived} objects before it deletes them and copies ${copied} more, but the input \`archive\` is empty.`,
    why: 'Nothing that the policy wants archived is deleted without it. Nothing was deleted.',
    fix: 'Name a folder or a bucket in the input `archive`, or let the categories in the configuration say `archive: false`.'
  })
)

export const unreadableInventory = failure(
  'AR-108',
  'A file is not an inventory',
  ['inventory.json', 'at 3.size: expected a number'],
  (file: string, why: string) => ({
    what: `\`${file}\` is not an inventory of stored objects.`,
    why: `${why}.`,
    fix: 'It is a JSON list of objects with kind, id, name, size and created, or an object with such a list under `objects`. See docs/retention.md.'
  })
)

export const incompleteApply = failure(
  'AR-109',
  'A plan could not be applied whole',
  [3, 'artifact 42: GitHub answered 502 five times'],
  (count: number, first: string) => ({
    what: `${count} objects of the plan could be neither archived nor deleted.`,
    why: `The first: ${first}.`,
    fix: 'Run mode `apply` again with the same plan: what is done is not done twice, and nothing is lost in between.'
  })
)
