/** Failures of everything that lives on GitHub: API, artifacts, ledger, delivery. */
import {failure} from '#core/failure'

export const artifactsNeedRunner = failure(
  'TW-160',
  'Artifacts exist only on a runner',
  ['ACTIONS_RUNTIME_TOKEN'],
  (variable: string) => ({
    what: 'Artifacts of a run cannot be reached from here.',
    why: `The environment variable \`${variable}\` is absent; GitHub gives it to JavaScript actions only, never to \`run\` steps.`,
    fix: 'Use the action in a workflow (`uses:`); on a laptop use the command line, which reads reports from the disk.'
  })
)

export const ledgerConflict = failure(
  'TW-161',
  'A ledger entry already exists with other content',
  ['baseline/4f2a/17-1.json'],
  (path: string) => ({
    what: `The ledger already holds \`${path}\`, and with other content.`,
    why: 'History is append-only: a path is written once. Two writers used one name, or one attempt recorded twice.',
    fix: 'Give each gate of the run its own `id`. If this job recorded twice, nothing is lost: the first entry stands.'
  })
)

export const unreachable = failure(
  'TW-162',
  'GitHub could not be reached',
  ['write the comment', 'Error 502 after 6 attempts'],
  (operation: string, detail: string) => ({
    what: `GitHub could not be reached to ${operation}.`,
    why: `${detail}.`,
    fix: 'Look at githubstatus.com, then re-run the job. The verdict itself does not depend on it.'
  })
)

export const tokenRefused = failure(
  'TW-163',
  'GitHub refused the token',
  ['write the comment'],
  (operation: string) => ({
    what: `GitHub refused the token given to ${operation} (401, bad credentials).`,
    why: "The token is wrong, revoked or expired; a job's own token ends with the job.",
    fix: 'Leave the input `token` at its default, or renew the secret it comes from.'
  })
)

export const requestRefused = failure(
  'TW-164',
  'GitHub refused a request',
  ['write the check', 422, 'No commit found for SHA: 4f2a'],
  (operation: string, status: number, message: string) => ({
    what: `GitHub refused to ${operation} (${status}).`,
    why: `It says: ${message}`,
    fix: 'Correct what the message names. If it names nothing of yours, report it as a bug of Towpath with this text.'
  })
)

export const artifactDamaged = failure(
  'TW-166',
  'An artifact does not match its digest',
  ['towpath-evidence-gate-unit-1'],
  (name: string) => ({
    what: `The artifact \`${name}\` is damaged: its content does not match the digest recorded at upload.`,
    why: 'The download was cut off or the stored bytes changed.',
    fix: 'Re-run the job. When it happens again, re-run the job that uploaded the artifact.'
  })
)

export const artifactRefused = failure(
  'TW-167',
  'An artifact could not be stored or read',
  [
    'upload the artifact `towpath-evidence-gate-unit-1`',
    'an artifact with this name already exists on the workflow run'
  ],
  (operation: string, message: string) => ({
    what: `It was not possible to ${operation}.`,
    why: `The artifact service says: ${message}`,
    fix: 'A name is taken once per run: give each gate its own `id`. For a full storage quota, shorten the retention.'
  })
)

export const summaryTooLarge = failure(
  'TW-168',
  'The job summary is too large',
  [1_200_000, 1_048_576],
  (bytes: number, limit: number) => ({
    what: `The job summary has ${bytes} bytes and was replaced by a short note.`,
    why: `GitHub drops a summary over ${limit} bytes without failing the step.`,
    fix: 'Open the verdict file for the full result.'
  })
)

export const noToken = failure('TW-170', 'No token was given', ['write the comment'], (operation: string) => ({
  what: `There is no token to ${operation}.`,
  why: 'The input `token` is empty: the secret it was set from does not exist here (pull requests from forks have none).',
  fix: "Leave the input `token` out; its default is the job's own token."
}))
