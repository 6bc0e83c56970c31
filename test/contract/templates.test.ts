/** Starter templates, and what the workflows hand to our own actions. */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {contracts} from '../../scripts/generate/generated.ts'
import {files, root, text} from './sources.ts'

type Step = {uses?: string; with?: Record<string, unknown>}
type Job = {
  steps?: Step[]
  permissions?: unknown
  'timeout-minutes'?: number
  environment?: string
  needs?: string
  if?: string
}
type Workflow = {permissions?: unknown; jobs: Record<string, Job>}

const templates = files('workflow-templates/*.yml')

/** Workflows that a README shows. */
const shown = files('README.md', 'action-*/README.md').flatMap(path =>
  [...text(path).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
    .map(([, block = '']) => block)
    .filter(block => /^jobs:/m.test(block))
    .map(block => [path, parse(block) as Workflow] as const)
)
const workflows = [
  ...[...templates, ...files('.github/workflows/*.yml')].map(path => [path, parse(text(path)) as Workflow] as const),
  ...shown
]
const all = new Map((await contracts()).map(contract => [contract.name, contract]))

const steps = workflows.flatMap(([path, {jobs}]) =>
  Object.entries(jobs).flatMap(([name, {steps: list = []}]) => list.map(step => ({where: `${path} ${name}`, step})))
)

describe('a workflow hands an action of ours', () => {
  const ours = steps.flatMap(({where, step}) => {
    const name = /(?:\$|your-org\/towpath)\/action-([\w-]+)/.exec(step.uses ?? '')?.[1]
    return name === undefined ? [] : [{where, step, name}]
  })

  test('no input that it does not have, and no mode that it does not know', () => {
    expect(ours.length).toBeGreaterThan(10)
    const wrong = ours.flatMap(({where, step, name}) => {
      const inputs = all.get(name)?.inputs ?? {}
      return Object.entries(step.with ?? {})
        .filter(([input, value]) => {
          const known = inputs[input]
          return known === undefined || (input === 'mode' && !known.parse(String(value)).ok)
        })
        .map(([input, value]) => `${where}: ${name} has no ${input} ${String(value)}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('the starter templates', () => {
  test('stand beside their properties, with what GitHub asks for', () => {
    expect(templates.length).toBeGreaterThan(0)
    for (const path of templates) {
      const file = path.replace(/\.yml$/, '.properties.json')
      expect([file, existsSync(join(root, file))]).toEqual([file, true])
      expect(JSON.parse(text(file))).toMatchObject({
        name: expect.any(String),
        description: expect.any(String),
        iconName: expect.any(String)
      })
    }
  })

  test('pin what they use by a whole commit, name its version, grant nothing at the top, limit every job', () => {
    for (const path of templates) {
      const lines = text(path)
        .split('\n')
        .filter(line => line.includes('uses:'))
      expect(lines.filter(line => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
      const {permissions, jobs}: Workflow = parse(text(path))
      expect(permissions).toEqual({})
      expect(
        Object.values(jobs).filter(job => job.permissions === undefined || job['timeout-minutes'] === undefined)
      ).toEqual([])
    }
  })

  test('a job that settles runs whatever became of the deployment, and waits for no approval', () => {
    const {jobs}: Workflow = parse(text('workflow-templates/canary-deploy.yml'))
    expect(jobs.finish).toMatchObject({needs: 'deploy', if: expect.stringMatching(/^always\(\)/)})
    expect(jobs.finish?.environment).not.toBe(jobs.deploy?.environment)
  })
})
