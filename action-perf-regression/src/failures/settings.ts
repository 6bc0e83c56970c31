/** What the configuration or the inputs say and cannot be meant. */
import {failure} from '#core/failure'

const example = '`benchmarks: {json: {run: node bench/json.js, reports: bench/json.json}}`'

export const noSuites = failure(
  'PR-101',
  'No benchmark suite is declared',
  ['.github/towpath.yml'],
  (config: string) => ({
    what: `There is nothing to measure: \`${config}\` declares no benchmark suite, and the input \`run\` is empty.`,
    why: 'A gate that measures nothing would pass every change.',
    fix: `Declare one in \`${config}\`, for example ${example}, or give the inputs \`run\` and \`reports\`.`
  })
)

export const unknownSuite = failure(
  'PR-102',
  'A selected suite does not exist',
  ['jsno', ['json'], '.github/towpath.yml'],
  (suite: string, nearest: readonly string[], config: string) => ({
    what: `The input \`suites\` names \`${suite}\`, which \`${config}\` does not declare under \`benchmarks\`.`,
    why:
      nearest.length > 0
        ? `The nearest names are ${nearest.map(name => `\`${name}\``).join(', ')}.`
        : 'No declared suite has a similar name.',
    fix: 'Correct the name under `with:` of this step, or declare the suite. To skip it silently would look like a pass.'
  })
)

export const nothingToCompare = failure(
  'PR-103',
  'There is no base to compare with',
  ['schedule'],
  (event: string) => ({
    what: `The event \`${event}\` names no base, so there are no two trees to compare.`,
    why: 'A base is known on pull requests, in a merge queue, on pushes, and where the input `base` names it.',
    fix: 'Give `base` (on the command line `--base main`), or use the modes `record` and `check` for runs of one commit.'
  })
)

export const contradictoryInputs = failure(
  'PR-104',
  'Inputs contradict each other',
  ['`run` is given without `reports`', 'name the report files that `run` writes in `reports`'],
  (what: string, remedy: string) => ({
    what: `The inputs of this step contradict each other: ${what}.`,
    why: 'To guess which of them is meant could measure something else than you think.',
    fix: `Under \`with:\` of this step, ${remedy}.`
  })
)

export const contradictoryThresholds = failure(
  'PR-105',
  'The thresholds contradict each other',
  ['`warn` is 20 %, `block` is 15 %'],
  (what: string) => ({
    what: `The thresholds under \`performance\` contradict each other: ${what}.`,
    why: 'They must rise from `warn` over `block` to `critical`, and `warn` must be above 0.',
    fix: 'Correct them; what you leave out comes from the preset (`standard` 10, 15, 25 %; `strict` 5, 10, 20 %).'
  })
)
