import {failure} from '#core/failure'

export const nothingToJudge = failure('QG-101', 'No report at all', [], () => ({
  what: 'No producer delivered a report, so there is nothing to judge.',
  why: 'Either no test runner wrote a report file, or the files were left out because git tracks them or they are older than the job.',
  fix: 'Let the test command write JUnit XML or lcov, and name the files in the input `reports` of the collect step.'
}))

export const patternWithoutMatch = failure(
  'QG-102',
  'A report pattern matches nothing',
  ['unit', 'reports/*.xml', ''],
  (producer: string, patterns: string, leftOut: string) => ({
    what: `\`${patterns}\` of \`${producer}\` matches no report.`,
    why: leftOut || 'The command may have ended before it wrote its report, or it writes it elsewhere.',
    fix: 'Look at the log of the step that should write the file, and compare the path with the pattern. Towpath does not guess: the verdict is inconclusive.'
  })
)

export const missingEvidence = failure(
  'QG-110',
  'A producer delivered no evidence',
  ['unit 2/2', 'Its job ended as failure.'],
  (producer: string, circumstance: string) => ({
    what: `\`${producer}\` delivered no evidence.`,
    why: `${circumstance} Its runner may have died, or the job has no collect step that runs with \`if: always()\`.`,
    fix: 'Open the log of that job and re-run it. A job that never has reports belongs in the input `jobs-without-evidence`.'
  })
)

export const staleEvidence = failure(
  'QG-111',
  'Evidence is older than the last run of its job',
  ['unit', 1, 2],
  (producer: string, delivered: number, ran: number) => ({
    what: `The evidence of \`${producer}\` is of attempt ${delivered}, but its job ran again in attempt ${ran}.`,
    why: 'The newer attempt ended before it could deliver; older results say nothing about it.',
    fix: 'Re-run the job.'
  })
)

export const unverifiableAttempt = failure(
  'QG-112',
  'It is unknown whether evidence is of the last attempt',
  ['unit', 1, 'the token lacks `actions: read`'],
  (producer: string, attempt: number, why: string) => ({
    what: `It cannot be said whether the evidence of \`${producer}\` (attempt ${attempt}) is of the newest run of its job.`,
    why: `The jobs of this run could not be read: ${why}.`,
    fix: 'Grant the gate job `actions: read`, or re-run all jobs instead of the failed ones.'
  })
)

export const unexplainedFailure = failure(
  'QG-113',
  'A command failed and no report says why',
  ['unit', 'failure with exit code 137'],
  (producer: string, outcome: string) => ({
    what: `The command of \`${producer}\` ended as ${outcome}, and its reports show no failure.`,
    why: 'The command probably crashed, was killed or failed outside its tests, so its reports may be incomplete.',
    fix: 'Look at the log of the step that ran the command.'
  })
)

export const jobNotSuccessful = failure(
  'QG-114',
  'A job the gate depends on did not succeed',
  ['build', 'skipped'],
  (job: string, result: string) => ({
    what: `The job \`${job}\` ended as ${result}.`,
    why: 'The gate needs it, and without it the evidence may be incomplete.',
    fix: 'Look at that job. If it may be skipped, name it in the input `may-skip`.'
  })
)

export const corruptEvidence = failure(
  'QG-115',
  'Evidence is damaged',
  ['towpath-evidence-default-unit-1', 'manifest.json is not valid JSON'],
  (artifact: string, why: string) => ({
    what: `The evidence in \`${artifact}\` cannot be used.`,
    why: `${why}.`,
    fix: 'Re-run the job that delivered it.'
  })
)

export const foreignEvidence = failure(
  'QG-116',
  'Evidence is of another commit',
  ['unit', '1111111', '2222222'],
  (producer: string, found: string, expected: string) => ({
    what: `\`${producer}\` tested commit ${found}, but the run is about ${expected}.`,
    why: 'The job checked out another commit than the other jobs.',
    fix: 'Let every job check out the same commit: leave `ref` of actions/checkout at its default.'
  })
)

export const droppedProducer = failure(
  'QG-117',
  'A check of the base is gone',
  ['lint', '.github/towpath.yml'],
  (producer: string, config: string) => ({
    what: `The base branch requires the check \`${producer}\`; this change removes it.`,
    why: `\`${config}\` of the base lists it, that of this change does not. A check that vanishes must not look like one that passed.`,
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

export const duplicateProducer = failure(
  'QG-119',
  'Two jobs deliver as the same producer',
  ['unit'],
  (producer: string) => ({
    what: `More than one job delivered evidence as \`${producer}\` in the same attempt.`,
    why: 'One of them would hide the other.',
    fix: 'Give each job its own `producer`, or declare them as shards with `shard: 1/2`.'
  })
)

export const uploadFailed = failure(
  'QG-120',
  'Evidence could not be delivered',
  ['unit', 'connection reset'],
  (producer: string, why: string) => ({
    what: `The evidence of \`${producer}\` could not be uploaded.`,
    why,
    fix: 'Re-run the job. Without this evidence the gate is inconclusive.'
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

export const noBaseCommit = failure('QG-123', 'There is no commit to compare with', ['main'], (base: string) => ({
  what: `The base \`${base}\` does not exist in this repository.`,
  why: 'It is neither a commit nor a branch that git knows or can fetch.',
  fix: 'Check the spelling, or fetch the branch.'
}))

export const silentProducer = failure('QG-124', 'A producer says nothing', ['unit'], (producer: string) => ({
  what: `\`${producer}\` delivered neither a report nor the outcome of its command.`,
  why: 'Nothing was found, and nobody told how the command ended, so it may have failed.',
  fix: 'Name the report files in the input `reports`, or hand over the outcome of the step: `steps.<id>.outcome`.'
}))

export const nobodyExpected = failure('QG-125', 'Nobody says who must report', [], () => ({
  what: 'Neither the input `plan` nor the input `needs` names a job that must have reported.',
  why: 'Without that list a job that dies before it delivers would look like one that does not exist.',
  fix: 'List the jobs under `needs:` of the gate job, and hand them over in the input `needs` as `toJSON(needs)`.'
}))

export const pullRequestRecord = failure('QG-126', 'A pull request records no baseline', [], () => ({
  what: 'No baseline was recorded: this run belongs to a pull request.',
  why: 'Baselines are what pull requests are compared with; only commits of a protected branch make one.',
  fix: 'Run the mode `record` on `push` to the default branch.'
}))

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

export const interruptedCommand = failure(
  'QG-128',
  'A command did not run to its end',
  ['unit', 'cancelled'],
  (producer: string, outcome: string) => ({
    what: `The command of \`${producer}\` ended as ${outcome}.`,
    why: 'What it had reported until then cannot be complete.',
    fix: 'Re-run the job. If it was ended by its time limit, raise `timeout-minutes`.'
  })
)

export const missingConfig = failure(
  'QG-129',
  'The named configuration does not exist',
  ['ci/towpath.yml'],
  (file: string) => ({
    what: `There is no file \`${file}\`.`,
    why: 'The input `config` names it, and to judge without the rules it should hold could let anything through.',
    fix: 'Correct the path, counted from the root of the repository, or leave `config` out.'
  })
)
