import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {readAll} from '../../simulator/runner/permissions.ts'
import {supportedKeys} from '../../simulator/runner/supported-keys.ts'
import type {RunResult} from '../../simulator/types.ts'
import {type Files, jobNamed, type Simulated, simulate, workflows} from '../support/simulated.ts'

let simulated: Simulated
beforeAll(async () => {
  simulated = await simulate()
})
afterAll(() => simulated.close())

let count = 0
const start = async (files: Files, more: Files = {}): Promise<RunResult> => {
  count += 1
  const repository = `acme/refused-${count}`
  const sha = await simulated.commit(repository, {...workflows(files), ...more})
  return simulated.run(repository, sha, Object.keys(files)[0] ?? '')
}

const job = (lines: string): string =>
  `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n${lines}    steps: [{run: exit 0}]\n`
const step = (lines: string): string => `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${lines}`
const action = (runs: string): Files => ({'a/action.yml': `name: a\ndescription: a\nruns: ${runs}\n`})
const using = step('      - uses: $/a\n')

describe('what the simulator cannot do', () => {
  test.each([
    ['jobs.test.container', job('    container: node:24\n'), {}],
    ['jobs.test.services', job('    services: {db: {image: postgres}}\n'), {}],
    ['jobs.test.environment', job('    environment: production\n'), {}],
    ['jobs.test.runs-on: windows-latest', job('').replace('ubuntu-latest', 'windows-latest'), {}],
    ['jobs.test.runs-on: macos-15', job('').replace('ubuntu-latest', '[self-hosted, macos-15]'), {}],
    ['jobs.test.runs-on: a runner group', job('').replace('ubuntu-latest', '{group: big}'), {}],
    ['on.gollum', job('').replace('push', 'gollum'), {}],
    ['shell: constructor', step('      - {run: exit 0, shell: constructor}\n'), {}],
    ['shell: pwsh', step('      - {run: exit 0, shell: pwsh}\n'), {}],
    ['actions/checkout: with.submodules', step('      - {uses: actions/checkout@v6, with: {submodules: true}}\n'), {}],
    ['runs.using: docker', using, action('{using: docker, image: Dockerfile}')],
    ['runs.using: node20', using, action('{using: node20, main: a.js}')],
    ['runs.pre', using, action('{using: node24, main: a.js, pre: b.js}')]
  ])('%s stops the run by name', async (key, workflow, more) => {
    const jobs = simulated.forge.jobs.length
    await expect(start({'w.yml': workflow}, more)).rejects.toMatchObject({
      failure: {code: 'SIM-101', what: expect.stringContaining(`\`${key}\``)}
    })
    expect(simulated.forge.jobs.length).toBe(jobs)
  })

  test('a runner label out of an expression is refused when it is known, and the whole run with it', async () => {
    const workflow = `on: push
jobs:
  test:
    runs-on: \${{ matrix.os }}
    strategy: {matrix: {os: [ubuntu-latest, windows-latest]}}
    steps: [{run: exit 0}]
`
    await expect(start({'w.yml': workflow})).rejects.toMatchObject({failure: {code: 'SIM-101'}})
  })

  test.each([
    ['a key nobody knows', job('    retries: 3\n'), "Unexpected value 'retries'"],
    ['background steps', step('      - {run: exit 0, background: true}\n'), "Unexpected value 'background'"],
    ['a broken condition', job('    if: success( \n'), 'Unexpected end of expression'],
    ['a context that is not there', step(`      - run: echo $\{{ nothing.here }}\n`), 'nothing'],
    [
      'two steps of one id',
      step('      - {id: a, run: exit 0}\n      - {id: a, run: exit 0}\n'),
      'may not be used more than once'
    ],
    ['no YAML', 'on: [push', 'Flow sequence']
  ])('%s is refused by the official parser or in its words', async (_, workflow, words) => {
    await expect(start({'w.yml': workflow})).rejects.toMatchObject({
      failure: {code: 'SIM-102', what: expect.stringContaining(words)}
    })
  })

  test('a reusable workflow that is run by itself needs what a caller would give it, and has its defaults', async () => {
    const reusable = (input: string): string => `on: {workflow_call: {inputs: {who: ${input}}}}
jobs:
  greet:
    runs-on: ubuntu-latest
    steps: [{run: 'test "$WHO" = you', env: {WHO: "\${{ inputs.who }}"}}]
`
    const itself = async (input: string) => {
      count += 1
      const repository = `acme/reusable-${count}`
      const sha = await simulated.commit(repository, workflows({'w.yml': reusable(input)}))
      return simulated.run(repository, sha, 'w.yml', {event: 'workflow_call'})
    }
    await expect(itself('{type: string, required: true}')).rejects.toMatchObject({failure: {code: 'SIM-107'}})
    expect((await itself('{type: string, default: you}')).conclusion).toBe('success')
  })

  test('an action of someone else is refused by name, in a workflow and inside a composite action', async () => {
    const refused = {failure: {code: 'SIM-106', what: expect.stringContaining('actions/setup-node@v5')}}
    await expect(start({'w.yml': step('      - uses: actions/setup-node@v5\n')})).rejects.toMatchObject(refused)
    const nested = action('{using: composite, steps: [{uses: actions/setup-node@v5}]}')
    await expect(start({'w.yml': using}, nested)).rejects.toMatchObject(refused)
    await expect(start({'w.yml': step('      - uses: ./a\n')}, nested)).rejects.toMatchObject(refused)
  })

  test('an action that only appears in the workspace is checked when it is used', async () => {
    const write =
      "mkdir a && printf 'name: a\\ndescription: a\\nruns: {using: composite, steps: [{uses: foreign/x@v1}]}\\n' > a/action.yml"
    const workflow = step(`      - run: ${JSON.stringify(write)}\n      - uses: ./a\n`)
    await expect(start({'w.yml': workflow})).rejects.toMatchObject({failure: {code: 'SIM-106'}})
  })

  test('composite actions that use each other without end are refused', async () => {
    const endless = action('{using: composite, steps: [{uses: $/a}]}')
    await expect(start({'w.yml': using}, endless)).rejects.toMatchObject({
      failure: {code: 'SIM-105', why: expect.stringContaining('deeper than 9 levels')}
    })
  })

  test('an expression that cannot be evaluated fails its step, or its job', async () => {
    const workflow = `on: push
jobs:
  steps:
    runs-on: ubuntu-latest
    steps:
      - {id: broken, run: 'echo \${{ fromJSON(github.ref) }}'}
      - {id: after, if: failure(), run: exit 0}
  strategy:
    runs-on: ubuntu-latest
    strategy: {matrix: '\${{ fromJSON(github.ref) }}'}
    steps: [{run: exit 0}]
`
    const result = await start({'w.yml': workflow})
    const [broken, after] = jobNamed(result, 'steps').steps
    expect(broken?.annotations[0]?.message).toContain('The expression `format(')
    expect([broken?.outcome, after?.outcome]).toEqual(['failure', 'success'])
    expect(jobNamed(result, 'strategy').steps[0]?.annotations[0]?.message).toContain('cannot be evaluated')
  })

  test.each([
    ['[absent]', 'job `test` needs `absent`, which does not exist'],
    ['[test]', 'the jobs `test` wait for each other']
  ])('needs: %s cannot be ordered', async (needs, problem) => {
    await expect(start({'w.yml': job(`    needs: ${needs}\n`)})).rejects.toMatchObject({
      failure: {code: 'SIM-108', what: `.github/workflows/w.yml: ${problem}.`}
    })
  })

  test('the table says of every refused key why', () => {
    for (const entries of Object.values(supportedKeys)) {
      for (const {support, note} of entries) expect(support === 'yes' || note !== '').toBe(true)
    }
  })
})

