/** The history of benchmarks in the ledger. */
import {failure} from '#core/failure'

export const pullRequestSeries = failure('PR-120', 'A pull request records no series', [], () => ({
  what: 'No series was recorded: this run belongs to a change that is not merged.',
  why: 'History is what later runs are judged by; only commits of the branch itself make it.',
  fix: 'Run the mode `record` on `push` to the default branch, or on a schedule.'
}))

export const seriesNotWritten = failure(
  'PR-121',
  'The series could not be recorded',
  ['it needs `contents: write`'],
  (why: string) => ({
    what: 'The series could not be written to the ledger.',
    why,
    fix: 'Grant this job `contents: write`, then re-run it.'
  })
)

export const incompleteSeries = failure(
  'PR-122',
  'An incomplete run records no series',
  ['PR-111: On the head, 2 of 3 processes of the suite `json` gave no usable numbers.'],
  (why: string) => ({
    what: 'No series was recorded for this commit.',
    why: `The measurement is not complete: ${why}`,
    fix: 'Correct what it says and re-run. History goes on without this commit.'
  })
)

export const historyUnreachable = failure(
  'PR-123',
  'History could not be read',
  ['json', 'the token may not read the branch'],
  (suite: string, why: string) => ({
    what: `The history of the suite \`${suite}\` could not be read from the ledger.`,
    why,
    fix: 'Grant this job `contents: read` and re-run it. Without its history this run cannot be judged.'
  })
)

export const damagedEntry = failure(
  'PR-124',
  'An entry of the history cannot be read',
  ['series/default/json/1f0c9b2/7-1.json'],
  (path: string) => ({
    what: `The entry \`${path}\` of the ledger is damaged.`,
    why: 'It is not a series that Towpath wrote, or a newer version wrote it. It is left out.',
    fix: 'Remove it from the branch `towpath-data` if it stays.'
  })
)

export const missingSeries = failure('PR-126', 'A suite kept no series', ['json'], (suite: string) => ({
  what: `The suite \`${suite}\` kept no series in this run.`,
  why: 'No artifact of it is there: its job did not run to its end, or it measured without `keep-series`.',
  fix: 'Open the log of the job that measures it and re-run it. The series of other suites are recorded; the history of this one goes on without this commit.'
}))

export const unusableSeries = failure(
  'PR-127',
  'A kept series cannot be used',
  ['towpath-series-default.json-1', 'Its commit is 1f0c9b2, and should be 7d20a11'],
  (artifact: string, why: string) => ({
    what: `The series in the artifact \`${artifact}\` was not recorded.`,
    why: `${why}.`,
    fix: 'Re-run the job that measured it. Let it check out the same commit, and let nothing else upload artifacts of that name.'
  })
)

export const expiredAcceptance = failure(
  'PR-125',
  'An accepted change has expired',
  ['parse/*', '2026-03-31', 'Kim'],
  (benchmark: string, expired: string, owner: string) => ({
    what: `The accepted change of \`${benchmark}\` expired on ${expired}.`,
    why: 'From the day after, it no longer counts.',
    fix: `Ask ${owner}: remove the entry under \`performance.accept\`, or give it a new date and reason in a reviewed change.`
  })
)
