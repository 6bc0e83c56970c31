import type {PageView, RunView} from '../../../simulator/page/view.ts'
import type {JobResult, PullRequest, StepResult} from '../../../simulator/types.ts'

export const aStep = (given: Partial<StepResult> = {}): StepResult => ({
  id: null,
  name: 'run',
  outcome: 'success',
  conclusion: 'success',
  outputs: {},
  log: '',
  summary: '',
  annotations: [],
  milliseconds: 1200,
  ...given
})

export const aJob = (name: string, given: Partial<JobResult> = {}): JobResult => ({
  key: name,
  name,
  id: 1,
  attempt: 1,
  conclusion: 'success',
  steps: [aStep()],
  outputs: {},
  permissions: {contents: 'read'},
  ...given
})

export const aPull = (given: Partial<PullRequest> = {}): PullRequest => ({
  number: 7,
  repository: 'acme/app',
  title: 'Add a season pass',
  author: 'mira',
  headRepository: 'acme/app',
  headBranch: 'season',
  headSha: 'a'.repeat(40),
  baseBranch: 'main',
  baseSha: 'b'.repeat(40),
  mergeSha: 'c'.repeat(40),
  ...given
})

let runs = 100

export const aRun = (jobs: readonly JobResult[], given: Partial<RunView> = {}): RunView => ({
  result: {
    run: {
      id: runs++,
      number: 1,
      repository: 'acme/app',
      workflowName: 'pull request',
      workflowPath: '.github/workflows/pull-request.yml',
      event: 'pull_request',
      headSha: 'a'.repeat(40),
      headBranch: 'season',
      pullRequest: 7,
      attempt: 1
    },
    attempt: 1,
    conclusion: 'success',
    jobs,
    outputs: {}
  },
  decision: 'pass',
  reason: '5 rules held.',
  pullRequest: aPull(),
  comments: [],
  checks: [],
  ...given
})

export const aPage = (given: readonly RunView[], more: Partial<PageView> = {}): PageView => ({
  title: 'Towpath demo',
  introduction: 'What a person would see',
  requiredCheck: 'towpath / gate',
  runs: given,
  requests: [],
  milliseconds: 1,
  ...more
})
