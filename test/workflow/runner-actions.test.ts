import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {JobResult, RunResult} from '../../simulator/types.ts'
import {
  type Files,
  jobNamed,
  type Simulated,
  simulate,
  stepNamed,
  workflowFile,
  workflows
} from '../support/simulated.ts'

const javascript = (marker: string): Files => ({
  'javascript/action.yml': `name: JavaScript
description: says what it was given
inputs:
  who: {description: who, required: true}
  'two words': {description: a name with a space}
  check: {description: the job, default: '\${{ job.check_run_id }}'}
  token: {description: the token, default: '\${{ github.token }}'}
outputs:
  greeting: {description: text}
runs:
  using: node24
  main: ../dist/main.js
  post: ../dist/post.js
  post-if: success() || failure()
`,
  'dist/package.json': '{"type": "module"}',
  'dist/main.js': `import {appendFileSync} from 'node:fs'
const env = process.env
const say = (file, name, value) => appendFileSync(env[file], name + '=' + value + '\\n')
say('GITHUB_OUTPUT', 'greeting', '${marker} ' + env.INPUT_WHO + ' ' + env.INPUT_TWO_WORDS + ' ' + env.EXTRA)
say('GITHUB_OUTPUT', 'check', env.INPUT_CHECK)
say('GITHUB_OUTPUT', 'tokens', [env.INPUT_TOKEN !== '', env.ACTIONS_RUNTIME_TOKEN !== undefined, env.ACTIONS_RESULTS_URL !== undefined].join())
say('GITHUB_OUTPUT', 'repository', env.GITHUB_ACTION_REPOSITORY)
say('GITHUB_OUTPUT', 'node', process.versions.node.split('.')[0])
say('GITHUB_STATE', 'remembered', 'from main')
console.log('::add-mask::' + env.INPUT_TOKEN)
`,
  'dist/post.js': `console.log('post: ' + process.env.STATE_remembered + ' ' + process.env.INPUT_WHO + ' ' + process.env.EXTRA)`
})

const composite: Files = {
  'composite/action.yml': `name: Composite
description: three steps
inputs:
  greeting: {description: text, default: hello}
outputs:
  said: {description: text, value: '\${{ steps.inner.outputs.said }}'}
runs:
  using: composite
  steps:
    - id: inner
      shell: bash
      run: |
        echo "said=\${{ inputs.greeting }} $FROM_STEP $(basename "$GITHUB_ACTION_PATH") $(test '\${{ github.action_path }}' = "$GITHUB_ACTION_PATH" && echo true)" >> "$GITHUB_OUTPUT"
        echo "FROM_COMPOSITE=yes" >> "$GITHUB_ENV"
        echo "from composite" >> "$GITHUB_STEP_SUMMARY"
    - shell: bash
      if: inputs.greeting == 'fail'
      run: exit 7
    - shell: bash
      run: echo not after a failure
    - uses: $/javascript
      if: always()
      with: {who: nested}
`
}

let simulated: Simulated
let result: RunResult
let job: JobResult
let commit: string

beforeAll(async () => {
  simulated = await simulate()
  commit = await simulated.commit('acme/app', {
    ...workflows({'actions.yml': await workflowFile('actions.yml')}),
    ...javascript('app'),
    ...composite
  })
  result = await simulated.run('acme/app', commit, 'actions.yml', {actor: 'mona'})
  job = jobNamed(result, 'test')
})
afterAll(() => simulated.close())

describe('a JavaScript action', () => {
  test('runs with its inputs, defaults, tokens and outputs', () => {
    const step = stepNamed(job, 'javascript')
    expect(step.outputs).toEqual({
      greeting: 'app mona spaced from the step',
      check: String(job.id),
      tokens: 'true,true,true',
      repository: 'acme/app',
      node: '24'
    })
    expect(step.annotations.map(({level, message}) => `${level}: ${message}`)).toEqual([
      "warning: Unexpected input(s) 'unknown', valid inputs are ['who', 'two words', 'check', 'token']"
    ])
  })

  test('has its post step run at the end, last first, with the state of main', () => {
    const names = job.steps.slice(-4).map(({name}) => name)
    expect(names).toEqual([
      'Post Run $/javascript',
      'Post Run $/javascript',
      'Post Run $/javascript',
      'Post Run actions/checkout@v6'
    ])
    expect(job.steps.at(-2)?.log).toContain('post: from main mona from the step')
  })
})

describe('a composite action', () => {
  test('has inputs, a path, outputs and its own steps; the environment it sets stays', () => {
    const step = stepNamed(job, 'composite')
    expect(step.outputs).toEqual({said: 'hi outer composite true'})
    expect(step.summary).toBe('from composite\n')
    expect(step.log).toContain('not after a failure')
  })

  test('fails when a step of it fails; conditions inside see that failure', () => {
    const step = stepNamed(job, 'failing')
    expect(step).toMatchObject({outcome: 'failure', conclusion: 'success'})
    expect(step.log).toContain('Process completed with exit code 7.')
    expect(step.log).not.toContain('\nnot after a failure')
    expect(step.log).toContain('##[group]Run $/javascript')
  })

  test('that is not in the workspace fails its step as GitHub says it', () => {
    expect(stepNamed(job, 'none').annotations[0]?.message).toContain(
      "Can't find 'action.yml', 'action.yaml' or 'Dockerfile'"
    )
    expect(job.conclusion).toBe('failure')
  })
})

