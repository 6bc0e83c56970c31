/** Failures of evidence: what should have arrived and did not, or arrived and cannot be used. */
import {failure} from '../failure.ts'

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
    what: `The evidence of \`${producer}\` (attempt ${attempt}) may not be of the newest run of its job.`,
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

export const missingVerdict = failure(
  'QG-130',
  'A gate handed over no verdict',
  ['security', 'sbom'],
  (producer: string, gate: string) => ({
    what: `\`${producer}\` handed over no verdict of action-${gate}.`,
    why: 'The plan waits for that verdict. Evidence without it says that something ran, not how it was judged.',
    fix: `Let the job of \`${producer}\` run action-${gate} with the input \`hand-over\`, and nothing else deliver under that name; then re-run it.`
  })
)

export const foreignVerdict = failure(
  'QG-131',
  'A verdict is about another commit',
  ['security', 'sbom', '1111111', '2222222'],
  (producer: string, gate: string, found: string, expected: string) => ({
    what: `\`${producer}\` handed over a verdict of ${gate} about commit ${found}, but the run is about ${expected}.`,
    why: 'It is a file of an earlier run, or its job checked out another commit: it says nothing about this change.',
    fix: 'Let the gate run in this workflow and hand over its verdict itself; leave out older verdict files, and `ref` of actions/checkout at its default.'
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

export const interruptedCommand = failure(
  'QG-128',
  'A command did not run to its end',
  ['unit', 'cancelled'],
  (producer: string, outcome: string) => ({
    what: `The command of \`${producer}\` ended as ${outcome}.`,
    ...(outcome === 'skipped'
      ? {
          why: 'It never ran: an earlier step of its job failed, or its `if:` was false.',
          fix: 'Look at the first red step of that job. If the command may be left out, leave out its collect step with it.'
        }
      : {
          why: 'What it had reported until then cannot be complete.',
          fix: 'Re-run the job. If it was ended by its time limit, raise `timeout-minutes`.'
        })
  })
)
