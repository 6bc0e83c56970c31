/** What the simulator refuses, by name: it never ignores what it cannot do. */
import {failure} from '#core/failure'

export const unsupportedKey = failure(
  'SIM-101',
  'A workflow key is not simulated',
  ['.github/workflows/ci.yml:7', 'jobs.test.container', 'Containers are not simulated.'],
  (at: string, key: string, reason: string) => ({
    what: `${at}: \`${key}\` is not supported by the simulator, so nothing was run.`,
    why: reason,
    fix: 'Remove the key from the simulated workflow, or run this workflow on GitHub.'
  })
)

export const invalidWorkflow = failure(
  'SIM-102',
  'A workflow or action file is invalid',
  ['.github/workflows/ci.yml', "line 4, column 3: Unexpected value 'step'"],
  (file: string, problems: string) => ({
    what: `${file} is not valid: ${problems}`,
    why: "GitHub's own workflow parser refuses it, and so would GitHub.",
    fix: 'Correct the lines named above.'
  })
)

export const notTriggered = failure(
  'SIM-103',
  'The event does not start the workflow',
  ['.github/workflows/ci.yml', 'push', 'refs/heads/topic is not matched by `branches`'],
  (file: string, event: string, reason: string) => ({
    what: `The event \`${event}\` does not start ${file}.`,
    why: `${reason}.`,
    fix: 'Send another event or change `on:` of the workflow.'
  })
)

export const permissionEscalation = failure(
  'SIM-104',
  'A called workflow asks for more than its caller grants',
  ['acme/ci/.github/workflows/gate.yml@v1', 'The nested job `gate`', 'pull-requests: write', 'pull-requests: none'],
  (called: string, who: string, asked: string, allowed: string) => ({
    what: `Error calling workflow '${called}'. ${who} is requesting '${asked}', but is only allowed '${allowed}'.`,
    why: 'Permissions can only be kept or lowered from a caller to the workflow it calls; GitHub fails the whole run at start.',
    fix: `Add '${asked}' under \`permissions:\` of the calling job.`
  })
)

export const unresolvedReference = failure(
  'SIM-105',
  'A `uses:` cannot be resolved',
  ['acme/ci/action-x@v9', 'The repository acme/ci has no tag, branch or commit `v9`'],
  (uses: string, reason: string) => ({
    what: `\`uses: ${uses}\` cannot be resolved.`,
    why: `${reason}.`,
    fix: 'Correct the reference, or push what it names to the simulated repository first.'
  })
)

export const foreignAction = failure(
  'SIM-106',
  'An action of someone else has no stand-in',
  ['actions/setup-node@v5'],
  (uses: string) => ({
    what: `\`uses: ${uses}\` is an action the simulator does not have.`,
    why: 'The simulator is offline: only actions in its own repositories and its stand-in for actions/checkout can run.',
    fix: 'Do the work of the action in a `run` step, or put the action into a simulated repository.'
  })
)

export const invalidCall = failure(
  'SIM-107',
  'A called workflow gets inputs or secrets it does not take',
  ['.github/workflows/gate.yml', 'Input `id` is required, but not provided'],
  (called: string, problem: string) => ({
    what: `The call of ${called} is invalid: ${problem}.`,
    why: 'Inputs and secrets must be those declared under `on.workflow_call` of the called workflow, with values of the declared type.',
    fix: 'Correct `with:` or `secrets:` of the calling job; a workflow that is run by itself takes `inputs` from the event file.'
  })
)

export const invalidGraph = failure(
  'SIM-108',
  'The jobs of a workflow cannot be ordered',
  ['.github/workflows/ci.yml', 'job `b` needs `a`, which does not exist'],
  (file: string, problem: string) => ({
    what: `${file}: ${problem}.`,
    why: 'Every name under `needs` must be a job of the same workflow, and no job may wait for itself.',
    fix: 'Correct `needs:`.'
  })
)

export const invalidExpression = failure(
  'SIM-109',
  'An expression cannot be evaluated',
  ['fromJSON(needs.plan.outputs.matrix)', 'Unexpected end of JSON input'],
  (expression: string, problem: string) => ({
    what: `The expression \`${expression}\` cannot be evaluated: ${problem}`,
    why: 'A value that the expression uses does not have the shape it expects.',
    fix: 'Look at the outputs and inputs the expression reads.'
  })
)

export const invalidStrategy = failure(
  'SIM-110',
  'A strategy is not valid',
  ['jobs.test', 'Matrix vector `os` does not contain any values'],
  (job: string, problem: string) => ({
    what: `The strategy of ${job} is not valid: ${problem}.`,
    why: 'A matrix holds lists with at least one value, and gives 1 to 256 jobs.',
    fix: 'Correct `strategy:`, or skip the job with `if:` where nothing is to be done.'
  })
)