const caller = (permissions: string, call = ''): string =>
  `on: push\npermissions: ${permissions}\njobs:\n  before:\n    runs-on: ubuntu-latest\n    steps: [{run: exit 0}]\n  call:\n    uses: $/.github/workflows/callee.yml\n${call}`
const callee = (body: string): string =>
  `on:\n  workflow_call:\n    inputs: {level: {type: number}}\n    secrets: {key: {required: false}}\n${body}`
const asking = (permissions: string): string =>
  callee(`jobs:\n  deep:\n    permissions: ${permissions}\n    runs-on: ubuntu-latest\n    steps: [{run: exit 0}]\n`)

describe('permissions of a called workflow', () => {
  test('may be lowered, are none where they are not named, and never exceed the run', async () => {
    const files = {'w.yml': caller('{contents: write, issues: read}'), 'callee.yml': asking('{contents: write}')}
    const sha = await simulated.commit('acme/granted', workflows(files))
    const full = await simulated.run('acme/granted', sha, 'w.yml')
    expect(jobNamed(full, 'call / deep').permissions).toEqual({contents: 'write'})
    const fork = await simulated.run('acme/granted', sha, 'w.yml', {tokenPermissions: readAll})
    expect(jobNamed(fork, 'call / deep').permissions).toEqual({contents: 'read'})
    expect(jobNamed(fork, 'before').permissions).toEqual({contents: 'read', issues: 'read'})
  })

  test.each([
    ['{contents: read}', '{contents: write}', "requesting 'contents: write', but is only allowed 'contents: read'"],
    ['{contents: read}', '{checks: write}', "requesting 'checks: write', but is only allowed 'checks: none'"],
    ['{}', 'read-all', "but is only allowed 'actions: none'"]
  ])('%s cannot become %s: the whole run fails at start', async (granted, asked, words) => {
    const jobs = simulated.forge.jobs.length
    await expect(start({'w.yml': caller(granted), 'callee.yml': asking(asked)})).rejects.toMatchObject({
      failure: {code: 'SIM-104', what: expect.stringContaining(words)}
    })
    expect(simulated.forge.jobs.length).toBe(jobs)
  })

  test('are checked at every depth, and for the workflow as a whole', async () => {
    const middle = callee(
      'jobs:\n  more:\n    permissions: {contents: read}\n    uses: $/.github/workflows/deepest.yml\n'
    )
    const files = {'w.yml': caller('write-all'), 'callee.yml': middle, 'deepest.yml': asking('{issues: write}')}
    await expect(start(files)).rejects.toMatchObject({failure: {code: 'SIM-104'}})
    const whole = asking('{contents: read}').replace('jobs:', 'permissions: {packages: write}\njobs:')
    await expect(start({'w.yml': caller('{contents: read}'), 'callee.yml': whole})).rejects.toMatchObject({
      failure: {code: 'SIM-104', what: expect.stringContaining("The workflow is requesting 'packages: write'")}
    })
  })
})

