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

const waiverRemedy = (config: string): string =>
  `or add an entry to \`waivers\` in \`${config}\` with producer, reason, owner and expiry.`

const ended = (expired: string | null): string => (expired === null ? '' : ` Its waiver ended with ${expired} (UTC).`)

export const undeclaredReports = failure(
  'QG-134',
  'A check of the base declares no reports any more',
  ['unit', '.github/towpath.yml', null],
  (producer: string, config: string, expired: string | null) => ({
    what: `The base branch takes reports from \`${producer}\`; this change declares none.`,
    why: `\`${config}\` of the base has \`reports\` for it, that of this change does not. That its command succeeds says nothing about its tests.${ended(expired)}`,
    fix: `Put \`reports\` back, ${waiverRemedy(config)}`
  })
)

export const lostReports = failure(
  'QG-135',
  'A producer of the baseline does not report any more',
  ['unit', 'tests', '1111111111', '.github/towpath.yml', null],
  (producer: string, family: string, commit: string, config: string, expired: string | null) => ({
    what: `\`${producer}\` reported ${family} at ${commit}; in this run it does not.`,
    why: `That is the baseline this run is compared with. What vanishes must not look like something that passed.${ended(expired)}`,
    fix: `Let it write and collect these reports again, ${waiverRemedy(config)}`
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
