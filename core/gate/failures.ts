/** Failures that every gate can raise. */
import {failure} from '../failure.ts'

export const droppedProducer = failure(
  'QG-117',
  'A check, benchmark suite or scan of the base is gone',
  ['lint', '.github/towpath.yml', null],
  (producer: string, config: string, expired: string | null) => ({
    what: `The base branch requires \`${producer}\`; this change removes it.`,
    why: `\`${config}\` of the base lists it, that of this change does not. What vanishes must not look like something that passed.${expired === null ? '' : ` Its waiver ended with ${expired} (UTC).`}`,
    fix: `Put it back, or add an entry to \`waivers\` in \`${config}\` with producer, reason, owner and expiry.`
  })
)

export const noRepository = failure(
  'QG-118',
  'The repository is not checked out',
  ['not a git repository'],
  (why: string) => ({
    what: 'The tested commit cannot be read.',
    why: `The gate reads rules and changes from git, and git says: ${why}`,
    fix: 'In a workflow, add a step with actions/checkout before this one; on the command line, leave out `--base`.'
  })
)

export const noBaseCommit = failure('QG-123', 'There is no commit to compare with', ['main'], (base: string) => ({
  what: `The base \`${base}\` does not exist in this repository.`,
  why: 'It is neither a commit nor a branch that git knows or can fetch.',
  fix: 'Check the spelling, or fetch the branch.'
}))

export const notThePullRequest = failure(
  'QG-132',
  'The checked-out commit is not the pull request',
  ['1111111111', '2222222222', 'pull_request_target'],
  (found: string, expected: string, event: string) => ({
    what: `The checked-out commit ${found} does not contain the head ${expected} of the pull request.`,
    why: `What was tested is not the change: \`${event}\` checks out ${event === 'pull_request_target' ? 'the base branch' : 'the merge of the change'} unless \`ref\` of actions/checkout says otherwise.`,
    fix: 'Judge on the event `pull_request`, and leave `ref` of actions/checkout at its default in every job.'
  })
)

export const unreadableEvent = failure(
  'QG-127',
  'The event does not describe its pull request',
  ['pull_request_target'],
  (event: string) => ({
    what: `The payload of the event \`${event}\` does not describe a pull request.`,
    why: 'Base and head of the change stand there, and without them a change could be judged by its own rules.',
    fix: 'Re-run the job. If it happens again, please report it with the workflow file.'
  })
)

export const missingConfig = failure(
  'QG-129',
  'The named configuration does not exist',
  ['ci/towpath.yml'],
  (file: string) => ({
    what: `There is no file \`${file}\`.`,
    why: 'The input `config` names it, or the commit has a link of this name that leads nowhere. To judge without the rules it should hold could let anything through.',
    fix: 'Correct the path, counted from the root of the repository, or leave `config` out; replace a link by the file.'
  })
)

export const foreignConfig = failure(
  'QG-136',
  'The configuration lies outside of the repository',
  ['../towpath.yml'],
  (file: string) => ({
    what: `\`${file}\` lies outside of the repository.`,
    why: 'A change is judged by the rules of its base, and no commit holds this file: it could be whatever the change makes of it.',
    fix: 'Keep the configuration in the repository, and name it in the input `config` by its path from the root.'
  })
)
