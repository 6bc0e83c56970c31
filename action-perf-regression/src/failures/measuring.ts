/** Why a suite could not be measured: each makes its verdict inconclusive, by name. */
import {failure} from '#core/failure'

const log = 'node:internal/modules: Cannot find module fast-json'

export const notBuilt = failure(
  'PR-110',
  'A tree could not be built for measuring',
  ['base', 'json', 'exit code 1', log],
  (side: string, suite: string, how: string, tail: string) => ({
    what: `The ${side} does not build: the \`setup\` of the suite \`${suite}\` ended with ${how}.`,
    why: `The end of its log: ${tail}`,
    fix:
      side === 'base'
        ? 'The base branch is broken for this suite, or its `setup` needs what only the head has. Repair it there and re-run; until then nothing can be compared.'
        : 'Run the `setup` in a clean checkout of this commit and correct what it says.'
  })
)

export const notMeasured = failure(
  'PR-111',
  'Processes of a suite fail',
  ['head', 'json', 2, 3, `exit code 1: ${log}`],
  (side: string, suite: string, dropped: number, started: number, why: string) => ({
    what: `On the ${side}, ${dropped} of ${started} processes of the suite \`${suite}\` gave no usable numbers.`,
    why: `The last of them: ${why}`,
    fix: 'Run the command of the suite in a clean checkout of that side, and correct what makes it fail. The numbers of the processes that did end are not judged: those that fail may be the slow ones.'
  })
)

export const outOfTime = failure(
  'PR-112',
  'The time budget ended before there was enough to judge',
  ['json', 2, 5, '15m'],
  (suite: string, measured: number, needed: number, budget: string) => ({
    what: `Only ${measured} of ${needed} processes a side of the suite \`${suite}\` were measured when its time (${budget}) ended.`,
    why: 'From so few processes no change can be told from noise.',
    fix: 'Raise `budget` of the suite, or let one process do less work.'
  })
)

export const tooNoisy = failure(
  'PR-113',
  'Most benchmarks are too noisy to be judged',
  ['json', 6, 10, '15 %'],
  (suite: string, blind: number, all: number, threshold: string) => ({
    what: `A change of ${threshold} can be excluded for fewer than half of the benchmarks of \`${suite}\`: ${blind} of ${all} are too noisy.`,
    why: 'Their processes differ by more than the change that has to be seen, or too few of them report the number.',
    fix: 'Raise `most-processes` and `budget`, make one process longer, or measure on a quieter runner. The report shows for each benchmark the smallest change that can be seen.'
  })
)

export const noSamples = failure('PR-114', 'There are no measured numbers', ['bench/*.json'], (patterns: string) => ({
  what: 'No report with benchmark or load-test numbers was found.',
  why: `Looked for ${patterns}. Files that git tracks or that are older than the job are not reports of this job.`,
  fix: 'Let the step before this one write its report, and name the file in `reports`.'
}))
