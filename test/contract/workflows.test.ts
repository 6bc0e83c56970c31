import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {files, text} from './sources.ts'

type Step = {uses?: string; run?: string; with?: Record<string, unknown>; env?: Record<string, unknown>}
type Job = {
  name?: string
  uses?: string
  steps?: Step[]
  permissions?: unknown
  secrets?: unknown
  concurrency?: unknown
  'timeout-minutes'?: number
}
type Workflow = {permissions?: unknown; jobs: Record<string, Job>; on: Record<string, unknown>}

const shipped = files('.github/workflows/*.yml').filter(path => text(path).includes('workflow_call'))
const workflows = shipped.map(path => [path, parse(text(path)) as Workflow] as const)
const jobs = workflows.flatMap(([path, {jobs: all}]) =>
  Object.entries(all).map(([name, job]) => ({where: `${path} ${name}`, job}))
)
const steps = jobs.flatMap(({where, job}) =>
  (job.steps ?? []).map((step, index) => ({where: `${where} step ${index + 1}`, step}))
)
const used = [
  ...jobs.map(({where, job}) => [where, job.uses] as const),
  ...steps.map(({where, step}) => [where, step.uses] as const)
]

describe('the reusable workflows', () => {
  test('exist', () => {
    expect(shipped).toEqual(
      expect.arrayContaining(['.github/workflows/main.yml', '.github/workflows/pull-request.yml'])
    )
  })

  test('call their own actions by $/ and nothing else but actions/checkout, pinned by commit', () => {
    const wrong = used.filter(
      ([, uses]) => uses !== undefined && !uses.startsWith('$/') && !/^actions\/checkout@[0-9a-f]{40}$/.test(uses)
    )
    expect(wrong).toEqual([])
  })

  test('name the version beside each pinned commit', () => {
    const lines = shipped.flatMap(path =>
      text(path)
        .split('\n')
        .filter(line => /@[0-9a-f]{40}/.test(line))
    )
    expect(lines.filter(line => !/# v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  test('grant nothing at the top and something explicit to every job', () => {
    expect(
      workflows.filter(([, workflow]) => JSON.stringify(workflow.permissions) !== '{}').map(([path]) => path)
    ).toEqual([])
    expect(jobs.filter(({job}) => job.permissions === undefined).map(({where}) => where)).toEqual([])
  })

  test('ask pull requests for no more than the frozen permissions', () => {
    const frozen = {contents: 'read', actions: 'read', 'pull-requests': 'write'} as const
    const asked = jobs.filter(({where}) => where.includes('pull-request.yml')).map(({job}) => job.permissions)
    expect(Object.assign({}, ...asked)).toEqual(frozen)
  })

  test("hold no expression inside a script, and no script but the user's command", () => {
    const scripts = steps.filter(({step}) => step.run !== undefined)
    expect(scripts.map(({step}) => step.run)).toEqual(scripts.map(() => 'bash -eo pipefail -c "$TOWPATH_COMMAND"'))
  })

  test('leave no credentials in the work tree', () => {
    const checkouts = steps.filter(({step}) => step.uses?.startsWith('actions/checkout'))
    expect(checkouts.length).toBeGreaterThan(0)
    expect(checkouts.filter(({step}) => step.with?.['persist-credentials'] !== false).map(({where}) => where)).toEqual(
      []
    )
  })

  test('delete in one run at a time, and never cancel one that deletes', () => {
    const deleting = jobs.filter(({job}) => job.steps?.some(step => step.with?.mode === 'apply'))
    expect(deleting.map(({job}) => job.concurrency)).toEqual(['towpath-retention-apply'])
  })

  test('limit the time of every job', () => {
    expect(jobs.filter(({job}) => job.steps && job['timeout-minutes'] === undefined).map(({where}) => where)).toEqual(
      []
    )
  })

  test('take no secrets by inheritance', () => {
    expect(jobs.filter(({job}) => job.secrets === 'inherit').map(({where}) => where)).toEqual([])
  })
})

test('no example leaves credentials beside the code of a pull request', () => {
  const documents = ['README.md', ...files('action-*/README.md')]
  const steps = documents.flatMap(path =>
    [...text(path).matchAll(/^( *)- uses: actions\/checkout@.*\n((?:\1 .*\n)*)/gm)].map(([, , rest]) => [
      path,
      rest ?? ''
    ])
  )
  expect(steps.length).toBeGreaterThan(5)
  expect(steps.filter(([, rest]) => !rest?.includes('persist-credentials: false'))).toEqual([])
})
