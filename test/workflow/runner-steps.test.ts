import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import type {JobResult} from '../../simulator/types.ts'
import {jobNamed, type Simulated, simulate, stepNamed, workflowFile, workflows} from '../support/simulated.ts'

let simulated: Simulated
let commit: string
const names = ['shells-and-directories.yml', 'environment.yml', 'commands.yml', 'conditions.yml']

beforeAll(async () => {
  simulated = await simulate()
  const files = await Promise.all(names.map(async name => [name, await workflowFile(name)]))
  commit = await simulated.commit('acme/app', workflows(Object.fromEntries(files)))
})
afterAll(() => simulated.close())

const jobOf = async (workflow: string): Promise<JobResult> => {
  const result = await simulated.run('acme/app', commit, workflow, {secrets: {PASSWORD: 'hunter22'}})
  return jobNamed(result, 'test')
}

describe('a run step', () => {
  test('takes shell and folder from itself, then the job, then the workflow', async () => {
    const job = await jobOf('shells-and-directories.yml')
    expect(stepNamed(job, 'default').outputs).toEqual({shell: 'sh -e', folder: 'two'})
    expect(stepNamed(job, 'own').outputs).toMatchObject({pipefail: 'pipefail on', folder: 'three'})
    expect(stepNamed(job, 'own').outputs.options).toContain('e')
  })

  test('fails at the first failing command and says the exit code', async () => {
    const step = stepNamed(await jobOf('shells-and-directories.yml'), 'fails')
    expect(step).toMatchObject({outcome: 'failure', conclusion: 'success'})
    expect(step.log).not.toContain('\nnever')
    expect(step.annotations.map(({message}) => message)).toEqual(['Process completed with exit code 1.'])
  })
})

describe('the environment', () => {
  let job: JobResult
  beforeAll(async () => {
    process.env.HOST_SECRET = 'of the laptop'
    job = await jobOf('environment.yml')
    delete process.env.HOST_SECRET
  })

  test('is layered workflow, job, step; default variables cannot be changed; host and tokens stay outside', () => {
    expect(stepNamed(job, 'layers').outputs).toEqual({
      level: 'step',
      workflow: 'push',
      job: '1.5',
      sha: commit,
      token: 'none none none'
    })
  })

  test('carries GITHUB_ENV and GITHUB_PATH to later steps only', () => {
    expect(job.steps[1]?.log).toContain('same step: unset')
    expect(stepNamed(job, 'later').outputs).toEqual({later: 'one', tool: 'mine', lines: '2'})
  })

  test('does not take NODE_OPTIONS', () => {
    expect(stepNamed(job, 'blocked').annotations.map(({message}) => message)).toEqual([
      "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."
    ])
  })

  test('a malformed output file fails its step', () => {
    const step = stepNamed(job, 'malformed')
    expect(step.outcome).toBe('failure')
    expect(step.annotations.map(({message}) => message)).toContain("Invalid format 'neither'")
  })
})

describe('workflow commands', () => {
  let job: JobResult
  beforeAll(async () => {
    job = await jobOf('commands.yml')
  })

  test('become annotations, at most ten of each level', () => {
    const {annotations, log} = stepNamed(job, 'annotations')
    expect(annotations[0]).toEqual({
      level: 'error',
      message: 'first\nsecond',
      title: 'Broken',
      file: 'src/a.ts',
      line: 3
    })
    expect(annotations.filter(({level}) => level === 'warning')).toHaveLength(10)
    expect(annotations.filter(({level}) => level === 'notice')).toHaveLength(1)
    expect(log).toContain('##[group]Details\ninside\n##[endgroup]')
  })

  test('secrets and added masks never show, in any later step, encoding or summary', () => {
    const logs = job.steps.map(({log}) => log).join('\n')
    expect(logs).not.toContain('hunter22')
    expect(logs).not.toContain(Buffer.from('hunter22').toString('base64'))
    expect(stepNamed(job, 'masks').log).toContain('secret: ***\nvalue: ***')
    expect(stepNamed(job, 'later').log).toContain('still ***')
    expect(stepNamed(job, 'masks').summary).toBe('summary ***\n')
  })

  test('are ordinary text between stop-commands and its token', () => {
    const {annotations, log} = stepNamed(job, 'stopped')
    expect(annotations.map(({message}) => message)).toEqual(['a command again'])
    expect(log).toContain('::error::not a command')
  })

  test('set-output still works, set-env is disabled', () => {
    expect(stepNamed(job, 'old').outputs).toEqual({answer: '42'})
    expect(stepNamed(job, 'disabled').outcome).toBe('failure')
  })

  test('a summary over 1 MiB is dropped with an error while the step stays green', () => {
    expect(stepNamed(job, 'summary').summary).toBe('## Hello\n')
    const large = stepNamed(job, 'large')
    expect(large).toMatchObject({conclusion: 'success', summary: ''})
    expect(large.annotations.map(({level, message}) => [level, message])).toEqual([
      ['error', '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1025k']
    ])
  })
})

describe('the condition of a step', () => {
  test('sees earlier steps, and decides after a failure who still runs', async () => {
    const job = await jobOf('conditions.yml')
    const seen = Object.fromEntries(job.steps.map(({id, outcome, conclusion}) => [id, `${outcome} ${conclusion}`]))
    expect(seen).toEqual({
      tolerated: 'failure success',
      'after-tolerated': 'success success',
      hash: 'success success',
      never: 'skipped skipped',
      breaks: 'failure failure',
      skipped: 'skipped skipped',
      'on-failure': 'success success',
      'on-failure-of-step': 'success success',
      always: 'success success',
      cancelled: 'skipped skipped'
    })
    expect(job.conclusion).toBe('failure')
    expect(stepNamed(job, 'on-failure').outputs).toEqual({status: 'failure'})
    expect(stepNamed(job, 'hash').outputs.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})
