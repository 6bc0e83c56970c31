import {readdir} from 'node:fs/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {supportedKeys} from '../../simulator/runner/supported-keys.ts'
import {jobNamed, type Simulated, simulate, workflowFile, workflows} from '../support/simulated.ts'

type Mapping = Readonly<Record<string, unknown>>

const mappings = (value: unknown): readonly Mapping[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (item): item is Mapping => typeof item === 'object' && item !== null && !Array.isArray(item)
  )

/** The mappings of a workflow file by the place they stand in, as the table of supported keys names it. */
const placesOf = (workflow: Mapping): readonly (readonly [place: string, mapping: Mapping])[] => {
  const jobs = mappings(workflow.jobs).flatMap(Object.values).flatMap(mappings)
  const on = typeof workflow.on === 'string' ? [{[workflow.on]: null}] : mappings(workflow.on)
  const own = new Set(['workflow_call', 'workflow_dispatch', 'schedule'])
  const events = on.flatMap(Object.entries).flatMap(([event, value]) => {
    const place = own.has(event) ? event : 'event filter'
    const declared = (key: string) => mappings(mappings(value)[0]?.[key]).flatMap(Object.values).flatMap(mappings)
    return [
      ...mappings(value).map(mapping => [place, mapping] as const),
      ...(event.startsWith('workflow_') && event !== 'workflow_run'
        ? ['input', 'secret', 'output'].flatMap(kind =>
            declared(`${kind}s`).map(mapping => [`declared ${kind}`, mapping] as const)
          )
        : [])
    ]
  })
  return [
    ['workflow', workflow] as const,
    ...on.map(mapping => ['on', mapping] as const),
    ...events,
    ...[workflow, ...jobs].flatMap(holder => [
      ...mappings(holder.defaults).map(mapping => ['defaults', mapping] as const),
      ...mappings(mappings(holder.defaults)[0]?.run).map(mapping => ['defaults.run', mapping] as const),
      ...mappings(holder.concurrency).map(mapping => ['concurrency', mapping] as const)
    ]),
    ...jobs.flatMap(job => [
      ['job', job] as const,
      ...mappings(job.strategy).map(mapping => ['strategy', mapping] as const),
      ...mappings(job.steps).map(mapping => ['step', mapping] as const)
    ])
  ]
}

describe('the example workflows', () => {
  test('use every workflow key the simulator supports', async () => {
    const names = await readdir(new URL('runner-workflows/', import.meta.url))
    const used = new Set<string>()
    for (const name of names) {
      for (const [place, mapping] of placesOf(parse(await workflowFile(name)))) {
        for (const key of Object.keys(mapping)) used.add(`${place}: ${key}`)
      }
    }
    const supported = Object.entries(supportedKeys)
      // Keys of action files stand in the actions that runner-actions.test.ts writes.
      .filter(([place]) => place !== 'action' && place !== 'runs')
      .flatMap(([place, keys]) => keys.filter(({support}) => support !== 'no').map(({key}) => `${place}: ${key}`))
    expect(names.length).toBeGreaterThanOrEqual(10)
    expect(supported.filter(key => !used.has(key))).toEqual([])
  })
})

describe('every event', () => {
  let simulated: Simulated
  let commit: string
  beforeAll(async () => {
    simulated = await simulate()
    await simulated.commit('acme/app', workflows({'events.yml': await workflowFile('events.yml')}))
    commit = await simulated.commit('acme/app', {'src/a.js': '1'})
  })
  afterAll(() => simulated.close())

  const run = (event: string, payload: object, ref = 'refs/heads/main') =>
    simulated.run('acme/app', commit, 'events.yml', {event, payload, ref})

  test.each([
    ['push', {before: '0'.repeat(40)}],
    ['pull_request_target', {action: 'labeled'}],
    ['merge_group', {action: 'checks_requested'}],
    ['workflow_run', {action: 'completed', workflow_run: {name: 'Build', head_branch: 'main'}}],
    ['schedule', {schedule: '30 4 * * 1'}],
    ['release', {action: 'published'}],
    ['repository_dispatch', {action: 'deploy'}]
  ])('starts the workflow that listens to it: %s', async (event, payload) => {
    const result = await run(event, payload)
    expect(jobNamed(result, 'tell').steps.find(({id}) => id === 'tell')?.outputs).toEqual({event})
  })

  test.each([
    ['push', {before: '0'.repeat(40)}, 'refs/tags/v1-rc', 'v1-rc is excluded by `tags-ignore`.'],
    ['workflow_run', {action: 'completed', workflow_run: {name: 'Lint', head_branch: 'main'}}, undefined, 'Build'],
    ['workflow_run', {action: 'completed', workflow_run: {name: 'Build', head_branch: 'wip'}}, undefined, 'wip is not'],
    ['release', {action: 'created'}, undefined, 'The activity type `created`'],
    ['workflow_dispatch', {}, undefined, '`on` names only']
  ])('that is filtered out does not: %s %j', async (event, payload, ref, why) => {
    await expect(run(event, payload, ref)).rejects.toMatchObject({
      failure: {code: 'SIM-103', why: expect.stringContaining(why)}
    })
  })
})
