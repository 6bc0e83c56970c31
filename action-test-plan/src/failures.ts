import {failure} from '#core/failure'

const example = '`checks: {unit: {run: npm test, reports: reports/junit.xml}}`'

export const missingConfig = failure(
  'TP-101',
  'The configuration file does not exist',
  ['.github/towpath.yml'],
  (config: string) => ({
    what: `There is no file \`${config}\` in this commit.`,
    why: 'The plan is made from the checks it declares. Without `actions/checkout` in an earlier step no file exists at all.',
    fix: `Create \`${config}\`, for example with the one line ${example}, or name its path in the input \`config\`.`
  })
)

export const noChecks = failure(
  'TP-102',
  'The configuration declares no check',
  ['.github/towpath.yml'],
  (config: string) => ({
    what: `\`${config}\` declares no check.`,
    why: 'Its section `checks` is absent or empty. A plan without a check would pass without testing anything.',
    fix: `Declare at least one, for example ${example}.`
  })
)

export const tooManyJobs = failure(
  'TP-103',
  'The plan has more jobs than GitHub runs',
  [300, 'unit (256), e2e (44)'],
  (jobs: number, largest: string) => ({
    what: `The plan has ${jobs} jobs; a matrix of GitHub has at most 256.`,
    why: `Every shard of every check is a job. The checks with the most shards: ${largest}.`,
    fix: 'Lower `shards`, or call the workflow twice, each time with other names in the input `checks`.'
  })
)

export const unknownCheck = failure(
  'TP-104',
  'A selected check does not exist',
  ['uint', ['unit'], '.github/towpath.yml'],
  (check: string, nearest: readonly string[], config: string) => ({
    what: `The input \`checks\` names \`${check}\`, which \`${config}\` does not declare.`,
    why:
      nearest.length > 0
        ? `The nearest names are ${nearest.map(name => `\`${name}\``).join(', ')}.`
        : 'No declared check has a similar name.',
    fix: 'Correct the name under `with:` of this step, or declare the check. To skip it silently would look like a pass.'
  })
)

export const foreignConfig = failure(
  'TP-105',
  'The configuration is not a file of the repository',
  ['.github/towpath.yml', 'a symbolic link that leads out of the workspace'],
  (config: string, found: string) => ({
    what: `\`${config}\` is ${found}.`,
    why: 'Only a regular file inside the repository is read, so that a commit says everything about its own checks.',
    fix: 'Replace it by a regular file, or name another path in the input `config`.'
  })
)

export const duplicateName = failure(
  'TP-106',
  'Two producers have one name',
  ['bandit', '.github/towpath.yml'],
  (name: string, config: string) => ({
    what: `\`${config}\` gives the name \`${name}\` twice.`,
    why: 'Checks, benchmark suites and scans report under their names, and with scans the security gate reports as `security`: one would hide that the other is lost.',
    fix: 'Rename one of them.'
  })
)