const library = (marker: string): Files => ({
  ...javascript(marker),
  ...workflows({
    'shared.yml': `on:
  workflow_call:
jobs:
  inside:
    runs-on: ubuntu-latest
    steps:
      - id: own
        uses: $/javascript
        with:
          who: \${{ github.repository }}
      - id: origin
        run: echo "origin=\${{ job.workflow_repository }} \${{ job.workflow_sha }} \${{ job.workflow_ref }} \${{ github.workflow_sha }}" >> "$GITHUB_OUTPUT"
  nested:
    uses: $/.github/workflows/nested.yml
`,
    'nested.yml': `on: {workflow_call: {}}
jobs:
  deep:
    runs-on: ubuntu-latest
    steps:
      - id: own
        uses: $/javascript
        with: {who: deep}
`
  })
})

describe('references into another repository', () => {
  let first: string
  let second: string
  beforeAll(async () => {
    first = await simulated.commit('acme/library', library('first'))
    await simulated.tag('acme/library', 'v1', first)
    second = await simulated.commit('acme/library', library('second'))
  })

  const call = async (ref: string): Promise<RunResult> => {
    const workflow = `on: push
jobs:
  call:
    uses: acme/library/.github/workflows/shared.yml@${ref}
  direct:
    runs-on: ubuntu-latest
    steps:
      - id: direct
        uses: acme/library/javascript@${ref}
        with: {who: direct}
`
    const sha = await simulated.commit('acme/consumer', workflows({'call.yml': workflow}))
    return simulated.run('acme/consumer', sha, 'call.yml')
  }

  test.each([
    ['a tag', () => 'v1', () => first, 'first', 'refs/tags/v1'],
    ['a branch', () => 'main', () => second, 'second', 'refs/heads/main'],
    ['a commit', () => first, () => first, 'first', null]
  ])('by %s run that commit, and `$/` inside stays there', async (_, ref, sha, marker, full) => {
    const called = await call(ref())
    const inside = jobNamed(called, 'call / inside')
    expect(called.conclusion).toBe('success')
    expect(stepNamed(inside, 'own').outputs).toMatchObject({
      greeting: `${marker} acme/consumer  undefined`,
      repository: 'acme/library'
    })
    expect(stepNamed(jobNamed(called, 'call / nested / deep'), 'own').outputs.greeting).toContain(`${marker} deep`)
    expect(stepNamed(jobNamed(called, 'direct'), 'direct').outputs.greeting).toContain(`${marker} direct`)
    const origin = `acme/library ${sha()} acme/library/.github/workflows/shared.yml@${full ?? sha()} ${called.run.headSha}`
    expect(stepNamed(inside, 'origin').outputs).toEqual({origin})
  })

  test('that lead nowhere stop the run by name', async () => {
    await expect(call('v9')).rejects.toMatchObject({failure: {code: 'SIM-105', why: expect.stringContaining('`v9`')}})
  })
})

describe('the stand-in for actions/checkout', () => {
  test('checks out a pushed branch as the real one does', async () => {
    await simulated.commit('acme/pulled', {'a.txt': '1'})
    const sha = await simulated.commit('acme/pulled', workflows({'checkout.yml': await workflowFile('checkout.yml')}))
    await simulated.commit('acme/pulled', {'b.txt': '1'}, 'topic')
    const pushed = jobNamed(await simulated.run('acme/pulled', sha, 'checkout.yml'), 'test')
    expect(stepNamed(pushed, 'shallow').outputs).toEqual({
      sha,
      count: '1',
      remote: simulated.forge.cloneUrl('acme/pulled'),
      refs: 'refs/heads/main refs/remotes/origin/main ',
      credentials: '0'
    })
    expect(stepNamed(pushed, 'deep').outputs).toEqual({
      branch: 'topic',
      refs: 'refs/remotes/origin/main refs/remotes/origin/topic ',
      fetched: '0'
    })
  })

  test('checks out the merge commit of a pull request, detached', async () => {
    const base = await simulated.commit('acme/merged', workflows({'checkout.yml': await workflowFile('checkout.yml')}))
    const gitDir = simulated.forge.repository('acme/merged')?.gitDir ?? ''
    expect(gitDir).not.toBe('')
    await simulated.forge.fork('acme/merged', 'mona/merged')
    await simulated.commit('mona/merged', {'c.txt': '1'}, 'topic')
    await simulated.commit('acme/merged', {'d.txt': '1'}, 'topic')
    const pull = await simulated.forge.openPullRequest({
      repository: 'acme/merged',
      title: 'A change',
      author: 'mona',
      headRepository: 'mona/merged',
      headBranch: 'topic',
      baseBranch: 'main'
    })
    const sha = pull.mergeSha ?? ''
    const merged = await simulated.run('acme/merged', sha, 'checkout.yml', {
      event: 'pull_request',
      payload: {action: 'opened', pull_request: {base: {sha: base}, head: {sha: pull.headSha}}},
      ref: `refs/pull/${pull.number}/merge`,
      baseRef: 'main',
      headRef: 'topic',
      pullRequest: pull.number
    })
    expect(merged.run.headSha).toBe(pull.headSha)
    expect(stepNamed(jobNamed(merged, 'test'), 'shallow').outputs).toMatchObject({
      sha,
      refs: `refs/remotes/pull/${pull.number}/merge `
    })
  })
})