describe('a call', () => {
  test.each([
    ['    with: {other: 1}\n', 'Input `other` is not defined in the called workflow'],
    ['    secrets: {other: x}\n', 'Secret `other` is not defined in the called workflow']
  ])('with what the workflow does not declare (%j) is refused at start', async (call, problem) => {
    const files = {'w.yml': caller('read-all', call), 'callee.yml': asking('{}')}
    await expect(start(files)).rejects.toMatchObject({
      failure: {code: 'SIM-107', what: expect.stringContaining(problem)}
    })
  })

  test('with a value of the wrong type fails the calling job', async () => {
    const result = await start({'w.yml': caller('read-all', '    with: {level: high}\n'), 'callee.yml': asking('{}')})
    expect(jobNamed(result, 'call').steps[0]?.annotations[0]?.message).toContain('Input `level` must be a number')
    expect(result.conclusion).toBe('failure')
  })

  test('of a workflow that cannot be called is refused', async () => {
    await expect(start({'w.yml': caller('read-all'), 'callee.yml': job('')})).rejects.toMatchObject({
      failure: {code: 'SIM-107', what: expect.stringContaining('no `on.workflow_call`')}
    })
  })

  test('may not be nested deeper than ten levels', async () => {
    const chain = Object.fromEntries(
      Array.from({length: 11}, (_, index) => [
        `l${index}.yml`,
        `on: {push: {}, workflow_call: {}}\njobs:\n  next:\n${index === 10 ? '    runs-on: ubuntu-latest\n    steps: [{run: exit 0}]\n' : `    uses: $/.github/workflows/l${index + 1}.yml\n`}`
      ])
    )
    await expect(start(chain)).rejects.toMatchObject({
      failure: {code: 'SIM-107', what: expect.stringContaining('deeper than 10')}
    })
  })
})
