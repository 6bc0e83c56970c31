import {failure} from '#core/failure'

export const nothingToJudge = failure('QG-101', 'No report at all', [], () => ({
  what: 'No producer delivered a report, so there is nothing to judge.',
  why: 'Either no test runner wrote a report file, or the files were left out because git tracks them or they are older than the job.',
  fix: 'Let the test command write JUnit XML or lcov, and name the files in the input `reports` of the collect step.'
}))

export const unjudgedReports = failure(
  'QG-133',
  'Reports arrived that nobody judges',
  ['bandit', 'bandit.sarif'],
  (producer: string, reports: string) => ({
    what: `\`${producer}\` delivered reports that nobody judged: ${reports}.`,
    why: 'The quality gate judges tests and coverage. Scans and benchmarks are judged by gates of their own, and none of this run handed over a verdict about these.',
    fix: 'Let action-sbom (scans) or action-perf-regression (benchmarks) judge them with the input `hand-over`, or leave them out of `reports`: then the outcome of the command alone counts.'
  })
)

export const ledgerNotWritten = failure(
  'QG-121',
  'The baseline could not be recorded',
  ['it needs `contents: write`'],
  (why: string) => ({
    what: 'The baseline could not be written to the ledger.',
    why,
    fix: 'Grant the record job `contents: write`, then re-run it. Until then pull requests are compared with an older commit.'
  })
)

export const incompleteRecord = failure(
  'QG-122',
  'An incomplete run records no baseline',
  ['`unit 2/2` delivered no evidence.'],
  (missing: string) => ({
    what: 'No baseline was recorded for this commit.',
    why: `The evidence is not complete or not readable: ${missing}`,
    fix: 'Re-run the failed jobs. Pull requests are compared with the nearest earlier commit that has a baseline.'
  })
)

export const pullRequestRecord = failure('QG-126', 'A pull request records no baseline', [], () => ({
  what: 'No baseline was recorded: this run belongs to a pull request.',
  why: 'Baselines are what pull requests are compared with; only commits of a protected branch make one.',
  fix: 'Run the mode `record` on `push` to the default branch.'
}))
